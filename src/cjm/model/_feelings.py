"""Words and faces for feelings, and words for how much, in the languages that people write maps in: data alone.

The valences are the library's own, on -1 (very bad) … +1 (very good); words that say
nothing about good or bad are absent.
"""

from __future__ import annotations

_FACES = {
    1.0: "😍 🤩 🥰 😁 😆 🎉 ❤ 💚 💖 🏆 🔥 💙 💛 💜 🧡 💯 😻 ❤️‍🔥 🤗 🎊 🌟 😘",
    0.75: "😀 😃 😄 😊 ☺ 🥳 😎 👍 😇 💪 😸 👏 🙌 📈 ⬆ ↑ ✅ 😂 🤣",
    0.5: "🙂 😌 😉 😋 🤠 👌 ✨ ⭐ 😺 🤝 ↗ 😛 🙏 🙂‍↕️ 🟢",
    0.25: "😏 😮 😯 🤓 🙃",
    0.0: "😐 😑 😶 🫤 → ➡ 🤷 🤷‍♀️ 🤷‍♂️ 😶‍🌫️ 🟡",
    -0.25: "🤔 😕 😬 🥱 😴 🤨 😒 😮‍💨 🧐 😅 🫠 🙂‍↔️ 🙄",
    -0.5: "🙁 ☹ 😟 😔 😞 😓 😥 😰 ↘ 😵‍💫 😲 😳 🤦 🤦‍♀️ 🤦‍♂️ 🥺 🟠",
    -0.75: "😢 😣 😖 😫 😩 😨 😤 👎 😧 😦 😿 📉 ⬇ ↓ 😵 🤯 🆘",
    -1.0: "😠 😡 🤬 😭 😱 🤮 💔 👿 🤢 😾 🔴 ☠ 💩",
}

_FEELINGS = {
    1.0: (
        "восторг восторге восторженный счастье счастлив счастлива счастливый счастливая восхищение восхищён "
        "восхищена эйфория ликование обожание любовь вау супер отлично превосходно лучший delighted delight ecstatic "
        "love loves loved thrilled happiest elated euphoria euphoric overjoyed amazed amazing wow excellent great "
        "awesome fantastic bliss enchanted enthusiastic enthusiasm ravi enchanté enchantée encantado encantada "
        "eufórico begeistert begeisterung glücklich feliz heureux heureuse bonheur felicidad felicidade"
    ),
    0.75: (
        "радость радости радостно радостный радостная радуется рад рада рады доволен довольна довольны довольный "
        "довольная довольство гордость гордится горд горда благодарность благодарен благодарна благодарны "
        "воодушевление воодушевлён воодушевлена вдохновение вдохновлён вдохновлена энтузиазм удовольствие "
        "наслаждение веселье весело азарт триумф удовлетворён удовлетворена приятно_удивлён happy happiness joy "
        "joyful excited excitement proud pride grateful gratitude thankful satisfied satisfaction pleased confident "
        "confidence cheerful inspired inspiration inspired enjoying enjoyment enjoy fun glad eager energized "
        "energised motivated empowered accomplished impressed triumphant content contente satisfait satisfaite "
        "satisfacción satisfecho satisfecha satisfeito satisfeita satisfação alegría alegria alegre joie joyeux "
        "fierté orgullo orgulho zufrieden zufriedenheit freude froh stolz dankbar agradecido excité emocionado "
        "animado entusiasmo enthousiasme"
    ),
    0.5: (
        "мотивация мотивирован мотивирована готовность готов готова концентрация сосредоточенность понимание ясность "
        "решимость удовлетворение облегчение доверие доверяет интерес интересно заинтересованность заинтересован "
        "заинтересована заинтересованы спокойствие спокоен спокойна спокойно спокойный уверенность уверен уверена "
        "уверенно надежда надеется любопытство любопытно предвкушение приятно приятный комфорт комфортно удобно "
        "лёгкость легко бодрость симпатия оптимизм позитив позитивно позитивные позитивный позитивная положительные "
        "положительный положительно хорошо принятие ожидание_чуда безопасность защищённость расслабленность "
        "расслаблен вовлечённость вовлечён увлечённость увлечён нравится тепло забота relief relieved trust trusting "
        "interest interested calm calmness hopeful hope curious curiosity optimistic optimism comfortable comfort "
        "engaged engagement positive good safe secure relaxed relaxing anticipation intrigued intrigue assured "
        "reassured welcomed welcome valued cared peaceful ease focused informed ready attentive determined sure "
        "supported intéressé intéressée intérêt curieux curieuse curiosité confiant confiance espoir soulagé "
        "soulagement calme serein sereine interesado interesada interés curioso curiosa curiosidad confiado "
        "confianza confiança esperanza esperança alivio alívio aliviado tranquilo tranquila interessado interessada "
        "interesse curiosidade calmo calma neugierig neugier interessiert vertrauen hoffnung hoffnungsvoll "
        "erleichtert erleichterung ruhig gelassen entspannt"
    ),
    0.0: (
        "нейтрально нейтральная нейтральный нейтральное нейтральность безразличие равнодушие безразлично ровно "
        "нейтральные ожидание нормально норм ок окей обычно neutral indifferent indifference ok okay normal fine meh "
        "neutre indifférent neutro indiferente gleichgültig"
    ),
    -0.25: (
        "сомнение сомнения сомневается неуверенность неуверен неуверена неопределённость скука скучно скучает "
        "удивление удивлён удивлена настороженность насторожен насторожена осторожность осторожно задумчивость "
        "нерешительность колебания недоумение озадаченность озадачен озадачена любопытство_с_опаской doubt doubts "
        "doubtful unsure uncertain uncertainty bored boredom wary hesitant hesitation skeptical sceptical skepticism "
        "scepticism cautious puzzled surprised surprise distracted undecided perplexed doute hésitant hésitation "
        "ennui ennuyé surpris duda dudoso indeciso aburrido aburrimiento sorprendido dúvida hesitante tédio "
        "entediado zweifel unsicher unsicherheit skeptisch gelangweilt langeweile überrascht"
    ),
    -0.5: (
        "тревога тревожно тревожность тревожный тревожится встревожен встревожена волнение волнуется взволнован "
        "взволнована беспокойство беспокоится обеспокоен обеспокоена растерянность растерян растеряна растеряны "
        "недоверие недоверчивость не_доверяет разочарование разочарован разочарована разочарованы усталость устал "
        "устала утомление утомлён спешка напряжение напряжён напряжена напряжённость стресс грусть грустно грустит "
        "печаль негатив негативные негативный негативная негативно отрицательные отрицательный плохо неудобство "
        "неудобно дискомфорт нетерпение опасение опасения замешательство смятение смущение неловкость стыд вина "
        "сожаление недовольство недоволен недовольна недовольны перегрузка перегружен перегружена одиночество "
        "непонимание тоска подозрение подозрительность нервозность нервничает нервы тяжело сложно озабоченность "
        "anxiety anxious worried worry worries confused confusion confusing distrust mistrust disappointed "
        "disappointment tired stress stressed stressful sad sadness concerned concern concerns overwhelmed overwhelm "
        "overwhelming impatient impatience negative bad nervous nervousness lost uneasy unease uncomfortable "
        "discomfort exhausted exhaustion pressured pressure tense tension suspicious suspicion embarrassed "
        "embarrassment guilty guilt regret ashamed insecure rushed hurried vulnerable dissatisfied dissatisfaction "
        "fatigue lonely reluctant discouraged inquiet inquiète inquiétude anxieux anxieuse anxiété confus confuse "
        "déçu déçue déception stressé stressée fatigué triste tristesse perdu méfiant impatient ansioso ansiosa "
        "ansiedad ansiedade preocupado preocupada preocupación preocupação confundido confusión confuso confusa "
        "confusão decepcionado decepción decepção estrés estresse estresado estressado cansado cansada tristeza "
        "impaciente inseguro insatisfecho insatisfeito nervös besorgt sorge verwirrt verwirrung enttäuscht "
        "enttäuschung gestresst müde traurig traurigkeit ungeduldig angespannt unzufrieden überfordert"
    ),
    -0.75: (
        "раздражение раздражён раздражена раздражены раздражает раздражительность страх страшно боязнь боится испуг "
        "испуган испугана обида обижен обижена досада досадно отчаяние отчаялся отчаялась фрустрация фрустрирован "
        "возмущение возмущён возмущена бессилие беспомощность ужасно паникует несчастье безысходность негодование "
        "irritation irritated irritating annoyed annoyance annoying frustrated frustration frustrating fear fearful "
        "afraid scared upset unhappy helpless helplessness despair desperate hurt resentful resentment hopeless "
        "terrible awful dread miserable betrayed indignant frustré frustrée énervé agacé agacement peur frustrado "
        "frustrada frustración frustração irritado irritada irritação molesto molesta miedo medo frustriert genervt "
        "verärgert ärger angst"
    ),
    -1.0: (
        "злость злой злая злится зол зла гнев гневается ярость ненависть ненавидит паника отвращение ужас бешенство "
        "бесит катастрофа кошмар шок anger angry furious fury rage panic panicked disgust disgusted hate hatred "
        "outraged outrage horror horrified hostile devastated worst livid colère furieux furieuse rage enfadado "
        "enfadada enojado enojada rabia ira furioso furiosa raiva odio ódio wütend wut zorn hass"
    ),
}

