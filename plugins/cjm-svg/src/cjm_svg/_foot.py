"""The foot of the drawing: what the map holds beside the path, and who made it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import cjm

from ._boxes import Cell, Group, Mark, stack
from ._cards import Frame, card, metric_card
from ._context import SMALL, Context
from ._facts import facts
from ._pieces import Piece, chip, inline, shifted, tail, words

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
_COLUMN: Final = 290.0
_BETWEEN: Final = 28.0
_UNDER: Final = 7.0
_SECTION: Final = 18.0
_SHORT: Final = 170.0


def lists(context: Context, room: float, drawn: frozenset[Any], limit: float = float("inf")) -> list[Cell]:
    """All that the map holds beside the path, under headings, in columns of like length, none longer than `limit`.

    `drawn` are the paths shown already.
    """
    count = max(1, int((room + _BETWEEN) // (_COLUMN + _BETWEEN)))
    wide = (room - _BETWEEN * (count - 1)) / count
    blocks = list(_blocks(context, wide, drawn))
    if not blocks:
        return []
    if len(blocks) < count:
        count = max(1, min(count, len(blocks)))
        wide = min((room - _BETWEEN * (count - 1)) / count, 620.0)
        blocks = list(_blocks(context, wide, drawn))
    found = []
    while blocks:
        cell, blocks = _columns(blocks, count, wide, limit)
        found.append(cell)
    return found


def _columns(blocks: list[Cell], count: int, wide: float, limit: float) -> tuple[Cell, list[Cell]]:
    """As many blocks as so many columns hold, and the blocks that are left."""
    low, high = max(block.height for block in blocks), sum(block.height for block in blocks)
    low, high = min(low, limit), min(high, limit)
    for _ in range(12):
        middle = (low + high) / 2
        if len(_filled(blocks, middle)) <= count:
            high = middle
        else:
            low = middle
    columns = _filled(blocks, high)
    shown, left = columns[:count], columns[count:]

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = []
        for at, column in enumerate(shown):
            top = y
            for block in column:
                marks += block.draw(x + at * (wide + _BETWEEN), top)
                top += block.height
        return marks

    height = max(sum(block.height for block in column) for column in shown)
    return Cell(height, draw), [block for column in left for block in column]


def _filled(blocks: list[Cell], height: float) -> list[list[Cell]]:
    columns: list[list[Cell]] = []
    used = 0.0
    for block in blocks:
        if not columns or used + block.height > height + 0.01:
            columns.append([])
            used = 0.0
        columns[-1].append(block)
        used += block.height
    return columns


def _blocks(context: Context, room: float, drawn: frozenset[Any]) -> Iterator[Cell]:
    """The entries one by one; a heading goes with the first entry of its section, and space with the last one."""
    setter = context.setter
    sections: list[tuple[str, list[Cell]]] = []
    if context.changes is not None:
        said = context.changes.words or (context.labels["no_change"],)
        sections.append(("compare", [words(setter.block(text, room, 12, "ink")) for text in said]))
    for name, kind, heading in _LISTS:
        places = [place for place in context.kinds.get(kind, ()) if place.path not in drawn]
        if places:
            sections.append((heading, list(_entries(context, name, places, room))))
    for heading, entries in sections:
        title = words(setter.block(context.labels[heading], room, 13, "heading", weight=600))
        if sum(cell.height + _UNDER for cell in entries) <= _SHORT:
            entries = [stack(entries, _UNDER)]
        for at, cell in enumerate(entries):
            space = _UNDER if at < len(entries) - 1 else _SECTION
            held = stack([title, cell], 5) if at == 0 else cell
            yield Cell(held.height + space, held.draw)


def _entries(context: Context, name: str, places: list[cjm.Place], room: float) -> Iterator[Cell]:
    """Those of whom there is something to say, and a row of those who are only named."""
    plain: list[cjm.Place] = []
    for place in places:
        if name in {"owners", "segments", "channels"} and not tail(context, place, room):
            plain.append(place)
        else:
            yield entry(context, name, place, room)
    if plain:
        yield inline((_named(context, place, room) for place in plain), room, gap=6, leading=6)


def _named(context: Context, place: cjm.Place, room: float) -> Piece:
    name = cjm.name_of(place.element)
    piece = chip(context, name, room, "plain", "ink", field="name")
    box = (piece.width, piece.cell.height)

    def draw(x: float, y: float) -> list[Mark]:
        return [
            Group(place.kind, name[:300], tuple(piece.cell.draw(x, y)), context.reference(place), (x, y, *box)),
        ]

    return Piece(piece.width, Cell(piece.cell.height, draw))


def entry(context: Context, name: str, place: cjm.Place, room: float) -> Cell:
    """One element of a list: its name, and what is known of it."""
    element: Any = place.element
    if name == "metrics":
        return shifted(metric_card(context, place, room + 8), -8)
    setter = context.setter
    number = context.sources.get(place.path) if name == "evidence" else None
    is_aside = name in {"unplaced", "comments"}
    frame = Frame("aside", 6, 10, 6) if is_aside else Frame("bare", 0, 28 if number else 0, 0)
    inside = room - frame.left - (10 if is_aside else 0)
    main = setter.block(_main(context, element), inside, 12, "ink", field=element.title_field)
    known = facts(context, element)
    if name == "evidence":
        shown = _main(context, element)
        known = [fact for fact in known if not fact.text.endswith(f": {shown}")]
    if name == "transitions" and not (element.source and element.target):
        known = [fact for fact in known if fact.field != "kind"]

    def under(x: float, y: float, _height: float) -> list[Mark]:
        if number is None:
            return []
        return [setter.block(number, 26, SMALL, "accent", weight=600).at(x, y + 1)]

    cells = [words(main), *tail(context, place, inside, known=known)]
    return card(context, place, room, cells, frame, under=under, gap=2, grows=False)


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
