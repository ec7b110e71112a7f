"""A persona: as a card in the header, and as a sheet of its own."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

import cjm

from ._boxes import Cell, Circle, Group, Icon, Mark, Path as Outline, Rect, flow, stack
from ._context import BODY, SMALL, Context
from ._facts import Fact, facts
from ._pieces import inline, picture, small, tail, words

_AREAS: Final = (
    ("basis", "segment basis age sex occupation ethnicity marital_status family income"),
    ("geography", "citizenship country residence home work travel_routes"),
    ("psychography", "interests hobbies values lifestyle opinion_leaders"),
    ("behaviour", "patterns in_domain towards_product online sites social_networks purchase_habits"),
    ("tools", "devices systems services brands"),
    ("inner", "motivations needs frustrations fears hesitations questions"),
    ("more", "attributes"),
)
_INNER: Final = "motivations needs frustrations fears hesitations questions".split()
_PERSONA: Final = tuple(name for _, names in _AREAS for name in names.split())


def persona(context: Context, place: cjm.Place, room: float) -> Cell:
    """A persona: face, name, what they say and want, and whatever else the map knows of them."""
    person: Any = place.element
    setter = context.setter
    shift = 108.0 if room >= 420 else 16.0
    inside = room - shift - 16
    cells = [words(setter.block(person.name, inside, 18, "ink", weight=600, field="name"))]
    if person.role and person.role.strip():
        cells.append(words(setter.block(person.role, inside, BODY, "ink2", field="role")))
    if person.story and person.story.strip():
        cells.append(words(setter.block(person.story, inside, BODY, "ink2", field="story")))
    known = facts(context, person, _PERSONA)
    if known:
        cells.append(inline([small(context, fact, inside) for fact in known], inside, gap=14, dots=True))
    chief = _chief(context, person)
    if chief:
        cells += [_rule(inside), pairs(context, chief, inside, 200)]
    cells += tail(context, place, inside, known=[])
    body = stack(cells, 5)
    height = max(body.height + 28, 104 if shift > 16 else 0)

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = [Rect(x, y, room, height, "persona", 12)]
        if shift > 16:
            marks += portrait(context, person, x + 54, y + 52, 37)
        marks += body.draw(x + shift, y + (height - body.height) / 2)
        return [Group("persona", person.name[:300], tuple(marks), place.handle, (x, y, room, height))]

    return Cell(height, draw)


def _chief(context: Context, person: Any) -> list[Fact]:
    labels = context.labels
    chief = [Fact("goals", f"{labels.field('goals')}: {'; '.join(person.goals)}")] if any(person.goals) else []
    if person.quote and person.quote.strip():
        chief.append(Fact("quote", f"{labels.field('quote')}: {person.quote}"))
    return chief


def _rule(room: float) -> Cell:
    return Cell(5, lambda x, y: [Outline(("M", x, y + 2.5, "H", x + room), "rule")])


def portrait(context: Context, person: Any, x: float, y: float, radius: float) -> list[Mark]:
    """The portrait around a middle; without one the initials, without letters a figure."""
    drawn = picture(person.portrait, radius * 2, radius * 2)
    if drawn:
        return drawn.draw(x - radius, y - radius)
    marks: list[Mark] = [Circle(x, y, radius, "portrait")]
    letters = initials(person.name)
    if not letters:
        return [*marks, Icon("person", x - radius * 0.6, y - radius * 0.6, radius * 1.2, "sign-accent")]
    size = round(radius * 0.72, 1)
    block = context.setter.block(letters, radius * 2, size, "accent", weight=600)
    return [*marks, block.at(x - block.room / 2, y - block.height / 2, middle=True)]


def initials(name: str) -> str:
    """The first letters of a name: of one word, or of two where both are names.

    >>> initials("Анна, 34 года"), initials("Anna Smith"), initials("Команда закупок"), initials("🙂")
    ('А', 'AS', 'К', '')
    """
    words_ = name[:80].split(",", maxsplit=1)[0].split()
    found = [word[0] for word in words_[:2] if word[0].isalpha()]
    if not words_ or not words_[0][0].isalpha():
        return ""
    return "".join(found) if len(words_) == 2 and len(found) == 2 and found[1].isupper() else found[0].upper()


def pairs(context: Context, known: list[Fact], room: float, best: float = 240) -> Cell:
    """Labels over their values, in columns."""

    def pair(fact: Fact, wide: float) -> Cell:
        label, _, value = fact.text.partition(": ")
        setter = context.setter
        return stack(
            [
                words(setter.block(label, wide, SMALL, "muted", weight=600)),
                words(setter.block(value, wide, BODY, "ink", field=fact.field)),
            ],
            0,
        )

    return flow([partial(pair, fact) for fact in known], room, best, 16)


def sheet(context: Context, place: cjm.Place, room: float) -> list[Cell]:
    """A persona over the whole width: who it is, what they say, want and fear, and all else that is known."""
    person: Any = place.element
    setter, labels = context.setter, context.labels
    side = 300.0
    left = [words(setter.block(person.name, side - 40, 24, "ink", weight=600, field="name"))]
    if person.role and person.role.strip():
        left.append(words(setter.block(person.role, side - 40, 14, "ink2", field="role")))
    basics = facts(context, person, _AREAS[0][1].split())
    held = stack(left, 4)
    known = stack([_line(context, fact, side - 40) for fact in basics], 8)
    proofs = stack(tail(context, place, side - 40, known=[]), 4)
    tall = 20 + 140 + 16 + held.height + 14 + known.height + (12 + proofs.height if proofs.height else 0) + 20
    wide = room - side - 24
    right: list[Cell] = []
    if person.quote and person.quote.strip():
        right.append(_quote(context, person.quote, wide))
    if person.story and person.story.strip():
        story = words(setter.block(person.story, wide, 14, "ink", field="story"))
        right.append(_titled(context, labels.field("story"), [story], wide))
    if any(person.goals):
        right.append(_list(context, "goals", person.goals, wide, "flag"))
    inner = [name for name in _INNER if getattr(person, name)]
    if inner:
        right.append(flow([partial(_panel, context, person, name) for name in inner], wide, 260, 16))
    areas = [(name, facts(context, person, names.split())) for name, names in _AREAS[1:] if name != "inner"]
    rest = [partial(_area, context, name, found) for name, found in areas if found]
    if rest:
        right.append(flow(rest, wide, 260, 16))
    body = stack(right, 20)
    height = max(tall, body.height)

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = [Rect(x, y, side, height, "persona", 12)]
        marks += portrait(context, person, x + side / 2, y + 90, 70)
        top = y + 176
        for cell, gap in ((held, 14.0), (known, 12.0), (proofs, 0.0)):
            if cell.height:
                marks += cell.draw(x + 20, top)
                top += cell.height + gap
        marks += body.draw(x + side + 24, y)
        return [Group("persona", person.name[:300], tuple(marks), place.handle, (x, y, room, height))]

    return [Cell(height, draw)]


def _line(context: Context, fact: Fact, room: float) -> Cell:
    label, _, value = fact.text.partition(": ")
    setter = context.setter
    held = [words(setter.block(label, room, SMALL, "muted", weight=600))]
    return stack([*held, words(setter.block(value, room, BODY, "ink", field=fact.field))], 0)


def _quote(context: Context, text: str, room: float) -> Cell:
    size = 20 if len(text) <= 160 else 15
    block = context.setter.block(text, room - 60, size, "ink", field="quote")
    height = block.height + 24

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = [Rect(x, y, room, height, "chip-accent", 12)]
        return [*marks, Icon("quote", x + 14, y + 12, 26, "sign-accent"), block.at(x + 50, y + 12)]

    return Cell(height, draw)


def _titled(context: Context, title: str, cells: list[Cell], room: float) -> Cell:
    return stack([words(context.setter.block(title, room, 13, "heading", weight=600)), *cells], 4)


def _list(context: Context, name: str, values: tuple[str, ...], room: float, icon: str) -> Cell:
    def entry(text: str) -> Cell:
        block = context.setter.block(text, room - 22, BODY, "ink", field=name)
        return Cell(block.height, lambda x, y: [Icon(icon, x, y + 2, 13, "sign-accent"), block.at(x + 20, y)])

    return _titled(context, context.labels.field(name), [entry(text) for text in values if text.strip()], room)


_INNER_LOOKS: Final = {
    "motivations": ("chip-good", "star"),
    "needs": ("chip-good", "plus"),
    "frustrations": ("chip-bad", "warn"),
    "fears": ("chip-bad", "warn"),
    "hesitations": ("chip", "question"),
    "questions": ("chip", "question"),
}


def _panel(context: Context, person: Any, name: str, room: float) -> Cell:
    look, icon = _INNER_LOOKS[name]
    held = _list(context, name, getattr(person, name), room - 28, icon)
    height = held.height + 24
    return Cell(height, lambda x, y: [Rect(x, y, room, height, look, 10), *held.draw(x + 14, y + 12)])


def _area(context: Context, name: str, found: list[Fact], room: float) -> Cell:
    inside = room - 28
    lines = [_line(context, fact, inside) for fact in found]
    held = _titled(context, context.labels[f"area-{name}"], lines, inside)
    height = held.height + 24
    return Cell(height, lambda x, y: [Rect(x, y, room, height, "plain", 10), *held.draw(x + 14, y + 12)])
