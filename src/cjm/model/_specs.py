"""What a field may hold: one description from which validation, faults and JSON Schema come.

A `Spec` is an attrs validator. Converters (below) turn the short forms that people write into the long ones and leave
alone what they do not understand; the spec then says what is wrong with it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NoReturn, TypeAlias, TypeVar, Union

import attrs

from cjm.errors import Fault, ModelError
from cjm.model._frozen import EMPTY, FrozenDict, freeze, json_problem

T = TypeVar("T")

Many: TypeAlias = Union[T, str, Iterable[Union[T, str]]]  # noqa: UP007 - a generic alias at run time on 3.11
Names: TypeAlias = str | Iterable[str]
Json: TypeAlias = Any


def shown(value: object) -> str:
    """A value in a message: its repr, cut to a length that a line can hold."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


class Spec:
    """What one field may hold. Subclasses say `problem` and `schema`; `None` is always the empty value."""

    __slots__ = ()

    def problem(self, value: Any) -> str | None:
        """What is wrong with `value`, in words that end the sentence "field: …"; None when nothing is."""
        raise NotImplementedError

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        """JSON Schema of what the native form may hold here; `ref` points to a class."""
        raise NotImplementedError

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value is not None:
            found = self.problem(value)
            if found:
                self.refuse(instance, attribute, found)
        elif attribute.default is attrs.NOTHING:
            self.refuse(instance, attribute, "is missing. Say what it is.")

    def refuse(self, instance: Any, attribute: attrs.Attribute[Any], found: str) -> NoReturn:
        name = type(instance).__name__
        first = next(iter(attrs.fields_dict(type(instance))))
        title = getattr(instance, type(instance).title_field, None) if hasattr(type(instance), "title_field") else None
        if isinstance(title, str) and title and attribute.name != first:
            name = f"{name} {shown(title)}"
        raise ModelError([Fault(found, where=f"{name}, {attribute.name}")])


class TextSpec(Spec):
    """Text; empty only where that means something."""

    __slots__ = ("blank",)
    sure = str

    def __init__(self, *, blank: bool = True) -> None:
        self.blank = blank

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value.__class__ is str and (value or self.blank):
            return
        super().__call__(instance, attribute, value)

    def problem(self, value: Any) -> str | None:
        if not isinstance(value, str):
            return f"{shown(value)} is {_kind(value)}, not text. Put it in quotes."
        if not value and not self.blank:
            return "is empty. Write the text, or leave the element out."
        return None

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return {"type": "string"} if self.blank else {"type": "string", "minLength": 1}


class WordSpec(Spec):
    """One of a closed list of words."""

    __slots__ = ("words",)

    def __init__(self, *words: str) -> None:
        self.words = words

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value is None or value in self.words:
            return
        super().__call__(instance, attribute, value)

    def problem(self, value: Any) -> str | None:
        if isinstance(value, str) and value in self.words:
            return None
        return f"{shown(value)} is none of {', '.join(self.words)}."

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return {"enum": list(self.words)}


class WordsSpec(Spec):
    """Several of a closed list of words, each at most once."""

    __slots__ = ("words",)

    def __init__(self, *words: str) -> None:
        self.words = words

    def problem(self, value: Any) -> str | None:
        if not isinstance(value, tuple):
            return f"{shown(value)} is {_kind(value)}, not a list of words."
        for word in value:
            if word not in self.words:
                return f"{shown(word)} is none of {', '.join(self.words)}."
        if len(set(value)) < len(value):
            return f"{shown(value)} says a word twice."
        return None

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return _array({"enum": list(self.words)}, uniqueItems=True)


class NumberSpec(Spec):
    """A finite number within bounds, both inclusive; `whole` for counts."""

    __slots__ = ("high", "low", "whole")

    def __init__(self, low: float | None = None, high: float | None = None, *, whole: bool = False) -> None:
        self.low, self.high, self.whole = low, high, whole

    def problem(self, value: Any) -> str | None:
        if isinstance(value, bool) or not isinstance(value, int | float):
            return f"{shown(value)} is {_kind(value)}, not a number."
        if value - value != 0:
            return f"{value} is no finite number."
        if self.whole and not isinstance(value, int):
            return f"{shown(value)} is not a whole number."
        if (self.low is not None and value < self.low) or (self.high is not None and value > self.high):
            return f"{shown(value)} is {self.outside()}."
        return None

    def outside(self) -> str:
        if self.high is None:
            return f"less than {self.low:g}"
        if self.low is None:
            return f"more than {self.high:g}"
        return f"outside {self.low:g} … {self.high:g}"

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        schema: dict[str, Any] = {"type": "integer" if self.whole else "number"}
        if self.low is not None:
            schema["minimum"] = self.low
        if self.high is not None:
            schema["maximum"] = self.high
        return schema


