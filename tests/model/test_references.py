"""What a map names it also holds; every reference leads to one element, and never back in time."""

import pytest

from cjm import (
    Atlas,
    Channel,
    Evidence,
    Idea,
    Insight,
    JourneyMap,
    LookupFailed,
    Metric,
    ModelError,
    Owner,
    Pain,
    Persona,
    Phase,
    Responsibility,
    Segment,
    Step,
    Text,
    Touchpoint,
    Transition,
    Unplaced,
)


def test_who_and_what_is_only_named_is_appended_to_the_map():
    m = JourneyMap(
        "M",
        segment="Студенты",
        personas=Persona("Иван", segment="Взрослые"),
        phases=Phase(
            "A",
            touchpoints=Touchpoint("Сайт", channel="Интернет", responsibilities="Маркетинг", metrics="NPS"),
            thoughts=Text("Дорого", persona="Анна"),
        ),
        owners=Owner("Продажи", sponsor="Директор"),
    )

    assert m.personas == (Persona("Иван", segment="Взрослые"), Persona("Анна"))
    assert set(m.segments) == {Segment("Студенты"), Segment("Взрослые")}
    assert m.channels == (Channel("Интернет"),)
    assert set(m.owners) == {Owner("Продажи", sponsor="Директор"), Owner("Маркетинг"), Owner("Директор")}
    assert m.metrics == (Metric("NPS"),)


def test_who_is_there_is_not_appended_again():
    owners = [Owner("Маркетинг", id="mk", kind="department")]
    for name in ("Маркетинг", "mk"):
        m = JourneyMap("M", phases=Phase("A", touchpoints=Touchpoint("Сайт", responsibilities=name)), owners=owners)
        assert m.owners == tuple(owners)
    handle = "owner/marketing"
    m = JourneyMap("M", phases=Phase("A", touchpoints=Touchpoint("Сайт", responsibilities=handle)), owners="Маркетинг")
    assert m.owners == (Owner("Маркетинг"),)


def test_a_name_with_a_slash_is_a_name_unless_it_looks_like_a_handle():
    m = JourneyMap("M", phases=Phase("A", touchpoints=Touchpoint("Сайт", responsibilities="R/D")))

    assert m.owners == (Owner("R/D"),)
    with pytest.raises(ModelError, match="'owner/nobody' is no owner of the map"):
        JourneyMap("M", phases=Phase("A", touchpoints=Touchpoint("Сайт", responsibilities="owner/nobody")))


# What leads nowhere, and what the error says.
NOWHERE = [
    (Phase("A", ideas=Idea("Скидка", solves="Дорго"), pains="Дорого"), "phases[0].ideas[0].solves[0]: 'Дорго' is no pain or barrier of the map. Did you mean 'Дорого'?"),
    (Phase("A", pains=Pain("Дорого", touchpoint="Касса")), "phases[0].pains[0].touchpoint: 'Касса' is no touchpoint of the map."),
    (Phase("A", pains=Pain("Дорого", hinders="Цель")), "phases[0].pains[0].hinders[0]: 'Цель' is no goal or business-goal of the map."),
    (Phase("A", pains=Pain("Дорого", evidence="Опрос")), "phases[0].pains[0].evidence[0]: 'Опрос' is no evidence of the map."),
    (Phase("A", pains=Pain("Дорого", until="Оплата")), "phases[0].pains[0].until: 'Оплата' is no step or phase of the map."),
]  # fmt: skip


@pytest.mark.parametrize("phase, sentence", NOWHERE)
def test_a_name_that_leads_nowhere_is_refused_with_its_place(phase, sentence):
    with pytest.raises(ModelError) as caught:
        JourneyMap("M", phases=phase)

    assert str(caught.value).startswith(sentence)


def test_all_names_that_lead_nowhere_are_told_at_once():
    with pytest.raises(ModelError) as caught:
        JourneyMap("M", phases=Phase("A", pains=[Pain("x", touchpoint="1"), Pain("y", touchpoint="2")]))

    assert len(caught.value.faults) == 2
    assert "Journey map 'M': 2 problems" in str(caught.value)


