"""Where a map stands on a board: the column of its lanes' labels and the row of its phases, whichever way they run.

All of this is written for phases that run across; boards on which they run down come turned.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from statistics import median
from typing import Any, Literal, TypeAlias

from attrs import define, field

from cjm.model import LANES
from cjm.recognise._board_boxes import Box, is_set_tight, kinds, letters, usual
from cjm.recognise._board_rows import LONGEST_NAME, Head, HeaderRow, header_row, named, rows
from cjm.recognise._states import state_in
from cjm.recognise._vocabulary import Words
from cjm.words import Phrase, fold, phrase

_LONGEST_LABEL, _LABEL_LINES, _LONGEST_WORD = 70, 3, 45
_LEAST = 2.0
_CLEAR = 2.6
_MOST = 2000
_FEW = 400
_STRIPS = 500
_ALONE = 1.5
_BESIDES = 0.7
_TOLD = re.compile(r":\s+\S")
Orientation: TypeAlias = Literal["across", "down"]


@define(eq=False)
class Lane:
    """The label of a lane: its box, what it means, texts that explain it, and the label over several lanes."""

    box: Box
    means: tuple[str, float] | None = None
    more: list[Box] = field(factory=list)
    group: Box | None = None


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
    evidence: list[str | Phrase] = field(factory=list)
    groups: list[list[Box]] = field(factory=list)
    """All columns of known labels, the best first."""

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

    def take(self, row: HeaderRow) -> None:
        """Hold these headers."""
        self.heads, self.header = row.heads, row.score
        self.score += 1.5 * max(0.0, row.score - 1.0) + 0.5 * min(4, row.stages) + row.worded
        self.evidence.append(phrase("headers_in_line", n=len(row.heads)))
        if row.stages:
            self.evidence.append(phrase("stages_among", n=row.stages))
        if row.worded:
            self.evidence.append(phrase("phases_in_corner"))

    @property
    def sure(self) -> bool:
        """Whether this is enough for a map: words of the field in places where they mean something."""
        return self.score >= _LEAST


class Meanings:
    """What labels mean, as the person says or as the words do; each text is looked up once, long ones never."""

    def __init__(self, words: Words, hints: Any = None) -> None:
        self.words = words
        self._told = {fold(label): lane for label, lane in (getattr(hints, "lanes", None) or {}).items()}
        self._lanes: dict[str, tuple[str, float] | None] = {}
        self._headers: dict[str, str | None] = {}

    def __call__(self, text: str) -> tuple[str, float] | None:
        """The lane that a label names, and how sure that is."""
        if not text or len(text) > _LONGEST_LABEL or text.count("\n") >= _LABEL_LINES:
            return None
        if text not in self._lanes:
            meaning = None if self.header(text) else self.words.lane(text)
            if meaning and _TOLD.search(text) and "?" not in text:
                meaning = None  # «Состояние: есть» is content, «Цели: чего хочет?» a label
            if meaning and meaning.lane not in LANES and (state_in(text) or self.words.fact(text)):
                meaning = None  # says something of the whole map
            weight = 1.0 if meaning and meaning.lane in LANES else _BESIDES
            self._lanes[text] = (f"{meaning.lane}:{meaning.kind or ''}", meaning.score * weight) if meaning else None
            if lane := self.told(text):
                self._lanes[text] = (lane, 1.0)
        return self._lanes[text]

    def told(self, text: str) -> str | None:
        """The lane that a person said a label names."""
        return self._told.get(fold(text)) if self._told else None

    def header(self, text: str) -> str | None:
        """Whether a text is the word for phases or for steps."""
        if len(text) > _LONGEST_WORD:
            return None
        if text not in self._headers:
            self._headers[text] = self.words.header(text)
        return self._headers[text]


def candidates(boxes: Sequence[Box]) -> Sequence[Box]:
    """The boxes that may be labels; on large boards only those at an edge, and those unlike most of the others.

    So not every sticky of thousands is looked up in the vocabularies.
    """
    if len(boxes) <= _FEW:
        return boxes
    width, height = usual(boxes)
    (kind, _), *_ = kinds(boxes).most_common(1)
    lefts: dict[int, float] = {}
    tops: dict[int, float] = {}
    for box in boxes:
        _remember(lefts, box.y0 / height, box.y1 / height, box.x0)
        _remember(tops, box.x0 / width, box.x1 / width, box.y0)
    return [
        box
        for box in boxes
        if box.x0 <= lefts[int(box.y // height)]
        or box.y0 <= tops[int(box.x // width)]
        or box.item.kind != kind
        or abs(box.width - width) > 0.2 * width
        or abs(box.height - height) > 0.2 * height
    ]


def _remember(first: dict[int, float], low: float, high: float, at: float) -> None:
    """Keep the first place in each strip that a box reaches into with its better part."""
    middle = int((low + high) // 2)
    strips = range(round(low), round(high)) if 1.5 < high - low < _STRIPS else (middle,)
    for strip in (middle, *strips) if len(strips) > 1 else (middle,):
        if at < first.get(strip, math.inf):
            first[strip] = at


def columns(boxes: Sequence[Box], means: Meanings) -> list[list[Box]]:
    """The known labels among boxes that stand below each other, best column first; a box may be in several."""
    known = [box for box in boxes if means(box.text)]
    if not known:
        return []
    width, _ = usual(known)
    found: dict[frozenset[int], list[Box]] = {}
    for line, tolerance in ((attrgetter("x0"), 0.15 * width), (attrgetter("x"), 0.2 * width)):
        group: list[Box] = []
        for box in [*sorted(known, key=line), None]:
            if box is None or (group and line(box) - line(group[-1]) > max(8.0, tolerance)):
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


def worth(group: Sequence[Box], means: Meanings) -> float:
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
    boxes: Sequence[Box],
    empty: Sequence[Box],
    groups: list[list[Box]],
    means: Meanings,
    orientation: Orientation,
    *,
    thorough: bool = True,
) -> Plan | None:
    """The labels and headers of a map whose phases run across these boxes; None where nothing tells of one.

    `empty` are the shapes without text: a rectangle that goes on from a label is its lane. `groups` are the columns of
    known labels. Only a thorough look is for maps without a known label.
    """
    found = groups[0] if groups else []
    if len(found) == 1 and _is_stage(found[0], boxes, means):
        found = []
    if not found and not thorough:
        return None
    if not found:
        return _unlabelled(boxes, means, orientation)
    found = _uncaptioned(_alike(found))
    made = _planned(boxes, empty, found, means, orientation)
    for start in range(1, min(5, len(found) - 1)):
        if made.header >= _CLEAR:
            break
        # Facts about the map above it («Цель: …») may be named like lanes: without them the headers come next.
        without = _planned(boxes, empty, found[start:], means, orientation)
        made = max(made, without, key=lambda each: each.score)
    made.groups = groups
    other = _unlabelled(boxes, means, orientation) if made.score < _LEAST and thorough else None
    return other if other and other.score > made.score else made


def _is_stage(label: Box, boxes: Sequence[Box], means: Meanings) -> bool:
    """Whether the one label is a name of AIDA among others: «Желание» beside «Интерес» is a phase."""
    stage = means.words.stage
    if stage(label.text) is None:
        return False
    in_line = (
        box
        for box in boxes
        if box is not label
        and len(box.text) <= _LONGEST_WORD
        and (abs(box.y - label.y) < 0.5 * label.height or abs(box.x - label.x) < 0.5 * label.width)
    )
    return any(stage(box.text) not in {None, stage(label.text)} for box in in_line)


def _planned(
    boxes: Sequence[Box],
    empty: Sequence[Box],
    found: list[Box],
    means: Meanings,
    orientation: Orientation,
) -> Plan:
    """The plan of a map with these known labels."""
    made = Plan(orientation, score=worth(found, means) - _odd(found))
    made.evidence.append(phrase("labels_in_line", n=len(found)))
    left, right = min(box.x0 for box in found), max(box.x1 for box in found)
    column = [box for box in boxes if left <= box.x <= right]
    corners: dict[str | None, Box] = {}
    for box in column:
        if box.y < found[-1].y and means.header(box.text):
            corners.setdefault(means.header(box.text), box)
    made.corners = list(corners.values())
    body = [box for box in boxes if box.x > right or (box.x1 > right and box.x > left and box.x0 > left)]
    if 3 * len(body) < len(boxes) - len(column):
        made.score -= 2.0  # labels stand before what they are the labels of; what stands behind it all is a legend
    banded = sum(any(_goes_on(box, band) for band in empty) for box in found[:20]) if len(empty) < _MOST else 0
    if banded:
        made.score += min(2, banded) * 0.5
        made.evidence.append(phrase("banded", n=banded))
    row = header_row(body, found, made.corners, means.words, single=banded > 0)
    if row:
        made.take(row)
    made.lanes = _labels(made, column, found, means, body)
    _groups(made, boxes, left)
    told = row is not None and (row.stages > 1 or row.worded)
    if len({means(box.text) for box in found}) == 1 and not banded and not told:
        made.score = min(made.score, _ALONE)  # any board may say «Идеи» somewhere
    return made


def _goes_on(label: Box, band: Box) -> bool:
    """Whether a rectangle is the lane of a label: as high, right beside it."""
    beside = abs(band.x0 - label.x1) <= 0.25 * label.width + 8 or band.x0 <= label.x0 + 8 < label.x1 < band.x1
    level = band.y0 - 4 <= label.y0 and label.y1 <= band.y1 + 4 and band.height <= 1.5 * label.height + 8
    return beside and level and band.width > label.width


def _odd(found: Sequence[Box]) -> int:
    """How many labels stand a little out of the line in which the others stand."""
    counts: list[tuple[float, int]] = []
    for key in ("x0", "x", "x1"):
        line = median(getattr(box, key) for box in found)
        off = [abs(getattr(box, key) - line) for box in found]
        usual_off = median(off)
        most = max(6.0, 4 * usual_off)
        counts.append((usual_off, sum(each > most for each in off)))
    return min(counts)[1]


def _unlabelled(boxes: Sequence[Box], means: Meanings, orientation: Orientation) -> Plan | None:
    """A map without known lanes: a word for phases with names beside it, or names of AIDA in one row."""
    made = Plan(orientation)
    edge = candidates(boxes)
    corners = [box for box in edge if means.header(box.text) == "phase"]
    stages = [box for box in edge if len(box.text) <= LONGEST_NAME and means.words.stage(box.text)]
    for corner in corners:
        row = [box for box in boxes if box.x > corner.x1 and abs(box.y - corner.y) <= 0.5 * corner.height]
        if len(row) > 1:
            made.corners, made.score = [corner], 2.0
            made.evidence.append(phrase("phases_beside"))
            made.heads = named(row)
            break
    else:
        in_line = [group for group in rows(stages) if len({means.words.stage(box.text) for box in group}) > 1]
        if not in_line:
            return None
        group = max(in_line, key=lambda each: (len(each), -each[0].y))
        row = next((each for each in rows(boxes) if group[0] in each), group)
        made.heads = named(row)
        made.score = 0.75 * len(group)
        made.evidence.append(phrase("stages_in_line", n=len(group)))
    first, last = made.heads[0].box, made.heads[-1].box
    bottom = max(head.box.y1 for head in made.heads)
    column = [box for box in boxes if box.x < first.x0 and box.x1 <= first.x0 + 0.25 * first.width and box.y > bottom]
    labels = _below_each_other(column)
    body = [box for box in boxes if box.y > bottom and first.x0 - first.width < box.x < last.x1 + last.width]
    in_row = sum(any(abs(box.y - label.y) < label.height for box in body) for label in labels[:50])
    if len(labels) > 1 and in_row >= 0.6 * min(50, len(labels)) and not any("\n\n" in box.text for box in labels):
        made.lanes = [Lane(box) for box in labels]
        made.evidence.append(phrase("texts_before", n=len(labels)))
    return made


# The column of labels


def _labels(made: Plan, column: list[Box], known: list[Box], means: Meanings, body: Sequence[Box]) -> list[Lane]:
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
