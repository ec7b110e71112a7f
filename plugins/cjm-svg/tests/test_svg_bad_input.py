"""Whatever a map or a file holds, there is a sane drawing or an error of ours in words, in bounded time."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import cjm
from cjm_svg._read import read
from tests.checker import faults_of_file

SVG = "{http://www.w3.org/2000/svg}"
BOUND = 20.0  # seconds of computing; the most that anything here takes is about half of it


def with_text(text: str) -> cjm.JourneyMap:
    """A map with a text wherever one can be."""
    step = cjm.Step(
        text, actions=text or "x", thoughts=text or "x", emotions=cjm.Emotion(0.5, label=text), duration=text
    )
    persona = cjm.Persona(text or "x", quote=text, goals=[text or "x"])
    phase = cjm.Phase(
        text, steps=[step], pains=text or "x", touchpoints=text or "x", ideas=text or "x", custom={"x": [text or "x"]}
    )
    return cjm.JourneyMap(text, scenario=text, phases=[phase], personas=persona, authors=[text] if text else [])


# What a map may hold

TEXTS: dict[str, str] = {
    "nothing": "",
    "spaces": " \t ",
    "a script": "<script>alert(1)</script>",
    "an attribute": '" onload="alert(1)" x="',
    "the end of a CDATA section": "a ]]> b <![CDATA[ c",
    "a comment": "<!-- -- -->",
    "entities": "&amp; &#0; &lol;",
    "a processing instruction": "<?xml version='1.0'?>",
    "control characters": "a\x00b\x0bc\x1bd\x7fe\x85f\u2028g",
    "lone surrogates": "a\ud800b\udfffc",
    "no characters at all": "\ufffe\uffff",
    "marks without letters": "\u0301" * 500,
    "joiners without width": "\u200d" * 500,
    "directions": "\u202eabc\u202c" * 50,
    "new lines": "a\r\nb\rc\n\n\nd" * 20,
    "100,000 characters without a space": "я" * 100_000,
    "100,000 ideographs": "字" * 100_000,
    "100,000 emoji that are joined": "👩\u200d" * 50_000,
    "100,000 spaces": "a" + " " * 100_000 + "b",
    "100,000 hyphens": "-" * 100_000,
    "an address": "https://example.org/" + "a?b=c&" * 5_000,
    "soft hyphens": "a\u00ad" * 10_000,
    "a giant of a sign": "﷽" * 200,
}


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_gives_a_sane_drawing_and_the_map_comes_back(name: str):
    m = with_text(TEXTS[name])
    began = time.process_time()
    data = cjm.to_bytes(m, "svg")
    back = cjm.read(data, format="svg")
    took = time.process_time() - began

    root = ET.fromstring(data)
    assert [] == faults_of_file(data)
    assert [] == list(root.iter(f"{SVG}script"))
    assert float(root.attrib["width"]) < 20_000
    assert float(root.attrib["height"]) < 60_000
    assert m == back
    assert took < BOUND


SIZES: dict[str, dict[str, Any]] = {
    "no width": {"width": 0},
    "a negative width": {"width": -100},
    "no number": {"width": float("nan")},
    "an endless width": {"width": float("inf")},
    "a width of another kind": {"width": "wide"},
    "a column like a hair": {"column": 0.001},
    "a column like a street": {"column": 1e9},
    "no columns": {"columns": 0},
    "too many columns": {"columns": 10**9},
    "no page": {"page": "B7"},
    "no font": {"font": "comic"},
    "no theme": {"theme": "neon"},
    "a language nobody labels": {"language": "fr"},
}


@pytest.mark.parametrize("name", SIZES)
def test_impossible_options_are_refused_in_words(name: str):
    with pytest.raises(cjm.CjmError) as problem:
        cjm.to_bytes(cjm.JourneyMap("m", phases=["p"]), "svg", **SIZES[name])

    assert str(problem.value)


# What a file may hold


def drawing(body: str, *, head: str = "") -> bytes:
    return f'{head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{body}</svg>'.encode()


def doubling_clones(depth: int) -> str:
    """Each group shows the one before it twice: 2 to the power of the depth."""
    groups = ['<g id="c0"><text x="1" y="20">a</text></g>']
    groups += [f'<g id="c{n}"><use href="#c{n - 1}"/><use xlink:href="#c{n - 1}" x="9"/></g>' for n in range(1, depth)]
    return "<defs>" + "".join(groups) + f'</defs><use href="#c{depth - 1}"/>'


def many_lines(count: int) -> str:
    return "".join(f'<tspan x="1" y="{20 * number}">a</tspan>' for number in range(count))


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))

REFUSED: dict[str, Callable[[], bytes]] = {
    "nothing": lambda: b"",
    "half a file": lambda: drawing("<g/>")[:-5],
    "no drawing": lambda: b"<html/>",
    "rubbish": lambda: bytes(range(256)) * 20,
    "a billion laughs": lambda: drawing("<text>&l11;</text>", head=f'<!DOCTYPE svg [<!ENTITY l0 "ha">{LAUGHS}]>'),
    "a quadratic blow-up": lambda: drawing("&a;" * 10_000, head=f'<!DOCTYPE svg [<!ENTITY a "{"a" * 10_000}">]>'),
    "an entity from a file": lambda: drawing("&x;", head='<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    "an entity of parameters": lambda: drawing(
        "", head='<!DOCTYPE svg [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]>'
    ),
    "groups 5,000 deep": lambda: drawing("<g>" * 5_000 + "</g>" * 5_000),
    "an attribute twice": lambda: drawing('<g id="a" id="b"/>'),
    "a prefix that nobody declared": lambda: drawing("<inkscape:x/>"),
    "control characters": lambda: drawing("<text>\x0b</text>"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_honest_drawing_is_refused_in_words(name: str):
    data = REFUSED[name]()
    began = time.process_time()
    with pytest.raises(cjm.CjmError) as problem:
        cjm.read(data, format="svg")

    assert str(problem.value)
    assert time.process_time() - began < BOUND


# The texts that are read, how many items at most, and the kinds of the notes.
READ: dict[str, tuple[Callable[[], bytes], list[str], int, set[str]]] = {
    "a million elements": (lambda: drawing("<g/>" * 1_000_000), [], 0, {"clip"}),
    "300,000 shapes": (lambda: drawing('<rect x="1" y="2" width="30" height="40"/>' * 300_000), [], 250_000, {"clip"}),
    "100,000 texts at one spot": (lambda: drawing('<text x="1" y="2">a</text>' * 100_000), ["a"], 100_000, set()),
    "100,000 sheets over one another": (
        lambda: drawing('<rect width="900" height="900"/><text x="1" y="20">a</text>' * 50_000),
        ["a"],
        100_000,
        set(),
    ),
    "a clone of itself": (lambda: drawing('<g id="a"><use href="#a"/><text>once</text></g>'), ["once"], 1, set()),
    "clones in a ring": (
        lambda: drawing('<g id="a"><use href="#b"/><text y="20">a</text></g><g id="b"><use href="#a"/></g>'),
        ["a", "a"],
        2,
        set(),
    ),
    "clones that double 40 times": (lambda: drawing(doubling_clones(40)), [], 0, {"loss"}),
    "clones that double 15 times": (lambda: drawing(doubling_clones(15)), ["a"], 20_000, {"loss"}),
    "a clone of nothing": (lambda: drawing('<use href="#gone"/><use/><text>a</text>'), ["a"], 1, set()),
    "a clone of a file": (lambda: drawing('<use href="https://example.org/a.svg#x"/><text>a</text>'), ["a"], 1, set()),
    "gigantic transforms": (
        lambda: drawing("<g transform='scale(1e300)'>" * 20 + "<text x='1e400' y='nan'>a</text>" + "</g>" * 20),
        ["a"],
        1,
        set(),
    ),
    "transforms without end": (
        lambda: drawing(f"<text transform='{'translate(1,1) ' * 200_000}'>a</text>"),
        ["a"],
        1,
        set(),
    ),
    "a transform to nothing": (lambda: drawing("<text transform='scale(0)' x='5' y='9'>a</text>"), ["a"], 1, set()),
    "a transform that is none": (
        lambda: drawing("<text transform='matrix(1 2) rotate() skewX(90) spin(3)'>a</text>"),
        ["a"],
        1,
        set(),
    ),
    "sizes beyond any sheet": (
        lambda: drawing(
            '<rect x="-1e308" y="1e308" width="1e308" height="-5"/><text font-size="1e308" y="20">a</text>'
        ),
        ["a"],
        2,
        set(),
    ),
    "type of no size": (
        lambda: drawing('<text font-size="0" y="20">a</text><text font-size="-5em" y="50">b</text>'),
        ["a", "b"],
        2,
        set(),
    ),
    "a path of a million points": (
        lambda: drawing(f'<path d="M0 0{"l1 1" * 1_000_000}"/><text y="20">a</text>'),
        ["a"],
        2,
        set(),
    ),
    "a path that is none": (
        lambda: drawing('<path d="M 1e999 nan zzz 5"/><path d=""/><path/><text y="20">a</text>'),
        ["a"],
        1,
        set(),
    ),
    "points that are none": (
        lambda: drawing('<polygon points="1 2 3"/><polyline points="x"/><text y="20">a</text>'),
        ["a"],
        1,
        set(),
    ),
    "a text of 50,000 spans": (
        lambda: drawing(f'<text y="20">{"<tspan>a</tspan>" * 50_000}</text>'),
        ["a" * 50_000],
        1,
        set(),
    ),
    "a text of 20,000 lines": (
        lambda: drawing(f'<text y="20">{many_lines(20_000)}</text>'),
        ["\n".join("a" * 20_000)],
        1,
        set(),
    ),
    "a text as long as a book": (
        lambda: drawing(f'<text y="20">{"a" * 2_000_000}</text>'),
        ["a" * 2_000_000],
        1,
        set(),
    ),
    "a style sheet without end": (
        lambda: drawing(
            f"<style>{'.a{fill:#fff}' * 200_000}{'{' * 100_000}</style><text class='a b c' y='20'>a</text>"
        ),
        ["a"],
        1,
        set(),
    ),
    "100,000 classes": (
        lambda: drawing(f"<style>.a{{fill:red}}</style><text class='{'x ' * 100_000}' y='20'>a</text>"),
        ["a"],
        1,
        set(),
    ),
    "a damaged picture": (
        lambda: drawing('<image href="data:image/png;base64,%%%"/><text>a</text>'),
        ["a"],
        1,
        {"loss"},
    ),
    "a picture without end": (
        lambda: drawing(f'<image href="data:,{"%41" * 500_000}"/><text y="20">a</text>'),
        ["a"],
        2,
        set(),
    ),
    "scripts and handlers": (
        lambda: drawing('<script>alert(1)</script><text onclick="x()" y="20">a</text>'),
        ["a"],
        1,
        set(),
    ),
    "a map that is no JSON": (
        lambda: drawing('<text y="20">a</text>').replace(
            b"<text", b'<metadata><c:carrier xmlns:c="urn:cjm:other">{</c:carrier></metadata><text', 1
        ),
        ["a"],
        1,
        set(),
    ),
}


@pytest.mark.parametrize("name", READ)
def test_what_is_odd_is_read_as_far_as_it_goes_in_bounded_time(name: str):
    make, texts, most, notes = READ[name]
    source = cjm.Source(data=make())
    began = time.process_time()
    shapes = read(source)
    took = time.process_time() - began
    items = [item for board in shapes.boards for item in board.items]
    found = [item.text for item in items if item.text]

    if texts == ["a"] and most > 1_000:
        assert {"a"} == {each for text in set(found) for each in text.split("\n")}
    else:
        assert texts == found
    assert len(items) <= most
    assert notes == {note.kind for note in source.notes}
    assert all(abs(each) < 1e13 for item in items for each in (item.x, item.y, item.width, item.height))
    assert took < BOUND


def test_the_tables_hold_what_was_promised():
    assert len(TEXTS) >= 20
    assert len(SIZES) >= 12
    assert len(REFUSED) + len(READ) >= 35
