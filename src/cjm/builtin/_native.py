"""The native form as a format like any other."""

from __future__ import annotations

from cjm import _json
from cjm.hooks import Source, Target
from cjm.model import Atlas, JourneyMap


def read(source: Source) -> JourneyMap | Atlas:
    """The map or atlas of a file in the native form."""
    return _json.load(source.data, source)


def write(content: JourneyMap | Atlas, target: Target) -> bytes:
    """A map or atlas in the native form."""
    return _json.dump(content)
