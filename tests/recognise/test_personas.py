"""Whom a map is about: what people write above, beside and behind it, and what looks like a person and is none."""

import pytest

from cjm.recognise import recognise
from cjm.recognise._someone import bare
from cjm.recognise._states import state_in
from cjm.shapes import Shapes, Table
from cjm.words._given import GIVEN

ACROSS = {
    "ru": [
        ["Этап", "Поиск", "Заказ", "Доставка"],
        ["Действия", "Ищет пиццу", "Платит", "Встречает"],
        ["Боли", "Долго", "Дорого", "Холодно"],
    ],
    "en": [
        ["Phase", "Search", "Order", "Delivery"],
        ["Actions", "Looks for pizza", "Pays", "Opens the door"],
        ["Pains", "Slow", "Dear", "Cold"],
    ],
}


def language_of(text):
    return "ru" if any("а" <= letter <= "я" for letter in text.casefold()) else "en"


def atlas_of(*sheets):
    """The atlas of sheets, each its name and rows."""
    return recognise(Shapes(tables=[Table.of(rows, name=name) for name, rows in sheets]), name="file").atlas


def told(persona):
    return persona.name, persona.age, persona.story


# Lines above a map: who it is about (a name, an age, what else is told), or nobody

LINES = [
    # a label with the person behind it
    ("Персона: Ольга Викторовна, 58 лет, завуч", "Ольга Викторовна", 58, "58 лет, завуч"),
    ("Покупатель: Егор, 31, таксист", "Егор", 31, "таксист"),
    ("Пассажирка: Зарина, летит впервые", "Зарина", None, "летит впервые"),
    ("Жительница: тётя Валя, 66, дача и внуки", "тётя Валя", 66, "дача и внуки"),
    ("Героиня: Полина (17), сдаёт на права", "Полина", 17, "сдаёт на права"),
    ("Кто обращается: Ринат и Гульнара, ипотека", "Ринат и Гульнара", None, "ипотека"),
    ("Who: Dorothy, 82, hard of hearing", "Dorothy", 82, "hard of hearing"),
    ("Guest: Mr Okonkwo – first flight in years", "Mr Okonkwo", None, "first flight in years"),
    ("Typical family: Sarah & Imran, two kids", "Sarah & Imran", None, "two kids"),
    ("Persona: Speedy Steve, 35, courier", "Speedy Steve", 35, "courier"),
    ("Usager type : M. Bernard, 71 ans, veuf", "M. Bernard", 71, "71 ans, veuf"),
    ("Kundin: Frau Yıldız, 44, zwei Jobs", "Frau Yıldız", 44, "zwei Jobs"),
    ("Cliente: Doña Carmen, 70 años, sin móvil", "Doña Carmen", 70, "70 años, sin móvil"),
    ("Usuário: Seu Raimundo, 61 anos, feirante", "Seu Raimundo", 61, "61 anos, feirante"),
    ("Tenant: the Kowalski family, 3 kids", "the Kowalski family", None, "3 kids"),
    ("Nuestro cliente: Rosario, viuda, 74", "Rosario", 74, "viuda, 74"),
    ("Patient: male, 54, diabetic", "male, 54, diabetic", 54, None),
    ("Наш герой — студент Костя", "студент Костя", None, None),
    # no label
    ("Meet Chloe, 24, just moved here", "Chloe", 24, "just moved here"),
    ("This is about Graham, a retired plumber", "Graham", None, "a retired plumber"),
    ("Григорий Львович, 72 года, ветеран", "Григорий Львович", 72, "72 года, ветеран"),
    ("Lucía, 29, se muda en mayo", "Lucía", 29, "se muda en mayo"),
    ("Prospective student (17, first gen)", "Prospective student", 17, "first gen"),
    ("На примере Анатолия, 69 лет", "Анатолий", 69, "69 лет"),
    ("as told by Derek, 52, first time online", "Derek", 52, "first time online"),
    ("“I just want the keys” — Jess, 24", "Jess", 24, None),
    ("Мама с двумя детьми, живёт в области", "Мама с двумя детьми, живёт в области", None, None),
    ("couple from Leeds with a dog, long weekend", "couple from Leeds with a dog, long weekend", None, None),
    # a kind of people in the words of the label
    ("Персона: молодые родители", "молодые родители", None, None),
]
NOBODY = [
    "Клиент: ООО Ромашка, 12 филиалов",
    "Customer: Acme Corp, 40 employees",
    "Поставщики: Сергей и сыновья",
    "писала Марина по разговорам с гостями, март",
    "Compiled by D. Okafor, Highways, v3",
    "Автор: Дарья Белова, отдел качества",
    "Преподаватель: слои можно менять!",
    "Участвовали: Ирина, Белова, лаборант",
    "Кто: отдел продаж и склад",
    "Who: the booking team",
    "Обновлено: март, 14",
    "Ward 6, 14 beds",
    "Casa Rural, 6 hab.",
    "Rédigé par Claire, service accueil",
    "Erstellt von Jonas, Werkstatt",
    "Роль: дизайнер интерфейсов",
    "Contact: Mark, ext 441",
    "Sponsor: Helen, COO",
    "Mapa revisado por Jana e Beto",
    "Hotel Maria, 24 rooms",
    "Approved: Dr Patel, 12 May",
    "Score: 71",
    "Ольга Ивановна, 12.05",
    "Вопросы к Ольге, каб. 12",
    "Куратор: Ольга Ивановна",
    "Workshop with Tom, Sara & Priya, 12 May",
    "Last edited: Sara, 12.05.2025",
    "Interviewed: Tom, 34, and Sara, 29",
    "по состоянию на 12.02; черновик",
]