class AmountSpec(Spec):
    """A number, or the words in which somebody gave it."""

    __slots__ = ()
    number = NumberSpec()

    def problem(self, value: Any) -> str | None:
        return None if isinstance(value, str) else self.number.problem(value)

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return {"type": ["number", "string"]}


class FlagSpec(Spec):
    """True or False; None where nobody said."""

    __slots__ = ()

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value is None or value is True or value is False:
            return
        super().__call__(instance, attribute, value)

    def problem(self, value: Any) -> str | None:
        return None if isinstance(value, bool) else f"{shown(value)} is neither true nor false."

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return {"type": "boolean"}


class DaySpec(Spec):
    """A day; in the native form ISO 8601, `2026-03-31`."""

    __slots__ = ()

    def problem(self, value: Any) -> str | None:
        if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
            return None
        return f"{shown(value)} is no day. Write it as 2026-03-31."

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return {"type": "string", "format": "date"}


class BytesSpec(Spec):
    """The bytes of a picture or file."""

    __slots__ = ()

    def problem(self, value: Any) -> str | None:
        return None if isinstance(value, bytes) else f"{shown(value)} is {_kind(value)}, not bytes."

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return {"type": "string", "contentEncoding": "base64"}


class NamesSpec(Spec):
    """A list of texts that are kept as they are."""

    __slots__ = ()

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value != ():
            super().__call__(instance, attribute, value)

    def problem(self, value: Any) -> str | None:
        if not isinstance(value, tuple):
            return f"{shown(value)} is {_kind(value)}, not a list of texts."
        for item in value:
            if not isinstance(item, str):
                return f"{shown(item)} is {_kind(item)}, not text."
        return None

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return _array({"type": "string"})


class Ref(TextSpec):
    """The id, handle or exact name of another element of the map, of one of these kinds.

    `grows` names the field of the map to which a missing target is appended.
    """

    __slots__ = ("grows", "kinds")

    def __init__(self, *kinds: str, grows: str | None = None) -> None:
        super().__init__(blank=False)
        self.kinds, self.grows = kinds, grows


class Refs(NamesSpec):
    """Several references, each as in `Ref`."""

    __slots__ = ("grows", "kinds")

    def __init__(self, *kinds: str, grows: str | None = None) -> None:
        self.kinds, self.grows = kinds, grows


class One(Spec):
    """One value of a class. `part` for a value without identity, which `walk` passes over."""

    __slots__ = ("name", "part")

    def __init__(self, name: str, *, part: bool = False) -> None:
        self.name, self.part = name, part

    def problem(self, value: Any) -> str | None:
        if type(value).__name__ == self.name:
            return None
        return f"{shown(value)} is {_kind(value)}, not {_a(self.name)}."

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return ref(self.name)


class OneOrRef(Ref):
    """One value of a class, which is contained, or a reference to one."""

    __slots__ = ("name",)

    def __init__(self, name: str, *kinds: str, grows: str | None = None) -> None:
        super().__init__(*kinds, grows=grows)
        self.name = name

    def problem(self, value: Any) -> str | None:
        if type(value).__name__ == self.name or (isinstance(value, str) and value):
            return None
        return f"{shown(value)} is {_kind(value)}, neither {_a(self.name)} nor the name of one."

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return {"anyOf": [ref(self.name), {"type": "string", "minLength": 1}]}


class ManyOf(Spec):
    """Several values of a class. `part` for values without identity, which `walk` passes over."""

    __slots__ = ("name", "part")

    def __init__(self, name: str, *, part: bool = False) -> None:
        self.name, self.part = name, part

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value != ():
            super().__call__(instance, attribute, value)

    def problem(self, value: Any) -> str | None:
        if not isinstance(value, tuple):
            return f"{shown(value)} is {_kind(value)}, not a list of {self.name}s."
        for item in value:
            if item.__class__.__name__ != self.name:
                return f"{shown(item)} is {_kind(item)}, not {_a(self.name)}."
        return None

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return _array(ref(self.name))


