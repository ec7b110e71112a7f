"""What labels mean: every way in which people name the lanes of a map, in a table that was written by reading."""

import time

import pytest

from cjm import LANES, Scale, Vocabulary
from cjm.recognise import standard_vocabularies
from cjm.recognise._drafts import Label, Piece
from cjm.recognise._lanes import lanes
from cjm.recognise._vocabulary import Words
from cjm.words import LANE_LABELS, MORE_LANES, fold

WORDS = Words()

PLAIN = """
goals: Customer Goal | User Goal | Goal or objective | Goals | Task | Big Job (JTBD) | Jobs to be done | Motivation
goals: Цель клиента | Цели клиента | Цель | Задачи клиента | Мотив | Цели пользователя | Что хочет клиент
business_goals: Business goals | Company goal | Our goals | Цели бизнеса | Бизнес-цель | Цель компании
actions: Customer Actions | User action | Doing (tasks) | Description | Customer Interaction | What they do
actions: Действия | Действия пользователя | Действие пользователя | Процессы | Процессы на этапе | Что делает клиент
thoughts: Customer Thoughts | User Thought | Thinking | Mindset | Мысли | О чём думает | Что думает клиент
needs: Needs | Customer needs | Потребности | Драйверы | Триггеры | Что нужно
expectations: Expectations | Customer Expectation | Ожидания | Ожидания клиента | Чего ждёт
questions: Questions | Customer questions | Вопросы | Ключевые запросы
emotions: Emotion | User feeling | Feeling (emoji) | Desired Feeling | Which mood | EMOTIONAL EXPERIENCE | Mood
emotions: Эмоции | Эмоция | Эмоции клиента | Чувства | Эмоциональное состояние | Настроение | Кривая эмоций
touchpoints: Touchpoint(s) | Touch points | Product Touchpoint | Points of contact | Interaction points
touchpoints: Точки контакта | Точка контакта | Точки взаимодействия | Точки касания | Места контакта | Точка входа
channels: Channel | Marketing Channel | Канал взаимодействия | Каналы | Каналы коммуникации | Traffic source
pains: Pain Points | Painpoints in each step | Key Pain Points | Friction Risk | Exception | Pain | Frustrations
pains: Боли | Боли сейчас | Точки боли | Болевые точки | Проблемы | Основная трудность | Уязвимости | Страхи
barriers: Barriers | Obstacles | Blockers | Барьеры | Препятствия | Возражения | Стоп-факторы
positives: Positive moments | Delights | What works well | Позитивные моменты | Плюсы | Что радует
ideas: Opportunities | Brand Opportunities | Product Opportunity | Improvement Opportunity | HMW
ideas: Opportunity for future state | Opportunity title | Recommendations | Quick wins
ideas: Идеи для улучшения | Решения | Решения по этапу | Решения (гипотезы) | Возможности для улучшения
ideas: Рекомендации | Ответ продукта | Точки роста | Что улучшить | Что меняем
quotes: Saying | Verbatims | Voice of the customer | Цитата | Цитаты клиентов | Прямая речь
frontstage: Visible | Frontstage | Employee actions | Действия сотрудников | Фронтстейдж
backstage: Invisible | Support processes | Backstage | Закулисье | За кулисами | Бэк-офис | Бизнес-процессы
physical_evidence: Physical evidence | Физические свидетельства
systems: Systems | IT systems | Tools | Системы | ИТ-системы | Инструменты
metrics: KPI | KPIs | Success metrics | Метрики | Признак успешного этапа | Ключевые показатели | Критерии успеха
ratings:importance: Importance | Importance Score | Customer Impact | Важность этапа | Важность | Значимость
ratings:satisfaction: Satisfaction | Customer satisfaction | Удовлетворённость клиента | Уровень счастья
ratings:severity: Severity | Pain level | Критичность | Сила боли
ratings:priority: Priority | Improvement Priority | Приоритет
ratings:score: Score
comments: Notes | Cross-check Notes | Mapping note | Комментарии | Примечания
owners: Owner | Teams Involved | Task owner | Ответственные за этап | Кто и за что отвечает | Отв. | Владелец процесса
duration: Timeline | Time | How long | Время | Длительность | Сроки
status: Status | Статус
personas: Persona | Roles | Who (job title) | Other actors | Primary user | Персонаж (персона) | Роль
segments: Target audience | Customer segment | Сегмент | Целевая аудитория
messages: Key messages | Content | Рекламное сообщение | Что видит
system_response: System response | Ответ системы | Реакция системы
experience: Current Experience | Опыт клиента
evidence: Evidence | Data source | Источник данных | Чем подтверждено
"""
"""Labels as they stand in real sheets and articles, by what they mean."""

