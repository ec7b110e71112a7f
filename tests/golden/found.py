"""What cjm finds in a file, in the neutral shape of golden readings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import cjm
from cjm.model import LANES, name_of
from cjm.words import MORE_LANES, captions_for, label_of

CANONICAL = {
    "goals": "goal",
    "business_goals": "business goal",
    "actions": "action",
    "thoughts": "thought",
    "needs": "need",
    "expectations": "expectation",
    "questions": "question",
    "emotions": "emotion",
    "touchpoints": "touchpoint",
    "pains": "pain",
    "barriers": "barrier",
    "positives": "positive",
    "ideas": "idea",
    "quotes": "quote",
    "frontstage": "frontstage",
    "physical_evidence": "physical evidence",
    "backstage": "backstage",
    "systems": "system",
    "metrics": "metric",
    "comments": "comment",
    "owners": "owner",
    "channels": "channel",
    "duration": "duration",
    "status": "status",
    "personas": "persona",
    "experience": "experience",
    "insights": "insight",
    "system_response": "system",
    "messages": "custom",
    "priority": "priority",
    "severity": "severity",
    # neither set of readings has a word for these
    "impact": "custom",
    "effort": "custom",
    "frequency": "custom",
}
_NO_FEELINGS = {"importance", "severity", "priority", "effort", "impact", "frequency"}
_FACTS = ("scenario", "scope", "purpose", "trigger", "customer_goal", "business_goals", "version", "date", "authors")
_ARRANGEMENTS = {
    "phases-across": "phases_across",
    "phases-down": "phases_down",
    "inventory": "inventory",
    "form-steps": "form_steps",
    "table-per-phase": "table_per_phase",
}


def prediction(path: Any) -> dict[str, Any]:
    """The reading of a file as a golden reading is written."""
    reading = cjm.load(path)
    arranged = {each.at: each.choice for each in reading.decisions if each.step == "layout"}
    maps = [_map(m, arranged) for m in reading.atlas.maps if m.phases]
    unplaced = [each.text for each in reading.atlas.unplaced]
    unplaced += [each.text for m in reading.atlas.maps for each in m.unplaced]
    personas = [{"name": each.name, "facts": _facts(each)} for each in reading.atlas.personas]
    return {"file": str(path), "maps": maps, "personas": personas, "unplaced": [{"text": text} for text in unplaced]}


def _map(m: Any, arranged: dict[str | None, Any]) -> dict[str, Any]:
    titles = {lane.name: lane.title for lane in m.lanes if lane.title}
    likes = {lane.name: lane.type for lane in m.lanes if lane.type}
    language = captions_for(m, None).language
    lanes: dict[tuple[str, str], None] = {}
    cells = []
    emotions = []
    for phase in m.phases:
        for step in (None, *phase.steps):
            passage = step or phase
            for lane, canonical, items in _content(passage, likes):
                known = lane in LANES or lane in MORE_LANES
                label = titles.get(lane) or (label_of(lane, language) if known else lane)
                lanes[label, canonical] = None
                spelt = sorted({canonical, canonical.replace(" ", "_")})  # two sets of readings spell them
                cells.append(
                    {
                        "phase": phase.name,
                        "step": step.name if step else None,
                        "lane": label,
                        "canonical": spelt,
                        "items": items,
                    }
                )
            for each in passage.emotions:
                scale = [each.scale.low, each.scale.high] if each.scale else None
                at = {"phase": phase.name, "step": step.name if step else None}
                emotions.append({**at, "raw": name_of(each), "scale": scale})
            for each in passage.ratings:
                if each.kind not in _NO_FEELINGS:
                    scale = [each.scale.low, each.scale.high] if each.scale else None
                    at = {"phase": phase.name, "step": step.name if step else None}
                    emotions.append({**at, "raw": name_of(each), "scale": scale})
    choice = arranged.get(m.origin, "")
    return {
        "where": m.origin,
        "title": m.title,
        "state": m.state,
        "context": {fact: str(value) for fact in _FACTS if (value := getattr(m, fact))},
        "personas": [each.name for each in (*m.personas, *m.segments)],
        "orientation": _ARRANGEMENTS.get(choice, "other"),
        "phases": [
            {"name": phase.name, "steps": [step.name for step in phase.steps], "aida": (phase.aida or (None,))[0]}
            for phase in m.phases
        ],
        "lanes": [
            {"label": label, "canonical": sorted({canonical, canonical.replace(" ", "_")})}
            for label, canonical in lanes
        ],
        "cells": cells,
        "emotions": emotions,
    }


def _content(passage: Any, likes: dict[str, str]) -> Iterator[tuple[str, str, list[str]]]:
    """Every lane of a phase or step with its canonical name and the texts in it, and what hangs on its elements."""
    for lane in LANES:
        elements = getattr(passage, lane)
        if not elements:
            continue
        if lane == "ratings":
            for each in elements:
                known = _NO_FEELINGS | {"satisfaction"}
                canonical = CANONICAL.get(each.kind, each.kind) if each.kind in known else "emotion"
                yield lane, canonical, [name_of(each)]
            continue
        yield lane, CANONICAL[lane], [_said(each) for each in elements]
        for each in elements:
            for name in ("channel", "severity", "frequency", "priority", "impact", "effort"):
                if getattr(each, name, None):
                    yield (
                        name,
                        CANONICAL.get(name, name),
                        [name_of(value) if hasattr(value := getattr(each, name), "raw") else value],
                    )
            if getattr(each, "status", None):
                yield "status", "status", [each.status]
            if getattr(each, "responsibilities", ()):
                yield "owners", "owner", [one.owner for one in each.responsibilities]
    for lane, elements in passage.custom.items():
        yield lane, CANONICAL.get(likes.get(lane, lane), "custom"), [each.text for each in elements]
    if passage.duration:
        yield "duration", "duration", [passage.duration]


def _said(element: Any) -> str:
    if isinstance(element, cjm.Metric) and element.value is not None:
        return " ".join(str(part) for part in (element.name, element.value, element.unit) if part is not None)
    return name_of(element)


def _facts(persona: cjm.Persona) -> dict[str, Any]:
    import attrs

    return {
        each.name: [f"{label}: {text}" for label, text in value.items()] if isinstance(value, Mapping) else value
        for each in attrs.fields(cjm.Persona)
        if each.name not in {"name", "id", "origin", "extra", "inferred"} and (value := getattr(persona, each.name))
    }
