"""What formulas of lists and charts name: texts they give themselves, or cells of this sheet or another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cjm_excel._grid import Grid
from cjm_excel._places import Area, Place, area, size, spots

_MOST = 10_000  # cells that one formula may name
_MOST_CHOICES = 1_000
_REFERENCE = re.compile(r"(?:(?:'((?:[^']|'')*)'|([^'!(),]+))!)?([$A-Za-z0-9]+(?::[$A-Za-z0-9]+)?)$")

Grids = Mapping[str, Grid]
"""The grids of a workbook by the titles of its sheets, in lower case."""


def choices_of(offers: str, own: Grid, grids: Grids, names: Mapping[str, str]) -> tuple[str, ...]:
    """The texts that a dropdown list offers, at most a thousand; none where only a program can tell them."""
    if offers.startswith('"'):
        texts = (each.strip() for each in offers.strip('"').replace('""', '"').split(","))
    else:
        found = cells_named(names.get(offers.lower(), offers), own, grids)
        texts = (grid.cells[spot].text.strip() for grid, spot in found)
    return tuple(text for text in texts if text)[:_MOST_CHOICES]


def cells_named(formula: str, own: Grid, grids: Grids) -> list[tuple[Grid, Place]]:
    """The filled cells that a formula such as 'Списки'!$A$1:$A$5 names, in their order; none where it is another."""
    return [
        (grid, spot)
        for grid, named in _areas(formula, own, grids)
        if size(named) <= _MOST or named[0] == 0
        for spot in _filled(grid, named)
    ]


def _filled(grid: Grid, named: Area) -> list[Place]:
    if size(named) <= _MOST:
        return [spot for spot in spots(named) if spot in grid.cells]
    # A whole column or row.
    top, left, bottom, right = named
    return sorted((r, c) for r, c in grid.cells if top <= r <= bottom and left <= c <= right)[:_MOST]


def _areas(formula: str, own: Grid, grids: Grids) -> Iterator[tuple[Grid, Area]]:
    for each in formula.removeprefix("=").strip("() ").split(","):
        found = _REFERENCE.match(each.strip())
        named = area(found[3]) if found else None
        if found is None or named is None:
            continue
        title = found[1].replace("''", "'") if found[1] is not None else found[2]
        grid = own if title is None else grids.get(title.lower())
        if grid is not None:
            yield grid, named
