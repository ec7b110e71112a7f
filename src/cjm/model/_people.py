"""Those whom a map is about and those who answer for it: personas, segments, owners, and the channels between them."""

from __future__ import annotations

from typing import Any, ClassVar, Literal, TypeAlias

import attrs
from attrs import field

from cjm.errors import ModelError
from cjm.model._elements import (
    AMOUNT,
    ASSET,
    CONTROL,
    COUNT,
    FLAG,
    JSON,
    MEDIUM,
    METRICS,
    NAME,
    NAMES,
    RESPONSIBILITIES,
    SEGMENT,
    SHARE,
    TEXT,
    Asset,
    Backed,
    Control,
    Medium,
    Metric,
    OwnerKind,
    Responsibility,
    Sharing,
    _Short,
    asset,
    metrics_or_names,
    own_first,
    responsibilities_of,
)
from cjm.model._frozen import EMPTY, FrozenDict
from cjm.model._specs import Many, NumberSpec, One, Ref, Refs, TextsByNameSpec, WordSpec, json, many, names

Basis: TypeAlias = Literal["hypothesis", "data"]


@attrs.frozen(repr=False)
class Income(_Short):
    """An income: from, to, on average, in a currency, per period.

    >>> Income(100_000, currency="RUB", period="month")
    Income(from 100000 RUB a month)
    """

    title_field: ClassVar[str] = "low"

    low: float | None = field(default=None, validator=NumberSpec(0))
    high: float | None = field(default=None, validator=NumberSpec(0), kw_only=True)
    mean: float | None = field(default=None, validator=NumberSpec(0), kw_only=True)
    currency: str | None = field(default=None, validator=TEXT, kw_only=True)
    period: str | None = field(default=None, validator=TEXT, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ModelError(f"{self.low} is above {self.high}.", where="Income, low", next="Swap the two ends.")

    def __repr__(self) -> str:
        parts = [f"from {self.low}"] if self.low is not None else []
        parts += [f"to {self.high}"] if self.high is not None else []
        parts += [f"mean {self.mean}"] if self.mean is not None else []
        parts += [self.currency] if self.currency else []
        parts += [f"a {self.period}"] if self.period else []
        return f"Income({' '.join(parts)})"


def income(value: Income | float | None) -> Income | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Income(value)
    return value  # type: ignore[return-value] # anything else is for the spec to refuse


@attrs.frozen(repr=False, field_transformer=own_first)
class Persona(Backed):
    """A typical representative of customers: who they are, how they live and buy, what moves and hinders them.

    `basis` says whether this is a hypothesis or rests on data (`evidence`); `attributes` is open for whatever else
    a team records.

    >>> Persona("Иван", age=26, occupation="работает из дома", quote="Хочу поесть между созвонами")
    Persona('Иван')
    """

    title_field: ClassVar[str] = "name"

    name: str = field(validator=TEXT)
    role: str | None = field(default=None, kw_only=True, validator=NAME)
    quote: str | None = field(default=None, kw_only=True, validator=NAME)
    story: str | None = field(default=None, kw_only=True, validator=NAME)
    portrait: Asset | None = field(default=None, kw_only=True, validator=ASSET, converter=asset)
    segment: str | None = field(default=None, kw_only=True, validator=SEGMENT)
    basis: Basis | None = field(default=None, kw_only=True, validator=WordSpec("hypothesis", "data"))
    # demography
    age: int | str | None = field(default=None, kw_only=True, validator=AMOUNT)
    sex: str | None = field(default=None, kw_only=True, validator=NAME)
    occupation: str | None = field(default=None, kw_only=True, validator=NAME)
    ethnicity: str | None = field(default=None, kw_only=True, validator=NAME)
    marital_status: str | None = field(default=None, kw_only=True, validator=NAME)
    family: str | None = field(default=None, kw_only=True, validator=NAME)
    income: Income | None = field(default=None, kw_only=True, validator=One("Income", part=True), converter=income)
    # geography
    citizenship: str | None = field(default=None, kw_only=True, validator=NAME)
    country: str | None = field(default=None, kw_only=True, validator=NAME)
    residence: str | None = field(default=None, kw_only=True, validator=NAME)
    home: str | None = field(default=None, kw_only=True, validator=NAME)
    work: str | None = field(default=None, kw_only=True, validator=NAME)
    travel_routes: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    # psychography
    interests: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    hobbies: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    values: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    lifestyle: str | None = field(default=None, kw_only=True, validator=NAME)
    # behaviour
    patterns: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    in_domain: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    towards_product: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    online: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    sites: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    social_networks: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    purchase_habits: FrozenDict[str] = field(
        default=EMPTY, kw_only=True, validator=TextsByNameSpec(), converter=json, hash=False
    )
    devices: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    systems: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    services: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    brands: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    # what moves and what hinders
    opinion_leaders: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    motivations: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    frustrations: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    needs: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    goals: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    fears: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    hesitations: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    questions: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    attributes: FrozenDict[Any] = field(default=EMPTY, kw_only=True, validator=JSON, converter=json, hash=False)


@attrs.frozen(repr=False, field_transformer=own_first)
class Segment(Backed):
    """A group of customers: how many, how much they bring, how often they buy, and whether it is a key one.

    `share` is 0 … 1 of all customers; `margin`, `value`, `interest` and `frequency` are numbers or the words somebody
    used; `priority` 1 is the first; `attributes` is open for whatever else a team records.

    >>> Segment("Семейные мужчины 30+", share=0.18, key=True)
    Segment('Семейные мужчины 30+')
    """

    title_field: ClassVar[str] = "name"

    name: str = field(validator=TEXT)
    description: str | None = field(default=None, kw_only=True, validator=NAME)
    size: int | None = field(default=None, kw_only=True, validator=COUNT)
    share: float | None = field(default=None, kw_only=True, validator=SHARE)
    margin: float | str | None = field(default=None, kw_only=True, validator=AMOUNT)
    value: float | str | None = field(default=None, kw_only=True, validator=AMOUNT)
    interest: float | str | None = field(default=None, kw_only=True, validator=AMOUNT)
    priority: int | None = field(default=None, kw_only=True, validator=NumberSpec(1, whole=True))
    frequency: float | str | None = field(default=None, kw_only=True, validator=AMOUNT)
    key: bool | None = field(default=None, kw_only=True, validator=FLAG)
    attributes: FrozenDict[Any] = field(default=EMPTY, kw_only=True, validator=JSON, converter=json, hash=False)


@attrs.frozen(repr=False, field_transformer=own_first)
class Owner(Backed):
    """A person, group, department, role or vendor that answers for something.

    `metrics` measure their work, `data` says whether they share these or hold them back, `sponsor` who backs the
    collection.

    >>> Owner("Колл-центр", kind="department", data="withheld", sponsor="Генеральный директор")
    Owner('Колл-центр')
    """

    title_field: ClassVar[str] = "name"

    name: str = field(validator=TEXT)
    kind: OwnerKind | None = field(
        default=None, kw_only=True, validator=WordSpec("person", "group", "department", "role", "vendor")
    )
    contact: str | None = field(default=None, kw_only=True, validator=NAME)
    metrics: tuple[Metric | str, ...] = field(default=(), kw_only=True, validator=METRICS, converter=metrics_or_names)
    data: Sharing | None = field(default=None, kw_only=True, validator=WordSpec("shared", "withheld"))
    sponsor: str | None = field(default=None, kw_only=True, validator=Ref("owner", grows="owners"))


@attrs.frozen(repr=False, field_transformer=own_first)
class Channel(Backed):
    """A channel through which customers are met: its kind, medium, usual control and who answers for it.

    `supports` names the channels that it helps along.

    >>> Channel("Сайт", kind="website", medium="online", control="controllable")
    Channel('Сайт')
    """

    title_field: ClassVar[str] = "name"

    name: str = field(validator=TEXT)
    kind: str | None = field(default=None, kw_only=True, validator=TEXT)
    medium: Medium | None = field(default=None, kw_only=True, validator=MEDIUM)
    control: Control | None = field(default=None, kw_only=True, validator=CONTROL)
    supports: tuple[str, ...] = field(
        default=(), kw_only=True, validator=Refs("channel", grows="channels"), converter=names
    )
    responsibilities: tuple[Responsibility, ...] = field(
        default=(), kw_only=True, validator=RESPONSIBILITIES, converter=responsibilities_of
    )


def personas_of(value: Many[Persona] | None) -> tuple[Persona, ...]:
    return many(Persona, value)  # type: ignore[no-any-return]


def segments_of(value: Many[Segment] | None) -> tuple[Segment, ...]:
    return many(Segment, value)  # type: ignore[no-any-return]


def owners_of(value: Many[Owner] | None) -> tuple[Owner, ...]:
    return many(Owner, value)  # type: ignore[no-any-return]


def channels_of(value: Many[Channel] | None) -> tuple[Channel, ...]:
    return many(Channel, value)  # type: ignore[no-any-return]
