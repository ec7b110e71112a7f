"""Colours by the names that Miro gives those of sticky notes."""

from __future__ import annotations

import colorsys
import re

STICKY = {
    "gray": "#f5f6f8",
    "light_yellow": "#fff9b1",
    "yellow": "#f5d128",
    "orange": "#ff9d48",
    "light_green": "#d5f692",
    "green": "#c9df56",
    "dark_green": "#93d275",
    "cyan": "#67c6c0",
    "light_pink": "#ffcee0",
    "pink": "#ea94bb",
    "violet": "#c6a2d2",
    "red": "#f0939d",
    "light_blue": "#a6ccf5",
    "blue": "#6cd8fa",
    "dark_blue": "#9ea9ff",
    "black": "#000000",
}
"""The sixteen colours of a sticky note, about as the screen shows them: Miro takes the name only."""
_PASTEL = ("light_yellow", "orange", "light_green", "cyan", "light_blue", "dark_blue", "violet", "light_pink", "red")
_HEX = re.compile("#[0-9a-f]{6}")


def sticky_colour(fill: str | None) -> str:
    """The name of the sticky note's colour that comes nearest to a fill: by hue, as fills may be paler.

    >>> sticky_colour("#d3ede8"), sticky_colour("#ffffff"), sticky_colour("#f0939d"), sticky_colour(None)
    ('cyan', 'gray', 'red', 'light_yellow')
    """
    if fill is None or not _HEX.fullmatch(fill):
        return "light_yellow"
    for name, colour in STICKY.items():
        if colour == fill:
            return name
    hue, chroma, light = _hue(fill)
    if light < 0.15:
        return "black"
    if chroma < 0.04:
        return "gray"
    return min(_PASTEL, key=lambda name: _apart(hue, _hue(STICKY[name])[0]))


def hex_colour(value: object) -> str | None:
    """A colour as `#rrggbb`, from a name or digits; None for what is no colour.

    >>> hex_colour("light_pink"), hex_colour("#ABCDEF"), hex_colour("transparent")
    ('#ffcee0', '#abcdef', None)
    """
    if not isinstance(value, str):
        return None
    known = STICKY.get(value, value.lower())
    return known if _HEX.fullmatch(known) else None


def ink_on(fill: str | None) -> str:
    """A colour of text that can be read on a fill."""
    red, green, blue = _rgb(fill or "#ffffff")
    return "#ffffff" if 0.299 * red + 0.587 * green + 0.114 * blue < 0.5 else "#172033"


def _rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _hue(colour: str) -> tuple[float, float, float]:
    rgb = _rgb(colour)
    hue, light, _ = colorsys.rgb_to_hls(*rgb)
    return hue, max(rgb) - min(rgb), light


def _apart(one: float, other: float) -> float:
    return min(abs(one - other), 1 - abs(one - other))
