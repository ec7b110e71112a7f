"""Inter as a drawing takes it along: embedded, or turned into the outlines of its letters."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Final

from cjm.text import placed

FAMILY: Final = "Inter"
FOLDER: Final = Path(__file__).with_name("fonts")
FILES: Final = tuple(str(FOLDER / f"Inter-{weight}.otf") for weight in (400, 600))
"""The typeface as files, for programs that draw a drawing."""

EM: Final = 2816
"""Font units in an em."""


def faces(used: Mapping[int, Iterable[str]]) -> str:
    """The style sheet that embeds what a drawing needs of Inter: by weight, the texts that are set in it."""
    rules = []
    for weight, texts in sorted(used.items()):
        signs = set().union(*map(set, texts))
        rules += [_face(weight, part) for part, known in _parts().items() if not signs.isdisjoint(known)]
    return "".join(rules)


@cache
def _face(weight: int, part: str) -> str:
    data = base64.b64encode((FOLDER / f"Inter-{weight}-{part}.woff2").read_bytes()).decode("ascii")
    return (
        f"@font-face{{font-family:Inter;font-weight:{weight};src:url(data:font/woff2;base64,{data})format('woff2');"
        f"unicode-range:{_ranges()[part]}}}"
    )


@cache
def _ranges() -> dict[str, str]:
    found: dict[str, str] = json.loads((FOLDER / "ranges.json").read_text("utf-8"))
    return found


@cache
def _parts() -> dict[str, frozenset[str]]:
    """The characters of each part, but for the space, which every text has."""
    return {
        part: frozenset(chr(code) for span in said.split(",") for code in _span(span)) - {" "}
        for part, said in _ranges().items()
    }


def _span(said: str) -> range:
    low, _, high = said.removeprefix("U+").partition("-")
    return range(int(low, 16), int(high or low, 16) + 1)


@cache
def _letters(weight: int) -> dict[str, str]:
    """The path of each character that is seen, in font units, relative, from where it begins."""
    tables: dict[str, dict[str, str]] = json.loads(gzip.decompress((FOLDER / "outlines.json.gz").read_bytes()))
    return tables[str(weight)]


def outline(line: str, weight: int) -> str | None:
    """The path of a line in font units, from where it begins; None where Inter lacks a character of it.

    It begins with `M0 0`, so that whoever reads it knows where the line stood.
    """
    places = placed(line, EM, weight)
    if places is None:
        return None
    letters = _letters(weight)
    return "M0 0" + "".join([f"M{round(x)} 0{letters[sign]}" for sign, x in places if sign in letters])
