"""How people say the lanes in whole phrases: questions and halves of sentences that no rule takes apart (see `_en`)."""

from __future__ import annotations

SAID = {
    "en": {
        "goals~": "Little jobs | Little job | Small jobs | Small job",
        "goals": "What they are trying to do | What they're trying to do",
        "expectations": "Customer expects | User expects | What should happen",
        "actions": "Micro jobs | Micro job | Step by step actions",
        "questions": (
            "Questions they have | Questions they ask | Questions on their mind | What they want to know | "
            "What do they want to know"
        ),
        "touchpoints": (
            "Where it happens | Where this happens | Where does it happen | Where they go | Where they turn | "
            "Screen / place | Place / screen | Screen or place | Where we meet them | Where contact happens | "
            "Where they meet us | Where it takes place"
        ),
        "positives": (
            "What delights | What delights them | What helps | What goes well | What went well | What they love | "
            "What they like | Where it works | Pluses | Pluses and delights | What's working | What is good | "
            "What we do well | Good things"
        ),
        "ideas": (
            "Fix | The fix | Proposed fix | Proposed fixes | Suggested fix | Possible fix | Quick win | "
            "What we change | What we will change | What we'll change | What we'd change | "
            "What we want to change | What to change | What should we change | What would we change | "
            "What can we do | What could we do | What should we do | What can be done | How to fix it | "
            "How to fix | How we fix it | How might we fix it | What to do about it | What to improve | "
            "What we improve | Changes | Planned changes | Proposed changes | Our ideas"
        ),
        "emotions": "How should they feel | How we want them to feel | What we want them to feel | Intended feeling",
        "backstage": (
            "Behind the stage | Behind the curtain | Off stage | Under the hood | What happens backstage | "
            "What happens behind the scenes | Not visible to the customer | Invisible to the customer | "
            "What the customer does not see | What the customer doesn't see | What happens inside | "
            "In the kitchen"
        ),
        "pains": (
            "Where it breaks | Where does it break | Where things break | Where things go wrong | "
            "Where it goes wrong | What can go wrong | What could go wrong | What went wrong | What is wrong | "
            "What's wrong | What breaks | What's broken | What is broken | Where it hurts | Where we fail | "
            "Where we lose them | Where we lose customers | Where they struggle | Where they get stuck | "
            "What's not working | What is not working | What fails | Where we drop the ball | Breakpoints | "
            "Break points | What annoys them"
        ),
        "duration": (
            "How much time | How long does it take | How long it takes | How much time does it take | Time taken | "
            "Time it takes | Time planned | Time actual | Planned time | Actual time | Time plan | Time fact"
        ),
        "owners": (
            "Lead dept | Lead department | Lead team | Owner dept | Owner department | Owning team | "
            "Owning department | Dept | Depts | Responsible dept | Dept responsible | Fix owner | Action owner | "
            "Idea owner | Solution owner | Who leads | Who owns this | Who owns the stage | Who owns the fix | "
            "Who does it | Who fixes it | Who will fix it | Team in charge | Who is in charge | In charge | "
            "Accountable team | Point person"
        ),
        "metrics": "CTR | Share of customers lost | Leads to next step",
        "metrics~": (
            "Conversion to next | Conversion to next step | Conversion to next stage | "
            "Conversion to the next step | Conversion to the next stage | Conversion to purchase | "
            "Conversion to order | Conversion to sale | Next step conversion | Step conversion | "
            "Stage conversion | Drop-off | Dropoff | Drop off | Drop-off rate | Dropoff rate | Drop-offs | "
            "Drop-out rate | Churn rate | Abandonment rate | Completion rate | Bounce rate | Success rate | CR"
        ),
    },
    "ru": {
        "questions": (
            "Вопросы, которые возникают | Какие вопросы возникают | Какие вопросы задаёт | Какие вопросы | "
            "Какие вопросы у клиента | Что хочет узнать | Что хочет узнать клиент | Что ему непонятно | "
            "Что непонятно | Что неясно | О чём спросит | Что хочет выяснить"
        ),
        "touchpoints": (
            "Экран / место | Место / экран | Экран или место | Место или экран | Куда обращается | "
            "Где это происходит | Где происходит | Где всё происходит | Куда идёт | Куда приходит | Куда звонит | "
            "Куда пишет | Где он это делает | Где делает | Где мы с ним встречаемся | Где встречаемся | "
            "Где встречает нас | Где контактирует | Где находится клиент | Место действия | "
            "Через что контактирует"
        ),
        "positives": (
            "Что помогает | Что хорошего | Что идёт хорошо | Что получается | Что порадовало | Где хорошо | "
            "За что хвалят | За что хвалит | Что восхищает | Что приятно | Что вдохновляет | Что ценит | "
            "Что нравится клиенту | Хорошее | Радует"
        ),
        "ideas": (
            "Что мы меняем | Что можно сделать | Что мы можем сделать | Что можем сделать | Что будем менять | "
            "Что мы будем менять | Что будем делать | Что нам делать | Что делать нам | Что исправить | "
            "Что исправляем | Что чиним | Что починить | Что предлагаем | Что мы предлагаем | "
            "Что можно исправить | Что поправить | Что поменять | Что можно поменять | Что можно изменить | "
            "Что сделаем | Что мы сделаем | Что внедрить | Что внедряем | Что добавить | Как сделать лучше | "
            "Как можно улучшить | Как это исправить | Как исправляем | Как чиним | Фиксы | Фикс | Исправления | "
            "Исправление | Правки | Изменения | Быстрые решения | Быстрые улучшения | Быстрая победа | Квик-вины | "
            "Что нужно сделать нам | Что стоит изменить"
        ),
        "emotions": (
            "Что клиент должен почувствовать | Что должен почувствовать | Что должен чувствовать | "
            "Что он должен чувствовать | Что клиент должен чувствовать | Что хотим, чтобы клиент почувствовал | "
            "Какие чувства | Какие эмоции | Как себя чувствует | С каким чувством"
        ),
        "goals": "Чего хочет добиться | Зачем пришёл | Зачем ему это | Зачем это клиенту | Ради чего",
        "backstage": (
            "За сценой | Что за сценой | За кадром | Что за кадром | Что остаётся за кадром | Под капотом | "
            "Что происходит за кулисами | Что происходит за сценой | Что за кулисами | Внутри компании | "
            "Процессы за сценой | Процессы за кулисами | Невидимо клиенту | Невидимо для клиента | "
            "Чего не видит клиент | Что не видит клиент | Клиент не видит | Внутрянка | "
            "Что происходит внутри компании"
        ),
        "pains": (
            "Где мы косячим | Где косячим | Косяки | Наши косяки | Где мы ошибаемся | Где ошибаемся | "
            "Где ломается | Где всё ломается | Что ломается | Что может сломаться | Что сломано | Где болит | "
            "Что болит у клиента | Где теряем клиентов | Где мы теряем клиентов | Где мы теряем клиента | "
            "Где теряем | Где проседаем | Где мы проседаем | Где плохо | Что плохо | Где проблемы | "
            "На что жалуется | На что жалуются | Где спотыкается | Где застревает | Где тонко | Что не работает | "
            "Что пошло не так | Где трудно | Факапы"
        ),
        "duration": (
            "Время факт | Время план | Срок факт | Срок план | План по времени | Факт по времени | "
            "Плановое время | Фактическое время | Время план/факт | План/факт времени | Сколько это длится | "
            "Сколько занимает | Сколько времени занимает | Сколько времени уходит | Сколько времени это занимает | "
            "Сколько минут | Сколько часов | Сколько дней | Как долго | Как долго длится | Плановый срок | "
            "Фактический срок"
        ),
        "owners": (
            "Отдел-владелец | Команда-владелец | Чей этап | Чей шаг | Чья зона | Чья зона ответственности | "
            "Чья ответственность | За кем закреплено | Кто владелец | Кто чинит | Кто исправляет | Кто исправит | "
            "Кто сделает | Кто делает у нас | Ответственный за исправление | Ответственный за решение | "
            "Ответственный за идею | Владелец идеи | Владелец решения | Ведущий отдел | Отв. отдел | Отв. лицо | "
            "Кто у нас отвечает | Кто в ответе | Куратор | Кураторы"
        ),
        "expectations": "Клиент ожидает | Чего ожидает | Чего он ждёт",
        "needs": "Клиенту нужно | Что ему нужно | Что требуется клиенту",
        "metrics~": (
            "Конверсия в следующий шаг | Конверсия в следующий этап | Конверсия на следующий шаг | "
            "Конверсия на следующий этап | Конверсия перехода | Конверсия этапа | Конверсия шага | "
            "Конверсия дальше | Конверсия в заявку | Конверсия в заказ | Конверсия в оплату | "
            "Конверсия в покупку | Отвал | Отвалы | Процент отвала | Доля отвала | Доля ушедших | "
            "Процент отказов | Доля отказов | Доходимость | Процент оттока | CR"
        ),
    },
    "fr": {
        "goals": "Ce qu'il veut | Ce que veut le client | Ce qu'il cherche | Ce qu'il souhaite",
        "questions": (
            "Questions qu'il se pose | Ses questions | Que se demande le client | Ce qu'il se demande | "
            "Que demande-t-il | Quelles questions se pose-t-il"
        ),
        "touchpoints": (
            "Où cela se passe | Où ça se passe | Où cela se passe-t-il | Lieu / écran | Écran / lieu | "
            "Où va-t-il | Où se passe l'interaction | Lieu de contact | Lieux de contact"
        ),
        "touchpoints~": "Lieu | Lieux | Où",
        "positives": (
            "Ce qui plaît | Ce qui lui plaît | Ce qui marche | Ce qui fonctionne | Ce qui fonctionne bien | "
            "Ce qui va bien | Qu'est-ce qui lui plaît | Ce qui aide | Ce qui l'aide | Plus | Les plus | "
            "Ce qu'il aime"
        ),
        "ideas": (
            "Ce qu'on change | Ce que l'on change | Ce que nous changeons | Ce que nous allons changer | "
            "Que peut-on faire | Ce qu'on peut faire | Que faire | Que pouvons-nous faire | Corrections | "
            "Correctifs | Comment améliorer | Que changer | Actions correctives | Gains rapides | "
            "Améliorations possibles"
        ),
        "emotions": (
            "Ce qu'il devrait ressentir | Que devrait ressentir le client | Émotion visée | Émotions visées | "
            "Émotion souhaitée | Comment se sent-il | Comment il se sent"
        ),
        "expectations": "Qu'attend le client | Qu'attend-il | Ce qu'il attend | Ce que le client attend",
        "needs": "De quoi a-t-il besoin | Ce dont il a besoin",
        "barriers": "Qu'est-ce qui le bloque | Ce qui le bloque | Ce qui bloque | Ce qui le freine",
        "backstage": "Hors scène | En coulisses | Dans les coulisses | Derrière la scène | Derrière le rideau",
        "pains": (
            "Ce qui coince | Où ça coince | Ce qui ne va pas | Qu'est-ce qui ne va pas | Ce qui l'énerve | "
            "Ce qui énerve | Ce qui bloque le client | Ce qui ne marche pas | Ce qui ne fonctionne pas | "
            "Ce qui casse | Où ça casse | Ce qui l'agace | Ce qui peut mal tourner | Points de rupture"
        ),
        "duration": (
            "Temps réel | Temps prévu | Durée prévue | Durée réelle | Combien de temps | "
            "Combien de temps cela prend | Combien de temps ça prend | Combien de temps cela prend-il | "
            "Temps estimé | Durée estimée"
        ),
        "owners": (
            "Équipe pilote | Service pilote | Pilote | Porteur | Porteurs | Qui s'en occupe | "
            "Qui est responsable | Qui pilote | Équipe en charge | En charge | Service en charge | "
            "Responsable de l'action"
        ),
        "metrics~": (
            "Conversion | Taux de conversion | Taux d'abandon | Taux de chute | Taux de rebond | Taux de passage | "
            "Conversion vers l'étape suivante"
        ),
    },
    "de": {
        "actions": "Tut | Macht | Kunde tut | Kunde macht",
        "goals": "Was er will | Was der Kunde will | Was will der Kunde | Was er erreichen will",
        "questions": (
            "Welche Fragen hat der Kunde | Welche Fragen hat er | Was fragt er | Was fragt der Kunde | "
            "Was fragt sich der Kunde | Was er sich fragt | Fragen, die er stellt"
        ),
        "touchpoints": (
            "Wo passiert das | Wo passiert es | Wo es passiert | Wo findet es statt | Wo es stattfindet | "
            "Ort / Bildschirm | Bildschirm / Ort | Wohin wendet er sich | Wohin geht er | Ort des Kontakts"
        ),
        "touchpoints~": "Ort | Orte | Wo",
        "positives": (
            "Was hilft | Was gefällt | Was gefällt dem Kunden | Was ihm gefällt | Was freut ihn | Was ihn freut | "
            "Was läuft gut | Was begeistert | Was funktioniert | Was gut funktioniert | Pluspunkte"
        ),
        "ideas": (
            "Was wir ändern | Was ändern wir | Was können wir tun | Was wir tun können | Was tun wir | "
            "Was wir verbessern | Was wir ändern wollen | Was man tun kann | Quick Wins | Korrekturen | "
            "Wie verbessern | Wie können wir es verbessern | Änderungen"
        ),
        "emotions": (
            "Was soll der Kunde fühlen | Was er fühlen soll | Was der Kunde fühlen soll | Zielemotion | "
            "Zielemotionen | Zielgefühl | Wie fühlt er sich | Wie er sich fühlt | Wie fühlt sich der Kunde"
        ),
        "barriers": "Was hindert den Kunden | Was ihn hindert | Was hindert ihn",
        "backstage": (
            "Hinter der Bühne | Was hinter den Kulissen passiert | Was passiert hinter den Kulissen | "
            "Was passiert im Hintergrund | Unsichtbar für den Kunden | Unter der Haube"
        ),
        "pains": (
            "Wo hakt es | Wo es hakt | Wo es klemmt | Was läuft schief | Was schief läuft | Was schiefläuft | "
            "Was schief geht | Was schiefgeht | Was nervt | Was nervt den Kunden | Was ihn nervt | "
            "Was nicht funktioniert | Wo verlieren wir Kunden | Wo wir Kunden verlieren | Wo es bricht | "
            "Sollbruchstellen | Wo es weh tut"
        ),
        "duration": (
            "Zeit Ist | Zeit Soll | Ist-Zeit | Soll-Zeit | Wie lange | Wie lange dauert es | Wie lange es dauert | "
            "Geplante Zeit | Tatsächliche Zeit | Geplante Dauer | Tatsächliche Dauer | Zeitaufwand"
        ),
        "owners": (
            "Zuständige Abteilung | Verantwortliches Team | Verantwortliche Abteilung | Federführung | "
            "Wer macht es | Wer macht das | Wer ist verantwortlich | Wer ist zuständig | Zuständiges Team"
        ),
        "metrics~": (
            "Konversion | Konversionsrate | Conversion-Rate | Abbruchrate | Absprungrate | Abschlussrate | "
            "Konversion zum nächsten Schritt"
        ),
    },
    "es": {
        "goals": "Qué quiere | Lo que quiere | Qué quiere lograr | Qué busca",
        "questions": (
            "Qué pregunta | Qué dudas tiene | Qué preguntas tiene | Qué se pregunta | Qué se pregunta el cliente | "
            "Sus preguntas | Preguntas que se hace"
        ),
        "touchpoints": (
            "Dónde ocurre | Dónde sucede | Dónde pasa | Pantalla / lugar | Lugar / pantalla | A dónde acude | "
            "Adónde acude | Dónde interactúa | Adónde va | Lugar de contacto"
        ),
        "touchpoints~": "Lugar | Lugares | Dónde",
        "positives": (
            "Qué le gusta | Lo que le gusta | Lo que funciona | Qué funciona | Qué funciona bien | Lo positivo | "
            "Qué ayuda | Qué le ayuda | Lo bueno | Qué le alegra | Lo que va bien"
        ),
        "ideas": (
            "Qué cambiamos | Qué podemos hacer | Qué se puede hacer | Lo que cambiamos | Lo que vamos a cambiar | "
            "Qué vamos a cambiar | Qué cambiar | Arreglos | Cómo mejorar | Cómo arreglarlo | Victorias rápidas | "
            "Qué mejorar | Correcciones | Cambios"
        ),
        "emotions": (
            "Qué debería sentir | Qué debería sentir el cliente | Emoción deseada | Cómo se siente | "
            "Cómo debería sentirse | Qué queremos que sienta"
        ),
        "barriers": "Qué le impide avanzar | Qué le impide | Qué lo frena | Qué le frena",
        "backstage": (
            "Detrás del escenario | Detrás de escena | Detrás de escenas | Detrás de las cámaras | Tras el telón | "
            "Entre bambalinas"
        ),
        "pains": (
            "Qué falla | Dónde falla | Lo que falla | Lo que sale mal | Qué sale mal | Qué le molesta | "
            "Lo que le molesta | Dónde fallamos | Qué no funciona | Lo que no funciona | Dónde se rompe | "
            "Dónde duele | Qué le duele"
        ),
        "duration": (
            "Tiempo real | Tiempo previsto | Tiempo estimado | Cuánto tiempo | Cuánto dura | Cuánto tarda | "
            "Cuánto tiempo lleva | Cuánto tiempo toma | Duración estimada | Duración real | Duración prevista"
        ),
        "owners": (
            "Área a cargo | Equipo a cargo | Encargado | Encargados | Encargada | Dueño | Dueños | "
            "Quién se encarga | Quién es responsable | Quién lo hace | Responsable de la mejora"
        ),
        "metrics~": (
            "Conversión | Tasa de conversión | Tasa de abandono | Conversión al siguiente paso | "
            "Conversión a la siguiente etapa | Tasa de rebote"
        ),
    },
    "pt": {
        "goals": "O que quer | O que ele quer | O que o cliente quer | O que busca | O que deseja",
        "questions": (
            "O que pergunta | Que perguntas ele tem | Quais são as dúvidas | Quais são as dúvidas do cliente | "
            "Quais perguntas | Suas perguntas"
        ),
        "touchpoints": (
            "Onde acontece | Onde isso acontece | Tela / lugar | Lugar / tela | Onde ocorre | Aonde ele vai | "
            "Onde interage | Local de contato"
        ),
        "touchpoints~": "Lugar | Local | Onde",
        "positives": (
            "O que agrada | O que funciona | O que funciona bem | O que ajuda | Do que ele gosta | Do que gosta | "
            "O que vai bem | O que dá certo | O que encanta"
        ),
        "ideas": (
            "O que mudamos | O que podemos fazer | O que pode ser feito | O que vamos mudar | O que mudar | "
            "Correções | Como melhorar | Como corrigir | Vitórias rápidas | O que melhorar | Ganhos rápidos | "
            "Mudanças"
        ),
        "emotions": (
            "O que deveria sentir | O que ele deveria sentir | Como deveria se sentir | Emoção desejada | "
            "Como se sente | Como ele se sente | O que queremos que ele sinta"
        ),
        "expectations": "O que ele espera | O que o cliente espera",
        "needs": "Do que ele precisa | Do que precisa | O que precisa | O que o cliente precisa",
        "barriers": "O que o impede | O que impede | O que bloqueia",
        "backstage": (
            "Por trás das cortinas | Nos bastidores | Por trás do palco | Atrás do palco | Por trás das câmeras"
        ),
        "pains": (
            "O que dá errado | Onde falha | Onde dá errado | O que não funciona | Onde erramos | Onde falhamos | "
            "O que incomoda | O que o incomoda | O que falha | Onde dói | Onde quebra | Onde perdemos clientes"
        ),
        "duration": (
            "Tempo real | Tempo previsto | Tempo estimado | Quanto tempo | Quanto tempo leva | Quanto demora | "
            "Quanto dura | Duração estimada | Duração prevista | Duração real"
        ),
        "owners": (
            "Área dona | Encarregado | Encarregados | Quem cuida | Quem é responsável | Quem faz | Dono da etapa | "
            "Time responsável | Equipe encarregada | Dona | Donos"
        ),
        "metrics~": (
            "Conversão | Taxa de conversão | Taxa de abandono | Conversão para a próxima etapa | "
            "Conversão para o próximo passo | Taxa de rejeição"
        ),
    },
}
