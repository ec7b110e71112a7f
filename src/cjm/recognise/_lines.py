"""The lines of a map: which row or column names phases, steps and lanes, and how far they reach."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

import attrs

from cjm.recognise._extents import label_like, last_lane, last_name, last_row
from cjm.recognise._grid import are_counts, name_in
from cjm.recognise._header import Header
from cjm.recognise._labels import heads, segments
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell
from cjm.words import fold

_LONGEST_NAME = 40


def lined(header: Header, words: Words) -> Header:
    """The header with the lines on which names, labels and content stand."""
    return _lines_across(header, words) if header.across else _lines_down(header, words)


def _lines_across(header: Header, words: Words) -> Header:
    grid = header.view.grid
    if header.phase is None:
        return attrs.evolve(header, end=header.first, bottom=header.last_lane, right=header.first)
    corner = grid.at(header.row, header.label)
    shared = header.label < header.column  # the labels stand beside the phases of another map
    first = header.column if shared else header.column + (corner.columns if corner else 1)
    names = grid.row(header.row, first, header.right)
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
    last = last_lane(grid, words, header.label, (first_row, header.bottom, end))
    return attrs.evolve(header, step=step, first=first, end=end, top_lane=first_row, last_lane=last)


def _step_row(header: Header, corner: Cell | None, names: list[Cell], row: int, words: Words) -> int | None:
    grid = header.view.grid
    label = grid.at(row, header.label)
    if label:
        return row if _is_step(label, words) or _parts(header, label, names, words) else None
    if row > header.bottom or not names or not grid.row(row, names[0].column, header.right):
        return None
    # Without a label it is a row of steps where the names above it leave room for several.
    below = grid.at(row + 1, header.label)
    wide = any(cell.columns > 1 for cell in names) or any(b.column - a.column > 1 for a, b in pairwise(names))
    again = any(name_in(a) == name_in(b) for a, b in pairwise(names))
    spanned = corner is not None and corner.row + corner.rows > row
    bare = corner is None and heads(grid, header.row, grid.row(row, names[0].column, header.right), header.label)
    return row if spanned or bare or ((wide or again) and below is not None and corner is not None) else None


def _parts(header: Header, label: Cell, names: list[Cell], words: Words) -> bool:
    """Whether a row whose label nobody knows names the parts of each phase: one in every column below wide names."""
    cells = header.view.grid.row(label.row, names[0].column if names else 0, header.right)
    columns = sum(cell.columns for cell in names)
    texts = {cell.text.strip() for cell in cells}
    if len(cells) < columns or columns < len(names) + 2 or len(texts) < len(cells):
        return False
    short = all(len(text) <= _LONGEST_NAME and "\n" not in text for text in texts)
    return short and words.lane(label.text) is None and words.likely(label.text) is None


def _lines_down(header: Header, words: Words) -> Header:
    grid = header.view.grid
    labels = _labels_beside(header, words)
    kinds = {cell.column: words.header(cell.text) for cell in labels}
    phase = next((c for c, kind in kinds.items() if kind == "phase" and c >= header.column), None)
    step = next((c for c, kind in kinds.items() if kind == "step"), header.step)
    if step is not None:
        step = _named(header, labels, step, kinds)
    if step is None:
        step = _perhaps_step(labels, phase, words)
    if phase is None and (step is None or header.step is not None):
        phase = header.phase
    if step is None and phase is not None:
        step = _beside_counts(header, labels, phase, words)
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


def _named(header: Header, labels: list[Cell], step: int, kinds: dict[int, Literal["phase", "step"] | None]) -> int:
    """The column that names the steps, where that of a word for steps only counts them: "Step no." beside "Step"."""
    posts = header.view.grid.by_column
    said = {cell.column: set(fold(cell.text).split()) for cell in labels}
    below = {c: [cell for cell in posts.get(c, ()) if header.row < cell.row <= header.bottom] for c in said}
    if step not in said or not are_counts(below[step]):
        return step
    alike = (c for c, kind in kinds.items() if kind == "step" and c != step and said[c] & said[step])
    return next((column for column in alike if not are_counts(below[column])), step)


def _beside_counts(header: Header, labels: list[Cell], phase: int, words: Words) -> int | None:
    """The column of names beside one that counts the lines, if its label is of no lane: "No. | What Ann does"."""
    posts = header.view.grid.by_column
    for counts, names in pairwise(labels):
        if counts.column <= phase or words.lane(counts.text) is not None or words.lane(names.text) is not None:
            continue
        numbers, texts = (
            [cell for cell in posts.get(label.column, ()) if header.row < cell.row <= header.bottom]
            for label in (counts, names)
        )
        if len(numbers) < 2 or len(texts) != len(numbers) or not are_counts(numbers) or are_counts(texts):
            continue
        counted = [cell.text.strip().rstrip(".)") for cell in numbers]
        first = int(counted[0]) if counted[0].isdigit() else 1
        if counted == list(map(str, range(first, first + len(counted)))):
            return names.column
    return None


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
    beyond = next(s for s in segments(grid, grid.row(header.label, other.column)) if other in s)
    known = sum(words.lane(cell.text) is not None for cell in beyond)
    under = [cell for cell in grid.by_column.get(other.column, ()) if header.row <= cell.row <= header.bottom]
    return known * 2 >= len(beyond) and not label_like(under, words)


def _within(header: Header, column: int) -> bool:
    """Whether anything stands in a column below the header."""
    cells = header.view.grid.by_column.get(column, ())
    return any(header.row < cell.row <= header.bottom for cell in cells)
