"""What people add to a text in brackets or behind it: who answers, by which channel, how strong, whether it is done."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from attrs import define, field, frozen

from cjm.model import Rating, Responsibility
from cjm.model._words import fold, fraction, level

_ASIDE = re.compile(r"\s*(?:\(([^()]{1,80})\)|\[([^\[\]]{1,80})\])")
_OWNER_WORD = (
    r"(?:отв\.|отв(?=\s*:)|отв(?=\s)|ответственн\w*|владел\w+|исполнител\w+|исп\.|owners?|responsible|resp\.|accountable|"
    r"assignee|assigned to|responsables?|verantwortlich\w*|zuständig|responsável|responsáveis)"
)
_OWNED = re.compile(
    rf"{_OWNER_WORD}(?:\s+(?:за (?:это|этап)|отдел|сотрудник|лицо|team|person|department))?\s*[:=–—-]?\s*(.+)",
    re.IGNORECASE | re.DOTALL,
)
_OWNED_AFTER = re.compile(
    rf"(.*?\S)\s*(?:[,;|]|\s[–—-]|\.|\n)\s*({_OWNER_WORD}\s*[:=–—-]?\s*[^\n.;()]{{2,60}})\.?\s*",
    re.IGNORECASE | re.DOTALL,
)
_ROLE_BEFORE = re.compile(r"(?:^|(?<=[\s,;]))([RACI](?:/[RACI])*)\s*[:=–—-]\s*")
_ROLE_AFTER = re.compile(r"(.+?)\s*[(\[]\s*([RACI](?:\s*/\s*[RACI])*)\s*[)\]]\s*")
_BETWEEN = re.compile(r"\s*[,;\n]\s*|\s+[/+]\s+")
_CHANNEL = re.compile(
    r"(?:канал|channel|via|через|canal|kanal)\s*[:=–—-]?\s+(.{2,40})|(?:канал|channel):(.{2,40})", re.IGNORECASE
)
_INITIAL = re.compile(r"\b[^\W\d_]\.$")
_NO_OWNERS = frozenset("due by until till до срок к с в from на".split())
_LONGEST_OWNER = 60

_MET = {
    "met": "сбылось оправдано оправдались выполнено met fulfilled",
    "exceeded": "превзойдено превысило exceeded превзошли",
    "missed": "не_сбылось не_оправдано не_оправдались обмануты missed unmet not_met",
}
_SEEN = {
    "hidden": "скрытая скрытый скрытое неявная неявный неочевидная hidden non-obvious latent",
    "obvious": "явная явный очевидная очевидный obvious",
}
_STATE = {
    "missing": "отсутствует нет_сейчас missing нужна не_хватает",
    "planned": "план планируется запланировано planned в_плане",
    "inefficient": "неэффективна неэффективно inefficient плохо_работает",
    "blind-spot": "слепое_пятно blind_spot",
    "existing": "есть existing уже_есть",
}
_DONE = {
    "done": "сделано готово выполнено внедрено done completed implemented live запущено",
    "in progress": "в_работе делается в_процессе in_progress wip doing",
    "planned": "запланировано в_плане planned backlog в_бэклоге todo to_do",
    "rejected": "отклонено отказались rejected declined won't_do",
}
_RATED = {
    "severity": "severity критичность тяжесть серьезность боль pain",
    "frequency": "frequency частота how_often",
    "impact": "impact эффект влияние польза value",
    "effort": "effort усилия трудозатраты сложность затраты cost",
    "priority": "priority приоритет",
    "quality": "quality качество оценка rating",
}
_OFTEN = frozenset("rarely rare seldom sometimes often always редко иногда часто всегда постоянно".split())
_MOMENT = frozenset({"момент истины", "moment of truth", "mot", "ключевой момент"})


def _words(table: dict[str, str]) -> dict[str, str]:
    return {word.replace("_", " "): meant for meant, words in table.items() for word in words.split()}


_BY_WORD: dict[str, dict[str, str]] = {
    "met": _words(_MET),
    "visibility": _words(_SEEN),
    "state": _words(_STATE),
    "status": _words(_DONE),
    "rated": _words(_RATED),
}


@define
class Said:
    """A text and what was said beside it, as fields of its element."""

    text: str
    fields: dict[str, Any] = field(factory=dict)


@frozen
class Grammar:
    """What may be said beside a text in a lane: the fields its elements have, and what names channels and media."""

    fields: frozenset[str]
    medium: Callable[[str], tuple[str, str] | None] = lambda _: None


def said(text: str, grammar: Grammar) -> Said:
    """A text without what is said in brackets or behind it, where that is sure; the rest stays as it is."""
    found = Said(text)
    if "responsibilities" in grammar.fields:
        match = _OWNED_AFTER.fullmatch(text)
        owned = responsible(match[2]) if match else ()
        if match and owned:
            found.text, found.fields["responsibilities"] = match[1].rstrip(" ,;|–—-"), owned
    for aside in list(_ASIDE.finditer(found.text))[::-1]:
        fields = _aside((aside[1] or aside[2]).strip(), grammar)
        if fields and not fields.keys() & found.fields.keys():
            rest = (found.text[: aside.start()] + found.text[aside.end() :]).strip()
            if rest.strip(" .,;:-–—"):
                found.fields |= fields
                found.text = rest
    return found


def _aside(text: str, grammar: Grammar) -> dict[str, Any]:
    """The fields that the words in brackets say; none where they say anything else."""
    fields: dict[str, Any] = {}
    parts = (
        [text]
        if "responsibilities" in grammar.fields and (_OWNED.fullmatch(text) or roles(text))
        else _BETWEEN.split(text)
    )
    for part in filter(None, (each.strip() for each in parts)):
        name, value = _one(part, grammar)
        if name is None or name in fields:
            return {}
        fields[name] = value
    return fields


def _one(text: str, grammar: Grammar) -> tuple[str | None, Any]:
    words = fold(text).strip(" .!")
    if "responsibilities" in grammar.fields and (owners := responsible(text) or roles(text)):
        return "responsibilities", owners
    if "channel" in grammar.fields and (match := _CHANNEL.fullmatch(text)):
        return "channel", (match[1] or match[2]).strip()
    for name in ("met", "visibility", "state", "status"):
        if name in grammar.fields and words in _BY_WORD[name]:
            return name, _BY_WORD[name][words]
    if "moment_of_truth" in grammar.fields and words in _MOMENT:
        return "moment_of_truth", True
    rated = _rated(text, words, grammar)
    return rated or grammar.medium(words) or (None, None)


def _rated(text: str, words: str, grammar: Grammar) -> tuple[str, Rating] | None:
    """How strong or how often, by a word for what is rated or alone: "severity: 4/5", «критичная», "often"."""
    for pattern in (r"(.+?)\s*[:=]\s*(.+)", r"(\S+)\s+(.+)", r"(.+)\s+(\S+)"):
        match = re.fullmatch(pattern, words)
        for kind, amount in ((1, 2), (2, 1)) if match and pattern[3] != "?" else ((1, 2),):
            named = _BY_WORD["rated"].get(match[kind]) if match else None
            if match and named in grammar.fields and (level(match[amount]) is not None or fraction(match[amount])):
                return named, Rating(_own_words(text, match[amount]))
    if "frequency" in grammar.fields and words in _OFTEN:
        return "frequency", Rating(text)
    if "severity" in grammar.fields and level(words) is not None and words not in _OFTEN:
        return "severity", Rating(text)
    return None


def _own_words(text: str, folded: str) -> str:
    at = fold(text).find(folded)
    return text[at : at + len(folded)] if len(fold(text)) == len(text) and at >= 0 else folded


def responsible(text: str) -> tuple[Responsibility, ...]:
    """Who answers by a text that says so: «отв. Маркетинг», "Owner: CRM team"; nobody where it says something else.

    >>> responsible("отв. Маркетинг, IT"), responsible("Долго отвечают")
    ((Responsibility('Маркетинг'), Responsibility('IT')), ())
    """
    match = _OWNED.fullmatch(text.strip())
    return owners(match[1]) if match else ()


def roles(text: str) -> tuple[Responsibility, ...]:
    """Who answers by letters of R, A, C and I: "R: Маркетинг; A: IT", "Маркетинг (R), IT (A)"; nobody without them."""
    starts = list(_ROLE_BEFORE.finditer(text))
    if starts and starts[0].start() == 0:
        ends = [match.start() for match in starts[1:]] + [len(text)]
        parts = [(match[1], text[match.end() : end]) for match, end in zip(starts, ends, strict=True)]
        return tuple(
            Responsibility(name, role=role)  # type: ignore[arg-type]
            for letters, names in parts
            for name in _names(names)
            for role in letters.replace(" ", "").split("/")
        )
    found = [_ROLE_AFTER.fullmatch(each) for each in _BETWEEN.split(text) if each.strip()]
    if not found or not all(found):
        return ()
    return tuple(
        Responsibility(match[1].strip(), role=role)  # type: ignore[arg-type]
        for match in found
        if match
        for role in match[2].replace(" ", "").split("/")
    )


@lru_cache(maxsize=4096)  # the same few answer for most of a map
def owners(text: str) -> tuple[Responsibility, ...]:
    """Everybody whom a text names as those who answer, by role where it says one; nobody where it is prose."""
    by_role = roles(text)
    if by_role:
        return by_role
    names = list(_names(text))
    if not names or not all(map(_is_owner, names)):
        return ()
    return tuple(Responsibility(name) for name in names)


def _is_owner(name: str) -> bool:
    words = name.split()
    return len(name) <= _LONGEST_OWNER and len(words) <= 6 and words[0].casefold() not in _NO_OWNERS


def _names(text: str) -> Iterator[str]:
    for each in _BETWEEN.split(text):
        name = _unbracketed(each.strip(" ,;:"))
        name = name if _INITIAL.search(name) else name.rstrip(".")
        if name:
            yield name


def _unbracketed(text: str) -> str:
    """A name without brackets around it, or one that stands open: those of «Глеб (SMM)» are its own."""
    for opening, closing in ("()", "[]"):
        if text.startswith(opening) and text.endswith(closing) and opening not in text[1:]:
            text = text[1:-1].strip()
        if text.count(opening) != text.count(closing):
            text = text.strip(f"{opening}{closing} ")
    return text
