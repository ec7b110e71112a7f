"""An edited board: its items are found again first, then where those stand that are new or were moved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import median

from attrs import define, evolve, field

from cjm._compare import Thing, align
from cjm.model import Phase
from cjm.model._walk import Path
from cjm.putback._index import Box, Spot
from cjm.putback._known import Bit, Known
from cjm.putback._mood import tell as tell_moods
from cjm.putback._pictures import headers_of
from cjm.putback._told import Head, Loose, Story, Told, compare_bits, heads_of, lane_named
from cjm.shapes import items_of

_STILL = 1.5  # px by which an item may be off without having been moved
_NEAR = 60.0  # px beside a column or lane at which a text still belongs to it
_EDGE = 10.0  # px above the first text of a lane that are still its own
_MOST = 20_000  # pairs of equal texts whose distances are compared
_FEW = 3  # distances from which a scale is told
_ALIKE = 0.02  # part by which a distance may be off when a whole board was made larger or smaller


@define(eq=False)
class Pairing:
    """Which item of then is which of now."""

    pairs: list[tuple[Spot, Spot]] = field(factory=list)
    gone: list[Spot] = field(factory=list)
    new: list[Spot] = field(factory=list)


def pair(then: Sequence[Spot], now: Sequence[Spot]) -> Pairing:
    """The items of a board found again: by id, by text and place, by text, by place, by a similar text."""
    found = Pairing()
    left, right = dict(enumerate(then)), dict(enumerate(now))

    def take(i: int, j: int) -> None:
        found.pairs.append((left.pop(i), right.pop(j)))

    by_name = {spot.name: j for j, spot in right.items() if spot.name}
    for i, spot in list(left.items()):
        if spot.name and spot.name in by_name:
            take(i, by_name[spot.name])
    if not found.pairs or len(left) > len(found.pairs):
        places = {_at(spot): j for j, spot in right.items()}
        for i, spot in list(left.items()):
            j = places.get(_at(spot))
            if j in right and right[j].text == spot.text:
                take(i, j)
    shift = _shift(then, now, found)
    groups: dict[str, tuple[list[int], list[int]]] = {}
    for i, spot in left.items():
        groups.setdefault(spot.text, ([], []))[0].append(i)
    for j, spot in right.items():
        if spot.text in groups:
            groups[spot.text][1].append(j)
    for rows, columns in groups.values():
        for i, j in _nearest(left, right, rows, columns, shift):
            take(i, j)
    places = {_at(spot): j for j, spot in right.items()}
    for i, spot in list(left.items()):
        j = places.get(_at(spot, shift))
        if j in right and spot.text and right[j].text:
            take(i, j)
    olds = [Thing(spot.text, order=i) for i, spot in left.items() if spot.text]
    news = [Thing(spot.text, order=j) for j, spot in right.items() if spot.text]
    if olds and news:
        for each in align(olds, news).pairs:
            take(each.before.order, each.after.order)
    order = {id(spot): at for at, spot in enumerate(then)}
    found.pairs.sort(key=lambda each: order[id(each[0])])
    found.gone, found.new = list(left.values()), list(right.values())
    return found


def _at(spot: Spot, shift: tuple[float, float] = (0.0, 0.0)) -> tuple[int, int]:
    return round(spot.box[0] + shift[0]), round(spot.box[1] + shift[1])


def _shift(then: Sequence[Spot], now: Sequence[Spot], found: Pairing) -> tuple[float, float]:
    """How far the whole board went: what most items did that are known for sure."""
    pairs = found.pairs
    if not pairs:
        once = _once(now)
        pairs = [(spot, once[text]) for text, spot in _once(then).items() if text in once]
    if not pairs:
        return 0.0, 0.0
    return median(now.box[0] - then.box[0] for then, now in pairs), median(b.box[1] - a.box[1] for a, b in pairs)


def to_scale(then: Sequence[Spot], now: Sequence[Spot]) -> Sequence[Spot]:
    """The items of a board that was made larger or smaller as a whole, where they would stand had it not been."""
    before, after = _once(then), _once(now)
    both = [(spot.box, after[text].box) for text, spot in before.items() if text in after]
    factors = _scale(both, 0), _scale(both, 1)
    if factors == (1.0, 1.0):
        return now
    across, down = factors
    return [
        evolve(spot, box=(x / across, y / down, width / across, height / down))
        for spot in now
        for x, y, width, height in (spot.box,)
    ]


def _scale(both: Sequence[tuple[Box, Box]], axis: int) -> float:
    """How much longer nearly all distances between items are; 1 where that is not to be told."""
    ranked = sorted(both, key=lambda each: each[0][axis])
    half = len(ranked) // 2
    ratios = [
        (other[1][axis] - one[1][axis]) / (other[0][axis] - one[0][axis])
        for one, other in zip(ranked, ranked[half:], strict=False)
        if other[0][axis] - one[0][axis] > _NEAR
    ]
    if len(ratios) < _FEW:
        return 1.0
    factor = median(ratios)
    alike = sum(abs(each - factor) <= _ALIKE * abs(factor) for each in ratios)
    return factor if factor > _ALIKE and abs(factor - 1) > _ALIKE and alike >= 0.75 * len(ratios) else 1.0


def _once(spots: Sequence[Spot]) -> dict[str, Spot]:
    """The spots whose text stands on the board only once."""
    times = Counter(spot.text for spot in spots)
    return {spot.text: spot for spot in spots if spot.text and times[spot.text] == 1}


def _nearest(
    left: dict[int, Spot], right: dict[int, Spot], rows: list[int], columns: list[int], shift: tuple[float, float]
) -> Iterable[tuple[int, int]]:
    if len(rows) * len(columns) > _MOST:
        return zip(rows, columns, strict=False)
    ranked = sorted((_distance(left[i], right[j], shift), i, j) for i in rows for j in columns)
    taken: set[int] = set()
    used: set[int] = set()
    found = []
    for _, i, j in ranked:
        if i not in taken and j not in used:
            taken.add(i)
            used.add(j)
            found.append((i, j))
    return found


def _distance(one: Spot, two: Spot, shift: tuple[float, float]) -> float:
    return abs(one.box[0] + shift[0] - two.box[0]) + abs(one.box[1] + shift[1] - two.box[1])


def tell(known: Known, found: Pairing) -> Story:
    """What an edited board tells about one map."""
    return _Plane(known, found).story


class _Span:
    """From where to where something reaches."""

    def __init__(self) -> None:
        self.low, self.high = float("inf"), float("-inf")

    def take(self, start: float, size: float) -> None:
        self.low, self.high = min(self.low, start), max(self.high, start + size)

    def away(self, at: float) -> float:
        return max(self.low - at, at - self.high, 0.0)


class _Plane:
    def __init__(self, known: Known, found: Pairing) -> None:
        self.known, self.found = known, found
        self.story = Story(heads_of(known))
        self.heads = {head.old: head for phase in self.story.phases for head in (phase, *phase.steps)}
        self.columns: dict[int, tuple[Head, _Span]] = {}
        self.lanes: dict[str, _Span] = {}
        self.bands: dict[str, _Span] = {"phase": _Span(), "step": _Span(), "lane": _Span()}
        self.spans: dict[Head, _Span] = {}
        self.shift = _shift((), (), found)
        self._measure()
        self._tell()

    # Where columns and lanes are

    def _measure(self) -> None:
        phases = {bit.path: bit for bit in self.known.all("phase")}
        for bit in self.known.all("step", "content"):
            head = self.heads.get(bit.path if bit.what == "step" else bit.holder)
            if head is not None:
                self._column(head).take(bit.spot.box[0], bit.spot.box[2])
        for path, bit in phases.items():
            head = self.heads[path]
            if not head.steps:
                self._column(head).take(bit.spot.box[0], bit.spot.box[2])
            self.spans.setdefault(head, _Span()).take(bit.spot.box[0], bit.spot.box[2])
        for bit in self.known.all("lane", "content"):
            self.lanes.setdefault(bit.lane, _Span()).take(bit.spot.box[1], bit.spot.box[3])
        for bit in self.known.all("phase", "step"):
            self.bands[bit.what].take(bit.spot.box[1], bit.spot.box[3])
        for bit in self.known.all("lane"):
            self.bands["lane"].take(bit.spot.box[0], bit.spot.box[2])

    def _column(self, head: Head) -> _Span:
        return self.columns.setdefault(id(head), (head, _Span()))[1]

    def _centre(self, spot: Spot) -> tuple[float, float]:
        x, y, width, height = spot.box
        return x - self.shift[0] + width / 2, y - self.shift[1] + height / 2

    def _cell(self, spot: Spot) -> tuple[Head, str] | None:
        x, y = self._centre(spot)
        if not self.columns or not self.lanes:
            return None
        aside, head = min(((span.away(x), nth, head) for nth, (head, span) in enumerate(self.columns.values())))[::2]
        # A lane reaches down to where the next one begins, which is a little above what stands in that one.
        tops: list[tuple[float, str]] = []
        foot = float("-inf")
        for lane, span in sorted(self.lanes.items(), key=lambda each: (each[1].low, each[0])):
            tops.append((span.low - min(_EDGE, max(0.0, (span.low - foot) / 2)), lane))
            foot = max(foot, span.high)
        lane = next((lane for top, lane in reversed(tops) if top <= y), tops[0][1])
        above = max(tops[0][0] - y, y - max(span.high for span in self.lanes.values()))
        return (head, lane) if aside <= _NEAR and above <= _NEAR else None

    # What is told

    def _tell(self) -> None:
        moved_heads: list[tuple[Bit, Spot]] = []
        moved: list[Told] = []
        places: dict[Bit, Spot] = {}
        for then, now in self.found.pairs:
            bits = self.known.of(then)
            self.story.headers += headers_of(bits, self.known, _sized(then, now))
            main = bits[0] if bits else None
            if main is None or main.what not in {"phase", "step", "content", "lane"} or main.repeats:
                self._tell_aside(then, now)
                continue
            places[main] = now
            if main.what == "content":
                moved += self._tell_content([bit for bit in bits if bit.what == "content"], then, now)
            elif main.what == "lane":
                if then.text != now.text:
                    self.story.labels[main.lane] = now.raw.strip()
            else:
                head = self.heads[main.path]
                head.name = now.raw.strip() if then.text != now.text else None
                if self._is_moved(then, now):
                    moved_heads.append((main, now))
        tell_moods(self.story, self.known, places, self.shift[1])
        self._tell_gone()
        self._tell_heads(moved_heads, places)
        self._tell_new()
        self._order(moved)

    def _tell_aside(self, then: Spot, now: Spot) -> None:
        if then.text != now.text:
            compare_bits(self.story, self.known, then, now)

    def _is_moved(self, then: Spot, now: Spot) -> bool:
        return (
            max(
                abs(now.box[0] - then.box[0] - self.shift[0]),
                abs(now.box[1] - then.box[1] - self.shift[1]),
            )
            > _STILL
        )

    def _tell_content(self, bits: list[Bit], then: Spot, now: Spot) -> list[Told]:
        """The texts of a lane that an item shows; given back where they were moved."""
        head, lane = self.heads[bits[0].holder], bits[0].lane
        moved = self._is_moved(then, now)
        if moved:
            old, new = self._cell(_at_home(then, self.shift)), self._cell(now)
            if new is None:
                self.story.notes.append(f"{now.raw!r} was moved out of the lanes; it stays in {lane}.")
            elif new != old:
                head, lane = new
        if len(bits) == 1:
            told = [Told(now.raw, head, lane, now, bits[0])]
        elif then.text == now.text:
            told = [Told(bit.part.text, head, lane, now, bit) for bit in bits]
        else:
            told = [Told(text, head, lane, now) for text in items_of(now.raw)]
        self.story.told += told
        return told if moved else []

    def _tell_gone(self) -> None:
        self.lost: set[Path] = set()
        for spot in self.found.gone:
            for bit in self.known.of(spot):
                if bit.what == "field":
                    self.story.gone.append(bit)
                elif bit.repeats:
                    continue
                elif bit.what in {"phase", "step"}:
                    self.lost.add(bit.path)
                elif bit.what == "lane":
                    self.story.notes.append(
                        f"The label {spot.text!r} of the lane {bit.lane!r} is gone; the lane stays."
                    )

    def _tell_heads(self, moved: list[tuple[Bit, Spot]], places: dict[Bit, Spot]) -> None:
        """Phases and steps: those that were moved, those that are new, those that are gone."""
        at: dict[Head, float] = {}
        for bit in self.known.all("phase", "step"):
            spot = places.get(bit)
            shift = self.shift[0] if spot is not None else 0
            at[self.heads[bit.path]] = (spot or bit.spot).box[0] - shift + (spot or bit.spot).box[2] / 2
        changed = {bit.what for bit, _ in moved}
        for spot in list(self.found.new):
            x, y = self._centre(spot)
            for what in ("phase", "step"):
                if self.bands[what].low <= y <= self.bands[what].high and items_of(spot.raw) and self._beside(x):
                    head = Head(None, spot.raw.strip())
                    at[head] = x
                    span = _Span()
                    span.take(spot.box[0] - self.shift[0], spot.box[2])
                    self.columns[id(head)] = (head, span)
                    if what == "phase":
                        self.story.phases.append(head)
                        self.spans[head] = span
                    else:
                        self._phase_at(x).steps.append(head)
                    self.found.new.remove(spot)
                    changed.add(what)
                    break
        for bit, spot in moved:
            if bit.what == "step":
                head, x = self.heads[bit.path], self._centre(spot)[0]
                old = next(phase for phase in self.story.phases if head in phase.steps)
                new = self._phase_at(x)
                if new is not old and self.spans.get(new, _Span()).away(x) == 0:
                    old.steps.remove(head)
                    new.steps.append(head)
        if "phase" in changed:
            self.story.phases.sort(key=lambda head: at.get(head, 0.0))
        if "step" in changed:
            for phase in self.story.phases:
                phase.steps.sort(key=lambda head: at.get(head, 0.0))
        for path in self.lost:
            head = self.heads[path]
            still = any(each.head is head or each.head in head.steps for each in self.story.told)
            if still or any(step.old not in self.lost for step in head.steps):
                head.name = ""
            elif isinstance(self.known.place(path).element, Phase):
                self.story.phases.remove(head)
            else:
                next(phase for phase in self.story.phases if head in phase.steps).steps.remove(head)

    def _beside(self, x: float) -> bool:
        return x > self.bands["lane"].high or self.bands["lane"].high == float("-inf")

    def _phase_at(self, x: float) -> Head:
        return min(self.story.phases, key=lambda head: self.spans[head].away(x) if head in self.spans else 1e12)

    def _tell_new(self) -> None:
        shown = {
            text for each in self.known.bits.values() for bit in each if bit.what == "field" and (text := bit.part.text)
        }
        shown |= {spot.text for spot, _ in self.found.pairs}
        labels = {bit.spot.text: bit.lane for bit in self.known.all("lane")}
        for spot in self.found.new:
            if not spot.text:
                continue
            x, y = self._centre(spot)
            label = self.bands["lane"]
            if label.low <= x <= label.high and self.lanes and all(span.away(y) > 0 for span in self.lanes.values()):
                span = _Span()
                span.take(spot.box[1] - self.shift[1], spot.box[3])
                self.lanes[lane_named(spot.raw, self.known, labels)] = span
        named: list[Spot] = []
        for spot in self.found.new:
            if not spot.text:
                continue
            label = self.bands["lane"]
            if label.low <= self._centre(spot)[0] <= label.high:
                named.append(spot)
                continue
            cell = self._cell(spot)
            if cell is None:
                self.story.loose.append(Loose(spot.raw, spot.place, "it stands outside the lanes and columns"))
                continue
            self.story.told += [Told(text, *cell, spot) for text in items_of(spot.raw)]
        filled = {told.lane for told in self.story.told}
        for spot in named:
            if lane_named(spot.raw, self.known, labels) not in filled or spot.text in labels:
                self.story.loose.append(Loose(spot.raw, spot.place, "it stands among the labels of the lanes"))

    def _order(self, moved: list[Told]) -> None:
        """The texts of a cell in which something was moved stand as they stand on the board."""
        new = [told for told in self.story.told if told.bit is None]
        touched = {(id(told.head), told.lane) for told in (*moved, *new) if told.lane != "emotions"}
        if not touched:
            return
        cells: dict[tuple[int, str], list[Told]] = {}
        for told in self.story.told:
            cells.setdefault((id(told.head), told.lane), []).append(told)
        ordered: list[Told] = []
        for key, each in cells.items():
            ordered += sorted(each, key=lambda told: told.spot.box[1]) if key in touched else each
        self.story.told = ordered


def _sized(then: Spot, now: Spot) -> Spot:
    """A spot with the size that it had, where a drawing says none of its texts."""
    return now if now.box[2] else evolve(now, box=(*now.box[:2], *then.box[2:]))


def _at_home(spot: Spot, shift: tuple[float, float]) -> Spot:
    """A spot of the index, as if it had gone with the whole board."""
    x, y, width, height = spot.box
    return Spot(spot.page, spot.name, (x + shift[0], y + shift[1], width, height), spot.text)
