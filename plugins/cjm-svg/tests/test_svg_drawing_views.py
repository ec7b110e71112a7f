"""The other drawings of a map, its pages, its looks, and the gallery."""

import importlib.util
import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import cjm
from cjm import Idea, Pain, Persona, Phase, Responsibility, Step, Touchpoint
from cjm_svg._boxes import Group, Words
from cjm_svg._layout import layout
from cjm_svg._options import SvgOptions
from tests import drawings
from tests.support import ROOT

SVG = "{http://www.w3.org/2000/svg}"
FOOD = cjm.read(ROOT / "examples" / "food-delivery.cjm.json")
PROPORTION = {"A3": 420 / 297, "A4": 297 / 210, "16:9": 16 / 9}
DRAWINGS = ("map", "compare", "responsibility", "priorities", "persona")


def options(drawing: str) -> dict[str, Any]:
    return {"drawing": drawing} | (
        {"before": FOOD.remove("Мало фото") if "Мало фото" in FOOD else FOOD} if drawing == "compare" else {}
    )


def drawn(m: cjm.JourneyMap, **given: Any) -> Any:
    return ET.fromstring(cjm.to_bytes(m, "svg", carry="none", **given))


def texts(root: Any) -> list[str]:
    return ["".join(text.itertext()).replace("\u00ad-", "") for text in root.iter(f"{SVG}text")]


def laid(m: cjm.JourneyMap, given: SvgOptions) -> Any:
    return layout(m, given)


def words_of(scene: Any) -> Any:
    def within(items, card):
        for item in items:
            if isinstance(item, Group):
                yield from within(item.items, item.card or card)
            elif isinstance(item, Words):
                yield item, card

    for layer in scene.layers:
        yield from within(layer.items, None)


# All of them


@pytest.mark.parametrize("drawing", DRAWINGS)
def test_the_map_comes_back_from_any_drawing_of_it(drawing):
    assert FOOD == cjm.read(cjm.to_bytes(FOOD, "svg", **options(drawing)), format="svg")


@pytest.mark.parametrize("drawing", DRAWINGS)
@pytest.mark.parametrize("page", ["infinite", "A3", "A4", "16:9"])
def test_every_text_of_any_drawing_is_inside_its_card_and_on_one_page(drawing, page):
    scene = layout(FOOD, SvgOptions(**options(drawing), page=page))
    outside = []
    for words, card in words_of(scene):
        x, y, room, height = words.box
        ok = any(
            left <= x and x + room <= left + wide and top <= y and y + height <= top + high
            for left, top, wide, high in scene.pages
        )
        if card:
            left, top, wide, high = card
            ok = (
                ok and left <= x and x + room <= left + wide + 0.5 and top <= y + 0.5 and y + height <= top + high + 0.5
            )
        if not ok:
            outside.append(words.text)
    assert [] == outside


@pytest.mark.parametrize("drawing", DRAWINGS)
@pytest.mark.parametrize("m", [cjm.JourneyMap(""), drawings.tiny(), drawings.wordy()], ids=["empty", "tiny", "wordy"])
def test_any_map_has_any_drawing(drawing, m):
    given = {"before": cjm.JourneyMap("before")} if drawing == "compare" else {}
    root = drawn(m, drawing=drawing, **given)

    assert [] == [each for each in root.iter() if each.get("height") in {"nan", "inf"}]
    assert 100 < float(root.get("height")) < 20_000


def test_an_edit_in_a_drawing_that_is_no_map_comes_back_and_places_mean_nothing():
    m = cjm.JourneyMap(
        "m", phases=[Phase("p", ideas=Idea("Slow idea", impact="high", effort="low")), Phase("q", ideas="x")]
    )
    root = ET.fromstring(cjm.to_bytes(m, "svg", drawing="priorities"))
    text = next(each for each in root.iter(f"{SVG}text") if "".join(each.itertext()) == "Slow idea")
    text[0].text = "Quick idea"
    card = next(each for each in root.iter(f"{SVG}g") if each.get("id") == "idea.x")
    card.set("transform", "translate(-300,-200)")

    assert m.replace("Slow idea", text="Quick idea") == cjm.read(ET.tostring(root), format="svg")


# Compare


def as_is_and_to_be() -> tuple[cjm.JourneyMap, cjm.JourneyMap]:
    before = cjm.JourneyMap(
        "m",
        language="en",
        phases=[
            Phase("Order", steps=[Step("Cart", pains=["Slow", "Dear"], actions="Fills in"), Step("Pay", ideas="Chat")]),
        ],
    )
    after = (
        before.remove("Dear")
        .replace("Slow", text="Not so slow")
        .move("Chat", to="Cart")
        .add(Touchpoint("Desk"), to="Pay")
    )
    return before, after


