"""Words and faces in which people write feelings and ratings, and what they mean as numbers.

The valences are the library's own, on -1 (very bad) … +1 (very good); words that say
nothing about good or bad are absent.
"""

from __future__ import annotations

import re

_FACES = {
    1.0: "😍🤩🥰😁😆🎉❤💚💖🏆🔥",
    0.75: "😀😃😄😊☺🥳🤗😎👍😇💪",
    0.5: "🙂😌😉😋🤠👌✨⭐",
    0.25: "😏😮",
    0.0: "😐😑😶🫤",
    -0.25: "🤔😕😬🥱😴🤨😒",
    -0.5: "🙁☹😟😔😞😓😥😰",
    -0.75: "😢😣😖😫😩😨😤😳👎😧😦",
    -1.0: "😠😡🤬😭😱🤮💔👿",
}

_FEELINGS = {
    1.0: "восторг счастье восхищение delighted delight ecstatic love thrilled happiest",
    0.75: "радость счастлив доволен довольна гордость благодарность воодушевление "
    "happy joy joyful excited excitement proud grateful satisfied satisfaction pleased confident",
    0.5: "удовлетворение облегчение доверие интерес спокойствие уверенность надежда любопытство предвкушение приятно "
    "relief relieved trust interest interested calm hopeful hope curious curiosity optimistic comfortable engaged "
    "positive позитив хорошо good",
    0.0: "нейтрально нейтральная нейтральный безразличие равнодушие neutral indifferent indifference ok okay норм",
    -0.25: "сомнение неуверенность ожидание скука удивление doubt doubtful unsure uncertain bored boredom wary "
    "hesitant",
    -0.5: "тревога волнение беспокойство растерянность недоверие разочарование усталость спешка "
    "напряжение стресс грусть "
    "anxiety anxious worried worry confused confusion distrust disappointed disappointment tired stress stressed sad "
    "sadness concerned concern overwhelmed impatient impatience negative негатив плохо bad",
    -0.75: "раздражение страх обида досада отчаяние irritation irritated annoyed annoyance frustrated frustration fear "
    "scared upset unhappy",
    -1.0: "злость гнев ярость ненависть паника отвращение anger angry furious fury rage panic disgust hate",
}

_LEVELS = {
    1: "low minor weak small rarely rare seldom низкая низкий низкое слабая слабый слабое малая малый редко мало",
    2: "medium moderate average sometimes normal средняя средний среднее заметная заметный заметное иногда умеренная",
    3: "high major strong large critical severe often always "
    "высокая высокий высокое сильная сильный сильное критичная критичный критичное критическая часто всегда",
}

FACES: dict[str, float] = {face: valence for valence, faces in _FACES.items() for face in faces}
FEELINGS: dict[str, float] = {word: valence for valence, words in _FEELINGS.items() for word in words.split()}
LEVELS: dict[str, int] = {word: level for level, words in _LEVELS.items() for word in words.split()}

_NUMBER = r"[-+−]?\d+(?:[.,]\d+)?"
_FRACTION = re.compile(rf"\s*({_NUMBER})\s*(?:/|из|of|out of)\s*({_NUMBER})\s*")
_RANGE = re.compile(rf"\s*({_NUMBER})\s*(?:\.\.|…|-|–|—|to|до)\s*({_NUMBER})\s*")
_VARIATION = "\ufe0f\ufe0e"


def number(text: str) -> float:
    """The number that a text spells, with a comma or a point, a hyphen or a minus sign; ValueError if none.

    >>> number("−0,5")
    -0.5
    >>> number("41")
    41
    """
    value = float(text.replace("−", "-").replace(",", "."))
    return int(value) if value.is_integer() and "." not in text and "," not in text else value


def fraction(text: str) -> tuple[float, float] | None:
    """Value and top of "2/5", "4 из 10", "3 of 5"; None if the text is nothing like that.

    >>> fraction("4 из 10")
    (4, 10)
    """
    match = _FRACTION.fullmatch(text)
    return (number(match[1]), number(match[2])) if match else None


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
    """The first known face in a text, or None.

    >>> face("😊 радость")
    '😊'
    """
    return next((character for character in text if character in FACES), None)


def feeling(text: str) -> float | None:
    """The valence of a text: the mean of its known words, which are plainer than a face; else its face; else None.

    >>> feeling("Злость"), feeling("😊"), feeling("😊 злость"), feeling("квитанция")
    (-1.0, 0.75, -1.0, None)
    """
    known = [FEELINGS[word] for word in re.findall(r"\w+", fold(text)) if word in FEELINGS]
    if known:
        return round(sum(known) / len(known), 3)
    found = face(text)
    return None if found is None else FACES[found]


def level(text: str) -> int | None:
    """1, 2 or 3 for words such as low, средняя, critical; None for others.

    >>> level("Критичная")
    3
    """
    return LEVELS.get(fold(text))
