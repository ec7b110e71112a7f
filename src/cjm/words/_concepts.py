"""What a label is likely about by single words in it, where no rule knows the label: «На чём бомбит», "Hurts because".

Each word that says something gives points to a lane; what is said by several words counts once, and more. The points
are weak evidence: they are added to what the texts under the label say, or taken alone where they are clear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias

from attrs import define, field, frozen

from cjm.words._fold import fold
from cjm.words._meaning import Meaning, key_of
from cjm.words._phrases import phrase
from cjm.words._stem import plain, stem

__all__ = ["OWN", "Concepts", "Hint", "akin", "chosen"]

TELLING, WEAK, LONGER = 2.0, 1.0, 0.5
"""The points of a word, of one that is half as telling, and what each further word of a term adds."""
ENOUGH, MARGIN = 2.0, 0.75
"""The least points for which a lane is chosen, and by how much they exceed those of any lane that is not akin."""
_LONGEST, _MOST_WORDS, _SHORTEST_PREFIX = 90, 9, 2
_LEAST, _MOST = 0.3, 0.65
_LEAST_TOLD, _FEW = 0.5, 3
_NOTHING = "nothing"
"""The lane of terms that hold a telling word and say nothing: "ce qui"."""
OWN = "own"
"""The lane of words that make a label one of somebody's own: "colour", «цена»."""
_CAPITALS = frozenset({"de"})
"""Languages in which every noun is written with a capital, so that it is no sign of a name."""
_EVERYWHERE = frozenset({"en"})
"""Languages whose words are used in all others."""
_Spoken: TypeAlias = tuple[str, frozenset[str]] | None
_Ending: TypeAlias = tuple[float, int, int]
_NO_ENDING: _Ending = (0.0, 0, 0)
_YIELDING = frozenset({"goals", "actions", "needs"})
"""Lanes whose words are often but half of what is said: "wants" to know, "does" not like."""
_NO_NOUN = re.compile(r"(?:[ыио]й|[ая]я|[ое]е|(?<![нт])ие|ые|[иы]х|(?:(?<!ит)е|[иуюая])т|[еиуюая]ть)(?:ся)?$")
"""The endings of Russian adjectives and verbs: what follows them is spoken of as well."""
_NAMED = re.compile(r"(?<=\s)[^\W\d_a-zа-я][^\W\d_]+['’]s\b")
"""Somebody's name before what is theirs: "in Jo's head"."""
_KIN = tuple(
    map(
        frozenset,
        (
            {"pains", "barriers"},
            {"touchpoints", "channels", "physical_evidence"},
            {"thoughts", "quotes", "questions"},
            {"emotions", "ratings:satisfaction"},
            {"goals", "needs", "expectations"},
            {"actions", "experience"},
            {"ratings:severity", "ratings:priority", "ratings:importance", "ratings:impact"},
            {"owners", "personas"},
            {"systems", "backstage"},
            {"frontstage", "backstage"},
            {"frontstage", "owners"},
            {"actions", "frontstage"},
            {"actions", "backstage"},
            {"emotions", "expectations"},
            {"metrics", "duration"},
            {"comments", "insights"},
            {"ideas", "future_experience"},
        ),
    )
)


def akin(one: str, other: str) -> bool:
    """Whether two lanes hold much the same, so that either is an honest reading of a label between them."""
    return any(one in each and other in each for each in _KIN)


def chosen(points: Mapping[str, float]) -> tuple[str, str | None] | None:
    """The lane with the most points and the one that comes next, if the first is clear; None otherwise.

    >>> chosen({"pains": 3, "barriers": 2.5, "ideas": 1}), chosen({"pains": 3, "ideas": 2.5}), chosen({"pains": 1})
    (('pains', 'barriers'), None, None)
    """
    if any(has >= ENOUGH and lane not in _YIELDING for lane, has in points.items()):
        points = {lane: has - (WEAK if lane in _YIELDING else 0.0) for lane, has in points.items()}
    ranked = sorted(points, key=lambda lane: -points[lane])
    if not ranked or points[ranked[0]] < ENOUGH:
        return None
    first, *others = ranked
    if first == OWN:
        return None
    rivals = [lane for lane in others if not akin(first, lane)]
    if rivals and points[first] - points[rivals[0]] < MARGIN:
        return None
    others = [lane for lane in others if lane != OWN]
    return first, (others[0] if others and points[others[0]] > 0 else None)


