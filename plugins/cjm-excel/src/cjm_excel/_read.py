"""Workbooks as tables: every worksheet with the texts people see, where they stand, and what hangs on them.

openpyxl reads the workbook, once its zip and its XML are found harmless. What it cannot tell, we take from the XML:
text boxes, charts and pictures, threads of comments, which formulas have no result, what a merged area covers.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import warnings
from collections.abc import Iterator
from typing import Any

from attrs import define, evolve, field
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, to_excel
from openpyxl.workbook import Workbook
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

import cjm
from cjm_excel import _sheet
from cjm_excel._carrier import SHEET, unfold
from cjm_excel._copy import copied
from cjm_excel._drawings import Floating, floating, picture
from cjm_excel._looks import Look, Looks
from cjm_excel._package import Node, Package, Relation
from cjm_excel._sheet import ESCAPED, Area, Facts
from cjm_excel._texts import Rich, flatten, unescape
from cjm_excel._values import shown

_WIDEST_MERGE = 10_000
_MOST_MERGED = 200_000
_MOST_SEARCHED = 5_000_000
_LINK_FORMULA = re.compile(r'=?HYPERLINK\("([^"]+)"', re.IGNORECASE)
_NO_DAY = "#VALUE!"
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


_Cells = dict[tuple[int, int], cjm.Cell]


@define
class _Sheet:
    """A sheet as the workbook lists it, what a look at its XML tells, and what openpyxl reads of it."""

    title: str
    hidden: bool
    part: str
    facts: Facts | None = None
    grid: Worksheet | None = None
    formulas: Worksheet | None = None
    merges: list[Area] = field(factory=list)
    uncached: set[str] = field(factory=set)
    numbers: dict[str, str] | None = None


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
        self.from_1904 = any(node.get("date1904") in ("1", "true") for node in tree.all("workbookPr"))
        self.sheets = list(self._listed(tree))
        self._load()

    def _listed(self, tree: Node) -> Iterator[_Sheet]:
        """The sheets in the order of their tabs."""
        for node in tree.all("sheet"):
            relation = self.relations.get(node.get("id"), Relation("", "", external=False))
            hidden = node.get("state") in ("hidden", "veryHidden")
            yield _Sheet(unescape(node.get("name")), hidden, relation.target)

    def _load(self) -> None:
        """Let openpyxl read the workbook, or a plain copy of it where it cannot."""
        is_odd = self._check()
        grids = [sheet for sheet in self.sheets if sheet.facts and sheet.facts.is_grid]
        found = None if is_odd else self._opened(self.source.data, grids)
        data = self.source.data
        if found is None:
            shared = {kind: part for kind in (*_FIXED, "sharedStrings") if (part := self._one(kind))}
            parts = [(sheet.part, sheet.facts) for sheet in grids if sheet.facts]
            data = copied(self.package, parts, shared, from_1904=self.from_1904)
            found = self._opened(data, grids, is_last=True)
        assert found is not None  # noqa: S101  for the type checker
        self.looks = Looks(found)
        for sheet, grid in zip(grids, found.worksheets, strict=True):
            assert sheet.facts is not None  # noqa: S101
            sheet.grid = grid
            sheet.merges = sheet.facts.merges if sheet.facts.held else _merged(grid)
            sheet.uncached = {at for at in sheet.facts.formulas if _lacks_result(grid[at])}
        if any(sheet.uncached or (sheet.facts and sheet.facts.has_link_formulas) for sheet in grids):
            # openpyxl shows either the results of formulas or their texts.
            again = self._opened(data, grids, formulas=True)
            for sheet, grid in zip(grids, again.worksheets if again else [], strict=bool(again)):
                sheet.formulas = grid

    def _check(self) -> bool:
        """Refuse what is no harmless XML, look at each sheet, and say whether openpyxl would stumble over something."""
        is_odd, left = False, self.source.limits.cells
        for sheet in self.sheets:
            if sheet.part in self.package:
                sheet.facts, left = _sheet.look_at(self.package, sheet.part, left)
                is_odd |= sheet.facts.odd and sheet.facts.is_grid
        strings = self._one("sharedStrings")
        if strings is not None:
            _sheet.check_strings(self.package, strings, self.source.limits.cells)
            is_odd |= ESCAPED in self.package.bytes(strings)
        for name in self.package.names():
            if name.endswith(_XML):
                self.package.check(name)
        return is_odd or any(self._one(kind) not in (None, part) for kind, part in _FIXED.items())

    def _opened(
        self, data: bytes, grids: list[_Sheet], *, formulas: bool = False, is_last: bool = False
    ) -> Workbook | None:
        """The workbook as openpyxl reads it; None where it does not read all of these sheets."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of what it leaves out nothing concerns us
                book = load_workbook(io.BytesIO(data), data_only=not formulas, keep_links=False, rich_text=not formulas)
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
        tables: list[cjm.Table] = []
        carrier = None
        for sheet in self.sheets:
            if sheet.title.lower() == SHEET and (carried := _carried(sheet)) is not None:
                carrier = carried
            else:
                tables.append(self._table(sheet))
        for beginning, what in _NOT_READ.items():
            if any(name.startswith(beginning) for name in self.package.names()):
                self.source.note(f"The workbook holds {what}, which are not read.", kind="loss")
        return cjm.Shapes(tables=tables, carrier=carrier)

    def _table(self, sheet: _Sheet) -> cjm.Table:
        if sheet.facts is None:
            self.source.note("This sheet is missing in the file.", at=sheet.title, kind="loss")
        cells = {(stored.row - 1, stored.column - 1): self._cell(stored, sheet) for stored in _stored(sheet)}
        relations = self.package.relations(sheet.part)
        self._merge(cells, sheet)
        self._comment(cells, relations, sheet)
        self._float(cells, list(self._floating(sheet, relations)), sheet)
        rows, columns = _hidden(sheet.grid)
        if rows or columns:
            for stands, cell in cells.items():
                if stands[0] in rows or any(stands[1] in span for span in columns):
                    cells[stands] = evolve(cell, hidden=True)
        filled = [cells[stands] for stands in sorted(cells) if cells[stands].filled]
        return cjm.Table(sheet.title, tuple(filled), hidden=sheet.hidden)

    def _cell(self, stored: Cell, sheet: _Sheet) -> cjm.Cell:
        at = stored.coordinate
        place = f"{sheet.title}!{at}"
        look = self.looks[stored]
        stands: Any = stored.value
        value: Any = None
        bold, strike = look.bold, look.strike
        formula = _formula(stored, sheet) if sheet.formulas else ""
        facts = sheet.facts or Facts()
        if at in sheet.uncached:
            text = formula
            if formula:
                self.source.note("The file has no result of this formula; its text is read.", at=place)
            else:
                self.source.note("The file has no result of this formula.", at=place, kind="loss")
        elif at not in facts.filled:
            text = ""  # openpyxl writes the address of a link into an empty cell
        elif isinstance(stands, CellRichText):
            rich = flatten(stands)
            text, bold, strike = rich.text, bold or rich.bold, strike or rich.all_struck
            self._note_struck(rich, place)
        elif isinstance(stands, str):
            text = unescape(stands)
            if stored.data_type == "e" and stands == _NO_DAY:
                text = self._numbers_of(sheet).get(at, text)
        elif isinstance(stands, bool):
            text, value = str(stands).upper(), stands
        elif stands is None:
            text = ""
        else:
            text, value = self._number(stands, look)
        return cjm.Cell(
            stored.row - 1,
            stored.column - 1,
            text,
            value=value,
            fill=look.fill,
            bold=bold,
            strike=strike,
            hidden=look.invisible,
            link=_link(stored) or (found[1] if formula and (found := _LINK_FORMULA.match(formula)) else None),
            comment=unescape(stored.comment.text) if stored.comment and stored.comment.text.strip() else None,
            origin=place,
        )

    def _note_struck(self, rich: Rich, place: str) -> None:
        if rich.struck and not rich.all_struck:
            struck = ", ".join(f"“{each.strip()}”" for each in rich.struck)
            self.source.note(f"Struck out in a text that is not struck out as a whole: {struck}.", at=place)

    def _numbers_of(self, sheet: _Sheet) -> dict[str, str]:
        if sheet.numbers is None:
            sheet.numbers = _sheet.numbers(self.package, sheet.part)
        return sheet.numbers

    def _number(self, stands: Any, look: Look) -> tuple[str, Any]:
        """A number, or a day or time that openpyxl made of one, as people see it."""
        if look.format == "General":
            if isinstance(stands, int):
                text = str(stands)
                return text, stands if len(text) < 400 else None
            if not isinstance(stands, float):
                return str(stands), stands
        try:
            number = float(stands) if isinstance(stands, int | float) else to_excel(stands, self._epoch)  # type: ignore[no-untyped-call]
            seen = shown(number, look.format, from_1904=self.from_1904)
        except (ValueError, ArithmeticError):
            return str(stands), None
        return seen.text, seen.value

    @property
    def _epoch(self) -> dt.datetime:
        return CALENDAR_MAC_1904 if self.from_1904 else CALENDAR_WINDOWS_1900

    def _merge(self, cells: _Cells, sheet: _Sheet) -> None:
        """Let cells span the areas they are merged over; what stands in the rest of such an area is hidden."""
        bottom = max((row for row, _ in cells), default=-1)
        right = max((column for _, column in cells), default=-1)
        covered: set[tuple[int, int]] = set()
        refused: list[str] = []
        for top, left, last_row, last_column in sheet.merges:
            if top > bottom or left > right:
                continue
            rows, columns = last_row - top + 1, last_column - left + 1
            clip = rows * columns > _WIDEST_MERGE
            if clip:
                columns = min(columns, right - left + 1, _WIDEST_MERGE)
                rows = min(rows, bottom - top + 1, max(_WIDEST_MERGE // columns, 1))
            spots = [(row, column) for row in range(top, top + rows) for column in range(left, left + columns)]
            filled = [spot for spot in spots if spot in cells]
            if not filled:
                continue
            merged = f"{_sheet.name(top, left)}:{_sheet.name(last_row, last_column)}"
            if not covered.isdisjoint(spots) or len(covered) + len(spots) > _MOST_MERGED:
                refused.append(merged)
                continue
            if clip:
                self.source.note(
                    f"The merged area {merged} is cut to what the sheet fills.", at=sheet.title, kind="clip"
                )
            covered.update(spots)
            for spot in filled:
                first = spot == (top, left)
                cells[spot] = (
                    evolve(cells[spot], rows=rows, columns=columns) if first else evolve(cells[spot], hidden=True)
                )

        if refused:
            more = f" and {len(refused) - 3} more" if len(refused) > 3 else ""
            self.source.note(
                f"Not read as merged, since it overlaps others or there is too much: {', '.join(refused[:3])}{more}.",
                at=sheet.title,
                kind="clip",
            )

    def _comment(self, cells: _Cells, relations: dict[str, Relation], sheet: _Sheet) -> None:
        """Hang threads of comments on their cells, instead of the plain ones that repeat them for old programs."""
        threads: dict[str, list[str]] = {}
        for relation in relations.values():
            if relation.kind == "threadedComment" and relation.target in self.package:
                for node in self.package.tree(relation.target).all("threadedComment"):
                    text = unescape("".join(each.text for each in node.all("text")))
                    threads.setdefault(node.get("ref"), []).append(text)
        for reference, said in threads.items():
            where = _sheet.place(reference)
            if where and any(map(str.strip, said)):
                _hang(cells, where, sheet, comment="\n".join(filter(str.strip, said)))

    def _floating(self, sheet: _Sheet, relations: dict[str, Relation]) -> Iterator[Floating]:
        for relation in relations.values():
            if relation.external or relation.target not in self.package:
                continue
            if relation.kind == "drawing":
                yield from floating(self.package, relation.target, sheet.grid)
            elif relation.kind == "image" and (found := picture(self.package, relation.target)):
                yield Floating(0, 0, "", found)  # the background of the sheet

    def _float(self, cells: _Cells, floats: list[Floating], sheet: _Sheet) -> None:
        """Hang pictures on the cells they lie on; what finds its cell taken, and text boxes, stand below the grid."""
        rows = [row for row, _ in cells] + [each.row for each in floats]
        below = min(max(rows, default=0) + 2, _sheet.ROWS - 1)
        searchable = len(floats) * len(sheet.merges) < _MOST_SEARCHED
        for each in floats:
            at = _corner(sheet.merges, each.row, each.column) if searchable else (each.row, each.column)
            cell = cells.get(at)
            if each.picture and not each.text and (cell is None or cell.picture is None):
                _hang(cells, at, sheet, picture=each.picture)
                continue
            while (below, each.column) in cells:
                below += 1
            cells[below, each.column] = cjm.Cell(
                below,
                each.column,
                each.text,
                picture=each.picture,
                link=each.link,
                origin=f"{sheet.title}!{_sheet.name(*at)}",
            )


def _corner(merges: list[Area], row: int, column: int) -> tuple[int, int]:
    """The cell that stands for this one: the first of the merged area around it, if any."""
    around = ((top, left) for top, left, last_row, last in merges if top <= row <= last_row and left <= column <= last)
    return next(around, (row, column))


def _hang(cells: _Cells, at: tuple[int, int], sheet: _Sheet, **what: Any) -> None:
    cell = cells.get(at) or cjm.Cell(*at, origin=f"{sheet.title}!{_sheet.name(*at)}")
    cells[at] = evolve(cell, **what)


def _stored(sheet: _Sheet) -> list[Cell]:
    """The cells that hold something or have something on them; a walk over the declared size might never end."""
    if sheet.grid is None:
        return []
    return [
        cell
        for cell in sheet.grid._cells.values()
        if (cell.value is not None or cell.hyperlink or cell.comment or cell.coordinate in sheet.uncached)
        and isinstance(cell, Cell)
    ]


def _lacks_result(cell: Cell) -> bool:
    """Whether a formula has no result in the file; one whose result is an empty text is of another type."""
    return cell.value is None and cell.data_type == "n"


def _carried(sheet: _Sheet) -> str | None:
    return unfold((cell.row - 1, cell.column - 1, unescape(str(cell.value))) for cell in _stored(sheet))


def _merged(grid: Worksheet) -> list[Area]:
    areas = ((each.min_row - 1, each.min_col - 1, each.max_row - 1, each.max_col - 1) for each in grid.merged_cells)
    return sorted(each for each in areas if each[:2] != each[2:])


def _hidden(grid: Worksheet | None) -> tuple[set[int], list[range]]:
    """The hidden rows, and the spans of the hidden columns."""
    if grid is None:
        return set(), []
    rows = {row - 1 for row, each in grid.row_dimensions.items() if each.hidden or each.height == 0}
    columns = [
        range((each.min or 1) - 1, each.max or 0)
        for each in grid.column_dimensions.values()
        if each.hidden or each.width == 0
    ]
    return rows, columns


def _formula(stored: Cell, sheet: _Sheet) -> str:
    """The text of the formula of a cell, if it has one."""
    assert sheet.formulas is not None  # noqa: S101
    cell = sheet.formulas._cells.get((stored.row, stored.column))
    if cell is None or cell.data_type != "f":
        return ""
    value = cell.value.text if isinstance(cell.value, ArrayFormula) else cell.value
    return unescape(value) if isinstance(value, str) else ""


def _link(stored: Cell) -> str | None:
    link = stored.hyperlink
    if link is None:
        return None
    return unescape((link.target or "") + (f"#{link.location}" if link.location else "")) or None


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
