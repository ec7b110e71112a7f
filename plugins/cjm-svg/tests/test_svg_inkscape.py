"""Drawings that Inkscape itself edited and saved come back into their maps.

Each case is a run of Inkscape with the actions that stand behind its menus; what they mean is written here by hand.
"""

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias
from xml.etree import ElementTree as ET

import pytest

import cjm
from cjm.testing import EDITED
from tests.support import need_tool

SVG = "{http://www.w3.org/2000/svg}"
SODIPODI = "{http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd}"
Means: TypeAlias = Callable[[cjm.JourneyMap], cjm.JourneyMap]


def same(m: cjm.JourneyMap) -> cjm.JourneyMap:
    return m


def group_of(text: str) -> str:
    """The id of the group that draws an element: the last one with these words."""
    root = ET.fromstring(cjm.to_bytes(EDITED, "svg"))
    parents = {child: parent for parent in root.iter() for child in parent}
    found = [each for each in root.iter(f"{SVG}text") if "".join(each.itertext()) == text][-1]
    return str(parents[found].get("id"))


def select(*texts: str) -> str:
    return f"select-by-id:{','.join(map(group_of, texts))};"


# A step is 210 px wide here, a phase as wide as its steps.
EDITS: tuple[tuple[str, str, Means], ...] = (
    # nothing that the map knows
    ("save", "", same),
    ("save as plain SVG", "export-plain-svg:true;", same),
    ("nudge a card", f"{select('Нет цен')}transform-translate:3,2;", same),
    ("turn a card", f"{select('Нет цен')}transform-rotate:10;", same),
    ("stretch a card", f"{select('Нет цен')}transform-scale:1.2;", same),
    ("ungroup a card", f"{select('Нет цен')}selection-ungroup;", same),
    ("ungroup everything", "select-all:groups;selection-ungroup;select-all:groups;selection-ungroup;", same),
    ("group two cards", f"{select('Нет цен', 'Мало фото')}selection-group;", same),
    ("recolour a card", f"{select('Нет цен')}object-set-property:fill,#ff0000;", same),
    ("bring to the front", f"{select('Нет цен')}selection-top;", same),
    ("lower to the ground", f"{select('Нет цен')}selection-bottom;", same),
    ("lock a card", f"{select('Нет цен')}selection-lock;", same),
    ("hide a card", f"{select('Нет цен')}selection-hide;", same),
    ("another id", f"{select('Нет цен')}object-set-attribute:id,g42;", same),
    ("fit the page", "select-all:all;fit-canvas-to-selection;", same),
    ("drag everything", "select-all:groups;transform-translate:50,-20;", same),
    ("drag everything and ungroup it", "select-all:groups;transform-translate:50,-20;selection-ungroup;", same),
    ("make everything larger", "select-all:groups;transform-scale:1.5;", same),
    ("make everything smaller", "select-all:groups;transform-scale:0.5;", same),
    ("turn a text into outlines", f"{select('Кладёт еду')}object-to-path;", same),
    ("turn all texts into outlines", "select-by-element:text;object-to-path;", same),
    ("save with texts as outlines", "export-text-to-path:true;", same),
    # what goes
    ("delete a text", f"{select('Кладёт еду')}delete-selection;", lambda m: m.remove("Кладёт еду")),
    ("delete a card", f"{select('Нет цен')}delete-selection;", lambda m: m.remove("Нет цен")),
    (
        "delete two cards of two lanes",
        f"{select('Корзина пустеет', 'Смотрит меню')}delete-selection;",
        lambda m: m.remove("Корзина пустеет").remove("Смотрит меню"),
    ),
    (
        "delete a step with its texts",
        f"{select('Корзина', 'Кладёт еду', 'Корзина пустеет')}delete-selection;",
        lambda m: m.remove("Корзина"),
    ),
    # what moves
    (
        "drag to the next step",
        f"{select('Вводит карту')}transform-translate:-210,40;",
        lambda m: m.move("Вводит карту", to="Корзина", lane="actions"),
    ),
    (
        "drag to another phase",
        f"{select('Корзина пустеет')}transform-translate:420,-5;",
        lambda m: m.move("Корзина пустеет", to="Ожидание", at=0),
    ),
    (
        "exchange two cards",
        f"{select('Кладёт еду', 'Вводит карту')}object-rearrange:exchange;",
        lambda m: m.move("Кладёт еду", to="Оплата", lane="actions").move("Вводит карту", to="Корзина", lane="actions"),
    ),
    (
        "drag everything, then one card",
        f"select-all:groups;transform-translate:50,-20;select-clear;{select('Вводит карту')}transform-translate:-210,40;",
        lambda m: m.move("Вводит карту", to="Корзина", lane="actions"),
    ),
    (
        "make everything larger, then drag one card",
        f"select-all:groups;transform-scale:1.5;select-clear;{select('Вводит карту')}transform-translate:-315,60;",
        lambda m: m.move("Вводит карту", to="Корзина", lane="actions"),
    ),
    (
        "turn all texts into outlines, then drag one card",
        f"select-by-element:text;object-to-path;select-clear;{select('Вводит карту')}transform-translate:-210,40;",
        lambda m: m.move("Вводит карту", to="Корзина", lane="actions"),
    ),
    # what is new
    (
        "duplicate to another step",
        f"{select('Кладёт еду')}duplicate;transform-translate:210,40;",
        lambda m: m.add("Кладёт еду", to="Оплата", lane="actions"),
    ),
    (
        "clone to another step",
        f"{select('Кладёт еду')}clone;transform-translate:210,40;",
        lambda m: m.add("Кладёт еду", to="Оплата", lane="actions"),
    ),
    (
        "clone and unlink",
        f"{select('Кладёт еду')}clone;clone-unlink;transform-translate:210,40;",
        lambda m: m.add("Кладёт еду", to="Оплата", lane="actions"),
    ),
)


