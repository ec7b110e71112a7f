"""A YAML file rewritten in place: lines whose values did not change stay to the letter, with their comments."""

from __future__ import annotations

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from attrs import define
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from cjm.builtin._yaml_text import after, block, flow

_MANY = 2000


class _CannotKeep(Exception):
    """Here the old text cannot be kept; what holds it is written anew."""


def rewritten(old: str, root: Node, was: dict[str, Any], now: dict[str, Any]) -> str | None:
    """The text `old`, made to hold `now` with as few lines changed as may be; None if it cannot.

    `root` is its tree and `was` what it holds; both in the normal form that `unstructure` gives; the
    text may spell it otherwise. The caller reads the result again before he trusts it.
    """
    text = old if old.endswith("\n") else f"{old}\n"
    if not isinstance(root, MappingNode) or root.flow_style:
        return None
    try:
        body = _Rewriting(text).mapping(root, was, now)
    except _CannotKeep:
        return None
    start = root.value[0][0].start_mark.index
    end = _Rewriting(text).line_end(root)
    return text[:start] + body + text[end:]


@define
class _Piece:
    """One entry of a mapping or item of a list: the text from `start` to `end`, of which `lead` begins its own line."""

    start: int
    lead: int
    end: int


@define
class _Rewriting:
    """A text under way."""

    text: str

    # Where things are

    def content_end(self, node: Node, at: int) -> int:
        """Where a node's last character is; `at` where it has none of its own (an empty value, an alias)."""
        if node.start_mark.index < at:
            line = self.text.find("\n", at)
            return len(self.text[:line].rstrip()) if line >= 0 else len(self.text)
        if isinstance(node, ScalarNode):
            raw = self.text[node.start_mark.index : node.end_mark.index]
            return max(at, int(node.start_mark.index) + len(raw.rstrip()))
        if not isinstance(node, MappingNode | SequenceNode) or node.flow_style or not node.value:
            return int(node.end_mark.index)
        last = node.value[-1]
        if isinstance(node, MappingNode):
            return self.content_end(last[1], last[0].end_mark.index + 1)
        return self.content_end(last, last.start_mark.index)

    def line_end(self, node: Node, at: int | None = None) -> int:
        """Where the line ends on which a node ends."""
        end = self.text.find("\n", self.content_end(node, node.start_mark.index if at is None else at))
        return len(self.text) if end < 0 else end + 1

    def line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, at) + 1

    def pieces(self, starts: list[int], ends: list[int]) -> list[_Piece]:
        """Each entry with the comments above it; the first begins where the whole does."""
        found: list[_Piece] = []
        for start, end in zip(starts, ends, strict=True):
            lead = self.line_start(start) if found else start
            if found and (self.text[lead:start].strip() or found[-1].end > lead):
                raise _CannotKeep
            found.append(_Piece(found[-1].end if found else start, lead, end))
        return found

    # Mappings

    def mapping(self, node: MappingNode, was: dict[str, Any], now: dict[str, Any]) -> str:
        """The text of a mapping in block style, from its first key to the end of its last line."""
        names = [str(key.value) for key, _ in node.value]
        starts = [key.start_mark.index for key, _ in node.value]
        if not names or any(self.text[start] in "?&!" for start in starts):
            raise _CannotKeep
        ends = [self.line_end(value, key.end_mark.index + 1) for key, value in node.value]
        pieces = dict(zip(names, self.pieces(starts, ends), strict=True))
        nodes = {str(key.value): (key, value) for key, value in node.value}
        indent = node.value[0][0].start_mark.column
        order = [name for name in names if name in now or name not in was]
        for name in _added(was, now, nodes):
            order.insert(_place(name, list(now), order), name)
        out: list[str] = []
        for name in order:
            if name not in nodes:
                lines = "\n".join(block({name: now[name]}, indent)) + "\n"
                out.append(lines if out else lines[indent:])
                continue
            piece = pieces[name]
            start = piece.start if out else piece.lead + (0 if piece is pieces[names[0]] else indent)
            if name not in now or now[name] == was.get(name):
                out.append(self.text[start : piece.end])
                continue
            key, value = nodes[name]
            head = self.text[start : key.end_mark.index]
            out.append(head + self.value(value, (key.end_mark.index, piece.end), indent, was.get(name), now[name]))
        if not out:
            raise _CannotKeep
        return "".join(out)

    def value(self, node: Node, ends: tuple[int, int], indent: int, was: Any, now: Any) -> str:
        """What stands after a key, between the end of the key and that of the entry."""
        at, end = ends
        own = node.start_mark.index > at
        if own and (kept := self.kept(node, was, now)) is not None:
            return self.text[at : node.start_mark.index] + kept + self.text[self.node_end(node) : end]
        first, lines = after(now, indent)
        comment = "" if isinstance(node, MappingNode | SequenceNode) and not node.flow_style else self.comment(node, at)
        return ":" + first + comment + "\n" + "".join(f"{line}\n" for line in lines)

    def node_end(self, node: Node) -> int:
        if isinstance(node, MappingNode | SequenceNode) and not node.flow_style:
            return self.line_end(node)
        return self.content_end(node, node.start_mark.index)

    def comment(self, node: Node, at: int) -> str:
        """The comment behind a value on its last line."""
        end = self.content_end(node, at + 1)
        line = self.text[end : self.text.find("\n", end)]
        return line.rstrip() if line.lstrip().startswith("#") else ""

    def kept(self, node: Node, was: Any, now: Any) -> str | None:
        """The new text of a node, where something of the old one can stay; None where it is written anew."""
        try:
            return self._kept(node, was, now)
        except _CannotKeep:
            return None

    def _kept(self, node: Node, was: Any, now: Any) -> str | None:
        if was == now:
            return self.text[node.start_mark.index : self.node_end(node)]
        if isinstance(was, list) and isinstance(now, list) and not isinstance(node, SequenceNode):
            # One value stands for a list of one.
            return self._kept(node, was[0], now[0]) if len(was) == len(now) == 1 else None
        if isinstance(node, ScalarNode):
            one, two = _bare(was), _bare(now)
            alike = isinstance(was, dict) == isinstance(now, dict) and (
                not isinstance(was, dict) or was.keys() == now.keys()
            )
            single = node.style not in {"|", ">"} and not (isinstance(two, str) and "\n" in two)
            return flow(two) if alike and single and one is not None and two is not None else None
        if isinstance(node, MappingNode | SequenceNode) and node.flow_style:
            return flow(now) if isinstance(now, dict | list) else None
        if isinstance(node, MappingNode) and isinstance(was, dict) and isinstance(now, dict):
            return self.mapping(node, was, now)
        if isinstance(node, SequenceNode) and isinstance(was, list) and isinstance(now, list) and now:
            return self.sequence(node, was, now)
        return None

    # Lists

    def sequence(self, node: SequenceNode, was: list[Any], now: list[Any]) -> str:
        """The text of a list in block style, from its first dash to the end of its last line."""
        if len(was) != len(node.value) or not was:
            raise _CannotKeep
        indent = node.start_mark.column
        dashes = [self.dash(node, number) for number in range(len(was))]
        ends = [
            self.line_end(item, dash + 1 if item.start_mark.index <= dash else None)
            for item, dash in zip(node.value, dashes, strict=True)
        ]
        pieces = self.pieces(dashes, ends)
        if self.text[self.line_start(dashes[0]) : dashes[0]].strip():
            raise _CannotKeep
        pad = " " * indent
        out: list[str] = []
        for new, at in zip(now, _matches(was, now), strict=True):
            if at is None:
                above, body = "", ("\n".join(block([new], indent)) + "\n")[indent:]
            else:
                above = self.text[pieces[at].start : pieces[at].lead]
                body = self.item(node.value[at], (dashes[at], pieces[at].end), indent, was[at], new)
            if not out:  # the indent of the first line is there already
                above = above.lstrip()
            out.append(f"{above}{pad if out or above else ''}{body}")
        return "".join(out)

    def item(self, node: Node, ends: tuple[int, int], indent: int, was: Any, now: Any) -> str:
        """An item from its dash to the end of its last line."""
        dash, end = ends
        if was == now:
            return self.text[dash:end]
        if node.start_mark.index > dash and (kept := self.kept(node, was, now)) is not None:
            return self.text[dash : node.start_mark.index] + kept + self.text[self.node_end(node) : end]
        lines = "\n".join(block([now], indent)) + "\n"
        return lines[indent:]

    def dash(self, node: SequenceNode, number: int) -> int:
        """Where the dash of an item stands."""
        if number == 0:
            return int(node.start_mark.index)
        before = node.value[number - 1]
        at = self.line_end(before) if before.start_mark.index < node.value[number].start_mark.index else -1
        while 0 <= at < len(self.text):
            line = self.text[at : self.text.find("\n", at) + 1]
            if line.startswith(" " * node.start_mark.column + "-"):
                return at + int(node.start_mark.column)
            if line.strip() and not line.lstrip().startswith("#"):
                break
            at += len(line)
        raise _CannotKeep


