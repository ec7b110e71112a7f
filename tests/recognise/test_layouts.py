"""Maps arranged as people arrange them come back from the sheet alone."""

import re
from functools import cache
from typing import Any, cast

import attrs
import pytest

from cjm import Idea, Metric
from cjm.model import LANES
from cjm.recognise import recognise, standard_vocabularies
from cjm.shapes import Shapes, Table
from tests.recognise.cases import CASES
from tests.recognise.journeys import KINDS, LABELS, LANGUAGES, PHASES
from tests.recognise.layouts import said

SEEDS = range(10)


def key(label):
    """A custom lane's label, but for its number and marks."""
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"^\s*\d+[.)]\s*", "", label).casefold()))


def named(name):
    """The name of a phase or step, but for its number and the mark that points to the next."""
    return re.sub(r"^\s*\d+[.)]\s*|\s*>>\s*$", "", name).strip()


def _rated(rating):
    """A lane of ratings by its kind; what is only called «Оценка» may have its label for a kind, or none."""
    return f"ratings:{rating.kind}" if rating.kind in {*KINDS, "№", "#"} else "ratings"


def lanes(passage, expected):
    """Each lane of a phase or step with its texts, and how long they last."""
    found: dict[str, list[Any]] = {}
    for lane in LANES:
        for each in getattr(passage, lane):
            found.setdefault(_rated(each) if lane == "ratings" else lane, []).append(each)
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
    phases: list[Any] = [
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


@cache
def seen(case, seed):
    """What a case makes of a seed, and what is read of it."""
    arranged = case.arranged(seed)
    return arranged, recognise(Shapes(tables=arranged.tables), name="файл").atlas


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
            if one[part] == other[part]:
                continue
            if part != "phases":
                return f"{part}: expected {one[part]}, found {other[part]}"
            if (names := _names(one[part])) != (again := _names(other[part])):
                return f"{part}: expected\n    {names}\n  found\n    {again}"
            return "\n".join(_lanes_that_differ(one[part], other[part]))
    strayed = {text for _, group in groups_of(atlas) for text in group} & (set(arranged.loose) - arranged.content)
    if strayed:
        return f"stand in lanes though they are of another table: {strayed}"
    personas = [each.name for each in atlas.personas]
    if sorted(personas) != sorted(arranged.personas):
        return f"personas: expected {arranged.personas}, found {personas}"
    return None


def _names(phases):
    return [(each[0], [step[0] for step in each[2]] if len(each) > 2 else []) for each in phases]


def _lanes_that_differ(expected, found):
    """The first phase or step that came back with other content, lane by lane."""
    one, other = next(pair for pair in zip(_passages(expected), _passages(found), strict=True) if pair[0] != pair[1])
    for lane in sorted({*one[1], *other[1]}):
        if one[1].get(lane) != other[1].get(lane):
            yield f"{one[0]}, {lane}: expected {one[1].get(lane)}, found {other[1].get(lane)}"


def _passages(phases):
    for name, own, *steps in phases:
        yield name, own
        yield from (steps[0] if steps else ())


def _ideas_only(m):
    return not any(phase.name for phase in m.phases) and any(m.walk(Idea))


def rows(arranged):
    return "\n".join(f"  {table.name}: {row}" for table in arranged.tables for row in table.rows()[:30])


LAYOUTS = """
phases across|phases down|two header levels|phases and steps down|inventory|form|table per phase|
table of steps per phase|lanes in groups|phases head their steps|persona card|persona cards|matrix of marks|
empathy map|backlog of ideas|as is and to be|second table of scores|unrelated table|whole workbook
"""


def test_every_layout_has_its_cases():
    wanted_layouts = {each.strip() for each in LAYOUTS.split("|")}

    assert {case.layout for case in CASES} == wanted_layouts
    assert len(wanted_layouts) == 19
    assert len({str(case) for case in CASES}) == len(CASES) == 202


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_map_in_any_layout_comes_back(case):
    failed = []
    for seed in SEEDS:
        arranged, atlas = seen(case, seed)
        found = differences(arranged, atlas)
        if found:
            failed.append((len(rows(arranged)), seed, found, rows(arranged)))
    if failed:
        _, seed, found, drawn = min(failed)
        seeds = sorted(each[1] for each in failed)
        pytest.fail(
            f"{case}: {len(failed)} of {len(SEEDS)} maps (seeds {seeds}). Seed {seed}:\n{drawn}\n{found}", pytrace=False
        )


@pytest.mark.parametrize("across", [True, False], ids=["across", "down"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_of_the_vocabularies_names_its_lane(language, across):
    known = {lane: labels for (spoken, lane), labels in LABELS.items() if spoken == language}
    first, second = PHASES[language].split("|")[4:6]
    astray = []
    for n in range(max(map(len, known.values()))):
        called = {labels[n % len(labels)]: lane for lane, labels in known.items()}
        rows = [["", first, second], *([label, "4", "3"] for label in called)]
        table = Table.of(rows if across else zip(*rows, strict=True), name="Лист1")
        (m,) = recognise(Shapes(tables=[table])).atlas.maps
        there = [
            {*(lane for lane in LANES if getattr(phase, lane)), *(f"ratings:{each.kind}" for each in phase.ratings)}
            for phase in m.phases
        ]
        astray += [label for label, lane in called.items() if len(there) != 2 or lane not in there[0]]
    assert sum(map(len, known.values())) > 150
    assert sorted(set(astray)) == []


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
        if isinstance(value, Metric):
            yield said(value)
        for each in attrs.fields(type(value)):
            if each.name != "origin":
                yield from texts_of(getattr(value, each.name))


def tokens(text):
    return re.findall(r"[^\W_]+", re.sub(r"(?m)^\d\. ", "", text))


STANDARD = {
    labels[0]
    for each in standard_vocabularies()
    if each.about in {"lanes", "headers", "facts", "personas"}
    for labels in dict[str, Any](cast("Any", each.terms)).values()
}
"""The labels that we write ourselves: what is written of a map brings them back."""


@pytest.mark.parametrize("case", CASES, ids=str)
def test_every_text_of_a_sheet_is_in_a_map_or_unplaced(case):
    lost = []
    for seed in SEEDS[:4]:
        arranged, atlas = seen(case, seed)
        cells = [cell for table in arranged.tables for cell in table.cells if cell.text.strip()]
        said_there = list(texts_of(atlas))
        there = {word for text in said_there for word in tokens(text)}
        for cell in cells:
            label, _, told = cell.text.partition(": ")
            text = told if label in STANDARD else cell.text
            if text not in STANDARD and text not in arranged.marks and not set(tokens(text)) <= there:
                lost.append((seed, cell.origin, cell.text))
        unplaced = [each for m in (atlas, *atlas.maps) for each in m.unplaced]
        for text in sorted(arranged.texts):
            # A figure is also in numbers of rows and items: only as a whole text is it one.
            same = str.__contains__ if any(map(str.isalpha, text)) else str.__eq__
            drawn = sum(same(cell.text, text) for cell in cells)
            # A record of what found no place stands for each of its places.
            again = sum(len(each.places) - 1 for each in unplaced if same(each.text, text))
            if (found := sum(same(each, text) for each in said_there) + again) < drawn:
                lost.append((seed, text, f"{drawn} times on the sheet, {found} times in what was read"))
    assert lost == []
