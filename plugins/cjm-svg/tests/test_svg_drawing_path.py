"""What is drawn of the path: figures, AIDA, storyboard, arrows, and what lasts over several steps."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest

import cjm
from cjm import Emotion, Idea, Pain, Persona, Phase, Step, Touchpoint, Transition
from cjm_svg._boxes import Group, Words
from cjm_svg._icons import channel_icon
from cjm_svg._layout import layout
from cjm_svg._options import SvgOptions
from cjm_svg._persona import initials
from tests import drawings
from tests.support import ROOT

SVG = "{http://www.w3.org/2000/svg}"
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f64540"
    "0000000049454e44ae426082"
)


def drawn(m: cjm.JourneyMap, **options: Any) -> Any:
    return ET.fromstring(cjm.to_bytes(m, "svg", carry="none", **options))


def texts(root: Any) -> list[str]:
    return ["".join(text.itertext()).replace("\u00ad-", "") for text in root.iter(f"{SVG}text")]


def groups(scene: Any, kind: str) -> list[Any]:
    """All groups of a kind, however deep."""

    def within(items):
        for item in items:
            if isinstance(item, Group):
                if item.kind == kind:
                    yield item
                yield from within(item.items)

    return [found for layer in scene.layers for found in within(layer.items)]


def steps(count: int) -> list[Step]:
    return [Step(f"Шаг {number}") for number in range(1, count + 1)]


# Figures


def test_the_header_counts_pains_moments_of_truth_and_names_the_lowest_point():
    there = " | ".join(texts(drawn(drawings.delivery())))

    # Seven pains, one of them 3/3; two moments of truth; the lowest feeling is -0.95 in the second step of phase 4.
    for wanted in ("7 | болей, 1 сильная", "2 | момента истины", "4.2 | худший шаг: Злость", "рост эмоции к цели"):
        assert wanted in there


def test_a_map_that_gives_no_figures_has_no_tiles():
    m = cjm.JourneyMap("m", phases=[Phase("p", actions="a", pains="b")])

    assert "pain" not in texts(drawn(m, language="en"))


@pytest.mark.parametrize(
    "name, wanted",
    [("Анна", "А"), ("Анна, 34 года", "А"), ("Anna Smith", "AS"), ("команда закупок", "К"), ("🙂", ""), ("", "")],
)
def test_a_persona_without_a_portrait_has_initials(name, wanted):
    assert wanted == initials(name)


# Path


def test_aida_is_a_band_under_the_phases_whose_edit_is_told():
    m = cjm.JourneyMap("m", language="ru", phases=[Phase("p", aida=["awareness", "interest"]), Phase("q", actions="a")])
    root = drawn(m)

    assert ["внимание, интерес"] == [text for text in texts(root) if "внимание" in text]
    assert len(groups(layout(m, SvgOptions()), "aida")) == 1


def test_a_storyboard_shows_the_pictures_of_steps_and_names_the_others():
    photo = cjm.Asset.of(PIXEL, "one.png", media_type="image/png")
    sketch = cjm.Asset("two.svg", media_type="image/svg+xml")
    m = cjm.JourneyMap("m", phases=[Phase("p", steps=[Step("a", image=photo), Step("b", image=sketch), Step("c")])])
    root = drawn(m)

    assert 1 == len(list(root.iter(f"{SVG}image")))
    assert {"Storyboard", "Picture: two.svg"} <= set(texts(root))
    assert "Picture: one.png" not in texts(root)


def test_customers_of_a_step_are_a_number_and_a_bar():
    m = cjm.JourneyMap(
        "m", language="en", phases=[Phase("p", steps=[Step("a", customers=12000), Step("b", customers=3000)])]
    )
    root = drawn(m)

    assert {"12,000", "3,000"} <= set(texts(root))
    bars = [float(each.get("width")) for each in root.iter(f"{SVG}rect") if each.get("height") == "4"]
    tracks, filled = bars[::2], bars[1::2]
    assert [1.0, 0.25] == [round(part / whole, 2) for part, whole in zip(filled, tracks, strict=True)]


@pytest.mark.parametrize(
    "transition, wanted",
    [
        (Transition("b", "a", kind="return", share=0.3), "return 30 %"),
        (Transition("a", "c", kind="jump", share=0.125), "jump 12.5 %"),
        (Transition(None, "b", kind="entry", share=0.2), "entry 20 %"),
        (Transition("a", None, kind="exit"), "exit"),
        (Transition("c", None, kind="exit", share=0.5), "exit 50 %"),
    ],
)
def test_ways_that_leave_the_line_are_arcs_with_their_share_inside_the_sheet(transition, wanted):
    m = cjm.JourneyMap("m", language="en", phases=[Phase("p", steps=["a", "b", "c"])], transitions=[transition])
    scene = layout(m, SvgOptions())

    (arc,) = groups(scene, "arc")
    label = next(item for item in arc.items if isinstance(item, Words))
    assert wanted == label.text
    assert 0 <= label.box[0]
    assert label.box[0] + label.box[2] <= scene.width


def test_a_way_out_of_the_last_of_many_steps_is_labelled_inside_the_sheet():
    m = cjm.JourneyMap(
        "m", phases=[Phase("p", steps=steps(12))], transitions=[Transition("Шаг 12", None, kind="exit", share=0.05)]
    )
    scene = layout(m, SvgOptions(column=140))

    (arc,) = groups(scene, "arc")
    label = next(item for item in arc.items if isinstance(item, Words))
    assert label.box[0] + label.box[2] <= scene.width - 20


def test_a_way_to_a_phase_that_is_called_like_an_owner_is_drawn():
    m = cjm.JourneyMap(
        "m",
        phases=["Sale", Phase("Training", touchpoints=Touchpoint("t", responsibilities=["Training"]))],
        transitions=[Transition("phase/sale", "phase/training", kind="skip")],
    )

    assert 1 == len(groups(layout(m, SvgOptions()), "arc"))


# What lasts


def test_what_lasts_until_a_later_step_is_one_card_over_all_its_columns():
    m = cjm.JourneyMap("m", phases=[Phase("p", steps=steps(4)), Phase("q", steps=[Step("Конец", actions="a")])])
    m = m.add(Pain("Долго", until="Шаг 4"), to="Шаг 2")
    scene = layout(m, SvgOptions())

    cards = {group.kind: group.card for kind in ("pain", "step") for group in groups(scene, kind)}
    wide = next(group.card[2] for group in groups(scene, "step"))
    assert 3 * wide + 2 * 12 == pytest.approx(cards["pain"][2])
    assert [] == [text for text in texts(drawn(m)) if text.startswith(("До:", "Until"))]
    assert 1 == texts(drawn(m)).count("Долго")


def test_what_lasts_lies_over_what_stands_in_its_columns_and_beside_the_rest():
    m = cjm.JourneyMap(
        "m", phases=[Phase("p", steps=[Step("a", pains="x"), Step("b", pains="y"), Step("c", pains="z")])]
    )
    m = m.add(Pain("w", until="b"), to="a")
    by_text = {group.label.rpartition(": ")[2]: group.card[1] for group in groups(layout(m, SvgOptions()), "pain")}

    assert by_text["w"] == by_text["z"]
    assert by_text["w"] < by_text["x"] == by_text["y"]


def test_what_lasts_beyond_a_band_goes_on_in_the_next_one():
    m = cjm.JourneyMap("m", language="en", phases=[Phase("p", steps=steps(20))])
    m = m.add(Pain("Slow", until="Шаг 20"), to="Шаг 3")

    there = texts(drawn(m))
    assert (1, 1) == (there.count("Slow"), there.count("… Slow (continued)"))


def test_an_edit_of_what_lasts_and_of_its_neighbours_comes_back():
    m = cjm.JourneyMap("m", phases=[Phase("p", steps=[Step("a"), Step("b", pains="y"), Step("c")])])
    m = m.add(Pain("w", until="c"), to="a")
    root: Any = ET.fromstring(cjm.to_bytes(m, "svg"))
    for text in root.iter(f"{SVG}text"):
        if "".join(text.itertext()) in {"w", "y"}:
            text[0].text += "!"

    expected = m.replace("w", text="w!").replace("y", text="y!")
    assert expected == cjm.read(ET.tostring(root), format="svg")


# Lanes


def test_lines_of_interaction_and_visibility_stand_over_the_lanes_that_they_part():
    m = cjm.JourneyMap("m", language="en", phases=[Phase("p", actions="a", frontstage="b", backstage="c", systems="d")])
    there = [
        text
        for text in texts(drawn(m))
        if text in {"Actions", "Frontstage", "Backstage", "LINE OF INTERACTION", "LINE OF VISIBILITY"}
    ]

    # The lines are in the background, under the lanes.
    assert ["LINE OF INTERACTION", "LINE OF VISIBILITY", "Actions", "Frontstage", "Backstage"] == there
    only_backstage = cjm.JourneyMap("m", language="en", phases=[Phase("p", actions="a", backstage="c")])
    assert "LINE OF INTERACTION" not in texts(drawn(only_backstage))


@pytest.mark.parametrize(
    "state, said",
    [("missing", True), ("inefficient", True), ("planned", True), ("blind-spot", True), ("existing", False)],
)
def test_a_touchpoint_that_is_not_as_it_should_be_is_marked_by_a_sign_and_a_word(state, said):
    m = cjm.JourneyMap("m", language="en", phases=[Phase("p", touchpoints=Touchpoint("t", state=state))])
    word = cjm.words.Captions("en").value(state)

    assert said == (word in texts(drawn(m)))


@pytest.mark.parametrize(
    "said, wanted",
    [
        (("Колл-центр",), "phone"),
        (("Совет коллеги в чате",), "chat"),
        (("Совет коллеги",), "people"),
        (("Пуш-уведомление",), "bell"),
        (("Каталог", "mobile-app"), "mobile"),
        (("Registration", "website"), "site"),
        (("Погода",), None),
        ((None, None), None),
        (("apple",), None),
    ],
)
def test_a_touchpoint_has_the_sign_of_its_kind(said, wanted):
    assert wanted == channel_icon(*said)


def test_a_thought_is_tinted_by_what_its_step_feels_like_today():
    feelings = [Emotion(-0.8, persona="Ann"), Emotion(0.9, persona="Ann", state="to-be")]
    m = cjm.JourneyMap(
        "m",
        personas=[Persona("Ann")],
        phases=[Phase("p", steps=[Step("a", thoughts="Ugh", emotions=feelings), Step("b", emotions=feelings)])],
    )
    scene = layout(m, SvgOptions())

    (bubble,) = groups(scene, "thought")
    assert "bubble-1" == bubble.items[0].look


def test_ideas_say_their_status_in_the_language_of_the_map():
    m = cjm.JourneyMap("m", language="ru", phases=[Phase("p", ideas=Idea("i", status="in-progress", kind="product"))])

    assert {"в работе", "продукт"} <= set(texts(drawn(m)))


def test_lanes_that_are_asked_for_come_first():
    m = cjm.JourneyMap("m", language="en", phases=[Phase("p", goals="a", actions="b", pains="c", ideas="d")])
    lanes = ("Goals", "Actions", "Pains", "Ideas")

    assert ["Ideas", "Pains", "Goals", "Actions"] == [
        text for text in texts(drawn(m, lanes=["ideas", "pains"])) if text in lanes
    ]


def test_a_compact_drawing_is_lower():
    m = cjm.read(ROOT / "examples" / "food-delivery.cjm.json")

    assert (
        layout(m, SvgOptions(density="compact", column=200)).height
        < layout(m, SvgOptions(density="comfortable", column=200)).height
    )
