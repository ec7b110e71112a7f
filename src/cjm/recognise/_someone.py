"""Whom a text tells of: a name, an age, and what else is said, as people write it in one line.

A name is known by given names, forms of address, patronymics, or an age right behind it; all else is a kind of
customers, a company or a place.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from cjm.model import Persona
from cjm.words import fold
from cjm.words._given import ADDRESS, AS_ONE, FIRM, FIRMS_TOO, GIVEN, MORE_PEOPLE, NO_NAMES, TYPICAL, WORDS_TOO, YEARS
from cjm.words._people import BETWEEN, PEOPLE
from cjm.words._stem import plain, stem

_END = re.compile(r"\s*[,;:(\n]|\s[–—-]\s|(?<=\w{3})\.\s")
_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?\.?")
_PATRONYMIC = re.compile(r"[А-ЯЁ][а-яё]+(?:[оеё]вич|ьич|[иоеё]вна|ична|инична)(?:а|у|ем|ы|е|ой)?")
_AGE = re.compile(rf"\s*(\d{{1,3}})(?:[\s-]*({YEARS})(?!\w))?\s*(?=$|[,;)(\n–—]|\.(?!\d))", re.IGNORECASE)
_AGED = re.compile(rf"(?<![\w–-])\d{{1,3}}[\s-]*(?:{YEARS})(?!\w)", re.IGNORECASE)
_HOW = re.compile(r"(?:как|how|comment|wie|cómo|como|когда|when|wenn)\s+(?=\w)", re.IGNORECASE)
_MEET = re.compile(
    r"(?:meet|introducing|this is(?: about)?|about|знакомьтесь|это(?: история)?|вот|речь о|voici|das ist|dies ist|"
    r"est[ae] es|es la historia de|est[ae] é)\s*[,:–—-]?\s+(?=[A-ZА-ЯЁÀ-ÖØ-Þ])",
    re.IGNORECASE,
)
_FIRM = re.compile(rf"(?<!\w)(?:{FIRM})")
_SOURCE = re.compile(
    r"(?:sources?|based on|interview|participants?|contact|источник|данные|опро[сш]|интервью|по (?:словам|интервью)|"
    r"со слов|контакт|quellen?|fuentes?|fontes?|entretien|entrevista|befragt|d'après)",
    re.IGNORECASE,
)
_JOINED = frozenset("and & et und y e i и с mit con avec com with von van de da do dos la le".split())
_MOST_WORDS, _FEW, _LONGEST, _LONG_TEXT, _YOUNGEST, _OLDEST = 5, 3, 50, 60, 5, 110


@frozen
class Someone:
    """A person as a text tells of them; `sure` that the name is one."""

    name: str
    age: int | None = None
    story: str | None = None
    sure: bool = False

    def persona(self, origin: str | None) -> Persona:
        return Persona(self.name, age=self.age, story=self.story, origin=origin)


def folded(text: str) -> str:
    return plain(fold(text))


def bare(word: str) -> str:
    """A word as words are listed: small letters without accents and stops."""
    small = unicodedata.normalize("NFKC", word).casefold().replace("ё", "е").strip(".'’")
    return plain(small.removesuffix("'s").removesuffix("’s"))


def someone(text: str, label: str = "") -> Someone:
    """Whom a text names that stands beside a label such as "Persona" or "Passenger".

    >>> someone("Ирина Сергеевна, 52 года, бухгалтер")
    Someone(name='Ирина Сергеевна', age=52, story='52 года, бухгалтер', sure=True)
    >>> someone("Xin, 22, from Chengdu").story, someone("Women who cook, and their kids").name
    ('from Chengdu', 'Women who cook, and their kids')
    """
    text = _MEET.sub("", text.strip())
    cut = _END.search(text)
    head = text[: cut.start()].strip() if cut else text
    if cut is None or not head:
        return Someone(text, sure=is_name(text))
    told = _told(text[cut.start() :])
    listed = ":" not in cut.group()
    age, rest = _age(told) if listed else (None, told)
    if age is None and listed:
        age = next((int(part) for part in re.split(r"\s*[,;]\s*", told) if _is_age(part)), None)
    named = is_name(head) or (is_about_people(label) and not _may_be_firm(label) and _may_be_name(head))
    if not named and age is None and (len(text) <= _LONG_TEXT or len(head) > _LONGEST):
        return Someone(text)
    if not named and " " not in head and head.islower():
        return Someone(text, age)
    return Someone(head, age, rest or None, sure=named or (age is not None and _may_be_name(head)))


def _is_age(part: str) -> bool:
    return part.isdecimal() and len(part) < 4 and _YOUNGEST <= int(part) <= _OLDEST


def those(text: str, label: str = "") -> list[Someone]:
    """All whom a text names: several where nothing but names stands between commas, else one.

    >>> [each.name for each in those("Анна, Пётр")], [each.name for each in those("Anna, 34, teacher")]
    (['Анна', 'Пётр'], ['Anna'])
    """
    parts = [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]
    if len(parts) > 1 and all(map(is_name, parts)):
        return [Someone(part, sure=True) for part in parts]
    return [someone(text, label)]


def is_someone(text: str) -> bool:
    """Whether a text tells of a person, a couple or a family, by name or by age.

    >>> is_someone("Marcus, 34, moving Friday"), is_someone("pareja de Madrid con perro"), is_someone("Acme Corp")
    (True, True, False)
    """
    found = someone(text)
    return found.sure or _AGED.search(text[:_LONG_TEXT]) is not None or _as_one(text)


def stands_for_someone(label: str, told: str) -> bool:
    """Whether a word for customers names a person by what is told beside it: "Passenger: Zarina, first flight".

    Of those who may be companies more must be said: "Customer: Acme, a big retailer" is none.
    """
    if is_someone(told) or any(_is_age(part.strip()) for part in told.split(",")[1:]):
        return True
    return someone(told, label).sure and _END.search(told) is not None and not is_firm(told)


def _may_be_firm(label: str) -> bool:
    return all(bare(word) in _firms_too() for word in label.split() if bare(word) not in _aside())


def is_firm(told: str) -> bool:
    """Whether a text tells of a company.

    >>> is_firm("ООО Ромашка, 12 филиалов"), is_firm("Anna, 34")
    (True, False)
    """
    return _FIRM.search(told) is not None


def tells_of_someone(text: str) -> bool:
    """Whether a line without a label, below a title, can be nothing but the description of a person.

    >>> tells_of_someone("Николай Петрович, 67 лет, пенсионер"), tells_of_someone("писала Марина, март")
    (True, False)
    """
    found = someone(text)
    if len(text) > 2 * _LONG_TEXT:
        return False
    met = _MEET.match(text) is not None and found.sure
    return (
        met
        or (found.age is not None and found.sure)
        or (_as_one(text) and "," in text and not text.endswith((".", "!")))
    )


def is_name(text: str) -> bool:
    """Whether a short text is the name of somebody, or of two.

    >>> is_name("Beth & Tom"), is_name("Mme Traoré"), is_name("Planner Paula"), is_name("Home Loan")
    (True, True, True, False)
    """
    words = _WORD.findall(text)
    if not 0 < len(words) <= _MOST_WORDS or len(text) > _LONGEST or any(letter.isdigit() for letter in text):
        return False
    small = [
        word
        for word in words
        if not word[0].isupper() and bare(word) not in _JOINED | _aside() and bare(word) not in _together()
    ]
    if len(small) > 1 or (small and bare(words[0]) not in _people() | _address()):
        return False
    return _sure(words)


def is_about_people(label: str) -> bool:
    """Whether a label is but a word for those who go through a journey: "Caller", « Usagère type », «Житель».

    >>> is_about_people("Typical couple"), is_about_people("Пациент"), is_about_people("Patient needs")
    (True, True, False)
    """
    words = [word for word in folded(label).split() if word not in _aside()]
    return 0 < len(words) <= 2 and all(map(_is_of_people, words))


def names_customers(text: str) -> bool:
    """Whether the first words of a text are a word for customers with what it says of them: "New user (gamer)".

    >>> names_customers("Новый пользователь-игрок (крипто-лутбоксы)"), names_customers("Product designer")
    (True, False)
    """
    words = [bare(word) for word in re.findall(r"[^\W\d_]+", text)]
    return any(map(_is_of_people, words[:_FEW]))


def is_kin(word: str) -> bool:
    """Whether a word says how somebody is addressed or akin: "Mrs", «мамы»."""
    return bare(word) in _address() or bare(_straight(word)) in _address()


def leads_to_a_name(words: Sequence[str]) -> bool:
    """Whether words before a name only say that it is one of the customers: "our typical customer"."""
    return all(word in _aside() or _is_of_people(word) for word in map(bare, words))


def _is_of_people(word: str) -> bool:
    return word in _people() or stem(word) in _people()


def names_in(text: str) -> list[str]:
    """The runs of capital words in a text that are surely names, each as it is written.

    >>> names_in("What Sheila goes through"), names_in("Côté Mme Traoré"), names_in("Customer Journey")
    (['Sheila'], ['Mme Traoré'], [])
    """
    found: list[str] = []
    for run in _runs(text):
        start = next((at for at, word in enumerate(run) if _is_given(word) or bare(word) in _address()), None)
        if start is None or not _sure(run[start:]):
            continue
        if start and bare(run[start - 1])[:1] == bare(run[start])[:1]:
            start -= 1  # "Newbie Nate"
        found.append(re.sub(r"['’]s$", "", " ".join(run[start:])).rstrip(".,'’"))
    return found


def is_source(text: str) -> bool:
    """Whether a line says who was asked, not whom a map is about: "Interview with Mr Jones (71)"."""
    return _SOURCE.match(text) is not None


def aged_in(title: str) -> Someone | None:
    """Somebody whose name stands right before an age in a title: «CJM клиента (Дана, 26, дизайнер)»."""
    for found in re.finditer(r"\s*[,(]\s*(?=\d{1,3})", title):
        told = title[found.end() :]
        age, _ = _age(told)
        runs = _runs(title[: found.start()], last=True)
        if age is None or not runs:
            continue
        run = runs[-1]
        start = next((at for at, word in enumerate(run) if _is_given(word) or bare(word) in _address()), None)
        name = _as_called(run[start:] if start is not None else run)
        if any(bare(word) in _no_names() for word in run):
            continue
        if start is None and (len(run) > 2 or not _may_be_name(name)):
            continue
        inside = "(" in found.group() or title[: found.start()].count("(") > title[: found.start()].count(")")
        return Someone(name, age, _age(told.partition(")")[0] if inside else told)[1] or None, sure=True)
    return None


def same_name(one: str, other: str) -> bool:
    """Whether two texts name the same person, but for case, endings and, in a long name, one letter.

    >>> same_name("BEA", "Bea"), same_name("Вероники", "Вероника"), same_name("Kasienan", "Kasieman")
    (True, True, True)
    """
    first, second = folded(one), folded(other)
    if first == second or (first and [*map(stem, first.split())] == [*map(stem, second.split())]):
        return True
    wrong = [at for at, (a, b) in enumerate(zip(first, second, strict=False)) if a != b]
    return len(first) == len(second) > 6 and len(wrong) == 1 and 0 < wrong[0] < len(first) - 1


def is_named_in(persona: Persona, title: str) -> bool:
    """Whether a title names a persona: by the whole name, or by the given name in it."""
    words = [stem(word) for word in re.findall(r"\w+", folded(title))]
    name = [stem(word) for word in re.findall(r"\w+", folded(persona.name))]
    if not name or not words:
        return False
    if any(words[at : at + len(name)] == name for at in range(len(words))):
        return True
    given = [stem(bare(each)) for each in _WORD.findall(persona.name) if _is_given(each)]
    return bool(given) and len(name) <= _MOST_WORDS and all(each in words for each in given)


def opens_with(title: str) -> str | None:
    """The name with which a title begins that goes on with what somebody does: "Anna buys a flat", «Как Оля едет».

    >>> opens_with("Mme Dupont renouvelle son passeport"), opens_with("Jordan trip"), opens_with("Anna & Co: prices")
    ('Mme Dupont', None, None)
    """
    title = _HOW.sub("", title.strip())
    found = names_in(title)
    if not found or not title.startswith(found[0]):
        return None
    after = title[len(found[0]) :].split()
    return found[0] if after and after[0].isalpha() and after[0].islower() and bare(after[0]) not in _JOINED else None


def nominative(phrase: str) -> str:
    """A Russian name in the genitive as somebody is called; a word for people before it alone is bent.

    >>> nominative("мамы Димы Соколова"), nominative("Анны Петровны"), nominative("Ивана"), nominative("Anna")
    ('мама Димы Соколова', 'Анна Петровна', 'Иван', 'Anna')
    """
    first, *more = phrase.split()
    if not re.fullmatch("[а-яё-]+", phrase.replace(" ", ""), re.IGNORECASE):
        return phrase
    if not first[0].isupper():
        return " ".join([_straight(first), *more])
    return " ".join(map(_straight, [first, *more]))


def _as_called(words: Sequence[str]) -> str:
    """Words of a name put together; in the nominative where the given name surely stands in another case."""
    first = words[0]
    if not bare(first).isascii() and bare(first) not in _given() and bare(_straight(first)) in _given():
        return " ".join(map(_straight, words))
    return " ".join(words)


def _straight(word: str) -> str:
    if bare(word) in _given():
        return word
    for ending, straight in (
        ("ии", "ия"), ("ьи", "ья"), ("ой", "а"), ("ы", "а"), ("ия", "ий"), ("ая", "ай"), ("ея", "ей"), ("я", "ь"),
        ("ки", "ка"), ("ги", "га"), ("хи", "ха"), ("ши", "ша"), ("жи", "жа"), ("и", "я"), ("а", ""),
    ):  # fmt: skip
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word[: -len(ending)] + straight
    return word


def _told(rest: str) -> str:
    """What is told behind a name, without the mark that parts them and brackets around it."""
    rest = rest.strip(" \t,;:–—-\n")
    if rest.startswith("("):
        inside, closed, after = rest[1:].partition(")")
        rest = (inside + after if closed else inside).strip()
    return rest.strip()


def _age(told: str) -> tuple[int | None, str]:
    """An age at the beginning, and what is told besides; a number with its unit stays in the words."""
    match = _AGE.match(told)
    if match is None or not 0 < int(match[1]) <= _OLDEST:
        return None, told
    return int(match[1]), told if match[2] else told[match.end() :].strip(" ,;.–—)\n")


def _sure(words: Sequence[str]) -> bool:
    capital = [word for word in words if word[0].isupper()]
    if not capital or any(bare(word) in _no_names() and bare(word) not in _given() for word in words):
        return False
    if bare(words[0]) in _address():
        return len(capital) > (1 if words[0][0].isupper() else 0)
    if any(bare(word) in _together() for word in words):
        return any(bare(word) not in _together() for word in capital) and len(words) <= _FEW
    if any(_PATRONYMIC.fullmatch(word) for word in capital):
        return True
    given = {bare(word) for word in capital if _is_given(word)}
    return bool(given) and not (len(capital) == 1 and given <= _words_too())


def _is_given(word: str) -> bool:
    """Whether a word is a given name, in Russian also in the genitive: «Димы»."""
    small = bare(word)
    return small in _given() or (not small.isascii() and bare(_straight(word)) in _given())


def _may_be_name(head: str) -> bool:
    words = _WORD.findall(head)
    return (
        0 < len(words) <= 4
        and not any(letter.isdigit() for letter in head)
        and all(word[0].isupper() or word.casefold() in _JOINED or bare(word) in _people() for word in words)
        and any(word[0].isupper() for word in words)
        and not any(bare(word) in _no_names() for word in words)
    )


def _as_one(text: str) -> bool:
    words = [bare(word) for word in _WORD.findall(text[:_LONG_TEXT])]
    return bool(words) and words[0] in _together() and len(words) > 1


def _runs(text: str, *, last: bool = False) -> list[list[str]]:
    """Words with a capital that stand beside each other, with "&" and the like between them; `last`: up to the end."""
    runs: list[list[str]] = []
    end = -1
    for found in re.finditer(rf"{_WORD.pattern}|&", text):
        word = found.group()
        gap = text[end : found.start()] if end >= 0 else ""
        near = end >= 0 and gap.isspace()
        if word[0].isupper():
            if runs and near:
                runs[-1].append(word)
            else:
                runs.append([word])
            end = found.end()
        elif word in {"&", "and", "и", "et", "und"} and runs and near and runs[-1][-1][0].isupper():
            runs[-1].append(word)
            end = found.end()
        else:
            end = -1
    runs = [run[:-1] if not run[-1][0].isupper() else run for run in runs]
    return [run for run in runs if run and (not last or text.rstrip().endswith(run[-1]))]


def _set(*lists: str) -> frozenset[str]:
    return frozenset(bare(word) for words in lists for word in words.split())


@cache
def _given() -> frozenset[str]:
    return frozenset(" ".join(GIVEN.values()).split())


@cache
def _address() -> frozenset[str]:
    return _set(*ADDRESS.values())


@cache
def _together() -> frozenset[str]:
    return _set(AS_ONE)


@cache
def _words_too() -> frozenset[str]:
    return _set(WORDS_TOO)


@cache
def _firms_too() -> frozenset[str]:
    return _set(FIRMS_TOO)


@cache
def _no_names() -> frozenset[str]:
    return _set(NO_NAMES)


@cache
def _aside() -> frozenset[str]:
    return _set(TYPICAL, BETWEEN)


@cache
def _people() -> frozenset[str]:
    listed = _set(*PEOPLE.values(), MORE_PEOPLE)
    return listed | frozenset(map(stem, listed))
