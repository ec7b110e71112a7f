"""Edits: each gives a new map in which just this differs, and whoever held a handle still finds the element."""

import json

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from cjm import (
    Channel,
    Comment,
    Emotion,
    Evidence,
    Idea,
    JourneyMap,
    LookupFailed,
    Metric,
    ModelError,
    Owner,
    Pain,
    Persona,
    Phase,
    Rating,
    Responsibility,
    Step,
    Text,
    Touchpoint,
    Transition,
    dumps,
)
from cjm.testing import maps

ALWAYS = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))


@pytest.fixture
def clinic():
    return JourneyMap(
        "Клиника",
        phases=[
            Phase("Запись", touchpoints=Touchpoint("Колл-центр", channel="Телефон"), pains="Нет мест"),
            Phase(
                "Приём",
                steps=[Step("Регистратура", pains=Pain("Очередь", touchpoint="Колл-центр")), Step("Врач")],
                ideas=Idea("Талоны", solves="Очередь"),
            ),
        ],
        transitions=Transition("Запись", "Врач"),
    )


def test_replace_changes_one_field_at_any_depth(clinic):
    new = clinic.replace("pain/ochered", severity="high")

    assert new["Очередь"].severity == Rating("high")
    assert new.replace("pain/ochered", severity=None) == clinic
    assert clinic["Очередь"].severity is None


def test_replace_without_a_handle_changes_the_map_itself(clinic):
    assert clinic.replace(scenario="Взрослый пациент").scenario == "Взрослый пациент"
    assert clinic.replace(title="x").phases == clinic.phases


def test_whoever_refers_to_what_is_renamed_refers_to_its_new_name(clinic):
    new = clinic.replace("pain/ochered", text="Очередь у стойки").replace("step/vrach", name="Кабинет")

    assert new.phases[1].ideas[0].solves == ("Очередь у стойки",)
    assert new.transitions[0].target == "Кабинет"


def test_a_handle_that_an_edit_would_alter_becomes_the_id(clinic):
    new = clinic.replace("touchpoint/koll-tsentr", name="Чат")

    assert new["touchpoint/koll-tsentr"] == Touchpoint("Чат", id="touchpoint/koll-tsentr", channel="Телефон")
    assert new["Очередь"].touchpoint == "Чат"


def test_a_neighbour_whose_handle_would_alter_keeps_it_too():
    m = JourneyMap("M", phases=[Phase("A", pains="Дорого"), Phase("B")])
    new = m.add(Pain("Дорого"), to="phase/b")

    assert new["pain/dorogo"] == Pain("Дорого", id="pain/dorogo")
    assert new.place("pain/dorogo").phase.name == "A"


def test_what_a_person_replaces_is_no_longer_inferred():
    m = JourneyMap(
        "M", inferred=["language", "state"], phases=[Phase("A", pains=Pain("x", inferred=["severity", "blocks"]))]
    )

    assert m.replace("pain/x", severity="high")["x"].inferred == ("blocks",)
    assert m.replace(language="ru").inferred == ("state",)
    assert m.replace("pain/x", severity=1, inferred=["severity"])["x"].inferred == ("severity",)


def test_what_a_class_concludes_is_concluded_anew():
    m = JourneyMap("M", phases=[Phase("A", emotions="😊 радость", ratings="4/5")])

    feeling = m.replace("emotion/radost", raw="2/5").phases[0].emotions[0]
    assert (feeling.raw, feeling.valence, feeling.emoji, feeling.label) == ("2/5", -0.5, None, None)
    assert m.replace("4/5", raw="1/5").phases[0].ratings[0].value == 1


def test_several_edits_at_once_are_one(clinic):
    new = clinic.edit(
        {"Очередь": {"blocks": True}, "phase/priem": {"customers": 3}, "pain/net-mest": {"blocks": False}}
    )

    assert (new["Очередь"].blocks, new["Приём"].customers, new["Нет мест"].blocks) == (True, 3, False)
    assert new["Приём"].steps[0].pains[0].blocks is True


def test_an_edit_inside_what_the_same_edit_replaces_is_refused(clinic):
    with pytest.raises(ModelError, match="is edited inside a field that the same edit replaces"):
        clinic.edit({"phase/priem": {"steps": ["Врач"]}, "pain/ochered": {"blocks": True}})


