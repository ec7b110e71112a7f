"""From a header to phases, steps and lanes: which cell belongs where, whichever way the phases run."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from attrs import define, field

from cjm.model import LANES
from cjm.recognise._drafts import Arrangement, Draft, Label, MapDraft, Piece
from cjm.recognise._grid import View, are_counts, name_in
from cjm.recognise._header import Header
from cjm.recognise._rest import ours
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell
from cjm.words import HEADERS

_NUMBER_SIGN = re.compile(
    r"№|#|(?:s|sl|sr)?[. ]*no\.?|n[°º.]?|nr\.?|id|ref\.?|num(?:ber|éro)?|номер|n/n|п/п|№ ?п/п|nº", re.IGNORECASE
)
_SHORT_LIST, _LONG_LIST = 12, 8
_COUNT = re.compile(r"\d+(?:[.]\d+)*[.)]?")
_COUNTS, _UNFILLED, _GROUPS = "counts the lines", "the step is not filled in", "stands over several lanes"
_REMARK = "says what stands in its row or column"
_STRUCK, _ERROR, _HIDDEN = "is struck out", "is the error of a formula", "is hidden"


def piece(view: View, cell: Cell, until: Draft | None = None, under: tuple[str, ...] = ()) -> Piece:
    """A cell as a piece of a lane."""
    return Piece(
        cell.text,
        cell.origin or view.grid.place(cell),
        until=until,
        value=cell.value,
        struck=cell.struck or None,
        choices=cell.choices,
        curve=cell.curve,
        picture=cell.picture,
        under=under,
    )


def read_body(header: Header, words: Words, draft: MapDraft) -> None:
    """Fill a map with the phases, steps and lanes that a header announces; `corners` are told as they are met."""
    _Body(header, words, draft, header.view).read()


@define
class _Body:
    """The reading of the body of one map."""

    header: Header
    words: Words
    draft: MapDraft
    view: View
    places: dict[int, Draft] = field(factory=dict)
    """For each x the step, or the phase itself."""
    lanes: dict[int, int] = field(factory=dict)
    """For each y the number of its lane."""
    secret: set[int] = field(factory=set)
    """The x that nobody sees."""
    groups: list[tuple[Cell, int]] = field(factory=list)
    """The labels over several lanes, each with the last y under it."""

    def read(self) -> None:
        header, view = self.header, self.view
        for y in (header.phase, header.step):
            for x in {header.label, header.row if not view.across else header.label}:
                corner = view.at(x, y) if y is not None else None
                if corner:
                    self._corner(corner)
        self._passages()
        self.groups = self._grouped()
        if view.across:
            self._lanes_below()
        else:
            self._lanes_beside()
        if view.grid.pictures:
            self._pictures()
        if self.draft.arrangement == "form-steps":
            self._unfilled()

    def _unfilled(self) -> None:
        """Keep apart the last steps of a form of which nobody wrote what happens there."""
        for phase in self.draft.phases:
            while len(phase.steps) > 1 and _COUNT.fullmatch(phase.steps[-1].name):
                if any(map(self._told, phase.steps[-1].pieces.items())):
                    break
                step = phase.steps.pop()
                rest = [(step.name, step.origin or self.draft.at)]
                rest += [(piece.text.strip(), piece.origin) for pieces in step.pieces.values() for piece in pieces]
                for text, origin in rest:
                    self.draft.rest.add(text, origin, reason=_UNFILLED)

    def _told(self, held: tuple[int, list[Piece]]) -> bool:
        """Whether a lane says something, beyond a feeling that a form may come with."""
        lane, pieces = held
        return not self._feels(lane) and any(not self.words.nothing(piece.text) for piece in pieces)

    def _corner(self, cell: Cell) -> None:
        self.view.grid.use([cell])
        if not ours(cell.text, HEADERS):
            self.draft.rest.cell(self.view.grid, cell, _REMARK)

    # Phases and steps

    def _passages(self) -> None:
        """Which phase or step each x belongs to."""
        header, view = self.header, self.view
        if view.grid.secret:
            self.secret = {x for x in range(header.first, header.end + 1) if self._secret(x)}
        names = [] if header.phase is None else view.line(header.phase, header.first, header.end)
        steps = [] if header.step is None else view.line(header.step, header.first, header.end)
        if self.secret:
            names, steps = ([cell for cell in cells if view.x(cell) not in self.secret] for cells in (names, steps))
        named = {view.x(cell): cell for cell in names}
        stepped = {view.x(cell): cell for cell in steps}
        if view.across:
            self._across(named, stepped)
        else:
            self._down(named, stepped)

    def _across(self, named: dict[int, Cell], stepped: dict[int, Cell]) -> None:
        view, header = self.view, self.header
        cells = list(named.values())
        gaps = any(view.x(b) - view.x(a) > view.w(a) for a, b in pairwise(cells))
        wide = gaps or any(view.w(cell) > 1 for cell in cells)
        end = max((view.x(cell) + view.w(cell) - 1 for cell in (*cells, *stepped.values())), default=header.end)
        while end < header.end and (wide or header.step is not None) and self._filled(end + 1):
            end += 1
        phase: Draft | None = None
        step: Draft | None = None
        before: Cell | None = None
        until = -1
        for x in range(header.first, end + 1):
            cell = named.get(x)
            if cell is not None or phase is None:
                again = (
                    cell is not None
                    and before is not None
                    and header.step is not None
                    and not wide
                    and name_in(before) == name_in(cell)
                    and view.x(before) in stepped
                    and x in stepped
                )
                if cell is None and not (x in stepped or self._filled(x)):
                    continue
                if phase is None or not again:
                    phase = self._phase(cell)
                    step = None
                elif cell is not None:
                    view.grid.use([cell])
                before = cell
            if x in stepped:
                step = self._step(phase, stepped[x])
                until = x + view.w(stepped[x]) - 1
            elif x > until and step is not None and wide:
                step = None if self._filled(x) else step
            self.places[x] = step or phase

    def _arranged(self, rows: Iterable[int], named: Mapping[int, Cell], stepped: Mapping[int, Cell]) -> Arrangement:
        """What kind of list a map is whose phases run down."""
        if not named and stepped and all(any(map(str.isdigit, cell.text)) for cell in stepped.values()):
            return "form-steps"
        if named and not stepped and are_counts(named.values()):
            return "form-steps"
        phases = [name_in(cell) for _, cell in sorted(named.items())]
        several = sum(one == other for one, other in pairwise(phases)) + sum(self.view.w(c) > 1 for c in named.values())
        rows = list(rows)
        blank = sum(x not in named for x in rows)
        if named and stepped and len(rows) <= _SHORT_LIST:
            return "phases-down"
        return "inventory" if not named or several or blank > len(phases) / 2 else "phases-down"

    def _down(self, named: dict[int, Cell], stepped: dict[int, Cell]) -> None:
        """Phases that run down: a name goes on below where it is merged, repeated or left out."""
        header, view = self.header, self.view
        groups: list[tuple[Draft, list[tuple[int, Cell | None]]]] = []
        heads = self._heads(named, stepped)
        met: dict[str, tuple[Draft, list[tuple[int, Cell | None]]]] | None = {} if self._scattered(named) else None
        for x in range(header.first, header.end + 1):
            if x in heads:
                view.grid.use([heads[x]])
                groups.append((self._phase(heads[x]), []))
                continue
            if not (x in named or x in stepped or self._filled(x)):
                continue
            cell = named.get(x)
            if cell is not None and not (x in stepped or self._filled(x)) and not view.posts.get(x - 1):
                continue  # what stands alone below the last row is a remark
            again = cell is not None and groups and groups[-1][0].name and name_in(cell) == groups[-1][0].name
            group = met.get(name_in(cell)) if met is not None and cell is not None else None
            if group is not None and cell is not None:
                view.grid.use([cell])
                group[1].append((x, stepped.get(x)))
                continue
            if not groups or (cell is not None and not again):
                groups.append((self._phase(cell), []))
            elif cell is not None:
                view.grid.use([cell])
            groups[-1][1].append((x, stepped.get(x)))
            if met is not None:
                met[groups[-1][0].name] = groups[-1]
        rows_of_all = [x for _, rows in groups for x, _ in rows]
        self.draft.arrangement = self._arranged(rows_of_all, named, stepped)
        for phase, rows in groups:
            # Rows of one phase are steps of it, unless they only go on with a list.
            full = sum(self._count(x) > 1 for x, _ in rows)
            each_a_step = header.step is None and len(rows) > 1 and full * 2 > len(rows)
            here = phase
            for x, step in rows:
                if step is not None or each_a_step:
                    here = self._step(phase, step)
                self.places[x] = here

    def _scattered(self, named: dict[int, Cell]) -> bool:
        """Whether each row of a long list says its phase, and those of one phase do not all follow each other."""
        names = [name_in(cell) for _, cell in sorted(named.items())]
        several = len(names) >= _LONG_LIST and len(names) >= 2 * len({*names})
        rows = sum(self._filled(x) for x in range(self.header.first, self.header.end + 1))
        return (
            several and all(names) and len(names) >= rows and sum(a != b for a, b in pairwise(names)) >= len({*names})
        )

    def _heads(self, named: dict[int, Cell], stepped: dict[int, Cell]) -> dict[int, Cell]:
        """Rows that hold nothing but the name of the phase whose steps follow; the other names are those of steps."""
        header, view = self.header, self.view
        alone = {}
        full = 0
        begun = False
        for x in range(header.first, header.end + 1):
            cells = view.posts.get(x, ())
            if len(cells) == 1 and (view.h(cells[0]) > 1 or view.y(cells[0]) <= header.top_lane):
                if begun and x - 1 in alone:
                    return {}  # a phase without steps is no heading
                alone[x] = cells[0]
            elif cells and not alone:
                return {}
            else:
                full += bool(cells)
            begun = begun or bool(cells)
        spanning = [cell for cell in alone.values() if view.h(cell) > 1]
        stages = sum(self.words.stage(cell.text) is not None for cell in alone.values())
        least = 1 if stages and spanning else 2
        if (
            len(alone) < least
            or full < len(alone)
            or header.end in alone
            or (header.said and len(spanning) < len(alone))
        ):
            return {}
        for x, cell in list(named.items()):
            if x not in alone:
                stepped.setdefault(x, cell)
            del named[x]
        for x in alone:
            stepped.pop(x, None)
        return alone

    def _phase(self, cell: Cell | None) -> Draft:
        self.view.grid.use([cell] if cell else [])
        phase = Draft(name_in(cell), self.view.grid.place(cell) if cell else None)
        self.draft.phases.append(phase)
        return phase

    def _step(self, phase: Draft, cell: Cell | None) -> Draft:
        self.view.grid.use([cell] if cell else [])
        step = Draft(name_in(cell), self.view.grid.place(cell) if cell else None)
        phase.steps.append(step)
        return step

    def _filled(self, x: int) -> bool:
        """Whether anything stands at x in the lanes."""
        return self._count(x) > 0

    def _secret(self, x: int) -> bool:
        """Whether nobody sees what stands at x: it is kept apart, and no phase."""
        view = self.view
        if not view.hidden(view.posts.get(x, [])):
            return False
        for cell in view.posts[x]:
            if (cell.row, cell.column) not in view.grid.used:
                view.grid.use([cell])
                self.draft.rest.cell(view.grid, cell, _HIDDEN)
        return True

    def _count(self, x: int) -> int:
        header, view = self.header, self.view
        if x in self.secret:
            return 0
        y = view.y
        naming = {header.phase, header.step}
        return sum(
            header.top_lane <= y(cell) <= header.last_lane and y(cell) not in naming for cell in view.posts.get(x, ())
        )

    # Lanes

    def _lane(self, cell: Cell, group: str = "") -> int:
        view = self.view
        view.grid.use([cell])
        hidden = view.hidden(view.lines.get(view.y(cell), []))
        return self.draft.lane(Label(cell.text.strip(), view.grid.place(cell), group, hidden=hidden))

    def _lanes_below(self) -> None:
        """Lanes that follow each other down the sheet: a label, and the rows that go on with it."""
        header, view = self.header, self.view
        lane: int | None = None
        gap = 0
        group: Cell | None = None
        for y in range(header.top_lane, header.last_lane + 1):
            if y in {header.phase, header.step}:
                continue
            if not view.lines.get(y):
                gap += 1
                continue
            label = view.at(header.label, y)
            content = [cell for cell in view.line(y, header.first, header.end) if view.x(cell) in self.places]
            if label and view.x(label) + view.w(label) > header.first:
                lane = None  # a divider or a remark across the map
                continue
            inner = self._inner(y)
            if label and inner is not None:
                group = label
            elif label or (group is not None and y >= view.y(group) + view.h(group) and inner is None):
                group = None
            if inner is not None and (content or not gap):
                lane = self._lane(inner, self._group(group) if group else "")
            elif label and (content or not gap):
                lane = self._lane(label, self._outer(y))
            elif label or gap > 1:  # what stands apart below a map is no part of its last lane
                lane = None
            gap = 0
            if lane is not None:
                self.lanes[y] = lane
                for cell in content:
                    self._put(lane, cell)

    def _inner(self, y: int) -> Cell | None:
        """The second label of a line, between the first one and the phases."""
        header, view = self.header, self.view
        for x in range(header.label + 1, header.first):
            cell = view.at(x, y)
            if cell:
                return cell
        return None

    def _outer(self, y: int) -> str:
        """The label of a group, over several lanes before their own labels."""
        for cell, last in self.groups:
            if self.view.y(cell) <= y <= last:
                return self._group(cell)
        return ""

    def _group(self, cell: Cell) -> str:
        """What a label over several lanes says; kept apart where it names no lane itself."""
        meaning = self.words.lane(cell.text)
        if not self.view.grid.has(cell) and (meaning is None or meaning.lane not in LANES):
            self.draft.rest.cell(self.view.grid, cell, _GROUPS)
        self.view.grid.use([cell])
        return cell.text.strip()

    def _grouped(self) -> list[tuple[Cell, int]]:
        """The labels of groups right before those of the lanes, each with the last lane under it."""
        header, view = self.header, self.view
        cells = view.post(header.label - 1, header.top_lane, header.last_lane) if header.label else []
        naming = {header.phase, header.step}
        cells = [c for c in cells if (c.row, c.column) not in view.grid.used and view.y(c) not in naming]
        if len(cells) < 2:  # a single one is a title
            return []
        labels = view.post(header.label, header.top_lane, header.last_lane)
        places = {view.y(cell) for cell in labels}
        merged = any(view.h(cell) > 1 for cell in cells)
        if len(cells) >= len(labels) or not all(view.y(cell) in places for cell in cells):
            return []
        ends = [view.y(after) - 1 for after in cells[1:]] + [header.last_lane]
        return [
            (cell, view.y(cell) + view.h(cell) - 1 if merged else end) for cell, end in zip(cells, ends, strict=True)
        ]

    def _lanes_beside(self) -> None:
        """Lanes that stand side by side: one for each labelled column."""
        header, view = self.header, self.view
        naming = {header.phase, header.step}
        for cell in view.post(header.label, header.top_lane, header.last_lane):
            if view.y(cell) not in naming and self._numbers(cell):
                continue
            if view.y(cell) not in naming:
                lane = self._lane(cell, self._outer(view.y(cell)))
                for y in range(view.y(cell), view.y(cell) + view.h(cell)):
                    self.lanes.setdefault(y, lane)
        for x in self.places:
            for cell in view.posts.get(x, ()):
                here = self.lanes.get(view.y(cell))
                if here is not None:
                    self._put(here, cell)

    def _numbers(self, label: Cell) -> bool:
        """Whether a line only counts the others; then its numbers are kept apart."""
        view = self.view
        if not _NUMBER_SIGN.fullmatch(label.text.strip()) and self.words.header(label.text) != "step":
            return False
        cells = [cell for x in self.places if (cell := view.at(x, view.y(label)))]
        if not are_counts(cells):
            return False
        for cell in (label, *cells):
            view.grid.use([cell])
            self.draft.rest.cell(view.grid, cell, _COUNTS)
        form = self.header.phase is None or (len(cells) <= _SHORT_LIST and not self.header.said)
        if self.draft.arrangement == "inventory" and len(cells) <= _SHORT_LIST:
            form = True
        if form and (self.header.step is not None or self.header.phase is not None):
            self.draft.arrangement = "form-steps"
        return True

    def _put(self, lane: int, cell: Cell) -> None:
        view = self.view
        view.grid.take(cell)
        if cell.strike or cell.error:
            self.draft.rest.cell(view.grid, cell, _STRUCK if cell.strike else _ERROR)
            return
        here = self.places[view.x(cell)]
        until = self.places.get(view.x(cell) + view.w(cell) - 1)
        here.put(lane, piece(view, cell, None if until is here else until))

    def _pictures(self) -> None:
        """Pictures that stand where feelings do, or on the name of a phase or step."""
        header, view = self.header, self.view
        for cell in view.grid.pictures:
            here, lane = self.places.get(view.x(cell)), self.lanes.get(view.y(cell))
            if here is None:
                continue
            place = (cell.row, cell.column)
            if view.y(cell) in {header.phase, header.step} and here.image is None:
                here.image = cell.picture
                view.grid.shown.add(place)
            elif lane is not None and not cell.text.strip() and self._feels(lane):
                here.put(lane, piece(view, cell))
                view.grid.shown.add(place)

    def _feels(self, lane: int) -> bool:
        label = self.draft.labels[lane]
        meaning = self.words.lane(label.text) or self.words.lane(label.group)
        return meaning is not None and meaning.lane == "emotions"
