"""From a header to phases, steps and lanes: which cell belongs where."""

from __future__ import annotations

import re
from itertools import pairwise

from attrs import define, field

from cjm.recognise._steps import Grid, Header
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell

UNNAMED = "…"
_POINTER = re.compile(r"\s*>{2,}$|\s+>$")


@define(eq=False)
class Draft:
    """A phase or step as it is being read: its name, where that stands, and the cells of each lane."""

    cell: Cell | None
    name: str = ""
    cells: dict[int, list[tuple[Cell, Draft | None]]] = field(factory=dict)
    steps: list[Draft] = field(factory=list)

    def put(self, lane: int, cell: Cell, until: Draft | None = None) -> None:
        self.cells.setdefault(lane, []).append((cell, until))


@define
class Layout:
    """A map as it is being read: its phases, the label of each lane, and the cells that only name what stands where."""

    phases: list[Draft] = field(factory=list)
    labels: list[list[Cell]] = field(factory=list)
    corners: list[Cell] = field(factory=list)

    def lane(self, cell: Cell) -> int:
        """The number of a new lane with this label."""
        self.labels.append([cell])
        return len(self.labels) - 1


def name_in(cell: Cell | None) -> str:
    """The name of a phase or step: what the cell says, but for marks that only point to the next one."""
    if cell is None:
        return ""
    text = title_in(cell)
    return _POINTER.sub("", text) or text if text.endswith(">") else text


def title_in(cell: Cell) -> str:
    """What a cell says; nothing where it holds the mark of what has no name."""
    text = cell.text.strip()
    return text if text.replace(UNNAMED, "") else text[1:]


def layout(grid: Grid, header: Header, words: Words) -> Layout:
    """The phases, steps and lanes that a header announces."""
    found = _across(grid, header, words) if header.orientation == "across" else _down(grid, header, words)
    for phase in found.phases:
        grid.use(cell for cell in (phase.cell, *(step.cell for step in phase.steps)) if cell)
        for passage in (phase, *phase.steps):
            grid.use(cell for cells in passage.cells.values() for cell, _ in cells)
    grid.use(cell for cells in found.labels for cell in cells)
    return found


# Phases across


def _across(grid: Grid, header: Header, words: Words) -> Layout:
    found = Layout()
    corner = grid.at(header.row, header.column)
    if corner:
        found.corners.append(corner)
    names = grid.row(header.row, header.column + 1, header.right)
    below_names = header.row + max((cell.rows for cell in names), default=1)
    first_row = max(below_names, header.row + (corner.rows if corner else 1))
    step_row = _step_row(grid, header, names, below_names, words)
    if step_row is not None:
        label = grid.at(step_row, header.column)
        found.corners += [label] if label else []
        first_row = max(first_row, step_row + 1)
    columns = _columns(grid, header, names, step_row, found)
    if names:
        _lane_rows(grid, header, first_row, names[0].column, columns, found)
    return found


def _step_row(grid: Grid, header: Header, names: list[Cell], row: int, words: Words) -> int | None:
    label = grid.at(row, header.column)
    if label:
        return row if words.header(label.text) == "step" else None
    if row > header.bottom or not names or not grid.row(row, names[0].column, header.right):
        return None
    # Without a label it is a row of steps where the names above it leave room for several.
    corner = grid.at(header.row, header.column)
    below = grid.at(row + 1, header.column)
    wide = any(cell.columns > 1 for cell in names) or any(b.column - a.column > 1 for a, b in pairwise(names))
    spanned = corner is not None and corner.row + corner.rows > row
    return row if spanned or (wide and below is not None and corner is not None) else None


def _columns(
    grid: Grid, header: Header, names: list[Cell], step_row: int | None, found: Layout
) -> dict[int, tuple[Draft, Draft]]:
    """For each column its phase, and its step or the phase itself."""
    gaps = any(b.column - a.column > a.columns for a, b in pairwise(names))
    wide = gaps or any(cell.columns > 1 for cell in names)
    last = max((cell.column + cell.columns - 1 for cell in names), default=-1)
    while last < header.right and (wide or step_row is not None) and _filled(grid, header, last + 1):
        last += 1
    columns: dict[int, tuple[Draft, Draft]] = {}
    for nth, cell in enumerate(names):
        end = names[nth + 1].column - 1 if nth + 1 < len(names) else last
        before = names[nth - 1] if nth and step_row is not None and not wide else None
        # A name over each of its steps is one phase; where a column has no step, its name begins a phase.
        repeated = (
            before is not None
            and name_in(before) == name_in(cell)
            and all(grid.at(step_row or 0, each.column) for each in (before, cell))
        )
        if repeated:
            grid.use([cell])
        else:
            found.phases.append(Draft(cell, name_in(cell)))
        phase = found.phases[-1]
        step: Draft | None = None
        until = -1
        for column in range(cell.column, end + 1):
            named = grid.at(step_row, column) if step_row is not None else None
            if named:
                step = Draft(named, name_in(named))
                phase.steps.append(step)
                until = column + named.columns - 1
            elif column > until and not (step and not wide):
                step = step if step is not None and not _filled(grid, header, column) else None
            columns[column] = (phase, step or phase)
    return columns


