"""The page of facts names fields that exist, and leaves out nothing that the sources say."""

import os
import re

import pytest

from cjm.model import all_parts
from tests.support import ROOT

PAGE = (ROOT / "docs" / "reference" / "facts.md").read_text("utf-8")
ROWS = [[cell.strip() for cell in line.strip("|").split("|")] for line in PAGE.splitlines() if line.startswith("| ")]
FACTS = [row for row in ROWS if not row[0].startswith(("What a map", "What must"))]


def domain():
    """The notes on the sources, which lie beside the clone and never in it; a skip where they do not."""
    place = ROOT.parent / "shared" / "DOMAIN.md"
    if not place.exists():
        pytest.skip(f"the notes on the sources are not here: {place}")
    return place.read_text("utf-8")


def references(text):
    """Every "article, line" that a text names; an article stands until the next one.

    >>> references("000 l.11; 001 l.1, 5 and l.7-9")
    [('000', '11'), ('001', '1'), ('001', '5'), ('001', '7-9')]
    """
    found, article = [], "003"
    numbers = r"\d+(?:-\d+)?(?:, (?!00\d )\d+(?:-\d+)?(?![\d ]*[^\d\s,;:.)-]))*"
    for match in re.finditer(rf"\b(00[0-3])(?= l\.)|\bl\.({numbers})", text):
        if match[1]:
            article = match[1]
        else:
            found += [(article, line.strip()) for line in match[2].split(",")]
    return found


def test_every_field_of_the_page_exists():
    named = re.findall(r"`([A-Z]\w+\.\w+)`", PAGE)

    assert len(named) > 150
    assert set() == set(named) - all_parts()


@pytest.mark.parametrize("fact", FACTS, ids=lambda row: row[0][:40])
def test_every_fact_has_a_source_and_a_field(fact):
    _, source, held = fact

    assert references(source)
    assert "`" in held


def test_every_line_that_the_sources_name_is_on_the_page():
    notes = domain().partition("## 1. Facts")[2].partition("\n## 2.")[0]
    facts = re.sub(r"### 1\.9 .*?(?=### 1\.10)", "", notes, flags=re.DOTALL)
    wanted = set(references(facts.partition("\n### ")[2]))
    there = {reference for row in FACTS for reference in references(row[1])}

    assert len(wanted) > 90
    # A section's heading names the range that its facts lie in.
    assert set() == wanted - there - {("003", "45-73"), ("003", "132-162")}


def test_nothing_is_on_the_page_that_the_sources_do_not_name():
    there = {reference for row in FACTS for reference in references(row[1])}

    assert set() == there - set(references(domain()))


def test_a_missing_copy_of_the_notes_is_a_skip_with_its_place(monkeypatch, tmp_path):
    monkeypatch.setattr("tests.test_facts.ROOT", tmp_path)

    with pytest.raises(pytest.skip.Exception, match=re.escape(f"shared{os.sep}DOMAIN.md")):
        domain()
