"""Reading and writing: from a path, bytes or an open file to a map, and back.

Opening, limits, atomic writing and the choice of the format belong here; readers and writers of plugins only turn
contents into shapes or maps, and back.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from functools import cached_property, partial
from pathlib import Path
from typing import IO, Any, Literal, TypeAlias

import attrs
from attrs import field, frozen

from cjm import _files, _formats, _plugins
from cjm._view import View
from cjm.errors import CjmError, ConvertError, Fault, FileError, FormatError, LookupFailed, ModelError
from cjm.hooks import EVERYTHING, Format, Limits, Note, Source, Target, resolve
from cjm.model import LIBRARY, Atlas, JourneyMap, covers, used_parts
from cjm.shapes import Shapes, Table

Readable: TypeAlias = "str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | IO[str]"
Writable: TypeAlias = "str | os.PathLike[str] | IO[bytes]"
Carry: TypeAlias = Literal["full", "shown", "none"]


@frozen(slots=False, repr=False)
class Reading:
    """What reading gave: the atlas, the notes, the recogniser's decisions, and the shapes where the file had some."""

    atlas: Atlas
    notes: tuple[Note, ...] = ()
    decisions: tuple[Any, ...] = ()
    shapes: Shapes | None = None
    format: str = ""
    where: str | None = field(default=None, eq=False)
    titled: bool = field(default=False, eq=False)
    wanted: str | None = field(default=None, eq=False)

    @cached_property
    def map(self) -> JourneyMap:
        """The one map, with what no map uses and what found no place; `LookupFailed` lists several."""
        notes = self.notes
        if self.titled and self.atlas.title not in {"", *(each.title for each in self.atlas.maps)}:
            notes = (*notes, Note(f"The title of the atlas, {self.atlas.title!r}, is no part of the map."))
        return _one(self.atlas, self.wanted, notes, self.where)

    def __repr__(self) -> str:
        return f"Reading({self.atlas!r}, {self.format}, {_count(len(self.notes), 'note')})"


@frozen(repr=False)
class Written:
    """Where something was written, and what a person should know about it."""

    path: Path | None
    notes: tuple[Note, ...] = ()

    def __repr__(self) -> str:
        return f"Written({str(self.path) if self.path else 'to a file object'!r}, {_count(len(self.notes), 'note')})"


def read(
    source: Readable,
    *,
    format: str | None = None,
    map: str | None = None,
    limits: Limits | None = None,
    **options: Any,
) -> JourneyMap:
    """The journey map in a file (a path), in bytes or in an open file.

    The format is found by `format` (name, suffix or media type), else by the file's suffix and first bytes. `map`
    chooses one of several by title or id. Further keywords are the format's options.

    >>> read(b'{"cjm": 1, "title": "Food delivery", "phases": ["Order"]}').phases
    (Phase('Order'),)
    """
    return load(source, format=format, map=map, limits=limits, **options).map


def read_atlas(source: Readable, *, format: str | None = None, limits: Limits | None = None, **options: Any) -> Atlas:
    """All maps in a file, in bytes or in an open file, with what they share."""
    return load(source, format=format, limits=limits, **options).atlas


