"""Pages: how large they are, and where on them each block goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

import attrs

from ._boxes import Scene
from ._context import MARGIN
from ._options import SvgOptions

Box = tuple[float, float, float, float]


class Paper(NamedTuple):
    """A page in px, and how many millimetres wide it is printed."""

    width: float
    height: float
    print: float

    @property
    def scale(self) -> float:
        """Millimetres to a px."""
        return self.print / self.width


# Printed on its page, the smallest type of 11 px is to be 6.5 points at least: 0.591 points to a px.
PAPERS: Final = {"A3": Paper(2000, 1414, 420), "A4": Paper(1414, 1000, 297), "16:9": Paper(1600, 900, 338.67)}
_SCALES: Final = (0.62, 0.7, 0.78, 0.88, 1.0)


def fitting(options: SvgOptions, draw: Callable[[SvgOptions, Paper | None], Scene]) -> Scene:
    """A drawing on its pages: on one, in the largest print for which one is enough, else on as many as it needs."""
    if options.page == "infinite":
        return draw(options, None)
    paper = PAPERS[options.page]
    pages = 0
    for scale in _SCALES:
        if pages > _MANY and scale < 1:
            continue
        scene = draw(options, Paper(round(paper.width * scale, 2), round(paper.height * scale, 2), paper.print))
        if len(scene.pages) == 1 and not scene.overfull:
            return scene
        pages = len(scene.pages)
    if options.density is None:
        # Nobody has asked for air, and a page is saved.
        tight = draw(attrs.evolve(options, density="compact"), paper)
        if len(tight.pages) < len(scene.pages):
            return tight
    return scene


_MANY: Final = 4  # pages that no larger sheet makes one of
_BETWEEN: Final = 40.0
_FOOT: Final = 34.0


class Sheets:
    """Where the next block goes: down one endless sheet, or over pages one under another."""

    def __init__(self, paper: Paper | None) -> None:
        self.paper = paper
        self.top = 0.0
        self.y = MARGIN - 4
        self.low = 0.0
        """Where the lowest block of the page ends."""
        self.pages: list[Box] = []
        self.overfull: list[int] = []
        self.fresh = True

    @property
    def room(self) -> float:
        """The height that a page has for blocks."""
        return float("inf") if self.paper is None else self.paper.height - MARGIN - _FOOT

    @property
    def left(self) -> float:
        """The height that is left on this page."""
        return float("inf") if self.paper is None else self.top + self.paper.height - _FOOT - self.y

    def take(self, height: float, repeat: Callable[[], None] | None = None, *, along: float = 0) -> float:
        """Where a block of this height goes, on a new page if it must; `repeat` draws the head of the new page first.

        `along` is the height of what must not be parted from the block.
        """
        if self.paper is not None and not self.fresh and height + along > self.left:
            self.turn()
            if repeat:
                repeat()
        at = self.y
        self.y += height
        self.low = self.y
        self.fresh = False
        return at

    def skip(self, height: float) -> None:
        """Leave some space, unless a page begins here."""
        if not self.fresh:
            self.y += height

    def turn(self) -> None:
        """End this page and begin the next one."""
        self.end()
        self.y = self.top + MARGIN - 4
        self.fresh = True

    def end(self) -> None:
        """End this page."""
        if self.paper is None:
            return
        height = max(self.paper.height, self.low + _FOOT - self.top)
        if height > self.paper.height + 0.5:
            self.overfull.append(len(self.pages) + 1)
        self.pages.append((0.0, self.top, self.paper.width, height))
        self.top += height + _BETWEEN
