"""Where transforms put what they move."""

from __future__ import annotations

import re
from math import cos, hypot, radians, sin, sqrt, tan
from typing import Final

from ._style import length

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_STEP: Final = re.compile(r"(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]{0,500})\)")
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
_LONGEST: Final = 1000  # characters of a transform that are looked at


def numbers(text: str) -> list[float]:
    """The numbers in a text; those beyond any sheet are nought."""
    return [length(each) for each in _NUMBER.findall(text)]


def matrix(text: str) -> Matrix:
    """What a transform does."""
    found = IDENTITY
    for kind, said in _STEP.findall(text[:_LONGEST]):
        step = _step(kind, numbers(said))
        found = found if step is None else times(found, step)
    return found


def _step(kind: str, said: list[float]) -> Matrix | None:
    if kind == "matrix":
        return (said[0], said[1], said[2], said[3], said[4], said[5]) if len(said) == 6 else None
    if not said:
        return None
    first, second = said[0], said[1] if len(said) > 1 else None
    if kind == "translate":
        return 1.0, 0.0, 0.0, 1.0, first, second or 0.0
    if kind == "scale":
        return first, 0.0, 0.0, first if second is None else second, 0.0, 0.0
    if kind == "rotate":
        turn = cos(radians(first)), sin(radians(first))
        found: Matrix = (turn[0], turn[1], -turn[1], turn[0], 0.0, 0.0)
        if len(said) == 3:
            x, y = said[1:]
            found = times(times((1.0, 0.0, 0.0, 1.0, x, y), found), (1.0, 0.0, 0.0, 1.0, -x, -y))
        return found
    slope = tan(radians(max(-89.0, min(89.0, first))))
    return (1.0, 0.0, slope, 1.0, 0.0, 0.0) if kind == "skewX" else (1.0, slope, 0.0, 1.0, 0.0, 0.0)


def times(m: Matrix, n: Matrix) -> Matrix:
    """First what the second matrix does, then what the first one does."""
    a, b, c, d, e, f = m
    g, h, i, j, k, o = n
    product = (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * o + e, b * k + d * o + f)
    # Beyond any sheet nothing has a place; so far out numbers would end in infinity.
    return product if hypot(*product) < 1e12 else IDENTITY


def moved(m: Matrix, x: float, y: float) -> tuple[float, float]:
    """Where a point goes."""
    a, b, c, d, e, f = m
    return round(a * x + c * y + e, 2), round(b * x + d * y + f, 2)


def hull(m: Matrix, x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
    """The rectangle around a rectangle that was moved: its top left corner, its width and height."""
    if m[1] == m[2] == 0.0 and m[0] > 0 and m[3] > 0:
        return *moved(m, x, y), round(m[0] * width, 2), round(m[3] * height, 2)
    corners = [moved(m, *each) for each in ((x, y), (x + width, y), (x, y + height), (x + width, y + height))]
    left, top = min(each[0] for each in corners), min(each[1] for each in corners)
    return (
        left,
        top,
        round(max(each[0] for each in corners) - left, 2),
        round(max(each[1] for each in corners) - top, 2),
    )


def scale(m: Matrix) -> float:
    """How much larger things become, in the mean."""
    return sqrt(abs(m[0] * m[3] - m[1] * m[2]))
