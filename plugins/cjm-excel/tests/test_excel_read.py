"""Workbooks that people made: what is read from them, and from where."""

import datetime as dt
import io
import zipfile
from collections.abc import Callable, Mapping

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet

import cjm
from cjm_excel._options import ExcelOptions
from cjm_excel._read import read
from tests.support import corpus

NINE = dt.datetime(2026, 3, 14, 9, 5)  # noqa: DTZ001  workbooks know no time zones
# One pixel, for tests that need a picture.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)


def saved(book: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_parts(data: bytes, parts: Mapping[str, str | bytes]) -> bytes:
    """The workbook with some of its parts replaced or added."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return file.getvalue()


def made(fill: Callable[[Worksheet], object]) -> bytes:
    """A workbook whose one sheet, Лист1, is filled by the function."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Лист1"
    fill(sheet)
    return saved(book)


def raw(rows: str, after: str = "", before: str = "") -> bytes:
    """A workbook whose sheet has these rows of XML, and what follows or comes before them."""
    xml = (
        '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f"{before}<sheetData>{rows}</sheetData>{after}</worksheet>"
    )
    return with_parts(made(lambda sheet: None), {"xl/worksheets/sheet1.xml": xml})


def shapes(data: bytes, **options: str) -> tuple[cjm.Shapes, list[str]]:
    source = cjm.Source(data=data, name="map", options=ExcelOptions(**options))  # type: ignore[arg-type]
    return read(source), [str(note) for note in source.notes]


def table(data: bytes) -> cjm.Table:
    (only,) = shapes(data)[0].tables
    return only


def texts(data: bytes) -> dict[str, str]:
    return {(cell.origin or "").partition("!")[2]: cell.text for cell in table(data).cells}


@pytest.mark.parametrize(
    "value, number_format, shown, behind",
    [
        (4, "General", "4", 4),
        (4.0, "General", "4", 4),
        (0.35, "0%", "35%", 0.35),
        (0.355, "0.0%", "35.5%", 0.355),
        (1234.5, '#,##0.00 "₽"', "1,234.50 ₽", 1234.5),
        (1234.5, "[$€-407] #,##0.00", "€ 1,234.50", 1234.5),
        (-5, "#,##0;(#,##0)", "(5)", -5),
        (79161234567, "+0 (000) 000-00-00", "+7 (916) 123-45-67", 79161234567),
        (3, '0 "из 5"', "3 из 5", 3),
        (1, '"да";"нет"', "да", 1),
        (7, ";;;", "7", 7),
        (12, "000", "012", 12),
        (2.5, "0", "3", 2.5),
        (2, "0.##", "2", 2),
        (12345678, '0.0,,"M"', "12.3M", 12345678),
        (dt.date(2026, 3, 14), "dd.mm.yyyy", "14.03.2026", dt.date(2026, 3, 14)),
        (dt.date(2026, 3, 14), "mm-dd-yy", "2026-03-14", dt.date(2026, 3, 14)),
        (dt.date(2026, 3, 14), "[$-419]d mmmm yyyy", "14 марта 2026", dt.date(2026, 3, 14)),
        (dt.date(2026, 3, 14), "mmm yy", "Mar 26", dt.date(2026, 3, 14)),
        (NINE, "yyyy-mm-dd hh:mm", "2026-03-14 09:05", NINE),
        (dt.time(15, 30), "h:mm AM/PM", "3:30 PM", dt.time(15, 30)),
        (dt.timedelta(hours=36, minutes=5), "[h]:mm", "36:05", dt.timedelta(hours=36, minutes=5)),
    ],
)
def test_a_number_is_read_as_people_see_it(value, number_format, shown, behind):
    def fill(sheet):
        sheet["B2"] = value
        sheet["B2"].number_format = number_format

    cell = table(made(fill)).at(1, 1)
    assert cell is not None
    assert (shown, behind) == (cell.text, cell.value)


def test_truth_values_and_errors_are_texts():
    def fill(sheet):
        sheet["A1"], sheet["A2"], sheet["A3"] = True, False, "#REF!"

    assert {"A1": "TRUE", "A2": "FALSE", "A3": "#REF!"} == texts(made(fill))


def test_a_number_with_more_digits_than_a_float_keeps_them():
    assert {"A1": "1234567890123456789"} == texts(raw('<row r="1"><c r="A1"><v>1234567890123456789</v></c></row>'))


def test_the_dust_of_binary_fractions_is_not_shown():
    cell = table(raw('<row r="1"><c r="A1"><v>0.30000000000000004</v></c></row>')).cells[0]
    assert ("0.3", 0.1 + 0.2) == (cell.text, cell.value)


def test_days_are_counted_from_1904_where_the_workbook_says_so():
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0]["A1"] = dt.date(2026, 3, 14)
    assert ["2026-03-14"] == [cell.text for cell in table(saved(book)).cells]


