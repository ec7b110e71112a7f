"""Layouts that are no plain grid: forms, a table for each phase, matrices, cards, empathy maps, backlogs, versions."""

from __future__ import annotations

from random import Random
from typing import cast

import attrs

import cjm
from tests.recognise.journeys import HEADERS, LABELS, NAMES, WHAT, Journey, header, words
from tests.recognise.layouts import (
    Arranged,
    Block,
    Expected,
    Grid,
    Sheet,
    content,
    framed,
    grid,
    side_by_side,
    single,
    stacked,
    written,
)


def form(journey: Journey, rng: Random, *, naming: str, facts: bool = True, lists: str = "lines") -> Arranged:
    """Facts above a list of numbered steps: no phases. `naming`: the number alone, before the name, or beside it."""
    block = Block()
    steps = [step for _, step in journey.slots() if step]
    beside = naming == "beside"
    if beside:
        block.put(0, 0, rng.choice(["№", "#"]))
    block.put(0, beside, header(rng, journey.language, "step"))
    named = []
    for n, step in enumerate(steps, 1):
        if beside:
            block.put(n, 0, str(n))
        name = {"alone": str(n), "before": f"{n}. {step.name}", "beside": step.name}[naming]
        named.append(attrs.evolve(step, name=name))
        block.put(n, int(beside), name)
        for x, lane in enumerate(journey.labels):
            block.put(n, 1 + beside + x, written(content(step, lane, journey), lists))
    for x, lane in enumerate(journey.labels):
        block.put(0, 1 + beside + x, journey.labels[lane])
    told = cjm.JourneyMap(journey.map.title, phases=[cjm.Phase("", steps=named)])
    expected = Expected(told, flat=True, unread=("№", "#", ""))
    sheet = Sheet(above="title and facts" if facts else "title")
    whole, expected = framed(block, journey, rng, sheet, expected)
    return Arranged((whole.table("Лист1"),), (expected,), expected.personas)


def per_phase(journey: Journey, rng: Random, *, heading: str, where: str = "stacked", lists: str = "lines") -> Arranged:
    """A small table for each phase: labels and values, or a row a step where phases have steps.

    `heading` is the name alone, after a number, after the word for phases; `where` they stand stacked, side by side,
    on a sheet each.
    """
    # A heading says the word in the singular: ours.
    word = (HEADERS.get((journey.language, "phase")) or HEADERS["en", "phase"])[0]
    blocks, step_word = [], header(rng, journey.language, "step")
    for n, phase in enumerate(journey.map.phases, 1):
        block = Block()
        told = {"plain": phase.name, "numbers": f"{n}. {phase.name}", "word": f"{word}: {phase.name}", "none": ""}
        told["word and number"] = f"{word} {n}. {phase.name}"
        block.put(0, 0, told[heading])
        top = block.height
        if phase.steps:
            block.put(top, 0, step_word)
            for x, lane in enumerate(journey.labels, 1):
                block.put(top, x, journey.labels[lane])
            for y, step in enumerate(phase.steps, top + 1):
                block.put(y, 0, step.name)
                for x, lane in enumerate(journey.labels, 1):
                    block.put(y, x, written(content(step, lane, journey), lists))
        else:
            said = [lane for lane in journey.labels if content(phase, lane, journey)]
            for y, lane in enumerate(said, top):
                block.put(y, 0, journey.labels[lane])
                block.put(y, 1, written(content(phase, lane, journey), lists))
        blocks.append(block)
    names = [phase.name for phase in journey.map.phases]
    tables = {
        "stacked": lambda: (stacked(blocks).table("Лист1"),),
        "side": lambda: (side_by_side(blocks).table("Лист1"),),
        "sheets": lambda: tuple(block.table(name) for name, block in zip(names, blocks, strict=True)),
    }[where]()
    return Arranged(tables, (Expected(journey.map),))


def headed(journey: Journey, rng: Random, *, wide: bool, corner: bool = True) -> Arranged:
    """Rows of steps, and the name of each phase in a row of its own above its steps, across the table if `wide`."""
    block, y = Block(), 1
    if corner:
        block.put(0, 0, header(rng, journey.language, "step"))
    for x, lane in enumerate(journey.labels, 1):
        block.put(0, x, journey.labels[lane])
    for phase in journey.map.phases:
        block.put(y, 0, phase.name, columns=1 + len(journey.labels) if wide else 1)
        y += 1
        for step in phase.steps:
            block.put(y, 0, step.name)
            for x, lane in enumerate(journey.labels, 1):
                block.put(y, x, written(content(step, lane, journey), "lines"))
            y += 1
    return Arranged((block.table("Лист1"),), (Expected(journey.map),))


