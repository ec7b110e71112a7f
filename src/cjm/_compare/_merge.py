"""Three-way merge: what two people did to one map, joined; what contradicts itself is listed, not guessed."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias, TypeVar

import attrs

from cjm import _convert
from cjm._compare._compare import handle, spot
from cjm._compare._conflicts import Conflict, ConflictKind, Merged, Side
from cjm._compare._fate import Fate
from cjm._compare._order import woven
from cjm._compare._refer import Names
from cjm._compare._tree import Node, Slot, shape, value_fields
from cjm._compare._values import UNITS, Clash, merged_value
from cjm.errors import ModelError
from cjm.model import LIBRARY, Atlas, FrozenDict, JourneyMap
from cjm.model._edit import _draft
from cjm.model._walk import Path, nested

Whole = TypeVar("Whole", JourneyMap, Atlas)
Prefer: TypeAlias = Literal["ours", "theirs"] | None


def merge(base: Whole, ours: Whole, theirs: Whole, *, prefer: Prefer = None) -> Merged[Whole]:
    """What both sides did to `base`, joined element by element and field by field.

    Edits that do not touch one another always merge. Where they contradict each other the result has a conflict, and
    its map holds what `ours` says, but keeps whatever one side changed and the other removed; with `prefer` it holds
    what that side says. The map is always valid.

    >>> from cjm import JourneyMap, Phase
    >>> base = JourneyMap("Заказ", phases=[Phase("Оплата", pains=["Долго"])])
    >>> ours = base.replace("pain/dolgo", severity="high")
    >>> theirs = base.replace("pain/dolgo", text="Очень долго").add("Терминал", to="phase/oplata", lane="touchpoints")
    >>> result = merge(base, ours, theirs)
    >>> result
    Merged(JourneyMap('Заказ', 1 phase, 0 steps), clean)
    >>> result.map.phases[0].pains[0].severity, result.map.phases[0].pains[0].text
    (Rating('high'), 'Очень долго')
    """
    kinds = {type(base), type(ours), type(theirs)}
    if kinds not in ({JourneyMap}, {Atlas}):
        raise ModelError("only three maps, or three atlases, can be merged.", next="Give three of one kind.")
    if ours in (theirs, base) or base == theirs:
        return Merged(theirs if base == ours else ours, ())
    with _convert.undisturbed():
        return _Merge(base, ours, theirs, prefer).result()


class One:
    """An element of the merged map, and which it is of each of the three."""

    __slots__ = ("b", "element", "holder", "o", "slot", "slots", "t")

    def __init__(self, b: Node | None, o: Node | None, t: Node | None) -> None:
        self.b, self.o, self.t = b, o, t
        self.holder: One | None = None
        self.slot: Slot = ()
        self.slots: dict[Slot, list[One]] = {}
        self.element: Any = None

    @property
    def node(self) -> Node:
        """Where it stands in ours, else in theirs, else in the base."""
        return self.o or self.t or self.b  # type: ignore[return-value] # it stands in one of them at least


class _Merge:
    """A merge in the making."""

    def __init__(self, base: Any, ours: Any, theirs: Any, prefer: Prefer) -> None:
        self.prefer = prefer
        self.names = Names(base, ours, theirs)
        self.fate = Fate(base, ours, theirs, self.names)
        self.conflicts: dict[Any, Conflict] = {}

    def result(self) -> Merged[Any]:
        kept: set[Node] = set()
        for _ in range(50):
            self.conflicts = {}
            self.members(kept)
            self.place()
            for one in self.all:
                self.fill(one)
            self.arrange()
            self.one_id_each()
            if isinstance(self.root.element, Atlas):
                break
            again = self.names.mend(self, kept)
            if not again:
                break
            kept |= again
        try:
            whole = self.whole()
        except ModelError as error:
            side: Side = self.prefer or "ours"
            whole = self.root.o.element if side == "ours" else self.root.t.element  # type: ignore[union-attr]
            self.tell("invalid", self.root, None, str(error), self.root.o, self.root.t, side)
        return Merged(whole, tuple(self.conflicts.values()))

    def side(self) -> Side:
        return self.prefer or "ours"

    def tell(  # noqa: PLR0917
        self, kind: ConflictKind, one: One, field: str | None, base: Any, ours: Any, theirs: Any, took: Side
    ) -> None:
        """List a conflict."""
        node = one.node
        was, left, right = (each.element if isinstance(each, Node) else each for each in (base, ours, theirs))
        named = field.partition("[")[0] if field else field  # of one of several: `solves[1]`
        self.conflicts[kind, id(one), field] = Conflict(
            kind, node.kind, handle(one.b or node), node.text, spot(node), named, was, left, right, took
        )

    # Who is there

    def members(self, kept: set[Node]) -> None:
        """Everything that the merged map may hold."""
        fate = self.fate
        self.all: list[One] = []
        self.by_b: dict[Node, One] = {}
        self.by_o: dict[Node, One] = {}
        self.by_t: dict[Node, One] = {}
        for node, keeper in fate.living(kept, self.prefer):
            one = self.join(node, fate.mo.forth.get(node), fate.mt.forth.get(node))
            if keeper is not None:
                self.tell("removed", one, None, node, one.o, one.t, keeper)
        for node, keeper in fate.fallen:
            one = One(node, fate.mo.forth.get(node), fate.mt.forth.get(node))
            self.tell("removed", one, None, node, one.o, one.t, "theirs" if keeper == "ours" else "ours")
        for node in fate.added_by_ours:
            self.join(None, node, fate.twins.get(node))
        paired = set(fate.twins.values())
        for node in fate.added_by_theirs:
            if node not in paired:
                self.join(None, None, node)
        self.root = self.by_b[fate.base]

    def join(self, b: Node | None, o: Node | None, t: Node | None) -> One:
        one = One(b, o, t)
        self.all.append(one)
        for node, known in ((b, self.by_b), (o, self.by_o), (t, self.by_t)):
            if node is not None:
                known[node] = one
        return one

    def forget(self, one: One) -> None:
        """Takes an element out again."""
        row = one.holder.slots[one.slot] if one.holder is not None else []
        if one in row:
            row.remove(one)
            self.all.remove(one)

    # Where it stands

    def place(self) -> None:
        """Gives each its holder and slot; what has none because a preferred side removed it goes."""
        standing: list[One] = []
        gone: set[One] = set()
        for one in sorted(self.all, key=lambda each: each.node.rank):
            if one is self.root:
                standing.append(one)
                continue
            for holder, slot in self.spots(one):
                if holder is not None and holder not in gone:
                    one.holder, one.slot = holder, slot
                    break
            if one.holder is None:
                gone.add(one)
            else:
                standing.append(one)
        self.all = [one for one in self.all if one not in gone]
        for one in gone:
            for node, known in ((one.b, self.by_b), (one.o, self.by_o), (one.t, self.by_t)):
                if node is not None:
                    known.pop(node, None)

    def spots(self, one: One) -> list[tuple[One | None, Slot]]:
        """The places where it may stand, the wanted one first."""
        b, o, t = (
            (known.get(node.holder), node.slot) if node is not None and node.holder is not None else None
            for node, known in ((one.b, self.by_b), (one.o, self.by_o), (one.t, self.by_t))
        )
        found = [each for each in (o, t, b) if each is not None]
        if o is None or t is None or o == t:
            return found
        if self.prefer == "theirs":
            found = [t, o, *found]
        if b is not None and o == b:
            return [t, *found]
        if b is not None and t == b:
            return [o, *found]
        base = spot(one.b) if one.b is not None else None
        self.tell("moved", one, None, base, spot(one.o), spot(one.t), self.side())  # type: ignore[arg-type]
        return found

    def arrange(self) -> None:
        """Puts the members of every slot in order."""
        for one in self.all:
            one.slots = {}
        groups: dict[tuple[One, Slot], list[One]] = {}
        for one in self.all:
            if one.holder is not None:
                groups.setdefault((one.holder, one.slot), []).append(one)
        for holder in self.all:
            slots = [
                slot
                for node in ((holder.t, holder.o) if self.prefer == "theirs" else (holder.o, holder.t))
                if node is not None
                for slot in node.slots
            ]
            slots += holder.b.slots if holder.b is not None else ()
            for slot in dict.fromkeys(slots):
                members = groups.pop((holder, slot), None)
                if members:
                    holder.slots[slot] = self.ordered(holder, slot, members)

    def ordered(self, holder: One, slot: Slot, members: list[One]) -> list[One]:
        base, ours, theirs = (
            [known[each] for each in node.slots.get(slot, ()) if each in known] if node is not None else []
            for node, known in ((holder.b, self.by_b), (holder.o, self.by_o), (holder.t, self.by_t))
        )
        if base == ours == theirs == members:
            return members
        if self.prefer == "theirs":
            order, apart = woven(base, theirs, ours, members)
        else:
            order, apart = woven(base, ours, theirs, members)
        for one in apart:
            was, left, right = (spot(node) if node is not None else None for node in (one.b, one.o, one.t))
            self.tell("moved", one, None, was, left, right, self.side())
        if slot == ("metric",) and len(order) > 1:
            first, second = order[:2]
            self.tell("changed", holder, "metric", None, first.element, second.element, self.side())
            return order[:1]
        return order

    # What it is

    def fill(self, one: One) -> None:
        """Gives an element its fields; what it holds comes later."""
        b, o, t = one.b, one.o, one.t
        if o is None or t is None:
            side = o if o is not None else t
            one.element = side.element if side is not None else None
            return
        if o.element.__class__ is str:
            one.element = t.element if b is not None and self.fate.same_name(b, self.fate.mo) else o.element
            return
        fate = self.fate
        if b is not None and b in fate.mt.same:
            one.element = o.element
            return
        if b is not None and b in fate.mo.same:
            one.element = t.element
            return
        if isinstance(o.element, JourneyMap) and isinstance(self.root.node.element, Atlas):
            self.fill_map(one, b, o, t)
            return
        self.fill_fields(one, b, o, t)

    def fill_map(self, one: One, b: Node | None, o: Node, t: Node) -> None:
        side = self.side()
        if b is None:
            one.element = o.element if side == "ours" else t.element
            if o.element != t.element:
                self.tell("added", one, None, None, o, t, side)
            return
        merged = merge(b.element, o.element, t.element, prefer=self.prefer)
        one.element = merged.map
        for number, conflict in enumerate(merged.conflicts):
            at = attrs.evolve(conflict.spot, map=o.element.title)
            self.conflicts["map", id(one), number] = attrs.evolve(conflict, spot=at)

    def fill_fields(self, one: One, b: Node | None, o: Node, t: Node) -> None:
        cls = o.element.__class__
        normal = self.names.normal
        old = b.element if b is not None else None
        # References are compared by what they lead to: to follow a renaming is no edit.
        left = normal(b, o, "ours") if b is not None else o.element
        right = normal(b, t, "theirs") if b is not None else t.element
        changes: dict[str, Any] = {}
        for names in _units(cls):
            was, ours, theirs = (tuple(_field(each, cls, name) for name in names) for each in (old, left, right))
            if len(names) == 1:
                was, ours, theirs = was[0], ours[0], theirs[0]
            elif was != ours != theirs != was:
                now = self.clash(one, names[0], was[0], ours, theirs, at=0)
                changes.update(zip(names, now, strict=True))
                continue
            try:
                now = merged_value(was, ours, theirs)
            except Clash as clash:
                now = self.clash(one, names[0], was, ours, theirs, clash=clash)
            changes.update(zip(names, now if len(names) > 1 else (now,), strict=True))
        kept = {name: value for name, value in changes.items() if value != getattr(o.element, name)}
        try:
            one.element = evolved(o.element, kept)
        except ModelError:
            # Two changes that no element can have together, such as two ends of a way that both went.
            one.element = (o if self.side() == "ours" else t).element
            self.tell("changed", one, None, b, o, t, self.side())

    def clash(
        self,
        one: One,
        field: str,
        was: Any,
        ours: Any,
        theirs: Any,
        *,
        at: int | None = None,
        clash: Clash | None = None,
    ) -> Any:
        shown = (ours, theirs) if at is None else (ours[at], theirs[at])
        self.tell("added" if one.b is None else "changed", one, field, was, *shown, self.side())
        if self.prefer == "theirs":
            return theirs
        return ours if clash is None or self.prefer == "ours" else clash.value

    def one_id_each(self) -> None:
        """No id twice: the second gets another."""
        seen: dict[str, One] = {}
        for one in self.all:
            name = None if one.element.__class__ is str or one is self.root else one.element.id
            if name is None or isinstance(self.root.element, Atlas):
                continue
            if name in seen:
                number = 2
                while f"{name}-{number}" in seen:
                    number += 1
                first = seen[name]
                self.tell("id", one, "id", None, first.element, one.element, "ours")
                one.element = attrs.evolve(one.element, id=f"{name}-{number}")
                name = one.element.id
            seen[name] = one

        for one in self.all if not isinstance(self.root.element, Atlas) else ():
            changes = _parts_told_apart(one.element, seen)
            if changes:
                self.tell("id", one, next(iter(changes)), None, one.element, None, "ours")
                one.element = evolved(one.element, changes)

    # The whole

    def whole(self) -> Any:
        """The merged map, validated."""
        fields = self.contents(self.root, (), None)
        element = self.root.element
        if isinstance(element, Atlas):
            fields = self.told_apart(fields)
        made = {each.name: getattr(element, each.name) for each in attrs.fields(type(element)) if each.init}
        return type(element)(**{**made, **fields})

    def told_apart(self, fields: dict[str, Any]) -> dict[str, Any]:
        """The maps and the library of an atlas without an id that stands for two things."""
        seen: dict[str, Any] = {}
        maps = []
        for each in fields.get("maps", self.root.element.maps):
            journey = each
            for place in [place for place in each.places() if place.lane in LIBRARY and place.parent is None]:
                journey = self.renumbered(journey, place.element, seen)
            maps.append(journey)
        library = {name: tuple(self.renumbered(None, item, seen) for item in fields.get(name, ())) for name in LIBRARY}
        return {**fields, **library, "maps": tuple(maps)}

    def renumbered(self, journey: Any, item: Any, seen: dict[str, Any]) -> Any:
        """The map (or without one the thing itself) with another id for a thing whose id is taken by another."""
        name = item.id
        if name is None or seen.setdefault(name, item) == item:
            return item if journey is None else journey
        number = 2
        while f"{name}-{number}" in seen or (journey is not None and f"{name}-{number}" in journey):
            number += 1
        new = attrs.evolve(item, id=f"{name}-{number}")
        seen[new.id] = new
        self.tell("id", self.root, name, None, seen[name], item, "ours")
        return new if journey is None else journey.replace(name, id=new.id)

    def draft(self, places: dict[Path, One]) -> Any:
        """The merged map, not validated yet, and by their paths what stands in it."""
        return _draft(self.root.element, self.contents(self.root, (), places))

    def built(self, one: One, path: Path, places: dict[Path, One] | None) -> Any:
        if places is not None:
            places[path] = one
        if not one.slots and not any(node is not None and node.slots for node in (one.o, one.t, one.b)):
            return one.element
        changes = self.contents(one, path, places)
        return attrs.evolve(one.element, **changes) if changes else one.element

    def contents(self, one: One, path: Path, places: dict[Path, One] | None) -> dict[str, Any]:
        """The fields that hold other elements, where they are not what they were."""
        changes: dict[str, Any] = {}
        for name, slot, how in shape(one.element.__class__)[0]:
            if how == "custom":
                lanes = {
                    own[1]: tuple([self.built(each, (*path, *own, at), places) for at, each in enumerate(inner)])
                    for own, inner in one.slots.items()
                    if own[0] == "custom"
                }
                if lanes or one.element.custom:
                    changes[name] = FrozenDict(lanes)
                continue
            inner = one.slots.get(slot, [])
            if how == "one":
                now = self.built(inner[0], (*path, name), places) if inner else None
                if now is not getattr(one.element, name):
                    changes[name] = now
                continue
            cells = tuple([self.built(each, (*path, name, at), places) for at, each in enumerate(inner)])
            old = getattr(one.element, name)
            if how == "own" or len(old) != len(cells) or any(map(_other, old, cells)):
                changes[name] = cells
        return changes


def _parts_told_apart(element: Any, seen: dict[str, Any], *, whole: bool = False) -> dict[str, Any]:
    """The parts of an element in which an id stood that something else has; with `whole` all that it contains."""
    changes: dict[str, Any] = {}
    if element.__class__ is str:
        return changes
    for name, held in nested(element.__class__):
        value = getattr(element, name)
        if not value or isinstance(value, FrozenDict) or not (whole or getattr(held, "part", False)):
            continue
        parts = value if isinstance(value, tuple) else (value,)
        again = tuple([part if isinstance(part, str) else _told_apart(part, seen) for part in parts])
        if any(map(_other, parts, again)):
            changes[name] = again if parts is value else again[0]
    return changes


def _told_apart(part: Any, seen: dict[str, Any]) -> Any:
    changes = _parts_told_apart(part, seen, whole=True)
    name = getattr(part, "id", None)
    if name is not None:
        free, number = name, 2
        while free in seen:
            free, number = f"{name}-{number}", number + 1
        seen[free] = part
        if free != name:
            changes["id"] = free
    return attrs.evolve(part, **changes) if changes else part


def _other(one: Any, two: Any) -> bool:
    return one is not two


def evolved(element: Any, changes: dict[str, Any]) -> Any:
    """The element with these values; a map stays a draft, to be validated when it is whole."""
    if not changes:
        return element
    if isinstance(element, JourneyMap | Atlas):
        return _draft(element, changes)
    return attrs.evolve(element, **changes)


def _units(cls: type) -> list[tuple[str, ...]]:
    unit = UNITS.get(cls, ())
    return [*((unit,) if unit else ()), *((name,) for name in value_fields(cls) if name not in unit)]


def _field(element: Any, cls: type, name: str) -> Any:
    if element is not None:
        return getattr(element, name)
    default = attrs.fields_dict(cls)[name].default
    return None if default is attrs.NOTHING else default


__all__ = ["One", "Prefer", "evolved", "merge"]
