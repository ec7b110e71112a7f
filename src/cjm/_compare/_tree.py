"""A map as a tree of nodes: what compare, patch and merge walk over, and how a tree becomes a map again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from cjm._compare._align import How, Thing, align
from cjm.errors import LookupFailed
from cjm.model import LIBRARY, Atlas, Emotion, JourneyMap, Rating, name_of
from cjm.model._frozen import FrozenDict
from cjm.model._references import target
from cjm.model._specs import CustomSpec, ManyOf, ManyOrRefs, One, OneOrRef, Spec
from cjm.model._walk import Path, kind_of, once, specs
from cjm.model._words import fold

Slot = tuple[str, ...]
"""The place in a holder: the name of a field, or `("custom", lane)`."""

# What can only stand inside a smaller number: so everything is aligned after what holds it.
_RANKS = {"Atlas": -2, "JourneyMap": -1, "Phase": 0, "Step": 1, "Metric": 3, "Evidence": 4}
# Names come last: they are known by what they lead to, too.
_NAME = 5
RANKS = range(-1, _NAME + 1)


@once
def shape(cls: Any) -> tuple[tuple[tuple[str, Slot, str], ...], tuple[str, ...]]:
    """The fields that hold elements (name, slot, how), and those that hold values."""
    slots = []
    values = []
    for name, spec in specs(cls):
        if name == "origin":
            continue
        if isinstance(spec, CustomSpec):
            slots.append((name, (name,), "custom"))
        elif isinstance(spec, ManyOf | ManyOrRefs) and not getattr(spec, "part", False):
            slots.append((name, (name,), "own" if cls is Atlas and name in LIBRARY else "many"))
        elif isinstance(spec, OneOrRef) or (isinstance(spec, One) and not spec.part):
            slots.append((name, (name,), "one"))
        else:
            values.append(name)
    return tuple(slots), tuple(values)


def value_fields(cls: type) -> tuple[str, ...]:
    """The fields of a class that hold values: compared as a whole, without identity."""
    return shape(cls)[1]


@once
def spec_of(cls: Any) -> dict[str, Spec]:
    """What each field of a class may hold."""
    return dict(specs(cls))


class Node:
    """An element (or a name that stands for one) and where it stands."""

    __slots__ = ("at", "changes", "element", "holder", "scope", "slot", "slots", "stirred")

    def __init__(self, element: Any, holder: Node | None, slot: Slot, at: int) -> None:
        self.element = element
        self.holder = holder
        self.slot = slot
        self.at = at
        self.slots: dict[Slot, list[Node]] = {}
        self.changes: dict[str, Any] = {}
        self.stirred = False
        self.scope: Node = self if holder is None or element.__class__ is JourneyMap else holder.scope
        """The map that it belongs to; the atlas for what stands in no map."""

    @property
    def rank(self) -> int:
        if self.element.__class__ is str:
            return _NAME
        return _RANKS.get(self.element.__class__.__name__, 2)

    @property
    def text(self) -> str:
        return self.element if self.element.__class__ is str else name_of(self.element)

    @property
    def kind(self) -> str:
        """What it is, in a word: touchpoint, pain, action … as in handles."""
        if self.element.__class__ is str:
            return "evidence" if self.slot[0] == "evidence" else "metric"
        if isinstance(self.element, JourneyMap):
            return "map"
        return kind_of(self.element, self.slot[-1] if self.slot else "")

    @property
    def path(self) -> Path:
        parts: list[str | int] = []  # from the end to the front
        node = self
        while node.holder is not None:
            parts.append(node.at)
            parts += node.slot[::-1]
            node = node.holder
        return tuple(parts[::-1])

    def above(self) -> Iterator[Node]:
        """What holds it, from the nearest to the map."""
        node = self.holder
        while node is not None:
            yield node
            node = node.holder

    def walk(self) -> Iterator[Node]:
        """The node and all below it, in order."""
        pending = [self]
        while pending:
            node = pending.pop()
            yield node
            if node.slots:
                pending += [inner for nodes in reversed(node.slots.values()) for inner in reversed(nodes)]

    def at_path(self, path: Path) -> Node:
        """The node to which a path leads, as the index of a map spells it."""
        node, rest = self, path
        while rest:
            size = 2 if rest[0] == "custom" else 1
            slot, rest = tuple(map(str, rest[:size])), rest[size:]
            # A field that holds one element needs no number.
            number, rest = (int(rest[0]), rest[1:]) if rest and isinstance(rest[0], int) else (0, rest)
            node = node.slots[slot][number]
        return node

    def inner(self) -> Iterator[Node]:
        for nodes in self.slots.values():
            yield from nodes

    def stir(self) -> None:
        """Say that the element below must be built anew."""
        node: Node | None = self
        while node is not None and not node.stirred:
            node.stirred = True
            node = node.holder

    def __repr__(self) -> str:
        return f"Node({self.element!r})"


def grow(element: Any, holder: Node | None = None, slot: Slot = (), at: int = 0, *, leaf: type | None = None) -> Node:
    """The tree of an element and all that it contains, but not of what `leaf`s contain."""
    node = Node(element, holder, slot, at)
    if element.__class__ is str or element.__class__ is leaf:
        return node
    slots = node.slots
    for name, own, how in shape(element.__class__)[0]:
        value = getattr(element, name) if how != "own" else element.own(name)
        if not value:
            continue
        if how == "custom":
            for lane, cells in value.items():
                place = ("custom", lane)
                slots[place] = [grow(cell, node, place, number, leaf=leaf) for number, cell in enumerate(cells)]
        elif how == "one":
            slots[own] = [grow(value, node, own, 0, leaf=leaf)]
        else:
            slots[own] = [grow(item, node, own, number, leaf=leaf) for number, item in enumerate(value)]
    return node


def build(node: Node) -> Any:
    """The element of a tree: the old one where nothing below it was stirred."""
    if not node.stirred or node.element.__class__ is str:
        return node.element
    changes = dict(node.changes)
    lanes: dict[str, Any] = {}
    for name, own, how in shape(node.element.__class__)[0]:
        if how == "custom":
            for slot, nodes in node.slots.items():
                if slot[0] == "custom" and nodes:
                    lanes[slot[1]] = tuple(build(each) for each in nodes)
            changes[name] = FrozenDict(lanes)
            continue
        nodes = node.slots.get(own, [])
        if how == "one":
            changes[name] = build(nodes[0]) if nodes else None
        else:
            changes[name] = tuple([build(each) for each in nodes])
    return attrs.evolve(node.element, **changes)


class Match:
    """Which node of one tree is which of another."""

    __slots__ = ("back", "forth", "how", "same")

    def __init__(self) -> None:
        self.forth: dict[Node, Node] = {}
        self.back: dict[Node, Node] = {}
        self.how: dict[Node, How] = {}
        self.same: set[Node] = set()
        """Nodes of the first tree whose whole subtree is equal on the other side."""

    def pair(self, one: Node, two: Node, how: How) -> None:
        self.forth[one] = two
        self.back[two] = one
        self.how[one] = how
        if one.element == two.element:
            self.same.add(one)
            for slot, nodes in one.slots.items():
                for inner, other in zip(nodes, two.slots[slot], strict=True):
                    self._equal(inner, other, how)

    def _equal(self, one: Node, two: Node, how: How) -> None:
        self.forth[one] = two
        self.back[two] = one
        self.how[one] = how
        self.same.add(one)
        for slot, nodes in one.slots.items():
            for inner, other in zip(nodes, two.slots[slot], strict=True):
                self._equal(inner, other, how)


def match(one: Node, two: Node) -> Match:
    """Aligns two trees, holders before what they hold: so what is in a renamed phase stays in its place."""
    found = Match()
    found.pair(one, two, "id")
    if one not in found.same:
        match_below(found, list(one.inner()), list(two.inner()))
    return found


def match_below(found: Match, ours: list[Node], theirs: list[Node]) -> None:
    """Aligns two groups of nodes, and all that those hold."""
    waiting: dict[int, list[Node]] = {}
    others: dict[int, list[Node]] = {}
    for node in ours:
        waiting.setdefault(node.rank, []).append(node)
    for node in theirs:
        others.setdefault(node.rank, []).append(node)
    for rank in RANKS:
        left = [node for node in waiting.pop(rank, []) if node not in found.forth]
        right = [node for node in others.pop(rank, []) if node not in found.back]
        if rank == _NAME:
            _match_names(found, left, right)
        else:
            _match_pinned(found, left, right)
        old = [node for node in left if node not in found.forth]
        fresh = [node for node in right if node not in found.back]
        if old and fresh:
            things = [_thing(node, found.forth) for node in old]
            again = [_thing(node, None) for node in fresh]
            for pair in align(things, again, content=_content, role=_role, holds=_holds if rank <= 1 else None).pairs:
                found.pair(pair.before.payload, pair.after.payload, pair.how)
        for node in left:
            if node not in found.same:
                for inner in node.inner():
                    waiting.setdefault(inner.rank, []).append(inner)
        for node in right:
            mate = found.back.get(node)
            if mate is None or mate not in found.same:
                for inner in node.inner():
                    others.setdefault(inner.rank, []).append(inner)


def _match_pinned(found: Match, left: list[Node], right: list[Node]) -> None:
    """Pair what has as its id on one side the handle that it had on the other: whoever renamed it pinned that."""
    for ours, theirs, back in ((right, left, True), (left, right, False)):
        free = {id(node) for node in theirs if node.element.id is None}
        for node in ours:
            name = node.element.id
            if name is None or "/" not in name or not free:
                continue
            mate_scope = (found.back if back else found.forth).get(node.scope)
            scope = mate_scope.element if mate_scope is not None else None
            places = scope._index.by_handle.get(name, ()) if isinstance(scope, JourneyMap) else ()
            if len(places) != 1 or mate_scope is None:
                continue
            mate = mate_scope.at_path(places[0].path)
            if id(mate) in free and mate.element.__class__ is node.element.__class__:
                free.discard(id(mate))
                found.pair(*((mate, node) if back else (node, mate)), "id")


def _match_names(found: Match, left: list[Node], right: list[Node]) -> None:
    """Pair names in one place that lead to one thing, whatever it is called now."""
    goals: dict[Any, list[Node]] = {}
    for node in right:
        goal = goal_of(node)
        if goal is not None:
            goals.setdefault((node.holder, node.slot, goal), []).append(node)
    if not goals:
        return
    for node in left:
        goal = goal_of(node)
        holder = found.forth.get(node.holder) if node.holder is not None else None
        there = goals.get((holder, node.slot, found.forth.get(goal))) if goal is not None else None
        if there:
            found.pair(node, there.pop(0), "reference")


def goal_of(node: Node) -> Node | None:
    """What a name leads to in its map."""
    scope = node.scope
    if node.element.__class__ is not str or not isinstance(scope.element, JourneyMap) or node.holder is None:
        return None
    try:
        place = target(scope.element._index, node.element, spec_of(node.holder.element.__class__)[node.slot[0]])  # type: ignore[arg-type]
    except LookupFailed:
        return None
    return scope.at_path(place.path)


def _thing(node: Node, forth: dict[Node, Node] | None) -> Thing:
    holder = node.holder
    if holder is not None and forth is not None:
        holder = forth.get(holder, holder)
    element = node.element
    cls = element.__class__
    scope = node.scope if element.__class__ is not JourneyMap else None
    if scope is not None and forth is not None:
        scope = forth.get(scope, scope)
    return Thing(
        fold(node.text),
        holder=holder,
        lane=(node.slot, scope),
        kind=(cls, scope),
        order=node.at,
        id=None if cls is str else element.id,
        payload=node,
    )


def _content(thing: Thing) -> Any:
    return thing.payload.element


_PLAIN = frozenset({"id", "inferred", "extra", "until", "text", "name"})


def _role(thing: Thing) -> Any:
    element = thing.payload.element
    if isinstance(element, Emotion):
        return element.persona, element.state
    if isinstance(element, Rating):
        return element.kind, element.persona
    if element.__class__ is str:
        return None
    # What is said about it is as good as its name, when enough is said.
    said = [
        (name, value)
        for name, default in _telling(element.__class__)
        if (value := getattr(element, name)) != default and not isinstance(value, FrozenDict)
    ]
    return tuple(said) if len(said) >= 2 else None


@once
def _telling(cls: Any) -> tuple[tuple[str, Any], ...]:
    fields = attrs.fields_dict(cls)
    return tuple((name, fields[name].default) for name in value_fields(cls) if name not in _PLAIN)


def _holds(thing: Thing) -> frozenset[Any]:
    return frozenset((node.slot, fold(node.text)) for node in thing.payload.walk() if node is not thing.payload)


__all__ = [
    "Match",
    "Node",
    "Slot",
    "build",
    "goal_of",
    "grow",
    "match",
    "match_below",
    "shape",
    "spec_of",
    "value_fields",
]
