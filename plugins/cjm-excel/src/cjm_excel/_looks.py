"""How cells look, as far as it means something: number formats, struck-out and bold text, fills."""

from __future__ import annotations

import colorsys
from typing import Any

from attrs import frozen
from defusedxml.ElementTree import fromstring
from openpyxl.cell import Cell
from openpyxl.styles.colors import COLOR_INDEX
from openpyxl.workbook import Workbook

from cjm_excel._values import BY_COUNTRY, is_invisible

_LONGEST_CODE = 1_000  # of a number format; Excel allows 255 characters
_THEME = ("lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink").split()


@frozen
class Look:
    """A style of cells."""

    format: str = "General"
    bold: bool = False
    strike: bool = False
    fill: str | None = None
    invisible: bool = False


class Looks:
    """The looks of a workbook's cells; each style is made out once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self.known: dict[bytes, Look] = {}  # by the style of the cell
        self._palette: dict[str, str] | None = None

    def __getitem__(self, cell: Cell) -> Look:
        style: bytes = cell._style.tobytes() if cell._style else b""  # type: ignore[attr-defined]  # what `style_id` would search for
        look = self.known.get(style)
        if look is None:
            look = self.known[style] = self._look(cell)
        return look

    def _look(self, cell: Cell) -> Look:
        # Of a format that each country writes its own way only the number says that it is one.
        code = cell.number_format
        code = BY_COUNTRY.get(cell._style.numFmtId, code)  # type: ignore[attr-defined]
        code = code if 0 < len(code) < _LONGEST_CODE else "General"
        return Look(
            code,
            bool(cell.font.b),
            bool(cell.font.strike),
            self._colour(cell.fill.fgColor) if cell.fill.fill_type == "solid" else None,
            is_invisible(code),
        )

    def _colour(self, colour: Any) -> str | None:
        plain = ""
        if colour.type == "rgb":
            plain = colour.rgb[-6:]
        elif colour.type == "theme" and 0 <= colour.theme < len(_THEME):
            plain = self._theme().get(_THEME[colour.theme], "")
        elif colour.type == "indexed" and 0 <= colour.indexed < len(COLOR_INDEX):
            plain = COLOR_INDEX[colour.indexed][-6:]
        return _tinted(plain, colour.tint)

    def _theme(self) -> dict[str, str]:
        """The colours of the theme, which openpyxl keeps as XML only."""
        if self._palette is None:
            theme = self._book.loaded_theme
            scheme = fromstring(theme).find(".//{*}clrScheme") if theme else None
            self._palette = {
                slot.tag.rpartition("}")[2]: colour.get("lastClr") or colour.get("val") or ""
                for slot in (scheme if scheme is not None else [])
                for colour in slot
            }
        return self._palette


def _tinted(rgb: str, tint: float) -> str | None:
    try:
        red, green, blue = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    except ValueError:
        return None
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    change = max(-1.0, min(1.0, tint))
    light = light * (1 + change) if change < 0 else light + (1 - light) * change
    return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, light, saturation))
