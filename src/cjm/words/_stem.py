"""Words as they are compared: folded, without accents, without the endings of their inflected forms."""

from __future__ import annotations

import re
from functools import lru_cache

_PLAIN = str.maketrans("áàâãäåéèêëíìîïóòôõöúùûüçñýÿœ", "aaaaaaeeeeiiiiooooouuuucnyyo")
_ACCENTED = re.compile("[à-ÿœ]")
_ENDINGS = frozenset(
    "иями ями ами ого его ому ему ыми ими иях ией ием иям ях ах ов ев ей ам ям ом ем ую юю ию ия ие ий ии ый ой ая яя "
    "ое ее ые ий их ых ым им ия ью а е и о у ы ю я ь й".split()
)
_LONGEST_ENDING = 4
_SHORTEST = 3


def plain(folded: str) -> str:
    """A folded text without the accents of Latin letters: people leave them out."""
    return folded.translate(_PLAIN) if _ACCENTED.search(folded) else folded


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A folded word without its ending: Russian case and number, English and Romance plural.

    >>> stem("болями") == stem("боли"), stem("touchpoints"), stem("opportunities"), stem("process")
    (True, 'touchpoint', 'opportunity', 'process')
    """
    if word.isascii():
        if len(word) > _SHORTEST and word.endswith("s") and not word.endswith(("ss", "us", "is")):
            return word[:-3] + "y" if word.endswith("ies") else word[:-1]
        return word
    for size in range(min(_LONGEST_ENDING, len(word) - _SHORTEST), 0, -1):
        if word[-size:] in _ENDINGS:
            return word[:-size]
    return word


def stems(folded: str) -> str:
    """A folded text, each word without its ending."""
    return " ".join(map(stem, folded.split()))
