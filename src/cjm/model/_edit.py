"""Edits: each takes a map and gives a new, validated one.

An edit works on a draft that nobody sees; before the draft becomes a map, names that refer to what was renamed are
rewritten, and handles that would alter are pinned as ids, so that whoever holds a handle still finds the element.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping
from typing import Any

import attrs

from cjm.errors import Fault, LookupFailed, ModelError
from cjm.model import _references
from cjm.model._content import Emotion, Text
from cjm.model._elements import Element, Rating, name_of
from cjm.model._frozen import FrozenDict
from cjm.model._specs import CustomSpec, ManyOf, ManyOrRefs
from cjm.model._walk import Index, Path, Place, specs

Track = Callable[[Path], Path | None]

# What a class concludes from a field by itself is concluded anew when that field changes.
_DERIVED: dict[type, tuple[str, ...]] = {
    Emotion: ("valence", "scale", "label", "emoji"),
    Rating: ("value", "scale"),
}
_LANE_OF = {
    "Touchpoint": "touchpoints",
    "Emotion": "emotions",
    "Pain": "pains",
    "Idea": "ideas",
    "Metric": "metrics",
    "Rating": "ratings",
    "Comment": "comments",
    "Step": "steps",
    "Phase": "phases",
    "Persona": "personas",
    "Segment": "segments",
    "Channel": "channels",
    "Owner": "owners",
    "Evidence": "evidence",
    "Insight": "insights",
    "Transition": "transitions",
    "Lane": "lanes",
    "Unplaced": "unplaced",
}


def edit(root: Any, changes: Mapping[str | None, Mapping[str, Any]] | Mapping[str, Mapping[str, Any]]) -> Any:
    """A map in which the named elements differ in the named fields."""
    index: Index = root._index
    wanted: dict[Path, dict[str, Any]] = {}
    for key, fields in changes.items():
        path = () if key is None else index.one(key).path
        wanted.setdefault(path, {}).update(fields)
    updates: dict[Path, Any] = {}
    for path, fields in wanted.items():
        old = index.by_path[path].element if path else root
        _known(old, fields)
        if path:
            updates[path] = _changed(old, fields)
    own = _root_fields(wanted.get((), {}), root)
    replaced = {(*path, field) for path, fields in wanted.items() for field in fields}
    for path in wanted:
        if any(path[: len(field)] == field for field in replaced):
            raise ModelError(
                "is edited inside a field that the same edit replaces.",
                where=index.by_path[path].handle,
                next="Make the change in the new value of that field, or in a second edit.",
            )
    draft = _put(_draft(root, own), updates)

    def track(path: Path) -> Path | None:
        return None if any(path[: len(field)] == field for field in replaced) else path

    return _finished(root, draft, track)


def add(root: Any, element: Element | str, *, to: str | None, lane: str | None, at: int | None) -> Any:
    """A map with one more element."""
    index: Index = root._index
    holder = root if to is None else index.one(to).element
    path: Path = () if to is None else index.one(to).path
    field = _lane_for(element, holder, lane)
    length = len(_cells(holder, field))
    index_in = length if at is None else max(0, at + length if at < 0 else min(at, length))
    spot: Path = (*path, *field, index_in)
    draft = _inserted(root, path, field, index_in, element)

    def track(old: Path) -> Path | None:
        return _shifted(old, (*path, *field), index_in, 1)

    new = Index(draft)
    place = new.by_path.get(spot)
    if place is not None and place.element.id is None and len(new.by_handle[place.handle]) > 1:
        draft = _put(draft, {spot: attrs.evolve(place.element, id=_free(place.handle, new))})
    return _finished(root, draft, track)


def remove(root: Any, key: str) -> Any:
    """A map without an element that nothing refers to."""
    index: Index = root._index
    place = index.one(key)
    faults = []
    for holder, field, text, spec in _references.references(index):
        if holder is not None and holder.path[: len(place.path)] == place.path:
            continue
        there = _target(index, text, spec)
        if there is not None and there.path[: len(place.path)] == place.path:
            where = f"{holder.where}.{field}" if holder else field
            faults.append(Fault(f"refers to {text!r}, which is to be removed.", where=where))
    if faults:
        raise ModelError(faults, where=place.handle, next="Change what refers to it first, or in the same edit.")
    lane, at = place.path[:-1], place.path[-1]
    if isinstance(at, str):
        parent = lane
        return edit(root, {index.by_path[parent].handle if parent else None: {at: None}})

    def track(old: Path) -> Path | None:
        if old[: len(place.path)] == place.path:
            return None
        return _shifted(old, lane, at + 1, -1)

    return _finished(root, _without(root, place), track)


def move(root: Any, key: str, *, to: str | None, lane: str | None, at: int | None) -> Any:
    """A map with an element at another place."""
    index: Index = root._index
    place = index.one(key)
    target = (index.by_path[place.parent.path].path if place.parent else ()) if to is None else index.one(to).path
    if target[: len(place.path)] == place.path:
        raise ModelError(f"{key!r} cannot be moved into itself.", next="Choose another phase, step or element.")
    start = place.path[-1]
    if not isinstance(start, int):
        raise ModelError(f"{key!r} is the only {place.lane} there can be.", next="Use replace on what holds it.")
    taken = place.path[:-1]
    draft = _without(root, place)

    def without(old: Path) -> Path | None:
        return _shifted(old, taken, start + 1, -1)

    path = without(target) or ()
    holder = Index(draft).by_path[path].element if path else draft
    kept = lane if lane is not None else place.lane if isinstance(place.element, Text) else None
    field = _lane_for(place.element, holder, kept)
    length = len(_cells(holder, field))
    index_in = length if at is None else max(0, at + length if at < 0 else min(at, length))
    draft = _inserted(draft, path, field, index_in, place.element)
    spot = (*path, *field, index_in)

    def track(old: Path) -> Path | None:
        if old[: len(place.path)] == place.path:
            return (*spot, *old[len(place.path) :])
        left = without(old)
        return None if left is None else _shifted(left, (*path, *field), index_in, 1)

    return _finished(root, draft, track)


# Values


def _known(element: Any, fields: Mapping[str, Any]) -> None:
    known = [name for name, _ in specs(type(element))]
    faults = []
    for name in fields:
        if name not in known:
            close = difflib.get_close_matches(name, known, n=1)
            hint = f"Did you mean {close[0]!r}?" if close else f"Its fields are {', '.join(known)}."
            faults.append(Fault(f"{name!r} is no field of a {type(element).__name__}.", next=hint))
    if faults:
        raise ModelError(faults, where=repr(element))


def _changed(element: Any, fields: Mapping[str, Any]) -> Any:
    changes = dict(fields)
    if "inferred" not in changes and any(name in element.inferred for name in changes):
        changes["inferred"] = tuple(name for name in element.inferred if name not in changes)
    if "raw" in changes:
        for name in _DERIVED.get(type(element), ()):
            changes.setdefault(name, None)
    return attrs.evolve(element, **changes)


def _root_fields(fields: Mapping[str, Any], root: Any) -> dict[str, Any]:
    if not fields:
        return {}
    changes = dict(fields)
    if "inferred" not in changes:
        changes["inferred"] = tuple(name for name in root.inferred if name not in changes)
    return {name: _convert(root, name, value) for name, value in changes.items()}


def _draft(root: Any, fields: Mapping[str, Any]) -> Any:
    """A map that is not validated yet: references may lead nowhere until names and handles are mended."""
    draft = object.__new__(type(root))
    for each in attrs.fields(type(root)):
        object.__setattr__(draft, each.name, fields.get(each.name, getattr(root, each.name)))
    return draft


def _put(holder: Any, updates: Mapping[Path, Any]) -> Any:
    """The holder with other elements at these paths; deeper paths go on top of shallower ones."""
    by_field: dict[str, dict[Path, Any]] = {}
    for path, element in updates.items():
        by_field.setdefault(str(path[0]), {})[path[1:]] = element
    fields: dict[str, Any] = {}
    for field, inner in by_field.items():
        old = getattr(holder, field)
        if isinstance(old, FrozenDict):
            lanes = dict(old)
            for lane in {str(path[0]) for path in inner}:
                lanes[lane] = _put_cells(old[lane], {path[1:]: each for path, each in inner.items() if path[0] == lane})
            fields[field] = FrozenDict(lanes)
        elif isinstance(old, tuple):
            fields[field] = _put_cells(old, inner)
        else:
            fields[field] = _put_one(old, inner)
    if isinstance(holder, Element) and type(holder).__name__ == "JourneyMap":
        return _draft(holder, fields)
    return attrs.evolve(holder, **fields)


def _put_cells(cells: tuple[Any, ...], inner: Mapping[Path, Any]) -> tuple[Any, ...]:
    new = list(cells)
    by_place: dict[int, dict[Path, Any]] = {}
    for path, element in inner.items():
        at = path[0]
        if isinstance(at, int):
            by_place.setdefault(at, {})[path[1:]] = element
    for at, deeper in by_place.items():
        new[at] = _put_one(new[at], deeper)
    return tuple(new)


def _put_one(old: Any, inner: Mapping[Path, Any]) -> Any:
    element = inner.get((), old)
    deeper = {path: each for path, each in inner.items() if path}
    return _put(element, deeper) if deeper else element


def _inserted(root: Any, path: Path, field: Path, at: int, element: Any) -> Any:
    holder: Any = Index(root).by_path[path].element if path else root
    cells = _cells(holder, field)
    value: Any = (*cells[:at], element, *cells[at:])
    name = str(field[0])
    if len(field) > 1:
        value = {**holder.custom, str(field[1]): value}
    if not path:
        return _draft(root, {name: _convert(root, name, value)})
    return _put(_draft(root, {}), {path: attrs.evolve(holder, **{name: value})})


def _convert(root: Any, name: str, value: Any) -> Any:
    each = attrs.fields_dict(type(root))[name]
    convert: Any = each.converter
    converted = convert(value) if convert else value
    if each.validator is not None:
        each.validator(root, each, converted)
    return converted


def _without(root: Any, place: Place) -> Any:
    at = place.path[-1]
    parent = place.parent.path if place.parent else ()
    holder: Any = place.parent.element if place.parent else root
    field = place.path[len(parent) : -1]
    cells = tuple(each for number, each in enumerate(_cells(holder, field)) if number != at)
    value: Any = cells if len(field) == 1 else {**holder.custom, str(field[1]): cells}
    if not parent:
        return _draft(root, {str(field[0]): value})
    return _put(_draft(root, {}), {parent: attrs.evolve(holder, **{str(field[0]): value})})


def _cells(holder: Any, field: Path) -> tuple[Any, ...]:
    if len(field) > 1:
        return holder.custom.get(field[1], ())  # type: ignore[no-any-return]
    value = getattr(holder, str(field[0]))
    return value if isinstance(value, tuple) else ()


def _lane_for(element: Element | str, holder: Any, lane: str | None) -> Path:
    name = lane or (_LANE_OF.get(type(element).__name__) if isinstance(element, Element) else None)
    if name is None:
        raise ModelError(
            f"{element!r} can stand in several lanes.", next="Say which: lane='actions', or the name of a custom lane."
        )
    held = {field: spec.name for field, spec in specs(type(holder)) if isinstance(spec, ManyOf | ManyOrRefs)}
    fits = isinstance(element, str) or held.get(name) == type(element).__name__
    if name in held and fits:
        return (name,)
    customs = any(isinstance(spec, CustomSpec) for _, spec in specs(type(holder)))
    if lane is not None and name not in held and customs and isinstance(element, Text | str):
        return ("custom", name)
    what = type(element).__name__ if isinstance(element, Element) else "text"
    raise ModelError(
        f"{_a(what)} cannot stand in {name!r} of {holder!r}.",
        next=f"It holds {', '.join(f'{field} ({kind})' for field, kind in held.items())}.",
    )


def _a(noun: str) -> str:
    return f"{'An' if noun[:1] in 'AEIOU' else 'A'} {noun}"


def _free(handle: str, index: Index) -> str:
    number = 2
    while f"{handle}-{number}" in index.by_id or f"{handle}-{number}" in index.by_handle:
        number += 1
    return f"{handle}-{number}"


# Names and handles


def _mended(before: Index, draft: Any, track: Track) -> Any:
    """The draft with every reference leading where it led: by the new name of what was renamed, else by handle."""
    after = Index(draft)
    updates: dict[Path, Any] = {}
    for holder, _, text, spec in _references.references(before):
        there = _target(before, text, spec)
        if there is None:
            continue
        path = track(holder.path) if holder else ()
        led = track(there.path)
        if path is None or led is None or (path and path not in after.by_path) or led not in after.by_path:
            continue
        now = _target(after, text, spec)
        if now is not None and now.path == led:
            continue
        goal = after.by_path[led]
        name = name_of(goal.element)
        found = _target(after, name, spec)
        again = name if found is not None and found.path == led else after.handle(goal)
        element = updates.get(path, after.by_path[path].element if path else draft)
        updates[path] = _renamed(element, spec, text, again)
    if () in updates:
        draft = updates.pop(())
    return _put(draft, updates) if updates else draft


def _renamed(holder: Any, spec: Any, old: str, new: str) -> Any:
    """The holder with one name instead of another in the fields that refer to such things, its parts' included."""
    fields: dict[str, Any] = {}
    for name, each in specs(type(holder)):
        value = getattr(holder, name)
        if each is spec or (hasattr(each, "kinds") and each.kinds == spec.kinds):
            if value == old:
                fields[name] = new
            elif isinstance(value, tuple) and old in value:
                fields[name] = tuple(new if item == old else item for item in value)
        elif getattr(each, "part", False) and value:
            parts = value if isinstance(value, tuple) else (value,)
            again = tuple(_renamed(part, spec, old, new) for part in parts)
            if again != parts:
                fields[name] = again if isinstance(value, tuple) else again[0]
    if not fields:
        return holder
    return _draft(holder, fields) if type(holder).__name__ == "JourneyMap" else attrs.evolve(holder, **fields)


