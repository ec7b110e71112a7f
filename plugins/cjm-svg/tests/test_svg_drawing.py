"""What a person sees in a drawing: everything, in its place, legible, the same each time."""

import itertools
import re
import subprocess
import time
import zlib
from xml.etree import ElementTree as ET

import pytest

import cjm
from cjm import Emotion, Idea, Pain, Phase, Step, Touchpoint
from cjm.testing import samples
from cjm.text import width
from cjm_svg._boxes import Group
from cjm_svg._layout import layout
from cjm_svg._options import SvgOptions
from tests import drawings
from tests.support import need_tool

SVG = "{http://www.w3.org/2000/svg}"
MAPS = {
    "delivery": drawings.delivery(),
    "tiny": drawings.tiny(),
    "long": drawings.long(),
    "wordy": drawings.wordy(),
    "everything": samples()[-1],
    "empty": cjm.JourneyMap(""),
}


def drawn(m: cjm.JourneyMap, **options) -> ET.Element:
    return ET.fromstring(cjm.to_bytes(m, "svg", carry="none", **options))


def texts(root: ET.Element) -> list[str]:
    # A hyphen where a word was parted has a soft one before it.
    return ["".join(text.itertext()).replace("\u00ad-", "") for text in root.iter(f"{SVG}text")]


def words_of(scene):
    """Every text of a layout with the card that holds it."""

    def within(items, card):
        for item in items:
            if hasattr(item, "items") and not callable(item.items):
                yield from within(item.items, item.card or card)
            elif hasattr(item, "lines"):
                yield item, card

    for layer in scene.layers:
        yield from within(layer.items, None)


def overlap(a, b):
    return (
        min(a[0] + a[2], b[0] + b[2]) - max(a[0], b[0]) > 0.01
        and min(a[1] + a[3], b[1] + b[3]) - max(a[1], b[1]) > 0.01
    )


@pytest.fixture(params=MAPS, name="m")
def each_map(request):
    return MAPS[request.param]


@pytest.mark.parametrize("name", ["delivery", "tiny", "long", "wordy"])
def test_every_element_of_the_map_is_there_as_text(name):
    m = MAPS[name]
    there = {" ".join(text.split()) for text in texts(drawn(m))}
    named = [place.element for place in m.places() if not isinstance(place.element, cjm.Transition | Emotion)]
    missing = [element for element in named if " ".join(cjm.name_of(element).split()) not in there]
    assert len(named) > 5
    assert missing == []


def test_the_shown_words_of_an_emotion_are_those_somebody_chose():
    m = cjm.JourneyMap(
        "m", phases=[Phase("p", emotions=e) for e in ("😊 рада", "2/5", Emotion(0.1, label="скука"), Emotion(-0.9))]
    )
    there = texts(drawn(m))
    for wanted in ("😊 рада", "2/5", "скука", "ужасно"):
        assert wanted in " ".join(there), wanted


def test_each_element_is_a_group_with_an_id_made_from_its_handle_and_a_label():
    m = MAPS["delivery"]
    groups = {group.get("id"): group for group in drawn(m).iter(f"{SVG}g")}
    for place in m.places():
        if isinstance(place.element, cjm.Lane):
            continue
        group = groups[place.handle.replace("/", ".")]
        assert group.get("aria-label")
        assert group.find(f"{SVG}title") is not None


def test_ids_are_unique_and_fit_for_xml(m):
    ids = [own for each in drawn(m).iter() if (own := each.get("id"))]
    assert len(ids) == len(set(ids))
    assert [each for each in ids if not re.fullmatch(r"[A-Za-z][\w.-]*", each, re.ASCII)] == []


def test_the_root_says_what_it_is(m):
    root = drawn(m)
    assert root.get("role") == "graphics-document"
    assert root.get("lang") in {"ru", "en"}
    assert root.get("viewBox") == f"0,0,{root.get('width')},{root.get('height')}"
    assert [child.tag for child in root[:2]] == [f"{SVG}title", f"{SVG}desc"]
    assert root[0].text


