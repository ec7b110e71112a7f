"""Tables whose labels hardly anybody knows: what they are is seen from how they are laid out."""

import pytest

from cjm import name_of
from cjm.recognise import recognise
from cjm.shapes import Cell, Shapes, Table


def sheet(text, name="Лист1", merged=()):
    """A table of lines with "|" between cells; `merged` are (row, column, rows, columns) from 1."""
    wide = {(row - 1, column - 1): (rows, columns) for row, column, rows, columns in merged}
    cells = []
    for row, line in enumerate(text.strip("\n").split("\n")):
        for column, part in enumerate(line.split("|")):
            if part.strip():
                rows, columns = wide.get((row, column), (1, 1))
                cells.append(Cell(row, column, part.strip().replace("\\n", "\n"), rows=rows, columns=columns))
    return Table(name, cells)


def told(*tables, **options):
    """The names of the phases of each map that is found, each with those of its steps."""
    atlas = recognise(Shapes(tables=list(tables)), **options).atlas
    return [
        [(phase.name, [step.name for step in phase.steps]) if phase.steps else phase.name for phase in m.phases]
        for m in atlas.maps
        if m.phases
    ]


# Each way to lay out a map: the sheet, what is merged in it, and the phases (and steps) that a reader sees there.
LAID_OUT = {
    "names beside an empty corner, labels nobody lists": (
        """
        Прокат велосипедов глазами студента
        | Захотел кататься | Ищет стоянку | Берёт | Едет | Сдаёт
        🚲 движуха | листает карту | идёт к метро | тычет в экран | катит по набережной | ищет замок
        💭 в голове | «жарко же» | «есть там хоть один?» | «да открывайся ты» | «красота» | «списали или нет»
        🌡 настрой | 4 | 2 | 1 | 5 | 2
        🧱 засада | | пустая стоянка | замок не открылся | | нет места
        """,
        (),
        ["Захотел кататься", "Ищет стоянку", "Берёт", "Едет", "Сдаёт"],
    ),
    "stages below a corner that says something of its own": (
        """
        Where she is by then | What happens to her | What she asks us | How is she? | Who does it | In the way
        At the gate | Shows a ticket | Is this the queue? | excited | Steward | One scanner for two gates
        In the tent | Hangs up a wet coat | Where do I leave this? | cross | Nobody | No hooks
        By the stage | Waits for an hour | Who is on now? | hopeful | Host | The running order changed
        Going home | Misses the last bus | How do I get home? | tired | Bus firm | Buses stop at ten
        """,
        (),
        ["At the gate", "In the tent", "By the stage", "Going home"],
    ),
    "empty rows between stages": (
        """
        ⏰ when | 🎒 Omar | 💬 inside | 🌡 1-10 | 🚧 wobbles | 🛠 try
        The first call | hides | "who is it" | 3 | form in English only | a form with pictures

        The first day | stands at the gate | "nobody knows me" | 2 | no name on the peg | labels the night before

        The first week | draws | "I am clever" | 5 | a test on day two | test later
        """,
        (),
        ["The first call", "The first day", "The first week"],
    ),
    "groups over the labels of lanes": (
        """
        | | Côté cliente | | | Côté magasin |
        | Moment | Ce qu'elle fait | Ce qu'elle se dit | Moral | Qui chez nous | Logiciel
        | Pousse la porte | Regarde les prix | « C'est cher » | méfiante | Accueil | caisse
        | Essaie la selle | Monte et descend | « Elle penche » | amusée | Atelier |
        | Repart | Paie en deux fois | « Enfin » | contente | Accueil | caisse
        """,
        ((1, 3, 1, 3), (1, 6, 1, 2)),
        ["Pousse la porte", "Essaie la selle", "Repart"],
    ),
    "groups beside the labels of lanes": (
        """
        | | Hears of it >> | Books >> | Comes >> | Tells others
        Her | trying to | find a birthday idea | get a Saturday | make a mug | show it
        | taps and clicks | a reel | three forms | nothing | photos
        | vibe | 🙂 curious | 😤 cross | 😄 happy | 🙂 proud
        Us | what fires behind | ad spend | calendar sync | kiln | review mail
        | squad | Growth | Booking | Studio | Growth
        """,
        ((2, 1, 3, 1), (5, 1, 2, 1)),
        ["Hears of it", "Books", "Comes", "Tells others"],
    ),
    "stages merged beside numbers and what happens": (
        """
        Part | No. | What Ann goes through | Feels | Hurts because | Say instead
        Before the call | 1 | opens a bill | numb | wrong name on it |
        | 2 | looks for a number | lost | the page is under "Other" |
        The call | 3 | hears the menu | hurt | wording | press 2, we will help
        | 4 | is asked for the holder | shocked | the script is fixed | I am so sorry
        """,
        ((2, 1, 2, 1), (4, 1, 2, 1)),
        [
            ("Before the call", ["opens a bill", "looks for a number"]),
            ("The call", ["hears the menu", "is asked for the holder"]),
        ],
    ),
    "a row of AIDA under the names": (
        """
        | Увидел собаку | Следит за ней | Первый взнос | Стал своим
        AIDA | Внимание | Интерес | Действие |
        Цель | почувствовать | узнать, что с ней | помочь сейчас | видеть пользу
        Боли | нет ссылки | пропали новости | 14 полей | никто не пишет
        """,
        (),
        ["Увидел собаку", "Следит за ней", "Первый взнос", "Стал своим"],
    ),
    "a number and a name for each step": (
        """
        Step no. | Stage | Step | Wait (mins) | Mood | Difficulty
        1 | Arrive | Gate | 2 | confused | boards in English
        2 | Arrive | Chair | 15 | in pain | both locked
        3 | Register | Token | 40 | tired | no seats
        4 | Register | Slip | 5 | irritated | exact change
        """,
        (),
        [("Arrive", ["Gate", "Chair"]), ("Register", ["Token", "Slip"])],
    ),
    "a column of AIDA behind the labels": (
        """
        Этап сделки | Точка контакта | Боль | Идея | AIDA
        Реклама | баннер | мелкий шрифт | одна цена | Внимание
        Звонок | колл-центр | долго ждать | перезвон | Интерес
        Офис | менеджер | умолчали про стройку | генплан | Желание
        Сделка | банк | справки дважды | один контакт | Действие
        """,
        (),
        ["Реклама", "Звонок", "Офис", "Сделка"],
    ),
    "numbers and times before what happened": (
        """
        # | Time | What happened | Said / looked like | Mood 1-5 | Snag | Could we...
        1 | 08:10 | Looks for the car park | swears at the sat nav | 2 | an old map | send a pin
        2 | 08:31 | Says his name at the desk | "Yes, THAT knee" | 2 | no privacy | a step back
        3 | 09:20 | Is called 50 minutes late | "I thought you forgot" | 1 | no news | a whiteboard
        """,
        (),
        ["1", "2", "3"],
    ),
    "steps of nothing": (
        """
        Шаг | Что делает | Точки контакта | Боли
        Находит мастерскую | гуглит | карты | старые часы работы
        Звонит | ждёт гудков | телефон | не берут трубку
        Привозит лодку | разгружает | ворота | нет пандуса
        """,
        (),
        ["Находит мастерскую", "Звонит", "Привозит лодку"],
    ),
    "small tables with the same labels, others beside them": (
        """
        1. Объявили | | | кто едет: 12 человек
        что делает тренер | пишет в чат | | аллергия у Кати
        её вопрос | А кормить будут?
        грр | 74 сообщения
        на будущее | закрепить одно

        2. Сбор денег | | | Смета | руб.
        что делает тренер | собирает наличные | | автобус | 18000
        её вопрос | Зачем согласие? | | билеты | 7800
        на будущее | одна ведомость | | пирожки | 2600

        3. Дорога | |
        что делает тренер | считает детей
        грр | опоздал автобус
        на будущее | телефон водителя
        """,
        ((1, 1, 1, 2), (7, 1, 1, 2), (12, 1, 1, 2)),
        ["1. Объявили", "2. Сбор денег", "3. Дорога"],
    ),
    "small tables in two rows, side by side": (
        """
        Booking | | | Weeks before |
        Jo does | fills a form | | Jo does | orders banners
        Jo wonders | how big is it? | | Jo wonders | is there a socket?
        Grrr | it times out | | Grrr | three answers

        Doors open | | | After |
        Jo does | hands out soap | | Jo does | types up names
        Grrr | next to a DJ | | Jo wonders | was it worth it?
        Next time | a floor plan | | Next time | call them all
        """,
        ((1, 1, 1, 2), (1, 4, 1, 2), (6, 1, 1, 2), (6, 4, 1, 2)),
        ["Booking", "Weeks before", "Doors open", "After"],
    ),
}


