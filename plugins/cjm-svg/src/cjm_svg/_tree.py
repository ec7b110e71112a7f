"""The elements of a drawing in the order in which they are drawn, each with what moves it and how it looks.

Clones (`use`) are followed to what they show; style sheets, transforms and hidden parts are worked out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

import cjm

from ._style import Sheet, Style, inherited, length
from ._transforms import IDENTITY, Matrix, matrix, numbers, times

_MOST: Final = 250_000  # elements that are looked at
_MOST_CLONED: Final = 20_000  # elements that clones show: a few lines may double them again and again
_DEEPEST: Final = 20  # clones within clones
_SILENT: Final = frozenset({"script", "style", "metadata", "namedview", "font", "filter"})
_DEFINITIONS: Final = frozenset({"defs", "symbol", "clipPath", "mask", "pattern", "marker"})
_HREFS: Final = ("href", "{http://www.w3.org/1999/xlink}href")


class Visit(NamedTuple):
    """An element on the way: where it is, what moves it, how it looks, through how many clones it is seen."""

    element: ET.Element
    name: str
    origin: str
    matrix: Matrix
    style: Style
    hidden: bool
    clones: int = 0
    above: tuple[str, ...] = ()  # the ids of what it is in, as far as clones show them


def local(element: ET.Element) -> str:
    """The name of an element, whatever its namespace."""
    return element.tag.rpartition("}")[2]


def href(element: ET.Element) -> str | None:
    """What an element points at."""
    return next((value for key in _HREFS if (value := element.get(key))), None)


class Tree:
    """A drawing to walk through. `inside` says whether what an element holds is walked through as well."""

    def __init__(self, root: ET.Element, source: cjm.Source) -> None:
        self._root = root
        self._source = source
        self._sheet = Sheet(root)
        self._by_id: dict[str, ET.Element] = {}
        self._used: set[str] = set()
        self._seen = self._cloned = 0
        self._deep = False  # clones were met that lie too deep
        for each in root.iter():
            if own := each.get("id"):
                self._by_id.setdefault(own, each)
            if local(each) == "use":
                self._used.add((href(each) or "").removeprefix("#"))
        self.inside = True

    def __iter__(self) -> Iterator[Visit]:
        said = self._sheet.of(self._root, "svg")
        waiting = [Visit(self._root, "svg", "svg", IDENTITY, inherited(Style(), said), hidden=False)]
        while waiting:
            visit = waiting.pop()
            if not self._counted(visit):
                return
            self.inside = True
            yield visit
            if visit.name == "use":
                waiting += self._original(visit)
            elif self.inside:
                children = list(self._children(visit))
                children.reverse()
                waiting += children

    def _counted(self, visit: Visit) -> bool:
        """Whether this element is still to be looked at."""
        self._seen += 1
        self._cloned += bool(visit.clones)
        if self._seen > _MOST:
            self._source.note(f"The elements beyond the first {_MOST} were not read.", at=visit.origin, kind="clip")
        elif self._cloned > _MOST_CLONED:
            self._source.note("Clones show too much; what the further ones show was left out.", kind="loss")
        return self._seen <= _MOST and self._cloned <= _MOST_CLONED

    def _children(self, visit: Visit) -> Iterator[Visit]:
        counts: dict[str, int] = {}
        for child in visit.element:
            name = local(child)
            if name in _SILENT:
                continue
            counts[name] = counts.get(name, 0) + 1
            own = child.get("id")
            if own and own in self._used and (visit.name in _DEFINITIONS or name == "symbol"):
                continue  # what clones show is read where they show it
            origin = f"#{own}" if own else f"{visit.origin}/{name}[{counts[name]}]"
            yield self._visit(child, name, origin, visit)

    def _visit(self, element: ET.Element, name: str, origin: str, above: Visit, at: Matrix | None = None) -> Visit:
        said = self._sheet.of(element, name)
        place = above.matrix if at is None else at
        if transform := element.get("transform"):
            place = times(place, matrix(transform))
        if name == "svg":
            place = times(place, (1.0, 0.0, 0.0, 1.0, length(element.get("x")), length(element.get("y"))))
        hidden = above.hidden or said.get("display") == "none" or name in _DEFINITIONS
        own = element.get("id", "")
        names = (*above.above, own) if own and own in self._used else above.above
        return Visit(element, name, origin, place, inherited(above.style, said), hidden, above.clones, names)

    def _original(self, visit: Visit) -> Iterator[Visit]:
        """What a clone shows."""
        target = (href(visit.element) or "").removeprefix("#")
        found = self._by_id.get(target)
        if found is None or target in visit.above:
            return  # nothing, or a clone of itself
        if visit.clones >= _DEEPEST:
            if not self._deep:
                self._source.note("Clones lie too deep in clones; they were left out.", at=visit.origin, kind="loss")
            self._deep = True
            return
        x, y = length(visit.element.get("x")), length(visit.element.get("y"))
        place = times(visit.matrix, (1.0, 0.0, 0.0, 1.0, x, y))
        name = local(found)
        if name == "symbol":
            place = times(place, _fitted(visit.element, found))
        inner = visit._replace(clones=visit.clones + 1)
        shown = self._visit(found, name, visit.origin, inner, place)
        yield shown._replace(hidden=visit.hidden or (shown.hidden and name not in _DEFINITIONS))


def _fitted(use: ET.Element, symbol: ET.Element) -> Matrix:
    """How a symbol with a view of its own is fitted into its clone."""
    view = numbers(symbol.get("viewBox", ""))
    width, height = length(use.get("width")), length(use.get("height"))
    if len(view) != 4 or not (width > 0 and height > 0 and view[2] > 0 and view[3] > 0):
        return IDENTITY
    share = min(width / view[2], height / view[3])
    return share, 0.0, 0.0, share, -view[0] * share, -view[1] * share
