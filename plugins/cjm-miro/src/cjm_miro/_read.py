"""A Miro board from JSON: our own files, answers of the REST API, exports of the Web SDK."""

from __future__ import annotations

import json
from typing import Any, NoReturn

import cjm

from ._items import Found, board, find

_BACKUP = (
    "Export the board's items instead: with the REST API (GET /v2/boards/…/items), or copy its table into a "
    "spreadsheet."
)


def read(source: cjm.Source) -> cjm.Shapes:
    """The items of a board: their texts, places, tags and links, and the map that cjm laid beside them."""
    if source.data.startswith(b"PK\x03\x04"):
        raise _backup(source)
    document = _parsed(source)
    found = find(document)
    _refuse_strangers(document, found, source)
    carrier = document.get("cjm") if isinstance(document, dict) else None
    shown = board(found, _name(document) or source.name, source)
    return cjm.Shapes(boards=[shown], carrier=carrier if isinstance(carrier, str) else None)


def _parsed(source: cjm.Source) -> Any:
    """The document; ConvertError for what is no JSON, LimitError for what is nested too deep."""
    try:
        document = json.loads(source.text(), parse_constant=_no_number)
    except RecursionError:
        raise _too_deep(source) from None
    except ValueError as error:
        raise cjm.ConvertError(
            f"is no JSON: {error}.", where=source.path, next="Export the board again, or give another format."
        ) from error
    layer, depth = [document], 0
    while layer:
        depth += 1
        if depth > source.limits.depth:
            raise _too_deep(source)
        layer = (
            [
                value
                for node in layer
                for value in (node.values() if isinstance(node, dict) else node)
                if isinstance(value, dict | list)
            ]
            if depth > 1 or isinstance(document, dict | list)
            else []
        )
    return document


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _too_deep(source: cjm.Source) -> cjm.LimitError:
    return cjm.LimitError(
        f"is nested deeper than {source.limits.depth} levels.", where=source.path, next="No board is: export it again."
    )


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
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            names = set(archive.namelist())
            if not {"meta.json", "canvas.json"} <= names:
                return cjm.ConvertError(
                    "is an archive, not the JSON of a Miro board.", where=source.path, next="Give the right format."
                )
            small = archive.getinfo("meta.json").file_size < 100_000
            meta = archive.read("meta.json") if small else b""
    except (zipfile.BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        return cjm.ConvertError(f"is a damaged archive: {error}.", where=source.path, next=_BACKUP)
    kind = "an encrypted backup" if b"encryptionVersion" in meta else "a backup"
    return cjm.ConvertError(
        f"is {kind} of a Miro board (.rtb), which only Miro can open.", where=source.path, next=_BACKUP
    )
