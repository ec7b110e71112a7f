"""Where a map stands on a board: the column of its lanes' labels and the row of its phases, whichever way they run.

All of this is written for phases that run across; boards on which they run down come turned.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from statistics import median
from typing import Any, Literal, TypeAlias

from attrs import define, field

from cjm.recognise._board_boxes import Box, is_set_tight, kinds, letters, usual
from cjm.recognise._vocabulary import Words
from cjm.words import fold

_LONGEST_LABEL, _LABEL_LINES = 70, 3
_LONGEST_NAME = 90
_LEAST = 2.0
_HEADER = 1.5
_STEPS = 1.0
_CLEAR = 2.6
_MOST = 2000
_ASIDES = re.compile(r"[\W\d_]*|[~≈<>]?\s*\d+([–—-]\d+)?\s*(мин|час|ч|дн|день|дня|дней|нед|min|h|hour|day|week)\w*\.?")

Orientation: TypeAlias = Literal["across", "down"]
Means: TypeAlias = Callable[[str], tuple[str, float] | None]


@define(eq=False)
class Lane:
    """The label of a lane: its box, what it means, texts that explain it, and the label over several lanes."""

    box: Box
    means: tuple[str, float] | None = None
    more: list[Box] = field(factory=list)
    group: Box | None = None


@define(eq=False)
class Head:
    """The header of a phase or step, with the steps below it, and texts beside its name (numbers, durations)."""

    box: Box
    steps: list[Head] = field(factory=list)
    more: list[Box] = field(factory=list)


@define(eq=False)
class Plan:
    """The labels and headers of one map, how sure they are, and why."""

    orientation: Orientation
    lanes: list[Lane] = field(factory=list)
    heads: list[Head] = field(factory=list)
    corners: list[Box] = field(factory=list)
    score: float = 0.0
    header: float = 0.0
    """How much the row of phases looks like one."""
    evidence: list[str] = field(factory=list)

    def boxes(self) -> Iterator[Box]:
        """All boxes that the plan took."""
        yield from self.corners
        for lane in self.lanes:
            yield lane.box
            yield from lane.more
            if lane.group:
                yield lane.group
        for head in self.heads:
            for each in (head, *head.steps):
                yield each.box
                yield from each.more

    @property
    def sure(self) -> bool:
        """Whether this is enough for a map: words of the field in places where they mean something."""
        return self.score >= _LEAST


def meanings(words: Words, hints: Any = None) -> Means:
    """What the label of a lane means, as the person says or as the words do; only for texts that can be labels."""
    told = {fold(label): lane for label, lane in (getattr(hints, "lanes", None) or {}).items()}
    met: dict[str, tuple[str, float] | None] = {}

    def means(text: str) -> tuple[str, float] | None:
        if not text or len(text) > _LONGEST_LABEL or text.count("\n") >= _LABEL_LINES:
            return None
        if text not in met:
            meaning = None if words.header(text) else words.lane(text)
            met[text] = (f"{meaning.lane}:{meaning.kind or ''}", meaning.score) if meaning else None
            if told and (lane := told.get(fold(text))):
                met[text] = (lane, 1.0)
        return met[text]

    return means


def columns(boxes: Sequence[Box], means: Means) -> list[list[Box]]:
    """The known labels that stand below each other, best column first; a box may be in several."""
    known = [box for box in boxes if means(box.text)]
    if not known:
        return []
    width, _ = usual(known)
    found: dict[frozenset[int], list[Box]] = {}
    for key, tolerance in ((lambda box: box.x0, 0.15 * width), (lambda box: box.x, 0.2 * width)):
        group: list[Box] = []
        for box in [*sorted(known, key=key), None]:
            if box is None or (group and key(box) - key(group[-1]) > max(8.0, tolerance)):
                listed = _below_each_other(group)
                found.setdefault(frozenset(map(id, listed)), listed)
                group = []
            if box is not None:
                group.append(box)
    return sorted(found.values(), key=lambda group: (-worth(group, means), group[0].x0, group[0].y0))


def _below_each_other(group: list[Box]) -> list[Box]:
    listed: list[Box] = []
    for box in sorted(group, key=lambda each: (each.y, each.x0)):
        if listed and box.y - listed[-1].y < 0.5 * min(box.height, listed[-1].height):
            continue
        listed.append(box)
    return listed


def _alike(group: list[Box]) -> list[Box]:
    """The labels without those at the ends that are of another kind: facts above a map, headings below it."""
    kind, count = kinds(group).most_common(1)[0]
    if 2 * count <= len(group):
        return group
    same = [nth for nth, box in enumerate(group) if box.item.kind == kind]
    seen = {fold(group[nth].text) for nth in same}
    inner = group[same[0] : same[-1] + 1]
    return [box for box in inner if box.item.kind == kind or fold(box.text) not in seen]


def _uncaptioned(group: list[Box]) -> list[Box]:
    """The labels without those that only explain the one above them, in smaller letters."""
    sizes = {id(box): letters(box) for box in group if box.item.kind == "text" and is_set_tight(box)}
    usual_size = median(sizes.values()) if sizes else 0.0
    kept: list[Box] = []
    for box in group:
        small = id(box) in sizes and sizes[id(box)] < 0.95 * usual_size
        if not (kept and small and box.y0 - kept[-1].y1 < 1.2 * sizes[id(box)]):
            kept.append(box)
    return kept


def worth(group: Sequence[Box], means: Means) -> float:
    """How much a column of labels says: each lane once, further labels of a lane a little."""
    best: dict[str, float] = {}
    again = 0
    for box in group:
        found = means(box.text)
        if found:
            again += found[0] in best
            best[found[0]] = max(best.get(found[0], 0.0), found[1])
    return sum(best.values()) + 0.2 * min(again, 5)


def plan(
    boxes: Sequence[Box], empty: Sequence[Box], means: Means, words: Words, orientation: Orientation
) -> Plan | None:
    """The labels and headers of a map whose phases run across these boxes; None where nothing tells of one.

    `empty` are the shapes without text: a rectangle that goes on from a label is its lane.
    """
    found = next(iter(columns(boxes, means)), [])
    if not found:
        return _unlabelled(boxes, words, orientation)
    found = _uncaptioned(_alike(found))
    made = _planned(boxes, empty, found, means, words, orientation)
    for start in range(1, min(5, len(found) - 1)):
        if made.header >= _CLEAR:
            break
        # Facts about the map above it («Цель: …») may be named like lanes: without them the headers come next.
        without = _planned(boxes, empty, found[start:], means, words, orientation)
        made = max(made, without, key=lambda each: each.score)
    other = _unlabelled(boxes, words, orientation) if made.score < _LEAST else None
    return other if other and other.score > made.score else made


def _planned(
    boxes: Sequence[Box],
    empty: Sequence[Box],
    found: list[Box],
    means: Means,
    words: Words,
    orientation: Orientation,
) -> Plan:
    """The plan of a map with these known labels."""
    made = Plan(orientation, score=worth(found, means) - _odd(found))
    made.evidence.append(f"{len(found)} known label{'s' if len(found) > 1 else ''} of lanes in line")
    left, right = min(box.x0 for box in found), max(box.x1 for box in found)
    column = [box for box in boxes if left <= box.x <= right]
    corners: dict[str | None, Box] = {}
    for box in column:
        if box.y < found[-1].y and words.header(box.text):
            corners.setdefault(words.header(box.text), box)
    made.corners = list(corners.values())
    body = [box for box in boxes if box.x > right or (box.x1 > right and box.x > left and box.x0 > left)]
    banded = sum(any(_goes_on(box, band) for band in empty) for box in found[:20]) if len(empty) < _MOST else 0
    if banded:
        made.score += min(2, banded) * 0.5
        made.evidence.append(f"{banded} of them with a rectangle beside")
    _heads(made, body, found, words, single=banded > 0)
    made.lanes = _labels(made, column, found, means, body)
    _groups(made, boxes, left)
    if len(found) == 1 and len(made.heads) < 2 and not banded:
        made.score -= 1.0
    return made


def _odd(found: Sequence[Box]) -> int:
    """How many labels stand a little out of the line in which the others stand."""
    counts = []
    for key in ("x0", "x", "x1"):
        line = median(getattr(box, key) for box in found)
        off = [abs(getattr(box, key) - line) for box in found]
        counts.append((median(off), sum(each > max(6.0, 4 * median(off)) for each in off)))
    return min(counts)[1]


def _unlabelled(boxes: Sequence[Box], words: Words, orientation: Orientation) -> Plan | None:
    """A map without known lanes: a word for phases with names beside it, or names of AIDA in one row."""
    made = Plan(orientation)
    corners = [box for box in boxes if words.header(box.text) == "phase"]
    stages = [box for box in boxes if len(box.text) <= _LONGEST_NAME and words.stage(box.text)]
    for corner in corners:
        row = [box for box in boxes if box.x > corner.x1 and abs(box.y - corner.y) <= 0.5 * corner.height]
        if len(row) > 1:
            made.corners, made.score = [corner], 2.0
            made.evidence.append("the word for phases beside their names")
            made.heads = _named(row)
            break
    else:
        in_line = [group for group in rows(stages) if len({fold(box.text) for box in group}) > 1]
        if not in_line:
            return None
        group = max(in_line, key=lambda each: (len(each), -each[0].y))
        row = next((each for each in rows(boxes) if group[0] in each), group)
        made.heads = _named(row)
        made.score = 0.75 * len(group)
        made.evidence.append(f"{len(group)} names of AIDA in line")
    first, last = made.heads[0].box, made.heads[-1].box
    bottom = max(head.box.y1 for head in made.heads)
    column = [box for box in boxes if box.x < first.x0 and box.x1 <= first.x0 + 0.25 * first.width and box.y > bottom]
    labels = _below_each_other(column)
    body = [box for box in boxes if box.y > bottom and first.x0 - first.width < box.x < last.x1 + last.width]
    in_row = sum(any(abs(box.y - label.y) < label.height for box in body) for label in labels[:50])
    if len(labels) > 1 and in_row >= 0.6 * min(50, len(labels)) and not any("\n\n" in box.text for box in labels):
        made.lanes = [Lane(box) for box in labels]
        made.evidence.append(f"{len(labels)} texts before the content, in line")
    return made


# The header row


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


def _tile(labels: Sequence[Box]) -> bool:
    """Whether labels reach from one to the next, so that nothing of their lanes stands above the first of them."""
    if len(labels) < 2:
        return False
    gaps = [max(0.0, other.y0 - one.y1) for one, other in itertools.pairwise(labels)]
    return median(gaps) <= 0.35 * median(box.height for box in labels)


def _goes_on(label: Box, band: Box) -> bool:
    """Whether a rectangle is the lane of a label: as high, right beside it."""
    beside = abs(band.x0 - label.x1) <= 0.25 * label.width + 8 or band.x0 <= label.x0 + 8 < label.x1 < band.x1
    level = band.y0 - 4 <= label.y0 and label.y1 <= band.y1 + 4 and band.height <= 1.5 * label.height + 8
    return beside and level and band.width > label.width


def _heads(made: Plan, body: Sequence[Box], labels: Sequence[Box], words: Words, *, single: bool) -> None:
    """Find the row of phases above the first lane, and the row of steps under it."""
    corner = {words.header(box.text): box for box in made.corners}
    first, tall = labels[0], _tile(labels)
    below = [box for box in body if box.y > first.y] or list(body)
    above = [box for box in body if box.y < first.y and len(box.text) <= _LONGEST_NAME and box.item.kind != "image"]
    listed = rows(above)
    mains = [[head.box for head in _named(row)] for row in listed]
    scores: dict[int, float] = {}
    good: dict[int, float] = {}
    stepped = None
    for nth, row in enumerate(listed):
        word = words.header(_corner_text(row, corner))
        scores[nth] = _header_score(mains[nth], below, first, words) + (3.0 if word == "phase" else 0.0)
        if _like(row, below) and not (tall and max(box.y1 for box in row) <= first.y0 + 4):
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
        return
    best = max(good, key=lambda nth: (round(good[nth], 3), nth))
    for nth in sorted(good):
        # Headers stand over everything: of two rows that fit each other, the upper one.
        if nth < best and good[nth] >= good[best] - 0.8 and _over(mains[nth], mains[best]):
            best = nth
            break
    phases, steps = best, None
    for upper, lower in ((best - 1, best), (best, best + 1)):
        known = good if upper != best else scores
        least = _STEPS if upper == best else good[best] - 0.9
        if known.get(upper if upper != best else lower, -9.0) < least:
            continue
        apart = lower == stepped or (tall and max(box.y1 for box in listed[lower]) <= first.y0 + 4)
        if _nested(mains[upper], mains[lower]) and (apart or not _like(mains[lower], below)):
            phases, steps = upper, lower
            break
    named = _named(listed[phases])
    if steps is not None:
        _share(named, _named(listed[steps]))
    made.heads = named
    stages = sum(words.stage(head.box.text) is not None for head in named)
    made.header = good[phases] if phases in good else good[best]
    made.score += 1.5 * max(0.0, made.header - 1.0) + 0.5 * min(4, stages) + (1.0 if corner else 0.0)
    made.evidence.append(f"{len(named)} headers in line before the first lane")
    if stages:
        made.evidence.append(f"{stages} names of AIDA among them")
    if corner:
        made.evidence.append("the word for phases in the corner")


def _corner_text(row: Sequence[Box], corner: Mapping[str | None, Box]) -> str:
    """The word in the corner beside a row, or nothing."""
    ends = min(box.y0 for box in row), max(box.y1 for box in row)
    beside = [box for box in corner.values() if box.y0 - 2 <= row[0].y <= box.y1 + 2 or ends[0] <= box.y <= ends[1]]
    return beside[0].text if beside else ""


def _header_score(row: list[Box], below: Sequence[Box], first: Box, words: Words) -> float:
    """How much a row of boxes looks like headers: alike, other than the content, over all of it."""
    named = [box for box in row if not _ASIDES.fullmatch(box.text)]
    if not named:
        return 0.0
    content = kinds(below).most_common(1)
    kind, count = kinds(named).most_common(1)[0]
    width, height = usual(named)
    _, usual_height = usual(below)
    score = 0.2 + 0.1 * min(6, len(named)) if len(named) > 1 else 0.0
    if count == len(named):
        score += 0.4
    if all(abs(box.height - height) <= 0.25 * height for box in named):
        score += 0.3
    if content and content[0][0] != kind:
        score += 0.6
    if height < 0.7 * usual_height or width > 1.8 * height:
        score += 0.4
    score += 0.4 * min(4, sum(words.stage(box.text) is not None for box in named))
    reach = [(box.x0 - 0.1 * box.width, box.x1 + 0.1 * box.width) for box in named]
    low, high = min(each[0] for each in reach), max(each[1] for each in reach)
    step = (high - low) / len(named)
    covered = sum(low - 0.3 * step <= box.x <= high + 0.3 * step for box in below)
    score += covered / len(below) if below else 0.5
    if any(words.fact(box.text.partition(":")[0]) or "\n\n" in box.text for box in named):
        score -= 1.0
    if 2 * sum(": " in box.text for box in named) > len(named):
        score -= 1.0
    if max(box.height for box in named) > 2 * min(box.height for box in named):
        score -= 0.5
    if any(one.x1 - 0.25 * one.width > other.x0 for one, other in itertools.pairwise(named)):
        score -= 0.5
    # What stands beside the first label is content of its lane.
    beside = sum(first.y0 <= box.y <= first.y1 for box in named)
    return score - 1.5 * beside / len(named)


def _like(row: Sequence[Box], content: Sequence[Box]) -> bool:
    """Whether boxes are of the kind and size of the content."""
    if not content or kinds(row).most_common(1)[0][0] != kinds(content).most_common(1)[0][0]:
        return False
    pairs = zip(usual(row), usual(content), strict=True)
    shorter = median(len(box.text) for box in row) < 0.45 * median(len(box.text) for box in content)
    return not shorter and all(abs(one - other) <= 0.15 * other for one, other in pairs)


def _named(row: Sequence[Box]) -> list[Head]:
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


# The column of labels


def _labels(made: Plan, column: list[Box], known: list[Box], means: Means, body: Sequence[Box]) -> list[Lane]:
    """The lanes: the known labels, and what looks like one of them and stands in line with them."""
    width, height = usual(known)
    kind = kinds(known).most_common(1)[0][0]
    top = max((head.box.y1 for each in made.heads for head in (each, *each.steps)), default=known[0].y0 - 3 * height)
    tight = [letters(box) for box in known if box.item.kind == "text" and is_set_tight(box)]
    size = median(tight) if tight else 0.0
    near = max(8.0, 0.1 * width)
    lines = {key: median(getattr(box, key) for box in known) for key in ("x0", "x", "x1")}
    off = {key: median(abs(getattr(box, key) - at) for box in known) for key, at in lines.items()}
    lines = {key: at for key, at in lines.items() if off[key] <= min(off.values()) + 1}
    lanes = [Lane(box, means(box.text)) for box in known]
    taken = {id(box) for box in known} | {id(box) for box in made.corners}
    pitch = median(b.y - a.y for a, b in itertools.pairwise(known)) if len(known) > 1 else 3 * height
    last = known[-1].y + max(1.6 * pitch, height)
    for box in column:
        if id(box) in taken or box.y < top or not box.text:
            continue
        over = next((lane for lane in reversed(lanes) if lane.box.y0 <= box.y0 + 1), None)
        same = [lane for lane in lanes if box.host and lane.box.host is box.host]
        texts = over is not None and box.item.kind == over.box.item.kind == "text" and box.host is over.box.host
        small = texts and is_set_tight(box) and letters(box) < 0.95 * size
        above = max(each.y1 for each in (over.box, *over.more)) if over else 0.0
        if same or (over and small and box.y0 - above < 1.2 * size):
            (same[0] if same else over).more.append(box)  # type: ignore[union-attr]
            continue
        if not any(abs(getattr(box, key) - at) <= near for key, at in lines.items()):
            continue
        as_wide = abs(box.width - width) <= 0.1 * width
        alike = box.item.kind == kind and (as_wide or 0.5 * height <= box.height <= 2.5 * height)
        between = known[0].y < box.y < known[-1].y
        beside = between or (box.y < last and any(abs(each.y - box.y) < max(box.height, 0.4 * pitch) for each in body))
        short = len(box.text) <= _LONGEST_LABEL and box.text.count("\n") < _LABEL_LINES
        if alike and beside and short and (kind == "text" or abs(box.width - width) <= 0.4 * width):
            lanes.append(Lane(box))
            lanes.sort(key=lambda lane: lane.box.y)
    return lanes


def _groups(made: Plan, boxes: Sequence[Box], left: float) -> None:
    """Labels over several lanes: tall boxes before the column of labels."""
    tall = [box for box in boxes if box.x < left and box.text and len(box.text) <= _LONGEST_LABEL]
    for box in tall:
        beside = [lane for lane in made.lanes if box.y0 <= lane.box.y <= box.y1]
        if len(beside) > 1 and not any(lane.group for lane in beside):
            for lane in beside:
                lane.group = box
