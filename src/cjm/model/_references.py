"""References: that each leads to one element of the map, and that what a map names it also holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from cjm.errors import Fault, LookupFailed, ModelError
from cjm.model._elements import Element, Metric, name_of
from cjm.model._people import Channel, Owner, Persona, Segment
from cjm.model._specs import CustomSpec, Ref, Refs
from cjm.model._walk import Index, Place, nested, once, path_text, referring

GROWS: dict[str, Callable[[str], Element]] = {
    "personas": Persona,
    "segments": Segment,
    "channels": Channel,
    "owners": Owner,
    "metrics": Metric,
}


@once
def _telling(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives all that a visit looks at: the id of an element, its references, and what it contains."""
    names = dict.fromkeys(name for name, _ in (*referring(kind), *nested(kind)))
    own = ["id"] if hasattr(kind, "id") else []
    told = [*own, *names]
    # Of a single name it would give the value itself.
    return attrgetter(*told, told[0]) if told else lambda _: ()


class _Found:
    """What one quick walk over a map finds: ids, references into the library, and the other references."""

    __slots__ = ("grown", "ids", "other")

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.grown: dict[str, dict[str, Ref | Refs]] = {name: {} for name in GROWS}
        self.other = False

    def visit(self, holder: Any) -> None:
        kind = type(holder)
        if not any(_telling(kind)(holder)):  # ids are never empty
            return  # as most texts: nothing of it is given by which it could be found or find others
        if getattr(holder, "id", None) is not None:
            self.ids.append(holder.id)
        for name, spec in referring(kind):
            value = getattr(holder, name)
            if not value:
                continue
            if value.__class__ is tuple:
                for item in value:
                    if item.__class__ is str:
                        self.meet(item, spec)
            elif value.__class__ is str:
                self.meet(value, spec)
        for name, held in nested(kind):
            value = getattr(holder, name)
            if not value:
                continue
            if isinstance(held, CustomSpec):
                for cells in value.values():
                    for cell in cells:
                        self.visit(cell)
            elif value.__class__ is tuple:
                for item in value:
                    if item.__class__ is not str:
                        self.visit(item)
            elif value.__class__ is not str:
                self.visit(value)

    def meet(self, reference: str, spec: Ref | Refs) -> None:
        if spec.grows is None:
            self.other = True
        else:
            self.grown[spec.grows].setdefault(reference, spec)


def named_by(atlas: Any, library: Sequence[str]) -> dict[str, tuple[Any, ...]]:
    """The library fields of an atlas that grow by what the rest of its library names, such as a persona's segment."""
    found = _Found()
    for field in library:
        for item in getattr(atlas, field):
            found.visit(item)
    grown = {}
    for field, references in found.grown.items():
        held = getattr(atlas, field)
        known = {name_of(item) for item in held} | {item.id for item in held} | set(found.ids)
        missing = [GROWS[field](each) for each in references if each not in known and "/" not in each]
        if missing:
            grown[field] = (*held, *missing)
    return grown


def resolve(root: Any) -> dict[str, tuple[Any, ...]]:
    """The library fields of a map that grow by what the map names; ModelError with every fault there is."""
    found = _Found()
    found.visit(root)
    grown: dict[str, tuple[Any, ...]] = {}
    doubtful = found.other or len(set(found.ids)) < len(found.ids)
    ids = set(found.ids)
    # An owner's sponsor or a persona's segment may be new as well: what is appended names nothing further.
    for field, references in found.grown.items():
        library = getattr(root, field)
        names = Counter(map(name_of, library))
        missing = []
        for reference in references:
            if names[reference] == 1:
                continue
            if names[reference] or reference in ids or "/" in reference:
                doubtful = True
            else:
                missing.append(GROWS[field](reference))
        if missing:
            grown[field] = (*library, *missing)
    if doubtful:
        faults, late = _faults(
            root, {field: {each.name for each in new[len(getattr(root, field)) :]} for field, new in grown.items()}
        )
        twice = [each for each, times in Counter(found.ids).items() if times > 1]
        if twice and not faults:
            # On parts, such as responsibilities, which have no place of their own.
            faults = [
                Fault(f"the id {each!r} stands twice.", next="An id is one name for one thing.") for each in twice
            ]
        if faults:
            raise ModelError(faults, where=f"Journey map {root.title!r}")
        for field, names_of_new in late.items():
            grown[field] = (*grown.get(field, getattr(root, field)), *map(GROWS[field], names_of_new))
    return grown


def references(index: Index) -> Iterator[tuple[Place | None, str, str, Ref | Refs]]:
    """Every reference of a map: the place that holds it (None for the map), the field, the text, the spec."""
    for field, text, spec in _within(index.root, ()):
        yield None, field, text, spec
    for place in index.places:
        for field, text, spec in _within(place.element, ()):
            yield place, field, text, spec


