"""Where words may be hyphenated that are too wide for a line, if `cjm-svg[hyphens]` is installed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, Final

HYPHEN: Final = "\u00ad-"
"""What is drawn where a word was parted: a hyphen that a soft one before it tells from those of the text."""

Hyphenate = Callable[[str], Sequence[str]]


@cache
def hyphenation() -> Hyphenate | None:
    """What parts a word into syllables: in Russian if it is Cyrillic, else in English. None without pyphen."""
    try:
        import pyphen
    except ImportError:
        return None
    known: dict[str, Any] = {each: pyphen.Pyphen(lang=each, left=2, right=2) for each in ("ru_RU", "en_US")}

    def parts(word: str) -> Sequence[str]:
        own = known["ru_RU" if "\u0400" <= word[0] <= "\u04ff" else "en_US"]
        ends = [0, *own.positions(word), len(word)]
        return [word[start:end] for start, end in pairwise(ends)]

    return parts
