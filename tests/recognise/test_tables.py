"""Tables as people lay them out, and the maps that stand in them."""

from itertools import product

import pytest
from hypothesis import given, settings, strategies as st

from cjm import Emotion, Rating, Scale, Vocabulary
from cjm.recognise import recognise, standard_vocabularies
from cjm.shapes import Board, Cell, Item, Node, Outline, Shapes, Table


def read(rows, *, name="Лист1", **options):
    """The one map of a table of texts."""
    (found,) = recognise(Shapes(tables=[Table.of(rows, name=name)]), **options).atlas.maps
    return found


ACROSS = [
    ["Этап", "Поиск", "Заказ", "Доставка"],
    ["Действия", "Ищет пиццу", "Платит", ""],
    ["Боли", "", "Дорого", "Долго"],
]
DOWN = [[row[column] for row in ACROSS] for column in range(4)]


def content(m):
    """What stands where: phase, step, lane and the texts there."""
    return [
        (phase.name, step.name if step else None, lane, [str(getattr(each, type(each).title_field)) for each in cells])
        for phase in m.phases
        for step in (None, *phase.steps)
        for lane in ("goals", "actions", "emotions", "touchpoints", "pains", "ideas", *(step or phase).custom)
        if (cells := (step or phase).lane(lane))
    ]


PIZZA = [
    ("Поиск", None, "actions", ["Ищет пиццу"]),
    ("Заказ", None, "actions", ["Платит"]),
    ("Заказ", None, "pains", ["Дорого"]),
    ("Доставка", None, "pains", ["Долго"]),
]


@pytest.mark.parametrize("rows", [ACROSS, DOWN], ids=["across", "down"])
def test_phases_run_as_the_labels_say(rows):
    m = read(rows)

    assert content(m) == PIZZA
    assert (m.lanes, m.unplaced) == ((), ())


@pytest.mark.parametrize("down,right", list(product([0, 1, 5], [0, 2])))
@pytest.mark.parametrize("rows", [ACROSS, DOWN], ids=["across", "down"])
def test_a_map_is_found_wherever_it_starts(rows, down, right):
    moved = [[""]] * down + [[""] * right + row for row in rows]

    assert content(read(moved)) == PIZZA


def test_english_labels_are_known_as_well_whatever_their_case_marks_and_numbers():
    m = read(
        [["STAGE >>", "Search >>", "Order"], ["1. Pain-points:", "Slow", ""], ["🎯 Goals (e.g. speed)", "", "Eat"]]
    )

    assert content(m) == [("Search", None, "pains", ["Slow"]), ("Order", None, "goals", ["Eat"])]
    assert [(lane.name, lane.title) for lane in m.lanes] == [
        ("pains", "1. Pain-points:"),
        ("goals", "🎯 Goals (e.g. speed)"),
    ]


LABELS = [
    ("Задача клиента: что главное на этом этапе?", "goals"),
    ("Painpoints in each step e.g. waiting", "pains"),
    ("Боли и барьеры", "pains"),
    ("Действие пользователя", "actions"),
    ("Удовлетворенность", "ratings"),
    ("Барьеры", "barriers"),
    ("Закулисье", "backstage"),
    ("Task owner", "owners"),
    ("Канал", "channels"),
    ("System response", "system_response"),
]


def test_labels_stand_for_their_lanes_and_unknown_ones_for_themselves():
    assert len(LABELS) == 10
    for label, lane in LABELS:
        m = read([["Этап", "Поиск", "Заказ"], ["Мысли", "да", "нет"], [label, "текст", "слово"]])
        assert m.phases[0].lane(lane), label
        kept = {"Барьеры", "Закулисье", *m.phases[0].custom, *(each.title for each in m.lanes)}
        assert label in kept


def test_words_of_a_plugin_are_known_as_ours_are():
    blips = Vocabulary("nhs/lanes", about="lanes", language="en", terms={"pains": ["Blips"]})
    rows = [["Stage", "Search", "Order"], ["Goals", "Eat", "Pay"], ["Blips", "Slow", ""]]

    assert read(rows).phases[0].custom.keys() == {"Blips"}
    assert read(rows, vocabularies=[*standard_vocabularies(), blips]).phases[0].pains[0].text == "Slow"


