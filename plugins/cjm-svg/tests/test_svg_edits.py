"""Drawings that people edited come back into their maps."""

from collections.abc import Callable
from typing import Any, TypeAlias
from xml.etree import ElementTree as ET

import pytest

import cjm
from cjm.testing import EDITED, EditContract

SVG = "{http://www.w3.org/2000/svg}"
Does: TypeAlias = Callable[[Any], object]
Means: TypeAlias = Callable[[cjm.JourneyMap], cjm.JourneyMap]


class TestEdits(EditContract):
    """What the kit knows of edits."""

    format = "svg"


def retexted(text: str, new: str) -> Does:
    """The lines of a text become one with other words, as in Inkscape's text tool."""

    def do(root: Any) -> None:
        element = find(root, text)
        first = element[0]
        for each in list(element)[1:]:
            element.remove(each)
        first.text = new

    return do


def find(root: Any, text: str) -> Any:
    """The last text element with these words."""
    return [each for each in root.iter(f"{SVG}text") if "".join(each.itertext()) == text][-1]


def parents(root: Any) -> dict[Any, Any]:
    return {child: parent for parent in root.iter() for child in parent}


def without(text: str) -> Does:
    def do(root: Any) -> None:
        element = find(root, text)
        parents(root)[element].remove(element)

    return do


def without_group(text: str) -> Does:
    """The whole card of a text, with its chips."""

    def do(root: Any) -> None:
        above = parents(root)
        group = above[find(root, text)]
        above[group].remove(group)

    return do


def dragged(text: str, to: str) -> Does:
    """The whole card goes where another text stands, a little below."""

    def do(root: Any) -> None:
        element, goal = find(root, text)[0], find(root, to)[0]
        x, y = (float(goal.get(each)) - float(element.get(each)) for each in "xy")
        parents(root)[find(root, text)].set("transform", f"translate({x},{y})")

    return do


def new_ids(root: Any) -> None:
    """Inkscape names every element when it saves."""
    for number, each in enumerate(root.iter()):
        if not each.get("id"):
            each.set("id", f"{each.tag.rpartition('}')[2]}{number}")


def new_text(text: str, step: str, lane: str) -> Does:
    def do(root: Any) -> None:
        place = {"x": find(root, step)[0].get("x"), "y": find(root, lane)[0].get("y"), "font-size": "12"}
        ET.SubElement(root, f"{SVG}text", place).text = text

    return do


def another_owner(root: Any) -> None:
    """The first time an owner is named is on the card of the pain."""
    first = next(each for each in root.iter(f"{SVG}text") if "".join(each.itertext()) == "Маркетинг")
    first[0].text = "Реклама"


WITH_XML: tuple[tuple[str, Does, Means], ...] = (
    ("edit a text", retexted("Нет цен", "Цен нет"), lambda m: m.replace("Нет цен", text="Цен нет")),
    ("retype a text", retexted("Кладёт еду", "Ищет"), lambda m: m.replace("Кладёт еду", text="Ищет")),
    ("edit the title", retexted("Заказ еды", "Ужин"), lambda m: m.replace(title="Ужин")),
    ("edit a fact", retexted("Вечер дома", "Утро"), lambda m: m.replace(scenario="Утро")),
    ("rename a step", retexted("Оплата", "Платёж"), lambda m: m.replace("Оплата", name="Платёж")),
    ("rename a phase", retexted("Доставка", "Привоз"), lambda m: m.replace("Доставка", name="Привоз")),
    ("rename a persona", retexted("Иван", "Пётр"), lambda m: m.replace("Иван", name="Пётр")),
    ("a fact about a persona", retexted("Возраст: 26", "Возраст: 27"), lambda m: m.replace("Иван", age=27)),
    ("delete a text", without("Кладёт еду"), lambda m: m.remove("Кладёт еду")),
    ("delete a card", without_group("Нет цен"), lambda m: m.remove("Нет цен")),
    (
        "drag a card to another step",
        dragged("Корзина пустеет", "Курьер опаздывает"),
        lambda m: m.move("Корзина пустеет", to="Ожидание", at=0),
    ),
    ("a new text", new_text("Долго", "Оплата", "Боли"), lambda m: m.add(cjm.Pain("Долго"), to="Оплата")),
    ("an id for everything", new_ids, lambda m: m),
    ("rename an owner", retexted("Маркетинг", "Реклама"), lambda m: m.replace("Маркетинг", name="Реклама")),
    ("point to another owner", another_owner, lambda m: m.replace("Мало фото", responsibilities=["Реклама"])),
)


@pytest.mark.parametrize("does, means", [each[1:] for each in WITH_XML], ids=[name for name, *_ in WITH_XML])
def test_what_was_edited_in_the_drawing_comes_back(does: Does, means: Means):
    root = ET.fromstring(cjm.to_bytes(EDITED, "svg"))
    does(root)

    back = cjm.read(ET.tostring(root), format="svg")

    assert [] == list(cjm.compare(means(EDITED), back))
    assert means(EDITED) == back
    assert () == back.notes


def test_an_edit_that_the_map_cannot_hold_is_kept_and_told():
    root = ET.fromstring(cjm.to_bytes(EDITED, "svg"))
    retexted("Вид: отдел", "Вид: кружок")(root)

    back = cjm.read(ET.tostring(root), format="svg")

    assert EDITED == back.replace(unplaced=[])
    assert ["Вид: кружок"] == [each.text for each in back.unplaced]
    assert [True] == ["Вид: кружок" in note.text and "Вид: отдел" in note.text for note in back.notes]


def test_what_was_not_shown_is_not_deleted_with_what_was():
    m = cjm.JourneyMap(
        "Заказ",
        lanes=[cjm.Lane("systems", visible=False)],
        phases=["Поиск", cjm.Phase("Оплата", pains="Дорого", systems="CRM"), cjm.Phase("Отзыв", pains="Долго")],
    )
    root = ET.fromstring(cjm.to_bytes(m, "svg"))
    for text in ("Оплата", "Дорого", "Отзыв", "Долго"):
        without(text)(root)

    back = cjm.read(ET.tostring(root), format="svg")

    assert m.remove("Отзыв").remove("Дорого") == back
    assert ["The phase 'Оплата' stays: it holds what the file did not show."] == [note.text for note in back.notes]
