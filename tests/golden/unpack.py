"""The golden readings with the texts of their sources put back in.

In a packed reading "@UNIT[S:E]" stands for the characters S to E (E excluded) of a unit of the source, "@[S:E]" for
those of the unit that the nearest "at" names, "[:]" for all of it, and "@@" for "@" itself. A unit is a cell
("Sheet!B5", in CSV "B5") or a line of text ("12"; "12:3" is the third cell of a table in line 12).
{"$": [...]} is the strings put together, {"$d": [[key, value], ...]} a dict whose keys are texts of the source.
"""

import csv
import datetime as dt
import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

READINGS = Path(__file__).parent / "corpus"

_REFERENCE = re.compile(r"@(.*)\[(\d*):(\d*)\]", re.DOTALL)


def sha256(data: bytes) -> str:
    """What names the contents of a file."""
    return hashlib.sha256(data).hexdigest()


def digest(reading: Any) -> str:
    """What names a reading, whatever the order of its keys."""
    return sha256(json.dumps(reading, sort_keys=True, ensure_ascii=False).encode())


def printed(value: Any) -> str:
    """The text of a cell."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, dt.datetime):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, dt.time):
        return value.strftime("%H:%M:%S")
    return str(value)


def letters(column: int) -> str:
    """The name of a column: A for 1, AA for 27."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def units(path: Path) -> dict[str, str]:
    """The text of each cell of a workbook or CSV file, or of each line of anything else."""
    if path.suffix == ".xlsx":
        import openpyxl

        cells = ((sheet.title, cell) for sheet in openpyxl.load_workbook(path) for row in sheet.rows for cell in row)
        return {f"{title}!{cell.coordinate}": printed(cell.value) for title, cell in cells if cell.value is not None}
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        return {f"{letters(j)}{i}": text for i, row in enumerate(rows, 1) for j, text in enumerate(row, 1) if text}
    return {str(i): line for i, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1)}


def unit_at(at: object, source: Mapping[str, str]) -> str | None:
    """The unit that an "at" names; None where it names none, as a range does."""
    place = str(at)
    if place not in source and re.fullmatch(r"\d+:\d+", place):
        place = place.partition(":")[0]
    return place if place in source else None


def expand(packed: Any, source: Mapping[str, str], here: str | None = None) -> Any:
    """The packed value with its references resolved."""
    if isinstance(packed, str) and packed.startswith("@@"):
        return packed[1:]
    if isinstance(packed, str) and packed.startswith("@"):
        found = _REFERENCE.fullmatch(packed)
        if found is None or not (unit := found[1] or here):
            raise ValueError(f"{packed!r} is no reference")
        return source[unit][int(found[2] or 0) : int(found[3]) if found[3] else None]
    if isinstance(packed, list):
        return [expand(each, source, here) for each in packed]
    if not isinstance(packed, dict):
        return packed
    if set(packed) == {"$"}:
        return "".join(expand(each, source, here) for each in packed["$"])
    if set(packed) == {"$d"}:
        return {expand(key, source, here): expand(value, source, here) for key, value in packed["$d"]}
    if "at" in packed:
        here = unit_at(packed["at"], source)
    return {key: expand(value, source, here) for key, value in packed.items()}


def unpacked(packed: Path, corpus: Path) -> dict[str, Any]:
    """The reading that a file of this folder holds, its texts taken from the source, wherever below the corpus it lies.

    FileNotFoundError where the source is missing, ValueError where it is not the file that was read.
    """
    record = json.loads(packed.read_text(encoding="utf-8"))
    name, wanted = record["source"]["file"], record["source"]["sha256"]
    found = sorted(corpus.rglob(name))
    if not found:
        raise FileNotFoundError(f"{name} is not below {corpus}")
    same = [path for path in found if sha256(path.read_bytes()) == wanted]
    if not same:
        raise ValueError(f"{found[0]} is not the file that was read (sha256 {wanted})")
    reading: dict[str, Any] = expand(record["gold"], units(same[0]))
    if digest(reading) != record["gold_sha256"]:
        raise ValueError(f"{packed}: the texts of {same[0]} do not give the reading that was packed")
    return reading
