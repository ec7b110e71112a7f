"""What the parts of a layout know in common: the map with its places, numbers and names, the labels, the measures."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any

import cjm
from cjm.words import Captions, captions_for

from ._boxes import Setter
from ._options import SvgOptions

if TYPE_CHECKING:
    from ._changes import Changes

MARGIN, GUTTER, PAD, GAP = 40.0, 150.0, 12.0, 6.0
BODY, SMALL = 12.5, 11.0

_ISO = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")

Path = tuple[str | int, ...]
Key = tuple[Path, str]


class Context:
    """A map on its way to a drawing."""

    def __init__(self, journey: cjm.JourneyMap, options: SvgOptions, changes: Changes | None = None) -> None:
        self.map = journey
        self.tight = options.density == "compact"
        self.changes = changes
        self.labels: Captions = captions_for(journey, options.language)
        self.setter = Setter(self.labels.language)
        self.ribbons: set[Path] = set()
        self.customers = max((step.customers or 0 for step in journey.steps), default=0)
        """The most that come to any step."""
        self.facts: dict[int, Any] = {}
        """What is known of an element, by its identity: the map keeps it alive."""
        self.lanes: dict[Key, list[cjm.Place]] = {}
        self.kinds: dict[str, list[cjm.Place]] = {}
        self.at: dict[Path, cjm.Place] = {}
        self.custom: list[str] = []
        for place in journey.places():
            self.at[place.path] = place
            self.kinds.setdefault(type(place.element).__name__, []).append(place)
            holder, lane = _holder(place)
            self.lanes.setdefault((holder, lane), []).append(place)
            if lane.startswith("custom:") and lane not in self.custom:
                self.custom.append(lane)
        for key, place in changes.ghosts if changes else ():
            self.lanes.setdefault(key, []).append(place)

    def change(self, place: cjm.Place) -> str | None:
        """What comparing found of an element: added, changed, moved, removed, or nothing."""
        return self.changes.marks.get(place.path) if self.changes else None

    def was(self, place: cjm.Place) -> tuple[str, ...]:
        """What an element was before, in lines."""
        return self.changes.before.get(place.path, ()) if self.changes else ()

    def reference(self, place: cjm.Place) -> str | None:
        """The handle of an element; None for one that the map no longer has."""
        return None if self.changes and self.change(place) == "removed" else place.handle

    def is_ribbon(self, place: cjm.Place) -> bool:
        """Whether an element is drawn over all the columns that it lasts for."""
        return place.path in self.ribbons

    def channel(self, touchpoint: cjm.Touchpoint) -> cjm.Channel | None:
        """The channel of a touchpoint."""
        found = self.find(touchpoint.channel, "channel") if touchpoint.channel else None
        return found.element if found and isinstance(found.element, cjm.Channel) else None

    def content(self, holder: Path, lane: str) -> list[cjm.Place]:
        """What a phase or step (its path), or the map itself, holds in a lane."""
        return self.lanes.get((holder, lane), [])

    @property
    def gap(self) -> float:
        """The space between two cards."""
        return 4.0 if self.tight else GAP

    def hint(self, lane: str) -> str:
        """What the signs of a lane stand for, in a few words under its title."""
        return self.labels.hint(lane) if lane in self.hinted else ""

    @cached_property
    def hinted(self) -> frozenset[str]:
        """The lanes whose signs need a word: those with the signs that it is about."""
        pains: list[Any] = [place.element for place in self.kinds.get("Pain", ())]
        touchpoints: list[Any] = [place.element for place in self.kinds.get("Touchpoint", ())]
        ideas: list[Any] = [place.element for place in self.kinds.get("Idea", ())]
        found = {
            "touchpoints": any(each.control or each.channel for each in touchpoints),
            "pains": any(each.severity and each.severity.level() for each in pains),
            "ideas": any(each.impact or each.effort for each in ideas),
        }
        return frozenset(name for name, wanted in found.items() if wanted)

    @cached_property
    def pains(self) -> dict[Path, str]:
        """The numbers of the pains: P1, P2 and so on."""
        return {place.path: f"P{at}" for at, place in enumerate(self.kinds.get("Pain", ()), 1)}

    @cached_property
    def sources(self) -> dict[Path, str]:
        """The numbers of the evidence: E1, E2 and so on."""
        return {place.path: f"E{at}" for at, place in enumerate(self.kinds.get("Evidence", ()), 1)}

    def find(self, reference: str, *kinds: str) -> cjm.Place | None:
        """The place that a reference leads to, among those of these kinds where some are given."""
        if kinds:
            return next((found for kind in kinds if (found := self.called.get((kind, reference)))), None)
        try:
            return self.map.place(reference)
        except cjm.LookupFailed:
            return None

    @cached_property
    def called(self) -> dict[tuple[str, str], cjm.Place]:
        """The places of the map by kind, and by id, handle or name."""
        found: dict[tuple[str, str], cjm.Place] = {}
        names: dict[tuple[str, str], cjm.Place] = {}
        for place in self.at.values():
            for key in (place.element.id, place.handle):
                if key:
                    found[place.kind, key] = place
            names.setdefault((place.kind, cjm.name_of(place.element)), place)
        return names | found

    def name(self, reference: str, *kinds: str) -> str:
        """What people call the thing that a reference leads to."""
        place = self.find(reference, *kinds)
        if place is None:
            return reference
        return cjm.name_of(place.element)

    def names(self, references: Iterable[str], *kinds: str) -> str:
        """The names of what several references lead to."""
        return ", ".join(self.name(each, *kinds) for each in references)

    def proofs(self, place: cjm.Place) -> list[str]:
        """The numbers of the evidence behind an element."""
        found = []
        for at, each in enumerate(getattr(place.element, "evidence", ())):
            if isinstance(each, str):
                source = self.find(each, "evidence")
                found.append(self.sources.get(source.path, each) if source else each)
            else:
                found.append(self.sources[*place.path, "evidence", at])
        return found

    def value(self, value: Any) -> str:
        """Any value of a field as people read it."""
        if isinstance(value, bool):
            return self.labels.value(value)
        if isinstance(value, str):
            return self.labels.value(value)
        if isinstance(value, float):
            text = f"{value:g}" if abs(value) < 1e6 else f"{value:.15g}"
            return text.replace(".", ",") if self.labels.language == "ru" else text
        if isinstance(value, cjm.Rating):
            return self.rated(value)
        if isinstance(value, cjm.Scale):
            return f"{self.value(value.low)}…{self.value(value.high)}"
        if isinstance(value, cjm.Income):
            ends = [self.value(end) for end in (value.low, value.high) if end is not None]
            return " ".join([" – ".join(ends), *(each for each in (value.currency, value.period) if each)])
        if isinstance(value, cjm.Asset):
            return value.name
        if isinstance(value, cjm.Element):
            return cjm.name_of(value)
        if hasattr(value, "items"):
            return "; ".join(f"{self.labels.field(str(key))}: {self.value(each)}" for key, each in value.items())
        if isinstance(value, tuple | list):
            return ", ".join(self.value(each) for each in value)
        return str(value)

    def time(self, duration: str) -> str:
        """A duration as people say it, where it is spelled by ISO 8601; any other as it is."""
        found = _ISO.fullmatch(duration)
        if not found or not any(found.groups()):
            return duration
        units = ("дн.", "ч", "мин", "с") if self.labels.language == "ru" else ("d", "h", "min", "s")
        return " ".join(f"{number} {unit}" for number, unit in zip(found.groups(), units, strict=True) if number)

    def rated(self, rating: cjm.Rating) -> str:
        """A rating as somebody gave it, with its scale where it does not say it."""
        raw = self.value(rating.raw)
        if isinstance(rating.raw, str) or rating.scale is None:
            return raw
        return f"{raw} ({self.value(rating.scale)})"


def number_of(path: Path) -> str:
    """The number of the phase or step at a path or above it: "2", "2.1"."""
    _, phase, *rest = path
    steps = [int(rest[1]) + 1] if rest[:1] == ["steps"] else []
    return ".".join(map(str, [int(phase) + 1, *steps]))


def _holder(place: cjm.Place) -> Key:
    path = place.path
    if len(path) >= 3 and path[-3] == "custom":
        return path[:-3], f"custom:{path[-2]}"
    return (path[:-2], str(path[-2])) if isinstance(path[-1], int) else (path[:-1], str(path[-1]))
