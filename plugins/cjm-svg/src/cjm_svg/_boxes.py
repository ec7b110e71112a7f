"""What a drawing is made of before anybody paints it: texts already broken into lines, and shapes, at their places.

Everything is in px, x to the right and y down. A `look` names what a theme gives colours to.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeAlias

from cjm.text import clean, is_rtl, width as measured, wrap

from ._hyphens import HYPHEN, hyphenation

LEADING = 1.36
_HALL = 96.0
LONGEST = 3_000
"""Characters of one text that are drawn; what follows is replaced by an ellipsis, with a note."""

_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


class Words(NamedTuple):
    """A text in lines.

    The lines joined give the text back: a line ends in the spaces that were broken at (a new line where one was
    meant), and in nothing, or a marked hyphen, where a word was broken.
    """

    lines: tuple[tuple[float, float, str], ...]
    size: float
    look: str
    weight: int
    box: tuple[float, float, float, float]
    field: str = ""
    anchor: str = "start"

    @property
    def text(self) -> str:
        """What is read when the lines are joined."""
        return "".join(line for _, _, line in self.lines).replace(HYPHEN, "")


class Rect(NamedTuple):
    """A rectangle with round corners."""

    x: float
    y: float
    width: float
    height: float
    look: str
    radius: float = 8


class Circle(NamedTuple):
    """A circle."""

    x: float
    y: float
    radius: float
    look: str


class Path(NamedTuple):
    """A path: letters as in SVG, numbers between them."""

    parts: tuple[str | float, ...]
    look: str


class Icon(NamedTuple):
    """A sign drawn in a square of `size`."""

    name: str
    x: float
    y: float
    size: float
    look: str


class Picture(NamedTuple):
    """A picture, by the `data:` address that holds it."""

    x: float
    y: float
    width: float
    height: float
    uri: str
    name: str


class Group(NamedTuple):
    """All that shows one element (`reference` is its handle), or, without one, a part of the drawing's frame.

    `card` is the rectangle that it keeps to itself; `column` is how much of that belongs to the column it begins in,
    where it spans several.
    """

    kind: str
    label: str
    items: tuple[Mark, ...]
    reference: str | None = None
    card: tuple[float, float, float, float] | None = None
    column: float | None = None


Mark: TypeAlias = Words | Rect | Circle | Path | Icon | Picture | Group


class Layer(NamedTuple):
    """A lane or another part of the drawing, with the rectangles it keeps to itself: one for each band it is in."""

    id: str
    label: str
    items: tuple[Mark, ...]
    boxes: tuple[tuple[float, float, float, float], ...] = ()


class Scene(NamedTuple):
    """A whole drawing: its layers, the first one lowest, and the rectangles of its pages, one or more.

    `clipped` and `cleaned` are the texts that could not be shown whole, `overfull` the numbers of pages that had to
    grow beyond their paper. `print` is how many millimetres a px is on paper. `is_map` says that the drawing shows the
    map itself, so that what stands where means something.
    """

    width: float
    height: float
    language: str
    title: str
    description: str
    layers: tuple[Layer, ...]
    clipped: tuple[str, ...]
    cleaned: tuple[str, ...]
    pages: tuple[tuple[float, float, float, float], ...] = ()
    overfull: tuple[int, ...] = ()
    print: float | None = None
    is_map: bool = True


class Block(NamedTuple):
    """A text broken into lines for a width, not yet placed."""

    lines: tuple[tuple[int, str], ...]
    rows: int
    size: float
    look: str
    weight: int
    room: float
    field: str

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(line for _, line in self.lines)

    @property
    def height(self) -> float:
        """How high it is."""
        return self.rows * self.size * LEADING

    def at(self, x: float, y: float, *, middle: bool = False) -> Words:
        """The text with its top left corner there, in the middle of its room if wanted."""
        rise = y + (LEADING - 1.21) / 2 * self.size + 0.969 * self.size
        leading = self.size * LEADING
        box = (x, y, self.room, self.height)
        # What runs from right to left hangs on the right edge; the viewer orders its signs.
        anchor = "middle" if middle else "end" if self.lines and is_rtl(self.lines[0][1]) else "start"
        left = {"start": x, "middle": x + self.room / 2, "end": x + self.room}[anchor]
        lines = tuple((left, rise + row * leading, line) for row, line in self.lines)
        return Words(lines, self.size, self.look, self.weight, box, self.field, anchor)


class Setter:
    """Sets texts in one language, and remembers what was cut or could not be written."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.clipped: list[str] = []
        self.cleaned: list[str] = []
        self._known: dict[tuple[str, float, float, int], tuple[tuple[tuple[int, str], ...], int]] = {}

    def block(
        self, text: str, room: float, size: float = 12.5, look: str = "ink", *, weight: int = 400, field: str = ""
    ) -> Block:
        """The text broken for a room of this width."""
        room = max(room, size * 1.6)
        key = (text, room, size, weight)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._broken(text, room, size, weight)
        return Block(*found, size, look, weight, room, field)

    def tidy(self, text: str) -> str:
        """The text as XML can hold it, each new line one character, not longer than is drawn."""
        if text.isprintable() and len(text) <= LONGEST:
            return text
        plain = clean(text)
        if len(plain) != len(text):
            self.cleaned.append(text)
        plain = _BREAKS.sub("\n", plain)
        if len(plain) > LONGEST:
            self.clipped.append(text)
            plain = plain[: LONGEST - 1] + "…"
        return plain

    def _broken(self, text: str, room: float, size: float, weight: int) -> tuple[tuple[tuple[int, str], ...], int]:
        text = self.tidy(text)
        lines = wrap(text, room, size, weight, language=self.language, hyphenate=hyphenation(), safe=True)
        if len(lines) == 1:
            return ((0, text),), 1
        return tuple(_sliced(text, lines)), len(lines)

    def wide(self, text: str, size: float, weight: int = 400) -> float:
        """How much room the text takes on one line, whatever font stands in for ours."""
        return measured(self.tidy(text), size, weight, safe=True)


