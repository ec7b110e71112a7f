"""What a label stands for, and the words that say so, as vocabularies bring them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from attrs import frozen

from cjm.words._fold import fold
from cjm.words._phrases import Phrase, phrase
from cjm.words._stem import plain

_KNOWN = phrase("known_label")
GRAMMAR = (
    "qualifiers", "subjects", "people", "between", "compounded", "asking", "future", "together", "during",
    "first-person", "negations", "names", "several", "ours",
)  # fmt: skip
"""Kinds of small words: what may stand around a label, who is asked about, what asks, what joins two labels …"""


class Terms(Protocol):
    """Words of one kind and language, as a `cjm.Vocabulary` brings them."""

    @property
    def about(self) -> str: ...
    @property
    def language(self) -> str | None: ...
    @property
    def terms(self) -> Any: ...


@frozen
class Meaning:
    """What a label stands for: a lane and the kind of its ratings, how sure that is and why, and what came next to it.

    `also` are the further lanes of a compound label («Мысли и эмоции»). `named` says that the label holds the name of
    its lane in brackets, `title` is the label without it, `language` that of the words. The score is 1 for a known
    label as it is.
    """

    lane: str
    kind: str | None = None
    score: float = 1.0
    language: str | None = None
    title: str | None = None
    also: tuple[Meaning, ...] = ()
    why: str | Phrase = _KNOWN
    runner_up: str | None = None
    named: bool = False


def pairs(terms: Any) -> Iterator[tuple[str, str]]:
    """Each word of a vocabulary with what it means: itself where the vocabulary is a list."""
    if not isinstance(terms, Mapping):
        yield from ((word, word) for word in words_of(terms))
        return
    for meant, words in terms.items():
        yield from ((word, meant) for word in words_of(words))


def words_of(words: str | Iterable[str]) -> Iterable[str]:
    """The words of an entry: a list, or a single one."""
    return [words] if isinstance(words, str) else words


def key_of(word: str) -> str:
    """A word of a vocabulary as labels are compared; most need no more than small letters."""
    text = word.casefold()
    if not text.isascii():
        text = text.replace("ё", "е")
    return plain(text) if text.replace(" ", "").isalpha() else plain(fold(word))