def test_what_changed_is_marked_by_a_badge_an_edge_and_what_it_was():
    before, after = as_is_and_to_be()
    there = texts(drawn(after, drawing="compare", before=before))

    assert {"+ new", "changed", "moved", "− gone", "was: Slow", "was: Order · Pay", "Dear"} <= set(there)
    assert ["1 | new", "1 | changed", "1 | moved", "1 | gone"] == re.findall(
        r"1 \| (?:new|changed|moved|gone)", " | ".join(there)
    )


def test_every_change_is_told_in_words_under_the_map():
    before, after = as_is_and_to_be()
    there = texts(drawn(after, drawing="compare", before=before))

    assert set(cjm.compare(before, after).words("en")) <= set(there)


def test_what_is_gone_is_nobody_s_and_the_map_after_comes_back():
    before, after = as_is_and_to_be()
    data = cjm.to_bytes(after, "svg", drawing="compare", before=before)

    assert after == cjm.read(data, format="svg")
    assert "pain.dear" not in {each.get("id") for each in ET.fromstring(data).iter()}


def test_a_map_that_did_not_change_says_so():
    before, _ = as_is_and_to_be()

    assert "Nothing changed" in texts(drawn(before, drawing="compare", before=before))


def test_without_a_map_before_there_is_nothing_to_compare():
    with pytest.raises(cjm.ConvertError, match="before="):
        cjm.to_bytes(cjm.JourneyMap("m"), "svg", drawing="compare")


# Responsibility, priorities, personas


def test_the_heat_map_counts_who_answers_for_what_in_which_phase():
    m = cjm.JourneyMap(
        "m",
        language="en",
        phases=[
            Phase("One", touchpoints=[Touchpoint("a", responsibilities=["Ann", Responsibility("Bob", role="C")]), "b"]),
            Phase("Two", pains=[Pain("c", responsibilities=["Ann"]), Pain("d", responsibilities=["Ann"])]),
        ],
    )
    there = texts(drawn(m, drawing="responsibility"))

    # Ann does one thing in the first phase and two in the second, Bob is asked once, and nobody answers for b.
    assert [
        "Ann",
        "Total: 3",
        "1",
        "R 1",
        "2",
        "R 2",
        "Bob",
        "Total: 1",
        "1",
        "C 1",
        "nobody",
        "Touchpoints: 1",
        "1",
    ] == [text for text in there[there.index("Ann") :] if text not in {"R", "C", "does it", "consulted", "cjm"}]


def test_a_map_without_owners_ideas_or_personas_says_so():
    m = cjm.JourneyMap("m", language="en", phases=["p"])
    said = {"responsibility": "Nobody answers", "priorities": "no ideas", "persona": "no personas"}

    for drawing, words in said.items():
        assert words in " ".join(texts(drawn(m, drawing=drawing)))


def test_ideas_lie_by_impact_from_the_top_and_by_effort_from_the_left_and_unrated_ones_below():
    levels = ("low", "medium", "high")
    ideas = [Idea(f"{impact}-{effort}", impact=impact, effort=effort) for impact in levels for effort in levels]
    m = cjm.JourneyMap("m", phases=[Phase("p", ideas=[*ideas, Idea("unrated", impact="high")])])
    at = {
        words.text: words.box[:2]
        for words, _ in words_of(layout(m, SvgOptions(drawing="priorities")))
        if words.text.partition("-")[0] in {*levels, "unrated"}
    }

    for level in levels:
        row = [at[f"{level}-{effort}"] for effort in levels]
        column = [at[f"{impact}-{level}"] for impact in levels]
        assert sorted(x for x, _ in row) == [x for x, _ in row]
        assert sorted((y for _, y in column), reverse=True) == [y for _, y in column]
        assert 1 == len({x for x, _ in column})
    assert at["unrated"][1] > max(y for name, (_, y) in at.items() if name != "unrated")