def _filled(grid: Grid, header: Header, column: int) -> bool:
    return any((row, column) in grid.cells for row in range(header.row + 1, header.bottom + 1))


def _lane_rows(  # noqa: PLR0917
    grid: Grid, header: Header, first_row: int, first: int, columns: dict[int, tuple[Draft, Draft]], found: Layout
) -> None:
    lane: int | None = None
    empty: list[int] = []
    gap = 0
    for row in range(first_row, header.bottom + 1):
        cells = grid.by_row.get(row)
        if not cells:
            gap += 1
            continue
        label = grid.at(row, header.column)
        content = [cell for cell in grid.row(row, first, header.right) if cell.column in columns]
        if label and label.column + label.columns > first:
            lane = None  # a divider or a remark across the map
            continue
        if label and (content or not gap):
            lane = found.lane(label)
            (empty.append(lane) if not content else empty.clear())
        elif label or gap > 1:  # what stands apart below a map is no part of its last lane
            lane = None
        gap = 0
        if lane is not None:
            for cell in content:
                _put(lane, cell, columns)


def _put(lane: int, cell: Cell, columns: dict[int, tuple[Draft, Draft]]) -> None:
    _, here = columns[cell.column]
    end = columns.get(cell.column + cell.columns - 1)
    here.put(lane, cell, None if end is None or end[1] is here else end[1])


# Phases down


def _down(grid: Grid, header: Header, words: Words) -> Layout:
    found = Layout()
    labels = _labels_beside(grid, header)
    kinds = {cell.column: words.header(cell.text) for cell in labels}
    phase_column = next((c for c, kind in kinds.items() if kind == "phase" and c >= header.column), None)
    step_column = next((c for c, kind in kinds.items() if kind == "step"), None)
    if phase_column is None and step_column is None:
        phase_column = header.column
    naming = {phase_column, step_column}
    found.corners += [cell for cell in labels if cell.column in naming]
    lanes = {cell.column: found.lane(cell) for cell in labels if cell.column not in naming}
    first_row = header.row + max((cell.rows for cell in labels), default=1)
    rows = _data_rows(grid, header, first_row, {*lanes, *(each for each in naming if each is not None)})
    _read_rows(grid, rows, phase_column, step_column, lanes, found)
    return found


def _labels_beside(grid: Grid, header: Header) -> list[Cell]:
    """The labels of a header row: to both sides of its first one, up to an empty column."""
    cells = grid.row(header.row, 0, header.right)
    at = next((nth for nth, cell in enumerate(cells) if cell.column >= header.column), 0)
    first = last = at
    while first > 0 and cells[first].column - cells[first - 1].column <= cells[first - 1].columns:
        first -= 1
    while last + 1 < len(cells) and _near(grid, header, cells[last], cells[last + 1]):
        last += 1
    return cells[first : last + 1]


def _near(grid: Grid, header: Header, one: Cell, other: Cell) -> bool:
    between = range(one.column + one.columns, other.column)
    return all(_filled(grid, header, column) for column in between)


def _data_rows(grid: Grid, header: Header, first_row: int, columns: set[int]) -> list[tuple[int, dict[int, Cell]]]:
    rows = []
    for row in range(first_row, header.bottom + 1):
        cells = {cell.column: cell for cell in grid.by_row.get(row, ()) if cell.column in columns}
        divider = len(cells) == 1 and next(iter(cells.values())).columns > max(2, len(columns) // 2)
        if cells and not divider:
            rows.append((row, cells))
    return rows


def _read_rows(  # noqa: PLR0917
    grid: Grid,
    rows: list[tuple[int, dict[int, Cell]]],
    phase_column: int | None,
    step_column: int | None,
    lanes: dict[int, int],
    found: Layout,
) -> None:
    grouped: list[tuple[Draft, list[tuple[Cell | None, dict[int, Cell]]]]] = []
    for _, cells in rows:
        named = cells.get(phase_column) if phase_column is not None else None
        repeated = bool(named and grouped and grouped[-1][0].name and name_in(named) == grouped[-1][0].name)
        if not grouped or (named and not repeated):
            grouped.append((Draft(named, name_in(named)), []))
        elif named:
            grid.use([named])
        grouped[-1][1].append((cells.get(step_column) if step_column is not None else None, cells))
    for phase, parts in grouped:
        found.phases.append(phase)
        # Rows of one phase are steps of it, unless they only go on with a list.
        full = sum(sum(column in lanes for column in cells) > 1 for _, cells in parts)
        each_a_step = step_column is None and len(parts) > 1 and full * 2 > len(parts)
        here = phase
        for step, cells in parts:
            if step or each_a_step:
                here = Draft(step, name_in(step))
                phase.steps.append(here)
            for column, lane in lanes.items():
                if column in cells:
                    here.put(lane, cells[column])
