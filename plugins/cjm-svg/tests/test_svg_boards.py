"""Drawings without a map in them, ours and people's, are read as a person reads them: lanes, phases, cards."""

from pathlib import Path

import pytest

import cjm
from cjm.testing import samples
from tests.support import ROOT

DRAWN = Path(__file__).parent / "drawn"
NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def items(body: str) -> list[cjm.Item]:
    shapes = cjm.load(f"<svg {NAMESPACES}>{body}</svg>".encode(), format="svg").shapes
    assert shapes is not None
    return [item for board in shapes.boards for item in board.items]


def said(m: cjm.JourneyMap) -> dict[tuple[str, str, str], list[str]]:
    """What stands in each lane of each phase and step, emotions and figures aside."""
    return {
        (phase.name, passage.name, lane): [each.name if lane == "touchpoints" else each.text for each in held]
        for phase in m.phases
        for passage in (phase, *phase.steps)
        for lane in ("goals", "actions", "thoughts", "touchpoints", "pains", "ideas", "positives", "questions")
        if (held := getattr(passage, lane))
    }


SHAPES = {
    "a rectangle": (
        '<rect x="10" y="20" width="30" height="40" fill="#ABC"/>',
        (10, 20, 30, 40, "rectangle", "#aabbcc"),
    ),
    "a circle": ('<circle cx="50" cy="50" r="10" style="fill:#00ff00"/>', (40, 40, 20, 20, "circle", "#00ff00")),
    "a line": ('<line x1="0" y1="5" x2="100" y2="5"/>', (0, 5, 100, 0, "line", None)),
    "a path, moved": ('<path transform="translate(5 5)" d="m 0,0 h 10 v 20 z"/>', (5, 5, 10, 20, "path", "#000000")),
    "a polygon": ('<polygon points="0,0 40,0 50,10 40,20 0,20"/>', (0, 0, 50, 20, "polygon", "#000000")),
}


@pytest.mark.parametrize("body, wanted", SHAPES.values(), ids=SHAPES)
def test_a_shape_is_an_item_without_text(body, wanted):
    (item,) = items(body)
    assert (item.kind, item.text) == ("shape", "")
    assert (item.x, item.y, item.width, item.height, item.form, item.fill) == wanted


def test_a_text_in_the_middle_reaches_to_both_sides():
    start, middle, end = items(
        '<text x="100" y="20" font-size="10">Боли</text>'
        '<text x="100" y="20" font-size="10" text-anchor="middle">Боли</text>'
        '<text x="100" y="20" font-size="10" style="text-anchor:end">Боли</text>'
    )
    assert (start.x, round(middle.x + middle.width / 2, 1), round(end.x + end.width, 1)) == (100, 100, 100)
    assert start.width == middle.width == end.width > 20


def test_a_drawing_that_carries_its_map_is_read_for_its_texts_alone():
    data = cjm.to_bytes(samples()[2], "svg")
    shapes = cjm.load(data, format="svg").shapes
    assert shapes is not None
    assert {item.kind for item in shapes.boards[0].items} == {"text"}


def test_arrows_cards_and_a_curve_drawn_by_hand():
    m = cjm.read(DRAWN / "coffee.svg")
    assert (m.title, m.scenario) == ("Путь гостя кофейни", "завтрак перед работой")
    assert [phase.name for phase in m.phases] == ["Выбор места", "Заказ", "Ожидание", "После визита"]
    assert said(m) == {
        ("Выбор места", "Выбор места", "actions"): ["Ищет на карте, где рядом кофе"],
        ("Выбор места", "Выбор места", "touchpoints"): ["Карты"],
        ("Выбор места", "Выбор места", "pains"): ["Часы работы указаны неверно"],
        ("Заказ", "Заказ", "actions"): ["Стоит в очереди и читает меню"],
        ("Заказ", "Заказ", "touchpoints"): ["Касса"],
        ("Заказ", "Заказ", "pains"): ["Меню висит слишком высоко"],
        ("Ожидание", "Ожидание", "actions"): ["Ждёт у стойки"],
        ("Ожидание", "Ожидание", "touchpoints"): ["Табло заказов"],
        ("Ожидание", "Ожидание", "pains"): ["Имя на стакане с ошибкой"],
        ("После визита", "После визита", "actions"): ["Ставит оценку в приложении"],
        ("После визита", "После визита", "touchpoints"): ["Пуш"],
    }
    assert [emotion.label for phase in m.phases for emotion in phase.emotions] == [
        "сомнение",
        "интерес",
        "скука",
        "радость",
    ]
    assert [record.text for record in m.unplaced] == ["Черновик, обсудить с баристой"]


def test_a_plain_page_with_phases_down_its_side():
    m = cjm.read(DRAWN / "van.svg")
    assert m.title == "Moving house with a van"
    assert [phase.name for phase in m.phases] == ["Plan", "Book", "Move", "Return"]
    assert said(m)["Plan", "Plan", "pains"] == ["No idea how big a van must be"]
    assert said(m)["Return", "Return", "actions"] == ["Fills the tank and waits"]
    assert [len(phase.ideas) for phase in m.phases] == [1, 1, 0, 1]


@pytest.mark.parametrize("name", ["Заказ еды через приложение", "Posting a job ad"])
def test_our_own_drawing_without_its_map_comes_back_in_what_it_shows(name):
    (m,) = [each for each in samples() if each.title == name]
    again = cjm.read(cjm.to_bytes(m, "svg", carry="none"), format="svg")
    assert again.title == m.title
    assert [(p.name, [s.name for s in p.steps]) for p in again.phases] == [
        (p.name, [s.name for s in p.steps]) for p in m.phases
    ]
    assert said(again) == said(m)


def test_a_drawing_in_the_examples_comes_back_too():
    m = cjm.read(ROOT / "examples" / "pharmacy.csv")
    again = cjm.read(cjm.to_bytes(m, "svg", carry="none"), format="svg")
    assert said(again) == said(m)
