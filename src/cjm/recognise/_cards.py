"""Persona cards: labels with what stands beside or below them, one card for each persona."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import attrs
from attrs import define, field

from cjm.errors import CjmError
from cjm.model import Persona
from cjm.recognise._grid import Grid
from cjm.recognise._islands import Island
from cjm.recognise._rest import Rest
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell, items_of

_LEAST = 3
_TITLED = re.compile(r"(?<!\w)(?:personas?|персон[аы]|портрет|аватар|perfil|profil|steckbrief)(?!\w)", re.IGNORECASE)
_LISTS = frozenset(
    "travel_routes interests hobbies values patterns in_domain towards_product online sites social_networks devices "
    "systems services brands opinion_leaders motivations frustrations needs goals fears hesitations questions".split()
)


@define(eq=False)
class _Entry:
    """A label of a card, the field that it names, and what it says."""

    label: Cell
    field: str
    values: list[Cell]


@define(eq=False)
class _Card:
    """A card as it is being read."""

    entries: list[_Entry] = field(factory=list)

    @property
    def left(self) -> int:
        return min(entry.label.column for entry in self.entries)


def cards(grid: Grid, found: Sequence[Island], words: Words, rest: Rest) -> list[Persona]:
    """The personas on cards among the islands of a sheet; the cells that they hold are used up, their labels kept."""
    name = grid.table.name
    entries = [entry for island in found for entry in _entries(island, words)]
    known = [entry for entry in entries if entry.field != "attributes"]
    titled = _TITLED.search(name) or any(
        _TITLED.search(cell.text) for island in found for cell in island.cells[:2] if len(cell.text) < 60
    )
    if len({entry.field for entry in known}) < (_LEAST if titled else _LEAST + 1):
        return []
    made = []
    for card in _apart(entries):
        persona = _persona(grid, card, name)
        if persona is not None:
            made.append(persona)
            grid.use(cell for entry in card.entries for cell in (entry.label, *entry.values))
            for entry in card.entries:
                if entry.field != "attributes":
                    rest.cell(grid, entry.label, f"says what stands beside it: {entry.field}")
    return made


def _entries(island: Island, words: Words) -> list[_Entry]:
    """The labels of an island with what stands beside them, else below them."""
    at = {(cell.row, cell.column): cell for cell in island.cells}
    named = {place: field for place, cell in at.items() if (field := words.persona(cell.text))}
    columns = {column for (_, column), field in named.items() if field != "attributes"}
    taken: set[tuple[int, int]] = set()
    found = []
    for (row, column), cell in at.items():
        if (row, column) in taken:
            continue
        field = named.get((row, column))
        beside = at.get((row, column + cell.columns))
        if beside is not None and (row, beside.column) in named and field is not None:
            beside = None  # a row of headings
        if field is None and not (column in columns and beside is not None and _short(cell)):
            continue
        values = [beside] if beside is not None else _below(at, cell, named)
        if not values:
            continue
        taken.update((value.row, value.column) for value in values)
        found.append(_Entry(cell, field or "attributes", values))
    return found


def _short(cell: Cell) -> bool:
    return len(cell.text) <= 40 and "\n" not in cell.text


def _below(at: dict[tuple[int, int], Cell], label: Cell, named: dict[tuple[int, int], str]) -> list[Cell]:
    values: list[Cell] = []
    row = label.row + label.rows
    while (cell := at.get((row, label.column))) and (row, label.column) not in named:
        if at.get((row, cell.column + cell.columns)) is not None:
            return []  # these are labels themselves
        values.append(cell)
        row += cell.rows
    return values


def _apart(entries: Sequence[_Entry]) -> list[_Card]:
    """One card for each name: beside each other by the columns of the names, below each other by their rows."""
    names = [entry for entry in entries if entry.field == "name"]
    if len(names) < 2:
        return [_Card(list(entries))]
    made = [(entry.label.row, entry.label.column, _Card()) for entry in names]
    for entry in entries:
        row, column = entry.label.row, entry.label.column
        near = [each for each in made if each[0] <= row and each[1] <= column] or made
        max(near, key=lambda each: (each[0], each[1]))[2].entries.append(entry)
    return [card for _, _, card in made if card.entries]


def _persona(grid: Grid, card: _Card, name: str) -> Persona | None:
    fields: dict[str, Any] = {}
    attributes: dict[str, str] = {}
    for entry in card.entries:
        texts = [cell.text.strip() for cell in entry.values]
        if entry.field in fields or entry.field == "attributes":
            attributes[entry.label.text.strip()] = "\n".join(texts)
        elif entry.field in _LISTS:
            fields[entry.field] = tuple(item for text in texts for item in items_of(text))
        else:
            fields[entry.field] = "\n".join(texts)
    fields.setdefault("name", name)
    return made_of(fields, attributes, grid.place(card.entries[0].label))


def made_of(fields: dict[str, Any], attributes: dict[str, str], origin: str | None) -> Persona | None:
    """A persona of what was read; what does not fit its field is kept among the attributes in its own words."""
    told = dict(attributes)
    fit: dict[str, Any] = {}
    for key, value in fields.items():
        if key == "age" and str(value).strip().isdigit():
            fit[key] = int(value)
            continue
        try:
            Persona("?", **({key: value} if key != "name" else {}))
        except (CjmError, TypeError):
            told[key] = value if isinstance(value, str) else "\n".join(value)
        else:
            fit[key] = value
    if not str(fit.get("name", "")).strip():
        return None
    return Persona(**fit, attributes=told, origin=origin)


def portrait(grid: Grid, personas: list[Persona]) -> list[Persona]:
    """The personas, with the only picture of their sheet where there is one persona."""
    left = [cell for cell in grid.pictures if (cell.row, cell.column) not in grid.shown]
    if len(left) != 1 or len(personas) != 1:
        return personas
    grid.shown.add((left[0].row, left[0].column))
    return [attrs.evolve(personas[0], portrait=left[0].picture)]