@pytest.mark.parametrize("name", LAID_OUT)
def test_a_map_is_seen_from_how_it_is_laid_out(name):
    text, merged, phases = LAID_OUT[name]

    assert len(LAID_OUT) == 13
    assert told(sheet(text, merged=merged)) == [phases]


def test_rows_of_one_phase_need_not_follow_each_other_in_a_long_list():
    rows = [
        f"{stage} | {touchpoint} | {pain}"
        for stage, touchpoint, pain in [
            ("План", "Страница", "далеко искать"),
            ("Дорога", "Парковка", "нет места"),
            ("План", "Письмо", "не приходит"),
            ("Стойка", "Очередь", "долго стоять"),
            ("Дорога", "Лифт", "сломан"),
            ("Стойка", "Сотрудник", "не смотрит"),
            ("План", "Звонок", "робот"),
            ("Дорога", "Указатель", "мелкий"),
        ]
    ]
    (m,) = recognise(Shapes(tables=[sheet("Этап | Точка контакта | Боль\n" + "\n".join(rows))])).atlas.maps

    assert [phase.name for phase in m.phases] == ["План", "Дорога", "Стойка"]
    assert [[each.name for step in phase.steps for each in step.touchpoints] for phase in m.phases] == [
        ["Страница", "Письмо", "Звонок"],
        ["Парковка", "Лифт", "Указатель"],
        ["Очередь", "Сотрудник"],
    ]


