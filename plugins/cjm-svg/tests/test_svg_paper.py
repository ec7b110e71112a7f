"""Pictures and documents of a map: PNG by resvg, PDF with live, tagged text by typst."""

import re
import struct
import subprocess
import sys
import time
from pathlib import Path

import pytest

import cjm
from tests import drawings
from tests.checker import Checker
from tests.support import need_tool

PLAIN = cjm.JourneyMap("Plain", phases=[cjm.Phase("Order", pains="Slow")])


def size(png: bytes) -> tuple[int, int]:
    wide, high = struct.unpack(">II", png[16:24])
    return int(wide), int(high)


def said(tool: str, path: Path, *options: str) -> str:
    done = subprocess.run(
        [need_tool(tool), *options, str(path), *(["-"] if tool == "pdftotext" else [])], capture_output=True, check=True
    )
    return done.stdout.decode()


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pdf") / "delivery.pdf"
    cjm.write(drawings.delivery(), path)
    return path


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def test_a_pdf_holds_every_word_of_the_map_as_text(pdf: Path):
    names = [
        cjm.name_of(place.element)
        for place in drawings.delivery().places()
        if place.kind not in {"emotion", "transition"}
    ]
    there = words(said("pdftotext", pdf))

    assert len(names) > 60
    assert set() == words(" ".join(names)) - there


def test_a_pdf_is_tagged_and_says_what_it_is(pdf: Path):
    info = said("pdfinfo", pdf)

    assert re.search(r"Title: +Заказ еды через приложение\n", info)
    assert re.search(r"Author: +Команда клиентского опыта\n", info)
    assert re.search(r"Tagged: +yes\n", info)
    assert re.search(r"Pages: +1\n", info)
    assert b"/Lang" in pdf.read_bytes()


def test_a_pdf_takes_its_typeface_along(pdf: Path):
    fonts = [line.split() for line in said("pdffonts", pdf).splitlines()[2:]]
    inter = [line for line in fonts if "+Inter-" in line[0]]

    assert {"Inter-Regular-Identity-H", "Inter-SemiBold-Identity-H"} == {line[0].partition("+")[2] for line in inter}
    assert all(line[-5] == "yes" for line in inter)


def test_a_drawing_on_pages_becomes_a_pdf_of_as_many_with_each_text_once(tmp_path: Path):
    m = drawings.long()
    cjm.write(m, tmp_path / "long.pdf", page="A4")
    text = said("pdftotext", tmp_path / "long.pdf")
    pages = text.rstrip("\f").split("\f")

    assert re.search(r"Page size: +841\.89 x 595\.\d+ pts \(A4\)", said("pdfinfo", tmp_path / "long.pdf"))
    assert len(pages) >= 5
    assert all(words(page) for page in pages)
    for number in range(1, 74):
        assert 1 == len(re.findall(rf"\bDesk {number}\b", text)), number
    first = [next(at for at, page in enumerate(pages) if f"Desk {number}\n" in page) for number in (1, 30, 73)]
    assert first == sorted(first)
    assert len(set(first)) == 3


def test_what_is_typst_s_language_is_only_text_here(tmp_path: Path):
    text = '#panic("no") $x$ *b* \\u{41} @ref <a> = // "quoted" #{1+1}'
    cjm.write(cjm.JourneyMap(text, authors=[text], phases=[cjm.Phase(text)]), tmp_path / "m.pdf")

    assert "#panic" in said("pdftotext", tmp_path / "m.pdf")
    assert text in said("pdfinfo", tmp_path / "m.pdf")


@pytest.mark.parametrize("format", ["png", "pdf"])
def test_the_same_map_gives_the_same_bytes(format: str):
    first = cjm.to_bytes(PLAIN, format)
    time.sleep(1.1)  # longer than the grain of a date in a PDF

    assert first == cjm.to_bytes(PLAIN, format)


def test_a_picture_has_two_pixels_to_a_px_or_as_many_as_asked_for():
    drawn = cjm.to_bytes(PLAIN, "svg", carry="none").decode()
    wide, high = (float(each) for each in re.findall(r'viewBox="0,0,([\d.]+),([\d.]+)"', drawn)[0])

    assert size(cjm.to_bytes(PLAIN, "png")) == pytest.approx((2 * wide, 2 * high), abs=2)
    for scale in (1, 3):
        assert size(cjm.to_bytes(PLAIN, "png", scale=scale)) == pytest.approx((scale * wide, scale * high), abs=2)


