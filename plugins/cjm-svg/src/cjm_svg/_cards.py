"""The card of each element of a lane: its text, what is known about it, who answers for it, what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final, NamedTuple

import cjm

from ._boxes import LEADING, Cell, Circle, Group, Icon, Mark, Path, Rect, stack
from ._context import BODY, SMALL, Context
from ._facts import Fact, facts
from ._icons import channel_icon
from ._pieces import bars, chip, dots, inline, known_of, meter, shifted, tail, words


class Frame(NamedTuple):
    """How a card is drawn: its look, its round, and the room inside it."""

    look: str
    radius: float = 8
    left: float = 10
    top: float = 8


def card(
    context: Context,
    place: cjm.Place,
    room: float,
    cells: Iterable[Cell],
    frame: Frame,
    *,
    under: Callable[[float, float, float], list[Mark]] | None = None,
    gap: float = 4,
    grows: bool = True,
    edge: str | None = None,
) -> Cell:
    """A card of this width around cells under one another, as the group of one element; `edge` marks its left side."""
    change = context.change(place)
    held = [cell for cell in (*_told(context, place, room - frame.left - 10), *cells) if cell.height]
    head = held[0].height + gap if change and held else 0.0
    pad = frame.top - (3 if context.tight and frame.top > 4 else 0)
    height = sum(cell.height for cell in held) + gap * max(0, len(held) - 1) + 2 * pad
    label = f"{context.labels.lane(place.lane)}: {cjm.name_of(place.element)}"[:300]
    look = "ghost" if change == "removed" else frame.look

    def draw(x: float, y: float, tall: float = height) -> list[Mark]:
        marks: list[Mark] = [] if look == "bare" else [Rect(x, y, room, tall, look, frame.radius)]
        if edge:
            marks.append(Rect(x, y, 5, tall, edge, 2.5))
        if under:
            marks += under(x, y + head + pad - frame.top, tall - head)
        if change and change != "removed":
            marks.append(Rect(x, y, room, tall, f"mark-{change}", frame.radius))
        top = y + pad
        for cell in held:
            marks += cell.draw(x + frame.left, top)
            top += cell.height + gap
        return [Group(place.kind, label, tuple(marks), context.reference(place), (x, y, room, tall))]

    return Cell(height, draw, draw, height) if grows else Cell(height, draw)


def _told(context: Context, place: cjm.Place, room: float) -> list[Cell]:
    """What comparing says of an element: a badge, and what it was before."""
    change = context.change(place)
    if not change:
        return []
    badge = chip(context, context.labels[f"is-{change}"], room, f"badge-{change}", "badge-text").cell
    before = [context.setter.block(text, room, SMALL, "muted") for text in context.was(place)]
    if not before:
        return [badge]
    gap = 2

    def draw(x: float, y: float) -> list[Mark]:
        marks = badge.draw(x, y)
        top = y + badge.height + gap
        for block in before:
            marks.append(block.at(x, top))
            top += block.height
        return marks

    return [Cell(badge.height + gap + sum(block.height for block in before), draw)]


def text_card(
    context: Context, place: cjm.Place, room: float, look: str = "card", *, icon: str | None = None, weight: int = 400
) -> Cell:
    """A text of a lane, with a sign before it where the lane has one."""
    element: Any = place.element
    shift = 22 if icon else 0
    inside = room - 20 - shift
    main = context.setter.block(cjm.name_of(element), inside, BODY, "ink", weight=weight, field=element.title_field)
    frame = Frame(look, 8, 10 + shift)
    sign = {"barrier": "sign-bad", "positive": "sign-good"}.get(look, "sign-muted")

    def under(x: float, y: float, _height: float) -> list[Mark]:
        return [Icon(icon, x + 9, y + 9, 15, sign)] if icon else []

    return card(context, place, room, [words(main), *tail(context, place, inside)], frame, under=under)


def plain_text(context: Context, place: cjm.Place, room: float, *, weight: int = 400) -> Cell:
    """A text of a lane without a frame: what is said in a few words stands on the lane itself."""
    element: Any = place.element
    inside = room - 12
    main = context.setter.block(cjm.name_of(element), inside, BODY, "ink", weight=weight, field=element.title_field)
    frame = Frame("bare", 0, 6, 4)
    return card(context, place, room, [words(main), *tail(context, place, inside)], frame, grows=False)


def bubble(context: Context, place: cjm.Place, room: float, mood: int) -> Cell:
    """A thought: a bubble whose tail points at the curve below, tinted by the feeling of its step."""
    element: Any = place.element
    main = context.setter.block(cjm.name_of(element), room - 24, 12, "ink", field="text")
    held = [*_told(context, place, room - 24), words(main), *tail(context, place, room - 24)]
    height = sum(cell.height for cell in held) + 4 * (len(held) - 1) + 16
    label = f"{context.labels.lane(place.lane)}: {cjm.name_of(element)}"[:300]
    change = context.change(place)

    def draw(x: float, y: float, tall: float = height + 8) -> list[Mark]:
        look = "ghost" if change == "removed" else f"bubble{mood}"
        marks: list[Mark] = [Path(_bubble(x, y, room, tall - 8), look)]
        if change and change != "removed":
            marks.append(Path(_bubble(x, y, room, tall - 8), f"mark-{change}"))
        top = y + 8
        for cell in held:
            marks += cell.draw(x + 12, top)
            top += cell.height + 4
        return [Group(place.kind, label, tuple(marks), context.reference(place), (x, y, room, tall - 8))]

    return Cell(height + 8, draw, draw, height + 8)


def _bubble(x: float, y: float, width: float, height: float) -> tuple[str | float, ...]:
    r, right, low, centre = 10.0, x + width, y + height, x + min(width / 2, 60)
    return (
        *("M", x + r, y, "H", right - r, "Q", right, y, right, y + r, "V", low - r, "Q", right, low, right - r, low),
        *("H", centre + 7, "L", centre, low + 8, "L", centre - 7, low),
        *("H", x + r, "Q", x, low, x, low - r, "V", y + r, "Q", x, y, x + r, y, "Z"),
    )


def touchpoint_card(context: Context, place: cjm.Place, room: float) -> Cell:
    """A touchpoint: its edge says who controls it, its plate whether it is online, its sign what it is."""
    element: Any = place.element
    channel = context.channel(element)
    medium = element.medium or (channel.medium if channel else None)
    control = element.control or (channel.control if channel else None)
    named = context.name(element.channel, "channel") if element.channel else None
    icon = channel_icon(element.name, channel.kind if channel else None, element.device, named) or medium
    shift = 32 if icon else 10
    inside = room - shift - 8 - (20 if element.moment_of_truth else 0)
    main = context.setter.block(element.name, inside, 12, "ink", field="name")
    known = known_of(context, place)
    top = 6 if main.rows > 1 or known else 7
    # What hangs under a name of one or two lines may begin at the left edge, where there is more room.
    wide = room - 20 if room < 230 else inside
    under_name = [shifted(cell, 10 - shift if room < 230 else 0) for cell in tail(context, place, wide)]
    frame = Frame(control or "unknown", 6, shift, top)
    low = max(main.height, 20.0) if icon and main.rows == 1 and (known or under_name) else main.height

    def under(x: float, y: float, _height: float) -> list[Mark]:
        marks: list[Mark] = []
        middle = y + frame.top + 12 * LEADING / 2
        if icon:
            marks += channel_sign(x + 17, middle, icon, medium)
        if element.moment_of_truth:
            marks.append(diamond(x + room - 17, middle, 8))
        return marks

    cells = [Cell(low, lambda x, y: [main.at(x, y)]), *under_name]
    return card(context, place, room, cells, frame, under=under, grows=False)


def channel_sign(x: float, y: float, icon: str, medium: str | None) -> list[Mark]:
    """The sign of a channel around a middle: on a round plate online, on a square one offline, else without."""
    if medium == "online":
        return [Circle(x, y, 9.5, "online"), Icon(icon, x - 6, y - 6, 12, "sign")]
    if medium:
        return [Rect(x - 9, y - 9, 18, 18, "offline", 3), Icon(icon, x - 6, y - 6, 12, "sign")]
    return [Icon(icon, x - 7, y - 7, 14, "sign-muted")]


def diamond(x: float, y: float, size: float) -> Path:
    """The sign of a moment of truth."""
    return Path(("M", x, y - size, "L", x + size, y, "L", x, y + size, "L", x - size, y, "Z"), "truth")


def pain_card(context: Context, place: cjm.Place, room: float) -> Cell:
    """A pain: three bars, a word and a colour for its severity, and the number by which ideas point at it."""
    element: Any = place.element
    level = element.severity.level() if element.severity else None
    setter = context.setter
    look = str(level or 0)
    edge = f"edge{look}"
    inside = room - 26
    number = context.pains.get(place.path, "")
    tag = setter.block(number, setter.wide(number, SMALL, 600) + 2, SMALL, edge, weight=600)
    if element.severity is None:
        # Without a word on how bad it is, the number stands beside the text.
        main = setter.block(element.text, inside - tag.room - 6, BODY, "ink", field="text")
        cells = [Cell(main.height, lambda x, y: [main.at(x, y), tag.at(x + inside - tag.room, y + 1)])]
    else:
        severity = context.value(element.severity)
        if level and not any(char.isalpha() for char in severity):
            severity = f"{context.labels[f'word{level}']} ({severity})"
        shift = 30 if level else 0
        head = setter.block(severity, inside - shift - tag.room - 8, SMALL, edge, weight=600, field="severity")

        def top(x: float, y: float) -> list[Mark]:
            marks: list[Mark] = [head.at(x + shift, y), tag.at(x + inside - tag.room, y)]
            return [*marks, *bars(x, y + 12, level)] if level else marks

        main = setter.block(element.text, inside, BODY, "ink", field="text")
        cells = [Cell(head.height, top), words(main)]

    cells += tail(context, place, inside)
    return card(context, place, room, cells, Frame(f"pain{look}", 8, 15, 7), grows=False, gap=3, edge=edge)


def idea_card(context: Context, place: cjm.Place, room: float) -> Cell:
    """An idea: which pains it points at, and what it should bring and cost."""
    element: Any = place.element
    inside = room - 50
    wide = inside if room >= 260 else room - 22
    back = 0.0 if room >= 260 else -29.0
    main = context.setter.block(element.text, inside, BODY, "ink", weight=600, field="text")
    pieces = []
    for reference in element.solves:
        pain = context.find(reference, "pain", "barrier")
        number = context.pains.get(pain.path) if pain else None
        pointed = number or context.name(reference)
        pieces.append(chip(context, f"→ {pointed}", wide, "chip-white", "accent", field="solves"))
    for name in ("impact", "effort", "priority"):
        value = getattr(element, name)
        if value is not None:
            pieces.append(meter(context, context.labels.field(name), value, wide, field=name))
    row = [inline(pieces, wide, gap=12)] if pieces else []
    known = known_of(context, place)

    def under(x: float, y: float, _height: float) -> list[Mark]:
        return [Circle(x + 21, y + 20, 12, "disc"), Icon("bulb", x + 13.5, y + 12.5, 15, "sign")]

    low = max(main.height, 22.0) if back and (pieces or known) else main.height
    head = Cell(low, lambda x, y: [main.at(x, y)])
    rest = [shifted(cell, back) for cell in (*tail(context, place, wide), *row)]
    return card(context, place, room, [head, *rest], Frame("idea", 8, 40, 9), under=under, gap=4)


def metric_card(context: Context, place: cjm.Place, room: float, look: str = "bare") -> Cell:
    """A measure: its value large, its name beside or under it, and how far it went which way."""
    element: Any = place.element
    inside = room - 16
    setter = context.setter
    text = " ".join(filter(None, [context.value(element.value), element.unit])) if element.value is not None else ""
    size = 20 if len(text) <= 14 else 14
    value = setter.wide(text, size, 600) + 2 if text else 0.0
    beside = bool(text) and inside - value - 12 >= 110
    room_name = inside - value - 12 if beside else inside
    left = value + 12 if beside else 0.0
    known = facts(context, element)
    if element.value is None and element.unit:
        known.insert(0, Fact("unit", element.unit))
    trend = _trend(context, element, room_name)
    said = [words(setter.block(element.name, room_name, 12, "ink2", field="name")), *trend]
    if trend:
        known = [fact for fact in known if fact.field != "baseline"]
    said += tail(context, place, room_name, known=known)
    cells = [stack([cell for cell in said if cell.height], 1)]
    if text:
        block = setter.block(text, value if beside else inside, size, "ink", weight=600, field="value")
        if beside:
            right, drop = cells[0], 4.0 if len(said) > 1 else max(0.0, (block.height - said[0].height) / 2 + 1)
            high = max(right.height + drop, block.height)
            cells = [Cell(high, lambda x, y: [block.at(x, y), *right.draw(x + left, y + drop)])]
        else:
            cells.insert(0, words(block))
    return card(context, place, room, cells, Frame(look, 8, 8, 6), gap=2, grows=False)


def _trend(context: Context, element: cjm.Metric, room: float) -> list[Cell]:
    """How far a measure went from what it was, and whether that is the good way: a triangle, a number, a word."""
    now, was = element.value, element.baseline
    if not isinstance(now, int | float) or not isinstance(was, int | float) or now == was:
        return []
    up = now > was
    good = None if element.direction not in {"up", "down"} else up == (element.direction == "up")
    sign = "+" if up else "−"
    unit = (context.labels["points"] if element.unit == "%" else element.unit) or ""
    number = context.value(round(abs(now - was), 6))
    word = "" if good is None else context.labels["better" if good else "worse"]
    text = ", ".join(filter(None, [f"{sign}{number} {unit}".strip(), word]))
    base = f"{context.labels.field('baseline').lower()} {context.value(was)}"
    look = "ink2" if good is None else "good" if good else "bad"
    block = context.setter.block(f"{text} ({base})", room - 14, SMALL, look, weight=600, field="baseline")

    def draw(x: float, y: float) -> list[Mark]:
        middle = y + SMALL * LEADING / 2
        tip, foot = (-4, 4) if up else (4, -4)
        mark = Path(("M", x, middle + foot, "H", x + 9, "L", x + 4.5, middle + tip, "Z"), look)
        return [mark, block.at(x + 14, y)]

    return [Cell(block.height, draw)]


def rating_card(context: Context, place: cjm.Place, room: float) -> Cell:
    """A rating as somebody gave it, with dots where its scale is known."""
    element: Any = place.element
    inside = room - 16
    level = element.level()
    text = context.value(element.raw)
    wide = min(inside - 50, context.setter.wide(text, 14, 600) + 2)
    raw = context.setter.block(text, wide, 14, "ink", weight=600, field="raw")

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = [raw.at(x, y)]
        if level:
            marks += dots(x + raw.room + 14, y + 14 * LEADING / 2, level, step=12, radius=4)
        return marks

    cells = [Cell(raw.height, draw), *tail(context, place, inside)]
    return card(context, place, room, cells, Frame("bare", 8, 8, 4), grows=False)


def element_card(context: Context, place: cjm.Place, room: float, *, mood: int = 0) -> Cell:
    """The card of any element of a lane."""
    element = place.element
    for kind, make in _MAKERS:
        if isinstance(element, kind):
            return make(context, place, room)
    if place.lane == "thoughts":
        return bubble(context, place, room, mood)
    look, icon, weight = _STYLES.get(place.lane, ("card", None, 400))
    if look == "bare":
        return plain_text(context, place, room, weight=weight)
    return text_card(context, place, room, look, icon=icon, weight=weight)


_MAKERS: Final[tuple[tuple[type[Any], Callable[[Context, cjm.Place, float], Cell]], ...]] = (
    (cjm.Touchpoint, touchpoint_card),
    (cjm.Pain, pain_card),
    (cjm.Idea, idea_card),
    (cjm.Metric, metric_card),
    (cjm.Rating, rating_card),
)
_STYLES: Final[dict[str, tuple[str, str | None, int]]] = {
    "goals": ("bare", None, 600),
    "business_goals": ("bare", None, 600),
    "needs": ("plain", None, 400),
    "expectations": ("plain", "flag", 400),
    "questions": ("plain", "question", 400),
    "barriers": ("barrier", "stop", 400),
    "positives": ("positive", "plus", 400),
    "quotes": ("plain", "quote", 400),
    "frontstage": ("plain", "person", 400),
    "physical_evidence": ("plain", "page", 400),
    "backstage": ("bare", None, 400),
    "systems": ("plain", "gear", 400),
    "comments": ("aside", None, 400),
}

BEST_WIDTH: Final = {"pains": 300, "ideas": 320, "touchpoints": 200, "metrics": 200, "ratings": 180}
"""How wide the cards of a lane are where a whole phase is their room; 260 elsewhere."""
