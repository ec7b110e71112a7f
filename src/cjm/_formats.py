"""Which format is meant: by name, by suffix, by media type, by the first bytes; and whether the options are its own."""

from __future__ import annotations

import difflib
import types
import typing
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal

import attrs
from attrs import frozen

from cjm.errors import CjmError, FormatError
from cjm.hooks import Format, resolve

Way = Literal["read", "write"]

HEAD = 4096
"""How many of the first bytes `Format.sniff` gets."""


@frozen
class Choice:
    """A format, whether it needs no second opinion (`sure`), and what the person should know about how it was found."""

    format: Format
    sure: bool = True
    note: str | None = None


def named(formats: Iterable[Format], name: str, way: Way) -> list[Format]:
    """The formats of this name, else of this suffix or media type, that can go this way."""
    able = [each for each in formats if can(each, way)]
    folded = name.strip().lower()
    media = folded.split(";")[0].strip()
    for fits in (
        lambda each: each.name == name,
        lambda each: each.name.lower() == folded,
        lambda each: media in each.media_types,
        lambda each: f".{folded.removeprefix('.')}" in each.extensions,
    ):
        found = [each for each in able if fits(each)]
        if found:
            return found
    return []


def suffix_of(filename: str, format: Format) -> str:
    """The longest suffix of a format that a file's name ends with, or an empty text.

    >>> suffix_of("Клиника.MIRO.json", Format("miro", extensions=[".json", ".miro.json"]))
    '.miro.json'
    """
    lower = filename.lower()
    return max((each for each in format.extensions if lower.endswith(each)), key=len, default="")


def by_suffix(formats: Iterable[Format], filename: str, way: Way) -> list[Format]:
    """The formats that share the longest suffix that the file's name ends with."""
    fitting = {each.name: (len(suffix_of(filename, each)), each) for each in formats if can(each, way)}
    longest = max((length for length, _ in fitting.values()), default=0)
    return [each for length, each in fitting.values() if length == longest > 0]


def by_bytes(formats: Iterable[Format], data: bytes) -> list[Format]:
    """The formats to read that know these first bytes for their own."""
    return [each for each in formats if can(each, "read") and sniffs(each, data)]


def sniffs(format: Format, data: bytes) -> bool | None:
    """Whether a format knows these first bytes for its own; None when it cannot tell."""
    if format.sniff is None:
        return None
    try:
        return bool(format.sniff(data[:HEAD]))
    except Exception:  # noqa: BLE001 - a plugin that fails on rubbish has not said yes
        return False


def can(format: Format, way: Way) -> bool:
    """Whether a format can be read, or written."""
    return (format.reads if way == "read" else format.writes) is not None


def to_read(formats: Sequence[Format], filename: str | None, data: bytes) -> Choice | None:
    """The format in which to read some bytes, by the name of their file and by themselves; None when nothing fits.

    A suffix that lies is found out: another format knows the bytes, and the suffix's own denies them.
    """
    fitting = by_suffix(formats, filename, "read") if filename else []
    if len(fitting) > 1:
        fitting = [each for each in fitting if sniffs(each, data)] or fitting
    if len(fitting) == 1:
        verdict = sniffs(fitting[0], data)
        if verdict is not False:
            return Choice(fitting[0], sure=verdict is True and _longest(filename or "", fitting[0]))
        others = by_bytes(formats, data)
        if len(others) != 1:
            return Choice(fitting[0], sure=False)
        suffix = suffix_of(filename or "", fitting[0])
        note = f"The name ends in {suffix}, but the contents are {others[0].name}: read as {others[0].name}."
        return Choice(others[0], note=note)
    if fitting:
        raise ambiguous(repr(suffix_of(filename or "", fitting[0])), fitting)
    found = by_bytes(formats, data)
    if len(found) > 1:
        raise ambiguous("The contents", found)
    if not found:
        return None
    guess = f"Taken for {found[0].name} by its first bytes." if filename else None
    return Choice(found[0], note=guess)


def to_write(formats: Sequence[Format], filename: str) -> Choice | None:
    """The format in which to write a file of this name; None when nothing fits.

    Another plugin may know a longer suffix, unless the name has no more dots than the suffix found.
    """
    fitting = by_suffix(formats, filename, "write")
    if len(fitting) > 1:
        raise ambiguous(repr(suffix_of(filename, fitting[0])), fitting)
    if not fitting:
        return None
    return Choice(fitting[0], sure=_longest(filename, fitting[0]))