def test_the_result_of_a_formula_is_read_and_its_text_where_there_is_none():
    rows = (
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c>'
        '<c r="C1"><f t="shared" ref="C1:D1" si="0">1+2</f></c><c r="D1"><f t="shared" si="0"/></c></row>'
    )
    found, notes = shapes(raw(rows))
    assert ["2", "a", "=1+2", "=1+2"] == [cell.text for cell in found.tables[0].cells]
    assert ["Лист1!C1", "Лист1!D1"] == [note.partition(":")[0] for note in notes]


def test_a_merged_phase_spans_its_columns_and_what_it_covers_is_hidden():
    rows = '<row r="2"><c r="B2" t="str"><v>Заказ</v></c><c r="C2" t="str"><v>под ним</v></c></row>'
    found = table(raw(rows, '<mergeCells><mergeCell ref="B2:D3"/></mergeCells>'))
    assert [("Заказ", 2, 3, False), ("под ним", 1, 1, True)] == [
        (cell.text, cell.rows, cell.columns, cell.hidden) for cell in found.cells
    ]


def test_a_struck_out_text_is_flagged_and_a_struck_out_word_noted():
    def fill(sheet):
        sheet["A1"] = "уже исправили"
        sheet["A1"].font = Font(strike=True)
        sheet["A2"] = CellRichText("Долго ", TextBlock(InlineFont(strike=True), "грузится"))
        sheet["A3"] = CellRichText(TextBlock(InlineFont(strike=True), "всё"))

    found, notes = shapes(made(fill))
    assert [("уже исправили", "", True), ("Долго ", "грузится", False), ("всё", "", True)] == [
        (cell.text, cell.struck, cell.strike) for cell in found.tables[0].cells
    ]
    assert ["Лист1!A2: Struck out in a text that is not struck out as a whole: “грузится”."] == notes


@pytest.mark.parametrize(
    "before, struck, after, live",
    [
        ("Долго ", "грузится", " и дорого", "Долго и дорого"),
        ("Дорого\n", "Долго", "\nМало фото", "Дорого\nМало фото"),
        ("Дорого", ", долго", ", сложно", "Дорого, сложно"),
        ("", "Долго ", "Дорого", "Дорого"),
    ],
)
def test_what_is_left_of_a_text_reads_as_if_the_struck_out_part_had_never_been(before, struck, after, live):
    def fill(sheet):
        sheet["A1"] = CellRichText(*filter(None, [before]), TextBlock(InlineFont(strike=True), struck), after)

    (cell,) = table(made(fill)).cells
    assert (live, struck.strip()) == (cell.text, cell.struck)


def test_runs_with_a_look_of_their_own_are_live_in_a_cell_that_is_struck_out():
    def fill(sheet):
        sheet["A1"] = CellRichText("Было", TextBlock(InlineFont(b=True), " Стало"))
        sheet["A1"].font = Font(strike=True)

    (cell,) = table(made(fill)).cells
    assert (" Стало", "Было", False, False) == (cell.text, cell.struck, cell.strike, cell.bold)


