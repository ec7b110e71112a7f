"""Merging by cases: what two people did, and what comes out of it."""

from __future__ import annotations

import pickle

import pytest

import cjm
from cjm import Emotion, Evidence, Idea, JourneyMap, Owner, Pain, Phase, Step, Text, Touchpoint, Transition


def of(*phases, **fields):
    return JourneyMap("Food", phases=phases, **fields)


def order(**lanes):
    return Phase("Order", **lanes)


BASE = of(order(actions=["Looks", "Pays"], pains=["Slow"], touchpoints=["Site"]), Phase("Delivery", actions=["Waits"]))

CLEAN = {
    "different phases": (
        of(order(actions=["Looks around"]), "Delivery"),
        of(order(actions=["Looks"]), Phase("Delivery", ideas=["Chat"])),
        of(order(actions=["Looks around"]), Phase("Delivery", ideas=["Chat"])),
        of(order(actions=["Looks"]), "Delivery"),
    ),
    "different fields of one element": (
        of(order(pains=[Pain("Slow", severity="high")])),
        of(order(pains=[Pain("Slow", blocks=True)])),
        of(order(pains=[Pain("Slow", severity="high", blocks=True)])),
        of(order(pains=["Slow"])),
    ),
    "one renames a phase, the other fills it": (
        of(Phase("Checkout", actions=["Pays", "Looks"])),
        of(order(actions=["Pays", "Looks"], pains=["Slow"])),
        of(Phase("Checkout", actions=["Pays", "Looks"], pains=["Slow"])),
        of(order(actions=["Pays", "Looks"])),
    ),
    "one moves a card, the other rewords it": (
        of("Order", Phase("Delivery", actions=["Waits"])),
        of(order(actions=["Waits long"]), "Delivery"),
        of("Order", Phase("Delivery", actions=["Waits long"])),
        of(order(actions=["Waits"]), "Delivery"),
    ),
    "both add at one place": (
        of(order(actions=["A", "Ours", "B"])),
        of(order(actions=["A", "Theirs", "B"])),
        of(order(actions=["A", "Ours", "Theirs", "B"])),
        of(order(actions=["A", "B"])),
    ),
    "both add the same": (
        of(order(actions=["A", "New"])),
        of(order(actions=["A", "New"], pains=["Slow"])),
        of(order(actions=["A", "New"], pains=["Slow"])),
        of(order(actions=["A"])),
    ),
    "both add a phase of one name, each with its own cards": (
        of("Order", Phase("Return", actions=["Packs"])),
        of("Order", Phase("Return", pains=["Queue"])),
        of("Order", Phase("Return", actions=["Packs"], pains=["Queue"])),
        of("Order"),
    ),
    "one removes, the other does something else": (
        of(order(actions=["A"])),
        of(order(actions=["A", "B"], ideas=["Chat"])),
        of(order(actions=["A"], ideas=["Chat"])),
        of(order(actions=["A", "B"])),
    ),
    "both remove the same": (
        of(order(actions=["A"])),
        of(order(actions=["A"], ideas=["Chat"])),
        of(order(actions=["A"], ideas=["Chat"])),
        of(order(actions=["A", "B"])),
    ),
    "one reorders, the other adds": (
        of(order(actions=["B", "C", "A"])),
        of(order(actions=["A", "B", "X", "C"])),
        of(order(actions=["B", "X", "C", "A"])),
        of(order(actions=["A", "B", "C"])),
    ),
    "both add owners to one touchpoint": (
        of(order(touchpoints=[Touchpoint("Site", responsibilities=["IT"])])),
        of(order(touchpoints=[Touchpoint("Site", responsibilities=["Sales"])])),
        of(order(touchpoints=[Touchpoint("Site", responsibilities=["IT", "Sales"])]), owners=["IT", "Sales"]),
        of(order(touchpoints=["Site"])),
    ),
    "one renames a touchpoint, the other adds a pain that refers to it": (
        of(order(touchpoints=["Web site"])),
        of(order(touchpoints=["Site"], pains=[Pain("Slow", touchpoint="Site")])),
        of(order(touchpoints=["Web site"], pains=[Pain("Slow", touchpoint="Web site")])),
        of(order(touchpoints=["Site"])),
    ),
    "one renames what a pain refers to, the other removes the pain": (
        of(order(touchpoints=["Web site"], pains=[Pain("Slow", touchpoint="Web site")])),
        of(order(touchpoints=["Site"])),
        of(order(touchpoints=["Web site"])),
        of(order(touchpoints=["Site"], pains=[Pain("Slow", touchpoint="Site")])),
    ),
    "one renames what a pain refers to, the other points it elsewhere": (
        of(order(touchpoints=["Web site", "Desk"], pains=[Pain("Slow", touchpoint="Web site")])),
        of(order(touchpoints=["Site", "Desk"], pains=[Pain("Slow", touchpoint="Desk")])),
        of(order(touchpoints=["Web site", "Desk"], pains=[Pain("Slow", touchpoint="Desk")])),
        of(order(touchpoints=["Site", "Desk"], pains=[Pain("Slow", touchpoint="Site")])),
    ),
    "each adds evidence to one pain": (
        of(order(pains=[Pain("Slow", evidence=[Evidence("interview", reference="March")])])),
        of(order(pains=[Pain("Slow", evidence=[Evidence("survey", reference="April")])])),
        of(
            order(
                pains=[
                    Pain(
                        "Slow",
                        evidence=[Evidence("interview", reference="March"), Evidence("survey", reference="April")],
                    )
                ]
            )
        ),
        of(order(pains=["Slow"])),
    ),
    "one fills a date of evidence, the other its sample": (
        of(order(pains=[Pain("Slow", evidence=[Evidence("survey", reference="April", sample=40)])])),
        of(order(pains=[Pain("Slow", evidence=[Evidence("survey", reference="April", date="2026-04-01")])])),
        of(order(pains=[Pain("Slow", evidence=[Evidence("survey", reference="April", sample=40, date="2026-04-01")])])),
        of(order(pains=[Pain("Slow", evidence=[Evidence("survey", reference="April")])])),
    ),
    "each changes another key of other people's data": (
        of(order(pains=[Pain("Slow", extra={"a": 2, "b": 1})])),
        of(order(pains=[Pain("Slow", extra={"a": 1, "b": 2, "c": 3})])),
        of(order(pains=[Pain("Slow", extra={"a": 2, "b": 2, "c": 3})])),
        of(order(pains=[Pain("Slow", extra={"a": 1, "b": 1})])),
    ),
    "each fills another custom lane": (
        of(order(custom={"Smell": ["Bread"]})),
        of(order(custom={"Sound": ["Hum"]})),
        of(order(custom={"Smell": ["Bread"], "Sound": ["Hum"]})),
        of("Order"),
    ),
    "one moves a step that the other fills": (
        of("Order", Phase("Delivery", steps=["Pay"])),
        of(order(steps=[Step("Pay", pains=["Slow"])]), "Delivery"),
        of("Order", Phase("Delivery", steps=[Step("Pay", pains=["Slow"])])),
        of(order(steps=["Pay"]), "Delivery"),
    ),
    "fields of the map itself": (
        of("Order", version="2"),
        of("Order", version="1", scenario="Lunch"),
        of("Order", version="2", scenario="Lunch"),
        of("Order", version="1"),
    ),
}


