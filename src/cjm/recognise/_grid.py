"""The filled cells of a table by place, and the same cells seen along the way of the phases, whichever way they run."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from operator import attrgetter

from cjm.shapes import Cell, Table

UNNAMED = "…"
_COUNT = re.compile(r"\d+(?:[.]\d+)*[.)]?")
_POINTER = re.compile(r"\s*(?:>{2,}|[→➔➜►▶]+)$|\s+>$")


def name_in(cell: Cell | None) -> str:
    """The name of a phase or step: what the cell says, but for marks that only point to the next one."""
    if cell is None:
        return ""
    text = title_in(cell)
    return _POINTER.sub("", text) or text


def are_counts(cells: Iterable[Cell]) -> bool:
    """Whether cells hold nothing but numbers that count the lines: "1", "2.", "3)"."""
    return all(_COUNT.fullmatch(cell.text.strip()) for cell in cells)


def title_in(cell: Cell) -> str:
    """What a cell says; nothing where it holds the mark of what has no name."""
    text = cell.text.strip()
    return text if text.replace(UNNAMED, "") else text[1:]


class Grid:
    """The cells of a table with a text, by place, row and column, and which of them have found their place in a map."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.cells: dict[tuple[int, int], Cell] = {}
        self.by_row: dict[int, list[Cell]] = {}
        self.by_column: dict[int, list[Cell]] = {}
        self.wide: dict[int, list[Cell]] = {}
        """The cells of each row that reach over several columns."""
        self.used: set[tuple[int, int]] = set()
        self.pictures = [cell for cell in table.cells if cell.picture is not None]
        self.shown: set[tuple[int, int]] = set()
        """Where pictures stand that found their place in a map."""
        self.secret = any(cell.hidden for cell in table.cells)
        order = sorted(
            [cell for cell in table.cells if cell.text and not cell.text.isspace()], key=attrgetter("row", "column")
        )
        for cell in order:
            self.cells[cell.row, cell.column] = cell
            self.by_row.setdefault(cell.row, []).append(cell)
            self.by_column.setdefault(cell.column, []).append(cell)
            if cell.columns > 1:
                self.wide.setdefault(cell.row, []).append(cell)

    def at(self, row: int, column: int) -> Cell | None:
        return self.cells.get((row, column))

    def row(self, row: int, first: int = 0, last: int | None = None) -> list[Cell]:
        """The filled cells of a row between two columns."""
        found = self.by_row.get(row, [])
        if not found or (found[0].column >= first and (last is None or found[-1].column <= last)):
            return found[:]
        return [cell for cell in found if cell.column >= first and (last is None or cell.column <= last)]

    def is_filled(self, column: int, first: int, last: int) -> bool:
        """Whether anything begins in a column between two rows."""
        cells = self.by_column.get(column, ())
        at = bisect_left(cells, first, key=attrgetter("row"))
        return at < len(cells) and cells[at].row <= last

    def is_beside(self, row: int, first: int, last: int | None = None) -> bool:
        """Whether a row holds anything between two columns."""
        found = self.by_row.get(row, ())
        if not found or found[-1].column < first:
            return False
        return last is None or any(first <= cell.column <= last for cell in found)

    def place(self, cell: Cell) -> str:
        """Where a cell stands, as people name it."""
        return cell.origin or self.spot(cell.row, cell.column)

    def spot(self, row: int, column: int) -> str:
        """The name of a place, filled or not."""
        cell = self.cells.get((row, column))
        return cell.origin if cell and cell.origin else f"{self.table.name}!R{row + 1}C{column + 1}"

    def use(self, cells: Iterable[Cell]) -> None:
        self.used.update([(cell.row, cell.column) for cell in cells])

    def take(self, cell: Cell) -> None:
        self.used.add((cell.row, cell.column))

    def has(self, cell: Cell) -> bool:
        """Whether a map took this cell."""
        return (cell.row, cell.column) in self.used

    @property
    def has_unused(self) -> bool:
        """Whether any cell is left that no map took."""
        return len(self.used) < len(self.cells)

    def unused(self) -> Iterator[Cell]:
        """The cells that no map took, in reading order."""
        return (cell for place, cell in self.cells.items() if place not in self.used)


class View:
    """A grid seen along the way of the phases: `x` counts where phases follow each other, `y` where lanes do.

    Where phases run across, x is the column and y the row; where they run down, the other way round. `lines[y]` are the
    cells that begin at y, by x; `posts[x]` those that begin at x, by y.
    """

    def __init__(self, grid: Grid, *, across: bool) -> None:
        self.grid = grid
        self.across = across
        row, column = attrgetter("row"), attrgetter("column")
        rows, columns = attrgetter("rows"), attrgetter("columns")
        self.x, self.y = (column, row) if across else (row, column)
        self.w, self.h = (columns, rows) if across else (rows, columns)
        self.lines, self.posts = (grid.by_row, grid.by_column) if across else (grid.by_column, grid.by_row)

    def at(self, x: int, y: int) -> Cell | None:
        return self.grid.cells.get((y, x) if self.across else (x, y))

    def line(self, y: int, first: int, last: int | None = None) -> list[Cell]:
        """The cells that begin at y, with x between two ends."""
        x = self.x
        return [cell for cell in self.lines.get(y, ()) if x(cell) >= first and (last is None or x(cell) <= last)]

    def post(self, x: int, first: int, last: int | None = None) -> list[Cell]:
        """The cells that begin at x, with y between two ends."""
        y = self.y
        return [cell for cell in self.posts.get(x, ()) if y(cell) >= first and (last is None or y(cell) <= last)]

    def hidden(self, cells: list[Cell]) -> bool:
        """Whether nobody sees any of these cells, though others of the table are seen."""
        return self.grid.secret and bool(cells) and all(cell.hidden for cell in cells)

    def spot(self, x: int, y: int) -> str:
        return self.grid.spot(y, x) if self.across else self.grid.spot(x, y)
