"""The ten worked examples of DOMAIN.md §2, built in code: the model holds each of them, and so does the native form."""

from itertools import pairwise

import pytest

import cjm
from cjm import (
    Atlas,
    Channel,
    Emotion,
    Evidence,
    Idea,
    Income,
    Insight,
    JourneyMap,
    Metric,
    Owner,
    Pain,
    Persona,
    Phase,
    Responsibility,
    Segment,
    Step,
    Touchpoint,
    Transition,
)


def food_delivery():
    return JourneyMap(
        "Заказ еды через приложение",
        language="ru",
        purpose="Повысить конверсию",
        personas=Persona("Иван", age=26, occupation="Работает из дома", patterns="Заказывает еду, когда некогда готовить"),
        phases=[
            Phase("Осознание", aida="awareness", actions="Понимает, что готовить некогда", emotions="сомнение", touchpoints=Touchpoint("Реклама в ленте", channel="Соцсети", medium="online", control="controllable")),
            Phase("Исследование", aida=["interest", "desire"], actions=["Сравнивает рестораны", "Читает отзывы"], thoughts="Где быстрее?", emotions="интерес", touchpoints=["Каталог", Touchpoint("Отзывы на карте", control="uncontrollable")], pains="Мало фотографий", ideas=Idea("Фото от покупателей", solves="Мало фотографий", kind="product")),
            Phase("Заказ", aida="action", actions="Платит", emotions="раздражение", touchpoints="Корзина", pains=Pain("Промокод не сработал", severity="high", touchpoint="Корзина")),
            Phase("Ожидание доставки", actions="Следит за курьером", thoughts="Где мой заказ?", emotions="тревога", touchpoints="Карта курьера", pains="Время меняется", ideas=Idea("Честное время", solves="Время меняется", kind="service")),
            Phase("Получение и отзыв", actions=["Ест", "Ставит оценку"], emotions="радость", touchpoints=Touchpoint("Курьер", medium="offline", device="person"), positives="Привезли горячим"),
        ],
    )  # fmt: skip


def clinic():
    visit = "Посещение"
    return JourneyMap(
        "Клиника",
        phases=[
            Phase(
                visit,
                pains=[
                    Pain("Неудобное место", visibility="obvious"),
                    Pain("Цены выше ожиданий", visibility="obvious"),
                    Pain("Нет дополнительных услуг: анализов, обследований", visibility="obvious"),
                    Pain("Плохие отзывы", visibility="obvious"),
                    Pain("Негде поставить машину", visibility="hidden"),
                    Pain("Запись только через неделю", visibility="hidden", blocks=True),
                    Pain(
                        "Очередь в регистратуре и неудобная зона ожидания",
                        visibility="hidden",
                        touchpoint="Регистратура",
                    ),
                ],
                touchpoints=Touchpoint("Регистратура", medium="offline"),
            )
        ],
    )


def car_brand():
    family = Segment(
        "Семейные мужчины старше 30",
        description="Доход от 100 000 рублей в месяц",
        key=True,
        margin="высокая",
        priority=1,
    )
    others = [
        Segment(name, key=True, priority=n) for n, name in enumerate(["Студенты", "Таксисты", "Дачники", "Парки"], 2)
    ]
    portrait = Persona(
        "Семьянин",
        segment=family.name,
        age="30+",
        sex="мужской",
        family="жена, дети",
        residence="Москва",
        income=Income(100_000, currency="RUB", period="month"),
        interests=["Рыбалка"],
        hobbies="Гараж",
        online=["Смотрит обзоры"],
        social_networks="VK",
        sites="drive.ru",
        patterns="Ездит на дачу по пятницам",
        brands=["X", "Y"],
        towards_product="Верен марке X",
    )
    maps = [JourneyMap("Путь: Семейные мужчины старше 30", segment=family.name, segments=family, personas=portrait)]
    maps += [JourneyMap(f"Путь: {each.name}", segment=each.name, segments=each) for each in others]
    return Atlas("Марка X", maps=maps, segments=Segment("Водители", description="Вся аудитория", key=False))


def job_ad():
    def at(name, medium, owner, channel):
        return Phase(name, touchpoints=Touchpoint(name, medium=medium, responsibilities=owner, channel=channel))

    return JourneyMap(
        "Posting a job ad",
        personas="Hiring manager",
        phases=[
            at("Job ad posted", "online", "Marketing", "Website"),
            at("Sales follow-up", "offline", "Sales", "Phone"),
            at("Registration", "online", "Product", "Website"),
            at("Training", "online", "Customer success", "Web conference"),
            at("Workshop", "offline", "Trainers", "Office"),
            at("Video tutorial", "online", "Content", "Website"),
        ],
    )


