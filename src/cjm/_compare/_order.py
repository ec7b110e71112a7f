"""Three-way merging of lists: of what stands in a lane, and of plain values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, TypeVar

from cjm._compare._sequences import longest_rising

T = TypeVar("T", bound=Hashable)


def woven(base: Sequence[T], ours: Sequence[T], theirs: Sequence[T], members: Iterable[T]) -> tuple[list[T], list[T]]:
    """The members in an order that has what each side did to the order of `base`, and those that both moved apart.

    What a side added or moved stands after what stood before it on that side; of two additions at one place ours
    comes first.

    >>> woven("abc", "axbc", "cab", "abcx")
    (['c', 'a', 'x', 'b'], [])
    >>> woven("abc", "bac", "acb", "abc")
    (['b', 'a', 'c'], [])
    """
    wanted = dict.fromkeys(members)
    first = [each for each in base if each in wanted]
    left = [each for each in ours if each in wanted]
    right = [each for each in theirs if each in wanted]
    if first == left:
        return _with(right, first, wanted), []
    if first == right or left == right:  # noqa: PLR1714 - lists
        return _with(left, first, wanted), []
    went_left, went_right = _moved(first, left), _moved(first, right)
    fixed = [each for each in first if each not in went_left and each not in went_right]
    chain = _Chain(fixed)
    known = set(first)
    on_left = set(left)
    before: T | None = None
    for each in left:
        if each not in chain and (each in went_left or each not in known):
            chain.insert(each, before, ours=True)
        before = each if each in chain else before
    before = None
    apart = []
    for each in right:
        if each not in chain:
            chain.insert(each, before, ours=False)
        elif each in went_right and each in went_left and each in on_left and not chain.follows(each, before):
            apart.append(each)
        before = each
    return _with(list(chain), [*first, *left], wanted), apart


def _with(order: list[T], more: Iterable[T], wanted: Iterable[T]) -> list[T]:
    """An order and, after it, whatever it leaves out."""
    seen = set(order)
    rest = [each for each in dict.fromkeys([*more, *wanted]) if each not in seen]
    if not rest:
        return order
    chain = _Chain(order)
    missing = set(rest)
    before: T | None = None
    for each in more:
        if each not in chain and each in missing:
            chain.insert(each, before, ours=True)
        before = each
    return [*chain, *(each for each in rest if each not in chain)]


def _moved(base: list[T], side: list[T]) -> set[T]:
    places = {each: at for at, each in enumerate(base)}
    there = [each for each in side if each in places]
    ranks = [places[each] for each in there]
    if all(one < two for one, two in pairwise(ranks)):
        return set()
    kept = set(longest_rising(ranks))
    return {each for at, each in enumerate(there) if at not in kept}


class _Chain:
    """A list into which one inserts after an element that one knows, at no cost of length."""

    def __init__(self, items: Sequence[T]) -> None:
        self.next: dict[object, object] = {}
        self.ours: set[object] = set()
        self.known: set[object] = set(items)
        last: object = None
        for item in items:
            self.next[last] = item
            last = item
        self.next[last] = _END

    def __contains__(self, item: object) -> bool:
        return item in self.known

    def __iter__(self) -> Iterator[Any]:
        item = self.next[None]
        while item is not _END:
            yield item
            item = self.next[item]

    def insert(self, item: object, after: object, *, ours: bool) -> None:
        if not ours:
            while self.next[after] in self.ours:
                after = self.next[after]
        else:
            self.ours.add(item)
        self.next[item] = self.next[after]
        self.next[after] = item
        self.known.add(item)

    def follows(self, item: object, before: object) -> bool:
        return self.next[before] == item


_END = object()


def joined(base: Sequence[T], ours: Sequence[T], theirs: Sequence[T]) -> list[T] | None:
    """The list with what each side added to and took from `base`; None where both put something else for one item.

    >>> joined(("a", "b"), ("a", "b", "c"), ("b", "d"))
    ['b', 'c', 'd']
    >>> joined(("a",), ("b",), ("c",)) is None
    True
    """
    first, left, right = _numbered(base), _numbered(ours), _numbered(theirs)
    on_left, on_right = set(left), set(right)
    lost_by_both = [each for each in first if each not in on_left and each not in on_right]
    new_left = [each for each in left if each not in first]
    new_right = [each for each in right if each not in first]
    if lost_by_both and new_left and new_right and new_left != new_right:
        return None
    members = [each for each in first if each in on_left and each in on_right]
    order, apart = woven(first, left, right, [*members, *new_left, *new_right])
    return None if apart else [item for item, _ in order]


def _numbered(items: Sequence[T]) -> list[tuple[T, int]]:
    seen: Counter[T] = Counter()
    found = []
    for item in items:
        found.append((item, seen[item]))
        seen[item] += 1
    return found


__all__ = ["joined", "woven"]
