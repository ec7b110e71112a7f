"""The native form: JSON made to be read by people and by git.

Keys stand in one order, what is at its default is left out, a `Text` that is nothing but its text is a bare string, an
id is there exactly when it is not None; one change in the map is one hunk in a diff. cattrs does the structuring.

When a file does not fit, it is gone through once more, slowly, and every fault is told with its path.
"""

from __future__ import annotations

import base64
import binascii
import difflib
import gc
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any, NoReturn

import attrs
from cattrs import Converter
from cattrs.fns import identity
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from cjm import model
from cjm._migrations import brought
from cjm.errors import ConvertError, Fault, ModelError
from cjm.model import LIBRARY, Asset, Atlas, JourneyMap, Text
from cjm.model._frozen import thaw
from cjm.model._specs import (
    BytesSpec,
    CustomSpec,
    DaySpec,
    JsonSpec,
    ManyOf,
    ManyOrRefs,
    NamesSpec,
    One,
    OneOrRef,
    Spec,
    TextSpec,
    WordsSpec,
    shown,
)
from cjm.model._walk import Path, path_text, specs

SCHEMA = 1
"""The number of the schema that this version writes; it reads this one and all before it."""

KEY = "cjm"
_INLINE = 8 * 1024
_IDENTIFIER = f"urn:cjm:schema:{SCHEMA}"

_attach: ContextVar[Callable[[Asset], bool] | None] = ContextVar("attach", default=None)
_assets: ContextVar[Callable[[str], bytes | None] | None] = ContextVar("assets", default=None)


def dumps(content: JourneyMap | Atlas) -> str:
    """A map or an atlas in the native form, as text.

    >>> print(dumps(JourneyMap("Заказ", phases=[model.Phase("Оплата", actions=["Вводит карту"])])), end="")
    {
      "cjm": 1,
      "title": "Заказ",
      "phases": [
        {
          "name": "Оплата",
          "actions": [
            "Вводит карту"
          ]
        }
      ]
    }
    """
    with _undisturbed():
        return json.dumps(unstructure(content), ensure_ascii=False, indent=2) + "\n"


def loads(text: str | bytes) -> JourneyMap | Atlas:
    """The map or atlas that a text in the native form holds; ConvertError with every fault that it has.

    >>> loads('{"cjm": 1, "title": "Заказ", "phases": ["Поиск", "Оплата"]}')
    JourneyMap('Заказ', 2 phases, 0 steps)
    """
    with _undisturbed():
        return structure(parse(text))


def dump(content: JourneyMap | Atlas, target: Any) -> bytes:
    """The bytes of a native file; larger assets go beside it where the target allows."""
    with beside(target):
        text = dumps(content)
    # Lone surrogates have no UTF-8; their JSON escape is what `backslashreplace` writes.
    return text.encode("utf-8", "backslashreplace")


def load(source: Any) -> JourneyMap | Atlas:
    """The map or atlas of a native file."""
    with beside(source):
        return loads(source.data)


