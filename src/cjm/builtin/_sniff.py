"""What the first bytes of a file tell: which of the built-in formats it is, whatever its name."""

from __future__ import annotations

import re

_SCHEMA_LINE = re.compile(rb"(?:\A|\n)(?:\xef\xbb\xbf)?[\"']?cjm[\"']?[ ]*:[ ]+[0-9]")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\ud800-\udfff\ue000-\uf8ff]")
_BINARY = bytes({*range(32)} - set(b"\t\n\v\f\r\x1b"))
_PAGE = re.compile(
    r"(?:\s|<\?.*?\?>|<!--.*?-->)*<(?:!doctype\s+html|html|head|meta|title|body|table|style|center|div|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
# A heading, or the rule below the first row of a table.
_MARKDOWN = re.compile(r"^(?:#{1,6} \S|[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\||[ \t]*\|[ \t]*:?-+:?[ \t]*\|)", re.MULTILINE)
_QUOTED = re.compile(r'"[^"]*(?:"|\Z)')


def is_native(head: bytes) -> bool:
    """Whether this is the native form as JSON."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and start[1:].lstrip().startswith(b'"cjm"')


def is_native_yaml(head: bytes) -> bool:
    """Whether this is the native form as YAML."""
    return _SCHEMA_LINE.search(head) is not None and not head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"{", b"["))


def is_html(head: bytes) -> bool:
    """Whether this is a web page, also a part of one."""
    return _PAGE.match(_text(head) or "") is not None


def is_csv(head: bytes) -> bool:
    r"""Whether this may be CSV: a text that is neither markup nor JSON nor a native file, and has no marks of Markdown.

    >>> is_csv("Этап;Боль\n".encode()), is_csv(b"# Map\n")
    (True, False)
    """
    text = _plain(head)
    return text is not None and not _MARKDOWN.search(text)


def is_markdown(head: bytes) -> bool:
    r"""Whether this may be Markdown: such a text, if it is no plain CSV.

    >>> is_markdown(b"Stage,Pain,Idea\nOrder,Slow,Fast\nPay,Dear,Cheap\n"), is_markdown(b"A few words, no more.")
    (False, True)
    """
    text = _plain(head)
    return text is not None and not _is_regular(text)


def _plain(head: bytes) -> str | None:
    text = _text(head)
    if text is None or is_native_yaml(head):
        return None
    return None if text.lstrip().startswith(("<", "{")) else _QUOTED.sub('""', text)


def _text(head: bytes) -> str | None:
    """The first bytes as text, as far as they can be told; None where they are none."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head[: len(head) // 2 * 2].decode("utf-16", "replace")
    if head.startswith((b"PK\x03\x04", b"%PDF", b"\x89PNG", b"\xd0\xcf\x11\xe0")):
        return None
    if b"\0" in head:
        from cjm.text import decode

        found = decode(head[: len(head) // 2 * 2])
        return found[0] if found and not _CONTROLS.search(found[0]) else None
    if any(byte in head for byte in _BINARY):
        return None
    return head.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")


def _is_regular(text: str) -> bool:
    """Whether the first lines have as many semicolons, tabs or commas each: two commas at least, as prose has one."""
    if text[:4].lower() == "sep=":
        return True
    if _MARKDOWN.search(text):
        return False
    lines = [line for line in text.splitlines()[:20] if line.strip()]
    if len(text) >= 1000 and len(lines) > 2:
        lines.pop()  # cut off
    for delimiter, least in ((";", 1), ("\t", 1), (",", 2)):
        counts = {line.count(delimiter) for line in lines}
        if len(lines) > 1 and len(counts) == 1 and counts.pop() >= least:
            return True
    return False
