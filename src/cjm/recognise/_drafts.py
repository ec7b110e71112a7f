"""What stands between shapes and maps: a map as it is being read, whether from a table, a board or an outline.

Whoever finds the layout of a shape fills a `MapDraft`; `_build` makes the fields of a `JourneyMap` of it. So a label, a
cell, a sticky and a node mean the same wherever they stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, TypeAlias

from attrs import define, field, frozen

from cjm.model import Asset, Persona
from cjm.recognise._rest import Rest
from cjm.shapes._table import Value

Arrangement: TypeAlias = Literal["phases-across", "phases-down", "inventory", "form-steps", "table-per-phase", "other"]


_SEVERAL = 2


@define(eq=False)
class Piece:
    """What a cell, sticky or node says in one lane of one phase or step, before it is split into elements.

    `until` is the last step or phase it lasts to, inclusive. `value` is the number, day or truth value behind the text,
    `height` the valence (-1 … +1) that the place of an emotion says, `struck` the part that somebody crossed out,
    `choices` the list from which the text was picked, `under` the labels between the lane's and the text (a persona, a
    device), `curve` the name of the line that a chart draws from it. `comment`, `link` and `picture` hang on it.
    """

    text: str
    origin: str
    until: Draft | None = field(default=None, kw_only=True)
    value: Value = field(default=None, kw_only=True)
    height: float | None = field(default=None, kw_only=True)
    struck: str | None = field(default=None, kw_only=True)
    choices: tuple[str, ...] = field(default=(), kw_only=True)
    under: tuple[str, ...] = field(default=(), kw_only=True)
    curve: str | None = field(default=None, kw_only=True)
    comment: str | None = field(default=None, kw_only=True)
    link: str | None = field(default=None, kw_only=True)
    picture: Asset | None = field(default=None, kw_only=True)


@define(eq=False)
class Draft:
    """A phase or step as it is being read: its name, where that stands, and the pieces of each lane by its number."""

    name: str = ""
    origin: str | None = None
    pieces: dict[int, list[Piece]] = field(factory=dict)
    steps: list[Draft] = field(factory=list)
    image: Asset | None = None

    def put(self, lane: int, piece: Piece) -> None:
        self.pieces.setdefault(lane, []).append(piece)

    def walk(self) -> Iterator[Draft]:
        """This one, then its steps."""
        yield self
        yield from self.steps


@frozen(eq=False)
class Label:
    """The label of a lane and where it stands; `group` is a label over several lanes («Бэк-офис» over three rows).

    `hidden` says that nobody sees the lane in its own tool.
    """

    text: str
    origin: str
    group: str = ""
    hidden: bool = field(default=False, kw_only=True)
    meant: str | None = field(default=None, kw_only=True)
    """The lane that a person said it is (`lanes={"Что видит": "touchpoints"}`)."""


@frozen(eq=False)
class Way:
    """A connector between two phases or steps: where from, where to, and what is written on it."""

    source: Draft
    target: Draft
    text: str
    origin: str


@define(eq=False)
class MapDraft:
    """A map as it is being read: what it says of itself, its phases, the labels of its lanes, and what is left over.

    `facts` holds fields of the map by name (`scenario`, `customer_goal`, `state` …). `at` is where the map begins,
    `titled` where its title stands; `heading` is what stands right above a table under a title, at `headed`.
    `labels[n]` is the label of lane `n` in `Draft.pieces`. `nameless` is a map whose one phase is named by its title.
    What finds no place goes to `rest`.
    """

    at: str
    arrangement: Arrangement
    title: str | None = None
    titled: str | None = None
    heading: str | None = None
    headed: str | None = None
    nameless: bool = False
    about: str | None = None
    """What the map is about, as a form above it says in other words than ours: a title for one without."""
    above: list[str] = field(factory=list)
    """The other lines above the map that are no facts, from top to bottom: they may name a persona."""
    corner: Label | None = None
    """What the cell says in which the names of phases and the labels meet, where it names a lane."""
    facts: dict[str, Any] = field(factory=dict)
    personas: list[Persona] = field(factory=list)
    phases: list[Draft] = field(factory=list)
    labels: list[Label] = field(factory=list)
    ways: list[Way] = field(factory=list)
    rest: Rest = field(factory=Rest)

    def lane(self, label: Label) -> int:
        """The number of a new lane with this label."""
        self.labels.append(label)
        return len(self.labels) - 1

    def drafts(self) -> Iterator[Draft]:
        """All phases and steps, each phase before its steps."""
        for phase in self.phases:
            yield from phase.walk()

    def name_phases(self) -> None:
        """Make phases of the steps of a map that has no phases, but for the numbered ones of a form."""
        phase = self.phases[0] if len(self.phases) == 1 else None
        if phase is None or phase.name or phase.origin or phase.pieces or phase.image or len(phase.steps) < _SEVERAL:
            return
        if not all(any(map(str.isdigit, step.name)) or not step.name.strip() for step in phase.steps):
            self.phases = phase.steps
            self.arrangement = "phases-down" if self.arrangement == "inventory" else self.arrangement
