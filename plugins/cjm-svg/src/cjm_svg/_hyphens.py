"""Where words may be hyphenated that are too wide for a line, if `cjm-svg[hyphens]` is installed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from typing import Any, Final

HYPHEN: Final = "\u00ad-"
"""What is drawn where a word was parted: a hyphen that a soft one before it tells from those of the text."""

Hyphenate = Callable[[str], Sequence[str]]


@cache
def hyphenation() -> Hyphenate | None:
    """What parts a word into syllables: in Russian if it is Cyrillic, else in English. None without pyphen."""
    return _syllables if find_spec("pyphen") else None


def _syllables(word: str) -> Sequence[str]:
    known = _dictionary("ru_RU" if "\u0400" <= word[0] <= "\u04ff" else "en_US")
    return [word[start:end] for start, end in pairwise([0, *known.positions(word), len(word)])]


@cache
def _dictionary(language: str) -> Any:
    """Read when the first word needs it: most drawings have none."""
    import pyphen

    return pyphen.Pyphen(lang=language, left=2, right=2)
