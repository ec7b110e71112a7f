"""Maps as workbooks: a sheet for each, laid out for people, and the map itself beside what is shown."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from copy import copy
from typing import Any

import openpyxl
from attrs import define, evolve, field
from openpyxl.cell.cell import Cell as Written
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.utils.indexed_list import IndexedList
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

import cjm
from cjm import arrange
from cjm.text import is_rtl
from cjm_excel._carrier import SHEET, fold
from cjm_excel._layout import FONT, INK, Look, column_widths, kind_of, look, pages_across, pixels, row_heights
from cjm_excel._options import ExcelOptions
from cjm_excel._places import COLUMNS, ROWS, name
from cjm_excel._texts import LONGEST, escape, units
from cjm_excel._titles import titles

_PAPER = {"letter": 1, "A3": 8, "A4": 9}
_DRAWN = 20_000  # cells; a larger grid is left without lines around its empty cells
_ABOVE = 6  # columns that title and facts reach over
_FROZEN = 240  # points; a header taller than that would leave no room to scroll
# A day that tells nothing: the same map gives the same bytes.
_CORE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>cjm</dc:creator>\
<dcterms:created xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:created>\
<dcterms:modified xsi:type="dcterms:W3CDTF">2000-01-01T00:00:00Z</dcterms:modified></cp:coreProperties>
"""


def write(content: cjm.JourneyMap | cjm.Atlas, target: cjm.Target) -> bytes:
    """The bytes of a workbook with a sheet for each map."""
    maps = content.maps if isinstance(content, cjm.Atlas) else (content,)
    tables = [arrange.table(each) for each in maps]
    if not tables:
        tables = [cjm.Table(content.title, (cjm.Cell(0, 0, content.title, role="title"),))]
    names = titles([table.name for table in tables], fallback=target.name or "CJM")
    shown = [_fitted(table, title, target) for table, title in zip(tables, names, strict=True)]
    carried = target.carry(content, cjm.Shapes(tables=shown))

    book = _empty_book()
    styles = _Styles()
    for i, table in enumerate(shown):
        page = _Page(book.create_sheet(table.name), table, styles)
        page.fill(_valences(maps[i]) if maps else {})
        page.set_up_print(target.options or ExcelOptions())
        if is_rtl(table.text(0, 0)):
            page.sheet.sheet_view.rightToLeft = True
    if carried is not None:
        _lay_in(book, carried)
    else:
        for journey, table in zip(maps, shown, strict=False):
            _say_what_is_lost(journey, table, target)
    return _same_bytes(book)


def _empty_book() -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    # Widths of columns are counted in digits of the first font: one whose measures every system has.
    plain = Font(name=FONT, size=10, color=INK)
    book._fonts = IndexedList([plain])  # type: ignore[attr-defined]
    book._named_styles["Normal"].font = plain  # type: ignore[attr-defined]
    return book


