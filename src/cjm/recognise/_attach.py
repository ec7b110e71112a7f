"""What columns beside a touchpoint, pain or idea say about it: its channel, who answers, how strong, how long."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, Literal

import attrs
from attrs import define, field

from cjm._quick import evolved
from cjm.model import Channel, Idea, Pain, Rating, Text, Touchpoint
from cjm.recognise._said import owners
from cjm.recognise._vocabulary import Words, about_touchpoints
from cjm.words import fold
from cjm.words._kinds import plain_number

_OF_PAINS = ("severity", "frequency")
_OF_IDEAS = ("impact", "effort", "priority")
_BESIDE = frozenset(
    {"duration", "customers", "channels", "devices", "medium", "control", "status", "ratings", "owners"}
)
"""The lanes that may say something about what stands in others."""
_besides = attrgetter(*(each.name for each in attrs.fields(Text) if each.eq and each.name not in {"text", "until"}))
_NOTHING_BESIDES = _besides(Text("…"))


@define
class Attached:
    """The content of a passage by lane, and what it says of the passage itself: `duration`, `customers`."""

    lanes: dict[str, list[Any]]
    fields: dict[str, Any] = field(factory=dict)


def attach(
    content: Mapping[str, Sequence[Any]], words: Words | None = None, *, fixed: Collection[str] = ()
) -> Attached:
    """The content of one passage with the cells beside its elements made fields of them, where that is certain.

    Certain is: the passage holds one touchpoint (for its channel, device and owners), one idea (its priority, effort,
    impact, status), one pain (its severity and frequency); owners are those of the touchpoint, else of the idea, else
    of the pain. What is not certain stays in its own lane, and so do the lanes named in `fixed`.

    >>> found = attach({"touchpoints": [Touchpoint("Сайт")], "channels": [Text("Реклама")], "owners": [Text("IT")]})
    >>> found.lanes["touchpoints"][0].channel, found.lanes["touchpoints"][0].responsibilities, list(found.lanes)
    ('Реклама', (Responsibility('IT'),), ['touchpoints'])
    """
    found = Attached({lane: list(held) for lane, held in content.items() if held and lane not in fixed})
    if _BESIDE.isdisjoint(found.lanes):
        found.lanes |= {lane: list(held) for lane, held in content.items() if held and lane in fixed}
        return found
    _of_the_passage(found)
    _channel(found, words)
    _device(found)
    _known_word(found, "medium")
    _known_word(found, "control")
    _status(found)
    _rated(found, "pains", _OF_PAINS)
    _rated(found, "ideas", _OF_IDEAS)
    _owners(found)
    found.lanes |= {lane: list(held) for lane, held in content.items() if held and lane in fixed}
    return found


def channels_of(names: Iterable[str], words: Words) -> tuple[Channel, ...]:
    """The channels of these names with what is known of them by their names, marked as inferred.

    >>> channels_of(["Instagram", "Голубиная почта"], Words())[0].medium
    'online'
    """
    return tuple(_channel_named(name, words) for name in dict.fromkeys(names))


def _channel_named(name: str, words: Words) -> Channel:
    known = words.channel(name)
    if known is None:
        return Channel(name)
    said: dict[str, Any] = {"kind": known.kind, "medium": known.medium, "control": known.control}
    return Channel(name, **said, inferred=[field for field, value in said.items() if value])


def _only(found: Attached, lane: str) -> Any:
    """The one element of a lane; None where there are none or several."""
    held = found.lanes.get(lane, [])
    return held[0] if len(held) == 1 else None


def _word(found: Attached, lane: str, beside: Any = None) -> str | None:
    """The one text of a custom lane that says nothing but its words, lasting as long as what it stands beside."""
    text = _only(found, lane)
    if not isinstance(text, Text) or not _is_bare(text):
        return None
    return text.text if text.until == (beside.until if beside is not None else None) else None


def _is_bare(text: Text) -> bool:
    """Whether a text says nothing but its words and how long it lasts."""
    return _besides(text) == _NOTHING_BESIDES


def _of_the_passage(found: Attached) -> None:
    duration = _word(found, "duration")
    if duration is not None:
        found.fields["duration"] = duration
        del found.lanes["duration"]
    customers = _word(found, "customers")
    if customers is not None:
        count = plain_number("".join(customers.split()))
        if isinstance(count, int) and count >= 0:
            found.fields["customers"] = count
            del found.lanes["customers"]


def _channel(found: Attached, words: Words | None) -> None:
    touchpoint: Touchpoint | None = _only(found, "touchpoints")
    channel = _word(found, "channels", touchpoint) if touchpoint else None
    if touchpoint is None or channel is None or touchpoint.channel is not None:
        return
    changes: dict[str, Any] = {"channel": channel}
    known = words.channel(channel) if words else None
    guessed = [
        name for name in ("medium", "control") if known and getattr(known, name) and not getattr(touchpoint, name)
    ]
    changes |= {name: getattr(known, name) for name in guessed}
    inferred = tuple(dict.fromkeys((*touchpoint.inferred, *guessed)))
    found.lanes["touchpoints"] = [evolved(touchpoint, **changes, inferred=inferred)]
    del found.lanes["channels"]


def _device(found: Attached) -> None:
    touchpoint = _only(found, "touchpoints")
    device = _word(found, "devices", touchpoint) if touchpoint else None
    if device is not None and touchpoint.device is None:
        found.lanes["touchpoints"] = [evolved(touchpoint, device=device)]
        del found.lanes["devices"]


def _known_word(found: Attached, name: Literal["medium", "control"]) -> None:
    """Whether the one touchpoint is online, or controllable, where the column beside it says so in a known word."""
    touchpoint = _only(found, "touchpoints")
    word = _word(found, name, touchpoint) if touchpoint else None
    said = about_touchpoints(fold(word)) if word is not None else None
    if said is None or said[0] != name or (getattr(touchpoint, name) and name not in touchpoint.inferred):
        return
    found.lanes["touchpoints"] = [touchpoint_with(touchpoint, name, said[1])]
    del found.lanes[name]


def touchpoint_with(touchpoint: Touchpoint, name: str, value: str) -> Touchpoint:
    """A touchpoint of which a field is said, no longer inferred."""
    inferred = tuple(each for each in touchpoint.inferred if each != name)
    change: dict[str, Any] = {name: value, "inferred": inferred}
    return evolved(touchpoint, **change)


def _status(found: Attached) -> None:
    idea = _only(found, "ideas")
    status = _word(found, "status", idea) if idea else None
    if status is not None and idea.status is None:
        found.lanes["ideas"] = [evolved(idea, status=status)]
        del found.lanes["status"]


def _rated(found: Attached, lane: str, kinds: Sequence[str]) -> None:
    """Make the ratings of these kinds fields of the one element of a lane."""
    for kind in kinds:
        element: Pain | Idea | None = _only(found, lane)
        ratings = [each for each in found.lanes.get("ratings", ()) if isinstance(each, Rating) and each.kind == kind]
        if element is None or len(ratings) != 1 or getattr(element, kind) is not None:
            continue
        if ratings[0].until != element.until:
            continue
        change: dict[str, Any] = {kind: evolved(ratings[0], kind=None, until=None)}
        found.lanes[lane] = [evolved(element, **change)]
        found.lanes["ratings"] = [each for each in found.lanes["ratings"] if each is not ratings[0]]
        if not found.lanes["ratings"]:
            del found.lanes["ratings"]


def _owners(found: Attached) -> None:
    held = found.lanes.get("owners", [])
    lane = next((lane for lane in ("touchpoints", "ideas", "pains") if found.lanes.get(lane)), None)
    element = _only(found, lane) if lane else None
    if not held or lane is None or element is None or element.responsibilities:
        return
    plain = all(isinstance(each, Text) and each.until == element.until and _is_bare(each) for each in held)
    named = [owners(each.text) for each in held] if plain else []
    if named and all(named):
        answering = tuple(dict.fromkeys(each for every in named for each in every))
        found.lanes[lane] = [evolved(element, responsibilities=answering)]
        del found.lanes["owners"]
