"""References in a merge: each leads in the merged map to what it led to where it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from cjm._compare._tree import Node
from cjm.errors import LookupFailed
from cjm.model import JourneyMap, name_of
from cjm.model._edit import _renamed
from cjm.model._references import _too_early, _within, target
from cjm.model._specs import Ref, Refs
from cjm.model._walk import Index, Path, Place

if TYPE_CHECKING:
    from cjm._compare._conflicts import Side
    from cjm._compare._fate import Fate
    from cjm._compare._merge import One, _Merge

Named = tuple[str, int]
"""A reference: its text and (by identity) what it may lead to."""


class Names:
    """What the references of the three maps lead to."""

    def __init__(self, base: Any, ours: Any, theirs: Any) -> None:
        self.maps = {"base": base, "ours": ours, "theirs": theirs}
        self.nodes: dict[str, dict[Path, Node]] = {}
        self.known: dict[tuple[str, Named], Node | None] = {}
        self.normals: dict[tuple[Node, str], Any] = {}

    def learn(self, fate: Fate) -> None:
        """Take note of the trees; without them no reference can be followed."""
        self.fate = fate
        self.trees = {"base": fate.base, "ours": fate.ours, "theirs": fate.theirs}

    def node(self, side: str, text: str, spec: Ref | Refs) -> Node | None:
        """The node of one of the three maps that a reference leads to there."""
        key = (side, (text, id(spec)))
        if key not in self.known:
            found = lead(self.maps[side]._index, text, spec)
            if side not in self.nodes:
                self.nodes[side] = {_plain(node): node for node in self.trees[side].walk()}
            self.known[key] = self.nodes[side].get(found.path) if found is not None else None
        return self.known[key]

    def normal(self, base: Node, mate: Node, side: Side) -> Any:
        """An element of one side in the names of the base: where only names were followed, nothing differs."""
        key = (mate, side)
        if key not in self.normals:
            self.normals[key] = self._normal(base, mate, side)
        return self.normals[key]

    def _normal(self, base: Node, mate: Node, side: Side) -> Any:
        element = mate.element
        if not isinstance(self.maps[side], JourneyMap) or element.__class__ is str:
            return element
        before = [(text, spec) for _, text, spec in _within(base.element, ())]
        if not before:
            return element
        texts = {text for text, _ in before}
        found = self.fate.mo if side == "ours" else self.fate.mt
        for _, text, spec in list(_within(element, ())):
            if text in texts:
                continue
            there = self.node(side, text, spec)
            old = found.back.get(there) if there is not None else None
            if old is None:
                continue
            for was, other in before:
                if other.kinds == spec.kinds and self.node("base", was, other) is old:
                    element = _renamed(element, spec, text, was)
                    break
        return element

    def mend(self, merge: _Merge, kept: set[Node]) -> set[Node]:
        """Rewrites references that would lead elsewhere; gives what must be kept since something refers to it."""
        missing: set[Node] = set()
        for _ in range(5):
            places: dict[Path, One] = {}
            index = Index(merge.draft(places))
            changed = False
            goals: dict[Named, One | None] = {}
            for path, one in [((), merge.root), *places.items()]:
                if one.element.__class__ is str:
                    continue
                for field, text, spec in list(_within(one.element, ())):
                    key = (text, id(spec))
                    if key not in goals:
                        there = lead(index, text, spec)
                        goals[key] = places.get(there.path) if there is not None else None
                    now = goals[key]
                    wanted, lost = self.wanted(merge, one, text, spec)
                    if now is not None and now in wanted:
                        if field == "until" and self.too_early(merge, index, path, text, spec, one):
                            changed = True
                        continue
                    if wanted:
                        changed |= self.rename(index, places, one, text, spec, wanted[0])
                    elif lost and now is None:
                        node = lost[0]
                        if merge.prefer is None or spec.grows is not None or not self.drop(merge, one, text, spec):
                            missing |= {node, *node.above()} - kept
                            merge.conflicts["reference", id(one), text] = _reference(merge, one, field, text, node)
                        else:
                            changed = True
            if missing:
                return missing
            if not changed:
                return set()
        return set()

    def wanted(self, merge: _Merge, one: One, text: str, spec: Ref | Refs) -> tuple[list[One], list[Node]]:
        """What a reference should lead to, and what it led to that is no longer there."""
        found: list[One] = []
        lost: list[Node] = []
        fate = self.fate
        for side, node, known in (
            ("ours", one.o, merge.by_o),
            ("theirs", one.t, merge.by_t),
            ("base", one.b, merge.by_b),
        ):
            if node is None or not any(each == text and same.kinds == spec.kinds for _, each, same in _within(node.element, ())):
                continue
            there = self.node(side, text, spec)
            if there is None:
                continue
            goal = known.get(there)
            if goal is not None:
                found.append(goal)
            else:
                back = {"ours": fate.mo.back, "theirs": fate.mt.back}.get(side)
                old = back.get(there) if back is not None else there
                if old is not None:
                    lost.append(old)
        return found, lost

    def rename(  # noqa: PLR0917
        self, index: Index, places: dict[Path, One], one: One, text: str, spec: Ref | Refs, goal: One
    ) -> bool:
        path = next((path for path, each in places.items() if each is goal), None)
        if path is None:
            return False
        place = index.by_path[path]
        name = name_of(goal.element)
        there = lead(index, name, spec)
        if there is None or there.path != path:
            name = index.handle(place)
            there = lead(index, name, spec)
            if there is None or there.path != path:
                taken = {*index.by_id, *index.by_handle}
                number = 2
                while f"{name}-{number}" in taken:
                    number += 1
                name = f"{name}-{number}"
                goal.element = attrs.evolve(goal.element, id=name)
        if name == text:
            return False
        one.element = _renamed(one.element, spec, text, name)
        return True

    def drop(self, merge: _Merge, one: One, text: str, spec: Ref | Refs) -> bool:
        """Takes a reference out, since the preferred side removed what it leads to; False where it must stay."""
        fields: dict[str, Any] = {}
        element = one.element
        for each in attrs.fields(type(element)):
            value = getattr(element, each.name)
            if not isinstance(each.validator, Ref | Refs) or each.validator.kinds != spec.kinds:
                continue
            if value == text:
                fields[each.name] = None
            elif isinstance(value, tuple) and text in value:
                fields[each.name] = tuple(item for item in value if item != text)
        if not fields or type(element).__name__ == "Transition":
            return False
        field, value = next(iter(fields.items()))
        merge.tell("reference", one, field, None, getattr(element, field), value, merge.side())
        one.element = attrs.evolve(element, **fields)
        return True

    def too_early(  # noqa: PLR0917
        self, merge: _Merge, index: Index, path: Path, text: str, spec: Ref | Refs, one: One
    ) -> bool:
        """Takes an `until` out that would end before its element begins, since one side moved one of them."""
        place, there = index.by_path.get(path), lead(index, text, spec)
        if place is None or there is None or _too_early(place, there, "") is None:
            return False
        seen = [getattr(node.element, "until", None) if node is not None else None for node in (one.b, one.o, one.t)]
        merge.tell("reference", one, "until", *seen, merge.side())
        one.element = attrs.evolve(one.element, until=None)
        return True


def _reference(merge: _Merge, one: One, field: str, text: str, node: Node) -> Any:
    merge.tell("reference", one, field, node.element, text, None, "ours")
    return merge.conflicts["reference", id(one), field]


def lead(index: Index, text: str, spec: Ref | Refs) -> Place | None:
    """The place that a reference leads to, or None."""
    try:
        return target(index, text, spec)
    except LookupFailed:
        return None


def _plain(node: Node) -> Path:
    """A path as the index of a map spells it."""
    path = node.path
    return path[:-1] if node.slot == ("metric",) else path


__all__ = ["Names", "lead"]
