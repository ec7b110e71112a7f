"""What the texts of a lane are, told from themselves: scores, faces, feelings, or anything else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cjm.model._words import face, feeling, number

_PLAIN = re.compile(r"[-+−±]?(?:0|[1-9]\d{0,3})(?:[.,]\d+)?")
_ENOUGH = 3
_LONGEST_FACE = 30


def plain_number(text: str) -> float | None:
    """The number of a text that is nothing else; None for texts such as "0042".

    >>> plain_number(" −2 "), plain_number("4/5")
    (-2, None)
    """
    text = text.strip()
    return number(text.replace("±", "")) if _PLAIN.fullmatch(text) else None


def kind_of(texts: Sequence[str]) -> str | None:
    """What nearly all texts of a lane are: "numbers" of a score, "faces" or "feelings"; None for anything else.

    >>> kind_of(["4", "5", "3"]), kind_of(["😊", "😡 долго", "🙂"]), kind_of(["долго", "дорого", "4"])
    ('numbers', 'faces', None)
    """
    if len(texts) < _ENOUGH or len(set(texts)) < 2:
        return None
    most = 0.8 * len(texts)
    numbers = [value for value in map(plain_number, texts) if value is not None]
    if len(numbers) == len(texts):
        return "numbers" if all(-5 <= each <= 10 and float(each).is_integer() for each in numbers) else None
    short = [text.strip() for text in texts if len(text) <= _LONGEST_FACE]
    if len(short) < most:
        return None
    if sum(1 for text in short if (found := face(text)) and (text.startswith(found) or text.endswith(found))) >= most:
        return "faces"
    if sum(1 for text in short if len(text.split()) <= 3 and feeling(text) is not None) >= most:
        return "feelings"
    return None
