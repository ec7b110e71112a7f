"""What a person says about the layout of a file is so; what a reader decided can be saved, corrected and read again."""

import re
from collections import Counter
from typing import get_args

import attrs
import pytest
from hypothesis import example, given, settings, strategies as st

import cjm
from cjm import Layout, LayoutError, MapLayout
from cjm.recognise import recognise
from cjm.recognise._drafts import Arrangement
from cjm.shapes import Board, Item, Shapes, Table
from cjm.testing.strategies import texts
from cjm.words import EXPLANATIONS
from tests.recognise.test_nothing_lost import TABLES
from tests.support import ROOT, corpus


def shapes(**sheets):
    """Tables of texts by their names."""
    return Shapes(tables=[Table.of(rows, name=name) for name, rows in sheets.items()])


def content(m):
    """What stands where: phase or step, lane, texts."""
    return {
        (passage.name, lane): [cjm.name_of(each) for each in cells]
        for passage in (*m.phases, *m.steps)
        for lane in (*cjm.LANES, *passage.custom)
        if (cells := passage.lane(lane))
    }


def titles(atlas):
    return [each.title for each in atlas.maps if each.phases]


# Faults

FAULTS = {
    "no TOML": ('orientation = "phases-down', "line 1: is no TOML: "),
    "an unknown key": ('colour = "red"', "line 1, colour: is no key of a layout."),
    "a misspelt key": ('orientaton = "phases-down"', "Did you mean 'orientation'?"),
    "a wrong orientation": ('\norientation = "sideways"', "line 2, orientation: 'sideways' is no orientation."),
    "… lists the right ones": ('orientation = "sideways"', "It is phases-across or phases-down."),
    "a misspelt orientation": ('orientation = "phase-down"', "Did you mean 'phases-down'?"),
    "a wrong orientation of a map": ('[[maps]]\norientation = "x"', "line 2, maps[0].orientation: 'x' is no"),
    "of the second map": ('[[maps]]\n[[maps]]\norientation = "x"', "line 3, maps[1].orientation: 'x'"),
    "an unknown key of a map": ("[[maps]]\nsize = 3", "line 2, maps[0].size: is no key of a map."),
    "an unknown lane": ('[lanes]\n"Видит" = "touchpoitns"', "line 2, lanes.'Видит': 'touchpoitns' is no lane."),
    "… names near ones": ('[lanes]\nSees = "touchpoitns"', "Did you mean 'touchpoints'?"),
    "an unknown lane of a map": ('[[maps]]\nlanes."a b" = "pians"', "line 2, maps[0].lanes.'a b': 'pians' is no"),
    "in a table of its own": ('[[maps]]\n[maps.lanes]\n"a" = "pians"', "line 3, maps[0].lanes.'a': 'pians'"),
    "no lane at all": ('[lanes]\n"a" = ""', "line 2, lanes.'a': '' is no lane. Name one, or say \"ignore\"."),
    "no kind of rating": ('[lanes]\n"a" = "ratings:"', "'ratings:' is no lane."),
    "a number for a lane": ('[lanes]\n"a" = 3', "lanes.'a': 3 is no lane."),
    "lanes that are no table": ('lanes = "pains"', "'pains' is no table of labels and lanes."),
    "a sheet that is no text": ("[[maps]]\nsheet = 2", "maps[0].sheet: 2 is no text. Put it in quotation marks."),
    "a title that is no text": ("[[maps]]\ntitle = true", "maps[0].title: True is no text."),
    "a header that is no text": ("[[maps]]\nheader = [4, 2]", "maps[0].header: [4, 2] is neither a text nor a list"),
    "sheets that are no texts": ("sheets = 1", "line 1, sheets: 1 is neither a text nor a list of texts."),
    "unrelated that is no text": ('unrelated = [""]', "unrelated: [''] is neither a text nor a list of texts."),
    "maps that are no list": ('[maps]\nsheet = "a"', "maps: is no list of maps. Begin each map with a line [[maps]]."),
    "force that is no truth": ('force = "yes"', "force: 'yes' is neither true nor false."),
    "no text at all": (b"\x9f\x9f\xff", "is no text in UTF-8. Save it as UTF-8."),
}


