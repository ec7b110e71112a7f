"""Boards that people edited come back into their maps."""

import copy
import json
from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

import cjm
from cjm.testing import EDITED, EditContract


class TestEdits(EditContract):
    """What the kit knows of edits."""

    format = "miro"


def item(document: dict[str, Any], text: str) -> Any:
    """The item with this text; frames are first, so the last one."""
    return [each for each in document["items"] if f">{text}<" in f">{content(each)}<"][-1]


def content(each: dict[str, Any]) -> str:
    data = each["data"]
    found = str(data.get("content") or data.get("title") or "")
    return found.removeprefix("<p>").removesuffix("</p>").removeprefix("<strong>").removesuffix("</strong>")


def retext(document: dict[str, Any], text: str, new: str) -> None:
    data = item(document, text)["data"]
    key = "content" if "content" in data else "title"
    data[key] = data[key].replace(text, new)


def drag(document: dict[str, Any], text: str, x_of: str, y_of: str) -> None:
    """Drag an item into the column of one and the row of another."""
    position = item(document, text)["position"]
    position["x"], position["y"] = item(document, x_of)["position"]["x"], item(document, y_of)["position"]["y"]


def copy_of(document: dict[str, Any], text: str, x_of: str) -> None:
    twin = copy.deepcopy(item(document, text))
    twin["id"] = "3458764500000000001"
    twin["position"]["x"] = item(document, x_of)["position"]["x"]
    document["items"].append(twin)


def sticky(document: dict[str, Any], text: str, x_of: str, y_of: str) -> None:
    """A new sticky, as the REST API gives one."""
    document["items"].append(
        {
            "id": "3458764500000000002",
            "type": "sticky_note",
            "data": {"content": f"<p>{text}</p>", "shape": "square"},
            "style": {"fillColor": "light_yellow"},
            "geometry": {"width": 60, "height": 68},
            "parent": item(document, x_of)["parent"],
            "position": {
                "x": item(document, x_of)["position"]["x"],
                "y": item(document, y_of)["position"]["y"],
                "origin": "center",
                "relativeTo": "parent_top_left",
            },
        }
    )


def frame(document: dict[str, Any], x: float, y: float) -> None:
    """Drag the frame with everything in it."""
    position = document["items"][0]["position"]
    position["x"] += x
    position["y"] += y


def without(document: dict[str, Any], *texts: str) -> None:
    for text in texts:
        document["items"].remove(item(document, text))


Does: TypeAlias = Callable[[Any], object]
Means: TypeAlias = Callable[[cjm.JourneyMap], cjm.JourneyMap]


def frame_and_text(document: dict[str, Any]) -> None:
    frame(document, 5000, -3000)
    retext(document, "Нет цен", "Цен нет")


WITH_JSON: tuple[tuple[str, Does, Means], ...] = (
    ("edit a text", lambda d: retext(d, "Нет цен", "Цен нет"), lambda m: m.replace("Нет цен", text="Цен нет")),
    (
        "retype a text",
        lambda d: retext(d, "Нет цен", "Скучно"),
        lambda m: m.replace("Нет цен", text="Скучно"),
    ),
    (
        "bold letters",
        lambda d: retext(d, "Нет цен", "<strong>Нет</strong> цен"),
        lambda m: m,
    ),
    (
        "two paragraphs",
        lambda d: retext(d, "Нет цен", "Нет цен</p><p>и состава"),
        lambda m: m.replace("Нет цен", text="Нет цен\nи состава"),
    ),
    ("delete", lambda d: without(d, "Нет цен"), lambda m: m.remove("Нет цен")),
    (
        "drag to another step",
        lambda d: drag(d, "Корзина пустеет", "Оплата", "Корзина пустеет"),
        lambda m: m.move("Корзина пустеет", to="Оплата"),
    ),
    (
        "drag to another lane",
        lambda d: drag(d, "Где мой заказ?", "Где мой заказ?", "Смотрит меню"),
        lambda m: m.move("Где мой заказ?", to="Ожидание", lane="actions"),
    ),
    (
        "copy and paste",
        lambda d: copy_of(d, "Корзина пустеет", "Оплата"),
        lambda m: m.add(cjm.Pain("Корзина пустеет"), to="Оплата"),
    ),
    (
        "a new sticky",
        lambda d: sticky(d, "Долго", "Оплата", "Корзина пустеет"),
        lambda m: m.add(cjm.Pain("Долго"), to="Оплата"),
    ),
    ("drag the frame", lambda d: frame(d, 5000, -3000), lambda m: m),
    (
        "drag the frame and edit",
        frame_and_text,
        lambda m: m.replace("Нет цен", text="Цен нет"),
    ),
    ("rename a step", lambda d: retext(d, "Оплата", "Платёж"), lambda m: m.replace("Оплата", name="Платёж")),
    ("rename a phase", lambda d: retext(d, "Доставка", "Привоз"), lambda m: m.replace("Доставка", name="Привоз")),
    (
        "a line on a card",
        lambda d: card(d, "Иван", "Возраст: 26", "Возраст: 27"),
        lambda m: m.replace("Иван", age=27),
    ),
    ("items in another order", lambda d: d["items"].reverse(), lambda m: m),
)


def card(document: dict[str, Any], title: str, old: str, new: str) -> None:
    data = item(document, title)["data"]
    data["description"] = data["description"].replace(old, new)


@pytest.mark.parametrize("does, means", [each[1:] for each in WITH_JSON], ids=[name for name, *_ in WITH_JSON])
def test_what_was_edited_on_the_board_comes_back(does: Does, means: Means):
    document = json.loads(cjm.to_bytes(EDITED, "miro"))
    does(document)

    back = cjm.read(json.dumps(document).encode(), format="miro")

    assert [] == list(cjm.compare(means(EDITED), back))
    assert means(EDITED) == back
    assert () == back.notes


def test_a_sticky_beside_the_map_is_kept_and_told():
    document = json.loads(cjm.to_bytes(EDITED, "miro"))
    sticky(document, "Спросить юристов", "Оплата", "Корзина пустеет")
    document["items"][-1]["position"]["y"] = 99_000

    back = cjm.read(json.dumps(document).encode(), format="miro")

    assert ["Спросить юристов"] == [each.text for each in back.unplaced]
    assert EDITED == back.replace(unplaced=[])


def test_two_maps_on_a_board_are_edited_each_on_its_own():
    other = cjm.JourneyMap("Возврат", phases=[cjm.Phase("Отказ", pains=["Долго"])])
    document = json.loads(cjm.to_bytes(cjm.Atlas("Еда", maps=[EDITED, other]), "miro"))
    retext(document, "Долго", "Очень долго")

    atlas = cjm.read_atlas(json.dumps(document).encode(), format="miro")

    assert (EDITED, other.replace("Долго", text="Очень долго")) == atlas.maps
