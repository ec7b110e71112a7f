"""The words of an element of HTML as people see them: lines, what is struck out or bold, links, a picture."""

from __future__ import annotations

import base64
import binascii
import re
from collections import Counter
from urllib.parse import unquote_to_bytes

from cjm.model import Asset

_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_BLOCKS = frozenset("address article blockquote div dd dl dt footer header li ol p pre section tr ul".split())
_STRIKING, _BOLD = frozenset(("s", "strike", "del")), frozenset(("b", "strong", "th", "h1", "h2", "h3"))
_STRUCK_STYLE = re.compile(r"text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_DATA = re.compile(r"data:([\w.+-]+/[\w.+-]+)((?:;[^;,]*)*),", re.IGNORECASE)
_MOST_OPEN = 1_000


class Words:
    """Gathers the words between two tags."""

    def __init__(self, *, bold: bool = False) -> None:
        self.links: list[str] = []
        self.picture: Asset | None = None
        self.lead = ""
        self._live: list[str] = []
        self._struck: list[str] = []
        self._open: list[tuple[str, bool, bool]] = []
        self._names: Counter[str] = Counter()
        self._strikes, self._bolds = 0, int(bold)
        self._lists: list[int | None] = []
        self._bold_count = self._count = 0
        self._pre = 0
        self._comment: list[str] = []
        self._is_line_empty = True

    def open(self, name: str, attributes: dict[str, str]) -> None:
        """An element that begins inside."""
        style = attributes.get("style", "")
        if name in _BLOCKS or name == "br":
            self._line(always=name == "br")
        if name == "a" and attributes.get("href", "").strip():
            self.links.append(attributes["href"].strip())
        elif name == "img":
            self._image(attributes)
        elif name in ("ul", "ol"):
            self._lists.append(0 if name == "ol" else None)
        elif name == "li":
            self._bullet()
        elif name == "input" and attributes.get("type", "").lower() == "checkbox":
            self._put("☑ " if "checked" in attributes else "☐ ")
        if name in _VOID or len(self._open) > _MOST_OPEN:
            return
        strikes = name in _STRIKING or bool(_STRUCK_STYLE.search(style))
        bold = name in _BOLD or bool(_BOLD_STYLE.search(style))
        self._open.append((name, strikes, bold))
        self._names[name] += 1
        self._strikes += strikes
        self._bolds += bold
        self._pre += name == "pre"

    def close(self, name: str) -> None:
        """An element that ends inside, and with it all that were left open in it."""
        if name in _BLOCKS:
            self._line()
        if name in ("ul", "ol") and self._lists:
            self._lists.pop()
        while self._names[name]:
            last, strikes, bold = self._open.pop()
            self._names[last] -= 1
            self._strikes -= strikes
            self._bolds -= bold
            self._pre -= last == "pre"
            if last == name:
                return

    def text(self, text: str) -> None:
        """A text inside."""
        if self._names["comment"]:  # as LibreOffice writes them
            self._comment.append(text)
            return
        if not self._pre:
            text = re.sub(r"[ \t\r\n\f]+", " ", text)
            if self._is_line_empty:
                text = text.lstrip(" ")
        if text:
            self._put(text)

    @property
    def live(self) -> str:
        """What is not struck out."""
        return _tidy(self._live)

    @property
    def struck(self) -> str:
        """What is struck out."""
        return _tidy(self._struck)

    @property
    def comment(self) -> str | None:
        """What is said of it beside it."""
        return _tidy(self._comment) or None

    @property
    def is_bold(self) -> bool:
        """Whether all of it is bold."""
        return 0 < self._count == self._bold_count

    def _put(self, text: str) -> None:
        (self._struck if self._strikes else self._live).append(text)
        size = len(text.strip())
        if self._bolds and self._count == self._bold_count and not self._strikes:
            self.lead += text
        self._count += size
        self._bold_count += size if self._bolds else 0
        self._is_line_empty = text.endswith("\n")

    def _line(self, *, always: bool = False) -> None:
        if always or not self._is_line_empty:
            for pieces in (self._live, self._struck):
                pieces.append("\n")
            self._is_line_empty = True

    def _bullet(self) -> None:
        if self._lists:
            number = self._lists[-1]
            indent = "  " * (len(self._lists) - 1)
            if number is None:
                self._live.append(f"{indent}• ")
            else:
                self._lists[-1] = number + 1
                self._live.append(f"{indent}{number + 1}. ")
            self._is_line_empty = True

    def _image(self, attributes: dict[str, str]) -> None:
        source, words = attributes.get("src", "").strip(), attributes.get("alt", "").strip()
        asset = _asset(source, words)
        if asset and self.picture is None:
            self.picture = asset
            return
        if source and not asset:
            self.links.append(source)
        if words:
            self._put(words)


def _tidy(pieces: list[str]) -> str:
    lines = [re.sub(r"(?<=\S)[ \t]{2,}(?=\S)", " ", line.rstrip()) for line in "".join(pieces).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n ")


def _asset(source: str, name: str) -> Asset | None:
    """The picture in an address that holds it whole."""
    found = _DATA.match(source)
    if not found:
        return None
    body = source[found.end() :]
    try:
        data = base64.b64decode(body, validate=False) if "base64" in found[2].lower() else unquote_to_bytes(body)
    except (binascii.Error, ValueError):
        return None
    return Asset.of(data, name or "picture", media_type=found[1].lower()) if data else None
