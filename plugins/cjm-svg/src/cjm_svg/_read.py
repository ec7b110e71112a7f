"""A drawing, ours or a stranger's, as items on a board: its texts, links and pictures."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from itertools import islice
from math import hypot
from typing import Final, NamedTuple
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as ET

import cjm
from cjm.guards import check_xml

from ._hyphens import HYPHEN
from ._outlines import foot
from ._paint import NAMESPACE

Matrix = tuple[float, float, float, float, float, float]

_IDENTITY: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_MOST_CLONES: Final = 1000  # a clone takes a line and may show many elements
_LARGEST_CLONE: Final = 1000
_SILENT: Final = frozenset({"script", "style", "metadata", "namedview"})
_BLOCKS: Final = frozenset({"text", "flowRoot", "foreignObject"})
_LINES: Final = frozenset({"flowPara", "p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
_HREFS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_ROLE: Final = "{http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd}role"
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_SIZE: Final = re.compile(r"font-size:\s*(\d{1,4}(?:\.\d{1,9})?)px")
_STEP: Final = re.compile(r"(matrix|translate|scale)\s*\(([^)]*)\)")
_DATA: Final = re.compile(r"data:([\w.+-]+/[\w.+-]+)?((?:;[\w.+=-]+)*),(.*)", re.DOTALL)


class _Visit(NamedTuple):
    """An element on the way: where it stands, what moves it, and what it inherits."""

    element: ET.Element
    origin: str
    matrix: Matrix
    hidden: bool
    cloned: bool = False


def read(source: cjm.Source) -> cjm.Shapes:
    """The texts, links and pictures of a drawing, and the map that it carries if it is one of ours."""
    check_xml(source.data, source.limits, where=source.path, doctype=True)
    root = ET.fromstring(source.data)  # noqa: S314 - the guard has refused entities and depth
    if _local(root) != "svg":
        raise cjm.ConvertError(
            f"is no drawing: its first element is <{_local(root)}>.", where=source.path, next="Give an SVG file."
        )
    ours = "cjm" in root.get("class", "").split()
    carrier = next((each.text for each in root.iter(f"{{{NAMESPACE}}}carrier") if each.text), None)
    items = tuple(_items(root, source, ours=ours))
    return cjm.Shapes(boards=[cjm.Board(source.name, items)] if items else [], carrier=carrier)


def _items(root: ET.Element, source: cjm.Source, *, ours: bool) -> Iterator[cjm.Item]:
    waiting = [_Visit(root, "svg", _IDENTITY, hidden=False)]
    by_id = {name: each for each in root.iter() if (name := each.get("id"))} if ours else {}
    count = clones = 0
    while waiting:
        visit = waiting.pop()
        element, name = visit.element, _local(visit.element)
        if name in _SILENT:
            continue
        item: cjm.Item | None = None
        if name in {"title", "desc"} and not ours:
            item = _said(visit, _collapsed("".join(element.itertext())), f"i{count}")
        elif name in _BLOCKS:
            item = _text(visit, f"i{count}", ours=ours)
        elif name == "image":
            item = _image(visit, f"i{count}", source)
        elif ours and name == "g":
            item = _outlines(visit, f"i{count}")
        if item:
            count += 1
            yield item
        if name == "g" and item:
            continue
        if ours and name == "use":
            clones += 1
            if visit.cloned:
                source.note("A clone of a clone is not read.", at=visit.origin, kind="loss")
            elif clones <= _MOST_CLONES:
                waiting += _original(visit, by_id, source)
            elif clones == _MOST_CLONES + 1:
                source.note("There are too many clones; what the further ones show was left out.", kind="loss")
        if name in _BLOCKS:
            if not ours:
                waiting += [  # the tooltip of a text is no part of it
                    visit._replace(element=child, origin=f"{visit.origin}/{_local(child)}")
                    for child in element
                    if _local(child) in {"title", "desc"}
                ]
            continue
        waiting += reversed(list(_children(visit)))
        if name == "a" and (href := _href(element)):
            count += 1
            yield cjm.Item(f"i{count - 1}", "other", link=href, origin=visit.origin, hidden=visit.hidden)


def _children(visit: _Visit) -> Iterator[_Visit]:
    counts: dict[str, int] = {}
    for child in visit.element:
        name = _local(child)
        counts[name] = counts.get(name, 0) + 1
        own = child.get("id")
        origin = f"#{own}" if own else f"{visit.origin}/{name}[{counts[name]}]"
        matrix = visit.matrix
        if "transform" in child.attrib:
            matrix = _times(matrix, _matrix(child.get("transform", "")))
        hidden = (
            visit.hidden or name in {"defs", "symbol", "clipPath", "mask", "pattern", "marker"} or _is_hidden(child)
        )
        yield _Visit(child, origin, matrix, hidden, visit.cloned)


def _original(visit: _Visit, by_id: dict[str, ET.Element], source: cjm.Source) -> Iterator[_Visit]:
    """What a clone of Inkscape shows; clones within it are not followed."""
    found = by_id.get((_href(visit.element) or "").removeprefix("#"))
    if found is None:
        return
    if sum(1 for _ in islice(found.iter(), _LARGEST_CLONE + 1)) > _LARGEST_CLONE:
        source.note("A clone shows too much; it was left out.", at=visit.origin, kind="loss")
        return
    moved = (1.0, 0.0, 0.0, 1.0, _number(visit.element.get("x")), _number(visit.element.get("y")))
    matrix = _times(_times(visit.matrix, moved), _matrix(found.get("transform", "")))
    yield _Visit(found, visit.origin, matrix, visit.hidden or _is_hidden(found), cloned=True)


def _is_hidden(element: ET.Element) -> bool:
    style = element.get("style", "").replace(" ", "")
    return (
        element.get("display") == "none"
        or element.get("visibility") == "hidden"
        or "display:none" in style
        or "visibility:hidden" in style
    )


def _text(visit: _Visit, id_: str, *, ours: bool) -> cjm.Item | None:
    element = visit.element
    text = "".join(_joined(element)).replace(HYPHEN, "") if ours else _lines(element)
    link = next((href for each in element.iter() if _local(each) == "a" and (href := _href(each))), None)
    if not text.strip() and not link:
        return None
    first = next((each for each in element.iter() if "x" in each.attrib and "y" in each.attrib), element)
    x, y = _moved(visit.matrix, _number(first.get("x")), _number(first.get("y")))
    size = _number(element.get("font-size")) or 16.0
    return cjm.Item(
        id_, "text", text=text, x=x, y=round(y - size, 2), link=link, origin=visit.origin, hidden=visit.hidden
    )


def _outlines(visit: _Visit, id_: str) -> cjm.Item | None:
    """A text that Inkscape turned into the outlines of its letters: it leaves the words on their group."""
    element = visit.element
    text = element.get("aria-label", "")
    size = _SIZE.search(element.get("style", ""))
    if not text.strip() or element.get("role", "img") != "img" or size is None:
        return None
    if not len(element) or any(_local(each) != "path" for each in element):
        return None
    place = foot([each.get("d", "") for each in element])
    if place is None:
        return None
    x, y = _moved(_times(visit.matrix, _matrix(element[0].get("transform", ""))), *place)
    y = round(y - float(size[1]), 2)
    return cjm.Item(id_, "text", text=text, x=x, y=y, origin=visit.origin, hidden=visit.hidden)


def _joined(element: ET.Element) -> Iterator[str]:
    """The lines of a text that we broke: they hold their own spaces."""
    return (
        part
        for each in element.iter()
        if _local(each) not in {"title", "desc"}
        for part in (each.text, each.tail if each is not element else None)
        if part
    )


def _lines(element: ET.Element) -> str:
    """The text of a stranger: a part that stands on a line of its own begins a new line."""
    keeps = any(key.endswith("}space") and value == "preserve" for key, value in element.attrib.items())
    parts: list[str] = []
    waiting: list[ET.Element | str] = [element]
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            parts.append(each if keeps else re.sub(r"\s+", " ", each))
            continue
        name = _local(each)
        if name in {"title", "desc", *_SILENT}:
            continue
        if each is not element and _begins_line(each, name):
            parts.append("\n")
        for child in reversed(each):
            if child.tail:
                waiting.append(child.tail)
            waiting.append(child)
        if each.text:
            waiting.append(each.text)
    lines = ("".join(parts)).split("\n")
    return "\n".join(kept for line in lines if (kept := line.strip())) if not keeps else "\n".join(lines).strip("\n")


def _begins_line(element: ET.Element, name: str) -> bool:
    if name in _LINES or element.get(_ROLE) == "line":
        return True
    return name == "tspan" and ("y" in element.attrib or _number(element.get("dy")) != 0)


def _said(visit: _Visit, text: str, id_: str) -> cjm.Item | None:
    return cjm.Item(id_, "other", text=text, origin=visit.origin, hidden=True) if text else None


def _image(visit: _Visit, id_: str, source: cjm.Source) -> cjm.Item | None:
    element = visit.element
    href = _href(element)
    if not href:
        return None
    x, y = _moved(visit.matrix, _number(element.get("x")), _number(element.get("y")))
    width, height = _number(element.get("width")), _number(element.get("height"))
    found = _DATA.fullmatch(href.strip())
    if found is None:
        return cjm.Item(id_, "image", x=x, y=y, width=width, height=height, link=href, origin=visit.origin)
    media_type, flags, data = found.groups()
    try:
        content = (
            base64.b64decode(re.sub(r"\s+", "", data), validate=True) if "base64" in flags else unquote_to_bytes(data)
        )
    except (binascii.Error, ValueError):
        source.note("A picture is damaged and was left out.", at=visit.origin, kind="loss")
        return None
    name = element.get("aria-label") or element.get("id") or "picture"
    asset = cjm.Asset.of(content, name, media_type=media_type)
    return cjm.Item(id_, "image", x=x, y=y, width=width, height=height, picture=asset, origin=visit.origin)


# The small change of SVG


def _local(element: ET.Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2]


def _href(element: ET.Element) -> str | None:
    return next((value for key in _HREFS if (value := element.get(key))), None)


def _collapsed(text: str) -> str:
    return " ".join(text.split())


def _number(text: str | None) -> float:
    found = _NUMBER.search(text or "")
    value = float(found[0]) if found else 0.0
    return value if abs(value) < 1e9 else 0.0


def _matrix(text: str) -> Matrix:
    matrix = _IDENTITY
    for kind, arguments in _STEP.findall(text[:1000]):
        numbers = [_number(each) for each in _NUMBER.findall(arguments)]
        if kind == "matrix" and len(numbers) == 6:
            a, b, c, d, e, f = numbers
            matrix = _times(matrix, (a, b, c, d, e, f))
        elif kind == "translate" and numbers:
            matrix = _times(matrix, (1, 0, 0, 1, numbers[0], numbers[1] if len(numbers) > 1 else 0))
        elif kind == "scale" and numbers:
            matrix = _times(matrix, (numbers[0], 0, 0, numbers[-1], 0, 0))
    return matrix


def _times(m: Matrix, n: Matrix) -> Matrix:
    a, b, c, d, e, f = m
    g, h, i, j, k, o = n
    product = (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * o + e, b * k + d * o + f)
    # Beyond any sheet nothing has a place; so far out numbers would end in infinity.
    return product if hypot(*product) < 1e12 else _IDENTITY


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return round(a * x + c * y + e, 2), round(b * x + d * y + f, 2)
