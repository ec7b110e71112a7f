"""Customer journey maps on Miro boards: items spelled as the REST API v2 spells them, in one JSON file."""

from __future__ import annotations

import re
from collections.abc import Iterable

import cjm

__all__ = ["cjm_formats"]

_ITEM = re.compile(
    rb'"type"\s*:\s*"(?:sticky_note|frame|app_card|mindmap_node|connector|cursor-list|slide_container)"'
    rb'|"relativeTo"\s*:\s*"(?:canvas_center|parent_top_left)"'
    rb'|"(?:startItem|boardId)"\s*:'
)
_BACKUP = b"canvas.json", b"board.json"


@cjm.hookimpl
def cjm_formats() -> Iterable[cjm.Format]:
    """The items of a Miro board as JSON."""
    yield cjm.Format(
        "miro",
        title="Miro board as JSON",
        extensions=[".miro.json"],
        media_types=["application/vnd.miro+json"],
        reads="cjm_miro._read:read",
        writes="cjm_miro._write:write",
        strips="cjm_miro._read:strip",
        shows=cjm.BOARD_PARTS,
        carries=True,
        holds="atlas",
        options="cjm_miro._options:MiroOptions",
        sniff=looks_like_miro,
    )


def looks_like_miro(head: bytes) -> bool:
    """Whether contents begin as items of a board do, or as a backup of one (which the reader explains).

    >>> looks_like_miro(b'[{"id": "1", "type": "sticky_note"}]'), looks_like_miro(b'[{"type": "invoice"}]')
    (True, False)
    """
    if head.startswith(b"PK\x03\x04"):
        return any(name in head for name in _BACKUP) or head[30:39] == b"meta.json"
    return head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in {b"{", b"["} and bool(_ITEM.search(head))
