"""Small cases with what a person would say about them: each map is written down, and so is what differs."""

from __future__ import annotations

import pytest

import cjm
from cjm import (
    Channel,
    Emotion,
    Evidence,
    Idea,
    JourneyMap,
    Lane,
    Metric,
    Owner,
    Pain,
    Persona,
    Phase,
    Step,
    Text,
    Touchpoint,
    Transition,
)


def order(**lanes):
    """A phase of that name."""
    return Phase("Order", **lanes)


def of(*phases, **fields):
    return JourneyMap("Food", phases=phases, **fields)


CASES = {
    "a text is reworded": (
        of(order(pains=["Slow"])),
        of(order(pains=["Very slow"])),
        ["Pain 'Slow' became 'Very slow' (phase 'Order')"],
    ),
    "a text is mistyped and mended": (
        of(order(actions=["Pays by crad"])),
        of(order(actions=["Pays by card"])),
        ["Action 'Pays by crad' became 'Pays by card' (phase 'Order')"],
    ),
    "only the case of a text differs": (
        of(order(actions=["pays"])),
        of(order(actions=["Pays"])),
        ["Action 'pays' became 'Pays' (phase 'Order')"],
    ),
    "a card is dragged to another phase": (
        of(order(touchpoints=["Call centre"]), Phase("Delivery")),
        of(order(), Phase("Delivery", touchpoints=["Call centre"])),
        ["Touchpoint 'Call centre' moved from phase 'Order' to 'Delivery'"],
    ),
    "a card is dragged to a step": (
        of(order(pains=["Slow"], steps=["Basket"])),
        of(order(steps=[Step("Basket", pains=["Slow"])])),
        ["Pain 'Slow' moved from phase 'Order' to phase 'Order', step 'Basket'"],
    ),
    "a card is dragged to another lane": (
        of(order(thoughts=["Where is it?"])),
        of(order(questions=["Where is it?"])),
        ["Thought 'Where is it?' moved from lane 'Thoughts' to lane 'Questions' (phase 'Order')"],
    ),
    "cards change their order": (
        of(order(actions=["Looks", "Pays", "Waits"])),
        of(order(actions=["Pays", "Waits", "Looks"])),
        ["Action 'Looks' is now number 3, not 1 (phase 'Order')"],
    ),
    "a card is added": (
        of(order(ideas=[])),
        of(order(ideas=["Chat"])),
        ["Added idea 'Chat' (phase 'Order')"],
    ),
    "a card is removed": (
        of(order(quotes=["Never again"])),
        of(order()),
        ["Removed quote 'Never again' (phase 'Order')"],
    ),
    "a twin is inserted above": (
        of(order(actions=["Waits", "Pays"])),
        of(order(actions=["Waits", "Waits", "Pays"])),
        ["Added action 'Waits' (phase 'Order')"],
    ),
    "one of two twins is removed": (
        of(order(actions=["Waits", "Pays", "Waits"])),
        of(order(actions=["Pays", "Waits"])),
        ["Removed action 'Waits' (phase 'Order')"],
    ),
    "a card is copied to another phase": (
        of(order(actions=["Waits"]), Phase("Delivery")),
        of(order(actions=["Waits"]), Phase("Delivery", actions=["Waits"])),
        ["Added action 'Waits' (phase 'Delivery')"],
    ),
    "twins with different fields change places": (
        of(order(touchpoints=[Touchpoint("Desk", device="person"), Touchpoint("Desk", device="kiosk")])),
        of(order(touchpoints=[Touchpoint("Desk", device="kiosk"), Touchpoint("Desk", device="person")])),
        ["Touchpoint 'Desk' is now number 1, not 2 (phase 'Order')"],
    ),
    "a text is deleted and another typed": (
        of(order(actions=["Compares prices"])),
        of(order(actions=["Rings the doorbell"])),
        ["Removed action 'Compares prices' (phase 'Order')", "Added action 'Rings the doorbell' (phase 'Order')"],
    ),
    "a phase is renamed to something similar": (
        of(order(actions=["Pays"]), Phase("Delivery", actions=["Waits"])),
        of(Phase("Ordering", actions=["Pays"]), Phase("Delivery", actions=["Waits"])),
        ["Phase 'Order' became 'Ordering'"],
    ),
    "a phase is renamed to something quite different": (
        of(order(actions=["Pays"], pains=["Slow"]), Phase("Delivery", actions=["Waits"])),
        of(Phase("Checkout", actions=["Pays"], pains=["Slow"]), Phase("Delivery", actions=["Waits"])),
        ["Phase 'Order' became 'Checkout'"],
    ),
    "an empty phase between two others is renamed": (
        of("Search", "Order", "Delivery"),
        of("Search", "Checkout", "Delivery"),
        ["Phase 'Order' became 'Checkout'"],
    ),
    "a phase is renamed and what is in it, too": (
        of(order(pains=["Slow"]), Phase("Delivery")),
        of(Phase("Checkout", pains=["Very slow"]), Phase("Delivery")),
        ["Phase 'Order' became 'Checkout'", "Pain 'Slow' became 'Very slow' (phase 'Checkout')"],
    ),
    "a phase is known by what it holds rather than by a similar name": (
        of(Phase("Order food", actions=["Looks", "Pays"])),
        of(Phase("Order foods", actions=["Rings", "Waits"]), Phase("Checkout", actions=["Looks", "Pays"])),
        ["Added phase 'Order foods'", "Phase 'Order food' became 'Checkout'"],
    ),
    "a step goes to another phase and gets another name": (
        of(order(steps=[Step("Pay", actions=["Types"], pains=["Slow"])]), Phase("Delivery")),
        of(order(), Phase("Delivery", steps=[Step("Settle the bill", actions=["Types"], pains=["Slow"])])),
        ["Step 'Pay' moved from phase 'Order' to 'Delivery'", "Step 'Pay' became 'Settle the bill' (phase 'Delivery')"],
    ),
    "a touchpoint gets quite another name, but all else stays": (
        of(order(touchpoints=[Touchpoint("Desk", device="person", control="partly")])),
        of(order(touchpoints=[Touchpoint("Welcome zone", device="person", control="partly")])),
        ["Touchpoint 'Desk' became 'Welcome zone' (phase 'Order')"],
    ),
    "a metric of a phase becomes one of the map": (
        of(order(metrics=["NPS"])),
        of("Order", metrics=["NPS"]),
        ["Metric 'NPS' moved from phase 'Order' to the map"],
    ),
    "phases change their order": (
        of("Search", "Order", "Delivery"),
        of("Delivery", "Search", "Order"),
        ["Phase 'Delivery' is now number 1, not 3"],
    ),
    "a phase comes with all that it holds": (
        of("Order"),
        of("Order", Phase("Return", actions=["Packs"], steps=[Step("Post", pains=["Queue"])])),
        ["Added phase 'Return'"],
    ),
    "a phase goes, but one of its cards stays elsewhere": (
        of("Order", Phase("Return", actions=["Packs", "Posts"])),
        of(order(actions=["Packs"])),
        ["Action 'Packs' moved from phase 'Return' to 'Order'", "Removed phase 'Return'"],
    ),
    "a step goes to another phase with all that it holds": (
        of(order(steps=[Step("Pay", actions=["Pays"])]), Phase("Delivery")),
        of(order(), Phase("Delivery", steps=[Step("Pay", actions=["Pays"])])),
        ["Step 'Pay' moved from phase 'Order' to 'Delivery'"],
    ),
    "two steps become one": (
        of(order(steps=[Step("Card", actions=["Types"]), Step("Code", actions=["Reads"])])),
        of(order(steps=[Step("Card", actions=["Types", "Reads"])])),
        [
            "Action 'Reads' moved from phase 'Order', step 'Code' to phase 'Order', step 'Card'",
            "Removed step 'Code' (phase 'Order')",
        ],
    ),
    "a field is filled": (
        of(order(pains=["Slow"])),
        of(order(pains=[Pain("Slow", severity="high")])),
        ["Pain 'Slow': severity is now 'high' (phase 'Order')"],
    ),
    "a field is emptied": (
        of(order(touchpoints=[Touchpoint("Site", moment_of_truth=True)])),
        of(order(touchpoints=["Site"])),
        ["Touchpoint 'Site': moment of truth was yes, now nothing is said (phase 'Order')"],
    ),
    "a field changes": (
        of(order(touchpoints=[Touchpoint("Site", control="controllable")])),
        of(order(touchpoints=[Touchpoint("Site", control="partly")])),
        ["Touchpoint 'Site': control changed from 'controllable' to 'partly' (phase 'Order')"],
    ),
    "somebody else answers; the new owner needs no line of its own": (
        of(order(touchpoints=[Touchpoint("Site", responsibilities=["Sales"])])),
        of(order(touchpoints=[Touchpoint("Site", responsibilities=["Marketing"])]), owners=["Sales"]),
        ["Touchpoint 'Site': responsibilities: + 'Marketing', − 'Sales' (phase 'Order')"],
    ),
    "an owner is added for its own sake": (
        of("Order"),
        of("Order", owners=[Owner("Sales", kind="department")]),
        ["Added owner 'Sales'"],
    ),
    "a channel is renamed, and those who refer to it follow": (
        of(order(touchpoints=[Touchpoint("Basket", channel="Web site"), Touchpoint("Form", channel="Web site")])),
        of(
            order(
                touchpoints=[Touchpoint("Basket", channel="Our web site"), Touchpoint("Form", channel="Our web site")]
            )
        ),
        ["Channel 'Web site' became 'Our web site'"],
    ),
    "the mood changes": (
        of(order(emotions=["2/5"])),
        of(order(emotions=["4/5"])),
        [
            "Emotion '2/5': value changed from '2/5' to '4/5' (phase 'Order')",
            "Emotion '2/5': valence changed from -0.5 to 0.5 (phase 'Order')",
        ],
    ),
    "evidence is added to a pain": (
        of(order(pains=["Slow"])),
        of(order(pains=[Pain("Slow", evidence=[Evidence("interview", reference="March")])])),
        ["Added evidence 'March' (phase 'Order', of 'Slow')"],
    ),
    "an idea solves one more pain": (
        of(order(pains=["Slow", "Dear"], ideas=[Idea("Chat", solves=["Slow"])])),
        of(order(pains=["Slow", "Dear"], ideas=[Idea("Chat", solves=["Slow", "Dear"])])),
        ["Idea 'Chat': what it solves: + 'Dear' (phase 'Order')"],
    ),
    "a way back is drawn": (
        of("Search", "Order"),
        of("Search", "Order", transitions=[Transition("Order", "Search", kind="return")]),
        ["Added transition 'Order → Search'"],
    ),
    "a custom lane gets a cell": (
        of(order(custom={"Smell": ["Bread"]})),
        of(order(custom={"Smell": ["Bread", "Coffee"]})),
        ["Added text 'Coffee' (phase 'Order', lane 'Smell')"],
    ),
    "a lane gets a title": (
        of("Order", lanes=["actions"]),
        of("Order", lanes=[Lane("actions", title="Doing")]),
        ["Lane 'actions': title is now 'Doing'"],
    ),
    "a persona grows older": (
        of("Order", personas=[Persona("Anna", age=30)]),
        of("Order", personas=[Persona("Anna", age=31)]),
        ["Persona 'Anna': age changed from 30 to 31"],
    ),
    "the map is renamed": (of("Order"), JourneyMap("Meal", phases=["Order"]), ["Map 'Food' became 'Meal'"]),
    "the map becomes another version": (
        of("Order", version="1"),
        of("Order", version="2"),
        ["Map 'Food': version changed from '1' to '2'"],
    ),
    "an id tells twins apart, whatever their texts": (
        of(order(actions=[Text("Waits", id="a"), Text("Waits", id="b")])),
        of(order(actions=[Text("Waits", id="b"), Text("Waits longer", id="a")])),
        [
            "Action 'Waits' is now number 1, not 2 (phase 'Order')",
            "Action 'Waits' became 'Waits longer' (phase 'Order')",
        ],
    ),
    "an id keeps a card that is reworded and dragged": (
        of(order(actions=[Text("Waits", id="w")]), Phase("Delivery")),
        of(order(), Phase("Delivery", actions=[Text("Rings", id="w")])),
        ["Action 'Waits' moved from phase 'Order' to 'Delivery'", "Action 'Waits' became 'Rings' (phase 'Delivery')"],
    ),
    "what found no place before stands in the map now": (
        of("Order", unplaced=["Queue"]),
        of(order(pains=["Queue"])),
        ["Removed unplaced text 'Queue'", "Added pain 'Queue' (phase 'Order')"],
    ),
    "a metric gets a target": (
        of(order(metrics=[Metric("NPS", value=20)])),
        of(order(metrics=[Metric("NPS", value=20, target=40, direction="up")])),
        ["Metric 'NPS': target is now 40 (phase 'Order')", "Metric 'NPS': direction is now 'up' (phase 'Order')"],
    ),
    "nothing differs": (of(order(actions=["Pays"])), of(order(actions=["Pays"])), []),
    "only where it was read differs": (of(order(actions=[Text("Pays", origin="A1")])), of(order(actions=["Pays"])), []),
}


