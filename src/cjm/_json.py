"""The native form: JSON made to be read by people and by git.

Keys stand in one order, what is at its default is left out, a `Text` that is nothing but its text is a bare string, an
id is there exactly when it is not None; one change in the map is one hunk in a diff. cattrs does the structuring.

When a file does not fit, it is gone through once more, slowly, and every fault is told with its path.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn

from cjm._convert import beside, reader, undisturbed, writer
from cjm._faults import faults_of, late, what
from cjm._migrations import brought
from cjm._schema import KEY, SCHEMA
from cjm.errors import ConvertError
from cjm.model import LIBRARY, Atlas, JourneyMap
from cjm.model._specs import shown


def dumps(content: JourneyMap | Atlas) -> str:
    """A map or an atlas in the native form, as text.

    >>> from cjm import Phase
    >>> print(dumps(JourneyMap("Заказ", phases=[Phase("Оплата", actions=["Вводит карту"])])), end="")
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
    with undisturbed():
        return json.dumps(unstructure(content), ensure_ascii=False, indent=2) + "\n"


def loads(text: str | bytes) -> JourneyMap | Atlas:
    """The map or atlas that a text in the native form holds; ConvertError with every fault that it has.

    >>> loads('{"cjm": 1, "title": "Заказ", "phases": ["Поиск", "Оплата"]}')
    JourneyMap('Заказ', 2 phases, 0 steps)
    """
    with undisturbed():
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
    convert = writer()
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
        return reader().structure(body, kind)
    except Exception as error:
        faults = list(faults_of(body, kind, ())) or late(error)
        if not faults:
            raise
        raise ConvertError(faults) from error


def _opened(data: Any) -> tuple[dict[str, Any], type[JourneyMap | Atlas]]:
    """The contents without the schema number, brought to today's schema, and whether they are a map or an atlas."""
    if not isinstance(data, dict):
        raise ConvertError(f"holds {what(data)}, not a map.", next='A native file begins with {"cjm": 1, "title": …}.')
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


__all__ = ["beside", "dump", "dumps", "load", "loads", "parse", "structure", "unstructure"]