def test_fills_and_bold_type_are_hints():
    def fill(sheet):
        sheet["A1"], sheet["A2"], sheet["A3"] = "red", "theme", "bold"
        sheet["A1"].fill = PatternFill("solid", fgColor="FFFF0000")
        sheet["A2"].fill = PatternFill("solid", fgColor=Color(theme=4, tint=0.5))
        sheet["A3"].font = Font(bold=True)

    # Accent 1 of the standard theme is 4F81BD; half way to white is a7c0de.
    assert [("#ff0000", False), ("#a7c0de", False), (None, True)] == [
        (cell.fill, cell.bold) for cell in table(made(fill)).cells
    ]


def test_comments_and_links_hang_on_their_cells_even_on_empty_ones():
    def fill(sheet):
        sheet["A1"] = "Баннер"
        sheet["A1"].hyperlink = "https://example.org/a?b=c&d"
        sheet["B2"].comment = Comment("Из интервью №4", "Аня")
        sheet["A3"] = "Дальше"
        sheet["A3"].hyperlink = "#Лист2!A1"

    assert [
        ("Баннер", "https://example.org/a?b=c&d", None),
        ("", None, "Из интервью №4"),
        ("Дальше", "#Лист2!A1", None),
    ] == [(cell.text, cell.link, cell.comment) for cell in table(made(fill)).cells]


def test_a_thread_of_comments_is_read_with_its_replies():
    def fill(sheet):
        sheet["A1"] = "Оплата"
        sheet["A1"].comment = Comment("[Threaded comment]\nYour version of Excel allows you to read this …", "x")

    data = made(fill)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        relations = file.read("xl/worksheets/_rels/sheet1.xml.rels").decode()
    kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
    thread = (
        '<ThreadedComments><threadedComment ref="A1"><text>Правда?</text></threadedComment>'
        '<threadedComment ref="A1" parentId="1"><text>Да</text></threadedComment></ThreadedComments>'
    )
    added = f'<Relationship Id="t" Type="{kind}" Target="../threadedComments/threadedComment1.xml"/></Relationships>'
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations.replace("</Relationships>", added),
        "xl/threadedComments/threadedComment1.xml": thread,
    }
    assert ["Правда?\nДа"] == [cell.comment for cell in table(with_parts(data, parts)).cells]


def test_hidden_rows_columns_and_sheets_are_read_and_flagged():
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for place in ("A1", "B1", "D1", "A2"):
        sheet[place] = place
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions.group("C", "D", hidden=True)
    book.create_sheet("Черновик").sheet_state = "hidden"
    book.create_sheet("Тайна").sheet_state = "veryHidden"
    found = shapes(saved(book))[0]
    assert {"A1": False, "B1": False, "D1": True, "A2": True} == {c.text: c.hidden for c in found.tables[0].cells}
    assert {"Sheet": False, "Черновик": True, "Тайна": True} == {t.name: t.hidden for t in found.tables}


DRAWING = (
    '<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="r">'
    "<xdr:oneCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row>"
    "<xdr:rowOff>0</xdr:rowOff></xdr:from>{0}</xdr:oneCellAnchor></xdr:wsDr>"
)
PICTURE = '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="p" descr="{0}"/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="i"/></xdr:blipFill></xdr:pic>'
BOX = "<xdr:sp><xdr:txBody><a:p><a:r><a:t>Вне </a:t></a:r><a:r><a:t>рамок</a:t></a:r></a:p></xdr:txBody></xdr:sp>"


