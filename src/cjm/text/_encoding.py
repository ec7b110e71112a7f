"""Bytes as text: Unicode with and without its mark, else one of the two code pages that Excel writes in Europe."""

from __future__ import annotations

import re

# The four bytes of UTF-32 begin with the two of UTF-16.
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_LOOKED_AT = 65_536
_WORD = re.compile(rb"[A-Za-z\xa8\xb8\xc0-\xff]{2,}")
_CYRILLIC = re.compile(rb"[\xa8\xb8\xc0-\xff]+")


def decode(data: bytes) -> tuple[str, str] | None:
    r"""The text that some bytes hold, and its encoding; None where they hold none.

    Without a mark of Unicode it is UTF-8 where that fits, UTF-16 where every other byte is zero at the ends of lines
    and between cells, else Windows-1251 or, where letters beyond ASCII stand inside Latin words, Windows-1252.

    >>> decode("Этап;Боли".encode("cp1251"))
    ('Этап;Боли', 'cp1251')
    >>> decode("Étape;Problèmes".encode("cp1252"))
    ('Étape;Problèmes', 'cp1252')
    >>> decode("Этап\tБоли\n".encode("utf-16-le"))
    ('Этап\tБоли\n', 'utf-16-le')
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if marked:
        text = _decoded(data, marked)
        return None if text is None or "\0" in text else (text, marked)
    if b"\0" in data[:_LOOKED_AT]:
        return _wide(data)
    for encoding in ("utf-8", *_pages(data)):
        text = _decoded(data, encoding)
        if text is not None:
            return None if "\0" in text else (text, encoding)
    return None


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without its mark: the zeros of spaces, signs and Latin letters stand all at one side."""
    head = data[:_LOOKED_AT]
    big, little = head[::2].count(0), head[1::2].count(0)
    if len(data) % 2 or min(big, little) * 20 > max(big, little):
        return None
    encoding = "utf-16-be" if big > little else "utf-16-le"
    text = _decoded(data, encoding)
    return None if text is None or "\0" in text else (text, encoding)


def _pages(data: bytes) -> tuple[str, str]:
    """The two code pages, the likelier one first: Cyrillic words are whole beyond ASCII, Latin ones in places."""
    cyrillic = latin = 0
    for word in _WORD.findall(data[:_LOOKED_AT]):
        if _CYRILLIC.fullmatch(word):
            cyrillic += 1
        elif not word.isascii():
            latin += 1
    return ("cp1252", "cp1251") if latin > cyrillic else ("cp1251", "cp1252")
