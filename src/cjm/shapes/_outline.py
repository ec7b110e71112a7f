"""A tree of texts: what mind maps, OPML and Markdown headings have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import field, frozen

from cjm.shapes._table import Fragment, fragments_of

if TYPE_CHECKING:
    from cjm.model import Asset

NodeRole: TypeAlias = Literal["title", "fact", "phase", "step", "lane", "content"]


def _nodes(value: Iterable[Node]) -> tuple[Node, ...]:
    return tuple(value)


@frozen
class Node:
    """A text with the texts under it, and a note beside it.

    `id` is the name that the node has in its file, kept by tools when the text is edited or the node dragged; None
    where there is none. `role` is what the node is in an outline that cjm arranged; readers leave it out.
    """

    text: str
    children: tuple[Node, ...] = field(default=(), converter=_nodes)
    id: str | None = field(default=None, kw_only=True)
    role: NodeRole | None = field(default=None, kw_only=True)
    note: str | None = field(default=None, kw_only=True)
    link: str | None = field(default=None, kw_only=True)
    picture: Asset | None = field(default=None, kw_only=True)
    origin: str | None = field(default=None, kw_only=True)
    parts: tuple[Fragment, ...] = field(default=(), kw_only=True, converter=fragments_of)


@frozen(repr=False)
class Outline:
    """A tree of texts under a name."""

    name: str
    nodes: tuple[Node, ...] = field(converter=_nodes)

    def walk(self) -> Iterator[tuple[int, Node]]:
        """Every node with its depth (0 for the top ones), parents before children.

        >>> [(depth, node.text) for depth, node in Outline("o", [Node("a", [Node("b")]), Node("c")]).walk()]
        [(0, 'a'), (1, 'b'), (0, 'c')]
        """
        waiting = [(0, node) for node in reversed(self.nodes)]
        while waiting:
            depth, node = waiting.pop()
            yield depth, node
            waiting += [(depth + 1, child) for child in reversed(node.children)]

    def __repr__(self) -> str:
        return f"Outline({self.name!r}, {sum(1 for _ in self.walk())} nodes)"
