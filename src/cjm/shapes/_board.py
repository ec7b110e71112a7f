"""Items on a plane: what whiteboards, drawings and slides have in common."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from cjm.shapes._table import Fragment, fragments_of

if TYPE_CHECKING:
    from cjm.model import Asset

ItemKind: TypeAlias = Literal["frame", "group", "sticky", "shape", "text", "card", "image", "connector", "other"]
ItemRole: TypeAlias = Literal[
    "map", "title", "fact", "persona", "phase", "step", "lane", "content", "emotion", "aside", "decoration"
]


def _texts(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(value)


@frozen
class Item:
    """Something on a board: its kind, text and rectangle.

    `x` and `y` are the top left corner in px on the board itself (not within a parent), x to the right, y down. A
    connector has `start` and `end`, the ids of what it joins. `fill` is `#rrggbb`. `role` is what the item is on a
    board that cjm arranged; readers leave it out.
    """

    id: str
    kind: ItemKind
    text: str = field(default="", kw_only=True)
    x: float = field(default=0.0, kw_only=True)
    y: float = field(default=0.0, kw_only=True)
    width: float = field(default=0.0, kw_only=True)
    height: float = field(default=0.0, kw_only=True)
    rotation: float = field(default=0.0, kw_only=True)
    role: ItemRole | None = field(default=None, kw_only=True)
    form: str | None = field(default=None, kw_only=True)
    fill: str | None = field(default=None, kw_only=True)
    parent: str | None = field(default=None, kw_only=True)
    start: str | None = field(default=None, kw_only=True)
    end: str | None = field(default=None, kw_only=True)
    tags: tuple[str, ...] = field(default=(), kw_only=True, converter=_texts)
    link: str | None = field(default=None, kw_only=True)
    picture: Asset | None = field(default=None, kw_only=True)
    hidden: bool = field(default=False, kw_only=True)
    origin: str | None = field(default=None, kw_only=True)
    parts: tuple[Fragment, ...] = field(default=(), kw_only=True, converter=fragments_of)


def _items(value: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(value)


@frozen(repr=False)
class Board:
    """Items on a plane, in the order in which they lie on one another."""

    name: str
    items: tuple[Item, ...] = field(converter=_items)

    def __repr__(self) -> str:
        return f"Board({self.name!r}, {len(self.items)} items)"