def _target(index: Index, text: str, spec: Any) -> Place | None:
    try:
        return _references.target(index, text, spec)
    except LookupFailed:
        return None


def _shifted(path: Path, field: Path, start: int, by: int) -> Path:
    """Where a path leads after `by` elements came or went in `field` before `start`."""
    size = len(field)
    if path[:size] == field and len(path) > size:
        at = path[size]
        if isinstance(at, int) and at >= start:
            return (*field, at + by, *path[size + 1 :])
    return path


def _finished(old: Any, draft: Any, track: Track) -> Any:
    """The draft as a validated map, with the old handles pinned where they would have altered."""
    before: Index = old._index
    for _ in range(len(before.places) + 1):
        after = Index(draft)
        pinned: dict[Path, Any] = {}
        for place in before.places:
            if place.element.id is not None:
                continue
            handle = before.handle(place)
            path = track(place.path)
            now = after.by_path.get(path) if path is not None else None
            if now is None or now.element.id is not None or type(now.element) is not type(place.element):
                continue
            if after.handle(now) != handle and len(before.by_handle[handle]) == 1:
                pinned[now.path] = attrs.evolve(now.element, id=handle)
        if not pinned:
            break
        draft = _put(draft, pinned)
    draft = _mended(before, draft, track)
    return type(old)(**{each.name: getattr(draft, each.name) for each in attrs.fields(type(old)) if each.init})
