"""All the words that the core knows itself, as vocabularies are made of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import ModuleType
from typing import TypeAlias

from attrs import frozen

from cjm.words import _channels, _de, _en, _es, _fr, _pt, _ru
from cjm.words._concept_words import CONCEPTS, SIGNS
from cjm.words._concept_words_more import CONCEPTS as MORE_CONCEPTS
from cjm.words._concept_words_spoken import CONCEPTS as SPOKEN
from cjm.words._concept_words_turns import CONCEPTS as TURNS
from cjm.words._match import GRAMMAR, Labels, labels_of
from cjm.words._people import BETWEEN, COMPOUNDED, OURS, PEOPLE, SEVERAL
from cjm.words._said import SAID
from cjm.words._talk import TALK

Words: TypeAlias = Mapping[str, str] | str

_LANGUAGES: tuple[tuple[str, ModuleType], ...] = (
    ("en", _en),
    ("ru", _ru),
    ("fr", _fr),
    ("es", _es),
    ("pt", _pt),
    ("de", _de),
)
_ABOUT = (
    ("lanes", "LANES"),
    ("headers", "HEADERS"),
    ("facts", "FACTS"),
    ("facts", "MORE_FACTS"),
    ("personas", "PERSONA"),
    ("stages", "STAGES"),
    ("placeholders", "PLACEHOLDERS"),
    ("qualifiers", "QUALIFIERS"),
    ("questions", "QUESTIONS"),
    ("subjects", "SUBJECTS"),
    ("asking", "ASKING"),
    ("future", "FUTURE"),
    ("together", "TOGETHER"),
    ("during", "DURING"),
    ("first-person", "FIRST_PERSON"),
    ("negations", "NEGATIONS"),
)


@frozen(eq=False)
class StandardTerms:
    """Words of one kind in one language."""

    name: str
    about: str
    language: str | None
    terms: Words | tuple[str, ...] | Mapping[str, tuple[str, ...]]


@cache
def standard_terms() -> tuple[StandardTerms, ...]:
    """The words that the core knows, language by language."""
    found = []
    for language, module in _LANGUAGES:
        for about, constant in _ABOUT:
            words = getattr(module, constant)
            name = f"{'more-' if constant == 'MORE_FACTS' else ''}{about}.{language}"
            found.append(StandardTerms(name, about, language, _listed(about, words)))
        found.append(StandardTerms(f"said.{language}", "lanes", language, _listed("lanes", SAID[language])))
        found.append(StandardTerms(f"talk.{language}", "lanes", language, _listed("lanes", TALK[language])))
        for name, words in (("concepts", {**CONCEPTS, **MORE_CONCEPTS}), ("spoken", {**SPOKEN, **TURNS})):
            terms = _listed("concepts", words[language])
            found.append(StandardTerms(f"{name}.{language}", "concepts", language, terms))
        found.append(StandardTerms(f"people.{language}", "people", language, _listed("people", PEOPLE[language])))
    found.append(StandardTerms("signs", "concepts", None, _listed("concepts", SIGNS)))
    found.append(StandardTerms("between", "between", None, _listed("between", BETWEEN)))
    found.append(StandardTerms("compounded.de", "compounded", "de", _listed("compounded", COMPOUNDED)))
    found.append(StandardTerms("ours", "ours", None, _listed("ours", OURS)))
    found.append(StandardTerms("several", "several", None, _listed("several", SEVERAL)))
    found.append(StandardTerms("names.en", "names", "en", ("Innovation", "Pilot")))
    found.append(StandardTerms("channels", "channels", None, _listed("channels", _channels.CHANNELS)))
    return tuple(found)


def _listed(about: str, words: Words) -> tuple[str, ...] | dict[str, tuple[str, ...]]:
    """Words in bars, or for the finer grammar between spaces, as lists."""
    bars = " " if about == "questions" or about in GRAMMAR else " | "
    if isinstance(words, str):
        return tuple(words.split(bars))
    return {meant: tuple(each.split(bars)) for meant, each in words.items()}


def standard_labels() -> Labels:
    """The index of the words that the core knows."""
    return labels_of(standard_terms())
