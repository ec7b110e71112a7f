"""Texts as workbooks write them: runs of rich text, and characters that XML cannot hold."""

from __future__ import annotations

import re

from attrs import frozen

from cjm_excel._package import Node, bare

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
    """A text of several runs: which of them are struck out, and whether all are bold."""

    text: str
    struck: tuple[str, ...] = ()
    all_struck: bool = False
    bold: bool = False


def flatten(item: Node) -> str | Rich:
    """The text of a shared or inline string; phonetic hints to it are left out."""
    runs: list[tuple[str, bool, bool]] = []
    for node in item.children:
        if node.name == "t":
            runs.append((unescape(node.text), False, False))
        elif node.name == "r":
            text = "".join(unescape(each.text) for each in node.children if each.name == "t")
            look = node.child("rPr")
            runs.append((text, is_on(look, "strike"), is_on(look, "b")))
    text = "".join(run for run, _, _ in runs)
    seen = [run for run in runs if run[0].strip()]
    struck = tuple(run for run, is_struck, _ in seen if is_struck)
    bold = bool(seen) and all(is_bold for _, _, is_bold in seen)
    if not struck and not bold:
        return text
    return Rich(text, struck, len(struck) == len(seen), bold)


def is_on(look: Node | None, name: str) -> bool:
    """Whether a switch of a font is on: `<b/>` is, `<b val="0"/>` is not."""
    node = look.child(name) if look else None
    return node is not None and node.get("val", "1") not in ("0", "false")


class Strings:
    """Gathers the shared strings of a workbook; a target for an XML parser."""

    def __init__(self) -> None:
        self.found: list[str | Rich] = []
        self._open: list[Node] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = bare(tag)
        if not self._open and name != "si":
            return
        node = Node(name, attributes)
        if self._open:
            self._open[-1].children.append(node)
        self._open.append(node)

    def end(self, tag: str) -> None:
        if self._open:
            node = self._open.pop()
            if not self._open:
                self.found.append(flatten(node))

    def data(self, text: str) -> None:
        if self._open:
            self._open[-1].pieces.append(text)

    def close(self) -> list[str | Rich]:
        return self.found
