"""An edited outline: title, phases, steps and lanes are found again from the top down, then what stands under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import TypeVar

from attrs import define, field

from cjm._compare import Thing, align
from cjm.arrange._labels import UNNAMED
from cjm.model._walk import Path
from cjm.putback._index import Spot
from cjm.putback._known import Bit, Known
from cjm.putback._pictures import headers_of
from cjm.putback._told import Head, Loose, Story, Told, compare_bits, lane_named
from cjm.words import FACTS, LANE_LABELS, fold, knows

T = TypeVar("T")


@define(eq=False)
class Branch:
    """A node with the nodes under it; `at` is its place among those beside it."""

    spot: Spot
    holder: Branch | None
    at: int
    below: list[Branch] = field(factory=list)

    def walk(self) -> Iterator[Branch]:
        """The branch and all below it, in order."""
        waiting = [self]
        while waiting:
            branch = waiting.pop()
            yield branch
            waiting += reversed(branch.below)


def grown(spots: Sequence[Spot]) -> list[Branch]:
    """The branches that spots in reading order make, by their depths."""
    roots: list[Branch] = []
    above: list[Branch] = []
    for spot in spots:
        while above and above[-1].spot.box[0] >= spot.box[0]:
            above.pop()
        beside = above[-1].below if above else roots
        branch = Branch(spot, above[-1] if above else None, len(beside))
        beside.append(branch)
        above.append(branch)
    return roots


def tell(known: Known, then: Sequence[Spot], now: Sequence[Spot]) -> Story:
    """What an edited outline tells about one map."""
    return _Tree(known, grown(then), grown(now)).story


def shares(then: Sequence[Spot], now: Sequence[Spot]) -> dict[int, list[Spot]]:
    """For each of several maps of one outline what stands in its part of the tree now; the first has what is new."""
    titles: dict[int, Branch] = {}
    for branch in (each for root in grown(then) for each in root.walk()):
        if branch.spot.map is not None:
            titles.setdefault(branch.spot.map, branch)
    depths = {int(title.spot.box[0]) for title in titles.values()}
    likely = [each for root in grown(now) for each in root.walk() if int(each.spot.box[0]) in depths]
    found = align(
        [Thing(each.spot.text, reference=each.spot.name or None, payload=each) for each in titles.values()],
        [Thing(each.spot.text, reference=each.spot.name or None, payload=each) for each in likely],
        holds=_held,
    )
    of: dict[int, int] = {}
    for pair in found.pairs:
        number = pair.before.payload.spot.map
        of.update((id(each.spot), number) for each in pair.after.payload.walk())
    first = min(titles)
    parts: dict[int, list[Spot]] = {number: [] for number in titles}
    for spot in now:
        parts[of.get(id(spot), first)].append(spot)
    return parts


class _Tree:
    """The tree as it is now, beside the one that was shown."""

    def __init__(self, known: Known, then: list[Branch], now: list[Branch]) -> None:
        self.known = known
        self.story = Story([])
        self.heads: list[Head] = []
        self.rows: list[list[str]] = []
        self.relabelled: dict[str, list[Spot]] = {}
        self.strays: list[tuple[Bit, Spot]] = []
        self.labels = {bit.spot.text: bit.lane for bit in known.all("lane")}
        self.stepped = any(phase.steps for phase in known.map.phases)
        self.back: dict[Branch, Branch] = {}
        self.mates: dict[Branch, Branch] = {}
        self.title, self.top_then, self.top = self._tops(then, now)
        self._pair()
        self._name_contents(then, now)
        self._tell()
        for old, new in self.mates.items():
            self.story.headers += headers_of(known.of(old.spot), known, new.spot)

    def _bit(self, branch: Branch | None) -> Bit | None:
        """What a node of then was to the map."""
        bits = self.known.of(branch.spot) if branch is not None else []
        return bits[0] if bits else None

    def _was(self, branch: Branch) -> Bit | None:
        """What a node of now was to the map; None for a new one."""
        return self._bit(self.back.get(branch))

    # What is the same

    def _tops(self, then: list[Branch], now: list[Branch]) -> tuple[Branch | None, list[Branch], list[Branch]]:
        """The node of the title as it was, and what stood and stands under it."""
        title = next((each for each in then if self._is_title(each)), None)
        if title is None:
            return None, then, now
        rest = [each for each in then if each is not title]
        # Somebody may have laid the whole map under another node: so it is looked for at every depth first.
        # What has no title shows a mark in its place, and so does each phase without a name: that finds nothing.
        names = {title.spot.text, title.spot.name} - {None, "", UNNAMED}
        every = (each for root in now for each in root.walk())
        self._align([title], [each for each in every if names & {each.spot.text, each.spot.name}])
        if title not in self.mates:
            self._align([title], now, by_content=len(now) == 1)
        root = self.mates.get(title)
        if root is None:
            return title, [*title.below, *rest], now
        above, beside = root, []
        while above.holder is not None:
            beside += [each for each in above.holder.below if each is not above]
            above = above.holder
            self.story.loose.append(Loose(above.spot.raw, above.spot.place, "it stands above the map"))
        return title, [*title.below, *rest], [*root.below, *beside, *(each for each in now if each is not above)]

    def _is_title(self, branch: Branch) -> bool:
        bit = self._bit(branch)
        return bit is not None and not bit.path and bit.part.field == "title"

    def _pair(self) -> None:
        """Find phases, steps, lanes and facts again, what stands higher first."""
        left, right = list(self.top_then), list(self.top)
        fresh_left, fresh_right = left, right
        for _ in ("phases", "steps and lanes", "lanes of steps"):
            self._align(
                [each for each in left if each not in self.mates and self._is_frame(each)],
                [each for each in right if each not in self.back],
            )
            fresh_left = [under for each in fresh_left if self._is_frame(each) for under in each.below]
            fresh_right = [under for each in fresh_right if not self._is_lane(each) for under in each.below]
            left, right = [*left, *fresh_left], [*right, *fresh_right]

    def _is_frame(self, branch: Branch) -> bool:
        bit = self._bit(branch)
        return bit is not None and bit.what != "content"

    def _align(self, left: list[Branch], right: list[Branch], *, by_content: bool = True) -> None:
        found = align(
            [self._thing(each, then=True) for each in left],
            [self._thing(each, then=False) for each in right],
            holds=_held if by_content else None,
            content=_held,
        )
        for pair in found.pairs:
            self.mates[pair.before.payload] = pair.after.payload
            self.back[pair.after.payload] = pair.before.payload

    def _thing(self, branch: Branch, *, then: bool) -> Thing:
        holder = branch.holder
        if holder is not None:
            holder = self.mates.get(holder, holder) if then else holder
        return Thing(
            branch.spot.text,
            holder=holder,
            order=branch.at,
            reference=branch.spot.name or None,
            payload=branch,
        )

    def _name_contents(self, then: list[Branch], now: list[Branch]) -> None:
        """The texts of lanes that are known by a name, or as the only ones with their text."""
        bits = [
            bit
            for root in then
            for each in root.walk()
            if (bit := self._bit(each)) is not None and bit.what == "content" and len(self.known.of(each.spot)) == 1
        ]
        seen = [each.spot for root in now for each in root.walk()]
        named = {bit.spot.name: bit for bit in bits if bit.spot.name}
        self.named: dict[int, Bit] = {id(spot): named[spot.name] for spot in seen if spot.name in named}
        texts = _once([(bit.spot.text, bit) for bit in bits])
        alone = _once([(spot.text, spot) for spot in seen])
        self.texts: dict[int, Bit] = {id(spot): texts[text] for text, spot in alone.items() if text in texts}

    # What the tree tells

    def _tell(self) -> None:
        if self.title is not None:
            root = self.mates.get(self.title)
            if root is not None:
                compare_bits(self.story, self.known, self.title.spot, root.spot)
            else:
                self.story.notes.append(f"The title {self.title.spot.text!r} is gone; it stays in the map.")
        for branch in self.top:
            self._tell_top(branch)
        self._tell_strays()
        self._tell_labels()
        for branch in self.top_then:
            bit = self._bit(branch)
            if bit is not None and bit.what == "field" and branch not in self.mates:
                self.story.gone += self.known.of(branch.spot)
        self._tell_order()
        self._fix_names()

    def _tell_top(self, branch: Branch) -> None:
        """What stands under the title: facts and phases."""
        bit = self._was(branch)
        if bit is not None and bit.what == "field":
            self._tell_fact(branch)
        elif self._is_lane(branch, top=True) or (not branch.below and self._text_of_then(branch) is not None):
            self._tell_stray(branch)
        elif bit is None and not branch.below and _is_fact(branch.spot.text):
            self._lose(branch, "nobody said so of the map before")
        else:
            self._tell_phase(branch)

    def _tell_fact(self, branch: Branch) -> None:
        compare_bits(self.story, self.known, self.back[branch].spot, branch.spot)
        for under in branch.below:
            self._lose(under, "it stands under a fact")

    def _head(self, branch: Branch) -> Head:
        bit = self._was(branch)
        text = branch.spot.raw.strip()
        if bit is None or bit.what not in {"phase", "step"}:
            head = Head(None, text)
        else:
            head = Head(bit.path, text if branch.spot.text != bit.spot.text else None)
        self.heads.append(head)
        self.rows.append([])
        return head

    def _tell_phase(self, branch: Branch) -> None:
        phase = self._head(branch)
        self.story.phases.append(phase)
        row = self.rows[-1]
        for under in branch.below:
            if self._tell_known(under, phase, row):
                continue
            if self._was(under) is None and under.below and not self.stepped and not self._has_lanes(under):
                self._tell_lane(under, phase, row)
                continue
            if self._was(under) is None and not self.stepped:
                self.story.notes.append(f"{under.spot.text!r} under {branch.spot.text!r} is taken for a step.")
            self._tell_step(under, phase)

    def _tell_step(self, branch: Branch, phase: Head) -> None:
        step = self._head(branch)
        phase.steps.append(step)
        row = self.rows[-1]
        for under in branch.below:
            if self._tell_known(under, step, row):
                continue
            bit = self._was(under)
            if bit is not None and bit.what in {"phase", "step"}:
                self.story.notes.append(
                    f"{under.spot.text!r} under {branch.spot.text!r} is taken for the step after it."
                )
                self._tell_step(under, phase)
            elif under.below:
                self._tell_lane(under, step, row)
            else:
                self._lose(under, "it stands in no lane")

    def _tell_known(self, branch: Branch, head: Head, row: list[str]) -> bool:
        """Tell what stands under a phase or step and is no step: a lane, a text that takes its lane along, a fact."""
        bit = self._was(branch)
        if self._is_lane(branch):
            self._tell_lane(branch, head, row)
        elif not branch.below and (own := self._text_of_then(branch)) is not None:
            self.story.told.append(Told(branch.spot.raw.strip(), head, own.lane, branch.spot))
        elif bit is not None and bit.what == "field":
            self._tell_fact(branch)
        else:
            return False
        return True

    def _tell_lane(self, branch: Branch, head: Head, row: list[str]) -> None:
        bit = self._was(branch)
        text = branch.spot.text
        if bit is not None and bit.what == "lane":
            lane = bit.lane
            other = self._lane_called(text) if text != bit.spot.text else None
            if other is not None and other != lane:
                lane = other
            else:
                self.relabelled.setdefault(lane, []).append(branch.spot)
        else:
            lane = lane_named(branch.spot.raw, self.known, self.labels)
            if not branch.below:
                self._lose(branch, "nothing stands in the lane that it names")
        row.append(lane)
        for under in branch.below:
            for each in under.walk():
                if each.spot.text:
                    self.story.told.append(Told(each.spot.raw.strip(), head, lane, each.spot))

    def _is_lane(self, branch: Branch, *, top: bool = False) -> bool:
        """Whether a node is the label of a lane: it was one, or it is called like one and has no lanes under it."""
        bit = self._was(branch)
        if bit is not None:
            return bit.what == "lane"
        if top and (not branch.below or branch.spot.text not in self.labels):
            return False  # phases may be called like lanes
        return self._lane_called(branch.spot.text) is not None and not self._has_lanes(branch)

    def _has_lanes(self, branch: Branch) -> bool:
        return any(self._is_lane(each) for each in branch.below)

    def _lane_called(self, text: str) -> str | None:
        if text in self.labels:
            return self.labels[text]
        own = (lane.name for lane in self.known.map.lanes if text in {lane.name, lane.title})
        return next(own, None) or next((lane for lane in LANE_LABELS["en"] if knows(lane, text)), None)

    def _text_of_then(self, branch: Branch) -> Bit | None:
        if branch in self.back:
            return None
        return self.named.get(id(branch.spot)) or self.texts.get(id(branch.spot))

    # What stands nowhere

    def _lose(self, branch: Branch, reason: str) -> None:
        self.story.loose += [Loose(each.spot.raw, each.spot.place, reason) for each in branch.walk() if each.spot.text]

    def _tell_stray(self, branch: Branch) -> None:
        """A lane or text that stands beside the phases: what is known stays where it was."""
        for each in branch.walk():
            if each is branch and self._is_lane(branch, top=True):
                continue
            bit = self._text_of_then(each)
            if bit is not None:
                self.strays.append((bit, each.spot))
            elif each.spot.text:
                self.story.loose.append(Loose(each.spot.raw, each.spot.place, "it stands in no phase"))

    def _tell_strays(self) -> None:
        heads = {head.old: head for head in self.heads if head.old is not None}
        for bit, spot in self.strays:
            head = heads.get(bit.holder)
            if head is None:
                self.story.loose.append(Loose(spot.raw, spot.place, "it stands in no phase", bit.part.text))
                continue
            self.story.notes.append(f"{spot.raw!r} was moved out of the phases; it stays in {bit.lane}.")
            self.story.told.append(Told(spot.raw.strip(), head, bit.lane, spot, bit))

    # Labels, order, names

    def _tell_labels(self) -> None:
        """The new name of a lane: whoever changes one of its labels means them all."""
        shown = {bit.lane: bit.spot.text for bit in self.known.all("lane")}
        for lane, spots in self.relabelled.items():
            new = {spot.text: spot for spot in spots if spot.text != shown[lane]}
            if len(new) == 1:
                self.story.labels[lane] = next(iter(new.values())).raw.strip()
            elif new:
                said = " and ".join(repr(text) for text in sorted(new))
                self.story.notes.append(f"{shown[lane]!r} was changed to {said}: the old label stays.")
                self.story.loose += [
                    Loose(spot.raw, spot.place, "it was changed in two ways", shown[lane]) for spot in new.values()
                ]

    def _tell_order(self) -> None:
        """The order of the lanes, where somebody put lanes otherwise that stood under one step."""
        then = {head: [bit.lane for bit in bits] for head, bits in self._lanes_of_then().items()}
        before = merged_order(then.values(), ())
        if before is None:
            return
        self.story.shown = before
        rows = []
        changed = False
        for head, row in zip(self.heads, self.rows, strict=True):
            was = then.get(head.old, []) if head.old is not None else []
            rows.append([lane for lane in row if lane in was])
            changed |= rows[-1] != [lane for lane in was if lane in row]
        if not changed:
            return
        after = merged_order(rows, before)
        if after is None:
            self.story.notes.append("The lanes stand in one order here and in another there; their order stays.")
        else:
            self.story.lanes = after

    def _lanes_of_then(self) -> dict[Path, list[Bit]]:
        found: dict[Path, list[Bit]] = {}
        for branch in (each for top in self.top_then for each in top.walk()):
            bit, holder = self._bit(branch), self._bit(branch.holder)
            if bit is not None and holder is not None and bit.what == "lane":
                found.setdefault(holder.path, []).append(bit)
        return found

    def _fix_names(self) -> None:
        """A text that has the name of one that was shown is that one; of copies the one that stands nearest."""
        among: dict[int, list[Told]] = {}
        for told in self.story.told:
            bit = self.named.get(id(told.spot))
            if bit is not None and told.bit is None:
                among.setdefault(id(bit), []).append(told)
        for each in among.values():
            bit = self.named[id(each[0].spot)]
            each.sort(
                key=lambda told: (told.head.old != bit.holder, told.lane != bit.lane, told.spot.text != bit.spot.text)
            )
            each[0].bit = bit


def _away(told: Told, bit: Bit) -> tuple[bool, bool, bool]:
    """How far from its old place a text is told."""
    return told.head.old != bit.holder, told.lane != bit.lane, told.spot.text != bit.spot.text


def merged_order(rows: Iterable[Sequence[str]], prefer: Sequence[str]) -> list[str] | None:
    """One order in which each of the rows stands as it is; None where there is none.

    Where the rows leave it open, the order is that of `prefer`, then that of coming up.

    >>> merged_order([["a", "c"], ["b", "c"]], ["b", "a"]), merged_order([["a", "b"], ["b", "a"]], [])
    (['b', 'a', 'c'], None)
    """
    rows = [list(dict.fromkeys(row)) for row in rows]
    ranks = {name: at for at, name in enumerate(dict.fromkeys([*prefer, *(name for row in rows for name in row)]))}
    names = {name for row in rows for name in row}
    after: dict[str, set[str]] = {name: set() for name in names}
    for row in rows:
        for one, two in pairwise(row):
            after[one].add(two)
    waits = dict.fromkeys(names, 0)
    for name in (name for each in after.values() for name in each):
        waits[name] += 1
    free = [(ranks[name], name) for name, count in waits.items() if not count]
    heapify(free)
    order = []
    while free:
        _, name = heappop(free)
        order.append(name)
        for following in after[name]:
            waits[following] -= 1
            if not waits[following]:
                heappush(free, (ranks[following], following))
    return order if len(order) == len(names) else None


def _held(thing: Thing) -> frozenset[tuple[None, str]]:
    """The texts under a node."""
    branch: Branch = thing.payload
    return frozenset((None, each.spot.text) for each in branch.walk() if each is not branch and each.spot.text)


def _once(pairs: Sequence[tuple[str, T]]) -> dict[str, T]:
    """What there is by texts that are there only once."""
    found: dict[str, list[T]] = {}
    for text, thing in pairs:
        found.setdefault(text, []).append(thing)
    return {text: things[0] for text, things in found.items() if text and len(things) == 1}


_FACT_LABELS = frozenset(fold(label) for each in FACTS.values() for labels in each.values() for label in labels)


def _is_fact(text: str) -> bool:
    label, colon, _ = text.partition(":")
    return bool(colon) and fold(label) in _FACT_LABELS


__all__ = ["merged_order", "tell"]
