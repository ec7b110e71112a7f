"""Items of a Miro board, however they were exported, as items on a plane."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

import cjm
from cjm.text import wrap

from ._colours import hex_colour
from ._fragments import Told, told

STICKY_RATIOS = {"square": 228 / 199, "rectangle": 228 / 350}
"""Height to width of sticky notes: Miro tells only one of the two."""

_KINDS: dict[str, Any] = {
    "sticky_note": "sticky",
    "sticker": "sticky",
    "shape": "shape",
    "text": "text",
    "card": "card",
    "app_card": "card",
    "frame": "frame",
    "group": "group",
    "image": "image",
    "connector": "connector",
    "line": "connector",
}
_NO_ITEMS = frozenset("user board board_member team organization project error cursor-list list bulk-list".split())
_SIGNS = frozenset(
    "data geometry position style parent parentId isSupported content title text x y startItem endItem start end "
    "captions messages links nodeView shape".split()
)
_TEXTS = (
    "title content text plainText code description summary caption captions label name value tooltip fields nodeView "
    "data messages rows columns cells children replies"
).split()
_LINKS = ("url", "link", "linkedTo", "href", "imageUrl", "documentUrl", "contentUrl")
_CELLS = frozenset("table table_text data_table_format kanban usm".split())


class Found(NamedTuple):
    """What a document holds: its items, and the titles of its tags by id."""

    items: dict[str, dict[str, Any]]
    tags: dict[str, str]


def find(document: Any) -> Found:
    """Every item in a document of any form, in order: in our own, in pages of answers, in lists, in reports.

    >>> list(find({"pages": [{"data": [{"id": 7, "type": "text", "data": {"content": "Да"}}]}]}).items)
    ['7']
    """
    kept, tags = _Kept(), dict[str, str]()
    waiting = [document]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            if _is_tag(node):
                tags[str(node["id"])] = _plain(node, "title")
            elif is_item(node):
                kept.add(node)
                waiting += [node[key] for key in ("children", "items") if isinstance(node.get(key), list)]
            else:
                waiting += reversed([value for key, value in node.items() if key != "cjm"])
    return Found(kept.items, tags)


def is_item(node: dict[str, Any]) -> bool:
    """Whether an object is an item of a board: it has an id, a type and something of an item's."""
    if not isinstance(node.get("id"), str | int) or isinstance(node["id"], bool):
        return False
    kind = node.get("type")
    if kind is None:
        return "startItem" in node and "endItem" in node
    return isinstance(kind, str) and kind not in _NO_ITEMS and not _SIGNS.isdisjoint(node)


def _is_tag(node: dict[str, Any]) -> bool:
    return node.get("type") == "tag" and isinstance(node.get("id"), str | int)


class _Kept:
    """Items by id: what comes twice is one, what only shares an id is another (`7`, `7#2`)."""

    def __init__(self) -> None:
        self.items: dict[str, dict[str, Any]] = {}
        self._alike: dict[str, set[str]] = {}

    def add(self, item: dict[str, Any]) -> None:
        """One more item, unless it is there already."""
        name = str(item["id"])
        if name in self.items:
            alike = self._alike.setdefault(name, {_told_apart(self.items[name])})
            this = _told_apart(item)
            if this in alike:
                return
            alike.add(this)
            name = f"{name}#{len(alike)}"
            while name in self.items:
                name += "#"
        self.items[name] = item


def _told_apart(item: dict[str, Any]) -> str:
    return json.dumps(item, sort_keys=True)


def board(found: Found, title: str, source: cjm.Source) -> cjm.Board:
    """The items as a board, in px from its own origin; notes what Miro does not give."""
    places = _Places(found.items, source)
    items = [_item(name, raw, places, found.tags) for name, raw in found.items.items()]
    used = {each for item in items for each in item.tags}
    loose = [
        cjm.Item(f"tag/{key}", "other", text=tag, origin=f"miro:tag/{key}")
        for key, tag in found.tags.items()
        if tag not in used
    ]
    _note_unread(found.items, items, source)
    return cjm.Board(title, [*items, *loose])


