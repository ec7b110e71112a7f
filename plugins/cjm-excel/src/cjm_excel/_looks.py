"""How cells look, as far as it means something: number formats, struck-out and bold text, fills."""

from __future__ import annotations

import colorsys
from collections.abc import Callable
from typing import TypeVar

from attrs import frozen

from cjm_excel._package import Node, Package
from cjm_excel._values import BUILT_IN, is_invisible

_T = TypeVar("_T")
_LONGEST_CODE = 1_000  # of a number format; Excel allows 255 characters
_THEME = ("lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink").split()
# The colours that files know by number alone (ECMA-376, 18.8.27); the first eight are there twice.
_EIGHT = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"
_INDEXED = (
    f"{_EIGHT} {_EIGHT} 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 "
    "FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF "
    "FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 "
    "993366 333399 333333"
).split()


@frozen
class Look:
    """A style of cells."""

    format: str = "General"
    bold: bool = False
    strike: bool = False
    fill: str | None = None
    invisible: bool = False


def looks_of(package: Package, styles: str | None, theme: str | None) -> list[Look]:
    """The looks of a workbook's cells, by the number that cells give; there is at least one."""
    if styles is None:
        return [Look()]
    tree = package.tree(styles)
    table = {each.name: each.children for each in tree.children}
    codes = BUILT_IN | {node.get("numFmtId"): node.get("formatCode") for node in table.get("numFmts", [])}
    fonts = [(is_on(node, "b"), is_on(node, "strike")) for node in table.get("fonts", [])]
    palette: dict[str, str] = {}

    def themed(slot: str) -> str:
        if not palette:
            palette.update(_theme(package, theme), none="")
        return palette.get(slot, "")

    fills = [_fill(node, themed) for node in table.get("fills", [])]
    found = []
    for node in table.get("cellXfs", []):
        code = codes.get(node.get("numFmtId"), "")
        code = code if 0 < len(code) < _LONGEST_CODE else "General"
        bold, strike = _at(fonts, node.get("fontId"), (False, False))
        found.append(Look(code, bold, strike, _at(fills, node.get("fillId"), None), is_invisible(code)))
    return found or [Look()]


def is_on(look: Node | None, switch: str) -> bool:
    """Whether a font has a switch on: `<b/>` is on, `<b val="0"/>` is not."""
    node = look.child(switch) if look else None
    return node is not None and node.get("val", "1") not in ("0", "false")


def _at(these: list[_T], number: str, otherwise: _T) -> _T:
    return these[int(number)] if number.isdecimal() and int(number) < len(these) else otherwise


def _fill(node: Node, themed: Callable[[str], str]) -> str | None:
    pattern = node.child("patternFill")
    colour = pattern.child("fgColor") if pattern and pattern.get("patternType") == "solid" else None
    if colour is None:
        return None
    plain = colour.get("rgb")[-6:]
    if not plain and colour.get("theme").isdecimal():
        slot = int(colour.get("theme"))
        plain = themed(_THEME[slot]) if slot < len(_THEME) else ""
    elif not plain and colour.get("indexed").isdecimal():
        index = int(colour.get("indexed"))
        plain = _INDEXED[index] if index < len(_INDEXED) else ""
    try:
        return _tinted(plain, float(colour.get("tint", "0")))
    except ValueError:
        return None


def _theme(package: Package, part: str | None) -> dict[str, str]:
    """The colours of the theme by the names of their slots."""
    schemes = package.tree(part).all("clrScheme") if part is not None else iter(())
    return {
        slot.name: colour.get("lastClr") or colour.get("val")
        for scheme in schemes
        for slot in scheme.children
        for colour in slot.children
    }


def _tinted(rgb: str, tint: float) -> str | None:
    if len(rgb) != 6:
        return None
    red, green, blue = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    change = max(-1.0, min(1.0, tint))
    light = light * (1 + change) if change < 0 else light + (1 - light) * change
    return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, light, saturation))
