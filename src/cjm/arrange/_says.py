"""What an element says on a board: its words, and on a card the simple facts about it line by line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from cjm.arrange._table import shown
from cjm.model import JourneyMap, Transition, name_of
from cjm.shapes import Fragment
from cjm.words import Captions

_SILENT = frozenset({"id", "inferred", "extra", "origin", "lanes"})
_FACTS = (
    "state",
    "scenario",
    "scope",
    "purpose",
    "trigger",
    "customer_goal",
    "business_goals",
    "audience",
    "segment",
    "version",
    "date",
    "authors",
)


@attrs.frozen
class Said:
    """A title, the lines under it, and which fields they show."""

    title: str
    lines: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """Title and lines as one text."""
        return "\n".join([self.title, *self.lines])

    def parts(self, reference: str) -> tuple[Fragment, ...]:
        """The fields shown, as parts of what goes by this reference."""
        return tuple(Fragment(reference, field, text) for field, text in self.fields)


def says(element: Any) -> Said:
    """The words of an element of a lane.

    >>> import cjm
    >>> says(cjm.Metric("NPS", value=40, unit="%")).text, says(cjm.Rating("4/5", kind="importance")).text
    ('NPS: 40 %', 'importance: 4/5')
    """
    field, text = shown(element)
    return Said(text, (), ((field, text),))


def card(element: Any, say: Captions) -> Said:
    """An element as a card: its name, and every simple fact about it in a line with a caption.

    >>> import cjm
    >>> card(cjm.Evidence("interview", reference="Май", sample=12), Captions("en")).lines
    ('Kind: interview', 'Sample: 12')
    """
    if isinstance(element, Transition):
        share = None if element.share is None else f"{element.share * 100:g} %"
        count = None if element.count is None else str(element.count)
        kind = say.value(element.kind) if element.kind != "next" else None
        told = tuple(each for each in (kind, share, count, element.note) if each)
        return Said(name_of(element), told, (("kind", element.kind),))
    title = says(element).title or name_of(element)
    own = type(element).title_field
    fields = [(own, title)]
    lines = []
    for each in attrs.fields(type(element)):
        if each.name in _SILENT or each.name == own:
            continue
        text = _simple(getattr(element, each.name), say)
        if text and text != title:
            lines.append(f"{say.field(each.name)}: {text}")
            fields.append((each.name, text))
    return Said(title, tuple(lines), tuple(fields))


def facts(map: JourneyMap, say: Captions) -> Iterator[tuple[str, Said]]:
    """What the map says about itself, fact by fact."""
    for name in _FACTS:
        text = _simple(getattr(map, name), say)
        if text:
            yield name, Said(f"{say.field(name)}: {text}", (), ((name, text),))


def _simple(value: Any, say: Captions) -> str:
    """A text, number, day, truth, or texts by number or name as words; nothing for what has parts of its own."""
    if isinstance(value, bool):
        return say.value(value)
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, tuple):
        return ", ".join(each for each in value if isinstance(each, str))
    if isinstance(value, Mapping):
        told = ((key, _simple(each, say)) for key, each in value.items())
        return ", ".join(f"{key}: {text}" for key, text in told if text)
    return ""
