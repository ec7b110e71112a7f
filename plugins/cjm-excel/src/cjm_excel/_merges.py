"""Merged areas as spans of their first cells."""

from __future__ import annotations

from attrs import evolve

import cjm
from cjm_excel._grid import Grid
from cjm_excel._places import name

_WIDEST = 10_000
_MOST = 200_000
_MOST_EXAMINED = 2_000_000


def merge(grid: Grid, title: str, source: cjm.Source) -> None:
    """Let cells span the areas they are merged over; what stands in the rest of such an area is hidden."""
    cells = grid.cells
    if not grid.merges:
        return
    bottom = max((row for row, _ in cells), default=-1)
    right = max((column for _, column in cells), default=-1)
    covered: set[tuple[int, int]] = set()
    refused: list[str] = []
    examined = 0
    for top, left, last_row, last_column in grid.merges:
        if top > bottom or left > right:
            continue
        rows, columns = last_row - top + 1, last_column - left + 1
        clip = rows * columns > _WIDEST
        if clip:
            columns = min(columns, right - left + 1, _WIDEST)
            rows = min(rows, bottom - top + 1, max(_WIDEST // columns, 1))
        examined += rows * columns
        if examined > _MOST_EXAMINED:
            refused.append(f"{name(top, left)}:{name(last_row, last_column)}")
            continue
        spots = [(row, column) for row in range(top, top + rows) for column in range(left, left + columns)]
        filled = [spot for spot in spots if spot in cells]
        if not filled:
            continue
        merged = f"{name(top, left)}:{name(last_row, last_column)}"
        if not covered.isdisjoint(spots) or len(covered) + len(spots) > _MOST:
            refused.append(merged)
            continue
        if clip:
            source.note(f"The merged area {merged} is cut to what the sheet fills.", at=title, kind="clip")
        covered.update(spots)
        for spot in filled:
            first = spot == (top, left)
            cells[spot] = evolve(cells[spot], rows=rows, columns=columns) if first else evolve(cells[spot], hidden=True)

    if refused:
        more = f" and {len(refused) - 3} more" if len(refused) > 3 else ""
        source.note(
            f"Not read as merged, since it overlaps others or there is too much: {', '.join(refused[:3])}{more}.",
            at=title,
            kind="clip",
        )
