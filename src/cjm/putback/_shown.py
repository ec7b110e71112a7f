"""A carried map that knows no more than its file shows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from cjm.model import LANES, Atlas, JourneyMap, project, used_parts
from cjm.putback._index import pack
from cjm.shapes import Node, Shapes


def pack_shown(content: JourneyMap | Atlas, shapes: Shapes, *, parts: Iterable[str]) -> str:
    """What `pack` packs, of the map as far as the file shows it, with a list of what was left out."""
    kept = {*parts, *(f"{kind}.id" for kind in _kinds(content))}
    seen = {part.reference for shape in _things(shapes) for part in shape.parts}
    shown = project(_without_hidden(content, seen), kept)
    missing = used_parts(content) - used_parts(shown)
    left_out = [f"{name} ({times})" for name, times in sorted(missing.items())]
    return pack(shown, _renamed(content, shown, shapes), left_out=left_out)


def _kinds(content: JourneyMap | Atlas) -> set[str]:
    return {name.partition(".")[0] for name in used_parts(content)}


def _things(shapes: Shapes) -> Iterable[Any]:
    for table in shapes.tables:
        yield from table.cells
    for board in shapes.boards:
        yield from board.items
    for outline in shapes.outlines:
        yield from (node for _, node in outline.walk())


def _without_hidden(content: Any, seen: set[str]) -> Any:
    """The maps without what stands in hidden lanes and is nowhere to be seen."""
    if isinstance(content, Atlas):
        return attrs.evolve(content, maps=[_without_hidden(each, seen) for each in content.maps])
    hidden = {lane.name for lane in content.lanes if not lane.visible}
    if not hidden:
        return content
    unseen = [
        place.handle
        for place in content.places()
        if place.lane in hidden and place.phase is not None and place.handle not in seen
    ]
    if not unseen:
        return content
    lost = {place.path[:-1] for place in content.places() if place.handle in set(unseen)}
    phases = []
    for at, phase in enumerate(content.phases):
        steps = [_cut(step, ("phases", at, "steps", nth), lost) for nth, step in enumerate(phase.steps)]
        phases.append(attrs.evolve(_cut(phase, ("phases", at), lost), steps=steps))
    return attrs.evolve(content, phases=phases)


def _cut(holder: Any, path: tuple[str | int, ...], lost: set[tuple[str | int, ...]]) -> Any:
    fields: dict[str, Any] = {lane: () for lane in LANES if (*path, lane) in lost}
    custom = {lane: cells for lane, cells in holder.custom.items() if (*path, "custom", lane) not in lost}
    return attrs.evolve(holder, **fields, custom=custom)


def _renamed(content: JourneyMap | Atlas, shown: JourneyMap | Atlas, shapes: Shapes) -> Shapes:
    """The shapes with the handles of the smaller map: without some elements others may be called more shortly."""
    if isinstance(content, Atlas) or isinstance(shown, Atlas):
        return shapes
    paths = {place.handle: place.path for place in content.places()}
    handles = {place.path: place.handle for place in shown.places()}

    def again(thing: Any) -> Any:
        parts = tuple(
            attrs.evolve(part, reference=handles.get(paths[part.reference], part.reference))
            if part.reference in paths
            else part
            for part in thing.parts
        )
        return attrs.evolve(thing, parts=parts) if parts != thing.parts else thing

    def below(node: Node) -> Node:
        own: Node = again(node)
        return attrs.evolve(own, children=[below(child) for child in node.children])

    return attrs.evolve(
        shapes,
        tables=[attrs.evolve(table, cells=[again(cell) for cell in table.cells]) for table in shapes.tables],
        boards=[attrs.evolve(board, items=[again(item) for item in board.items]) for board in shapes.boards],
        outlines=[attrs.evolve(outline, nodes=[below(node) for node in outline.nodes]) for outline in shapes.outlines],
    )


__all__ = ["pack_shown"]
