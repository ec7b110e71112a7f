"""Every danger that a file from a stranger holds, read in a process of its own: 5 seconds of it and 500 MB, no more.

Each ends in a reading, clipped with a note where need be, or in an error of ours that says what the file is.
"""

import io
import json
import struct
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.worksheet.worksheet import Worksheet

if not sys.platform.startswith("linux"):
    pytest.skip("the peak of a process is read from /proc", allow_module_level=True)

SECONDS, MEGABYTES = 5, 500
CHILD = """
import json, resource, sys
from pathlib import Path
import cjm, openpyxl
from cjm import _formats, hooks
from cjm.builtin import _csv, _html, _markdown
from cjm_excel import _read, _xls, _ods
path = Path(sys.argv[1])
formats = list(cjm.formats())
used = resource.getrusage(resource.RUSAGE_SELF)
seconds = int(used.ru_utime + used.ru_stime) + SECONDS
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
resource.setrlimit(resource.RLIMIT_AS, (3 * 2**30, 3 * 2**30))
data = path.read_bytes()
choice = _formats.to_read(formats, path.name, data)
source = cjm.Source(data=data, name=path.stem, path=path.name)
if choice.note:
    source.note(choice.note)
try:
    shapes = hooks.resolve(choice.format.reads)(source)
    told = {"texts": [cell.text[:80] for table in shapes.tables for cell in table.cells][:6],
            "notes": [str(note) for note in source.notes]}
except cjm.CjmError as error:
    told = {"error": type(error).__name__, "says": str(error)}
with open("/proc/self/status") as status:  # what getrusage says may be the peak of whoever started this process
    told["megabytes"] = next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))
print(json.dumps(told))
""".replace("SECONDS", str(SECONDS))

HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def book(fill: Callable[[Worksheet], object] = lambda sheet: None) -> bytes:
    made = openpyxl.Workbook()
    fill(made.worksheets[0])
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def with_part(name: str, content: str | bytes, data: bytes | None = None) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data or book())) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each != name:
                new.writestr(each, old.read(each))
        new.writestr(name, content)
    return file.getvalue()


def sheet(inside: str | bytes) -> bytes:
    inside = inside.encode() if isinstance(inside, str) else inside
    return with_part("xl/worksheets/sheet1.xml", HEAD.encode() + inside + b"</worksheet>")


def rows(*cells: tuple[str, str]) -> str:
    made = (
        f'<row r="{place.lstrip("ABCDEFX")}"><c r="{place}" t="str"><v>{text}</v></c></row>' for place, text in cells
    )
    return f"<sheetData>{''.join(made)}</sheetData>"


def merged(*areas: str) -> bytes:
    merges = "".join(f'<mergeCell ref="{each}"/>' for each in areas)
    return sheet(rows(("A1", "Этап"), ("B4", "Дорого")) + f"<mergeCells>{merges}</mergeCells>")


def shared(text: bytes) -> bytes:
    data = sheet('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>')
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        relations = file.read("xl/_rels/workbook.xml.rels").decode()
    related = '<Relationship Id="s9" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    data = with_part("xl/_rels/workbook.xml.rels", relations.replace("</Relationships>", related), data)
    return with_part("xl/sharedStrings.xml", b"<sst><si><t>" + text + b"</t></si></sst>", data)


def lying(data: bytes, name: bytes) -> bytes:
    """The zip with one member declared to unpack to ten bytes."""
    changed = bytearray(data)
    for mark, size_at, name_at in ((b"PK\x03\x04", 22, 30), (b"PK\x01\x02", 24, 46)):
        at = changed.find(mark)
        while at >= 0:
            if changed[at + name_at : at + name_at + len(name)] == name:
                changed[at + size_at : at + size_at + 4] = struct.pack("<I", 10)
            at = changed.find(mark, at + 4)
    return bytes(changed)


