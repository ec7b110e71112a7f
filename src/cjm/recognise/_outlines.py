"""From an outline to maps: which depth holds phases, steps, lanes and items is found from the words at each depth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from attrs import define, field, frozen

from cjm.hooks import Limits, Note
from cjm.recognise._drafts import MapDraft
from cjm.recognise._outline_map import Told, is_map_title, read_map, said, settle, share
from cjm.recognise._rest import Rest
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Words
from cjm.shapes import Node, Outline
from cjm.words import fold

_LEAST = 2.0
_CLOSE = 1.0
_NEARLY = 0.8
_REPEATED = 0.3


@frozen(eq=False)
class Nest:
    """A node whose children make a map, how they are nested, and how sure that is."""

    told: Told
    kind: str
    score: float
    evidence: tuple[str, ...]
    runner_up: tuple[str, float] | None = None


def outlines(
    outline: Outline, words: Words, limits: Limits | None = None, hints: Any = None
) -> tuple[list[MapDraft], list[Decision], list[Note]]:
    """The maps in an outline, every text that found no place in them in the rest of the nearest one.

    Where no map is found, the list is empty and a note says why.
    """
    work = _Work(outline, words, hints)
    work.grow((limits or Limits()).cells)
    work.read()
    return work.drafts, work.decisions, work.notes


@define(eq=False)
class _Work:
    """The reading of one outline under way."""

    outline: Outline
    words: Words
    hints: Any
    root: Told = field(init=False)
    told: list[Told] = field(factory=list)
    drafts: list[MapDraft] = field(factory=list)
    decisions: list[Decision] = field(factory=list)
    notes: list[Note] = field(factory=list)

    def grow(self, limit: int) -> None:
        """The outline with the meaning of each node's text, parents first."""
        lanes = {fold(label): lane for label, lane in (getattr(self.hints, "lanes", None) or {}).items()}
        self.root = Told(Node(""), None, self.outline.name)
        waiting = [(node, self.root) for node in reversed(self.outline.nodes)]
        while waiting:
            node, parent = waiting.pop()
            if len(self.told) >= limit:
                cut = f"Nodes beyond the first {limit} were not read."
                self.notes.append(Note(cut, self.outline.name or None, "clip"))
                break
            told = said(node, parent, self.words, lanes, self.outline.name)
            parent.children.append(told)
            self.told.append(told)
            waiting += [(child, told) for child in reversed(node.children)]
        settle(self.told)

    def read(self) -> None:
        """Find the nodes whose children make maps, best first, and read each."""
        nests = [nest for each in (self.root, *self.told) if (nest := self._nest(each))]
        nests = [nest for nest in nests if nest.score >= _LEAST]
        # What holds a map nearly as well as a part of it holds more of it.
        by_node = {id(nest.told): nest for nest in nests}
        nests = [nest for nest in nests if not _held(nest, by_node)]
        nests.sort(key=lambda nest: -nest.score)
        taken: list[Nest] = []
        inside, above = set[int](), set[int]()
        for nest in nests:
            way = list(_way_up(nest.told))
            if id(nest.told) not in above and not any(id(each) in inside for each in way):
                taken.append(nest)
                inside.add(id(nest.told))
                above.update(id(each) for each in way)
        if not taken:
            self.notes.append(Note(self._why(), self.outline.name or None, "guess"))
            return
        order = {id(each): nth for nth, each in enumerate((self.root, *self.told))}
        taken.sort(key=lambda nest: order[id(nest.told)])
        for nest in taken:
            self._tell(nest)
            self.drafts.append(read_map(nest.told, nest.kind, self.words, alone=len(taken) == 1))
        self._keep([nest.told for nest in taken])

    def _tell(self, nest: Nest) -> None:
        at = nest.told.origin
        runner_up = f"{nest.runner_up[0]} ({nest.runner_up[1]:.1f})" if nest.runner_up else None
        self.decisions.append(Decision("nesting", nest.kind, nest.score, nest.evidence, runner_up, at))
        if nest.runner_up and nest.score - nest.runner_up[1] < _CLOSE:
            self.notes.append(Note(f"Read as {nest.kind}; it could also be {runner_up}.", at, "guess"))

    def _nest(self, told: Told) -> Nest | None:
        """How the children of a node make a map, if they do."""
        kids = [each for each in told.children if each.children or each.lane or each.prefix]
        if not told.children or told.lane:
            return None
        first = self._lanes_first(kids)
        then = self._phases_first(told, kids)
        found = sorted((each for each in (first, then) if each), key=lambda each: -each[1])
        if not found:
            return None
        kind, score, evidence = found[0]
        other = (found[1][0], found[1][1]) if len(found) > 1 else None
        return Nest(told, kind, score, evidence, other)

    @staticmethod
    def _lanes_first(kids: list[Told]) -> tuple[str, float, tuple[str, ...]] | None:
        """Lane → phase → items: labels of lanes over the same names again and again."""
        lanes = [each for each in kids if each.lane and each.children]
        known = {each.lane[0] for each in lanes if each.lane}
        if len(known) < 2 or 2 * len(lanes) < len(kids):
            return None
        names = Counter(name for each in lanes for name in {fold(kid.text) for kid in each.children})
        again = sum(count > 1 for count in names.values())
        inner = [kid for each in lanes for kid in each.children]
        deeper = {kid.lane[0] for kid in inner if kid.lane}
        if (share(inner), len(deeper)) >= (share(kids), len(known)) or not again:
            return None
        repeated = again / len(names)
        if repeated < _REPEATED and not any(kid.children for each in lanes for kid in each.children):
            return None
        why = (f"{len(known)} labels of lanes side by side", f"{again} names under several of them")
        return "lanes hold phases", 0.9 * len(known) + 2 * repeated, why

    def _phases_first(self, told: Told, kids: list[Told]) -> tuple[str, float, tuple[str, ...]] | None:
        """Phase → lane → items, phase → step → lane → items, phase → items that say their lane."""
        phases = [each for each in kids if not each.lane and not each.prefix and not each.fact]
        if not phases:
            return None
        under = [each for each in phases if _has_lanes(each)]
        deep = [each for each in phases if not _has_lanes(each) and any(_has_lanes(kid) for kid in each.children)]
        stages = sum(self.words.stage(each.text) is not None for each in told.children)
        heads = [each for each in told.children if not each.lane]
        if is_map_title(told.text) and not under and not deep and len(phases) > 1:
            level = "phases and steps", 1.0 + 0.5 * stages + 0.5 * (told.header == "phase"), ()
            return (*level[:2], ("the title of a map",)) if level[1] >= _LEAST else None
        if told.header == "phase" and not under and not deep and heads:
            return "phases and steps", 2.0 + 0.5 * stages, ("the word for phases above them",)
        if stages > 1 and not under and not deep:
            return "phases and steps", 0.75 * stages + 0.5, (f"{stages} names of AIDA",)
        if not under and not deep:
            return None
        if _are_maps(deep, under):
            return None
        full = (len(under) + len(deep)) / len(phases)
        if full < 0.4:
            return None
        lanes = {lane for each in (*under, *deep) for lane in _lanes_under(each)}
        score = 0.7 * min(6, len(under) + len(deep)) + 0.7 * len(lanes) + 0.5 * min(4, stages) + full
        score += 2.0 * (told.header == "phase")
        if len(phases) == 1 or (len(under) + len(deep) == 1 and len(lanes) < 2):
            score -= 1.0
        kind = "phases hold steps with lanes" if len(deep) > len(under) else "phases hold lanes"
        if any(kid.prefix for each in under for kid in each.children):
            kind = kind.replace("with lanes", "with items that say their lane")
            kind = "phases hold items that say their lane" if kind == "phases hold lanes" else kind
        why = [f"{len(under) + len(deep)} of {len(phases)} branches with {len(lanes)} lanes in them"]
        if stages:
            why.append(f"{stages} names of AIDA")
        if told.header:
            why.append("the word for phases above them")
        return kind, score, tuple(why)

    def _why(self) -> str:
        known = sum(each.lane is not None for each in self.told)
        return (
            f"No journey map was found in this outline of {len(self.told)} texts: {known} of them name a lane, and at "
            "no depth do phases and lanes stand together. All its texts are kept as unplaced."
        )

    def _keep(self, taken: list[Told]) -> None:
        """What stands outside of all maps goes to the map before it, else to the first."""
        held = {id(each): draft for each, draft in zip(taken, self.drafts, strict=True)}
        near: Rest = self.drafts[0].rest
        waiting: list[Told] = list(reversed(self.root.children))
        while waiting:
            each = waiting.pop()
            draft = held.get(id(each))
            near = draft.rest if draft else near
            if not each.used:
                each.keep(near)
            if draft is None:  # what lies in a map is read
                waiting += reversed(each.children)


