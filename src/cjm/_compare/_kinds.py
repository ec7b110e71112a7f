"""What elements and fields are called in Russian and English, for those who read a delta or a conflict."""

from __future__ import annotations

# kind: Russian noun, its gender, English noun
KINDS: dict[str, tuple[str, str, str]] = {
    "map": ("карта", "f", "map"),
    "phase": ("фаза", "f", "phase"),
    "step": ("шаг", "m", "step"),
    "touchpoint": ("точка контакта", "f", "touchpoint"),
    "emotion": ("эмоция", "f", "emotion"),
    "pain": ("боль", "f", "pain"),
    "idea": ("идея", "f", "idea"),
    "metric": ("метрика", "f", "metric"),
    "rating": ("оценка", "f", "rating"),
    "comment": ("комментарий", "m", "comment"),
    "goal": ("цель", "f", "goal"),
    "business-goal": ("бизнес-цель", "f", "business goal"),
    "action": ("действие", "n", "action"),
    "thought": ("мысль", "f", "thought"),
    "need": ("потребность", "f", "need"),
    "expectation": ("ожидание", "n", "expectation"),
    "question": ("вопрос", "m", "question"),
    "barrier": ("барьер", "m", "barrier"),
    "positive": ("позитивный момент", "m", "positive moment"),
    "quote": ("цитата", "f", "quote"),
    "frontstage": ("действие на сцене", "n", "frontstage action"),
    "physical-evidence": ("вещественное свидетельство", "n", "physical evidence"),
    "backstage": ("процесс за сценой", "m", "backstage process"),
    "system": ("система", "f", "system"),
    "custom": ("текст", "m", "text"),
    "persona": ("персона", "f", "persona"),
    "segment": ("сегмент", "m", "segment"),
    "owner": ("ответственный", "m", "owner"),
    "channel": ("канал", "m", "channel"),
    "evidence": ("свидетельство", "n", "evidence"),
    "insight": ("вывод", "m", "insight"),
    "transition": ("переход", "m", "transition"),
    "lane": ("дорожка", "f", "lane"),
    "unplaced": ("неразмещённый текст", "m", "unplaced text"),
}

_FIELDS = {
    "age": "возраст", "aida": "место в AIDA", "asset": "картинка", "attributes": "прочие свойства",
    "audience": "для кого карта", "author": "автор", "authors": "авторы", "baseline": "исходное значение",
    "basis": "основание", "best": "лучший край", "blocks": "останавливает", "brands": "бренды",
    "business_goals": "бизнес-цели", "caveat": "оговорка", "channel": "канал", "citizenship": "гражданство",
    "compared_with": "сравнивается с", "confidence": "уверенность", "contact": "контакт", "context": "обстоятельства",
    "control": "управляемость", "count": "количество", "country": "страна", "coverage": "охват", "currency": "валюта",
    "customer_goal": "цель клиента", "customers": "число клиентов", "data": "данные", "date": "дата",
    "description": "описание", "device": "устройство", "devices": "устройства", "direction": "куда должна идти",
    "duration": "длительность", "ease": "лёгкость", "effort": "трудоёмкость", "elements": "на чём основан",
    "emoji": "эмодзи", "ethnicity": "этническая группа", "extra": "чужие данные", "family": "семья", "fears": "страхи",
    "frequency": "частота", "frustrations": "огорчения", "goals": "цели", "hash": "хеш", "hesitations": "сомнения",
    "high": "верхний край", "hinders": "чему мешает", "hobbies": "увлечения", "home": "жильё", "hypothesis": "гипотеза",
    "id": "имя (id)", "image": "картинка", "impact": "эффект", "in_domain": "поведение в отрасли", "income": "доход",
    "inferred": "выведено машиной", "interests": "интересы", "key": "ключевой", "kind": "вид", "label": "подпись",
    "language": "язык", "layer": "слой", "lifestyle": "образ жизни", "living": "живой документ", "low": "нижний край",
    "margin": "маржа", "marital_status": "семейное положение", "media_type": "тип файла", "medium": "среда",
    "met": "оправдалось ли", "method": "как узнали", "moment_of_truth": "момент истины", "motivations": "мотивы",
    "name": "название", "needs": "потребности", "note": "примечание", "occupation": "занятие",
    "online": "поведение в сети", "opinion_leaders": "лидеры мнений", "owner": "ответственный",
    "parent": "вышестоящая карта", "patterns": "привычки", "period": "период", "persona": "персона",
    "picture": "картинка", "places": "где найден", "portrait": "портрет", "priority": "приоритет",
    "purchase_habits": "покупательские привычки", "purpose": "назначение", "quality": "качество",
    "questions": "вопросы", "quote": "цитата", "raw": "значение", "reason": "причина", "reference": "источник",
    "related": "связанные карты", "residence": "место жительства", "responsibilities": "ответственные",
    "result": "результат", "review_date": "дата пересмотра", "role": "роль", "sample": "выборка", "scale": "шкала",
    "scenario": "сценарий", "scope": "границы", "segment": "сегмент", "sensitive": "чувствительная",
    "services": "сервисы", "severity": "серьёзность", "sex": "пол", "share": "доля", "side": "сторона сцены",
    "sites": "сайты", "size": "размер", "social_networks": "социальные сети", "solves": "что решает",
    "source": "откуда", "sponsor": "спонсор", "stages": "место в других моделях", "state": "состояние",
    "statement": "утверждение", "status": "статус", "story": "история", "summary": "суть", "systems": "системы",
    "target": "цель", "text": "текст", "title": "название", "touchpoint": "точка контакта",
    "towards_product": "отношение к продукту", "travel_routes": "маршруты", "trigger": "повод", "type": "тип",
    "unit": "единица", "until": "длится до", "valence": "знак эмоции", "validation": "подтверждение клиентами",
    "value": "значение", "values": "ценности", "version": "версия", "visibility": "явная или скрытая",
    "visible": "показывается", "votes": "голоса", "work": "место работы",
}  # fmt: skip

_ENGLISH = {
    "aida": "place in AIDA", "asset": "picture", "attributes": "other attributes", "blocks": "blocks the way",
    "data": "sharing of data", "elements": "rests on", "extra": "other people's data", "hinders": "goals it hinders",
    "id": "name (id)",
    "in_domain": "behaviour in the domain", "inferred": "concluded by a machine", "key": "key one",
    "living": "living document", "met": "met or not", "online": "online behaviour", "places": "found at",
    "raw": "value",
    "solves": "what it solves", "stages": "place in other models", "until": "lasts until",
    "validation": "validation by customers",
}  # fmt: skip


def field_words(name: str, language: str) -> str:
    """What a field is called.

    >>> field_words("moment_of_truth", "ru"), field_words("moment_of_truth", "en")
    ('момент истины', 'moment of truth')
    """
    if language == "ru":
        return _FIELDS.get(name, name)
    return _ENGLISH.get(name, name.replace("_", " "))


__all__ = ["KINDS", "field_words"]
