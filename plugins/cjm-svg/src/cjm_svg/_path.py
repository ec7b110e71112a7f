"""The path of the customer: the phases as chevrons, what is known of them, the steps under them, the storyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

import cjm

from ._boxes import LEADING, NOTHING, Cell, Circle, Group, Icon, Mark, Path as Outline, Rect, stack
from ._cards import Frame, card
from ._columns import Band, Stretch
from ._context import BODY, SMALL, Context, Path, number_of
from ._facts import facts
from ._pieces import Piece, inline, picture, shifted, signed, small, tail, words

_POINT: Final = 14.0


def by_phase(band: Band, make: Callable[[Stretch, float], Cell]) -> Cell:
    """What each phase of a band holds, side by side."""
    held = [make(stretch, band.column) for stretch in band.stretches]

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = []
        for stretch, cell in zip(band.stretches, held, strict=True):
            marks += cell.fill(x, y, wish)
            x += stretch.steps * band.column
        return marks

    wish = max((cell.wish for cell in held), default=0.0)
    return Cell(max((cell.height for cell in held), default=0.0), draw)


def by_step(
    context: Context,
    stretch: Stretch,
    column: float,
    make: Callable[[Path, float], Cell],
    tops: Sequence[float] = (),
) -> Cell:
    """What each step of a phase holds, side by side; `tops` are how far down each of them begins."""
    phase = context.map.phases[stretch.phase]
    numbers = range(stretch.first, min(stretch.first + stretch.steps, len(phase.steps)))
    held = [make((*stretch.path, "steps", at), column - 12) for at in numbers]
    wish = max((cell.wish for cell in held), default=0.0)
    downs = tops or (0.0,) * len(held)

    def draw(x: float, y: float, height: float = wish) -> list[Mark]:
        marks: list[Mark] = []
        for at, cell in enumerate(held):
            marks += cell.fill(x + at * column + 6, y + downs[at], height)
        return marks

    high = max((cell.height + downs[at] for at, cell in enumerate(held) if cell.height), default=0.0)
    return Cell(high, draw, None if tops else draw, wish)


def chevrons(context: Context, band: Band) -> Cell:
    """The phases: their number and name, how long they last, how many customers come as far."""
    drawn = []
    for stretch in band.stretches:
        wide = stretch.steps * band.column
        drawn.append((stretch, wide, *_named(context, stretch, wide)))
    height = max(54.0, max((cell.height for _, _, cell, _ in drawn), default=0.0) + 20)

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = []
        for at, (stretch, wide, cell, aside) in enumerate(drawn):
            last = at == len(drawn) - 1
            place = context.at[stretch.path]
            middle = y + height / 2
            number = context.setter.block(str(stretch.phase + 1), 26, 13, "heading", weight=600)
            items: list[Mark] = [
                Outline(
                    _chevron(x + (2 if at else 0), y, wide - (2 if at else 0), height, first=at == 0, last=last),
                    "chevron",
                ),
                Circle(x + 31, middle, 13, "chip-white"),
                number.at(x + 31 - number.room / 2, middle - number.height / 2, middle=True),
                *cell.draw(x + 51, middle - cell.height / 2),
            ]
            if aside:
                items += aside.cell.draw(x + wide - aside.width - 13, middle - aside.cell.height / 2)
            change = context.change(place)
            if change:
                items.append(Rect(x + (8 if at else 2), y + 2, wide - 12, height - 4, f"mark-{change}", 4))
            label = f"{context.labels['phases']}: {cjm.name_of(place.element)}"[:300]
            box = (x, y, wide + (0 if last else _POINT), height)
            marks.append(Group("phase", label, tuple(items), place.handle, box))
            x += wide
        return marks

    return Cell(height if drawn else 0, draw)


def _named(context: Context, stretch: Stretch, wide: float) -> tuple[Cell, Piece | None]:
    """The name of a phase with what is known of it under the name, or beside it where there is room."""
    setter, labels = context.setter, context.labels
    phase: Any = context.map.phases[stretch.phase]
    known: list[Piece] = []
    if stretch.first == 0:
        if phase.duration and phase.duration.strip():
            known.append(_light(context, "clock", context.time(phase.duration), wide - 76, "duration"))
        if phase.customers is not None:
            known.append(_light(context, "person", _counted(context, phase.customers), wide - 76, "customers"))
    room = wide - 70
    across = sum(piece.width for piece in known) + 14 * (len(known) - 1) + 8 if known else 0.0
    narrow = room - across - 8
    lines = setter.block(phase.name, room, 15, weight=600).rows
    beside = bool(known) and narrow >= 120 and setter.block(phase.name, narrow, 15, weight=600).rows <= lines
    room = narrow if beside else room
    longest = max((setter.wide(word, 15, 600) for word in phase.name[:200].split()), default=0.0)
    size = 15 if longest <= room else 13
    held = [words(setter.block(phase.name, room, size, "on_frame", weight=600, field="name"))]
    if stretch.first:
        held.append(words(setter.block(labels["continued"], room, SMALL, "on_frame2")))
    if known and not beside:
        held.append(inline(known, room, gap=14))
    row = Piece(across, inline(known, across, gap=14)) if beside else None
    return stack(held, 3), row


def _light(context: Context, icon: str, text: str, room: float, field: str) -> Piece:
    wide = min(room - 19, context.setter.wide(text, SMALL) + 2)
    block = context.setter.block(text, wide, SMALL, "on_frame2", field=field)

    def draw(x: float, y: float) -> list[Mark]:
        return [Icon(icon, x, y + SMALL * LEADING / 2 - 7, 14, "clock"), block.at(x + 19, y)]

    return Piece(wide + 19, Cell(block.height, draw))


def _counted(context: Context, number: int) -> str:
    text = f"{number:,}".replace(",", "\u202f")
    return text if context.labels.language == "ru" else text.replace("\u202f", ",")


def _chevron(x: float, y: float, width: float, height: float, *, first: bool, last: bool) -> tuple[str | float, ...]:
    end = x + width - (_POINT if last else 3)
    nose = ("M", x, y, "H", end, "L", end + _POINT, y + height / 2, "L", end, y + height, "H", x)
    return (*nose, "Z") if first else (*nose, "L", x + _POINT, y + height / 2, "Z")


def aida(context: Context, band: Band) -> Cell:
    """The band of AIDA: which of its four stages each phase is."""

    def cell(stretch: Stretch, column: float) -> Cell:
        phase: Any = context.map.phases[stretch.phase]
        if stretch.first or not phase.aida:
            return NOTHING
        wide = stretch.steps * column - 12
        text = context.value(phase.aida)
        block = context.setter.block(text, wide - 20, SMALL, "on_frame", weight=600, field="aida")
        height = block.height + 6

        def draw(x: float, y: float) -> list[Mark]:
            marks: list[Mark] = [Rect(x + 6, y, wide, height, "aida", 4), block.at(x + 16, y + 3, middle=True)]
            return [Group("aida", "AIDA", tuple(marks), context.at[stretch.path].handle, (x + 6, y, wide, height))]

        return Cell(height, draw)

    return by_phase(band, cell)


def about(context: Context, band: Band) -> Cell:
    """What else is known of phases: stages of other models, the setting, the evidence."""

    def cell(stretch: Stretch, column: float) -> Cell:
        if stretch.first:
            return NOTHING
        place = context.at[stretch.path]
        known = [fact for fact in facts(context, place.element) if fact.field not in {"aida", "image"}]
        room = stretch.steps * column - 20
        pieces = [small(context, fact, room) for fact in known]
        cells = [inline(pieces, room, gap=12, dots=True)] if pieces else []
        cells += tail(context, place, room, known=[], pictures=())
        held = stack(cells, 4)
        if not held.height:
            return NOTHING
        label = f"{context.labels['about']}: {cjm.name_of(place.element)}"[:300]

        def draw(x: float, y: float) -> list[Mark]:
            box = (x + 6, y, room + 8, held.height)
            return [Group("about", label, tuple(held.draw(x + 10, y)), place.handle, box)]

        return Cell(held.height, draw)

    return by_phase(band, cell)


def steps(context: Context, band: Band) -> Cell:
    """The steps: number, name, how long they last, how many customers come as far."""
    most = context.customers

    def step(path: Path, room: float) -> Cell:
        place = context.at[path]
        element: Any = place.element
        inside = room - 20
        cells = [words(context.setter.block(number_of(path), inside, SMALL, "accent", weight=600))]
        if element.name.strip():
            cells.append(words(context.setter.block(element.name, inside, BODY, "ink", weight=600, field="name")))
        pieces = []
        if element.duration and element.duration.strip():
            pieces.append(signed(context, "clock", context.time(element.duration), inside, field="duration"))
        if element.customers is not None:
            pieces.append(signed(context, "person", _counted(context, element.customers), inside, field="customers"))
        if pieces:
            cells.append(inline(pieces, inside, gap=12))
        if element.customers is not None and most:
            share = element.customers / most
            cells.append(
                Cell(
                    4,
                    lambda x, y: [
                        Rect(x, y, inside, 4, "track", 2),
                        Rect(x, y, max(2.0, inside * share), 4, "bar", 2),
                    ],
                )
            )
        known = [fact for fact in facts(context, element) if fact.field != "image"]
        cells += tail(context, place, inside, known=known, pictures=())
        return card(context, place, room, cells, Frame("card"), gap=2)

    return by_phase(band, lambda stretch, column: by_step(context, stretch, column, step))


def storyboard(context: Context, band: Band) -> Cell:
    """The pictures of phases and steps, one beside another as in a comic."""

    def frame(path: Path, room: float) -> Cell:
        asset = getattr(context.at[path].element, "image", None)
        if asset is None:
            return NOTHING
        drawn = picture(asset, room - 4, round((room - 4) * 0.62, 2))
        if drawn is None:
            text = f"{context.labels.field('image')}: {asset.name}"
            return words(context.setter.block(text, room, SMALL, "ink2"))
        height = drawn.height + 4
        return Cell(height, lambda x, y: [Rect(x, y, room, height, "plain", 6), *drawn.draw(x + 2, y + 2)])

    def cell(stretch: Stretch, column: float) -> Cell:
        held = []
        if stretch.first == 0 and getattr(context.at[stretch.path].element, "image", None) is not None:
            held.append(shifted(frame(stretch.path, min(stretch.steps * column - 12, 300)), 6))
        if context.map.phases[stretch.phase].steps:
            held.append(by_step(context, stretch, column, frame))
        return stack([each for each in held if each.height], 6)

    return by_phase(band, cell)
