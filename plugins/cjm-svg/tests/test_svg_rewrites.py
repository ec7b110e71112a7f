"""Drawings that other programs saved anew: what was drawn is the same, and everything about how it is written differs.

Illustrator and Figma do not run here: their habits are simulated, each by a rewrite in one table. With the map still in
the file the very same map comes back, without a note; with it lost, each text is still found in its phase and lane.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias
from xml.etree import ElementTree as ET

import pytest

import cjm
from cjm.testing import EDITED
from cjm_svg._boxes import Scene, Words
from cjm_svg._layout import layout
from cjm_svg._options import SvgOptions
from tests import drawings

SVG = "{http://www.w3.org/2000/svg}"
XLINK = "{http://www.w3.org/1999/xlink}href"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
LABEL = "{http://www.inkscape.org/namespaces/inkscape}label"
Does: TypeAlias = Callable[[Any], object]


def texts(root: Any) -> Iterator[Any]:
    yield from list(root.iter(f"{SVG}text"))


def parents(root: Any) -> dict[Any, Any]:
    return {child: parent for parent in root.iter() for child in parent}


# What programs do


def other_ids(root: Any) -> None:
    for number, each in enumerate(root.iter()):
        if each.get("id"):
            each.set("id", f"SVGID_{number}_")


def no_ids(root: Any) -> None:
    for each in root.iter():
        each.attrib.pop("id", None)


def no_names(root: Any) -> None:
    """No titles, labels, roles and classes: what design programs have no use for. The root has a name of its own."""
    for each in list(root.iter()):
        for child in [child for child in each if child.tag in {f"{SVG}title", f"{SVG}desc"}]:
            each.remove(child)
        if each is not root:
            for name in ("aria-label", "role", "class", LABEL):
                each.attrib.pop(name, None)


def no_style_sheet(root: Any) -> None:
    above = parents(root)
    for each in list(root.iter(f"{SVG}style")):
        above[each].remove(each)


def styles(root: Any) -> None:
    """Presentation attributes as style, as Inkscape and CorelDRAW write them."""
    for each in root.iter():
        said = [
            name
            for name in ("fill", "stroke", "font-size", "font-weight", "text-anchor", "stroke-width")
            if name in each.attrib
        ]
        if said:
            each.set("style", ";".join([*(f"{name}:{each.attrib.pop(name)}" for name in said), each.get("style", "")]))


def classes(root: Any) -> None:
    """Presentation attributes as classes in a style sheet, as Illustrator exports them: .cls-1, .cls-2."""
    known: dict[str, str] = {}
    for each in root.iter():
        said = [name for name in ("fill", "stroke", "font-size", "font-weight", "text-anchor") if name in each.attrib]
        if said and each is not root:
            look = ";".join(f"{name}:{each.attrib.pop(name)}{'px' if name == 'font-size' else ''}" for name in said)
            each.set("class", f"{each.get('class', '')} {known.setdefault(look, f'cls-{len(known) + 1}')}".strip())
    sheet = ET.Element(f"{SVG}style")
    sheet.text = "/* exported */" + "".join(f".{name}{{{look}}}" for look, name in known.items())
    root.insert(0, sheet)


def translated_texts(root: Any) -> None:
    """A text stands at nought and is moved, its lines count from there: Illustrator."""
    for text in texts(root):
        spans = list(text)
        if not spans:
            continue
        x, y = float(spans[0].get("x")), float(spans[0].get("y"))
        text.set("transform", f"translate({x:g} {y:g})")
        for span in spans:
            span.set("x", f"{float(span.get('x')) - x:g}")
            span.set("y", f"{float(span.get('y')) - y:g}")


def matrices(root: Any) -> None:
    """As before, with matrices: older Illustrator."""
    translated_texts(root)
    for text in texts(root):
        if found := re.fullmatch(r"translate\((\S+) (\S+)\)", text.get("transform", "")):
            text.set("transform", f"matrix(1 0 0 1 {found[1]} {found[2]})")


def grouped_away(root: Any) -> None:
    """Everything in one group that was moved and enlarged, in a view that undoes it."""
    group = ET.Element(f"{SVG}g", {"transform": "translate(100 50) scale(2)"})
    for each in list(root):
        if each.tag == f"{SVG}g":
            root.remove(each)
            group.append(each)
    root.append(group)


def words_apart(root: Any) -> None:
    """A span for each word, at its own place, with its space: PDF editors and Illustrator."""
    from cjm.text import width

    for text in texts(root):
        size, weight = float(text.get("font-size", "12")), int(text.get("font-weight", "400"))
        if text.get("text-anchor") in {"middle", "end"}:
            continue
        for span in list(text):
            said, x, y = span.text or "", float(span.get("x")), span.get("y")
            at = list(text).index(span)
            text.remove(span)
            for word in re.findall(r"\S+\s*|\s+", said):
                new = ET.Element(f"{SVG}tspan", {"x": f"{x:.2f}", "y": y})
                new.text = word
                text.insert(at, new)
                x += width(word, size, weight)
                at += 1


def kerned(root: Any) -> None:
    """A word parted where two letters are kerned: `<tspan>То</tspan><tspan x=…>рт</tspan>`: Illustrator."""
    from cjm.text import width

    for text in texts(root):
        size, weight = float(text.get("font-size", "12")), int(text.get("font-weight", "400"))
        if text.get("text-anchor") in {"middle", "end"}:
            continue
        for span in list(text):
            said = span.text or ""
            found = re.search(r"\w\w(?=\w)", said)
            if not found:
                continue
            rest = ET.Element(
                f"{SVG}tspan",
                {"x": f"{float(span.get('x')) + width(said[: found.end()], size, weight):.2f}", "y": span.get("y")},
            )
            span.text, rest.text = said[: found.end()], said[found.end() :]
            text.insert(list(text).index(span) + 1, rest)


def spans_in_spans(root: Any) -> None:
    """A span of style in each line: Inkscape and Sketch."""
    for text in texts(root):
        for span in list(text):
            inner = ET.SubElement(span, f"{SVG}tspan", {"font-weight": text.get("font-weight", "400")})
            inner.text, span.text = span.text, None


def trimmed(root: Any) -> None:
    """No spaces at the ends of lines: Figma."""
    for text in texts(root):
        for span in text:
            span.text = (span.text or "").rstrip()


def lines_apart(root: Any) -> None:
    """A text for each line: PDF editors, and what is pasted from Figma."""
    above = parents(root)
    for text in texts(root):
        holder = above[text]
        at = list(holder).index(text)
        holder.remove(text)
        for number, span in enumerate(list(text)):
            new = ET.Element(f"{SVG}text", {**text.attrib, "x": span.get("x"), "y": span.get("y")})
            new.text = (span.text or "").rstrip()
            holder.insert(at + number, new)


def figma(root: Any) -> None:
    """The whole manner of Figma: attributes, `white-space: pre`, no names, no metadata of others, lines trimmed."""
    no_names(root)
    trimmed(root)
    for text in texts(root):
        text.set(SPACE, "preserve")
        text.set("style", "white-space: pre")
        text.set("letter-spacing", "0em")
        text.set("font-family", "Inter")


def illustrator(root: Any) -> None:
    """The whole manner of Illustrator: classes, texts at nought and moved, words parted by kerning, other ids."""
    no_names(root)
    kerned(root)
    translated_texts(root)
    classes(root)
    other_ids(root)


def ungrouped(root: Any) -> None:
    """All marks in one flat list."""
    flat = [each for each in root.iter() if each.tag.removeprefix(SVG) in {"rect", "circle", "path", "text", "image"}]
    for each in [each for each in root if each.tag == f"{SVG}g"]:
        root.remove(each)
    root.extend(flat)


def nested(root: Any) -> None:
    """Each mark in groups of its own."""
    above = parents(root)
    for each in texts(root):
        holder = above[each]
        at = list(holder).index(each)
        holder.remove(each)
        outer = ET.Element(f"{SVG}g", {"style": "isolation:isolate"})
        ET.SubElement(outer, f"{SVG}g").append(each)
        holder.insert(at, outer)


def symbols(root: Any) -> None:
    """What stands on the sheet as symbols, and clones of them where it stood."""
    defs = ET.Element(f"{SVG}defs")
    for number, layer in enumerate([each for each in root if each.tag == f"{SVG}g"]):
        at = list(root).index(layer)
        root.remove(layer)
        symbol = ET.SubElement(defs, f"{SVG}symbol", {"id": f"symbol-{number}"})
        symbol.append(layer)
        root.insert(at, ET.Element(f"{SVG}use", {XLINK: f"#symbol-{number}"}))
    root.insert(0, defs)


def clones_moved(root: Any) -> None:
    """Layers defined elsewhere, drawn by clones that bring them back."""
    defs = ET.Element(f"{SVG}defs")
    for number, layer in enumerate([each for each in root if each.tag == f"{SVG}g"]):
        at = list(root).index(layer)
        root.remove(layer)
        layer.set("id", f"moved-{number}")
        layer.set("transform", "translate(-300 40)")
        defs.append(layer)
        root.insert(at, ET.Element(f"{SVG}use", {"href": f"#moved-{number}", "x": "300", "y": "-40"}))
    root.append(defs)


def rects_as_paths(root: Any) -> None:
    """Rectangles as paths: Illustrator's outlines, Figma's union."""
    for each in root.iter(f"{SVG}rect"):
        x, y, width, height = (float(each.attrib.pop(name)) for name in ("x", "y", "width", "height"))
        each.tag = f"{SVG}path"
        each.set("d", f"M{x} {y}h{width}v{height}h{-width}z")


def linked(root: Any) -> None:
    """Texts inside links that lead nowhere else."""
    above = parents(root)
    for each in list(root.iter(f"{SVG}rect"))[:20]:
        holder = above[each]
        at = list(holder).index(each)
        holder.remove(each)
        link = ET.Element(f"{SVG}g")
        link.append(each)
        holder.insert(at, link)


def pretty(root: Any) -> None:
    """Laid out with new lines and indents, also between the lines of a text."""
    ET.indent(root, "    ")


def other_units(root: Any) -> None:
    """Sizes of type with their unit, as CSS wants it."""
    for each in root.iter():
        if each.get("font-size"):
            each.set("font-size", f"{each.get('font-size')}px")


def points(root: Any) -> None:
    """Sizes of type in points."""
    for each in root.iter():
        if each.get("font-size"):
            each.set("font-size", f"{float(each.get('font-size')) * 0.75:g}pt")


def hand_tools(root: Any) -> None:
    """Views, grids and guides that a program remembers, and a picture of the whole."""
    ET.SubElement(root, "{http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd}namedview", {"id": "view"})
    defs = ET.Element(f"{SVG}defs")
    ET.SubElement(
        ET.SubElement(defs, f"{SVG}clipPath", {"id": "clip"}), f"{SVG}rect", {"width": "9999", "height": "9999"}
    )
    root.insert(0, defs)
    for each in root:
        if each.tag == f"{SVG}g":
            each.set("clip-path", "url(#clip)")


REWRITES: dict[str, Does] = {
    "other ids": other_ids,
    "no ids": no_ids,
    "no titles, labels and classes": no_names,
    "no style sheet": no_style_sheet,
    "attributes as style": styles,
    "attributes as classes": classes,
    "texts at nought and moved": translated_texts,
    "texts moved by matrices": matrices,
    "one group that was enlarged": grouped_away,
    "a span for each word": words_apart,
    "words parted by kerning": kerned,
    "spans within spans": spans_in_spans,
    "lines without the spaces at their ends": trimmed,
    "a text for each line": lines_apart,
    "ungrouped": ungrouped,
    "more groups": nested,
    "symbols and clones": symbols,
    "clones that move": clones_moved,
    "rectangles as paths": rects_as_paths,
    "marks in further groups": linked,
    "laid out with indents": pretty,
    "sizes with units": other_units,
    "sizes in points": points,
    "views and clips": hand_tools,
    "as Figma": figma,
    "as Illustrator": illustrator,
}


LONG = "Смотрит меню, сравнивает рестораны по цене и времени доставки, читает колл-центр-отзывы и всё ещё не знает, что взять"
MAP = EDITED.replace("Смотрит меню", text=LONG)
DRAWN = cjm.to_bytes(MAP, "svg")


def test_the_table_holds_at_least_twenty_rewrites():
    assert len(REWRITES) >= 20
    assert {"as Figma", "as Illustrator"} <= set(REWRITES)


@pytest.mark.parametrize("rewrite", REWRITES)
def test_each_rewrite_changes_the_file(rewrite: str):
    root = ET.fromstring(DRAWN)
    before = ET.tostring(root)
    REWRITES[rewrite](root)

    assert before != ET.tostring(root)


@pytest.mark.parametrize("rewrite", REWRITES)
def test_with_the_map_in_the_file_the_same_map_comes_back(rewrite: str):
    root = ET.fromstring(DRAWN)
    REWRITES[rewrite](root)

    back = cjm.read(ET.tostring(root), format="svg")

    assert [] == list(cjm.compare(MAP, back))
    assert MAP == back
    assert () == back.notes


def test_an_edit_made_in_such_a_program_comes_back_through_its_manner_of_writing():
    for rewrite in ("as Figma", "as Illustrator", "a text for each line", "symbols and clones"):
        root = ET.fromstring(DRAWN.decode().replace(">Нет цен</tspan>", ">Цен нет</tspan>"))
        REWRITES[rewrite](root)

        assert MAP.replace("Нет цен", text="Цен нет") == cjm.read(ET.tostring(root), format="svg"), rewrite


# With the map lost


class Placed:
    """A text of the drawing with the range of its phase and that of its lane, as they were laid out."""

    def __init__(self, text: str, phase: tuple[float, float], lane: tuple[float, float]) -> None:
        self.text, self.phase, self.lane = " ".join(text.split()), phase, lane


def placed(scene: Scene, journey: cjm.JourneyMap) -> list[Placed]:
    """What stands in a lane of a phase."""
    columns: dict[str, tuple[float, float]] = {}
    found = []
    by_handle = {place.handle: place for place in journey.places()}
    for layer in scene.layers:
        for group in layer.items:
            place = by_handle.get(getattr(group, "reference", None) or "")
            if place is None or place.path[:1] != ("phases",):
                continue
            if place.kind == "phase" and group.card:  # type: ignore[union-attr]
                columns[str(place.path[1])] = (group.card[0], group.card[0] + group.card[2])  # type: ignore[union-attr]
            elif layer.id.startswith("lane-") and place.kind != "emotion":
                shown = [words for words in group.items if isinstance(words, Words) and words.field]  # type: ignore[union-attr]
                found += [(words.text, str(place.path[1]), layer.boxes[0]) for words in shown]
    return [Placed(text, columns[phase], (box[1], box[1] + box[3])) for text, phase, box in found]


@pytest.fixture(scope="module")
def delivery() -> tuple[list[Placed], bytes]:
    """What stands in the drawing of a map, and the drawing, without the map."""
    m = drawings.delivery()
    return placed(layout(m, SvgOptions()), m), cjm.to_bytes(m, "svg", carry="none", font="link")


LOST: dict[str, Does] = {name: does for name, does in REWRITES.items() if name != "one group that was enlarged"}


@pytest.mark.parametrize("rewrite", LOST)
def test_with_the_map_lost_each_text_is_found_in_its_phase_and_lane(rewrite: str, delivery: tuple[list[Placed], bytes]):
    wanted, data = delivery
    root = ET.fromstring(data)
    root.attrib.pop("class", None)
    LOST[rewrite](root)

    shapes = cjm.load(ET.tostring(root), format="svg").shapes
    assert shapes
    items = [item for item in shapes.boards[0].items if item.text and not item.hidden]
    lost = []
    for each in wanted:
        here = [
            item
            for item in items
            if each.phase[0] <= item.x + item.width / 2 <= each.phase[1]
            and each.lane[0] <= item.y + item.height / 2 <= each.lane[1]
            and each.text in " ".join(item.text.split())
        ]
        if not here:
            lost.append(each.text)
    assert len(wanted) > 50
    assert [] == lost
