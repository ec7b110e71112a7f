"""The words of the field: what we call things (`Captions`), and the labels, placeholders and stages that people write.

Strangers add theirs as `Vocabulary` records; `cjm.builtin._words` yields these as such, too.

>>> from cjm.words import Captions
>>> Captions("ru").lane("pains"), Captions("en").value("to-be"), Captions("en")["phases"]
('Боли', 'to be', 'Phases')
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cjm.words._captions import FIELDS, PHRASES, VALUES, Captions, captions_for
from cjm.words._guess import guess_language
from cjm.words._lanes import LANE_LABELS
from cjm.words._phrases import EXPLANATIONS, Phrase, phrase, say

__all__ = [
    "EXPLANATIONS",
    "FACTS",
    "FIELDS",
    "HEADERS",
    "LANE_LABELS",
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

HEADERS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "phase": (
            "Phase", "Phases", "Stage", "Stages", "Journey stage", "Journey stages", "Journey phase", "Journey phases",
            "Journey step", "Canvas phase", "Customer journey stage", "Stage of journey", "Stage name", "Phase name",
            "Buying stage",
        ),
        "step": ("Step", "Steps", "Sub-step", "Substep", "Sub-stage", "Canvas steps", "Step name"),
    },
    "ru": {
        "phase": (
            "Этап", "Этапы", "Этап клиентского пути", "Этапы клиентского пути", "Этапы пути", "Этап пути",
            "Стадия", "Стадии",
            "Стадия путешествия", "Стадии путешествия", "Фаза", "Фазы", "Воронка", "Этапы и задачи",
            "Этап воронки", "Этапы воронки",
            "Название этапа",
        ),
        "step": ("Шаг", "Шаги", "Подэтап", "Подэтапы", "Экран", "Экраны"),
    },
}  # fmt: skip
"""Labels of the row or column that holds the phases, and of the one that holds the steps."""

FACTS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "persona": ("Persona", "Personas", "Customer persona", "User persona"),
        "scenario": ("Scenario", "User scenario"),
        "scope": ("Scope",),
        "purpose": ("Purpose",),
        "trigger": ("Trigger",),
        "customer_goal": ("Customer goal", "Goal", "User goal"),
    },
    "ru": {
        "persona": ("Персона", "Персоны", "Персонаж"),
        "scenario": ("Сценарий",),
        "scope": ("Границы", "Границы карты"),
        "purpose": ("Назначение", "Цель карты"),
        "trigger": ("Повод", "Триггер"),
        "customer_goal": ("Цель клиента", "Цель пользователя", "Цель"),
    },
}  # fmt: skip
"""Labels of what a table says about the whole map above its header."""

PLACEHOLDERS: dict[str, tuple[str, ...]] = {
    "en": (
        "-", "--", "---", "–", "—", "…", "...", "?", "??", "???", "/", "x", "_", "*", "n/a", "na", "none",
        "null", "tbd",
        "tba", "todo", "fill in", "to be defined", "not applicable", "nil", "lorem ipsum", "type here",
        "your text here",
        "add text", "#n/a",
    ),
    "ru": ("н/д", "нет данных", "не применимо", "неприменимо", "заполнить", "нужно заполнить", "уточнить",
    "впишите текст"),
}  # fmt: skip
"""Cells that say only that nothing is there (yet)."""

STAGES: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "awareness": ("Awareness", "Attention", "Aware"),
        "interest": ("Interest",),
        "desire": ("Desire",),
        "action": ("Action",),
    },
    "ru": {
        "awareness": ("Осознание", "Внимание", "Осведомлённость"),
        "interest": ("Интерес",),
        "desire": ("Желание",),
        "action": ("Действие",),
    },
}
"""AIDA, by exact names of phases."""

_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_EXAMPLE = re.compile(r"\b(?:например|напр\.|e\.\s?g\b|eg\b|for example|such as|т\. ?е\.)")
_NUMBERING = re.compile(r"^\s*\d+(?:\.\d+)*[.)]\s*")
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=4096)
def fold(label: str) -> str:
    """A label as labels are compared: its words in lower case, without numbering, asides, examples, emoji and marks.

    >>> fold("3. 😖 Painpoints (in each step), e.g. waiting >>")
    'painpoints'
    >>> fold("Чувства клиентов:") == fold("чувства КЛИЕНТОВ"), fold("Удовлетворённость")
    (True, 'удовлетворенность')
    """
    text = unicodedata.normalize("NFKC", label).casefold().replace("ё", "е")
    text = _NUMBERING.sub("", text)
    plain = _EXAMPLE.split(_ASIDE.sub(" ", text), maxsplit=1)[0]
    return " ".join(_WORD.findall(plain)) or " ".join(_WORD.findall(text))


def label_of(lane: str, language: str) -> str:
    """What we call a lane in a language; English where we do not speak it."""
    return LANE_LABELS.get(language, LANE_LABELS["en"])[lane][0]


_KNOWN = {
    lane: {fold(label) for labels in LANE_LABELS.values() for label in labels.get(lane, ())}
    for lane in LANE_LABELS["en"]
}


def knows(lane: str, label: str) -> bool:
    """Whether a label is one by which everybody knows this lane.

    >>> knows("pains", "Болевые точки:"), knows("pains", "Что болит")
    (True, False)
    """
    return fold(label) in _KNOWN.get(lane, ())


def may_name_a_lane(label: str) -> bool:
    """Whether a label is, or begins with, one by which everybody knows some lane.

    >>> may_name_a_lane("Pain/Gain"), may_name_a_lane("Погода")
    (True, False)
    """
    words = fold(label).split()
    return any(" ".join(words[:size]) in known for size in range(1, len(words) + 1) for known in _KNOWN.values())


_NOTHING = frozenset(word for words in PLACEHOLDERS.values() for word in words)
_LONGEST = max(map(len, _NOTHING))


def is_placeholder(text: str) -> bool:
    """Whether a text only says that nothing is there.

    >>> is_placeholder(" N/A "), is_placeholder("Нет")
    (True, False)
    """
    return len(text) <= _LONGEST + 10 and text.strip().casefold() in _NOTHING