def test_there_are_at_least_thirty_cases():
    assert len(CASES) >= 30


@pytest.mark.parametrize("name", CASES)
def test_what_differs_is_told_as_a_person_would(name):
    before, after, expected = CASES[name]
    delta = cjm.compare(before, after)
    assert sorted(delta.words("en")) == sorted(expected)
    assert cjm.patch(before, delta) == after
    assert cjm.patch(after, delta.inverse()) == before
    assert cjm.Delta.from_json(delta.json()) == delta


RUSSIAN = {
    "a text is reworded": "Боль «Slow» стала «Very slow» (фаза «Order»)",
    "a card is dragged to another phase": "Точка контакта «Call centre» переместилась из фазы «Order» в фазу «Delivery»",
    "cards change their order": "Действие «Looks» теперь на месте 3, а не 1 (фаза «Order»)",
    "a card is added": "Добавлена идея «Chat» (фаза «Order»)",
    "a card is removed": "Удалена цитата «Never again» (фаза «Order»)",
    "a step goes to another phase with all that it holds": "Шаг «Pay» переместился из фазы «Order» в фазу «Delivery»",
    "a card is dragged to another lane": "Мысль «Where is it?» переместилась из дорожки «Мысли» в дорожку «Вопросы» (фаза «Order»)",
    "a field is filled": "Боль «Slow»: серьёзность: теперь «high» (фаза «Order»)",
    "a field is emptied": "Точка контакта «Site»: момент истины: было да, больше не указано (фаза «Order»)",
    "a field changes": "Точка контакта «Site»: управляемость: было «controllable», стало «partly» (фаза «Order»)",
    "a custom lane gets a cell": "Добавлен текст «Coffee» (фаза «Order», дорожка «Smell»)",
}