def test_merged_or_blank_headers_go_on_with_their_phase_and_steps_stand_below():
    rows = [["Этап", "Поиск", "", "Заказ"], ["Шаг", "Каталог", "Отзывы", ""], ["Боли", "а", "б", "в"]]
    expected = [
        ("Поиск", "Каталог", "pains", ["а"]),
        ("Поиск", "Отзывы", "pains", ["б"]),
        ("Заказ", None, "pains", ["в"]),
    ]
    merged = [Cell(0, 0, "Этап", rows=2), Cell(0, 1, "Поиск", columns=2), Cell(0, 3, "Заказ")]
    below = [
        Cell(r, c, text) for r, row in enumerate(rows) if r for c, text in enumerate(row) if text and (r, c) != (1, 0)
    ]
    (without_label,) = recognise(Shapes(tables=[Table("Лист1", (*merged, *below))])).atlas.maps

    assert content(read(rows)) == expected
    assert content(without_label) == expected


@pytest.mark.parametrize("again", ["Поиск", ""], ids=["repeated", "blank"])
def test_a_phase_that_runs_down_goes_on_where_its_name_is_repeated_or_left_out(again):
    rows = [
        ["Этап", "Шаг", "Боли"],
        ["Поиск", "Каталог", "Мало фото"],
        [again, "Отзывы", "Мало отзывов"],
        ["Заказ", "Корзина", "Дорого"],
    ]

    assert content(read(rows)) == [
        ("Поиск", "Каталог", "pains", ["Мало фото"]),
        ("Поиск", "Отзывы", "pains", ["Мало отзывов"]),
        ("Заказ", "Корзина", "pains", ["Дорого"]),
    ]


def test_the_rows_of_an_inventory_stay_apart_as_steps():
    rows = [
        ["Stage", "Touchpoint", "Pain"],
        ["Search", "Ad", "Loud"],
        ["Search", "Blog", "Long"],
    ]

    assert content(read(rows)) == [
        ("Search", "", "touchpoints", ["Ad"]),
        ("Search", "", "pains", ["Loud"]),
        ("Search", "", "touchpoints", ["Blog"]),
        ("Search", "", "pains", ["Long"]),
    ]


def test_a_merged_text_lasts_until_the_last_phase_it_spans():
    cells = [Cell(row, column, text) for row, texts in enumerate(ACROSS) for column, text in enumerate(texts) if text]
    cells = [cell for cell in cells if cell.text not in {"Платит", "Дорого", "Долго"}]
    cells.append(Cell(2, 2, "Дорого", columns=2))
    (m,) = recognise(Shapes(tables=[Table("Лист1", tuple(cells))])).atlas.maps

    assert m["pain/dorogo"].until == "Доставка"


def test_above_the_map_stand_its_title_and_facts_and_the_rest_is_unplaced():
    m = read([["Доставка пиццы"], ["Персонаж", "Иван, 26"], ["Сценарий", "Обед"], ["Черновик", "от марта"], *ACROSS])

    assert (m.title, m.personas[0].name, m.personas[0].age, m.scenario) == ("Доставка пиццы", "Иван", 26, "Обед")
    assert {each.text: each.places for each in m.unplaced} == {
        "Персонаж": ("Лист1!R2C1",),
        "Черновик": ("Лист1!R4C1",),
        "от марта": ("Лист1!R4C2",),
    }


def test_what_only_says_that_nothing_is_there_is_kept_once_with_all_its_places():
    m = read([["Этап", "Поиск", "Заказ"], ["Боли", "-", "Дорого"], ["Идеи", "Скидка", "-"]])

    assert content(m) == [("Поиск", None, "ideas", ["Скидка"]), ("Заказ", None, "pains", ["Дорого"])]
    assert [(each.text, each.places) for each in m.unplaced] == [("-", ("Лист1!R2C2", "Лист1!R3C3"))]


