"""Markdown: tables in documents that people wrote, and the ones that we write."""

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
