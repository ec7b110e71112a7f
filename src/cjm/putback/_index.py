"""What travels inside a file: the map, and an index of what the file showed when it was written."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import count
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from cjm import _json
from cjm.errors import CjmError, ConvertError
from cjm.model import LANES, Atlas, JourneyMap
from cjm.shapes import Board, Fragment, Item, Outline, Shapes, Table
from cjm.words import LANE_LABELS

PageKind: TypeAlias = Literal["table", "board", "outline"]
Box: TypeAlias = tuple[float, float, float, float]

_VERSION = 1

# What neither XML nor UTF-8 can hold; JSON can spell it.
_UNSAFE = re.compile("[\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_WIDEST = 100_000  # columns: more than any sheet has
_FARTHEST = 1e8  # neither a sheet nor a board reaches further
_NEXT = "What the file shows is read instead."


@frozen
class Spot:
    """Something visible: the page it stands on, its name there, its box, its text and what hangs on it.

    The box is left, top, width and height: columns and rows in a table, px on a board, depth and number in an outline.
    `name` is the id of an item or node; cells have none. `raw` is the text as it is in the file, `text` as people see
    it.
    """

    page: int
    name: str
    box: Box
    text: str
    parts: tuple[Fragment, ...] = ()
    more: tuple[str, ...] = ()
    map: int | None = 0
    raw: str = field(default="", eq=False)
    place: str = field(default="", eq=False)
    source: Any = field(default=None, eq=False, repr=False)


@frozen
class Page:
    """A table, board or outline of a file."""

    kind: PageKind
    name: str


@frozen
class Carried:
    """What travelled inside a file: the map or atlas, and the index of what the file showed."""

    content: JourneyMap | Atlas
    pages: tuple[Page, ...]
    index: tuple[Spot, ...]
    left_out: tuple[str, ...] = ()


def normal(text: str) -> str:
    r"""A text as people see it: without the accidents of white space, line ends and composed letters.

    >>> normal("Где\r\n мой  заказ? ")
    'Где мой заказ?'
    """
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def pack(content: JourneyMap | Atlas, shapes: Shapes, *, left_out: Sequence[str] = ()) -> str:
    """The text to lay into a file: the map or atlas in the native form, and an index of what the shapes show."""
    maps = content.maps if isinstance(content, Atlas) else (content,)
    said = [_said(each) for each in maps]
    shown = [
        [
            *(spot.page, spot.name, *map(_short, spot.box), spot.text),
            *(_packed(spot, said), list(spot.more), spot.map),
        ]
        for spot in spots(shapes, len(maps))
    ]
    index = {"pages": [[page.kind, page.name] for page in pages(shapes)], "shown": shown}
    kind = "atlas" if isinstance(content, Atlas) else "map"
    packed: dict[str, Any] = {"cjm": _VERSION, "index": index, kind: _json.unstructure(content)}
    if left_out:
        packed["left_out"] = list(left_out)
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
            index = tuple(map(_unpacked, packed["index"]["shown"]))
            listed = tuple(Page(_page_kind(kind), str(name)) for kind, name in packed["index"]["pages"])
            if any(not 0 <= spot.page < len(listed) or _is_beyond(spot, listed[spot.page]) for spot in index):
                raise ValueError  # noqa: TRY301
            return Carried(_json.structure(packed[kind]), listed, index, tuple(map(str, packed.get("left_out", ()))))
    except CjmError as error:
        raise ConvertError(f"The map in the file is damaged: {error}", next=_NEXT) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ConvertError("The map in the file is damaged.", next=_NEXT) from error
    raise ConvertError(f"The map in the file is of form {version!r}; this cjm knows form {_VERSION}.", next=_NEXT)


def _is_beyond(spot: Spot, page: Page) -> bool:
    """Whether a spot stands where no table has columns."""
    return page.kind == "table" and spot.box[0] + spot.box[2] > _WIDEST


def _page_kind(kind: Any) -> PageKind:
    if kind not in {"table", "board", "outline"}:
        raise ValueError
    return kind  # type: ignore[no-any-return]


def _short(number: float) -> float:
    whole = int(number)
    return whole if whole == number else round(number, 2)


def _said(map: JourneyMap) -> dict[str, list[str]]:
    """What the map says of itself and what its lanes are called, for texts that nobody says to be that."""
    found: dict[str, list[str]] = {}
    for name in LANES:
        if any(getattr(holder, name) for phase in map.phases for holder in (phase, *phase.steps)):
            for labels in LANE_LABELS.values():
                found.setdefault(normal(labels[name][0]), [f":lane/{name}", "title"])
    for phase in map.phases:
        for holder in (phase, *phase.steps):
            for name in holder.custom:
                found.setdefault(normal(name), [f":lane/{name}", "title"])
    for lane in map.lanes:
        if lane.title:
            found[normal(lane.title)] = [f":lane/{lane.name}", "title"]
    for name in ("customer_goal", "trigger", "purpose", "scope", "scenario", "title"):
        text = getattr(map, name)
        if text and text.strip():
            found[normal(text)] = ["", name]
    return found


def _packed(spot: Spot, said: list[dict[str, list[str]]]) -> list[list[str]]:
    if not spot.parts:
        # Once: the first text that says it does so, the others stand for something else.
        own = said[spot.map].pop(spot.text, None) if spot.map is not None and spot.map < len(said) else None
        return [own] if own else []
    return [
        [part.reference, part.field]
        + ([normal(part.text)] if part.role != "defines" or normal(part.text) != spot.text else [])
        + ([part.role] if part.role != "defines" else [])
        for part in spot.parts
    ]


def _unpacked(entry: Any) -> Spot:
    page, name, x, y, width, height, text, parts, more, number = entry
    box = (float(x), float(y), float(width), float(height))
    if not isinstance(text, str) or not isinstance(page, int) or not isinstance(number, int | None):
        raise TypeError
    if not all(abs(each) < _FARTHEST for each in box):
        raise ValueError
    if not all(isinstance(word, str) for part in parts for word in part):
        raise TypeError
    fragments = tuple(Fragment(part[0], part[1], part[2] if len(part) > 2 else text, *part[3:]) for part in parts)
    return Spot(page, str(name), box, text, fragments, tuple(map(str, more)), number)


def pages(shapes: Shapes) -> tuple[Page, ...]:
    """The tables, boards and outlines of a file, in this order."""
    return (
        *(Page("table", each.name) for each in shapes.tables),
        *(Page("board", each.name) for each in shapes.boards),
        *(Page("outline", each.name) for each in shapes.outlines),
    )


def spots(shapes: Shapes, maps: int = 1) -> Iterator[Spot]:
    """Everything visible in the shapes, page by page; `maps` tells how many maps there are to show."""
    number = 0
    for table in shapes.tables:
        yield from _of_table(table, number, maps)
        number += 1
    for board in shapes.boards:
        yield from _of_board(board, number, maps)
        number += 1
    titles = count()
    for outline in shapes.outlines:
        yield from _of_outline(outline, number, maps, titles)
        number += 1


def _of_table(table: Table, page: int, maps: int) -> Iterator[Spot]:
    which = 0 if maps == 1 else page if page < maps else None
    for cell in table.cells:
        more = tuple(normal(each) for each in (cell.comment, cell.link) if each and each.strip())
        if cell.text.strip() or more or cell.picture:
            place = cell.origin or f"{table.name}!R{cell.row + 1}C{cell.column + 1}"
            box = (cell.column, cell.row, cell.columns, cell.rows)
            yield Spot(page, "", box, normal(cell.text), cell.parts, more, which, cell.text, place, cell)


def _of_board(board: Board, page: int, maps: int) -> Iterator[Spot]:
    frames: dict[str, int] = {}
    parents: dict[str, Item] = {item.id: item for item in board.items}
    for item in board.items:
        if any(part.reference == "" and part.field == "title" for part in item.parts) and item.parent is None:
            frames.setdefault(item.id, len(frames))
    for item in board.items:
        more = tuple(normal(each) for each in (item.link, *item.tags) if each and each.strip())
        if not (item.text.strip() or more or item.picture):
            continue
        which: int | None = 0
        if maps > 1:
            top = item
            for _ in range(8):
                top = parents.get(top.parent or "", top)
            which = frames.get(top.id)
            which = None if which is None or which >= maps else which
        box = (item.x, item.y, item.width, item.height)
        yield Spot(
            page, item.id, box, normal(item.text), item.parts, more, which, item.text, item.origin or item.id, item
        )


def _of_outline(outline: Outline, page: int, maps: int, titles: Iterator[int]) -> Iterator[Spot]:
    """The nodes of an outline; of several maps each begins with the node that shows its title."""
    which: int | None = 0 if maps == 1 else None
    top = 0
    for number, (depth, node) in enumerate(outline.walk()):
        if maps > 1 and any(part.reference == "" and part.field == "title" for part in node.parts):
            at = next(titles)
            which, top = (at if at < maps else None), depth
        elif maps > 1 and which is not None and depth <= top:
            which = None
        more = tuple(normal(each) for each in (node.note, node.link) if each and each.strip())
        if node.text.strip() or more or node.children or node.picture:
            box = (depth, number, 1, 1)
            place = node.origin or outline.name
            yield Spot(page, node.id or "", box, normal(node.text), node.parts, more, which, node.text, place, node)
