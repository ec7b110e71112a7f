"""Maps arranged as people arrange them come back from the sheet alone."""

import re

import attrs
import pytest

from cjm.model import LANES
from cjm.recognise import recognise
from cjm.shapes import Shapes
from tests.recognise.cases import CASES
from tests.recognise.layouts import said

SEEDS = range(12)


def key(label):
    """A custom lane's label, but for its number and marks."""
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"^\s*\d+[.)]\s*", "", label).casefold()))


def named(name):
    """The name of a phase or step, but for its number and the mark that points to the next."""
    return re.sub(r"^\s*\d+[.)]\s*|\s*>>\s*$", "", name).strip()


def lanes(passage, expected):
    """Each lane of a phase or step with its texts, and how long they last."""
    found = {}
    for lane in LANES:
        for each in getattr(passage, lane):
            found.setdefault(f"{lane}:{each.kind}" if lane == "ratings" else lane, []).append(each)
    for label, cells in passage.custom.items():
        plain = key(label)
        for group in expected.groups:
            plain = plain.removeprefix(key(group)).strip() or plain
        found.setdefault(plain, []).extend(cells)
    unread = {key(each) for each in expected.unread} | set(expected.unread)
    return {
        lane: [(said(each), named(each.until or "")) for each in cells]
        for lane, cells in found.items()
        if lane not in unread
    }


def shown(m, expected):
    """The parts of a map that a sheet shows."""
    phases = [
        (named(phase.name), lanes(phase, expected), [(named(step.name), lanes(step, expected)) for step in phase.steps])
        for phase in m.phases
    ]
    if expected.flat:
        phases = [step for name, own, steps in phases for step in (steps or [(name, own)])]
    return {
        "phases": phases,
        "title": m.title if expected.title is not None else None,
        "state": m.state if expected.state is not None else None,
        "personas": [each.name for each in m.personas] if expected.personas else None,
        **{fact: getattr(m, fact) for fact in expected.facts},
    }


def wanted(expected):
    told = shown(expected.map, expected)
    return told | {
        "title": expected.title,
        "state": expected.state,
        "personas": list(expected.personas) or None,
        **expected.facts,
    }


def read(arranged):
    return recognise(Shapes(tables=arranged.tables), name="файл").atlas


def maps_of(atlas):
    return [each for each in atlas.maps if each.phases]


def differences(arranged, atlas):
    """What did not come back, in words."""
    found = maps_of(atlas)
    if len(found) != len(arranged.maps):
        return f"{len(arranged.maps)} maps expected, found {[(each.title, each.phases) for each in found]}"
    for m, expected in zip(found, arranged.maps, strict=True):
        one, other = wanted(expected), shown(m, expected)
        for part in one:
            if one[part] != other[part]:
                return f"{part}: expected\n    {one[part]}\n  found\n    {other[part]}"
    personas = [each.name for each in atlas.personas]
    if sorted(personas) != sorted(arranged.personas):
        return f"personas: expected {arranged.personas}, found {personas}"
    return None


def rows(arranged):
    return "\n".join(f"  {table.name}: {row}" for table in arranged.tables for row in table.rows()[:30])


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_map_in_any_layout_comes_back(case):
    failed = []
    for seed in SEEDS:
        arranged = case.arranged(seed)
        found = differences(arranged, read(arranged))
        if found:
            failed.append((len(rows(arranged)), seed, found, rows(arranged)))
    if failed:
        _, seed, found, drawn = min(failed)
        seeds = sorted(each[1] for each in failed)
        pytest.fail(f"{case}: {len(failed)} of {len(SEEDS)} maps (seeds {seeds}). Seed {seed}:\n{drawn}\n{found}", pytrace=False)


def texts_of(value):
    if isinstance(value, str | int | float):
        yield str(value)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each)
    elif hasattr(value, "items"):
        for name, each in value.items():
            yield name
            yield from texts_of(each)
    elif attrs.has(type(value)):
        for each in attrs.fields(type(value)):
            if each.name != "origin":
                yield from texts_of(getattr(value, each.name))
