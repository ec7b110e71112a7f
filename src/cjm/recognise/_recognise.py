"""The way from shapes to maps, step by step: cells, headers, layout, lanes, content, and the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import attrs
from attrs import define, field, frozen

from cjm.errors import ModelError
from cjm.hooks import Limits, Note, Vocabulary
from cjm.model import LANES, Atlas, JourneyMap, Lane, Passage, Persona, Phase, Step, name_of
from cjm.recognise._cells import NOTHING, elements
from cjm.recognise._drafts import Label, Piece
from cjm.recognise._headers import headers
from cjm.recognise._lanes import LaneRead, lanes
from cjm.recognise._layout import Draft, Layout, layout, title_in
from cjm.recognise._rest import Rest
from cjm.recognise._steps import Decision, Grid, Header
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell, Shapes, Table
from cjm.words import FACTS, HEADERS, MORE_LANES, guess_language, label_of

_DEFAULT_NAME = re.compile(
    r"(?:(?:sheet|лист|tabelle|feuil|planilha|hoja|page|страница|таблица|table) ?\d*)?", re.IGNORECASE
)
_WEAK, _CLEAR = 2.0, 3.0
_ENOUGH_SAMPLES = 200
_FACT_FIELDS = ("scenario", "scope", "purpose", "trigger", "customer_goal")


@frozen
class Recognised:
    """What was found: the maps in an atlas, what a person should know, and every decision with its evidence."""

    atlas: Atlas
    notes: tuple[Note, ...] = ()
    decisions: tuple[Decision, ...] = ()


def recognise(
    shapes: Shapes,
    *,
    name: str = "",
    vocabularies: Iterable[Vocabulary] | None = None,
    limits: Limits | None = None,
) -> Recognised:
    """The maps that people laid out in these shapes, and everything else as unplaced.

    `name` is the title of what has none, `vocabularies` the words by which labels are known (the core's own where
    nothing is given). Without any map the result is an empty one that holds every text as unplaced.
    """
    work = _Work(name, Words(vocabularies), limits or Limits())
    for table in shapes.tables:
        work.table(table)
    for board in shapes.boards:
        work.rest.board(board)
    for outline in shapes.outlines:
        work.rest.outline(outline)
    return work.result(shapes)


@define(eq=False)
class _Found:
    """A map that was read, what is left over around it, and which cells it took."""

    content: dict[str, Any]
    rest: Rest
    header: Header
    grid: Grid
    taken: set[tuple[int, int]]

    @property
    def at(self) -> str:
        cell = self.grid.at(self.header.row, self.header.column)
        where = f"{self.grid.table.name}!R{self.header.row + 1}C{self.header.column + 1}"
        return self.grid.place(cell) if cell else where

    def cells(self) -> list[Cell]:
        return [self.grid.cells[place] for place in sorted(self.taken)]


@define
class _Work:
    """One recognition under way."""

    name: str
    words: Words
    limits: Limits
    found: list[_Found] = field(factory=list)
    hidden: list[Table] = field(factory=list)
    rest: Rest = field(factory=Rest)
    notes: list[Note] = field(factory=list)
    decisions: list[Decision] = field(factory=list)

    def table(self, table: Table) -> None:
        if table.hidden:
            self.hidden.append(table)
            return
        self._read(table)

    def _read(self, table: Table) -> None:
        table = self._cells(table)
        grid = Grid(table)
        found = []
        for header in headers(grid, self.words):
            self._tell(grid, header)
            before = set(grid.used)
            rest = Rest()
            content = _Reading(self, grid, header, rest).content()
            found.append(_Found(content, rest, header, grid, grid.used - before))
        for cell in grid.unused():
            near = next((each.rest for each in found if cell.row <= each.header.bottom), None)
            rest = near or (found[-1].rest if found else self.rest)
            rest.cell(grid, cell, NOTHING if self.words.nothing(cell.text) else None)
        (found[-1].rest if found else self.rest).aside(grid, table.cells)
        self._join(found)
        self.found += found

    def _join(self, found: list[_Found]) -> None:
        """Join what says only one or two things more about the phases of the first map, such as a table of scores."""
        for more in found[:0:-1]:
            first = found[0]
            names = {phase.name for phase in first.content["phases"]}
            phases: list[Phase] = more.content["phases"]
            said = _lanes_in(phases)
            known = set(_lanes_in(first.content["phases"]))
            if len(said) > 2 or known & set(said) or any(phase.steps or phase.name not in names for phase in phases):
                continue
            _join(first.content, more.content)
            first.rest.take(more.rest)
            found.remove(more)
            told = f"A second table about the same phases was joined: {', '.join(said)}."
            self.notes.append(Note(told, more.at, "guess"))
            self.decisions.append(Decision("join", ", ".join(said), 1.0, ("the same names of phases",), at=more.at))

    def _sift(self) -> None:
        """Leave out tables that hardly look like maps where others clearly are some."""
        best = max((each.header.score for each in self.found), default=0.0)
        for weak in [each for each in self.found if each.header.score <= _WEAK < _CLEAR <= best]:
            self.found.remove(weak)
            for cell in weak.cells():
                weak.rest.cell(weak.grid, cell)
            self.rest.take(weak.rest)
            why = "hardly looks like a journey map beside the others: its texts are kept as unplaced."
            self.notes.append(Note(f"The table {weak.grid.table.name!r} {why}", weak.at, "guess"))

    def _cells(self, table: Table) -> Table:
        """The table, or as much of it as the limits allow; the rest is told, not lost silently."""
        if len(table.cells) <= self.limits.cells:
            return table
        cut = len(table.cells) - self.limits.cells
        self.notes.append(Note(f"{cut} cells beyond the first {self.limits.cells} were not read.", table.name, "clip"))
        return attrs.evolve(table, cells=table.cells[: self.limits.cells])

    def _tell(self, grid: Grid, header: Header) -> None:
        other = "down" if header.orientation == "across" else "across"
        at = f"{grid.table.name}!R{header.row + 1}C{header.column + 1}"
        corner = grid.at(header.row, header.column)
        at = grid.place(corner) if corner else at
        runner_up = f"phases {other} ({header.runner_up:.1f})"
        choice = f"phases {header.orientation}"
        self.decisions.append(Decision("orientation", choice, header.score, header.evidence, runner_up, at))
        if header.score < 2 or header.score - header.runner_up < 1:
            self.notes.append(Note(f"Read with {choice}; it could also be {runner_up}.", at, "guess"))

    def result(self, shapes: Shapes) -> Recognised:
        for table in self.hidden:
            if self.found:
                grid = Grid(table)
                for cell in grid.unused():
                    self.rest.cell(grid, cell, "on a hidden sheet")
                self.rest.aside(grid, table.cells)
                text = "is hidden: its texts are kept as unplaced."
            else:
                self._read(table)
                text = "is hidden; it was read because nothing else holds a map."
            self.notes.append(Note(f"The sheet {table.name!r} {text}", table.name))
        self._sift()
        if not self.found:
            self.notes.append(Note(_nothing(shapes), self.name or None, "guess"))
            empty = JourneyMap(self.name, unplaced=self.rest.records())
            return Recognised(Atlas(self.name, maps=[empty]), tuple(self.notes), tuple(self.decisions))
        maps = [
            _safely(each.content | {"title": title, "unplaced": each.rest.records()})
            for each, title in zip(self.found, _told_apart(self.found), strict=True)
        ]
        atlas = Atlas(self.name or maps[0].title, maps=maps, unplaced=self.rest.records())
        return Recognised(atlas, tuple(self.notes), tuple(self.decisions))


def _told_apart(found: list[_Found]) -> list[str]:
    """The titles of the maps, equal ones with their table's name or their number behind them."""
    titles = [each.content["title"] for each in found]
    sources = [each.grid.table.name for each in found]
    number = Counter[str]()
    told = []
    for title, source in zip(titles, sources, strict=True):
        number[title] += 1
        alone = sources.count(source) == 1 and source != title
        told.append(title if titles.count(title) == 1 else f"{title} ({source if alone else number[title]})")
    return told


