"""Web pages: their tables, and what stands around."""

import pytest

import cjm


def shapes(page: str) -> cjm.Shapes:
    found = cjm.load(page.encode(), format="html").shapes
    assert found is not None
    return found


def cells(page: str) -> list[tuple[int, int, int, int, str]]:
    (table,) = shapes(page).tables
    return [(cell.row, cell.column, cell.rows, cell.columns, cell.text) for cell in table.cells]


def test_spans_leave_their_places_to_nobody_else():
    page = (
        "<table><tr><th rowspan=2>Этап</th><th colspan=2>Заказ</th></tr><tr><td>Корзина</td><td>Оплата</td></tr>"
        "<tr><td>Боли<td>Дорого<td rowspan=9>Долго</table>"
    )
    assert [
        (0, 0, 2, 1, "Этап"),
        (0, 1, 1, 2, "Заказ"),
        (1, 1, 1, 1, "Корзина"),
        (1, 2, 1, 1, "Оплата"),
        (2, 0, 1, 1, "Боли"),
        (2, 1, 1, 1, "Дорого"),
        (2, 2, 1, 1, "Долго"),  # no row is there for the other eight
    ] == cells(page)


@pytest.mark.parametrize(
    "inside, text",
    [
        ("Мало<br>фото", "Мало\nфото"),
        ("<p>Мало фото</p><p>Долго</p>", "Мало фото\nДолго"),
        ("<ul><li>Мало фото<li>Долго</ul>", "• Мало фото\n• Долго"),
        ("<ol><li>Ищет</li><li>Платит</li></ol>", "1. Ищет\n2. Платит"),
        ("<ul><li>Ищет<ul><li>в приложении</li></ul></li></ul>", "• Ищет\n  • в приложении"),
        ("Чай &amp; кофе &lt;3 &#128578;", "Чай & кофе <3 🙂"),
        ("  два \n  слова ", "два слова"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<!-- нет -->да<script>alert('<td>')</script>", "да"),
        ("5 < 6 и 7 > 6", "5 < 6 и 7 > 6"),
        ("<b>до</b><i>ро</i>го", "дорого"),
    ],
)
def test_the_text_of_a_cell_is_what_people_see(inside, text):
    assert [(0, 0, 1, 1, text)] == cells(f"<table><tr><td>{inside}</td></tr></table>")


def test_what_hangs_on_a_cell_is_read():
    page = (
        "<table><tr style='display:none'><td>скрыто</td></tr><tr>"
        "<td bgcolor='#F00'>красно</td><td style='background-color: rgb(0, 128, 255)'>сине</td>"
        "<td>Долго <s>и дорого</s></td><td><del>было</del></td>"
        "<td><a href='https://example.org/a'>сайт</a></td><td><b>важно</b></td>"
        "<td><img alt='радость' src='data:image/png;base64,iVBORw0KGgo='></td>"
        "<td><img alt='злость' src='https://example.org/b.png'></td><td x:num='0.35'>35%</td></tr></table>"
    )
    found = {cell.text: cell for cell in shapes(page).tables[0].cells}
    assert found["скрыто"].hidden
    assert not found["красно"].hidden
    assert ("#ff0000", "#0080ff") == (found["красно"].fill, found["сине"].fill)
    assert ("и дорого", False) == (found["Долго"].struck, found["Долго"].strike)
    assert ("", True) == (found["было"].struck, found["было"].strike)
    assert "https://example.org/a" == found["сайт"].link
    assert found["важно"].bold
    picture = found[""].picture
    assert picture is not None
    assert ("радость", "image/png") == (picture.name, picture.media_type)
    assert "https://example.org/b.png" == found["злость"].link
    assert 0.35 == found["35%"].value


PAGE = """<!DOCTYPE html>
<html><head><title>Карты</title><style>td {}</style></head><body>
<h1>Обзор</h1>
<p>Составила <b>Анна</b></p>
<h2>Путь клиента</h2>
<p><b>Сценарий:</b> Обед</p>
<p>Черновик</p>
<table><tr><td>Этап</td><td>Заказ</td></tr></table>
<p>После таблицы</p>
<ul><li>раз<ul><li>два</li></ul></li></ul>
<table><caption>Цены</caption><tr><td>Этап</td><td>100<table><tr><td>внутри</td></tr></table></td></tr></table>
</body></html>"""


def test_every_table_has_its_heading_or_caption_and_every_other_text_is_in_the_outline():
    found = shapes(PAGE)
    assert ["Путь клиента", "Цены"] == [table.name for table in found.tables[:2]]
    first = found.tables[0]
    assert [["Путь клиента", ""], ["Сценарий", "Обед"], ["Этап", "Заказ"]] == first.rows()
    assert ["Цены", "Этап", "100"] == [cell.text for cell in found.tables[1].cells]
    assert ["внутри"] == [cell.text for cell in found.tables[2].cells]
    (outline,) = found.outlines
    assert [
        (0, "Карты"),
        (0, "Обзор"),
        (1, "Составила Анна"),
        (1, "Черновик"),
        (1, "После таблицы"),
        (1, "раз"),
        (2, "два"),
    ] == [(depth, node.text) for depth, node in outline.walk()]


def test_places_are_lines_and_columns_of_the_page():
    assert ["8:12", "8:25"] == [cell.origin for cell in shapes(PAGE).tables[0].cells if cell.row == 2]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "windows-1251", "koi8-r"])
def test_the_encoding_that_a_page_declares_is_used(encoding):
    page = f"<meta charset={encoding}><table><tr><td>Этап</td></tr></table>".encode(encoding)
    found = cjm.load(page, format="html").shapes
    assert found is not None
    assert "Этап" == found.tables[0].text(0, 0)


def test_the_rulers_of_google_sheets_are_no_cells():
    page = (
        '<table><thead><tr><th class="row-header freezebar-origin-ltr"></th>'
        '<th id="0C0" class="column-headers-background">A</th></tr></thead>'
        '<tbody><tr><th id="0R0" class="row-headers-background"><div>1</div></th><td class="s0">Этап</td></tr></tbody></table>'
    )
    assert ["Этап"] == [text for *_, text in cells(page)]


@pytest.mark.parametrize("piece", ["<a ", "<!--", "<", "<![CDATA[", '<a b="', "</a ", "<?", "<script>", "<td><table>"])
def test_twice_as_many_broken_tags_are_no_harder(piece):
    assert cjm.load(("<table><tr><td>x</td>" + piece * 30_000).encode(), format="html").shapes is not None
