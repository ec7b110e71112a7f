"""Words that are nearly another one: one letter wrong, missing, too many, or two of them swapped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

_SHORT, _LONG, _LONGEST = 6, 9, 20


class Near:
    """An index of words by length and first letter, which people hardly ever get wrong, so that few are compared."""

    def __init__(self, words: Iterable[str]) -> None:
        self._by: dict[tuple[int, str], list[str]] = {}
        for word in sorted(words):
            if len(word) >= _SHORT - 2:
                self._by.setdefault((len(word), word[0]), []).append(word)

    def begun(self, beginning: str) -> Iterator[str]:
        """The known words that an abbreviation begins, the shortest first."""
        for size in range(len(beginning) + 1, _LONGEST + 1):
            yield from (each for each in self._by.get((size, beginning[0]), ()) if each.startswith(beginning))

    def to(self, word: str) -> Iterator[str]:
        """The known words near to one, the nearest first.

        A short word is near only where letters are swapped, doubled or missing: «соль» is not «боль».

        >>> list(Near(["emotions", "motions", "lotions"]).to("emotoins")), list(Near(["боль"]).to("соль"))
        (['emotions'], [])
        """
        most = 2 if len(word) >= _LONG else 1
        met: dict[str, float] = {}
        matcher = SequenceMatcher(b=word, autojunk=False)
        letters = set(word)
        for size in range(len(word) - most, len(word) + most + 1):
            for other in self._by.get((size, word[0]), ()):
                if len(letters.symmetric_difference(other)) > 2 * most:
                    continue
                if max(size, len(word)) < _SHORT and not _is_slip(other, word):
                    continue
                if _apart(other, word, most):
                    matcher.set_seq1(other)
                    met[other] = matcher.ratio()
        yield from sorted(met, key=lambda each: (-met[each], each))


def _is_slip(one: str, other: str) -> bool:
    """Whether two short words hold the same letters: in another order, or one of them doubled."""
    return set(one) == set(other) and abs(len(one) - len(other)) <= 1


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
