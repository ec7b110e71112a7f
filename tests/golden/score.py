"""How far what a recogniser found in a file agrees with the golden reading of it.

A prediction has the shape of a reading:

    {"maps": [{"where", "title", "state", "orientation", "personas": [name],
               "phases": [{"name", "steps": [name], "aida"}],
               "lanes": [{"label", "canonical": [kind]}],
               "cells": [{"phase", "step", "lane": label, "items": [text], "canonical": [kind]}],
               "emotions": [{"phase", "step", "raw", "scale": [lowest, highest]}]}],
     "personas": [{"name", "facts"}], "unplaced": [text]}

with `aida` and the `canonical` of a cell where there are any. `score` gives, for each column, how much is right, of how
much:

maps      maps found; `extra`: maps that are none, of all predicted
orient    the orientation of the table, `state` as-is or to-be
ph_rec    phases found, `ph_prec` of the phases predicted those that are some; `aida` of the phases found
lane      lanes of the right kind, where what is as honest counts; `lane1` of the kind that comes first
cell      what a cell holds, found at its phase in a lane of its kind; `split` of the cells found whole, those whose
          items are split as in the reading; `step` of the cells that stand at a step, those found at it
emo       feelings with their raw value and scale at their phase or step
pers_rec  personas found, `pers_prec` of those predicted those that are some
lost      texts of the file that the prediction holds nowhere, `prose_lost` of its paragraphs: here less is better

Cells say what is found, not what is too much, and match with leniency: a map with every lane `custom`, or with all its
cells one phase off, still gets a part of them. Quote `lane1` and `step` beside. Files with many cells rule a total.

Flags of the reading. A map: `optional` (may be absent), `mergeable` (may be part of another map), `splittable` (may be
several), `phase_names_optional` (phases are told by their order). A phase or cell: `optional`. A text: `placeholder`,
`structural` (cannot be lost). `alternatives` of a map (phases, lanes, orientation, state, personas), phase, lane, cell
(phase, lane_canonical, items, or the cell taken `as` the phase or step itself) and persona.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]
Figures = dict[str, list[float]]

COLUMNS = (
    "maps extra orient state ph_rec ph_prec aida lane lane1 cell split step emo pers_rec pers_prec lost prose_lost"
).split()

_SEPARATORS = re.compile(r"""[\s.,;:!?\-–—"'«»“”„’‘()\[\]/|•*`_→>~+]+""")
_NUMBERED = (
    re.compile(r"^[#*\s]+"),
    re.compile(r"^(?:[0-9]\ufe0f?\u20e3\s*)+"),
    re.compile(r"^(?:этап|стадия|шаг|stage|step|phase)\s+\d+\s*[:.)—–-]*\s*", re.IGNORECASE),
    re.compile(r"^\d+\s*[.):]\s+"),
)
_PARTS = re.compile(r"[:;,|\n/→+]|\s[—–-]\s|(?<=[.?!])\s")
_NO_TEXT = frozenset(
    "at also_at where why traps canonical kind aida aida_alternatives orientation file all_texts prose_texts"
    " alternatives note not_journey language variants".split()
)


# ------------------------------------------------------------------------------------------------------------- texts


def squeezed(text: object) -> str:
    """A text without what two honest writers would write differently: case, spaces, marks."""
    plain = str(text).replace("\u00a0", " ").replace("\ufe0f", "").strip().casefold()
    if re.fullmatch(r"-?\d+\.0+", plain):
        plain = plain.partition(".")[0]
    return _SEPARATORS.sub("", plain) or plain


def named(name: object) -> str:
    """The name of a phase or step, squeezed, without its number."""
    plain = "" if name is None else str(name).strip()
    for number in _NUMBERED:
        plain = number.sub("", plain)
    return squeezed(plain)


def listed(value: Any) -> list[Any]:
    """A list; one value stands for a list of one, None for an empty one."""
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple | set) else [value]


def choices(record: Record) -> list[Record]:
    """The alternatives that are records."""
    return [each for each in listed(record.get("alternatives")) if isinstance(each, Mapping)]


def phase_names(phase: Any) -> set[str]:
    """The names that a phase may go by."""
    if isinstance(phase, str):
        return {named(phase)}
    every = [phase.get("name"), *listed(phase.get("alternatives"))]
    return {named(name) for name in every if isinstance(name, str)} - {""}


def step_names(phase: Any) -> list[Any]:
    """The steps of a phase."""
    steps = listed(phase.get("steps")) if isinstance(phase, Mapping) else []
    return [step.get("name") if isinstance(step, Mapping) else step for step in steps]