def drawn(inside: str) -> bytes:
    """A workbook with a text in A1 and a drawing whose one anchor is C5."""
    relation = '<Relationships><Relationship Id="{}" Type="x/{}" Target="{}"/></Relationships>'
    sheet = '<worksheet xmlns:r="r"><sheetData><row r="1"><c r="A1" t="str"><v>Эмоции</v></c></row></sheetData><drawing r:id="d"/></worksheet>'
    parts: dict[str, str | bytes] = {
        "xl/worksheets/sheet1.xml": sheet,
        "xl/worksheets/_rels/sheet1.xml.rels": relation.format("d", "drawing", "../drawings/drawing1.xml"),
        "xl/drawings/drawing1.xml": DRAWING.format(inside),
        "xl/drawings/_rels/drawing1.xml.rels": relation.format("i", "image", "../media/face.png"),
        "xl/media/face.png": PNG,
    }
    return with_parts(made(lambda sheet: None), parts)


def test_a_picture_is_read_with_the_cell_that_it_is_anchored_in():
    cell = table(drawn(PICTURE.format("Радость"))).at(4, 2)
    assert cell is not None
    assert cell.picture is not None
    assert ("Лист1!C5", "Радость", "image/png", PNG) == (
        cell.origin,
        cell.picture.name,
        cell.picture.media_type,
        cell.picture.data,
    )


@pytest.mark.parametrize(
    "columns, rows, place",
    [
        ((1, 60), (4, 19), "Лист1!C6"),  # begins at the very end of B5 and lies in C6
        ((2, 5), (5, 5), "Лист1!C6"),
        ((2, 5), (1, 5), "Лист1!C4"),
    ],
)
def test_a_picture_laid_by_hand_belongs_to_the_cell_under_its_middle(columns, rows, place):
    def corner(name: str, column: int, x: int, row: int, y: int) -> str:
        return (
            f"<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>{x * 9525}</xdr:colOff>"
            f"<xdr:row>{row}</xdr:row><xdr:rowOff>{y * 9525}</xdr:rowOff></xdr:{name}>"
        )

    anchor = (
        '<xdr:wsDr xmlns:xdr="x" xmlns:a="a" xmlns:r="r"><xdr:twoCellAnchor>'
        + corner("from", columns[0], columns[1], rows[0], rows[1])
        + corner("to", 2, 60, 5, 15)
        + PICTURE.format("Радость")
        + "</xdr:twoCellAnchor></xdr:wsDr>"
    )
    (cell,) = (
        cell for cell in table(with_parts(drawn(""), {"xl/drawings/drawing1.xml": anchor})).cells if cell.picture
    )
    assert place == cell.origin


def test_a_picture_on_a_merged_area_belongs_to_its_cell():
    data = drawn(PICTURE.format("Радость"))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        sheet = file.read("xl/worksheets/sheet1.xml").decode()
    merged = sheet.replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:D9"/></mergeCells>')
    (cell,) = table(with_parts(data, {"xl/worksheets/sheet1.xml": merged})).cells
    assert ("Эмоции", True) == (cell.text, cell.picture is not None)


def test_no_text_box_and_no_second_picture_on_a_cell_is_lost():
    found = table(drawn(PICTURE.format("") + PICTURE.format("второе") + BOX)).cells
    assert [
        (0, "Лист1!A1", "Эмоции", None),
        (4, "Лист1!C5", "", "face.png"),
        (6, "Лист1!C5", "", "второе"),
        (7, "Лист1!C5", "Вне рамок", None),
    ] == [(cell.row, cell.origin, cell.text, cell.picture.name if cell.picture else None) for cell in found]


def test_escaped_characters_are_the_characters_they_stand_for():
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x000D_\nb _x005F_x000D_</t></is></c></row>'
    assert {"A1": "a\r\nb _x000D_"} == texts(raw(rows))


def test_hints_to_pronunciation_are_no_text():
    rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></is></c></row>'
    assert {"A1": "課"} == texts(raw(rows))


def test_cells_without_references_stand_where_they_follow():
    rows = '<row><c t="str"><v>a</v></c><c/><c t="str"><v>c</v></c></row><row><c t="str"><v>d</v></c></row>'
    assert {"A1": "a", "C1": "c", "A2": "d"} == texts(raw(rows))


