"""How values are made, what they refuse and in which words, and that they stay as they are."""

# mypy: disable-error-code="arg-type,list-item,dict-item"
# Wrong values are what is under test.
import copy
import datetime as dt
import pickle
from typing import Any

import attrs
import pytest

from cjm import (
    Asset,
    Channel,
    Comment,
    Emotion,
    Evidence,
    Idea,
    Income,
    Insight,
    JourneyMap,
    Metric,
    ModelError,
    Owner,
    Pain,
    Persona,
    Phase,
    Rating,
    Responsibility,
    Scale,
    Segment,
    Step,
    Text,
    Touchpoint,
    Transition,
    Unplaced,
)
from cjm.testing import samples

SHORT_FORMS = [
    (Phase("A", touchpoints=["Баннер", "Сайт"]).touchpoints, (Touchpoint("Баннер"), Touchpoint("Сайт"))),
    (Phase("A", touchpoints="Баннер").touchpoints, (Touchpoint("Баннер"),)),
    (Phase("A", touchpoints=Touchpoint("Баннер")).touchpoints, (Touchpoint("Баннер"),)),
    (Phase("A", pains=iter(["Дорого"])).pains, (Pain("Дорого"),)),
    (Phase("A", actions=None).actions, ()),
    (Phase("A", steps=["Корзина", Step("Оплата")]).steps, (Step("Корзина"), Step("Оплата"))),
    (Phase("A", emotions="2/5").emotions, (Emotion("2/5"),)),
    (Phase("A", emotions=-0.5).emotions, (Emotion(valence=-0.5),)),
    (Phase("A", aida="desire").aida, ("desire",)),
    (Phase("A", custom={"Видит": "Кнопку"}).custom, {"Видит": (Text("Кнопку"),)}),
    (Phase("A", custom={"Видит": []}).custom, {}),
    (Phase("A", duration=dt.timedelta(days=1, minutes=90)).duration, "P1DT1H30M"),
    (Phase("A", duration=dt.timedelta(0)).duration, "PT0S"),
    (Phase("A", image="photo.png").image, Asset("photo.png")),
    (JourneyMap("A", phases="Заказ").phases, (Phase("Заказ"),)),
    (JourneyMap("A", date="2026-03-31").date, dt.date(2026, 3, 31)),
    (JourneyMap("A", date=dt.datetime(2026, 3, 31, 12, tzinfo=dt.UTC)).date, dt.date(2026, 3, 31)),
    (Persona("Иван", interests="Еда").interests, ("Еда",)),
    (Persona("Иван", income=100_000).income, Income(100_000)),
    (Touchpoint("Сайт", responsibilities="Маркетинг").responsibilities, (Responsibility("Маркетинг"),)),
    (Touchpoint("Сайт", metrics=["NPS", Metric("CSAT")]).metrics, ("NPS", Metric("CSAT"))),
    (Touchpoint("Сайт", quality="4/5").quality, Rating("4/5")),
    (Pain("Дорого", severity=3).severity, Rating(3)),
    (Pain("Дорого", evidence="Опрос").evidence, ("Опрос",)),
    (Idea("Скидка", solves="Дорого").solves, ("Дорого",)),
    (Emotion(4, scale="1-5").scale, Scale(1, 5)),
]


@pytest.mark.parametrize("made, meant", SHORT_FORMS)
def test_a_short_form_means_the_long_one(made, meant):
    assert meant == made


