"""What a reader sees as one sign stays one."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from cjm.text import clean, clusters, is_rtl


@pytest.mark.parametrize(
    "sign",
    [
        "й", "и\u0306", "e\u0301\u0323", "👩‍👩‍👧‍👦", "👩🏽‍⚕️", "👍🏿", "🇷🇸", "🏳️‍🌈", "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "1️⃣", "❤️‍🔥", "🙂‍↔️", "\u1112\u1161\u11ab", "하\u11ab", "नि", "क्ष", "กำ", "\r\n",
    ],
)  # fmt: skip
def test_a_sign_of_several_characters_is_one_cluster(sign: str) -> None:
    assert clusters(sign) == [sign]
    assert clusters("x" + sign + "x") == ["x", sign, "x"]


@pytest.mark.parametrize(
    "signs, text",
    [
        (["🇷🇸", "🇰🇿", "🇬"], "🇷🇸🇰🇿🇬"),
        (["👍", "👍🏽"], "👍👍🏽"),
        (["a\u200d", "👍"], "a\u200d👍"),
        (["한", "국"], "한국"),
        (["\n", "\u0301"], "\n\u0301"),
        (["О", "К"], "ОК"),
        ([], ""),
    ],
)
def test_neighbours_that_are_two_signs_are_two_clusters(signs: list[str], text: str) -> None:
    assert clusters(text) == signs


@given(st.text())
def test_clusters_joined_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text
    assert all(clusters(text))


def test_what_xml_cannot_hold_is_stripped_and_nothing_else() -> None:
    assert clean("a\x00b\x0bc\x1fd\ud800e\ufffef\uffffg") == "abcdefg"
    kept = "<script>]]>\t\n\r\x7f\x85 \u200d👩‍⚕️\u2028 «Да» & "
    assert clean(kept) == kept


@given(st.text(st.characters(codec=None)))
def test_a_clean_text_can_be_written_as_xml(text: str) -> None:
    from xml.etree import ElementTree as ET

    element = ET.Element("text")
    element.text = clean(text)
    again = ET.fromstring(ET.tostring(element, encoding="utf-8")).text or ""
    assert again == clean(text).replace("\r\n", "\n").replace("\r", "\n") or "\r" in text


def test_the_first_letter_decides_which_way_a_text_runs() -> None:
    assert [is_rtl(text) for text in ("שלום", "«مرحبا» Anna", "42 שלום")] == [True, True, True]
    assert [is_rtl(text) for text in ("Anna שלום", "Анна", "42", "")] == [False, False, False, False]
