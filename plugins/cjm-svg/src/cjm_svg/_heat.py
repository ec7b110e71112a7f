"""Who answers for what: owners down, phases across, and in each field how much there is."""

from __future__ import annotations

from collections import Counter
from math import ceil
from typing import Any, Final, NamedTuple

import cjm

from ._boxes import Block, Cell, Circle, Group, Mark, Rect, stack
from ._context import BODY, SMALL, Context
from ._facts import Fact, facts
from ._pieces import Piece, inline, small, words

_NAMES: Final = 220.0
_LEAST: Final = 96.0
_MOST: Final = 200.0
_ROLES: Final = "RACI"


class _Row(NamedTuple):
    """An owner, or nobody, and what it answers for in each phase and on the map as a whole, by role."""

    name: str
    place: cjm.Place | None
    fields: dict[int, Counter[str]]

    @property
    def total(self) -> int:
        return sum(counter.total() for counter in self.fields.values())


def heat(context: Context, room: float) -> list[Cell]:
    """The heat map in as many bands as its phases need, the heads of the columns repeated."""
    rows = _rows(context)
    if not any(row.place for row in rows):
        return [words(context.setter.block(context.labels["no_owners"], room, 15, "ink2"))]
    phases = list(range(len(context.map.phases)))
    if any(-1 in row.fields for row in rows):
        phases.append(-1)
    most = max(1, int((room - _NAMES) // _LEAST))
    count = ceil(len(phases) / most)
    across = ceil(len(phases) / count) if count else 1
    wide = min(_MOST, (room - _NAMES) / across)
    peak = max((counter.total() for row in rows if row.place for counter in row.fields.values()), default=1)
    cells: list[Cell] = []
    for at in range(0, len(phases), across):
        shown = phases[at : at + across]
        if cells:
            cells.append(Cell(24, lambda *_: []))
        cells.append(_heads(context, shown, wide))
        cells += [_line(context, row, shown, wide, peak) for row in rows]
    return [*cells, Cell(16, lambda *_: []), _key(context, room, rows)]


def _rows(context: Context) -> list[_Row]:
    owners = {place.path: _Row(cjm.name_of(place.element), place, {}) for place in context.kinds.get("Owner", ())}
    nobody = _Row(context.labels["nobody"], None, {})
    for place in context.at.values():
        element: Any = place.element
        phase = place.path[1] if place.path[:1] == ("phases",) and len(place.path) > 1 else -1
        duties = getattr(element, "responsibilities", None)
        if duties is None:
            continue
        for duty in duties:
            owner = context.find(duty.owner, "owner")
            row = owners.get(owner.path) if owner else None
            if row:
                row.fields.setdefault(int(phase), Counter())[duty.role] += 1
        if not duties and isinstance(element, cjm.Touchpoint):
            nobody.fields.setdefault(int(phase), Counter())["touchpoint"] += 1
    ranked = sorted(owners.values(), key=lambda row: (-row.total, row.name))
    return [*ranked, *([nobody] if nobody.fields else [])]


def _heads(context: Context, phases: list[int], wide: float) -> Cell:
    setter = context.setter
    blocks = []
    for phase in phases:
        text = context.map.phases[phase].name if phase >= 0 else context.labels["whole_map"]
        field = "name" if phase >= 0 else ""
        blocks.append(setter.block(text, wide - 24, 13, "on_frame", weight=600, field=field))
    height = max(44.0, max((block.height for block in blocks), default=0.0) + 20)

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = []
        for at, (phase, block) in enumerate(zip(phases, blocks, strict=True)):
            left = x + _NAMES + at * wide
            items: tuple[Mark, ...] = (
                Rect(left + 2, y, wide - 4, height, "chevron", 4),
                block.at(left + 12, y + (height - block.height) / 2),
            )
            handle = context.at["phases", phase].handle if phase >= 0 else None
            box = (left + 2, y, wide - 4, height)
            marks.append(Group("phase", block.text, items, handle, box))
        return marks

    return Cell(height + 4, draw)


def _line(context: Context, row: _Row, phases: list[int], wide: float, peak: int) -> Cell:
    setter, labels = context.setter, context.labels
    name = setter.block(row.name, _NAMES - 20, 13, "ink" if row.place else "bad", weight=600, field="name")
    under = []
    if row.place:
        known = facts(context, row.place.element)
        if known:
            under.append(inline([small(context, fact, _NAMES - 20) for fact in known], _NAMES - 20, gap=12, dots=True))
        head = f"{labels['total']}: {row.total}"
    else:
        head = f"{labels.lane('touchpoints')}: {row.total}"
    under.insert(0, inline([small(context, Fact("", head), _NAMES - 20, "muted")], _NAMES - 20))
    title = stack([words(name), *under], 1)
    height = max(54.0, title.height + 16)

    def draw(x: float, y: float) -> list[Mark]:
        marks: list[Mark] = [*title.draw(x + 4, y + (height - title.height) / 2)]
        label = row.name[:300]
        handle = row.place.handle if row.place else None
        found: list[Mark] = [Group("owner", label, tuple(marks), handle, (x, y, _NAMES, height))]
        for at, phase in enumerate(phases):
            counter = row.fields.get(phase)
            box = (x + _NAMES + at * wide + 2, y + 2, wide - 4, height - 4)
            found += _field(context, counter, box, peak, nobody=row.place is None)
        return found

    return Cell(height, draw)


def _field(
    context: Context, counter: Counter[str] | None, box: tuple[float, float, float, float], peak: int, *, nobody: bool
) -> list[Mark]:
    x, y, wide, high = box
    if counter is None:
        return [Rect(x, y, wide, high, "heat0", 4)]
    total = counter.total()
    level = max(1, min(3, ceil(3 * total / max(peak, 3))))
    look = "heat-none" if nobody else f"heat{level}"
    ink = "bad" if nobody else "on_heat3" if level == 3 else "ink"
    setter = context.setter
    number = setter.block(str(total), 60, 18, ink, weight=600)
    marks: list[Mark] = [Rect(x, y, wide, high, look, 4)]
    if nobody:
        return [*marks, number.at(x + wide / 2 - 30, y + (high - number.height) / 2, middle=True)]
    roles = [role for role in _ROLES if counter[role]]
    text = "  ".join(f"{role} {counter[role]}" for role in roles)
    said = setter.block(text, wide - 8, SMALL, ink)
    top = y + (high - number.height - said.height) / 2
    return [
        *marks,
        number.at(x + wide / 2 - 30, top, middle=True),
        said.at(x + 4, top + number.height, middle=True),
    ]


def _key(context: Context, room: float, rows: list[_Row]) -> Cell:
    """What the letters mean, for those that occur."""
    labels, setter = context.labels, context.setter
    found = Counter(role for row in rows for counter in row.fields.values() for role in counter)
    pieces = []
    for role in _ROLES:
        if found[role]:
            text = setter.block(labels[role], setter.wide(labels[role], SMALL) + 2, SMALL, "ink2")
            letter = setter.block(role, 16, SMALL, "on_frame", weight=600)
            pieces.append(_entry(text, letter))
    return inline(pieces, room, gap=22) if pieces else words(setter.block("", room, BODY))


def _entry(text: Block, letter: Block) -> Piece:
    def draw(x: float, y: float) -> list[Mark]:
        disc = Circle(x + 8, y + 10, 8, "chip-navy")
        return [
            disc,
            letter.at(x + 8 - letter.room / 2, y + 10 - letter.height / 2, middle=True),
            text.at(x + 24, y + 10 - text.height / 2),
        ]

    return Piece(24 + text.room, Cell(20, draw))