def test_a_phase_that_comes_again_is_another_one_in_a_short_list():
    text = """
    Этап | Действия | Боль
    Ждёт | стоит | долго
    Лечится | терпит | больно
    Ждёт | сидит | снова долго
    """

    assert told(sheet(text)) == [["Ждёт", "Лечится", "Ждёт"]]


def test_two_maps_stand_under_their_titles_though_one_has_the_labels_of_the_other():
    text = """
    Сдача макета

    BEA ищет место
    | 1 Дома | 2 У входа | 3 Кружит | 4 Села
    хочет | розетку | видеть места | любой стул | сидеть до ночи
    делает | пишет в чат | прикладывает карту | обходит этажи | вешает пальто
    фу | не знаю, есть ли места | экран врёт | сумки вместо людей | холодно

    МИСТЕР ЛОУ ищет деда
    | Дома | У стойки | В архиве
    хочет | узнать, есть ли смысл ехать | человека | одно объявление
    делает | звонит | обходит автомат | листает плёнку
    фу | нужен пароль | никого до 11 | тусклая лампа
    """

    assert told(sheet(text)) == [["1 Дома", "2 У входа", "3 Кружит", "4 Села"], ["Дома", "У стойки", "В архиве"]]


def test_two_maps_may_share_the_labels_of_the_first():
    text = """
    | NEW: Tom, 34 | | | | BACK AGAIN: Aisha, 22 | |
    | Install | Tutorial | Day 2 | | Ad | Login | Friends
    Does | taps the ad | follows the hand | collects eggs | | sees "we miss you" | tries 3 passwords | sends carrots
    Thinks | looked better | yes yes | cute | | poor cows | which account? | she still plays!
    Grr | not the same game | no skip | nothing new | | | no guest restore |
    Let's try | level one | skip after two taps | a visitor | | name the cow | a magic link | gift back
    """

    assert told(sheet(text, merged=((1, 2, 1, 3), (1, 6, 1, 3)))) == [
        ["Install", "Tutorial", "Day 2"],
        ["Ad", "Login", "Friends"],
    ]


def test_a_table_about_the_same_stages_is_a_map_of_its_own_where_it_says_what_is_done_and_felt():
    text = """
    TODAY | | | | | WITH THE NEW TOOL
    Stage | What happens | Mood | What goes wrong | | Stage | What will happen | Mood we want | Who delivers
    Decide | a neighbour says "leave it" | unsure | nobody knows it is free | | Decide | a leaflet | informed | Comms
    Book | phones from nine to twelve | irritated | the line is busy | | Book | a photo of the sofa | pleased | Digital
    Put out | drags it down at six | tired | no time slot | | Put out | a slot of two hours | calm | Depot
    """

    assert told(sheet(text)) == [["Decide", "Book", "Put out"]] * 2


