"""The native form: what it looks like, what it refuses, and how a change shows in git."""

import difflib
import json

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

import cjm
from cjm import _json
from cjm.testing import strategies

CLINIC = cjm.JourneyMap(
    "Клиника",
    state="as-is",
    language="ru",
    personas=[cjm.Persona("Анна", age=34, income=cjm.Income(80_000, currency="RUB", period="month"))],
    phases=[
        cjm.Phase(
            "Запись",
            aida=["desire", "action"],
            goals="Попасть к врачу на этой неделе",
            touchpoints=[
                cjm.Touchpoint(
                    "Колл-центр", channel="Телефон", control="controllable", responsibilities="Регистратура"
                ),
                "Отзывы на картах",
            ],
            pains=[cjm.Pain("Запись только через неделю", severity="high", visibility="hidden")],
            ideas=[cjm.Idea("Онлайн-запись", solves="Запись только через неделю")],
            custom={"Что видит": ["Форму", cjm.Text("Очередь", persona="Анна")]},
        ),
        cjm.Phase("Приём", steps=[cjm.Step("Ожидание", emotions=["2/5", "😡"]), "Осмотр"]),
    ],
    transitions=[cjm.Transition("Приём", "Запись", kind="return", share=0.3)],
    date="2026-03-31",
    extra={"crm": {"ids": [1, 2]}},
)


def test_a_map_reads_back_equal():
    assert cjm.loads(cjm.dumps(CLINIC)) == CLINIC


def test_an_atlas_reads_back_equal_and_writes_only_what_no_map_holds():
    atlas = cjm.Atlas("Клиника", maps=[CLINIC], personas=["Пётр"])

    written = json.loads(cjm.dumps(atlas))

    assert atlas == cjm.loads(cjm.dumps(atlas))
    assert [{"name": "Пётр"}] == written["personas"]
    assert "channels" not in written


def test_the_schema_number_comes_first_and_keys_follow_the_model():
    keys = list(json.loads(cjm.dumps(CLINIC)))

    assert ["cjm", "title", "state", "language", "date", "personas", "phases"] == keys[:7]
    assert "extra" == keys[-1]


def test_what_is_at_its_default_is_left_out():
    phase = json.loads(cjm.dumps(CLINIC))["phases"][1]["steps"][1]

    assert {"name": "Осмотр"} == phase


def test_a_text_that_is_only_its_text_is_a_bare_string():
    custom = json.loads(cjm.dumps(CLINIC))["phases"][0]["custom"]

    assert {"Что видит": ["Форму", {"text": "Очередь", "persona": "Анна"}]} == custom


def test_an_id_is_written_exactly_when_it_is_there():
    named = CLINIC.replace("Отзывы на картах", id="reviews")

    assert '"id"' not in cjm.dumps(CLINIC)
    assert 1 == cjm.dumps(named).count('"id": "reviews"')


