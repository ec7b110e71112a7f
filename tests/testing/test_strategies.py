"""The strategies fill every field of every class, now and then; the samples are maps as people write them."""

from functools import cache

import attrs
import pytest
from hypothesis import HealthCheck, Phase as Stage, given, settings, strategies as st

import cjm
from cjm import model
from cjm.model import all_parts, used_parts
from cjm.testing import atlases, maps, samples, texts, values

FIXED = settings(
    deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck), phases=[Stage.generate]
)


@cache
def drawn(strategy, count, **how):
    found = []

    def keep(value):
        found.append(value)

    settings(FIXED, max_examples=count, **how)(given(strategy)(keep))()
    return found


MAPS = maps()
ATLASES = atlases()


def test_no_field_of_any_class_is_never_filled():
    never = {part for part in all_parts() if not part.endswith(".origin")}  # what no format writes is counted below
    # Which maps are drawn differs by what else a run has imported, so a rare field may come in a later round only.
    for _ in range(6):
        for content in (
            *drawn.__wrapped__(MAPS, 200, derandomize=False),
            *drawn.__wrapped__(ATLASES, 80, derandomize=False),
        ):
            never -= set(used_parts(content))
        if not never:
            break

    assert set() == never


def test_the_last_sample_fills_every_field():
    full = samples()[-1]
    left_out = {part for part in all_parts() if part.startswith("Atlas.") or part.endswith(".origin")}

    assert set() == all_parts() - left_out - set(used_parts(full))
    assert {each.origin for each in full.walk(model.Pain)} == {"Лист1!C7", None}


@pytest.mark.parametrize("sample", samples(), ids=lambda each: each.title or "empty")
def test_each_sample_survives_the_native_form(sample):
    assert sample == cjm.loads(cjm.dumps(sample))


def test_generated_maps_survive_the_native_form():
    for content in (*drawn(MAPS, 300), *drawn(ATLASES, 100)):
        assert content == cjm.loads(cjm.dumps(content))


def test_generated_maps_differ_in_size_and_hold_references_of_each_kind():
    found = drawn(MAPS, 300)

    assert {1, 2, 3} == {len(m.phases) for m in found}
    used = set().union(*(used_parts(m) for m in found))
    assert {
        "Idea.solves",
        "Pain.until",
        "Pain.touchpoint",
        "Transition.source",
        "Insight.elements",
        "Pain.hinders",
    } <= used


def test_generated_atlases_hold_several_maps_and_what_none_uses():
    found = drawn(ATLASES, 100)

    assert {0, 1, 2} == {len(atlas.maps) for atlas in found}
    assert any(atlas.own("personas") for atlas in found)


CLASSES = [
    each
    for each in vars(model).values()
    if isinstance(each, type) and attrs.has(each) and each.__name__ not in {"Element", "Backed", "Content", "Passage"}
]


@pytest.mark.parametrize("cls", CLASSES)
def test_there_are_values_of_each_class(cls):
    found = drawn(values(cls), 20)

    assert {cls} == {type(each) for each in found}
    assert len(set(found)) > 1


def test_control_characters_come_only_where_they_are_asked_for():
    tame = "".join(drawn(texts(), 300))
    wild = "".join(drawn(texts(controls=True), 300))

    assert not any(ord(c) < 32 and c not in "\n\t" for c in tame)
    assert "\x00" in wild
    assert any("\ud800" <= c <= "\udfff" for c in wild)


def test_maps_are_as_small_as_one_says():
    small = drawn(maps(phases=1, steps=0, cells=1, elements=3, texts=st.just("x")), 30)

    assert all(len(m.phases) <= 1 and not m.steps for m in small)
