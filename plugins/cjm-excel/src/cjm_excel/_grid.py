"""A worksheet as openpyxl gives it: what its cells hold, and what is said of its rows, columns and areas."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen
from openpyxl.worksheet.worksheet import Worksheet

import cjm
from cjm_excel._package import Package
from cjm_excel._places import COLUMNS, Area, Place, area

_MOST_AREAS = 10_000  # of dropdown lists


@frozen
class Choice:
    """A dropdown list: the areas it is laid over, and what it offers, as the file says it."""

    areas: tuple[Area, ...]
    offers: str


@define
class Grid:
    """What a worksheet holds. Heights are in points, widths in digits."""

    cells: dict[Place, cjm.Cell] = field(factory=dict)
    merges: list[Area] = field(factory=list)
    choices: list[Choice] = field(factory=list)
    hidden_rows: set[int] = field(factory=set)
    hidden_columns: list[range] = field(factory=list)
    heights: dict[int, float] = field(factory=dict)
    widths: list[tuple[range, float]] = field(factory=list)

    def hides(self, row: int, column: int) -> bool:
        """Whether the row or the column is hidden."""
        return row in self.hidden_rows or any(column in span for span in self.hidden_columns)

    def take_sizes(self, sheet: Worksheet) -> None:
        """Take over what is said of rows and columns."""
        for at, row in sheet.row_dimensions.items():
            if row.hidden or row.height == 0:
                self.hidden_rows.add(at - 1)
            if row.height:
                self.heights[at - 1] = float(row.height)
        for column in sheet.column_dimensions.values():
            span = range((column.min or 1) - 1, min(column.max or 0, COLUMNS))
            if column.hidden or column.width == 0:
                self.hidden_columns.append(span)
            self.widths.append((span, float(column.width)))

    def take_choices(self, sheet: Worksheet, package: Package, part: str, *, has_others: bool) -> None:
        """Take over the dropdown lists: openpyxl's, and those of cells of other sheets, which it passes over."""
        left = _MOST_AREAS
        for rule in sheet.data_validations.dataValidation if sheet.data_validations else ():
            if rule.type == "list" and rule.formula1:
                areas = tuple(filter(None, map(area, str(rule.sqref).split()[:left])))
                left -= len(areas)
                self.choices.append(Choice(areas, rule.formula1))
        if has_others:
            self.choices += _extended(package, part, left)


def _extended(package: Package, part: str, left: int) -> Iterator[Choice]:
    for node in package.tree(part).all("dataValidation"):
        formula, areas = next(node.all("f"), None), next(node.all("sqref"), None)
        if node.get("type") == "list" and formula and areas:
            yield Choice(tuple(filter(None, map(area, areas.text.split()[:left]))), formula.text.strip())
