"""Workbooks that people edited come back into their maps."""

import io
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias
from xml.sax.saxutils import escape

import openpyxl
import pytest

import cjm
from cjm.testing import EDITED, EditContract
from tests.support import need_tool


class TestEdits(EditContract):
    """What the kit knows of edits."""

    format = "excel"


def book_of(data: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(data))


def place(sheet: Any, text: str) -> tuple[int, int]:
    """Row and column of the cell that holds this text."""
    found = [(cell.row, cell.column) for row in sheet.iter_rows() for cell in row if text in str(cell.value or "")]
    return int(found[0][0]), int(found[0][1] or 0)


def put(sheet: Any, text: str, new: object) -> None:
    row, column = place(sheet, text)
    sheet.cell(row, column).value = new


def put_at(sheet: Any, label: str, step: str, new: object) -> None:
    sheet.cell(place(sheet, label)[0], place(sheet, step)[1]).value = new


def cut(sheet: Any, text: str, label: str, step: str) -> None:
    """Cut and paste one cell."""
    row, column = place(sheet, text)
    rows, columns = place(sheet, label)[0] - row, place(sheet, step)[1] - column
    sheet.move_range(sheet.cell(row, column).coordinate, rows=rows, cols=columns)


def insert_row(sheet: Any) -> None:
    row = place(sheet, "Идеи")[0]
    sheet.insert_rows(row)
    sheet.cell(row, 1).value = "Вопросы"
    put_at(sheet, "Вопросы", "Оплата", "Можно картой?")


def sort_rows(sheet: Any) -> None:
    first = place(sheet, "Действия")[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first)]
    for at, values in enumerate(sorted(rows, key=lambda row: str(row[0]))):
        for column, value in enumerate(values, 1):
            sheet.cell(first + at, column).value = value


def unmerge(sheet: Any) -> None:
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))


def lanes(m: cjm.JourneyMap, *names: str) -> cjm.JourneyMap:
    return m.replace(lanes=[cjm.Lane(name) for name in names])


Does: TypeAlias = Callable[[Any], object]
Means: TypeAlias = Callable[[cjm.JourneyMap], cjm.JourneyMap]


def add_step(sheet: Any) -> None:
    """Fill the empty column before the step of paying."""
    row, column = place(sheet, "Оплата")
    sheet.cell(row, column - 1).value = "Адрес"
    put_at(sheet, "Действия", "Адрес", "Вводит адрес")


def both(*edits: Does) -> Does:
    def do(sheet: Any) -> None:
        for each in edits:
            each(sheet)

    return do


WITH_OPENPYXL: tuple[tuple[str, Does, Means], ...] = (
    ("nothing", lambda _: None, lambda m: m),
    (
        "edit a text",
        lambda s: put(s, "Кладёт еду", "Кладёт ужин"),
        lambda m: m.replace("Кладёт еду", text="Кладёт ужин"),
    ),
    ("a number for a text", lambda s: put(s, "Кладёт еду", 42), lambda m: m.replace("Кладёт еду", text="42")),
    (
        "add to a list",
        lambda s: put(s, "Нет цен", "• Мало фото\n• Нет цен\n• Нет состава"),
        lambda m: m.add(cjm.Pain("Нет состава"), to="Каталог"),
    ),
    (
        "a list without bullets",
        lambda s: put(s, "Нет цен", "Мало фото\nНет цен\nНет состава"),
        lambda m: m.add(cjm.Pain("Нет состава"), to="Каталог"),
    ),
    ("delete one of a list", lambda s: put(s, "Нет цен", "Мало фото"), lambda m: m.remove("Нет цен")),
    ("reorder a list", lambda s: put(s, "Нет цен", "• Нет цен\n• Мало фото"), lambda m: m.move("Нет цен", at=0)),
    ("empty a cell", lambda s: put(s, "Кладёт еду", None), lambda m: m.remove("Кладёт еду")),
    ("fill a cell", lambda s: put_at(s, "Боли", "Оплата", "Долго"), lambda m: m.add(cjm.Pain("Долго"), to="Оплата")),
    (
        "cut and paste",
        lambda s: cut(s, "Корзина пустеет", "Боли", "Оплата"),
        lambda m: m.move("Корзина пустеет", to="Оплата"),
    ),
    ("rename a step", lambda s: put(s, "Оплата", "Платёж"), lambda m: m.replace("Оплата", name="Платёж")),
    ("rename a phase", lambda s: put(s, "Доставка", "Привоз"), lambda m: m.replace("Доставка", name="Привоз")),
    ("edit the title", lambda s: put(s, "Заказ еды", "Ужин"), lambda m: m.replace(title="Ужин")),
    ("edit a fact", lambda s: put(s, "Вечер дома", "Утро"), lambda m: m.replace(scenario="Утро")),
    ("rename a persona", lambda s: put(s, "Иван", "Пётр"), lambda m: m.replace("Иван", name="Пётр")),
    ("insert a row", insert_row, lambda m: m.add("Можно картой?", to="Оплата", lane="questions")),
    ("sort the rows", sort_rows, lambda m: lanes(m, "pains", "actions", "ideas", "metrics", "thoughts")),
    ("insert an empty row", lambda s: s.insert_rows(place(s, "Боли")[0]), lambda m: m),
    ("insert two rows above", both(unmerge, lambda s: s.insert_rows(1, 2)), lambda m: m),
    (
        "delete a row",
        lambda s: s.delete_rows(place(s, "Мысли")[0]),
        lambda m: m.remove("Что там вкусного?").remove("Где мой заказ?"),
    ),
    ("unmerge", unmerge, lambda m: m),
    ("rename the sheet", lambda s: setattr(s, "title", "Карта 2"), lambda m: m),
    ("a measured metric", lambda s: put(s, "NPS", "NPS: 41 %"), lambda m: m.replace("NPS", value=41, unit="%")),
    (
        "insert a column",
        both(unmerge, lambda s: s.insert_cols(place(s, "Оплата")[1]), add_step),
        lambda m: m.add(cjm.Step("Адрес", actions=["Вводит адрес"]), to="phase/zakaz", at=1),
    ),
    (
        "delete a column",
        both(unmerge, lambda s: s.delete_cols(place(s, "Выбор")[1])),
        lambda m: m.remove("Выбор"),
    ),
)


