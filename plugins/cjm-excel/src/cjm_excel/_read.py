"""Workbooks as tables: every worksheet with the texts people see, where they stand, and what hangs on them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import define, evolve

import cjm
from cjm_excel import _sheet
from cjm_excel._carrier import SHEET, unfold
from cjm_excel._drawings import Floating, floating, picture
from cjm_excel._looks import Look, looks
from cjm_excel._options import ExcelOptions
from cjm_excel._package import Node, Package, Relation
from cjm_excel._sheet import Grid, Raw, Worksheet
from cjm_excel._texts import Rich, Strings, unescape
from cjm_excel._values import is_invisible, shown

_WIDEST_MERGE = 10_000
_MOST_MERGED = 200_000
_MOST_SEARCHED = 5_000_000
_LINK_FORMULA = re.compile(r'=?HYPERLINK\("([^"]+)"', re.IGNORECASE)
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
    """A sheet as the workbook lists it."""

    title: str
    hidden: bool
    part: str


class _Workbook:
    def __init__(self, source: cjm.Source) -> None:
        self.source = source
        self.where = source.path or source.name or None
        self.package = package = Package(source)
        start = next((r for r in package.relations("").values() if r.kind == "officeDocument"), None)
        self.part = start.target if start and start.target in package else "xl/workbook.xml"
        if self.part not in package:
            raise cjm.ConvertError(
                f"is {_other(package)}, not an Excel workbook.", where=self.where, next="Save it as .xlsx."
            )
        self.tree = package.tree(self.part)
        if self.tree.name != "workbook":
            raise cjm.ConvertError("is no Excel workbook.", where=self.where, next="Save it as .xlsx.")
        self.relations = package.relations(self.part)
        strings, styles, theme = self._one("sharedStrings"), self._one("styles"), self._one("theme")
        self.strings: list[str | Rich] = package.parse(strings, Strings()) if strings and strings in package else []
        self.looks = looks(package, styles, theme)
        self.from_1904 = any(node.get("date1904") in ("1", "true") for node in self.tree.all("workbookPr"))
        self.left = source.limits.cells

    def _one(self, kind: str) -> str | None:
        return next((r.target for r in self.relations.values() if r.kind == kind and not r.external), None)

    def sheets(self) -> list[_Sheet]:
        """The sheets in the order of their tabs."""
        found = []
        for node in self.tree.all("sheet"):
            relation = self.relations.get(node.get("id"), Relation("", "", external=False))
            hidden = node.get("state") in ("hidden", "veryHidden")
            found.append(_Sheet(unescape(node.get("name")), hidden, relation.target))
        return found

    def shapes(self) -> cjm.Shapes:
        """All that is in the workbook."""
        sheets = self.sheets()
        options = self.source.options or ExcelOptions()
        tables: list[cjm.Table] = []
        carrier = None
        for sheet in sheets:
            if sheet.title.lower() == SHEET and (carried := self._carried(sheet)) is not None:
                carrier = carried
            elif options.sheet is None or sheet.title == options.sheet:
                tables += self._table(sheet)
        if options.sheet is not None and not any(table.name == options.sheet for table in tables):
            titles = ", ".join(sheet.title for sheet in sheets if sheet.title.lower() != SHEET)
            raise cjm.FormatError(
                f"has no sheet {options.sheet!r}.", where=self.where, next=f"Its sheets are: {titles}."
            )
        for beginning, what in _NOT_READ.items():
            if any(name.startswith(beginning) for name in self.package.names()):
                self.source.note(f"The workbook holds {what}, which are not read.", kind="loss")
        # What a part of the workbook shows is no edit of the whole.
        return cjm.Shapes(tables=tables, carrier=carrier if options.sheet is None else None)

    def _grid(self, sheet: _Sheet) -> Grid:
        if sheet.part not in self.package:
            self.source.note("This sheet is missing in the file.", at=sheet.title, kind="loss")
            return Grid()
        done: Worksheet = self.package.parse(sheet.part, Worksheet(self.left))
        self.left = done.left
        return done.grid

    def _carried(self, sheet: _Sheet) -> str | None:
        return unfold((raw.row, raw.column, self._text(raw).text) for raw in self._grid(sheet).cells)

    def _table(self, sheet: _Sheet) -> Iterator[cjm.Table]:
        grid = self._grid(sheet)
        relations = self.package.relations(sheet.part)
        cells = {(raw.row, raw.column): self._cell(raw, sheet) for raw in grid.cells}
        self._merge(cells, grid, sheet)
        self._link(cells, grid, relations, sheet)
        self._comment(cells, relations, sheet)
        self._float(cells, list(self._floating(grid, relations)), grid, sheet)
        for stands, cell in cells.items():
            if stands[0] in grid.hidden_rows or grid.hidden_columns[stands[1]]:
                cells[stands] = evolve(cell, hidden=True)
        filled = [cells[stands] for stands in sorted(cells) if cells[stands].filled]
        yield cjm.Table(sheet.title, tuple(filled), hidden=sheet.hidden)

    def _text(self, raw: Raw) -> Rich:
        """The text of a cell that holds a text, an error or a truth value; else what stands in the file."""
        if raw.inline is not None:
            return raw.inline if isinstance(raw.inline, Rich) else Rich(raw.inline)
        value = raw.value or ""
        if raw.type == "s":
            index = int(value) if value.strip().isdecimal() else -1
            text = self.strings[index] if 0 <= index < len(self.strings) else ""
            return text if isinstance(text, Rich) else Rich(text)
        return Rich(unescape(value))

    def _cell(self, raw: Raw, sheet: _Sheet) -> cjm.Cell:
        place = f"{sheet.title}!{_sheet.name(raw.row, raw.column)}"
        look = self.looks[raw.style] if raw.style < len(self.looks) else Look()
        rich = self._text(raw)
        text: str = rich.text
        value: Any = None
        if raw.value is None and raw.formula is not None and raw.inline is None:
            text = f"={raw.formula}"
            self.source.note("The file has no result of this formula; its text is read.", at=place)
        elif raw.type == "b":
            value = text.strip() in ("1", "true")
            text = "TRUE" if value else "FALSE"
        elif raw.type == "n":
            text, value = self._number(text.strip(), look)
        if rich.struck and not rich.all_struck:
            struck = ", ".join(f"“{each.strip()}”" for each in rich.struck)
            self.source.note(f"Struck out in a text that is not struck out as a whole: {struck}.", at=place)
        return cjm.Cell(
            raw.row,
            raw.column,
            text,
            value=value,
            fill=look.fill,
            bold=look.bold or rich.bold,
            strike=look.strike or rich.all_struck,
            hidden=is_invisible(look.format),
            link=found[1] if raw.formula and (found := _LINK_FORMULA.match(raw.formula)) else None,
            origin=place,
        )

    def _number(self, text: str, look: Look) -> tuple[str, Any]:
        if look.format == "General" and text.lstrip("-").isdecimal():
            return text, int(text) if len(text) < 400 else None
        try:
            number = float(text)
            seen = shown(number, look.format, from_1904=self.from_1904)
        except (ValueError, ArithmeticError):
            return text, None
        return seen.text, seen.value

    def _merge(self, cells: dict[tuple[int, int], cjm.Cell], grid: Grid, sheet: _Sheet) -> None:
        """Let cells span the areas they are merged over; what stands in the rest of such an area is hidden."""
        bottom = max((row for row, _ in cells), default=-1)
        right = max((column for _, column in cells), default=-1)
        covered: set[tuple[int, int]] = set()
        refused: list[str] = []
        for top, left, last_row, last_column in grid.merges:
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

    def _link(
        self, cells: dict[tuple[int, int], cjm.Cell], grid: Grid, relations: dict[str, Relation], sheet: _Sheet
    ) -> None:
        for link in grid.links:
            where = _sheet.area(link.get("ref", ""))
            relation = relations.get(link.get("id", ""))
            target = relation.target if relation else ""
            if location := link.get("location"):
                target += f"#{location}"
            if where and target:
                _hang(cells, where[:2], sheet, link=unescape(target))

    def _comment(self, cells: dict[tuple[int, int], cjm.Cell], relations: dict[str, Relation], sheet: _Sheet) -> None:
        threads: dict[str, list[str]] = {}
        plain: dict[str, list[str]] = {}
        for relation in relations.values():
            if relation.external or relation.target not in self.package:
                continue
            if relation.kind == "threadedComment":
                for node in self.package.tree(relation.target).all("threadedComment"):
                    threads.setdefault(node.get("ref"), []).append(_all_text(node, "text"))
            elif relation.kind == "comments":
                for node in self.package.tree(relation.target).all("comment"):
                    plain.setdefault(node.get("ref"), []).append(_all_text(node, "t"))
        # Beside each thread stands a plain comment that repeats it for old programs.
        for reference, said in {**plain, **threads}.items():
            where = _sheet.place(reference)
            text = "\n".join(filter(str.strip, said))
            if where and text:
                _hang(cells, where, sheet, comment=text)

    def _floating(self, grid: Grid, relations: dict[str, Relation]) -> Iterator[Floating]:
        # A chart sheet is a drawing and no grid.
        drawn = [relations[each].target for each in grid.drawings if each in relations]
        for part in drawn:
            if part in self.package:
                yield from floating(self.package, part, grid)
        for each in grid.backgrounds:
            if each in relations and (found := picture(self.package, relations[each].target)):
                yield Floating(0, 0, "", found)

    def _float(self, cells: dict[tuple[int, int], cjm.Cell], floats: list[Floating], grid: Grid, sheet: _Sheet) -> None:
        """Hang pictures on the cells they lie on; what finds its cell taken, and text boxes, stand below the grid."""
        rows = [row for row, _ in cells] + [each.row for each in floats]
        below = min(max(rows, default=0) + 2, _sheet.ROWS - 1)
        searchable = len(floats) * len(grid.merges) < _MOST_SEARCHED
        for each in floats:
            at = _corner(grid, each.row, each.column) if searchable else (each.row, each.column)
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


def _corner(grid: Grid, row: int, column: int) -> tuple[int, int]:
    """The cell that stands for this one: the first of the merged area around it, if any."""
    around = (
        (top, left) for top, left, last_row, last in grid.merges if top <= row <= last_row and left <= column <= last
    )
    return next(around, (row, column))


def _hang(cells: dict[tuple[int, int], cjm.Cell], at: tuple[int, int], sheet: _Sheet, **what: Any) -> None:
    cell = cells.get(at) or cjm.Cell(*at, origin=f"{sheet.title}!{_sheet.name(*at)}")
    cells[at] = evolve(cell, **what)


def _all_text(node: Node, name: str) -> str:
    return unescape("".join(each.text for each in node.all(name)))


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
