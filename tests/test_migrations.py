"""Files of every schema that there ever was are read, and one that nobody knows yet is told from a broken one."""

import json

import pytest

import cjm
from cjm import _json, _migrations, _schema
from tests.support import ROOT

KEPT = sorted((ROOT / "tests" / "migrations").glob("schema-*.cjm.json"))


def number(path):
    return json.loads(path.read_text("utf-8"))["cjm"]


def test_there_is_a_step_and_a_kept_file_for_every_schema():
    assert set(_migrations.STEPS) == set(range(1, _schema.SCHEMA))
    assert {number(path) for path in KEPT} == set(range(1, _schema.SCHEMA + 1))


def leaves(data):
    """Every text and number in some JSON."""
    if isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from leaves(each)
    else:
        yield data


@pytest.mark.parametrize("path", KEPT, ids=[path.stem for path in KEPT])
def test_a_kept_file_is_read_whole(path):
    content = cjm.read_atlas(path)
    again = cjm.loads(cjm.dumps(content))

    assert again == content
    assert set(leaves(json.loads(path.read_text("utf-8")))) <= set(leaves(json.loads(cjm.dumps(content))))


def test_the_file_of_schema_1_holds_what_was_put_into_it():
    m = cjm.read(ROOT / "tests" / "migrations" / "schema-1.cjm.json")

    assert m.title == "Everything at once"
    assert [len(phase.steps) for phase in m.phases] == [1, 1]


# What a step does is tried with steps that never were: texts were called `caption` in 1 and `label` in 2.


def _to_two(body):
    return {"label": body["caption"], **{key: value for key, value in body.items() if key != "caption"}}


def _to_three(body):
    return {"title": body["label"], **{key: value for key, value in body.items() if key != "label"}}


@pytest.fixture(name="third")
def schema_three(monkeypatch):
    """A version of the library whose schema is 3."""
    monkeypatch.setattr(_json, "SCHEMA", 3)
    monkeypatch.setattr(_migrations, "STEPS", {1: _to_two, 2: _to_three})


@pytest.mark.parametrize(
    "text",
    [
        '{"cjm": 1, "caption": "Заказ", "phases": ["Поиск"]}',
        '{"cjm": 2, "label": "Заказ", "phases": ["Поиск"]}',
        '{"cjm": 3, "title": "Заказ", "phases": ["Поиск"]}',
    ],
)
def test_an_old_file_goes_through_every_step_after_its_own_in_order(text, third):
    assert cjm.loads(text) == cjm.JourneyMap("Заказ", phases=["Поиск"])


def test_an_old_file_in_yaml_goes_through_them_too(third):
    assert cjm.read("cjm: 1\ncaption: Заказ\n".encode(), format="yaml").title == "Заказ"


def test_it_is_written_as_the_newest(third):
    assert json.loads(cjm.dumps(cjm.loads('{"cjm": 1, "caption": "Заказ"}')))["cjm"] == 3


def test_steps_leave_the_data_that_they_are_given_alone(third):
    data = {"cjm": 1, "caption": "Заказ"}
    _json.structure(data)

    assert data == {"cjm": 1, "caption": "Заказ"}


@pytest.mark.parametrize(
    "spelled, said",
    [
        ("4", "was written for schema 4; this version of cjm knows 3. Upgrade cjm-core."),
        ("0", "Use a whole number: 1 … 3."),
        ("-1", "Use a whole number: 1 … 3."),
        ("1.5", "Use a whole number: 1 … 3."),
        ("true", "Use a whole number: 1 … 3."),
        ('"1"', "Use a whole number: 1 … 3."),
    ],
)
def test_a_number_that_is_no_schema_known_here_is_refused(spelled, said, third):
    with pytest.raises(cjm.ConvertError) as caught:
        cjm.loads(f'{{"cjm": {spelled}, "title": "Заказ"}}')

    assert said in str(caught.value)


def test_an_old_file_that_lacks_what_a_step_needs_is_an_error_of_the_file(third):
    with pytest.raises(cjm.ConvertError, match="schema 1"):
        cjm.loads('{"cjm": 1, "phases": []}')
