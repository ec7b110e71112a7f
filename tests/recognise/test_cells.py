"""What the text of a cell says in its lane: lists, feelings, scores, owners, measures; written by reading the cells."""

import re
from typing import Any

import attrs
import hypothesis
import pytest
from hypothesis import given, settings, strategies as st

import cjm
from cjm import Emotion, Idea, Metric, Pain, Phase, Rating, Responsibility, Scale, Text, Touchpoint
from cjm.arrange import table
from cjm.arrange._table import shown
from cjm.model import Asset
from cjm.recognise import recognise
from cjm.recognise._attach import attach
from cjm.recognise._cells import element, elements, singly
from cjm.recognise._drafts import Draft, Label, Piece
from cjm.recognise._lanes import LaneRead, lanes
from cjm.recognise._measures import is_duration
from cjm.recognise._said import owners, responsible, roles
from cjm.recognise._vocabulary import Words
from cjm.shapes import Shapes, bulleted, items_of, listed
from cjm.shapes._lists import plainly_one
from cjm.testing import strategies

WORDS = Words()


def lane_of(label, *texts):
    pieces = [Piece(text, "B1") for text in texts]
    ((lane,), _) = lanes([Label(label, "A1")], WORDS, {0: pieces})
    return lane


def read(label, text, *beside, **more):
    return elements(Piece(text, "Лист1!C7", **more), lane_of(label, text, *beside))


LISTS = {
    # bullets, dashes, numbers, lines
    ("Боли", "• Долго\n• Дорого"): ["Долго", "Дорого"],
    ("Боли", "- Долго\n- Дорого"): ["Долго", "Дорого"],
    ("Боли", "1. Долго\n2. Дорого\n3. Скучно"): ["Долго", "Дорого", "Скучно"],
    ("Боли", "1) Долго\n2) Дорого"): ["Долго", "Дорого"],
    ("Боли", "1) долго ждать 2) дорого"): ["долго ждать", "дорого"],
    ("Боли", "1️⃣ Долго\n2️⃣ Дорого"): ["Долго", "Дорого"],
    ("Боли", "Долго\nДорого"): ["Долго", "Дорого"],
    ("Боли", "Долго\r\n\r\nДорого"): ["Долго", "Дорого"],
    ("Боли", "✓ Долго\n✓ Дорого"): ["Долго", "Дорого"],
    ("Действия", "Действия: установка\n- пункт 2\n- пункт 3"): ["Действия: установка", "пункт 2", "пункт 3"],
    ("Боли", "• Долго:\n  час\n• Дорого"): ["Долго:\nчас", "Дорого"],
    # semicolons
    ("Боли", "долго; дорого; сложно"): ["долго", "дорого", "сложно"],
    ("Действия", "Ищет клинику;\nчитает отзывы;\nсравнивает цены"): [
        "Ищет клинику",
        "читает отзывы",
        "сравнивает цены",
    ],
    ("Действия", "Заходит –> выбирает –> платит"): ["Заходит", "выбирает", "платит"],
    ("Боли", "долго; дорого"): ["долго", "дорого"],
    ("Touchpoints", "Ad; blog"): ["Ad", "blog"],
    ("Thoughts", "Why; I know."): ["Why; I know."],
    # commas where they are lists
    ("Touchpoints", "Instagram, YouTube, Ads"): ["Instagram", "YouTube", "Ads"],
    ("Точки контакта", "Сайт, мобильное приложение, колл-центр"): ["Сайт", "мобильное приложение", "колл-центр"],
    ("Точки контакта", "Офлайн (магазин, шоурум), сайт"): ["Офлайн (магазин, шоурум)", "сайт"],
    ("Channel", "Email, SMS, push"): ["Email", "SMS", "push"],
    ("Systems", "CRM, 1C, Bitrix24"): ["CRM", "1C", "Bitrix24"],
    ("Метрики", "NPS, CSAT, CR"): ["NPS", "CSAT", "CR"],
    ("Эмоции", "радость, доверие"): ["радость", "доверие"],
    ("Emotions", "anxious, confused, tired"): ["anxious", "confused", "tired"],
    ("Touchpoints", "Website / App"): ["Website", "App"],
    ("Каналы", "YouTube / Websites\nБлог"): ["YouTube", "Websites", "Блог"],
    # chains
    ("Действия", "Открывает сайт → ищет товар → платит"): ["Открывает сайт", "ищет товар", "платит"],
    ("Actions", "Search -> compare -> buy"): ["Search", "compare", "buy"],
    ("Точки контакта", "Реклама → сайт → менеджер"): ["Реклама", "сайт", "менеджер"],
    # prose is no list
    ("Эмоции", "радость → тревога"): ["радость", "тревога"],
    ("Эмоции", "из радости → в тревогу по дороге"): ["из радости → в тревогу по дороге"],
    ("KPI", "NPS 41, CSAT 80%"): ["NPS", "CSAT"],
    ("Боли", "дорого, долго, непонятно"): ["дорого, долго, непонятно"],
    ("Боли", "Клиент ждёт, пока ответят; потом звонит сам. Это долго."): [
        "Клиент ждёт, пока ответят; потом звонит сам. Это долго."
    ],
    ("Точки контакта", "Сайт, который не открывается"): ["Сайт, который не открывается"],
    ("Точки контакта", "Приходит в магазин, смотрит на витрину и уходит."): [
        "Приходит в магазин, смотрит на витрину и уходит."
    ],
    ("Thoughts", "Is it worth it, or not?"): ["Is it worth it, or not?"],
    ("Emotions", "Excited / Concerned"): ["Excited / Concerned"],
    ("Метрики", "Конверсия, %"): ["Конверсия, %"],
    ("Эмоции", "рад, что всё быстро"): ["рад, что всё быстро"],
    ("Идеи", "Чат на сайте / бот"): ["Чат на сайте / бот"],
    ("Ожидания", "от 5 → 10 минут"): ["от 5 → 10 минут"],
    ("Actions", "Visits shop, tries on, buys"): ["Visits shop, tries on, buys"],
}
"""Label and text of a cell, and the texts of its elements."""


