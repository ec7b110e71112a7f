"""A layout held against the shapes of a file: which of them are read, and what was said about each."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeAlias

import attrs
from attrs import define, field

from cjm.errors import Fault
from cjm.hooks import Note
from cjm.recognise._drafts import Label, MapDraft
from cjm.recognise._hints import IGNORE, Layout, MapLayout, lane_named, lanes_named, refusal
from cjm.recognise._vocabulary import Meaning, Words
from cjm.shapes import Board, Outline, Shapes, Table
from cjm.words import fold

Shape: TypeAlias = Table | Board | Outline
Spot: TypeAlias = tuple[int, int]

NO_MAP = -1
"""The number of a map that is none."""

SAID = 2.0
"""How sure it is what a label means where somebody has said so."""

_R1C1 = re.compile(r"[Rr](\d+)[Cc](\d+)")
_A1 = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d+)")
_NUMBERED = re.compile(r"#(\d+)")


class SaidWords(Words):
    """The words of all vocabularies, and what somebody said about the labels of one file."""

    def __init__(self, words: Words, said: Mapping[str, str]) -> None:
        self.__dict__.update(words.__dict__)
        self.words = words
        self.said = {_plain(label): (label, lane) for label, lane in said.items()}
        self.folded = {fold(label): (label, lane) for label, lane in said.items()}

    def lane(self, label: str) -> Meaning | None:
        known = self.words.lane(label)
        said = self.said.get(_plain(label)) or self.folded.get(fold(label))
        if said is None:
            return known
        (name, kind), *_ = lanes_named(lane_named(*said) or said[1])
        if known is not None and known.lane == name and (not kind or known.kind == kind):
            return attrs.evolve(known, score=SAID)
        return Meaning(name, kind, SAID)

    def header(self, text: str) -> Literal["phase", "step"] | None:
        if _plain(text) in self.said or fold(text) in self.folded:
            return None
        return self.words.header(text)


def _plain(label: str) -> str:
    return " ".join(label.split()).casefold()


@define(eq=False)
class Asked:
    """What was said about one table, board or outline.

    `spots` are the places of a table where headers begin, each with the orientation that was named there; None: they
    are to be found. `unrelated` are those among them that are no maps.
    """

    orientation: str | None = None
    lanes: dict[str, str] = field(factory=dict)
    spots: dict[Spot, str | None] | None = None
    unrelated: set[Spot] = field(factory=set)

    @property
    def maps(self) -> bool:
        """Whether a map was said to be there."""
        return self.spots is not None and not self.spots.keys() <= self.unrelated

    @property
    def closed(self) -> bool:
        """Whether there is no map but those whose headers were named."""
        return self.spots is not None

    def across(self, row: int, column: int) -> bool | None:
        """Whether phases run across from a header: True, False, or None where nothing was said."""
        said = (self.spots or {}).get((row, column)) or self.orientation
        return None if said is None else said == "phases-across"

    def words(self, words: Words) -> Words:
        """The words by which labels are known here."""
        return SaidWords(words, self.lanes) if self.lanes else words


_NOTHING = Asked()


@define(eq=False)
class Request:
    """A layout, and the shapes of a file that it is about: `shapes` are those that are read of `everything`."""

    layout: Layout
    shapes: Shapes
    everything: list[Shape]
    notes: list[Note] = field(factory=list)
    asked: dict[int, Asked] = field(factory=dict)
    spots: dict[tuple[int, Spot | None], int] = field(factory=dict)
    """By shape and place: the number of the map in the layout that begins there; None is all of a sheet."""

    @classmethod
    def of(cls, layout: Layout | None, shapes: Shapes) -> Request:
        """What a layout asks of these shapes; `LayoutError` for sheets and places that they have not."""
        if not layout:
            return cls(Layout(), shapes, shapes_of(shapes))
        chosen, notes = _chosen(layout, shapes)
        made = cls(layout, chosen, shapes_of(shapes), notes)
        made._resolve()
        return made

    def about(self, shape: Shape) -> Asked:
        """What was said about a table, board or outline."""
        return self.asked.get(id(shape), _NOTHING)

    def follow(self, found: Iterable[tuple[MapDraft, Shape | None, Spot | None]]) -> Iterator[Note]:
        """Give each map that was found its title and lanes; a note tells of labels that none of them has."""
        met: set[str] = set()
        labels: list[str] = []
        taken: set[int] = set()
        for draft, shape, spot in found:
            labels += [label.text for label in draft.labels]
            number = self._map_of(draft, shape, spot, taken)
            taken |= set() if number is None else {number}
            met |= follow(draft, None if number is None else self.layout.maps[number], self.layout.lanes)
        yield from _unmet(self.layout, met, labels)

    def _map_of(self, draft: MapDraft, shape: Shape | None, spot: Spot | None, taken: set[int]) -> int | None:
        """The number of the map in the layout that is this one: by its header, else by its place on its sheet."""
        if shape is None:
            return None
        if spot is not None and (id(shape), spot) in self.spots:
            return self.spots[id(shape), spot]
        mine = [
            nth
            for nth, each in enumerate(self.layout.maps)
            if any(one is shape for one in self._sheets(each)) and (isinstance(shape, Board) or not each.header)
        ]
        free = [nth for nth in mine if nth not in taken]
        exact = next((nth for nth in free if draft.at in self.layout.maps[nth].header), None)
        return exact if exact is not None else next(iter(free or mine), None)

    def group_of(self, shape: Shape | None, spot: Spot | None) -> int | None:
        """The number of the map in the layout to which a table belongs; None where it was not named."""
        return None if shape is None else self.spots.get((id(shape), spot))

    # Sheets

    def _sheets(self, map: MapLayout) -> list[Shape]:
        if map.sheet is not None:
            return self._named(map.sheet)
        return read if len(read := shapes_of(self.shapes)) == 1 else []

    def _named(self, name: str) -> list[Shape]:
        """The sheets of this name among those that are read."""
        return [each for each in _by_name(self.everything, name) if id(each) in self.asked]

    def _resolve(self) -> None:
        layout, faults = self.layout, list[Fault]()
        for shape in shapes_of(self.shapes):
            self.asked[id(shape)] = Asked(layout.orientation, dict(layout.lanes), {} if layout.maps else None)
        for nth, each in enumerate(layout.maps):
            faults += self._map(nth, each)
        for place in layout.unrelated:
            whole = _by_name(self.everything, place) or _by_name(self.everything, place.rpartition("!")[0])
            if whole and not any(id(each) in self.asked for each in whole):
                continue  # on a sheet that is not read
            whole = self._named(place)
            for sheet in whole:
                self.spots[id(sheet), None] = NO_MAP
                self.asked[id(sheet)].spots = None
            if whole:
                continue
            found = list(self._places(place, []))
            if len(found) == 1:
                shape, spot = found[0]
                self.spots[id(shape), spot] = NO_MAP
                asked = self.asked[id(shape)]
                if asked.spots is not None:
                    asked.spots = {**asked.spots, spot: None}
                asked.unrelated.add(spot)
            else:
                faults.append(self._no_place(place, "unrelated", []))
        if faults:
            raise refusal(faults, layout.where)

    def _map(self, nth: int, map: MapLayout) -> Iterator[Fault]:
        key = f"maps[{nth}]"
        sheets = self._sheets(map)
        if map.sheet is not None and not sheets:
            if not _by_name(self.everything, map.sheet):
                yield _no_sheet(map.sheet, self.everything, self.layout.place(f"{key}.sheet"))
            return
        if not map.header:
            if not sheets:
                names = ", ".join(addresses(self.everything).values())
                yield Fault("does not say on which sheet it is.", where=key, next=f"sheet = one of {names}.")
            for sheet in sheets:
                self._tell(sheet, map, None)
            return
        for sheet in sheets:
            if not isinstance(sheet, Table):  # on a board a header only tells which of its maps is meant
                self._tell(sheet, map, None)
        if sheets and not any(isinstance(sheet, Table) for sheet in sheets):
            return
        for nth_place, place in enumerate(map.header):
            found = list(self._places(place, sheets))
            if len(found) != 1:
                for sheet in (whole := self._named(place)):  # all of it belongs to the map
                    self.spots[id(sheet), None] = nth
                    self._tell(sheet, map, None, first=False)
                if not whole:
                    yield self._no_place(place, f"{key}.header", sheets)
                continue
            shape, spot = found[0]
            self.spots[id(shape), spot] = nth
            self._tell(shape, map, spot, first=nth_place == 0)

    def _tell(self, shape: Shape, map: MapLayout, spot: Spot | None, *, first: bool = True) -> None:
        asked = self.asked[id(shape)]
        asked.lanes = {**asked.lanes, **map.lanes}
        if spot is None:
            asked.orientation = (map.orientation if first else None) or asked.orientation
            asked.spots = asked.spots or None
        else:
            asked.spots = {**(asked.spots or {}), spot: map.orientation if first else None}

    # Places

    def _places(self, place: str, sheets: Sequence[Shape]) -> Iterator[tuple[Table, Spot]]:
        """The tables and spots that a place may mean: the origin of a cell, else row and column."""
        sheet, _, within = place.rpartition("!")
        among: Sequence[Shape] = sheets or shapes_of(self.shapes)
        named = self._named(sheet.strip("'")) if sheet else []
        for table in (each for each in (named or among) if isinstance(each, Table)):
            spot = next(((c.row, c.column) for c in table.cells if c.origin and c.origin in {place, within}), None)
            spot = spot or _spot(within if named or not sheet else place)
            if spot is not None and spot[0] < table.height and spot[1] < table.width:
                yield table, spot

    def _no_place(self, place: str, key: str, sheets: Sequence[Shape]) -> Fault:
        tables = [each for each in (sheets or shapes_of(self.shapes)) if isinstance(each, Table)]
        if len(tables) == 1:
            (table,) = tables
            end = f"R{table.height}C{table.width}"
            advice = f"The sheet {table.name!r} goes from R1C1 to {end}." if table.cells else "The sheet is empty."
        else:
            names = addresses(self.everything)
            advice = f"Say on which sheet: {', '.join(names[id(each)] for each in tables)}."
        return Fault(f"there is no place {place!r}.", where=self.layout.place(key), next=advice)


def shapes_of(shapes: Shapes) -> list[Shape]:
    """Tables, boards and outlines in their order."""
    return [*shapes.tables, *shapes.boards, *shapes.outlines]


def addresses(everything: Sequence[Shape]) -> dict[int, str]:
    """By what a layout names each table, board or outline: its name, or its number where names do not tell."""
    names = [each.name for each in everything]
    return {
        id(each): each.name if each.name.strip() and names.count(each.name) == 1 else f"#{nth}"
        for nth, each in enumerate(everything, 1)
    }


def _by_name(everything: Sequence[Shape], name: str) -> list[Shape]:
    found = [each for each in everything if each.name == name]
    number = _NUMBERED.fullmatch(name)
    if not found and number and 0 < int(number[1]) <= len(everything):
        return [everything[int(number[1]) - 1]]
    return found


def _no_sheet(name: str, everything: Sequence[Shape], where: str) -> Fault:
    names = list(addresses(everything).values())
    close = difflib.get_close_matches(name, names, n=1, cutoff=0.6)
    hint = f"Did you mean {close[0]!r}? " if close else ""
    return Fault(f"there is no sheet {name!r}.", where=where, next=f"{hint}There are: {', '.join(names) or 'none'}.")


def _chosen(layout: Layout, shapes: Shapes) -> tuple[Shapes, list[Note]]:
    """The sheets that are to be read, and a note about those that are not."""
    if not layout.sheets:
        return shapes, []
    everything = shapes_of(shapes)
    found = {name: _by_name(everything, name) for name in layout.sheets}
    missing = [_no_sheet(name, everything, layout.place("sheets")) for name, each in found.items() if not each]
    if missing:
        raise refusal(missing, layout.where)
    kept = {id(each) for some in found.values() for each in some}
    left = [name for each, name in zip(everything, addresses(everything).values(), strict=True) if id(each) not in kept]
    notes = [Note(f"Left out, since other sheets were asked for: {', '.join(map(repr, left))}.")] if left else []
    chosen = attrs.evolve(
        shapes,
        tables=[each for each in shapes.tables if id(each) in kept],
        boards=[each for each in shapes.boards if id(each) in kept],
        outlines=[each for each in shapes.outlines if id(each) in kept],
    )
    return chosen, notes


def _spot(place: str) -> Spot | None:
    """Row and column, from zero, of "B4" and of "R4C2"."""
    if match := _R1C1.fullmatch(place.strip()):
        row, column = int(match[1]), int(match[2])
    elif match := _A1.fullmatch(place.strip()):
        row, column = int(match[2]), 0
        for letter in match[1].upper():
            column = column * 26 + ord(letter) - 64
    else:
        return None
    return (row - 1, column - 1) if row and column else None


# What a layout says about a map that was read


def follow(draft: MapDraft, map: MapLayout | None, lanes: Mapping[str, str]) -> set[str]:
    """Give a map the title and the lanes that were said; gives the labels about which something was."""
    if map is not None and map.title is not None and map.title != draft.title:
        if draft.title:
            draft.rest.add(draft.title, draft.titled or draft.at, reason="another title was said")
        draft.title, draft.titled = map.title, None
    said = {**lanes, **(map.lanes if map is not None else {})}
    if not said:
        return set()
    plain = {_plain(label): label for label in said}
    folded = {fold(label): label for label in said}
    met = set()
    for nth, label in enumerate(draft.labels):
        keys = [_plain(key_of(label, draft.labels)), _plain(f"{label.group}: {label.text}"), _plain(label.text)]
        key = next((plain[each] for each in keys if each in plain), folded.get(fold(label.text)))
        if key is not None:
            met.add(key)
            draft.labels[nth] = attrs.evolve(label, meant=lane_named(key, said[key]))
    _leave(draft)
    return met


def key_of(label: Label, labels: Iterable[Label]) -> str:
    """What a layout calls the label of a lane: its text, with its group where several are called so."""
    alone = sum(each.text == label.text for each in labels) == 1
    return label.text if alone or not label.group else f"{label.group}: {label.text}"


def _leave(draft: MapDraft) -> None:
    """Take the lanes that are to be ignored out of a map: what stands there is kept as unplaced."""
    gone = {nth for nth, label in enumerate(draft.labels) if label.meant == IGNORE}
    if not gone:
        return
    new = {nth: at for at, nth in enumerate(nth for nth in range(len(draft.labels)) if nth not in gone)}
    for nth in sorted(gone):
        draft.rest.add(draft.labels[nth].text, draft.labels[nth].origin, reason="the layout ignores this lane")
    for passage in draft.drafts():
        for nth in sorted(gone & passage.pieces.keys()):
            for piece in passage.pieces[nth]:
                if piece.text.strip():
                    reason = f"stands in the lane {draft.labels[nth].text!r}, which the layout ignores"
                    draft.rest.add(piece.text.strip(), piece.origin, reason=reason)
        passage.pieces = {new[nth]: pieces for nth, pieces in passage.pieces.items() if nth in new}
    draft.labels = [label for nth, label in enumerate(draft.labels) if nth in new]


def _unmet(layout: Layout, met: set[str], labels: Iterable[str]) -> Iterator[Note]:
    """Notes about labels that a layout names and no map has."""
    known = list(labels)
    for label in dict.fromkeys([*layout.lanes, *(label for each in layout.maps for label in each.lanes)]):
        if label not in met:
            close = difflib.get_close_matches(label, known, n=1, cutoff=0.5)
            hint = f" Did you mean {close[0]!r}?" if close else ""
            yield Note(f"No map has a label {label!r}, about which something was said.{hint}", layout.where, "guess")
