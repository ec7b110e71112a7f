"""From an edited text to the fields that it shows."""

from __future__ import annotations

from math import isfinite
from typing import Any

import attrs

from cjm.errors import CjmError
from cjm.model import Emotion, Metric, Rating, Responsibility, name_of
from cjm.putback._index import normal
from cjm.recognise._cells import element

_SILENT = frozenset({"id", "inferred", "extra", "origin", "until"})
_COMPOUND = (Emotion, Metric, Rating)


def element_of(text: str, lane: str, *, origin: str | None = None) -> Any:
    """The element that a text is in a lane; None where it can be none."""
    text = text.strip()
    if not text:
        return None
    try:
        return attrs.evolve(element(text, lane), origin=origin)
    except (CjmError, OverflowError, ValueError):
        return None


def changes(element: Any, field: str, lane: str, then: str, now: str) -> dict[str, Any] | None:
    """The fields that differ when an element that showed `then` shows `now`; None where that cannot be told.

    >>> import cjm
    >>> changes(cjm.Metric("NPS", value=41), "name", "metrics", "NPS: 41", "NPS: 50")
    {'value': 50}
    >>> changes(cjm.Persona("Иван", role="курьер"), "role", "personas", "Роль: курьер", "Роль: повар")
    {'role': 'повар'}
    """
    if isinstance(element, _COMPOUND):
        found = _by_parsing(element, lane, then, now)
        if found is not None:
            return found
    kinds = attrs.fields_dict(type(element))
    if field not in kinds:
        return None
    return _direct(element, field, then, now)


def _by_parsing(element: Any, lane: str, then: str, now: str) -> dict[str, Any] | None:
    old, new = element_of(then, lane), element_of(now, lane)
    if type(old) is not type(element) or type(new) is not type(element):
        return None
    names = [each.name for each in attrs.fields(type(element)) if each.name not in _SILENT]
    found = {name: getattr(new, name) for name in names if getattr(new, name) != getattr(old, name)}
    if any(getattr(old, name) != getattr(element, name) for name in found):
        return None
    return found


def _direct(element: Any, field: str, then: str, now: str) -> dict[str, Any] | None:
    value = getattr(element, field)
    if isinstance(value, tuple):
        return _one_of(value, field, then, now)
    shown = normal(_text(value))
    new = now.strip()
    if shown != then:
        if not shown:
            return None  # a picture, or a text of nothing but white space: no words of its own were there to be edited
        before, found, after = then.partition(shown)
        seen = normal(now)
        if not found or not seen.startswith(before) or not seen.endswith(after):
            return None
        new = seen[len(before) : len(seen) - len(after)].strip()
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        try:
            number = float(new.replace(",", ".").replace("−", "-").replace("\u00a0", "").replace(" ", ""))
        except ValueError:
            return None
        if not isfinite(number):
            return None
        return {field: int(number) if number.is_integer() and isinstance(value, int) else number}
    if value is not None and not isinstance(value, str):
        return None
    return {field: new} if isinstance(value, str) else None


def _one_of(value: tuple[Any, ...], field: str, then: str, now: str) -> dict[str, Any] | None:
    """A list of names in which one name is another now, or all stand in one text."""
    names = [normal(_text(each)) for each in value]
    if then in names:
        at = names.index(then)
        each = value[at]
        if isinstance(each, str):
            return {field: (*value[:at], now.strip(), *value[at + 1 :])}
        if isinstance(each, Responsibility):
            return {field: (*value[:at], attrs.evolve(each, owner=now.strip()), *value[at + 1 :])}
        return None
    if all(isinstance(each, str) for each in value) and ", ".join(names) == then:
        return {field: tuple(part for each in now.split(",") if (part := each.strip()))}
    return None


def cleared(element: Any, field: str, then: str) -> dict[str, Any] | None:
    """The field without what was shown of it; None where it must be there, or where something else was shown."""
    each = attrs.fields_dict(type(element)).get(field)
    if each is None or each.default is attrs.NOTHING:
        return None
    value = getattr(element, field)
    if isinstance(value, tuple):
        kept = tuple(item for item in value if normal(_text(item)) != then)
        if len(kept) == len(value):
            return {field: ()} if ", ".join(normal(_text(item)) for item in value) == then else None
        return {field: kept}
    return {field: None} if each.default is None and value is not None and normal(_text(value)) == then else None


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, Responsibility):
        return value.owner
    if isinstance(value, str | int | float):
        return str(value)
    return name_of(value) if hasattr(type(value), "title_field") else str(value)


__all__ = ["changes", "cleared", "element_of"]