def test_a_line_above_a_map_tells_whom_it_is_about():
    found = {}
    for line, *_ in LINES:
        rows = [["Путь заказа" if language_of(line) == "ru" else "Ordering"], [line], [""], *ACROSS[language_of(line)]]
        (m,) = atlas_of(("Лист1", rows)).maps
        found[line] = [told(each) for each in m.personas]

    assert found == {line: [tuple(expected)] for line, *expected in LINES}
    assert len(LINES) == 29


def test_companies_departments_authors_and_dates_are_no_personas():
    found = {}
    for line in NOBODY:
        rows = [["Путь заказа" if language_of(line) == "ru" else "Ordering"], [line], [""], *ACROSS[language_of(line)]]
        atlas = atlas_of(("Лист1", rows))
        found[line] = [each.name for each in atlas.personas]

    assert found == {line: [] for line in NOBODY}


def test_what_a_form_above_a_map_says_stands_in_its_fields():
    forms = {
        "ru": [
            ["Кто звонит", "Антон, 33, потерял карту"],
            ["Чего хочет", "заблокировать и забыть"],
            ["Наша цель", "удержать клиента"],
            ["Тип звонка", "Утеря карты"],
            ["Заполнила", "Юля"],
        ],
        "en": [
            ["Caller", "Anton, 33, lost his card"],
            ["Wants", "to block it and forget it"],
            ["We want", "to keep him"],
            ["Call type", "Lost card"],
            ["Filled in by", "Julia"],
        ],
    }
    for language, form in forms.items():
        rows = [*form, [""], *ACROSS[language]]
        (m,) = atlas_of(("Лист1", rows)).maps

        assert [(each.name, each.age) for each in m.personas] == [(form[0][1].split(",")[0], 33)]
        assert (m.customer_goal, m.business_goals, m.scenario, m.authors) == (
            form[1][1],
            (form[2][1],),
            form[3][1],
            (form[4][1],),
        )
        assert m.title == form[3][1]  # nothing else names the map


def test_a_form_with_two_labels_in_a_row_above_an_inventory_is_no_map():
    rows = [
        ["PATIENT WALK-THROUGH FORM"],
        ["Patient", "Meena Devi, 58 yrs, knee pain", "", "Attender", "son (drives an auto)"],
        ["Purpose of visit", "get tablets", "", "Shadowed by", "Sr. Lakshmi, Quality cell"],
        ["Date", "11/06 Tuesday (heavy day)"],
        [""],
        ["Step no.", "Stage", "Step", "What happened", "Place", "Patient's mood", "Difficulty observed"],
        ["1", "Arrive", "Gate", "asked the watchman", "main gate", "confused", "boards in English only"],
        ["2", "Register", "Queue", "stood in line", "counter 4", "tired", "no chairs"],
        ["3", "Consult", "Doctor", "spoke for 2 minutes", "room 12", "hopeful", "no privacy"],
    ]
    (m,) = atlas_of(("OPD walk", rows)).maps

    assert (m.title, [(each.name, each.age) for each in m.personas]) == (rows[0][0], [("Meena Devi", 58)])
    assert (m.customer_goal, m.authors) == ("get tablets", ("Sr. Lakshmi, Quality cell",))
    assert [phase.name for phase in m.phases] == ["Arrive", "Register", "Consult"]


