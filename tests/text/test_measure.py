"""Lines are as wide as a shaper would draw them."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from cjm.text import width, wrap
from tests.text import harfbuzz_widths

KEPT = json.loads(harfbuzz_widths.KEPT.read_text(encoding="utf-8"))


@pytest.mark.parametrize("weight", [400, 600])
def test_russian_and_english_phrases_are_as_wide_as_harfbuzz_once_said(weight: int) -> None:
    assert len(KEPT[str(weight)]) > 50
    wrong = {
        text: (w, width(text, 14, weight))
        for text, w in KEPT[str(weight)].items()
        if abs(w - width(text, 14, weight)) > 0.1
    }
    assert wrong == {}


@pytest.mark.parametrize("weight", [400, 600])
def test_a_thousand_phrases_are_as_wide_as_harfbuzz_says(weight: int) -> None:
    pytest.importorskip("uharfbuzz", reason="uharfbuzz is not installed: only the kept widths were compared")
    if not harfbuzz_widths.FACES[weight].exists():
        pytest.skip("Debian's fonts-inter is not installed: only the kept widths were compared")

    texts = harfbuzz_widths.phrases(1000)
    said = harfbuzz_widths.widths(texts, 14, weight)
    wrong = {
        t: (w, width(t, 14, weight)) for t, w in zip(texts, said, strict=True) if abs(w - width(t, 14, weight)) > 0.1
    }
    assert wrong == {}


def test_a_pair_that_kerns_is_narrower_than_its_letters() -> None:
    assert width("AV", 14) < width("A", 14) + width("V", 14) - 0.5
    assert width("Та", 14) < width("Т", 14) + width("а", 14) - 0.2


def test_a_letter_composed_of_two_characters_is_as_wide_as_the_letter() -> None:
    assert width("Мой ёж", 14) == width("Мои\u0306 е\u0308ж", 14)
    assert width("Tiếng Việt", 14) == pytest.approx(width("Tieng Viet", 14), abs=1)


@pytest.mark.parametrize(
    "em, sign",
    [
        (1.35, "👩‍👩‍👦"),
        (1.35, "👍🏽"),
        (1.35, "🇷🇸"),
        (1.35, "1️⃣"),
        (1.35, "❤️"),
        (1, "家"),
        (1, "한"),
        (1, "\u1112\u1161\u11ab"),
    ],
)
def test_one_sign_that_inter_lacks_takes_the_room_of_one_sign(em: float, sign: str) -> None:
    assert width(sign, 100) == pytest.approx(em * 100, abs=0.1)
    assert width("a" + sign + "b", 100) == pytest.approx(em * 100 + width("a", 100) + width("b", 100), abs=0.1)


@pytest.mark.parametrize("nothing", ["", "\u200d", "\ufe0f", "\u0301", "\u200b", "\u00ad", "\ud800", "\x00"])
def test_what_is_not_drawn_takes_no_room(nothing: str) -> None:
    assert width(nothing, 14) == 0
    assert width("клиент" + nothing, 14) == width("клиент", 14)


def test_width_grows_with_size() -> None:
    assert width("клиент", 28) == pytest.approx(2 * width("клиент", 14))
    assert width("клиент", 14, weight=600) > width("клиент", 14, weight=400)


@pytest.mark.parametrize("size", [0, -1, float("nan"), float("inf")])
def test_an_impossible_size_is_refused(size: float) -> None:
    with pytest.raises(ValueError, match="type size"):
        width("клиент", size)


def test_a_weight_without_a_table_is_refused() -> None:
    with pytest.raises(ValueError, match="400 and 600; got 700"):
        width("клиент", 14, weight=700)


@pytest.mark.parametrize("weight", [400, 600])
def test_the_safe_width_holds_a_thousand_phrases_in_inter_and_in_dejavu(weight: int) -> None:
    pytest.importorskip("uharfbuzz", reason="uharfbuzz is not installed")
    for font in (harfbuzz_widths.FACES[weight], harfbuzz_widths.STAND_INS[weight]):
        if not font.exists():
            pytest.skip(f"{font} is not installed (Debian: apt install fonts-inter fonts-dejavu-core)")

    texts = harfbuzz_widths.phrases(1000)
    safe = [width(text, 14, weight, safe=True) for text in texts]
    said = (
        harfbuzz_widths.widths(texts, 14, weight),
        harfbuzz_widths.widths(texts, 14, weight, harfbuzz_widths.STAND_INS),
    )

    assert [] == [text for text, w, a, b in zip(texts, safe, *said, strict=True) if max(a, b) > w + 0.5]
    # (DejaVu kerns apart what few words have: an r from an apostrophe.) And no wider than it must be: what it gives is what DejaVu takes, but for kerns.
    assert sum(safe) < 1.02 * sum(said[1])


@pytest.mark.parametrize("weight", [400, 600])
def test_safe_lines_are_no_wider_than_asked_for_in_what_stands_in(weight: int) -> None:
    for text in harfbuzz_widths.phrases(300):
        for line in wrap(text, 120, 14, weight, safe=True):
            assert width(line, 14, weight, safe=True) <= 120.01


def test_five_thousand_phrases_are_measured_in_a_moment() -> None:
    texts = harfbuzz_widths.phrases(5000)
    width("", 14)  # the table is read on first use
    began = time.process_time()
    for text in texts:
        width(text, 14)
    assert time.process_time() - began < 1  # about 0.05 on a laptop


def test_the_font_data_travels_with_its_licence() -> None:
    import cjm.text

    licence = Path(cjm.text.__file__).with_name("OFL.txt").read_text(encoding="utf-8")
    assert "The Inter Project Authors" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
