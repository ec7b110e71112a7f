"""JSON Schema of the native form, generated from the model."""

from __future__ import annotations

from typing import Any

import attrs

from cjm._convert import classes
from cjm.model import Atlas, JourneyMap
from cjm.model._specs import TextSpec
from cjm.model._walk import specs

KEY = "cjm"
"""The first key of a native file: its value is the number of the schema."""

SCHEMA = 1
"""The number of the schema that this version writes; it reads this one and all before it."""

_IDENTIFIER = f"urn:cjm:schema:{SCHEMA}"


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of the native form, generated from the model.

    >>> schema()["$defs"]["Touchpoint"]["anyOf"][1]["properties"]["control"]
    {'enum': ['controllable', 'uncontrollable', 'partly']}
    """
    definitions = {name: _definition(kind) for name, kind in classes().items() if kind not in (JourneyMap, Atlas)}
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
