"""What lies over the cells of a sheet: pictures, text boxes, and the words of charts and diagrams."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import frozen

import cjm
from cjm_excel._grid import Grid
from cjm_excel._package import Node, Package, Relation

_MEDIA_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
    "bmp": "image/bmp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "emf": "image/x-emf",
    "wmf": "image/x-wmf",
    "webp": "image/webp",
}


_EMU = 9525  # in a px
_HEIGHT, _WIDTH = 15.0, 8.43  # of a row in points, of a column in digits, where nothing else is said
_FARTHEST = 200  # rows or columns that a picture may reach over


@frozen
class Floating:
    """A text, a picture or both, anchored at a cell."""

    row: int
    column: int
    text: str = ""
    picture: cjm.Asset | None = None
    link: str | None = None


def floating(package: Package, drawing: str, grid: Grid) -> Iterator[Floating]:
    """What a drawing holds, in its order, each at the cell under its middle: by hand one seldom hits the corner."""
    relations = package.relations(drawing)
    heights, widths = _sizes(grid)
    for anchor in package.tree(drawing).all("twoCellAnchor", "oneCellAnchor", "absoluteAnchor"):
        row, column = _middle(anchor, "row", "cy", heights), _middle(anchor, "col", "cx", widths)
        for node in anchor.all("pic", "sp", "cxnSp", "graphicFrame"):
            if node.name == "pic":
                yield from _pictures(package, node, relations, row, column)
                continue
            text = _words(node)
            if node.name == "graphicFrame":
                parts = {value for each in node.all("chart", "relIds") for value in each.attributes.values()}
                targets = sorted(relations[key].target for key in parts & set(relations))
                text = "\n".join(
                    filter(None, [text, *(_chart_words(package.tree(each)) for each in targets if each in package)])
                )
            if text.strip():
                yield Floating(row, column, text)


def _sizes(grid: Grid) -> tuple[Callable[[int], float], Callable[[int], float]]:
    """How to know the height of a row and the width of a column, from zero, in px."""

    def height(row: int) -> float:
        return grid.heights.get(row, _HEIGHT) * 96 / 72

    def width(column: int) -> float:
        return next((wide for span, wide in grid.widths if column in span), _WIDTH) * 7 + 5

    return height, width


def picture(package: Package, part: str, title: str = "") -> cjm.Asset | None:
    """The picture that a part holds, or None where it is missing or empty."""
    data = package.read(part) if part in package else b""
    if not data:
        return None
    file = part.rpartition("/")[2]
    kind = _MEDIA_TYPES.get(file.rpartition(".")[2].lower())
    return cjm.Asset.of(data, title.strip() or file, media_type=kind)


def _pictures(
    package: Package, node: Node, relations: dict[str, Relation], row: int, column: int
) -> Iterator[Floating]:
    title = next((each.get("descr") for each in node.all("cNvPr")), "")
    for blip in node.all("blip"):
        outside = relations.get(blip.get("link"))
        inside = relations.get(blip.get("embed"))
        found = picture(package, inside.target, title) if inside and not inside.external else None
        link = outside.target if outside else inside.target if inside and inside.external else None
        if found or link:
            yield Floating(row, column, "" if found else title, found, link)


def _words(node: Node) -> str:
    """The texts of a shape, one paragraph a line; the numbers and labels a chart takes from cells are left out."""
    lines = ("".join(text.text for text in paragraph.all("t")) for paragraph in node.all("p"))
    return "\n".join(line for line in lines if line.strip())


def _chart_words(chart: Node) -> str:
    """The texts of a chart, and the names of its series that stand in no cell."""
    named = (node.child("tx") for node in chart.all("ser"))
    names = (each.child("v") for each in named if each)
    return "\n".join(filter(None, [_words(chart), *(each.text for each in names if each)]))


def _middle(anchor: Node, axis: str, extent: str, size: Callable[[int], float]) -> int:
    """The row or column under the middle of an anchor."""
    start, end, given = anchor.child("from"), anchor.child("to"), anchor.child("ext")
    first = _whole(start, axis)
    offset = _whole(start, f"{axis}Off") / _EMU
    if end:
        last = _whole(end, axis)
        if not first <= last < first + _FARTHEST:
            return first
        half = (sum(map(size, range(first, last))) + _whole(end, f"{axis}Off") / _EMU - offset) / 2
    else:
        half = _number(given.get(extent)) / _EMU / 2 if given else 0.0
    left = offset + half
    for at in range(first, first + _FARTHEST):
        left -= size(at)
        if left < 0:
            return at
    return first


def _whole(node: Node | None, name: str) -> int:
    child = node.child(name) if node else None
    return _number(child.text) if child else 0


def _number(text: str) -> int:
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) < 12 else 0
