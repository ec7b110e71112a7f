"""What differs between two maps, by the places where a drawing shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import cjm

from ._context import Context, Key, Path
from ._facts import shown
from ._options import SvgOptions

_MOST_LINES: Final = 4
_SILENT: Final = frozenset({"id", "extra", "inferred", "origin"})


class Ghost(NamedTuple):
    """An element that is gone, as a place of its own beside those of the map."""

    element: Any
    path: Path
    lane: str
    kind: str
    handle: str = ""


class Changes(NamedTuple):
    """By path: how an element changed, what it was before in lines, and what is gone by the lane it stood in."""

    marks: dict[Path, str]
    before: dict[Path, tuple[str, ...]]
    ghosts: tuple[tuple[Key, Any], ...]
    words: tuple[str, ...]


def changes_of(before: cjm.JourneyMap | None, after: cjm.JourneyMap, options: SvgOptions) -> Changes:
    """What must be marked on the map `after`; ConvertError where there is no map to compare it with."""
    if before is None:
        raise cjm.ConvertError(
            "there is no map to compare with.",
            where="SvgOptions, drawing='compare'",
            next="Give the map before the change: before=as_is.",
        )
    delta = cjm.compare(before, after)
    context, old = Context(after, options), Context(before, options)
    marks: dict[Path, str] = {}
    lines: dict[Path, list[str]] = {}
    ghosts: list[tuple[Key, Any]] = []
    said = context.labels["was"]
    for change in delta:
        if isinstance(change, cjm.Removed):
            ghosts += _ghosts(old, context, change.before.path)
            continue
        path = change.after.path
        if isinstance(change, cjm.Added):
            marks.setdefault(path, "added")
            for each in context.at:
                if each[: len(path)] == path and context.at[each].kind != "responsibility":
                    marks.setdefault(each, "added")
            continue
        if isinstance(change, cjm.Changed) and change.field in _SILENT:
            continue
        kind = "moved" if isinstance(change, cjm.Moved) else "changed"
        if kind == "changed" or path not in marks:
            marks[path] = kind
        if isinstance(change, cjm.Renamed):
            lines.setdefault(path, []).insert(0, f"{said}: {change.old}")
        elif isinstance(change, cjm.Changed):
            value = shown(old, change.field, change.old) if change.old is not None and change.old != () else "—"
            field = context.labels.field(change.field).lower()
            lines.setdefault(path, []).append(f"{field}, {said}: {value}")
        elif "order" not in change.what:
            where = " · ".join(filter(None, [change.before.phase, change.before.step]))
            lines.setdefault(path, []).append(f"{said}: {where}")
    marks |= {ghost.path: "removed" for _, ghost in ghosts}
    language: Any = context.labels.language
    found = {path: tuple(held[:_MOST_LINES]) for path, held in lines.items()}
    return Changes(marks, found, tuple(ghosts), delta.words(language))


def _ghosts(old: Context, new: Context, path: Path) -> Iterator[tuple[Key, Any]]:
    """What is gone, in the lane and at the phase or step where it stood, as far as that is still there."""
    place = old.at.get(path)
    if place is None:
        return
    if isinstance(place.element, cjm.Phase | cjm.Step):
        return  # its name is told in the list of changes; its content is told one by one
    found = place.path
    holder = found[:-3] if len(found) >= 3 and found[-3] == "custom" else found[:-2]
    if not holder or holder[0] != "phases" or len(holder) not in {2, 4}:
        return
    home = old.at[holder]
    there = new.find(home.handle) or new.find(cjm.name_of(home.element))
    if there is None or not isinstance(there.element, cjm.Phase | cjm.Step):
        return
    lane = f"custom:{found[-2]}" if found[-3] == "custom" else str(found[-2])
    if lane == "emotions":
        return
    yield (there.path, lane), Ghost(place.element, ("gone", *found), place.lane, place.kind)
