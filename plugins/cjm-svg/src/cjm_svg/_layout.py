"""The layout: a map and options become boxes and texts at their places. A pure function; nothing is painted here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final, NamedTuple

import cjm

from ._arcs import arcs
from ._boxes import LEADING, NOTHING, Cell, Circle, Group, Icon, Layer, Mark, Path as Outline, Rect, Scene, flow, stack
from ._cards import BEST_WIDTH, Frame, card, element_card, tail, words
from ._columns import Band, Stretch, bands
from ._context import GAP, GUTTER, MARGIN, PAD, SMALL, Context, Path
from ._emotions import Curve, mood, series_of
from ._foot import imprint, lists
from ._header import header
from ._legend import legend
from ._options import SvgOptions

_BEHIND: Final = frozenset({"backstage", "systems"})
_POINT: Final = 14.0

Box = tuple[float, float, float, float]


def layout(journey: cjm.JourneyMap, options: SvgOptions) -> Scene:
    """Where everything of a map stands on one sheet."""
    return _Sheet(journey, options).scene()


class _Row(NamedTuple):
    """A lane of a band before it has its place: its layer, its title, and what it holds."""

    layer: str
    title: Cell
    cell: Cell


class _Sheet:
    def __init__(self, journey: cjm.JourneyMap, options: SvgOptions) -> None:
        self.context = Context(journey, options.language)
        self.bands, self.room = bands(self.context, options)
        self.width = 2 * MARGIN + GUTTER + self.room
        self.left = MARGIN + GUTTER
        self.order = series_of(self.context)
        self.layers: dict[str, tuple[str, list[Mark], list[Box]]] = {}
        self.behind: list[Mark] = []
        self.drawn: set[Path] = set()
        self.lane_places = {place.element.name: place for place in self.context.kinds.get("Lane", ())}  # type: ignore[attr-defined]

    def scene(self) -> Scene:
        context, labels = self.context, self.context.labels
        inner = self.width - 2 * MARGIN
        y = MARGIN - 4
        y = self._whole("header", labels["header"], header(context, inner), y) + 18
        lanes = self._lanes()
        for band in self.bands:
            y = self._band(band, lanes, y) + 26
        self.drawn |= {
            place.path
            for kind in ("Metric", "Comment")
            for place in context.kinds.get(kind, ())
            if _in_lane(place.path)
        }
        y = self._whole("legend", labels["legend"], legend(context, inner - 2 * PAD), y - 10, shift=PAD) + 16
        foot = lists(context, inner, frozenset(self.drawn))
        y = self._whole("foot", labels["foot"], foot, y) + (20 if foot.height else 0)
        y = self._whole("imprint", labels["imprint"], imprint(context, inner - 2 * PAD), y, shift=PAD) + MARGIN / 2
        sheet: list[Mark] = [Rect(0, 0, self.width, y, "sheet", 0)]
        layers = [Layer("background", labels["background"], (*sheet, *self.behind))]
        layers += [Layer(id_, label, tuple(marks), tuple(boxes)) for id_, (label, marks, boxes) in self.layers.items()]
        setter, journey = context.setter, context.map
        names = "; ".join(phase.name for phase in journey.phases[:100])
        said = ". ".join(filter(None, [journey.scenario, f"{labels['phases']}: {names}" if names else ""]))
        title = setter.tidy(journey.title) or labels["map"]
        clipped, cleaned = tuple(dict.fromkeys(setter.clipped)), tuple(dict.fromkeys(setter.cleaned))
        return Scene(self.width, y, labels.language, title, setter.tidy(said) or title, tuple(layers), clipped, cleaned)

    # What there is

    def _lanes(self) -> list[str]:
        """The lanes that hold something to draw, in order: as the map says, the others after them."""
        said = list(self.lane_places)
        standard = [lane for lane in cjm.LANES if lane not in said]
        own = [lane.removeprefix("custom:") for lane in self.context.custom]
        named = [*said, *standard, *(lane for lane in own if lane not in said)]
        hidden = {name for name, place in self.lane_places.items() if not place.element.visible}  # type: ignore[attr-defined]
        filled = {lane.removeprefix("custom:") for _, lane in self.context.lanes}
        return [lane for lane in named if lane not in hidden and lane in filled and (lane in cjm.LANES or lane in own)]

    def _layer(self, id_: str, label: str) -> tuple[list[Mark], list[Box]]:
        _, marks, boxes = self.layers.setdefault(id_, (label, [], []))
        return marks, boxes

    def _whole(self, id_: str, label: str, cell: Cell, y: float, *, shift: float = 0) -> float:
        """Put something as wide as the sheet under what is there; what ends where."""
        if not cell.height:
            return y
        marks, boxes = self._layer(id_, label)
        marks += cell.draw(MARGIN + shift, y)
        boxes.append((MARGIN, y, self.width - 2 * MARGIN, cell.height))
        return y + cell.height

    # A band

    def _band(self, band: Band, lanes: list[str], y: float) -> float:
        labels = self.context.labels
        bows = arcs(self.context, band)
        if bows.height:
            marks, boxes = self._layer("transitions", labels["transitions"])
            marks += bows.draw(self.left, y)
            boxes.append((MARGIN, y, self.width - 2 * MARGIN, bows.height))
            y += bows.height
        chevrons = self._chevrons(band)
        marks, boxes = self._layer("phases", labels["phases"])
        marks += chevrons.draw(self.left, y)
        boxes.append((MARGIN, y, self.width - 2 * MARGIN, chevrons.height))
        y += chevrons.height + 4
        top = y
        for at, row in enumerate(self._rows(band, lanes)):
            if row.layer == "visibility":
                self._visibility(row, y)
                y += 26
                continue
            y = self._lane(row, y, band, zebra=at % 2 == 0)
        x = self.left
        for stretch in band.stretches[:-1]:
            x += stretch.steps * band.column
            self.behind.append(Outline(("M", x, top, "V", y), "divider"))
        return y

    def _rows(self, band: Band, lanes: list[str]) -> Iterator[_Row]:
        context, labels = self.context, self.context.labels
        steps = self._cells(band, self._step_cells)
        if steps.height:
            yield _Row("steps", self._title("steps", labels["steps"]), steps)
        about = self._cells(band, self._about_cells)
        if about.height:
            yield _Row("about", self._title("about", labels["about"]), about)
        line = False
        for lane in lanes:
            if lane == "emotions":
                curve = Curve(context, band, self.left, self.order)
                cell = curve.cell()
            else:
                cell = self._cells(band, lambda stretch, room, lane=lane: self._lane_cells(lane, stretch, room))  # type: ignore[misc]
            if not cell.height:
                continue
            if lane in _BEHIND and not line:
                line = True
                yield _Row("visibility", NOTHING, NOTHING)
            yield _Row(f"lane-{lane}", self._title(lane, labels.lane(lane)), cell)

    def _title(self, lane: str, label: str) -> Cell:
        place = self.lane_places.get(lane)
        element: Any = place.element if place else None
        text = element.title if element is not None and element.title and element.title.strip() else label
        room = GUTTER - 2 * PAD - (24 if lane == "emotions" else 0)
        block = self.context.setter.block(text, room, 13, "navy", weight=600, field="title")
        if place is None:
            return words(block)
        handle = place.handle
        return Cell(block.height, lambda x, y: [Group("lane", text[:300], (block.at(x, y),), handle)])

    def _lane(self, row: _Row, y: float, band: Band, *, zebra: bool) -> float:
        height = max(row.cell.height + 16, row.title.height + 2 * PAD)
        label = self.context.labels.lane(row.layer.removeprefix("lane-"))
        if row.layer in {"steps", "about"}:
            label = self.context.labels[row.layer]
        marks, boxes = self._layer(row.layer, label)
        wide = GUTTER + band.columns * band.column
        self.behind.append(Rect(MARGIN, y, wide, height, "zebra" if zebra else "sheet", 0))
        self.behind.append(Outline(("M", MARGIN, y + height, "H", MARGIN + wide), "rule"))
        marks += row.title.draw(MARGIN + PAD, y + PAD)
        marks += row.cell.draw(self.left, y + 8)
        boxes.append((MARGIN, y, wide, height))
        return y + height

    def _visibility(self, row: _Row, y: float) -> None:
        text = self.context.labels["visibility_line"]
        setter = self.context.setter
        wide = setter.wide(text, SMALL, 600) + 20
        block = setter.block(text, wide, SMALL, "navy", weight=600)
        middle = y + 13
        self.behind += [
            Outline(("M", MARGIN, middle, "H", self.width - MARGIN), "visibility"),
            Rect(MARGIN + PAD - 4, middle - 10, wide, 20, "plate", 4),
            block.at(MARGIN + PAD + 6, middle - SMALL * LEADING / 2),
        ]

    def _cells(self, band: Band, make: Callable[[Stretch, float], Cell]) -> Cell:
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

    def _lane_cells(self, lane: str, stretch: Stretch, column: float) -> Cell:
        context = self.context
        key = lane if lane in cjm.LANES else f"custom:{lane}"
        best = BEST_WIDTH.get(lane, 260)
        cells = []
        if stretch.first == 0:
            own = context.content(stretch.path, key)
            if own:
                feeling = mood(context, context.at[stretch.path])
                makers = [lambda wide, place=place: element_card(context, place, wide, mood=feeling) for place in own]
                whole = flow(makers, stretch.steps * column - 12, best, GAP)
                cells.append(_shifted(whole, 6))

        def step(path: Path, wide: float) -> Cell:
            held = context.content(path, key)
            if not held:
                return NOTHING
            feeling = mood(context, context.at[path])
            makers = [lambda room, place=place: element_card(context, place, room, mood=feeling) for place in held]
            return flow(makers, wide, best, GAP)

        if self.context.map.phases[stretch.phase].steps:
            cells.append(self._by_step(stretch, column, step))
        return stack([cell for cell in cells if cell.height], GAP)

    def _by_step(self, stretch: Stretch, column: float, make: Callable[[Path, float], Cell]) -> Cell:
        phase = self.context.map.phases[stretch.phase]
        numbers = range(stretch.first, min(stretch.first + stretch.steps, len(phase.steps)))
        held = [make((*stretch.path, "steps", at), column - 12) for at in numbers]

        def draw(x: float, y: float, tall: float | None = None) -> list[Mark]:
            tall = wish if tall is None else tall
            return [mark for at, cell in enumerate(held) for mark in cell.fill(x + at * column + 6, y, tall)]

        wish = max((cell.wish for cell in held), default=0.0)
        return Cell(max((cell.height for cell in held), default=0.0), draw, draw, wish)

    # The path itself

    def _step_cells(self, stretch: Stretch, column: float) -> Cell:
        context = self.context

        def step(path: Path, room: float) -> Cell:
            place = context.at[path]
            element: Any = place.element
            number = f"{int(path[1]) + 1}.{int(path[3]) + 1}"
            inside = room - 20
            cells = [
                words(context.setter.block(number, inside, SMALL, "accent", weight=600)),
                words(context.setter.block(element.name, inside, 13, "ink", weight=600, field="name")),
                *tail(context, place, inside),
            ]
            return card(context, place, room, cells, Frame("card"), gap=2)

        return self._by_step(stretch, column, step)

    def _about_cells(self, stretch: Stretch, column: float) -> Cell:
        context = self.context
        place = context.at[stretch.path]
        room = stretch.steps * column - 12
        cells = tail(context, place, room - 8) if stretch.first == 0 else []
        held = stack(cells, 4)
        return Cell(held.height, lambda x, y: held.draw(x + 10, y))

    def _chevrons(self, band: Band) -> Cell:
        context, setter = self.context, self.context.setter
        drawn = []
        for stretch in band.stretches:
            phase: Any = context.map.phases[stretch.phase]
            wide = stretch.steps * band.column
            time = context.time(phase.duration) if phase.duration and phase.duration.strip() else None
            clock = setter.wide(time, SMALL) + 24 if time else 0.0
            room = wide - 68
            lines = setter.block(phase.name, room, 15, weight=600).rows
            narrow = max(1.0, room - clock - 8)
            beside = bool(time) and narrow >= 130 and setter.block(phase.name, narrow, 15, weight=600).rows <= lines
            room = narrow if beside else room
            longest = max((setter.wide(word, 15, 600) for word in phase.name[:200].split()), default=0.0)
            size = 15 if longest <= room else 13
            held = [words(setter.block(phase.name, room, size, "paper", weight=600, field="name"))]
            if stretch.first:
                held.append(words(setter.block(context.labels["continued"], room, SMALL, "pale")))
            late = None
            if time:
                late = setter.block(time, min(clock - 20, wide - 96), SMALL, "pale", field="duration")
                if not beside:
                    held.append(Cell(late.height, lambda x, y, late=late: _clock(late, x, y)))  # type: ignore[misc]
            drawn.append((stretch, wide, stack(held, 2), late if beside else None))
        height = max(54.0, max((cell.height for _, _, cell, _ in drawn), default=0.0) + 20)

        def draw(x: float, y: float) -> list[Mark]:
            marks: list[Mark] = []
            for at, (stretch, wide, cell, late) in enumerate(drawn):
                last = at == len(drawn) - 1
                place = context.at[stretch.path]
                middle = y + height / 2
                number = setter.block(str(stretch.phase + 1), 26, 13, "navy", weight=600)
                items: list[Mark] = [
                    Outline(
                        _chevron(x + (2 if at else 0), y, wide - (2 if at else 0), height, first=at == 0, last=last),
                        "chevron",
                    ),
                    Circle(x + 31, middle, 13, "chip-white"),
                    number.at(x + 31 - number.room / 2, middle - number.height / 2, middle=True),
                    *cell.draw(x + 51, middle - cell.height / 2),
                ]
                if late:
                    items += _clock(late, x + wide - late.room - 32, middle - late.height / 2)
                label = f"{context.labels['phases']}: {cjm.name_of(place.element)}"[:300]
                marks.append(
                    Group("phase", label, tuple(items), place.handle, (x, y, wide + (0 if last else _POINT), height))
                )
                x += wide
            return marks

        return Cell(height if drawn else 0, draw)


def _clock(late: Any, x: float, y: float) -> list[Mark]:
    return [Icon("clock", x, y + late.size * LEADING / 2 - 7, 14, "clock"), late.at(x + 19, y)]


def _chevron(x: float, y: float, width: float, height: float, *, first: bool, last: bool) -> tuple[str | float, ...]:
    end = x + width - (_POINT if last else 3)
    nose = ("M", x, y, "H", end, "L", end + _POINT, y + height / 2, "L", end, y + height, "H", x)
    return (*nose, "Z") if first else (*nose, "L", x + _POINT, y + height / 2, "Z")


def _shifted(cell: Cell, by: float) -> Cell:
    """The cell moved to the right."""
    grow = cell.grow
    higher = (lambda x, y, height: grow(x + by, y, height)) if grow else None
    return Cell(cell.height, lambda x, y: cell.draw(x + by, y), higher, cell.wish)


def _in_lane(path: Path) -> bool:
    return path[0] == "phases" and (len(path) == 4 or (len(path) == 6 and path[2] == "steps"))