def _fitted(table: cjm.Table, title: str, target: cjm.Target) -> cjm.Table:
    """The table as the sheet will hold it: under its name, no text longer than a cell holds."""
    if table.width > COLUMNS or table.height > ROWS:
        raise cjm.ConvertError(
            f"The map {table.name!r} has {table.width:,} columns, and a worksheet holds {COLUMNS:,}.",
            next="Write it as JSON, or as several maps.",
        )
    cells = []
    for cell in table.cells:
        place, text = f"{title}!{name(cell.row, cell.column)}", cell.text
        if units(text) > LONGEST:
            text = text[: LONGEST - 1]
            while units(text) > LONGEST - 1:
                text = text[: len(text) - max(1, (units(text) - LONGEST) // 2)]
            text += "…"
            target.lose(f"The text is cut after {len(text) - 1:,} characters: a cell holds no more.", at=place)
        if escape(text) != text and any(char < " " and char not in "\n\t" for char in text):
            target.note("The text holds control characters, which Excel may show as boxes.", at=place)
        # What stands over the map is read without scrolling.
        columns = min(cell.columns, _ABOVE) if cell.role in ("title", "fact") else cell.columns
        cells.append(evolve(cell, text=text, origin=place, columns=columns))
    return cjm.Table(title, tuple(cells))


def _valences(journey: cjm.JourneyMap) -> dict[str, float]:
    return {
        place.handle: place.element.valence
        for place in journey.places(cjm.Emotion)
        if isinstance(place.element, cjm.Emotion) and place.element.valence is not None
    }


@define
class _Styles:
    """The styles of a workbook; each is made once."""

    made: dict[Look, StyleArray] = field(factory=dict)

    def put(self, cell: Written, style: Look) -> None:
        if style not in self.made:
            self._make(cell, style)
            self.made[style] = cell._style  # type: ignore[attr-defined]
        cell._style = copy(self.made[style])  # type: ignore[attr-defined]

    def _make(self, cell: Written, style: Look) -> None:
        cell.font = Font(name=FONT, size=style.size, bold=style.bold, color=style.ink)
        cell.alignment = Alignment(
            horizontal="center" if style.centre else "left",
            vertical="center" if style.middle else "top",
            indent=1 if style.border and not style.centre else 0,
            wrap_text=True,
        )
        if style.fill:
            cell.fill = PatternFill("solid", fgColor=style.fill.lstrip("#").upper())
        if style.border:
            side = Side(style="thin", color=style.border)
            cell.border = Border(left=side, right=side, top=side, bottom=side)
        # A text that begins like a formula stays a text when a person edits it.
        cell.quotePrefix = style.quote


class _Page:
    """One sheet."""

    def __init__(self, sheet: Worksheet, table: cjm.Table, styles: _Styles) -> None:
        self.sheet = sheet
        self.table = table
        self.styles = styles
        self.widths = column_widths(table)
        headers = [cell.row + cell.rows for cell in table.cells if cell.role in ("corner", "phase", "step")]
        self.first = max(headers, default=0)  # row of the first lane

    def fill(self, valences: dict[str, float]) -> None:
        """Write the cells, and give rows and columns the room they need."""
        table, sheet = self.table, self.sheet
        heights = row_heights(table, self.widths)
        for column, digits in self.widths.items():
            sheet.column_dimensions[get_column_letter(column + 1)].width = pixels(digits) / 7
        for row, points in heights.items():
            sheet.row_dimensions[row + 1].height = points
        if self.first and table.height * table.width <= _DRAWN:
            self._draw_grid()
        for cell in table.cells:
            self._write(cell, valences)
        frozen = sum(heights.get(row, 15) for row in range(self.first)) <= _FROZEN
        if self.first:
            sheet.freeze_panes = name(self.first if frozen else 0, 1)
        sheet.sheet_view.showGridLines = False
        sheet.sheet_properties.tabColor = "25315E"

    def _draw_grid(self) -> None:
        for row in range(self.first, self.table.height):
            for column in range(self.table.width):
                self.styles.put(self._at(row, column), look("content" if column else "lane", zebra=self._is_odd(row)))
        for cell in self.table.cells:
            if cell.role == "step":
                for column in range(1, self.table.width):
                    self.styles.put(self._at(cell.row, column), look("step"))
                break

    def _is_odd(self, row: int) -> bool:
        return (row - self.first) % 2 == 1

    def _at(self, row: int, column: int) -> Written:
        cell = self.sheet.cell(row + 1, column + 1)
        assert isinstance(cell, Written)  # noqa: S101  for the type checker: merging comes later
        return cell

    def _write(self, cell: cjm.Cell, valences: dict[str, float]) -> None:
        written = self._at(cell.row, cell.column)
        felt = [valences[part.reference] for part in cell.parts if part.reference in valences]
        style = look(
            kind_of(cell),
            zebra=self._is_odd(cell.row),
            valence=sum(felt) / len(felt) if felt else None,
            fill=cell.fill,
        )
        self.styles.put(written, evolve(style, quote=cell.text.startswith(("=", "+", "-", "@", "'"))))
        _put_text(written, cell.text)
        if cell.rows > 1 or cell.columns > 1:
            self.sheet.merge_cells(
                start_row=cell.row + 1,
                start_column=cell.column + 1,
                end_row=cell.row + cell.rows,
                end_column=cell.column + cell.columns,
            )

    def set_up_print(self, options: ExcelOptions) -> None:
        """Landscape, as wide as the paper, header and labels on every page."""
        sheet = self.sheet
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _PAPER[options.paper]
        sheet.page_setup.fitToWidth = pages_across(self.widths, options.paper)
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        for side in ("left", "right", "top", "bottom"):
            setattr(sheet.page_margins, side, 0.4)
        sheet.print_options.horizontalCentered = True
        if self.first:
            rows = [cell.row for cell in self.table.cells if cell.role in ("corner", "phase", "step")]
            sheet.print_title_rows = f"{min(rows) + 1}:{self.first}"
            sheet.print_title_cols = "A:A"


def _put_text(cell: Written, text: str) -> None:
    if text:
        # Not `cell.value = …`: that makes formulas of texts, and cuts escaped ones.
        cell._value = escape(text)  # type: ignore[attr-defined]
        cell.data_type = "s"


def _lay_in(book: openpyxl.Workbook, carried: str) -> None:
    sheet = book.create_sheet(SHEET)
    sheet.sheet_state = "veryHidden"
    for row, texts in enumerate(fold(carried), 1):
        for column, text in enumerate(texts, 1):
            cell = sheet.cell(row, column)
            assert isinstance(cell, Written)  # noqa: S101  for the type checker: nothing is merged here
            _put_text(cell, text)


def _say_what_is_lost(journey: cjm.JourneyMap, table: cjm.Table, target: cjm.Target) -> None:
    seen = {part.reference for cell in table.cells for part in cell.parts}
    unseen = {type(place.element).__name__ for place in journey.places() if place.path and place.handle not in seen}
    if unseen:
        target.lose(f"The sheet does not show all of these: {', '.join(sorted(unseen))}.", at=table.name)


def _same_bytes(book: openpyxl.Workbook) -> bytes:
    """The workbook, packed so that the same map gives the same bytes: no clock is looked at."""
    draft, packed = io.BytesIO(), io.BytesIO()
    book.save(draft)
    with zipfile.ZipFile(draft) as parts, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in _first_first(parts.namelist()):
            info = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, 0o600 << 16
            archive.writestr(info, _CORE if part == "docProps/core.xml" else parts.read(part))
    return packed.getvalue()


def _first_first(parts: list[str]) -> Iterator[Any]:
    """The parts with the list of contents first, by which programs know a workbook from its first bytes."""
    yield from sorted(parts, key=lambda part: (part != "[Content_Types].xml", part))