def test_add_puts_an_element_into_the_lane_of_its_class(clinic):
    new = (
        clinic.add(Emotion("😊"), to="step/vrach").add(Comment("Проверить")).add(Step("Оплата"), to="phase/priem", at=0)
    )

    assert new["Врач"].emotions == (Emotion("😊"),)
    assert new.comments == (Comment("Проверить"),)
    assert [step.name for step in new.steps] == ["Оплата", "Регистратура", "Врач"]
    assert new["step/registratura"] == clinic["step/registratura"]


def test_add_puts_a_text_into_the_lane_that_is_said(clinic):
    new = clinic.add("Ждёт", to="phase/zapis", lane="actions").add("Видит стойку", to="phase/zapis", lane="Видит")

    assert new["Запись"].actions == (Text("Ждёт"),)
    assert new["Запись"].custom == {"Видит": (Text("Видит стойку"),)}


def test_add_gives_a_twin_an_id():
    m = JourneyMap("M", phases=[Phase("A", pains="Дорого")]).add(Pain("Дорого"), to="phase/a")

    assert len({place.handle for place in m.places(Pain)}) == 2
    assert m["pain/dorogo"].text == "Дорого"


def test_add_appends_whom_the_new_element_names(clinic):
    new = clinic.add(Touchpoint("Чат", channel="Сайт", responsibilities="ИТ"), to="phase/zapis")

    assert new.channels == (Channel("Телефон"), Channel("Сайт"))
    assert new.owners == (Owner("ИТ"),)


def test_add_goes_inside_elements_too(clinic):
    new = clinic.add(Evidence("survey", reference="Опрос"), to="Очередь").add(Metric("NPS"), to="Колл-центр")

    assert new["Очередь"].evidence == (Evidence("survey", reference="Опрос"),)
    assert new["Колл-центр"].metrics == (Metric("NPS"),)


def test_remove_takes_an_element_out(clinic):
    assert clinic.remove("pain/net-mest").phases[0].pains == ()
    assert clinic.remove("pain/net-mest").phases[1] == clinic.phases[1]


def test_what_others_refer_to_is_not_removed(clinic):
    with pytest.raises(ModelError, match=r"ideas\[0\].solves\[0\]: refers to 'Очередь', which is to be removed"):
        clinic.remove("pain/ochered")
    with pytest.raises(ModelError, match="refers to 'Врач'"):
        clinic.remove("phase/priem")


def test_what_refers_from_inside_goes_along():
    m = JourneyMap("M", phases=[Phase("A", pains="x", ideas=Idea("y", solves="x")), Phase("B")])

    assert m.remove("phase/a").phases == (Phase("B"),)


def test_move_takes_an_element_elsewhere(clinic):
    new = clinic.move("pain/ochered", to="step/vrach")

    assert new["Врач"].pains == (Pain("Очередь", touchpoint="Колл-центр"),)
    assert new["Регистратура"].pains == ()
    assert new.phases[1].ideas[0].solves == ("Очередь",)


def test_move_changes_the_order(clinic):
    assert [phase.name for phase in clinic.move("phase/priem", at=0).phases] == ["Приём", "Запись"]
    assert [step.name for step in clinic.move("step/vrach", at=0).steps] == ["Врач", "Регистратура"]


def test_move_changes_the_lane_of_a_text():
    m = JourneyMap("M", phases=[Phase("A", actions="Ждёт")])
    new = m.move("action/zhdet", lane="thoughts")

    assert (new.phases[0].actions, [t.text for t in new.phases[0].thoughts]) == ((), ["Ждёт"])
    assert new["action/zhdet"].text == "Ждёт"


