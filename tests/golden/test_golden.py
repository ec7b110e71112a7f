"""What cjm finds in real files and in strangers' workbooks, against what careful readers found there."""

import json
import sys
from pathlib import Path

import pytest

from tests.golden import score, unpack
from tests.golden.found import prediction
from tests.golden.page import table
from tests.support import ROOT, corpus

STRANGERS = ROOT / "tests" / "strangers"
PAGE = ROOT / "docs" / "explanation" / "recognition.md"

CORPUS = sorted(unpack.READINGS.glob("*.json"))
WORKBOOKS = sorted((STRANGERS / "workbooks").glob("*.xlsx"))


def source_of(reading):
    """The file of the corpus that a packed reading is about."""
    name = reading.name.removesuffix(".json")
    return next(path for folder in sorted(corpus().iterdir()) for path in [folder / name] if path.exists())


@pytest.fixture(scope="module")
def real():
    """The figures of each file of the corpus."""
    corpus()
    return {
        packed.name.removesuffix(".json"): score.score(unpack.unpacked(packed, corpus()), prediction(source_of(packed)))
        for packed in CORPUS
    }


@pytest.fixture(scope="module")
def strange():
    """The figures of each workbook of the strangers."""
    return {
        path.name: score.score(
            json.loads((STRANGERS / "readings" / f"{path.name}.json").read_text("utf-8")), prediction(path)
        )
        for path in WORKBOOKS
    }


def share(figures, column):
    right, of = figures[column]
    return right / of


def test_maps_phases_and_their_direction_are_found_in_every_real_file(real):
    figures = score.total(real.values())

    assert len(real) == 17
    assert [share(figures, column) for column in ("maps", "orient", "ph_rec", "ph_prec")] == [1, 1, 1, 1]


def test_nearly_all_lanes_and_cells_of_real_files_are_in_their_place(real):
    figures = score.total(real.values())

    assert share(figures, "lane") >= 0.97
    assert share(figures, "cell") >= 0.97


def test_strangers_workbooks_are_understood(strange):
    figures = score.total(strange.values())

    assert len(strange) == 30
    assert share(figures, "maps") == 1
    assert share(figures, "ph_rec") >= 0.97
    assert share(figures, "lane") >= 0.90
    assert share(figures, "cell") >= 0.90


def test_the_page_shows_todays_figures(real, strange, capsys):
    shown = Path(PAGE).read_text("utf-8")
    with capsys.disabled():
        for name, figures in (("real files", real), ("strangers", strange)):
            made = table(figures)
            sys.stdout.write(f"\n{name}\n{made}\n")
            assert made in shown, f"the table of {name} is of another day: python -m tests.golden.page"
