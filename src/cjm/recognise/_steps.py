"""What the steps of recognition hand on: the grid, the header with its score, and the record of each decision."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, TypeAlias

from attrs import frozen

from cjm.shapes import Cell, Table

Orientation: TypeAlias = Literal["across", "down"]


@frozen
class Decision:
    """A choice that recognition made: at which step, for what, how sure, why, and what came next to it."""

    step: str
    choice: str
    score: float
    evidence: tuple[str, ...]
    runner_up: str | None = None
    at: str | None = None

    def __str__(self) -> str:
        because = f", because of {', '.join(self.evidence)}" if self.evidence else ""
        return f"{self.step}: {self.choice} ({self.score:.1f}){because}"


class Grid:
    """The filled cells of a table by place, row and column, and which of them have found their place in a map."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.cells: dict[tuple[int, int], Cell] = {}
        self.by_row: dict[int, list[Cell]] = {}
        self.used: set[tuple[int, int]] = set()
        for cell in table.cells:
            if cell.text and not cell.text.isspace():
                self.cells[cell.row, cell.column] = cell
        for cell in sorted(self.cells.values(), key=lambda each: (each.row, each.column)):
            self.by_row.setdefault(cell.row, []).append(cell)

    def at(self, row: int, column: int) -> Cell | None:
        return self.cells.get((row, column))

    def row(self, row: int, first: int = 0, last: int | None = None) -> list[Cell]:
        """The filled cells of a row between two columns."""
        found = self.by_row.get(row, [])
        return [cell for cell in found if cell.column >= first and (last is None or cell.column <= last)]

    def place(self, cell: Cell) -> str:
        """Where a cell stands, as people name it."""
        return cell.origin or f"{self.table.name}!R{cell.row + 1}C{cell.column + 1}"

    def use(self, cells: Iterable[Cell]) -> None:
        self.used.update((cell.row, cell.column) for cell in cells)

    def unused(self) -> Iterator[Cell]:
        """The cells that no map took, in reading order."""
        return (cell for row in self.by_row.values() for cell in row if (cell.row, cell.column) not in self.used)


@frozen
class Header:
    """Where a map stands in a table: its orientation, the row of its header and the column of its labels.

    `bottom` and `right` are the last row and column that may belong to it, `top` the first row of what is above it.
    """

    orientation: Orientation
    row: int
    column: int
    score: float
    runner_up: float
    evidence: tuple[str, ...]
    top: int = 0
    bottom: int = 0
    right: int = 0
