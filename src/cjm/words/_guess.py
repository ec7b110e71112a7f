"""In which language something is written."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CYRILLIC = re.compile("[А-Яа-я]+")
_LATIN = re.compile("[A-Za-z]+")
_ENOUGH = 2000


def guess_language(texts: Iterable[str]) -> str:
    """The language in which most letters are written: "ru" for Cyrillic, else "en".

    >>> guess_language(["Этап", "NPS"])
    'ru'
    """
    cyrillic = latin = 0
    for text in texts:
        if not text.isascii():
            cyrillic += sum(map(len, _CYRILLIC.findall(text)))
        latin += sum(map(len, _LATIN.findall(text)))
        if cyrillic + latin > _ENOUGH:
            break
    return "ru" if cyrillic >= latin and cyrillic else "en"