def test_a_card_above_a_map_is_its_persona_and_leaves_the_goal_to_the_map():
    form = [["Имя", "Вальтер"], ["Возраст", "71"], ["Профессия", "токарь"], ["Цель", "проще парковаться"]]
    inline = [["Имя: Вальтер"], ["Возраст: 71"], ["Профессия: токарь"], ["Цель: проще парковаться"]]
    for rows in (form, inline):
        (m,) = atlas_of(("Лист1", [["Парковка"], *rows, [""], *ACROSS["ru"]])).maps

        assert [(each.name, each.age, each.occupation) for each in m.personas] == [("Вальтер", 71, "токарь")]
        assert (m.title, m.customer_goal) == ("Парковка", "проще парковаться")


def test_several_names_behind_a_label_are_several_personas():
    (m,) = atlas_of(("Лист1", [["Заказ"], ["Персоны: Анна, Пётр"], *ACROSS["ru"]])).maps

    assert [each.name for each in m.personas] == ["Анна", "Пётр"]


def test_who_made_a_map_is_its_author_and_the_line_is_kept():
    lines = {
        "писал Руслан по звонкам, май": "Руслан",
        "Составила Н. Шумкова, отдел писем": "Н. Шумкова",
        "Compiled by D. Okafor, Highways, v3": "D. Okafor",
        "Erstellt von Jonas": "Jonas",
        "Feito por Jana, recepção": "Jana",
    }
    for line, author in lines.items():
        (m,) = atlas_of(("Лист1", [["Ordering"], [line], *ACROSS["en"]])).maps

        assert m.authors == (author,)
        assert [each.text for each in m.unplaced] == [line]


def test_given_names_are_listed_as_they_are_compared_and_once_in_a_language():
    for names in GIVEN.values():
        listed = names.split()
        assert [name for name in listed if bare(name) != name] == []
        assert len(set(listed)) == len(listed)


# Titles

TITLES = [
    ("CJM покупателя (Инна, 44, продавец, два кредита)", "Инна", 44, "продавец, два кредита"),
    ("Empathy map – Harold, 67, retired miner", "Harold", 67, "retired miner"),
    ("Поликлиника глазами бабушки Артёма", "бабушка Артёма", None, None),
    ("Общежитие глазами Кати", "Катя", None, None),
    ("Путь Марины Ивановой к ипотеке", "Марина Иванова", None, None),
    ("The journey of Omar", "Omar", None, None),
    ("Helen's customer journey", "Helen", None, None),
    ("Parcours de Chantal", "Chantal", None, None),
    ("Der Weg von Frau Krüger", "Frau Krüger", None, None),
    ("Jornada da Luíza", "Luíza", None, None),
    ("A day at the bank through the eyes of our customer Tom", "Tom", None, None),
    ("Mme Dupont renouvelle son passeport", "Mme Dupont", None, None),
    ("Frau Schmitz bringt ihr Rad zur Inspektion", "Frau Schmitz", None, None),
    ("Anna buys a flat", "Anna", None, None),
    ("Как Оля меняла паспорт", "Оля", None, None),
    ("Worried Wendy: 'what if it leaks?'", "Worried Wendy", None, None),
    ("What it is like for Mrs Patel (80, lives alone)", "Mrs Patel", 80, "lives alone"),
]
TITLES_OF_NOBODY = [
    "Путь клиента: имплантация под ключ (клиника на Профсоюзной)",
    "Дневник кофейни. Марина, март",
    "Домашка 3. Карта стирки. Группа 2, Амина Г.",
    "Реестр касаний кандидата, HR BP Айгерим",
    "Экскурсия глазами родителей",
    "Customer Journey Map – Home Loan (salaried, first-time buyer)",
    "Hotel journey – Casa Verde (6 rooms)",
    "Valentine's day at the shop (14 February)",
    "Team Anna, 4",
    "Jordan trip (12 days)",
    "Parcours de santé",
    "Reise nach Berlin (2024)",
    "Jornada do cliente",
    "История Москвы",
    "Source: interview with Mr Jones (71)",
    "Опрошены: Марина, 34, и Олег, 40",
    "Café Paul, 3 branches",
    "Jordan trip notes",
    "Family Pizza: order online",
]


def test_a_title_names_whom_the_map_is_about():
    found = {}
    for title, *_ in TITLES:
        (m,) = atlas_of(("Лист1", [[title], [""], *ACROSS[language_of(title)]])).maps
        found[title] = (m.title, [told(each) for each in m.personas])

    assert found == {title: (title, [tuple(expected)]) for title, *expected in TITLES}
    assert len(TITLES) == 17


