"""The way from shapes to maps: where they are, what stands where, what belongs together, and the rest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

import attrs
from attrs import define, field, frozen

from cjm.hooks import Limits, Note, Vocabulary
from cjm.model import Atlas, JourneyMap, Persona
from cjm.recognise._around import read_above
from cjm.recognise._asked import NO_MAP, Request, Shape, Spot, follow, unmet
from cjm.recognise._body import read_body
from cjm.recognise._build import NOTHING, build, safely
from cjm.recognise._cards import cards, portrait
from cjm.recognise._decided import decided, laid_out
from cjm.recognise._drafts import MapDraft
from cjm.recognise._grid import Grid
from cjm.recognise._headers import Header, headers
from cjm.recognise._hints import Layout
from cjm.recognise._islands import islands
from cjm.recognise._join import join
from cjm.recognise._rest import Rest
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Words
from cjm.shapes import Shapes, Table
from cjm.words import Phrase, fold, phrase

_DEFAULT_NAME = re.compile(
    r"(?:(?:sheet|лист|tabelle|feuil|planilha|hoja|page|страница|таблица|table) ?\d*)?", re.IGNORECASE
)
_WEAK, _CLEAR = 2.0, 3.0


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
XX    for table in shapes.tables:
        work.table(table)
    for board in shapes.boards:
        work.rest.board(board)
    for outline in shapes.outlines:
        work.rest.outline(outline)
    return work.result(shapes)


@define(eq=False)
class Found:
    """A map that was read, and where: the table, the score of its header, and the cells that it took.

    `across` says which way its phases run, `spot` where its header begins in `shape`; `parts` are where those of the
    tables begin that were joined to it.
    """

    draft: MapDraft
    score: float
    source: str
    grid: Grid | None = None
    taken: frozenset[tuple[int, int]] = frozenset()
    across: bool = field(default=True, kw_only=True)
    shape: Shape | None = field(default=None, kw_only=True)
    spot: Spot | None = field(default=None, kw_only=True)
    parts: list[tuple[Shape | None, str]] = field(factory=list, kw_only=True)

    def let_go(self) -> None:
        """Give every cell of the map to the rest."""
        if self.grid is not None:
            for place in sorted(self.taken):
                self.draft.rest.cell(self.grid, self.grid.cells[place])


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
    rest: Rest = field(factory=Rest)
    notes: list[Note] = field(factory=list)
    decisions: list[Decision] = field(factory=list)
    unrelated: list[tuple[Shape | None, str]] = field(factory=list)

    def table(self, table: Table) -> None:
        if table.hidden and not self.request.about(table).maps:
            self.hidden.append(table)
            return
        self._read(table)

    def _read(self, shape: Table) -> None:
        table = self._cells(shape)
        grid = Grid(table)
        found: list[Found] = []
        starts: list[Header] = headers(grid, self.words, self.request.about(shape))
        for header in starts:
            self._tell(header)
            before = set(grid.used)
            draft = MapDraft(grid.spot(header.row, header.column), "phases-across" if header.across else "phases-down")
            draft.nameless = header.across and header.phase is None
            read_above(header, self.words, draft)
            read_body(header, self.words, draft)
            taken, spot = frozenset(grid.used - before), (header.row, header.column)
            found.append(
                Found(
                    draft, header.score, table.name, grid, taken, across=header.across, shape=shape, spot=spot
                )
            )
        personas = cards(grid, islands(grid), self.words, table.name) if grid.has_unused else []
        pictures = [cell.picture for cell in table.cells if cell.picture is not None]
        shown = portrait(pictures, personas)
        if len(found) == 1:
            found[0].draft.personas = _known(found[0].draft.personas, shown)
        else:
            self.personas += shown
        for cell in grid.unused():
            near = next((f.draft.rest for f, h in zip(found, starts, strict=True) if cell.row <= h.bottom), None)
            rest = near or (found[-1].draft.rest if found else self.rest)
            rest.cell(grid, cell, NOTHING if self.words.nothing(cell.text) else None)
        kept = {each.portrait for each in shown}
        (found[-1].draft.rest if found else self.rest).aside(grid, table.cells, but=kept)
        self.found += found

    def _join(self) -> None:
        """Make one of the maps that belong together: those of which somebody said so, or those that look so."""
        groups: dict[int | None, list[Found]] = {}
        for found in self.found:
            groups.setdefault(self.request.group_of(found.shape, found.spot), []).append(found)
        for number, group in groups.items():
            if number != NO_MAP:
                self._join_all([found.draft for found in group])

    def _join_all(self, drafts: list[MapDraft]) -> None:
        for each in join(drafts, self.words):
            gone = next(found for found in self.found if found.draft is each.draft)
            into = next(found for found in self.found if found.draft is each.into)
            into.score = max(into.score, gone.score)
            into.parts += [(gone.shape, gone.draft.at), *gone.parts]
            self.found.remove(gone)
            self.notes.append(each.note)
            self.decisions.append(each.decision)

    def _sift(self) -> None:
        """Leave out tables that hardly look like maps where others clearly are some."""
        best = max((each.score for each in self.found), default=0.0)
        weak = [each for each in self.found if each.score <= _WEAK < _CLEAR <= best]
        if self.request.layout.maps or self.request.layout.unrelated:
            weak = [each for each in self.found if self.request.group_of(each.shape, each.spot) == NO_MAP]
        for each in weak:
            self.found.remove(each)
            each.let_go()
            self.rest.take(each.draft.rest)
            self.unrelated.append((each.shape, each.draft.at))
            why: tuple[Phrase, ...] = (phrase("weak_beside_others"),)
            if self.request.layout.unrelated:
                why = (phrase("said"),)
            else:
                text = "hardly looks like a journey map beside the others: its texts are kept as unplaced."
                self.notes.append(Note(f"The table {each.source!r} {text}", each.draft.at, "guess"))
            decision = Decision(
                "unrelated", phrase("no_journey"), each.score, why, at=each.draft.at, sheet=each.source
            )
            self.decisions.append(decision)

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
        runner_up = phrase("with_score", what=phrase(other), score=f"{header.runner_up:.1f}")
        choice, rival = phrase(way), header.runner_up
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
                self._read(table)
                text = "is hidden; it was read because nothing else holds a map."
            self.notes.append(Note(f"The sheet {table.name!r} {text}", table.name))
        self._join()
        self._sift()
        if not self.found:
            self.notes.append(Note(_nothing(shapes), self.name or None, "guess"))
            empty = JourneyMap(self.name, unplaced=self.rest.records())
            atlas = Atlas(self.name, maps=[empty], personas=self.personas)
            return self._recognised(atlas, [])
        built = []
        met: set[str] = set()
        asked: list[str] = []
        for each in self.found:
            asked += [label.text for label in each.draft.labels]
            said = self.request.map_of(each.shape, each.spot, each.draft.at)
            met |= follow(each.draft, said, self.request.layout.lanes)
            each.draft.personas = [_same(named, self.personas) or named for named in each.draft.personas]
            title = self.name if _DEFAULT_NAME.fullmatch(each.source) else each.source
            self.decisions.append(Decision("layout", each.draft.arrangement, each.score, (), at=each.draft.at))
            content, decisions = build(each.draft, self.words, title=title)
            self.decisions += decisions
            built.append(content)
        self.notes += unmet(self.request.layout, met, asked)
        maps = [
            safely(content | {"title": title, "unplaced": each.draft.rest.records()})
            for each, content, title in zip(self.found, built, self._told_apart(built), strict=True)
        ]
        atlas = Atlas(self.name or maps[0].title, maps=maps, personas=self.personas, unplaced=self.rest.records())
        return self._recognised(atlas, [content["title"] for content in built])

    def _recognised(self, atlas: Atlas, titles: list[str]) -> Recognised:
        """What was found, with the decisions in the order of the maps, and how the file is laid out."""
        decisions = decided(self.decisions, self.found, atlas)
        layout = laid_out(self.request, self.found, titles, self.unrelated, decisions)
        return Recognised(atlas, tuple(self.notes), decisions, layout)

    def _told_apart(self, built: list[dict[str, str]]) -> list[str]:
        """The titles of the maps, equal ones with their table's name or their number behind them."""
        titles = [content["title"] for content in built]
        sources = [each.source for each in self.found]
        number = Counter[str]()
        told = []
        for title, source in zip(titles, sources, strict=True):
            number[title] += 1
            alone = sources.count(source) == 1 and source != title
            told.append(title if titles.count(title) == 1 else f"{title} ({source if alone else number[title]})")
        return told


def _known(named: list[Persona], told: list[Persona]) -> list[Persona]:
    """The personas that are only named, each with its card where there is one; then those who have only a card."""
    found = [_same(each, told) or each for each in named]
    return [*found, *(each for each in told if each not in found)]


def _same(named: Persona, told: list[Persona]) -> Persona | None:
    """The card of a persona of this name, or None."""
    wanted = fold(named.name)
    return next((each for each in told if fold(each.name) == wanted), None)


def _nothing(shapes: Shapes) -> str:
    kinds = [kind for kind in ("tables", "boards", "outlines") if getattr(shapes, kind)]
    held = " and ".join(kinds) or "contents"
    return f"No journey map was found in these {held}: all texts are kept as unplaced."
