"""What the labels of lanes mean, given what stands in the lanes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from attrs import define, field

from cjm.model import LANES, Scale
from cjm.recognise._drafts import Label, Piece
from cjm.recognise._hints import lanes_named
from cjm.recognise._likely import SURE, likely
from cjm.recognise._scores import Seen, scale_in, seen_in
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Meaning, Words
from cjm.words import MORE_LANES, Phrase, fold, phrase
from cjm.words._concepts import akin

_Why: TypeAlias = list[str | Phrase]
_SCORED = frozenset({"emotions", "ratings"})
_OWN_KIND = frozenset({"ratings", "rating", "marks", "оценки", "оценка"})
_PLAIN = 0.9
"""From this score on a label means what it means and nothing else."""
_PICTURED_NAME = re.compile(r"[^\w\s(«\"'“]+\s*[^\W\d_]{2,20}")
_SCREEN = re.compile(r"экран|страниц|screen|page|pantalla|écran|tela|seite|bildschirm", re.IGNORECASE)


@define
class LaneRead:
    """A lane as it was read: its name in the model, the kind of its ratings, its labels and titles.

    `also` are the further lanes of a compound label. `scale` is that of its numbers, `guessed` says that it was
    inferred from them. `signs` says that "+" and "-" stand for good and bad there. `under` is the label between a
    group's and the texts, `state` as-is or to-be where the label says so, `like` the standard lane of which this custom
    one is another. `fixed` says that the lane is one by its own name (written in brackets, or with the kind in each
    cell): what stands there is nobody's field.
    """

    name: str
    kind: str | None = None
    labels: list[str] = field(factory=list)
    titles: list[str] = field(factory=list)
    language: str | None = None
    scale: Scale | None = None
    guessed: bool = False
    signs: bool = False
    also: tuple[LaneRead, ...] = ()
    under: tuple[str, ...] = ()
    state: str | None = None
    fixed: bool = False
    like: str | None = None
    score: float = 1.0
    words: Words | None = field(default=None, repr=False, eq=False)

    @property
    def standard(self) -> bool:
        """Whether the model has this lane; it is custom otherwise."""
        return self.name in LANES

    @property
    def spelled(self) -> str:
        """The lanes as a layout names them: "pains", "ratings:importance", "thoughts + emotions", a name of its own."""
        return " + ".join(f"{each.name}:{each.kind}" if each.kind else each.name for each in self.all())

    def all(self) -> tuple[LaneRead, ...]:
        """This lane and the further ones of its label."""
        return (self, *self.also)


def lanes(
    labels: Sequence[Label], words: Words, samples: Mapping[int, Sequence[Piece]]
) -> tuple[list[LaneRead], list[Decision]]:
    """What each label means: exact words first; a second label for the same lane is a lane of its own.

    `samples[n]` are pieces that stand in the lane of label `n`, some or all of them. Each decision says what a label
    was taken for, how sure that is, why, and what came next to it.
    """
    meanings, told_by = _meanings(labels, words, samples)
    taken: dict[str, str] = {}
    chosen: dict[int, LaneRead] = {}
    told: dict[int, Decision] = {}
    for nth in sorted(range(len(labels)), key=lambda nth: (*_order(meanings[nth]), nth)):
        label, meaning = labels[nth], meanings[nth]
        seen = _seen(samples.get(nth, ())) if _is_scored(meaning) else Seen()
        why: _Why = [*told_by.get(nth, ())] or [meaning.why if meaning else phrase("unknown_label")]
        if meaning is not None:
            meaning, why = _free(label, meaning, taken, why)
        chosen[nth] = lane = _lane(label, meaning, words)
        if meaning is None and (known := meanings[nth]) is not None and known.lane in LANES:
            lane.like = known.lane
        _scaled(lane, label, seen)
        score = meaning.score if meaning else 0.0
        lane.score = score
        runner_up = phrase("as_lane", lane=meaning.runner_up) if meaning and meaning.runner_up else None
        own = not lane.also and lane.name == label.text
        choice = phrase("is_custom" if own else "is_lane", label=label.text, lane=lane.spelled)
        told[nth] = Decision("lane", choice, score, tuple(why), runner_up, at=label.origin)
    order = range(len(labels))
    return [chosen[nth] for nth in order], [told[nth] for nth in order]


def _order(meaning: Meaning | None) -> tuple[bool, bool, float]:
    """Who takes a lane first: a label of it alone, then one that may mean another or several; the surer one."""
    return (bool(meaning.also), _second(meaning) is not None, -meaning.score) if meaning else (True, True, 0.0)


def _second(meaning: Meaning) -> str | None:
    """What a label may mean as well, if that holds much the same: «Площадка» is a place of contact or a channel."""
    other = meaning.runner_up
    may = SURE <= meaning.score < _PLAIN and not meaning.also and (other in LANES or other in MORE_LANES)
    return other if may and other is not None and akin(meaning.lane, other) else None


def _meanings(
    labels: Sequence[Label], words: Words, samples: Mapping[int, Sequence[Piece]]
) -> tuple[list[Meaning | None], dict[int, tuple[str | Phrase, ...]]]:
    """What each label means by itself; what no rule knows is judged by its words and texts, with the evidence."""
    meanings = [_meaning(label, words) for label in labels]
    told: dict[int, tuple[str | Phrase, ...]] = {}
    doers = _doers(labels, words)
    sure = {each.lane for each in meanings if each and each.score >= SURE}
    for nth, (label, meaning) in enumerate(zip(labels, meanings, strict=True)):
        pieces = samples.get(nth, ())
        if not _is_open(label, meaning, words) and not (meaning and _is_graded(meaning, pieces)):
            continue
        seen = _seen(pieces)
        own = None if meaning and meaning.title == label.group else meaning
        texts = [piece.text for piece in pieces]
        found = likely(label.text, texts, seen, words, own, doer=nth in doers)
        if found is not None and (own is None or found[0].lane not in sure):
            meanings[nth], told[nth] = found
        elif meaning is None and seen.kind == "numbers":
            told[nth] = phrase("unknown_label"), phrase("texts_scores")
            meanings[nth] = Meaning("ratings", label.text.strip(), 0.4, why=phrase("its_texts"))
    return meanings, told


def _doers(labels: Sequence[Label], words: Words) -> set[int]:
    """The labels that say nothing but who: "Resident", and beside such a one a name with a picture, "🎒 Amir"."""
    people = {nth for nth, label in enumerate(labels) if words.only_person(label.text)}
    return people | {nth for nth, label in enumerate(labels) if people and _PICTURED_NAME.fullmatch(label.text.strip())}


def _is_graded(meaning: Meaning, pieces: Sequence[Piece]) -> bool:
    """Whether below a known label for what is wrong stands how strong it is: H, M or L."""
    texts = [piece.text.strip() for piece in pieces]
    return meaning.lane == "pains" and not meaning.named and len(texts) > 1 and all(len(each) < 9 for each in texts)


def _is_open(label: Label, meaning: Meaning | None, words: Words) -> bool:
    """Whether a label has to be judged by its words and texts: no rule knows it, or none is sure of it."""
    if meaning is None or (label.group and meaning.title == label.group):
        return bool(label.text.strip()) and label.meant is None
    if label.meant is not None or meaning.named or meaning.also or meaning.lane in _SCORED:
        return False
    if meaning.score < SURE or scale_in(label.text) is not None:
        return True
    if meaning.lane != "personas":
        return False
    return words.asks(label.text) or words.only_person(label.text)  # «Кто» goes through a step, or answers for it


def _is_scored(meaning: Meaning | None) -> bool:
    """Whether what stands in a lane says anything about its label or its scale."""
    return meaning is None or any(each.lane in _SCORED for each in (meaning, *meaning.also))


def _seen(pieces: Sequence[Piece]) -> Seen:
    choices = next((piece.choices for piece in pieces if piece.choices), None)
    return seen_in([piece.text for piece in pieces], [choices] if choices else [])


def _meaning(label: Label, words: Words) -> Meaning | None:
    if label.meant is not None:
        return _said(label)
    own = words.lane(label.text)
    if own is None and words.perhaps_header(label.text) == "step":
        # A column that could name steps and does not: screens are where customers are met, tasks what they do there.
        lane = "touchpoints" if _SCREEN.search(label.text) else "actions"
        return Meaning(lane, score=0.7, why=phrase("maybe_steps"))
    if own is not None or not label.group:
        return own
    group = words.lane(label.group)
    if group is None or group.lane not in LANES:
        return None  # «Клиент» over lanes says whose they are, not what
    score = round(group.score * 0.95, 2)
    return Meaning(
        group.lane, group.kind, score, group.language, label.group, why=phrase("stands_under", group=label.group)
    )


def _said(label: Label) -> Meaning:
    """What a person said that a label means."""
    first, *more = lanes_named(label.meant or "")
    name, kind = first
    known = name in LANES or name in MORE_LANES or name == label.text
    also = tuple(Meaning(name, kind) for name, kind in more)
    return Meaning(name, kind, 1.0, title=None if known else label.text, also=also, why=phrase("said"))


def _free(label: Label, meaning: Meaning, taken: dict[str, str], why: _Why) -> tuple[Meaning | None, _Why]:
    """The meaning, unless another label has the lane already: two rows stay two rows."""
    own = fold(meaning.title if label.group and meaning.title == label.group else label.text)
    parts = [meaning, *meaning.also]
    free = [
        each for each in parts if each.lane not in LANES or each.lane == "ratings" or taken.get(each.lane, own) == own
    ]
    for each in free:
        if each.lane in LANES and each.lane != "ratings":
            taken.setdefault(each.lane, own)
    if len(free) == len(parts) or label.meant is not None:
        return meaning, why
    if not free:
        other = _second(meaning)
        if other is not None and other not in taken:
            taken[other] = own
            score = round(meaning.score * 0.8, 2)
            return Meaning(other, None, score, meaning.language, runner_up=meaning.lane), [
                *why,
                phrase("other_has_label"),
            ]
        return None, [phrase("lane_taken", lane=meaning.lane)]
    first, *also = free
    score = round(meaning.score * 0.8, 2)
    left = Meaning(first.lane, first.kind, score, first.language, also=tuple(also), runner_up=meaning.lane)
    return left, [*why, phrase("other_has_label")]


def _lane(label: Label, meaning: Meaning | None, words: Words) -> LaneRead:
    text = label.text
    if meaning is None:
        return LaneRead(text, None, [text], [], None, words=words)
    grouped = bool(label.group) and meaning.title == label.group
    lane = _one(text, meaning, words)
    if grouped:
        lane.labels, lane.under = [label.group, text], (text.strip(),)
    lane.also = tuple(_one(text, each, words) for each in meaning.also)
    lane.fixed = meaning.named or (meaning.lane == "ratings" and lane.kind is None)
    lane.state = "to-be" if words.future(text) else None
    return lane


def _one(label: str, meaning: Meaning, words: Words) -> LaneRead:
    title = meaning.title or label
    name, language = meaning.lane, meaning.language
    if name in MORE_LANES:
        return LaneRead(name, None, [label], [] if title == name else [title], language, words=words)
    if name not in LANES:
        return LaneRead(name, None, [label], [title] if meaning.title else [], language, words=words)
    # A label such as «Score [ratings]» names the lane itself: each cell says its own kind.
    own = meaning.title or meaning.score == 1 or fold(label) in _OWN_KIND
    kind = meaning.kind or (None if own else label)
    return LaneRead(name, kind if name == "ratings" else None, [label], [title], language, words=words)


def _scaled(lane: LaneRead, label: Label, seen: Seen) -> None:
    declared = scale_in(label.text)
    for each in lane.all():
        if each.name in _SCORED:
            each.scale, each.guessed = declared or seen.scale, declared is None and seen.scale is not None
            each.signs = seen.signs
