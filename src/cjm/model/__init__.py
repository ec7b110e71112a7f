"""The domain model: frozen, typed, validated values, compared by content."""

from cjm.model._content import Comment, Emotion, Idea, Pain, Text, Touchpoint
from cjm.model._elements import (
    Asset,
    Backed,
    Content,
    Element,
    Evidence,
    Metric,
    Rating,
    Responsibility,
    Scale,
    name_of,
)
from cjm.model._frozen import FrozenDict
from cjm.model._map import (
    LIBRARY,
    Atlas,
    Insight,
    JourneyMap,
    Lane,
    Transition,
    Unplaced,
)
from cjm.model._parts import all_parts, covers, project, used_parts
from cjm.model._passages import LANES, Passage, Phase, Step
from cjm.model._people import Channel, Income, Owner, Persona, Segment
from cjm.model._walk import Place, path_text, slug

__all__ = [
    "LANES",
    "LIBRARY",
    "Asset",
    "Atlas",
    "Backed",
    "Channel",
    "Comment",
    "Content",
    "Element",
    "Emotion",
    "Evidence",
    "FrozenDict",
    "Idea",
    "Income",
    "Insight",
    "JourneyMap",
    "Lane",
    "Metric",
    "Owner",
    "Pain",
    "Passage",
    "Persona",
    "Phase",
    "Place",
    "Rating",
    "Responsibility",
    "Scale",
    "Segment",
    "Step",
    "Text",
    "Touchpoint",
    "Transition",
    "Unplaced",
    "all_parts",
    "covers",
    "name_of",
    "path_text",
    "project",
    "slug",
    "used_parts",
]
