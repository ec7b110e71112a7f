"""Elements are made quickly, and are the same as those that attrs makes."""

from __future__ import annotations

import copy
import inspect
import pickle
from typing import Any

import attrs
import pytest

import cjm
from cjm._quick import evolved
from cjm.model import Comment, Emotion, Idea, Metric, Pain, Phase, Rating, Responsibility, Step, Text, Touchpoint
from cjm.shapes import Cell

MADE: list[tuple[type[Any], dict[str, Any]]] = [
    (Text, {"text": "Где заказ?", "persona": "Иван", "origin": "Лист1!B2", "evidence": ["Интервью"]}),
    (Emotion, {"raw": "2/5", "persona": "Иван"}),
    (Touchpoint, {"name": "Сайт", "responsibilities": "IT", "inferred": ["medium"], "medium": "online"}),
    (Pain, {"text": "Долго", "severity": "high", "hinders": "Заказать"}),
    (Idea, {"text": "Чат", "impact": 3, "extra": {"a": [1]}}),
    (Comment, {"text": "Проверить", "date": "2026-03-31"}),
    (Rating, {"raw": "4/5"}),
    (Metric, {"name": "NPS", "value": 41}),
    (Responsibility, {"owner": "IT", "role": "A"}),
    (Step, {"name": "Оплата", "pains": ["Долго"], "custom": {"Что видит": "Корзину"}}),
    (Phase, {"name": "Заказ", "steps": ["Оплата"], "aida": "action"}),
]


def attrs_own(kind: type[Any]) -> Any:
    """The `__init__` that attrs wrote."""
    init: Any = kind.__init__
    return init.__wrapped__ if hasattr(init, "__wrapped__") else init.__globals__["slow"]


def as_attrs_makes(kind: type[Any], fields: dict[str, Any]) -> Any:
    made = object.__new__(kind)
    attrs_own(kind)(made, **fields)
    return made


@pytest.mark.parametrize("kind, fields", MADE, ids=[kind.__name__ for kind, _ in MADE])
def test_an_element_is_the_one_that_attrs_makes(kind: type[Any], fields: dict[str, Any]) -> None:
    quick, slow = kind(**fields), as_attrs_makes(kind, fields)

    assert type(quick) is kind
    assert quick == slow
    assert [getattr(quick, each.name) for each in attrs.fields(kind)] == [
        getattr(slow, each.name) for each in attrs.fields(kind)
    ]
    assert evolved(quick, origin="x") == attrs.evolve(slow, origin="x") == quick
    assert pickle.loads(pickle.dumps(quick)) == copy.deepcopy(quick) == quick


def test_it_cannot_be_changed_and_says_what_is_wrong_as_before() -> None:
    text = Text("Где заказ?")

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        text.text = "Нигде"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        text.other = 1  # type: ignore[attr-defined]
    for fields in ({"text": 5}, {"text": ""}, {"text": "x", "persona": 1, "met": "maybe"}, {"text": "x", "extra": 1}):
        told = []
        for make in (Text, lambda **given: as_attrs_makes(Text, given)):
            with pytest.raises(cjm.CjmError) as caught:
                make(**fields)
            told.append(str(caught.value))
        assert told[0] == told[1]
    with pytest.raises(TypeError):
        Text()  # type: ignore[call-arg]


def test_whoever_asks_is_told_the_fields_of_an_element() -> None:
    Text("a")
    assert list(inspect.signature(Text).parameters)[:1] == ["text"]
    assert "persona" in inspect.signature(Text).parameters
    assert list(inspect.signature(Cell).parameters)[:3] == ["row", "column", "text"]


def test_somebody_s_own_kind_of_text_stays_one() -> None:
    class Saying(Text):
        """Without fields of its own."""

    saying = Saying("Где заказ?", persona="Иван")

    assert type(saying) is Saying
    assert (saying.text, saying.persona, saying.hinders) == ("Где заказ?", "Иван", ())
