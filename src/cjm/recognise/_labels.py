"""The cells of a table that may be labels, and how they stand to one another."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from cjm.model import LANES
from cjm.recognise._grid import Grid
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell

_WHOLE_ROWS = 60
_FIRST_CELLS = 3
_LESS = 0.5
_LIKELY, SURE = 0.7, 0.9
_DEPTH = 30
_OUTER = 2
_PHASE, _STEP = 2.0, 3.0


@frozen
class _Head:
    """A row that begins with a word for phases: their names beside it, or labels that are known in these columns."""

    column: int
    last: int
    labels: frozenset[int]

    @classmethod
    def of(cls, cells: list[Cell], known: list[float]) -> _Head | None:
        """The head that a row is, if it is one or the other altogether."""
        beside = list(zip(cells[1:], known[1:], strict=True))
        labels = frozenset(cell.column for cell, sure in beside if sure >= SURE)
        if len(beside) < 2 or (labels and len(labels) < len(beside) - 1) or _PHASE in known[1:]:
            return None
        return cls(cells[0].column, cells[-1].column, labels)

    def outside(self, cells: list[Cell], outer: int, known: list[float]) -> list[Cell]:
        """The cells of a row below that are not surely what a lane says, by what is `known` of the outer ones."""
        inner = cells[outer:]
        if self.labels:
            return inner if max(known) >= SURE else [cell for cell in inner if cell.column not in self.labels]
        if cells[0].column != self.column or not SURE <= known[0] <= 1 or max(known[1:], default=0) >= SURE:
            return inner
        return [cell for cell in inner if cell.column > self.last]


class Labels:
    """The cells of a grid that may be labels: of lanes, of the phases, of the steps.

    What stands between the names of phases and the labels of lanes that are surely known is what these lanes say: it is
    not asked about.
    """

    def __init__(self, grid: Grid, words: Words) -> None:
        self.lanes_by_row: dict[int, list[Cell]] = {}
        self.lanes_by_column: dict[int, list[Cell]] = {}
        self.corners: list[Cell] = []
        self.steps: dict[tuple[int, int], Cell] = {}
        self.weights: dict[tuple[int, int], float] = {}
        self._grid, self._words = grid, words
        head = None
        for nth, (row, cells) in enumerate(grid.by_row.items()):
            begins = row - 1 not in grid.by_row
            head = None if begins else head
            # A long inventory has its labels at the top or at the left: the rest need not be looked up.
            asked = cells if nth < _WHOLE_ROWS or begins else cells[:_FIRST_CELLS]
            outer = 1 if nth >= _WHOLE_ROWS and head is not None and head.labels else _OUTER
            known = [self._ask(cell) for cell in asked[:outer]]
            inner = asked[outer:] if head is None else head.outside(asked, outer, known)
            known += map(self._ask, inner)
            if known[0] == _PHASE:
                head = _Head.of(asked, known)

    def _ask(self, cell: Cell) -> float:
        """How surely a cell is the label of a lane, 0 … 1; `_PHASE` or `_STEP` where phases or steps follow it."""
        row, words = cell.row, self._words
        header = words.header(cell.text)
        if header == "phase":
            self.corners.append(cell)
            return _PHASE
        if header == "step":
            self.steps[row, cell.column] = cell
            return _STEP
        meaning = words.lane(cell.text)
        if meaning is None or meaning.score < _LIKELY:
            return 0.0
        if meaning.score < SURE and words.stage(cell.text):
            return 0.0
        self.weights[row, cell.column] = meaning.score * (1.0 if meaning.lane in LANES else _LESS)
        self.lanes_by_column.setdefault(cell.column, []).append(cell)
        if not _is_fact(self._grid, cell, words):
            self.lanes_by_row.setdefault(row, []).append(cell)
        return meaning.score

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
