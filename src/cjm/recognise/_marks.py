"""A matrix of marks: touchpoints against phases, where a cross says that one is met in the other."""

from __future__ import annotations

import re

import attrs

from cjm.recognise._body import read_body
from cjm.recognise._drafts import Draft, Label, MapDraft, Piece
from cjm.recognise._grid import Grid, View
from cjm.recognise._header import Header
from cjm.recognise._islands import Island
from cjm.recognise._rest import Rest
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell

_MARKS = frozenset("x х v ✓ ✔ ✔️ ☑ ✅ ● • ○ ◉ ■ + * 1 да yes y oui sí si sim ja 🟢 ⬤ ✕ ✗ ×".split())
_LEAST = 3
_MOSTLY = 0.85
_REASON = "marks that what its line names is met here"


def is_mark(text: str) -> bool:
    """Whether a text only ticks its cell.

    >>> is_mark("X"), is_mark("✓ "), is_mark("XL")
    (True, True, False)
    """
    return text.strip().casefold() in _MARKS


def unmarked(draft: MapDraft, words: Words) -> None:
    """Where the cells of lanes are but marks, their labels are what is met, each in the phases that are ticked."""
    held: dict[int, list[Piece]] = {}
    for each in draft.drafts():
        for nth, pieces in each.pieces.items():
            held.setdefault(nth, []).extend(pieces)
    ticked = [nth for nth, pieces in held.items() if _is_ticked(pieces)]
    groups: dict[str, list[int]] = {}
    for nth in ticked:
        groups.setdefault(draft.labels[nth].group, []).append(nth)
    for group, lanes in groups.items():
        marks = sum(len(held[nth]) for nth in lanes)
        known = sum(words.lane(draft.labels[nth].text) is not None for nth in lanes)
        if len(lanes) < 2 or marks < _LEAST or known * 2 > len(lanes):
            continue
        met = draft.lane(_met(draft, words, group))
        for nth in lanes:
            for each in draft.drafts():
                for piece in each.pieces.pop(nth, ()):
                    _tick(draft, each, met, draft.labels[nth], piece)
    _forget(draft, words)


def _is_ticked(pieces: list[Piece]) -> bool:
    marks, least = len(pieces), max(1.0, _MOSTLY * len(pieces))
    for piece in pieces:
        if not is_mark(piece.text):
            marks -= 1
            if marks < least:
                return False
    return marks >= least


def _forget(draft: MapDraft, words: Words) -> None:
    """Drop the labels of a matrix that became texts; one that is met nowhere is kept apart."""
    labelled = {label.origin for label in draft.labels}
    every = (piece for each in draft.drafts() for pieces in each.pieces.values() for piece in pieces)
    ticked = {piece.origin for piece in every if piece.origin in labelled}
    if not ticked:
        return
    used = {nth for each in draft.drafts() for nth in each.pieces}
    kept: dict[int, int] = {}
    labels: list[Label] = []
    for nth, label in enumerate(draft.labels):
        if nth in used or (label.origin not in ticked and words.lane(label.text) is not None):
            kept[nth] = len(labels)
            labels.append(label)
        elif label.origin not in ticked:
            draft.rest.add(label.text, label.origin, reason="is met in no phase")
    draft.labels = labels
    for each in draft.drafts():
        each.pieces = {kept[nth]: pieces for nth, pieces in each.pieces.items()}


def _met(draft: MapDraft, words: Words, group: str) -> Label:
    """The label of what the lines name: of their group, or that part of the corner which names a lane; touchpoints."""
    if group:
        return Label(group, draft.at)
    if draft.corner is None:
        return Label("touchpoints", draft.at)
    parts = _parts(draft.corner.text)
    named = next((part for part in parts if words.lane(part) and words.header(part) is None), None)
    if named is None or len(parts) < 2:
        return draft.corner
    draft.rest.add(draft.corner.text, draft.corner.origin, reason="says what stands in the lines and in the columns")
    return Label(named, draft.corner.origin)


def _parts(corner: str) -> list[str]:
    """What a corner says of the lines and of the columns, in this order."""
    return [part.strip() for part in re.split(r"[/\\|]", corner)]


def _tick(draft: MapDraft, place: Draft, lane: int, label: Label, piece: Piece) -> None:
    place.put(lane, Piece(label.text, label.origin, until=piece.until, under=(label.group,) if label.group else ()))
    if is_mark(piece.text):
        draft.rest.add(piece.text.strip(), piece.origin, reason=_REASON)
    else:
        draft.rest.add(piece.text.strip(), piece.origin, reason="stands among marks")


def matrix(grid: Grid, island: Island, words: Words) -> MapDraft | None:
    """The map of an island that is a matrix of marks, or None; the cells are used up only if it is one."""
    at = {(cell.row, cell.column): cell for cell in island.cells}
    top = next((row for row in range(island.top, island.bottom) if len(_row(at, row, island)) > 2), None)
    if top is None:
        return None
    names = [cell for cell in _row(at, top, island) if cell.column > island.left]
    labels = [cell for (row, column), cell in at.items() if column == island.left and row > top]
    inside = [cell for (row, column), cell in at.items() if column > island.left and row > top]
    marks = sum(is_mark(cell.text) for cell in inside)
    if len(labels) < 2 or len(names) < 2 or marks < _LEAST or marks < _MOSTLY * len(inside):
        return None
    corner = at.get((top, island.left))
    stages = [sum(words.stage(cell.text) is not None for cell in cells) for cells in (names, labels)]
    named = corner is not None and words.header(corner.text) is not None
    down = named or (corner is not None and words.header(_parts(corner.text)[0]) is not None)
    across = stages[0] > stages[1] or (stages[0] == stages[1] and not down)
    view = View(grid, across=across)
    if across:
        header = _header(view, top, island.left, island.right, island.bottom)
    else:
        header = _header(view, island.left, top, island.bottom, island.right)
    draft = MapDraft(grid.spot(top, island.left), "phases-across" if across else "phases-down")
    if corner and not named:
        draft.corner = Label(corner.text.strip(), grid.place(corner))
    read_body(header, words, draft)
    if not named:
        draft.rest = Rest()  # the corner is a label now
    draft.arrangement = "phases-across" if across else "phases-down"
    for cell in island.cells:
        if cell.row < top and draft.title is None:
            draft.title, draft.titled = cell.text.strip(), grid.place(cell)
            grid.use([cell])
    unmarked(draft, words)
    return draft


def _header(view: View, phase: int, label: int, end: int, last: int) -> Header:
    row, column = (phase, label) if view.across else (label, phase)
    found = Header(view, row, column, 1.0, (), label=label, phase=phase, first=label + 1)
    return attrs.evolve(found, end=end, top_lane=phase + 1, last_lane=last)


def _row(at: dict[tuple[int, int], Cell], row: int, island: Island) -> list[Cell]:
    return [at[row, column] for column in range(island.left, island.right + 1) if (row, column) in at]
