"""What a file tells now, applied to the map that travelled with it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Any

import attrs

from cjm._compare import Thing, align
from cjm.errors import CjmError
from cjm.model import LANES, JourneyMap, _edit
from cjm.model._walk import Index, Path
from cjm.putback._index import normal
from cjm.putback._known import Bit, Known
from cjm.putback._rebuild import Built, with_ids
from cjm.putback._told import Head, Loose, Story, Told
from cjm.putback._value import changes, cleared


def applied(known: Known, story: Story) -> tuple[JourneyMap, list[str]]:
    """The map with what was edited, and what a person should know about it."""
    return Work(known, story).result()


class Work:
    def __init__(self, known: Known, story: Story) -> None:
        self.known, self.story = known, story
        self.notes = list(story.notes)
        self.updates: dict[Path, dict[str, Any]] = {}
        self.removed: set[Path] = set()
        self.late: list[str] = []
        self.loose = list(story.loose)
        self.mates: dict[int, Bit] = {}
        self.heads = {head.old: head for head in self.all_heads() if head.old is not None}

    def all_heads(self) -> Iterator[Head]:
        for phase in self.story.phases:
            yield phase
            yield from phase.steps

    def result(self) -> tuple[JourneyMap, list[str]]:
        self._keep_the_unseen()
        gone = self._align()
        self._edit_texts()
        self._remove(gone)
        before = self._edited()
        draft, track, fresh = Built(self, before).result()
        journey = _edit._finished(before, with_ids(draft, fresh), track)
        for handle in self.late:
            try:
                journey = journey.remove(handle)
            except CjmError as error:
                self.notes.append(f"{handle} was deleted in the file and stays in the map: {error}")
        return self._with_loose(journey), self.notes

    # What is the same

    def _keep_the_unseen(self) -> None:
        """Only what was shown can be deleted: phases and steps that hold more than that stay."""
        unseen = {place.path for place in self.known.map.places() if place.path not in self.known.seen}
        holders = {holder for path in unseen for holder in _holder_of(path)}
        for at, phase in enumerate(self.known.map.phases):
            path: Path = ("phases", at)
            mine = path in holders or path in unseen
            steps = [
                ("phases", at, "steps", nth)
                for nth in range(len(phase.steps))
                if ("phases", at, "steps", nth) not in self.heads
                and (("phases", at, "steps", nth) in holders or ("phases", at, "steps", nth) in unseen)
            ]
            if path not in self.heads and (mine or steps):
                self.heads[path] = Head(path)
                self.story.phases.insert(min(at, len(self.story.phases)), self.heads[path])
                if path in self.known.seen:
                    self.notes.append(f"The phase {phase.name!r} stays: it holds what the file did not show.")
            for step in steps:
                self.heads[step] = Head(step)
                of = self.heads[path]
                of.steps.insert(min(int(step[3]), len(of.steps)), self.heads[step])

    def _align(self) -> list[Bit]:
        """Find every text of the lanes again; those that are gone are given back."""
        fixed = {id(told.bit) for told in self.story.told if told.bit is not None}
        self.mates = {id(told): told.bit for told in self.story.told if told.bit is not None}
        then = [
            Thing(normal(bit.part.text), holder=self._holder(bit), lane=bit.lane, order=at, payload=bit)
            for at, bit in enumerate(self.known.all("content"))
            if id(bit) not in fixed
        ]
        now = [
            Thing(normal(told.text), holder=id(told.head), lane=told.lane, order=at, payload=told)
            for at, told in enumerate(self.story.told)
            if told.bit is None
        ]
        found = align(then, now)
        for pair in found.pairs:
            self.mates[id(pair.after.payload)] = pair.before.payload
        lost: dict[Hashable, list[Bit]] = {}
        for thing in found.removed:
            lost.setdefault((thing.holder, thing.lane), []).append(thing.payload)
        new: dict[Hashable, list[Told]] = {}
        for thing in found.added:
            new.setdefault((thing.holder, thing.lane), []).append(thing.payload)
        gone: list[Bit] = []
        for cell, bits in lost.items():
            if len(bits) == 1 == len(new.get(cell, ())):
                self.mates[id(new[cell][0])] = bits[0]  # overwritten where it stood
            else:
                gone += bits
        return gone

    def _holder(self, bit: Bit) -> Hashable:
        head = self.heads.get(bit.holder)
        return id(head) if head is not None else ("gone", bit.holder)

    # Fields

    def _edit_texts(self) -> None:
        edits: dict[tuple[Path, str, str], list[tuple[Bit, str, str]]] = {}
        for told in self.story.told:
            bit = self.mates.get(id(told))
            if bit is not None and normal(told.text) != normal(bit.part.text):
                edits.setdefault((bit.path, bit.part.field, ""), []).append((bit, told.text, told.spot.place))
        for edit in self.story.edits:
            bit = edit.bit
            if bit.what == "lane":
                self.story.labels[bit.lane] = edit.text
                continue
            # That is told by what stands in the cells, unless the text only repeats what is shown there.
            if bit.what in {"phase", "step", "content"} and not bit.repeats:
                self.loose.append(Loose(edit.text, edit.spot.place, "it left its cell", bit.part.text))
                continue
            # Of several names in one field each is edited on its own.
            of = normal(bit.part.text) if bit.what == "field" and not bit.repeats else ""
            key = (bit.path, bit.part.field, of if self._is_listed(bit) else "")
            edits.setdefault(key, []).append((bit, edit.text, edit.spot.place))
        for each in edits.values():
            self._edit_one(each)
        for path, fields in self.story.fields:
            self.updates[path] = {**fields, **self.updates.get(path, {})}
        for path, head in self.heads.items():
            if head.name is not None:
                self.updates.setdefault(path, {})["name"] = head.name

    def _is_listed(self, bit: Bit) -> bool:
        element = self.known.place(bit.path).element if bit.path else self.known.map
        return isinstance(getattr(element, bit.part.field, None), tuple)

    def _edit_one(self, each: list[tuple[Bit, str, str]]) -> None:
        bit, text, place = each[0]
        texts = {normal(text) for _, text, _ in each}
        if len(texts) > 1:
            said = " and ".join(repr(text) for text in sorted(texts))
            self.notes.append(f"{bit.part.text!r} was changed to {said}: the old text stays.")
            self.loose += [Loose(text, place, "it was changed in two ways", bit.part.text) for _, text, place in each]
            return
        element = self.known.place(bit.path).element if bit.path else self.known.map
        already = self.updates.get(bit.path, {})
        if bit.part.field in already:
            element = _tried(element, already) or element
        found = changes(element, bit.part.field, bit.lane, normal(bit.part.text), text)
        if not found or _tried(element, found) is None:
            self.loose.append(Loose(text, place, "the map cannot tell what it means", bit.part.text))
            return
        self.updates.setdefault(bit.path, {}).update(found)

    def _remove(self, gone: list[Bit]) -> None:
        self.removed |= {bit.path for bit in gone}
        for at, phase in enumerate(self.known.map.phases):
            paths = [("phases", at), *(("phases", at, "steps", nth) for nth in range(len(phase.steps)))]
            self.removed |= {path for path in paths if path not in self.heads}
        # A text that left a phase before it was removed goes on elsewhere.
        by_path: dict[Path, list[Bit]] = {}
        for bit in self.story.gone:
            if not bit.repeats:
                by_path.setdefault(bit.path, []).append(bit)
        shown: dict[Path, list[Bit]] = {}
        for each in self.known.bits.values():
            for bit in each:
                shown.setdefault(bit.path, []).append(bit)
        for path, bits in by_path.items():
            if any(path[:size] in self.removed for size in range(1, len(path) + 1)):
                continue
            self._remove_shown(path, bits, shown[path])

    def _remove_shown(self, path: Path, bits: list[Bit], shown: list[Bit]) -> None:
        """What is gone of a card, a fact, a chip: the element itself, or what it said in a field."""
        lost = {id(bit) for bit in self.story.gone}
        left = {(bit.part.field, normal(bit.part.text)) for bit in shown if id(bit) not in lost}
        bits = [bit for bit in bits if (bit.part.field, normal(bit.part.text)) not in left]
        whole = path and not left
        if whole and len(path) == 2:
            self.removed.add(path)
            return
        if whole and self.known.place(path).kind != "phase":
            self.late.append(self.known.place(path).handle)
            return
        for bit in bits:
            element = self.known.place(path).element if path else self.known.map
            found = cleared(element, bit.part.field, normal(bit.part.text))
            if found is None:
                self.notes.append(f"{bit.part.text!r} is no longer shown; it stays in the map.")
            else:
                self.updates.setdefault(path, {}).update(found)

    def _edited(self) -> JourneyMap:
        """The map with its fields edited; everything stands where it stood."""
        root = self.known.map
        own = self.updates.pop((), {})
        fields = _edit._root_fields(own, root)
        index: Index = root._index
        updates = {path: _edit._changed(index.by_path[path].element, each) for path, each in self.updates.items()}
        if not updates and not fields:
            return root
        return _edit._finished(root, _edit._put(_edit._draft(root, fields), updates), lambda path: path)  # type: ignore[no-any-return]

    def _with_loose(self, journey: JourneyMap) -> JourneyMap:
        if not self.loose:
            return journey
        for each in self.loose:
            was = f" It showed {each.was!r}." if each.was else ""
            self.notes.append(f"{each.text!r} ({each.place}) cannot be put back: {each.reason}.{was}")
        more = [each.unplaced() for each in self.loose]
        known = {(each.text, each.places) for each in journey.unplaced}
        return attrs.evolve(
            journey, unplaced=(*journey.unplaced, *(each for each in more if (each.text, each.places) not in known))
        )


def _holder_of(path: Path) -> Iterator[Path]:
    """The phase or step that something stands in, if it stands in a lane."""
    if len(path) > 2 and path[-2] in LANES:
        yield path[:-2]
    elif len(path) > 3 and path[-3] == "custom":
        yield path[:-3]


def _tried(element: Any, fields: dict[str, Any]) -> Any:
    """The element with these fields; None where they do not fit it."""
    try:
        if isinstance(element, JourneyMap):
            _edit._root_fields(fields, element)
            return element
        return attrs.evolve(element, **fields)
    except (CjmError, TypeError, ValueError):
        return None


__all__ = ["applied"]