def test_each_fault_that_a_layout_may_have_stands_in_the_table():
    assert len(FAULTS) == 25


@pytest.mark.parametrize("text,says", FAULTS.values(), ids=FAULTS)
def test_a_fault_says_where_what_and_what_next(text, says):
    with pytest.raises(LayoutError) as caught:
        Layout.parse(text, where="clinic.layout.toml")

    assert says in str(caught.value)
    assert str(caught.value).startswith("clinic.layout.toml: ")


def test_all_faults_are_told_at_once_in_the_order_of_their_lines():
    text = '[[maps]]\norientation = "x"\n[[maps]]\nsheet = 1\nlanes.a = "pians"\nsize = 2\n'

    with pytest.raises(LayoutError) as caught:
        Layout.parse(text)

    assert ["line 2", "line 4", "line 5", "line 6"] == [
        str(each.where).partition(",")[0] for each in caught.value.faults
    ]


def test_a_layout_made_in_python_is_checked_as_well():
    with pytest.raises(LayoutError, match="orientation: 'x' is no orientation"):
        MapLayout(orientation="x")  # type: ignore[arg-type]
    with pytest.raises(LayoutError, match=r"maps\[0\]: 'a' is no MapLayout"):
        Layout(maps=["a"])


ACROSS = [["Этап", "Альфа", "Бета"], ["Боли", "Долго", "Дорого"], ["Идеи", "Быстрее", "Скидка"]]
NOT_THERE = {
    "a sheet": (Layout(maps=MapLayout(sheet="Лист")), r"maps\[0\].sheet: there is no sheet 'Лист'. Did you mean"),
    "… lists those there are": (Layout(sheets="Plan"), "There are: Лист1, Лист2."),
    "a place beyond the sheet": (
        Layout(maps=MapLayout(sheet="Лист1", header="Q90")),
        "no place 'Q90'. The sheet 'Лист1' goes from R1C1 to R3C3",
    ),
    "a place on no sheet": (Layout(maps=MapLayout(header="A1")), "no place 'A1'. Say on which sheet: Лист1, Лист2."),
    "a map on no sheet": (Layout(maps=MapLayout(title="Т")), "does not say on which sheet it is"),
    "a number too high": (Layout(sheets="#3"), "there is no sheet '#3'"),
    "an unrelated place": (Layout(unrelated="Лист2!Z1"), "unrelated: there is no place 'Лист2!Z1'"),
}


@pytest.mark.parametrize("layout,says", NOT_THERE.values(), ids=NOT_THERE)
def test_what_the_file_does_not_hold_is_refused_with_what_it_holds(layout, says):
    with pytest.raises(LayoutError, match=says):
        recognise(shapes(Лист1=ACROSS, Лист2=ACROSS), layout=layout)


# What is misread, and set right

DAYS = [["CJM", "Пн", "Вт"], ["утро", "кофе", "чай"], ["день", "суп", "каша"]]
UNKNOWN = [["Этап", "Альфа", "Бета"], ["Клик-зоны", "Сайт", "Касса"], ["Ахтунг", "Долго", "Дорого"]]
FOREIGN = [["Stage", "Alpha", "Beta"], ["Sore spots", "Slow", "Dear"], ["Blips", "Site", "Desk"]]
TWICE = [
    ["Этап", "Боли", "Цели"],
    ["Этапы", "Альфа", "Бета"],
    ["Боли", "Долго", "Дорого"],
    ["Цели", "Съесть", "Отдать"],
]
BUDGET = [["Этап", "янв", "фев"], ["Боли", "12", "13"], ["Идеи", "4", "5"]]
PLAIN = [["", "Пн", "Вт", "Ср"], ["утро", "кофе", "чай", "сок"], ["день", "суп", "каша", "рис"]]
DRAFT = [["Черновик"], *ACROSS]