def _item(id: str, raw: dict[str, Any], places: _Places, tags: dict[str, str]) -> cjm.Item:
    kind = _kind(raw)
    text, links = _told(raw, kind)
    x, y, width, height = places.box(id)
    style, data = _dict(raw, "style"), _dict(raw, "data")
    form = data.get("shape", raw.get("shape"))
    fill = (
        style.get("fillColor")
        or style.get("cardTheme")
        or style.get("nodeColor")
        or style.get("stickerBackgroundColor")
    )
    ends = [_end(raw, *keys) for keys in (("startItem", "start", "startWidget"), ("endItem", "end", "endWidget"))]
    return cjm.Item(
        id,
        kind,
        text="\n".join([text, *links[1:]]) if links[1:] else text,
        x=x,
        y=y,
        width=width,
        height=height,
        rotation=number(_dict(raw, "geometry").get("rotation", raw.get("rotation")), places.source, id),
        form=form if isinstance(form, str) else None,
        fill=hex_colour(fill),
        parent=parent_of(raw),
        start=ends[0],
        end=ends[1],
        tags=_tags(raw, tags),
        link=links[0] if links else None,
        origin=f"miro:item/{id}",
    )


def _kind(raw: dict[str, Any]) -> Any:
    kind = raw.get("type")
    return "connector" if kind is None else _KINDS.get(kind.lower(), "other")


def _dict(node: dict[str, Any], key: str) -> dict[str, Any]:
    value = node.get(key)
    return value if isinstance(value, dict) else {}


def _plain(node: dict[str, Any], key: str) -> str:
    value = node.get(key, _dict(node, "data").get(key))
    return value if isinstance(value, str) else ""


def parent_of(raw: dict[str, Any]) -> str | None:
    """The id of the frame (or other item) that an item lies in."""
    parent = raw.get("parent")
    value = parent.get("id") if isinstance(parent, dict) else raw.get("parentId", parent)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else None


def _end(raw: dict[str, Any], *keys: str) -> str | None:
    for key in keys:
        end = raw.get(key)
        if isinstance(end, dict):
            end = end.get("id", end.get("item"))
        if isinstance(end, str | int) and not isinstance(end, bool):
            return str(end)
    return None


def _tags(raw: dict[str, Any], titles: dict[str, str]) -> tuple[str, ...]:
    listed = [*_list(raw, "tags"), *_list(raw, "tagIds"), *_list(_dict(raw, "data"), "tags")]
    names = (_plain(each, "title") if isinstance(each, dict) else titles.get(str(each), str(each)) for each in listed)
    return tuple(dict.fromkeys(name for name in names if name))


def _list(node: dict[str, Any], key: str) -> list[Any]:
    value = node.get(key)
    return value if isinstance(value, list) else []


# Texts


def _told(raw: dict[str, Any], kind: str) -> tuple[str, list[str]]:
    """All texts of an item, line by line, and where its links lead."""
    texts: list[str] = []
    links: list[str] = []
    for key, value in _strings(raw):
        if key in _LINKS:
            links.append(value)
        else:
            plain = key == "code" or (kind == "frame" and key == "title")
            each = Told(value) if plain else told(value)
            texts += [each.text] if each.text else []
            links += each.links
    return "\n".join(texts), list(dict.fromkeys(link for link in links if link))


def _strings(node: Any) -> Iterator[tuple[str, str]]:
    """The texts and links somewhere in an item, with the keys they stand under."""
    waiting: list[tuple[str, Any]] = [("", node)]
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, str):
            if key:
                yield key, value
        elif isinstance(value, list):
            # Items within an item are items of their own.
            inner = [each for each in value if not (isinstance(each, dict) and key == "children" and is_item(each))]
            waiting += [(key, each) for each in reversed(inner)]
        elif isinstance(value, dict):
            waiting += [(name, value[name]) for name in reversed((*_TEXTS, *_LINKS)) if name in value]


