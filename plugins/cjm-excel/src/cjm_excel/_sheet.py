"""What is to be known of a worksheet before openpyxl reads it: what it would not tell, and what would keep it busy."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import define, field
from openpyxl.utils import get_column_letter

import cjm
from cjm_excel._package import Package, bare

ROWS, COLUMNS = 1_048_576, 16_384
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
Area = tuple[int, int, int, int]

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$")
_CANONICAL = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}$")
# openpyxl makes an object of each cell of a merged or linked area, of each blank cell and of each rule.
_MOST_MERGED = 10_000
_MOST_BLANK = 20_000
_MOST_OTHERS = 20_000
_RAISE = "Raise limits= if you trust the file."
_LINK_FORMULA = re.compile(rb"HYPERLINK\(", re.IGNORECASE)
# An escaped underscore: openpyxl takes the escape away, so that "_x005F_x000D_" looks like an escaped return.
ESCAPED = b"x005F_"


def place(reference: str) -> tuple[int, int] | None:
    """Row and column, from zero, of a reference such as C7; None where no sheet has it.

    >>> place("C7"), place("XFD1048576"), place("nowhere")
    ((6, 2), (1048575, 16383), None)
    """
    found = _REFERENCE.match(reference)
    if not found:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    return (row - 1, column - 1) if 0 < row <= ROWS and column <= COLUMNS else None


def area(reference: str) -> Area | None:
    """Top, left, bottom and right, from zero and inclusive, of an area such as B2:C7."""
    first, _, last = reference.partition(":")
    start, end = place(first), place(last or first)
    if start is None or end is None:
        return None
    (top, bottom), (left, right) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return top, left, bottom, right


def name(row: int, column: int) -> str:
    """The reference of a cell, such as C7.

    >>> name(6, 2), name(0, 16383)
    ('C7', 'XFD1')
    """
    return f"{get_column_letter(column + 1)}{row + 1}"


@define
class Facts:
    """What a look at the XML of a sheet tells.

    `filled` are the cells that hold something: openpyxl writes the address of a link into an empty one. `formulas` are
    those with a formula. `merges` stand in the order of the file. `held` says that openpyxl must not merge them,
    since it empties what is covered; `odd` that the sheet must be written anew for openpyxl.
    """

    is_grid: bool = True
    filled: set[str] = field(factory=set)
    formulas: set[str] = field(factory=set)
    merges: list[Area] = field(factory=list)
    has_link_formulas: bool = False
    held: bool = False
    odd: bool = False


def look_at(package: Package, part: str, left: int) -> tuple[Facts, int]:
    """The facts of a sheet, and how many filled cells may still come after it."""
    looking = _Looking(left)
    package.walk(part, looking.start)
    data = package.bytes(part)
    facts = looking.close()
    facts.has_link_formulas = bool(_LINK_FORMULA.search(data.replace(b"\0", b"") if b"\0" in data else data))
    if facts.merges:
        facts.held = facts.odd or _is_troubled(facts.merges, facts.filled | _commented(package, part))
    facts.odd |= facts.held or ESCAPED in data
    return facts, looking.left


def numbers(package: Package, part: str) -> dict[str, str]:
    """The numbers in a sheet, by cell: openpyxl drops one that it takes for a day of no calendar."""
    found: dict[str, str] = {}
    at, is_number, is_value = "", False, False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal at, is_number, is_value
        if bare(tag) == "c":
            at, is_number = attributes.get("r", ""), attributes.get("t", "n") == "n"
        is_value = is_number and bare(tag) == "v"

    def end(_: str) -> None:
        nonlocal is_value
        is_value = False

    def text(said: str) -> None:
        if is_value:
            found[at] = found.get(at, "") + said

    package.walk(part, start, end, text)
    return found


def check_strings(package: Package, part: str, most: int) -> None:
    """Refuse more shared texts, and runs of rich text, than there may be cells."""
    left = most

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal left
        left -= bare(tag) in ("si", "r")
        if left < 0:
            raise cjm.LimitError("holds more texts than are read.", next=_RAISE)

    package.walk(part, start)


class _Looking:
    """Gathers facts from the elements of a sheet as they begin."""

    def __init__(self, left: int) -> None:
        self.facts = Facts()
        self.left = left
        self.is_odd = False
        self._cell = self._value = self._row = self._text = ""
        self._known: dict[str, Callable[[dict[str, str]], None]] = {}
        self._at: str | None = None
        self._is_counted = self._is_row_blank = False
        self._blank = self._others = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == self._cell:
            self._at = attributes.get("r", "")
            self._is_counted = False
            self._blank += 1
        elif tag == self._value:
            self._fill(attributes)
        elif tag == self._row:
            self._is_row_blank = True
            self._blank += 1
        elif tag == self._text:
            pass
        elif known := self._known.get(tag):
            known(attributes)
        elif not self._known:
            self._root(tag)
        else:
            self._others += 1

    def _root(self, tag: str) -> None:
        # Other writers, and the strict form of the standard, have other namespaces, which openpyxl passes over.
        self.is_odd = tag != f"{MAIN}}}worksheet"
        self.facts.is_grid = bare(tag) != "chartsheet"
        space = tag.removesuffix(bare(tag))
        self._cell, self._value, self._row, self._text = (space + each for each in ("c", "v", "row", "t"))
        names = {"is": self._fill, "f": self._formula, "mergeCell": self._merge, "hyperlink": self._link}
        self._known = {space + each: looks for each, looks in names.items()}

    def close(self) -> Facts:
        """The facts that all elements together tell."""
        facts = self.facts
        crowded = self._others > _MOST_OTHERS or self._blank > _MOST_BLANK
        facts.odd = self.is_odd or crowded or not all(map(_CANONICAL.match, facts.filled))
        return facts

    def _fill(self, _: dict[str, str]) -> None:
        if self._at is not None:
            self.facts.filled.add(self._at)
            self._count()

    def _formula(self, _: dict[str, str]) -> None:
        if self._at is not None:
            self.facts.filled.add(self._at)
            self.facts.formulas.add(self._at)
            self._count()

    def _count(self) -> None:
        if not self._is_counted:
            self._is_counted = True
            self._blank -= 1 + self._is_row_blank
            self._is_row_blank = False
            self.left -= 1
            if self.left < 0:
                raise cjm.LimitError("holds more filled cells than are read.", next=_RAISE)

    def _merge(self, attributes: dict[str, str]) -> None:
        merged = area(attributes.get("ref", ""))
        if merged and merged[:2] != merged[2:]:
            self.facts.merges.append(merged)

    def _link(self, attributes: dict[str, str]) -> None:
        linked = area(attributes.get("ref", ""))
        self._others += _size(linked) if linked else 0
        self.is_odd |= linked is None


def _size(of: Area) -> int:
    top, left, bottom, right = of
    return (bottom - top + 1) * (right - left + 1)


def _commented(package: Package, part: str) -> set[str]:
    return {
        node.get("ref")
        for relation in package.relations(part).values()
        if relation.kind == "comments" and relation.target in package
        for node in package.tree(relation.target).all("comment")
    }


def _is_troubled(merges: list[Area], filled: set[str]) -> bool:
    """Whether merged areas are huge, overlap, or cover what must not be lost."""
    if sum(map(_size, merges)) > _MOST_MERGED:
        return True
    covered: set[tuple[int, int]] = set()
    for top, left, bottom, right in merges:
        spots = {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}
        if not covered.isdisjoint(spots):
            return True
        covered |= spots
        spots.remove((top, left))
        if any(name(*spot) in filled for spot in spots):
            return True
    return False