@contextmanager
def beside(end: Any) -> Iterator[None]:
    """Meanwhile large assets go beside the target, or come from beside the source, where that is possible."""
    attach, assets = _attach.set(getattr(end, "attach", None)), _assets.set(getattr(end, "asset", None))
    try:
        yield
    finally:
        _attach.reset(attach)
        _assets.reset(assets)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """No search for cycles meanwhile: what is built here has none, and looking again and again is not linear."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def parse(text: str | bytes) -> Any:
    """The JSON of a text; ConvertError with line and column where it is none."""
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ConvertError(
                f"is not UTF-8: {error.reason} at byte {error.start}.", next="Save it as UTF-8."
            ) from error
    try:
        return json.loads(text, parse_constant=_no_number, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        what = f"line {error.lineno}, column {error.colno}: {error.msg}."
        torn = "The file holds an unresolved merge: resolve it first." if "\n<<<<<<<" in f"\n{text}" else None
        raise ConvertError(what, next=torn or "Mend the JSON there, or restore the file.") from error
    except RecursionError as error:
        raise ConvertError("is nested too deeply to be a map.", next="Restore the file.") from error
    except ValueError as error:
        raise ConvertError(f"{error}.", next="Mend the JSON, or restore the file.") from error


def _no_number(word: str) -> NoReturn:
    raise ConvertError(f"{word} is no number in JSON.", next="Leave the field out.")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        raise ConvertError(f"the key {twice[0]!r} stands twice in one object.", next="Join the two, or rename one.")
    return found


def unstructure(content: JourneyMap | Atlas) -> dict[str, Any]:
    """The native form of a map or an atlas as plain dicts, lists, texts and numbers."""
    convert = _writer()
    data: dict[str, Any] = {KEY: SCHEMA, **convert.unstructure(content)}
    if isinstance(content, Atlas):
        data.setdefault("maps", [])
        for name in LIBRARY:
            # What the maps hold is written there; an atlas adds only what no map uses.
            if name in data:
                own = [convert.unstructure(item) for item in content.own(name)]
                data.pop(name) if not own else data.update({name: own})
    return data


def structure(data: Any) -> JourneyMap | Atlas:
    """The map or atlas of plain dicts and lists in the native form; ConvertError with every fault they have."""
    body, kind = _opened(data)
    try:
        return _reader().structure(body, kind)
    except Exception as error:
        faults = list(_faults(body, kind, ())) or _late(error)
        if not faults:
            raise
        raise ConvertError(faults) from error


def _opened(data: Any) -> tuple[dict[str, Any], type[JourneyMap | Atlas]]:
    """The contents without the schema number, brought to today's schema, and whether they are a map or an atlas."""
    if not isinstance(data, dict):
        raise ConvertError(f"holds {_what(data)}, not a map.", next='A native file begins with {"cjm": 1, "title": …}.')
    number = data.get(KEY)
    if number is None:
        raise ConvertError(
            "has no schema number, so it is no native file.", next='If it is one, put "cjm": 1 before its title.'
        )
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise ConvertError(f"has the schema number {shown(number)}.", next=f"Use a whole number: 1 … {SCHEMA}.")
    if number > SCHEMA:
        raise ConvertError(
            f"was written for schema {number}; this version of cjm knows {SCHEMA}.", next="Upgrade cjm-core."
        )
    body = brought({key: value for key, value in data.items() if key != KEY}, number, SCHEMA)
    return body, Atlas if "maps" in body else JourneyMap


# The converters


# Two of them, and each class at its first use: nobody should wait for what only others need.


@cache
def _reader() -> Converter:
    convert = Converter(detailed_validation=False)
    ours = frozenset(_classes().values())
    convert.register_structure_hook_factory(ours.__contains__, lambda kind: _structurer(convert, kind))
    return convert


@cache
def _writer() -> Converter:
    convert = Converter()
    ours = frozenset(_classes().values())
    convert.register_unstructure_hook_factory(ours.__contains__, lambda kind: _unstructurer(convert, kind))
    return convert


@cache
def _classes() -> dict[str, type[Any]]:
    """Every class of the model that stands in the native form, by name, parts before what holds them."""
    names = (
        "Scale Asset Income Evidence Rating Responsibility Metric Text Emotion Touchpoint Pain Idea Comment Segment "
        "Persona Owner Channel Lane Insight Transition Unplaced Step Phase JourneyMap Atlas"
    )
    return {name: getattr(model, name) for name in names.split()}


def _structurer(convert: Converter, kind: type[Any]) -> Callable[[Any, Any], Any]:
    overrides: dict[str, Any] = {}
    for name, spec in specs(kind):
        if name == "origin":
            overrides[name] = override(omit=True)
        else:
            overrides[name] = override(struct_hook=_hook_in(convert, spec))
    for each in attrs.fields(kind):
        overrides.setdefault(each.name, override(omit=True))
    made = make_dict_structure_fn(
        kind, convert, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=False, **overrides
    )
    if kind is Asset:
        return lambda value, _: _asset_in(made(value, kind))
    return made


