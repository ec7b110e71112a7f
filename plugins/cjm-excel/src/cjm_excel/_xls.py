"""Old workbooks (.xls): values and merged areas by calamine, what it passes over by a look at their records."""

from __future__ import annotations

import io
from typing import Any

from attrs import evolve
from openpyxl.styles.numbers import BUILTIN_FORMATS

import cjm
from cjm_excel._biff import Page, Records, records_of
from cjm_excel._cells import Numbers
from cjm_excel._grid import Grid
from cjm_excel._merges import merge
from cjm_excel._ole import BrokenFileError, CompoundFile
from cjm_excel._package import refuse_others
from cjm_excel._places import COLUMNS, ROWS, letters, name
from cjm_excel._values import BY_COUNTRY

_AGAIN = "Open it in Excel or LibreOffice and save it as .xlsx."
_ROWS, _COLUMNS = 65_536, 256  # calamine reserves room for what is declared
MOST_SPOTS = 6_000_000
"""Spots of a sheet, filled or not, that are laid out at once."""


def read(source: cjm.Source) -> cjm.Shapes:
    """The tables of an old workbook, one for each of its worksheets."""
    where = source.path or source.name or None
    refuse_others(source, where, of_old_kind=True)
    try:
        file = CompoundFile(source.data)
        stream = next((file.read(each) for each in ("Workbook", "Book", "WORKBOOK", "BOOK") if each in file), None)
    except (BrokenFileError, ValueError) as error:
        raise cjm.ConvertError("is damaged.", where=where, next=_AGAIN) from error
    if "EncryptedPackage" in file:
        raise cjm.ConvertError("is protected by a password.", where=where, next="Save it without a password.")
    if stream is None:
        raise cjm.ConvertError("holds no workbook.", where=where, next="Check what the file is.")
    records = records_of(stream)
    if records.has_password:
        raise cjm.ConvertError("is protected by a password.", where=where, next="Save it without a password.")
    _check(records, source, where)
    book = opened(source, where)
    numbers = Numbers(records.from_1904)
    pages = [page for page in records.pages if page.is_grid]
    source.note("Pictures, links and fills of an old workbook (.xls) are not read.", kind="loss")
    return cjm.Shapes(tables=[_table(page, book, records, numbers, source) for page in pages])


def _check(records: Records, source: cjm.Source, where: str | None) -> None:
    """Refuse what calamine, which lays each sheet out whole, would fill the memory with."""
    if sum(len(page.formats) for page in records.pages) > source.limits.cells:
        raise cjm.LimitError("holds more filled cells than are read.", where=where, next="Raise limits=.")
    for page in records.pages:
        refuse_far(page.title, page.last, where)
        if page.declared[0] > _ROWS or page.declared[1] > _COLUMNS:
            raise cjm.LimitError(
                f"declares {page.declared[0]} rows and {page.declared[1]} columns, more than an old workbook has.",
                where=f"{where}: {page.title}",
                next=_AGAIN,
            )


def refuse_far(title: str, last: tuple[int, int], where: str | None) -> None:
    """Refuse a sheet that reaches so far that it cannot be laid out."""
    if (last[0] + 1) * (last[1] + 1) > MOST_SPOTS or last[0] >= ROWS or last[1] >= COLUMNS:
        raise cjm.LimitError(
            f"has cells as far as {name(*last)}.", where=f"{where}: {title}", next=f"Delete what is far out. {_AGAIN}"
        )


def opened(source: cjm.Source, where: str | None) -> Any:
    """The workbook as calamine gives it."""
    try:
        from python_calamine import CalamineWorkbook
    except ImportError as error:
        raise cjm.FormatError(
            "needs python-calamine to be read.", where=where, next="Run: pip install 'cjm-excel[calamine]'"
        ) from error
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(source.data))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a panic in it is no Exception
        raise cjm.ConvertError(f"cannot be read ({error}).", where=where, next=_AGAIN) from error


def laid_out(book: Any, title: str, where: str | None) -> tuple[list[list[Any]], list[Any]]:
    """The values of a sheet from its very first cell, and its merged areas."""
    try:
        sheet = book.get_sheet_by_name(title)
        return sheet.to_python(skip_empty_area=False), sheet.merged_cell_ranges or []
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:
        raise cjm.ConvertError(f"cannot be read ({error}).", where=where, next=_AGAIN) from error


def _table(page: Page, book: Any, records: Records, numbers: Numbers, source: cjm.Source) -> cjm.Table:
    rows, merges = laid_out(book, page.title, source.path or source.name)
    grid = Grid(merges=[(first[0], first[1], last[0], last[1]) for first, last in merges if first != last])
    grid.hidden_rows, grid.hidden_columns = page.hidden_rows, page.hidden_columns
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if value != "":
                grid.cells[row, column] = _cell(
                    page, (row, column), value, records, numbers, hidden=grid.hides(row, column)
                )
    for place, text in page.errors.items():
        hidden = grid.hides(*place)
        grid.cells[place] = evolve(_cell(page, place, text, records, numbers, hidden=hidden), error=True)
    for place, text in page.comments.items():
        cell = grid.cells.get(place) or cjm.Cell(
            *place, origin=f"{page.title}!{name(*place)}", hidden=grid.hides(*place)
        )
        grid.cells[place] = evolve(cell, comment=text)
    merge(grid, page.title, source)
    cells = [grid.cells[place] for place in sorted(grid.cells) if grid.cells[place].filled]
    return cjm.Table(page.title, cells, hidden=page.hidden)


def _cell(
    page: Page, place: tuple[int, int], value: Any, records: Records, numbers: Numbers, *, hidden: bool
) -> cjm.Cell:
    style = page.formats.get(place, 0)
    number, font = records.styles[style] if style < len(records.styles) else (0, 0)
    bold, strike = records.fonts[font] if font < len(records.fonts) else (False, False)
    code = BY_COUNTRY.get(number) or records.codes.get(number) or BUILTIN_FORMATS.get(number, "General")
    text, behind = seen(value, code, numbers)
    return cjm.Cell(
        *place,
        text,
        value=behind,
        bold=bold,
        strike=strike,
        hidden=hidden,
        origin=f"{page.title}!{letters(place[1])}{place[0] + 1}",
    )


def seen(value: Any, code: str, numbers: Numbers) -> tuple[str, Any]:
    """The text and the value of what calamine gives, in a number format."""
    if isinstance(value, str):
        return value, None
    if isinstance(value, bool):
        return str(value).upper(), value
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    return numbers.show(value, code)
