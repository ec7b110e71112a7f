"""Texts as workbooks write them: runs of rich text, and characters that XML cannot hold."""

from __future__ import annotations

import re

from attrs import frozen

import cjm
from cjm_excel._package import Package, bare

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
class Rich:
    """A text of several runs: each with whether it is struck out, and bold; None where it looks as its cell does."""

    runs: tuple[tuple[str, bool | None, bool | None], ...]

    def seen(self, *, strike: bool, bold: bool) -> Seen:
        """What of it is live, in a cell of that look."""
        runs = [(text, strike if struck is None else struck, bold if b is None else b) for text, struck, b in self.runs]
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


@frozen
class Seen:
    """A text, the part that is struck out of it, whether it is so as a whole, and whether it is bold."""

    text: str
    struck: str
    strike: bool
    bold: bool


class Runs:
    """Gathers the runs of a shared or inline text from its elements; phonetic hints to it are left out."""

    def __init__(self) -> None:
        self._runs: list[tuple[str, bool | None, bool | None]] = []
        self._pieces: list[str] = []
        self._is_text = self._is_hint = False
        self._struck: bool | None = None
        self._bold: bool | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element that begins, by its bare name."""
        if tag == "t":
            self._is_text = not self._is_hint
        elif tag == "rPr":
            self._struck = self._bold = False
        elif tag == "strike":
            self._struck = attributes.get("val", "1") not in ("0", "false")
        elif tag == "b":
            self._bold = attributes.get("val", "1") not in ("0", "false")
        elif tag == "rPh":
            self._is_hint = True

    def end(self, tag: str) -> None:
        """An element that ends."""
        if tag == "t" and self._is_text:
            self._runs.append((unescape("".join(self._pieces)), self._struck, self._bold))
            self._pieces.clear()
            self._is_text = False
        elif tag == "r":
            self._struck = self._bold = None
        elif tag == "rPh":
            self._is_hint = False

    def text(self, text: str) -> None:
        """A text inside the innermost open element."""
        if self._is_text:
            self._pieces.append(text)

    def take(self) -> str | Rich:
        """The text of all runs since it was last taken."""
        runs, self._runs = self._runs, []
        if len(runs) == 1 and runs[0][1] is None:
            return runs[0][0]
        if all(struck is None for _, struck, _ in runs):
            return "".join(text for text, _, _ in runs)
        return Rich(tuple(runs))


def shared_texts(package: Package, part: str, most: int) -> list[str | Rich]:
    """The texts that the cells of all sheets share; more of them, and of their runs, than `most` are refused."""
    found: list[str | Rich] = []
    runs = Runs()
    left, depth = most, 0
    names: dict[str, str] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal left, depth
        plain = names.get(tag) or names.setdefault(tag, bare(tag))
        depth += 1
        if plain in ("si", "r"):
            left -= 1
            if left < 0:
                raise cjm.LimitError("holds more texts than are read.", next="Raise limits= if you trust the file.")
        elif depth > package.deepest:
            package.refuse_depth()
        runs.start(plain, attributes)

    def end(tag: str) -> None:
        nonlocal depth
        depth -= 1
        plain = names[tag]
        if plain == "si":
            found.append(runs.take())
        else:
            runs.end(plain)

    package.parse(part, start, end, runs.text)
    return found
