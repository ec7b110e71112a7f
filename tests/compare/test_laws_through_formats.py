"""The laws of comparing and merging, for maps that went through the formats of the tools people use."""

from __future__ import annotations

import random
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

import cjm
from cjm import testing
from tests.compare.edits import EDITS, Editor, journey

CARRYING = ("excel", "svg", "miro")
# Without shrinking: whole maps shrink for minutes, and the seed tells as much.
FEW = settings(
    max_examples=10, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
maps = testing.maps(elements=25)
chances = st.integers(0, 10**9).map(random.Random)
each_format = pytest.mark.parametrize("name", CARRYING)
# Each of the three sides from another tool, and every tool on every side.
TOOLS = [("json", "excel", "miro"), ("excel", "miro", "svg"), ("miro", "svg", "json"), ("svg", "json", "excel")]
each_round = pytest.mark.parametrize("tools", TOOLS, ids="-".join)


def through(content: Any, name: str) -> cjm.JourneyMap:
    """The map that is read from a file of this format in which the map was written."""
    return cjm.read(cjm.to_bytes(content, name), format=name)


def edited(m: cjm.JourneyMap, chance: random.Random) -> cjm.JourneyMap:
    editor = Editor(m, chance)
    for _ in range(4):
        kind = chance.choice(EDITS)
        if editor.cells() or kind == "insert":
            getattr(editor, kind)()
    return editor.after()


def test_every_format_that_carries_a_map_is_tried():
    found = {each.name for each in cjm.formats() if each.carries and each.writes}
    assert set(CARRYING) == found - {"excel-macro"}  # a workbook with macros is a workbook


@each_format
def test_a_map_does_not_differ_from_what_its_file_gives_back(name):
    @FEW
    @given(maps)
    def law(a):
        again = through(a, name)
        assert not cjm.compare(a, again)
        assert not cjm.compare(again, a)
        assert cjm.merge(a, again, a).map == a

    law()


@pytest.mark.parametrize("name", ["excel", "miro"])  # a drawing shows one map
def test_an_atlas_does_not_differ_from_what_its_file_gives_back(name):
    @FEW
    @given(testing.atlases())
    def law(a):
        assert not cjm.compare(a, cjm.read_atlas(cjm.to_bytes(a, name), format=name))

    law()


@each_format
def test_a_patch_between_a_file_and_a_map_leads_there_and_its_inverse_back(name):
    @FEW
    @given(maps, maps)
    def law(a, b):
        delta = cjm.compare(through(a, name), b)
        assert delta == cjm.compare(a, b)
        assert cjm.patch(a, delta) == b
        assert cjm.patch(b, delta.inverse()) == a
        assert (not delta) == (a == b)
        assert through(cjm.patch(through(a, name), delta), name) == b

    law()


@each_format
def test_a_patch_of_what_somebody_edited_fits_the_file(name):
    @FEW
    @given(chances)
    def law(chance):
        a = journey(chance)
        b = edited(a, chance)
        old, new = through(a, name), through(b, name)
        delta = cjm.compare(old, new)
        assert cjm.patch(a, delta) == b
        assert cjm.patch(b, delta.inverse()) == a

    law()


@each_round
def test_three_files_of_different_tools_merge_as_the_maps_in_them(tools):
    @FEW
    @given(chances)
    def law(chance):
        base = journey(chance)
        sides = (base, edited(base, chance), edited(base, chance))
        there = [through(m, name) for m, name in zip(sides, tools, strict=True)]
        one, two = cjm.merge(*there), cjm.merge(*sides)
        assert one.map == two.map
        assert one.conflicts == two.conflicts
        assert one.report("ru") == two.report("ru")

    law()


@each_round
def test_any_three_maps_merge_from_files_as_from_the_values(tools):
    @FEW
    @given(maps, maps, maps, st.sampled_from([None, "ours", "theirs"]))
    def law(base, ours, theirs, prefer):
        sides = (base, ours, theirs)
        there = [through(m, name) for m, name in zip(sides, tools, strict=True)]
        result = cjm.merge(*there, prefer=prefer)
        assert result.map == cjm.merge(*sides, prefer=prefer).map
        assert through(result.map, tools[1]) == result.map

    law()


@each_round
def test_merging_with_oneself_or_with_the_base_changes_nothing_whatever_the_tools(tools):
    @FEW
    @given(maps, maps)
    def law(base, x):
        first, second, third = tools
        for ours, theirs in ((x, x), (x, base), (base, x)):
            result = cjm.merge(through(base, first), through(ours, second), through(theirs, third))
            assert result.map == x
            assert not result.conflicts

    law()


@each_round
def test_files_merge_in_either_order_and_lose_nothing_that_a_side_added(tools):
    @FEW
    @given(chances)
    def law(chance):
        base = journey(chance)
        sides = (base, edited(base, chance), edited(base, chance))
        old, ours, theirs = (through(m, name) for m, name in zip(sides, tools, strict=True))
        one, two = cjm.merge(old, ours, theirs), cjm.merge(old, theirs, ours)
        assert len(one.conflicts) == len(two.conflicts)
        if not one.conflicts:
            assert contents(one.map) == contents(two.map)
        names = {cjm.name_of(element) for element in one.map.walk(cjm.Element)}
        told = str([(conflict.ours, conflict.theirs) for conflict in one.conflicts])
        for side in (ours, theirs):
            for change in cjm.compare(old, side).added:
                name = change.element if isinstance(change.element, str) else cjm.name_of(change.element)
                assert name in names or name in told

    law()


def contents(m: cjm.JourneyMap) -> list[str]:
    """What a map holds, whatever its order."""
    return sorted(
        f"{place.lane} {place.phase and place.phase.name} {place.step and place.step.name} {cjm.name_of(place.element)}"
        for place in m.places()
    )
