"""Workbooks as tables: every worksheet with the texts people see, where they stand, and what hangs on them.

We read the XML ourselves, each part once, as it is unpacked. openpyxl makes an object of whatever a sheet declares, so
that what it is given has to be read, judged and often written anew before; and it passes over text boxes, charts,
threads of comments, sheets of other writers and runs of text with a look of their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import define, evolve, field

import cjm
from cjm_excel._carrier import SHEET, unfold
from cjm_excel._cells import Cells
from cjm_excel._charts import Curve, curves_of
from cjm_excel._choices import choices_of
from cjm_excel._drawings import Floating, floating, picture
from cjm_excel._grid import Grid, read_grid
from cjm_excel._looks import looks_of
from cjm_excel._merges import merge
from cjm_excel._options import ExcelOptions
from cjm_excel._package import Node, Package, Relation
from cjm_excel._places import ROWS, Area, Place, name, place, size, spots
from cjm_excel._texts import shared_texts, unescape

_MOST_SEARCHED = 5_000_000
_MOST_LINKED = 10_000  # cells of one area with a link
_NOT_READ = {
    "xl/vbaproject.bin": "macros",
    "xl/embeddings/": "embedded files",
    "xl/activex/": "controls",
    "xl/ctrlprops/": "controls",
    "xl/externallinks/": "links to other workbooks",
}


def read(source: cjm.Source) -> cjm.Shapes:
    """The tables of a workbook, one for each of its sheets, and the map that it carries, if any."""
    return _Workbook(source).shapes()


@define
class _Sheet:
    """A sheet as the workbook lists it, and what its part holds; an empty grid where that is missing."""

    title: str
    hidden: bool
    part: str
    grid: Grid = field(factory=Grid)


class _Workbook:
    def __init__(self, source: cjm.Source) -> None:
        self.source = source
        self.package = package = Package(source)
        self.where = package.where
        start = next((r for r in package.relations("").values() if r.kind == "officeDocument"), None)
        self.part = start.target if start and start.target in package else "xl/workbook.xml"
        if self.part not in package:
            raise cjm.ConvertError(
                f"is {_other(package)}, not an Excel workbook.", where=self.where, next="Save it as .xlsx."
            )
        tree = package.tree(self.part)
        if tree.name != "workbook":
            raise cjm.ConvertError("is no Excel workbook.", where=self.where, next="Save it as .xlsx.")
        self.relations = package.relations(self.part)
        self.names = {node.get("name").lower(): node.text for node in tree.all("definedName")}
        self.sheets = list(self._listed(tree))
        self._read(from_1904=any(node.get("date1904") in ("1", "true") for node in tree.all("workbookPr")))

    def _listed(self, tree: Node) -> Iterator[_Sheet]:
        """The sheets in the order of their tabs."""
        for node in tree.all("sheet"):
            relation = self.relations.get(node.get("id"), Relation("", "", external=False))
            hidden = node.get("state") in ("hidden", "veryHidden")
            yield _Sheet(unescape(node.get("name")), hidden, relation.target)

    def _read(self, *, from_1904: bool) -> None:
        """The grids of all sheets: lists and charts of one may name cells of another."""
        limits = self.source.limits
        strings = self._one("sharedStrings")
        cells = Cells(
            self.source,
            looks_of(self.package, self._one("styles"), self._one("theme")),
            shared_texts(self.package, strings, limits.cells) if strings else [],
            from_1904,
        )
        left = limits.cells
        for sheet in self.sheets:
            if sheet.part not in self.package:
                self.source.note("This sheet is missing in the file.", at=sheet.title, kind="loss")
                continue
            sheet.grid = read_grid(self.package, sheet.part, cells.of(sheet.title), rows=limits.rows, cells=left)
            left = sheet.grid.left
            if sheet.grid.clipped:
                self.source.note(
                    f"Only the first {limits.rows:,} rows are read; below this cell there is more.",
                    at=f"{sheet.title}!{sheet.grid.clipped}",
                    kind="clip",
                )

    def _one(self, kind: str) -> str | None:
        parts = (r.target for r in self.relations.values() if r.kind == kind and not r.external)
        return next((part for part in parts if part in self.package), None)

    def shapes(self) -> cjm.Shapes:
        """All that is in the workbook."""
        options = self.source.options or ExcelOptions()
        carrier = None
        shown: list[_Sheet] = []
        for sheet in self.sheets:
            if sheet.title.lower() == SHEET and (carried := _carried(sheet)) is not None:
                carrier = carried
            elif options.sheet is None or sheet.title == options.sheet:
                shown.append(sheet)
        if options.sheet is not None and not shown:
            titles = ", ".join(sheet.title for sheet in self.sheets if sheet.title.lower() != SHEET)
            raise cjm.FormatError(
                f"has no sheet {options.sheet!r}.", where=self.where, next=f"Its sheets are: {titles}."
            )
        for sheet in shown:
            self._complete(sheet)
        for beginning, what in _NOT_READ.items():
            if any(name.startswith(beginning) for name in self.package.names()):
                self.source.note(f"The workbook holds {what}, which are not read.", kind="loss")
        # What a part of the workbook shows is no edit of the whole.
        tables = [_table(sheet) for sheet in shown]
        return cjm.Shapes(tables=tables, carrier=carrier if options.sheet is None else None)

    def _complete(self, sheet: _Sheet) -> None:
        """Hang on the cells of a sheet what its other parts say of them."""
        relations = self.package.relations(sheet.part)
        merge(sheet.grid, sheet.title, self.source)
        self._link(sheet, relations)
        self._choose(sheet)
        self._comment(sheet, relations)
        drawings = [r.target for r in relations.values() if r.kind == "drawing" and r.target in self.package]
        curves = [curve for part in drawings for curve in curves_of(self.package, part)]
        unplaced = self._plot(curves, sheet)
        self._float(sheet, [*self._floating(sheet, relations), *unplaced])

    def _link(self, sheet: _Sheet, relations: dict[str, Relation]) -> None:
        for linked, attributes in sheet.grid.links:
            relation = relations.get(attributes.get("id", ""))
            location = attributes.get("location")
            target = unescape((relation.target if relation else "") + (f"#{location}" if location else ""))
            if not target:
                continue
            held = []
            if size(linked) <= _MOST_LINKED:
                held = [spot for spot in spots(linked) if spot in sheet.grid.cells]
            for spot in held or [linked[:2]]:
                _hang(sheet, spot, link=target)

    def _choose(self, sheet: _Sheet) -> None:
        """Tell cells what their dropdown lists offer."""
        grids = {each.title.lower(): each.grid for each in self.sheets}
        for choice in sheet.grid.choices:
            offered = choices_of(choice.offers, sheet.grid, grids, self.names)
            if offered:
                for spot in _held(sheet.grid, choice.areas):
                    sheet.grid.cells[spot] = evolve(sheet.grid.cells[spot], choices=offered)

    def _comment(self, sheet: _Sheet, relations: dict[str, Relation]) -> None:
        """Hang comments on their cells; threads instead of the plain ones that repeat them for old programs."""
        said: dict[str, list[str]] = {}
        threads: dict[str, list[str]] = {}
        for relation in relations.values():
            if relation.target not in self.package:
                continue
            if relation.kind == "comments":
                for node in self.package.tree(relation.target).all("comment"):
                    text = "".join(each.text for each in node.all("t"))
                    said.setdefault(node.get("ref"), []).append(unescape(text))
            elif relation.kind == "threadedComment":
                for node in self.package.tree(relation.target).all("threadedComment"):
                    text = "".join(each.text for each in node.all("text"))
                    threads.setdefault(node.get("ref"), []).append(unescape(text))
        for reference, texts in {**said, **threads}.items():
            where = place(reference)
            if where and any(map(str.strip, texts)):
                _hang(sheet, where, comment="\n".join(filter(str.strip, texts)))

    def _plot(self, curves: list[Curve], sheet: _Sheet) -> list[Floating]:
        """Tell cells that a chart draws a curve through them; what is drawn of no cell of ours becomes a text."""
        grids = {each.title.lower(): each.grid for each in self.sheets}
        loose = []
        for curve in curves:
            drawn = curve.spots(sheet.grid, grids)
            for grid, spot in drawn:
                cell = grid.cells[spot]
                if cell.curve is None:
                    grid.cells[spot] = evolve(cell, curve=curve.name)
            if not drawn and curve.text:
                loose.append(Floating(curve.row, curve.column, curve.text))
        return loose

    def _floating(self, sheet: _Sheet, relations: dict[str, Relation]) -> Iterator[Floating]:
        for relation in relations.values():
            if relation.external or relation.target not in self.package:
                continue
            if relation.kind == "drawing":
                yield from floating(self.package, relation.target, sheet.grid)
            elif relation.kind == "image" and (found := picture(self.package, relation.target)):
                yield Floating(0, 0, "", found)  # the background of the sheet

    def _float(self, sheet: _Sheet, floats: list[Floating]) -> None:
        """Hang pictures on the cells they lie on; what finds its cell taken, and text boxes, stand below the grid."""
        cells, merges = sheet.grid.cells, sheet.grid.merges
        rows = [row for row, _ in cells] + [each.row for each in floats] if floats else []
        below = min(max(rows, default=0) + 2, ROWS - 1)
        searchable = len(floats) * len(merges) < _MOST_SEARCHED
        for each in floats:
            at = _corner(merges, each.row, each.column) if searchable else (each.row, each.column)
            cell = cells.get(at)
            if each.picture and not each.text and (cell is None or cell.picture is None):
                _hang(sheet, at, picture=each.picture)
                continue
            while (below, each.column) in cells:
                below += 1
            cells[below, each.column] = cjm.Cell(
                below,
                each.column,
                each.text,
                picture=each.picture,
                link=each.link,
                origin=f"{sheet.title}!{name(*at)}",
            )


def _table(sheet: _Sheet) -> cjm.Table:
    cells = sheet.grid.cells
    filled = tuple(cells[stands] for stands in sorted(cells) if cells[stands].filled)
    return cjm.Table(sheet.title, filled, hidden=sheet.hidden)


def _corner(merges: list[Area], row: int, column: int) -> Place:
    """The cell that stands for this one: the first of the merged area around it, if any."""
    around = ((top, left) for top, left, last_row, last in merges if top <= row <= last_row and left <= column <= last)
    return next(around, (row, column))


def _held(grid: Grid, areas: tuple[Area, ...]) -> set[Place]:
    """The places of an area that hold something, found the shorter way."""
    found: set[Place] = set()
    for each in areas:
        if size(each) < len(grid.cells):
            found.update(spot for spot in spots(each) if spot in grid.cells)
        else:
            top, left, bottom, right = each
            found.update((r, c) for r, c in grid.cells if top <= r <= bottom and left <= c <= right)
    return found


def _hang(sheet: _Sheet, at: Place, **what: Any) -> None:
    cell = sheet.grid.cells.get(at) or cjm.Cell(*at, origin=f"{sheet.title}!{name(*at)}", hidden=sheet.grid.hides(*at))
    sheet.grid.cells[at] = evolve(cell, **what)


def _carried(sheet: _Sheet) -> str | None:
    return unfold((row, column, cell.text) for (row, column), cell in sheet.grid.cells.items())


def _other(package: Package) -> str:
    names = package.names()
    if any(name.startswith("word/") for name in names):
        return "a Word document"
    if any(name.startswith("ppt/") for name in names):
        return "a PowerPoint presentation"
    if "xl/workbook.bin" in names:
        return "a binary workbook (.xlsb)"
    if "content.xml" in names:
        return "an OpenDocument file"
    return "a zip archive"
