"""Writing: from a map or atlas to a file, whole or not at all.

Atomic writing, the choice of the format and what is carried belong here; writers of plugins only turn maps into
contents.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias

import attrs
from attrs import frozen

from cjm import _files, _formats, _plugins
from cjm._reading import blamed, counted, load, named, one_map
from cjm._view import View
from cjm.errors import CjmError, ConvertError, FileError, FormatError, ModelError
from cjm.hooks import EVERYTHING, Format, Note, Target, resolve
from cjm.model import LIBRARY, Atlas, JourneyMap, covers, used_parts

Writable: TypeAlias = "str | os.PathLike[str] | IO[bytes]"
Carry: TypeAlias = Literal["full", "shown", "none"]


@frozen(repr=False)
class Written:
    """Where something was written, and what a person should know about it."""

    path: Path | None
    notes: tuple[Note, ...] = ()

    def __repr__(self) -> str:
        return f"Written({str(self.path) if self.path else 'to a file object'!r}, {counted(len(self.notes), 'note')})"


def write(
    content: JourneyMap | Atlas,
    target: Writable,
    *,
    format: str | None = None,
    map: str | None = None,
    overwrite: bool = False,
    carry: Carry | None = None,
    view: View | None = None,
    **options: Any,
) -> Written:
    """Write a map or atlas to a file: all of it or nothing, in the format of `format` or of the file's suffix.

    A file that holds other maps is left alone unless `map` names the one to be replaced, or `overwrite` is set.
    `view` says what of the map is written: only some lanes, personas and phases. Some formats carry the whole map
    beside what they show: `carry="shown"` leaves out of that copy what the file does not show (the default where the
    view hides anything), `carry="none"` leaves it out altogether, `carry="full"` leaves nothing out.
    """
    _content(content)
    if not isinstance(target, str | os.PathLike):
        return _write_to_object(content, target, format=format, map=map, carry=carry, view=view, options=options)
    path = _files.place(target)
    chosen = format_to_write(path.name, format)
    if map is not None and isinstance(content, Atlas):
        content = one_map(content, map, (), None)
    for last in (False, False, True):
        # Whoever replaces the file meanwhile must not lose a map by it: look again, the last time with all others out.
        with _files.alone(path.parent) if last else nullcontext():
            before = _files.previous(path)
            whole = content
            if before.data and chosen.reads is not None and not overwrite:
                whole = _into(content, path, before.data, chosen, map)
            data, given = rendered(
                whole,
                chosen,
                options,
                carry=carry,
                view=view,
                name=stem_of(path.name, chosen),
                previous=before.data,
                beside=True,
            )
            if _files.write(path, data, given.assets, over=before, held=last):
                return Written(Path(target), tuple(given.notes))
    raise FileError(
        "is being changed by another program all the time.", where=str(path), next="Close it there, and write again."
    )


def to_bytes(
    content: JourneyMap | Atlas,
    format: str,
    *,
    map: str | None = None,
    carry: Carry | None = None,
    view: View | None = None,
    **options: Any,
) -> bytes:
    """A map or atlas as the contents of a file of some format.

    >>> to_bytes(JourneyMap("Food delivery"), "json").splitlines()[2]
    b'  "title": "Food delivery"'
    """
    _content(content)
    if map is not None and isinstance(content, Atlas):
        content = one_map(content, map, (), None)
    data, _ = rendered(content, format_to_write(None, format), options, carry=carry, view=view)
    return data


def _content(content: object) -> None:
    if not isinstance(content, JourneyMap | Atlas):
        raise ModelError(f"{content!r} is neither a JourneyMap nor an Atlas.", next="Build or read one first.")


def format_to_write(filename: str | None, format: str | None) -> Format:
    if format is not None:
        return named(format, "write")
    if not filename:
        raise FormatError("This target has no name to tell the format.", next="Say it with format=.")
    choice = _formats.to_write(_plugins.near(), filename)
    if choice is None or not choice.sure:
        everything = _plugins.formats()
        choice = _formats.to_write(everything, filename)
        if choice is None:
            suffix = Path(filename).suffix
            what = repr(suffix) if suffix else f"a file without suffix, {filename!r}"
            only = [f"{each.name} only reads." for each in _formats.by_suffix(everything, filename, "read")]
            raise _formats.unknown(everything, what, "write", missing=[*only, *_plugins.left_out()])
    return choice.format


def stem_of(filename: str, format: Format) -> str:
    suffix = _formats.suffix_of(filename, format)
    return filename[: -len(suffix)] if suffix and len(suffix) < len(filename) else Path(filename).stem


def _write_to_object(
    content: JourneyMap | Atlas,
    target: IO[bytes],
    *,
    format: str | None,
    map: str | None,
    carry: Carry | None,
    view: View | None,
    options: Mapping[str, Any],
) -> Written:
    if not hasattr(target, "write"):
        raise FormatError(f"{target!r} is neither a path nor a file object.", next="Pass one of these.")
    name = getattr(target, "name", None)
    filename = Path(name).name if isinstance(name, str) else None
    chosen = format_to_write(filename, format)
    if map is not None and isinstance(content, Atlas):
        content = one_map(content, map, (), None)
    stem = stem_of(filename, chosen) if filename else ""
    data, given = rendered(content, chosen, options, carry=carry, view=view, name=stem)
    _files.write_to(target, data)
    return Written(None, tuple(given.notes))


def rendered(
    content: JourneyMap | Atlas,
    format: Format,
    options: Mapping[str, Any],
    *,
    carry: Carry | None,
    view: View | None = None,
    name: str = "",
    previous: bytes | None = None,
    beside: bool = False,
) -> tuple[bytes, Target]:
    """The bytes of a map or atlas in a format, and the target with the writer's notes."""
    whole, content = content, _viewed(content, view)
    if carry is None:
        carry = "full" if content is whole else "shown"
    if carry not in {"full", "shown", "none"}:
        raise FormatError(f"carry={carry!r} is none of 'full', 'shown' and 'none'.", next="Choose one of them.")
    if format.holds == "map" and isinstance(content, Atlas):
        if len(content.maps) > 1:
            titles = ", ".join(repr(each.title) for each in content.maps)
            raise FormatError(f"{format.name} holds one map only; there are {titles}.", next="Choose one with map=.")
        content = one_map(content, None, (), None)
        whole = whole.maps[0] if isinstance(whole, Atlas) else whole
    carries = format.carries and carry != "none"
    given = Target(
        name=name or content.title,
        options=_formats.options_for(format, options),
        previous=previous,
        beside=beside,
        pack=resolve("cjm.putback:pack") if carries else None,
    )
    if carries and carry == "full" and content is not whole:
        given.pack = lambda _, shapes: str(resolve("cjm.putback:pack")(whole, shapes))
    if carries and carry == "shown":
        given.pack = partial(resolve("cjm.putback:pack_shown"), parts=format.shows)
    writes = resolve(format.writes, format.needs)
    try:
        data = writes(content, given)
    except (MemoryError, KeyboardInterrupt):
        raise
    except CjmError:
        raise
    except (Exception, SystemExit) as error:
        said = f"{type(error).__name__}: {error}".rstrip(": .")
        raise blamed(
            ConvertError(
                f"{content.title!r} cannot be written as {format.name} ({said}).",
                next="This is a fault of the plugin: tell its author, or choose another format.",
            ),
            format,
        ) from error
    if not isinstance(data, bytes):
        raise blamed(
            ConvertError(
                f"the writer of {format.name} gave {type(data).__name__}, not bytes.", next="Tell its author."
            ),
            format,
        )
    if not carries or carry == "shown":
        given.notes.extend(_losses(content, format))
    return data, given


