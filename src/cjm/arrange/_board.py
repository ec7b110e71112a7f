"""A map on a plane: a frame with its title, personas, phases over their steps, lanes across, and a block for the rest.

All sizes are px. Columns are the steps (and phases that hold content of their own), rows the lanes; nothing overlaps
within a lane, and a lane is as high as its fullest cell.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil
from typing import Any, NamedTuple, cast

import attrs

from cjm.arrange._says import Said, card, facts, says
from cjm.model import LANES, Emotion, JourneyMap, Passage, Phase, Place, Step, Transition, name_of
from cjm.shapes import Board, Fragment, Item
from cjm.text import wrap
from cjm.words import Captions, captions_for

MARGIN = 48.0
GAP = 16.0
GUTTER = 208.0
COLUMN = 224.0
CARD = 300.0
STICKY_RATIO = 228 / 350
"""Height to width of a rectangular sticky note, as whiteboards draw them."""
STICKY = round(COLUMN * STICKY_RATIO, 2)
NARROWEST = 1240.0
MOOD = 240.0
"""How far apart the best and the worst emotion are drawn."""
DEEP = 4
"""How many cards of a kind stand under each other before a second column begins."""
CAPTION = 100
"""The longest note that stands on a connector."""
FACE = 72.0
"""The narrowest an emotion gets where a column holds several."""

NAVY, INK, MUTED, ZEBRA, WHITE, LINE = "#25315e", "#172033", "#5b6478", "#f6f8fb", "#ffffff", "#d9dee8"
PURPLE, TEAL, ORANGE, NEUTRAL, YELLOW, RED, BLUE = (
    "#efeefa",
    "#d3ede8",
    "#fce6d6",
    "#e9ecf2",
    "#fff6df",
    "#fbe3e1",
    "#e8edfa",
)
FILLS = {
    "goals": PURPLE,
    "business_goals": PURPLE,
    "thoughts": YELLOW,
    "questions": YELLOW,
    "quotes": YELLOW,
    "comments": YELLOW,
    "touchpoints": BLUE,
    "pains": RED,
    "barriers": ORANGE,
    "positives": TEAL,
    "ideas": TEAL,
    "backstage": NEUTRAL,
    "systems": NEUTRAL,
    "metrics": NEUTRAL,
    "ratings": NEUTRAL,
}
BLOCKS = ("segments", "channels", "owners", "metrics", "insights", "evidence", "transitions", "comments")


class Cell(NamedTuple):
    """What one column holds in one lane."""

    lane: str
    column: int


@attrs.define
class Column:
    """A column of the board: whose content it holds, and where it stands."""

    place: Place
    phase: int
    x: float = 0.0
    width: float = COLUMN


def board(map: JourneyMap, *, language: str | None = None) -> Board:
    """The board of a map: a frame with the title, persona cards, phases over their steps, a row for each lane.

    Every element is the text of an item; owners, channels, metrics, evidence and what found no place are cards in a
    block below the lanes. Captions are in `language`, else in the map's. The items of a lane
    that the map hides are hidden, too, and stand last.

    >>> import cjm
    >>> m = cjm.JourneyMap("Заказ", phases=[cjm.Phase("Поиск", pains=["Дорого"], emotions=-0.5)])
    >>> [(item.kind, item.role, item.text) for item in board(m).items if item.text]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('frame', 'map', 'Заказ'), ('shape', 'lane', 'Эмоции'), ('shape', 'lane', 'Боли'),
     ('text', 'title', 'Заказ'), ('shape', 'phase', 'Поиск'),
     ('shape', 'emotion', '-0.5'), ('sticky', 'content', 'Дорого')]
    """
    return _Drawing(map, captions_for(map, language)).board()


def text_height(text: str, width: float, size: float = 14, weight: int = 400) -> float:
    """How high a text is in lines of `width`, also where the whiteboard's typeface is a little wider than ours."""
    return max(1, len(wrap(text, max(width / 1.06, 2 * size), size, weight))) * size * 1.4


