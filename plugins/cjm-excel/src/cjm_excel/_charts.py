"""Curves: what the charts of a sheet draw from its numbers."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from cjm_excel._choices import Grids, cells_named
from cjm_excel._grid import Grid
from cjm_excel._package import Node, Package
from cjm_excel._places import Place

# Shares of a whole, as a pie shows them, are no curve.
_KINDS = "lineChart line3DChart areaChart area3DChart barChart bar3DChart scatterChart radarChart stockChart".split()


@frozen
class Curve:
    """A series of a chart: its name, the formula that names its numbers, the numbers as the chart remembers them.

    `row` and `column` are the corner at which the chart is anchored.
    """

    row: int
    column: int
    name: str
    numbers: str
    remembered: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The curve in words, for where the cells that it is drawn from are not in the workbook."""
        return f"{self.name}: {', '.join(self.remembered)}".removeprefix(": ") if self.remembered else ""

    def spots(self, grid: Grid, grids: Grids) -> list[tuple[Grid, Place]]:
        """The cells that it is drawn from."""
        return cells_named(self.numbers, grid, grids)


def curves_of(package: Package, drawing: str) -> Iterator[Curve]:
    """The curves of all charts of a drawing."""
    relations = package.relations(drawing)
    for anchor in package.tree(drawing).all("twoCellAnchor", "oneCellAnchor", "absoluteAnchor"):
        corner = anchor.child("from")
        row, column = (_whole(corner.child(axis)) if corner else 0 for axis in ("row", "col"))
        for node in anchor.all("chart"):
            relation = relations.get(node.get("id"))
            if relation and not relation.external and relation.target in package:
                yield from _curves(package.tree(relation.target), row, column)


def _curves(chart: Node, row: int, column: int) -> Iterator[Curve]:
    for kind in chart.all(*_KINDS):
        for series in kind.children:
            numbers = series.child("val") or series.child("yVal")
            if series.name == "ser" and numbers:
                labels = _remembered(series.child("cat") or series.child("xVal"))
                values = _remembered(numbers)
                told = tuple(
                    f"{labels[at]} {value}" if labels.get(at) else value for at, value in values.items() if value
                )
                yield Curve(row, column, series_name(series), _formula(numbers), told)


def series_name(series: Node) -> str:
    """The name of a series, as the chart remembers it."""
    title = series.child("tx")
    return "\n".join(each.text for each in title.all("v")) if title else ""


def _formula(numbers: Node) -> str:
    return next((each.text for each in numbers.all("f")), "")


def _remembered(node: Node | None) -> dict[str, str]:
    points = node.all("pt") if node else iter(())
    return {point.get("idx"): " ".join(each.text for each in point.all("v")) for point in points}


def _whole(node: Node | None) -> int:
    text = node.text.strip() if node else ""
    return int(text) if text.isdecimal() and len(text) < 8 else 0
