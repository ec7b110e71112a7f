"""Boards from every form in which items leave Miro; real files where the corpus is at hand."""

import html
import io
import json
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

import cjm
from cjm.testing import strategies
from cjm_miro._fragments import fragment, told
from tests.support import corpus

FEW = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))

NOTE = {
    "id": "3458764636854438348",
    "type": "sticky_note",
    "data": {"content": "Дорого", "shape": "square"},
    "style": {"fillColor": "light_pink"},
    "geometry": {"width": 199},
    "position": {"x": 100, "y": 200, "origin": "center", "relativeTo": "canvas_center"},
}


def board(document: object) -> cjm.Board:
    reading = cjm.load(json.dumps(document).encode(), format="miro")
    assert reading.shapes is not None
    (only,) = reading.shapes.boards
    return only


def item(document: object, id: str) -> cjm.Item:
    (found,) = [each for each in board(document).items if each.id == id]
    return found


FORMS = {
    "a list of items": [NOTE],
    "a page of an answer": {"size": 1, "limit": 50, "data": [NOTE], "type": "cursor-list"},
    "a list of pages": [{"data": [], "cursor": "x"}, {"data": [NOTE]}],
    "our own form": {"board": {"name": "B"}, "items": [NOTE], "connectors": []},
    "one item": NOTE,
    "a report with items somewhere": {"sections": {"0": {"items": [NOTE], "counts": {"text": 1}}}},
    "the same item twice": [NOTE, NOTE],
}


@pytest.mark.parametrize("document", FORMS.values(), ids=list(FORMS))
def test_items_are_found_in_every_form(document):
    (note,) = board(document).items
    assert (note.id, note.kind, note.text, note.fill) == ("3458764636854438348", "sticky", "Дорого", "#ffcee0")
    assert note.origin == "miro:item/3458764636854438348"
    # the centre less half of 199 by 228
    assert (note.x, note.y, note.width, note.height) == (0.5, 86, 199, 228)


def test_items_of_the_web_sdk_are_flat():
    flat = [
        {
            "id": "f",
            "type": "frame",
            "title": "Карта",
            "x": 500,
            "y": 400,
            "width": 1000,
            "height": 800,
            "childrenIds": ["s"],
        },
        {
            "id": "s",
            "type": "sticky_note",
            "content": "<p>Да</p>",
            "shape": "rectangle",
            "x": 100,
            "y": 50,
            "width": 35,
            "parentId": "f",
            "relativeTo": "parent_top_left",
            "tagIds": ["t"],
        },
        {"id": "t", "type": "tag", "title": "Важно"},
        {
            "id": "c",
            "type": "connector",
            "start": {"item": "s"},
            "end": {"item": "f"},
            "captions": [{"content": "вот"}],
        },
    ]
    note = item(flat, "s")
    assert (note.text, note.parent, note.tags) == ("Да", "f", ("Важно",))
    # the frame begins at 0, 0; 100 - 35 / 2 and 50 - 35 * 228 / 350 / 2
    assert (note.x, note.y) == (82.5, 38.6)
    way = item(flat, "c")
    assert (way.kind, way.start, way.end, way.text) == ("connector", "s", "f", "вот")


def test_children_of_a_child_are_placed_from_its_corner_and_a_circle_ends():
    def child(id: str, parent: str | None, x: float) -> dict[str, Any]:
        position = {"x": x, "y": 0, "relativeTo": "parent_top_left" if parent else "canvas_center"}
        return {"id": id, "type": "frame", "position": position, "geometry": {"width": 10, "height": 10}} | (
            {"parent": {"id": parent}} if parent else {}
        )

    nested = [child("c", "b", 3), child("b", "a", 20), child("a", None, 100)]
    # a: 100 - 5; b: 95 + 20 - 5; c: 110 + 3 - 5
    assert [108, 110, 95] == [each.x for each in board(nested).items]
    circle = [child("a", "b", 1), child("b", "a", 1), child("c", "gone", 7)]
    assert 2 == board(circle).items[2].x


TEXTS = {
    "<strong>Bold</strong><br />Second": "Bold\nSecond",
    "<p>a</p><p>b</p>": "a\nb",
    "<p><br /></p><p>4. Revenue</p><p><br /></p>": "4. Revenue",
    "<ul><li>раз</li><li>два</li></ul>": "раз\nдва",
    "R&amp;D &lt;3 &#x1F600;": "R&D <3 😀",
    "a < b and c > d": "a < b and c > d",
    "<b": "<b",
    "x<y>z": "x<y>z",
    '<p class="x">да</p>': "да",
    "&amp;lt;": "&lt;",
    "": "",
}


@pytest.mark.parametrize("content, text", TEXTS.items())
def test_fragments_are_read_as_people_see_them(content, text):
    assert text == told(content).text


