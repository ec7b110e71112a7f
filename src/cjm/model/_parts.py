"""The fields of the model one by one: which there are, which a map uses, and a map with only some of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, TypeVar, cast

import attrs

from cjm.model import _elements, _map, _passages, _people
from cjm.model._elements import name_of
from cjm.model._frozen import FrozenDict
from cjm.model._map import Atlas, JourneyMap
from cjm.model._specs import CustomSpec, ManyOf, One, Ref, Refs
from cjm.model._walk import Index, specs

M = TypeVar("M", bound=JourneyMap | Atlas)

_ABSTRACT = frozenset({"Element", "Backed", "Content", "Passage"})


@cache
def all_parts() -> frozenset[str]:
    """Every field of every class of the model, as "Touchpoint.control".

    >>> "Touchpoint.control" in all_parts(), "Asset.hash" in all_parts(), "Passage.name" in all_parts()
    (True, True, False)
    """
    classes = {
        value
        for module in (_elements, _people, _passages, _map)
        for value in vars(module).values()
        if isinstance(value, type) and attrs.has(value) and value.__name__ not in _ABSTRACT
    }
    return frozenset(f"{cls.__name__}.{each.name}" for cls in classes for each in attrs.fields(cls))


_UNSEEN = frozenset({"id", "inferred", "extra", "origin"})


def covers(parts: Iterable[str], part: str) -> bool:
    """Whether some fields include a field: "Persona.*" stands for all that is for people to see of a persona.

    >>> covers(["Persona.*"], "Persona.age"), covers(["Persona.*"], "Persona.extra"), covers(["*"], "Persona.extra")
    (True, False, True)
    """
    kind, _, name = part.partition(".")
    wanted = parts if isinstance(parts, frozenset) else frozenset(parts)
    return part in wanted or "*" in wanted or (f"{kind}.*" in wanted and name not in _UNSEEN)


def used_parts(content: JourneyMap | Atlas) -> Counter[str]:
    """How often a map or atlas uses each field: sets it to something else than its default.

    `origin` is left out: it says where something was read, and no format writes it.

    >>> sorted(used_parts(JourneyMap("Заказ", phases=["Поиск", "Оплата"])).items())
    [('JourneyMap.phases', 1), ('JourneyMap.title', 1), ('Phase.name', 2)]
    """
    found: Counter[str] = Counter()
    waiting: list[Any] = [content]
    while waiting:
        value = waiting.pop()
        kind = type(value)
        for each in attrs.fields(kind):
            held = getattr(value, each.name)
            if each.name != "origin" and held != each.default:
                found[f"{kind.__name__}.{each.name}"] += 1
                waiting += _inside(held)
    return found


def project(content: M, parts: Iterable[str]) -> M:
    """A map or atlas with these fields only: every other one has its default, unless it must be there.

    A reference to an element whose id goes refers to it by name instead.

    >>> m = JourneyMap("Заказ", scenario="Вечер", phases=["Поиск"])
    >>> project(m, ["JourneyMap.title"]) == JourneyMap("Заказ")
    True
    """
    wanted = frozenset(parts)
    if "*" in wanted:
        return content
    maps = content.maps if isinstance(content, Atlas) else (content,)
    renamed: dict[str, str] = {}
    for each in maps:
        for place in Index(each).places:
            if place.element.id is not None and not covers(wanted, f"{type(place.element).__name__}.id"):
                renamed[place.element.id] = name_of(place.element)
    return cast("M", _projected(content, wanted, renamed))


def _projected(value: Any, wanted: frozenset[str], renamed: dict[str, str]) -> Any:
    kind: type[Any] = type(value)
    how = dict(specs(kind))
    kept: dict[str, Any] = {}
    for each in attrs.fields(kind):
        if each.default is not attrs.NOTHING and not covers(wanted, f"{kind.__name__}.{each.name}"):
            continue
        held, spec = getattr(value, each.name), how.get(each.name)
        if isinstance(spec, CustomSpec):
            held = {lane: tuple(_projected(cell, wanted, renamed) for cell in cells) for lane, cells in held.items()}
        elif isinstance(spec, Ref | Refs | One | ManyOf):
            held = _either(held, spec, wanted, renamed)
        kept[each.name] = held
    if "inferred" in kept:
        kept["inferred"] = tuple(name for name in kept["inferred"] if name in kept)
    return kind(**kept)


def _either(held: Any, spec: Any, wanted: frozenset[str], renamed: dict[str, str]) -> Any:
    """A contained value, a reference, or several of either."""
    if isinstance(held, tuple):
        return tuple(_either(item, spec, wanted, renamed) for item in held)
    if isinstance(held, str):
        return renamed.get(held, held) if isinstance(spec, Ref | Refs) else held
    return _projected(held, wanted, renamed) if attrs.has(type(held)) else held


def _inside(held: Any) -> Iterator[Any]:
    if isinstance(held, FrozenDict):
        held = tuple(cell for cells in held.values() if isinstance(cells, tuple) for cell in cells)
    for item in held if isinstance(held, tuple) else (held,):
        if attrs.has(type(item)):
            yield item