@pytest.mark.parametrize("name", CLEAN)
def test_edits_that_do_not_touch_one_another_merge(name):
    ours, theirs, expected, base = CLEAN[name]
    result = cjm.merge(base, ours, theirs)
    assert not result.conflicts
    assert result.map == expected
    other = cjm.merge(base, theirs, ours)
    assert not other.conflicts
    assert held(other.map) == held(expected)
    assert held(cjm.merge(base, ours, theirs, prefer="ours").map) == held(expected)
    assert held(cjm.merge(base, ours, theirs, prefer="theirs").map) == held(expected)


def held(m):
    return sorted((place.lane, cjm.name_of(place.element)) for place in m.places())


def kinds(result):
    return [(conflict.kind, conflict.field) for conflict in result.conflicts]


def test_two_wordings_of_one_text_are_a_conflict_and_ours_stands_for_now():
    base, ours, theirs = (of(order(pains=[text])) for text in ("Slow", "Very slow", "Rather slow"))
    result = cjm.merge(base, ours, theirs)
    assert kinds(result) == [("changed", "text")]
    assert result.map == ours
    conflict = result.conflicts[0]
    assert (conflict.base, conflict.ours, conflict.theirs, conflict.took) == (
        "Slow",
        "Very slow",
        "Rather slow",
        "ours",
    )
    assert conflict.handle == "pain/slow"
    assert conflict.spot.where == "phases[0].pains[0]"
    assert cjm.merge(base, ours, theirs, prefer="theirs").map == theirs
    assert cjm.merge(base, ours, theirs, prefer="ours").map == ours


