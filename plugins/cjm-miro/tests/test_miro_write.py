"""What cjm writes is spelled as Miro spells it: by its own schemas, in the frame's coordinates, with escaped texts."""

import json
from collections import Counter
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator

import cjm
from cjm.testing import strategies
from tests.support import ROOT

Json: TypeAlias = dict[str, Any]
EXAMPLES = sorted((ROOT / "examples").glob("*.cjm.json"))
FEW = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))

# type: what Miro answers for it, what it asks for it, how many of it are in the map below
TYPES = {
    "frame": ("FrameItem", "FrameCreateRequest", 1),
    "text": ("TextItem", "TextCreateRequest", 5),
    "shape": ("ShapeItem", "ShapeCreateRequest", 11),
    "sticky_note": ("StickyNoteItem", "StickyNoteCreateRequest", 2),
    "card": ("CardItem", "CardCreateRequest", 4),
    "connector": ("ConnectorWithLinks", "ConnectorCreationData", 2),
}
ORDER = cjm.JourneyMap(
    "Заказ",
    scenario="Обед",
    personas="Иван",
    phases=[
        cjm.Phase("Поиск", emotions=0.5, touchpoints=cjm.Touchpoint("Сайт", channel="Интернет")),
        cjm.Phase("Оплата", emotions=-0.5, pains=["Дорого & долго", "a < b"]),
    ],
    transitions=[cjm.Transition("Оплата", "Поиск", kind="return"), cjm.Transition("Оплата", kind="exit")],
    unplaced="Черновик",
)


def written(content: cjm.JourneyMap | cjm.Atlas, **options: Any) -> Json:
    document: Json = json.loads(cjm.to_bytes(content, "miro", **options))
    return document


def spelled(document: Json) -> list[Json]:
    return [*document["items"], *document["connectors"]]


@pytest.fixture(scope="module")
def schemas() -> Json:
    path = ROOT.parent / "shared" / "reference" / "miro-openapi.mock.json"
    if not Path(path).exists():
        pytest.skip(f"Miro's schemas are not here: {path}")
    found: Json = json.loads(path.read_text("utf-8"))["components"]["schemas"]
    return found


def faults(schemas: Json, name: str, value: Json) -> list[str]:
    """What a schema of the API finds in a value, and the properties that it does not know."""
    whole = {"$ref": f"#/components/schemas/{name}", "components": {"schemas": schemas}}
    found = [f"{error.json_path}: {error.message}" for error in Draft202012Validator(whole).iter_errors(value)]
    return found + [f"{key}: unknown" for key in value if key not in schemas[name]["properties"]]


def asked(item: Json) -> Json:
    """An item as one asks Miro to make it: without what Miro adds itself."""
    if item["type"] == "connector":
        return {key: value for key, value in item.items() if key not in {"id", "type"}}
    parts = {key: value for key, value in item.items() if key not in {"id", "type"}}
    parts["position"] = {key: item["position"][key] for key in ("x", "y")}
    return parts


@pytest.mark.parametrize("kind", TYPES)
def test_every_item_is_as_miro_answers_and_asks(kind, schemas):
    answer, request, count = TYPES[kind]
    items = [item for item in spelled(written(ORDER)) if item["type"] == kind]
    assert count == len(items)
    for item in items:
        # The schema of a connector's answer does not name the type that the answer has.
        answered = asked(item) | {"id": item["id"]} if kind == "connector" else item
        assert [] == faults(schemas, answer, answered)
        assert [] == faults(schemas, request, asked(item))


def test_the_table_names_every_type_that_is_written():
    counts = Counter(item["type"] for item in spelled(written(ORDER)))
    assert {kind: count for kind, (_, _, count) in TYPES.items()} == counts


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_the_examples_are_as_miro_asks(path, schemas):
    items = spelled(written(cjm.read(path)))
    assert len(items) > 50
    assert [] == [fault for item in items for fault in faults(schemas, TYPES[item["type"]][1], asked(item))]


def test_numbers_of_styles_are_texts_and_a_note_has_a_width_only():
    items = written(ORDER)["items"]
    assert {str} == {type(value) for item in items for value in item["style"].values()}
    notes = [item for item in items if item["type"] == "sticky_note"]
    assert [{"width": 224.0}] * 2 == [note["geometry"] for note in notes]
    assert {"red"} == {note["style"]["fillColor"] for note in notes}  # pains


def test_children_are_placed_from_the_top_left_corner_of_their_frame():
    document = written(ORDER)
    frame, *children = document["items"]
    assert "canvas_center" == frame["position"]["relativeTo"]
    # The frame begins at 0, 0 of the board.
    assert (2 * frame["position"]["x"], 2 * frame["position"]["y"]) == (
        frame["geometry"]["width"],
        frame["geometry"]["height"],
    )
    assert {"parent_top_left"} == {child["position"]["relativeTo"] for child in children}
    assert {frame["id"]} == {child["parent"]["id"] for child in children}
    (title,) = [child for child in children if child["data"].get("content") == "<strong>Заказ</strong>"]
    # 48 px of margin and half of 720 px
    assert (408.0, 720.0) == (title["position"]["x"], title["geometry"]["width"])
    (first,) = [child for child in children if child["data"].get("content") == "<strong>Поиск</strong>"]
    # the margin, the labels' column of 208 px, a gap of 16 px, half of 224 px
    assert 384.0 == first["position"]["x"]


