"""A table whose labels nobody knows, read by its shape alone, where something says that it is a journey map."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from cjm.recognise._asked import Asked
from cjm.recognise._grid import Grid, View
from cjm.recognise._header import Header
from cjm.recognise._islands import Island
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell
from cjm.words import phrase

_JOURNEY = re.compile(
    r"(?<!\w)(?:cjm|journey|путь (?:клиента|пользователя|покупателя|гостя|пациента)|"
    r"карт[аы] (?:пути|путешестви\w+|клиентского)|клиентск\w+ (?:пут\w+|опыт\w*)|customer experience|"
    r"parcours (?:client|utilisateur)|jornada|viaje del|recorrido|kundenreise|touchpoint map|service blueprint)(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-+−±]?\d[\d\s.,]*%?")
_WEAK = 1.0


def is_journey(text: str) -> bool:
    """Whether a title says that what follows is a journey map.

    >>> is_journey("CJM: аренда"), is_journey("Customer Journey"), is_journey("Budget")
    (True, True, False)
    """
    return _JOURNEY.search(text) is not None


def by_shape(grid: Grid, found: Iterable[Island], words: Words, name: str, asked: Asked) -> Header | None:
    """The header of the largest island that may be a map, with a low score; None where nothing speaks for a journey."""
    told = (
        asked.orientation is not None
        or is_journey(name)
        or any(is_journey(cell.text) for island in found for cell in island.cells[:3])
    )
    best: Header | None = None
    size = 0
    for island in found:
        header = _header(grid, island, words, asked, told=told)
        if header is not None and len(island.cells) > size:
            best, size = header, len(island.cells)
    return best


def _header(grid: Grid, island: Island, words: Words, asked: Asked, *, told: bool) -> Header | None:
    at = {(cell.row, cell.column): cell for cell in island.cells}
    rows = range(island.top, island.bottom + 1)
    columns = range(island.left, island.right + 1)
    top = next((row for row in rows if sum((row, column) in at for column in columns) > 2), None)
    if top is None or top + 2 > island.bottom:
        return None
    names = [cell for column in columns[1:] if (cell := at.get((top, column)))]
    labels = [cell for row in rows if row > top and (cell := at.get((row, island.left)))]
    if len(names) < 2 or len(labels) < 2:
        return None
    stages = [sum(words.stage(cell.text) is not None for cell in cells) for cells in (names, labels)]
    if not told and max(stages) < 2:
        return None
    body = [cell for (row, column), cell in at.items() if row > top and column > island.left]
    alike = [_alike(body, by_row=True), _alike(body, by_row=False)]
    said = asked.across(top, island.left)
    across = (stages[0] > stages[1] or (stages[0] == stages[1] and alike[0] > alike[1])) if said is None else said
    view = View(grid, across=across)
    phase, label = (top, island.left) if across else (island.left, top)
    end, last = (island.right, island.bottom) if across else (island.bottom, island.right)
    return Header(
        view,
        top,
        island.left,
        _WEAK + max(stages),
        (phrase("says_journey"), phrase("alike_lines")) if said is None else (phrase("said"),),
        _WEAK + min(alike),
        label=label,
        phase=phase,
        first=label + 1,
        end=end,
        top_lane=phase + 1,
        last_lane=last,
        bottom=island.bottom,
        right=island.right,
    )


def _alike(cells: list[Cell], *, by_row: bool) -> float:
    """How much the cells of one line are of one kind, 0 … 1: what stands in one lane is alike."""
    lines: dict[int, Counter[str]] = {}
    for cell in cells:
        lines.setdefault(cell.row if by_row else cell.column, Counter())[_kind(cell.text)] += 1
    alike = [counts.most_common(1)[0][1] / counts.total() for counts in lines.values() if counts.total() > 1]
    return sum(alike) / len(alike) if alike else 0.0


def _kind(text: str) -> str:
    text = text.strip()
    if _NUMBER.fullmatch(text):
        return "number"
    if not any(character.isalnum() for character in text):
        return "sign"
    if "\n" in text or len(text) > 60:
        return "long"
    return "quote" if text[0] in "«\"“„'" else "name" if len(text) <= 25 else "text"
