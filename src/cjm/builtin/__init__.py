"""The formats and words that cjm always has, declared as any plugin declares its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from cjm.builtin._options import CsvOptions, JsonOptions, MarkdownOptions, YamlOptions
from cjm.hooks import EVERYTHING, TABLE_PARTS, Format, Vocabulary, hookimpl

__all__ = ["cjm_formats", "cjm_vocabularies"]


@hookimpl
def cjm_formats() -> Iterable[Format]:
    """JSON and YAML, the native form; CSV and Markdown, which show what a table shows."""
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
        "yaml",
        title="cjm's own form, for writing by hand",
        extensions=[".cjm.yaml", ".cjm.yml", ".yaml"],
        media_types=["application/vnd.cjm+yaml", "application/yaml"],
        reads="cjm.builtin._yaml:read",
        writes="cjm.builtin._yaml:write",
        shows=EVERYTHING,
        holds="atlas",
        options=YamlOptions,
        sniff=_is_native_yaml,
        needs="YAML needs ruamel.yaml. Run: pip install 'cjm-core[yaml]'",
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


def _is_native_yaml(head: bytes) -> bool:
    return _SCHEMA_LINE.search(head) is not None and not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))


def _is_text(head: bytes) -> bool:
    """Whether these may be the first bytes of a text that is neither markup nor JSON nor a native file."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    if _is_native_yaml(head):
        return False
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return not start.startswith((b"<", b"{", b"PK\x03\x04", b"%PDF")) and not any(byte in head for byte in _BINARY)


_SCHEMA_LINE = re.compile(rb"(?:\A|\n)(?:\xef\xbb\xbf)?[\"']?cjm[\"']?[ ]*:[ ]+[0-9]")
_BINARY = bytes({*range(32)} - set(b"\t\n\v\f\r\x1b"))
