"""What a reader found in one file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import field, frozen

from cjm.shapes._board import Board
from cjm.shapes._outline import Outline
from cjm.shapes._table import Table


def _tables(value: Iterable[Table]) -> tuple[Table, ...]:
    return tuple(value)


def _boards(value: Iterable[Board]) -> tuple[Board, ...]:
    return tuple(value)


def _outlines(value: Iterable[Outline]) -> tuple[Outline, ...]:
    return tuple(value)


@frozen(kw_only=True)
class Shapes:
    """The tables, boards and outlines of a file, and the carrier: the text in which cjm laid a map into it."""

    tables: tuple[Table, ...] = field(default=(), converter=_tables)
    boards: tuple[Board, ...] = field(default=(), converter=_boards)
    outlines: tuple[Outline, ...] = field(default=(), converter=_outlines)
    carrier: str | None = None


def visible(shapes: Shapes) -> Iterator[tuple[str, str]]:
    """Every non-empty text of the shapes and where it stands: texts, also struck-out ones, comments, links, notes.

    >>> list(visible(Shapes(tables=[Table.of([["Этап", "Заказ"]], name="Лист1")])))
    [('Лист1!R1C1', 'Этап'), ('Лист1!R1C2', 'Заказ')]
    """
    for table in shapes.tables:
        for cell in table.cells:
            place = cell.origin or f"{table.name}!R{cell.row + 1}C{cell.column + 1}"
            yield from (
                (place, text) for text in (cell.text, cell.struck, cell.comment, cell.link) if text and text.strip()
            )
    for board in shapes.boards:
        for item in board.items:
            place = item.origin or item.id
            yield from ((place, text) for text in (item.text, item.link, *item.tags) if text and text.strip())
    for outline in shapes.outlines:
        for _, node in outline.walk():
            place = node.origin or outline.name
            yield from ((place, text) for text in (node.text, node.note, node.link) if text and text.strip())
