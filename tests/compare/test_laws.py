"""What must hold for any two maps, and for any three."""

from __future__ import annotations

import pickle
import random

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

import cjm
from cjm import testing
from tests.compare.edits import EDITS, Editor, journey

# Without shrinking: whole maps shrink for minutes, and the seed tells as much.
SLOW = settings(
    max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
chances = st.integers(0, 10**9).map(random.Random)


def edited(m: cjm.JourneyMap, chance: random.Random, number: int = 4) -> cjm.JourneyMap:
    editor = Editor(m, chance)
    for _ in range(number):
        kind = chance.choice(EDITS)
        if editor.cells() or kind == "insert":
            getattr(editor, kind)()
    return editor.after()


@SLOW
@given(testing.maps(), testing.maps())
def test_a_patch_makes_the_other_map_of_one_whatever_the_two_hold(a, b):
    delta = cjm.compare(a, b)
    assert cjm.patch(a, delta) == b
    assert cjm.patch(b, delta.inverse()) == a
    assert (not delta) == (a == b)


@SLOW
@given(testing.atlases(), testing.atlases())
def test_a_patch_makes_the_other_atlas_of_one(a, b):
    delta = cjm.compare(a, b)
    assert cjm.patch(a, delta) == b
    assert cjm.patch(b, delta.inverse()) == a
    assert (not delta) == (a == b)


@SLOW
@given(testing.maps())
def test_a_map_does_not_differ_from_itself(a):
    again = cjm.loads(cjm.dumps(a))
    assert not cjm.compare(a, again)
    assert cjm.merge(a, again, a).map == a


@settings(SLOW, max_examples=150)
@given(chances)
def test_a_patch_brings_what_somebody_edited(chance):
    a = journey(chance)
    b = edited(a, chance, 8)
    delta = cjm.compare(a, b)
    assert cjm.patch(a, delta) == b
    assert cjm.patch(b, delta.inverse()) == a
    assert (not delta) == (a == b)


@SLOW
@given(testing.maps(), testing.maps())
def test_a_delta_survives_json_and_pickling(a, b):
    delta = cjm.compare(a, b)
    assert cjm.Delta.from_json(delta.json()) == delta
    assert pickle.loads(pickle.dumps(delta)) == delta
    assert cjm.patch(a, cjm.Delta.from_json(delta.json())) == b


@SLOW
@given(testing.maps(), testing.maps(), st.sampled_from(["ru", "en"]))
def test_whatever_differs_can_be_said_in_both_languages(a, b, language):
    delta = cjm.compare(a, b)
    assert bool(delta.words(language)) == bool(delta)
    assert delta.markdown(language)


@SLOW
@given(testing.maps(), testing.maps())
def test_merging_with_oneself_or_with_the_base_changes_nothing(base, x):
    for ours, theirs in ((x, x), (x, base), (base, x)):
        result = cjm.merge(base, ours, theirs)
        assert result.map == x
        assert not result.conflicts


def contents(m: cjm.JourneyMap) -> list[str]:
    """What a map holds, whatever its order."""
    return sorted(
        f"{place.lane} {place.phase and place.phase.name} {place.step and place.step.name} {cjm.name_of(place.element)}"
        for place in m.places()
    )


@settings(SLOW, max_examples=200)
@given(chances)
def test_two_sides_merge_in_either_order(chance):
    base = journey(chance)
    ours, theirs = edited(base, chance), edited(base, chance)
    one, two = cjm.merge(base, ours, theirs), cjm.merge(base, theirs, ours)
    assert len(one.conflicts) == len(two.conflicts)
    if not one.conflicts:
        assert contents(one.map) == contents(two.map)


@settings(SLOW, max_examples=200)
@given(chances)
def test_nothing_that_either_side_added_is_lost(chance):
    base = journey(chance)
    ours, theirs = edited(base, chance), edited(base, chance)
    result = cjm.merge(base, ours, theirs)
    assert "invalid" not in {conflict.kind for conflict in result.conflicts}
    there = {cjm.name_of(element) for element in result.map.walk(cjm.Element)}
    told = str([(c.ours, c.theirs) for c in result.conflicts])
    for side in (ours, theirs):
        for change in cjm.compare(base, side).added:
            name = change.element if isinstance(change.element, str) else cjm.name_of(change.element)
            assert name in there or name in told


@SLOW
@given(testing.maps(), testing.maps(), testing.maps(), st.sampled_from([None, "ours", "theirs"]))
def test_any_three_maps_merge_to_a_valid_map(base, ours, theirs, prefer):
    result = cjm.merge(base, ours, theirs, prefer=prefer)
    assert cjm.loads(cjm.dumps(result.map)) == result.map
    assert "invalid" not in {conflict.kind for conflict in result.conflicts}
    assert bool(result.report("ru")) == bool(result.conflicts)


@settings(SLOW, max_examples=100)
@given(chances)
def test_edits_in_different_phases_merge_without_conflict(chance):
    base = journey(chance, twins=0)
    first, second = base.phases[0], base.phases[-1]
    ours = base.edit({base.place(first.name).handle: {"context": "наше"}}) if names_once(base) else base
    theirs = base.edit({base.place(second.name).handle: {"context": "их"}}) if names_once(base) else base
    result = cjm.merge(base, ours, theirs)
    assert not result.conflicts


def names_once(m: cjm.JourneyMap) -> bool:
    names = [cjm.name_of(element) for element in m.walk(cjm.Element)]
    return len(set(names)) == len(names)


@pytest.mark.parametrize("wrong", [None, "карта", 3])
def test_only_two_of_a_kind_compare(wrong):
    with pytest.raises(cjm.ModelError, match="compared"):
        cjm.compare(cjm.JourneyMap("Заказ"), wrong)
