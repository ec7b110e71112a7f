"""Pictures that Excel lays into cells instead of values: the way to them leads through four parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

import cjm
from cjm_excel._drawings import picture
from cjm_excel._package import Package
from cjm_excel._places import Place, place

_MARKED = re.compile(rb"<c\b(?=[^>]*\bvm=\"([0-9]{1,7})\")[^>]*\br=\"([A-Z]{1,3}[0-9]{1,7})\"")
_METADATA = "xl/metadata.xml"
_VALUES = "xl/richdata/rdrichvalue.xml"
_STRUCTURES = "xl/richdata/rdrichvaluestructure.xml"
_RELATED = "xl/richdata/richvaluerel.xml"
_PICTURE, _WORDS = "_rvRel:LocalImageIdentifier", "Text"


def placed(package: Package, part: str) -> Iterator[tuple[Place, cjm.Asset]]:
    """The pictures in the cells of a sheet, each with its cell."""
    if not all(each in package for each in (_METADATA, _VALUES, _STRUCTURES, _RELATED)):
        return
    marked = _MARKED.findall(package.read(part))
    if not marked:
        return
    known = _pictures(package)
    for number, reference in marked:
        stands = place(reference.decode())
        found = known.get(int(number))
        if stands and found:
            yield stands, found


def _pictures(package: Package) -> dict[int, cjm.Asset]:
    """The pictures of a workbook by the number that cells give."""
    metadata = package.tree(_METADATA)
    future = [
        int(node.get("i", "0"))
        for block in metadata.all("futureMetadata")
        if block.get("name") == "XLRICHVALUE"
        for node in block.all("rvb")
        if node.get("i", "0").isdecimal()
    ]
    values = [node for node in package.tree(_VALUES).children if node.name == "rv"]
    keys = [[key.get("n") for key in node.children] for node in package.tree(_STRUCTURES).children if node.name == "s"]
    related = [node.get("id") for node in package.tree(_RELATED).children]
    relations = package.relations("xl/richData/richValueRel.xml")
    found = {}
    for number, record in enumerate((each for block in metadata.all("valueMetadata") for each in block.all("rc")), 1):
        try:
            value = values[future[int(record.get("v"))]]
            held = dict(zip(keys[int(value.get("s"))], (each.text for each in value.children), strict=False))
            relation = relations[related[int(held[_PICTURE])]]
        except (ValueError, IndexError, KeyError):
            continue
        asset = None if relation.external else picture(package, relation.target, held.get(_WORDS, ""))
        if asset:
            found[number] = asset
    return found
