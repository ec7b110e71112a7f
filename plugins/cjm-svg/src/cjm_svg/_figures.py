"""Figures that the map itself gives, computed for its header."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import cjm

from ._boxes import Cell, Mark, Rect
from ._context import SMALL, Context, number_of
from ._emotions import TO_BE, texts

_MOST = 4


class Figure(NamedTuple):
    """A number, large, and what it counts."""

    number: str
    text: str


def figures(context: Context) -> list[Figure]:
    """The figures that say most about this map, four at most."""
    return list(_figures(context))[:_MOST]


def _figures(context: Context) -> Iterator[Figure]:
    labels = context.labels
    if context.changes is not None:
        for kind in ("added", "changed", "moved", "removed"):
            number = sum(each == kind for each in context.changes.marks.values())
            if number:
                yield Figure(str(number), labels[f"is-{kind}"].lstrip("+− "))
        return
    pains: list[Any] = [place.element for place in context.kinds.get("Pain", ())]
    if pains:
        severe = sum((each.severity.level() or 0) == 3 for each in pains if each.severity)
        said = labels.counted("pains", len(pains))
        if severe:
            said += f", {severe} {labels.counted('critical', severe)}"
        yield Figure(str(len(pains)), said)
    touchpoints: list[Any] = [place.element for place in context.kinds.get("Touchpoint", ())]
    truths = sum(bool(each.moment_of_truth) for each in touchpoints)
    if truths:
        yield Figure(str(truths), labels.counted("truths", truths))
    worst = _worst(context)
    if worst:
        yield worst
    growth = _growth(context)
    if growth:
        yield growth
    if touchpoints:
        loose = sum(_control(context, each) == "uncontrollable" for each in touchpoints)
        said = labels.counted("touchpoints", len(touchpoints))
        if loose:
            said += f", {loose} {labels.counted('uncontrolled', loose)}"
        yield Figure(str(len(touchpoints)), said)
    ideas = len(context.kinds.get("Idea", ()))
    if ideas:
        yield Figure(str(ideas), labels.counted("ideas", ideas))


def _control(context: Context, touchpoint: Any) -> str | None:
    channel = context.channel(touchpoint)
    return touchpoint.control or (channel.control if channel else None)


def _feelings(context: Context, *, planned: bool) -> Iterator[tuple[float, cjm.Emotion, cjm.Place]]:
    for place in context.kinds.get("Emotion", ()):
        emotion = place.element
        if isinstance(emotion, cjm.Emotion) and emotion.valence is not None and (emotion.state in TO_BE) == planned:
            yield emotion.valence, emotion, place


def _worst(context: Context) -> Figure | None:
    """The step or phase with the worst feeling, where there are several to choose from."""
    feelings = list(_feelings(context, planned=False))
    if len(feelings) < 3:
        return None
    valence, emotion, place = min(feelings, key=lambda each: each[0])
    if valence >= 0:
        return None
    word = emotion.label or " ".join(texts(context, place))
    return Figure(number_of(place.path), f"{context.labels['worst']}: {word if len(word) <= 30 else word[:29] + '…'}")


def _growth(context: Context) -> Figure | None:
    """How much better the feelings are to become, on average, where both states are known of the same steps."""
    now = {place.path[:-1]: valence for valence, _, place in _feelings(context, planned=False)}
    then = {place.path[:-1]: valence for valence, _, place in _feelings(context, planned=True)}
    both = [then[path] - now[path] for path in then if path in now]
    if not both:
        return None
    mean = round(sum(both) / len(both), 1)
    number = context.value(abs(mean))
    return Figure(f"{'−' if mean < 0 else '+'}{number}", context.labels["growth"])


def tiles(context: Context, room: float, *, across: int) -> Cell | None:
    """The figures as tiles, so many beside one another; None where the map gives hardly any."""
    found = figures(context)
    if len(found) < 2:
        return None
    gap = 12.0
    across = min(across, len(found), max(1, int((room + gap) // 150)))
    wide = (room - gap * (across - 1)) / across
    made = [_tile(context, figure, wide) for figure in found]
    rows = [made[at : at + across] for at in range(0, len(made), across)]
    heights = [max(cell.height for cell in row) for row in rows]

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = []
        for row, height in zip(rows, heights, strict=True):
            for at, cell in enumerate(row):
                marks += cell.fill(x + at * (wide + gap), y, height)
            y += height + gap
        return marks

    return Cell(sum(heights) + gap * (len(rows) - 1), draw)


def _tile(context: Context, figure: Figure, room: float) -> Cell:
    setter = context.setter
    wide = setter.wide(figure.number, 24, 600) + 2
    number = setter.block(figure.number, wide, 24, "heading", weight=600)
    text = setter.block(figure.text, room - wide - 38, SMALL, "ink2")
    height = max(54.0, text.height + 20)

    def draw(x: float, y: float, tall: float = height) -> list[Mark]:
        middle = y + tall / 2
        return [
            Rect(x, y, room, tall, "tile", 8),
            number.at(x + 14, middle - number.height / 2),
            text.at(x + 26 + wide, middle - text.height / 2),
        ]

    return Cell(height, draw, draw, height)
