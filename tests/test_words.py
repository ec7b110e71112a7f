"""What we call things has one source, in two languages that say the same."""

from collections.abc import Mapping
from typing import Any

import attrs
import pytest

import cjm
from cjm.words import FACTS, FIELDS, HEADERS, LANE_LABELS, PHRASES, VALUES, Captions, captions_for, knows

TABLES: dict[str, Mapping[Any, tuple[str, str]]] = {"FIELDS": FIELDS, "VALUES": VALUES, "PHRASES": PHRASES}


@pytest.mark.parametrize("name", TABLES)
def test_every_word_is_there_in_both_languages(name):
    table = TABLES[name]
    assert len(table) > 40
    assert [key for key, pair in table.items() if not all(word.strip() for word in pair)] == []


@pytest.mark.parametrize("name", TABLES)
def test_what_is_said_in_russian_is_said_in_russian(name):
    same_in_both = {"aida"}
    russian = {key: pair[0] for key, pair in TABLES[name].items() if key not in same_in_both}
    assert [key for key, word in russian.items() if word.isascii()] == []
    assert [pair for pair in TABLES[name].values() if any("а" <= char <= "я" for char in pair[1].lower())] == []


@pytest.mark.parametrize("table", [LANE_LABELS, HEADERS, FACTS])
def test_both_languages_know_the_same_things(table):
    assert set(table) == {"ru", "en"}
    kinds = {language: {key for key in labels if ":" not in key} for language, labels in table.items()}
    assert kinds["ru"] == kinds["en"]


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_title_of_each_lane_is_one_by_which_it_is_known(language):
    say = Captions(language)
    assert [lane for lane in cjm.LANES if not knows(lane, say.lane(lane))] == []
    assert len({say.lane(lane) for lane in cjm.LANES}) == len(cjm.LANES)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_a_fact_of_the_map_is_called_what_a_table_calls_it(language):
    say = Captions(language)
    assert [say.field(name) for name in FACTS[language]] == [labels[0] for labels in FACTS[language].values()]


def test_every_closed_word_of_the_model_has_its_captions():
    classes = {type(place.element) for m in cjm.testing.samples() for place in m.places()}
    closed = {
        word
        for kind in classes
        for field in attrs.fields(kind)
        for word in getattr(field.validator, "words", ()) or ()
        if isinstance(word, str)
    }
    assert closed <= set(VALUES)


def test_the_captions_are_in_the_language_asked_for_else_the_maps_else_that_of_its_words():
    m = cjm.JourneyMap("Заказ", phases=[cjm.Phase("Поиск")])
    assert captions_for(m).language == "ru"
    assert captions_for(m, "en-GB").language == "en"
    assert captions_for(m.replace(language="de")).language == "en"