@given(
    st.text()
    | st.sampled_from(["<p>", "&lt;", "&amp;amp;", "</p><br>", "<script>alert(1)</script>", "]]>", "<a href='x'>"])
)
def test_a_text_survives_as_a_fragment(text):
    assert text.replace("\r\n", "\n").replace("\r", "\n").strip("\n\t") == told(fragment(text)).text.strip("\n\t")


def test_links_lead_where_they_led():
    text = {
        "id": "1",
        "type": "text",
        "data": {"content": '<a href="https://a.org?x=1&amp;y=2">A</a> <a href="https://b.org">B</a>'},
    }
    first = item([text], "1")
    assert (first.link, first.text) == ("https://a.org?x=1&y=2", "A B\nhttps://b.org")


def test_cards_give_title_fields_and_description():
    card = {
        "id": "1",
        "type": "app_card",
        "data": {
            "title": "Задача",
            "description": "Срочно",
            "status": "connected",
            "fields": [{"value": "Новая"}, {"value": {"name": "Ада"}}],
        },
    }
    assert ("card", "Задача\nСрочно\nНовая\nАда") == (item([card], "1").kind, item([card], "1").text)


def test_unknown_types_are_kept_and_odd_fields_borne():
    odd = [
        {
            "id": 7,
            "type": "hologram",
            "data": {"content": "Привет"},
            "position": None,
            "style": [],
            "geometry": {"width": "12.5"},
        },
        {
            "id": "8",
            "type": "sticky_note",
            "data": None,
            "style": {"fillColor": "ultraviolet"},
            "position": {"x": True},
        },
        {
            "id": "9",
            "type": "shape",
            "data": {"content": 5, "shape": 3},
            "parent": "7",
            "tags": [{"title": "t"}, None, 4],
        },
    ]
    seven, eight, nine = board(odd).items
    assert (seven.id, seven.kind, seven.text, seven.width) == ("7", "other", "Привет", 12.5)
    assert (eight.text, eight.fill, eight.x) == ("", None, 0)
    assert (nine.form, nine.parent, nine.tags) == (None, "7", ("t", "None", "4"))


def test_two_items_with_one_id_are_both_kept():
    other = NOTE | {"data": {"content": "Долго"}}
    assert [NOTE["id"], f"{NOTE['id']}#2"] == [each.id for each in board([NOTE, other]).items]


def test_tables_without_cells_are_named():
    reading = cjm.load(b'[{"id": "1", "type": "data_table_format", "position": {"x": 1}}]', format="miro")
    (note,) = [note for note in reading.notes if "tables" in note.text]
    assert "1 × data_table_format" in note.text


REFUSED = {
    "no JSON": (b'{"data": [', "no JSON"),
    "nothing": (b"", "is empty"),
    "rubbish": (bytes(range(256)), "no JSON"),
    "another document": (b'{"name": "invoice", "total": 5}', "no items of a Miro board"),
    "a number": (b"5", "no items of a Miro board"),
    "an error": (b'{"type": "error", "status": 404, "message": "Board not found"}', "Board not found"),
    "deep": (b"[" * 5000 + b"]" * 5000, "nested"),
    "very deep": (b"[" * 200_000 + b"]" * 200_000, "nested"),
    "NaN": (b'[{"id": "1", "type": "text", "position": {"x": NaN}}]', "item 1 has nan"),
    "infinite": (b'[{"id": "1", "type": "text", "geometry": {"width": 1e999}}]', "item 1 has inf"),
    "huge": (b'[{"id": "1", "type": "text", "position": {"x": 1%s}}]' % (b"0" * 400), "item 1 has 1000"),
    "damaged archive": (b"PK\x03\x04nonsense", "archive"),
}


@pytest.mark.parametrize("data, words", REFUSED.values(), ids=list(REFUSED))
def test_what_is_no_board_is_refused_in_words(data, words):
    with pytest.raises(cjm.ConvertError, match=re.escape(words)):
        cjm.load(data, format="miro")


@pytest.mark.parametrize(
    "meta, words", [('{"version":"1.2"}', "is a backup"), ('{"encryptionVersion":2}', "is an encrypted backup")]
)
def test_a_backup_is_refused_with_advice(meta, words):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("meta.json", meta)
        archive.writestr("canvas.json", "{}")
    with pytest.raises(cjm.ConvertError, match=f"{words}.*REST API"):
        cjm.load(packed.getvalue())


def test_an_empty_board_is_a_board():
    assert () == board({"data": [], "total": 0, "type": "cursor-list"}).items


# What cjm wrote


@FEW
@given(strategies.maps())
def test_any_map_comes_back_whole(map):
    assert map == cjm.read(cjm.to_bytes(map, "miro"), format="miro")


@FEW
@given(strategies.atlases())
def test_any_atlas_comes_back_whole(atlas):
    assert atlas == cjm.read_atlas(cjm.to_bytes(atlas, "miro"), format="miro")