def columns(reading: Record) -> list[Any]:
    """The names of the steps of a map, or of its phases where there are no steps, in order."""
    return [step for phase in reading["phases"] for step in step_names(phase)] or [p["name"] for p in reading["phases"]]


def holds(items: Sequence[str], text: str) -> bool:
    """Whether a text is one of the items, or inside what they say together."""
    wanted = squeezed(text)
    if any(squeezed(item) == wanted for item in items):
        return True
    if len(wanted) >= 4:
        return wanted in squeezed(" ".join(items)) or wanted in "".join(map(squeezed, items))
    return any(wanted == squeezed(part) for item in items for part in re.split(r"[,;/|\n]", item))


def strings(value: Any, *, keyed: bool = False) -> Iterator[str]:
    """Every text of a prediction; `keyed` where the keys of a dict are texts too."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            if key not in _NO_TEXT:
                if keyed:
                    yield key
                yield from strings(each, keyed=key in {"facts", "context"})
    elif isinstance(value, list | tuple):
        if value and all(isinstance(each, str) for each in value):
            yield " ".join(value)
        for each in value:
            yield from strings(each)
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def lost(texts: Iterable[Record], prediction: Record) -> list[Record]:
    """The texts of a file that its prediction holds nowhere, neither whole nor in parts."""
    every = list(strings(prediction))
    whole = {form(text) for text in every for form in (squeezed, named)}
    joined = "\0".join(map(squeezed, every))

    def kept(text: str) -> bool:
        wanted = squeezed(text)
        return wanted in whole or named(text) in whole or (len(wanted) >= 4 and wanted in joined)

    def in_parts(text: str) -> bool:
        parts = [part for part in _PARTS.split(text) if part.strip()]
        return len(parts) > 1 and all(map(kept, parts[1:] if ":" in text else parts))

    return [
        each
        for each in texts
        if not each.get("placeholder")
        and not each.get("structural")
        and not any(map(kept, [each["text"], *listed(each.get("variants"))]))
        and not in_parts(each["text"])
    ]


# -------------------------------------------------------------------------------------------------------------- maps


class Place:
    """What a predicted map holds at one phase and step in one lane."""

    def __init__(self, record: Record, label: str, kinds: set[str], items: Iterable[object]) -> None:
        self.phase, self.step = named(record.get("phase")), named(record.get("step"))
        self.label, self.kinds, self.items = label, kinds, [str(item) for item in items]


class Predicted:
    """A predicted map, laid out for comparing."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.lanes: dict[str, set[str]] = {}
        for lane in listed(record.get("lanes")):
            self.lanes.setdefault(squeezed(lane.get("label") or ""), set()).update(listed(lane.get("canonical")))
        every = listed(record.get("phases"))
        self.phases: list[Record] = [each if isinstance(each, Mapping) else {"name": each} for each in every]
        self.names = [named(phase.get("name")) for phase in self.phases]
        self.steps = [named(step) for phase in self.phases for step in step_names(phase)]
        self.emotions = listed(record.get("emotions"))
        self.places = []
        for cell in listed(record.get("cells")):
            label = squeezed(cell.get("lane") or "")
            kinds = set(listed(cell.get("canonical"))) or self.lanes.get(label, set())
            self.places.append(Place(cell, label, kinds, listed(cell.get("items"))))
        for emotion in self.emotions:
            self.places.append(Place(emotion, "", {"emotion", "satisfaction"}, [emotion.get("raw", "")]))
        self._texts = {squeezed(item) for place in self.places for item in place.items} | {*self.names, *self.steps}
        together = [squeezed(" ".join(place.items)) for place in self.places]
        self._text = f"{' '.join(together)} {' '.join(self.names)} {' '.join(self.steps)}"

    def share(self, reading: Record) -> float:
        """How much of a map of the reading this map holds, wherever it holds it."""
        texts = [squeezed(item) for cell in reading["cells"] for item in cell["items"]]
        texts += [squeezed(phase["name"]) for phase in reading["phases"] if phase.get("name")]
        found = sum(text in self._texts or (len(text) >= 4 and text in self._text) for text in texts)
        return found / len(texts) if texts else 0

    def is_column(self, index: int | None, of: int, phase: str, step: str) -> bool:
        """Whether a phase or step is the one at an index, where there are as many of them as in the reading."""
        if index is None:
            return False
        return bool(
            (phase and phase in self.names and len(self.names) == of and self.names.index(phase) == index)
            or (step and step in self.steps and len(self.steps) == of and self.steps.index(step) == index)
        )


def kinds_of(lane: Record) -> set[str]:
    """The kinds that a lane may have."""
    return {*listed(lane["canonical"]), *listed(lane.get("alternatives"))}


