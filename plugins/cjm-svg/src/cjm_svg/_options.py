"""What a person may choose about a drawing."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import attrs
from attrs import field

import cjm

from ._theme import theme_of

Drawing: TypeAlias = Literal["map", "compare", "responsibility", "priorities", "persona"]
Page: TypeAlias = Literal["infinite", "A3", "A4", "16:9"]


def _measure(low: float, high: float) -> Any:
    def within(_: object, attribute: Any, value: object) -> None:
        if value is None:
            return
        # Written so that what is no number at all, and nan, fails too.
        if not isinstance(value, int | float) or not low <= value <= high:
            raise cjm.ConvertError(
                f"{value!r} is no number from {low:g} to {high:g}.",
                where=f"SvgOptions, {attribute.name}",
                next="Leave it out: a good one is chosen.",
            )

    return within


def _known(_: object, __: Any, value: str | cjm.Theme) -> None:
    theme_of(value)


def _names(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


@attrs.frozen(kw_only=True)
class SvgOptions:
    """How a map is drawn: what of it, on which page, in which order, language and theme.

    `drawing` is the map itself, the map with what changed since the map `before`, who answers for what
    ("responsibility"), the ideas by effort and impact ("priorities"), or the sheet of a persona: of all of them, or of
    the `persona` that is named.

    `page` breaks the drawing into pages of that proportion, so large that the smallest type is 6.5 points in print.
    Without one the sheet is as large as it needs to be: `column` is the width of a step's column in px, `width` that of
    the sheet, and where they are left out good ones are chosen; `columns` is the most that stand side by side before
    the map goes on in a further band.

    `lanes` are the names of the lanes that come first, in this order. The `language` of the labels is the map's own
    unless it is given. `theme` is the name of a declared theme or a `cjm.Theme`. `density` "compact" saves space,
    "comfortable" never does; without it, space is saved where that saves a page.

    `font` "embed" takes the typeface along, in 40 to 120 kB; "link" only names it, for readers who have Inter; with
    both, texts keep to their boxes where another typeface steps in. "outline" draws the letters themselves: the same
    everywhere, and no longer texts that can be selected or changed.
    """

    drawing: Drawing = "map"
    page: Page = "infinite"
    width: float | None = field(default=None, validator=_measure(640, 20_000))
    column: float | None = field(default=None, validator=_measure(120, 1_200))
    columns: int = field(default=12, validator=_measure(1, 100))
    lanes: tuple[str, ...] = field(default=(), converter=_names)
    language: Literal["ru", "en"] | None = None
    theme: str | cjm.Theme = field(default="house", validator=_known)
    density: Literal["comfortable", "compact"] | None = None
    persona: str | None = None
    before: cjm.JourneyMap | None = None
    font: Literal["embed", "link", "outline"] = "embed"


@attrs.frozen(kw_only=True)
class PngOptions(SvgOptions):
    """How a map is drawn as a picture of pixels: as for a drawing, and `scale` pixels to each px of it."""

    scale: float = field(default=2.0, validator=_measure(0.1, 8))
