"""Makes `clinic.xlsx`, a workbook as a person makes it by hand, the same bytes each time.

    python examples/make_clinic.py

The clinic comes from an article on journey maps; the pains in it are the article's, obvious and hidden ones.
"""

import io
import re
import zipfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

TITLE = "Карта пути пациента: первый приём в клинике"
PERSONA = "Персона: Анна, 34 года, работает в офисе, записывает к врачу себя и сына"
PHASES = (
    ("Осознание потребности", "D9E2F3", ("Симптомы и совет знакомых",)),
    ("Выбор клиники", "E2EFDA", ("Поиск и сравнение",)),
    ("Запись на приём", "FFF2CC", ("Запись",)),
    ("Визит в клинику", "FCE4D6", ("Дорога и парковка", "Регистратура и ожидание", "Приём у врача")),
    ("После визита", "EDEDED", ("Результаты и отзыв",)),
)
# Each row: what stands in the first column, then one text per step. None: the cell to the left is merged over this one.
ROWS: tuple[tuple[str, tuple[str | None, ...]], ...] = (
    (
        "Цели",
        (
            "Понять, нужен ли врач",
            "Найти клинику, которой можно доверять",
            "Попасть к врачу на этой неделе",
            "Приехать вовремя",
            "Быстро оформиться",
            "Получить понятный план лечения",
            "Не потерять назначения",
        ),
    ),
    (
        "Действия",
        (
            "- Ищет симптомы в интернете\n- Спрашивает подругу",
            "- Читает отзывы на картах\n- Сравнивает цены трёх клиник",
            "- Звонит в колл-центр\n- Оставляет заявку на сайте",
            "Едет на машине и ищет, где встать",
            "Заполняет анкету на бумаге",
            "Рассказывает врачу о симптомах",
            "Ждёт анализы и пишет отзыв",
        ),
    ),
    (
        "Точки контакта",
        (
            "Статья в блоге клиники",
            "- Сайт клиники\n- Отзывы на картах",
            "- Колл-центр\n- Форма на сайте",
            "Вывеска и вход",
            "- Регистратура\n- Зона ожидания",
            "Кабинет врача",
            "- Личный кабинет\n- СМС с напоминанием",
        ),
    ),
    (
        "Мысли",
        (
            "Само пройдёт?",
            "Почему так дорого?",
            "Только через неделю?!",
            "Опоздаю из-за парковки",
            "Сколько ещё сидеть в этой очереди?",
            "Врач внимательный, спасибо",
            "А анализы сдавать где-то ещё?",
        ),
    ),
    (
        "Эмоции",
        ("😟 тревога", "🤔 сомнение", "😠 раздражение", "😠 злость", "😕 усталость", "🙂 облегчение", "😐 нейтрально"),
    ),
    (
        "Боли",
        (
            "Неудобное расположение клиники",
            "- Цены выше ожиданий\n- Плохие отзывы",
            "Запись только через неделю",
            "Нет парковки и не подъехать на машине",
            "- Длинная очередь в регистратуру\n- Неудобная зона ожидания",
            "Нет дополнительных услуг: анализов и обследований",
            None,
        ),
    ),
    (
        "Идеи",
        (
            "Схема проезда в каждой статье",
            "Цена приёма на первом экране",
            "Онлайн-запись к любому врачу",
            "Договориться о парковке с соседним бизнес-центром",
            "Анкета в СМС до визита",
            "Забор анализов в день приёма",
            "Результаты в личном кабинете за сутки",
        ),
    ),
    (
        "Ответственный",
        ("Маркетинг", None, "Колл-центр", "Администратор", None, "Главный врач", "Служба качества"),
    ),
)
STRAY = "Не забыть: спросить в регистратуре, сколько звонков теряется в обед"
COMMENT = "По журналу: из десяти ожидавших двое ушли, не дождавшись"

WRAP = Alignment(wrap_text=True, vertical="top")
CENTRE = Alignment(wrap_text=True, horizontal="center", vertical="center")
LINE = Side(style="thin", color="BFBFBF")
THIN = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
FIRST = 5  # the row of the phases


def workbook() -> Workbook:
    """The workbook: a title, a persona, phases across, lanes down, and what people leave around."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "CJM клиника"
    width = 1 + sum(len(steps) for _, _, steps in PHASES)
    sheet["A1"] = TITLE
    sheet["A1"].font = Font(size=16, bold=True)
    sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=width)
    sheet["A2"] = PERSONA
    sheet["A2"].font = Font(italic=True)
    sheet.merge_cells(start_row=2, end_row=2, start_column=1, end_column=width)
    _head(sheet)
    for number, (lane, texts) in enumerate(ROWS):
        _row(sheet, FIRST + 2 + number, lane, texts)
    pain = sheet.cell(FIRST + 2 + [lane for lane, _ in ROWS].index("Боли"), 6)
    pain.comment = Comment(COMMENT, "Ольга")
    sheet.cell(FIRST + 2 + len(ROWS) + 2, 2, STRAY).font = Font(italic=True, color="C00000")
    sheet.column_dimensions["A"].width = 18
    for column in range(2, width + 1):
        sheet.column_dimensions[get_column_letter(column)].width = 28
    sheet.freeze_panes = f"B{FIRST + 2}"
    return book


def _head(sheet: Worksheet) -> None:
    for row, label in ((FIRST, "Этап"), (FIRST + 1, "Шаг")):
        sheet.cell(row, 1, label).font = Font(bold=True)
        sheet.cell(row, 1).border = THIN
    column = 2
    for phase, colour, steps in PHASES:
        for offset, step in enumerate(steps):
            for row, name in ((FIRST, phase if offset == 0 else None), (FIRST + 1, step)):
                cell = sheet.cell(row, column + offset, name)
                cell.fill = PatternFill("solid", fgColor=colour)
                cell.font = Font(bold=row == FIRST)
                cell.alignment = CENTRE
                cell.border = THIN
        if len(steps) > 1:
            sheet.merge_cells(start_row=FIRST, end_row=FIRST, start_column=column, end_column=column + len(steps) - 1)
        column += len(steps)


def _row(sheet: Worksheet, row: int, lane: str, texts: tuple[str | None, ...]) -> None:
    sheet.cell(row, 1, lane).font = Font(bold=True)
    sheet.cell(row, 1).border = THIN
    start = 2
    for column, text in enumerate(texts, 2):
        cell = sheet.cell(row, column, text)
        cell.alignment = WRAP
        cell.border = THIN
        if text is not None:
            start = column
        elif column == len(texts) + 1 or texts[column - 1] is not None:
            sheet.merge_cells(start_row=row, end_row=row, start_column=start, end_column=column)


def contents() -> bytes:
    """The bytes of the workbook, without the time of day that a workbook otherwise holds."""
    written = io.BytesIO()
    workbook().save(written)
    fixed = io.BytesIO()
    with zipfile.ZipFile(written) as before, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            data = before.read(name)
            if name == "docProps/core.xml":
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-03-12T09:00:00Z", data)
            after.writestr(zipfile.ZipInfo(name, (2026, 3, 12, 9, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()


if __name__ == "__main__":
    Path(__file__).with_name("clinic.xlsx").write_bytes(contents())