def _viewed(content: JourneyMap | Atlas, view: View | None) -> JourneyMap | Atlas:
    if view is None:
        return content
    if isinstance(content, JourneyMap):
        return view.of(content)
    maps = [view.of(each) for each in content.maps]
    if all(seen is each for seen, each in zip(maps, content.maps, strict=True)):
        return content
    # What no map uses is for those who see everything.
    return Atlas(content.title, id=content.id, maps=maps)


def _losses(content: JourneyMap | Atlas, format: Format) -> list[Note]:
    """A note for each class of which the map uses fields that the format does not show, and how often it uses each."""
    if format.shows >= EVERYTHING:
        return []
    unseen: dict[str, list[str]] = {}
    for part, times in sorted(used_parts(content).items()):
        if not covers(format.shows, part):
            kind, _, name = part.partition(".")
            unseen.setdefault(kind, []).append(f"{name} ({times})")
    return [
        Note(f"{format.name} does not show all of {kind}: {', '.join(names)}.", kind="loss")
        for kind, names in unseen.items()
    ]


def _into(
    content: JourneyMap | Atlas, path: Path, previous: bytes, format: Format, wanted: str | None
) -> JourneyMap | Atlas:
    """What to write over a file that holds maps: the content itself, or the file's atlas with one map replaced."""
    try:
        reading = load(previous, format=format.name)
        if reading.shapes is not None and reading.shapes.carrier:
            resolve("cjm.putback:unpack")(reading.shapes.carrier)
    except CjmError as error:
        # It may be of a newer cjm, damaged, or half merged: whoever made it would not want it lost.
        said = "; ".join(fault.what.rstrip(".") for fault in error.faults[:1])
        raise FormatError(
            f"is there already and cannot be read: {said}.",
            where=str(path),
            next="Choose another name, or set overwrite=True to lose what it holds.",
        ) from error
    if format.holds == "map":
        return content
    there = reading.atlas
    if wanted is None:
        _refuse_to_lose(content, there, path)
        return content
    old = one_map(there, wanted, (), str(path))
    if isinstance(content, Atlas):
        return content
    fresh = content
    kept: dict[str, Any] = {name: there.own(name) for name in LIBRARY}
    placed = frozenset(fresh.unplaced)
    at = next(at for at, each in enumerate(there.maps) if (each.id, each.title) == (old.id, old.title))
    try:
        return attrs.evolve(
            there,
            maps=[fresh if index == at else each for index, each in enumerate(there.maps)],
            unplaced=[each for each in there.unplaced if each not in placed],
            **kept,
        )
    except ModelError as error:
        raise ConvertError(
            f"the map does not fit beside the others: {error}", where=str(path), next="Edit the whole atlas."
        ) from error


def _refuse_to_lose(content: JourneyMap | Atlas, there: Atlas, path: Path) -> None:
    """FormatError when writing would lose maps of the file. The only map of a file may be written over."""
    maps = content.maps if isinstance(content, Atlas) else (content,)
    ours = {each.title for each in maps} | {each.id for each in maps if each.id}
    others = [each.title for each in there.maps if each.title not in ours and each.id not in ours]
    if others and len(there.maps) > 1:
        raise FormatError(
            f"holds other maps, which would be lost: {', '.join(map(repr, others))}.",
            where=str(path),
            next="Say which one to replace with map=, write an atlas of all, or set overwrite=True.",
        )