def test_lists_are_split_and_prose_is_not():
    def texts(label, text):
        found = read(label, text)
        return [shown_text(each) for held in found.lanes.values() for each in held]

    assert len(LISTS) >= 38
    assert {key: texts(*key) for key in LISTS} == LISTS


def shown_text(made):
    return str(getattr(made, type(made).title_field))


CELLS = [
    # touchpoints: who answers, medium, control, channel, state
    ("Точки контакта", "Сайт", Touchpoint("Сайт", medium="online", control="controllable")),
    ("Точки контакта", "Друзья", Touchpoint("Друзья", medium="offline", control="uncontrollable")),
    ("Touchpoints", "Instagram", Touchpoint("Instagram", medium="online", control="partly")),
    (
        "Touchpoints",
        "Email – confirmation",
        Touchpoint("Email – confirmation", medium="online", control="controllable"),
    ),
    ("Touchpoints", "Дорожный знак у озера", Touchpoint("Дорожный знак у озера")),
    ("Точки контакта", "Стойка (отв. Маркетинг)", Touchpoint("Стойка", responsibilities=["Маркетинг"])),
    ("Точки контакта", "Стойка (ответственный: отдел продаж)", Touchpoint("Стойка", responsibilities=["отдел продаж"])),
    ("Touchpoints", "Desk (Owner: CRM team)", Touchpoint("Desk", responsibilities=["CRM team"])),
    ("Touchpoints", "Desk [owner: Sales, IT]", Touchpoint("Desk", responsibilities=["Sales", "IT"])),
    ("Touchpoints", "Desk, owner: CRM team", Touchpoint("Desk", responsibilities=["CRM team"])),
    ("Точки контакта", "Стойка — отв. Маркетинг", Touchpoint("Стойка", responsibilities=["Маркетинг"])),
    ("Точки контакта", "Стойка\nотв. Маркетинг", Touchpoint("Стойка", responsibilities=["Маркетинг"])),
    (
        "Точки контакта",
        "Стойка (R: Маркетинг, A: IT)",
        Touchpoint("Стойка", responsibilities=[Responsibility("Маркетинг"), Responsibility("IT", role="A")]),
    ),
    ("Точки контакта", "Стойка (офлайн)", Touchpoint("Стойка", medium="offline")),
    ("Touchpoints", "Desk (online)", Touchpoint("Desk", medium="online")),
    ("Точки контакта", "Стойка (неуправляемая)", Touchpoint("Стойка", control="uncontrollable")),
    ("Touchpoints", "Desk (mobile)", Touchpoint("Desk", device="mobile")),
    ("Точки контакта", "Баннер на заборе (канал: Реклама)", Touchpoint("Баннер на заборе", channel="Реклама")),
    ("Точки контакта", "Стойка (планируется)", Touchpoint("Стойка", state="planned")),
    ("Точки контакта", "Стойка (момент истины)", Touchpoint("Стойка", moment_of_truth=True)),
    ("Touchpoints", "Desk (offline, owner: Sales)", Touchpoint("Desk", medium="offline", responsibilities=["Sales"])),
    ("Точки контакта", "Стойка (у входа)", Touchpoint("Стойка (у входа)")),
    ("Точки контакта", "Долго отвечают на стойке", Touchpoint("Долго отвечают на стойке")),
    ("Точки контакта", "«Где мой заказ? Я жду.»", Text("«Где мой заказ? Я жду.»")),
    ("Точки контакта", "Кафе «Ромашка»", Touchpoint("Кафе «Ромашка»", medium="offline", control="controllable")),
    # pains and ideas
    ("Боли", "Долго (критично)", Pain("Долго", severity="критично")),
    ("Pains", "Slow (high)", Pain("Slow", severity="high")),
    ("Pains", "Slow (severity: 4/5)", Pain("Slow", severity="4/5")),
    ("Боли", "Долго (часто)", Pain("Долго", frequency="часто")),
    ("Боли", "Долго (скрытая)", Pain("Долго", visibility="hidden")),
    ("Боли", "Долго (отв. IT)", Pain("Долго", responsibilities=["IT"])),
    ("Боли", "Долго (до часа)", Pain("Долго (до часа)")),
    ("Боли", "Отвлекают звонки", Pain("Отвлекают звонки")),
    ("Идеи", "Чат (приоритет: высокий)", Idea("Чат", priority="высокий")),
    ("Ideas", "Chat (effort: low)", Idea("Chat", effort="low")),
    ("Ideas", "Chat (impact: high, effort: low)", Idea("Chat", impact="high", effort="low")),
    ("Ideas", "Chat [done]", Idea("Chat", status="done")),
    ("Идеи", "Чат (в работе)", Idea("Чат", status="in progress")),
    ("Ideas", "Chat. Owner: Product", Idea("Chat", responsibilities=["Product"])),
    ("Идеи", "СБП (отв. Иванов П.С.)", Idea("СБП", responsibilities=["Иванов П.С."])),
    ("Ideas", "Chat (owner: Anna, due May)", Idea("Chat (owner: Anna, due May)")),
    ("Идеи", "Чат (на сайте)", Idea("Чат (на сайте)")),
    ("Ожидания", "Быстро (не сбылось)", Text("Быстро", met="missed")),
    ("Expectations", "Fast delivery (exceeded)", Text("Fast delivery", met="exceeded")),
    ("Закулисье", "Сборка заказа (отв. Склад)", Text("Сборка заказа", responsibilities=["Склад"])),
    ("Мысли", "Где мой заказ? (и деньги)", Text("Где мой заказ? (и деньги)")),
    ("Мысли", "«Где мой заказ?»", Text("«Где мой заказ?»")),
    # metrics
    ("Метрики", "NPS 41", Metric("NPS", value=41, kind="NPS")),
    ("KPI", "NPS: 41", Metric("NPS", value=41, kind="NPS")),
    ("Метрики", "конверсия 31 %", Metric("конверсия", value=31, unit="%", kind="conversion")),
    ("Метрики", "Конверсия: 3,2%", Metric("Конверсия", value=3.2, unit="%", kind="conversion")),
    ("KPI", "CR: 31% → 45%", Metric("CR", baseline=31, value=45, unit="%", kind="conversion")),
    ("KPI", "Conversion from 31% to 45%", Metric("Conversion", baseline=31, value=45, unit="%", kind="conversion")),
    ("Метрики", "Конверсия с 31 % до 45 %", Metric("Конверсия", baseline=31, value=45, unit="%", kind="conversion")),
    ("Метрики", "NPS 41 (цель 50)", Metric("NPS", value=41, target=50, kind="NPS")),
    ("KPI", "CSAT > 80%", Metric("CSAT", target=80, unit="%", direction="up", kind="CSAT")),
    ("Метрики", "Отток ≤ 5 %", Metric("Отток", target=5, unit="%", direction="down", kind="churn")),
    ("KPI", "Churn: target 5%", Metric("Churn", target=5, unit="%", kind="churn")),
    ("Метрики", "Время ответа: 5 мин", Metric("Время ответа", value=5, unit="мин", kind="time")),
    ("KPI", "LTV = 5 000 ₽", Metric("LTV", value=5000, unit="₽", kind="revenue")),
    ("KPI", "Average order $35", Metric("Average order", value=35, unit="$")),
    ("Метрики", "31 % открывают письмо", Metric("открывают письмо", value=31, unit="%")),
    ("KPI", "CSAT 4.5/5", Metric("CSAT", value=4.5, unit="/5", kind="CSAT")),
    ("KPI", "Churn 5%/month", Metric("Churn", value=5, unit="%", period="month", kind="churn")),
    (
        "KPI",
        "Retention D30: 25% -> target 40%",
        Metric("Retention D30", value=25, target=40, unit="%", kind="retention"),
    ),
    ("Метрики", "Начало в 12:30", Metric("Начало в 12:30")),
    ("KPI", "Reach", Metric("Reach")),
    ("KPI", "see the report", Metric("see the report")),
    ("Метрики", "Заявка 0042", Metric("Заявка 0042")),
    ("Метрики", "К 2026 году открыть 5 офисов в 3 городах", Metric("К 2026 году открыть 5 офисов в 3 городах")),
    # emotions
    ("Эмоции", "😊", Emotion("😊")),
    ("Эмоции", "😊 радость", Emotion("😊 радость")),
    ("Эмоции", "😮‍💨 устал", Emotion("😮‍💨 устал", valence=-0.5, emoji="😮‍💨", label="устал")),
    ("Эмоции", "❤️‍🔥", Emotion("❤️‍🔥", valence=1.0, emoji="❤️‍🔥")),
    ("Эмоции", "👍🏽 ок", Emotion("👍🏽 ок", valence=0.0, emoji="👍🏽", label="ок")),
    ("Эмоции", "👨‍👩‍👧 дома", Emotion("👨‍👩‍👧 дома", label="👨‍👩‍👧 дома")),
    ("Emotions", "Curious", Emotion("Curious", valence=0.5, label="Curious")),
    ("Emotions", "Very Happy", Emotion("Very Happy", valence=0.75, label="Very Happy")),
    ("Эмоции", "Тревожно", Emotion("Тревожно", valence=-0.5, label="Тревожно")),
    ("Эмоции", "не уверен", Emotion("не уверен", valence=-0.25, label="не уверен")),
    ("Emociones", "frustrado", Emotion("frustrado", valence=-0.75, label="frustrado")),
    ("Émotions", "déçu", Emotion("déçu", valence=-0.5, label="déçu")),
    ("Emoções", "ansioso", Emotion("ansioso", valence=-0.5, label="ansioso")),
    ("Gefühle", "zufrieden", Emotion("zufrieden", valence=0.75, label="zufrieden")),
    ("Эмоции", "2/5", Emotion("2/5")),
    ("Эмоции (1-5)", "4", Emotion(4, scale="1-5")),
    ("Эмоции (1-10)", "4", Emotion(4, scale="1-10")),
    ("Эмоции (1-5)", "тревога (2)", Emotion("тревога (2)", scale="1-5", valence=-0.5, label="тревога")),
    ("Эмоции (1-5)", "😟 2", Emotion("😟 2", scale="1-5", valence=-0.5, emoji="😟")),
    ("Эмоции", "★★★★☆", Emotion("★★★★☆", valence=0.5, scale="1-5")),
    ("Эмоции", "★", Emotion("★", valence=-1.0, scale="1-5")),
    ("Эмоции", "80 %", Emotion("80 %", valence=0.6, scale="0-100")),
    ("Эмоции", "↗", Emotion("↗", valence=0.5, emoji="↗")),
    ("Эмоции", "↓", Emotion("↓", valence=-0.75, emoji="↓")),
    ("Эмоции", "-0.5", Emotion(-0.5)),
    ("Эмоции", "4 (1…5)", Emotion(4, scale="1-5")),
    ("Эмоции", "что-то своё", Emotion("что-то своё", label="что-то своё")),
    # ratings
    ("Важность", "High", Rating("High", kind="importance")),
    ("Важность", "4/5", Rating("4/5", kind="importance")),
    ("Важность (1-5)", "4", Rating(4, kind="importance", scale="1-5")),
    ("Удовлетворённость", "★★★", Rating("★★★", kind="satisfaction")),
    ("Критичность", "средняя", Rating("средняя", kind="severity")),
    ("Критичность", "очень высокая", Rating("очень высокая", kind="severity")),
    ("Важность", "5/5 для семьи", Rating("5/5 для семьи", kind="importance", value=5, scale="1-5")),
    ("Satisfaction", "75%", Rating("75%", kind="satisfaction", value=75, scale="0-100")),
    ("Score", "4", Rating("4", kind="score")),
    ("Оценки", "важность: 5/5", Rating("5/5", kind="важность")),
    # custom lanes
    ("Каналы", "Онлайн-реклама", Text("Онлайн-реклама")),
    ("Ответственные", "Отдел маркетинга (A)", Text("Отдел маркетинга (A)")),
    ("Погода", "Дождь (осень)", Text("Дождь (осень)")),
]
"""Label, text, and the one element that the cell holds."""

