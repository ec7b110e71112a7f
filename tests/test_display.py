"""What a notebook shows of a map: a drawing, else a table, else words; never an error."""

import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

import cjm
from cjm import _display
from tests.support import ROOT

HOSTILE = "<script>alert('x')</script> & \"quoted\"\x1b\ud800"


def a_map(**more):
    return cjm.JourneyMap(
        "Заказ еды",
        phases=[cjm.Phase("Заказ", steps=["Корзина", "Оплата"], pains=["Промокод не сработал", HOSTILE])],
        **more,
    )


class Grid(HTMLParser):
    """The tags and texts of some HTML."""

    def __init__(self, page):
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)


@pytest.fixture
def drawing():
    """Lets a stand-in draw in the place of the svg plugin, whether or not that is installed."""

    def use(monkeypatch, draw):
        monkeypatch.setattr("cjm._writing.to_bytes", draw)

    return use


def unable(*_args, **_options):
    raise cjm.FormatError("No installed format writes 'svg'.")


def broken(*_args, **_options):
    raise RuntimeError("a bug in a plugin")


def test_with_the_svg_plugin_a_notebook_shows_the_drawing():
    shown = a_map()._repr_mimebundle_()

    assert {"text/plain", "image/svg+xml"} == set(shown)
    root = ET.fromstring(shown["image/svg+xml"])
    assert root.tag.endswith("svg")
    assert "Корзина" in "".join(root.itertext())


@pytest.mark.parametrize("draw", [unable, broken])
def test_without_a_drawing_a_notebook_shows_the_table(monkeypatch, drawing, draw):
    drawing(monkeypatch, draw)

    shown = a_map()._repr_mimebundle_()

    assert {"text/plain", "text/html"} == set(shown)
    assert "JourneyMap('Заказ еды', 1 phase, 2 steps)" == shown["text/plain"]
    page = Grid(shown["text/html"])
    for text in ("Заказ", "Корзина", "Оплата", "Промокод не сработал"):
        assert any(text in each for each in page.texts), text
    assert any(tag == "th" and attributes.get("colspan") == "3" for tag, attributes in page.tags)


def test_what_a_map_says_is_text_and_never_markup(monkeypatch, drawing):
    drawing(monkeypatch, unable)

    page = Grid(a_map()._repr_mimebundle_()["text/html"])

    assert {tag for tag, _ in page.tags} <= {"table", "tr", "td", "th", "br", "p", "em", "strong"}
    assert any("<script>alert('x')</script> & \"quoted\"" in each for each in page.texts)
    "".join(page.texts).encode("utf-8")


def test_a_map_too_large_to_look_at_is_cut_and_says_so(monkeypatch, drawing):
    drawing(monkeypatch, broken)
    phases = [cjm.Phase(f"Фаза {number}", actions=[f"Шаг {number}"]) for number in range(400)]

    page = cjm.JourneyMap("Много", phases=phases)._repr_mimebundle_()["text/html"]

    assert len(page) < 300_000
    assert "of 401 columns" in page
    cells = len(re.findall("<t[dh]", page))
    assert cells <= _display.MOST_CELLS + _display.MOST_COLUMNS


def test_a_large_map_is_not_drawn(monkeypatch, drawing):
    asked: list[object] = []

    def draw(*args, **_options):
        asked.append(args)
        return b"<svg/>"

    drawing(monkeypatch, draw)
    phases = [cjm.Phase(f"Фаза {number}", actions=["Шаг"] * 100) for number in range(40)]

    shown = cjm.JourneyMap("Много", phases=phases)._repr_mimebundle_()

    assert [] == asked
    assert {"text/plain", "text/html"} == set(shown)


def test_an_atlas_shows_its_first_maps_and_counts_the_others(monkeypatch, drawing):
    drawing(monkeypatch, unable)
    atlas = cjm.Atlas("Клиника", maps=[cjm.JourneyMap(f"Карта {number}", phases=["Запись"]) for number in range(8)])

    page = atlas._repr_mimebundle_()["text/html"]

    assert _display.MOST_MAPS == page.count("<table>")
    assert "and 3 more maps" in page
    assert "Клиника" in page


def test_the_drawings_of_an_atlas_are_kept_apart(monkeypatch, drawing):
    drawing(monkeypatch, lambda *args, **options: b'<svg xmlns="http://www.w3.org/2000/svg" id="a"/>')
    atlas = cjm.Atlas("Клиника", maps=[cjm.JourneyMap("Как есть"), cjm.JourneyMap("Как будет")])

    page = Grid(atlas._repr_mimebundle_()["text/html"])

    assert 2 == sum(tag == "img" for tag, _ in page.tags)
    assert not [tag for tag, _ in page.tags if tag == "svg"]


def test_whatever_breaks_the_words_are_shown(monkeypatch, drawing):
    drawing(monkeypatch, broken)
    monkeypatch.setattr("cjm.arrange.table", broken)

    assert {"text/plain": "JourneyMap('Заказ еды', 1 phase, 2 steps)"} == a_map()._repr_mimebundle_()


@pytest.mark.parametrize("value", [None, 3, object()])
def test_what_is_no_map_is_shown_as_it_shows_itself(value):
    assert {"text/plain": repr(value)} == _display.bundle(value)


def test_the_examples_are_shown():
    for name in ("food-delivery.cjm.json", "job-advert.cjm.json"):
        assert len(cjm.read(ROOT / "examples" / name)._repr_mimebundle_()) == 2
