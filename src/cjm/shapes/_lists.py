"""Several texts in one cell, sticky or node: how we write them, and how people do."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_BULLETS = "•‣◦▪●·∙►✓✔☐■○◾▫➤➢❖⁃"
_BULLET = re.compile(rf"[ \t]*[{_BULLETS}][ \t]*")
_DASH = re.compile(r"[ \t]*[-–—*+→>][ \t]+")
_NUMBER = re.compile(r"[ \t]*(\d{1,3})(?:[.)]|\ufe0f?\u20e3)[ \t]+")
_INLINE_NUMBER = re.compile(r"(?:^|(?<=[\s;,.]))(\d{1,2})[.)][ \t]+(?=[^\W\d])")
_ARROW = re.compile(r"\s*(?:→|⟶|➔|➜|⇒|[-–—]{1,2}>|=>)\s*")
_SLASH = re.compile(r"\s+/\s+")
_INDENT = "  "
_LONGEST_ITEM = 120
_LONGEST_NAME = 40
_LONGEST_SLASHED = 30
_WORDS_IN_A_NAME = 4
_MOST_NAMES = 30

_NAMES = frozenset({"touchpoints", "systems", "channels", "owners", "personas", "segments", "devices"})
_COMMAS = _NAMES | {"metrics"}
_CHAINS = frozenset({"actions", "touchpoints", "channels", "frontstage", "backstage"})
_HABITS = _COMMAS | _CHAINS | {"emotions"}
"""The lanes in which a line may hold several items."""

# What begins a clause, not a name.
_CLAUSES = frozenset(
    "что чтобы который которая которое которые которых которой которую где когда если потому но а зато хотя как "
    "чем чтоб так то и или не "
    "that which who whom whose when where if because but so although though while as than and or to not etc then "
    "que qui dont mais si parce pero porque mas se und oder dass weil aber wenn der die das".split()
)


def listed(texts: Sequence[str], lane: str | None = None) -> str:
    r"""Texts as one: a single plain one as it is, else each with a bullet, its further lines indented.

    With the name of their lane a text that would be taken for a list there has a bullet, too.

    >>> print(listed(["Долго ждать", "Дорого:\nдоставка"]))
    • Долго ждать
    • Дорого:
      доставка
    >>> listed(["Сайт, чат"]), listed(["Сайт, чат"], "touchpoints")
    ('Сайт, чат', '• Сайт, чат')
    """
    if len(texts) == 1 and items_of(texts[0]) == (texts[0],) == items_of(texts[0], lane):
        return texts[0]
    return bulleted(texts)


def bulleted(texts: Sequence[str]) -> str:
    """Texts as one, each with a bullet, its further lines indented."""
    return "\n".join("• " + text.replace("\n", f"\n{_INDENT}") for text in texts)


def items_of(text: str, lane: str | None = None) -> tuple[str, ...]:
    r"""The texts that one holds: by bullets, dashes or numbers at the starts of lines, else by lines, else by `;`.

    What `listed` wrote comes back as it was, but for spaces at the ends. With the name of a lane also what is a list
    there only: names between commas or slashes where the lane holds names, chains of arrows where it holds actions.

    >>> items_of("• Долго ждать\n• Дорого:\n  доставка")
    ('Долго ждать', 'Дорого:\nдоставка')
    >>> items_of("- price\n- speed"), items_of("1. find\n2. buy")
    (('price', 'speed'), ('find', 'buy'))
    >>> items_of("find; try; buy"), items_of("Why; I know.")
    (('find', 'try', 'buy'), ('Why; I know.',))
    >>> items_of("Instagram, YouTube, Ads", "touchpoints"), items_of("ищет → платит", "actions")
    (('Instagram', 'YouTube', 'Ads'), ('ищет', 'платит'))
    >>> items_of("Сайт, который не открывается", "touchpoints"), items_of("дорого, долго", "pains")
    (('Сайт, который не открывается',), ('дорого, долго',))
    """
    if lane not in _HABITS and "\n" not in text and ";" not in text and text[:1].isalpha():
        return (text.strip(),)
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    lines, marked = _lines(text)
    if marked:
        return tuple(lines)
    if len(lines) == 1:
        lines = _by_semicolons(lines[0], lane) or _by_numbers(lines[0]) or lines
    if lane not in _HABITS or len(lines) > _MOST_NAMES:
        return tuple(lines)
    return tuple(item for line in lines for item in _in_lane(line, lane or ""))


# What begins like a word and has no mark by which its lane parts texts; a number only where no list begins with it.
_ONE_LINE = re.compile(r"(?:[^\W\d_][^\n\r;]*|\d(?:[^\n\r;.)]*|[^\s;]*))")
_ONE_LINK = re.compile(r"(?:[^\W\d_][^\n\r;>→⟶➔➜⇒]*|\d(?:[^\n\r;>→⟶➔➜⇒.)]*|[^\s;>→⟶➔➜⇒]*))")
_ONE_NAME = re.compile(r"(?:[^\W\d_][^\n\r;>→⟶➔➜⇒,/]*|\d(?:[^\n\r;>→⟶➔➜⇒,/.)]*|[^\s;>→⟶➔➜⇒,/]*))")
_ONE = dict.fromkeys(_CHAINS, _ONE_LINK) | dict.fromkeys(_COMMAS | {"emotions"}, _ONE_NAME)


def plainly_one(lane: str) -> Callable[[str], re.Match[str] | None]:
    """What matches a text of a lane that is so plainly one that `items_of` would give it alone, stripped.

    >>> bool(plainly_one("pains")("Дорого, долго")), plainly_one("touchpoints")("Сайт, чат"), plainly_one("x")("- a")
    (True, None, None)
    """
    return _ONE.get(lane, _ONE_LINE).fullmatch


def _lines(text: str) -> tuple[list[str], bool]:
    """The lines of a text that each hold an item, and whether marks at their beginning say so."""
    if "\n" not in text and text[:1].isalnum() and not text[:1].isdigit():
        return ([stripped] if (stripped := text.strip()) else []), False
    lead = " " * (len(text) - len(text.lstrip(" ")))
    text = text.strip()
    if not text:
        return [], False
    lines = text.split("\n")
    if len(lead) >= len(_INDENT):
        lines = [line.removeprefix(lead) for line in lines]
    if _BULLET.match(lines[0]):
        return _marked(lines, _BULLET), True
    if len(lines) == 1:
        return [text], False
    if _DASH.match(lines[0]) and sum(1 for line in lines if _DASH.match(line)) > 1:
        return _marked(lines, _DASH), True
    numbers = [int(match[1]) for line in lines if (match := _NUMBER.match(line))]
    if len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1)) and _NUMBER.match(lines[0]):
        return _marked(lines, _NUMBER), True
    filled = [line for line in lines if line.strip()]
    for mark in (_BULLET, _DASH, _NUMBER):
        # A line of its own, then a list: «Действия: установка», «- пункт 2», «- пункт 3».
        if len(filled) > 2 and all(mark.match(line) for line in filled[1:]):
            return [filled[0].strip(), *_marked(filled[1:], mark)], True
    filled = [line.strip() for line in filled]
    if all(line.endswith(";") for line in filled[:-1]):
        filled = [line.rstrip(" ;") or line for line in filled]
    return filled, False


def _marked(lines: list[str], mark: re.Pattern[str]) -> list[str]:
    items: list[list[str]] = []
    for line in lines:
        match = None if items and line.startswith(_INDENT) and mark is _BULLET else mark.match(line)
        if match:
            items.append([line[match.end() :]])
        else:
            items[-1].append(line.removeprefix(_INDENT))
    return [text for item in items if (text := "\n".join(item).strip())]


def _by_semicolons(text: str, lane: str | None) -> list[str] | None:
    if ";" not in text:
        return None
    parts = [part.strip() for part in text.split(";")]
    if not parts[-1]:
        parts.pop()
    few = 1 if lane is not None and lane in _COMMAS else 2
    plain = len(parts) > few and all(part and len(part) <= _LONGEST_ITEM and ". " not in part for part in parts)
    if not plain and len(parts) == 2:
        plain = all(part and len(part) <= _LONGEST_ITEM // 2 and part[-1] not in ".!?…" for part in parts)
        plain = plain and all(". " not in part for part in parts)
    return parts if plain else None


def _by_numbers(text: str) -> list[str] | None:
    """Items of one line with numbers before them: "1) search 2) buy"."""
    if not text[:1].isdigit():
        return None
    found = list(_INLINE_NUMBER.finditer(text))
    if len(found) < 2 or [int(match[1]) for match in found] != list(range(1, len(found) + 1)):
        return None
    ends = [match.start() for match in found[1:]] + [len(text)]
    parts = [text[match.end() : end].strip(" ;,\t") for match, end in zip(found, ends, strict=True)]
    return parts if all(parts) else None


def _in_lane(text: str, lane: str) -> list[str]:
    """What one line holds by the habits of its lane."""
    if lane in _CHAINS and _ARROW.search(text):
        parts = [part for part in _ARROW.split(text) if part.strip()]
        if len(parts) > 1 and all(len(part) <= _LONGEST_ITEM and any(map(str.isalpha, part)) for part in parts):
            return [item for part in parts for item in _in_lane(part.strip(), lane)]
    if lane in _COMMAS and ("," in text or "/" in text):
        return _names_between(text, ",", _is_name) or ((_by_slashes(text) if lane in _NAMES else None) or [text])
    if lane == "emotions" and _ARROW.search(text):
        parts = [part.strip() for part in _ARROW.split(text)]
        return parts if len(parts) > 1 and all(map(_is_feeling, parts)) else [text]
    if lane == "emotions" and "," in text:
        return _names_between(text, ",", _is_feeling) or [text]
    return [text]


def _names_between(text: str, mark: str, is_one: Callable[[str], bool]) -> list[str] | None:
    """The names between commas that stand in no brackets or quotes; None where one of them is no name."""
    parts, depth, start, quoted = [], 0, 0, False
    for at, character in enumerate(text):
        if character in "([{«“„":
            depth += 1
        elif character in ")]}»”":
            depth = max(0, depth - 1)
        elif character == '"':
            quoted = not quoted
        elif character == mark and not depth and not quoted and text[at + 1 : at + 2].isspace():
            parts.append(text[start:at].strip())
            start = at + 1
    parts.append(text[start:].strip())
    if parts[-1] == "":
        parts.pop()
    return parts if len(parts) > 1 and all(map(is_one, parts)) else None


def _by_slashes(text: str) -> list[str] | None:
    parts = [part.strip() for part in _SLASH.split(text)]
    return parts if len(parts) > 1 and all(_is_name(part) and len(part) <= _LONGEST_SLASHED for part in parts) else None


def _is_name(text: str) -> bool:
    """Whether a text may be the name of a thing rather than a part of a sentence."""
    if not text or len(text) > _LONGEST_NAME or text[-1] in ".!?…:" or not any(map(str.isalpha, text)):
        return False
    words = text.split()
    return len(words) <= _WORDS_IN_A_NAME and words[0].casefold() not in _CLAUSES


def _is_feeling(text: str) -> bool:
    from cjm.model import Emotion

    return len(text.split()) <= 2 and _is_name(text) and Emotion(text).valence is not None
