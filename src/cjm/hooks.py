"""What a plugin author needs: the hooks, the records they yield, and what readers and writers are given.

A plugin is a module (or any object) with one or more of the hooks below, announced by the entry-point group `cjm`:

    import cjm

    def read(source: cjm.Source) -> cjm.JourneyMap: ...

    @cjm.hookimpl
    def cjm_formats():
        yield cjm.Format("opml", extensions=[".opml"], reads=read)

Hooks only declare: each yields frozen records, there are no call-backs and no order. Keep the declaring module light,
and give heavy readers and writers as addresses ("cjm_excel._read:read"), which are imported at their first use.
Names that strangers invent carry a prefix (`nhs/waiting-time`); names without a slash belong to the core.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

import pluggy
from attrs import define, field, frozen

from cjm._theme import Theme
from cjm.errors import ConvertError, FormatError

if TYPE_CHECKING:
    from cjm.model import Asset, Atlas, JourneyMap
    from cjm.shapes import Shapes

__all__ = [
    "BOARD_PARTS",
    "EVERYTHING",
    "OUTLINE_PARTS",
    "TABLE_PARTS",
    "Check",
    "Finding",
    "Format",
    "LaneType",
    "Limits",
    "Note",
    "Part",
    "Source",
    "Target",
    "Theme",
    "Vocabulary",
    "hookimpl",
    "resolve",
]

hookspec = pluggy.HookspecMarker("cjm")
hookimpl = pluggy.HookimplMarker("cjm")
"""Marks a function as an implementation of one of the hooks of this module."""

Part: TypeAlias = str
"""One field of the model, as "Touchpoint.control"; "Touchpoint.*" stands for all that is for people to see of a
touchpoint, "*" for everything."""

EVERYTHING: frozenset[Part] = frozenset({"*"})
"""A format that shows all there is, such as the native form."""

_TEXT_LANES = [
    "goals",
    "business_goals",
    "actions",
    "thoughts",
    "needs",
    "expectations",
    "questions",
    "barriers",
    "positives",
    "quotes",
    "frontstage",
    "physical_evidence",
    "backstage",
    "systems",
]
_ELEMENTS = {
    "emotions": "",
    "touchpoints": "Touchpoint.name",
    "pains": "Pain.text",
    "ideas": "Idea.text",
    "comments": "Comment.text",
    "custom": "Text.text",
}

_MAP_PARTS = frozenset(
    [
        "JourneyMap.title",
        "JourneyMap.phases",
        "Phase.name",
        "Phase.steps",
        "Step.name",
        "Text.text",
        *(f"{holder}.{lane}" for holder in ("Phase", "Step") for lane in (*_TEXT_LANES, *_ELEMENTS)),
        *" ".join(_ELEMENTS.values()).split(),
    ]
)

TABLE_PARTS: frozenset[Part] = _MAP_PARTS | frozenset(
    [
        *("JourneyMap.scenario", "JourneyMap.scope", "JourneyMap.purpose", "JourneyMap.trigger"),
        *("JourneyMap.customer_goal", "JourneyMap.personas", "Persona.name"),
    ]
)
"""What a person sees in a table that `cjm.arrange.table` made, and what reading that table brings back.

