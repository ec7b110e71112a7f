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
from cjm.recognise._around import met_on, read_above, read_beside
from cjm.recognise._asked import NO_MAP, Asked, Request, Shape, Spot
from cjm.recognise._boards import boards
from cjm.recognise._body import read_body
from cjm.recognise._build import build, safely
from cjm.recognise._cards import cards, journeys_among, portrait
from cjm.recognise._cells import NOTHING
from cjm.recognise._decided import close_calls, decided, laid_out
from cjm.recognise._drafts import MapDraft
from cjm.recognise._grid import Grid
from cjm.recognise._header import Header
from cjm.recognise._headers import MOST_MAPS, headers
from cjm.recognise._hints import Layout
from cjm.recognise._islands import islands
from cjm.recognise._join import join
from cjm.recognise._marks import matrix, unmarked
from cjm.recognise._outlines import outlines
from cjm.recognise._prose import mermaid, read_prose, section_of, sections
from cjm.recognise._quadrants import are_quadrants, quadrants
from cjm.recognise._rest import Rest
from cjm.recognise._states import is_example, state_in
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Words
from cjm.recognise._whose import attach, know, whose
from cjm.shapes import Board, Outline, Shapes, Table
from cjm.words import Phrase, fold, phrase

_DEFAULT_NAME = re.compile(
    r"(?:(?:sheet|лист|tabelle|feuil|planilha|hoja|page|страница|таблица|table) ?\d*)?", re.IGNORECASE
)
_WEAK, _CLEAR = 2.0, 3.0
_ABOUT_IDEAS = frozenset({"priority", "status", "effort", "impact", "owners", "size"})
_LOOKED_AT, _SHORT, _SHORT_TITLE = 40, 60, 100


@frozen
class Recognised:
    """What was found: the maps in an atlas, what a person should know, and every decision with its evidence.

    `layout` says how the file is laid out, as it was read: reading it with this layout gives the same.
    """

    atlas: Atlas
    notes: tuple[Note, ...] = ()
    decisions: tuple[Decision, ...] = ()
    layout: Layout = field(factory=Layout)


def recognise(
    shapes: Shapes,
    *,
    name: str = "",
    vocabularies: Iterable[Vocabulary] | None = None,
    limits: Limits | None = None,
    layout: Layout | None = None,
) -> Recognised:
    """The maps that people laid out in these shapes, and everything else as unplaced.

    `name` is the title of what has none, `vocabularies` the words by which labels are known (the core's own where
    nothing is given), `layout` what somebody says about how the file is laid out. Without any map the result is an
    empty one that holds every text as unplaced. `LayoutError` tells of sheets and places that are not there.
    """
    request = Request.of(layout, shapes)
    shapes = request.shapes
    work = _Work(name, Words(vocabularies), limits or Limits(), request, notes=list(request.notes))
    for table in shapes.tables:
        work.table(table)
    for board in shapes.boards:
        work.board(board)
    for outline in shapes.outlines:
        work.outline(outline)
    return work.result(shapes)


