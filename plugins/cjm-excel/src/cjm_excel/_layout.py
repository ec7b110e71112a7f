"""How a sheet looks: measures, colours and type, so that texts are read without pulling at rows and columns."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Literal, TypeAlias

from attrs import frozen

import cjm
from cjm.text import width, wrap
from cjm_excel._options import Paper

Kind: TypeAlias = Literal["title", "label", "fact", "corner", "phase", "step", "lane", "content"]

FONT = "Arial"
INK, MUTED, LINE, WHITE = "172033", "5B6478", "D9DEE8", "FFFFFF"
_NAVY, _ACCENT, _ZEBRA, _LANE = "25315E", "EFEEFA", "F6F8FB", "E9ECF2"
_FEELINGS = ("F8C4A1", "FCE6D6", "E9ECF2", "D3EDE8", "A3D9CF")  # from very bad to very good
_NARROWEST, _WIDEST = 26, 64  # of a column, in digits
_LINES = 12  # from so many lines on, a column becomes wider
_LANES = (14, 30)
_TALLEST = 409.0  # points; Excel knows no taller row
_PRINTED = {"A3": 1510, "A4": 1045, "letter": 980}  # px within the margins, landscape
_SMALLEST = 0.55  # of its size may type be printed
_LONG = 4_000  # characters, from which a text is measured as a whole


@frozen
class Look:
    """The type and colours of a cell."""

    size: float = 10
    bold: bool = False
    ink: str = INK
    fill: str | None = None
    border: str | None = LINE
    centre: bool = False
    middle: bool = True
    quote: bool = False


def look(kind: Kind, *, zebra: bool = False, valence: float | None = None, fill: str | None = None) -> Look:
    """The look of a cell of this kind; a feeling is tinted from orange to teal, beside the text that says it."""
    if kind == "title":
        return Look(size=16, bold=True, ink=_NAVY, border=None)
    if kind in ("label", "fact"):
        return Look(bold=kind == "label", ink=MUTED if kind == "label" else INK, border=None)
    if kind == "phase":
        return Look(size=11, bold=True, ink=WHITE, fill=_NAVY, border=WHITE, centre=True)
    if kind == "corner":
        return Look(bold=True, ink=WHITE, fill=_NAVY, border=WHITE)
    if kind == "step":
        return Look(bold=True, fill=_ACCENT, centre=True)
    if kind == "lane":
        return Look(bold=True, fill=_LANE)
    tint = _FEELINGS[min(int((valence + 1) * 2.5), 4)] if valence is not None else fill
    return Look(fill=tint or (_ZEBRA if zebra else None), middle=valence is not None)


def kind_of(cell: cjm.Cell) -> Kind:
    """What a cell of an arranged table is to the eye."""
    if cell.role == "fact":
        return "label" if cell.bold else "fact"
    return "content" if cell.role is None or cell.role == "aside" else cell.role


def pixels(digits: float) -> int:
    """The width in px of a column so many digits wide."""
    return int(digits * 7) + 5


def column_widths(table: cjm.Table) -> dict[int, int]:
    """The width of each column in digits: the labels' as they need it, the others' so that no text gets too tall."""
    labels = [cell for cell in table.cells if cell.column == 0 and cell.columns == 1]
    longest = max((width(line, 13.4, 600) for cell in labels for line in cell.text.splitlines()), default=0)
    found = {0: max(_LANES[0], min(ceil((longest + 20) / 7), _LANES[1]))}
    for column in range(1, table.width):
        found[column] = _NARROWEST
    for cell in table.cells:
        if cell.column and cell.columns == 1:
            while found[cell.column] < _WIDEST and _lines(cell, found, look(kind_of(cell))) > _LINES:
                found[cell.column] = min(found[cell.column] + 8, _WIDEST)
    return found


def pages_across(widths: Mapping[int, int], paper: Paper) -> int:
    """On how many pages side by side a sheet is printed, so that its type does not get too small to read."""
    room = _PRINTED[paper] / _SMALLEST - pixels(widths.get(0, 0))
    return max(1, ceil(sum(pixels(digits) for column, digits in widths.items() if column) / room))


def row_heights(table: cjm.Table, widths: Mapping[int, int]) -> dict[int, float]:
    """The height of each row in points: as much as its tallest text needs."""
    found: dict[int, float] = {}
    for cell in sorted(table.cells, key=lambda cell: cell.rows):
        style = look(kind_of(cell))
        needed = _lines(cell, widths, style) * style.size * 1.3 + (14 if style.centre or style.size > 12 else 8)
        rows = range(cell.row, cell.row + min(cell.rows, 1_000))
        lacking = needed - sum(found.get(row, 0) for row in rows)
        if lacking > 0:
            found[rows[-1]] = min(found.get(rows[-1], 0) + ceil(lacking), _TALLEST)
    return found


def _lines(cell: cjm.Cell, widths: Mapping[int, int], style: Look) -> int:
    across = sum(pixels(widths.get(column, _NARROWEST)) for column in range(cell.column, cell.column + cell.columns))
    room = max(across - (18 if style.border else 8), 20)
    size = style.size * 4 / 3 * 0.9  # Arial, measured by a typeface that runs wider
    weight = 600 if style.bold else 400
    if len(cell.text) > _LONG:
        return ceil(width(cell.text, size, weight) / room) + cell.text.count("\n")
    # Most lines are short, and measuring takes a tenth of the time of breaking.
    return sum(
        1 if width(line, size, weight) < room else len(wrap(line, room, size, weight))
        for line in cell.text.splitlines() or [""]
    )
