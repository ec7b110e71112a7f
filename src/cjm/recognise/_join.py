"""Drafts of one table that belong together: a table of scores about the phases of the map above it."""

from __future__ import annotations

from collections.abc import Sequence

from cjm.hooks import Note
from cjm.recognise._drafts import Draft, MapDraft
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Words


def join(drafts: Sequence[MapDraft], words: Words) -> list[tuple[MapDraft, Note, Decision]]:
    """Join to the first draft what says one or two things more about its phases; gives what was joined, and why."""
    told = []
    for more in drafts[:0:-1]:
        first = drafts[0]
        names = {phase.name for phase in first.phases}
        filled = {nth for draft in more.drafts() for nth in draft.pieces}
        said = {_lane(more, nth, words) for nth in filled}
        known = {_lane(first, nth, words) for draft in first.drafts() for nth in draft.pieces}
        if len(said) > 2 or known & said or any(phase.steps or phase.name not in names for phase in more.phases):
            continue
        _into(first, more)
        first.rest.take(more.rest)
        labels = ", ".join(more.labels[nth].text for nth in sorted(filled))
        note = Note(f"A second table about the same phases was joined: {labels}.", more.at, "guess")
        told.append((more, note, Decision("join", labels, 1.0, ("the same names of phases",), at=more.at)))
    return told


def _lane(draft: MapDraft, nth: int, words: Words) -> tuple[str, str | None]:
    meaning = words.lane(draft.labels[nth].text)
    return (meaning.lane, meaning.kind) if meaning else (draft.labels[nth].text, None)


def _into(first: MapDraft, more: MapDraft) -> None:
    """Put the pieces of one draft into the phases of the same names of another."""
    at: dict[str, Draft] = {phase.name: phase for phase in reversed(first.phases)}
    lanes = {nth: first.lane(label) for nth, label in enumerate(more.labels)}
    for phase in more.phases:
        for nth, pieces in phase.pieces.items():
            for piece in pieces:
                at[phase.name].put(lanes[nth], piece)
