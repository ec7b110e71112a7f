"""The options of formats, given as `key=value` texts."""

from __future__ import annotations

import types
from collections.abc import Iterable
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
import click

from cjm.hooks import Format, resolve

_TRUTHS = {"yes": True, "true": True, "on": True, "1": True, "no": False, "false": False, "off": False, "0": False}


def parse_options(pairs: Iterable[str], format: Format | None) -> dict[str, Any]:
    """The options that `key=value` texts spell, each as the format's options class wants it.

    Names that the class does not know, and values that it does not take, stay as they are: the format refuses them with
    a list of those there are.
    """
    types_of = _types(format)
    options: dict[str, Any] = {}
    for pair in pairs:
        name, sign, text = pair.partition("=")
        if not sign or not name:
            raise click.UsageError(f"{pair!r} is no option: write it as key=value.")
        key = name.strip().replace("-", "_")
        options[key] = _value(text, types_of.get(key, str))
    return options


def _types(format: Format | None) -> dict[str, Any]:
    if format is None or format.options is None:
        return {}
    cls = resolve(format.options, format.needs)
    hints = get_type_hints(cls)
    return {each.name: hints.get(each.name, str) for each in attrs.fields(cls)}


def _value(text: str, kind: Any) -> Any:
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        choices = get_args(kind)
        if text == "" and type(None) in choices:
            return None
        values = (_value(text, each) for each in choices if each is not type(None))
        return next((value for value in values if not isinstance(value, str)), text)
    if origin is Literal:
        return next((each for each in get_args(kind) if str(each) == text), text)
    if origin in (tuple, list, frozenset, set):
        inner = (get_args(kind) or (str,))[0]
        return origin(_value(part.strip(), inner) for part in text.split(",") if part.strip())
    if kind is bool:
        return _TRUTHS.get(text.lower(), text)
    if kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            return text
    return text
