"""The way from shapes to maps: where they are, what stands where, what belongs together, and the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

import attrs
from attrs import define, field, frozen

from cjm.hooks import Limits, Note, Vocabulary
from cjm.model import Atlas, JourneyMap, Persona
from cjm.recognise._around import read_above, read_beside
from cjm.recognise._boards import boards
from cjm.recognise._body import read_body
from cjm.recognise._build import build, safely
from cjm.recognise._cards import cards, portrait
from cjm.recognise._cells import NOTHING
from cjm.recognise._drafts import MapDraft
from cjm.recognise._grid import Grid
from cjm.recognise._headers import Header, headers
from cjm.recognise._islands import islands
from cjm.recognise._join import join
from cjm.recognise._marks import matrix, unmarked
from cjm.recognise._outlines import outlines
from cjm.recognise._prose import mermaid, read_prose, section_of, sections
from cjm.recognise._quadrants import are_quadrants, quadrants
from cjm.recognise._rest import Rest
from cjm.recognise._shape import by_shape
from cjm.recognise._states import is_example
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Words
from cjm.shapes import Board, Outline, Shapes, Table
from cjm.words import fold

_DEFAULT_NAME = re.compile(
    r"(?:(?:sheet|лист|tabelle|feuil|planilha|hoja|page|страница|таблица|table) ?\d*)?", re.IGNORECASE
)
_WEAK, _CLEAR = 2.0, 3.0
_ABOUT_IDEAS = frozenset({"priority", "status", "effort", "impact", "owners", "size"})
_LOOKED_AT, _SHORT = 40, 60


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
        work.board(board)
    for outline in shapes.outlines:
        work.outline(outline)
    return work.result(shapes)


@define(eq=False)
class Found:
    """A map that was read, and where: the table or board, the score of its header, and the cells that it took."""

    draft: MapDraft
    score: float
    source: str
    taken: list[tuple[Grid, frozenset[tuple[int, int]]]] = field(factory=list)

    def take(self, other: Found) -> None:
        """Hold the cells of what became part of it."""
        self.score = max(self.score, other.score)
        self.taken += other.taken

    def let_go(self) -> None:
        """Give every cell of the map to the rest."""
        for grid, places in self.taken:
            for place in sorted(places):
                self.draft.rest.cell(grid, grid.cells[place])


@define
class _Work:
    """One recognition under way."""

    name: str
    words: Words
    limits: Limits
    found: list[Found] = field(factory=list)
    personas: list[Persona] = field(factory=list)
    hidden: list[Table] = field(factory=list)
    unrelated: list[tuple[str, str]] = field(factory=list)
    prose: list[Outline] = field(factory=list)
    rest: Rest = field(factory=Rest)
    notes: list[Note] = field(factory=list)
    decisions: list[Decision] = field(factory=list)

    def board(self, board: Board) -> None:
        drafts, decisions, notes = boards(board, self.words, self.limits)
        self.decisions += decisions
        self.notes += notes
        self.found += [Found(draft, _CLEAR, board.name) for draft in drafts]
        if not drafts:
            self.rest.board(board)

    def outline(self, outline: Outline) -> None:
        drawn, outline = mermaid(outline, self.words)
        self.found += [Found(draft, _CLEAR, outline.name) for draft in drawn]
        if self.found:  # a document with tables: what it says around them
            self.prose.append(outline)
            return
        drafts, decisions, notes = outlines(outline, self.words, self.limits)
        self.decisions += decisions
        self.notes += notes
        self.found += [Found(draft, _CLEAR, outline.name) for draft in drafts]
        if not drafts:
            self.rest.outline(outline)

    def table(self, table: Table) -> None:
        if table.hidden:
            self.hidden.append(table)
            return
        self._read(table)

    def _read(self, table: Table) -> None:
        table = self._cells(table)
        grid = Grid(table)
        starts = headers(grid, self.words)
        if are_quadrants(grid, starts, self.words):
            starts = []
        found = [self._draft(grid, header) for header in starts]
        personas = self._aside(grid, found)
        if len(found) == 1:
            found[0].draft.personas = _known(found[0].draft.personas, personas)
        else:
            self.personas += personas
        for cell in grid.unused():
            near = next((f.draft.rest for f, h in zip(found, starts, strict=False) if cell.row <= h.bottom), None)
            rest = near or (found[-1].draft.rest if found else self.rest)
            rest.cell(grid, cell, NOTHING if self.words.nothing(cell.text) else None)
        (found[-1].draft.rest if found else self.rest).aside(grid, table.cells)
        if not found and not personas and grid.cells:
            self.unrelated.append((table.name, _why_not(grid, self.words)))
        self.found += found

    def _draft(self, grid: Grid, header: Header) -> Found:
        """The map that a header announces."""
        self._tell(header)
        before = set(grid.used)
        draft = MapDraft(grid.spot(header.row, header.column), "phases-across" if header.across else "phases-down")
        draft.nameless = header.across and header.phase is None
        read_body(header, self.words, draft)
        read_above(header, self.words, draft)
        unmarked(draft, self.words)
        if header.phase is None and draft.title is None and not _DEFAULT_NAME.fullmatch(grid.table.name):
            draft.title = grid.table.name
        return Found(draft, header.score, grid.table.name, [(grid, frozenset(grid.used - before))])

    def _aside(self, grid: Grid, found: list[Found]) -> list[Persona]:
        """What else a sheet holds: persona cards, matrices of marks, an empathy map."""
        if not grid.has_unused:
            return []
        if len(found) == 1:
            read_beside(grid, list(grid.unused()), self.words, found[0].draft)
        left = islands(grid)
        personas = portrait(grid, cards(grid, left, self.words, found[0].draft.rest if found else self.rest))
        drafts = [matrix(grid, island, self.words) for island in left] if not found else []
        if not found and not any(drafts):
            drafts = [quadrants(grid, self.words)]
        if not found and not personas and not any(drafts):
            header = by_shape(grid, left, self.words, f"{self.name} {grid.table.name}")
            found += [self._draft(grid, header)] if header else []
        taken = [(grid, frozenset(grid.used))]
        found += [Found(draft, _CLEAR, grid.table.name, list(taken)) for draft in drafts if draft]
        return personas

    def _join(self) -> None:
        """Make one of the maps that belong together."""
        for each in join([found.draft for found in self.found], self.words):
            gone = next(found for found in self.found if found.draft is each.draft)
            into = next(found for found in self.found if found.draft is each.into)
            into.take(gone)
            self.found.remove(gone)
            self.notes.append(each.note)
            self.decisions.append(each.decision)

    def _sift(self) -> None:
        """Leave out tables that hardly look like maps where others clearly are some."""
        best = max((each.score for each in self.found), default=0.0)
        for weak in [each for each in self.found if self._weak(each, best)]:
            self.found.remove(weak)
            weak.let_go()
            self.rest.take(weak.draft.rest)
            why = "hardly looks like a journey map beside the others: its texts are kept as unplaced."
            self.notes.append(Note(f"The table {weak.source!r} {why}", weak.draft.at, "guess"))

    def _weak(self, found: Found, best: float) -> bool:
        """Whether a table is no map by itself: one text beside one label, or little against the clearest one."""
        if found.draft.nameless and len(found.draft.labels) == 1:
            return True
        return found.score <= _WEAK < _CLEAR <= best and not self._backlog(found)

    def _backlog(self, found: Found) -> bool:
        """Whether a table lists ideas with what is known of each."""
        read = [meaning for label in found.draft.labels if (meaning := self.words.lane(label.text))]
        meant = {meaning.kind or meaning.lane for meaning in read}
        return "ideas" in meant and bool(meant & _ABOUT_IDEAS)

    def _cells(self, table: Table) -> Table:
        """The table, or as much of it as the limits allow; the rest is told, not lost silently."""
        if len(table.cells) <= self.limits.cells:
            return table
        cut = len(table.cells) - self.limits.cells
        self.notes.append(Note(f"{cut} cells beyond the first {self.limits.cells} were not read.", table.name, "clip"))
        return attrs.evolve(table, cells=table.cells[: self.limits.cells])

    def _tell(self, header: Header) -> None:
        way, other = ("across", "down") if header.across else ("down", "across")
        at = header.view.grid.spot(header.row, header.column)
        runner_up = f"phases {other} ({header.runner_up:.1f})"
        choice = f"phases {way}"
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
        self._join()
        self._sift()
        for outline in self.prose:
            self.rest.outline(read_prose(outline, [each.draft for each in self.found], self.words))
        if not self.found:
            self.notes.insert(0, Note(_nothing(shapes), self.name or None, "guess"))
            self._tell_unrelated()
            empty = JourneyMap(self.name, unplaced=self.rest.records())
            atlas = Atlas(self.name, maps=[empty], personas=self.personas)
            return Recognised(atlas, tuple(self.notes), tuple(self.decisions))
        self._tell_unrelated()
        built: list[dict[str, Any]] = []
        for each in self.found:
            each.draft.personas = [_same(named, self.personas) or named for named in each.draft.personas]
            title = self.name if _DEFAULT_NAME.fullmatch(each.source) else each.source
            self.decisions.append(Decision("layout", each.draft.arrangement, each.score, (), at=each.draft.at))
            content, decisions = build(each.draft, self.words, title=title)
            self.decisions += decisions
            built.append(content)
        titles = self._told_apart(built)
        _link(built, titles)
        for each, content in zip(self.found, built, strict=True):
            if len(built) > 1 and (is_example(content["title"]) or is_example(each.source)):
                self.notes.append(Note(f"The map {content['title']!r} looks like a filled example.", each.draft.at))
        maps = [
            safely(content | {"title": title, "unplaced": each.draft.rest.records()})
            for each, content, title in zip(self.found, built, titles, strict=True)
        ]
        atlas = Atlas(self.name or maps[0].title, maps=maps, personas=self.personas, unplaced=self.rest.records())
        return Recognised(atlas, tuple(self.notes), tuple(self.decisions))

    def _tell_unrelated(self) -> None:
        for source, why in self.unrelated:
            self.notes.append(Note(f"{source!r} holds no journey map: {why}. Its texts are kept as unplaced.", source))
            self.decisions.append(Decision("block", "no journey map", 0.0, (why,), at=source))

    def _told_apart(self, built: list[dict[str, Any]]) -> list[str]:
        """The titles of the maps, equal ones with their table's name or their number behind them."""
        titles = [content["title"] for content in built]
        parts = [part for outline in self.prose for part in sections(outline)]
        for nth, (title, each) in enumerate(zip(list(titles), self.found, strict=True)):
            section = (
                section_of(each.draft.titled, parts) if titles.count(title) > 1 and title == each.draft.title else None
            )
            if section:
                titles[nth] = section
                each.draft.rest.add(title, each.draft.titled or each.draft.at, reason="is the heading of the table")
        sources = [each.source for each in self.found]
        number = Counter[str]()
        told = []
        for title, source in zip(titles, sources, strict=True):
            number[title] += 1
            alone = sources.count(source) == 1 and source != title
            told.append(title if titles.count(title) == 1 else f"{title} ({source if alone else number[title]})")
        return told