class _Target:
    """Where in a prediction something of the reading has to be."""

    def __init__(self, reading: Record, record: Record) -> None:
        phase, step = record["phase"], record.get("step")
        known = next((each for each in reading["phases"] if phase is not None and each.get("name") == phase), None)
        self.names = phase_names(known) if known else {named(phase)} if phase else set()
        self.names |= {named(step)} if step else set()
        order = columns(reading) if reading.get("phase_names_optional") else []
        self.index = order.index(step or phase) if (step or phase) in order else None
        self.of = len(order)

    def matches(self, predicted: Predicted, phase: str, step: str) -> bool:
        return phase in self.names or step in self.names or predicted.is_column(self.index, self.of, phase, step)


def score_phases(reading: Record, maps: Sequence[Predicted], *, merged: bool) -> tuple[int, int, int, int]:
    """How many phases are found, of how many, and how many of those predicted are some, of how many."""
    predicted = [name for each in maps for name in each.names if name]
    best, figures = -1.0, (0, 0, 0, 0)
    for phases in [reading["phases"], *(each["phases"] for each in choices(reading) if "phases" in each)]:
        wanted = [phase for phase in phases if phase.get("name")]
        used: set[int] = set()
        found = []
        for phase in wanted:
            names = phase_names(phase)
            at = next((i for i, name in enumerate(predicted) if i not in used and name in names), None)
            if at is not None:
                used.add(at)
                found.append(phase)
        of = len(used) if merged else len(predicted)
        agreement = 2 * len(found) / (len(wanted) + of) if wanted or of else 1.0
        if agreement > best:
            must = [sum(not phase.get("optional") for phase in each) for each in (found, wanted)]
            best, figures = agreement, (must[0], must[1], len(found), of)
    unnamed = reading["orientation"] == "form_steps" and all(len(each.names) <= 1 for each in maps)
    numbered = reading.get("phase_names_optional") and best < 1
    count = sum(len(step_names(phase)) for phase in reading["phases"]) or len(reading["phases"])
    if not figures[2] and (unnamed or (numbered and any(len(each.names) == count for each in maps))):
        return (0, 0, 0, 0)
    return figures


def score_cell(reading: Record, cell: Record, lane: Record, maps: Sequence[Predicted]) -> tuple[float, bool, bool]:
    """How much of a cell is at its place; whether all of it is at its step; whether its items are split alike."""
    others = choices(cell)
    kinds = kinds_of(lane).union(*(listed(each.get("lane_canonical")) for each in others))
    target = _Target(reading, cell)
    target.names |= {named(each["phase"]) for each in others if each.get("phase")}
    everywhere = cell["phase"] is None and cell["step"] is None  # outside the phases, whatever that is called there
    known = {name for phase in reading["phases"] for name in phase_names(phase)}
    anywhere = not target.names and not everywhere
    mark = cell.get("mark")
    if mark and cell["step"]:  # at its phase, a bare mark says nothing
        target.names = {named(cell["step"])}
    here: list[str] = []
    at_step: list[str] = []
    for each in maps:
        for place in each.places:
            if mark and place.label != squeezed(cell["lane"]) and not holds(place.items, cell["lane"]):
                continue
            right = anywhere or target.matches(each, place.phase, place.step)
            if place.kinds & kinds and (right or (everywhere and place.phase not in known)):
                here += place.items
                at_step += place.items if cell["step"] and place.step == named(cell["step"]) else []
    splits = [cell["items"], *(each["items"] for each in others if each.get("items"))]
    found = max(sum(holds(here, item) for item in items) / len(items) for items in splits)
    strict = any(all(holds(at_step, item) for item in items) for items in splits)
    squeezed_here = {squeezed(item) for item in here}
    split = any(all(squeezed(item) in squeezed_here for item in items) for items in splits)
    for other in others:
        if other.get("as") in {"phase", "step"}:
            names = {name for one in maps for name in (one.names if other["as"] == "phase" else one.steps)}
            if all(named(item) in names for item in cell["items"]):
                found, strict = 1.0, True
    return found, strict, split


