"""Plain sheets, which hold values and looks and nothing else, such as long inventories: read by calamine.

It takes a tenth of openpyxl's time, and lays a sheet out whole: what it is given is checked to hold nothing that it
passes over, and no far cell. The tables are the same as openpyxl's.
"""

from __future__ import annotations

import io
import re
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles.stylesheet import apply_stylesheet

import cjm
from cjm_excel._carrier import SHEET
from cjm_excel._cells import Numbers, Sheet
from cjm_excel._looks import Look, Looks
from cjm_excel._package import Package
from cjm_excel._places import Place, column_of, letters
from cjm_excel._scan import is_rich

_EMPTIEST = 4  # spots of a sheet for each filled one
_OTHERS = (
    "comment",
    "drawing",
    "chart",
    "media",
    "vba",
    "activex",
    "embeddings",
    "externallink",
    "richdata",
    "persons",
)
_UNLIKE = (
    b"dataValidation",
    b'hidden="1"',
    b'hidden="true"',
    b't="e"',
    b't="d"',
    b' vm="',
    b'ht="0"',
    b'width="0"',
    b"_x",
)
_LONG = re.compile(rb"<v>-?[0-9]{16}")
_COLUMN = re.compile(rb'<c r="([A-Z]+)')
_ROW = re.compile(rb'<c r="[A-Z]+([0-9]+)"')
_STYLE = re.compile(rb'<c r="[A-Z]+[0-9]+" s="([0-9]+)"')


def read_plainly(data: bytes, package: Package, sheets: list[Sheet], strings: str | None, numbers: Numbers) -> bool:
    """Whether calamine is there, the workbook is such a one, and the grids of its sheets were filled."""
    if not _is_plain(package, sheets, strings):
        return False
    try:
        from python_calamine import CalamineWorkbook
    except ImportError:
        return False
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        rows = {sheet.title: book.get_sheet_by_name(sheet.title).to_python(skip_empty_area=False) for sheet in sheets}
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException:  # noqa: BLE001  a panic in it is no Exception; openpyxl will say what is wrong
        return False
    looks = _looks(package) if any(_STYLE.search(package.read(sheet.part)) for sheet in sheets) else []
    for sheet in sheets:
        _fill(sheet, rows[sheet.title], _styled(package.read(sheet.part), looks), numbers)
    return True


def _is_plain(package: Package, sheets: list[Sheet], strings: str | None) -> bool:
    counts = [sheet.facts.plain if sheet.facts else None for sheet in sheets]
    if not counts or None in counts:
        return False
    titles = {sheet.title.lower() for sheet in sheets}
    if SHEET in titles or len(titles) < len(sheets) or package.is_changed:
        return False
    if any(other in name for name in package.names() for other in _OTHERS):
        return False
    if strings is not None:
        texts = package.read(strings)
        if is_rich(texts) or b"_x" in texts or b"rPh" in texts:
            return False
    return all(
        _is_plain_sheet(package.read(sheet.part), count or 0) for sheet, count in zip(sheets, counts, strict=True)
    )


def _is_plain_sheet(data: bytes, count: int) -> bool:
    if any(each in data for each in _UNLIKE) or is_rich(data) or _LONG.search(data):
        return False
    if data.count(b' s="') != len(_STYLE.findall(data)) + data.count(b'<row s="'):
        return False
    columns = max((column_of(each.decode()) for each in set(_COLUMN.findall(data))), default=-1) + 1
    rows = max(map(int, set(_ROW.findall(data))), default=0)
    return rows * columns <= _EMPTIEST * count


def _looks(package: Package) -> list[Look]:
    """The looks that cells name by number."""
    book: Any = Workbook()
    apply_stylesheet(package.archive, book)
    if "xl/theme/theme1.xml" in package:
        book.loaded_theme = package.read("xl/theme/theme1.xml")
    looks = Looks(book)
    return [looks[Cell(book.worksheets[0], row=1, column=1, style_array=style)] for style in book._cell_styles]


def _styled(data: bytes, looks: list[Look]) -> dict[Place, Look]:
    """The cells that look otherwise than the first style."""
    found: dict[Place, Look] = {}
    for number in {int(each) for each in _STYLE.findall(data)}:
        look = looks[number] if number < len(looks) else looks[0]
        if look != Look():
            for column, row in re.findall(rb'<c r="([A-Z]+)([0-9]+)" s="%d"' % number, data):
                found[int(row) - 1, column_of(column.decode())] = look
    return found


def _fill(sheet: Sheet, rows: list[list[Any]], styled: dict[Place, Look], numbers: Numbers) -> None:
    cells, prefix, plain = sheet.grid.cells, f"{sheet.title}!", Look()
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            if value == "":
                continue
            look = styled.get((row, column), plain) if styled else plain
            text, behind = _seen(value, look, numbers)
            cells[row, column] = cjm.Cell(
                row,
                column,
                text,
                value=behind,
                fill=look.fill,
                bold=look.bold,
                strike=look.strike,
                hidden=look.invisible,
                origin=f"{prefix}{letters(column)}{row + 1}",
            )


def _seen(value: Any, look: Look, numbers: Numbers) -> tuple[str, Any]:
    if isinstance(value, str):
        return value, None
    if isinstance(value, bool):
        return str(value).upper(), value
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    return numbers.show(value, look.format)
