"""A workbook as a package: a zip of XML parts, checked before anything in it is parsed, by us or by openpyxl."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Callable, Iterator
from typing import TypeAlias
from urllib.parse import unquote
from xml.parsers import expat

from attrs import define, field, frozen

import cjm
from cjm import guards

_MOST_NODES = 1_000_000  # in a part that is read as a tree, such as styles or comments
_SMALL = 32 * 1024
_DAMAGED = "Open it in Excel or LibreOffice and save it anew."
_SAVE_AS = "Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx)."


@define
class Node:
    """An element of XML by its bare name: what namespaces it is in differs between writers, its name does not."""

    name: str
    attributes: dict[str, str]
    children: list[Node] = field(factory=list)
    pieces: list[str] = field(factory=list)

    @property
    def text(self) -> str:
        """The text directly in it."""
        return "".join(self.pieces)

    def get(self, name: str, default: str = "") -> str:
        """The attribute of that bare name."""
        return self.attributes.get(name, default)

    def child(self, name: str) -> Node | None:
        """The first child of that name."""
        return next((each for each in self.children if each.name == name), None)

    def all(self, *names: str) -> Iterator[Node]:
        """All elements beneath that go by one of these names, in the order of the file."""
        waiting = self.children[::-1]
        while waiting:
            node = waiting.pop()
            if node.name in names:
                yield node
            waiting += node.children[::-1]


@frozen
class Relation:
    """What a part refers to: the last word of the relation's type, and another part or an outside address."""

    kind: str
    target: str
    external: bool


