"""The head of the drawing: what the map is about, and whose journey it shows."""

from __future__ import annotations

from functools import partial
from typing import Any, Final

import cjm

from ._boxes import Cell, Circle, Group, Icon, Mark, Rect, flow, stack
from ._cards import Fact, chip, facts, inline, picture, small, tail, words
from ._context import BODY, SMALL, Context

_ABOUT: Final = (
    "customer_goal trigger scope purpose business_goals audience segment compared_with parent related medium".split()
)
_PERSONA: Final = (
    "segment basis age sex occupation ethnicity marital_status family income citizenship country residence home work "
    "travel_routes interests hobbies values lifestyle patterns in_domain towards_product online sites social_networks "
    "purchase_habits devices systems services brands opinion_leaders motivations frustrations needs fears hesitations "
    "questions attributes"
).split()


def header(context: Context, room: float) -> Cell:
    """The title with its scenario and what else is known of the map, and the persona cards."""
    people = context.content((), "personas")
    if len(people) == 1 and room >= 1000:
        side = min(600.0, room * 0.42)
        left, right = _title(context, room - side - 32), persona(context, people[0], side)

        def draw(x: float, y: float) -> list[Mark]:
            return [*left.draw(x, y), *right.draw(x + room - side, y)]

        return Cell(max(left.height, right.height), draw)
    cells = [_title(context, room)]
    if people:
        makers = [partial(persona, context, place) for place in people]
        cells.append(flow(makers, room, 480, 16))
    return stack(cells, 20)


def _title(context: Context, room: float) -> Cell:
    journey, setter, labels = context.map, context.setter, context.labels
    size = 32 if len(journey.title) <= 120 else 22 if len(journey.title) <= 400 else 15
    cells = [words(setter.block(labels["map"].upper(), room, SMALL, "accent", weight=600))]
    if journey.title.strip():
        cells.append(words(setter.block(journey.title, room, size, "ink", weight=600, field="title")))
    if journey.scenario and journey.scenario.strip():
        cells.append(words(setter.block(journey.scenario, min(room, 900), 15, "ink2", field="scenario")))
    chips = []
    if journey.state:
        chips.append(chip(context, labels.value(journey.state), room, "chip-navy", "paper", field="state"))
    if journey.layer:
        chips.append(chip(context, labels.value(journey.layer), room, "chip-accent", "accent", field="layer"))
    if journey.validation:
        chips.append(chip(context, labels.value(journey.validation), room, field="validation"))
    proofs = context_proofs(context)
    if proofs:
        chips.append(chip(context, f"{labels.field('evidence')}: {', '.join(proofs)}", room, field="evidence"))
    if chips:
        cells.append(inline(chips, room, gap=8, leading=6))
    known = facts(context, journey, _ABOUT)
    if known:
        cells.append(_pairs(context, known, room))
    return Cell(*_grouped("title", stack(cells, 8)))


def context_proofs(context: Context) -> list[str]:
    """The numbers of the evidence behind the map as a whole."""
    found = []
    for at, each in enumerate(context.map.evidence):
        if isinstance(each, str):
            source = context.find(each)
            found.append(context.sources.get(source.path, each) if source else each)
        else:
            found.append(context.sources["evidence", at])
    return found


def _grouped(kind: str, cell: Cell) -> Cell:
    return Cell(cell.height, lambda x, y: [Group(kind, "", tuple(cell.draw(x, y)))])


def _pairs(context: Context, known: list[Fact], room: float, best: float = 240) -> Cell:
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


def persona(context: Context, place: cjm.Place, room: float) -> Cell:
    """A persona: face, name, what they say and want, and whatever else the map knows of them."""
    person: Any = place.element
    setter, labels = context.setter, context.labels
    shift = 108.0 if room >= 420 else 16.0
    inside = room - shift - 16
    cells = [words(setter.block(person.name, inside, 18, "ink", weight=600, field="name"))]
    if person.role and person.role.strip():
        cells.append(words(setter.block(person.role, inside, BODY, "ink2", field="role")))
    if person.story and person.story.strip():
        cells.append(words(setter.block(person.story, inside, BODY, "ink2", field="story")))
    chief = [Fact("goals", f"{labels.field('goals')}: {'; '.join(person.goals)}")] if any(person.goals) else []
    if person.quote and person.quote.strip():
        chief.append(Fact("quote", f"{labels.field('quote')}: {person.quote}"))
    if chief:
        rule = Cell(1, lambda x, y: [Rect(x, y, inside, 1, "rule", 0)])
        cells += [Cell(1, lambda *_: []), rule, _pairs(context, chief, inside, 200)]
    known = facts(context, person, _PERSONA)
    if known:
        cells.append(inline([small(context, fact, inside) for fact in known], inside, gap=14))
    cells += tail(context, place, inside, known=[])
    body = stack(cells, 5)
    height = max(body.height + 28, 104 if shift > 16 else 0)
    portrait = picture(person.portrait, 76, 76)

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = [Rect(x, y, room, height, "persona", 12)]
        if shift > 16 and portrait:
            marks += portrait.draw(x + 16, y + 14)
        elif shift > 16:
            marks += [Circle(x + 54, y + 52, 37, "portrait"), Icon("person", x + 32, y + 29, 44, "person")]
        marks += body.draw(x + shift, y + 14)
        return [Group("persona", person.name[:300], tuple(marks), place.handle, (x, y, room, height))]

    return Cell(height, draw)
