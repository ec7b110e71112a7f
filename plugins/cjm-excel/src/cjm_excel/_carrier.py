"""The very hidden sheet in which a workbook carries its map: texts of a size that cells can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

SHEET = "_cjm"
"""The name of the sheet."""

_CHUNK = 15_000  # characters, of which each may take two of the 32,767 units that a cell holds
_HEADING = "The journey map of this workbook, for cjm. Without this sheet it is read anew from what the others show."


def fold(carried: str) -> Iterator[tuple[str, str]]:
    """The rows of the sheet."""
    chunks = [carried[i : i + _CHUNK] for i in range(0, len(carried), _CHUNK)]
    yield _HEADING, f"cjm {len(chunks)}"
    # A mark at both ends: programs trim spaces at the ends of a text.
    yield from ((f"[{chunk}]", "") for chunk in chunks)


def unfold(cells: Iterable[tuple[int, int, str]]) -> str | None:
    """The text laid into the sheet with these cells; None where it is another sheet or not whole."""
    texts = {(row, column): text for row, column, text in cells}
    kind, _, number = texts.get((0, 1), "").partition(" ")
    if kind != "cjm" or not number.isdecimal() or len(number) > 6:
        return None
    chunks = [texts.get((row, 0), "") for row in range(1, int(number) + 1)]
    if not all(chunk.startswith("[") and chunk.endswith("]") for chunk in chunks):
        return None
    return "".join(chunk[1:-1] for chunk in chunks)