def _hook_in(convert: Converter, spec: Spec) -> Callable[[Any, Any], Any]:
    if isinstance(spec, BytesSpec):
        return _bytes_in
    if isinstance(spec, CustomSpec):
        many = _many_in(convert, "Text")
        return lambda value, _: {k: many(v, _) for k, v in value.items()} if value.__class__ is dict else value
    if isinstance(spec, ManyOf | ManyOrRefs):
        return _many_in(convert, spec.name)
    if isinstance(spec, One | OneOrRef):
        return _one_in(convert, spec.name)
    return _as_it_is


def _as_it_is(value: Any, _: Any) -> Any:
    # Plain values are neither converted nor guessed at: the model says what is wrong with them.
    return value


def _many_in(convert: Converter, name: str) -> Callable[[Any, Any], Any]:
    kind = _classes()[name]
    made: list[Any] = []

    def many(value: Any, _: Any) -> Any:
        if not made:
            made.append(convert.get_structure_hook(kind))
        one = made[0]
        if value.__class__ is list:
            return tuple([one(item, kind) if item.__class__ is dict else item for item in value])
        return (one(value, kind),) if value.__class__ is dict else value

    return many


def _one_in(convert: Converter, name: str) -> Callable[[Any, Any], Any]:
    kind = _classes()[name]

    def one(value: Any, _: Any) -> Any:
        return convert.get_structure_hook(kind)(value, kind) if value.__class__ is dict else value

    return one


