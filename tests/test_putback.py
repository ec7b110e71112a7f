"""The map that travels inside a file, and the index of what the file showed."""

import json

import pytest

import cjm
from cjm import putback

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

    assert (M, [], ()) == putback.put_back(putback.unpack(putback.pack(M, shown)), seen)


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
