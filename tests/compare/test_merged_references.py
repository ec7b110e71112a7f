"""References in a merge: each leads to what its side meant, by whatever name that goes now, or goes with what it led to."""

from __future__ import annotations

import pytest

import cjm
from cjm import Idea, Insight, JourneyMap, Pain, Phase, Responsibility, Touchpoint, Transition


def of(*phases, **fields):
    return JourneyMap("Food", phases=phases, **fields)


def both(base, one, two, **more):
    """The merges in either order."""
    return cjm.merge(base, one, two, **more), cjm.merge(base, two, one, **more)


def test_a_new_reference_follows_what_the_other_side_renamed():
    base = of(Phase("Order", pains=["Slow", "Dear"], ideas=["Chat"]))
    renamed = base.replace("pain/slow", text="Nobody answers").replace("pain/dear", text="Two clicks too many")
    refers = base.replace("idea/chat", solves=["Slow", "Dear"])

    for result in both(base, renamed, refers):
        assert not result.conflicts
        (idea,) = result.map.phases[0].ideas
        assert ["Nobody answers", "Two clicks too many"] == [result.map[each].text for each in idea.solves]


def test_two_new_things_of_one_name_are_told_apart_by_those_who_refer_to_them():
    base = of("A", "B")
    ours = of(Phase("A", touchpoints=["Site"], pains=[Pain("Slow", touchpoint="Site")]), "B")
    theirs = of("A", Phase("B", touchpoints=["Site"], pains=[Pain("Dear", touchpoint="Site")]))

    for result in both(base, ours, theirs):
        m = result.map
        for at, text in enumerate(["Slow", "Dear"]):
            (pain,) = m.phases[at].pains
            assert text == pain.text
            assert at == m.place(pain.touchpoint).path[1]


def test_a_reference_keeps_to_its_own_when_the_other_side_adds_a_namesake():
    base = of(Phase("A", touchpoints=["Site"], pains=[Pain("Slow", touchpoint="Site")]), "B")
    theirs = base.add(Touchpoint("Site", id="other"), to="phase/b")
    ours = base.replace("pain/slow", severity="high")

    for result in both(base, ours, theirs):
        assert 0 == result.map.place(result.map.phases[0].pains[0].touchpoint).path[1]
        assert not result.conflicts


def test_of_several_references_only_the_one_to_what_is_gone_goes():
    base = of(Phase("A", pains=["Slow", "Dear", "Far"], ideas=["Chat"]))
    ours = base.replace("idea/chat", solves=["Slow", "Dear", "Far"])
    theirs = base.remove("pain/dear")
    result = cjm.merge(base, ours, theirs, prefer="theirs")

    assert ("Slow", "Far") == result.map.phases[0].ideas[0].solves
    (conflict,) = result.conflicts
    assert ("reference", "solves", None, "Dear", None, "theirs") == (
        conflict.kind,
        conflict.field,
        conflict.base,
        conflict.ours,
        conflict.theirs,
        conflict.took,
    )


def test_a_single_reference_to_what_is_gone_is_emptied_and_its_element_stays():
    base = of(Phase("A", touchpoints=["Site", "Desk"], pains=["Slow", Pain("Dear", touchpoint="Desk")]))
    ours = base.replace("pain/slow", touchpoint="Site")
    result = cjm.merge(base, ours, base.remove("touchpoint/site"), prefer="theirs")

    assert [("Slow", None), ("Dear", "Desk")] == [(each.text, each.touchpoint) for each in result.map.phases[0].pains]


def test_an_owner_that_one_side_removed_and_the_other_still_names_stays_an_owner():
    base = of(Phase("A", touchpoints=["Site"]), owners=["IT"])
    ours = base.replace("touchpoint/site", responsibilities=[Responsibility("IT", role="A"), "Shop"])
    theirs = base.remove("owner/it")

    for prefer in (None, "ours", "theirs"):
        result = cjm.merge(base, ours, theirs, prefer=prefer)
        assert {"IT", "Shop"} == {each.name for each in result.map.owners}
        assert [("IT", "A"), ("Shop", "R")] == [
            (each.owner, each.role or "R") for each in result.map.phases[0].touchpoints[0].responsibilities
        ]


def test_an_owner_by_a_new_name_answers_for_what_the_other_side_gave_to_the_old_one():
    base = of(Phase("A", touchpoints=["Site"]), owners=["IT"])
    ours = base.replace("touchpoint/site", responsibilities=[Responsibility("IT", role="A")])
    theirs = base.replace("owner/it", name="Digital")

    for result in both(base, ours, theirs):
        assert not result.conflicts
        assert ["Digital"] == [each.name for each in result.map.owners]
        (answer,) = result.map.phases[0].touchpoints[0].responsibilities
        assert "Digital" == result.map[answer.owner].name


def test_what_lasts_until_a_step_that_was_renamed_lasts_until_it_still():
    base = of(Phase("A", steps=["one", "two", "three"]))
    base = base.add(Pain("Slow"), to="one")
    ours = base.replace("pain/slow", until="three")
    theirs = base.replace("three", name="the very end")

    for result in both(base, ours, theirs):
        assert not result.conflicts
        until = result.map.place("pain/slow").element.until
        assert "the very end" == result.map[until].name


def test_what_lasts_until_a_phase_lasts_until_it_wherever_both_go_as_long_as_it_comes_later():
    base = of(Phase("A", pains=["Slow"]), "B", "C")
    ours = base.replace("pain/slow", until="C")
    theirs = base.move("pain/slow", to="phase/b")

    for result in both(base, ours, theirs):
        assert not result.conflicts
        assert "C" == result.map.phases[1].pains[0].until


@pytest.mark.parametrize("prefer", [None, "ours", "theirs"])
def test_both_ends_of_a_way_follow_their_phases(prefer):
    base = of("A", "B", transitions=[Transition("A", "B", share=0.5)])
    ours, theirs = base.replace("phase/a", name="Looks"), base.replace("phase/b", name="Pays for it")
    result = cjm.merge(base, ours, theirs, prefer=prefer)

    assert not result.conflicts
    (way,) = result.map.transitions
    assert ("Looks", "Pays for it", 0.5) == (
        result.map[way.source].name,
        result.map[way.target].name,
        way.share,
    )


def test_an_insight_rests_on_what_is_left():
    base = of(Phase("A", pains=["Slow", "Dear"], ideas=[Idea("Chat")]))
    ours = base.replace(insights=[Insight("So it is", elements=["Slow", "idea/chat"])])
    theirs = base.remove("pain/slow")
    result = cjm.merge(base, ours, theirs, prefer="theirs")

    assert ("idea/chat",) == result.map.insights[0].elements
    kept = cjm.merge(base, ours, theirs)
    assert ("Slow", "idea/chat") == kept.map.insights[0].elements
    assert ["Slow", "Dear"] == [each.text for each in kept.map.phases[0].pains]