def test_one_sheet_can_be_chosen_and_a_wrong_name_lists_the_right_ones():
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "a"
    book.create_sheet("План")["A1"] = "b"
    data = saved(book)

    m = cjm.read(data, format="excel", sheet="План")

    assert [("b", ("План!A1",))] == [(each.text, each.places) for each in m.unplaced]
    assert "Left out, since other sheets were asked for: 'Sheet'." in [str(note) for note in m.notes]
    with pytest.raises(cjm.LayoutError, match="There are: Sheet, План"):
        cjm.read(data, format="excel", sheet="Plan")


def test_macros_are_named_as_not_read():
    data = with_parts(made(lambda sheet: None), {"xl/vbaProject.bin": b"\0"})
    assert ["The workbook holds macros, which are not read."] == shapes(data)[1]


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
WRITERS: dict[str, dict[str, str | bytes]] = {  # what some writers make of a part, over which openpyxl stumbles
    "a prefix": {
        "xl/worksheets/sheet1.xml": (
            f'<x:worksheet xmlns:x="{MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>Этап</x:v></x:c>'
            '<x:c r="B1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
        )
    },
    "the strict form": {
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{STRICT}"><sheetData><row r="1"><c r="A1" t="str"><v>Этап</v></c>'
            '<c r="B1"><v>7</v></c></row></sheetData></worksheet>'
        )
    },
    "UTF-16": {
        "xl/worksheets/sheet1.xml": (
            f'<?xml version="1.0" encoding="utf-16"?><worksheet xmlns="{MAIN}"><sheetData><row r="1">'
            '<c r="A1" t="str"><v>Этап</v></c><c r="B1"><v>7</v></c></row></sheetData></worksheet>'
        ).encode("utf-16")
    },
    "a broken date of saving": {"docProps/core.xml": "<coreProperties><created>gestern</created></coreProperties>"},
    "an odd colour": {
        "xl/styles.xml": (
            f'<styleSheet xmlns="{MAIN}"><fonts><font/></fonts><fills><fill><patternFill patternType="solid">'
            '<fgColor rgb="red"/></patternFill></fill></fills><borders><border/></borders>'
            '<cellXfs><xf numFmtId="0" fontId="0" fillId="0"/></cellXfs></styleSheet>'
        )
    },
    "a style that is missing": {
        "xl/worksheets/sheet1.xml": (
            f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" s="99" t="str"><v>Этап</v></c>'
            '<c r="B1" s="98"><v>7</v></c></row></sheetData></worksheet>'
        )
    },
    "a drawing that is missing": {
        "xl/worksheets/_rels/sheet1.xml.rels": (
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" '
            'Target="../drawings/drawing9.xml"/></Relationships>'
        )
    },
    "broken names of areas": {
        "xl/workbook.xml": (
            f'<workbook xmlns="{MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
            '<sheets><sheet name="Лист1" sheetId="1" r:id="rId1"/></sheets><definedNames>'
            '<definedName name="_xlnm.Print_Titles" localSheetId="0">nowhere</definedName></definedNames></workbook>'
        )
    },
}


@pytest.mark.parametrize("writer", WRITERS)
def test_a_workbook_that_openpyxl_does_not_read_is_read(writer):
    def fill(sheet):
        sheet["A1"], sheet["B1"] = "Этап", 7

    cells = table(with_parts(made(fill), WRITERS[writer])).cells
    assert [("Лист1!A1", "Этап", None), ("Лист1!B1", "7", 7)] == [(c.origin, c.text, c.value) for c in cells]


def test_an_escape_that_is_meant_as_text_stays_text():
    data = made(lambda sheet: sheet.append(["_x005F_x000D_", "a_x000D_b"]))
    assert ["_x000D_", "a\rb"] == [cell.text for cell in table(data).cells]


