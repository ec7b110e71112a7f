"""Where maps may begin in a table: at a word for phases, or where labels stand beside or below each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice, pairwise

import attrs

from cjm.model import LANES
from cjm.recognise._asked import Asked
from cjm.recognise._extents import label_like
from cjm.recognise._grid import Grid, View
from cjm.recognise._header import Header
from cjm.recognise._labels import SURE, Labels, heads, meant, segments, vacant
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell
from cjm.words import Phrase, phrase

_LABEL = 60
_SCRAP = 3
_NEAR, _FAR = 60, 60
_CLEAR = 2.0
_MOST_CORNERS = 1_000
_ABOVE = 12
_ARROW = "→"


def cornered(grid: Grid, labels: Labels, words: Words, views: tuple[View, View], asked: Asked) -> Iterator[Header]:
    """Headers at a word for phases: lanes beside it (phases run down) or below it (phases run across)."""
    for corner in islice(labels.corners, _MOST_CORNERS):
        if _only_aida(grid, labels, words, corner):
            continue
        row, column = corner.row, corner.column
        later = [other.row for other in labels.corners if other.column == column and other.row > row]
        end = min(later, default=grid.table.height)
        below = [cell for cell in labels.lanes_by_column.get(column, ()) if row < cell.row < end]
        if not below:  # labels that nobody knows, under such as reach over several of them
            groups = labels.lanes_by_column.get(column - 1, ())
            below = [cell for cell in groups if row < cell.row < end and cell.rows > 1]
        label = _label_row(grid, labels, corner)
        beside = _beside(grid, labels.lanes_by_row.get(label, []), column)
        right = grid.row(row, column + 1)
        under = [cell for each in range(row + 1, min(end, row + 30)) if (cell := grid.at(each, column))]
        across, down = labels.weight(below), labels.weight(beside)
        why_across, why_down = _counted(below, "labels_below"), _counted(beside, "labels_beside")
        for kind, cells in (("across", right), ("down", under)):
            stages = sum(words.stage(cell.text) is not None for cell in cells)
            if stages > 1 and kind == "across":
                across, why_across = across + stages, [*why_across, phrase("stages_beside", n=stages)]
            elif stages > 1:
                down, why_down = down + stages, [*why_down, phrase("stages_below", n=stages)]
        if any(step_row == row for step_row, _ in labels.steps):
            down, why_down = down + 1, [*why_down, phrase("steps_beside")]
        if (row + max(1, corner.rows), column) in labels.steps:
            across, why_across = across + 1, [*why_across, phrase("steps_below")]
        if _ARROW in corner.text:
            across, why_across = across + 100, [phrase("arrow"), *why_across]
        if corner.columns > 1 and len(right) > 1:
            across += 0.5
        if not right and not under:
            across += 1
        said = asked.across(row, column)
        if max(across, down) == 0 and said is None and not (len(right) > 1 and under):
            continue
        why = (phrase("phases_in_corner"),)
        if across > down if said is None else said:
            told = (*why, *why_across)
            above = _names_over(grid, words, corner, right)
            yield Header(views[0], above, column, across + 1, told, down, label=column, phase=above)
        else:
            told = (*why, *why_down)
            yield Header(views[1], row, column, down + 1, told, across, label=label, phase=column, said=True)


def _only_aida(grid: Grid, labels: Labels, words: Words, corner: Cell) -> bool:
    """Whether the column under a word for phases says nothing but AIDA of phases that its row names before it."""
    first = next(each for each in labels.corners if each.row == corner.row)
    if first is corner or any(cell.column > corner.column for cell in labels.lanes_by_row.get(corner.row, ())):
        return False
    under = [cell for cell in grid.by_column.get(corner.column, ()) if cell.row > corner.row]
    named = sum(cell.row > first.row for cell in grid.by_column.get(first.column, ()))
    return 0 < len(under) <= named and all(words.stage(cell.text) is not None for cell in under)


def _names_over(grid: Grid, words: Words, corner: Cell, stages: list[Cell]) -> int:
    """The row of the names of phases: that of the corner, or the one above it where that only says their AIDA."""
    row = corner.row - 1
    stages = next(iter(segments(grid, stages)), [])
    over = grid.row(row, corner.column)
    known = sum(words.stage(cell.text) is not None for cell in stages)
    places = {cell.column for cell in over}
    if known * 2 <= len(stages) or len(over) < len(stages) or corner.column in places:
        return corner.row
    return row if all(cell.column in places for cell in stages) else corner.row


def _label_row(grid: Grid, labels: Labels, corner: Cell) -> int:
    """The row of the labels beside a corner: its own, or the next where its own one only groups them."""
    row, below = corner.row, corner.row + 1
    if corner.rows < 2 and grid.at(below, corner.column) is not None:
        return row
    own, under = (labels.weight(labels.lanes_by_row.get(each, [])) for each in (row, below))
    return below if under > own else row


def _beside(grid: Grid, cells: list[Cell], column: int) -> list[Cell]:
    """The cells of a row to both sides of a column, up to an empty column."""
    return next((segment for segment in segments(grid, cells) if _reaches(grid, segment, column)), [])


def _reaches(grid: Grid, cells: list[Cell], column: int) -> bool:
    """Whether nothing empty lies between a column and these cells."""
    first, last = cells[0].column, cells[-1].column
    between = range(column + 1, first) if column < first else range(last + 1, column)
    return not any(vacant(grid, each, cells[0].row) for each in between)


def rows(grid: Grid, labels: Labels, words: Words, view: View) -> Iterator[Header]:
    """Header rows without a word for phases: labels of lanes side by side."""
    corners = {(corner.row, corner.column) for corner in labels.corners}
    taken = {_label_row(grid, labels, corner) for corner in labels.corners}
    for row in sorted({*labels.lanes_by_row, *(each for each, _ in labels.steps)}):
        for filled in segments(grid, grid.by_row[row]):
            places = {(cell.row, cell.column) for cell in filled}
            if places & corners or (row in taken and row - 1 in {each for each, _ in corners}):
                continue
            found = _row(grid, labels, words, filled)
            if found is not None:
                score, why, phase, step = found
                column = phase if phase is not None else filled[0].column
                yield Header(view, row, column, score, why, label=row, phase=phase, step=step)


def _row(
    grid: Grid, labels: Labels, words: Words, filled: list[Cell]
) -> tuple[float, tuple[Phrase, ...], int | None, int | None] | None:
    """The score, the reasons, and the columns of phases and steps of a row of labels; None where it is none."""
    row = filled[0].row
    own = {cell.column for cell in filled}
    cells = [cell for cell in labels.lanes_by_row.get(row, []) if cell.column in own]
    steps = [cell for (step_row, column), cell in labels.steps.items() if step_row == row and column in own]
    below = any(len(grid.row(each)) > 1 for each in range(row + 1, row + 4))
    if not below or len(cells) + len(steps) < 2 or len(cells) * 3 < len(filled):
        return None
    if len({meant(cell, words) for cell in cells}) + len(steps) < 2:
        return None
    why = _counted(cells, "labels_in_row") + ([phrase("word_for_steps")] if steps else [])
    score = labels.weight(cells) + len(steps)
    if steps:
        return score, tuple(why), None, None
    first = filled[0]
    left = _unlabelled(grid, row, first.column)
    meaning = words.lane(first.text)
    if left:
        return score, tuple(why), left[0], left[1] if len(left) > 1 else None
    if meaning is None or meaning.score < SURE:
        beside = first.column + first.columns
        bare = grid.at(row, beside) is None and not vacant(grid, beside, row)
        return score, tuple(why), first.column, beside if bare else None
    close = all(b.column == a.column + a.columns for a, b in pairwise(filled))
    if close and len(cells) * 2 > len(filled):
        return score - 1, (*why, phrase("no_phase_column")), None, None
    return None


def _unlabelled(grid: Grid, row: int, first: int) -> list[int]:
    """The one or two columns left of the first label in which something stands right below the header row."""
    near = [cell for each in range(row + 1, row + 4) for cell in grid.row(each, 0, first - 1)]
    columns = sorted({cell.column for cell in near if cell.column + cell.columns <= first})
    return [column for column in columns[-2:] if all(grid.at(row, each) is None for each in range(column, first))]


def columns(grid: Grid, labels: Labels, words: Words, view: View) -> Iterator[Header]:
    """Label columns without a word for phases: labels of lanes below each other under a row of names."""
    corners = {corner.column for corner in labels.corners}
    for column, lanes in labels.lanes_by_column.items():
        cells = [cell for cell in lanes if "\n" not in cell.text]
        if column in corners:
            continue
        # What stands first may be facts about the map, or a title in the corner.
        row = None
        while len(cells) > 1 and (row := _names_above(grid, cells[0])) is None:
            cells = cells[1:]
        texts = {cell.text.strip() for cell in cells}
        if row is None or len(cells) < 2 or 2 * len(texts) <= len(cells) or _apart(grid, labels, row, cells):
            continue
        stages = sum(words.stage(cell.text) is not None for cell in grid.row(row, column + 1))
        why = _counted(cells, "labels_in_column") + ([phrase("stages", n=stages)] if stages else [])
        yield Header(view, row, column, labels.weight(cells) + stages - 0.5, tuple(why), label=column, phase=row)


def _apart(grid: Grid, labels: Labels, row: int, cells: list[Cell]) -> bool:
    """Whether what stands under the names beside labels are other labels: small tables side by side."""
    rows = {cell.row for cell in cells}
    for nth, name in enumerate(grid.row(row, cells[0].column + 1)):
        under = sum(cell.row in rows for cell in labels.lanes_by_column.get(name.column, ()))
        if under > 1 and 2 * under >= len(cells):
            return nth < 2 or not vacant(grid, name.column - 1, row)
    return False


def shared(grid: Grid, words: Words, found: Iterable[Header]) -> Iterator[Header]:
    """Maps whose labels stand beside the phases of another one: behind an empty column, under a title of their own."""
    for header in found:
        if not header.across or header.phase is None or header.score < _CLEAR:
            continue
        lanes = [cell.row for cell in grid.by_column.get(header.label, ()) if 0 < cell.row - header.row <= _FAR]
        names = grid.row(header.row, header.label + 1)
        for one, other in pairwise(names):
            beside = one.column + one.columns
            if len(lanes) > 1 and any(
                not grid.is_filled(c, header.row, lanes[-1]) for c in range(beside, other.column)
            ):
                own = [cell for cell in names if cell.column >= other.column]
                if _has_lanes(grid, words, own, lanes):
                    why = (*header.evidence, phrase("labels_shared"))
                    made = Header(header.view, header.row, other.column, header.score - 0.5, why)
                    yield attrs.evolve(made, label=header.label, phase=header.phase)


def _has_lanes(grid: Grid, words: Words, names: list[Cell], lanes: list[int]) -> bool:
    """Whether names have a title of their own and texts in the lanes below, and no labels."""
    first, last = names[0].column, names[-1].column
    head = names[0].row
    titled = any(len(grid.row(row, first, last)) == 1 for row in (head - 1, head - 2) if row >= 0)
    filled = sum(bool(grid.row(row, first, last)) for row in lanes)
    known = sum((cell := grid.at(row, first)) is not None and words.lane(cell.text) is not None for row in lanes)
    card = label_like([cell for row in (head, *lanes) if (cell := grid.at(row, first))], words)
    own = card or words.header(names[0].text) is not None or words.lane(names[0].text) is not None
    return titled and not own and len(names) > 1 and 2 * filled >= len(lanes) > 2 * known


def pairs(grid: Grid, labels: Labels, words: Words, view: View) -> Iterator[Header]:
    """Two columns, a label and what stands beside it: a small table about one phase, whose name is its heading."""
    corners = {(corner.row, corner.column) for corner in labels.corners} | labels.steps.keys()
    for column, cells_of in labels.lanes_by_column.items():
        known = {cell.row: cell for cell in cells_of if "\n" not in cell.text and _labelled(grid, cell.row, column)}
        right = _next_labels(grid, labels, column, list(known)) - 1
        for run in _runs(grid, sorted(known), column, right):
            if _is_headed(grid, run, column, corners):
                continue
            means = {meant(known[row], words) for row in run if row in known}
            lanes = {lane for lane, _ in means if lane in LANES}
            scrap = len(grid.cells) <= _SCRAP and bool(means)
            if not (len(lanes) > 1 or scrap) or any(len(grid.row(row, column + 1, right)) != 1 for row in run):
                continue
            beside = [grid.row(row, column + 1, right) for row in run]
            facts = sum(words.fact(known[row].text) is not None for row in run if row in known)
            if len({cells[0].column for cells in beside}) > 1 or sum(row in known for row in run) * 2 < len(run):
                continue
            if facts and facts * 2 > len(means):
                continue
            if label_like([cell for row in run if (cell := grid.at(row, column))], words):
                continue
            head = grid.row(run[0] - 1, column, right)
            headed = len(head) == 2 and head[0].column == column and head[1].column == beside[0][0].column
            row = run[0] - 1 if headed else run[0]
            counted = _counted([known[row] for row in run if row in known], "labels_in_column")
            why = (*counted, phrase("one_text_beside"))
            score = labels.weight(known[row] for row in run if row in known) - 0.5
            found = Header(view, row, column, score, why, label=column, first=beside[0][0].column)
            yield attrs.evolve(found, top_lane=run[0], last_lane=run[-1])


def _next_labels(grid: Grid, labels: Labels, column: int, run: list[int]) -> int:
    """The next column to the right with labels in the same rows, behind an empty one."""
    rows = range(min(run, default=0) - 1, max(run, default=0) + 2)
    return min(
        (
            c
            for c in range(column + 2, column + _NEAR)
            if (cells := labels.lanes_by_column.get(c))
            and sum(cell.row in rows for cell in cells) > 1
            and not any(grid.at(row, c - 1) for row in run)
        ),
        default=10**6,
    )


def _runs(grid: Grid, rows: list[int], column: int, right: int) -> Iterator[list[int]]:
    """Rows of labels without a gap: the known ones, and what stands around them like a label with its text."""
    run: list[int] = []
    for row in rows:
        if run and row <= run[-1]:
            continue
        if run and not all(_labelled(grid, each, column, right) for each in range(run[-1] + 1, row)):
            yield run
            run = []
        if not run:
            while _labelled(grid, row - 1 - len(run), column, right):
                run.insert(0, row - 1 - len(run))
        run += range(run[-1] + 1 if run else row, row + 1)
        while _labelled(grid, run[-1] + 1, column, right):
            run.append(run[-1] + 1)
    if run:
        yield run


def _is_headed(grid: Grid, run: list[int], column: int, corners: Collection[tuple[int, int]]) -> bool:
    """Whether the labels of a run go on, without a gap, below a word for phases or steps."""
    above = run[0] - 1
    while (above, column) not in corners and grid.at(above, column) is not None:
        above -= 1
    return any((row, column) in corners for row in (above, *run))


def _labelled(grid: Grid, row: int, column: int, right: int | None = None) -> bool:
    """Whether a short text and something beside it stand there."""
    label = grid.at(row, column)
    return label is not None and len(label.text) <= _LABEL and grid.is_beside(row, column + 1, right)


def _names_above(grid: Grid, first: Cell) -> int | None:
    """The row of names above the first known label: the nearest without a label, else the highest in one piece.

    Where two rows without a label stand on each other, the upper one names phases and the lower one their steps.
    """
    row, found = first.row - 1, None
    while row >= 0 and first.row - row < _ABOVE:
        beside = grid.row(row, first.column + 1)
        label = grid.at(row, first.column)
        if len(beside) > 1:
            found = row
            if label is None:
                return row - 1 if heads(grid, row - 1, beside, first.column) else row
        elif label is None and found is not None:
            break
        row -= 1
    return found


def _counted(cells: list[Cell], key: str) -> list[Phrase]:
    return [phrase(key, n=len(cells))] if cells else []
