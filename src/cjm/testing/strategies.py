"""Hypothesis strategies for everything a journey map may hold.

They are derived from the model itself, field by field, so that a new field of the model is filled without a change
here. `maps()` and `atlases()` give values in which every reference leads somewhere; `values(Pain)` gives one class.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, TypeAlias, TypeVar, cast

import attrs
from hypothesis import strategies as st

from cjm import model
from cjm.model import LANES, Asset, Atlas, JourneyMap, Phase, Scale, Step, Text, Transition
from cjm.model._specs import (
    AmountSpec,
    BytesSpec,
    CustomSpec,
    DaySpec,
    FlagSpec,
    JsonSpec,
    ManyOf,
    ManyOrRefs,
    NamesSpec,
    NumberSpec,
    One,
    OneOrRef,
    Ref,
    Refs,
    Spec,
    TextsByNameSpec,
    TextSpec,
    WordSpec,
    WordsSpec,
)
from cjm.model._walk import Index, Path, kind_of, nested, specs

__all__ = ["atlases", "maps", "texts", "values"]

T = TypeVar("T")
Draw: TypeAlias = Callable[[st.SearchStrategy[T]], T]

PLAIN = [
    "Ищет промокод",
    "Корзина",
    "Звонок в колл-центр",
    "Ёлки & «кавычки»",
    "Compares prices",
    "Call centre",
    "Naïve café №5",
    "Q&A / FAQ",
    "100 %",
    "Очень длинная мысль о том, почему заказ до сих пор не приехал, хотя обещали за сорок минут",
]
"""Texts of one line as people write them."""

ODD = [
    "👩‍👩‍👧‍👦 семья 🏳️‍🌈",
    "👍🏽 ок",
    "購物車を探す",
    "불편한 결제",
    "سلة التسوق",
    "שלום, עולם",
    "- раз\n- два\n- три",
    "• скидка\n• доставка",
    "1. Войти\n2. Оплатить",
    "первая\n\nтретья строка",
    "=SUM(A1:A9)",
    "+7 900 000-00-00",
    "@имя",
    "-1",
    "'апостроф",
    "<b>жирно</b> & <script>alert(1)</script>",
    "]]> <!-- --> &amp; &#10;",
    "**звёзды** _черта_ `код` [ссылка](http://example.org) | труба",
    "# Заголовок",
    'запятая, "кавычки"; точка с запятой\tтабуляция',
    "\\n обратная \\ черта",
    "e\u0301 и é",
    "не\u00adпе\u00adре\u00adнос",
    "слово\u200bслово",
    "  пробелы по краям  ",
    "null",
    "true",
    "2026-03-31",
    "0042",
    "pain/doroho",
    "\u202eнаоборот\u202c",
]
"""Texts that formats trip over: scripts, bullets, markup, formulas, things that look like numbers or days."""

CONTROLS = ["\x00", "нуль\x00внутри", "\x0b", "a\x1bb", "\x7f", "\x85", "\ud83d", "конец\udfff", "\ufffe", "\r\nа\rб"]
"""Texts that most formats cannot hold: control characters, lone surrogates, noncharacters."""


def texts(*, odd: bool = True, controls: bool = False) -> st.SearchStrategy[str]:
    """Non-empty texts: Russian, English, and where `odd` everything else; control characters only where asked for."""
    pool = [st.sampled_from(PLAIN)]
    if odd:
        pool += [
            st.sampled_from(ODD),
            st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=8),
        ]
    if controls:
        pool += [st.sampled_from(CONTROLS)]
    return st.one_of(pool)


NAMES: dict[str, tuple[str, ...]] = {
    "personas": ("Иван", "Anna 👩‍💻", "مريم", "=Пётр"),
    "segments": ("Семейные мужчины 30+", "Students", "学生"),
    "channels": ("Приложение", "Call centre", "E-mail / рассылка"),
    "owners": ("Маркетинг", "Head of service", "R&D / IT", "Анна; Пётр"),
    "metrics": ("NPS", "Конверсия, %", "満足度"),
}
"""Names in the library of a map: few, so that several elements refer to the same one."""


class _Wish:
    """A reference that is to be chosen when everything it may lead to is there."""

    __slots__ = ("spec",)

    def __init__(self, spec: Ref | Refs) -> None:
        self.spec = spec


class _Link:
    """A reference to a draft."""

    __slots__ = ("target",)

    def __init__(self, target: _Draft) -> None:
        self.target = target


class _Draft:
    """A value that is being made: its class and its fields so far."""

    __slots__ = ("cls", "fields", "key", "kind", "position")

    def __init__(self, cls: type[Any], fields: dict[str, Any]) -> None:
        self.cls = cls
        self.fields = fields
        self.kind = ""
        self.position: tuple[int, ...] | None = None
        self.key: str | None = None


class _World:
    """What all drafts of one map share: where texts come from, how large things are, how many may still come."""

    def __init__(
        self, draw: Any, texts: st.SearchStrategy[str], sizes: dict[type, int], budget: int, prefix: str = ""
    ) -> None:
        self.draw = draw
        self.texts = texts
        self.sizes = sizes
        self.budget = budget
        self.inside = False
        self.prefix = prefix
        self.count = 0
        self.goals: set[tuple[type, str]] = set()

    def aim(self, cls: type) -> None:
        """Choose fields of anything within `cls` that will be filled for certain, so that all are filled in turn."""
        fields = _fields_within(cls)
        self.goals = {fields[at] for at in self.draw(st.sets(st.integers(0, len(fields) - 1), min_size=5, max_size=9))}

    def leads(self, cls: type) -> bool:
        """Whether a value of this class can hold a field that is still to be filled."""
        return any(goal in _within(cls) for goal, _ in self.goals)


@cache
def _within(cls: type) -> tuple[type, ...]:
    """A class and all the classes that values of it are made of; of an atlas, without its maps."""
    found = [cls]
    for each in found:
        inner = [getattr(model, spec.name) for name, spec in nested(each) if name != "maps"]  # type: ignore[attr-defined] # all have one
        found += [new for new in dict.fromkeys(inner) if new not in found]
    return tuple(found)


@cache
def _fields_within(cls: type) -> tuple[tuple[type, str], ...]:
    return tuple((each, name) for each in _within(cls) for name, _ in specs(each))


@cache
def _json(texts: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    leaves = st.none() | st.booleans() | st.integers(-(10**6), 10**6) | st.floats(allow_nan=False, allow_infinity=False)
    return st.recursive(
        leaves | texts,
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(texts, inner, max_size=2),
        max_leaves=4,
    )


@cache
def _number(spec: NumberSpec) -> st.SearchStrategy[Any]:
    low = -(10**6) if spec.low is None else spec.low
    high = 10**6 if spec.high is None else spec.high
    whole = st.integers(int(low), int(high))
    return whole if spec.whole else whole | st.floats(low, high).map(lambda x: x + 0.0)


def _chosen(draw: Draw[Any], cls: type, world: _World) -> list[str]:
    """Which fields of a value are filled: the required ones, a few others, now and then all."""
    optional = [each.name for each in attrs.fields(cls) if each.default is not attrs.NOTHING]
    required = [each.name for each in attrs.fields(cls) if each.default is attrs.NOTHING]
    world.budget -= 1
    sure = [*required, *_leading(draw, cls, world)]
    if world.budget < 0 or not optional:
        return sure
    style = draw(st.integers(0, 9))
    if style == 9:
        return required + optional
    most = 4 if style < 7 else 12
    few = [*draw(st.lists(st.sampled_from(optional), max_size=most, unique=True)), *sure]
    return required + [name for name in optional if name in few]


def _leading(draw: Draw[Any], cls: type, world: _World) -> list[str]:
    """The field that is to be filled for certain, if it is one of this class, or a field that leads to it."""
    names = []
    for goal, field in sorted(world.goals, key=lambda each: (each[0].__name__, each[1])):
        if goal is cls:
            names.append(field)
        else:
            ways = [name for name, spec in nested(cls) if goal in _within(getattr(model, spec.name))]  # type: ignore[attr-defined] # all have one
            names += [draw(st.sampled_from(ways))] if ways else []
    return names


def _drafted(cls: type, world: _World) -> _Draft:
    draw = world.draw
    known = dict(specs(cls))
    fields: dict[str, Any] = {}
    wanted = _chosen(draw, cls, world)
    if cls in {JourneyMap, Phase}:
        wanted = list(dict.fromkeys([*wanted, "phases" if cls is JourneyMap else "steps"]))
    for name in wanted:
        world.goals.discard((cls, name))
        value = _value(cls, name, known[name], world)
        if value is not None:
            fields[name] = value
    draft = _Draft(cls, fields)
    _consistent(draft, world)
    return draft


def _value(cls: type, name: str, spec: Spec, world: _World) -> Any:
    draw = world.draw
    if name == "id":
        world.count += 1
        return f"{world.prefix}{cls.__name__.lower()}-{world.count}"
    if name == "inferred":
        return draw(st.lists(st.sampled_from([each.name for each in attrs.fields(cls)]), max_size=3, unique=True))
    if isinstance(spec, Ref | Refs):
        return _reference(spec, world)
    if isinstance(spec, One):
        return _drafted(getattr(model, spec.name), world)
    if isinstance(spec, ManyOf):
        inner = getattr(model, spec.name)
        size = world.sizes.get(inner, 2)
        least = 1 if size and inner is not Step and (world.budget > 0 or world.leads(inner)) else 0
        return _distinct(cls, name, [_drafted(inner, world) for _ in range(draw(st.integers(least, max(least, size))))])
    if isinstance(spec, CustomSpec):
        lanes = draw(st.lists(world.texts.filter(lambda lane: lane not in LANES), min_size=1, max_size=2, unique=True))
        return {lane: [_drafted(Text, world) for _ in range(draw(st.integers(1, 2)))] for lane in lanes}
    return draw(_plain(spec, world.texts))


@cache
def _plain(spec: Spec, texts: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    if isinstance(spec, WordSpec):
        return st.sampled_from(spec.words)
    if isinstance(spec, WordsSpec):
        return st.lists(st.sampled_from(spec.words), min_size=1, unique=True)
    if isinstance(spec, NumberSpec):
        return _number(spec)
    if isinstance(spec, AmountSpec):
        return _number(spec.number) | texts | st.sampled_from(["+35 %", "2/5", "high", "4 из 10", "😊 радость"])
    if isinstance(spec, FlagSpec):
        return st.booleans()
    if isinstance(spec, DaySpec):
        return st.dates(dt.date(1000, 1, 1))
    if isinstance(spec, BytesSpec):
        return st.binary(max_size=40)
    if isinstance(spec, NamesSpec):
        return st.lists(texts | st.just(""), min_size=1, max_size=3)
    if isinstance(spec, TextsByNameSpec):
        return st.dictionaries(texts, texts | st.just(""), min_size=1, max_size=2)
    if isinstance(spec, JsonSpec):
        return st.dictionaries(texts, _json(texts), min_size=1, max_size=2)
    if isinstance(spec, TextSpec):
        return st.one_of(texts, texts, st.just("")) if spec.blank else texts
    raise NotImplementedError(spec)  # a new kind of field: say here what may stand in it


def _reference(spec: Ref | Refs, world: _World) -> Any:
    draw = world.draw
    several = isinstance(spec, Refs)
    if isinstance(spec, OneOrRef | ManyOrRefs) and (world.leads(getattr(model, spec.name)) or draw(st.booleans())):
        inner = _drafted(getattr(model, spec.name), world)
        return [inner] if several else inner
    if not world.inside:
        name = draw(st.sampled_from(NAMES[spec.grows] if spec.grows else PLAIN))
        return [name] if several else name
    if spec.grows is not None and draw(st.booleans()):
        name = draw(st.sampled_from(NAMES[spec.grows]))
        return [name] if several else name
    return [_Wish(spec)] if several else _Wish(spec)


def _distinct(cls: type, field: str, drafts: list[_Draft]) -> list[_Draft]:
    """Drafts as they are, but those of a library, and lanes, under names of which none comes twice."""
    if cls not in {JourneyMap, Atlas} or field not in {*NAMES, "lanes"}:
        return drafts
    pool = LANES[::5] if field == "lanes" else NAMES[field]
    for draft, name in zip(drafts, pool, strict=False):
        draft.fields["name"] = name
    return drafts[: len(pool)]


def _consistent(draft: _Draft, world: _World) -> None:
    """What the model demands of several fields together."""
    fields, draw = draft.fields, world.draw
    if draft.cls is Scale:
        low = fields["low"]
        fields["high"] = low + draw(st.integers(1, 100))
    elif draft.cls is model.Income:
        if "low" in fields and "high" in fields:
            fields["low"], fields["high"] = sorted((fields["low"], fields["high"]))
    elif draft.cls is Asset:
        fields.pop("hash", None)
        if "data" not in fields and draw(st.booleans()):
            fields["hash"] = draw(st.binary(min_size=32, max_size=32)).hex()
    elif draft.cls is model.Emotion:
        raw = fields.get("raw")
        if isinstance(raw, int | float) and not -1 <= raw <= 1:
            fields.setdefault("valence", draw(_number(NumberSpec(-1, 1))))
    elif draft.cls is Transition:
        kind = fields.get("kind", "next")
        if not world.inside:
            fields |= {"source": "Корзина", "target": "Оплата"}
        for side, without in (("source", "entry"), ("target", "exit")):
            if kind != without:
                fields.setdefault(side, _Wish(dict(specs(Transition))[side]))  # type: ignore[arg-type] # it is a Ref


# From a draft to a value


def _visited(draft: _Draft, at: tuple[int, ...] | None, lane: str, *, part: bool = False) -> Iterator[_Draft]:
    """A draft and all it holds, each told what it is and where it stands; of a map in the order of its places."""
    draft.position = at
    draft.kind = "" if part or draft.cls is JourneyMap else _kind(draft.cls, lane)
    yield draft
    for name, spec in nested(draft.cls):
        value = draft.fields.get(name)
        inner = part or getattr(spec, "part", False)
        groups = value.items() if isinstance(value, dict) else [(name, value if isinstance(value, list) else [value])]
        for key, drafts in groups:
            for number, each in enumerate(drafts):
                if isinstance(each, _Draft):
                    deeper = (number,) if name == "phases" else (*(at or ()), number) if name == "steps" else at
                    yield from _visited(each, deeper, key, part=inner)


def _kind(cls: type, lane: str) -> str:
    return kind_of(Text("text"), lane) if cls is Text else cls.__name__.lower()


def _granted(root: _Draft, world: _World) -> None:
    """A target for every wish; what nothing can be found for is left out."""
    draw = world.draw
    library = {id(each) for name in NAMES for each in root.fields.get(name, [])}
    drafts = list(_visited(root, None, ""))
    for number, draft in enumerate(drafts):
        for name, value in list(draft.fields.items()):
            wishes = value if isinstance(value, list) else [value]
            if not any(isinstance(each, _Wish) for each in wishes):
                continue
            spec = next(each.spec for each in wishes if isinstance(each, _Wish))
            able = [each for each in drafts if _fits(each, draft, name, spec, library)]
            if not able:
                if spec.grows is None:
                    del draft.fields[name]
                else:
                    known = draw(st.sampled_from(NAMES[spec.grows]))
                    draft.fields[name] = [known] if isinstance(value, list) else known
                continue
            target = draw(st.sampled_from(able))
            if "id" not in target.fields and (draw(st.booleans()) or not _told_apart(target, drafts)):
                target.fields["id"] = f"{world.prefix}{target.kind}-{number}-{name}"
            draft.fields[name] = [_Link(target)] if isinstance(value, list) else _Link(target)


def _fits(target: _Draft, holder: _Draft, field: str, spec: Ref | Refs, library: set[int]) -> bool:
    if not target.kind or ("*" not in spec.kinds and target.kind not in spec.kinds) or target is holder:
        return False
    if spec.grows is not None and id(target) not in library:
        return False
    if field != "until":
        return True
    own, end = holder.position, target.position
    return own is not None and end is not None and end[: len(own)] >= own[: len(end)]


def _told_apart(target: _Draft, drafts: list[_Draft]) -> bool:
    """Whether a draft can be meant by its name alone."""
    name = _title(target)
    others = [each for each in drafts if each is not target]
    return bool(name and name.strip()) and not any(value == name for each in others for value in each.fields.values())


def _title(draft: _Draft) -> str | None:
    cls: Any = draft.cls
    if hasattr(cls, "other_name"):
        return None
    title = draft.fields.get(cls.title_field)
    return title if isinstance(title, str) else None


def _built(value: Any) -> Any:
    if isinstance(value, _Draft):
        return value.cls(**{name: _built(each) for name, each in value.fields.items()})
    if isinstance(value, _Link):
        target = value.target
        return target.key or target.fields.get("id") or _title(target)
    if isinstance(value, list):
        return [_built(each) for each in value]
    if isinstance(value, dict) and any(isinstance(each, list) for each in value.values()):
        return {lane: _built(cells) for lane, cells in value.items()}
    return value


def _standing(draft: _Draft, path: Path) -> Iterator[tuple[Path, _Draft]]:
    """The drafts of a map by their path, as `Place.path` has it."""
    for name, spec in nested(draft.cls):
        if getattr(spec, "part", False):
            continue
        value = draft.fields.get(name)
        if isinstance(value, dict):
            for lane, cells in value.items():
                for at, each in enumerate(cells):
                    yield (*path, name, lane, at), each
                    yield from _standing(each, (*path, name, lane, at))
        elif isinstance(value, list):
            for at, each in enumerate(value):
                if isinstance(each, _Draft):
                    yield (*path, name, at), each
                    yield from _standing(each, (*path, name, at))
        elif isinstance(value, _Draft):
            yield (*path, name), value
            yield from _standing(value, (*path, name))


def _mapped(world: _World) -> JourneyMap:
    world.inside = True
    world.aim(JourneyMap)
    root = _drafted(JourneyMap, world)
    _granted(root, world)
    built = _built(root)
    if not world.draw(st.booleans()):
        return built  # type: ignore[no-any-return]
    # The same map, but what has no id is referred to by its handle.
    index = Index(built)
    for path, draft in _standing(root, ()):
        place = index.by_path[path]
        if draft.cls is not Transition and place.element.id is None and len(index.all(place.handle)) == 1:
            draft.key = place.handle
    return _built(root)  # type: ignore[no-any-return]


@st.composite
def maps(
    draw: Draw[Any],
    *,
    phases: int = 3,
    steps: int = 2,
    cells: int = 2,
    elements: int = 40,
    texts: st.SearchStrategy[str] = texts(),  # noqa: B008 - a strategy is a value
    prefix: str = "",
) -> JourneyMap:
    """Journey maps in which any field of any class may be filled and every reference leads somewhere.

    `phases`, `steps` and `cells` bound how many there are of each, of each phase and in each lane; `elements` bounds,
    roughly, how many elements have more than their required fields. Ids begin with `prefix`.
    """
    sizes: dict[type, int] = {Phase: phases, Step: steps}
    sizes |= {
        each: cells for each in vars(model).values() if isinstance(each, type) and each not in {Phase, Step, JourneyMap}
    }
    return _mapped(_World(draw, texts, sizes, elements, prefix))


@st.composite
def atlases(
    draw: Draw[Any],
    *,
    maps: int = 2,
    phases: int = 2,
    elements: int = 25,
    texts: st.SearchStrategy[str] = texts(),  # noqa: B008 - a strategy is a value
) -> Atlas:
    """Atlases of up to so many maps; some share personas, some hold what no map uses."""
    world = _World(draw, texts, {JourneyMap: 0, Phase: phases}, elements)
    world.aim(Atlas)
    own = _drafted(Atlas, world)
    own.fields.pop("maps", None)
    _granted_atlas(own)
    count = draw(st.integers(0, maps))
    held = [_mapped(_World(draw, texts, {Phase: phases}, elements, f"m{number}-")) for number in range(count)]
    atlas: Atlas = _built(own)
    shared = [
        each
        for each in atlas.personas
        if not any(each.name in {p.name for p in held_map.personas} for held_map in held)
    ]
    if shared and held and draw(st.booleans()):
        shared = [attrs.evolve(each, id=None, evidence=(), segment=None) for each in shared[:1]]
        held[0] = attrs.evolve(held[0], personas=(*held[0].personas, *shared))
    return attrs.evolve(atlas, maps=held)


def _granted_atlas(root: _Draft) -> None:
    """The drafts of a library without the references that only a map can resolve."""
    for draft in _visited(root, None, ""):
        for name in [name for name, value in draft.fields.items() if _wishes(value)]:
            del draft.fields[name]


def _wishes(value: Any) -> bool:
    return any(isinstance(each, _Wish) for each in (value if isinstance(value, list) else [value]))


@st.composite
def values(
    draw: Draw[Any],
    cls: type[T],
    *,
    texts: st.SearchStrategy[str] = texts(),  # noqa: B008 - a strategy is a value
) -> T:
    """Values of one class of the model, such as `Pain` or `Scale`; what they refer to is for a map to hold."""
    if cls is JourneyMap:
        return cast("T", draw(maps(texts=texts)))
    if cls is Atlas:
        return cast("T", draw(atlases(texts=texts)))
    return _built(_drafted(cls, _World(draw, texts, {}, 12)))  # type: ignore[no-any-return]