# What cannot be done, and what the error says.
REFUSED = [
    (lambda m: m.replace("pain/ochered", serverity="high"), ModelError, "Pain('Очередь'): 'serverity' is no field of a Pain. Did you mean 'severity'?"),
    (lambda m: m.replace("pain/ochered", severity=[1]), ModelError, "severity: [1] is a list, not a Rating."),
    (lambda m: m.replace("pain/ochred", severity=1), LookupFailed, "Nothing goes by 'pain/ochred'. Did you mean 'pain/ochered'"),
    (lambda m: m.replace("pain/ochered", touchpoint="Нет такой"), ModelError, "'Нет такой' is no touchpoint of the map."),
    (lambda m: m.replace(layer="x"), ModelError, "'x' is none of planned, observed, target."),
    (lambda m: m.add("Ждёт", to="phase/zapis"), ModelError, "'Ждёт' can stand in several lanes. Say which"),
    (lambda m: m.add(Pain("x")), ModelError, "A Pain cannot stand in 'pains' of JourneyMap"),
    (lambda m: m.add(Pain("x"), to="phase/zapis", lane="actions"), ModelError, "A Pain cannot stand in 'actions'"),
    (lambda m: m.add(Phase("x"), to="phase/zapis"), ModelError, "A Phase cannot stand in 'phases'"),
    (lambda m: m.move("phase/priem", to="step/vrach"), ModelError, "cannot be moved into itself"),
    (lambda m: m.remove("Нет такого"), LookupFailed, "Nothing goes by 'Нет такого'."),
]  # fmt: skip


@pytest.mark.parametrize("edit, kind, sentence", REFUSED)
def test_what_cannot_be_done_is_said_in_a_sentence(clinic, edit, kind, sentence):
    with pytest.raises(kind) as caught:
        edit(clinic)

    assert sentence in str(caught.value)


def test_an_edit_drops_what_a_reader_was_unsure_of(clinic):
    object.__setattr__(clinic, "notes", ("unsure",))

    assert clinic.replace(scenario="x").notes == ()


def test_a_library_element_that_is_renamed_is_renamed_everywhere():
    m = JourneyMap(
        "M",
        phases=Phase("A", touchpoints=Touchpoint("x", responsibilities=[Responsibility("Маркетинг", role="A")], channel="Сайт")),
        personas=Persona("Иван"),
    ).replace("owner/marketing", name="Реклама")  # fmt: skip

    assert m["x"].responsibilities == (Responsibility("Реклама", role="A"),)
    assert [owner.name for owner in m.owners] == ["Реклама"]


# Properties


def _without_ids(content):
    """The native form but for ids: what a person wrote. A text that is nothing else is a bare string again."""
    return _bare(json.loads(dumps(content)))


def _bare(data):
    if isinstance(data, list):
        return [_bare(each) for each in data]
    if not isinstance(data, dict):
        return data
    kept = {name: _bare(value) for name, value in data.items() if name != "id"}
    return kept["text"] if kept.keys() == {"text"} else kept


def _unambiguous(m, data, kind=None):
    places = [p for p in m.places(*([kind] if kind else [])) if p.handle in m and len(m._index.all(p.handle)) == 1]
    assume(places)
    return data.draw(st.sampled_from(places))


@ALWAYS
@given(maps(), st.data())
def test_an_edit_by_handle_changes_exactly_that_element(m, data):
    place = _unambiguous(m, data)
    new = m.replace(place.handle, extra={"edited": True})

    changed = [
        old.path
        for old, now in zip(m.places(), new.places(), strict=True)
        if attrs.evolve(old.element, id=None) != attrs.evolve(now.element, id=None)
    ]
    assert changed == [place.path[: len(path)] for path in changed]
    assert place.path in changed or place.element.extra == {"edited": True}


@ALWAYS
@given(maps(), st.data())
def test_replacing_back_gives_the_same_map_up_to_pinned_ids(m, data):
    place = _unambiguous(m, data)
    field = data.draw(
        st.sampled_from(
            [
                each.name
                for each in attrs.fields(type(place.element))
                if each.name in {"text", "name", "extra", "statement"}
            ]
        )
    )
    old = getattr(place.element, field)
    new = m.replace(place.handle, **{field: {"x": 1} if field == "extra" else "Совсем другое имя"})
    back = new.replace(
        new.places and next(p.handle for p in new.places() if p.path == place.path),
        **{field: old, "inferred": place.element.inferred},
    )

    assert _without_ids(back) == _without_ids(m)


@ALWAYS
@given(maps(), st.data())
def test_removing_what_was_added_gives_the_same_map_up_to_pinned_ids(m, data):
    assume(m.phases)
    place = _unambiguous(m, data, Phase)
    added = m.add(Pain("Новая боль 4711"), to=place.handle)

    assert _without_ids(added.remove("Новая боль 4711")) == _without_ids(m)


@ALWAYS
@given(maps(), st.data())
def test_moving_to_its_own_place_changes_nothing(m, data):
    place = _unambiguous(m, data, Phase)

    assert m.move(place.handle, at=place.path[-1]) == m