def _nothing(shapes: Shapes) -> str:
    kinds = [kind for kind in ("tables", "boards", "outlines") if getattr(shapes, kind)]
    held = " and ".join(kinds) or "contents"
    return f"No journey map was found in these {held}: all texts are kept as unplaced."


@define
class _Reading:
    """The reading of one map of a table."""

    work: _Work
    grid: Grid
    header: Header
    rest: Rest

    def content(self) -> dict[str, Any]:
        """The fields of the map."""
        content = self._above()
        found = layout(self.grid, self.header, self.work.words)
        for cell in found.corners:
            self.grid.use([cell])
            if not _standard(cell.text, HEADERS):
                self.rest.cell(self.grid, cell, "says what stands in its row or column")
        labels = [self._label(cells) for cells in found.labels]
        read, decisions = lanes(labels, self.work.words, self._samples(found))
        self.work.decisions += decisions
        content.setdefault("title", self._title())
        content["phases"] = self._phases(found, read)
        return content | self._lanes(content, read)

    def _label(self, cells: list[Cell]) -> Label:
        return Label(" ".join(cell.text.strip() for cell in cells), self.grid.place(cells[0]))

    def _samples(self, found: Layout) -> dict[int, list[Piece]]:
        samples: dict[int, list[Piece]] = {}
        for phase in found.phases:
            for draft in (phase, *phase.steps):
                for nth, cells in draft.cells.items():
                    held = samples.setdefault(nth, [])
                    if len(held) < _ENOUGH_SAMPLES:
                        held += [Piece(cell.text, self.grid.place(cell)) for cell, _ in cells]
        return samples

    # Above the header: title, facts

    def _above(self) -> dict[str, Any]:
        facts: dict[str, Any] = {}
        personas: list[Persona] = []
        for row in range(self.header.top, self.header.row):
            cells = self.grid.row(row, 0, self.header.right)
            at = 0
            while at < len(cells):
                at += self._fact(cells, at, facts, personas)
        if personas:
            facts["personas"] = personas
        return facts

    def _fact(self, cells: list[Cell], at: int, facts: dict[str, Any], personas: list[Persona]) -> int:
        """Read one cell above the header, with the one beside it where it is a label; gives how many were read."""
        label = cells[at]
        name = self.work.words.fact(label.text)
        head, _, told = label.text.partition(":")
        if told.strip() and self.work.words.fact(head) == "persona" and _standard(head, FACTS):
            personas.append(Persona(told.strip(), origin=self.grid.place(label)))
            self.grid.use([label])
            return 1
        value = cells[at + 1] if name and at + 1 < len(cells) else None
        if name is None or value is None:
            if len(cells) == 1 and "title" not in facts and name is None:
                facts["title"] = title_in(label)
                self.grid.use([label])
            return 1
        if name == "persona":
            personas.append(Persona(value.text.strip(), origin=self.grid.place(value)))
        elif name in _FACT_FIELDS and name not in facts:
            facts[name] = value.text.strip()
        else:
            return 2
        self.grid.use([label, value])
        if not _standard(label.text, FACTS):
            self.rest.cell(self.grid, label, f"says what stands beside it: {name}")
        return 2

    def _title(self) -> str:
        return self.work.name if _DEFAULT_NAME.fullmatch(self.grid.table.name) else self.grid.table.name

    # The phases with their content

    def _phases(self, found: Layout, read: list[LaneRead]) -> list[Phase]:
        names = Counter(draft.name for phase in found.phases for draft in (phase, *phase.steps))
        unique = {name for name, count in names.items() if count == 1 and name.strip()}
        phases = []
        stages = self.work.words.aida([phase.name for phase in found.phases])
        for phase, aida in zip(found.phases, stages, strict=True):
            steps = [
                Step(step.name, origin=self._origin(step), **self._content(step, read, unique)) for step in phase.steps
            ]
            own = self._content(phase, read, unique)
            if aida:
                own |= {"aida": aida, "inferred": ("aida",)}
            phases.append(Phase(phase.name, origin=self._origin(phase), steps=steps, **own))
        return phases

    def _origin(self, draft: Draft) -> str | None:
        return self.grid.place(draft.cell) if draft.cell else None

    def _content(self, draft: Draft, read: list[LaneRead], unique: set[str]) -> dict[str, Any]:
        content: dict[str, Any] = {}
        custom: dict[str, list[Any]] = {}
        for nth, cells in draft.cells.items():
            for cell, last in cells:
                until = last.name if last and last.name in unique and draft.name != last.name else None
                piece = Piece(cell.text, self.grid.place(cell), value=cell.value)
                made = elements(piece, read[nth], until=until)
                for text, reason in made.rest:
                    self.rest.add(text, piece.origin, reason=reason)
                for name, held in made.lanes.items():
                    (content if name in LANES else custom).setdefault(name, []).extend(held)
        if custom:
            content["custom"] = custom
        return content

    # The lanes

    def _lanes(self, content: dict[str, Any], read: list[LaneRead]) -> dict[str, Any]:
        """The order and titles of the lanes, and the language of their labels, where the map must say so."""
        filled = _lanes_in([*content["phases"], *(step for phase in content["phases"] for step in phase.steps)])
        read = [each for lane in read for each in (lane, *(more for more in lane.also if more.name in filled))]
        languages = Counter(lane.language for lane in read if lane.language)
        spoken = guess_language(_texts(content))
        language = languages.most_common(1)[0][0] if languages else spoken
        merged: dict[str, list[str]] = {}
        for lane in read:
            titles = merged.setdefault(lane.name, [])
            titles += [title for title in lane.titles if title not in titles]
        listed = []
        for name, titles in merged.items():
            title = " / ".join(titles) or None
            known = name in LANES or name in MORE_LANES
            listed.append(Lane(name, title=None if known and title == label_of(name, language) else title))
        changes: dict[str, Any] = {}
        if language != spoken and any(lane.name in LANES for lane in listed):
            changes = {"language": language, "inferred": ("language",)}
        if any(lane.title for lane in listed) or [lane.name for lane in listed] != filled:
            changes["lanes"] = listed
        return changes


