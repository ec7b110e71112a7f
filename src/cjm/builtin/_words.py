"""The words that the core knows, through the hook by which strangers bring theirs."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.hooks import Vocabulary
from cjm.recognise import standard_vocabularies


def vocabularies() -> Iterator[Vocabulary]:
    """Labels of lanes, headers and facts, names of stages, placeholders, in Russian and English."""
    yield from standard_vocabularies()
