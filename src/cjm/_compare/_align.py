"""One aligner for compare, merge and put-back: which thing of before is which thing of after.

It knows nothing of maps. What is to be aligned is handed in as `Thing`s: names, places and texts. The rules, each for
what the ones before it left over:

1. the same explicit id;
2. the same reference that travelled in a file; one met more often than before stays with the nearest to its old place;
3. the same text in the same cell, twins in their order;
4. a similar text in the same cell, or the same role in it (an emotion of the same persona, say);
5. the same text and lane elsewhere, when it is the only one on both sides; then the same text in another lane.

What is left is removed and added. Similar texts are found through an index with bounded lists, so that a cell with ten
thousand texts costs about ten thousand times what one text costs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Literal, TypeAlias

import attrs

from cjm._compare._sequences import EXACT, common
from cjm._compare._similar import Likeness, bigrams, candidates, likeness

How: TypeAlias = Literal["id", "reference", "text", "similar", "role", "position", "elsewhere"]

_FEW = 256
_ALIKE = 0.5
_SHARED = 0.3
_HINTED = 0.2

Inside: TypeAlias = frozenset[tuple[Hashable, str]]
"""What a thing contains: lanes and texts."""


class Thing:
    """Something to be aligned: its names, its place and its text.

    `holder` and `lane` make its cell, `order` is its place in there, `kind` what it can only be aligned with. `holder`
    must be equal on both sides where the holders are aligned. `text` is compared as it is: fold it first.
    """

    __slots__ = ("holder", "id", "kind", "lane", "order", "payload", "reference", "text")

    def __init__(
        self,
        text: str,
        *,
        holder: Hashable = None,
        lane: Hashable = None,
        kind: Hashable = None,
        order: int = 0,
        id: Hashable = None,
        reference: Hashable = None,
        payload: Any = None,
    ) -> None:
        self.text = text
        self.holder = holder
        self.lane = lane
        self.kind = kind
        self.order = order
        self.id = id
        self.reference = reference
        self.payload = payload

    def __repr__(self) -> str:
        return f"Thing({self.text!r})"


@attrs.frozen(eq=False)
class Pair:
    """Two things that are one, and the rule that says so."""

    before: Thing
    after: Thing
    how: How


@attrs.frozen(eq=False)
class Alignment:
    """What is the same on both sides, what is only before, what is only after."""

    pairs: tuple[Pair, ...]
    removed: tuple[Thing, ...]
    added: tuple[Thing, ...]


def align(
    before: Sequence[Thing],
    after: Sequence[Thing],
    *,
    content: Callable[[Thing], Hashable] | None = None,
    role: Callable[[Thing], Hashable] | None = None,
    holds: Callable[[Thing], Inside] | None = None,
) -> Alignment:
    """Which thing of `before` is which of `after`.

    `content` tells twins apart: of several things with one text in a cell, those with equal content belong together.
    `role` is what a thing is there for, whatever its text (None: nothing). `holds` says what a thing contains: things
    that contain something are known by that rather than by a similar text, and empty ones by their neighbours.
    Each is asked only where it matters.

    >>> found = align([Thing("касса"), Thing("баннер")], [Thing("новый баннер"), Thing("сайт")])
    >>> [(pair.before, pair.after, pair.how) for pair in found.pairs], found.removed, found.added
    ([(Thing('баннер'), Thing('новый баннер'), 'similar')], (Thing('касса'),), (Thing('сайт'),))
    """
    work = _Work(before, after, content, role, holds)
    work.by_name(lambda thing: thing.id, "id")
    work.by_name(lambda thing: thing.reference, "reference")
    cells = work.cells()
    for rows, columns in cells:
        work.same_text(rows, columns)
    for rows, columns in cells:
        work.similar(rows, columns)
    for key in (_text_and_lane, _text_and_holder, _text_alone):
        work.unique(key)
    if holds is not None:
        work.contents_elsewhere()
    return work.result()


def _text_and_lane(thing: Thing) -> Hashable:
    return (thing.kind, thing.lane, thing.text) if thing.text else None


def _text_and_holder(thing: Thing) -> Hashable:
    return (thing.kind, thing.holder, thing.text) if thing.text else None


def _text_alone(thing: Thing) -> Hashable:
    return (thing.kind, thing.text) if thing.text else None


class _Work:
    """An alignment in the making: for each thing by its number the number of its mate."""

    def __init__(
        self,
        before: Sequence[Thing],
        after: Sequence[Thing],
        content: Callable[[Thing], Hashable] | None,
        role: Callable[[Thing], Hashable] | None,
        holds: Callable[[Thing], Inside] | None,
    ) -> None:
        self.before, self.after = before, after
        self.content, self.role = content, role
        self.holds = holds
        self.mate: list[int | None] = [None] * len(before)
        self.taken = [False] * len(after)
        self.how: dict[int, How] = {}
        self.held: dict[Thing, Inside] = {}

    def result(self) -> Alignment:
        pairs = [Pair(self.before[i], self.after[j], self.how[i]) for i, j in enumerate(self.mate) if j is not None]
        removed = [thing for thing, j in zip(self.before, self.mate, strict=True) if j is None]
        added = [thing for thing, taken in zip(self.after, self.taken, strict=True) if not taken]
        return Alignment(tuple(pairs), tuple(removed), tuple(added))

    def pair(self, i: int, j: int, how: How) -> None:
        self.mate[i] = j
        self.taken[j] = True
        self.how[i] = how

    def free(self, rows: Iterable[int], columns: Iterable[int]) -> tuple[list[int], list[int]]:
        return [i for i in rows if self.mate[i] is None], [j for j in columns if not self.taken[j]]

    # Names

    def by_name(self, name: Callable[[Thing], Hashable], how: How) -> None:
        rows = _grouped(range(len(self.before)), lambda i: _named(self.before[i], name), self.mate)
        if not rows:
            return
        free = [None if not taken else 0 for taken in self.taken]
        columns = _grouped(range(len(self.after)), lambda j: _named(self.after[j], name), free)
        for key, own in rows.items():
            for i, j in self.nearest(own, columns.get(key, [])):
                self.pair(i, j, how)

    def nearest(self, rows: list[int], columns: list[int]) -> list[tuple[int, int]]:
        """Pairs of things with one name: those nearest to their old place first."""
        if len(rows) * len(columns) > EXACT and len(rows) > 1:
            return list(zip(rows, columns, strict=False))
        ranked = sorted((self.distance(i, j), i, j) for i in rows for j in columns)
        return _greedy((i, j) for _, i, j in ranked)

    def distance(self, i: int, j: int) -> tuple[bool, bool, int]:
        one, two = self.before[i], self.after[j]
        return one.holder != two.holder, one.lane != two.lane, abs(one.order - two.order)

    # Cells

    def cells(self) -> list[tuple[list[int], list[int]]]:
        """For each cell that is there on both sides its things before and after, in order."""
        rows: dict[Hashable, list[int]] = {}
        for i, thing in enumerate(self.before):
            rows.setdefault((thing.holder, thing.lane), []).append(i)
        columns: dict[Hashable, list[int]] = {}
        for j, thing in enumerate(self.after):
            columns.setdefault((thing.holder, thing.lane), []).append(j)
        return [(own, columns[cell]) for cell, own in rows.items() if cell in columns]

    def same_text(self, rows: list[int], columns: list[int]) -> None:
        rows, columns = self.free(rows, columns)
        if not rows or not columns:
            return
        ours = [(self.before[i].kind, self.before[i].text) for i in rows]
        theirs = [(self.after[j].kind, self.after[j].text) for j in columns]
        if ours == theirs and len(set(ours)) == len(ours):
            for i, j in zip(rows, columns, strict=True):
                self.pair(i, j, "text")
            return
        numbers = dict(zip(theirs, columns, strict=True))
        if len(numbers) == len(theirs) and len(set(ours)) == len(ours):
            for i, key in zip(rows, ours, strict=True):
                if key in numbers:
                    self.pair(i, numbers[key], "text")
            return
        if self.content is not None:
            full = {(True, i): (key, self.content(self.before[i])) for i, key in zip(rows, ours, strict=True)}
            full |= {(False, j): (key, self.content(self.after[j])) for j, key in zip(columns, theirs, strict=True)}
            self.twins(rows, columns, lambda i: full[True, i], lambda j: full[False, j])
            rows, columns = self.free(rows, columns)
        if self.holds is not None:
            self.namesakes(rows, columns)
            rows, columns = self.free(rows, columns)
        self.twins(
            rows,
            columns,
            lambda i: (self.before[i].kind, self.before[i].text),
            lambda j: (self.after[j].kind, self.after[j].text),
        )

    def twins(
        self, rows: list[int], columns: list[int], ours: Callable[[int], Hashable], theirs: Callable[[int], Hashable]
    ) -> None:
        """Pairs things with equal keys, as many as there are, and as many as can be without crossing."""
        left, right = [ours(i) for i in rows], [theirs(j) for j in columns]
        for at, to in common(left, right):
            self.pair(rows[at], columns[to], "text")
        waiting: dict[Hashable, list[int]] = {}
        for j, key in reversed(list(zip(columns, right, strict=True))):
            if not self.taken[j]:
                waiting.setdefault(key, []).append(j)
        for i, key in zip(rows, left, strict=True):
            if self.mate[i] is None and waiting.get(key):
                self.pair(i, waiting[key].pop(), "text")

    def namesakes(self, rows: list[int], columns: list[int]) -> None:
        """Pairs things with one text, such as phases of one name, by what they contain: those that share most first."""
        groups: dict[Hashable, tuple[list[int], list[int]]] = {}
        for i in rows:
            groups.setdefault((self.before[i].kind, self.before[i].text), ([], []))[0].append(i)
        for j in columns:
            groups.setdefault((self.after[j].kind, self.after[j].text), ([], []))[1].append(j)
        for ours, theirs in groups.values():
            if not 1 < len(ours) * len(theirs) <= _FEW:
                continue
            scored = [
                (-Likeness.dice(self.inside(self.before[i]), self.inside(self.after[j])), abs(i - j), i, j)
                for i in ours
                for j in theirs
            ]
            for i, j in _greedy((i, j) for shared, _, i, j in sorted(scored) if shared):
                self.pair(i, j, "text")

    def similar(self, rows: list[int], columns: list[int]) -> None:
        ours, theirs = self.free(rows, columns)
        if not ours or not theirs:
            return
        self.alike(ours, theirs)
        if self.role is not None:
            ours, theirs = self.free(ours, theirs)
            roles: dict[Hashable, list[int]] = {}
            for j in reversed(theirs):
                role = self.role(self.after[j])
                if role is not None:
                    roles.setdefault((self.after[j].kind, role), []).append(j)
            for i in ours:
                same = roles.get((self.before[i].kind, self.role(self.before[i])))
                if same:
                    self.pair(i, same.pop(), "role")
        if self.holds is not None:
            self.between(rows, columns)

    def alike(self, rows: list[int], columns: list[int]) -> None:
        """Pairs similar things of one cell, the most similar first."""
        grams: dict[Thing, frozenset[str]] = {}
        ranks = {i: at for at, i in enumerate(rows)}
        others = {j: at for at, j in enumerate(columns)}
        scored = []
        for i, j in self.likely(rows, columns):
            one, two = self.before[i], self.after[j]
            if one.kind != two.kind:
                continue
            score = self.score(one, two, grams)
            if score:
                scored.append((-score, abs(ranks[i] - others[j]), i, j))
        scored.sort()
        for i, j in _greedy((i, j) for _, _, i, j in scored):
            self.pair(i, j, "similar")

    def likely(self, rows: list[int], columns: list[int]) -> Iterable[tuple[int, int]]:
        if len(rows) * len(columns) <= _FEW:
            return ((i, j) for j in columns for i in rows)
        pairs = candidates([self.before[i].text for i in rows], [self.after[j].text for j in columns])
        found = {(rows[at], columns[to]) for at, to in pairs}
        if self.holds is not None:
            found |= set(self.sharing(rows, columns))
        return sorted(found)

    def score(self, one: Thing, two: Thing, grams: dict[Thing, frozenset[str]]) -> float:
        """How similar two things are: 0 when they are not, else up to 1."""
        for thing in (one, two):
            if thing not in grams:
                grams[thing] = bigrams(thing.text)
        text = likeness(one.text, two.text, grams[one], grams[two])
        ours, theirs = self.inside(one), self.inside(two)
        if ours and theirs:
            shared = Likeness.dice(ours, theirs)
            together = 0.35 * text + 0.65 * shared
            return together if shared and together >= _SHARED else 0
        return text if text >= _ALIKE else 0

    def inside(self, thing: Thing) -> Inside:
        if self.holds is None:
            return frozenset()
        if thing not in self.held:
            self.held[thing] = self.holds(thing)
        return self.held[thing]

    def between(self, rows: list[int], columns: list[int]) -> None:
        """Pairs what stands alone between neighbours that are pairs, if both are empty or speak of the same."""
        here = set(columns)
        own = [i for i in rows if self.mate[i] is None or self.mate[i] in here]
        mates = {self.mate[i] for i in own}
        others = [j for j in columns if not self.taken[j] or j in mates]
        gaps = dict(_gaps(own, [self.mate[i] for i in own]))
        for gap, j in _gaps(others, [j if self.taken[j] else None for j in others]):
            i = gaps.get(gap)
            if i is None or self.before[i].kind != self.after[j].kind:
                continue
            ours, theirs = self.inside(self.before[i]), self.inside(self.after[j])
            if (not ours and not theirs) or Likeness.dice(_spoken(ours), _spoken(theirs)) >= _HINTED:
                self.pair(i, j, "position")

    # Elsewhere

    def unique(self, key: Callable[[Thing], Hashable]) -> None:
        rows, columns = self.free(range(len(self.before)), range(len(self.after)))
        if not rows or not columns:
            return
        ours = _grouped(rows, lambda i: key(self.before[i]))
        theirs = _grouped(columns, lambda j: key(self.after[j]))
        for name, own in ours.items():
            others = theirs.get(name, [])
            if len(own) == 1 and len(others) == 1:
                self.pair(own[0], others[0], "elsewhere")

    def sharing(self, rows: list[int], columns: list[int]) -> Iterable[tuple[int, int]]:
        """Pairs of things that contain something in common, the few most promising for each."""
        posted: dict[Hashable, list[int]] = {}
        for i in rows:
            for each in self.inside(self.before[i]):
                posted.setdefault(each, []).append(i)
        for j in columns:
            shared: Counter[int] = Counter()
            for each in self.inside(self.after[j]):
                lists = posted.get(each, ())
                if len(lists) <= Likeness.longest:
                    shared.update(lists)
            best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))
            for i, _ in best[: Likeness.most]:
                yield i, j

    def contents_elsewhere(self) -> None:
        """Pairs things in different cells that contain mostly the same: moved and renamed in one go."""
        rows, columns = self.free(range(len(self.before)), range(len(self.after)))
        scored = []
        for i, j in self.sharing(rows, columns):
            if self.before[i].kind == self.after[j].kind:
                shared = Likeness.dice(self.inside(self.before[i]), self.inside(self.after[j]))
                if shared >= _ALIKE:
                    scored.append((-shared, i, j))
        for i, j in _greedy((i, j) for _, i, j in sorted(scored)):
            self.pair(i, j, "elsewhere")


def _spoken(inside: Inside) -> frozenset[tuple[Hashable, str]]:
    return frozenset((lane, word) for lane, text in inside for word in text.split() if len(word) > 2)


def _named(thing: Thing, name: Callable[[Thing], Hashable]) -> Hashable:
    found = name(thing)
    return None if found is None else (thing.kind, found)


def _grouped(
    numbers: Iterable[int], key: Callable[[int], Hashable], unless: Sequence[int | None] | None = None
) -> dict[Hashable, list[int]]:
    groups: dict[Hashable, list[int]] = {}
    for number in numbers:
        if unless is None or unless[number] is None:
            found = key(number)
            if found is not None:
                groups.setdefault(found, []).append(number)
    return groups


def _greedy(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    rows: set[int] = set()
    columns: set[int] = set()
    kept = []
    for i, j in pairs:
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            kept.append((i, j))
    return kept


def _gaps(numbers: list[int], mates: list[int | None]) -> Iterable[tuple[Hashable, int]]:
    """Every gap between neighbours with mates that holds one thing, named by the mates around it."""
    start: int | None = -1
    gap: list[int] = []
    for number, mate in [*zip(numbers, mates, strict=True), (-1, -2)]:
        if mate is None:
            gap.append(number)
            continue
        if len(gap) == 1:
            yield (start, mate), gap[0]
        start, gap = mate, []


__all__ = ["Alignment", "Pair", "Thing", "align"]
