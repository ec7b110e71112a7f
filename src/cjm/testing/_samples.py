"""Maps as people would write them, from an empty one to one in which every field is filled."""

from __future__ import annotations

from typing import Any

from cjm.model import (
    Asset,
    Channel,
    Comment,
    Emotion,
    Evidence,
    Idea,
    Income,
    Insight,
    JourneyMap,
    Lane,
    Metric,
    Owner,
    Pain,
    Persona,
    Phase,
    Rating,
    Responsibility,
    Scale,
    Segment,
    Step,
    Text,
    Touchpoint,
    Transition,
    Unplaced,
)

__all__ = ["samples"]


def samples() -> tuple[JourneyMap, ...]:
    """A handful of maps written by hand: empty, minimal, Russian, English, and one with every field of the model.

    >>> [m.title for m in samples()]
    ['', 'One phase', 'Заказ еды через приложение', 'Posting a job ad', 'Everything at once']
    """
    return (
        JourneyMap(""),
        JourneyMap("One phase", phases=[Phase("Buy", actions=["Pays"])]),
        _food(),
        _job_ad(),
        _everything(),
    )


def _food() -> JourneyMap:
    return JourneyMap(
        "Заказ еды через приложение",
        language="ru",
        state="as-is",
        scenario="Ужин после работы: готовить некогда",
        personas=[Persona("Иван", age=26, occupation="Работает из дома")],
        phases=[
            Phase(
                "Осознание",
                aida="awareness",
                actions=["Замечает, что голоден"],
                thoughts=["Готовить некогда"],
                emotions=["😕 сомнение"],
                touchpoints=[Touchpoint("Push-уведомление", channel="Приложение", medium="online")],
            ),
            Phase(
                "Исследование",
                aida="interest",
                actions=["Смотрит рестораны рядом", "Читает отзывы"],
                emotions=["🙂 интерес"],
                touchpoints=["Каталог", "Отзывы"],
                pains=["Мало фотографий блюд"],
                ideas=[Idea("Фото от покупателей", solves="Мало фотографий блюд")],
            ),
            Phase(
                "Заказ",
                aida="action",
                steps=[
                    Step("Корзина", actions=["Собирает заказ"], emotions=["😊 радость"]),
                    Step(
                        "Оплата",
                        actions=["Вводит промокод", "Платит картой"],
                        emotions=["😠 раздражение"],
                        pains=[Pain("Промокод не сработал", severity="high", touchpoint="Форма оплаты")],
                        touchpoints=["Форма оплаты"],
                    ),
                ],
            ),
            Phase(
                "Ожидание доставки",
                actions=["Следит за курьером на карте"],
                thoughts=["Где мой заказ?"],
                emotions=["😟 тревога"],
                touchpoints=["Карта курьера"],
                pains=["Время прибытия меняется"],
            ),
            Phase(
                "Получение и отзыв",
                actions=["Ест", "Ставит оценку"],
                emotions=["😊 радость"],
                touchpoints=[Touchpoint("Курьер", medium="offline")],
                positives=["Привезли горячим"],
            ),
        ],
    )


def _job_ad() -> JourneyMap:
    return JourneyMap(
        "Posting a job ad",
        language="en",
        personas=["Hiring manager"],
        phases=[
            Phase(
                "First contact", touchpoints=[Touchpoint("Job ad form", medium="online", responsibilities="Marketing")]
            ),
            Phase(
                "Sales",
                touchpoints=[Touchpoint("Follow-up call", medium="offline", responsibilities="Sales")],
                emotions=["😟 unsure"],
            ),
            Phase(
                "Onboarding",
                steps=[
                    Step("Registration", touchpoints=[Touchpoint("Online form", medium="online")], emotions=["😐 ok"]),
                    Step("Workshop", touchpoints=[Touchpoint("Face-to-face workshop", medium="offline")]),
                ],
            ),
            Phase("Use", touchpoints=["Video tutorial"], positives=["Can be watched again"], pains=["No search"]),
        ],
    )


