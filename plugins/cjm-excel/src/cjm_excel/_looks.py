"""How cells look, as far as it means something: number formats, struck-out and bold text, fills."""

from __future__ import annotations

import colorsys

from attrs import frozen

from cjm_excel._package import Node, Package
from cjm_excel._texts import is_on
from cjm_excel._values import BUILT_IN

_LONGEST_CODE = 1_000  # of a number format; Excel allows 255 characters
_THEME = [
    "lt1",
    "dk1",
    "lt2",
    "dk2",
    "accent1",
    "accent2",
    "accent3",
    "accent4",
    "accent5",
    "accent6",
    "hlink",
    "folHlink",
]


@frozen
class Look:
    """A style of cells."""

    format: str = "General"
    bold: bool = False
    strike: bool = False
    fill: str | None = None


def looks(package: Package, styles: str | None, theme: str | None) -> list[Look]:
    """The styles of a workbook, in the order in which cells refer to them."""
    if styles is None or styles not in package:
        return [Look()]
    tree = package.tree(styles)
    palette = _palette(package.tree(theme)) if theme is not None and theme in package else {}
    formats = {
        _number(node.get("numFmtId")): node.get("formatCode") if len(node.get("formatCode")) < _LONGEST_CODE else ""
        for table in tree.children
        if table.name == "numFmts"
        for node in table.children
    }
    fonts = [(is_on(node, "b"), is_on(node, "strike")) for node in _table(tree, "fonts")]
    fills = [_fill(node, palette) for node in _table(tree, "fills")]
    found = []
    for node in _table(tree, "cellXfs"):
        code = _number(node.get("numFmtId"))
        font, fill = _number(node.get("fontId")), _number(node.get("fillId"))
        bold, strike = fonts[font] if 0 <= font < len(fonts) else (False, False)
        found.append(
            Look(
                formats.get(code) or BUILT_IN.get(code, "General"),
                bold,
                strike,
                fills[fill] if 0 <= fill < len(fills) else None,
            )
        )
    return found or [Look()]


def _table(tree: Node, name: str) -> list[Node]:
    table = tree.child(name)
    return table.children if table else []


def _number(text: str) -> int:
    try:
        return int(text or 0)
    except ValueError:
        return 0


def _palette(theme: Node) -> dict[str, str]:
    scheme = next(theme.all("clrScheme"), None)
    colours = {}
    for slot in scheme.children if scheme else []:
        for colour in slot.children:
            colours[slot.name] = colour.get("lastClr") or colour.get("val")
    return colours


def _fill(node: Node, palette: dict[str, str]) -> str | None:
    pattern = node.child("patternFill")
    if pattern is None or pattern.get("patternType") != "solid":
        return None
    colour = pattern.child("fgColor")
    if colour is None:
        return None
    if rgb := colour.get("rgb"):
        plain = rgb[-6:]
    elif theme := colour.get("theme"):
        index = _number(theme)
        plain = palette.get(_THEME[index], "") if 0 <= index < len(_THEME) else ""
    elif indexed := colour.get("indexed"):
        plain = _indexed(_number(indexed))
    else:
        return None
    return _tinted(plain, colour.get("tint"))


def _indexed(index: int) -> str:
    from openpyxl.styles.colors import COLOR_INDEX

    return COLOR_INDEX[index][-6:] if 0 <= index < len(COLOR_INDEX) else ""


def _tinted(rgb: str, tint: str) -> str | None:
    try:
        red, green, blue = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
        change = max(-1.0, min(1.0, float(tint or 0)))
    except ValueError:
        return None
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + change) if change < 0 else light + (1 - light) * change
    return "#" + "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, light, saturation))
