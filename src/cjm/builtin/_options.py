"""The options of the built-in formats; a light module, since every declaration names them."""

from __future__ import annotations

from typing import Literal

from attrs import frozen


@frozen(kw_only=True)
class JsonOptions:
    """Options of the native form: none yet."""


@frozen(kw_only=True)
class YamlOptions:
    """Options of the native form as YAML: none yet."""


@frozen(kw_only=True)
class CsvOptions:
    """`delimiter` is what stands between cells: by default what the file uses; for writing, a comma (a tab in .tsv).

    `language` is the language of the labels that are written: by default the map's.
    """

    delimiter: str | None = None
    language: Literal["en", "ru"] | None = None


@frozen(kw_only=True)
class MarkdownOptions:
    """`language` is the language of the labels that are written: by default the map's."""

    language: Literal["en", "ru"] | None = None
