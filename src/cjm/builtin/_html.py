"""HTML: every table of a page, and what stands outside them as an outline.

Pages that people save from spreadsheets, wikis and office programs; also those that are named .xls.
"""

from __future__ import annotations

import re
from bisect import bisect

from attrs import define, evolve, field

from cjm.builtin._html_tokens import Text, tokens
from cjm.builtin._html_words import Words
from cjm.builtin._sections import Said, Sections
from cjm.builtin._texts import text_of
from cjm.hooks import Source
from cjm.shapes import Cell, Outline, Shapes, Table

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLOCKS = frozenset("p div li dt dd blockquote pre address article section body ul ol hr title".split())
_WIDEST, _TALLEST = 1_000, 10_000  # cells that one may span; browsers draw no more columns
_MOST_SPANS = 500  # columns with a cell that spans rows
_DEEPEST = 50  # tables in tables
_CHARSET = re.compile(
    rb"charset\s*=\s*[\"']?\s*(utf-8|utf-16|windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|gb2312|gbk|gb18030|big5|shift_jis"
    rb"|euc-jp|euc-kr)",
    re.IGNORECASE,
)
# Letters and numbers beside a sheet that Google Sheets exports.
_RULERS = ("row-header", "row-headers-background", "column-headers-background", "freezebar-cell")
_FILL = re.compile(r"background(?:-color)?\s*:\s*(#[0-9a-f]{6}|#[0-9a-f]{3}|rgb\([\d,\s]+\))", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all", re.IGNORECASE)
_FACT = re.compile(r"([^:\n]{1,60}):\s*(.+)", re.DOTALL)


def read(source: Source) -> Shapes:
    """The tables of a page with their headings, and its other texts as an outline."""
    page = _Page(source, _decoded(source))
    page.read()
    nodes = page.sections.nodes()
    return Shapes(tables=page.tables, outlines=[Outline(source.name, nodes)] if nodes else ())


def _decoded(source: Source) -> str:
    declared = _CHARSET.search(source.data[:4096])
    if declared and not source.data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            text = source.data.decode(declared[1].decode())
        except (UnicodeDecodeError, LookupError):
            pass
        else:
            if text.strip() and "\0" not in text:
                return text
    return text_of(source)


@define
class _Grid:
    """A table under way. `spans` are the columns that cells above still cover: first, behind the last, until row."""

    order: int
    cells: list[Cell]
    name: str
    row: int
    column: int = 0
    rows: int = 0
    cell: Cell | None = None
    words: Words | None = None
    spans: list[tuple[int, int, int]] = field(factory=list)
    passed: int = 0
    is_hidden: bool = False
    is_row_hidden: bool = False
    caption: Words | None = None
    caption_at: int = 0
    is_titled: bool = False

    def free(self) -> int:
        """The next column that no cell above covers; the spans left of it are not looked at again in this row."""
        while self.passed < len(self.spans) and self.spans[self.passed][0] <= self.column:
            self.column = max(self.column, self.spans[self.passed][1])
            self.passed += 1
        return self.column

    def span(self, columns: int, until: int) -> None:
        """Let the cell at the next column cover those below it until a row."""
        if len(self.spans) < _MOST_SPANS:
            self.spans.insert(self.passed, (self.column, self.column + columns, until))
            self.passed += 1


class _Page:
    def __init__(self, source: Source, text: str) -> None:
        self.source, self.limits = source, source.limits
        self.text = text
        self.sections = Sections()
        self.made: list[tuple[int, Table]] = []
        self.grids: list[_Grid] = []
        self.words: Words | None = None
        self.kind, self.at, self.indent = "p", 0, 0
        self.lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self.left, self.count = source.limits.cells, 0

    @property
    def tables(self) -> list[Table]:
        """The tables in the order in which they begin."""
        return [table for _, table in sorted(self.made, key=lambda each: each[0])]

    def read(self) -> None:
        for token in tokens(self.text):
            if isinstance(token, Text):
                self._text(token)
            elif token.name.startswith("/"):
                self._close(token.name[1:])
            else:
                self._open(token.name, token.attributes, token.at)
            if self.left < 0:
                break
        while self.grids:
            self._end_table()
        self._end_block()

    def place(self, at: int) -> str:
        """Line and column of a character."""
        line = bisect(self.lines, at)
        return f"{line}:{at - self.lines[line - 1] + 1}"

    def _text(self, token: Text) -> None:
        grid = self.grids[-1] if self.grids else None
        words = (grid.words or grid.caption) if grid else self.words
        if words is None and token.text.strip():
            # A text between tables, or one between the rows of a table, which browsers show above it.
            words = self.words = Words()
            self.kind, self.at = "p", token.at
        if words is not None:
            words.text(token.text)

    # ------------------------------------------------------------------------------------------------- tables

    def _open(self, name: str, attributes: dict[str, str], at: int) -> None:
        if name == "table":
            self._begin_table(attributes)
            return
        grid = self.grids[-1] if self.grids else None
        if grid is None:
            self._open_outside(name, attributes, at)
        elif name in ("td", "th"):
            self._begin_cell(grid, name, attributes, at)
        elif name == "tr":
            self._begin_row(grid, attributes)
        elif name == "caption" and not grid.words:
            grid.caption = Words()
            grid.caption_at = at
        elif words := grid.words or grid.caption:
            words.open(name, attributes)

    def _close(self, name: str) -> None:
        grid = self.grids[-1] if self.grids else None
        if grid is None:
            self._close_outside(name)
        elif name == "table":
            self._end_table()
        elif name in ("td", "th") or name in ("tr", "thead", "tbody", "tfoot"):
            self._end_cell(grid)
        elif name == "caption" and grid.caption:
            self._title(grid, grid.caption)
        elif grid.words:
            grid.words.close(name)

    def _begin_table(self, attributes: dict[str, str]) -> None:
        if len(self.grids) >= _DEEPEST:
            return
        cells: list[Cell] = []
        if not self.grids:
            self._end_block()
            cells = list(self.sections.table())
        above = max((cell.row + 1 for cell in cells), default=0)
        grid = _Grid(self.count, cells, self.sections.nearest, above - 1, rows=above)
        grid.is_hidden = _is_hidden(attributes)
        self.count += 1
        self.grids.append(grid)

    def _title(self, grid: _Grid, caption: Words) -> None:
        """A caption stands above the table, below its heading: the rest moves down. There is one only."""
        grid.caption = None
        text = caption.live or caption.struck
        if not text:
            return
        origin, link = self.place(grid.caption_at), " ".join(caption.links) or None
        if grid.is_titled:
            self.sections.say(Said(text, origin, link))
            return
        grid.is_titled = True
        grid.name = text
        grid.cells[:] = [evolve(cell, row=cell.row + 1) for cell in grid.cells]
        grid.spans = [(first, end, until + 1) for first, end, until in grid.spans]
        grid.row, grid.rows = grid.row + 1, grid.rows + 1
        grid.cells.insert(0, Cell(0, 0, text, bold=caption.is_bold, link=link, origin=origin))

    def _begin_row(self, grid: _Grid, attributes: dict[str, str]) -> None:
        self._end_cell(grid)
        grid.row, grid.column = grid.row + 1, 0
        if grid.row > self.limits.rows and self.left >= 0:
            self.left = -1
            self.source.note(f"Nothing was read beyond {self.limits.rows:,} rows.", at=grid.name, kind="clip")
        grid.rows = max(grid.rows, grid.row + 1)
        grid.is_row_hidden = _is_hidden(attributes)
        grid.passed = 0
        if grid.spans:
            grid.spans = [span for span in grid.spans if span[2] > grid.row]

    def _begin_cell(self, grid: _Grid, name: str, attributes: dict[str, str], at: int) -> None:
        self._end_cell(grid)
        if any(ruler in attributes.get("class", "").split() for ruler in _RULERS):
            grid.words = Words()  # of no cell
            return
        grid.row = max(grid.row, 0)
        grid.rows = max(grid.rows, grid.row + 1)
        column = grid.free()
        columns = min(max(_whole(attributes.get("colspan", ""), 1), 1), _WIDEST)
        rows = min(_whole(attributes.get("rowspan", ""), 1), _TALLEST) or _TALLEST
        if rows > 1:
            grid.span(columns, grid.row + rows)
        grid.column = column + columns
        style = attributes.get("style", "")
        grid.cell = Cell(
            grid.row,
            column,
            rows=rows,
            columns=columns,
            value=_value(attributes),
            fill=_fill(style, attributes.get("bgcolor", "")),
            hidden=grid.is_hidden or grid.is_row_hidden or _is_hidden(attributes),
            origin=self.place(at),
        )
        grid.words = Words(bold=name == "th")
        grid.words.open("span", {"style": style})

    def _end_cell(self, grid: _Grid) -> None:
        words, cell = grid.words, grid.cell
        grid.words = grid.cell = None
        if words is None or cell is None:
            return
        live, struck = words.live, words.struck
        made = evolve(
            cell,
            text=live or struck,
            strike=bool(struck and not live),
            struck=struck if live else "",
            bold=words.is_bold,
            link=" ".join(words.links) or None,
            picture=words.picture,
            comment=words.comment,
        )
        if made.filled:
            grid.cells.append(made)
            self.left -= 1
            if self.left < 0:
                self.source.note(f"Nothing was read beyond {self.limits.cells} cells.", at=cell.origin, kind="clip")

    def _end_table(self) -> None:
        grid = self.grids[-1]
        self._end_cell(grid)
        self.grids.pop()
        if not grid.cells:
            return
        cells = [
            evolve(cell, rows=grid.rows - cell.row) if cell.row + cell.rows > grid.rows else cell for cell in grid.cells
        ]
        table = Table(grid.name or self.source.name, cells, hidden=grid.is_hidden)
        self.made.append((grid.order, table))

    # ------------------------------------------------------------------------------------------------ outside

    def _open_outside(self, name: str, attributes: dict[str, str], at: int) -> None:
        if name in _HEADINGS or name in _BLOCKS:
            self._end_block()
            self.kind, self.at = name, at
            self.indent += name in ("ul", "ol")
            if name not in ("ul", "ol", "hr"):
                self.words = Words()
        else:
            if self.words is None:
                self.words, self.kind, self.at = Words(), "p", at
            self.words.open(name, attributes)

    def _close_outside(self, name: str) -> None:
        if name in _HEADINGS or name in _BLOCKS:
            self._end_block()
            if name in ("ul", "ol"):
                self.indent = max(self.indent - 1, 0)
        elif self.words:
            self.words.close(name)

    def _end_block(self) -> None:
        words, self.words = self.words, None
        if words is None:
            return
        text = words.live or words.struck
        link = " ".join(words.links) or None
        if not text and not link and not words.picture:
            return
        if words.picture:
            self.source.note("A picture outside the tables is not read.", at=self.place(self.at), kind="loss")
        origin = self.place(self.at)
        level = _HEADINGS.get(self.kind, 0)
        if not text and not link:
            return
        indent = self.indent if self.kind == "li" else None
        fact = _fact(words, text, origin) if self.kind == "p" else None
        self.sections.say(Said(text, origin, link, level=level, indent=indent, fact=fact))


def _fact(words: Words, text: str, origin: str) -> tuple[str, str, str] | None:
    """A label in bold type and what is said of it."""
    found = _FACT.fullmatch(text)
    if found and words.lead.strip().rstrip(":").strip() == found[1].strip():
        return found[1].strip(), found[2].strip(), origin
    return None


def _whole(text: str, otherwise: int) -> int:
    text = text.strip()
    return int(text) if text.isdecimal() and len(text) < 9 else otherwise


def _value(attributes: dict[str, str]) -> float | None:
    """The number behind the text, as Excel and LibreOffice write it."""
    for name in ("x:num", "sdval"):
        try:
            return float(attributes[name])
        except (KeyError, ValueError):
            continue
    return None


def _fill(style: str, colour: str) -> str | None:
    found = _FILL.search(style)
    code = (found[1] if found else colour).strip().lower()
    if code.startswith("rgb("):
        parts = [int(each) for each in code[4:-1].split(",") if each.strip().isdecimal() and len(each.strip()) < 4]
        return "#" + "".join(f"{min(part, 255):02x}" for part in parts) if len(parts) == 3 else None
    if re.fullmatch(r"#[0-9a-f]{3}", code):
        code = "#" + "".join(2 * digit for digit in code[1:])
    return code if re.fullmatch(r"#[0-9a-f]{6}", code) else None


def _is_hidden(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style", "")))