def _note_unread(raws: dict[str, dict[str, Any]], items: list[cjm.Item], source: cjm.Source) -> None:
    """Says which items came without the text that people see on the board."""
    mute = Counter(
        str(raws[item.id].get("type")) for item in items if item.kind == "other" and not item.text and not item.link
    )
    cells = {kind: count for kind, count in sorted(mute.items()) if kind in _CELLS}
    others = {kind: count for kind, count in sorted(mute.items()) if kind not in _CELLS}
    if cells:
        source.note(
            f"Miro does not give the cells of its tables: {_listed(cells)} came without text. "
            "Copy the table into a spreadsheet and read that.",
            kind="loss",
        )
    if others:
        source.note(f"Miro gives no text for {_listed(others)}: look at the board for what they say.", kind="loss")


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} × {kind}" for kind, count in counts.items())


# Places


def number(value: Any, source: cjm.Source, id: str) -> float:
    """A number, also where it comes as text; 0 for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return 0.0
    try:
        size = float(value)
    except (ValueError, OverflowError):
        size = 0.0 if isinstance(value, str) else math.inf
    if not math.isfinite(size):
        raise cjm.ConvertError(
            f"item {id} has {str(value)[:20]} for a number.", where=source.path, next="Export the board again."
        )
    return size


class _Places:
    """Where the items lie: children are placed from the top left corner of their parent, which may have one too."""

    def __init__(self, raws: dict[str, dict[str, Any]], source: cjm.Source) -> None:
        self.raws = raws
        self.source = source
        self.corners: dict[str, tuple[float, float]] = {}

    def box(self, id: str) -> tuple[float, float, float, float]:
        """The top left corner on the board, and the size."""
        width, height = self.size(id)
        x, y = self.corner(id)
        return round(x, 3), round(y, 3), round(width, 3), round(height, 3)

    def corner(self, id: str) -> tuple[float, float]:
        """The top left corner on the board."""
        chain: dict[str, None] = {}
        at: str | None = id
        while at is not None and at not in self.corners and at not in chain:
            chain[at] = None
            at = self.placed_from(at)
        x, y = self.corners.get(at or "", (0.0, 0.0))  # a circle of parents begins at 0, 0
        for each in reversed(chain):
            centre = self.centre(each)
            width, height = self.size(each)
            x, y = x + centre[0] - width / 2, y + centre[1] - height / 2
            self.corners[each] = (x, y)
        return self.corners[id]

    def placed_from(self, id: str) -> str | None:
        """The parent from whose corner an item is placed, where there is one."""
        raw = self.raws[id]
        parent = parent_of(raw)
        relative = _dict(raw, "position").get("relativeTo", raw.get("relativeTo"))
        return parent if parent in self.raws and relative != "canvas_center" else None

    def centre(self, id: str) -> tuple[float, float]:
        raw = self.raws[id]
        position = _dict(raw, "position") or raw
        return self.number(position.get("x"), id), self.number(position.get("y"), id)

    def size(self, id: str) -> tuple[float, float]:
        """Width and height; what Miro leaves out follows from the shape of a note, or from the lines of a text."""
        raw = self.raws[id]
        geometry = _dict(raw, "geometry") or raw
        width, height = self.number(geometry.get("width"), id), self.number(geometry.get("height"), id)
        if bool(width) == bool(height):
            return width, height
        if _kind(raw) == "sticky":
            form = _dict(raw, "data").get("shape", raw.get("shape"))
            ratio = STICKY_RATIOS.get(form if isinstance(form, str) else "square", STICKY_RATIOS["square"])
            return width or height / ratio, height or width * ratio
        if _kind(raw) == "text" and width > 0:
            size = self.number(_dict(raw, "style").get("fontSize"), id)
            size = size if 1 <= size <= width / 1.7 else min(14.0, width / 1.7)
            return width, max(1, len(wrap(_told(raw, "text")[0], width, size))) * size * 1.4
        return width, height

    def number(self, value: Any, id: str) -> float:
        return number(value, self.source, id)
