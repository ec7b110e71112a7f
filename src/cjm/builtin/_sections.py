"""The texts of a document outside its tables, as an outline: headings over what stands below them, items in items.

The heading nearest above a table is its title, and "**Label:** text" between the two a fact about it: they become the
first rows of that table and are not said again in the outline.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field, frozen

from cjm.shapes import Cell, Node

_DEEPEST = 60  # items in items


@frozen
class Said:
    """A text of a document: a heading of a `level`, an item with its `indent`, or neither, a paragraph.

    A paragraph may be a `fact`: a label, a text, and where the text begins.
    """

    text: str
    origin: str
    link: str | None = None
    level: int = field(default=0, kw_only=True)
    indent: int | None = field(default=None, kw_only=True)
    fact: tuple[str, str, str] | None = field(default=None, kw_only=True)


@define
class _Open:
    said: Said
    children: list[_Open] = field(factory=list)

    def node(self) -> Node:
        children = [child.node() for child in self.children]
        return Node(self.said.text, children, link=self.said.link, origin=self.said.origin)


class Sections:
    """An outline under way, and the heading and texts that may still belong to a table."""

    def __init__(self) -> None:
        self.nearest = ""
        self._waiting: list[Said] = []
        self._top: list[_Open] = []
        self._headings: list[_Open] = []
        self._items: list[_Open] = []

    def say(self, said: Said) -> None:
        """The next text of the document."""
        if said.level:
            self._release()
            self.nearest = said.text
        self._waiting.append(said)

    def table(self) -> Iterator[Cell]:
        """The first cells of the table that begins here: its title, and the facts below that, each in a row."""
        heading = next((each for each in self._waiting if each.level), None)
        row = 0
        others = []
        for each in self._waiting:
            if each.level:
                yield Cell(row, 0, each.text, link=each.link, origin=each.origin)
                row += 1
            elif heading and each.fact:
                label, text, origin = each.fact
                yield Cell(row, 0, label, origin=each.origin)
                yield Cell(row, 1, text, link=each.link, origin=origin)
                row += 1
            else:
                others.append(each)
        if heading:
            self._leave(heading.level)
        self._waiting = others
        self._release()

    def nodes(self) -> list[Node]:
        """The finished outline."""
        self._release()
        return [each.node() for each in self._top]

    def _release(self) -> None:
        """What led to no table belongs to the outline."""
        for each in self._waiting:
            if each.level:
                self._leave(each.level)
                self._headings.append(self._hang(each))
            elif each.indent is None:
                self._items.clear()
                self._hang(each)
            else:
                # Below the last item that is indented less.
                while self._items and self._is_beside(each.indent):
                    self._items.pop()
                self._items.append(self._hang(each))
        self._waiting = []

    def _is_beside(self, indent: int) -> bool:
        return (self._items[-1].said.indent or 0) >= indent or len(self._items) > _DEEPEST

    def _leave(self, level: int) -> None:
        self._items.clear()
        while self._headings and self._headings[-1].said.level >= level:
            self._headings.pop()

    def _hang(self, said: Said) -> _Open:
        made = _Open(said)
        around = self._items[-1:] or self._headings[-1:]
        (around[0].children if around else self._top).append(made)
        return made
