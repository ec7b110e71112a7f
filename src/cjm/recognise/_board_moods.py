"""A lane of emotions on a board in which the height of a thing is its value: the higher, the better."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from attrs import frozen

from cjm.recognise._board_boxes import Box
from cjm.recognise._board_cells import Range

_FACE = 2.2
_ROUND = frozenset({"circle", "ellipse", "oval", "dot"})


@frozen(eq=False)
class Mood:
    """One emotion: the box of its text, if it has one, the dot or face beside it, and its height, -1 … +1."""

    box: Box
    height: float | None


def by_height(
    texts: Sequence[Box], dots: Sequence[Box], columns: Sequence[int], lane: Range | None, *, joined: bool
) -> list[Mood] | None:
    """The emotions of a lane with the height of each; None where their heights say nothing.

    `columns` has the column of each text, then of each dot; `lane` is how far the lane is drawn to reach, `joined` says
    that lines lead from one emotion to the next.
    """
    bearers = [*zip(texts, columns, strict=False)]
    marks = [*zip(dots, columns[len(texts) :], strict=True)]
    if marks:
        pairs = _labelled(bearers, marks)
        loose = [box for box, _ in bearers if all(box is not each for each, _ in pairs)]
        points = [(box or dot, dot) for box, dot in pairs]
    else:
        loose = []
        points = [(box, box) for box, _ in bearers]
    if len(points) < 2:
        return None
    size = median(dot.height for _, dot in points)
    heights = [dot.y for _, dot in points]
    spread = max(heights) - min(heights)
    per_column = len(points) / max(1, len({column for _, column in (marks or bearers)}))
    if spread < 0.5 * size or (per_column > 1.5 and not marks and not joined):
        return None
    alike = all(0.5 * size <= dot.height <= 2 * size for _, dot in points)
    rising = spread >= (0.5 if joined or marks else 0.75) * size and alike
    if not rising:
        return None
    low, high = (lane.low + size / 2, lane.high - size / 2) if lane else (min(heights), max(heights))
    low, high = min(low, *heights), max(high, *heights)
    found = [Mood(box, round(1 - 2 * (dot.y - low) / (high - low), 2)) for box, dot in points]
    return [*found, *(Mood(box, None) for box in loose)]


def is_dot(box: Box, size: float) -> bool:
    """Whether an empty shape can be a face or the dot of a curve: small, as wide as high."""
    if box.item.form in _ROUND or box.item.kind == "image":
        return box.width <= _FACE * size
    return 0.6 <= box.width / max(box.height, 1.0) <= 1.7 and box.width <= _FACE * 0.5 * size


def _labelled(bearers: Sequence[tuple[Box, int]], marks: Sequence[tuple[Box, int]]) -> list[tuple[Box | None, Box]]:
    """Each dot with the text nearest to it in its column."""
    free: dict[int, list[Box]] = {}
    for box, column in bearers:
        free.setdefault(column, []).append(box)
    pairs: list[tuple[Box | None, Box]] = []
    for dot, column in marks:
        near = free.get(column, [])
        nearest = min(
            near, key=lambda each: (abs(each.x - dot.x) + abs(each.y - dot.y), each.y0, each.x0), default=None
        )
        if nearest is not None:
            near.remove(nearest)
        pairs.append((nearest, dot))
    return pairs
