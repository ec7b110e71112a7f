"""What we call things ourselves, in Russian and in English: one source for tables, boards, drawings and terminals.

Each entry is a pair: the Russian words, then the English ones.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any, Final

from cjm.model import LANES, JourneyMap, name_of
from cjm.words._guess import guess_language
from cjm.words._lanes import LANE_LABELS, MORE_LANES
from cjm.words._reasons import reason_in_russian

Pair = tuple[str, str]

PHRASES: Final[Mapping[str, Pair]] = {
    "map": ("Карта пути клиента", "Customer journey map"),
    "header": ("Заголовок", "Header"),
    "background": ("Фон", "Background"),
    "phases": ("Этапы", "Phases"),
    "steps": ("Шаги", "Steps"),
    "about": ("Об этапе", "About"),
    "continued": ("продолжение", "continued"),
    "legend": ("Обозначения", "Legend"),
    "foot": ("Подробности", "Details"),
    "imprint": ("Сведения о карте", "About this map"),
    "visibility_line": ("ЛИНИЯ ВИДИМОСТИ", "LINE OF VISIBILITY"),
    "interaction_line": ("ЛИНИЯ ВЗАИМОДЕЙСТВИЯ", "LINE OF INTERACTION"),
    "aida": ("AIDA", "AIDA"),
    "storyboard": ("Кадры", "Storyboard"),
    "pages": ("Страницы", "Pages"),
    "figures": ("Цифры карты", "Figures of the map"),
    "responsibility": ("Кто за что отвечает", "Who answers for what"),
    "priorities": ("Идеи: эффект и затраты", "Ideas by impact and effort"),
    "persona": ("Портрет клиента", "Persona"),
    "compare": ("Что изменилось", "What changed"),
    "transitions": ("Переходы", "Transitions"),
    "insights": ("Выводы", "Insights"),
    "evidence": ("Источники и доказательства", "Evidence"),
    "segments": ("Сегменты", "Segments"),
    "channels": ("Каналы", "Channels"),
    "owners": ("Ответственные", "Owners"),
    "all_metrics": ("Метрики карты", "Metrics of the map"),
    "map_comments": ("Комментарии к карте", "Comments on the map"),
    "unplaced": ("Не нашло места", "Not placed on the map"),
    "controllable": ("управляемая", "controllable"),
    "uncontrollable": ("неуправляемая", "not controllable"),
    "partly": ("частично управляемая", "partly controllable"),
    "online": ("онлайн", "online"),
    "offline": ("офлайн", "offline"),
    "moment_of_truth": ("момент истины", "moment of truth"),
    "as-is": ("как есть", "as is"),
    "to-be": ("как будет", "to be"),
    "severity1": ("слабая боль", "minor pain"),
    "severity2": ("заметная боль", "notable pain"),
    "severity3": ("сильная боль", "severe pain"),
    "word1": ("слабая", "minor"),
    "word2": ("заметная", "notable"),
    "word3": ("сильная", "severe"),
    "pain": ("боль", "pain"),
    "emotion2": ("отлично", "delight"),
    "emotion1": ("хорошо", "good"),
    "emotion0": ("ровно", "neutral"),
    "emotion-1": ("плохо", "bad"),
    "emotion-2": ("ужасно", "awful"),
    "R": ("исполняет", "does it"),
    "A": ("отвечает", "accountable"),
    "C": ("советует", "consulted"),
    "I": ("в курсе", "informed"),
    "version": ("версия", "version"),
    "points": ("п.п.", "pp"),
    "better": ("лучше", "better"),
    "worse": ("хуже", "worse"),
    "is-added": ("+ новое", "+ new"),
    "is-changed": ("изменено", "changed"),
    "is-moved": ("перенесено", "moved"),
    "is-removed": ("− убрано", "− gone"),
    "was": ("было", "was"),
    "area-geography": ("Где живёт и бывает", "Places"),
    "area-psychography": ("Что важно", "What matters"),
    "area-behaviour": ("Как поступает", "Behaviour"),
    "area-tools": ("Чем пользуется", "What they use"),
    "area-more": ("Ещё", "More"),
    "worst": ("худший шаг", "lowest point"),
    "growth": ("рост эмоции к цели", "mood to gain"),
    "no_change": ("Изменений нет", "Nothing changed"),
    "nobody": ("никто", "nobody"),
    "of_all": ("из {all}", "of {all}"),
    "quick_wins": ("Сделать сразу", "Do now"),
    "big_bets": ("Запланировать", "Plan"),
    "fill_ins": ("Заодно", "Along the way"),
    "money_pits": ("Отложить", "Leave for later"),
    "unrated": ("Без оценки", "Not rated"),
    "impact1": ("малый", "low"),
    "impact2": ("средний", "medium"),
    "impact3": ("большой", "high"),
    "effort1": ("малые", "low"),
    "effort2": ("средние", "medium"),
    "effort3": ("большие", "high"),
    "whole_map": ("Карта в целом", "The map as a whole"),
    "total": ("Всего", "Total"),
    "no_personas": ("В карте нет персон", "The map has no personas"),
    "no_ideas": ("В карте нет идей", "The map has no ideas"),
    "no_owners": ("В карте нет ответственных", "Nobody answers for anything on this map"),
    "personas": ("Персоны", "Personas"),
    "other": ("Прочее", "Other"),
}
"""The parts of a map and of its pictures."""

HINTS: Final[Mapping[str, Pair]] = {
    "touchpoints": ("каналы и управляемость", "channels and control"),
    "pains": ("столбики — тяжесть", "bars: severity"),
    "ideas": ("какую боль решают и что дают", "which pain they solve, what they bring"),
}
"""What the signs of a lane stand for."""

COUNTED: Final[Mapping[str, tuple[tuple[str, str, str], tuple[str, str]]]] = {
    "pains": (("боль", "боли", "болей"), ("pain", "pains")),
    "critical": (("сильная", "сильные", "сильных"), ("severe", "severe")),
    "truths": (("момент истины", "момента истины", "моментов истины"), ("moment of truth", "moments of truth")),
    "touchpoints": (("точка контакта", "точки контакта", "точек контакта"), ("touchpoint", "touchpoints")),
    "uncontrolled": (("не управляется", "не управляются", "не управляются"), ("not controlled", "not controlled")),
    "ideas": (("идея", "идеи", "идей"), ("idea", "ideas")),
    "changes": (("изменение", "изменения", "изменений"), ("change", "changes")),
}
"""Things as they are counted: for 1, for 2 to 4 and for 5 in Russian; for one and for several in English."""

VALUES: Final[Mapping[str | bool, Pair]] = {
    "planned": ("задумано", "planned"),
    "observed": ("наблюдается", "observed"),
    "target": ("цель", "target"),
    "pending": ("не проверено", "not validated yet"),
    "confirmed": ("подтверждено", "confirmed"),
    "disputed": ("спорно", "disputed"),
    "met": ("сбылось", "met"),
    "exceeded": ("превзойдено", "exceeded"),
    "missed": ("не сбылось", "missed"),
    "obvious": ("явная", "obvious"),
    "hidden": ("скрытая", "hidden"),
    "existing": ("есть", "existing"),
    "missing": ("не хватает", "missing"),
    "inefficient": ("неэффективна", "inefficient"),
    "blind-spot": ("слепое пятно", "blind spot"),
    "frontstage": ("на виду", "frontstage"),
    "backstage": ("за кулисами", "backstage"),
    "up": ("↑ больше — лучше", "↑ more is better"),
    "down": ("↓ меньше — лучше", "↓ less is better"),
    "keep": ("→ удерживать", "→ to be kept"),
    "self-reported": ("со слов", "self-reported"),
    "inferred": ("выведено", "inferred"),
    "person": ("человек", "person"),
    "group": ("группа", "group"),
    "department": ("отдел", "department"),
    "role": ("роль", "role"),
    "vendor": ("подрядчик", "vendor"),
    "shared": ("делится", "shared"),
    "withheld": ("не делится", "withheld"),
    "hypothesis": ("гипотеза", "hypothesis"),
    "data": ("на данных", "based on data"),
    "next": ("дальше", "next"),
    "jump": ("скачок", "jump"),
    "skip": ("пропуск", "skip"),
    "repeat": ("повтор", "repeat"),
    "return": ("возврат", "return"),
    "entry": ("вход", "entry"),
    "exit": ("выход", "exit"),
    "awareness": ("внимание", "awareness"),
    "interest": ("интерес", "interest"),
    "desire": ("желание", "desire"),
    "action": ("действие", "action"),
    "online": ("онлайн", "online"),
    "offline": ("офлайн", "offline"),
    "controllable": ("управляемый", "controllable"),
    "uncontrollable": ("неуправляемый", "not controllable"),
    "partly": ("частично управляемый", "partly controllable"),
    "as-is": ("как есть", "as is"),
    "to-be": ("как будет", "to be"),
    "high": ("высокая", "high"),
    "medium": ("средняя", "medium"),
    "low": ("низкая", "low"),
    "text": ("текст", "text"),
    "value": ("значение", "value"),
    "comment": ("примечание", "comment"),
    "link": ("ссылка", "link"),
    "picture": ("картинка", "picture"),
    True: ("да", "yes"),
    False: ("нет", "no"),
}
"""The words of closed lists: states, kinds, roles, yes and no."""

TERMS: Final[Mapping[str, Pair]] = {
    "mobile-app": ("мобильное приложение", "mobile app"),
    "mobile-site": ("мобильный сайт", "mobile site"),
    "desktop": ("компьютер", "desktop"),
    "tablet": ("планшет", "tablet"),
    "phone": ("телефон", "phone"),
    "kiosk": ("киоск", "kiosk"),
    "product": ("продукт", "product"),
    "service": ("услуга", "service"),
    "communication": ("общение", "communication"),
    "idea": ("идея", "idea"),
    "in-progress": ("в работе", "in progress"),
    "done": ("сделано", "done"),
    "rejected": ("отклонено", "rejected"),
    "conversion": ("конверсия", "conversion"),
    "revenue": ("выручка", "revenue"),
    "churn": ("отток", "churn"),
    "retention": ("удержание", "retention"),
    "time": ("время", "time"),
    "satisfaction": ("удовлетворённость", "satisfaction"),
    "importance": ("важность", "importance"),
    "log": ("журнал", "log"),
    "analytics": ("аналитика", "analytics"),
    "interview": ("интервью", "interview"),
    "survey": ("опрос", "survey"),
    "observation": ("наблюдение", "observation"),
    "web-analytics": ("веб-аналитика", "web analytics"),
    "contact-centre": ("контакт-центр", "contact centre"),
    "reviews": ("отзывы", "reviews"),
    "event-log": ("журнал событий", "event log"),
    "focus-group": ("фокус-группа", "focus group"),
    "questionnaire": ("анкета", "questionnaire"),
    "market-research": ("исследование рынка", "market research"),
    "social": ("соцсети", "social media"),
    "social-network": ("соцсеть", "social network"),
    "app-store": ("магазин приложений", "app store"),
    "website": ("сайт", "website"),
    "venue": ("место", "venue"),
    "call": ("звонок", "call"),
}
"""Words of open lists that drawings say in the reader's language: devices, kinds, statuses.