FORMS = {
    # case, marks, numbers, emoji
    "БОЛИ КЛИЕНТА": "pains",
    "ожидания": "expectations",
    "Удовлетворенность": "ratings",
    "😖 Pain points": "pains",
    "Боли 😖": "pains",
    "1. Цели": "goals",
    "2) Actions": "actions",
    "№3 Эмоции": "emotions",
    "IV. Touchpoints": "touchpoints",
    "5️⃣ Идеи": "ideas",
    "Pain-points:": "pains",
    "Touchpoints >>": "touchpoints",
    "— Мысли —": "thoughts",
    "**Actions**": "actions",
    "KPI's": "metrics",
    "Pains / gains": "pains",
    # asides and examples
    "Pain points (mobile)": "pains",
    "Каналы (онлайн и офлайн)": "channels",
    "Painpoints in each step e.g. waiting, price": "pains",
    "Эмоции, например радость или страх": "emotions",
    "Touchpoints (website, app, store)": "touchpoints",
    "Satisfação do cliente, por exemplo, uma fila": "ratings",
    "Irritants, par exemple une file": "pains",
    "Ziele, z. B. Zeit sparen": "goals",
    "Метрики [цифры за квартал]": "metrics",
    # qualifiers
    "Боли клиента сейчас": "pains",
    "Ключевые боли гостя": "pains",
    "Main frustrations of the user": "pains",
    "Our customers' expectations": "expectations",
    "Мысли пациента на этапе": "thoughts",
    "Основные действия покупателя": "actions",
    "Current pain points": "pains",
    "Возможные барьеры": "barriers",
    "Key questions at this stage": "questions",
    "Целевые эмоции": "emotions",
    # inflected
    "Болями": "pains",
    "Каналах": "channels",
    "Идей": "ideas",
    "Ожиданиями клиентов": "expectations",
    "Touchpoint list": "touchpoints",
    "Emotion of the customer": "emotions",
    "Мыслей": "thoughts",
    # misspelt
    "Эмоцыи": "emotions",
    "Дейсвия клиента": "actions",
    "Точки контата": "touchpoints",
    "Тчоки контакта": "touchpoints",
    "Custmer goals": "goals",
    "Pian points": "pains",
    "Oportunities": "ideas",
    "Touchpiont": "touchpoints",
    "Emotoins": "emotions",
    "Ожыдания": "expectations",
    "Barieres": "barriers",
    "Возможнасти": "ideas",
    # abbreviated, with a number or unit behind
    "Эмоц. состояние": "emotions",
    "Физ. свидетельства": "physical_evidence",
    "Ответств. отдел": "owners",
    "Pain point #1": "pains",
    "Satisfaction score 1-10": "ratings",
    "Время на этапе, мин": "duration",
    "Длительность, дни": "duration",
    # questions
    "Что мешает перейти на следующий этап": "barriers",
    "What can we improve here": "ideas",
    "Что делает клиент на этом этапе?": "actions",
    "Что чувствует клиент?": "emotions",
    "О чём думает покупатель на этом шаге?": "thoughts",
    "Что мешает клиенту перейти дальше?": "barriers",
    "С какими проблемами сталкивается пользователь?": "pains",
    "Где клиент взаимодействует с нами?": "touchpoints",
    "Как мы можем улучшить этот этап?": "ideas",
    "Чего клиент ожидает от нас?": "expectations",
    "Какие вопросы возникают у клиента?": "questions",
    "Кто отвечает за этап?": "owners",
    "Что клиент хочет получить?": "goals",
    "Как мы измеряем успех?": "metrics",
    "What is the customer's action?": "actions",
    "What does the user want to achieve?": "goals",
    "What frustrates the customer?": "pains",
    "What or where is the buyer researching?": "touchpoints",
    "How will we move the buyer along?": "ideas",
    "What do they expect?": "expectations",
    "Who is responsible for this stage?": "owners",
    "What stops the customer?": "barriers",
    "How do they feel?": "emotions",
    "Задача клиента: что главное на этом этапе?": "goals",
    "Боли: что не нравится клиенту?": "pains",
    "Invisible: what the company does": "backstage",
    # other languages
    "Ações do Usuário": "actions",
    "Ponto de Contato": "touchpoints",
    "Dores": "pains",
    "Emoções do cliente": "emotions",
    "Points de contact": "touchpoints",
    "Irritants": "pains",
    "Émotions": "emotions",
    "Emotions du client": "emotions",
    "Opportunités d'amélioration": "ideas",
    "Puntos de dolor": "pains",
    "Que hace el cliente": "actions",
    "Oportunidades de mejora": "ideas",
    "Berührungspunkte": "touchpoints",
    "Schmerzpunkte": "pains",
    "Bedürfnisse": "needs",
    "Maßnahmen": "ideas",
    "Gefühle des Kunden": "emotions",
}
"""Labels in the forms that people give them."""