def test_what_is_to_be_is_a_map_of_its_own_though_it_says_less_of_the_same_stages():
    now = sheet(
        """
        Abschnitt | Kunde macht | Stimmung | Schmerzpunkt
        Träumen | speichert Bilder | 🙂 | weiß nicht, was es kostet
        Planen | streitet über Fliesen | 😐 | samstags voll
        Warten | lebt ohne Küche | 😡 | Termin verschoben
        """,
        "Ist",
    )
    then = sheet(
        """
        SOLL ab Herbst

        | Träumen | Planen | Warten
        Was besser wird | Preis in drei Minuten | einzelne Preise | jeden Freitag Nachricht
        Wer | Marketing | Planer | Innendienst
        """,
        "Soll (Entwurf)",
    )

    assert told(now, then) == [["Träumen", "Planen", "Warten"]] * 2
    assert [m.state for m in recognise(Shapes(tables=[now, then])).atlas.maps] == ["as-is", "to-be"]


def test_what_is_to_be_stands_below_under_a_title_that_says_so():
    text = """
    Вывоз дивана

    AS IS
    | Не влезает | Узнаёт | Заказывает | Выносит
    Житель | меряет | гуглит | ждёт на линии | тащит ночью
    Мы | | не знаем о странице | печатаем в таблицу | ничего
    Беда | непонятно, что крупное | три цены | карты до 16 | где ставить

    TO BE (с апреля)
    | Не влезает | Заказывает | Выносит
    Житель | видит, кто заберёт | платит и ставит точку | получает смс
    Мы | связь с фондом | слоты бригад | сами пишем
    Что другое | сначала отдать | одна цена | карта двора
    """

    assert told(sheet(text)) == [
        ["Не влезает", "Узнаёт", "Заказывает", "Выносит"],
        ["Не влезает", "Заказывает", "Выносит"],
    ]


def test_scores_of_stages_that_are_called_a_little_otherwise_go_to_the_map():
    laid = sheet(
        """
        | Guilt kicks in | Research | Free tour | Sign up | First month | Quitting
        Doing | eats a cookie | searches | walks in | signs | comes thrice | stops
        Pains | | hidden price | hard sell | small print | no one says hi | a letter
        """,
        "Journey",
    )
    scores = sheet(
        "stage | NPS\nguilt | 3\nresearch | 12\ntour | -22\nsignup | -5\n1st month | 18\nquit | -70", "scores"
    )
    (m,) = recognise(Shapes(tables=[laid, scores])).atlas.maps

    assert [name_of(each) for phase in m.phases for each in phase.lane("metrics")] == "3 12 -22 -5 18 -70".split()


def test_a_map_stands_beside_an_empathy_map_on_another_sheet():
    felt = sheet(
        """
        Карта эмпатии: Тимур

        Говорит | | | Думает
        потом постираю | | | опять всё занято

        Делает | | | Чувствует
        ставит будильник | | | неловко
        """,
        "эмпатия",
    )
    laid = sheet(
        """
        Слой | Кончились носки | Разведка | Стирка | Сушка
        Хочет | чистое к завтра | узнать, свободно ли | не караулить | чтобы не пахло
        Делает руками | нюхает | спускается в подвал | кидает жетон | вешает на батарею
        Эмо-шкала 1–10 | 5 | 2 | 4 | 3
        Боль | | не видно, занято ли | жетоны у коменданта | мало верёвок
        """,
        "CJM дз3",
    )

    assert ["Кончились носки", "Разведка", "Стирка", "Сушка"] in told(felt, laid)


# Each table that is no journey, however much it looks like a grid.
NO_JOURNEY = {
    "prices": """
        Зерно | Тэйсти | 1450 | за кг
        Молоко | ферма в Каменке | 96 | за л
        Стаканы | Упак-сервис | 7,5 | за шт
        """,
    "roles": """
        Роль | Чего хочет | Чего боится | Как заходить
        Главный энергетик | надёжность | простоя | цифры наработки
        Снабженец | экономию | проверки | три варианта цены
        Фин. директор | рассрочку | аванса | партнёр по лизингу
        """,
    "a pitch in three versions": """
        For | busy parents | | For | students | | For | shops
        Who need to | find a sitter | | Who need to | earn | | Who need to | fill shifts
        They choose | our app | | They choose | our app | | They choose | our app
        Unlike | calling friends | | Unlike | leaflets | | Unlike | agencies
        """,
    "a timetable": """
        | Пн | Вт | Ср
        утро | кофе | чай | сок
        день | суп | каша | рис
        """,
}


