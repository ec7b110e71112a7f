"""From a draft to the fields of a journey map: lanes from labels, elements from pieces, AIDA from names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import attrs
from attrs import define, field

from cjm.errors import ModelError
from cjm.model import LANES, JourneyMap, Lane, Passage, Phase, Step, Transition, name_of
from cjm.recognise._content import LaneRead, elements, lanes
from cjm.recognise._drafts import Draft, MapDraft, Piece
from cjm.recognise._states import state_in
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell
from cjm.words import guess_language, label_of

NOTHING = "only says that nothing is there"


def build(draft: MapDraft, words: Words, *, title: str) -> tuple[dict[str, Any], list[Decision]]:
    """The fields of the map that a draft is, but for what found no place; `title` is for a draft without one."""
    read, decisions = _lanes(draft, words)
    work = _Building(draft, words, read)
    named = draft.title if draft.title is not None else title
    content: dict[str, Any] = {"title": named, "origin": draft.at, **draft.facts}
    state = state_in(named) or state_in(title)
    if state and "state" not in content:
        content |= {"state": state, "inferred": ("state",)}
    if draft.personas:
        content["personas"] = draft.personas
    content["phases"] = work.phases()
    if draft.ways:
        content["transitions"] = work.transitions()
    return content | work.lanes(content), decisions


class _Origin:
    @staticmethod
    def place(cell: Cell) -> str:
        return cell.origin or ""


def _lanes(draft: MapDraft, words: Words) -> tuple[list[LaneRead], list[Decision]]:
    texts = [f"{label.group}: {label.text}" if label.group else label.text for label in draft.labels]
    labels = [[Cell(0, 0, text, origin=label.origin)] for text, label in zip(texts, draft.labels, strict=True)]
    return lanes(_Origin(), labels, words)  # type: ignore[arg-type]


def _elements(piece: Piece, lane: LaneRead, until: str | None, draft: MapDraft) -> list[Any]:
    def lose(cell: Cell, reason: str) -> None:
        draft.rest.add(cell.text.strip(), piece.origin, reason=reason)

    return elements(Cell(0, 0, piece.text), lane, origin=piece.origin, until=until, lose=lose)


@define
class _Building:
    """The making of one map."""

    draft: MapDraft
    words: Words
    read: list[LaneRead]
    unique: set[str] = field(factory=set)

    def phases(self) -> list[Phase]:
        names = Counter(each.name for each in self.draft.drafts())
        self.unique = {name for name, count in names.items() if count == 1 and name.strip()}
        phases = []
        for phase in self.draft.phases:
            steps = [
                Step(step.name, origin=step.origin, image=step.image, **self._content(step)) for step in phase.steps
            ]
            own = self._content(phase)
            stage = self.words.stage(phase.name) if phase.name else None
            if stage:
                own |= {"aida": stage, "inferred": ("aida",)}
            phases.append(Phase(phase.name, origin=phase.origin, image=phase.image, steps=steps, **own))
        return phases

    def _content(self, draft: Draft) -> dict[str, Any]:
        content: dict[str, Any] = {}
        custom: dict[str, list[Any]] = {}
        for nth, pieces in draft.pieces.items():
            lane = self.read[nth]
            for piece in pieces:
                if self.words.nothing(piece.text):
                    self.draft.rest.add(piece.text.strip(), piece.origin, reason=NOTHING)
                    continue
                last = piece.until
                until = last.name if last and last.name in self.unique and draft.name != last.name else None
                made = _elements(piece, lane, until, self.draft)
                if made:
                    (content if lane.standard else custom).setdefault(lane.name, []).extend(made)
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
        seen = {lane.name for lane, label in zip(self.read, self.draft.labels, strict=True) if not label.hidden}
        for lane in self.read:
            titles = merged.setdefault(lane.name, [])
            titles += [title for title in lane.titles if title not in titles]
        listed = []
        for name, titles in merged.items():
            title = " / ".join(titles) or None
            title = None if name in LANES and title == label_of(name, language) else title
            listed.append(Lane(name, title=title, visible=name in seen))
        changes: dict[str, Any] = {}
        if "inferred" in content:
            changes["inferred"] = content["inferred"]
        if language != spoken and any(lane.name in LANES for lane in listed):
            changes = {"language": language, "inferred": (*content.get("inferred", ()), "language")}
        filled = lanes_in([*content["phases"], *(step for phase in content["phases"] for step in phase.steps)])
        if any(lane.title or not lane.visible for lane in listed) or [lane.name for lane in listed] != filled:
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
