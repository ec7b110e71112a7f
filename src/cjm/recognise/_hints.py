"""How a file is laid out, in a few words of a person: which sheets, where headers begin, which way they run."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, Literal, TypeAlias, get_args

from attrs import field, frozen

from cjm.errors import Fault, LayoutError
from cjm.model import LANES, FrozenDict
from cjm.recognise._steps import Decision
from cjm.words import MORE_LANES, knows

Orientation: TypeAlias = Literal["phases-across", "phases-down"]
ORIENTATIONS: Final[tuple[str, ...]] = get_args(Orientation)
IGNORE: Final = "ignore"
_RATINGS = "ratings:"
_AND = " + "
_STANDARD = (*LANES, *MORE_LANES)


def _texts(value: Any) -> Any:
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list | tuple) else value


def _maps(value: Any) -> Any:
    return (value,) if isinstance(value, MapLayout) else _texts(value)


def _lanes(value: Any) -> Any:
    return FrozenDict(value) if isinstance(value, Mapping) else value


@frozen(kw_only=True)
class MapLayout:
    """Where one map of a file stands, and what is what in it; what is None or empty is found by the reader.

    `sheet` is the name of its table, board or outline (`#2`: the second one of the file). `header` is where its header
    begins: `"B4"`, `"R4C2"` or the origin of a cell; several for a map of which each table holds a part, and
    the name of a sheet where all of it belongs to the map. `orientation`
    is "phases-across" or "phases-down". `lanes` says what labels mean: a standard lane ("touchpoints",
    "ratings:importance"), several ("thoughts + emotions"), a name for a lane of its own, or "ignore". Wrong ones are a
    `LayoutError`.

    >>> MapLayout(sheet="To-be", header="B4", lanes={"Что видит": "touchpoints"}).header
    ('B4',)
    """

    sheet: str | None = None
    header: tuple[str, ...] = field(default=(), converter=_texts)
    orientation: Orientation | None = None
    title: str | None = None
    lanes: Mapping[str, str] = field(factory=FrozenDict, converter=_lanes)

    def __attrs_post_init__(self) -> None:
        _refuse(faults_of_map(self._given()))

    def _given(self) -> dict[str, Any]:
        names = ("sheet", "header", "orientation", "title", "lanes")
        return {name: value for name in names if (value := getattr(self, name))}


@frozen(kw_only=True)
class Layout:
    """How a file is laid out: its maps, and what holds for all of them.

    Where `maps` are named, the file holds these and no others. `sheets` are the only tables, boards or outlines that
    are read. `orientation` and `lanes` hold for every map that does not say otherwise. `unrelated` are the places of
    tables that look like maps and are none. `force` reads the file so even where a map travels inside it. `where` is
    the file that the layout comes from or is about, `decisions` what a reader decided, which `toml` writes beside each
    line, `language` the one in which it does.

    >>> Layout(sheets="To-be", orientation="phases-down").sheets
    ('To-be',)
    >>> Layout(orientation="sideways")
    Traceback (most recent call last):
    cjm.errors.LayoutError: orientation: 'sideways' is no orientation. It is phases-across or phases-down.
    """

    maps: tuple[MapLayout, ...] = field(default=(), converter=_maps)
    sheets: tuple[str, ...] = field(default=(), converter=_texts)
    orientation: Orientation | None = None
    lanes: Mapping[str, str] = field(factory=FrozenDict, converter=_lanes)
    unrelated: tuple[str, ...] = field(default=(), converter=_texts)
    force: bool = False
    where: str | None = field(default=None, eq=False, repr=False)
    lines: Mapping[str, int] = field(factory=FrozenDict, converter=_lanes, eq=False, repr=False)
    decisions: tuple[Decision, ...] = field(default=(), eq=False, repr=False)
    language: str = field(default="en", eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        given = {name: value for name in _FIELDS if name != "maps" and (value := getattr(self, name))}
        _refuse([*faults_of_layout(given), *_faults_of_maps(self.maps)])

    def __bool__(self) -> bool:
        """Whether it says anything."""
        return bool(self.maps or self.sheets or self.orientation or self.lanes or self.unrelated)

    @classmethod
    def parse(cls, text: str | bytes, *, where: str | None = None) -> Layout:
        """The layout that a TOML file spells; `LayoutError` tells every fault with its line.

        >>> Layout.parse('orientation = "phases-down"').orientation
        'phases-down'
        """
        from cjm.recognise._hints_text import parsed

        return parsed(text, where)

    def toml(self, language: str | None = None) -> str:
        """The layout as a TOML file, with the reader's reasons as comments, in Russian (`ru`) or English.

        >>> print(Layout(lanes={"Что видит": "touchpoints"}).toml(), end="")
        [lanes]
        "Что видит" = "touchpoints"
        """
        from cjm.recognise._hints_text import spelled

        return spelled(self, language or self.language)

    def place(self, key: str) -> str:
        """Where a key of the layout stands, as an error names it."""
        line = self.lines.get(key)
        return f"line {line}, {key}" if line else key


_FIELDS = ("maps", "sheets", "orientation", "lanes", "unrelated", "force")


def _refuse(faults: Iterable[Fault]) -> None:
    found = list(faults)
    if found:
        raise refusal(found, None)


def refusal(faults: Sequence[Fault], where: str | None, advice: str | None = None) -> LayoutError:
    """The error with these faults of a layout, and the file in which they stand."""
    if len(faults) > 1:
        return LayoutError(faults, where=where, next=advice)
    (only,) = faults
    place = ": ".join(filter(None, [where, only.where]))
    return LayoutError(only.what, where=place or None, next=only.next or advice)


# What is wrong with a layout


def faults_of_layout(given: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the fields of a layout, but for those of its maps, each with its key."""
    for name in given:
        if name not in _FIELDS:
            yield _unknown(name, _FIELDS, "a layout")
    yield from _names(given, "sheets")
    yield from _names(given, "unrelated")
    yield from _way(given)
    yield from _meanings(given)
    force = given.get("force", False)
    if not isinstance(force, bool):
        yield Fault(f"{force!r} is neither true nor false.", where="force")