def test_an_ambiguous_name_lists_the_candidates():
    with pytest.raises(
        ModelError, match=r"2 elements go by it: pain/a/dorogo .*, pain/b/dorogo .*Use one of these handles"
    ):
        JourneyMap(
            "M", phases=[Phase("A", pains="Дорого"), Phase("B", pains="Дорого", ideas=Idea("x", solves="Дорого"))]
        )


def test_an_id_stands_on_one_element_only():
    with pytest.raises(
        ModelError, match=r"phases\[1\].pains\[0\]: the id 'p' stands on 2 elements.*change all but one"
    ):
        JourneyMap("M", phases=[Phase("A", pains=Pain("x", id="p")), Phase("B", pains=Pain("y", id="p"))])


UNTIL = [
    ("A", "B", True),
    ("A", "A", True),
    ("A", "A2", True),
    ("A1", "A2", True),
    ("A1", "A1", True),
    ("A1", "A", True),
    ("A2", "B1", True),
    ("A2", "B", True),
    ("A2", "A1", False),
    ("B", "A", False),
    ("B", "A2", False),
    ("B1", "A", False),
]


@pytest.mark.parametrize("start, end, fine", UNTIL)
def test_nothing_lasts_until_a_time_before_its_own(start, end, fine):
    def step(name):
        return Step(name, pains=Pain("p", until=end) if start == name else ())

    def phase(name):
        pains = Pain("p", until=end) if start == name else ()
        return Phase(name, pains=pains, steps=[step(f"{name}1"), step(f"{name}2")])

    if fine:
        JourneyMap("M", phases=[phase("A"), phase("B")])
    else:
        with pytest.raises(ModelError, match="comes before the element itself"):
            JourneyMap("M", phases=[phase("A"), phase("B")])


def test_only_what_stands_in_a_phase_can_last():
    with pytest.raises(ModelError, match="only what stands in a phase or a step can last"):
        JourneyMap("M", phases="A", metrics=Metric("NPS", until="A"))


def test_measures_of_one_name_in_several_places_do_not_hide_the_one_in_the_library():
    phase = Phase(
        "A",
        touchpoints=[Touchpoint("x", metrics=Metric("NPS")), Touchpoint("y", metrics=Metric("NPS")), Touchpoint("z", metrics="NPS")],
    )  # fmt: skip
    plain = JourneyMap("M", phases=phase)
    with_another_reference = JourneyMap("M", phases=[phase], transitions=Transition("A", "A", kind="repeat"))

    assert plain.metrics == with_another_reference.metrics == (Metric("NPS"),)


def test_an_insight_rests_on_anything():
    m = JourneyMap(
        "M", phases=Phase("A", pains="Дорого"), insights=Insight("x", elements=["phase/a", "Дорого"], evidence="Опрос"),
        evidence=Evidence("survey", reference="Опрос"),
    )  # fmt: skip

    assert m.insights[0].elements == ("phase/a", "Дорого")
    assert m.metrics == ()


def test_an_atlas_holds_the_union_of_what_its_maps_hold():
    shared = Persona("Анна", age=30)
    atlas = Atlas(
        "Клиника",
        maps=[JourneyMap("As-is", personas=shared), JourneyMap("To-be", personas=[shared, "Пётр"])],
        personas="Ольга",
        unplaced=Unplaced("Черновик"),
    )

    assert atlas.personas == (shared, Persona("Пётр"), Persona("Ольга"))
    assert atlas.own("personas") == (Persona("Ольга"),)
    assert atlas["To-be"].title == "To-be"


def test_one_id_in_an_atlas_means_one_thing():
    with pytest.raises(ModelError, match="the id 'a' stands for two different things"):
        Atlas(
            "x",
            maps=[JourneyMap("1", personas=Persona("Анна", id="a")), JourneyMap("2", personas=Persona("Пётр", id="a"))],
        )


def test_an_atlas_lists_its_maps_when_none_or_several_fit():
    atlas = Atlas("x", maps=[JourneyMap("1", id="one"), JourneyMap("2"), JourneyMap("2")])

    assert atlas["one"].title == "1"
    with pytest.raises(LookupFailed, match=r"No map is called '3'. The maps are: '1', '2', '2'"):
        atlas["3"]
    with pytest.raises(LookupFailed, match="2 maps are called '2'"):
        atlas["2"]


def test_a_responsibility_is_named_by_its_owner():
    assert Responsibility("Маркетинг") == Responsibility("Маркетинг", role="R")
