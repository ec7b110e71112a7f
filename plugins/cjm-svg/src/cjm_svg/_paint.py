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

import cjm
from cjm.text import clean, width

from ._boxes import Circle, Group, Icon, Layer, Mark, Path, Picture, Rect, Scene, Words
from ._fonts import EM, faces, outline
from ._hyphens import HYPHEN
from ._icons import ICONS
from ._theme import FONTS, Look, looks

NAMESPACE: Final = "urn:cjm:carrier"
_SVG_NAMES: Final = "http://www.w3.org/2000/svg"

_ESCAPED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_UNFIT: Final = re.compile(r"[^A-Za-z0-9\-_.]")
_UNKIND: Final = re.compile(r"[^a-z0-9]+")

# The attributes that change from one element to the next, sorted.
_ROUND, _SQUARE = ("height", "rx", "ry", "width", "x", "y"), ("height", "width", "x", "y")
_CIRCLE, _TEXT, _PATH, _ICON = ("cx", "cy", "r"), ("font-size",), ("d",), ("d", "transform")


def number(value: float) -> float:
    """The number with two decimals at most, and without them where it is whole."""
    rounded = round(value, 2)
    whole = int(rounded)
    return whole if whole == rounded else rounded


class _Names:
    """Names for elements: fit for XML, readable, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def name(self, wanted: str) -> str:
        safe = _UNFIT.sub(lambda found: "." if found[0] == "/" else f"_{ord(found[0]):x}", wanted[:120])
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
    """Paints a scene in a theme.

    svgwrite makes the document and its layers. The marks in them, thousands of a few kinds, are written here: each
    kind in each look is one line with gaps for the numbers.
    """

    def __init__(self, scene: Scene, theme: cjm.Theme, font: str = "link") -> None:
        self.looks: Mapping[str, Look] = looks(theme)
        self.names = _Names()
        self.drawing: Any = svgwrite.Drawing(debug=False, id=self.names.name("cjm-map"))
        self.layers: Any = Inkscape(self.drawing)
        self.scene = scene
        self.font = font
        self.used: dict[int, list[str]] = {}  # the texts that were set as texts, by weight
        self._tags: dict[tuple[str, ...], str] = {}
        self._kinds: dict[str, str] = {}

    def paint(self, carrier: str | None) -> bytes:
        """The scene as a file, with the carrier in its metadata."""
        scene, drawing = self.scene, self.drawing
        wide, high = number(scene.width), number(scene.height)
        drawing["width"], drawing["height"] = wide, high
        if scene.print is not None:
            drawing["width"], drawing["height"] = (f"{number(each * scene.print)}mm" for each in (wide, high))
        drawing.viewbox(0, 0, wide, high)
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
        marks = [self._layer(layer) for layer in scene.layers]
        if self.font == "embed" and self.used:
            drawing.embed_stylesheet(faces(self.used))
        title, description = svgwrite.base.Title(scene.title), svgwrite.base.Desc(scene.description)
        title.xml.set("id", self.names.name("map-title"))
        description.xml.set("id", self.names.name("map-desc"))
        drawing.elements.insert(0, description)
        drawing.elements.insert(0, title)
        if carrier is not None:
            drawing["xmlns:cjm"] = NAMESPACE
            held = ET.Element("cjm:carrier")
            held.text = _spelled(carrier)
            drawing.set_metadata(held)
        # No text can hold the empty element that keeps the place of the marks: there it would be escaped.
        head, *rest = ET.tostring(drawing.get_xml(), encoding="unicode").split(f"<{_Marks.elementname} />")
        pieces = [head, *(part for layer, tail in zip(marks, rest, strict=True) for part in (*layer, tail))]
        drawn = "".join(pieces).encode("utf-8", "xmlcharrefreplace")
        return b'<?xml version="1.0" encoding="UTF-8"?>\n' + drawn + b"\n"

    def _layer(self, layer: Layer) -> list[str]:
        """Add the layer to the document; its marks, to be put in the place that it keeps for them."""
        name, label = self.names.name(layer.id), clean(layer.label)
        group = self.layers.layer(label=label, id=name, class_="cjm-layer", role="group")
        group["aria-label"] = label
        group.add(_Marks())
        self.drawing.add(group)
        found: list[str] = []
        for item in layer.items:
            self._mark(found, item)
        return found

    def _mark(self, out: list[str], mark: Mark) -> None:
        # The commonest first: a drawing is mostly texts and rectangles.
        if isinstance(mark, Words):
            self._words(out, mark)
        elif isinstance(mark, Rect):
            size = number(mark.height), number(mark.width), number(mark.x), number(mark.y)
            if mark.radius:
                corner = number(mark.radius)
                out.append(self._tag("rect", mark.look, _ROUND) % (size[0], corner, corner, *size[1:]))
            else:
                out.append(self._tag("rect", mark.look, _SQUARE) % size)
        elif isinstance(mark, Group):
            self._group(out, mark)
        elif isinstance(mark, Circle):
            out.append(self._tag("circle", mark.look, _CIRCLE) % (number(mark.x), number(mark.y), number(mark.radius)))
        elif isinstance(mark, Path):
            data = " ".join([part if isinstance(part, str) else str(number(part)) for part in mark.parts])
            out.append(self._tag("path", mark.look, _PATH) % data)
        elif isinstance(mark, Icon):
            place = f"translate({number(mark.x)} {number(mark.y)}) scale({number(mark.size / 16)})"
            out.append(self._tag("path", mark.look, _ICON) % (ICONS[mark.name], place))
        else:
            out.append(_picture(mark))

    def _tag(self, name: str, look: str, gaps: tuple[str, ...], *more: str) -> str:
        """The tag of an element in a look, its attributes sorted, with a gap for each that is still to come."""
        key = (name, look, *gaps, *more)
        found = self._tags.get(key)
        if found is None:
            known = {name.replace("_", "-"): str(value).replace("%", "%%") for name, value in self.looks[look].items()}
            known |= dict(zip(more[::2], more[1::2], strict=True)) | dict.fromkeys(gaps, "%s")
            said = "".join(f' {attribute}="{value}"' for attribute, value in sorted(known.items()))
            found = self._tags[key] = f"<{name}{said}>" if name == "text" else f"<{name}{said} />"
        return found

    def _words(self, out: list[str], words: Words) -> None:
        if not words.lines:
            return
        if self.font == "outline" and self._outlined(out, words):
            return
        self.used.setdefault(words.weight, []).append(words.text)
        more: tuple[str, ...] = ("font-weight", str(words.weight)) if words.weight != 400 else ()
        if words.anchor != "start":
            more = (*more, "text-anchor", words.anchor)
        if len(words.lines) > 1:
            # Else Inkscape drops the spaces at the ends of lines when it moves a text.
            more = (*more, "xml:space", "preserve")
        out.append(self._tag("text", words.look, _TEXT, *more) % number(words.size))
        left = number(words.lines[0][0])  # one line stands under another
        out += [f'<tspan x="{left}" y="{number(y)}">{_escaped(line)}</tspan>' for _, y, line in words.lines]
        out.append("</text>")

    def _outlined(self, out: list[str], words: Words) -> bool:
        """Draw the letters of a text, with its words on their group; false where Inter lacks one of them."""
        paths = [outline(line.rstrip().replace(HYPHEN, "-"), words.weight) for _, _, line in words.lines]
        if None in paths:
            return False
        scale = words.size / EM
        fill = self.looks[words.look].get("fill", "#000")
        said = _quoted(words.text)
        look = f'class="cjm-text" fill="{fill}" role="img" style="font-size:{number(words.size)}px"'
        out.append(f'<g aria-label="{said}" {look}>')
        for (x, y, line), path in zip(words.lines, paths, strict=True):
            share = {"start": 0.0, "middle": 0.5, "end": 1.0}[words.anchor]
            left = x - share * width(line.rstrip(), words.size, words.weight) if share else x
            out.append(f'<path d="{path}" transform="translate({number(left)} {number(y)}) scale({scale:.6f})" />')
        out.append("</g>")
        return True

    def _group(self, out: list[str], group: Group) -> None:
        kind = self._kinds.get(group.kind)
        if kind is None:
            kind = self._kinds[group.kind] = "cjm-" + _UNKIND.sub("-", group.kind.lower())
        if group.reference is None:
            label = clean(group.label)
            said = f'aria-label="{_quoted(label)}" ' if label else ""
            role = ' role="group"' if label else ""
            out.append(f'<g {said}class="{kind}"{role}>' + (f"<title>{_escaped(label)}</title>" if label else ""))
        else:
            label, name = clean(group.label), self.names.name(group.reference)
            said = f'aria-label="{_quoted(label)}" ' if label else ""
            out.append(f'<g {said}class="{kind}" id="{name}" role="group"><title>{_escaped(label)}</title>')
        for item in group.items:
            self._mark(out, item)
        out.append("</g>")


class _Marks:
    """Keeps the place of a layer's marks in the document."""

    elementname: Final = "marks"

    def get_xml(self) -> ET.Element:
        return ET.Element(self.elementname)


def _picture(picture: Picture) -> str:
    name = clean(picture.name)
    said = f'aria-label="{_quoted(name)}" ' if name else ""
    return (
        f'<image {said}height="{number(picture.height)}" preserveAspectRatio="xMidYMid meet" '
        f'width="{number(picture.width)}" x="{number(picture.x)}" xlink:href="{_quoted(picture.uri)}" '
        f'y="{number(picture.y)}" />'
    )


def _escaped(text: str) -> str:
    """The text as it stands in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    """The text as it stands in an attribute."""
    text = _escaped(text).replace('"', "&quot;")
    if text.isprintable():
        return text
    return text.replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#09;")


def _spelled(carrier: str) -> str:
    """The carrier, which is JSON, with what XML cannot hold in JSON's own spelling."""
    return carrier if carrier.isprintable() else _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", carrier)
