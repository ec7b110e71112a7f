"""What a reader asks before it parses what strangers sent.

Sizes, ratio and names in a zip; entities and depth in XML; depth in JSON.
Every refusal is a `ConvertError`, or a `LimitError` where the contents are larger or deeper than an honest file's.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, NoReturn
from xml.parsers import expat

from cjm.errors import ConvertError, LimitError
from cjm.hooks import Limits

__all__ = ["check_xml", "check_zip", "chunks_of_member", "parse_json", "read_member"]

_FREE = 10 * 2**20
_CHUNK = 256 * 1024
_ENTRY = 400  # bytes of the directory of a zip for each member, more than honest names need
_SMALLER = "Choose a smaller file, or raise limits=."
_AGAIN = "Open it in its own program and save it again."


def check_zip(data: bytes, limits: Limits | None = None, *, where: str | None = None) -> zipfile.ZipFile:
    """The archive, once its directory promises nothing that an honest file would not: sizes, ratio, number, names."""
    bounds = limits or Limits()
    _check_directory(data, bounds, where)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
        raise ConvertError("is no zip archive, or a damaged one.", where=where, next=_AGAIN) from error
    members = archive.infolist()
    if len(members) > bounds.members:
        _too(f"holds {len(members)} files, more than {bounds.members}", where)
    total = 0
    for member in members:
        name = member.filename
        path = PurePosixPath(name.replace("\\", "/"))
        if path.is_absolute() or PureWindowsPath(name).drive or ".." in path.parts:
            raise ConvertError(f"holds a file named {name!r}, which leads out of it.", where=where, next=_AGAIN)
        if member.flag_bits & 1:
            raise ConvertError("is encrypted.", where=where, next="Take the password off and save it again.")
        if member.file_size > bounds.member:
            _too(f"holds {name!r}, which unpacks to {_size(member.file_size)}", where)
        total += member.file_size
    if total > bounds.unpacked:
        _too(f"unpacks to {_size(total)}", where)
    if total > _FREE and total > bounds.ratio * len(data):
        _too(f"unpacks to {_size(total)}, {total // max(len(data), 1)} times its size", where)
    return archive


def _check_directory(data: bytes, bounds: Limits, where: str | None) -> None:
    """Refuse a directory of millions of entries before `zipfile` builds a record for each."""
    at = data.rfind(b"PK\x05\x06", max(0, len(data) - 66_000))
    if at < 0 or len(data) < at + 16:
        return  # zipfile says what is wrong with it
    size = int.from_bytes(data[at + 12 : at + 16], "little")
    if size == 0xFFFFFFFF:
        long = data.rfind(b"PK\x06\x06", 0, at)
        size = int.from_bytes(data[long + 40 : long + 48], "little") if long >= 0 else len(data)
    if size > (bounds.members + 1) * _ENTRY:
        _too(f"has a list of contents of {_size(size)}", where)


def read_member(
    archive: zipfile.ZipFile, name: str, limits: Limits | None = None, *, where: str | None = None
) -> bytes:
    """The bytes of one member of an archive, never more than the limits allow, whatever its directory says."""
    return b"".join(chunks_of_member(archive, name, limits, where=where))


def chunks_of_member(
    archive: zipfile.ZipFile, name: str, limits: Limits | None = None, *, where: str | None = None
) -> Iterator[bytes]:
    """The same bytes piece by piece, at most 256 KiB at a time, for what is parsed as it comes."""
    bounds = limits or Limits()
    left = bounds.member
    try:
        with archive.open(name) as file:
            while chunk := file.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    _too(f"holds {name!r}, which unpacks to more than {_size(bounds.member)}", where)
                yield chunk
    except KeyError as error:
        raise ConvertError(f"has no {name!r} in it.", where=where, next=_AGAIN) from error
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
        raise ConvertError(f"is damaged: {name!r} cannot be unpacked.", where=where, next=_AGAIN) from error


def check_xml(
    data: bytes,
    limits: Limits | None = None,
    *,
    where: str | None = None,
    doctype: bool = False,
    whole: bool = True,
) -> None:
    """Refuse XML that declares entities, in any encoding, or that is nested too deeply or not well-formed.

    `doctype` lets pass a document type that only names a public definition, as drawing programs write it; entities
    never pass. `whole=False` looks no further than the first element: quicker, and blind to depth.

    >>> check_xml(b"<svg><g/></svg>")
    >>> check_xml(b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    Traceback (most recent call last):
    ...
    cjm.errors.ConvertError: declares a document type or entities. Save it without them.
    """
    deepest = (limits or Limits()).depth
    parser = expat.ParserCreate()
    depth = 0

    def refuse(*_: Any) -> NoReturn:
        raise ConvertError("declares a document type or entities.", where=where, next="Save it without them.")

    def declared(*_: Any) -> None:
        if not doctype:
            refuse()

    def opened(*_: Any) -> None:
        nonlocal depth
        if not whole:
            raise _Enough
        depth += 1
        if depth > deepest:
            _too(f"is nested more than {deepest} deep", where)

    def closed(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartDoctypeDeclHandler = declared
    parser.EntityDeclHandler = refuse
    parser.StartElementHandler = opened
    if whole:
        parser.EndElementHandler = closed
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    except _Enough:
        return
    except (expat.ExpatError, LookupError, ValueError) as error:
        at = f"line {parser.ErrorLineNumber}, column {parser.ErrorColumnNumber + 1}"
        said = expat.ErrorString(parser.ErrorCode) if parser.ErrorCode else str(error)
        raise ConvertError(
            f"is no well-formed XML ({said}).", where=f"{where}: {at}" if where else at, next=_AGAIN
        ) from error


class _Enough(Exception):
    """The first element was met."""


def parse_json(data: bytes | str, limits: Limits | None = None, *, where: str | None = None) -> Any:
    """The JSON of some contents; ConvertError says in which line and column it is none.

    >>> parse_json(b'{"a": [1, 2]}')
    {'a': [1, 2]}
    """
    deepest = (limits or Limits()).depth
    try:
        text = data if isinstance(data, str) else data.decode(json.detect_encoding(data), "surrogatepass")
        value = json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        at = f"line {error.lineno}, column {error.colno}"
        raise ConvertError(
            f"is no JSON ({error.msg}).", where=f"{where}: {at}" if where else at, next="Correct it there."
        ) from error
    except UnicodeDecodeError as error:
        raise ConvertError("is no text in UTF-8.", where=where, next="Save it as UTF-8.") from error
    except RecursionError as error:
        raise LimitError("is nested too deeply.", where=where, next=_AGAIN) from error
    except ValueError as error:
        raise ConvertError(f"holds what no program can use ({error}).", where=where, next="Correct it.") from error
    level = [value]
    for _ in range(deepest):
        level = [
            item
            for each in level
            if isinstance(each, dict | list)
            for item in (each.values() if isinstance(each, dict) else each)
            if isinstance(item, dict | list)
        ]
        if not level:
            return value
    return _too(f"is nested more than {deepest} deep", where)


def _too(what: str, where: str | None) -> NoReturn:
    raise LimitError(f"{what}.", where=where, next=_SMALLER)


def _size(size: int) -> str:
    return f"{size / 2**20:.0f} MiB" if size >= 2**20 else f"{size} bytes"