def test_what_one_changed_and_the_other_removed_stays_until_somebody_decides():
    base = of(order(pains=["Slow", "Dear"]))
    ours = of(order(pains=["Dear"]))
    theirs = of(order(pains=[Pain("Slow", severity="high"), "Dear"]))
    for left, right in ((ours, theirs), (theirs, ours)):
        result = cjm.merge(base, left, right)
        assert kinds(result) == [("removed", None)]
        assert result.map == theirs
        assert cjm.merge(base, left, right, prefer="ours").map == left
        assert cjm.merge(base, left, right, prefer="theirs").map == right
        assert cjm.merge(base, left, right, prefer="theirs").conflicts


def test_a_phase_that_one_removed_stays_with_what_the_other_put_into_it():
    base = of(order(actions=["Pays"]), "Delivery")
    result = cjm.merge(base, of("Delivery"), of(order(actions=["Pays"], ideas=["Chat"]), "Delivery"))
    assert kinds(result) == [("removed", None)]
    assert result.map == of(order(actions=["Pays"], ideas=["Chat"]), "Delivery")
    assert cjm.merge(
        base, of("Delivery"), of(order(actions=["Pays"], ideas=["Chat"]), "Delivery"), prefer="ours"
    ).map == of("Delivery")


def test_a_card_moved_out_of_a_phase_that_the_other_removed_is_kept_alone():
    base = of(order(actions=["Pays", "Looks"]), "Delivery")
    theirs = of(order(actions=["Looks"]), Phase("Delivery", actions=["Pays"]))
    result = cjm.merge(base, of("Delivery"), theirs)
    assert kinds(result) == [("removed", None)]
    assert result.map == of(Phase("Delivery", actions=["Pays"]))


def test_a_phase_that_one_removed_stays_when_the_other_moved_a_card_into_it():
    base = of("Order", Phase("Delivery", actions=["Pays"]))
    theirs = of(order(actions=["Pays"]), "Delivery")
    result = cjm.merge(base, of(Phase("Delivery", actions=["Pays"])), theirs)
    assert kinds(result) == [("removed", None)]
    assert result.map == theirs


def test_a_kept_phase_and_a_card_that_left_it_are_two_conflicts():
    base = of(order(actions=["Pays", "Looks"]), "Delivery")
    theirs = of(order(actions=["Looks"], ideas=["Chat"]), Phase("Delivery", actions=["Pays"]))
    result = cjm.merge(base, of("Delivery"), theirs)
    assert kinds(result) == [("removed", None), ("removed", None)]
    assert result.map == theirs


def test_two_ways_to_move_one_card_are_a_conflict():
    base = of(order(actions=["Pays"]), "Delivery", "Return")
    ours = of("Order", Phase("Delivery", actions=["Pays"]), "Return")
    theirs = of("Order", "Delivery", Phase("Return", actions=["Pays"]))
    result = cjm.merge(base, ours, theirs)
    assert kinds(result) == [("moved", None)]
    assert result.map == ours
    assert cjm.merge(base, ours, theirs, prefer="theirs").map == theirs
    assert "phase 'Delivery'" in result.report("en")
    assert "phase 'Return'" in result.report("en")


def test_two_orders_of_one_lane_are_a_conflict_and_nothing_is_lost():
    base, ours, theirs = (of(order(actions=list(text))) for text in ("ABCDE", "BCEDA", "BACED"))
    result = cjm.merge(base, ours, theirs)
    assert set(kinds(result)) <= {("moved", None)}
    assert sorted(text.text for text in result.map.phases[0].actions) == list("ABCDE")
    base, ours, theirs = (of(order(actions=list(text))) for text in ("ABCD", "BCDA", "BCAD"))
    assert kinds(cjm.merge(base, ours, theirs)) == [("moved", None)]
    assert cjm.merge(base, ours, theirs).map == ours
    assert cjm.merge(base, ours, theirs, prefer="theirs").map == theirs


