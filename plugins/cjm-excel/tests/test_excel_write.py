"""Maps written as workbooks: what people see in them, and what comes back."""

import io
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

import cjm
from cjm.testing import samples
from cjm_excel._texts import escape, unescape
from cjm_excel._titles import titles
from tests.support import need_tool

FOOD = cjm.JourneyMap(
    "Заказ еды",
    scenario="Ужин к 20:00",
    personas=["Анна"],
    phases=[
        cjm.Phase(
            "Выбор",
            steps=[
                cjm.Step("Поиск", actions=["Открывает приложение", "Сравнивает"], emotions="😊"),
                cjm.Step("Меню", pains="Нет фото блюд", emotions="😐"),
            ],
        ),
        cjm.Phase("Оплата", pains=["=1+1 не формула", "Промокод"], emotions="😡 Злость"),
    ],
)


def workbook(content: cjm.JourneyMap | cjm.Atlas, **how: object) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(cjm.to_bytes(content, "excel", **how)))  # type: ignore[arg-type]


def sheet(content: cjm.JourneyMap) -> Worksheet:
    return workbook(content).worksheets[0]


def found(page: Worksheet, text: str):
    (cell,) = (cell for row in page.iter_rows() for cell in row if cell.value == text)
    return cell


def seen(data: bytes) -> cjm.Shapes:
    shapes = cjm.load(data, format="excel").shapes
    assert shapes is not None
    return shapes


def test_phases_stand_in_a_dark_band_over_their_steps():
    page = sheet(FOOD)
    phase, step = found(page, "Выбор"), found(page, "Поиск")
    assert ("0025315E", "00FFFFFF", True) == (phase.fill.fgColor.rgb, phase.font.color.rgb, phase.font.bold)
    assert f"{phase.coordinate}:C{phase.row}" in {str(each) for each in page.merged_cells.ranges}
    assert (phase.row + 1, phase.column) == (step.row, step.column)


def test_header_and_labels_stay_in_view_on_screen_and_on_every_page():
    page = sheet(FOOD)
    step, lane = found(page, "Поиск"), found(page, "Эмоции")
    assert (f"B{step.row + 1}", 1) == (page.freeze_panes, lane.column)
    assert (f"${step.row - 1}:${step.row}", "$A:$A") == (page.print_title_rows, page.print_title_cols)
    fit = page.sheet_properties.pageSetUpPr
    assert fit is not None
    assert ("landscape", 1, 0, True) == (
        page.page_setup.orientation,
        page.page_setup.fitToWidth,
        page.page_setup.fitToHeight,
        fit.fitToPage,
    )


def test_feelings_are_tinted_from_bad_to_good():
    page = sheet(FOOD)
    assert ["00A3D9CF", "00E9ECF2", "00F8C4A1"] == [
        found(page, text).fill.fgColor.rgb for text in ("😊", "😐", "😡 Злость")
    ]


def test_a_row_is_as_tall_as_its_longest_text_needs():
    short = cjm.JourneyMap("", phases=[cjm.Phase("Выбор", pains="Дорого", ideas="Скидка")])
    long = cjm.JourneyMap("", phases=[cjm.Phase("Выбор", pains="Дорого и долго. " * 20, ideas="Скидка")])
    heights = [sheet(each).row_dimensions[3].height for each in (short, long)]
    assert heights[1] > 5 * heights[0] > 60


def test_a_long_text_gets_a_wider_column_before_its_row_gets_too_tall():
    page = sheet(cjm.JourneyMap("", phases=[cjm.Phase("Выбор", pains="Дорого и долго. " * 60), cjm.Phase("Заказ")]))
    assert page.column_dimensions["B"].width > 50
    assert page.column_dimensions["C"].width < 30


@pytest.mark.parametrize(
    "text", ["=1+1", "+7 900", "-скидка", "@user", "'x", "=HYPERLINK(1)", "{=1}", "#REF!", "TRUE", "1e5", "35%"]
)
def test_a_text_is_never_a_formula_nor_a_number(text):
    m = cjm.JourneyMap("", phases=[cjm.Phase("Выбор", pains=text)])
    cell = found(sheet(m), text)
    assert "s" == cell.data_type
    data = cjm.to_bytes(m, "excel")
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert b"<f" not in file.read("xl/worksheets/sheet1.xml").replace(b"<font", b"")
    assert m == cjm.read(data)