def run(source: Path, actions: str, target: Path) -> None:
    how = f"{actions}export-filename:{target};export-do"
    if "export-plain-svg" not in actions:
        how = f"export-plain-svg:false;{how}"
    subprocess.run(
        [need_tool("inkscape"), str(source), f"--actions={how}"], check=True, capture_output=True, timeout=60
    )


@pytest.fixture(scope="module")
def drawing(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("inkscape") / "map.svg"
    cjm.write(EDITED, path)
    return path


@pytest.fixture(scope="module")
def saved(drawing: Path) -> bytes:
    """The drawing as Inkscape saves it when nothing was done to it."""
    run(drawing, "", drawing.with_name("saved.svg"))
    return drawing.with_name("saved.svg").read_bytes()


@pytest.mark.parametrize("actions, means", [each[1:] for each in EDITS], ids=[name for name, *_ in EDITS])
def test_what_inkscape_edited_comes_back(actions: str, means: Means, drawing: Path, saved: bytes, tmp_path: Path):
    out = tmp_path / "map.svg"
    run(drawing, actions, out)

    back = cjm.read(out)

    assert [] == list(cjm.compare(means(EDITED), back))
    assert means(EDITED) == back
    assert () == back.notes
    # An edit that Inkscape did not make would come back as well.
    assert bool(actions) == (saved != out.read_bytes())


def test_the_table_holds_at_least_twenty_edits_of_inkscape():
    names = [name for name, *_ in EDITS]

    assert len(names) == len(set(names)) >= 20
    assert 10 <= len([name for name, _, means in EDITS if means is not same])


def test_a_clone_of_a_clone_is_seen_where_it_stands(drawing: Path, tmp_path: Path):
    run(
        drawing,
        f"{select('Кладёт еду')}clone;transform-translate:210,40;clone;transform-translate:-420,0;",
        tmp_path / "map.svg",
    )

    back = cjm.read(tmp_path / "map.svg")

    assert 3 == sum(cjm.name_of(place.element) == "Кладёт еду" for place in back.places())
    assert () == back.notes


# Inkscape has no action that types: what its text tool leaves is written into a file that it saved, and it saves again.
TYPED: tuple[tuple[str, str, str, Means], ...] = (
    ("edit a text", "Нет цен", "Цен нет", lambda m: m.replace("Нет цен", text="Цен нет")),
    ("edit the title", "Заказ еды", "Ужин", lambda m: m.replace(title="Ужин")),
    ("rename a phase", "Доставка", "Привоз", lambda m: m.replace("Доставка", name="Привоз")),
    ("rename a step", "Оплата", "Платёж", lambda m: m.replace("Оплата", name="Платёж")),
    ("edit a fact", "Вечер дома", "Утро", lambda m: m.replace(scenario="Утро")),
)


@pytest.mark.parametrize("old, new, means", [each[1:] for each in TYPED], ids=[name for name, *_ in TYPED])
def test_what_was_typed_comes_back_after_inkscape_saved_it(
    old: str, new: str, means: Means, saved: bytes, tmp_path: Path
):
    root = ET.fromstring(saved)
    type_over(root, old, new)
    (tmp_path / "typed.svg").write_bytes(ET.tostring(root))

    for plain in ("true", "false"):
        run(tmp_path / "typed.svg", f"export-plain-svg:{plain};", tmp_path / f"{plain}.svg")
        back = cjm.read(tmp_path / f"{plain}.svg")

        assert means(EDITED) == back
        assert () == back.notes


def type_over(root: Any, old: str, new: str) -> None:
    """One line with other words, of the role that Inkscape gives to its lines."""
    text = [each for each in root.iter(f"{SVG}text") if "".join(each.itertext()) == old][-1]
    first = text[0]
    for each in list(text)[1:]:
        text.remove(each)
    first.set(f"{SODIPODI}role", "line")
    first.text = new