Emotions, metrics and ratings are seen, too, but what a cell says of them ("😊", "4 (1…5)") is not always all of them.
"""

OUTLINE_PARTS: frozenset[Part] = TABLE_PARTS
"""What a person sees in an outline that `cjm.arrange.outline` made."""

BOARD_PARTS: frozenset[Part] = _MAP_PARTS | frozenset(
    f"Emotion.{name}" for name in ("raw", "valence", "scale", "label", "emoji")
)
"""What a person sees on a board that `cjm.arrange.board` made."""

Read: TypeAlias = Callable[["Source"], "Shapes | JourneyMap | Atlas"]
Write: TypeAlias = Callable[[Any, "Target"], bytes]


def _suffixes(value: Iterable[str]) -> tuple[str, ...]:
    return tuple(each.lower() for each in ([value] if isinstance(value, str) else value))


def _words(value: Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _parts(value: Iterable[Part]) -> frozenset[Part]:
    return frozenset([value] if isinstance(value, str) else value)


@frozen
class Format:
    """A format that cjm can read, write or both.

    `reads` and `writes` are functions, or addresses of functions. `shows` says which fields of the model a person sees
    in the format, `carries` whether the whole map travels inside as well. `options` is an attrs class (or its
    address) with the format's options. `sniff` tells from the first 4 KiB whether some contents are of this format.
    `needs` is the sentence to show when an address cannot be imported. `holds` is "map" for a format that can hold one
    map only. `strips` gives the contents of a file without the map that travels in it. Two formats may
    share an extension; then the longest one or `format=` decides.

    >>> Format("opml", extensions=[".OPML"]).extensions
    ('.opml',)
    """

    name: str
    extensions: tuple[str, ...] = field(default=(), converter=_suffixes, kw_only=True)
    media_types: tuple[str, ...] = field(default=(), converter=_words, kw_only=True)
    reads: Read | str | None = field(default=None, kw_only=True)
    writes: Write | str | None = field(default=None, kw_only=True)
    shows: frozenset[Part] = field(default=EVERYTHING, converter=_parts, kw_only=True)
    carries: bool = field(default=False, kw_only=True)
    strips: Callable[[Source], bytes] | str | None = field(default=None, kw_only=True)
    holds: Literal["map", "atlas"] = field(default="map", kw_only=True)
    options: type[Any] | str | None = field(default=None, kw_only=True)
    sniff: Callable[[bytes], bool] | None = field(default=None, kw_only=True)
    needs: str | None = field(default=None, kw_only=True)
    title: str | None = field(default=None, kw_only=True)


@frozen
class Check:
    """A rule of the linter: `find` yields what breaks it in a map, `says` is the rule in a sentence.

    `find` may yield elements of the map, places, or findings of its own making.
    """

    name: str
    find: Callable[[JourneyMap], Iterable[Any]] | str = field(kw_only=True)
    says: str = field(kw_only=True)
    severity: Literal["error", "warning", "info"] = field(default="warning", kw_only=True)


@frozen
class Finding:
    """Where a map breaks a rule: the rule's name, what it says, and the handle and origin of the element."""

    rule: str
    says: str
    severity: Literal["error", "warning", "info"] = field(default="warning", kw_only=True)
    handle: str | None = field(default=None, kw_only=True)
    origin: str | None = field(default=None, kw_only=True)

    def __str__(self) -> str:
        where = " ".join(filter(None, [self.handle, f"({self.origin})" if self.origin else None]))
        return f"{where + ': ' if where else ''}{self.says} [{self.rule}]"


@frozen
class LaneType:
    """A kind of lane beyond the standard ones: its title (a text, or one for each language) and what its cells hold.

    `holds` turns a cell's text into a value (`float`, a function of yours); the text itself is what is kept.
    """

    name: str
    title: str | Mapping[str, str] | None = field(default=None, kw_only=True)
    holds: Callable[..., Any] = field(default=str, kw_only=True)


@frozen
class Vocabulary:
    """Words of the field: labels of lanes, channels, emotions, models of stages, placeholders.

    `terms` is a list of words, or a mapping from what is meant to the words for it:
    `Vocabulary("nhs/lanes", about="lanes", language="en", terms={"pains": ["Sore spots"]})`. Without `about` the last
    part of the name says it.
    """

    name: str
    terms: Sequence[str] | Mapping[str, Any] = field(kw_only=True)
    about: str = field(kw_only=True)
    language: str | None = field(default=None, kw_only=True)

    @about.default
    def _about(self) -> str:
        return self.name.rpartition("/")[2]


@frozen
class Note:
    """Something a person should know about a reading or a writing: what was unsure, clipped, or cannot be shown."""

    text: str
    at: str | None = None
    kind: Literal["info", "guess", "clip", "loss", "plugin"] = "info"

    def __str__(self) -> str:
        return f"{self.at}: {self.text}" if self.at else self.text