def test_lanes_are_layers_that_inkscape_names():
    label = "{http://www.inkscape.org/namespaces/inkscape}label"
    layers = [each.get(label) for each in drawn(MAPS["delivery"]) if each.get(label)]
    wanted = [
        "Шаги",
        "Цели",
        "Действия",
        "Мысли",
        "Эмоции",
        "Точки контакта",
        "Боли",
        "Идеи",
        "За кулисами",
        "Метрики",
    ]
    assert [each for each in layers if each in wanted] == wanted


def test_nothing_runs_and_nothing_is_fetched(m):
    root = drawn(m)
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
        "svg",
        "g",
        "title",
        "desc",
        "defs",
        "style",
        "rect",
        "circle",
        "path",
        "text",
        "tspan",
        "image",
    }
    for each in root.iter():
        assert not [name for name in each.attrib if name.startswith("on")]
        for name, value in each.attrib.items():
            if name.endswith("href"):
                assert value.startswith("data:image/")


def test_numbers_have_two_decimals_at_most(m):
    numbers = [
        value
        for each in drawn(m).iter()
        for name, value in each.attrib.items()
        if name in {"x", "y", "d", "cx", "cy", "r", "width", "height"}
    ]
    assert [value for value in numbers if re.search(r"\.\d{3}|\de-", value)] == []


def test_parts_of_the_sheet_do_not_overlap(m):
    scene = layout(m, SvgOptions())
    boxes = [(layer.id, box) for layer in scene.layers for box in layer.boxes]
    assert [(a[0], b[0]) for a, b in itertools.combinations(boxes, 2) if overlap(a[1], b[1])] == []
    for name, (x, y, wide, high) in boxes:
        assert x >= 0, name
        assert y >= 0, name
        assert x + wide <= scene.width, name
        assert y + high <= scene.height, name


def test_every_line_stays_inside_its_card(m):
    for words, card in words_of(layout(m, SvgOptions())):
        x, y, room, height = words.box
        for _, _, line in words.lines:
            assert width(line.rstrip() or " ", words.size, words.weight) <= room + 0.01, line
        if card is None:
            continue
        left, top, wide, high = card
        assert left <= x, words.text
        assert x + room <= left + wide + 0.5, words.text
        assert top <= y + 0.5, words.text
        assert y + height <= top + high + 0.5, words.text


def test_cards_do_not_lie_on_one_another(m):
    scene = layout(m, SvgOptions())
    for layer in scene.layers:
        cards = [item.card for item in layer.items if isinstance(item, Group) and item.card and item.kind != "phase"]
        for a, b in itertools.combinations(cards, 2):
            assert not overlap(a, b), layer.id


def test_a_long_map_goes_on_in_bands_that_repeat_the_heading_of_a_phase_in_two():
    m = cjm.JourneyMap("m", phases=[Phase("Ожидание", steps=[Step(f"Шаг {n}") for n in range(30)])])
    there = texts(drawn(m))
    assert there.count("Ожидание") == 3
    assert there.count("продолжение") == 2
    assert [there.count(f"Шаг {n}") for n in range(30)] == [1] * 30


@pytest.mark.parametrize("steps", [1, 2, 12, 13, 100])
def test_from_one_step_to_a_hundred(steps):
    m = drawings.long(steps)
    scene = layout(m, SvgOptions())
    assert 640 <= scene.width <= 3200
    assert sum(text.startswith("Step ") for text in texts(drawn(m))) == steps


def test_sizes_and_language_can_be_chosen():
    m = MAPS["tiny"]
    assert drawn(m, width=1500).get("width") == "1500"
    assert layout(m, SvgOptions(column=500)).width == 40 * 2 + 150 + 1000
    assert "Действия" in texts(drawn(m, language="ru"))


@pytest.mark.parametrize(
    "options", [{"width": 3}, {"width": float("nan")}, {"column": "wide"}, {"language": "fr"}, {"theme": "neon"}]
)
def test_impossible_options_are_refused_with_a_next_step(options):
    with pytest.raises(cjm.CjmError, match=r"(?i)svg"):
        cjm.to_bytes(MAPS["tiny"], "svg", **options)