@pytest.mark.parametrize(
    "text",
    [
        "a\rb",
        "a\r\nb",
        "a\x0bb\x00",
        "_x000D_",
        "_x005F_x000D_",
        "план_x",
        "\ud800",
        "\ufffe",
        "👩‍👩‍👧",
        " пробелы ",
        "a\tb\nc",
    ],
)
def test_any_character_survives_in_a_cell(text):
    assert text == unescape(escape(text))
    data = cjm.to_bytes(cjm.JourneyMap(text, phases=["Выбор"]), "excel")
    assert text == seen(data).tables[0].text(0, 0)


def test_control_characters_are_noted(tmp_path: Path):
    m = cjm.JourneyMap("", phases=[cjm.Phase("Выбор", pains="a\x0bb")])
    assert ["CJM!B3: The text holds control characters, which Excel may show as boxes."] == [
        str(note) for note in cjm.write(m, tmp_path / "CJM.xlsx").notes
    ]


def test_a_text_longer_than_a_cell_is_cut_with_a_note_and_carried_whole(tmp_path: Path):
    text = "👍" * 20_000  # two units each, and a cell holds 32,767
    m = cjm.JourneyMap("Карта", phases=[cjm.Phase("Выбор", pains=text)])
    notes = cjm.write(m, tmp_path / "map.xlsx").notes
    assert [("loss", "Карта!B3")] == [(note.kind, note.at) for note in notes]
    data = (tmp_path / "map.xlsx").read_bytes()
    assert "👍" * 16_383 + "…" == seen(data).tables[0].text(2, 1)
    assert m == cjm.read(data)


def test_every_map_of_an_atlas_has_its_sheet_under_a_name_of_its_own():
    maps = [cjm.JourneyMap(title, phases=["Выбор"]) for title in ("План: 2026/27", "план: 2026/27", "_cjm")]
    atlas = cjm.Atlas("Все", maps=maps)
    data = cjm.to_bytes(atlas, "excel")
    assert ["План 2026 27", "план 2026 27 2", "_cjm 2", "_cjm"] == openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    assert atlas == cjm.read_atlas(data)


def test_an_atlas_without_maps_is_a_workbook_all_the_same():
    atlas = cjm.Atlas("Персоны", personas=["Анна"])
    assert atlas == cjm.read_atlas(cjm.to_bytes(atlas, "excel"))


