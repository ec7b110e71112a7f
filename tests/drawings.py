"""Maps to draw and to look at: a rich one in Russian, a tiny one, a long one, one with the scripts of all the world."""

from typing import Any

import cjm
from cjm import (
    Emotion,
    Evidence,
    Idea,
    Metric,
    Pain,
    Persona,
    Phase,
    Responsibility,
    Step,
    Text,
    Touchpoint,
)


def delivery() -> cjm.JourneyMap:
    """A lunch ordered through an app, in Russian, as a team would have mapped it."""

    def touch(name: str, control: Any, medium: Any, channel: str | None = None, **more: Any) -> Touchpoint:
        return Touchpoint(name, control=control, medium=medium, channel=channel, **more)

    ok, no = "controllable", "uncontrollable"
    phases = [
        Phase(
            "Осознание",
            duration="5 мин",
            aida="awareness",
            goals="Понять, чем быстро и недорого пообедать",
            pains=Pain("Не знает, какие рестораны рядом открыты прямо сейчас", severity="1/3"),
            ideas=Idea(
                "Подборка «Успеют за 30 минут» на первом экране",
                solves="Не знает, какие рестораны рядом открыты прямо сейчас",
                impact="high",
                effort="low",
            ),
            backstage=Text("CRM-сегменты, расписание ресторанов", responsibilities=["Маркетинг"]),
            metrics=Metric("Открытие пуша", value=4.1, unit="%", target=6, direction="up"),
            steps=[
                Step(
                    "Вспоминает о еде",
                    actions="Замечает, что до созвона 40 минут, а готовить некогда",
                    thoughts="Холодильник пустой, а у меня встреча",
                    emotions=[Emotion(-0.3, label="Спешка"), Emotion(-0.1, label="Ровно", state="to-be")],
                    touchpoints=[touch("Реклама у блогера", no, "online"), touch("Совет коллеги", no, "offline")],
                ),
                Step(
                    "Видит предложение",
                    actions="Видит пуш со скидкой и открывает приложение",
                    thoughts="О, минус 20 % — как раз вовремя 🍕",
                    emotions=[Emotion(0.4, label="Интерес"), Emotion(0.5, label="Интерес", state="to-be")],
                    touchpoints=[touch("Пуш-уведомление", ok, "online", "Приложение")],
                ),
            ],
        ),
        Phase(
            "Исследование",
            duration="8 мин",
            aida="interest",
            goals="Выбрать ресторан, которому можно доверять",
            pains=[
                Pain("Отзывы устарели, фото не похожи на блюдо", severity="2/3"),
                Pain("Время доставки не учитывает пробки", severity="1/3"),
            ],
            ideas=Idea(
                "Показывать отзывы за 30 дней и фото покупателей",
                solves="Отзывы устарели, фото не похожи на блюдо",
                impact="medium",
                effort="medium",
            ),
            backstage=Text("Модерация отзывов, ранжирование", responsibilities=["Продукт", "Контент"]),
            metrics=Metric("Конверсия в корзину", value=31, unit="%", baseline=33, direction="up"),
            steps=[
                Step(
                    "Сравнивает",
                    actions="Сравнивает рестораны, цены и время доставки",
                    thoughts="Слишком много одинаковых карточек",
                    emotions=[Emotion(0.1, label="Сомнение"), Emotion(0.4, label="Интерес", state="to-be")],
                    touchpoints=touch("Каталог", ok, "online", "Приложение"),
                ),
                Step(
                    "Проверяет",
                    actions="Читает отзывы и смотрит фото блюд",
                    thoughts="Отзывы за прошлый год — кому верить?",
                    emotions=[Emotion(-0.45, label="Недоверие"), Emotion(0.35, label="Доверие", state="to-be")],
                    touchpoints=[
                        touch("Отзывы на картах", no, "online"),
                        touch("Карточка блюда", ok, "online", "Приложение"),
                    ],
                ),
            ],
        ),
        Phase(
            "Заказ",
            duration="4 мин",
            aida=["desire", "action"],
            goals="Оплатить быстро и без скрытых доплат",
            pains=Pain("Промокод молча не срабатывает, доплата за сервис видна только в конце", severity="2/3"),
            ideas=Idea(
                "Проверять промокод сразу и объяснять отказ человеческим языком",
                solves="Промокод молча не срабатывает, доплата за сервис видна только в конце",
                impact="high",
                effort="low",
            ),
            backstage=Text("Платёжный шлюз, правила скидок, антифрод", responsibilities=["Платежи"]),
            metrics=Metric("Брошенные корзины", value=22, unit="%", baseline=19, direction="down"),
            steps=[
                Step(
                    "Собирает корзину",
                    actions="Собирает корзину и вводит промокод",
                    thoughts="Почему промокод не сработал?",
                    emotions=[Emotion(-0.65, label="Раздражение"), Emotion(0.3, label="Спокойствие", state="to-be")],
                    touchpoints=touch("Корзина", ok, "online", "Приложение"),
                ),
                Step(
                    "Платит",
                    actions="Оплачивает через СБП",
                    thoughts="Два касания — и готово",
                    emotions=[Emotion(0.6, label="Облегчение"), Emotion(0.7, label="Облегчение", state="to-be")],
                    touchpoints=[
                        touch("СБП и банк", no, "online", moment_of_truth=True),
                        touch("Экран оплаты", ok, "online", "Приложение"),
                    ],
                ),
            ],
        ),
        Phase(
            "Ожидание доставки",
            duration="55 мин",
            goals="Знать, когда приедет еда, и спокойно работать",
            pains=[
                Pain("О задержке узнаёт последним: таймер просто перескакивает", severity="3/3"),
                Pain("В чате отвечает бот, до человека 7 минут", severity="2/3"),
            ],
            ideas=Idea(
                "Предупреждать о задержке заранее и сразу начислять компенсацию",
                solves="О задержке узнаёт последним: таймер просто перескакивает",
                impact="high",
                effort="high",
            ),
            backstage=Text(
                "Диспетчеризация курьеров, SLA поддержки, прогноз времени",
                responsibilities=["Логистика", Responsibility("Поддержка", role="C")],
            ),
            metrics=Metric("Опоздания больше 15 мин", value=18, unit="%", baseline=13, direction="down"),
            steps=[
                Step(
                    "Следит",
                    actions="Следит за курьером на карте",
                    thoughts="Едет. Успею закончить отчёт",
                    emotions=[Emotion(0.25, label="Спокойствие"), Emotion(0.5, label="Спокойствие", state="to-be")],
                    touchpoints=touch("Трекер заказа", ok, "online", "Приложение"),
                ),
                Step(
                    "Ждёт",
                    actions="Ждёт: курьер опаздывает на 25 минут, поддержка отвечает шаблоном",
                    thoughts="Созвон через 10 минут, а еды всё нет!",
                    emotions=[Emotion(-0.95, label="Злость"), Emotion(0.0, label="Ровно", state="to-be")],
                    touchpoints=[
                        touch("Чат поддержки", ok, "online", "Приложение", moment_of_truth=True),
                        touch("Пробки и погода", no, "offline"),
                    ],
                ),
            ],
        ),
        Phase(
            "Получение и отзыв",
            duration="10 мин",
            goals="Получить всё целым и рассказать, как прошло",
            pains=Pain("Оценку просят раньше, чем он попробовал еду", severity="1/3"),
            ideas=Idea(
                "Просить отзыв через час после вручения, с фото за баллы",
                solves="Оценку просят раньше, чем он попробовал еду",
                impact="medium",
                effort="low",
            ),
            backstage=Text("Программа лояльности, контроль качества", responsibilities=["Логистика", "CRM"]),
            metrics=Metric("NPS", value=41, baseline=37, direction="up"),
            steps=[
                Step(
                    "Встречает курьера",
                    actions="Встречает курьера и проверяет заказ",
                    thoughts="Горячее, всё на месте, курьер вежливый",
                    emotions=[Emotion(0.5, label="Радость"), Emotion(0.65, label="Радость", state="to-be")],
                    touchpoints=[touch("Курьер", ok, "offline"), touch("Упаковка", ok, "offline")],
                ),
                Step(
                    "Ставит оценку",
                    actions="Ставит оценку и получает баллы",
                    thoughts="Баллы сразу — закажу ещё",
                    emotions=[Emotion(0.8, label="Доверие"), Emotion(0.9, label="Доверие", state="to-be")],
                    touchpoints=touch("Экран оценки", ok, "online", "Приложение"),
                ),
            ],
        ),
    ]
    return cjm.JourneyMap(
        "Заказ еды через приложение",
        state="as-is",
        language="ru",
        scenario="Будний день, обед между созвонами. От мысли «надо поесть» до оценки заказа",
        version="1.0",
        date="2026-03-14",
        authors="Команда клиентского опыта",
        personas=Persona(
            "Иван",
            age=26,
            role="Работает из дома, часто заказывает еду, когда нет времени готовить",
            segment="Удалёнщики",
            residence="Москва",
            devices="Android",
            purchase_habits={"Частота": "3–4 заказа в неделю", "Оплата": "СБП"},
            goals="Вкусный обед у двери за 40 минут, без звонков и сюрпризов в чеке",
            quote="Хочу поесть между созвонами и не думать о доставке.",
        ),
        phases=phases,
        transitions=[
            cjm.Transition("Ждёт", "Проверяет", kind="return", share=0.08),
            cjm.Transition("Видит предложение", "Собирает корзину", kind="skip", share=0.25),
        ],
        channels=cjm.Channel("Приложение", kind="mobile-app", medium="online", control="controllable"),
        evidence=[
            Evidence("interview", reference="Интервью, март", sample=12),
            Evidence("log", reference="CRM", summary="3 480 заказов"),
        ],
        insights=cjm.Insight(
            "Сюрпризы в цене и во времени портят больше, чем сама цена и само время",
            elements=["О задержке узнаёт последним: таймер просто перескакивает"],
        ),
    )


