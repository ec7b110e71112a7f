"""The small parts of cards: texts, chips, meters, owners, pictures, and rows of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import cjm

from ._boxes import LEADING, Block, Cell, Circle, Group, Icon, Mark, Picture, Rect
from ._context import SMALL, Context
from ._facts import Fact, facts

_RASTER: Final = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_PICTURE_BYTES: Final = 2 * 2**20
_STATES: Final = {
    "missing": ("missing", "bad"),
    "inefficient": ("warn", "bad"),
    "planned": ("planned", "accent"),
    "blind-spot": ("blind", "ink2"),
}
_METERS: Final = frozenset({"quality", "frequency"})


class Piece(NamedTuple):
    """Something that stands in a row with others: how wide it is, and what it holds."""

    width: float
    cell: Cell


def inline(pieces: Iterable[Piece], room: float, *, gap: float = 8, leading: float = 3, dots: bool = False) -> Cell:
    """The pieces side by side, in as many rows as they need; with dots between those of a row."""
    rows: list[list[Piece]] = []
    used = 0.0
    for piece in pieces:
        if rows and used + gap + piece.width <= room:
            rows[-1].append(piece)
            used += gap + piece.width
        else:
            rows.append([piece])
            used = piece.width
    heights = [max(piece.cell.height for piece in row) for row in rows]

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = []
        for row, height in zip(rows, heights, strict=True):
            left = x
            for at, piece in enumerate(row):
                if dots and at:
                    marks.append(Circle(left - gap / 2 - 2, y + SMALL * LEADING / 2 + 1, 1.3, "muted"))
                marks += piece.cell.draw(left, y + (height - piece.cell.height) / 2)
                left += piece.width + gap
            y += height + leading
        return marks

    return Cell(sum(heights) + leading * max(0, len(rows) - 1), draw)


def words(block: Block, *, middle: bool = False) -> Cell:
    """A text as a cell."""
    return Cell(block.height, lambda x, y: [block.at(x, y, middle=middle)])


def shifted(cell: Cell, by: float) -> Cell:
    """The cell moved to the right."""
    grow = cell.grow
    higher = (lambda x, y, height: grow(x + by, y, height)) if grow else None
    return Cell(cell.height, lambda x, y: cell.draw(x + by, y), higher, cell.wish)


def grouped(kind: str, label: str, cell: Cell, room: float, reference: str | None = None) -> Cell:
    """The cell as the group of an element, or of a part of the frame."""

    def draw(x: float, y: float) -> list[Mark]:
        box = (x, y, room, cell.height) if reference else None
        return [Group(kind, label[:300], tuple(cell.draw(x, y)), reference, box)]

    return Cell(cell.height, draw)


def small(context: Context, fact: Fact, room: float, look: str = "ink2") -> Piece:
    """A fact as a piece of a row."""
    wide = min(room, context.setter.wide(fact.text, SMALL) + 2) if "\n" not in fact.text else room
    return Piece(wide, words(context.setter.block(fact.text, wide, SMALL, look, field=fact.field)))


def chip(context: Context, text: str, room: float, look: str = "chip", ink: str = "ink2", *, field: str = "") -> Piece:
    """A short text on a plate of its own."""
    wide = min(room, context.setter.wide(text, SMALL, 600) + 18)
    block = context.setter.block(text, wide - 16, SMALL, ink, weight=600, field=field)
    height = block.height + 5

    def draw(x: float, y: float) -> list[Mark]:
        return [Rect(x, y, wide, height, look, 10), block.at(x + 8, y + 2.5, middle=block.rows == 1)]

    return Piece(wide, Cell(height, draw))


def signed(context: Context, icon: str, text: str, room: float, look: str = "ink2", *, field: str = "") -> Piece:
    """A short text with a sign before it."""
    wide = min(room - 16, context.setter.wide(text, SMALL) + 2)
    block = context.setter.block(text, wide, SMALL, look, field=field)
    sign = "sign-bad" if look == "bad" else "sign-accent" if look == "accent" else "sign-muted"

    def draw(x: float, y: float) -> list[Mark]:
        return [Icon(icon, x, y + SMALL * LEADING / 2 - 6, 12, sign), block.at(x + 16, y)]

    return Piece(wide + 16, Cell(block.height, draw))


def owner_chip(context: Context, duty: cjm.Responsibility, room: float) -> Piece:
    """Who answers, and how: the letter of the role in a disc, the name beside it."""
    name = context.name(duty.owner, "owner")
    wide = min(room, context.setter.wide(name, SMALL) + 34)
    block = context.setter.block(name, wide - 32, SMALL, "ink", field="responsibilities")
    letter = context.setter.block(duty.role, 16, SMALL, "on_frame", weight=600)
    height = max(20.0, block.height + 5)

    def draw(x: float, y: float) -> list[Mark]:
        return [
            Rect(x, y, wide, height, "owner", 10),
            Circle(x + 11, y + 10, 8, "chip-navy"),
            letter.at(x + 11 - letter.room / 2, y + 10 - letter.height / 2, middle=True),
            block.at(x + 24, y + (height - block.height) / 2),
        ]

    return Piece(wide, Cell(height, draw))


def meter(context: Context, label: str, value: cjm.Rating, room: float, *, field: str) -> Piece:
    """A rating as a label and three dots, with its own words where they say more than the dots."""
    level = value.level()
    plain = level is not None and value.raw in {"high", "medium", "low"}
    text = label if plain else f"{label}: {context.rated(value)}"
    wide = min(room - 40, context.setter.wide(text, SMALL) + 2)
    block = context.setter.block(text, wide, SMALL, "ink2", field=field)
    if level is None:
        return Piece(wide, words(block))

    def draw(x: float, y: float) -> list[Mark]:
        return [block.at(x, y), *dots(x + wide + 9, y + SMALL * LEADING / 2, level)]

    return Piece(wide + 37, Cell(block.height, draw))


def dots(x: float, y: float, level: int, *, step: float = 11, radius: float = 3.6) -> list[Mark]:
    """Three dots, as many of them full as the level says; the first one's middle is at `x`, `y`."""
    return [Circle(x + at * step, y, radius, "dot" if at < level else "hollow") for at in range(3)]


