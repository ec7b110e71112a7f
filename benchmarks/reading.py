"""From file to table, and whole readings, against openpyxl's own load of the same workbook.

python benchmarks/reading.py           maps, inventories of 5,000 rows, twice the rows
python benchmarks/reading.py 25000     the same for so many rows and for twice as many
"""

from __future__ import annotations

import datetime as dt
import io
import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import openpyxl
from _measure import cpu, verdict
from main_job import workbook

import cjm
from cjm import _plugins
from cjm._convert import undisturbed
from cjm.recognise._said import owners
from cjm.words._fold import fold
from cjm.words._match import labels_of
from cjm.words._stem import stem
from cjm_excel import _read

CHANNELS = ("Сайт", "Приложение", "Магазин")


def inventory(rows: int) -> bytes:
    """A long inventory as somebody exports it: 20 columns of texts, numbers, shares and days."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Точки контакта")
    names = ["Этап", "Шаг", "Точка контакта", "Канал", "Боль", "Идея", "Владелец", "Оценка", "Доля", "Дата"]
    sheet.append([*names, *(f"Поле {number}" for number in range(10))])
    for row in range(rows):
        day = dt.date(2026, 1, 1) + dt.timedelta(days=row % 300)
        words = [f"Этап {row // 500}", f"Шаг {row}", f"Точка {row % 97}", CHANNELS[row % 3]]
        words += [f"Клиент {row} ждёт ответа", f"Показать срок {row}", "CRM"]
        others = [f"текст {row} {at}" if at % 2 else row * at for at in range(10)]
        sheet.append([*words, row % 5 + 1, row / rows, day, *others])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def load(data: bytes) -> object:
    """Bare openpyxl, as anybody calls it."""
    return openpyxl.load_workbook(io.BytesIO(data))


@contextmanager
def with_or_without(*, calamine: bool) -> Iterator[None]:
    """As if calamine were not installed, unless it may be used."""
    used = _read.read_plainly
    if not calamine:
        _read.read_plainly = lambda *_: False
    try:
        yield
    finally:
        _read.read_plainly = used


def tables(data: bytes, *, calamine: bool) -> object:
    """The tables of a workbook, as `cjm.load` has them read."""
    with with_or_without(calamine=calamine), undisturbed():
        return _read.read(cjm.Source(data=data, name="x"))


def peak(what: str, rows: int) -> float:
    """The peak memory in MB of a process that reads an inventory."""
    code = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); import reading; "
        f"data = open(sys.argv[1], 'rb').read(); found = reading.{what}; "
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    path = Path(f"/tmp/cjm-inventory-{rows}.xlsx")
    path.write_bytes(inventory(rows))
    try:
        done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    finally:
        path.unlink()
    return int(done.stdout) / 1024


def misspelt(data: bytes) -> bytes:
    """The same map with five of its labels misspelt: a letter inside each is left out."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    labels = [cell for (cell,) in book.active.iter_rows(min_row=2, max_col=1) if len(cell.value) > 5][:5]
    for cell in labels:
        cell.value = cell.value[:3] + cell.value[4:]
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read(data: bytes, *, calamine: bool) -> cjm.JourneyMap:
    """The map of a workbook, as if no label of it had been met before."""
    labels_of(_plugins.vocabularies()).forget()
    for remembered in (fold, stem, owners):
        remembered.cache_clear()
    with with_or_without(calamine=calamine):
        return cjm.read(data, format="excel")


def sentences(phases: int = 12) -> bytes:
    """The same map as most people fill it: a sentence in each cell, which does not say again in which lane it is."""
    words = (
        "клиент сравнивает цены ждёт ответа сайт долго грузится показать срок доставки звонок оператора письмо курьер "
        "забыл спросить скидку отзывы подруги выбирает модель размер оплата картой не проходит возврат денег"
    ).split()
    chosen = random.Random(1)
    book = openpyxl.load_workbook(io.BytesIO(workbook(phases)))
    for row in book.active.iter_rows(min_row=2, min_col=2):
        for cell in row:
            if ": " in cell.value:
                cell.value = " ".join(chosen.sample(words, 7)).capitalize()
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def small_map(what: str, known: bytes) -> None:
    """A map of 12 x 15 cells."""
    odd = misspelt(known)
    least = cpu(
        {
            "load": lambda: load(known),
            "tables": lambda: tables(known, calamine=False),
            "read": lambda: read(known, calamine=True),
            "read by openpyxl": lambda: read(known, calamine=False),
            "read again": lambda: cjm.read(known, format="excel"),
            "misspelt": lambda: read(odd, calamine=True),
            "misspelt by openpyxl": lambda: read(odd, calamine=False),
        },
        rounds=15,
    )
    print(f"12 x 15 map: {what}")
    for name, seconds in least.items():
        print(f"  {name:<22}{seconds * 1000:7.1f} ms")
    print(verdict("tables, by openpyxl / openpyxl's load", least["tables"] / least["load"], None))
    print(verdict("cjm.read, known labels / openpyxl's load", least["read"] / least["load"], 1.5))
    print(verdict("... without calamine", least["read by openpyxl"] / least["load"], 1.5))
    print(verdict("... when its texts have been met before", least["read again"] / least["load"], None))
    print(verdict("cjm.read, five labels misspelt", least["misspelt"] / least["load"], 2))
    print(verdict("... without calamine", least["misspelt by openpyxl"] / least["load"], 2))


def inventories(rows: int) -> None:
    """An inventory, and one of twice the rows."""
    large, twice = inventory(rows), inventory(2 * rows)
    jobs = {
        "load": lambda: load(large),
        "tables": lambda: tables(large, calamine=False),
        "tables by calamine": lambda: tables(large, calamine=True),
        "read": lambda: read(large, calamine=False),
        "read by calamine": lambda: read(large, calamine=True),
        "twice": lambda: read(twice, calamine=False),
        "twice by calamine": lambda: read(twice, calamine=True),
    }
    least = cpu(jobs, rounds=3)
    for name, seconds in least.items():
        print(f"  {name:<22}{seconds:7.2f} s")
    one = least["load"]
    print(verdict(f"{rows:,} x 20: tables / openpyxl's load", least["tables"] / one, None))
    print(verdict("... through calamine", least["tables by calamine"] / one, None))
    print(verdict(f"{rows:,} x 20: cjm.read, by openpyxl / openpyxl's load", least["read"] / one, 1.6))
    print(verdict("... through calamine", least["read by calamine"] / one, 0.6))
    print(verdict(f"{2 * rows:,} rows / {rows:,} rows: cjm.read", least["twice"] / least["read"], 2.2))
    print(verdict("... through calamine", least["twice by calamine"] / least["read by calamine"], 2.2))
    bare = peak("load(data)", rows)
    print(verdict("peak memory: cjm.read / openpyxl's load", peak("read(data, calamine=False)", rows) / bare, 2.5))
    print(verdict("... through calamine", peak("read(data, calamine=True)", rows) / bare, 2.5))


def main(rows: int) -> None:
    """Print the table of figures."""
    small_map("a sentence in each cell", sentences())
    small_map("each cell begins with the label of its lane, as few do", workbook())
    inventories(rows)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 5_000)
