"""A map in words, for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cjm.model import LANES, Atlas, Emotion, Idea, JourneyMap, Pain, Passage, Persona, Text, Touchpoint, name_of
from cjm.words import captions_for


def in_words(content: JourneyMap | Atlas) -> Iterator[str]:
    """The lines that tell what a map or an atlas holds."""
    if isinstance(content, JourneyMap):
        yield from _map(content)
        return
    yield f"{content.title or 'Without a title'}: {_count(len(content.maps), 'map')}"
    for each in content.maps:
        yield ""
        yield from _map(each)
    alone = content.own("personas")
    if alone:
        yield ""
        yield "Personas of no map: " + "; ".join(_persona(each) for each in alone)
    yield from _unplaced(content)


def _map(journey: JourneyMap) -> Iterator[str]:
    yield journey.title or "Without a title"
    day = None if journey.date is None else journey.date.isoformat()
    facts = [each for each in (journey.state, journey.layer, journey.language, day) if each]
    steps = f", {_count(len(journey.steps), 'step')}" if journey.steps else ""
    yield ", ".join([*facts, f"{_count(len(journey.phases), 'phase')}{steps}"])
    for name in ("scenario", "purpose", "customer_goal"):
        if value := getattr(journey, name):
            yield f"{name.replace('_', ' ')}: {_flat(value)}"
    if journey.personas:
        yield "personas: " + "; ".join(_persona(each) for each in journey.personas)
    lanes = _order(journey)
    say = captions_for(journey)
    titles = {lane: say.lane(lane) for lane in LANES}
    titles |= {each.name: each.title for each in journey.lanes if each.title}
    for number, phase in enumerate(journey.phases, 1):
        yield ""
        yield f"{number}. {_flat(phase.name)}"
        yield from _lanes(phase, lanes, titles, "   ")
        for below, step in enumerate(phase.steps, 1):
            yield f"   {number}.{below}. {_flat(step.name)}"
            yield from _lanes(step, lanes, titles, "        ")
    yield from _unplaced(journey)


def _order(journey: JourneyMap) -> list[str]:
    """The lanes of a map in the order in which it shows them; those it hides are told all the same."""
    named = [each.name for each in journey.lanes]
    passages: list[Passage] = [*journey.phases, *journey.steps]
    customs = [lane for each in passages for lane in each.custom]
    return list(dict.fromkeys([*named, *LANES, *customs]))


def _lanes(passage: Passage, lanes: list[str], titles: dict[str, str], indent: str) -> Iterator[str]:
    for lane in lanes:
        cells = passage.lane(lane)
        if cells:
            yield f"{indent}{titles.get(lane, lane)}: {'; '.join(map(_element, cells))}"


def _element(element: Any) -> str:
    words = [_flat(name_of(element))]
    marks: list[str | None] = []
    match element:
        case Touchpoint():
            marks = [element.channel, element.control, element.state, "moment of truth" * bool(element.moment_of_truth)]
            marks += [each.owner for each in element.responsibilities]
        case Emotion():
            marks = [None if element.valence is None else f"{element.valence:+g}"]
        case Pain():
            marks = [None if element.severity is None else str(element.severity.raw), element.visibility]
        case Idea():
            marks = [f"solves {_flat(each)}" for each in element.solves]
        case Text():
            marks = [element.met]
    known = [each for each in marks if each]
    return " ".join([*words, f"({', '.join(known)})"] if known else words)


def _persona(persona: Persona) -> str:
    return ", ".join(_flat(str(each)) for each in (persona.name, persona.age, persona.occupation, persona.role) if each)


def _unplaced(content: JourneyMap | Atlas) -> Iterator[str]:
    if content.unplaced:
        yield ""
        yield f"Unplaced: {len(content.unplaced)}"
        for each in content.unplaced:
            places = ", ".join(each.places) or "no place"
            yield f"   {places}: {_flat(each.text)}" + (f" ({each.reason})" if each.reason else "")


def _flat(text: str) -> str:
    return " ".join(text.split())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
