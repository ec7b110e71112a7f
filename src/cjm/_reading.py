"""Reading: from a path, bytes or an open file to a map.

Opening, limits and the choice of the format belong here; readers of plugins only turn contents into shapes or maps.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal, TypeAlias, TypedDict

import attrs
from attrs import field, frozen

from cjm import _files, _formats, _plugins
from cjm.errors import CjmError, ConvertError, Fault, FormatError, LayoutError, LookupFailed, ModelError
from cjm.hooks import Format, Limits, Note, Source, resolve
from cjm.model import LIBRARY, Atlas, JourneyMap
from cjm.shapes import Shapes

if TYPE_CHECKING:
    from cjm.recognise import Decision, Layout

Orientation: TypeAlias = Literal["phases-across", "phases-down"]
Readable: TypeAlias = "str | os.PathLike[str] | bytes | bytearray | memoryview | IO[bytes] | IO[str]"


class _Hints(TypedDict):
    """What a person says about the layout of a file, as keywords."""

    sheet: str | Sequence[str] | None
    orientation: Orientation | None
    lanes: Mapping[str, str] | None
    layout: Layout | str | os.PathLike[str] | None


@frozen(slots=False, repr=False)
class Reading:
    """What reading gave: the atlas, the notes, the recogniser's decisions, and the shapes where the file had some.

    `layout` says how the file is laid out, as it was read; None where a map travels in the file, or the format says
    itself what everything is.
    """

    atlas: Atlas
    notes: tuple[Note, ...] = ()
    decisions: tuple[Decision, ...] = ()
    shapes: Shapes | None = None
    format: str = ""
    layout: Layout | None = None
    where: str | None = field(default=None, eq=False)
    titled: bool = field(default=False, eq=False)
    wanted: str | None = field(default=None, eq=False)

    @cached_property
    def map(self) -> JourneyMap:
        """The one map, with what no map uses and what found no place; `LookupFailed` lists several."""
        notes = self.notes
        if self.titled and self.atlas.title not in {"", *(each.title for each in self.atlas.maps)}:
            notes = (*notes, Note(f"The title of the atlas, {self.atlas.title!r}, is no part of the map."))
        return one_map(self.atlas, self.wanted, notes, self.where)

    def explain(self, language: str | None = None) -> str:
        r"""What was understood, and why, in words: for each map which way it runs, its phases, what its labels mean.

        The language is Russian ("ru") or English ("en"); that of the first map where none is given.

        >>> print(load(b"Stage,Monday,Tuesday\nPains,Rain,Snow", format="csv").explain("ru"))
        Карта «» в 1:1
          направление: этапы идут вправо (2.0): слово об этапах в углу, 1 подпись дорожки под ним; ...
          раскладка: этапы слева направо
          этапы: 2 этапа: Monday, Tuesday: названия в 1:2 … 1:3
          дорожки:
            «Pains» — Боли (pains): известная подпись
        """
        from cjm.recognise import explain
        from cjm.words import captions_for, phrase

        speaks = captions_for(self.atlas.maps[0] if self.atlas.maps else JourneyMap(""), language).language
        if self.layout is None:
            said = phrase("typed", format=self.format) if self.shapes is None else phrase("carried")
            return said.say(speaks)
        return "\n".join(explain(self.decisions, speaks)) or phrase("nothing_found").say(speaks)

    def __repr__(self) -> str:
        return f"Reading({self.atlas!r}, {self.format}, {counted(len(self.notes), 'note')})"


def read(
    source: Readable,
    *,
    format: str | None = None,
    map: str | None = None,
    sheet: str | Sequence[str] | None = None,
    orientation: Orientation | None = None,
    lanes: Mapping[str, str] | None = None,
    layout: Layout | str | os.PathLike[str] | None = None,
    limits: Limits | None = None,
    **options: Any,
) -> JourneyMap:
    r"""The journey map in a file (a path), in bytes or in an open file.

    The format is found by `format` (name, suffix or media type), else by the file's suffix and first bytes. `map`
    chooses one of several by title or id.

    Where a table, board or outline that somebody made by hand is not understood, a few words set it right: `sheet`
    names those to be read, `orientation` says which way phases run ("phases-across", "phases-down"), `lanes` what
    labels mean: a standard lane, a name of your own, or "ignore". `layout` says more than these: a `Layout`, or the
    path of a layout file. What such words name and the file has not is a `LayoutError`.

    Further keywords are the format's options.

    >>> read(b'{"cjm": 1, "title": "Food delivery", "phases": ["Order"]}').phases
    (Phase('Order'),)
    >>> read(b"Stage,Order\nSore spots,Slow", format="csv", lanes={"Sore spots": "pains"}).phases[0].pains
    (Pain('Slow'),)
    """
    hints: _Hints = {"sheet": sheet, "orientation": orientation, "lanes": lanes, "layout": layout}
    return load(source, format=format, map=map, limits=limits, **hints, **options).map


def read_atlas(
    source: Readable,
    *,
    format: str | None = None,
    sheet: str | Sequence[str] | None = None,
    orientation: Orientation | None = None,
    lanes: Mapping[str, str] | None = None,
    layout: Layout | str | os.PathLike[str] | None = None,
    limits: Limits | None = None,
    **options: Any,
) -> Atlas:
    """All maps in a file, in bytes or in an open file, with what they share; the keywords are those of `read`."""
    hints: _Hints = {"sheet": sheet, "orientation": orientation, "lanes": lanes, "layout": layout}
    return load(source, format=format, limits=limits, **hints, **options).atlas


def layout(
    source: Readable,
    *,
    format: str | None = None,
    sheet: str | Sequence[str] | None = None,
    orientation: Orientation | None = None,
    lanes: Mapping[str, str] | None = None,
    layout: Layout | str | os.PathLike[str] | None = None,
    limits: Limits | None = None,
    **options: Any,
) -> Layout:
    """How a file is laid out, as it was read: change a copy, or its `toml()`, and read with that as `layout=`.

    The keywords are those of `read`. A file in which a map travels, or whose format says itself what everything is, has
    none: `LayoutError`.
    """
    hints: _Hints = {"sheet": sheet, "orientation": orientation, "lanes": lanes, "layout": layout}
    reading = load(source, format=format, limits=limits, **hints, **options)
    if reading.layout is None:
        what = f"is {reading.format}, which says itself what everything in it is"
        if reading.shapes is not None:
            what = "holds the map that cjm wrote into it"
        raise LayoutError(f"{what}: no layout is needed.", where=reading.where, next="Read it without one.")
    from cjm.words import captions_for

    language = captions_for(reading.atlas.maps[0]).language if reading.atlas.maps else "en"
    return attrs.evolve(reading.layout, where=reading.where, language=language)


def load(
    source: Readable,
    *,
    format: str | None = None,
    map: str | None = None,
    sheet: str | Sequence[str] | None = None,
    orientation: Orientation | None = None,
    lanes: Mapping[str, str] | None = None,
    layout: Layout | str | os.PathLike[str] | None = None,
    limits: Limits | None = None,
    **options: Any,
) -> Reading:
    """All that reading gives: the atlas, the notes, the decisions and the shapes."""
    bounds = limits or Limits()
    asked = _asked(bounds, sheet=sheet, orientation=orientation, lanes=lanes, layout=layout)
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
            atlas, decisions, laid_out = _atlas_of(found, given, asked)
        except LayoutError as error:
            if asked is not None and asked.where is not None:
                raise
            raise _placed(error, contents.where) from error
        except CjmError as error:
            raise _placed(error, contents.where) from error
    return Reading(
        atlas,
        tuple(given.notes),
        decisions,
        found if isinstance(found, Shapes) else None,
        choice.format.name,
        laid_out,
        contents.where,
        isinstance(found, Atlas),
        map,
    )


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
        return _formats.Choice(named(format, "read"))
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


def named(name: str, way: _formats.Way) -> Format:
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
        raise blamed(
            ConvertError("is nested too deeply.", where=where, next="Simplify it, or choose another file."),
            format,
        ) from error
    except (Exception, SystemExit) as error:
        said = f"{type(error).__name__}: {error}".rstrip(": .")
        raise blamed(
            ConvertError(
                f"cannot be read as {format.name} ({said}).",
                where=where,
                next="It may be damaged: open it in its own program and save it again, or choose another format=.",
            ),
            format,
        ) from error
    if not isinstance(found, Shapes | JourneyMap | Atlas):
        raise blamed(
            ConvertError(
                f"the reader of {format.name} gave {type(found).__name__}, neither Shapes, JourneyMap nor Atlas.",
                where=where,
                next="Tell its author.",
            ),
            format,
        )
    return found


def blamed(error: ConvertError, format: Format) -> ConvertError:
    plugin = _plugins.provider(format.name)
    if plugin is not None:
        version = f" {plugin.version}" if plugin.version else ""
        error.add_note(f"The format {format.name!r} comes from {plugin.name}{version}.")
    return error


def _placed(error: CjmError, where: str | None) -> CjmError:
    """The same error with the file's name in it, and a next step."""
    kind = type(error) if isinstance(error, ConvertError | FormatError | LayoutError) else ConvertError
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


