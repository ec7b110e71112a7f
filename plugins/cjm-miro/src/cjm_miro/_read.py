"""A Miro board from JSON: our own files, answers of the REST API, exports of the Web SDK."""

from __future__ import annotations

import json
from typing import Any

import cjm
from cjm.guards import check_zip, parse_json, read_member

from ._items import Found, board, find

_BACKUP = (
    "Restore it in Miro, then save what the REST API gives: GET /v2/boards/…/items and GET /v2/boards/…/connectors."
)


def read(source: cjm.Source) -> cjm.Shapes:
    """The items of a board: their texts, places, tags and links, and the map that cjm laid beside them."""
    if source.data.startswith(b"PK\x03\x04"):
        raise _backup(source)
    document = parse_json(source.data, source.limits, where=source.path)
    found = find(document)
    _refuse_strangers(document, found, source)
    carrier = document.get("cjm") if isinstance(document, dict) else None
    shown = board(found, _name(document) or source.name, source)
    return cjm.Shapes(boards=[shown], carrier=carrier if isinstance(carrier, str) else None)


def strip(source: cjm.Source) -> bytes:
    """The board without the map that cjm laid beside its items."""
    document = parse_json(source.data, source.limits, where=source.path)
    if not isinstance(document, dict) or "cjm" not in document:
        return source.data
    del document["cjm"]
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "surrogatepass")


def _refuse_strangers(document: Any, found: Found, source: cjm.Source) -> None:
    """ConvertError where nothing says that this is a board, not even an empty one."""
    if found.items or found.tags or document == []:
        return
    if isinstance(document, dict):
        if document.get("type") == "error" or {"status", "message"} <= document.keys():
            raise cjm.ConvertError(
                f"is an error that Miro answered: {document.get('message')}.",
                where=source.path,
                next="Ask for the items of the board again.",
            )
        if any(isinstance(document.get(key), list) for key in ("items", "data")):
            return
    raise cjm.ConvertError(
        "holds no items of a Miro board.",
        where=source.path,
        next="Items have an id, a type and a position, as GET /v2/boards/…/items gives them.",
    )


def _name(document: Any) -> str:
    """What the board is called, where the document says it."""
    if not isinstance(document, dict):
        return ""
    board = document.get("board")
    name = board.get("name") if isinstance(board, dict) else document.get("name")
    return name if isinstance(name, str) else ""


def _backup(source: cjm.Source) -> cjm.ConvertError:
    """Why a backup of a board (.rtb) is not read, and what to do."""
    archive = check_zip(source.data, source.limits, where=source.path)
    if not {"meta.json", "canvas.json"} <= set(archive.namelist()):
        return cjm.ConvertError(
            "is an archive, not the JSON of a Miro board.", where=source.path, next="Name its format."
        )
    meta = read_member(archive, "meta.json", source.limits, where=source.path)
    if b"encryptionVersion" in meta:
        what = "is an encrypted backup of a Miro board (.rtb), which only Miro can open."
    else:
        what = "is a backup of a Miro board (.rtb) in an old form, which cjm does not read."
    return cjm.ConvertError(what, where=source.path, next=_BACKUP)