@pytest.mark.parametrize(
    "language, title, wanted",
    [
        ("ru", "Map", "Боли"),
        ("en-GB", "Карта", "Pains"),
        (None, "Карта", "Боли"),
        (None, "Map", "Pains"),
        (None, "", "Pains"),
    ],
)
def test_labels_speak_the_language_of_the_map(language, title, wanted):
    m = cjm.JourneyMap(title, language=language, phases=[Phase("1", pains="!")])
    assert wanted in texts(drawn(m))


def test_an_idea_points_at_its_pain_by_number():
    m = cjm.JourneyMap("m", phases=[Phase("p", pains=["Дорого", "Долго"], ideas=Idea("Быстрее", solves="Долго"))])
    there = texts(drawn(m))
    assert there.count("P2") == 1
    assert there.count("→ P2") == 1


def test_control_is_told_by_the_edge_and_being_online_by_the_shape():
    touchpoints = [Touchpoint(control, control=control) for control in ("controllable", "uncontrollable", "partly")]
    root = drawn(cjm.JourneyMap("m", phases=[Phase("p", touchpoints=touchpoints)]))
    edges = {
        each.get("id"): next(each.iter(f"{SVG}rect")).get("stroke-dasharray")
        for each in root.iter(f"{SVG}g")
        if each.get("class") == "cjm-touchpoint"
    }
    assert edges["touchpoint.controllable"] is None
    assert edges["touchpoint.uncontrollable"]
    assert edges["touchpoint.partly"]
    assert len(set(edges.values())) == 3
    mediums = drawn(
        cjm.JourneyMap(
            "m", phases=[Phase("p", touchpoints=[Touchpoint("a", medium="online"), Touchpoint("b", medium="offline")])]
        )
    )
    shapes = {
        each.get("id"): [part.tag for part in each if part.tag != f"{SVG}title"][1]
        for each in mediums.iter(f"{SVG}g")
        if each.get("class") == "cjm-touchpoint"
    }
    assert shapes == {"touchpoint.a": f"{SVG}circle", "touchpoint.b": f"{SVG}rect"}


def test_severity_is_told_by_bars_and_a_word():
    m = cjm.JourneyMap("m", language="en", phases=[Phase("p", pains=Pain("Slow", severity="2/3"))])
    root = drawn(m)
    pain = next(each for each in root.iter(f"{SVG}g") if each.get("id") == "pain.slow")
    bars = [each for each in pain.iter(f"{SVG}rect") if each.get("width") == "5" and each.get("stroke")]
    assert len(bars) == 3
    assert sum(each.get("fill") == each.get("stroke") for each in bars) == 2
    assert "notable (2/3)" in texts(root)


def test_a_line_of_visibility_stands_over_what_customers_do_not_see():
    front = cjm.JourneyMap("m", phases=[Phase("p", frontstage="Waiter")])
    back = cjm.JourneyMap("m", phases=[Phase("p", frontstage="Waiter", backstage="Kitchen")])
    assert "LINE OF VISIBILITY" not in texts(drawn(front))
    assert "LINE OF VISIBILITY" in texts(drawn(back))


def test_a_return_is_an_arc_over_the_phases_and_stands_in_the_list():
    there = texts(drawn(MAPS["delivery"]))
    assert "возврат 8 %" in there
    assert "Ждёт → Проверяет" in there


def test_a_lane_that_the_map_hides_is_left_out_with_a_note(tmp_path):
    m = cjm.JourneyMap(
        "m", lanes=cjm.Lane("comments", visible=False), phases=[Phase("p", comments="secret", pains="x")]
    )
    written = cjm.write(m, tmp_path / "m.svg", carry="none")
    assert b"secret" not in (tmp_path / "m.svg").read_bytes()
    assert [note for note in written.notes if "comments" in str(note)]


def test_lanes_stand_in_the_order_of_the_map_under_its_titles():
    m = cjm.JourneyMap(
        "m",
        lanes=[cjm.Lane("pains", title="What hurts"), cjm.Lane("goals")],
        phases=[Phase("p", pains="a", goals="b", actions="c")],
    )
    there = texts(drawn(m))
    assert [text for text in there if text in {"What hurts", "Goals", "Actions", "Pains"}] == [
        "What hurts",
        "Goals",
        "Actions",
    ]


