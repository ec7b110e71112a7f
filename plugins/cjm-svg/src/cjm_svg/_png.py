"""A map as a picture of pixels, by resvg: its drawing with Inter, and with the machine's fonts for what Inter lacks."""

from __future__ import annotations

from math import sqrt
from typing import Final

import attrs
import resvg_py

import cjm

from ._apart import apart
from ._fonts import FAMILY, FILES
from ._options import PngOptions
from ._write import laid_out, painted

_MOST: Final = 100_000_000  # pixels: more, and few programs open it; resvg takes 4 bytes for each
_LONGEST: Final = 30_000  # pixels of a side


def write(content: cjm.JourneyMap, target: cjm.Target) -> bytes:
    """The picture of a map."""
    options = target.options or PngOptions()
    scene = laid_out(content, target, options)
    limit = min(sqrt(_MOST / (scene.width * scene.height)), _LONGEST / max(scene.width, scene.height))
    scale = min(options.scale, limit)
    if scale < options.scale:
        target.note(
            f"The picture has {scale:.2g} pixels to a px, not {options.scale:g}: the sheet is {scene.width:.0f} × "
            f"{scene.height:.0f} px large.",
            kind="clip",
        )
    font = "outline" if options.font == "outline" else "link"
    drawn = painted(apart(scene), target, attrs.evolve(options, font=font))
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=drawn.decode("utf-8"),
            width=max(1, round(scene.width * scale)),
            font_files=list(FILES),
            font_family=FAMILY,
            dpi=96,
        )
    )
