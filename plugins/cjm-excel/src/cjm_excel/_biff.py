"""What the records of an old workbook tell that calamine does not: formats, comments, what is hidden, its extent."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from attrs import define, field

from cjm_excel._places import Place

_BOF, _EOF, _PASSWORD, _SHEET, _FORMAT, _XF, _FONT = 0x809, 0x0A, 0x2F, 0x85, 0x41E, 0xE0, 0x31
_ROW, _COLUMNS, _NOTE, _OBJECT, _TEXT, _CONTINUED, _1904 = 0x208, 0x7D, 0x1C, 0x5D, 0x1B6, 0x3C, 0x22
_DIMENSIONS = 0x200
_MANY, _MANY_BLANK, _BLANK = 0xBD, 0xBE, 0x201
_CELLS = {0xFD, 0x204, 0x203, 0x27E, 0x06, 0x205, 0xD6}
_FORMULA, _ERROR = 0x06, 0x205
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


@define
class Page:
    """A sheet: formats of cells by number, errors, comments, hidden rows and columns, its extent.

    That is the last row and column, and how many of them are `declared`.
    """

    title: str
    hidden: bool
    is_grid: bool
    start: int
    formats: dict[Place, int] = field(factory=dict)
    errors: dict[Place, str] = field(factory=dict)
    comments: dict[Place, str] = field(factory=dict)
    hidden_rows: set[int] = field(factory=set)
    hidden_columns: list[range] = field(factory=list)
    last: Place = (-1, -1)
    declared: Place = (0, 0)

    def stretch(self, row: int, column: int) -> None:
        """Take a filled cell into account."""
        self.last = max(self.last[0], row), max(self.last[1], column)


@define
class Records:
    """An old workbook. `codes` are number formats by number, `styles` the number of the format and of the font."""

    pages: list[Page] = field(factory=list)
    codes: dict[int, str] = field(factory=dict)
    styles: list[tuple[int, int]] = field(factory=list)
    fonts: list[tuple[bool, bool]] = field(factory=list)
    has_password: bool = False
    from_1904: bool = False


def records_of(stream: bytes) -> Records:
    """What the records of a stream tell; what is broken off is passed over."""
    found = Records()
    by_start: dict[int, Page] = {}
    page: Page | None = None
    depth = 0
    notes: dict[int, Place] = {}
    texts: dict[int, str] = {}
    last_object, wanted = -1, 0
    for at, kind, body in _records(stream):
        if kind == _BOF:
            depth += 1
            if depth == 1:
                page, notes, texts = by_start.get(at), {}, {}
        elif kind == _EOF:
            depth -= 1
            if depth == 0 and page:
                page.comments = {place: texts[number] for number, place in notes.items() if number in texts}
        elif kind == _OBJECT and len(body) >= 8:
            last_object = int(struct.unpack_from("<H", body, 6)[0])
        elif kind == _TEXT and len(body) >= 12:
            wanted = int(struct.unpack_from("<H", body, 10)[0])
            texts.setdefault(last_object, "")
        elif kind == _CONTINUED and wanted and body:
            text = body[1:].decode("utf-16-le" if body[0] & 1 else "latin-1", "replace")[:wanted]
            texts[last_object] = texts.get(last_object, "") + text
            wanted -= len(text)
        elif page is None or depth != 1:
            _global(kind, body, found, by_start)
        elif kind == _NOTE and len(body) >= 8:
            row, column, _, number = struct.unpack_from("<4H", body)
            notes[number] = row, column
        else:
            _cell(kind, body, page)
    return found


def _records(stream: bytes) -> Iterator[tuple[int, int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def _global(kind: int, body: bytes, found: Records, by_start: dict[int, Page]) -> None:
    if kind == _PASSWORD:
        found.has_password = True
    elif kind == _SHEET and len(body) >= 8:
        start, visible, sort = struct.unpack_from("<IBB", body)
        page = Page(_text(body[6:7], body[7:]), visible & 3 != 0, sort == 0, start)
        found.pages.append(page)
        by_start[start] = page
    elif kind == _FORMAT and len(body) >= 5:
        number = struct.unpack_from("<H", body)[0]
        found.codes[number] = _text(body[2:4], body[4:])
    elif kind == _XF and len(body) >= 4:
        font, code = struct.unpack_from("<HH", body)
        found.styles.append((code, font))
    elif kind == _FONT and len(body) >= 8:
        flags, weight = struct.unpack_from("<2xH2xH", body)
        found.fonts.append((weight >= 600, bool(flags & 8)))
        if len(found.fonts) == 4:
            found.fonts.append((False, False))  # there is no font number 4
    elif kind == _1904 and body[:1] == b"\1":
        found.from_1904 = True


def _cell(kind: int, body: bytes, page: Page) -> None:
    if kind in _CELLS and len(body) >= 6:
        row, column, style = struct.unpack_from("<3H", body)
        page.formats[row, column] = style
        page.stretch(row, column)
        if kind == _ERROR and body[7:8] == b"\1":
            page.errors[row, column] = _ERRORS.get(body[6], "#ERROR!")
        elif kind == _FORMULA and body[6:7] == b"\2" and body[12:14] == b"\xff\xff":
            page.errors[row, column] = _ERRORS.get(body[8], "#ERROR!")
    elif kind == _MANY and len(body) >= 6:
        row, first = struct.unpack_from("<2H", body)
        for i in range((len(body) - 6) // 6):
            page.formats[row, first + i] = struct.unpack_from("<H", body, 4 + 6 * i)[0]
            page.stretch(row, first + i)
    elif kind == _MANY_BLANK and len(body) >= 6:
        row, first = struct.unpack_from("<2H", body)
        page.stretch(row, first + (len(body) - 6) // 2 - 1)
    elif kind == _BLANK and len(body) >= 6:
        page.stretch(*struct.unpack_from("<2H", body))
    elif kind == _ROW and len(body) >= 16:
        if struct.unpack_from("<I", body, 12)[0] & 0x20:
            page.hidden_rows.add(struct.unpack_from("<H", body)[0])
    elif kind == _DIMENSIONS and len(body) >= 10:
        _, rows, _, columns = struct.unpack_from("<IIHH" if len(body) >= 14 else "<HHHH", body)
        page.declared = max(page.declared[0], rows), max(page.declared[1], columns)
    elif kind == _COLUMNS and len(body) >= 10:
        first, last, _, _, flags = struct.unpack_from("<5H", body)
        if flags & 1 and first <= last:
            page.hidden_columns.append(range(first, last + 1))


def _text(length: bytes, rest: bytes) -> str:
    count = int.from_bytes(length, "little")
    return rest[1:].decode("utf-16-le" if rest[:1] and rest[0] & 1 else "latin-1", "replace")[:count]
