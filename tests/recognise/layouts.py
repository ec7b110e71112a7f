"""Sheets as people lay out journey maps: any map of `journeys` in any layout, and what a careful reader finds there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random
from typing import Any, cast

import attrs
from attrs import define, field, frozen

import cjm
from cjm.recognise import standard_vocabularies
from cjm.shapes import Cell, Table
from tests.recognise.journeys import NAMES, WHAT, Journey, header, words

# Cells


@define
class Block:
    """Cells that stand together, counted from their own corner."""

    cells: list[Cell] = field(factory=list)

    def put(self, row: int, column: int, text: str, *, rows: int = 1, columns: int = 1, hidden: bool = False) -> None:
        if text:
            self.cells.append(Cell(row, column, text, rows=rows, columns=columns, hidden=hidden))

    def add(self, other: Block, row: int = 0, column: int = 0) -> None:
        for cell in other.cells:
            self.cells.append(attrs.evolve(cell, row=cell.row + row, column=cell.column + column))

    @property
    def height(self) -> int:
        return max((cell.row + cell.rows for cell in self.cells), default=0)

    @property
    def width(self) -> int:
        return max((cell.column + cell.columns for cell in self.cells), default=0)

    def turned(self) -> Block:
        """The same cells with rows for columns."""
        return Block(
            [
                attrs.evolve(cell, row=cell.column, column=cell.row, rows=cell.columns, columns=cell.rows)
                for cell in self.cells
            ]
        )

    def table(self, name: str, *, down: int = 0, right: int = 0, formatted: int = 0, hidden: bool = False) -> Table:
        """The sheet that holds the block, moved from A1; `formatted` rows below it hold nothing but a colour."""
        moved = [
            attrs.evolve(
                cell,
                row=cell.row + down,
                column=cell.column + right,
                origin=_place(name, cell.row + down, cell.column + right),
            )
            for cell in sorted(self.cells, key=lambda cell: (cell.row, cell.column))
        ]
        end = self.height + down
        blank = ((end + n, right + c) for n in range(formatted) for c in range(self.width))
        moved += [Cell(row, column, fill="#FFF2CC", origin=_place(name, row, column)) for row, column in blank]
        return Table(name, moved, hidden=hidden)


def _place(sheet: str, row: int, column: int) -> str:
    letters, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{sheet}!{letters}{row + 1}"


# What is expected


@frozen
class Expected:
    """A map that must come back. `title`, `state`, `personas`, `facts` as the sheet says them; `unread` are lanes
    that may be or not be in the map; `groups` labels that may stand before a lane's; `flat`: steps are told, phases
    are not."""

    map: cjm.JourneyMap
    title: str | None = None
    state: str | None = None
    personas: tuple[str, ...] = ()
    facts: dict[str, str] = field(factory=dict)
    unread: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    flat: bool = False


@frozen
class Arranged:
    """Sheets, and what a careful reader finds there: maps, the personas of them all, texts that are in no lane."""

    tables: tuple[Table, ...]
    maps: tuple[Expected, ...]
    personas: tuple[str, ...] = ()
    loose: tuple[str, ...] = ()
    quadrants: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ideas: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()

    @property
    def content(self) -> set[str]:
        """The texts of the elements of all maps."""
        passages: Iterator[Any] = (each for m in self.maps for phase in m.map.phases for each in (phase, *phase.steps))
        return {said(element) for each in passages for element in elements_of(each)}

    @property
    def texts(self) -> set[str]:
        """What people wrote that must be somewhere as often as the sheets say it."""
        return {*self.content, *(text for _, texts in self.quadrants for text in texts), *self.ideas, *self.loose}


def elements_of(passage: cjm.Phase | cjm.Step) -> Iterator[cjm.Element]:
    """Everything in the lanes of a phase or step."""
    for lane in cjm.model.LANES:
        yield from getattr(passage, lane)
    for cells in passage.custom.values():
        yield from cells


# Texts in cells

LISTS = ("lines", "bullets", "dashes", "numbers", "semicolons")


def said(element: cjm.Element) -> str:
    """An element as a cell says it."""
    if isinstance(element, cjm.Metric):
        return " ".join(str(each) for each in (element.name, element.value, element.unit) if each is not None)
    return str(getattr(element, "raw", None) or getattr(element, type(element).title_field))


def written(elements: Iterable[cjm.Element], way: str) -> str:
    """The text of a cell with these elements."""
    texts = [said(each) for each in elements]
    if len(texts) == 1:
        return texts[0]
    match way:
        case "bullets":
            return "\n".join(f"• {each}" for each in texts)
        case "dashes":
            return "\n".join(f"- {each}" for each in texts)
        case "numbers":
            return "\n".join(f"{n}. {each}" for n, each in enumerate(texts, 1))
        case "semicolons" if len(texts) > 2:
            return "; ".join(texts)
    return "\n".join(texts)


def content(passage: cjm.Phase | cjm.Step, lane: str, journey: Journey) -> list[Any]:
    """What stands in a lane of a phase or step."""
    name, _, kind = lane.partition(":")
    if name == "ratings":
        return [each for each in passage.ratings if (each.kind or "") == kind]
    return list(passage.lane(name if name in cjm.model.LANES else journey.labels[lane]))


# A grid of phases and lanes


@frozen(kw_only=True)
class Grid:
    """How a grid is drawn.

    `names` is how a phase that has several steps is named: merged over them, once before blank cells, or repeated.
    `corner` and `steps` say what stands above the labels: a word, a title, nothing. `groups` gathers lanes under
    labels of their own, `dividers` parts them by lines across the map, `spacer` leaves a blank line after the names of
    phases or the labels of lanes, between the phases or the lanes, `lists` may also say a row for each text, `hidden` hides one lane, `numbers` counts the rows, `pointers` ends the names of phases in >>, `blank`
    is what stands where nothing is said.
    """

    across: bool = True
    names: str = "merged"
    corner: str = "word"
    steps: str = "word"
    lists: str = "lines"
    groups: str = ""
    dividers: bool = False
    spacer: str = ""
    hidden: bool = False
    numbers: bool = False
    pointers: str = ""
    blank: str = ""


GROUPS = {
    "ru": ("Клиент", "Компания"),
    "en": ("Customer", "Company"),
    "fr": ("Client", "Entreprise"),
    "de": ("Kunde", "Unternehmen"),
    "es": ("Cliente", "Empresa"),  # codespell:ignore cliente
    "pt": ("Cliente", "Empresa"),  # codespell:ignore cliente
}
CORNERS = {"ru": "Карта пути", "en": "CJM", "fr": "Parcours client", "de": "CJM", "es": "CJM", "pt": "CJM"}


def grid(journey: Journey, rng: Random, how: Grid, into: Expected | None = None) -> tuple[Block, Expected]:
    """A map as a grid, and what must come back of it."""
    expected = into or Expected(journey.map)
    block = Block()
    slots, lanes = journey.slots(), list(journey.labels)
    groups = _groups(lanes, GROUPS[journey.language]) if how.groups or how.dividers else []
    left = 2 if how.groups else 1
    # Where each phase or step has its column.
    at, gap = [], left + (how.spacer == "labels")
    for x, (phase, _) in enumerate(slots):
        gap += how.spacer == "phases" and x > 0 and slots[x - 1][0] is not phase
        at.append(x + gap)
    top = _names(block, journey, rng, how, left=left, at=at) + (how.spacer == "names")
    hidden = rng.choice([lane for lane in lanes if lane not in lanes[:2]] or [""]) if how.hidden else ""
    y = top
    for number, lane in enumerate(lanes):
        for name, first, many in groups:
            if number == first and how.dividers:
                block.put(y, 0, name, columns=at[-1] + 1)
                y += 1
            elif number == first:
                block.put(y, 0, name, rows=many if how.groups == "merged" else 1)
        rows = _lane(block, journey, lane, how, y=y, at=at, hidden=lane == hidden)
        block.put(y, left - 1, journey.labels[lane], rows=rows if how.names == "merged" else 1, hidden=lane == hidden)
        y += rows + (how.spacer == "lanes")
    if how.numbers:
        block = _counted(block, at)
        expected = attrs.evolve(expected, unread=(*expected.unread, "№", "#"))
    if groups:
        expected = attrs.evolve(expected, groups=tuple(each[0] for each in groups))
    if hidden:
        expected = attrs.evolve(expected, unread=(*expected.unread, hidden, journey.labels[hidden]))
    return (block if how.across else block.turned()), expected


def _names(block: Block, journey: Journey, rng: Random, how: Grid, *, left: int, at: list[int]) -> int:
    """Draw the names of phases and steps; gives how many lines they take."""
    slots = journey.slots()
    stepped = any(step is not None and step.name for _, step in slots)
    corner = {"word": header(rng, journey.language, "phase"), "title": CORNERS[journey.language]}.get(how.corner, "")
    block.put(0, 0, corner, columns=left)
    if stepped and how.steps == "word":
        block.put(1, 0, header(rng, journey.language, "step"), columns=left)
    tall = stepped and how.names == "merged" and rng.random() < 0.5
    for n, phase in enumerate(journey.map.phases):
        columns = [x for x, (each, _) in zip(at, slots, strict=True) if each is phase]
        name = {"arrows": f"{phase.name} >>", "numbers": f"{n + 1}. {phase.name}"}.get(how.pointers, phase.name)
        if how.names == "merged":
            block.put(0, columns[0], name, columns=len(columns), rows=2 if tall and not phase.steps else 1)
        else:
            for x in columns if how.names == "repeated" else columns[:1]:
                block.put(0, x, name)
    for x, (_, step) in zip(at, slots, strict=True):
        block.put(1, x, step.name if step else "")
    return 1 + stepped


def _lane(block: Block, journey: Journey, lane: str, how: Grid, *, y: int, at: list[int], hidden: bool) -> int:
    """Draw the texts of a lane; gives how many lines they take."""
    until, lines = None, 1
    for x, (phase, step) in zip(at, journey.slots(), strict=True):
        elements = content(step or phase, lane, journey)
        if until:
            until = None
            continue
        until = elements[0].until if elements else None
        if how.lists == "rows":
            for n, each in enumerate(elements):
                block.put(y + n, x, said(each), hidden=hidden)
            lines = max(lines, len(elements))
        elif not elements:
            block.put(y, x, how.blank, hidden=hidden)
        else:
            block.put(y, x, written(elements, how.lists), columns=2 if until else 1, hidden=hidden)
    return lines


def _counted(block: Block, at: list[int]) -> Block:
    """The grid with a line of numbers before its names."""
    counted = Block()
    counted.add(block, 1, 0)
    counted.put(0, 0, "№")
    for n, x in enumerate(at, 1):
        counted.put(0, x, str(n))
    return counted


def _groups(lanes: list[str], names: tuple[str, str]) -> list[tuple[str, int, int]]:
    """The lanes in two groups: name, first lane, number of lanes."""
    half = (len(lanes) + 1) // 2
    return [(names[0], 0, half), (names[1], half, len(lanes) - half)] if len(lanes) > half else [(names[0], 0, half)]


# Whole sheets


@frozen(kw_only=True)
class Sheet:
    """What surrounds a map on its sheet: formatted blank rows and a remark below, and what stands `above` it.

    That is nothing, its title, also a "wide title", a title "and facts" with what is said beside each, "told" in the
    same cell, "in a row" of pairs; `gap` rows are blank between. The whole begins `down` and `right` of A1.
    """

    above: str = ""
    gap: int = 1
    down: int = 0
    right: int = 0
    formatted: int = 0
    notes: bool = False
    name: str = "Лист1"


_FACTS = [
    (each.language, key, label)
    for each in standard_vocabularies()
    if each.about == "facts"
    for key, labels in dict[str, Any](cast("Any", each.terms)).items()
    for label in labels
]
FACTS = {
    (language, key): [
        label
        for spoken, meant, label in _FACTS
        # «Client» is who travels in French, and who pays for the map in English.
        if (spoken, meant) == (language, key) and {m for _, m, same in _FACTS if same == label} == {key}
    ]
    for language, key, _ in _FACTS
}
NOTES = {
    "ru": "* По итогам двенадцати интервью, см. отчёт за март",
    "en": "* After twelve interviews, see the report of March",
    "fr": "* D'après douze entretiens, voir le rapport de mars",
    "de": "* Nach zwölf Gesprächen, siehe Bericht vom März",
    "es": "* Según doce entrevistas, véase el informe de marzo",
    "pt": "* Segundo doze entrevistas, ver o relatório de março",
}


def framed(block: Block, journey: Journey, rng: Random, sheet: Sheet, expected: Expected) -> tuple[Block, Expected]:
    """A map with its title and facts above it and a remark below."""
    whole, row = Block(), 0
    if sheet.above:
        whole.put(0, 0, journey.map.title, columns=block.width if "wide" in sheet.above else 1)
        expected = attrs.evolve(expected, title=journey.map.title)
        row = 1
    if "facts" in sheet.above:
        facts = {
            "persona": rng.choice(words(NAMES, journey.language)),
            "scenario": " ".join(rng.choice(part.split("|")) for part in WHAT[journey.language]),
            "customer_goal": " ".join(rng.choice(part.split("|")) for part in WHAT[journey.language]),
        }
        row += sheet.gap > 1
        for n, (key, text) in enumerate(facts.items()):
            label = rng.choice(FACTS.get((journey.language, key)) or FACTS["en", key])
            y, x = (row, n * 2) if "in a row" in sheet.above else (row + n, 0)
            whole.put(y, x, f"{label}: {text}" if "told" in sheet.above else label)
            if "told" not in sheet.above:
                whole.put(y, x + 1, text)
        row = whole.height
        expected = attrs.evolve(expected, personas=(facts.pop("persona"),), facts=facts)
    if row:
        row += sheet.gap
    whole.add(block, row)
    if sheet.notes:
        whole.put(whole.height + 1, 0, NOTES[journey.language])
    return whole, expected


def single(journey: Journey, rng: Random, how: Grid | None = None, sheet: Sheet | None = None) -> Arranged:
    """One map on one sheet."""
    sheet = sheet or Sheet()
    block, expected = framed(*_drawn(journey, rng, how or Grid(), sheet))
    table = block.table(sheet.name, down=sheet.down, right=sheet.right, formatted=sheet.formatted)
    return Arranged((table,), (expected,), expected.personas)


def _drawn(journey, rng, how, sheet):
    block, expected = grid(journey, rng, how)
    return block, journey, rng, sheet, expected


def side_by_side(blocks: Iterable[Block], apart: int = 1) -> Block:
    """Blocks beside each other with empty columns between."""
    whole = Block()
    for block in blocks:
        whole.add(block, 0, whole.width + apart if whole.cells else 0)
    return whole


def stacked(blocks: Iterable[Block], apart: int = 1) -> Block:
    """Blocks below each other with empty rows between."""
    whole = Block()
    for block in blocks:
        whole.add(block, whole.height + apart if whole.cells else 0, 0)
    return whole
