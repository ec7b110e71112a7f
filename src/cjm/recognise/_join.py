"""Drafts that belong together: one small table per phase, scores about phases or touchpoints of a map beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from attrs import frozen

from cjm.hooks import Note
from cjm.recognise._drafts import Draft, MapDraft
from cjm.recognise._shape import is_journey
from cjm.recognise._states import state_in
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Words
from cjm.words import fold, phrase

_NUMBERED = re.compile(r"\s*(?:(?P<word>[^\W\d]+)\s+)?(?:\d+\.)*(?P<number>\d+)\s*(?:[.):—–-]|\s|$)")
_WORDED = re.compile(r"\s*([^\W\d][^\d:.—–-]*?)\s*(?:№?\s*\d+(?:\.\d+)*)?\s*[:.—–-]\s*(\S.*)", re.DOTALL)
_SCENARIO = re.compile(
    r"(?<!\w)(?:сценари\w+|путь|scenario|flow|use case|path|персон\w+|сегмент|segment)(?!\w)", re.IGNORECASE
)
_LONGEST = 80
_MOST_LANES = 3
_BEGUN = 4
_FEW_MISSING = 3


@frozen(eq=False)
class Joined:
    """A draft that became part of another one, with what a person should know about it."""

    draft: MapDraft
    into: MapDraft
    note: Note
    decision: Decision


def join(drafts: Sequence[MapDraft], words: Words) -> list[Joined]:
    """Join what belongs together; the drafts that stand on their own are those that nothing tells of."""
    said = _Told(words)
    told = _per_phase(drafts, words)
    gone = {id(each.draft) for each in told}
    alone = [each for each in drafts if id(each) not in gone]
    for more in alone[::-1]:
        for first in _told_of(alone, more, said):
            found = _scores(first, more, said) or _stepwise(first, more, said) or _by_touchpoint(first, more, words)
            if found:
                told.append(found)
                alone.remove(more)
                break
    return told


def _told_of(drafts: Sequence[MapDraft], more: MapDraft, said: _Told) -> list[MapDraft]:
    """The maps that a table may tell more of: those before it that say as much, then those after it that say more."""
    place = _place(drafts, more)
    own = len(said(more))
    before = [each for each in drafts[:place] if len(said(each)) >= own]
    return before + [each for each in drafts[place + 1 :] if len(said(each)) > own]


def _place(drafts: Sequence[MapDraft], one: MapDraft) -> int:
    return next(nth for nth, each in enumerate(drafts) if each is one)


# One table per phase


def _per_phase(drafts: Sequence[MapDraft], words: Words) -> list[Joined]:
    told: list[Joined] = []
    run: list[MapDraft] = []
    for draft in [*drafts, None]:
        if draft is not None and _headed(draft, words) and (not run or _same_labels(run, draft)):
            run.append(draft)
            continue
        told += _one_map(run, words)
        run = [draft] if draft is not None and _headed(draft, words) else []
    return told


def _headed(draft: MapDraft, words: Words) -> bool:
    """Whether the title of a draft may be the name of a phase."""
    title = draft.heading or draft.title
    if not title or (not draft.heading and (state_in(title) or draft.personas or draft.facts)):
        return False
    if words.header(re.split(r"[:—–-]", title)[0]) is not None:
        return True
    if is_journey(title):
        return False
    return draft.nameless or (len(title) <= _LONGEST and _SCENARIO.search(title) is None)


def _named(draft: MapDraft, words: Words) -> bool:
    """Whether the title of a draft surely names a phase, or its rows are steps without one."""
    title = draft.heading or draft.title or ""
    match = _NUMBERED.match(title)
    worded = match is not None and (match["word"] is None or words.header(match["word"]) is not None)
    steps = len(draft.phases) == 1 and not draft.phases[0].name and bool(draft.phases[0].steps)
    steps = steps and draft.arrangement != "form-steps"
    head = re.split(r"[:—–-]", title)[0]
    return worded or steps or words.stage(title) is not None or words.header(head) is not None


def _same_labels(run: Sequence[MapDraft], other: MapDraft) -> bool:
    """Whether a table has the labels of those before it: without phases' names, half of its own are enough."""
    first, second = _folded(run[0]), _folded(other)
    if run[0].nameless and other.nameless and (first <= second or 2 * len(_known(run) & second) >= len(second)):
        return True
    return run[0].nameless == other.nameless and 2 * len(first & second) >= max(len(first), len(second))


def _known(run: Sequence[MapDraft]) -> set[str]:
    return {label for draft in run for label in _folded(draft)}


def _folded(draft: MapDraft) -> set[str]:
    return {fold(label.text) for label in draft.labels}