_Found: TypeAlias = "tuple[Atlas, tuple[Decision, ...], Layout | None]"


def _atlas_of(found: Shapes | JourneyMap | Atlas, given: Source, asked: Layout | None) -> _Found:
    if isinstance(found, Shapes):
        carried = None
        if asked is not None and found.carrier and (asked.force or asked.sheets):
            what = "force" if asked.force else "sheet="
            given.note(f"The map that travels in the file was set aside, as {what} says; map= chooses one of several.")
            found = attrs.evolve(found, carrier=None)
        else:
            carried = _carried(found, given)
        if carried is None:
            return _recognised(found, given, asked)
        if asked is not None:
            given.note(
                "What was said of the layout is not needed: the map travels in the file. force=True reads by it."
            )
        found = carried
    elif asked is not None:
        given.note("What was said of the layout is not needed: the format says itself what everything is.")
    return (found if isinstance(found, Atlas) else Atlas(found.title, maps=[found])), (), None


def _asked(
    limits: Limits,
    *,
    sheet: str | Sequence[str] | None,
    orientation: Orientation | None,
    lanes: Mapping[str, str] | None,
    layout: Layout | str | os.PathLike[str] | None,
) -> Layout | None:
    """What a person says about the layout of a file: a layout, and the words that count more than it."""
    if sheet is None and orientation is None and not lanes and layout is None:
        return None
    from cjm.recognise import Layout

    if layout is None:
        layout = Layout()
    elif not isinstance(layout, Layout):
        contents = _files.contents(layout, limits)
        layout = Layout.parse(contents.data, where=contents.where)
    changes: dict[str, Any] = {"orientation": orientation} if orientation is not None else {}
    if sheet is not None:
        changes["sheets"] = (sheet,) if isinstance(sheet, str) else tuple(sheet)
    if lanes:
        changes["lanes"] = {**layout.lanes, **lanes}
    return attrs.evolve(layout, **changes)


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
    return _with_added(found, added, given) if found is not None and added != Shapes() else found


