"""The golden readings belong to the sources that were read, leave out nothing, and the scorer agrees with them."""

import copy
import json
import re
from typing import Any

import pytest

from tests.golden import score, unpack
from tests.support import corpus

PACKED = sorted(unpack.READINGS.glob("*.json"))

MADE_UP: dict[str, Any] = {
    # no file of the corpus: the smallest reading with something in every column
    "maps": [
        {
            "where": "A1:C4",
            "title": None,
            "state": "as-is",
            "personas": ["Anna"],
            "orientation": "phases_down",
            "phases": [
                {"name": "Search", "steps": ["Ask", "Look"], "aida": "interest"},
                {"name": "Purchase", "steps": ["Pay"], "aida": "action"},
            ],
            "lanes": [
                {"label": "What she does", "canonical": ["action"], "alternatives": ["step"]},
                {"label": "Pains", "canonical": ["pain"]},
            ],
            "cells": [
                {"phase": "Search", "step": "Ask", "lane": "What she does", "items": ["Asks a friend"], "at": "B2"},
                {"phase": "Search", "step": "Look", "lane": "Pains", "items": ["Slow pages", "No photos"], "at": "C3"},
                {"phase": "Purchase", "step": "Pay", "lane": "Pains", "items": ["Declined card"], "at": "C4"},
            ],
            "emotions": [{"phase": "Purchase", "step": "Pay", "raw": "2", "scale": [1, 5]}],
        }
    ],
    "personas": [{"name": "Anna", "alternatives": ["Anna, 30"], "facts": {"Age": "30"}}],
    "unplaced": [{"text": "Drawn in spring", "at": "A9"}],
    "all_texts": [{"text": text, "at": "?"} for text in ("Search", "Slow pages, no photos", "Drawn in spring")],
    "prose_texts": [{"text": "Anna", "at": "1"}],
}


@pytest.fixture(params=PACKED, ids=lambda path: path.stem)
def reading(request):
    place = corpus()
    if request.param.stem.endswith(".xlsx"):
        pytest.importorskip("openpyxl")
    return unpack.unpacked(request.param, place)  # checks the sha256 of the source and of the reading


@pytest.fixture
def prediction():
    return prediction_of(MADE_UP)


def prediction_of(reading):
    """What a recogniser would say that reads as the reading does."""
    return copy.deepcopy({key: reading[key] for key in ("maps", "personas", "unplaced")})


def imperfect(figures):
    """The columns in which something is wrong."""
    wrong = {"extra", "lost", "prose_lost"}
    return {column for column, (count, of) in figures.items() if (count if column in wrong else count != of)}


def test_every_table_and_document_of_the_corpus_has_a_reading():
    folders = ("spreadsheets", "templates", "markdown")
    assert {path.stem for path in PACKED} == {path.name for each in folders for path in corpus(each).iterdir()}


def test_a_reading_agrees_with_itself(reading):
    said: list[str] = []
    figures = score.score(reading, prediction_of(reading), said.append)
    assert (imperfect(figures), said) == (set(), [])


def test_a_reading_lists_every_text_of_its_source(reading):
    source = unpack.units(next(corpus().rglob(reading["file"])))
    listed = {str(text["at"]) for text in reading["all_texts"] + reading.get("prose_texts", [])}
    if reading["file"].endswith(".md"):  # lines: frames of tables and of code are no text
        listed = {at.partition(":")[0] for at in listed}
        assert {at for at, line in source.items() if re.search(r"\w", line) and not line.startswith("```")} <= listed
    else:
        assert {at for at, text in source.items() if text.strip()} == listed
    assert len(reading["all_texts"]) == reading["all_texts_count"]


def test_what_a_reading_calls_lanes_is_written_down():
    known = (unpack.READINGS / "CANONICAL.md").read_text(encoding="utf-8")
    lanes = [lane for path in PACKED for one in json.loads(path.read_text())["gold"]["maps"] for lane in one["lanes"]]
    assert {kind for lane in lanes for kind in score.kinds_of(lane) if f"`{kind}`" not in known} == set()


@pytest.mark.parametrize("packed", PACKED, ids=lambda path: path.stem)
def test_a_packed_reading_quotes_no_more_than_short_labels(packed):
    def texts(value):
        if isinstance(value, str):
            yield value
        elif isinstance(value, list | dict):
            for each in value.items() if isinstance(value, dict) else value:
                yield from texts(list(each) if isinstance(each, tuple) else each)

    assert [text for text in texts(json.loads(packed.read_text())["gold"]) if len(text) > 60] == []


def test_a_source_that_is_missing_or_another_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match="is not below"):
        unpack.unpacked(PACKED[0], tmp_path)
    (tmp_path / PACKED[0].stem).write_bytes(b"another")
    with pytest.raises(ValueError, match="is not the file that was read"):
        unpack.unpacked(PACKED[0], tmp_path)