@pytest.mark.parametrize("name", NO_JOURNEY)
def test_a_table_that_is_no_journey_stays_one(name):
    found = recognise(Shapes(tables=[sheet(NO_JOURNEY[name])])).atlas

    assert len(NO_JOURNEY) == 4
    assert told(sheet(NO_JOURNEY[name])) == []
    assert found.maps[0].unplaced or found.unplaced or found.personas


def test_what_a_known_lane_says_is_not_taken_for_labels():
    text = """
    Этап | Поиск | Заказ | Доставка
    Действия | Боли | Мысли | Эмоции
    Боли | Идеи | Владелец | Каналы
    Мысли | Цели | Барьеры | Метрики
    """
    (m,) = recognise(Shapes(tables=[sheet(text)])).atlas.maps

    assert [phase.name for phase in m.phases] == ["Поиск", "Заказ", "Доставка"]
    assert [[str(each.text) for each in phase.lane("actions")] for phase in m.phases] == [
        ["Боли"],
        ["Мысли"],
        ["Эмоции"],
    ]


def test_what_aida_says_of_phases_in_a_row_of_its_own_is_not_guessed():
    text, merged, _ = LAID_OUT["a row of AIDA under the names"]
    (m,) = recognise(Shapes(tables=[sheet(text, merged=merged)])).atlas.maps

    assert [phase.aida for phase in m.phases[:3]] == [("awareness",), ("interest",), ("action",)]
    assert all("aida" not in phase.inferred for phase in m.phases[:3])


def test_a_label_under_another_one_is_kept_though_nothing_stands_in_its_lane():
    text = """
    Этап | | Этап
    | Этап | | | Этап
    | Боли | Этап
    | | Stage | | -
    """
    (m,) = recognise(Shapes(tables=[sheet(text)])).atlas.maps

    assert {"Stage", "-"} <= {each.text for each in m.unplaced}


def test_a_word_for_phases_stands_over_labels_that_belong_to_merged_ones():
    text = """
    | | Этап | Поиск | Заказ
    | Боли | Анна | долго | дорого
    | | Ольга | - |
    | Идеи | Анна | быстрее | дешевле
    | | Ольга | фото |
    """
    (m,) = recognise(Shapes(tables=[sheet(text, merged=((2, 2, 2, 1), (4, 2, 2, 1)))])).atlas.maps

    assert [phase.name for phase in m.phases] == ["Поиск", "Заказ"]
    assert [[each.text for each in phase.pains] for phase in m.phases] == [["долго"], ["дорого"]]
    assert [[each.text for each in phase.ideas] for phase in m.phases] == [["быстрее", "фото"], ["дешевле"]]
    assert {"Ольга", "-"} <= {each.text for each in m.unplaced}


def test_more_tables_than_anybody_makes_on_a_sheet_are_told_and_kept():
    rows = [[["Этап", f"П{n}", f"З{n}"], ["Боли", f"долго {n}", f"дорого {n}"], []] for n in range(320)]
    found = recognise(Shapes(tables=[Table.of([row for each in rows for row in each], name="Лист1")]))

    maps, notes = found.atlas.maps, [note for note in found.notes if note.kind == "clip"]
    there = {name_of(pain) for m in maps for phase in m.phases for pain in phase.pains}
    there |= {each.text for m in maps for each in m.unplaced} | {each.text for each in found.atlas.unplaced}
    assert "300" in notes[0].text
    assert {f"долго {n}" for n in range(320)} <= there


def test_a_table_behind_one_empty_row_with_the_labels_of_the_one_above_is_another():
    text = """
    Анна | Дома | В пути | На месте
    хочет | тишины | доехать | сесть
    делает | ищет | едет | ждёт
    чувствует | 😐 | 🙂 | 😡

    Борис | У двери | В зале | Потом
    хочет | войти | видеть | домой
    делает | стучит | сидит | идёт
    чувствует | 😡 | 😐 | 🙂
    """

    assert told(sheet(text)) == [["Дома", "В пути", "На месте"], ["У двери", "В зале", "Потом"]]
