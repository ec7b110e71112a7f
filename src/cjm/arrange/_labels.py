"""What a map says of itself and what its lanes are called, as all arrangements show it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from cjm.model import LANES, JourneyMap, Lane
from cjm.model._walk import Path
from cjm.shapes import Fragment
from cjm.words import FACTS, HEADERS, Captions, fold, is_placeholder, knows, may_name_a_lane

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
    listed = {lane.name: lane for lane in map.lanes}
    holders = (holder for phase in map.phases for holder in (phase, *phase.steps))
    customs = dict.fromkeys(name for holder in holders for name in holder.custom)
    standard = iter([name for name in LANES if name not in listed])
    if not any(name in LANES for name in listed):
        yield from ((name, _label(name, None, say)) for name in standard)
    for name, lane in listed.items():
        yield name, _label(name, lane, say)
    yield from ((name, _label(name, None, say)) for name in standard)
    yield from ((name, _label(name, None, say)) for name in customs if name not in listed)


def _label(name: str, lane: Lane | None, say: Captions) -> str:
    """The label of a lane, with its name in brackets where the label alone would be read as another lane."""
    title = lane.title.strip() if lane and lane.title else None
    if name in LANES:
        return say.lane(name) if not title else title if knows(name, title) else f"{title} [{name}]"
    if title and title != name:
        return f"{title} [{name}]"
    taken = may_name_a_lane(name) or name.endswith("]") or _is_header(name)
    return f"{name} [{name}]" if taken or is_placeholder(name) else name


def _is_header(label: str) -> bool:
    folded = fold(label)
    return any(folded == fold(word) for kinds in HEADERS.values() for words in kinds.values() for word in words)


__all__ = ["UNNAMED", "labelled_facts", "labelled_lanes", "named"]
