"""Whatever a table holds, every text of it is in a map or unplaced."""

import re

import attrs
import hypothesis
from hypothesis import given, settings, strategies as st

from cjm.recognise import recognise
from cjm.shapes import Cell, Shapes, Table
from cjm.words import FACTS, HEADERS, LANE_LABELS, Captions

TEXTS = [
    *(
        "Этап",
        "Stage",
        "Шаг",
        "Step",
        "Боли",
        "Pain Points",
        "Цели",
        "Customer goal",
        "Эмоции (1-5)",
        "Важность",
        "KPI",
    ),
    *(
        "Персона",
        "Сценарий",
        "Ratings",
        "Осознание",
        "Interest",
        "Канал",
        "Боли [pains]",
        "Погода [погода]",
        "-",
        "n/a",
    ),
    *("Поиск", "Заказ >>", "…", "4", "4 (5…1)", "+2", "9" * 400, "1/0", "NPS: 41 %", "NPS 041", "важность: 5/5"),
    *("Пациент: Анна Ли, 34, ждёт", "Who: Priya, 29, flat share", "Кто", "💡 эх", "Грр", "What happens", "#", "08:10"),
    *(
        "AIDA",
        "Внимание",
        "TO BE (с мая)",
        "Хочет",
        "Боль его",
        "Имя",
        "Анна Ли",
        "Возраст",
        "1 Before",
        "писала Марина",
    ),
    *("• а\n• б\n  в", "- раз\n- два", "1. о\n2. п", "о; п; р", "Этап →", "Как есть", "😖 боль", "  ", "[", "х]"),
]
STANDARD = {"Боли [pains]"} | {
    words[0] for known in (LANE_LABELS, HEADERS, FACTS) for each in known.values() for words in each.values()
}

CELLS = st.builds(
    Cell,
    st.integers(0, 9),
    st.integers(0, 7),
    st.sampled_from(TEXTS),
    rows=st.sampled_from([1, 1, 1, 2]),
    columns=st.sampled_from([1, 1, 1, 2, 3]),
    comment=st.sampled_from([None, None, None, "примечание"]),
)
TABLES = st.builds(
    lambda cells, hidden: Table("Лист1", tuple(cells), hidden=hidden),
    st.lists(CELLS, max_size=60, unique_by=lambda cell: (cell.row, cell.column)),
    st.sampled_from([False, False, True]),
)


def texts_of(value):
    if isinstance(value, str | int | float):
        yield str(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each)
    elif hasattr(value, "items"):
        for key, each in value.items():
            yield key
            yield from texts_of(each)
    elif attrs.has(type(value)):
        for each in attrs.fields(type(value)):
            if each.name != "origin":
                yield from texts_of(getattr(value, each.name))


def words(text):
    return re.findall(r"[^\W_]+", re.sub(r"(?m)^\d\. ", "", text))


@settings(max_examples=400, deadline=None, derandomize=True, database=None, phases=[hypothesis.Phase.generate])
@given(st.lists(TABLES, min_size=1, max_size=2))
def test_every_text_of_any_table_is_in_a_map_or_unplaced(tables):
    atlas = recognise(Shapes(tables=tables), name="файл").atlas

    there = {word for text in texts_of(atlas) for word in words(text)}
    found = [text for table in tables for cell in table.cells for text in (cell.text, cell.comment or "")]
    assert [text for text in found if text.removesuffix(" →") not in STANDARD and not set(words(text)) <= there] == []


@settings(max_examples=200, deadline=None, derandomize=True, database=None, phases=[hypothesis.Phase.generate])
@given(st.lists(TABLES, min_size=1, max_size=2))
def test_why_a_text_found_no_place_is_said_in_russian_too(tables):
    atlas = recognise(Shapes(tables=tables), name="файл").atlas

    unplaced = [*atlas.unplaced, *(each for m in atlas.maps for each in m.unplaced)]
    reasons = {each.reason for each in unplaced if each.reason}
    assert [reason for reason in reasons if not re.search("[а-я]", Captions("ru").reason(reason))] == []
