"""Workbooks that LibreOffice saved in its own and in old formats: the same table is read from each."""

import datetime as dt
import subprocess
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

import cjm
from tests.support import need_tool

KINDS = ("xlsx", "xls", "ods", "html", "csv")


def made(path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Карта"
    sheet["B2"] = "Путь гостя 😊"
    sheet.merge_cells("B2:D2")
    sheet.append([None, "Этап", "Поиск", "Заказ"])
    sheet.append([None, "Оценка", 4, 2.5])
    sheet.append([None, "Доля", 0.35, 1])
    sheet.append([None, "Дата", dt.date(2026, 3, 14), dt.time(9, 5)])
    sheet.append([None, "Цена", 1234.5, "N/A"])
    for place, code in {"C5": "0%", "D5": "0%", "C6": "dd.mm.yyyy", "D6": "hh:mm", "C7": '#,##0.00"₽"'}.items():
        sheet[place].number_format = code
    sheet["B8"] = "Боли"
    sheet["C8"] = "• Мало фото\n• Долго"
    sheet["D8"] = CellRichText("Дорого ", TextBlock(InlineFont(strike=True), "очень"))
    sheet["C9"] = "уже исправили"
    sheet["C9"].font = Font(strike=True)
    sheet["D9"] = "открыто"
    sheet["D9"].fill = PatternFill("solid", fgColor="FFFF0000")
    sheet["C8"].comment = Comment("Из интервью", "Аня")
    sheet["D9"].hyperlink = "https://example.org/a"
    sheet["B12"], sheet["C12"] = "=1/0", "=NA()"
    sheet["B10"], sheet["B11"] = "скрыто", "видно"
    sheet.row_dimensions[10].hidden = True
    book.create_sheet("Черновик")["A1"] = "тайна"
    book["Черновик"].sheet_state = "hidden"
    book.save(path)


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The workbook as LibreOffice saves it in each format."""
    office = need_tool("soffice")
    folder = tmp_path_factory.mktemp("converted")
    made(folder / "map.xlsx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for kind in KINDS:
        filters = {"csv": "csv:Text - txt - csv (StarCalc):44,34,76,1"}
        command = [
            office,
            profile,
            "--headless",
            "--convert-to",
            filters.get(kind, kind),
            "--outdir",
            str(folder / "out"),
            "map.xlsx",
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180, cwd=folder)
    return {kind: folder / "out" / f"map.{kind}" for kind in KINDS}


TEXTS = {
    "B2": "Путь гостя 😊",
    "B3": "Этап",
    "C3": "Поиск",
    "D3": "Заказ",
    "B4": "Оценка",
    "C4": "4",
    "D4": "2.5",
    "B5": "Доля",
    "C5": "35%",
    "D5": "100%",
    "B6": "Дата",
    "C6": "14.03.2026",
    "D6": "09:05",
    "B7": "Цена",
    "C7": "1,234.50₽",
    "D7": "N/A",
    "B8": "Боли",
    "C8": "• Мало фото\n• Долго",
    "C9": "уже исправили",
    "D9": "открыто",
    "B10": "скрыто",
    "B11": "видно",
    "B12": "#DIV/0!",
    "C12": "#N/A",
}


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_the_same_texts_stand_in_the_same_cells(kind, saved):
    found = cjm.load(saved[kind]).shapes
    assert found is not None
    table, draft = found.tables
    texts = {(cell.origin or "").removeprefix("Карта!"): cell.text for cell in table.cells if cell.text}
    live = texts.pop("D8").strip()
    assert TEXTS == texts
    assert live in ("Дорого", "Дорого очень")  # an old workbook says of no word that it is struck out
    assert [(1, 3)] == [(cell.rows, cell.columns) for cell in table.cells if cell.columns > 1]
    assert ("Черновик", True, "тайна") == (draft.name, draft.hidden, draft.text(0, 0))
    assert ["скрыто"] == [cell.text for cell in table.cells if cell.hidden]
    assert {"C8": "Из интервью"} == {
        (cell.origin or "")[-2:]: cell.comment.strip() for cell in table.cells if cell.comment
    }
    assert ["уже исправили"] == [cell.text for cell in table.cells if cell.strike]
    assert ["#DIV/0!", "#N/A"] == [cell.text for cell in table.cells if cell.error]
    values = {(cell.origin or "").removeprefix("Карта!"): cell.value for cell in table.cells}
    assert (4, 2.5, 0.35) == (values["C4"], values["D4"], values["C5"])


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_struck_out_words_links_and_fills_are_told_where_the_format_has_them(kind, saved):
    found = cjm.load(saved[kind]).shapes
    assert found is not None
    cells = {(cell.origin or "").removeprefix("Карта!"): cell for cell in found.tables[0].cells}
    assert ("Дорого", "очень") == (cells["D8"].text.strip(), cells["D8"].struck)
    assert "#ff0000" == cells["D9"].fill
    assert "https://example.org/a" == (cells["D9"].link or "").rstrip("/")


def test_what_an_old_workbook_does_not_tell_is_noted(saved):
    assert ["loss"] == [note.kind for note in cjm.load(saved["xls"]).notes if "old workbook" in note.text]


def test_the_web_page_holds_the_same_texts(saved):
    found = cjm.load(saved["html"]).shapes
    assert found is not None
    texts = [cell.text for cell in found.tables[0].cells]
    for text in ("Путь гостя 😊", "Поиск", "35%", "14.03.2026", "• Мало фото\n• Долго", "уже исправили", "открыто"):
        assert text in texts
    (title,) = [cell for cell in found.tables[0].cells if cell.text == "Путь гостя 😊"]
    assert 3 == title.columns


def test_the_csv_file_holds_the_same_texts(saved):
    found = cjm.load(saved["csv"]).shapes
    assert found is not None
    assert {"Путь гостя 😊", "Этап", "• Мало фото\n• Долго", "35%"} <= {cell.text for cell in found.tables[0].cells}


@pytest.mark.parametrize("kind", ["xls", "ods", "html", "xlsx"])
@pytest.mark.parametrize("name", ["map.xlsx", "map.xls", "map.ods", "map.csv"])
def test_a_file_is_known_by_its_bytes_whatever_its_name(kind, name, saved, tmp_path):
    path = tmp_path / name
    path.write_bytes(saved[kind].read_bytes())
    reading = cjm.load(path)
    assert {"xlsx": "excel"}.get(kind, kind) == reading.format
    assert name.endswith(kind) or any(
        each in note.text for note in reading.notes for each in ("The name ends in", "Taken for")
    )
