"""Real input that nobody here made: every cell is in the map or unplaced, whatever the table is.

The files are read a second time without cjm (csv, openpyxl, a split at pipes), and what is found there is counted.
"""

import csv
import re

import attrs
import pytest

import cjm
from cjm.words import FACTS, HEADERS, LANE_LABELS
from tests.support import corpus

SPREADSHEETS = {
    # how many cells with a text the file holds
    "spreadsheets/evahan_JTBD_Journey_Map.csv": 50,
    "spreadsheets/evahan_JTBD_Opportunities.csv": 154,
    "spreadsheets/blink_customer_journey_pt.xlsx": 107,
    "spreadsheets/r8ahul_Customer_Journey_Map.xlsx": 78,
    "spreadsheets/r8ahul_Customer_Persona.xlsx": 51,
    "spreadsheets/r8ahul_Touchpoint_Analysis.xlsx": 206,
    "spreadsheets/Wangm9_UX_Research.xlsx": 104,
    "spreadsheets/olivierrits_UX_Research.xlsx": 240,
    "templates/01_nng_journey_map_spreadsheet.xlsx": 66,
    "templates/03_aero_funnel_table_ru.xlsx": 90,
    "templates/05_hubspot_like_asis_tobe.xlsx": 74,
    "templates/07_ru_two_maps_stacked.xlsx": 80,
}
DOCUMENTS = {
    "markdown/Alienwave1308.md": 82,
    "markdown/Alienwave1308_tobe.md": 118,
    "markdown/Mintlens.md": 447,
    "markdown/ikloster03.md": 85,
    "markdown/powert1p.md": 236,
}
MAPS = {
    # the maps of a file: title, and how many phases and steps each has
    "spreadsheets/evahan_JTBD_Journey_Map.csv": [("evahan_JTBD_Journey_Map", 9, 0)],
    "spreadsheets/r8ahul_Customer_Journey_Map.xlsx": [("r8ahul_Customer_Journey_Map", 6, 0)],
    "spreadsheets/r8ahul_Touchpoint_Analysis.xlsx": [("r8ahul_Touchpoint_Analysis", 6, 15)],
    "templates/01_nng_journey_map_spreadsheet.xlsx": [("JOURNEY MAP TEMPLATE", 4, 0)],
    "templates/03_aero_funnel_table_ru.xlsx": [("CJM", 4, 9)],
    "templates/05_hubspot_like_asis_tobe.xlsx": [
        ("Customer Journey Map Template — AS-IS", 5, 0),
        ("Customer Journey Map Template — TO-BE", 5, 0),
    ],
    "templates/07_ru_two_maps_stacked.xlsx": [("Сегмент: новый пользователь", 4, 0), ("Сегмент: вернувшийся", 3, 0)],
    "markdown/Alienwave1308.md": [("CJM — CYBERBOX (cc.zxcv.app) — текущее состояние", 9, 0)],
    "markdown/Alienwave1308_tobe.md": [("CJM — CYBERBOX (cc.zxcv.app) — TO-BE (целевое состояние)", 10, 0)],
}

STANDARD = {
    labels[0] for known in (LANE_LABELS, HEADERS, FACTS) for words in known.values() for labels in words.values()
}
"""The labels that a map need not keep, since writing it brings them back."""


def raw_cells(path):
    """Every text in the cells of a file, read without cjm."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [cell for row in csv.reader(file) for cell in row if cell.strip()]
    if path.suffix == ".md":
        lines = [line for line in path.read_text(encoding="utf-8").split("\n") if line.lstrip().startswith("|")]
        cells = [cell for line in lines for cell in re.split(r"(?<!\\)\|", line)]
        return [cell for cell in cells if re.search(r"[^\s:|-]", cell)]
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(path, rich_text=True)
    values = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
    return ["\n".join(runs_of(value)) for value in values if isinstance(value, str | list) and str(value).strip()]


def runs_of(value):
    """The runs of a text: where a part of it is struck out, what is live and what is not are read apart."""
    return [value] if isinstance(value, str) else [str(run) for run in value]


def squeezed(text):
    """The letters and digits of a text, as bullets, marks and spaces are not content."""
    return re.sub(r"[\W_]+", "", text.replace("<br>", "\n"))


def texts_of(value):
    """Every text and number of a value of the model, at any depth."""
    if isinstance(value, str | int | float):
        yield str(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each)
    elif hasattr(value, "items"):
        for key, each in value.items():
            yield key
            yield from texts_of(each)
    elif attrs.has(type(value)):
        for each in attrs.fields(type(value)):
            if each.name != "origin":
                yield from texts_of(getattr(value, each.name))


def lost(cells, value):
    """The cells of whose lines, or the names that these list, one or more are nowhere in a value."""
    there = "\n".join(squeezed(text) for text in texts_of(value))

    def kept(line):
        return squeezed(line) in there or all(squeezed(part) in there for part in re.split(r"[,/→]", line))

    return [
        cell for cell in cells if cell.strip(" *") not in STANDARD and not all(map(kept, re.split(r"\n|<br>|;", cell)))
    ]


@pytest.mark.parametrize("name", [*SPREADSHEETS, *DOCUMENTS])
def test_every_cell_is_in_a_map_or_unplaced(name):
    path = corpus(name)
    cells = raw_cells(path)
    atlas = cjm.read_atlas(path)

    assert len(cells) == (SPREADSHEETS | DOCUMENTS)[name]
    assert lost(cells, atlas) == []


@pytest.mark.parametrize("name", list(MAPS))
def test_the_maps_are_those_that_a_person_sees(name):
    maps = cjm.read_atlas(corpus(name)).maps

    assert [(m.title, len(m.phases), len(m.steps)) for m in maps] == MAPS[name]


@pytest.mark.parametrize("name", list(SPREADSHEETS))
def test_every_spreadsheet_converts_to_all_forms_and_back(name):
    written = 0
    for m in cjm.read_atlas(corpus(name)).maps:
        for form in cjm.formats():
            if form.writes is None or form.reads is None:
                continue
            again = cjm.read(cjm.to_bytes(m, form.name), format=form.name)
            written += 1
            if form.carries or form.shows >= cjm.EVERYTHING:
                assert again == m, form.name
            else:
                # A rating that was written as "score: 3" is one of the kind "score" again.
                seen = {cell.text for cell in cjm.arrange.table(again).cells}
                shown = [cell.text for cell in cjm.arrange.table(m).cells if cell.role == "content"]
                assert lost([text for text in shown if text not in seen], again) == []

    assert written >= 3


def test_the_lists_name_all_spreadsheets_and_documents_of_the_corpus():
    there = [path for folder in ("spreadsheets", "templates", "markdown") for path in sorted(corpus(folder).iterdir())]

    assert {f"{path.parent.name}/{path.name}" for path in there} == {*SPREADSHEETS, *DOCUMENTS}
