"""How far a map reaches in its sheet: where what stands beside or below it is another thing."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from cjm.recognise._grid import Grid
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell

_SURE = 0.8


def last_name(grid: Grid, names: list[Cell], right: int, rows: tuple[int, int]) -> int:
    """The last column of phases that run across: up to an empty one, unless names stand apart everywhere."""
    if not names:
        return right
    ends = {cell.column + cell.columns - 1: cell for cell in names}
    apart = [b.column - a.column - a.columns for a, b in pairwise(names)]
    regular = len(apart) > 1 and min(apart) > 0
    column = names[0].column
    last = max(ends)
    if regular:
        return right
    while column <= right:
        if _empty(grid, column, rows) and not any(c.column <= column < c.column + c.columns for c in names):
            return column - 1
        column += 1
    return max(last, right)


def _empty(grid: Grid, column: int, rows: tuple[int, int]) -> bool:
    return not any(rows[0] <= cell.row <= rows[1] for cell in grid.by_column.get(column, ()))


def last_lane(grid: Grid, words: Words, column: int, area: tuple[int, int, int]) -> int:
    """The last row of lanes below each other: a block behind an empty row goes on with them if it holds a known label.

    `area` is the first and last row and the last column. Where every lane stands apart, all that follow do, too; two
    empty rows end a map unless known labels follow.
    """
    first, bottom, right = area
    blocks = list(_blocks(grid, first, bottom, (column, right)))
    if not blocks:
        return bottom
    last = blocks[0][1]
    single = blocks[0][0] == blocks[0][1]
    for start, end in blocks[1:]:
        gap = start - last - 1
        labels = [cell for row in range(start, end + 1) if (cell := grid.at(row, column))]
        if not labels:
            more = gap == 1 and any(grid.row(row, column + 1, right) for row in range(start, end + 1))
        elif label_like(labels, words):
            more = False
        else:
            known = [meaning for cell in labels if (meaning := words.lane(cell.text)) and meaning.score >= _SURE]
            more = bool(known) or (gap == 1 and single and start == end)
        if not more:
            return last
        single = single and start == end
        last = end
    return bottom if last == blocks[-1][1] else last


def last_row(grid: Grid, header: int, bottom: int, columns: tuple[int, int]) -> int:
    """The last row of phases that run down: behind an empty row another table begins where it looks like one."""
    blocks = list(_blocks(grid, header, bottom, columns))
    if not blocks:
        return header
    wide = _widest(grid, blocks[0], columns)
    last = blocks[0][1]
    single = blocks[0][1] - header <= 1
    for nth, block in enumerate(blocks[1:], 1):
        if block[0] - last > 2 or (nth == 1 and last == header and block[0] - last > 2):
            return last
        width = _widest(grid, block, columns)
        head = grid.row(block[0], *columns)
        single = single and block[0] == block[1]
        regular = nth > 2 and all(one[1] + 2 == other[0] for one, other in pairwise(blocks[: nth + 1]))
        if (
            last > header
            and not single
            and not regular
            and (2 * width <= wide or (len(head) > 1 and all(cell.bold for cell in head)))
        ):
            return last
        last = block[1]
    return last


def _widest(grid: Grid, block: tuple[int, int], columns: tuple[int, int]) -> int:
    return max(len(grid.row(row, *columns)) for row in range(block[0], block[1] + 1))


def _blocks(grid: Grid, first: int, bottom: int, columns: tuple[int, int]) -> Iterable[tuple[int, int]]:
    """Runs of rows that hold something between two columns, with nothing in the rows between."""
    start: int | None = None
    until = -1
    for row in range(first, bottom + 1):
        cells = grid.row(row, *columns)
        if cells or row <= until:
            start = row if start is None else start
            until = max([until, *(cell.row + cell.rows - 1 for cell in cells if cell.column == columns[0])])
        elif start is not None:
            yield start, row - 1
            start = None
    if start is not None:
        yield start, bottom


def label_like(cells: list[Cell], words: Words) -> bool:
    """Whether cells are the labels of a card: at least two, and half of them, name facts about a persona or the map.

    Labels that name lanes as well do not count: goals and needs stand on a card and in a map.
    """
    told = [
        cell
        for cell in cells
        if (words.persona(cell.text) not in {None, "attributes"} or words.fact(cell.text))
        and words.header(cell.text) is None
    ]
    only = [cell for cell in told if words.lane(cell.text) is None]
    return len(only) > 1 and 2 * len(told) >= len(cells)
