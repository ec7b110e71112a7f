"""From a draft to the fields of a journey map: lanes from labels, elements from pieces, AIDA from names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import attrs
from attrs import define, field

from cjm.errors import ModelError
from cjm.model import LANES, JourneyMap, Lane, Passage, Phase, Step, Transition, name_of
from cjm.recognise._attach import attach
from cjm.recognise._cells import elements, singly
from cjm.recognise._drafts import Draft, MapDraft, Piece
from cjm.recognise._lanes import LaneRead, lanes
from cjm.recognise._states import state_in
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Words
from cjm.recognise._whose import in_lane
from cjm.words import MORE_LANES, guess_language, label_of

_ENOUGH_SAMPLES = 200
_PARTS = re.compile(r"\s*[/,+→&]\s*")


def build(draft: MapDraft, words: Words, *, title: str) -> tuple[dict[str, Any], list[Decision]]:
    """The fields of the map that a draft is, but for what found no place; `title` is for a draft without one."""
    read, decisions = _lanes(draft, words)
    draft.labels = [attrs.evolve(label, meant=lane.spelled) for label, lane in zip(draft.labels, read, strict=True)]
    draft.personas = draft.personas or in_lane(draft, [lane.name for lane in read], words)
    _keep_groups(draft, words, read)
    work = _Building(draft, words, read)
    if draft.heading is not None:
        draft.rest.add(draft.heading, draft.headed or draft.at, reason="stands above the map")
    named = draft.title if draft.title is not None else title
    content: dict[str, Any] = {"title": named, "origin": draft.at, **draft.facts}
    state = next(filter(None, map(state_in, (named, title, *draft.above))), None)
    if state and "state" not in content:
        content |= {"state": state, "inferred": ("state",)}
    if draft.personas:
        content["personas"] = draft.personas
    content["phases"] = work.phases()
    if draft.ways:
        content["transitions"] = work.transitions()
    return content | work.lanes(content), decisions


def _keep_groups(draft: MapDraft, words: Words, read: list[LaneRead]) -> None:
    """Keep apart what names a lane over labels that are lanes of their own, and labels under it without texts."""
    filled = {
        nth
        for each in draft.drafts()
        for nth, pieces in each.pieces.items()
        if any(piece.picture or not words.nothing(piece.text) for piece in pieces)
    }
    for nth, (label, lane) in enumerate(zip(draft.labels, read, strict=True)):
        if lane.under and nth not in filled:
            draft.rest.add(label.text, label.origin, reason="names a lane without texts")
    used = {label.group for label, lane in zip(draft.labels, read, strict=True) if lane.under}
    for label in draft.labels:
        meaning = words.lane(label.group) if label.group and label.group not in used else None
        if meaning is not None and meaning.lane in LANES:
            draft.rest.add(label.group, label.origin, reason="stands over several lanes")
            used.add(label.group)


def _lanes(draft: MapDraft, words: Words) -> tuple[list[LaneRead], list[Decision]]:
    """What the labels mean: as somebody said where that is not what is found anyway, for then more is known of it."""
    samples, said = _samples(draft), set[int]()
    while True:
        labels = [
            label if nth in said or label.meant is None else attrs.evolve(label, meant=None)
            for nth, label in enumerate(draft.labels)
        ]
        read, decisions = lanes(labels, words, samples)
        wanted = {nth for nth, label in enumerate(draft.labels) if label.meant not in {None, read[nth].spelled}}
        if wanted <= said:
            return read, decisions
        said |= wanted


def _samples(draft: MapDraft) -> dict[int, list[Piece]]:
    """Some pieces of each lane: what stands in it tells what it is."""
    samples: dict[int, list[Piece]] = {}
    for each in draft.drafts():
        for nth, pieces in each.pieces.items():
            held = samples.setdefault(nth, [])
            if len(held) < _ENOUGH_SAMPLES:
                held += pieces
    return samples


@define
class _Building:
    """The making of one map."""

    draft: MapDraft
    words: Words
    read: list[LaneRead]
    unique: set[str] = field(factory=set)
    singly: list[Callable[[Piece], Any]] = field(init=False)
    staged: list[int] = field(init=False)
    """The lanes whose label is a word for phases: they say the places of phases in AIDA."""

    def __attrs_post_init__(self) -> None:
        self.singly = [singly(lane) for lane in self.read]
        labels = enumerate(self.draft.labels)
        self.staged = [nth for nth, label in labels if self.words.header(label.text) == "phase"]

    def phases(self) -> list[Phase]:
        names = Counter(each.name for each in self.draft.drafts())
        self.unique = {name for name, count in names.items() if count == 1 and name.strip()}
        phases = []
        stages = self.words.aida([phase.name for phase in self.draft.phases])
        for phase, aida in zip(self.draft.phases, stages, strict=True):
            steps = [
                Step(step.name, origin=step.origin, image=step.image, **self._content(step)) for step in phase.steps
            ]
            own = self._content(phase)
            if said := self._stages(phase):
                own["aida"] = said
            elif aida:
                own |= {"aida": aida, "inferred": ("aida",)}
            phases.append(Phase(phase.name, origin=phase.origin, image=phase.image, steps=steps, **own))
        return phases

    def _stages(self, phase: Draft) -> tuple[str, ...]:
        """The places of a phase in AIDA that a lane says which has a word for phases as its label."""
        texts = [piece.text for nth in self.staged for piece in phase.pieces.get(nth, ())]
        stages = [self.words.stage(part) for text in texts for part in _PARTS.split(text)]
        return tuple(dict.fromkeys(stage for stage in stages if stage)) if all(stages) else ()

    def _content(self, draft: Draft) -> dict[str, Any]:
        found: dict[str, list[Any]] = {}
        for nth, pieces in draft.pieces.items():
            lane, alone = self.read[nth], self.singly[nth]
            for piece in pieces:
                one = alone(piece)
                if one is not None:
                    found.setdefault(lane.name, []).append(one)
                    continue
                last = piece.until
                until = last.name if last and last.name in self.unique and draft.name != last.name else None
                made = elements(attrs.evolve(piece, until=None) if last else piece, lane, until=until)
                for text, reason in made.rest:
                    self.draft.rest.add(text, piece.origin, reason=reason)
                if piece.picture is not None and "picture" not in made.took and not piece.text.strip():
                    self.draft.rest.add(piece.picture.name, piece.origin, "picture", asset=piece.picture)
                for name, held in made.lanes.items():
                    found.setdefault(name, []).extend(held)
        attached = attach(found, self.words, fixed={lane.name for lane in self.read if lane.fixed})
        content: dict[str, Any] = dict(attached.fields)
        custom: dict[str, Any] = {}
        for name, held in attached.lanes.items():
            (content if name in LANES else custom)[name] = held
        if custom:
            content["custom"] = custom
        return content

    def transitions(self) -> list[Transition]:
        """The connectors between phases and steps whose names say clearly which they are; the others go to the rest."""
        found = []
        for way in self.draft.ways:
            if way.source.name in self.unique and way.target.name in self.unique:
                note = way.text.strip() or None
                found.append(Transition(way.source.name, way.target.name, note=note, origin=way.origin))
            elif way.text.strip():
                self.draft.rest.add(way.text.strip(), way.origin, reason="stands on a connector")
        return found

    def lanes(self, content: dict[str, Any]) -> dict[str, Any]:
        """The order and titles of the lanes, and the language of their labels, where the map must say so."""
        languages = Counter(lane.language for lane in self.read if lane.language)
        spoken = guess_language(_texts(content))
        language = languages.most_common(1)[0][0] if languages else spoken
        merged: dict[str, list[str]] = {}
        plain = {text.strip() for lane in self.read for text in lane.labels}
        filled = lanes_in([*content["phases"], *(step for phase in content["phases"] for step in phase.steps)])
        seen = {lane.name for lane, label in zip(self.read, self.draft.labels, strict=True) if not label.hidden}
        likes = {lane.name: lane.like for lane in self.read if lane.like}
        for lane in [each for read in self.read for each in (read, *(a for a in read.also if a.name in filled))]:
            titles = merged.setdefault(lane.name, [])
            titles += [title for title in lane.titles if title not in titles]
        listed = []
        for name, titles in merged.items():
            title = " / ".join(titles) or None
            known = name in LANES or name in MORE_LANES
            title = None if known and title == label_of(name, language) and title in plain else title
            listed.append(Lane(name, title=title, type=likes.get(name), visible=name in seen))
        changes: dict[str, Any] = {}
        if "inferred" in content:
            changes["inferred"] = content["inferred"]
        if language != spoken and any(lane.name in LANES for lane in listed):
            changes = {"language": language, "inferred": (*content.get("inferred", ()), "language")}
        if (
            any(lane.title or lane.type or not lane.visible for lane in listed)
            or [lane.name for lane in listed] != filled
        ):
            changes["lanes"] = listed
        return changes


def lanes_in(passages: Iterable[Passage]) -> list[str]:
    """The lanes with content, the standard ones in their order, then the custom ones."""
    passages = list(passages)
    customs = dict.fromkeys(lane for passage in passages for lane in passage.custom)
    return [*(lane for lane in LANES if any(getattr(passage, lane) for passage in passages)), *customs]


def _texts(content: dict[str, Any]) -> Iterator[str]:
    """The texts of a map that tell its language, in reading order."""
    yield content["title"]
    for phase in content["phases"]:
        for passage in (phase, *phase.steps):
            yield passage.name
            for lane in LANES:
                yield from (name_of(each) for each in getattr(passage, lane))
            for cells in passage.custom.values():
                yield from (each.text for each in cells)


def safely(content: dict[str, Any]) -> JourneyMap:
    """The map; without what lasts until a later phase where names do not say clearly which one that is."""
    try:
        return JourneyMap(**content)
    except ModelError:
        phases = [_without_until(phase) for phase in content["phases"]]
        return JourneyMap(**{**content, "phases": phases, "transitions": ()})


def _without_until(passage: Any) -> Any:
    changes: dict[str, Any] = {
        lane: [attrs.evolve(each, until=None) for each in getattr(passage, lane)] for lane in LANES
    }
    changes["custom"] = {
        lane: [attrs.evolve(each, until=None) for each in cells] for lane, cells in passage.custom.items()
    }
    if isinstance(passage, Phase):
        changes["steps"] = [_without_until(step) for step in passage.steps]
    return attrs.evolve(passage, **changes)
