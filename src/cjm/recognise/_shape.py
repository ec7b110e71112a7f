"""Maps whose labels hardly anybody knows, read by their shape: a row of names, a column of labels, texts between."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

import attrs
from attrs import frozen

from cjm.model import LANES
from cjm.recognise._asked import Asked
from cjm.recognise._blocks import Block, blocks
from cjm.recognise._extents import label_like
from cjm.recognise._grid import Grid, View, are_counts
from cjm.recognise._header import Header
from cjm.recognise._states import state_in
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell
from cjm.words import Phrase, phrase

_JOURNEY = re.compile(
    r"(?<!\w)(?:cjm|кжм|journey|путь (?:клиента|пользователя|покупателя|гостя|пациента)|"
    r"карт[аы] (?:пути|путешестви\w+|клиентского)|клиентск\w+ (?:пут\w+|опыт\w*)|customer experience|"
    r"parcours (?:client|utilisateur|usager)|jornada|viaje del|recorrido|kundenreise|touchpoint map|"
    r"service blueprint|walk-?through)(?!\w)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-+−±]?\d[\d\s.,]*%?")
_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]m)?|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?:\w+\s+)?(\d{1,2})(?:[.):]|\s*[-–—]|\s)\s*\S")
_POINTING = re.compile(r"(?:>{2,}|[→➔➜►▶>])\s*$")
_ASKING = re.compile(r"\?\s*$")
_NAME, _LABEL = 80, 60
_PERHAPS = 0.3
_BARE, _HALF = 0.25, 0.5
_ENOUGH = 1.5
_SURE = 3.0
_LEAST, _LINES, _LESS = 3, 3, 0.5
_PEOPLE = frozenset({"personas", "segments", "owners"})
_SPACE = 2
_SAMPLE = 2_000
_AGAIN = 2
_TELLING = frozenset(
    {"actions", "thoughts", "emotions", "touchpoints", "channels", "pains", "barriers", "goals", "needs", "quotes"}
    | {"questions", "expectations", "positives", "experience"}
)


def is_journey(text: str) -> bool:
    """Whether a title says that what follows is a journey map.

    >>> is_journey("CJM: аренда"), is_journey("Customer Journey"), is_journey("Budget")
    (True, True, False)
    """
    return _JOURNEY.search(text) is not None


def shaped(
    grid: Grid, words: Words, views: tuple[View, View], asked: Asked, *, found: Sequence[Header], title: str
) -> Iterator[Header]:
    """Headers of the blocks of a table in which no clear one was found, where labels, names or a title speak for a map.

    `found` are the headers that words tell; `title` is what the file and the sheet are called.
    """
    journey = is_journey(title) or any(is_journey(cell.text) for cell in islice(grid.cells.values(), 3))
    known = _Headers(found)
    pieces = list(blocks(grid))
    yield from _repeated(pieces, words, views[0], known)
    largest = max((each.size for each in pieces), default=0)
    labels: dict[bool, set[str]] = {True: set(), False: set()}
    clear = {id(each): told for each in pieces if (told := [h for h in known.within(each) if h.score >= _SURE])}
    frames = [(each, frame) for each in pieces if len(pieces) > len(clear) and (frame := _Frame.of(each))]
    for block, frame in frames:
        for each in clear.get(id(block), ()):
            labels[each.across] |= frame.along(across=each.across)
    later: list[tuple[Block, _Frame]] = []
    for block, frame in frames:
        if id(block) in clear:
            continue
        main = (journey and block.size == largest) or _is_titled(grid, frame)
        header = _header(frame, words, views, asked, main=main, labels=labels)
        if header is None:
            later.append((block, frame))
        elif not known.tell(header, block):
            labels[header.across] |= frame.along(across=header.across)
            yield header
    for block, frame in later:
        # A table with the labels of a map is one, too: of another persona, of what is to be.
        header = _header(frame, words, views, asked, main=True, labels=labels)
        if header is not None and not known.tell(header, block) and frame.share(labels, across=header.across) >= _HALF:
            yield header


def _is_titled(grid: Grid, frame: _Frame) -> bool:
    """Whether what stands right above a block says that it is a journey, or its state: "TO BE (from April)"."""
    row = frame.top - 1 if frame.group is None else frame.group - 1
    above = grid.by_row.get(row) or grid.by_row.get(row - 1) or ()
    return len(above) == 1 and (is_journey(above[0].text) or state_in(above[0].text) is not None)


class _Headers:
    """The headers that words tell, found by where they stand."""

    def __init__(self, headers: Sequence[Header]) -> None:
        self._headers = sorted(headers, key=lambda each: each.row)
        self._rows = [each.row for each in self._headers]

    def within(self, block: Block) -> list[Header]:
        """Those in the rectangle of a block."""
        rows = slice(bisect_left(self._rows, block.top), bisect_right(self._rows, block.bottom))
        return [each for each in self._headers[rows] if block.left <= each.column <= block.right]

    def tell(self, shaped: Header, block: Block) -> bool:
        """Whether words tell the same labels as the shape of a block: then words know better which cells they are."""
        if shaped.across:
            return any(each.across and each.label == shaped.label for each in self.within(block))
        rows = slice(bisect_left(self._rows, shaped.row), bisect_right(self._rows, shaped.row))
        beside = [each for each in self._headers[rows] if not each.across and shaped.column - each.column <= _SPACE]
        return any(each.label == shaped.label for each in [*beside, *self.within(block)] if not each.across)


def _repeated(pieces: list[Block], words: Words, view: View, known: _Headers) -> Iterator[Header]:
    """Headers of small tables of a label and a text, each about one phase: many of them have the same labels."""
    tables = {id(each): lines for each in pieces if (lines := _pairs(each)) and not label_like(_first(lines), words)}
    often = Counter(label for lines in tables.values() for label in {cell.text.strip() for cell in _first(lines)})
    alike = {
        key: lines
        for key, lines in tables.items()
        if sum(often[cell.text.strip()] > 1 for cell in _first(lines)) * 2 > len(lines)
    }
    speaks = _labels([label for lines in alike.values() for label in _first(lines)], words)
    if len(alike) < _LEAST or speaks < 1:
        return
    for block in pieces:
        lines = alike.get(id(block), [])
        if not lines or known.within(block):
            continue
        label, text = lines[0]
        score = _labels(_first(lines), words) + _AGAIN
        why = (phrase("labels_again", n=len(alike)), phrase("one_text_beside"))
        made = Header(view, label.row, label.column, score, why, label=label.column, first=text.column)
        yield attrs.evolve(made, top_lane=label.row, last_lane=lines[-1][0].row)


def _pairs(block: Block) -> list[tuple[Cell, Cell]]:
    """The labels and texts of a block that has nothing else but a heading; none if it has."""
    rows = list(block.rows.values())
    if len(rows[0]) == 1:
        rows = rows[1:]
    if len(rows) < 2 or not all(0 < len(cells) <= 2 for cells in rows):
        return []
    lines = [(cells[0], cells[1]) for cells in rows if len(cells) == 2]
    return lines if len(lines) * 2 > len(rows) and all(one.column == block.left for one, _ in lines) else []


def _first(lines: list[tuple[Cell, Cell]]) -> list[Cell]:
    return [label for label, _ in lines]


@frozen(eq=False)
class _Frame:
    """The names along the top of a block and the labels along its left side, with what stands between them.

    `group` is a row of what the names are parts of, right above them, `outer` a column of what the
    labels belong to; `corner` is what the cell says where both meet.
    """

    names: list[Cell]
    labels: list[Cell]
    body: list[Cell]
    top: int
    left: int
    outer: int | None
    group: int | None
    corner: str

    def along(self, *, across: bool) -> set[str]:
        """The texts of the labels of lanes, if phases run this way."""
        return {cell.text.strip() for cell in (self.labels if across else self.names)}

    def share(self, labels: Mapping[bool, set[str]], *, across: bool) -> float:
        """Which part of the labels of lanes are those of another map, 0 … 1, if phases run this way."""
        own = self.along(across=across)
        return len(own & labels[across]) / len(own) if len(own) > 2 else 0.0

    @classmethod
    def of(cls, block: Block) -> _Frame | None:
        """The frame of a block, if it has one: two names and two labels at least, and texts between them."""
        rows = list(block.rows)
        least = 3 if block.right - block.left > 2 else 2
        at = next((nth for nth, row in enumerate(rows) if len(block.rows[row]) >= least), None)
        if at is None:
            return None
        group = None
        if at + 1 < len(rows) and _groups(block.rows[rows[at]], block.rows[rows[at + 1]]):
            group, at = rows[at], at + 1
        top, left = rows[at], block.left
        under = block.column(left, top)
        outer: int | None = None
        while left < block.right and _counts_or_groups(under, after := block.column(left + 1, top)):
            if outer is None and len(under) > 1 and not are_counts(under) and not _are_times(under):
                outer = left
            left, under = left + 1, after
        names = [cell for cell in block.rows[top] if cell.column > left]
        body = [cell for row, cells in block.rows.items() if row > top for cell in cells if cell.column > left]
        short = all(len(cell.text) <= _NAME for cell in names) and all(len(cell.text) <= _NAME for cell in under)
        if len(names) < 2 or len(under) < 2 or len(body) < max(4, len(under)) or not short:
            return None
        corner = next((cell.text for cell in block.rows[top] if cell.column == left), "")
        return cls(names, under, body[:_SAMPLE], top, left, outer, group, corner)


def _groups(row: list[Cell], below: list[Cell]) -> bool:
    """Whether the cells of a row stand over several ones of the next: they are merged, or fewer with space between."""
    wide = sum(cell.columns > 1 for cell in row)
    return len(below) > len(row) and (wide * 2 >= len(row) or len(below) >= 2 * len(row))


def _counts_or_groups(column: list[Cell], beside: list[Cell]) -> bool:
    """Whether a column only counts the lines, or names what several labels beside it belong to."""
    wide = sum(cell.rows > 1 for cell in column)
    groups = len(beside) > len(column) and (wide * 2 >= len(column) > 0 or len(beside) >= 2 * len(column))
    return len(column) < 2 or groups or are_counts(column) or _are_times(column)


def _are_times(column: list[Cell]) -> bool:
    return all(_TIME.fullmatch(cell.text.strip()) for cell in column)


def _header(
    frame: _Frame,
    words: Words,
    views: tuple[View, View],
    asked: Asked,
    *,
    main: bool,
    labels: Mapping[bool, set[str]],
) -> Header | None:
    beside, below = _labels(frame.labels, words), _labels(frame.names, words)
    alike = [_alike(frame.body, by_row=True), _alike(frame.body, by_row=False)]
    across = beside + _stages(frame.names, words) + max(0.0, alike[0] - alike[1])
    down = below + _stages(frame.labels, words) + max(0.0, alike[1] - alike[0])
    across += frame.share(labels, across=True) + (0.0 if frame.corner or frame.outer is not None else _BARE)
    down += frame.share(labels, across=False)
    said = asked.across(frame.top, frame.left)
    way = across > down if said is None else said
    score, other = (across, down) if way else (down, across)
    lanes = beside if way else below
    cells = frame.labels if way else frame.names
    corner = words.lane(frame.corner) if frame.corner else None
    people = corner is not None and corner.lane in _PEOPLE
    speaks = not people and score >= _ENOUGH and lanes >= 1 and len(cells) >= _LEAST and _tells(cells, words)
    if said is None and not speaks and not main:
        return None
    why: tuple[Phrase, ...] = (phrase("said"),) if said is not None else ()
    if main:
        why = (*why, phrase("says_journey"))
    why = (*why, phrase("alike_lines"))
    row = frame.top if frame.group is None or not way else frame.group
    first = frame.left if way or frame.outer is None else frame.outer
    label, phase = (frame.left, row) if way else (frame.top, first)
    step = None if way or first == frame.left or words.lane(frame.corner) else frame.left
    least = max(score, _ENOUGH)
    other = max(0.0, least - (score - other))
    return Header(views[not way], row, first, least, why, min(other, least), label=label, phase=phase, step=step)


def _tells(cells: list[Cell], words: Words) -> bool:
    """Whether any of these labels is of what somebody does, feels, meets or lacks: other tables have owners, too."""
    meant = [meaning.lane for cell in cells if (meaning := words.lane(cell.text) or words.likely(cell.text))]
    return not _TELLING.isdisjoint(meant)


def _labels(cells: list[Cell], words: Words) -> float:
    """How much cells speak for being the labels of lanes: each text counts once."""
    return sum({cell.text.strip(): _label(cell.text, words) for cell in cells}.values())


def _label(text: str, words: Words) -> float:
    text = " ".join(text.split()) if text.count("\n") < _LINES else text
    if len(text) > _LABEL or "\n" in text:
        return 0.0
    if words.header(text) is not None:
        return 1.0  # a word for phases or steps
    meaning = words.lane(text) or words.likely(text)
    if meaning is not None:
        return meaning.score * (1.0 if meaning.lane in LANES else _LESS)
    signed = not text.strip()[:1].isalnum() and any(map(str.isalpha, text)) and text.strip()[0] not in "«\"“„'(["
    return _PERHAPS if signed or _ASKING.search(text) else 0.0


def _stages(cells: list[Cell], words: Words) -> float:
    """How much cells speak for being the names of phases: names of AIDA, numbers in order, marks that point on."""
    stages = sum(words.stage(cell.text) is not None for cell in cells)
    counted = [int(match[1]) for cell in cells if (match := _NUMBERED.match(cell.text))]
    ordered = len(counted) > 2 and counted == list(range(counted[0], counted[0] + len(counted)))
    pointing = sum(_POINTING.search(cell.text) is not None for cell in cells)
    return stages + (1.0 if ordered else 0.0) + (1.0 if pointing > 1 else 0.0)


def _alike(cells: list[Cell], *, by_row: bool) -> float:
    """How much the cells of one line are of one kind, 0 … 1: what stands in one lane is alike."""
    lines: dict[int, Counter[str]] = {}
    for cell in cells:
        lines.setdefault(cell.row if by_row else cell.column, Counter())[_kind(cell.text)] += 1
    alike = [counts.most_common(1)[0][1] / counts.total() for counts in lines.values() if counts.total() > 1]
    return sum(alike) / len(alike) if alike else 0.0


def _kind(text: str) -> str:
    text = text.strip()
    if _NUMBER.fullmatch(text):
        return "number"
    if not any(character.isalnum() for character in text):
        return "sign"
    if "\n" in text or len(text) > 60:
        return "long"
    return "quote" if text[0] in "«\"“„'" else "name" if len(text) <= 25 else "text"
