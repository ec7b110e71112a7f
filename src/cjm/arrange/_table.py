"""A map as a table: phases across, lanes down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from cjm.arrange._labels import UNNAMED, labelled_facts, labelled_lanes, named
from cjm.model import LANES, Emotion, JourneyMap, Metric, Phase, Rating, Step, name_of
from cjm.model._walk import Path
from cjm.shapes import Cell, Fragment, Table, bulleted, listed
from cjm.words import (
    HEADERS,
    LANE_LABELS,
    Captions,
    captions_for,
    fold,
    is_placeholder,
    knows,
    may_name_a_lane,
)


def table(map: JourneyMap, *, language: str | None = None) -> Table:
    r"""The table of a map: title, facts, a row of phases, a row of steps, and a row for each lane with content.

    A phase that has steps and content of its own has a column for the latter before those of its steps. Several
    elements in a cell stand on lines with bullets; the cells of a lane that the map hides are hidden, too. Labels are
    in `language`, else in that of the map.

    >>> m = JourneyMap("Заказ еды", phases=[Phase("Заказ", steps=[Step("Оплата", pains=["Дорого", "Долго"])])])
    >>> for row in table(m).rows():
    ...     print(row)
    ['Заказ еды', '']
    ['Этап', 'Заказ']
    ['Шаг', 'Оплата']
    ['Боли', '• Дорого\n• Долго']
    """
    return _Plan(map, captions_for(map, language)).table()


def shown(element: Any) -> tuple[str, str]:
    """The field of an element that stands for it in a table or on a board, and its text there.

    >>> shown(Metric("NPS", value=41, unit="%")), shown(Rating("4/5", kind="importance")), shown(Emotion(-0.5))
    (('name', 'NPS: 41 %'), ('raw', 'importance: 4/5'), ('valence', '-0.5'))
    """
    if isinstance(element, Metric):
        amount = " ".join(str(part) for part in (element.value, element.unit) if part not in {None, ""})
        return "name", f"{element.name}: {amount}" if element.value is not None else element.name
    if isinstance(element, Rating):
        raw = _rated(element)
        return "raw", f"{element.kind}: {raw}" if element.kind else raw
    if isinstance(element, Emotion):
        return _felt(element)
    return type(element).title_field, name_of(element)


def _rated(rating: Rating | Emotion) -> str:
    """A score with the ends of its scale where the score alone does not say them."""
    scale = rating.scale
    if isinstance(rating.raw, str) or scale is None:
        return str(rating.raw)
    ends = (scale.low, scale.high) if scale.best == "high" else (scale.high, scale.low)
    return f"{rating.raw} ({ends[0]}…{ends[1]})"


def _felt(emotion: Emotion) -> tuple[str, str]:
    if emotion.raw is not None:
        return "raw", _rated(emotion)
    words = " ".join(part for part in (emotion.emoji, emotion.label) if part)
    if words:
        return "label" if emotion.label else "emoji", words
    if emotion.valence is None:
        return "picture", emotion.picture.name if emotion.picture else UNNAMED
    return "valence", f"{emotion.valence:+g}" if emotion.valence else "±0"


@frozen
class _Column:
    """A column of the map: a step, or what a phase holds besides its steps."""

    path: Path
    holder: Phase | Step


class _Plan:
    """Where everything of one map goes."""

    def __init__(self, map: JourneyMap, say: Captions) -> None:
        self.map = map
        self.say = say
        self.columns: list[_Column] = []
        self.phases: list[tuple[int, int]] = []
        for at in range(len(map.phases)):
            first = len(self.columns)
            self.columns += self._columns_of(at)
            self.phases.append((first, len(self.columns) - first))
        self.hidden = {lane.name for lane in map.lanes if not lane.visible}
        self.handles = {place.path: place.handle for place in map.places()}
        self.rows = [
            (name, label)
            for name, label in labelled_lanes(self.map, self.say)
            if any(self._content(each, name) for each in self.columns)
        ]

    def _columns_of(self, at: int) -> Iterator[_Column]:
        phase = self.map.phases[at]
        following = self.map.phases[at + 1 : at + 2]
        own = any(getattr(phase, lane) for lane in LANES) or bool(phase.custom)
        # Beside a phase of the same name the empty column shows where one ends and the other begins.
        if own or not phase.steps or (following and fold(following[0].name) == fold(phase.name)):
            yield _Column(("phases", at), phase)
        for nth, step in enumerate(phase.steps):
            yield _Column(("phases", at, "steps", nth), step)

    @staticmethod
    def _content(column: _Column, lane: str) -> Sequence[Any]:
        return column.holder.lane(lane)

    # The cells

    def table(self) -> Table:
        cells = list(self._above())
        header = cells[-1].row + 1
        cells += self._header(header)
        first = header + (2 if self._stepped else 1)
        for row, (name, label) in enumerate(self.rows, first):
            parts = (Fragment(f":lane/{name}", "title", label),)
            cells.append(Cell(row, 0, label, role="lane", bold=True, hidden=name in self.hidden, parts=parts))
            cells += self._lane_row(row, name)
        return Table(self.map.title, tuple(cells))

    @property
    def _stepped(self) -> bool:
        return any(phase.steps for phase in self.map.phases)

    def _above(self) -> Iterator[Cell]:
        wide = max(1, len(self.columns))
        title = Fragment("", "title", self.map.title)
        yield Cell(0, 0, named(self.map.title), role="title", columns=1 + wide, bold=True, parts=(title,))
        for row, (label, fact) in enumerate(labelled_facts(self.map, self.say, self.handles), 1):
            yield Cell(row, 0, label, role="fact", bold=True)
            yield Cell(row, 1, fact.text, role="fact", columns=wide, parts=(fact,))

    def _header(self, row: int) -> Iterator[Cell]:
        words = HEADERS[self.say.language]
        yield Cell(row, 0, words["phase"][0] + ("" if self._evident else " →"), role="corner", bold=True)
        for at, (first, width) in enumerate(self.phases):
            phase = self.map.phases[at]
            parts = (Fragment(self.handles["phases", at], "name", phase.name),)
            yield Cell(row, 1 + first, named(phase.name), role="phase", columns=width, bold=True, parts=parts)
        if not self._stepped:
            return
        yield Cell(row + 1, 0, words["step"][0], role="corner", bold=True)
        for at, column in enumerate(self.columns):
            if isinstance(column.holder, Step):
                parts = (Fragment(self.handles[column.path], "name", column.holder.name),)
                yield Cell(row + 1, 1 + at, named(column.holder.name), role="step", bold=True, parts=parts)

    @property
    def _evident(self) -> bool:
        """Whether the labels alone tell that the lanes stand below each other; else an arrow says it."""
        down = sum(any(knows(lane, label) for lane in LANE_LABELS["en"]) for _, label in self.rows)
        across = sum(may_name_a_lane(phase.name) for phase in self.map.phases)
        return self._stepped or down > across

    def _lane_row(self, row: int, lane: str) -> Iterator[Cell]:
        field_path = (lane,) if lane in LANES else ("custom", lane)
        filled = [bool(self._content(column, lane)) for column in self.columns]
        for at, column in enumerate(self.columns):
            elements = self._content(column, lane)
            if not elements:
                continue
            named = [shown(element) for element in elements]
            texts = [text for _, text in named]
            single = len(texts) == 1 and not is_placeholder(texts[0])
            parts = tuple(
                Fragment(self.handles[*column.path, *field_path, nth], name, text)
                for nth, (name, text) in enumerate(named)
            )
            last = self._last(at, elements)
            wide = last - at + 1 if last > at and not any(filled[at + 1 : last + 1]) else 1
            text = listed(texts, lane) if single else bulleted(texts)
            yield Cell(row, 1 + at, text, role="content", columns=wide, hidden=lane in self.hidden, parts=parts)

    def _last(self, at: int, elements: Sequence[Any]) -> int:
        """The last column that all the elements of a cell reach; `at` where they do not agree."""
        reached = {element.until for element in elements}
        until = reached.pop() if len(reached) == 1 else None
        if until is None:
            return at
        place = self.map._index.one(until, ("step", "phase"))  # a system may have the name of a step
        return max(
            (nth for nth, column in enumerate(self.columns) if column.path[: len(place.path)] == place.path), default=at
        )


__all__ = ["shown", "table"]