SILENT: dict[str, Any] = {"inferred": (), "extra": {}, "origin": None}


def plain(made):
    return attrs.evolve(made, **SILENT)


def test_the_texts_of_cells_say_what_a_reader_takes_them_for():
    wrong = []
    for label, text, made in CELLS:
        found = read(label, text)
        held = [plain(each) for lane in found.lanes.values() for each in lane]
        if held != [made] or found.rest:
            wrong.append((label, text, held, [attrs.asdict(each, recurse=False) for each in held], made))

    assert len(CELLS) >= 100
    assert len(CELLS) + len(LISTS) + len(PARTED) >= 150
    assert wrong == []


PARTED = {
    ("Мысли и эмоции", "«Где мой заказ?»"): {"thoughts": ["«Где мой заказ?»"]},
    ("Мысли и эмоции", "тревога"): {"emotions": ["тревога"]},
    ("Мысли и эмоции", "Где мой заказ?\n😟"): {"thoughts": ["Где мой заказ?"], "emotions": ["😟"]},
    ("Мысли и эмоции", "😟 Где мой заказ?"): {"emotions": ["😟"], "thoughts": ["Где мой заказ?"]},
    ("What is the customer thinking or feeling?", "Overwhelmed"): {"emotions": ["Overwhelmed"]},
    ("What is the customer thinking or feeling?", "Is it safe?"): {"thoughts": ["Is it safe?"]},
    ("Thought/Quote", '"All look the same"'): {"quotes": ['"All look the same"']},
    ("Thought/Quote", "They all look the same"): {"thoughts": ["They all look the same"]},
    ("Действия и точка контакта", "Ищет в поиске\nСайт"): {"actions": ["Ищет в поиске"], "touchpoints": ["Сайт"]},
    ("Боли и барьеры", "Дорого\nНет времени"): {"pains": ["Дорого", "Нет времени"]},
    ("Чувства и мысли клиента", "А вдруг обманут?"): {"thoughts": ["А вдруг обманут?"]},
    ("Идеи и метрики", "Чат\nNPS 41"): {"ideas": ["Чат"], "metrics": ["NPS"]},
    ("Плюсы и минусы", "+ быстро\n- дорого\n+ вежливо"): {"positives": ["быстро", "вежливо"], "pains": ["дорого"]},
    ("Goals & needs", "Save money"): {"goals": ["Save money"]},
}
"""Cells under compound labels: what of them goes to which lane."""


