"""Workbooks that LibreOffice itself edited and saved come back into their maps.

One run of LibreOffice makes all edits, by a macro that does what a person does with the mouse: every case opens the
workbook that cjm wrote, edits it and saves it as a file of its own. What each edit means is written here by hand.
"""

import base64
import subprocess
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias
from xml.sax.saxutils import escape

import pytest

import cjm
from cjm.testing import EDITED
from tests.support import need_tool

Means: TypeAlias = Callable[[cjm.JourneyMap], cjm.JourneyMap]

# `s` is the sheet; At finds the cell with a text, Cross the cell in the row of one text and the column of another.
# Do_ gives a command of the menu to the cells that were selected last.
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
Function RowOf(s, text)
  RowOf = At(s, text).CellAddress.Row
End Function
Function ColumnOf(s, text)
  ColumnOf = At(s, text).CellAddress.Column
End Function
Sub Choose(doc, cells)
  doc.CurrentController.select(cells)
End Sub
Sub Give(doc, command)
  h = createUnoService("com.sun.star.frame.DispatchHelper")
  Dim none()
  h.executeDispatch(doc.CurrentController.Frame, ".uno:" & command, "", 0, none())
End Sub
Sub Sorted(s, first, last, up)
  Dim f(0) As New com.sun.star.table.TableSortField
  f(0).Field = 0 : f(0).IsAscending = up
  Dim o(0) As New com.sun.star.beans.PropertyValue
  o(0).Name = "SortFields" : o(0).Value = f()
  Whole(s, RowOf(s, first), RowOf(s, last)).sort(o())
End Sub
Sub Replaced(s, old, new_)
  d = s.createReplaceDescriptor() : d.SearchString = old : d.ReplaceString = new_
  s.replaceAll(d)
End Sub
Sub Save(doc, target, filter)
  Dim q(0) As New com.sun.star.beans.PropertyValue
  q(0).Name = "FilterName" : q(0).Value = filter
  doc.storeToURL(ConvertToURL(target), q())
End Sub
Sub Picture(doc, s, source, text)
  Dim p(0) As New com.sun.star.beans.PropertyValue
  p(0).Name = "URL" : p(0).Value = ConvertToURL(Replace(source, "map.xlsx", "pixel.png"))
  Dim z As New com.sun.star.awt.Size
  z.Width = 300 : z.Height = 200
  g = doc.createInstance("com.sun.star.drawing.GraphicObjectShape")
  s.DrawPage.add(g)
  g.Graphic = createUnoService("com.sun.star.graphic.GraphicProvider").queryGraphic(p())
  g.setSize(z) : g.Anchor = At(s, text)
End Sub
Function Opened(source)
  Dim p(0) As New com.sun.star.beans.PropertyValue
  p(0).Name = "Hidden" : p(0).Value = True
  Opened = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, p())
End Function
Sub Edit(source, target, number)
  doc = Opened(source)
  s = doc.Sheets.getByIndex(0)
  Select Case number
%s
  End Select
  Save(doc, target, "Calc MS Excel 2007 XML")
  doc.close(True)
End Sub
Sub All(folder, count)
  For n = 0 To count - 1
    Edit(folder & "/map.xlsx", folder & "/" & n & ".xlsx", n)
  Next
