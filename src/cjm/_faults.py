"""What is wrong with data in the native form: every fault at once, each with its path."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any

import attrs

from cjm._convert import bytes_in, classes, reader
from cjm.errors import Fault, ModelError
from cjm.model import Atlas, JourneyMap
from cjm.model._specs import BytesSpec, CustomSpec, ManyOf, ManyOrRefs, One, OneOrRef, Spec, shown
from cjm.model._walk import Path, path_text, specs


def faults_of(data: Any, kind: type[Any], path: Path) -> Iterator[Fault]:
    """Every fault of some data that should have become `kind`, with its path."""
    where = path_text(path) or None
    if isinstance(data, str):
        yield from _made(kind, (data,), {}, path)
        return
    if not isinstance(data, dict):
        yield Fault(f"{shown(data)} is {what(data)}, not a {kind.__name__}.", where=where)
        return
    fields = attrs.fields_dict(kind)
    known = {name: spec for name, spec in specs(kind) if name != "origin"}
    for key in data:
        if key not in known:
            close = difflib.get_close_matches(key, known, n=1)
            hint = f"Did you mean {close[0]!r}?" if close else "Data of your own belongs into 'extra'."
            yield Fault(f"is no field of a {kind.__name__}.", where=path_text((*path, key)), next=hint)
    plain: dict[str, Any] = {}
    sound = True
    for name, spec in known.items():
        if name not in data:
            if fields[name].default is attrs.NOTHING:
                yield Fault("is missing.", where=path_text((*path, name)), next="Say what it is.")
                sound = False
            continue
        found = list(_field_faults(data[name], spec, fields[name], (*path, name)))
        sound = sound and not found
        yield from found
        if not isinstance(spec, ManyOf | ManyOrRefs | CustomSpec | One | OneOrRef):
            plain[name] = bytes_in(data[name], None) if isinstance(spec, BytesSpec) and not found else data[name]
        elif isinstance(spec, One) and not found:
            plain[name] = (
                reader().structure(data[name], classes()[spec.name]) if isinstance(data[name], dict) else data[name]
            )
    if sound and kind not in (JourneyMap, Atlas):
        # What only the whole element can tell: a scale whose ends are swapped, a transition without a source.
        yield from _made(kind, (), plain, path)


def _field_faults(value: Any, spec: Spec, field: attrs.Attribute[Any], path: Path) -> Iterator[Fault]:
    where = path_text(path)
    if value is None:
        if field.default is attrs.NOTHING:
            yield Fault("is missing.", where=where, next="Say what it is.")
        return
    if isinstance(spec, CustomSpec):
        if not isinstance(value, dict):
            yield Fault(f"{shown(value)} is {what(value)}, not a mapping from lanes to texts.", where=where)
            return
        for lane, cells in value.items():
            yield from _cell_faults(cells, "Text", (*path, lane), names=False)
    elif isinstance(spec, ManyOf | ManyOrRefs):
        yield from _cell_faults(value, spec.name, path, names=isinstance(spec, ManyOrRefs))
    elif isinstance(spec, One | OneOrRef):
        if not isinstance(value, dict):
            convert: Any = field.converter
            try:
                value = convert(value) if convert else value
            except ModelError as error:
                yield from (fault.under(where) for fault in error.faults)
                return
            found = spec.problem(value)
            if found:
                yield Fault(found, where=where)
        else:
            yield from faults_of(value, classes()[spec.name], path)
    else:
        try:
            if isinstance(spec, BytesSpec):
                value = bytes_in(value, None)
            convert = field.converter
            value = convert(value) if convert else value
        except ModelError as error:
            yield Fault(error.faults[0].what, where=where, next=error.faults[0].next)
            return
        found = spec.problem(value)
        if found:
            yield Fault(found, where=where)


def _cell_faults(value: Any, name: str, path: Path, *, names: bool) -> Iterator[Fault]:
    if isinstance(value, list):
        for at, item in enumerate(value):
            if not (names and isinstance(item, str) and item):
                yield from faults_of(item, classes()[name], (*path, at))
    elif not (names and isinstance(value, str) and value):
        yield from faults_of(value, classes()[name], path)


def _made(kind: type[Any], first: tuple[Any, ...], fields: dict[str, Any], path: Path) -> Iterator[Fault]:
    try:
        kind(*first, **fields)
    except ModelError as error:
        for fault in error.faults:
            field = (fault.where or "").rpartition(", ")[2]
            yield Fault(fault.what, where=path_text((*path, field)) if field else path_text(path), next=fault.next)
    except TypeError as error:
        yield Fault(f"{error}.", where=path_text(path))


def late(error: BaseException) -> list[Fault]:
    """The faults that only a whole map shows: references that lead nowhere, an id that stands twice."""
    if isinstance(error, ModelError):
        return list(error.faults)
    if isinstance(error, RecursionError):
        return [Fault("is nested too deeply to be a map.", next="Restore the file.")]
    return []


def what(value: Any) -> str:
    if value is None:
        return "nothing"
    names = {
        bool: "true or false",
        str: "a text",
        list: "a list",
        dict: "an object",
        int: "a number",
        float: "a number",
    }
    return names.get(type(value), f"a {type(value).__name__}")
