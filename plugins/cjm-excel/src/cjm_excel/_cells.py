"""From openpyxl's cells to cells as people see them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from attrs import define, field
from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, to_excel
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

import cjm
from cjm_excel._grid import Grid
from cjm_excel._looks import Look, Looks
from cjm_excel._package import Package
from cjm_excel._places import letters
from cjm_excel._scan import Facts, numbers
from cjm_excel._texts import Seen, flatten, unescape
from cjm_excel._values import general, shown

_LINK_FORMULA = re.compile(r'=?HYPERLINK\("([^"]+)"', re.IGNORECASE)
_NO_DAY = "#VALUE!"
_MOST_REMEMBERED = 50_000
_MOST_NOTES = 20
_CELL: Any = Cell  # a merged one is of another class
_PLAIN = frozenset((str, int, float, dt.datetime, dt.date, dt.time, dt.timedelta))


@define
class Sheet:
    """A sheet as the workbook lists it, what a look at its XML tells, and what is read of it."""

    title: str
    hidden: bool
    part: str
    facts: Facts | None = None
    stored: Worksheet | None = None
    formulas: Worksheet | None = None
    uncached: set[str] = field(factory=set)
    numbers: dict[str, str] | None = None
    grid: Grid = field(factory=Grid)


@define
class Numbers:
    """What numbers, days and times look like in a format; what is the same for many of them is made out once."""

    from_1904: bool = False
    _seen: dict[tuple[Any, str], tuple[str, Any]] = field(factory=dict, init=False)

    def show(self, stands: Any, code: str) -> tuple[str, Any]:
        """A number, or a day or time that was made of one, as people see it."""
        if code == "General":
            if isinstance(stands, int):
                text = str(stands)
                return text, stands if len(text) < 400 else None
            if isinstance(stands, float):
                return general(stands), stands
            return str(stands), stands
        seen = self._seen.get((stands, code))
        if seen is None:
            seen = self._number(stands, code)
            if len(self._seen) < _MOST_REMEMBERED:
                self._seen[stands, code] = seen
        return seen

    def _number(self, stands: Any, code: str) -> tuple[str, Any]:
        try:
            number = float(stands) if isinstance(stands, int | float) else to_excel(stands, self._epoch)  # type: ignore[no-untyped-call]
            seen = shown(number, code, from_1904=self.from_1904)
        except (ValueError, ArithmeticError):
            return str(stands), None
        return seen.text, seen.value

    @property
    def _epoch(self) -> dt.datetime:
        return CALENDAR_MAC_1904 if self.from_1904 else CALENDAR_WINDOWS_1900


@define
class Cells:
    """Makes the cells of a workbook; what is the same for many of them is made out once."""

    source: cjm.Source
    package: Package
    looks: Looks
    numbers: Numbers
    _without_result: int = field(default=0, init=False)

    def fill(self, sheet: Sheet) -> None:
        """Put the cells of a sheet into its grid: a walk over the declared size might never end."""
        if sheet.stored is None:
            return
        grid, cells, looks = sheet.grid, sheet.grid.cells, self.looks
        prefix, facts = f"{sheet.title}!", sheet.facts or Facts()
        is_plain = not facts.formulas
        known = looks.known.get
        names: dict[int, str] = {}
        are_hidden = bool(grid.hidden_rows or grid.hidden_columns)
        everything: Any = sheet.stored._cells
        for (row, column), stored in everything.items():
            if stored.__class__ is not _CELL:
                continue
            value = stored._value
            has_more = stored._hyperlink is not None or stored._comment is not None
            if value is None and not has_more and (is_plain or stored.coordinate not in sheet.uncached):
                continue
            at = f"{names.get(column) or names.setdefault(column, letters(column - 1))}{row}"
            style = stored._style  # None in a cell that openpyxl adds, such as one with a comment alone
            look = (known(style.tobytes()) if style else None) or looks[stored]
            hidden = look.invisible or (are_hidden and grid.hides(row - 1, column - 1))
            kind = value.__class__
            if has_more or not is_plain or kind not in _PLAIN or stored.data_type == "e":
                cells[row - 1, column - 1] = self._cell(stored, at, look, sheet, hidden=hidden)
                continue
            # By far the most cells are such.
            text, behind = (unescape(value), None) if kind is str else self.numbers.show(value, look.format)
            cells[row - 1, column - 1] = cjm.Cell(
                row - 1,
                column - 1,
                text,
                value=behind,
                fill=look.fill,
                bold=look.bold,
                strike=look.strike,
                hidden=hidden,
                origin=prefix + at,
            )

    def _cell(self, stored: Cell, at: str, look: Look, sheet: Sheet, *, hidden: bool) -> cjm.Cell:
        place = f"{sheet.title}!{at}"
        formula = _formula(stored, sheet.formulas) if sheet.formulas else ""
        facts = sheet.facts or Facts()
        stands: Any = stored.value
        value: Any = None
        seen = Seen("", "", look.strike, look.bold)
        text, is_error = "", False
        if at in sheet.uncached:
            text = formula
            self._note_missing(formula, place)
        elif stands is None or (stored.hyperlink and at not in facts.filled):
            pass  # openpyxl writes the address of a link into an empty cell
        elif isinstance(stands, CellRichText):
            seen = flatten(stands, strike=look.strike, bold=look.bold)
            text = seen.text
            if seen.struck:
                said = ", ".join(f"“{each}”" for each in seen.struck.split("\n"))
                self.source.note(f"Struck out in a text that is not struck out as a whole: {said}.", at=place)
        elif isinstance(stands, str):
            text = unescape(stands)
            if stored.data_type == "e":
                text = self._numbers_of(sheet).get(at, text) if stands == _NO_DAY else text
                is_error = text.startswith("#")
        elif isinstance(stands, bool):
            text, value = str(stands).upper(), stands
        else:
            text, value = self.numbers.show(stands, look.format)
        return cjm.Cell(
            stored.row - 1,
            stored.column - 1,
            text,
            value=value,
            fill=look.fill,
            bold=seen.bold,
            strike=seen.strike,
            struck=seen.struck,
            error=is_error,
            hidden=hidden,
            link=_link(stored) or (found[1] if formula and (found := _LINK_FORMULA.match(formula)) else None),
            comment=unescape(stored.comment.text) if stored.comment and stored.comment.text.strip() else None,
            origin=place,
        )

    def _numbers_of(self, sheet: Sheet) -> dict[str, str]:
        if sheet.numbers is None:
            sheet.numbers = numbers(self.package, sheet.part)
        return sheet.numbers

    def _note_missing(self, formula: str, place: str) -> None:
        self._without_result += 1
        if self._without_result > _MOST_NOTES:
            return
        if self._without_result == _MOST_NOTES:
            self.source.note("There are more formulas without a result than these.", at=place)
        elif formula:
            self.source.note("The file has no result of this formula; its text is read.", at=place)
        else:
            self.source.note("The file has no result of this formula.", at=place, kind="loss")


def lacks_result(cell: Cell) -> bool:
    """Whether a formula has no result in the file; one whose result is an empty text is of another type."""
    return cell.value is None and cell.data_type == "n"


def _formula(stored: Cell, formulas: Worksheet) -> str:
    """The text of the formula of a cell, if it has one."""
    cell = formulas._cells.get((stored.row, stored.column))
    if cell is None or cell.data_type != "f":
        return ""
    value = cell.value.text if isinstance(cell.value, ArrayFormula) else cell.value
    return unescape(value) if isinstance(value, str) else ""


def _link(stored: Cell) -> str | None:
    link = stored.hyperlink
    if link is None:
        return None
    return unescape((link.target or "") + (f"#{link.location}" if link.location else "")) or None
