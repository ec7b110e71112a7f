"""Three-way merging of the value of one field."""

from __future__ import annotations

from typing import Any

from cjm._compare._order import joined
from cjm.model import Emotion, FrozenDict, Rating, Transition

UNITS: dict[type, tuple[str, ...]] = {
    Emotion: ("raw", "valence", "scale", "label", "emoji"),
    Rating: ("raw", "value", "scale"),
    Transition: ("source", "target", "kind"),
}
"""Fields that only make sense together: whoever changes one of them has changed all."""

_MISSING = object()


class Clash(Exception):
    """Both sides want something else; `value` is ours, with what else could be joined."""

    def __init__(self, value: Any) -> None:
        super().__init__()
        self.value = value


def merged_value(base: Any, ours: Any, theirs: Any) -> Any:
    """What both sides did to a value; Clash where they contradict each other.

    >>> merged_value("a", "a", "b"), merged_value(("a",), ("a", "b"), ("a", "c"))
    ('b', ('a', 'b', 'c'))
    """
    if base == theirs or ours == theirs:  # noqa: PLR1714 - values need not be hashable
        return ours
    if base == ours:
        return theirs
    if all(isinstance(each, tuple) for each in (base, ours, theirs)):
        found = joined(base, ours, theirs)
        if found is not None:
            return tuple(found)
    if all(isinstance(each, FrozenDict) for each in (base, ours, theirs)):
        return _merged_mapping(base, ours, theirs)
    raise Clash(ours)


def _merged_mapping(base: FrozenDict[Any], ours: FrozenDict[Any], theirs: FrozenDict[Any]) -> FrozenDict[Any]:
    found = {}
    clashed = False
    for key in dict.fromkeys([*ours, *theirs]):
        try:
            value = merged_value(*(each.get(key, _MISSING) for each in (base, ours, theirs)))
        except Clash as clash:
            clashed = True
            value = clash.value if clash.value is not _MISSING else theirs[key]
        if value is not _MISSING:
            found[key] = value
    if clashed:
        raise Clash(FrozenDict(found))
    return FrozenDict(found)


__all__ = ["UNITS", "Clash", "merged_value"]
