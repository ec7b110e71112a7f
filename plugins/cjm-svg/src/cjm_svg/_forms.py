"""The shapes of a drawing as rectangles on a board."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

from ._outlines import points
from ._style import length
from ._transforms import hull, numbers
from ._tree import Visit

Box = tuple[float, float, float, float]

SHAPES: Final = {
    "rect": "rectangle",
    "circle": "circle",
    "ellipse": "ellipse",
    "line": "line",
    "polyline": "line",
    "polygon": "polygon",
    "path": "path",
}
"""What is read as a shape, and the form that it is said to have."""

_LEAST: Final = 8.0  # px: what is smaller each way is a dot or a part of a sign
_FAR: Final = 1e9  # px, beyond which nothing has a place
_MOST_POINTS: Final = 2_000


class Form(NamedTuple):
    """A shape: its rectangle on the board, its form, and the colour that fills it, if there is one."""

    box: Box
    form: str
    fill: str | None


def form_of(visit: Visit) -> Form | None:
    """The shape that an element draws; None where that is nothing, or next to nothing."""
    style = visit.style
    if style.fill is None and style.stroke is None:
        return None
    box = _box(visit.element, visit.name)
    if box is None:
        return None
    placed = hull(visit.matrix, *box)
    if max(placed[2:]) < _LEAST:
        return None
    fill = style.fill if visit.name not in {"line", "polyline"} else None
    return Form(placed, SHAPES[visit.name], fill)


def _box(element: ET.Element, name: str) -> Box | None:
    get = element.get
    if name == "rect":
        return length(get("x")), length(get("y")), length(get("width")), length(get("height"))
    if name in {"circle", "ellipse"}:
        across = length(get("r") or get("rx"))
        down = length(get("r") or get("ry")) or across
        return length(get("cx")) - across, length(get("cy")) - down, 2 * across, 2 * down
    if name == "path":
        return path_box(get("d", ""))
    if name == "line":
        found = [(length(get("x1")), length(get("y1"))), (length(get("x2")), length(get("y2")))]
    else:
        said = numbers(get("points", "")[:100_000])
        found = list(zip(said[::2], said[1::2], strict=False))[:_MOST_POINTS]
    return around(found)


def path_box(data: str) -> Box | None:
    """The rectangle around the points of a path."""
    return around(list(islice(points(data), _MOST_POINTS)))


def around(found: Sequence[tuple[float, float]]) -> Box | None:
    """The rectangle around points; None where there are not two that have a place."""
    found = [(x, y) for x, y in found if abs(x) < _FAR and abs(y) < _FAR]
    if len(found) < 2:
        return None
    left, top = min(x for x, _ in found), min(y for _, y in found)
    return left, top, max(x for x, _ in found) - left, max(y for _, y in found) - top
