"""Where a paragraph may be parted at all, and what would rather stay together, by the habits of its language."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ._clusters import clusters, is_emoji, is_ideographic
from ._measure import face

if TYPE_CHECKING:
    from collections.abc import Iterator

INSIDE_COST: Final = 0.02  # a break inside a word is a little worse than one between words
_LEANING_COST: Final = 0.3  # what holds words together is cut only if they fill more than a line, the weaker first
_STRONG_COST: Final = 0.8

SPACES = re.compile(r"[^\S\u00a0\u2007\u202f]+")
_FIXED_SPACES = re.compile("([\u00a0\u2007\u202f])")

# After a hyphen, a slash or a dash between words (not in 8-800, 24/7, кто-то), and where a zero-width space allows.
_INSIDE = re.compile(
    r"(?<=[^\W\d_]{3}[-‐])(?=[^\W\d_]{3})"
    r"|(?<=[^\W\d_]{2}/)(?=[^\W\d_]{2})"
    r"|(?<=[^\W\d_][—–])(?=[^\W\d_])"
    r"|(?<=\u200b)(?=\w)"
)

# The common word, which is one piece.
_WHOLE = re.compile(r"[«„“\"(]?[A-Za-zА-Яа-яЁё\d]+[.,:;!?…»”\")]*")

# The simple part of kinsoku shori: what does not begin a line, and what does not end one.
_NOT_FIRST = frozenset(
    "、。，．・：；？！‥…ー～〜々〻ゝゞヽヾ）］｝〕〉》」』】〙〗｠»ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.:;?!)]}%％’”"
)
_NOT_LAST = frozenset("（［｛〔〈《「『【〘〖｟«([{‘“＄￥￡$€£")

_LEANING: Final = {
    "ru": frozenset(
        "а без в во да для до за и из или к как ко на над не ни но о об обо от по под при про с со то у что я".split()
    ),
    "en": frozenset("a an and as at by for i if in of on or the to".split()),
}
_TRAILING: Final = {"ru": frozenset("б бы ж же ли ль".split())}

_OPENING = "«„“‘\"'([{"
_CLOSING = ".,;:!?…»”’\"')]}"
_NUMBER = re.compile(r"[^\w\s]*\d(?:[\d.,:/–—−-]*\d)?")
_THOUSANDS = re.compile(r"[^\w\s]*\d{1,3}")
_THREE_DIGITS = re.compile(r"\d{3}(?!\d)")
_SHORT_UNIT = re.compile(r"[^\W\d_]{1,3}(?![^\W_])")
_INITIALS = re.compile(r"[«(„“\"]?(?:[A-ZА-ЯЁ]\.-?){1,3}|т\.")  # А. С., А.-М., т. д.
_NAME = re.compile(r"[A-ZА-ЯЁ][\w-]+")
# Most neighbours are such words: no numbers, no initials, no abbreviations. Only a particle hangs on the one before.
_CALM = re.compile(r"[A-Za-zА-Яа-яЁё]+[,;:!?]?")
_CALM_NEXT = re.compile(r"[A-Za-zА-Яа-яЁё]{2,}[.,;:!?]*")
_ABBREVIATIONS = frozenset(
    "№ § гл. д. им. кв. п. пп. рис. см. стр. табл. ул. dr. fig. mr. mrs. ms. no. p. pp. st.".split()
)


class Piece(NamedTuple):
    """A part of a paragraph: its text, what stands between it and the next, and how bad a break would be there."""

    text: str
    glue: str = ""
    cost: float = 0.0
    tied: bool = False


class ShortWords(NamedTuple):
    """The words that keep to the next word, and those that keep to the one before."""

    leaning: frozenset[str]
    trailing: frozenset[str]


@lru_cache(maxsize=16)
def short_words(language: str | None) -> ShortWords:
    """Return the short words of a language; of all we know where none is named, as their scripts differ."""
    if language is None:
        return ShortWords(frozenset().union(*_LEANING.values()), frozenset().union(*_TRAILING.values()))
    plain = language.replace("_", "-").split("-")[0].lower()
    return ShortWords(_LEANING.get(plain, frozenset()), _TRAILING.get(plain, frozenset()))


def parts(word: str) -> Iterator[Piece]:
    """Yield the pieces of what stands between two spaces."""
    chunks = _FIXED_SPACES.split(word)  # chunk, fixed space, chunk, ...
    for place in range(0, len(chunks), 2):
        fixed = chunks[place + 1] if place + 1 < len(chunks) else ""
        *before, last = [part for section in _INSIDE.split(chunks[place]) for part in _ideographs(section)]
        yield from before
        yield Piece(last.text, fixed, _STRONG_COST if fixed else 0.0, tied=bool(fixed))


def _ideographs(section: str) -> Iterator[Piece]:
    """Yield the pieces of a text that may be Chinese or Japanese, or a row of emoji; any other is one piece."""
    if not section or max(section) < "\u2190":
        yield Piece(section, cost=INSIDE_COST)
        return

    piece = ""
    before = ""
    for cluster in clusters(section):
        if before and _parts_freely(before, cluster):
            yield Piece(piece)
            piece = ""
        piece += cluster
        before = cluster
    yield Piece(piece, cost=INSIDE_COST)


def _parts_freely(before: str, after: str) -> bool:
    """Return whether a line may break between two clusters with no space between them."""
    if before[0] in _NOT_LAST or after[0] in _NOT_FIRST:
        return False
    return is_ideographic(before[0]) or is_ideographic(after[0]) or (is_emoji(before) and is_emoji(after))


class Word(NamedTuple):
    """What stands between two spaces, measured, and what can be said of it by itself."""

    text: str
    plain: str  # without the marks before it
    bare: str  # without the marks after it
    whole: bool  # it is one piece
    calm: bool  # it does not hold on to the next word, unless it is a short one
    calm_next: bool  # it does not hold on to the word before, unless it is a particle
    units: int
    before: int  # what it adds to the units of a space before it, by kerning
    after: int  # the units of a space after it


def word_of(text: str, weight: int, *, safe: bool) -> Word:
    """Return what can be said of a word by itself."""
    inter = face(weight, safe=safe)
    units, first, last = inter.run(text)
    return Word(
        text,
        text.lstrip(_OPENING).casefold(),
        text.rstrip(_CLOSING).casefold(),
        _WHOLE.fullmatch(text) is not None,
        _CALM.fullmatch(text) is not None,
        _CALM_NEXT.fullmatch(text) is not None,
        units,
        inter.kern(" ", first),
        inter.kern(last, " ") + inter.advances[" "],
    )


END: Final = Word("", "", "", whole=True, calm=False, calm_next=False, units=0, before=0, after=0)
known_word = lru_cache(maxsize=4096)(word_of)  # most words of a map stand in it many times


def tie(word: Word, following: Word, short: ShortWords, *, opens: bool) -> float:
    """Return how bad it would be to part two words: nothing, unless they want to stay on one line."""
    if word.plain in short.leaning:
        return _LEANING_COST
    if following.bare in short.trailing:
        return _STRONG_COST
    if word.calm and following.calm_next:
        return 0.0
    before, plain, after = word.text, word.plain, following.text
    strong = (
        plain in _ABBREVIATIONS
        or after[0] in "—–%‰°"
        or after == "-"
        or not before.strip(_OPENING)
        or not after.strip(_CLOSING)
        or (opens and before in {"—", "–", "-", "•", "*"})
        or (plain == "г." and after[0].isupper())  # a town; the г. of a year hangs on its number
        or _number_goes_on(before, after)
        or _INITIALS.fullmatch(before) is not None
        or (_INITIALS.fullmatch(after.rstrip(",;:)»")) is not None and _NAME.fullmatch(before) is not None)
    )
    return _STRONG_COST if strong else 0.0


def _number_goes_on(before: str, after: str) -> bool:
    """Return whether a number is followed by its unit, by what it counts, or by its next three digits."""
    if not before[-1].isdigit() or not _NUMBER.fullmatch(before):
        return False
    if _THREE_DIGITS.match(after):
        return _THOUSANDS.fullmatch(before) is not None
    return after[0].islower() or after[0] in "№$€£₽₸₴¥" or _SHORT_UNIT.match(after) is not None
