"""Sentences of explanations, in Russian and in English: said by a key with arguments, spelled when somebody reads them.

In a sentence `{n}` is the argument `n`, `{n!r}` the same as a quotation, `{n!l}` the lane of that name, `{n!s}`
several words of a closed list, and `{n|лист|листа|листов}` the form of a word that goes with that number. An argument
may be a phrase itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from attrs import field, frozen

from cjm.model import LANES, FrozenDict
from cjm.words._captions import Captions, Pair

EXPLANATIONS: Final[Mapping[str, Pair]] = {
    # what was decided
    "across": ("этапы идут вправо", "phases across"),
    "down": ("этапы идут вниз", "phases down"),
    "phases-across": ("этапы слева направо", "phases from left to right"),
    "phases-down": ("этапы сверху вниз", "phases from top to bottom"),
    "inventory": ("список: по строке на шаг", "a list with a row for each step"),
    "form-steps": ("пронумерованные шаги сверху вниз", "numbered steps from top to bottom"),
    "table-per-phase": ("таблица на каждый этап", "a table for each phase"),
    "other": ("иначе", "something else"),
    "is_lane": ("{label!r} — {lane!l}", "{label!r} is {lane!l}"),
    "is_custom": ("{label!r} — своя дорожка", "{label!r} is a lane of its own"),
    "a_scale": ("{label!r}: от {low} до {high}", "{label!r}: from {low} to {high}"),
    "a_stage": ("{name!r} — {stage}", "{name!r} is {stage}"),
    "named_phases": ("{n} {n|этап|этапа|этапов}: {names}", "{n} {n|phase|phases}: {names}"),
    "and_steps": ("{phases}; {n} {n|шаг|шага|шагов}", "{phases}; {n} {n|step|steps}"),
    "lanes_apart": ("{n} {n|дорожка|дорожки|дорожек}", "{n} {n|lane|lanes}"),
    "columns_apart": (
        "{n} {n|столбец|столбца|столбцов} без заголовков", "{n} {n|column|columns} without headers",
    ),
    "columns_told": ("{n} {n|столбец|столбца|столбцов}", "{n} {n|column|columns}"),
    "rows_apart": ("{n} {n|ряд|ряда|рядов} без подписей", "{n} {n|row|rows} without labels"),
    "by_colour": ("по цвету: {lanes}", "by colour: {lanes}"),
    "by_height": ("{label!r}: {n} {n|эмоция|эмоции|эмоций} по высоте", "{label!r}: {n} {n|emotion|emotions} by height"),
    "two_beside": ("две карты рядом", "two maps beside each other"),
    "two_below": ("две карты друг под другом", "two maps below each other"),
    "begins": ("начинается в {at}", "begins at {at}"),
    "no_journey": ("не карта пути", "no journey map"),
    # why
    "phases_in_corner": ("слово об этапах в углу", "the word for phases in the corner"),
    "arrow": ("стрелка вправо", "an arrow to the right"),
    "labels_below": (
        "{n} {n|подпись дорожки|подписи дорожек|подписей дорожек} под ним",
        "{n} {n|label of a lane|labels of lanes} below it",
    ),
    "labels_beside": (
        "{n} {n|подпись дорожки|подписи дорожек|подписей дорожек} рядом с ним",
        "{n} {n|label of a lane|labels of lanes} beside it",
    ),
    "labels_in_row": (
        "{n} {n|подпись дорожки|подписи дорожек|подписей дорожек} в строке",
        "{n} {n|label of a lane|labels of lanes} side by side",
    ),
    "labels_in_column": (
        "{n} {n|подпись дорожки|подписи дорожек|подписей дорожек} в столбце",
        "{n} {n|label of a lane|labels of lanes} below each other",
    ),
    "stages": ("{n} {n|название|названия|названий} AIDA", "{n} {n|name|names} of AIDA"),
    "stages_beside": ("{n} {n|название|названия|названий} AIDA рядом", "{n} {n|name|names} of AIDA beside it"),
    "stages_below": ("{n} {n|название|названия|названий} AIDA под ним", "{n} {n|name|names} of AIDA below it"),
    "word_for_steps": ("слово о шагах", "a word for steps"),
    "steps_beside": ("слово о шагах рядом", "a word for steps beside it"),
    "steps_below": ("слово о шагах под ним", "a word for steps below it"),
    "no_phase_column": ("нет столбца этапов", "no column of phases"),
    "one_text_beside": ("по одному тексту рядом с каждой", "one text beside each"),
    "known_label": ("известная подпись", "a known label"),
    "as_lane": ("{lane!l}", "{lane!l}"),
    "may_mean_more": ("подпись, которая может значить разное", "a label that may mean more than one thing"),
    "name_in_brackets": ("имя дорожки в скобках", "its name in brackets"),
    "known_aside": ("известная подпись с оговоркой", "a known label before an aside"),
    "known_spaces": ("известная подпись с иными пробелами", "a known label but for its spaces"),
    "known_inflected": ("форма известной подписи", "an inflected form of a known label"),
    "known_qualified": ("известная подпись с уточнением", "a known label with a qualifier"),
    "known_explained": ("известная подпись с пояснением", "a known label with an explanation"),
    "known_and_more": ("известная подпись, и ещё что-то за ней", "a known label with more behind it"),
    "labels_of_one": ("несколько подписей одной дорожки", "several labels of one lane"),
    "labels_in_one": ("две подписи в одной: {lanes}", "two labels in one: {lanes}"),
    "question": ("вопрос о ней", "a question about it"),
    "misspelt": (
        "известная подпись, только {word!r} похоже на {near!r}",
        "a known label but for {word!r}, which is near to {near!r}",
    ),
    "short_for": (
        "известная подпись, где {word!r} — сокращение от {near!r}",
        "a known label but for {word!r}, which is short for {near!r}",
    ),
    "known_unit": ("известная подпись с числом или единицей", "a known label before a number or unit"),
    "maybe_steps": ("слово о том, что может быть шагами", "a word for what may be steps"),
    "stands_under": ("стоит под {group!r}", "it stands under {group!r}"),
    "other_has_label": ("у другой дорожки своя подпись", "the other lane has a label of its own"),
    "its_texts": ("её тексты", "its texts"),
    "texts_faces": ("её тексты — лица", "its texts are faces"),
    "texts_feelings": ("её тексты — чувства", "its texts are feelings"),
    "texts_scores": ("её тексты — оценки", "its texts are scores"),
    "words_hint": ("слова в подписи: {words}", "words in its label: {words}"),
    "texts_levels": ("её тексты — слова о силе", "its texts say how much"),
    "texts_channels": ("её тексты — каналы и места", "its texts name channels and places"),
    "texts_status": ("её тексты — состояния работ", "its texts say how far work is"),
    "texts_people": ("её тексты — клиенты и другие люди пути", "its texts name people of the journey"),
    "texts_selves": ("в её текстах кто-то называет себя", "somebody names themselves there"),
    "texts_offices": ("её тексты — отделы и роли", "its texts name departments and roles"),
    "texts_repeated": ("короткие имена повторяются", "short names are repeated"),
    "texts_durations": ("её тексты — сроки", "its texts are spans of time"),
    "texts_measures": ("её тексты — показатели", "its texts are measures"),
    "texts_quotes": ("её тексты в кавычках", "its texts are quoted"),
    "texts_questions": ("её тексты — вопросы", "its texts are questions"),
    "texts_selves_say": ("её тексты от первого лица", "its texts are in the first person"),
    "texts_proposals": ("её тексты что-то предлагают", "its texts propose something"),
    "texts_deeds": ("её тексты о том, кто что делает", "its texts say what somebody does"),
    "texts_troubles": ("её тексты о том, что не так", "its texts say what is wrong"),
    "begins_known": ("начинается с известной подписи", "it begins with a known label"),
    "unknown_label": ("неизвестная подпись", "no known label"),
    "lane_taken": ("дорожка «{lane!l}» уже занята", "the lane {lane!l} is taken"),
    "same_labels": ("те же подписи", "the same labels"),
    "again_labels": ("те же подписи ещё раз", "the same labels a second time"),
    "heading_phase": ("заголовок называет этап", "a heading that names a phase"),
    "same_phases": ("те же названия этапов", "the same names of phases"),
    "same_steps": ("те же названия шагов", "the same names of steps"),
    "same_touchpoints": ("те же названия точек контакта", "the same names of touchpoints"),
    "said": ("так сказал человек", "a person said so"),
    "numbers_tell": ("подписи и числа", "labels and numbers"),
    "aida": ("{stages!s}", "{stages!s}"),
    "no_words": (
        "ни одна подпись не называет этапов или дорожки", "none of its labels names phases or a lane",
    ),
    "maybe_labels": (
        "подписью может быть только {labels}, а строки или столбца этапов при ней нет",
        "only {labels} might be a label, and no row or column of phases goes with it",
    ),
    "labels_in_line": (
        "{n} {n|известная подпись дорожки|известные подписи дорожек|известных подписей дорожек} в ряд",
        "{n} known {n|label of a lane|labels of lanes} in line",
    ),
    "phases_beside": ("слово об этапах рядом с их названиями", "the word for phases beside their names"),
    "banded": ("у {n} из них рядом прямоугольник", "{n} of them with a rectangle beside"),
    "not_in_layout": ("раскладка не называет здесь карты", "the layout names no map there"),
    "stages_in_line": ("{n} {n|название|названия|названий} AIDA в ряд", "{n} {n|name|names} of AIDA in line"),
    "stages_among": ("среди них {n} {n|название|названия|названий} AIDA", "{n} {n|name|names} of AIDA among them"),
    "texts_before": (
        "{n} {n|текст|текста|текстов} в ряд перед содержанием", "{n} {n|text|texts} before the content, in line",
    ),
    "headers_in_line": (
        "{n} {n|заголовок|заголовка|заголовков} в ряд перед первой дорожкой",
        "{n} {n|header|headers} in line before the first lane",
    ),
    "between_gaps": ("промежутки между ними", "gaps between them"),
    "between_lines": ("линии между ними", "lines between them"),
    "between_rectangles": ("прямоугольники", "rectangles around them"),
    "between_headers": ("ближайший заголовок", "the nearest header"),
    "legend": ("цвета в обозначениях", "a legend of colours"),
    "varying_heights": ("стоят на разной высоте", "they stand at varying heights"),
    "says_journey": ("что-то говорит, что это карта пути", "something says that it is a journey"),
    "labels_shared": ("подписи стоят у другой карты рядом", "its labels stand beside the map before it"),
    "labels_again": (
        "те же подписи в {n} {n|таблице|таблицах|таблицах}",
        "the same labels in {n} {n|table|tables} of their own",
    ),
    "alike_lines": ("в одной линии стоит похожее", "what stands in one line is alike"),
    "by_name": ("название и место этапа", "the name and place of the phase"),
    "names_at": ("названия в {first} … {last}", "names at {first} … {last}"),
    "name_at": ("название в {first}", "a name at {first}"),
    "no_names": ("названий нет", "no names"),
    "weak_beside_others": ("рядом с другими едва похоже на карту", "hardly looks like one beside the others"),
    # around it
    "otherwise": ("{said}; иначе — {other}", "{said}; otherwise {other}"),
    "with_score": ("{what} ({score})", "{what} ({score})"),
    "map_at": ("Карта {title!r} в {at}", "Map {title!r} at {at}"),
    "elsewhere": ("Вне карт", "Outside the maps"),
    "carried": (
        "Карту записал в файл cjm, она едет внутри него: угадывать было нечего.",
        "cjm wrote this file, and the map travels inside it: there was nothing to guess.",
    ),
    "typed": (
        "Формат {format} сам говорит, что в нём что: угадывать было нечего.",
        "{format} says itself what everything in it is: there was nothing to guess.",
    ),
    "nothing_found": ("Карт не нашлось.", "No map was found."),
    # the steps
    "step:block": ("где", "where"),
    "told_at": ("сказано в {at}", "told at {at}"),
    "step:persona": ("персона", "persona"),
    "step:orientation": ("направление", "orientation"),
    "step:nesting": ("вложенность", "nesting"),
    "step:layout": ("раскладка", "layout"),
    "step:lanes": ("ряды", "rows"),
    "step:columns": ("столбцы", "columns"),
    "step:phases": ("этапы", "phases"),
    "step:lane": ("дорожки", "lanes"),
    "step:scale": ("шкалы", "scales"),
    "step:aida": ("AIDA", "AIDA"),
    "step:join": ("присоединено", "joined"),
    "step:maps": ("карты", "maps"),
    "step:unrelated": ("не карты", "no journey maps"),
    # layout files
    "file_head": (
        "Как прочитан файл {where}. Поправьте строки, которые неверны, удалите те, что пусть решает cjm,",
        "How {where} was read. Correct the lines that are wrong, delete those that cjm may decide,",
    ),
    "file_use": (
        'и читайте с ним: cjm show FILE --layout {where}.layout.toml или cjm.read(path, layout="…").',
        'and read with it: cjm show FILE --layout {where}.layout.toml, or cjm.read(path, layout="…").',
    ),
    "file_lanes": (
        'Дорожка — слово cjm ("pains"), свое название или "ignore".',
        'A lane is a word of cjm ("pains"), a name of your own, or "ignore".',
    ),
}  # fmt: skip
"""The sentences by which decisions are explained."""

_ARGUMENT = re.compile(r"\{(\w+)(?:!([rls]))?((?:\|[^|{}]*)*)\}")


@frozen
class Phrase:
    """A sentence that can be said in Russian and in English, with its arguments.

    >>> why = phrase("labels_below", n=3)
    >>> str(why), why.say("ru")
    ('3 labels of lanes below it', '3 подписи дорожек под ним')
    """

    key: str
    arguments: FrozenDict[Any] = field(factory=FrozenDict)

    def say(self, language: str) -> str:
        """The sentence in a language: Russian for `ru`, English for any other."""
        captions = Captions(language)
        russian, english = EXPLANATIONS[self.key]
        return _ARGUMENT.sub(
            lambda found: self._argument(found, captions), russian if captions.language == "ru" else english
        )

    def _argument(self, found: re.Match[str], captions: Captions) -> str:
        value, forms = self.arguments[found[1]], found[3]
        if forms:
            return _form(value, forms[1:].split("|"))
        text = say(value, captions.language)
        if found[2] == "s":
            return ", ".join(captions.value(each) for each in value)
        if found[2] == "l":
            return _lane(text, captions)
        if not found[2]:
            return text
        text = " ".join(text.split())
        return f"«{text}»" if captions.language == "ru" else repr(text)

    def __str__(self) -> str:
        return self.say("en")


def phrase(key: str, **arguments: Any) -> Phrase:
    """The sentence of this key; KeyError where there is none."""
    EXPLANATIONS[key]
    return Phrase(key, FrozenDict(arguments))


def say(what: Any, language: str) -> str:
    """What a phrase says in a language; a plain text says itself, a number as people write it.

    >>> say("as it stands", "ru"), say(0.5, "ru")
    ('as it stands', '0.5')
    """
    if isinstance(what, Phrase):
        return what.say(language)
    return f"{what:g}" if isinstance(what, float) else str(what)


def _lane(name: str, captions: Captions) -> str:
    """A lane by its name; in Russian by its title, with the name behind it."""
    if captions.language != "ru":
        return name
    parts = [(part, part.partition(":")[0]) for part in name.split(" + ")]
    return " + ".join(f"{captions.lane(plain)} ({part})" if plain in LANES else part for part, plain in parts)


def _form(number: int, forms: list[str]) -> str:
    """The form of a word that goes with a number: one of two in English, of three in Russian."""
    if len(forms) == 2:
        return forms[number != 1]
    if number % 10 == 1 and number % 100 != 11:
        return forms[0]
    return forms[1 if 2 <= number % 10 <= 4 and not 12 <= number % 100 <= 14 else 2]