def load(
    source: Readable,
    *,
    format: str | None = None,
    map: str | None = None,
    limits: Limits | None = None,
    **options: Any,
) -> Reading:
    """All that reading gives: the atlas, the notes, the decisions and the shapes."""
    bounds = limits or Limits()
    contents = _files.contents(source, bounds)
    if not contents.data:
        raise ConvertError("is empty.", where=contents.where, next="Choose a file that holds a map.")
    choice = _format_to_read(contents, format)
    given = Source(
        data=contents.data,
        name=contents.stem(choice.format),
        path=contents.where,
        options=_formats.options_for(choice.format, options),
        limits=bounds,
        assets=contents.asset,
    )
    if choice.note:
        given.note(choice.note, kind="guess")
    from cjm._convert import undisturbed

    with undisturbed():
        found = _run_reader(choice.format, given, contents.where)
        try:
            atlas, decisions = _atlas_of(found, given)
        except CjmError as error:
            raise _placed(error, contents.where) from error
    return Reading(
        atlas,
        tuple(given.notes),
        decisions,
        found if isinstance(found, Shapes) else None,
        choice.format.name,
        contents.where,
        isinstance(found, Atlas),
        map,
    )


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
    chosen = _format_to_write(path.name, format)
    if map is not None and isinstance(content, Atlas):
        content = _one(content, map, (), None)
    for last in (False, False, True):
        # Whoever replaces the file meanwhile must not lose a map by it: look again, the last time with all others out.
        with _files.alone(path.parent) if last else nullcontext():
            before = _files.previous(path)
            whole = content
            if before.data and chosen.holds == "atlas" and chosen.reads is not None and not overwrite:
                whole = _into(content, path, before.data, chosen, map)
            data, given = _render(
                whole,
                chosen,
                options,
                carry=carry,
                view=view,
                name=_stem(path.name, chosen),
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
        content = _one(content, map, (), None)
    data, _ = _render(content, _format_to_write(None, format), options, carry=carry, view=view)
    return data


def carried(source: Readable, *, format: str | None = None, limits: Limits | None = None) -> JourneyMap | Atlas | None:
    """The map or atlas that travels inside a file as it was when cjm wrote it; None where there is none.

    `LookupFailed`, `ConvertError` and the like say what is wrong with a file or with the map in it.
    """
    from cjm import putback

    choice, given, where = _given(source, format, limits)
    found = _run_reader(choice, given, where)
    if not isinstance(found, Shapes) or not found.carrier:
        return None
    try:
        return putback.unpack(found.carrier).content
    except CjmError as error:
        raise _placed(error, where) from error


def strip(source: Readable, *, format: str | None = None, limits: Limits | None = None) -> bytes:
    """The contents of a file without the map that travels inside it; what the file shows stays as it is."""
    choice, given, where = _given(source, format, limits)
    if choice.strips is None:
        if choice.carries:
            raise FormatError(f"{choice.name} cannot be stripped.", where=where, next="Write it with carry='none'.")
        return given.data
    try:
        return bytes(resolve(choice.strips, choice.needs)(given))
    except CjmError as error:
        raise _placed(error, where) from error


def _given(source: Readable, format: str | None, limits: Limits | None) -> tuple[Format, Source, str]:
    """The format of some contents, what its reader is given, and what the contents are called."""
    bounds = limits or Limits()
    contents = _files.contents(source, bounds)
    if not contents.data:
        raise ConvertError("is empty.", where=contents.where, next="Choose a file that holds a map.")
    choice = _format_to_read(contents, format).format
    given = Source(
        data=contents.data,
        name=contents.stem(choice),
        path=contents.where,
        options=_formats.options_for(choice, {}),
        limits=bounds,
        assets=contents.asset,
    )
    return choice, given, contents.where


# Reading


def _format_to_read(contents: _files.Contents, format: str | None) -> _formats.Choice:
    """The format to read with. The built-in ones answer first: a native file needs no look at what is installed."""
    if format is not None:
        return _formats.Choice(_named(format, "read"))
    near = _plugins.near()
    try:
        choice = _formats.to_read(near, contents.filename, contents.data)
        if choice and choice.sure and _formats.sniffs(choice.format, contents.data):
            return choice
    except FormatError:
        pass  # what is installed may settle it
    everything = _plugins.formats()
    try:
        choice = _formats.to_read(everything, contents.filename, contents.data)
    except FormatError as error:
        raise _placed(error, contents.where) from None
    if choice is None:
        suffix = "".join(Path(contents.filename).suffixes[-1:]) if contents.filename else ""
        writes_only = _formats.by_suffix(everything, contents.filename or "", "write")
        what = repr(suffix) if suffix else "these contents"
        missing = [f"{each.name} only writes." for each in writes_only] + _plugins.left_out()
        raise _placed(_formats.unknown(everything, what, "read", missing=missing), contents.where)
    return choice


def _named(name: str, way: _formats.Way) -> Format:
    for among in (_plugins.near, _plugins.formats):
        found = _formats.named(among(), name, way)
        if len(found) == 1:
            return found[0]
    if found:
        raise _formats.ambiguous(repr(name), found)
    everything = _plugins.formats()
    other: _formats.Way = "write" if way == "read" else "read"
    only = [f"{each.name} only {other}s." for each in _formats.named(everything, name, other)]
    raise _formats.unknown(everything, repr(name), way, missing=[*only, *_plugins.left_out()])


def _run_reader(format: Format, given: Source, where: str | None) -> Shapes | JourneyMap | Atlas:
    try:
        found = resolve(format.reads, format.needs)(given)
    except (MemoryError, KeyboardInterrupt):
        raise
    except CjmError as error:
        raise _placed(error, where) from error
    except RecursionError as error:
        raise _blamed(
            ConvertError("is nested too deeply.", where=where, next="Simplify it, or choose another file."),
            format,
        ) from error
    except (Exception, SystemExit) as error:
        said = f"{type(error).__name__}: {error}".rstrip(": .")
        raise _blamed(
            ConvertError(
                f"cannot be read as {format.name} ({said}).",
                where=where,
                next="It may be damaged: open it in its own program and save it again, or choose another format=.",
            ),
            format,
        ) from error
    if not isinstance(found, Shapes | JourneyMap | Atlas):
        raise _blamed(
            ConvertError(
                f"the reader of {format.name} gave {type(found).__name__}, neither Shapes, JourneyMap nor Atlas.",
                where=where,
                next="Tell its author.",
            ),
            format,
        )
    return found


def _blamed(error: ConvertError, format: Format) -> ConvertError:
    plugin = _plugins.provider(format.name)
    if plugin is not None:
        version = f" {plugin.version}" if plugin.version else ""
        error.add_note(f"The format {format.name!r} comes from {plugin.name}{version}.")
    return error


def _placed(error: CjmError, where: str | None) -> CjmError:
    """The same error with the file's name in it, and a next step."""
    kind = type(error) if isinstance(error, ConvertError | FormatError) else ConvertError
    advice = "Correct it there, or choose another file."
    if len(error.faults) == 1:
        fault = error.faults[0]
        inner = fault.where if where is None or fault.where is None else f"{where}: {fault.where}"
        if where is not None and fault.where is not None and fault.where.startswith(where):
            inner = fault.where
        return kind(fault.what, where=inner or where, next=fault.next or error.next or advice)
    outer = where if where is None or error.where in {None, where} else f"{where}: {error.where}"
    return kind(
        [Fault(each.what, where=each.where, next=each.next) for each in error.faults],
        where=outer or error.where,
        next=error.next or advice,
    )


def _atlas_of(found: Shapes | JourneyMap | Atlas, given: Source) -> tuple[Atlas, tuple[Any, ...]]:
    if isinstance(found, Shapes):
        carried = _carried(found, given)
        if carried is None:
            return _recognised(found, given)
        found = carried
    return (found if isinstance(found, Atlas) else Atlas(found.title, maps=[found])), ()


def _carried(shapes: Shapes, given: Source) -> JourneyMap | Atlas | None:
    """The map that travels in the file, with what people edited there since."""
    if not shapes.carrier:
        return None
    from cjm import putback

    try:
        carried = putback.unpack(shapes.carrier)
        found, notes, added = putback.put_back(carried, shapes)
    except CjmError as error:
        given.note(str(error), kind="loss")
        return None
    except Exception as error:  # noqa: BLE001 - whatever is in the file: what it shows can still be read
        said = f"{type(error).__name__}: {error}".rstrip(": .")
        given.note(f"The map in the file is set aside, and what the file shows is read ({said}).", kind="loss")
        return None
    if carried.left_out:
        given.note(
            f"The map was laid into the file without what the file does not show: {', '.join(carried.left_out)}."
        )
    given.notes.extend(notes)
    return _with_added(found, added, given) if found is not None and added else found


def _with_added(found: JourneyMap | Atlas, added: tuple[Table, ...], given: Source) -> JourneyMap | Atlas:
    """A map or atlas together with what stands in tables that somebody added to its file."""
    atlas = found if isinstance(found, Atlas) else Atlas(found.title, maps=[found])
    more, _ = _recognised(Shapes(tables=added), given)
    names = ", ".join(repr(table.name) for table in added)
    given.note(f"Added to the file since cjm wrote it: {names}.")
    maps = [each for each in more.maps if each.phases]
    unplaced = [*more.unplaced, *(one for each in more.maps if not each.phases for one in each.unplaced)]
    if not maps and isinstance(found, JourneyMap):
        return attrs.evolve(found, unplaced=(*found.unplaced, *unplaced)) if unplaced else found
    titles = {each.title for each in atlas.maps}
    for at, each in enumerate(maps):
        table = next((table.name for table in added if table.name not in titles), "")
        if each.title in titles and table:
            maps[at] = each.replace(title=f"{each.title} ({table})")
        titles.add(maps[at].title)
    own: dict[str, Any] = {name: atlas.own(name) for name in LIBRARY}
    return attrs.evolve(atlas, maps=(*atlas.maps, *maps), unplaced=(*atlas.unplaced, *unplaced), **own)


def _recognised(shapes: Shapes, given: Source) -> tuple[Atlas, tuple[Any, ...]]:
    from cjm.recognise import recognise

    found = recognise(shapes, name=given.name, vocabularies=_plugins.vocabularies(), limits=given.limits)
    given.notes.extend(found.notes)
    return found.atlas, tuple(found.decisions)


def _one(atlas: Atlas, wanted: str | None, notes: Sequence[Note], where: str | None) -> JourneyMap:
    """One map of an atlas, with what no map uses and what found no place."""
    titles = ", ".join(repr(each.title) + (f" (id {each.id})" if each.id else "") for each in atlas.maps)
    if not atlas.maps:
        raise ConvertError("holds no map.", where=where, next="cjm.read_atlas gives what else it holds.")
    if wanted is None:
        if len(atlas.maps) > 1:
            raise LookupFailed(
                f"holds {len(atlas.maps)} maps: {titles}.",
                where=where,
                next="Choose one with map=, or read them all with cjm.read_atlas.",
            )
        chosen = atlas.maps[0]
    else:
        found = [each for each in atlas.maps if wanted == each.id] or [e for e in atlas.maps if wanted == e.title]
        if len(found) != 1:
            problem = "several maps go" if found else "no map goes"
            raise LookupFailed(f"{problem} by {wanted!r}.", where=where, next=f"There are: {titles}.")
        chosen = found[0]
    more = [Note(f"Left out the map {each.title!r}; map= chooses it.") for each in atlas.maps if each is not chosen]
    changes: dict[str, Any] = {name: (*getattr(chosen, name), *own) for name in LIBRARY if (own := atlas.own(name))}
    if atlas.unplaced:
        changes["unplaced"] = (*chosen.unplaced, *atlas.unplaced)
    if changes:
        try:
            chosen = attrs.evolve(chosen, **changes)
        except ModelError as error:
            raise ConvertError(
                f"what no map uses does not fit into the map {chosen.title!r}: {error}",
                where=where,
                next="Read everything with cjm.read_atlas.",
            ) from error
    object.__setattr__(chosen, "notes", (*notes, *more))
    return chosen


# Writing


def _content(content: object) -> None:
    if not isinstance(content, JourneyMap | Atlas):
        raise ModelError(f"{content!r} is neither a JourneyMap nor an Atlas.", next="Build or read one first.")


def _format_to_write(filename: str | None, format: str | None) -> Format:
    if format is not None:
        return _named(format, "write")
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


def _stem(filename: str, format: Format) -> str:
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
    chosen = _format_to_write(filename, format)
    if map is not None and isinstance(content, Atlas):
        content = _one(content, map, (), None)
    stem = _stem(filename, chosen) if filename else ""
    data, given = _render(content, chosen, options, carry=carry, view=view, name=stem)
    _files.write_to(target, data)
    return Written(None, tuple(given.notes))


def _render(
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
        content = _one(content, None, (), None)
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
        raise _blamed(
            ConvertError(
                f"{content.title!r} cannot be written as {format.name} ({said}).",
                next="This is a fault of the plugin: tell its author, or choose another format.",
            ),
            format,
        ) from error
    if not isinstance(data, bytes):
        raise _blamed(
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
        there = load(previous, format=format.name).atlas
    except CjmError:
        return content  # nothing that cjm could lose
    if wanted is None:
        _refuse_to_lose(content, there, path)
        return content
    old = _one(there, wanted, (), str(path))
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


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
