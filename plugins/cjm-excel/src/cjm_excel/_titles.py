"""Names of worksheets that Excel accepts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cjm.text import clusters
from cjm_excel._texts import units

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ud800-\udfff\ufffe\uffff]+")
_LONGEST = 31
_TAKEN = ("_cjm", "history")  # the sheet of the carried map, and a name that Excel keeps for itself


def titles(wanted: Iterable[str], *, fallback: str = "CJM") -> list[str]:
    """A legal name for each sheet, unlike all others, as near as can be to the one wanted.

    >>> titles(["As-is", "as-is", "План: 2026/27", ""])
    ['As-is', 'as-is 2', 'План 2026 27', 'CJM']
    """
    taken = set(_TAKEN)
    found = []
    for each in wanted:
        plain = _plain(each) or _plain(fallback) or "CJM"
        title, number = _cut(plain, _LONGEST), 1
        while title.casefold() in taken:
            number += 1
            title = f"{_cut(plain, _LONGEST - 1 - len(str(number)))} {number}"
        taken.add(title.casefold())
        found.append(title)
    return found


def _plain(text: str) -> str:
    return " ".join(_FORBIDDEN.sub(" ", text).split()).strip("' ")


def _cut(text: str, longest: int) -> str:
    if units(text) <= longest:
        return text
    kept = ""
    for cluster in clusters(text):
        if units(kept + cluster) > longest - 1:
            break
        kept += cluster
    return kept.rstrip("' ") + "…"