def test_compound_labels_feed_their_lanes_from_one_cell():
    assert len(PARTED) >= 12
    for (label, text), parts in PARTED.items():
        found = read(label, text)
        assert {lane: [shown_text(each) for each in held] for lane, held in found.lanes.items()} == parts, (label, text)


def test_what_says_that_nothing_is_there_is_no_content():
    for text in ("-", "—", "Fill in", "  ", "заполнить", "n/a", "TBD", "...", "нет данных", "Type here"):
        found = read("Боли", text)
        assert found.lanes == {}, text
        assert [each for each, _ in found.rest] == ([text] if text.strip() else [])


def test_what_only_says_that_nothing_is_there_is_written_so_that_it_stays():
    for text in ("-", "n/a", "aucune", "keine", "Заполнить", "no data"):
        m = cjm.JourneyMap("Карта", phases=[Phase("Поиск", pains=text), Phase("Заказ", pains="Дорого")])
        (again,) = recognise(Shapes(tables=[table(m)])).atlas.maps
        assert again.phases[0].pains == (Pain(text),)


def test_a_dash_among_plus_signs_is_a_feeling():
    beside = ["+", "++", "-", "+"]
    made = [read("Эмоции", sign, *beside).lanes["emotions"][0] for sign in ("+", "++", "-", "−−")]
    assert [each.valence for each in made] == [0.5, 1.0, -0.5, -1.0]
    assert [each.inferred for each in made] == [("valence",)] * 4
    assert read("Боли", "-", *beside).lanes == {}


