"""The options of formats, given as `key=value` texts, and what a person says about the layout of a file."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs
import click

from cjm._formats import Way, by_suffix, named
from cjm._plugins import formats
from cjm.hooks import Format, resolve

F = TypeVar("F", bound=Callable[..., Any])

LAYOUT_SUFFIX = ".layout.toml"

_TRUTHS = {"yes": True, "true": True, "on": True, "1": True, "no": False, "false": False, "off": False, "0": False}


def format_of(name: str, given: str | None, way: Way) -> Format | None:
    """The format that a file will be read or written in, as far as its name or the person says."""
    known = tuple(formats())
    found = named(known, given, way) if given is not None else by_suffix(known, name, way)
    return found[0] if len(found) == 1 else None


def options_for(pairs: Iterable[str], name: str, given: str | None, way: Way) -> dict[str, Any]:
    """The options that `key=value` texts spell, each as the options class of the format wants it.

    Names that the class does not know, and values that it does not take, stay as they are: the format refuses them with
    a list of those there are.
    """
    options: dict[str, Any] = {}
    types_of: dict[str, Any] | None = None
    for pair in pairs:
        key, sign, text = pair.partition("=")
        key = key.strip().replace("-", "_")
        if not sign or not key:
            raise click.UsageError(f"{pair!r} is no option: write it as key=value.")
        if types_of is None:
            types_of = _types(format_of(name, given, way))
        options[key] = _value(text, types_of.get(key, str))
    return options


def _types(format: Format | None) -> dict[str, Any]:
    cls = None if format is None else resolve(format.options, format.needs)
    if cls is None:
        return {}
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


# How a file is laid out


def hinted(command: F) -> F:
    """The options by which a person says how a file is laid out; the command gets them as `hints`, for `cjm.load`."""
    options = (
        click.option("--layout", metavar="FILE", help="Read as this file says, which cjm layout wrote."),
        click.option(
            "--sheet", "sheets", multiple=True, metavar="NAME", help="Read only this sheet, board or outline."
        ),
        click.option(
            "--orientation",
            type=click.Choice(["phases-across", "phases-down"]),
            help="Which way phases run, where that is misread.",
        ),
        click.option(
            "--means",
            multiple=True,
            metavar="LABEL=LANE",
            help="What a label means: a lane, a name of your own, or ignore.",
        ),
    )

    @wraps(command)
    def run(
        *args: Any,
        layout: str | None,
        sheets: Sequence[str],
        orientation: str | None,
        means: Sequence[str],
        **rest: Any,
    ) -> Any:
        hints = {"layout": layout, "sheet": list(sheets) or None, "orientation": orientation, "lanes": _lanes(means)}
        return command(*args, hints={name: value for name, value in hints.items() if value is not None}, **rest)

    wrapped: Any = run
    for option in reversed(options):
        wrapped = option(wrapped)
    return wrapped  # type: ignore[no-any-return]


def _lanes(pairs: Iterable[str]) -> dict[str, str] | None:
    """What labels mean, from `label=lane` texts."""
    lanes = {}
    for pair in pairs:
        label, sign, lane = pair.rpartition("=")
        if not sign or not label.strip() or not lane.strip():
            raise click.UsageError(f"{pair!r} does not say what a label means: write it as LABEL=LANE.")
        lanes[label.strip()] = lane.strip()
    return lanes or None


def layout_beside(name: str) -> str | None:
    """The layout file that lies beside a file, which is used only where somebody names it."""
    beside = f"{name}{LAYOUT_SUFFIX}"
    return beside if Path(beside).is_file() else None
