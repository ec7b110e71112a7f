"""The ideas by what they bring and what they cost."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

import cjm

from ._boxes import Cell, Mark, Path as Outline, Rect, flow, stack
from ._cards import idea_card
from ._context import SMALL, Context
from ._pieces import words

_SIDE: Final = 92.0
_GAP: Final = 10.0
_LEVELS: Final = (1, 2, 3)
_NAMES: Final = {(3, 1): "quick_wins", (3, 3): "big_bets", (1, 1): "fill_ins", (1, 3): "money_pits"}
_LOOKS: Final = {(3, 1): "chip-good", (3, 2): "persona", (2, 1): "persona", (1, 3): "chip-bad"}


def matrix(context: Context, room: float) -> list[Cell]:
    """Three by three fields, great impact above, small effort on the left; under them what nobody has rated."""
    ideas = context.kinds.get("Idea", [])
    if not ideas:
        return [words(context.setter.block(context.labels["no_ideas"], room, 15, "ink2"))]
    fields: dict[tuple[int, int], list[cjm.Place]] = {}
    unrated: list[cjm.Place] = []
    for place in ideas:
        element: Any = place.element
        impact = element.impact.level() if element.impact else None
        effort = element.effort.level() if element.effort else None
        if impact is None or effort is None:
            unrated.append(place)
        else:
            fields.setdefault((impact, effort), []).append(place)
    cells: list[Cell] = []
    if fields:
        wide = (room - _SIDE - 2 * _GAP) / 3
        cells += [_line(context, impact, fields, wide) for impact in (3, 2, 1)]
        cells.append(_efforts(context, wide))
    if unrated:
        title = words(context.setter.block(context.labels["unrated"], room, 13, "heading", weight=600))
        cells.append(stack([title, flow([partial(_idea, context, place) for place in unrated], room, 320, _GAP)], 8))
    return cells


def _line(context: Context, impact: int, fields: dict[tuple[int, int], list[cjm.Place]], wide: float) -> Cell:
    held = [_field(context, (impact, effort), fields.get((impact, effort), []), wide) for effort in _LEVELS]
    height = max(96.0, *(cell.height for cell in held))
    labels, setter = context.labels, context.setter
    level = setter.block(context.labels[f"impact{impact}"], _SIDE - 12, 13, "heading", weight=600)
    name = setter.block(labels.field("impact"), _SIDE - 12, SMALL, "muted")

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = [name.at(x, y + 12), level.at(x, y + 12 + name.height)]
        for at, cell in enumerate(held):
            left = x + _SIDE + at * (wide + _GAP)
            marks.append(Rect(left, y, wide, height, _LOOKS.get((impact, at + 1), "plain"), 10))
            marks += cell.draw(left + 12, y + 12)
        return marks

    return Cell(height, draw)


def _field(context: Context, at: tuple[int, int], places: list[cjm.Place], wide: float) -> Cell:
    room = wide - 24
    held: list[Cell] = []
    if at in _NAMES:
        held.append(words(context.setter.block(context.labels[_NAMES[at]], room, 14, "ink", weight=600)))
    if places:
        held.append(flow([partial(_idea, context, place) for place in places], room, 320, _GAP))
    cell = stack(held, 8)
    return Cell(cell.height + 24, cell.draw)


def _idea(context: Context, place: cjm.Place, room: float) -> Cell:
    where = [each for each in (place.phase, place.step) if each is not None]
    said = " · ".join(name for each in where if (name := cjm.name_of(each).strip()))
    held = idea_card(context, place, room)
    if not said:
        return held
    return stack([held, words(context.setter.block(said, room - 16, SMALL, "ink2"))], 2)


def _efforts(context: Context, wide: float) -> Cell:
    labels, setter = context.labels, context.setter
    blocks = [
        setter.block(f"{labels.field('effort')}: {labels[f'effort{level}']}", wide, 13, "heading", weight=600)
        for level in _LEVELS
    ]

    def draw(x: float, y: float) -> list[Mark]:
        left, end = x + _SIDE, x + _SIDE + 3 * wide + 2 * _GAP
        line = Outline(("M", left, y + 2, "H", end), "divider")
        return [line, *(block.at(left + at * (wide + _GAP), y + 10, middle=True) for at, block in enumerate(blocks))]

    return Cell(32, draw)
