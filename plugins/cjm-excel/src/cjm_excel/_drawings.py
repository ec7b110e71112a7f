"""What lies over the cells of a sheet: pictures, text boxes, and the words of charts and diagrams."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

import cjm
from cjm_excel._package import Node, Package

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


@frozen
class Floating:
    """A text, a picture or both, anchored at a cell."""

    row: int
    column: int
    text: str = ""
    picture: cjm.Asset | None = None
    link: str | None = None


def floating(package: Package, drawing: str) -> Iterator[Floating]:
    """What a drawing holds, in its order."""
    relations = package.relations(drawing)
    for anchor in package.tree(drawing).all("twoCellAnchor", "oneCellAnchor", "absoluteAnchor"):
        start = anchor.child("from")
        row, column = (_whole(start, "row"), _whole(start, "col")) if start else (0, 0)
        for node in anchor.all("pic", "sp", "cxnSp", "graphicFrame"):
            if node.name == "pic":
                yield from _pictures(package, node, relations, row, column)
                continue
            text = _words(node)
            if node.name == "graphicFrame":
                parts = {value for each in node.all("chart", "relIds") for value in each.attributes.values()}
                targets = sorted(relations[key].target for key in parts & set(relations))
                text = "\n".join(
                    filter(None, [text, *(_words(package.tree(each)) for each in targets if each in package)])
                )
            if text.strip():
                yield Floating(row, column, text)


def picture(package: Package, part: str, title: str = "") -> cjm.Asset | None:
    """The picture that a part holds, or None where it is missing or empty."""
    data = package.bytes(part) if part in package else b""
    if not data:
        return None
    file = part.rpartition("/")[2]
    kind = _MEDIA_TYPES.get(file.rpartition(".")[2].lower())
    return cjm.Asset.of(data, title.strip() or file, media_type=kind)


def _pictures(package: Package, node: Node, relations: dict, row: int, column: int) -> Iterator[Floating]:  # type: ignore[type-arg]
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


def _whole(start: Node, name: str) -> int:
    node = start.child(name)
    return int(node.text) if node and node.text.strip().isdecimal() and len(node.text) < 10 else 0
