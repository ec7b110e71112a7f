"""The map that travels inside a file, and the index of what the file showed."""

import json

import attrs
import pytest

import cjm
from cjm import putback
from cjm.testing import EDITED

M = cjm.JourneyMap("Заказ", phases=[cjm.Phase("Поиск", pains=["Дорого"]), cjm.Phase("Оплата", pains=["Дорого"])])


def cell(row, text, reference=None, **more):
    parts = [cjm.Fragment(reference, "text", text)] if reference else []
    return cjm.Cell(row, 0, text, parts=parts, **more)


SHOWN = cjm.Shapes(
    tables=[
        cjm.Table(
            "Лист1",
            [
                cell(0, "Дорого", "pain/poisk/dorogo"),
                cell(1, "Дорого", "pain/oplata/dorogo", comment="Правда?", link="https://a.b"),
                cell(2, "  "),
            ],
        )
    ],
    boards=[cjm.Board("b", [cjm.Item("i1", "sticky", text="Поиск\u00a0 и\nвыбор", tags=["важно"])])],
    outlines=[cjm.Outline("o", [cjm.Node("Оплата", [cjm.Node("Касса", note="Быстро")])])],
)


def test_what_was_packed_comes_out_again():
    carried = putback.unpack(putback.pack(M, SHOWN))

    assert M == carried.content
    assert [
        ("Дорого", ()),
        ("Дорого", ("Правда?", "https://a.b")),
        ("Поиск и выбор", ("важно",)),
        ("Оплата", ()),
        ("Касса", ("Быстро",)),
    ] == [(spot.text, spot.more) for spot in carried.index]


def test_the_index_knows_where_each_text_stood_and_what_it_showed():
    first, second, sticky, *_ = putback.unpack(putback.pack(M, SHOWN)).index

    assert ((0, 0, 1, 1), "pain/poisk/dorogo") == (first.box, first.parts[0].reference)
    assert ((0, 1, 1, 1), "pain/oplata/dorogo") == (second.box, second.parts[0].reference)
    assert (1, "i1", ()) == (sticky.page, sticky.name, sticky.parts)


def test_an_atlas_comes_out_as_an_atlas():
    atlas = cjm.Atlas("x", maps=[M], personas=["Анна"])

    assert atlas == putback.unpack(putback.pack(atlas, SHOWN)).content


def test_packing_twice_gives_the_same_text_in_one_line():
    assert putback.pack(M, SHOWN) == putback.pack(M, SHOWN)
    assert "\n" not in putback.pack(M, SHOWN)
    assert ["cjm", "index", "map"] == list(json.loads(putback.pack(M, SHOWN)))


@pytest.mark.parametrize(
    "now",
    [" Мало \r\n\tфото ", "Мало фото\u00a0", "Мало\u3000фото"],
    ids=["wrapped", "a hard space", "a wide space"],
)
def test_white_space_is_no_edit(now):
    seen = cjm.Shapes(tables=[cjm.Table("x", [cjm.Cell(0, 0, now)])])
    shown = cjm.Shapes(tables=[cjm.Table("x", [cjm.Cell(0, 0, "Мало фото")])])

    assert (M, [], cjm.Shapes()) == putback.put_back(putback.unpack(putback.pack(M, shown)), seen)


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-5],
        lambda text: "",
        lambda text: "[1]",
        lambda text: text.replace('"cjm":1', '"cjm":2', 1),
        lambda text: text.replace('"shown":[', '"shown":[5,', 1),
        lambda text: text.replace('"pages":[', '"pages":[["slide","x"],', 1),
        lambda text: text.replace(",0,0,1,1,", ",0,0,1e9,1,", 1),
        lambda text: text.replace('"title"', '"titel"'),
        lambda text: "[" * 100_000,
        lambda text: text.replace('"map"', '"mop"'),
    ],
    ids=["cut", "empty", "list", "newer", "index", "page", "far", "unknown field", "deep", "no map"],
)
def test_damage_is_one_error_that_says_what_is_read_instead(damage):
    with pytest.raises(cjm.ConvertError, match="What the file shows is read instead"):
        putback.unpack(damage(putback.pack(M, SHOWN)))


def test_small_pictures_travel_too():
    m = cjm.JourneyMap("x", phases=[cjm.Phase("y", image=cjm.Asset.of(b"<svg/>", "a.svg"))])

    back = putback.unpack(putback.pack(m, SHOWN)).content

    assert isinstance(back, cjm.JourneyMap)
    assert [b"<svg/>"] == [phase.image.data for phase in back.phases if phase.image]


TWICE = cjm.Shapes(
    tables=[
        cjm.Table(
            "t",
            [
                cjm.Cell(0, 0, "Поиск", parts=[cjm.Fragment("phase/poisk", "name", "Поиск")]),
                cjm.Cell(5, 0, "Поиск", parts=[cjm.Fragment("phase/poisk", "name", "Поиск", role="repeats")]),
                cjm.Cell(5, 1, "Вечер", parts=[cjm.Fragment("", "scenario", "Вечер")]),
                cjm.Cell(6, 1, "Вечер", parts=[cjm.Fragment("", "scenario", "Вечер")]),
            ],
        )
    ]
)


