"""What a person may choose about a drawing."""

from __future__ import annotations

from typing import Any, Literal

import attrs
from attrs import field

import cjm


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


@attrs.frozen(kw_only=True)
class SvgOptions:
    """How a map is drawn: sizes in px, the language of the labels, the theme.

    `column` is the width of a step's column, `width` that of the whole drawing; without them a good one is chosen.
    `columns` is the most that stand side by side: longer maps go on in a further band. The `language` of the labels
    is the map's own unless it is given.

    `font` "embed" takes the typeface along, in 40 to 120 kB; "link" only names it, for readers who have Inter; with
    both, texts keep to their boxes where another typeface steps in. "outline" draws the letters themselves: the same
    everywhere, and no longer texts that can be selected or changed.
    """

    width: float | None = field(default=None, validator=_measure(640, 20_000))
    column: float | None = field(default=None, validator=_measure(120, 1_200))
    columns: int = field(default=12, validator=_measure(1, 100))
    language: Literal["ru", "en"] | None = None
    theme: Literal["house"] = "house"
    font: Literal["embed", "link", "outline"] = "embed"