def faults_of_map(given: Mapping[str, Any]) -> Iterator[Fault]:
    """What is wrong with the fields of one map, each with its key."""
    known = ("sheet", "header", "orientation", "title", "lanes")
    for name in given:
        if name not in known:
            yield _unknown(name, known, "a map")
    for name in ("sheet", "title"):
        if name in given and not isinstance(given[name], str):
            yield Fault(f"{given[name]!r} is no text.", where=name, next="Put it in quotation marks.")
    yield from _names(given, "header")
    yield from _way(given)
    yield from _meanings(given)


def _faults_of_maps(maps: Any) -> Iterator[Fault]:
    each_one = maps if isinstance(maps, tuple) else (maps,)
    for nth, each in enumerate(each_one):
        if not isinstance(each, MapLayout):
            yield Fault(f"{each!r} is no MapLayout.", where=f"maps[{nth}]", next="Give one for each map.")


def _unknown(name: str, known: Iterable[str], what: str) -> Fault:
    listed = list(known)
    close = difflib.get_close_matches(name, listed, n=1, cutoff=0.6)
    hint = f"Did you mean {close[0]!r}? " if close else ""
    return Fault(f"is no key of {what}.", where=name, next=f"{hint}There are: {', '.join(listed)}.")


def _names(given: Mapping[str, Any], name: str) -> Iterator[Fault]:
    value = given.get(name, ())
    listed = (value,) if isinstance(value, str) else value
    if not isinstance(listed, list | tuple) or not all(isinstance(each, str) and each for each in listed):
        yield Fault(f"{value!r} is neither a text nor a list of texts.", where=name, next='Write "…" or ["…", "…"].')


def _way(given: Mapping[str, Any]) -> Iterator[Fault]:
    value = given.get("orientation")
    if value is not None and value not in ORIENTATIONS:
        close = difflib.get_close_matches(str(value), ORIENTATIONS, n=1, cutoff=0.7)
        hint = f"Did you mean {close[0]!r}? " if close else ""
        yield Fault(
            f"{value!r} is no orientation.", where="orientation", next=f"{hint}It is {' or '.join(ORIENTATIONS)}."
        )


def _meanings(given: Mapping[str, Any]) -> Iterator[Fault]:
    lanes = given.get("lanes", {})
    if not isinstance(lanes, Mapping):
        yield Fault(f"{lanes!r} is no table of labels and lanes.", where="lanes", next='Write lanes."label" = "lane".')
        return
    for label, lane in lanes.items():
        where = f"lanes.{label!r}"
        if not isinstance(lane, str) or not lane.strip() or lane == _RATINGS:
            yield Fault(f"{lane!r} is no lane.", where=where, next='Name one, or say "ignore".')
        elif lane_named(str(label), lane) is None:
            near = difflib.get_close_matches(lane, (*_STANDARD, IGNORE), n=3, cutoff=0.75)
            listed = " or ".join(repr(each) for each in near)
            yield Fault(f"{lane!r} is no lane.", where=where, next=f"Did you mean {listed}?")


def lane_named(label: str, said: str) -> str | None:
    """The lane that a person names: "pains" for "pains" and for «Боли»; None for what looks like a slip of the pen.

    >>> lane_named("Что болит", "боли"), lane_named("Что видит", "Экран"), lane_named("Sees", "touchpoitns")
    ('pains', 'Экран', None)
    """
    if said in {IGNORE, label}:
        return said
    parts = said.split(_AND)
    if all(part in _STANDARD or part.startswith(_RATINGS) for part in parts):
        return said
    known = next((lane for lane in _STANDARD if knows(lane, said)), None)
    if known is None and any(difflib.get_close_matches(part, (*_STANDARD, IGNORE), n=1, cutoff=0.75) for part in parts):
        return None
    return known or said


def lanes_named(said: str) -> list[tuple[str, str | None]]:
    """The lanes of a label, each with the kind of its ratings; several where each of them is one of ours.

    >>> lanes_named("thoughts + emotions"), lanes_named("ratings:importance"), lanes_named("Плюс + минус")
    ([('thoughts', None), ('emotions', None)], [('ratings', 'importance')], [('Плюс + минус', None)])
    """
    parts = said.split(_AND)
    if not all(part in _STANDARD or part.startswith(_RATINGS) for part in parts):
        parts = [said]
    found: list[tuple[str, str | None]] = []
    for part in parts:
        kind = part.removeprefix(_RATINGS) if part.startswith(_RATINGS) else ""
        found.append(("ratings", kind) if kind else (part, None))
    return found
