"""What is to be known of a worksheet before openpyxl reads it: what it would not tell, and what would keep it busy."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import define, field

import cjm
from cjm_excel._package import Package, bare
from cjm_excel._places import Area, area, name, size, spots

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

_CANONICAL = re.compile(r"[A-Z]{1,3}[1-9][0-9]{0,6}$")
# openpyxl makes an object of each cell of a merged or linked area, of each blank cell and of each rule.
_MOST_MERGED = 10_000
_MOST_BLANK = 20_000
_MOST_OTHERS = 20_000
_LARGE = 256 * 1024
_RAISE = "Raise limits= if you trust the file."
# A sheet in its usual spelling: UTF-8, no prefix, nothing before its root but the declaration.
_ROOT = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml(?:(?!encoding)[^>])*(?:encoding=[\"'](?i:utf-8)[\"'][^>]*)?\?>)?\s*"
    rb"<worksheet\b[^>]*\bxmlns=\"" + re.escape(MAIN.encode()) + rb"\""
)
_UNUSUAL = re.compile(rb"<(?:!|f\b|mergeCell\b|hyperlink\b|[\w.-]+:c\b)")
_CELL = re.compile(rb"<c r=\"[A-Z]{1,3}[1-9][0-9]{0,6}\"")
_ROW = re.compile(rb"<row[ >/]")
_STRING = re.compile(rb"<(?:[\w.-]+:)?(?:si|r)[ >/]")
_NUMBER = re.compile(rb"<row[^>]*\br=\"([0-9]{1,7})\"")
_BLANK_ROW = re.compile(rb"<row\b[^>]*/>|<row\b[^>]*[^/>]>(?:<c\b[^>]*/>)*</row>|<row></row>")
_LINK_FORMULA = re.compile(rb"HYPERLINK\(", re.IGNORECASE)
# An escaped underscore: openpyxl takes the escape away, so that "_x005F_x000D_" looks like an escaped return.
ESCAPED = b"x005F_"
_EXTENDED = b"x14:dataValidation"


@define
class Facts:
    """What a look at the XML of a sheet tells.

    `filled` are the cells that hold something: openpyxl writes the address of a link into an empty one. `formulas` are
    those with a formula. `merges` stand in the order of the file. `held` says that openpyxl must not merge them,
    since it empties what is covered; `has_other_lists` that dropdown lists name cells of other sheets; `odd` that the
    sheet must be written anew for openpyxl. `plain` is the number of filled cells where there is nothing else.
    """

    is_grid: bool = True
    filled: set[str] = field(factory=set)
    formulas: set[str] = field(factory=set)
    merges: list[Area] = field(factory=list)
    has_link_formulas: bool = False
    has_other_lists: bool = False
    plain: int | None = None
    held: bool = False
    odd: bool = False


def look_at(package: Package, part: str, left: int) -> tuple[Facts, int]:
    """The facts of a sheet, and how many filled cells may still come after it."""
    data = package.read(part)
    filled = _ordinary(data)
    if filled is not None:
        if filled > left:
            raise cjm.LimitError(f"holds more filled cells than are read ({part}).", where=package.where, next=_RAISE)
        package.trust(part)
        return Facts(has_other_lists=_EXTENDED in data, plain=filled), left - filled
    looking = _Looking(left)
    package.walk(part, looking.start)
    facts = looking.close()
    facts.has_link_formulas = bool(_LINK_FORMULA.search(data.replace(b"\0", b"") if b"\0" in data else data))
    facts.has_other_lists = _EXTENDED in data
    if facts.merges:
        facts.held = facts.odd or _is_troubled(facts.merges, facts.filled | _commented(package, part))
    facts.odd |= facts.held or ESCAPED in data
    return facts, looking.left


def _ordinary(data: bytes) -> int | None:
    """How many cells a sheet fills whose bytes hold nothing but plain cells as every program writes them, else None.

    A large sheet is nearly always such a one; a look at each of its elements would take as long as half its reading.
    """
    if not _ROOT.match(data) or _UNUSUAL.search(data) or ESCAPED in data:
        return None
    cells = data.count(b"<c ")
    if len(_CELL.findall(data)) != cells or b"<c>" in data:
        return None
    filled = data.count(b"<v>") + data.count(b"<is>")
    rows = data.count(b"<row")
    if cells + rows - 2 * filled > _MOST_BLANK:
        return None
    known = 2 * (filled + cells + rows) + data.count(b"<t>") + data.count(b"<t ") + data.count(b"</t>")
    return None if data.count(b"<") - known > _MOST_OTHERS else filled


def is_rich(data: bytes) -> bool:
    """Whether some text may have runs with a look of their own; UTF-16, and escapes, are taken for such."""
    return b"rPr" in data or ESCAPED in data or b"\0" in data[:100]


def clip(package: Package, part: str, most: int) -> str | None:
    """Leave the first `most` filled rows of a sheet in its part; the reference of the first row left out, if any.

    openpyxl is given no rows that hold nothing, and not by the million what do.
    """
    data = package.read(part)
    if data.count(b"<row") <= most:
        return None
    # Blank rows first: thousands of them are formatted by whoever formats a column.
    data = _BLANK_ROW.sub(b"", data)
    left_out = None
    starts = [found.start() for found in _ROW.finditer(data)]
    end = data.rfind(b"</sheetData>")
    if len(starts) > most and starts[most] < end:
        number = _NUMBER.match(data, starts[most])
        left_out = f"A{number[1].decode()}" if number else f"A{most + 1}"
        data = data[: starts[most]] + data[end:]
    package.put(part, data)
    return left_out


def check_strings(package: Package, part: str, most: int) -> bool:
    """Whether the shared texts hold what openpyxl misreads; more texts and runs than `most` are refused."""
    data = package.read(part)
    if sum(1 for _ in _STRING.finditer(data)) > most:
        raise cjm.LimitError(f"holds more texts than are read ({part}).", where=package.where, next=_RAISE)
    if len(data) > _LARGE and b"<!" not in data and b"\0" not in data[:100] and _is_flat(data):
        package.trust(part)
    return ESCAPED in data


def _is_flat(data: bytes) -> bool:
    """Whether there is hardly more in it than texts."""
    texts = data.count(b"<si>") + data.count(b"<t>") + data.count(b"<t ")
    return data.count(b"<") - 2 * texts < _MOST_OTHERS


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
        self._others += size(linked) if linked else 0
        self.is_odd |= linked is None


def _commented(package: Package, part: str) -> set[str]:
    return {
        node.get("ref")
        for relation in package.relations(part).values()
        if relation.kind == "comments" and relation.target in package
        for node in package.tree(relation.target).all("comment")
    }


def _is_troubled(merges: list[Area], filled: set[str]) -> bool:
    """Whether merged areas are huge, overlap, or cover what must not be lost."""
    if sum(map(size, merges)) > _MOST_MERGED:
        return True
    covered: set[tuple[int, int]] = set()
    for top, left, bottom, right in merges:
        area_spots = set(spots((top, left, bottom, right)))
        if not covered.isdisjoint(area_spots):
            return True
        covered |= area_spots
        area_spots.remove((top, left))
        if any(name(*spot) in filled for spot in area_spots):
            return True
    return False
