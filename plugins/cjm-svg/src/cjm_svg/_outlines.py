"""Where a text stands whose letters were turned into outlines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from statistics import median
from typing import Final

_TOKEN: Final = re.compile(r"([A-Za-z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?)")
_TAKES: Final = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
_FAR: Final = 1e9  # px beyond which nothing has a place
_MOST: Final = 10_000  # points of a letter that are looked at


def foot(letters: Sequence[str]) -> tuple[float, float] | None:
    """The left end of the line that these letters stand on, from the data of their paths."""
    if letters and letters[0].startswith("M0 0"):
        return 0.0, 0.0  # ours begin there
    shapes = [list(islice(points(letter), _MOST)) for letter in letters]
    lows = [max(y for _, y in shape) for shape in shapes if shape]
    if not lows:
        return None
    left = min(x for x, _ in next(shape for shape in shapes if shape))
    line = median(lows)  # most letters do not reach below it
    return (left, line) if abs(left) < _FAR and abs(line) < _FAR else None


def points(data: str) -> Iterator[tuple[float, float]]:
    """The points that a path goes through."""
    x = y = 0.0
    start = (0.0, 0.0)
    command, numbers = "", list[float]()
    for token in _TOKEN.finditer(data):
        letter, number = token.groups()
        if letter:
            command, numbers = letter, []
            if command in "zZ":
                x, y = start
            continue
        numbers.append(float(number))
        kind = command.lower()
        if len(numbers) < _TAKES.get(kind, 2) or kind in {"", "z"}:
            continue
        near = (x, y) if command.islower() else (0.0, 0.0)
        if kind == "h":
            x = near[0] + numbers[0]
        elif kind == "v":
            y = near[1] + numbers[0]
        else:
            x, y = near[0] + numbers[-2], near[1] + numbers[-1]
        if kind == "m":
            start, command = (x, y), "l" if command == "m" else "L"
        numbers = []
        yield x, y
