"""What the elements of a journey map are made of: scales, pictures, evidence, ratings, answers, metrics.

Values are frozen, compared by content and hashable. The first field may be given by position, the rest by keyword;
lists come in, tuples are kept; one value stands for a list of one; a bare string stands for an element's first field.
"""

from __future__ import annotations

import base64
import datetime as dt
from typing import Any, ClassVar, Literal, TypeAlias

import attrs
from attrs import field

from cjm._quick import quick
from cjm.errors import ModelError
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
    Ref,
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

    >>> name_of(Metric("NPS")), name_of(Rating("4/5"))
    ('NPS', '4/5')
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


@quick
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
        value, scale = rated(self.raw)
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


def rated(raw: str | float) -> tuple[float | None, Scale | None]:
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


@quick
@attrs.frozen(repr=False, field_transformer=own_first)
class Responsibility(Element):
    """Who answers for something, and how: R (does it, the default), A (answers for it), C (is asked), I (is told).

    >>> Responsibility("Маркетинг").role
    'R'
    """

    title_field: ClassVar[str] = "owner"

    owner: str = field(validator=OWNER)
    role: Role = field(default="R", kw_only=True, validator=WordSpec("R", "A", "C", "I"))


@quick
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


__all__ = [
    "Asset",
    "Backed",
    "Content",
    "Element",
    "Evidence",
    "Metric",
    "Rating",
    "Responsibility",
    "Scale",
    "name_of",
]