def compound(stream: bytes, name: str = "Workbook") -> bytes:
    """A compound file with one stream."""
    stream += bytes(-len(stream) % 512 or 0)
    stream += bytes(max(4096 - len(stream), 0))
    count = len(stream) // 512
    table = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, count + 2), 0xFFFFFFFE]
    table += [0xFFFFFFFF] * (128 - len(table))

    def entry(title: str, kind: int, start: int, size: int, child: int) -> bytes:
        named = title.encode("utf-16-le") + b"\0\0"
        head = named.ljust(64, b"\0") + struct.pack("<HBB", len(named), kind, 1)
        return (head + struct.pack("<iii", -1, -1, child)).ljust(116, b"\0") + struct.pack("<IQ", start, size)

    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0") + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
    header = header.ljust(44, b"\0") + struct.pack("<IIIIIIII", 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    directory = entry("Root Entry", 5, 0xFFFFFFFE, 0, 1) + entry(name, 2, 2, len(stream), -1)
    return header + struct.pack("<128I", *table) + directory.ljust(512, b"\0") + stream


def record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


def old_book(*cells: tuple[int, int, float], before: bytes = b"", within: bytes = b"") -> bytes:
    begin = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0)) + before
    length = len(begin) + len(record(0x85, bytes(6) + b"\1\0L")) + 4
    bound = record(0x85, struct.pack("<IBB", length, 0, 0) + b"\1\0L")
    page = record(0x809, struct.pack("<HHHHII", 0x600, 16, 0, 0, 0, 0))
    page += within + b"".join(record(0x203, struct.pack("<HHHd", *place, 0, value)) for *place, value in cells)
    return compound(begin + bound + record(10, b"") + page + record(10, b""))


def document(table: str) -> bytes:
    file = io.BytesIO()
    names = "".join(
        f' xmlns:{each}="urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"' for each in ("office", "table", "text")
    )
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "content.xml",
            f"<office:document-content{names}><office:body><office:spreadsheet><table:table table:name='L'>{table}"
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return file.getvalue()


