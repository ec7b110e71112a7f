"""The phases, steps and lanes of a map, built anew from what its file tells now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

import attrs

from cjm.model import LANES, JourneyMap, Lane, Phase, Step, _edit, _references, name_of
from cjm.model._walk import Index, Path, kind_of, specs
from cjm.putback._known import Bit
from cjm.putback._told import Head, Loose, Told
from cjm.putback._value import element_of

if TYPE_CHECKING:
    from cjm.putback._apply import Work

_KEPT = ("id", "evidence", "extra", "responsibilities", "persona", "segment", "until")


class Built:
    """The phases, steps and lanes of the map as the file has them now."""

    def __init__(self, work: Work, before: JourneyMap) -> None:
        self.work, self.before = work, before
        self.index: Index = before._index
        self.paths: dict[Path, Path] = {}
        self.fresh: list[Path] = []
        self.renamed: dict[str, str] = {}
        self.lost: set[Path] = set(work.removed)
        self.order = {id(head): at for at, head in enumerate(work.all_heads())}
        self.told: dict[int, dict[str, list[Told]]] = {}
        for told in work.story.told:
            self.told.setdefault(id(told.head), {}).setdefault(told.lane, []).append(told)
        self.goes = {bit.path: told for told in work.story.told if (bit := work.mates.get(id(told))) is not None}

    def result(self) -> tuple[JourneyMap, Any, list[Path]]:
        fields = self._lanes()
        self._changed_classes()
        dropped = self._without_lost_references()
        self.index = Index(dropped)
        fields["phases"] = tuple(self._phase(head, at) for at, head in enumerate(self.work.story.phases))
        fields |= self._without_removed(dropped, fields)
        return _edit._draft(dropped, fields), self.track, self.fresh

    def track(self, path: Path) -> Path | None:
        """Where what stood at a path stands now; None where it is gone."""
        for size in range(len(path), 0, -1):
            if path[:size] in self.paths:
                return (*self.paths[path[:size]], *path[size:])
            if path[:size] in self.lost:
                return None
        return path

    def _is_lost(self, path: Path) -> bool:
        for size in range(len(path), 0, -1):
            if path[:size] in self.goes and path[:size] not in self.lost:
                return False
            if path[:size] in self.lost:
                return True
        return False

    def _is_unfit(self, path: Path, spec: Any) -> bool:
        """Whether something went to a lane of which a reference of this kind cannot speak."""
        told = self.goes.get(path)
        if told is None or "*" in spec.kinds:
            return False
        return kind_of(self.index.by_path[path].element, told.lane) not in spec.kinds

    # Lanes

    def _lanes(self) -> dict[str, Any]:
        story, lanes = self.work.story, list(self.before.lanes)
        for name, label in story.labels.items():
            title = label.removesuffix(f"[{name}]").strip()
            at = next((at for at, lane in enumerate(lanes) if lane.name == name), None)
            if name not in LANES and (at is None or not lanes[at].title):
                if not title or title in LANES or any(title in head.custom for head in self._holders()):
                    self.work.loose.append(Loose(label, name, "no lane can be called that", name))
                    continue
                self.renamed[name] = title
                if at is not None:
                    lanes[at] = attrs.evolve(lanes[at], name=title)
            elif at is not None:
                lanes[at] = attrs.evolve(lanes[at], title=title or None)
            else:
                lanes += [Lane(each) for each in self._shown_lanes() if each not in {lane.name for lane in lanes}]
                at = next(at for at, lane in enumerate(lanes) if lane.name == name)
                lanes[at] = attrs.evolve(lanes[at], title=title or None)
        if story.lanes is not None:
            order = [self.renamed.get(name, name) for name in story.lanes]
            known = {lane.name: lane for lane in lanes}
            lanes = [known.pop(name) if name in known else Lane(name) for name in order] + list(known.values())
        return {"lanes": tuple(lanes)} if tuple(lanes) != self.before.lanes else {}

    def _holders(self) -> Iterator[Any]:
        for phase in self.before.phases:
            yield phase
            yield from phase.steps

    def _shown_lanes(self) -> list[str]:
        """The lanes that the file showed, from top to bottom."""
        if self.work.story.shown is not None:
            return self.work.story.shown
        bits = sorted(self.work.known.all("lane"), key=lambda bit: bit.spot.box[1])
        return list(dict.fromkeys(bit.lane for bit in bits))

    # References

    def _changed_classes(self) -> None:
        """What goes to a lane of another class is another thing to those who refer to it."""
        for path, told in self.goes.items():
            if self.index.by_path[path].lane == told.lane:
                continue
            element = self.index.by_path[path].element
            made = element_of(told.text, told.lane)
            if made is not None and type(made) is not type(element):
                self.lost.add(path)

    def _without_lost_references(self) -> Any:
        """The map without references to what is gone."""
        every = list(_references.references(self.index))
        # Ways first: others may refer to one that leads nowhere any more.
        for holder, _, text, spec in every:
            path = holder.path if holder is not None else ()
            if len(path) == 2 and path[0] == "transitions" and path not in self.lost and self._leads_astray(text, spec):
                self.lost.add(path)
                self.work.notes.append(f"{holder!r} went to {text!r}, which is gone: it is removed, too.")
        updates: dict[Path, Any] = {}
        for holder, name, text, spec in every:
            path = holder.path if holder is not None else ()
            if (path and self._is_lost(path)) or not self._leads_astray(text, spec):
                continue
            element = updates.get(path, holder.element if holder is not None else self.before)
            updates[path] = _without(element, spec, text)
            where = holder.where if holder is not None else "map"
            self.work.notes.append(f"{where}.{name} referred to {text!r}, which is gone.")
        root = updates.pop((), self.before)
        return _edit._put(root if root is not self.before else _edit._draft(self.before, {}), updates)

    def _leads_astray(self, text: str, spec: Any) -> bool:
        """Whether a reference leads to what is gone, or to what it cannot speak of any more."""
        there = _edit._target(self.index, text, spec)
        return there is not None and (self._is_lost(there.path) or self._is_unfit(there.path, spec))

    def _without_removed(self, dropped: Any, fields: dict[str, Any]) -> dict[str, Any]:
        """The fields of the map itself without what was removed from them."""
        found: dict[str, Any] = {}
        for name in {str(path[0]) for path in self.lost if len(path) == 2 and path[0] != "phases"}:
            kept: list[Any] = []
            for at, each in enumerate(fields.get(name, getattr(dropped, name))):
                if (name, at) not in self.lost:
                    self.paths[name, at] = (name, len(kept))
                    kept.append(each)
            found[name] = tuple(kept)
        return found

    # Phases and steps

    def _phase(self, head: Head, at: int) -> Any:
        path: Path = ("phases", at)
        steps = tuple(self._filled(step, (*path, "steps", nth)) for nth, step in enumerate(head.steps))
        phase = self._filled(head, path)
        return phase if phase.steps == steps else attrs.evolve(phase, steps=steps)

    def _filled(self, head: Head, path: Path) -> Any:
        """A phase or step with what its lanes hold now."""
        kind = Step if len(path) > 2 else Phase
        old = self.index.by_path[head.old].element if head.old is not None else kind(head.name or "")
        if type(old) is not kind:
            old = kind(name_of(old))
        if head.old is not None and self.index.by_path[head.old].path == head.old:
            self.paths[head.old] = path
        lanes = set(self.told.get(id(head), ()))
        if head.old is not None:
            lanes |= {lane for lane in LANES if getattr(old, lane)} | set(old.custom)
        fields: dict[str, Any] = {}
        custom = dict(old.custom)
        for lane in [*LANES, *sorted(lanes.difference(LANES))]:
            if lane not in lanes:
                continue
            own = (lane,) if lane in LANES else ("custom", self.renamed.get(lane, lane))
            was = (lane,) if lane in LANES else ("custom", lane)
            cells = self._cells(head, lane, was, (*path, *own))
            if len(own) > 1:
                custom = {(own[1] if name == lane else name): each for name, each in custom.items()}
                custom[own[1]] = cells
            elif cells != getattr(old, lane):
                fields[lane] = cells
        custom = {name: cells for name, cells in custom.items() if cells}
        if custom != dict(old.custom) or list(custom) != list(old.custom):
            fields["custom"] = custom
        return attrs.evolve(old, **fields) if fields else old

    def _cells(self, head: Head, lane: str, was: Path, now: Path) -> tuple[Any, ...]:
        """The elements of a cell: as they are told, with those that were never shown at their old places."""
        there: list[tuple[Path | None, Any]] = []
        for told in self.told.get(id(head), {}).get(lane, ()):
            bit = self.work.mates.get(id(told))
            if bit is None:
                made = element_of(told.text, lane, origin=told.spot.place)
                if made is None:
                    self.work.loose.append(Loose(told.text, told.spot.place, f"it fits no {lane}"))
                else:
                    there.append((None, self._lasting(made, told, None)))
            else:
                place = self.index.by_path[bit.path]
                element = place.element if place.lane == lane else self._of_lane(place.element, told)
                there.append((bit.path, self._lasting(element, told, bit)))
        if head.old is not None:
            holder: Any = self.index.by_path[head.old].element
            for at in range(len(holder.lane(was[-1]))):
                path: Path = (*head.old, *was, at)
                if path in self.goes or self._is_lost(path):
                    continue
                before = (*path[:-1], at - 1)
                nth = next(
                    (nth for nth, (each, _) in enumerate(there, 1) if each == before), 0 if at == 0 else len(there)
                )
                there.insert(nth, (path, self.index.by_path[path].element))
        for at, (old, _) in enumerate(there):
            if old is None:
                self.fresh.append((*now, at))
            elif old not in self.lost:
                self.paths[old] = (*now, at)
        return tuple(each for _, each in there)

    def _of_lane(self, element: Any, told: Told) -> Any:
        """An element as one of the class that stands in a lane."""
        made = element_of(told.text, told.lane)
        if made is None or type(made) is type(element):
            return element
        known = attrs.fields_dict(type(made))
        kept = {name: getattr(element, name) for name in _KEPT if name in known and hasattr(element, name)}
        lost = [
            each.name
            for each in attrs.fields(type(element))
            if each.name not in {*_KEPT, "inferred", "origin", type(element).title_field}
            and getattr(element, each.name) != each.default
        ]
        if lost:
            self.work.notes.append(f"{element!r} is a {type(made).__name__} now, without its {', '.join(lost)}.")
        return attrs.evolve(made, origin=element.origin, **kept)

    def _lasting(self, element: Any, told: Told, bit: Bit | None) -> Any:
        """The element until where it is drawn now."""
        if told.until is not None:
            end = told.until.end
            reference = None if end is None else self._reference(end)
            return attrs.evolve(element, until=reference) if element.until != reference else element
        if bit is None or element.until is None:
            return element
        place = self.index.all(element.until, ("step", "phase"))
        head = self.work.heads.get(place[0].path) if place else None
        last = head.steps[-1] if head is not None and head.steps else head
        if last is not None and self.order[id(last)] < self.order[id(told.head)]:
            self.work.notes.append(f"{element!r} stands behind {element.until!r} now, until which it lasted.")
            return attrs.evolve(element, until=None)
        return element

    def _reference(self, head: Head) -> str:
        if head.old is not None:
            return self.index.handle(self.index.by_path[head.old])
        return head.name or ""


def _without(element: Any, spec: Any, text: str) -> Any:
    """An element without its references to this, its parts' included."""
    fields: dict[str, Any] = {}
    for name, each in specs(type(element)):
        value = getattr(element, name)
        if each is spec or (hasattr(each, "kinds") and each.kinds == spec.kinds):
            if value == text:
                fields[name] = None
            elif isinstance(value, tuple) and text in value:
                fields[name] = tuple(item for item in value if item != text)
        elif getattr(each, "part", False) and value:
            parts = value if isinstance(value, tuple) else (value,)
            if "owner" in getattr(spec, "kinds", ()):
                parts = tuple(part for part in parts if getattr(part, "owner", None) != text)
            kept = tuple(_without(part, spec, text) for part in parts)
            if kept != (value if isinstance(value, tuple) else (value,)):
                fields[name] = kept if isinstance(value, tuple) else kept[0]
    if not fields:
        return element
    return _edit._draft(element, fields) if isinstance(element, JourneyMap) else attrs.evolve(element, **fields)


def with_ids(draft: Any, fresh: Iterable[Path]) -> Any:
    """The draft in which new twins of what is there have ids."""
    paths = list(fresh)
    if not paths:
        return draft
    index = Index(draft)
    updates: dict[Path, Any] = {}
    taken: set[str] = set()
    for path in paths:
        place = index.by_path[path]
        if place.element.id is not None or len(index.by_handle.get(place.handle, ())) < 2:
            continue
        free = _edit._free(place.handle, index)
        while free in taken:
            stem, _, number = free.rpartition("-")
            free = f"{stem}-{int(number) + 1}"
        taken.add(free)
        updates[path] = attrs.evolve(place.element, id=free)
    return _edit._put(draft, updates) if updates else draft


__all__ = ["Built", "with_ids"]