def test_a_scale_that_was_only_inferred_is_marked_so():
    (guessed,) = read("Эмоции", "4", "1", "5", "3").lanes["emotions"]
    (declared,) = read("Эмоции (1-5)", "4", "1", "5", "3").lanes["emotions"]

    assert (guessed.valence, guessed.scale, guessed.inferred) == (0.5, Scale(1, 5), ("scale", "valence"))
    assert (declared.valence, declared.inferred) == (0.5, ())
    (rated,) = read("Важность", "4", "1", "5").lanes["ratings"]
    assert (rated.scale, rated.inferred) == (Scale(1, 5), ("scale",))


def test_what_a_machine_concludes_about_a_touchpoint_is_marked_so():
    (site,) = read("Точки контакта", "Сайт").lanes["touchpoints"]
    (told,) = read("Точки контакта", "Сайт (офлайн)").lanes["touchpoints"]

    assert site.inferred == ("medium", "control")
    assert (told.medium, told.inferred) == ("offline", ("control",))


def test_what_is_split_off_is_found_again_with_the_words_as_they_were():
    (made,) = read("Точки контакта", "Стойка (отв. Маркетинг)").lanes["touchpoints"]
    assert (made.extra["text"], made.origin) == ("Стойка (отв. Маркетинг)", "Лист1!C7")
    assert read("KPI", "CR: 31% → 45%").lanes["metrics"][0].extra["text"] == "CR: 31% → 45%"


def test_the_place_where_a_text_ends_struck_parts_and_pictures_are_kept():
    lane = lane_of("Боли")
    found = elements(Piece("Дорого\nДолго", "C7", struck="Долго", until=Draft("Оплата")), lane)
    assert [(each.text, each.until) for each in found.lanes["pains"]] == [("Дорого", "Оплата")]
    assert found.rest == [("Долго", "struck out")]

    face = Asset("face.png")
    seen = elements(Piece("", "C7", picture=face), lane_of("Эмоции"))
    assert (seen.lanes["emotions"][0].picture, seen.took) == (face, {"picture"})
    shop = elements(Piece("Магазин", "C7", picture=face), lane_of("Точки контакта"))
    assert shop.lanes["touchpoints"][0].image == face
    assert elements(Piece("а\nб", "C7", picture=face), lane).took == set()


def test_the_height_of_a_face_is_its_valence_unless_its_words_say_a_score():
    lane = lane_of("Эмоции")
    high, scored = (elements(Piece(text, "C7", height=0.3), lane).lanes["emotions"][0] for text in ("своё", "2/5"))
    assert (high.valence, high.inferred, scored.valence) == (0.3, ("valence",), -0.5)


