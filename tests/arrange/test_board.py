"""What `cjm.arrange.board` makes of maps: everything is there, nothing overlaps, columns stand under their phase."""

from collections.abc import Iterator
from itertools import combinations

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

import cjm
from cjm.testing import strategies
from cjm.words import Captions
from tests.support import ROOT

EXAMPLES = sorted((ROOT / "examples").glob("*.cjm.json"))
FEW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))

ORDER = cjm.JourneyMap(
    "Заказ еды",
    scenario="Обед между созвонами",
    personas=[cjm.Persona("Иван", age=26, quote="Есть хочу"), cjm.Persona("Мария")],
    lanes=[cjm.Lane("pains", title="Что болит"), cjm.Lane("Секрет", visible=False)],
    phases=[
        cjm.Phase("Поиск", aida="interest", goals="Найти, где заказать", emotions="😐 скука", custom={"Секрет": "нет"}),
        cjm.Phase(
            "Заказ",
            touchpoints=cjm.Touchpoint("Приложение", channel="Мобильный", responsibilities="Продукт"),
            steps=[
                cjm.Step("Корзина", pains=["Дорого", "Долго"], emotions=[cjm.Emotion(-0.5), cjm.Emotion(1)]),
                cjm.Step("Оплата", pains="Промокод " * 40, emotions=[cjm.Emotion(label="растерян", valence=None)]),
            ],
        ),
    ],
    transitions=[
        cjm.Transition("Оплата", "Корзина", kind="return", share=0.2),
        cjm.Transition("Оплата", kind="exit", share=0.1),
    ],
    insights=cjm.Insight("Сюрпризы с ценой ведут к уходу", metrics="NPS"),
    unplaced=cjm.Unplaced("Черновик", places="Лист1!C7"),
)


def item(board: cjm.Board, id: str) -> cjm.Item:
    (found,) = [each for each in board.items if each.id == id]
    return found


def with_text(board: cjm.Board, text: str) -> cjm.Item:
    (found,) = [each for each in board.items if each.text == text and each.kind != "frame"]
    return found


def placed(board: cjm.Board) -> list[cjm.Item]:
    return [each for each in board.items if each.kind not in {"frame", "connector"}]


def overlap(one: cjm.Item, other: cjm.Item) -> bool:
    return (
        one.x + 0.1 < other.x + other.width
        and other.x + 0.1 < one.x + one.width
        and one.y + 0.1 < other.y + other.height
        and other.y + 0.1 < one.y + one.height
    )


def overlaps(board: cjm.Board) -> Iterator[tuple[str, str]]:
    """The pairs of items that lie on one another, but for the bands, which lie under all."""
    flat = [each for each in placed(board) if each.role != "decoration"]
    return ((one.id, other.id) for one, other in combinations(flat, 2) if overlap(one, other))


def within(inner: cjm.Item, outer: cjm.Item) -> bool:
    return (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.width <= outer.x + outer.width + 0.1
        and inner.y + inner.height <= outer.y + outer.height + 0.1
    )


def shown_elements(board: cjm.Board) -> set[str]:
    return {part.reference for each in board.items for part in each.parts}


def expected_elements(map: cjm.JourneyMap) -> set[str]:
    """Handles of all elements but the lanes, which are no content."""
    return {place.handle for place in map.places() if not isinstance(place.element, cjm.Lane)}


def test_a_board_of_every_kind_of_thing_has_an_item_for_each():
    board = cjm.arrange.board(ORDER)
    texts = [each.text for each in board.items]
    for text in ["Заказ еды", "Поиск", "Заказ", "Корзина", "Оплата", "Найти, где заказать", "Приложение", "Дорого"]:
        assert text in texts
    assert "Сценарий: Обед между созвонами" in texts
    assert with_text(board, "Мобильный").role == "aside"
    assert with_text(board, "Продукт").kind == "card"
    assert "Черновик\nГде найдено: Лист1!C7\nВид: text" in texts
    assert "Иван\nЦитата: Есть хочу\nВозраст: 26" in texts


def test_steps_stand_under_their_phase_in_columns_of_their_own():
    board = cjm.arrange.board(ORDER)
    phase, cart, payment = (with_text(board, text) for text in ("Заказ", "Корзина", "Оплата"))
    app = with_text(board, "Приложение")
    assert phase.x == app.x  # what the phase holds itself comes first
    assert phase.x < cart.x < payment.x
    assert phase.x + phase.width == payment.x + payment.width
    assert phase.y + phase.height < cart.y == payment.y
    for text in ("Дорого", "Долго"):
        assert with_text(board, text).x == cart.x
    assert with_text(board, "Долго").y > with_text(board, "Дорого").y


