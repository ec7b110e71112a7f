"""A worksheet as its XML tells it, in one pass: what its cells hold, and what is said of rows, columns and areas."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from attrs import define, field, frozen

import cjm
from cjm_excel._package import Package, bare
from cjm_excel._places import COLUMNS, ROWS, Area, Place, area, letters, name, place
from cjm_excel._texts import Rich, Runs

_MOST_SIZES = 20_000  # rows whose height is remembered, for what lies over them
_MOST_AREAS = 100_000  # merged areas, links and lists

Make: TypeAlias = Callable[["Stored"], cjm.Cell | None]


@define
class Stored:
    """A cell as the file stores it; the next one overwrites it.

    `kind` is what ECMA-376 calls its type: n, s, str, inlineStr, b, e or d. Where it `is_plain`, it has a value and
    nothing else; `formula` is None where there is none, `shared` the number of one that it shares.
    """

    row: int = 0
    column: int = 0
    kind: str = "n"
    style: str = ""
    value: str = ""
    hidden: bool = False
    is_plain: bool = True
    inline: str | Rich | None = None
    formula: str | None = None
    shared: str = ""

    def be_more(self) -> None:
        """Be no plain cell."""
        if self.is_plain:
            self.is_plain = False
            self.inline = self.formula = None
            self.shared = ""


@frozen
class Choice:
    """A dropdown list: the areas it is laid over, and what it offers, as the file says it."""

    areas: tuple[Area, ...]
    offers: str


@define
class Grid:
    """What a worksheet holds."""

    cells: dict[Place, cjm.Cell] = field(factory=dict)
    merges: list[Area] = field(factory=list)
    links: list[tuple[Area, dict[str, str]]] = field(factory=list)
    choices: list[Choice] = field(factory=list)
    hidden_rows: list[range] = field(factory=list)
    hidden_columns: list[range] = field(factory=list)
    heights: dict[int, float] = field(factory=dict)
    widths: list[tuple[range, float]] = field(factory=list)
    is_grid: bool = True
    clipped: str | None = None
    left: int = 0

    def hides(self, row: int, column: int) -> bool:
        """Whether the row or the column is hidden."""
        return any(row in span for span in self.hidden_rows) or any(column in span for span in self.hidden_columns)


def read_grid(package: Package, part: str, make: Make, *, rows: int, cells: int) -> Grid:
    """The grid of a worksheet whose cells are made by a function; of more filled `rows` the first ones.

    More filled cells than `cells` are refused, all areas beyond the first hundred thousand passed over.
    """
    rest = _Rest(package)
    grid = rest.grid
    grid.left = cells
    stored = Stored()
    # What a sheet has by the hundred thousand is met by functions over plain variables.
    cell_tag = value_tag = formula_tag = row_tag = ""
    columns: dict[str, int] = {}
    names: dict[str, str] = {}
    pieces: list[str] | None = None
    row, row_name, column = -1, "", -1
    in_row = in_cell = is_filled = is_row_counted = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal row, row_name, column, pieces, in_row, in_cell, is_filled, is_row_counted
        nonlocal cell_tag, value_tag, formula_tag, row_tag
        if tag == cell_tag:
            if in_cell:
                package.refuse_depth()
            get = attributes.get
            reference = get("r", "")
            # Nearly always the letters of a column known by now, and the number of the row that is open.
            known = columns.get(reference[: -len(row_name)]) if reference.endswith(row_name) else None
            if known is not None:
                stored.row, column = row, known
            else:
                stored.row, column = place(reference) or (max(row, 0), min(column + 1, COLUMNS - 1))
                columns[letters(column)] = column
            stored.column = column
            stored.kind = get("t", "n")
            stored.style = get("s", "")
            stored.value = ""
            stored.is_plain = True
            in_cell, is_filled = True, False
        elif tag == value_tag:
            pieces = []
        elif tag == row_tag:
            if in_row:
                package.refuse_depth()
            in_row, is_row_counted, column = True, False, -1
            row_name = attributes.get("r", "")
            given = _whole(row_name)
            row = given - 1 if 0 < given <= ROWS else row + 1
            row_name = str(row + 1)
            rest.row(row, attributes)
        elif tag == formula_tag and in_cell:
            pieces = []
            stored.be_more()
            stored.shared = attributes.get("si", "") if attributes.get("t") == "shared" else ""
        elif row_tag:
            rest.start(names.get(tag) or names.setdefault(tag, bare(tag)), attributes)
        else:
            # Other writers, and the strict form of the standard, have other namespaces.
            space = tag.removesuffix(bare(tag))
            grid.is_grid = bare(tag) == "worksheet"
            cell_tag, value_tag, formula_tag, row_tag = (space + each for each in ("c", "v", "f", "row"))

    def end(tag: str) -> None:
        nonlocal pieces, in_row, in_cell, is_filled
        if tag == value_tag:
            if pieces is not None and in_cell:
                stored.value = pieces[0] if len(pieces) == 1 else "".join(pieces)
                is_filled = True
            pieces = None
        elif tag == cell_tag:
            in_cell = False
            if is_filled:
                finish()
        elif tag == row_tag:
            in_row = False
        elif tag == formula_tag:
            if pieces is not None:
                stored.formula = "".join(pieces)
                is_filled = True
            pieces = None
        elif (inline := rest.end(names.get(tag, ""))) is not None and in_cell:
            stored.be_more()
            stored.inline = inline
            is_filled = True

    def text(said: str) -> None:
        if pieces is not None:
            pieces.append(said)
        elif rest.listens:
            rest.text(said)

    def finish() -> None:
        nonlocal rows, is_row_counted
        if not is_row_counted:
            is_row_counted = True
            rows -= 1
            if rows == -1:
                grid.clipped = name(stored.row, column)
        if rows < 0:
            return
        grid.left -= 1
        if grid.left < 0:
            raise cjm.LimitError("holds more filled cells than are read.", next="Raise limits= if you trust the file.")
        stored.hidden = rest.is_row_hidden or (
            bool(grid.hidden_columns) and any(column in span for span in grid.hidden_columns)
        )
        cell = make(stored)
        if cell is not None:
            grid.cells[stored.row, column] = cell

    package.parse(part, start, end, text)
    return grid


class _Rest:
    """What a worksheet tells beside its cells, element by element."""

    def __init__(self, package: Package) -> None:
        self.grid = Grid()
        self.is_row_hidden = False
        self.listens = False
        self._package = package
        self._areas_left, self._depth = _MOST_AREAS, 0
        self._runs: Runs | None = None
        self._inline = Runs()
        self._pieces: list[str] | None = None
        self._offers, self._sqref = "", ""
        self._validation: dict[str, str] | None = None
        self._known = {
            "col": self._column,
            "mergeCell": self._merge,
            "hyperlink": self._link,
            "dataValidation": self._validate,
        }

    def row(self, row: int, attributes: dict[str, str]) -> None:
        """A row that begins."""
        self.is_row_hidden = attributes.get("hidden") in ("1", "true")
        height = attributes.get("ht")
        if height is not None:
            points = _real(height, 15.0)
            self.is_row_hidden |= points == 0
            if len(self.grid.heights) < _MOST_SIZES:
                self.grid.heights[row] = points
        if self.is_row_hidden:
            hidden = self.grid.hidden_rows
            if hidden and hidden[-1].stop == row:
                hidden[-1] = range(hidden[-1].start, row + 1)
            elif len(hidden) < _MOST_SIZES:
                hidden.append(range(row, row + 1))

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Any other element that begins."""
        self._depth += 1
        if self._depth > self._package.deepest:
            self._package.refuse_depth()
        if self._runs:
            self._runs.start(name, attributes)
        elif name == "is":
            self._runs, self.listens = self._inline, True
        elif self._validation is not None and name in ("formula1", "f", "sqref"):
            self._pieces, self.listens = [], True
        elif (known := self._known.get(name)) and self._areas_left > 0:
            known({bare(key): value for key, value in attributes.items()})

    def end(self, name: str) -> str | Rich | None:
        """An element that ends: the text in the cell, where it ends that."""
        self._depth -= 1
        if self._runs:
            if name == "is":
                text = self._runs.take()
                self._runs, self.listens = None, False
                return text
            self._runs.end(name)
        elif self._validation is not None:
            self._end_validation(name)
        return None

    def text(self, text: str) -> None:
        """A text inside the innermost element, while it `listens`."""
        if self._runs:
            self._runs.text(text)
        elif self._pieces is not None:
            self._pieces.append(text)

    def _column(self, attributes: dict[str, str]) -> None:
        first, last = max(_whole(attributes.get("min", "")), 1), min(_whole(attributes.get("max", "")), COLUMNS)
        if first > last or len(self.grid.widths) > COLUMNS:
            return
        span = range(first - 1, last)
        width = _real(attributes.get("width", ""), -1)
        if width >= 0:
            self.grid.widths.append((span, width))
        if width == 0 or attributes.get("hidden") in ("1", "true"):
            self.grid.hidden_columns.append(span)

    def _merge(self, attributes: dict[str, str]) -> None:
        merged = area(attributes.get("ref", ""))
        if merged and merged[:2] != merged[2:]:
            self._areas_left -= 1
            self.grid.merges.append(merged)

    def _link(self, attributes: dict[str, str]) -> None:
        linked = area(attributes.get("ref", ""))
        if linked:
            self._areas_left -= 1
            self.grid.links.append((linked, attributes))

    # A list stands in the sheet itself or, where it names cells of another sheet, in an extension: the same, but for
    # the areas, which are an attribute here and an element there.

    def _validate(self, attributes: dict[str, str]) -> None:
        self._validation = attributes
        self._offers, self._sqref = "", attributes.get("sqref", "")

    def _end_validation(self, name: str) -> None:
        if self._pieces is not None and name in ("formula1", "f", "sqref"):
            text, self._pieces, self.listens = "".join(self._pieces).strip(), None, False
            if name == "sqref":
                self._sqref = text
            else:
                self._offers = self._offers or text
        elif name == "dataValidation":
            attributes, self._validation = self._validation or {}, None
            areas = tuple(filter(None, map(area, self._sqref.split()[: self._areas_left])))
            if attributes.get("type") == "list" and areas and self._offers:
                self._areas_left -= len(areas)
                self.grid.choices.append(Choice(areas, self._offers))


def _whole(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0


def _real(text: str, otherwise: float) -> float:
    try:
        number = float(text)
    except ValueError:
        return otherwise
    return number if 0 <= number < 10_000 else otherwise
