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


# A stranger's drawing as a board


def board(body: str) -> list[tuple[str, str, float, float, float, float, str | None]]:
    """What is read: kind, text, rectangle, fill."""
    return [(each.kind, each.text, each.x, each.y, each.width, each.height, each.fill) for each in items(body)]


def test_a_sticky_is_its_rectangle_with_the_text_that_stands_in_it():
    found = board(
        '<g transform="translate(100 50)"><rect x="0" y="0" width="120" height="90" fill="#FFE066"/><text x="10" y="40" font-size="14">Где заказ?</text></g>'
        '<g transform="translate(700 450)"><text x="0" y="40" font-size="14">далеко</text></g>'
    )
    assert found[0] == ("shape", "Где заказ?", 100, 50, 120, 90, "#ffe066")
    assert [each[:2] for each in found[1:]] == [("text", "далеко")]


def test_lines_that_are_texts_of_their_own_are_one_text_in_their_sticky():
    lines = "".join(
        f'<text x="10" y="{20 + 18 * n}" font-size="14">{word}</text>'
        for n, word in enumerate(("Где", "мой", "заказ?"))
    )
    found = board(f'<rect width="100" height="80" fill="yellow"/>{lines}<text x="900" y="700">далеко</text>')
    assert [each[:2] for each in found] == [("shape", "Где\nмой\nзаказ?"), ("text", "далеко")]


def test_texts_of_different_sizes_on_one_card_stay_apart_over_their_card():
    found = board(
        '<rect width="200" height="80" fill="#fff"/><text x="10" y="20" font-size="11">P1</text><text x="10" y="40" font-size="14">Дорого</text>'
        '<text x="900" y="700">далеко</text>'
    )
    assert [each[:2] for each in found] == [("shape", ""), ("text", "P1"), ("text", "Дорого"), ("text", "далеко")]


def test_a_ground_under_several_stickies_takes_none_of_their_texts():
    cards = "".join(
        f'<rect x="{10 + 300 * n}" y="10" width="100" height="60" fill="#eee"/><text x="{20 + 300 * n}" y="40">t{n}</text>'
        for n in range(3)
    )
    found = board(f'<rect width="900" height="400" fill="#fafafa"/>{cards}')
    assert [(each[1], each[4]) for each in found] == [("", 900), ("t0", 100), ("t1", 100), ("t2", 100)]


def test_what_stands_where_is_told_through_every_kind_of_transform():
    moves = {
        "translate(10 20)": (11, 22),
        "translate(10)": (11, 2),
        "scale(2 3)": (2, 6),
        "matrix(1 0 0 1 5 6)": (6, 8),
        "rotate(90)": (-12, 1),
        "rotate(180 50 50)": (69, 88),
        "translate(10 0) scale(2)": (12, 4),
        "skewX(45)": (3, 2),
    }
    for transform, wanted in moves.items():
        (only,) = items(f'<rect x="1" y="2" width="30" height="10" transform="{transform}"/>')
        assert (only.x, only.y) == pytest.approx(wanted, abs=0.01), transform


def test_colours_come_from_attributes_styles_classes_and_parents():
    said = {
        '<rect fill="#ABC" {size}/>': "#aabbcc",
        '<rect style="fill: rgb(255, 0, 16)" {size}/>': "#ff0010",
        '<style>.a, .b {{ fill : #123456 !important }} rect {{ fill: red }}</style><rect class="x b" {size}/>': "#123456",
        '<style>#own{{fill:gold}}</style><rect id="own" {size}/>': "#ffd700",
        '<g fill="teal"><g fill="#010203"><rect {size}/></g></g>': "#010203",
        '<rect fill="none" stroke="red" {size}/>': None,
        '<rect fill="url(#shade)" {size}/>': "#000000",
        "<rect {size}/>": "#000000",
    }
    for body, wanted in said.items():
        (only,) = items(body.format(size='width="30" height="30"'))
        assert only.fill == wanted, body
    assert items('<rect fill="none" width="30" height="30"/>') == []


def test_symbols_and_clones_are_read_where_they_are_seen_and_only_there():
    body = (
        '<defs><symbol id="s" viewBox="0 0 10 10"><text x="1" y="5" font-size="2">card</text></symbol><g id="g"><text x="3" y="30">again</text></g></defs>'
        '<use href="#s" x="100" y="200" width="100" height="100"/><use xlink:href="#g"/><use xlink:href="#g" transform="translate(50 0)"/>'
    )
    found = items(body)
    assert [(each.text, each.x, each.hidden) for each in found] == [
        ("card", 110, False),
        ("again", 3, False),
        ("again", 53, False),
    ]
    assert found[0].height == pytest.approx(1.22 * 20, abs=0.01)


def test_clones_of_clones_are_read():
    body = '<g id="a"><text x="1" y="20">a</text></g><use id="b" href="#a" x="10"/><use href="#b" x="100"/>'
    assert [(each.text, each.x) for each in items(body)] == [("a", 1), ("a", 11), ("a", 111)]


def test_tooltips_that_say_what_is_seen_anyway_are_not_told_again():
    found = items('<g><title>Pain: Slow till</title><text y="20">Slow till</text></g><g><title>Only here</title></g>')
    assert [(each.text, each.hidden) for each in found] == [("Slow till", False), ("Only here", True)]


SPLIT = {
    "a word parted for kerning": (
        '<text y="9"><tspan x="0" y="9">То</tspan><tspan x="17.6" y="9">рт</tspan></text>',
        "Торт",
    ),
    "words apart without spaces": (
        '<text y="9"><tspan x="0" y="9">Где</tspan><tspan x="34" y="9">мой</tspan></text>',
        "Где мой",
    ),
    "words apart with spaces": ('<text y="9"><tspan x="0">Где </tspan><tspan x="34">мой</tspan></text>', "Где мой"),
    "a raised sign": (
        '<text y="9">м<tspan dy="-5" font-size="9">2</tspan><tspan dy="5"> пола</tspan></text>',
        "м2 пола",
    ),
    "lines that end in spaces": (
        '<text><tspan x="0" y="9">Где </tspan><tspan x="0" y="29">мой</tspan></text>',
        "Где мой",
    ),
    "lines in spans of style": (
        '<text><tspan x="0" y="9"><tspan fill="red">Где</tspan></tspan><tspan x="0" y="29"><tspan>мой</tspan></tspan></text>',
        "Где\nмой",
    ),
    "laid out with indents": (
        '<text>\n  <tspan x="0" y="9">Где</tspan>\n  <tspan x="0" y="29">мой</tspan>\n</text>',
        "Где\nмой",
    ),
    "a hyphen of ours": (
        '<text><tspan x="0" y="9">зака\u00ad-</tspan><tspan x="0" y="29">зать</tspan></text>',
        "заказать",
    ),
}


@pytest.mark.parametrize("body, wanted", SPLIT.values(), ids=SPLIT)
def test_a_text_that_programs_split_is_one(body: str, wanted: str):
    assert [each.text for each in items(body)] == [wanted]