def test_a_lane_goes_by_its_title_and_a_hidden_one_stands_hidden_below_all():
    board = cjm.arrange.board(ORDER)
    label = with_text(board, "Что болит")
    assert (label.role, label.id) == ("lane", ":lane/pains")
    pain = with_text(board, "Дорого")
    assert label.y <= pain.y <= pain.y + pain.height <= label.y + label.height
    assert {"Секрет", "нет", ""} == {each.text for each in board.items if each.hidden}
    assert with_text(board, "Секрет").y == max(each.y for each in board.items if each.role == "lane")


def test_the_better_an_emotion_the_higher_it_stands():
    board = cjm.arrange.board(ORDER)
    best, bad = with_text(board, "+1"), with_text(board, "-0.5")
    middle = {each.id: each.y + each.height / 2 for each in (best, bad)}
    assert 180 == middle[bad.id] - middle[best.id]  # three quarters of 240
    band = item(board, ":lane/emotions")
    for each in board.items:
        if each.role == "emotion":
            assert band.y <= each.y
            assert each.y + each.height <= band.y + band.height
    assert with_text(board, "растерян").y > middle[bad.id]


def test_ways_between_steps_are_connectors_and_a_way_out_is_a_card():
    board = cjm.arrange.board(ORDER)
    (back,) = [each for each in board.items if each.kind == "connector" and each.role == "aside"]
    assert (back.start, back.end, back.text) == ("step/oplata", "step/korzina", "возврат\n20 %")
    assert with_text(board, "Оплата → exit\nвыход\n10 %").role == "aside"


def test_a_long_text_gets_the_height_it_needs():
    board = cjm.arrange.board(ORDER)
    long = next(each for each in board.items if each.text.startswith("Промокод"))
    assert long.kind == "shape"
    assert long.height > 20 * 20  # 360 characters are some twenty lines


@pytest.mark.parametrize("language, pains, aside", [("en", "Pains", "Channels"), ("ru", "Боли", "Каналы")])
def test_captions_come_in_the_language_asked_for(language, pains, aside):
    journey = cjm.JourneyMap("M", phases=[cjm.Phase("P", pains="x", touchpoints=cjm.Touchpoint("y", channel="z"))])
    texts = [each.text for each in cjm.arrange.board(journey, language=language).items]
    assert pains in texts
    assert aside in texts


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_tidy(path):
    board = cjm.arrange.board(cjm.read(path))
    assert not list(overlaps(board))
    assert all(within(each, board.items[0]) for each in placed(board))


def test_the_examples_are_there():
    assert len(EXAMPLES) >= 2


def test_an_empty_map_is_a_frame_with_its_title():
    board = cjm.arrange.board(cjm.JourneyMap("Пусто"))
    assert ["Пусто", "Пусто"] == [each.text for each in board.items]


@FEW
@given(strategies.maps())
def test_every_element_of_any_map_is_shown_by_some_item(map):
    assert expected_elements(map) - shown_elements(cjm.arrange.board(map)) == set()


@FEW
@given(strategies.maps())
def test_items_of_any_map_lie_in_their_frame_and_not_on_one_another(map):
    board = cjm.arrange.board(map)
    frame = board.items[0]
    assert not list(overlaps(board))
    assert all(within(each, frame) and each.parent == frame.id for each in placed(board))


@FEW
@given(strategies.maps())
def test_items_of_any_map_have_ids_of_their_own_and_connectors_join_items(map):
    board = cjm.arrange.board(map)
    ids = [each.id for each in board.items]
    assert len(ids) == len(set(ids))
    ends = {end for each in board.items if each.kind == "connector" for end in (each.start, each.end)}
    assert ends <= set(ids)


@FEW
@given(strategies.maps())
def test_a_map_is_arranged_the_same_every_time(map):
    assert cjm.arrange.board(map) == cjm.arrange.board(map)


def test_every_simple_fact_on_a_card_has_a_russian_caption():
    say = Captions("ru")
    cards = (cjm.Persona, cjm.Segment, cjm.Owner, cjm.Channel, cjm.Metric, cjm.Insight, cjm.Evidence, cjm.Unplaced)
    parts = {"id", "inferred", "extra", "origin", "portrait", "asset", "name", "text", "statement", "responsibilities"}
    names = {each.name for kind in cards for each in attrs.fields(kind)} - parts
    assert len(names) > 60
    assert [] == sorted(name for name in names if say.field(name).isascii())
