"""HTML as a row of tags and texts, in one pass over it.

The standard library's parser goes back to the beginning of a tag that does not end: 75 KB of "<a " take it a minute.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from attrs import frozen

_NAME = re.compile(r"/?[A-Za-z][^\s/><]*")
_ATTRIBUTE = re.compile(r"[\s/]*([^\s=>/]+)(\s*=\s*)?")
_BARE = re.compile(r"[^\s>]*")
_RAW = {name: re.compile(f"</{name}", re.IGNORECASE) for name in ("script", "style", "template")}


@frozen
class Tag:
    """A tag that opens or, with a slash before its name, closes an element."""

    name: str
    attributes: dict[str, str]
    at: int


@frozen
class Text:
    """A text between tags, entities told."""

    text: str
    at: int


def tokens(text: str) -> Iterator[Tag | Text]:
    """The tags and texts of a document; comments, declarations and scripts are left out."""
    at = 0
    while at < len(text):
        start = text.find("<", at)
        if start < 0:
            start = len(text)
        if start > at:
            yield Text(html.unescape(text[at:start]), at)
        at = start
        if at >= len(text):
            return
        name = _NAME.match(text, at + 1)
        if name:
            attributes, end = _attributes(text, name.end())
            lower = name[0].lower()
            raw = _RAW.get(lower)
            if raw:
                found = raw.search(text, end)
                end = found.start() if found else len(text)
            else:
                yield Tag(lower, attributes, at)
            at = end
        elif text.startswith("<!--", at):
            at = _after(text, "-->", at + 4)
        elif text.startswith(("<!", "<?", "</"), at):
            at = _after(text, ">", at + 2)
        else:
            yield Text("<", at)
            at += 1


def _after(text: str, mark: str, at: int) -> int:
    found = text.find(mark, at)
    return len(text) if found < 0 else found + len(mark)


def _attributes(text: str, at: int) -> tuple[dict[str, str], int]:
    """The attributes of a tag, and where it ends."""
    found: dict[str, str] = {}
    while attribute := _ATTRIBUTE.match(text, at):
        at = attribute.end()
        value = ""
        if attribute[2]:
            quote = text[at : at + 1]
            if quote in ('"', "'"):
                end = text.find(quote, at + 1)
                end = len(text) if end < 0 else end
                value, at = text[at + 1 : end], end + 1
            else:
                bare = _BARE.match(text, at)
                value, at = (bare[0], bare.end()) if bare else ("", at)
        found.setdefault(attribute[1].lower(), html.unescape(value))
    return found, _after(text, ">", at)
