"""The formats and words that cjm always has, declared as any plugin declares its own."""

from __future__ import annotations

from collections.abc import Iterable

from cjm.builtin._options import CsvOptions, JsonOptions, MarkdownOptions, YamlOptions
from cjm.builtin._sniff import is_csv, is_html, is_markdown, is_native, is_native_yaml
from cjm.hooks import EVERYTHING, TABLE_PARTS, Format, Vocabulary, hookimpl

__all__ = ["cjm_formats", "cjm_vocabularies"]


@hookimpl
def cjm_formats() -> Iterable[Format]:
    """JSON and YAML, the native form; CSV, Markdown and HTML, which show what a table shows."""
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
        sniff=is_native,
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
        sniff=is_native_yaml,
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
        sniff=is_csv,
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
        sniff=is_markdown,
    )
    yield Format(
        "html",
        title="Tables of a web page",
        extensions=[".html", ".htm", ".xhtml"],
        media_types=["text/html", "application/xhtml+xml"],
        reads="cjm.builtin._html:read",
        shows=TABLE_PARTS,
        sniff=is_html,
    )


@hookimpl
def cjm_vocabularies() -> Iterable[Vocabulary]:
    """The labels by which the recogniser knows lanes and headings, in Russian and English."""
    from cjm.recognise import standard_vocabularies

    yield from standard_vocabularies()
