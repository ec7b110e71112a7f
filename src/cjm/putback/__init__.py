"""The map that travels inside a file, and the edits that people made to what the file shows.

`pack` lays the map into a file together with an index of what the file shows. `put_back` compares what is seen with
that index, never with a fresh arrangement, and applies the differences to the map.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import attrs

from cjm.errors import CjmError
from cjm.hooks import Note
from cjm.model import Atlas, JourneyMap, Unplaced
from cjm.putback._apply import applied
from cjm.putback._grid import is_grid, tell as tell_table
from cjm.putback._index import Carried, Page, Spot, normal, pack, pages, spots, unpack
from cjm.putback._known import known
from cjm.putback._pictures import tell as tell_pictures
from cjm.putback._plane import Pairing, pair, tell as tell_board, to_scale
from cjm.putback._shown import pack_shown
from cjm.putback._told import Loose, Story
from cjm.putback._tree import shares, tell as tell_outline
from cjm.shapes import Shapes

__all__ = ["Carried", "normal", "pack", "pack_shown", "put_back", "unpack"]

Stranger = Callable[[Shapes], Any]


def put_back(carried: Carried, shapes: Shapes) -> tuple[JourneyMap | Atlas | None, list[Note], Shapes]:
    """The carried map with what was edited in the file, notes, and the pages that people added to it.

    None where the file shows none of the pages that it showed: then it is another file, and read as such.
    """
    maps = carried.content.maps if isinstance(carried.content, Atlas) else (carried.content,)
    now = [*spots(shapes, len(maps))]
    if _same(carried, now, pages(shapes)):
        return carried.content, [], Shapes()
    return _Return(carried, shapes, now).result()


def _same(carried: Carried, now: Sequence[Spot], listed: Sequence[Page]) -> bool:
    """Whether everything is seen where it was shown."""
    if len(carried.index) != len(now) or len(carried.pages) != len(listed):
        return False
    return all(
        then.text == spot.text
        and then.page == spot.page
        and then.more == spot.more
        and abs(then.box[0] - spot.box[0]) < 1
        and abs(then.box[1] - spot.box[1]) < 1
        and (carried.pages[then.page].kind != "table" or then.box == spot.box)
        and getattr(spot.source, "picture", None) is None
        for then, spot in zip(carried.index, now, strict=True)
    )


class _Return:
    """A file on its way back into its map."""

    def __init__(self, carried: Carried, shapes: Shapes, now: Sequence[Spot]) -> None:
        self.carried, self.shapes = carried, shapes
        self.notes: list[Note] = []
        self.listed = pages(shapes)
        self.then = _by_page(carried.index)
        self.now = _by_page(now)
        content = carried.content
        self.maps: list[JourneyMap | None] = list(content.maps if isinstance(content, Atlas) else (content,))
        self.more: list[Loose] = []
        self.pages = self._mates()

    def result(self) -> tuple[JourneyMap | Atlas | None, list[Note], Shapes]:
        if not self.pages:
            self.note("Nothing is left of what cjm showed in this file.", "loss")
            return None, self.notes, Shapes()
        for then, page in enumerate(self.carried.pages):
            if then not in self.pages.values() and then in self.then:
                self.note(f"{page.name!r} is gone from the file; what it showed stays in the map.")
        for now, then in self.pages.items():
            self._tell_page(self.carried.pages[then].kind, self.then.get(then, []), self.now.get(now, []))
        content = self.carried.content
        loose = [each.unplaced() for each in self.more]
        maps = [each for each in self.maps if each is not None]
        try:
            if isinstance(content, Atlas):
                given: JourneyMap | Atlas = _joined(content, maps, loose)
            else:
                given = attrs.evolve(maps[0], unplaced=(*maps[0].unplaced, *loose)) if loose else maps[0]
        except CjmError as error:
            self.note(f"What was edited cannot be put back: {error}", "loss")
            return None, self.notes, Shapes()
        return given, self.notes, self._added()

    def _added(self) -> Shapes:
        """The pages that show nothing of what cjm showed: people added them."""
        tables, boards, outlines = self.shapes.tables, self.shapes.boards, self.shapes.outlines
        first_board, first_outline = len(tables), len(tables) + len(boards)
        return Shapes(
            tables=[
                table for at, table in enumerate(tables) if at not in self.pages and (table.cells or not table.hidden)
            ],
            boards=[board for at, board in enumerate(boards, first_board) if at not in self.pages and board.items],
            outlines=[
                outline for at, outline in enumerate(outlines, first_outline) if at not in self.pages and outline.nodes
            ],
        )

    def note(self, text: str, kind: Any = "info") -> None:
        self.notes.append(Note(text, None, kind))

    def _mates(self) -> dict[int, int]:
        """For the pages of now those that they were: by name, else by what stands on them."""
        found: dict[int, int] = {}
        free = list(range(len(self.carried.pages)))
        for number, page in enumerate(self.listed):
            then = next((each for each in free if self.carried.pages[each] == page), None)
            if then is not None and (self._common(then, number) > 0 or self._is_small(then, number)):
                found[number] = then
                free.remove(then)
        for number, page in enumerate(self.listed):
            if number in found:
                continue
            alike = [each for each in free if self.carried.pages[each].kind == page.kind]
            best = max(alike, key=lambda each: self._common(each, number), default=None)
            alone = len(self.carried.pages) == len(self.listed) == 1
            if best is not None and self._common(best, number) >= (0.1 if alone else 0.5):
                found[number] = best
                free.remove(best)
        return dict(sorted(found.items()))

    def _is_small(self, then: int, now: int) -> bool:
        """Whether a page showed so little that all of it may be edited."""
        return bool(self.now.get(now)) and len(self.then.get(then, ())) <= _SMALL

    def _common(self, then: int, now: int) -> float:
        """Which part of the texts of a page is on another one; a page without texts is like any other."""
        ours = {spot.text for spot in self.then.get(then, ()) if spot.text}
        theirs = {spot.text for spot in self.now.get(now, ()) if spot.text}
        return len(ours & theirs) / min(len(ours), len(theirs)) if ours and theirs else float(not ours)

    def _tell_page(self, kind: str, then: list[Spot], now: list[Spot]) -> None:
        """Put back what one page tells, map by map."""
        whole = self.maps[then[0].map] if then and then[0].map is not None else None
        if kind == "table" and whole is not None and not is_grid(known(whole, then), then, now):
            kind, then, now = "board", _spread(then), _spread(now)
        now = [*to_scale(then, now)] if kind == "board" else now
        found = pair(then, now) if kind == "board" else Pairing()
        which = sorted({spot.map for spot in then if spot.map is not None})
        if not which:  # it showed nothing
            which = [0] if len(self.maps) == 1 else []
            self.more += [
                Loose(spot.raw, spot.place, "it belongs to no map") for spot in now if not which and spot.text
            ]
        for number in which:
            journey = self.maps[number] if number < len(self.maps) else None
            if journey is None:
                continue
            own = [spot for spot in then if spot.map == number]
            about = known(journey, own)
            if kind == "board":
                here = _of_map(found, number, which)
                story = tell_board(about, here)
                hanging = now if number == which[0] else []
                tell_pictures(story, about, here.new)
            else:
                hanging = now if kind == "table" or len(which) == 1 else shares(then, now)[number]
                story = (tell_table if kind == "table" else tell_outline)(about, own, hanging)
                tell_pictures(story, about, hanging)
            story.loose += self._hanging(own, hanging)
            self._apply(number, about, story)
        if kind == "board":
            for old, new in found.pairs:
                if old.map is None and old.text != new.text:
                    self.more.append(Loose(new.raw, new.place, "it belongs to no map", old.text))

    def _hanging(self, then: Sequence[Spot], now: Sequence[Spot]) -> list[Loose]:
        """Comments and links that people added."""
        known_texts = {text for spot in then for text in spot.more} | {spot.text for spot in then}
        found = []
        for spot in now:
            for text in spot.more:
                if text not in known_texts:
                    kind = "link" if "://" in text and " " not in text else "comment"
                    found.append(Loose(text, spot.place, "it was added beside the map", kind=kind))
        return found

    def _apply(self, number: int, about: Any, story: Story) -> None:
        try:
            journey, notes = applied(about, story)
        except CjmError as error:
            self.note(f"What was edited cannot be put back: {error}", "loss")
            self.maps[number] = None
            raise
        self.maps[number] = journey
        self.notes += [Note(text, None, "loss" if "cannot be put back" in text else "info") for text in notes]


_CELL = 100.0
_SMALL = 3


def _spread(found: Sequence[Spot]) -> list[Spot]:
    """The cells of a table that is no grid of phases and lanes, as items on a plane."""
    boxes = [(x * _CELL, y * _CELL, width * _CELL, height * _CELL) for x, y, width, height in (s.box for s in found)]
    return [attrs.evolve(spot, box=box) for spot, box in zip(found, boxes, strict=True)]


def _by_page(found: Sequence[Spot]) -> dict[int, list[Spot]]:
    pages_of: dict[int, list[Spot]] = {}
    for spot in found:
        pages_of.setdefault(spot.page, []).append(spot)
    return pages_of


def _of_map(found: Pairing, number: int, which: Sequence[int]) -> Pairing:
    """What of a board belongs to one of its maps; what is new goes to the map next to it."""
    pairs = [(then, now) for then, now in found.pairs if then.map == number]
    gone = [spot for spot in found.gone if spot.map == number]
    new = found.new if len(which) == 1 else [spot for spot in found.new if _nearest_map(found, spot) == number]
    return Pairing(pairs, gone, list(new))


def _nearest_map(found: Pairing, spot: Spot) -> int | None:
    x, y = spot.box[0], spot.box[1]
    best = min(
        (pair for pair in found.pairs if pair[0].map is not None),
        key=lambda pair: abs(pair[1].box[0] - x) + abs(pair[1].box[1] - y),
        default=None,
    )
    return best[0].map if best else None


def _joined(content: Atlas, maps: Sequence[JourneyMap], loose: Sequence[Unplaced]) -> Atlas:
    """The atlas with its maps as they are now; its library holds what they hold, and what none of them ever did."""
    from cjm.model import LIBRARY

    own: dict[str, Any] = {name: content.own(name) for name in LIBRARY}
    return attrs.evolve(content, maps=tuple(maps), unplaced=(*content.unplaced, *loose), **own)