def test_places_teams_authors_and_kinds_of_customers_in_titles_are_no_personas():
    found = {}
    for title in TITLES_OF_NOBODY:
        (m,) = atlas_of(("Лист1", [[title], [""], *ACROSS[language_of(title)]])).maps
        found[title] = [each.name for each in m.personas]

    assert found == {title: [] for title in TITLES_OF_NOBODY}


def test_a_name_in_two_labels_of_lanes_is_the_persona():
    rows = [
        *ACROSS["en"],
        ["Nina does", "asks", "pays", "waits"],
        ["What Nina thinks", "which?", "dear!", "when?"],
    ]
    (m,) = atlas_of(("Sheet1", rows)).maps

    assert [each.name for each in m.personas] == ["Nina"]
    assert atlas_of(("Sheet1", [row for row in rows if row[0] != "Nina does"])).personas == ()


# Cards

CARDS = [
    ["Имя", "Злата", "", "Имя", "Пан Ковальский"],
    ["Возраст", "19", "", "Возраст", "63"],
    ["Чем занята", "учится", "", "Чем занят", "на пенсии"],
    ["Любит", "тишину", "", "Любит", "газеты"],
    ["Цитата", "«мне бы розетку»", "", "Цитата", "«где мой стол?»"],
]


def test_cards_beside_each_other_on_a_sheet_of_their_own_belong_to_the_maps_that_name_them():
    maps = [
        ["ЗЛАТА ищет место в читальном зале"],
        *ACROSS["ru"],
        [""],
        [""],
        ["Путь пана Ковальского"],
        *ACROSS["ru"],
    ]
    atlas = atlas_of(("люди", CARDS), ("карты", maps))

    assert [(each.name, each.age, each.occupation) for each in atlas.personas] == [
        ("Злата", 19, "учится"),
        ("Пан Ковальский", 63, "на пенсии"),
    ]
    assert [[each.name for each in m.personas] for m in atlas.maps] == [["Злата"], ["Пан Ковальский"]]


def test_a_card_without_a_label_for_the_name_is_headed_by_it():
    cards = [
        ["Our personas"],
        [""],
        ["Careful Carla", "", "", "Hasty Hugo"],
        [""],
        ["Age", "51", "", "Age", "23"],
        ["Lives in", "York", "", "Lives in", "Hull"],
        ["Goals", "no surprises", "", "Goals", "be done"],
        ["Frustrations", "small print", "", "Frustrations", "phone calls"],
    ]
    atlas = atlas_of(("Personas", cards), ("Journey", [["Careful Carla opens an account"], *ACROSS["en"]]))

    assert [(each.name, each.age, each.residence) for each in atlas.personas] == [
        ("Careful Carla", 51, "York"),
        ("Hasty Hugo", 23, "Hull"),
    ]
    assert [each.name for each in atlas.maps[0].personas] == ["Careful Carla"]


def test_a_map_that_uses_a_nickname_is_about_the_persona_of_the_card_and_the_nickname_is_kept():
    card = [["Name", "Manuela"], ["Nickname", "Manu"], ["Age", "32"], ["Lives in", "Porto"], ["Job", "Cook"]]
    atlas = atlas_of(("Persona", card), ("Journey", [["Dinner"], ["Persona", "Manu"], *ACROSS["en"]]))

    assert [each.name for each in atlas.personas] == ["Manuela"]
    assert [each.name for each in atlas.maps[0].personas] == ["Manuela"]
    assert ("Manu", "is the persona Manuela") in [(each.text, each.reason) for each in atlas.maps[0].unplaced]


def test_what_a_map_says_of_a_persona_goes_to_the_card():
    card = [["Имя", "Дина"], ["Город", "Омск"], ["Профессия", "врач"], ["Цели", "выспаться"]]
    atlas = atlas_of(("Персона", card), ("Путь", [["Отпуск"], ["Персона: Дина, 37, летит с сыном"], *ACROSS["ru"]]))

    (persona,) = atlas.personas
    assert (persona.name, persona.age, persona.story, persona.residence) == ("Дина", 37, "летит с сыном", "Омск")
    assert atlas.maps[0].personas == (persona,)


