"""Words that are nearly another one: one letter wrong, missing, too many, or two of them swapped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

_CLOSE = 0.8


class Near:
    """An index of words by length and by how they begin or end, so that few need to be compared."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by: dict[tuple[int, str], list[str]] = {}
        for word in sorted(words):
            if len(word) >= 4:
                self._by.setdefault((len(word), word[:2]), []).append(word)
                self._by.setdefault((len(word), word[-3:]), []).append(word)

    def to(self, word: str) -> Iterator[str]:
        """The known words near to one, the nearest first.

        >>> list(Near(["emotions", "motions", "lotions"]).to("emotoins"))
        ['emotions']
        """
        most = 1 if len(word) < 7 else 2
        met: dict[str, float] = {}
        matcher = SequenceMatcher(b=word, autojunk=False)
        letters = set(word)
        for size in range(len(word) - most, len(word) + most + 1):
            for key in {(size, word[:2]), (size, word[-3:])}:
                for other in self._by.get(key, ()):
                    if other in met or len(letters.symmetric_difference(other)) > 2 * most:
                        continue
                    matcher.set_seq1(other)
                    near = _apart(other, word, most)
                    met[other] = matcher.ratio() if near else 0.0
        yield from sorted((each for each, ratio in met.items() if ratio >= _CLOSE), key=lambda each: (-met[each], each))


def _apart(one: str, other: str, most: int) -> bool:
    """Whether at most so many letters differ, two swapped ones counting as one."""
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    if max(len(one), len(other)) <= most:
        return True
    return most > 0 and one[:2] == other[1::-1] and _apart(one[2:], other[2:], most - 1)
