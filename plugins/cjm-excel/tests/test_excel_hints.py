"""What a workbook says of its cells beside their texts: lists they are chosen from, curves drawn through them, errors."""

import io
import zipfile
from collections.abc import Callable, Mapping

import openpyxl
import pytest
from openpyxl.chart import BarChart, LineChart, PieChart, Reference, Series
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

import cjm
from cjm_excel._read import read

FEELINGS = ("😊 радость", "😐 спокойствие", "😠 злость")


def saved(book: openpyxl.Workbook) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_parts(data: bytes, parts: Mapping[str, Callable[[str], str]]) -> bytes:
    """The workbook with some of its parts changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            change = parts.get(name)
            new.writestr(name, change(old.read(name).decode()) if change else old.read(name))
    return file.getvalue()


def cells(data: bytes) -> dict[str, cjm.Cell]:
    shapes = read(cjm.Source(data=data, name="map"))
    return {cell.origin or "": cell for table in shapes.tables for cell in table.cells}


def with_list(formula: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Карта"
    sheet.append(["Эмоции", *FEELINGS[:2]])
    other = book.create_sheet("Мои списки")
    for feeling in FEELINGS:
        other.append([feeling])
    book.defined_names["Чувства"] = DefinedName("Чувства", attr_text="'Мои списки'!$A$1:$A$3")
    rule = DataValidation(type="list", formula1=formula)
    rule.add("B1:F1")
    sheet.add_data_validation(rule)
    number = DataValidation(type="whole", formula1="1")
    number.add("A1")
    sheet.add_data_validation(number)
    return saved(book)


@pytest.mark.parametrize(
    "formula", [f'"{",".join(FEELINGS)}"', "'Мои списки'!$A$1:$A$3", "'мои списки'!A:A", "Чувства", "чувства"]
)
def test_a_cell_tells_what_its_dropdown_list_offers_wherever_the_list_stands(formula):
    found = cells(with_list(formula))
    assert ((), FEELINGS, FEELINGS) == tuple(found[f"Карта!{at}1"].choices for at in "ABC")
    assert found["Карта!B1"].choices is found["Карта!C1"].choices


def test_a_list_that_only_a_formula_can_tell_offers_nothing():
    assert () == cells(with_list('INDIRECT("Чувства")'))["Карта!B1"].choices


def test_a_list_of_another_sheet_is_read_from_the_extension_that_excel_writes_for_it():
    extension = (
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="x">'
        '<x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation '
        "type=\"list\"><x14:formula1><xm:f>'Мои списки'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>A1 C1:C9</xm:sqref>"
        "</x14:dataValidation></x14:dataValidations></ext></extLst>"
    )
    part = {"xl/worksheets/sheet1.xml": lambda xml: xml.replace("</worksheet>", f"{extension}</worksheet>")}
    found = cells(with_parts(with_list('"да,нет"'), part))
    assert (FEELINGS, ("да", "нет"), FEELINGS) == tuple(found[f"Карта!{at}1"].choices for at in "ABC")


def charted(chart: LineChart | BarChart | PieChart) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Карта"
    sheet.append(["Этап", "Поиск", "Заказ", "Оплата"])
    sheet.append(["Настроение", 4, 2, 5])
    sheet.append(["Стоимость", 10, 20, 30])
    chart.title = "Кривая эмоций"
    chart.append(Series(Reference(sheet, min_col=2, max_col=4, min_row=2), title_from_data=False, title="Настроение"))
    sheet.add_chart(chart, "B6")
    return saved(book)


@pytest.mark.parametrize("chart", [LineChart, BarChart])
def test_the_numbers_that_a_chart_draws_a_curve_through_say_so(chart):
    found = cells(charted(chart()))
    assert {"B2": "Настроение", "C2": "Настроение", "D2": "Настроение"} == {
        place.partition("!")[2]: cell.curve for place, cell in found.items() if cell.curve is not None
    }


def test_a_pie_is_no_curve():
    assert all(cell.curve is None for cell in cells(charted(PieChart())).values())


def test_the_title_of_a_chart_and_the_names_of_its_series_are_texts_where_the_chart_stands():
    texts = [cell.text for place, cell in cells(charted(LineChart())).items() if "Кривая" in cell.text]
    assert ["Кривая эмоций\nНастроение"] == texts


def test_a_chart_of_numbers_that_are_not_in_the_workbook_is_told_in_words():
    def outside(xml: str) -> str:
        numbers = (
            "<val><numRef><f>[1]Чужой!$B$2:$C$2</f><numCache><pt idx='0'><v>4</v></pt><pt idx='1'><v>2</v></pt>"
            "</numCache></numRef></val>"
        )
        return xml[: xml.index("<val>")] + numbers + xml[xml.index("</val>") + 6 :]

    found = cells(with_parts(charted(LineChart()), {"xl/charts/chart1.xml": outside}))
    assert ["Настроение: 4, 2"] == [cell.text for cell in found.values() if "4, 2" in cell.text]


def test_a_chart_sheet_tells_its_title_and_its_curve():
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Карта"
    sheet.append(["Настроение", 4, 2])
    chart = LineChart()
    chart.title = "Кривая"
    chart.append(Series(Reference(sheet, min_col=2, max_col=3, min_row=1), title="Настроение"))
    book.create_chartsheet("График").add_chart(chart)
    shapes = read(cjm.Source(data=saved(book), name="map"))
    assert [
        ("Карта", [("Настроение", None), ("4", "Настроение"), ("2", "Настроение")]),
        ("График", [("Кривая\nНастроение", None)]),
    ] == [(table.name, [(cell.text, cell.curve) for cell in table.cells]) for table in shapes.tables]


def test_the_error_of_a_formula_is_no_word_of_a_person():
    book = openpyxl.Workbook()
    book.worksheets[0].append(["#REF!", "#N/A", "N/A"])
    assert {"#REF!": True, "#N/A": True, "N/A": False} == {
        cell.text: cell.error for cell in cells(saved(book)).values()
    }


def test_a_picture_that_excel_lays_into_a_cell_is_read_as_picture():
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Карта"
    file = io.BytesIO()
    rel = '<Relationships><Relationship Id="r1" Type="x/image" Target="../media/image1.png"/></Relationships>'
    parts = {
        "xl/worksheets/sheet1.xml": '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        '<sheetData><row r="1"><c r="A1" t="str"><v>Эмоции</v></c><c r="B1" t="e" vm="1"><v>#VALUE!</v></c>'
        '<c r="C1" t="e" vm="9"><v>#VALUE!</v></c></row></sheetData></worksheet>',
        "xl/metadata.xml": '<metadata><futureMetadata name="XLRICHVALUE"><bk><extLst><ext><rvb i="0"/></ext></extLst>'
        '</bk></futureMetadata><valueMetadata><bk><rc t="1" v="0"/></bk></valueMetadata></metadata>',
        "xl/richData/rdrichvalue.xml": '<rvData><rv s="0"><v>0</v><v>5</v><v>радость</v></rv></rvData>',
        "xl/richData/rdrichvaluestructure.xml": '<rvStructures><s t="_localImage"><k n="_rvRel:LocalImageIdentifier"/>'
        '<k n="CalcOrigin"/><k n="Text"/></s></rvStructures>',
        "xl/richData/richValueRel.xml": '<richValueRels xmlns:r="x"><rel r:id="r1"/></richValueRels>',
        "xl/richData/_rels/richValueRel.xml.rels": rel,
        "xl/media/image1.png": "picture",
    }
    with zipfile.ZipFile(io.BytesIO(saved(book))) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    found = cells(file.getvalue())
    asset = found["Карта!B1"].picture
    assert asset is not None
    assert ("", False, "радость", b"picture") == (
        found["Карта!B1"].text,
        found["Карта!B1"].error,
        asset.name,
        asset.data,
    )
    assert ("#VALUE!", True) == (found["Карта!C1"].text, found["Карта!C1"].error)
