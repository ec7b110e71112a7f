"""The decisions of a reading in words, map by map: short enough to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from cjm.recognise._steps import Decision
from cjm.words import EXPLANATIONS, phrase, say

_LISTED = frozenset({"lane", "join", "unrelated", "maps"})
_FEW, _MOST = 8, 40


def explain(decisions: Iterable[Decision], language: str) -> Iterator[str]:
    """The lines that tell what was decided about each map, and why, in Russian or English."""
    found = False
    for _, group in groupby(decisions, key=lambda each: each.number):
        made = list(group)
        if found:
            yield ""
        found = True
        yield _head(made, language)
        for step, same in groupby(made, key=lambda each: each.step):
            yield from _step(step, list(same), language)


def _head(made: Sequence[Decision], language: str) -> str:
    first = made[0]
    if first.number is None:
        return phrase("elsewhere").say(language)
    at = next((each.at for each in made if each.step == "block"), first.at)
    return phrase("map_at", title=first.map or "", at=(at or "").removeprefix("!")).say(language)


def _step(step: str, made: Sequence[Decision], language: str) -> Iterator[str]:
    if step == "block":
        return  # the head says it
    name = phrase(f"step:{step}").say(language) if f"step:{step}" in EXPLANATIONS else step
    if step == "aida":
        said = "; ".join(say(each.choice, language) for each in made[:_FEW]) + "; …" * (len(made) > _FEW)
        yield f"  {name}: {said} ({', '.join(dict.fromkeys(_why(each, language) for each in made))})"
        return
    if step not in _LISTED and len(made) == 1:
        yield f"  {name}: {_said(made[0], language)}"
        return
    yield f"  {name}:"
    for each in made[:_MOST]:
        if step == "unrelated":
            yield "    " + ": ".join(filter(None, [each.at, _why(each, language)]))
        else:
            yield f"    {_said(each, language)}"
    if len(made) > _MOST:
        yield f"    … {len(made) - _MOST}"


def _said(decision: Decision, language: str) -> str:
    """A decision with its score where that says something, its evidence and its runner-up."""
    what = decision.choice
    if isinstance(what, str) and what in EXPLANATIONS:
        what = phrase(what)
    said = " ".join(say(what, language).split())
    if decision.step == "orientation" or 0 < decision.score < 1:
        said += f" ({decision.score:.1f})"
    if why := _why(decision, language):
        said += f": {why}"
    if decision.runner_up is not None:
        said = phrase("otherwise", said=said, other=decision.runner_up).say(language)
    return said


def _why(decision: Decision, language: str) -> str:
    return ", ".join(" ".join(say(each, language).split()) for each in decision.evidence)
