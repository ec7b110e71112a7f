r"""Plain data as YAML text: block style, one value on a line, quotes only where something would be taken otherwise."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

_KEY = 900  # an implicit key may have 1024 characters, its quotes and escapes included
_WORDS = frozenset("null true false yes no on off y n ~ .nan .inf".split())
_NUMBER = re.compile(r"[-+.]?\d[\d_.,:eExXoOtTzZ+\-a-fA-F ]*")  # also what YAML 1.1 takes for a number or a time
_UNSAFE_START = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`=<\s]")
_UNSAFE = re.compile(r":(?=\s|$)|\s#|\s$|[\x00-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_FLOW = re.compile(r"[,\[\]{}]|:$|:[,\[\]{}]")
_UNBLOCKED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|[ ]$|[ ]\n|\n\n$")


def document(data: dict[str, Any]) -> str:
    r"""A whole file.

    >>> print(document({"cjm": 1, "title": "Заказ: еда", "phases": [{"name": "Оплата", "goals": ["да"]}]}), end="")
    cjm: 1
    title: "Заказ: еда"
    phases:
      - name: Оплата
        goals:
          - да
    """
    return "\n".join(block(data, 0)) + "\n"


def block(value: Any, indent: int) -> Iterator[str]:
    """The lines of a mapping or list in block style."""
    pad = " " * indent
    if isinstance(value, dict):
        for key, item in value.items():
            name = quoted(key)
            first, lines = after(item, indent)
            if len(name) > _KEY:
                yield f"{pad}? {name}"
                yield f"{pad}:{first}"
            else:
                yield f"{pad}{name}:{first}"
            yield from lines
        return
    for item in value:
        if isinstance(item, dict | list) and item:
            lines = list(block(item, indent + 2))
            yield f"{pad}- {lines[0][indent + 2 :]}"
            yield from lines[1:]
        else:
            first, lines = after(item, indent)
            yield f"{pad}-{first}"
            yield from lines


def after(value: Any, indent: int) -> tuple[str, list[str]]:
    """What stands after a colon or dash, and the lines below it."""
    if isinstance(value, dict | list) and value:
        return "", list(block(value, indent + 2))
    if isinstance(value, str) and "\n" in value and not _UNBLOCKED.search(value) and value[0] not in " \n":
        pad = " " * (indent + 2)
        lines = value.removesuffix("\n").split("\n")
        mark = "|" if value.endswith("\n") else "|-"
        return f" {mark}", [f"{pad}{line}" if line else "" for line in lines]
    return f" {flow(value)}", []


def flow(value: Any, *, inside: bool = False) -> str:
    """A value on one line."""
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(f"{quoted(key, inside=True)}: {flow(item, inside=True)}" for key, item in value.items())
            + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(flow(item, inside=True) for item in value) + "]"
    if isinstance(value, str):
        return quoted(value, inside=inside)
    return json.dumps(value)


def quoted(text: str, *, inside: bool = False) -> str:
    r"""A text as it must stand so that any reader of YAML takes it for this text.

    >>> [quoted(each) for each in ("Оплата картой", "3.10", "no", "Ждать: час", "# 5", "a\u2028b")]
    ['Оплата картой', '"3.10"', '"no"', '"Ждать: час"', '"# 5"', '"a\\u2028b"']
    """
    safe = (
        text
        and text.lower() not in _WORDS
        and not _UNSAFE_START.match(text)
        and not _NUMBER.fullmatch(text)
        and not _UNSAFE.search(text)
        and not text.startswith(("---", "...", ".", "+"))
        and not (inside and _FLOW.search(text))
    )
    if safe:
        return text
    plain = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", plain)


__all__ = ["after", "block", "document", "flow", "quoted"]