def _held(nest: Nest, by_node: dict[int, Nest]) -> bool:
    """Whether the node above holds a map nearly as well."""
    above = by_node.get(id(nest.told.parent))
    branches = [each for each in above.told.children if each.children] if above else []
    return above is not None and len(branches) > 1 and above.score >= nest.score - _NEARLY


def _way_up(told: Told) -> Iterator[Told]:
    """A node and all those above it."""
    each: Told | None = told
    while each is not None:
        yield each
        each = each.parent


def _has_lanes(told: Told) -> bool:
    return any((kid.lane or kid.prefix) and not kid.fact for kid in told.children)


def _lanes_under(told: Told) -> Iterator[str]:
    for kid in told.children:
        for each in (kid, *kid.children):
            found = each.lane or each.prefix
            if found:
                yield found[0]


def _are_maps(deep: list[Told], under: list[Told]) -> bool:
    """Whether branches are maps, rather than phases with steps: they say so, or have the same names below them."""
    if len(deep) < 2 or len(under) > len(deep):
        return False
    titled = sum(is_map_title(each.text) for each in deep)
    told_of = sum(any(kid.fact for kid in each.children) or any(kid.header for kid in each.children) for each in deep)
    names = Counter(name for each in deep for name in {fold(kid.text) for kid in each.children if kid.children})
    again = sum(count > 1 for count in names.values())
    return titled >= 2 or told_of >= 2 or (bool(names) and again >= 0.5 * len(names))
