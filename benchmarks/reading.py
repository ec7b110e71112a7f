"""From file to table, and whole readings, against openpyxl's own load of the same workbook.

python benchmarks/reading.py           maps, inventories of 5,000 rows, twice the rows
python benchmarks/reading.py 50000     the same for so many rows
"""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import openpyxl
from _measure import cpu, verdict
from main_job import workbook

import cjm
from cjm._convert import undisturbed
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


def tables(data: bytes, *, calamine: bool) -> object:
    """The tables of a workbook, as `cjm.load` has them read."""
    used = _read.read_plainly
    if not calamine:
        _read.read_plainly = lambda *_: False
    try:
        with undisturbed():
            return _read.read(cjm.Source(data=data, name="x"))
    finally:
        _read.read_plainly = used


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


def main(rows: int) -> None:
    """Print the table of figures."""
    small, large, twice = workbook(), inventory(rows), inventory(2 * rows)
    jobs = {
        "load small": lambda: load(small),
        "tables small": lambda: tables(small, calamine=False),
        "read small": lambda: cjm.load(small, format="excel"),
    }
    least = cpu(jobs, rounds=15)
    print(verdict("12 x 15 map: tables / openpyxl's load", least["tables small"] / least["load small"], 1.3))
    print(verdict("12 x 15 map: whole reading / openpyxl's load", least["read small"] / least["load small"], 1.5))
    jobs = {
        "load": lambda: load(large),
        "tables": lambda: tables(large, calamine=False),
        "calamine": lambda: tables(large, calamine=True),
        "twice": lambda: tables(twice, calamine=False),
        "calamine twice": lambda: tables(twice, calamine=True),
        "read": lambda: cjm.load(large, format="excel"),
    }
    least = cpu(jobs, rounds=3)
    for name, seconds in least.items():
        print(f"  {name:<18}{seconds:7.2f} s")
    print(verdict(f"{rows:,} x 20: tables / openpyxl's load", least["tables"] / least["load"], 1.3))
    print(verdict(f"{rows:,} x 20: tables through calamine", least["calamine"] / least["load"], 0.6))
    print(verdict(f"{rows:,} x 20: whole reading, calamine installed", least["read"] / least["load"], 0.6))
    print(verdict(f"{2 * rows:,} rows / {rows:,} rows: tables", least["twice"] / least["tables"], 2.2))
    print(verdict("... through calamine", least["calamine twice"] / least["calamine"], 2.2))
    bare = peak("load(data)", rows)
    print(verdict("peak memory: tables / openpyxl", peak("tables(data, calamine=False)", rows) / bare, 2.5))
    print(verdict("... through calamine", peak("tables(data, calamine=True)", rows) / bare, 2.5))


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 5_000)
