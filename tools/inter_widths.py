"""Make `src/cjm/text/inter.json`: the advances and kern pairs of Inter that `cjm.text` measures with.

And `stand_in.json` beside it: the advances of DejaVu Sans, the widest of the fonts that usually step in where Inter is
not to be had, of the same characters and in the same units.

Run by hand, when the font that the drawings embed changes; nothing at run time needs it or fontTools.

    apt install fonts-inter fonts-dejavu-core && pip install fonttools
    python tools/inter_widths.py
    python tools/inter_widths.py Regular.ttf SemiBold.ttf      # another cut of Inter

The table must come from the very cut that is embedded: Inter 3 and Inter 4 differ by a sixth in `%`.

Contextual alternates (`->` as an arrow, `2x3` with a times sign) are left out: the embedded subset keeps kerning only.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import defaultdict
from math import ceil
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

DEBIAN = Path("/usr/share/fonts/opentype/inter")
FACES = {400: DEBIAN / "Inter-Regular.otf", 600: DEBIAN / "Inter-SemiBold.otf"}
STAND_INS = {400: "DejaVuSans.ttf", 600: "DejaVuSans-Bold.ttf"}
TABLE = Path(__file__).parent.parent / "src" / "cjm" / "text" / "inter.json"

# What people write on maps, by Unicode block; the rest is measured by rule (`_measure.py`).
BLOCKS = [
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x017F),  # Latin-1 and Latin Extended-A
    (0x0218, 0x021B),  # Romanian s and t with comma
    (0x0384, 0x03CE),  # Greek
    (0x0400, 0x052F),  # Cyrillic and its supplement
    (0x1E9E, 0x1E9E),  # capital sharp s
    (0x2002, 0x2044),  # spaces, dashes, quotes, bullets
    (0x2070, 0x2094),  # superscripts and subscripts
    (0x20A0, 0x20C0),  # currencies
    (0x2116, 0x2122),  # numero, trade mark
    (0x2150, 0x215E),  # fractions
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x2473),  # numbers in circles
    (0x25A0, 0x25FF),  # squares, triangles, circles
    (0x2605, 0x2606),  # stars
    (0x2713, 0x2717),  # ticks and crosses
]
WITHOUT_WIDTH = {"Mn", "Me", "Cf"}  # some are in the font, yet shapers draw them over others, or not at all


def table(faces: dict[int, Path]) -> dict[str, Any]:
    """Return the table of all faces, ready for JSON: one unit for all, then one part per weight."""
    fonts = {weight: TTFont(path) for weight, path in faces.items()}
    ems = {font["head"].unitsPerEm for font in fonts.values()}
    if len(ems) != 1:
        sys.exit(f"The faces differ in units per em: {sorted(ems)}. Take both from one release of Inter.")

    return {
        "font": {str(weight): font["name"].getDebugName(5) for weight, font in fonts.items()},
        "em": ems.pop(),
        "weights": {str(weight): measured(font) for weight, font in fonts.items()},
    }


def stand_in(characters: str, em: int) -> dict[str, dict[str, str]]:
    """Return the advances of the fonts that step in, of these characters as far as they have them."""
    found: dict[str, dict[str, str]] = {}
    for weight, name in STAND_INS.items():
        font = TTFont(Path("/usr/share/fonts/truetype/dejavu") / name)
        glyphs, unit = font.getBestCmap(), em / font["head"].unitsPerEm
        advances: dict[int, str] = defaultdict(str)
        for char in sorted(characters):
            if ord(char) in glyphs:
                advances[ceil(font["hmtx"][glyphs[ord(char)]][0] * unit)] += char
        found[str(weight)] = {str(advance): advances[advance] for advance in sorted(advances)}
    return found


def measured(font: TTFont) -> dict[str, Any]:
    """Return advances and kerns of one face, characters of equal behaviour written together.

    `advances` maps a width to its characters; `kern` lists first characters, with kerns and the groups of second
    characters that get them.
    """
    glyphs = {
        chr(code): glyph
        for code, glyph in font.getBestCmap().items()
        if any(low <= code <= high for low, high in BLOCKS) and unicodedata.category(chr(code)) not in WITHOUT_WIDTH
    }
    pairs = kern_pairs(font, set(glyphs.values()))

    advances: dict[int, str] = defaultdict(str)
    for char, glyph in sorted(glyphs.items()):
        advances[font["hmtx"][glyph][0]] += char

    rows: dict[str, str] = defaultdict(str)
    for char, glyph in sorted(glyphs.items()):
        row: dict[int, str] = defaultdict(str)
        for second, other in sorted(glyphs.items()):
            if value := pairs[glyph].get(other, 0):
                row[value] += second
        if row:
            rows[json.dumps({str(value): row[value] for value in sorted(row)}, ensure_ascii=False)] += char

    # Rows share most of their groups of second characters, so each group is written once and called by its number.
    groups: dict[str, int] = {}
    kern = []
    for row_text, firsts in sorted(rows.items(), key=lambda item: item[1]):
        row_values = json.loads(row_text)
        values = [[int(value), groups.setdefault(chars, len(groups))] for value, chars in row_values.items()]
        kern.append([firsts, values])

    return {
        "advances": {str(advance): advances[advance] for advance in sorted(advances)},
        "groups": list(groups),
        "kern": kern,
    }


def kern_pairs(font: TTFont, glyphs: set[str]) -> dict[str, dict[str, int]]:
    """Return first glyph to second glyph to kern, as a shaper would find it in the font's pair positioning."""
    gpos = font["GPOS"].table
    numbers = sorted(
        {
            number
            for record in gpos.FeatureList.FeatureRecord
            if record.FeatureTag == "kern"
            for number in record.Feature.LookupListIndex
        }
    )
    found: dict[str, dict[str, int]] = {first: defaultdict(int) for first in glyphs}
    for number in numbers:
        subtables = [getattr(table, "ExtSubTable", table) for table in gpos.LookupList.Lookup[number].SubTable]
        for first in glyphs:
            for second, value in one_lookup(subtables, first, glyphs).items():
                found[first][second] += value
    return found


