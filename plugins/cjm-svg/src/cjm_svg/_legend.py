"""The legend: what the signs of this drawing mean, and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import cjm

from ._boxes import Cell, Circle, Icon, Mark, Path, Rect
from ._cards import Piece, diamond, inline
from ._context import SMALL, Context
from ._emotions import look, series_of, title

Sample = Callable[[float, float], list[Mark]]


def legend(context: Context, room: float) -> Cell:
    """What the signs mean, for those that occur."""
    return inline([_item(context, *sign) for sign in _signs(context)], room, gap=22, leading=8)


def _signs(context: Context) -> Iterator[tuple[str, float, Sample]]:
    """Each sign: what it means, how wide it is, and how it is drawn around a middle line."""
    labels = context.labels
    touchpoints: list[Any] = [place.element for place in context.kinds.get("Touchpoint", ())]
    controls, mediums = _kinds(context, touchpoints)
    for control in ("controllable", "partly", "uncontrollable"):
        if control in controls:
            yield labels[control], 26, partial(_plate, control, 26, 5)
    for medium in ("online", "offline"):
        if medium in mediums:
            yield labels[medium], 18, partial(_medium, medium)
    if any(each.moment_of_truth for each in touchpoints):
        yield labels["moment_of_truth"], 20, lambda x, y: [diamond(x + 10, y, 9)]
    feelings: list[Any] = [place.element for place in context.kinds.get("Emotion", ())]
    order = series_of(context)
    if any(each.valence is not None for each in feelings):
        for series in order:
            yield title(context, series), 28, partial(_stroke, look(order, series))
    pains: list[Any] = [place.element for place in context.kinds.get("Pain", ())]
    for level in sorted({each.severity.level() or 0 for each in pains if each.severity} - {0}):
        yield labels[f"severity{level}"], 14, partial(_plate, f"bar{level}", 14, 3)
    roles = {duty.role for place in context.at.values() for duty in getattr(place.element, "responsibilities", ())}
    for role in "RACI":
        if role in roles:
            yield labels[role], 16, partial(_letter, context, role)


def _kinds(context: Context, touchpoints: list[Any]) -> tuple[set[str], set[str]]:
    """How the touchpoints are controlled and where they are, by themselves or by their channels."""
    controls: set[str] = set()
    mediums: set[str] = set()
    for each in touchpoints:
        place = context.find(each.channel) if each.channel else None
        channel = place.element if place and isinstance(place.element, cjm.Channel) else None
        controls.add(each.control or (channel and channel.control) or "")
        mediums.add(each.medium or (channel and channel.medium) or "")
    return controls, mediums


def _plate(kind: str, wide: float, radius: float, x: float, y: float) -> list[Mark]:
    return [Rect(x, y - 8, wide, 16, kind, radius)]


def _medium(medium: str, x: float, y: float) -> list[Mark]:
    plate: Mark = Circle(x + 9, y, 9, medium) if medium == "online" else Rect(x, y - 9, 18, 18, medium, 3)
    return [plate, Icon(medium, x + 3, y - 6, 12, "sign")]


def _stroke(kind: str, x: float, y: float) -> list[Mark]:
    return [Path(("M", x, y, "H", x + 28), kind)]


def _letter(context: Context, role: str, x: float, y: float) -> list[Mark]:
    letter = context.setter.block(role, 16, SMALL, "paper", weight=600)
    left = x + 8 - letter.room / 2
    return [Circle(x + 8, y, 8, "chip-navy"), letter.at(left, y - letter.height / 2, middle=True)]


def _item(context: Context, text: str, wide: float, sample: Sample) -> Piece:
    block = context.setter.block(text, context.setter.wide(text, SMALL) + 2, SMALL, "ink2")

    def draw(x: float, y: float) -> list[Mark]:
        return [*sample(x, y + 10), block.at(x + wide + 8, y + 10 - block.height / 2)]

    return Piece(wide + 8 + block.room, Cell(20, draw))
