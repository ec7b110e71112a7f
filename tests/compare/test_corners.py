"""Corners of comparing and merging in which a slip would show nowhere else: found by breaking the code on purpose."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

import cjm
from cjm import Atlas, Channel, Emotion, Idea, JourneyMap, Metric, Pain, Phase, Rating, Touchpoint
from cjm._compare import Thing, align
from cjm._compare._sequences import common


def things(*texts):
    return [
        Thing(text, order=at, payload=at, holder="step", lane="pains", kind="pain") for at, text in enumerate(texts)
    ]


def pairs(found):
    return [(pair.before.payload, pair.after.payload, pair.how) for pair in found.pairs]


def order(**lanes):
    return JourneyMap("Food", phases=[Phase("Order", **lanes)])


# Aligning


def test_a_common_subsequence_of_short_ones_is_a_longest_one():
    chance = random.Random(7)
    for _ in range(300):
        left, right = ([chance.choice("abcd") for _ in range(chance.randrange(8))] for _ in "12")
        found = common(left, right)
        assert [left[i] for i, _ in found] == [right[j] for _, j in found]
        longest = max(
            size
            for size in range(len(left) + 1)
            for kept in combinations(left, size)
            if kept in set(combinations(right, size))
        )
        assert len(found) == longest


def test_between_texts_that_are_there_once_twins_are_found_in_long_rows():
    row = [each for at in range(150) for each in (f"u{at}", "twin")]
    found = common(["a", *row, "b"], ["c", "twin", "twin", *row, "d"])
    assert found == [(at + 1, at + 3) for at in range(300)]


def test_twins_that_cross_another_text_are_the_same_text_still():
    assert pairs(align(things("x", "x", "y"), things("y", "x", "x"))) == [
        (0, 1, "text"),
        (1, 2, "text"),
        (2, 0, "text"),
    ]


def test_a_text_that_got_a_twin_stays_with_the_first():
    found = align(things("x", "y"), things("x", "x"))
    assert pairs(found) == [(0, 0, "text")]
    assert [thing.payload for thing in found.added] == [1]


def test_an_empty_phase_between_its_neighbours_is_not_a_full_one_of_another_name():
    inside = {"A": {"a"}, "C": {"c"}, "Refund": {"money back"}}

    def holds(thing):
        return frozenset(("actions", text) for text in inside.get(thing.text, ()))

    assert [how for *_, how in pairs(align(things("A", "Pay", "C"), things("A", "Hmm", "C"), holds=holds))] == [
        "text",
        "position",
        "text",
    ]
    found = align(things("A", "Pay", "C"), things("A", "Refund", "C"), holds=holds)
    assert pairs(found) == [(0, 0, "text"), (2, 2, "text")]


def test_a_copied_reference_stays_in_its_lane_before_it_stays_near():
    before = [Thing("slow", holder="step", lane="pains", kind="text", reference="r", order=5)]
    after = [
        Thing("slow", holder="step", lane=lane, kind="text", reference="r", order=5, payload=lane)
        for lane in ("ideas", "pains")
    ]
    (pair,) = align(before, after).pairs
    assert pair.after.payload == "pains"


def test_a_thing_of_another_kind_in_the_cell_keeps_no_others_apart():
    def cell(*texts):
        return [Thing(text, lane="pains", kind=kind, order=at) for at, (kind, text) in enumerate(texts)]

    found = align(
        cell(("idea", "waits for a table"), ("pain", "waits for the courier")),
        cell(("pain", "waits for the courier again"), ("pain", "dear")),
    )
    assert [(pair.before.text, pair.after.text) for pair in found.pairs] == [
        ("waits for the courier", "waits for the courier again")
    ]


def test_long_rows_in_which_everything_is_there_twice_are_paired_in_order():
    row = [f"t{at // 2}" for at in range(300)]
    assert common(["x", "x", *row, "y", "y"], [*row, "w", "w"]) == [(at + 2, at) for at in range(300)]


# Comparing and patching


def test_what_cannot_be_compared_is_named_in_the_order_in_which_it_was_given():
    with pytest.raises(cjm.ModelError, match=r"^JourneyMap and Atlas cannot"):
        cjm.compare(JourneyMap("Food"), Atlas("Shop"))  # type: ignore[type-var] # not allowed
    with pytest.raises(cjm.ModelError, match=r"^Atlas and JourneyMap cannot"):
        cjm.compare(Atlas("Shop"), JourneyMap("Food"))  # type: ignore[type-var] # not allowed


def test_the_metric_of_an_idea_has_the_handle_by_which_the_map_finds_it():
    before = order(ideas=[Idea("Check in", metric=Metric("NPS", value=1))])
    (change,) = cjm.compare(before, order(ideas=[Idea("Check in", metric=Metric("NPS", value=2))]))
    assert change.handle is not None
    assert before[change.handle] == Metric("NPS", value=1)


def test_in_an_atlas_only_an_id_names_a_map_or_a_thing_of_the_library():
    def atlas(kind, **fields):
        return Atlas("Shop", maps=[JourneyMap("Food", **fields)], channels=[Channel("Site", kind=kind)])

    assert [each.handle for each in cjm.compare(atlas("website"), atlas("app", language="en"))] == [None, None]
    named = cjm.compare(atlas("app", id="food"), atlas("app", id="food", language="en"))
    assert [each.handle for each in named] == ["food"]


def test_a_name_is_patched_only_where_it_stands():
    before, after = (order(touchpoints=[Touchpoint("Desk", metrics=[name, "CSI"])]) for name in ("NPS", "NPS score"))
    delta = cjm.compare(before, after)
    assert cjm.patch(before, delta) == after
    other = order(touchpoints=[Touchpoint("Desk", metrics=["CES", "CSI"])])
    with pytest.raises(cjm.ModelError, match="'CES', not 'NPS'"):
        cjm.patch(other, cjm.Delta("", "", tuple(each for each in delta.renamed if each.type == "str")))


def test_a_removal_fits_no_thing_of_another_kind_and_no_other_text():
    delta = cjm.compare(order(pains=["Slow"]), order())
    (change,) = delta.removed
    lying = cjm.Delta("", "", (cjm.Removed("idea", change.handle, change.element, change.before),))
    with pytest.raises(cjm.ModelError, match="is a pain, not a idea"):
        cjm.patch(order(pains=["Slow"]), lying)
    with pytest.raises(cjm.ModelError, match="'Dear', not 'Slow'"):
        cjm.patch(order(pains=["Dear"]), delta)


# Merging


def test_the_metric_of_an_idea_merges_with_its_text():
    def idea(text, value):
        return order(ideas=[Idea(text, metric=Metric("NPS", value=value))])

    result = cjm.merge(idea("Check in", 1), idea("Check in", 2), idea("Check in by phone", 1))
    assert not result.conflicts
    assert result.map == idea("Check in by phone", 2)


def test_of_a_mapping_at_odds_in_one_key_the_others_are_joined_unless_a_side_is_preferred():
    base, ours, theirs = (JourneyMap("Food", extra=extra) for extra in ({"a": 1}, {"a": 2}, {"a": 3, "c": 4}))
    held = {prefer: dict(cjm.merge(base, ours, theirs, prefer=prefer).map.extra) for prefer in (None, "ours", "theirs")}
    assert held == {None: {"a": 2, "c": 4}, "ours": {"a": 2}, "theirs": {"a": 3, "c": 4}}
    assert [each.field for each in cjm.merge(base, ours, theirs).conflicts] == ["extra"]


def test_where_one_side_did_nothing_the_other_one_is_the_result():
    old, new = order(pains=["Slow"]), order(pains=["Dear"])
    assert [cjm.merge(*three).map for three in ((old, old, new), (old, new, old), (old, new, new))] == [new] * 3


def test_lanes_of_ones_own_that_a_side_adds_or_removes():
    plain, smell = order(pains=["Slow"]), order(pains=["Slow"], custom={"Smell": ["Coffee"]})
    louder, loud_smell = order(pains=["Very slow"]), order(pains=["Very slow"], custom={"Smell": ["Coffee"]})
    assert cjm.merge(plain, louder, smell).map == loud_smell
    assert cjm.merge(plain, smell, louder).map == loud_smell
    assert cjm.merge(smell, plain, loud_smell).map == louder
    assert cjm.merge(smell, loud_smell, plain).map == louder


@pytest.mark.parametrize("prefer,held", [(None, "NPS"), ("ours", "NPS"), ("theirs", "CES")])
def test_two_metrics_that_both_sides_give_one_idea_are_a_conflict_and_one_stands(prefer, held):
    base = order(ideas=["Check in"])
    ours, theirs = (order(ideas=[Idea("Check in", metric=Metric(name))]) for name in ("NPS", "CES"))
    result = cjm.merge(base, ours, theirs, prefer=prefer)
    assert result.map == order(ideas=[Idea("Check in", metric=Metric(held))])
    assert [(each.field, each.took) for each in result.conflicts] == [("metric", prefer or "ours")]


def test_a_map_that_both_sides_added_to_an_atlas_is_a_conflict_only_where_the_two_differ():
    base = Atlas("Shop", maps=[order(pains=["Slow"])])

    def with_map(name, **fields):
        return Atlas("Shop", maps=[order(pains=["Slow"]), JourneyMap("Returns", phases=[name])], **fields)

    same = cjm.merge(base, with_map("Call"), with_map("Call", channels=["Site"]))
    assert (same.map, same.conflicts) == (with_map("Call", channels=["Site"]), ())
    differ = cjm.merge(base, with_map("Call"), with_map("Chat"))
    assert differ.map == with_map("Call")
    assert [(each.kind, each.took) for each in differ.conflicts] == [("added", "ours")]
    assert cjm.merge(base, with_map("Call"), with_map("Chat"), prefer="theirs").map == with_map("Chat")


def test_one_id_that_two_maps_of_an_atlas_use_for_two_things_becomes_two():
    def atlas(*maps):
        return Atlas("Shop", maps=[order(), *maps])

    one = JourneyMap("One", channels=[Channel("Site", id="c")])
    two = JourneyMap("Two", channels=[Channel("Desk", id="c"), Channel("Phone", id="c-2")])
    result = cjm.merge(atlas(), atlas(one), atlas(two))
    assert [[(each.id, each.name) for each in journey.channels] for journey in result.map.maps] == [
        [],
        [("c", "Site")],
        [("c-3", "Desk"), ("c-2", "Phone")],
    ]
    assert [each.kind for each in result.conflicts] == ["id"]


def test_two_moods_are_at_odds_and_what_else_was_said_of_them_is_joined():
    moods = Emotion("2/5"), Emotion("4/5", extra={"a": 1}), Emotion("1/5", method="observed")
    base, ours, theirs = (order(emotions=[mood]) for mood in moods)
    result = cjm.merge(base, ours, theirs)
    assert [each.field for each in result.conflicts] == ["raw"]
    assert result.map == order(emotions=[Emotion("4/5", extra={"a": 1}, method="observed")])


def test_two_orders_are_told_with_the_places_in_all_three_maps():
    base, ours, theirs = (order(actions=list(text)) for text in ("ABCD", "BCDA", "BCAD"))
    (conflict,) = cjm.merge(base, ours, theirs).conflicts
    assert [spot.path for spot in (conflict.base, conflict.ours, conflict.theirs)] == [
        ("phases", 0, "actions", at) for at in (0, 3, 2)
    ]


def test_what_both_sides_added_under_one_id_takes_the_fields_that_one_side_filled():
    ours, theirs = (order(touchpoints=[Touchpoint("Desk", id="d", responsibilities=who)]) for who in ([], ["IT"]))
    result = cjm.merge(order(), ours, theirs)
    assert not result.conflicts
    assert result.map == theirs


def test_one_id_for_two_ratings_is_told_apart():
    def severe(text, severe):
        return Pain(text, severity=Rating("high", id="r") if severe else None)

    base = order(pains=["Slow", "Dear"])
    ours, theirs = (order(pains=[severe("Slow", one), severe("Dear", not one)]) for one in (True, False))
    result = cjm.merge(base, ours, theirs)
    assert [each.severity.id for each in result.map.phases[0].pains] == ["r", "r-2"]


def test_of_many_phases_each_is_known_by_what_it_holds_whatever_it_is_called_now():
    before = [Phase(f"Abc {at}", pains=[f"pain number {at}"]) for at in range(20)]
    after = [Phase(f"Xyz {chr(70 + at)}", pains=[f"pain number {at}"]) for at in range(20)]
    delta = cjm.compare(JourneyMap("Food", phases=before), JourneyMap("Food", phases=after))
    assert [(each.old, each.new) for each in delta.renamed] == [
        (one.name, two.name) for one, two in zip(before, after, strict=True)
    ]
    assert len(delta) == 20
