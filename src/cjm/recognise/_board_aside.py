"""What stands around a map on a board: its title, facts about it, cards of personas."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cjm.recognise._around import fact_in
from cjm.recognise._board_boxes import Box, letters
from cjm.recognise._drafts import MapDraft
from cjm.recognise._persona_lines import meet, tells_of_one
from cjm.recognise._rest import ours
from cjm.recognise._vocabulary import Words
from cjm.words import FACTS, fold

_FACTS = ("scenario", "scope", "purpose", "trigger", "customer_goal")
_LONGEST_TITLE = 120
_DEFAULT = re.compile(r"(?:frame|фрейм|рамка|group|группа|board|доска|untitled|без названия) ?\d*", re.IGNORECASE)


def is_default(name: str) -> bool:
    """Whether a name is what a whiteboard calls things that nobody named."""
    return not name.strip() or _DEFAULT.fullmatch(name.strip()) is not None


def around(draft: MapDraft, boxes: Sequence[Box], words: Words, *, top: float, left: float, name: str) -> list[Box]:
    """Fill in what the boxes around a map say of it; gives those that say nothing known.

    `top` and `left` are where the map itself begins, `name` is what its frame is called.
    """
    unread: list[Box] = []
    waiting = sorted(boxes, key=lambda box: (box.y0, box.x0))
    values = _values(waiting, words)
    taken = {id(value) for value in values.values()}
    for box in waiting:
        if id(box) in taken:
            continue
        value = values.get(id(box))
        told = _fact(draft, box, words, value)
        if told is None and value is not None:
            unread.append(value)
        if told is None:
            unread.append(box)
    named = None if is_default(name) else name.strip()
    heading = _heading(unread, top, left) if named is None else None
    if heading:
        draft.title = " ".join(line.strip() for line in heading.text.split("\n"))
        unread.remove(heading)
    elif named:
        draft.title = named
        same = [box for box in unread if fold(box.text) == fold(named)]
        for box in same[:1]:
            unread.remove(box)
    return unread


def _values(boxes: Sequence[Box], words: Words) -> dict[int, Box]:
    """The box beside or below each one that only holds the name of a fact."""
    found: dict[int, Box] = {}
    labels = [box for box in boxes if len(box.text) <= 40 and words.fact(box.text.rstrip(": "))]
    for label in labels[:20]:
        near = [
            box
            for box in boxes
            if box is not label
            and box not in labels
            and id(box) not in {id(each) for each in found.values()}
            and (
                (0 <= box.x0 - label.x1 + 5 < 2 * max(label.width, label.height) and abs(box.y - label.y) < box.height)
                or (-5 <= box.y0 - label.y1 < 2 * label.height and box.x0 - 10 <= label.x <= box.x1 + 10)
            )
        ]
        if near:
            found[id(label)] = min(near, key=lambda box: (abs(box.x - label.x) + abs(box.y - label.y), box.y0, box.x0))
    return found


def _fact(draft: MapDraft, box: Box, words: Words, value: Box | None) -> bool | None:
    """Read a box that says something of the map; None where it does not."""
    head, _, told = box.text.partition(":")
    first, _, more = box.text.partition("\n")
    if value is not None:
        name, told = fact_in(box.text.rstrip(": "), value.text, words), value.text
    elif told.strip() and "\n" not in head:
        name = fact_in(head, told, words)
    elif more.strip():
        name, told = fact_in(first.rstrip(": "), more, words), more
    else:
        name = None
    if name == "persona" or (name in _FACTS and name not in draft.facts):
        if name == "persona":
            meet(draft, told.strip().split("\n"), (value or box).place, words)
        else:
            draft.facts[name] = told.strip()
        label = box.text.rstrip(": ") if value else head if told is not more else first
        if not ours(label, FACTS):
            draft.rest.add(label.strip(), box.place, reason=f"says what stands beside it: {name}")
        return True
    if (
        name is None
        and box.item.kind in {"card", "shape", "sticky", "text"}
        and tells_of_one(box.text.split("\n"), words)
    ):
        meet(draft, box.text.split("\n"), box.place, words)
        return True
    return None


def _heading(boxes: Sequence[Box], top: float, left: float) -> Box | None:
    """The largest text above a map, where one is clearly its title."""
    above = [
        box
        for box in boxes
        if box.text
        and box.y1 <= top + 0.2 * box.height
        and len(box.text) <= _LONGEST_TITLE
        and box.text.count("\n") < 2
        and box.item.kind in {"text", "shape", "other"}
        and box.x1 > left - box.width
    ]
    if not above:
        return None
    ranked = sorted(above, key=lambda box: (-letters(box), box.y0, box.x0))
    best = ranked[0]
    if len(ranked) > 1 and letters(best) < 1.15 * letters(ranked[1]) and best.y0 > min(box.y0 for box in ranked):
        return None
    return best