def matrix(journey: Journey, rng: Random, *, mark: str, across: bool = True, corner: str = "touchpoints") -> Arranged:
    """Touchpoints by phases, a mark where one is met."""
    label, phase_word = journey.labels["touchpoints"], header(rng, journey.language, "phase")
    met = list(dict.fromkeys(each.name for phase in journey.map.phases for each in phase.touchpoints))
    block = Block()
    corners = {"touchpoints": label, "both": f"{label} / {phase_word}", "turned": f"{phase_word} / {label}"}
    block.put(0, 0, corners[corner])
    for x, phase in enumerate(journey.map.phases, 1):
        block.put(0, x, phase.name)
        for y, name in enumerate(met, 1):
            if name in {each.name for each in phase.touchpoints}:
                block.put(y, x, mark)
    for y, name in enumerate(met, 1):
        block.put(y, 0, name)
    order = {name: n for n, name in enumerate(met)}
    phases = [
        attrs.evolve(
            phase, touchpoints=sorted(phase.touchpoints, key=lambda each: order[cast("cjm.Touchpoint", each).name])
        )
        for phase in journey.map.phases
    ]
    told = attrs.evolve(journey.map, phases=phases)
    return Arranged(((block if across else block.turned()).table("Лист1"),), (Expected(told),), marks=(mark,))


# What is no journey


QUADRANTS = {
    "ru": {"thoughts": "Думает", "emotions": "Чувствует", "quotes": "Говорит", "actions": "Делает"},
    "en": {"thoughts": "Thinks", "emotions": "Feels", "quotes": "Says", "actions": "Does"},
}
BELOW = {"ru": {"pains": "Боли", "positives": "Выгоды"}, "en": {"pains": "Pains", "positives": "Gains"}}


def empathy(seed: int, *, title: bool, below: bool, gap: bool) -> Arranged:
    """Four quadrants, each a label with texts below it; pains and gains under them."""
    rng = Random(f"empathy {seed}")
    language = rng.choice(["ru", "en"])
    verbs, things = (each.split("|") for each in WHAT[language])
    block, told = Block(), []
    labels = list(QUADRANTS[language].items()) + (list(BELOW[language].items()) if below else [])
    y = 0
    for pair in (labels[n : n + 2] for n in range(0, len(labels), 2)):
        height = 0
        for x, (lane, label) in enumerate(pair):
            texts = [f"{rng.choice(verbs)} {thing}" for thing in rng.sample(things, rng.randint(2, 4))]
            block.put(y, x * (2 if gap else 1), label)
            for n, text in enumerate(texts, 1):
                block.put(y + n, x * (2 if gap else 1), text)
            told.append((lane, tuple(texts)))
            height = max(height, len(texts))
        y += height + 1 + gap
    whole = Block()
    if title:
        whole.put(0, 0, {"ru": "Карта эмпатии", "en": "Empathy map"}[language])
    whole.add(block, 2 if title else 0)
    return Arranged((whole.table("Лист1"),), (), quadrants=tuple(told))


BACKLOG = {
    "ru": ("Приоритет", "Статус", "высокий|средний|низкий", "в работе|готово|отложено"),
    "en": ("Priority", "Status", "high|medium|low", "in progress|done|postponed"),
}


def backlog(seed: int, *, numbers: bool, title: bool) -> Arranged:
    """A list of ideas with priority and status."""
    rng = Random(f"backlog {seed}")
    language = rng.choice(["ru", "en"])
    verbs, things = (each.split("|") for each in WHAT[language])
    block, texts = _backlog(rng, language, verbs, things, numbers)
    whole = Block()
    if title:
        whole.put(0, 0, {"ru": "Бэклог идей", "en": "Backlog of ideas"}[language])
    whole.add(block, 2 if title else 0)
    return Arranged((whole.table("Лист1"),), (), ideas=tuple(texts))


def _backlog(rng, language, verbs, things, numbers):
    block = Block()
    priority, status, high, done = BACKLOG[language]
    texts = list(dict.fromkeys(f"{rng.choice(verbs)} {rng.choice(things)}" for _ in range(rng.randint(3, 9))))
    columns = [rng.choice(LABELS[language, "ideas"]), priority, status]
    rows = [[text, rng.choice(high.split("|")), rng.choice(done.split("|"))] for text in texts]
    for y, row in enumerate([columns, *rows]):
        for x, text in enumerate([(str(y) if y else "№"), *row] if numbers else row):
            block.put(y, x, text)
    return block, texts


