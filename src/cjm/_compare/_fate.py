"""What lives on in a merge: who removed what, whether the other side touched it, what both sides added alike."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import attrs

from cjm._compare._tree import Match, Node, goal_of, grow, match, value_fields
from cjm.model import (
    Atlas,
    Channel,
    Insight,
    JourneyMap,
    Lane,
    Metric,
    Owner,
    Persona,
    Phase,
    Segment,
    Step,
    Touchpoint,
)
from cjm.model._words import fold

if TYPE_CHECKING:
    from cjm._compare._conflicts import Side
    from cjm._compare._refer import Names

# One name, one thing: when both sides add one of these by the same name, they mean the same.
_KNOWN_BY_NAME = (Phase, Step, Persona, Segment, Owner, Channel, Metric, Touchpoint, Lane, Insight)


class Fate:
    """The three trees of a merge, aligned, and what becomes of each node."""

    def __init__(self, base: Any, ours: Any, theirs: Any, names: Names) -> None:
        # Maps of an atlas are merged each for itself.
        leaf = JourneyMap if isinstance(base, Atlas) else None
        self.base, self.ours, self.theirs = (grow(each, leaf=leaf) for each in (base, ours, theirs))
        self.mo, self.mt = match(self.base, self.ours), match(self.base, self.theirs)
        self.names = names
        self.fallen: list[tuple[Node, Side]] = []
        self._touched: dict[Node, bool] = {}
        self.added_by_ours = [node for node in self.ours.walk() if node not in self.mo.back]
        self.added_by_theirs = [node for node in self.theirs.walk() if node not in self.mt.back]
        self.twins = self._added_by_both()
        names.learn(self)

    def living(self, kept: set[Node], prefer: Side | None) -> Iterator[tuple[Node, Side | None]]:
        """Every node of the base that lives on; with the side that kept it where the other removed it."""
        self.fallen = []
        pending: list[tuple[Node, Side | None]] = [(self.base, None)]
        while pending:
            node, restored = pending.pop()
            o, t = node in self.mo.forth, node in self.mt.forth
            down: Side | None = None
            if o and t:
                yield node, None
            elif o or t:
                side: Side = "ours" if o else "theirs"
                found = self.mo if o else self.mt
                if restored == side and _stayed(node, found):
                    down = side
                    yield node, None
                elif node in kept:
                    down = side
                    yield node, side
                elif self.touched(node, found, side):
                    if prefer in {None, side}:
                        down = side
                        yield node, side
                    else:
                        self.fallen.append((node, side))
            pending += [(inner, down) for nodes in reversed(node.slots.values()) for inner in reversed(nodes)]

    def touched(self, node: Node, found: Match, side: Side) -> bool:
        """Whether one side did anything to what the other removed."""
        if node not in self._touched:
            self._touched[node] = self._is_touched(node, found, side)
        return self._touched[node]

    def _is_touched(self, node: Node, found: Match, side: Side) -> bool:
        mate = found.forth[node]
        if not _stayed(node, found):
            return True
        if node in found.same:
            return False
        if node.element.__class__ is JourneyMap:
            return bool(node.element != mate.element)
        if node.element.__class__ is str:
            return not self.same_name(node, found)
        new = self.names.normal(node, mate, side)
        if any(getattr(node.element, name) != getattr(new, name) for name in value_fields(node.element.__class__)):
            return True
        other = self.mt if found is self.mo else self.mo
        for inner in mate.inner():
            old = found.back.get(inner)
            if old is None or old.holder is not node:
                return True
            if old not in other.forth and self.touched(old, found, side):
                return True
        return False

    @staticmethod
    def same_name(node: Node, found: Match) -> bool:
        """Whether a name is the one that it was, or leads to what it led to by that thing's new name."""
        mate = found.forth[node]
        if node.element == mate.element:
            return True
        goal = goal_of(node)
        return goal is not None and goal in found.forth and found.forth[goal] is goal_of(mate)

    def _added_by_both(self) -> dict[Node, Node]:
        """For each node that ours added the one of theirs that is the same."""
        twins: dict[Node, Node] = {}
        back: dict[Node, Node] = {}

        def spot_o(node: Node) -> Hashable:
            holder = node.holder
            return self.mo.back.get(holder, holder), node.slot, node.element.__class__  # type: ignore[arg-type]

        def spot_t(node: Node) -> Hashable:
            holder = node.holder
            known = self.mt.back.get(holder) or back.get(holder, holder)  # type: ignore[arg-type]
            return known, node.slot, node.element.__class__

        def pair(left: Iterable[tuple[Hashable, Node]], right: Iterable[tuple[Hashable, Node]]) -> None:
            waiting: dict[Hashable, list[Node]] = {}
            for key, node in right:
                if key is not None and node not in back:
                    waiting.setdefault(key, []).append(node)
            for key, node in left:
                if key is not None and node not in twins and waiting.get(key):
                    mate = next((each for each in waiting[key] if _compatible(node, each)), None)
                    if mate is not None:
                        waiting[key].remove(mate)
                        twins[node], back[mate] = mate, node

        for rank in sorted({node.rank for node in self.added_by_ours}):
            left = [node for node in self.added_by_ours if node.rank == rank]
            right = [node for node in self.added_by_theirs if node.rank == rank]
            if right:
                pair([(_id(node), node) for node in left], [(_id(node), node) for node in right])
                pair([((spot_o(n), n.element), n) for n in left], [((spot_t(n), n.element), n) for n in right])
                pair([((spot_o(n), fold(n.text)), n) for n in left], [((spot_t(n), fold(n.text)), n) for n in right])
        return twins


def _stayed(node: Node, found: Match) -> bool:
    mate = found.forth[node]
    return node.slot == mate.slot and node.holder is not None and found.forth.get(node.holder) is mate.holder


def _id(node: Node) -> Hashable:
    element = node.element
    return None if element.__class__ is str or element.id is None else (element.__class__, element.id)


def _compatible(one: Node, two: Node) -> bool:
    """Whether two elements of one name may be the same: known by their name, or not at odds in any field."""
    cls = one.element.__class__
    if cls is str:
        return bool(one.element == two.element)
    if one.element == two.element or (one.element.id is not None and one.element.id == two.element.id):
        return True
    if issubclass(cls, _KNOWN_BY_NAME):
        return None in {one.element.id, two.element.id} or one.element.id == two.element.id
    fields = attrs.fields_dict(cls)
    return all(
        getattr(one.element, name) == getattr(two.element, name)
        or fields[name].default in (getattr(one.element, name), getattr(two.element, name))
        for name in value_fields(cls)
    )


__all__ = ["Fate"]
