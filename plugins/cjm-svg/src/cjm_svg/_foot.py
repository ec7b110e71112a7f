"""The foot of the drawing: what the map holds beside the path, and who made it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import cjm

from ._boxes import Cell, Group, Mark, flow, stack
from ._cards import Frame, Piece, card, chip, facts, inline, metric_card, tail, words
from ._context import BODY, SMALL, Context

_LISTS: Final = (
    ("transitions", "Transition", "transitions"),
    ("insights", "Insight", "insights"),
    ("metrics", "Metric", "all_metrics"),
    ("evidence", "Evidence", "evidence"),
    ("segments", "Segment", "segments"),
    ("channels", "Channel", "channels"),
    ("owners", "Owner", "owners"),
    ("comments", "Comment", "map_comments"),
    ("unplaced", "Unplaced", "unplaced"),
)


def lists(context: Context, room: float, drawn: frozenset[Any]) -> Cell:
    """All that the map holds beside the path, under headings; `drawn` are the paths shown already."""
    small: list[Callable[[float], Cell]] = []
    large: list[Cell] = []
    for name, kind, heading in _LISTS:
        places = [place for place in context.kinds.get(kind, ()) if place.path not in drawn]
        if not places:
            continue
        text = context.labels[heading]
        if len(places) <= 4:
            small.append(partial(_section, context, name, text, places))
        else:
            large.append(_wide_section(context, name, text, places, room))
    cells = [flow(small, room, 300, 18)] if small else []
    return stack([*cells, *large], 22)


def _section(context: Context, name: str, heading: str, places: list[cjm.Place], room: float) -> Cell:
    title_ = words(context.setter.block(heading, room, 13, "navy", weight=600))
    cards, names = _parted(context, name, places, room)
    return stack([title_, *(entry(context, name, place, room) for place in cards), *names], 6)


def _wide_section(context: Context, name: str, heading: str, places: list[cjm.Place], room: float) -> Cell:
    title_ = words(context.setter.block(heading, room, 13, "navy", weight=600))
    cards, names = _parted(context, name, places, room)
    makers = [partial(entry, context, name, place) for place in cards]
    return stack([title_, *([flow(makers, room, 300, 8)] if makers else []), *names], 6)


def _parted(context: Context, name: str, places: list[cjm.Place], room: float) -> tuple[list[cjm.Place], list[Cell]]:
    """Those of whom there is something to say, and a row of those who are only named."""
    if name not in {"owners", "segments", "channels"}:
        return places, []
    cards = [place for place in places if tail(context, place, room)]
    plain = [place for place in places if place not in cards]
    return cards, [inline((_named(context, place, room) for place in plain), room, gap=6, leading=6)] if plain else []


def _named(context: Context, place: cjm.Place, room: float) -> Piece:
    name = cjm.name_of(place.element)
    piece = chip(context, name, room, "plain", "ink", field="name")
    box = (piece.width, piece.cell.height)

    def draw(x: float, y: float) -> list[Mark]:
        return [Group(place.kind, name[:300], tuple(piece.cell.draw(x, y)), place.handle, (x, y, *box))]

    return Piece(piece.width, Cell(piece.cell.height, draw))


def entry(context: Context, name: str, place: cjm.Place, room: float) -> Cell:
    """One element of a list: its name, and what is known of it."""
    element: Any = place.element
    if name == "metrics":
        return metric_card(context, place, room)
    setter = context.setter
    number = context.sources.get(place.path) if name == "evidence" else None
    shift = 34 if number else 0
    inside = room - 20 - shift
    main = setter.block(_main(context, element), inside, BODY, "ink", field=element.title_field)
    known = facts(context, element)
    if name == "evidence":
        shown = _main(context, element)
        known = [fact for fact in known if not fact.text.endswith(f": {shown}")]

    def under(x: float, y: float, _height: float) -> list[Mark]:
        if number is None:
            return []
        return [setter.block(number, 30, SMALL, "accent", weight=600).at(x + 10, y + 9)]

    frame = Frame("aside" if name in {"unplaced", "comments"} else "plain", 8, 10 + shift)
    return card(context, place, room, [words(main), *tail(context, place, inside, known=known)], frame, under=under)


def _main(context: Context, element: Any) -> str:
    if isinstance(element, cjm.Transition):
        ends = [context.name(end, "step", "phase") if end else None for end in (element.source, element.target)]
        word = context.labels.value(element.kind)
        return " → ".join(end or word for end in ends)
    return cjm.name_of(element)


def imprint(context: Context, room: float) -> Cell:
    """Who made the map, when, which version it is."""
    journey, labels = context.map, context.labels
    known = facts(context, journey, ["authors", "date", "review_date", "living"])
    texts = [fact.text for fact in known]
    if journey.version and journey.version.strip():
        texts.append(f"{labels['version']} {journey.version}")
    return words(context.setter.block(" · ".join([*texts, "cjm"]), room, SMALL, "muted", field="version"))