def test_a_picture_is_drawn_where_every_viewer_knows_its_kind_and_else_named_with_a_note(tmp_path):
    photo = cjm.Asset.of(b"bytes of a photo", "anna.png", media_type="image/png")
    sketch = cjm.Asset.of(b"<svg/>", "sketch.svg", media_type="image/svg+xml")
    m = cjm.JourneyMap(
        "m",
        personas=cjm.Persona("Anna", portrait=photo),
        phases=[Phase("p", touchpoints=Touchpoint("t", image=sketch))],
    )
    written = cjm.write(m, tmp_path / "m.svg")
    pictures = [each.get("{http://www.w3.org/1999/xlink}href") for each in drawn(m).iter(f"{SVG}image")]
    assert pictures == [photo.data_uri()]
    assert "Picture: sketch.svg" in texts(drawn(m))
    assert [note for note in written.notes if "sketch.svg" in str(note)]
    assert cjm.read(tmp_path / "m.svg") == m


# Hostile texts

HOSTILE = {
    "a script": "<script>alert(1)</script>",
    "the end of a CDATA section": "a ]]> b <!-- c --> &amp; &#0;",
    "control characters": "a\x00b\x0bc\x1bd\x7fe\x85f\u2028g",
    "lone surrogates": "a\ud800b\udfffc",
    "no characters at all": "\ufffe\uffff",
    "marks without letters": "\u0301" * 500,
    "zero width joiners": "\u200d" * 500,
    "directions": "\u202eabc\u202c" * 50,
    "new lines": "a\r\nb\rc\n\n\nd",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_gives_a_sane_drawing_and_the_map_comes_back(text):
    m = cjm.JourneyMap(
        text,
        phases=[
            Phase(
                text, steps=[Step(text, actions=text, emotions=text)], pains=text, touchpoints=text, custom={"x": text}
            )
        ],
        personas=text,
    )
    data = cjm.to_bytes(m, "svg")
    root = ET.fromstring(data)
    assert list(root.iter(f"{SVG}script")) == []
    assert cjm.read(data, format="svg") == m


def test_characters_that_no_xml_holds_are_owned_up_to(tmp_path):
    written = cjm.write(cjm.JourneyMap("a\x00b"), tmp_path / "m.svg")
    assert [note.kind for note in written.notes] == ["loss"]


def test_a_word_of_a_hundred_thousand_letters_is_cut_in_bounded_time(tmp_path):
    m = cjm.JourneyMap("m", phases=[Phase("x" * 100_000, pains="я" * 100_000, ideas="字" * 100_000)])
    began = time.monotonic()
    written = cjm.write(m, tmp_path / "m.svg")
    assert time.monotonic() - began < 10
    assert [note.kind for note in written.notes] == ["clip"] * 3
    assert float(ET.parse(tmp_path / "m.svg").getroot().attrib["height"]) < 20_000
    assert cjm.read(tmp_path / "m.svg") == m


def test_a_thousand_steps_take_bounded_time():
    m = drawings.long(1000)
    began = time.monotonic()
    data = cjm.to_bytes(m, "svg", carry="none")
    assert time.monotonic() - began < 20
    assert data.count(b"<tspan") > 5000


# Real viewers


@pytest.mark.parametrize("name", MAPS)
def test_rsvg_opens_it_and_sees_no_blank_sheet(name, tmp_path):
    convert = need_tool("rsvg-convert")
    (tmp_path / "m.svg").write_bytes(cjm.to_bytes(MAPS[name], "svg"))
    subprocess.run([convert, "--width", "400", "-o", tmp_path / "m.png", tmp_path / "m.svg"], check=True)
    # What a PNG holds is compressed after each row is told from the last: of a blank sheet hardly anything is left.
    assert len(set(_rows((tmp_path / "m.png").read_bytes()))) > 20


def _rows(png: bytes) -> bytes:
    """The rows of a PNG as they are before compression."""
    place, data = 8, b""
    while place < len(png):
        size = int.from_bytes(png[place : place + 4], "big")
        if png[place + 4 : place + 8] == b"IDAT":
            data += png[place + 8 : place + 8 + size]
        place += size + 12
    return zlib.decompress(data)