def _everything() -> JourneyMap:
    """Each field of each class at least once; `tests/testing/test_samples.py` counts them."""
    common: dict[str, Any] = {"extra": {"miro": {"id": "3458", "tags": ["a", 1, None, True]}}, "origin": "Лист1!C7"}
    face = Asset(
        "face.svg", media_type="image/svg+xml", data=b'<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'
    )
    interviews = Evidence(
        "interview",
        id="interviews",
        reference="Интервью, март",
        summary="Восемь из двенадцати звонили сами",
        quote="Я позвонил три раза",
        sample=12,
        date="2026-03-31",
        confidence=0.8,
        coverage=0.04,
        caveat="Молчание не значит довольство",
        inferred="confidence",
        **common,
    )
    effort = Rating(
        "2/5",
        id="effort",
        kind="effort",
        value=2,
        scale=Scale(1, 5, best="low"),
        persona="Иван",
        evidence="interviews",
        inferred="value",
        **common,
    )
    responsibility = Responsibility("Маркетинг", id="raci", role="A", inferred="role", **common)
    nps = Metric(
        "NPS",
        id="nps",
        kind="NPS",
        unit="points",
        value=41,
        baseline=35,
        target="50+",
        direction="up",
        period="quarter",
        source="Опрос",
        sensitive=True,
        evidence="interviews",
        inferred="direction",
        **common,
    )
    texts: dict[str, Any] = {
        "goals": Text("Поесть за полчаса", id="goal", segment="Студенты", evidence="interviews", **common),
        "business_goals": ["Больше повторных заказов"],
        "thoughts": Text("Где мой заказ?", persona="Иван", inferred="persona"),
        "needs": ["Видеть курьера"],
        "expectations": Text("Привезут горячим", met="exceeded"),
        "questions": ["Сколько ждать?"],
        "barriers": Text("Нет оплаты при получении", visibility="hidden", blocks=True, hinders="goal"),
        "positives": ["Вежливый курьер"],
        "quotes": ["Хочу поесть между созвонами"],
        "frontstage": Text("Курьер звонит в дверь", responsibilities=["Курьеры"], asset=face),
        "physical_evidence": ["Пакет с логотипом"],
        "backstage": ["Кухня собирает заказ"],
        "systems": ["CRM"],
    }
    content: dict[str, Any] = {
        **texts,
        "emotions": Emotion(
            "😟 тревога",
            id="worry",
            valence=-0.5,
            scale="-1..1",
            label="тревога",
            emoji="😟",
            picture=face,
            persona="Иван",
            state="as-is",
            method="inferred",
            evidence="interviews",
            until="doorstep",
            inferred="valence",
            **common,
        ),
        "touchpoints": Touchpoint(
            "Карта курьера",
            id="courier-map",
            channel="Приложение",
            control="partly",
            medium="online",
            device="mobile-app",
            side="frontstage",
            state="inefficient",
            moment_of_truth=True,
            quality="4/5",
            persona="Иван",
            responsibilities=[responsibility],
            metrics=["nps"],
            image=face,
            evidence="interviews",
            until="doorstep",
            inferred="device",
            **common,
        ),
        "pains": Pain(
            "Время прибытия меняется",
            id="late",
            severity="high",
            frequency=Rating("часто", until="doorstep"),
            visibility="hidden",
            blocks=False,
            hinders="goal",
            touchpoint="courier-map",
            persona="Иван",
            segment="Студенты",
            responsibilities="Курьеры",
            evidence="interviews",
            until="doorstep",
            inferred="visibility",
            **common,
        ),
        "ideas": Idea(
            "Показывать честное время",
            id="honest-time",
            kind="service",
            solves="late",
            impact="high",
            effort=effort,
            priority=1,
            status="planned",
            responsibilities="Маркетинг",
            hypothesis="Честное время снизит тревогу",
            metric="nps",
            target=50,
            result="+6",
            evidence="interviews",
            until="doorstep",
            inferred="kind",
            **common,
        ),
        "metrics": Metric("Время доставки", unit="min", value=55, until="doorstep"),
        "ratings": Rating("важно", kind="importance", until="doorstep"),
        "comments": Comment(
            "Проверить на новых клиентах",
            id="check",
            author="Анна",
            date="2026-04-01",
            votes=3,
            evidence="interviews",
            until="doorstep",
            inferred="author",
            **common,
        ),
        "custom": {"Что видит": Text("Точку на карте", until="doorstep")},
    }
    passage: dict[str, Any] = {
        "duration": "PT40M",
        "customers": 20_000,
        "context": "Вечер, дождь, одна рука занята",
        "image": face,
        "evidence": "interviews",
        "inferred": "customers",
        **common,
    }
    return JourneyMap(
        "Everything at once",
        id="everything",
        state="as-is",
        layer="observed",
        scenario="Ужин после работы",
        scope="От голода до отзыва",
        purpose="Повысить лояльность",
        trigger="Отток после первого заказа",
        customer_goal="Поесть за полчаса",
        business_goals=["Больше повторных заказов", "Меньше звонков"],
        audience=["Продукт", "HR"],
        language="ru",
        version="1.2",
        date="2026-04-02",
        authors=["Анна", "Пётр"],
        review_date="2026-10-02",
        living=True,
        medium="Стикеры на стене",
        validation="confirmed",
        segment="Студенты",
        compared_with="To-be 2027",
        parent="Год с сервисом",
        related=["User stories"],
        personas=[_ivan(face, common)],
        lanes=[
            Lane("touchpoints", id="lane", title="Где встречаемся", inferred="title", **common),
            Lane("Что видит", type="nhs/view", visible=False),
        ],
        phases=[
            Phase(
                "Ожидание доставки",
                id="waiting",
                aida=["desire", "action"],
                stages={"aarrr": "activation"},
                steps=[Step("Курьер в пути", id="way", actions="То же на шаге", needs="То же на шаге", **passage)],
                actions=Text("Следит за курьером", until="doorstep"),
                **content,
                **passage,
            ),
            Phase("Получение", steps=[Step("У двери", id="doorstep", **_again(content))]),
        ],
        transitions=[
            Transition(
                "way",
                "doorstep",
                id="arrival",
                kind="jump",
                share=0.9,
                count=18_000,
                ease="4/5",
                note="Иногда мимо карты",
                evidence="interviews",
                inferred="ease",
                **common,
            )
        ],
        segments=[
            Segment(
                "Студенты",
                id="students",
                description="Живут в общежитии",
                size=5000,
                share=0.2,
                margin="низкая",
                value="растёт",
                interest=0.8,
                priority=2,
                frequency=3,
                key=True,
                attributes={"город": "Казань"},
                evidence="interviews",
                inferred="size",
                **common,
            )
        ],
        channels=[
            Channel(
                "Приложение",
                id="app",
                kind="mobile-app",
                medium="online",
                control="controllable",
                supports="Реклама",
                responsibilities="Маркетинг",
                evidence="interviews",
                inferred="kind",
                **common,
            )
        ],
        owners=[
            Owner(
                "Курьеры",
                id="couriers",
                kind="group",
                contact="couriers@example.org",
                metrics="nps",
                data="withheld",
                sponsor="Генеральный директор",
                evidence="interviews",
                inferred="kind",
                **common,
            )
        ],
        metrics=[nps],
        insights=[
            Insight(
                "Честное время ведёт к рекомендации",
                id="honesty",
                elements=["honest-time", "courier-map"],
                metrics=["nps"],
                evidence="interviews",
                inferred="statement",
                **common,
            )
        ],
        comments=["Показать клиентам"],
        evidence=[interviews],
        unplaced=[
            Unplaced(
                "Черновик",
                id="draft",
                places=["Лист1!K40"],
                kind="comment",
                reason="Стоит вне таблицы",
                asset=face,
                inferred="kind",
                **common,
            )
        ],
        inferred="language",
        **common,
    )


