"""Persona cards: labels with what stands beside or below them, one card for each persona."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any

import attrs
from attrs import define, evolve, field, frozen

from cjm.errors import CjmError
from cjm.model import Persona
from cjm.recognise._grid import Grid
from cjm.recognise._header import Header
from cjm.recognise._islands import Island, islands
from cjm.recognise._rest import Rest
from cjm.recognise._someone import is_name, is_someone, someone
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell, items_of
from cjm.words import fold

_LEAST = 3
_SURE = 4
_SHORT = 40
_TITLED = re.compile(
    r"(?<!\w)(?:personas?|персон[аы]|персонажи?|портрет\w*|аватар|геро[ийя]\w*|люди|кто (?:они|у нас \w+|наши? \w+)|"
    r"people|our (?:users|customers|clients)|who they are|perfil|perfiles|personnages|personajes|personagens|profils?|"
    r"steckbriefe?|personen|leute|gente|gens|pessoas)(?!\w)",
    re.IGNORECASE,
)
_ROLES = re.compile(
    r"(?:роль|роли|role|roles|rôle|rolle|rol|papel|papéis|персон[аы]|персонажи?|personas?|who|кто|qui|quién|quem|wer)",
    re.IGNORECASE,
)
_OF_PEOPLE = frozenset("goals needs fears frustrations motivations hesitations questions quote story".split())
_OF_LIVES = frozenset("age sex occupation residence family income marital_status country citizenship hobbies".split())
_OF_JOURNEYS = frozenset("actions touchpoints channels emotions thoughts ideas frontstage backstage experience".split())
_INSIDE = re.compile(
    r"stakeholder|стейкхолдер|team|команд|staff|сотрудник|contact|контакт|équipe|equip[eo]|beteiligte|involucrad|raci",
    re.IGNORECASE,
)
_MOST_ROLES, _MOST_CELLS = 12, 2000
_HEADING = re.compile(
    r"details?|values?|descriptions?|answers?|info|значени[ея]|описани[ея]|детали|подробности|ответы?|valeurs?|détails?|"
    r"valor(?:es)?|detalles?|detalhes?|werte?|angaben?"
)
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

    head: Cell | None = None
    """The cell above the card that names the persona, where no label does."""


def cards(grid: Grid, found: Sequence[Island], words: Words, rest: Rest) -> list[Persona]:
    """The personas on cards among the islands of a sheet; the cells that they hold are used up, their labels kept."""
    name = grid.table.name
    entries = [entry for island in found for entry in _entries(island, words)]
    known = [entry for entry in entries if entry.field != "attributes"]
    titled = _TITLED.search(name) or any(
        _TITLED.search(cell.text) for island in found for cell in island.cells[:2] if len(cell.text) < 60
    )
    fields = {entry.field for entry in known}
    aged = {"name", "age"} <= fields and len(entries) >= _LEAST
    if len(fields) < (_LEAST if titled else _SURE) and not aged:
        return [*_roles(grid, found, words, rest)]
    made = []
    for card in _apart(entries, grid, words):
        persona = _persona(grid, card, name)
        if persona is not None:
            made.append(persona)
            grid.use(cell for entry in card.entries for cell in (entry.label, *entry.values))
            grid.use([card.head] if card.head else [])
            for entry in card.entries:
                if entry.field != "attributes":
                    rest.cell(grid, entry.label, f"says what stands beside it: {entry.field}")
    return made


def journeys_among(grid: Grid, found: Sequence[Header], words: Words) -> list[Header]:
    """Those of the headers of a sheet that announce journeys: not the tables that tell of personas.

    What looks like a map may be a table with a persona in each row or column. On a sheet of cards and lists alone it is
    one column of what is told, or a list without phases.
    """
    if not found or len(grid.cells) > _MOST_CELLS or all(_is_journey(grid, each, words) for each in found):
        return list(found)
    found = _below_forms(grid, found)
    pieces = islands(grid)
    tables = [island for island in pieces if _role_table(island, words)]
    left = [
        each
        for each in found
        if not any(one.top <= each.row <= one.bottom and one.left <= each.column <= one.right for one in tables)
    ]
    if any(each.phase is not None and each.end > each.first for each in left) or any(
        each.phase is None and (each.across or each.step is not None or each.said) for each in left
    ):
        return left
    entries = [entry for island in pieces for entry in _entries(island, words) if entry.field != "attributes"]
    fields = {entry.field for entry in entries}
    return [] if "name" in fields and len(fields) > _SURE and 2 * len(entries) >= len(grid.by_row) else left


def _is_journey(grid: Grid, header: Header, words: Words) -> bool:
    """Whether a header surely announces a journey: a word for phases in its corner, and the labels of lanes."""
    corner = grid.at(header.row, header.column)
    said = corner is not None and words.header(corner.text) == "phase"
    return said and header.score > _SURE and header.end > header.first


def _below_forms(grid: Grid, found: Sequence[Header]) -> list[Header]:
    """The headers without those that are rows of a form, with a person described in them; the next map begins there."""
    forms = [each for each in found if not each.across and each.end <= each.first and _describes(grid.row(each.row))]
    kept = []
    for each in found:
        over = [form.top for form in forms if form.row < each.row <= form.row + _MOST_ROLES]
        if each not in forms:
            kept.append(evolve(each, top=min([each.top, *over])))
    return kept


def _describes(cells: Sequence[Cell]) -> bool:
    """Whether one of the cells tells of a person by name and age."""
    told = (someone(cell.text) for cell in cells if len(cell.text) > _LEAST)
    return any(each.sure and each.age is not None for each in told)


def _roles(grid: Grid, found: Sequence[Island], words: Words, rest: Rest) -> Iterator[Persona]:
    """The personas of tables with one in each row or column: who, and what each wants, fears, needs."""
    for island in found:
        table = _role_table(island, words)
        if table is None or _INSIDE.search(grid.table.name):
            continue
        for persona, cells in table.personas(grid, words):
            yield persona
            grid.use(cells)
        grid.use(table.head)
        for cell in table.head:
            rest.cell(grid, cell, "says what stands in its row or column")


@frozen(eq=False)
class _RoleTable:
    """A table of personas: the labels of what is told, and for each persona the name and what is told of them."""

    head: list[Cell]
    lines: list[list[Cell]]
    along: Callable[[Cell], int]
    """Where a cell stands along a line: its column where each row tells of a persona."""

    def personas(self, grid: Grid, words: Words) -> Iterator[tuple[Persona, list[Cell]]]:
        labels = {self.along(cell): cell for cell in self.head}
        for first, *told in self.lines:
            entries = [
                _Entry(label, words.persona(label.text) or "attributes", [cell])
                for cell in told
                if (label := labels.get(self.along(cell))) and not words.nothing(cell.text)
            ]
            persona = _persona(grid, _Card(entries, head=first), "")
            if persona is not None:
                yield persona, [first, *(cell for entry in entries for cell in entry.values)]


def _role_table(island: Island, words: Words) -> _RoleTable | None:
    """The table that an island is where it tells of a persona in each row, or in each column; else None."""
    row, column = attrgetter("row"), attrgetter("column")
    for along, across in ((column, row), (row, column)):
        lines: dict[int, list[Cell]] = {}
        for cell in island.cells:
            lines.setdefault(across(cell), []).append(cell)
        head, *told = [lines[at] for at in sorted(lines)]
        corner = min(along(cell) for cell in island.cells)
        if _tells_of_roles(head, corner, along, words) and _are_roles(told, corner, along):
            return _RoleTable(head, told, along)
    return None


def _tells_of_roles(head: Sequence[Cell], corner: int, along: Callable[[Cell], int], words: Words) -> bool:
    """Whether labels say who, then what people want, fear, need; and how they live, where the corner says not who."""
    said = along(head[0]) == corner
    who = said and _ROLES.fullmatch(fold(head[0].text)) is not None
    if said and not who and words.persona(head[0].text) != "name":
        return False
    labels = [cell.text for cell in (head[1:] if said else head)]
    fields = {name for text in labels if (name := words.persona(text)) not in {None, "attributes"}}
    met = {meaning.lane for text in labels if words.persona(text) is None and (meaning := words.lane(text))}
    if met & _OF_JOURNEYS or any(words.header(text) for text in labels):
        return False
    return len(fields) >= _LEAST - said and bool(_OF_PEOPLE & fields) and (who or bool(_OF_LIVES & fields))


def _are_roles(lines: Sequence[Sequence[Cell]], corner: int, along: Callable[[Cell], int]) -> bool:
    """Whether each line begins with a short name of its own and tells something."""
    names = {fold(line[0].text) for line in lines}
    return (
        0 < len(lines) <= _MOST_ROLES
        and len(names) == len(lines)
        and all(
            along(line[0]) == corner
            and len(line) > 1
            and len(line[0].text) <= 2 * _SHORT
            and any(letter.isalpha() for letter in line[0].text)
            for line in lines
        )
    )


def _entries(island: Island, words: Words) -> list[_Entry]:
    """The labels of an island with what stands beside them, else below them."""
    at = {(cell.row, cell.column): cell for cell in island.cells}
    named = {place: field for place, cell in at.items() if (field := words.persona(cell.text))}
    columns = {column for (_, column), field in named.items() if field != "attributes"}
    taken: set[tuple[int, int]] = set()
    found = []
    if (listed := _headed_list(at, named)) is not None:
        return [listed]
    for (row, column), cell in at.items():
        if (row, column) in taken:
            continue
        field = named.get((row, column))
        if _in_table(at, cell, columns):
            continue
        beside = at.get((row, column + cell.columns))
        if beside is not None and (row, beside.column) in named and field is not None:
            beside = None  # a row of headings
        if field is None and not (column in columns and beside is not None and _short(cell)):
            continue
        if field is None and beside is not None and _HEADING.fullmatch(fold(beside.text)) and row == island.top:
            continue
        values = [beside] if beside is not None else _below(at, cell, named)
        if not values:
            continue
        taken.update((value.row, value.column) for value in values)
        found.append(_Entry(cell, field or "attributes", values))
    return found


def _in_table(at: dict[tuple[int, int], Cell], label: Cell, columns: set[int]) -> bool:
    """Whether more than one text stands right behind a label, and the next one is no label of another card."""
    beside = at.get((label.row, label.column + label.columns))
    third = at.get((label.row, beside.column + beside.columns)) if beside is not None else None
    return third is not None and third.column not in columns


def _headed_list(at: dict[tuple[int, int], Cell], named: dict[tuple[int, int], str]) -> _Entry | None:
    """A list with a heading of its own: "Pain point | Impact", and below it what they are and how much."""
    (place, head), *more = at.items()
    field = named.get(place)
    if field not in _LISTS or any(spot in named for spot, cell in at.items() if cell.row > head.row):
        return None
    values = [cell for spot, cell in more if spot[1] == place[1]]
    rows = {cell.row for cell in at.values()}
    if len(values) < _LEAST - 1 or len(values) + 1 != len(rows) or len(at) != 2 * len(rows):
        return None
    return _Entry(head, field, values)


def _short(cell: Cell) -> bool:
    return len(cell.text) <= _SHORT and "\n" not in cell.text


def _below(at: dict[tuple[int, int], Cell], label: Cell, named: dict[tuple[int, int], str]) -> list[Cell]:
    values: list[Cell] = []
    row = label.row + label.rows
    while (cell := at.get((row, label.column))) and (row, label.column) not in named:
        if at.get((row, cell.column + cell.columns)) is not None:
            return []  # these are labels themselves
        values.append(cell)
        row += cell.rows
    return values


def _apart(entries: Sequence[_Entry], grid: Grid, words: Words) -> list[_Card]:
    """One card for each name: beside each other by the columns of the names, below each other by their rows.

    Where no label says the name, cards whose labels repeat in other columns are told apart by these, and the name is
    what stands above.
    """
    names = [entry for entry in entries if entry.field == "name"]
    if not names:
        return _headed(entries, grid, words)
    if len(names) < 2:
        return [_Card(list(entries))]
    made = [(entry.label.row, entry.label.column, _Card()) for entry in names]
    for entry in entries:
        row, column = entry.label.row, entry.label.column
        near = [each for each in made if each[0] <= row and each[1] <= column] or made
        max(near, key=lambda each: (each[0], each[1]))[2].entries.append(entry)
    return [card for _, _, card in made if card.entries]


def _headed(entries: Sequence[_Entry], grid: Grid, words: Words) -> list[_Card]:
    """Cards without a label for the name, each named by the cell above it."""
    columns: dict[int, list[_Entry]] = {}
    for entry in entries:
        columns.setdefault(entry.label.column, []).append(entry)
    firsts = [{entry.field for entry in each if entry.field != "attributes"} for each in columns.values()]
    if len(columns) < 2 or not set.intersection(*firsts):
        return [_Card(list(entries), head=_head(entries, grid, words, sure=True))]
    return [_Card(each, head=_head(each, grid, words, sure=False)) for each in columns.values()]


def _head(entries: Sequence[_Entry], grid: Grid, words: Words, *, sure: bool) -> Cell | None:
    """The nearest cell above a card in its column that may name somebody, or `sure`ly does."""
    top = min(entry.label.row for entry in entries)
    column = min(entry.label.column for entry in entries)
    for row in range(top - 1, -1, -1):
        cell = next((c for c in grid.row(row) if c.column <= column < c.column + c.columns), None)
        if cell is None or grid.has(cell):
            continue
        text = cell.text.strip()
        if is_name(text) or is_someone(text):
            return cell
        if not sure and _short(cell) and not _TITLED.search(text) and words.persona(text) is None:
            return cell
        return None
    return None


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
    if "name" not in fields and card.head is not None:
        told = someone(card.head.text)
        fields["name"] = told.name
        for key, value in (("age", told.age), ("story", told.story)):
            if value is not None and key not in fields:
                fields[key] = value
            elif value is not None and str(value) != str(fields[key]):
                attributes[card.head.text.strip()] = str(value)
    fields.setdefault("name", name)
    return made_of(fields, attributes, grid.place(card.head or card.entries[0].label))


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
