"""Values inside values: mappings that nobody can change, JSON that is frozen all the way down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NoReturn, TypeVar

V = TypeVar("V")


class FrozenDict(dict[str, V]):
    """A dict that keeps its contents for ever; hashable where its values are.

    >>> FrozenDict(a=1)["a"]
    1
    >>> FrozenDict(a=1) == {"a": 1}
    True
    """

    __slots__ = ()

    def _refuse(self, *_: Any, **__: Any) -> NoReturn:
        message = "This mapping is part of a value and cannot be changed. Build a new one: {**old, key: new}."
        raise TypeError(message)

    __setitem__ = __delitem__ = __ior__ = _refuse
    clear = pop = popitem = setdefault = update = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[Any, ...]:
        return (FrozenDict, (dict(self),))

    def __copy__(self) -> FrozenDict[V]:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> FrozenDict[V]:
        return self


EMPTY: FrozenDict[Any] = FrozenDict()


def freeze(value: Any) -> Any:
    """The same JSON with mappings and lists that cannot be changed; anything else as it is.

    >>> freeze({"a": [1, {"b": 2}]})
    {'a': (1, {'b': 2})}
    """
    if isinstance(value, FrozenDict):
        return value
    if isinstance(value, Mapping):
        return FrozenDict({key: freeze(item) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return tuple(freeze(item) for item in value)
    return value


def thaw(value: Any) -> Any:
    """The same JSON as plain dicts and lists.

    >>> thaw(freeze({"a": [1]}))
    {'a': [1]}
    """
    if isinstance(value, Mapping):
        return {key: thaw(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [thaw(item) for item in value]
    return value


def json_problem(value: Any, path: str = "") -> str | None:
    """What keeps a value from being JSON, or None."""
    if value is None or isinstance(value, str | bool | int):
        return None
    if isinstance(value, float):
        return None if value - value == 0 else f"{path or 'the value'} is {value}, which JSON cannot hold"
    items: Iterable[tuple[Any, Any]]
    if isinstance(value, Mapping):
        for key in value:
            if not isinstance(key, str):
                return f"{path or 'the mapping'} has the key {key!r}, which is not text"
        items = value.items()
    elif isinstance(value, list | tuple):
        items = enumerate(value)
    else:
        return f"{path or 'the value'} is a {type(value).__name__}, which JSON cannot hold"
    for key, item in items:
        found = json_problem(item, f"{path}[{key!r}]")
        if found:
            return found
    return None
