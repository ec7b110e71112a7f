"""Make `plugins/cjm-svg/src/cjm_svg/fonts`: what drawings take of Inter along, cut to the characters that are measured.

Run by hand, when the cut of Inter changes, together with `inter_widths.py`; nothing at run time needs it or fontTools.

    apt install fonts-inter && pip install fonttools brotli
    python tools/inter_fonts.py

`Inter-*.otf` is for programs that want a file. `Inter-*-common.woff2` and `Inter-*-rare.woff2` are embedded into
drawings, the second where a drawing has characters of it; `ranges.json` says which those are. `outlines.json.gz` holds
the letters as paths: by weight, by character, SVG path data in font units, relative, with y downwards.
"""

from __future__ import annotations

import gzip
import json
import sys
import unicodedata
from pathlib import Path
from typing import Any

from fontTools.pens.transformPen import TransformPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from inter_widths import BLOCKS, FACES, WITHOUT_WIDTH

PLACE = Path(__file__).parent.parent / "plugins" / "cjm-svg" / "src" / "cjm_svg" / "fonts"
# Without the PostScript name (6) resvg loads no font; with the others programs find the weights of one family.
NAMES = [0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17]


# Most drawings need no others: Latin, Cyrillic, punctuation, currencies, the number sign, plain arrows.
COMMON = [
    *((0x0020, 0x007E), (0x00A0, 0x017F), (0x0400, 0x045F), (0x0490, 0x04FF), (0x2002, 0x2044), (0x20A0, 0x20C0)),
    *((0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2193)),
]


def cut(path: Path, codes: set[int], *, small: bool) -> TTFont:
    """Return a face with these characters only, its kerning, and its names; `small` without compression."""
    options = Options(
        layout_features=["kern"], name_IDs=NAMES, notdef_outline=True, hinting=False, desubroutinize=not small
    )
    font = TTFont(path, recalcTimestamp=False)
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    return font


def ranges(codes: set[int]) -> str:
    """Return characters as CSS lists them: `U+20-7E, U+401`."""
    found: list[list[int]] = []
    for code in sorted(codes):
        if found and code == found[-1][1] + 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return ",".join(f"U+{low:X}" + (f"-{high:X}" if high > low else "") for low, high in found)


def outlines(font: TTFont) -> dict[str, str]:
    """Return the path of each character that is seen, relative, in whole units."""
    glyphs, found = font.getGlyphSet(), {}
    for code, name in sorted(font.getBestCmap().items()):
        pen = _Relative(glyphs)
        glyphs[name].draw(TransformPen(pen, (1, 0, 0, -1, 0, 0)))
        if path := "".join(pen.parts):
            found[chr(code)] = path
    return found


class _Relative:
    """Writes what is drawn as relative path data: `m10,0l5,5c…z`."""

    def __init__(self, glyphs: Any) -> None:
        self.glyphs = glyphs
        self.parts: list[str] = []
        self.x = self.y = 0
        self.start = (0, 0)

    def _add(self, letter: str, *points: tuple[float, float]) -> None:
        numbers: list[int] = []
        for x, y in points:
            numbers += [round(x) - self.x, round(y) - self.y]
        self.x, self.y = round(points[-1][0]), round(points[-1][1])
        self.parts.append(letter + " ".join(map(str, numbers)).replace(" -", "-"))

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - fontTools calls it so
        self._add("m", point)
        self.start = (self.x, self.y)

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        self._add("l", point)

    def curveTo(self, *points: tuple[float, float]) -> None:  # noqa: N802
        self._add("c", *points)

    def closePath(self) -> None:  # noqa: N802
        self.parts.append("z")
        self.x, self.y = self.start

    def endPath(self) -> None:  # noqa: N802
        self.closePath()

    def addComponent(self, name: str, matrix: tuple[float, ...]) -> None:  # noqa: N802
        self.glyphs[name].draw(TransformPen(self, matrix))


def main() -> None:
    """Write all files anew and say how large they are."""
    PLACE.mkdir(exist_ok=True)
    for each in PLACE.iterdir():
        each.unlink()
    known = {code for low, high in BLOCKS for code in range(low, high + 1)}
    known = {code for code in known if unicodedata.category(chr(code)) not in WITHOUT_WIDTH}
    common = known & {code for low, high in COMMON for code in range(low, high + 1)}
    parts: dict[str, str] = {}
    paths: dict[str, dict[str, str]] = {}
    for weight, source in FACES.items():
        whole = cut(source, known, small=True)
        whole.save(PLACE / f"Inter-{weight}.otf")
        paths[str(weight)] = outlines(whole)
        for name, codes in {"common": common, "rare": known - common}.items():
            font = cut(source, codes, small=False)
            parts[name] = ranges(set(font.getBestCmap()))
            font.flavor = "woff2"
            font.save(PLACE / f"Inter-{weight}-{name}.woff2")
    (PLACE / "ranges.json").write_text(json.dumps(parts, indent=1) + "\n", "utf-8")
    said = json.dumps(paths, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    (PLACE / "outlines.json.gz").write_bytes(gzip.compress(said, mtime=0))
    (PLACE / "OFL.txt").write_bytes((Path(__file__).parent.parent / "src" / "cjm" / "text" / "OFL.txt").read_bytes())
    for each in sorted(PLACE.iterdir()):
        print(each.name, each.stat().st_size, "bytes")


if __name__ == "__main__":
    sys.exit(main())
