"""What a table says around its maps: the title, facts about the whole map, personas."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import define

from cjm.recognise._cards import made_of
from cjm.recognise._drafts import MapDraft
from cjm.recognise._grid import Grid, title_in
from cjm.recognise._header import Header
from cjm.recognise._rest import ours
from cjm.recognise._someone import (
    aged_in,
    is_about_people,
    is_firm,
    is_name,
    is_someone,
    is_source,
    names_customers,
    stands_for_someone,
    tells_of_someone,
    those,
)
from cjm.recognise._states import state_in
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell, items_of
from cjm.words import FACTS, fold

_ONE = frozenset(
    {"title", "scenario", "scope", "purpose", "trigger", "customer_goal", "segment", "version", "state", "date"}
)
_MANY = frozenset({"business_goals", "authors", "audience"})
_BEHIND = "says what stands behind it"
_FEW = 4
"""Cells in a row of a form: two labels with what is said beside each."""
_LEAST = 2
_WHO = frozenset("who actor кто qui wer quien quem quién".split())
_MADE_BY = re.compile(
    r"(?:(?:compiled|written|filled(?: in| out)?|made|prepared|drawn(?: up)?|mapped|created|collected|put together) by|"
    r"(?:на)?писал[аи]?|составил[аи]?|подготовил[аи]?|заполнил[аи]?|заполнял[аи]?|собрал[аи]?|с?делал[аи]?|рисовал[аи]?|"
    r"(?:rédigée?|faite?|remplie?|préparée?|réalisée?) par|(?:erstellt|ausgefüllt|gemacht|verfasst|gezeichnet) von|"
    r"(?:hecho|escrito|preparado|elaborado|rellenado|feito|preenchido|montado) (?:por|pel[ao]))\s+(.+)",
    re.IGNORECASE | re.DOTALL,
)
_NAME_ENDS = re.compile(r"[,;(\n]|(?<=\w{3})\.\s|\s[–—-]\s|\s(?:по|с|from|with|after|d'après|nach|según|conforme)\s")
_INITIALS = re.compile(r"(?:[^\W\d_]\.\s?){1,2}[^\W\d_][\w-]+|[^\W\d_][\w-]+(?:\s[^\W\d_]\.\s?){1,2}")
_ROLE = frozenset("role роль rôle rolle rol papel".split())
_COUNTED = re.compile(r"\s*[№#]?\s*\d{1,2}$")
_INLINE = re.compile(r"([^:\n]{2,40}):\s+(\S.*)", re.DOTALL)

_DASHED = re.compile(r"([^:\n]{2,40}?)\s[–—-]\s(\S.*)", re.DOTALL)


def read_above(header: Header, words: Words, draft: MapDraft) -> None:
    """Fill in what stands above the header of a map: its title, facts with their labels, personas."""
    facts = _Facts(header.view.grid, words, draft)
    right = header.end if header.across else header.last_lane
    facts.card([facts.grid.row(row, header.left, right) for row in range(header.top, header.row)])
    for row in range(header.top, header.row):
        cells = [cell for cell in facts.grid.row(row, header.left, right) if not facts.grid.has(cell)]
        facts.read(cells)
        if header.phase is None and row == header.row - 1 and draft.title is not None:
            facts.head(cells)
        facts.made_by(cells)
        facts.entitle(cells)
    facts.named()


def read_beside(grid: Grid, cells: Sequence[Cell], words: Words, draft: MapDraft) -> None:
    """Fill in the facts that stand elsewhere on the sheet of its only map."""
    facts = _Facts(grid, words, draft)
    for row in _runs(cells):
        facts.read(row)
        facts.made_by(row)
    facts.labelled()


def met_on(grid: Grid, words: Words, draft: MapDraft) -> None:
    """Put into the draft the personas of whom a line or a label on a sheet surely tells, and use up these cells."""
    facts = _Facts(grid, words, draft, only=frozenset({"persona"}))
    for row in _runs(grid.unused()):
        if len(grid.row(row[0].row)) <= _FEW:
            facts.read(row)
    facts.labelled()


def _runs(cells: Iterable[Cell]) -> list[list[Cell]]:
    """Cells of one row that stand beside each other, with at most one empty column between two."""
    runs: list[list[Cell]] = []
    for cell in cells:
        last = runs[-1][-1] if runs else None
        if last is not None and last.row == cell.row and cell.column <= last.column + last.columns + 1:
            runs[-1].append(cell)
        else:
            runs.append([cell])
    return runs


def fact_in(label: str, told: str, words: Words) -> str | None:
    """The field of the map that a label names for what is told beside it.

    "Who", "Role" and words for customers name a persona where a person is told of: "Customer: Acme" is none.
    """
    name = words.fact(label)
    role = name is None and fold(label) in _ROLE and names_customers(told)
    if role or (name is None and is_about_people(label)):
        return "persona" if role or stands_for_someone(label, told) else None
    unsure = is_about_people(label) and is_firm(told)
    if name == "persona" and (unsure or (fold(label) in _WHO and not is_someone(told))):
        return None
    return name


@define
class _Facts:
    grid: Grid
    words: Words
    draft: MapDraft
    told: Cell | None = None
    only: frozenset[str] | None = None

    def read(self, cells: Sequence[Cell]) -> None:
        """Read the facts in the cells of one row: a label and what stands beside it, or both in one cell."""
        at = 0
        while at < len(cells):
            label = cells[at]
            at += 1
            if self._inline(label):
                continue
            value = cells[at] if at < len(cells) else None
            name = self._fact(label.text, value.text) if value is not None else None
            if name is None or value is None or value.strike:
                continue
            at += 1
            if self._told(name, value.text.strip(), value, label.text):
                self.grid.use([label, value])
                if not ours(label.text, FACTS):
                    self.draft.rest.cell(self.grid, label, f"says what stands beside it: {name}")

    def card(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Read the facts of a persona that a form above the map says beside its own: a name, and at least one more."""
        found: dict[str, tuple[str, str, list[Cell]]] = {}
        for cells in rows:
            for label, value in self._pairs(cells):
                text = label.text if value is not label else label.text.partition(":")[0]
                name = self.words.persona(text)
                said = value.text if value is not label else label.text.partition(":")[2]
                if name not in {None, "attributes"} and self.words.fact(text) in {None, "persona"} and said.strip():
                    found.setdefault(str(name), (text.strip(), said.strip(), [label, value]))
        if "name" not in found or len(found) < _LEAST:
            return
        persona = made_of(
            {name: said for name, (_, said, _) in found.items()}, {}, self.grid.place(found["name"][2][1])
        )
        if persona is None:
            return
        self.draft.personas.append(persona)
        for name, (text, _, cells) in found.items():
            self.grid.use(cells)
            if not ours(text, FACTS):
                self.draft.rest.add(text, self.grid.place(cells[0]), reason=f"says what stands beside it: {name}")

    def _pairs(self, cells: Sequence[Cell]) -> Iterator[tuple[Cell, Cell]]:
        """Each label of a row with what stands beside it, or with itself where both stand in one cell."""
        at = 0
        while at < len(cells):
            label = cells[at]
            at += 1
            if _INLINE.fullmatch(label.text.strip()):
                yield label, label
            elif at < len(cells) and self.words.persona(label.text) and not cells[at].strike:
                yield label, cells[at]
                at += 1

    def entitle(self, cells: Sequence[Cell]) -> None:
        """Take the only cell of a row for the title of the map."""
        if len(cells) != 1 or self.grid.has(cells[0]):
            return
        if self.draft.title is not None:
            self.meet(cells[0])
            if not self.grid.has(cells[0]):
                self.draft.above.append(cells[0].text.strip())
            return
        if self.words.fact(cells[0].text) is None:
            self.draft.title = title_in(cells[0])
            self.draft.titled = self.grid.place(cells[0])
            self.grid.use(cells)

    def made_by(self, cells: Sequence[Cell]) -> None:
        """Take from the only text of a row who made the map, where it says so; what else it says stays aside."""
        if len(cells) != 1 or self.grid.has(cells[0]) or "authors" in self.draft.facts:
            return
        text = cells[0].text.strip()
        match = _MADE_BY.match(text)
        name = _NAME_ENDS.split(match[1], maxsplit=1)[0].strip() if match else ""
        if name and (is_name(name) or _INITIALS.fullmatch(name)):
            self.draft.facts["authors"] = [name]
            self.draft.rest.cell(self.grid, cells[0], "says who made the map")
            self.grid.take(cells[0])

    def meet(self, cell: Cell) -> None:
        """Take a line below the title that tells of a person for a persona; one that says more stays aside."""
        text = cell.text.strip()
        if self.draft.personas:
            return
        place = self.grid.place(cell)
        if tells_of_someone(text):
            self.draft.personas += [each.persona(place) for each in those(text)]
            self.grid.take(cell)
        elif (found := aged_in(text)) and not is_source(text):
            self.draft.personas.append(found.persona(place))
            self.draft.rest.cell(self.grid, cell, f"tells of the persona {found.name}")
            self.grid.take(cell)

    def head(self, cells: Sequence[Cell]) -> None:
        """Take the only cell of the row right above a table without names of phases for its heading."""
        if len(cells) == 1 and not self.grid.has(cells[0]) and self.words.fact(cells[0].text) is None:
            self.draft.heading, self.draft.headed = title_in(cells[0]), self.grid.place(cells[0])
            self.grid.use(cells)

    def named(self) -> None:
        """Where nothing else is the title, take what says for whom the map is."""
        if self.told is None:
            return
        place = self.grid.place(self.told)
        if self.draft.title is None:
            self.draft.title, self.draft.titled = self.told.text.strip(), place
        else:
            self.labelled()

    def labelled(self) -> None:
        """Keep the label before what says for whom the map is."""
        if self.told is not None and not ours(label := self.told.text.partition(":")[0].strip(), FACTS):
            self.draft.rest.add(label, self.grid.place(self.told), reason=_BEHIND)

    def _inline(self, cell: Cell) -> bool:
        match = _INLINE.fullmatch(cell.text.strip())
        name = self._fact(match[1], match[2]) if match else None
        if match is None and (match := _DASHED.fullmatch(cell.text.strip())):
            name = "persona" if is_someone(match[2]) and self._fact(match[1], match[2]) == "persona" else None
        if match is None or name is None or not self._told(name, match[2].strip(), cell, match[1]):
            return False
        self.grid.use([cell])
        if name in {"persona", "segment"} and self.told is None:
            self.told = cell
        elif not ours(match[1], FACTS):
            self.draft.rest.add(match[1].strip(), self.grid.place(cell), reason=_BEHIND)
        return True

    def _fact(self, label: str, told: str) -> str | None:
        """The field of the map that a label names; only a person in full is one of those on sheets without maps."""
        name = fact_in(_COUNTED.sub("", label), told, self.words)
        return None if self.only is not None and (name not in self.only or not is_someone(told)) else name

    def _told(self, name: str, text: str, cell: Cell, label: str) -> bool:
        """Whether a fact found its field."""
        if self.words.nothing(text):
            return False
        if name == "persona":
            self.draft.personas += [each.persona(self.grid.place(cell)) for each in those(text, label)]
            return True
        value: Any = text
        if name == "date":
            value = cell.value if isinstance(cell.value, dt.date) else _day(text)
        elif name == "state":
            value = state_in(text) or text
        elif name in _MANY:
            value = items_of(text)
        if name == "title" and value and self.draft.title is None:
            self.draft.title, self.draft.titled = text, self.grid.place(cell)
            return True
        if name not in _ONE | _MANY or name == "title" or name in self.draft.facts or not value:
            return False
        self.draft.facts[name] = value
        if name == "scenario" and not ours(label, FACTS):
            self.draft.about = text
        return True


def _day(text: str) -> dt.date | None:
    """The day that a text spells as 2026-03-14 or 14.03.2026; None for anything else."""
    for pattern, order in ((r"(\d{4})-(\d{1,2})-(\d{1,2})", (1, 2, 3)), (r"(\d{1,2})\.(\d{1,2})\.(\d{4})", (3, 2, 1))):
        if match := re.fullmatch(pattern, text):
            try:
                return dt.date(*(int(match[nth]) for nth in order))
            except ValueError:
                return None
    return None
