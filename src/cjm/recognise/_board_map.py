"""One map of a board: its lanes and columns measured, every text put where it stands, the rest aside."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Collection, Sequence
from statistics import median

from attrs import define, field

from cjm.hooks import Note
from cjm.recognise._board_aside import around, is_default
from cjm.recognise._board_boxes import Box, extent, letters
from cjm.recognise._board_cells import Axis, Range, axis, clusters, spanned
from cjm.recognise._board_heads import Lane, Meanings, Plan
from cjm.recognise._board_legend import colours
from cjm.recognise._board_moods import by_height, is_dot
from cjm.recognise._board_rows import Head, rows
from cjm.recognise._drafts import Draft, Label, MapDraft, Piece, Way
from cjm.recognise._rest import ours
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Words
from cjm.shapes import Item
from cjm.words import HEADERS, Phrase, guess_language, phrase

_THIN = 12.0
_WIDE = 0.5
_SIGN = 3
_OTHER = {"ru": "Прочее", "en": "Other"}


@define(eq=False)
class Area:
    """A part of a board that may hold a map: its texts and pictures, the empty shapes, the frame around them."""

    boxes: list[Box]
    empty: list[Box] = field(factory=list)
    frame: Box | None = None

    def cut(self, key: str, at: float) -> tuple[Area, Area]:
        """What lies before and after a place."""
        before, after = Area([]), Area([])
        for kind in ("boxes", "empty"):
            for box in getattr(self, kind):
                getattr(before if getattr(box, key) < at else after, kind).append(box)
        return before, after


@define(eq=False)
class _Column:
    """A column of a map: whose content it holds, and where its header stands."""

    draft: Draft
    head: Range


@define(eq=False)
class Reading:
    """The reading of one map."""

    area: Area
    plan: Plan
    words: Words
    means: Meanings
    joined: Collection[str] = ()
    draft: MapDraft = field(init=False)
    box: tuple[float, float, float, float] = field(init=False)
    decisions: list[Decision] = field(factory=list)
    notes: list[Note] = field(factory=list)
    by_item: dict[str, Draft] = field(factory=dict)
    _known: set[str] = field(factory=set)
    _named: bool = False

    def __attrs_post_init__(self) -> None:
        first = min(self.plan.boxes(), key=lambda box: (box.y0, box.x0))
        kind = "phases-across" if self.plan.orientation == "across" else "phases-down"
        self.draft = MapDraft(first.place, kind)  # type: ignore[arg-type]
        self.box = extent([*self.area.boxes, *([self.area.frame] if self.area.frame else [])])

    @property
    def flip(self) -> Callable[[Box], Box]:
        return Box.turned if self.plan.orientation == "down" else lambda box: box

    def read(self) -> None:
        """Fill the draft of the map."""
        taken = {id(box.item) for box in self.plan.boxes()}
        free = [box for box in self.area.boxes if id(box.item) not in taken]
        turned = [self.flip(box) for box in free]
        columns = self._heads()
        empty = [self.flip(box) for box in self.area.empty]
        content, aside = self._content(turned, columns, empty)
        outside = {id(box.item) for box in aside}
        self._around([box for box in free if id(box.item) in outside], content)
        for box in self.plan.boxes():
            self.hang(box)

    # Headers

    def _heads(self) -> list[_Column]:
        """The phases with their steps, and the columns that they make."""
        columns: list[_Column] = []
        for head in self.plan.heads:
            phase = self._named_draft(head)
            self.draft.phases.append(phase)
            own = Range(head.box.x0, head.box.x1)
            if not head.steps:
                columns.append(_Column(phase, own))
                continue
            steps = [Range(each.box.x0, each.box.x1) for each in head.steps]
            width = median(each.length for each in steps)
            if steps[0].low - own.low > 0.6 * width:
                columns.append(_Column(phase, Range(own.low, steps[0].low - 0.02 * width)))
            for each, reach in zip(head.steps, steps, strict=True):
                step = self._named_draft(each)
                phase.steps.append(step)
                columns.append(_Column(step, reach))
            if own.high - steps[-1].high > 0.6 * width:
                columns.append(_Column(phase, Range(steps[-1].high + 0.02 * width, own.high)))
        if columns:
            named = ", ".join(repr(head.box.text) for head in self.plan.heads[:6])
            named += ", …" if len(self.plan.heads) > 6 else ""
            choice = phrase("named_phases", n=len(self.plan.heads), names=named)
            self.decisions.append(
                Decision(
                    "phases", choice, min(1.0, self.plan.score / 4), tuple(self.plan.evidence[1:]), at=self.draft.at
                )
            )
        return columns

    def _named_draft(self, head: Head) -> Draft:
        made = Draft(head.box.text, head.box.place)
        self.by_item[head.box.item.id] = made
        if head.box.host:
            self.by_item[head.box.host.id] = made
        for box in head.more:
            if box.text:
                self.draft.rest.add(box.text, box.place, reason=f"stands beside the header {head.box.text!r}")
        return made

    # Content

    def _content(
        self, boxes: Sequence[Box], columns: list[_Column], empty: Sequence[Box]
    ) -> tuple[list[Box], list[Box]]:
        """Put every box of the grid into its lane and column; gives those that stand in the grid and those outside."""
        heads = [each.box for head in self.plan.heads for each in (head, *head.steps)]
        lanes = self.plan.lanes
        bottom = max((box.y1 for box in heads), default=-math.inf)
        right = max((lane.box.x1 for lane in lanes), default=-math.inf)
        body = [box for box in boxes if box.x > right and box.y > bottom]
        if heads:
            step = median(box.width for box in heads)
            low, high = min(box.x0 for box in heads) - step, max(box.x1 for box in heads) + step
            near = [box for box in body if low <= box.x <= high]
        else:
            near = body
        across = self._lanes(near, empty, columns, bottom)
        if across is None:
            return [], list(boxes)
        inside = [(box, row) for box in near if (row := across.of(box.y)) is not None]
        along = self._columns([box for box, _ in inside], empty, columns, right)
        if along is None:
            return [], list(boxes)
        cells: dict[tuple[int, int, int], list[Box]] = {}
        placed = set()
        reach = [column.head for column in columns]
        for box, row in inside:
            column = along.of(box.x)
            if column is None or (not box.text and box.item.picture is None):
                continue
            first, last = spanned(Range(box.x0, box.x1), column, along.ranges, reach)
            cells.setdefault((row, first, last), []).append(box)
            placed.add(id(box))
        placed |= self._pictures([box for box in boxes if id(box) not in placed], columns, along)
        self._fill(cells, columns, across, along, empty)
        return [box for box in body if id(box) in placed], [box for box in boxes if id(box) not in placed]

    def _pictures(self, boxes: Sequence[Box], columns: Sequence[_Column], along: Axis) -> set[int]:
        """Give the pictures at the headers to the phases and steps; says which boxes they were."""
        heads = [each.box for head in self.plan.heads for each in (head, *head.steps)]
        if not heads:
            return set()
        high = max(box.height for box in heads)
        top, bottom = min(box.y0 for box in heads) - 3 * high, max(box.y1 for box in heads)
        taken: set[int] = set()
        for box in boxes:
            column = along.of(box.x) if box.item.picture and not box.text and top <= box.y <= bottom else None
            if column is not None and columns[column].draft.image is None:
                columns[column].draft.image = box.item.picture
                taken.add(id(box))
                self.hang(box, picture=False)
        return taken

    def _lanes(
        self, body: Sequence[Box], empty: Sequence[Box], columns: Sequence[_Column], bottom: float
    ) -> Axis | None:
        """The lanes with their ranges, and their labels in the draft."""
        lanes = self.plan.lanes
        content = [Range(box.y0, box.y1) for box in body]
        if not lanes:
            return self._unlabelled(body)
        for lane in lanes:
            self._label(lane)
        left = min(lane.box.x0 for lane in lanes)
        span = max([column.head.high for column in columns] or [box.x1 for box in body] or [left]) - left
        wide = [box for box in empty if box.width >= _WIDE * span]
        lines = [box.y for box in wide if box.height <= _THIN]
        bands = [Range(box.y0, box.y1) for box in wide if box.height > _THIN]
        heads = [Range(lane.box.y0, max([lane.box.y1, *(box.y1 for box in lane.more)])) for lane in lanes]
        heads = _apart(heads)
        found = axis(heads, content, lines=lines, bands=bands, floor=bottom)
        self._told("lanes", phrase("lanes_apart", n=len(lanes)), found, lanes[0].box)
        return found

    def _label(self, lane: Lane) -> None:
        group = lane.group.text if lane.group else ""
        self.draft.lane(Label(lane.box.text, lane.box.place, group, meant=self.means.told(lane.box.text)))
        for box in lane.more:
            if box.text:
                self.draft.rest.add(box.text, box.place, reason=f"explains the lane {lane.box.text!r}")

    def _told(self, step: str, choice: Phrase, found: Axis, at: Box) -> None:
        self.decisions.append(Decision(step, choice, found.score, (phrase(f"between_{found.how}"),), at=at.place))

    def _columns(self, body: Sequence[Box], empty: Sequence[Box], columns: list[_Column], right: float) -> Axis | None:
        content = [Range(box.x0, box.x1) for box in body]
        if not columns:
            found = clusters(content)
            if not found:
                return None
            for each in found:
                phase = Draft("", None)
                self.draft.phases.append(phase)
                columns.append(_Column(phase, each))
            told = phrase("columns_apart", n=len(found))
            self.decisions.append(Decision("phases", told, 0.4, (phrase("between_gaps"),), at=self.draft.at))
            self.notes.append(Note(f"No headers of phases were found: {told}.", self.draft.at, "guess"))
        heads = _apart([column.head for column in columns])
        for column, head in zip(columns, heads, strict=True):
            column.head = head
        tops = [box.y0 for box in body]
        span = (max(box.y1 for box in body) - min(tops)) if body else 0.0
        tall = [box for box in empty if box.height >= _WIDE * span and span]
        lines = [box.x for box in tall if box.width <= _THIN]
        bands = [Range(box.x0, box.x1) for box in tall if box.width > _THIN]
        found_axis = axis(heads, content, lines=lines, bands=bands, floor=right)
        if self.plan.heads:
            self._told("columns", phrase("columns_told", n=len(columns)), found_axis, self.plan.heads[0].box)
        return found_axis

    def _unlabelled(self, body: Sequence[Box]) -> Axis | None:
        """Lanes without labels: by a legend of colours, else row by row as the gaps part them."""
        found = clusters([Range(box.y0, box.y1) for box in body])
        if not found:
            return None
        language = guess_language(box.text for box in body[:200])
        name = _OTHER.get(language, _OTHER["en"])
        for nth, _ in enumerate(found):
            self.draft.lane(Label(name if len(found) == 1 else f"{name} {nth + 1}", self.draft.at))
        text = f"No labels of lanes were found: {len(found)} row{'' if len(found) == 1 else 's'} told apart by gaps"
        self.decisions.append(
            Decision("lanes", phrase("rows_apart", n=len(found)), 0.3, (phrase("between_gaps"),), at=self.draft.at)
        )
        self.notes.append(Note(f"{text}.", self.draft.at, "guess"))
        edges = [(one.high + other.low) / 2 for one, other in itertools.pairwise(found)]
        edges = [found[0].low, *edges, found[-1].high]
        return Axis([Range(low, high) for low, high in itertools.pairwise(edges)], "gaps", 0.3, [None] * len(found))

    def _fill(
        self,
        cells: dict[tuple[int, int, int], list[Box]],
        columns: Sequence[_Column],
        across: Axis,
        along: Axis,
        empty: Sequence[Box],
    ) -> None:
        coloured = self._by_colour(cells)
        self._sort_cards(cells)
        moods = self._moods(cells, across, along, empty)
        for (row, first, last), held in sorted(cells.items()):
            draft = columns[first].draft
            until = columns[last].draft
            for box in self._in_order(held):
                lane = coloured.get(id(box.item), row)
                self._put(draft, lane, box, until if until is not draft else None, moods.get(id(box.item)))

    def _sort_cards(self, cells: dict[tuple[int, int, int], list[Box]]) -> None:
        """Of the texts on one card keep the one that it is about in its cell; signs and remarks beside it go aside."""
        for held in cells.values():
            cards: dict[int, list[Box]] = {}
            for box in held:
                if box.card:
                    cards.setdefault(id(box.card), []).append(box)
            for card in cards.values():
                if len(card) < 2:
                    continue
                sizes = {id(box): letters(box) for box in card}
                largest = 0.93 * max(sizes.values())
                main = max(card, key=lambda box: (sizes[id(box)] >= largest, len(box.text), -box.y0))
                for box in card:
                    sign = 2 * len(box.text) < len(main.text) or sizes[id(box)] < largest
                    if box is not main and sign and len(box.text.split()) <= _SIGN:
                        held.remove(box)
                        self.leave(box, f"stands on the card {main.text!r}")

    def _put(self, draft: Draft, lane: int, box: Box, until: Draft | None, height: float | None) -> None:
        item = box.item
        link = item.link if item.link and item.link != item.text else None
        piece = Piece(box.text, box.place, until=until, height=height, link=link or None, picture=item.picture)
        draft.put(lane, piece)
        for tag in item.tags:
            if tag.strip():
                self.draft.rest.add(tag, box.place, reason="a tag")

    def _in_order(self, boxes: Sequence[Box]) -> list[Box]:
        """Boxes of one cell in the order in which people read them, whichever way the map runs."""
        if len(boxes) < 2:
            return list(boxes)
        return [self.flip(box) for row in rows([self.flip(box) for box in boxes]) for box in row]

    def _by_colour(self, cells: dict[tuple[int, int, int], list[Box]]) -> dict[int, int]:
        """The lane of each box by a legend of colours, where no label says it."""
        if self.plan.lanes:
            return {}
        content = [box for held in cells.values() for box in held]
        inside = {id(box.item) for box in (*content, *self.plan.boxes())}
        outside = [box for box in self.area.boxes if id(box.item) not in inside]
        found = colours(outside, self.area.empty, {box.item.fill for box in content if box.item.fill}, self.means)
        if not found:
            return {}
        lanes = {fill: self.draft.lane(Label(box.text, box.place)) for fill, box in found.items()}
        told = ", ".join(f"{box.text!r}" for box in found.values())
        self.decisions.append(
            Decision("lanes", phrase("by_colour", lanes=told), 0.4, (phrase("legend"),), at=self.draft.at)
        )
        self.notes.append(
            Note(f"Nothing but colours tells the lanes apart; the legend was followed: {told}.", self.draft.at, "guess")
        )
        self._legend = {id(box.item) for box in found.values()}
        return {id(box.item): lanes[box.item.fill] for box in content if box.item.fill in lanes}

    _legend: set[int] = field(factory=set)

    def _moods(
        self, cells: dict[tuple[int, int, int], list[Box]], across: Axis, along: Axis, empty: Sequence[Box]
    ) -> dict[int, float | None]:
        """The heights of the emotions in lanes where height is the value."""
        heights: dict[int, float | None] = {}
        if self.plan.orientation == "down":
            return heights
        for nth, lane in enumerate(self.plan.lanes):
            if not lane.means or not lane.means[0].startswith("emotions"):
                continue
            texts = [(box, first) for (row, first, _), held in cells.items() if row == nth for box in held]
            texts.sort(key=lambda each: (each[1], each[0].y0, each[0].x0, each[0].text))
            size = median(box.height for box, _ in texts) if texts else across.ranges[nth].length / 4
            dots = [
                (box, column)
                for box in empty
                if across.of(box.y) == nth and (column := along.of(box.x)) is not None and is_dot(box, size)
            ]
            places = [column for _, column in (*texts, *dots)]
            found = by_height(
                [box for box, _ in texts],
                [box for box, _ in dots],
                places,
                across.drawn[nth],
                joined=2 * sum(box.item.id in self.joined for box, _ in texts) > len(texts),
            )
            if found is None:
                continue
            for mood in found:
                heights[id(mood.box.item)] = mood.height
                if not mood.box.text and not mood.box.item.picture:
                    column = along.of(mood.box.x) or 0
                    cells.setdefault((nth, column, column), []).append(mood.box)
            choice = phrase("by_height", n=len(found), label=lane.box.text)
            self.decisions.append(Decision("scale", choice, 0.7, (phrase("varying_heights"),), at=lane.box.place))
        return heights

    # Around the map

    def _around(self, aside: Sequence[Box], content: Sequence[Box]) -> None:
        grid = [self.flip(box) for box in (*self.plan.boxes(), *content)]
        x0, y0, _, _ = extent(grid)
        frame = self.area.frame
        aside = [box for box in aside if id(box.item) not in self._legend]
        texts = [box for box in aside if box.text]
        unread = around(self.draft, texts, self.words, top=y0, left=x0, name=frame.text if frame else "")
        read = {id(box) for box in texts} - {id(box) for box in unread}
        for box in aside:
            if id(box) in read:
                self.hang(box)
            else:
                self.leave(box)
        for box in self.plan.corners:
            if not ours(box.text, HEADERS):
                self.leave_text(box, "says what stands in its row or column")

    def named_by(self, frame: Box) -> bool:
        """Whether the map has its title from this frame."""
        return self.draft.title == frame.text.strip() and not is_default(frame.text)

    def leave(self, box: Box, reason: str | None = None) -> None:
        """Keep a box that has no place in the map, with all that hangs on it."""
        self.leave_text(box, reason)
        self.hang(box)

    def leave_text(self, box: Box, reason: str | None = None) -> None:
        if box.text:
            reason = reason or ("only says that nothing is there" if self.words.nothing(box.text) else None)
            self.draft.rest.add(box.text, box.place, reason=reason)

    def hang(self, box: Box, *, picture: bool = True) -> None:
        """Keep what hangs on a box: link, tags, picture."""
        item, rest = box.item, self.draft.rest
        if item.link and item.link.strip() and item.link != item.text:
            rest.add(item.link, box.place, "link")
        for tag in item.tags:
            if tag.strip():
                rest.add(tag, box.place, reason="a tag")
        if item.picture and picture:
            rest.add(item.picture.name, box.place, "picture", asset=item.picture)

    # Connectors

    def knows(self, id_: str) -> bool:
        """Whether an item lies in the area of this map."""
        if not self._known:
            self._known = {box.item.id for box in (*self.area.boxes, *self.area.empty)}
        return id_ in self._known

    def way(self, item: Item) -> bool:
        """Whether a connector joins two phases or steps of the map; then it is one of its ways."""
        source, target = self.by_item.get(item.start or ""), self.by_item.get(item.end or "")
        if source is None or target is None:
            return False
        self.draft.ways.append(Way(source, target, item.text.strip(), item.origin or item.id))
        if item.link:
            self.draft.rest.add(item.link, item.origin or item.id, "link")
        for tag in item.tags:
            if tag.strip():
                self.draft.rest.add(tag, item.origin or item.id, reason="a tag")
        return True

    def distance(self, box: Box) -> float:
        """How far a box lies from the map."""
        x0, y0, x1, y1 = self.box
        return max(x0 - box.x, 0.0, box.x - x1) + max(y0 - box.y, 0.0, box.y - y1)


def _apart(heads: Sequence[Range]) -> list[Range]:
    """Headers cut back to where the next one begins, so that they follow each other."""
    found: list[Range] = []
    for nth, head in enumerate(heads):
        high = head.high
        if nth + 1 < len(heads) and heads[nth + 1].low < high:
            high = max(head.low, min(high, (head.high + heads[nth + 1].low) / 2))
        low = max(head.low, found[-1].high) if found else head.low
        found.append(Range(min(low, high), high))
    return found