@pytest.mark.parametrize("name", RUSSIAN)
def test_the_same_is_told_in_russian(name):
    before, after, _ = CASES[name]
    assert cjm.compare(before, after).words("ru") == (RUSSIAN[name],)


def test_the_same_map_from_two_tools_matches_without_ids():
    """One tool keeps no order of lanes and no ids, and writes in capitals what the other does not."""
    one = of(
        order(actions=[Text("Pays", id="a-1")], pains=[Pain("Slow", id="p-1", severity="high")]),
        channels=[Channel("Site", kind="website")],
    )
    two = of(order(actions=["PAYS"], pains=["Slow "]), channels=["site"])
    delta = cjm.compare(one, two)
    assert not delta.added
    assert not delta.removed
    assert not delta.moved


def test_maps_of_an_atlas_are_aligned_by_title():
    one = cjm.Atlas("Shop", maps=[of(order(pains=["Slow"])), JourneyMap("Old")])
    two = cjm.Atlas("Shop", maps=[JourneyMap("New"), of(order(pains=["Very slow"]))])
    delta = cjm.compare(one, two)
    assert "Pain 'Slow' became 'Very slow' (map 'Food', phase 'Order')" in delta.words("en")
    assert cjm.patch(one, delta) == two


def test_a_delta_fits_only_the_map_that_it_was_made_from():
    before, after, _ = CASES["a field changes"]
    delta = cjm.compare(before, after)
    with pytest.raises(cjm.ModelError, match=r"phases\[0\]\.touchpoints\[0\]: has 'partly' as its control"):
        cjm.patch(after, delta)
    with pytest.raises(cjm.ModelError, match="is not there"):
        cjm.patch(of("Order"), delta)


