"""Edits as people make them in the tools of a format, and what each means for the map: expectations by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, TypeAlias

import attrs
import pytest
from attrs import frozen

import cjm
from cjm.model import Idea, JourneyMap, Metric, Owner, Pain, Persona, Phase, Step
from cjm.putback import normal, put_back, unpack
from cjm.shapes import Board, Cell, Item, Shapes, Table, bulleted, items_of

__all__ = ["EDITED", "EDITS", "Edit", "EditContract"]

EDITED = JourneyMap(
    "Заказ еды",
    scenario="Вечер дома",
    personas=[Persona("Иван", age=26)],
    owners=[Owner("Маркетинг", kind="department")],
    phases=[
        Phase(
            "Поиск",
            steps=[
                Step(
                    "Каталог",
                    actions=["Смотрит меню"],
                    thoughts=["Что там вкусного?"],
                    pains=[Pain("Мало фото", responsibilities=["Маркетинг"], severity="4/5"), "Нет цен"],
                ),
                Step("Выбор", actions=["Сравнивает блюда", "Читает отзывы"]),
            ],
        ),
        Phase(
            "Заказ",
            steps=[
                Step("Корзина", actions=["Кладёт еду"], pains=["Корзина пустеет"]),
                Step("Оплата", actions=["Вводит карту"], ideas=[Idea("Показать блюдо", solves=["Мало фото"])]),
            ],
        ),
        Phase(
            "Доставка",
            steps=[
                Step("Ожидание", thoughts=["Где мой заказ?"], pains=["Курьер опаздывает"], metrics=[Metric("NPS")]),
            ],
        ),
    ],
)
"""The map that is written, edited and read again; nothing of it that an edit does not touch may change."""

Meaning: TypeAlias = Callable[[JourneyMap], JourneyMap]


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


Does: TypeAlias = Callable[[Any], object]
"""What a person does, by an editor of tables or of boards."""


@frozen
class Edit:
    """One kind of edit: its name, what a person does, what it means, and `on` which form where not on both."""

    name: str
    does: Does
    means: Meaning
    on: str = "both"
    notes: int = 0


def same(m: JourneyMap) -> JourneyMap:
    return m


def _each(*edits: Does) -> Does:
    def do(editor: Any) -> None:
        for edit in edits:
            edit(editor)

    return do


def _insert_column(t: TableEditor, before: str, name: str, texts: dict[str, str]) -> None:
    column, row = t.find(before).column, t.find(before).row
    t.shift("column", column, 1)
    t.cells += [Cell(row, column, name), *(Cell(t.find(lane).row, column, text) for lane, text in texts.items())]


def _insert_row(t: TableEditor, before: str, label: str, texts: dict[str, str]) -> None:
    row = t.find(before).row
    t.shift("row", row, 1)
    t.cells += [Cell(row, 0, label), *(Cell(row, t.find(step).column, text) for step, text in texts.items())]


def _delete_column(t: TableEditor, step: str) -> None:
    t.shift("column", t.find(step).column, -1)


def _delete_row(t: TableEditor, label: str) -> None:
    t.shift("row", t.find(label).row, -1)


def _swap_lines(t: TableEditor, axis: str, one: str, two: str) -> None:
    first, second = getattr(t.find(one), axis), getattr(t.find(two), axis)
    t.drag(axis, {first: second, second: first})


def _sort_rows(t: TableEditor) -> None:
    rows = [cell for cell in t.cells if cell.column == 0 and cell.row >= t.find("Действия").row]
    order = sorted(rows, key=lambda cell: cell.text)
    t.drag("row", {cell.row: rows[0].row + at for at, cell in enumerate(order)})


def _unmerge(t: TableEditor) -> None:
    t.cells = [attrs.evolve(cell, rows=1, columns=1) for cell in t.cells]


def _wider(t: TableEditor, text: str, by: int) -> None:
    t.cells = [attrs.evolve(c, columns=c.columns + by) if c.text == text else c for c in t.cells]


def _blank_lines(t: TableEditor) -> None:
    t.shift("row", 0, 2)
    t.shift("column", 0, 1)


def _forget_ids(b: BoardEditor) -> None:
    b.items = [attrs.evolve(item, id=f"x{at}", parent=None) for at, item in enumerate(b.items)]


def _turn_over(b: BoardEditor) -> None:
    b.items = [b.items[0], *reversed(b.items[1:])]


def _nudge_one(b: BoardEditor) -> None:
    item = b.find("Смотрит меню")
    b.items[b.items.index(item)] = attrs.evolve(item, x=item.x + 3, y=item.y + 2)


def _lanes(m: JourneyMap, *names: str, **titles: str) -> JourneyMap:
    return m.replace(lanes=[cjm.Lane(name, title=titles.get(name)) for name in names])


LABELS = ("Действия", "Мысли", "Боли", "Идеи", "Метрики")
SHOWN = ("actions", "thoughts", "pains", "ideas", "metrics")
"""The lanes that the map shows, from top to bottom."""

EDITS: tuple[Edit, ...] = (
    # nothing
    Edit("nothing", lambda _: None, same),
    Edit("retype the same text", lambda e: e.retext("Кладёт еду", "Кладёт еду"), same),
    Edit("spaces and line ends only", lambda e: e.retext("Кладёт еду", " Кладёт \r\n еду "), same),
    # texts
    Edit(
        "edit a text",
        lambda e: e.retext("Кладёт еду", "Кладёт много еды"),
        lambda m: m.replace("Кладёт еду", text="Кладёт много еды"),
    ),
    Edit(
        "retype a text",
        lambda e: e.retext("Кладёт еду", "Жмёт на плюс"),
        lambda m: m.replace("Кладёт еду", text="Жмёт на плюс"),
    ),
    Edit(
        "another case",
        lambda e: e.retext("Кладёт еду", "КЛАДЁТ ЕДУ"),
        lambda m: m.replace("Кладёт еду", text="КЛАДЁТ ЕДУ"),
    ),
    Edit(
        "edit one of several",
        lambda e: e.retext("Нет цен", "Нет цен и состава"),
        lambda m: m.replace("Нет цен", text="Нет цен и состава"),
    ),
    Edit(
        "edit what others refer to",
        lambda e: e.retext("Мало фото", "Слишком мало фото"),
        lambda m: m.replace("Мало фото", text="Слишком мало фото"),
    ),
    Edit(
        "a text that looks like a formula",
        lambda e: e.retext("Кладёт еду", "=1+1"),
        lambda m: m.replace("Кладёт еду", text="=1+1"),
    ),
    Edit(
        "an emoji and another script",
        lambda e: e.retext("Кладёт еду", "🛒 カート"),
        lambda m: m.replace("Кладёт еду", text="🛒 カート"),
    ),
    Edit(
        "edit several texts",
        _each(lambda e: e.retext("Нет цен", "Цен нет"), lambda e: e.retext("Вводит карту", "Вводит номер карты")),
        lambda m: m.edit({"Нет цен": {"text": "Цен нет"}, "Вводит карту": {"text": "Вводит номер карты"}}),
    ),
    # coming and going
    Edit("delete a text", lambda e: e.delete("Кладёт еду"), lambda m: m.remove("Кладёт еду")),
    Edit("delete one of several", lambda e: e.delete("Нет цен"), lambda m: m.remove("Нет цен")),
    Edit(
        "delete what others refer to",
        lambda e: e.delete("Мало фото"),
        lambda m: m.replace("Показать блюдо", solves=[]).remove("Мало фото"),
        notes=1,
    ),
    Edit(
        "add to a list",
        lambda e: e.add("Долго грузится", "Каталог", "Боли"),
        lambda m: m.add(Pain("Долго грузится"), to="Каталог"),
    ),
    Edit(
        "add to an empty cell",
        lambda e: e.add("Не видно скидок", "Выбор", "Боли"),
        lambda m: m.add(Pain("Не видно скидок"), to="Выбор"),
    ),
    Edit(
        "add an idea",
        lambda e: e.add("Платить потом", "Оплата", "Идеи"),
        lambda m: m.add(Idea("Платить потом"), to="Оплата"),
    ),
    Edit(
        "a copy",
        lambda e: e.add("Корзина пустеет", "Оплата", "Боли"),
        lambda m: m.add(Pain("Корзина пустеет"), to="Оплата"),
    ),
    Edit(
        "replace by an unlike text elsewhere",
        _each(lambda e: e.delete("Кладёт еду"), lambda e: e.add("Ищет промокод", "Выбор", "Мысли")),
        lambda m: m.remove("Кладёт еду").add("Ищет промокод", to="Выбор", lane="thoughts"),
    ),
    # moving
    Edit(
        "move to another step",
        lambda e: e.move("Корзина пустеет", "Оплата", "Боли"),
        lambda m: m.move("Корзина пустеет", to="Оплата"),
    ),
    Edit(
        "move to another phase",
        lambda e: e.move("Мало фото", "Ожидание", "Боли"),
        lambda m: m.move("Мало фото", to="Ожидание"),
    ),
    Edit(
        "move to another lane",
        lambda e: e.move("Где мой заказ?", "Ожидание", "Действия"),
        lambda m: m.move("Где мой заказ?", to="Ожидание", lane="actions"),
    ),
    Edit(
        "move to a lane of another kind",
        lambda e: e.move("Кладёт еду", "Корзина", "Идеи"),
        lambda m: m.remove("Кладёт еду").add(Idea("Кладёт еду"), to="Корзина"),
    ),
    Edit(
        "swap two texts",
        lambda e: e.swap("Кладёт еду", "Вводит карту"),
        lambda m: m.move("Кладёт еду", to="Оплата", lane="actions").move("Вводит карту", to="Корзина", lane="actions"),
    ),
    # phases, steps, lanes, facts
    Edit("rename the map", lambda e: e.retext("Заказ еды", "Заказ ужина"), lambda m: m.replace(title="Заказ ужина")),
    Edit(
        "rename a phase",
        lambda e: e.retext("Доставка", "Доставка домой"),
        lambda m: m.replace("Доставка", name="Доставка домой"),
    ),
    Edit(
        "rename a step",
        lambda e: e.retext("Ожидание", "Ждёт курьера"),
        lambda m: m.replace("Ожидание", name="Ждёт курьера"),
    ),
    Edit("rename a persona", lambda e: e.retext("Иван", "Пётр"), lambda m: m.replace("Иван", name="Пётр"), on="table"),
    Edit(
        "edit a fact",
        lambda e: e.retext("Вечер дома", "Обед в офисе"),
        lambda m: m.replace(scenario="Обед в офисе"),
        on="table",
    ),
    Edit("rename a lane", lambda e: e.retext("Боли", "Что болит"), lambda m: _lanes(m, *SHOWN, pains="Что болит")),
    # only in a table
    Edit(
        "insert a column for a step",
        lambda t: _insert_column(t, "Оплата", "Адрес", {"Действия": "Вводит адрес"}),
        lambda m: m.add(Step("Адрес", actions=["Вводит адрес"]), to="phase/zakaz", at=1),
        "table",
    ),
    Edit("insert an empty column", lambda t: t.shift("column", t.find("Оплата").column, 1), same, "table"),
    Edit("insert an empty row", lambda t: t.shift("row", t.find("Боли").row, 1), same, "table"),
    Edit("delete the column of a step", lambda t: _delete_column(t, "Корзина"), lambda m: m.remove("Корзина"), "table"),
    Edit(
        "swap the columns of two steps",
        lambda t: _swap_lines(t, "column", "Корзина", "Оплата"),
        lambda m: m.move("Оплата", at=0),
        "table",
    ),
    Edit(
        "insert a row for a known lane",
        lambda t: _insert_row(t, "Идеи", "Вопросы", {"Оплата": "Есть ли наложенный платёж?"}),
        lambda m: m.add("Есть ли наложенный платёж?", to="Оплата", lane="questions"),
        "table",
    ),
    Edit(
        "insert a row for a lane of one's own",
        lambda t: _insert_row(t, "Идеи", "Цвета", {"Оплата": "Зелёный"}),
        lambda m: m.add("Зелёный", to="Оплата", lane="Цвета"),
        "table",
    ),
    Edit(
        "delete the row of a lane",
        lambda t: _delete_row(t, "Мысли"),
        lambda m: m.remove("Что там вкусного?").remove("Где мой заказ?"),
        "table",
    ),
    Edit(
        "swap two rows",
        lambda t: _swap_lines(t, "row", "Действия", "Мысли"),
        lambda m: _lanes(m, "thoughts", "actions", "pains", "ideas", "metrics"),
        "table",
    ),
    Edit("sort the rows", _sort_rows, lambda m: _lanes(m, "pains", "actions", "ideas", "metrics", "thoughts"), "table"),
    Edit("split merged headers", _unmerge, same, "table"),
    Edit("a header reaches over a further step", lambda t: _wider(t, "Поиск", 1), same, "table"),
    Edit("move everything down and right", _blank_lines, same, "table"),
    Edit("merge cells over two steps", lambda t: _wider(t, "Кладёт еду", 0), same, "table"),
    # only on a board
    Edit("drag the whole board", lambda b: b.nudge(300, -120), same, "board"),
    Edit("drag a text within its cell", _nudge_one, same, "board"),
    Edit("lose all ids", _forget_ids, same, "board"),
    Edit("bring to the front", _turn_over, same, "board"),
    Edit(
        "drag the board and edit a text",
        _each(lambda b: b.nudge(90, 70), lambda b: b.retext("Нет цен", "Нет цен вовсе")),
        lambda m: m.replace("Нет цен", text="Нет цен вовсе"),
        "board",
    ),
    Edit(
        "lose all ids and edit a text",
        _each(_forget_ids, lambda b: b.retext("Нет цен", "Нет цен вовсе")),
        lambda m: m.replace("Нет цен", text="Нет цен вовсе"),
        "board",
    ),
    Edit(
        "delete a step with its texts",
        lambda b: [b.delete(text) for text in ("Корзина", "Кладёт еду", "Корзина пустеет")],
        lambda m: m.remove("Корзина"),
        "board",
    ),
)


def _ids(edits: Iterable[Edit]) -> list[str]:
    return [edit.name for edit in edits]


class EditContract:
    """Tests that edits come back: `class TestEdits(EditContract): format = "opml"`.

    The map `EDITED` is written, what a reader finds in the file is edited, and the map that comes back must differ
    from it by exactly that edit. `unknown` names edits that the format cannot have, each with the reason.
    """

    format: ClassVar[str]
    unknown: ClassVar[dict[str, str]] = {}

    @pytest.mark.parametrize("edit", EDITS, ids=_ids(EDITS))
    def test_an_edit_comes_back_and_nothing_else_changes(self, edit: Edit) -> None:
        """What a person changed in the file is changed in the map."""
        shapes = cjm.load(cjm.to_bytes(EDITED, self.format), format=self.format).shapes
        assert shapes is not None, f"{self.format} gives no shapes"
        assert shapes.carrier is not None, f"{self.format} carries no map"
        if edit.name in self.unknown or edit.on not in {"both", "table" if shapes.tables else "board"}:
            return
        edited = self._edited(shapes, edit)
        found, notes, added = put_back(unpack(shapes.carrier), edited)
        expected = edit.means(EDITED)
        assert isinstance(found, JourneyMap)
        assert list(cjm.compare(expected, found)) == []
        assert found == expected
        assert len(notes) == edit.notes, [note.text for note in notes]
        assert added == ()

    def test_enough_kinds_of_edit_are_tried(self) -> None:
        """At least thirty kinds of edit for every form in which maps come."""
        assert all(reason for reason in self.unknown.values())
        for form in ("table", "board"):
            tried = [edit for edit in EDITS if edit.on in {"both", form} and edit.name not in self.unknown]
            assert len(tried) >= 30, f"only {len(tried)} edits of a {form} are tried"

    @staticmethod
    def _edited(shapes: Shapes, edit: Edit) -> Shapes:
        if shapes.tables:
            table = TableEditor(shapes.tables[0])
            edit.does(table)
            return attrs.evolve(shapes, tables=[table.done(), *shapes.tables[1:]])
        board = BoardEditor(shapes.boards[0])
        edit.does(board)
        return attrs.evolve(shapes, boards=[board.done(), *shapes.boards[1:]])