@FEW
@given(strategies.maps(texts=strategies.texts(controls=True)))
def test_without_the_carrier_every_text_of_the_arrangement_is_read(map):
    data = cjm.to_bytes(map, "miro", carry="none")
    assert b'"cjm"' not in data
    texts = {normal(text) for text in unplaced_texts(data)}
    for each in cjm.arrange.board(map).items:
        if each.kind != "connector":
            assert not normal(each.text) or normal(each.text) in texts


def unplaced_texts(data: bytes) -> list[str]:
    reading = cjm.load(data, format="miro")
    assert reading.shapes is not None
    return [item.text for board in reading.shapes.boards for item in board.items]


def normal(text: str) -> str:
    return " ".join(cjm.text.clean(text).split())


def test_an_edited_board_is_read_as_people_see_it():
    data = cjm.to_bytes(cjm.JourneyMap("Заказ", phases=[cjm.Phase("Поиск", pains="Дорого")]), "miro")
    reading = cjm.load(
        data.replace(b'"content": "%s"' % "Дорого".encode(), b'"content": "%s"' % "Дёшево".encode()), format="miro"
    )
    assert reading.map.find("Дёшево") == (cjm.Pain("Дёшево", id="pain/dorogo"),)
    assert reading.shapes is not None
    assert "Дёшево" in [item.text for item in reading.shapes.boards[0].items]


# Real files


def raw_texts(node: Any, key: str = "") -> list[str]:
    """Every text under a key that holds one, by plain reading of the JSON."""
    if isinstance(node, dict):
        return [text for name, value in node.items() if name != "context" for text in raw_texts(value, name)]
    if isinstance(node, list):
        return [text for value in node for text in raw_texts(value, key)]
    return [node] if isinstance(node, str) and key in {"content", "title", "description", "value", "label"} else []


CORPUS = {
    "cards_page_2024-02-08.json": 8,
    "live_probe_2026-05-20.json": 2,
    "wrsmith108__miro-mcp__audit-report-1754708352642.json": 299,
    "fixtures/nixwrk__app_card_fields.json": 7,
    "fixtures/nixwrk__comment_sidecar.json": 2,
    "fixtures/nixwrk__embed_link_min_size.json": 1,
    "fixtures/nixwrk__labeled_anchor_text_not_link_card.json": 1,
    "fixtures/nixwrk__mindmap_node_tree.json": 3,
    "fixtures/nixwrk__short_label_auto_height.json": 2,
    "fixtures/nixwrk__slide_connector_across_deck_frames.json": 5,
    "fixtures/nixwrk__slide_large_screen_thumbnails.json": 5,
    "fixtures/nixwrk__slide_small_frame_target_scaling.json": 3,
    "fixtures/nixwrk__text_style_obsidian_mode.json": 2,
}


@pytest.mark.parametrize("name, count", CORPUS.items())
def test_every_text_of_a_real_board_is_in_the_shapes(name, count):
    path = corpus("miro", name)
    texts = raw_texts(json.loads(path.read_text("utf-8")))
    assert count == len(texts)
    shown = "\n".join(unplaced_texts(path.read_bytes()))
    missing = [text for text in texts if re.sub("<[^>]*>", " ", text).split() and plain(text) not in normal(shown)]
    assert [] == missing


def plain(text: str) -> str:
    return " ".join(html.unescape(re.sub("<[^>]*>", " ", text)).split())


def test_a_real_board_stands_where_miro_says():
    path = corpus("miro", "wrsmith108__miro-mcp__audit-report-1754708352642.json")
    items = board(json.loads(path.read_text("utf-8"))).items
    assert 299 == len(items)
    note = next(each for each in items if each.id == "3458764636854438348")
    # centre 270, 1030 of a note of 199 by 228
    assert (note.kind, note.text, note.x, note.y, note.fill) == ("sticky", "Feature 1", 170.5, 916, "#f5d128")


@pytest.mark.parametrize(
    "name", ["table_source_limited", "empty_preview_dropped", "unsupported_position_only_placeholder"]
)
def test_real_items_without_text_are_named_in_a_note(name):
    reading = cjm.load(corpus("miro", "fixtures", f"nixwrk__{name}.json"), format="miro")
    assert any("Miro" in note.text for note in reading.notes)


@pytest.mark.parametrize(
    "name, words",
    [
        ("ddd-crew__aggregate-design-canvas__aggregate-design-canvas-v1.a65e835.rtb", "is a backup"),
        ("ddd-crew__bounded-context-canvas__bounded-context-canvas-v5-DE.406c5a8.rtb", "is an encrypted backup"),
    ],
)
def test_real_backups_are_known_by_their_first_bytes(name, words):
    path = corpus("miro", "backups", name)
    with pytest.raises(cjm.ConvertError, match=words):
        cjm.load(Path(path))
