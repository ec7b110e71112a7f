"""Starter maps, whose texts say what to write in their place."""

from __future__ import annotations

from cjm.model import Comment, Idea, JourneyMap, Pain, Persona, Phase, Step, Touchpoint


def starter(language: str) -> JourneyMap:
    """A small map that explains itself, in Russian ("ru") or English.

    >>> starter("ru").phases[0].name
    'Осознание'
    """
    return _russian() if language == "ru" else _english()


def _english() -> JourneyMap:
    return JourneyMap(
        "Name the journey: who goes where, and what for",
        state="as-is",
        purpose="Why this map is made: what it should help to decide",
        customer_goal="What the customer wants to have done at the end",
        language="en",
        personas=Persona(
            "The persona's name",
            quote="A sentence this person would say",
            story="One typical representative, not an average. What research found is data, all else a hypothesis.",
            basis="hypothesis",
        ),
        phases=[
            Phase(
                "Awareness",
                aida="awareness",
                goals="What the customer wants in this phase",
                actions=["What the customer does, one action per entry", "Begin each with a verb"],
                thoughts="What goes through the customer's head, in their own words",
                emotions="🙂 a face, a word, or a score such as 4/5",
                touchpoints=Touchpoint("Where you meet: an advert, a friend's advice", control="uncontrollable"),
                pains="What hurts here",
                ideas=Idea("What could be done about it", solves="What hurts here"),
                comments=Comment("Remarks for the team; delete this one"),
            ),
            Phase(
                "Choice",
                aida=["interest", "desire"],
                actions="How the customer compares",
                touchpoints=Touchpoint("Your website", medium="online", control="controllable"),
                emotions="3/5",
            ),
            Phase(
                "Purchase",
                aida="action",
                steps=[
                    Step("A phase may have steps", actions="What happens in this step"),
                    Step(
                        "The next step",
                        touchpoints=Touchpoint("The checkout", moment_of_truth=True, responsibilities="Its owner"),
                        pains=Pain("A pain with its weight", severity="high", visibility="obvious"),
                    ),
                ],
            ),
            Phase("Use", actions="What the customer does with what they bought", emotions="😐"),
            Phase("Return", goals="Why the customer would come back", positives="What went well and should stay"),
        ],
    )


def _russian() -> JourneyMap:
    return JourneyMap(
        "Назовите путь: кто, куда и зачем идёт",
        state="as-is",
        purpose="Зачем эта карта: какое решение она поможет принять",
        customer_goal="Что клиент хочет получить в конце",
        language="ru",
        personas=Persona(
            "Имя персоны",
            quote="Фраза, которую этот человек мог бы сказать",
            story="Один типичный представитель, не среднее. Что нашли исследования, то данные, остальное гипотеза.",
            basis="hypothesis",
        ),
        phases=[
            Phase(
                "Осознание",
                aida="awareness",
                goals="Чего клиент хочет на этом этапе",
                actions=["Что клиент делает, по одному действию", "Начинайте с глагола"],
                thoughts="Что клиент думает, его словами",
                emotions="🙂 лицо, слово или оценка, например 4/5",
                touchpoints=Touchpoint("Где вы встречаетесь: реклама, совет друга", control="uncontrollable"),
                pains="Что здесь болит",
                ideas=Idea("Что с этим можно сделать", solves="Что здесь болит"),
                comments=Comment("Заметки для команды; эту удалите"),
            ),
            Phase(
                "Выбор",
                aida=["interest", "desire"],
                actions="Как клиент сравнивает",
                touchpoints=Touchpoint("Ваш сайт", medium="online", control="controllable"),
                emotions="3/5",
            ),
            Phase(
                "Покупка",
                aida="action",
                steps=[
                    Step("У этапа могут быть шаги", actions="Что происходит на этом шаге"),
                    Step(
                        "Следующий шаг",
                        touchpoints=Touchpoint("Касса", moment_of_truth=True, responsibilities="Ответственный"),
                        pains=Pain("Боль и её вес", severity="high", visibility="obvious"),
                    ),
                ],
            ),
            Phase("Использование", actions="Что клиент делает с покупкой", emotions="😐"),
            Phase("Возвращение", goals="Зачем клиент вернётся", positives="Что получилось и должно остаться"),
        ],
    )