def test_a_word_from_a_list_is_worth_its_place_in_it():
    choices = ("очень низкая", "низкая", "средняя", "высокая")
    lane = lane_of("Погода X")
    assert elements(Piece("низкая", "C7", choices=choices), lane).lanes["Погода X"][0].text == "низкая"
    mood = ("ужасно", "плохо", "нормально", "хорошо", "отлично")
    rated = elements(Piece("хорошо", "C7", choices=mood), lane_of("Удовлетворённость")).lanes["ratings"][0]
    assert (rated.value, rated.scale, rated.inferred) == (4, Scale(1, 5), ("scale",))


def test_what_a_piece_stands_under_is_kept():
    lane = lane_of("Точки контакта")
    (made,) = elements(Piece("Касса", "C7", under=("Мобильный",)), lane).lanes["touchpoints"]
    assert (made.device, made.extra["under"]) == ("mobile", ("Мобильный",))
    (thought,) = elements(Piece("Ура", "C7", under=("Иван",)), lane_of("Мысли"), personas=["Иван"]).lanes["thoughts"]
    assert thought.persona == "Иван"
    (said,) = elements(Piece("Иван: Ура", "C7"), lane_of("Мысли"), personas=["Иван"]).lanes["thoughts"]
    (other,) = elements(Piece("Итак: ура", "C7"), lane_of("Мысли"), personas=["Иван"]).lanes["thoughts"]
    assert (said.persona, said.text, other.text) == ("Иван", "Ура", "Итак: ура")


def test_a_sticky_is_one_element_whatever_it_lists():
    found = elements(Piece("Сайт, чат\nбот", "7"), lane_of("Точки контакта"), whole=True)
    assert [each.name for each in found.lanes["touchpoints"]] == ["Сайт, чат\nбот"]


def test_who_answers_is_read_from_words_and_letters():
    assert [each.owner for each in responsible("отв. Маркетинг, IT")] == ["Маркетинг", "IT"]
    assert [(each.owner, each.role) for each in roles("R: Маркетинг; A: IT")] == [("Маркетинг", "R"), ("IT", "A")]
    assert [(each.owner, each.role) for each in owners("Маркетинг (R), IT (A/C)")] == [
        ("Маркетинг", "R"),
        ("IT", "A"),
        ("IT", "C"),
    ]
    assert owners("Продажи и маркетинг") == (responsible("отв. Продажи и маркетинг"))
    assert owners("Тот, кто первым увидел заявку в общем чате и не был занят чем-то другим") == ()


DURATIONS = [
    "5 мин",
    "2 days",
    "1–2 дня",
    "до часа",
    "около 40 минут",
    "1 ч 20 мин",
    "3 недели",
    "~2 h",
    "about an hour",
]


def test_spans_of_time_are_known():
    assert [text for text in DURATIONS if not is_duration(text)] == []
    assert [text for text in ("5 клиентов", "мин", "NPS 41", "день рождения", "Доставка") if is_duration(text)] == [
        "мин"
    ]


# Columns beside a touchpoint, pain or idea


def test_columns_beside_one_touchpoint_say_its_channel_and_who_answers():
    content: dict[str, Any] = {
        "touchpoints": [Touchpoint("Стойка")],
        "channels": [Text("Instagram")],
        "owners": [Text("Маркетинг (R), IT (A)")],
        "devices": [Text("desktop")],
        "duration": [Text("5 мин")],
        "pains": [Pain("Долго"), Pain("Дорого")],
    }
    found = attach(content, WORDS)
    (desk,) = found.lanes["touchpoints"]

    assert (desk.channel, desk.device, desk.medium, desk.inferred) == (
        "Instagram",
        "desktop",
        "online",
        ("medium", "control"),
    )
    assert [(each.owner, each.role) for each in desk.responsibilities] == [("Маркетинг", "R"), ("IT", "A")]
    assert (set(found.lanes), found.fields) == ({"touchpoints", "pains"}, {"duration": "5 мин"})


def test_what_is_not_certain_stays_in_its_own_lane():
    two: dict[str, Any] = {
        "touchpoints": [Touchpoint("А"), Touchpoint("Б")],
        "channels": [Text("Сайт")],
        "owners": [Text("IT")],
    }
    several: dict[str, Any] = {"touchpoints": [Touchpoint("А")], "channels": [Text("Сайт"), Text("Чат")]}
    longer: dict[str, Any] = {"touchpoints": [Touchpoint("А")], "channels": [Text("Сайт", until="Оплата")]}
    prose: dict[str, Any] = {
        "ideas": [Idea("А")],
        "owners": [Text("Тот, кто первым увидел заявку в чате и не был занят ничем другим")],
    }
    full: dict[str, Any] = {
        "touchpoints": [Touchpoint("А", channel="Б")],
        "channels": [Text("Сайт")],
        "duration": [Text("1"), Text("2")],
    }

    for content in (two, several, longer, prose, full):
        assert attach(content, WORDS).lanes == content


