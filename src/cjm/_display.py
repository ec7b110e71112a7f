"""What a notebook shows of a map: the drawing where a plugin can draw, else a table, else words."""

from __future__ import annotations

import base64
import html
from collections.abc import Iterator
from typing import Any

from cjm.model import Atlas, JourneyMap
from cjm.shapes import Cell, Table

MOST_MAPS = 5
"""How many maps of an atlas are shown."""

MOST_CELLS = 2000
"""How many cells of a map are shown: more than anybody reads in a notebook, few enough for every browser."""

MOST_COLUMNS = 100
"""How many columns of them."""

MOST_ELEMENTS = 3000
"""How many elements a map may have to be drawn in a notebook."""


def bundle(value: Any) -> dict[str, Any]:
    """Media types and contents for a notebook: always `text/plain`, and the best of drawing and table.

    >>> bundle(JourneyMap("Заказ", phases=["Поиск"]))["text/plain"]
    "JourneyMap('Заказ', 1 phase, 0 steps)"
    """
    shown: dict[str, Any] = {"text/plain": _plain(value)}
    try:
        if isinstance(value, JourneyMap) and (picture := _picture(value)) is not None:
            shown["image/svg+xml"] = picture
        elif isinstance(value, JourneyMap | Atlas):
            shown["text/html"] = "\n".join(_html(value))
    except Exception:  # noqa: BLE001 - a notebook must show something, whatever is broken
        return shown
    return shown


def _plain(value: Any) -> str:
    try:
        return repr(value)
    except Exception:  # noqa: BLE001 - as above
        return f"<{type(value).__name__}>"


def _picture(journey: JourneyMap) -> str | None:
    """The drawing of a map; None without a plugin that draws, for a map too large to look at, when drawing fails."""
    if sum(1 for _ in journey.places()) > MOST_ELEMENTS:
        return None
    try:
        from cjm._writing import to_bytes

        return to_bytes(journey, "svg", carry="none").decode("utf-8")
    except Exception:  # noqa: BLE001 - no plugin or a broken one: the table is next
        return None


def _html(value: JourneyMap | Atlas) -> Iterator[str]:
    if isinstance(value, JourneyMap):
        yield from _map(value)
        return
    yield f"<p><strong>{_text(value.title)}</strong></p>"
    for journey in value.maps[:MOST_MAPS]:
        picture = _picture(journey)
        if picture is None:
            yield from _map(journey)
        else:
            yield f"<div>{_inline(picture)}</div>"
    if len(value.maps) > MOST_MAPS:
        yield f"<p><em>… and {len(value.maps) - MOST_MAPS} more maps.</em></p>"


def _inline(svg: str) -> str:
    """A drawing as an image: its ids and styles stay apart from those of the page and of other drawings."""
    data = base64.b64encode(svg.encode("utf-8")).decode("ascii")
    return f'<img alt="" src="data:image/svg+xml;base64,{data}"/>'


def _map(journey: JourneyMap) -> Iterator[str]:
    from cjm.arrange import table

    yield from _table(table(journey))


def _table(table: Table) -> Iterator[str]:
    """The cells of a table as HTML; merged ones span, and what lies beneath them is left out."""
    height, width = table.height, min(table.width, MOST_COLUMNS)
    shown = min(height, max(1, MOST_CELLS // max(1, width)))
    covered: set[tuple[int, int]] = set()
    yield "<table>"
    for row in range(shown):
        cells: list[str] = []
        for column in range(width):
            if (row, column) in covered:
                continue
            cell = table.at(row, column) or Cell(row, column)
            rows, columns = min(cell.rows, shown - row), min(cell.columns, width - column)
            covered.update((row + r, column + c) for r in range(rows) for c in range(columns))
            cells.append(_cell(cell, rows, columns))
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</table>"
    if shown < height or width < table.width:
        yield (
            f"<p><em>The first {shown} of {height} rows and {width} of {table.width} columns; "
            "the map has them all.</em></p>"
        )


def _cell(cell: Cell, rows: int, columns: int) -> str:
    tag = "td" if cell.role in {None, "content", "aside", "fact"} else "th"
    spans = (f' rowspan="{rows}"' if rows > 1 else "") + (f' colspan="{columns}"' if columns > 1 else "")
    return f'<{tag}{spans} style="text-align: left; vertical-align: top">{_text(cell.text)}</{tag}>'


def _text(text: str) -> str:
    safe = "".join(each if each in "\n\t" or each.isprintable() or each == "\u200d" else "\ufffd" for each in text)
    return "<br/>".join(html.escape(line) for line in safe.split("\n"))
