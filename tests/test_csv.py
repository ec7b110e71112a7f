"""CSV as people save it from Excel and Google Sheets, and as we write it."""

import pytest

import cjm
from cjm.testing import FormatContract

PIZZA = cjm.JourneyMap("Пицца", phases=[cjm.Phase("Заказ", pains=["Дорого", "Долго"], actions="Платит; ждёт")])
TEXT = 'Пицца,\r\nЭтап,Заказ\r\nДействия,• Платит; ждёт\r\nБоли,"• Дорого\n• Долго"\r\n'


class TestContract(FormatContract):
    """What every format keeps."""

    format = "csv"
    lenient = True  # any text is a table of at least one cell


def test_a_map_is_written_as_its_table_in_utf8_as_excel_knows_it():
    assert cjm.to_bytes(PIZZA, "csv") == b"\xef\xbb\xbf" + TEXT.encode()
    assert cjm.to_bytes(PIZZA, "csv", delimiter=";").decode("utf-8-sig").split("\r\n")[1] == "Этап;Заказ"
    assert cjm.to_bytes(PIZZA, "csv", language="en").decode("utf-8-sig").split("\r\n")[1] == "Phase,Заказ"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_encoding_and_delimiter_are_found(encoding, delimiter):
    rows = ["Этап,Поиск,Заказ", "Боли,Мало фото,Дорого", 'Действия,"Ищет, смотрит",Платит'.replace("•", "")]
    text = "\n".join(rows).replace("Ищет, смотрит", "\0").replace(",", delimiter).replace("\0", "Ищет, смотрит")

    m = cjm.read(text.encode(encoding), format="csv")
    assert [(phase.name, phase.pains[0].text, phase.actions[0].text) for phase in m.phases] == [
        ("Поиск", "Мало фото", "Ищет, смотрит"),
        ("Заказ", "Дорого", "Платит"),
    ]


def test_a_declared_delimiter_is_used():
    m = cjm.read("sep=;\nЭтап;a,b;c\nБоли;1,5;2,5\n".encode(), format="csv")

    assert [(phase.name, phase.origin) for phase in m.phases] == [("a,b", "2:2"), ("c", "2:3")]


def test_places_are_lines_of_the_file_and_numbers_of_cells():
    m = cjm.read('Этап,Поиск\nБоли,"раз\nдва"\nИдеи,-\n'.encode(), format="csv")

    assert [pain.origin for pain in m.phases[0].pains] == ["2:2", "2:2"]
    assert m.unplaced[0].places == ("4:2",)


def test_no_cell_is_a_formula_to_excel_and_each_comes_back():
    dangerous = ["=1+1", "+7 900", "-скидка", "@имя", "'=1+1", "''-", "'апостроф"]
    m = cjm.JourneyMap("=КАРТА()", phases=[cjm.Phase(text, pains=text) for text in dangerous])
    written = cjm.to_bytes(m, "csv")

    cells = [cell for line in written.decode("utf-8-sig").split("\r\n") for cell in line.split(",")]
    assert [cell for cell in cells if cell[:1] in {"=", "+", "-", "@"}] == []
    again = cjm.read(written, format="csv")
    assert [phase.name for phase in again.phases] == dangerous
    assert again.title == "=КАРТА()"


def test_broken_quotes_are_read_without_regard_to_them():
    long = "слово слово\n" * 12_000
    reading = cjm.load(f'Этап,Поиск\nБоли,"начато\n{long}\n'.encode(), format="csv")

    assert [note.kind for note in reading.notes if "quotes" in note.text] == ["guess"]
    assert reading.map.phases[0].pains[0].text == '"начато'


@pytest.mark.parametrize("data", [b"", b" \n ", b"\x00\x01\x02\x03" * 50], ids=["empty", "blank", "binary"])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(cjm.CjmError):
        cjm.read(data, format="csv")


def texts(data: bytes) -> list[list[str]]:
    found = cjm.load(data, format="csv").shapes
    assert found is not None
    return found.tables[0].rows()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1251"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_encoding_in_which_tables_are_saved_is_found(encoding, delimiter):
    rows = [["Этап", "Поиск", "Заказ №1"], ["Боли", "«Мало» фото — да", "Ёлка дорого"]]
    text = "\r\n".join(delimiter.join(row) for row in rows) + "\r\n"
    assert rows == texts(text.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_western_europe_is_not_taken_for_russia(encoding):
    rows = [["Étape", "Découverte", "Größe"], ["Problèmes", "trop cher à payer", "señal"]]
    reading = cjm.load("\n".join(";".join(row) for row in rows).encode(encoding), format="csv")
    assert reading.shapes is not None
    assert rows == reading.shapes.tables[0].rows()
    assert (encoding == "cp1252") == any("Windows-1252" in note.text for note in reading.notes)


@pytest.mark.parametrize(
    "text, rows",
    [
        (
            "Этап;Поиск;Заказ;;;\r\nБоли;долго, дорого;нет;;;\r\n;;;;;\r\n",
            [["Этап", "Поиск", "Заказ"], ["Боли", "долго, дорого", "нет"]],
        ),
        (
            'Этап,Поиск\r\nБоли,"Мало ""фото""\r\n\r\nДолго"\r\n',
            [["Этап", "Поиск"], ["Боли", 'Мало "фото"\r\n\r\nДолго']],
        ),
        ("sep=\t\r\nЭтап\tПоиск\r\n", [["Этап", "Поиск"]]),
        ("Этап\r\nПоиск\r\n", [["Этап"], ["Поиск"]]),
        ("Этап;Цена\nПоиск;1,5\nЗаказ;2,5\n", [["Этап", "Цена"], ["Поиск", "1,5"], ["Заказ", "2,5"]]),
        ("\n\n,,\n,Этап,Поиск\n", [["", "", ""], ["", "", ""], ["", "", ""], ["", "Этап", "Поиск"]]),
    ],
    ids=["delimiters at the end", "lines in quotes", "sep", "one column", "decimal commas", "blank rows above"],
)
def test_tables_as_spreadsheets_export_them(text, rows):
    assert rows == texts(text.encode())
