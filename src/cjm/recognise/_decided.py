"""What was decided about each map, in the order in which people look at it, and the layout that says the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

import attrs

from cjm.hooks import Note
from cjm.model import Atlas, Emotion, JourneyMap, Scale
from cjm.recognise._asked import Request, Shape, Spot, addresses, key_of
from cjm.recognise._drafts import MapDraft
from cjm.recognise._hints import Layout, MapLayout, Orientation, lane_named
from cjm.recognise._steps import Decision
from cjm.shapes import Board
from cjm.words import phrase

STEPS = (
    "block",
    "orientation",
    "nesting",
    "layout",
    "persona",
    "maps",
    "join",
    "phases",
    "columns",
    "lanes",
    "lane",
    "scale",
    "aida",
    "unrelated",
)
_NAMES = 8
_CLOSE = 0.2


class Found(Protocol):
    """A map that was read: its draft, how sure it is, and where it stands."""

    draft: MapDraft
    score: float
    source: str
    shape: Shape | None
    spot: Spot | None
    across: bool | None

    @property
    def parts(self) -> Sequence[Found]: ...


# Decisions


def decided(
    decisions: Iterable[Decision], found: Sequence[Found], weak: Iterable[Found], atlas: Atlas
) -> tuple[Decision, ...]:
    """The decisions with the sheet and the map that each is about, by map and step, and those that maps show."""
    numbers: dict[str, int] = {}
    keys: dict[str, str] = {}
    for number, each in enumerate(found):
        draft = each.draft
        for label in draft.labels:
            keys.setdefault(label.origin, key_of(label, draft.labels))
        places = [
            draft.at,
            draft.titled,
            *(part.draft.at for part in each.parts),
            *(label.origin for label in draft.labels),
        ]
        for place in (*places, *(phase.origin for phase in draft.phases)):
            if place:
                numbers.setdefault(place, number)
    gone = {each.draft.at for each in weak}
    everything = [each for each in decisions if each.step == "unrelated" or each.at not in gone or each.at in numbers]
    for number, (each, journey) in enumerate(zip(found, atlas.maps, strict=False)):
        mine = {one.step for one in everything if numbers.get(one.at or "") == number}
        everything += (made for made in _shown(each, journey) if made.step not in mine)
    told = [_told(each, numbers, keys, found, atlas) for each in everything]
    order = {step: nth for nth, step in enumerate(STEPS)}
    last = len(found)
    told.sort(key=lambda one: (last if one.number is None else one.number, order.get(one.step, len(order))))
    return tuple(told)


def _told(
    decision: Decision, numbers: dict[str, int], keys: dict[str, str], found: Sequence[Found], atlas: Atlas
) -> Decision:
    number = numbers.get(decision.at or "")
    if number is None and decision.step != "unrelated":
        here = [nth for nth, each in enumerate(found) if each.source and (decision.at or "").startswith(each.source)]
        number = here[0] if len(here) == 1 else 0 if len(found) == 1 else None
    if number is None:
        return decision
    about = decision.about or (keys.get(decision.at or "") if decision.step == "lane" else None)
    sheet, title = found[number].source, atlas.maps[number].title
    return attrs.evolve(decision, sheet=sheet, map=title, number=number, about=about)


def _shown(found: Found, journey: JourneyMap) -> Iterator[Decision]:
    """The decisions that the map itself shows: where it begins, its phases, scales and places in AIDA."""
    at = found.draft.at
    yield Decision("block", phrase("begins", at=at.removeprefix("!")), found.score, (), at=at)
    names = [" ".join(each.name.split()) or "…" for each in journey.phases]
    listed = ", ".join(names[:_NAMES]) + (", …" if len(names) > _NAMES else "")
    choice = phrase("named_phases", n=len(names), names=listed)
    if journey.steps:
        choice = phrase("and_steps", phases=choice, n=len(journey.steps))
    origins = [each.origin.removeprefix("!") for each in journey.phases if each.origin]
    why = phrase("no_names")
    if origins:
        why = phrase("name_at", first=origins[0])
    if len(origins) > 1:
        why = phrase("names_at", first=origins[0], last=origins[-1].rpartition("!")[2])
    yield Decision("phases", choice, 1.0, (why,), at=at)
    for label, scale in _scales(found.draft, journey):
        choice = phrase("a_scale", label=label, low=scale.low, high=scale.high)
        yield Decision("scale", choice, 1.0, (phrase("numbers_tell"),), at=at)
    for phase in journey.phases:
        if phase.aida and "aida" in phase.inferred:
            choice = phrase("a_stage", name=phase.name, stage=phrase("aida", stages=phase.aida))
            yield Decision("aida", choice, 1.0, (phrase("by_name"),), at=phase.origin or at)


def _scales(draft: MapDraft, journey: JourneyMap) -> Iterator[tuple[str, Scale]]:
    """The scale of each lane of scores, under the label of the lane."""
    met: dict[str, Scale] = {}
    for passage in (*journey.phases, *journey.steps):
        scored: list[Any] = [*passage.emotions, *passage.ratings]
        for element in scored:
            if element.scale is not None:
                kind = getattr(element, "kind", None)
                lane = "emotions" if isinstance(element, Emotion) else f"ratings:{kind}" if kind else "ratings"
                met.setdefault(lane, element.scale)
    for lane, scale in met.items():
        labels = [
            label.text for label in draft.labels if label.meant and label.meant.startswith(lane.partition(":")[0])
        ]
        named = [label.text for label in draft.labels if label.meant == lane]
        yield (named or labels or [lane])[0], scale


def close_calls(decisions: Iterable[Decision]) -> Iterator[Note]:
    """A note for each lane that might nearly as well have been another one."""
    for each in decisions:
        if each.step == "lane" and each.rival is not None and each.score - each.rival < _CLOSE:
            yield Note(f"{each.choice}; it could also be {each.runner_up}.", each.at, "guess")


# The layout


def laid_out(
    request: Request,
    found: Sequence[Found],
    titles: Sequence[str],
    weak: Iterable[Found],
    decisions: tuple[Decision, ...],
) -> Layout:
    """How the file is laid out, as it was read."""
    names = addresses(request.everything)
    several = len(request.everything) > 1
    maps = []
    for each, title in zip(found, titles, strict=True):
        shape = each.shape
        maps.append(
            MapLayout(
                sheet=names[id(shape)] if several and shape is not None else None,
                header=list(_headers(each, found, names)),
                orientation=_orientation(each),
                title=title if each.draft.title else None,
                lanes=_lanes(each.draft),
            )
        )
    unrelated = [
        names[id(part.shape)] if part.spot is None else _place(part.shape, part.draft.at, None, names)
        for each in weak
        for part in (each, *each.parts)
    ]
    return Layout(maps=maps, sheets=request.layout.sheets, unrelated=unrelated, decisions=decisions)


def _headers(found: Found, everything: Sequence[Found], names: dict[int, str]) -> Iterator[str]:
    if isinstance(found.shape, Board):
        if sum(each.shape is found.shape for each in everything) > 1:
            yield found.draft.at
        return
    if found.spot is not None:
        yield _place(found.shape, found.draft.at, found.shape, names)
        for part in found.parts:
            if part.spot is not None:
                yield _place(part.shape, part.draft.at, found.shape, names)
            elif part.shape is not None and part.shape is not found.shape:
                yield names[id(part.shape)]


def _place(shape: Shape | None, at: str, home: Shape | None, names: dict[int, str]) -> str:
    """A place as a layout names it: without its sheet where that goes without saying."""
    within = at.removeprefix(f"{shape.name}!") if shape is not None else at
    return within if shape is home or shape is None else f"{names[id(shape)]}!{within}"


def _orientation(found: Found) -> Orientation | None:
    if found.across is not None:
        return "phases-across" if found.across else "phases-down"
    return found.draft.arrangement if found.draft.arrangement in {"phases-across", "phases-down"} else None


def _lanes(draft: MapDraft) -> dict[str, str]:
    """What each label of a map means, but for those of which a layout could not say it."""
    lanes: dict[str, str] = {}
    torn = set()
    for label in draft.labels:
        key = key_of(label, draft.labels)
        if not key.strip() or label.meant is None or lane_named(key, label.meant) != label.meant:
            continue
        if lanes.setdefault(key, label.meant) != label.meant:
            torn.add(key)
    return {key: lane for key, lane in lanes.items() if key not in torn}
