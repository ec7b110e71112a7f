"""Names for elements: ids, and handles that a map derives; how elements are found by them."""

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from cjm import (
    Emotion,
    JourneyMap,
    LookupFailed,
    Pain,
    Phase,
    Step,
    Text,
    Touchpoint,
    name_of,
    slug,
)
from cjm.testing import maps

SLUGS = [
    ("Колл-центр", "koll-tsentr"),
    ("Call centre!", "call-centre"),
    ("Щёлк, объезд и съёмка", "schelk-obezd-i-semka"),
    ("Café №5", "cafe-no5"),
    ("Straße", "straße"),
    ("カート", "カート"),
    ("  --  a__b  ", "a-b"),
    ("Очень длинное название точки контакта", "ochen-dlinnoe-nazvanie-tochki"),
    ("x" * 40, "x" * 32),
]


@pytest.mark.parametrize("text, made", SLUGS)
def test_a_slug_is_transliterated_and_at_most_32_characters(text, made):
    assert made == slug(text)
    assert len(made) <= 32


def test_a_text_without_letters_has_a_slug_of_its_own():
    assert slug("!!!") != slug("???")
    assert slug("!!!").isalnum()


def test_a_handle_is_kind_and_slug():
    m = JourneyMap(
        "M", phases=[Phase("Заказ", touchpoints="Корзина", business_goals="Выручка", custom={"Видит": "Кнопку"})]
    )

    assert [place.handle for place in m.places()] == [
        "phase/zakaz",
        "business-goal/vyruchka",
        "touchpoint/korzina",
        "custom/knopku",
    ]


def test_a_handle_that_clashes_takes_its_parent_along():
    m = JourneyMap("M", phases=[Phase("Поиск", pains="Дорого"), Phase("Заказ", pains="Дорого")])

    assert [p.handle for p in m.places(Pain)] == ["pain/poisk/dorogo", "pain/zakaz/dorogo"]
    assert m.place("pain/zakaz/dorogo").phase.name == "Заказ"


def test_a_handle_that_clashes_even_so_takes_a_hash():
    m = JourneyMap(
        "M", phases=[Phase("A", steps=[Step("S", pains="Дорого")]), Phase("B", steps=[Step("S", pains="Дорого")])]
    )
    handles = [p.handle for p in m.places(Pain)]

    assert len(set(handles)) == 2
    assert all(handle.startswith("pain/s/dorogo-") for handle in handles)


def test_a_handle_says_nothing_about_order():
    phases = [Phase("A", pains="Дорого"), Phase("B", pains="Дорого"), Phase("C", steps=[Step("A", pains="Дорого")])]
    there = {p.handle: p.phase.name for p in JourneyMap("M", phases=phases).places(Pain)}
    back = {p.handle: p.phase.name for p in JourneyMap("M", phases=phases[::-1]).places(Pain)}

    assert there == back


def test_a_handle_is_never_equal_to_an_id():
    m = JourneyMap("M", phases=[Phase("A", pains=[Pain("Дорого"), Pain("Долго", id="pain/dorogo")])])

    assert m["pain/dorogo"] == Pain("Долго", id="pain/dorogo")
    assert len({p.handle for p in m.places()}) == 3


def test_identical_twins_share_a_handle_that_is_ambiguous():
    m = JourneyMap("M", phases=[Phase("A", pains=["Дорого", "Дорого"])])
    first, second = m.places(Pain)

    assert first.handle == second.handle
    with pytest.raises(LookupFailed, match=r"2 elements go by it.*phases\[0\].pains\[0\].*phases\[0\].pains\[1\]"):
        m[first.handle]


def test_an_element_is_found_by_id_handle_or_text():
    pain = Pain("Дорого", id="p1")
    m = JourneyMap("M", phases=[Phase("A", pains=[pain, "Долго"])])

    assert m["p1"] is m["Дорого"] is pain
    assert m["pain/dolgo"] == m["Долго"] == Pain("Долго")
    assert "p1" in m
    assert "p2" not in m
    assert 7 not in m


def test_a_key_that_leads_nowhere_names_what_is_near():
    m = JourneyMap("M", phases=[Phase("A", touchpoints="Корзина")])

    with pytest.raises(LookupFailed, match="Did you mean 'touchpoint/korzina'"):
        m["touchpoint/korzna"]
    with pytest.raises(LookupFailed, match="Use an id, a handle such as 'touchpoint/call-centre', or the exact text"):
        m["совсем другое"]


def test_a_walk_goes_to_any_depth_in_the_order_of_the_native_form():
    m = JourneyMap(
        "M", phases=[Phase("A", pains="1", steps=[Step("S", pains="2", emotions="😊")]), Phase("B", pains="3")]
    )

    assert [pain.text for pain in m.walk(Pain)] == ["1", "2", "3"]
    assert [step.name for step in m.steps] == ["S"]
    assert [(p.where, p.phase.name, p.step and p.step.name) for p in m.places(Pain)] == [
        ("phases[0].pains[0]", "A", None),
        ("phases[0].steps[0].pains[0]", "A", "S"),
        ("phases[1].pains[0]", "B", None),
    ]
    assert next(m.places(Emotion)).step == m.steps[0]


def test_find_looks_for_a_part_of_the_text_in_a_lane():
    m = JourneyMap("M", phases=[Phase("A", pains=["Мало фото"], actions=["Смотрит ФОТО"], custom={"Видит": "Фото"})])

    assert m.find("фото") == (Text("Смотрит ФОТО"), Pain("Мало фото"), Text("Фото"))
    assert m.find("фото", kind=Pain) == (Pain("Мало фото"),)
    assert m.find(lane="Видит") == (Text("Фото"),)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(maps())
def test_every_handle_finds_its_element_or_is_ambiguous_among_equal_twins(m):
    by_handle: dict[str, list[Any]] = {}
    for place in m.places():
        by_handle.setdefault(place.handle, []).append(place)

    for handle, places in by_handle.items():
        if len(places) == 1:
            assert m.place(handle) is places[0]
        else:
            assert len({(p.kind, name_of(p.element)) for p in places}) == 1
            with pytest.raises(LookupFailed):
                m.place(handle)


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(maps())
def test_no_derived_handle_is_an_id_of_the_map(m):
    ids = {place.element.id for place in m.places() if place.element.id is not None}

    assert not ids & {place.handle for place in m.places() if place.element.id is None}


def test_a_touchpoint_called_like_a_handle_is_found_by_its_text():
    m = JourneyMap("M", phases=[Phase("A", touchpoints=["pain/x"], pains=["x"])])

    assert m["pain/x"] == Touchpoint("pain/x")
