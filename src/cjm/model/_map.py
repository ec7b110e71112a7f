"""The journey map itself, the ways between its phases, what it concludes, and the atlas that holds maps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any, ClassVar, Literal, TypeAlias, TypeVar, cast

import attrs
from attrs import field

from cjm.errors import Fault, ModelError
from cjm.model import _edit, _references, _show
from cjm.model._content import Comment
from cjm.model._elements import (
    ASSET,
    COUNT,
    DAY,
    FLAG,
    METRIC,
    METRICS,
    NAME,
    NAMES,
    RATING,
    SEGMENT,
    SHARE,
    TEXT,
    Asset,
    Backed,
    Element,
    Metric,
    Rating,
    asset,
    metrics_or_names,
    name_of,
    own_first,
    rating,
)
from cjm.model._passages import Phase, Step, comments_of, metrics_of
from cjm.model._people import (
    Channel,
    Owner,
    Persona,
    Segment,
    channels_of,
    owners_of,
    personas_of,
    segments_of,
)
from cjm.model._specs import (
    Many,
    ManyOf,
    Ref,
    Refs,
    WordSpec,
    day,
    many,
    names,
)
from cjm.model._walk import Index, Place

Layer: TypeAlias = Literal["planned", "observed", "target"]
Validation: TypeAlias = Literal["pending", "confirmed", "disputed"]
TransitionKind: TypeAlias = Literal["next", "jump", "skip", "repeat", "return", "entry", "exit"]
UnplacedKind: TypeAlias = Literal["text", "picture", "comment", "link", "value"]


def phases_of(value: Many[Phase] | None) -> tuple[Phase, ...]:
    return many(Phase, value)  # type: ignore[no-any-return]


def transitions_of(value: Many[Transition] | None) -> tuple[Transition, ...]:
    return many(Transition, value)  # type: ignore[no-any-return]


def lanes_of(value: Many[Lane] | None) -> tuple[Lane, ...]:
    return many(Lane, value)  # type: ignore[no-any-return]


def insights_of(value: Many[Insight] | None) -> tuple[Insight, ...]:
    return many(Insight, value)  # type: ignore[no-any-return]


def unplaced_of(value: Many[Unplaced] | None) -> tuple[Unplaced, ...]:
    return many(Unplaced, value)  # type: ignore[no-any-return]


def maps_of(value: Many[JourneyMap] | None) -> tuple[JourneyMap, ...]:
    return many(JourneyMap, value)  # type: ignore[no-any-return]


@attrs.frozen(repr=False, field_transformer=own_first)
class Transition(Backed):
    """A way from one phase or step to another: the truth beside the linear order in which a map is shown.

    An entry has no source, an exit no target. `share` is 0 … 1 of those who were there.

    >>> Transition("Заказ", "Исследование", kind="return", share=0.2)
    Transition('Заказ → Исследование')
    """

    title_field: ClassVar[str] = "source"

    source: str | None = field(default=None, validator=Ref("step", "phase"))
    target: str | None = field(default=None, validator=Ref("step", "phase"))
    kind: TransitionKind = field(
        default="next",
        kw_only=True,
        validator=WordSpec("next", "jump", "skip", "repeat", "return", "entry", "exit"),
    )
    share: float | None = field(default=None, kw_only=True, validator=SHARE)
    count: int | None = field(default=None, kw_only=True, validator=COUNT)
    ease: Rating | None = field(default=None, kw_only=True, validator=RATING, converter=rating)
    note: str | None = field(default=None, kw_only=True, validator=NAME)

    def __attrs_post_init__(self) -> None:
        if self.source is None and self.kind != "entry":
            raise ModelError(
                "is missing.", where="Transition, source", next="Name a phase or step, or set kind='entry'."
            )
        if self.target is None and self.kind != "exit":
            raise ModelError(
                "is missing.", where="Transition, target", next="Name a phase or step, or set kind='exit'."
            )

    def other_name(self) -> str:
        return f"{self.source or self.kind} → {self.target or self.kind}"


@attrs.frozen(repr=False, field_transformer=own_first)
class Lane(Element):
    """A row of the map: its title, its place (the order of `JourneyMap.lanes`) and whether it is shown.

    `name` is one of the standard lanes, or the name of a custom lane; `type` the type of a custom lane that a plugin
    knows.

    >>> Lane("touchpoints", title="Где встречаемся")
    Lane('touchpoints')
    """

    title_field: ClassVar[str] = "name"

    name: str = field(validator=TEXT)
    title: str | None = field(default=None, kw_only=True, validator=NAME)
    type: str | None = field(default=None, kw_only=True, validator=TEXT)
    visible: bool = field(default=True, kw_only=True, validator=FLAG)


@attrs.frozen(repr=False, field_transformer=own_first)
class Insight(Backed):
    """What joins measures: a statement, and the elements, metrics and evidence it rests on.

    >>> Insight("Безопасность ведёт к рекомендации", metrics=["Чувство безопасности", "NPS"])
    Insight('Безопасность ведёт к рекомендации')
    """

    title_field: ClassVar[str] = "statement"

    statement: str = field(validator=TEXT)
    elements: tuple[str, ...] = field(default=(), kw_only=True, validator=Refs("*"), converter=names)
    metrics: tuple[Metric | str, ...] = field(default=(), kw_only=True, validator=METRICS, converter=metrics_or_names)


@attrs.frozen(repr=False, field_transformer=own_first)
class Unplaced(Element):
    """Something that was read and found no place in the map: its text or picture, and everywhere it was found.

    >>> Unplaced("Черновик", places=["Лист1!C7", "Лист1!D7"])
    Unplaced('Черновик')
    """

    title_field: ClassVar[str] = "text"

    text: str = field(validator=NAME)
    places: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    kind: UnplacedKind = field(
        default="text", kw_only=True, validator=WordSpec("text", "picture", "comment", "link", "value")
    )
    reason: str | None = field(default=None, kw_only=True, validator=NAME)
    asset: Asset | None = field(default=None, kw_only=True, validator=ASSET, converter=asset)


E_ = TypeVar("E_", bound=Element)


@attrs.frozen(repr=False, slots=False, field_transformer=own_first)
class JourneyMap(Backed):
    """A journey map, complete in itself.

    References (a touchpoint's channel, a responsibility's owner …) hold an id, a handle or an exact name. Personas,
    segments, owners, channels and metrics that are only named are appended to the map; any other name that leads
    nowhere is a `ModelError`, and so are an id used twice, an ambiguous name, and an `until` before its element.

    `map[…]` finds an element by id, handle or exact text; `replace`, `add`, `remove`, `move` and `edit` give a new map.

    >>> from cjm import Pain, Touchpoint
    >>> m = JourneyMap("Заказ еды", phases=[Phase("Заказ", touchpoints=[Touchpoint("Корзина", channel="Приложение")])])
    >>> m
    JourneyMap('Заказ еды', 1 phase, 0 steps)
    >>> m.channels
    (Channel('Приложение'),)
    >>> m["touchpoint/korzina"]
    Touchpoint('Корзина')
    """

    title_field: ClassVar[str] = "title"

    title: str = field(validator=NAME)
    state: str | None = field(default=None, kw_only=True, validator=TEXT)
    layer: Layer | None = field(default=None, kw_only=True, validator=WordSpec("planned", "observed", "target"))
    scenario: str | None = field(default=None, kw_only=True, validator=NAME)
    scope: str | None = field(default=None, kw_only=True, validator=NAME)
    purpose: str | None = field(default=None, kw_only=True, validator=NAME)
    trigger: str | None = field(default=None, kw_only=True, validator=NAME)
    customer_goal: str | None = field(default=None, kw_only=True, validator=NAME)
    business_goals: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    audience: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    language: str | None = field(default=None, kw_only=True, validator=TEXT)
    version: str | None = field(default=None, kw_only=True, validator=NAME)
    date: dt.date | None = field(default=None, kw_only=True, validator=DAY, converter=day)
    authors: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    review_date: dt.date | None = field(default=None, kw_only=True, validator=DAY, converter=day)
    living: bool | None = field(default=None, kw_only=True, validator=FLAG)
    medium: str | None = field(default=None, kw_only=True, validator=NAME)
    validation: Validation | None = field(
        default=None, kw_only=True, validator=WordSpec("pending", "confirmed", "disputed")
    )
    segment: str | None = field(default=None, kw_only=True, validator=SEGMENT)
    compared_with: str | None = field(default=None, kw_only=True, validator=NAME)
    parent: str | None = field(default=None, kw_only=True, validator=NAME)
    related: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    personas: tuple[Persona, ...] = field(default=(), kw_only=True, validator=ManyOf("Persona"), converter=personas_of)
    lanes: tuple[Lane, ...] = field(default=(), kw_only=True, validator=ManyOf("Lane"), converter=lanes_of)
    phases: tuple[Phase, ...] = field(default=(), kw_only=True, validator=ManyOf("Phase"), converter=phases_of)
    transitions: tuple[Transition, ...] = field(
        default=(), kw_only=True, validator=ManyOf("Transition"), converter=transitions_of
    )
    segments: tuple[Segment, ...] = field(default=(), kw_only=True, validator=ManyOf("Segment"), converter=segments_of)
    channels: tuple[Channel, ...] = field(default=(), kw_only=True, validator=ManyOf("Channel"), converter=channels_of)
    owners: tuple[Owner, ...] = field(default=(), kw_only=True, validator=ManyOf("Owner"), converter=owners_of)
    metrics: tuple[Metric, ...] = field(default=(), kw_only=True, validator=METRIC, converter=metrics_of)
    insights: tuple[Insight, ...] = field(default=(), kw_only=True, validator=ManyOf("Insight"), converter=insights_of)
    comments: tuple[Comment, ...] = field(default=(), kw_only=True, validator=ManyOf("Comment"), converter=comments_of)
    unplaced: tuple[Unplaced, ...] = field(
        default=(), kw_only=True, validator=ManyOf("Unplaced"), converter=unplaced_of
    )

    notes: ClassVar[tuple[Any, ...]] = ()
    """What a reader was unsure of: set by `cjm.read`; no part of equality, hash or repr; dropped by edits."""

    def __attrs_post_init__(self) -> None:
        for name, grown in _references.resolve(self).items():
            object.__setattr__(self, name, grown)

    def __repr__(self) -> str:
        phases, steps = len(self.phases), sum(len(phase.steps) for phase in self.phases)
        return f"JourneyMap({self.title!r}, {_count(phases, 'phase')}, {_count(steps, 'step')})"

    def __getstate__(self) -> dict[str, Any]:
        # What is cached beside the fields stays behind.
        return {each.name: getattr(self, each.name) for each in attrs.fields(JourneyMap)}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        return _show.bundle(self)

    # What is in it

    @cached_property
    def _index(self) -> Index:
        return Index(self)

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps of all phases, in order."""
        return tuple(step for phase in self.phases for step in phase.steps)

    def walk(self, kind: type[E_] = Element) -> Iterator[E_]:  # type: ignore[assignment]
        """Every element of the map, or those of one class, in the order of the native form, at any depth.

        >>> m = JourneyMap("Заказ", phases=[Phase("Поиск", steps=[Step("Каталог", pains="Мало фото")])])
        >>> list(m.walk(Pain))
        [Pain('Мало фото')]
        """
        return (place.element for place in self._index.places if isinstance(place.element, kind))

    def places(self, kind: type[Element] = Element) -> Iterator[Place]:
        """Every element with where it stands: its path, lane, phase, step and handle."""
        return (place for place in self._index.places if isinstance(place.element, kind))

    def find(
        self,
        text: str | None = None,
        *,
        kind: type[E_] = Element,  # type: ignore[assignment]
        lane: str | None = None,
    ) -> tuple[E_, ...]:
        """The elements whose name contains `text` (case aside), of one class and lane where these are given.

        >>> m = JourneyMap("Заказ", phases=[Phase("Поиск", pains=["Мало фото", "Дорого"])])
        >>> m.find("фото"), m.find(lane="pains")
        ((Pain('Мало фото'),), (Pain('Мало фото'), Pain('Дорого')))
        """
        wanted = None if text is None else text.casefold()
        return tuple(
            place.element
            for place in self._index.places
            if isinstance(place.element, kind)
            and (lane is None or place.lane == lane)
            and (wanted is None or wanted in name_of(place.element).casefold())
        )

    def place(self, key: str) -> Place:
        """Where the element with this id, handle or exact text stands; `LookupFailed` if none or several do."""
        return self._index.one(key)

    def __getitem__(self, key: str) -> Any:
        """The element with this id, handle or exact text; `LookupFailed` names near ones or the candidates."""
        return self._index.one(key).element

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and bool(self._index.all(key))

    # Edits: each gives a new, validated map

    def replace(self, handle: str | None = None, /, **changes: Any) -> JourneyMap:
        """A map in which some fields of one element differ; of the map itself when no handle is given.

        Names that refer to what is renamed are rewritten; a handle that the change would alter becomes the id.

        >>> m = JourneyMap("Заказ", phases=[Phase("Оплата", touchpoints="Касса")])
        >>> m.replace("touchpoint/kassa", responsibilities=["Магазин"]).owners
        (Owner('Магазин'),)
        >>> m.replace(title="Заказ еды").title
        'Заказ еды'
        """
        return cast("JourneyMap", _edit.edit(self, {handle: changes}))

    def edit(self, changes: Mapping[str, Mapping[str, Any]], /) -> JourneyMap:
        """A map in which several elements differ: for each id, handle or exact text the fields that change."""
        return cast("JourneyMap", _edit.edit(self, changes))

    def add(
        self, element: Element | str, /, *, to: str | None = None, lane: str | None = None, at: int | None = None
    ) -> JourneyMap:
        """A map with one more element: in the lane that fits its class, of the phase, step or element `to`.

        `to=None` is the map itself (phases, personas, owners …); `lane` is needed for a `Text` and for bare strings;
        `at` is the place in the lane, the end by default. A twin of an element that is there gets an id.

        >>> m = JourneyMap("Заказ", phases=["Поиск"])
        >>> m.add(Pain("Дорого"), to="phase/poisk").phases
        (Phase('Поиск', 1 pains),)
        >>> m.add("Сравнивает цены", to="phase/poisk", lane="actions").phases
        (Phase('Поиск', 1 actions),)
        """
        return cast("JourneyMap", _edit.add(self, element, to=to, lane=lane, at=at))

    def remove(self, handle: str, /) -> JourneyMap:
        """A map without this element; `ModelError` while others refer to it."""
        return cast("JourneyMap", _edit.remove(self, handle))

    def move(
        self, handle: str, /, *, to: str | None = None, lane: str | None = None, at: int | None = None
    ) -> JourneyMap:
        """A map with this element in another phase, step or lane, or at another place of its own."""
        return cast("JourneyMap", _edit.move(self, handle, to=to, lane=lane, at=at))


