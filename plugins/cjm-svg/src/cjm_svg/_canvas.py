"""A drawing on its way: layers that fill up, over one sheet or several pages."""

from __future__ import annotations

from collections.abc import Iterable

from ._boxes import Cell, Layer, Mark, Rect, Scene
from ._context import MARGIN, SMALL, Context
from ._paper import Box, Paper, Sheets


class Canvas:
    """Takes cells from top to bottom, each into its layer, and becomes the scene."""

    def __init__(self, context: Context, width: float, paper: Paper | None) -> None:
        self.context = context
        self.width = width
        self.inner = width - 2 * MARGIN
        self.sheets = Sheets(paper)
        self.layers: dict[str, tuple[str, list[Mark], list[Box]]] = {}
        self.behind: list[Mark] = []

    def layer(self, id_: str, label: str) -> tuple[list[Mark], list[Box]]:
        """The marks and rectangles of a layer, which is made when it is first asked for."""
        _, marks, boxes = self.layers.setdefault(id_, (label, [], []))
        return marks, boxes

    def put(self, id_: str, label: str, cell: Cell, x: float, y: float) -> None:
        """Put a cell there, which has the whole width of the sheet to itself."""
        marks, boxes = self.layer(id_, label)
        marks += cell.draw(x, y)
        boxes.append((MARGIN, y, self.inner, cell.height))

    def whole(self, id_: str, label: str, cells: Iterable[Cell], *, gap: float = 16, shift: float = 0) -> None:
        """Put cells as wide as the sheet under what is there, with some space under each."""
        for cell in cells:
            if cell.height:
                self.put(id_, label, cell, MARGIN + shift, self.sheets.take(cell.height))
                self.sheets.skip(gap)

    def scene(self, *, is_map: bool) -> Scene:
        """Everything at its place."""
        context, sheets = self.context, self.sheets
        labels, setter, journey = context.labels, context.setter, context.map
        sheets.end()
        pages = tuple(sheets.pages) or ((0.0, 0.0, self.width, sheets.y + MARGIN / 2),)
        sheet: list[Mark] = [Rect(*page, "sheet", 0) for page in pages]
        layers = [Layer("background", labels["background"], (*sheet, *self.behind))]
        layers += [Layer(id_, label, tuple(marks), tuple(boxes)) for id_, (label, marks, boxes) in self.layers.items()]
        if len(pages) > 1:
            layers.append(Layer("pages", labels["pages"], tuple(self._numbers(pages))))
        names = "; ".join(phase.name for phase in journey.phases[:100])
        said = ". ".join(filter(None, [journey.scenario, f"{labels['phases']}: {names}" if names else ""]))
        clipped, cleaned = tuple(dict.fromkeys(setter.clipped)), tuple(dict.fromkeys(setter.cleaned))
        title = setter.tidy(journey.title).strip() or labels["map"]
        return Scene(
            self.width,
            pages[-1][1] + pages[-1][3],
            labels.language,
            title,
            setter.tidy(said) or title,
            tuple(layers),
            clipped,
            cleaned,
            pages,
            tuple(sheets.overfull),
            sheets.paper.scale if sheets.paper else None,
            is_map,
        )

    def _numbers(self, pages: tuple[Box, ...]) -> list[Mark]:
        setter, title = self.context.setter, self.context.map.title.strip()
        title = title if len(title) <= 80 else title[:79] + "…"
        found: list[Mark] = []
        for at, (_, top, _, height) in enumerate(pages, 1):
            text = " · ".join(filter(None, [title, f"{at} / {len(pages)}"]))
            wide = setter.wide(text, SMALL) + 2
            found.append(setter.block(text, wide, SMALL, "muted").at(self.width - MARGIN - wide, top + height - 26))
        return found
