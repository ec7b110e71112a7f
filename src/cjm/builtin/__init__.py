"""The formats and words that cjm always has, declared as any plugin declares its own."""

from __future__ import annotations

from collections.abc import Iterable

from cjm.builtin._options import CsvOptions, JsonOptions, MarkdownOptions
from cjm.hooks import EVERYTHING, TABLE_PARTS, Format, Vocabulary, hookimpl

__all__ = ["cjm_formats", "cjm_vocabularies"]


@hookimpl
def cjm_formats() -> Iterable[Format]:
    """JSON, the native form; CSV and Markdown, which show what a table shows."""
    yield Format(
        "json",
        title="cjm's own form",
        extensions=[".cjm.json", ".json"],
        media_types=["application/vnd.cjm+json", "application/json"],
        reads="cjm._json:load",
        writes="cjm._json:dump",
        shows=EVERYTHING,
        holds="atlas",
        options=JsonOptions,
        sniff=_is_native,
    )
    yield Format(
        "csv",
        title="Table of texts",
        extensions=[".csv", ".tsv"],
        media_types=["text/csv", "text/tab-separated-values"],
        reads="cjm.builtin._csv:read",
        writes="cjm.builtin._csv:write",
        shows=TABLE_PARTS,
        options=CsvOptions,
        sniff=_is_text,
    )
    yield Format(
        "markdown",
        title="Markdown table",
        extensions=[".md", ".markdown"],
        media_types=["text/markdown"],
        reads="cjm.builtin._markdown:read",
        writes="cjm.builtin._markdown:write",
        shows=TABLE_PARTS,
        options=MarkdownOptions,
        sniff=_is_text,
    )


@hookimpl
def cjm_vocabularies() -> Iterable[Vocabulary]:
    """The labels by which the recogniser knows lanes and headings, in Russian and English."""
    from cjm.recognise import standard_vocabularies

    yield from standard_vocabularies()


def _is_native(head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and start[1:].lstrip().startswith(b'"cjm"')


def _is_text(head: bytes) -> bool:
    """Whether these may be the first bytes of a text that is neither markup nor JSON."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return not start.startswith((b"<", b"{", b"PK\x03\x04", b"%PDF")) and not any(byte in head for byte in _BINARY)


_BINARY = bytes({*range(32)} - set(b"\t\n\v\f\r\x1b"))
