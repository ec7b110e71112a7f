"""From pieces to elements: what the text of a cell, sticky or node says in its lane."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Any, TypeAlias

import attrs
from attrs import define, field

from cjm._quick import evolved
from cjm.errors import CjmError
from cjm.model import Comment, Emotion, Idea, Pain, Text, Touchpoint
from cjm.model._words import face, feeling
from cjm.recognise._drafts import Piece
from cjm.recognise._lanes import LaneRead, lanes
from cjm.recognise._measures import as_shown, metric
from cjm.recognise._said import Grammar, responsible, said
from cjm.recognise._scores import choice, emotion, rating
from cjm.recognise._vocabulary import Words, about_touchpoints
from cjm.shapes import items_of
from cjm.shapes._lists import plainly_one
from cjm.words import fold, is_placeholder
from cjm.words._kinds import plain_number

NOTHING = "only says that nothing is there"
STRUCK = "struck out"

Common: TypeAlias = dict[str, Any]

_KINDED = re.compile(r"([^:\n]{1,60}):\s*(.+)", re.DOTALL)
_QUOTED = re.compile(r"\s*(?:«[^«»]+»|\"[^\"]+\"|“[^“”]+”|„[^„“”]+[“”]|‘[^‘’]+’)[.!?…]?\s*", re.DOTALL)
_SENTENCE_IN_QUOTES = re.compile(r".*[.!?…]\s*[»\"”“’]\s*", re.DOTALL)
_SIGN = re.compile(r"\s*([+−–-])\s+(\S.*)")
_RUSSIAN_VERB = re.compile(r"\w+(?:ет|ит|ют|ят|ут|ат|ется|ится|ются|ятся|ать|ить|еть|ять|ти|ться)$")

_LOOKED_INTO = frozenset({"emotions", "metrics", "ratings"})

_LONGEST_LINE = 80
_TEXT_FIELDS = frozenset({"responsibilities"})
_FIELDS: dict[str, frozenset[str]] = {
    "touchpoints": frozenset(
        {"responsibilities", "channel", "state", "moment_of_truth", "medium", "control", "device"}
    ),
    "pains": frozenset({"responsibilities", "severity", "frequency", "visibility"}),
    "ideas": frozenset({"responsibilities", "impact", "effort", "priority", "status"}),
    "barriers": frozenset({"responsibilities", "visibility"}),
    "expectations": frozenset({"met"}),
    **dict.fromkeys(("frontstage", "backstage", "systems", "physical_evidence", "actions"), _TEXT_FIELDS),
}


@define
class Elements:
    """What a piece holds: elements by the name of their lane, texts that are none with the reason, what hung on it.

    `took` names what of the piece found its place in an element besides the text: "picture".
    """

    lanes: dict[str, list[Any]] = field(factory=dict)
    rest: list[tuple[str, str]] = field(factory=list)
    took: set[str] = field(factory=set)

    def add(self, lane: str, element: Any) -> None:
        self.lanes.setdefault(lane, []).append(element)


@define
class _Making:
    """What is being made of a piece: what was found so far, what all its elements have, and who may be meant."""

    found: Elements
    common: Common
    personas: Collection[str]


def elements(
    piece: Piece,
    lane: LaneRead,
    *,
    until: str | None = None,
    whole: bool = False,
    personas: Collection[str] = (),
) -> Elements:
    """The elements that a piece holds in a lane, and whatever in it is none.

    `until` is what they last to where that is not the name of the piece's own; `whole` says that the piece is one
    element, not a list (a sticky); `personas` are the names by which somebody may be meant.
    """
    found = Elements()
    common: Common = {"origin": piece.origin, "until": until or (piece.until.name if piece.until else None) or None}
    making = _Making(found, common, personas)
    text = _live(piece, found)
    nothing = lane.words.nothing if lane.words else is_placeholder
    if not text.strip() or (nothing(text) and not (lane.signs and _is_sign(text))):
        if text.strip():
            found.rest.append((text.strip(), NOTHING))
    else:
        signed = _signed(text, lane) if lane.also else None
        for each, line in signed or ():
            _put(line, piece, attrs.evolve(each, also=()), making)
        items = () if signed else (text.strip(),) if whole else items_of(text, lane.name)
        written = text.lstrip().startswith("•")  # as we write lists, in which "null" is a text like any other
        for item in items:
            if len(items) > 1 and not written and nothing(item) and not (lane.signs and _is_sign(item)):
                found.rest.append((item, NOTHING))
            else:
                _put(item, piece, lane, making)
        if not items and not signed:
            found.rest.append((text.strip(), "holds no words"))
    if piece.picture is not None:
        _hang(piece, lane, common, found)
    return found


def singly(lane: LaneRead) -> Callable[[Piece], Any]:
    """What makes the one element of a piece that is plainly one text and nothing else, as most are; None of any other.

    What it finds is what `elements` finds, but the sooner.
    """
    words = lane.words
    if words is None or lane.name in _LOOKED_INTO or lane.also or lane.under:
        return lambda _: None
    is_one, nothing, make = plainly_one(lane.name), words.nothing, _MAKERS.get(lane.name, _text)

    def alone(piece: Piece) -> Any:
        text = piece.text
        more = piece.until is not None or piece.struck or piece.under or piece.picture is not None
        if more or is_one(text) is None or nothing(text):
            return None
        try:
            return make(text.strip(), lane, piece, {"origin": piece.origin})
        except (CjmError, OverflowError, ValueError):
            return None  # `elements` says why

    return alone


def _signed(text: str, lane: LaneRead) -> list[tuple[LaneRead, str]] | None:
    """The lines under a label such as «Плюсы и минусы», where the sign before each says which of both it is."""
    by = {each.name: each for each in lane.all()}
    if not {"positives", "pains"} <= by.keys():
        return None
    lines = [_SIGN.fullmatch(line) for line in text.split("\n") if line.strip()]
    found = [(by["positives" if line[1] == "+" else "pains"], line[2].strip()) for line in lines if line]
    return found if len(found) == len(lines) else None


def element(text: str, lane: str) -> Any:
    """The one element that we wrote as this text in a lane, without guessing anything; CjmError where it is none.

    >>> element("NPS: 41 %", "metrics").value, element("Сайт (отв. Маркетинг)", "touchpoints").name
    (41, 'Сайт (отв. Маркетинг)')
    """
    make = _SHOWN.get(lane)
    return make(text) if make else Text(text)


def _live(piece: Piece, found: Elements) -> str:
    """The text without what somebody crossed out, which is kept apart."""
    if not piece.struck or not piece.struck.strip():
        return piece.text
    found.rest.append((piece.struck.strip(), STRUCK))
    return piece.text.replace(piece.struck, "", 1) if piece.struck in piece.text else piece.text


def _whose(text: str, personas: Collection[str]) -> tuple[str | None, str]:
    """The persona whose words these are, by their name before a colon, and the words."""
    name, colon, words = text.partition(":")
    return (name.strip(), words.strip()) if colon and words.strip() and name.strip() in personas else (None, text)


def _is_sign(text: str) -> bool:
    return re.fullmatch(r"\s*[-+−–]{1,3}\s*", text) is not None


def _put(item: str, piece: Piece, lane: LaneRead, making: _Making) -> None:
    """Make an element of one text, or keep it with the reason why it is none."""
    # A line that only says who answers belongs to the element before it.
    if lane.name in _ANSWERING and lane.name in making.found.lanes and len(item) <= _LONGEST_LINE:
        owners = responsible(item)
        if owners and _gives(owners, lane, making.found, item):
            return
    try:
        for each, text in _parted(item, lane) if lane.also else ((lane, item),):
            whose, words = _whose(text, making.personas) if making.personas else (None, text)
            made = _MAKERS.get(each.name, _text)(words, each, piece, making.common)
            if whose and "persona" in attrs.fields_dict(type(made)):
                made = evolved(made, persona=whose)
            name = "quotes" if _is_quote(made, each) else each.name
            if each.under or piece.under:
                made = _under(made, piece, each, making.personas)
            making.found.add(name, made)
    except (CjmError, OverflowError, ValueError) as error:
        making.found.rest.append((item, f"cannot stand in the lane {lane.name}: {error}"))


def _gives(owners: tuple[Any, ...], lane: LaneRead, found: Elements, item: str) -> bool:
    """Give those who answer, on a line of their own, to the one element of the lane before it."""
    before = found.lanes.get(lane.name, [])
    if len(before) != 1 or not hasattr(before[0], "responsibilities") or before[0].responsibilities:
        return False
    extra = dict(before[0].extra) | {"owners": item}
    before[0] = attrs.evolve(before[0], responsibilities=owners, extra=extra)
    return True


# Which lane of a compound label


def _parted(item: str, lane: LaneRead) -> list[tuple[LaneRead, str]]:
    """The lanes of a compound label that a text belongs to, and its part for each; the first where nothing says."""
    by = {each.name: each for each in lane.all()}
    if "emotions" in by and not _is_feeling(item):
        felt = face(item)
        rest = item.replace(felt, "", 1).strip() if felt else ""
        other = next(each for each in lane.all() if each.name != "emotions")
        if felt and len(rest.split()) > 1 and item.strip().startswith(felt):
            return [(by["emotions"], felt), (other, rest)]
    return [(by[_belongs(item, by, lane)], item)]


def _belongs(item: str, by: dict[str, LaneRead], lane: LaneRead) -> str:
    if "quotes" in by and _QUOTED.fullmatch(item):
        return "quotes"
    for scored in ("emotions", "ratings"):
        if scored in by and plain_number(item) is not None:
            return scored
    if "emotions" in by:
        if _is_feeling(item):
            return "emotions"
        if lane.name == "emotions" and (len(item.split()) > 2 or _QUOTED.fullmatch(item) or item.endswith("?")):
            return next(name for name in by if name != "emotions")
    if "questions" in by and item.rstrip().endswith("?"):
        return "questions"
    for placed in ("touchpoints", "channels"):
        if placed in by and lane.words and lane.words.channel(item):
            return placed
    if "actions" in by and _RUSSIAN_VERB.match(item.casefold().partition(" ")[0]):
        return "actions"
    if "metrics" in by and any(map(str.isdigit, item)) and metric(item, {}).value is not None:
        return "metrics"
    return lane.name


def _is_feeling(text: str) -> bool:
    """Whether a text is nothing but a feeling: a face, a face with a word or two, or known words for one."""
    words = [word for word in fold(text).split() if word not in {"и", "and", "но", "but", "очень", "very", "a", "bit"}]
    if not words:
        return face(text) is not None
    return len(words) <= 3 and not text.rstrip().endswith("?") and feeling(text) is not None


# What an element is made of


def _text(text: str, lane: LaneRead, _: Piece, common: Common) -> Text:
    return Text(**_fields(text, lane.name, "text"), **common) if lane.name in _GRAMMARS else Text(text, **common)


def _fields(text: str, lane: str, own: str) -> dict[str, Any]:
    """The fields that a text says by what stands in brackets or behind it; the text itself is kept where it does."""
    if "(" not in text and "[" not in text and not _answers(text):
        return {own: text}
    found = said(text, _GRAMMARS[lane])
    kept = {"extra": {"text": text}} if found.fields else {}
    return {own: found.text, **found.fields, **kept}


def _answers(text: str) -> bool:
    """Whether a text may say who answers."""
    folded = text.casefold()
    return any(map(folded.__contains__, _ANSWER_WORDS)) and _ANSWERS.search(text) is not None


_ANSWER_WORDS = "отв владел исп. owner respons resp. accountab assign verantwort zuständig".split()
_ANSWERS = re.compile(
    r"\b(?:отв\b|ответственн|владел|исп\.|owner|responsib|resp\.|accountab|assign|verantwort|zuständig|respons)",
    re.IGNORECASE,
)


_GRAMMARS = {
    lane: Grammar(fields, about_touchpoints if "medium" in fields else lambda _: None)
    for lane, fields in _FIELDS.items()
}
_ANSWERING = frozenset(lane for lane, fields in _FIELDS.items() if "responsibilities" in fields)


def _touchpoint(text: str, lane: LaneRead, piece: Piece, common: Common) -> Any:
    if (
        not text[:1].isalnum()
        and _QUOTED.fullmatch(text)
        and _SENTENCE_IN_QUOTES.fullmatch(text)
        and len(text.split()) > 2
    ):
        return Text(text, **common)
    fields = _fields(text, "touchpoints", "name")
    known = lane.words.channel(fields["name"]) if lane.words else None
    guessed = {}
    if known:
        guessed = {
            name: value for name in ("medium", "control") if (value := getattr(known, name)) and name not in fields
        }
    said_above = dict(filter(None, (about_touchpoints(fold(each)) for each in piece.under)))
    device, medium = said_above.get("device"), said_above.get("medium")
    if device and "device" not in fields:
        fields["device"] = device
    if medium and "medium" not in fields:
        fields["medium"], guessed = medium, {name: value for name, value in guessed.items() if name != "medium"}
    return Touchpoint(**fields, **guessed, **common, inferred=tuple(guessed))


def _is_quote(made: Any, lane: LaneRead) -> bool:
    return lane.name == "touchpoints" and isinstance(made, Text)


def _emotion(text: str, lane: LaneRead, piece: Piece, common: Common) -> Emotion:
    made = emotion(text, lane.scale, common, guessed=lane.guessed, signs=lane.signs)
    if made.valence is None and (picked := choice(text, piece.choices)):
        value, scale = picked
        made = evolved(made, valence=scale.position(value), inferred=("valence",))
    if piece.height is not None and (made.valence is None or "valence" in made.inferred):
        made = evolved(made, valence=round(piece.height, 3), inferred=("valence",))
    return evolved(made, state=lane.state) if lane.state else made


def _rating(text: str, lane: LaneRead, piece: Piece, common: Common) -> Any:
    kind, raw = lane.kind, text
    if kind is None and (match := _KINDED.fullmatch(text)):
        kind, raw = match[1].strip(), match[2].strip()
    made = rating(raw, kind, lane.scale, common, guessed=lane.guessed)
    picked = choice(raw, piece.choices)
    if picked and (made.value is None or len(piece.choices) > 3):
        made = evolved(made, value=picked[0], scale=picked[1], inferred=("scale",))
    return made


def _pain(text: str, _: LaneRead, __: Piece, common: Common) -> Pain:
    return Pain(**_fields(text, "pains", "text"), **common)


def _idea(text: str, _: LaneRead, __: Piece, common: Common) -> Idea:
    return Idea(**_fields(text, "ideas", "text"), **common)


def _under(made: Any, piece: Piece, lane: LaneRead, personas: Collection[str]) -> Any:
    """An element with what its piece stands under: whose it is, or the words themselves."""
    between = (*lane.under, *piece.under)
    fields = attrs.fields_dict(type(made))
    named = next((each for each in between if each in personas), None)
    changes: dict[str, Any] = {"extra": dict(made.extra) | {"under": list(between)}}
    if named and "persona" in fields:
        changes["persona"] = named
    return evolved(made, **changes)


def _hang(piece: Piece, lane: LaneRead, common: Common, found: Elements) -> None:
    """Give the picture of a piece to its element where that can have one."""
    made = found.lanes.get(lane.name, [])
    if lane.name == "emotions" and not made:
        valence: Common = {} if piece.height is None else {"valence": round(piece.height, 3), "inferred": ("valence",)}
        found.add("emotions", Emotion(picture=piece.picture, **valence, **common))
        found.took.add("picture")
        return
    name = {Emotion: "picture", Touchpoint: "image", Text: "asset"}.get(type(made[0])) if len(made) == 1 else None
    if name:
        made[0] = evolved(made[0], **{name: piece.picture})
        found.took.add("picture")


_MAKERS: dict[str, Callable[[str, LaneRead, Piece, Common], Any]] = {
    "emotions": _emotion,
    "metrics": lambda text, _, __, common: metric(text, common),
    "ratings": _rating,
    "touchpoints": _touchpoint,
    "pains": _pain,
    "ideas": _idea,
    "comments": lambda text, _, __, common: Comment(text, **common),
}

_PLAINLY: dict[str, Any] = {"origin": None}


def _shown_rating(text: str) -> Any:
    match = _KINDED.fullmatch(text)
    kind, raw = (match[1].strip(), match[2].strip()) if match else (None, text)
    return attrs.evolve(rating(raw, kind, None, {}), inferred=())


_SHOWN: dict[str, Callable[[str], Any]] = {
    "emotions": lambda text: attrs.evolve(emotion(text, None, {}), inferred=()),
    "metrics": lambda text: as_shown(text, {}),
    "ratings": _shown_rating,
    "touchpoints": Touchpoint,
    "pains": Pain,
    "ideas": Idea,
    "comments": Comment,
}

__all__ = ["Elements", "LaneRead", "Words", "element", "elements", "lanes", "singly"]
