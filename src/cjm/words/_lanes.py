"""What people call the lanes of a map; the first label of each is the one that we write."""

from __future__ import annotations

from collections.abc import Mapping

from cjm.words import _en, _ru


def split(words: str) -> tuple[str, ...]:
    """The words of an entry of our data: alternatives between bars."""
    return tuple(words.split(" | "))


def _labels(lanes: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    labels: dict[str, tuple[str, ...]] = {}
    for lane, words in lanes.items():
        name = lane.removesuffix("~")
        labels[name] = labels.get(name, ()) + split(words)
    return labels


LANE_LABELS: dict[str, dict[str, tuple[str, ...]]] = {"en": _labels(_en.LANES), "ru": _labels(_ru.LANES)}

# Lanes beyond the model's own whose names are the core's: custom in a map, known to every reader and writer.
MORE_LANES: tuple[str, ...] = (
    "owners",
    "channels",
    "duration",
    "status",
    "personas",
    "segments",
    "messages",
    "system_response",
    "experience",
    "future_experience",
    "evidence",
    "context",
    "devices",
    "insights",
    "moments_of_truth",
    "customers",
    "medium",
    "control",
)
"""The names of lanes that are custom in the model, but known by their labels: "owners", "channels", "duration" …"""
