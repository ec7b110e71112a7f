"""The map that travels inside a file: packed with an index of what the file showed, and compared with what it shows."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from cjm import _json
from cjm.errors import CjmError, ConvertError
from cjm.model import Atlas, JourneyMap
from cjm.shapes import Fragment, Shapes, visible

__all__ = ["Carried", "agrees", "pack", "unpack"]

_VERSION = 1

# What neither XML nor UTF-8 can hold; JSON can spell it.
_UNSAFE = re.compile("[\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


@frozen
class Entry:
    """One visible text: where it stood, the text without its accidents of white space, and the elements it showed."""

    place: str
    text: str
    parts: tuple[Fragment, ...] = ()


@frozen
class Carried:
    """What travelled inside a file: the map or atlas, and the index of what the file showed."""

    content: JourneyMap | Atlas
    index: tuple[Entry, ...]


def pack(content: JourneyMap | Atlas, shapes: Shapes) -> str:
    """The text to lay into a file: the map or atlas in the native form, and an index of what the shapes show."""
    index = [
        [place, normal(text), [[part.reference, part.field, part.text] for part in parts]]
        for place, text, parts in _shown(shapes)
    ]
    kind = "atlas" if isinstance(content, Atlas) else "map"
    packed = {"cjm": _VERSION, "index": index, kind: _json.unstructure(content)}
    text = json.dumps(packed, ensure_ascii=False, separators=(",", ":"))
    if text.isprintable():
        return text
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def unpack(text: str) -> Carried:
    """What `pack` packed; ConvertError where it is damaged or of a newer cjm."""
    try:
        packed = json.loads(text)
        version = packed["cjm"]
        kind = "atlas" if "atlas" in packed else "map"
        if version == _VERSION:
            index = tuple(
                Entry(place, shown, tuple(Fragment(*part) for part in parts)) for place, shown, parts in packed["index"]
            )
            content = _json.structure(packed[kind])
            return Carried(content, index)
    except CjmError as error:
        raise ConvertError(f"The map in the file is damaged: {error}", next=_NEXT) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ConvertError("The map in the file is damaged.", next=_NEXT) from error
    raise ConvertError(f"The map in the file is of form {version!r}; this cjm knows form {_VERSION}.", next=_NEXT)


_NEXT = "What the file shows is read instead."


def agrees(carried: Carried, shapes: Shapes) -> list[str]:
    """The texts in which a file differs from what it showed when it was written; empty when it agrees."""
    then = Counter(entry.text for entry in carried.index)
    now = Counter(normal(text) for _, text in visible(shapes))
    return [*(now - then), *(then - now)]


def normal(text: str) -> str:
    r"""A text as people see it: without the accidents of white space, line ends and composed letters.

    >>> normal("Где\r\n мой  заказ? ")
    'Где мой заказ?'
    """
    return " ".join(unicodedata.normalize("NFC", text).split())


def _shown(shapes: Shapes) -> Iterator[tuple[str, str, tuple[Fragment, ...]]]:
    """Every visible text with its place, in the order of `visible`, and the elements that a text of its own shows."""
    things = [*_things(shapes)]
    own = {(place, thing.text): thing.parts for place, thing in things if thing.parts}
    for place, text in visible(shapes):
        yield place, text, own.get((place, text), ())


def _things(shapes: Shapes) -> Iterator[tuple[str, Any]]:
    for table in shapes.tables:
        for cell in table.cells:
            yield cell.origin or f"{table.name}!R{cell.row + 1}C{cell.column + 1}", cell
    for board in shapes.boards:
        for item in board.items:
            yield item.origin or item.id, item
    for outline in shapes.outlines:
        for _, node in outline.walk():
            yield node.origin or outline.name, node
