"""The contract of formats that carry a map in an outline, kept by two of them; and edits of files, as people make them."""

import pytest

import cjm
from cjm.testing import EditContract, FormatContract
from tests.testing import outlines


@pytest.fixture(autouse=True, scope="module")
def _declared():
    with cjm.using(*outlines.cjm_formats()):
        yield


class TestOpml(FormatContract):
    format = "opml-test"
    plugin = "tests.testing.outlines"
    stripped = "unplaced"


class TestFreeMind(FormatContract):
    format = "freemind-test"
    plugin = "tests.testing.outlines"
    stripped = "unplaced"


class TestOpmlEdits(EditContract):
    format = "opml-test"
    unknown = {
        "drag a step and rename it": "without names nothing says that it is the same step",
    }


class TestFreeMindEdits(EditContract):
    format = "freemind-test"
