"""What labels mean however people say it: the same lane in the words of any trade, as a question, in six languages."""

import pytest

from cjm.recognise._vocabulary import Words

WORDS = Words()

SAID = """
questions: Какие вопросы у него возникают? | О чём спрашивает | О чём спрашивает клиент? | Что хочет узнать
questions: Какие вопросы у клиента? | Какие вопросы задаёт? | Вопросы, которые возникают | О чём он спрашивает?
questions: Что хочет узнать клиент? | Что ему непонятно? | Какие у него вопросы? | Вопросы гостя | Вопросы заявителя
questions: What questions do they have? | Questions they ask | What do they ask? | What does the patient ask?
questions: What do they want to know? | Questions on their mind | Tenant questions | Questions they have
questions: Quelles questions se pose-t-il ? | Ses questions | Questions qu'il se pose | Que se demande le client ?
questions: Welche Fragen hat der Kunde? | Was fragt er? | Was fragt sich der Kunde? | Fragen, die er stellt
questions: ¿Qué pregunta? | ¿Qué preguntas tiene? | ¿Qué se pregunta el cliente? | Dudas del usuario
questions: O que pergunta? | Que perguntas ele tem? | O que o cliente pergunta? | Quais são as dúvidas do cliente?

touchpoints: Экран / место | Куда обращается | Где это происходит | Где происходит | Куда обращается клиент?
touchpoints: Куда идёт | Куда звонит | Где он это делает? | Место / экран | Где мы с ним встречаемся? | Экран, место
touchpoints: Where it happens | Where does it happen? | Where this happens | Where they go | Screen / place
touchpoints: Where do they turn? | Where does the contact happen? | Place / screen | Where we meet them
touchpoints: Où cela se passe | Où ça se passe ? | Lieu / écran | Où va-t-il ? | Où interagit le client ?
touchpoints: Wo passiert das? | Wo es passiert | Wo findet es statt? | Ort / Bildschirm | Wohin wendet er sich?
touchpoints: ¿Dónde ocurre? | Dónde sucede | ¿Dónde pasa? | Pantalla / lugar | ¿A dónde acude? | Dónde interactúa
touchpoints: Onde acontece | Onde isso acontece? | Tela / lugar | Onde ocorre | Aonde ele vai? | Onde interage

positives: Что помогает (плюсы) | Что радует | Что радует клиента? | Что ему нравится? | Что помогает | Что идёт хорошо
positives: Что хорошо | Что хорошего | Что получается | Что порадовало | Где хорошо | За что хвалят | Плюсы для гостя
positives: What delights | What delights them | What helps | What goes well | What they love | What they like
positives: What works well? | What do they enjoy? | Where it works | What helps (pluses) | Pluses
positives: Ce qui plaît | Ce qui marche | Ce qui fonctionne bien | Qu'est-ce qui lui plaît ? | Ce qui aide | Plus
positives: Was gut läuft | Was hilft | Was gefällt | Was gefällt dem Kunden? | Was freut ihn? | Was läuft gut?
positives: Qué le gusta | ¿Qué le gusta? | Lo que funciona | Lo positivo | Qué ayuda | ¿Qué funciona bien?
positives: O que agrada | O que funciona | O que ajuda | Do que ele gosta? | O que funciona bem? | O que vai bem

ideas: Что мы меняем | Что можно сделать | Что мы можем сделать? | Что будем менять | Что делать нам | Что исправить
ideas: Что предлагаем | Что мы предлагаем | Что можно исправить | Как сделать лучше | Как это исправить? | Фиксы
ideas: Наши идеи | Что поменять | Что можно поменять? | Что сделаем | Исправления | Быстрые решения | Что внедрить
ideas: Fix | Quick wins | What we change | What we will change | Quick win | What can we do? | How to fix it
ideas: The fix | Fixes | What to change | What should we change? | Proposed fix | What could we do? | What we'd change
ideas: Ce qu'on change | Ce que nous changeons | Que peut-on faire ? | Que faire ? | Corrections | Comment améliorer ?
ideas: Was wir ändern | Was können wir tun? | Was wir tun können | Was ändern wir? | Quick Wins | Was wir verbessern
ideas: Qué cambiamos | ¿Qué podemos hacer? | Qué se puede hacer | Lo que cambiamos | Arreglos | ¿Cómo mejorar?
ideas: O que mudamos | O que podemos fazer? | O que pode ser feito | O que vamos mudar | Correções | Como melhorar?

emotions: Что клиент должен почувствовать? | Desired feeling | Какие эмоции должен испытать клиент? | Желаемые эмоции
emotions: Что он должен чувствовать? | Что хотим, чтобы клиент почувствовал | Желаемое чувство | Целевое чувство
emotions: Что испытывает | Что он испытывает? | Какие чувства? | Какие у него эмоции? | Эмоции водителя
emotions: Desired emotions | What should they feel? | How should the customer feel? | Target emotion | How they should feel
emotions: How we want them to feel | Intended feeling | Ideal emotion | What do they feel? | How does the guest feel?
emotions: Émotion souhaitée | Ce qu'il devrait ressentir | Que devrait ressentir le client ? | Émotions visées
emotions: Gewünschtes Gefühl | Was soll der Kunde fühlen? | Zielemotion | Gewünschte Emotionen | Wie fühlt er sich?
emotions: Emoción deseada | ¿Qué debería sentir? | ¿Qué debería sentir el cliente? | ¿Cómo se siente?
emotions: Emoção desejada | O que ele deveria sentir? | Como deveria se sentir? | Como ele se sente?

goals: Задачи участника | Задачи гостя | Задачи пациента | Задачи ученика | Задачи студента | Задачи водителя
goals: Задачи жильца | Задачи заявителя | Цель донора | Цели арендатора | Цель туриста | Чего хочет родитель?
goals: Чего хочет добиться? | Цели сотрудника | Задача кандидата | Цель соискателя | Цель жителя | Цели читателя
goals: Donor goals | Tenant goals | Patient goals | Guest's goal | Visitor goals | Learner goals | Citizen goals
goals: Goals of the applicant | Employee goals | Driver goals | Candidate's goals | Parents' goals | Resident goals
goals: What the donor wants | What does the tenant want? | Big job | Little jobs | Little job | Small jobs
goals: Objectifs du patient | Objectifs de l'élève | But du visiteur | Que veut le client ? | Ce qu'il veut
goals: Ziele des Patienten | Ziele der Gäste | Patientenziele | Was will der Kunde? | Was er will
goals: Objetivos del paciente | Metas del huésped | ¿Qué quiere? | ¿Qué quiere el cliente? | Objetivos del alumno
goals: Objetivos do paciente | Metas do hóspede | O que ele quer? | O que o cliente quer? | Objetivos do aluno

backstage: За сценой | За сценой (бэкстейдж) | Что за сценой | За кадром | Что остаётся за кадром | Под капотом
backstage: Что происходит за кулисами? | Внутри компании | Процессы за сценой | Невидимо клиенту
backstage: Behind the stage | Behind the curtain | Off stage | What happens behind the scenes? | Under the hood
backstage: What happens backstage | Not visible to the customer | Hors scène | En coulisses | Dans les coulisses
backstage: Hinter der Bühne | Was hinter den Kulissen passiert | Detrás del escenario | Detrás de escena
backstage: Por trás das cortinas | Nos bastidores | Por trás do palco | Entre bambalinas | Derrière la scène

pains: Где мы косячим? | Где мы косячим | Что идёт не так? | Где ломается | Где мы ошибаемся? | Что ломается
pains: Где болит | Где болит? | Где теряем клиентов | Где проседаем | Косяки | Где мы теряем клиента? | Где плохо
pains: Что бесит клиента | Что его раздражает? | Наши косяки | Где ошибаемся | На что жалуются | На что жалуется клиент?
pains: Where it breaks | What goes wrong | Where does it break? | Where things go wrong | Where we fail | Pain
pains: What's broken | What can go wrong? | Where it hurts | Where we lose them | What breaks | What went wrong
pains: Ce qui coince | Où ça coince ? | Ce qui ne va pas | Qu'est-ce qui ne va pas ? | Ce qui l'énerve
pains: Wo hakt es? | Wo es hakt | Was läuft schief? | Was schief geht | Was nervt | Was nervt den Kunden?
pains: Qué falla | ¿Qué falla? | Dónde falla | Lo que sale mal | ¿Qué le molesta? | ¿Dónde fallamos?
pains: O que dá errado | Onde falha | O que não funciona | Onde erramos? | O que incomoda? | O que o incomoda?

duration: Время факт | Время план | Сколько времени | Сколько времени, | Сколько времени занимает? | Время, факт
duration: Плановое время | Фактическое время | План по времени | Срок план | Срок факт | Длительность (план)
duration: Сколько это длится? | Время (мин) | Сколько минут | Сколько дней | Время план/факт | Сколько занимает
duration: Time actual | Time planned | Actual time | Planned time | Time (actual) | Duration (plan) | How long?
duration: How long does it take? | How much time? | Time, plan | Time taken | Time it takes | How long it takes
duration: Temps réel | Temps prévu | Combien de temps ? | Durée prévue | Durée réelle | Combien de temps cela prend ?
duration: Zeit Ist | Zeit Soll | Wie lange? | Wie lange dauert es? | Dauer (Plan) | Geplante Zeit
duration: Tiempo real | Tiempo previsto | ¿Cuánto tiempo? | ¿Cuánto dura? | Duración estimada | Cuánto tarda
duration: Tempo real | Tempo previsto | Quanto tempo? | Quanto tempo leva? | Duração estimada | Quanto demora

owners: Lead dept | Fix owner | Owner dept | Responsible team | Lead team | Owning team | Dept | Dept.
owners: Action owner | Owner department | Who owns this? | Who owns it? | Who leads? | Who does it? | Idea owner
owners: Отв. отдел | Чей этап? | Кто владелец? | Кто чинит | Кто исправляет | Ответственный за исправление
owners: Чья зона | За кем закреплено | Чья ответственность? | Кто делает у нас | Ведущий отдел | Отв. лицо
owners: Équipe pilote | Service pilote | Qui est responsable ? | Pilote | Porteur | Qui s'en occupe ?
owners: Wer ist verantwortlich? | Zuständige Abteilung | Verantwortliches Team | Federführung | Wer macht es?
owners: ¿Quién es responsable? | Área a cargo | Encargado | ¿Quién se encarga? | Equipo a cargo | Dueño
owners: Quem é responsável? | Área dona | Encarregado | Quem cuida? | Dono da etapa | Time responsável

actions: Customer does | Клиент делает | User does | Guest does | The customer does | Гость делает | Пациент делает
actions: Что делает гость? | Что он делает? | Что делает ученик? | What does the donor do? | What they do? | Micro jobs
actions: Действия жильца | Действия заявителя | Actions of the tenant | Learner actions | Applicant actions
actions: Le client fait | Que fait le client ? | Que fait-il ? | Kunde tut | Was macht der Kunde? | Was tut er?
actions: El cliente hace | ¿Qué hace? | ¿Qué hace el cliente? | O cliente faz | O que ele faz? | O que o cliente faz?
actions: Actions du patient | Handlungen des Gastes | Acciones del paciente | Ações do paciente | Was der Kunde tut
thoughts: Customer thinks | Клиент думает | User thinks | Гость думает | О чём думает гость? | What does the guest think?
thoughts: Le client pense | Que pense-t-il ? | Que pense le client ? | Kunde denkt | Was denkt der Kunde? | Was denkt er?
thoughts: El cliente piensa | ¿Qué piensa? | ¿Qué piensa el cliente? | O cliente pensa | O que ele pensa?
thoughts: Мысли водителя | О чём он думает? | Что он думает? | Donor thoughts | Thoughts of the resident
emotions: Customer feels | Клиент чувствует | User feels | Гость чувствует | Что чувствует пациент? | Le client ressent
emotions: Que ressent-il ? | Que ressent le client ? | Kunde fühlt | Was fühlt der Kunde? | Was fühlt er?
emotions: El cliente siente | ¿Qué siente? | ¿Qué siente el cliente? | O cliente sente | O que ele sente?
quotes: Customer says | Клиент говорит | Гость говорит | Что говорит пациент? | Le client dit | Kunde sagt
quotes: El cliente dice | O cliente diz | Que dit le client ? | Was sagt der Kunde? | ¿Qué dice? | O que ele diz?
expectations: Customer expects | Клиент ожидает | Что ожидает гость? | Qu'attend le client ? | Was erwartet der Kunde?
expectations: ¿Qué espera? | ¿Qué espera el cliente? | O que o cliente espera? | O que ele espera? | Чего он ждёт?
needs: Customer needs | Клиенту нужно | Что нужно гостю? | De quoi a-t-il besoin ? | Was braucht der Kunde?
needs: ¿Qué necesita? | ¿Qué necesita el cliente? | Do que ele precisa? | O que o cliente precisa? | Patient needs
barriers: Qu'est-ce qui le bloque ? | Was hindert den Kunden? | ¿Qué le impide avanzar? | O que o impede?
barriers: Что ему мешает? | Что мешает гостю? | What stops the tenant? | What blocks them?
channels: Через какие каналы? | Which channels? | Quels canaux ? | Welche Kanäle? | ¿Qué canales? | Quais canais?

metrics: Conversão | Conversion to next | Конверсия в следующий шаг | Drop-off rate | Конверсия в следующий этап
metrics: Drop-off | Dropoff rate | Drop off | Conversion to next step | Conversion to next stage | Step conversion
metrics: Отвал | Процент отвала | Доля ушедших | Конверсия этапа | Конверсия дальше | Конверсия в покупку
metrics: Conversion rate (%) | CR, % | Churn rate | Abandonment rate | Completion rate | Taxa de conversão
metrics: Taux de conversion | Taux d'abandon | Taux de chute | Konversionsrate | Abbruchrate | Conversion-Rate
metrics: Tasa de conversión | Conversión | Tasa de abandono | Taxa de abandono | Conversão para a próxima etapa
ratings:satisfaction: Satisfação (1 a 5) | Satisfaction (1 to 5) | Удовлетворённость (от 1 до 5) | Satisfaction 1-5
ratings:satisfaction: Zufriedenheit (1 bis 5) | Satisfaction (1 à 5) | Satisfacción (1 a 5) | Satisfaction (de 1 à 5)
ratings:satisfaction: Satisfacción (del 1 al 5) | Zufriedenheit (von 1 bis 5) | Satisfação (de 1 a 5)
ratings:satisfaction: Удовлетворённость от 1 до 5 | Satisfaction from 1 to 5 | Satisfação de 1 a 5 | Satisfaction, 1 to 5
ratings:satisfaction: Zufriedenheit 1 bis 5 | Satisfacción 1 a 5 | Удовлетворённость гостя (1–5) | Guest satisfaction
ratings:impact: Impact | Impacto | Влияние
ratings:effort: Effort | Esforço | Aufwand
status: Size | Status

questions: Что спрашивает гость | What are they asking? | Welche Fragen stellt er? | ¿Qué dudas tiene?
questions: Quais dúvidas tem o cliente?
touchpoints: Where are they? | Where do they interact with us? | Où interagit-il ? | Wo interagiert der Kunde?
touchpoints: ¿Dónde interactúa el cliente? | Onde o cliente interage?
positives: Что порадовало клиента | Что ему помогает? | What do customers love? | Was läuft gut für den Kunden?
positives: ¿Qué le gusta al cliente? | O que o cliente gosta?
ideas: Что мы улучшаем | Что мы хотим изменить | Как помочь гостю? | What are we changing? | What will we improve?
ideas: How can we help? | Que peut-on améliorer ? | Was können wir verbessern? | ¿Qué podemos mejorar?
ideas: O que podemos melhorar?
emotions: Что чувствует ученик на этом шаге? | Какие эмоции у гостя? | What is the tenant feeling?
emotions: Que ressent l'utilisateur ? | Was empfindet der Gast? | ¿Qué siente el huésped? | O que o hóspede sente?
goals: Чего хочет пациент? | Цели и задачи участника | What is the donor trying to achieve?
goals: Que cherche l'utilisateur ? | Was möchte der Gast? | ¿Qué quiere lograr? | O que o paciente quer?
backstage: За кулисами (что делаем мы) | Процессы за кулисами | What goes on behind the scenes | Backstage (invisible)
backstage: Was passiert im Hintergrund
pains: Где клиент застревает? | Что может сломаться | Где у нас проблемы? | What are the pain points?
pains: What frustrates guests? | Where do customers struggle? | Qu'est-ce qui frustre le client ?
pains: Was ärgert den Kunden? | ¿Qué le frustra? | O que frustra o cliente?
duration: Время, план | Время по факту | Время (факт), мин | Time (planned) | Actual duration | Time spent (min)
duration: Durée (min) | Dauer in Minuten | Tiempo (min) | Tempo (min)
owners: Ответственный отдел | Отдел-владелец | Кто за это отвечает? | Responsible dept. | Which team owns it?
owners: Who is accountable? | Qui est le responsable ? | Wer ist zuständig? | ¿Quién es el responsable?
owners: Quem é o responsável?
actions: Ученик делает | Гость делает на этапе | Действия арендатора | The guest does | Actions de l'élève
actions: Que fait l'élève ? | Was macht der Gast? | ¿Qué hace el paciente? | O que o hóspede faz?
thoughts: Пациент думает | О чём думает ученик? | Visitor thinks | Que pense l'élève ? | Was denkt der Gast?
thoughts: ¿Qué piensa el huésped? | O que o aluno pensa?
metrics: Конверсия, % | Conversion % | Конверсия в заявку | Drop-off % | Conversion to purchase
metrics: Taux de conversion (%) | Taxa de conversão (%)
ratings:satisfaction: Satisfaction (/5) | Удовлетворённость (1-5) | Удовлетворённость гостя (от 1 до 5)
ratings:satisfaction: Satisfaction du patient (1 à 5) | Zufriedenheit der Gäste (1 bis 5)
ratings:satisfaction: Satisfacción del paciente (1 a 5)
"""
"""Labels as people say them, by what they mean."""

