"""The words that a board needs besides those of the map: what its lanes, facts and blocks are called."""

from __future__ import annotations

import re

from cjm.model import JourneyMap

_RUSSIAN = {
    # lanes
    "goals": "Цели",
    "business_goals": "Цели бизнеса",
    "actions": "Действия",
    "thoughts": "Мысли",
    "needs": "Потребности",
    "expectations": "Ожидания",
    "questions": "Вопросы",
    "emotions": "Эмоции",
    "touchpoints": "Точки контакта",
    "pains": "Боли",
    "barriers": "Барьеры",
    "positives": "Плюсы",
    "ideas": "Идеи",
    "quotes": "Цитаты",
    "frontstage": "На сцене",
    "physical_evidence": "Материальные свидетельства",
    "backstage": "За сценой",
    "systems": "Системы",
    "metrics": "Метрики",
    "ratings": "Оценки",
    "comments": "Комментарии",
    # blocks beside the lanes
    "personas": "Персоны",
    "segments": "Сегменты",
    "channels": "Каналы",
    "owners": "Ответственные",
    "insights": "Выводы",
    "evidence": "Основания",
    "transitions": "Переходы",
    "other": "Прочее",
    "unplaced": "Не нашло места",
    # facts
    "state": "Состояние",
    "scenario": "Сценарий",
    "scope": "Границы",
    "purpose": "Зачем карта",
    "trigger": "Повод",
    "customer_goal": "Цель клиента",
    "audience": "Для кого карта",
    "version": "Версия",
    "date": "Дата",
    "authors": "Авторы",
    "segment": "Сегмент",
    "role": "Роль",
    "quote": "Цитата",
    "story": "История",
    "age": "Возраст",
    "sex": "Пол",
    "occupation": "Занятие",
    "family": "Семья",
    "residence": "Живёт",
    "interests": "Интересы",
    "values": "Ценности",
    "frustrations": "Что раздражает",
    "motivations": "Мотивы",
    "fears": "Страхи",
    "devices": "Устройства",
    "kind": "Вид",
    "medium": "Среда",
    "control": "Управление",
    "unit": "Единица",
    "value": "Значение",
    "baseline": "Было",
    "target": "Цель",
    "period": "Период",
    "source": "Источник",
    "sample": "Выборка",
    "summary": "Суть",
    "reference": "Ссылка",
    "contact": "Контакт",
    "description": "Описание",
    "author": "Автор",
    "votes": "Голоса",
    "share": "Доля",
    "note": "Примечание",
    "reason": "Причина",
    # kinds of transitions, and truth
    "next": "дальше",
    "jump": "скачок",
    "skip": "пропуск",
    "repeat": "повтор",
    "return": "возврат",
    "entry": "вход",
    "exit": "выход",
    "yes": "да",
    "no": "нет",
}
_ENGLISH = {
    "backstage": "Backstage",
    "customer_goal": "Customer goal",
    "unplaced": "Not placed",
    **{word: word for word in ("next", "jump", "skip", "repeat", "return", "entry", "exit", "yes", "no")},
}
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


class Captions:
    """Captions in one language: Russian for `ru…`, English for any other.

    >>> Captions("ru")("pains"), Captions("en")("business_goals")
    ('Боли', 'Business goals')
    """

    def __init__(self, language: str) -> None:
        self.language = language
        self._words = _RUSSIAN if language.lower().startswith("ru") else _ENGLISH

    def __call__(self, key: str) -> str:
        """The caption of a lane, block or field."""
        return self._words.get(key) or key.replace("_", " ").capitalize()


def captions_for(map: JourneyMap, language: str | None) -> Captions:
    """The captions in the language that is asked for, else the map's, else the one its title and phases are in."""
    words = " ".join([map.title, *(phase.name for phase in map.phases)])
    return Captions(language or map.language or ("ru" if _CYRILLIC.search(words) else "en"))