def _one_map(run: list[MapDraft], words: Words) -> list[Joined]:
    """One map of drafts whose titles are its phases; what were phases in each of them are steps."""
    if not run or (not run[0].nameless and (len(run) < 2 or not all(_named(draft, words) for draft in run))):
        return []
    if len({draft.heading or draft.title for draft in run}) < len(run):
        return []
    first = run[0]
    lanes = {fold(label.text): nth for nth, label in enumerate(first.labels)}
    phases = []
    for draft in run:
        new = {nth: lanes.setdefault(fold(label.text), len(lanes)) for nth, label in enumerate(draft.labels)}
        for nth, label in enumerate(draft.labels):
            if new[nth] == len(first.labels):
                first.lane(label)
        phase = Draft(_name(draft, words), draft.headed or draft.titled)
        for each in draft.drafts():
            each.pieces = {new[nth]: pieces for nth, pieces in each.pieces.items()}
        if draft.nameless and len(draft.phases) == 1:
            phase.pieces, phase.steps = draft.phases[0].pieces, draft.phases[0].steps
        else:
            phase.steps = [step for each in draft.phases for step in (each.steps or [each])]
        phases.append(phase)
    first.phases, first.nameless = phases, False
    if first.heading is None:
        first.title = first.titled = None
    first.heading = first.headed = None
    first.arrangement = "table-per-phase"
    told = []
    for draft in run[1:]:
        first.rest.take(draft.rest)
        if draft.heading is not None and draft.title and draft.titled:
            first.rest.add(draft.title, draft.titled)
        note = Note(
            f"The table {draft.heading or draft.title!r} was read as one phase of the map at {first.at}.",
            draft.at,
            "guess",
        )
        why = (phrase("same_labels"), phrase("heading_phase"))
        told.append(Joined(draft, first, note, Decision("join", draft.title or "", 1.0, why, at=draft.at)))
    return told


def _name(draft: MapDraft, words: Words) -> str:
    """The name of a phase in its heading: «Этап 2: Выбор» names Выбор."""
    title = draft.heading or draft.title or ""
    match = _WORDED.fullmatch(title)
    if match is None or words.header(match[1]) is None:
        return title
    draft.rest.add(title, draft.headed or draft.titled or draft.at, reason="is the heading of a phase")
    return match[2]


# A second table about the same phases, or about the same touchpoints


def _scores(first: MapDraft, more: MapDraft, told: _Told) -> Joined | None:
    """Join what says only a few things more about the phases of a map, unless it says what is to be of them."""
    said, known = told(more), told(first)
    if len(said) > _MOST_LANES or known & said or any(phase.steps for phase in more.phases):
        return None
    if _states(more) - _states(first) or {"actions", "emotions"} <= {lane for lane, _ in said}:
        return None
    places = {fold(phase.name): phase for phase in reversed(first.phases) if phase.name}
    names = [fold(phase.name) for phase in more.phases]
    at = {name: place for name in names if (place := places.get(name) or _like(places, name))}
    if len(names) == len(first.phases) and all(
        at.get(name) in {None, phase} for name, phase in zip(names, first.phases, strict=True)
    ):
        missing = [name for name in names if name and name not in at]
        if len(missing) * _FEW_MISSING <= len(names):  # one that is called otherwise stands where the other one does
            at |= {name: phase for name, phase in zip(names, first.phases, strict=True) if name in missing}
    matched = sum(name in at for name in names)
    if not names or not all(names) or matched * 3 < len(names) * 2 or (matched < len(names) and len(said) > 1):
        return None
    return _into(first, more, [(at.get(name), phase) for name, phase in zip(names, more.phases, strict=True)], "phases")


def _states(draft: MapDraft) -> set[str]:
    """The states that a map says it shows."""
    texts = filter(None, (draft.title, draft.heading, *draft.above))
    return {state for text in texts if (state := state_in(text))}


def _like(places: dict[str, Draft], name: str) -> Draft | None:
    """The one phase whose name holds another, or begins like it: "tour" in "Free tour", "signup" as "Sign up"."""
    squeezed = name.replace(" ", "")
    near = []
    for other, draft in places.items():
        words = other.split()
        begun = len(squeezed) >= _BEGUN and any(word.startswith(squeezed) for word in words)
        if begun or squeezed == "".join(words) or (len(squeezed) >= _BEGUN and set(name.split()) <= set(words)):
            near.append(draft)
    return near[0] if len(near) == 1 else None