EXAMPLES = """
pains: Irritants, p. ex. une file | Irritants p.ex. une file | Irritants (p. ex. une file) | Irritants, comme une file
pains: Dores, por exemplo uma fila | Dores, p. ex. uma fila | Dores (por exemplo, uma fila) | Dores, ex.: fila
pains: Puntos de dolor, por ejemplo una cola | Puntos de dolor, p. ej. una cola | Dolores, p.ej., colas
pains: Puntos de dolor (p. ej. colas) | Problemas, ej.: una cola | Schmerzpunkte, z. B. Schlange | Probleme z.B. Schlange
pains: Schmerzpunkte, zum Beispiel Warten | Probleme (zum Beispiel eine Schlange) | Schmerzpunkte, bspw. Warten
pains: Schmerzpunkte, etwa eine Schlange | Schmerzpunkte, d. h. was nervt | Pain points, e.g. a queue | Pains, i.e. queues
pains: Pain points (for example, a queue) | Pain points such as a queue | Pains, eg queues | Pains, ex. a queue
pains: Боли, напр. очередь | Боли, например, очередь | Боли, т. е. что мешает | Боли (напр., очередь) | Боли, т.е. очередь
pains: Боли, то есть где трудно | Боли, к примеру очередь | Боли, такие как очередь | Irritants, c'est-à-dire une file
touchpoints: Точки контакта, напр.: сайт, офис | Touchpoints, e.g., website, store | Kontaktpunkte, z. B.: Website
touchpoints: Points de contact, p. ex. : site, boutique | Puntos de contacto, p. ej.: web | Pontos de contato, ex.: site
"""
"""Labels with examples behind them."""

