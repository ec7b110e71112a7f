"""Places in a sheet: references such as C7 and B2:C7, as rows and columns from zero."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

ROWS, COLUMNS = 1_048_576, 16_384

Place: TypeAlias = tuple[int, int]
"""Row and column, from zero."""

Area: TypeAlias = tuple[int, int, int, int]
"""Top, left, bottom and right, from zero and inclusive."""

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$")
_WHOLE = re.compile(r"\$?([A-Za-z]{1,3})$|\$?([0-9]{1,7})$")


def place(reference: str) -> Place | None:
    """Row and column, from zero, of a reference such as C7; None where no sheet has it.

    >>> place("C7"), place("XFD1048576"), place("nowhere")
    ((6, 2), (1048575, 16383), None)
    """
    found = _REFERENCE.match(reference)
    if not found:
        return None
    row, column = int(found[2]), column_of(found[1])
    return (row - 1, column) if 0 < row <= ROWS and column < COLUMNS else None


def column_of(letters: str) -> int:
    """The column, from zero, that letters name.

    >>> column_of("A"), column_of("XFD")
    (0, 16383)
    """
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return column - 1


def area(reference: str) -> Area | None:
    """The area that a reference such as B2:C7 names, also one of whole columns (B:C) or rows (2:7); None for no area.

    >>> area("C7:B2"), area("B:C")
    ((1, 1, 6, 2), (0, 1, 1048575, 2))
    """
    first, _, last = reference.partition(":")
    start, end = place(first), place(last or first)
    if start is None or end is None:
        return _whole(first, last)
    (top, bottom), (left, right) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return top, left, bottom, right


def _whole(first: str, last: str) -> Area | None:
    start, end = _WHOLE.match(first), _WHOLE.match(last)
    if start and end and start[1] and end[1]:
        left, right = sorted((column_of(start[1]), column_of(end[1])))
        return (0, left, ROWS - 1, right) if right < COLUMNS else None
    if start and end and start[2] and end[2]:
        top, bottom = sorted((int(start[2]) - 1, int(end[2]) - 1))
        return (top, 0, bottom, COLUMNS - 1) if top >= 0 and bottom < ROWS else None
    return None


def name(row: int, column: int) -> str:
    """The reference of a cell, such as C7.

    >>> name(6, 2), name(0, 16383)
    ('C7', 'XFD1')
    """
    return f"{letters(column)}{row + 1}"


@cache
def letters(column: int) -> str:
    """The letters that name a column, from zero.

    >>> letters(25), letters(26)
    ('Z', 'AA')
    """
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found


def size(of: Area) -> int:
    """The number of cells of an area."""
    top, left, bottom, right = of
    return (bottom - top + 1) * (right - left + 1)


def spots(of: Area) -> Iterator[Place]:
    """The places of an area, row by row; only for areas known to be small."""
    top, left, bottom, right = of
    return ((row, column) for row in range(top, bottom + 1) for column in range(left, right + 1))


def within(spot: Place, of: Area) -> bool:
    """Whether a place lies in an area."""
    return of[0] <= spot[0] <= of[2] and of[1] <= spot[1] <= of[3]
