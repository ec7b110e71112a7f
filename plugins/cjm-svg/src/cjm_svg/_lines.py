"""A text of a drawing as the lines in which people see it, and as the text that was broken into them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple
from xml.etree import ElementTree as ET

from cjm.text import width as measured

from ._hyphens import HYPHEN
from ._style import Style, length
from ._tree import href, local

BLOCKS: Final = frozenset({"text", "flowRoot", "foreignObject"})
_PARAGRAPHS: Final = frozenset({"flowPara", "p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6"})
_SILENT: Final = frozenset({"title", "desc", "script", "style", "metadata"})
_ROLE: Final = "{http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd}role"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
_LEADING: Final = 1.36
_CLOSE: Final = 0.16  # em between two parts of a line, above which a space was meant
_DEEPEST: Final = 100


class Line(NamedTuple):
    """A line of a text: where it begins, the foot of its letters, its words, and whether it was begun on purpose."""

    x: float
    y: float
    text: str
    meant: bool = False


class Read(NamedTuple):
    """A text that was read: its lines, the size of its type in px, its anchor, where it points, and what it covers."""

    lines: tuple[Line, ...]
    size: float
    anchor: str
    link: str | None
    area: tuple[float, float, float, float] | None = None

    @property
    def box(self) -> tuple[float, float, float, float]:
        """The rectangle that its letters take: left, top, width, height."""
        if self.area:
            return self.area
        wide = [measured(line.text.strip(), self.size) for line in self.lines]
        share = {"middle": 0.5, "end": 1.0}.get(self.anchor, 0.0)
        left = min(line.x - share * each for line, each in zip(self.lines, wide, strict=True))
        right = max(line.x + (1 - share) * each for line, each in zip(self.lines, wide, strict=True))
        top, bottom = self.lines[0].y - 0.97 * self.size, self.lines[-1].y + 0.25 * self.size
        return left, top, right - left, max(bottom - top, 0.0)


def lines_of(element: ET.Element, style: Style, *, keeps: bool = False) -> Read:
    """The lines of a text element; `keeps` says that its spaces are all meant."""
    reader = _Reader(style)
    reader.enter(element, keeps=keeps or style.preserves)
    return Read(tuple(reader.finished()), style.size, style.anchor, reader.link)


def joined(lines: Sequence[Line]) -> str:
    """The text that somebody broke into lines: new lines stay, but where spaces or our hyphens say that it goes on."""
    text = lines[0].text.lstrip() if lines else ""
    for line in lines[1:]:
        if text.rstrip(" ").endswith(HYPHEN):
            text = text.rstrip(" ").removesuffix(HYPHEN) + line.text
        elif text.endswith(" ") and not line.meant:
            text += line.text.lstrip()
        else:
            text = f"{text.rstrip()}\n{line.text.lstrip()}"
    return text.strip()


def rejoined(lines: Sequence[Line], *, trimmed: bool) -> str:
    """A text that we broke into lines: they hold their own spaces, unless a program has `trimmed` them."""
    text = lines[0].text if lines else ""
    for line in lines[1:]:
        if line.meant:
            text = f"{text.rstrip()}\n{line.text}"
        elif text.endswith(HYPHEN):
            text = text.removesuffix(HYPHEN) + line.text
        elif trimmed and not _goes_on(text, line.text):
            text = f"{text} {line.text}"
        else:
            text += line.text
    return text


def are_trimmed(texts: Iterable[Read]) -> bool:
    """Whether a program took the spaces from the ends of the lines that we broke texts into.

    None of them ends in one, and some cannot have been broken within a word: such a line is full and holds but one.
    """
    trimmed = False
    for text in texts:
        most = max((measured(line.text, 16) for line in text.lines), default=0.0) if len(text.lines) > 1 else 0.0
        for line, following in pairwise(text.lines):
            if line.text[-1:].isspace():
                return False
            if not (line.meant or line.text.endswith(HYPHEN)):
                full = measured(line.text + following.text[:1], 16) > most
                trimmed = trimmed or not full or " " in line.text.strip()
    return trimmed


def _goes_on(text: str, following: str) -> bool:
    """Whether a text was most likely broken without a space: after a hyphen, in an address, among ideographs."""
    word, after = text.rsplit(None, 1)[-1:], following[:1]
    if not word or text[-1:].isspace() or after.isspace():
        return True
    last = word[0][-1]
    if _is_wide(last) or _is_wide(after):
        return True
    if last in "-‐/" and word[0][:-1].isalpha() and after.isalpha():
        return True
    return last in "/?&=._:@" and re.search("[/@?&=]", word[0]) is not None


def _is_wide(char: str) -> bool:
    return unicodedata.east_asian_width(char) in {"W", "F"} and not "\uac00" <= char <= "\ud7af"


class _Reader:
    """Puts the pieces of a text together, line by line."""

    def __init__(self, style: Style) -> None:
        self.size = style.size
        self.lines: list[Line] = []
        self.x = self.y = self.end = 0.0
        self.begun = False  # a line, of which there may be nothing yet
        self.meant = False
        self.pieces: list[str] = []
        self.start: tuple[float, float] = (0.0, 0.0)
        self.link: str | None = None

    def enter(self, element: ET.Element, *, keeps: bool, depth: int = 0) -> None:
        """Read an element and what it holds."""
        name = local(element)
        if name in _SILENT or not name or depth > _DEEPEST:
            return
        if name == "a" and self.link is None:
            self.link = href(element)
        if _SPACE in element.attrib:
            keeps = element.get(_SPACE) == "preserve"
        if "white-space" in element.get("style", ""):
            keeps = keeps or "pre" in element.get("style", "")
        self._placed(element, name, first=depth == 0)
        # Programs that lay out XML prettily put new lines between the lines of a text: those are none of it.
        pretty = name == "text" and len(element) > 0
        self._say(element.text, keeps=keeps, pretty=pretty)
        for child in element:
            self.enter(child, keeps=keeps, depth=depth + 1)
            self._say(child.tail, keeps=keeps, pretty=pretty)

    def _placed(self, element: ET.Element, name: str, *, first: bool) -> None:
        """Begin a new line where the element stands lower or higher than what was before, or a gap in this one."""
        says = element.attrib
        size = self.size
        x = _one(says.get("x"), size)
        y = _one(says.get("y"), size)
        dy = _one(says.get("dy"), size) or 0.0
        at = (self.y if y is None else y) + dy
        if first:
            self.x, self.y, self.end = x or 0.0, at, x or 0.0
            return
        role = says.get(_ROLE) == "line"
        if name in _PARAGRAPHS or role or (name == "tspan" and abs(at - self.y) > 0.6 * size):
            self._close()
            self.meant = role or name in _PARAGRAPHS
            if name in _PARAGRAPHS and y is None:
                at = self.y + _LEADING * size * bool(self.lines)
            self.x = self.x if x is None else x
            self.y, self.end = at, self.x
        elif x is not None:
            if not self.pieces or not "".join(self.pieces).strip():
                self.x, self.y = x, at
            elif x - self.end > self._gap() and not self.pieces[-1][-1:].isspace():
                self.pieces.append(" ")
            self.end = x

    def _gap(self) -> float:
        return _CLOSE * self.size

    def _say(self, text: str | None, *, keeps: bool, pretty: bool = False) -> None:
        if not text or (pretty and "\n" in text and not text.strip()):
            return
        if not keeps:
            text = _SPACES.sub(" ", text)
            if text[0] == " " and (not self.pieces or self.pieces[-1][-1:] == " "):
                text = text[1:]
        if not text:
            return
        if not self.pieces:
            self.start = self.x, self.y
        self.pieces.append(text)
        self.end += measured(text, self.size)

    def _close(self) -> None:
        text = "".join(self.pieces)
        if text.strip():
            self.lines.append(Line(*self.start, text, self.meant))
        self.pieces, self.meant = [], False

    def finished(self) -> list[Line]:
        """All lines."""
        self._close()
        return self.lines


def _one(text: str | None, size: float) -> float | None:
    """The first of the lengths that an attribute lists."""
    if not text:
        return None
    first = text.replace(",", " ").split()
    return length(first[0], size) if first else None