def test_the_sheet_of_a_persona_has_all_that_is_known_of_it_and_nobody_else():
    ann = Persona("Ann", role="Nurse", quote="Quick!", goals=["Sleep"], fears=["Night"], sites=["a.org"], home="Flat")
    m = cjm.JourneyMap("m", language="en", personas=[ann, Persona("Bob")], phases=[Phase("p", pains="Hidden here")])
    there = texts(drawn(m, drawing="persona", persona="Ann"))

    assert {"Ann", "Nurse", "Quick!", "Sleep", "Night", "a.org", "Flat"} <= set(there)
    assert {"Bob", "Hidden here"}.isdisjoint(there)
    assert {"Ann", "Bob"} <= set(texts(drawn(m, drawing="persona")))
    call = m.add("Bob", to="p", lane="actions")  # who rings is called like one of them
    assert "Bob" in texts(drawn(call, drawing="persona", persona="Bob"))
    with pytest.raises(cjm.CjmError, match="Cid"):
        cjm.to_bytes(m, "svg", drawing="persona", persona="Cid")


# Pages


@pytest.mark.parametrize("page", PROPORTION)
def test_a_page_has_its_proportion_and_type_that_can_be_read_in_print(page):
    scene = layout(drawings.long(30), SvgOptions(page=page))
    smallest = min(words.size for words, _ in words_of(scene))

    assert len(scene.pages) > 1
    assert not scene.overfull
    for _, _, wide, high in scene.pages:
        assert PROPORTION[page] == pytest.approx(wide / high, rel=0.002)
    assert smallest >= 11
    assert smallest * scene.print / 25.4 * 72 >= 6.5


def test_the_root_states_the_size_of_the_paper():
    root = drawn(drawings.tiny(), page="A3")

    assert "420mm" == root.get("width")
    assert 297 == pytest.approx(float(root.get("height").removesuffix("mm")), abs=1)


def test_what_needs_less_room_is_printed_larger():
    small, large = (
        laid(m, SvgOptions(page="A3")) for m in (drawings.tiny(), cjm.read(ROOT / "examples" / "clinic.xlsx"))
    )

    assert 1 == len(small.pages) == len(large.pages)
    assert small.print > large.print


def test_each_page_repeats_the_phases_and_no_element_is_there_twice():
    m = drawings.long(30)
    scene = layout(m, SvgOptions(page="A4"))
    root = drawn(m, page="A4")
    ids = [own for each in root.iter() if (own := each.get("id"))]

    assert len(ids) == len(set(ids))
    assert {place.handle.replace("/", ".") for place in m.places() if not isinstance(place.element, cjm.Lane)} <= set(
        ids
    )
    for number, (_, top, _, high) in enumerate(scene.pages, 1):
        there = [words for words, _ in words_of(scene) if top <= words.box[1] < top + high]
        assert any(words.text.endswith(f"{number} / {len(scene.pages)}") for words in there)


def test_what_no_page_can_hold_is_told(tmp_path):
    m = cjm.JourneyMap(
        "m", phases=[Phase("p", steps=[Step("a", actions="слово " * 450), *[f"b{n}" for n in range(8)]])]
    )
    written = cjm.write(m, tmp_path / "m.svg", page="16:9")

    assert ["clip"] == [note.kind for note in written.notes]
    assert m == cjm.read(tmp_path / "m.svg")


# Looks


def test_a_theme_colours_and_moves_nothing():
    colour = re.compile(rb"#[0-9A-F]{6}")
    m = drawings.delivery()
    shapes = {theme: colour.sub(b"#", cjm.to_bytes(m, "svg", carry="none", theme=theme)) for theme in ("house", "dark")}

    assert shapes["house"] == shapes["dark"]


# The gallery


def gallery():
    spec: Any = importlib.util.spec_from_file_location("gallery", ROOT / "tools" / "gallery.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_gallery_has_ten_drawings_of_each_kind_in_both_languages():
    found = list(gallery().pictures())

    assert 10 == len(found) == len({each.name for each in found})
    assert set(DRAWINGS) == {each.options.get("drawing", "map") for each in found}
    assert {"ru", "en"} == {cjm.words.captions_for(each.map).language for each in found}
    sizes = [len(each.map.steps) for each in found]
    assert (1, 48) == (min(sizes), max(sizes))
    page = (ROOT / "docs" / "gallery.md").read_text("utf-8")
    assert [] == [each.name for each in found if f"gallery/{each.name}.svg" not in page]


def test_the_gallery_is_what_the_code_draws():
    # What was read from a workbook changes with what reading it finds: those two are made anew with the docs.
    drawn_ = [each for each in gallery().pictures() if "clinic" not in each.name]
    stale = [each.name for each in drawn_ if (ROOT / f"docs/gallery/{each.name}.svg").read_bytes() != each.svg()]

    assert 8 == len(drawn_)
    assert [] == stale, "python tools/gallery.py makes it anew"
