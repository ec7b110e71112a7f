"""How wide a line of Inter is, from a table of advances and kern pairs; no font, shaper or browser needed."""

from __future__ import annotations

import json
import unicodedata
from functools import cache
from math import isfinite
from pathlib import Path
from typing import Final, NamedTuple

from ._clusters import clusters, is_emoji

# Widths in em of what Inter lacks, on the safe side.
_IDEOGRAPH = 1.0
_EMOJI = 1.35  # the usual fonts draw them 1.25 to 1.37 wide
_LETTER = 0.8
_GIANTS = {"⸺": 2.0, "⸻": 3.0, "꧅": 3.0, "ﷺ": 3.0, "﷽": 11.0, "𒈙": 4.0, "𒐫": 8.0}

_TABLE = Path(__file__).with_name("inter.json")
_STAND_IN = Path(__file__).with_name("stand_in.json")
NO_KERNS: Final[dict[str, int]] = {}


def width(text: str, size: float, weight: int = 400, *, safe: bool = False) -> float:
    """Return the width in px of a line set in Inter at `size` px, kerned as a shaper would.

    >>> round(width("Поиск врача", 14), 1)
    86.3
    >>> round(width("Поиск врача", 14, weight=600), 1)
    88.1

    What Inter lacks is measured on the safe side: ideographs 1 em, emoji 1.35 em.

    >>> width("予約", 10), round(width("👩‍⚕️", 10), 1)
    (20.0, 13.5)

    Where the reader may lack Inter, `safe` gives what the text takes in the widest of the usual fonts that step in for
    it: DejaVu Sans, a fourteenth wider, and a sixth in bold.

    >>> round(width("Поиск врача", 14, safe=True), 1)
    91.5
    """
    if not (size > 0 and isfinite(size)):
        raise ValueError(f"A type size is a number of pixels above nought; got {size!r}.")
    inter = face(weight, safe=safe)
    return inter.run(text).units * size / inter.em


def placed(text: str, size: float, weight: int = 400) -> tuple[tuple[str, float], ...] | None:
    """Return each character of a line of Inter at `size` px with where it begins, in px; `None` if Inter lacks one.

    >>> [(sign, round(x, 1)) for sign, x in placed("Путь", 10)]
    [('П', 0.0), ('у', 7.2), ('т', 12.8), ('ь', 18.1)]
    >>> placed("予約", 10) is None
    True

    The characters are those of the text, composed: an и with a breve is a й.
    """
    inter = face(weight)
    found = []
    units, row = 0, NO_KERNS
    for char in unicodedata.normalize("NFC", text):
        advance = inter.advances.get(char)
        if advance is None:
            return None
        units += row.get(char, 0)
        found.append((char, units * size / inter.em))
        units += advance
        row = inter.kerns.get(char, NO_KERNS)
    return tuple(found)


class Run(NamedTuple):
    """A measured text: its width in font units, and the characters that kern with what stands before and after."""

    units: int
    first: str
    last: str


class Face(NamedTuple):
    """One weight of Inter: what each character advances, and what each pair of neighbours takes or gives."""

    em: int
    advances: dict[str, int]
    kerns: dict[str, dict[str, int]]

    def kern(self, left: str, right: str) -> int:
        """Return what is added between two neighbours: mostly nothing, or less."""
        return self.kerns.get(left, NO_KERNS).get(right, 0)

    def run(self, text: str) -> Run:
        """Return the measured text. Parts cut between clusters add up, with the kerns between them."""
        if not text.isascii():
            text = unicodedata.normalize("NFC", text)  # shapers do so too: и with a breve is drawn as й
        advances, kerns = self.advances, self.kerns
        units = 0
        row = NO_KERNS
        try:
            for char in text:
                units += advances[char] + row.get(char, 0)
                row = kerns.get(char, NO_KERNS)
        except KeyError:
            return self._run_of_clusters(text)
        return Run(units, text[:1], text[-1:])

    def _run_of_clusters(self, text: str) -> Run:
        """Return the measured text, looking at clusters: several times slower, and right beyond Inter's characters."""
        units = 0
        first: str | None = None
        last = ""
        for cluster in clusters(text):
            base = "" if is_emoji(cluster) else self._base(cluster[0])
            own = self.advances[base] + self._outside(cluster[1:]) if base else self._outside(cluster)
            if own:
                units += own + self.kern(last, base)
                first = base if first is None else first
                last = base
        return Run(units, first or "", last)

    def _base(self, char: str) -> str:
        """Return the character of Inter that is as wide as this one, if there is any: ế is e with marks over it."""
        if char in self.advances:
            return char
        if char in "\t\n\r\v\f":
            return " "  # as SVG and HTML draw them
        plain = unicodedata.normalize("NFD", char)[0]
        return plain if plain in self.advances else ""

    def _outside(self, cluster: str) -> int:
        """Return the units of characters that Inter lacks, by rule."""
        ems = _EMOJI if cluster and is_emoji(cluster) else sum(_rule(char) for char in cluster)
        return round(ems * self.em)


@cache
def face(weight: int, *, safe: bool = False) -> Face:
    """Return Inter in one of its two weights, read from the table when first asked for.

    Where it must be `safe`, each character is as wide as the wider of Inter and DejaVu Sans, and none kerns.
    """
    table = json.loads(_TABLE.read_text(encoding="utf-8"))
    entry = table["weights"].get(str(weight))
    if entry is None:
        raise ValueError(f"Inter is measured in the weights 400 and 600; got {weight!r}.")
    advances = _advances(entry["advances"])
    if safe:
        wider = _advances(json.loads(_STAND_IN.read_text(encoding="utf-8"))[str(weight)])
        return Face(table["em"], {char: max(own, wider.get(char, 0)) for char, own in advances.items()}, {})

    kerns: dict[str, dict[str, int]] = {}
    for firsts, values in entry["kern"]:
        row = {char: value for value, group in values for char in entry["groups"][group]}
        kerns.update(dict.fromkeys(firsts, row))
    return Face(table["em"], advances, kerns)


def _advances(table: dict[str, str]) -> dict[str, int]:
    return {char: int(advance) for advance, chars in table.items() for char in chars}


def _rule(char: str) -> float:
    """Return the width in em of a character of whatever font steps in for Inter."""
    if char in _GIANTS:
        return _GIANTS[char]
    kind = unicodedata.category(char)
    if kind in {"Mn", "Me", "Cf", "Cc", "Cs"} or "\u1160" <= char <= "\u11ff" or "\ud7b0" <= char <= "\ud7ff":
        return 0.0  # marks over others, invisible ones, and the vowels and endings of Hangul syllables
    if kind in {"So", "Co", "Cn"} or unicodedata.east_asian_width(char) in {"W", "F"}:
        return _IDEOGRAPH
    return _LETTER
