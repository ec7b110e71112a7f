"""What a map says of itself and what its lanes are called, as all arrangements show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.model import LANES, JourneyMap, Lane, Passage
from cjm.model._walk import Path
from cjm.shapes import Fragment, bulleted
from cjm.words import FACTS, HEADERS, MORE_LANES, Captions, fold, is_placeholder, knows, may_name_a_lane
from cjm.words._kinds import kind_of

UNNAMED = "…"

_FACT_FIELDS = ("scenario", "scope", "purpose", "trigger", "customer_goal")


def named(name: str) -> str:
    """A name as people can see it: three dots where there is none."""
    return name + UNNAMED if not name.replace(UNNAMED, "").strip() else name


def labelled_facts(map: JourneyMap, say: Captions, handles: Mapping[Path, str]) -> Iterator[tuple[str, Fragment]]:
    """What a map says about itself, each with its label; the map's own reference is the empty one."""
    labels = FACTS[say.language]
    for at, persona in enumerate(map.personas):
        yield labels["persona"][0], Fragment(handles["personas", at], "name", persona.name)
    for name in _FACT_FIELDS:
        text = getattr(map, name)
        if text and text.strip():
            yield labels[name][0], Fragment("", name, text)


def labelled_lanes(map: JourneyMap, say: Captions) -> Iterator[tuple[str, str]]:
    """The lanes that may be shown, with their labels: those the map lists first, then the others."""
    return _Labels(map, say).lanes()


class _Labels:
    """What the lanes of one map are called."""

    def __init__(self, map: JourneyMap, say: Captions) -> None:
        self.map, self.say = map, say
        self.holders: list[Passage] = [each for phase in map.phases for each in (phase, *phase.steps)]

    def lanes(self) -> Iterator[tuple[str, str]]:
        listed = {lane.name: lane for lane in self.map.lanes}
        customs = dict.fromkeys(name for holder in self.holders for name in holder.custom)
        standard = iter([name for name in LANES if name not in listed])
        if not any(name in LANES for name in listed):
            yield from ((name, self.label(name, None)) for name in standard)
        for name, lane in listed.items():
            yield name, self.label(name, lane)
        yield from ((name, self.label(name, None)) for name in standard)
        yield from ((name, self.label(name, None)) for name in customs if name not in listed)

    def label(self, name: str, lane: Lane | None) -> str:
        """The label of a lane, with its name in brackets where the label alone would be read as another lane."""
        title = lane.title.strip() if lane and lane.title else None
        if name in MORE_LANES and self.may_be_attached(name):
            return f"{title or self.say.lane(name)} [{name}]"
        if name in LANES or name in MORE_LANES:
            return self.say.lane(name) if not title else title if knows(name, title) else f"{title} [{name}]"
        if title and title != name:
            return f"{title} [{name}]"
        taken = may_name_a_lane(name) or name.endswith("]") or _is_header(name) or self.says_itself(name)
        return f"{name} [{name}]" if taken or is_placeholder(name) else name

    def may_be_attached(self, lane: str) -> bool:
        """Whether the cells of a lane would be taken for fields of what stands beside them: an owner, a channel."""
        holders = [holder for holder in self.holders if holder.lane(lane)]
        return lane in {"duration", "customers"} or any(
            len(held) == 1 for holder in holders for held in (holder.touchpoints, holder.pains, holder.ideas)
        )

    def says_itself(self, lane: str) -> bool:
        """Whether the cells of a custom lane would be taken for scores or feelings, whatever its label."""
        held = [elements for holder in self.holders if (elements := holder.lane(lane))]
        return (
            kind_of([each[0].text if len(each) == 1 else bulleted([one.text for one in each]) for each in held])
            is not None
        )


def _is_header(label: str) -> bool:
    folded = fold(label)
    return any(folded == fold(word) for kinds in HEADERS.values() for words in kinds.values() for word in words)


__all__ = ["UNNAMED", "labelled_facts", "labelled_lanes", "named"]
