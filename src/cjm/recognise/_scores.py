"""Numbers, stars, signs and words that say how good or how strong something is, and the scale they stand on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from attrs import frozen

from cjm.model import Emotion, Rating, Scale
from cjm.model._words import face, feeling, fraction, level, number as spelled
from cjm.words._kinds import kind_of, plain_number

NUMBER = r"[-+−]?\d{1,30}(?:[.,]\d+)?"
_SCORED = re.compile(rf"({NUMBER})\s*\(\s*({NUMBER})\s*…\s*({NUMBER})\s*\)")
_PLAIN = re.compile(r"[-+−±]?(?:0|[1-9]\d{0,3})(?:[.,]\d+)?")
_SIGNED = re.compile(r"[-+−±]\d(?:[.,]\d+)?")
_PERCENT = re.compile(r"([-+−]?\d{1,3}(?:[.,]\d+)?)\s*%")
_ENDS = (
    re.compile(
        rf"[(\[]\s*[^()\[\]\d]{{0,20}}({NUMBER})\s*(?:-|–|—|…|\.\.\.?|до|to|à|a|bis)\s*({NUMBER})\b[^()\[\]]*[)\]]"
    ),
    re.compile(rf"\b(?:от|from|шкал\w+|scale)\s+(?:от\s+)?({NUMBER})\s*(?:-|–|—|…|\.\.\.?|до|to)\s*({NUMBER})"),
    re.compile(rf",\s*({NUMBER})\s*(?:-|–|—|…|\.\.\.?)\s*({NUMBER})\s*$"),
)
_TOP = re.compile(
    r"[(\[,]\s*(?:из|out of|of|max\.?|макс\.?|/)\s*(\d{1,3})\s*(?:балл\w*|points?)?\s*[)\]]?\s*$|"
    r"(\d{1,2})\s*-?\s*(?:балльн|point)"
)
_PERCENTS = re.compile(r"[(\[,]\s*%\s*[)\]]?\s*$")
_LOW_IS_BEST = re.compile(
    r"\b(?:1|0)\s*[-=–—:]\s*(?:отличн|хорош|лучш|best|good|excellent|great|положит)", re.IGNORECASE
)
_WITH_NUMBER = re.compile(
    rf"(?P<words>[^\d]*[^\d\s(\[,:;–—/-])[\s(\[,:;–—-]+(?P<score>{NUMBER}(?:\s*/\s*\d+)?)\s*[)\]]?"
)
_NUMBER_WITH = re.compile(rf"(?P<score>{NUMBER}(?:\s*/\s*\d+)?)\s*[\s(\[,:;–—-]+(?P<words>[^\d]*[^\d\s)\]])\s*[)\]]?")
_MARKS = re.compile(r"[+]{1,3}|[-−–]{1,3}")
_ENOUGH = 3


def number(text: str) -> float:
    """The number that a text spells."""
    return spelled(text.replace("±", ""))


def scale_in(label: str) -> Scale | None:
    """The scale that a label declares: "(1-5)", «от 1 до 10», "out of 10", "%", with 1 as the best where it says so."""
    folded = label.casefold()
    best: Any = "low" if _LOW_IS_BEST.search(folded) else "high"
    for pattern in _ENDS:
        match = pattern.search(folded)
        if match and number(match[1]) < number(match[2]):
            return Scale(number(match[1]), number(match[2]), best=best)
        if match and number(match[1]) > number(match[2]) >= 0:
            return Scale(number(match[2]), number(match[1]), best="low")
    match = _TOP.search(folded)
    if match and (top := int(match[1] or match[2])) > 1:
        return Scale(1, top, best=best)
    return Scale(0, 100) if _PERCENTS.search(folded) else None


@frozen
class Seen:
    """What the cells of a lane have in common: the scale of their numbers, or signs that stand for good and bad."""

    scale: Scale | None = None
    signs: bool = False
    kind: str | None = None
    """ "numbers", "faces" or "feelings" where the cells are hardly anything else."""


def seen_in(texts: Iterable[str], choices: Iterable[Sequence[str]] = ()) -> Seen:
    """What the texts of a lane say together about how they are to be read."""
    texts = [text.strip() for text in texts if text.strip()]
    offered = [value for each in choices for value in map(plain_number, each) if value is not None]
    numbers = [value for value in map(plain_number, texts) if value is not None]
    signs = [text for text in texts if _MARKS.fullmatch(text)]
    signed = len(signs) > 1 and any("+" in text for text in signs) and 2 * len(signs) > len(texts)
    scale = None
    if len(set(offered)) > 2:
        scale = Scale(min(offered), max(offered))
    elif len(numbers) >= _ENOUGH and len(set(numbers)) > 1 and 5 * len(numbers) >= 4 * len(texts):
        scale = _scale_of(numbers)
    return Seen(scale, signed, kind_of(texts))


def _scale_of(numbers: Sequence[float]) -> Scale | None:
    low, high = min(numbers), max(numbers)
    if low < 0:
        most = max(-low, high)
        top = next((each for each in (1, 2, 3, 5, 10, 100) if most <= each), None)
        return None if top is None or top == 1 else Scale(-top, top)
    top = next((each for each in (5, 10, 100) if high <= each), None)
    return None if top is None else Scale(0 if low < 1 or top == 100 else 1, top)


def emotion(
    text: str, scale: Scale | None, common: dict[str, Any], *, guessed: bool = False, signs: bool = False
) -> Emotion:
    """The emotion that a text says: a score, stars, a percentage, a sign, a face, a word, or a face with words."""
    exact = _as_written(text, scale)
    if exact is not None:
        return Emotion(exact[0], scale=exact[1], **common, **_guess(guessed and exact[1] is scale, "scale", "valence"))
    if _SIGNED.fullmatch(text) and -1 <= number(text) <= 1:
        return Emotion(number(text), **common)
    if signs and _MARKS.fullmatch(text):
        good = {"+": 0.5, "++": 1.0, "+++": 1.0}.get(text, -0.5 if len(text) == 1 else -1.0)
        return Emotion(text, valence=good, **common, inferred=("valence",))
    percent = _PERCENT.fullmatch(text)
    if percent and abs(number(percent[1])) <= 100:
        whole = Scale(-100 if number(percent[1]) < 0 else 0, 100)
        return Emotion(
            text, scale=whole, valence=whole.position(number(percent[1])), **common, inferred=("scale", "valence")
        )
    found = _with_words(text, scale)
    if found is not None:
        value, ends, words = found
        felt = face(words)
        label = " ".join(words.replace(felt, "").split()) if felt else words
        position = ends.position(value)
        return Emotion(
            text, scale=ends, valence=position, emoji=felt, label=label or None, **common, inferred=("valence",)
        )
    return Emotion(text, **common)


def rating(
    text: str, kind: str | None, scale: Scale | None, common: dict[str, Any], *, guessed: bool = False
) -> Rating:
    """The rating that a text says: a score, stars, a word for how much, or a score with words."""
    exact = _as_written(text, scale)
    if exact is not None:
        return Rating(exact[0], scale=exact[1], kind=kind, **common, **_guess(guessed and exact[1] is scale, "scale"))
    percent = _PERCENT.fullmatch(text)
    if percent and 0 <= number(percent[1]) <= 100:
        return Rating(text, kind=kind, value=number(percent[1]), scale=Scale(0, 100), **common)
    found = _with_words(text, scale) if level(text) is None else None
    if found is not None:
        return Rating(text, kind=kind, value=found[0], scale=found[1], **common)
    return Rating(text, kind=kind, **common)


def choice(text: str, choices: Sequence[str]) -> tuple[int, Scale] | None:
    """Where a text stands in a list from which it was picked, if that list goes from bad to good or the other way."""
    if len(choices) < 3 or text not in choices:
        return None
    ranks = [level(each) if level(each) is not None else feeling(each) for each in choices]
    if any(rank is None for rank in ranks):
        return None
    known = [float(rank) for rank in ranks if rank is not None]
    scale, at = Scale(1, len(choices)), list(choices).index(text)
    if known == sorted(set(known)):
        return at + 1, scale
    return (len(choices) - at, scale) if known == sorted(set(known), reverse=True) else None


def _as_written(text: str, scale: Scale | None) -> tuple[float, Scale] | None:
    """A score as we write it, "4 (1…5)", or a bare number in a lane whose scale is known."""
    scored = _SCORED.fullmatch(text)
    if scored:
        low, high = number(scored[2]), number(scored[3])
        return number(scored[1]), Scale(low, high) if low < high else Scale(high, low, best="low")
    return (number(text), scale) if scale is not None and _PLAIN.fullmatch(text) else None


def _with_words(text: str, scale: Scale | None) -> tuple[float, Scale, str] | None:
    """A score beside words: "😟 2", «тревога (4)», "4/5 радость"."""
    if len(text) > 60 or not any(map(str.isdigit, text)):
        return None
    match = _WITH_NUMBER.fullmatch(text) or _NUMBER_WITH.fullmatch(text)
    if match is None or len(match["words"].split()) > 4:
        return None
    parts = fraction(match["score"])
    if parts and parts[1] > 1 and 0 <= parts[0] <= parts[1]:
        return parts[0], Scale(min(1, parts[0]), parts[1]), match["words"]
    if scale is None or parts or not scale.low <= number(match["score"]) <= scale.high:
        return None
    return number(match["score"]), scale, match["words"]


def _guess(guessed: object, *fields: str) -> dict[str, Any]:
    return {"inferred": fields} if guessed else {}
