"""What people call the lanes of a map, in Russian and English; the first label of each is the one that we write."""

from __future__ import annotations

_LABELS = {
    "en": {
        "goals": "Goals | Goal | Customer goals | Customer goal | User goals | User goal | Goal or objective | "
        "Objectives | Objective | Tasks | Task | Customer tasks | Jobs to be done | Job to be done | JTBD "
        "| Big job | Big jobs",
        "business_goals": "Business goals | Business goal | Company goals | Organizational goals | Brand goals",
        "actions": "Actions | Action | Customer actions | Customer action | User actions | User action | Doing | "
        "Doing tasks | What they do | Customer interaction | Customer activities | Activities | Activity | "
        "Behaviour | Behavior | Customer behavior | Does | Description",
        "thoughts": "Thoughts | Thought | Customer thoughts | User thoughts | User thought | Thinking | Thought/quote "
        "| What they think | Mindset | Thinks",
        "needs": "Needs | Need | Customer needs | User needs | Wants and needs",
        "expectations": "Expectations | Expectation | Customer expectations | Customer expectation | User expectations",
        "questions": "Questions | Question | Customer questions | User questions",
        "emotions": "Emotions | Emotion | Customer emotions | User emotions | Feelings | Feeling | User feeling | User "
        "feelings | Customer feelings | Customer feeling | Emotional state | Emotional journey | Mood | "
        "Which mood | Feels | Emotional curve | Emotional experience | How they feel",
        "touchpoints": "Touchpoints | Touchpoint | Touch points | Touch point | Customer touchpoints | "
        "Product touchpoint "
        "| Points of contact | Contact points",
        "pains": "Pains | Pain | Pain points | Pain point | Painpoints | Painpoint | Key pain points | Key pain "
        "point | Customer pain points | User pain points | Customer pains | Frustrations | Problems | "
        "Issues | Challenges | Friction points | Friction risk | Frictions | Friction",
        "barriers": "Barriers | Barrier | Obstacles | Obstacle | Blockers | Roadblocks",
        "positives": "Positive moments | Positives | Positive | Delights | Gains | Highlights | Bright spots | Wow "
        "moments | What works",
        "ideas": "Ideas | Idea | Opportunities | Opportunity | Brand opportunities | Product opportunity | Product "
        "opportunities | Improvement opportunity | Improvement opportunities | Opportunity for future "
        "state | Opportunities for improvement | Opportunity title | Opportunity areas | Solutions | "
        "Solution | Recommendations | Recommendation | Improvements | Possible solutions",
        "quotes": "Quotes | Quote | Customer quotes | User quotes | Saying | Says | Verbatims | What they say",
        "frontstage": "Frontstage | Front stage | Frontstage actions | Onstage | Frontstage interactions | Employee "
        "actions | Visible",
        "physical_evidence": "Physical evidence | Evidence",
        "backstage": "Backstage | Back stage | Backstage actions | Backstage processes | Support processes | Invisible "
        "| Internal processes | Behind the scenes",
        "systems": "Systems | System | IT systems | Technology | Supporting systems | Tools | Tech stack",
        "metrics": "Metrics | Metric | KPI | KPIs | Key metrics | Success metrics | Measures | Key performance "
        "indicators",
        "ratings": "Ratings | Rating",
        "ratings:importance": "Importance | Importance score | Customer impact | Importance to customer",
        "ratings:satisfaction": "Satisfaction | Customer satisfaction | Satisfaction score | Satisfaction level",
        "ratings:score": "Score",
        "comments": "Comments | Comment | Notes | Note | Remarks",
    },
    "ru": {
        "goals": "Цели | Цель | Цели клиента | Цель клиента | Цели пользователя | Цель пользователя | Задачи | "
        "Задача | Задачи клиента | Задача клиента | Задачи пользователя | Задача пользователя | Мотив | "
        "Мотивы | JTBD",
        "business_goals": "Цели бизнеса | Бизнес-цели | Бизнес-цель | Цель бизнеса | Цели компании | Задачи бизнеса | "
        "Цель "
        "компании",
        "actions": "Действия | Действие | Действия клиента | Действие клиента | Действия пользователя | Действие "
        "пользователя | Действия покупателя | Что делает | Что делает клиент | Что делает пользователь | "
        "Процессы | Процессы на этапе | Активности | Поведение | Поведение клиента | Описание",
        "thoughts": "Мысли | Мысль | Мысли клиента | Мысли пользователя | Что думает | Что думает клиент | О чём "
        "думает",
        "needs": "Потребности | Потребность | Потребности клиента | Нужды",
        "expectations": "Ожидания | Ожидание | Ожидания клиента | Ожидания пользователя | Чего ждёт",
        "questions": "Вопросы | Вопрос | Вопросы клиента | Вопросы пользователя",
        "emotions": "Эмоции | Эмоция | Эмоции клиента | Эмоции пользователя | Чувства | Чувства клиента | Что "
        "чувствует | Эмоциональное состояние | Эмоциональный фон | Настроение | Эмоциональная кривая | "
        "Эмоция клиента",
        "touchpoints": "Точки контакта | Точка контакта | Точки взаимодействия | "
        "Точка взаимодействия | Точки касания | "
        "Точка касания | Места контакта | Место контакта | Контактные точки | Точки соприкосновения | "
        "Точка входа | Тачпоинты | Точки контакта с брендом",
        "pains": "Боли | Боль | Боли клиента | Боли пользователя | Боли сейчас | Точки боли | Точка боли | Болевые "
        "точки | Болевая точка | Проблемы | Проблема | Проблемы клиента | Основная трудность | Трудности | "
        "Сложности | Уязвимости | Страхи | Страхи и боли | Фрустрации",
        "barriers": "Барьеры | Барьер | Барьеры клиента | Препятствия | Препятствие | Преграды | Возражения",
        "positives": "Позитивные моменты | Положительные моменты | Позитив | Плюсы | Радости | Что нравится | Что "
        "хорошо | Выгоды",
        "ideas": "Идеи | Идея | Идеи для улучшения | Идеи улучшения | Идеи улучшений | Идеи по улучшению | Решения "
        "| Решение | Решения по этапу | Решения гипотезы | Возможности | Возможность | Возможности для "
        "улучшения | Возможности улучшения | Рекомендации | Рекомендация | Улучшения | Ответ продукта | "
        "Гипотезы | Точки роста | Варианты решения | Что улучшить | Зоны роста",
        "quotes": "Цитаты | Цитата | Цитаты клиентов | Цитата клиента | Что говорит | Что говорит клиент",
        "frontstage": "На сцене | Фронтстейдж | Передний план | Действия сотрудников | Действия персонала | "
        "Видимые действия",
        "physical_evidence": "Физические свидетельства | Физические доказательства | Материальные свидетельства",
        "backstage": "За кулисами | Закулисье | Бэкстейдж | Внутренние процессы | Скрытые процессы | Бэк-офис | "
        "Поддерживающие процессы",
        "systems": "Системы | Система | ИТ-системы | IT-системы | Технологии | Инструменты",
        "metrics": "Метрики | Метрика | KPI | Ключевые показатели | Показатели | Показатель | Признак успешного этапа "
        "| Ключевые метрики | Метрики этапа | КПЭ",
        "ratings": "Оценки | Оценка",
        "ratings:importance": "Важность | Важность этапа | Важность для клиента | Значимость",
        "ratings:satisfaction": "Удовлетворённость | Удовлетворённость клиента | Уровень удовлетворённости | "
        "Уровень счастья",
        "comments": "Комментарии | Комментарий | Примечания | Примечание | Заметки | Заметка",
    },
}

LANE_LABELS: dict[str, dict[str, tuple[str, ...]]] = {
    language: {lane: tuple(labels.split(" | ")) for lane, labels in lanes.items()}
    for language, lanes in _LABELS.items()
}