def _sliced(text: str, lines: Iterable[str]) -> Iterable[tuple[int, str]]:
    """The text cut where its lines end: row and slice of each line that shows something."""
    start = place = 0
    pending: tuple[int, str] | None = None
    for row, line in enumerate(lines):
        whole, hyphen = text.startswith(line, place), ""
        if whole:
            place += len(line)
        for char in () if whole else line:
            if char.isspace():
                continue
            ahead = place
            while ahead < len(text) and text[ahead].isspace():
                ahead += 1
            if ahead < len(text) and text[ahead] == char:
                place = ahead + 1
            else:
                hyphen = HYPHEN  # that the line breaker put in
        if place == start:
            continue
        while place < len(text) and text[place].isspace():
            place += 1
        if pending:
            yield pending
        pending = (row, text[start:place] + hyphen)
        start = place
    if pending:
        yield pending[0], pending[1] + text[start:]


class Cell(NamedTuple):
    """Something whose height is known before its place: `draw(x, y)` makes its marks.

    `grow(x, y, height)`, where there is one, makes them as high as the highest single card of the row, whose height is
    its `wish`: cards of a row are equally high, but not as high as a stack of several.
    """

    height: float
    draw: Callable[[float, float], list[Mark]]
    grow: Callable[[float, float, float], list[Mark]] | None = None
    wish: float = 0.0

    def fill(self, x: float, y: float, height: float) -> list[Mark]:
        """The marks, as high as the row if they can be, and unless that leaves a word alone in a hall."""
        if self.grow and height <= max(_HALL, 1.6 * self.wish):
            return self.grow(x, y, height)
        return self.draw(x, y)


NOTHING = Cell(0, lambda *_: [])


def stack(cells: Iterable[Cell], gap: float) -> Cell:
    """The cells one under another."""
    held = list(cells)
    if len(held) == 1:
        return held[0]
    height = sum(cell.height for cell in held) + gap * max(0, len(held) - 1)

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = []
        for cell in held:
            marks += cell.draw(x, y)
            y += cell.height + gap
        return marks

    return Cell(height, draw)


def flow(make: Iterable[Callable[[float], Cell]], room: float, best: float, gap: float) -> Cell:
    """The cells side by side in as many columns about `best` wide as there is room for, each in the shortest one."""
    makers = list(make)
    count = max(1, min(len(makers), int((room + gap) // (best + gap))))
    wide = (room - gap * (count - 1)) / count
    cells = [one(wide) for one in makers]
    if len(cells) == 1:
        return cells[0]
    ends = [0.0] * count
    places = []
    for cell in cells:
        column = min(range(count), key=lambda each: (round(ends[each], 3), each))
        places.append((column * (wide + gap), ends[column]))
        ends[column] += cell.height + gap

    def draw(x: float, y: float) -> list[Mark]:
        return [mark for cell, (dx, dy) in zip(cells, places, strict=True) for mark in cell.draw(x + dx, y + dy)]

    return Cell(max(0.0, max(ends) - gap), draw)
