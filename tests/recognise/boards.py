"""Boards as people make them, from a seed: what is where is known before anything is read."""

from __future__ import annotations

import random
from typing import Any

import attrs

from cjm.shapes import Board, Item
from cjm.words import LANE_LABELS

NAMES = {
    "ru": "Осознание Поиск Выбор Запись Визит Оплата Ожидание Получение Возврат Отзыв Повтор Рекомендация".split(),
    "en": "Discovery Research Choice Booking Visit Checkout Waiting Delivery Return Review Renewal Referral".split(),
}
STEPS = {
    "ru": "Открывает,Читает,Сравнивает,Звонит,Ждёт,Платит,Забирает,Пишет,Спорит,Хвалит,Листает,Ищет,Едет,Пьёт".split(
        ","
    ),
    "en": "Opens,Reads,Compares,Calls,Waits,Pays,Collects,Writes,Argues,Praises,Scrolls,Looks,Drives,Drinks".split(","),
}
LANES = "goals actions thoughts emotions touchpoints pains barriers ideas quotes backstage systems metrics".split()
FILLS = ["#fff9b1", "#d5f692", "#ff9d48", "#a6ccf5", "#ffcee0", "#93d275", "#f5f6f8", "#67c6c0", "#b384bb"]
TEXTS = {
    "ru": "клиент не понимает сколько стоит доставка и где сейчас заказ поэтому звонит в поддержку ещё раз".split(),
    "en": "the customer cannot see how much the delivery costs nor where the order is and calls support again".split(),
}


@attrs.define
class Made:
    """A board, and for each text where it belongs: the phase, the step, the label of the lane, the last column."""

    items: list[Item]
    phases: dict[str, list[str]] = attrs.field(factory=dict)
    lanes: list[str] = attrs.field(factory=list)
    where: dict[str, tuple[str, str | None, str]] = attrs.field(factory=dict)
    until: dict[str, str] = attrs.field(factory=dict)
    heights: dict[str, float] = attrs.field(factory=dict)
    traits: dict[str, Any] = attrs.field(factory=dict)


def drawn(seed: int) -> Made:
    """A board with one map, all its traits by chance."""
    dice = random.Random(seed)
    return _Drawing(dice, seed).draw()


def moved(made: Made, x: float, y: float, prefix: str) -> Made:
    """The same board elsewhere, its items with other ids."""

    def name(id_: str | None) -> str | None:
        return id_ and prefix + id_

    items = [
        attrs.evolve(each, id=prefix + each.id, x=each.x + x, y=each.y + y, parent=name(each.parent), origin=None)
        for each in made.items
    ]
    return attrs.evolve(made, items=items)