# A wrong value, and the whole sentence that people are told.
WRONG = [
    (
        lambda: Touchpoint("Сайт", control="manageable"),
        "Touchpoint 'Сайт', control: 'manageable' is none of controllable, uncontrollable, partly.",
    ),
    (lambda: Touchpoint(""), "Touchpoint, name: is empty. Write the text, or leave the element out."),
    (lambda: Touchpoint(None), "Touchpoint, name: is missing. Say what it is."),
    (lambda: Touchpoint(7), "Touchpoint, name: 7 is a number, not text. Put it in quotes."),
    (
        lambda: Touchpoint("Сайт", moment_of_truth="yes"),
        "Touchpoint 'Сайт', moment_of_truth: 'yes' is neither true nor false.",
    ),
    (
        lambda: Touchpoint("Сайт", metrics=[7]),
        "Touchpoint 'Сайт', metrics: 7 is a number, neither a Metric nor the name of one.",
    ),
    (lambda: Pain("Дорого", hinders=[1]), "Pain 'Дорого', hinders: 1 is a number, not text."),
    (lambda: Pain("Дорого", severity=[1]), "Pain 'Дорого', severity: [1] is a list, not a Rating."),
    (lambda: Phase("A", pains=[7]), "Phase 'A', pains: 7 is a number, not a Pain."),
    (lambda: Phase("A", pains={"a": 1}), "Phase 'A', pains: {'a': 1} is a mapping, not a list of Pains."),
    (lambda: Phase("A", steps=[Phase("B")]), "Phase 'A', steps: Phase('B') is a Phase, not a Step."),
    (lambda: Phase("A", aida=["desire", "desire"]), "Phase 'A', aida: ('desire', 'desire') says a word twice."),
    (lambda: Phase("A", aida="wish"), "Phase 'A', aida: 'wish' is none of awareness, interest, desire, action."),
    (lambda: Phase("A", customers=-1), "Phase 'A', customers: -1 is less than 0."),
    (lambda: Phase("A", customers=1.5), "Phase 'A', customers: 1.5 is not a whole number."),
    (lambda: Phase("A", custom={"": "x"}), "Phase 'A', custom: '' is no name of a lane."),
    (
        lambda: Phase("A", custom=["x"]),
        "Phase 'A', custom: ['x'] is a list, not a mapping from a lane's name to its texts.",
    ),
    (lambda: Phase("A", stages={"aarrr": 1}), "Phase 'A', stages: ['aarrr'] 1 is a number, not text."),
    (lambda: Evidence("survey", confidence=1.5), "Evidence, confidence: 1.5 is outside 0 … 1."),
    (lambda: Evidence("survey", confidence=float("nan")), "Evidence, confidence: nan is no finite number."),
    (lambda: Evidence("survey", sample=True), "Evidence, sample: True is true or false, not a number."),
    (lambda: Comment("ок", date="31.03.2026"), "Comment 'ок', date: '31.03.2026' is no day. Write it as 2026-03-31."),
    (lambda: Emotion(4), "Emotion, valence: 4 is outside -1 … 1. Give its scale: Emotion(4, scale='1..5')."),
    (lambda: Scale(5, 1), "Scale, low: 5 is not below 1. Swap the two ends."),
    (lambda: Scale.of("five"), "Scale: 'five' is no scale. Write both ends: '1..5'."),
    (
        lambda: Text("Да", extra={1: 2}),
        "Text 'Да', extra: the mapping has the key 1, which is not text. Use text, numbers, true, false, lists and mappings.",
    ),
    (
        lambda: Text("Да", extra={"a": [dt.date(2026, 1, 1)]}),
        "Text 'Да', extra: ['a'][0] is a date, which JSON cannot hold. Use text, numbers, true, false, lists and mappings.",
    ),
    (lambda: Transition(None, "A"), "Transition, source: is missing. Name a phase or step, or set kind='entry'."),
    (lambda: Transition("A"), "Transition, target: is missing. Name a phase or step, or set kind='exit'."),
    (lambda: Asset("a.png", data="text"), "Asset 'a.png', data: 'text' is text, not bytes."),
    (lambda: Segment("Студенты", priority=0), "Segment 'Студенты', priority: 0 is less than 1."),
    (lambda: JourneyMap("A", layer="real"), "JourneyMap 'A', layer: 'real' is none of planned, observed, target."),
    (lambda: Persona("Иван", income="много"), "Persona 'Иван', income: 'много' is text, not an Income."),
]


@pytest.mark.parametrize("make, sentence", WRONG, ids=lambda each: each if isinstance(each, str) else "")
def test_a_wrong_value_is_refused_in_a_sentence(make, sentence):
    with pytest.raises(ModelError) as caught:
        make()

    assert sentence == str(caught.value)


def test_the_bytes_of_an_asset_must_be_those_of_its_hash():
    with pytest.raises(ModelError, match="Leave the hash out, or bring the right bytes"):
        Asset("a.png", hash="0" * 64, data=b"other")


REPRS = [
    (Text("Где мой заказ?"), "Text('Где мой заказ?')"),
    (Text("я" * 41), f"Text('{'я' * 39}…')"),
    (Step("Оплата", actions="Платит", pains=["a", "b"]), "Step('Оплата', 1 actions, 2 pains)"),
    (Phase("Заказ", steps="Оплата"), "Phase('Заказ', 1 step)"),
    (JourneyMap("Заказ", phases=["Поиск", "Оплата"]), "JourneyMap('Заказ', 2 phases, 0 steps)"),
    (Transition("A", "B"), "Transition('A → B')"),
    (Transition(None, "B", kind="entry"), "Transition('entry → B')"),
    (Emotion("😊 радость"), "Emotion('😊 радость')"),
    (Emotion(valence=-0.5), "Emotion('-0.5')"),
    (Scale(1, 5, best="low"), "Scale('1..5', best='low')"),
    (Income(1, high=2, currency="RUB", period="month"), "Income(from 1 to 2 RUB a month)"),
    (Evidence("survey", quote="Дорого"), "Evidence('Дорого')"),
    (Unplaced("Черновик"), "Unplaced('Черновик')"),
]


