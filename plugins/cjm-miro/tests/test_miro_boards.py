"""Boards that people fill in Miro become maps: ours come back in what they show, others are read or refused in words."""

import json
from typing import Any

import pytest

import cjm
from cjm.testing import samples
from tests.support import ROOT, corpus

MAPS = [
    *(m for m in samples() if m.title in {"One phase", "Заказ еды через приложение", "Posting a job ad"}),
    *(cjm.read(path) for path in sorted((ROOT / "examples").glob("*.cjm.json"))),
]


def said(m: cjm.JourneyMap) -> dict[tuple[str, str, str], list[str]]:
    """What stands in each lane of each phase and step."""
    return {
        (phase.name, passage.name, lane): [cjm.model.name_of(each) for each in held]
        for phase in m.phases
        for passage in (phase, *phase.steps)
        for lane in cjm.model.LANES
        if lane not in {"emotions", "metrics", "ratings"} and (held := getattr(passage, lane))
    }


@pytest.mark.parametrize("m", MAPS, ids=[f"{n} {m.title}" for n, m in enumerate(MAPS)])
def test_our_own_board_without_its_map_comes_back_in_what_it_shows(m):
    again = cjm.read(cjm.to_bytes(m, "miro", carry="none"), format="miro")
    assert again.title == m.title
    assert [(p.name, [s.name for s in p.steps]) for p in again.phases] == [
        (p.name, [s.name for s in p.steps]) for p in m.phases
    ]
    assert said(again) == said(m)


def note(id_: int, kind: str, text: str, *box: float) -> dict[str, Any]:
    x, y, width, height = box
    position = {"x": x, "y": y, "origin": "center", "relativeTo": "parent_top_left"}
    data = {"title" if kind == "frame" else "content": text}
    raw = {"id": str(id_), "type": kind, "data": data, "position": position, "geometry": {"width": width}}
    if kind != "sticky_note":
        raw["geometry"] |= {"height": height}  # type: ignore[operator]
    return raw


def test_children_of_a_frame_are_read_where_they_lie():
    frame = note(1, "frame", "Визит к врачу", 5000, -3000, 1200, 900) | {"parent": None}
    frame["position"]["relativeTo"] = "canvas_center"
    heads = [
        note(10 + n, "shape", name, 400 + n * 260, 60, 220, 50) for n, name in enumerate(["Запись", "Приём", "Отчёт"])
    ]
    lanes = [
        note(20 + n, "shape", name, 120, 250 + n * 260, 180, 60) for n, name in enumerate(["<p>Действия</p>", "Боли"])
    ]
    stickies = [
        note(30 + 3 * row + n, "sticky_note", f"<p>{text}</p>", 400 + n * 260, 250 + row * 260, 199, 228)
        for row, texts in enumerate([["звонит", "ждёт", "читает"], ["занято", "очередь", "непонятно"]])
        for n, text in enumerate(texts)
    ]
    inside = [each | {"parent": {"id": "1"}} for each in (*heads, *lanes, *stickies)]
    m = cjm.read(json.dumps([frame, *inside]).encode(), format="miro")
    assert m.title == "Визит к врачу"
    assert [phase.name for phase in m.phases] == ["Запись", "Приём", "Отчёт"]
    assert said(m) == {
        ("Запись", "Запись", "actions"): ["звонит"],
        ("Запись", "Запись", "pains"): ["занято"],
        ("Приём", "Приём", "actions"): ["ждёт"],
        ("Приём", "Приём", "pains"): ["очередь"],
        ("Отчёт", "Отчёт", "actions"): ["читает"],
        ("Отчёт", "Отчёт", "pains"): ["непонятно"],
    }


def test_a_real_board_that_holds_no_journey_is_kept_as_texts_with_the_reason():
    path = corpus("miro", "wrsmith108__miro-mcp__audit-report-1754708352642.json")
    reading = cjm.load(path, format="miro")
    (m,) = reading.atlas.maps
    assert m.phases == ()
    assert any("nothing in line that names phases" in each.text for each in reading.notes)
    assert reading.shapes is not None
    found = {text for record in m.unplaced for text in [record.text]}
    assert {item.text for item in reading.shapes.boards[0].items if item.text.strip()} <= found
