"""Compare and merge against loading both maps from native JSON, and how they grow; huge cells.

python benchmarks/compare.py
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _measure import cpu, verdict
from native_json import journey

import cjm
from cjm._compare._tree import build, grow

SHARE = 0.05


def edited(m: cjm.JourneyMap, seed: int) -> cjm.JourneyMap:
    """The map after somebody reworded, moved, removed and added one touchpoint in twenty."""
    chance = random.Random(seed)
    root = grow(m)
    cells = [node for node in root.walk() if node.slot == ("touchpoints",)]
    steps = [node for node in root.walk() if node.slot == ("steps",)]
    for node in chance.sample(cells, max(1, int(len(cells) * SHARE))):
        kind = chance.randrange(4)
        row = node.holder.slots[node.slot]
        if kind == 0:
            node.changes["name"] = f"{node.text}, новая"
            node.stir()
        elif kind == 1:
            row.remove(node)
            node.holder.stir()
            node.holder = chance.choice(steps)
            node.holder.slots.setdefault(node.slot, []).append(node)
            node.holder.stir()
        elif kind == 2:
            row.remove(node)
            node.holder.stir()
        else:
            row.append(grow(cjm.Touchpoint(f"Ещё одна точка {seed} {chance.random()}"), node.holder, node.slot))
            node.holder.stir()
    return build(root)


def cell(size: int, *, word: str) -> cjm.JourneyMap:
    """A map with so many similar texts in one cell."""
    texts = [cjm.Text(f"Клиент {word} ответа оператора {number}") for number in range(size)]
    return cjm.JourneyMap("Клетка", phases=[cjm.Phase("Одна", actions=texts)])


def measured(*sizes: int, rounds: int) -> dict[int, dict[str, float]]:
    """CPU seconds for maps of these sizes, in turns: a machine that slows down does so for all of them."""
    jobs = {}
    for size in sizes:
        base = journey(size)
        raw = [cjm.dumps(each).encode() for each in (base, edited(base, 1), edited(base, 2))]
        # Each round compares and merges freshly loaded maps: what a map keeps once it was asked is no help.
        fresh = [[cjm.loads(each) for each in raw] for _ in range(2 * rounds)]
        print(f"{size:,} touchpoints, {len(list(base.walk())):,} elements, {len(raw[0]) / 1e6:.2f} MB")
        jobs[size, "load both"] = lambda raw=raw: [cjm.loads(each) for each in raw[:2]]
        jobs[size, "compare"] = lambda fresh=fresh: cjm.compare(*fresh.pop()[:2])
        jobs[size, "merge"] = lambda fresh=fresh: cjm.merge(*fresh.pop())
    spent = cpu(jobs, rounds=rounds)
    return {size: {job: spent[key] for key in spent if key[0] == size for job in [key[1]]} for size in sizes}


def main() -> None:
    """Print the table of figures."""
    small = measured(10_000, rounds=5)[10_000]
    print(verdict("compare / loading both", small["compare"] / small["load both"], 2))
    print(verdict("merge / loading both", small["merge"] / small["load both"], 2))
    for one, two in ((10_000, 20_000), (50_000, 100_000)):
        figures = measured(one, two, rounds=2)
        for job in ("load both", "compare", "merge"):
            asked = None if job == "load both" else 2.2
            print(verdict(f"{job} of {two:,} / of {one:,}", figures[two][job] / figures[one][job], asked))
    for name, first, second in (
        ("the same texts in another order", "ждёт", "ждёт"),
        ("each reworded", "ждёт", "ожидает"),
        ("nothing in common", "ждёт", None),
    ):
        jobs = {}
        for size in (5_000, 10_000, 20_000):
            a = cell(size, word=first)
            if second is None:
                texts = [cjm.Text(f"{number:x} {number * 7919:x}") for number in range(size)]
            else:
                texts = list(cell(size, word=second).phases[0].actions)
                random.Random(size).shuffle(texts)
            b = cjm.JourneyMap("Клетка", phases=[cjm.Phase("Одна", actions=texts)])
            jobs[size] = lambda a=a, b=b: cjm.compare(a, b)
        spent = cpu(jobs, rounds=3)
        print(f"one cell, {name}: " + ", ".join(f"{size:,} texts {spent[size]:.2f} s" for size in spent))
        print(verdict(f"one cell of 10,000 / of 5,000, {name}", spent[10_000] / spent[5_000], 2.2))
        print(verdict(f"one cell of 20,000 / of 10,000, {name}", spent[20_000] / spent[10_000], 2.2))


if __name__ == "__main__":
    main()