def test_a_damaged_delta_is_a_clear_error():
    with pytest.raises(cjm.ConvertError, match="holds no delta"):
        cjm.Delta.from_json('{"cjm": 1}')
    with pytest.raises(cjm.ConvertError, match="damaged"):
        cjm.Delta.from_json('{"cjm-delta": 1, "before": "a", "after": "b", "changes": [{"change": "added"}]}')


def test_a_pull_request_shows_the_changes_by_phase_and_no_text_becomes_markup():
    delta = cjm.compare(of(order(pains=["*Slow*"]), Phase("Delivery")), of(order(), Phase("Delivery", ideas=["<b>"])))
    assert delta.markdown("en") == (
        "## Food\n\n### Phase 'Order'\n\n- Removed pain '\\*Slow\\*'\n\n"
        "### Phase 'Delivery'\n\n- Added idea '\\<b\\>'\n"
    )
    assert cjm.compare(of("Order"), of("Order")).markdown("ru") == "## Food\n\nРазличий нет.\n"


def test_a_follower_is_no_news_but_a_new_reference_is():
    before = of(order(pains=[Pain("Slow", touchpoint="Site")], touchpoints=["Site", "Desk"]))
    delta = cjm.compare(before, of(order(pains=[Pain("Slow", touchpoint="Desk")], touchpoints=["Site", "Desk"])))
    assert delta.words("en") == ("Pain 'Slow': touchpoint changed from 'Site' to 'Desk' (phase 'Order')",)