End Sub
"""


def lanes(m: cjm.JourneyMap, *names: str) -> cjm.JourneyMap:
    return m.replace(lanes=[cjm.Lane(name) for name in names])


def same(m: cjm.JourneyMap) -> cjm.JourneyMap:
    return m


# What of the map is changed by each edit, and nothing else.
EDITS: tuple[tuple[str, str, Means], ...] = (
    # nothing that the map knows
    ("save", "", same),
    ("rename the sheet", 's.Name = "Новая"', same),
    ("hide a row", 's.Rows.getByIndex(RowOf(s, "Мысли")).IsVisible = False', same),
    ("hide a column", 's.Columns.getByIndex(ColumnOf(s, "Оплата")).IsVisible = False', same),
    ("colour a cell", 'At(s, "Кладёт еду").CellBackColor = RGB(255, 0, 0) : At(s, "Нет цен").CharWeight = 150', same),
    ("drag a row higher", 's.Rows.getByIndex(RowOf(s, "Боли")).Height = 4000', same),
    (
        "save as ODS and as XLSX again",
        (
            'Save(doc, target & ".ods", "calc8") : doc.close(True) : doc = Opened(target & ".ods") : '
            "s = doc.Sheets.getByIndex(0)"
        ),
        same,
    ),
    ("undo", 'Choose(doc, At(s, "Кладёт еду")) : Give(doc, "ClearContents") : Give(doc, "Undo")', same),
    ("insert an empty row", 's.Rows.insertByIndex(RowOf(s, "Боли"), 1)', same),
    ("insert two rows above", "s.Rows.insertByIndex(0, 2)", same),
    ("insert an empty column", 's.Columns.insertByIndex(ColumnOf(s, "Оплата"), 1)', same),
    ("split merged headers", "Whole(s, 0, 20).merge(False)", same),
    # texts
    (
        "edit a text",
        'At(s, "Кладёт еду").String = "Кладёт ужин"',
        lambda m: m.replace("Кладёт еду", text="Кладёт ужин"),
    ),
    ("a number for a text", 'At(s, "Кладёт еду").Value = 42', lambda m: m.replace("Кладёт еду", text="42")),
    (
        "a formula for a text",
        'At(s, "Кладёт еду").Formula = "=6*7"',
        lambda m: m.replace("Кладёт еду", text="42"),
    ),
    (
        "find and replace",
        'Replaced(s, "карту", "номер карты")',
        lambda m: m.replace("Вводит карту", text="Вводит номер карты"),
    ),
    (
        "append to a list",
        'At(s, "Нет цен").String = At(s, "Нет цен").String & Chr(10) & "• Нет состава"',
        lambda m: m.add(cjm.Pain("Нет состава"), to="Каталог"),
    ),
    ("delete one of a list", 'At(s, "Нет цен").String = "Мало фото"', lambda m: m.remove("Нет цен")),
    (
        "turn a list over",
        'At(s, "Нет цен").String = "• Нет цен" & Chr(10) & "• Мало фото"',
        lambda m: m.move("Нет цен", at=0),
    ),
    ("empty a cell", 'At(s, "Кладёт еду").String = ""', lambda m: m.remove("Кладёт еду")),
    (
        "select a cell and press Delete",
        'Choose(doc, At(s, "Корзина пустеет")) : Give(doc, "ClearContents")',
        lambda m: m.remove("Корзина пустеет"),
    ),
    ("fill a cell", 'Cross(s, "Боли", "Оплата").String = "Долго"', lambda m: m.add(cjm.Pain("Долго"), to="Оплата")),
    (
        "rename a phase and a step",
        'At(s, "Доставка").String = "Привоз" : At(s, "Оплата").String = "Платёж"',
        lambda m: m.edit({"Доставка": {"name": "Привоз"}, "Оплата": {"name": "Платёж"}}),
    ),
    (
        "edit title, fact and persona",
        ('At(s, "Заказ еды").String = "Ужин" : At(s, "Вечер дома").String = "Утро" : At(s, "Иван").String = "Пётр"'),
        lambda m: m.edit({"Иван": {"name": "Пётр"}}).replace(title="Ужин", scenario="Утро"),
    ),
    (
        "rename a lane",
        'At(s, "Боли").String = "Что болит"',
        lambda m: m.replace(
            lanes=[
                cjm.Lane("actions"),
                cjm.Lane("thoughts"),
                cjm.Lane("pains", title="Что болит"),
                cjm.Lane("ideas"),
                cjm.Lane("metrics"),
            ]
        ),
    ),
    # from cell to cell
    (
        "cut and paste",
        's.moveRange(Cross(s, "Боли", "Оплата").CellAddress, At(s, "Корзина пустеет").RangeAddress)',
        lambda m: m.move("Корзина пустеет", to="Оплата"),
    ),
    (
        "cut and paste to another phase",
        (
            'Choose(doc, At(s, "Вводит карту")) : Give(doc, "Cut") : '
            'Choose(doc, Cross(s, "Действия", "Ожидание")) : Give(doc, "Paste")'
        ),
        lambda m: m.move("Вводит карту", to="Ожидание", lane="actions"),
    ),
    (
        "cut and paste to another lane",
        's.moveRange(Cross(s, "Действия", "Ожидание").CellAddress, At(s, "Где мой заказ").RangeAddress)',
        lambda m: m.move("Где мой заказ?", to="Ожидание", lane="actions"),
    ),
    (
        "copy and paste",
        's.copyRange(Cross(s, "Боли", "Оплата").CellAddress, At(s, "Корзина пустеет").RangeAddress)',
        lambda m: m.add(cjm.Pain("Корзина пустеет"), to="Оплата"),
    ),
    # rows and columns
    (
        "insert a column for a step",
        (
            's.Columns.insertByIndex(ColumnOf(s, "Оплата"), 1) : '
            's.getCellByPosition(ColumnOf(s, "Оплата") - 1, RowOf(s, "Оплата")).String = "Адрес" : '
            'Cross(s, "Действия", "Адрес").String = "Вводит адрес"'
        ),
        lambda m: m.add(cjm.Step("Адрес", actions=["Вводит адрес"]), to="phase/zakaz", at=1),
    ),
    (
        "insert a column for a phase",
        (
            's.Columns.insertByIndex(ColumnOf(s, "Доставка"), 1) : '
            's.getCellByPosition(ColumnOf(s, "Доставка") - 1, RowOf(s, "Доставка")).String = "Готовка" : '
            'Cross(s, "Действия", "Готовка").String = "Следит за поваром"'
        ),
        lambda m: m.add(cjm.Phase("Готовка", actions=["Следит за поваром"]), at=2),
    ),
    (
        "add a column at the end",
        (
            'c = ColumnOf(s, "Ожидание") + 1 : s.getCellByPosition(c, RowOf(s, "Доставка")).String = "Отзыв" : '
            's.getCellByPosition(c, RowOf(s, "Оплата")).String = "Оценка" : '
            'Cross(s, "Мысли", "Оценка").String = "Пять звёзд"'
        ),
        lambda m: m.add(cjm.Phase("Отзыв", steps=[cjm.Step("Оценка", thoughts=["Пять звёзд"])])),
    ),
    ("delete a column", 's.Columns.removeByIndex(ColumnOf(s, "Оплата"), 1)', lambda m: m.remove("Оплата")),
    (
        "delete the columns of a phase",
        's.Columns.removeByIndex(ColumnOf(s, "Корзина"), 2)',
        lambda m: m.remove("phase/zakaz"),
    ),
    (
        "drag a column before another",
        (
            's.getCellByPosition(ColumnOf(s, "Корзина"), RowOf(s, "Доставка")).merge(False) : '
            'c = ColumnOf(s, "Корзина") : s.Columns.insertByIndex(c, 1) : '
            's.moveRange(s.getCellByPosition(c, RowOf(s, "Корзина")).CellAddress, '
            's.getCellRangeByPosition(c + 2, RowOf(s, "Корзина"), c + 2, RowOf(s, "Метрики")).RangeAddress) : '
            "s.Columns.removeByIndex(c + 2, 1) : "
            's.moveRange(s.getCellByPosition(c, RowOf(s, "Доставка")).CellAddress, '
            's.getCellRangeByPosition(c + 1, RowOf(s, "Доставка"), c + 1, RowOf(s, "Доставка")).RangeAddress)'
        ),
        lambda m: m.move("Оплата", at=0),
    ),
    (
        "insert a row for a lane that everybody knows",
        (
            's.Rows.insertByIndex(RowOf(s, "Идеи"), 1) : '
            's.getCellByPosition(0, RowOf(s, "Идеи") - 1).String = "Вопросы" : '
            'Cross(s, "Вопросы", "Оплата").String = "Можно картой?"'
        ),
        lambda m: m.add("Можно картой?", to="Оплата", lane="questions"),
    ),
    (
        "insert a row for a lane of one's own",
        (
            's.Rows.insertByIndex(RowOf(s, "Идеи"), 1) : '
            's.getCellByPosition(0, RowOf(s, "Идеи") - 1).String = "Цвета" : '
            'Cross(s, "Цвета", "Оплата").String = "Зелёный"'
        ),
        lambda m: m.add("Зелёный", to="Оплата", lane="Цвета"),
    ),
    (
        "delete a row",
        's.Rows.removeByIndex(RowOf(s, "Мысли"), 1)',
        lambda m: m.remove("Что там вкусного?").remove("Где мой заказ?"),
    ),
    (
        "drag a row to the end",
        (
            'r = RowOf(s, "Действия") : s.moveRange(s.getCellByPosition(0, RowOf(s, "Метрики") + 1).CellAddress, '
            "Whole(s, r, r).RangeAddress) : s.Rows.removeByIndex(r, 1)"
        ),
        lambda m: lanes(m, "thoughts", "pains", "ideas", "metrics", "actions"),
    ),
    (
        "sort the rows",
        'Sorted(s, "Действия", "Метрики", True)',
        lambda m: lanes(m, "pains", "actions", "ideas", "metrics", "thoughts"),
    ),
    (
        "sort the rows downwards",
        'Sorted(s, "Действия", "Метрики", False)',
        lambda m: lanes(m, "thoughts", "metrics", "ideas", "actions", "pains"),
    ),
    (
        "merge over two steps",
        (
            'c = At(s, "Кладёт еду").CellAddress : Cross(s, "Действия", "Оплата").String = "" : '
            "s.getCellRangeByPosition(c.Column, c.Row, c.Column + 1, c.Row).merge(True)"
        ),
        lambda m: m.remove("Вводит карту").replace("Кладёт еду", until="step/oplata"),
    ),
)

PIXEL = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC")

# Edits after which there is more to see than one map without notes: each has a test of its own.
FURTHER = {
    "copy the sheet": (
        'doc.Sheets.copyByName("Заказ еды", "Копия", 1) : '
        't = doc.Sheets.getByName("Копия") : At(t, "Кладёт еду").String = "Кладёт ужин"'
    ),
    "add a sheet": (
        'doc.Sheets.insertNewByName("Заметки", 1) : '
        'doc.Sheets.getByName("Заметки").getCellByPosition(0, 0).String = "Позвонить юристам"'
    ),
    "write beside the map": 's.getCellByPosition(12, 20).String = "Спросить юристов"',
    "comment a cell": 's.Annotations.insertNew(At(s, "Кладёт еду").CellAddress, "Правда?")',
    "lay a picture on a step": 'Picture(doc, s, source, "Каталог")',
    "lay a picture on a text": 'Picture(doc, s, source, "Кладёт еду")',
}


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A workbook for each edit, made by one run of LibreOffice."""
    office = need_tool("soffice")
    folder = tmp_path_factory.mktemp("office")
    cjm.write(EDITED, folder / "map.xlsx")
    (folder / "pixel.png").write_bytes(PIXEL)
    cases = {**{name: code for name, code, _ in EDITS}, **FURTHER}
    code = "\n".join(f"  Case {number}\n    {each}" for number, each in enumerate(cases.values()))
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
        f'script:language="StarBasic">{escape(BASIC % code)}</script:module>',
        "utf-8",
    )
    macro = f'macro:///Standard.Edits.All("{folder}",{len(cases)})'
    subprocess.run([*how, macro], check=True, capture_output=True, timeout=180)
    return {name: folder / f"{number}.xlsx" for number, name in enumerate(cases)}


