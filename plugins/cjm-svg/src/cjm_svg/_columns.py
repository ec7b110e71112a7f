"""Which steps stand side by side: the columns of the map, in bands of a dozen."""

from __future__ import annotations

from typing import NamedTuple

import cjm

from ._context import GUTTER, MARGIN, Context, Path
from ._options import SvgOptions

_LEAST_ROOM = 824.0


class Stretch(NamedTuple):
    """A phase, or as much of it as one band shows: its number, first step and count of columns."""

    phase: int
    first: int
    count: int

    @property
    def path(self) -> Path:
        """The path of the phase."""
        return ("phases", self.phase)


class Band(NamedTuple):
    """Phases side by side, and the width of a column."""

    stretches: tuple[Stretch, ...]
    column: float

    @property
    def count(self) -> int:
        """The number of columns."""
        return sum(each.count for each in self.stretches)


def bands(context: Context, options: SvgOptions) -> tuple[list[Band], float]:
    """The bands of the map, and the room from the gutter to the right margin."""
    rows = _rows(context.map, int(options.columns))
    most = max((sum(each.count for each in row) for row in rows), default=1)
    if options.width is not None:
        room = options.width - 2 * MARGIN - GUTTER
    else:
        room = max(_LEAST_ROOM, most * (options.column or _column(context.map)))
    return [Band(tuple(row), _wide(sum(each.count for each in row), room, most)) for row in rows], room


def _wide(count: int, room: float, most: int) -> float:
    # A last short band is not blown up: its columns are at most half as wide again as the others'.
    return min(room / count, room / most * 1.5) if count < most else room / most


def _column(journey: cjm.JourneyMap) -> float:
    """A wider column for wordier steps, so that the map does not grow into a tower."""
    lengths = sorted(
        len(cjm.name_of(each)) for step in (journey.steps or journey.phases) for each in (*step.actions, *step.thoughts, *step.quotes)
    )
    if not lengths:
        return 172
    usual = lengths[len(lengths) * 9 // 10]
    return 172 if usual <= 70 else 200 if usual <= 140 else 240


def _rows(journey: cjm.JourneyMap, most: int) -> list[list[Stretch]]:
    total = sum(max(1, len(phase.steps)) for phase in journey.phases)
    if total > most:
        # Bands of like length look better than full ones and a rest.
        most = max(1, -(-total // -(-total // most)))
    rows: list[list[Stretch]] = [[]]
    used = 0
    for at, phase in enumerate(journey.phases):
        left, first = max(1, len(phase.steps)), 0
        if used and used + left > most and (left <= most or used >= most * 2 // 3):
            rows.append([])
            used = 0
        while left:
            count = min(left, most - used)
            if not count:
                rows.append([])
                used = 0
                continue
            rows[-1].append(Stretch(at, first, count))
            first, left, used = first + count, left - count, used + count
    return [row for row in rows if row]