TWO = {
    "Боли и барьеры": ("pains", "barriers"),
    "Действия и точка контакта": ("actions", "touchpoints"),
    "Мысли и эмоции": ("thoughts", "emotions"),
    "Чувства и мысли клиента": ("emotions", "thoughts"),
    "Thought/Quote": ("thoughts", "quotes"),
    "What is the customer thinking or feeling?": ("thoughts", "emotions"),
    "Что клиент думает и чувствует?": ("thoughts", "emotions"),
    "Goals & needs": ("goals", "needs"),
    "Pains / gains": ("pains", "positives"),
    "Идеи и метрики": ("ideas", "metrics"),
    "Channels and touchpoints": ("touchpoints", "channels"),
    "Vorteile und Barrieren": ("positives", "barriers"),
    "Эмоции + цитаты": ("emotions", "quotes"),
    "Questions, concerns": ("questions", "pains"),
}
"""Compound labels and the lanes that they feed."""

NO_LABELS = [
    "Погода",
    "Действия банка раздражают, потому что они медленные",
    "Проблемы с оплатой",
    "Где мой заказ?",
    "Что делать?",
    "Which Nike shoe is right for me?",
    "Is this worth the price?",
    "Where is my order?",
    "How do they handle returns?",
    "Сколько ждать доставку?",
    "Колл-центр",
    "Instagram",
    "Клиент ищет, где дешевле",
    "Цель пользователя: знакомство\n- пункт 2\n- пункт 3",
    "Content may not reach the right audience",
    "Unexpected costs can affect purchase",
    "Качество картинки",
    "Мороженое",
    "Name",
    "type",
    "group",
    "work",
    "отзывы",
    "black",
    "Font",
    "Lists needs",
    "Medium",
    "Средняя",
    "High — the user cannot export anything",
    "Consideration",
    "Satisfied",
    "Journey Stage",
    "г. Москва",
    "тел. 8 800",
    "Конкуренты",
    "Заказ №5",
    "Too many generic emails",
    "Цены",
    "Соль",
    "Отметки",
    "4",
    "😊",
    "-",
    "",
    "Идёт дождь",
    "Payment failure can interrupt purchase",
    "Боль в спине не проходит вторую неделю, врач не отвечает",
]
"""What stands in cells and is no label."""


def cases():
    for line in PLAIN.strip().splitlines():
        meant, _, labels = line.partition(": ")
        for label in labels.split(" | "):
            yield label.strip(), meant
    yield from FORMS.items()


def sense(label, words=WORDS):
    """What a label means that is known to mean something."""
    found = words.lane(label)
    assert found is not None, label
    return found


def meant(label):
    found = WORDS.lane(label)
    return found and (f"{found.lane}:{found.kind}" if found.kind else found.lane)


def test_labels_mean_what_a_reader_takes_them_for():
    table = list(cases())
    wrong = {label: (lane, meant(label)) for label, lane in table if not (meant(label) or "").startswith(lane)}

    assert len(table) >= 150
    assert len({label for label, _ in table if label.isascii()}) >= 75
    assert len({label for label, _ in table if not label.isascii()}) >= 75
    assert wrong == {}


def test_compound_labels_feed_two_lanes():
    assert len(TWO) >= 12
    read = {label: (found.lane, *(each.lane for each in found.also)) for label in TWO if (found := WORDS.lane(label))}
    assert read == TWO


def test_what_stands_in_cells_is_no_label():
    assert len(NO_LABELS) >= 25
    assert {text: meant(text) for text in NO_LABELS if meant(text)} == {}