@pytest.mark.parametrize(
    "wanted, got",
    [
        (["a" * 40, "a" * 40], ["a" * 30 + "…", "a" * 28 + "… 2"]),
        (["👩‍👩‍👧" * 10], ["👩‍👩‍👧" * 3 + "…"]),
        (["'x'", "History", "\x00[]"], ["x", "History 2", "CJM"]),
        (["", ""], ["CJM", "CJM 2"]),
    ],
)
def test_names_of_sheets_are_legal_and_differ(wanted, got):
    assert got == titles(wanted)
    assert all(len(each.encode("utf-16-le")) // 2 <= 31 for each in got)


def test_the_carried_map_is_very_hidden_and_no_table_of_the_shapes():
    data = cjm.to_bytes(FOOD, "excel")
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert [("Заказ еды", "visible"), ("_cjm", "veryHidden")] == [
        (each.title, each.sheet_state) for each in book.worksheets
    ]
    assert ["Заказ еды"] == [each.name for each in seen(data).tables]


def test_a_large_map_is_carried_in_texts_that_cells_can_hold():
    m = cjm.JourneyMap("", phases=[cjm.Phase("Выбор", comments=[f"{n} 👍 _x000D_" for n in range(3000)])])
    book = workbook(m)
    longest = max(len(str(row[0].value).encode("utf-16-le")) // 2 for row in book["_cjm"].iter_rows())
    assert (True, True) == (book["_cjm"].max_row > 5, longest <= 32_767)
    assert m == cjm.read(cjm.to_bytes(m, "excel"))


@pytest.mark.parametrize("fate", ["sorted", "cut", "emptied"])
def test_a_carrier_that_is_not_whole_leaves_what_is_seen(fate):
    book = workbook(cjm.JourneyMap("Карта", phases=[cjm.Phase("Выбор", comments=["x" * 3000] * 9)]))
    page = book["_cjm"]
    if fate == "sorted":
        page.move_range("A2:A3", rows=1)
    elif fate == "cut":
        page["A2"] = str(page["A2"].value)[:-5]
    else:
        page.delete_rows(2)
    file = io.BytesIO()
    book.save(file)
    shapes = seen(file.getvalue())
    assert (None, "Карта") == (shapes.carrier, shapes.tables[0].name)


def test_a_sheet_of_somebody_else_by_that_name_is_a_table():
    book = openpyxl.Workbook()
    book.worksheets[0].title = "_cjm"
    book.worksheets[0]["A1"] = "Этап"
    file = io.BytesIO()
    book.save(file)
    assert ["_cjm"] == [each.name for each in seen(file.getvalue()).tables]


def test_nothing_is_carried_where_that_is_unwanted(tmp_path: Path):
    secret = FOOD.replace("persona/anna", quote="Никому не говорите")
    written = cjm.write(secret, tmp_path / "client.xlsx", carry="none")
    with zipfile.ZipFile(tmp_path / "client.xlsx") as file:
        everything = b"".join(file.read(name) for name in file.namelist()).decode()
    assert ("Анна" in everything, "Никому не говорите" in everything, "_cjm" in everything) == (True, False, False)
    assert {"loss"} == {note.kind for note in written.notes}


def test_a_visible_edit_changes_the_carried_map():
    book = workbook(FOOD)
    found(book.worksheets[0], "Нет фото блюд").value = "Мало фото"
    file = io.BytesIO()
    book.save(file)
    assert "Мало фото" in {cell.text for cell in seen(file.getvalue()).tables[0].cells}
    assert cjm.read(file.getvalue()) == FOOD.replace("Нет фото блюд", text="Мало фото")


def test_no_clock_and_no_name_is_left_in_the_file():
    with zipfile.ZipFile(io.BytesIO(cjm.to_bytes(FOOD, "excel"))) as file:
        assert {(1980, 1, 1, 0, 0, 0)} == {each.date_time for each in file.infolist()}
        assert b"2000-01-01T00:00:00Z</dcterms:modified>" in file.read("docProps/core.xml")


def test_a_map_wider_than_a_worksheet_is_refused():
    with pytest.raises(cjm.ConvertError, match="16,384"):
        cjm.to_bytes(cjm.JourneyMap("", phases=[f"p{n}" for n in range(16_384)]), "excel")


def test_a_workbook_with_macros_is_read(tmp_path: Path):
    (tmp_path / "map.xlsm").write_bytes(cjm.to_bytes(FOOD, "excel"))
    assert FOOD == cjm.read(tmp_path / "map.xlsm")


def test_a_workbook_with_macros_is_not_written(tmp_path: Path):
    with pytest.raises(cjm.CjmError):
        cjm.write(FOOD, tmp_path / "map.xlsm")
    assert [] == list(tmp_path.iterdir())


def test_a_wide_map_is_printed_on_several_pages_rather_than_too_small_to_read():
    wide = cjm.JourneyMap("", phases=[cjm.Phase(f"Этап {n}", pains="Дорого") for n in range(30)])
    assert [1, 3] == [sheet(each).page_setup.fitToWidth for each in (FOOD, wide)]


def test_paper_can_be_chosen():
    assert ["8", "9"] == [
        str(workbook(FOOD, **how).worksheets[0].page_setup.paperSize) for how in ({}, {"paper": "A4"})
    ]


@pytest.mark.parametrize("m", [FOOD, *samples()], ids=lambda each: each.title or "empty")
def test_what_libreoffice_saved_again_is_the_same_map(m, tmp_path: Path):
    cjm.write(m, tmp_path / "map.xlsx")
    subprocess.run(
        [
            *(need_tool("soffice"), "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"),
            *(
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                str(tmp_path / "again"),
                str(tmp_path / "map.xlsx"),
            ),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    reading = cjm.load(tmp_path / "again" / "map.xlsx")
    assert seen((tmp_path / "again" / "map.xlsx").read_bytes()).carrier is not None
    assert (m, ()) == (reading.map, reading.notes)