def test_a_link_on_an_empty_cell_makes_no_text_of_its_address():
    links = '<hyperlinks><hyperlink ref="A1" location="Лист2!A1"/><hyperlink ref="B1" location="b"/></hyperlinks>'
    cells = table(raw('<row r="1"><c r="A1"/><c r="B1" t="str"><v>b</v></c></row>', links)).cells
    assert [("", "#Лист2!A1"), ("b", "#b")] == [(cell.text, cell.link) for cell in cells]


def test_an_empty_result_is_a_result_and_no_formula():
    rows = '<row r="1"><c r="A1" t="str"><f>IF(B1,C1,"")</f><v></v></c><c r="B1"><f>1+1</f><v/></c></row>'
    found, notes = shapes(raw(rows))
    assert ["=1+1"] == [cell.text for cell in found.tables[0].cells]
    assert 1 == len(notes)


def test_a_comment_on_a_covered_cell_is_read():
    def fill(sheet):
        sheet["A1"] = "Этап"
        sheet["B1"].comment = Comment("Из интервью", "Аня")

    data = made(fill)
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        sheet = file.read("xl/worksheets/sheet1.xml").decode()
    merged = sheet.replace("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>')
    cells = table(with_parts(data, {"xl/worksheets/sheet1.xml": merged})).cells
    assert [("Этап", None, 2), ("", "Из интервью", 1)] == [(c.text, c.comment, c.columns) for c in cells]


def test_a_number_for_which_no_calendar_has_a_day_is_kept():
    def fill(sheet):
        sheet["A1"] = 1773446400000
        sheet["A1"].number_format = "dd.mm.yyyy"

    assert ["1773446400000"] == [cell.text for cell in table(made(fill)).cells]


def test_a_link_by_a_formula_is_a_link():
    rows = (
        '<row r="1"><c r="A1" t="str"><f>HYPERLINK("https://example.org","Сайт")</f><v>Сайт</v></c>'
        '<c r="B1"><f>1+1</f><v>2</v></c></row>'
    )
    assert [("Сайт", "https://example.org"), ("2", None)] == [(c.text, c.link) for c in table(raw(rows)).cells]


FILES = {  # with the number of their sheets
    "spreadsheets/Wangm9_UX_Research.xlsx": 3,
    "spreadsheets/blink_customer_journey_pt.xlsx": 3,
    "spreadsheets/olivierrits_UX_Research.xlsx": 6,
    "spreadsheets/r8ahul_Customer_Journey_Map.xlsx": 1,
    "spreadsheets/r8ahul_Customer_Persona.xlsx": 1,
    "spreadsheets/r8ahul_Touchpoint_Analysis.xlsx": 1,
    "templates/01_nng_journey_map_spreadsheet.xlsx": 1,
    "templates/03_aero_funnel_table_ru.xlsx": 1,
    "templates/05_hubspot_like_asis_tobe.xlsx": 2,
    "templates/07_ru_two_maps_stacked.xlsx": 1,
}


def test_the_list_of_real_workbooks_is_whole():
    folder = corpus()
    assert set(FILES) == {str(path.relative_to(folder)) for path in folder.glob("*/*.xlsx")}


@pytest.mark.parametrize("file", FILES)
def test_every_text_that_openpyxl_finds_in_a_real_workbook_is_read_at_its_place(file):
    path = corpus() / file
    found, _ = shapes(path.read_bytes())
    assert FILES[file] == len(found.tables)
    cells = {cell.origin: cell for each in found.tables for cell in each.cells if cell.text.strip()}
    seen = {place: cell.text for place, cell in cells.items()}
    book = openpyxl.load_workbook(path, data_only=True)
    expected = {
        f"{sheet.title}!{cell.coordinate}": cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None and str(cell.value).strip()
    }
    assert {place for place in seen if "!" in (place or "")} >= set(expected)
    for place, value in expected.items():
        if isinstance(value, str) and cells[place].struck:
            assert sorted(value.split()) == sorted(f"{cells[place].text} {cells[place].struck}".split())
        elif isinstance(value, str):
            assert value.replace("_x000D_", "\r") == seen[place]
