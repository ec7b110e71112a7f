"""The layout: a map and options become boxes and texts at their places. A pure function; nothing is painted here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import cjm

from . import _path as path_
from ._arcs import arcs
from ._boxes import LEADING, NOTHING, Cell, Group, Mark, Path as Outline, Rect, Scene, flow, stack
from ._canvas import Canvas
from ._cards import BEST_WIDTH, element_card
from ._changes import changes_of
from ._columns import Band, Stretch, bands
from ._context import GUTTER, MARGIN, PAD, SMALL, Context, Path
from ._emotions import Curve, mood, series_of
from ._foot import imprint, lists
from ._header import header
from ._legend import legend
from ._options import SvgOptions
from ._paper import Paper, fitting
from ._pieces import shifted, words
from ._ribbons import ribbons, ribbons_of
from ._views import view

_FRONT: Final = frozenset({"frontstage", "physical_evidence"})
_BEHIND: Final = frozenset({"backstage", "systems"})


def layout(journey: cjm.JourneyMap, options: SvgOptions) -> Scene:
    """Where everything of a drawing stands."""
    if options.drawing not in {"map", "compare"}:
        return view(journey, options)
    return fitting(options, lambda chosen, paper: Sheet(journey, chosen, paper).scene())


class _Row(NamedTuple):
    """A lane of a band before it has its place: its layer, its title, and what it holds."""

    layer: str
    title: Cell
    cell: Cell
    label: str = ""


class Sheet:
    """A map on its way to its places on one sheet or several pages."""

    def __init__(self, journey: cjm.JourneyMap, options: SvgOptions, paper: Paper | None) -> None:
        changes = changes_of(options.before, journey, options) if options.drawing == "compare" else None
        self.context = Context(journey, options, changes)
        self.options = options
        self.ribbons = ribbons_of(self.context)
        self.bands, self.room = bands(self.context, options, paper)
        self.canvas = Canvas(self.context, 2 * MARGIN + GUTTER + self.room, paper)
        self.sheets = self.canvas.sheets
        self.left = MARGIN + GUTTER
        self.order = series_of(self.context)
        self.top = 0.0
        self.lane_places: dict[str, Any] = {
            place.element.name: place  # type: ignore[attr-defined]
            for place in self.context.kinds.get("Lane", ())
        }

    def scene(self) -> Scene:
        """Everything at its place."""
        context, canvas, sheets = self.context, self.canvas, self.sheets
        labels = context.labels
        canvas.whole("header", labels["header"], header(context, canvas.inner))
        lanes = self._lanes()
        start = 0
        for band in self.bands:
            self._band(band, lanes, start)
            start += band.columns
            sheets.skip(16 if start == sum(each.columns for each in self.bands) else 26)
        canvas.whole("legend", labels["legend"], [legend(context, canvas.inner - 2 * PAD)], gap=20, shift=PAD)
        drawn = frozenset(
            place.path
            for kind in ("Metric", "Comment")
            for place in context.kinds.get(kind, ())
            if _in_lane(place.path)
        )
        canvas.whole("foot", labels["foot"], lists(context, canvas.inner, drawn, sheets.room), gap=4)
        canvas.whole("imprint", labels["imprint"], [imprint(context, canvas.inner)], gap=0)
        return canvas.scene(is_map=True)

    # What there is

    def _lanes(self) -> list[str]:
        """The lanes that hold something to draw, in order: as asked for, as the map says, the others after them."""
        places = self.lane_places
        own = [lane.removeprefix("custom:") for lane in self.context.custom]
        named = dict.fromkeys([*self.options.lanes, *places, *cjm.LANES, *own])
        hidden = {name for name, place in places.items() if not place.element.visible}
        filled = {lane.removeprefix("custom:") for _, lane in self.context.lanes}
        return [lane for lane in named if lane not in hidden and lane in filled and (lane in cjm.LANES or lane in own)]

    # A band

    def _band(self, band: Band, lanes: list[str], start: int) -> None:
        context, labels, sheets = self.context, self.context.labels, self.sheets
        bows = arcs(context, band)
        chevrons = path_.chevrons(context, band)
        rows = list(self._rows(band, lanes, start))
        first = next((_height(row) for row in rows if row.cell.height), 0.0)
        head = bows.height + chevrons.height + 4
        if sheets.paper is not None and not sheets.fresh and head + first > sheets.left:
            sheets.turn()
        if bows.height:
            self.canvas.put("transitions", labels["transitions"], bows, self.left, sheets.take(bows.height))
        self.canvas.put("phases", labels["phases"], chevrons, self.left, sheets.take(chevrons.height))
        sheets.skip(4)
        self.top = sheets.y

        def again() -> None:
            self.canvas.put("phases", labels["phases"], repeated, self.left, sheets.take(repeated.height))
            sheets.skip(4)
            self.top = sheets.y

        repeated = _plain(chevrons)
        for at, row in enumerate(rows):
            if row.layer in {"visibility", "interaction"}:
                after = rows[at + 1] if at + 1 < len(rows) else row
                if sheets.paper is not None and 26 + _height(after) > sheets.left:
                    self._dividers(band)
                    sheets.turn()
                    again()
                self._border(row.layer, band, sheets.take(26))
                continue
            height = _height(row)
            if sheets.paper is not None and height > sheets.left and not sheets.fresh and sheets.y > self.top + 1:
                self._dividers(band)
                sheets.turn()
                again()
            self._lane(row, sheets.take(height), band, zebra=at % 2 == 0)
        self._dividers(band)

    def _dividers(self, band: Band) -> None:
        x = self.left
        for stretch in band.stretches[:-1]:
            x += stretch.steps * band.column
            self.canvas.behind.append(Outline(("M", x, self.top, "V", self.sheets.y), "divider"))

    def _rows(self, band: Band, lanes: list[str], start: int) -> Iterator[_Row]:
        context, labels = self.context, self.context.labels
        parts = (("aida", path_.aida), ("storyboard", path_.storyboard), ("steps", path_.steps), ("about", path_.about))
        for name, make in parts:
            cell = make(context, band)
            if cell.height:
                yield _Row(name, self._title(name, labels[name]), cell, labels[name])
        lines = set()
        for lane in lanes:
            if lane == "emotions":
                cell = Curve(context, band, self.left, self.order).cell()
            else:
                cell = self._lane_cell(lane, band, start)
            if not cell.height:
                continue
            line = "interaction" if lane in _FRONT else "visibility" if lane in _BEHIND else ""
            if line and line not in lines:
                lines.add(line)
                yield _Row(line, NOTHING, NOTHING)
            yield _Row(f"lane-{lane}", self._title(lane, labels.lane(lane)), cell, labels.lane(lane))

    def _title(self, lane: str, label: str) -> Cell:
        place = self.lane_places.get(lane)
        element: Any = place.element if place else None
        text = element.title if element is not None and element.title and element.title.strip() else label
        room = GUTTER - 2 * PAD - (24 if lane == "emotions" else 0)
        setter = self.context.setter
        block = setter.block(text, room, 13, "heading", weight=600, field="title")
        title = words(block)
        if place is not None:
            handle = place.handle
            title = Cell(block.height, lambda x, y: [Group("lane", text[:300], (block.at(x, y),), handle)])
        hint = self.context.hint(lane)
        return stack([title, words(setter.block(hint, room, SMALL, "muted"))], 1) if hint else title

    def _lane(self, row: _Row, y: float, band: Band, *, zebra: bool) -> None:
        height = _height(row)
        marks, boxes = self.canvas.layer(row.layer, row.label)
        wide = GUTTER + band.columns * band.column
        self.canvas.behind.append(Rect(MARGIN, y, wide, height, "zebra" if zebra else "sheet", 0))
        self.canvas.behind.append(Outline(("M", MARGIN, y + height, "H", MARGIN + wide), "rule"))
        marks += row.title.draw(MARGIN + PAD, y + (height - row.title.height) / 2 if height < 44 else y + PAD)
        marks += row.cell.draw(self.left, y + _pad(row))
        boxes.append((MARGIN, y, wide, height))

    def _border(self, line: str, band: Band, y: float) -> None:
        text = self.context.labels[f"{line}_line"]
        setter = self.context.setter
        wide = setter.wide(text, SMALL, 600) + 20
        ink, plate = ("heading", "plate") if line == "visibility" else ("muted", "plate2")
        block = setter.block(text, wide, SMALL, ink, weight=600)
        middle = y + 13
        end = self.left + band.columns * band.column
        self.canvas.behind += [
            Outline(("M", MARGIN, middle, "H", end), line),
            Rect(MARGIN + PAD - 4, middle - 10, wide, 20, plate, 4),
            block.at(MARGIN + PAD + 6, middle - SMALL * LEADING / 2),
        ]

    def _lane_cell(self, lane: str, band: Band, start: int) -> Cell:
        key = lane if lane in cjm.LANES else f"custom:{lane}"
        over = self.ribbons.get(key)
        if not over:
            return path_.by_phase(band, lambda stretch, column: self._content(key, lane, stretch, column))
        spanning, skyline = ribbons(self.context, band, start, over, self.context.gap)
        held: list[tuple[float, Cell]] = []
        at = 0
        for stretch in band.stretches:
            tops = skyline[at : at + stretch.steps]
            held.append((at * band.column, self._content(key, lane, stretch, band.column, tops)))
            at += stretch.steps

        def draw(x: float, y: float) -> list[Mark]:
            return [*spanning.draw(x, y), *(mark for shift, cell in held for mark in cell.draw(x + shift, y))]

        return Cell(max(spanning.height, *(cell.height for _, cell in held)), draw)

    def _content(self, key: str, lane: str, stretch: Stretch, column: float, tops: tuple[float, ...] = ()) -> Cell:
        context = self.context
        best, gap = BEST_WIDTH.get(lane, 260), context.gap

        def cell(path: Path, wide: float) -> Cell:
            held = context.content(path, key)
            if context.ribbons:
                held = [place for place in held if not context.is_ribbon(place)]
            if not held:
                return NOTHING
            feeling = mood(context, path, self.order[0] if self.order else None)
            makers = [lambda room, place=place: element_card(context, place, room, mood=feeling) for place in held]
            return flow(makers, wide, best, gap)

        cells = []
        if stretch.first == 0:
            own = shifted(cell(stretch.path, stretch.steps * column - 12), 6)
            if own.height and tops:
                # The phase's own stands under all ribbons above it, and its steps' under that.
                down = max(tops)
                cells.append(Cell(down + own.height, lambda x, y: own.draw(x, y + down)))
                tops = ()
            else:
                cells.append(own)
        if context.map.phases[stretch.phase].steps:
            cells.append(path_.by_step(context, stretch, column, cell, tops))
        return stack([cell for cell in cells if cell.height], gap)


def _pad(row: _Row) -> float:
    return 5.0 if row.layer == "aida" else 8.0


def _height(row: _Row) -> float:
    if not row.cell.height:
        return 26.0
    return max(row.cell.height + 2 * _pad(row), row.title.height + (8 if row.layer == "aida" else 2 * PAD))


def _plain(cell: Cell) -> Cell:
    """The marks of a cell shown a second time: the groups of nobody, so that each element is shown once."""

    def again(marks: list[Mark]) -> list[Mark]:
        return [
            mark._replace(reference=None, items=tuple(again(list(mark.items)))) if isinstance(mark, Group) else mark
            for mark in marks
        ]

    return Cell(cell.height, lambda x, y: again(cell.draw(x, y)))


def _in_lane(path: Path) -> bool:
    return path[0] == "phases" and (len(path) == 4 or (len(path) == 6 and path[2] == "steps"))