HEADERS = """
phase: Этап клиента | Этап гостя | Этапы клиента | Стадия клиента | Этап пользователя | Этапы пациента | Фаза клиента
phase: Customer stage | User stage | Customer's stage | Stages of the customer | Customer phases | User phase
phase: Experience stage | Experience stages | Experience stage(s) | Patient stage | Guest stages | Stage of the guest
phase: Etapa do cliente | Etapas do usuário | Fase do cliente | Etapa del cliente | Etapas del usuario | Fase del cliente
phase: Étape du client | Étapes de l'utilisateur | Phase du client | Phase des Kunden | Kundenphase | Phasen des Nutzers
step: Шаг ученика | Шаг клиента | Шаг пользователя | Шаг гостя | Шаг пациента | Шаг участника
step: User step | Customer step | Customer's step | Step of the customer | Learner step | Patient step | Guest step
step: Passo do cliente | Passo do usuário | Paso del cliente | Paso del usuario | Schritt des Kunden | Schritt des Nutzers
"""
"""Words for phases and steps with whose they are."""

NO_HEADERS = (
    "Этап 1 | Шаг 2 | Этап оплаты | Step two | Step 2 | Phase 1 | Stage one | Шаг первый | Первый шаг | Этап знакомства | "
    "Этап заявки | Payment step | Étape 1 | Etapa 2 | Schritt 3 | Phase zwei | Paso uno | Passo um | Клиент | Customer | "
    "Гость | User | The first step | Next step | Следующий шаг | Шаг к цели | Этап № 3 | Stage 2: Purchase | "
    "Шаг навстречу клиенту | Step by step | Phase d'achat du produit | Этап клиента 1 | User step 2 | Шаг клиента №2"
)
"""Names of phases and steps, and other texts that are no header."""

