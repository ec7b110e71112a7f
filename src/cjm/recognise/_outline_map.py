"""One map of an outline: branches become phases, steps and lanes, leaves become pieces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from attrs import define, field

from cjm.model import LANES
from cjm.recognise._drafts import Draft, Label, MapDraft, Piece
from cjm.recognise._persona_lines import meet, tells_of_one
from cjm.recognise._rest import Rest, ours
from cjm.recognise._states import state_in
from cjm.recognise._vocabulary import Words
from cjm.shapes import Node, listed
from cjm.words import FACTS, HEADERS, fold

Lane = tuple[str, float]

_LONGEST_LABEL = 70
_PREFIX = re.compile(r"\s*([^:—–\n]{1,70}?)\s*(?::|\s[—–-])\s+(\S.*)", re.DOTALL)
_MAP = re.compile(r"(?<!\w)(?:cjm|journey|карта|map|путь|путешествие)(?!\w)", re.IGNORECASE)
_FACTS = frozenset({"scenario", "scope", "purpose", "trigger", "customer_goal"})
STRAY = "stands beside the lanes, in none of them"


@define(eq=False)
class Told:
    """A node with what its text means: a lane, an item that says its lane, a fact, the word for phases or steps."""

    node: Node
    parent: Told | None
    origin: str
    lane: Lane | None = None
    prefix: tuple[str, float, str, str] | None = None
    fact: str | None = None
    header: str | None = None
    children: list[Told] = field(factory=list)
    used: bool = False

    @property
    def text(self) -> str:
        return self.node.text.strip()

    def keep(self, rest: Rest, *, text: bool = True, reason: str | None = None) -> None:
        """Put what the node says, or only what hangs on it, among what found no place."""
        if text and self.text:
            rest.add(self.text, self.origin, reason=reason)
        if self.node.note and self.node.note.strip():
            rest.add(self.node.note, self.origin, "comment")
        if self.node.link and self.node.link.strip():
            rest.add(self.node.link, self.origin, "link")

    def walk(self) -> Iterable[Told]:
        """This node and all below it."""
        waiting = [self]
        while waiting:
            each = waiting.pop()
            yield each
            waiting += reversed(each.children)


def said(node: Node, parent: Told, words: Words, lanes: Mapping[str, str], name: str) -> Told:
    """A node with what its text means."""
    made = Told(node, parent, node.origin or name)
    text = made.text
    if not text:
        return made
    if len(text) <= _LONGEST_LABEL and "\n" not in text:
        made.header = words.header(text)
        made.lane = None if made.header else _lane(text, words, lanes)
        made.fact = words.fact(text.rstrip(": "))
        if (
            node.children
            and made.lane is None
            and not made.fact
            and tells_of_one([text, *(c.text for c in node.children)], words)
        ):
            made.fact = "person"
    found = _PREFIX.fullmatch(text)
    if found:
        lane = _lane(found[1], words, lanes)
        fact = words.fact(found[1])
        if lane and (not node.children or ":" in text[: len(found[1]) + 2]):
            made.prefix = (*lane, found[1], found[2].strip())
            made.lane = None
        if fact and not node.children:
            made.fact = made.fact or fact
        elif fact == "persona":
            made.fact = "persona"
    return made


def _lane(text: str, words: Words, lanes: Mapping[str, str]) -> Lane | None:
    if lanes and (told := lanes.get(fold(text))):
        return told, 1.0
    meaning = words.lane(text)
    if meaning is None or state_in(text) or (meaning.lane not in LANES and words.fact(text)):
        return None
    return f"{meaning.lane}:{meaning.kind or ''}", meaning.score


def settle(all_of_them: Sequence[Told]) -> None:
    """Take those for phases whose names could be lanes, but who have more lanes below than beside them.

    «Ожидание» among «Поиск» and «Заказ», over «Боли» and «Действия», is a phase; over single texts it is a lane.
    """
    beside: dict[int, float] = {}
    below: dict[int, float] = {}

    def kids(told: Told) -> float:
        if id(told) not in below:
            below[id(told)] = share(told.children)
        return below[id(told)]

    phases = []
    for told in all_of_them:
        if not told.lane or not told.children or told.parent is None:
            continue
        inner = max(kids(told), max((kids(kid) for kid in told.children if kid.children), default=0.0))
        if not inner:
            continue
        above = told.parent
        if len(above.children) > 1 or above.parent is None:
            around = kids(above)
        else:
            if id(above.parent) not in beside:
                beside[id(above.parent)] = share([each for kid in above.parent.children for each in kid.children])
            around = beside[id(above.parent)]
        if inner > around:
            phases.append(told)
    for told in phases:
        told.lane = None


def share(held: Sequence[Told]) -> float:
    """How many of the names are those of lanes."""
    names = {fold(each.prefix[2]) if each.prefix else fold(each.text): bool(each.lane or each.prefix) for each in held}
    return sum(names.values()) / len(names) if names else 0.0


def is_map_title(text: str) -> bool:
    """Whether a text is the title of a map: it says that it is one, or which state it shows."""
    return len(text) <= 120 and (_MAP.search(text) is not None or state_in(text) is not None)


def read_map(told: Told, kind: str, words: Words, *, alone: bool) -> MapDraft:
    """The map that the children of a node make."""
    reading = _Reading(MapDraft(told.origin, "other"), words)
    reading.around(told, alone=alone)
    if kind == "lanes hold phases":
        reading.lanes_first(told.children)
    else:
        reading.phases_first(told.children, plain=kind == "phases and steps")
    return reading.draft


@define(eq=False)
class _Reading:
    """The reading of one map."""

    draft: MapDraft
    words: Words
    numbers: dict[str, int] = field(factory=dict)

    # What the map says of itself

    def around(self, told: Told, *, alone: bool) -> None:
        """The title of the map, and facts and personas on its way up to the root."""
        each: Told | None = told
        while each is not None:
            named = each.text and self.draft.title is None and each.header is None
            if named:
                self.draft.title = each.text
            if named or (each.header and ours(each.text, HEADERS)):
                each.used = True
                each.keep(self.draft.rest, text=False)
            above = each.parent
            if above is not None and (alone or sum(bool(kid.children) for kid in above.children) == 1):
                for kid in above.children:
                    if kid is not each:
                        self.fact(kid)
            elif above is not None and not alone:
                break
            each = above

    def fact(self, told: Told) -> bool:
        """Whether a branch says something of the whole map; then it is read."""
        if told.fact in _FACTS:
            value = told.prefix[3] if told.prefix else None
            if value is None and (found := _PREFIX.fullmatch(told.text)):
                value = found[2].strip()
            if value is None and len(told.children) == 1 and not told.children[0].children:
                value = told.children[0].text
            if not value or told.fact in self.draft.facts or (told.children and value != told.children[0].text):
                return False
            self.draft.facts[told.fact] = value
            self._label(told, told.fact)
        elif told.fact == "persona":
            self._personas(told)
        elif told.fact == "person":
            self._person(told, told.text)
        else:
            return False
        for each in told.walk():
            each.used = True
        return True

    def _label(self, told: Told, name: str) -> None:
        found = _PREFIX.fullmatch(told.text)
        label = found[1] if found else told.text
        if not ours(label, FACTS):
            self.draft.rest.add(label, told.origin, reason=f"says what stands beside it: {name}")
        for each in told.walk():
            each.keep(self.draft.rest, text=False)

    def _personas(self, told: Told) -> None:
        """The personas of a branch: named in its text, or one below it, or several."""
        found = _PREFIX.fullmatch(told.text)
        if found:
            self._person(told, found[2].strip())
            if not ours(found[1], FACTS):
                self.draft.rest.add(found[1], told.origin, reason="says what stands beside it: persona")
            return
        if not ours(told.text, FACTS):
            self.draft.rest.add(told.text, told.origin, reason="says what stands beside it: persona")
        told.keep(self.draft.rest, text=False)
        lines = [kid.text for kid in told.children]
        if lines and not any(kid.children for kid in told.children) and tells_of_one(lines, self.words):
            meet(self.draft, lines, told.children[0].origin, self.words)
            for kid in told.children:
                kid.keep(self.draft.rest, text=False)
            return
        for kid in told.children:
            self._person(kid, kid.text)

    def _person(self, told: Told, name: str) -> None:
        if not name.strip():
            self._stray(told)
            return
        lines = [name]
        for kid in told.children:
            values = [each.text for each in kid.walk() if each is not kid and each.text]
            lines.append(f"{kid.text.rstrip(':')}: {', '.join(values)}" if values else kid.text)
        meet(self.draft, lines, told.origin, self.words)
        for each in told.walk():
            each.keep(self.draft.rest, text=False)

    # phase → lane → items, phase → step → lane → items

    def phases_first(self, branches: Sequence[Told], *, plain: bool) -> None:
        stepped = any(_has(kid) for each in branches for kid in each.children if not kid.lane)
        for branch in branches:
            if self.fact(branch):
                continue
            if branch.header == "phase" and branch.children:
                self._heading(branch)
                self.phases_first(branch.children, plain=plain)
                continue
            if branch.lane or branch.prefix or (not branch.text and not branch.children):
                self._stray(branch)
                continue
            leaf = not branch.children and not plain and any(each.children for each in branches)
            if leaf and not _names_one(branch, branches) and self.words.stage(branch.text) is None:
                self._stray(branch)
                continue
            phase = self._draft(branch)
            self.draft.phases.append(phase)
            self._passage(phase, branch.children, plain=plain, stepped=stepped)

    def _passage(
        self, draft: Draft, children: Sequence[Told], *, plain: bool, stepped: bool, step: bool = False
    ) -> None:
        """The children of a phase or step: lanes, items that say their lane, steps."""
        lanes = [each for each in children if each.lane or each.prefix]
        for each in children:
            each.used = True
            if each.prefix:
                _, _, label, text = each.prefix
                self._item(draft, self._lane(label, each.origin), each, text)
            elif each.lane:
                self._lane_of(draft, each)
            elif each.header == "step" and each.children and not step:
                self._heading(each)
                self._passage(draft, each.children, plain=True, stepped=True)
            elif not step and (_has(each) or (not lanes and (plain or stepped))):
                made = self._draft(each)
                draft.steps.append(made)
                self._passage(made, each.children, plain=plain, stepped=stepped, step=True)
            elif each.children and lanes:
                self._lane_of(draft, each)
            else:
                self._stray(each)

    def _draft(self, told: Told) -> Draft:
        told.used = True
        told.keep(self.draft.rest, text=False)
        return Draft(told.text, told.origin)

    def _heading(self, told: Told) -> None:
        told.used = True
        told.keep(self.draft.rest, text=not ours(told.text, HEADERS), reason="says what stands below it")

    def _lane_of(self, draft: Draft, told: Told) -> None:
        told.keep(self.draft.rest, text=False)
        number = self._lane(told.text, told.origin)
        for kid in told.children:
            self._item(draft, number, kid)

    def _lane(self, label: str, origin: str) -> int:
        """The number of a lane; the same label stands for the same one everywhere."""
        key = fold(label)
        if key not in self.numbers:
            self.numbers[key] = self.draft.lane(Label(label, origin))
        return self.numbers[key]

    def _item(self, draft: Draft, lane: int, told: Told, text: str | None = None) -> None:
        """A leaf as a piece; what stands below it are further lines of its text."""
        lines = [text if text is not None else told.text]
        for each in told.walk():
            each.used = True
            if each is not told:
                lines += [each.text] if each.text else []
                each.keep(self.draft.rest, text=False)
        joined = "\n".join(line for line in lines if line)
        if len(lines) > 1:
            joined = listed([joined])
        note = told.node.note if told.node.note and told.node.note.strip() else None
        link = told.node.link if told.node.link and told.node.link.strip() else None
        if joined:
            draft.put(lane, Piece(joined, told.origin, comment=note, link=link))
        else:
            told.keep(self.draft.rest, text=False)

    def _stray(self, told: Told) -> None:
        for each in told.walk():
            each.used = True
            each.keep(self.draft.rest, reason=STRAY)

    # lane → phase → items

    def lanes_first(self, branches: Sequence[Told]) -> None:
        names = {fold(kid.text) for each in branches if each.lane for kid in each.children}
        phases: dict[str, Draft] = {}
        stepped = _stepped(branches)
        for branch in branches:
            if branch.header == "phase" and branch.children:
                self._heading(branch)
                for kid in branch.children:
                    phase = self._phase(phases, kid)
                    for step in kid.children:
                        self._step(phase, step)
        for branch in branches:
            if branch.header == "phase" and branch.children:
                continue
            if not branch.lane and self.fact(branch):
                continue
            shared = [kid for kid in branch.children if fold(kid.text) in names]
            if not branch.children or (not branch.lane and 2 * len(shared) < len(branch.children)):
                self._stray(branch)
                continue
            branch.used = True
            branch.keep(self.draft.rest, text=False)
            number = self._lane(branch.text, branch.origin)
            for kid in branch.children:
                self._under(phases, number, kid, names, stepped=stepped)

    def _under(self, phases: dict[str, Draft], lane: int, told: Told, names: set[str], *, stepped: bool) -> None:
        """What a lane holds for one phase."""
        found = _PREFIX.fullmatch(told.text) if not told.children else None
        if found and fold(found[1]) in names | set(phases) and fold(found[1]) in phases:
            self._item(phases[fold(found[1])], lane, told, found[2].strip())
            return
        phase = self._phase(phases, told)
        for kid in told.children:
            if stepped:
                step = self._step(phase, kid)
                for each in kid.children:
                    self._item(step, lane, each)
            else:
                self._item(phase, lane, kid)

    def _phase(self, phases: dict[str, Draft], told: Told) -> Draft:
        key = fold(told.text)
        told.used = True
        told.keep(self.draft.rest, text=False)
        if key not in phases:
            phases[key] = Draft(told.text, told.origin)
            self.draft.phases.append(phases[key])
        elif told.text != phases[key].name:
            self.draft.rest.add(told.text, told.origin, reason=f"means the phase {phases[key].name!r}")
        return phases[key]

    def _step(self, phase: Draft, told: Told) -> Draft:
        told.used = True
        told.keep(self.draft.rest, text=False)
        step = next((each for each in phase.steps if each.name == told.text), None)
        if step is None:
            step = Draft(told.text, told.origin)
            phase.steps.append(step)
        return step


def _names_one(leaf: Told, branches: Sequence[Told]) -> bool:
    """Whether a leaf looks like a phase that nobody filled yet: a short name among phases."""
    others = [each for each in branches if each is not leaf and not each.fact]
    full = sum(_has(each) or any(_has(kid) for kid in each.children) for each in others)
    return len(leaf.text) <= 40 and len(leaf.text.split()) <= 3 and 2 * full >= len(others)


def _has(told: Told) -> bool:
    """Whether a branch has lanes or items that say theirs right below it."""
    return any(kid.lane or kid.prefix for kid in told.children)


def _stepped(branches: Sequence[Told]) -> bool:
    """Whether between the phases and the items of lanes stand steps: their names come again under several lanes."""
    seen: dict[tuple[str, str], int] = {}
    leaves = count = 0
    for branch in branches:
        for phase in branch.children if branch.lane else ():
            for kid in phase.children:
                count += 1
                leaves += not kid.children
                if kid.children:
                    key = (fold(phase.text), fold(kid.text))
                    seen[key] = seen.get(key, 0) + 1
    again = sum(number > 1 for number in seen.values())
    return count > 0 and 2 * leaves < count and 2 * again >= len(seen)
