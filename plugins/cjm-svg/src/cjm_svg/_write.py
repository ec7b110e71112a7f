"""A map as a drawing, with the whole map in its metadata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import cjm

from ._boxes import Group, Mark, Scene, Words
from ._fonts import outline
from ._layout import layout
from ._options import SvgOptions
from ._paint import Painter
from ._pieces import is_drawable
from ._theme import theme_of


def write(content: cjm.JourneyMap, target: cjm.Target) -> bytes:
    """The drawing of a map as a file."""
    options = target.options or SvgOptions()
    scene = laid_out(content, target, options)
    return painted(scene, target, options, target.carry(content, cjm.Shapes(boards=(board(scene),))))


def laid_out(content: cjm.JourneyMap, target: cjm.Target, options: SvgOptions) -> Scene:
    """Where everything of a map stands, with a note for all that is not shown whole."""
    scene = layout(content, options)
    for text in scene.clipped:
        target.note(
            f"The drawing shows only the beginning of a text of {len(text)} characters: {text[:40]!r}…", kind="clip"
        )
    for text in scene.cleaned:
        target.lose(f"A drawing cannot hold some characters of {text[:40]!r}: they are left out of it.")
    for place in content.places(cjm.Lane):
        if not place.element.visible:  # type: ignore[attr-defined]
            target.lose(f"The lane {place.element.name!r} is marked as hidden: it is not drawn.", at=place.handle)  # type: ignore[attr-defined]
    for place in content.places():
        for name in ("portrait", "image", "picture", "asset"):
            held = getattr(place.element, name, None)
            if held is not None and not is_drawable(held):
                target.lose(f"The picture {held.name!r} is named in the drawing, not shown.", at=place.handle)
    for number in scene.overfull:
        target.note(f"Page {number} is longer than its paper: a part of it cannot be divided.", kind="clip")
    return scene


def painted(scene: Scene, target: cjm.Target, options: SvgOptions, carrier: str | None = None) -> bytes:
    """A drawing as SVG, with the carrier in its metadata."""
    painter = Painter(scene, theme_of(options.theme), options.font)
    drawn = painter.paint(carrier)
    if options.font == "outline":
        _tell_texts(target, painter.used)
    return drawn


def _tell_texts(target: cjm.Target, left: Mapping[int, list[str]]) -> None:
    """Note the texts that stayed texts in a drawing of outlines."""
    texts = [(weight, text) for weight, held in left.items() for text in held]
    if texts:
        weight, text = texts[0]
        lacking = next(char for char in text if outline(char, weight) is None)
        target.note(
            f"{len(texts)} texts stay texts: Inter lacks characters of them, {lacking} in {text[:40]!r} for one.",
            kind="info",
        )


def board(scene: Scene) -> cjm.Board:
    """The texts of a drawing as items: exactly those that reading it finds."""
    # Where the drawing is no map, the place of a text means nothing.
    role: Any = "defines" if scene.is_map else "repeats"
    found: list[cjm.Item] = []
    for layer in scene.layers:
        for words, reference, most in _texts(layer.items, None, float("inf")):
            text = words.text
            if not text.strip():
                continue
            # Where reading finds it: at its anchor, not at the corner of its box.
            x, y = words.lines[0][0], words.lines[0][1] - words.size
            share = {"start": 1.0, "middle": 0.5, "end": 0.0}[words.anchor]
            width, height = min(words.box[2] * share, most), words.box[3]
            parts = (cjm.Fragment(reference, words.field, text, role),) if reference and words.field else ()
            found.append(
                cjm.Item(f"t{len(found)}", "text", text=text, x=x, y=y, width=width, height=height, parts=parts)
            )
    return cjm.Board(scene.title, tuple(found))


def _texts(items: tuple[Mark, ...], reference: str | None, most: float) -> Iterator[tuple[Words, str | None, float]]:
    for item in items:
        if isinstance(item, Words):
            yield item, reference, most
        elif isinstance(item, Group):
            yield from _texts(item.items, item.reference or reference, item.column or most)
