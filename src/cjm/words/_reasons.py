"""Why texts found no place, in Russian: maps hold the reasons in English, exports show them in their language."""

from __future__ import annotations

import re
from functools import cache

_RUSSIAN = {
    "only says that nothing is there": "говорит лишь, что здесь ничего нет",
    "struck out": "зачёркнуто",
    "is struck out": "зачёркнуто",
    "is hidden": "скрыто",
    "on a hidden sheet": "на скрытом листе",
    "is the error of a formula": "ошибка формулы",
    "holds no words": "в нём нет слов",
    "counts the lines": "нумерует строки",
    "the step is not filled in": "шаг не заполнен",
    "stands over several lanes": "стоит над несколькими дорожками",
    "stands above the map": "стоит над картой",
    "stands among marks": "стоит среди отметок",
    "stands on a connector": "стоит на стрелке",
    "written on a connector": "написано на стрелке",
    "stands beside the lanes, in none of them": "стоит рядом с дорожками, ни в одной из них",
    "stands beside the header {}": "стоит рядом с заголовком {}",
    "stands in the lane {}, which the layout ignores": "стоит в дорожке {}, которую раскладка пропускает",
    "the layout ignores this lane": "раскладка пропускает эту дорожку",
    "says what stands behind it": "говорит, что стоит за ним",
    "says what stands behind it: {}": "говорит, что стоит за ним: {}",
    "says what stands below it": "говорит, что стоит под ним",
    "says what stands beside it: {}": "говорит, что стоит рядом: {}",
    "says what stands in its row or column": "говорит, что стоит в его строке или столбце",
    "says what stands in the lines and in the columns": "говорит, что стоит в строках и столбцах",
    "says who made the map": "говорит, кто сделал карту",
    "tells of the persona {}": "рассказывает о персоне {}",
    "is the persona {}": "это персона {}",
    "names a lane without texts": "называет пустую дорожку",
    "names a phase of the map": "называет этап карты",
    "names the touchpoint that a second table is about": "называет точку контакта, о которой вторая таблица",
    "names none of the {} of the map": "не называет ничего из карты ({})",
    "names {}": "называет «{}»",
    "is about none of the {} of the map": "не относится ни к чему на карте ({})",
    "is met in no phase": "не встречается ни на одном этапе",
    "is the heading of a phase": "заголовок этапа",
    "is the heading of the table": "заголовок таблицы",
    "means the phase {}": "обозначает этап {}",
    "explains the lane {}": "поясняет дорожку {}",
    "marks that what its line names is met here": "отмечает, что названное в строке здесь встречается",
    "another title was said": "названо другое заглавие",
    "a tag": "метка",
    "cannot stand in the lane {}: {}": "не может стоять в дорожке {}: {}",
}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(re.escape(english).replace(re.escape("{}"), "(.+)"), re.DOTALL), russian)
        for english, russian in _RUSSIAN.items()
    )


def reason_in_russian(reason: str) -> str:
    """A reason in Russian; one that somebody else gave as it is.

    >>> reason_in_russian("is struck out"), reason_in_russian("names Поиск"), reason_in_russian("too long")
    ('зачёркнуто', 'называет «Поиск»', 'too long')
    """
    for pattern, russian in _patterns():
        if match := pattern.fullmatch(reason):
            return russian.format(*match.groups())
    return reason
