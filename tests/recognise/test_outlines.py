"""Outlines that people made by hand become maps, in whichever order phases, lanes and items stand within each other."""

from __future__ import annotations

import itertools
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from xml.etree import ElementTree as ET

import pytest
from attrs import define, field
from hypothesis import HealthCheck, given, settings, strategies as st

from cjm.recognise._drafts import MapDraft
from cjm.recognise._outlines import outlines
from cjm.recognise._vocabulary import Words
from cjm.shapes import Node, Outline
from cjm.words import FACTS, FIELDS, HEADERS, LANE_LABELS
from tests.recognise.boards import LANES, NAMES, STEPS, TEXTS
from tests.recognise.test_nothing_lost import texts_of

WORDS = Words()
MANY = 200


def read(*nodes: Node, name: str = "план") -> list[MapDraft]:
    drafts, _, _ = outlines(Outline(name, nodes), WORDS)
    return drafts


def places(draft: MapDraft) -> dict[str, tuple[str, str | None, str]]:
    """Where each text stands: phase, step, lane."""
    return {
        piece.text: (phase.name, None if each is phase else each.name, draft.labels[lane].text)
        for phase in draft.phases
        for each in phase.walk()
        for lane, pieces in each.pieces.items()
        for piece in pieces
    }


def opml(text: str) -> Outline:
    """An outline as OPML spells it, read with the standard library alone."""

    def node(element: ET.Element) -> Node:
        kids = [node(each) for each in element.iterfind("outline")]
        return Node(element.get("text", ""), kids, note=element.get("_note"), link=element.get("url"))

    root = ET.fromstring(text)
    return Outline(root.findtext("head/title", ""), [node(each) for each in root.iterfind("body/outline")])


def headings(text: str) -> Outline:
    """The headings of Markdown, each with the items of lists under it."""
    root = Node("")
    stack: list[tuple[int, list[Node], str]] = [(0, [], "")]

    def close(depth: int) -> None:
        while len(stack) > 1 and stack[-1][0] >= depth:
            _, kids, title = stack.pop()
            stack[-1][1].append(Node(title, kids))

    for line in text.splitlines():
        head, item = re.fullmatch(r"(#+) (.*)", line), re.fullmatch(r"( *)- (.*)", line)
        depth = len(head[1]) if head else 10 + len(item[1]) if item else 0
        if depth:
            close(depth)
            stack.append((depth, [], (head or item)[2]))  # type: ignore[index]
    close(1)
    assert root.text == ""
    return Outline("страница", stack[0][1])


RUSSIAN = """\
# Путь пациента
## Персона: Анна
- Возраст: 34
- Цитата: «Мне бы без очереди»
## Этапы
### Поиск клиники
- Действия
  - читает отзывы
  - спрашивает подругу
- Боли
  - отзывы куплены
### Ожидание
- Боли: запись через неделю
- Точки контакта: сайт
## Выводы
- Парковка важнее цены
"""
ENGLISH = """<opml version="2.0"><head><title>Trip</title></head><body>
<outline text="Booking a trip">
  <outline text="Scenario"><outline text="A weekend away"/></outline>
  <outline text="Pains" _note="from interviews">
    <outline text="Plan"><outline text="Too many tabs"/></outline>
    <outline text="Book"><outline text="The price changes"/><outline text="No receipt" _note="3 of 12" url="https://e.org/7"/></outline>
  </outline>
  <outline text="Touchpoints">
    <outline text="Plan"><outline text="Search engine"/></outline>
    <outline text="Book"><outline text="Web shop"><outline text="cart"/><outline text="checkout"/></outline></outline>
  </outline>
</outline></body></opml>"""


def test_headings_with_lists_are_phases_lanes_and_items():
    drafts, decisions, _ = outlines(headings(RUSSIAN), WORDS)
    (draft,) = drafts
    assert draft.title == "Путь пациента"
    assert [phase.name for phase in draft.phases] == ["Поиск клиники", "Ожидание"]
    assert places(draft) == {
        "читает отзывы": ("Поиск клиники", None, "Действия"),
        "спрашивает подругу": ("Поиск клиники", None, "Действия"),
        "отзывы куплены": ("Поиск клиники", None, "Боли"),
        "запись через неделю": ("Ожидание", None, "Боли"),
        "сайт": ("Ожидание", None, "Точки контакта"),
    }
    (persona,) = draft.personas
    assert (persona.name, persona.age, persona.quote) == ("Анна", 34, "«Мне бы без очереди»")
    assert {record.text for record in draft.rest.records()} == {"Этапы", "Выводы", "Парковка важнее цены"}
    assert decisions[0].step == "nesting"
    assert decisions[0].evidence


