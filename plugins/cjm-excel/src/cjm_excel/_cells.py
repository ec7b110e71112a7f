"""From what a file stores of a cell to the cell as people see it."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from attrs import define, evolve, field

import cjm
from cjm_excel._grid import Make, Stored
from cjm_excel._looks import Look
from cjm_excel._places import Place, name
from cjm_excel._texts import Rich, unescape
from cjm_excel._values import general, shown

_LINK_FORMULA = re.compile(r'HYPERLINK\("([^"]+)"', re.IGNORECASE)
_WHOLE = re.compile(r"-?[0-9]{1,400}$")
_MOST_REMEMBERED = 50_000
_MOST_NOTES = 20
_DAYS_OF_1904 = 1462


@define
class Cells:
    """Makes the cells of a workbook; what is the same for many of them is made out once."""

    source: cjm.Source
    looks: list[Look]
    strings: list[str | Rich]
    from_1904: bool
    _numbers: dict[tuple[str, str], tuple[str, Any]] = field(factory=dict, init=False)
    _styles: dict[str, Look] = field(factory=dict, init=False)
    _without_result: int = field(default=0, init=False)

    def of(self, title: str) -> Make:
        """The function that makes the cells of a sheet."""
        masters: dict[str, tuple[str, Place]] = {}
        prefix = f"{title}!"

        def make(stored: Stored) -> cjm.Cell | None:
            place = prefix + name(stored.row, stored.column)
            look = self._styles.get(stored.style) or self._look(stored.style)
            link = None
            if not stored.is_plain and stored.formula is not None:
                formula = _formula(stored, masters)
                link = _link(formula)
                if not stored.value and stored.kind == "n":
                    self._note_missing(formula, place)
                    return self._cell(stored, place, look, formula, None, link) if formula else None
            text, value = self._text(stored, look)
            return self._cell(stored, place, look, text, value, link)

        return make

    def _cell(  # noqa: PLR0917
        self, stored: Stored, place: str, look: Look, text: str | Rich, value: Any, link: str | None
    ) -> cjm.Cell:
        struck, strike, bold = "", look.strike, look.bold
        if text.__class__ is not str:
            seen = text.seen(strike=strike, bold=bold)  # type: ignore[union-attr]  # the quick way to tell the two
            text, struck, strike, bold = seen.text, seen.struck, seen.strike, seen.bold
            if struck:
                said = ", ".join(f"“{each}”" for each in struck.split("\n"))
                self.source.note(f"Struck out in a text that is not struck out as a whole: {said}.", at=place)
        return cjm.Cell(
            stored.row,
            stored.column,
            text,
            value=value,
            fill=look.fill,
            bold=bold,
            strike=strike,
            struck=struck,
            error=stored.kind == "e",
            hidden=stored.hidden or look.invisible,
            link=link,
            origin=place,
        )

    def _look(self, style: str) -> Look:
        number = int(style) if style.isdecimal() and len(style) < 9 else 0
        look = self._styles[style] = self.looks[number if number < len(self.looks) else 0]
        return look

    def _text(self, stored: Stored, look: Look) -> tuple[str | Rich, Any]:
        kind, value = stored.kind, stored.value
        if kind == "s":
            number = int(value) if value.isdecimal() else -1
            return (self.strings[number], None) if 0 <= number < len(self.strings) else ("", None)
        if not stored.is_plain and stored.inline is not None and not value:
            return stored.inline, None
        if kind == "n" and value:
            if look.format == "General":
                return _plain(value.strip())
            key = value, stored.style
            seen = self._numbers.get(key)
            if seen is None:
                seen = self._number(value.strip(), look)
                if len(self._numbers) < _MOST_REMEMBERED:
                    self._numbers[key] = seen
            return seen
        if kind == "b":
            is_true = value.strip() in ("1", "true")
            return str(is_true).upper(), is_true
        if kind == "d" and (serial := _serial(value.strip(), from_1904=self.from_1904)) is not None:
            return self._number(serial, look if look.format != "General" else evolve(look, format="yyyy-mm-dd"))
        return unescape(value), None

    def _number(self, value: str, look: Look) -> tuple[str, Any]:
        number = _real(value)
        if number is None:
            return value, None
        try:
            seen = shown(number, look.format, from_1904=self.from_1904)
        except (ValueError, ArithmeticError):
            return value, None
        return seen.text, seen.value

    def _note_missing(self, formula: str, place: str) -> None:
        self._without_result += 1
        if self._without_result > _MOST_NOTES:
            return
        if self._without_result == _MOST_NOTES:
            self.source.note("There are more formulas without a result than these.", at=place)
            return
        if formula:
            self.source.note("The file has no result of this formula; its text is read.", at=place)
        else:
            self.source.note("The file has no result of this formula.", at=place, kind="loss")


def _plain(value: str) -> tuple[str, Any]:
    """A number in a cell without a format."""
    if _WHOLE.match(value):
        number = int(value)
        return str(number), number
    real = _real(value)
    return (value, None) if real is None else (general(real), real)


def _real(value: str) -> float | None:
    if len(value) > 300 or set("_nN") & set(value):
        return None
    try:
        return float(value)
    except ValueError:
        return None


def _serial(iso: str, *, from_1904: bool) -> str | None:
    """The number of a day that a workbook of the strict kind writes in words."""
    try:
        moment = dt.datetime.fromisoformat(iso.removesuffix("Z"))
    except ValueError:
        return None
    since = moment.replace(tzinfo=None) - dt.datetime(1899, 12, 30)  # noqa: DTZ001  workbooks know no time zones
    return repr(since / dt.timedelta(days=1) - (_DAYS_OF_1904 if from_1904 else 0))


def _formula(stored: Stored, masters: dict[str, tuple[str, Place]]) -> str:
    """The text of a formula; one that shares another's is told as it would stand in its own cell."""
    text = unescape(stored.formula or "")
    here = stored.row, stored.column
    if stored.shared and text:
        masters[stored.shared] = text, here
    elif stored.shared and not stored.value and stored.shared in masters:
        from openpyxl.formula.translate import Translator

        text, there = masters[stored.shared]
        return str(Translator(f"={text}", name(*there)).translate_formula(name(*here)))
    return f"={text}" if text else ""


def _link(formula: str) -> str | None:
    found = _LINK_FORMULA.match(formula[1:])
    return found[1] if found else None