def score_of(points: float) -> float:
    """How sure so many points make: 0.3 … 0.65, below any rule that knows a label."""
    return round(min(_MOST, _LEAST + 0.08 * (points - ENOUGH) + 0.1), 2)


@define
class Hint:
    """The points that words of a label give to a lane, and these words."""

    points: float = 0.0
    words: list[str] = field(factory=list)


@frozen
class _Term:
    """A word or several that say something about a lane: each with whether longer words begin with it as well."""

    parts: tuple[tuple[str, bool], ...]
    lane: str
    points: float
    language: str | None

    @property
    def letters(self) -> int:
        """How much of a label this term takes."""
        return sum(len(text if longer else stem(text)) for text, longer in self.parts)

    def is_foreign(self, words: list[str], spoken: str, small: frozenset[str]) -> bool:
        """Whether a label in a language does not mean this: "lobby" is no „Lob“, „die“ is no "die"."""
        if self.language is None or self.language == spoken:
            return False
        if self.language not in _EVERYWHERE:
            return True
        return len(words) == 1 and (words[0] in small or not _is(words[0], self.parts[0], exactly=True))

    def begins(self, words: list[str], at: int, may_go: Callable[[str], bool]) -> int:
        """Where this term ends among the words, if it begins at one of them; 0 otherwise."""
        for nth, part in enumerate(self.parts):
            while nth and at < len(words) and not _is(words[at], part) and may_go(words[at]):
                at += 1
            if at >= len(words) or not _is(words[at], part):
                return 0
            at += 1
        return at


def _is(word: str, part: tuple[str, bool], *, exactly: bool = False) -> bool:
    text, longer = part
    return word.startswith(text) if longer else word == text or (not exactly and stem(word) == stem(text))


