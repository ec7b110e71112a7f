"""The typeface of a drawing: taken along, only named, or turned into outlines; the same map comes back from each."""

import math
import re
import unicodedata
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import cjm
from cjm.testing import EDITED
from cjm_svg import _fonts
from tests import drawings
from tests.checker import Checker, faults_of_file

SVG = "{http://www.w3.org/2000/svg}"
INTER = Path("/usr/share/fonts/opentype/inter")
MODES = ("embed", "link", "outline")
PLAIN = cjm.JourneyMap("Plain", phases=[cjm.Phase("Order", pains="Slow")])


def drawn(m: cjm.JourneyMap, font: str) -> bytes:
    return cjm.to_bytes(m, "svg", font=font)


def ours(checker: Checker, data: bytes) -> set[bool]:
    """Whether what is set in Inter is set in the one that came with the drawing."""
    return {own for family, own in checker.typefaces(data) if family.startswith("Inter")}


def test_an_embedded_typeface_is_the_one_that_a_browser_takes(checker: Checker):
    data = drawn(drawings.delivery(), "embed")

    assert {True} == ours(checker, data)
    assert [] == faults_of_file(data)


def test_a_linked_typeface_is_only_named(checker: Checker):
    data = drawn(drawings.delivery(), "link")

    assert b"@font-face" not in data
    assert b"font-family=\"Inter, 'Segoe UI'" in data
    assert True not in ours(checker, data)


def test_only_what_a_drawing_needs_is_embedded():
    def parts(m: cjm.JourneyMap) -> list[tuple[str, bool]]:
        return [
            (rule[0], "U+20-7E" in rule[1])
            for rule in re.findall(r"font-weight:(\d+).*?unicode-range:([^}]*)", drawn(m, "embed").decode())
        ]

    assert [("400", True), ("600", True)] == parts(PLAIN)
    greek = cjm.JourneyMap("Plain", phases=[cjm.Phase("Order", actions="Ψυχή")])
    assert [("400", True), ("400", False), ("600", True)] == parts(greek)


def test_all_that_is_measured_is_embedded_and_outlined():
    from cjm.text._measure import face

    for weight in (400, 600):
        measured = set(face(weight).advances)
        embedded = frozenset().union(*_fonts._parts().values()) | {" "}
        seen = {char for char in measured if not char.isspace() and char not in "\u200b\u200c\u200d"}

        assert measured == embedded
        assert seen <= set(_fonts._letters(weight))


@pytest.mark.parametrize("weight, name", [(400, "Inter-Regular.otf"), (600, "Inter-SemiBold.otf")])
def test_outlines_are_as_large_as_harfbuzz_says_and_where_it_says(weight: int, name: str):
    hb = pytest.importorskip("uharfbuzz", reason="uharfbuzz is not installed")
    if not (INTER / name).exists():
        pytest.skip("Debian's fonts-inter is not installed (apt install fonts-inter)")
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(INTER / name))))

    for char in _fonts._letters(weight):
        if unicodedata.normalize("NFC", char) != char:
            continue  # drawn as another one
        extents = font.get_glyph_extents(font.get_nominal_glyph(ord(char)))
        path = _fonts.outline(char, weight)
        assert path
        # The hull of the points is at least as large as the letter, and not much larger.
        low, high = hull(path)
        assert low[0] <= extents.x_bearing + 1, char
        assert high[0] >= extents.x_bearing + extents.width - 1, char
        assert low[1] <= -extents.y_bearing + 1, char
        assert high[1] >= -extents.y_bearing - extents.height - 1, char
        assert high[0] - low[0] <= extents.width * 1.2 + 60, char
        assert high[1] - low[1] <= -extents.height * 1.2 + 60, char


def hull(path: str) -> tuple[tuple[float, float], tuple[float, float]]:
    """The corners of all points of a path, but its first."""
    x = y = 0.0
    start = (x, y)
    points = []
    for letter, said in re.findall(r"([A-Za-z])([^A-Za-z]*)", path)[1:]:
        numbers = [float(each) for each in re.findall(r"-?[\d.]+", said)]
        pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
        if letter == "z":
            x, y = start
            continue
        found = [(dx, dy) if letter == "M" else (x + dx, y + dy) for dx, dy in pairs]
        x, y = found[-1]
        if letter in "mM":
            start = (x, y)
        if letter != "M":
            points += found
    return (min(x for x, _ in points), min(y for _, y in points)), (
        max(x for x, _ in points),
        max(y for _, y in points),
    )


