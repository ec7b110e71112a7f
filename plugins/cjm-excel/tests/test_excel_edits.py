"""Workbooks that people edited come back into their maps."""

import io
from collections.abc import Callable
from typing import Any, TypeAlias

import openpyxl
import pytest

import cjm
from cjm.testing import EDITED, EditContract


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
