"""Compare and patch: what leads from one map to another, and the map that comes out of it."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, TypeVar, cast

from cjm import _convert
from cjm._compare._delta import Added, Change, Changed, Delta, Moved, Removed, Renamed, Spot, What
from cjm._compare._sequences import longest_rising
from cjm._compare._tree import Match, Node, Slot, build, grow, match, value_fields
from cjm.errors import Fault, ModelError
from cjm.model import Atlas, JourneyMap, Phase, Step, name_of, path_text

Whole = TypeVar("Whole", JourneyMap, Atlas)


def compare(before: Whole, after: Whole) -> Delta:
    """What is different between two maps, or two atlases: empty exactly when they are equal.

    Moves and renames are found, not told as removed and added. `cjm.patch(before, delta)` is `after`.

    >>> from cjm import JourneyMap, Phase
    >>> old = JourneyMap("Заказ", phases=[Phase("Заказ", touchpoints=["Колл-центр"]), Phase("Доставка")])
    >>> new = old.move("touchpoint/koll-tsentr", to="phase/dostavka")
    >>> print(*compare(old, new).words("ru"))
    Точка контакта «Колл-центр» переместилась из фазы «Заказ» в фазу «Доставка»
    """
    kinds = (type(before), type(after))
    if kinds not in ((JourneyMap, JourneyMap), (Atlas, Atlas)):
        raise ModelError(
            f"{kinds[0].__name__} and {kinds[1].__name__} cannot be compared.",
            next="Give two maps, or two atlases; atlas['title'] is one map of an atlas.",
        )
    if before == after:
        return Delta(before.title, after.title)
    with _convert.undisturbed():
        one, two = grow(before), grow(after)
        return Delta(before.title, after.title, changes(two, match(one, two)))


def changes(two: Node, found: Match) -> tuple[Change, ...]:
    """The changes that lead to a tree from the one that it is aligned with."""
    listed: list[Change] = []
    pending = [(two, False)]
    while pending:
        node, reordered = pending.pop()
        mate = found.back.get(node)
        if mate is None:
            if node.holder in found.back:
                listed.append(Added(node.kind, handle(node), _only(node, found.back), spot(node)))
        else:
            what = moved(mate, node, found) or (("order",) if reordered else ())
            if what:
                listed.append(Moved(mate.kind, handle(mate), mate.text, what, spot(mate), spot(node)))
            if mate in found.same:
                continue
            listed += _differences(mate, node)
            listed += [
                Removed(gone.kind, handle(gone), _only(gone, found.forth), spot(gone))
                for gone in mate.inner()
                if gone not in found.forth
            ]
        for nodes in reversed(node.slots.values()):
            again = reordered_in(nodes, found)
            pending += [(inner, inner in again) for inner in reversed(nodes)]
    return tuple(listed)


def moved(one: Node, two: Node, found: Match) -> tuple[What, ...]:
    """In which respects something stands elsewhere, its order in its lane aside."""
    if one.holder is None or two.holder is None:
        return ()
    what: list[What] = []
    if found.forth.get(one.holder) is not two.holder:
        for name, cls in (("map", JourneyMap), ("phase", Phase), ("step", Step)):
            here, there = (_nearest(node, cls) for node in (one, two))
            if (found.forth.get(here) if here is not None else None) is not there:
                what.append(name)  # type: ignore[arg-type]
        if not what or not isinstance(two.holder.element, JourneyMap | Phase | Step):
            what.append("holder")
    if one.slot != two.slot:
        what.append("lane")
    return tuple(what)


def _nearest(node: Node, cls: type) -> Node | None:
    return next((each for each in node.above() if isinstance(each.element, cls)), None)


def reordered_in(nodes: list[Node], found: Match) -> set[Node]:
    """The fewest of those who stayed in a lane that must be moved to make its order."""
    stayed = [
        (node, mate.at)
        for node in nodes
        if (mate := found.back.get(node)) is not None and mate.slot == node.slot and _stays(mate, node, found)
    ]
    places = [at for _, at in stayed]
    if all(left < right for left, right in pairwise(places)):
        return set()
    kept = set(longest_rising(places))
    return {node for number, (node, _) in enumerate(stayed) if number not in kept}


def _stays(one: Node, two: Node, found: Match) -> bool:
    return one.holder is not None and found.forth.get(one.holder) is two.holder


def _differences(one: Node, two: Node) -> list[Change]:
    old, new = one.element, two.element
    if old.__class__ is str:
        same = one.text == two.text
        return [] if same else [Renamed(one.kind, None, "str", "", one.text, two.text, spot(one), spot(two))]
    listed: list[Change] = []
    cls = old.__class__
    for name in value_fields(cls):
        was, now = getattr(old, name), getattr(new, name)
        if was == now:
            continue
        if name == cls.title_field and not hasattr(cls, "other_name") and isinstance(was, str) and isinstance(now, str):
            renamed = Renamed(one.kind, handle(one), cls.__name__, name, was, now, spot(one), spot(two))
            listed.append(renamed)
        else:
            changed = Changed(one.kind, handle(one), cls.__name__, one.text, name, was, now, spot(one), spot(two))
            listed.append(changed)
    return listed


def _only(node: Node, mates: dict[Node, Node]) -> Any:
    """The element without what it holds that has a mate elsewhere."""
    return build(_stripped(node, mates)) if any(inner in mates for inner in node.walk()) else node.element


def _stripped(node: Node, mates: dict[Node, Node]) -> Node:
    bare = Node(node.element, None, node.slot, node.at)
    bare.stirred = True
    for slot, nodes in node.slots.items():
        bare.slots[slot] = [_stripped(inner, mates) for inner in nodes if inner not in mates]
    return bare


def spot(node: Node) -> Spot:
    """Where a node stands, in words and as a path."""
    phase = step = holder = title = None
    for each in node.above():
        element = each.element
        if isinstance(element, Phase):
            phase = element.name
        elif isinstance(element, Step):
            step = element.name
        elif isinstance(element, JourneyMap):
            title = element.title if each.holder is not None else None
        elif holder is None and not isinstance(element, Atlas):
            holder = each.text
    return Spot(node.path, phase, step, holder, title)


def handle(node: Node) -> str | None:
    """The id or handle of a node in its map; None for the map itself, and for a mere name."""
    element = node.element
    if element.__class__ is str or node.holder is None:
        return None
    if element.id is not None or not isinstance(node.scope.element, JourneyMap) or node is node.scope:
        return element.id  # type: ignore[no-any-return]
    path = node.path[len(node.scope.path) :]
    place = node.scope.element._index.by_path.get(path if path in node.scope.element._index.by_path else path[:-1])
    return place.handle if place is not None else None


def patch(content: Whole, delta: Delta) -> Whole:
    """The map that `delta` leads to from the map that it was made from.

    >>> from cjm import JourneyMap
    >>> old, new = JourneyMap("Заказ", phases=["Поиск"]), JourneyMap("Заказ", phases=["Выбор", "Поиск"])
    >>> patch(old, compare(old, new)) == new
    True
    """
    if not delta:
        return content
    root = grow(content)
    nodes = _found(root, delta)
    for change, node in nodes:
        if isinstance(change, Changed | Renamed):
            _set(node, change)
    for change, node in nodes:
        if isinstance(change, Removed | Moved):
            _check(node, change)
            holder = node.holder
            if holder is None:
                raise _unfit(change.before, "is the map itself")
            holder.stir()
            holder.slots[node.slot] = [each for each in holder.slots[node.slot] if each is not node]
    # From the front to the back: so every place is where the delta says when its turn comes.
    taken = {id(change): node for change, node in nodes}
    for change in sorted((each for each in delta if isinstance(each, Added | Moved)), key=lambda each: each.after.path):
        holder, slot, at = _spot_in(root, change.after)
        node = grow(change.element) if isinstance(change, Added) else taken[id(change)]
        node.holder, node.slot, node.at = holder, slot, at
        holder.stir()
        holder.slots.setdefault(slot, []).insert(at, node)
    return cast("Whole", build(root))


def _found(root: Node, delta: Delta) -> list[tuple[Change, Node]]:
    nodes: list[tuple[Change, Node]] = []
    for change in delta:
        if not isinstance(change, Added):
            if not change.before.path:
                nodes.append((change, root))
                continue
            holder, slot, at = _spot_in(root, change.before)
            cells = holder.slots.get(slot, [])
            if at >= len(cells):
                raise _unfit(change.before, "is not there")
            nodes.append((change, cells[at]))
    return nodes


def _set(node: Node, change: Changed | Renamed) -> None:
    if change.type != type(node.element).__name__:
        raise _unfit(change.before, f"is a {type(node.element).__name__}, not a {change.type}")
    if change.type == "str":
        if node.element != change.old:
            raise _unfit(change.before, f"is {node.element!r}, not {change.old!r}")
        node.element = change.new
        node.holder.stir()  # type: ignore[union-attr]
        return
    found = getattr(node.element, change.field)
    if found != change.old:
        raise _unfit(change.before, f"has {found!r} as its {change.field}, not {change.old!r}")
    node.changes[change.field] = change.new
    node.stir()


def _check(node: Node, change: Removed | Moved) -> None:
    if node.kind != change.kind and not (isinstance(change, Moved) and "lane" in change.what):
        raise _unfit(change.before, f"is a {node.kind}, not a {change.kind}")
    if isinstance(change, Removed) and node.text != name_or_text(change.element):
        raise _unfit(change.before, f"is {node.text!r}, not {name_or_text(change.element)!r}")


def name_or_text(element: Any) -> str:
    """The words by which an element, or a name that stands for one, is known."""
    return element if isinstance(element, str) else name_of(element)


def _spot_in(root: Node, where: Spot) -> tuple[Node, Slot, int]:
    """Holder, slot and number that a path leads to."""
    node, rest = root, where.path
    while True:
        size = 2 if rest and rest[0] == "custom" else 1
        slot, at, rest = tuple(map(str, rest[:size])), rest[size], rest[size + 1 :]
        if not rest:
            return node, slot, int(at)
        cells = node.slots.get(slot, [])
        if int(at) >= len(cells):
            raise _unfit(where, "is not there")
        node = cells[int(at)]


def _unfit(where: Spot, found: str) -> ModelError:
    return ModelError(
        [Fault(f"{found}.", where=path_text(where.path) or "map")],
        where="The delta does not fit this map",
        next="Apply it to the map that it was made from.",
    )


__all__ = ["changes", "compare", "handle", "moved", "patch", "reordered_in", "spot"]
