"""The fields of the model one by one."""

import attrs

import cjm
from cjm.model import all_parts, project, used_parts

M = cjm.JourneyMap(
    "Заказ",
    scenario="Вечер",
    phases=[
        cjm.Phase(
            "Поиск",
            id="p1",
            touchpoints=[cjm.Touchpoint("Каталог", channel="Сайт", control="controllable")],
            custom={"Погода": ["Дождь"]},
            emotions=["2/5"],
            inferred=["name", "emotions"],
        )
    ],
    transitions=[cjm.Transition("p1", kind="exit")],
    origin="Лист1",
)


def test_every_class_of_the_model_has_its_fields_among_the_parts():
    classes = {each for name in cjm.__all__ if isinstance(each := getattr(cjm.model, name, None), type)} - {
        cjm.Place,
        cjm.FrozenDict,
        cjm.Element,
        cjm.Content,
        cjm.Backed,
        cjm.Passage,
    }
    expected = {f"{each.__name__}.{field.name}" for each in classes for field in attrs.fields(each)}

    assert expected == all_parts()
    assert {"Income.currency", "Scale.low", "Asset.hash", "Atlas.maps"} <= all_parts()


def test_what_the_public_sets_of_parts_name_is_there():
    assert set() == (cjm.TABLE_PARTS | cjm.BOARD_PARTS) - all_parts()


def test_the_used_parts_are_counted_where_they_differ_from_their_default():
    assert dict(used_parts(M)) == {
        "Channel.name": 1,
        "Emotion.raw": 1,
        "Emotion.scale": 1,
        "Emotion.valence": 1,
        "JourneyMap.channels": 1,
        "JourneyMap.phases": 1,
        "JourneyMap.scenario": 1,
        "JourneyMap.title": 1,
        "JourneyMap.transitions": 1,
        "Phase.custom": 1,
        "Phase.emotions": 1,
        "Phase.id": 1,
        "Phase.inferred": 1,
        "Phase.name": 1,
        "Phase.touchpoints": 1,
        "Scale.high": 1,
        "Scale.low": 1,
        "Text.text": 1,
        "Touchpoint.channel": 1,
        "Touchpoint.control": 1,
        "Touchpoint.name": 1,
        "Transition.kind": 1,
        "Transition.source": 1,
    }


def test_a_projection_on_what_is_used_is_the_map_itself():
    assert M == project(M, used_parts(M))
    assert M == project(M, all_parts())
    assert M == project(M, cjm.EVERYTHING)


def test_a_projection_keeps_what_is_named_and_what_must_be_there():
    shown = project(M, ["JourneyMap.phases", "Phase.touchpoints", "Phase.custom", "Phase.inferred"])

    assert shown == cjm.JourneyMap(
        "Заказ", phases=[cjm.Phase("Поиск", touchpoints=["Каталог"], custom={"Погода": ["Дождь"]}, inferred=["name"])]
    )


def test_a_reference_to_an_id_that_is_gone_refers_to_the_name():
    shown = project(M, all_parts() - {"Phase.id"})

    assert ("Поиск",) == tuple(each.source for each in shown.transitions)


def test_an_atlas_is_projected_map_by_map():
    atlas = cjm.Atlas("x", maps=[M], personas=["Пётр"])

    assert cjm.Atlas("x", maps=[cjm.JourneyMap("Заказ")]) == project(atlas, ["Atlas.maps"])
