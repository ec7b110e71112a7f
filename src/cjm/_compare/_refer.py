"""References in a merge: each leads in the merged map to what it led to where it was written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from cjm._compare._tree import Node, spec_of
from cjm.errors import LookupFailed
from cjm.model import Element, JourneyMap, name_of
from cjm.model._edit import _renamed
from cjm.model._references import _too_early, _within, target
from cjm.model._specs import ManyOrRefs, OneOrRef, Ref, Refs
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
        self.known: dict[tuple[str, Named], Node | None] = {}
        self.normals: dict[tuple[Node, str], Any] = {}
        self.paths: dict[One, Path] = {}
        self.taken: set[str] = set()

    def learn(self, fate: Fate) -> None:
        """Take note of the trees; without them no reference can be followed."""
        self.fate = fate
        self.trees = {"base": fate.base, "ours": fate.ours, "theirs": fate.theirs}

    def node(self, side: str, text: str, spec: Ref | Refs) -> Node | None:
        """The node of one of the three maps that a reference leads to there."""
        key = (side, (text, id(spec)))
        if key not in self.known:
            found = lead(self.maps[side]._index, text, spec)
            self.known[key] = self.trees[side].at_path(found.path) if found is not None else None
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
        for _ in range(20):
            places: dict[Path, One] = {}
            index = Index(merge.draft(places))
            self.paths = {one: path for path, one in places.items()}
            self.taken = set()
            agreed: dict[tuple[Named, tuple[bool, bool, bool]], bool] = {}
            goals: dict[Named, One | None] = {}
            changed = False
            for path, one in [((), merge.root), *places.items()]:
                for field, text, spec in written(one):
                    key = (text, id(spec))
                    if key not in goals:
                        there = lead(index, text, spec)
                        goals[key] = places.get(there.path) if there is not None else None
                    sides = (one.o is not None, one.t is not None, one.b is not None)
                    if (key, sides) not in agreed:
                        agreed[key, sides] = self.agree(merge, sides, text, spec, goals[key])
                    if agreed[key, sides]:
                        changed |= field == "until" and self.too_early(merge, index, path, text, spec, one)
                        continue
                    wanted, lost = self.wanted(merge, one, text, spec)
                    if goals[key] is not None and (goals[key] in wanted or not (wanted or lost)):
                        changed |= field == "until" and self.too_early(merge, index, path, text, spec, one)
                    elif wanted and (fits := self.rename(index, one, text, spec, wanted[0])) is not None:
                        changed |= fits
                    elif lost and not wanted and (merge.prefer is None or spec.grows is not None):
                        missing |= {each for each in (lost[0], *lost[0].above()) if each not in kept}
                        merge.tell("reference", one, field or None, lost[0], text, None, "ours")
                    elif spec.grows is None or "/" in text or wanted:
                        self.drop(merge, one, field, text, spec)
                        changed = True
            if missing or not changed:
                return missing
        return missing

    def agree(
        self, merge: _Merge, sides: tuple[bool, bool, bool], text: str, spec: Ref | Refs, goal: One | None
    ) -> bool:
        """Whether a reference leads to `goal` on every one of these sides that knows it."""
        known = (("ours", merge.by_o), ("theirs", merge.by_t), ("base", merge.by_b))
        for there, (side, ones) in zip(sides, known, strict=True):
            node = self.node(side, text, spec) if there else None
            if node is not None and (goal is None or ones.get(node) is not goal):
                return False
        return goal is not None

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
            if node is None or not _writes(node, text, spec):
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

    def rename(self, index: Index, one: One, text: str, spec: Ref | Refs, goal: One) -> bool | None:
        """Makes a reference lead to `goal`; None where such a reference cannot lead there."""
        path = self.paths.get(goal)
        if path is None or not ("*" in spec.kinds or index.by_path[path].kind in spec.kinds):
            return None
        name = name_of(goal.element)
        if not name or not _leads(index, name, spec, path):
            name = index.handle(index.by_path[path])
            if not _leads(index, name, spec, path):
                self.taken |= {*index.by_id, *index.by_handle}
                number = 2
                while f"{name}-{number}" in self.taken:
                    number += 1
                name = f"{name}-{number}"
                self.taken.add(name)
                goal.element = attrs.evolve(goal.element, id=name)
        if name == text:
            return False
        one.element = name if one.element.__class__ is str else _renamed(one.element, spec, text, name)
        return True

    def drop(self, merge: _Merge, one: One, field: str, text: str, spec: Ref | Refs) -> None:
        """Takes a reference out that leads nowhere any more; what is nothing without it goes, too."""
        nodes = (one.b, one.o, one.t)
        was, left, right = (text if each is not None and _writes(each, text, spec) else None for each in nodes)
        merge.tell("reference", one, field or None, was, left, right, merge.side())
        bare = one.element if one.element.__class__ is str else _without(one.element, spec, text)
        if bare is None or bare is one.element:
            merge.forget(one)
        else:
            one.element = bare

    def too_early(  # noqa: PLR0917
        self, merge: _Merge, index: Index, path: Path, text: str, spec: Ref | Refs, one: One
    ) -> bool:
        """Takes an `until` out that would end before its element begins, since one side moved one of them."""
        place, there = index.by_path.get(path), lead(index, text, spec)
        if place is None or there is None or _too_early(place, there, "") is None:
            return False
        nodes = (one.b, one.o, one.t)
        was, left, right = (getattr(node.element, "until", None) if node is not None else None for node in nodes)
        merge.tell("reference", one, "until", was, left, right, merge.side())
        one.element = attrs.evolve(one.element, until=None)
        return True


def written(one: One) -> list[tuple[str, str, Ref | Refs]]:
    """The references that an element itself has; names that stand among elements are elements of their own."""
    if one.element.__class__ is str:
        assert one.holder is not None  # noqa: S101 - a name stands in an element
        spec: Any = spec_of(one.holder.element.__class__)[one.slot[0]]
        return [("", one.element, spec)]
    return [
        (field, text, spec)
        for field, text, spec in _within(one.element, ())
        if "." in field or not isinstance(spec, ManyOrRefs | OneOrRef)
    ]


def _writes(node: Node, text: str, spec: Ref | Refs) -> bool:
    if node.element.__class__ is str:
        return bool(node.element == text)
    return any(each == text and same.kinds == spec.kinds for _, each, same in _within(node.element, ()))


def _without(element: Any, spec: Ref | Refs, text: str) -> Any:
    """An element without a reference; None where it is nothing without it."""
    fields: dict[str, Any] = {}
    for each in attrs.fields(type(element)):
        value = getattr(element, each.name)
        held = each.validator
        if isinstance(held, Ref | Refs) and held.kinds == spec.kinds and not isinstance(held, ManyOrRefs | OneOrRef):
            if value == text:
                fields[each.name] = None
            elif isinstance(value, tuple) and text in value:
                fields[each.name] = tuple(item for item in value if item != text)
        elif getattr(held, "part", False) and value:
            parts = value if isinstance(value, tuple) else (value,)
            left = [part if isinstance(part, str) else _without(part, spec, text) for part in parts]
            if any(one is not two for one, two in zip(left, parts, strict=True)):
                fields[each.name] = tuple(part for part in left if part is not None) if value is parts else left[0]
    if isinstance(element, Element) and any(field in fields for field in _needed(type(element))):
        return None
    return attrs.evolve(element, **fields) if fields else element


def _needed(cls: type) -> tuple[str, ...]:
    if cls.__name__ == "Transition":
        return ("source", "target")
    return tuple(each.name for each in attrs.fields(cls) if each.default is attrs.NOTHING)


def _leads(index: Index, text: str, spec: Ref | Refs, path: Path) -> bool:
    there = lead(index, text, spec)
    return there is not None and there.path == path


def lead(index: Index, text: str, spec: Ref | Refs) -> Place | None:
    """The place that a reference leads to, or None."""
    try:
        return target(index, text, spec)
    except LookupFailed:
        return None


__all__ = ["Names", "lead"]