RIGHT = {
    # what is said, the sheet, and what stands where then
    "an orientation that nothing tells": (
        Layout(orientation="phases-across"),
        DAYS,
        {("Пн", "утро"): ["кофе"], ("Пн", "день"): ["суп"], ("Вт", "утро"): ["чай"], ("Вт", "день"): ["каша"]},
    ),
    "an orientation, of a table that nothing calls a map": (
        Layout(orientation="phases-down"),
        PLAIN,
        {
            ("утро", "Пн"): ["кофе"],
            ("утро", "Вт"): ["чай"],
            ("утро", "Ср"): ["сок"],
            ("день", "Пн"): ["суп"],
            ("день", "Вт"): ["каша"],
            ("день", "Ср"): ["рис"],
        },
    ),
    "an orientation, where labels tell another": (
        Layout(orientation="phases-down"),
        ACROSS,
        {
            ("Боли", "Альфа"): ["Долго"],
            ("Боли", "Бета"): ["Дорого"],
            ("Идеи", "Альфа"): ["Быстрее"],
            ("Идеи", "Бета"): ["Скидка"],
        },
    ),
    "unknown labels": (
        Layout(lanes={"Клик-зоны": "touchpoints", "Ахтунг": "pains"}),
        UNKNOWN,
        {
            ("Альфа", "touchpoints"): ["Сайт"],
            ("Альфа", "pains"): ["Долго"],
            ("Бета", "touchpoints"): ["Касса"],
            ("Бета", "pains"): ["Дорого"],
        },
    ),
    "labels by what people call the lanes": (
        Layout(lanes={"клик-зоны": "Точки контакта", "АХТУНГ:": "Боли"}),
        UNKNOWN,
        {
            ("Альфа", "touchpoints"): ["Сайт"],
            ("Альфа", "pains"): ["Долго"],
            ("Бета", "touchpoints"): ["Касса"],
            ("Бета", "pains"): ["Дорого"],
        },
    ),
    "unknown labels in English": (
        Layout(lanes={"Sore spots": "pains", "blips": "Blinking things"}),
        FOREIGN,
        {
            ("Alpha", "pains"): ["Slow"],
            ("Alpha", "Blinking things"): ["Site"],
            ("Beta", "pains"): ["Dear"],
            ("Beta", "Blinking things"): ["Desk"],
        },
    ),
    "a label that is to be ignored": (
        Layout(lanes={"Клик-зоны": "touchpoints", "Ахтунг": "ignore"}),
        UNKNOWN,
        {("Альфа", "touchpoints"): ["Сайт"], ("Бета", "touchpoints"): ["Касса"]},
    ),
    "two lanes of one label": (
        Layout(lanes={"Клик-зоны": "touchpoints", "Ахтунг": "ratings:Тревога"}),
        UNKNOWN,
        {
            ("Альфа", "touchpoints"): ["Сайт"],
            ("Альфа", "ratings"): ["Долго"],
            ("Бета", "touchpoints"): ["Касса"],
            ("Бета", "ratings"): ["Дорого"],
        },
    ),
    "where the header begins, as in Excel": (
        Layout(maps=MapLayout(header="A2")),
        TWICE,
        {
            ("Альфа", "pains"): ["Долго"],
            ("Альфа", "goals"): ["Съесть"],
            ("Бета", "pains"): ["Дорого"],
            ("Бета", "goals"): ["Отдать"],
        },
    ),
    "where the header begins, by numbers": (
        Layout(maps=MapLayout(header="Лист1!R1C1", orientation="phases-across")),
        PLAIN,
        {
            ("Пн", "утро"): ["кофе"],
            ("Пн", "день"): ["суп"],
            ("Вт", "утро"): ["чай"],
            ("Вт", "день"): ["каша"],
            ("Ср", "утро"): ["сок"],
            ("Ср", "день"): ["рис"],
        },
    ),
    "where the header begins, and which way it runs": (
        Layout(maps=MapLayout(header="A1", orientation="phases-down")),
        PLAIN,
        {
            ("утро", "Пн"): ["кофе"],
            ("утро", "Вт"): ["чай"],
            ("утро", "Ср"): ["сок"],
            ("день", "Пн"): ["суп"],
            ("день", "Вт"): ["каша"],
            ("день", "Ср"): ["рис"],
        },
    ),
    "an orientation, of a small table": (
        Layout(orientation="phases-across"),
        [["Stage", "Pains"], ["Goals", "Eat"]],
        {("Pains", "goals"): ["Eat"]},
    ),
    "that a table is no map": (Layout(unrelated="A1"), BUDGET, {}),
}