CELL = "<table:table-cell office:value-type='string'{0}><text:p>Этап</text:p></table:table-cell>"
LAUGHS = (
    "<!DOCTYPE x [<!ENTITY a '"
    + "ha" * 50
    + "'>"
    + "".join(f"<!ENTITY {b} '{f'&{a};' * 20}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)
THIEF = "<!DOCTYPE x [<!ENTITY i SYSTEM 'file:///etc/passwd'>]>"
MILLION = b"".join(b'<row r="%d"><c r="A%d"><v>%d</v></c></row>' % (n, n, n % 97) for n in range(1, 1_000_001))
FORMATTED = b"".join(b'<row r="%d" s="1" ht="20"/>' % n for n in range(3, 1_000_001))


def rich(page: Worksheet) -> None:
    page["A1"] = CellRichText("Долго ", TextBlock(InlineFont(strike=True), "грузится"))


def text_cells(page: Worksheet) -> None:
    for row, text in enumerate(["=1+1", "+7 900", "-скидка", "@user"], 1):
        page.cell(row, 1).value = text
        page.cell(row, 1).data_type = "s"


def hidden(page: Worksheet) -> None:
    page["A1"] = "Этап"
    page.column_dimensions.group("A", "XFD", hidden=True)


Made = bytes | Callable[[], bytes]
# By name: the file, what is read first of it (None where it is refused), and what the error or a note says.
DANGERS: dict[str, tuple[str, Made, str | None, str]] = {
    "formulas that are texts": ("a.xlsx", lambda: book(text_cells), "=1+1", ""),
    "formulas without a result": ("a.xlsx", lambda: book(lambda page: page.append(["=A2"])), "=A2", "no result"),
    "entities in entities": (
        "a.xlsx",
        lambda: with_part("xl/worksheets/sheet1.xml", f"{LAUGHS}{HEAD}&i;</worksheet>"),
        None,
        "document type or entities",
    ),
    "entities in the styles": (
        "a.xlsx",
        lambda: with_part("xl/styles.xml", f"{LAUGHS}<styleSheet>&i;</styleSheet>"),
        None,
        "entities",
    ),
    "a file of the reader as entity": (
        "a.xlsx",
        lambda: with_part("xl/worksheets/sheet1.xml", f"{THIEF}{HEAD}&i;</worksheet>"),
        None,
        "document type or entities",
    ),
    "a sheet of 300 MB in 300 KB": ("a.xlsx", lambda: sheet(b" " * (300 * 2**20)), None, "times its size"),
    "a shared text of 150 MB": ("a.xlsx", lambda: shared(b"x" * (150 * 2**20)), None, "times its size"),
    "a size that is not true": (
        "a.xlsx",
        lambda: lying(sheet(b" " * 2**20 + rows(("A1", "x")).encode()), b"xl/worksheets/sheet1.xml"),
        None,
        "damaged",
    ),
    "a million rows": (
        "a.xlsx",
        lambda: sheet(b"<sheetData>" + MILLION + b"</sheetData>"),
        "1",
        "Only the first 100,000",
    ),
    "a million rows that are only formatted": (
        "a.xlsx",
        lambda: sheet(b'<sheetData><row r="1"><c r="A1"><v>5</v></c></row>' + FORMATTED + b"</sheetData>"),
        "5",
        "",
    ),
    "a thousand blank rows with a look": (
        "a.xlsx",
        lambda: sheet(
            '<sheetData><row r="1"><c r="A1"><v>5</v></c></row>'
            + "".join(
                f'<row r="{n}">{"".join(f"<c r={chr(34)}{c}{n}{chr(34)} s={chr(34)}0{chr(34)}/>" for c in "ABCDEFGH")}</row>'
                for n in range(2, 1002)
            )
            + "</sheetData>"
        ),
        "5",
        "",
    ),
    "a declared size of everything": (
        "a.xlsx",
        lambda: sheet('<dimension ref="A1:XFD1048576"/>' + rows(("A1", "x"))),
        "x",
        "",
    ),
    "a cell in the last corner": ("a.xlsx", lambda: sheet(rows(("A1", "Этап"), ("XFD1048576", "далеко"))), "Этап", ""),
    "a cell in the last row": ("a.xlsx", lambda: sheet(rows(("A1", "Этап"), ("A1048576", "далеко"))), "Этап", ""),
    "everything merged": ("a.xlsx", lambda: merged("A1:XFD1048576"), "Этап", "is cut to what the sheet fills"),
    "whole columns merged": ("a.xlsx", lambda: merged("A1:C1048576"), "Этап", "is cut to what the sheet fills"),
    "merges over merges": ("a.xlsx", lambda: merged(*(f"A1:Z{n}" for n in range(2, 3000))), "Этап", "overlaps others"),
    "hidden columns to the last": ("a.xlsx", lambda: book(hidden), "Этап", ""),
    "more digits than a number holds": (
        "a.xlsx",
        lambda: sheet('<sheetData><row r="1"><c r="A1"><v>1234567890123456789</v></c></row></sheetData>'),
        "1234567890123456789",
        "",
    ),
    "errors of formulas": ("a.xlsx", lambda: book(lambda page: page.append(["#REF!"])), "#REF!", ""),
    "runs that are struck out": ("a.xlsx", lambda: book(rich), "Долго ", "Struck out"),
    "a text longer than cells hold": ("a.xlsx", lambda: shared(b"word " * 400_000), "word " * 16, ""),
    "escaped characters": ("a.xlsx", lambda: shared(b"a_x000D_b"), "a\rb", ""),
    "deeply nested elements": (
        "a.xlsx",
        lambda: sheet("<a>" * 1_000_000 + "</a>" * 1_000_000),
        None,
        "levels deep",
    ),
    "a chart sheet without drawing": (
        "a.xlsx",
        lambda: with_part("xl/worksheets/sheet1.xml", "<chartsheet><sheetViews/></chartsheet>"),
        "",
        "",
    ),
    "a password": ("a.xlsx", lambda: compound(b"x", "EncryptedPackage"), None, "protected by a password"),
    "a password of the old kind": (
        "a.xls",
        lambda: old_book((0, 0, 1.0), before=record(0x2F, bytes(6))),
        None,
        "password",
    ),
    "the lock file of an open workbook": ("~$a.xlsx", b"\x04Anna" + b" " * 160, None, "lock file"),
    "an empty file": ("a.xlsx", b"", None, "is empty"),
    "an archive of anything": ("a.xlsx", lambda: zipped("a.txt"), None, "is a zip archive"),
    "a text document": ("a.xlsx", lambda: zipped("[Content_Types].xml", "word/document.xml"), None, "a Word document"),
    "an old workbook under a new name": ("a.xlsx", lambda: old_book((0, 0, 4.0)), "4", "xls"),
    "a new workbook under an old name": ("a.xls", lambda: book(lambda page: page.append(["Этап"])), "Этап", "excel"),
    "a web page named as workbook": ("a.xls", "<html><table><tr><td>Этап".encode(), "Этап", "html"),
    "CSV named as workbook": ("a.xls", "Этап;Заказ\nБоли;Дорого\n".encode("cp1251"), "Этап", "csv"),
    "an old workbook with a far cell": ("a.xls", lambda: old_book((0, 0, 1.0), (65535, 60000, 2.0)), None, "as far as"),
    "an old workbook that declares a size of everything": (
        "a.xls",
        lambda: old_book((0, 0, 1.0), within=record(0x200, struct.pack("<IIHHH", 0, 2**32 - 1, 0, 65535, 0))),
        None,
        "declares 4294967295 rows",
    ),
    "an old workbook that leads round": (
        "a.xls",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 4000,
        None,
        "damaged",
    ),
    "an open document with a far cell": (
        "a.ods",
        lambda: document(
            "<table:table-row table:number-rows-repeated='1048575'/><table:table-row><table:table-cell "
            f"table:number-columns-repeated='16383'/>{CELL.format('')}</table:table-row>"
        ),
        None,
        "as far as XFD1048576",
    ),
    "an open document that repeats a cell for ever": (
        "a.ods",
        lambda: document(
            f"<table:table-row>{CELL.format(' table:number-columns-repeated=' + repr('999999999'))}</table:table-row>"
        ),
        None,
        "as far as",
    ),
    "CSV whose quotes never end": (
        "a.csv",
        lambda: 'Этап,"Заказ\n'.encode() + "слово, слово\n".encode() * 500_000,
        "Этап",
        "quotes",
    ),
    "CSV of a million rows": ("a.csv", lambda: b"1,2\n" * 1_000_000, "1", "Only the first 100,000"),
    "a web page of tags that never end": ("a.html", lambda: b"<table><tr><td>x</td>" + b"<a " * 1_000_000, "x", ""),
    "a web page of tables in tables": ("a.html", lambda: b"<table><tr><td>x" * 100_000, "x", ""),
    "a web page of cells over cells": (
        "a.html",
        lambda: b"<table>" + b"<tr><td rowspan=9999 colspan=999>x" * 20_000,
        "x",
        "",
    ),
}


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return file.getvalue()


def test_the_table_of_dangers_is_whole():
    assert 45 == len(DANGERS)


@pytest.mark.parametrize("danger", DANGERS)
def test_a_danger_ends_soon_and_small_in_a_reading_or_an_error_of_ours(danger: str, tmp_path: Path):
    name, made, first, says = DANGERS[danger]
    path = tmp_path / name
    path.write_bytes(made if isinstance(made, bytes) else made())
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, timeout=120, check=False
    )
    assert 0 == done.returncode, f"ended with {done.returncode}: {done.stderr[-2000:]}"
    told = json.loads(done.stdout)
    assert told["megabytes"] < MEGABYTES
    if first is None:
        assert says in told["says"]
    else:
        assert [first] == [*told["texts"][:1], ""][:1]
        assert not says or any(says in note for note in told["notes"])