Tables keep such a word as it is, since reading it back must give the same one.
"""

FIELDS: Final[Mapping[str, Pair]] = {
    "scope": ("Границы", "Scope"),
    "purpose": ("Назначение", "Purpose"),
    "trigger": ("Повод", "Trigger"),
    "customer_goal": ("Цель клиента", "Customer goal"),
    "business_goals": ("Цели бизнеса", "Business goals"),
    "audience": ("Для кого карта", "Audience"),
    "segment": ("Сегмент", "Segment"),
    "compared_with": ("Сравнивается с", "Compared with"),
    "parent": ("Часть карты", "Part of"),
    "related": ("Связанные карты", "Related maps"),
    "layer": ("Слой", "Layer"),
    "validation": ("Проверка", "Validation"),
    "living": ("Обновляется", "Kept up to date"),
    "medium": ("Среда", "Medium"),
    "authors": ("Авторы", "Authors"),
    "date": ("Дата", "Date"),
    "review_date": ("Пересмотр", "Next review"),
    "duration": ("Длительность", "Duration"),
    "customers": ("Клиентов", "Customers"),
    "context": ("Обстановка", "Context"),
    "aida": ("AIDA", "AIDA"),
    "stages": ("Модели", "Stage models"),
    "until": ("До", "Until"),
    "persona": ("Персона", "Persona"),
    "met": ("Ожидание", "Expectation"),
    "visibility": ("Видимость", "Visibility"),
    "blocks": ("Останавливает путь", "Blocks the journey"),
    "hinders": ("Мешает цели", "Hinders"),
    "channel": ("Канал", "Channel"),
    "device": ("Устройство", "Device"),
    "side": ("Сторона", "Side"),
    "state": ("Состояние", "State"),
    "quality": ("Качество", "Quality"),
    "frequency": ("Частота", "Frequency"),
    "severity": ("Тяжесть", "Severity"),
    "touchpoint": ("Где", "Where"),
    "kind": ("Вид", "Kind"),
    "impact": ("Эффект", "Impact"),
    "effort": ("Затраты", "Effort"),
    "priority": ("Приоритет", "Priority"),
    "status": ("Статус", "Status"),
    "hypothesis": ("Гипотеза", "Hypothesis"),
    "metric": ("Метрика", "Metric"),
    "metrics": ("Метрики", "Metrics"),
    "target": ("Цель", "Target"),
    "result": ("Результат", "Result"),
    "baseline": ("Было", "Baseline"),
    "value": ("Сейчас", "Now"),
    "direction": ("Направление", "Direction"),
    "period": ("Период", "Period"),
    "source": ("Источник", "Source"),
    "sensitive": ("Чувствительная", "Sensitive"),
    "method": ("Метод", "Method"),
    "label": ("Чувство", "Feeling"),
    "valence": ("Валентность", "Valence"),
    "scale": ("Шкала", "Scale"),
    "author": ("Автор", "Author"),
    "votes": ("Голосов", "Votes"),
    "reference": ("Источник", "Source"),
    "summary": ("Что узнали", "Finding"),
    "quote": ("Цитата", "Quote"),
    "sample": ("Выборка", "Sample"),
    "confidence": ("Уверенность", "Confidence"),
    "coverage": ("Охват", "Coverage"),
    "caveat": ("Оговорка", "Caveat"),
    "evidence": ("Доказательства", "Evidence"),
    "responsibilities": ("Ответственные", "Responsible"),
    "description": ("Описание", "Description"),
    "size": ("Размер", "Size"),
    "share": ("Доля", "Share"),
    "margin": ("Маржа", "Margin"),
    "key": ("Ключевой", "Key segment"),
    "contact": ("Контакт", "Contact"),
    "data": ("Данные", "Data"),
    "sponsor": ("Спонсор", "Sponsor"),
    "control": ("Управляемость", "Control"),
    "count": ("Сколько", "Count"),
    "ease": ("Лёгкость", "Ease"),
    "note": ("Примечание", "Note"),
    "elements": ("Опирается на", "Rests on"),
    "places": ("Где найдено", "Found at"),
    "reason": ("Почему", "Why"),
    "asset": ("Файл", "File"),
    "image": ("Картинка", "Picture"),
    "picture": ("Картинка", "Picture"),
    "portrait": ("Портрет", "Portrait"),
    "role": ("Роль", "Role"),
    "story": ("История", "Story"),
    "basis": ("Основание", "Basis"),
    "age": ("Возраст", "Age"),
    "sex": ("Пол", "Sex"),
    "occupation": ("Занятие", "Occupation"),
    "ethnicity": ("Национальность", "Ethnicity"),
    "marital_status": ("Семейное положение", "Marital status"),
    "family": ("Семья", "Family"),
    "income": ("Доход", "Income"),
    "citizenship": ("Гражданство", "Citizenship"),
    "country": ("Страна", "Country"),
    "residence": ("Живёт", "Lives in"),
    "home": ("Дом", "Home"),
    "work": ("Работа", "Work"),
    "travel_routes": ("Маршруты", "Travel routes"),
    "interests": ("Интересы", "Interests"),
    "hobbies": ("Хобби", "Hobbies"),
    "values": ("Ценности", "Values"),
    "lifestyle": ("Образ жизни", "Lifestyle"),
    "patterns": ("Привычки", "Patterns"),
    "in_domain": ("В этой области", "In this domain"),
    "towards_product": ("К продукту", "Towards the product"),
    "online": ("В сети", "Online"),
    "sites": ("Сайты", "Sites"),
    "social_networks": ("Соцсети", "Social networks"),
    "purchase_habits": ("Как покупает", "How they buy"),
    "devices": ("Устройства", "Devices"),
    "systems": ("Системы", "Systems"),
    "services": ("Сервисы", "Services"),
    "brands": ("Бренды", "Brands"),
    "opinion_leaders": ("Кого слушает", "Opinion leaders"),
    "motivations": ("Мотивы", "Motivations"),
    "frustrations": ("Что раздражает", "Frustrations"),
    "needs": ("Потребности", "Needs"),
    "goals": ("Цели", "Goals"),
    "fears": ("Страхи", "Fears"),
    "hesitations": ("Сомнения", "Hesitations"),
    "questions": ("Вопросы", "Questions"),
    "attributes": ("Ещё", "More"),
    "type": ("Тип", "Type"),
    "scenario": ("Сценарий", "Scenario"),
    "version": ("Версия", "Version"),
    "unit": ("Единица", "Unit"),
    "raw": ("Оценка", "Rating"),
    "name": ("Имя", "Name"),
    "supports": ("Поддерживает", "Supports"),
    "solves": ("Решает", "Solves"),
    "interest": ("Интерес", "Interest"),
    "moment_of_truth": ("Момент истины", "Moment of truth"),
    "emotions": ("Эмоции", "Emotions"),
}
"""What is known about an element, or about the whole map."""


class Captions:
    """The captions in one language: Russian for `ru`, English for any other.

    >>> say = Captions("ru-RU")
    >>> say["unplaced"], say.lane("pains"), say.field("customer_goal"), say.value("observed")
    ('Не нашло места', 'Боли', 'Цель клиента', 'наблюдается')
    """

    def __init__(self, language: str) -> None:
        plain = language.replace("_", "-").partition("-")[0].lower()
        self.language = "ru" if plain in {"ru", "rus", "russian"} else "en"
        self._at = 0 if self.language == "ru" else 1

    def lane(self, name: str) -> str:
        """The title of a lane; a custom lane that nobody knows is its own."""
        return LANE_LABELS[self.language][name][0] if name in LANES or name in MORE_LANES else name

    def field(self, name: str) -> str:
        """What a field is called; a name that somebody gave is its own."""
        return FIELDS[name][self._at] if name in FIELDS else name

    def value(self, word: Any) -> str:
        """A word of a closed list as people say it; any other as it is."""
        return VALUES[word][self._at] if word in VALUES else str(word)

    def term(self, word: str) -> str:
        """A word of an open list, such as a kind of channel, as people say it; any other as it is.

        >>> Captions("ru").term("mobile-app"), Captions("ru").term("nhs/hologram")
        ('мобильное приложение', 'nhs/hologram')
        """
        return TERMS[word][self._at] if word in TERMS else self.value(word)

    def reason(self, text: str) -> str:
        """Why a text found no place, as people say it; what others say as it is.

        >>> Captions("ru").reason("is struck out"), Captions("en").reason("is struck out")
        ('зачёркнуто', 'is struck out')
        """
        return reason_in_russian(text) if self.language == "ru" else text

    def hint(self, lane: str) -> str:
        """What the signs of a lane stand for; nothing where they need no word."""
        return HINTS[lane][self._at] if lane in HINTS else ""

    def counted(self, name: str, number: int) -> str:
        """The word for so many things, without the number.

        >>> [Captions("ru").counted("pains", each) for each in (1, 3, 5, 11, 21)]
        ['боль', 'боли', 'болей', 'болей', 'боль']
        """
        forms = COUNTED[name][self._at]
        if len(forms) == 2:
            return forms[number != 1]
        tens, ones = number // 10 % 10, number % 10
        return forms[2 if tens == 1 or ones == 0 or ones > 4 else 0 if ones == 1 else 1]

    def __getitem__(self, name: str) -> str:
        """What a part of a map is called."""
        return PHRASES[name][self._at] if name in PHRASES else self.lane(name)


def captions_for(map: JourneyMap, language: str | None = None) -> Captions:
    """The captions in the language asked for, else in the map's, else in the one most of its words are in.

    >>> captions_for(JourneyMap("Карта", phases=["Поиск"]))["steps"]
    'Шаги'
    """
    said = language or map.language
    if not said:
        names = chain([map.title], (name_of(place.element) for place in map.places()))
        said = guess_language(names)
    return Captions(said)
