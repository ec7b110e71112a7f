"""The words by which labels are known: ours and those of plugins, in one index."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Literal, cast

from attrs import frozen

from cjm.hooks import Vocabulary
from cjm.words import fold
from cjm.words._aida import aida
from cjm.words._channels import CONTROLS, DEVICES, MEDIA
from cjm.words._concepts import Hint
from cjm.words._match import Labels, Meaning, labels_of
from cjm.words._standard import standard_terms
from cjm.words._stem import plain

_HEAD = re.compile(r"\s*:|\s+[–—-]\s")
_BRACKETED = re.compile(r"\S\s*\(([^()]{3,40})\)\s*$")
_SURE = 0.9
_LONGEST_LABEL = 160
_LONGEST_NAME = 60
_LONGEST_PLACEHOLDER = 40
_MOST_WORDS, _SHORTEST_WORD = 3, 3


@cache
def _standard() -> tuple[Vocabulary, ...]:
    return tuple(
        Vocabulary(each.name, about=each.about, language=each.language, terms=each.terms) for each in standard_terms()
    )


def standard_vocabularies() -> Iterator[Vocabulary]:
    """The words that the core knows itself, as the records in which strangers bring theirs."""
    yield from _standard()


@frozen
class ChannelKind:
    """What the name of a channel or place of contact says: its kind, medium, and whether the company controls it."""

    kind: str
    medium: Literal["online", "offline"] | None = None
    control: Literal["controllable", "uncontrollable", "partly"] | None = None


def _folded(table: Mapping[str, str]) -> dict[str, str]:
    return {fold(word): meant for meant, words in table.items() for word in words.split(" | ")}


_ABOUT = {"medium": _folded(MEDIA), "control": _folded(CONTROLS), "device": _folded(DEVICES)}


def about_touchpoints(word: str) -> tuple[str, str] | None:
    """The field of a touchpoint and its value that a folded word says: "offline", «управляемая», "desktop".

    >>> about_touchpoints("офлайн"), about_touchpoints("сайт")
    (('medium', 'offline'), None)
    """
    return next(((name, table[word]) for name, table in _ABOUT.items() if word in table), None)


class Words:
    """All vocabularies, indexed by the folded word."""

    def __init__(self, vocabularies: Iterable[Vocabulary] | None = None) -> None:
        self._channels: dict[str, ChannelKind | None] = {}
        self._labels: Labels = labels_of(_standard() if vocabularies is None else vocabularies)

    def lane(self, label: str) -> Meaning | None:
        """What lane a label names, or None; the same label is looked up once."""
        return self._labels.lane(label)

    def likely(self, label: str) -> Meaning | None:
        """What a label that `lane` does not know is likely about, by single words in it; None where that is unclear.

        The score is 0.3 … 0.65, below that of any known label. The texts under the label are not asked.

        >>> words = Words()
        >>> words.likely("Hurts because").lane, words.likely("На чём бомбит").lane, words.likely("Погода")
        ('pains', 'pains', None)
        """
        return self._labels.likely(label)

    def several(self, label: str) -> Meaning | None:
        """Two or three lanes in a label of which some are known by single words alone: «Бесит / радует»."""
        return self._labels.several(label)

    def aside(self, label: str) -> Meaning | None:
        """The lane that stands in brackets behind a label, if it is known: "We do (front of house)"."""
        found = _BRACKETED.search(label)
        known = self._labels.lane(found[1]) if found else None
        return known if known is not None and known.score >= _SURE and known.kind is None else None

    def hints(self, label: str) -> Mapping[str, Hint]:
        """The points that single words of a label give to lanes: what `likely` weighs."""
        return self._labels.concepts.hints(label)

    def person(self, text: str) -> bool:
        """Whether a text names those who go through a journey: «Пациент», "new customer"."""
        return self._labels.names_person(text)

    def only_person(self, label: str) -> bool:
        """Whether a label says nothing but who: "Resident", «Наш гость»."""
        return self._labels.names_only_person(label)

    def asks(self, label: str) -> bool:
        """Whether a label is nothing but a word that asks: «Кто», "Where?"."""
        return self._labels.is_asking(label)

    def header(self, text: str) -> Literal["phase", "step"] | None:
        """Whether a label says that phases or steps follow: "phase", "step" or None."""
        found = self._named("headers", text)
        return None if found is None or found.endswith("~") else cast("Literal['phase', 'step']", found)

    def perhaps_header(self, text: str) -> Literal["phase", "step"] | None:
        """Whether phases or steps may follow a label that can mean something else, too, such as "Task"."""
        found = self._named("headers", text)
        return None if found is None else cast("Literal['phase', 'step']", found.removesuffix("~"))

    def fact(self, text: str) -> str | None:
        """The field of the map that a label beside or above the table names: "scenario", "segment", "date", …."""
        return self._named("facts", text)

    def persona(self, text: str) -> str | None:
        """The field of `Persona` that the label of a card names; "attributes" for what has no field of its own."""
        return self._named("personas", text)

    def stage(self, text: str) -> str | None:
        """The place of a phase in AIDA by its exact name; "" for what comes after the purchase, None if unknown."""
        return self._named("stages", text) if len(text) <= _LONGEST_NAME else None

    def aida(self, names: Sequence[str]) -> list[tuple[str, ...]]:
        """The places of phases in AIDA, by their names and by where they stand."""
        return aida(names, self.stage)

    def future(self, label: str) -> bool:
        """Whether a label speaks of what is wanted, not of what is: "Desired feeling", «Целевые эмоции»."""
        return not self._labels.future.isdisjoint(plain(fold(label)).split())

    def channel(self, name: str) -> ChannelKind | None:
        """What the name of a channel or touchpoint says about its kind, medium and control."""
        if len(name) > _LONGEST_NAME:
            return None
        try:
            return self._channels[name]
        except KeyError:
            pass
        found = self._channels[name] = self._channel(name)
        return found

    def _channel(self, name: str) -> ChannelKind | None:
        found = self._named("channels", name) or self._channel_of(name)
        if found is None:
            return None
        kind, medium, control = (*found.split(":"), "", "")[:3]
        return ChannelKind(kind, cast("Any", medium or None), cast("Any", control or None))

    def _channel_of(self, name: str) -> str | None:
        """The channel in the name of a certain one: "Nike app", «Сайт банка»."""
        head = _HEAD.split(name, maxsplit=1)[0]
        if head != name:
            return self._named("channels", head)  # "Email – order confirmation"
        words = plain(fold(name)).split()
        if not 1 < len(words) <= _MOST_WORDS or any(len(word) < _SHORTEST_WORD for word in words):
            return None  # «Баннер на заборе» is none that we know
        known = self._labels.named["channels"]
        return known.get(words[-1]) or (None if words[0].isascii() else known.get(words[0]))

    def nothing(self, text: str) -> bool:
        """Whether a text only says that nothing is there."""
        if not text or text.isspace():
            return True
        return len(text) <= _LONGEST_PLACEHOLDER and text.strip().casefold() in self._labels.placeholders

    def _named(self, about: str, text: str) -> str | None:
        if len(text) > _LONGEST_LABEL or ("\n" in text and text.count("\n") > 3):
            return None
        return self._labels.name(about, text)


__all__ = ["ChannelKind", "Meaning", "Words", "standard_vocabularies"]
