"""The card of each element: its text, what is known about it, who answers for it, what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, NamedTuple

import cjm

from ._boxes import LEADING, Block, Cell, Circle, Group, Icon, Mark, Path, Picture, Rect
from ._context import BODY, GAP, SMALL, Context

_FACTS: Final = {
    kind: tuple(names.split())
    for kind, names in {
        "Text": "persona segment met visibility blocks hinders until asset",
        "Touchpoint": "channel device side state quality persona until metrics image",
        "Pain": "frequency visibility blocks hinders touchpoint persona segment until",
        "Idea": "kind status hypothesis metric target result until",
        "Metric": "kind baseline target direction period source sensitive until",
        "Rating": "kind scale persona until",
        "Comment": "author date votes",
        "Emotion": "persona state method scale until picture",
        "Phase": "customers aida stages context image",
        "Step": "duration customers context image",
        "Evidence": "kind summary quote sample date confidence coverage caveat",
        "Insight": "elements metrics",
        "Segment": "description size share margin value interest priority frequency key attributes",
        "Channel": "kind medium control supports",
        "Owner": "kind contact metrics data sponsor",
        "Transition": "kind share count ease note",
        "Unplaced": "places reason asset",
    }.items()
}
_POINTS_AT: Final = {
    "persona": ("persona",),
    "segment": ("segment",),
    "hinders": ("goal", "business-goal"),
    "until": ("step", "phase"),
    "channel": ("channel",),
    "supports": ("channel",),
    "touchpoint": ("touchpoint",),
    "metric": ("metric",),
    "metrics": ("metric",),
    "sponsor": ("owner",),
    "elements": (),
}
_WORDED: Final = frozenset("met visibility state status kind device side quality direction control medium aida".split())
_SAYS_ITSELF: Final = frozenset({"direction", "duration"})
_SHARES: Final = frozenset({"share", "confidence", "coverage"})
_RASTER: Final = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_PICTURE_BYTES: Final = 2 * 2**20


class Fact(NamedTuple):
    """Something known about an element: which field says it, and what is shown."""

    field: str
    text: str


def facts(context: Context, element: Any, fields: Iterable[str] | None = None) -> list[Fact]:
    """What an element has beyond its main text, as "label: value"."""
    found = []
    for name in _FACTS.get(type(element).__name__, ()) if fields is None else fields:
        value = getattr(element, name)
        if value is None or (not value and isinstance(value, str | tuple | cjm.FrozenDict)):
            continue
        shown = _shown(context, name, value)
        if name in _SAYS_ITSELF and shown.strip():
            found.append(Fact(name, shown))
        elif shown.strip():
            found.append(Fact(name, f"{context.labels.field(name)}: {shown}"))
    return found


def _shown(context: Context, name: str, value: Any) -> str:
    if name in _POINTS_AT:
        kinds = _POINTS_AT[name]
        several = value if isinstance(value, tuple) else (value,)
        return ", ".join(context.name(each, *kinds) if isinstance(each, str) else cjm.name_of(each) for each in several)
    if name == "duration":
        return context.time(value)
    if name in _SHARES:
        return f"{context.value(round(value * 100, 1))} %"
    if isinstance(value, str) and name not in _WORDED:
        return value  # what somebody wrote stays as it is
    return context.value(value)


class Piece(NamedTuple):
    """Something that stands in a row with others: how wide it is, and what it holds."""

    width: float
    cell: Cell


def inline(pieces: Iterable[Piece], room: float, *, gap: float = 8, leading: float = 3) -> Cell:
    """The pieces side by side, in as many rows as they need."""
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
            for piece in row:
                marks += piece.cell.draw(left, y + (height - piece.cell.height) / 2)
                left += piece.width + gap
            y += height + leading
        return marks

    return Cell(sum(heights) + leading * max(0, len(rows) - 1), draw)


def words(block: Block, *, middle: bool = False) -> Cell:
    """A text as a cell."""
    return Cell(block.height, lambda x, y: [block.at(x, y, middle=middle)])


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


def owner_chip(context: Context, duty: cjm.Responsibility, room: float) -> Piece:
    """Who answers, and how: the letter of the role in a disc, the name beside it."""
    name = context.name(duty.owner, "owner")
    wide = min(room, context.setter.wide(name, SMALL) + 34)
    block = context.setter.block(name, wide - 32, SMALL, "ink", field="responsibilities")
    letter = context.setter.block(duty.role, 16, SMALL, "paper", weight=600)
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
        centre = y + SMALL * LEADING / 2
        dots: list[Mark] = [
            Circle(x + wide + 9 + at * 11, centre, 3.6, "dot" if at < level else "hollow") for at in range(3)
        ]
        return [block.at(x, y), *dots]

    return Piece(wide + 37, Cell(block.height, draw))


def is_drawable(asset: cjm.Asset) -> bool:
    """Whether a picture can stand in the drawing: its bytes are here, not too many, and of a kind that only shows."""
    return asset.data is not None and asset.media_type in _RASTER and len(asset.data) <= _PICTURE_BYTES


def picture(asset: cjm.Asset | None, room: float, height: float = 96) -> Cell | None:
    """The picture itself, where its bytes are at hand and every viewer knows their kind."""
    if asset is None or not is_drawable(asset):
        return None
    uri = asset.data_uri() or ""
    return Cell(height, lambda x, y: [Picture(x, y, room, height, uri, asset.name)])


def tail(context: Context, place: cjm.Place, room: float, *, known: Sequence[Fact] | None = None) -> list[Cell]:
    """What stands under the main text: picture, facts, evidence, owners."""
    element: Any = place.element
    cells: list[Cell] = []
    for name in ("asset", "image", "picture"):
        drawn = picture(getattr(element, name, None), room)
        if drawn:
            cells.append(drawn)
    pieces = [small(context, fact, room) for fact in (facts(context, element) if known is None else known)]
    if pieces:
        cells.append(inline(pieces, room, gap=12))
    chips = [owner_chip(context, duty, room) for duty in getattr(element, "responsibilities", ())]
    if isinstance(element, cjm.Backed) and not isinstance(element, cjm.Evidence):
        proofs = context.proofs(place)
        if proofs:
            chips.append(chip(context, ", ".join(proofs), room, "chip", "ink2", field="evidence"))
    if chips:
        cells.append(inline(chips, room, gap=6, leading=4))
    return cells


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
) -> Cell:
    """A card of this width around cells under one another, as the group of one element."""
    held = [cell for cell in cells if cell.height]
    height = sum(cell.height for cell in held) + gap * max(0, len(held) - 1) + 2 * frame.top
    label = f"{_kind(context, place)}: {cjm.name_of(place.element)}"[:300]

    def draw(x: float, y: float, tall: float = height) -> list[Mark]:
        marks: list[Mark] = [Rect(x, y, room, tall, frame.look, frame.radius)]
        if under:
            marks += under(x, y, tall)
        top = y + frame.top
        for cell in held:
            marks += cell.draw(x + frame.left, top)
            top += cell.height + gap
        return [Group(place.kind, label, tuple(marks), place.handle, (x, y, room, tall))]

    return Cell(height, draw, draw, height) if grows else Cell(height, draw)


def _kind(context: Context, place: cjm.Place) -> str:
    return context.labels.lane(place.lane)


def text_card(
    context: Context, place: cjm.Place, room: float, look: str = "card", *, icon: str | None = None, weight: int = 400
) -> Cell:
    """A text of a lane, with a sign before it where the lane has one."""
    element: Any = place.element
    shift = 22 if icon else 0
    inside = room - 20 - shift
    main = context.setter.block(cjm.name_of(element), inside, BODY, "ink", weight=weight, field=element.title_field)
    frame = Frame(look, 8, 10 + shift)

    def under(x: float, y: float, _height: float) -> list[Mark]:
        return [Icon(icon, x + 9, y + 9, 15, "sign-muted")] if icon else []

    return card(context, place, room, [words(main), *tail(context, place, inside)], frame, under=under)


def bubble(context: Context, place: cjm.Place, room: float, mood: int) -> Cell:
    """A thought: a bubble whose tail points at the curve below, tinted by the feeling of its step."""
    element: Any = place.element
    main = context.setter.block(cjm.name_of(element), room - 24, 12, "ink", field="text")
    held = [words(main), *tail(context, place, room - 24)]
    height = sum(cell.height for cell in held) + 4 * (len(held) - 1) + 16
    label = f"{_kind(context, place)}: {cjm.name_of(element)}"[:300]

    def draw(x: float, y: float, tall: float = height + 8) -> list[Mark]:
        marks: list[Mark] = [Path(_bubble(x, y, room, tall - 8), f"bubble{mood}")]
        top = y + 8
        for cell in held:
            marks += cell.draw(x + 12, top)
            top += cell.height + 4
        return [Group(place.kind, label, tuple(marks), place.handle, (x, y, room, tall - 8))]

    return Cell(height + 8, draw, draw, height + 8)


def _bubble(x: float, y: float, width: float, height: float) -> tuple[str | float, ...]:
    r, right, low, centre = 10.0, x + width, y + height, x + min(width / 2, 60)
    return (
        *("M", x + r, y, "H", right - r, "Q", right, y, right, y + r, "V", low - r, "Q", right, low, right - r, low),
        *("H", centre + 7, "L", centre, low + 8, "L", centre - 7, low),
        *("H", x + r, "Q", x, low, x, low - r, "V", y + r, "Q", x, y, x + r, y, "Z"),
    )


def touchpoint_card(context: Context, place: cjm.Place, room: float) -> Cell:
    """A touchpoint: its edge says who controls it, its sign whether it is online, a diamond a moment of truth."""
    element: Any = place.element
    channel = context.find(element.channel) if element.channel else None
    of_channel: Any = channel.element if channel and isinstance(channel.element, cjm.Channel) else None
    medium = element.medium or (of_channel.medium if of_channel else None)
    control = element.control or (of_channel.control if of_channel else None)
    shift = 32 if medium else 10
    inside = room - shift - 10 - (20 if element.moment_of_truth else 0)
    main = context.setter.block(element.name, inside, 12, "ink", field="name")
    known = facts(context, element)
    if element.channel:  # the channel says itself what it is
        known[0] = Fact("channel", context.name(element.channel, "channel"))
    frame = Frame(control or "unknown", 6, shift, 6 if main.rows > 1 or known else 8)

    def under(x: float, y: float, _height: float) -> list[Mark]:
        marks: list[Mark] = []
        middle = y + frame.top + 12 * LEADING / 2
        if medium == "online":
            marks.append(Circle(x + 17, middle, 9.5, "online"))
        elif medium:
            marks.append(Rect(x + 8, middle - 9, 18, 18, "offline", 3))
        if medium:
            marks.append(Icon(medium, x + 11, middle - 6, 12, "sign"))
        if element.moment_of_truth:
            marks.append(diamond(x + room - 17, middle, 8))
        return marks

    cells = [words(main), *tail(context, place, inside, known=known)]
    return card(context, place, room, cells, frame, under=under, grows=False)


def diamond(x: float, y: float, size: float) -> Path:
    """The sign of a moment of truth."""
    return Path(("M", x, y - size, "L", x + size, y, "L", x, y + size, "L", x - size, y, "Z"), "truth")


def pain_card(context: Context, place: cjm.Place, room: float) -> Cell:
    """A pain: three bars, a word and a colour for its severity, and the number by which ideas point at it."""
    element: Any = place.element
    level = element.severity.level() if element.severity else None
    number = context.pains[place.path]
    look = str(level or 0)
    setter = context.setter
    inside = room - 32
    severity = context.value(element.severity) if element.severity else context.labels["pain"]
    if level and not any(char.isalpha() for char in severity):
        severity = f"{context.labels[f'word{level}']} ({severity})"
    edge = "ink2" if level is None else f"edge{level}"
    bars = 30 if level else 0
    tag = setter.block(number, setter.wide(number, SMALL, 600) + 2, SMALL, edge, weight=600)
    head = setter.block(severity, inside - bars - tag.room - 8, SMALL, edge, weight=600, field="severity")
    main = setter.block(element.text, inside, BODY, "ink", field="text")

    def top(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = [head.at(x + bars, y), tag.at(x + inside - tag.room, y)]
        if level:
            foot = y + 12
            for at in range(3):
                height = 5.0 + 3 * at
                marks.append(
                    Rect(x + at * 8, foot - height, 5, height, f"{'bar' if at < level else 'nobar'}{level}", 0)
                )
        return marks

    def under(x: float, y: float, height: float) -> list[Mark]:
        return [Rect(x, y, 5, height, f"edge{look}", 2.5)]

    cells = [Cell(head.height, top), words(main), *tail(context, place, inside)]
    return card(context, place, room, cells, Frame(f"pain{look}", 8, 16), under=under, grows=False)


def idea_card(context: Context, place: cjm.Place, room: float) -> Cell:
    """An idea: which pains it points at, and what it should bring and cost."""
    element: Any = place.element
    inside = room - 50
    main = context.setter.block(element.text, inside, BODY, "ink", weight=600, field="text")
    pieces = []
    for reference in element.solves:
        pain = context.find(reference)
        number = context.pains.get(pain.path) if pain else None
        pointed = number or context.name(reference)
        pieces.append(chip(context, f"→ {pointed}", inside, "chip-white", "accent", field="solves"))
    for name in ("impact", "effort", "priority"):
        value = getattr(element, name)
        if value is not None:
            pieces.append(meter(context, context.labels.field(name), value, inside, field=name))
    row = [inline(pieces, inside, gap=10)] if pieces else []

    def under(x: float, y: float, _height: float) -> list[Mark]:
        return [Circle(x + 21, y + 20, 12, "dot"), Icon("bulb", x + 13.5, y + 12.5, 15, "sign")]

    cells = [words(main), *tail(context, place, inside), *row]
    return card(context, place, room, cells, Frame("idea", 8, 40, 10), under=under, gap=5)


def metric_card(context: Context, place: cjm.Place, room: float, look: str = "plain") -> Cell:
    """A measure: its value large, its name beside or under it."""
    element: Any = place.element
    inside = room - 20
    name = context.setter.block(element.name, inside, 12, "ink2", field="name")
    cells = [words(name)]
    if element.value is not None:
        text = " ".join(filter(None, [context.value(element.value), element.unit]))
        size = 20 if len(text) <= 14 else 14
        cells.insert(0, words(context.setter.block(text, inside, size, "ink", weight=600, field="value")))
    known = facts(context, element)
    if element.value is None and element.unit:
        known.insert(0, Fact("unit", element.unit))
    cells += tail(context, place, inside, known=known)
    return card(context, place, room, cells, Frame(look), gap=2)


def rating_card(context: Context, place: cjm.Place, room: float) -> Cell:
    """A rating as somebody gave it, with dots where its scale is known."""
    element: Any = place.element
    inside = room - 20
    level = element.level()
    raw = context.setter.block(context.value(element.raw), inside - 40, 14, "ink", weight=600, field="raw")

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = [raw.at(x, y)]
        if level:
            centre = y + 14 * LEADING / 2
            marks += [
                Circle(x + inside - 28 + at * 12, centre, 4, "dot" if at < level else "hollow") for at in range(3)
            ]
        return marks

    return card(context, place, room, [Cell(raw.height, draw), *tail(context, place, inside)], Frame("plain"))


def element_card(context: Context, place: cjm.Place, room: float, *, mood: int = 0) -> Cell:
    """The card of any element of a lane."""
    element = place.element
    if isinstance(element, cjm.Touchpoint):
        return touchpoint_card(context, place, room)
    if isinstance(element, cjm.Pain):
        return pain_card(context, place, room)
    if isinstance(element, cjm.Idea):
        return idea_card(context, place, room)
    if isinstance(element, cjm.Metric):
        return metric_card(context, place, room)
    if isinstance(element, cjm.Rating):
        return rating_card(context, place, room)
    if place.lane == "thoughts":
        return bubble(context, place, room, mood)
    look, icon, weight = _STYLES.get(place.lane, ("card", None, 400))
    return text_card(context, place, room, look, icon=icon, weight=weight)


_STYLES: Final[dict[str, tuple[str, str | None, int]]] = {
    "goals": ("plain", None, 600),
    "business_goals": ("plain", None, 600),
    "barriers": ("barrier", "stop", 400),
    "positives": ("positive", "plus", 400),
    "quotes": ("quote", "quote", 400),
    "frontstage": ("plain", None, 400),
    "physical_evidence": ("plain", None, 400),
    "backstage": ("plain", None, 400),
    "systems": ("plain", None, 400),
    "comments": ("aside", None, 400),
}

BEST_WIDTH: Final = {"pains": 300, "ideas": 320, "touchpoints": 200, "metrics": 200, "ratings": 180}
"""How wide the cards of a lane are where a whole phase is their room; 260 elsewhere."""

__all__ = [
    "BEST_WIDTH",
    "GAP",
    "Fact",
    "Frame",
    "card",
    "chip",
    "diamond",
    "element_card",
    "facts",
    "inline",
    "picture",
    "small",
    "tail",
    "text_card",
    "words",
]
