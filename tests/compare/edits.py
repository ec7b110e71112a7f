"""Edits of known truth: what somebody did to a map, so that one can see whether it is told as that."""

from __future__ import annotations

import random
from typing import Any

import attrs

import cjm
from cjm._compare._tree import Node, build, grow

WORDS = (
    "ждёт заказ курьер оплата скидка промокод корзина доставка звонок оператор очередь адрес время чек возврат упаковка "
    "приложение сайт баннер отзыв карта форма пароль ссылка письмо касса витрина полка консультант гарантия бонус склад"
).split()
LANES = ("actions", "thoughts", "pains", "touchpoints", "ideas", "questions", "quotes", "systems")


def say(chance: random.Random, least: int = 2, most: int = 6) -> str:
    """A text as people write them into a cell."""
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(least, most))).capitalize()


def cell(chance: random.Random, lane: str) -> Any:
    """An element of a lane."""
    text = say(chance)
    if lane == "pains":
        return cjm.Pain(text, severity=chance.choice([None, "high", "low"]))
    if lane == "touchpoints":
        return cjm.Touchpoint(text, channel=chance.choice([None, "Сайт", "Магазин"]))
    if lane == "ideas":
        return cjm.Idea(text, status=chance.choice([None, "new", "done"]))
    return cjm.Text(text)


def journey(chance: random.Random, *, twins: float = 0.1) -> cjm.JourneyMap:
    """A map as people make them: some texts stand in several cells, few elements have ids."""
    said: list[Any] = []

    def lanes() -> dict[str, Any]:
        found: dict[str, Any] = {}
        for lane in LANES:
            for _ in range(chance.choice([0, 0, 1, 1, 2, 3])):
                new = cell(chance, lane)
                same = [each for each in said if type(each) is type(new)]
                if same and chance.random() < twins:
                    new = chance.choice(same)
                said.append(new)
                found.setdefault(lane, []).append(new)
        return found

    phases = [
        cjm.Phase(
            say(chance, 1, 2),
            steps=[cjm.Step(say(chance, 1, 3), **lanes()) for _ in range(chance.randint(0, 4))],
            **(lanes() if chance.random() < 0.5 else {}),
        )
        for _ in range(chance.randint(3, 7))
    ]
    return cjm.JourneyMap("Карта", phases=phases)


class Editor:
    """Makes edits to the tree of a map and keeps what they are in the terms of a delta."""

    def __init__(self, before: cjm.JourneyMap, chance: random.Random) -> None:
        self.root = grow(before)
        self.chance = chance
        self.touched: set[Node] = set()
        self.nodes = [
            node for node in self.root.walk() if node is not self.root and node.slot[0] in (*LANES, "phases", "steps")
        ]

    def after(self) -> cjm.JourneyMap:
        result: cjm.JourneyMap = build(self.root)
        return result

    def cells(self) -> list[Node]:
        return [node for node in self.root.walk() if node.slot and node.slot[0] in LANES and node not in self.touched]

    def passages(self) -> list[Node]:
        return [node for node in self.root.walk() if node.slot in {("phases",), ("steps",)}]

    def put(self, node: Node, holder: Node, lane: str, at: int | None = None) -> None:
        cells = holder.slots.setdefault((lane,), [])
        cells.insert(self.chance.randint(0, len(cells)) if at is None else at, node)
        node.holder, node.slot = holder, (lane,)
        self.stir(holder)
        self.touched.add(node)

    def take(self, node: Node) -> None:
        assert node.holder is not None
        node.holder.slots[node.slot].remove(node)
        self.stir(node.holder)

    @staticmethod
    def stir(node: Node | None) -> None:
        while node is not None:
            node.stirred = True
            node = node.holder

    # The edits, each gives its cost in a delta: how many changes tell it

    def rename(self) -> int:
        """Somebody rewords a text: adds, drops or exchanges a word, or mistypes one."""
        node = self.chance.choice([*self.cells(), *(n for n in self.passages() if n not in self.touched)])
        words = node.text.split()
        kind = self.chance.randrange(4)
        at = self.chance.randrange(len(words))
        if kind == 0 or len(words) < 2:
            words.insert(at, self.chance.choice(WORDS))
        elif kind == 1 and len(words) > 2:
            del words[at]
        elif kind == 2 and len(words) > 2:
            words[at] = self.chance.choice(WORDS)
        else:
            words[at] = words[at][:-1] + "ыы"
        new = " ".join(words)
        if new == node.text:
            return 0
        title = type(node.element).title_field
        node.changes[title] = new
        node.element = attrs.evolve(node.element, **{title: new})
        self.stir(node.holder)
        self.touched.add(node)
        return 1

    def move(self) -> int:
        """Somebody drags a card to another phase or step."""
        node = self.chance.choice(self.cells())
        homes = [each for each in self.passages() if each is not node.holder and each not in self.touched]
        if not homes:
            return 0
        self.take(node)
        self.put(node, self.chance.choice(homes), node.slot[0])
        return 1

    def insert_twin(self) -> int:
        """Somebody writes a text that stands in this very cell once more."""
        node = self.chance.choice(self.cells())
        assert node.holder is not None
        self.put(grow(node.element), node.holder, node.slot[0])
        return 1

    def copy(self) -> int:
        """Somebody copies a card and pastes it elsewhere."""
        node = self.chance.choice(self.cells())
        self.put(grow(node.element), self.chance.choice(self.passages()), node.slot[0])
        return 1

    def retype(self) -> int:
        """Somebody deletes a text and types another one."""
        node = self.chance.choice(self.cells())
        assert node.holder is not None
        holder, lane = node.holder, node.slot[0]
        at = holder.slots[node.slot].index(node)
        self.take(node)
        self.put(grow(cell(self.chance, lane)), holder, lane, at)
        return 2

    def delete(self) -> int:
        """Somebody deletes a card."""
        self.take(self.chance.choice(self.cells()))
        return 1

    def insert(self) -> int:
        """Somebody adds a card."""
        lane = self.chance.choice(LANES)
        self.put(grow(cell(self.chance, lane)), self.chance.choice(self.passages()), lane)
        return 1

    def reorder(self) -> int:
        """Somebody moves a card, a step or a phase within its row."""
        rows = [cells for node in self.root.walk() for cells in node.slots.values() if len(cells) > 1]
        if not rows:
            return 0
        cells = self.chance.choice(rows)
        node = self.chance.choice(cells)
        old = cells.index(node)
        new = self.chance.choice([at for at in range(len(cells)) if at != old])
        cells.insert(new, cells.pop(old))
        self.stir(node.holder)
        return 1


EDITS = ("rename", "move", "insert_twin", "copy", "retype", "delete", "insert", "reorder")
