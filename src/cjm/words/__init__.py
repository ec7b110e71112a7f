"""The words of the field: what we call things (`Captions`), and the labels, placeholders and stages that people write.

Strangers add theirs as `Vocabulary` records; `cjm.builtin` yields these as such, too.

>>> from cjm.words import Captions
>>> Captions("ru").lane("pains"), Captions("en").value("to-be"), Captions("en")["phases"]
('Боли', 'to be', 'Phases')
"""

from __future__ import annotations

from functools import cache

from cjm.words import _en, _ru
from cjm.words._captions import FIELDS, PHRASES, VALUES, Captions, captions_for
from cjm.words._fold import fold
from cjm.words._guess import guess_language
from cjm.words._lanes import LANE_LABELS, MORE_LANES, split
from cjm.words._phrases import EXPLANATIONS, Phrase, phrase, say

__all__ = [
    "EXPLANATIONS",
    "FACTS",
    "FIELDS",
    "HEADERS",
    "LANE_LABELS",
    "MORE_LANES",
    "PHRASES",
    "PLACEHOLDERS",
    "STAGES",
    "VALUES",
    "Captions",
    "Phrase",
    "captions_for",
    "fold",
    "guess_language",
    "is_placeholder",
    "knows",
    "label_of",
    "may_name_a_lane",
    "phrase",
    "say",
]

_MODULES = {"en": _en, "ru": _ru}

HEADERS: dict[str, dict[str, tuple[str, ...]]] = {
    language: {kind: split(words) for kind, words in module.HEADERS.items() if not kind.endswith("~")}
    for language, module in _MODULES.items()
}
"""Labels of the row or column that holds the phases, and of the one that holds the steps."""

FACTS: dict[str, dict[str, tuple[str, ...]]] = {
    language: {fact: split(words) for fact, words in module.FACTS.items()} for language, module in _MODULES.items()
}
"""Labels of what a table says about the whole map above its header."""

PLACEHOLDERS: dict[str, tuple[str, ...]] = {
    language: split(module.PLACEHOLDERS) for language, module in _MODULES.items()
}
"""Cells that say only that nothing is there (yet)."""

STAGES: dict[str, dict[str, tuple[str, ...]]] = {
    language: {stage: split(words) for stage, words in module.STAGES.items()} for language, module in _MODULES.items()
}
"""AIDA, by names of phases; "" for what comes after the purchase."""


def label_of(lane: str, language: str) -> str:
    """What we call a lane in a language; English where we do not speak it."""
    return LANE_LABELS.get(language, LANE_LABELS["en"])[lane][0]


@cache
def _known() -> dict[str, frozenset[str]]:
    return {
        lane: frozenset(fold(label) for labels in LANE_LABELS.values() for label in labels.get(lane, ()))
        for lane in LANE_LABELS["en"]
    }


def knows(lane: str, label: str) -> bool:
    """Whether a label is one by which everybody knows this lane.

    >>> knows("pains", "Болевые точки:"), knows("pains", "Что болит")
    (True, False)
    """
    return fold(label) in _known().get(lane, ())


def may_name_a_lane(label: str) -> bool:
    """Whether a label is one by which some lane is known, whatever its form, or holds a word that tells of one.

    >>> may_name_a_lane("Pain/Gain"), may_name_a_lane("На чём бомбит"), may_name_a_lane("Погода")
    (True, True, False)
    """
    from cjm.words._concepts import OWN
    from cjm.words._standard import standard_labels

    labels = standard_labels()
    hinted = not labels.concepts.hints(label).keys() <= {OWN}
    return labels.lane(label) is not None or hinted or labels.several(label) is not None


@cache
def _nothing() -> frozenset[str]:
    from cjm.words._standard import standard_terms

    return frozenset(
        word.casefold() for each in standard_terms() if each.about == "placeholders" for word in each.terms
    )


_LONGEST_PLACEHOLDER = 40


def is_placeholder(text: str) -> bool:
    """Whether a text only says that nothing is there.

    >>> is_placeholder(" N/A "), is_placeholder("à compléter"), is_placeholder("Нет")
    (True, True, False)
    """
    return len(text) <= _LONGEST_PLACEHOLDER and text.strip().casefold() in _nothing()
