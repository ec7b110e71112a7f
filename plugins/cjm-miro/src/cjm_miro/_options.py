"""The options of the format; a light module, since its declaration names it."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class MiroOptions:
    """`language` is the language of the captions that are written: by default the map's."""

    language: str | None = None