def _added(was: dict[str, Any], now: dict[str, Any], there: dict[str, Any]) -> Iterator[str]:
    """The keys that must be written although the text does not have them."""
    for name, value in now.items():
        if name not in there and not (name in was and was[name] == value):
            yield name


def _place(name: str, standard: list[str], order: list[str]) -> int:
    """Where a key belongs among others: after the nearest of those that stand before it in the standard order."""
    for before in reversed(standard[: standard.index(name)]):
        if before in order:
            return order.index(before) + 1
    return min(1, len(order))


def _bare(value: Any) -> Any:
    """The scalar that stands for a value: itself, or the first field of an element that has no other."""
    if isinstance(value, dict):
        return next(iter(value.values())) if len(value) == 1 and isinstance(next(iter(value.values())), str) else None
    return None if isinstance(value, list) else value


def _matches(was: list[Any], now: list[Any]) -> list[int | None]:
    """For each new item the old one that it was; each old one at most once."""
    spelled = [json.dumps(each, ensure_ascii=True, sort_keys=True) for each in was]
    free: dict[str, list[int]] = {}
    for at in reversed(range(len(was))):
        free.setdefault(spelled[at], []).append(at)
    found: list[int | None] = []
    for each in now:
        same = free.get(json.dumps(each, ensure_ascii=True, sort_keys=True))
        found.append(same.pop() if same else None)
    matched = set(found)
    left = [at for at in range(len(was)) if at not in matched]
    lacking = [number for number, at in enumerate(found) if at is None]
    by_name: dict[Any, list[int]] = {}
    for at in reversed(left):
        by_name.setdefault(_label(was[at]), []).append(at)
    for number in lacking:
        named = by_name.get(_label(now[number]))
        if named and _label(now[number]) is not None:
            found[number] = named.pop()
    if len(was) < _MANY:
        _by_position(len(was), found)
    return found


def _by_position(count: int, found: list[int | None]) -> None:
    """Pairs what was rewritten: what stands alone between the same neighbours, as many before as now."""
    taken = {at for at in found if at is not None}
    keys = [at if at is not None else f"new {number}" for number, at in enumerate(found)]
    matcher = SequenceMatcher(None, [at if at in taken else f"old {at}" for at in range(count)], keys, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "replace" and b - a == d - c:
            for old, new in zip(range(a, b), range(c, d), strict=True):
                if old not in taken and found[new] is None:
                    found[new] = old


def _label(item: Any) -> Any:
    """By what an element is known although it changed: its id, else its name or text."""
    if not isinstance(item, dict):
        return item
    if "id" in item:
        return "id", item["id"]
    return next((value for value in item.values() if isinstance(value, str)), None)


__all__ = ["rewritten"]
