"""Phases and steps, and the lanes in which their content stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any, ClassVar, Literal, TypeAlias, cast

import attrs
from attrs import field

from cjm._quick import quick
from cjm.model._content import Comment, Emotion, Idea, Pain, Text, Touchpoint
from cjm.model._elements import ASSET, COUNT, METRIC, NAME, Asset, Backed, Metric, Rating, asset, own_first
from cjm.model._frozen import EMPTY, FrozenDict
from cjm.model._specs import CustomSpec, Many, ManyOf, Names, TextsByNameSpec, WordsSpec, json, many, names

Aida: TypeAlias = Literal["awareness", "interest", "desire", "action"]

TEXTS = ManyOf("Text")


def texts(value: Many[Text] | None) -> tuple[Text, ...]:
    return many(Text, value)  # type: ignore[no-any-return]


def emotions_of(value: Many[Emotion] | float | None) -> tuple[Emotion, ...]:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return (Emotion(value),)
    return many(Emotion, value)  # type: ignore[no-any-return]


def touchpoints_of(value: Many[Touchpoint] | None) -> tuple[Touchpoint, ...]:
    return many(Touchpoint, value)  # type: ignore[no-any-return]


def pains_of(value: Many[Pain] | None) -> tuple[Pain, ...]:
    return many(Pain, value)  # type: ignore[no-any-return]


def ideas_of(value: Many[Idea] | None) -> tuple[Idea, ...]:
    return many(Idea, value)  # type: ignore[no-any-return]


def metrics_of(value: Many[Metric] | None) -> tuple[Metric, ...]:
    return many(Metric, value)  # type: ignore[no-any-return]


def ratings_of(value: Many[Rating] | None) -> tuple[Rating, ...]:
    return many(Rating, value)  # type: ignore[no-any-return]


def comments_of(value: Many[Comment] | None) -> tuple[Comment, ...]:
    return many(Comment, value)  # type: ignore[no-any-return]


def steps_of(value: Many[Step] | None) -> tuple[Step, ...]:
    return many(Step, value)  # type: ignore[no-any-return]


def custom_of(value: Mapping[str, Many[Text]] | None) -> FrozenDict[tuple[Text, ...]]:
    if not value:
        return EMPTY
    if value.__class__ is not dict and not isinstance(value, Mapping):
        return value
    # A lane without cells is no content: `JourneyMap.lanes` is where an empty lane is kept.
    lanes = {lane: texts(cells) for lane, cells in value.items()}
    return FrozenDict({lane: cells for lane, cells in lanes.items() if cells != ()}) or EMPTY


def words(value: Names | None) -> tuple[Any, ...]:
    return names(value)


def span_of_time(value: dt.timedelta | str | None) -> str | None:
    if isinstance(value, dt.timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        hours, minutes = divmod(minutes, 60)
        days, hours = divmod(hours, 24)
        time = "".join(f"{n}{unit}" for n, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if n)
        return (
            "P"
            + (f"{days}D" if days else "")
            + (f"T{time}" if time or not days else "")
            + ("" if time or days else "0S")
        )
    return value


LANES: tuple[str, ...] = (
    "goals",
    "business_goals",
    "actions",
    "thoughts",
    "needs",
    "expectations",
    "questions",
    "emotions",
    "touchpoints",
    "pains",
    "barriers",
    "positives",
    "ideas",
    "quotes",
    "frontstage",
    "physical_evidence",
    "backstage",
    "systems",
    "metrics",
    "ratings",
    "comments",
)
"""The standard lanes, in the order in which a map shows them unless it says otherwise."""


@attrs.frozen(eq=False, repr=False, field_transformer=own_first)
class Passage(Backed):
    """What a phase and a step have in common: a name, measures, and the lanes with their content."""

    title_field: ClassVar[str] = "name"

    name: str = field(validator=NAME)
    duration: str | None = field(default=None, kw_only=True, validator=NAME, converter=span_of_time)
    customers: int | None = field(default=None, kw_only=True, validator=COUNT)
    context: str | None = field(default=None, kw_only=True, validator=NAME)
    image: Asset | None = field(default=None, kw_only=True, validator=ASSET, converter=asset)
    goals: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    business_goals: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    actions: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    thoughts: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    needs: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    expectations: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    questions: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    emotions: tuple[Emotion, ...] = field(default=(), kw_only=True, validator=ManyOf("Emotion"), converter=emotions_of)
    touchpoints: tuple[Touchpoint, ...] = field(
        default=(), kw_only=True, validator=ManyOf("Touchpoint"), converter=touchpoints_of
    )
    pains: tuple[Pain, ...] = field(default=(), kw_only=True, validator=ManyOf("Pain"), converter=pains_of)
    barriers: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    positives: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    ideas: tuple[Idea, ...] = field(default=(), kw_only=True, validator=ManyOf("Idea"), converter=ideas_of)
    quotes: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    frontstage: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    physical_evidence: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    backstage: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    systems: tuple[Text, ...] = field(default=(), kw_only=True, validator=TEXTS, converter=texts)
    metrics: tuple[Metric, ...] = field(default=(), kw_only=True, validator=METRIC, converter=metrics_of)
    ratings: tuple[Rating, ...] = field(default=(), kw_only=True, validator=ManyOf("Rating"), converter=ratings_of)
    comments: tuple[Comment, ...] = field(default=(), kw_only=True, validator=ManyOf("Comment"), converter=comments_of)
    custom: FrozenDict[tuple[Text, ...]] = field(
        default=EMPTY, kw_only=True, validator=CustomSpec(*LANES), converter=custom_of, hash=False
    )

    def __repr__(self) -> str:
        parts = [repr(self.name)]
        steps = getattr(self, "steps", ())
        if steps:
            parts.append(f"{len(steps)} step{'s' if len(steps) != 1 else ''}")
        parts += [f"{len(cells)} {lane}" for lane in LANES if (cells := getattr(self, lane))]
        parts += [f"{len(cells)} {lane!r}" for lane, cells in self.custom.items()]
        return f"{type(self).__name__}({', '.join(parts)})"

    def lane(self, name: str) -> tuple[Any, ...]:
        """The content of a lane, standard or custom, by its name; empty where there is none.

        >>> Step("Заказ", custom={"Что видит": "Корзину"}).lane("Что видит")
        (Text('Корзину'),)
        """
        return cast("tuple[Any, ...]", getattr(self, name)) if name in LANES else self.custom.get(name, ())


@quick
@attrs.frozen(repr=False, field_transformer=own_first)
class Step(Passage):
    """A step of a phase, with its content by lane.

    >>> Step("Оплата", actions="Вводит карту", pains=["Промокод не сработал"], emotions="2/5")
    Step('Оплата', 1 actions, 1 emotions, 1 pains)
    """


@quick
@attrs.frozen(repr=False, field_transformer=own_first)
class Phase(Passage):
    """A phase of the journey: its steps, its place in AIDA, and what it holds besides its steps.

    `aida` is empty after the purchase; `stages` names the phase's place in other models, such as
    `{"aarrr": "activation"}`. The lanes hold a phase's own content; `JourneyMap.walk` goes through the steps too.

    >>> Phase("Заказ", aida="action", steps=["Корзина", "Оплата"], touchpoints=["Приложение"])
    Phase('Заказ', 2 steps, 1 touchpoints)
    """

    aida: tuple[Aida, ...] = field(
        default=(), kw_only=True, validator=WordsSpec("awareness", "interest", "desire", "action"), converter=words
    )
    stages: FrozenDict[str] = field(
        default=EMPTY, kw_only=True, validator=TextsByNameSpec(), converter=json, hash=False
    )
    steps: tuple[Step, ...] = field(default=(), kw_only=True, validator=ManyOf("Step"), converter=steps_of)