def _within(holder: Any, path: tuple[str | int, ...]) -> Iterator[tuple[str, str, Ref | Refs]]:
    """The references of an element itself and of its parts, but not of the elements it contains."""
    for name, spec in referring(type(holder)):
        value = getattr(holder, name)
        if isinstance(value, tuple):
            for at, item in enumerate(value):
                if isinstance(item, str):
                    yield path_text((*path, name, at)), item, spec
        elif isinstance(value, str):
            yield path_text((*path, name)), value, spec
    for name, part in nested(type(holder)):
        if getattr(part, "part", False):
            value = getattr(holder, name)
            if isinstance(value, tuple):
                for at, item in enumerate(value):
                    yield from _within(item, (*path, name, at))
            elif value is not None:
                yield from _within(value, (*path, name))


def target(index: Index, text: str, spec: Ref | Refs) -> Place:
    """The place that a reference leads to; LookupFailed if none or several.

    A name that refers into the library is looked for there first: an owner, not a comment with the same words.
    """
    if spec.grows is not None:
        listed = [place for place in index.all(text, spec.kinds) if place.parent is None]
        if len(listed) == 1:
            return listed[0]
    return index.one(text, spec.kinds)


def _faults(root: Any, grown: dict[str, set[str]]) -> tuple[list[Fault], dict[str, list[str]]]:
    """Every fault of the references of a map, but of those to what was `grown`; and names that must grow too."""
    index = Index(root)
    faults = [
        Fault(
            f"the id {key!r} stands on {len(places)} elements.",
            where=places[1].where,
            next="An id is one name for one thing: change all but one.",
        )
        for key, places in index.by_id.items()
        if len(places) > 1
    ]
    if root.id is not None and root.id in index.by_id:
        where = index.by_id[root.id][0].where
        faults.append(Fault(f"the id {root.id!r} is the map's own.", where=where, next="Give the element another id."))
    late: dict[str, list[str]] = {}
    for place, field, text, spec in references(index):
        if spec.grows is not None and text in grown.get(spec.grows, ()):
            continue
        where = f"{place.where}.{field}" if place else field
        try:
            there = target(index, text, spec)
        except LookupFailed as error:
            if spec.grows is not None and not index.all(text, spec.kinds) and not _like_a_handle(text, spec):
                if "/" in text and text not in late.setdefault(spec.grows, []):
                    late[spec.grows].append(text)
                continue
            what = error.faults[0].what
            if not index.all(text, spec.kinds):
                what = f"{text!r} is no {' or '.join(k for k in spec.kinds if k != '*') or 'element'} of the map."
            faults.append(Fault(what, where=where, next=error.faults[0].next))
            continue
        if field == "until" and place is not None:
            fault = _too_early(place, there, where)
            if fault:
                faults.append(fault)
    return faults, late


def _like_a_handle(text: str, spec: Ref | Refs) -> bool:
    return text.partition("/")[0] in spec.kinds and "/" in text


def _too_early(place: Place, there: Place, where: str) -> Fault | None:
    own = _position(place)
    if own is None:
        return Fault("only what stands in a phase or a step can last.", where=where, next="Leave `until` out.")
    end = _position(there)
    if end is None or end[: len(own)] < own[: len(end)]:
        return Fault(
            f"{name_of(there.element)!r} comes before the element itself.",
            where=where,
            next="Name the same or a later phase or step.",
        )
    return None


def _position(place: Place) -> tuple[int, ...] | None:
    path = place.path
    if path[0] != "phases":
        return None
    at = [path[1], path[3]] if len(path) > 3 and path[2] == "steps" else [path[1]]
    return tuple(each for each in at if isinstance(each, int))


def union(name: str, groups: Sequence[tuple[Any, ...]]) -> tuple[tuple[Any, ...], list[Fault]]:
    """What several libraries hold together, each thing once, and a fault for each id with two contents."""
    held: dict[Any, None] = {}
    ids: dict[str, Any] = {}
    faults = []
    for item in (item for group in groups for item in group):
        if item in held:
            continue
        if item.id is not None and item.id in ids:
            faults.append(
                Fault(
                    f"the id {item.id!r} stands for two different things, {ids[item.id]!r} and {item!r}.",
                    where=name,
                    next="Make the two equal, or give one of them another id.",
                )
            )
            continue
        held[item] = None
        if item.id is not None:
            ids[item.id] = item
    return tuple(held), faults


def one_map(atlas: Any, key: str) -> Any:
    """The map of an atlas with this id or title; LookupFailed otherwise."""
    found = [each for each in atlas.maps if each.id == key] or [each for each in atlas.maps if each.title == key]
    if len(found) == 1:
        return found[0]
    listed = ", ".join(repr(each.title) for each in atlas.maps) or "none"
    what = f"{len(found)} maps are called {key!r}." if found else f"No map is called {key!r}."
    raise LookupFailed(f"{what} The maps are: {listed}.", next="Choose one by its title, or give the maps ids.")
