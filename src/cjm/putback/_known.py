"""What the index of a file says in terms of the map that travelled with it: which text showed which field of what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Literal, TypeAlias

from attrs import define, field

from cjm.model import LANES, JourneyMap, Passage, Phase, Place, Step
from cjm.model._walk import Path
from cjm.putback._index import Spot
from cjm.shapes import Fragment

LANE = ":lane/"
"""How the reference to the label of a lane begins."""

What: TypeAlias = Literal["phase", "step", "content", "lane", "field"]


@define(eq=False)
class Bit:
    """A text that showed one field: what it is to the map, and where it stood."""

    what: What
    path: Path
    part: Fragment
    spot: Spot
    lane: str = ""
    repeats: bool = False

    @property
    def holder(self) -> Path:
        """The path of the phase or step that an element of a lane stands in."""
        return self.path[:-3] if self.path[-3] == "custom" and isinstance(self.path[-2], str) else self.path[:-2]


@define(eq=False)
class Known:
    """A map and the bits of it that its file showed."""

    map: JourneyMap
    bits: dict[int, list[Bit]] = field(factory=dict)
    seen: set[Path] = field(factory=set)
    names: dict[str, list[Place]] = field(factory=dict)

    def of(self, spot: Spot) -> list[Bit]:
        """The bits that a spot showed, in order."""
        return self.bits.get(id(spot), [])

    def all(self, *whats: What) -> Iterator[Bit]:
        """The bits of these kinds that an edit defines."""
        return (bit for bits in self.bits.values() for bit in bits if bit.what in whats and not bit.repeats)

    def place(self, path: Path) -> Place:
        """The place of the map that a path leads to."""
        return self.map._index.by_path[path]


def known(map: JourneyMap, spots: Iterable[Spot]) -> Known:
    """The bits of a map that these spots of the index showed."""
    found = Known(map)
    index = map._index
    times: dict[tuple[str, str], int] = {}
    facts: set[str] = set()
    titled: set[Path] = set()
    spots = list(spots)
    named = {(part.reference, part.field) for spot in spots for part in spot.parts}
    for spot in spots:
        for part in spot.parts:
            if part.reference.startswith(LANE):
                lane = part.reference.removeprefix(LANE)
                found.bits.setdefault(id(spot), []).append(Bit("lane", (), part, spot, lane))
                continue
            if not part.reference:
                again = part.field in facts
                facts.add(part.field)
                found.bits.setdefault(id(spot), []).append(Bit("field", (), part, spot, repeats=again))
                continue
            places = index.by_id.get(part.reference) or index.by_handle.get(part.reference)
            if not places:
                continue
            number = times.get((part.reference, part.field), 0)
            times[part.reference, part.field] = number + 1
            place = places[min(number, len(places) - 1)]
            what = _what(place)
            repeats = number >= len(places) or part.role == "repeats"
            if what != "field":
                own = type(place.element).title_field
                title = part.field == own or (part.reference, own) not in named
                if not title or place.path in titled:
                    what = "field"
                else:
                    titled.add(place.path)
            found.seen.add(place.path)
            bit = Bit(what, place.path, part, spot, _lane(place), repeats)
            found.bits.setdefault(id(spot), []).append(bit)
    return found


def _what(place: Place) -> Any:
    if isinstance(place.element, Step):
        return "step"
    if isinstance(place.element, Phase):
        return "phase"
    in_lane = place.parent is not None and isinstance(place.parent.element, Passage)
    return "content" if in_lane and (place.lane in LANES or place.path[-3] == "custom") else "field"


def _lane(place: Place) -> str:
    return place.lane