def online_school():
    looks_up = Evidence(
        "observation",
        id="lookup",
        reference="Screen recordings",
        summary="Students look the words up, minutes a lecture",
    )
    phases = []
    for p, (name, count) in enumerate({"Choice": 15, "First lessons": 20, "Study": 28, "Diploma": 10}.items()):
        steps = [
            Step(f"{name}: step {n}", actions=f"Does {p}.{n}", emotions=f"{1 + n % 5}/5") for n in range(1, count + 1)
        ]
        phases.append(Phase(name, steps=steps))
    return JourneyMap("Online school", phases=phases, evidence=looks_up).add(
        Pain("Many anglicisms in the lectures", evidence="lookup"), to="Study: step 7"
    )


def hospitality():
    return JourneyMap(
        "Визит в Алматы",
        metrics=[
            Metric("Чувство безопасности", kind="survey", unit="points"),
            Metric("Готовность рекомендовать", kind="NPS"),
        ],
        insights=Insight(
            "Чувство безопасности во время пребывания ведёт к готовности рекомендовать визит",
            metrics=["Чувство безопасности", "Готовность рекомендовать"],
            evidence=[Evidence("survey", reference="NPS"), Evidence("social", reference="Упоминания в соцсетях")],
        ),
    )


CASES = [
    ("B2B SaaS", "Booking a demo", "Prospects leave at booking a demo", "Pop-up with chat", Metric("Requests", kind="conversion", unit="%", baseline=100, value=135), 35),
    ("Clothes shop", "Payment", "Only one way to pay", "PayPal, SBP and Apple Pay", Metric("Returns to the cart", kind="conversion", unit="%", baseline=100, value=122), 22),
    ("Online courses", "First lesson", "Fear of the first lesson", "Mini video and a mentor in Telegram", Metric("Completion", kind="completion", unit="%", baseline=100, value=142), 42),
]  # fmt: skip


def cases():
    return Atlas(
        "Три случая",
        maps=[
            JourneyMap(
                title,
                phases=Phase(
                    phase,
                    pains=pain,
                    ideas=Idea(idea, solves=pain, metric=metric, status="done", result=f"+{gain} %"),
                ),
            )
            for title, phase, pain, idea, metric, gain in CASES
        ],
    )


def withholding_owners():
    return JourneyMap(
        "Кто отвечает",
        owners=[
            Owner("Анна", kind="person", metrics=Metric("Скорость ответа", unit="min"), data="shared", sponsor="Генеральный директор"),
            Owner("Группа колл-центра", kind="group", metrics=Metric("Доля решённых", sensitive=True), data="withheld", sponsor="Генеральный директор"),
        ],
        channels=Channel("Телефон", responsibilities="Группа колл-центра"),
        phases=Phase(
            "Обращение",
            touchpoints=[
                Touchpoint("Звонок", channel="Телефон", responsibilities=[Responsibility("Группа колл-центра"), Responsibility("Анна", role="A")]),
                Touchpoint("Чат", responsibilities="Анна"),
            ],
        ),
    )  # fmt: skip


def automation():
    """As far as the classes go: a planned journey of points and ways; rules and limits are later work."""
    points = ["Subscribed?", "Wait until opened", "Delay of 3 days", "Send e-mail", "Add tag"]
    kinds = ["if/else", "wait", "delay", "send-email", "tag"]
    starts = ["Signed up", "Bought", "Tag added"]
    return JourneyMap(
        "Welcome series",
        layer="planned",
        state="active",
        phases=Phase(
            "Automation",
            steps=[Step(name, extra={"mailchimp": {"point": kind}}) for name, kind in zip(points, kinds, strict=True)],
        ),
        transitions=[
            *(Transition(None, points[0], kind="entry", note=f"{start}; filters: city, language") for start in starts),
            Transition(points[0], points[1], note="yes"),
            Transition(points[0], points[2], note="no", kind="jump"),
            *(Transition(a, b) for a, b in pairwise(points[1:])),
            Transition(points[-1], None, kind="exit"),
        ],
    )


def discovered():
    """As far as the classes go: what the discovery found, not the events it was found in."""
    return JourneyMap(
        "Бронирование поездки",
        layer="observed",
        metrics=[Metric("Revenue", kind="revenue"), Metric("Customer value", kind="value"), Metric("Churn", kind="churn")],
        evidence=Evidence("event log", id="log", reference="Web, app, call centre, desks", sample=20_000, caveat="Joined by e-mail and loyalty card"),
        phases=[
            Phase("Поиск", steps=[Step("Сайт", customers=20_000, duration="PT12M"), Step("Письмо", customers=8_000, evidence="log")]),
            Phase("Покупка", steps=[Step("Доп. услуги", customers=3_100, pains=Pain("Багаж не добавить", blocks=True)), Step("Оплата", customers=9_000)]),
        ],
        transitions=[
            Transition("Сайт", "Письмо", count=8_000, share=0.4),
            Transition("Письмо", "Оплата", kind="skip", count=5_900),
            Transition("Сайт", "Сайт", kind="repeat", count=6_000),
            Transition("Оплата", "Сайт", kind="return", count=700, ease="2/5"),
            Transition(None, "Письмо", kind="entry", count=1_200),
            Transition("Доп. услуги", None, kind="exit", count=900),
        ],
        insights=Insight("Пропуск доп. услуг снижает выручку", elements=["Доп. услуги"], metrics=["Revenue", "Churn"]),
    )  # fmt: skip