def test_an_outlined_drawing_has_no_texts_but_those_that_inter_cannot_write():
    m = drawings.wordy()
    data = drawn(m, "outline")
    left = ["".join(each.itertext()) for each in ET.fromstring(data).iter(f"{SVG}text")]

    assert "ينتظر العميل الرد على مكالمته لفترة طويلة" in left
    assert "予約の電話がなかなかつながらなくて本当に困っています" in left
    assert [] == [each for each in left if re.fullmatch(r"[\sA-Za-zА-Яа-яё.,]*", each)]
    assert b"@font-face" not in data


def test_what_could_not_be_outlined_is_told(tmp_path):
    m = cjm.JourneyMap("Plain", phases=[cjm.Phase("予約", pains=["電話", "Slow"])])

    assert () == cjm.write(PLAIN, tmp_path / "plain.svg", font="outline").notes
    assert ["2 texts stay texts: Inter lacks characters of them, 予 in '予約' for one."] == [
        note.text for note in cjm.write(m, tmp_path / "m.svg", font="outline").notes
    ]


@pytest.mark.parametrize("font", MODES)
@pytest.mark.parametrize("name", ["delivery", "tiny", "wordy"])
def test_the_map_comes_back_whatever_became_of_the_typeface(name: str, font: str):
    m = getattr(drawings, name)()
    back = cjm.read(drawn(m, font), format="svg")

    assert m == back
    assert () == back.notes


@pytest.mark.parametrize("font", MODES)
def test_the_texts_are_read_where_the_map_is_lost(font: str):
    texts = [item.text for item in shown(cjm.to_bytes(drawings.delivery(), "svg", font=font, carry="none"))]
    wanted = [item.text for item in shown(cjm.to_bytes(drawings.delivery(), "svg", font="link", carry="none"))]

    assert wanted == texts
    assert len(wanted) > 100


@pytest.mark.parametrize("font", MODES)
def test_every_text_is_read_at_the_same_place(font: str):
    items = shown(cjm.to_bytes(drawings.delivery(), "svg", font=font, carry="none"))
    wanted = shown(cjm.to_bytes(drawings.delivery(), "svg", font="link", carry="none"))

    def middle(item: cjm.Item) -> tuple[float, float]:
        return item.x + item.width / 2, item.y + item.height / 2

    # Of outlines the ink is known, of texts the line: their middles are a few px apart.
    far = [a.text for a, b in zip(items, wanted, strict=True) if math.dist(middle(a), middle(b)) > 5]
    assert [] == far


def shown(data: bytes) -> tuple[cjm.Item, ...]:
    shapes = cjm.load(data, format="svg").shapes
    assert shapes
    return tuple(item for item in shapes.boards[0].items if item.text)


OUTLINED = {
    "deleted": ("", lambda m: m.remove("Кладёт еду")),
    "moved to the step before": (
        ' transform="translate(-210 40)"',
        lambda m: m.move("Вводит карту", to="Корзина", lane="actions"),
    ),
}


@pytest.mark.parametrize("how", OUTLINED)
def test_an_outlined_text_that_was_moved_or_deleted_comes_back_so(how: str):
    changed, means = OUTLINED[how]
    root = ET.fromstring(drawn(EDITED, "outline"))
    above = {child: parent for parent in root.iter() for child in parent}
    text = "Кладёт еду" if how == "deleted" else "Вводит карту"
    group = above[next(each for each in root.iter(f"{SVG}g") if each.get("aria-label") == text)]
    if how == "deleted":
        above[group].remove(group)
    else:
        group.set("transform", re.search('"(.*)"', changed)[1])  # type: ignore[index]

    back = cjm.read(ET.tostring(root), format="svg")

    assert means(EDITED) == back
    assert () == back.notes


def test_the_typeface_travels_with_its_licence():
    licence = (_fonts.FOLDER / "OFL.txt").read_text("utf-8")

    assert "The Inter Project Authors" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert all(Path(each).stat().st_size > 50_000 for each in _fonts.FILES)
