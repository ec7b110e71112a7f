"""A map as a PDF with live, tagged text, by typst: each page of the drawing a page, with its title and a description.

typst reads SVG with usvg, as resvg does, and keeps its texts as texts in the typeface that is given to it.
"""

from __future__ import annotations

import json
from bisect import bisect
from collections.abc import Iterator, Sequence
from typing import Final

import attrs
import typst

import cjm
from cjm.text import clean

from ._apart import apart
from ._boxes import Group, Mark, Path, Scene, Words
from ._fonts import FOLDER
from ._options import SvgOptions
from ._write import laid_out, painted

_PT: Final = 72 / 25.4  # to a millimetre
_PT_PER_PX: Final = 0.75
_LONGEST: Final = 14_400.0  # pt: no page of a PDF is longer, by its standard

# Strings come in by `json`, so that nothing of the map is taken for typst's own language.
_DOCUMENT: Final = """#let said = json("said.json")
#set document(title: said.title, author: said.authors, date: none)
#set text(lang: said.lang)
#for part in said.pages {
  page(width: part.width * 1pt, height: part.height * 1pt, margin: 0pt, place(
    top + left, dy: part.top * -1pt, image(part.file, width: said.width * 1pt, height: said.height * 1pt, alt: part.alt)
  ))
}
"""


def write(content: cjm.JourneyMap, target: cjm.Target) -> bytes:
    """The PDF of a map."""
    options = attrs.evolve(target.options or SvgOptions(), font="link")
    scene = apart(laid_out(content, target, options))
    unit = scene.print * _PT if scene.print else _PT_PER_PX
    boxes = scene.pages or ((0.0, 0.0, scene.width, scene.height),)
    longest = max(max(width, height) for _, _, width, height in boxes) * unit
    if longest > _LONGEST:
        target.note("The page is as large as a PDF allows, and smaller than the drawing: choose a page.", kind="clip")
        unit *= _LONGEST / longest
    files: dict[str, bytes] = {}
    pages = []
    for number, (box, part) in enumerate(zip(boxes, _parts(scene, boxes), strict=True)):
        name = f"page{number}.svg"
        files[name] = painted(part, target, options)
        alt = scene.description if number == 0 else f"{scene.title} ({number + 1})"
        size = {"top": box[1] * unit, "width": box[2] * unit, "height": box[3] * unit}
        pages.append({"file": name, "alt": alt, **size})
    said = {
        "title": scene.title,
        "authors": [clean(author) for author in content.authors],
        "lang": scene.language,
        "width": scene.width * unit,
        "height": scene.height * unit,
        "pages": pages,
    }
    files["said.json"] = json.dumps(said).encode()
    files["main.typ"] = _DOCUMENT.encode()
    # Its annotations know no files by name, which it takes since 0.12.
    return bytes(typst.compile(files, font_paths=[str(FOLDER)], format="pdf"))  # type: ignore[call-overload]


def _parts(scene: Scene, boxes: Sequence[tuple[float, float, float, float]]) -> Iterator[Scene]:
    """The drawing as each page has it: without the marks of the others, so that no text is there twice."""
    if len(boxes) == 1:
        yield scene
        return
    ends = [top + height for _, top, _, height in boxes]
    for number in range(len(boxes)):
        layers = [
            layer._replace(items=tuple(item for item in layer.items if min(bisect(ends, _top(item)), last) == number))
            for last in [len(boxes) - 1]
            for layer in scene.layers
        ]
        yield scene._replace(layers=tuple(layer for layer in layers if layer.items))


def _top(mark: Mark) -> float:
    """About where a mark begins from the top."""
    if isinstance(mark, Words):
        return mark.lines[0][1] if mark.lines else mark.box[1]
    if isinstance(mark, Group):
        return min(map(_top, mark.items), default=0.0)
    if isinstance(mark, Path):
        numbers = [part for part in mark.parts if not isinstance(part, str)]
        return numbers[1] if len(numbers) > 1 else 0.0
    return mark.y