def test_emotions_of_two_personas_are_not_mixed_up():
    def feels(anna, boris):
        return of(order(emotions=[Emotion(boris, persona="Boris"), Emotion(anna, persona="Anna")]))

    delta = cjm.compare(feels("😊", "😐"), feels("😡", "😐"))
    assert not delta.added
    assert not delta.removed
    assert {change.name for change in delta.changed} == {"😊"}
    turned = of(order(emotions=[Emotion("😡", persona="Anna"), Emotion("😢", persona="Boris")]))
    changed = {(each.old, each.new) for each in cjm.compare(feels("😊", "😐"), turned).changed if each.field == "raw"}
    assert changed == {("😊", "😡"), ("😐", "😢")}


def test_what_replace_renamed_is_told_as_renamed_however_unlike_the_names_are():
    pain = Pain("Slow", evidence=[Evidence("survey")])
    before = of(order(pains=[pain, "Dear"]))
    after = before.replace("pain/slow", text="Nobody answers")

    assert cjm.compare(before, after).words("en") == ("Pain 'Slow' became 'Nobody answers' (phase 'Order')",)
    assert cjm.compare(after, before).words("en") == ("Pain 'Nobody answers' became 'Slow' (phase 'Order')",)


def test_a_name_among_names_and_objects_follows_what_it_leads_to():
    site = Touchpoint("Site", metrics=["NPS", Metric("Time", value=3), "CSI"])
    before = of(order(touchpoints=[site]), metrics=["NPS", Metric("CSI", value=4)])
    after = before.replace("metric/nps", name="Loyalty")
    delta = cjm.compare(before, after)

    assert ("Metric 'NPS' became 'Loyalty'",) == delta.words("en")
    assert {"renamed"} == {change.word for change in delta if change.kind == "metric" and change.word != "changed"}
    assert cjm.patch(before, delta) == after