def score_lane(reading: Record, lane: Record, maps: Sequence[Predicted]) -> tuple[bool, bool]:
    """Whether a lane is found as a lane of its kind, and of the kind that comes first."""
    cells = [cell for cell in reading["cells"] if (cell["lane"] or "") == (lane["label"] or "")]
    accepted, label = kinds_of(lane), squeezed(lane["label"] or "")
    labelled = [each.lanes[label] for each in maps if label and label in each.lanes]
    got: set[str] = set().union(*labelled)
    good = any(kinds & accepted for kinds in labelled)
    if not labelled:  # by what it holds
        items = [item for cell in cells for item in cell["items"]]
        tally: dict[tuple[int, str], tuple[int, set[str]]] = {}
        for number, each in enumerate(maps):
            for place in each.places:
                count, kinds = tally.get((number, place.label), (0, place.kinds))
                tally[number, place.label] = count + sum(holds(place.items, item) for item in items), kinds
        if tally:
            count, got = max(tally.values(), key=lambda each: (each[0], bool(each[1] & accepted)))
            good = count >= max(1, len(items) * 0.3) and bool(got & accepted)
    if not good and cells and all(any(each.get("as") for each in choices(cell)) for cell in cells):
        good = sum(score_cell(reading, cell, lane, maps)[0] for cell in cells) >= len(cells) * 0.8
    return good, good and (not got or bool(got & set(listed(lane["canonical"]))))


def has_emotion(reading: Record, emotion: Record, maps: Sequence[Predicted]) -> bool:
    """Whether a feeling stands at its phase or step, with its raw value and, where one is given, its scale."""
    target, scale = _Target(reading, emotion), emotion.get("scale")
    return any(
        target.matches(each, named(other.get("phase")), named(other.get("step")))
        and squeezed(other.get("raw", "")) == squeezed(emotion["raw"])
        and (not scale or other.get("scale") is None or list(other["scale"])[-1:] == scale[-1:])
        for each in maps
        for other in each.emotions
    )


def score_map(
    reading: Record, maps: Sequence[Predicted], figures: Figures, say: Callable[[str], None], *, merged: bool
) -> None:
    """Add the figures of one map of the reading, against the maps that hold it: none where it was not found."""

    def count(column: str, right: float, of: float = 1) -> None:
        figures[column][0] += right
        figures[column][1] += of

    if not merged:
        for column, field in (("orient", "orientation"), ("state", "state")):
            accepted = [reading[field], *(each[field] for each in choices(reading) if field in each)]
            count(column, bool(maps) and maps[0].record.get(field) in accepted)
    lanes = {lane["label"] or "": lane for lane in reading["lanes"]}
    if maps:
        hit, of, right, predicted = score_phases(reading, maps, merged=merged)
        count("ph_rec", hit, of)
        count("ph_prec", *((0, 0) if merged else (right, predicted)))
        if hit < of or (not merged and right < predicted):
            say(f"  phases: {hit} of {of} found, {right} of {predicted} predicted are right")
    else:
        count("ph_rec", 0, sum(1 for phase in reading["phases"] if phase.get("name") and not phase.get("optional")))
    for phase in reading["phases"]:
        names = phase_names(phase) if phase.get("name") else set()
        pairs = ((name, each) for one in maps for name, each in zip(one.names, one.phases, strict=True))
        same = next((each for name, each in pairs if name in names), None)
        if same is not None and "aida" in same:
            count("aida", same["aida"] in [phase["aida"], *listed(phase.get("aida_alternatives"))])
    filled = [lane for lane in reading["lanes"] if not lane.get("empty")]
    found = [score_lane(reading, lane, maps) if maps else (False, False) for lane in filled]
    if any(_other_lanes(each["lanes"], maps) for each in choices(reading) if "lanes" in each):
        found = [(True, True)] * len(filled)
    for lane, (good, first) in zip(filled, found, strict=True):
        count("lane", good)
        count("lane1", first)
        if maps and not good:
            say(f"  lane {lane['label']!r}: not {' or '.join(sorted(kinds_of(lane)))}")
    for cell in reading["cells"]:
        share, strict, split = score_cell(reading, cell, lanes[cell["lane"] or ""], maps) if maps else (0, False, False)
        if cell.get("optional") and share < 1:
            continue
        count("cell", share)
        if share == 1:
            count("split", split)
        elif maps:
            say(f"  cell {cell['at']}: {share:.2f} of it at {cell['phase']!r}, {cell['lane']!r}")
        if cell["step"] and cell["phase"]:
            count("step", strict)
    for emotion in listed(reading.get("emotions")):
        count("emo", has_emotion(reading, emotion, maps))


def _other_lanes(lanes: Sequence[Record], maps: Sequence[Predicted]) -> bool:
    """Whether the predicted lanes are those of an alternative of the map: of the kind of its first, and not many more."""
    kinds = [each for one in maps for each in one.lanes.values()]
    return 0 < len(kinds) <= len(lanes) + 1 and all(any(each & kinds_of(lane) for each in kinds) for lane in lanes[:1])


# ------------------------------------------------------------------------------------------------------------- files