CHANGES = {
    "a touchpoint gets a medium": lambda m: m.replace("Колл-центр", medium="offline"),
    "a touchpoint loses its control": lambda m: m.replace("Колл-центр", control=None),
    "a plain touchpoint gets two fields": lambda m: m.replace(
        "Отзывы на картах", control="uncontrollable", medium="online"
    ),
    "a step is renamed": lambda m: m.replace("step/osmotr", id="check", name="Осмотр врача"),
    "a pain is added": lambda m: m.add(cjm.Pain("Нет парковки"), to="Приём"),
    "a pain is added before another": lambda m: m.add(cjm.Pain("Дорого"), to="Запись", at=0),
    "an emotion is removed": lambda m: m.remove("emotion/2-5"),
    "a plain text gets a speaker": lambda m: m.replace("Форму", persona="Анна"),
    "a cell of a custom lane is added": lambda m: m.add("Кресло", to="Приём", lane="Что видит"),
    "a step is added at the end": lambda m: m.add(cjm.Step("Оплата"), to="Приём"),
    "the title changes": lambda m: m.replace(title="Частная клиника"),
    "a transition gets a note": lambda m: m.edit({"Приём → Запись": {"note": "повторный приём"}}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_one_change_is_one_hunk_in_the_diff(name):
    before, after = cjm.dumps(CLINIC), cjm.dumps(CHANGES[name](CLINIC))

    diff = list(difflib.unified_diff(before.splitlines(), after.splitlines(), n=1))

    assert before != after
    assert 1 == sum(line.startswith("@@") for line in diff), "\n".join(diff)


FAULTS = {
    '{"cjm": 1}': "title: is missing. Say what it is.",
    '{"cjm": 1, "titel": "x", "title": "x"}': "titel: is no field of a JourneyMap. Did you mean 'title'?",
    '{"cjm": 1, "title": "x", "phases": [{}]}': "phases[0].name: is missing. Say what it is.",
    '{"cjm": 1, "title": 5}': "title: 5 is a number, not text. Put it in quotes.",
    '{"cjm": 1, "title": "x", "date": "завтра"}': "date: 'завтра' is no day. Write it as 2026-03-31.",
    '{"cjm": 1, "title": "x", "living": 1}': "living: 1 is neither true nor false.",
    '{"cjm": 1, "title": "x", "layer": "dream"}': "layer: 'dream' is none of planned, observed, target.",
    '{"cjm": 1, "title": "x", "phases": [{"name": "a", "aida": ["desire", "desire"]}]}': (
        "phases[0].aida: ('desire', 'desire') says a word twice."
    ),
    '{"cjm": 1, "title": "x", "phases": [{"name": "a"}, {"name": "b", "touchpoints": '
    '[{"name": "t", "control": "manageable"}]}]}': (
        "phases[1].touchpoints[0].control: 'manageable' is none of controllable, uncontrollable, partly."
    ),
    '{"cjm": 1, "title": "x", "phases": [{"name": "a", "customers": -1}]}': ("phases[0].customers: -1 is less than 0."),
    '{"cjm": 1, "title": "x", "phases": [{"name": "a", "customers": 1.5}]}': (
        "phases[0].customers: 1.5 is not a whole number."
    ),
    '{"cjm": 1, "title": "x", "phases": [{"name": "a", "emotions": [{"valence": 2}]}]}': (
        "phases[0].emotions[0].valence: 2 is outside -1 … 1."
    ),
    '{"cjm": 1, "title": "x", "phases": [{"name": "a", "emotions": [{"raw": 7}]}]}': (
        "phases[0].emotions[0].valence: 7 is outside -1 … 1. Give its scale: Emotion(4, scale='1..5')."
    ),
    '{"cjm": 1, "title": "x", "phases": [{"name": "a", "pains": [{"text": "p", "severity": '
    '{"raw": 1, "scale": {"low": 5, "high": 1}}}]}]}': (
        "phases[0].pains[0].severity.scale.low: 5 is not below 1. Swap the two ends."
    ),
    '{"cjm": 1, "title": "x", "phases": [{"name": "a", "custom": {"Видит": [{"text": 4}]}}]}': (
        "phases[0].custom.Видит[0].text: 4 is a number, not text. Put it in quotes."
    ),
    '{"cjm": 1, "title": "x", "phases": [{"name": "a", "metrics": [[]]}]}': (
        "phases[0].metrics[0]: [] is a list, not a Metric."
    ),
    '{"cjm": 1, "title": "x", "transitions": [{"kind": "jump", "target": "a"}], "phases": ["a"]}': (
        "transitions[0].source: is missing. Name a phase or step, or set kind='entry'."
    ),
    '{"cjm": 1, "title": "x", "phases": [{"name": "a", "ideas": [{"text": "i", "solves": ["p"]}]}]}': (
        "phases[0].ideas[0].solves[0]: 'p' is no pain or barrier of the map. Use an id, a handle such as "
        "'touchpoint/call-centre', or the exact text; list(map.places()) shows them."
    ),
    '{"cjm": 1, "title": "x", "phases": [{"name": "a", "id": "q"}, {"name": "b", "id": "q"}]}': (
        "phases[1]: the id 'q' stands on 2 elements. An id is one name for one thing: change all but one."
    ),
    '{"cjm": 1, "title": "x", "personas": [{"name": "a", "portrait": {"name": "p", "data": "?"}}]}': (
        "personas[0].portrait.data: is no base64. Restore it, or leave it out."
    ),
    '{"cjm": 2, "title": "x"}': "was written for schema 2; this version of cjm knows 1. Upgrade cjm-core.",
    '{"cjm": "1", "title": "x"}': "has the schema number '1'. Use a whole number: 1 … 1.",
    '{"title": "x"}': ('has no schema number, so it is no native file. If it is one, put "cjm": 1 before its title.'),
    "[1]": 'holds a list, not a map. A native file begins with {"cjm": 1, "title": …}.',
    '{"cjm": 1, "title": "x", "title": "y"}': (
        "the key 'title' stands twice in one object. Join the two, or rename one."
    ),
    '{"cjm": 1, "title": NaN}': "NaN is no number in JSON. Leave the field out.",
    '{"cjm": 1,': (
        "line 1, column 11: Expecting property name enclosed in double quotes. Mend the JSON there, or restore the file."
    ),
    "": "line 1, column 1: Expecting value. Mend the JSON there, or restore the file.",
    '<<<<<<< ours\n{"cjm": 1}': (
        "line 1, column 1: Expecting value. The file holds an unresolved merge: resolve it first."
    ),
}


@pytest.mark.parametrize("text", FAULTS)
def test_a_fault_is_told_with_its_path_and_what_to_do(text):
    expected = FAULTS[text]
    with pytest.raises(cjm.ConvertError) as caught:
        cjm.loads(text)

    assert expected == str(caught.value)


def test_the_table_of_faults_is_whole():
    assert 29 == len(FAULTS)
    assert 12 == len(CHANGES)


def test_a_bare_string_stands_for_a_phase():
    assert cjm.JourneyMap("x", phases="Один") == cjm.loads('{"cjm": 1, "title": "x", "phases": "Один"}')


def test_all_faults_of_a_file_are_told_at_once():
    text = json.dumps(
        {
            "cjm": 1,
            "titel": "x",
            "phases": [{"name": "a", "customers": -1, "touchpoints": [{"name": "t", "control": "no"}, 7]}],
            "living": 3,
        }
    )

    with pytest.raises(cjm.ConvertError) as caught:
        cjm.loads(text)

    assert {
        "titel",
        "title",
        "living",
        "phases[0].customers",
        "phases[0].touchpoints[0].control",
        "phases[0].touchpoints[1]",
    } == {fault.where for fault in caught.value.faults}


def test_a_file_nested_without_end_is_refused():
    with pytest.raises(cjm.ConvertError, match="nested too deeply"):
        cjm.loads('{"cjm": 1, "title": "x", "extra": ' + '{"a": ' * 100_000 + "1" + "}" * 100_000 + "}")


def test_one_value_stands_for_a_list_of_one():
    m = cjm.loads('{"cjm": 1, "title": "x", "phases": {"name": "a", "touchpoints": "t", "actions": {"text": "b"}}}')

    assert cjm.JourneyMap("x", phases=cjm.Phase("a", touchpoints="t", actions="b")) == m


def test_a_lone_surrogate_survives_as_its_escape():
    m = cjm.JourneyMap("Зака\ud83dз")
    target, source = cjm.Target(), cjm.Source(data=b"")

    source.data = _json.dump(m, target)

    assert b"\\ud83d" in source.data
    assert m == _json.load(source)


def test_a_byte_order_mark_is_no_fault():
    assert CLINIC == cjm.loads(b"\xef\xbb\xbf" + cjm.dumps(CLINIC).encode())


def test_a_small_picture_is_inline_and_a_large_one_lies_beside_the_file():
    small = cjm.Asset.of(b"s" * 100, "small.png", media_type="image/png")
    large = cjm.Asset.of(b"l" * 100_000, "large.png", media_type="image/png")
    m = cjm.JourneyMap("x", personas=[cjm.Persona("a", portrait=small), cjm.Persona("b", portrait=large)])
    target = cjm.Target(beside=True)

    data = _json.dump(m, target)
    again = _json.load(cjm.Source(data=data, assets=lambda digest: target.assets[digest][1]))

    assert {large.hash: ("large.png", large.data)} == target.assets
    assert len(data) < 2_000
    assert [small.data, large.data] == [persona.portrait and persona.portrait.data for persona in again.personas]


def test_without_a_folder_beside_it_a_file_holds_its_pictures_itself():
    large = cjm.Asset.of(b"l" * 100_000, "large.png")
    m = cjm.JourneyMap("x", personas=cjm.Persona("b", portrait=large))

    again = cjm.loads(cjm.dumps(m)).personas[0].portrait

    assert again is not None
    assert large.data == again.data


def test_the_schema_is_sound_and_what_we_write_keeps_it():
    schema = cjm.schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)

    assert [] == list(validator.iter_errors(_json.unstructure(CLINIC)))
    assert [] == list(validator.iter_errors(_json.unstructure(cjm.Atlas("a", maps=[CLINIC], owners="Отдел"))))


SCHEMA_REFUSES = [text for text, fault in FAULTS.items() if "is none of" in fault or "no field" in fault]


@pytest.mark.parametrize("text", SCHEMA_REFUSES)
def test_the_schema_refuses_what_the_reader_refuses(text):
    assert not jsonschema.Draft202012Validator(cjm.schema()).is_valid(json.loads(text))


@settings(max_examples=30, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(strategies.atlases(texts=strategies.texts(controls=True)))
def test_everything_that_is_written_keeps_the_schema(atlas):
    validator = jsonschema.Draft202012Validator(cjm.schema())

    for content in (atlas, *atlas.maps):
        assert [] == [error.message for error in validator.iter_errors(json.loads(cjm.dumps(content)))]