def tiny() -> cjm.JourneyMap:
    """Two phases, in English, with a word or two in each lane."""
    return cjm.JourneyMap(
        "Coffee to go",
        phases=[
            Phase("Queue", actions="Waits", emotions="😕 bored", pains="Slow till"),
            Phase(
                "Drink",
                actions="Sips",
                emotions="😊 happy",
                touchpoints=Touchpoint("Cup", control="controllable", medium="offline"),
            ),
        ],
    )


def long(steps: int = 73) -> cjm.JourneyMap:
    """Many steps in phases of three, and a lane or two in each."""
    made = []
    for at in range(0, steps, 3):
        held = [
            Step(
                f"Step {number}",
                actions=f"Does what belongs to step {number} of the journey",
                thoughts=f"Is this step {number}?",
                emotions=Emotion(((number * 7) % 11 - 5) / 5, label=f"mood {number}"),
                touchpoints=[Touchpoint(f"Desk {number}", control="controllable", medium="offline")],
            )
            for number in range(at + 1, min(at + 3, steps) + 1)
        ]
        made.append(
            Phase(f"Phase {at // 3 + 1}", steps=held, pains=Pain(f"Pain of phase {at // 3 + 1}", severity="high"))
        )
    return cjm.JourneyMap("A long way through many offices", phases=made)


