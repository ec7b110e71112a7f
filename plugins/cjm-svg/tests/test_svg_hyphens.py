"""Words too wide for their column are hyphenated where a dictionary says, and read back whole."""

import sys
from xml.etree import ElementTree as ET

import pytest

import cjm
from cjm_svg import _hyphens
from tests.checker import Checker

SVG = "{http://www.w3.org/2000/svg}"
LONG = "Высококвалифицированный электрооборудовальщик"
ENGLISH = "Misunderstandings internationalization"
NARROW = cjm.JourneyMap(
    "Узкая карта",
    language="ru",
    phases=[cjm.Phase("Путь", steps=[cjm.Step(f"Шаг {n}", actions=[LONG, ENGLISH, "Со-\nвет"]) for n in range(12)])],
)


def lines(data: bytes, text: str) -> list[str]:
    """The lines of the first text that is this one but for what was put in where words were parted."""
    for each in ET.fromstring(data).iter(f"{SVG}text"):
        if "".join(each.itertext()).replace("\u00ad-", "") == text:
            return [span.text or "" for span in each]
    raise AssertionError(text)


def drawn(**options) -> bytes:
    return cjm.to_bytes(NARROW, "svg", column=120, **options)


@pytest.fixture
def without_pyphen(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "pyphen", None)
    _hyphens.hyphenation.cache_clear()
    yield
    _hyphens.hyphenation.cache_clear()


def test_words_too_wide_are_parted_by_the_rules_of_their_language():
    # Вы-со-ко-ква-ли-фи-ци-ро-ван-ный элек-тро-обо-ру-до-валь-щик
    assert ["Высоко", "квалифи", "цирован", "ный элек", "трооборудо", "вальщик"] == [
        line.removesuffix("\u00ad-") for line in lines(drawn(), LONG)
    ]
    # Mis-un-der-stand-ings in-ter-na-tion-al-iza-tion
    assert ["Misunder", "standings in", "ternational", "ization"] == [
        line.removesuffix("\u00ad-") for line in lines(drawn(), ENGLISH)
    ]


def test_words_that_fit_are_never_parted():
    data = cjm.to_bytes(NARROW, "svg", column=400)

    assert "\u00ad-" not in "".join(ET.fromstring(data).itertext())


def test_hyphens_are_drawn_and_the_words_read_back_whole(checker: Checker):
    data = drawn()
    back = cjm.read(data, format="svg")

    assert NARROW == back
    assert () == back.notes
    assert {font: [] for font in ("as it is", "not embedded", "DejaVu")} == checker.faults(data)


def test_the_words_are_whole_where_the_map_was_lost():
    shapes = cjm.load(drawn(carry="none"), format="svg").shapes
    assert shapes

    texts = [item.text for item in shapes.boards[0].items]
    assert 12 == texts.count(LONG) == texts.count(ENGLISH)


def test_outlines_show_the_hyphen_too():
    data = drawn(font="outline", carry="none")
    root = ET.fromstring(data)
    group = next(
        each for each in root.iter(f"{SVG}g") if each.get("aria-label") == ENGLISH and each.get("class") == "cjm-text"
    )

    assert 4 == len(group)
    assert [] == ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


def test_a_hyphen_of_the_text_stays_one():
    assert ["Со-\n", "вет"] == lines(drawn(), "Со-\nвет")


def test_soft_hyphens_of_a_text_are_used_and_kept():
    m = cjm.JourneyMap(
        "m",
        phases=[
            cjm.Phase("p", steps=[cjm.Step(f"s{n}", actions="Электро\u00adобору\u00adдовальщик") for n in range(12)])
        ],
    )
    data = cjm.to_bytes(m, "svg", column=120)

    assert ["Электро\u00ad\u00ad-", "обору\u00ad\u00ad-", "довальщик"] == lines(
        data, "Электро\u00adобору\u00adдовальщик"
    )
    assert m == cjm.read(data, format="svg")


def test_without_the_dictionary_words_are_cut_anywhere_and_read_back_whole(without_pyphen, checker: Checker):
    data = drawn()

    assert "\u00ad-" not in "".join(ET.fromstring(data).itertext())
    assert NARROW == cjm.read(data, format="svg")
    assert [] == checker.faults(data)["DejaVu"]
