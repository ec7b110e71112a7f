"""Which format is meant, and whether the options are its own."""

from typing import Literal

import attrs
import pytest

import cjm
from cjm import _formats

JSON = cjm.Format(
    "json", extensions=[".cjm.json", ".json"], media_types=["application/json"], reads="x:r", writes="x:w"
)
MIRO = cjm.Format("miro", extensions=[".miro.json"], reads="x:r", writes="x:w", sniff=lambda head: b'"board"' in head)
ZIP = cjm.Format("xlsx", extensions=[".xlsx"], reads="x:r", sniff=lambda head: head.startswith(b"PK"))
TEXT = cjm.Format("csv", extensions=[".csv"], reads="x:r", writes="x:w", sniff=lambda head: b"\0" not in head[:9])
OTHER = cjm.Format("other", extensions=[".csv"], reads="x:r")
DRAWN = cjm.Format("ppm", extensions=[".ppm"], writes="x:w")
ALL = [JSON, MIRO, ZIP, TEXT, DRAWN]


@pytest.mark.parametrize(
    "filename, data, expected, noted",
    [
        ("a.miro.json", b'{"board"', "miro", False),
        ("A.MIRO.JSON", b'{"board"', "miro", False),
        ("a.json", b"{}", "json", False),
        ("a.cjm.json", b"{}", "json", False),
        ("a.csv", b"x,y", "csv", False),
        ("a.csv", b"PK\0\0", "xlsx", True),  # the name lies
        ("a.xlsx", b"x,y", "csv", True),
        ("a.xlsx", b"\0\0", "xlsx", False),  # nobody else knows the bytes
        ("a.json", b'{"board"', "json", False),  # its own format cannot tell: the name is believed
        ("a.unknown", b"PK\0\0", "xlsx", True),
        (None, b"PK\0\0", "xlsx", False),
        ("noname", b"PK\0\0", "xlsx", True),
    ],
)
def test_the_format_to_read_is_found_by_the_longest_suffix_and_the_first_bytes(filename, data, expected, noted):
    choice = _formats.to_read(ALL, filename, data)

    assert choice is not None
    assert (expected, noted) == (choice.format.name, choice.note is not None)


@pytest.mark.parametrize("filename", ["a.txt", None, "a.ppm"])
def test_where_nothing_fits_there_is_no_choice(filename):
    assert None is _formats.to_read(ALL, filename, b"\0\0")


def test_two_formats_for_one_suffix_are_an_error_that_lists_both():
    with pytest.raises(cjm.FormatError, match=r"'\.csv' fits csv, other\. Choose one with format='csv'"):
        _formats.to_read([OTHER, attrs.evolve(TEXT, sniff=None)], "a.csv", b"x")
    with pytest.raises(cjm.FormatError, match=r"'\.csv' fits csv, other"):
        _formats.to_write([attrs.evolve(OTHER, writes="x:w"), TEXT], "a.csv")


def test_of_two_formats_for_one_suffix_the_one_that_knows_the_bytes_is_taken():
    choice = _formats.to_read([OTHER, TEXT], "a.csv", b"x")

    assert choice is not None
    assert "csv" == choice.format.name


def test_contents_that_two_formats_know_are_an_error_that_lists_both():
    with pytest.raises(cjm.FormatError, match="The contents fit csv, miro"):
        _formats.to_read(ALL, None, b'{"board"')


def test_a_sniff_gets_four_kibibytes_and_may_fail():
    seen = []

    def curious(head):
        seen.append(len(head))
        return 1 // 0 == 0

    assert False is _formats.sniffs(cjm.Format("c", reads="x:r", sniff=curious), bytes(10_000))
    assert [4096] == seen


@pytest.mark.parametrize("filename, expected", [("a.json", True), ("a.b.json", False), ("a.cjm.json", True)])
def test_a_longer_suffix_of_an_installed_plugin_is_asked_for_only_where_there_may_be_one(filename, expected):
    choice = _formats.to_write([JSON], filename)

    assert choice is not None
    assert expected is choice.sure


def test_an_unknown_name_is_an_error_that_lists_what_there_is_and_what_is_near():
    with pytest.raises(cjm.FormatError) as caught:
        cjm.to_bytes(cjm.JourneyMap("x"), "jsn")

    assert "No installed format writes 'jsn'." in str(caught.value)
    assert "Did you mean 'json'?" in str(caught.value)
    assert "csv (.csv .tsv)" in str(caught.value)


