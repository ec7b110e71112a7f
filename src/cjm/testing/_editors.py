"""Tables, boards and outlines in the hands of a person: what the tools of every format let people do."""

from __future__ import annotations

import attrs

from cjm.putback import normal
from cjm.shapes import Board, Cell, Item, Node, Outline, Table, bulleted, items_of

LABELS = ("Действия", "Мысли", "Боли", "Идеи", "Метрики")


class TableEditor:
    """A table in the hands of a person: cells are edited, rows and columns inserted, deleted, sorted."""

    def __init__(self, table: Table) -> None:
        self.name = table.name
        self.cells = list(table.cells)

    def done(self) -> Table:
        """The table as it is now."""
        return Table(self.name, tuple(cell for cell in self.cells if cell.filled))

    def find(self, text: str) -> Cell:
        """The cell with this text, or with it in its list."""
        whole = [cell for cell in self.cells if normal(cell.text) == text]
        return whole[0] if whole else next(cell for cell in self.cells if text in items_of(cell.text))

    def put(self, cell: Cell, text: str) -> None:
        """Another text in a cell."""
        self.cells[self.cells.index(cell)] = attrs.evolve(cell, text=text)

    def retext(self, old: str, new: str) -> None:
        cell = self.find(old)
        self.put(cell, cell.text.replace(old, new))

    def delete(self, text: str) -> None:
        cell = self.find(text)
        rest = [each for each in items_of(cell.text) if each != text]
        self.put(cell, bulleted(rest) if rest and normal(cell.text) != text else "")

    def add(self, text: str, step: str, lane: str) -> None:
        row, column = self.find(lane).row, self.find(step).column
        there = next((cell for cell in self.cells if (cell.row, cell.column) == (row, column)), None)
        if there is None:
            self.cells.append(Cell(row, column, text))
        else:
            self.put(there, bulleted([*items_of(there.text), text]))

    def move(self, text: str, step: str, lane: str) -> None:
        self.delete(text)
        self.add(text, step, lane)

    def swap(self, one: str, two: str) -> None:
        first, second = self.find(one), self.find(two)
        self.put(first, second.text)
        self.put(second, first.text)

    def shift(self, axis: str, start: int, by: int) -> None:
        """Insert or delete rows or columns: what spans the place grows or shrinks."""
        moved = []
        for cell in self.cells:
            at, size = (cell.row, cell.rows) if axis == "row" else (cell.column, cell.columns)
            if by < 0 and size == 1 and start <= at < start - by:
                continue
            if at >= start:
                at, size = (at + by, size) if by > 0 or at >= start - by else (start, size + (at - start + by))
            elif at + size > start:
                size += by
            if axis == "row":
                moved.append(attrs.evolve(cell, row=at, rows=max(size, 1)))
            elif size > 0:
                moved.append(attrs.evolve(cell, column=at, columns=size))
        self.cells = moved

    def drag(self, axis: str, numbers: dict[int, int]) -> None:
        """Rows or columns go to other places."""
        self.cells = [
            cell  # merged headers stay
            if (cell.rows if axis == "row" else cell.columns) > 1
            else attrs.evolve(cell, row=numbers.get(cell.row, cell.row))
            if axis == "row"
            else attrs.evolve(cell, column=numbers.get(cell.column, cell.column))
            for cell in self.cells
        ]


