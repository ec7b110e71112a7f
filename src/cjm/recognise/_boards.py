"""From a board to maps: containers, labels and headers, borders, then each sticky to its lane and column."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from attrs import define, field

from cjm.hooks import Limits, Note
from cjm.recognise._board_boxes import Box, Plane, parts, plane, usual
from cjm.recognise._board_heads import Meanings, Plan, candidates, columns, plan, worth
from cjm.recognise._board_map import Area, Reading
from cjm.recognise._drafts import MapDraft
from cjm.recognise._rest import Rest
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Words
from cjm.shapes import Board, Item
from cjm.words import fold, phrase

_APART = 2.5
_MANY = 24
_CLOSE = 1.0
_CLEAR, _WEAK = 4.0, 2.0
TWIN = "lies right under the same text"
HIDDEN = "hidden on the board"


def boards(
    board: Board, words: Words, limits: Limits | None = None, hints: Any = None
) -> tuple[list[MapDraft], list[Decision], list[Note]]:
    """The maps on a board, every text that found no place in them in the rest of the nearest one.

    Where no map is found, the list is empty and a note says why.
    """
    work = _Work(board, words, hints)
    cut = (limits or Limits()).cells
    if len(board.items) > cut:
        work.notes.append(
            Note(f"{len(board.items) - cut} items beyond the first {cut} were not read.", board.name, "clip")
        )
        board = Board(board.name, board.items[:cut])
    work.read(plane(board))
    return work.drafts(), work.decisions, work.notes


@define(eq=False)
class _Work:
    """The reading of one board under way."""

    board: Board
    words: Words
    hints: Any
    means: Meanings = field(init=False)
    joined: set[str] = field(factory=set)
    found: list[Reading] = field(factory=list)
    decisions: list[Decision] = field(factory=list)
    notes: list[Note] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.means = Meanings(self.words, self.hints)

    def drafts(self) -> list[MapDraft]:
        return [each.draft for each in self.found]

    def read(self, found: Plane) -> None:
        areas, loose = _areas(found)
        self.joined = {end for way in found.ways for end in (way.start, way.end) if end}
        left: list[Box] = []
        for area in areas:
            left += self._maps(area)
        if not self.found and (len(areas) > 1 or loose):
            whole = Area(found.boxes, found.empty)
            left = self._maps(whole)
        self.found.sort(key=lambda each: (each.box[1], each.box[0]))
        if not self.found:
            self.notes.append(Note(_why(found, self.means), self.board.name or None, "guess"))
            return
        self._keep(found, left)

    def _maps(self, area: Area, depth: int = 0) -> list[Box]:
        """Read the maps of one area; gives the boxes that belong to none."""
        if len(area.boxes) < 2 or not area.boxes:
            return list(area.boxes)
        best, other = self._plan(area)
        if best is None or not best.sure:
            return list(area.boxes)
        for piece in self._split(area, best, depth):
            return [box for half in piece for box in self._maps(half, depth + 1)]
        self._tell(best, other)
        reading = Reading(area, best, self.words, self.means, self.joined)
        reading.read()
        self.found.append(reading)
        self.decisions += reading.decisions
        self.notes += reading.notes
        return []

    def _plan(self, area: Area) -> tuple[Plan | None, Plan | None]:
        edge = candidates(area.boxes)
        across = plan(area.boxes, area.empty, columns(edge, self.means), self.means, "across")
        groups = columns([box.turned() for box in edge], self.means)
        clear = across is not None and across.score >= _CLEAR
        if clear and (not groups or worth(groups[0], self.means) < _WEAK):
            down = None  # no need to turn all of a large board
        else:
            turned, empty = ([box.turned() for box in held] for held in (area.boxes, area.empty))
            same = {id(box.item): box for box in turned}
            groups = [[same[id(box.item)] for box in group] for group in groups]
            down = plan(turned, empty, groups, self.means, "down", thorough=not clear)
        wanted = getattr(self.hints, "orientation", None)
        if wanted:
            return (down if "down" in str(wanted) else across), None
        if across is None or (down is not None and down.score > across.score):
            return down, across
        return across, down

    def _tell(self, best: Plan, other: Plan | None) -> None:
        at = next((box.place for box in best.boxes()), None)
        choice, why, rival = phrase(best.orientation), tuple(best.evidence), other.score if other else None
        runner_up = phrase("with_score", what=phrase(other.orientation), score=f"{other.score:.1f}") if other else None
        self.decisions.append(Decision("orientation", choice, best.score, why, runner_up, at, rival=rival))
        if other and best.score - other.score < _CLOSE:
            self.notes.append(Note(f"Read with {choice}; it could also be {runner_up}.", at, "guess"))

    def _split(self, area: Area, best: Plan, depth: int) -> Iterable[tuple[Area, Area]]:
        """The area in two, where the labels tell of two maps below or beside each other."""
        if depth > _MANY:
            return
        turned = best.orientation == "down"
        boxes = [box.turned() for box in area.boxes] if turned else area.boxes
        found = best.groups
        cut = _again(found[0], boxes) if found else None
        upright = True
        if cut is None and found:
            cut, upright = _beside(found, boxes, self.means), False
        if cut is None:
            return
        why = (phrase("again_labels"),)
        where = "two_beside" if upright == turned else "two_below"
        key = "y" if upright != turned else "x"
        halves = area.cut(key, cut)
        if all(half.boxes and self._is_whole(half) for half in halves):
            self.decisions.append(Decision("maps", phrase(where), 1.0, why, at=area.boxes[0].place))
            yield halves

    def _is_whole(self, area: Area) -> bool:
        """Whether an area has labels and headers of its own."""
        best, _ = self._plan(area)
        return best is not None and best.sure and bool(best.heads)

    # What belongs to no map

    def _keep(self, found: Plane, left: Sequence[Box]) -> None:
        for box in left:
            self._nearest(box).leave(box)
        for box in found.twins:
            self._nearest(box).leave(box, TWIN)
        taken = {id(each.area.frame) for each in self.found if each.area.frame}
        for box in found.frames:
            near = self._nearest(box)
            if id(box) in taken:
                near = next(each for each in self.found if each.area.frame is box)
                near.hang(box)
                if box.text and not near.named_by(box):
                    near.leave_text(box)
            else:
                near.leave(box)
        for item in found.hidden:
            rest = self.found[0].draft.rest
            place = item.origin or item.id
            if item.text.strip():
                rest.add(item.text.strip(), place, reason=HIDDEN if item.hidden else None)
            _hang(rest, item)
        for box in found.empty:
            _hang(self.found[0].draft.rest, box.item)
        for way in found.ways:
            self._way(way)

    def _nearest(self, box: Box) -> Reading:
        return min(self.found, key=lambda each: (each.distance(box), each.box[1], each.box[0]))

    def _way(self, way: Item) -> None:
        for reading in self.found:
            if reading.way(way):
                return
        ends = (end for end in (way.start, way.end) if end)
        near = next((each for end in ends for each in self.found if each.knows(end)), self.found[0])
        if way.text.strip():
            near.draft.rest.add(way.text.strip(), way.origin or way.id, reason="written on a connector")
        _hang(near.draft.rest, way)


def _hang(rest: Rest, item: Item) -> None:
    """Keep what hangs on an item: link, tags, picture."""
    place = item.origin or item.id
    if item.link and item.link.strip() and item.link != item.text:
        rest.add(item.link, place, "link")
    for tag in item.tags:
        if tag.strip():
            rest.add(tag, place, reason="a tag")
    if item.picture:
        rest.add(item.picture.name, place, "picture", asset=item.picture)


def _areas(found: Plane) -> tuple[list[Area], bool]:
    """The parts of a board that may hold a map: its frames, and what lies apart outside of them."""
    frames = {box.item.id: box for box in found.frames}
    held: dict[str, list[Box]] = {}
    inside: dict[str, list[Box]] = {}
    loose: list[Box] = []
    parents = {box.item.id: box.item.parent for box in found.frames}
    tops: dict[str, str] = {}

    def top(frame: str | None) -> str | None:
        chain: list[str] = []
        while frame in frames and frame not in tops and frame not in chain:
            chain.append(frame)
            frame = parents[frame]
        root = tops.get(frame) if frame in tops else (chain[-1] if chain else None)
        for each in chain:
            tops[each] = root or each
        return root

    roots = [box for box in found.frames if top(box.item.id) == box.item.id]
    geometric = [box for box in roots if box.width > 1 and box.height > 1][:64]
    for box in (*found.boxes, *found.empty):
        root = top(box.item.parent)
        if root is None:
            root = next((each.item.id for each in geometric if each.holds(box.x, box.y)), None)
        if root is None:
            loose.append(box)
        else:
            (held if box.text or box.item.kind == "image" or box.item.picture else inside).setdefault(root, []).append(
                box
            )
    areas = [Area(held[key], inside.get(key, []), frames[key]) for key in frames if key in held]
    if loose:
        wide, high = usual([box for box in loose if box.text] or loose)
        for group in parts(loose, _APART * max(wide, high)):
            texts = [box for box in group if box.text or box.item.kind == "image" or box.item.picture]
            areas.append(
                Area(texts, [box for box in group if not (box.text or box.item.kind == "image" or box.item.picture)])
            )
    areas = [area for area in areas if area.boxes]
    return areas, bool(loose)


def _again(group: Sequence[Box], boxes: Sequence[Box]) -> float | None:
    """Where a second map begins below the first: its labels are the same again."""
    keys = [fold(box.text) for box in group]
    last = {key: nth for nth, key in enumerate(keys)}
    seen: set[str] = set()
    for nth, key in enumerate(keys):
        if key in seen and nth > 1 and sum(last[each] >= nth for each in seen) > 1:
            return _widest(boxes, group[nth - 1].y1, group[nth].y0, "y0", "y1")
        seen.add(key)
    return None


def _beside(groups: Sequence[Sequence[Box]], boxes: Sequence[Box], means: Meanings) -> float | None:
    """Where a second map begins beside the first: a second column of labels for the same lanes."""
    first = groups[0]
    held = {id(box) for box in first}
    names = {fold(box.text) for box in first}
    low, high = first[0].y0, first[-1].y1
    for other in groups[1:]:
        if any(id(box) in held for box in other) or worth(other, means) < 2:
            continue
        shared = names & {fold(box.text) for box in other}
        if len(shared) < 2 or other[-1].y1 < low or other[0].y0 > high:
            continue
        left, right = (first, other) if first[0].x < other[0].x else (other, first)
        end = min(box.x0 for box in right)
        before = [box.x1 for box in boxes if box.x < end and box.x1 <= end + 1 and low <= box.y <= high]
        return (max([*before, max(box.x1 for box in left)]) + end) / 2
    return None


def _widest(boxes: Sequence[Box], low: float, high: float, start: str, end: str) -> float:
    """The middle of the widest gap between two places in which nothing lies."""
    reach, best, middle = low, 0.0, (low + high) / 2
    for box in sorted(boxes, key=lambda each: getattr(each, start)):
        begin, finish = getattr(box, start), getattr(box, end)
        if finish < low or begin > high:
            continue
        if begin - reach > best:
            best, middle = begin - reach, (begin + reach) / 2
        reach = max(reach, finish)
    return middle


def _why(found: Plane, means: Meanings) -> str:
    """Why nothing on a board is a map."""
    known = sum(means(box.text) is not None for box in candidates(found.boxes))
    told = f"there are {known} known labels of lanes" if known > 1 else "there is one known label of a lane"
    told = told if known else "there is no known label of a lane"
    count = len(found.boxes) + len(found.twins)
    return (
        f"No journey map was found on this board of {count} texts: {told}, "
        "and nothing in line that names phases. All its texts are kept as unplaced."
    )