FALSE_FRIENDS = """
Parcours client
Parcours du client
Recorrido del cliente
Jornada do cliente
Kundenreise
Путь клиента
Customer journey
Innovation
Инновация
Experience stage
Experience stages
Experience stage(s)
Этап клиента
Pregunta a sus amigos por las reseñas de la web
Pregunta a sus amigos
Вопрос решается за день
Вопрос решили за один день
Проблема решилась быстро
Проблема с доступом решена
Идея понравилась друзьям
Боль прошла после приёма
Цель достигнута
Цель визита понятна
Действие не выполнено
Ожидание в очереди сорок минут
Мысль о покупке не отпускает
Канал не отвечает
Думает, что дорого
Думает о покупке второй машины
Чувствует себя обманутым
Чувствует, что его не слышат
Делает заказ на сайте
Говорит с менеджером по телефону
Видит рекламу в метро
Спрашивает друзей о ценах
Хочет купить подешевле
Asks friends about reviews
Гости
Гость спрашивает дорогу
Клиент хочет скидку
Где туалет?
What is included?
Que puis-je faire ?
Was kostet das?
¿Cuánto cuesta?
Quanto custa?
Кто придёт?
Что взять с собой?
Когда приедет курьер?
How much does it cost?
Сколько это стоит?
Can I return it?
Кто последний?
Время вышло
Время не подошло
Где купить?
Что выбрать?
Что если сломается?
Боится ошибиться
Гость ждёт такси
Plus de temps
Места нет
Местами скользко
Внутри темно
Local store
Where to buy
Fixed price
Why us?
Lieu de travail
Onde comprar?
Dónde comprar
Wo kaufen?
Was nun?
Ort der Abholung
Radio
Кухня
Правки к договору
Исправление ошибок в заявке
CTR ads
Pilot
Pilote automatique
Корректировка заказа
Изменение заказа
Asks guests
Asks family
Invite team
Вопросы к врачу
Вопросы в конце
Заметки в телефоне
Действия при пожаре
Tell guests
Guest WiFi
Parent
Родители ученика
Звонок клиенту
Договор с жильцом
Ошибка E:14 на табло
Провал
Thinks about the price
Feels lost in the menu
Does the shopping online
Says the price is too high
Problem solved in one day
The problem was solved
Questions the price of the plan
Needs to call support twice
Wants to pay by card
Expects a call back in an hour
Fixes the printer himself
Fix the login page
Lead arrives from the website
Leads fall out of the CRM
Demande à ses amis leur avis
Pense à la livraison
Problème résolu en un jour
Fait ses achats en ligne
Hace la compra en la web
Busca reseñas en internet
Siente que nadie le escucha
Problema resuelto en un día
Faz o pedido pelo site
Pergunta aos amigos sobre o preço
Problema resolvido em um dia
Fragt Freunde nach ihrer Meinung
Denkt an den Preis
Problem in einem Tag gelöst
Fühlt sich allein gelassen
Где мой врач?
Куда идти?
Где находится офис?
Сколько времени ждать курьера?
Сколько стоит доставка?
Какие вопросы зададут на собеседовании?
How long until it arrives?
What time do you open?
Where is the entrance?
Wo ist der Eingang?
Où est l'entrée ?
¿Dónde está la tienda?
Onde fica a loja?
Гость
Пациент
Tenant
Donor
Student
Клиент делает заказ
Клиент думает о цене
Гость чувствует себя лишним
The customer does not know the price
Customer feels lost
"""
"""Texts that stand in cells or titles, and name no lane though a word of theirs might."""