def test_an_example_in_a_label_is_none_of_its_words_however_it_is_announced():
    announced = (
        "например | напр. | к примеру | т.е. | т. е. | то есть | такие как | e.g. | e. g. | eg | i.e. | for example | "
        "for instance | such as | par ex. | par exemple | c'est-à-dire | p. ej. | por ejemplo | es decir | "
        "por exemplo | ou seja | p. ex. | ex.: | ej. | z. B. | z.B. | zum Beispiel | bspw. | beispielsweise | d. h. | "
        "das heißt | das heisst | , comme | , como | , etwa | , wie | , like"
    ).split(" | ")

    assert len(announced) == 38
    assert {each: fold(f"3. Боли {each} долго ждать") for each in announced} == dict.fromkeys(announced, "боли")


def test_the_score_says_how_a_label_was_found():
    ways = ["Боли", "Боли (сейчас)", "Болями", "Боли читателя", "Болли клиента"]
    scores = [sense(label).score for label in ways]

    assert scores[0] == 1
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score < 1 for score in scores[1:])
    assert str(sense("Custmer goals").why) == "a known label but for 'custmer', which is near to 'customer'"


def test_a_label_that_can_mean_more_says_what_else():
    assert (sense("Description").lane, sense("Description").score < 1) == ("actions", True)
    assert (sense("Task").lane, WORDS.header("Task"), WORDS.perhaps_header("Task")) == ("goals", None, "step")
    assert (sense("Persona").lane, WORDS.fact("Persona")) == ("personas", "persona")
    assert (sense("Цель").lane, WORDS.fact("Цель"), WORDS.persona("Цель")) == ("goals", "customer_goal", "goals")
    assert sense("Мысли и эмоции").runner_up == "emotions"


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_main_lanes_are_known_by_twenty_five_labels_or_more(language):
    main = "goals actions thoughts needs expectations emotions touchpoints channels pains barriers ideas metrics owners"
    assert {lane: n for lane in main.split() if (n := len(set(LANE_LABELS[language][lane]))) < 25} == {}


def test_the_standard_lanes_are_known_in_six_languages():
    known: dict[str | None, set[str]] = {}
    for vocabulary in standard_vocabularies():
        if vocabulary.about == "lanes":
            lanes_of = known.setdefault(vocabulary.language, set())
            lanes_of.update(lane.partition(":")[0].removesuffix("~") for lane in vocabulary.terms)
    assert set(known) == {"en", "ru", "fr", "es", "pt", "de"}
    assert {language: set(LANES) - lanes_of for language, lanes_of in known.items() if set(LANES) - lanes_of} == {}
    assert set(MORE_LANES) <= known["en"] & known["ru"]


def test_a_plugins_words_are_matched_like_ours():
    sore = Vocabulary("nhs/lanes", about="lanes", language="en", terms={"pains": ["Sore spots"], "nhs/wait": ["Waits"]})
    words = Words([*standard_vocabularies(), sore])

    for label in ("Sore spots", "sore spot", "Patients' sore spots", "Sore sptos", "Sore spots (adults)"):
        assert sense(label, words).lane == "pains", label
    assert sense("Waits", words).lane == "nhs/wait"
    assert WORDS.lane("Sore spots") is None


HEADERS = {
    "phase": "Stage | Journey Stage | Phase | Journey Step | Canvas Phase | Этап | Этапы и задачи | Стадия путешествия | "
    "Этап клиентского пути | Фаза | Воронка | PHASES | Этапы воронки | Etapa/Fase | Étapes | Phasen | Этапы пути клиента",
    "step": "Step | Sub-step | Canvas Steps | Шаг | Подэтап | Экран | Sous-étapes | Pasos | Schritte | Шаги",
}


def test_the_words_for_phases_and_steps_are_known():
    assert {label: kind for kind, labels in HEADERS.items() for label in labels.split(" | ")} == {
        label: WORDS.header(label) for labels in HEADERS.values() for label in labels.split(" | ")
    }


FACTS = {
    "persona": "Persona | Персонаж | Customer persona | Герой",
    "scenario": "Scenario | Сценарий | Use case",
    "customer_goal": "Goal | Цель клиента | Goals and expectations",
    "segment": "Segment | Сегмент | Target audience",
    "business_goals": "Business goal | Цели бизнеса",
    "state": "State | As-is / to-be | Состояние",
    "version": "Version | Версия",
    "date": "Date | Дата | Last updated | Обновлено",
    "authors": "Author | Team | Автор | Команда | Prepared by",
    "metrics": "KPI | Метрики",
    "title": "Map title | Название карты",
    "trigger": "Trigger | Повод",
}