@pytest.mark.parametrize("does, means", [each[1:] for each in WITH_OPENPYXL], ids=[name for name, *_ in WITH_OPENPYXL])
def test_what_openpyxl_edited_comes_back(does: Does, means: Means):
    book = book_of(cjm.to_bytes(EDITED, "excel"))
    does(book.worksheets[0])
    file = io.BytesIO()
    book.save(file)

    back = cjm.read(file.getvalue())

    assert [] == list(cjm.compare(means(EDITED), back))
    assert means(EDITED) == back
    assert () == back.notes


def test_a_copied_sheet_is_a_second_map():
    book = book_of(cjm.to_bytes(EDITED, "excel"))
    copied = book.copy_worksheet(book.worksheets[0])
    put(copied, "Кладёт еду", "Кладёт ужин")
    file = io.BytesIO()
    book.save(file)

    atlas = cjm.read_atlas(file.getvalue())

    assert EDITED == atlas.maps[0]
    assert ["Заказ еды", f"Заказ еды ({copied.title})"] == [each.title for each in atlas.maps]
    assert ["Кладёт ужин"] == [action.text for action in atlas.maps[1].walk(cjm.Text) if action.text == "Кладёт ужин"]


def test_a_text_beside_the_map_is_kept_and_told():
    book = book_of(cjm.to_bytes(EDITED, "excel"))
    book.worksheets[0].cell(40, 40).value = "Проверить с юристами"
    file = io.BytesIO()
    book.save(file)

    back = cjm.read(file.getvalue())

    assert ["Проверить с юристами"] == [each.text for each in back.unplaced]
    assert "AN40" in back.unplaced[0].places[0]
    assert any("Проверить с юристами" in note.text for note in back.notes)
    assert EDITED == back.replace(unplaced=[])


# What LibreOffice itself does, by a macro: `s` is the sheet, `At` finds the cell with a text.
BASIC = """
Function At(s, text)
  d = s.createSearchDescriptor() : d.SearchString = text
  At = s.findFirst(d)
End Function
Function Cross(s, row, column)
  Cross = s.getCellByPosition(At(s, column).CellAddress.Column, At(s, row).CellAddress.Row)
End Function
Function Whole(s, first, last)
  c = s.createCursor() : c.gotoEndOfUsedArea(False)
  Whole = s.getCellRangeByPosition(0, first, c.RangeAddress.EndColumn, last)
End Function
Sub Edit(source, target, number)
  Dim p(0) As New com.sun.star.beans.PropertyValue
  p(0).Name = "Hidden" : p(0).Value = True
  doc = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, p())
  s = doc.Sheets.getByIndex(0)
  Select Case number
%s
  End Select
  Dim q(0) As New com.sun.star.beans.PropertyValue
  q(0).Name = "FilterName" : q(0).Value = "Calc MS Excel 2007 XML"
  doc.storeToURL(ConvertToURL(target), q())
  doc.close(True)
End Sub
Sub All(folder, count)
  For n = 0 To count - 1
    Edit(folder & "/map.xlsx", folder & "/" & n & ".xlsx", n)
  Next
End Sub
"""

SORT = """
    Dim f(0) As New com.sun.star.table.TableSortField
    f(0).Field = 0 : f(0).IsAscending = True
    Dim o(0) As New com.sun.star.beans.PropertyValue
    o(0).Name = "SortFields" : o(0).Value = f()
    Whole(s, At(s, "Действия").CellAddress.Row, At(s, "Метрики").CellAddress.Row).sort(o())
"""

