"""The head of the drawing: what the map is about, and whose journey it shows."""

from __future__ import annotations

from functools import partial
from typing import Final

from ._boxes import Cell, Mark, flow, stack
from ._context import SMALL, Context
from ._facts import Fact, facts
from ._figures import tiles
from ._persona import pairs, persona
from ._pieces import chip, grouped, inline, words

_ABOUT: Final = (
    "customer_goal trigger scope purpose business_goals audience segment compared_with parent related medium".split()
)


def header(context: Context, room: float) -> list[Cell]:
    """The title with its scenario, what else is known of the map, its figures, and the persona cards."""
    people = context.content((), "personas")
    beside = people if len(people) == 1 and room >= 1000 else []
    side = min(600.0, room * 0.4) if beside else 0.0
    left = room - side - (32 if side else 0)
    wide = 372.0 if left >= 780 else 0.0
    figures = tiles(context, wide or left, across=2 if wide else 4)
    room_title = left - (wide + 32 if wide and figures else 0)
    title = title_of(context, room_title, kind="compare" if context.changes else "map")
    cards = [persona(context, place, side) for place in beside]
    known = facts(context, context.map, _ABOUT)
    about: Cell | None = _about(context, known, room) if known else None
    if about and cards:
        # What else is known of the map fills the room under the title, where the persona leaves it.
        under = _about(context, known, left)
        top = max(title.height, figures.height if wide and figures else 0.0) + 14
        if top + under.height <= cards[0].height + 10:
            parts = [(title, 0.0, 0.0), (under, 0.0, top), *([(figures, left - wide, 0.0)] if figures and wide else [])]
            if figures and not wide:
                parts.append((figures, 0.0, top + under.height + 14))
            return [_beside([*parts, (cards[0], room - side, 0.0)])]
    if wide and figures:
        parts = [(title, 0.0, 0.0), (figures, left - wide, 0.0)]
    else:
        parts = [(stack([title, *([figures] if figures else [])], 14), 0.0, 0.0)]
    cells = [_beside([*parts, *((each, room - side, 0.0) for each in cards)])]
    if people and not beside:
        cells.append(flow([partial(persona, context, place) for place in people], room, 480, 16))
    return [*cells, about] if about else cells


def _beside(parts: list[tuple[Cell, float, float]]) -> Cell:
    """Cells at their places in a row."""

    def draw(x: float, y: float) -> list[Mark]:
        return [mark for cell, dx, dy in parts for mark in cell.draw(x + dx, y + dy)]

    return Cell(max(cell.height + dy for cell, _, dy in parts), draw)


def title_of(context: Context, room: float, *, kind: str = "map") -> Cell:
    """What the drawing is called: its kind over the title, the scenario and the states under it."""
    journey, setter, labels = context.map, context.setter, context.labels
    size = 32 if len(journey.title) <= 120 else 22 if len(journey.title) <= 400 else 15
    cells = [words(setter.block(labels[kind].upper(), room, SMALL, "accent", weight=600))]
    if journey.title.strip():
        cells.append(words(setter.block(journey.title, room, size, "ink", weight=600, field="title")))
    if journey.scenario and journey.scenario.strip():
        cells.append(words(setter.block(journey.scenario, min(room, 900), 15, "ink2", field="scenario")))
    chips = []
    if journey.state:
        chips.append(chip(context, labels.value(journey.state), room, "chip-navy", "on_frame", field="state"))
    if journey.layer:
        chips.append(chip(context, labels.value(journey.layer), room, "chip-accent", "accent", field="layer"))
    if journey.validation:
        chips.append(chip(context, labels.value(journey.validation), room, field="validation"))
    proofs = context_proofs(context)
    if proofs:
        chips.append(chip(context, f"{labels.field('evidence')}: {', '.join(proofs)}", room, field="evidence"))
    if chips:
        cells.append(inline(chips, room, gap=8, leading=6))
    return grouped("title", "", stack(cells, 8), room)


def _about(context: Context, known: list[Fact], room: float) -> Cell:
    return grouped("about", "", pairs(context, known, room), room)


def context_proofs(context: Context) -> list[str]:
    """The numbers of the evidence behind the map as a whole."""
    found = []
    for at, each in enumerate(context.map.evidence):
        if isinstance(each, str):
            source = context.find(each, "evidence")
            found.append(context.sources.get(source.path, each) if source else each)
        else:
            found.append(context.sources["evidence", at])
    return found
