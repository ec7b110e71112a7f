"""Where the maps of a table begin, and which way they run: found from labels, never assumed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import attrs
from attrs import field, frozen

from cjm.recognise._grid import Grid, View
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell

_WHOLE_ROWS = 60
_FIRST_CELLS = 3
_ABOVE = 12
_ARROW = "→"


@frozen(eq=False)
class Header:
    """Where a map stands in a table: which way its phases run, and the lines that name phases, steps and lanes.

    `row` and `column` are where its header begins in the sheet; `top`, `bottom`, `left` and `right` the area it may
    fill, `top` above the header. In the coordinates of `view`: `label` is the x of the labels of lanes, `phase` and
    `step` the y of the names of phases and steps (None: there are none), `first` … `end` the x of the phases,
    `top_lane` … `last_lane` the y of the lanes.
    """

    view: View
    row: int
    column: int
    score: float
    evidence: tuple[str, ...]
    runner_up: float = field(default=0.0)
    label: int = field(default=0, kw_only=True)
    phase: int | None = field(default=None, kw_only=True)
    step: int | None = field(default=None, kw_only=True)
    first: int = field(default=0, kw_only=True)
    end: int = field(default=-1, kw_only=True)
    top_lane: int = field(default=0, kw_only=True)
    last_lane: int = field(default=-1, kw_only=True)
    top: int = field(default=0, kw_only=True)
    bottom: int = field(default=0, kw_only=True)
    left: int = field(default=0, kw_only=True)
    right: int = field(default=0, kw_only=True)

    @property
    def across(self) -> bool:
        return self.view.across


class _Labels:
    """The cells of a grid that may be labels: of lanes, of the phases, of the steps."""

    def __init__(self, grid: Grid, words: Words) -> None:
        self.lanes_by_row: dict[int, list[Cell]] = {}
        self.lanes_by_column: dict[int, list[Cell]] = {}
        self.corners: list[Cell] = []
        self.steps: dict[tuple[int, int], Cell] = {}
        for nth, (row, cells) in enumerate(grid.by_row.items()):
            # A long inventory has its labels at the top or at the left: the rest need not be looked up.
            for cell in cells if nth < _WHOLE_ROWS or row - 1 not in grid.by_row else cells[:_FIRST_CELLS]:
                header = words.header(cell.text)
                if header == "phase":
                    self.corners.append(cell)
                elif header == "step":
                    self.steps[row, cell.column] = cell
                elif words.lane(cell.text):
                    self.lanes_by_row.setdefault(row, []).append(cell)
                    self.lanes_by_column.setdefault(cell.column, []).append(cell)


def headers(grid: Grid, words: Words) -> list[Header]:
    """The headers of all maps in a grid, from top to bottom and left to right, each with the area it may fill."""
    labels = _Labels(grid, words)
    views = View(grid, across=True), View(grid, across=False)
    candidates = [
        *_cornered(grid, labels, words, views),
        *_rows(grid, labels, words, views[1]),
        *_columns(grid, labels, words, views[0]),
        *_pairs(grid, labels, words, views[0]),
    ]
    found: list[Header] = []
    for candidate in sorted(candidates, key=lambda each: (-each.score, each.column, each.row)):
        if not any(_same_area(candidate, other) for other in found):
            found.append(candidate)
    found = [each for each in found if not any(_inside(grid, each, other) for other in found)]
    found.sort(key=lambda each: (each.row, each.column))
    return [_lined(_bounded(grid, each, found), words) for each in found]


def _cornered(grid: Grid, labels: _Labels, words: Words, views: tuple[View, View]) -> Iterator[Header]:
    """Headers at a word for phases: lanes beside it (phases run down) or below it (phases run across)."""
    for corner in labels.corners:
        row, column = corner.row, corner.column
        later = [other.row for other in labels.corners if other.column == column and other.row > row]
        end = min(later, default=grid.table.height)
        below = [cell for cell in labels.lanes_by_column.get(column, ()) if row < cell.row < end]
        beside = labels.lanes_by_row.get(row, [])
        right = grid.row(row, column + 1)
        under = [cell for each in range(row + 1, min(end, row + 30)) if (cell := grid.at(each, column))]
        across, down = float(len(below)), float(len(beside))
        why_across, why_down = [_counted(below, "below it")], [_counted(beside, "beside it")]
        for kind, cells in (("across", right), ("down", under)):
            stages = sum(words.stage(cell.text) is not None for cell in cells)
            if stages > 1 and kind == "across":
                across, why_across = across + stages, [*why_across, f"{stages} names of AIDA beside it"]
            elif stages > 1:
                down, why_down = down + stages, [*why_down, f"{stages} names of AIDA below it"]
        if any(step_row == row for step_row, _ in labels.steps):
            down, why_down = down + 1, [*why_down, "a word for steps beside it"]
        if (row + max(1, corner.rows), column) in labels.steps:
            across, why_across = across + 1, [*why_across, "a word for steps below it"]
        if _ARROW in corner.text:
            across, why_across = across + 100, ["an arrow to the right", *why_across]
        if corner.columns > 1 and len(right) > 1:
            across += 0.5
        if not right and not under:
            across += 1
        if max(across, down) == 0 and not (len(right) > 1 and under):
            continue
        why = ("the word for phases in the corner",)
        if across > down:
            told = (*why, *filter(None, why_across))
            yield Header(views[0], row, column, across + 1, told, down, label=column, phase=row)
        else:
            told = (*why, *filter(None, why_down))
            yield Header(views[1], row, column, down + 1, told, across, label=row, phase=column)


def _rows(grid: Grid, labels: _Labels, words: Words, view: View) -> Iterator[Header]:
    """Header rows without a word for phases: labels of lanes side by side."""
    corners = {corner.row for corner in labels.corners}
    for row, cells in labels.lanes_by_row.items():
        steps = [cell for (step_row, _), cell in labels.steps.items() if step_row == row]
        if row in corners or len(cells) + len(steps) < 2:
            continue
        filled = grid.by_row[row]
        below = grid.by_row.get(row + 1, [])
        if len(below) < 2 or len(cells) * 3 < len(filled):
            continue
        first = steps[0] if steps else filled[0]
        why = [_counted(cells, "side by side")] + (["a word for steps"] if steps else [])
        score = float(len(cells) + len(steps))
        phase: int | None = None
        column = first.column
        if not steps:
            left = [cell for cell in below if cell.column < first.column]
            if not words.lane(first.text):
                phase = column
            elif left:
                phase = column = left[0].column
            elif len({_meant(cell, words) for cell in cells}) > 1:
                score, why = score - 1, [*why, "no column of phases"]
            else:
                continue
        yield Header(view, row, column, score, tuple(why), label=row, phase=phase)


def _columns(grid: Grid, labels: _Labels, words: Words, view: View) -> Iterator[Header]:
    """Label columns without a word for phases: labels of lanes below each other under a row of names."""
    corners = {corner.column for corner in labels.corners}
    for column, lanes in labels.lanes_by_column.items():
        cells = [cell for cell in lanes if "\n" not in cell.text]
        row = _names_above(grid, cells[0]) if column not in corners and len(cells) > 1 else None
        if row is None:
            continue
        stages = sum(words.stage(cell.text) is not None for cell in grid.row(row, column + 1))
        why = [_counted(cells, "below each other")] + ([f"{stages} names of AIDA"] if stages else [])
        yield Header(view, row, column, float(len(cells) + stages) - 0.5, tuple(why), label=column, phase=row)


def _pairs(grid: Grid, labels: _Labels, words: Words, view: View) -> Iterator[Header]:
    """Two columns, a label and what stands beside it: a small table about one phase, whose name is its heading."""
    for column, lanes in labels.lanes_by_column.items():
        known = {cell.row: cell for cell in lanes if "\n" not in cell.text}
        for run in _runs(grid, sorted(known), column):
            beside = [grid.row(row, column + 1) for row in run]
            meant = {_meant(known[row], words) for row in run if row in known}
            if len(meant) < 2 or any(len(cells) != 1 for cells in beside) or len({c[0].column for c in beside}) > 1:
                continue
            if sum(row in known for row in run) * 2 < len(run):
                continue
            head = grid.row(run[0] - 1, column)
            headed = len(head) == 2 and head[0].column == column and head[1].column == beside[0][0].column
            row = run[0] - 1 if headed else run[0]
            why = (_counted([known[row] for row in run if row in known], "below each other"), "one text beside each")
            yield Header(view, row, column, len(meant) - 0.5, why, label=column, top_lane=run[0], last_lane=run[-1])


def _runs(grid: Grid, rows: list[int], column: int) -> Iterator[list[int]]:
    """Rows of labels without a gap: the known ones, and what stands between them in the same column."""
    run: list[int] = []
    for row in rows:
        if run and not all(grid.at(each, column) for each in range(run[-1] + 1, row)):
            yield run
            run = []
        run += range(run[-1] + 1 if run else row, row + 1)
    if run:
        while (after := grid.at(run[-1] + 1, column)) and len(grid.row(after.row, column)) == 2:
            run.append(after.row)
        yield run


def _meant(cell: Cell, words: Words) -> tuple[str, str | None]:
    meaning = words.lane(cell.text)
    return (meaning.lane, meaning.kind) if meaning else (cell.text, None)


def _names_above(grid: Grid, first: Cell) -> int | None:
    """The row of names above the first known label: the nearest without a label, else the highest in one piece."""
    row, found = first.row - 1, None
    while row >= 0 and first.row - row < _ABOVE:
        beside = grid.row(row, first.column + 1)
        label = grid.at(row, first.column)
        if len(beside) > 1:
            found = row
            if label is None:
                break
        elif label is None and found is not None:
            break
        row -= 1
    return found


def _counted(cells: list[Cell], where: str) -> str:
    if not cells:
        return ""
    return f"{len(cells)} label{'' if len(cells) == 1 else 's'} of {'a lane' if len(cells) == 1 else 'lanes'} {where}"


def _same_area(one: Header, other: Header) -> bool:
    """Whether two headers read the same cells: one header row, or one label column close by."""
    if one.row == other.row:
        return one.column == other.column or one.across != other.across or not one.across
    if not one.across and not other.across:
        return False
    return one.column == other.column and abs(one.row - other.row) <= 1


def _inside(grid: Grid, one: Header, other: Header) -> bool:
    """Whether a header stands in the area of another, with no empty row or column between: there it is content."""
    if one is other:
        return False
    if other.across and one.column > other.column:
        return one.row >= other.row - 1 and not _parted(grid, other, one)
    if one.row <= other.row or (one.across and other.across and one.column == other.column):
        return False
    return all(row in grid.by_row for row in range(other.row, one.row))


def _parted(grid: Grid, left: Header, right: Header) -> bool:
    """Whether an empty column lies between two headers, or an empty row and a lower one of its own."""
    rows = range(left.row, max(left.row, right.row) + 5)
    taken = {
        column for row in rows for cell in grid.row(row) for column in range(cell.column, cell.column + cell.columns)
    }
    return any(column not in taken for column in range(left.column + 1, right.column))


def _bounded(grid: Grid, header: Header, all_of_them: list[Header]) -> Header:
    """The header with the area that its map may fill: to the next header below and beside it."""
    below = [each.row for each in all_of_them if each.row > header.row]
    above = [each.row for each in all_of_them if each.row < header.row]
    beside = [each.column for each in all_of_them if each.row == header.row and each.column > header.column]
    bottom = grid.table.height - 1
    if below:
        bottom = _above(grid, min(below)) - 1
    top = 0 if not above else _above(grid, header.row)
    right = min(beside) - 1 if beside else grid.table.width - 1
    if not header.across:
        bottom = min(bottom, _end_of_rows(grid, header, bottom))
    shared = any(each.column < header.column and each.row <= header.row <= each.row + _ABOVE for each in all_of_them)
    return attrs.evolve(header, top=top, bottom=bottom, left=header.column if shared else 0, right=right)


def _above(grid: Grid, row: int) -> int:
    """The first row of what stands right above a header: titles and facts, up to an empty row or a full one."""
    while row > 0 and (cells := grid.by_row.get(row - 1)) and len(cells) <= 2:
        row -= 1
    return row


def _end_of_rows(grid: Grid, header: Header, bottom: int) -> int:
    """The last row of a map that runs down: two empty rows end it."""
    row = header.row
    while row < bottom and (row + 1 in grid.by_row or row + 2 in grid.by_row):
        row += 1
    return row


# The lines of a map


def _lined(header: Header, words: Words) -> Header:
    """The header with the lines on which names, labels and content stand."""
    return _lines_across(header, words) if header.across else _lines_down(header, words)


def _lines_across(header: Header, words: Words) -> Header:
    grid = header.view.grid
    if header.phase is None:
        end = header.last_lane
        first = grid.row(end, header.column + 1)[0].column
        return attrs.evolve(header, first=first, end=first, bottom=end, right=first)
    corner = grid.at(header.row, header.column)
    names = grid.row(header.row, header.column + (corner.columns if corner else 1), header.right)
    below = header.row + max((cell.rows for cell in names), default=1)
    step = _step_row(header, corner, names, below, words)
    first_row = max(below, header.row + (corner.rows if corner else 1), -1 if step is None else step + 1)
    if not names:
        last = first_row - 1
        return attrs.evolve(header, first=header.right + 1, end=header.right, top_lane=first_row, last_lane=last)
    first, end = names[0].column, header.right
    return attrs.evolve(header, step=step, first=first, end=end, top_lane=first_row, last_lane=header.bottom)


def _step_row(header: Header, corner: Cell | None, names: list[Cell], row: int, words: Words) -> int | None:
    grid = header.view.grid
    label = grid.at(row, header.column)
    if label:
        return row if words.header(label.text) == "step" else None
    if row > header.bottom or not names or not grid.row(row, names[0].column, header.right):
        return None
    # Without a label it is a row of steps where the names above it leave room for several.
    below = grid.at(row + 1, header.column)
    wide = any(cell.columns > 1 for cell in names) or any(b.column - a.column > 1 for a, b in pairwise(names))
    spanned = corner is not None and corner.row + corner.rows > row
    return row if spanned or (wide and below is not None and corner is not None) else None


def _lines_down(header: Header, words: Words) -> Header:
    labels = _labels_beside(header)
    kinds = {cell.column: words.header(cell.text) for cell in labels}
    phase = next((c for c, kind in kinds.items() if kind == "phase" and c >= header.column), None)
    step = next((c for c, kind in kinds.items() if kind == "step"), None)
    if phase is None and step is None:
        phase = header.phase
    first_row = header.row + max((cell.rows for cell in labels), default=1)
    columns = [cell.column for cell in labels] + [each for each in (phase, step) if each is not None]
    last = max((cell.column + cell.columns - 1 for cell in labels), default=header.column)
    return attrs.evolve(
        header,
        phase=phase,
        step=step,
        first=first_row,
        end=header.bottom,
        top_lane=min(columns, default=header.column),
        last_lane=last,
    )


def _labels_beside(header: Header) -> list[Cell]:
    """The labels of a header row: to both sides of its first one, up to an empty column."""
    cells = header.view.grid.row(header.row, 0, header.right)
    at = next((nth for nth, cell in enumerate(cells) if cell.column >= header.column), 0)
    first = last = at
    while first > 0 and cells[first].column - cells[first - 1].column <= cells[first - 1].columns:
        first -= 1
    while last + 1 < len(cells) and _near(header, cells[last], cells[last + 1]):
        last += 1
    return cells[first : last + 1]


def _near(header: Header, one: Cell, other: Cell) -> bool:
    grid = header.view.grid
    return all(
        any(header.row < cell.row <= header.bottom for cell in grid.by_column.get(column, ()))
        for column in range(one.column + one.columns, other.column)
    )


def placed(found: Iterable[Header]) -> list[str]:
    """Where headers begin, as people name it."""
    return [each.view.grid.spot(each.row, each.column) for each in found]