def _longest(filename: str, format: Format) -> bool:
    """Whether no other format can know a longer suffix of this name: another word between dots would be needed."""
    suffix = suffix_of(filename, format)
    return "." not in filename[: -len(suffix)] or suffix.count(".") > 1


def ambiguous(what: str, fitting: Iterable[Format]) -> FormatError:
    """The error that lists the formats of which the person has to choose one."""
    names = sorted(each.name for each in fitting)
    verb = "fit" if what.startswith("The ") else "fits"
    return FormatError(f"{what} {verb} {', '.join(names)}.", next=f"Choose one with format={names[0]!r}.")


def unknown(formats: Iterable[Format], what: str, way: Way, *, missing: Sequence[str] = ()) -> FormatError:
    """The error for a name, suffix or contents that no format fits: it lists what there is and what is `missing`."""
    able = sorted((each for each in formats if can(each, way)), key=lambda each: each.name)
    listed = ", ".join(f"{each.name} ({' '.join(each.extensions)})" if each.extensions else each.name for each in able)
    close = difflib.get_close_matches(what.strip("'").lower(), [each.name for each in able], n=1, cutoff=0.6)
    hints = [*missing]
    if close:
        hints.append(f"Did you mean {close[0]!r}?")
    hints.append(f"There are: {listed}. Choose one with format=, or install a plugin.")
    return FormatError(f"No installed format {way}s {what}.", next=" ".join(hints))


def options_for(format: Format, given: Mapping[str, Any]) -> Any:
    """The options of a format with these values; FormatError for a name or a value that it does not know."""
    cls = resolve(format.options, format.needs)
    if cls is None:
        if given:
            raise FormatError(f"{format.name} has no option {_listed(given)}.", next="Leave it out: it has none.")
        return None
    known = {each.alias or each.name: each for each in attrs.fields(cls) if each.init}
    wrong = [name for name in given if name not in known]
    if wrong:
        close = difflib.get_close_matches(wrong[0], known, n=1, cutoff=0.6)
        hint = f"Did you mean {close[0]}? " if close else ""
        right = f"Its options are: {', '.join(sorted(known))}." if known else "It has none."
        raise FormatError(f"{format.name} has no option {_listed(wrong)}.", next=hint + right)
    hints = _hints(cls)
    for name, value in given.items():
        if not _fits(value, hints.get(known[name].name, Any)):
            wanted = _spelled(hints[known[name].name])
            raise FormatError(f"{value!r} does not fit.", where=f"{format.name}, {name}=", next=f"It takes {wanted}.")
    try:
        return cls(**given)
    except CjmError:
        raise
    except (TypeError, ValueError) as error:
        said = error.args[0] if error.args and isinstance(error.args[0], str) else str(error)
        raise FormatError(
            f"{said.rstrip('.')}.", where=f"{format.name}, options", next="Give another value."
        ) from error


def _listed(names: Iterable[str]) -> str:
    return ", ".join(repr(name) for name in names)


def _hints(cls: type[Any]) -> dict[str, Any]:
    try:
        return typing.get_type_hints(cls)
    except Exception:  # noqa: BLE001 - an annotation that cannot be read checks nothing
        return {}


def _fits(value: Any, hint: Any) -> bool:
    """Whether a value is of a type: a plain one, Literal or a union; any other type is let through."""
    origin = typing.get_origin(hint)
    if origin in {typing.Union, types.UnionType}:
        return any(_fits(value, each) for each in typing.get_args(hint))
    if origin is Literal:
        return value in typing.get_args(hint)
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    if hint is None or hint is type(None):
        return value is None
    return not isinstance(hint, type) or isinstance(value, hint)


def _spelled(hint: Any) -> str:
    origin = typing.get_origin(hint)
    if origin in {typing.Union, types.UnionType}:
        return " or ".join(_spelled(each) for each in typing.get_args(hint))
    if origin is Literal:
        return " or ".join(repr(each) for each in typing.get_args(hint))
    words = {str: "a text", int: "a whole number", float: "a number", bool: "True or False", type(None): "None"}
    return words.get(hint) or str(getattr(hint, "__name__", hint))
