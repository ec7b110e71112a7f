"""Which characters a drawing can hold, and which way its text runs."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# The complement of Char in XML 1.0 (fifth edition), section 2.2.
_UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    r"""Return the text without what XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF.

    Tabs and new lines stay, and so does everything that a reader could see. Who must tell what was lost
    compares the text with what was given.

    >>> clean("За\x07пись\x00")
    'Запись'
    """
    return text if text.isprintable() else _UNWRITABLE.sub("", text)


def is_rtl(text: str) -> bool:
    """Return whether the text runs from right to left, as its first letter with a direction says.

    >>> is_rtl("שלום, Anna"), is_rtl("Anna, שלום"), is_rtl("42")
    (True, False, False)
    """
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"R", "AL"}:
            return True
        if direction == "L":
            return False
    return False
