"""A map as items of a Miro board, spelled as the REST API v2 gives them: a frame for each map."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

import cjm
from cjm.text import clean

from ._colours import ink_on, sticky_colour
from ._fragments import fragment
from ._items import board as board_of, find
from ._options import MiroOptions

APART = 240.0
"""Between two frames."""
CAPTION = 200
"""The longest caption that a connector takes."""
_SIZES = {"title": 36, "phase": 20, "step": 16, "lane": 16, "fact": 16}
_TYPES = {"sticky": "sticky_note", "shape": "shape", "text": "text", "card": "card", "frame": "frame"}


def write(content: cjm.JourneyMap | cjm.Atlas, target: cjm.Target) -> bytes:
    """The JSON of a board: `items` and `connectors` as Miro gives them, and the whole map under `cjm`."""
    options = target.options if isinstance(target.options, MiroOptions) else MiroOptions()
    arranged: dict[str, cjm.Item] = {}
    document: dict[str, Any] = {"board": {"name": _cleaned(content.title, target)[:60]}, "items": [], "connectors": []}
    y = 0.0
    for number, each in enumerate(_maps(content)):
        drawn = cjm.arrange.board(each, language=options.language)
        spelled = _Spelling(drawn.items, f"{number}", arranged, y, target)
        document["items"] += spelled.items()
        document["connectors"] += spelled.connectors()
        y += drawn.items[0].height + APART
        _note_hidden(each, target)
    shown = _as_read(document, arranged)
    carrier = target.carry(content, cjm.Shapes(boards=[shown]))
    if carrier is not None:
        document["cjm"] = carrier
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _maps(content: cjm.JourneyMap | cjm.Atlas) -> Iterator[cjm.JourneyMap]:
    """The maps to draw: those of an atlas, and one with what none of them holds."""
    if isinstance(content, cjm.JourneyMap):
        yield content
        return
    yield from content.maps
    own: dict[str, Any] = {name: tuple(_alone(each) for each in content.own(name)) for name in cjm.LIBRARY}
    if any(own.values()) or content.unplaced or not content.maps:
        yield cjm.JourneyMap(content.title, unplaced=content.unplaced, **own)


def _alone(element: Any) -> Any:
    """An element of the library without references to what stands in maps, which are drawn elsewhere."""
    changes: dict[str, Any] = {}
    for each in attrs.fields(type(element)):
        value = getattr(element, each.name)
        if each.name in {"until", "elements"}:
            changes[each.name] = None if each.name == "until" else ()
        elif isinstance(value, tuple):
            kept = value if each.name != "evidence" else [one for one in value if not isinstance(one, str)]
            changes[each.name] = tuple(_alone(one) if isinstance(one, cjm.Element) else one for one in kept)
    return attrs.evolve(element, **changes)


def _as_read(document: dict[str, Any], arranged: dict[str, cjm.Item]) -> cjm.Board:
    """The board that a reader will see in the document, with what each item shows of the map."""
    seen = board_of(find(document), document["board"]["name"], cjm.Source(data=b""))
    return attrs.evolve(
        seen,
        items=[attrs.evolve(item, role=arranged[item.id].role, parts=arranged[item.id].parts) for item in seen.items],
    )


def _note_hidden(map: cjm.JourneyMap, target: cjm.Target) -> None:
    for lane in map.lanes:
        if not lane.visible:
            target.note(
                f"The lane {lane.title or lane.name!r} is hidden in the map, but a board hides nothing: "
                "everybody sees it there. Delete it on the board if they should not.",
                at=lane.name,
            )


def _cleaned(text: str, target: cjm.Target, at: str | None = None) -> str:
    kept = clean(text)
    if kept != text:
        target.lose("Characters that nobody can see are left out: Miro does not take them.", at=at)
    return kept


class _Spelling:
    """The items of one frame in Miro's spelling; `arranged` gathers what became what."""

    def __init__(
        self, drawn: Sequence[cjm.Item], board: str, arranged: dict[str, cjm.Item], top: float, target: cjm.Target
    ) -> None:
        self.drawn = drawn
        self.top = top
        self.target = target
        self.ids: dict[str, str] = {}
        for item in drawn:
            self.ids[item.id] = _free_id(f"{board}\0{item.id}", arranged)
            arranged[self.ids[item.id]] = item

    def items(self) -> Iterator[dict[str, Any]]:
        for item in self.drawn:
            if item.kind != "connector":
                yield self.item(item)

    def item(self, item: cjm.Item) -> dict[str, Any]:
        """One item: its envelope, and what its type has."""
        frame = item.parent is None
        x, y = item.x + item.width / 2, item.y + item.height / 2
        geometry = {"width": round(item.width, 2)}
        if item.kind not in {"sticky", "text"}:  # their height follows from the width
            geometry["height"] = round(item.height, 2)
        data, style = self.data(item)
        spelled: dict[str, Any] = {
            "id": self.ids[item.id],
            "type": _TYPES[item.kind],
            "data": data,
            "style": style,
            "geometry": geometry,
            "position": {
                "x": round(x, 2),
                "y": round(y + (self.top if frame else 0), 2),
                "origin": "center",
                "relativeTo": "canvas_center" if frame else "parent_top_left",
            },
        }
        if item.parent is not None:
            spelled["parent"] = {"id": self.ids[item.parent]}
        return spelled

    def data(self, item: cjm.Item) -> tuple[dict[str, Any], dict[str, Any]]:
        """Text and look, as the type of the item has them."""
        text = _cleaned(item.text, self.target, item.id)
        size = str(_SIZES.get(item.role or "", 20 if item.kind == "text" else 15))
        if item.kind == "frame":
            return {"format": "custom", "title": text, "type": "freeform"}, {"fillColor": item.fill}
        if item.kind == "card":
            title, _, lines = text.partition("\n")
            card = {"title": fragment(title)} | ({"description": fragment(lines)} if lines else {})
            return card, {"cardTheme": item.fill}
        if item.kind == "sticky":
            shape = {"content": fragment(text), "shape": item.form}
            look = {"fillColor": sticky_colour(item.fill), "textAlign": "left", "textAlignVertical": "top"}
            return shape, look
        if item.kind == "text":
            bold = item.role in {"title", "aside"}
            content = f"<strong>{fragment(text)}</strong>" if bold else fragment(text)
            return {"content": content}, {
                "color": "#172033",
                "fontFamily": "noto_sans",
                "fontSize": size,
                "textAlign": "left",
            }
        heading = item.role in {"phase", "step", "lane"}
        return {
            "content": f"<strong>{fragment(text)}</strong>" if heading and text else fragment(text),
            "shape": item.form,
        }, {
            "fillColor": item.fill,
            "fillOpacity": "1.0",
            "borderColor": "#d9dee8",
            "borderWidth": "1.0",
            "borderStyle": "normal",
            "borderOpacity": "1.0",
            "color": ink_on(item.fill),
            "fontFamily": "noto_sans",
            "fontSize": size,
            "textAlign": "left",
            "textAlignVertical": "middle" if item.role in {"phase", "step", "emotion"} else "top",
        }

    def connectors(self) -> Iterator[dict[str, Any]]:
        for item in self.drawn:
            if item.kind == "connector" and item.start and item.end:
                yield self.connector(item)

    def connector(self, item: cjm.Item) -> dict[str, Any]:
        """A way from header to header over their upper edges, or a piece of the curve of emotions."""
        curve = item.role == "decoration"
        sides = (("100%", "50%"), ("0%", "50%")) if curve else (("50%", "0%"), ("50%", "0%"))
        ends = [
            {"id": self.ids[end], "position": {"x": x, "y": y}}
            for end, (x, y) in zip((item.start or "", item.end or ""), sides, strict=True)
        ]
        return {
            "id": self.ids[item.id],
            "type": "connector",
            "shape": item.form or "curved",
            "startItem": ends[0],
            "endItem": ends[1],
            "captions": self.captions(item),
            "style": {
                "color": "#172033",
                "endStrokeCap": "none" if curve else "stealth",
                "fontSize": "14",
                "startStrokeCap": "none",
                "strokeColor": "#5b6478" if curve else "#4f46a5",
                "strokeStyle": "dotted" if curve else "normal",
                "strokeWidth": "2.0",
            },
        }

    def captions(self, item: cjm.Item) -> list[dict[str, str]]:
        text = short = _cleaned(item.text, self.target, item.id)
        while len(fragment(short)) > CAPTION:
            short = short[:-2] + "…"
        if short != text:
            self.target.lose(f"A caption in Miro ends after {CAPTION} characters.", at=item.id)
        return [{"content": fragment(short), "position": "50%", "textAlignVertical": "top"}] if short else []


def _free_id(text: str, taken: dict[str, cjm.Item]) -> str:
    """Digits that stand for a text, the same every time; others where these are taken."""
    salt = ""
    while True:
        digest = hashlib.blake2b(f"{text}{salt}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
        digits = f"3{int.from_bytes(digest) % 10**18:018}"
        if digits not in taken:
            return digits
        salt += "\0"