def one_lookup(subtables: list[Any], first: str, seconds: set[str]) -> dict[str, int]:
    """Return second glyph to kern of one lookup: the first subtable that knows the pair decides."""
    settled: dict[str, int] = {}
    for subtable in subtables:
        if first not in subtable.Coverage.glyphs:
            continue
        if subtable.Format == 1:
            records = subtable.PairSet[subtable.Coverage.glyphs.index(first)].PairValueRecord
            for record in records:
                if record.SecondGlyph in seconds:
                    settled.setdefault(record.SecondGlyph, advance(record.Value1))
        else:
            row = subtable.Class1Record[subtable.ClassDef1.classDefs.get(first, 0)].Class2Record
            for second in seconds:
                record = row[subtable.ClassDef2.classDefs.get(second, 0)]
                settled.setdefault(second, advance(record.Value1))
            break  # a class table answers for every second glyph, if only with nought
    return settled


def advance(value: Any) -> int:
    """Return by how much a value record moves the next glyph."""
    return int(getattr(value, "XAdvance", 0) or 0)


if __name__ == "__main__":
    given = [Path(argument) for argument in sys.argv[1:]]
    if len(given) not in {0, 2}:
        sys.exit("Give no font, or two: the regular one and the semibold one.")
    made = table(dict(zip(FACES, given, strict=True)) if given else FACES)
    TABLE.write_text(json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    wider = stand_in("".join(made["weights"]["400"]["advances"].values()), made["em"])
    beside = TABLE.with_name("stand_in.json")
    beside.write_text(json.dumps(wider, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    for each in (TABLE, beside):
        print(each, each.stat().st_size, "bytes")