@pytest.mark.parametrize("value, shown", REPRS)
def test_a_repr_is_short_and_in_words(value, shown):
    assert shown == repr(value)


def _values():
    """One value of each class, out of the sample in which everything is filled."""
    full = samples()[-1]
    return {type(each): each for each in (full, *full.walk())}.values()


@pytest.mark.parametrize("value", _values(), ids=lambda each: type(each).__name__)
def test_a_value_stays_as_it_is(value):
    for field in attrs.fields(type(value)):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(value, field.name, None)
    with pytest.raises(TypeError, match="cannot be changed"):
        value.extra["new"] = 1


@pytest.mark.parametrize("value", _values(), ids=lambda each: type(each).__name__)
def test_a_copy_is_equal_and_hashes_alike(value):
    for again in (pickle.loads(pickle.dumps(value)), copy.deepcopy(value), copy.copy(value), attrs.evolve(value)):
        assert value == again
        assert hash(value) == hash(again)
        assert repr(value) == repr(again)


@pytest.mark.parametrize("value", _values(), ids=lambda each: type(each).__name__)
def test_values_differ_when_a_field_differs_but_not_by_where_they_were_read(value):
    assert value == attrs.evolve(value, origin="elsewhere")
    assert value != attrs.evolve(value, extra={"other": 1})
    assert value != attrs.evolve(value, id="other")


def test_extra_stays_as_it_is_all_the_way_down():
    tags = ["a"]
    value = Text("Да", extra={"miro": {"tags": tags}})
    tags.append("b")

    assert {"miro": {"tags": ("a",)}} == value.extra
    with pytest.raises(TypeError, match="cannot be changed"):
        value.extra["miro"]["tags"] = ()


def test_extra_may_hold_anything_of_json_and_gives_it_back():
    extra: dict[str, Any] = {"a": [1, 2.5, None, True, {"b": []}], "ключ": "значение"}

    assert {"a": (1, 2.5, None, True, {"b": ()}), "ключ": "значение"} == Text("Да", extra=extra).extra


def test_the_bytes_of_an_asset_are_no_part_of_its_equality():
    full = Asset.of(b"<svg/>", "face.svg")

    assert full == Asset("face.svg", hash=full.hash)
    assert full.data_uri() == "data:application/octet-stream;base64,PHN2Zy8+"
    assert Asset("face.svg").data_uri() is None
    assert full != Asset.of(b"<svg />", "face.svg")


FEELINGS = [
    ("2/5", -0.5, Scale(1, 5)),
    ("4 из 10", pytest.approx(-0.333333), Scale(1, 10)),
    ("0/10", -1.0, Scale(0, 10)),
    ("-2/2", -1.0, Scale(-2, 2)),
    ("😊", 0.75, None),
    ("😊 радость", 0.75, None),
    ("раздражение", -0.75, None),
    ("Anger", -1.0, None),
    ("квитанция", None, None),
]


@pytest.mark.parametrize("raw, valence, scale", FEELINGS)
def test_a_feeling_is_understood_as_it_was_written(raw, valence, scale):
    feeling = Emotion(raw)

    assert (raw, valence, scale) == (feeling.raw, feeling.valence, feeling.scale)


def test_a_face_and_a_word_are_told_apart():
    assert ("😊", "радость") == (Emotion("😊 радость").emoji, Emotion("😊 радость").label)
    assert ("☹", None) == (Emotion("☹️").emoji, Emotion("☹️").label)


RATINGS = [
    ("4/5", 4, Scale(1, 5), 0.5, 3),
    ("high", 3, Scale(1, 3), 1.0, 3),
    ("средняя", 2, Scale(1, 3), 0.0, 2),
    ("редко", 1, Scale(1, 3), -1.0, 1),
    (7, 7, None, None, None),
    ("41", 41, None, None, None),
    ("−0,5", -0.5, None, None, None),
    ("как повезёт", None, None, None, None),
]


@pytest.mark.parametrize("raw, value, scale, position, level", RATINGS)
def test_a_rating_is_understood_as_it_was_written(raw, value, scale, position, level):
    rating = Rating(raw)

    assert (raw, value, scale, position, level) == (
        rating.raw,
        rating.value,
        rating.scale,
        rating.position,
        rating.level(),
    )


def test_on_some_scales_less_is_better():
    assert Rating(1, scale=Scale(1, 7, best="low")).position == 1.0
    assert Scale(1, 5).position(9) == 1.0


def test_a_library_value_needs_no_more_than_its_name():
    for cls in (Persona, Segment, Owner, Channel, Metric, Insight):
        assert cls("Имя") == cls("Имя")
