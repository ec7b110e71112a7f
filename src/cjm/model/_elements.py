"""The elements of a journey map: everything that stands in a lane, and what it is made of.

Values are frozen, compared by content and hashable. The first field may be given by position, the rest by keyword;
lists come in, tuples are kept; one value stands for a list of one; a bare string stands for an element's first field.
"""

from __future__ import annotations

import base64
import datetime as dt
from typing import Any, ClassVar, Literal, TypeAlias

import attrs
from attrs import field

from cjm.errors import Fault, ModelError
from cjm.model import _words
from cjm.model._frozen import EMPTY, FrozenDict
from cjm.model._specs import (
    AmountSpec,
    BytesSpec,
    DaySpec,
    FlagSpec,
    JsonSpec,
    Many,
    ManyOf,
    ManyOrRefs,
    NamesSpec,
    NumberSpec,
    One,
    OneOrRef,
    Ref,
    Refs,
    TextSpec,
    WordSpec,
    day,
    json,
    many,
    many_or_names,
    names,
)

Control: TypeAlias = Literal["controllable", "uncontrollable", "partly"]
Medium: TypeAlias = Literal["online", "offline"]
Met: TypeAlias = Literal["met", "exceeded", "missed"]
Visibility: TypeAlias = Literal["obvious", "hidden"]
Role: TypeAlias = Literal["R", "A", "C", "I"]
Existence: TypeAlias = Literal["existing", "missing", "inefficient", "planned", "blind-spot"]
Side: TypeAlias = Literal["frontstage", "backstage"]
Direction: TypeAlias = Literal["up", "down", "keep"]
Method: TypeAlias = Literal["self-reported", "observed", "inferred"]
OwnerKind: TypeAlias = Literal["person", "group", "department", "role", "vendor"]
Sharing: TypeAlias = Literal["shared", "withheld"]
Best: TypeAlias = Literal["high", "low"]

NAME = TextSpec()
TEXT = TextSpec(blank=False)
FLAG = FlagSpec()
DAY = DaySpec()
NUMBER = NumberSpec()
SHARE = NumberSpec(0, 1)
COUNT = NumberSpec(0, whole=True)
AMOUNT = AmountSpec()
NAMES = NamesSpec()
JSON = JsonSpec()
CONTROL = WordSpec("controllable", "uncontrollable", "partly")
MEDIUM = WordSpec("online", "offline")

PERSONA = Ref("persona", grows="personas")
SEGMENT = Ref("segment", grows="segments")
CHANNEL = Ref("channel", grows="channels")
OWNER = Ref("owner", grows="owners")
METRICS = ManyOrRefs("Metric", "metric", grows="metrics")
EVIDENCE = ManyOrRefs("Evidence", "evidence")
RESPONSIBILITIES = ManyOf("Responsibility", part=True)
RATING = One("Rating", part=True)
ASSET = One("Asset", part=True)
SCALE = One("Scale", part=True)
METRIC = ManyOf("Metric")


_LAST = ("steps", "evidence", "until", "inferred", "extra", "origin")


def own_first(_: type, fields: list[attrs.Attribute[Any]]) -> list[attrs.Attribute[Any]]:
    """The order in which people read an element in the native form: what it is first, what every element has last."""
    inherited: dict[str, bool] = {each.name: each.inherited for each in fields}  # type: ignore[attr-defined]

    def place(each: attrs.Attribute[Any]) -> int:
        if each.name in _LAST:
            return 4 + _LAST.index(each.name)
        return 0 if each.name == "id" else 1 if not each.kw_only else 2 + inherited[each.name]

    return sorted(fields, key=place)


def evidences(value: Many[Evidence] | None) -> tuple[Evidence | str, ...]:
    return many_or_names(Evidence, value)  # type: ignore[no-any-return]


def metrics_or_names(value: Many[Metric] | None) -> tuple[Metric | str, ...]:
    return many_or_names(Metric, value)  # type: ignore[no-any-return]


