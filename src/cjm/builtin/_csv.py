"""CSV: one table, whatever stands between its cells.

Excel takes a cell that begins with `=`, `+`, `-` or `@` for a formula. We write an apostrophe before it, as a person
would in Excel, and take it away when we read.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from cjm.arrange import table
from cjm.builtin._options import CsvOptions
from cjm.builtin._texts import rows_of, text_of
from cjm.errors import ConvertError
from cjm.hooks import Source, Target
from cjm.model import JourneyMap
from cjm.shapes import Cell, Shapes, Table

_DELIMITERS = ",;\t|"
_TRIED = 60
_GUARDED = re.compile(r"'*[=+\-@\t\r]")
_DECLARED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)


def read(source: Source) -> Shapes:
    """The table of a CSV file; delimiter and encoding are found where the options do not name them."""
    text = text_of(source)
    options: CsvOptions = source.options or CsvOptions()
    declared = _DECLARED.match(text)
    first = 1
    if declared:
        text, first = text[declared.end() :], 2
    delimiter = options.delimiter or (declared[1] if declared else _delimiter(text))
    try:
        cells = list(_cells(text, delimiter, first, source, csv.QUOTE_MINIMAL))
    except csv.Error as error:
        source.note(f"The quotes of the file are broken ({error}); it was read without regard to them.", kind="guess")
        cells = _unquoted(text, delimiter, first, source)
    return Shapes(tables=[Table(source.name, tuple(cells))])


def write(content: JourneyMap, target: Target) -> bytes:
    """The table of a map; in UTF-8 with the mark by which Excel knows it."""
    options: CsvOptions = target.options or CsvOptions()
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=options.delimiter or ",")
    for row in rows_of(table(content, language=options.language), target):
        writer.writerow([f"'{text}" if _GUARDED.match(text) else text for text in row])
    return out.getvalue().encode("utf-8-sig")


def _unquoted(text: str, delimiter: str, first: int, source: Source) -> list[Cell]:
    try:
        return list(_cells(text, delimiter, first, source, csv.QUOTE_NONE))
    except csv.Error as error:
        raise ConvertError(
            f"is no CSV file: {error}.", where=source.path, next="Save it as CSV in UTF-8 again."
        ) from error


def _cells(text: str, delimiter: str, first: int, source: Source, quoting: int) -> Iterator[Cell]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)  # type: ignore[arg-type]
    count, filled, line = 0, 0, first
    for number, row in enumerate(rows):
        if filled == source.limits.rows:
            source.note(f"Only the first {filled:,} rows are read; there are more.", at=f"{line}:1", kind="clip")
            return
        filled += any(row)
        for column, value in enumerate(row):
            if value:
                count += 1
                yield Cell(number, column, _plain(value), origin=f"{line}:{column + 1}")
        line = first + rows.line_num
        if count > source.limits.cells:
            source.note(f"Nothing was read beyond {count} cells.", at=f"{line}:1", kind="clip")
            return


def _plain(value: str) -> str:
    return value[1:] if value.startswith("'") and _GUARDED.match(value) else value


def _delimiter(text: str) -> str:
    """What cuts the first rows into the most regular table."""
    scored = []
    for rank, delimiter in enumerate(_DELIMITERS):
        widths = Counter(len(row) for row in _first_rows(text, delimiter) if any(row))
        width, times = max(widths.items(), key=lambda each: (each[0] > 1, each[1], each[0]), default=(0, 0))
        scored.append((width > 1, times, width, -rank, delimiter))
    return max(scored)[-1]


def _first_rows(text: str, delimiter: str) -> list[list[str]]:
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting)
        try:
            return list(islice(rows, _TRIED))
        except csv.Error:
            continue
    return []
