"""Where one map of a table begins, and the lines on which its names, labels and content stand."""

from __future__ import annotations

from attrs import field, frozen

from cjm.recognise._grid import View
from cjm.words import Phrase


@frozen(eq=False)
class Header:
    """Where a map stands in a table: which way its phases run, and the lines that name phases, steps and lanes.

    `row` and `column` are where its header begins in the sheet; `top`, `bottom`, `left` and `right` the area it may
    fill, `top` above the header. In the coordinates of `view`: `label` is the x of the labels of lanes, `phase` and
    `step` the y of the names of phases and steps (None: there are none), `first` … `end` the x of the phases,
    `top_lane` … `last_lane` the y of the lanes; `said` that a word says where phases are named.
    """

    view: View
    row: int
    column: int
    score: float
    evidence: tuple[str | Phrase, ...]
    runner_up: float = field(default=0.0)
    label: int = field(default=0, kw_only=True)
    phase: int | None = field(default=None, kw_only=True)
    step: int | None = field(default=None, kw_only=True)
    first: int = field(default=0, kw_only=True)
    end: int = field(default=-1, kw_only=True)
    top_lane: int = field(default=0, kw_only=True)
    last_lane: int = field(default=-1, kw_only=True)
    said: bool = field(default=False, kw_only=True)
    top: int = field(default=0, kw_only=True)
    bottom: int = field(default=0, kw_only=True)
    left: int = field(default=0, kw_only=True)
    right: int = field(default=0, kw_only=True)

    @property
    def across(self) -> bool:
        return self.view.across