class BoardEditor:
    """A board in the hands of a person: items are edited, dragged, deleted, copied."""

    def __init__(self, board: Board) -> None:
        self.name = board.name
        self.items = list(board.items)
        self.count = 0

    def done(self) -> Board:
        """The board as it is now."""
        return Board(self.name, tuple(self.items))

    def find(self, text: str) -> Item:
        """The item with this text; the last one, for frames are first."""
        return next(item for item in reversed(self.items) if normal(item.text) == text)

    def retext(self, old: str, new: str) -> None:
        item = next(item for item in self.items if normal(item.text) == old and item.kind != "frame")
        self.items[self.items.index(item)] = attrs.evolve(item, text=new)

    def delete(self, text: str) -> None:
        self.items.remove(self.find(text))

    def at(self, step: str, lane: str) -> tuple[float, float]:
        """The lower end of a cell: what comes there stands below what is there."""
        head = self.find(step)
        tops = sorted(item.y for item in self.items if normal(item.text) in LABELS)
        below = next((y for y in tops if y > self.find(lane).y), self.find(lane).y + 60)
        return head.x + 8, below - 12

    def add(self, text: str, step: str, lane: str) -> None:
        x, y = self.at(step, lane)
        self.count += 1
        parent = self.find(step).parent
        new = Item(f"new{self.count}", "sticky", text=text, x=x, y=y - 10, width=40, height=10, parent=parent)
        self.items.append(new)

    def move(self, text: str, step: str, lane: str) -> None:
        x, y = self.at(step, lane)
        item = self.find(text)
        self.items[self.items.index(item)] = attrs.evolve(item, x=x, y=y - max(item.height, 10))

    def nudge(self, x: float, y: float) -> None:
        """Drag everything."""
        self.items = [attrs.evolve(item, x=item.x + x, y=item.y + y) for item in self.items]

    def swap(self, one: str, two: str) -> None:
        first, second = self.find(one), self.find(two)
        self.items[self.items.index(first)] = attrs.evolve(first, x=second.x, y=second.y)
        self.items[self.items.index(second)] = attrs.evolve(second, x=first.x, y=first.y)


class Twig:
    """A node that can be edited."""

    def __init__(self, node: Node, holder: Twig | None) -> None:
        self.node, self.holder = node, holder
        self.below = [Twig(child, self) for child in node.children]

    def done(self) -> Node:
        """The node as it is now."""
        return attrs.evolve(self.node, children=[twig.done() for twig in self.below])


class OutlineEditor:
    """An outline in the hands of a person: nodes are edited, dragged with all under them, deleted, copied."""

    def __init__(self, outline: Outline) -> None:
        self.name = outline.name
        self.root = Twig(Node("", outline.nodes), None)

    def done(self) -> Outline:
        """The outline as it is now."""
        return Outline(self.name, self.root.done().children)

    def all(self) -> list[Twig]:
        """Every node, from top to bottom."""
        found, waiting = [], [*reversed(self.root.below)]
        while waiting:
            twig = waiting.pop()
            found.append(twig)
            waiting += reversed(twig.below)
        return found

    def find(self, text: str) -> Twig:
        """The first node with this text, or with a text after a label."""
        whole = [twig for twig in self.all() if normal(twig.node.text) == text]
        return whole[0] if whole else next(twig for twig in self.all() if twig.node.text.endswith(f": {text}"))

    def retext(self, old: str, new: str) -> None:
        twig = self.find(old)
        twig.node = attrs.evolve(twig.node, text=twig.node.text.replace(old, new))

    def delete(self, text: str) -> None:
        twig = self.find(text)
        self.beside(twig).remove(twig)

    def beside(self, twig: Twig) -> list[Twig]:
        """The nodes under the same one."""
        return (twig.holder or self.root).below

    def new(self, text: str, under: Twig, at: int | None = None) -> Twig:
        """A new node."""
        twig = Twig(Node(text), under)
        under.below.insert(len(under.below) if at is None else at, twig)
        return twig

    def lane(self, step: str, lane: str) -> Twig:
        """The node of a lane under a step; a new one where there is none."""
        under = self.find(step)
        found = next((twig for twig in under.below if normal(twig.node.text) == lane), None)
        return found or self.new(lane, under)

    def add(self, text: str, step: str, lane: str) -> None:
        self.new(text, self.lane(step, lane))

    def drag(self, twig: Twig, under: Twig, at: int | None = None) -> None:
        """A node goes under another one, with all that is under it."""
        self.beside(twig).remove(twig)
        twig.holder = under
        under.below.insert(len(under.below) if at is None else at, twig)

    def move(self, text: str, step: str, lane: str) -> None:
        self.drag(self.find(text), self.lane(step, lane))

    def swap(self, one: str, two: str) -> None:
        first, second = self.find(one), self.find(two)
        here, there = self.beside(first), self.beside(second)
        at, to = here.index(first), there.index(second)
        here[at], there[to] = second, first
        first.holder, second.holder = second.holder, first.holder


__all__ = ["LABELS", "BoardEditor", "OutlineEditor", "TableEditor", "Twig"]
