"""Recognising boards against what structuring their JSON by cattrs takes, and against boards half as large.

python benchmarks/boards.py
"""

from __future__ import annotations

import json
import random
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import attrs
import cattrs
from _measure import cpu, verdict

from cjm._convert import undisturbed
from cjm.recognise import recognise
from cjm.recognise._boards import boards
from cjm.recognise._vocabulary import Words
from cjm.shapes import Board, Item, Shapes

LANES = ["Цели", "Действия", "Мысли", "Эмоции", "Точки контакта", "Боли", "Барьеры", "Идеи", "За кулисами", "Метрики"]
SAID = "клиент не понимает сколько стоит доставка и где сейчас заказ поэтому звонит в поддержку ещё раз".split()


@attrs.frozen
class Position:
    """Where an item of the REST API lies."""

    x: float
    y: float
    origin: str
    relativeTo: str  # noqa: N815 - as Miro spells it


@attrs.frozen
class Geometry:
    """How large it is."""

    width: float
    height: float


@attrs.frozen
class Raw:
    """An item as the REST API spells it."""

    id: str
    type: str
    data: dict[str, str]
    style: dict[str, str]
    geometry: Geometry
    position: Position


def board(count: int, *, columns: int = 20) -> list[dict[str, Any]]:
    """So many items as Miro tells of them: stickies in ten lanes and twenty columns, jittered, every text its own."""
    dice = random.Random(count)
    items: list[dict[str, Any]] = []

    def put(kind: str, text: str, *box: float) -> None:
        x, y, width, height = box
        items.append(
            {
                "id": str(3458764636854438348 + len(items)),
                "type": kind,
                "data": {"content": text},
                "style": {"fillColor": dice.choice(["#fff9b1", "#d5f692", "#ffcee0"])},
                "geometry": {"width": width, "height": height},
                "position": {
                    "x": x + width / 2,
                    "y": y + height / 2,
                    "origin": "center",
                    "relativeTo": "canvas_center",
                },
            }
        )

    for column in range(columns):
        put("shape", f"Этап {column + 1}", 300 + column * 260, 0, 220, 60)
    deep = (count - columns - len(LANES)) // (columns * len(LANES))
    high = deep * 240 + 60.0
    for row, label in enumerate(LANES):
        put("shape", label, 0, 100 + row * high, 240, high - 20)
    number = 0
    while len(items) < count:
        row, column = divmod(number % (columns * len(LANES)), columns)
        at = min(number // (columns * len(LANES)), deep - 1)
        start = dice.randrange(len(SAID) - 6)
        text = f"{' '.join(SAID[start : start + dice.randint(3, 6)])} {number}"
        x, y = 310 + column * 260 + dice.uniform(-10, 10), 110 + row * high + at * 240 + dice.uniform(-8, 8)
        put("sticky_note", text, x, y, 199, 228)
        number += 1
    return items


def items_of(raws: list[dict[str, Any]]) -> Board:
    """The same as the board that the reader gives."""
    kinds: Any = {"sticky_note": "sticky", "shape": "shape"}
    return Board(
        "доска",
        [
            Item(
                each["id"],
                kinds[each["type"]],
                text=each["data"]["content"],
                x=each["position"]["x"] - each["geometry"]["width"] / 2,
                y=each["position"]["y"] - each["geometry"]["height"] / 2,
                width=each["geometry"]["width"],
                height=each["geometry"]["height"],
                fill=each["style"]["fillColor"],
            )
            for each in raws
        ],
    )


def found(shown: Board, words: Words) -> object:
    """What is found on a board, as `cjm.read` has it found: with no search for cycles meanwhile."""
    with undisturbed():
        return boards(shown, words)


def recognised(shown: Board) -> object:
    """The map of a board, as `cjm.read` has it read."""
    with undisturbed():
        return recognise(Shapes(boards=[shown]), name="x")


def main() -> None:
    """Print the table of figures."""
    raws = {count: board(count) for count in (10_000, 20_000)}
    texts = {count: json.dumps(raw) for count, raw in raws.items()}
    shown = {count: items_of(raw) for count, raw in raws.items()}
    converter = cattrs.Converter()
    words = Words()
    recognise(Shapes(boards=[shown[10_000]]), name="x")
    least = cpu(
        {
            "structure 10,000": lambda: converter.structure(json.loads(texts[10_000]), list[Raw]),
            "drafts 10,000": lambda: found(shown[10_000], words),
            "drafts 20,000": lambda: found(shown[20_000], words),
            "recognise 10,000": lambda: recognised(shown[10_000]),
            "recognise 20,000": lambda: recognised(shown[20_000]),
        },
        rounds=5,
    )
    for name, seconds in least.items():
        print(f"  {name:<18}{seconds * 1000:8.1f} ms")
    structure = least["structure 10,000"]
    drafts, whole = least["drafts 10,000"] / structure, least["recognise 10,000"] / structure
    print(verdict("finding lanes and columns of 10,000 items / structuring their JSON", drafts, 3))
    print(verdict("recognising 10,000 items to the map / structuring their JSON", whole, 3))
    print(verdict("finding them for 20,000 items / for 10,000", least["drafts 20,000"] / least["drafts 10,000"], 2.2))
    print(verdict("recognising 20,000 items / 10,000", least["recognise 20,000"] / least["recognise 10,000"], 2.2))


if __name__ == "__main__":
    main()
