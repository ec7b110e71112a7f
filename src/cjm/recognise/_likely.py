"""What an unknown label most likely names: the words in it and the texts under it, added up.

Both are weak evidence. A lane is chosen only with enough points and clearly before every lane that is not akin to it;
otherwise the label stays one of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cjm.recognise._content import content
from cjm.recognise._scores import Seen
from cjm.recognise._vocabulary import Meaning, Words
from cjm.words import Phrase, phrase
from cjm.words._concepts import MARGIN, TELLING, WEAK, Hint, akin, chosen, score_of

_ALONE = frozenset({"emotions"})
"""Lanes that are told by their texts alone; `cjm.arrange` writes labels so that no other is."""
_SURE_ALONE = 2.4
_SEVERITY, _DEEDS = "ratings:severity", "actions"
SURE = 0.8
"""The score from which a rule is sure of a label."""
_HELD, _DOUBTED = 2.0, 0.5
"""The points of what a rule takes a label for that it is not sure of, and of one that says little by itself: "Who"."""


def likely(
    label: str, texts: Sequence[str], seen: Seen, words: Words, known: Meaning | None = None, *, doer: bool = False
) -> tuple[Meaning, tuple[str | Phrase, ...]] | None:
    """The lane that a label is likely to name and the evidence, or None where nothing speaks clearly for one.

    `known` is what a rule takes the label for where it is hardly sure: another lane must be clearer than that one.
    `doer` says that the label names somebody and nothing else: below it stands what they do, if it is deeds.
    """
    if known is None and (several := words.several(label)) is not None:
        return several, (phrase("unknown_label"), several.why)
    hints = words.hints(label)
    told = content(texts, seen, words, doer=doer)
    if doer and not hints:
        hints = {_DEEDS: Hint(WEAK, [label.strip()])}
    if (aside := words.aside(label)) is not None:
        hints = {**hints, aside.lane: Hint(TELLING + MARGIN, [label.strip()])}
    points = {lane: hint.points for lane, hint in hints.items()}
    if _SEVERITY in told.points and "pains" in hints:
        hints = {**hints, _SEVERITY: hints["pains"]}  # «Боль» over scores is how strong it is
        points[_SEVERITY] = points.get(_SEVERITY, 0.0) + points["pains"]
    if told.closed:
        points = {lane: has - 1.5 for lane, has in points.items() if has > 1.5}
    for lane, more in told.points.items():
        if lane in points or more > 0:
            points[lane] = points.get(lane, 0.0) + more
    points = {lane: has for lane, has in points.items() if lane in hints or _may_stand_alone(lane, has)}
    if known is not None:
        points[known.lane] = points.get(known.lane, 0.0) + (_HELD if known.score < SURE else _DOUBTED)
    best = chosen(points)
    if best is None or (known is not None and not _is_clearer(best[0], known.lane, points)):
        return None
    lane, runner_up = best
    name, _, kind = lane.partition(":")
    why: list[str | Phrase] = [known.why if known else phrase("unknown_label")]
    if lane in hints:
        why.append(phrase("words_hint", words=", ".join(dict.fromkeys(hints[lane].words))))
    why += told.seen.get(lane, ())
    meaning = Meaning(name, kind or None, score_of(points[lane]), why=why[1], runner_up=runner_up)
    return meaning, tuple(why)


def _is_clearer(lane: str, known: str, points: Mapping[str, float]) -> bool:
    return points[lane] - points[known] >= (WEAK / 2 if akin(lane, known) else MARGIN)


def _may_stand_alone(lane: str, points: float) -> bool:
    return lane in _ALONE and points >= _SURE_ALONE
