"""A look for whoever draws: what the colours of a drawing are called, and which of them stand on which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any, Final

from attrs import field, frozen

from cjm.errors import Fault, PluginError

COLOURS: Final[Mapping[str, str]] = {
    # texts
    "ink": "#172033",
    "ink2": "#475064",
    "muted": "#5B6478",
    "heading": "#25315E",
    # the sheet
    "paper": "#FFFFFF",
    "zebra": "#F6F8FB",
    "line": "#D9DEE8",
    "edge": "#B9C2D3",
    "neutral": "#E9ECF2",
    # the bars of phases, and what else is dark with light signs on it
    "frame": "#25315E",
    "frame2": "#3A4779",
    "on_frame": "#FFFFFF",
    "on_frame2": "#E3E8F5",
    # ideas, arcs, what is to be
    "accent": "#4F46A5",
    "accent_pale": "#EFEEFA",
    "accent_edge": "#B9B4E3",
    # feelings
    "good": "#0D6D66",
    "good_pale": "#D3EDE8",
    "bad": "#B4400B",
    "bad_pale": "#FCE6D6",
    # touchpoints
    "touch": "#3C4FA0",
    "touch_pale": "#E8EDFA",
    "offline": "#5A4B35",
    "truth": "#FFD24A",
    "truth_edge": "#172033",
    # how bad a pain is
    "severity0": "#5B6478",
    "severity0_pale": "#F1F3F7",
    "severity1": "#8A5A00",
    "severity1_pale": "#FFF6DF",
    "severity2": "#A8480B",
    "severity2_pale": "#FEEBDC",
    "severity3": "#9B1C1C",
    "severity3_pale": "#FBE3E1",
    # remarks, and what found no place
    "aside": "#FFFDF2",
    "aside_edge": "#D8C98A",
    # signs on a solid colour
    "on_solid": "#FFFFFF",
    # lines of further personas and states, beside `ink`
    "line1": "#7A3E9D",
    "line2": "#1D6FA5",
    "line3": "#8A5A00",
    "line4": "#9B1C5A",
    "line5": "#2F6B2F",
}
"""The colours of a theme, each as it is where a theme does not say otherwise."""

_PALE: Final = (
    *("paper", "zebra", "neutral", "accent_pale", "good_pale", "bad_pale", "touch_pale", "aside"),
    *(f"severity{level}_pale" for level in range(4)),
)
PAIRS: Final[tuple[tuple[str, str], ...]] = (
    *product(("ink", "ink2"), _PALE),
    *product(("muted", "heading"), ("paper", "zebra")),
    *product(("on_frame", "on_frame2"), ("frame", "frame2")),
    *product(("accent",), ("paper", "zebra", "accent_pale", "touch_pale")),
    *product(("good", "bad"), ("paper", "zebra")),
    ("good", "good_pale"),
    *product(("bad",), ("bad_pale", "touch_pale", *(f"severity{level}_pale" for level in range(4)))),
    ("touch", "touch_pale"),
    ("touch", "paper"),
    *((f"severity{level}", f"severity{level}_pale") for level in range(4)),
    *product(("on_solid",), ("accent", "good", "bad", "touch", "offline", *(f"severity{n}" for n in range(1, 4)))),
    ("truth_edge", "truth"),
)
"""The pairs of a text or sign and what it stands on."""

LEAST: Final = 4.5
"""The least contrast of a pair, as WCAG 2 counts it."""

_HEX: Final = re.compile(r"#[0-9A-Fa-f]{6}")


def contrast(one: str, two: str) -> float:
    """How well one colour is to be seen on the other, from 1 (not at all) to 21 (black on white).

    >>> round(contrast("#000000", "#FFFFFF"), 1)
    21.0
    """
    high, low = sorted((_light(one), _light(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _light(colour: str) -> float:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _whole(colours: Mapping[str, str]) -> Mapping[str, str]:
    """All colours of a theme, those that it does not name as they are anyway; for anything but a mapping, itself."""
    given: object = colours
    return {**COLOURS, **colours} if isinstance(given, Mapping) else colours


@frozen
class Theme:
    """A look for whoever draws: a name, a title (a text, or one for each language), and colours.

    `colours` are "#RRGGBB" by the names of `cjm.Theme.names()`; those that are left out are as in the house theme.
    `PluginError` for a name or colour that is none, and for a text that could not be read on what it stands on: each
    pair of `cjm.Theme.pairs()` has a contrast of 4.5 : 1 at least.

    >>> Theme("nhs/blue", colours={"frame": "#005EB8", "frame2": "#003087"}).colours["frame"]
    '#005EB8'
    """

    name: str
    title: str | Mapping[str, str] | None = field(default=None, kw_only=True)
    colours: Mapping[str, str] = field(factory=dict, converter=_whole, kw_only=True, hash=False)

    def __attrs_post_init__(self) -> None:
        faults = list(self._faults())
        if faults:
            raise PluginError(faults)

    @staticmethod
    def names() -> tuple[str, ...]:
        """What the colours of a theme are called."""
        return tuple(COLOURS)

    @staticmethod
    def pairs() -> tuple[tuple[str, str], ...]:
        """The pairs of a text or sign and what it stands on."""
        return PAIRS

    def title_in(self, language: str) -> str:
        """What the theme is called in a language."""
        titles: Any = self.title
        if isinstance(titles, Mapping):
            return str(titles.get(language) or next(iter(titles.values()), self.name))
        return self.title if isinstance(self.title, str) else self.name

    def _faults(self) -> Iterator[Fault]:
        where = f"theme {self.name!r}"
        if not isinstance(self.colours, Mapping):
            yield Fault(f"{self.colours!r} are no colours.", where=where, next="Give a mapping from names to #RRGGBB.")
            return
        unknown = [name for name in self.colours if name not in COLOURS]
        if unknown:
            listed = ", ".join(COLOURS)
            yield Fault(f"there is no colour {_listed(unknown)}.", where=where, next=f"The colours are {listed}.")
        wrong = [name for name, colour in self.colours.items() if not _HEX.fullmatch(str(colour))]
        for name in wrong:
            yield Fault(f"{name} is {self.colours[name]!r}.", where=where, next="Write it as #RRGGBB.")
        if wrong:
            return
        for text, ground in PAIRS:
            found = contrast(self.colours[text], self.colours[ground])
            if found < LEAST:
                yield Fault(
                    f"{text} on {ground} has a contrast of {found:.2f} : 1.",
                    where=where,
                    next=f"Make one lighter or darker: {LEAST} : 1 is the least.",
                )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(repr(name) for name in names)
