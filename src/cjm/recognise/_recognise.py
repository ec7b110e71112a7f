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
from cjm.model import LANES, Atlas, JourneyMap, Lane, Persona, Phase, Step
from cjm.recognise._content import LaneRead, elements, lanes
from cjm.recognise._headers import headers
from cjm.recognise._layout import Draft, Layout, layout, title_in
from cjm.recognise._rest import Rest
from cjm.recognise._steps import Decision, Grid, Header
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell, Shapes, Table
from cjm.words import FACTS, HEADERS, guess_language, label_of

_DEFAULT_NAME = re.compile(
    r"(?:(?:sheet|лист|tabelle|feuil|planilha|hoja|page|страница|таблица|table) ?\d*)?", re.IGNORECASE
)
_FACT_FIELDS = ("scenario", "scope", "purpose", "trigger", "customer_goal")


@frozen
class Recognised:
    """What was found: the maps in an atlas, what a person should know, and every decision with its evidence."""

    atlas: Atlas
    notes: tuple[Note, ...] = field(default=(), converter=tuple)
    decisions: tuple[Decision, ...] = field(default=(), converter=tuple)


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


@define
class _Work:
    """One recognition under way."""

    name: str
    words: Words
    limits: Limits
    maps: list[JourneyMap] = field(factory=list)
    hidden: list[Table] = field(factory=list)
    rest: Rest = field(factory=Rest)
    notes: list[Note] = field(factory=list)
    decisions: list[Decision] = field(factory=list)
    sources: list[str] = field(factory=list)

    def table(self, table: Table) -> None:
        if table.hidden:
            self.hidden.append(table)
            return
        self._read(table)

    def _read(self, table: Table) -> None:
        table = self._cells(table)
        grid = Grid(table)
        found = headers(grid, self.words)
        rests = [Rest() for _ in found]
        drafts = []
        for header, rest in zip(found, rests, strict=True):
            self._tell(grid, header)
            drafts.append(_Reading(self, grid, header, rest).map())
        last = rests[-1] if rests else self.rest
        for cell in grid.unused():
            nearest = next((rest for header, rest in zip(found, rests, strict=True) if cell.row <= header.bottom), last)
            reason = "only says that nothing is there" if self.words.nothing(cell.text) else None
            nearest.cell(grid, cell, reason)
        last.aside(grid, table.cells)
        self._join(grid, found, drafts, rests)
        for draft, rest in zip(drafts, rests, strict=True):
            self.maps.append(attrs.evolve(draft, unplaced=rest.records()))
            self.sources.append(table.name)

    def _join(self, grid: Grid, found: list[Header], drafts: list[JourneyMap], rests: list[Rest]) -> None:
        """Join what says only one or two things more about the phases of the first map, such as a table of scores."""
        for nth in range(len(drafts) - 1, 0, -1):
            more = drafts[nth]
            if (
                len(_lanes_in(more)) > 2
                or more.steps
                or not {p.name for p in more.phases} <= {p.name for p in drafts[0].phases}
            ):
                continue
            drafts[0] = _joined(drafts[0], more)
            rests[0].take(rests[nth])
            at = f"{grid.table.name}!R{found[nth].row + 1}C{found[nth].column + 1}"
            lanes_of_it = ", ".join(_lanes_in(more))
            self.notes.append(Note(f"A second table about the same phases was joined: {lanes_of_it}.", at, "guess"))
            self.decisions.append(Decision("join", lanes_of_it, 1.0, ("the same names of phases",), at=at))
            del drafts[nth], rests[nth], found[nth]

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
            if self.maps:
                grid = Grid(table)
                for cell in grid.unused():
                    self.rest.cell(grid, cell, "on a hidden sheet")
                self.rest.aside(grid, table.cells)
                text = "is hidden: its texts are kept as unplaced."
            else:
                self._read(table)
                text = "is hidden; it was read because nothing else holds a map."
            self.notes.append(Note(f"The sheet {table.name!r} {text}", table.name))
        if not self.maps:
            self.notes.append(Note(_nothing(shapes), self.name or None, "guess"))
            empty = JourneyMap(self.name, unplaced=self.rest.records())
            return Recognised(Atlas(self.name, maps=[empty]), self.notes, self.decisions)
        atlas = Atlas(self.name or self.maps[0].title, maps=self._told_apart(), unplaced=self.rest.records())
        return Recognised(atlas, self.notes, self.decisions)

    def _told_apart(self) -> list[JourneyMap]:
        """The maps, those of the same title with their table's name or number behind it."""
        titles = Counter(each.title for each in self.maps)
        tables = Counter(zip((each.title for each in self.maps), self.sources, strict=True))
        told, number = [], Counter[str]()
        for each, source in zip(self.maps, self.sources, strict=True):
            number[each.title] += 1
            if titles[each.title] == 1:
                told.append(each)
            else:
                alone = tables[each.title, source] == 1 and source != each.title
                told.append(attrs.evolve(each, title=f"{each.title} ({source if alone else number[each.title]})"))
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

    def map(self) -> JourneyMap:
        facts = self._above()
        found = layout(self.grid, self.header, self.work.words)
        for cell in found.corners:
            self.grid.use([cell])
            if not _standard(cell.text, HEADERS):
                self.rest.cell(self.grid, cell, "says what stands in its row or column")
        read, decisions = lanes(self.grid, found.labels, self.work.words)
        self.work.decisions += decisions
        phases = self._phases(found, read)
        content = {"title": self._title(facts), "phases": phases, **facts}
        made = _safely(content)
        return self._with_lanes(made, read)

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

    def _title(self, facts: dict[str, Any]) -> str:
        if "title" in facts:
            return str(facts.pop("title"))
        return self.work.name if _DEFAULT_NAME.fullmatch(self.grid.table.name) else self.grid.table.name

    # The phases with their content

    def _phases(self, found: Layout, read: list[LaneRead]) -> list[Phase]:
        names = Counter(draft.name for phase in found.phases for draft in (phase, *phase.steps))
        unique = {name for name, count in names.items() if count == 1 and name.strip()}
        phases = []
        for phase in found.phases:
            steps = [
                Step(step.name, origin=self._origin(step), **self._content(step, read, unique)) for step in phase.steps
            ]
            own = self._content(phase, read, unique)
            stage = self.work.words.stage(phase.name) if phase.name else None
            if stage:
                own |= {"aida": stage, "inferred": ("aida",)}
            phases.append(Phase(phase.name, origin=self._origin(phase), steps=steps, **own))
        return phases

    def _origin(self, draft: Draft) -> str | None:
        return self.grid.place(draft.cell) if draft.cell else None

    def _content(self, draft: Draft, read: list[LaneRead], unique: set[str]) -> dict[str, Any]:
        content: dict[str, Any] = {}
        custom: dict[str, list[Any]] = {}
        for nth, cells in draft.cells.items():
            lane = read[nth]
            for cell, last in cells:
                if self.work.words.nothing(cell.text):
                    self.rest.cell(self.grid, cell, "only says that nothing is there")
                    continue
                until = last.name if last and last.name in unique and draft.name not in {last.name} else None
                place = self.grid.place(cell)
                made = elements(cell, lane, origin=place, until=until, lose=self._lose)
                into = content if lane.standard else custom
                into.setdefault(lane.name, []).extend(made)
        if custom:
            content["custom"] = custom
        return content

    def _lose(self, cell: Cell, reason: str) -> None:
        self.rest.cell(self.grid, cell, reason)

    # The lanes

    def _with_lanes(self, made: JourneyMap, read: list[LaneRead]) -> JourneyMap:
        """The map with its lanes' order and titles, where they are not those that a map has unless it says otherwise."""
        languages = Counter(lane.language for lane in read if lane.language)
        spoken = guess_language(_texts(made))
        language = languages.most_common(1)[0][0] if languages else spoken
        merged: dict[str, list[str]] = {}
        for lane in read:
            titles = merged.setdefault(lane.name, [])
            titles += [title for title in lane.titles if title not in titles]
        listed = []
        for lane_name, titles in merged.items():
            title = " / ".join(titles) or None
            if lane_name in LANES and title == label_of(lane_name, language):
                title = None
            listed.append(Lane(lane_name, title=title))
        changes: dict[str, Any] = {}
        if language != spoken and any(lane.name in LANES for lane in listed):
            changes = {"language": language, "inferred": ("language",)}
        if self._tells(made, listed):
            changes["lanes"] = listed
        return attrs.evolve(made, **changes) if changes else made

    @staticmethod
    def _tells(made: JourneyMap, listed: list[Lane]) -> bool:
        """Whether the list of lanes says anything: a title, another order, a lane without content."""
        customs = dict.fromkeys(lane for passage in (*made.phases, *made.steps) for lane in passage.custom)
        filled = [lane for lane in LANES if any(passage.lane(lane) for passage in (*made.phases, *made.steps))]
        return any(lane.title for lane in listed) or [lane.name for lane in listed] != [*filled, *customs]