def bars(x: float, foot: float, level: int) -> list[Mark]:
    """Three bars that grow, as many of them full as the level says."""
    return [
        Rect(x + at * 8, foot - 5 - 3 * at, 5, 5.0 + 3 * at, f"{'bar' if at < level else 'nobar'}{level}", 0)
        for at in range(3)
    ]


def is_drawable(asset: cjm.Asset) -> bool:
    """Whether a picture can stand in the drawing: its bytes are here, not too many, and of a kind that only shows."""
    return asset.data is not None and asset.media_type in _RASTER and len(asset.data) <= _PICTURE_BYTES


def picture(asset: cjm.Asset | None, room: float, height: float = 96) -> Cell | None:
    """The picture itself, where its bytes are at hand and every viewer knows their kind."""
    if asset is None or not is_drawable(asset):
        return None
    uri = asset.data_uri() or ""
    return Cell(height, lambda x, y: [Picture(x, y, room, height, uri, asset.name)])


def tail(
    context: Context,
    place: cjm.Place,
    room: float,
    *,
    known: Sequence[Fact] | None = None,
    pictures: Sequence[str] = ("asset", "image", "picture"),
) -> list[Cell]:
    """What stands under the main text: picture, facts, evidence, owners."""
    element: Any = place.element
    cells: list[Cell] = []
    for name in pictures:
        drawn = picture(getattr(element, name, None), room)
        if drawn:
            cells.append(drawn)
    pieces = [_piece(context, element, fact, room) for fact in (known_of(context, place) if known is None else known)]
    if pieces:
        cells.append(inline(pieces, room, gap=12, dots=True))
    chips = [owner_chip(context, duty, room) for duty in getattr(element, "responsibilities", ())]
    if isinstance(element, cjm.Backed) and not isinstance(element, cjm.Evidence):
        proofs = context.proofs(place)
        if proofs:
            chips.append(chip(context, ", ".join(proofs), room, "chip", "ink2", field="evidence"))
    if chips:
        # In a group of their own, so that no plate of theirs is taken for the card.
        cells.append(grouped("chips", "", inline(chips, room, gap=6, leading=4), room))
    return cells


def known_of(context: Context, place: cjm.Place) -> list[Fact]:
    """What is known of an element, without what its ribbon shows."""
    known = facts(context, place.element)
    return [fact for fact in known if fact.field != "until"] if context.is_ribbon(place) else known


def _piece(context: Context, element: Any, fact: Fact, room: float) -> Piece:
    value = getattr(element, fact.field, None)
    if fact.field in _METERS and isinstance(value, cjm.Rating):
        return meter(context, context.labels.field(fact.field), value, room, field=fact.field)
    if fact.field == "visibility" and value == "hidden":
        return signed(context, "blind", fact.text, room, field=fact.field)
    if fact.field == "blocks" and value is True:
        return signed(context, "stop", fact.text, room, "bad", field=fact.field)
    if fact.field == "state" and value in _STATES and isinstance(element, cjm.Touchpoint):
        icon, look = _STATES[value]
        return signed(context, icon, fact.text, room, look, field=fact.field)
    if fact.field == "met":
        return small(context, fact, room, {"missed": "bad"}.get(str(value), "good"))
    return small(context, fact, room)
