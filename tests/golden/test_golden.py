"""What cjm finds in real files and in strangers' workbooks, against what careful readers found there."""

import sys
from pathlib import Path

import pytest

from tests.golden import score, unpack
from tests.golden.found import prediction
from tests.golden.page import figures_of, table
from tests.support import ROOT, corpus

FOLDER = ROOT / "tests" / "strangers"
STRANGERS = {"strangers": FOLDER, "second": FOLDER / "second", "practice": FOLDER / "practice"}
PAGE = ROOT / "docs" / "explanation" / "recognition.md"

CORPUS = sorted(unpack.READINGS.glob("*.json"))


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
    """The figures of each workbook of the strangers, by set."""
    return {name: figures_of(folder) for name, folder in STRANGERS.items()}


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


@pytest.mark.parametrize("name,workbooks", [("strangers", 30), ("second", 30), ("practice", 64)])
def test_strangers_workbooks_are_understood(strange, name, workbooks):
    figures = score.total(strange[name].values())

    assert len(strange[name]) == workbooks
    assert share(figures, "maps") == 1
    assert share(figures, "ph_rec") >= 0.97
    assert share(figures, "lane") >= 0.90
    assert share(figures, "cell") >= 0.90


def test_the_page_shows_todays_figures(real, strange, capsys):
    shown = Path(PAGE).read_text("utf-8")
    with capsys.disabled():
        for name, figures in {"real files": real, **strange}.items():
            made = table(figures)
            sys.stdout.write(f"\n{name}\n{made}\n")
            assert made in shown, f"the table of {name} is of another day: python -m tests.golden.page"