WITH_LIBREOFFICE: tuple[tuple[str, str, Means], ...] = (
    ("save", "", lambda m: m),
    (
        "edit a text",
        'At(s, "Кладёт еду").String = "Кладёт ужин"',
        lambda m: m.replace("Кладёт еду", text="Кладёт ужин"),
    ),
    ("empty a cell", 'At(s, "Кладёт еду").String = ""', lambda m: m.remove("Кладёт еду")),
    ("fill a cell", 'Cross(s, "Боли", "Оплата").String = "Долго"', lambda m: m.add(cjm.Pain("Долго"), to="Оплата")),
    (
        "cut and paste",
        's.moveRange(Cross(s, "Боли", "Оплата").CellAddress, At(s, "Корзина пустеет").RangeAddress)',
        lambda m: m.move("Корзина пустеет", to="Оплата"),
    ),
    (
        "copy and paste",
        's.copyRange(Cross(s, "Боли", "Оплата").CellAddress, At(s, "Корзина пустеет").RangeAddress)',
        lambda m: m.add(cjm.Pain("Корзина пустеет"), to="Оплата"),
    ),
    (
        "insert a column",
        (
            's.Columns.insertByIndex(At(s, "Оплата").CellAddress.Column, 1) : '
            'c = At(s, "Оплата").CellAddress : s.getCellByPosition(c.Column - 1, c.Row).String = "Адрес" : '
            'Cross(s, "Действия", "Адрес").String = "Вводит адрес"'
        ),
        lambda m: m.add(cjm.Step("Адрес", actions=["Вводит адрес"]), to="phase/zakaz", at=1),
    ),
    ("delete a column", 's.Columns.removeByIndex(At(s, "Оплата").CellAddress.Column, 1)', lambda m: m.remove("Оплата")),
    (
        "insert a row",
        (
            's.Rows.insertByIndex(At(s, "Идеи").CellAddress.Row, 1) : '
            's.getCellByPosition(0, At(s, "Идеи").CellAddress.Row - 1).String = "Вопросы" : '
            'Cross(s, "Вопросы", "Оплата").String = "Можно картой?"'
        ),
        lambda m: m.add("Можно картой?", to="Оплата", lane="questions"),
    ),
    (
        "delete a row",
        's.Rows.removeByIndex(At(s, "Мысли").CellAddress.Row, 1)',
        lambda m: m.remove("Что там вкусного?").remove("Где мой заказ?"),
    ),
    ("sort the rows", SORT, lambda m: lanes(m, "pains", "actions", "ideas", "metrics", "thoughts")),
    (
        "merge over two steps",
        (
            'c = At(s, "Кладёт еду").CellAddress : Cross(s, "Действия", "Оплата").String = "" : '
            "s.getCellRangeByPosition(c.Column, c.Row, c.Column + 1, c.Row).merge(True)"
        ),
        lambda m: m.remove("Вводит карту").replace("Кладёт еду", until="step/oplata"),
    ),
    ("rename the sheet", 's.Name = "Новая"', lambda m: m),
    ("hide a row", 's.Rows.getByIndex(At(s, "Мысли").CellAddress.Row).IsVisible = False', lambda m: m),
    (
        "rename a phase and a step",
        'At(s, "Доставка").String = "Привоз" : At(s, "Оплата").String = "Платёж"',
        lambda m: m.edit({"Доставка": {"name": "Привоз"}, "Оплата": {"name": "Платёж"}}),
    ),
)


@pytest.fixture(scope="module")
def by_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a workbook for each edit, made by one run of LibreOffice."""
    office = need_tool("soffice")
    folder = tmp_path_factory.mktemp("office")
    cjm.write(EDITED, folder / "map.xlsx")
    cases = "\n".join(f"  Case {number}\n    {code}" for number, (_, code, _) in enumerate(WITH_LIBREOFFICE))
    how = [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
    # A new profile gets a library of its own at the first start; a module is added to it after that.
    subprocess.run([*how, "--terminate_after_init"], check=True, capture_output=True, timeout=180)
    library = folder / "profile" / "user" / "basic" / "Standard"
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {0} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{1}">\n'
    (library / "script.xlb").write_text(
        head.format("library:library", "library.dtd")
        + '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" '
        'library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/>'
        "</library:library>",
        "utf-8",
    )
    (library / "Edits.xba").write_text(
        head.format("script:module", "module.dtd")
        + '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" '
        f'script:language="StarBasic">{escape(BASIC % cases)}</script:module>',
        "utf-8",
    )
    macro = f'macro:///Standard.Edits.All("{folder}",{len(WITH_LIBREOFFICE)})'
    subprocess.run([*how, macro], check=True, capture_output=True, timeout=180)
    return folder


@pytest.mark.parametrize("number", range(len(WITH_LIBREOFFICE)), ids=[name for name, *_ in WITH_LIBREOFFICE])
def test_what_libreoffice_edited_comes_back(number: int, by_libreoffice: Path):
    means = WITH_LIBREOFFICE[number][2]

    back = cjm.read(by_libreoffice / f"{number}.xlsx")

    assert [] == list(cjm.compare(means(EDITED), back))
    assert means(EDITED) == back
    assert () == back.notes