def test_one_id_for_two_things_is_a_conflict_and_both_stay():
    base = of(order())
    ours = of(order(pains=[Pain("Slow", id="x")]))
    theirs = of(order(ideas=[Idea("Chat", id="x")]))
    result = cjm.merge(base, ours, theirs)
    assert kinds(result) == [("id", "id")]
    assert result.map == of(order(pains=[Pain("Slow", id="x")], ideas=[Idea("Chat", id="x-2")]))


def test_one_id_added_twice_with_different_contents_is_a_conflict_of_its_fields():
    ours = of(order(pains=[Pain("Slow", id="x", blocks=True)]))
    theirs = of(order(pains=[Pain("Dear", id="x", severity="high")]))
    result = cjm.merge(of("Order"), ours, theirs)
    assert kinds(result) == [("added", "text")]
    assert result.map == of(order(pains=[Pain("Slow", id="x", blocks=True, severity="high")]))
    assert cjm.merge(of("Order"), ours, theirs, prefer="theirs").map.phases[0].pains[0].text == "Dear"


def test_what_somebody_refers_to_is_kept_though_the_other_removed_it():
    base = of(order(touchpoints=["Site"]))
    ours = of("Order")
    theirs = of(order(touchpoints=["Site"], pains=[Pain("Slow", touchpoint="Site")]))
    for left, right in ((ours, theirs), (theirs, ours)):
        result = cjm.merge(base, left, right)
        assert result.map == theirs
        assert "removed" in {conflict.kind for conflict in result.conflicts}
    preferred = cjm.merge(base, ours, theirs, prefer="ours")
    assert preferred.map == of(order(pains=["Slow"]))
    assert kinds(preferred) == [("reference", "touchpoint")]


def test_a_mention_of_a_removed_channel_keeps_all_that_was_known_of_it():
    channel = cjm.Channel("Site", kind="website")
    base = of("Order", channels=[channel])
    theirs = of(order(touchpoints=[Touchpoint("Form", channel="Site")]), channels=[channel])
    result = cjm.merge(base, of("Order"), theirs)
    assert result.map == theirs
    assert result.conflicts


def test_a_ribbon_cannot_end_before_it_begins():
    base = of("Search", Phase("Order", actions=["Waits"]), "Delivery")
    ours = of("Search", Phase("Order", actions=[Text("Waits", until="Delivery")]), "Delivery")
    theirs = of("Delivery", "Search", Phase("Order", actions=["Waits"]))
    result = cjm.merge(base, ours, theirs)
    assert kinds(result) == [("reference", "until")]
    assert [phase.name for phase in result.map.phases] == ["Delivery", "Search", "Order"]


def test_two_moods_are_one_conflict_and_the_raw_value_keeps_its_valence():
    base, ours, theirs = (of(order(emotions=[mood])) for mood in ("2/5", "4/5", "1/5"))
    result = cjm.merge(base, ours, theirs)
    assert kinds(result) == [("changed", "raw")]
    assert result.map.phases[0].emotions == (Emotion("4/5"),)
    assert cjm.merge(base, ours, theirs, prefer="theirs").map.phases[0].emotions == (Emotion("1/5"),)


def test_the_two_ends_of_a_way_go_together():
    def way(*ends, **more):
        return of("Search", "Order", "Delivery", transitions=[Transition(*ends, id="w", **more)])

    base, ours, theirs = way("Search", "Order"), way("Search", None, kind="exit"), way(None, "Order", kind="entry")
    result = cjm.merge(base, ours, theirs)
    assert len(result.conflicts) == 1
    assert result.map == ours


def test_a_name_that_becomes_ambiguous_is_told_apart():
    base = of(order(touchpoints=["Site"]), "Delivery")
    ours = of(order(touchpoints=["Site"], pains=[Pain("Slow", touchpoint="Site")]), "Delivery")
    theirs = of(order(touchpoints=["Site"]), Phase("Delivery", touchpoints=["Site"]))
    result = cjm.merge(base, ours, theirs)
    assert not result.conflicts
    reference = result.map.phases[0].pains[0].touchpoint
    assert result.map.place(reference).phase.name == "Order"


