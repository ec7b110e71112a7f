"""What a label asks that is a question: «Что делает клиент на этом этапе?», "What gets in their way?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cached_property

from cjm.words._meaning import Meaning
from cjm.words._phrases import phrase
from cjm.words._stem import plain, stem

__all__ = ["Questions", "without_asides"]

_MOST_WORDS = 12
_ELIDED = re.compile(r"\b([qQ]u|[lLdDcCsSnN])['’]")
_AUXILIARY = frozenset("do does did is are was can could will would should has have".split())
_ALONE = frozenset(
    {"owners", "metrics", "channels", "touchpoints", "emotions", "thoughts", "pains", "barriers", "ideas"}
)
_OURS = {"actions": "backstage", "goals": "business_goals"}
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


def without_asides(label: str) -> str:
    """A label without what stands in brackets, and without the marks around it."""
    return _ASIDE.sub(" ", label).strip(" \t\n:;>→-–—*#")


class Questions:
    """The words that say what a question is about, and the small words around them."""

    def __init__(
        self,
        asked: Mapping[str, tuple[int, str]],
        grammar: Mapping[str, set[str]],
        is_person: Callable[[str], bool],
    ) -> None:
        """Look questions up by stems: each with its lane and the place of that lane among others."""
        self._asked, self._grammar, self._is_person = asked, grammar, is_person
        self._asking, self._subjects, self._qualifiers = (
            grammar[about] for about in ("asking", "subjects", "qualifiers")
        )

    @cached_property
    def _order(self) -> dict[str, tuple[int, str]]:
        return {lane: (order, lane) for order, lane in self._asked.values()}

    def lane(self, label: str) -> Meaning | None:
        """A question about what stands in a lane, such as «Что делает клиент на этом этапе?»."""
        if len(label) > 110:
            return None
        text = _ELIDED.sub(r"\1 ", without_asides(label))
        words = [
            word.strip("'’")
            for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", plain(text.casefold().replace("ё", "е")))
        ]
        if (
            not 1 < len(words) <= _MOST_WORDS
            or not set(words[:2]) & self._asking
            or self._grammar["first-person"].intersection(words)
        ):
            return None
        if words[0] not in self._asking and not text.rstrip().endswith("?"):
            return None
        about = not self._subjects.isdisjoint(words) or any(map(self._is_person, words))
        if not about and len(words) > 2 and not text.rstrip().endswith("?"):
            return None
        met: list[tuple[int, int, str]] = []
        for at, word in enumerate(words):
            known = self._asked.get(stem(word))
            following = words[at + 1] if at + 1 < len(words) else ""
            auxiliary = word in _AUXILIARY and (following in self._subjects or following in self._qualifiers)
            if known and not auxiliary and (at or (about and known[1] == "touchpoints")):
                denied = known[1] == "positives" and at and words[at - 1] in self._grammar["negations"]
                order, lane = self._order.get("pains", known) if denied else known
                met.append((order, at, lane))
        short = len(words) == 2
        lanes = [each for each in met if about or short or each[2] in _ALONE]
        if not lanes:
            return None
        _, place, lane = min(lanes)
        if lane in _OURS and self._is_ours(words):
            lane = _OURS[lane]
        score = 0.75 if about or short else 0.55
        beside = [
            name for _, at, name in lanes if 0 < at - place <= 2 and name != lane and self._joined(words, place, at)
        ]
        also = tuple(Meaning(name, score=score) for name in dict.fromkeys(beside))
        language = "ru" if re.search("[а-я]", text) else None
        others = [name for _, _, name in sorted(lanes) if name != lane]
        runner_up = others[0] if others else None
        return Meaning(lane, None, score, language, also=also, why=phrase("question"), runner_up=runner_up)

    def _is_ours(self, words: list[str]) -> bool:
        """Whether those who ask are who it is about: «Что мы делаем», not "What they do with us"."""
        ours = self._grammar["ours"]
        return next(
            (word in ours for word in words if word in ours or word in self._subjects or self._is_person(word)), False
        )

    def _joined(self, words: list[str], one: int, other: int) -> bool:
        return other - one == 1 or words[one + 1] in self._grammar["together"]