def test_lists_in_cells_become_elements_with_the_place_of_their_cell():
    m = read([["Этап", "Поиск", "Заказ"], ["Боли", "- мало фото\n- дорого", "долго; дорого; сложно"]])

    assert [(pain.text, pain.origin) for phase in m.phases for pain in phase.pains] == [
        ("мало фото", "Лист1!R2C2"),
        ("дорого", "Лист1!R2C2"),
        ("долго", "Лист1!R2C3"),
        ("дорого", "Лист1!R2C3"),
        ("сложно", "Лист1!R2C3"),
    ]


def test_emotions_scores_and_measures_are_read():
    m = read(
        [
            ["Stage", "Search", "Order"],
            ["Emotion (1-5)", "4", "Excited / Concerned"],
            ["Importance", "High", "4/5"],
            ["KPI", "NPS 41", "see the report"],
        ]
    )

    assert m.phases[0].emotions[0] == Emotion(4, scale=Scale(1, 5))
    assert m.phases[1].emotions[0].raw == "Excited / Concerned"
    assert m.phases[1].ratings == (Rating("4/5", kind="importance"),)
    assert [(phase.metrics[0].name, phase.metrics[0].value) for phase in m.phases] == [
        ("NPS", 41),
        ("see the report", None),
    ]


def test_aida_is_inferred_from_exact_names_and_says_so():
    m = read([["Этап", "Осознание", "Интересный этап"], ["Боли", "а", "б"]])

    assert [(phase.aida, phase.inferred) for phase in m.phases] == [(("awareness",), ("aida",)), ((), ())]


def test_maps_below_each_other_and_on_several_sheets_become_an_atlas():
    sheet = Table.of([["Как есть"], *ACROSS, [""], ["Как будет"], *ACROSS], name="Лист1")
    other = Table.of(ACROSS, name="Другой")
    notes = Table.of([["Позвонить в колл-центр"]], name="Заметки")
    atlas = recognise(Shapes(tables=[sheet, other, notes]), name="Пицца").atlas

    assert [m.title for m in atlas.maps] == ["Как есть", "Как будет", "Другой"]
    assert [content(m) for m in atlas.maps] == [PIZZA] * 3
    assert [(each.text, each.places) for each in atlas.unplaced] == [("Позвонить в колл-центр", ("Заметки!R1C1",))]


def test_two_maps_side_by_side_are_two():
    rows = [[*one, "", *two] for one, two in zip(ACROSS, ACROSS, strict=True)]
    atlas = recognise(Shapes(tables=[Table.of(rows, name="Пицца")])).atlas

    assert [m.title for m in atlas.maps] == ["Пицца (1)", "Пицца (2)"]
    assert [content(m) for m in atlas.maps] == [PIZZA] * 2


def test_a_table_of_scores_is_joined_to_the_map_of_the_same_phases():
    rows = [*DOWN, [""], ["Этап", "Важность"], ["Поиск", "4"], ["Доставка", "5"]]
    found = recognise(Shapes(tables=[Table.of(rows, name="Лист1")]))
    (m,) = found.atlas.maps

    assert [phase.ratings for phase in m.phases] == [
        (Rating("4", kind="importance"),),
        (),
        (Rating("5", kind="importance"),),
    ]
    assert [note.at for note in found.notes if "joined" in note.text] == ["Лист1!R6C1"]


def test_comments_links_and_pictures_are_kept_with_their_places():
    cells = [Cell(row, column, text) for row, texts in enumerate(ACROSS) for column, text in enumerate(texts) if text]
    cells[5] = Cell(1, 1, "Ищет пиццу", comment="Проверить", link="https://example.org", origin="Лист1!B2")
    (m,) = recognise(Shapes(tables=[Table("Лист1", tuple(cells))])).atlas.maps

    assert [(each.text, each.kind, each.places) for each in m.unplaced] == [
        ("Проверить", "comment", ("Лист1!B2",)),
        ("https://example.org", "link", ("Лист1!B2",)),
    ]


