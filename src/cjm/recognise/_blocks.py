"""The pieces of a table that may be maps by themselves: rectangles of cells, parted by what is empty and by titles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from cjm.recognise._grid import Grid
from cjm.recognise._islands import Island, islands
from cjm.shapes import Cell

_LEAST = 3


@frozen(eq=False)
class Block:
    """Cells of a table that stand together, by rows, and the rectangle that they fill."""

    rows: dict[int, list[Cell]]
    left: int
    right: int

    @property
    def top(self) -> int:
        return next(iter(self.rows))

    @property
    def bottom(self) -> int:
        last = self.rows[next(reversed(self.rows))]
        return max(cell.row + cell.rows for cell in last) - 1

    def holds(self, row: int, column: int) -> bool:
        """Whether a place is in the rectangle."""
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    def column(self, column: int, below: int) -> list[Cell]:
        """The cells of a column below a row."""
        return [cell for row, cells in self.rows.items() if row > below for cell in cells if cell.column == column]


def blocks(grid: Grid) -> Iterator[Block]:
    """The pieces of a table that are no single lines, from top to bottom: one empty row parts none that go on below it.

    A row that holds nothing but a title begins another piece.
    """
    parts = [part for island in islands(grid, grid.cells.values()) for part in _untitled(island)]
    while parts:
        first, *parts = parts
        for row in sorted({part.top for part in parts if part.top > first.bottom}):
            here = [part for part in parts if part.top == row and first.left <= part.left and part.right <= first.right]
            # In a single row, what is empty parts nothing that stands together above it.
            here = here if all(part.bottom == row for part in here) else here[:1]
            if here and _goes_on(first, here):
                first = _joined(first, here)
                parts = [part for part in parts if part not in here]
        if len(first.rows) > 1 and first.right > first.left:
            yield first


def _untitled(island: Island) -> Iterator[Block]:
    """The parts of an island between its titles."""
    rows = {row: list(cells) for row, cells in groupby(island.cells, key=lambda cell: cell.row)}
    order = list(rows)
    part: dict[int, list[Cell]] = {}
    for nth, row in enumerate(order):
        after = rows[order[nth + 1]] if nth + 1 < len(order) else []
        only = rows[row][0]
        title = len(rows[row]) == 1 and len(after) >= _LEAST and only.column <= after[0].column and only.rows == 1
        if title and not _holds(part, after):
            if part:
                yield _block(part)
            part = {}
        else:
            part[row] = rows[row]
    if part:
        yield _block(part)


def _holds(part: dict[int, list[Cell]], after: list[Cell]) -> bool:
    """Whether rows go on below what stands alone in one: the name of a phase above its steps, a lane without texts."""
    if not part:
        return False
    above = part[next(reversed(part))]
    return above[0].column == after[0].column and not _again(part, after)


def _again(part: dict[int, list[Cell]], row: list[Cell]) -> bool:
    """Whether a row says what the first one of a part says: it begins another table of the same kind."""
    first = {cell.text.strip() for cell in part[next(iter(part))]}
    return 2 * len(first & {cell.text.strip() for cell in row}) > len(row)


def _block(rows: dict[int, list[Cell]]) -> Block:
    cells = [cell for held in rows.values() for cell in held]
    return Block(rows, min(cell.column for cell in cells), max(cell.column + cell.columns for cell in cells) - 1)


def _goes_on(above: Block, below: list[Block]) -> bool:
    """Whether blocks go on with the one above an empty row: within its columns, with a first cell as there."""
    if below[0].top - above.bottom != 2 or below[0].left != above.left or max(map(len, above.rows.values())) < 2:
        return False
    first = [cell for part in below for cell in part.rows[part.top]]
    if len(first) < 2:
        return False
    labels = {cell.text.strip() for cell in above.column(above.left, -1)}
    again = sum(cell.text.strip() in labels for cell in below[0].column(above.left, -1))
    return again < 2 and not _again(above.rows, first)


def _joined(above: Block, below: list[Block]) -> Block:
    rows = dict(above.rows)
    for part in below:
        for row, cells in part.rows.items():
            rows[row] = [*rows.get(row, []), *cells]
    return Block(rows, above.left, above.right)