def _lanes_in(made: JourneyMap) -> list[str]:
    return list(dict.fromkeys(lane for phase in made.phases for lane in _content_of(phase)))


def _content_of(phase: Phase) -> dict[str, tuple[Any, ...]]:
    standard = {lane: getattr(phase, lane) for lane in LANES if getattr(phase, lane)}
    return standard | dict(phase.custom.items())


def _joined(made: JourneyMap, more: JourneyMap) -> JourneyMap:
    """A map with the content of another in the phases of the same names."""
    phases = list(made.phases)
    at = {phase.name: nth for nth, phase in reversed(list(enumerate(phases)))}
    for phase in more.phases:
        first = phases[at[phase.name]]
        changes: dict[str, Any] = {lane: (*getattr(first, lane), *getattr(phase, lane)) for lane in LANES}
        changes["custom"] = {lane: first.lane(lane) + phase.lane(lane) for lane in {**first.custom, **phase.custom}}
        phases[at[phase.name]] = attrs.evolve(first, **changes)
    listed = [lane for lane in more.lanes if lane.name not in {each.name for each in made.lanes}]
    own = made.lanes or tuple(Lane(lane) for lane in _lanes_in(made)) if listed else made.lanes
    return attrs.evolve(made, phases=phases, lanes=(*own, *listed))


def _texts(made: JourneyMap) -> Iterator[str]:
    yield made.title
    for place in made.places():
        yield str(getattr(place.element, type(place.element).title_field) or "")


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