EXAMPLES = {
    1: food_delivery,
    2: clinic,
    3: car_brand,
    4: job_ad,
    5: online_school,
    6: hospitality,
    7: cases,
    8: withholding_owners,
    9: automation,
    10: discovered,
}


@pytest.mark.parametrize("number", EXAMPLES)
def test_each_example_survives_the_native_form(number):
    made = EXAMPLES[number]()

    assert made == cjm.loads(cjm.dumps(made))


def test_there_are_ten():
    assert list(range(1, 11)) == list(EXAMPLES)


def test_ivan_orders_food_in_five_phases():
    m = food_delivery()

    assert ["Осознание", "Исследование", "Заказ", "Ожидание доставки", "Получение и отзыв"] == [
        p.name for p in m.phases
    ]
    assert (26, "Работает из дома") == (m["Иван"].age, m["Иван"].occupation)
    for phase in m.phases:
        assert phase.actions
        assert phase.emotions
        assert phase.touchpoints
    assert [-0.25, 0.5, -0.75, -0.5, 0.75] == [emotion.valence for emotion in m.walk(Emotion)]
    assert [()] * 2 == [phase.aida for phase in m.phases[3:]]


def test_the_clinic_has_four_obvious_and_three_hidden_pains():
    pains = list(clinic().walk(Pain))

    assert 4 == sum(pain.visibility == "obvious" for pain in pains)
    assert 3 == sum(pain.visibility == "hidden" for pain in pains)


def test_the_car_brand_has_a_map_for_each_key_segment():
    atlas = car_brand()
    key = [each for each in atlas.segments if each.key]

    assert 5 <= len(key) <= 6
    assert {each.name for each in key} == {each.segment for each in atlas.maps}
    assert (Segment("Водители", description="Вся аудитория", key=False),) == atlas.own("segments")
    portrait = atlas.maps[0].personas[0]
    assert (100_000, None, "RUB", "month") == (
        portrait.income.low,
        portrait.income.high,
        portrait.income.currency,
        portrait.income.period,
    )


def test_the_job_ad_goes_through_media_and_owners():
    m = job_ad()
    met = list(m.walk(Touchpoint))

    assert ["online", "offline", "online", "online", "offline", "online"] == [each.medium for each in met]
    assert 6 == len({each.responsibilities[0].owner for each in met}) == len(m.owners)
    assert "Video tutorial" == met[-1].name


def test_the_school_has_73_steps_and_evidence_by_action():
    m = online_school()

    assert 73 == len(m.steps)
    pain = m["Many anglicisms in the lectures"]
    assert "look the words up" in m[pain.evidence[0]].summary
    assert "Study: step 7" == m.place("Many anglicisms in the lectures").step.name
    assert 73 == len({m.place(step.name).handle for step in m.steps})


def test_the_city_joins_two_measures():
    m = hospitality()
    (insight,) = m.insights

    assert ["Чувство безопасности", "Готовность рекомендовать"] == [m[name].name for name in insight.metrics]
    assert ["survey", "social"] == [each.kind for each in insight.evidence]


def test_each_case_is_a_pain_an_idea_and_a_measure_before_and_after():
    atlas = cases()

    assert [35, 22, 42] == [idea.metric.value - idea.metric.baseline for m in atlas.maps for idea in m.walk(Idea)]
    for m in atlas.maps:
        (idea,) = m.walk(Idea)
        assert m[idea.solves[0]] == m.phases[0].pains[0]


def test_some_owners_withhold_what_the_top_supports():
    m = withholding_owners()

    assert ["Группа колл-центра"] == [owner.name for owner in m.owners if owner.data == "withheld"]
    assert "Генеральный директор" == m["Группа колл-центра"].sponsor
    assert Owner("Генеральный директор") in m.owners
    assert "group" == m["Группа колл-центра"].kind
    for each in (*m.channels, *m.walk(Touchpoint)):
        assert each.responsibilities


def test_an_automation_starts_in_three_ways():
    m = automation()
    entries = [each for each in m.transitions if each.kind == "entry"]

    assert 3 == len(entries)
    assert {entry.target for entry in entries} == {"Subscribed?"}
    assert 2 == sum(each.source == "Subscribed?" for each in m.transitions)
    assert "planned" == m.layer


def test_a_discovered_journey_counts_customers_skips_and_repeats():
    m = discovered()

    assert 20_000 == m["log"].sample == m.steps[0].customers
    assert {"next", "skip", "repeat", "return", "entry", "exit"} == {each.kind for each in m.transitions}
    assert {"revenue", "value", "churn"} == {each.kind for each in m.metrics}
    assert "observed" == m.layer