CARDS = {
    "ru": {
        "name": "Имя", "age": "Возраст", "occupation": "Профессия", "residence": "Город", "goals": "Цели",
        "frustrations": "Боли",
    },
    "en": {
        "name": "Name", "age": "Age", "occupation": "Occupation", "residence": "City", "goals": "Goals",
        "frustrations": "Frustrations",
    },
    "de": {"name": "Name", "age": "Alter", "occupation": "Beruf", "residence": "Wohnort", "goals": "Ziele"},
    "fr": {"name": "Nom", "age": "Âge", "occupation": "Profession", "residence": "Ville", "goals": "Objectifs"},
    "es": {"name": "Nombre", "age": "Edad", "occupation": "Profesión", "residence": "Ciudad", "goals": "Objetivos"},
    "pt": {"name": "Nome", "age": "Idade", "occupation": "Profissão", "residence": "Cidade", "goals": "Objetivos"},  # codespell:ignore nome
}  # fmt: skip
CARD_TITLES = {"ru": "Персона", "en": "Persona", "de": "Persona", "fr": "Persona", "es": "Persona", "pt": "Persona"}
SAID = {
    "occupation": {
        "ru": "бухгалтер", "en": "accountant", "de": "Buchhalterin", "fr": "comptable", "es": "contable",
        "pt": "contadora",
    },
    "residence": {
        "ru": "Казань", "en": "Leeds", "de": "Bremen", "fr": "Nantes", "es": "Sevilla", "pt": "Coimbra",
    },
}  # fmt: skip


def card(rng: Random, language: str, *, titled: bool = True, name: str = "") -> tuple[Block, str]:
    """A persona as labels with what is said beside them."""
    block = Block()
    name = name or rng.choice(words(NAMES, language))
    verbs, things = (each.split("|") for each in WHAT[language])
    if titled:
        block.put(0, 0, CARD_TITLES[language])
    top = block.height
    for y, (fact, label) in enumerate(CARDS[language].items(), top):
        said = {"name": name, "age": str(rng.randint(19, 70))}.get(fact) or SAID.get(fact, {}).get(language)
        block.put(y, 0, label)
        block.put(y, 1, said or f"{rng.choice(verbs)} {rng.choice(things)}")
    return block, name


def with_card(journey: Journey, rng: Random, *, where: str, titled: bool = True, across: bool = True) -> Arranged:
    """A map, and a persona's card above it, at its left or right, below it, or on a sheet of its own before or after."""
    block, expected = grid(journey, rng, Grid(across=across))
    block, expected = framed(block, journey, rng, Sheet(above="" if where in {"above", "left"} else "title"), expected)
    portrait, name = card(rng, journey.language, titled=titled)
    tables = {
        "above": lambda: (stacked([portrait, block], 2).table("Лист1"),),
        "below": lambda: (stacked([block, portrait], 2).table("Лист1"),),
        "right": lambda: (side_by_side([block, portrait]).table("Лист1"),),
        "left": lambda: (side_by_side([portrait, block]).table("Лист1"),),
        "before": lambda: (portrait.table("Персона" if titled else "Лист1"), block.table("CJM")),
        "after": lambda: (block.table("CJM"), portrait.table("Персона")),
    }[where]()
    return Arranged(tables, (expected,), (name,))


def two_cards(seed: int, *, side: bool) -> Arranged:
    """Two personas, beside or below each other, and no map."""
    rng = Random(f"cards {seed}")
    language = rng.choice(list(CARDS))
    names = rng.sample(words(NAMES, language), 2)
    blocks = [card(rng, language, name=name)[0] for name in names]
    whole = side_by_side(blocks) if side else stacked(blocks)
    return Arranged((whole.table("Персоны"),), (), tuple(names))


# More than one table


STATES = {
    "ru": ("Как есть", "Как будет"),
    "en": ("As-is", "To-be"),
    "fr": ("État actuel", "État cible"),
    "de": ("Ist-Zustand", "Soll-Zustand"),
    "es": ("Estado actual", "Estado deseado"),
    "pt": ("Estado atual", "Estado desejado"),  # codespell:ignore atual
}


def versions(one: Journey, other: Journey, rng: Random, *, where: str, across: bool = True) -> Arranged:
    """Two maps, as is and to be: stacked, side by side, or on two sheets."""
    blocks, expected = [], []
    for journey, title, state in zip((one, other), STATES[one.language], ("as-is", "to-be"), strict=True):
        block, told = grid(journey, rng, Grid(across=across))
        whole = Block()
        if where != "sheets":
            whole.put(0, 0, title)
        whole.add(block, whole.height + (where == "stacked apart"))
        blocks.append(whole)
        expected.append(attrs.evolve(told, title=title, state=state))
    if where == "sheets":
        tables = tuple(each.table(str(told.title)) for each, told in zip(blocks, expected, strict=True))
    else:
        whole = side_by_side(blocks) if where == "side" else stacked(blocks, 2 if where == "stacked apart" else 1)
        tables = (whole.table("Лист1"),)
    return Arranged(tables, tuple(expected))


