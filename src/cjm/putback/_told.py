"""What a file tells now, in the terms of its index: the phases, the lanes, and the texts in their cells."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from cjm.model import Asset, Unplaced
from cjm.model._walk import Path
from cjm.putback._index import Spot, normal
from cjm.putback._known import Bit, Known
from cjm.shapes import items_of
from cjm.words import LANE_LABELS, knows


@define(eq=False)
class Head:
    """A phase or step as the file has it now: the one it was (None: a new one), and its name where that is new."""

    old: Path | None
    name: str | None = None
    steps: list[Head] = field(factory=list)


@define(eq=False)
class Until:
    """To where a text lasts now; nowhere further than its own column when there is no end."""

    end: Head | None = None


@define(eq=False)
class Told:
    """A text in a lane of a phase or step; `bit` is what it was, where that is known for sure."""

    text: str
    head: Head
    lane: str
    spot: Spot
    bit: Bit | None = None
    until: Until | None = None


@define(eq=False)
class Edit:
    """A text that shows another thing than it showed."""

    bit: Bit
    text: str
    spot: Spot


@define(eq=False)
class Loose:
    """What the file shows and no place of the map is known for."""

    text: str
    place: str
    reason: str
    was: str | None = None
    kind: str = "text"
    asset: Asset | None = None

    def unplaced(self) -> Unplaced:
        """As something that found no place in the map."""
        places = [self.place] if self.place else ()
        return Unplaced(self.text, places=places, kind=self.kind, reason=self.reason, asset=self.asset)  # type: ignore[arg-type]


@define(eq=False)
class Story:
    """All that a file tells about one map now.

    `lanes` is their order now where it is another one; `shown` the order of then where it is not that of their places.
    `fields` are new values that no text says, `headers` where phases, steps and personas stand now.
    """

    phases: list[Head]
    told: list[Told] = field(factory=list)
    edits: list[Edit] = field(factory=list)
    fields: list[tuple[Path, dict[str, Any]]] = field(factory=list)
    headers: list[tuple[Bit, Spot]] = field(factory=list)
    gone: list[Bit] = field(factory=list)
    lanes: list[str] | None = None
    shown: list[str] | None = None
    labels: dict[str, str] = field(factory=dict)
    loose: list[Loose] = field(factory=list)
    notes: list[str] = field(factory=list)


def heads_of(known: Known) -> list[Head]:
    """The phases and steps of a map as they were."""
    return [
        Head(("phases", at), steps=[Head(("phases", at, "steps", nth)) for nth in range(len(phase.steps))])
        for at, phase in enumerate(known.map.phases)
    ]


def split(spot: Spot, shown: dict[str, list[Bit]]) -> list[str]:
    """The texts that a cell holds: as it was written where this very cell is known, else as people write lists."""
    bits, found = shown.get(spot.text), list(items_of(spot.raw))
    return found if not bits or len(bits) == len(found) else [bit.part.text for bit in bits]


def lane_named(label: str, known: Known, labels: dict[str, str]) -> str:
    """The lane that a label means: one that the file showed so, one that everybody knows, else one of its own."""
    text = normal(label)
    if text in labels:
        return labels[text]
    for lane in LANE_LABELS["en"]:
        if knows(lane, text):
            return lane
    for own in known.map.lanes:
        if text in {own.name, own.title}:
            return own.name
    return text


def compare_bits(story: Story, known: Known, then: Spot, now: Spot) -> None:
    """What an edit of a text means that stands in no lane: a fact, a title, a card, a label."""
    bits = known.of(then)
    if then.text == now.text:
        return
    if not bits:
        story.loose.append(Loose(now.raw, now.place, "it showed no part of the map", then.text))
        return
    if len(bits) == 1:
        story.edits.append(Edit(bits[0], _uncaptioned(then.text, normal(bits[0].part.text), now.raw), now))
        return
    _compare_lines(story, bits, then, now)


def _uncaptioned(then: str, shown: str, now: str) -> str:
    """What is said after a caption («Сценарий: …»), where it stands there still."""
    caption = then.removesuffix(shown).strip() if shown and then != shown else ""
    bare = now.strip()
    return bare[len(caption) :].strip() if caption and bare.startswith(caption) else now


def _compare_lines(story: Story, bits: list[Bit], then: Spot, now: Spot) -> None:
    """A card: a title and lines of which each shows a field, after its caption."""
    lines = [line for line in now.raw.split("\n") if line.strip()]
    free = dict(enumerate(map(normal, lines)))
    missing: list[Bit] = []
    rest = then.text
    captions: list[str] = []
    for bit in bits:  # what stands between the texts of the parts are captions
        text = normal(bit.part.text)
        before, found, after = rest.partition(text) if text else ("", "", rest)
        captions.append(before.strip() if found else "")
        rest = after if found else rest
    for bit, caption in zip(bits, captions, strict=True):
        line = f"{caption} {normal(bit.part.text)}".strip()
        at = next((at for at, text in free.items() if text == line), None)
        if at is None:
            missing.append(bit)
        else:
            del free[at]
    by_caption = dict(zip(map(id, bits), captions, strict=True))
    for bit in list(missing):
        caption = by_caption[id(bit)]
        found_at = next((at for at, text in free.items() if caption and text.startswith(caption)), None)
        if found_at is None and not caption and 0 in free:
            found_at = 0
        if found_at is not None:
            text = free.pop(found_at)
            raw = lines[found_at].strip()
            story.edits.append(Edit(bit, raw[len(caption) :].strip() if text.startswith(caption) else raw, now))
            missing.remove(bit)
    if missing and len(missing) == len(bits):
        story.loose.append(Loose(now.raw, now.place, "its parts are not to be told apart", then.text))
        return
    story.gone += missing
    story.loose += [Loose(lines[at], now.place, "it is no line that stood there", then.text) for at in free]