def test_a_format_that_only_writes_says_so_when_it_is_to_be_read(tmp_path):
    (tmp_path / "a.ppm").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    with cjm.using(DRAWN):
        with pytest.raises(cjm.FormatError, match="ppm only writes"):
            cjm.read(tmp_path / "a.ppm")
        with pytest.raises(cjm.FormatError, match="ppm only writes"):
            cjm.read(b"x", format="ppm")


@attrs.frozen(kw_only=True)
class Look:
    width: int = attrs.field(default=1200, validator=attrs.validators.ge(1))
    theme: Literal["plain", "dark"] = "plain"
    title: str | None = None
    ratio: float = 1.0


DRAWING = cjm.Format("draw", writes=lambda content, target: repr(target.options).encode(), options=Look)


@pytest.mark.parametrize(
    "options, said",
    [
        (
            {"wdith": 5},
            r"draw has no option 'wdith'\. Did you mean width\? Its options are: ratio, theme, title, width\.",
        ),
        ({"width": "5"}, r"draw, width=: '5' does not fit\. It takes a whole number\."),
        ({"width": True}, r"draw, width=: True does not fit"),
        ({"theme": "pink"}, r"draw, theme=: 'pink' does not fit\. It takes 'plain' or 'dark'\."),
        ({"title": 5}, r"It takes a text or None\."),
        ({"width": 0}, r"draw, options: 'width' must be >= 1: 0\."),
    ],
)
def test_a_wrong_option_is_an_error_that_lists_the_right_ones(options, said):
    with cjm.using(DRAWING), pytest.raises(cjm.FormatError, match=said):
        cjm.to_bytes(cjm.JourneyMap("x"), "draw", **options)


def test_right_options_reach_the_writer():
    with cjm.using(DRAWING):
        drawn = cjm.to_bytes(cjm.JourneyMap("x"), "draw", width=5, ratio=2, title="T")

    assert b"Look(width=5, theme='plain', title='T', ratio=2)" == drawn


def test_a_format_without_options_has_none():
    with cjm.using(attrs.evolve(DRAWING, options=None)), pytest.raises(cjm.FormatError, match="no option 'width'"):
        cjm.to_bytes(cjm.JourneyMap("x"), "draw", width=5)


@pytest.mark.parametrize(
    "head, native",
    [
        (b'{"cjm": 1', True),
        (b'\xef\xbb\xbf{\n  "cjm": 1', True),
        (b'{"title"', False),
        (b"[", False),
        (b"cjm", False),
    ],
)
def test_the_native_form_is_known_by_its_first_key(head, native):
    json = next(each for each in cjm.formats() if each.name == "json")

    assert native is _formats.sniffs(json, head)


@pytest.mark.parametrize(
    "head, text",
    [
        ("Этап,Боль".encode(), True),
        ("Этап;Боль".encode("utf-16"), True),
        ("Этап".encode("cp1251"), True),
        (b"PK\x03\x04\x14\0", False),
        (b"<svg/>", False),
        (b'{"cjm": 1}', False),
        (b"\0\1", False),
        (b"\x89PNG\r\n\x1a\n", False),
    ],
)
def test_text_is_known_from_what_is_none(head, text):
    csv = next(each for each in cjm.formats() if each.name == "csv")

    assert text is _formats.sniffs(csv, head)


PAGE = b"\xef\xbb\xbf<!-- saved --><html xmlns:o='urn:x'><body><table>"


@pytest.mark.parametrize(
    "head, expected",
    [
        (PAGE, {"html"}),
        (b"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0'><html>", {"html"}),
        (b"<table><tr><td>", {"html"}),
        ("Этап;Боль\nЗаказ;Дорого\n".encode("cp1251"), {"csv"}),
        ("Этап\tБоль\nЗаказ\tДорого\n".encode("utf-16-le"), {"csv"}),
        ('Этап,Боль,Идея\nЗаказ,"раз, два\n- три",x\n'.encode(), {"csv"}),
        (b"sep=;\na;b\n", {"csv"}),
        ("# Карта\n\nСлова, слова\n".encode(), {"markdown"}),
        (b"a | b\n--|--\n1 | 2\n", {"markdown"}),
        (b"| a | b |\n|---|---|\n", {"markdown"}),
        (b"- one\n- two\n", {"csv", "markdown"}),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", set()),
        (b"PK\3\4\x14\0mimetype", set()),
    ],
)
def test_texts_are_told_apart_by_their_first_bytes(head, expected):
    texts = [each for each in cjm.formats() if each.name in {"csv", "markdown", "html"}]

    assert expected == {each.name for each in texts if _formats.sniffs(each, head)}