def _ivan(face: Asset, common: dict[str, Any]) -> Persona:
    return Persona(
        "Иван",
        id="ivan",
        role="Покупатель",
        quote="Хочу поесть между созвонами",
        story="Работает из дома, готовить не любит",
        portrait=face,
        segment="Студенты",
        basis="data",
        age=26,
        sex="мужской",
        occupation="Разработчик",
        ethnicity="не спрашивали",
        marital_status="не женат",
        family="живёт один",
        income=Income(100_000, high=150_000, mean=120_000, currency="RUB", period="month"),
        citizenship="Россия",
        country="Россия",
        residence="Казань",
        home="Новостройка на окраине",
        work="Дом",
        travel_routes=["Дом — спортзал"],
        interests=["Еда"],
        hobbies=["Шахматы"],
        values=["Время"],
        lifestyle="Сидячий",
        patterns=["Заказывает вечером"],
        in_domain=["Три приложения доставки"],
        towards_product=["Ждёт скидок"],
        online=["Читает отзывы"],
        sites=["example.org"],
        social_networks=["Telegram"],
        purchase_habits={"еда": "по пятницам", "техника": "в распродажу"},
        devices=["Android"],
        systems=["Linux"],
        services=["Такси"],
        brands=["Додо"],
        opinion_leaders=["Друзья"],
        motivations=["Сэкономить время"],
        frustrations=["Ждать"],
        needs=["Знать, когда привезут"],
        goals=["Успеть к созвону"],
        fears=["Холодная еда"],
        hesitations=["Платить ли за доставку"],
        questions=["Где курьер?"],
        attributes={"tone": {"formal": False}, "scores": [1, 2.5]},
        evidence="interviews",
        inferred="age",
        **common,
    )


def _again(content: dict[str, Any]) -> dict[str, Any]:
    """The lanes once more for a step, as plain texts: what has an id stands in one place only."""
    plain = {name: "На шаге: " + name for name in content if name not in {"custom", "ratings", "emotions"}}
    return {**plain, "ratings": "низкая", "emotions": "радость", "custom": {"Что видит": "Курьера"}}