def test_references_read_as_they_are_described():
    source = {"Sheet!B5": "Slow pages", "12": "| a | b |"}
    assert unpack.expand({"at": "Sheet!B5", "items": ["@[0:4]", "@@home", "@12[2:3]"]}, source) == {
        "at": "Sheet!B5",
        "items": ["Slow", "@home", "a"],
    }
    assert unpack.expand({"$": ["not ", "@Sheet!B5[:]"]}, source) == "not Slow pages"
    assert unpack.expand({"$d": [["@12[6:7]", ["@12[2:3]"]]]}, source) == {"b": ["a"]}
    assert unpack.expand({"at": "12:2", "text": "@[6:7]"}, source) == {"at": "12:2", "text": "b"}
    with pytest.raises(ValueError, match="is no reference"):
        unpack.expand("@nowhere", source)


def test_a_perfect_prediction_is_perfect(prediction):
    figures = score.score(MADE_UP, prediction)
    assert imperfect(figures) == set()
    assert figures["cell"] == [3, 3]
    assert figures["lost"] == [0, 3]


def test_nothing_is_nothing():
    figures = score.score(MADE_UP, {})
    assert {column for column in figures if figures[column][0]} == {"lost", "prose_lost"}
    assert (figures["maps"], figures["cell"], figures["lost"]) == ([0, 1], [0, 3], [3, 3])


def only_map(prediction):
    (found,) = prediction["maps"]
    return found


def cells_one_phase_off(prediction):
    for cell in only_map(prediction)["cells"]:
        cell.update(phase={"Search": "Purchase", "Purchase": "Search"}[cell["phase"]], step=None)


def lanes_all_custom(prediction):
    for lane in only_map(prediction)["lanes"]:
        lane["canonical"] = ["custom"]


def second_choice_of_a_lane(prediction):
    only_map(prediction)["lanes"][0]["canonical"] = ["step"]


def steps_forgotten(prediction):
    for cell in only_map(prediction)["cells"]:
        cell["step"] = None


def items_run_together(prediction):
    for cell in only_map(prediction)["cells"]:
        cell["items"] = [", ".join(cell["items"])]


def one_item_dropped(prediction):
    del only_map(prediction)["cells"][1]["items"][1]


def phase_too_many(prediction):
    only_map(prediction)["phases"].append({"name": "Loyalty", "steps": []})


def other_orientation_and_state(prediction):
    only_map(prediction).update(orientation="phases_across", state="to-be")


def other_scale(prediction):
    only_map(prediction)["emotions"][0]["scale"] = [1, 10]


def other_aida(prediction):
    only_map(prediction)["phases"][0]["aida"] = "desire"


def map_too_many(prediction):
    prediction["maps"].append({"phases": ["Tools"], "cells": [{"phase": "Tools", "items": ["Hammer"]}]})


def persona_too_many(prediction):
    prediction["personas"].append({"name": "Nobody"})


def unplaced_thrown_away(prediction):
    prediction["unplaced"] = []


@pytest.mark.parametrize(
    "damage, columns",
    [
        (cells_one_phase_off, {"cell", "step"}),
        (lanes_all_custom, {"lane", "lane1", "cell", "step"}),
        (second_choice_of_a_lane, {"lane1"}),
        (steps_forgotten, {"step"}),
        (items_run_together, {"split"}),
        (one_item_dropped, {"cell", "step", "lost"}),
        (phase_too_many, {"ph_prec"}),
        (other_orientation_and_state, {"orient", "state"}),
        (other_scale, {"emo"}),
        (other_aida, {"aida"}),
        (map_too_many, {"extra"}),
        (persona_too_many, {"pers_prec"}),
        (unplaced_thrown_away, {"lost"}),
    ],
)
def test_damage_costs_its_own_columns(prediction, damage, columns):
    damage(prediction)
    assert imperfect(score.score(MADE_UP, prediction)) == columns


def test_what_is_as_honest_costs_nothing(prediction):
    reading = copy.deepcopy(MADE_UP)
    reading["maps"][0]["cells"][1]["alternatives"] = [{"items": ["Slow pages, no photos"]}]
    reading["maps"][0]["alternatives"] = [{"orientation": "phases_across"}]
    reading["maps"].append({**copy.deepcopy(reading["maps"][0]), "cells": [], "phases": [], "optional": True})
    items_run_together(prediction)
    only_map(prediction)["orientation"] = "phases_across"
    assert imperfect(score.score(reading, prediction)) == set()


def test_figures_of_files_add_up(prediction):
    figures = score.score(MADE_UP, prediction)
    assert score.total([figures, figures])["cell"] == [6, 6]
    assert score.total([]) == {column: [0, 0] for column in score.COLUMNS}
