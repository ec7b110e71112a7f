"""What stands around a map on a board: its title, facts about it, cards of personas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import attrs

from cjm.errors import CjmError
from cjm.model import Persona
from cjm.recognise._board_boxes import Box
from cjm.recognise._drafts import MapDraft
from cjm.recognise._rest import ours
from cjm.recognise._vocabulary import Words
from cjm.words import FACTS, FIELDS, fold

_FACTS = ("scenario", "scope", "purpose", "trigger", "customer_goal")
_LONGEST_TITLE = 120
_DEFAULT = re.compile(r"(?:frame|фрейм|рамка|group|группа|board|доска|untitled|без названия) ?\d*", re.IGNORECASE)
_QUOTED = re.compile(r"[«\"“„].*[»\"”“]", re.DOTALL)
_CAPTION = re.compile(r"([^:\n]{1,40}):\s+(\S.*)")


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
        name, told = words.fact(box.text.rstrip(": ")), value.text
    elif told.strip() and "\n" not in head:
        name = words.fact(head)
    elif more.strip():
        name, told = words.fact(first.rstrip(": ")), more
    else:
        name = None
    if name == "persona" or (name in _FACTS and name not in draft.facts):
        if name == "persona":
            _meet(draft, told.strip(), value or box)
        else:
            draft.facts[name] = told.strip()
        label = box.text.rstrip(": ") if value else head if told is not more else first
        if not ours(label, FACTS):
            draft.rest.add(label.strip(), box.place, reason=f"says what stands beside it: {name}")
        return True
    if name is None and box.item.kind in {"card", "shape", "sticky", "text"} and _is_persona(box.text):
        _meet(draft, box.text, box)
        return True
    return None


@cache
def _fields() -> dict[str, str]:
    """The fields of a persona by what people call them."""
    known = {field.name for field in attrs.fields(Persona)} - {"name", "extra", "id", "portrait", "evidence", "segment"}
    found = {fold(caption): name for name, pair in FIELDS.items() if name in known for caption in pair}
    more = {
        "age": "лет",
        "occupation": "профессия | работа | occupation | job | job title",
        "residence": "город | location | city",
        "role": "роль | должность | role",
        "quote": "цитата | quote",
        "goals": "цель | goal",
        "motivations": "мотивация | motivation",
        "frustrations": "боли | фрустрации | frustration | pain points | pains",
        "needs": "потребность | need",
        "story": "о себе | биография | bio | about",
        "family": "семья | family",
        "interests": "увлечения",
    }
    for name, captions in more.items():
        found.update({fold(caption): name for caption in captions.split(" | ")})
    return found


def _is_persona(text: str) -> bool:
    """Whether a card has a name and, below it, lines about a person."""
    first, _, more = text.partition("\n")
    captions = [found[1] for line in more.split("\n") if (found := _CAPTION.fullmatch(line.strip()))]
    known = sum(fold(caption) in _fields() for caption in captions)
    return 0 < len(first) <= 60 and not _CAPTION.fullmatch(first) and known > 0 and 2 * known >= len(captions)


def _meet(draft: MapDraft, text: str, box: Box) -> None:
    """Put the persona of a card into the draft; captions in other words than ours are kept."""
    draft.personas.append(_persona(text, box.place))
    for line in text.split("\n")[1:]:
        found = _CAPTION.fullmatch(line.strip())
        name = _fields().get(fold(found[1])) if found else None
        if found and name and found[1] not in FIELDS[name]:
            draft.rest.add(found[1], box.place, reason=f"says what stands beside it: {name}")


def _persona(text: str, origin: str) -> Persona:
    """The persona that a card tells of: the first line is the name, lines with captions are facts."""
    first, *lines = [line.strip() for line in text.split("\n") if line.strip()]
    simple: dict[str, Any] = {}
    attributes: dict[str, str] = {}
    story: list[str] = []
    texts = {field.name for field in attrs.fields(Persona) if field.type in {"str | None", "int | str | None"}}
    many = {field.name for field in attrs.fields(Persona) if field.type == "tuple[str, ...]"}
    for line in lines:
        found = _CAPTION.fullmatch(line)
        name = _fields().get(fold(found[1])) if found else None
        value = found[2].strip() if found else line
        if name == "age" and name not in simple:
            simple[name] = int(value) if value.isdecimal() and len(value) < 4 else value
        elif name in texts and name not in simple and name != "basis":
            simple[name] = value
        elif name in many and name not in simple:
            simple[name] = [each.strip() for each in value.split(", ") if each.strip()]
        elif found and found[1] not in attributes:
            attributes[found[1]] = value
        elif not found and _QUOTED.fullmatch(line) and "quote" not in simple:
            simple["quote"] = line
        else:
            story.append(line)
    if story:
        told = "\n".join([simple["story"], *story]) if "story" in simple else "\n".join(story)
        simple["story"] = told
    try:
        return Persona(first, attributes=attributes, origin=origin, **simple)
    except (CjmError, TypeError, ValueError):
        return Persona(first, attributes={"card": "\n".join(lines)}, origin=origin)


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
    ranked = sorted(above, key=lambda box: (-_letters(box), box.y0, box.x0))
    best = ranked[0]
    if len(ranked) > 1 and _letters(best) < 1.15 * _letters(ranked[1]) and best.y0 > min(box.y0 for box in ranked):
        return None
    return best


def _letters(box: Box) -> float:
    return box.size / (1 + box.text.count("\n"))
