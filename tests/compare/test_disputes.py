"""What a merge tells of a dispute: what was there, what each side wants, who was followed; and what goes with what."""

from __future__ import annotations

import pytest

import cjm
from cjm import Emotion, Idea, Insight, JourneyMap, Metric, Pain, Phase, Touchpoint, Transition


def of(*phases, **fields):
    return JourneyMap("Food", phases=phases, **fields)


def only(result):
    (conflict,) = result.conflicts
    return conflict


def test_two_moods_are_told_by_what_was_given_not_by_all_their_fields():
    base, ours, theirs = (of(Phase("Order", emotions=[each])) for each in ("2/5", "4/5", "1/5"))
    conflict = only(cjm.merge(base, ours, theirs))

    assert ("changed", "raw", "2/5", "4/5", "1/5", "ours") == (
        conflict.kind,
        conflict.field,
        conflict.base,
        conflict.ours,
        conflict.theirs,
        conflict.took,
    )
    preferred = cjm.merge(base, ours, theirs, prefer="theirs")
    assert Emotion("1/5") == preferred.map.phases[0].emotions[0]
    assert "theirs" == only(preferred).took


@pytest.mark.parametrize("one", ["ours", "theirs"])
def test_a_mood_that_one_side_changed_is_no_dispute(one):
    base, changed = of(Phase("Order", emotions=["2/5"])), of(Phase("Order", emotions=["4/5"]))
    named = base.replace("phase/order", name="Order food")
    sides = (changed, named) if one == "ours" else (named, changed)
    result = cjm.merge(base, *sides)

    assert not result.conflicts
    assert Emotion("4/5") == result.map.phases[0].emotions[0]
    assert "Order food" == result.map.phases[0].name


@pytest.mark.parametrize(
    "prefer, took, stays", [(None, "theirs", True), ("ours", "ours", False), ("theirs", "theirs", True)]
)
def test_what_ours_removed_and_theirs_changed_is_told_with_the_side_that_was_followed(prefer, took, stays):
    base = of(Phase("Order", pains=["Slow", "Dear"]))
    ours, theirs = base.remove("pain/slow"), base.replace("pain/slow", severity="high")
    result = cjm.merge(base, ours, theirs, prefer=prefer)

    assert ("removed", took, None) == (only(result).kind, only(result).took, only(result).ours)
    assert stays == ("Slow" in [each.text for each in result.map.phases[0].pains])


def test_with_a_preferred_removal_goes_what_stood_in_it_and_what_referred_to_that():
    base = of(Phase("Order", ideas=["Chat"]), Phase("Pay", pains=["Slow"]))
    ours = base.replace("pain/slow", severity="high").replace("idea/chat", solves=["Slow"])
    theirs = base.remove("phase/pay")
    result = cjm.merge(base, ours, theirs, prefer="theirs")

    assert ["Order"] == [each.name for each in result.map.phases]
    assert () == result.map.phases[0].ideas[0].solves
    assert {"removed", "reference"} == {each.kind for each in result.conflicts}
    kept = cjm.merge(base, ours, theirs)
    assert ("Slow",) == kept.map.phases[0].ideas[0].solves
    assert ["Order", "Pay"] == [each.name for each in kept.map.phases]


def test_a_way_that_one_side_added_to_a_phase_that_the_preferred_side_removed_goes_with_it():
    base = of("Order", "Pay", "Wait")
    ours = base.replace(transitions=[Transition("Order", "Pay"), Transition("Order", "Wait")])
    theirs = base.remove("phase/pay")
    result = cjm.merge(base, ours, theirs, prefer="theirs")

    assert ["Order", "Wait"] == [each.name for each in result.map.phases]
    assert [("Order", "Wait")] == [(each.source, each.target) for each in result.map.transitions]
    assert ["reference"] == [each.kind for each in result.conflicts]
    kept = cjm.merge(base, ours, theirs)
    assert ["Order", "Pay", "Wait"] == [each.name for each in kept.map.phases]
    assert 2 == len(kept.map.transitions)