@attrs.frozen(repr=False, field_transformer=own_first)
class Atlas(Element):
    """Several maps and what they share: what a workbook or a board with several maps becomes.

    The library fields hold the union of what the maps hold and of what no map uses; one id with two contents is a
    `ModelError`. An atlas gives its maps by title or id.

    >>> atlas = Atlas("Клиника", maps=[JourneyMap("As-is", personas="Анна"), JourneyMap("To-be")], personas="Пётр")
    >>> atlas.personas
    (Persona('Анна'), Persona('Пётр'))
    >>> atlas["To-be"]
    JourneyMap('To-be', 0 phases, 0 steps)
    """

    title_field: ClassVar[str] = "title"

    title: str = field(validator=NAME)
    maps: tuple[JourneyMap, ...] = field(default=(), kw_only=True, validator=ManyOf("JourneyMap"), converter=maps_of)
    personas: tuple[Persona, ...] = field(default=(), kw_only=True, validator=ManyOf("Persona"), converter=personas_of)
    segments: tuple[Segment, ...] = field(default=(), kw_only=True, validator=ManyOf("Segment"), converter=segments_of)
    owners: tuple[Owner, ...] = field(default=(), kw_only=True, validator=ManyOf("Owner"), converter=owners_of)
    channels: tuple[Channel, ...] = field(default=(), kw_only=True, validator=ManyOf("Channel"), converter=channels_of)
    metrics: tuple[Metric, ...] = field(default=(), kw_only=True, validator=METRIC, converter=metrics_of)
    insights: tuple[Insight, ...] = field(default=(), kw_only=True, validator=ManyOf("Insight"), converter=insights_of)
    unplaced: tuple[Unplaced, ...] = field(
        default=(), kw_only=True, validator=ManyOf("Unplaced"), converter=unplaced_of
    )

    def __attrs_post_init__(self) -> None:
        faults: list[Fault] = []
        for name in LIBRARY:
            union, found = _references.union(name, [*(getattr(each, name) for each in self.maps), getattr(self, name)])
            faults += found
            object.__setattr__(self, name, union)
        ids = [each.id for each in self.maps if each.id is not None]
        for twice in sorted({each for each in ids if ids.count(each) > 1}):
            faults.append(
                Fault(f"the id {twice!r} stands on several maps.", where="maps", next="Give each map its own id.")
            )
        if faults:
            raise ModelError(faults, where=f"Atlas {self.title!r}")
        for name, grown in _references.named_by(self, LIBRARY).items():
            object.__setattr__(self, name, grown)

    def __repr__(self) -> str:
        return f"Atlas({self.title!r}, {_count(len(self.maps), 'map')})"

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> Any:
        return _show.bundle(self)

    def own(self, name: str) -> tuple[Any, ...]:
        """What a library field holds beyond the maps."""
        held = {item for each in self.maps for item in getattr(each, name)}
        return tuple(item for item in getattr(self, name) if item not in held)

    def __getitem__(self, key: str) -> JourneyMap:
        """The map with this id or title; `LookupFailed` lists what there is when none or several have it."""
        return cast("JourneyMap", _references.one_map(self, key))


LIBRARY: tuple[str, ...] = ("personas", "segments", "owners", "channels", "metrics", "insights")


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
