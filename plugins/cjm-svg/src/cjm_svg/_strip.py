"""A drawing without the map that travels in its metadata."""

from __future__ import annotations

from typing import Any
from xml.parsers import expat

import cjm
from cjm.guards import check_xml

from ._paint import NAMESPACE


def strip(source: cjm.Source) -> bytes:
    """The bytes of a drawing, without those of the map: all others stay as they are."""
    check_xml(source.data, source.limits, where=source.path, doctype=True)
    spans: list[tuple[int, int]] = []
    starts: list[int] = []
    parser = expat.ParserCreate(namespace_separator=" ")
    wanted = f"{NAMESPACE} carrier"

    def begin(name: str, _: Any) -> None:
        if name == wanted:
            starts.append(parser.CurrentByteIndex)

    def end(name: str) -> None:
        if name == wanted:
            close = source.data.index(b">", parser.CurrentByteIndex) + 1
            spans.append((starts.pop(), close))

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.Parse(source.data, True)  # noqa: FBT003 - the guard has refused entities and depth
    data = source.data
    for start, stop in reversed(spans):
        data = data[:start] + data[stop:]
    return data
