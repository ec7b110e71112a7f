"""The words that a board needs besides those of the map: what its lanes, facts and blocks are called."""

from __future__ import annotations

from cjm.model import LANES, JourneyMap, name_of
from cjm.words import guess_language, label_of

_RUSSIAN = {
    # blocks beside the lanes
    "metrics": "Метрики",
    "comments": "Комментарии",
    "goals": "Цели",
    "business_goals": "Цели бизнеса",
    "needs": "Потребности",
    "questions": "Вопросы",
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
    "places": "Места",
    "elements": "О чём",
    "confidence": "Уверенность",
    "method": "Способ",
    "size": "Размер",
    "priority": "Приоритет",
    "frequency": "Частота",
    "data": "Данные",
    "sponsor": "Спонсор",
    "raw": "Оценка",
    "attributes": "Ещё",
    "basis": "Основа",
    "blocks": "Не даёт идти дальше",
    "brands": "Бренды",
    "caveat": "Оговорка",
    "channel": "Канал",
    "citizenship": "Гражданство",
    "country": "Страна",
    "coverage": "Охват",
    "device": "Устройство",
    "direction": "Куда",
    "ethnicity": "Народ",
    "hesitations": "Сомнения",
    "hobbies": "Увлечения",
    "home": "Дом",
    "in_domain": "В этой области",
    "income": "Доход",
    "key": "Ключевой",
    "lifestyle": "Образ жизни",
    "margin": "Маржа",
    "marital_status": "Семейное положение",
    "name": "Имя",
    "online": "В сети",
    "opinion_leaders": "Кого слушает",
    "patterns": "Привычки",
    "persona": "Персона",
    "purchase_habits": "Как покупает",
    "result": "Результат",
    "sensitive": "Чувствительная",
    "services": "Сервисы",
    "sites": "Сайты",
    "social_networks": "Соцсети",
    "status": "Статус",
    "systems": "Системы",
    "touchpoint": "Точка контакта",
    "towards_product": "К продукту",
    "travel_routes": "Маршруты",
    "until": "До",
    "visibility": "Заметность",
    "work": "Работа",
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
    "unplaced": "Not placed",
    **{word: word for word in ("next", "jump", "skip", "repeat", "return", "entry", "exit", "yes", "no")},
}


class Captions:
    """Captions in one language: Russian for `ru…`, English for any other.

    >>> Captions("ru")("unplaced"), Captions("en")("customer_goal"), Captions("ru").lane("pains")
    ('Не нашло места', 'Customer goal', 'Боли')
    """

    def __init__(self, language: str) -> None:
        self.language = language.partition("-")[0].lower()
        self._words = _RUSSIAN if self.language == "ru" else _ENGLISH

    def __call__(self, key: str) -> str:
        """The caption of a block, a fact or a field."""
        return self._words.get(key) or key.replace("_", " ").capitalize()

    def lane(self, name: str) -> str:
        """The caption of a lane; a custom one goes by its name."""
        return label_of(name, self.language) if name in LANES else name


def captions_for(map: JourneyMap, language: str | None) -> Captions:
    """The captions in the language that is asked for, else the map's, else the one most of its words are in."""
    words = (map.title, *(name_of(place.element) for place in map.places()))
    return Captions(language or map.language or guess_language(words))