def _stepwise(first: MapDraft, more: MapDraft, told: _Told) -> Joined | None:
    """Join what says one thing more about the steps of a map, such as a journey drawn of them."""
    said = told(more)
    if len(said) != 1 or said & told(first) or not any(phase.steps for phase in more.phases):
        return None
    there = {fold(phase.name): {fold(step.name): step for step in phase.steps} for phase in first.phases}
    pairs = [
        (there.get(fold(phase.name), {}).get(fold(step.name)), step) for phase in more.phases for step in phase.steps
    ]
    if any(phase.pieces for phase in more.phases) or any(place is None for place, _ in pairs):
        return None
    for phase in more.phases:
        first.rest.add(phase.name, phase.origin or more.at, reason="names a phase of the map")
    names = {persona.name for persona in first.personas}
    first.personas += [persona for persona in more.personas if persona.name not in names]
    return _into(first, more, pairs, "steps")


def _by_touchpoint(first: MapDraft, more: MapDraft, words: Words) -> Joined | None:
    """Join what says more about the touchpoints of a map: a table of their scores, their owners."""
    key = _lane_of(more, "touchpoints", words)
    there = _lane_of(first, "touchpoints", words)
    if (
        key is None
        or there is None
        or any(phase.name for phase in more.phases)
        or not any(p.name for p in first.phases)
    ):
        return None
    places = {
        fold(line): draft
        for draft in reversed(list(first.drafts()))
        for piece in draft.pieces.get(there, ())
        for line in piece.text.split("\n")
    }
    rows = [(draft, draft.pieces.pop(key)) for draft in more.drafts() if key in draft.pieces]
    pairs = [(_near(places, fold(pieces[0].text)), draft) for draft, pieces in rows]
    if sum(place is not None for place, _ in pairs) * 2 < len(pairs):
        for draft, pieces in rows:
            draft.pieces = {key: pieces, **draft.pieces}
        return None
    for _, pieces in rows:
        for piece in pieces:
            first.rest.add(piece.text.strip(), piece.origin, reason="names the touchpoint that a second table is about")
    return _into(first, more, pairs, "touchpoints")


def _near(places: dict[str, Draft], name: str) -> Draft | None:
    """Where a touchpoint of nearly this name stands: the same words, or one name within the other."""
    if name in places:
        return places[name]
    words = set(name.split())
    near = [
        draft
        for other, draft in places.items()
        if words and (words <= set(other.split()) or set(other.split()) <= words)
    ]
    return near[0] if len({id(each) for each in near}) == 1 else None


class _Told:
    """What the lanes of drafts say, looked up once for each draft as it is."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self._met: dict[tuple[int, int], set[tuple[str, str | None]]] = {}

    def __call__(self, draft: MapDraft) -> set[tuple[str, str | None]]:
        """The lanes with texts and the kinds of their ratings."""
        key = id(draft), len(draft.labels)
        said = self._met.get(key)
        if said is None:
            filled = {nth for each in draft.drafts() for nth in each.pieces}
            said = self._met[key] = {_meant(draft.labels[nth].text, self.words) for nth in filled}
        return said


def _meant(label: str, words: Words) -> tuple[str, str | None]:
    meaning = words.lane(label)
    return (meaning.lane, meaning.kind) if meaning else (label, None)


def _lane_of(draft: MapDraft, lane: str, words: Words) -> int | None:
    return next((nth for nth, label in enumerate(draft.labels) if _meant(label.text, words)[0] == lane), None)


def _into(first: MapDraft, more: MapDraft, pairs: Iterable[tuple[Draft | None, Draft]], what: str) -> Joined:
    """Put the pieces of one draft into the places of another that its rows are about."""
    filled = sorted({nth for draft in more.drafts() for nth in draft.pieces})
    lanes = {nth: first.lane(more.labels[nth]) for nth in filled}
    for nth, label in enumerate(more.labels):
        if nth not in lanes:
            first.rest.add(label.text, label.origin, reason="names a lane without texts")
    for place, draft in pairs:
        for nth, pieces in draft.pieces.items():
            for piece in pieces:
                if place is None:
                    first.rest.add(piece.text.strip(), piece.origin, reason=f"is about none of the {what} of the map")
                else:
                    place.put(lanes[nth], piece)
        if draft.name and place is not None and draft.name != place.name:
            first.rest.add(draft.name, draft.origin or more.at, reason=f"names {place.name}")
        if place is None and draft.name:
            first.rest.add(draft.name, draft.origin or more.at, reason=f"names none of the {what} of the map")
    if more.title:
        first.rest.add(more.title, more.titled or more.at)
    first.rest.take(more.rest)
    labels = ", ".join(more.labels[nth].text for nth in filled)
    note = Note(f"A second table about the same {what} was joined: {labels}.", more.at, "guess")
    return Joined(more, first, note, Decision("join", labels, 1.0, (phrase(f"same_{what}"),), at=more.at))
