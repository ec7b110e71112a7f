"""A legend of colours: which kind of things a colour stands for, where no label of a lane says it."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Collection, Sequence

from cjm.recognise._board_boxes import Box
from cjm.recognise._board_heads import Meanings

_SAID = re.compile(r"\s*([^\W\d_]+(?:[ -][^\W\d_]+)?)\s*[-–—:=]\s*(\S.*)")
_HUES = {
    "red": (345, 15), "orange": (15, 43), "yellow": (43, 70), "green": (70, 165), "blue": (165, 258),
    "violet": (258, 300), "pink": (300, 345),
}  # fmt: skip
_NAMES = {
    "red": "красн red rojo roug rot vermelh", "orange": "оранж orange naranja laranja", "yellow": "жёлт желт yellow "
    "amarill jaune gelb amarel", "green": "зелён зелен green салат verde vert grün", "blue": "син голуб blue бирюз "
    "cyan azul bleu blau", "violet": "фиолет сирен violet purple morad lila roxo", "pink": "розов pink rosa rose",
}  # fmt: skip


def colours(outside: Sequence[Box], swatches: Sequence[Box], fills: Collection[str], means: Meanings) -> dict[str, Box]:
    """The label for each fill that a legend explains: by its own colour, a swatch beside it, or the colour's name."""
    found: dict[str, Box] = {}
    for box in sorted(outside, key=lambda each: (each.y0, each.x0, each.text)):
        fill = box.item.fill if means(box.text) else None
        if fill not in fills and means(box.text):
            beside = [
                each
                for each in swatches[:500]
                if each.item.fill in fills
                and abs(each.y - box.y) < box.height
                and 0 <= box.x0 - each.x1 + 2 < 3 * max(box.size, each.width)
            ]
            fill = min(beside, key=lambda each: box.x0 - each.x1).item.fill if beside else None
        said = _SAID.fullmatch(box.text) if fill not in fills else None
        if said and means(said[2]):
            named = [each for each in sorted(fills) if hue(each) == _named(said[1])]
            fill = named[0] if len(named) == 1 else None
        if fill in fills and fill not in found:
            found[fill] = box  # type: ignore[index]
    return found


def _named(word: str) -> str | None:
    word = word.casefold()
    return next(
        (name for name, starts in _NAMES.items() if any(word.startswith(each) for each in starts.split())), None
    )


def hue(fill: str) -> str | None:
    """What people call a colour.

    >>> hue("#f5d128"), hue("#ffcee0"), hue("#eeeeee")
    ('yellow', 'pink', None)
    """
    try:
        red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (1, 3, 5))
    except ValueError:
        return None
    turn, _, strength = colorsys.rgb_to_hls(red, green, blue)
    if strength < 0.15:
        return None
    degrees = turn * 360
    for name, (low, high) in _HUES.items():
        if low <= degrees < high or (low > high and (degrees >= low or degrees < high)):
            return name
    return None
