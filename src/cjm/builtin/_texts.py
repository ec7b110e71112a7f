"""What the two text formats share: contents that must be text, texts that must be writable."""

from __future__ import annotations

from cjm.errors import ConvertError
from cjm.hooks import Source, Target
from cjm.shapes import Table
from cjm.text import clean

_LOOKED_AT = 65_536
_CONTROLS = frozenset(map(chr, range(32))) - frozenset("\t\n\r\f\v\x1b")


def text_of(source: Source) -> str:
    """The contents as text; ConvertError where they are empty or no text."""
    text = source.text()
    head = text[:_LOOKED_AT]
    controls = sum(character in _CONTROLS for character in head)
    if "\0" in head or controls * 50 > len(head):
        raise ConvertError(
            "is no text: it is full of control characters.", where=source.path, next="Name its format with format=."
        )
    if not text.strip():
        raise ConvertError("is empty.", where=source.path, next="Put a table into it.")
    return text


def rows_of(table: Table, target: Target) -> list[list[str]]:
    """The texts of a table row by row, without what no text file can hold, which is noted."""
    rows = []
    for number, row in enumerate(table.rows(), 1):
        rows.append([clean(text) for text in row])
        if rows[-1] != row:
            target.lose("Control characters were left out.", at=f"row {number}")
    return rows
