"""A plain copy of a workbook: what is read of it, in the spelling that openpyxl understands, and nothing else.

It is made only where openpyxl would refuse the workbook itself, pass over something in it, or be busy for minutes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from itertools import count
from xml.sax.saxutils import escape as escaped, quoteattr

from cjm_excel._package import Node, Package, Relation, bare
from cjm_excel._places import COLUMNS, ROWS, area, name, place
from cjm_excel._scan import MAIN, Facts

_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml."
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS = "http://schemas.openxmlformats.org/package/2006/"
_MOST_BLANK_ROWS = 10_000  # of which the height is kept


def copied(package: Package, sheets: list[tuple[str, Facts]], shared: dict[str, str], *, from_1904: bool) -> bytes:
    """The bytes of a workbook with these parts as its sheets, and with those of its shared parts that are there."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        strings = _Strings()
        if part := shared.get("sharedStrings"):
            package.walk(part, strings.start, strings.end, strings.text)
        archive.writestr("xl/sharedStrings.xml", _element("sst", inside=strings.found))
        styles = package.tree(part) if (part := shared.get("styles")) else Node("", {})
        xml, looks = _styles(styles)
        archive.writestr("xl/styles.xml", xml)
        if part := shared.get("theme"):
            archive.writestr("xl/theme/theme1.xml", package.read(part))
        for number, (part, facts) in enumerate(sheets, 1):
            _sheet(archive, package, part, number, _Rows(len(strings.found), looks, facts, package.relations(part)))
        numbers = range(1, len(sheets) + 1)
        listed = [f'<sheet name="{number}" sheetId="{number}" r:id="rId{number}"/>' for number in numbers]
        begins = f'<workbookPr date1904="{from_1904:d}"/>'
        archive.writestr("xl/workbook.xml", _element("workbook", inside=[begins, "<sheets>", *listed, "</sheets>"]))
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            _relations((f"rId{number}", "worksheet", f"/xl/worksheets/sheet{number}.xml", "") for number in numbers),
        )
        kinds = {"workbook": "sheet.main", "sharedStrings": "sharedStrings"}
        overrides = (
            f'<Override PartName="/xl/{part}.xml" ContentType="{_TYPES}{kind}+xml"/>' for part, kind in kinds.items()
        )
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{_PARTS}content-types">{"".join(overrides)}</Types>')
    return file.getvalue()


def _sheet(archive: zipfile.ZipFile, package: Package, part: str, number: int, rows: _Rows) -> None:
    package.walk(part, rows.start, rows.end, rows.text)
    archive.writestr(f"xl/worksheets/sheet{number}.xml", rows.xml())
    relations = [
        (key, "hyperlink", each.target, "External" if each.external else "") for key, each in rows.linked.items()
    ]
    comments = list(_comments(package, part))
    if comments:
        relations.append(("comments", "comments", f"/xl/comments{number}.xml", ""))
        inside = ["<authors><author/></authors>", "<commentList>", *comments, "</commentList>"]
        archive.writestr(f"xl/comments{number}.xml", _element("comments", inside=inside))
    if relations:
        archive.writestr(f"xl/worksheets/_rels/sheet{number}.xml.rels", _relations(relations))


def _comments(package: Package, part: str) -> Iterator[str]:
    for relation in package.relations(part).values():
        if relation.kind == "comments" and relation.target in package:
            for node in package.tree(relation.target).all("comment"):
                if stands := place(node.get("ref")):
                    text = "".join(each.text for each in node.all("t"))
                    yield f'<comment ref="{name(*stands)}" authorId="0"><text><t>{_plain(text)}</t></text></comment>'


def _element(tag: str, *, inside: Iterable[str]) -> str:
    return f'<{tag} xmlns="{MAIN}" xmlns:r="{_KINDS}">{"".join(inside)}</{tag}>'


def _relations(each: Iterable[tuple[str, str, str, str]]) -> str:
    listed = (
        f'<Relationship Id={quoteattr(key)} Type="{_KINDS}/{kind}" Target={quoteattr(target)}'
        f"{f' TargetMode={quoteattr(mode)}' if mode else ''}/>"
        for key, kind, target, mode in each
    )
    return f'<Relationships xmlns="{_PARTS}relationships">{"".join(listed)}</Relationships>'


def _text(text: str) -> str:
    # openpyxl takes each "x005F_" out of a text; of the one that is left it takes none.
    return f'<t xml:space="preserve">{_plain(text).replace("x005F_", "x005Fx005F__")}</t>'


