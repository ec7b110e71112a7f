"""What a table says around its maps: the title, facts about the whole map, personas."""

from __future__ import annotations

from attrs import define

from cjm.model import Persona
from cjm.recognise._body import title_in
from cjm.recognise._drafts import MapDraft
from cjm.recognise._grid import Grid
from cjm.recognise._headers import Header
from cjm.recognise._rest import ours
from cjm.recognise._vocabulary import Words
from cjm.shapes import Cell
from cjm.words import FACTS

_FIELDS = ("scenario", "scope", "purpose", "trigger", "customer_goal")


def read_above(header: Header, words: Words, draft: MapDraft) -> None:
    """Fill in what stands above the header of a map: its title, facts with their labels, personas."""
    above = _Above(header.view.grid, words, draft)
    for row in range(header.top, header.row):
        cells = above.grid.row(row, 0, header.right)
        at = 0
        while at < len(cells):
            at += above.fact(cells, at)


@define
class _Above:
    grid: Grid
    words: Words
    draft: MapDraft

    def fact(self, cells: list[Cell], at: int) -> int:
        """Read one cell, with the one beside it where it is a label; gives how many were read."""
        label = cells[at]
        name = self.words.fact(label.text)
        head, _, told = label.text.partition(":")
        if told.strip() and self.words.fact(head) == "persona" and ours(head, FACTS):
            self._persona(told, label)
            self.grid.use([label])
            return 1
        value = cells[at + 1] if name and at + 1 < len(cells) else None
        if name is None or value is None:
            if len(cells) == 1 and self.draft.title is None and name is None:
                self.draft.title = title_in(label)
                self.draft.titled = self.grid.place(label)
                self.grid.use([label])
            return 1
        if name == "persona":
            self._persona(value.text, value)
        elif name in _FIELDS and name not in self.draft.facts:
            self.draft.facts[name] = value.text.strip()
        else:
            return 2
        self.grid.use([label, value])
        if not ours(label.text, FACTS):
            self.draft.rest.cell(self.grid, label, f"says what stands beside it: {name}")
        return 2

    def _persona(self, name: str, cell: Cell) -> None:
        self.draft.personas.append(Persona(name.strip(), origin=self.grid.place(cell)))
