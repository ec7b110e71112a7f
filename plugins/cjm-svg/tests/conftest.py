"""The browser that looks at drawings: one for the whole run."""

from collections.abc import Iterator

import pytest

from tests.checker import Checker
from tests.support import need_tool


@pytest.fixture(scope="session")
def checker() -> Iterator[Checker]:
    """Looks at drawings in Debian's Chromium."""
    with Checker(need_tool("chromium")) as found:
        yield found
