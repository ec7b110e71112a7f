"""Markdown: tables in documents that people wrote, and the ones that we write."""

import pytest

import cjm
from cjm.testing import FormatContract


class TestContract(FormatContract):
    """What every format keeps."""

    format = "markdown"
    lenient = True  # any text is Markdown


DOCUMENT = r"""# Обзор

Составила **Анна**, см. [заметки](https://example.org/notes).

## Путь *клиента*

**Сценарий:** Обед в `офисе`

| Этап   | Действия<br>пользователя | Боли \| барьеры |
|:-------|:------------------------:|----------------:|
| **Поиск** | Ищет \*всё\*<br>Сравнивает | Мало фото &amp; отзывов |
Заказ | Платит | [долго](https://example.org)

```mermaid
flowchart
```

| Цена | Вес |
|------|-----|
| 100  | 2   |
"""


def test_a_table_is_read_with_its_heading_and_facts_and_every_other_line_is_unplaced():
    reading = cjm.load(DOCUMENT.encode(), format="markdown")
    m = reading.map

    assert (m.title, m.scenario) == ("Путь клиента", "Обед в офисе")
    assert [(each.name, [x.text for x in each.actions], [x.text for x in each.pains]) for each in m.phases] == [
        ("Поиск", ["Ищет *всё*", "Сравнивает"], ["Мало фото & отзывов"]),
        ("Заказ", ["Платит"], ["долго"]),
    ]
    assert [(lane.name, lane.title) for lane in m.lanes] == [
        ("actions", "Действия\nпользователя"),
        ("pains", "Боли | барьеры"),
    ]
    assert {(each.text, each.kind) for each in m.unplaced} == {
        ("https://example.org", "link"),
        ("Обзор", "text"),
        ("Составила Анна, см. заметки.", "text"),
        ("https://example.org/notes", "link"),
        ("mermaid\nflowchart", "text"),
        *((text, "text") for text in ("Цена", "Вес", "100", "2")),
    }


def test_places_are_lines_and_columns():
    m = cjm.read(DOCUMENT.encode(), format="markdown")

    assert (m.phases[0].origin, m.phases[1].actions[0].origin) == ("11:3", "12:9")


def test_a_map_is_written_as_heading_facts_and_table():
    m = cjm.JourneyMap(
        "Пицца | кола",
        scenario="Обед",
        phases=[cjm.Phase("Заказ", pains=["*Дорого*", "5 * 3"], steps=[cjm.Step("Оплата", actions="<br>")])],
    )

    assert cjm.to_bytes(m, "markdown").decode() == (
        "# Пицца \\| кола\n\n**Сценарий:** Обед\n\n"
        "| Этап | Заказ |  |\n| --- | --- | --- |\n| Шаг |  | Оплата |\n"
        "| Действия |  | \\<br\\> |\n| Боли | • \\*Дорого\\*<br>• 5 \\* 3 |  |\n"
    )
    again = cjm.read(cjm.to_bytes(m, "markdown"), format="markdown")
    assert again == m


OUTLINE = """---
title: Карта
---

Путь гостя
==========

Одна фраза,
перенесённая на две строки.

## Поиск ##

- Действия
  - ищет *меню*
  - спрашивает
- Боли: мало фото
1. [x] раз

### Внутри

## Заказ
Готово
"""


def test_a_document_without_a_table_is_an_outline_of_its_headings_and_items():
    found = cjm.load(OUTLINE.encode(), format="markdown").shapes
    assert found is not None
    assert () == found.tables
    (outline,) = found.outlines
    assert [
        (0, "title: Карта", "2:1"),
        (0, "Путь гостя", "5:1"),
        (1, "Одна фраза, перенесённая на две строки.", "8:1"),
        (1, "Поиск", "11:1"),
        (2, "Действия", "13:1"),
        (3, "ищет меню", "14:1"),
        (3, "спрашивает", "15:1"),
        (2, "Боли: мало фото", "16:1"),
        (2, "раз", "17:1"),
        (2, "Внутри", "19:1"),
        (1, "Заказ", "21:1"),
        (2, "Готово", "22:1"),
    ] == [(depth, node.text, node.origin) for depth, node in outline.walk()]


def test_several_tables_are_named_by_the_headings_above_them_and_texts_between_are_kept():
    text = (
        "# Карты\n\n## Раз\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nмежду\n\n## Два\n\n| c |\n|:-:|\n| 3\\|4 |\n\nпосле\n"
    )
    found = cjm.load(text.encode(), format="markdown").shapes
    assert found is not None
    assert [("Раз", [["Раз", ""], ["a", "b"], ["1", "2"]]), ("Два", [["Два"], ["c"], ["3|4"]])] == [
        (table.name, table.rows()) for table in found.tables
    ]
    assert [(0, "Карты"), (1, "между"), (1, "после")] == [
        (depth, node.text) for depth, node in found.outlines[0].walk()
    ]


@pytest.mark.parametrize("text", ["C:\\", "a\\\nb", "a\\|b", "\\|", "a | b", "*\\", "#\\"])
def test_backslashes_and_pipes_come_back_from_a_cell(text):
    m = cjm.JourneyMap("T", phases=[cjm.Phase("Buy", actions=["looks"], comments=[text, "more"])])
    again = cjm.read(cjm.to_bytes(m, "markdown", carry="none"), format="markdown")
    assert [cjm.model.name_of(each) for each in again.phases[0].comments] == [text, "more"]