def test_columns_of_yes_and_no_words_say_where_a_touchpoint_is_and_who_controls_it():
    content: dict[str, Any] = {
        "touchpoints": [Touchpoint("Сайт", medium="online", control="controllable", inferred=["medium", "control"])],
        "medium": [Text("офлайн")],
        "control": [Text("иногда")],
    }
    found = attach(content, WORDS)

    assert found.lanes["touchpoints"] == [
        Touchpoint("Сайт", medium="offline", control="controllable", inferred=["control"])
    ]
    assert found.lanes["control"] == [Text("иногда")]


def test_ratings_beside_one_pain_or_idea_are_its_own():
    content: dict[str, Any] = {
        "pains": [Pain("Долго")],
        "ideas": [Idea("Чат")],
        "ratings": [Rating("high", kind="severity"), Rating("low", kind="effort"), Rating("4/5", kind="importance")],
        "status": [Text("в работе")],
        "owners": [Text("IT")],
        "customers": [Text("1 200")],
    }
    found = attach(content, WORDS)

    assert found.lanes["pains"] == [Pain("Долго", severity="high")]
    assert found.lanes["ideas"] == [Idea("Чат", effort="low", status="в работе", responsibilities=["IT"])]
    assert found.lanes["ratings"] == [Rating("4/5", kind="importance")]
    assert (set(found.lanes), found.fields) == ({"pains", "ideas", "ratings"}, {"customers": 1200})


# Nothing is lost, and what we wrote comes back

LABELS = [
    *("Боли", "Точки контакта", "Идеи", "Метрики", "Эмоции", "Эмоции (1-5)", "Важность", "Мысли и эмоции", "Погода"),
    *(
        "Действия и точка контакта",
        "Каналы",
        "Ответственные",
        "Боли и барьеры",
        "Ожидания",
        "Comments",
        "Thought/Quote",
    ),
]
PIECES = st.sampled_from(
    [
        *(
            "Сайт",
            "NPS 41",
            "(отв. Маркетинг)",
            "owner: CRM",
            "→",
            "😊",
            "👨‍👩‍👧",
            "4",
            "-",
            "4/5",
            "долго",
            "31 % → 45 %",
        ),
        *(
            "(high)",
            "[done]",
            "цель 50",
            ",",
            ";",
            "\n",
            "\n- ",
            "\n• ",
            "1) ",
            "«да»",
            "★★",
            "(",
            ")",
            " / ",
            "не рад",
            "+",
        ),
        *("R: IT", "(R)", "severity: 4/5", "важность: 5", "0042", "2026", "e.g.", "\n2. ", ":", "?", "80 %"),
    ]
)


@settings(max_examples=400, deadline=None, derandomize=True, database=None)
@given(st.sampled_from(LABELS), st.lists(PIECES, min_size=1, max_size=7), st.sampled_from([" ", ""]))
def test_no_letter_or_digit_of_any_cell_is_lost(label, parts, glue):
    text = glue.join(parts)
    found = read(label, text, "4", "2", "5")
    there = "\n".join(all_texts([tuple(found.lanes.values()), tuple(found.rest)]))

    words = re.findall(r"[^\W_]+", text)
    kept = "".join(filter(str.isalnum, there))
    numbering = {"1", "2"}  # of a list, not of its items
    assert [word for word in words if word not in kept and word not in numbering] == []


def all_texts(value):
    if isinstance(value, str | int | float):
        yield str(value)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from all_texts(each)
    elif hasattr(value, "items"):
        for key, each in value.items():
            yield from (key, *all_texts(each))
    elif attrs.has(type(value)):
        for each in attrs.fields(type(value)):
            if each.name != "origin":
                yield from all_texts(getattr(value, each.name))


TITLED = {"touchpoints": Touchpoint, "pains": Pain, "ideas": Idea, "actions": Text, "thoughts": Text, "Погода": Text}


@settings(max_examples=300, deadline=None, derandomize=True, database=None, phases=[hypothesis.Phase.generate])
@given(st.sampled_from(sorted(TITLED)), st.lists(strategies.texts(), min_size=1, max_size=4))
def test_what_we_list_in_a_cell_comes_back_as_it_was(lane, texts):
    texts = [each for each in texts if each.strip() and each.strip(" \n\t•")]
    hypothesis.assume(texts)
    labels = {
        "touchpoints": "Точки контакта",
        "pains": "Боли",
        "ideas": "Идеи",
        "actions": "Действия",
        "thoughts": "Мысли",
    }
    single = len(texts) == 1 and not WORDS.nothing(texts[0])
    found = read(labels.get(lane, lane), listed(texts, lane) if single else bulleted(texts))
    (held,) = found.lanes.values()

    assert [" ".join(shown_text(each).split()) for each in held] == [" ".join(each.split()) for each in texts]


