"""Texts as the fragments of HTML in which Miro gives them, and back."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

_TAG = re.compile(
    r"<(/?)(p|div|h[1-6]|ul|ol|li|blockquote|pre|br|hr|table|tbody|thead|tr|td|th|span|a|b|i|u|s|o|font|code|strong|em"
    r"|strike|big|small|sup|sub|ins|del|tt|tf|mark|img|iframe)(?![\w-])([^<>]{0,4000})>",
    re.IGNORECASE,
)
"""The tags that Miro gives; anything else between angle brackets is somebody's text."""
_HREF = re.compile(r"""href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_BLOCKS = frozenset("p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table tr".split())


class Told(NamedTuple):
    """What a fragment tells: its text, and where its links lead."""

    text: str
    links: tuple[str, ...] = ()


def fragment(text: str) -> str:
    r"""A text as a fragment: escaped, with a tag for each new line.

    >>> fragment("A < B\nR&D")
    'A &lt; B<br />R&amp;D'
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "<br />".join(html.escape(line, quote=False) for line in lines)


def told(fragment: str) -> Told:
    r"""What a fragment tells a reader: no tags, a new line where a block or line ends.

    >>> told('<p>Цена &lt; <a href="https://e.org">100</a></p><ul><li>раз</li><li>два</li></ul>')
    Told(text='Цена < 100\nраз\nдва', links=('https://e.org',))
    """
    if "<" not in fragment:
        return Told(html.unescape(fragment) if "&" in fragment else fragment)
    parts: list[str] = []
    links: list[str] = []
    fresh = True  # whether a line has just begun
    at = 0

    def add(raw: str) -> None:
        nonlocal fresh
        if raw:
            parts.append(html.unescape(raw))
            fresh = raw.endswith("\n")

    for tag in _TAG.finditer(fragment):
        add(fragment[at : tag.start()])
        at = tag.end()
        closing, name, rest = tag[1] == "/", tag[2].lower(), tag[3]
        if name == "br":
            parts.append("\n")
            fresh = True
        elif name in {"td", "th"} and closing:
            parts.append("\t")
        elif name in _BLOCKS and not fresh:
            parts.append("\n")
            fresh = True
        if name == "a" and not closing and (link := _HREF.search(rest)):
            links.append(html.unescape(next(each for each in link.groups() if each is not None)))
    add(fragment[at:])
    return Told("".join(parts).strip("\n\t"), tuple(dict.fromkeys(link for link in links if link)))
