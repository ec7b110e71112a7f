"""`cjm show`, `formats`, `plugins`, `schema` and `new`."""

import json
import sys
import types

import pytest
from jsonschema import Draft202012Validator

import cjm
from cjm.cli._starter import starter
from tests.support import ROOT


def test_a_map_is_told_in_words(cjm_command, here):
    journey = cjm.JourneyMap(
        "Заказ еды",
        state="as-is",
        language="ru",
        personas=cjm.Persona("Иван", age=26),
        lanes=[cjm.Lane("touchpoints", title="Где встречаемся")],
        phases=[
            cjm.Phase(
                "Заказ",
                steps=[cjm.Step("Оплата", pains=["Промокод\nне сработал"])],
                touchpoints=[cjm.Touchpoint("Корзина", control="controllable"), "Касса"],
                custom={"Что видит": ["Корзину"]},
            )
        ],
        unplaced=[cjm.Unplaced("Черновик", places=["Лист1!C7"])],
    )
    cjm.write(journey, "food.cjm.json")

    told = cjm_command("show", "food.cjm.json")

    assert (0, "") == (told.code, told.err)
    assert [
        "Заказ еды",
        "as-is, ru, 1 phase, 1 step",
        "personas: Иван, 26",
        "",
        "1. Заказ",
        "   Где встречаемся: Корзина (controllable); Касса",
        "   Что видит: Корзину",
        "   1.1. Оплата",
        "        Боли: Промокод не сработал",
        "",
        "Unplaced: 1",
        "   Лист1!C7: Черновик",
    ] == told.out.splitlines()


@pytest.mark.parametrize("name", ["food-delivery.cjm.json", "job-advert.cjm.json"])
def test_every_text_of_the_lanes_is_told(cjm_command, here, name):
    journey = cjm.read(ROOT / "examples" / name)

    told = cjm_command("show", ROOT / "examples" / name).out

    held = {
        cjm.name_of(each)
        for passage in (*journey.phases, *journey.steps)
        for lane in cjm.LANES
        for each in passage.lane(lane)
    }
    assert len(held) >= 15
    assert not {text for text in held if text not in told}


def test_all_maps_of_a_file_are_told(cjm_command, here):
    atlas = cjm.Atlas("Клиника", maps=[cjm.JourneyMap("Как есть"), cjm.JourneyMap("Как будет")], personas="Анна")
    cjm.write(atlas, "clinic.cjm.json")

    told = cjm_command("show", "clinic.cjm.json").out

    assert told.startswith("Клиника: 2 maps\n")
    assert "\nКак есть\n" in told
    assert "\nКак будет\n" in told
    assert "Personas of no map: Анна" in told


def test_formats_are_listed_with_their_endings(cjm_command):
    told = cjm_command("formats").out

    assert {"json", "csv", "markdown"} <= {line.split()[0] for line in told.splitlines()}
    assert ".cjm.json" in told


def test_plugins_are_listed_with_what_they_declare(cjm_command):
    told = cjm_command("plugins").out

    assert "built-in" in told
    assert "cjm-opml" in told


def test_who_asks_gets_the_traceback_of_a_plugin_that_was_left_out(cjm_command, monkeypatch):
    broken = cjm.Plugin(
        "cjm-broken", status="broken", error="ImportError: no such library", traceback="Traceback: …\n  line 7\n"
    )
    monkeypatch.setattr(cjm, "plugins", lambda: [broken])

    assert "line 7" not in cjm_command("plugins").out
    assert "line 7" in cjm_command("plugins", "-v").out


def test_a_broken_plugin_is_named_on_stderr_in_one_line_and_the_command_works(cjm_command, here, monkeypatch):
    module = types.ModuleType("cjm_broken_on_purpose")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    folder = here / "site" / "cjm_broken-1.0.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: cjm-broken\nVersion: 1.0\n")
    (folder / "entry_points.txt").write_text("[cjm]\nbroken = cjm_missing_on_purpose\n")
    monkeypatch.syspath_prepend(str(here / "site"))
    cjm.refresh_plugins()
    try:
        done = cjm_command("formats")
    finally:
        monkeypatch.undo()
        cjm.refresh_plugins()

    assert 0 == done.code
    assert "json" in done.out
    assert 1 == len(done.err.splitlines())
    assert "cjm-broken" in done.err


def test_the_schema_is_one_that_the_examples_fit(cjm_command):
    schema = json.loads(cjm_command("schema").out)

    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    for name in ("food-delivery.cjm.json", "job-advert.cjm.json"):
        validator.validate(json.loads((ROOT / "examples" / name).read_text("utf-8")))
    assert not validator.is_valid({"cjm": 1, "title": "Еда", "phases": [{"called": "Заказ"}]})


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("ending", [".cjm.json", ".csv", ".md", ".xlsx"])
def test_a_starter_map_can_be_read_again(cjm_command, here, language, ending):
    assert (0, "", "") == cjm_command("new", "--language", language, f"start{ending}")

    again = cjm.read(f"start{ending}")
    assert [each.name for each in starter(language).phases] == [each.name for each in again.phases]


def test_a_starter_map_goes_into_a_pipe_in_the_native_form(cjm_command):
    done = cjm_command("new", "--language", "ru", "-")

    assert starter("ru") == cjm.loads(done.out)


def test_a_starter_map_does_not_lie_over_what_is_there(cjm_command, here):
    (here / "mine.cjm.json").write_text("mine")

    assert 1 == cjm_command("new", "mine.cjm.json").code
    assert "mine" == (here / "mine.cjm.json").read_text()
    assert 0 == cjm_command("new", "mine.cjm.json", "--overwrite").code
    assert cjm.read("mine.cjm.json").phases


def test_both_starter_maps_show_the_same_things():
    shapes = [[(place.where, type(place.element)) for place in starter(each).places()] for each in ("ru", "en")]

    assert shapes[0] == shapes[1]
