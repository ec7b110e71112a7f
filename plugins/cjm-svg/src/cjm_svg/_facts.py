"""What is known about an element beyond its main text, as people read it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, NamedTuple

import cjm

from ._context import Context

_FACTS: Final = {
    kind: tuple(names.split())
    for kind, names in {
        "Text": "persona segment met visibility blocks hinders until asset",
        "Touchpoint": "channel device side state quality persona until metrics image",
        "Pain": "frequency visibility blocks hinders touchpoint persona segment until",
        "Idea": "kind status hypothesis metric target result until",
        "Metric": "kind baseline target direction period source sensitive until",
        "Rating": "kind scale persona until",
        "Comment": "author date votes",
        "Emotion": "persona state method scale until picture",
        "Phase": "aida stages context image",
        "Step": "context image",
        "Evidence": "kind summary quote sample date confidence coverage caveat",
        "Insight": "elements metrics",
        "Segment": "description size share margin value interest priority frequency key attributes",
        "Channel": "kind medium control supports",
        "Owner": "kind contact metrics data sponsor",
        "Transition": "kind share count ease note",
        "Unplaced": "places reason asset",
    }.items()
}
_POINTS_AT: Final = {
    "persona": ("persona",),
    "segment": ("segment",),
    "hinders": ("goal", "business-goal"),
    "until": ("step", "phase"),
    "channel": ("channel",),
    "supports": ("channel",),
    "touchpoint": ("touchpoint",),
    "metric": ("metric",),
    "metrics": ("metric",),
    "sponsor": ("owner",),
    "elements": (),
}
_WORDED: Final = frozenset(
    "met visibility state status kind device side quality direction control medium aida basis method data".split()
)
_SAYS_ITSELF: Final = {
    "Touchpoint": frozenset({"channel", "device", "side", "state"}),
    "Pain": frozenset({"visibility"}),
    "Text": frozenset({"met", "visibility"}),
    "Idea": frozenset({"kind", "status"}),
    "Metric": frozenset({"kind", "direction"}),
    "Rating": frozenset({"kind"}),
    "Emotion": frozenset({"state", "method"}),
    "Comment": frozenset({"date"}),
}
_PLAIN: Final = frozenset({("state", "existing"), ("side", "frontstage")})
"""What a touchpoint is where no mark says otherwise."""
_SPOKEN: Final = frozenset({"Emotion", "Text", "Rating", "Touchpoint", "Pain"})
_SHARES: Final = frozenset({"share", "confidence", "coverage"})


class Fact(NamedTuple):
    """Something known about an element: which field says it, and what is shown."""

    field: str
    text: str


def facts(context: Context, element: Any, fields: Iterable[str] | None = None) -> list[Fact]:
    """What an element has beyond its main text: as "label: value", or the value alone where it says what it is."""
    if fields is not None:
        return _facts(context, element, fields)
    known: list[Fact] | None = context.facts.get(id(element))
    if known is None:
        known = context.facts[id(element)] = _facts(context, element, _FACTS.get(type(element).__name__, ()))
    return list(known)


def _facts(context: Context, element: Any, fields: Iterable[str]) -> list[Fact]:
    found: list[Fact] = []
    kind = type(element).__name__
    for name in fields:
        value = getattr(element, name)
        if value is None or (not value and isinstance(value, str | tuple | cjm.FrozenDict)):
            continue
        if (name, value) in _PLAIN or (name == "scale" and isinstance(getattr(element, "raw", None), str)):
            continue
        text = shown(context, name, value)
        if not text.strip() or (name == "device" and any(fact.text.casefold() == text.casefold() for fact in found)):
            continue
        if kind == "Metric" and name == "kind" and text.casefold() in cjm.name_of(element).casefold():
            continue
        if name in _SAYS_ITSELF.get(kind, ()):
            found.append(Fact(name, text))
        elif name == "persona" and kind in _SPOKEN:
            found.append(Fact(name, f"— {text}"))
        elif name == "blocks" and value is True:
            found.append(Fact(name, context.labels.field(name).lower()))
        else:
            found.append(Fact(name, f"{context.labels.field(name)}: {text}"))
    return found


def shown(context: Context, name: str, value: Any) -> str:
    """The value of a field as people read it, references by name."""
    if name in _POINTS_AT:
        kinds = _POINTS_AT[name]
        several = value if isinstance(value, tuple) else (value,)
        return ", ".join(context.name(each, *kinds) if isinstance(each, str) else cjm.name_of(each) for each in several)
    if name == "duration":
        return context.time(value)
    if name == "reason":
        return context.labels.reason(str(value))
    if name in _SHARES:
        return f"{context.value(round(value * 100, 1))} %"
    if isinstance(value, str):
        # What somebody wrote stays as it is.
        return context.labels.term(value) if name in _WORDED else value
    return context.value(value)
