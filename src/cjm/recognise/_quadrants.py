"""An empathy map: headings that name lanes, anywhere on the sheet, each with what stands under it."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.recognise._drafts import Draft, Label, MapDraft, Piece
from cjm.recognise._grid import Grid
from cjm.recognise._header import Header
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell

_LEAST, _MOST = 3, 24
_SURE = 0.9
_FELT = frozenset({"quotes", "thoughts", "actions", "emotions", "pains", "positives", "needs", "goals", "barriers"})
_LONGEST = 60


def are_quadrants(grid: Grid, found: Sequence[Header], words: Words) -> bool:
    """Whether what looks like tables without phases are the fields of an empathy map."""
    if not found or any(each.across or each.phase is not None or each.step is not None for each in found):
        return False
    heads = [cell for cell in grid.cells.values() if len(cell.text) <= _LONGEST and "\n" not in cell.text]
    known = [(cell, meaning) for cell in heads if (meaning := words.lane(cell.text)) and meaning.score >= _SURE]
    meant = [meaning.lane for _, meaning in known]
    if len(set(meant)) < len(meant) or len(meant) < _LEAST or not set(meant) <= _FELT:
        return False
    return len({cell.row for cell, _ in known}) > 1 or len(meant) > _LEAST


def quadrants(grid: Grid, words: Words) -> MapDraft | None:
    """The map of one phase that the free headings of a sheet make, or None; uses up the cells that it holds."""
    rest = list(grid.unused())
    heads = {
        (c.row, c.column): c for c in rest if len(c.text) <= _LONGEST and "\n" not in c.text and words.lane(c.text)
    }
    if len(heads) > _MOST:
        return None
    told = {place: cells for place, head in heads.items() if (cells := _under(rest, head, heads))}
    meant = {words.lane(heads[place].text).lane for place in told}  # type: ignore[union-attr]
    if len(meant) < _LEAST:
        return None
    first = min(told)
    draft = MapDraft(grid.spot(*first), "other")
    above = [cell for cell in rest if cell.row < first[0]]
    if above:
        draft.title, draft.titled = above[0].text.strip(), grid.place(above[0])
        grid.use(above[:1])
    phase = Draft("", grid.spot(*first))
    draft.phases.append(phase)
    for place, cells in sorted(told.items()):
        lane = draft.lane(Label(heads[place].text.strip(), grid.place(heads[place])))
        grid.use([heads[place], *cells])
        for cell in cells:
            phase.put(lane, Piece(cell.text, grid.place(cell), value=cell.value, struck=cell.struck or None))
    return draft


def _under(rest: list[Cell], head: Cell, heads: dict[tuple[int, int], Cell]) -> list[Cell]:
    """What stands below a heading, as far as its columns reach, up to the next heading or to two empty rows."""
    right = min((c for r, c in heads if r == head.row and c > head.column), default=head.column + max(head.columns, 3))
    bottom = min((r for r, c in heads if r > head.row and head.column <= c < right), default=10**9)
    found = []
    last = head.row + head.rows - 1
    for cell in rest:
        if head.row < cell.row < bottom and head.column <= cell.column < right and not cell.strike:
            if cell.row > last + 2:
                break
            found.append(cell)
            last = cell.row + cell.rows - 1
    return found