def test_texts_are_escaped():
    contents = [item["data"].get("content") for item in written(ORDER)["items"]]
    assert "Дорого &amp; долго" in contents
    assert "a &lt; b" in contents


def test_a_way_joins_two_headers_by_their_upper_edges():
    document = written(ORDER)
    names = {item["id"]: item["data"].get("content") for item in document["items"]}
    (way,) = [each for each in document["connectors"] if each["style"]["endStrokeCap"] == "stealth"]
    assert ["<strong>Оплата</strong>", "<strong>Поиск</strong>"] == [
        names[way[end]["id"]] for end in ("startItem", "endItem")
    ]
    assert {"x": "50%", "y": "0%"} == way["startItem"]["position"] == way["endItem"]["position"]
    assert ["возврат"] == [caption["content"] for caption in way["captions"]]


def test_a_caption_is_cut_where_miro_would_refuse_it(schemas, tmp_path):
    way = cjm.Transition("Оплата", "Поиск", kind="return", note="&" * 90)  # 90 times five characters
    notes = cjm.write(ORDER.replace(transitions=[way]), tmp_path / "x.miro.json").notes
    document = json.loads((tmp_path / "x.miro.json").read_bytes())
    (caption,) = [each["captions"][0] for each in document["connectors"] if each["captions"]]
    assert [] == faults(schemas, "Caption", caption)
    assert caption["content"].endswith("&amp;…")
    assert any("200 characters" in note.text for note in notes)


def test_a_long_note_on_a_way_has_a_card_of_its_own():
    way = cjm.Transition("Оплата", "Поиск", kind="return", note="Потому " * 40)
    document = written(ORDER.replace(transitions=[way]))
    assert ["возврат"] == [caption["content"] for each in document["connectors"] for caption in each["captions"]]
    (card,) = [item for item in document["items"] if "Потому" in item["data"].get("description", "")]
    assert 40 == card["data"]["description"].count("Потому")


def test_ids_are_digits_of_their_own_and_the_same_every_time():
    ids = [item["id"] for item in spelled(written(ORDER))]
    assert all(each.isdigit() and len(each) == 19 for each in ids)
    assert len(ids) == len(set(ids))
    renamed = written(ORDER.replace("phase/poisk", id="phase/poisk"))
    assert ids == [item["id"] for item in spelled(renamed)]


def test_an_atlas_has_a_frame_for_each_map_and_one_for_what_no_map_holds():
    atlas = cjm.Atlas("Клиника", maps=[ORDER, cjm.JourneyMap("To-be")], owners="Регистратура", unplaced="Хвост")
    document = written(atlas)
    frames = [item for item in document["items"] if item["type"] == "frame"]
    assert ["Заказ", "To-be", "Клиника"] == [frame["data"]["title"] for frame in frames]
    tops = [frame["position"]["y"] - frame["geometry"]["height"] / 2 for frame in frames]
    bottoms = [frame["position"]["y"] + frame["geometry"]["height"] / 2 for frame in frames]
    assert all(bottom < top for bottom, top in zip(bottoms, tops[1:], strict=False))
    titles = [item["data"].get("title") for item in document["items"]]
    assert "Регистратура" in titles
    assert "Хвост" in titles


def test_the_board_is_called_as_the_map_within_the_60_characters_that_miro_takes():
    assert "Ж" * 60 == written(cjm.JourneyMap("Ж" * 90))["board"]["name"]


def test_captions_can_be_in_another_language():
    texts = [item["data"].get("content") for item in written(ORDER, language="en")["items"]]
    assert "<strong>Pains</strong>" in texts


def test_what_the_board_cannot_do_is_said(tmp_path):
    m = cjm.JourneyMap("a\x07", lanes=[cjm.Lane("pains", visible=False)], phases=[cjm.Phase("P", pains="x")])
    notes = [note.text for note in cjm.write(m, tmp_path / "x.miro.json").notes]
    assert any("'pains' is hidden in the map, but a board hides nothing" in note for note in notes)
    assert any("nobody can see" in note for note in notes)


@FEW
@given(strategies.maps())
def test_any_map_gives_items_that_miro_would_take(schemas, map):
    for item in spelled(written(map)):
        assert [] == faults(schemas, TYPES[item["type"]][1], asked(item))


@FEW
@given(strategies.maps(texts=strategies.texts(controls=True)))
def test_any_map_gives_the_same_bytes_twice(map):
    assert cjm.to_bytes(map, "miro") == cjm.to_bytes(map, "miro")