class _Drawing:
    def __init__(self, map: JourneyMap, captions: Captions) -> None:
        self.map = map
        self.say = captions
        self.items: list[Item] = []
        self.under: list[Item] = []
        self.taken: Counter[str] = Counter()
        self.headers: dict[tuple[str | int, ...], str] = {}
        self.cells: dict[Cell, list[Place]] = {}
        self.custom: dict[str, None] = {}
        self.aside: dict[str, list[tuple[Place, Said]]] = {}
        self.columns: list[Column] = []
        self.hidden = {lane.name for lane in map.lanes if not lane.visible}
        self.frame = self.own_id(":frame")

    def own_id(self, wanted: str) -> str:
        """An id that no other item has: the wanted one, if it is free."""
        self.taken[wanted] += 1
        while self.taken[wanted] > 1:
            wanted += "'"
            self.taken[wanted] += 1
        return wanted

    def put(self, id: str, kind: Any, text: str = "", *, under: bool = False, **fields: Any) -> Item:
        """One more item of the frame: above the others, or under them all."""
        box = {key: round(fields.pop(key), 2) for key in ("x", "y", "width", "height") if key in fields}
        item = Item(self.own_id(id), kind, text=text, parent=self.frame, **box, **fields)
        (self.under if under else self.items).append(item)
        return item

    def board(self) -> Board:
        self.sort()
        left = MARGIN + GUTTER + GAP
        for column in self.columns:
            column.x = left
            left += column.width + GAP
        right = max(left, NARROWEST) + MARGIN
        y = self.header(MARGIN, right - MARGIN)
        y = self.heads(y)
        for number, lane in enumerate(self.lanes()):
            y = self.lane(lane, number, y, right - MARGIN)
        self.transitions()
        y = self.block(y, right - MARGIN)
        name = self.map.title
        frame = Item(
            self.frame,
            "frame",
            text=name,
            width=round(right, 2),
            height=round(y + MARGIN - GAP, 2),
            role="map",
            fill=WHITE,
            parts=(Fragment("", "title", name),),
        )
        return Board(name, [frame, *self.under, *self.items])

    # What stands where

    def sort(self) -> None:
        """Deal every element of the map to a cell, a header or the block below."""
        at: dict[tuple[str | int, ...], int] = {}
        places = list(self.map.places())
        full = {place.parent.path for place in places if place.parent and _in_lane(place)}
        for place in places:
            if isinstance(place.element, Step) or (
                isinstance(place.element, Phase) and (place.path in full or not place.element.steps)
            ):
                at[place.path] = len(self.columns)
                self.columns.append(Column(place, cast("int", place.path[1])))
        for place in places:
            if isinstance(place.element, Passage):
                continue
            if _in_lane(place) and place.parent:
                if place.path[-3] == "custom":
                    self.custom.setdefault(place.lane)
                self.cells.setdefault(Cell(place.lane, at[place.parent.path]), []).append(place)
            elif place.lane not in {"personas", "lanes", "transitions"} or place.parent is not None:
                block = place.lane if place.lane in BLOCKS or place.lane == "unplaced" else "other"
                self.aside.setdefault(block, []).append((place, card(place.element, self.say)))
        moods = Counter(cell.column for cell, held in self.cells.items() if cell.lane == "emotions" for _ in held)
        for column, count in moods.items():
            self.columns[column].width = max(COLUMN, count * (FACE + GAP / 2))

    def lanes(self) -> Iterator[tuple[str, str]]:
        """The lanes with their titles: those that the map names, in its order, then the others, hidden ones last."""
        named = {lane.name: lane for lane in self.map.lanes}
        held = {cell.lane for cell in self.cells}
        standard = [lane for lane in LANES if lane in held]
        first = [*named, *standard] if any(name in LANES for name in named) else [*standard, *named]
        for name in sorted(dict.fromkeys([*first, *self.custom]), key=self.hidden.__contains__):
            lane = named.get(name)
            yield name, (lane and lane.title) or self.say.lane(name)

    # Above the lanes

    def header(self, y: float, right: float) -> float:
        """The title with the facts of the map under it, the personas beside them."""
        width = 720.0
        height = text_height(self.map.title, width, 36, 600)
        box: dict[str, Any] = {"x": MARGIN, "width": width}
        self.put(
            ":title",
            "text",
            self.map.title,
            y=y,
            height=height,
            **box,
            role="title",
            parts=[Fragment("", "title", self.map.title)],
        )
        below = y + height + GAP
        for name, said in facts(self.map, self.say):
            height = text_height(said.text, width, 16)
            self.put(
                f":fact/{name}", "text", said.text, y=below, height=height, **box, role="fact", parts=said.parts("")
            )
            below += height + GAP / 2
        cards = [
            (place, card(place.element, self.say)) for place in self.map.places() if place.path[:-1] == ("personas",)
        ]
        cards_below = self.flow(cards, MARGIN + width + 2 * GAP, right, y, role="persona", fill=PURPLE)
        # Ways from header to header bow over their upper edges.
        return max(below, cards_below) + (4 if self.map.transitions else 1) * GAP

    def flow(
        self, cards: Sequence[tuple[Place, Said]], left: float, right: float, y: float, *, role: str, fill: str
    ) -> float:
        """Cards in rows from left to right; the bottom of the last row."""
        across = max(1, int((right - left + GAP) // (CARD + GAP)))
        for first in range(0, len(cards), across):
            row = cards[first : first + across]
            heights = [
                text_height(said.title, CARD - 32, 15, 600) + sum(text_height(line, CARD - 32) for line in said.lines)
                for _, said in row
            ]
            for number, (place, said) in enumerate(row):
                self.put(
                    place.handle,
                    "card",
                    said.text,
                    x=left + number * (CARD + GAP),
                    y=y,
                    width=CARD,
                    height=max(heights) + 32,
                    role=role,
                    fill=fill,
                    parts=said.parts(place.handle),
                )
            y += max(heights) + 32 + GAP
        return y

    def heads(self, y: float) -> float:
        """A header for each phase over all its columns, and one for each step."""
        phases = {place.path[1]: place for place in self.map.places(Phase)}
        over: dict[int, list[Column]] = {}
        for column in self.columns:
            over.setdefault(column.phase, []).append(column)
        spans = {phase: (held[0].x, held[-1].x + held[-1].width) for phase, held in over.items()}
        steps = [column for column in self.columns if isinstance(column.place.element, Step)]
        for role, fill, size, heads in (
            ("phase", NAVY, 20, [(phases[phase], *span) for phase, span in spans.items()]),
            ("step", NEUTRAL, 16, [(column.place, column.x, column.x + column.width) for column in steps]),
        ):
            height = max((text_height(name_of(p.element), b - a - 40, size, 600) for p, a, b in heads), default=0) + 28
            for place, start, end in heads:
                name = name_of(place.element)
                item = self.put(
                    place.handle,
                    "shape",
                    name,
                    x=start,
                    y=y,
                    width=end - start,
                    height=height,
                    role=role,
                    form="rectangle",
                    fill=fill,
                    parts=[Fragment(place.handle, "name", name)],
                )
                self.headers[place.path] = item.id
            y += height + GAP if heads else 0
        return y

    # Lanes

    def lane(self, lane: tuple[str, str], number: int, y: float, right: float) -> float:
        """One lane: its label, its band, its content by column; the top of the next."""
        name, title = lane
        top = y + GAP
        held = [(column, self.cells.get(Cell(name, at), [])) for at, column in enumerate(self.columns)]
        least = text_height(title, GUTTER - 40, 16, 600) + 28
        bottom = max(top + least, *(self.moods if name == "emotions" else self.stacks)(name, held, top)) + GAP
        label = self.put(
            f":lane/{name}",
            "shape",
            title,
            under=True,
            x=MARGIN,
            y=y,
            width=GUTTER,
            height=bottom - y,
            role="lane",
            form="rectangle",
            fill=NEUTRAL,
            hidden=name in self.hidden,
            parts=[Fragment(f":lane/{name}", "title", title)],
        )
        band = Item(
            self.own_id(f":band/{name}"),
            "shape",
            x=label.x + GUTTER,
            y=label.y,
            width=round(right - label.x - GUTTER, 2),
            height=label.height,
            role="decoration",
            form="rectangle",
            fill=ZEBRA if number % 2 == 0 else WHITE,
            hidden=label.hidden,
            parent=self.frame,
        )
        self.under.insert(len(self.under) - 1, band)
        return bottom + GAP / 2

    def stacks(self, name: str, held: Sequence[tuple[Column, list[Place]]], top: float) -> Iterator[float]:
        """The content of a lane, one element under the other in its column; the bottoms."""
        yield top
        fill = FILLS.get(name, YELLOW if name not in LANES else WHITE)
        for column, places in held:
            y = top
            for place in places:
                said = says(place.element)
                high = text_height(said.text, column.width - 36, 15) + 24
                sticky = name != "touchpoints" and high <= STICKY and column.width == COLUMN
                height = STICKY if sticky else high
                self.put(
                    place.handle,
                    "sticky" if sticky else "shape",
                    said.text,
                    x=column.x,
                    y=y,
                    width=column.width,
                    height=height,
                    role="content",
                    form="rectangle" if name != "touchpoints" else "round_rectangle",
                    fill=fill,
                    hidden=name in self.hidden,
                    parts=said.parts(place.handle),
                )
                y += height + GAP / 2
            yield y - GAP / 2

    def moods(self, name: str, held: Sequence[tuple[Column, list[Place]]], top: float) -> Iterator[float]:
        """The emotions: the better, the higher; those without a value under the others; the bottoms."""
        sized: list[tuple[int, Place, Emotion, float, float, float]] = []
        for at, (column, places) in enumerate(held):
            width = (column.width - GAP / 2 * (len(places) - 1)) / max(1, len(places))
            for number, place in enumerate(places):
                height = text_height(says(place.element).text, width - 24, 15) + 24
                sized.append((at, place, place.element, column.x + number * (width + GAP / 2), width, height))  # type: ignore[arg-type]
        highest = max((height for _, _, emotion, _, _, height in sized if emotion.valence is not None), default=0.0)
        scaled = top + (MOOD + highest if highest else 0)
        before: tuple[int, str] | None = None
        for at, place, emotion, x, width, height in sized:
            value = emotion.valence
            y = scaled + GAP if value is None else top + highest / 2 + (1 - value) / 2 * MOOD - height / 2
            said = says(emotion)
            item = self.put(
                place.handle,
                "shape",
                said.text,
                x=x,
                y=y,
                width=width,
                height=height,
                role="emotion",
                form="round_rectangle",
                fill=NEUTRAL if not value else TEAL if value > 0 else ORANGE,
                hidden=name in self.hidden,
                parts=said.parts(place.handle),
            )
            yield item.y + item.height
            if value is not None and (before is None or before[0] != at):
                if before is not None:
                    self.put(
                        f":curve/{place.handle}",
                        "connector",
                        start=before[1],
                        end=item.id,
                        role="decoration",
                        form="curved",
                        hidden=item.hidden,
                    )
                before = (at, item.id)
        yield scaled

    # Beside the lanes

    def transitions(self) -> None:
        """A connector for each transition between two headers; the others, and long notes, go to the block below."""
        for place in self.map.places(Transition):
            way = cast("Transition", place.element)
            ends = [self.header_of(way.source), self.header_of(way.target)]
            said = card(way, self.say)
            joins = None not in ends and ends[0] != ends[1]
            long = len(way.note or "") > CAPTION
            if joins:
                self.put(
                    place.handle,
                    "connector",
                    "\n".join(said.lines[:-1] if long else said.lines),
                    start=ends[0],
                    end=ends[1],
                    role="aside",
                    form="curved",
                    parts=said.parts(place.handle),
                )
            if long or not joins:
                self.aside.setdefault("transitions", []).append((place, said))

    def header_of(self, key: str | None) -> str | None:
        found = self.map._index.all(key, ("step", "phase")) if key else []
        return self.headers.get(found[0].path) if found else None

    def block(self, y: float, right: float) -> float:
        """What belongs to no cell: a heading for each kind with its cards under it, kind beside kind."""
        x, bottom = MARGIN, y
        for name in (*BLOCKS, "other", "unplaced"):
            cards = self.aside.get(name)
            if not cards:
                continue
            width = ceil(len(cards) / DEEP) * (CARD + GAP) - GAP
            if x > MARGIN and x + width > right:
                x, y = MARGIN, bottom
            width = min(width, right - x)
            title = self.say[name]
            height = text_height(title, CARD, 20, 600)
            self.put(f":block/{name}", "text", title, x=x, y=y + GAP, width=CARD, height=height, role="aside")
            fill = YELLOW if name == "unplaced" else NEUTRAL
            under = self.flow(cards, x, x + width, y + height + 1.5 * GAP, role="aside", fill=fill)
            x, bottom = x + width + 2 * GAP, max(bottom, under)
        return bottom + GAP


def _in_lane(place: Place) -> bool:
    """Whether an element stands in a lane of a phase or step."""
    return (
        place.parent is not None
        and isinstance(place.parent.element, Passage)
        and (place.lane in LANES or place.path[-3] == "custom")
        and not isinstance(place.element, Step)
    )
