"""The main job, xlsx to svg, against the bare libraries below it: openpyxl loading, svgwrite emitting.

python benchmarks/main_job.py
"""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

sys.path.insert(0, str(Path(__file__).parent))

import openpyxl
import svgwrite
from _measure import cpu, verdict

import cjm

LANES = (
    "Цели",
    "Действия",
    "Мысли",
    "Эмоции",
    "Точки контакта",
    "Боли",
    "Барьеры",
    "Идеи",
    "Ожидания",
    "Вопросы",
    "Цитаты",
    "За кулисами",
    "Системы",
    "Метрики",
    "Ответственный",
)
FEELINGS = ("😊 радость", "интерес", "сомнение", "раздражение", "облегчение", "доверие")


def workbook(phases: int = 12) -> bytes:
    """A workbook as somebody makes it by hand: 12 phases across, 15 lanes down, a sentence in each cell."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Карта"
    sheet.append(["Этап", *(f"Этап {number}: {FEELINGS[number % 6]}" for number in range(1, phases + 1))])
    for lane in LANES:
        cells = (
            FEELINGS[number % 6] if lane == "Эмоции" else f"{lane}: клиент {number} сравнивает цены и ждёт ответа"
            for number in range(1, phases + 1)
        )
        sheet.append([lane, *cells])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def emission(drawing: bytes) -> Callable[[], str]:
    """A job that makes with bare svgwrite as many elements as a drawing has, of the same kinds and texts."""
    root = ET.fromstring(drawing)
    found = [
        (element.tag.rpartition("}")[2], element.text or "", dict(element.attrib))
        for element in root.iter()
        if isinstance(element.tag, str)
    ]

    def emit() -> str:
        sheet = svgwrite.Drawing(debug=False)
        for tag, text, attributes in found:
            plain = {key: value for key, value in attributes.items() if "}" not in key}
            if tag == "text":
                element = sheet.text(text)
            elif tag == "tspan":
                element = sheet.tspan(text)
            elif tag in {"title", "desc", "style", "metadata"}:
                element = sheet.g()
            elif tag == "path":
                element = sheet.path()
            elif tag == "g":
                element = sheet.g()
            else:
                element = sheet.rect()
            element.attribs.update(plain)
            sheet.add(element)
        return str(sheet.tostring())

    return emit


def main() -> None:
    """Print the table of figures."""
    book = workbook()
    m = cjm.read(book, format="excel")
    drawing = cjm.to_bytes(m, "svg")
    emit = emission(drawing)
    elements = drawing.count(b"<") - drawing.count(b"</")
    least = cpu(
        {
            "job": lambda: cjm.to_bytes(cjm.read(book, format="excel"), "svg"),
            "read": lambda: cjm.read(book, format="excel"),
            "draw": lambda: cjm.to_bytes(m, "svg"),
            "draw, no carrier": lambda: cjm.to_bytes(m, "svg", carry="none"),
            "load": lambda: openpyxl.load_workbook(io.BytesIO(book)),
            "emit": emit,
        },
        rounds=15,
    )
    print(f"12 phases x 15 lanes: {len(list(m.walk())):,} elements of the map, {elements:,} of the drawing")
    for name, seconds in least.items():
        print(f"  {name:<18}{seconds * 1000:7.1f} ms")
    print(
        verdict(
            "xlsx -> svg / (openpyxl load + svgwrite emission)", least["job"] / (least["load"] + least["emit"]), 1.5
        )
    )


if __name__ == "__main__":
    main()
