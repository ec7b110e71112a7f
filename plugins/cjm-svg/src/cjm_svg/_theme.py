"""What each look of the layout becomes in SVG attributes, in the colours of a theme."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, TypeAlias

import cjm

FONTS: Final = "Inter, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif"
CURVES: Final = 6
"""How many lines of feelings have a colour of their own."""

_TEXTS: Final = ("ink", "ink2", "muted", "heading", "accent", "good", "bad", "touch", "on_frame", "on_frame2")

Look: TypeAlias = Mapping[str, str | float]


def theme_of(given: str | cjm.Theme) -> cjm.Theme:
    """The theme of this name, which some plugin declares; `ConvertError` with those there are for any other."""
    if isinstance(given, cjm.Theme):
        return given
    known = {each.name: each for each in cjm.themes()}
    if given not in known:
        raise cjm.ConvertError(
            f"there is no theme {given!r}.",
            where="SvgOptions, theme",
            next=f"Give one of {', '.join(map(repr, known))}, or a cjm.Theme.",
        )
    return known[given]


def looks(theme: cjm.Theme) -> Mapping[str, Look]:
    """The attributes of each look."""
    return _looks(tuple(sorted(theme.colours.items())))


@lru_cache(maxsize=8)
def _looks(colours: tuple[tuple[str, str], ...]) -> Mapping[str, Look]:
    c = dict(colours)
    return {**_sheet(c), **_cards(c), **_touchpoints(c), **_feelings(c), **_severities(c), **_changes(c)}


def _fill(colour: str) -> Look:
    return {"fill": colour}


def _edge(fill: str, stroke: str, width: float = 1, dash: str | None = None) -> Look:
    plain: dict[str, str | float] = {"fill": fill, "stroke": stroke, "stroke_width": width}
    return plain | {"stroke_dasharray": dash} if dash else plain


def _line(stroke: str, width: float, dash: str | None = None) -> Look:
    return {**_edge("none", stroke, width, dash), "stroke_linecap": "round", "stroke_linejoin": "round"}


def _tint(pale: str, c: Mapping[str, str], edge: str) -> Look:
    """A tinted plate; where the theme has no tints, an edge keeps it apart from the paper."""
    return _edge(pale, edge) if pale in {c["paper"], c["zebra"]} else _fill(pale)


def _sheet(c: Mapping[str, str]) -> dict[str, Look]:
    return {
        **{name: _fill(c[name]) for name in _TEXTS},
        "sheet": _fill(c["paper"]),
        "zebra": _fill(c["zebra"]),
        "rule": _line(c["line"], 1),
        "divider": _line(c["line"], 1.4),
        "visibility": _line(c["heading"], 1.6, "10 6"),
        "interaction": _line(c["muted"], 1.4, "2 5"),
        "plate": _edge(c["paper"], c["heading"]),
        "plate2": _edge(c["paper"], c["muted"]),
        "white": {"fill": c["paper"], "fill_opacity": 0.92},
        "chevron": _fill(c["frame"]),
        "aida": _fill(c["frame2"]),
        "clock": _line(c["on_frame2"], 1.4),
        "sign": _line(c["on_solid"], 1.4),
        "sign-accent": _line(c["accent"], 1.4),
        "sign-muted": _line(c["muted"], 1.4),
        "sign-bad": _line(c["bad"], 1.5),
        "sign-good": _line(c["good"], 1.5),
        "arc": _line(c["accent"], 1.8),
        "arrow": _fill(c["accent"]),
        "track": _fill(c["neutral"]),
        "bar": _fill(c["touch"]),
    }


def _cards(c: Mapping[str, str]) -> dict[str, Look]:
    return {
        "card": _edge(c["paper"], c["edge"]),
        "plain": _edge(c["paper"], c["line"]),
        "bare": {"fill": "none"},
        "tile": _edge(c["paper"], c["line"]),
        "persona": _edge(c["zebra"], c["line"]),
        "portrait": _edge(c["accent_pale"], c["accent"], 1.5),
        "idea": _edge(c["accent_pale"], c["accent_edge"]),
        "positive": _tint(c["good_pale"], c, c["good"]),
        "barrier": _edge(c["paper"], c["bad"], 1, "6 3"),
        "aside": _edge(c["aside"], c["aside_edge"], 1, "4 3"),
        "frame": _edge("none", c["line"]),
        "chip": _tint(c["neutral"], c, c["muted"]),
        "chip-accent": _tint(c["accent_pale"], c, c["accent"]),
        "chip-white": _fill(c["paper"]),
        "chip-navy": _fill(c["frame"]),
        "chip-good": _tint(c["good_pale"], c, c["good"]),
        "chip-bad": _tint(c["bad_pale"], c, c["bad"]),
        "owner": _edge(c["paper"], c["edge"]),
        "disc": _fill(c["accent"]),
        "dot": _edge(c["accent"], c["accent"], 1.2),
        "hollow": _edge(c["paper"], c["accent"], 1.2),
        "goal-mark": _fill(c["accent"]),
        "quote-mark": _fill(c["accent_edge"]),
    }


def _touchpoints(c: Mapping[str, str]) -> dict[str, Look]:
    return {
        "controllable": _edge(c["touch_pale"], c["touch"], 1.4),
        "uncontrollable": _edge(c["paper"], c["muted"], 1.2, "4 3"),
        "partly": _edge(c["touch_pale"], c["touch"], 1.2, "9 3"),
        "unknown": _edge(c["paper"], c["edge"]),
        "online": _fill(c["touch"]),
        "offline": _fill(c["offline"]),
        "nowhere": _edge(c["paper"], c["edge"]),
        "truth": _edge(c["truth"], c["truth_edge"], 1.6),
    }


def _feelings(c: Mapping[str, str]) -> dict[str, Look]:
    faces = {
        "2": (c["good"], c["good"], c["on_solid"]),
        "1": (c["good_pale"], c["good"], c["good"]),
        "0": (c["neutral"], c["muted"], c["muted"]),
        "-1": (c["bad_pale"], c["bad"], c["bad"]),
        "-2": (c["bad"], c["bad"], c["on_solid"]),
    }
    curves = (c["ink"], *(c[f"line{at}"] for at in range(1, CURVES)))
    dashes = ("", "8 5", "12 4 2 4", "4 4", "14 6", "6 3 2 3")
    return {
        "bubble1": _tint(c["good_pale"], c, c["good"]),
        "bubble0": _tint(c["neutral"], c, c["muted"]),
        "bubble-1": _tint(c["bad_pale"], c, c["bad"]),
        "middle": _line(c["edge"], 1.2),
        "level": _line(c["line"], 1),
        "to-be": _line(c["accent"], 2, "2 6"),
        "above": {"fill": c["good"], "fill_opacity": 0.14},
        "below": {"fill": c["bad"], "fill_opacity": 0.14},
        **{f"curve{at}": _line(colour, 2.2 if at else 3, dashes[at] or None) for at, colour in enumerate(curves)},
        **{f"mark{at}": _edge(c["paper"], colour, 2) for at, colour in enumerate(curves)},
        **{f"face{level}": _edge(fill, stroke, 1.6) for level, (fill, stroke, _) in faces.items()},
        **{f"eye{level}": _fill(line) for level, (_, _, line) in faces.items()},
        **{f"mouth{level}": _line(line, 1.7) for level, (_, _, line) in faces.items()},
        "open-mouth2": {"fill": c["on_solid"], "stroke": c["on_solid"], "stroke_width": 1.7},
    }


def _severities(c: Mapping[str, str]) -> dict[str, Look]:
    found: dict[str, Look] = {}
    for level in range(4):
        strong, pale = c[f"severity{level}"], c[f"severity{level}_pale"]
        found |= {
            f"pain{level}": _tint(pale, c, strong),
            f"edge{level}": _fill(strong),
            f"bar{level}": _edge(strong, strong),
            f"nobar{level}": _edge(c["paper"], strong),
        }
    # How much there is of something: four steps that differ in lightness, and whose text says the number.
    found |= {
        "heat0": _edge(c["paper"], c["line"]),
        "heat1": {**_edge(c["touch"], c["touch"]), "fill_opacity": 0.1, "stroke_opacity": 0.35},
        "heat2": {**_edge(c["touch"], c["touch"]), "fill_opacity": 0.3, "stroke_opacity": 0.6},
        "heat3": _edge(c["touch"], c["touch"]),
        "heat-none": _edge(c["bad_pale"], c["bad"], 1.2, "4 3"),
        "on_heat3": _fill(c["on_solid"]),
    }
    return found


def _changes(c: Mapping[str, str]) -> dict[str, Look]:
    return {
        "mark-added": _line(c["good"], 2.4),
        "mark-changed": _line(c["accent"], 2.4),
        "mark-moved": _line(c["touch"], 2.4, "8 4"),
        "mark-removed": _line(c["bad"], 1.6, "5 4"),
        "badge-added": _fill(c["good"]),
        "badge-changed": _fill(c["accent"]),
        "badge-moved": _fill(c["touch"]),
        "badge-removed": _fill(c["bad"]),
        "badge-text": _fill(c["on_solid"]),
        "ghost": _edge(c["paper"], c["bad"], 1.2, "5 4"),
        "strike": _line(c["bad"], 1.2),
    }
