"""The legend: what the signs of this drawing mean, and no others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from ._boxes import Cell, Circle, Icon, Mark, Path, Rect
from ._cards import diamond
from ._context import SMALL, Context
from ._emotions import look, series_of, title
from ._pieces import Piece, bars, inline

Sample = Callable[[float, float], list[Mark]]

_STATES: Final = {"missing": "missing", "inefficient": "warn", "planned": "planned", "blind-spot": "blind"}


def legend(context: Context, room: float) -> Cell:
    """What the signs mean, for those that occur."""
    return inline([_item(context, *sign) for sign in _signs(context)], room, gap=22, leading=8)


def _signs(context: Context) -> Iterator[tuple[str, float, Sample]]:
    """Each sign: what it means, how wide it is, and how it is drawn around a middle line."""
    labels = context.labels
    if context.changes:
        kinds = set(context.changes.marks.values())
        for kind in ("added", "changed", "moved", "removed"):
            if kind in kinds:
                yield labels[f"is-{kind}"], 26, partial(_plate, "ghost" if kind == "removed" else f"mark-{kind}", 26, 5)
    yield from _of_touchpoints(context)
    yield from _of_feelings(context)
    pains: list[Any] = [place.element for place in context.kinds.get("Pain", ())]
    for level in sorted({each.severity.level() or 0 for each in pains if each.severity} - {0}):
        yield labels[f"severity{level}"], 34, partial(_severity, level)
    roles = {duty.role for place in context.at.values() for duty in getattr(place.element, "responsibilities", ())}
    for role in "RACI":
        if role in roles:
            yield labels[role], 16, partial(_letter, context, role)


def _of_touchpoints(context: Context) -> Iterator[tuple[str, float, Sample]]:
    labels = context.labels
    touchpoints: list[Any] = [place.element for place in context.kinds.get("Touchpoint", ())]
    controls, mediums = _kinds(context, touchpoints)
    for control in ("controllable", "partly", "uncontrollable"):
        if control in controls:
            yield labels[control], 26, partial(_plate, control, 26, 5)
    for medium in ("online", "offline"):
        if medium in mediums:
            yield labels[medium], 18, partial(_medium, medium)
    states = {each.state for each in touchpoints}
    for state, icon in _STATES.items():
        if state in states:
            yield labels.value(state), 16, partial(_sign, icon)
    if any(each.moment_of_truth for each in touchpoints):
        yield labels["moment_of_truth"], 20, lambda x, y: [diamond(x + 10, y, 9)]


def _of_feelings(context: Context) -> Iterator[tuple[str, float, Sample]]:
    feelings: list[Any] = [place.element for place in context.kinds.get("Emotion", ())]
    order = series_of(context)
    if any(each.valence is not None for each in feelings):
        for series in order if order != [(None, None)] else ():
            kind = look(order, series)
            yield title(context, series), 32, partial(_stroke, kind)


def _kinds(context: Context, touchpoints: list[Any]) -> tuple[set[str], set[str]]:
    """How the touchpoints are controlled and where they are, by themselves or by their channels."""
    controls: set[str] = set()
    mediums: set[str] = set()
    for each in touchpoints:
        channel = context.channel(each)
        controls.add(each.control or (channel.control if channel else None) or "")
        mediums.add(each.medium or (channel.medium if channel else None) or "")
    return controls, mediums


def _plate(kind: str, wide: float, radius: float, x: float, y: float) -> list[Mark]:
    return [Rect(x, y - 8, wide, 16, kind, radius)]


def _severity(level: int, x: float, y: float) -> list[Mark]:
    return [Rect(x, y - 10, 34, 20, f"pain{level}", 4), *bars(x + 7, y + 6, level)]


def _medium(medium: str, x: float, y: float) -> list[Mark]:
    plate: Mark = Circle(x + 9, y, 9, medium) if medium == "online" else Rect(x, y - 9, 18, 18, medium, 3)
    return [plate, Icon(medium, x + 3, y - 6, 12, "sign")]


def _sign(icon: str, x: float, y: float) -> list[Mark]:
    look_ = {"planned": "sign-accent", "blind": "sign-muted"}.get(icon, "sign-bad")
    return [Icon(icon, x + 1, y - 7, 14, look_)]


def _stroke(kind: str, x: float, y: float) -> list[Mark]:
    mark = "hollow" if kind == "to-be" else f"mark{kind[-1]}"
    dot = [Circle(x + 16, y, 4, mark)] if kind != "curve0" else []
    return [Path(("M", x, y, "H", x + 32), kind), *dot]


def _letter(context: Context, role: str, x: float, y: float) -> list[Mark]:
    letter = context.setter.block(role, 16, SMALL, "on_frame", weight=600)
    left = x + 8 - letter.room / 2
    return [Circle(x + 8, y, 8, "chip-navy"), letter.at(left, y - letter.height / 2, middle=True)]


def _item(context: Context, text: str, wide: float, sample: Sample) -> Piece:
    block = context.setter.block(text, context.setter.wide(text, SMALL) + 2, SMALL, "ink2")

    def draw(x: float, y: float) -> list[Mark]:
        return [*sample(x, y + 10), block.at(x + wide + 8, y + 10 - block.height / 2)]

    return Piece(wide + 8 + block.room, Cell(20, draw))