def _plain(text: str) -> str:
    # A carriage return as such would be read as a line feed.
    return escaped(text, {"\r": "&#13;"})


def _string(item: Node) -> str:
    """The runs of a shared or inline string; phonetic hints to it are left out."""
    runs = [
        ("".join(each.text for each in ([node] if node.name == "t" else node.children) if each.name == "t"), node)
        for node in item.children
        if node.name in ("t", "r")
    ]
    if len(runs) == 1 and runs[0][1].name == "t":
        return _text(runs[0][0])
    return "".join(f"<r>{_run_look(node.child('rPr'))}{_text(text)}</r>" for text, node in runs)


def _run_look(look: Node | None) -> str:
    inside = _switches(look)
    return f"<rPr>{inside}</rPr>" if inside else ""


def _switches(look: Node | None) -> str:
    """Those of the switches of a font that mean something: `<b/>` is on, `<b val="0"/>` is not."""
    found = ((each, look.child(each) if look else None) for each in ("b", "strike"))
    return "".join(f"<{each}/>" for each, node in found if node and node.get("val", "1") not in ("0", "false"))


class _Nodes:
    """Builds a tree of each element of one name."""

    def __init__(self) -> None:
        self.open: list[Node] = []

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        node = Node(bare(tag), attributes)
        if self.open:
            self.open[-1].children.append(node)
        self.open.append(node)

    def text(self, text: str) -> None:
        if self.open:
            self.open[-1].pieces.append(text)


