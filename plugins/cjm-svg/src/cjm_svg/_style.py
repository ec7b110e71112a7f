"""What an element of a drawing looks like, as far as reading asks: from attributes, style sheets and its parents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

_ASKED: Final = frozenset(
    ("fill", "stroke", "font-size", "font-weight", "text-anchor", "display", "visibility", "white-space")
)
_LONGEST_RULE: Final = 4000
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_SIMPLE: Final = re.compile(r"(\*|[A-Za-z]\w*)?([.#][\w-]+)?")
_LENGTH: Final = re.compile(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?)\s*(px|pt|pc|mm|cm|in|em|ex|rem|%)?")
_PX: Final = {"pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "rem": 16.0}
_HEX: Final = re.compile(r"#([0-9a-fA-F]{3,8})")
_RGB: Final = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})")
_LARGEST_SHEET: Final = 1_000_000
_FAR: Final = 1e9


class Style(NamedTuple):
    """What an element hands down to those in it."""

    fill: str | None = "#000000"
    stroke: str | None = None
    size: float = 16.0
    anchor: str = "start"
    visible: bool = True
    preserves: bool = False


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """The rules of a style sheet: what each is for, and what it declares.

    A pattern would look again at each letter of a typeface that travels in the sheet.
    """
    for block in text.split("}"):
        head, brace, said = block.rpartition("{")
        if brace and len(said) <= _LONGEST_RULE:
            yield head.rpartition("{")[2][-_LONGEST_RULE:], said


class Sheet:
    """The style sheets of a drawing: rules for a kind of element, a class or an id, which is what programs write."""

    def __init__(self, root: ET.Element) -> None:
        self._rules: dict[tuple[str, str], dict[str, str]] = {}
        room = _LARGEST_SHEET
        for element in root.iter():
            if element.tag.rpartition("}")[2] != "style" or not element.text:
                continue
            for selectors, said in _rules(_COMMENT.sub("", element.text[:room])):
                known = {name: value for name, value in declared(said).items() if name in _ASKED}
                for selector in selectors.split(",") if known else ():
                    if found := _SIMPLE.fullmatch(selector.strip()):
                        self._rules.setdefault((found[1] or "*", found[2] or ""), {}).update(known)
            room = max(0, room - len(element.text))

    def of(self, element: ET.Element, name: str) -> Mapping[str, str]:
        """What is declared for an element, the weightier last."""
        said = {key: value for key, value in element.attrib.items() if key in _ASKED}
        if self._rules:
            names = [
                "",
                *(f".{each}" for each in element.get("class", "").split()[:20]),
                f"#{element.get('id', '')}",
            ]
            for each in names:
                for kind in ("*", name):
                    said |= self._rules.get((kind, each), {})
        if style := element.get("style"):
            said |= {key: value for key, value in declared(style).items() if key in _ASKED}
        return said


def declared(text: str) -> dict[str, str]:
    """The declarations of a style, without what makes them important."""
    found = {}
    for part in text.split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip().lower()] = value.partition("!")[0].strip()
    return found


def inherited(parent: Style, said: Mapping[str, str]) -> Style:
    """The style of an element within another one."""
    if not said:
        return parent
    return Style(
        colour(said["fill"], parent.fill) if "fill" in said else parent.fill,
        colour(said["stroke"], parent.stroke) if "stroke" in said else parent.stroke,
        _size(said["font-size"], parent.size) if "font-size" in said else parent.size,
        said.get("text-anchor", parent.anchor),
        said["visibility"] not in {"hidden", "collapse"} if "visibility" in said else parent.visible,
        said["white-space"].startswith(("pre", "break")) if "white-space" in said else parent.preserves,
    )


def _size(text: str, above: float) -> float:
    """The size of type; that of what it is in where it is none."""
    found = length(text, above, above)
    return found if found > 0 else above


def length(text: str | None, em: float = 16.0, whole: float = 0.0) -> float:
    """A length in px; nought where there is none, or where it is beyond any sheet."""
    found = _LENGTH.match(text or "")
    if found is None:
        return 0.0
    value, unit = float(found[1]), found[2] or ""
    value *= em if unit == "em" else em / 2 if unit == "ex" else whole / 100 if unit == "%" else _PX.get(unit, 1.0)
    return value if abs(value) < _FAR else 0.0


def colour(text: str, known: str | None) -> str | None:
    """A colour as `#rrggbb`; None for none; the known one where it is another's, or of a kind that is not read."""
    text = text.strip()
    if text in {"none", "transparent"}:
        return None
    if found := _HEX.fullmatch(text):
        digits = found[1]
        if len(digits) < 6:
            digits = "".join(digit * 2 for digit in digits[:3])
        return f"#{digits[:6].lower()}"
    if found := _RGB.match(text):
        return "#" + "".join(f"{min(255, int(each)):02x}" for each in found.groups())
    return _NAMED.get(text.lower(), known)


_NAMED: Final = {
    "black": "#000000",
    "white": "#ffffff",
    "red": "#ff0000",
    "green": "#008000",
    "blue": "#0000ff",
    "yellow": "#ffff00",
    "orange": "#ffa500",
    "pink": "#ffc0cb",
    "purple": "#800080",
    "gray": "#808080",
    "grey": "#808080",
    "lightblue": "#add8e6",
    "lightgreen": "#90ee90",
    "lightyellow": "#ffffe0",
    "gold": "#ffd700",
    "cyan": "#00ffff",
    "magenta": "#ff00ff",
    "lime": "#00ff00",
    "brown": "#a52a2a",
    "silver": "#c0c0c0",
}