def paired(readings: Sequence[Record], maps: Sequence[Predicted]) -> tuple[dict[int, int], dict[int, dict[int, float]]]:
    """Which map of the reading is which predicted one; and, for each, the predicted maps that hold enough of it."""
    pairs = []
    shares: dict[int, dict[int, float]] = {i: {} for i in range(len(readings))}
    for i, reading in enumerate(readings):
        for j, each in enumerate(maps):
            if (share := each.share(reading)) >= 0.3:
                sizes = sorted((len(reading["cells"]) or 1, len(each.places) or 1))
                same = 0.2 if reading.get("where") == each.record.get("where") else 0
                pairs.append((share + 0.3 * sizes[0] / sizes[1] + same, i, j, share))
    partner: dict[int, int] = {}
    for _, i, j, share in sorted(pairs, reverse=True):
        shares[i][j] = share
        if i not in partner and j not in partner.values():
            partner[i] = j
    return partner, shares


def score_personas(reading: Record, prediction: Record, figures: Figures, say: Callable[[str], None]) -> None:
    """Add the figures of the personas."""
    predicted = [each if isinstance(each, Mapping) else {"name": each} for each in listed(prediction.get("personas"))]
    used: set[int] = set()
    for persona in reading["personas"]:
        names = {squeezed(name) for name in [persona["name"], *listed(persona.get("alternatives"))] if name}
        free = [(i, each.get("name") or "") for i, each in enumerate(predicted) if i not in used]
        at = next((i for i, name in free if squeezed(name) in names), None)
        if at is None and persona["name"] is None:
            at = next((i for i, name in free if not name), None)
        used |= set() if at is None else {at}
        if persona["name"] is not None and not persona.get("optional"):
            figures["pers_rec"][0] += at is not None
            figures["pers_rec"][1] += 1
            if at is None:
                say(f" persona {persona['name']!r}: not found")
    lists = [each["personas"] for one in reading["maps"] for each in (one, *choices(one)) if "personas" in each]
    allowed = {squeezed(name) for names in lists for name in names}
    for i, each in enumerate(predicted):
        if i in used or squeezed(each.get("name") or "") not in allowed:
            figures["pers_prec"][0] += i in used
            figures["pers_prec"][1] += 1
            if i not in used:
                say(f" persona {each.get('name')!r}: is none")


def score(reading: Record, prediction: Record, say: Callable[[str], None] = lambda line: None) -> Figures:
    """The figures of one file: for each of COLUMNS how much is right, of how much. `say` is told what is wrong."""
    figures: Figures = {column: [0, 0] for column in COLUMNS}
    readings = reading["maps"]
    maps = [Predicted(each) for each in listed(prediction.get("maps"))]
    partner, shares = paired(readings, maps)
    reverse = {j: i for i, j in partner.items()}
    for i, each in enumerate(readings):
        chosen = [maps[partner[i]]] if i in partner else []
        merged = False
        if each.get("splittable") and len(maps) > 1:
            chosen = maps
        elif i not in partner:
            into = [
                j
                for j, share in shares[i].items()
                if share >= 0.5 and (each.get("mergeable") or readings[reverse[j]].get("mergeable"))
            ]
            chosen, merged = [maps[j] for j in into[:1]], bool(into)
        if not chosen:
            say(f" map {each['where']!r}: not found{', which it need not be' if each.get('optional') else ''}")
        if not each.get("optional"):
            figures["maps"][0] += bool(chosen)
            figures["maps"][1] += 1
        if chosen or not each.get("optional"):
            score_map(each, chosen, figures, say, merged=merged)
    extra = [each for j, each in enumerate(maps) if j not in reverse]
    if splittable := [each for each in readings if each.get("splittable")]:
        extra = [each for each in extra if max(map(each.share, splittable)) < 0.05]
    for each in extra:
        say(f" map {each.record.get('where')!r}: is none")
    figures["extra"] = [len(extra), len(maps)]
    score_personas(reading, prediction, figures, say)
    for column, field in (("lost", "all_texts"), ("prose_lost", "prose_texts")):
        texts = listed(reading.get(field))
        gone = lost(texts, prediction)
        prose = field == "prose_texts"
        kept = [each for each in texts if prose or not (each.get("placeholder") or each.get("structural"))]
        figures[column] = [len(gone), len(kept)]
        for each in gone:
            say(f" text {each['at']}: lost")
    return figures


def total(every: Iterable[Figures]) -> Figures:
    """The figures of several files together."""
    summed: Figures = {column: [0, 0] for column in COLUMNS}
    for figures in every:
        for column in COLUMNS:
            summed[column] = [a + b for a, b in zip(summed[column], figures[column], strict=True)]
    return summed