def test_atlases_merge_map_by_map():
    def atlas(one, two, *more):
        return cjm.Atlas("Shop", maps=[JourneyMap("As-is", phases=one), JourneyMap("To-be", phases=two), *more])

    base = atlas(["Search"], ["Search"])
    ours = atlas(["Search", "Order"], ["Search"])
    theirs = atlas(["Search"], [Phase("Search", pains=["Slow"])], JourneyMap("Ideal"))
    result = cjm.merge(base, ours, theirs)
    assert not result.conflicts
    assert result.map == atlas(["Search", "Order"], [Phase("Search", pains=["Slow"])], JourneyMap("Ideal"))


def test_conflicts_inside_an_atlas_name_the_map():
    def atlas(pain):
        return cjm.Atlas("Shop", maps=[of(order(pains=[pain]))])

    result = cjm.merge(atlas("Slow"), atlas("Very slow"), atlas("Quite slow"))
    assert [conflict.spot.map for conflict in result.conflicts] == ["Food"]


def test_the_report_shows_all_three_versions_in_both_languages():
    base, ours, theirs = (of(order(pains=[text])) for text in ("Slow", "Very slow", "Rather slow"))
    result = cjm.merge(base, ours, theirs)
    assert result.report("en") == (
        "1 conflict. What is marked by an asterisk was taken for now.\n\n"
        "1. Pain 'Very slow': text (phase 'Order'): both changed it\n"
        "     base: 'Slow'\n   * ours: 'Very slow'\n     theirs: 'Rather slow'\n"
    )
    assert "изменено обеими сторонами" in result.report("ru")
    assert cjm.merge(base, base, ours).report() == ""
    assert pickle.loads(pickle.dumps(result)) == result
    assert repr(result) == "Merged(JourneyMap('Food', 1 phase, 0 steps), 1 conflict)"


def test_only_maps_or_only_atlases_merge():
    with pytest.raises(cjm.ModelError, match="three of one kind"):
        cjm.merge(BASE, BASE, cjm.Atlas("Shop"))


def test_owners_that_both_sides_named_are_one():
    ours = of(order(touchpoints=[Touchpoint("Site", responsibilities=["IT"])]))
    theirs = of(order(pains=[Pain("Slow", responsibilities=["IT"])]), owners=[Owner("IT", kind="department")])
    result = cjm.merge(of("Order"), ours, theirs)
    assert not result.conflicts
    assert result.map.owners == (Owner("IT", kind="department"),)


def test_one_id_for_two_parts_is_told_apart():
    def answered(name, owner):
        return Touchpoint(name, responsibilities=[cjm.Responsibility(owner, id="r")])

    base = of(order(touchpoints=["Site", "Desk"]))
    ours = of(order(touchpoints=[answered("Site", "IT"), "Desk"]))
    theirs = of(order(touchpoints=["Site", answered("Desk", "IT")]))
    result = cjm.merge(base, ours, theirs)
    assert kinds(result) == [("id", "responsibilities")]
    assert [each.responsibilities[0].id for each in result.map.phases[0].touchpoints] == ["r", "r-2"]


def test_to_follow_a_renaming_is_no_edit_of_a_list_from_which_the_other_side_takes_the_name():
    site = Touchpoint("Site", metrics=["NPS", "CSI"])
    base = of(order(touchpoints=[site]), metrics=["NPS", "CSI"])
    ours = base.replace("metric/nps", name="Loyalty")
    theirs = base.replace("touchpoint/site", metrics=["CSI"])

    for one, two in ((ours, theirs), (theirs, ours)):
        result = cjm.merge(base, one, two)
        assert not result.conflicts
        assert ("CSI",) == result.map.phases[0].touchpoints[0].metrics
        assert {"Loyalty", "CSI"} == {each.name for each in result.map.metrics}


def test_what_one_side_renamed_by_hand_and_the_other_edited_is_one_thing():
    base = of(order(pains=["Slow"]))
    ours = base.replace("pain/slow", text="Nobody answers")
    theirs = base.replace("pain/slow", severity="high")

    result = cjm.merge(base, ours, theirs)

    assert not result.conflicts
    (pain,) = result.map.phases[0].pains
    assert ("Nobody answers", "high") == (pain.text, pain.severity and pain.severity.raw)
