"""A workbook without the sheet in which its map travels."""

from __future__ import annotations

import io
import re
import zipfile

import cjm
from cjm_excel._carrier import SHEET
from cjm_excel._package import Package

_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*?/>")
_CELL = re.compile(rb"<(?:\w+:)?c\b[^>]*\bt=[\"']s[\"'][^>]*>\s*<(?:\w+:)?v>(\d+)</")
_ITEM = re.compile(rb"<((?:\w+:)?)si>.*?</(?:\w+:)?si>|<(?:\w+:)?si/>", re.DOTALL)


def strip(source: cjm.Source) -> bytes:
    """The workbook with that sheet and its texts taken out; all other parts stay as they are."""
    package = Package(source)
    start = next((each for each in package.relations("").values() if each.kind == "officeDocument"), None)
    book = start.target if start is not None and start.target in package else "xl/workbook.xml"
    relations = package.relations(book)
    there = [
        node
        for node in package.tree(book).all("sheet")
        if node.get("name").lower() == SHEET and node.get("id") in relations
    ]
    if not there:
        return source.data
    gone = {relations[node.get("id")].target for node in there}
    ids = {node.get("id").encode() for node in there}
    with zipfile.ZipFile(io.BytesIO(source.data)) as parts:
        texts = {info.filename: parts.read(info) for info in parts.infolist()}
        packed = io.BytesIO()
        own = {number for name in gone for number in map(int, _CELL.findall(texts.get(name, b"")))}
        others = {
            number
            for name, text in texts.items()
            if name.startswith("xl/worksheets/") and name not in gone
            for number in map(int, _CELL.findall(text))
        }
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for info in parts.infolist():
                if info.filename not in gone:
                    text = _without(info.filename, texts[info.filename], book, gone, ids, own - others)
                    archive.writestr(info, text, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _without(name: str, text: bytes, book: str, gone: set[str], ids: set[bytes], own: set[int]) -> bytes:  # noqa: PLR0917
    """A part of the workbook without what belongs to the sheet."""
    folder, _, file = book.rpartition("/")
    if name == book:
        return _SHEET.sub(lambda found: b"" if _named(found[0], ids) else found[0], text)
    if name == f"{folder}/_rels/{file}.rels":
        return re.sub(rb"<Relationship\b[^>]*?/>", lambda found: b"" if _named(found[0], ids) else found[0], text)
    if name == "[Content_Types].xml":
        return re.sub(
            rb"<Override\b[^>]*?/>",
            lambda found: b"" if any(f"/{part}".encode() in found[0] for part in gone) else found[0],
            text,
        )
    if name.endswith("sharedStrings.xml"):
        count = iter(range(len(text)))
        return _ITEM.sub(lambda found: b"<%ssi/>" % (found[1] or b"") if next(count) in own else found[0], text)
    return text


def _named(element: bytes, ids: set[bytes]) -> bool:
    return any(re.search(rb"\b[iI]d=[\"']" + re.escape(each) + rb"[\"']", element) for each in ids)