def with_scores(journey: Journey, rng: Random, *, key: str, where: str, numbered: bool = False) -> Arranged:
    """A map, and a second table of scores keyed by its phases, perhaps with numbers before them, or its touchpoints."""
    block, expected = grid(journey, rng, Grid())
    kind = "importance"
    scores = Block()
    named = header(rng, journey.language, "phase") if key == "phases" else journey.labels["touchpoints"]
    scores.put(0, 0, named)
    scores.put(0, 1, rng.choice(LABELS[journey.language, f"ratings:{kind}"]))
    phases, y = [], 1
    for n, phase in enumerate(journey.map.phases, 1):
        keys = (
            [f"{n}. {phase.name}" if numbered else phase.name]
            if key == "phases"
            else [each.name for each in phase.touchpoints]
        )
        told = [str(rng.randint(1, 5)) for _ in keys]
        for name, score in zip(keys, told, strict=True):
            scores.put(y, 0, name)
            scores.put(y, 1, score)
            y += 1
        ratings = [cjm.Rating(score, kind=kind) for score in told]
        phases.append(attrs.evolve(phase, ratings=(*phase.ratings, *ratings)))
    tables = {
        "below": lambda: (stacked([block, scores], 2).table("Лист1"),),
        "right": lambda: (side_by_side([block, scores]).table("Лист1"),),
        "sheet": lambda: (block.table("CJM"), scores.table("Оценки")),
    }[where]()
    return Arranged(tables, (attrs.evolve(expected, map=attrs.evolve(journey.map, phases=phases)),))


OTHERS = {
    "prices": [
        ["Тариф", "Цена, ₽", "Срок"],
        ["Базовый", "1 290", "30 дней"],
        ["Полный", "2 490", "30 дней"],
        ["Годовой", "9 900", "год"],
    ],
    "contacts": [
        ["Имя", "Телефон", "Почта"],
        ["Ольга", "+7 900 000-00-01", "olga@example.org"],
        ["Пётр", "+7 900 000-00-02", "petr@example.org"],
    ],
    "tools": [["Tool", "Licence", "Seats"], ["Miro", "Team", "12"], ["Figma", "Pro", "5"]],
}


def with_other(journey: Journey, rng: Random, *, what: str, where: str, across: bool = True) -> Arranged:
    """A map, and a table that is none: below it, at its right, or on a sheet of its own."""
    block, expected = grid(journey, rng, Grid(across=across))
    other = Block()
    for y, row in enumerate(OTHERS[what]):
        for x, text in enumerate(row):
            other.put(y, x, text)
    tables = {
        "below": lambda: (stacked([block, other], 2).table("Лист1"),),
        "right": lambda: (side_by_side([block, other]).table("Лист1"),),
        "before": lambda: (other.table("Справка"), block.table("CJM")),
        "after": lambda: (block.table("CJM"), other.table("Справка")),
    }[where]()
    return Arranged(tables, (expected,), loose=tuple(text for row in OTHERS[what] for text in row))


def with_backlog(journey: Journey, rng: Random) -> Arranged:
    """A map on one sheet, and a backlog of ideas on another."""
    arranged = single(journey, rng, sheet=Sheet(name="CJM"))
    language = journey.language if journey.language in BACKLOG else "en"
    verbs, things = (each.split("|") for each in WHAT[language])
    block, texts = _backlog(rng, language, verbs, things, numbers=False)
    return attrs.evolve(arranged, tables=(*arranged.tables, block.table("Backlog")), ideas=tuple(texts))


def workbook(one: Journey, other: Journey, rng: Random, *, hidden: bool) -> Arranged:
    """What people keep in one file: a persona, a map as is and one to be, contacts, perhaps an old map on a hidden sheet."""
    portrait, name = card(rng, one.language)
    maps = versions(one, other, rng, where="sheets")
    contacts = with_other(one, rng, what="contacts", where="before")
    old = grid(attrs.evolve(other, map=one.map, labels=one.labels), rng, Grid())[0].table("Архив", hidden=True)
    tables = (portrait.table("Персона"), *maps.tables, contacts.tables[0], *([old] if hidden else []))
    return attrs.evolve(maps, tables=tables, personas=(name,), loose=contacts.loose)