def test_what_two_maps_tell_of_one_persona_is_told_of_one():
    atlas = atlas_of(
        ("Эмпатия", [["Карта эмпатии: Дина, не любит очереди"], *ACROSS["ru"]]),
        ("Путь", [["Отпуск"], ["Персона: Дина, 37 лет, летит с сыном"], *ACROSS["ru"]]),
    )

    (persona,) = atlas.personas
    assert (persona.name, persona.age) == ("Дина", 37)
    assert [m.personas for m in atlas.maps] == [(persona,), (persona,)]
    texts = [persona.story, *(each.text for m in atlas.maps for each in m.unplaced)]
    assert {"37 лет, летит с сыном", "не любит очереди"} <= set(texts)


def test_of_several_maps_on_a_sheet_each_is_about_whom_the_line_above_it_names():
    maps = [
        ["Задание 2. Библиотека"],
        [""],
        ["ЗЛАТА ищет место"],
        *ACROSS["ru"],
        [""],
        [""],
        ["ПАН КОВАЛЬСКИЙ ищет газеты"],
        *ACROSS["ru"],
    ]
    atlas = atlas_of(("люди", CARDS), ("карты", maps))

    assert [[each.name for each in m.personas] for m in atlas.maps] == [["Злата"], ["Пан Ковальский"]]


def test_the_only_persona_is_that_of_the_only_map():
    card = [["Имя", "Дина"], ["Возраст", "37"], ["Город", "Омск"], ["Профессия", "врач"], ["Цели", "выспаться"]]
    atlas = atlas_of(("Персона", card), ("Путь", [["Отпуск"], *ACROSS["ru"]]))

    assert [each.name for each in atlas.maps[0].personas] == ["Дина"]


def test_a_table_of_roles_tells_of_one_persona_in_each_row_and_is_no_map():
    rows = [
        ["Роль", "Чего хочет", "Чего боится", "Как говорить"],
        ["Прораб", "чтобы привезли к семи", "простоя", "коротко"],
        ["Бухгалтер", "закрывающие документы", "", "письмом"],
    ]
    atlas = atlas_of(("Путь", [["Аренда крана"], *ACROSS["ru"]]), ("Роли", rows))

    assert [m.title for m in atlas.maps] == ["Аренда крана"]
    assert [(each.name, each.goals, each.fears) for each in atlas.personas] == [
        ("Прораб", ("чтобы привезли к семи",), ("простоя",)),
        ("Бухгалтер", ("закрывающие документы",), ()),
    ]


TABLES = {
    "rows": [
        ["Name", "Age", "Job", "Goals", "Frustrations"],
        ["Bea", "20", "nurse", "quiet", "crisps"],
        ["Mr Lowe", "66", "retired", "papers", "logins"],
    ],
    "columns": [
        ["", "Bea", "Mr Lowe"],
        ["Age", "20", "66"],
        ["Job", "nurse", "retired"],
        ["Goals", "quiet", "papers"],
        ["Frustrations", "crisps", "logins"],
    ],
}


@pytest.mark.parametrize("way", TABLES)
def test_a_table_of_personas_tells_of_one_in_each_row_or_column(way):
    atlas = atlas_of(("Journey", [["Bea finds a desk"], *ACROSS["en"]]), ("Personas", TABLES[way]))

    assert [m.title for m in atlas.maps] == ["Bea finds a desk"]
    assert [(each.name, each.age, each.occupation, each.goals, each.frustrations) for each in atlas.personas] == [
        ("Bea", 20, "nurse", ("quiet",), ("crisps",)),
        ("Mr Lowe", 66, "retired", ("papers",), ("logins",)),
    ]
    assert [each.name for each in atlas.maps[0].personas] == ["Bea"]


@pytest.mark.parametrize(
    "rows",
    [
        [["", "Goals", "Pains", "Needs"], ["Search", "find it", "slow", "help"], ["Order", "pay", "dear", "trust"]],
        [["Who", "Actions", "Pains", "Needs"], ["Guest", "asks", "slow", "help"], ["Clerk", "answers", "noise", "tea"]],
        [["Кто", "Цели", "Боли", "Точки контакта"], ["Гость", "выспаться", "шум", "номер"]],
    ],
)
def test_a_map_without_names_of_phases_is_no_table_of_roles(rows):
    assert atlas_of(("Map", rows)).personas == ()


