"""Emoji set apart from the texts that they stand in, for programs that would lose both.

usvg, with which resvg and typst read drawings, looks for another font where one lacks a sign, but gives up when that
font makes one sign of several characters, as of a family or a flag. A text of emoji alone it sets well.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from cjm.text import clusters, is_emoji, is_rtl, width

from ._boxes import Group, Mark, Scene, Words


def apart(scene: Scene) -> Scene:
    """The same drawing, in which emoji of several characters are texts of their own."""
    return scene._replace(layers=tuple(layer._replace(items=tuple(_marks(layer.items))) for layer in scene.layers))


def _marks(marks: tuple[Mark, ...]) -> Iterator[Mark]:
    for mark in marks:
        if isinstance(mark, Group):
            yield mark._replace(items=tuple(_marks(mark.items)))
        elif isinstance(mark, Words) and not mark.text.isascii() and _is_mixed(mark.text):
            yield from _parts(mark)
        else:
            yield mark


def _is_mixed(text: str) -> bool:
    signs = clusters(text)
    pictures = [sign for sign in signs if is_emoji(sign)]
    return any(len(sign) > 1 for sign in pictures) and len(pictures) < len(signs) and not is_rtl(text)


def _parts(words: Words) -> Iterator[Words]:
    """The texts side by side that look like this one."""
    share = {"start": 0.0, "middle": 0.5, "end": 1.0}[words.anchor]
    for x, y, line in words.lines:
        x -= share * width(line.rstrip(), words.size, words.weight)
        for _, run in groupby(clusters(line), is_emoji):
            text = "".join(run)
            yield words._replace(lines=((x, y, text),), anchor="start")
            x += width(text, words.size, words.weight)