def test_what_a_sheet_says_about_the_map_is_known_by_its_label():
    table = {label: fact for fact, labels in FACTS.items() for label in labels.split(" | ")}
    assert {label: WORDS.fact(label) for label in table} == table


PERSONA = {
    "name": "Name | Имя | Persona Name",
    "age": "Age | Возраст",
    "sex": "Gender | Пол",
    "occupation": "Job | Occupation | Профессия | Род занятий",
    "citizenship": "Nationality | Гражданство",
    "residence": "Lives in | Location | Город",
    "marital_status": "Relationship status | Семейное положение",
    "income": "Income | Income Level | Доход | Уровень дохода",
    "lifestyle": "Lifestyle | Образ жизни",
    "interests": "Interests | Интересы",
    "motivations": "Main motivation | Мотивация | Main Purchase Factors",
    "frustrations": "Frustrations | Pain points | Боли",
    "goals": "Primary Goal | Detailed goals | Цели",
    "purchase_habits": "Purchase Frequency | Shopping Preference",
    "quote": "Quote | Цитата",
    "attributes": "Nickname | Price Sensitivity | Research Method | Образование | Which device",
}


def test_the_labels_of_a_personas_card_name_its_fields():
    table = {label: name for name, labels in PERSONA.items() for label in labels.split(" | ")}
    assert {label: WORDS.persona(label) for label in table} == table
    assert WORDS.persona("Touchpoints") is None


AIDA = {
    ("Awareness", "Consideration", "Purchase", "Retention", "Advocacy"): "awareness interest action - -",
    ("Осведомлённость", "Поиск", "Сравнение", "Заказ", "Доставка"): "awareness interest desire action -",
    ("Découverte", "Recherche", "Achat", "Fidélisation"): "awareness interest action -",
    ("Attention", "Interest", "Desire", "Action"): "awareness interest desire action",
    ("Awareness", "Research", "Order", "Waiting for delivery", "Search"): "awareness interest action - -",
    ("Реклама", "Звонок", "Визит"): "- - -",
    ("Discovery", "Первый вопрос", "Awareness", "Buy"): "awareness awareness awareness action",
    ("Экран", "Действие", "Ответ"): "- - -",
    ("Заказ",): "-",
    ("Awareness",): "awareness",
    ("Знакомство", "Установка", "Первый день", "Оплата"): "awareness - - action",
    ("Заказ", "Доставка", "Заказ"): "action - -",
}


def test_aida_is_inferred_from_name_and_place():
    for names, stages in AIDA.items():
        expected = [() if stage == "-" else (stage,) for stage in stages.split()]
        assert WORDS.aida(names) == expected, names


CHANNELS = {
    "Сайт": ("online", "controllable"),
    "Instagram": ("online", "partly"),
    "Отзывы в интернете": ("online", "uncontrollable"),
    "Друзья": ("offline", "uncontrollable"),
    "Колл-центр": ("offline", "controllable"),
    "Word of Mouth": ("offline", "uncontrollable"),
    "Mobile app": ("online", "controllable"),
    "Courier": ("offline", "controllable"),
    "Наружная реклама": ("offline", "controllable"),
    "Подкаст": ("online", "uncontrollable"),
    "Email newsletter": ("online", "controllable"),
    "Showroom": ("offline", "controllable"),
    "Nike App": ("online", "controllable"),
    "Сайт банка": ("online", "controllable"),
    "Реклама": (None, "controllable"),
    "Служба поддержки": (None, "controllable"),
}


def test_channels_and_touchpoints_say_whether_they_are_online_and_controllable():
    read = {name: (found.medium, found.control) for name in CHANNELS if (found := WORDS.channel(name))}
    assert read == CHANNELS
    assert WORDS.channel("Долго думает") is None


def test_prose_and_misspelt_labels_cost_next_to_nothing():
    words = Words()
    words.lane("Эмоцыи")  # what is made at the first use
    odd = ["Дейсвия", "Custmer goals", "Точки контата", "Oportunities", "Ожыдания"]
    prose = [f"Клиент {n} сравнивает цены, читает отзывы и ждёт ответа" for n in range(170)]
    known = ["Боли клиента", "Эмоции", "Goals", "KPI", "Идеи"]

    def took(labels):
        start = time.perf_counter()
        for label in labels:
            words.lane(label)
        return time.perf_counter() - start

    # No figure of its own: it fails where every label is compared with the whole vocabulary, which takes seconds.
    assert took([*odd, *prose, *known]) < 1.0


