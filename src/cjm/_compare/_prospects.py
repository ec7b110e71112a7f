"""As-is against to-be: what changes for the customer, in the terms of the field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

import attrs

from cjm._compare._compare import spot
from cjm._compare._delta import Spot
from cjm._compare._refer import lead
from cjm._compare._say import place, quoted, subject, value
from cjm._compare._tree import Match, Node, grow, match
from cjm.model import Emotion, Idea, JourneyMap, Metric, Pain, Phase, Step

Fate: TypeAlias = Literal["gone", "eased", "stays", "worse", "new"]


@attrs.frozen
class PainFate:
    """What becomes of a pain, and the ideas that are to solve it."""

    pain: str
    spot: Spot
    fate: Fate
    ideas: tuple[str, ...]


@attrs.frozen
class Answer:
    """Who answers for something, before and after."""

    kind: str
    name: str
    spot: Spot
    before: tuple[str, ...]
    after: tuple[str, ...]


@attrs.frozen
class Aim:
    """Where a metric stands and where it should go."""

    metric: str
    before: float | str | None
    after: float | str | None
    target: float | str | None
    direction: str | None


@attrs.frozen
class CurvePoint:
    """The mean valence of the emotions of a phase or a step, before and after; None where nobody said."""

    phase: str
    step: str | None
    before: float | None
    after: float | None


@attrs.frozen(repr=False)
class Prospects:
    """What a to-be map promises against an as-is map."""

    pains: tuple[PainFate, ...]
    answers: tuple[Answer, ...]
    aims: tuple[Aim, ...]
    curve: tuple[CurvePoint, ...]

    def __repr__(self) -> str:
        gone = sum(each.fate == "gone" for each in self.pains)
        return f"Prospects({len(self.pains)} pains, {gone} gone, {len(self.answers)} answers, {len(self.aims)} aims)"

    def words(self, language: Literal["ru", "en"] = "en") -> tuple[str, ...]:
        """All of it as lines that a person reads."""
        return tuple(_words(self, language))


def prospects(as_is: JourneyMap, to_be: JourneyMap) -> Prospects:
    """Which pains go by which ideas, who answers for what, what the metrics should do, how the emotions move.

    >>> from cjm import Idea, JourneyMap, Pain, Phase
    >>> as_is = JourneyMap("As-is", phases=[Phase("Заказ", emotions="2/5", pains=[Pain("Долго", severity="high")])])
    >>> to_be = JourneyMap("To-be", phases=[
    ...     Phase("Заказ", emotions="4/5", pains=[Pain("Долго", severity="low")], ideas=[Idea("Чат", solves="Долго")])
    ... ])
    >>> for line in prospects(as_is, to_be).words("ru"):
    ...     print(line)
    Боль «Долго» станет слабее (фаза «Заказ»): «Чат»
    Эмоции, фаза «Заказ»: -0.5 → 0.5
    """
    one, two = grow(as_is), grow(to_be)
    found = match(one, two)
    return Prospects(
        tuple(_pains(one, two, found)), tuple(_answers(two, found)), tuple(_aims(two, found)), tuple(_curve(two, found))
    )


def _of(root: Node, kind: type) -> Iterator[Node]:
    return (node for node in root.walk() if isinstance(node.element, kind))


def _solved(root: Node) -> dict[Node, list[str]]:
    """For each pain the ideas that are to solve it."""
    solved: dict[Node, list[str]] = {}
    index = root.element._index
    for idea in _of(root, Idea):
        for name in idea.element.solves:
            there = lead(index, name, _SOLVES)
            if there is not None:
                solved.setdefault(root.at_path(there.path), []).append(idea.text)
    return solved


_SOLVES: Any = attrs.fields(Idea).solves.validator


def _pains(one: Node, two: Node, found: Match) -> Iterator[PainFate]:
    before, after = _solved(one), _solved(two)
    for pain in _of(one, Pain):
        mate = found.forth.get(pain)
        ideas = dict.fromkeys([*(after.get(mate, []) if mate is not None else []), *before.get(pain, [])])
        fate: Fate = "gone" if mate is None else _eased(pain.element, mate.element)
        yield PainFate(pain.text, spot(pain), fate, tuple(ideas))
    for pain in _of(two, Pain):
        if pain not in found.back:
            yield PainFate(pain.text, spot(pain), "new", tuple(after.get(pain, [])))


def _eased(before: Pain, after: Pain) -> Fate:
    was, now = (each.severity.level(100) if each.severity is not None else None for each in (before, after))
    if was is None or now is None or was == now:
        return "stays"
    return "eased" if now < was else "worse"


def _answers(two: Node, found: Match) -> Iterator[Answer]:
    for node in two.walk():
        mate = found.back.get(node)
        was, now = _owners(mate), _owners(node)
        if sorted(was) != sorted(now):
            yield Answer(node.kind, node.text, spot(node), was, now)


def _owners(node: Node | None) -> tuple[str, ...]:
    return () if node is None else tuple(each.owner for each in getattr(node.element, "responsibilities", ()))


def _aims(two: Node, found: Match) -> Iterator[Aim]:
    for node in _of(two, Metric):
        metric, mate = node.element, found.back.get(node)
        was = mate.element.value if mate is not None else metric.baseline
        if metric.target is not None or metric.direction is not None or (was is not None and was != metric.value):
            yield Aim(metric.name, was, metric.value, metric.target, metric.direction)


def _curve(two: Node, found: Match) -> Iterator[CurvePoint]:
    for node in _of(two, Phase | Step):  # type: ignore[arg-type] # isinstance takes unions
        mate = found.back.get(node)
        was, now = _mood(mate), _mood(node)
        if was is None and now is None:
            continue
        step = node.text if isinstance(node.element, Step) else None
        holder = node.holder if step is not None else node
        yield CurvePoint(holder.text if holder is not None else "", step, was, now)


def _mood(node: Node | None) -> float | None:
    if node is None:
        return None
    feelings: tuple[Emotion, ...] = node.element.emotions
    known = [each.valence for each in feelings if each.valence is not None]
    return round(sum(known) / len(known), 3) if known else None


_FATES = {
    "ru": {
        "gone": "уйдёт",
        "eased": "станет слабее",
        "stays": "остаётся",
        "worse": "станет сильнее",
        "new": "появится",
    },
    "en": {"gone": "goes", "eased": "eases", "stays": "stays", "worse": "grows worse", "new": "is new"},
}
_WAYS = {
    "ru": {"up": "должна расти", "down": "должна падать", "keep": "должна держаться", None: ""},
    "en": {"up": "should rise", "down": "should fall", "keep": "should stay", None: ""},
}


def _words(found: Prospects, language: Literal["ru", "en"]) -> Iterator[str]:
    russian = language == "ru"
    for pain in found.pains:
        ideas = ", ".join(quoted(idea, language) for idea in pain.ideas)
        said = f"{subject('pain', pain.pain, language)} {_FATES[language][pain.fate]}{place(pain.spot, language)}"
        yield f"{said}: {ideas}" if ideas else said
    for answer in found.answers:
        thing = subject(answer.kind, answer.name, language)
        names = (", ".join(quoted(name, language) for name in each) or "—" for each in (answer.before, answer.after))
        yield f"{thing}: {'отвечает' if russian else 'answered for by'} {' → '.join(names)}"
    for aim in found.aims:
        parts = [f"{value(aim.before, language)} → {value(aim.after, language)}" if aim.before != aim.after else ""]
        parts += [_WAYS[language][aim.direction]]
        parts += [f"{'цель' if russian else 'target'} {value(aim.target, language)}" if aim.target is not None else ""]
        yield f"{subject('metric', aim.metric, language)}: {', '.join(part for part in parts if part)}"
    for point in found.curve:
        if point.before != point.after:
            where = place(Spot((), point.phase, point.step), language).strip(" ()")
            moods = (f"{each:g}" if each is not None else "—" for each in (point.before, point.after))
            yield f"{'Эмоции' if russian else 'Emotions'}, {where}: {' → '.join(moods)}"


__all__ = ["Aim", "Answer", "CurvePoint", "PainFate", "Prospects", "prospects"]
