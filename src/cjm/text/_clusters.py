"""Which characters a reader sees as one: the grapheme clusters of a text, and which of them are wide."""

from __future__ import annotations

import unicodedata
from typing import Final

JOINER: Final = "\u200d"
_EMOJI_STYLE, _KEYCAP = "\ufe0f", "\u20e3"
_MARKS = frozenset({"Mn", "Me", "Mc"})

# Written together with what stands before though no mark by category: joiners, halfwidth voicing, Thai and Lao am.
_CLINGING = frozenset("\u200c\u200d\uff9e\uff9f\u0e33\u0eb3")

_KEYS = frozenset("0123456789#*")  # what may stand on a keycap

# Parts of emoji that Unicode counts as mathematics or punctuation, and that follow a joiner (head shaking ↔).
_ARROWS = frozenset("↔↕〰〽")


def clusters(text: str) -> list[str]:
    """Return the text cut where a reader would put the cursor: what is seen as one sign stays whole.

    >>> clusters("Да 👍🏽👩‍👩‍👦")
    ['Д', 'а', ' ', '👍🏽', '👩\u200d👩\u200d👦']
    >>> clusters("и\N{COMBINING BREVE}🇷🇸🇰🇿") == ["и\N{COMBINING BREVE}", "🇷🇸", "🇰🇿"]
    True

    Nothing is lost: the clusters joined are the text. Flags, families, skin tones, keycaps, combining marks
    and Hangul jamo are kept; of the Indic scripts, consonants that a virama joins.
    """
    if text.isascii() and "\r" not in text:
        return list(text)

    found: list[str] = []
    start = 0
    flags = 0  # regional indicators since the cluster began: two make a flag
    picture = False  # the cluster is an emoji, so a joiner may bring another
    for place, char in enumerate(text):
        if place > start and _clings(text[place - 1], char, picture=picture, flags=flags):
            flags += is_flag_letter(char)
            continue
        if place > start:
            found.append(text[start:place])
        start = place
        flags = int(is_flag_letter(char))
        picture = _is_pictographic(char)
    found.append(text[start:])
    return found


def is_flag_letter(char: str) -> bool:
    """Return whether this is one of the 26 regional indicators, two of which make a flag."""
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def is_emoji(cluster: str) -> bool:
    """Return whether the cluster is drawn as a coloured picture, wider than an ideograph.

    >>> [is_emoji(cluster) for cluster in ("👍🏽", "1️⃣", "❤️", "❤", "家", "a")]
    [True, True, True, False, False, False]
    """
    base = cluster[0]
    if is_flag_letter(base):
        return True
    if base in _KEYS:
        return _EMOJI_STYLE in cluster or _KEYCAP in cluster
    if not _is_pictographic(base):
        return False
    by_itself = base >= "\U0001f000" or unicodedata.east_asian_width(base) == "W"
    return by_itself or _EMOJI_STYLE in cluster or JOINER in cluster


def is_ideographic(char: str) -> bool:
    """Return whether lines may break beside this character without a space: han, kana, bopomofo, full-width forms.

    Hangul is not among them: Korean is read in words.
    """
    if char < "\u2e80" or "\uac00" <= char <= "\ud7ff" or _is_pictographic(char):
        return False
    return unicodedata.east_asian_width(char) in {"W", "F"} and not "\ua960" <= char <= "\ua97f"


def _clings(before: str, char: str, *, picture: bool, flags: int) -> bool:
    """Return whether there is no cluster boundary between two neighbours."""
    if char < "\u0300":
        return before == "\r" and char == "\n"
    if before < " " or "\x7f" <= before <= "\x9f":
        return False
    if unicodedata.category(char) in _MARKS or char in _CLINGING or _is_tint_or_tag(char):
        return True
    if is_flag_letter(char):
        return flags == 1 and is_flag_letter(before)
    if before == JOINER:
        return picture and (_is_pictographic(char) or char in _ARROWS)
    if "\u0900" <= char <= "\u0d7f" and unicodedata.combining(before) == 9:  # 9: virama
        return unicodedata.category(char) == "Lo"
    return _jamo(char) in _JAMO_AFTER.get(_jamo(before), "")


def _is_tint_or_tag(char: str) -> bool:
    """Return whether this only changes the emoji before it: a skin tone, or a letter of a region's flag."""
    return "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f"


def _is_pictographic(char: str) -> bool:
    """Return whether this is a symbol that emoji are made of, near enough to Unicode's Extended_Pictographic."""
    if char in "©®‼⁉™ℹ":
        return True
    if char < "\u2190":
        return False
    return "\U0001f000" <= char <= "\U0001faff" or char in "\u3030\u303d\u3297\u3299" or "\u2190" <= char <= "\u2bff"


# Leading consonant, vowel, trailing consonant; a whole syllable without or with a trailing consonant.
_JAMO_AFTER = {"L": "LVST", "V": "VE", "S": "VE", "E": "E", "T": "E"}


def _jamo(char: str) -> str:
    """Return the part a Hangul character plays in its syllable: L, V, E (trailing), S or T (whole), or nothing."""
    if "\u1100" <= char <= "\u115f" or "\ua960" <= char <= "\ua97c":
        return "L"
    if "\u1160" <= char <= "\u11a7" or "\ud7b0" <= char <= "\ud7c6":
        return "V"
    if "\u11a8" <= char <= "\u11ff" or "\ud7cb" <= char <= "\ud7fb":
        return "E"
    if "\uac00" <= char <= "\ud7a3":
        return "T" if (ord(char) - 0xAC00) % 28 else "S"
    return "-"
