"""How similar two texts are, and which texts are worth asking about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any


class Likeness:
    """The bounds that keep the search for similar texts linear."""

    longest = 32  # a piece of text that more texts have than this tells too little to be followed
    pieces = 16  # the rarest pieces of a text that are followed
    most = 8  # texts that one text is compared with

    @staticmethod
    def dice(one: frozenset[Any], two: frozenset[Any]) -> float:
        """What two sets have in common: 0 … 1.

        >>> Likeness.dice(frozenset({1, 2, 3}), frozenset({2, 3, 4, 5, 6}))
        0.5
        """
        return 2 * len(one & two) / (len(one) + len(two)) if one and two else 0.0


def bigrams(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters of each word, its edges included.

    >>> sorted(bigrams("да но"))
    [' д', ' н', 'а ', 'да', 'но', 'о ']
    """
    found: set[str] = set()
    for word in text.split():
        edged = f" {word} "
        found.update(edged[at : at + 2] for at in range(len(edged) - 1))
    return frozenset(found)


def likeness(one: str, two: str, ours: frozenset[str], theirs: frozenset[str]) -> float:
    """How similar two texts are, 0 … 1, by their bigrams; a text that only grew or shrank by words is similar.

    >>> one, two = "ждать курьера", "очень долго ждать курьера"
    >>> likeness(one, two, bigrams(one), bigrams(two))
    0.75
    """
    if not ours or not theirs:
        return 0.0
    score = 2 * len(ours & theirs) / (len(ours) + len(theirs))
    if score < 0.75:
        words, others = set(one.split()), set(two.split())
        fewer = words if len(words) <= len(others) else others
        if fewer and len(words & others) == len(fewer) and sum(len(word) for word in fewer) > 3:
            return 0.75
    return score


def candidates(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Places of texts on both sides that may be similar: never more than a few for each text of `right`."""
    posted: dict[str, list[int]] = {}
    for at, text in enumerate(left):
        for piece in _pieces(text):
            posted.setdefault(piece, []).append(at)
    for to, text in enumerate(right):
        lists = [posted[piece] for piece in _pieces(text) if piece in posted]
        lists = sorted((each for each in lists if len(each) <= Likeness.longest), key=len)
        shared: Counter[int] = Counter()
        for each in lists[: Likeness.pieces]:
            shared.update(each)
        best = sorted(shared.items(), key=lambda item: (-item[1], abs(item[0] - to), item[0]))
        for at, _ in best[: Likeness.most]:
            yield at, to
        # Where all pieces are common ones, the neighbours are the best guess.
        near = to * len(left) // len(right)
        for at in range(max(0, near - 1), min(len(left), near + 2)):
            yield at, to


def _pieces(text: str) -> set[str]:
    found = set()
    for word in text.split():
        edged = f" {word} "
        found.add(edged)
        found.update(edged[at : at + 3] for at in range(len(edged) - 2))
    return found


__all__ = ["Likeness", "bigrams", "candidates", "likeness"]