def seen(*texts):
    cells = [attrs.evolve(cell, text=text, parts=()) for cell, text in zip(TWICE.tables[0].cells, texts, strict=True)]
    return cjm.Shapes(tables=[cjm.Table("t", cells)])


EVENING = M.replace(scenario="Вечер")


@pytest.mark.parametrize(
    "texts, scenario, noted",
    [
        (("Поиск", "Поиск", "Утро", "Вечер"), "Утро", 0),  # where it is shown first
        (("Поиск", "Поиск", "Вечер", "Утро"), "Утро", 0),  # where it is shown again
        (("Поиск", "Поиск", "Утро", "Утро"), "Утро", 0),  # in both places
        (("Поиск", "Поиск", "Утро", "День"), "Вечер", 3),  # in two ways: the old text stays, both are told
    ],
)
def test_what_is_shown_twice_is_edited_in_either_place(texts, scenario, noted):
    found, notes, _ = putback.put_back(putback.unpack(putback.pack(EVENING, TWICE)), seen(*texts))

    assert isinstance(found, cjm.JourneyMap)
    assert scenario == found.scenario
    assert noted == len(notes)
    assert sorted(texts[2:] if noted else []) == sorted(each.text for each in found.unplaced)


@pytest.mark.parametrize("number", [2, 3])
def test_of_what_is_shown_twice_one_may_be_deleted(number):
    cells = [cell for at, cell in enumerate(seen("Поиск", "Поиск", "Вечер", "Вечер").tables[0].cells) if at != number]
    kept = cjm.Shapes(tables=[cjm.Table("t", cells)])

    found, notes, _ = putback.put_back(putback.unpack(putback.pack(EVENING, TWICE)), kept)

    assert (EVENING, []) == (found, notes)


def test_what_was_shown_twice_and_is_deleted_twice_is_gone():
    kept = cjm.Shapes(tables=[cjm.Table("t", seen("Поиск", "Поиск", "", "").tables[0].cells[:2])])

    found, notes, _ = putback.put_back(putback.unpack(putback.pack(EVENING, TWICE)), kept)

    assert (M, []) == (found, notes)


def transposed(shapes):
    """A table in which the phases stand below each other, as another plugin may arrange it."""
    cells = [
        attrs.evolve(cell, row=cell.column, column=cell.row, rows=cell.columns, columns=cell.rows)
        for cell in shapes.tables[0].cells
    ]
    return cjm.Shapes(tables=[cjm.Table(shapes.tables[0].name, cells)])


@pytest.mark.parametrize(
    "old, new, means",
    [
        ("Кладёт еду", "Кладёт ужин", lambda m: m.replace("Кладёт еду", text="Кладёт ужин")),
        ("Кладёт еду", "", lambda m: m.remove("Кладёт еду")),
        ("• Мало фото\n• Нет цен", "• Мало фото\n• Цен нет", lambda m: m.replace("Нет цен", text="Цен нет")),
        ("• Мало фото\n• Нет цен", "Мало фото", lambda m: m.remove("Нет цен")),
        ("Оплата", "Платёж", lambda m: m.replace("Оплата", name="Платёж")),
        ("Доставка", "Привоз", lambda m: m.replace("Доставка", name="Привоз")),
    ],
)
def test_in_a_table_that_lies_on_its_side_edits_come_back_too(old, new, means):
    shapes = transposed(cjm.Shapes(tables=[cjm.arrange.table(EDITED)]))
    cells = [attrs.evolve(cell, text=new if cell.text == old else cell.text) for cell in shapes.tables[0].cells]
    now = cjm.Shapes(tables=[cjm.Table(EDITED.title, [attrs.evolve(cell, parts=()) for cell in cells if cell.text])])

    assert (means(EDITED), [], cjm.Shapes()) == putback.put_back(putback.unpack(putback.pack(EDITED, shapes)), now)


def test_what_refers_to_a_way_goes_with_the_way_when_its_phase_is_deleted():
    m = cjm.JourneyMap(
        "Заказ",
        phases=["Поиск", cjm.Phase("Оплата", pains=["Дорого"])],
        transitions=[cjm.Transition("Поиск", "Оплата", id="way", note="Легко")],
        insights=[cjm.Insight("Путь короткий", elements=["way"])],
    )
    shapes = cjm.Shapes(outlines=[cjm.arrange.outline(m)])
    root = shapes.outlines[0].nodes[0]
    now = cjm.Outline("Заказ", [attrs.evolve(root, children=[root.children[1]])])

    found, notes, _ = putback.put_back(putback.unpack(putback.pack(m, shapes)), cjm.Shapes(outlines=[now]))

    assert isinstance(found, cjm.JourneyMap)
    assert ((), ()) == (found.transitions, found.insights[0].elements)
    assert 2 == len(notes)
