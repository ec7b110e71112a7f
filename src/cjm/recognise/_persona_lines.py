"""A persona told in lines: a name, then facts with captions, as on cards of boards and in branches of outlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import attrs

from cjm.errors import CjmError
from cjm.model import Persona
from cjm.recognise._drafts import MapDraft
from cjm.recognise._someone import someone
from cjm.recognise._vocabulary import Words
from cjm.words import FIELDS, fold

_QUOTED = re.compile(r"[«\"“„].*[»\"”“]", re.DOTALL)
_CAPTION = re.compile(r"([^:\n]{1,40}):\s+(\S.*)", re.DOTALL)
_LONGEST_NAME = 60
_MORE = {
    "occupation": "профессия | occupation | job | job title",
    "residence": "город | location | city",
    "role": "должность",
    "goals": "цель | goal",
    "motivations": "мотивация | motivation",
    "frustrations": "боли | фрустрации | frustration | pain points | pains",
    "needs": "потребность | need",
    "story": "о себе | биография | bio | about",
}


def tells_of_one(lines: Sequence[str], words: Words) -> bool:
    """Whether lines have a name and, below it, mostly facts about a person.

    >>> tells_of_one(["Иван", "Возраст: 26"], Words()), tells_of_one(["Дорого", "Цена: 500"], Words())
    (True, False)
    """
    first, *more = lines or [""]
    captions = [found[1] for line in more if (found := _CAPTION.fullmatch(line.strip()))]
    fields = [caption for caption in captions if _field(caption, words)]
    # Goals, needs and pains have phases, too: something must be said that only people have.
    known = len(fields) if any(words.lane(caption) is None for caption in fields) else 0
    return (
        0 < len(first.strip()) <= _LONGEST_NAME
        and not _CAPTION.fullmatch(first)
        and known > 0
        and 2 * known >= len(captions)
    )


def meet(draft: MapDraft, lines: Sequence[str], origin: str, words: Words) -> None:
    """Put a persona into the draft of a map; captions in other words than ours are kept aside."""
    draft.personas.append(_persona(lines, origin, words))
    for line in lines[1:]:
        found = _CAPTION.fullmatch(line.strip())
        name = _field(found[1], words) if found else None
        if found and name and found[1] not in FIELDS.get(name, ()):
            draft.rest.add(found[1], origin, reason=f"says what stands beside it: {name}")


def _field(caption: str, words: Words) -> str | None:
    known = words.persona(caption)
    return _fields().get(fold(caption)) if known in {None, "name", "attributes"} else known


@cache
def _fields() -> dict[str, str]:
    """The fields of a persona by what people call them."""
    mine = {field.name for field in attrs.fields(Persona)} - {"name", "extra", "id", "portrait", "evidence", "segment"}
    found = {fold(caption): name for name, pair in FIELDS.items() if name in mine for caption in pair}
    for name, captions in _MORE.items():
        found.update({fold(caption): name for caption in captions.split(" | ")})
    return found


@cache
def _kinds() -> dict[str, str]:
    """Which fields hold one text, and which several."""
    # A segment is a reference, and these lines do not tell whether there is one of that name: it stays an attribute.
    types = {field.name: str(field.type) for field in attrs.fields(Persona) if field.name != "segment"}
    kinds = {name: "one" for name, type_ in types.items() if type_ in {"str | None", "int | str | None"}}
    return kinds | {name: "many" for name, type_ in types.items() if type_ == "tuple[str, ...]"}


def _persona(lines: Sequence[str], origin: str, words: Words) -> Persona:
    """The persona that lines tell of: the first is the name, those with captions are facts, the others its story."""
    first, *told = [line.strip() for line in lines if line.strip()] or [""]
    named = someone(first)
    fields: dict[str, Any] = {"age": named.age} if named.age is not None else {}
    attributes: dict[str, str] = {}
    story: list[str] = [named.story] if named.story else []
    for line in told:
        found = _CAPTION.fullmatch(line)
        name = _field(found[1], words) if found else None
        value = found[2].strip() if found else line
        kind = _kinds().get(name or "") if name not in fields and name != "basis" else None
        if name == "age" and kind:
            fields["age"] = int(value) if value.isdecimal() and len(value) < 4 else value
        elif name and kind == "one":
            fields[name] = value
        elif name and kind == "many":
            fields[name] = [each.strip() for each in value.split(", ") if each.strip()]
        elif found and found[1] not in attributes:
            attributes[found[1]] = value
        elif not found and _QUOTED.fullmatch(line) and "quote" not in fields:
            fields["quote"] = line
        else:
            story.append(line)
    if story:
        fields["story"] = "\n".join([*([fields["story"]] if "story" in fields else []), *story])
    try:
        return Persona(named.name, attributes=attributes, origin=origin, **fields)
    except (CjmError, TypeError, ValueError):
        return Persona(first, attributes={"card": "\n".join(told)}, origin=origin)
