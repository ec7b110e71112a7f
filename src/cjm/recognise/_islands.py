"""What no map took, in pieces that stand apart: each is a rectangle of cells with empty rows and columns around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from cjm.recognise._grid import Grid
from cjm.shapes import Cell


@frozen(eq=False)
class Island:
    """Cells that stand together, in reading order, and the rectangle that they fill."""

    cells: tuple[Cell, ...]
    top: int
    left: int
    bottom: int
    right: int

    @classmethod
    def of(cls, cells: Iterable[Cell]) -> Island:
        found = sorted(cells, key=lambda cell: (cell.row, cell.column))
        return cls(
            tuple(found),
            found[0].row,
            min(cell.column for cell in found),
            max(cell.row + cell.rows for cell in found) - 1,
            max(cell.column + cell.columns for cell in found) - 1,
        )


def islands(grid: Grid, cells: Iterable[Cell] | None = None) -> list[Island]:
    """The cells that no map took, or these, parted at empty rows, then at empty columns, then at empty rows again."""
    rest = list(grid.unused() if cells is None else cells)
    found = []
    for band in _parted(rest, rows=True):
        for block in _parted(band, rows=False):
            found += [Island.of(piece) for piece in _parted(block, rows=True)]
    return sorted(found, key=lambda each: (each.top, each.left))


def _parted(cells: list[Cell], *, rows: bool) -> Iterator[list[Cell]]:
    """Runs of cells with no empty line between them."""
    ends = [
        (cell.row, cell.row + cell.rows - 1, cell) if rows else (cell.column, cell.column + cell.columns - 1, cell)
        for cell in cells
    ]
    run: list[Cell] = []
    last = -1
    for first, end, cell in sorted(ends, key=lambda each: each[:2]):
        if run and first > last + 1:
            yield run
            run = []
        run.append(cell)
        last = max(last, end)
    if run:
        yield run
