"""What lies on a board, as boxes: texts and pictures with their places, empty shapes under them, and connectors.

Nothing here depends on the order of the items or on their colours: boxes come in reading order.
"""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from attrs import define, field

from cjm.shapes import Board, Item
from cjm.text import width as measured

_THIN = 12.0
_LETTER, _LINE = 7.5, 20.0
_FEW = 16
_SAME = 0.8
_MARKED = re.compile(r"[-–—•*·+→>✓]|\d{1,3}[.)]\s")


@define(eq=False)
class Box:
    """A text or picture on a board with its rectangle: that of the empty shape it lies in, where there is one.

    `card` is the shape around that shape, if that is only a sign on a larger one with a text of its own. `size` is the
    height of the text itself, `room` its width, `pad` how far it
    stands from the left edge of its shape. On a board whose phases run down, boxes are turned: x for y.
    """

    item: Item
    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    host: Item | None = None
    card: Item | None = None
    size: float = 0.0
    room: float = 0.0
    pad: float = 0.0

    x: float = field(init=False)
    y: float = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.lie(self.x0, self.y0, self.x1, self.y1)

    def lie(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Take this rectangle; `x` and `y` are its middle."""
        self.x0, self.y0, self.x1, self.y1 = x0, y0, x1, y1
        self.x, self.y = (x0 + x1) / 2, (y0 + y1) / 2

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def place(self) -> str:
        """Where it stands, as people find it again."""
        return self.item.origin or self.item.id

    def turned(self) -> Box:
        """The same with x and y changed for each other."""
        return Box(
            self.item,
            self.text,
            self.y0,
            self.x0,
            self.y1,
            self.x1,
            self.host,
            self.card,
            self.size,
            self.room,
            self.pad,
        )

    def holds(self, x: float, y: float) -> bool:
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1


@define(eq=False)
class Plane:
    """The boxes of one board or of a part of it, in reading order."""

    boxes: list[Box] = field(factory=list)
    empty: list[Box] = field(factory=list)
    frames: list[Box] = field(factory=list)
    ways: list[Item] = field(factory=list)
    hidden: list[Item] = field(factory=list)
    twins: list[Box] = field(factory=list)


def plane(board: Board) -> Plane:
    """What lies on a board: each text in the box of its shape, twins at one spot aside."""
    found = Plane()
    for item in board.items:
        if item.hidden:
            found.hidden.append(item)
        elif item.kind == "connector":
            found.ways.append(item)
        elif item.kind in {"frame", "group"}:
            found.frames.append(_box(item))
        elif item.text.strip() or item.picture or item.kind == "image":
            found.boxes.append(_box(item))
        elif item.width > 0 or item.height > 0:
            found.empty.append(_box(item))
        elif item.link or item.tags:
            found.hidden.append(item)
    found.ways.sort(key=lambda item: item.id)
    for boxes in (found.boxes, found.empty, found.frames):
        boxes.sort(key=_order)
    _house(found)
    for box in found.boxes:
        if "\n" in box.text and box.item.kind == "text":
            box.text = _unbroken(box)
    _part_twins(found)
    return found


def _order(box: Box) -> tuple[float, float, float, float, str, str]:
    return box.y0, box.x0, box.y1, box.x1, box.text, box.item.id


def _box(item: Item) -> Box:
    width, height = item.width, item.height
    text = item.text.strip()
    if text and not (width and height):
        lines = text.split("\n")
        width = width or min(40, max(map(len, lines))) * _LETTER
        height = height or len(lines) * _LINE
    x, y = item.x + width / 2, item.y + height / 2
    if item.rotation % 180:
        turn = math.radians(item.rotation)
        across, down = abs(math.cos(turn)), abs(math.sin(turn))
        width, height = width * across + height * down, width * down + height * across
    box = Box(item, text, x - width / 2, y - height / 2, x + width / 2, y + height / 2)
    box.size, box.room = box.height, box.width
    return box


def letters(box: Box) -> float:
    """The height of the letters of a text: what its lines must be so high for to fill its rectangle."""
    text = box.text.replace("\n", " ")
    best, found = math.inf, box.size
    least = 1 + box.text.count("\n")
    for rows in range(least, max(least, min(12, len(text.split()))) + 1):
        size = box.size / rows / 1.25
        off = abs(measured(text, size) / rows * (1.1 if rows > 1 else 1.0) - box.room)
        if off < best:
            best, found = off, size
    return found


def is_set_tight(box: Box) -> bool:
    """Whether the rectangle of a text is as large as its letters need, so that it tells how large they are."""
    size = letters(box)
    rows = max(1, round(box.size / size / 1.25))
    return abs(measured(box.text.replace("\n", " "), size) / rows - box.room) <= 0.3 * box.room


def extent(boxes: Iterable[Box]) -> tuple[float, float, float, float]:
    """The rectangle around boxes."""
    held = list(boxes)
    return (
        min(box.x0 for box in held),
        min(box.y0 for box in held),
        max(box.x1 for box in held),
        max(box.y1 for box in held),
    )


class Buckets:
    """Boxes by where they lie; of many at one spot only the smallest are kept."""

    def __init__(self, boxes: Sequence[Box], size: float) -> None:
        self.size = max(size, 1.0)
        self.at: dict[tuple[int, int], list[Box]] = {}
        for box in sorted(boxes, key=lambda each: (each.width * each.height, _order(each))):
            columns, rows = self._range(box.x0, box.x1), self._range(box.y0, box.y1)
            if len(columns) * len(rows) > 400:
                continue
            for column in columns:
                for row in rows:
                    held = self.at.setdefault((column, row), [])
                    if len(held) < _FEW:
                        held.append(box)

    def _range(self, low: float, high: float) -> range:
        return range(int(low // self.size), int(high // self.size) + 1)

    def under(self, x: float, y: float) -> list[Box]:
        """The boxes that hold a point, smallest first."""
        held = self.at.get((int(x // self.size), int(y // self.size)), ())
        return [box for box in held if box.holds(x, y)]


def _house(found: Plane) -> None:
    """Give each loose text the rectangle of the smallest empty shape that it lies in, bands and frames left out."""
    loose = [box for box in found.boxes if box.item.kind in {"text", "other"} and box.text]
    if not loose or not found.empty:
        return
    x0, y0, x1, y1 = extent([*found.boxes, *found.empty])
    wide, high = 0.45 * (x1 - x0), 0.45 * (y1 - y0)
    shapes = [
        box for box in found.empty if box.width < wide and box.height < high and min(box.width, box.height) > _THIN
    ]
    if not shapes:
        return
    buckets = Buckets(shapes, 2 * median(max(box.width, box.height) for box in shapes))
    housed: dict[str, list[tuple[Box, Box]]] = {}
    for text in loose:
        for shape in buckets.under(text.x, text.y):
            if shape.width * 1.15 >= text.width and shape.height * 1.3 >= text.height:
                housed.setdefault(shape.item.id, []).append((text, shape))
                break
    # A shape under many texts is a background; one beside which other shapes lie, too.
    for pairs in housed.values():
        for text, shape in pairs if len(pairs) <= 6 else ():
            text.host, text.pad = shape.item, text.x0 - shape.x0
            text.lie(shape.x0, shape.y0, shape.x1, shape.y1)
    hosts = {box.host.id for box in found.boxes if box.host}
    _cards([box for box in found.boxes if box.host], [box for box in shapes if box.item.id in hosts], buckets)
    found.empty = [box for box in found.empty if box.item.id not in hosts]


def _unbroken(box: Box) -> str:
    """A text whose lines were broken for want of room, in one: where a line goes on in small letters.

    Drawings break lines by hand; a break for which there was no need is a new item of a list.
    """
    lines = box.text.split("\n")
    size = letters(box)
    room = box.width - 2 * max(4.0, box.pad) if box.host else 0.0
    capital = lines[0].lstrip('«"“„(')[:1].isupper()  # then a line in small letters is no item of a list
    joined = [lines[0]]
    for before, line in itertools.pairwise(lines):
        goes_on = line[:1].islower() or line[:1].isdigit() or before.endswith((",", "—", "–"))
        ends = before.endswith((".", ";", ":", "!", "?", "…")) or _MARKED.match(line)
        fits = not capital and room > 0 and measured(f"{before} {line.split(' ', 1)[0]}", size) <= 0.95 * room
        alone = not capital and not room and len(line.split()) < 2 and len(before.split()) < 2
        if goes_on and not ends and not fits and not alone:
            joined[-1] = f"{joined[-1]} {line}"
        else:
            joined.append(line)
    return "\n".join(joined)


def _cards(housed: Sequence[Box], hosts: Sequence[Box], buckets: Buckets) -> None:
    """For each text in a small shape the card on which that shape is a sign."""
    own = {box.item.id: box for box in hosts}
    for text in housed:
        text.card = text.host
        sign = own[text.host.id]  # type: ignore[union-attr]
        for card in buckets.under(sign.x, sign.y):
            larger = card.width * card.height > 3 * sign.width * sign.height
            if larger and card.item.id in own and card.x0 <= sign.x0 and sign.x1 <= card.x1:
                text.card = card.item


def _part_twins(found: Plane) -> None:
    """Put aside what lies, with the same text, at the spot of another: somebody copied it twice."""
    often = {text for text, count in Counter(box.text for box in found.boxes).items() if count > 1}
    kept: list[Box] = []
    by_text: dict[tuple[str, str], dict[tuple[int, int], Box]] = {}
    for box in found.boxes:
        if not box.text or box.host or box.text not in often:
            kept.append(box)
            continue
        spots = by_text.setdefault((box.text, box.item.kind), {})
        across, down = max(box.width, 1) * (1 - _SAME), max(box.height, 1) * (1 - _SAME)
        column, row = round(box.x / across), round(box.y / down)
        around = ((column + dx, row + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        twin = next((spots[spot] for spot in around if spot in spots), None)
        if twin and abs(twin.x - box.x) <= across and abs(twin.y - box.y) <= down:
            found.twins.append(box)
        else:
            spots[column, row] = box
            kept.append(box)
    found.boxes = kept


def parts(boxes: Sequence[Box], gap: float) -> list[list[Box]]:
    """Boxes in groups that lie apart by more than a gap, cut across and down in turn."""
    waiting: list[tuple[list[Box], int]] = [(list(boxes), 0)]
    found = []
    while waiting:
        group, depth = waiting.pop()
        pieces = _cut(group, gap) if depth < 8 and len(group) > 1 else [group]
        if len(pieces) == 1:
            found.append(group)
        else:
            waiting += [(piece, depth + 1) for piece in pieces]
    for group in found:
        group.sort(key=_order)
    return sorted(found, key=lambda group: _order(group[0]))


def _cut(boxes: list[Box], gap: float) -> list[list[Box]]:
    for low, high in (("x0", "x1"), ("y0", "y1")):
        ordered = sorted(boxes, key=lambda box: getattr(box, low))
        pieces, reach = [[ordered[0]]], getattr(ordered[0], high)
        for box in ordered[1:]:
            if getattr(box, low) - reach > gap:
                pieces.append([])
            pieces[-1].append(box)
            reach = max(reach, getattr(box, high))
        if len(pieces) > 1:
            return pieces
    return [boxes]


def usual(boxes: Sequence[Box]) -> tuple[float, float]:
    """The median width and height of boxes."""
    if not boxes:
        return 1.0, 1.0
    return max(1.0, median(box.width for box in boxes)), max(1.0, median(box.height for box in boxes))


def kinds(boxes: Iterable[Box]) -> Counter[str]:
    """How many boxes there are of each kind."""
    return Counter(box.item.kind for box in boxes)
