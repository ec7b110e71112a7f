"""A grid of cells: what spreadsheets, CSV, Markdown and HTML tables have in common."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from cjm._quick import quick

if TYPE_CHECKING:
    from cjm.model import Asset

Value: TypeAlias = float | bool | dt.date | dt.time | dt.timedelta | None
FragmentRole: TypeAlias = Literal["defines", "mentions", "repeats"]
CellRole: TypeAlias = Literal["title", "fact", "corner", "phase", "step", "lane", "content", "aside"]


@frozen
class Fragment:
    """One element in a cell, item or node: its reference (id or handle), the field that is shown, the text shown.

    `role` is what an edit of the text means: the field changes ("defines", and "repeats" where the file shows it a
    second time), or it points to something else ("mentions"). Fields that hold references are taken as mentions.
    """

    reference: str
    field: str
    text: str
    role: FragmentRole = "defines"


# Functions with types of their own: to a type checker `tuple` as a converter takes nothing.
def fragments_of(value: Iterable[Fragment]) -> tuple[Fragment, ...]:
    return tuple(value)


def _texts(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


@quick
@frozen(weakref_slot=False)
class Cell:
    """A cell: its text as people see it, where it stands, how far it spans, and what hangs on it.

    `row` and `column` are zero-based; `rows` and `columns` are 1 unless cells are merged. `value` is the number, day or
    truth value behind the text; `error` says that the text is the error a formula gave (#REF!), no word of a person.
    `strike` says that the whole text is struck out; where a part is, `text` is what is left and `struck` that part.
    `choices` are the texts that a dropdown list offers for the cell. `curve` is the name of the line or bars that a
    chart draws from the cell's number, an empty text where it has none, None where no chart shows the cell.
    `origin` is the place as people name it (`Лист1!C7`). `role` is what the cell is in a table that cjm arranged;
    readers leave it out.
    """

    row: int
    column: int
    text: str = ""
    value: Value = field(default=None, kw_only=True)
    rows: int = field(default=1, kw_only=True)
    columns: int = field(default=1, kw_only=True)
    role: CellRole | None = field(default=None, kw_only=True)
    fill: str | None = field(default=None, kw_only=True)
    bold: bool = field(default=False, kw_only=True)
    strike: bool = field(default=False, kw_only=True)
    struck: str = field(default="", kw_only=True)
    error: bool = field(default=False, kw_only=True)
    hidden: bool = field(default=False, kw_only=True)
    choices: tuple[str, ...] = field(default=(), kw_only=True, converter=_texts)
    curve: str | None = field(default=None, kw_only=True)
    comment: str | None = field(default=None, kw_only=True)
    link: str | None = field(default=None, kw_only=True)
    picture: Asset | None = field(default=None, kw_only=True)
    origin: str | None = field(default=None, kw_only=True)
    parts: tuple[Fragment, ...] = field(default=(), kw_only=True, converter=fragments_of)

    @property
    def filled(self) -> bool:
        """Whether anything is in the cell: a text, also a struck-out one, a picture, a comment, a link."""
        return bool(self.text.strip() or self.picture or self.comment or self.link or self.struck.strip())


def _cells(value: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple(value)


@frozen(slots=False)
class Table:
    """A grid of cells, sparse: only cells that hold something need be there.

    >>> table = Table.of([["Этап", "Заказ"], ["Боли", "Дорого"]], name="Лист1")
    >>> table.text(1, 1), table.height, table.width
    ('Дорого', 2, 2)
    """

    name: str
    cells: tuple[Cell, ...] = field(converter=_cells)
    hidden: bool = field(default=False, kw_only=True)

    @classmethod
    def of(cls, rows: Iterable[Sequence[str]], *, name: str = "") -> Table:
        """The table of these rows of texts; empty texts make no cells."""
        cells = (Cell(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row) if text)
        return cls(name, tuple(cells))

    @cached_property
    def _grid(self) -> dict[tuple[int, int], Cell]:
        return {(cell.row, cell.column): cell for cell in self.cells}

    def at(self, row: int, column: int) -> Cell | None:
        """The cell whose top left corner is there, or None."""
        return self._grid.get((row, column))

    def text(self, row: int, column: int) -> str:
        """The text of the cell there, or an empty text."""
        cell = self._grid.get((row, column))
        return cell.text if cell else ""

    @cached_property
    def height(self) -> int:
        """The number of rows, to the last one that holds something."""
        return max((cell.row + cell.rows for cell in self.cells), default=0)

    @cached_property
    def width(self) -> int:
        """The number of columns, to the last one that holds something."""
        return max((cell.column + cell.columns for cell in self.cells), default=0)

    def rows(self) -> list[list[str]]:
        """All texts as a dense grid of `height` rows of `width` texts; only for tables known to be small."""
        return [[self.text(row, column) for column in range(self.width)] for row in range(self.height)]

    def __repr__(self) -> str:
        return f"Table({self.name!r}, {len(self.cells)} cells)"
