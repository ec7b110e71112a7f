"""The words by which labels are known: ours and those of plugins, in one index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from cjm.hooks import Vocabulary
from cjm.model import LANES
from cjm.words import FACTS, HEADERS, LANE_LABELS, PLACEHOLDERS, STAGES, fold

_CONNECTORS = frozenset(
    "in of for on at to with by per and or во в на по для с со и или у при к клиента пользователя клиентов".split()
)
_HEAD = re.compile(r"\s*(?:[:?/(&+|]|\s[-–—]\s)")
_NAMED = re.compile(r"\s*(.*?)\s*\[([^\[\]]*)\]\s*", re.DOTALL)
_LONGEST_LABEL = 160


def standard_vocabularies() -> Iterator[Vocabulary]:
    """The words that the core knows itself, as the records in which strangers bring theirs."""
    for about, known in (("lanes", LANE_LABELS), ("headers", HEADERS), ("facts", FACTS), ("stages", STAGES)):
        for language, terms in known.items():
            yield Vocabulary(f"{about}.{language}", about=about, language=language, terms=terms)
    for language, words in PLACEHOLDERS.items():
        yield Vocabulary(f"placeholders.{language}", about="placeholders", language=language, terms=words)


@frozen
class Meaning:
    """What a label stands for: a lane and the kind of its ratings, how sure that is, and the language of the label."""

    lane: str
    kind: str | None = None
    score: float = 1.0
    language: str | None = None
    title: str | None = None


class Words:
    """All vocabularies, indexed by the folded word."""

    def __init__(self, vocabularies: Iterable[Vocabulary] | None = None) -> None:
        self._lanes: dict[str, Meaning] = {}
        self._headers: dict[str, str] = {}
        self._facts: dict[str, str] = {}
        self._stages: dict[str, str] = {}
        self._placeholders: set[str] = set()
        self._met: dict[str, Meaning | None] = {}
        for vocabulary in standard_vocabularies() if vocabularies is None else vocabularies:
            self._learn(vocabulary)
        self._begins = {label.partition(" ")[0] for label in self._lanes}

    def _learn(self, vocabulary: Vocabulary) -> None:
        if vocabulary.about == "placeholders":
            self._placeholders |= {word.casefold() for word, _ in _pairs(vocabulary.terms)}
        elif vocabulary.about == "lanes":
            for word, lane in _pairs(vocabulary.terms):
                name, _, kind = lane.partition(":")
                meaning = Meaning(name, kind or None, language=vocabulary.language)
                self._lanes.setdefault(fold(word), meaning)
        elif vocabulary.about in {"headers", "facts", "stages"}:
            known: dict[str, str] = getattr(self, f"_{vocabulary.about}")
            for word, meant in _pairs(vocabulary.terms):
                known.setdefault(fold(word), meant)

    def header(self, text: str) -> str | None:
        """Whether a label says that phases or steps follow: "phase", "step" or None."""
        return self._headers.get(fold(text)) if len(text) <= _LONGEST_LABEL else None

    def fact(self, text: str) -> str | None:
        """The field of the map that a label above the table names."""
        return self._facts.get(fold(text)) if len(text) <= _LONGEST_LABEL else None

    def persona(self, text: str) -> str | None:
        """The field of a persona that a label of a card names."""
        return None

    def stage(self, text: str) -> str | None:
        """The place of a phase in AIDA, by its exact name."""
        return self._stages.get(fold(text)) if len(text) <= _LONGEST_LABEL else None

    def nothing(self, text: str) -> bool:
        """Whether a text only says that nothing is there."""
        return len(text) <= 40 and text.strip().casefold() in self._placeholders

    def lane(self, label: str) -> Meaning | None:
        """What lane a label names, or None; the same label is looked up once."""
        if len(label) > _LONGEST_LABEL:
            return None
        if label not in self._met:
            self._met[label] = self._named(label) or self._exact(label) or self._begun(label)
        return self._met[label]

    @staticmethod
    def _split(label: str) -> tuple[str, str] | None:
        match = _NAMED.fullmatch(label) if label.rstrip().endswith("]") else None
        return (match[1], match[2]) if match and match[2] else None

    def _named(self, label: str) -> Meaning | None:
        """A label that says the name of its lane in brackets, as `cjm.arrange` writes it."""
        parts = self._split(label)
        if parts is None:
            return None
        title, name = parts
        if name == title:
            return Meaning(name)
        if name in LANES:
            return Meaning(name, title=title)
        return None if self._exact(title) else Meaning(name, title=title)

    def _exact(self, label: str) -> Meaning | None:
        return self._lanes.get(fold(label))

    def _begun(self, label: str) -> Meaning | None:
        """A label that begins with a known one: «Задача клиента: что главное?», "Painpoints in each step"."""
        head = _HEAD.split(label.strip(), maxsplit=1)[0]
        found = self._exact(head) if head != label.strip() else None
        words = fold(label).split()
        if not words or words[0] not in self._begins:
            return Meaning(found.lane, found.kind, 0.8, found.language) if found else None
        for size in range(min(len(words) - 1, 6), 0, -1):
            if found:
                break
            if size > 1 or words[size] in _CONNECTORS:
                found = self._lanes.get(" ".join(words[:size]))
        return Meaning(found.lane, found.kind, 0.8, found.language) if found else None


def _pairs(terms: Any) -> Iterator[tuple[str, str]]:
    if not isinstance(terms, Mapping):
        yield from ((word, word) for word in terms)
        return
    for meant, words in terms.items():
        for word in [words] if isinstance(words, str) else words:
            yield word, meant
