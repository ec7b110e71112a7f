"""The classes of the model from and to plain dicts, lists and texts: cattrs, told what each field may hold.

Nothing is converted by guess: what does not fit is left as it is, and the model says what is wrong with it.
"""

from __future__ import annotations

import base64
import binascii
import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from typing import Any

import attrs
from cattrs import Converter
from cattrs.fns import identity
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from cjm import model
from cjm.errors import Fault, ModelError
from cjm.model import Asset, Text
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
    WordsSpec,
)
from cjm.model._walk import specs

_INLINE = 8 * 1024

_attach: ContextVar[Callable[[Asset], bool] | None] = ContextVar("attach", default=None)
_assets: ContextVar[Callable[[str], bytes | None] | None] = ContextVar("assets", default=None)


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
def undisturbed() -> Iterator[None]:
    """No search for cycles meanwhile: what is built here has none, and looking again and again is not linear."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


# Two of them, and each class at its first use: nobody should wait for what only others need.


@cache
def reader() -> Converter:
    convert = Converter(detailed_validation=False)
    ours = frozenset(classes().values())
    convert.register_structure_hook_factory(ours.__contains__, lambda kind: _structurer(convert, kind))
    return convert


@cache
def writer() -> Converter:
    convert = Converter()
    ours = frozenset(classes().values())
    convert.register_unstructure_hook_factory(ours.__contains__, lambda kind: _unstructurer(convert, kind))
    return convert


@cache
def classes() -> dict[str, type[Any]]:
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
            overrides[name] = override(struct_hook=hook_in(convert, spec))
    for each in attrs.fields(kind):
        overrides.setdefault(each.name, override(omit=True))
    made = make_dict_structure_fn(
        kind, convert, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=False, **overrides
    )
    if kind is Asset:
        return lambda value, _: _asset_in(made(value, kind))
    return made


def hook_in(convert: Converter, spec: Spec) -> Callable[[Any, Any], Any]:
    if isinstance(spec, BytesSpec):
        return bytes_in
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
    kind = classes()[name]
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
    kind = classes()[name]

    def one(value: Any, _: Any) -> Any:
        return convert.get_structure_hook(kind)(value, kind) if value.__class__ is dict else value

    return one


def bytes_in(value: Any, _: Any) -> Any:
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
        overrides[name] = override(omit=True) if name == "origin" else override(unstruct_hook=hook_out(convert, spec))
    made = make_dict_unstructure_fn(kind, convert, _cattrs_omit_if_default=True, **overrides)
    if kind is Text:
        return lambda text: plain if (plain := made(text)).keys() != {"text"} else plain["text"]
    if kind is Asset:
        return lambda asset: _asset_out(asset, made(asset))
    return made


def hook_out(convert: Converter, spec: Spec) -> Callable[[Any], Any]:
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
    kind = classes()[name]
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