@define(eq=False)
class Found:
    """A map that was read, and where: the table or board, the score of its header, and the cells that it took.

    `shape` is the table or board, `spot` where a header begins in it that a layout can name, `across` says
    which way the phases behind that header run, `parts` are the tables that were joined to the map.
    """

    draft: MapDraft
    score: float
    source: str
    taken: list[tuple[Grid, frozenset[tuple[int, int]]]] = field(factory=list)
    shape: Shape | None = field(default=None, kw_only=True)
    spot: Spot | None = field(default=None, kw_only=True)
    across: bool | None = field(default=None, kw_only=True)
    parts: list[Found] = field(factory=list, kw_only=True)

    def take(self, other: Found) -> None:
        """Hold the cells of what became part of it."""
        self.score = max(self.score, other.score)
        self.taken += other.taken
        self.parts += [other, *other.parts]

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
    request: Request
    found: list[Found] = field(factory=list)
    personas: list[Persona] = field(factory=list)
    hidden: list[Table] = field(factory=list)
    unrelated: list[tuple[str, Phrase]] = field(factory=list)
    prose: list[Outline] = field(factory=list)
    weak: list[Found] = field(factory=list)
    rest: Rest = field(factory=Rest)
    notes: list[Note] = field(factory=list)
    decisions: list[Decision] = field(factory=list)

    def board(self, board: Board) -> None:
        drafts, decisions, notes = boards(board, self.words, self.limits, self.request.about(board))
        self.decisions += decisions
        self.notes += notes
        self.found += [Found(draft, _CLEAR, board.name, shape=board) for draft in drafts]
        if not drafts:
            self.rest.board(board)

    def outline(self, outline: Outline) -> None:
        asked, shape = self.request.about(outline), outline
        drawn, outline = mermaid(outline, self.words)
        self.found += [Found(draft, _CLEAR, outline.name, shape=shape) for draft in drawn]
        if self.found:  # a document with tables: what it says around them
            self.prose.append(outline)
            return
        drafts, decisions, notes = outlines(outline, self.words, self.limits, asked)
        self.decisions += decisions
        self.notes += notes
        self.found += [Found(draft, _CLEAR, outline.name, shape=shape) for draft in drafts]
        if not drafts:
            self.rest.outline(outline)

    def table(self, table: Table) -> None:
        if table.hidden:
            self.hidden.append(table)
            return
        self._read(table)

    def _read(self, table: Table) -> None:
        asked, shape = self.request.about(table), table
        table = self._cells(table)
        grid = Grid(table)
        starts = headers(grid, self.words, asked, title=self.name)
        if len(starts) >= MOST_MAPS:
            text = f"holds {MOST_MAPS} tables that look like maps, or more: the others were not read."
            self.notes.append(Note(f"The sheet {table.name!r} {text}", table.name, "clip"))
        if not asked.closed:
            starts = [] if are_quadrants(grid, starts, self.words) else journeys_among(grid, starts, self.words)
        found = [self._draft(grid, header, (header.row, header.column)) for header in starts]
        personas = self._aside(grid, found, asked)
        for each in found:
            each.shape = shape
        self._meet(grid, found)
        if len(found) == 1:
            know(found[0].draft, personas)
            found[0].draft.personas += [each for each in personas if each not in found[0].draft.personas]
            found[0].taken = [(grid, frozenset(grid.used))]
        else:
            self.personas += personas
        for cell in grid.unused():
            near = next((f.draft.rest for f, h in zip(found, starts, strict=False) if cell.row <= h.bottom), None)
            rest = near or (found[-1].draft.rest if found else self.rest)
            rest.cell(grid, cell, NOTHING if self.words.nothing(cell.text) else None)
        (found[-1].draft.rest if found else self.rest).aside(grid, table.cells)
        if not found and not personas and grid.cells:
            why = phrase("not_in_layout") if asked.closed else _why_not(grid, self.words)
            self.unrelated.append((table.name, why))
        self.found += found

    def _meet(self, grid: Grid, found: list[Found]) -> None:
        """The personas of whom a sheet tells beside its maps, where these tell of none."""
        if any(each.draft.personas for each in found) or not grid.has_unused:
            return
        draft = found[0].draft if len(found) == 1 else MapDraft("", "other", rest=self.rest)
        met_on(grid, self.words, draft)
        if len(found) != 1:
            self.personas += draft.personas

    def _draft(self, grid: Grid, header: Header, spot: Spot | None = None) -> Found:
        """The map that a header announces."""
        self._tell(header)
        before = set(grid.used)
        draft = MapDraft(grid.spot(header.row, header.column), "phases-across" if header.across else "phases-down")
        draft.nameless = header.across and header.phase is None
        read_body(header, self.words, draft)
        read_above(header, self.words, draft)
        unmarked(draft, self.words)
        if header.phase is None and draft.title is None and not _DEFAULT_NAME.fullmatch(grid.table.name):
            draft.title = _about(draft) or grid.table.name
        taken = [(grid, frozenset(grid.used - before))]
        return Found(draft, header.score, grid.table.name, taken, spot=spot, across=header.across)

    def _aside(self, grid: Grid, found: list[Found], asked: Asked) -> list[Persona]:
        """What else a sheet holds: persona cards, matrices of marks, an empathy map."""
        if not grid.has_unused:
            return []
        if len(found) == 1:
            read_beside(grid, list(grid.unused()), self.words, found[0].draft)
        left = islands(grid)
        personas = portrait(grid, cards(grid, left, self.words, found[0].draft.rest if found else self.rest))
        if asked.closed:
            return personas
        drafts = [matrix(grid, island, self.words) for island in left] if not found else []
        if not found and not any(drafts):
            drafts = [quadrants(grid, self.words)]
        taken = [(grid, frozenset(grid.used))]
        found += [Found(draft, _CLEAR, grid.table.name, list(taken)) for draft in drafts if draft]
        return personas

    def _join(self) -> None:
        """Make one of the maps that belong together: those of which somebody said so, or those that look so."""
        groups: dict[int | None, list[MapDraft]] = {}
        for found in self.found:
            groups.setdefault(self.request.group_of(found.shape, found.spot), []).append(found.draft)
        for drafts in groups.values():
            self._join_all(drafts)

    def _join_all(self, drafts: list[MapDraft]) -> None:
        for each in join(drafts, self.words):
            gone = next(found for found in self.found if found.draft is each.draft)
            into = next(found for found in self.found if found.draft is each.into)
            into.take(gone)
            self.found.remove(gone)
            self.notes.append(each.note)
            self.decisions.append(each.decision)

    def _sift(self) -> None:
        """Leave out tables that hardly look like maps where others clearly are some."""
        named = bool(self.request.layout.maps)
        none = {id(each) for each in self.found if self.request.group_of(each.shape, each.spot) == NO_MAP}
        journeys = [each for each in self.found if id(each) not in none and each.draft.arrangement != "other"]
        best = max((each.score for each in journeys), default=0.0)
        for each in list(self.found):
            said = id(each) in none
            if not said and (named or not self._weak(each, best)):
                continue
            self.found.remove(each)
            each.let_go()
            self.rest.take(each.draft.rest)
            self.personas += each.draft.personas
            self.weak.append(each)
            why = phrase("said" if said else "weak_beside_others")
            choice = phrase("no_journey")
            self.decisions.append(
                Decision("unrelated", choice, each.score, (why,), at=each.draft.at, sheet=each.source)
            )
            if not said:
                text = "hardly looks like a journey map beside the others: its texts are kept as unplaced."
                self.notes.append(Note(f"The table {each.source!r} {text}", each.draft.at, "guess"))

    def _weak(self, found: Found, best: float) -> bool:
        """Whether a table is no map by itself: one text beside one label, or little against the clearest one."""
        if found.draft.nameless and len(found.draft.labels) == 1:
            return True
        return found.score <= _WEAK < _CLEAR <= best and not self._backlog(found) and not self._again(found)

    def _again(self, found: Found) -> bool:
        """Whether a table says what is to be, or is, in the phases of another map."""
        if not state_in(f"{found.draft.title or ''} {found.source}"):
            return False
        own = {fold(phase.name) for phase in found.draft.phases if phase.name}
        others = [{fold(phase.name) for phase in each.draft.phases} for each in self.found if each is not found]
        return len(own) > 2 and any(3 * len(own & names) >= 2 * len(own) for names in others)

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
        rival = header.runner_up
        runner_up = phrase("with_score", what=phrase(other), score=f"{rival:.1f}")
        choice = phrase(way)
        made = Decision("orientation", choice, header.score, header.evidence, runner_up, at, rival=rival)
        self.decisions.append(made)
        if header.evidence[:1] != (phrase("said"),) and (header.score < 2 or header.score - rival < 1):
            self.notes.append(Note(f"Read with {choice}; it could also be {runner_up}.", at, "guess"))

    def result(self, shapes: Shapes) -> Recognised:
        for table in self.hidden:
            if self.found and not self.request.about(table).maps:
                grid = Grid(table)
                for cell in grid.unused():
                    self.rest.cell(grid, cell, "on a hidden sheet")
                self.rest.aside(grid, table.cells)
                text = "is hidden: its texts are kept as unplaced."
            else:
                why = "nothing else holds a map" if not self.found else "a map was said to be there"
                text = f"is hidden; it was read because {why}."
                self._read(table)
            self.notes.append(Note(f"The sheet {table.name!r} {text}", table.name))
        self._join()
        self._sift()
        for each in self.found:
            each.draft.name_phases()
        for outline in self.prose:
            self.rest.outline(read_prose(outline, [each.draft for each in self.found], self.words))
        if not self.found:
            self.notes.insert(0, Note(_nothing(shapes), self.name or None, "guess"))
            self._tell_unrelated()
            empty = JourneyMap(self.name, unplaced=self.rest.records())
            atlas = Atlas(self.name, maps=[empty], personas=self.personas)
            return self._recognised(atlas, [])
        self._tell_unrelated()
        built: list[dict[str, Any]] = []
        self.notes += self.request.follow([(each.draft, each.shape, each.spot) for each in self.found])
        for each in self.found:
            whose(each.draft)
        attach([each.draft for each in self.found], [each.source for each in self.found], self.personas)
        for each in self.found:
            self.decisions += [
                Decision("persona", one.name, 1.0, (phrase("told_at", at=one.origin),), at=each.draft.at)
                for one in each.draft.personas
                if one.origin
            ]
            title = self.name if _DEFAULT_NAME.fullmatch(each.source) else each.source
            self.decisions.append(Decision("layout", each.draft.arrangement, each.score, (), at=each.draft.at))
            if each.draft.title is None:
                each.draft.title = _about(each.draft)
            content, decisions = build(each.draft, self.words, title=title)
            self.decisions += decisions
            built.append(content)
        own_titles = [content["title"] for content in built]
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
        return self._recognised(atlas, own_titles)

    def _recognised(self, atlas: Atlas, titles: list[str]) -> Recognised:
        """What was found, with the decisions in the order of the maps, and how the file is laid out."""
        decisions = decided(self.decisions, self.found, self.weak, atlas)
        self.notes += close_calls(decisions)
        layout = laid_out(self.request, self.found, titles, self.weak, decisions)
        return Recognised(atlas, tuple(self.notes), decisions, layout)

    def _tell_unrelated(self) -> None:
        for source, why in self.unrelated:
            self.notes.append(Note(f"{source!r} holds no journey map: {why}. Its texts are kept as unplaced.", source))
            self.decisions.append(Decision("unrelated", phrase("no_journey"), 0.0, (why,), at=source, sheet=source))

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
            before = built[titles.index(content["compared_with"])]
            if before.get("personas") and not content.get("personas"):
                content["personas"] = before["personas"]
                content["inferred"] = (*content["inferred"], "personas")


def _about(draft: MapDraft) -> str | None:
    """What a map without a title says it is about, where that is short enough for one."""
    return draft.about if draft.about and len(draft.about) <= _SHORT_TITLE and "\n" not in draft.about else None


def _why_not(grid: Grid, words: Words) -> Phrase:
    """Why a table is taken for something else than a journey."""
    short = [cell for cells in list(grid.by_row.values())[:_LOOKED_AT] for cell in cells if len(cell.text) <= _SHORT]
    known = [cell.text.strip() for cell in short if words.header(cell.text) or words.lane(cell.text)]
    if not known:
        return phrase("no_words")
    return phrase("maybe_labels", labels=", ".join(map(repr, known[:3])))


def _nothing(shapes: Shapes) -> str:
    kinds = [kind for kind in ("tables", "boards", "outlines") if getattr(shapes, kind)]
    held = " and ".join(kinds) or "contents"
    return f"No journey map was found in these {held}: all texts are kept as unplaced."
