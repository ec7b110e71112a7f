"""A drawing, ours or a stranger's, as items on a board: its texts, shapes, links and pictures."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import Final, Literal, NamedTuple, TypeAlias
from urllib.parse import unquote_to_bytes
from xml.etree import ElementTree as ET

import attrs

import cjm
from cjm.guards import check_xml

from ._forms import SHAPES, Form, around, form_of, path_box
from ._lines import BLOCKS, Line, Read, are_trimmed, joined, lines_of, rejoined
from ._outlines import foot
from ._paint import NAMESPACE
from ._stickies import Loose, housed, stacked
from ._style import declared, length
from ._transforms import hull, matrix, moved, scale
from ._tree import Tree, Visit, href, local

Kind: TypeAlias = Literal["text", "shape", "image", "other"]
_DATA: Final = re.compile(r"data:([\w.+-]+/[\w.+-]+)?((?:;[\w.+=-]+)*),(.*)", re.DOTALL)


class _Thing(NamedTuple):
    """What was met on the way through a drawing: an element, and what it turned out to be."""

    visit: Visit
    text: Read | None = None
    form: Form | None = None
    item: cjm.Item | None = None


def read(source: cjm.Source) -> cjm.Shapes:
    """What stands in a drawing, and the map that it carries if it is one of ours."""
    check_xml(source.data, source.limits, where=source.path, doctype=True)
    root = ET.fromstring(source.data)  # noqa: S314 - the guard has refused entities and depth
    if local(root) != "svg":
        raise cjm.ConvertError(
            f"is no drawing: its first element is <{local(root)}>.", where=source.path, next="Give an SVG file."
        )
    carrier = next((each.text for each in root.iter(f"{{{NAMESPACE}}}carrier") if each.text), None)
    ours = carrier is not None or "cjm" in root.get("class", "").split()
    things = list(_things(root, source, ours=ours))
    found = _our_items(things) if carrier is not None else _items(things, ours=ours)
    items = tuple(found)
    return cjm.Shapes(boards=[cjm.Board(source.name, items)] if items else [], carrier=carrier)


# What there is


def _things(root: ET.Element, source: cjm.Source, *, ours: bool) -> Iterator[_Thing]:
    """What was met, each with its number in its name."""
    for number, thing in enumerate(_met(root, source, ours=ours)):
        yield thing if thing.item is None else thing._replace(item=attrs.evolve(thing.item, id=f"i{number}"))


def _met(root: ET.Element, source: cjm.Source, *, ours: bool) -> Iterator[_Thing]:
    tree = Tree(root, source)
    for visit in tree:
        element, name = visit.element, visit.name
        if name in BLOCKS:
            text = lines_of(element, visit.style, keeps=ours)
            if text.lines or text.link:
                yield _Thing(visit, text=text)
            tree.inside = False
            if not ours:
                yield from (_Thing(visit, item=said) for child in element if (said := _said(visit, child)))
        elif name in SHAPES:
            form = form_of(visit)
            if form is not None:
                yield _Thing(visit, form=form)
        elif name == "image":
            if item := _image(visit, source):
                yield _Thing(visit, item=item)
        elif name == "g" and ours and (outlined := _outlines(visit)):
            yield _Thing(visit, text=outlined)
            tree.inside = False
        elif name == "a" and (link := href(element)):
            yield _Thing(visit, item=_item(visit, "other", link=link))
        elif not ours and (said := _said(visit, element)):
            yield _Thing(visit, item=said)


def _item(visit: Visit, kind: Kind, number: int | None = None, **more: object) -> cjm.Item:
    hidden = visit.hidden or not visit.style.visible
    return cjm.Item(f"i{number}", kind, origin=visit.origin, **{"hidden": hidden, **more})  # type: ignore[arg-type]


def _said(visit: Visit, element: ET.Element) -> cjm.Item | None:
    """A title or description: what a browser shows as a tooltip."""
    text = " ".join("".join(element.itertext()).split()) if local(element) in {"title", "desc"} else ""
    return _item(visit, "other", text=text, hidden=True) if text else None


def _outlines(visit: Visit) -> Read | None:
    """A text that was turned into the outlines of its letters: its words are on their group."""
    element = visit.element
    text, size = element.get("aria-label", ""), declared(element.get("style", "")).get("font-size")
    if not text.strip() or element.get("role", "img") != "img" or size is None or not len(element):
        return None
    if any(local(each) != "path" for each in element):
        return None
    place = foot([each.get("d", "") for each in element])
    if place is None:
        return None
    x, y = moved(matrix(element[0].get("transform", "")), *place)
    boxes = [hull(matrix(each.get("transform", "")), *box) for each in element if (box := path_box(each.get("d", "")))]
    area = around([(x, y) for x, y, _, _ in boxes] + [(x + w, y + h) for x, y, w, h in boxes])
    return Read((Line(x, y, text),), length(size) or 16.0, "start", None, area)


def _image(visit: Visit, source: cjm.Source) -> cjm.Item | None:
    element, link = visit.element, href(visit.element)
    if not link:
        return None
    box = (
        length(element.get("x")),
        length(element.get("y")),
        length(element.get("width")),
        length(element.get("height")),
    )
    x, y, width, height = hull(visit.matrix, *box)
    found = _DATA.fullmatch(link.strip())
    if found is None:
        return _item(visit, "image", x=x, y=y, width=width, height=height, link=link)
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
    return _item(visit, "image", x=x, y=y, width=width, height=height, picture=asset)


# Items of a drawing of ours that carries its map: its texts, links and pictures where its index has them


def _our_items(things: list[_Thing]) -> Iterator[cjm.Item]:
    broken = _are_broken(things)
    texts = {at: each.text for at, each in enumerate(things) if each.text}
    if not broken:
        texts = stacked({at: (things[at].visit, text) for at, text in texts.items()})
    trimmed = are_trimmed(texts.values())
    for at, (visit, _, _, item) in enumerate(things):
        if item:
            yield item
        elif at in texts:
            text = texts[at]
            first = text.lines[0] if text.lines else Line(0.0, 0.0, "")
            x, y = moved(visit.matrix, first.x, first.y)
            y = round(y - text.size * scale(visit.matrix), 2)
            yield _item(visit, "text", at, text=rejoined(text.lines, trimmed=trimmed), x=x, y=y, link=text.link)


def _are_broken(things: list[_Thing]) -> bool:
    """Whether texts of several lines are still one element each: some programs make one of every line."""
    return any(len(each.text.lines) > 1 for each in things if each.text)


# Items of anybody's drawing: texts and shapes with their rectangles, a text and the shape under it as one


def _items(things: list[_Thing], *, ours: bool) -> Iterator[cjm.Item]:
    broken = _are_broken(things)
    trimmed = are_trimmed(each.text for each in things if each.text)
    loose = []
    for at, (visit, text, _, _) in enumerate(things):
        if text:
            words = rejoined(text.lines, trimmed=trimmed) if ours else joined(text.lines)
            box = hull(visit.matrix, *text.box) if text.lines else (0.0, 0.0, 0.0, 0.0)
            loose.append(Loose(at, words, box, text.size * scale(visit.matrix), visit.style.fill))
    forms = {at: each.form for at, each in enumerate(things) if each.form and not each.visit.hidden}
    found = housed(loose, forms, joins=not broken)
    seen = {_plain(each.text) for each in found.texts.values()}
    for at, (visit, text, form, item) in enumerate(things):
        if text and at in found.texts:
            words, home = found.texts[at].text, found.homes.get(at)
            if home is None:
                yield _item(visit, "text", at, text=words, link=text.link, **_place(found.texts[at].box))
            else:
                shape = {"form": home.form, "fill": home.fill, **_place(home.box)}
                yield _item(visit, "shape", at, text=words, link=text.link, **shape)
        elif form and at not in found.taken:
            yield _item(visit, "shape", at, form=form.form, fill=form.fill, **_place(form.box))
        elif item and not (item.hidden and item.text and _is_seen(item.text, seen)):
            yield item


def _place(box: tuple[float, float, float, float]) -> dict[str, float]:
    return dict(zip(("x", "y", "width", "height"), (round(each, 2) for each in box), strict=True))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _is_seen(said: str, seen: set[str]) -> bool:
    """Whether a tooltip says what stands there anyway, by itself or after what kind of thing it is."""
    said = _plain(said)
    return said in seen or said.partition(": ")[2] in seen