def _lanes_in(passages: Iterable[Passage]) -> list[str]:
    """The lanes with content, the standard ones in their order, then the custom ones."""
    passages = list(passages)
    customs = dict.fromkeys(lane for passage in passages for lane in passage.custom)
    return [*(lane for lane in LANES if any(getattr(passage, lane) for passage in passages)), *customs]


def _join(first: dict[str, Any], more: dict[str, Any]) -> None:
    """Put the content of one map into the phases of the same names of another."""
    phases: list[Phase] = first["phases"]
    at = {phase.name: nth for nth, phase in reversed(list(enumerate(phases)))}
    own = _lanes_in(phases)
    for phase in more["phases"]:
        here = phases[at[phase.name]]
        changes: dict[str, Any] = {lane: (*getattr(here, lane), *getattr(phase, lane)) for lane in LANES}
        changes["custom"] = {lane: here.lane(lane) + phase.lane(lane) for lane in {**here.custom, **phase.custom}}
        phases[at[phase.name]] = attrs.evolve(here, **changes)
    listed = first.get("lanes") or [Lane(lane) for lane in own]
    new = [lane for lane in more.get("lanes", ()) if lane.name not in {each.name for each in listed}]
    if new:
        first["lanes"] = [*listed, *new]


def _texts(content: dict[str, Any]) -> Iterator[str]:
    """The texts of a map that tell its language, in reading order."""
    yield content["title"]
    for phase in content["phases"]:
        for passage in (phase, *phase.steps):
            yield passage.name
            for lane in LANES:
                yield from (name_of(each) for each in getattr(passage, lane))
            for cells in passage.custom.values():
                yield from (each.text for each in cells)


def _standard(text: str, known: dict[str, dict[str, tuple[str, ...]]]) -> bool:
    plain = text.replace("→", "").strip()
    return any(plain == labels[0] for kinds in known.values() for labels in kinds.values())


def _safely(content: dict[str, Any]) -> JourneyMap:
    """The map; without what lasts until a later phase where names do not say clearly which one that is."""
    try:
        return JourneyMap(**content)
    except ModelError:
        phases = [_without_until(phase) for phase in content["phases"]]
        return JourneyMap(**{**content, "phases": phases})


def _without_until(passage: Any) -> Any:
    changes: dict[str, Any] = {
        lane: [attrs.evolve(each, until=None) for each in getattr(passage, lane)] for lane in LANES
    }
    changes["custom"] = {
        lane: [attrs.evolve(each, until=None) for each in cells] for lane, cells in passage.custom.items()
    }
    if isinstance(passage, Phase):
        changes["steps"] = [_without_until(step) for step in passage.steps]
    return attrs.evolve(passage, **changes)
