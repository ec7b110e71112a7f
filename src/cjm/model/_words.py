"""Words, faces and scores in which people write feelings and ratings, and what they mean as numbers."""

from __future__ import annotations

import re
from math import isfinite

from cjm.model._feelings import FACES, FEELINGS, LEVELS, NEGATIONS

_WORD = re.compile(r"\w+(?:['’]\w+)?")
_NUMBER = r"[-+−]?\d{1,30}(?:[.,]\d+)?"  # longer ones are numbers of something, not amounts
_FRACTION = re.compile(rf"\s*({_NUMBER})\s*(?:/|из|of|out of)\s*({_NUMBER})\s*")
_RANGE = re.compile(rf"\s*({_NUMBER})\s*(?:\.\.|…|-|–|—|to|до)\s*({_NUMBER})\s*")
_STARS = re.compile(r"\s*([★⭐🌟]\ufe0f?\s*)*([☆✩]\s*)*")
_MOST_STARS = 10
_VARIATION = "\ufe0f\ufe0e"

# A face as people see it: a base with selectors and skin tones, joined with others by zero-width joiners.
_FACE = re.compile(
    r"[\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff](?:[\ufe0f\ufe0e\U0001f3fb-\U0001f3ff])*"
    r"(?:\u200d[\u2190-\u21ff\u2600-\u27bf\U0001f300-\U0001faff](?:[\ufe0f\ufe0e\U0001f3fb-\U0001f3ff])*)*"
)
_ARROWS = "↑↗→↘↓⬆➡⬇"
_DRESSED = re.compile("[\ufe0f\ufe0e\U0001f3fb-\U0001f3ff]")


def number(text: str) -> float:
    """The finite number that a text spells, with a comma or a point, a hyphen or a minus sign; ValueError if none.

    >>> number("−0,5")
    -0.5
    >>> number("41")
    41
    """
    value = float(text.replace("−", "-").replace(",", "."))
    if not isfinite(value):
        raise ValueError(f"{text!r} is no finite number")
    return int(value) if value.is_integer() and "." not in text and "," not in text else value


def fraction(text: str) -> tuple[float, float] | None:
    """Value and top of "2/5", "4 из 10", "3 of 5", "★★★☆☆"; None if the text is nothing like that.

    >>> fraction("4 из 10"), fraction("★★★☆☆"), fraction("★★")
    ((4, 10), (3, 5), (2, 5))
    """
    match = _FRACTION.fullmatch(text)
    if match:
        return number(match[1]), number(match[2])
    full, empty = sum(map(text.count, "★⭐🌟")), sum(map(text.count, "☆✩"))
    if (
        not 0 < full + empty <= _MOST_STARS
        or not _STARS.fullmatch(text)
        or (full == 1 and not empty and "★" not in text)
    ):
        return None  # a single ⭐ is a face
    return full, full + empty if empty or full > 5 else 5


def span(text: str) -> tuple[float, float] | None:
    """Both ends of "1-5", "-2..2", "0…10"; None if the text is nothing like that.

    >>> span("-2..2")
    (-2, 2)
    """
    match = _RANGE.fullmatch(text)
    return (number(match[1]), number(match[2])) if match else None


def fold(text: str) -> str:
    """A text as words are compared: lower case, ё as е, single spaces, no selectors of emoji style.

    >>> fold("  Всё   Хорошо ")
    'все хорошо'
    """
    if not text.isascii():
        for mark, plain in _FOLDED:
            text = text.replace(mark, plain)
    return " ".join(text.casefold().split())


_FOLDED = (("ё", "е"), ("Ё", "Е"), *((mark, "") for mark in _VARIATION))


def face(text: str) -> str | None:
    """The first known face in a text, whole with what it is joined to; None if there is none.

    >>> face("😊 радость"), face("😮‍💨 устал") == "😮‍💨", face("👩‍👩‍👧‍👦 семья")
    ('😊', True, None)
    """
    if text.isascii():
        return None
    for match in _FACE.finditer(text):
        # Between words an arrow leads from one to the other.
        alone = match[0][0] not in _ARROWS or text.strip().startswith(match[0])
        if alone and _valence(match[0]) is not None:
            return match[0] if "\u200d" in match[0] else match[0].rstrip(_VARIATION)
    return None


def _valence(seen: str) -> float | None:
    """What a face means, as it is or without skin tone; a face joined to something else means what it does alone."""
    plain = _DRESSED.sub("", seen)
    known = FACES.get(plain)
    return FACES.get(plain.partition("\u200d")[0]) if known is None else known


def feeling(text: str) -> float | None:
    """The valence of a text: the mean of its known words, which are plainer than a face; else its face; else None.

    >>> feeling("Злость"), feeling("😊"), feeling("😊 злость"), feeling("квитанция")
    (-1.0, 0.75, -1.0, None)
    >>> feeling("не уверен"), feeling("not bad")
    (-0.25, 0.25)
    """
    known = []
    before = ""
    for word in _WORD.findall(fold(text)):
        valence = FEELINGS.get(word)
        if valence is not None:
            # Denied, a feeling is half as strong the other way.
            known.append(-valence / 2 if before in NEGATIONS else valence)
        before = word
    if known:
        return round(sum(known) / len(known), 3)
    found = face(text)
    return None if found is None else _valence(found)


def level(text: str) -> int | None:
    """1, 2 or 3 for words such as low, средняя, critical; None for others.

    >>> level("Критичная")
    3
    """
    return LEVELS.get(fold(text))