def _link(built: list[dict[str, Any]], titles: list[str]) -> None:
    """Let each map of what shall be say which map of what is it is compared with: that of most of its phases."""
    now = [
        (frozenset(fold(phase.name) for phase in content["phases"]), title)
        for content, title in zip(built, titles, strict=True)
        if content.get("state") == "as-is"
    ]
    for content in built:
        if content.get("state") != "to-be" or "compared_with" in content:
            continue
        phases = {fold(phase.name) for phase in content["phases"]}
        near = [(len(names & phases), title) for names, title in now if 2 * len(names & phases) >= len(phases)]
        if near:
            content["compared_with"] = max(near, key=lambda each: each[0])[1]
            content["inferred"] = (*content.get("inferred", ()), "compared_with")


def _known(named: list[Persona], told: list[Persona]) -> list[Persona]:
    """The personas that are only named, each with its card where there is one; then those who have only a card."""
    found = [_same(each, told) or each for each in named]
    return [*found, *(each for each in told if each not in found)]


def _same(named: Persona, told: list[Persona]) -> Persona | None:
    """The card of a persona of this name, or None."""
    wanted = fold(named.name)
    return next((each for each in told if fold(each.name) == wanted), None)


def _why_not(grid: Grid, words: Words) -> str:
    """Why a table is taken for something else than a journey."""
    short = [cell for cells in list(grid.by_row.values())[:_LOOKED_AT] for cell in cells if len(cell.text) <= _SHORT]
    known = [cell.text.strip() for cell in short if words.header(cell.text) or words.lane(cell.text)]
    if not known:
        return "none of its labels names phases or a lane"
    return f"only {', '.join(map(repr, known[:3]))} might be a label, and no row or column of phases goes with it"


def _nothing(shapes: Shapes) -> str:
    kinds = [kind for kind in ("tables", "boards", "outlines") if getattr(shapes, kind)]
    held = " and ".join(kinds) or "contents"
    return f"No journey map was found in these {held}: all texts are kept as unplaced."