def test_a_picture_shows_what_a_browser_shows(checker: Checker):
    """Both are made small and grey, cell by cell: where one has ink, so has the other."""
    m = drawings.delivery()
    ours = shades(cjm.to_bytes(m, "png", scale=1), checker)
    theirs = shades(checker.picture(cjm.to_bytes(m, "svg")), checker)
    far = [abs(a - b) for a, b in zip(ours, theirs, strict=True)]

    assert len(far) == 60 * 60
    assert min(ours) < 150
    assert max(far) < 40
    assert sum(far) / len(far) < 3


def shades(png: bytes, checker: Checker) -> list[int]:
    return checker.shades(png, 60)


@pytest.mark.parametrize("format", ["png", "pdf"])
def test_emoji_of_several_characters_leave_the_text_around_them_legible(format: str, tmp_path: Path, checker: Checker):
    """Side by side with the plain text, drawn alike: without care, all of it would be boxes."""
    mixed = cjm.JourneyMap("Семья 👩‍👩‍👧‍👦 и 電話 вместе", phases=[cjm.Phase("a")])
    if format == "pdf":
        cjm.write(mixed, tmp_path / "m.pdf")
        assert {"Семья", "и", "電話", "вместе"} <= words(said("pdftotext", tmp_path / "m.pdf"))
        fonts = said("pdffonts", tmp_path / "m.pdf")
        assert "Inter-SemiBold" in fonts
        assert len(fonts.splitlines()) >= 5  # for the ideographs and the emoji, too
        return
    from cjm_svg._apart import apart
    from cjm_svg._layout import layout
    from cjm_svg._options import SvgOptions

    scene = layout(mixed, SvgOptions())
    texts = [mark.text for layer in apart(scene).layers for mark in flat(layer.items)]
    assert ["Семья ", "👩‍👩‍👧‍👦", " и 電話 вместе"] == [each for each in texts if each.strip() and each in mixed.title]


def flat(marks):
    for mark in marks:
        if hasattr(mark, "lines"):
            yield mark
        elif not callable(getattr(mark, "items", None)):
            yield from flat(getattr(mark, "items", ()))


def test_a_picture_too_large_to_be_opened_is_made_smaller_and_that_is_told(tmp_path: Path):
    m = drawings.long(400)
    began = time.monotonic()
    written = cjm.write(m, tmp_path / "long.png", scale=8)
    took = time.monotonic() - began
    wide, high = size((tmp_path / "long.png").read_bytes())

    assert max(wide, high) <= 30_001
    assert wide * high <= 100_100_000
    assert ["clip"] == [note.kind for note in written.notes]
    assert "pixels to a px, not 8" in written.notes[0].text
    assert took < 60


def test_a_page_longer_than_a_pdf_allows_is_made_smaller_and_that_is_told(tmp_path: Path):
    written = cjm.write(drawings.long(400), tmp_path / "long.pdf", columns=2)
    height = float(re.findall(r"Page size: +[\d.]+ x ([\d.]+) pts", said("pdfinfo", tmp_path / "long.pdf"))[0])

    assert height == pytest.approx(14_400, abs=1)
    assert ["clip"] == [note.kind for note in written.notes]


@pytest.mark.parametrize("format, library", [("png", "resvg_py"), ("pdf", "typst")])
def test_without_its_library_a_format_says_what_to_install(format: str, library: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.delitem(sys.modules, f"cjm_svg._{format}", raising=False)

    with pytest.raises(cjm.FormatError, match=rf"pip install 'cjm-svg\[{format}\]'"):
        cjm.to_bytes(PLAIN, format)


@pytest.mark.parametrize("format", ["png", "pdf"])
def test_a_picture_is_no_map(format: str, tmp_path: Path):
    cjm.write(PLAIN, tmp_path / f"m.{format}")

    with pytest.raises(cjm.CjmError):
        cjm.read(tmp_path / f"m.{format}")


@pytest.mark.parametrize("format", ["png", "pdf"])
@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "]]>", "<script>", "я" * 5000, "\u202e" * 50])
def test_hostile_text_gives_a_sane_picture(format: str, text: str):
    m = cjm.JourneyMap(
        text, phases=[cjm.Phase(text, pains=text or "x", touchpoints=text or "x")], authors=[text] if text else []
    )

    assert len(cjm.to_bytes(m, format)) > 500
