"""What a person may choose about a drawing."""

from __future__ import annotations

from math import isfinite
from typing import Any, Literal

import attrs
from attrs import field

import cjm


def _measure(low: float, high: float) -> Any:
    def within(options: object, attribute: Any, value: float | None) -> None:
        if value is None:
            return
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            problem = f"{value!r} is no number of pixels."
        elif not low <= value <= high:
            problem = f"{value!r} is outside {low:g} … {high:g} px."
        else:
            return
        raise cjm.ConvertError(problem, where=f"SvgOptions, {attribute.name}", next="Leave it out: a good one is chosen.")

    return within


def _one_of(*words: str | None) -> Any:
    def known(options: object, attribute: Any, value: object) -> None:
        if value not in words:
            listed = ", ".join(repr(word) for word in words)
            raise cjm.ConvertError(
                f"{value!r} is none of {listed}.", where=f"SvgOptions, {attribute.name}", next="Choose one of these."
            )

    return known


@attrs.frozen(kw_only=True)
class SvgOptions:
    """How a map is drawn: sizes in px, the language of the labels, the theme.

    `column` is the width of a step's column, `width` that of the whole drawing; without them a good one is chosen.
    `columns` is the most that stand side by side: longer maps go on in a further band. The `language` of the labels
    is the map's own unless it is given.
    """

    width: float | None = field(default=None, validator=_measure(640, 20_000))
    column: float | None = field(default=None, validator=_measure(120, 1_200))
    columns: int = field(default=12, validator=_measure(1, 100))
    language: Literal["ru", "en"] | None = field(default=None, validator=_one_of(None, "ru", "en"))
    theme: Literal["house"] = field(default="house", validator=_one_of("house"))