@pytest.mark.parametrize("layout,rows,wanted", RIGHT.values(), ids=RIGHT)
def test_a_few_words_set_right_what_is_misread(layout, rows, wanted):
    misread = [content(each) for each in recognise(shapes(Лист1=rows)).atlas.maps]
    (m,) = recognise(shapes(Лист1=rows), layout=layout).atlas.maps

    assert wanted not in misread
    assert content(m) == wanted


def test_there_are_thirteen_such_readings():
    assert len(RIGHT) == 13


@pytest.mark.parametrize("layout,rows,wanted", RIGHT.values(), ids=RIGHT)
def test_whatever_is_said_no_text_is_lost(layout, rows, wanted):
    found = recognise(shapes(Лист1=rows), layout=layout).atlas

    held = cjm.dumps(found)
    assert not [text for row in rows for text in row if text and f'"{text}"' not in held and text not in HEADERS]


HEADERS = {"Этап", "Этапы", "Stage", "Goals"}  # what the map says itself when it is written


def test_what_is_ignored_is_unplaced_with_the_reason():
    (m,) = recognise(shapes(Лист1=UNKNOWN), layout=RIGHT["a label that is to be ignored"][0]).atlas.maps

    assert [(each.text, each.reason) for each in m.unplaced] == [
        ("Ахтунг", "the layout ignores this lane"),
        ("Долго", "stands in the lane 'Ахтунг', which the layout ignores"),
        ("Дорого", "stands in the lane 'Ахтунг', which the layout ignores"),
    ]


def test_a_title_that_is_said_stands_for_the_one_in_the_sheet_which_is_kept():
    (m,) = recognise(shapes(Лист1=DRAFT), layout=Layout(maps=MapLayout(title="Пицца"))).atlas.maps

    assert ("Пицца", [("Черновик", "another title was said")]) == (m.title, [(u.text, u.reason) for u in m.unplaced])


def test_two_rows_that_are_said_to_be_one_lane_are_one():
    rows = [["Этап", "Альфа"], ["Боли", "Долго"], ["Проблемы", "Дорого"]]
    (apart,) = recognise(shapes(Лист1=rows)).atlas.maps
    (m,) = recognise(shapes(Лист1=rows), layout=Layout(lanes={"Проблемы": "pains"})).atlas.maps

    assert content(apart) == {("Альфа", "pains"): ["Долго"], ("Альфа", "Проблемы"): ["Дорого"]}
    assert content(m) == {("Альфа", "pains"): ["Долго", "Дорого"]}


def test_only_the_sheets_that_are_asked_for_are_read_and_the_others_are_named():
    found = recognise(shapes(Было=ACROSS, Будет=ACROSS, Меню=PLAIN), layout=Layout(sheets=["Будет"]))

    assert titles(found.atlas) == ["Будет"]
    assert [str(each) for each in found.notes] == ["Left out, since other sheets were asked for: 'Было', 'Меню'."]


def test_only_the_maps_that_are_named_are_maps_and_the_texts_of_other_sheets_are_kept():
    found = recognise(shapes(Было=ACROSS, Будет=ACROSS), layout=Layout(maps=MapLayout(sheet="Будет", header="A1")))

    assert titles(found.atlas) == ["Будет"]
    assert {"Долго", "Скидка"} <= {each.text for each in found.atlas.unplaced}


def test_a_sheet_goes_by_its_number_where_its_name_does_not_tell():
    tables = Shapes(tables=[Table.of(ACROSS, name=""), Table.of(UNKNOWN, name="")])
    found = recognise(
        tables, layout=Layout(maps=MapLayout(sheet="#2", lanes={"Ахтунг": "pains"}), orientation="phases-across")
    )

    (m,) = found.atlas.maps
    assert content(m)["Альфа", "pains"] == ["Долго"]


def test_what_one_map_says_of_a_label_holds_for_it_alone():
    first, second = MapLayout(sheet="А", lanes={"Ахтунг": "pains"}), MapLayout(sheet="Б", lanes={"Ахтунг": "ideas"})
    found = recognise(shapes(А=UNKNOWN, Б=UNKNOWN), layout=Layout(maps=[first, second], orientation="phases-across"))

    assert [next(lane for _, lane in content(each) if lane in cjm.LANES) for each in found.atlas.maps] == [
        "pains",
        "ideas",
    ]


