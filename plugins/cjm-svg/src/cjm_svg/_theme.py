"""The colours of a drawing: what each look of the layout becomes in SVG attributes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

FONTS: Final = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif"

_INK, _INK2, _MUTED, _LINE, _PAPER, _ZEBRA, _NAVY = (
    "#172033",
    "#475064",
    "#5B6478",
    "#D9DEE8",
    "#FFFFFF",
    "#F6F8FB",
    "#25315E",
)
_ACCENT, _ACCENT_PALE = "#4F46A5", "#EFEEFA"
_GOOD, _GOOD_PALE, _BAD, _BAD_PALE, _EVEN = "#0F766E", "#D3EDE8", "#B4400B", "#FCE6D6", "#E9ECF2"
_BLUE, _BLUE_PALE, _BROWN, _YELLOW = "#3C4FA0", "#E8EDFA", "#5A4B35", "#FFD24A"
_SEVERITY = {
    "0": (_MUTED, "#F1F3F7"),
    "1": ("#8A5A00", "#FFF6DF"),
    "2": ("#A8480B", "#FEEBDC"),
    "3": ("#9B1C1C", "#FBE3E1"),
}
_FACES = {
    "2": (_GOOD, _GOOD, _PAPER),
    "1": (_GOOD_PALE, _GOOD, _GOOD),
    "0": (_EVEN, _MUTED, _MUTED),
    "-1": (_BAD_PALE, _BAD, _BAD),
    "-2": (_BAD, _BAD, _PAPER),
}
_CURVES = (_INK, "#7A3E9D", "#1D6FA5", "#8A5A00", "#9B1C5A", "#2F6B2F")

Look = Mapping[str, str | float]


def _fill(colour: str) -> Look:
    return {"fill": colour}


def _edge(fill: str, stroke: str, width: float = 1, dash: str | None = None) -> Look:
    plain: dict[str, str | float] = {"fill": fill, "stroke": stroke, "stroke_width": width}
    return plain | {"stroke_dasharray": dash} if dash else plain


def _line(stroke: str, width: float, dash: str | None = None) -> Look:
    return {**_edge("none", stroke, width, dash), "stroke_linecap": "round", "stroke_linejoin": "round"}


HOUSE: Final[Mapping[str, Look]] = {
    # texts
    "ink": _fill(_INK),
    "ink2": _fill(_INK2),
    "muted": _fill(_MUTED),
    "navy": _fill(_NAVY),
    "paper": _fill(_PAPER),
    "pale": _fill("#E3E8F5"),
    "accent": _fill(_ACCENT),
    "good": _fill(_GOOD),
    "bad": _fill(_BAD),
    # the sheet
    "sheet": _fill(_PAPER),
    "zebra": _fill(_ZEBRA),
    "rule": _line(_LINE, 1),
    "divider": _line("#C7CFDD", 1),
    "visibility": _line(_NAVY, 1.6, "10 6"),
    "plate": _edge(_PAPER, _NAVY),
    "white": {"fill": _PAPER, "fill_opacity": 0.92},
    # cards
    "chevron": _fill(_NAVY),
    "card": _edge(_PAPER, "#B9C2D3"),
    "plain": _edge(_PAPER, _LINE),
    "persona": _edge(_ZEBRA, _LINE),
    "person": _fill(_ACCENT),
    "portrait": _edge(_ACCENT_PALE, _ACCENT, 1.5),
    "idea": _edge(_ACCENT_PALE, "#B9B4E3"),
    "quote": _edge(_PAPER, _LINE),
    "positive": _fill(_GOOD_PALE),
    "barrier": _edge("#FFF8F3", "#E0B396"),
    "bubble1": _fill(_GOOD_PALE),
    "bubble0": _fill(_EVEN),
    "bubble-1": _fill(_BAD_PALE),
    "aside": _edge("#FFFDF2", "#D8C98A", 1, "4 3"),
    "controllable": _edge(_BLUE_PALE, _BLUE, 1.4),
    "uncontrollable": _edge(_PAPER, "#6A7387", 1.2, "4 3"),
    "partly": _edge("#F4F6FC", _BLUE, 1.2, "9 3"),
    "unknown": _edge(_PAPER, "#B9C2D3"),
    "online": _fill(_BLUE),
    "offline": _fill(_BROWN),
    "chip": _fill(_EVEN),
    "chip-accent": _fill(_ACCENT_PALE),
    "chip-white": _fill(_PAPER),
    "chip-navy": _fill(_NAVY),
    "owner": _edge(_PAPER, "#9AA5BD"),
    "dot": _edge(_ACCENT, _ACCENT, 1.2),
    "hollow": _edge(_PAPER, _ACCENT, 1.2),
    "truth": _edge(_YELLOW, _INK, 1.6),
    "clock": _line("#C9D2EA", 1.4),
    "sign": _line(_PAPER, 1.4),
    "sign-accent": _line(_ACCENT, 1.4),
    "sign-muted": _line(_MUTED, 1.4),
    "arc": _line(_ACCENT, 1.8),
    "arrow": _fill(_ACCENT),
    # emotions
    "middle": _line("#AEB7C8", 1.2),
    "level": _line("#E1E6EE", 1),
    "to-be": _line(_ACCENT, 2, "2 6"),
    "above": {"fill": _GOOD, "fill_opacity": 0.12},
    "below": {"fill": _BAD, "fill_opacity": 0.12},
    **{
        f"curve{at}": _line(colour, 3 if at == 0 else 2.2, None if at == 0 else "8 5")
        for at, colour in enumerate(_CURVES)
    },
    **{f"mark{at}": _edge(_PAPER, colour, 2) for at, colour in enumerate(_CURVES)},
    **{f"face{level}": _edge(fill, stroke, 1.6) for level, (fill, stroke, _) in _FACES.items()},
    **{f"eye{level}": _fill(line) for level, (_, _, line) in _FACES.items()},
    **{f"mouth{level}": _line(line, 1.7) for level, (_, _, line) in _FACES.items()},
    **{f"pain{level}": _fill(pale) for level, (_, pale) in _SEVERITY.items()},
    **{f"edge{level}": _fill(strong) for level, (strong, _) in _SEVERITY.items()},
    **{f"bar{level}": _edge(strong, strong) for level, (strong, _) in _SEVERITY.items()},
    **{f"nobar{level}": _edge(_PAPER, strong) for level, (strong, _) in _SEVERITY.items()},
    "open-mouth2": {"fill": _PAPER, "stroke": _PAPER, "stroke_width": 1.7},
}

THEMES: Final = {"house": HOUSE}
CURVES: Final = len(_CURVES)
