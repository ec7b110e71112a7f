"""Pictures that people laid on a sheet, board or outline: whose they are, where that is clear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from cjm.model import Asset, JourneyMap, Persona
from cjm.putback._index import Spot
from cjm.putback._known import Bit, Known
from cjm.putback._told import Loose, Story


def tell(story: Story, known: Known, now: Iterable[Spot]) -> None:
    """Tell the pictures among these spots that the map does not know yet."""
    ours = {_mark(each) for each in _assets(known.map)}
    filled: set[tuple[Any, ...]] = set()
    for spot in now:
        picture: Asset | None = getattr(spot.source, "picture", None)
        if picture is None or _mark(picture) in ours:
            continue
        ours.add(_mark(picture))
        under = [bit for bit, header in story.headers if header is spot or _lies_on(spot, header)]
        places = {bit.path: known.place(bit.path).element for bit in under if bit.path not in filled}
        free = [(path, each) for path, each in places.items() if getattr(each, _field(each)) is None]
        if len(places) == len(free) == 1:
            path, element = free[0]
            filled.add(path)
            story.fields.append((path, {_field(element): picture}))
        else:
            reason = "it lies on no phase, step or persona that has none"
            story.loose.append(Loose(picture.name, spot.place, reason, kind="picture", asset=picture))


def _field(element: Any) -> str:
    return "portrait" if isinstance(element, Persona) else "image"


def _mark(asset: Asset) -> str:
    return asset.hash or asset.name


def _lies_on(spot: Spot, header: Spot) -> bool:
    """Whether the middle of a picture is within a header or card that has a size."""
    x, y = spot.box[0] + spot.box[2] / 2, spot.box[1] + spot.box[3] / 2
    left, top, width, height = header.box
    return width > 0 and height > 0 and left <= x <= left + width and top <= y <= top + height


def _assets(map: JourneyMap) -> Iterator[Asset]:
    """Every picture and file of a map."""
    for element in (map, *map.walk()):
        for each in attrs.fields(type(element)):
            value = getattr(element, each.name)
            if isinstance(value, Asset):
                yield value


def headers_of(bits: Sequence[Bit], known: Known, spot: Spot) -> list[tuple[Bit, Spot]]:
    """The phases, steps and personas that a spot shows, with the spot."""
    return [
        (bit, spot)
        for bit in bits
        if bit.what in {"phase", "step"} or (bit.path and isinstance(known.place(bit.path).element, Persona))
    ]


__all__ = ["headers_of", "tell"]