def test_what_both_sides_moved_is_told_with_all_three_places():
    base = of(Phase("A", pains=["Slow"]), "B", "C")
    result = cjm.merge(base, base.move("pain/slow", to="phase/b"), base.move("pain/slow", to="phase/c"))
    conflict = only(result)

    assert ("moved", "A", "B", "C") == (
        conflict.kind,
        *(each.phase for each in (conflict.base, conflict.ours, conflict.theirs)),
    )
    assert ("Slow",) == tuple(each.text for each in result.map.phases[1].pains)
    other = cjm.merge(base, base.move("pain/slow", to="phase/b"), base.move("pain/slow", to="phase/c"), prefer="theirs")
    assert ("Slow",) == tuple(each.text for each in other.map.phases[2].pains)


@pytest.mark.parametrize("mine", ["ours", "theirs"])
def test_a_name_in_a_list_that_one_side_changed_is_changed(mine):
    def site(name, metric):
        return of(Phase("Order", touchpoints=[Touchpoint(name, metrics=[metric, Metric("Time")])]))

    base, renamed, changed = site("Site", "NPS web"), site("Site of ours", "NPS web"), site("Site", "NPS web site")
    result = cjm.merge(base, *((changed, renamed) if mine == "ours" else (renamed, changed)))

    assert not result.conflicts
    assert ("NPS web site", Metric("Time")) == result.map.phases[0].touchpoints[0].metrics


def test_a_reference_to_what_theirs_removed_keeps_it_when_nobody_is_preferred():
    base = of(Phase("Order", pains=["Slow"]), insights=[Insight("So it is")])
    ours = base.replace("insight/so-it-is", elements=["Slow"])
    theirs = base.remove("pain/slow")
    result = cjm.merge(base, ours, theirs)

    assert ("removed", "ours") == (only(result).kind, only(result).took)
    assert ("Slow",) == tuple(each.text for each in result.map.phases[0].pains)
    assert ("Slow",) == result.map.insights[0].elements


def test_until_that_would_end_before_it_begins_is_taken_out_and_told():
    base = of("A", Phase("B", pains=[Pain("Slow")]), "C")
    ours = base.replace("pain/slow", until="C")
    theirs = base.move("phase/c", at=0)
    result = cjm.merge(base, ours, theirs)

    assert ("reference", "until", None, "C", None) == (
        only(result).kind,
        only(result).field,
        only(result).base,
        only(result).ours,
        only(result).theirs,
    )
    assert None is result.map.place("pain/slow").element.until
    assert ["C", "A", "B"] == [each.name for each in result.map.phases]


def test_one_id_for_two_things_is_told_and_the_second_gets_another():
    base = of(Phase("Order"))
    ours = of(Phase("Order", pains=[Pain("Slow", id="x")]))
    theirs = of(Phase("Order", ideas=[Idea("Chat", id="x")]))
    result = cjm.merge(base, ours, theirs)

    assert ("id", "ours") == (only(result).kind, only(result).took)
    assert ("x", "x-2") == (result.map.phases[0].pains[0].id, result.map.phases[0].ideas[0].id)


def test_an_order_that_both_sides_made_differently_follows_the_preferred_side():
    base = of("A", "B", "C", "D")
    ours, theirs = base.move("phase/d", at=0), base.move("phase/d", at=1)

    def names(result):
        return "".join(each.name for each in result.map.phases)

    assert "DABC" == names(cjm.merge(base, ours, theirs))
    assert "ADBC" == names(cjm.merge(base, ours, theirs, prefer="theirs"))
    assert "moved" == only(cjm.merge(base, ours, theirs)).kind


def test_a_phase_whose_texts_were_taken_out_before_it_was_removed_is_not_kept_for_their_sake():
    base = of(Phase("A", pains=["Slow"]), "B")
    ours = base.replace("pain/slow", severity="high")
    theirs = base.move("pain/slow", to="phase/b").remove("phase/a")
    result = cjm.merge(base, ours, theirs)

    assert not result.conflicts
    assert ["B"] == [each.name for each in result.map.phases]
    assert "high" == result.map.phases[0].pains[0].severity.raw


def test_a_phase_in_which_somebody_changed_a_text_is_kept_with_it():
    base = of(Phase("A", pains=["Slow", "Dear"]), "B")
    ours = base.replace("pain/slow", severity="high")
    result = cjm.merge(base, ours, base.remove("phase/a"))

    assert {"removed"} == {each.kind for each in result.conflicts}
    assert ["Slow", "Dear"] == [each.text for each in result.map.phases[0].pains]
    assert cjm.Rating("high") == result.map.phases[0].pains[0].severity