def test_a_hidden_sheet_is_read_where_a_map_is_said_to_be_there():
    tables = Shapes(tables=[Table.of(ACROSS, name="А"), attrs.evolve(Table.of(ACROSS, name="Б"), hidden=True)])

    assert titles(recognise(tables).atlas) == ["А"]
    both = [MapLayout(sheet="А", header="A1"), MapLayout(sheet="Б", header="A1")]
    assert titles(recognise(tables, layout=Layout(maps=both)).atlas) == ["А", "Б"]


def test_a_label_that_no_map_has_is_told_with_one_like_it():
    notes = recognise(shapes(Лист1=ACROSS), layout=Layout(lanes={"Ждеи": "goals"})).notes

    assert ["No map has a label 'Ждеи', about which something was said. Did you mean 'Идеи'?"] == [
        n.text for n in notes
    ]


def board():
    """A board with two labels that nobody knows."""
    at = {"": 0, "Альфа": 200, "Бета": 400, "Гамма": 600}
    items = [Item(name, "shape", text=name, x=x, y=0, width=100, height=60) for name, x in at.items() if name]
    for y, label in ((200, "Действия"), (400, "Клик-зоны"), (600, "Боли")):
        items.append(Item(label, "shape", text=label, x=0, y=y, width=100, height=60))
        for name, x in list(at.items())[1:]:
            items.append(Item(f"{label}{name}", "sticky", text=f"{label} {x}", x=x, y=y, width=100, height=60))
    return Shapes(boards=[Board("Доска", items)])


def test_labels_on_a_board_mean_what_is_said():
    before, after = (
        recognise(board(), layout=layout).atlas.maps[0] for layout in (None, Layout(lanes={"Клик-зоны": "touchpoints"}))
    )

    assert ("Альфа", "touchpoints") not in content(before)
    assert content(after)["Альфа", "touchpoints"] == ["Клик-зоны 200"]


# The layout of what was found


def again(found, shapes, **options):
    """What reading gives with the layout file of the first reading."""
    layout = Layout.parse(found.layout.toml("ru"))
    assert layout == found.layout == Layout.parse(found.layout.toml("en"))
    return recognise(shapes, layout=layout, **options)


def equal(shapes, name="файл"):
    found = recognise(shapes, name=name)
    read = again(found, shapes, name=name).atlas
    assert read == found.atlas
    return found


FILES = [
    *(f"spreadsheets/{name}" for name in ("evahan_JTBD_Journey_Map.csv", "evahan_JTBD_Opportunities.csv")),
    *(
        f"spreadsheets/{name}.xlsx"
        for name in (
            "blink_customer_journey_pt",
            "r8ahul_Customer_Journey_Map",
            "r8ahul_Customer_Persona",
            "r8ahul_Touchpoint_Analysis",
            "Wangm9_UX_Research",
            "olivierrits_UX_Research",
        )
    ),
    *(
        f"templates/{name}.xlsx"
        for name in (
            "01_nng_journey_map_spreadsheet",
            "03_aero_funnel_table_ru",
            "05_hubspot_like_asis_tobe",
            "07_ru_two_maps_stacked",
        )
    ),
    *(f"markdown/{name}.md" for name in ("Alienwave1308", "Alienwave1308_tobe", "Mintlens", "ikloster03", "powert1p")),
]


@pytest.mark.parametrize("name", FILES)
def test_real_files_read_with_their_own_layout_give_the_same(name):
    reading = cjm.load(corpus(name))
    assert reading.shapes is not None

    equal(reading.shapes, reading.atlas.title)


@pytest.mark.parametrize("name", ["pharmacy.csv", "clinic.xlsx"])
def test_so_do_the_examples(name):
    reading = cjm.load(ROOT / "examples" / name)
    assert reading.shapes is not None

    found = equal(attrs.evolve(reading.shapes, carrier=None))
    assert found.layout.maps
    assert found.layout.maps[0].lanes


@given(TABLES)
@settings(max_examples=150, deadline=None)
def test_so_does_any_table(table):
    equal(Shapes(tables=[table]))