@pytest.mark.parametrize("name, means", [(name, means) for name, _, means in EDITS], ids=[name for name, *_ in EDITS])
def test_what_libreoffice_edited_comes_back(name: str, means: Means, edited: dict[str, Path]):
    back = cjm.read(edited[name])

    assert [] == list(cjm.compare(means(EDITED), back))
    assert means(EDITED) == back
    assert () == back.notes


def test_the_table_holds_at_least_forty_edits_of_libreoffice():
    names = [name for name, *_ in EDITS]

    assert len(names) == len(set(names)) >= 40
    assert 30 <= len([name for name, _, means in EDITS if means is not same])


@pytest.mark.parametrize(
    "name", [name for name, *_ in EDITS if name not in {"save", "undo", "save as ODS and as XLSX again"}]
)
def test_libreoffice_made_the_edit(name: str, edited: dict[str, Path]):
    """An edit that LibreOffice did not make would come back as well."""
    assert seen(edited["save"]) != seen(edited[name])


def seen(path: Path) -> list[bytes]:
    """The sheets of a workbook, with their looks, as LibreOffice saved them."""
    with zipfile.ZipFile(path) as package:
        parts = ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"]
        return [package.read(part) for part in parts]


def test_a_copied_sheet_is_a_second_map(edited: dict[str, Path]):
    atlas = cjm.read_atlas(edited["copy the sheet"])

    assert ["Заказ еды", "Заказ еды (Копия)"] == [each.title for each in atlas.maps]
    assert EDITED == atlas.maps[0]
    assert ["Кладёт ужин"] == [each.text for each in atlas.maps[1].walk(cjm.Text) if "Кладёт" in each.text]


