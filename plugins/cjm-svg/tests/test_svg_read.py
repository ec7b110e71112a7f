"""What is read from a drawing: every text, link and picture, whoever drew it, and nothing that only drew itself."""

import base64
import time

import pytest

import cjm
from cjm_svg._read import read
from cjm_svg._write import write
from tests import drawings

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd">'


def items(body: str) -> list[cjm.Item]:
    shapes = read(cjm.Source(data=f"{HEAD}{body}</svg>".encode(), name="stranger"))
    return [item for board in shapes.boards for item in board.items]


TEXTS = {
    "one line": ("<text>Где мой заказ?</text>", "Где мой заказ?"),
    "pretty printed": ("<text>\n    Где мой\n    заказ?\n  </text>", "Где мой заказ?"),
    "lines of Inkscape": (
        '<text><tspan sodipodi:role="line" x="1" y="2">Где</tspan><tspan sodipodi:role="line" x="1" y="20">мой</tspan></text>',
        "Где\nмой",
    ),
    "lines by y": ('<text><tspan x="1" y="2">Где</tspan><tspan x="1" y="20">мой</tspan></text>', "Где\nмой"),
    "lines by dy": ('<text>Где<tspan x="1" dy="1.2em">мой</tspan></text>', "Где\nмой"),
    "a word kerned by hand": ('<text><tspan x="1">За</tspan><tspan x="14.2">каз</tspan></text>', "Заказ"),
    "a bold word within": ('<text>Где <tspan font-weight="700">мой</tspan> заказ</text>', "Где мой заказ"),
    "kept spaces": ('<text xml:space="preserve">a  b</text>', "a  b"),
    "flowing text": ("<flowRoot><flowRegion/><flowPara>Где</flowPara><flowPara>мой</flowPara></flowRoot>", "Где\nмой"),
    "a browser's text": (
        '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml"><p>Где</p><p>мой</p></div></foreignObject>',
        "Где\nмой",
    ),
    "outside any group": ("<g><g/></g><text>Где</text>", "Где"),
    "escaped": ("<text>&lt;b&gt; &amp; &#x43f;</text>", "<b> & п"),
}


@pytest.mark.parametrize("body, wanted", TEXTS.values(), ids=TEXTS)
def test_a_text_is_read_as_people_see_it(body, wanted):
    assert [item.text for item in items(body)] == [wanted]


def test_it_stands_where_transforms_put_it_and_says_which_element_it_was():
    body = '<g id="lane" transform="translate(100 50)"><g><text x="5" y="20" font-size="12" transform="scale(2)">a</text><text id="t7">b</text></g></g>'
    first, second = items(body)
    # Its foot is at 50 + 2 × 20 = 90, its type 24 px large, of which 0.97 rise above the foot.
    assert (first.x, first.y, first.origin) == (110, 66.72, "#lane/g[1]/text[1]")
    assert first.height == pytest.approx(1.22 * 24, abs=0.01)
    assert second.origin == "#t7"


def test_titles_links_and_hidden_texts_of_a_stranger_are_kept():
    found = items(
        '<title>Poster</title><a xlink:href="https://example.org"><rect/></a><g display="none"><text>draft</text></g><text>c<title>tooltip</title></text>'
    )
    assert {item.text for item in found} == {"Poster", "", "draft", "c", "tooltip"}
    assert [item.link for item in found if item.link] == ["https://example.org"]
    assert [item.text for item in found if item.hidden] == ["Poster", "draft", "tooltip"]


def test_a_picture_inside_is_kept_and_one_elsewhere_is_a_link():
    uri = base64.b64encode(PIXEL).decode()
    inside, elsewhere = items(f'<image href="data:image/png;base64,{uri}"/><image xlink:href="face.png"/>')
    assert inside.picture is not None
    assert (inside.picture.data, inside.picture.media_type) == (PIXEL, "image/png")
    assert (elsewhere.picture, elsewhere.link) == (None, "face.png")


def test_a_damaged_picture_is_noted_and_harms_nothing_else():
    source = cjm.Source(data=f'{HEAD}<image href="data:image/png;base64,%%%"/><text>a</text></svg>'.encode())
    assert [item.text for item in read(source).boards[0].items] == ["a"]
    assert [note.kind for note in source.notes] == ["loss"]


def test_scripts_and_styles_are_no_texts():
    assert items("<script>alert(1)</script><style>.a{}</style><metadata>x</metadata><rect/>") == []