SHOWN = [
    ("emotions", Emotion("😊 радость")),
    ("emotions", Emotion(-0.5)),
    ("emotions", Emotion(4, scale="1-5")),
    ("emotions", Emotion("2/5")),
    ("emotions", Emotion("тревога")),
    ("metrics", Metric("NPS", value=41)),
    ("metrics", Metric("Конверсия", value=31, unit="%")),
    ("metrics", Metric("Reach")),
    ("ratings", Rating("4/5", kind="importance")),
    ("ratings", Rating(4, scale="1-5", kind="важность")),
    ("touchpoints", Touchpoint("Сайт (отв. Маркетинг)")),
    ("pains", Pain("Долго (критично)")),
    ("thoughts", Text("«Да»")),
]


@pytest.mark.parametrize("lane,made", SHOWN)
def test_the_text_that_stands_for_an_element_gives_it_back_without_guessing(lane, made):
    _, text = shown(made)
    assert element(text, lane) == made


def test_a_text_that_its_lane_would_split_is_written_with_a_bullet():
    assert listed(["Сайт, чат"], "touchpoints") == "• Сайт, чат"
    assert listed(["ищет → платит"], "actions") == "• ищет → платит"
    assert (listed(["ищет → платит"], "pains"), listed(["Сайт, чат"], "thoughts")) == ("ищет → платит", "Сайт, чат")
    assert items_of("• Сайт, чат", "touchpoints") == ("Сайт, чат",)


def test_a_lane_of_owners_or_channels_that_a_map_has_comes_back_as_a_lane():
    m = cjm.JourneyMap(
        "Запись",
        phases=[
            Phase("Запись", touchpoints="Стойка", custom={"channels": "Звонок", "owners": ["IT"], "duration": "5 мин"}),
            Phase("Приём", pains="Долго", ratings=Rating("high", kind="severity"), custom={"owners": "Врач"}),
        ],
    )
    for _ in range(2):
        (again,) = recognise(Shapes(tables=[table(m)])).atlas.maps
        assert [(each.custom, each.duration) for each in again.phases] == [(each.custom, None) for each in m.phases]
        assert (again.phases[0].touchpoints[0].channel, again.phases[1].pains[0].severity) == (None, None)
        m = again


# What is plainly one text is read sooner, and no otherwise

_BITS = st.sampled_from(
    [
        *"абвAbc19 .,;:/→>-()[]•\n\t«»\"'?!*№½²",
        "1. ",
        "2) ",
        " и ",
        " → ",
        ", ",
        "; ",
        "- ",
        " / ",
        "отв. IT",
        "нет",
        "5 %",
    ]
)
_LANES = ("goals", "actions", "touchpoints", "pains", "ideas", "frontstage", "systems", "comments", "channels", "Своё")


@given(st.lists(_BITS, max_size=12).map("".join), st.sampled_from(_LANES))
def test_what_is_plainly_one_text_is_read_as_any_other(text: str, lane: str) -> None:
    if plainly_one(lane)(text):
        assert items_of(text, lane) == (text.strip(),)
    piece, read = Piece(text, "A1"), LaneRead(lane, words=Words())
    one, made = singly(read)(piece), elements(piece, read)
    if one is not None:
        assert made.lanes == {lane: [one]}
        assert made.lanes[lane][0].origin == one.origin == "A1"
        assert not made.rest


@pytest.mark.parametrize("lane", _LANES)
def test_most_texts_are_plainly_one(lane: str) -> None:
    assert singly(LaneRead(lane, words=Words()))(Piece("Клиент не понимает сколько стоит доставка", "A1")) is not None


HUGE = "9" * 400


@pytest.mark.parametrize(
    "lines",
    [
        f"Satisfaction (1-{HUGE}),3,4",
        f"Rating,{HUGE},{HUGE}/5",
        "Rating,NaN,inf",
        f"NPS,{HUGE},12",
        f"Emotions,{HUGE},-inf",
        f"Pains (1–5),slow ({HUGE}),x (nan)",
        f"Metrics,NPS {HUGE},конверсия {HUGE} %",
        f"Duration,{HUGE} мин,{HUGE} days",
    ],
    ids=lambda lines: lines.replace(HUGE, "9…"),
)
def test_what_is_no_finite_number_is_a_text_and_the_map_can_be_written(lines):
    atlas = cjm.load(f"Phase,A,B\n{lines}\nActions,x,y\n".encode(), format="csv").atlas
    assert cjm.loads(cjm.dumps(atlas)) == atlas


def test_a_name_keeps_the_brackets_that_are_its_own():
    said = ["Глеб (SMM)", "(CRM)", "[IT], Ольга (КЦ)", "Sue (credit) / Gaz", "Маркетинг ("]

    assert [[each.owner for each in owners(text)] for text in said] == [
        ["Глеб (SMM)"],
        ["CRM"],
        ["IT", "Ольга (КЦ)"],
        ["Sue (credit)", "Gaz"],
        ["Маркетинг"],
    ]
