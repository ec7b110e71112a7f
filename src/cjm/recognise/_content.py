"""From cells to elements: which lane a label means, and what the texts in its cells are."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from attrs import define

from cjm.errors import CjmError
from cjm.model import LANES, Comment, Emotion, Idea, Metric, Pain, Rating, Scale, Text, Touchpoint
from cjm.recognise._grid import Grid
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Meaning, Words
from cjm.shapes import Cell, items_of
from cjm.words import fold

_NUMBER = r"[-+−]?\d+(?:[.,]\d+)?"
_SCORED = re.compile(rf"({_NUMBER})\s*\(\s*({_NUMBER})\s*…\s*({_NUMBER})\s*\)")
_PLAIN = re.compile(_NUMBER)
_SIGNED = re.compile(r"[-+−±]\d(?:[.,]\d+)?")
_MEASURED = re.compile(rf"(?P<name>[^\d:]*[^\d:\s]):?\s+(?P<value>{_NUMBER})(?:\s*(?P<unit>%|[^\W\d]{{1,8}}\.?))?")
_ENDS = re.compile(rf"[(\[]\s*({_NUMBER})\s*(?:-|–|—|…|\.\.|до|to)\s*({_NUMBER})\s*[)\]]")
_KINDED = re.compile(r"([^:\n]{1,60}):\s*(.+)", re.DOTALL)


@define
class LaneRead:
    """A lane as it was read: its name in the model, the kind of its ratings, its labels and where these stand."""

    name: str
    kind: str | None
    labels: list[str]
    titles: list[str]
    language: str | None
    scale: Scale | None = None

    @property
    def standard(self) -> bool:
        return self.name in LANES


def lanes(grid: Grid, labels: list[list[Cell]], words: Words) -> tuple[list[LaneRead], list[Decision]]:
    """What each label means: exact words first; a second label for the same lane is a lane of its own."""
    texts = [" ".join(cell.text.strip() for cell in cells) for cells in labels]
    meanings = [words.lane(text) for text in texts]
    taken: dict[str, int] = {}
    order = sorted(range(len(texts)), key=lambda nth: (-(meanings[nth].score if meanings[nth] else 0.0), nth))  # type: ignore[union-attr]
    chosen: dict[int, LaneRead] = {}
    decisions = []
    for nth in order:
        meaning, text = meanings[nth], texts[nth]
        if meaning and meaning.lane in LANES and meaning.lane != "ratings":
            first = taken.setdefault(meaning.lane, nth)
            if fold(texts[first]) != fold(text):
                meaning = None  # two rows stay two rows
        chosen[nth] = _lane(text, meaning)
        ends = _ENDS.search(text)
        if ends and _number(ends[1]) < _number(ends[2]):
            chosen[nth].scale = Scale(_number(ends[1]), _number(ends[2]))
        score = meaning.score if meaning else 0.0
        why = ("a known label",) if score == 1 else ("it begins with a known label",) if score else ("no known label",)
        decisions.append(Decision("lane", f"{text!r} is {chosen[nth].name}", score, why, at=grid.place(labels[nth][0])))
    return [chosen[nth] for nth in range(len(texts))], decisions


def _lane(label: str, meaning: Meaning | None) -> LaneRead:
    if meaning is None:
        return LaneRead(label, None, [label], [], None)
    title = meaning.title or label
    if meaning.lane not in LANES:
        return LaneRead(meaning.lane, None, [label], [title] if meaning.title else [], meaning.language)
    # A label such as «Score [ratings]» names the lane itself: each cell says its own kind.
    own = meaning.title or fold(label) in {"ratings", "rating", "оценки", "оценка"}
    kind = meaning.kind or (None if own else label)
    return LaneRead(meaning.lane, kind if meaning.lane == "ratings" else None, [label], [title], meaning.language)


def elements(
    cell: Cell, lane: LaneRead, *, origin: str, until: str | None, lose: Callable[[Cell, str], None]
) -> list[Any]:
    """The elements that a cell holds; what is none is given to `lose` with the reason."""
    make = _MAKERS.get(lane.name, _text)
    found = []
    for text in items_of(cell.text):
        try:
            found.append(make(text, lane, {"origin": origin, "until": until}))
        except (CjmError, OverflowError, ValueError) as error:
            lose(cell, f"cannot stand in the lane {lane.name}: {error}")
            return []
    if not found:
        lose(cell, "holds no words")
    return found


def _text(text: str, _: LaneRead, common: dict[str, Any]) -> Any:
    return Text(text, **common)


def _emotion(text: str, lane: LaneRead, common: dict[str, Any]) -> Any:
    if lane.scale and _PLAIN.fullmatch(text):
        return Emotion(_number(text), scale=lane.scale, **common)
    scored = _SCORED.fullmatch(text)
    if scored:
        return Emotion(_number(scored[1]), scale=_scale(scored), **common)
    if _SIGNED.fullmatch(text):
        value = _number(text.lstrip("±"))
        if -1 <= value <= 1:
            return Emotion(value, **common)
    return Emotion(text, **common)


def _metric(text: str, _: LaneRead, common: dict[str, Any]) -> Any:
    match = _MEASURED.fullmatch(text)
    # The number only where its digits stay as they were written.
    if match and str(value := _number(match["value"])) == match["value"]:
        return Metric(match["name"], value=value, unit=match["unit"], **common)
    return Metric(text, **common)


def _rating(text: str, lane: LaneRead, common: dict[str, Any]) -> Any:
    kind, raw = lane.kind, text
    if kind is None and (match := _KINDED.fullmatch(text)):
        kind, raw = match[1].strip(), match[2].strip()
    scored = _SCORED.fullmatch(raw)
    if scored:
        return Rating(_number(scored[1]), scale=_scale(scored), kind=kind, **common)
    if lane.scale and _PLAIN.fullmatch(raw):
        return Rating(_number(raw), scale=lane.scale, kind=kind, **common)
    return Rating(raw, kind=kind, **common)


def _number(text: str) -> float:
    value = float(text.replace("−", "-").replace(",", "."))
    return int(value) if value.is_integer() and "." not in text and "," not in text else value


def _scale(match: re.Match[str]) -> Scale:
    low, high = _number(match[2]), _number(match[3])
    return Scale(low, high) if low < high else Scale(high, low, best="low")


_MAKERS: dict[str, Callable[[str, LaneRead, dict[str, Any]], Any]] = {
    "emotions": _emotion,
    "metrics": _metric,
    "ratings": _rating,
    "touchpoints": lambda text, _, common: Touchpoint(text, **common),
    "pains": lambda text, _, common: Pain(text, **common),
    "ideas": lambda text, _, common: Idea(text, **common),
    "comments": lambda text, _, common: Comment(text, **common),
}
