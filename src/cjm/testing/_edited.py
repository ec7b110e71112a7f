"""The map that is edited in every format, and what an edit is: what a person does, and what it means for the map."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from attrs import frozen

from cjm.model import Idea, JourneyMap, Lane, Metric, Owner, Pain, Persona, Phase, Step

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


Does: TypeAlias = Callable[[Any], object]
"""What a person does, by an editor of tables, boards or outlines."""


@frozen
class Edit:
    """One kind of edit: its name, what a person does, what it means, and `on` which forms where not on all."""

    name: str
    does: Does
    means: Meaning
    on: str = "table board outline"
    notes: int = 0

    def goes(self, form: str) -> bool:
        """Whether people can do it to a table, a board or an outline."""
        return form in self.on.split()


def same(m: JourneyMap) -> JourneyMap:
    return m


def each(*edits: Does) -> Does:
    def do(editor: Any) -> None:
        for edit in edits:
            edit(editor)

    return do


def lanes(m: JourneyMap, *names: str, **titles: str) -> JourneyMap:
    return m.replace(lanes=[Lane(name, title=titles.get(name)) for name in names])


SHOWN = ("actions", "thoughts", "pains", "ideas", "metrics")
"""The lanes that the map shows, from top to bottom."""


__all__ = ["EDITED", "SHOWN", "Edit", "each", "lanes", "same"]
