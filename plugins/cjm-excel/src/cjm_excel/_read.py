"""Workbooks as tables: every worksheet with the texts people see, where they stand, and what hangs on them.

openpyxl reads the workbook, once its zip and its XML are found harmless. What it cannot tell, we take from the XML:
text boxes, charts and pictures, threads of comments, which formulas have no result, what a merged area covers.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator
from operator import itemgetter
from typing import Any

from attrs import evolve
from openpyxl import load_workbook
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

import cjm
from cjm_excel import _scan
from cjm_excel._carrier import SHEET, unfold
from cjm_excel._cells import Cells, Numbers, Sheet, lacks_result
from cjm_excel._charts import Curve, curves_of
from cjm_excel._choices import choices_of
from cjm_excel._copy import copied
from cjm_excel._drawings import Floating, floating, picture
from cjm_excel._grid import Grid
from cjm_excel._inventory import read_plainly
from cjm_excel._looks import Looks
from cjm_excel._merges import merge
from cjm_excel._package import Node, Package, Relation
from cjm_excel._placed import placed
from cjm_excel._places import ROWS, Area, Place, name, place, size, spots
from cjm_excel._texts import unescape

_MOST_SEARCHED = 5_000_000
_XML = (".xml", ".rels", ".vml")
# Where openpyxl looks for them, whatever the workbook says.
_FIXED = {"styles": "xl/styles.xml", "theme": "xl/theme/theme1.xml"}
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
        self.from_1904 = any(node.get("date1904") in ("1", "true") for node in tree.all("workbookPr"))
        self.is_rich = False  # openpyxl takes twice as long for texts of which some may have runs
        self.sheets = list(self._listed(tree))
        self._load()

    def _listed(self, tree: Node) -> Iterator[Sheet]:
        """The sheets in the order of their tabs."""
        for node in tree.all("sheet"):
            relation = self.relations.get(node.get("id"), Relation("", "", external=False))
            hidden = node.get("state") in ("hidden", "veryHidden")
            yield Sheet(unescape(node.get("name")), hidden, relation.target)

    def _load(self) -> None:
        """Let openpyxl read the workbook, or a plain copy of it where it cannot."""
        is_odd = self._check()
        with_facts = [(sheet, sheet.facts) for sheet in self.sheets if sheet.facts and sheet.facts.is_grid]
        grids = [sheet for sheet, _ in with_facts]
        if not is_odd and read_plainly(
            self.source.data, self.package, self.sheets, self._one("sharedStrings"), Numbers(self.from_1904)
        ):
            return
        data = self.package.data(self.source.data)
        found = None if is_odd else self._opened(data, grids)
        if found is None:
            shared = {kind: part for kind in (*_FIXED, "sharedStrings") if (part := self._one(kind))}
            parts = [(sheet.part, facts) for sheet, facts in with_facts]
            data = copied(self.package, parts, shared, from_1904=self.from_1904)
            found = self._opened(data, grids, is_last=True)
        assert found is not None  # noqa: S101  for the type checker
        for (sheet, facts), stored in zip(with_facts, found.worksheets, strict=True):
            sheet.stored = stored
            sheet.grid.merges = facts.merges if facts.held else _merged(stored)
            sheet.uncached = {at for at in facts.formulas if lacks_result(stored[at])}
        if any(sheet.uncached or facts.has_link_formulas for sheet, facts in with_facts):
            # openpyxl shows either the results of formulas or their texts.
            again = self._opened(data, grids, formulas=True)
            for sheet, stored in zip(grids, again.worksheets if again else [], strict=bool(again)):
                sheet.formulas = stored
        cells = Cells(self.source, self.package, Looks(found), Numbers(self.from_1904))
        for (sheet, facts), stored in zip(with_facts, found.worksheets, strict=True):
            sheet.grid.take_sizes(stored)
            sheet.grid.take_choices(stored, self.package, sheet.part, has_others=facts.has_other_lists)
            cells.fill(sheet)

    def _check(self) -> bool:
        """Refuse what is no harmless XML, look at each sheet, and say whether openpyxl would stumble over something."""
        is_odd, left = False, self.source.limits.cells
        for sheet in self.sheets:
            if sheet.part in self.package:
                self._clip(sheet)
                self.is_rich |= _scan.is_rich(self.package.read(sheet.part))
                sheet.facts, left = _scan.look_at(self.package, sheet.part, left)
                is_odd |= sheet.facts.odd and sheet.facts.is_grid
        strings = self._one("sharedStrings")
        if strings is not None:
            is_odd |= _scan.check_strings(self.package, strings, self.source.limits.cells)
            self.is_rich |= _scan.is_rich(self.package.read(strings))
        for part in self.package.names():
            if part.endswith(_XML):
                self.package.check(part)
        return is_odd or any(self._one(kind) not in (None, part) for kind, part in _FIXED.items())

    def _clip(self, sheet: Sheet) -> None:
        most = self.source.limits.rows
        left_out = _scan.clip(self.package, sheet.part, most)
        if left_out:
            self.source.note(
                f"Only the first {most:,} filled rows are read; here and below there is more.",
                at=f"{sheet.title}!{left_out}",
                kind="clip",
            )

    def _opened(
        self, data: bytes, grids: list[Sheet], *, formulas: bool = False, is_last: bool = False
    ) -> Workbook | None:
        """The workbook as openpyxl reads it; None where it does not read all of these sheets."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of what it leaves out nothing concerns us
                book = load_workbook(
                    io.BytesIO(data), data_only=not formulas, keep_links=False, rich_text=self.is_rich and not formulas
                )
        except Exception as error:  # any kind of exception comes out of it
            if not is_last:
                return None
            raise cjm.ConvertError(
                f"cannot be read ({type(error).__name__}: {error}).",
                where=self.where,
                next="Open it in Excel or LibreOffice and save it anew.",
            ) from error
        return book if len(book.worksheets) == len(grids) else None

    def _one(self, kind: str) -> str | None:
        parts = (r.target for r in self.relations.values() if r.kind == kind and not r.external)
        return next((part for part in parts if part in self.package), None)

    def shapes(self) -> cjm.Shapes:
        """All that is in the workbook."""
        carrier = None
        shown: list[Sheet] = []
        for sheet in self.sheets:
            if sheet.title.lower() == SHEET and (carried := _carried(sheet)) is not None:
                carrier = carried
            else:
                shown.append(sheet)
        for sheet in shown:
            self._complete(sheet)
        for beginning, what in _NOT_READ.items():
            if any(name.startswith(beginning) for name in self.package.names()):
                self.source.note(f"The workbook holds {what}, which are not read.", kind="loss")
        return cjm.Shapes(tables=[_table(sheet) for sheet in shown], carrier=carrier)

    def _complete(self, sheet: Sheet) -> None:
        """Hang on the cells of a sheet what its other parts say of them."""
        if sheet.facts is None:
            self.source.note("This sheet is missing in the file.", at=sheet.title, kind="loss")
        relations = self.package.relations(sheet.part)
        self._place(sheet)
        merge(sheet.grid, sheet.title, self.source)
        self._choose(sheet)
        self._comment(sheet, relations)
        drawings = [r.target for r in relations.values() if r.kind == "drawing" and r.target in self.package]
        curves = [curve for part in drawings for curve in curves_of(self.package, part)]
        unplaced = self._plot(curves, sheet)
        self._float(sheet, [*self._floating(sheet, relations), *unplaced])

    def _place(self, sheet: Sheet) -> None:
        """Lay pictures into their cells, instead of the error that old programs show there."""
        for at, asset in placed(self.package, sheet.part) if sheet.part in self.package else ():
            _hang(sheet, at, text="", error=False, picture=asset)

    def _choose(self, sheet: Sheet) -> None:
        """Tell cells what their dropdown lists offer."""
        grids = {each.title.lower(): each.grid for each in self.sheets}
        for choice in sheet.grid.choices:
            offered = choices_of(choice.offers, sheet.grid, grids, self.names)
            if offered:
                for spot in _held(sheet.grid, choice.areas):
                    sheet.grid.cells[spot] = evolve(sheet.grid.cells[spot], choices=offered)

    def _comment(self, sheet: Sheet, relations: dict[str, Relation]) -> None:
        """Hang threads of comments on their cells, instead of the plain ones that repeat them for old programs."""
        threads: dict[str, list[str]] = {}
        for relation in relations.values():
            if relation.kind == "threadedComment" and relation.target in self.package:
                for node in self.package.tree(relation.target).all("threadedComment"):
                    text = unescape("".join(each.text for each in node.all("text")))
                    threads.setdefault(node.get("ref"), []).append(text)
        for reference, said in threads.items():
            where = place(reference)
            if where and any(map(str.strip, said)):
                _hang(sheet, where, comment="\n".join(filter(str.strip, said)))

    def _plot(self, curves: list[Curve], sheet: Sheet) -> list[Floating]:
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

    def _floating(self, sheet: Sheet, relations: dict[str, Relation]) -> Iterator[Floating]:
        for relation in relations.values():
            if relation.external or relation.target not in self.package:
                continue
            if relation.kind == "drawing":
                yield from floating(self.package, relation.target, sheet.grid)
            elif relation.kind == "image" and (found := picture(self.package, relation.target)):
                yield Floating(0, 0, "", found)  # the background of the sheet

    def _float(self, sheet: Sheet, floats: list[Floating]) -> None:
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


def _table(sheet: Sheet) -> cjm.Table:
    cells = sheet.grid.cells
    filled = tuple(cell for _, cell in sorted(cells.items(), key=itemgetter(0)) if cell.text.strip() or cell.filled)
    return cjm.Table(sheet.title, filled, hidden=sheet.hidden)


def _merged(stored: Worksheet) -> list[Area]:
    areas = ((each.min_row - 1, each.min_col - 1, each.max_row - 1, each.max_col - 1) for each in stored.merged_cells)
    return sorted(each for each in areas if each[:2] != each[2:])


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


def _hang(sheet: Sheet, at: Place, **what: Any) -> None:
    cell = sheet.grid.cells.get(at) or cjm.Cell(*at, origin=f"{sheet.title}!{name(*at)}", hidden=sheet.grid.hides(*at))
    sheet.grid.cells[at] = evolve(cell, **what)


def _carried(sheet: Sheet) -> str | None:
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
