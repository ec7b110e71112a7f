"""Compound files, in which old Office programs keep streams: .xls, and workbooks with a password."""

from __future__ import annotations

import struct
from array import array

from attrs import frozen

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST_SECTOR = 0xFFFFFFFA  # numbers above are marks
_MOST_ENTRIES = 10_000


class BrokenFileError(ValueError):
    """The file leads nowhere."""


@frozen
class _Entry:
    name: str
    kind: int
    start: int
    size: int


class CompoundFile:
    """The streams of a compound file by name; BrokenFileError where it is damaged."""

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC) or len(data) < 512:
            raise BrokenFileError
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift > shift:
            raise BrokenFileError
        self._size, self._mini_size = 1 << shift, 1 << mini_shift
        start, self._cutoff, mini_start = struct.unpack_from("<I4xII", data, 48)
        self._next = self._table(self._listed())
        entries = self._entries(b"".join(self._sectors(start)))
        self._streams = {entry.name: entry for entry in entries if entry.kind == 2}
        self._mini_next = self._table(self._chain(mini_start))
        root = next((entry for entry in entries if entry.kind == 5), None)
        self._mini = b"".join(self._sectors(root.start)) if root else b""

    def __contains__(self, name: str) -> bool:
        return name in self._streams

    def read(self, name: str) -> bytes:
        """The bytes of a stream."""
        entry = self._streams[name]
        if entry.size >= self._cutoff:
            return b"".join(self._sectors(entry.start))[: entry.size]
        size = self._mini_size
        pieces = (self._mini[at * size : (at + 1) * size] for at in _follow(self._mini_next, entry.start))
        return b"".join(pieces)[: entry.size]

    def _listed(self) -> list[int]:
        """The sectors that hold the table of what follows what."""
        found = list(struct.unpack_from("<109I", self._data, 76))
        at = struct.unpack_from("<I", self._data, 68)[0]
        most = len(self._data) // self._size
        while at < _LAST_SECTOR and len(found) <= most:
            numbers = self._numbers(at)
            found += numbers[:-1]
            at = numbers[-1]
        return [each for each in found if each < _LAST_SECTOR]

    def _table(self, sectors: list[int]) -> array[int]:
        table = array("I")
        for sector in sectors:
            table.extend(self._numbers(sector))
        return table

    def _numbers(self, sector: int) -> tuple[int, ...]:
        at = (sector + 1) * self._size
        if at + self._size > len(self._data):
            raise BrokenFileError
        return struct.unpack_from(f"<{self._size // 4}I", self._data, at)

    def _chain(self, start: int) -> list[int]:
        return list(_follow(self._next, start))

    def _sectors(self, start: int) -> list[bytes]:
        size = self._size
        return [self._data[(at + 1) * size : (at + 2) * size] for at in self._chain(start)]

    @staticmethod
    def _entries(directory: bytes) -> list[_Entry]:
        found = []
        for at in range(0, min(len(directory) - 127, 128 * _MOST_ENTRIES), 128):
            length, kind = struct.unpack_from("<HB", directory, at + 64)
            start, size = struct.unpack_from("<II", directory, at + 116)
            name = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            found.append(_Entry(name, kind, start, size))
        return found


def _follow(table: array[int], start: int) -> list[int]:
    found: list[int] = []
    while start < _LAST_SECTOR:
        if start >= len(table) or len(found) > len(table):
            raise BrokenFileError
        found.append(start)
        start = table[start]
    return found