def _bytes_in(value: Any, _: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return base64.b64decode(value, validate=True)
    except binascii.Error as error:
        raise ModelError([Fault("is no base64.", where="data", next="Restore it, or leave it out.")]) from error


def _asset_in(asset: Asset) -> Asset:
    beside = _assets.get()
    if asset.data is None and asset.hash is not None and beside is not None:
        data = beside(asset.hash)
        if data is not None:
            return attrs.evolve(asset, data=data)
    return asset


def _unstructurer(convert: Converter, kind: type[Any]) -> Callable[[Any], Any]:
    overrides: dict[str, Any] = {}
    for name, spec in specs(kind):
        overrides[name] = override(omit=True) if name == "origin" else override(unstruct_hook=_hook_out(convert, spec))
    made = make_dict_unstructure_fn(kind, convert, _cattrs_omit_if_default=True, **overrides)
    if kind is Text:
        return lambda text: plain if (plain := made(text)).keys() != {"text"} else plain["text"]
    if kind is Asset:
        return lambda asset: _asset_out(asset, made(asset))
    return made


def _hook_out(convert: Converter, spec: Spec) -> Callable[[Any], Any]:
    if isinstance(spec, BytesSpec):
        return lambda data: None if data is None else base64.b64encode(data).decode()
    if isinstance(spec, DaySpec):
        return lambda day: None if day is None else day.isoformat()
    if isinstance(spec, JsonSpec):
        return thaw
    if isinstance(spec, NamesSpec | WordsSpec) and not isinstance(spec, ManyOrRefs):
        return list
    if isinstance(spec, CustomSpec):
        many = _many_out(convert, "Text")
        return lambda lanes: {lane: many(cells) for lane, cells in lanes.items()}
    if isinstance(spec, ManyOf | ManyOrRefs):
        return _many_out(convert, spec.name)
    if isinstance(spec, One | OneOrRef):
        return lambda value: value if value is None or value.__class__ is str else convert.unstructure(value)
    return identity


def _many_out(convert: Converter, name: str) -> Callable[[Any], Any]:
    kind = _classes()[name]
    made: list[Any] = []

    def many(value: Any) -> Any:
        if not made:
            made.append(convert.get_unstructure_hook(kind))
        one = made[0]
        return [item if item.__class__ is str else one(item) for item in value]

    return many


def _asset_out(asset: Asset, data: dict[str, Any]) -> dict[str, Any]:
    attach = _attach.get()
    if asset.data is not None and len(asset.data) > _INLINE and attach is not None and attach(asset):
        data.pop("data")
    return data


# Faults


def _faults(data: Any, kind: type[Any], path: Path) -> Iterator[Fault]:
    """Every fault of some data that should have become `kind`, with its path."""
    where = path_text(path) or None
    if isinstance(data, str):
        yield from _made(kind, (data,), {}, path)
        return
    if not isinstance(data, dict):
        yield Fault(f"{shown(data)} is {_what(data)}, not a {kind.__name__}.", where=where)
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
            plain[name] = _bytes_in(data[name], None) if isinstance(spec, BytesSpec) and not found else data[name]
        elif isinstance(spec, One) and not found:
            plain[name] = (
                _reader().structure(data[name], _classes()[spec.name]) if isinstance(data[name], dict) else data[name]
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
            yield Fault(f"{shown(value)} is {_what(value)}, not a mapping from lanes to texts.", where=where)
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
            yield from _faults(value, _classes()[spec.name], path)
    else:
        try:
            if isinstance(spec, BytesSpec):
                value = _bytes_in(value, None)
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
                yield from _faults(item, _classes()[name], (*path, at))
    elif not (names and isinstance(value, str) and value):
        yield from _faults(value, _classes()[name], path)


def _made(kind: type[Any], first: tuple[Any, ...], fields: dict[str, Any], path: Path) -> Iterator[Fault]:
    try:
        kind(*first, **fields)
    except ModelError as error:
        for fault in error.faults:
            field = (fault.where or "").rpartition(", ")[2]
            yield Fault(fault.what, where=path_text((*path, field)) if field else path_text(path), next=fault.next)
    except TypeError as error:
        yield Fault(f"{error}.", where=path_text(path))


def _late(error: BaseException) -> list[Fault]:
    """The faults that only a whole map shows: references that lead nowhere, an id that stands twice."""
    if isinstance(error, ModelError):
        return list(error.faults)
    if isinstance(error, RecursionError):
        return [Fault("is nested too deeply to be a map.", next="Restore the file.")]
    return []


def _what(value: Any) -> str:
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


# JSON Schema


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the native form, generated from the model.

    >>> schema()["$defs"]["Touchpoint"]["anyOf"][1]["properties"]["control"]
    {'enum': ['controllable', 'uncontrollable', 'partly']}
    """
    definitions = {name: _definition(kind) for name, kind in _classes().items() if kind not in (JourneyMap, Atlas)}
    definitions["JourneyMap"] = _object_schema(JourneyMap)
    files = []
    for kind in (JourneyMap, Atlas):
        whole = _object_schema(kind)
        whole["properties"] = {KEY: {"const": SCHEMA}, **whole["properties"]}
        whole["required"] = [KEY, *whole["required"], *(["maps"] if kind is Atlas else [])]
        whole["title"] = "An atlas of journey maps" if kind is Atlas else "A journey map"
        files.append(whole)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": _IDENTIFIER,
        "title": "Customer journey maps, the native form of cjm",
        "oneOf": files,
        "$defs": definitions,
    }


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


def _definition(kind: type[Any]) -> dict[str, Any]:
    whole = _object_schema(kind)
    name, spec = next((name, spec) for name, spec in specs(kind) if name != "id")
    if kind.__name__ == "Scale":
        return {"anyOf": [{"type": "string"}, whole]}
    first = spec.schema(_ref)
    if isinstance(spec, TextSpec) or "string" in first.get("type", ()):
        # A bare text stands for an element's first field.
        return {"anyOf": [first if name != "id" else {"type": "string"}, whole]}
    return whole


def _object_schema(kind: type[Any]) -> dict[str, Any]:
    fields = attrs.fields_dict(kind)
    listed = [(name, spec) for name, spec in specs(kind) if name != "origin"]
    return {
        "type": "object",
        "description": (kind.__doc__ or "").strip().partition("\n")[0],
        "properties": {name: spec.schema(_ref) for name, spec in listed},
        "required": [name for name, _ in listed if fields[name].default is attrs.NOTHING],
        "additionalProperties": False,
    }


__all__ = ["KEY", "SCHEMA", "beside", "dump", "dumps", "load", "loads", "parse", "schema", "structure", "unstructure"]
