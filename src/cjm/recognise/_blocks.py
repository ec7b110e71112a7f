"""The pieces of a table that may be maps by themselves: rectangles of cells, parted by what is empty and by titles."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from cjm.recognise._grid import Grid
from cjm.recognise._islands import islands
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

    @property
    def size(self) -> int:
        return len(self.rows) * (self.right - self.left)

    def column(self, column: int, below: int) -> list[Cell]:
        """The cells of a column below a row."""
        return [cell for row, cells in self.rows.items() if row > below for cell in cells if cell.column == column]


def blocks(grid: Grid) -> Iterator[Block]:
    """The pieces of a table that are no single lines, from top to bottom: one empty row parts none that go on below it.

    A row that holds nothing but a title begins another piece.
    """
    parts = [part for band in _bands(grid) for piece in _pieces(grid, band) for part in _untitled(piece)]
    by_top: dict[int, list[Block]] = {}
    for part in parts:
        by_top.setdefault(part.top, []).append(part)
    gone: set[int] = set()
    for first in parts:
        if id(first) in gone:
            continue
        block = first
        while here := _below(block, by_top):
            block = _joined(block, here)
            gone.update(map(id, here))
        if len(block.rows) > 1 and block.right > block.left:
            yield block


def _bands(grid: Grid) -> Iterator[dict[int, list[Cell]]]:
    """The rows of a table between empty ones."""
    band: dict[int, list[Cell]] = {}
    last = -1
    for row, cells in grid.by_row.items():
        if band and row > last + 1:
            yield band
            band = {}
        band[row] = cells
        last = max(last, row, *(cell.row + cell.rows - 1 for cell in cells if cell.rows > 1))
    if band:
        yield band


def _pieces(grid: Grid, band: dict[int, list[Cell]]) -> Iterator[dict[int, list[Cell]]]:
    """The parts of a band between its empty columns, each by rows."""
    columns = {cell.column for cells in band.values() for cell in cells}
    for cells in band.values():
        columns.update(column for cell in cells if cell.columns > 1 for column in range(cell.column, _end(cell)))
    if len(columns) == max(columns) - min(columns) + 1:
        yield band
        return
    for island in islands(grid, (cell for cells in band.values() for cell in cells)):
        yield {row: list(cells) for row, cells in groupby(island.cells, key=lambda cell: cell.row)}


def _end(cell: Cell) -> int:
    return cell.column + cell.columns


def _untitled(rows: dict[int, list[Cell]]) -> Iterator[Block]:
    """The parts of a piece between its titles."""
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
    return Block(
        rows, min(cells[0].column for cells in rows.values()), max(_end(cells[-1]) for cells in rows.values()) - 1
    )


def _below(block: Block, by_top: dict[int, list[Block]]) -> list[Block]:
    """What goes on with a block behind one empty row; in a single row, what is empty parts nothing that goes on."""
    under = by_top.get(block.bottom + 2, ())
    here = [part for part in under if block.left <= part.left and part.right <= block.right]
    if not all(len(part.rows) == 1 for part in here):
        here = here[:1]
    return here if here and _goes_on(block, here) else []


def _goes_on(above: Block, below: list[Block]) -> bool:
    """Whether blocks go on with the one above an empty row: within its columns, with a first cell as there."""
    if below[0].left != above.left or max(map(len, above.rows.values())) < 2:
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
