"""Which steps stand side by side: the columns of the map, in bands of a dozen."""

from __future__ import annotations

from math import ceil, log
from typing import Any, Final, NamedTuple, TypeAlias

import cjm

from ._boxes import LONGEST
from ._context import GUTTER, MARGIN, Context, Path
from ._facts import facts
from ._options import SvgOptions
from ._paper import Paper

_LEAST_ROOM: Final = 824.0
_WIDTHS: Final = (152.0, 172.0, 190.0, 210.0, 230.0, 250.0, 290.0, 340.0, 400.0)
_WIDEST: Final = 2014.0  # px: on an A3 page no type is smaller than 6.5 points
_PAPER: Final = 1.414
_LEAST: Final = 144.0


_Load: TypeAlias = dict[Path, list[tuple[bool, list[int]]]]


class Stretch(NamedTuple):
    """A phase, or as much of it as one band shows: its number, first step and count of columns."""

    phase: int
    first: int
    steps: int

    @property
    def path(self) -> Path:
        """The path of the phase."""
        return ("phases", self.phase)


class Band(NamedTuple):
    """Phases side by side, and the width of a column."""

    stretches: tuple[Stretch, ...]
    column: float

    @property
    def columns(self) -> int:
        """The number of columns."""
        return sum(each.steps for each in self.stretches)


def bands(context: Context, options: SvgOptions, paper: Paper | None = None) -> tuple[list[Band], float]:
    """The bands of the map, and the room from the gutter to the right margin."""
    most_columns = int(options.columns)
    if paper is not None:
        most_columns = max(1, min(most_columns, int((paper.width - 2 * MARGIN - GUTTER) // (options.column or _LEAST))))
    rows = _rows(context.map, most_columns)
    most = max((sum(each.steps for each in row) for row in rows), default=1)
    if paper is not None:
        room = paper.width - 2 * MARGIN - GUTTER
    elif options.width is not None:
        room = options.width - 2 * MARGIN - GUTTER
    else:
        room = max(_LEAST_ROOM, most * (options.column or _column(context, rows, most)))
    return [Band(tuple(row), _wide(sum(each.steps for each in row), room, most)) for row in rows], room


def _wide(count: int, room: float, most: int) -> float:
    # A last short band is not blown up: its columns are at most half as wide again as the others'.
    return min(room / count, room / most * 1.5) if count < most else room / most


def _column(context: Context, rows: list[list[Stretch]], most: int) -> float:
    """The column with which the sheet comes nearest to the proportion of paper, as far as heights can be guessed."""
    loads = _loads(context)
    fitting = [width for width in _WIDTHS if 2 * MARGIN + GUTTER + most * width <= _WIDEST] or _WIDTHS[:1]
    best = {width: abs(log(_proportion(loads, rows, most, width) / _PAPER)) for width in fitting[-6:]}
    return min(best, key=lambda width: (round(best[width], 6), width))


def _loads(context: Context) -> dict[str, _Load]:
    """How many letters each element of a lane will show: by phase, for the phase itself (True) and for each step."""
    loads: dict[str, _Load] = {}
    for (holder, lane), places in context.lanes.items():
        if len(holder) not in {2, 4} or holder[0] != "phases" or lane in {"steps", "evidence"}:
            continue
        held = loads.setdefault(lane, {}).setdefault(holder[:2], [])
        held.append((len(holder) == 2, [_letters(context, place) for place in places]))
    return loads


def _letters(context: Context, place: cjm.Place) -> int:
    element: Any = place.element
    known = sum(len(fact.text) + 4 for fact in facts(context, element))
    chips = sum(len(duty.owner) + 6 for duty in getattr(element, "responsibilities", ()))
    return len(cjm.name_of(element)[:LONGEST]) + known + chips


def _proportion(loads: dict[str, _Load], rows: list[list[Stretch]], most: int, width: float) -> float:
    """Width over height of the sheet, roughly: a line of text is 17 px, a letter 6.6 px, a card's frame 26 px."""
    high = 360.0
    for row in rows:
        high += 130
        paths = [(stretch.path, stretch.steps) for stretch in row]
        for held in loads.values():
            tall = tallest = 0.0
            for path, steps in paths:
                for whole, letters in held.get(path, ()):
                    wide = width * (steps if whole else 1)
                    if len(letters) == 1:
                        tall = ceil(letters[0] * 6.6 / (wide - 44)) * 17 + 26
                    else:
                        beside = max(1, min(len(letters), int(wide // 260)))
                        room = wide / beside - 44
                        lines = sum([ceil(count * 6.6 / room) for count in letters]) / beside
                        tall = lines * 17 + len(letters) / beside * 26
                    tallest = max(tallest, tall)
            high += tallest + 16
    return (2 * MARGIN + GUTTER + max(_LEAST_ROOM, most * width)) / high


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
