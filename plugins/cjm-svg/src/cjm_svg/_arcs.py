"""Ways that leave the straight line: arcs over the phases, each on a level of its own where they would meet."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

from ._boxes import LEADING, Cell, Group, Mark, Path as Outline, Rect
from ._columns import Band
from ._context import SMALL, Context, Path

_LEVEL: Final = 24.0
_MOST: Final = 5
_AWAY: Final = 26.0


class _Arc(NamedTuple):
    """A way between two places; from or to nowhere where the path is entered or left there."""

    start: float | None
    end: float | None
    label: str
    wide: float
    turned: bool = False
    """Whether the label stands to the left of a way out, since there is no room to its right."""

    @property
    def plate(self) -> float:
        """Where the label begins."""
        if self.start is None:
            return (self.end or 0.0) - _AWAY - self.wide
        if self.end is None:
            return self.start - self.wide - 4 if self.turned else self.start + _AWAY
        return (self.start + self.end - self.wide) / 2

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where it takes room across."""
        ends = [end for end in (self.start, self.end) if end is not None]
        return min(*ends, self.plate) - 8, max(*ends, self.plate + self.wide) + 8


def arcs(context: Context, band: Band) -> Cell:
    """The ways that leave the line and whose ends this band shows; the foot lists them all."""
    spots = _spots(band)
    found = []
    for place in context.kinds.get("Transition", ()):
        transition: Any = place.element
        start, end = (_spot(context, spots, each) for each in (transition.source, transition.target))
        enters, leaves = transition.source is None, transition.target is None
        if transition.kind == "next" or (start is None and not enters) or (end is None and not leaves):
            continue
        if enters and leaves:
            continue
        share = f" {context.value(round(transition.share * 100, 1))} %" if transition.share is not None else ""
        label = context.labels.value(transition.kind) + share
        wide = context.setter.wide(label, SMALL, 600) + 14
        # Ways out leave to the right of the middle, ways in arrive to the left: they never lie on one another.
        out = start + 7 if start is not None else None
        turned = out is not None and out + _AWAY + wide > band.columns * band.column + 20
        found.append(_Arc(out, end - 7 if end is not None else None, label, wide, turned))
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
    block = context.setter.block(arc.label, arc.wide, SMALL, "accent", weight=600)
    left, high = x + arc.plate, SMALL * LEADING
    plate: list[Mark] = [
        Rect(left, top - high / 2, arc.wide, high, "white", 4),
        block.at(left, top - high / 2, middle=True),
    ]
    return [*_line(arc, x, top, foot), *plate]


def _line(arc: _Arc, x: float, top: float, foot: float) -> list[Mark]:
    """The line with its arrow head."""
    if arc.start is None:
        end = x + (arc.end or 0.0)
        line: tuple[str | float, ...] = (
            "M",
            end - _AWAY,
            top,
            "H",
            end - 8,
            "Q",
            end,
            top,
            end,
            top + 8,
            "V",
            foot - 6,
        )
        return [Outline(line, "arc"), _head(end, foot)]
    start = x + arc.start
    if arc.end is None:
        line = ("M", start, foot, "V", top + 8, "Q", start, top, start + 8, top, "H", start + _AWAY - 6)
        tip = start + _AWAY
        return [Outline(line, "arc"), Outline(("M", tip - 7, top - 4.5, "V", top + 4.5, "L", tip, top, "Z"), "arrow")]
    end = x + arc.end
    turn = min(8.0, abs(end - start) / 2) * (1 if end > start else -1)
    line = ("M", start, foot, "V", top + 8, "Q", start, top, start + turn, top, "H", end - turn)
    return [Outline((*line, "Q", end, top, end, top + 8, "V", foot - 6), "arc"), _head(end, foot)]


def _head(x: float, foot: float) -> Outline:
    return Outline(("M", x - 4.5, foot - 7, "H", x + 4.5, "L", x, foot, "Z"), "arrow")


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
    place = context.find(reference, "step", "phase") if reference else None
    return spots.get(place.path) if place else None