def bare(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


class _Tree:
    """Builds nodes of what a parser meets."""

    def __init__(self) -> None:
        self.root: Node | None = None
        self._open: list[Node] = []
        self._left = _MOST_NODES

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        node = Node(bare(tag), {bare(name): value for name, value in attributes.items()})
        if self._open:
            # A Fallback repeats, for old programs, what the Choice before it says.
            if node.name != "Fallback":
                self._open[-1].children.append(node)
        else:
            self.root = node
        self._open.append(node)
        self._left -= 1
        if self._left < 0:
            raise cjm.LimitError(f"holds more than {_MOST_NODES:,} elements.", next=_DAMAGED)

    def end(self, tag: str) -> None:
        self._open.pop()

    def text(self, text: str) -> None:
        self._open[-1].pieces.append(text)


_Start: TypeAlias = Callable[[str, dict[str, str]], None]
_End: TypeAlias = Callable[[str], None]


class Package:
    """The parts of a workbook by name; each is unpacked when it is asked for."""

    def __init__(self, source: cjm.Source) -> None:
        self.where = source.path or source.name or None
        self._limits = source.limits
        refuse_others(source, self.where)
        self._zip = guards.check_zip(source.data, source.limits, where=self.where)
        # The names of parts know no case, and some writers use backslashes.
        self._members = {_part(name): name for name in self._zip.namelist()}
        self._media: dict[str, bytes] = {}
        self._anew: dict[str, bytes] = {}
        self._last = "", b""  # a sheet is looked at several times in a row
        self._sound: set[str] = set()
        self._left = 8 * sum(info.file_size for info in self._zip.infolist()) + 2**20

    def __contains__(self, name: str) -> bool:
        return _part(name) in self._members

    def names(self) -> list[str]:
        """The names of all parts, in lower case, sorted."""
        return sorted(self._members)

    def read(self, name: str) -> bytes:
        """The bytes of a part."""
        if _part(name) in self._anew:
            return self._anew[_part(name)]
        if name in self._media:
            return self._media[name]
        if name == self._last[0]:
            self._charge(len(self._last[1]))
            return self._last[1]
        data = b"".join(self._chunks(name))
        self._last = name, data
        if _part(name).startswith(("xl/media/", "pictures/")):
            self._media[name] = data  # a logo may stand on every sheet
        return data

    def _chunks(self, name: str) -> Iterator[bytes]:
        member = self._members.get(_part(name), name)
        for chunk in guards.chunks_of_member(self._zip, member, self._limits, where=self.where):
            self._charge(len(chunk))
            yield chunk

    def _charge(self, count: int) -> None:
        self._left -= count
        if self._left < 0:
            raise cjm.LimitError(
                "refers to the same parts again and again, as no honest workbook does.", where=self.where, next=_DAMAGED
            )

    @property
    def is_changed(self) -> bool:
        """Whether a part was put."""
        return bool(self._anew)

    @property
    def archive(self) -> zipfile.ZipFile:
        """The zip itself."""
        return self._zip

    def put(self, name: str, data: bytes) -> None:
        """Let a part be these bytes from now on."""
        self._anew[_part(name)] = data

    def data(self, source: bytes) -> bytes:
        """The workbook: as it came, or with the parts that were put."""
        if not self._anew:
            return source
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            for part, name in self._members.items():
                archive.writestr(name, self._anew[part] if part in self._anew else self.read(name))
        return file.getvalue()

    def check(self, name: str) -> None:
        """Refuse a part that is no sound, harmless XML, unless that is known already."""
        if _part(name) not in self._sound:
            # A small one cannot be nested so deeply that it would do harm: then nobody need follow its elements.
            self.walk(name, is_followed=len(self.read(name)) > _SMALL)

    def trust(self, name: str) -> None:
        """Take a part for sound and harmless: it was looked at otherwise."""
        self._sound.add(_part(name))

    def walk(
        self,
        name: str,
        start: _Start | None = None,
        end: _End | None = None,
        text: _End | None = None,
        *,
        is_followed: bool = True,
    ) -> None:
        """Tell of each element in a part; document types, and with them all entities, are refused, as is great depth.

        Names come with their namespaces, as "namespace}name".
        """
        deepest, depth = self._limits.depth, 0
        parser = expat.ParserCreate(namespace_separator="}")

        def started(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > deepest:
                raise cjm.LimitError(f"nests XML more than {deepest} levels deep.", next=_DAMAGED)
            if start:
                start(tag, attributes)

        def ended(tag: str) -> None:
            nonlocal depth
            depth -= 1
            if end:
                end(tag)

        if is_followed:
            parser.StartElementHandler, parser.EndElementHandler = started, ended
        parser.StartDoctypeDeclHandler = _refuse_doctype
        if text:
            parser.CharacterDataHandler = text
            parser.buffer_text = True
        try:
            parser.Parse(self.read(name), True)  # noqa: FBT003 - expat's own signature
        except _DoctypeError:
            raise cjm.ConvertError(
                f"declares a document type or entities in {name}, as no workbook does.",
                where=self.where,
                next=_DAMAGED,
            ) from None
        except (expat.ExpatError, LookupError) as error:
            raise cjm.ConvertError(
                f"is damaged: {name} is no sound XML ({error}).", where=self.where, next=_DAMAGED
            ) from error
        except cjm.LimitError as error:
            if error.where:
                raise
            raise cjm.LimitError(f"{error.faults[0].what} ({name})", where=self.where, next=error.next) from None
        self._sound.add(_part(name))

    def tree(self, name: str) -> Node:
        """A small part as a tree."""
        made = _Tree()
        self.walk(name, made.start, made.end, made.text)
        return made.root or Node("", {})

    def relations(self, name: str) -> dict[str, Relation]:
        """What a part refers to, by id."""
        folder, _, file = name.rpartition("/")
        part = f"{folder}/_rels/{file}.rels".lstrip("/")
        if part not in self:
            return {}
        found = {}
        for node in self.tree(part).all("Relationship"):
            target, external = node.get("Target"), node.get("TargetMode") == "External"
            if not external:
                target = posixpath.normpath(posixpath.join("/", folder, target.replace("\\", "/"))).lstrip("/")
            found[node.get("Id")] = Relation(node.get("Type").rpartition("/")[2], target, external)
        return found


class _DoctypeError(Exception):
    """A document type was met."""


def _refuse_doctype(*_: object) -> None:
    raise _DoctypeError


def _part(name: str) -> str:
    return unquote(name).replace("\\", "/").lstrip("/").lower()


def refuse_others(source: cjm.Source, where: str | None, *, of_old_kind: bool = False) -> None:
    """Say what a file is that only bears the name of a workbook, a new one (.xlsx, .ods) or an old one (.xls)."""
    head = source.data[:4096]
    if not head.strip(b"\0"):
        what, next_ = "is empty.", "Save the workbook again."
    elif head.startswith(b"PK") and not of_old_kind:
        return
    elif source.name.startswith("~$"):
        what = "is the lock file that Excel lays beside an open workbook."
        next_ = "Read the file of the same name without ~$."
    elif head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        # Names in the directory of such a file are UTF-16.
        if "EncryptedPackage".encode("utf-16-le") in source.data:
            what, next_ = "is protected by a password.", "Open it in Excel and save it without a password."
        elif of_old_kind:
            return
        else:
            what, next_ = (
                "is a workbook of the old binary kind (.xls), whatever its name.",
                'Read it with format="xls".',
            )
    elif head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html", b"<table", b"<meta")):
        what, next_ = "is a web page (HTML), whatever its name.", 'Read it with format="html".'
    elif head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        what, next_ = "is XML and no workbook.", _SAVE_AS
    elif _is_text(head):
        what, next_ = "is plain text, such as CSV, and no workbook.", 'Read it with format="csv".'
    else:
        what, next_ = "is no Excel workbook.", "Check what the file is, or choose a format with format=."
    raise cjm.ConvertError(what, where=where, next=next_)


def _is_text(head: bytes) -> bool:
    return not any(byte < 9 or 13 < byte < 32 for byte in head)