def responsibilities_of(value: Many[Responsibility] | None) -> tuple[Responsibility, ...]:
    return many(Responsibility, value)  # type: ignore[no-any-return]


def rating(value: Rating | str | float | None) -> Rating | None:
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return Rating(value)
    return value  # type: ignore[return-value] # anything else is for the spec to refuse


def scale_of(value: Scale | str | None) -> Scale | None:
    return Scale.of(value) if isinstance(value, str) else value


def asset(value: Asset | str | None) -> Asset | None:
    return Asset(value) if isinstance(value, str) else value


class _Short:
    """A repr for the person in the notebook: the class and its first words."""

    __slots__ = ()
    title_field: ClassVar[str]

    def __repr__(self) -> str:
        text = name_of(self)
        return f"{type(self).__name__}({text if len(text) <= 40 else text[:39] + '…'!r})"


def name_of(element: object) -> str:
    """The words by which an element is found and from which its handle is made.

    >>> name_of(Touchpoint("Баннер")), name_of(Emotion("😊 радость"))
    ('Баннер', '😊 радость')
    """
    kind: Any = type(element)
    value = kind.other_name(element) if hasattr(kind, "other_name") else getattr(element, kind.title_field, None)
    return "" if value is None else str(value)


@attrs.frozen(repr=False)
class Scale(_Short):
    """The scale of a rating: its two ends, and which of them is the good one.

    >>> Scale.of("1-5")
    Scale('1..5')
    >>> Scale(1, 5).position(2)
    -0.5
    """

    title_field: ClassVar[str] = "low"

    low: float = field(validator=NUMBER)
    high: float = field(validator=NUMBER)
    best: Best = field(default="high", validator=WordSpec("high", "low"), kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.low >= self.high:
            raise ModelError(f"{self.low} is not below {self.high}.", where="Scale, low", next="Swap the two ends.")

    def __repr__(self) -> str:
        best = "" if self.best == "high" else ", best='low'"
        return f"Scale('{self.low}..{self.high}'{best})"

    @classmethod
    def of(cls, text: str) -> Scale:
        """The scale that "1-5", "0…10" or "-2..2" spells; ModelError for anything else."""
        ends = _words.span(text)
        if ends is None:
            raise ModelError(f"{text!r} is no scale.", where="Scale", next="Write both ends: '1..5'.")
        return cls(*ends)

    def position(self, value: float) -> float:
        """Where `value` lies between worst (-1) and best (+1), clipped to them."""
        share = (value - self.low) / (self.high - self.low) * 2 - 1
        share = max(-1.0, min(1.0, share))
        return round(share if self.best == "high" else -share, 6)


@attrs.frozen(repr=False)
class Asset(_Short):
    """A picture or file: its name, media type and the SHA-256 of its bytes.

    The bytes travel beside the value (`data`, no part of its equality); the native form keeps small ones inline and
    larger ones in a folder beside the file.

    >>> Asset.of(b"<svg/>", "face.svg", media_type="image/svg+xml")
    Asset('face.svg')
    """

    title_field: ClassVar[str] = "name"

    name: str = field(validator=NAME)
    media_type: str | None = field(default=None, validator=TEXT, kw_only=True)
    hash: str | None = field(default=None, validator=TEXT, kw_only=True)
    data: bytes | None = field(default=None, validator=BytesSpec(), kw_only=True, eq=False)

    def __attrs_post_init__(self) -> None:
        if self.data is None:
            return
        import hashlib

        digest = hashlib.sha256(self.data).hexdigest()
        if self.hash is None:
            object.__setattr__(self, "hash", digest)
        elif self.hash != digest:
            raise ModelError(
                f"the bytes of {self.name!r} have the SHA-256 {digest[:12]}…, not {self.hash[:12]}….",
                where="Asset, data",
                next="Leave the hash out, or bring the right bytes.",
            )

    @classmethod
    def of(cls, data: bytes, name: str, *, media_type: str | None = None) -> Asset:
        """The asset of these bytes."""
        return cls(name, media_type=media_type, data=data)

    def data_uri(self) -> str | None:
        """The bytes as a `data:` address, or None when they are not at hand."""
        if self.data is None:
            return None
        return f"data:{self.media_type or 'application/octet-stream'};base64,{base64.b64encode(self.data).decode()}"


@attrs.frozen(eq=False, repr=False, field_transformer=own_first)
class Element(_Short):
    """What every element has: a name of its own, other people's data, what a machine concluded, where it was read."""

    title_field: ClassVar[str] = "id"

    id: str | None = field(default=None, kw_only=True, validator=TEXT)
    inferred: tuple[str, ...] = field(default=(), kw_only=True, validator=NAMES, converter=names)
    extra: FrozenDict[Any] = field(default=EMPTY, kw_only=True, validator=JSON, converter=json, hash=False)
    origin: str | None = field(default=None, kw_only=True, validator=NAME, eq=False)


@attrs.frozen(repr=False, field_transformer=own_first)
class Evidence(Element):
    """What is known, from where: an interview, a survey, a log. An element without evidence is a hypothesis.

    `summary` says what was found: for a pain, what customers did about it. `confidence` and `coverage` (the share of
    those concerned whom the source can see at all) are 0 … 1.

    >>> Evidence("interview", reference="Interviews, March", sample=12)
    Evidence('Interviews, March')
    """

    title_field: ClassVar[str] = "reference"

    kind: str = field(validator=TEXT)
    reference: str | None = field(default=None, kw_only=True, validator=TEXT)
    summary: str | None = field(default=None, kw_only=True, validator=NAME)
    quote: str | None = field(default=None, kw_only=True, validator=NAME)
    sample: int | None = field(default=None, kw_only=True, validator=COUNT)
    date: dt.date | None = field(default=None, kw_only=True, validator=DAY, converter=day)
    confidence: float | None = field(default=None, kw_only=True, validator=SHARE)
    coverage: float | None = field(default=None, kw_only=True, validator=SHARE)
    caveat: str | None = field(default=None, kw_only=True, validator=NAME)

    def other_name(self) -> str:
        return self.reference or self.summary or self.quote or self.kind


@attrs.frozen(eq=False, repr=False, field_transformer=own_first)
class Backed(Element):
    """An element that evidence may stand behind."""

    evidence: tuple[Evidence | str, ...] = field(default=(), kw_only=True, validator=EVIDENCE, converter=evidences)


@attrs.frozen(eq=False, repr=False, field_transformer=own_first)
class Content(Backed):
    """An element of a lane: it may last `until` a later step or phase, inclusive."""

    until: str | None = field(default=None, kw_only=True, validator=Ref("step", "phase"))


@attrs.frozen(repr=False, field_transformer=own_first)
class Rating(Content):
    """A rating as somebody gave it, and what it means on its scale.

    Text with a top ("4/5") or a known word ("high") is understood; a bare number needs its `scale` to be compared.

    >>> r = Rating("4/5", kind="importance")
    >>> r.value, r.scale, r.position
    (4, Scale('1..5'), 0.5)
    """

    title_field: ClassVar[str] = "raw"

    raw: str | float = field(validator=AMOUNT)
    kind: str | None = field(default=None, kw_only=True, validator=TEXT)
    value: float | None = field(default=None, kw_only=True, validator=NUMBER)
    scale: Scale | None = field(default=None, kw_only=True, validator=SCALE, converter=scale_of)
    persona: str | None = field(default=None, kw_only=True, validator=PERSONA)

    def __attrs_post_init__(self) -> None:
        if self.value is not None or self.raw is None:
            return
        value, scale = _rated(self.raw)
        object.__setattr__(self, "value", value)
        if self.scale is None and scale is not None:
            object.__setattr__(self, "scale", scale)

    @property
    def position(self) -> float | None:
        """From worst (-1) to best (+1) on its scale; None without value or scale."""
        return None if self.value is None or self.scale is None else self.scale.position(self.value)

    def level(self, levels: int = 3) -> int | None:
        """The rating on 1 … `levels`, rounded; None without value or scale.

        >>> Rating("5/10").level()
        2
        """
        if self.value is None or self.scale is None:
            return None
        share = (self.value - self.scale.low) / (self.scale.high - self.scale.low)
        return 1 + min(levels - 1, int(max(0.0, share) * levels))


def _rated(raw: str | float) -> tuple[float | None, Scale | None]:
    if not isinstance(raw, str):
        return raw, None
    parts = _words.fraction(raw)
    if parts and parts[1] > 1:
        return parts[0], Scale(min(1, parts[0]) if parts[0] >= 0 else -parts[1], parts[1])
    word = _words.level(raw)
    if word is not None:
        return word, Scale(1, 3)
    try:
        return _words.number(raw), None
    except ValueError:
        return None, None


@attrs.frozen(repr=False, field_transformer=own_first)
class Responsibility(Element):
    """Who answers for something, and how: R (does it, the default), A (answers for it), C (is asked), I (is told).

    >>> Responsibility("Маркетинг").role
    'R'
    """

    title_field: ClassVar[str] = "owner"

    owner: str = field(validator=OWNER)
    role: Role = field(default="R", kw_only=True, validator=WordSpec("R", "A", "C", "I"))


@attrs.frozen(repr=False, field_transformer=own_first)
class Metric(Content):
    """A measure: its value and where it should go. Amounts are numbers in `unit`, or the words somebody used.

    `value` is the last measurement, `baseline` the one before the change, `direction` the good way to go.

    >>> Metric("Requests", kind="conversion", unit="%", baseline=100, value=135)
    Metric('Requests')
    """

    title_field: ClassVar[str] = "name"

    name: str = field(validator=TEXT)
    kind: str | None = field(default=None, kw_only=True, validator=TEXT)
    unit: str | None = field(default=None, kw_only=True, validator=NAME)
    value: float | str | None = field(default=None, kw_only=True, validator=AMOUNT)
    baseline: float | str | None = field(default=None, kw_only=True, validator=AMOUNT)
    target: float | str | None = field(default=None, kw_only=True, validator=AMOUNT)
    direction: Direction | None = field(default=None, kw_only=True, validator=WordSpec("up", "down", "keep"))
    period: str | None = field(default=None, kw_only=True, validator=NAME)
    source: str | None = field(default=None, kw_only=True, validator=NAME)
    sensitive: bool | None = field(default=None, kw_only=True, validator=FLAG)


@attrs.frozen(repr=False, field_transformer=own_first)
class Text(Content):
    """A text in a lane, with what fits that lane.

    `met` is for expectations; `visibility`, `blocks` and `hinders` (goals) for barriers; `persona` for whose thought,
    quote, question or need it is; `responsibilities` for who does it on stage or behind it.

    >>> Text("Где мой заказ?", persona="Иван")
    Text('Где мой заказ?')
    """

    title_field: ClassVar[str] = "text"

    text: str = field(validator=TEXT)
    persona: str | None = field(default=None, kw_only=True, validator=PERSONA)
    segment: str | None = field(default=None, kw_only=True, validator=SEGMENT)
    met: Met | None = field(default=None, kw_only=True, validator=WordSpec("met", "exceeded", "missed"))
    visibility: Visibility | None = field(default=None, kw_only=True, validator=WordSpec("obvious", "hidden"))
    blocks: bool | None = field(default=None, kw_only=True, validator=FLAG)
    hinders: tuple[str, ...] = field(default=(), kw_only=True, validator=Refs("goal", "business-goal"), converter=names)
    responsibilities: tuple[Responsibility, ...] = field(
        default=(), kw_only=True, validator=RESPONSIBILITIES, converter=responsibilities_of
    )
    asset: Asset | None = field(default=None, kw_only=True, validator=ASSET, converter=asset)


@attrs.frozen(repr=False, field_transformer=own_first)
class Emotion(Content):
    """A feeling: `valence` from -1 (very bad) to +1 (very good), and the words, face or score it was given in.

    A face, a word or "2/5" is understood. A bare number is the valence itself, unless a `scale` is given.

    >>> Emotion("2/5").valence, Emotion("😊").valence, Emotion(-0.5).valence, Emotion(4, scale="1-5").valence
    (-0.5, 0.75, -0.5, 0.5)
    """

    title_field: ClassVar[str] = "raw"

    raw: str | float | None = field(default=None, validator=AMOUNT)
    valence: float | None = field(default=None, kw_only=True, validator=NumberSpec(-1, 1))
    scale: Scale | None = field(default=None, kw_only=True, validator=SCALE, converter=scale_of)
    label: str | None = field(default=None, kw_only=True, validator=NAME)
    emoji: str | None = field(default=None, kw_only=True, validator=NAME)
    picture: Asset | None = field(default=None, kw_only=True, validator=ASSET, converter=asset)
    persona: str | None = field(default=None, kw_only=True, validator=PERSONA)
    state: str | None = field(default=None, kw_only=True, validator=TEXT)
    method: Method | None = field(
        default=None, kw_only=True, validator=WordSpec("self-reported", "observed", "inferred")
    )

    def __attrs_post_init__(self) -> None:
        raw = self.raw
        if raw is None or self.valence is not None:
            return
        keep = object.__setattr__
        if isinstance(raw, str):
            rated, scale = _rated(raw)
            scale = self.scale or scale
            if rated is not None and scale is not None and _words.level(raw) is None:
                keep(self, "scale", scale)
                keep(self, "valence", scale.position(rated))
                return
            face = _words.face(raw)
            keep(self, "valence", _words.feeling(raw))
            if self.label is None and self.emoji is None:
                label = " ".join(raw.replace(face, "").replace("\ufe0f", "").split()) if face else raw.strip()
                keep(self, "emoji", face)
                keep(self, "label", label or None)
        elif self.scale is not None:
            keep(self, "valence", self.scale.position(raw))
        elif -1 <= raw <= 1:
            keep(self, "raw", None)
            keep(self, "valence", raw)
        else:
            raise ModelError(
                [
                    Fault(
                        f"{raw} is outside -1 … 1.",
                        where="Emotion, valence",
                        next="Give its scale: Emotion(4, scale='1..5').",
                    )
                ]
            )

    def other_name(self) -> str:
        if self.raw is not None:
            return str(self.raw)
        return self.label or self.emoji or ("" if self.valence is None else f"{self.valence:g}")


@attrs.frozen(repr=False, field_transformer=own_first)
class Touchpoint(Content):
    """A place where customer and company meet, whether or not the company controls it.

    `device` is the device or interface: desktop, mobile-app, mobile-site, person, …

    >>> Touchpoint("Баннер", channel="Реклама", control="controllable", responsibilities=["Маркетинг"])
    Touchpoint('Баннер')
    """

    title_field: ClassVar[str] = "name"

    name: str = field(validator=TEXT)
    channel: str | None = field(default=None, kw_only=True, validator=CHANNEL)
    control: Control | None = field(default=None, kw_only=True, validator=CONTROL)
    medium: Medium | None = field(default=None, kw_only=True, validator=MEDIUM)
    device: str | None = field(default=None, kw_only=True, validator=TEXT)
    side: Side | None = field(default=None, kw_only=True, validator=WordSpec("frontstage", "backstage"))
    state: Existence | None = field(
        default=None,
        kw_only=True,
        validator=WordSpec("existing", "missing", "inefficient", "planned", "blind-spot"),
    )
    moment_of_truth: bool | None = field(default=None, kw_only=True, validator=FLAG)
    quality: Rating | None = field(default=None, kw_only=True, validator=RATING, converter=rating)
    persona: str | None = field(default=None, kw_only=True, validator=PERSONA)
    responsibilities: tuple[Responsibility, ...] = field(
        default=(), kw_only=True, validator=RESPONSIBILITIES, converter=responsibilities_of
    )
    metrics: tuple[Metric | str, ...] = field(default=(), kw_only=True, validator=METRICS, converter=metrics_or_names)
    image: Asset | None = field(default=None, kw_only=True, validator=ASSET, converter=asset)


@attrs.frozen(repr=False, field_transformer=own_first)
class Pain(Content):
    """What hurts, how much and how often, and what customers did about it (`evidence`).

    >>> Pain("Очередь в регистратуре", severity="high", visibility="hidden").severity.level()
    3
    """

    title_field: ClassVar[str] = "text"

    text: str = field(validator=TEXT)
    severity: Rating | None = field(default=None, kw_only=True, validator=RATING, converter=rating)
    frequency: Rating | None = field(default=None, kw_only=True, validator=RATING, converter=rating)
    visibility: Visibility | None = field(default=None, kw_only=True, validator=WordSpec("obvious", "hidden"))
    blocks: bool | None = field(default=None, kw_only=True, validator=FLAG)
    hinders: tuple[str, ...] = field(default=(), kw_only=True, validator=Refs("goal", "business-goal"), converter=names)
    touchpoint: str | None = field(default=None, kw_only=True, validator=Ref("touchpoint"))
    persona: str | None = field(default=None, kw_only=True, validator=PERSONA)
    segment: str | None = field(default=None, kw_only=True, validator=SEGMENT)
    responsibilities: tuple[Responsibility, ...] = field(
        default=(), kw_only=True, validator=RESPONSIBILITIES, converter=responsibilities_of
    )


@attrs.frozen(repr=False, field_transformer=own_first)
class Idea(Content):
    """What could be done, which pains it solves, what it should and did bring.

    >>> Idea("Чат вместо формы", solves="Долгая форма", impact="high", effort="low", result="+35 %")
    Idea('Чат вместо формы')
    """

    title_field: ClassVar[str] = "text"

    text: str = field(validator=TEXT)
    kind: str | None = field(default=None, kw_only=True, validator=TEXT)
    solves: tuple[str, ...] = field(default=(), kw_only=True, validator=Refs("pain", "barrier"), converter=names)
    impact: Rating | None = field(default=None, kw_only=True, validator=RATING, converter=rating)
    effort: Rating | None = field(default=None, kw_only=True, validator=RATING, converter=rating)
    priority: Rating | None = field(default=None, kw_only=True, validator=RATING, converter=rating)
    status: str | None = field(default=None, kw_only=True, validator=TEXT)
    responsibilities: tuple[Responsibility, ...] = field(
        default=(), kw_only=True, validator=RESPONSIBILITIES, converter=responsibilities_of
    )
    hypothesis: str | None = field(default=None, kw_only=True, validator=NAME)
    metric: Metric | str | None = field(
        default=None, kw_only=True, validator=OneOrRef("Metric", "metric", grows="metrics")
    )
    target: float | str | None = field(default=None, kw_only=True, validator=AMOUNT)
    result: float | str | None = field(default=None, kw_only=True, validator=AMOUNT)


@attrs.frozen(repr=False, field_transformer=own_first)
class Comment(Content):
    """A remark by somebody of the team, with the votes it got.

    >>> Comment("Проверить на новых клиентах", author="Анна", votes=3)
    Comment('Проверить на новых клиентах')
    """

    title_field: ClassVar[str] = "text"

    text: str = field(validator=TEXT)
    author: str | None = field(default=None, kw_only=True, validator=NAME)
    date: dt.date | None = field(default=None, kw_only=True, validator=DAY, converter=day)
    votes: int | None = field(default=None, kw_only=True, validator=COUNT)


__all__ = [
    "Asset",
    "Backed",
    "Comment",
    "Content",
    "Element",
    "Emotion",
    "Evidence",
    "Idea",
    "Metric",
    "Pain",
    "Rating",
    "Responsibility",
    "Scale",
    "Text",
    "Touchpoint",
    "name_of",
]
