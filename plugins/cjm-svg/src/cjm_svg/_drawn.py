"""How far the texts and shapes of a drawing reach, so that it can be read as a board; only where it carries no map."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import islice
from typing import Final
from xml.etree import ElementTree as ET

import attrs

import cjm
from cjm.text import width as measured

from ._outlines import points

_FORMS: Final = {"rect": "rectangle", "circle": "circle", "ellipse": "circle"}
SHAPES: Final = frozenset({*_FORMS, "line", "polygon", "polyline", "path"})
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
_HEX: Final = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_LEAST, _FAR = 3.0, 1e9
_LONGEST_PATH: Final = 4000
_LEADING: Final = 1.25

Move = Callable[[float, float], tuple[float, float]]


def shape(element: ET.Element, kind: str, id_: str, origin: str, move: Move, *, hidden: bool) -> cjm.Item | None:
    """A shape as an item without text, by the rectangle around it; None for specks."""
    corners = _corners(element, kind)
    if not corners:
        return None
    moved = [move(x, y) for x, y in corners]
    x0, x1 = min(x for x, _ in moved), max(x for x, _ in moved)
    y0, y1 = min(y for _, y in moved), max(y for _, y in moved)
    if max(x1 - x0, y1 - y0) < _LEAST or max(map(abs, (x0, y0, x1, y1))) > _FAR:
        return None
    return cjm.Item(
        id_,
        "shape",
        x=x0,
        y=y0,
        width=round(x1 - x0, 2),
        height=round(y1 - y0, 2),
        form=_FORMS.get(kind),
        fill=_fill(element),
        origin=origin,
        hidden=hidden,
    )


def _corners(element: ET.Element, kind: str) -> list[tuple[float, float]]:
    def number(name: str) -> float:
        found = _NUMBER.match(element.get(name, "").strip())
        return float(found[0]) if found else 0.0

    if kind == "rect":
        x, y = number("x"), number("y")
        return [(x, y), (x + number("width"), y + number("height"))]
    if kind in {"circle", "ellipse"}:
        x, y = number("cx"), number("cy")
        across, down = number("rx") or number("r"), number("ry") or number("r")
        return [(x - across, y - down), (x + across, y + down)]
    if kind == "line":
        return [(number("x1"), number("y1")), (number("x2"), number("y2"))]
    if kind == "path":
        data = element.get("d", "")
        return list(islice(points(data), 2000)) if len(data) <= _LONGEST_PATH else []
    numbers = [float(each) for each in _NUMBER.findall(element.get("points", "")[:_LONGEST_PATH])]
    return list(zip(numbers[::2], numbers[1::2], strict=False))


def _fill(element: ET.Element) -> str | None:
    said = re.search(r"(?:^|;)\s*fill:\s*([^;]+)", element.get("style", ""))
    found = _HEX.fullmatch((said[1] if said else element.get("fill", "")).strip())
    if found is None:
        return None
    fill = found[0].lower()
    return fill if len(fill) == 7 else "#" + "".join(2 * letter for letter in fill[1:])


def sized(item: cjm.Item, element: ET.Element, move: Move) -> cjm.Item:
    """A text with its place, width and height as its letters take them on the drawing."""
    size = _font_size(element)
    lines = item.text.split("\n")
    feet = [
        float(found[0])
        for each in element.iter()
        if "y" in each.attrib and (found := _NUMBER.match(each.get("y", "").strip()))
    ]
    rows = max(len(set(feet)), len(lines), 1)
    bold = 600 if re.search(r"bold|[6-9]00", element.get("font-weight", "") + element.get("style", "")) else 400
    widest = max(measured(line, size, bold) for line in lines)
    across = widest if rows <= len(lines) else widest / rows * 1.15
    spread = max(feet) - min(feet) if feet else 0.0
    down = max(spread, (rows - 1) * size * _LEADING) + size * _LEADING
    anchor = element.get("text-anchor", "") + element.get("style", "")
    shift = across / 2 if "middle" in anchor else across if "anchor:end" in anchor or anchor == "end" else 0.0
    x0, y0 = move(0.0, 0.0)
    x1, y1 = move(across, down)
    scale_x, scale_y = abs(x1 - x0), abs(y1 - y0)
    factor = scale_x / across if across else 1.0
    rise = size * (1 - scale_y / down) if down else 0.0
    return attrs.evolve(
        item,
        x=round(item.x - shift * factor, 2),
        y=round(item.y + rise, 2),
        width=round(scale_x, 2),
        height=round(scale_y, 2),
    )


def _font_size(element: ET.Element) -> float:
    for each in element.iter():
        said = re.search(r"font-size:\s*([\d.]{1,9})", each.get("style", "")) or re.match(
            r"\s*([\d.]{1,9})", each.get("font-size", "")
        )
        if said and _NUMBER.fullmatch(said[1]) and 0 < float(said[1]) < 1000:
            return float(said[1])
    return 16.0