NEGATIONS = frozenset(
    "не ни без not no never isn't aren't wasn't doesn't don't pas sin sem não nicht kein keine un".split()
)

_LEVELS = {
    1: (
        "low|minor|weak|small|rarely|rare|seldom|very low|lowest|trivial|minimal|negligible|poor|s|низкая|низкий|"
        "низкое|слабая|слабый|слабое|малая|малый|малое|редко|мало|очень низкая|очень низкий|незначительная|"
        "незначительный|минимальная|минимальный|несущественная|легкая|низкие|faible|basse|bas|bajo|baja|baixo|baixa|"
        "niedrig|gering|selten"
    ),
    2: (
        "medium|moderate|average|sometimes|normal|mid|med|middle|m|средняя|средний|среднее|заметная|заметный|"
        "заметное|иногда|умеренная|умеренный|нормальная|нормальный|средне|moyen|moyenne|medio|media|médio|média|"
        "mittel|manchmal"
    ),
    3: (
        "high|major|strong|large|critical|severe|often|always|very high|highest|crucial|extreme|essential|blocker|"
        "urgent|l|xl|высокая|высокий|высокое|сильная|сильный|сильное|критичная|критичный|критичное|критическая|часто|"
        "всегда|очень высокая|очень высокий|критический|критично|максимальная|максимальный|срочно|важно|очень важно|"
        "крайне высокая|постоянно|высокие|élevé|élevée|haute|haut|fort|forte|alto|alta|crítico|crítica|crítico|hoch|"
        "stark|kritisch|oft|immer"
    ),
}

FACES: dict[str, float] = {
    face.translate({0xFE0F: None}): valence for valence, faces in _FACES.items() for face in faces.split()
}
FEELINGS: dict[str, float] = {
    word.replace("ё", "е"): valence for valence, words in _FEELINGS.items() for word in words.split() if "_" not in word
}
LEVELS: dict[str, int] = {
    word.replace("ё", "е"): level for level, words in _LEVELS.items() for word in words.split("|")
}