class ManyOrRefs(Refs):
    """Several values of a class, which are contained, or references to such."""

    __slots__ = ("name",)

    def __init__(self, name: str, *kinds: str, grows: str | None = None) -> None:
        super().__init__(*kinds, grows=grows)
        self.name = name

    def problem(self, value: Any) -> str | None:
        if not isinstance(value, tuple):
            return f"{shown(value)} is {_kind(value)}, not a list of {self.name}s or their names."
        for item in value:
            if item.__class__.__name__ != self.name and not (isinstance(item, str) and item):
                return f"{shown(item)} is {_kind(item)}, neither {_a(self.name)} nor the name of one."
        return None

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return _array({"anyOf": [ref(self.name), {"type": "string", "minLength": 1}]})


class CustomSpec(Spec):
    """Cells of custom lanes: for each lane a list of Texts. A standard lane is a field of its own, not custom."""

    __slots__ = ("standard",)
    name = "Text"
    part = False

    def __init__(self, *standard: str) -> None:
        self.standard = frozenset(standard)

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value is not EMPTY:
            super().__call__(instance, attribute, value)

    def problem(self, value: Any) -> str | None:
        if not isinstance(value, FrozenDict):
            return f"{shown(value)} is {_kind(value)}, not a mapping from a lane's name to its texts."
        for lane, cells in value.items():
            if not lane or type(lane) is not str:
                return f"{shown(lane)} is no name of a lane."
            if lane in self.standard:
                return f"{lane!r} is a standard lane. Write it as the field {lane}."
            found = ManyOf("Text").problem(cells)
            if found:
                return f"[{lane!r}] {found}"
        return None

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return {"type": "object", "propertyNames": {"minLength": 1}, "additionalProperties": _array(ref("Text"))}


class JsonSpec(Spec):
    """JSON that others put there: a mapping with text keys."""

    __slots__ = ()

    def __call__(self, instance: Any, attribute: attrs.Attribute[Any], value: Any) -> None:
        if value is not EMPTY:
            super().__call__(instance, attribute, value)

    def problem(self, value: Any) -> str | None:
        if not isinstance(value, FrozenDict):
            return f"{shown(value)} is {_kind(value)}, not a mapping."
        found = json_problem(value)
        return f"{found}. Use text, numbers, true, false, lists and mappings." if found else None

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return {"type": "object"}


class TextsByNameSpec(JsonSpec):
    """A mapping from text to text, such as category to habit."""

    __slots__ = ()

    def problem(self, value: Any) -> str | None:
        found = super().problem(value)
        if found:
            return found
        for key, item in value.items():
            if not isinstance(item, str):
                return f"[{key!r}] {shown(item)} is {_kind(item)}, not text."
        return None

    def schema(self, ref: Callable[[str], dict[str, Any]]) -> dict[str, Any]:
        return {"type": "object", "additionalProperties": {"type": "string"}}


def _array(items: dict[str, Any], **more: Any) -> dict[str, Any]:
    # One value stands for a list of one, in the native form too.
    return {"anyOf": [{"type": "array", "items": items, **more}, items]}


def _kind(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return "a number"
    if isinstance(value, str):
        return "text"
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    return _a(type(value).__name__)


def _a(noun: str) -> str:
    return f"{'an' if noun[:1] in 'AEIOU' else 'a'} {noun}"


def many(cls: type[Any], value: Any) -> Any:
    """A tuple of `cls`: one value stands for a list of one, bare text for its first field."""
    if value.__class__ is tuple:
        if not value:
            return value
        items = value
    elif value is None:
        return ()
    elif value.__class__ is list:
        items = tuple(value)
    elif isinstance(value, str | cls):
        items = (value,)
    elif isinstance(value, Mapping) or not isinstance(value, Iterable):
        return value
    else:
        items = tuple(value)
    for item in items:
        if item.__class__ is not cls:
            return tuple(cls(item) if isinstance(item, str) else item for item in items)
    return items


def many_or_names(cls: type[Any], value: Any) -> Any:
    """A tuple of `cls` and of names that refer to such."""
    if value.__class__ is tuple:
        return value
    if value is None:
        return ()
    if isinstance(value, str | cls):
        return (value,)
    if isinstance(value, Mapping) or not isinstance(value, Iterable):
        return value
    return tuple(value)


def names(value: Names | None) -> tuple[str, ...]:
    """A tuple of texts: one text stands for a list of one."""
    return many(str, value)  # type: ignore[no-any-return]


def day(value: dt.date | str | None) -> dt.date | None:
    """A day, from a day, a moment or ISO 8601 text."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, str):
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            return value  # type: ignore[return-value] # the spec says what is wrong with it
    return value


def json(value: Mapping[str, Any] | None) -> FrozenDict[Any]:
    """Frozen JSON."""
    if value is None or value == {}:
        return EMPTY
    return freeze(value)  # type: ignore[no-any-return]
