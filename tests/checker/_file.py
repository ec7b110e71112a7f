"""What the file of a drawing must be before anybody opens it: whole, closed in itself, named, each thing once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree import ElementTree as ET

import cjm

from ._faults import Fault

SVG: Final = "{http://www.w3.org/2000/svg}"
_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_URL: Final = re.compile(r"url\(\s*['\"]?([^'\")]*)")
_LINKS: Final = ("http:", "https:", "mailto:")
_MM: Final = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "px": 25.4 / 96, "": 25.4 / 96}
_LENGTH: Final = re.compile(r"([\d.]+)(mm|cm|in|pt|px|)")
_PT_PER_MM: Final = 72 / 25.4
SMALLEST_PT: Final = 6.5


def faults_of_file(data: bytes) -> list[Fault]:
    """What is wrong with a drawing, as far as its file says."""
    try:
        root = ET.fromstring(data)
    except ET.ParseError as problem:
        return [Fault("well-formed", str(problem))]
    return [*_root(root), *_names(root), *_foreign(root), *_print(root)]


def _root(root: ET.Element) -> Iterator[Fault]:
    if root.tag != f"{SVG}svg":
        yield Fault("root", root.tag, "is no svg")
    if root.get("role") != "graphics-document":
        yield Fault("root", "role", str(root.get("role")))
    for name in ("lang", _LANG, "viewBox", "aria-labelledby"):
        if not root.get(name):
            yield Fault("root", name, "is missing")
    said = {each.tag.removeprefix(SVG): "".join(each.itertext()).strip() for each in root if each.tag != f"{SVG}g"}
    yield from (Fault("root", name, "is missing or empty") for name in ("title", "desc") if not said.get(name))


def _names(root: ET.Element) -> Iterator[Fault]:
    ids = Counter(own for each in root.iter() if (own := each.get("id")))
    yield from (Fault("ids", name, "stands twice") for name, count in ids.items() if count > 1)
    for name in root.get("aria-labelledby", "").split():
        if name not in ids:
            yield Fault("ids", name, "is pointed at and not there")
    for each in root.iter():
        for value in each.attrib.values():
            for target in _URL.findall(value):
                if target.startswith("#") and target[1:] not in ids:
                    yield Fault("ids", target, "is pointed at and not there")


def _foreign(root: ET.Element) -> Iterator[Fault]:
    """What would run, be fetched, or be seen by browsers alone."""
    for each in root.iter():
        name = each.tag.rpartition("}")[2]
        if name in {"script", "foreignObject", "iframe", "object", "embed", "animate", "set"}:
            yield Fault("no script", name)
        for attribute, value in each.attrib.items():
            key = attribute.rpartition("}")[2]
            if key.startswith("on"):
                yield Fault("no script", f"{name} {key}", value[:60])
            if key in {"href", "src"}:
                inside = value.startswith(_LINKS) if name == "a" else value.startswith(("#", "data:image/"))
                if not inside:
                    yield Fault("closed in itself", f"{name} {key}", value[:60])
            yield from _fetched(value, f"{name} {key}")
        if name == "style":
            yield from _fetched(each.text or "", name)
            if "@import" in (each.text or ""):
                yield Fault("closed in itself", name, "@import")


def _fetched(css: str, where: str) -> Iterator[Fault]:
    for target in _URL.findall(css):
        if not target.startswith(("#", "data:")):
            yield Fault("closed in itself", where, target[:60])


def _print(root: ET.Element) -> Iterator[Fault]:
    """Type that is too small at the size that the drawing says it has on paper."""
    width, seen = _LENGTH.fullmatch(root.get("width", "")), root.get("viewBox", "").replace(",", " ").split()
    if width is None or len(seen) != 4:
        yield Fault("root", "width and viewBox", "say no size")
        return
    scale = float(width[1]) * _MM[width[2]] * _PT_PER_MM / float(seen[2])
    sizes = {each.get("font-size", "") for each in root.iter() if each.get("font-size")}
    for size in sorted(sizes):
        points = float(size.removesuffix("px")) * scale
        if points < SMALLEST_PT - 0.005:
            yield Fault("legible in print", f"{size} px", f"is {points:.2f} pt on paper")


def repeated(data: bytes, journey: cjm.JourneyMap, *, hidden: Iterable[str] = ()) -> list[Fault]:
    """Elements of a map that its drawing does not show, or shows oftener than there are such.

    Phases may come again, and lanes: a heading once in each band. `hidden` names handles that are not drawn.
    """
    wanted = Counter((_id(place.handle), place.kind) for place in journey.places() if place.kind != "lane")
    names = {name for name, _ in wanted}
    groups = Counter(
        own if own in names else re.sub(r"-\d+$", "", own)
        for each in ET.fromstring(data).iter(f"{SVG}g")
        if (own := each.get("id"))
    )
    out = {_id(handle) for handle in hidden}
    faults = []
    for (name, kind), count in wanted.items():
        found = groups[name]
        if found < count and name not in out:
            faults.append(Fault("everything is shown", name, f"{found} of {count}"))
        elif found > count and kind != "phase":
            faults.append(Fault("everything once", name, f"{found} instead of {count}"))
    return faults


def _id(handle: str) -> str:
    """The id of a group as the drawing makes it from a handle."""
    spelled = re.sub(r"[^A-Za-z0-9\-_.]", lambda found: "." if found[0] == "/" else f"_{ord(found[0]):x}", handle)
    return spelled if spelled[:1].isalpha() else f"e-{spelled}"