def test_an_outline_by_lanes_is_turned_to_phases():
    drafts, _, _ = outlines(opml(ENGLISH), WORDS)
    (draft,) = drafts
    assert (draft.title, draft.facts) == ("Booking a trip", {"scenario": "A weekend away"})
    assert [phase.name for phase in draft.phases] == ["Plan", "Book"]
    assert places(draft)["The price changes"] == ("Book", None, "Pains")
    # what stands below an item are further lines of it
    assert "• Web shop\n  cart\n  checkout" in places(draft)
    piece = draft.phases[1].pieces[0][1]
    assert (piece.text, piece.comment, piece.link) == ("No receipt", "3 of 12", "https://e.org/7")
    assert [(record.text, record.kind) for record in draft.rest.records()] == [("from interviews", "comment")]


def test_several_maps_under_one_root_are_several():
    def one(title: str, *pains: str) -> Node:
        phases = [
            Node(name, [Node("Боли", [Node(pain)])]) for name, pain in zip(["Поиск", "Заказ"], pains, strict=True)
        ]
        return Node(title, phases)

    drafts = read(Node("Доставка", [one("Как есть", "мало фото", "дорого"), one("Как будет", "нет", "нормально")]))
    assert [draft.title for draft in drafts] == ["Как есть", "Как будет"]
    assert places(drafts[1])["нормально"] == ("Заказ", None, "Боли")
    assert "Доставка" in [record.text for record in drafts[0].rest.records()]


def test_steps_stand_between_phases_and_lanes():
    step = Node("Корзина", [Node("Боли", [Node("дорого")]), Node("Эмоции: 😖")])
    after = Node("Доставка", [Node("Ожидание", [Node("Боли: холодно")])])
    drafts = read(Node("Заказ еды", [Node("Покупка", [step, Node("Оплата", [Node("Боли: нет СБП")])]), after]))
    assert places(drafts[0]) == {
        "дорого": ("Покупка", "Корзина", "Боли"),
        "😖": ("Покупка", "Корзина", "Эмоции"),
        "нет СБП": ("Покупка", "Оплата", "Боли"),
        "холодно": ("Доставка", "Ожидание", "Боли"),
    }


def test_an_outline_without_a_journey_says_why():
    drafts, _, notes = outlines(Outline("x", [Node("Молоко"), Node("Хлеб", [Node("ржаной")])]), WORDS)
    assert drafts == []
    assert "No journey map" in notes[0].text


# Generated maps in every nesting


@define
class Content:
    """A map: for each phase its steps (None: the phase itself), for each of them its lanes with their items."""

    language: str
    phases: dict[str, dict[str | None, dict[str, list[str]]]] = field(factory=dict)

    def where(self) -> dict[str, tuple[str, str | None, str]]:
        return {
            item: (phase, step, lane)
            for phase, steps in self.phases.items()
            for step, lanes in steps.items()
            for lane, items in lanes.items()
            for item in items
        }


def content(seed: int, *, stepped: bool) -> Content:
    dice = random.Random(seed)
    made = Content(dice.choice(["ru", "en"]))
    steps = iter(dice.sample(STEPS[made.language], 14))
    lanes = [dice.choice(LANE_LABELS[made.language][lane][:3]) for lane in dice.sample(LANES, dice.randint(2, 6))]
    number = itertools.count()

    def items() -> list[str]:
        start = dice.randrange(12)
        words = " ".join(TEXTS[made.language][start : start + 3])
        return [f"{words} {seed}.{next(number)}" for _ in range(dice.randint(1, 3))]

    for name in dice.sample(NAMES[made.language], dice.randint(2, 5)):
        inner = [next(steps) for _ in range(dice.randint(1, 2))] if stepped else [None]
        # Every lane is somewhere, some cells are empty.
        made.phases[name] = {step: {lane: items() for lane in lanes if dice.random() < 0.85} for step in inner}
    first = next(iter(next(iter(made.phases.values())).values()))
    first.update({lane: items() for lane in lanes if lane not in first})
    return made


def leaves(texts: Iterable[str]) -> list[Node]:
    return [Node(text) for text in texts]


def phase_lane(made: Content) -> list[Node]:
    return [
        Node(phase, [Node(lane, leaves(items)) for lane, items in steps[None].items()])
        for phase, steps in made.phases.items()
    ]


def lane_phase(made: Content) -> list[Node]:
    lanes = dict.fromkeys(lane for _, _, lane in made.where().values())
    return [
        Node(lane, [Node(phase, leaves(steps[None].get(lane, []))) for phase, steps in made.phases.items()])
        for lane in lanes
    ]


def phase_prefix(made: Content) -> list[Node]:
    return [
        Node(phase, [Node(f"{lane}: {item}") for lane, items in steps[None].items() for item in items])
        for phase, steps in made.phases.items()
    ]


def phase_step_lane(made: Content) -> list[Node]:
    return [
        Node(phase, [Node(str(step), [Node(lane, leaves(items)) for lane, items in lanes.items()])
                     for step, lanes in steps.items()])
        for phase, steps in made.phases.items()
    ]  # fmt: skip


