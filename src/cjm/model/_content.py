"""The elements that stand in the lanes of a phase or step: texts, emotions, touchpoints, pains, ideas, comments."""

from __future__ import annotations

import datetime as dt
from typing import ClassVar

import attrs
from attrs import field

from cjm._quick import quick
from cjm.errors import Fault, ModelError
from cjm.model import _words
from cjm.model._elements import (
    AMOUNT,
    ASSET,
    CHANNEL,
    CONTROL,
    COUNT,
    DAY,
    FLAG,
    MEDIUM,
    METRICS,
    NAME,
    PERSONA,
    RATING,
    RESPONSIBILITIES,
    SCALE,
    SEGMENT,
    TEXT,
    Asset,
    Content,
    Control,
    Existence,
    Medium,
    Met,
    Method,
    Metric,
    Rating,
    Responsibility,
    Scale,
    Side,
    Visibility,
    asset,
    metrics_or_names,
    own_first,
    rated,
    rating,
    responsibilities_of,
    scale_of,
)
from cjm.model._specs import NumberSpec, OneOrRef, Ref, Refs, WordSpec, day, names


@quick
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


@quick
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
            score, scale = rated(raw)
            scale = self.scale or scale
            if score is not None and scale is not None and _words.level(raw) is None:
                keep(self, "scale", scale)
                keep(self, "valence", scale.position(score))
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


@quick
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


@quick
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


@quick
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


@quick
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


__all__ = ["Comment", "Emotion", "Idea", "Pain", "Text", "Touchpoint"]
