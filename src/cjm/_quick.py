"""Values made quickly: `__init__` of a frozen attrs class that looks only at the fields that were given.

What attrs writes converts and validates every field, and sets each through `object.__setattr__`. A map has a hundred
thousand elements of which each gives two or three of its fifteen fields; so here a field that has its default is set to
it and passed over. Values, checks, their order and their messages are those of attrs.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

import attrs

C = TypeVar("C")


def quick(cls: type[C]) -> type[C]:
    """The same frozen class with slots, its `__init__` made quick when it is first called.

    The default of every field must be one that its validator lets pass; a validator with a type as `sure` must let any
    value of just that type pass that is not empty. The class must add no slot for weak references (Python would take
    the layouts of two such classes for different ones). Subclasses have what attrs makes.

    >>> @quick
    ... @attrs.frozen(weakref_slot=False)
    ... class Stop:
    ...     name: str
    ...     minutes: int = attrs.field(default=0, converter=int)
    >>> Stop("A", minutes="3"), Stop("A") == Stop("A", 0)
    (Stop(name='A', minutes=3), True)
    """
    kind: Any = cls
    slow = kind.__init__

    def __init__(self: Any, *args: Any, **kwargs: Any) -> None:  # noqa: N807 - it becomes the class's own
        made = _init(kind, slow)
        kind.__init__ = made
        made(self, *args, **kwargs)

    __init__.__wrapped__ = slow  # type: ignore[attr-defined] # for whoever asks for the signature
    kind.__init__ = _dressed(__init__, slow)
    return cls


def evolved(value: C, /, **changes: Any) -> C:
    """A value with other fields, as `attrs.evolve` gives it.

    >>> from cjm.model import Text
    >>> evolved(Text("Где заказ?", persona="Иван"), persona=None) == Text("Где заказ?")
    True
    """
    kind: Any = value.__class__
    for argument, name in _arguments(kind):
        if argument not in changes:
            changes[argument] = getattr(value, name)
    return kind(**changes)  # type: ignore[no-any-return]


@cache
def _arguments(cls: Any) -> tuple[tuple[str, str], ...]:
    return tuple((each.alias, each.name) for each in attrs.fields(cls) if each.init)


def _dressed(function: Any, slow: Any) -> Any:
    for name in ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__"):
        setattr(function, name, getattr(slow, name))
    return function


def _init(cls: Any, slow: Any) -> Any:
    """The quick `__init__` of a class; `slow` is that of attrs."""
    fields: tuple[Any, ...] = attrs.fields(cls)
    # The same slots without the ban on setting them: an instance is one of these while it is being filled.
    free = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    open_ = type(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__, **free})
    known: dict[str, Any] = {"cls": cls, "open_": open_, "set_": object.__setattr__, "slow": slow}
    positional, by_name = ["self"], list[str]()
    passed, sets, checks = list[str](), list[str](), list[str]()
    for each in fields:
        name, argument = each.name, each.alias
        known |= {f"a_{name}": each, f"c_{name}": each.converter, f"v_{name}": each.validator}
        given = f"c_{name}({argument})" if each.converter else argument
        check = f"v_{name}(self, a_{name}, self.{name})" if each.validator else ""
        if check and (sure := getattr(each.validator, "sure", None)):
            known[f"s_{name}"] = sure
            check = f"if not (self.{name} and self.{name}.__class__ is s_{name}): {check}"
        if each.default is attrs.NOTHING:
            declared = argument
            sets.append(f"self.{name} = {given}")
            checks += [check] if check else []
        else:
            declared = f"{argument}=d_{name}"
            known[f"d_{name}"] = each.default
            known[f"k_{name}"] = each.converter(each.default) if each.converter else each.default
            sets.append(
                f"self.{name} = k_{name} if {argument} is d_{name} else {given}"
                if each.converter
                else f"self.{name} = {argument}"
            )
            checks += [f"if {argument} is not d_{name}:", f"    {check}"] if check else []
        (by_name if each.kw_only else positional).append(declared)
        passed.append(f"{argument}={argument}")
    lines = [
        "if self.__class__ is not cls:",
        f"    return slow(self, {', '.join(passed)})",
        "set_(self, '__class__', open_)",
        *sets,
        "self.__class__ = cls",
        *checks,
        *(["self.__attrs_post_init__()"] if hasattr(cls, "__attrs_post_init__") else []),
    ]
    arguments = ", ".join(positional + (["*", *by_name] if by_name else []))
    text = f"def __init__({arguments}):\n" + "\n".join(f"    {line}" for line in lines)
    exec(compile(text, f"<quick {cls.__qualname__}>", "exec"), known)  # noqa: S102 - made of names of fields alone
    return _dressed(known["__init__"], slow)
