"""Edits as people make them in the tools of a format, and what each means for the map: expectations by hand."""

from __future__ import annotations

import attrs

from cjm.model import Idea, Pain, Phase, Step
from cjm.shapes import Cell
from cjm.testing._edited import SHOWN, Edit, each, lanes, same
from cjm.testing._editors import BoardEditor, OutlineEditor, TableEditor

__all__ = ["EDITS"]


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


def _insert_step(o: OutlineEditor, under: str, at: int, name: str, texts: dict[str, str]) -> None:
    o.new(name, o.find(under), at)
    for lane, text in texts.items():
        o.add(text, name, lane)


def _call_lane(o: OutlineEditor, step: str, old: str, new: str) -> None:
    lane = o.lane(step, old)
    lane.node = attrs.evolve(lane.node, text=new)


def _swap_lanes(o: OutlineEditor, step: str, one: str, two: str) -> None:
    lanes_of = o.find(step).below
    at, to = lanes_of.index(o.lane(step, one)), lanes_of.index(o.lane(step, two))
    lanes_of[at], lanes_of[to] = lanes_of[to], lanes_of[at]


def _forget_names(o: OutlineEditor) -> None:
    for twig in o.all():
        twig.node = attrs.evolve(twig.node, id=None)


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
        each(lambda e: e.retext("Нет цен", "Цен нет"), lambda e: e.retext("Вводит карту", "Вводит номер карты")),
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
        each(lambda e: e.delete("Кладёт еду"), lambda e: e.add("Ищет промокод", "Выбор", "Мысли")),
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
    Edit(
        "rename a persona",
        lambda e: e.retext("Иван", "Пётр"),
        lambda m: m.replace("Иван", name="Пётр"),
        on="table outline",
    ),
    Edit(
        "edit a fact",
        lambda e: e.retext("Вечер дома", "Обед в офисе"),
        lambda m: m.replace(scenario="Обед в офисе"),
        on="table outline",
    ),
    Edit("rename a lane", lambda e: e.retext("Боли", "Что болит"), lambda m: lanes(m, *SHOWN, pains="Что болит")),
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
        lambda m: lanes(m, "thoughts", "actions", "pains", "ideas", "metrics"),
        "table",
    ),
    Edit("sort the rows", _sort_rows, lambda m: lanes(m, "pains", "actions", "ideas", "metrics", "thoughts"), "table"),
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
        each(lambda b: b.nudge(90, 70), lambda b: b.retext("Нет цен", "Нет цен вовсе")),
        lambda m: m.replace("Нет цен", text="Нет цен вовсе"),
        "board",
    ),
    Edit(
        "lose all ids and edit a text",
        each(_forget_ids, lambda b: b.retext("Нет цен", "Нет цен вовсе")),
        lambda m: m.replace("Нет цен", text="Нет цен вовсе"),
        "board",
    ),
    Edit(
        "delete a step with its texts",
        lambda b: [b.delete(text) for text in ("Корзина", "Кладёт еду", "Корзина пустеет")],
        lambda m: m.remove("Корзина"),
        "board",
    ),
    # only in an outline
    Edit(
        "insert a node for a step",
        lambda o: _insert_step(o, "Заказ", 1, "Адрес", {"Действия": "Вводит адрес"}),
        lambda m: m.add(Step("Адрес", actions=["Вводит адрес"]), to="phase/zakaz", at=1),
        "outline",
    ),
    Edit(
        "insert a node for a phase",
        lambda o: _insert_step(o, "Заказ еды", 4, "Оценка", {"Мысли": "Вкусно?"}),
        lambda m: m.add(Phase("Оценка", thoughts=["Вкусно?"]), at=2),
        "outline",
    ),
    Edit("delete the node of a step", lambda o: o.delete("Корзина"), lambda m: m.remove("Корзина"), "outline"),
    Edit("delete the node of a phase", lambda o: o.delete("Доставка"), lambda m: m.remove("Доставка"), "outline"),
    Edit("swap two steps", lambda o: o.swap("Корзина", "Оплата"), lambda m: m.move("Оплата", at=0), "outline"),
    Edit("swap two phases", lambda o: o.swap("Поиск", "Заказ"), lambda m: m.move("phase/zakaz", at=0), "outline"),
    Edit(
        "drag a step to another phase",
        lambda o: o.drag(o.find("Оплата"), o.find("Доставка"), 0),
        lambda m: m.move("Оплата", to="phase/dostavka", at=0),
        "outline",
    ),
    Edit(
        "drag a step and rename it",
        each(lambda o: o.drag(o.find("Оплата"), o.find("Доставка")), lambda o: o.retext("Оплата", "Оплата картой")),
        lambda m: m.move("Оплата", to="phase/dostavka", at=1).replace("Оплата", name="Оплата картой"),
        "outline",
    ),
    Edit(
        "drag a lane with its texts to another step",
        lambda o: o.drag(o.lane("Корзина", "Боли"), o.find("Оплата")),
        lambda m: m.move("Корзина пустеет", to="Оплата"),
        "outline",
    ),
    Edit(
        "drag a text onto a step",
        lambda o: o.drag(o.find("Корзина пустеет"), o.find("Оплата")),
        lambda m: m.move("Корзина пустеет", to="Оплата"),
        "outline",
    ),
    Edit(
        "drag a text out of the map",
        lambda o: o.drag(o.find("Корзина пустеет"), o.find("Заказ еды")),
        same,
        "outline",
        notes=1,
    ),
    Edit(
        "swap two texts of a lane",
        lambda o: o.swap("Сравнивает блюда", "Читает отзывы"),
        lambda m: m.move("Читает отзывы", at=0),
        "outline",
    ),
    Edit(
        "write under a text",
        lambda o: o.new("Добавляет десерт", o.find("Кладёт еду")),
        lambda m: m.add("Добавляет десерт", to="Корзина", lane="actions"),
        "outline",
    ),
    Edit(
        "add a known lane",
        lambda o: o.add("Есть ли наложенный платёж?", "Оплата", "Вопросы"),
        lambda m: m.add("Есть ли наложенный платёж?", to="Оплата", lane="questions"),
        "outline",
    ),
    Edit(
        "add a lane of one's own",
        lambda o: o.add("Зелёный", "Оплата", "Цвета"),
        lambda m: m.add("Зелёный", to="Оплата", lane="Цвета"),
        "outline",
    ),
    Edit(
        "delete a lane everywhere",
        lambda o: [o.delete("Мысли"), o.delete("Мысли")],
        lambda m: m.remove("Что там вкусного?").remove("Где мой заказ?"),
        "outline",
    ),
    Edit(
        "rename every label of a lane",
        lambda o: [o.retext("Боли", "Что болит") for _ in range(3)],
        lambda m: lanes(m, *SHOWN, pains="Что болит"),
        "outline",
    ),
    Edit(
        "rename a label to that of another lane",
        lambda o: _call_lane(o, "Ожидание", "Мысли", "Вопросы"),
        lambda m: m.move("Где мой заказ?", to="Ожидание", lane="questions"),
        "outline",
    ),
    Edit(
        "swap two lanes",
        lambda o: _swap_lanes(o, "Каталог", "Действия", "Мысли"),
        lambda m: lanes(m, "thoughts", "actions", "pains", "ideas", "metrics"),
        "outline",
    ),
    Edit("lose all names of nodes", _forget_names, same, "outline"),
    Edit(
        "lose all names of nodes and edit a text",
        each(_forget_names, lambda o: o.retext("Нет цен", "Нет цен вовсе")),
        lambda m: m.replace("Нет цен", text="Нет цен вовсе"),
        "outline",
    ),
    Edit("add an empty node", lambda o: o.new("", o.find("Оплата")), same, "outline"),
)
"""The kinds of edit that the contract tries: at least thirty for each form."""