def phase_step_prefix(made: Content) -> list[Node]:
    return [
        Node(phase, [Node(str(step), [Node(f"{lane} — {item}") for lane, items in lanes.items() for item in items])
                     for step, lanes in steps.items()])
        for phase, steps in made.phases.items()
    ]  # fmt: skip


def lane_phase_step(made: Content) -> list[Node]:
    lanes = dict.fromkeys(lane for _, _, lane in made.where().values())
    return [
        Node(lane, [Node(phase, [Node(str(step), leaves(held.get(lane, []))) for step, held in steps.items()])
                    for phase, steps in made.phases.items()])
        for lane in lanes
    ]  # fmt: skip


NESTINGS: dict[str, tuple[bool, Callable[[Content], list[Node]]]] = {
    "phase, lane, item": (False, phase_lane),
    "lane, phase, item": (False, lane_phase),
    "phase, item with its lane": (False, phase_prefix),
    "phase, step, lane, item": (True, phase_step_lane),
    "phase, step, item with its lane": (True, phase_step_prefix),
    "lane, phase, step, item": (True, lane_phase_step),
}


@pytest.mark.parametrize("nesting", NESTINGS)
def test_generated_maps_come_back_from_every_nesting(nesting):
    stepped, nest = NESTINGS[nesting]
    right = count = 0
    wrong = []
    for seed in range(MANY):
        made = content(seed, stepped=stepped)
        nodes = nest(made)
        if seed % 2:
            nodes = [Node("Карта", nodes)]
        drafts = read(*nodes)
        expected = made.where()
        found = places(drafts[0]) if len(drafts) == 1 else {}
        good = sum(found.get(text) == place for text, place in expected.items())
        right, count = right + good, count + len(expected)
        if good < len(expected) or [phase.name for phase in drafts[0].phases] != list(made.phases):
            wrong.append(seed)
    print(f"\n{nesting}: {right} of {count} items in the right cell ({right / count:.2%}), {len(wrong)} of {MANY} maps "  # noqa: T201
          f"not quite equal: {wrong[:5]}")  # fmt: skip
    assert right >= 0.99 * count
    assert len(wrong) <= 0.02 * MANY


OURS = [label for known in (*FACTS.values(), *HEADERS.values()) for labels in known.values() for label in labels[:1]]
OURS += [caption for pair in FIELDS.values() for caption in pair]
SOME = ["Боли", "Pains", "Действия", "Этапы", "Steps", "Осознание", "Interest", "Боли: дорого", "дорого", "Персона",
        "Персона: Иван", "Возраст: 26", "Сценарий", "Сценарий: обед", "Как есть", "Карта", "Эмоции — 😖", "", "да"]  # fmt: skip
NODES = st.recursive(
    st.builds(
        Node,
        st.sampled_from(SOME) | st.text(max_size=8),
        note=st.sampled_from([None, None, "примечание"]),
        link=st.sampled_from([None, None, "https://e.org/1"]),
        origin=st.integers(1, 9999).map("line {}".format),
    ),
    lambda inner: st.builds(
        Node,
        st.sampled_from(SOME),
        st.lists(inner, max_size=4),
        note=st.sampled_from([None, None, "примечание"]),
        origin=st.integers(1, 9999).map("line {}".format),
    ),
    max_leaves=25,
)


def squeezed(text: str) -> str:
    return "".join(re.sub(r"(?m)^\s*•", "", text).split())


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(NODES, max_size=5), st.booleans())
def test_every_text_of_any_outline_is_in_a_map_or_unplaced(nodes, with_map):
    if with_map:
        nodes = [Node("Карта", phase_lane(content(3, stepped=False))), *nodes]
    drafts = read(*nodes)
    if not drafts:
        assert not with_map
        return
    kept: list[str] = [*OURS]
    for draft in drafts:
        kept += [draft.title or "", *map(str, draft.facts.values()), *(label.text for label in draft.labels)]
        kept += [text for persona in draft.personas for text in texts_of(persona)]
        for each in draft.drafts():
            kept.append(each.name)
            for piece in itertools.chain(*each.pieces.values()):
                kept += [piece.text, piece.comment or "", piece.link or ""]
        kept += [text for record in draft.rest.records() for text in [record.text] * len(record.places)]
    everything = squeezed("\n".join(kept))
    counted = Counter(kept)
    for _, node in Outline("", nodes).walk():
        for text in filter(None, (node.text.strip(), node.note, node.link)):
            assert all(squeezed(part) in everything for part in re.split(":| — ", text)), text
    for text in ("примечание", "https://e.org/1"):
        shown = {node.origin for _, node in Outline("", nodes).walk() if text in {node.note, node.link}}
        assert counted[text] >= min(1, len(shown))
