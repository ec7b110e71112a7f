"""Workbooks with odd traits are read, clipped where need be; bombs and other files under the name are refused."""

import contextlib
import io
import time
import tracemalloc
import zipfile
from collections.abc import Iterator, Mapping

import openpyxl
import pytest
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color

import cjm
from cjm_excel._read import read

SECONDS = 5
MEBIBYTES = 400

HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def base(**cells: str) -> bytes:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Лист1"
    for place, text in cells.items():
        book.worksheets[0][place] = text
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_parts(data: bytes, parts: Mapping[str, bytes | str | None]) -> bytes:
    """The workbook with some of its parts replaced, added or (None) taken out."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            if content is not None:
                new.writestr(name, content)
    return file.getvalue()


def sheet(inside: str | bytes, data: bytes | None = None) -> bytes:
    """A workbook whose sheet has this inside."""
    content = HEAD.encode() + (inside.encode() if isinstance(inside, str) else inside) + b"</worksheet>"
    return with_parts(data or base(), {"xl/worksheets/sheet1.xml": content})


def rows(*cells: tuple[str, str]) -> str:
    return (
        "<sheetData>"
        + "".join(f'<row><c r="{place}" t="str"><v>{text}</v></c></row>' for place, text in cells)
        + "</sheetData>"
    )


@pytest.fixture(autouse=True)
def _soon_and_small() -> Iterator[None]:
    tracemalloc.start()
    started = time.process_time()
    yield
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.process_time() - started < SECONDS * 3, "tracing makes it some three times slower"
    assert peak < MEBIBYTES * 2**20


def loaded(data: bytes, **given: object) -> tuple[cjm.Shapes, list[str]]:
    source = cjm.Source(data=data, name="map", path="map.xlsx", **given)  # type: ignore[arg-type]
    return read(source), [str(note) for note in source.notes]


def test_merged_whole_columns_are_cut_to_what_the_sheet_fills():
    data = sheet(rows(("A1", "Этап"), ("B4", "Дорого")) + '<mergeCells><mergeCell ref="A1:C1048576"/></mergeCells>')
    found, notes = loaded(data)
    assert [("Этап", 4, 2, False), ("Дорого", 1, 1, True)] == [
        (cell.text, cell.rows, cell.columns, cell.hidden) for cell in found.tables[0].cells
    ]
    assert ["Лист1: The merged area A1:C1048576 is cut to what the sheet fills."] == notes


def test_a_wholly_merged_sheet_with_a_far_cell_is_cut_too():
    data = sheet(
        rows(("A1", "Этап"), ("XFD1048576", "далеко")) + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    found, _ = loaded(data)
    assert ["Этап", "далеко"] == [cell.text for cell in found.tables[0].cells]
    assert max(cell.rows * cell.columns for cell in found.tables[0].cells) <= 10_000


def test_thousands_of_overlapping_merges_are_noted_and_left_single():
    merges = "".join(f'<mergeCell ref="A1:Z{row}"/>' for row in range(2, 1000))
    found, notes = loaded(sheet(rows(("A1", "Этап")) + f"<mergeCells>{merges}</mergeCells>"))
    assert [("Этап", 2, 26)] == [(cell.text, cell.rows, cell.columns) for cell in found.tables[0].cells]
    assert [
        "Лист1: Not read as merged, since it overlaps others or there is too much: A1:Z3, A1:Z4, A1:Z5 and 994 more."
    ] == notes


def test_one_stray_far_cell_is_read_where_it_stands():
    data = sheet('<dimension ref="A1:XFD1048576"/>' + rows(("A1", "Этап"), ("XFD1048576", "далеко")))
    assert ["Лист1!A1", "Лист1!XFD1048576"] == [cell.origin for cell in loaded(data)[0].tables[0].cells]


def test_thousands_of_formatted_blank_cells_are_no_cells():
    blank = "".join(f'<row r="{row}" s="1"><c r="A{row}" s="1"/></row>' for row in range(2, 20_000))
    data = sheet(f'<sheetData><row r="1"><c r="A1" t="str"><v>Этап</v></c></row>{blank}</sheetData>')
    assert ["Этап"] == [cell.text for cell in loaded(data)[0].tables[0].cells]


def test_more_filled_cells_than_the_limit_are_refused():
    data = sheet(rows(*[("A1", "x")] * 2000))
    with pytest.raises(cjm.LimitError, match=r"^map.xlsx: holds more filled cells"):
        loaded(data, limits=cjm.Limits(cells=1000))


@pytest.mark.parametrize("text", ["<si><t>x</t></si>", "<si><r><t>x</t></r></si>"])
def test_more_shared_texts_than_the_limit_are_refused(text):
    data = base(A1="x")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        relations = file.read("xl/_rels/workbook.xml.rels").decode()
    related = '<Relationship Id="s9" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    parts = {
        "xl/sharedStrings.xml": f"<sst>{text * 2000}</sst>",
        "xl/_rels/workbook.xml.rels": relations.replace("</Relationships>", related),
    }
    with pytest.raises(cjm.LimitError, match=r"^map.xlsx: holds more texts than are read"):
        loaded(with_parts(data, parts), limits=cjm.Limits(cells=1000))


def test_a_sheet_formatted_to_its_last_rows_is_read():
    blank = "".join(f'<row r="{row}" ht="20" customHeight="1"/>' for row in range(2, 100_000))
    data = sheet(f'<sheetData><row r="1"><c r="A1" t="str"><v>Этап</v></c></row>{blank}</sheetData>')
    assert ["Этап"] == [cell.text for cell in loaded(data)[0].tables[0].cells]


def test_a_link_over_a_whole_column_hangs_on_its_first_cell():
    links = '<hyperlinks><hyperlink ref="A1:A1048576" location="Лист1!B1"/></hyperlinks>'
    assert ["#Лист1!B1"] == [cell.link for cell in loaded(sheet(rows(("A1", "Этап")) + links))[0].tables[0].cells]


def test_a_chart_sheet_without_a_drawing_is_an_empty_table():
    data = base(A1="Этап")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        book = file.read("xl/workbook.xml").decode()
        relations = file.read("xl/_rels/workbook.xml.rels").decode()
    parts = {
        "xl/workbook.xml": book.replace(
            "</sheets>",
            '<sheet xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
            'name="График" sheetId="9" q:id="c9"/></sheets>',
        ),
        "xl/_rels/workbook.xml.rels": relations.replace(
            "</Relationships>",
            '<Relationship Id="c9" Type="x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>',
        ),
        "xl/chartsheets/sheet1.xml": "<chartsheet><sheetViews/></chartsheet>",
    }
    found, _ = loaded(with_parts(data, parts))
    assert [("Лист1", 1), ("График", 0)] == [(each.name, len(each.cells)) for each in found.tables]


def test_one_part_listed_as_thousands_of_sheets_is_refused():
    blank = '<row r="1"><c r="A1" s="1"/></row>' * 3000
    listed = "".join(f'<sheet name="s{n}" sheetId="{n}" id="r"/>' for n in range(1, 3000))
    parts = {
        "xl/workbook.xml": f"<workbook><sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": (
            '<Relationships><Relationship Id="r" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
        ),
    }
    with pytest.raises(cjm.LimitError, match="again and again"):
        loaded(with_parts(sheet(f"<sheetData>{blank}</sheetData>"), parts))


def test_a_logo_on_every_sheet_is_read_on_each():
    book = openpyxl.Workbook()
    logo = bytes(range(256)) * 12_000
    drawing = (
        '<wsDr xmlns:r="r"><oneCellAnchor><from><col>1</col><row>1</row></from><pic><blipFill><blip r:embed="i"/>'
        "</blipFill></pic></oneCellAnchor></wsDr>"
    )
    relation = '<Relationships><Relationship Id="i" Type="x/{}" Target="../{}"/></Relationships>'
    parts: dict[str, bytes | str] = {"xl/media/logo.png": logo}
    for n in range(1, 21):
        if n > 1:
            book.create_sheet(f"s{n}")
        parts[f"xl/worksheets/sheet{n}.xml"] = '<worksheet xmlns:r="r"><drawing r:id="i"/></worksheet>'
        parts[f"xl/worksheets/_rels/sheet{n}.xml.rels"] = relation.format("drawing", f"drawings/drawing{n}.xml")
        parts[f"xl/drawings/drawing{n}.xml"] = drawing
        parts[f"xl/drawings/_rels/drawing{n}.xml.rels"] = relation.format("image", "media/logo.png")
    file = io.BytesIO()
    book.save(file)
    tables = loaded(with_parts(file.getvalue(), parts))[0].tables
    assert 20 == sum(cell.picture is not None for each in tables for cell in each.cells)


def test_an_endless_number_format_is_none():
    styles = (
        f'<styleSheet><numFmts><numFmt numFmtId="200" formatCode="{"0." * 100_000}"/></numFmts>'
        '<cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>'
    )
    cells = '<row><c s="0"><v>0.5</v></c></row>' * 2000
    data = with_parts(sheet(f"<sheetData>{cells}</sheetData>"), {"xl/styles.xml": styles})
    assert {"0.5"} == {cell.text for cell in loaded(data)[0].tables[0].cells}


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
THIEF = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
PARTS = ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml", "xl/theme/theme1.xml", "_rels/.rels"]


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("declaration", [BOMB, THIEF, "<!DOCTYPE x>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_and_document_types_are_refused_in_every_part(part, declaration, encoding):
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "Этап"
    book.worksheets[0]["A1"].fill = PatternFill("solid", fgColor=Color(theme=4))  # so that the theme is looked at
    packed = io.BytesIO()
    book.save(packed)
    data = packed.getvalue()
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        content = file.read(part).decode()
    body = content[content.index("?>") + 2 :] if content.startswith("<?xml") else content
    text = f'<?xml version="1.0" encoding="{encoding}"?>{declaration}{body}'
    with pytest.raises(cjm.ConvertError, match=r"^map.xlsx: declares a document type or entities in " + part):
        loaded(with_parts(data, {part: text.encode(encoding)}))


def test_a_zip_bomb_is_refused_before_it_is_unpacked():
    spaces = b" " * (100 * 2**20)
    with pytest.raises(cjm.LimitError, match=r"times its size"):
        loaded(with_parts(base(), {"xl/worksheets/sheet1.xml": spaces}))


def test_one_huge_text_is_read_whole():
    words = " ".join(f"{n:x}" for n in range(30_000)) * 50
    strings = f"<sst><si><t>{words}</t></si></sst>"
    data = sheet('<sheetData><row><c t="s"><v>0</v></c></row></sheetData>')
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        relations = file.read("xl/_rels/workbook.xml.rels").decode()
    parts = {
        "xl/sharedStrings.xml": strings,
        "xl/_rels/workbook.xml.rels": relations.replace(
            "</Relationships>",
            '<Relationship Id="s9" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        ),
    }
    assert words == loaded(with_parts(data, parts))[0].tables[0].text(0, 0)


def test_deeply_nested_xml_is_refused():
    deep = "<a>" * 100_000 + "</a>" * 100_000
    with pytest.raises(cjm.LimitError, match="nests XML more than 200 levels deep"):
        loaded(with_parts(base(), {"xl/styles.xml": deep}))


def ole(inside: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000 + inside.encode("utf-16-le") + b"\0" * 1000


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, "<x/>")
    return file.getvalue()


OTHERS = {
    "empty": (b"", "is empty"),
    "zeros": (b"\0" * 5000, "is empty"),
    "password": (ole("EncryptedPackage"), "protected by a password"),
    "xls": (ole("Workbook"), r"old binary kind \(.xls\)"),
    "html": (b"\xef\xbb\xbf<html><table><tr><td>1", "is a web page"),
    "xml": (b"<?xml version='1.0'?><Workbook/>", "is XML and no workbook"),
    "csv": ("Этап;Боль\nЗаказ;Дорого".encode("cp1251"), "plain text, such as CSV"),
    "rubbish": (bytes(range(256)) * 10, "is no Excel workbook"),
    "truncated": (base(A1="x")[:2000], "no zip archive, or a damaged one"),
    "word": (zipped("[Content_Types].xml", "word/document.xml"), "is a Word document"),
    "ods": (zipped("content.xml"), "an OpenDocument file"),
    "xlsb": (zipped("xl/workbook.bin"), "binary workbook"),
    "zip": (zipped("a.txt"), "is a zip archive"),
    "other workbook": (zipped("xl/workbook.xml"), "is no Excel workbook"),
    "no sheet": (with_parts(base(), {"xl/styles.xml": "<styleSheet"}), "no sound XML"),
}


@pytest.mark.parametrize("kind", OTHERS)
def test_what_only_bears_the_name_is_called_by_its_own(kind):
    data, says = OTHERS[kind]
    with pytest.raises(cjm.ConvertError, match=r"^map\.xlsx: .*" + says) as caught:
        loaded(data)
    assert caught.value.next


def test_a_lock_file_is_named():
    source = cjm.Source(data=b"\x04Anna" + b" " * 160, name="~$map", path="~$map.xlsx")
    with pytest.raises(cjm.ConvertError, match="lock file"):
        read(source)


def test_a_listed_sheet_that_is_missing_is_noted():
    found, notes = loaded(with_parts(base(A1="x"), {"xl/worksheets/sheet1.xml": None}))
    assert ([0], ["Лист1: This sheet is missing in the file."]) == ([len(t.cells) for t in found.tables], notes)


@pytest.mark.parametrize("cut", range(100, 4000, 130))
def test_a_workbook_with_a_broken_byte_is_read_or_refused_as_ours(cut):
    data = bytearray(base(A1="Этап", B2="Дорого"))
    data[cut] ^= 0xFF
    with contextlib.suppress(cjm.CjmError):
        loaded(bytes(data))