@pytest.mark.parametrize(
    "name, text, told",
    [
        ("add a sheet", "Позвонить юристам", "Заметки"),
        ("write beside the map", "Спросить юристов", "Спросить юристов"),
        ("comment a cell", "Правда?", "Правда?"),
    ],
)
def test_what_has_no_place_in_the_map_is_kept_and_told(name: str, text: str, told: str, edited: dict[str, Path]):
    reading = cjm.load(edited[name])

    first, *others = reading.atlas.maps
    kept = [*reading.atlas.unplaced, *(each for one in (first, *others) for each in one.unplaced)]
    assert [True] == [text in each.text for each in kept]
    assert EDITED == first.replace(unplaced=[])
    assert [] == [one for one in others if one.phases]
    assert any(told in note.text for note in reading.notes)


def test_a_picture_that_was_laid_on_a_step_is_its_image(edited: dict[str, Path]):
    back = cjm.read(edited["lay a picture on a step"])

    image = back["step/katalog"].image
    assert image is not None
    assert ("image/png", PIXEL) == (image.media_type, image.data)
    assert EDITED == back.replace("step/katalog", image=None)


def test_a_picture_that_was_laid_on_a_text_is_kept_with_its_place(edited: dict[str, Path]):
    back = cjm.read(edited["lay a picture on a text"])

    (kept,) = back.unplaced
    assert ("picture", PIXEL) == (kept.kind, kept.asset and kept.asset.data)
    assert kept.places[0].startswith("Заказ еды!")
    assert EDITED == back.replace(unplaced=[])
