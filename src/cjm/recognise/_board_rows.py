"""The row of headers on a board: which boxes in one row name the phases, and which name the steps below them."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from statistics import median

from attrs import define, field, frozen

from cjm.recognise._board_boxes import Box, kinds, usual
from cjm.recognise._vocabulary import Words
from cjm.words import fold

LONGEST_NAME = 90
_HEADER = 1.5
_STEPS = 1.0
_ROWS = 60
_ASIDES = re.compile(r"[\W\d_]*|[~≈<>]?\s*\d+([–—-]\d+)?\s*(мин|час|ч|дн|день|дня|дней|нед|min|h|hour|day|week)\w*\.?")


@define(eq=False)
class Head:
    """The header of a phase or step, with the steps below it, and texts beside its name (numbers, durations)."""

    box: Box
    steps: list[Head] = field(factory=list)
    more: list[Box] = field(factory=list)


@frozen
class HeaderRow:
    """The headers that were found, how much they look like some, and whether a word in the corner says so."""

    heads: list[Head]
    score: float
    stages: int
    worded: bool


@frozen(eq=False)
class _Below:
    """What lies below the header row, summed up: the usual kind, size and length of texts, and where they lie."""

    kind: str | None
    width: float
    height: float
    length: float
    places: list[float]

    @classmethod
    def of(cls, boxes: Sequence[Box]) -> _Below:
        kind = kinds(boxes).most_common(1)[0][0] if boxes else None
        length = median(len(box.text) for box in boxes) if boxes else 0.0
        return cls(kind, *usual(boxes), length, sorted(box.x for box in boxes))

    def covered(self, low: float, high: float) -> float:
        """How much of it lies between two places."""
        inside = bisect_right(self.places, high) - bisect_left(self.places, low)
        return inside / len(self.places) if self.places else 0.5

    def is_like(self, row: Sequence[Box]) -> bool:
        """Whether boxes are of the kind, size and length of the content."""
        if self.kind is None or kinds(row).most_common(1)[0][0] != self.kind:
            return False
        shorter = median(len(box.text) for box in row) < 0.45 * self.length
        width, height = usual(row)
        return (
            not shorter
            and abs(width - self.width) <= 0.15 * self.width
            and abs(height - self.height) <= 0.15 * self.height
        )


def rows(boxes: Sequence[Box]) -> list[list[Box]]:
    """Boxes that stand beside each other, from top to bottom, each row from left to right."""
    found: list[list[Box]] = []
    total = least = 0.0
    for box in sorted(boxes, key=lambda each: (each.y, each.x0)):
        if found and box.y - total / len(found[-1]) <= 0.5 * min(box.height, least):
            found[-1].append(box)
            total, least = total + box.y, min(least, box.height)
        else:
            found.append([box])
            total, least = box.y, box.height
    for row in found:
        row.sort(key=lambda box: (box.x0, box.y0))
    return found


def header_row(
    body: Sequence[Box], labels: Sequence[Box], corners: Sequence[Box], words: Words, *, single: bool
) -> HeaderRow | None:
    """The row of phases above the first lane, with the row of steps under it; `single` allows for one phase alone."""
    corner: dict[str | None, Box] = {words.header(box.text): box for box in corners}
    first, tall = labels[0], _tile(labels)
    below = _Below.of([box for box in body if box.y > first.y] or list(body))
    above = [box for box in body if box.y < first.y and len(box.text) <= LONGEST_NAME and box.item.kind != "image"]
    # A row of AIDA says more of the phases, and names none.
    listed = [row for row in rows(above)[:_ROWS] if fold(_beside(row, corner)) != "aida"]
    mains = [[head.box for head in named(row)] for row in listed]
    apart = [tall and max(box.y1 for box in row) <= first.y0 + 4 for row in listed]
    scores: dict[int, float] = {}
    good: dict[int, float] = {}
    stepped = None
    for nth, row in enumerate(listed):
        word = words.header(_beside(row, corner))
        scores[nth] = _score(mains[nth], below, first, words) + (3.0 if word == "phase" else 0.0)
        if not apart[nth] and below.is_like(row):
            scores[nth] -= 0.8
        if word == "step":
            stepped = nth
        elif scores[nth] >= _HEADER and (len(row) > 1 or word == "phase"):
            good[nth] = scores[nth]
    if not good and single:
        good = {nth: score for nth, score in scores.items() if score >= _HEADER and nth != stepped}
    if not good and stepped is not None:
        good = {stepped: scores[stepped]}
    if not good:
        return None
    best = max(good, key=lambda nth: (round(good[nth], 3), nth))
    # Headers stand over everything: of two rows that fit each other, the upper one.
    named_stages = sum(words.stage(box.text) is not None for box in mains[best])
    least = good[best] - 0.8 - 0.4 * min(4, named_stages)  # names of AIDA may also stand under those of the phases
    close = (nth for nth in sorted(good) if nth < best and good[nth] >= least)
    best = next((nth for nth in close if _over(mains[nth], mains[best])), best)
    phases, steps = best, None
    for upper, lower in ((best - 1, best), (best, best + 1)):
        enough = scores.get(lower, -9.0) >= _STEPS if upper == best else good.get(upper, -9.0) >= good[best] - 0.9
        fits = enough and _nested(mains[upper], mains[lower])
        if fits and (lower == stepped or apart[lower] or not below.is_like(mains[lower])):
            phases, steps = upper, lower
            break
    heads = named(listed[phases])
    if steps is not None:
        _share(heads, named(listed[steps]))
    stages = sum(words.stage(head.box.text) is not None for head in heads)
    return HeaderRow(heads, good.get(phases, good[best]), stages, bool(corner))


def _tile(labels: Sequence[Box]) -> bool:
    """Whether labels reach from one to the next, so that nothing of their lanes stands above the first of them."""
    if len(labels) < 2:
        return False
    gaps = [max(0.0, other.y0 - one.y1) for one, other in itertools.pairwise(labels)]
    return median(gaps) <= 0.35 * median(box.height for box in labels)


def _beside(row: Sequence[Box], corner: Mapping[str | None, Box]) -> str:
    """The word in the corner beside a row, or nothing."""
    ends = min(box.y0 for box in row), max(box.y1 for box in row)
    beside = [box for box in corner.values() if box.y0 - 2 <= row[0].y <= box.y1 + 2 or ends[0] <= box.y <= ends[1]]
    return beside[0].text if beside else ""


def _score(row: Sequence[Box], below: _Below, first: Box, words: Words) -> float:
    """How much a row of boxes looks like headers: alike, other than the content, over all of it."""
    held = [box for box in row if not _ASIDES.fullmatch(box.text)]
    if not held:
        return 0.0
    kind, count = kinds(held).most_common(1)[0]
    width, height = usual(held)
    score = 0.2 + 0.1 * min(6, len(held)) if len(held) > 1 else 0.0
    if count == len(held):
        score += 0.4
    if all(abs(box.height - height) <= 0.25 * height for box in held):
        score += 0.3
    if below.kind not in {None, kind}:
        score += 0.6
    if height < 0.7 * below.height or width > 1.8 * height:
        score += 0.4
    score += 0.4 * min(4, sum(words.stage(box.text) is not None for box in held))
    reach = [(box.x0 - 0.1 * box.width, box.x1 + 0.1 * box.width) for box in held]
    low, high = min(each[0] for each in reach), max(each[1] for each in reach)
    step = (high - low) / len(held)
    score += below.covered(low - 0.3 * step, high + 0.3 * step)
    if any(words.fact(box.text.partition(":")[0]) or "\n\n" in box.text for box in held):
        score -= 1.0
    if 2 * sum(": " in box.text for box in held) > len(held):
        score -= 1.0
    if max(box.height for box in held) > 2 * min(box.height for box in held):
        score -= 0.5
    if any(one.x1 - 0.25 * one.width > other.x0 for one, other in itertools.pairwise(held)):
        score -= 0.5
    # What stands beside the first label is content of its lane.
    beside = sum(first.y0 <= box.y <= first.y1 for box in held)
    return score - 1.5 * beside / len(held)


def named(row: Sequence[Box]) -> list[Head]:
    """Headers of a row: of several texts in one shape the one with words names it, the others are beside it."""
    heads: list[Head] = []
    loose: list[Box] = []
    by_host: dict[str, Head] = {}
    ranked = sorted(row, key=lambda box: (_ASIDES.fullmatch(box.text) is not None, -box.size, box.x0))
    for box in ranked:
        if box.host and box.host.id in by_host:
            by_host[box.host.id].more.append(box)
        elif _ASIDES.fullmatch(box.text) and heads:
            loose.append(box)
        else:
            heads.append(Head(box))
            if box.host:
                by_host[box.host.id] = heads[-1]
    for box in loose:
        min(heads, key=lambda head: abs(head.box.x - box.x)).more.append(box)
    return sorted(heads, key=lambda head: (head.box.x0, head.box.x))


def _nested(upper: Sequence[Box], lower: Sequence[Box]) -> bool:
    """Whether the boxes of a row stand each under one of the row above, and some have several."""
    if not upper:
        return False
    starts = [box.x0 for box in upper]
    under = [sum(start <= box.x for start in starts) - 1 for box in lower]
    inside = sum(at >= 0 and box.x <= upper[at].x1 for at, box in zip(under, lower, strict=True))
    if inside < 0.8 * len(lower):
        return False
    several = len(lower) > len(set(under))
    return several if len(lower) < len(upper) else several or kinds(upper) == kinds(lower)


def _over(upper: Sequence[Box], lower: Sequence[Box]) -> bool:
    """Whether most boxes of a row stand under some box of the row above."""
    under = sum(any(box.x0 <= each.x <= box.x1 for box in upper) for each in lower[:50])
    return len(upper) > 1 and under >= 0.8 * min(50, len(lower))


def _share(phases: list[Head], steps: list[Head]) -> None:
    for step in steps:
        over = [head for head in phases if head.box.x0 <= step.box.x <= head.box.x1]
        nearest = over[0] if over else min(phases, key=lambda head: abs(head.box.x - step.box.x))
        nearest.steps.append(step)