def wordy() -> cjm.JourneyMap:
    """Long texts, emoji, ideographs and scripts that run from right to left."""
    sentence = "The customer compares three offers, calls the hotline twice and still does not know which of the tariffs would suit the family. "
    return cjm.JourneyMap(
        "Путь с длинными текстами и знаками всего света 👩‍👩‍👧‍👦 — とても長い題名でも大丈夫",
        scenario=sentence * 3,
        personas=[
            Persona("שרה כהן", quote="אני רק רוצה לדבר עם בן אדם", goals=["לקבל תשובה מהר"]),
            Persona("山田太郎", quote="早く済ませたいだけなんです", frustrations=["待ち時間が長い"]),
        ],
        phases=[
            Phase(
                "A phase whose name is so long that no chevron of the usual height could ever hold it on one line",
                duration="somewhere between two and three weeks",
                steps=[
                    Step(
                        "Calls",
                        actions=sentence * 4,
                        thoughts="予約の電話がなかなかつながらなくて本当に困っています",
                        emotions=Emotion("😡 furious beyond any measure that she could put into words"),
                    ),
                    Step(
                        "Waits",
                        actions="ينتظر العميل الرد على مكالمته لفترة طويلة",
                        thoughts="👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
                        emotions="2/5",
                        quotes=sentence,
                    ),
                ],
                pains=[
                    Pain(sentence * 2, severity="critical"),
                    Pain("Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", severity="low"),
                ],
            ),
            Phase(
                "Ок",
                steps=[Step("Я", actions="А", emotions=1), Step("Б" * 60)],
                custom={
                    "Что видит в окне приложения": "https://example.org/a/very/long/path/that/never/ends?with=query&and=more"
                },
            ),
        ],
    )
