"""Maps arranged as people arrange them come back from the sheet alone."""

import re
from collections import Counter

import attrs
import pytest

from cjm import Idea, Unplaced
from cjm.model import LANES
from cjm.recognise import recognise
from cjm.shapes import Shapes
from cjm.words import FACTS, HEADERS, LANE_LABELS
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


def groups_of(atlas):
    """Everything that stands together somewhere: in a lane of a phase or step, or in what a persona says of itself."""
    for m in atlas.maps:
        for passage in (each for phase in m.phases for each in (phase, *phase.steps)):
            for lane in LANES:
                yield lane, [said(each) for each in getattr(passage, lane)]
            for label, cells in passage.custom.items():
                yield label, [said(each) for each in cells]
    for persona in atlas.personas:
        for each in attrs.fields(type(persona)):
            if isinstance(value := getattr(persona, each.name), tuple):
                yield each.name, [text for text in value if isinstance(text, str)]
        for label, text in persona.attributes.items():
            yield label, str(text).split("\n")


def differences(arranged, atlas):
    """What did not come back, in words."""
    if arranged.quadrants:
        found = list(groups_of(atlas))
        for lane, texts in arranged.quadrants:
            lanes_of = [name for name, group in found if group == list(texts)]
            if not lanes_of or (lanes_of[0] in LANES and lanes_of[0] != lane):
                return f"{lane}: {texts} do not stand together there: {found}"
        return None
    if arranged.ideas:
        found = [said(each) for m in atlas.maps for each in m.walk(Idea)]
        if found != list(arranged.ideas):
            return f"ideas: expected {arranged.ideas}, found {found}"
    found = maps_of(atlas) if arranged.maps or not arranged.ideas else []
    found = [each for each in found if not (arranged.ideas and _ideas_only(each))]
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


def _ideas_only(m):
    return not any(phase.name for phase in m.phases) and any(m.walk(Idea))


def rows(arranged):
    return "\n".join(f"  {table.name}: {row}" for table in arranged.tables for row in table.rows()[:30])


LAYOUTS = """
phases across|phases down|two header levels|phases and steps down|inventory|form|table per phase|
table of steps per phase|lanes in groups|phases head their steps|persona card|persona cards|matrix of marks|
empathy map|backlog of ideas|as is and to be|second table of scores|unrelated table
"""


def test_every_layout_has_its_cases():
    wanted_layouts = {each.strip() for each in LAYOUTS.split("|")}

    assert {case.layout for case in CASES} == wanted_layouts
    assert len(wanted_layouts) == 18
    assert len({str(case) for case in CASES}) == len(CASES) == 170


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


def places_of(value):
    """Every place of the sheet that an atlas names, as often as it names it for another text."""
    if isinstance(value, tuple):
        for each in value:
            yield from places_of(each)
    elif isinstance(value, Unplaced):
        yield from value.places
    elif hasattr(value, "items"):
        for each in value.values():
            yield from places_of(each)
    elif attrs.has(type(value)):
        if getattr(value, "origin", None):
            yield value.origin
        for each in attrs.fields(type(value)):
            yield from places_of(getattr(value, each.name))


def tokens(text):
    return re.findall(r"[^\W_]+", re.sub(r"(?m)^\d\. ", "", text))


STANDARD = {labels[0] for known in (LANE_LABELS, HEADERS, FACTS) for each in known.values() for labels in each.values()}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_text_of_a_sheet_is_in_a_map_or_unplaced(case):
    lost = []
    for seed in SEEDS[:4]:
        arranged = case.arranged(seed)
        atlas = read(arranged)
        there = {word for text in texts_of(atlas) for word in tokens(text)}
        places = set(places_of(atlas))
        cells = [cell for table in arranged.tables for cell in table.cells if cell.text.strip()]
        once = Counter(cell.text for cell in cells)
        for cell in cells:
            if cell.text in STANDARD or cell.text in arranged.marks:
                continue
            if not set(tokens(cell.text)) <= there:
                lost.append((seed, cell.origin, cell.text))
            elif cell.text in arranged.content and once[cell.text] > 1 and cell.origin not in places:
                lost.append((seed, cell.origin, cell.text, "stands there more than once"))
    assert lost == []