def test_a_card_that_only_followed_a_renaming_is_removed_without_a_dispute():
    site = Touchpoint("Site", metrics=["NPS", Metric("Time")])
    base = of(Phase("Order", touchpoints=[site, "Desk"]), metrics=[Metric("NPS", value=3)])
    ours = base.replace("metric/nps", name="Loyalty")
    theirs = base.remove("touchpoint/site")

    for one, two in ((ours, theirs), (theirs, ours)):
        result = cjm.merge(base, one, two)
        assert not result.conflicts
        assert ["Desk"] == [each.name for each in result.map.phases[0].touchpoints]


def test_a_card_in_which_a_name_was_exchanged_is_kept_when_the_other_side_removes_it():
    def with_metric(name):
        site = Touchpoint("Site", metrics=[name, Metric("Time")])
        return of(Phase("Order", touchpoints=[site, "Desk"]), metrics=["NPS web", "NPS web site"])

    base = with_metric("NPS web")
    result = cjm.merge(base, with_metric("NPS web site"), base.remove("touchpoint/site"))

    assert "removed" == result.conflicts[0].kind
    assert ("NPS web site", Metric("Time")) == result.map.phases[0].touchpoints[0].metrics


@pytest.mark.parametrize("changed", [True, False])
def test_a_map_that_one_side_removed_from_an_atlas_stays_where_the_other_changed_it(changed):
    one, two = JourneyMap("One", phases=["A"]), JourneyMap("Two", phases=["B"])
    base = cjm.Atlas("All", maps=[one, two])
    ours = cjm.Atlas("All of it", maps=[one, two.replace("phase/b", name="C") if changed else two])
    result = cjm.merge(base, ours, cjm.Atlas("All", maps=[one]))

    assert changed == bool(result.conflicts)
    assert (["One", "Two"] if changed else ["One"]) == [each.title for each in result.map.maps]


def test_ids_that_are_taken_are_passed_over():
    base = of(Phase("Order", pains=[Pain("Far", id="x-2")]))
    ours = base.add(Pain("Slow", id="x"), to="phase/order")
    theirs = base.add(Idea("Chat", id="x"), to="phase/order")
    result = cjm.merge(base, ours, theirs)

    assert ["x-2", "x"] == [each.id for each in result.map.phases[0].pains]
    assert ["x-3"] == [each.id for each in result.map.phases[0].ideas]


def added_by_both(one, two, lane="touchpoints"):
    base = of("Order")
    result = cjm.merge(base, base.add(one, to="phase/order", lane=lane), base.add(two, to="phase/order", lane=lane))
    return result, getattr(result.map.phases[0], lane)


def test_what_both_added_under_one_name_is_one_thing_unless_their_ids_say_otherwise():
    assert 1 == len(added_by_both(Touchpoint("Site"), Touchpoint("Site", device="desktop"))[1])
    assert 1 == len(added_by_both(Touchpoint("Site", id="s"), Touchpoint("Site"))[1])
    assert 1 == len(added_by_both(Touchpoint("Site", id="s"), Touchpoint("Site", id="s"))[1])
    assert 2 == len(added_by_both(Touchpoint("Site", id="s"), Touchpoint("Site", id="t"))[1])


def test_what_both_added_in_the_same_words_is_one_thing_unless_they_say_different_things_of_it():
    _, one = added_by_both(Pain("Slow", severity="high"), Pain("Slow", frequency="daily"), "pains")
    _, two = added_by_both(Pain("Slow", severity="high"), Pain("Slow", severity="low"), "pains")
    same, three = added_by_both(Pain("Slow", id="p", severity="high"), Pain("Slow", id="p", severity="low"), "pains")

    assert [("high", "daily")] == [(each.severity.raw, each.frequency.raw) for each in one]
    assert ["high", "low"] == [each.severity.raw for each in two]
    assert ["high"] == [each.severity.raw for each in three]
    assert "added" == only(same).kind


def test_a_name_that_both_added_to_a_list_stands_there_once():
    base = of(Phase("Order", touchpoints=[Touchpoint("Site", metrics=["CSI", Metric("Time")])]))
    ours = base.replace("touchpoint/site", metrics=["CSI", Metric("Time"), "NPS"])
    theirs = base.replace("touchpoint/site", metrics=["CSI", Metric("Time"), "NPS", "Churn"])
    result = cjm.merge(base, ours, theirs)

    assert not result.conflicts
    assert ("CSI", Metric("Time"), "NPS", "Churn") == result.map.phases[0].touchpoints[0].metrics
