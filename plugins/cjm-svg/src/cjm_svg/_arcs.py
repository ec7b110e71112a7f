"""Ways that leave the straight line: arcs over the phases, each on a level of its own where they would meet."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import cjm

from ._boxes import LEADING, Cell, Group, Mark, Path as Outline, Rect
from ._columns import Band
from ._context import SMALL, Context, Path

_LEVEL: Final = 24.0
_MOST: Final = 5


class _Arc(NamedTuple):
    start: float
    end: float
    label: str
    wide: float

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it takes room across."""
        left, right = sorted((self.start, self.end))
        return min(left, self.middle - self.wide / 2) - 8, max(right, self.middle + self.wide / 2) + 8


def arcs(context: Context, band: Band) -> Cell:
    """The jumps, returns, skips and repeats whose two ends this band shows; the foot lists them all."""
    spots = _spots(band)
    found = []
    for place in context.kinds.get("Transition", ()):
        transition: Any = place.element
        ends = [_spot(context, spots, each) for each in (transition.source, transition.target)]
        if transition.kind == "next" or ends[0] is None or ends[1] is None:
            continue
        share = f" {context.value(round(transition.share * 100, 1))} %" if transition.share is not None else ""
        label = context.labels.value(transition.kind) + share
        wide = context.setter.wide(label, SMALL, 600) + 14
        start, end = ends[0], ends[1]
        # Ways out leave to the right of the middle, ways in arrive to the left: they never lie on one another.
        found.append(_Arc(start + 7, end - 7, label, wide))
    levels: list[list[_Arc]] = []
    for arc in sorted(found, key=lambda each: (each.reach[1] - each.reach[0], each.reach)):
        low, high = arc.reach
        free = (row for row in levels if all(high <= other.reach[0] or low >= other.reach[1] for other in row))
        row = next(free, None)
        if row is None and len(levels) < _MOST:
            row = []
            levels.append(row)
        if row is not None:
            row.append(arc)
    height = len(levels) * _LEVEL + 14 if levels else 0.0

    def draw(x: float, y: float) -> list[Mark]:
        foot = y + height
        marks: list[Mark] = []
        for at, row in reversed(list(enumerate(levels))):
            top = foot - 14 - at * _LEVEL - _LEVEL / 2
            marks += [Group("arc", "", tuple(_drawn(context, arc, x, top, foot - 3))) for arc in row]
        return marks

    return Cell(height, draw)


def _drawn(context: Context, arc: _Arc, x: float, top: float, foot: float) -> list[Mark]:
    start, end = x + arc.start, x + arc.end
    turn = min(8.0, abs(end - start) / 2) * (1 if end > start else -1)
    line = ("M", start, foot, "V", top + 8, "Q", start, top, start + turn, top, "H", end - turn)
    block = context.setter.block(arc.label, arc.wide, SMALL, "accent", weight=600)
    left, high = x + arc.middle - arc.wide / 2, SMALL * LEADING
    return [
        Outline((*line, "Q", end, top, end, top + 8, "V", foot - 6), "arc"),
        Outline(("M", end - 4.5, foot - 7, "H", end + 4.5, "L", end, foot, "Z"), "arrow"),
        Rect(left, top - high / 2, arc.wide, high, "white", 4),
        block.at(left, top - high / 2, middle=True),
    ]


def _spots(band: Band) -> dict[Path, float]:
    """The middle of each phase and step that the band shows, from the gutter on."""
    spots: dict[Path, float] = {}
    left = 0.0
    for stretch in band.stretches:
        wide = stretch.steps * band.column
        spots[stretch.path] = left + wide / 2
        for at in range(stretch.steps):
            spots[*stretch.path, "steps", stretch.first + at] = left + (at + 0.5) * band.column
        left += wide
    return spots


def _spot(context: Context, spots: dict[Path, float], reference: str | None) -> float | None:
    place = context.find(reference) if reference else None
    return spots.get(place.path) if place and isinstance(place.element, cjm.Phase | cjm.Step) else None
