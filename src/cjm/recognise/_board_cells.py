"""Which lane and which column of a board each box belongs to: drawn borders first, then headers, then gaps."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from attrs import define, field

_BINS = 64
_CORE = 0.7
_SAMPLE = 500
_SPAN = 1.25
_COVERED = 0.6


class Range(NamedTuple):
    """From where to where something reaches along one axis."""

    low: float
    high: float

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    @property
    def length(self) -> float:
        return self.high - self.low


@define
class Axis:
    """The lanes or the columns of a map: their ranges, which header each has, and how they were told apart."""

    ranges: list[Range]
    how: str
    score: float
    drawn: list[Range | None]
    """How far each range is drawn to reach, where it is: by a rectangle, by its header."""

    _lows: list[float] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._lows = [each.low for each in self.ranges]

    def of(self, at: float) -> int | None:
        """The number of the range in which a point lies; None outside of all."""
        if not self.ranges or at < self._lows[0] or at > self.ranges[-1].high:
            return None
        return bisect_right(self._lows, at) - 1


def axis(
    heads: Sequence[Range],
    content: Sequence[Range],
    *,
    lines: Sequence[float] = (),
    bands: Sequence[Range] = (),
    floor: float = float("-inf"),
) -> Axis:
    """The ranges along one axis whose headers are known, in order: what is drawn decides, else headers and gaps.

    `lines` are where thin lines run, `bands` the ranges of large empty rectangles, `floor` is where nothing of the map
    stands before.
    """
    size = median(each.length for each in content) if content else median(each.length for each in heads)
    size = max(size, 1.0)
    content = sorted(content, key=lambda each: each.middle)
    middles = [each.middle for each in content]
    drawn = sorted(lines)
    own_bands = [_band(head, heads, bands) for head in heads]
    banded = sum(each is not None for each in own_bands)
    tiles = _tiled(heads, size)
    start = not tiles and _by_starts(heads, content, size)
    borders: list[float] = []
    ways = {"lines": 0, "rectangles": 0, "headers": 0, "gaps": 0}
    for nth, (one, other) in enumerate(itertools.pairwise(heads)):
        between = drawn[bisect_left(drawn, one.middle) : bisect_right(drawn, other.middle)]
        upper, lower = own_bands[nth], own_bands[nth + 1]
        if upper and lower and upper.high <= lower.low + 0.2 * size:
            borders.append((upper.high + lower.low) / 2)
            ways["rectangles"] += 1
        elif between:
            middle = other.low if start else (one.middle + other.middle) / 2
            borders.append(min(between, key=lambda each: abs(each - middle)))
            ways["lines"] += 1
        elif tiles or other.low - one.high < 0.35 * size:
            borders.append((one.high + other.low) / 2 if other.low > one.high else (one.middle + other.middle) / 2)
            ways["headers"] += 1
        else:
            before = borders[-1] if borders else floor
            borders.append(_gap(one, other, content, middles, size=size, before=before, start=start))
            ways["gaps"] += 1
    first = _first(heads, content, own_bands, size, floor, tight=tiles)
    last = _last(heads, content, own_bands, size, tight=tiles)
    if drawn:
        last = _drawn_end(drawn, heads[-1], last, size)
    edges = [min([first, *borders]), *borders, max([last, *borders])]
    how = max(ways, key=lambda way: ways[way]) if borders else "headers"
    score = {"lines": 1.0, "rectangles": 1.0, "headers": 0.95, "gaps": 0.8}[how]
    if banded < len(heads) and how == "rectangles":
        score = 0.9
    ranges = [Range(low, high) for low, high in itertools.pairwise(edges)]
    seen = [band or (head if tiles else None) for band, head in zip(own_bands, heads, strict=True)]
    return Axis(ranges, how, score, seen)


def _band(head: Range, heads: Sequence[Range], bands: Sequence[Range]) -> Range | None:
    """The rectangle that holds this header alone."""
    holding = [each for each in bands if each.low <= head.middle <= each.high]
    alone = [each for each in holding if sum(each.low <= other.middle <= each.high for other in heads) == 1]
    return min(alone, key=lambda each: each.length) if alone else None


def _tiled(heads: Sequence[Range], size: float) -> bool:
    """Whether the headers themselves reach as far as what they are the headers of."""
    if len(heads) < 2:
        return bool(heads) and heads[0].length >= 1.5 * size
    gaps = [max(0.0, other.low - one.high) for one, other in itertools.pairwise(heads)]
    least = median(each.length for each in heads)
    return median(gaps) <= 0.35 * least and least >= 0.6 * size and max(gaps) <= max(0.6 * least, 0.6 * size)


def _by_starts(heads: Sequence[Range], content: Sequence[Range], size: float) -> bool:
    """Whether content begins where its header begins, rather than having its middle there."""
    if not content or not heads:
        return False
    sample = content[:: max(1, len(content) // _SAMPLE)]
    lows, middles = sorted(each.low for each in heads), sorted(each.middle for each in heads)
    starts = sorted(_nearest(lows, each.low) for each in sample)
    centres = sorted(_nearest(middles, each.middle) for each in sample)
    before = heads[0].low - min(each.low for each in content)
    if before >= 0.3 * size:
        return False
    quarter = len(sample) // 4
    if starts[quarter] < 0.6 * centres[quarter]:
        return True
    # Where headers are as long as what they head, only stacks tell: they go on behind the first of theirs.
    begins = sorted(each.low for each in sample)
    aligned = sum(_nearest(begins, head.low) < 0.2 * size for head in heads)
    ends = max(each.high for each in content)
    return aligned >= 0.85 * len(heads) and ends - heads[-1].high > 0.3 * size


def _nearest(places: Sequence[float], at: float) -> float:
    nth = bisect_left(places, at)
    return min(abs(each - at) for each in places[max(0, nth - 1) : nth + 1])


def _gap(
    one: Range,
    other: Range,
    content: Sequence[Range],
    middles: Sequence[float],
    *,
    size: float,
    before: float,
    start: bool,
) -> float:
    """Where between two headers the content leaves room: the widest gap, near to where it is to be expected."""
    low, high = one.high, other.low
    if high - low < 1:
        return (one.middle + other.middle) / 2
    near = content[bisect_left(middles, low - 2 * size) : bisect_right(middles, high + 2 * size)]
    near = [each for each in near if each.length <= 1.8 * size]
    step = (high - low) / _BINS
    rises = [0] * (_BINS + 2)
    for each in near:
        margin = (1 - _CORE) / 2 * each.length
        begin = int((each.low + margin - low) / step)
        end = int((each.high - margin - low) / step) + 1
        if end > 0 and begin < _BINS:
            rises[max(0, begin)] += 1
            rises[min(_BINS, end)] -= 1
    cover: list[int] = []
    for rise in rises[:_BINS]:
        cover.append((cover[-1] if cover else 0) + rise)
    expected = high - min(0.15 * size, 0.2 * (high - low))
    if not start:
        expected = (one.middle + other.middle) / 2
        begun = [each.low for each in near if each.middle > before and each.low < one.high]
        if begun and before > float("-inf"):
            expected = min(max(2 * one.middle - min(begun) + 0.15 * size, low), high)
    most = max(1, *cover)
    best, chosen = float("inf"), expected
    begin = 0
    for end in range(1, _BINS + 1):
        if end < _BINS and cover[end] == cover[begin]:
            continue
        left, right = low + begin * step, low + end * step
        off = 0.0 if left <= expected <= right else min(abs(left - expected), abs(right - expected))
        cost = cover[begin] / most + 0.5 * off / (high - low) - 0.4 * min(1.0, (right - left) / size)
        if cost < best:
            best, chosen = cost, (left + right) / 2
        begin = end
    return chosen


def _first(
    heads: Sequence[Range],
    content: Sequence[Range],
    bands: Sequence[Range | None],
    size: float,
    floor: float,
    *,
    tight: bool,
) -> float:
    band = bands[0]
    if band:
        return max(floor, band.low - 0.25 * size)
    if tight:
        return max(floor, heads[0].low - 0.4 * size)
    reach = heads[0].low
    for each in sorted((each for each in content if each.low < reach), key=lambda each: -each.high):
        if reach - each.high > 1.0 * size:
            break
        reach = min(reach, each.low)
    return max(floor, reach - 0.1 * size)


def _last(
    heads: Sequence[Range],
    content: Sequence[Range],
    bands: Sequence[Range | None],
    size: float,
    *,
    tight: bool,
) -> float:
    band = bands[-1]
    if band:
        return band.high + 0.25 * size
    if tight:
        return heads[-1].high + 0.4 * size
    pitch = median(other.middle - one.middle for one, other in itertools.pairwise(heads)) if len(heads) > 1 else 0.0
    gap = max(size, min(0.35 * pitch, 2.5 * size))
    reach = heads[-1].high
    for each in sorted((each for each in content if each.high > reach), key=lambda each: each.low):
        if each.low - reach > gap:
            break
        reach = max(reach, each.high)
    return reach + 0.1 * size


def _drawn_end(lines: Sequence[float], head: Range, last: float, size: float) -> float:
    """Where the last range ends, if a line is drawn there."""
    after = [each for each in lines if head.middle < each <= last + size]
    return after[-1] if after else last


def clusters(content: Iterable[Range]) -> list[Range]:
    """Ranges of things that stand in line, told apart by the gaps between them alone.

    >>> clusters([Range(0, 100), Range(5, 105), Range(140, 240), Range(300, 400), Range(310, 410)])
    [Range(low=0, high=105), Range(low=140, high=240), Range(low=300, high=410)]
    """
    held = sorted(content)
    if not held:
        return []
    size = median(each.length for each in held)
    usual = [each for each in held if each.length <= 1.8 * size] or held
    found = [usual[0]]
    for each in usual[1:]:
        margin = 0.1 * min(each.length, size)
        if each.low + margin < found[-1].high - margin:
            found[-1] = Range(found[-1].low, max(found[-1].high, each.high))
        else:
            found.append(each)
    gaps = [other.low - one.high for one, other in itertools.pairwise(found)]
    # Where some gaps are much wider than others, the narrow ones lie within a cell.
    if gaps and max(gaps) > 0.2 * size and max(gaps) > 2.5 * max(min(gaps), 0.04 * size):
        least = (max(gaps) * max(min(gaps), 0.04 * size)) ** 0.5
        joined = [found[0]]
        for gap, each in zip(gaps, found[1:], strict=True):
            if gap < least:
                joined[-1] = Range(joined[-1].low, each.high)
            else:
                joined.append(each)
        return joined
    return found


def spanned(extent: Range, at: int, ranges: Sequence[Range], heads: Sequence[Range]) -> tuple[int, int]:
    """The first and last range over which something reaches: those of which it covers the better part."""
    if extent.length < _SPAN * heads[at].length:
        return at, at

    def covered(nth: int) -> bool:
        own = heads[nth]
        low, high = max(own.low, ranges[nth].low), min(own.high, ranges[nth].high)
        if high - low <= 0:
            low, high = own.low, own.high
        return min(extent.high, high) - max(extent.low, low) >= _COVERED * max(high - low, 1.0)

    first = last = at
    while first > 0 and covered(first - 1):
        first -= 1
    while last + 1 < len(ranges) and covered(last + 1):
        last += 1
    return first, last