def table(lines):
    return [
        (label.strip(), meant)
        for line in lines.strip().splitlines()
        if line
        for meant, _, labels in [line.partition(": ")]
        for label in labels.split(" | ")
    ]


def meant(label, kind):
    found = WORDS.lane(label)
    return found and (f"{found.lane}:{found.kind}" if ":" in kind else found.lane)


@pytest.mark.parametrize("lines", [SAID, EXAMPLES], ids=["said", "examples"])
def test_labels_mean_the_same_however_they_are_said(lines):
    cases = table(lines)
    wrong = {label: (lane, meant(label, lane)) for label, lane in cases if meant(label, lane) != lane}

    assert len(cases) >= (500 if lines is SAID else 40)
    assert wrong == {}


def test_whose_steps_they_are_makes_no_other_header():
    cases = table(HEADERS)
    assert len(cases) >= 50
    assert {label: found for label, kind in cases if (found := WORDS.header(label)) != kind} == {}


def test_several_steps_of_somebody_may_be_what_they_do():
    for label in (
        "Шаги ученика",
        "Шаги клиента",
        "User steps",
        "Patient steps",
        "Passos do hóspede",
        "Pasos del cliente",
        "Schritte des Gastes",
    ):
        meant = WORDS.lane(label)
        assert meant, label
        assert (WORDS.header(label), WORDS.perhaps_header(label), meant.lane) == (None, "step", "actions"), label


def test_names_of_phases_and_steps_are_no_headers():
    names = NO_HEADERS.split(" | ")
    assert len(names) >= 30
    assert {name: found for name in names if (found := WORDS.header(name))} == {}


def test_what_only_begins_like_a_label_is_none():
    texts = FALSE_FRIENDS.strip().splitlines()
    assert len(texts) >= 75
    assert {text: meant.lane for text in texts if (meant := WORDS.lane(text))} == {}


def test_what_should_be_felt_is_of_the_future():
    wanted = "Что клиент должен почувствовать? | Desired feeling | What should they feel? | Was soll der Kunde fühlen?"
    for label in [*wanted.split(" | "), "¿Qué debería sentir?", "O que ele deveria sentir?", "Émotion souhaitée"]:
        assert WORDS.future(label), label
    for label in ("Что чувствует клиент?", "Feelings", "Was fühlt der Kunde?", "¿Qué siente?", "Эмоции должника"):
        assert not WORDS.future(label), label
