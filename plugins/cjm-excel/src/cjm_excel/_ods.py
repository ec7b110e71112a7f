"""OpenDocument spreadsheets: values by calamine; what it passes over is taken from their XML.

That is the text that people see, spans, comments, links, pictures, what is hidden and what is struck out.
"""

from __future__ import annotations

import re

from attrs import define, evolve, field

import cjm
from cjm_excel._cells import Numbers
from cjm_excel._drawings import picture
from cjm_excel._grid import Grid
from cjm_excel._merges import merge
from cjm_excel._package import Package, bare
from cjm_excel._places import Area, Place, name
from cjm_excel._xls import laid_out, opened, refuse_far, seen

_CONTENT = "content.xml"
_MOST_REPEATED = 1_000  # times that one filled cell is read
_ERROR = re.compile(r"#[A-Z0-9]+[/!?]?[A-Z0-9]*[!?]?|Err:[0-9]{3}")


@define
class _Shown:
    """What people see of a cell: its lines, a comment, links, the address of a picture."""

    lines: list[str] = field(factory=list)
    struck: list[str] = field(factory=list)
    comment: list[str] = field(factory=list)
    links: list[str] = field(factory=list)
    picture: str = ""
    kind: str = ""
    look: str = ""


@define
class _Page:
    title: str
    is_hidden: bool = False
    shown: dict[Place, _Shown] = field(factory=dict)
    hidden_rows: list[range] = field(factory=list)
    hidden_columns: list[range] = field(factory=list)
    merges: list[Area] = field(factory=list)
    last: Place = (-1, -1)
    row: int = 0
    column: int = 0
    columns: int = 0


def read(source: cjm.Source) -> cjm.Shapes:
    """The tables of an OpenDocument spreadsheet, one for each of its sheets."""
    package = Package(source)
    where = package.where
    if _CONTENT not in package:
        raise cjm.ConvertError("is no OpenDocument file.", where=where, next="Save it as .ods or .xlsx.")
    _refuse_password(package)
    content = _Content(source)
    package.walk(_CONTENT, content.start, content.end, content.text)
    if not content.pages:
        raise cjm.ConvertError("holds no sheet.", where=where, next="Check what the file is.")
    for page in content.pages:
        refuse_far(page.title, page.last, where)
    book = opened(source, where)
    return cjm.Shapes(tables=[_table(page, book, content, package, source) for page in content.pages])


def _refuse_password(package: Package) -> None:
    if "META-INF/manifest.xml" in package and any(package.tree("META-INF/manifest.xml").all("encryption-data")):
        raise cjm.ConvertError(
            "is protected by a password.", where=package.where, next="Open it and save it without a password."
        )


