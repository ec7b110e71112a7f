"""What two sequences have in common, and what of one stands in order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence

EXACT = 10_000
"""Pairs up to which every one is looked at."""


def longest_rising(values: Sequence[int]) -> list[int]:
    """The places of a longest rising subsequence.

    >>> longest_rising([3, 0, 1, 4, 2])
    [1, 2, 4]
    """
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int | None] = []
    for at, value in enumerate(values):
        size = bisect_left(tails, value)
        previous.append(ends[size - 1] if size else None)
        if size == len(tails):
            tails.append(value)
            ends.append(at)
        else:
            tails[size] = value
            ends[size] = at
    chain: list[int] = []
    last = ends[-1] if ends else None
    while last is not None:
        chain.append(last)
        last = previous[last]
    return chain[::-1]


def common(left: Sequence[Hashable], right: Sequence[Hashable]) -> list[tuple[int, int]]:
    """The places of a longest common subsequence; of a long one where the exact one would cost too much.

    >>> common("ABCBD", "BCD")
    [(1, 0), (2, 1), (4, 2)]
    """
    found: list[tuple[int, int]] = []
    pending = [(0, len(left), 0, len(right))]
    while pending:
        low, high, start, stop = pending.pop()
        while low < high and start < stop and left[low] == right[start]:
            found.append((low, start))
            low, start = low + 1, start + 1
        while low < high and start < stop and left[high - 1] == right[stop - 1]:
            high, stop = high - 1, stop - 1
            found.append((high, stop))
        if (high - low) * (stop - start) <= EXACT:
            found += _common_exactly(left, right, low, high, start, stop)
        else:
            pending += _split(left, right, low, high, start, stop, found)
    return sorted(found)


def _common_exactly(  # noqa: PLR0917
    left: Sequence[Hashable], right: Sequence[Hashable], low: int, high: int, start: int, stop: int
) -> list[tuple[int, int]]:
    width = stop - start
    table = [[0] * (width + 1) for _ in range(high - low + 1)]
    for i in range(high - 1, low - 1, -1):
        row, below = table[i - low], table[i - low + 1]
        for j in range(stop - 1, start - 1, -1):
            at = j - start
            row[at] = below[at + 1] + 1 if left[i] == right[j] else max(below[at], row[at + 1])
    found = []
    i, j = low, start
    while i < high and j < stop:
        if left[i] == right[j]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif table[i - low + 1][j - start] >= table[i - low][j - start + 1]:
            i += 1
        else:
            j += 1
    return found


def _split(  # noqa: PLR0917
    left: Sequence[Hashable],
    right: Sequence[Hashable],
    low: int,
    high: int,
    start: int,
    stop: int,
    found: list[tuple[int, int]],
) -> list[tuple[int, int, int, int]]:
    """Smaller stretches between what is unique on both sides; none where nothing is, and then runs in order."""
    here, there = Counter(left[low:high]), Counter(right[start:stop])
    places = {key: at for at, key in enumerate(right[start:stop], start) if there[key] == 1}
    anchors = [(at, places[key]) for at, key in enumerate(left[low:high], low) if here[key] == 1 and key in places]
    anchors = [anchors[at] for at in longest_rising([to for _, to in anchors])]
    if not anchors:
        found += _in_order(left, right, low, high, start, stop)
        return []
    found += anchors
    stretches = []
    for at, to in [*anchors, (high, stop)]:
        stretches.append((low, at, start, to))
        low, start = at + 1, to + 1
    return stretches


def _in_order(  # noqa: PLR0917
    left: Sequence[Hashable], right: Sequence[Hashable], low: int, high: int, start: int, stop: int
) -> list[tuple[int, int]]:
    places: dict[Hashable, list[int]] = {}
    for to in range(stop - 1, start - 1, -1):
        places.setdefault(right[to], []).append(to)
    pairs = [(at, places[left[at]].pop()) for at in range(low, high) if places.get(left[at])]
    return [pairs[at] for at in longest_rising([to for _, to in pairs])]


__all__ = ["EXACT", "common", "longest_rising"]
