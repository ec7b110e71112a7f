"""A map as a table: what stands where, and that nothing of it is lost on the way back."""

import hypothesis
from hypothesis import HealthCheck, given, settings

import cjm
from cjm import Emotion, JourneyMap, Lane, Metric, Phase, Rating, Step, Text
from cjm.arrange import table
from cjm.model import Content, name_of, project
from cjm.shapes import Fragment, Shapes
from cjm.testing import strategies
from cjm.words import is_placeholder

CLINIC = JourneyMap(
    "Запись к врачу",
    personas=["Анна"],
    scenario="Болит зуб",
    phases=[
        Phase(
            "Запись",
            goals=Text("Попасть сегодня", until="Приём"),
            steps=[Step("Звонок", pains=["Долго ждать", "Дорого:\nпациент платит"]), Step("", touchpoints="Сайт")],
        ),
        Phase("Приём", metrics=Metric("NPS", value=41, unit="%"), ratings=Rating(4, scale="1-5", kind="важность")),
    ],
)


def test_title_and_facts_stand_above_phases_steps_and_the_lanes_that_have_content():
    assert table(CLINIC).rows() == [
        ["Запись к врачу", "", "", "", ""],
        ["Персона", "Анна", "", "", ""],
        ["Сценарий", "Болит зуб", "", "", ""],
        ["Этап", "Запись", "", "", "Приём"],
        ["Шаг", "", "Звонок", "…", ""],
        ["Цели", "Попасть сегодня", "", "", ""],
        ["Точки контакта", "", "", "Сайт", ""],
        ["Боли", "", "• Долго ждать\n• Дорого:\n  пациент платит", "", ""],
        ["Метрики", "", "", "", "NPS: 41 %"],
        ["Оценки", "", "", "", "важность: 4 (1…5)"],
    ]


def test_labels_are_in_the_language_asked_for_else_in_that_of_the_map():
    english = JourneyMap("Dentist", phases=[Phase("Book", pains="Slow")])

    assert [row[0] for row in table(english).rows()] == ["Dentist", "Phase", "Pains"]
    assert [row[0] for row in table(english, language="ru").rows()] == ["Dentist", "Этап", "Боли"]
    assert table(JourneyMap("Dentist", language="ru", phases=["Book"])).text(1, 0) == "Этап →"


def test_a_text_lasts_until_a_phase_though_a_system_has_its_name():
    pay = Phase("Pay", systems=["Pay"])
    (spanning,) = [
        cell
        for cell in table(JourneyMap("Shop", phases=[Phase("Look", goals=Text("Leave soon", until="Pay")), pay])).cells
        if cell.text == "Leave soon"
    ]
    assert spanning.columns == 2


def test_a_phase_spans_the_columns_of_its_steps_and_a_text_those_it_lasts_for():
    arranged = table(CLINIC)

    assert [(cell.text, cell.columns) for cell in arranged.cells if cell.role == "phase"] == [
        ("Запись", 3),
        ("Приём", 1),
    ]
    assert [cell.columns for cell in arranged.cells if cell.text == "Попасть сегодня"] == [4]


def test_each_cell_says_which_elements_it_shows():
    (pains,) = [cell for cell in table(CLINIC).cells if cell.text.startswith("• Долго")]
    assert pains.parts == (
        Fragment("pain/dolgo-zhdat", "text", "Долго ждать"),
        Fragment("pain/dorogo-patsient-platit", "text", "Дорого:\nпациент платит"),
    )


def test_lanes_stand_in_the_order_of_the_map_under_its_titles_and_hidden_ones_are_hidden_rows():
    arranged = table(
        JourneyMap(
            "Заказ",
            lanes=[Lane("pains", title="Что болит", visible=False), Lane("goals", title="Цели клиента")],
            phases=[Phase("Поиск", goals="Найти", pains="Дорого", custom={"Погода": "Дождь", "Боли": "Спина"})],
        )
    )

    labels = [(cell.text, cell.hidden) for cell in arranged.cells if cell.role == "lane"]
    assert labels == [("Что болит [pains]", True), ("Цели клиента", False), ("Погода", False), ("Боли [Боли]", False)]


def test_emotions_are_shown_as_they_were_given():
    felt = [
        Emotion("😊 радость"),
        Emotion("2/5"),
        Emotion(4, scale="1-5"),
        Emotion(-0.5),
        Emotion(0),
        Emotion(label="тревога", emoji="😟"),
    ]

    arranged = table(JourneyMap("Заказ", phases=[Phase("Поиск", emotions=felt)]))
    assert arranged.text(2, 1) == "• 😊 радость\n• 2/5\n• 4 (1…5)\n• -0.5\n• ±0\n• 😟 тревога"


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[hypothesis.Phase.generate],  # a smaller map would take minutes to find
    suppress_health_check=list(HealthCheck),
)
@given(strategies.maps(elements=25))
def test_any_map_comes_back_from_its_table_in_the_parts_that_a_table_shows(m: JourneyMap):
    hypothesis.assume(all(name_of(each).strip() for each in m.walk(Content)))
    (again,) = cjm.recognise.recognise(Shapes(tables=[table(m)])).atlas.maps

    assert _squeezed(project(again, cjm.TABLE_PARTS)) == _squeezed(project(m, cjm.TABLE_PARTS))


def _squeezed(value: object) -> object:
    """A value to compare: spaces at the ends of texts are lost in tables, and so is what says that nothing is there."""
    if isinstance(value, str):
        return None if is_placeholder(value) else value.strip() or None
    if isinstance(value, tuple):
        return [_squeezed(each) for each in value]
    if hasattr(value, "items"):
        return {key.strip(): _squeezed(each) for key, each in value.items()}
    if hasattr(value, "__attrs_attrs__"):
        return {each.name: _squeezed(getattr(value, each.name)) for each in value.__attrs_attrs__ if each.eq}
    return value
