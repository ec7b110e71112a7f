"""Several texts in one cell, sticky or node: how we write them, and how people do."""

from __future__ import annotations

import re
from collections.abc import Sequence

_BULLETS = "•‣◦▪●·∙►✓✔☐■○"
_BULLET = re.compile(rf"[ \t]*[{_BULLETS}][ \t]*")
_DASH = re.compile(r"[ \t]*[-–—*+→>][ \t]+")
_NUMBER = re.compile(r"[ \t]*(\d{1,3})[.)][ \t]+")
_INDENT = "  "
_LONGEST_ITEM = 120


def listed(texts: Sequence[str]) -> str:
    r"""Texts as one: a single plain one as it is, else each with a bullet, its further lines indented.

    >>> print(listed(["Долго ждать", "Дорого:\nдоставка"]))
    • Долго ждать
    • Дорого:
      доставка
    """
    if len(texts) == 1 and list(items_of(texts[0])) == [texts[0]]:
        return texts[0]
    return bulleted(texts)


def bulleted(texts: Sequence[str]) -> str:
    """Texts as one, each with a bullet, its further lines indented."""
    return "\n".join("• " + text.replace("\n", f"\n{_INDENT}") for text in texts)


def items_of(text: str) -> tuple[str, ...]:
    r"""The texts that one holds: by bullets, dashes or numbers at the starts of lines, else by lines, else by `;`.

    What `listed` wrote comes back as it was, but for spaces at the ends.

    >>> items_of("• Долго ждать\n• Дорого:\n  доставка")
    ('Долго ждать', 'Дорого:\nдоставка')
    >>> items_of("- price\n- speed"), items_of("1. find\n2. buy")
    (('price', 'speed'), ('find', 'buy'))
    >>> items_of("find; try; buy"), items_of("Why; I know.")
    (('find', 'try', 'buy'), ('Why; I know.',))
    """
    if "\r\n" in text:
        text = text.replace("\r\n", "\n")
    if "\n" not in text and text[:1].isalnum() and ";" not in text:
        return (text.strip(),)
    lead = " " * (len(text) - len(text.lstrip(" ")))
    text = text.strip()
    lines = text.split("\n")
    if len(lead) >= len(_INDENT):
        lines = [line.removeprefix(lead) for line in lines]
    if _BULLET.match(lines[0]):
        return _marked(lines, _BULLET)
    if len(lines) == 1:
        return tuple(_by_semicolons(text)) if text else ()
    if _DASH.match(lines[0]) and sum(1 for line in lines if _DASH.match(line)) > 1:
        return _marked(lines, _DASH)
    numbers = [int(match[1]) for line in lines if (match := _NUMBER.match(line))]
    if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)) and _NUMBER.match(lines[0]):
        return _marked(lines, _NUMBER)
    return tuple(stripped for line in lines if (stripped := line.strip()))


def _marked(lines: list[str], mark: re.Pattern[str]) -> tuple[str, ...]:
    items: list[list[str]] = []
    for line in lines:
        match = None if items and line.startswith(_INDENT) and mark is _BULLET else mark.match(line)
        if match:
            items.append([line[match.end() :]])
        else:
            items[-1].append(line.removeprefix(_INDENT))
    return tuple(text for item in items if (text := "\n".join(item).strip()))


def _by_semicolons(text: str) -> list[str]:
    parts = [part.strip() for part in text.split(";")]
    if not parts[-1]:
        parts.pop()
    plain = len(parts) > 2 and all(part and len(part) <= _LONGEST_ITEM and ". " not in part for part in parts)
    return parts if plain else [text]