@frozen(kw_only=True)
class Limits:
    """How large, deep and dense contents may be before they are refused as no honest file.

    Sizes are in bytes; `ratio` is unpacked to packed size of a whole archive, above the first 10 MiB. `cells` are the
    filled cells of a file; `rows` the rows of one table that hold something: what is below them is left out, with a
    note.
    """

    file: int = 200 * 2**20
    unpacked: int = 1000 * 2**20
    member: int = 500 * 2**20
    ratio: float = 200.0
    members: int = 20_000
    cells: int = 1_200_000
    rows: int = 100_000
    depth: int = 200


_PAGES = {"cp1251": "Windows-1251", "cp1252": "Windows-1252"}


@define(kw_only=True)
class Source:
    """What a reader is given: the contents, their name, the options, and where to leave notes.

    `name` is the file's name without folder and extension; `path` where it came from, for messages only. A reader
    neither opens files nor uses the network: all it needs is here.
    """

    data: bytes
    name: str = ""
    path: str | None = None
    options: Any = None
    limits: Limits = field(factory=Limits)
    notes: list[Note] = field(factory=list)
    assets: Callable[[str], bytes | None] = field(default=lambda _: None)

    def text(self) -> str:
        """The contents as text: Unicode, else Windows-1251 or 1252, which is noted; ConvertError where none fits."""
        from cjm.text import decode

        found = decode(self.data)
        if found is None:
            raise ConvertError("is no text in a known encoding.", where=self.path, next="Save it as UTF-8.")
        text, encoding = found
        if encoding in _PAGES:
            self.note(
                f"It is no Unicode and was read as {_PAGES[encoding]}; save it as UTF-8 to be sure.", kind="guess"
            )
        return text

    def note(self, text: str, *, at: str | None = None, kind: Any = "info") -> None:
        """Tell the person something about this reading."""
        self.notes.append(Note(text, at, kind))

    def asset(self, digest: str) -> bytes | None:
        """The bytes of an asset with this SHA-256, where they travel beside the file; else None."""
        return self.assets(digest)


@define(kw_only=True)
class Target:
    """What a writer is given: the name, the options, the bytes of the file that is rewritten, a place for notes."""

    name: str = ""
    options: Any = None
    previous: bytes | None = None
    notes: list[Note] = field(factory=list)
    assets: dict[str, tuple[str, bytes]] = field(factory=dict)
    beside: bool = False
    pack: Callable[[Any, Shapes], str] | None = None

    def note(self, text: str, *, at: str | None = None, kind: Any = "info") -> None:
        """Tell the person something about this writing."""
        self.notes.append(Note(text, at, kind))

    def lose(self, text: str, *, at: str | None = None) -> None:
        """Tell the person what this file cannot hold."""
        self.notes.append(Note(text, at, "loss"))

    def carry(self, content: JourneyMap | Atlas, shapes: Shapes) -> str | None:
        """The text to lay into the file so that the whole map travels with it; None where that is unwanted."""
        return None if self.pack is None else self.pack(content, shapes)

    def attach(self, asset: Asset) -> bool:
        """Whether the bytes of an asset will be kept in a folder beside the file, so that they need not be inline."""
        if not self.beside or asset.data is None or asset.hash is None:
            return False
        self.assets[asset.hash] = (asset.name, asset.data)
        return True


def resolve(address: Any, needs: str | None = None) -> Any:
    """What an address ("package.module:name") stands for, imported now; anything but text is given back as it is."""
    if not isinstance(address, str):
        return address
    module, _, name = address.partition(":")
    try:
        return getattr(importlib.import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise FormatError(f"{address} cannot be imported: {error}.", next=needs or "Reinstall the plugin.") from error


@hookspec
def cjm_formats() -> Iterable[Format]:  # type: ignore[empty-body]
    """Formats to read and write."""


@hookspec
def cjm_checks() -> Iterable[Check]:  # type: ignore[empty-body]
    """Rules of the linter."""


@hookspec
def cjm_lane_types() -> Iterable[LaneType]:  # type: ignore[empty-body]
    """Kinds of lanes beyond the standard ones."""


@hookspec
def cjm_vocabularies() -> Iterable[Vocabulary]:  # type: ignore[empty-body]
    """Words: lane labels by language, channels, emotions, stage models."""


@hookspec
def cjm_themes() -> Iterable[Theme]:  # type: ignore[empty-body]
    """Looks, for whoever draws."""
