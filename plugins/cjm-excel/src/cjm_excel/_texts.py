"""Texts as workbooks write them: runs of rich text, and characters that XML cannot hold."""

from __future__ import annotations

import re

from attrs import frozen
from openpyxl.cell.rich_text import CellRichText, TextBlock

_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
# What XML 1.0 forbids, a carriage return (XML readers turn it into a line feed), and what would be read as an escape.
_SPECIAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
LONGEST = 32_767
"""The most UTF-16 units that a cell holds."""


def unescape(text: str) -> str:
    r"""The text that a workbook writes with `_xHHHH_` for characters that XML cannot hold.

    >>> unescape("a_x000D_b"), unescape("_x005F_x000D_")
    ('a\rb', '_x000D_')
    """
    if "_x" not in text:
        return text
    plain = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    # Two halves of one character, each escaped by itself, are that character.
    return plain.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass") if _halves(plain) else plain


def _halves(text: str) -> bool:
    return any("\ud800" <= char <= "\udfff" for char in text)


def escape(text: str) -> str:
    r"""The text so written that a workbook can hold it, and that `unescape` gives it back.

    >>> escape("a\rb"), escape("_x000D_"), escape("план_x")
    ('a_x000D_b', '_x005F_x000D_', 'план_x')
    """
    return _SPECIAL.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def units(text: str) -> int:
    """How many UTF-16 units a text takes: by these Excel counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@frozen
class Seen:
    """A text, the part that is struck out of it, whether it is so as a whole, and whether it is bold."""

    text: str
    struck: str
    strike: bool
    bold: bool


def flatten(value: CellRichText, *, strike: bool, bold: bool) -> Seen:
    """A text of several runs, in a cell of that look: a run without a look of its own looks as its cell does."""
    runs = [
        (unescape(run.text), bool(run.font.strike), bool(run.font.b))
        if isinstance(run, TextBlock)
        else (unescape(run), strike, bold)
        for run in value
    ]
    spoken = [run for run in runs if run[0].strip()]
    all_bold = bool(spoken) and all(is_bold for _, _, is_bold in spoken)
    struck = [text for text, is_struck, _ in spoken if is_struck]
    if len(struck) == len(spoken):
        return Seen("".join(text for text, _, _ in runs), "", bool(spoken), all_bold)
    return Seen(_live(runs), "\n".join(map(str.strip, struck)), strike=False, bold=all_bold)


def _live(runs: list[tuple[str, bool, bool]]) -> str:
    """What is not struck out; where a struck word or line stood between spaces or lines, one of them is left."""
    live, is_after_struck = "", False
    for text, is_struck, _ in runs:
        if is_struck:
            is_after_struck = True
            continue
        if is_after_struck and live[-1:].isspace() and text[:1].isspace():
            is_line = "\n" in live[-1:] + text[:1]
            live, text = live.rstrip(" \n") + ("\n" if is_line else " "), text.lstrip(" \n")
        live, is_after_struck = live + text, False
    return live
