"""What found no place in a map: one record for each text, with everywhere it was found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cjm.model import Asset, Unplaced
from cjm.recognise._grid import Grid
from cjm.shapes import Board, Cell, Outline


def ours(text: str, known: Mapping[str, Mapping[str, tuple[str, ...]]]) -> bool:
    """Whether a label is the very one that we write ourselves: writing the map brings it back."""
    plain = text.replace("→", "").strip()
    return any(plain == labels[0] for kinds in known.values() for labels in kinds.values())


class Rest:
    """Texts, comments, links and pictures without a place in a map, collected in reading order."""

    def __init__(self) -> None:
        self._places: dict[tuple[str, str, str | None, Asset | None], list[str]] = {}

    def __len__(self) -> int:
        return len(self._places)

    def add(
        self, text: str, place: str, kind: str = "text", reason: str | None = None, asset: Asset | None = None
    ) -> None:
        places = self._places.setdefault((text, kind, reason, asset), [])
        if place not in places:
            places.append(place)

    def take(self, other: Rest) -> None:
        """Hold what another one held as well."""
        for (text, kind, reason, asset), places in other._places.items():
            for place in places:
                self.add(text, place, kind, reason, asset)

    def records(self) -> tuple[Unplaced, ...]:
        return tuple(
            Unplaced(text, places=tuple(places), kind=kind, reason=reason, asset=asset)  # type: ignore[arg-type]
            for (text, kind, reason, asset), places in self._places.items()
        )

    def cell(self, grid: Grid, cell: Cell, reason: str | None = None) -> None:
        self.add(cell.text.strip(), grid.place(cell), reason=reason)

    def aside(self, grid: Grid, cells: Iterable[Cell]) -> None:
        """What hangs on cells: comments, links, and the pictures that found no place."""
        for cell in cells:
            place = grid.place(cell)
            if cell.struck.strip():
                self.add(cell.struck, place, "text")
            if cell.comment and cell.comment.strip():
                self.add(cell.comment, place, "comment")
            if cell.link and cell.link.strip() and cell.link != cell.text:
                self.add(cell.link, place, "link")
            if cell.picture and (cell.row, cell.column) not in grid.shown:
                self.add(cell.picture.name, place, "picture", asset=cell.picture)

    def board(self, board: Board) -> None:
        for item in board.items:
            place = item.origin or item.id
            for text, kind in ((item.text, "text"), (item.link, "link"), *((tag, "text") for tag in item.tags)):
                if text and text.strip():
                    self.add(text, place, kind)
            if item.picture:
                self.add(item.picture.name, place, "picture", asset=item.picture)

    def outline(self, outline: Outline) -> None:
        for _, node in outline.walk():
            place = node.origin or outline.name
            for text, kind in ((node.text, "text"), (node.note, "comment"), (node.link, "link")):
                if text and text.strip():
                    self.add(text, place, kind)
