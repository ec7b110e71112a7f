"""The drawing as SVG: a handful of verbs on svgwrite, which alone knows how the file is spelled."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from typing import Any, Final
from xml.etree import ElementTree as ET

import svgwrite
import svgwrite.base
from svgwrite.extensions import Inkscape

from cjm.text import clean

from ._boxes import Circle, Group, Icon, Layer, Mark, Path, Picture, Rect, Scene, Words
from ._theme import FONTS, THEMES, Look

NAMESPACE: Final = "urn:cjm:carrier"
_SVG_NAMES: Final = "http://www.w3.org/2000/svg"

ICONS: Final = {
    "online": "M2 3.5h12v8H2z M5.5 14h5",
    "offline": "M8 14.2S3.4 9.8 3.4 6.4a4.6 4.6 0 0 1 9.2 0C12.6 9.8 8 14.2 8 14.2z "
    "M8 8a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2z",
    "bulb": "M5.8 11.2C4.4 10.2 3.6 8.9 3.6 7.2a4.4 4.4 0 0 1 8.8 0c0 1.7-.8 3-2.2 4z M6.2 13.4h3.6",
    "clock": "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4z M8 4.6V8l2.4 1.6",
    "quote": "M6.5 4.5C4 5.5 3 7 3 9.2V11.5h3.2V8.8H4.6 M13 4.5c-2.5 1-3.5 2.5-3.5 4.7v2.3h3.2V8.8h-1.6",
    "plus": "M8 3.5v9 M3.5 8h9",
    "stop": "M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4z M3.8 3.8l8.4 8.4",
    "person": "M8 7.4a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8z M2.6 14.4c0-3.2 2.2-5.2 5.4-5.2s5.4 2 5.4 5.2z",
}
_ESCAPED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def number(value: float) -> float:
    """The number with two decimals at most, and without them where it is whole."""
    rounded = round(value, 2)
    return int(rounded) if rounded == int(rounded) else rounded


class _Names:
    """Names for elements: fit for XML, readable, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def name(self, wanted: str) -> str:
        safe = "".join(
            char if char.isascii() and (char.isalnum() or char in "-_.") else "." if char == "/" else f"_{ord(char):x}"
            for char in wanted[:120]
        )
        if len(wanted) > 120:
            safe += "-" + hashlib.blake2b(wanted.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()
        if not safe[:1].isalpha():
            safe = "e-" + safe
        found, count = safe, 1
        while found in self._taken:
            count += 1
            found = f"{safe}-{count}"
        self._taken.add(found)
        return found


class Painter:
    """Paints a scene in a theme."""

    def __init__(self, scene: Scene, theme: str) -> None:
        self.looks: Mapping[str, Look] = THEMES[theme]
        self.names = _Names()
        self.drawing: Any = svgwrite.Drawing(debug=False, id=self.names.name("cjm-map"))
        self.layers: Any = Inkscape(self.drawing)
        self.scene = scene

    def paint(self, carrier: str | None) -> bytes:
        """The scene as a file, with the carrier in its metadata."""
        scene, drawing = self.scene, self.drawing
        width, height = number(scene.width), number(scene.height)
        drawing["width"], drawing["height"] = width, height
        drawing.viewbox(0, 0, width, height)
        drawing["font-family"] = FONTS
        drawing["class"] = "cjm"
        drawing.attribs.update(
            {
                "role": "graphics-document",
                "lang": scene.language,
                "xml:lang": scene.language,
                "aria-labelledby": "map-title map-desc",
            }
        )
        for layer in scene.layers:
            drawing.add(self._layer(layer))
        title, description = svgwrite.base.Title(scene.title), svgwrite.base.Desc(scene.description)
        title.xml.set("id", self.names.name("map-title"))
        description.xml.set("id", self.names.name("map-desc"))
        drawing.elements.insert(0, description)
        drawing.elements.insert(0, title)
        if carrier is not None:
            drawing["xmlns:cjm"] = NAMESPACE
            held = ET.Element("cjm:carrier")
            held.text = escaped(carrier)
            drawing.set_metadata(held)
        root: ET.Element = drawing.get_xml()
        drawn: bytes = ET.tostring(root, encoding="utf-8")
        return b'<?xml version="1.0" encoding="UTF-8"?>\n' + drawn + b"\n"

    def _layer(self, layer: Layer) -> Any:
        name = self.names.name(layer.id)
        group = self.layers.layer(label=layer.label, id=name, class_="cjm-layer", role="group")
        group["aria-label"] = layer.label
        for item in layer.items:
            self._mark(group, item)
        return group

    def _mark(self, parent: Any, mark: Mark) -> None:
        # The commonest first: a drawing is mostly texts and rectangles.
        if isinstance(mark, Words):
            self._words(parent, mark)
        elif isinstance(mark, Rect):
            self._rect(parent, mark)
        elif isinstance(mark, Group):
            self._group(parent, mark)
        elif isinstance(mark, Circle):
            look = self.looks[mark.look]
            centre = (number(mark.x), number(mark.y))
            parent.add(self.drawing.circle(centre, number(mark.radius), **look))
        elif isinstance(mark, Path):
            data = " ".join(part if isinstance(part, str) else str(number(part)) for part in mark.parts)
            parent.add(self.drawing.path(data, **self.looks[mark.look]))
        elif isinstance(mark, Icon):
            place = f"translate({number(mark.x)} {number(mark.y)}) scale({number(mark.size / 16)})"
            parent.add(self.drawing.path(ICONS[mark.name], transform=place, **self.looks[mark.look]))
        else:
            self._picture(parent, mark)

    def _words(self, parent: Any, words: Words) -> None:
        if not words.lines:
            return
        more: dict[str, str | int] = {"font_weight": words.weight} if words.weight != 400 else {}
        if words.anchor != "start":
            more["text_anchor"] = words.anchor
        text = self.drawing.text("", font_size=number(words.size), **self.looks[words.look], **more)
        for x, y, line in words.lines:
            text.add(self.drawing.tspan(line, x=[number(x)], y=[number(y)]))
        parent.add(text)

    def _rect(self, parent: Any, rect: Rect) -> None:
        corner, size = (number(rect.x), number(rect.y)), (number(rect.width), number(rect.height))
        more = {"rx": number(rect.radius), "ry": number(rect.radius)} if rect.radius else {}
        parent.add(self.drawing.rect(corner, size, **self.looks[rect.look], **more))

    def _group(self, parent: Any, group: Group) -> None:
        kind = "cjm-" + re.sub(r"[^a-z0-9]+", "-", group.kind.lower())
        if group.reference is None:
            made = self.drawing.g(class_=kind)
        else:
            made = self.drawing.g(id=self.names.name(group.reference), class_=kind, role="group")
            made["aria-label"] = clean(group.label)
            made.set_desc(clean(group.label))
        for item in group.items:
            self._mark(made, item)
        parent.add(made)

    def _picture(self, parent: Any, picture: Picture) -> None:
        corner = (number(picture.x), number(picture.y))
        size = (number(picture.width), number(picture.height))
        image = self.drawing.image(picture.uri, corner, size, preserveAspectRatio="xMidYMid meet")
        image["aria-label"] = clean(picture.name)
        parent.add(image)


def escaped(carrier: str) -> str:
    """The carrier, which is JSON, with what XML cannot hold in JSON's own spelling."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", carrier)