def test_a_sheet_of_cards_and_lists_is_no_journey():
    rows = [
        ["Field", "Details", "", "Category", "Details"],
        ["Persona Name", "Arjun", "", "Primary Goal", "run 10 km"],
        ["Age", "24", "", "Interests", "running"],
        ["Gender", "male", "", "Research Method", "videos"],
        ["Occupation", "clerk", "", "Main Motivation", "health"],
        ["Location", "Pune"],
        [""],
        [""],
        ["Pain Point", "Impact"],
        ["wrong size", "High"],
        ["dear", "Medium"],
        ["sold out", "Medium"],
    ]
    atlas = atlas_of(("Sheet1", rows))

    (persona,) = atlas.personas
    assert [m.phases for m in atlas.maps] == [()]
    assert (persona.name, persona.goals, persona.frustrations) == (
        "Arjun",
        ("run 10 km",),
        ("wrong size", "dear", "sold out"),
    )
    assert persona.attributes["Research Method"] == "videos"
    assert {"Impact", "High", "Medium"} <= {each.text for m in atlas.maps for each in m.unplaced}


@pytest.mark.parametrize(
    "rows",
    [
        [["Name", "Age", "Job"], ["Ann", "34", "clerk"], ["Bob", "41", "cook"], ["Cy", "29", "driver"]],
        [["Отдел", "Кто", "Тел."], ["Склад", "Ирина", "44-12"], ["Касса", "Руслан", "44-20"]],
        [["Поставщики"], ["зерно", "Сергей", "1450"], ["молоко", "ферма", "96"]],
        [["волонтёры", "футболка"], ["Катя", "S"], ["Мурат", "XL"]],
        [["Name", "Job"], ["Phone", "123"], ["Email", "a@b.c"]],
        [["Name", "Acme Ltd"], ["City", "Leeds"], ["Phone", "123"], ["Email", "a@b.c"]],
    ],
)
def test_staff_suppliers_and_phone_lists_tell_of_no_personas(rows):
    assert atlas_of(("Путь", [["Заказ"], *ACROSS["ru"]]), ("Разное", rows)).personas == ()


def test_a_lane_that_names_the_same_few_personas_over_and_over_tells_who_they_are():
    rows = [
        ["Persona", "Phase", "Actions", "Pains"],
        ["Owner", "Sign up", "fills a form", "long"],
        ["Owner / Clerk", "Upload", "sends papers", "size limit"],
        ["No user", "Check", "waits", "silence"],
        ["Clerk", "Bid", "writes", "deadline"],
    ]
    (m,) = atlas_of(("Sheet1", rows)).maps

    assert [each.name for each in m.personas] == ["Owner", "Clerk"]


def test_the_map_of_what_shall_be_is_about_the_same_persona_as_that_of_what_is():
    atlas = atlas_of(
        ("As is", [["Заказ (как есть)"], ["Персона: Вадим, 40"], *ACROSS["ru"]]),
        ("To be", [["Заказ (как должно быть)"], *ACROSS["ru"]]),
    )

    now, later = atlas.maps
    assert (later.compared_with, later.personas) == (now.title, now.personas)
    assert "personas" in later.inferred


def test_a_person_is_explained_with_the_place_that_tells_of_them():
    table = Table.of([["Заказ"], ["Персона: Вадим, 40"], *ACROSS["ru"]], name="Лист1")
    (made,) = [each for each in recognise(Shapes(tables=[table])).decisions if each.step == "persona"]

    assert (made.choice, str(made.evidence[0])) == ("Вадим", "told at Лист1!R2C1")


# What a title says of the state of the map

STATES = {
    "as-is": (
        "Renting a digger – how it goes today | How it works now: refunds | Onboarding today | Как сегодня: запись | "
        "Inspektion – so läuft es heute | Ist | Le guichet aujourd'hui | Así lo como es hoy | Como é hoje"
    ),
    "to-be": (
        "How it should feel: refunds | Как хотим: запись | Как надо | So soll es werden | Soll | Wie es sein soll | "
        "Como debería ser | Como deveria ser | Comme ça devrait être"
    ),
    "": "Sinn, der kostenlos ist | Что купить | A day at the bank | Wie man es soll machen | Todayish plans",
}


def test_a_title_says_whether_a_map_shows_what_is_or_what_shall_be():
    found = {title: state_in(title) or "" for titles in STATES.values() for title in titles.split(" | ")}

    assert found == {title: state for state, titles in STATES.items() for title in titles.split(" | ")}


def test_a_line_above_a_map_says_its_state_where_the_title_does_not():
    (m,) = atlas_of(("Лист1", [["Онбординг"], ["AS IS (по интервью)"], [""], *ACROSS["ru"]])).maps

    assert (m.state, m.inferred) == ("as-is", ("state",))
    assert [each.text for each in m.unplaced] == ["AS IS (по интервью)"]
