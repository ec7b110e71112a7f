"""Plain workbooks, small ones too, are read by calamine to the very tables that openpyxl gives."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

import cjm
from cjm_excel import _read
from cjm_excel._inventory import read_plainly

pytest.importorskip("python_calamine")


def small_map() -> bytes:
    """A map as somebody makes it, with every kind of value and of look."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Этап", "Поиск", " Заказ ", "👩‍👩‍👧 Семья", "注文"])
    sheet.append(["Оценка", 3, 4.5, -2, 1e21])
    sheet.append(["Доля", 0.31, 1, 0, 0.005])
    sheet.append(["День", dt.date(2026, 3, 31), dt.datetime(2026, 3, 31, 14, 30), dt.time(9, 5), None])  # noqa: DTZ001 - a sheet knows no zones
    sheet.append(["Боли", "Долго\nи дорого", "'=", True, "  "])
    for cell in sheet[3][1:]:
        cell.number_format = "0%"
    sheet["A1"].font = Font(bold=True)
    sheet["B5"].font = Font(strike=True)
    sheet["C5"].fill = PatternFill("solid", fgColor="FFCC00")
    book.create_sheet("Пусто")
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def both(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[cjm.Shapes, cjm.Shapes, bool]:
    """The tables with calamine and without, and whether it was used."""
    used: list[bool] = []
    plainly: Callable[..., bool] = read_plainly

    def watched(*given: object) -> bool:
        used.append(plainly(*given))
        return used[-1]

    monkeypatch.setattr(_read, "read_plainly", watched)
    quick = _read.read(cjm.Source(data=data, name="x"))
    monkeypatch.setattr(_read, "read_plainly", lambda *_: False)
    return quick, _read.read(cjm.Source(data=data, name="x")), any(used)


def test_a_small_map_is_the_same_by_both(monkeypatch: pytest.MonkeyPatch) -> None:
    quick, slow, was_used = both(small_map(), monkeypatch)

    assert was_used
    assert [table.name for table in quick.tables] == ["Sheet", "Пусто"]
    assert quick.tables[0].text(2, 1) == "31%"
    assert [table.cells for table in quick.tables] == [table.cells for table in slow.tables]