class _Strings(_Nodes):
    """The shared strings of a workbook."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if self.open or bare(tag) == "si":
            self.begin(tag, attributes)

    def end(self, _: str) -> None:
        if self.open:
            node = self.open.pop()
            if not self.open:
                self.found.append(f"<si>{_string(node)}</si>")


def _styles(tree: Node) -> tuple[str, int]:
    """The styles, as far as they mean something, and how many there are."""
    table = {each.name: each.children for each in tree.children}
    formats = [
        f'<numFmt numFmtId="{number}" formatCode={quoteattr(code)}/>'
        for node in table.get("numFmts", [])
        if (number := _number(node.get("numFmtId"))) and (code := node.get("formatCode")) and len(code) < ROWS
    ]
    fonts = [f"<font>{_switches(node)}</font>" for node in table.get("fonts", [])] or ["<font/>"]
    fills = [f"<fill>{_fill(node)}</fill>" for node in table.get("fills", [])] or ["<fill><patternFill/></fill>"]
    looks = [
        f'<xf numFmtId="{_number(node.get("numFmtId"))}" borderId="0"'
        f' fontId="{_below(len(fonts), node.get("fontId"))}" fillId="{_below(len(fills), node.get("fillId"))}"/>'
        for node in table.get("cellXfs", [])
    ] or ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']
    parts = {"numFmts": formats, "fonts": fonts, "fills": fills, "borders": ["<border/>"], "cellXfs": looks}
    inside = (f"<{each}>{''.join(items)}</{each}>" for each, items in parts.items() if items)
    return _element("styleSheet", inside=inside), len(looks)


def _fill(node: Node) -> str:
    pattern = node.child("patternFill")
    colour = pattern.child("fgColor") if pattern and pattern.get("patternType") == "solid" else None
    if colour is None:
        return "<patternFill/>"
    rgb = colour.get("rgb")
    kept = [f'rgb="{rgb}"'] if len(rgb) == 8 and rgb.isalnum() else []
    kept += [f'{each}="{_number(colour.get(each))}"' for each in ("theme", "indexed") if colour.get(each) and not kept]
    kept += [f'tint="{float(colour.get("tint"))}"'] if _is_number(colour.get("tint")) else []
    return f'<patternFill patternType="solid"><fgColor {" ".join(kept)}/></patternFill>'


class _Rows(_Nodes):
    """The rows of a sheet, its columns, merged areas and links."""

    def __init__(self, strings: int, looks: int, facts: Facts, relations: dict[str, Relation]) -> None:
        super().__init__()
        self.linked: dict[str, Relation] = {}
        self._strings, self._looks, self._relations = strings, looks, relations
        # Only now is it known where the cells stand that have no reference.
        self._facts = facts
        facts.filled, facts.formulas = set(), set()
        self._columns: list[str] = []
        self._rows: list[str] = []
        self._links: list[str] = []
        merges = [] if facts.held else facts.merges
        self._merges = [f'<mergeCell ref="{name(*each[:2])}:{name(*each[2:])}"/>' for each in merges]
        self._row, self._next, self._row_look, self._blank = -1, count(), "", 0
        self._cells: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        kind = bare(tag)
        if self.open or kind == "c":
            self.begin(tag, attributes)
        elif kind == "row":
            self._start_row(attributes)
        elif kind == "col":
            self._column(attributes)
        elif kind == "hyperlink":
            self._link({bare(key): value for key, value in attributes.items()})

    def end(self, tag: str) -> None:
        if self.open:
            node = self.open.pop()
            if not self.open:
                self._cell(node)
        elif bare(tag) == "row":
            self._blank += not self._cells
            if self._cells or (self._row_look and self._blank <= _MOST_BLANK_ROWS):
                self._rows.append(f'<row r="{self._row + 1}"{self._row_look}>{"".join(self._cells)}</row>')

    def _start_row(self, attributes: dict[str, str]) -> None:
        given = _number(attributes.get("r", ""))
        self._row = given - 1 if 0 < given <= ROWS else self._row + 1
        self._next, self._cells, self._row_look = count(), [], _size("ht", attributes.get("ht", ""))
        self._row_look += _hidden(attributes)

    def _column(self, attributes: dict[str, str]) -> None:
        first, last = max(_number(attributes.get("min", "")), 1), min(_number(attributes.get("max", "")), COLUMNS)
        if first <= last and len(self._columns) < COLUMNS:
            look = _size("width", attributes.get("width", "")) + _hidden(attributes)
            self._columns.append(f'<col min="{first}" max="{last}"{look}/>')

    def _link(self, attributes: dict[str, str]) -> None:
        linked = area(attributes.get("ref", ""))
        key = attributes.get("id", "")
        target = self._relations.get(key)
        if linked and (target or attributes.get("location")):
            link = ""
            if target:
                self.linked[key] = target
                link = f" r:id={quoteattr(key)}"
            link += f" location={quoteattr(attributes['location'])}" if attributes.get("location") else ""
            self._links.append(f'<hyperlink ref="{name(*linked[:2])}"{link}/>')

    def _cell(self, node: Node) -> None:
        stands = place(node.get("r"))
        if stands is None:
            stands = max(self._row, 0), next(self._next)
        else:
            self._next = count(stands[1] + 1)
        inside = self._contents(node)
        if inside:
            at = name(*stands)
            self._facts.filled.add(at)
            if node.child("f"):
                self._facts.formulas.add(at)
            self._cells.append(f'<c r="{at}" s="{_below(self._looks, node.get("s"))}" {inside}</c>')

    def _contents(self, node: Node) -> str:
        """The type and the insides of a cell; empty where it holds nothing."""
        formula, value, inline = node.child("f"), node.child("v"), node.child("is")
        if inline:
            return f't="inlineStr"><is>{_string(inline)}</is>'
        kind, text = node.get("t", "n"), value.text if value else ""
        if kind == "s" and _number(text.strip(), -1) not in range(self._strings):
            kind, text = "str", ""
        elif kind == "b":
            text = "1" if text.strip() in ("1", "true") else "0"
        elif kind not in ("s", "e") and not (kind == "n" and (not text or _is_number(text))):
            kind = "str"
        found = f"<v>{_plain(text.strip() if kind == 'n' else text)}</v>" if text else ""
        if formula:
            kept = [f"{key}={quoteattr(formula.get(key))}" for key in ("t", "si", "ref") if formula.get(key)]
            is_plain = formula.get("t") not in ("array", "dataTable")
            found = f"<f {' '.join(kept) if is_plain else ''}>{_plain(formula.text)}</f>{found}"
        return f't="{kind}">{found}' if found else ""

    def xml(self) -> str:
        """The sheet."""
        inside = [f"<{each}>{''.join(items)}</{each}>" for each, items in self._parts() if items or each == "sheetData"]
        return _element("worksheet", inside=inside)

    def _parts(self) -> Iterator[tuple[str, list[str]]]:
        yield "cols", self._columns
        yield "sheetData", self._rows
        yield "mergeCells", self._merges
        yield "hyperlinks", self._links


def _number(text: str, otherwise: int = 0) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else otherwise


def _below(end: int, text: str) -> int:
    number = _number(text)
    return number if number < end else 0


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return len(text) < 300 and not set("_nN") & set(text)


def _size(key: str, text: str) -> str:
    return f' {key}="{float(text)}"' if _is_number(text) and 0 <= float(text) < 10_000 else ""


def _hidden(attributes: dict[str, str]) -> str:
    return ' hidden="1"' if attributes.get("hidden") in ("1", "true") else ""
