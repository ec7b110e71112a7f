"""The emotion curve: where its points lie, how it runs through them, and where each word stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, Final, NamedTuple

import cjm

from ._boxes import Block, Cell, Circle, Group, Mark, Path, Rect, stack
from ._cards import Frame, card, diamond
from ._columns import Band
from ._context import BODY, SMALL, Context, Path as HolderPath
from ._facts import facts
from ._pieces import tail, words
from ._theme import CURVES

Series = tuple[str | None, str | None]

_LEAST: Final = 60.0  # px that a word beside the curve needs
_FACE: Final = 12.0
_STEEP: Final = 20.0
TO_BE: Final = frozenset({"to-be", "target", "planned"})
_AS_IS: Final = frozenset({None, "as-is"})


class Point(NamedTuple):
    """An emotion on the curve: where it stands across, and the room its word has."""

    place: cjm.Place
    x: float
    room: float
    truth: bool


def level(valence: float) -> int:
    """The face of a feeling, from -2 (awful) to 2 (delight)."""
    return 2 if valence > 0.62 else 1 if valence > 0.17 else 0 if valence >= -0.17 else -1 if valence >= -0.62 else -2


def series_of(context: Context) -> list[Series]:
    """The lines of the map: each persona and state that has feelings, the chief one first."""
    counts: dict[Series, int] = {}
    for place in context.kinds.get("Emotion", ()):
        key = _series(context, place)
        counts[key] = counts.get(key, 0) + 1
    order = list(counts)
    return sorted(counts, key=lambda key: (key[1] not in _AS_IS, -counts[key], order.index(key)))


def _series(context: Context, place: cjm.Place) -> Series:
    emotion: Any = place.element
    return (context.name(emotion.persona, "persona") if emotion.persona else None, emotion.state)


def title(context: Context, series: Series) -> str:
    """What a line is called in the legend."""
    persona, state = series
    shown = context.labels.value(state) if state else None
    return " · ".join(filter(None, [persona, shown])) or context.labels["as-is"]


def look(order: Sequence[Series], series: Series) -> str:
    """The look of a line."""
    if series[1] in TO_BE and series != order[0]:
        return "to-be"
    return f"curve{order.index(series) % CURVES}"


class Curve:
    """The emotions of one band."""

    def __init__(self, context: Context, band: Band, left: float, order: Sequence[Series]) -> None:
        self.context = context
        self.left, self.right = left, left + band.columns * band.column
        self.order = order
        self.span = 104.0 if context.tight else 132.0
        self.points: dict[Series, list[Point]] = {}
        self.below: list[tuple[float, float, list[Cell]]] = []
        for x, room, places in _spots(context, band, left):
            self._sort(x, room, places)
        for points in self.points.values():
            points.sort(key=lambda point: point.x)
        self.labels = {
            id(point.place): _word(context, point)
            for point in self.points.get(order[0] if order else (None, None), ())
            if self._on_curve(point.place, point.room)
        }

    def _sort(self, x: float, room: float, places: list[cjm.Place]) -> None:
        by_series: dict[Series, list[cjm.Place]] = {}
        for place in places:
            by_series.setdefault(_series(self.context, place), []).append(place)
        listed: list[Cell] = []
        for series, held in by_series.items():
            valued = [place for place in held if _valence(place) is not None]
            shown = valued if room / max(1, len(valued)) >= 70 else valued[:1]
            share = room / max(1, len(shown))
            for at, place in enumerate(shown):
                where = x + share * (at + 0.5)
                points = self.points.setdefault(series, [])
                # A phase's own feeling may stand close to those of its steps: then there is less room for its word.
                free = min([share, *(2 * abs(point.x - where) - point.room - 8 for point in points)])
                if free < _LEAST:
                    listed.append(self._card(place, room - 12))
                    continue
                points.append(Point(place, where, free - 8, _truth(self.context, place)))
                if series != self.order[0] or not self._on_curve(place, free - 8):
                    listed.append(self._card(place, room - 12))
            listed += [self._card(place, room - 12) for place in held if place not in shown]
        if listed:
            self.below.append((x + 6, room - 12, listed))

    def _on_curve(self, place: cjm.Place, room: float) -> bool:
        word = _word(self.context, Point(place, 0, room, truth=False))
        return not _more(self.context, place) and word.height <= 52

    def _card(self, place: cjm.Place, room: float) -> Cell:
        context, valence = self.context, _valence(place)
        series = _series(context, place)
        if series != self.order[0] and valence is not None and not _more(context, place):
            return self._named(place, series, room)
        said = texts(context, place)
        inside = room - 20 - (26 if valence is not None else 0)
        cells = [words(context.setter.block(text, inside, BODY, "ink", field="raw")) for text in said]
        cells += tail(context, place, inside)

        def under(x: float, y: float, _height: float) -> list[Mark]:
            return list(face(x + 18, y + 17, level(valence), 9)) if valence is not None else []

        frame = Frame("plain", 8, 10 if valence is None else 34)
        return card(context, place, room, cells, frame, under=under, gap=2)

    def _named(self, place: cjm.Place, series: Series, room: float) -> Cell:
        """The word of a feeling on a further line, beside a piece of that line; the legend says whose it is."""
        context = self.context
        said = texts(context, place)
        blocks = [context.setter.block(said[0], room - 30, 12, "ink", field="raw")]
        blocks += [context.setter.block(text, room - 30, SMALL, "ink2") for text in said[1:]]
        held = stack([words(block) for block in blocks], 0)
        label = f"{context.labels.lane('emotions')}: {' '.join(said)}"[:300]

        def draw(x: float, y: float) -> list[Mark]:
            middle = y + 8.5
            marks = [Path(("M", x + 2, middle, "H", x + 22), look(self.order, series)), *held.draw(x + 30, y)]
            return [Group("emotion", label, tuple(marks), place.handle, (x, y, room, held.height))]

        return Cell(held.height, draw)

    def cell(self) -> Cell:
        """The curve with its words, and under it the cards of the emotions that have more to say."""
        below = list(self._lists())
        under = max((top + held.height for _, top, held in below), default=0.0)
        if not self.points:
            return Cell(under, lambda _, y: [mark for at, top, held in below for mark in held.draw(at, y + top)])
        above, low = self._reach()
        area = above + self.span + low

        def draw(_: float, y: float) -> list[Mark]:
            marks = [*self._curves(y + above), *self._faces(y + above)]
            for at, top, held in below:
                marks += held.draw(at, y + area + 6 + top)
            return marks

        return Cell(area + (under + 6 if below else 0), draw)

    def _lists(self) -> Iterator[tuple[float, float, Cell]]:
        """What is listed under the curve: across, how far down, and the list; of a phase under those of its steps."""
        ends: list[tuple[float, float, float]] = []
        for x, room, cells in self.below:
            held = stack(cells, 6)
            top = max((end + 6 for left, right, end in ends if left < x + room and x < right), default=0.0)
            ends.append((x, x + room, top + held.height))
            yield x, top, held

    def _reach(self) -> tuple[float, float]:
        """How far faces and words stand out above the best level and below the worst."""
        above = below = 12.0
        for points in self.points.values():
            for point in points:
                valence = _valence(point.place) or 0.0
                label = self.labels.get(id(point.place))
                away = (_away(point) + label.height + 3) if label else _reach_of(point)
                y = self._height(0, valence)
                other = _reach_of(point)
                up, down = (away, other) if self._stands_above(point, label) else (other, away)
                above, below = max(above, up - y), max(below, y + down - self.span)
        return above, below

    def _stands_above(self, point: Point, label: _Label | None) -> bool:
        """Whether the word of a point stands over it: where the feeling is good, unless another line runs there."""
        valence = _valence(point.place) or 0.0
        if label is None:
            return valence >= 0
        y, reach = self._height(0, valence), _away(point) + label.height + 4
        others = [
            self._height(0, _valence(other.place) or 0.0) - y
            for series, points in self.points.items()
            if series != self.order[0]
            for other in points
            if abs(other.x - point.x) < 1
        ]
        above, below = any(-reach < dy < 0 for dy in others), any(0 < dy < reach for dy in others)
        return valence >= 0 if above == below else below

    def _aside(self, points: Sequence[Point], at: int, label: _Label, *, above: bool) -> float:
        """How far a word moves aside, so that the curve does not run under it."""
        heights = [self._height(0, _valence(point.place) or 0.0) for point in points[max(0, at - 1) : at + 2]]
        here = self._height(0, _valence(points[at].place) or 0.0)
        way = -1 if above else 1
        before = at > 0 and (heights[0] - here) * way > _STEEP
        after = at + 1 < len(points) and (heights[-1] - here) * way > _STEEP
        if before == after:
            return 0.0
        room = max(0.0, (points[at].room - label.room) / 2 - 14)
        return min(label.room / 2 - 4, room) * (-1 if after else 1)

    def _height(self, top: float, valence: float) -> float:
        return top + (1 - valence) / 2 * self.span

    def _curves(self, top: float) -> Iterator[Mark]:
        for at in (2, 1, 0, -1, -2):
            y = top + (2 - at) / 4 * self.span
            yield Path(("M", self.left, y, "H", self.right), "middle" if at == 0 else "level")
            yield from face(self.left - 14, y, at, 8)
        zero = self._height(top, 0)
        for series in reversed(self.order):
            points = [
                (point.x, self._height(top, _valence(point.place) or 0.0)) for point in self.points.get(series, ())
            ]
            if len(points) < 2:
                continue
            line = monotone(points)
            if series == self.order[0]:
                yield from _areas(points, zero)
            yield Path(line, look(self.order, series))

    def _faces(self, top: float) -> Iterator[Mark]:
        for series in reversed(self.order):
            chief = series == self.order[0]
            points = self.points.get(series, ())
            for at, point in enumerate(points):
                valence = _valence(point.place) or 0.0
                y = self._height(top, valence)
                marks: list[Mark] = []
                if point.truth and chief:
                    marks.append(diamond(point.x, y, 21))
                if chief:
                    marks += face(point.x, y, level(valence), _FACE)
                else:
                    kind = look(self.order, series)
                    marks.append(Circle(point.x, y, 4, "hollow" if kind == "to-be" else f"mark{kind[-1]}"))
                block = self.labels.get(id(point.place)) if chief else None
                if block is None:
                    yield Group("face", "", tuple(marks))
                    continue
                away = _away(point)
                above = self._stands_above(point, block)
                left = point.x - block.room / 2 + self._aside(points, at, block, above=above)
                start = y - away - block.height if above else y + away
                marks.append(Rect(left - 4, start - 1, block.room + 8, block.height + 2, "white", 4))
                marks += block.blocks(left, start)
                label = f"{self.context.labels.lane('emotions')}: {' '.join(texts(self.context, point.place))}"[:300]
                # The card of an emotion is its word's plate: the face lies on the curve, outside it.
                box = (left - 4, start - 1, block.room + 8, block.height + 2)
                yield Group("emotion", label, tuple(marks), point.place.handle, box)


def _more(context: Context, place: cjm.Place) -> bool:
    """Whether there is more to say of a feeling than its word, whose it is, its state, and how it is known."""
    emotion: Any = place.element
    known = [fact for fact in facts(context, emotion) if fact.field not in {"persona", "state", "method"}]
    if isinstance(emotion.raw, str) and emotion.scale is not None:
        known = [fact for fact in known if fact.field != "scale"]
    return bool(known or emotion.evidence)


def _reach_of(point: Point) -> float:
    """How far a face reaches from its middle, with the diamond of a moment of truth behind it."""
    return 24 if point.truth else _FACE + 2


def _away(point: Point) -> float:
    return 24 if point.truth else 16


class _Label(NamedTuple):
    room: float
    held: tuple[Block, ...]

    @property
    def height(self) -> float:
        return sum(block.height for block in self.held)

    def blocks(self, x: float, y: float) -> Iterator[Mark]:
        for block in self.held:
            yield block.at(x, y, middle=True)
            y += block.height


def _word(context: Context, point: Point) -> _Label:
    setter = context.setter
    valence = _valence(point.place) or 0.0
    ink = {1: "good", 0: "ink2", -1: "bad"}[(level(valence) > 0) - (level(valence) < 0)]
    said = texts(context, point.place)
    wide = max(setter.wide(text, 12, 600) for text in said)
    emotion: Any = point.place.element
    if emotion.method:
        wide = max(wide, setter.wide(context.labels.value(emotion.method), SMALL))
    room = min(point.room - 8, wide + 2)
    first, *rest = said
    blocks = [setter.block(first, room, 12, ink, weight=600, field="raw")]
    blocks += [setter.block(text, room, SMALL, "ink2", field="label") for text in rest]
    if emotion.method:
        blocks.append(setter.block(context.labels.value(emotion.method), room, SMALL, "muted", field="method"))
    return _Label(blocks[0].room, tuple(blocks))


def texts(context: Context, place: cjm.Place) -> list[str]:
    """What is written beside a feeling: its own words, or the word for its face."""
    emotion: Any = place.element
    said: list[str] = []
    if emotion.label and not (isinstance(emotion.raw, str) and emotion.label in emotion.raw):
        said.append(emotion.label)
    if emotion.raw is not None:
        said.append(emotion.raw if isinstance(emotion.raw, str) else context.value(emotion.raw))
    if emotion.emoji and not any(emotion.emoji in each for each in said):
        said.append(emotion.emoji)
    if emotion.valence is not None and not any(char.isalpha() for each in said for char in each):
        said.insert(0, context.labels[f"emotion{level(emotion.valence)}"])
    return [each for each in said if each.strip()] or [context.labels.lane("emotions")]


def _valence(place: cjm.Place) -> float | None:
    emotion: Any = place.element
    return emotion.valence  # type: ignore[no-any-return]


def _truth(context: Context, place: cjm.Place) -> bool:
    holder = place.path[:-2]
    return any(each.element.moment_of_truth for each in context.content(holder, "touchpoints"))  # type: ignore[attr-defined]


def _spots(context: Context, band: Band, left: float) -> Iterator[tuple[float, float, list[cjm.Place]]]:
    """Where feelings stand: across, the room they have, and which they are."""
    for stretch in band.stretches:
        wide = stretch.steps * band.column
        for column in range(stretch.steps):
            held = context.content((*stretch.path, "steps", stretch.first + column), "emotions")
            if held:
                yield left + column * band.column, band.column, held
        if stretch.first == 0:
            held = context.content(stretch.path, "emotions")
            if held:
                yield left, wide, held
        left += wide


def mood(context: Context, holder: HolderPath, chief: Series | None) -> int:
    """Whether what a phase or step feels like on the chief line is good (1), bad (-1) or neither."""
    places = [place for place in context.content(holder, "emotions") if _series(context, place) == chief]
    found = [value for place in places if (value := _valence(place)) is not None]
    if not found:
        return 0
    at = level(sum(found) / len(found))
    return (at > 0) - (at < 0)


def face(x: float, y: float, at: int, radius: float) -> list[Mark]:
    """A face of five: the mouth says what the colour says, and so does how dark it is."""
    q = radius / 12
    mouths: dict[int, tuple[str | float, ...]] = {
        2: ("M", x - 6 * q, y + 1.5 * q, "Q", x, y + 11 * q, x + 6 * q, y + 1.5 * q, "Z"),
        1: ("M", x - 5 * q, y + 3 * q, "Q", x, y + 7.5 * q, x + 5 * q, y + 3 * q),
        0: ("M", x - 5 * q, y + 4 * q, "H", x + 5 * q),
        -1: ("M", x - 5 * q, y + 6 * q, "Q", x, y + 1.5 * q, x + 5 * q, y + 6 * q),
        -2: ("M", x - 5.5 * q, y + 7.5 * q, "Q", x, y - 1.5 * q, x + 5.5 * q, y + 7.5 * q),
    }
    eyes: list[Mark] = [Circle(x + side * q, y - 3 * q, 1.5 * q, f"eye{at}") for side in (-4, 4)]
    return [Circle(x, y, radius, f"face{at}"), *eyes, Path(mouths[at], "open-mouth2" if at == 2 else f"mouth{at}")]


def monotone(points: Sequence[tuple[float, float]]) -> tuple[str | float, ...]:
    """A smooth line through the points that never runs above or below its neighbours."""
    slopes = [(y1 - y0) / (x1 - x0) for (x0, y0), (x1, y1) in pairwise(points)]
    middle = [0.0 if a * b <= 0 else 2 * a * b / (a + b) for a, b in pairwise(slopes)]
    tangents = [slopes[0], *middle, slopes[-1]]
    parts: list[str | float] = ["M", *points[0]]
    for ((x0, y0), (x1, y1)), (m0, m1) in zip(pairwise(points), pairwise(tangents), strict=True):
        third = (x1 - x0) / 3
        parts += ["C", x0 + third, y0 + m0 * third, x1 - third, y1 - m1 * third, x1, y1]
    return tuple(parts)


def _areas(points: Sequence[tuple[float, float]], zero: float) -> Iterator[Mark]:
    """The tint between the curve and its middle line: one shape above, one below, cut where the curve crosses.

    Cutting a cubic exactly needs its roots; a fine polyline is cut in their stead, which nobody can tell from it.
    """
    traced = list(_traced(points))
    for sign, look_ in ((-1, "above"), (1, "below")):
        clipped = [(x, zero if (y - zero) * sign < 0 else y) for x, y in traced]
        if all(abs(y - zero) < 0.5 for _, y in clipped):
            continue
        parts: list[str | float] = ["M", traced[0][0], zero]
        for x, y in clipped:
            parts += ["L", x, y]
        parts += ["L", traced[-1][0], zero, "Z"]
        yield Path(tuple(parts), look_)


def _traced(points: Sequence[tuple[float, float]], fine: int = 12) -> Iterator[tuple[float, float]]:
    line = monotone(points)
    x0, y0 = points[0]
    yield x0, y0
    for at in range(3, len(line), 7):
        x1, y1, x2, y2, x3, y3 = (float(each) for each in line[at + 1 : at + 7])
        for part in range(1, fine + 1):
            t = part / fine
            u = 1 - t
            a, b, c, d = u**3, 3 * u * u * t, 3 * u * t * t, t**3
            yield a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3
        x0, y0 = x3, y3


__all__ = ["Curve", "face", "level", "look", "monotone", "mood", "series_of", "title"]