class _Content:
    """Meets the elements of the contents one after the other."""

    def __init__(self, source: cjm.Source) -> None:
        self.pages: list[_Page] = []
        self.fills: dict[str, str] = {}
        self.struck: set[str] = set()
        self.hidden_tables: set[str] = set()
        self._source = source
        self._left = source.limits.cells
        self._style = ""
        self._cell: _Shown | None = None
        self._repeated = 1
        self._rows = 1
        self._pieces: list[str] | None = None
        self._strikes: list[bool] = []
        self._in_note = 0
        self._names: dict[str, str] = {}

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = self._names.get(tag) or self._names.setdefault(tag, bare(tag))
        given = {bare(key): value for key, value in attributes.items()}
        page = self.pages[-1] if self.pages else None
        if name == "style":
            self._style = given.get("name", "")
        elif name in ("table-cell-properties", "text-properties", "table-properties"):
            self._look(name, given)
        elif name == "table":
            self.pages.append(_Page(given.get("name", ""), given.get("style-name", "") in self.hidden_tables))
        elif page is None:
            return
        elif name == "table-column":
            count = _count(given.get("number-columns-repeated"))
            if given.get("visibility", "visible") != "visible":
                page.hidden_columns.append(range(page.columns, page.columns + count))
            page.columns += count
        elif name == "table-row":
            self._rows = _count(given.get("number-rows-repeated"))
            page.column = 0
            if given.get("visibility", "visible") != "visible":
                page.hidden_rows.append(range(page.row, page.row + self._rows))
        elif name in ("table-cell", "covered-table-cell"):
            self._cell = _Shown(kind=given.get("value-type", ""), look=given.get("style-name", ""))
            self._repeated = _count(given.get("number-columns-repeated"))
            down, across = _count(given.get("number-rows-spanned")), _count(given.get("number-columns-spanned"))
            if down > 1 or across > 1:
                page.merges.append((page.row, page.column, page.row + down - 1, page.column + across - 1))
        elif self._cell is not None:
            self._inside(self._cell, name, given)

    def _inside(self, cell: _Shown, name: str, given: dict[str, str]) -> None:
        if name == "annotation":
            self._in_note += 1
        elif name in ("p", "h"):
            self._pieces, self._strikes = [], []
        elif name == "a" and given.get("href"):
            cell.links.append(given["href"])
        elif name == "image" and given.get("href"):
            cell.picture = cell.picture or given["href"]
        elif self._pieces is not None:
            if name == "span":
                self._strikes.append(given.get("style-name", "") in self.struck)
            elif name == "s":
                self.text(" " * _count(given.get("c"), 1_000))
            elif name in ("line-break", "tab"):
                self.text("\n" if name == "line-break" else "\t")

    def end(self, tag: str) -> None:
        name = self._names[tag]
        page = self.pages[-1] if self.pages else None
        if page is None:
            return
        if name in ("table-cell", "covered-table-cell"):
            self._finish(page)
        elif name == "table-row":
            page.row += self._rows
        elif self._cell is not None:
            if name == "annotation":
                self._in_note -= 1
            elif name == "span" and self._strikes:
                self._strikes.pop()
            elif name in ("p", "h") and self._pieces is not None:
                (self._cell.comment if self._in_note else self._cell.lines).append("".join(self._pieces))
                self._pieces = None

    def text(self, text: str) -> None:
        if self._pieces is None or self._cell is None:
            return
        if any(self._strikes) and not self._in_note:
            self._cell.struck.append(text)
        else:
            self._pieces.append(text)

    def _finish(self, page: _Page) -> None:
        cell, self._cell = self._cell, None
        first, page.column = page.column, page.column + self._repeated
        if cell is None or not (cell.lines or cell.comment or cell.picture or cell.kind):
            return
        page.last = max(page.last[0], page.row + self._rows - 1), max(page.last[1], first + self._repeated - 1)
        for row in range(page.row, page.row + min(self._rows, _MOST_REPEATED)):
            for column in range(first, first + min(self._repeated, _MOST_REPEATED)):
                self._left -= 1
                if self._left < 0:
                    raise cjm.LimitError("holds more filled cells than are read.", next="Raise limits=.")
                page.shown[row, column] = cell

    def _look(self, name: str, given: dict[str, str]) -> None:
        if name == "table-properties":
            if given.get("display") == "false":
                self.hidden_tables.add(self._style)
        elif given.get("background-color", "").startswith("#"):
            self.fills[self._style] = given["background-color"]
        if any(given.get(f"text-line-through-{each}", "none") != "none" for each in ("style", "type")):
            self.struck.add(self._style)


def _count(text: str | None, most: int = 2**20) -> int:
    return min(int(text), most) if text and text.isdecimal() and len(text) < 20 else 1


def _table(page: _Page, book: object, content: _Content, package: Package, source: cjm.Source) -> cjm.Table:
    rows, _ = laid_out(book, page.title, package.where)
    grid = Grid(merges=page.merges)
    grid.hidden_columns = page.hidden_columns
    numbers = Numbers()
    values = {
        (row, column): value
        for row, held in enumerate(rows)
        for column, value in enumerate(held)
        if value != "" or (row, column) in page.shown
    }
    for place in values.keys() | page.shown.keys():
        shown = page.shown.get(place)
        text, behind = seen(values.get(place, ""), "General", numbers)
        lines = "\n".join(shown.lines) if shown else ""
        if shown and (lines or shown.struck):
            text = lines
        cell = cjm.Cell(
            *place,
            text,
            value=behind,
            hidden=any(place[0] in span for span in page.hidden_rows) or grid.hides(*place),
            origin=f"{page.title}!{name(*place)}",
        )
        grid.cells[place] = _completed(cell, shown, content, package) if shown else cell
    merge(grid, page.title, source)
    cells = [grid.cells[place] for place in sorted(grid.cells) if grid.cells[place].filled]
    return cjm.Table(page.title, cells, hidden=page.is_hidden)


def _completed(cell: cjm.Cell, shown: _Shown, content: _Content, package: Package) -> cjm.Cell:
    struck = "".join(shown.struck).strip()
    strikes = bool(struck and not cell.text.strip())
    return evolve(
        cell,
        text=struck if strikes else cell.text,
        struck="" if strikes else struck,
        strike=strikes or shown.look in content.struck,
        fill=content.fills.get(shown.look),
        error=_ERROR.fullmatch(cell.text) is not None,
        comment="\n".join(shown.comment).strip() or None,
        link=" ".join(dict.fromkeys(shown.links)) or None,
        picture=picture(package, shown.picture.removeprefix("./")) if shown.picture else None,
    )