class Concepts:
    """An index of the terms by their first words."""

    def __init__(
        self,
        terms: Iterable[tuple[str, str, str | None]],
        may_go: Callable[[str], bool],
        spoken: Callable[[list[str]], _Spoken] = lambda _: None,
    ) -> None:
        """Index terms with their lanes and languages.

        `may_go` says of a word whether it says nothing; `spoken` in which language words are, and which words say
        nothing in it.
        """
        self._may_go, self._spoken = may_go, spoken
        self._whole: dict[str, list[_Term]] = {}
        self._begun: dict[str, list[_Term]] = {}
        self._signs: dict[str, tuple[str, float]] = {}
        for text, lane, language in terms:
            self._learn(text, lane, language)

    def _learn(self, text: str, lane: str, language: str | None) -> None:
        points = WEAK if lane.endswith("~") else TELLING
        lane = lane.removesuffix("~")
        parts = []
        for word in text.split():
            key = key_of(word.removesuffix("*")) if any(map(str.isalnum, word)) else ""
            parts += [(each, word.endswith("*")) for each in key.split()]
        if not parts:
            self._signs.setdefault(text, (lane, points))
            return
        term = _Term(tuple(parts), lane, points + LONGER * (len(parts) - 1), language)
        first, longer = parts[0]
        index = self._begun if longer else self._whole
        index.setdefault(first if longer else stem(first), []).append(term)

    def hints(self, label: str) -> dict[str, Hint]:
        """What the words of a label say about lanes; nothing for what is too long to be a label."""
        words = self._words(label)
        if words is None:
            return {}
        spoken = self._spoken(words)
        found = self._told(words, spoken)
        if spoken and not found:
            found = self._told(words, None)
        alone = not any(word.isalpha() for word in words)  # people adorn any label with a picture
        for sign, (lane, points) in self._signs.items() if not label.isascii() else ():
            if sign in label:
                self._give(found, lane, points if alone else LONGER, sign)
        found.pop(_NOTHING, None)
        return found

    def _told(self, words: list[str], spoken: _Spoken) -> dict[str, Hint]:
        """What words say in a language, or in any."""
        found: dict[str, Hint] = {}
        at, first, headed = 0, True, False
        while at < len(words):
            end, is_head = self._at(words, at, found, spoken, first=first, headed=headed)
            headed = headed or is_head
            first = first and not end and self._may_go(words[at])
            at = max(at + 1, end)
        return found

    def _words(self, label: str) -> list[str] | None:
        if len(label) > _LONGEST or label.count("\n") > 3:
            return None
        words = plain(fold(self._nameless(_NAMED.sub(" ", label) if "s" in label else label))).split()
        return words if len(words) <= _MOST_WORDS else None

    def _nameless(self, label: str) -> str:
        """A label without the name of somebody in it: «Чего Маше надо», "What Tom does next"."""
        words = label.split()
        following = [word for word in words[1:] if word[0].isalpha()]
        names = [word for word in following if word.istitle() and word.isalpha()]
        if len(names) != 1 or len(following) == 1 or any(self._starting(plain(fold(names[0])))):
            return label
        spoken = self._spoken(plain(fold(label)).split())
        if spoken and spoken[0] in _CAPITALS:
            return label
        return " ".join(word for word in words if word != names[0])

    def _at(
        self, words: list[str], at: int, found: dict[str, Hint], spoken: _Spoken, *, first: bool, headed: bool
    ) -> tuple[int, bool]:
        """Give the points of the longest terms that begin at a word; where they end, and whether they are the head.

        What comes `first` and is only explained by what follows is what is spoken of: "Ideas from the team".
        """
        ends: dict[str, _Ending] = {}
        longest = 0
        for term in self._starting(words[at]):
            end = term.begins(words, at, self._may_go)
            if not end or (spoken and term.is_foreign(words[at:end], *spoken)):
                continue
            if len(term.parts) > longest:
                longest, ends = len(term.parts), {}
            if len(term.parts) == longest:
                ends[term.lane] = max(ends.get(term.lane, _NO_ENDING), (term.points, term.letters, end))
        closest = max((letters for points, letters, _ in ends.values() if points >= TELLING), default=0)
        is_head = False
        for lane, (points, letters, end) in ends.items():
            if letters < closest:
                continue  # «бэклог» is no «бэк»
            head = first and end < len(words) and points >= TELLING and self._is_head(words[at:end], words[end])
            is_head = is_head or (head and lane not in _YIELDING)
            self._give(found, lane, points + (WEAK if head else -LONGER if headed else 0.0), " ".join(words[at:end]))
        return max((end for *_, end in ends.values()), default=0), is_head

    def _is_head(self, words: list[str], following: str) -> bool:
        """Whether what follows only says more about these words; a Russian noun needs no small word behind it."""
        if self._may_go(following):
            return True
        return len(words) == 1 and not words[0].isascii() and _NO_NOUN.search(words[0]) is None

    def _starting(self, word: str) -> Iterable[_Term]:
        yield from self._whole.get(stem(word), ())
        for size in range(_SHORTEST_PREFIX, len(word) + 1):
            yield from self._begun.get(word[:size], ())

    @staticmethod
    def _give(found: dict[str, Hint], lane: str, points: float, word: str) -> None:
        hint = found.setdefault(lane, Hint())
        hint.points += points
        hint.words.append(word)

    def likely(self, label: str) -> Meaning | None:
        """The lane that the words of a label speak of, if they do so clearly and little else is said."""
        hints = self.hints(label)
        best = chosen({lane: hint.points for lane, hint in hints.items()})
        if best is None:
            return None
        lane, runner_up = best
        told = {word for hint in hints.values() for each in hint.words for word in each.split()}
        words = [word for word in self._words(label) or () if word in told or not self._may_go(word)]
        share = sum(word in told for word in words) / len(words) if words else 1.0
        if share < _LEAST_TOLD and len(words) > _FEW:
            return None
        name, _, kind = lane.partition(":")
        score = round(max(_LEAST, score_of(hints[lane].points) * (0.5 + 0.5 * share)), 2)
        said = ", ".join(dict.fromkeys(hints[lane].words))
        return Meaning(name, kind or None, score, why=phrase("words_hint", words=said), runner_up=runner_up)
