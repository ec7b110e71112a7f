"""The cells of a table that may be labels, and how they stand to one another."""

from __future__ import annotations

from collections.abc import Iterable

from cjm.model import LANES
from cjm.recognise._grid import Grid
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell

_WHOLE_ROWS = 60
_FIRST_CELLS = 3
_LESS = 0.5
_LIKELY, SURE = 0.7, 0.9
_DEPTH = 30


class Labels:
    """The cells of a grid that may be labels: of lanes, of the phases, of the steps."""

    def __init__(self, grid: Grid, words: Words) -> None:
        self.lanes_by_row: dict[int, list[Cell]] = {}
        self.lanes_by_column: dict[int, list[Cell]] = {}
        self.corners: list[Cell] = []
        self.steps: dict[tuple[int, int], Cell] = {}
        self.weights: dict[tuple[int, int], float] = {}
        for nth, (row, cells) in enumerate(grid.by_row.items()):
            # A long inventory has its labels at the top or at the left: the rest need not be looked up.
            for cell in cells if nth < _WHOLE_ROWS or row - 1 not in grid.by_row else cells[:_FIRST_CELLS]:
                header = words.header(cell.text)
                if header == "phase":
                    self.corners.append(cell)
                elif header == "step":
                    self.steps[row, cell.column] = cell
                elif (meaning := words.lane(cell.text)) and meaning.score >= _LIKELY:
                    if meaning.score < SURE and words.stage(cell.text):
                        continue
                    self.weights[row, cell.column] = meaning.score * (1.0 if meaning.lane in LANES else _LESS)
                    self.lanes_by_column.setdefault(cell.column, []).append(cell)
                    if not _is_fact(grid, cell, words):
                        self.lanes_by_row.setdefault(row, []).append(cell)

    def weight(self, cells: Iterable[Cell]) -> float:
        """How much these labels speak for a map: each counts once, and less where it is not surely a lane."""
        best: dict[str, float] = {}
        for cell in cells:
            text = cell.text.strip()
            best[text] = max(best.get(text, 0.0), self.weights[cell.row, cell.column])
        return sum(best.values())


def _is_fact(grid: Grid, cell: Cell, words: Words) -> bool:
    """Whether a cell names a fact that stands beside it, rather than a lane."""
    if words.fact(cell.text) is None:
        return False
    beside = grid.row(cell.row, cell.column + 1)
    if not beside or words.header(beside[0].text) is not None:
        return False
    meaning = words.lane(beside[0].text)
    return meaning is None or meaning.score < SURE


def segments(grid: Grid, cells: list[Cell]) -> list[list[Cell]]:
    """The cells of a row, parted where a column is empty around them."""
    found: list[list[Cell]] = []
    for cell in cells:
        before = found[-1][-1] if found else None
        between = range(before.column + before.columns, cell.column) if before else ()
        empty = [column for column in between if vacant(grid, column, cell.row)]
        # A spacer may stand behind the names of phases: one column, then what is said of them.
        if before is None or (empty and (len(found[-1]) > 1 or len(found) > 1 or len(empty) > 1)):
            found.append([])
        found[-1].append(cell)
    return found


def vacant(grid: Grid, column: int, row: int) -> bool:
    """Whether nothing stands in a column from a row on, for as far as a small table reaches."""
    return not any(row <= cell.row < row + _DEPTH for cell in grid.by_column.get(column, ()))


def meant(cell: Cell, words: Words) -> tuple[str, str | None]:
    meaning = words.lane(cell.text)
    return (meaning.lane, meaning.kind) if meaning else (cell.text, None)


def heads(grid: Grid, row: int, below: list[Cell], column: int) -> bool:
    """Whether a row without a label names what the names below it are parts of."""
    cells = grid.row(row, column + 1)
    places = {cell.column for cell in below}
    bare = grid.at(row, column) is None
    return (
        0 < len(cells) < len(below) + bare
        and cells[0].column == below[0].column
        and all(cell.column in places for cell in cells)
    )