@given(st.lists(TABLES, min_size=2, max_size=3))
@settings(max_examples=60, deadline=None)
def test_so_do_several_tables_whatever_they_are_called(tables):
    equal(Shapes(tables=tables))


def test_so_does_a_board():
    found = equal(board())

    assert found.layout.maps[0].orientation == "phases-across"


@given(texts(controls=True), texts(controls=True), st.sampled_from([*cjm.LANES, "ratings:Сила", "ignore", "Своё"]))
@example('a"\\\n\x7f', "\u2028\x00", "pains")
def test_a_layout_file_holds_whatever_text_a_sheet_does(label, name, lane):
    label, name = (text.encode("utf-8", "replace").decode() for text in (label, name))
    layout = Layout(maps=MapLayout(sheet=name, title=name, lanes={label: lane}), lanes={label: lane})

    assert Layout.parse(layout.toml()) == layout
    assert Layout.parse(layout.toml().encode("utf-16")) == layout, "as some shells write it"


def test_the_file_says_why_beside_each_line():
    text = recognise(shapes(Лист1=UNKNOWN, Лист2=ACROSS)).layout.toml("ru")

    assert 'sheet = "Лист2"\nheader = "R1C1"\norientation = "phases-across"  # 3.0: слово об этапах в углу' in text
    assert '"Боли" = "pains"  # известная подпись' in text


def test_a_line_that_is_corrected_is_followed():
    text = recognise(shapes(Лист1=ACROSS)).layout.toml()

    layout = Layout.parse(text.replace('"Идеи" = "ideas"', '"Идеи" = "goals"'))
    (m,) = recognise(shapes(Лист1=ACROSS), layout=layout).atlas.maps

    assert content(m)["Альфа", "goals"] == ["Быстрее"]


# At the front door

TABLE = "Этап,Альфа,Бета\nАхтунг,Долго,Дорого\nИдеи,Быстрее,Скидка\n".encode()


def test_words_and_layouts_are_taken_where_files_are_read(tmp_path):
    path = tmp_path / "плюс.layout.toml"
    path.write_text('[lanes]\n"Ахтунг" = "pains"\n', "utf-8")

    for said in ({"lanes": {"Ахтунг": "pains"}}, {"layout": path}, {"layout": Layout(lanes={"Ахтунг": "pains"})}):
        m = cjm.read(TABLE, format="csv", **said)
        assert [each.text for each in m.find(kind=cjm.Pain)] == ["Долго", "Дорого"]
        assert cjm.read_atlas(TABLE, format="csv", **said).maps[0].phases == m.phases
        assert cjm.layout(TABLE, format="csv", **said).maps[0].lanes["Ахтунг"] == "pains"


def test_a_word_counts_more_than_the_layout():
    m = cjm.read(TABLE, format="csv", lanes={"Ахтунг": "ideas"}, layout=Layout(lanes={"Ахтунг": "pains"}))

    assert not m.find(kind=cjm.Pain)


def test_faults_name_the_file_in_which_they_are(tmp_path):
    path = tmp_path / "a.layout.toml"
    path.write_text('\n[[maps]]\nheader = "Z99"\n', "utf-8")

    with pytest.raises(LayoutError, match=r"a\.layout\.toml: line 3, maps\[0\]\.header: there is no place 'Z99'"):
        cjm.read(TABLE, format="csv", layout=path)
    with pytest.raises(LayoutError, match="there is no sheet 'Нет'"):
        cjm.read(TABLE, format="csv", sheet="Нет")


CARRIED = cjm.to_bytes(
    cjm.JourneyMap("Пицца", phases=[cjm.Phase("Заказ", pains=["Дорого"])], purpose="Проверка"), "excel"
)


def test_where_the_map_travels_in_the_file_hints_are_not_needed_and_a_note_says_so():
    m = cjm.read(CARRIED, orientation="phases-down", layout=Layout(lanes={"Боли": "ideas"}))

    assert m == cjm.read(CARRIED)
    assert "What was said of the layout is not needed: the map travels in the file. force=True reads by it." in {
        each.text for each in m.notes
    }