def test_hidden_sheets_do_not_mix_in_unless_only_they_hold_a_map():
    hidden = Table.of(DOWN, name="Старое")
    hidden = Table("Старое", hidden.cells, hidden=True)
    alone = recognise(Shapes(tables=[hidden]))
    beside = recognise(Shapes(tables=[Table.of(ACROSS, name="Карта"), hidden]))

    assert content(alone.atlas.maps[0]) == PIZZA
    assert [m.title for m in beside.atlas.maps] == ["Карта"]
    assert {each.text for each in beside.atlas.unplaced} == {text for row in DOWN for text in row if text}
    assert [len(found.notes) for found in (alone, beside)] == [1, 1]


def test_without_a_map_every_text_of_tables_boards_and_outlines_is_unplaced():
    shapes = Shapes(
        tables=[Table.of([["Цена", "100"], ["Вес", "2"]], name="Прайс")],
        boards=[Board("Доска", [Item("7", "sticky", text="Привет", tags=["срочно"])])],
        outlines=[Outline("Конспект", [Node("Глава", [Node("Раздел", note="проверить")])])],
    )
    found = recognise(shapes, name="файл")
    (m,) = found.atlas.maps

    assert (m.title, m.phases) == ("файл", ())
    assert [each.text for each in m.unplaced] == [
        "Цена",
        "100",
        "Вес",
        "2",
        "Привет",
        "срочно",
        "Глава",
        "Раздел",
        "проверить",
    ]
    assert "No journey map was found in these tables and boards and outlines" in found.notes[0].text


def test_every_decision_says_what_it_rests_on():
    decisions = recognise(Shapes(tables=[Table.of(ACROSS, name="Лист1")])).decisions

    assert [str(each) for each in decisions] == [
        "block: begins at Лист1!R1C1 (6.0)",
        (
            "orientation: phases across (6.0), because of the word for phases in the corner, 2 labels of lanes below it, "
            "3 names of AIDA beside it"
        ),
        "layout: phases-across (6.0)",
        "phases: 3 phases: Поиск, Заказ, Доставка (1.0), because of names at Лист1!R1C2 … R1C4",
        "lane: 'Действия' is actions (1.0), because of a known label",
        "lane: 'Боли' is pains (1.0), because of a known label",
        "aida: 'Поиск' is interest (1.0), because of the name and place of the phase",
        "aida: 'Заказ' is action (1.0), because of the name and place of the phase",
    ]
    assert str(decisions[1].runner_up) == "phases down (0.0)"


WORDS = ["Ищет промокод", "Долго ждать", "Compares prices", "очередь", "счёт", "Wi-Fi", "курьер опоздал", "7 минут"]
LANES = {"Цели": "goals", "Customer Actions": "actions", "Точки контакта": "touchpoints", "Pain Points": "pains"}


@settings(max_examples=80, deadline=None, derandomize=True, database=None)
@given(
    names=st.lists(st.sampled_from(["Поиск", "Заказ", "Оплата", "Delivery", "Use"]), min_size=2, unique=True),
    lanes=st.lists(st.sampled_from([*LANES, "Погода"]), min_size=2, unique=True),
    data=st.data(),
)
def test_any_grid_with_known_labels_is_read_as_it_stands(names, lanes, data):
    texts = {(lane, name): data.draw(st.sampled_from(["", *WORDS])) for lane in lanes for name in names}
    corner = data.draw(st.sampled_from(["Этап", "Stage", "Фаза"]))
    rows = [[corner, *names], *([lane, *(texts[lane, name] for name in names)] for lane in lanes)]
    if data.draw(st.booleans()):
        rows = [list(row) for row in zip(*rows, strict=True)]
    down, right = data.draw(st.integers(0, 3)), data.draw(st.integers(0, 3))
    m = read([[""]] * down + [[""] * right + row for row in rows])

    assert [phase.name for phase in m.phases] == names
    read_back = {(lane, phase.name): phase.lane(LANES.get(lane, lane)) for lane in lanes for phase in m.phases}
    assert {
        key: str(getattr(cells[0], type(cells[0]).title_field)) if cells else "" for key, cells in read_back.items()
    } == texts