class _Drawing:
    def __init__(self, dice: random.Random, seed: int) -> None:
        self.dice = dice
        self.seed = seed
        self.language = dice.choice(["ru", "en"])
        self.items: list[Item] = []
        self.down = dice.random() < 0.4
        self.count = 0
        chance = dice.random
        self.traits: dict[str, Any] = {
            "down": self.down,
            "language": self.language,
            "frame": chance() < 0.5,
            "head": dice.choice(["shape", "shape", "text", "sticky"]),
            "label": dice.choice(["shape", "text", "sticky"]),
            "label place": dice.choice(["tall", "middle", "start"]),
            "borders": dice.choice(["none", "none", "lines", "bands"]),
            "corner": chance() < 0.4,
            "title": chance() < 0.6,
            "steps": chance() < 0.35,
            "spans": chance() < 0.4,
            "beside": chance() < 0.3,
            "jitter": dice.choice([0.0, 0.04, 0.1]),
            "mood": chance() < 0.5,
        }

    def add(  # noqa: PLR0917
        self, kind: Any, x: float, y: float, width: float, height: float, text: str = "", **fields: Any
    ) -> Item:
        self.count += 1
        if self.down and not fields.pop("upright", False):
            x, y, width, height = y, x, height, width
        fields.pop("upright", None)
        item = Item(
            f"{self.seed}/{self.count}", kind, text=text, x=round(x, 1), y=round(y, 1), width=round(width, 1),
            height=round(height, 1), **fields,
        )  # fmt: skip
        self.items.append(item)
        return item

    def said(self) -> str:
        words = TEXTS[self.language]
        start = self.dice.randrange(len(words) - 3)
        return f"{' '.join(words[start : start + self.dice.randint(2, 6)])} {self.seed}.{self.count}"

    def draw(self) -> Made:
        dice, traits = self.dice, self.traits
        made = Made(self.items, traits=traits)
        names = dice.sample(NAMES[self.language], dice.randint(2, 7))
        steps = dice.sample(STEPS[self.language], len(STEPS[self.language]))
        for name in names:
            made.phases[name] = [steps.pop() for _ in range(dice.randint(1, 3)) if steps] if traits["steps"] else []
        if traits["steps"] and all(len(each) < 2 for each in made.phases.values()):
            made.phases[names[0]] = [steps.pop() for _ in range(2)]
        columns: list[tuple[str, str | None]] = []
        for name in names:
            columns += [(name, step) for step in made.phases[name]] or [(name, None)]
        lanes = dice.sample(LANES, dice.randint(3, 8))
        labels = [dice.choice(LANE_LABELS[self.language][lane][:4]) for lane in lanes]
        made.lanes = labels

        # Along the phases `a`, across them `b`: on boards that run down both are changed for each other.
        sticky = dice.choice([120.0, 199.0, 260.0])
        low = sticky if dice.random() < 0.6 else round(sticky * 0.65)
        if self.down:
            low, sticky = sticky, low
        inner, outer = dice.uniform(0.04, 0.1), dice.uniform(0.25, 0.6)
        across = 2 if traits["beside"] else 1
        wide = sticky * across + sticky * inner * (across - 1)
        pitch = wide + outer * sticky
        gutter = dice.choice([140.0, 220.0]) if not self.down else 80.0
        left = gutter + dice.uniform(20, 60)
        right = left + pitch * len(columns)
        shift = dice.uniform(-3000, 3000)

        b = 0.0
        if traits["title"]:
            self.title(made, right)
            b += 120
        if self.down and traits["title"]:
            # The title of a board that runs down stands above all of it, not beside.
            b = 0.0
        head = dice.choice([48.0, 64.0]) if not self.down else dice.choice([150.0, 180.0])
        b = self.heads(made, columns, left, pitch, wide, head, b)
        b += 0.3 * low
        fill = dice.choice(FILLS)
        for nth, (lane, label) in enumerate(zip(lanes, labels, strict=True)):
            b = self.lane(
                made, nth, lane, label, columns, left, pitch, wide, sticky, low, inner, outer, b, gutter, right, fill
            )
        if traits["frame"]:
            self.frame(right)
        dice.shuffle(self.items)
        self.items[:] = [attrs.evolve(each, x=each.x + shift, y=each.y - shift) for each in self.items]
        return made

    def title(self, made: Made, right: float) -> None:
        text = {"ru": "Карта пути: доставка еды", "en": "The way of an order"}[self.language]
        if self.down:
            self.add("text", 0, -140, 600, 44, text, upright=True)
        else:
            self.add("text", 0, 0, 600, 44, text)
        made.traits["title text"] = text

    def heads(  # noqa: PLR0917
        self, made: Made, columns: list[Any], left: float, pitch: float, wide: float, head: float, b: float
    ) -> float:
        dice, traits = self.dice, self.traits
        kind, fill = traits["head"], dice.choice(FILLS)
        narrow = dice.random() < 0.4 and not traits["steps"]
        rows = [("phase", b)] + ([("step", b + head * 1.2)] if traits["steps"] else [])
        start = 0
        for name, steps in made.phases.items():
            count = max(1, len(steps))
            at = left + start * pitch
            size = (count - 1) * pitch + wide
            if narrow:
                at, size = at + 0.15 * size, 0.7 * size
            self.add(kind, at + self.off(8), b + self.off(4), size, head, name, fill=fill)
            for nth, step in enumerate(steps):
                self.add(
                    kind, left + (start + nth) * pitch + self.off(8), b + head * 1.2, wide, head, step, fill=FILLS[0]
                )
            start += count
        if traits["corner"]:
            word = {"ru": "Этап", "en": "Stage"}[self.language]
            self.add(traits["label"], 0, b, 120, head, word)
        return rows[-1][1] + head

    def off(self, size: float) -> float:
        return self.dice.uniform(-size, size) if self.traits["jitter"] else 0.0

    def lane(  # noqa: PLR0917
        self, made: Made, nth: int, lane: str, label: str, columns: list[Any], left: float, pitch: float, wide: float,
        sticky: float, low: float, inner: float, outer: float, b: float, gutter: float, right: float, fill: str,
    ) -> float:  # fmt: skip
        dice, traits = self.dice, self.traits
        top = b + 0.25 * outer * low + 8
        bottom = top + low
        jitter: float = traits["jitter"]
        by_height = lane == "emotions" and traits["mood"] and not self.down
        skip = set()
        for at, (name, step) in enumerate(columns):
            if by_height:
                value = dice.choice([-1.0, -0.5, 0.0, 0.5, 1.0])
                size = 0.4 * low
                text = f"{dice.choice('😊😐😖🙂')} {self.said()}"
                y = top + (1 - value) / 2 * (2 * low - size)
                self.add("shape", left + at * pitch + wide / 2 - size, y, 2 * size, size, text, form="circle")
                made.where[text], made.heights[text] = (name, step, label), value
                bottom = max(bottom, top + 2 * low)
                continue
            if at in skip:
                continue
            if traits["spans"] and dice.random() < 0.12 and at + 1 < len(columns):
                text = self.said()
                self.add("shape", left + at * pitch, top, pitch + wide, low, text)
                made.where[text] = (name, step, label)
                last = columns[at + 1]
                made.until[text] = last[1] or last[0]
                skip.add(at + 1)
                continue
            count = dice.choice([0, 1, 1, 1, 2, 3]) * (2 if traits["beside"] and dice.random() < 0.5 else 1)
            for each in range(count):
                row, beside = divmod(each, 2 if traits["beside"] else 1)
                text = self.said()
                x = left + at * pitch + beside * sticky * (1 + inner) + dice.uniform(-1, 1) * jitter * sticky
                y = top + row * low * (1 + inner) + dice.uniform(-1, 1) * jitter * low
                self.add(
                    "sticky", x, y, sticky, low, text, fill=dice.choice(FILLS),
                    tags=[dice.choice(["важно", "вопрос"])] if dice.random() < 0.03 else [],
                )  # fmt: skip
                made.where[text] = (name, step, label)
                bottom = max(bottom, top + (row + 1) * low * (1 + inner))
        end = bottom + 0.25 * outer * low + 8
        high = {"tall": end - b - 6, "middle": min(60.0, low), "start": min(60.0, low)}[traits["label place"]]
        place: float = {"tall": b + 3, "middle": (b + end - high) / 2, "start": top}[traits["label place"]]
        if self.down and traits["label place"] != "tall":
            high = min(low, 140.0)
            place = (b + end - high) / 2 if traits["label place"] == "middle" else top
        self.add(traits["label"], 0, place, gutter - 10, high, label, fill=fill)
        if traits["borders"] == "lines":
            self.add("shape", 0, end, right, 2, fill="#000000")
        elif traits["borders"] == "bands":
            self.add("shape", gutter, b, right - gutter, end - b, fill=FILLS[nth % 2])
        return end + (10 if traits["borders"] == "bands" else 0.1 * low)

    def frame(self, right: float) -> None:
        x0 = min(each.x for each in self.items) - 40
        y0 = min(each.y for each in self.items) - 40
        x1 = max(each.x + each.width for each in self.items) + 40
        y1 = max(each.y + each.height for each in self.items) + 40
        items = [attrs.evolve(each, parent=f"{self.seed}/frame") for each in self.items]
        self.items[:] = [
            Item(f"{self.seed}/frame", "frame", text="Frame 1", x=x0, y=y0, width=x1 - x0, height=y1 - y0), *items,
        ]  # fmt: skip


def board(*made: Made, name: str = "доска") -> Board:
    """The board that holds all of these."""
    return Board(name, [item for each in made for item in each.items])