def test_evidence_by_another_id_is_the_same_evidence():
    before = of(
        order(pains=[Pain("Slow", evidence=["e1", Evidence("survey")])]), evidence=[Evidence("interview", id="e1")]
    )
    after = before.replace("e1", id="e-2")

    assert [change.kind for change in cjm.compare(before, after)] == ["evidence", "evidence"]
    assert not cjm.compare(before, after).removed


RENAMED = {
    "in a lane of one's own": (
        of(order(custom={"Colours": ["Green", "Red"]}, pains=["Slow"])),
        "Green",
        "Blue as the sea",
        ("phases", 0, "custom", "Colours", 0),
    ),
    "the metric of an idea": (
        of(order(ideas=[Idea("Chat", metric=Metric("NPS", value=4)), Idea("Mail", metric=Metric("CSI"))])),
        "CSI",
        "Loyalty of those who write",
        ("phases", 0, "ideas", 1, "metric", 0),
    ),
    "a step": (
        of(order(steps=[Step("Pays"), Step("Waits")])),
        "Waits",
        "Looks at the clock",
        ("phases", 0, "steps", 1),
    ),
    "a persona": (of("Order", personas=["Anna", "Boris"]), "Boris", "The old man", ("personas", 1)),
}


@pytest.mark.parametrize("before, old, new, path", RENAMED.values(), ids=RENAMED)
def test_what_was_renamed_by_its_handle_is_found_wherever_it_stands(before, old, new, path):
    place = before.place(old)
    field = type(place.element).title_field
    after = before.replace(place.handle, **{field: new})
    delta = cjm.compare(before, after)

    assert [("renamed", old, new, path)] == [
        (each.word, each.old, each.new, each.before.path) for each in delta.renamed
    ]
    assert not delta.added
    assert not delta.removed
    assert cjm.patch(before, delta) == after
    assert cjm.patch(after, delta.inverse()) == before


def test_an_id_that_looks_like_a_handle_of_twins_tells_nothing():
    before = of(order(pains=["Slow", "Slow"]))
    after = of(order(pains=[Pain("Dear", id="pain/slow"), "Far"]))

    assert {"removed", "added"} == {each.word for each in cjm.compare(before, after)}


def test_an_id_that_looks_like_the_handle_of_something_else_tells_nothing():
    before = of(order(pains=["Slow"], ideas=["Chat"]))
    after = of(order(pains=["Slow"], ideas=[Idea("Mail", id="pain/slow")]))

    assert {"Removed idea 'Chat' (phase 'Order')", "Added idea 'Mail' (phase 'Order')"} == {
        *cjm.compare(before, after).words("en")
    }


def test_a_delta_of_the_map_itself_and_of_what_is_in_it_applies_whole():
    before = of(order(pains=["Slow"]), Phase("Wait"))
    after = before.replace(title="Dinner").replace("pain/slow", severity="high").replace("phase/wait", name="Delivery")

    assert cjm.patch(before, cjm.compare(before, after)) == after


def test_a_delta_for_a_longer_map_is_refused_not_half_applied():
    before = of(order(), order(pains=["Slow"]))
    delta = cjm.compare(before, before.replace("pain/slow", text="Very slow"))

    with pytest.raises(cjm.ModelError, match=r"phases\[1\]\.pains\[0\]: is not there"):
        cjm.patch(of(order()), delta)


def test_a_new_thing_with_an_id_like_a_handle_hides_no_renamed_one():
    before = of(order(pains=["Slow", "Dear"]))
    after = before.replace("pain/dear", text="Two clicks").add(Pain("New", id="pain/unknown"), to="phase/order", at=0)

    assert {"Added pain 'New' (phase 'Order')", "Pain 'Dear' became 'Two clicks' (phase 'Order')"} == {
        *cjm.compare(before, after).words("en")
    }
