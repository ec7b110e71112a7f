"""Where the maps of a table begin, and which way they run: found from labels, never assumed."""

from __future__ import annotations

import attrs

from cjm.recognise._asked import Asked
from cjm.recognise._grid import Grid, View
from cjm.recognise._header import Header
from cjm.recognise._labels import Labels
from cjm.recognise._lines import lined
from cjm.recognise._shape import shaped
from cjm.recognise._starts import columns, cornered, pairs, rows, shared
from cjm.recognise._vocabulary import Words
from cjm.words import phrase

MOST_MAPS = 300
"""So many maps are looked for on one sheet, the clearest ones: each is held against every other."""
_ABOVE = 12
_TITLES = 2


def headers(grid: Grid, words: Words, asked: Asked | None = None, *, title: str = "") -> list[Header]:
    """The headers of all maps in a grid, from top to bottom and left to right, each with the area it may fill.

    Where somebody said where headers begin, or which way they run, it is so. `title` is what the file is called.
    """
    asked = asked or Asked()
    if asked.spots is None:
        words = asked.words(words)
    labels = Labels(grid, words)
    views = View(grid, across=True), View(grid, across=False)
    candidates = [
        *cornered(grid, labels, words, views, asked),
        *rows(grid, labels, words, views[1]),
        *columns(grid, labels, words, views[0]),
        *pairs(grid, labels, words, views[0]),
    ]
    candidates += shaped(grid, words, views, asked, found=candidates, title=f"{title} {grid.table.name}")
    candidates += shared(grid, words, list(candidates))
    candidates = [each for each in candidates if asked.across(each.row, each.column) in {None, each.across}]
    found: list[Header] = []
    if asked.spots is not None:
        for row, column in asked.spots:
            there = [each for each in candidates if (each.row, each.column) == (row, column)]
            best = max(there, key=lambda each: each.score, default=None)
            found.append(best or _forced(grid, asked, asked.words(words), views, (row, column)))
    else:
        for candidate in sorted(candidates, key=lambda each: (-each.score, each.column, each.row)):
            if len(found) < MOST_MAPS and not any(_at_odds(grid, candidate, other) for other in found):
                found.append(candidate)
    found.sort(key=lambda each: (each.row, each.column))
    return [lined(_bounded(grid, each, found), words) for each in found]


def _forced(grid: Grid, asked: Asked, words: Words, views: tuple[View, View], spot: tuple[int, int]) -> Header:
    """The header at a place where somebody says that there is one."""
    row, column = spot
    below = [cell for cell in grid.by_column.get(column, ()) if cell.row > row and words.lane(cell.text)]
    beside = [cell for cell in grid.row(row, column + 1) if words.lane(cell.text)]
    across = asked.across(row, column)
    if across is None:
        across = len(below) >= len(beside)
    line, post, known = (column, row, below) if across else (row, column, beside)
    why = (phrase("said"), *([phrase("labels_below" if across else "labels_beside", n=len(known))] if known else ()))
    other = float(len(beside if across else below))
    return Header(views[not across], row, column, 2.0 + len(known), why, other, label=line, phase=post)


def _at_odds(grid: Grid, weaker: Header, stronger: Header) -> bool:
    """Whether two headers read the same cells, or one stands in the area of the other."""
    if _same_area(grid, weaker, stronger) or _inside(grid, weaker, stronger):
        return True
    return weaker.score < stronger.score and _inside(grid, stronger, weaker)


def _same_area(grid: Grid, one: Header, other: Header) -> bool:
    """Whether two headers read the same cells: one header row, or one label column close by."""
    if one.row == other.row and one.column != other.column:
        first, second = sorted((one, other), key=lambda each: each.column)
        return not _parted(grid, first, second)
    if one.row == other.row:
        return True
    if not one.across and not other.across:
        return False
    return one.column == other.column and abs(one.row - other.row) <= 1


def _inside(grid: Grid, one: Header, other: Header) -> bool:
    """Whether a header stands in the area of another, with no empty row or column between: there it is content."""
    if one is other:
        return False
    if one.across and one.phase is None and other.column <= one.column:
        # A small table about one phase has a heading of its own, or something empty before it.
        rows = range(other.row, one.row)
        sizes = (len(grid.row(row, 0, one.first)) for row in reversed(rows))  # a heading is near: look upwards
        if not rows or 1 in sizes:
            return False
        if other.column == one.column and other.phase is not None:
            return not (len(rows) > 1 and not grid.row(rows[-2], 0, one.first))
        return all(grid.row(row, 0, one.first) for row in reversed(rows))
    if other.across and one.column > other.column:
        return one.row >= other.row - 1 and not _parted(grid, other, one)
    if one.row <= other.row or (one.across and other.across and one.column == other.column):
        return False
    return all(row in grid.by_row for row in range(other.row, one.row))


def _parted(grid: Grid, left: Header, right: Header) -> bool:
    """Whether an empty column lies between two headers, or an empty row and a lower one of its own."""
    first, last = left.row, max(left.row, right.row) + 4
    wide = [cell for row in range(first, last + 1) for cell in grid.wide.get(row, ())]
    return any(
        not grid.is_filled(column, first, last)
        and not any(cell.column <= column < cell.column + cell.columns for cell in wide)
        for column in range(left.column + 1, right.column)
    )


def _bounded(grid: Grid, header: Header, all_of_them: list[Header]) -> Header:
    """The header with the area that its map may fill: to the next header below and beside it."""
    below = [each for each in all_of_them if each.row > header.row]
    above = any(each.row < header.row for each in all_of_them)
    left, right = _span(grid, header, all_of_them)
    bottom = grid.table.height - 1
    if below:
        row = min(each.row for each in below)
        bottom = min(_above(grid, row, _span(grid, each, all_of_them)) for each in below if each.row == row) - 1
    top = _above(grid, header.row, (left, right)) if above else 0
    return attrs.evolve(header, top=top, bottom=bottom, left=left, right=right)


def _span(grid: Grid, header: Header, all_of_them: list[Header]) -> tuple[int, int]:
    """The first and last column that a map may fill, between the headers beside it."""
    beside = [each.column for each in all_of_them if each.row == header.row and each.column > header.column]
    shared = any(each.column < header.column and each.row <= header.row <= each.row + _ABOVE for each in all_of_them)
    right = header.first if header.across and header.phase is None else grid.table.width - 1
    return header.column if shared else 0, min([right, *(column - 1 for column in beside)])


def _above(grid: Grid, row: int, columns: tuple[int, int]) -> int:
    """The first row of what stands right above a header: titles and facts, up to an empty row or a full one."""
    while row > 0:
        if 0 < len(grid.row(row - 1, *columns)) <= _TITLES:
            row -= 1
        elif row > 1 and not grid.row(row - 1, *columns) and len(grid.row(row - 2, *columns)) == 1:
            row -= 2  # a title with an empty row under it
        else:
            break
    return row