# What stands in a lane tells what an unknown label means


def read(labels, **samples):
    pieces = {int(nth[1:]): [Piece(text, f"C{at}") for at, text in enumerate(held)] for nth, held in samples.items()}
    return lanes([each if isinstance(each, Label) else Label(each, "A1") for each in labels], WORDS, pieces)


def test_an_unknown_label_over_faces_is_likely_an_emotion_and_over_scores_a_rating():
    found, decisions = read(
        ["Ну и как", "Погода", "Цвет"], _0=["😊", "😡", "🙂 ок"], _1=["4", "5", "2"], _2=["а", "б", "в"]
    )

    assert [(lane.name, lane.kind) for lane in found] == [("emotions", None), ("ratings", "Погода"), ("Цвет", None)]
    assert [lane.titles for lane in found] == [["Ну и как"], ["Погода"], []]
    assert [0 < each.score < 1 for each in decisions] == [True, True, False]
    assert [str(why) for why in decisions[0].evidence] == ["no known label", "its texts are faces"]


def test_a_second_label_for_a_lane_is_a_lane_of_its_own():
    found, decisions = read(["Проблемы", "Боли", "Боли:"])

    assert [lane.name for lane in found] == ["pains", "Боли", "Боли:"]
    assert [str(why) for why in decisions[1].evidence] == ["the lane pains is taken"]


def test_the_more_certain_label_has_the_lane():
    found, _ = read(["Description", "User actions"])
    assert [lane.name for lane in found] == ["Description", "actions"]


def test_a_compound_label_leaves_a_lane_to_the_label_that_names_it_alone():
    found, _ = read(["Боли", "Боли и барьеры"])
    assert [(lane.name, [each.name for each in lane.also]) for lane in found] == [("pains", []), ("barriers", [])]
    assert found[1].titles == ["Боли и барьеры"]


def test_what_a_person_says_a_label_means_is_not_weighed():
    found, decisions = read(
        [Label("Что видит", "A1", meant="touchpoints"), Label("Оценка X", "A2", meant="ratings:importance")]
    )
    assert [(lane.name, lane.kind) for lane in found] == [("touchpoints", None), ("ratings", "importance")]
    assert [each.score for each in decisions] == [1, 1]


def test_labels_under_that_of_a_group_are_of_its_lane():
    found, _ = read(
        [Label("Офлайн", "A1", "Действия"), Label("Десктоп", "A2", "Действия"), Label("Цели", "A3", "Клиент")]
    )
    assert [(lane.name, lane.under, lane.titles) for lane in found] == [
        ("actions", ("Офлайн",), ["Действия"]),
        ("actions", ("Десктоп",), ["Действия"]),
        ("goals", (), ["Цели"]),
    ]


SCALES = {
    "Emotion (1-5)": "1..5",
    "Эмоции (от 1 до 10)": "1..10",
    "Satisfaction [0–10]": "0..10",
    "Оценка от -2 до +2": "-2..2",
    "Mood, 1…7": "1..7",
    "Удовлетворённость (из 10)": "1..10",
    "Score (out of 5)": "1..5",
    "Importance (%)": "0..100",
    "Важность по 5-балльной шкале": "1..5",
    "Настроение (5-1)": "1..5 low",
    "Эмоции (1 — отлично, 5 — ужасно) 1-5": None,
}


def test_the_scale_of_scores_is_in_the_label_or_seen_from_all_of_them():
    for label, scale in SCALES.items():
        (lane,), _ = read([Label(label, "A1", meant="emotions")])
        said = lane.scale and f"{lane.scale.low:g}..{lane.scale.high:g}{' low' if lane.scale.best == 'low' else ''}"
        assert said == scale, label

    guesses = {
        "0 3 5": (0, 5),
        "1 4 2": (1, 5),
        "6 8 3": (1, 10),
        "-2 0 2": (-2, 2),
        "-5 1 4": (-5, 5),
        "40 90 75": (0, 100),
    }
    for texts, ends in guesses.items():
        (lane,), _ = read(["Эмоции"], _0=texts.split())
        assert (lane.scale.low, lane.scale.high, lane.guessed) == (*ends, True), texts
    assert read(["Эмоции"], _0=["4", "5"])[0][0].scale is None  # two numbers say nothing
    (lane,), _ = lanes([Label("Эмоции", "A1")], WORDS, {0: [Piece("2", "B1", choices=("1", "2", "3", "4"))]})
    assert lane.scale == Scale(1, 4)
