"""Where the maps of a table begin, and which way they run: found from labels, never assumed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import attrs
from attrs import field, frozen

from cjm.model import LANES
from cjm.recognise._asked import Asked
from cjm.recognise._extents import label_like, last_lane, last_name, last_row
from cjm.recognise._grid import Grid, View, name_in
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell
from cjm.words import Phrase, phrase

_WHOLE_ROWS = 60
_LABEL = 60
_LESS = 0.5
_LIKELY, _SURE = 0.7, 0.9
_SCRAP = 3
_DEPTH = 30
_TITLES = 2
_FIRST_CELLS = 3
_ABOVE = 12
_ARROW = "→"


@frozen(eq=False)
class Header:
    """Where a map stands in a table: which way its phases run, and the lines that name phases, steps and lanes.

    `row` and `column` are where its header begins in the sheet; `top`, `bottom`, `left` and `right` the area it may
    fill, `top` above the header. In the coordinates of `view`: `label` is the x of the labels of lanes, `phase` and
    `step` the y of the names of phases and steps (None: there are none), `first` … `end` the x of the phases,
    `top_lane` … `last_lane` the y of the lanes; `said` that a word says where phases are named.
    """

    view: View
    row: int
    column: int
    score: float
    evidence: tuple[str | Phrase, ...]
    runner_up: float = field(default=0.0)
    label: int = field(default=0, kw_only=True)
    phase: int | None = field(default=None, kw_only=True)
    step: int | None = field(default=None, kw_only=True)
    first: int = field(default=0, kw_only=True)
    end: int = field(default=-1, kw_only=True)
    top_lane: int = field(default=0, kw_only=True)
    last_lane: int = field(default=-1, kw_only=True)
    said: bool = field(default=False, kw_only=True)
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
                    if meaning.score < _SURE and words.stage(cell.text):
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
    return meaning is None or meaning.score < _SURE


def headers(grid: Grid, words: Words, asked: Asked | None = None) -> list[Header]:
    """The headers of all maps in a grid, from top to bottom and left to right, each with the area it may fill.

    Where somebody said where headers begin, or which way they run, it is so.
    """
    asked = asked or Asked()
    if asked.spots is None:
        words = asked.words(words)
    labels = _Labels(grid, words)
    views = View(grid, across=True), View(grid, across=False)
    candidates = [
        *_cornered(grid, labels, words, views, asked),
        *_rows(grid, labels, words, views[1]),
        *_columns(grid, labels, words, views[0]),
        *_pairs(grid, labels, words, views[0]),
    ]
    candidates = [each for each in candidates if asked.across(each.row, each.column) in {None, each.across}]
    found: list[Header] = []
    if asked.spots is not None:
        for row, column in asked.spots:
            there = [each for each in candidates if (each.row, each.column) == (row, column)]
            best = max(there, key=lambda each: each.score, default=None)
            found.append(best or _forced(grid, asked, asked.words(words), views, (row, column)))
    else:
        for candidate in sorted(candidates, key=lambda each: (-each.score, each.column, each.row)):
            if not any(_at_odds(grid, candidate, other) for other in found):
                found.append(candidate)
    found.sort(key=lambda each: (each.row, each.column))
    return [_lined(_bounded(grid, each, found), words) for each in found]


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


def _cornered(grid: Grid, labels: _Labels, words: Words, views: tuple[View, View], asked: Asked) -> Iterator[Header]:
    """Headers at a word for phases: lanes beside it (phases run down) or below it (phases run across)."""
    for corner in labels.corners:
        row, column = corner.row, corner.column
        later = [other.row for other in labels.corners if other.column == column and other.row > row]
        end = min(later, default=grid.table.height)
        below = [cell for cell in labels.lanes_by_column.get(column, ()) if row < cell.row < end]
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
            yield Header(views[0], row, column, across + 1, told, down, label=column, phase=row)
        else:
            told = (*why, *why_down)
            yield Header(views[1], row, column, down + 1, told, across, label=label, phase=column, said=True)


def _label_row(grid: Grid, labels: _Labels, corner: Cell) -> int:
    """The row of the labels beside a corner: its own, or the next where its own one only groups them."""
    row, below = corner.row, corner.row + 1
    if corner.rows < 2 and grid.at(below, corner.column) is not None:
        return row
    own, under = (labels.weight(labels.lanes_by_row.get(each, [])) for each in (row, below))
    return below if under > own else row


def _beside(grid: Grid, cells: list[Cell], column: int) -> list[Cell]:
    """The cells of a row to both sides of a column, up to an empty column."""
    segments = _segments(grid, cells)
    return next((segment for segment in segments if _reaches(grid, segment, column)), [])


def _reaches(grid: Grid, cells: list[Cell], column: int) -> bool:
    """Whether nothing empty lies between a column and these cells."""
    first, last = cells[0].column, cells[-1].column
    between = range(column + 1, first) if column < first else range(last + 1, column)
    return not any(_vacant(grid, each, cells[0].row) for each in between)


def _segments(grid: Grid, cells: list[Cell]) -> list[list[Cell]]:
    """The cells of a row, parted where a column is empty around them."""
    segments: list[list[Cell]] = []
    for cell in cells:
        before = segments[-1][-1] if segments else None
        between = range(before.column + before.columns, cell.column) if before else ()
        empty = [column for column in between if _vacant(grid, column, cell.row)]
        # A spacer may stand behind the names of phases: one column, then what is said of them.
        if before is None or (empty and (len(segments[-1]) > 1 or len(segments) > 1 or len(empty) > 1)):
            segments.append([])
        segments[-1].append(cell)
    return segments


def _vacant(grid: Grid, column: int, row: int) -> bool:
    """Whether nothing stands in a column from a row on, for as far as a small table reaches."""
    return not any(row <= cell.row < row + _DEPTH for cell in grid.by_column.get(column, ()))


def _rows(grid: Grid, labels: _Labels, words: Words, view: View) -> Iterator[Header]:
    """Header rows without a word for phases: labels of lanes side by side."""
    corners = {(corner.row, corner.column) for corner in labels.corners}
    taken = {_label_row(grid, labels, corner) for corner in labels.corners}
    for row in sorted({*labels.lanes_by_row, *(each for each, _ in labels.steps)}):
        for filled in _segments(grid, grid.by_row[row]):
            places = {(cell.row, cell.column) for cell in filled}
            if places & corners or (row in taken and row - 1 in {each for each, _ in corners}):
                continue
            found = _row(grid, labels, words, filled)
            if found is not None:
                score, why, phase, step = found
                column = phase if phase is not None else filled[0].column
                yield Header(view, row, column, score, why, label=row, phase=phase, step=step)


def _row(
    grid: Grid, labels: _Labels, words: Words, filled: list[Cell]
) -> tuple[float, tuple[Phrase, ...], int | None, int | None] | None:
    """The score, the reasons, and the columns of phases and steps of a row of labels; None where it is none."""
    row = filled[0].row
    own = {cell.column for cell in filled}
    cells = [cell for cell in labels.lanes_by_row.get(row, []) if cell.column in own]
    steps = [cell for (step_row, column), cell in labels.steps.items() if step_row == row and column in own]
    below = any(len(grid.row(each)) > 1 for each in range(row + 1, row + 4))
    if not below or len(cells) + len(steps) < 2 or len(cells) * 3 < len(filled):
        return None
    if len({_meant(cell, words) for cell in cells}) + len(steps) < 2:
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
    if meaning is None or meaning.score < _SURE:
        beside = first.column + first.columns
        bare = grid.at(row, beside) is None and not _vacant(grid, beside, row)
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


def _columns(grid: Grid, labels: _Labels, words: Words, view: View) -> Iterator[Header]:
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


def _apart(grid: Grid, labels: _Labels, row: int, cells: list[Cell]) -> bool:
    """Whether what stands under the names beside labels are other labels: small tables side by side."""
    rows = {cell.row for cell in cells}
    for nth, name in enumerate(grid.row(row, cells[0].column + 1)):
        under = sum(cell.row in rows for cell in labels.lanes_by_column.get(name.column, ()))
        if under > 1 and 2 * under >= len(cells):
            return nth < 2 or not _vacant(grid, name.column - 1, row)
    return False


def _pairs(grid: Grid, labels: _Labels, words: Words, view: View) -> Iterator[Header]:
    """Two columns, a label and what stands beside it: a small table about one phase, whose name is its heading."""
    corners = {(corner.row, corner.column) for corner in labels.corners} | labels.steps.keys()
    for column, cells_of in labels.lanes_by_column.items():
        known = {cell.row: cell for cell in cells_of if "\n" not in cell.text and _labelled(grid, cell.row, column)}
        right = _next_labels(grid, labels, column, list(known)) - 1
        for run in _runs(grid, sorted(known), column, right):
            if any((row, column) in corners for row in run):
                continue
            meant = {_meant(known[row], words) for row in run if row in known}
            lanes = {lane for lane, _ in meant if lane in LANES}
            scrap = len(grid.cells) <= _SCRAP and bool(meant)
            if not (len(lanes) > 1 or scrap) or any(len(grid.row(row, column + 1, right)) != 1 for row in run):
                continue
            beside = [grid.row(row, column + 1, right) for row in run]
            facts = sum(words.fact(known[row].text) is not None for row in run if row in known)
            if len({cells[0].column for cells in beside}) > 1 or sum(row in known for row in run) * 2 < len(run):
                continue
            if facts and facts * 2 > len(meant):
                continue
            if label_like([cell for row in run if (cell := grid.at(row, column))], words):
                continue
            head = grid.row(run[0] - 1, column, right)
            headed = len(head) == 2 and head[0].column == column and head[1].column == beside[0][0].column
            row = run[0] - 1 if headed else run[0]
            counted = _counted([known[row] for row in run if row in known], "labels_in_column")
            why = (*counted, phrase("one_text_beside"))
            lines = {"label": column, "top_lane": run[0], "last_lane": run[-1], "first": beside[0][0].column}
            score = labels.weight(known[row] for row in run if row in known) - 0.5
            yield Header(view, row, column, score, why, **lines)


def _next_labels(grid: Grid, labels: _Labels, column: int, run: list[int]) -> int:
    """The next column to the right with labels in the same rows, behind an empty one."""
    rows = set(run)
    return min(
        (
            c
            for c, cells in labels.lanes_by_column.items()
            if c > column + 1
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


def _labelled(grid: Grid, row: int, column: int, right: int | None = None) -> bool:
    """Whether a short text and something beside it stand there."""
    label = grid.at(row, column)
    return label is not None and len(label.text) <= _LABEL and grid.is_beside(row, column + 1, right)


def _meant(cell: Cell, words: Words) -> tuple[str, str | None]:
    meaning = words.lane(cell.text)
    return (meaning.lane, meaning.kind) if meaning else (cell.text, None)


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
                return row - 1 if _heads(grid, row - 1, beside, first.column) else row
        elif label is None and found is not None:
            break
        row -= 1
    return found


def _heads(grid: Grid, row: int, below: list[Cell], column: int) -> bool:
    """Whether a row without a label names what the names below it are parts of."""
    cells = grid.row(row, column + 1)
    places = {cell.column for cell in below}
    bare = grid.at(row, column) is None
    return (
        0 < len(cells) < len(below) + bare
        and cells[0].column == below[0].column
        and all(cell.column in places for cell in cells)
    )


def _counted(cells: list[Cell], key: str) -> list[Phrase]:
    return [phrase(key, n=len(cells))] if cells else []


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
        sizes = [len(grid.row(row, 0, one.first)) for row in rows]
        parted = 1 in sizes or (0 in sizes and (other.column != one.column or other.phase is None or 0 in sizes[-2:-1]))
        return other.row < one.row and not parted
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
    shared = any(each.column < header.column and each.row <= header.row <= each.row + _ABOVE for each in all_of_them)
    return attrs.evolve(header, top=top, bottom=bottom, left=header.column if shared else 0, right=right)


def _above(grid: Grid, row: int) -> int:
    """The first row of what stands right above a header: titles and facts, up to an empty row or a full one."""
    while row > 0:
        if 0 < len(grid.by_row.get(row - 1, ())) <= _TITLES:
            row -= 1
        elif row > 1 and row - 1 not in grid.by_row and len(grid.by_row.get(row - 2, ())) == 1:
            row -= 2  # a title with an empty row under it
        else:
            break
    return row


# The lines of a map


def _lined(header: Header, words: Words) -> Header:
    """The header with the lines on which names, labels and content stand."""
    return _lines_across(header, words) if header.across else _lines_down(header, words)


def _lines_across(header: Header, words: Words) -> Header:
    grid = header.view.grid
    if header.phase is None:
        return attrs.evolve(header, end=header.first, bottom=header.last_lane, right=header.first)
    corner = grid.at(header.row, header.column)
    names = grid.row(header.row, header.column + (corner.columns if corner else 1), header.right)
    if names:
        end = last_name(grid, names, header.right, (header.row, header.bottom))
        names = [cell for cell in names if cell.column <= end]
    below = header.row + max((cell.rows for cell in names), default=1)
    # A phase without steps may reach down over the row of the others' steps.
    step = _step_row(header, corner, names, header.row + min((cell.rows for cell in names), default=1), words)
    first_row = max(below, header.row + (corner.rows if corner else 1), -1 if step is None else step + 1)
    if not names:
        last = first_row - 1
        return attrs.evolve(header, first=header.right + 1, end=header.right, top_lane=first_row, last_lane=last)
    first = names[0].column
    last = last_lane(grid, words, header.column, (first_row, header.bottom, end))
    return attrs.evolve(header, step=step, first=first, end=end, top_lane=first_row, last_lane=last)


def _step_row(header: Header, corner: Cell | None, names: list[Cell], row: int, words: Words) -> int | None:
    grid = header.view.grid
    label = grid.at(row, header.column)
    if label:
        return row if _is_step(label, words) else None
    if row > header.bottom or not names or not grid.row(row, names[0].column, header.right):
        return None
    # Without a label it is a row of steps where the names above it leave room for several.
    below = grid.at(row + 1, header.column)
    wide = any(cell.columns > 1 for cell in names) or any(b.column - a.column > 1 for a, b in pairwise(names))
    again = any(name_in(a) == name_in(b) for a, b in pairwise(names))
    spanned = corner is not None and corner.row + corner.rows > row
    bare = corner is None and _heads(grid, header.row, grid.row(row, names[0].column, header.right), header.column)
    return row if spanned or bare or ((wide or again) and below is not None and corner is not None) else None


def _lines_down(header: Header, words: Words) -> Header:
    grid = header.view.grid
    labels = _labels_beside(header, words)
    kinds = {cell.column: words.header(cell.text) for cell in labels}
    phase = next((c for c, kind in kinds.items() if kind == "phase" and c >= header.column), None)
    step = next((c for c, kind in kinds.items() if kind == "step"), header.step)
    if step is None:
        step = _perhaps_step(labels, phase, words)
    if phase is None and (step is None or header.step is not None):
        phase = header.phase
    first_row = header.label + max((cell.rows for cell in labels), default=1)
    columns = [cell.column for cell in labels] + [each for each in (phase, step) if each is not None]
    last = max((cell.column + cell.columns - 1 for cell in labels), default=header.column)
    return attrs.evolve(
        header,
        phase=phase,
        step=step,
        said=phase is not None and kinds.get(phase) == "phase",
        first=first_row,
        end=last_row(grid, header.row, header.bottom, (min(columns, default=header.column), last)),
        top_lane=min(columns, default=header.column),
        last_lane=last,
    )


def _is_step(label: Cell, words: Words) -> bool:
    """Whether a label says that steps follow, or may say so and names no lane."""
    if words.header(label.text) == "step":
        return True
    return words.perhaps_header(label.text) == "step" and words.lane(label.text) is None


def _perhaps_step(labels: list[Cell], phase: int | None, words: Words) -> int | None:
    """The column of what may be steps, such as screens: beside that of the phases, or the first where there is none."""
    for before, cell in pairwise([None, *labels]):
        named = before is None if phase is None else before is not None and before.column == phase
        if cell is not None and named and _is_step(cell, words):
            return cell.column
    return None


def _labels_beside(header: Header, words: Words) -> list[Cell]:
    """The labels of a header row: to both sides of its first one, up to an empty column."""
    cells = header.view.grid.row(header.label, 0, header.right)
    at = next((nth for nth, cell in enumerate(cells) if cell.column >= header.column), 0)
    first = last = at
    while first > 0 and cells[first].column - cells[first - 1].column <= cells[first - 1].columns:
        first -= 1
    while last + 1 < len(cells) and _near(header, cells[last], cells[last + 1], words):
        last += 1
    return cells[first : last + 1]


def _near(header: Header, one: Cell, other: Cell, words: Words) -> bool:
    """Whether two labels stand together: nothing empty between them, or one empty column before known labels."""
    columns = range(one.column + one.columns, other.column)
    if all(_within(header, column) for column in columns):
        return True
    if len(columns) > 1:
        return False
    grid = header.view.grid
    beyond = next(s for s in _segments(grid, grid.row(header.label, other.column)) if other in s)
    known = sum(words.lane(cell.text) is not None for cell in beyond)
    under = [cell for cell in grid.by_column.get(other.column, ()) if header.row <= cell.row <= header.bottom]
    return known * 2 >= len(beyond) and not label_like(under, words)


def _within(header: Header, column: int) -> bool:
    """Whether anything stands in a column below the header."""
    cells = header.view.grid.by_column.get(column, ())
    return any(header.row < cell.row <= header.bottom for cell in cells)


def placed(found: Iterable[Header]) -> list[str]:
    """Where headers begin, as people name it."""
    return [each.view.grid.spot(each.row, each.column) for each in found]