def test_unless_the_layout_is_forced():
    m = cjm.read(CARRIED, layout=Layout(lanes={"Боли": "ideas"}, force=True))

    assert [each.text for each in m.find(kind=cjm.Idea)] == ["Дорого"]
    assert any("set aside, as force says" in each.text for each in m.notes)


def test_a_file_that_says_itself_what_everything_is_has_no_layout():
    with pytest.raises(LayoutError, match="holds the map that cjm wrote into it: no layout is needed"):
        cjm.layout(CARRIED)
    with pytest.raises(LayoutError, match="which says itself what everything in it is"):
        cjm.layout(b'{"cjm": 1, "title": "a"}')


# Explanations

_ARGUMENT = re.compile(r"\{(\w+)")


@pytest.mark.parametrize("key", EXPLANATIONS)
def test_each_sentence_says_the_same_in_both_languages(key):
    russian, english = EXPLANATIONS[key]

    assert set(_ARGUMENT.findall(russian)) == set(_ARGUMENT.findall(english))
    assert {len(forms.split("|")) for forms in re.findall(r"\{\w+\|([^{}]*)\}", russian)} <= {3}
    assert {len(forms.split("|")) for forms in re.findall(r"\{\w+\|([^{}]*)\}", english)} <= {2}


def test_every_sentence_is_said_somewhere():
    code = "\n".join(
        path.read_text("utf-8") for path in (ROOT / "src" / "cjm").rglob("*.py") if path.name != "_phrases.py"
    )
    made = ("step:", "between_", "same_", "texts_", *get_args(Arrangement))

    assert not [key for key in EXPLANATIONS if f'"{key}"' not in code and not key.startswith(made)]


def test_a_reading_is_explained_map_by_map_in_either_language():
    reading = cjm.load(TABLE, format="csv", lanes={"Ахтунг": "pains"})

    assert reading.explain("ru").splitlines() == [
        "Карта «» в 1:1",
        (
            "  направление: этапы идут вправо (4.0): слово об этапах в углу, 2 подписи дорожек под ним; "
            "иначе — этапы идут вниз (0.0)"
        ),
        "  раскладка: этапы слева направо",
        "  этапы: 2 этапа: Альфа, Бета: названия в 1:2 … 1:3",
        "  дорожки:",
        "    «Ахтунг» — Боли (pains): так сказал человек",
        "    «Идеи» — Идеи (ideas): известная подпись",
    ]
    assert "    'Ахтунг' is pains: a person said so" in reading.explain("en").splitlines()
    assert reading.explain() == reading.explain("ru"), "the language of the map"


def test_decisions_know_their_sheet_and_map_and_come_in_their_order():
    found = recognise(shapes(Б=ACROSS, А=ACROSS, Меню=PLAIN))

    told = [(each.sheet, each.map, each.number) for each in found.decisions]
    assert list(dict.fromkeys(told)) == [("Б", "Б", 0), ("А", "А", 1), ("Меню", None, None)]
    steps = Counter(each.step for each in found.decisions)
    assert steps == {"block": 2, "orientation": 2, "layout": 2, "phases": 2, "lane": 4, "unrelated": 1}


def test_scales_and_places_in_aida_are_decisions():
    rows = [["Этап", "Осознание", "Покупка"], ["Эмоции (1-5)", "4", "2"], ["Боли", "а", "б"]]
    made = {each.step: str(each.choice) for each in recognise(shapes(Лист1=rows)).decisions}

    assert made["scale"] == "'Эмоции (1-5)': from 1 to 5"
    assert made["aida"].endswith("is action")


def test_a_close_runner_up_is_a_note():
    found = recognise(shapes(Лист1=DAYS))
    (made,) = [each for each in found.decisions if each.step == "orientation"]

    assert made.rival is not None
    assert made.score - made.rival < 1
    assert [each.kind for each in found.notes if "it could also be" in each.text] == ["guess"]


def test_nothing_had_to_be_guessed_where_the_file_says_it_itself():
    assert cjm.load(CARRIED).explain("en") == (
        "cjm wrote this file, and the map travels inside it: there was nothing to guess."
    )
    assert cjm.load(b'{"cjm": 1, "title": "a"}').explain("ru") == (
        "Формат json сам говорит, что в нём что: угадывать было нечего."
    )
