"""What lasts over several steps or phases: one card across all the columns that it lasts for."""

from __future__ import annotations

from typing import Any, NamedTuple

import cjm

from ._boxes import Cell, Group, Mark, Path as Outline, Rect
from ._cards import element_card
from ._columns import Band
from ._context import SMALL, Context, Path
from ._pieces import words


class Ribbon(NamedTuple):
    """An element and the columns of the whole map that it lasts for, the last one included."""

    place: cjm.Place
    first: int
    last: int


def ribbons_of(context: Context) -> dict[str, list[Ribbon]]:
    """By lane, what lasts beyond the phase or step that holds it; feelings are points on the curve."""
    columns = _columns(context.map)
    found: dict[str, list[Ribbon]] = {}
    for (holder, lane), places in context.lanes.items():
        if holder not in columns or lane == "emotions":
            continue
        for place in places:
            element: Any = place.element
            until = getattr(element, "until", None)
            goal = context.find(until, "step", "phase") if until else None
            if goal is None or goal.path not in columns:
                continue
            first, last = columns[holder][0], columns[goal.path][1]
            if last > columns[holder][1]:
                found.setdefault(lane, []).append(Ribbon(place, first, last))
                context.ribbons.add(place.path)
    return found


def _columns(journey: cjm.JourneyMap) -> dict[Path, tuple[int, int]]:
    """The first and last column of each phase and step, numbered through the whole map."""
    columns: dict[Path, tuple[int, int]] = {}
    at = 0
    for number, phase in enumerate(journey.phases):
        steps = max(1, len(phase.steps))
        columns["phases", number] = (at, at + steps - 1)
        for step in range(len(phase.steps)):
            columns["phases", number, "steps", step] = (at + step, at + step)
        at += steps
    return columns


def ribbons(context: Context, band: Band, start: int, held: list[Ribbon], gap: float) -> tuple[Cell, tuple[float, ...]]:
    """The ribbons of a lane that a band shows, and how far down they reach in each of its columns.

    `start` is the number of the band's first column in the whole map.
    """
    end = start + band.columns - 1
    skyline = [0.0] * band.columns
    placed: list[tuple[int, float, Cell]] = []
    for ribbon in sorted(held, key=lambda each: (each.first, -each.last)):
        first, last = max(ribbon.first, start) - start, min(ribbon.last, end) - start
        if first > last:
            continue
        cell = _cell(context, ribbon, (last - first + 1) * band.column - 12, goes_on=ribbon.first < start)
        top = max(skyline[first : last + 1])
        placed.append((first, top, cell))
        skyline[first : last + 1] = [top + cell.height + gap] * (last - first + 1)

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = []
        for first, top, cell in placed:
            held = cell.draw(x + first * band.column + 6, y + top)
            # To put an edit back, a ribbon belongs to the column in which it begins.
            marks.append(Group("ribbon", "", tuple(map(_framed, held)), column=band.column - 12))
        return marks

    return Cell(max(0.0, max(skyline, default=0.0) - gap), draw), tuple(skyline)


def _framed(mark: Mark) -> Mark:
    """The card with a frame if it has none: else nobody would see how long it lasts."""
    if not isinstance(mark, Group) or mark.card is None or isinstance(mark.items[0], Rect | Outline):
        return mark
    return mark._replace(items=(Rect(*mark.card, "plain", 8), *mark.items))


def _cell(context: Context, ribbon: Ribbon, room: float, *, goes_on: bool) -> Cell:
    if not goes_on:
        return element_card(context, ribbon.place, room)
    name = cjm.name_of(ribbon.place.element)
    said = name if len(name) <= 60 else name[:59] + "…"
    text = words(context.setter.block(f"… {said} ({context.labels['continued']})", room - 20, SMALL, "ink2"))

    def draw(x: float, y: float) -> list[Mark]:
        high = text.height + 8
        arrow = Outline(("M", x, y + high / 2, "L", x + 6, y + high / 2 - 4, "V", y + high / 2 + 4, "Z"), "muted")
        return [Rect(x, y, room, high, "frame", 6), arrow, *text.draw(x + 12, y + 4)]

    return Cell(text.height + 8, draw)
