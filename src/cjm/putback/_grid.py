"""An edited table: its rows and columns are found again first, then what is in their cells."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, field

from cjm._compare import Thing, align
from cjm.model._walk import Path
from cjm.putback._index import Spot
from cjm.putback._known import Bit, Known
from cjm.putback._pictures import headers_of
from cjm.putback._told import Head, Loose, Story, Told, Until, compare_bits, heads_of, lane_named, split
from cjm.words import HEADERS, fold

Corner = tuple[int, int]


def _corner(spot: Spot) -> Corner:
    return int(spot.box[1]), int(spot.box[0])


@define(eq=False)
class _Old:
    """The grid that was shown: what its rows and columns stand for."""

    known: Known
    spots: dict[Corner, Spot]
    rows: dict[int, str] = field(factory=dict)
    labels: dict[str, str] = field(factory=dict)
    label: int = -1
    phase_row: int | None = None
    step_row: int | None = None
    heads: dict[int, Path] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        last = max((_corner(spot)[1] for spot in self.spots.values()), default=0)
        starts: dict[int, Path] = {}
        for (row, column), spot in self.spots.items():
            for bit in self.known.of(spot):
                if bit.repeats:
                    continue
                if bit.what == "lane":
                    self.rows[row] = bit.lane
                    self.labels[spot.text] = bit.lane
                    self.label = column
                elif bit.what == "phase":
                    self.phase_row = row
                    starts[column] = bit.path
                elif bit.what == "step":
                    self.step_row = row
                    self.heads[column] = bit.path
        if self.label < 0 and self.heads | starts:
            self.label = min(self.heads | starts) - 1
        phase: Path | None = None
        for column in range(self.label + 1, last + 1):
            phase = starts.get(column, phase)
            if phase is not None:
                self.heads.setdefault(column, phase)


def is_grid(known: Known, then: Sequence[Spot], now: Sequence[Spot]) -> bool:
    """Whether a table had a row for phases and one for steps, as we arrange it, and has that of the phases still."""
    rows = [{bit.spot.box[1] for bit in known.all(what)} for what in ("phase", "step")]
    if not all(len(each) <= 1 for each in rows):
        return False
    old = _Old(known, {_corner(spot): spot for spot in then})
    return old.phase_row is None or _Grid(old, {_corner(spot): spot for spot in now}).phase_row is not None


def tell(known: Known, then: Sequence[Spot], now: Sequence[Spot]) -> Story:
    """What an edited table tells."""
    old = _Old(known, {_corner(spot): spot for spot in then})
    return _Grid(old, {_corner(spot): spot for spot in now}).story


class _Grid:
    """The grid as it is now, beside the one that was shown."""

    def __init__(self, old: _Old, spots: dict[Corner, Spot]) -> None:
        self.old, self.spots = old, spots
        self.known = old.known
        self.story = Story(heads_of(old.known))
        self.shown: dict[str, list[Bit]] = {}
        for spot in old.spots.values():
            bits = [bit for bit in old.known.of(spot) if bit.what == "content"]
            if bits and len(bits) == len(spot.parts):
                self.shown[spot.text] = bits
        self.titles = {bit.path: bit.spot.text for bit in old.known.all("phase", "step")}
        self.rows, self.columns = self._mates()
        self.heads: dict[int, Head] = {}
        self.mated: set[Corner] = set()
        self.phase_row = self._row_of(old.phase_row)
        self.step_row = self._row_of(old.step_row)
        labels = [now for now, then in self.columns.items() if then == old.label]
        self.label = labels[0] if labels else min(0, old.label)
        if self.step_row is None and self.phase_row is not None:
            below = self.spots.get((self.phase_row + 1, self.label))
            words = {fold(word) for each in HEADERS.values() for word in each["step"]}
            if below is not None and fold(below.text) in words:
                self.step_row = self.phase_row + 1
        self._tell()

    def _row_of(self, then: int | None) -> int | None:
        return next((now for now, old in self.rows.items() if old == then), None) if then is not None else None

    # Rows and columns

    def _mates(self) -> tuple[dict[int, int], dict[int, int]]:
        """For the rows and columns of now those that they were."""
        if self._same_frame():
            rows = {row: row for row, _ in (*self.spots, *self.old.spots)}
            return rows, {column: column for _, column in (*self.spots, *self.old.spots)}
        rows = _paired(_lines(self.old.spots, 0, ()), _lines(self.spots, 0, ()))
        heads = (self.old.step_row, self.old.phase_row)
        heads_now = [next((now for now, then in rows.items() if then == head), None) for head in heads]
        first = min((row for row in heads if row is not None), default=0)
        first_now = min((row for row in heads_now if row is not None), default=0)
        then = {at: spot for at, spot in self.old.spots.items() if at[0] >= first}
        now = {at: spot for at, spot in self.spots.items() if at[0] >= first_now}
        columns = _paired(_lines(then, 1, heads), _lines(now, 1, heads_now))
        return rows, columns

    def _same_frame(self) -> bool:
        """Whether headers and labels are those that were shown, each at its place."""
        frame = [self._frame(self.old.spots), self._frame(self.spots)]
        return frame[0] == frame[1]

    def _frame(self, spots: dict[Corner, Spot]) -> dict[Corner, str]:
        heads = {self.old.phase_row, self.old.step_row}
        return {
            at: spot.text for at, spot in spots.items() if spot.text and (at[0] in heads or at[1] == self.old.label)
        }

    # What the grid tells

    def _tell(self) -> None:
        if self.phase_row is not None:
            self._tell_phases()
        lanes = self._lanes()
        for at, spot in sorted(self.spots.items()):
            row, column = at
            was = self._was(at)
            if row in lanes and column in self.heads:
                self._tell_cell(spot, was, lanes[row])
            elif row in lanes and column == self.label:
                lane = self.old.rows.get(self.rows.get(row, -1))
                if was is not None and lane == lanes[row] and spot.text != was.text:
                    self.story.labels[lane] = spot.raw.strip()
            elif row in {self.phase_row, self.step_row} and column in self.heads:
                pass
            elif was is not None:
                compare_bits(self.story, self.known, was, spot)
            elif spot.text:
                self.story.loose.append(Loose(spot.raw, spot.place, "it stands outside the lanes and columns"))
        filled = {told.lane for told in self.story.told}
        for row, lane in lanes.items():
            label = self.spots.get((row, self.label))
            if label is not None and label.text and self._was((row, self.label)) is None and lane not in filled:
                self.story.loose.append(Loose(label.raw, label.place, "nothing stands in the row that it names"))
        self._tell_gone(lanes)
        self._tell_order(lanes)

    def _was(self, at: Corner) -> Spot | None:
        row, column = self.rows.get(at[0]), self.columns.get(at[1])
        if row is None or column is None:
            return None
        found = self.old.spots.get((row, column))
        if found is not None:
            self.mated.add((row, column))
            self.story.headers += headers_of(self.known.of(found), self.known, self.spots[at])
        return found

    def _tell_phases(self) -> None:
        """The phases and steps from the header rows, by the columns that are known again."""
        row, last = self.phase_row or 0, max(column for _, column in self.spots)
        groups: list[tuple[Spot | None, list[int]]] = []
        for column in range(self.label + 1, last + 1):
            spot = self.spots.get((row, column))
            if spot is not None and spot.text:
                groups.append((spot, [column]))
            elif groups:
                groups[-1][1].append(column)
            elif any(at[1] == column for at in self.spots):
                groups.append((None, [column]))
        phases = [self._phase_things(spot, columns) for spot, columns in groups]
        olds = self._old_phase_things()
        found = align(olds, phases, holds=lambda thing: thing.payload[1], content=lambda thing: thing.payload[1])
        mates = {id(pair.after): pair.before.payload[0] for pair in found.pairs}
        self.story.phases = []
        for thing, (spot, columns) in zip(phases, groups, strict=True):
            path = mates.get(id(thing))
            head = Head(path, self._named(spot, path))
            self._tell_steps(head, columns)
            if head.steps or head.name or path is not None or any(self.heads.get(each) is head for each in columns):
                self.story.phases.append(head)

    def _phase_things(self, spot: Spot | None, columns: list[int]) -> Thing:
        held = frozenset(
            ("column", str(self.old.heads[self.columns[each]]))
            for each in columns
            if self.columns.get(each) in self.old.heads
        )
        return Thing(spot.text if spot else "", payload=(None, held))

    def _old_phase_things(self) -> list[Thing]:
        held: dict[Path, set[tuple[str, str]]] = {}
        for head in self.old.heads.values():
            held.setdefault(head[:2], set()).add(("column", str(head)))
        return [Thing(self.titles.get(path, ""), payload=(path, frozenset(each))) for path, each in held.items()]

    def _named(self, spot: Spot | None, path: Path | None) -> str | None:
        """The new name of a header; None where it is the old one."""
        text = spot.text if spot is not None else ""
        if path is None:
            return spot.raw.strip() if spot is not None else ""
        shown = self.titles.get(path)
        if shown is None or shown == text:
            return None
        return spot.raw.strip() if spot is not None else ""

    def _tell_steps(self, phase: Head, columns: list[int]) -> None:
        for column in columns:
            spot = self.spots.get((self.step_row, column)) if self.step_row is not None else None
            old = self.old.heads.get(self.columns.get(column, -1))
            was_step = old is not None and len(old) > 2
            if spot is not None and spot.text:
                path = old if was_step else None
                head = Head(path, self._named(spot, path))
                phase.steps.append(head)
                self.heads[column] = head
            elif was_step and any(at[1] == column for at in self.spots):
                head = Head(old, self._named(None, old))
                phase.steps.append(head)
                self.heads[column] = head
            else:
                self.heads[column] = phase

    def _lanes(self) -> dict[int, str]:
        """The lanes of the rows below the header."""
        first = max((row for row in (self.phase_row, self.step_row) if row is not None), default=-1)
        found: dict[int, str] = {}
        for (row, column), spot in sorted(self.spots.items()):
            if row <= first or column < self.label:
                continue
            lane = self.old.rows.get(self.rows.get(row, -1))
            if lane is not None:
                found[row] = lane
            elif column == self.label and spot.text:
                for each in range(row, row + int(spot.box[3])):
                    found[each] = lane_named(spot.raw, self.known, self.old.labels)
        return found

    def _tell_cell(self, spot: Spot, was: Spot | None, lane: str) -> None:
        column = int(spot.box[0])
        head = self.heads[column]
        until = self._until(spot, was, head)
        bits = [bit for bit in self.known.of(was) if bit.what == "content"] if was is not None else []
        same = was is not None and was.text == spot.text and bits and len(bits) == len(was.parts)
        # A cell that stands where it stood, in the same lane and step, is itself.
        stays = same and bits[0].lane == lane and head.old == bits[0].holder
        texts = [(bit.part.text, bit) for bit in bits] if same else [(text, None) for text in split(spot, self.shown)]
        for text, bit in texts:
            self.story.told.append(Told(text, head, lane, spot, bit if stays else None, until))

    def _until(self, spot: Spot, was: Spot | None, head: Head) -> Until | None:
        last = int(spot.box[0] + spot.box[2]) - 1
        end = self.heads.get(last, head) if last > spot.box[0] else head
        if was is None:
            was = self.shown[spot.text][0].spot if spot.text in self.shown else None
        then = int(was.box[0] + was.box[2]) - 1 if was is not None else None
        old = self.old.heads.get(then) if then is not None else None
        if was is not None and was.box[2] == 1 and end is head:
            return None
        if end.old is not None and end.old == old:
            return None
        return Until(None if end is head else end)

    def _tell_gone(self, lanes: dict[int, str]) -> None:
        """Texts outside the lanes that are no longer there."""
        for at, spot in self.old.spots.items():
            if at in self.mated:
                continue
            for bit in self.known.of(spot):
                if bit.what == "field":
                    self.story.gone.append(bit)
                elif bit.what == "lane" and bit.lane in lanes.values():
                    self.story.notes.append(f"The label {spot.text!r} of the lane {bit.lane!r} is gone; it stays.")

    def _tell_order(self, lanes: dict[int, str]) -> None:
        now = list(dict.fromkeys(lane for _, lane in sorted(lanes.items())))
        then = [lane for _, lane in sorted(self.old.rows.items())]
        both = [lane for lane in now if lane in then]
        if both != [lane for lane in then if lane in now]:
            self.story.lanes = now


def _lines(spots: dict[Corner, Spot], axis: int, heads: Sequence[int | None]) -> list[Thing]:
    """The rows (axis 0) or columns (axis 1) of a grid, known by their first text and by all others."""
    lines: dict[int, dict[int, str]] = {}
    for at, spot in sorted(spots.items()):
        if spot.text:
            lines.setdefault(at[axis], {})[at[1 - axis]] = spot.text
    things = []
    for number, texts in sorted(lines.items()):
        first = next((head for head in heads if head in texts), min(texts))
        held = frozenset((None, text) for at, text in texts.items() if at != first)
        things.append(Thing(texts[first], order=number, payload=held))
    return things


def _paired(then: list[Thing], now: list[Thing]) -> dict[int, int]:
    found = align(then, now, holds=lambda thing: thing.payload, content=lambda thing: thing.payload)
    return {pair.after.order: pair.before.order for pair in found.pairs}