def _with_added(found: JourneyMap | Atlas, added: Shapes, given: Source) -> JourneyMap | Atlas:
    """A map or atlas together with what stands on pages that somebody added to its file."""
    atlas = found if isinstance(found, Atlas) else Atlas(found.title, maps=[found])
    more = _recognised(added, given, None)[0]
    pages: tuple[Any, ...] = (*added.tables, *added.boards, *added.outlines)
    names = ", ".join(repr(page.name) for page in pages)
    given.note(f"Added to the file since cjm wrote it: {names}.")
    maps = [each for each in more.maps if each.phases]
    unplaced = [*more.unplaced, *(one for each in more.maps if not each.phases for one in each.unplaced)]
    if not maps and isinstance(found, JourneyMap):
        return attrs.evolve(found, unplaced=(*found.unplaced, *unplaced)) if unplaced else found
    titles = {each.title for each in atlas.maps}
    for at, each in enumerate(maps):
        page = next((page.name for page in pages if page.name not in titles), "")
        if each.title in titles and page:
            maps[at] = each.replace(title=f"{each.title} ({page})")
        titles.add(maps[at].title)
    own: dict[str, Any] = {name: atlas.own(name) for name in LIBRARY}
    return attrs.evolve(atlas, maps=(*atlas.maps, *maps), unplaced=(*atlas.unplaced, *unplaced), **own)


def _recognised(shapes: Shapes, given: Source, asked: Layout | None) -> _Found:
    from cjm.recognise import recognise

    found = recognise(shapes, name=given.name, vocabularies=_plugins.vocabularies(), limits=given.limits, layout=asked)
    given.notes.extend(found.notes)
    return found.atlas, found.decisions, found.layout


def one_map(atlas: Atlas, wanted: str | None, notes: Sequence[Note], where: str | None) -> JourneyMap:
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


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