def test_use_that_points_at_itself_is_not_followed():
    assert [item.text for item in items('<g id="a"><use href="#a"/><text>once</text></g>')] == ["once"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<svg",
        b"<html/>",
        b"\x00\x01\x02",
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>',
        b"<svg>" + b"<g>" * 5000 + b"</g>" * 5000 + b"</svg>",
    ],
    ids=["empty", "truncated", "no svg", "rubbish", "entities", "deep"],
)
def test_bad_files_are_refused_in_words(data):
    with pytest.raises(cjm.CjmError):
        cjm.read(data, format="svg")


def test_gigantic_transforms_and_numbers_do_no_harm():
    body = "<g transform='scale(1e300)'>" * 20 + "<text x='1e400' y='nan'>a</text>" + "</g>" * 20
    assert [item.text for item in items(body)] == ["a"]


def test_a_drawing_with_a_hundred_thousand_texts_is_read_in_bounded_time():
    body = "".join(f"<g><text x='{n}' y='1'>text {n}</text></g>" for n in range(100_000))
    began = time.process_time()
    assert len(items(body)) == 100_000
    assert time.process_time() - began < 20


# Our own


@pytest.mark.parametrize("name", ["delivery", "tiny", "long", "wordy"])
def test_what_we_drew_is_read_line_for_line_as_it_was_meant(name):
    shown: list[str] = []

    def pack(content, shapes):
        shown.extend(text for _, text in cjm.visible(shapes))
        return "{}"

    drawn = write(getattr(drawings, name)(), cjm.Target(pack=pack))
    again = read(cjm.Source(data=drawn))
    assert [text for _, text in cjm.visible(again)] == shown
    assert again.carrier == "{}"


def test_a_drawing_that_carries_nothing_has_no_carrier():
    data = cjm.to_bytes(drawings.tiny(), "svg", carry="none")
    assert read(cjm.Source(data=data)).carrier is None


def test_wrapped_lines_are_joined_without_a_trace():
    text = "Первая строка подлиннее, чтобы она не поместилась\nвторая  с двумя пробелами и " + "оченьдлинноеслово" * 9
    m = cjm.JourneyMap(
        "m",
        phases=[
            cjm.Phase("p", steps=["a", "b", "c", "d", "e", "f"], actions=text),
            cjm.Phase("q", steps=[cjm.Step("s", actions=text)]),
        ],
    )
    shapes = read(cjm.Source(data=cjm.to_bytes(m, "svg", carry="none")))
    assert [item.text for item in shapes.boards[0].items].count(text) == 2


def test_a_changed_text_changes_the_carried_map():
    data = cjm.to_bytes(drawings.tiny(), "svg").decode()
    head, metadata, rest = data.partition("</metadata>")
    changed = cjm.read((head + metadata + rest.replace("Slow till", "Slow machine")).encode(), format="svg")
    assert changed == drawings.tiny().replace("Slow till", text="Slow machine")
    assert changed.notes == ()


def test_the_carried_map_holds_what_no_xml_can():
    m = cjm.JourneyMap("a\x00b\ud800c\ufffe", phases=["\x0b"])
    assert cjm.read(cjm.to_bytes(m, "svg"), format="svg") == m


def test_a_carrier_is_json_in_which_only_what_xml_cannot_hold_is_spelled_out():
    drawn = write(drawings.tiny(), cjm.Target(pack=lambda content, shapes: '{"a":"</metadata>]]>\ud800\x7f\ufffeя"}'))
    assert read(cjm.Source(data=drawn)).carrier == '{"a":"</metadata>]]>\\ud800\\u007f\\ufffeя"}'


@pytest.mark.parametrize(
    "data", ["", "z", "m", "5 5 5", "m 1e999,1 l -1e999,3", "m 1,nan", "M 1e308,1e308 l 1e308,1e308"]
)
def test_outlines_that_stand_nowhere_are_no_text(data: str):
    drawn = (
        '<svg xmlns="http://www.w3.org/2000/svg" class="cjm">'
        f'<g aria-label="Оплата" style="font-size:12px"><path d="{data}"/></g><text x="1" y="20">Цена</text></svg>'
    )

    shapes = cjm.load(drawn.encode(), format="svg").shapes

    assert shapes is not None
    assert ["Цена"] == [item.text for item in shapes.boards[0].items]
