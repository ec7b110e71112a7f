"""What the height of an emotion says on a board or drawing: the better, the higher."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from statistics import median
from typing import Any

from attrs import evolve, frozen

from cjm.errors import CjmError
from cjm.model import Emotion, Scale
from cjm.putback._index import Spot
from cjm.putback._known import Bit, Known
from cjm.putback._told import Story

_LEAST = 0.05  # of a valence: less is a hand that trembled
_JITTER = 8.0  # px by which people miss the place where something stood
_OFF = 4.0  # px by which the emotions of a lane may stand beside one line
_BEYOND = 0.15  # of a valence above the best or below the worst place
_SAMPLE = 16  # emotions of which every two are compared
_ALIKE = 0.05  # part by which what a px means may differ
_FEW, _PART = 3, 0.4  # how many, and which part, of the pairs must agree where emotions stand beside the line


def tell(story: Story, known: Known, places: Mapping[Bit, Spot], shift: float) -> None:
    """Tell the new values of emotions that were dragged up or down in their lane.

    `places` says where everything stands now, `shift` how many px the whole board went down.
    """
    felt = [
        (bit, element)
        for bit in known.all("content")
        if bit.lane == "emotions" and isinstance(element := known.place(bit.path).element, Emotion)
    ]
    went = {id(bit): _down(bit.spot, places[bit]) - shift for bit, _ in felt if bit in places}
    if not went or (len(went) > 1 and max(went.values()) - min(went.values()) < _JITTER):
        return  # all of them went together
    label = next((bit for bit in known.all("lane") if bit.lane == "emotions" and bit in places), None)
    whole = places[label].box[1] - shift - label.spot.box[1] if label is not None else median(went.values())
    exact = all(places[bit].box[3] > 0 for bit, _ in felt if bit in places)
    valued = [(_middle(bit.spot), each.valence) for bit, each in felt if each.valence is not None]
    heights = Heights.of(valued, exact=exact)
    scale = _scale_of([element for _, element in felt])
    stays = {id(told.bit) for told in story.told if told.lane == "emotions"}
    for bit, element in felt:
        if id(bit) not in stays or abs(went[id(bit)] - whole) < _JITTER or places[bit].text != bit.spot.text:
            continue
        text = places[bit].raw
        down = went[id(bit)] - whole
        valence = heights.went(element.valence, _middle(bit.spot), down) if heights is not None else None
        if valence is None:
            story.notes.append(f"{text!r} was dragged up or down; no scale of the lane says what that means.")
        elif abs(valence) <= 1 + _BEYOND or element.valence is not None:
            fields = raised(element, valence, scale)
            if fields is not None:
                story.fields.append((bit.path, fields))
                was = "none" if element.valence is None else f"{element.valence:g}"
                story.notes.append(f"{text!r} was dragged: its value is {fields['valence']:g} now, it was {was}.")


def _middle(spot: Spot) -> float:
    return spot.box[1] + spot.box[3] / 2


def _down(then: Spot, now: Spot) -> float:
    """How far down something went; a text without a size is known by its upper edge."""
    return _middle(now) - _middle(then) if now.box[3] else now.box[1] - then.box[1]


@frozen
class Heights:
    """What heights of a lane mean: how much a px down takes from the valence, and the valence at height 0.

    `start` is None where only differences are sure: a drawing writes the words of an emotion above or below its point.
    """

    slope: float
    start: float | None

    @classmethod
    def of(cls, places: Iterable[tuple[float, float]], *, exact: bool = True) -> Heights | None:
        """What centres (px, downwards) and valences tell; None where they tell nothing.

        Unless `exact`, two of them are too few, and some may stand beside the line of the others.

        >>> Heights.of([(100, 1.0), (200, 0.0), (300, -1.0)]).value(150)
        0.5
        >>> Heights.of([(100, 1.0), (200, 1.0)]) is None, Heights.of([(100, 1.0), (200, 0.0), (210, 1.0)]) is None
        (True, True)
        """
        points = sorted(set(places), key=lambda point: (point[1], point[0]))
        if len({valence for _, valence in points}) < 2:
            return None
        if exact:
            return cls._through(points)
        step = -(-len(points) // _SAMPLE)
        some = points[::step]
        slopes = sorted(
            (two[1] - one[1]) / (two[0] - one[0])
            for at, one in enumerate(some)
            for two in some[at + 1 :]
            if two[1] > one[1] and one[0] - two[0] > _JITTER
        )
        alike = [(sum(abs(each - slope) <= -slope * _ALIKE for each in slopes), slope) for slope in slopes]
        count, slope = max(alike, default=(0, 0.0))
        return cls(slope, None) if count >= _FEW and count >= _PART * len(slopes) else None

    @classmethod
    def _through(cls, points: Sequence[tuple[float, float]]) -> Heights | None:
        """The line through all points, if there is one."""
        middle = sum(y for y, _ in points) / len(points)
        mean = sum(valence for _, valence in points) / len(points)
        spread = sum((y - middle) ** 2 for y, _ in points)
        slope = sum((y - middle) * (valence - mean) for y, valence in points) / spread if spread else 0.0
        if slope >= 0:
            return None
        start = mean - slope * middle
        off = max(abs(start + slope * y - valence) for y, valence in points)
        return cls(slope, start) if off <= -slope * _OFF else None

    def value(self, y: float) -> float | None:
        """The valence at a height: beyond -1 … 1 where nothing can be, None where only differences are known."""
        return None if self.start is None else round(self.start + self.slope * y, 6)

    def went(self, valence: float | None, y: float, down: float) -> float | None:
        """The valence of what stood at `y` and went `down`; None where that is not to be told."""
        return self.value(y + down) if valence is None else round(valence + self.slope * down, 6)


def raised(emotion: Emotion, valence: float, scale: Scale | None) -> dict[str, Any] | None:
    """The fields of an emotion that was dragged to where this valence stands; None where it says the same still.

    `scale` is that of its lane: where its ends are whole numbers, so is the new score.

    >>> raised(Emotion("2/5"), 0.43, None), raised(Emotion("2/5"), -0.4, None)
    ({'raw': '4/5', 'valence': 0.5}, None)
    >>> raised(Emotion(-0.5), 0.431, None), raised(Emotion("злость"), 0.2, Scale(1, 5))
    ({'valence': 0.43}, {'valence': 0.0})
    """
    valence = max(-1.0, min(1.0, valence))
    own = emotion.scale or scale
    score = _score(valence, own) if own is not None and _is_whole(emotion, own) else None
    if own is not None and score is not None:
        valence = own.position(score)
    valence = round(valence, 2) if score is None else valence
    if emotion.valence is not None and abs(valence - emotion.valence) < _LEAST:
        return None
    if emotion.scale is None or emotion.raw is None:
        return {"valence": valence}
    raw = score if score is not None else round(_share(valence, emotion.scale), 1)
    return _rescored(emotion, raw, valence)


def _rescored(emotion: Emotion, score: float, valence: float) -> dict[str, Any]:
    """Another score, spelled as the old one was, and its valence."""
    raw: str | float = score
    if isinstance(emotion.raw, str):
        said = f"{score:g}" if "," not in emotion.raw else f"{score:g}".replace(".", ",")
        raw = re.sub(r"[-+−]?\d+(?:[.,]\d+)?", said, emotion.raw, count=1)
    try:
        told = evolve(emotion, raw=raw, valence=None)
    except CjmError:
        return {"valence": valence}
    if told.valence is None or abs(told.valence - valence) > _LEAST:
        return {"valence": valence}
    return {"raw": raw, "valence": told.valence}


def _share(valence: float, scale: Scale) -> float:
    """Where on a scale a valence lies."""
    part = ((valence if scale.best == "high" else -valence) + 1) / 2
    return scale.low + part * (scale.high - scale.low)


def _score(valence: float, scale: Scale) -> int:
    return round(_share(valence, scale))


def _is_whole(emotion: Emotion, scale: Scale) -> bool:
    numbers: list[Any] = [scale.low, scale.high]
    if emotion.scale is not None:
        numbers += re.findall(r"\d+[.,]\d+", emotion.raw) if isinstance(emotion.raw, str) else [emotion.raw or 0]
    return all(isinstance(each, int | float) and float(each).is_integer() for each in numbers)


def _scale_of(emotions: Sequence[Emotion]) -> Scale | None:
    """The scale in which all emotions of a lane are given that have one."""
    scales = {emotion.scale for emotion in emotions if emotion.scale is not None}
    return scales.pop() if len(scales) == 1 else None


__all__ = ["Heights", "raised", "tell"]
