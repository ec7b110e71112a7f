"""One worksheet, read in one pass: the cells that hold something, and what hangs on the sheet."""

from __future__ import annotations

import re
from itertools import count

from attrs import define, field

import cjm
from cjm_excel._package import Node, bare
from cjm_excel._texts import Rich, flatten, unescape

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$")
ROWS, COLUMNS = 1_048_576, 16_384


def place(reference: str) -> tuple[int, int] | None:
    """Row and column, from zero, of a reference such as C7; None where it is none.

    >>> place("C7"), place("XFD1048576"), place("nowhere")
    ((6, 2), (1048575, 16383), None)
    """
    found = _REFERENCE.match(reference)
    if not found:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    return (row - 1, column - 1) if 0 < row <= ROWS and column <= COLUMNS else None


def area(reference: str) -> tuple[int, int, int, int] | None:
    """Top, left, bottom and right, from zero and inclusive, of an area such as B2:C7."""
    first, _, last = reference.partition(":")
    start, end = place(first), place(last or first)
    if start is None or end is None:
        return None
    (top, bottom), (left, right) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return top, left, bottom, right


def name(row: int, column: int) -> str:
    """The reference of a cell, such as C7.

    >>> name(6, 2), name(0, 16383)
    ('C7', 'XFD1')
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row + 1}"


@define
class Raw:
    """A cell as it stands in the file."""

    row: int
    column: int
    type: str
    style: int
    value: str | None = None
    formula: str | None = None
    inline: str | Rich | None = None


@define
class Grid:
    """What a worksheet holds."""

    cells: list[Raw] = field(factory=list)
    merges: list[tuple[int, int, int, int]] = field(factory=list)
    hidden_rows: set[int] = field(factory=set)
    hidden_columns: bytearray = field(factory=lambda: bytearray(COLUMNS))
    links: list[dict[str, str]] = field(factory=list)
    widths: list[float] = field(factory=lambda: [8.43] * COLUMNS)
    heights: dict[int, float] = field(factory=dict)
    drawings: list[str] = field(factory=list)
    backgrounds: list[str] = field(factory=list)

    def width(self, column: int) -> float:
        """The width of a column in px."""
        return self.widths[column] * 7 + 5 if column < COLUMNS else 64.0

    def height(self, row: int) -> float:
        """The height of a row in px."""
        return self.heights.get(row, 15.0) * 96 / 72


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0


def _size(text: str | None) -> float | None:
    try:
        size = float(text or "")
    except ValueError:
        return None
    return size if 0 <= size < 10_000 else None


def _is_true(text: str | None) -> bool:
    return text in ("1", "true")


class Worksheet:
    """Gathers a `Grid`; a target for an XML parser.

    `left` is how many filled cells may still come before it is too much.
    """

    def __init__(self, left: int) -> None:
        self.grid = Grid()
        self.left = left
        self._names: dict[str, str] = {}
        self._row = -1
        self._columns = 0
        self._next = count()
        self._cell: Raw | None = None
        self._text: list[str] | None = None
        self._inline: list[Node] = []
        self._formulas: dict[str, str] = {}
        self._shared: str | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        known = self._names.get(tag)
        if known is None:
            known = self._names[tag] = bare(tag)
        if self._inline:
            node = Node(known, attributes)
            self._inline[-1].children.append(node)
            self._inline.append(node)
        elif known == "c":
            self._start_cell(attributes)
        elif known == "v":
            self._text = []
        elif known == "f":
            self._text = []
            self._shared = attributes.get("si") if attributes.get("t") == "shared" else None
        elif known == "is" and self._cell:
            self._inline.append(Node(known, attributes))
        elif known == "row":
            self._start_row(attributes)
        else:
            self._start_other(known, attributes)

    def _start_row(self, attributes: dict[str, str]) -> None:
        given = _whole(attributes.get("r"))
        self._row = given - 1 if 0 < given <= ROWS else self._row + 1
        self._next = count()
        height = _size(attributes.get("ht"))
        if height is not None:
            self.grid.heights[self._row] = height
        if _is_true(attributes.get("hidden")) or height == 0:
            self.grid.hidden_rows.add(self._row)

    def _start_cell(self, attributes: dict[str, str]) -> None:
        stands = place(attributes.get("r", ""))
        if stands is None:
            stands = max(self._row, 0), next(self._next)
        else:
            self._next = count(stands[1] + 1)
        self._cell = Raw(*stands, attributes.get("t", "n"), _whole(attributes.get("s")))

    def _start_other(self, known: str, attributes: dict[str, str]) -> None:
        if known == "mergeCell":
            merged = area(attributes.get("ref", ""))
            if merged and merged[:2] != merged[2:]:
                self.grid.merges.append(merged)
        elif known == "col":
            self._start_columns(attributes)
        elif known == "hyperlink":
            self.grid.links.append({bare(key): value for key, value in attributes.items()})
        elif known in ("drawing", "picture"):
            listed = self.grid.drawings if known == "drawing" else self.grid.backgrounds
            listed += [value for key, value in attributes.items() if bare(key) == "id"]

    def _start_columns(self, attributes: dict[str, str]) -> None:
        first, last = max(_whole(attributes.get("min")) - 1, 0), min(_whole(attributes.get("max")), COLUMNS)
        self._columns += 1
        if first >= last or self._columns > COLUMNS:
            return
        width = _size(attributes.get("width"))
        if width is not None:
            self.grid.widths[first:last] = [width] * (last - first)
        if _is_true(attributes.get("hidden")) or width == 0:
            self.grid.hidden_columns[first:last] = b"\1" * (last - first)

    def end(self, tag: str) -> None:
        known = self._names[tag]
        if self._inline:
            node = self._inline.pop()
            if not self._inline and self._cell:
                self._cell.inline = flatten(node)
        elif known == "v" and self._text is not None:
            if self._cell:
                self._cell.value = "".join(self._text)
            self._text = None
        elif known == "f" and self._text is not None:
            self._end_formula("".join(self._text))
            self._text = None
        elif known == "c" and self._cell:
            cell, self._cell = self._cell, None
            if cell.value or cell.formula or cell.inline is not None:
                self.grid.cells.append(cell)
                self.left -= 1
                if self.left < 0:
                    raise cjm.LimitError(
                        "holds more filled cells than are read.", next="Raise limits= if you trust the file."
                    )

    def _end_formula(self, text: str) -> None:
        if self._shared is not None:
            # The first of a shared formula's cells has its text, the others refer to it.
            text = self._formulas.setdefault(self._shared, text)
            self._shared = None
        if self._cell:
            self._cell.formula = unescape(text)

    def data(self, text: str) -> None:
        if self._inline:
            self._inline[-1].pieces.append(text)
        elif self._text is not None:
            self._text.append(text)

    def close(self) -> Worksheet:
        return self
