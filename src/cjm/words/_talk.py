"""How people call the lanes at work and at home: abbreviations, office talk, slang, halves of sentences (see `_said`).

Whole labels only: a word that may as well stand in a cell ("meh", «ок») is a concept (see `_concept_words`), no label.
"""

from __future__ import annotations

TALK = {
    "en": {
        "channels~": "Media | Means",
        "goals": (
            "Trying to | What she wants | What he wants | What she is trying to do | What he is trying to do | What "
            "they're after | What she's after | What he's after | Why they come | Why they're here | JTBDs | "
            "Jobs-to-be-done | What success looks like for them | Wants to"
        ),
        "business_goals": (
            "What we want | What we need from this | What we're after | What's in it for us | Biz goals | Biz goal | "
            "Bus. goals | Company aim | Our aim | Our aims | What the business wants | Org goals"
        ),
        "actions": (
            "What will happen | What's going to happen | What happens next | What she does | What he does | What "
            "are they up to | What they're up to | What they get up to | What "
            "people do | What I do | User does | Cust. actions | Steps they take | Moves they make"
        ),
        "thoughts": (
            "What she thinks | What he thinks | In her head | In his head | In their head | In their heads | In "
            "their mind | Going through their mind | What goes through their mind | What's going through their head "
            "| What's in their head | What she's thinking | What he's thinking | Says to self | Says to herself | "
            "Says to himself | Inner thoughts"
        ),
        "questions": (
            "What they wonder | What she asks | What he asks | Her question | His question | Her questions | His "
            "questions | Their question | Their questions | Qs | Qs they have | Q's | Things they ask | What we get "
            "asked"
        ),
        "quotes": (
            "In her words | In his words | In their words | In their own words | In her own words | In his own words "
            "| Own words | What we hear | What we heard | Heard on the phone | Word for word | What she says | What "
            "he says | Actual words | Quote from interview | Quotes from interviews"
        ),
        "emotions": (
            "How she is | How he is | How they are | How she is doing | How he is doing | How she's doing | How "
            "they're doing | How is she doing | How are they | How she feels | How he feels | How is she | How is "
            "he | How she's feeling | How he's feeling | How "
            "they're feeling | How are they feeling | How does it feel | How it feels | How it should feel | Vibe "
            "check | Mood score | Mood o meter | Mood-o-meter | Feels like | Temperature check"
        ),
        "ratings:satisfaction": (
            "Sat score | CSAT | CSAT score | How happy | How happy are they | Happy score | Star rating"
        ),
        "ratings:severity": (
            "Sev | Sev. | Severity H/M/L | How bad | How bad is it | How serious | RAG status | RAG rating"
        ),
        "ratings:priority": "Prio | Prio. | Priority H/M/L | MoSCoW | How urgent | How urgent is it",
        "ratings:importance": "How much it matters | How much does it matter | How big a deal",
        "pains": (
            "What bugs them | What bugs her | What bugs him | What annoys her | What annoys him | What's annoying | "
            "What's annoying them | The annoying part | The annoying bit | Annoying bits | Bad bits | Gripes | "
            "Grumbles | Moans | Pet peeves | Niggles | Hurts because | What drives them mad | What drives them crazy "
            "| Pain pts | Pain pt | Pain pts. | Sad bits | Sore points | What they hate | What they don't like | "
            "What people complain about | What they complain about | Where we let them down | Our mistakes | Issue "
            "faced | Issues faced | Difficulties faced | What sucks | What's rubbish | Lowlights | Where we lose "
            "people"
        ),
        "barriers": (
            "What gets in the way | What's in the way | What stops her | What stops him | What trips them up | What "
            "blocks them | What holds her back | What holds him back | What puts them off | Blockers and risks | "
            "Stumbling blocks | Stumbling block | Why they drop out | Why they leave"
        ),
        "positives": (
            "What went nicely | What goes nicely | What they like best | Good bits | Best bits | Happy bits | The "
            "good stuff | Nice touches | What we get right | What we got right | Moments that delight | What makes "
            "them smile | What she likes | What he likes | Brightspots"
        ),
        "ideas": (
            "Bright ideas | Bright idea | Could we just | What if we | Could do better | What could be better | What "
            "would be better | Better if | It would be better if | Me next time | What I'd change | What I would "
            "change | What to try | Things to try | Try next | Bets | Our bets | Oppty | Opptys | Opps | Oppties | "
            "Opp. | Opport. | Opportunities for us | Fix ideas | Ways to fix it | Ways to fix | Improvement levers | "
            "Scope for improvement | Scope to improve | Change needed | Changes needed | Say instead | Do instead | "
            "What we should do | What we'd do differently | Do differently | Wish list | Ideas to try"
        ),
        "frontstage": (
            "Staff she meets | Staff he meets | Staff they meet | Staff met | Who she meets | Who he meets | Who "
            "they meet | People they meet | Who serves them | Front of house | FOH | What staff do | What our "
            "staff do | What staff say | Agent says | Agent does | "
            "Host does | Staff met | What we do in front of them | Who serves them | Staff side"
        ),
        "backstage": (
            "Back of house | BOH | Back-of-house | In the back room | Back room | Behind the counter | Internal "
            "processing | What happens on our side | What fires in the background | What happens in the background | "
            "Behind-the-scenes | My job behind the scenes"
        ),
        "physical_evidence": (
            "Stuff they are handed | Stuff she is handed | Stuff he is handed | What they are given | What they get "
            "handed | Things they take away | Letter, form or link | Documents in hand | Things they "
            "hold | What they hold in their hands | Phys. evidence | Props and signs"
        ),
        "touchpoints": (
            "Touchpts | Touchpt | Touch pts | Touch pt | TPs | Touch-points | Where they bump into us | Where we "
            "touch them | Where she meets us | Where he meets us | What they touch | Place / counter | Places and "
            "people | Who or what they meet | What they come across | New touch point | New touchpoint"
        ),
        "channels": (
            "Contact via | Reaches us by | How they reach us | How she reaches us | How he reaches us | How they "
            "contact us | How they get in touch | How we reach them | Comes by | Comes via | By which channel | "
            "Chan. | Chnl"
        ),
        "systems": (
            "Sys | Sys. | Systems open | System open | Apps used | Applications used | Software used | Kit & systems "
            "| Kit and systems | What system | Which system | Which systems | What runs it | IT used"
        ),
        "metrics": (
            "How we'll know | How will we know | How we know it worked | How do we know it worked | How we will know "
            "| Numbers to watch | What we measure | What to measure | Conv. | Conv rate | Conv. rate"
        ),
        "owners": (
            "Who delivers | Who delivers it | Delivered by | Who makes it happen | Name against it | Names against "
            "it | Whose job | Whose job is it | Whose job is this | Whose is it | "
            "Who picks it up | Who picks this up | Who's on it | Who's on the hook | On the hook | Staff lead | Team "
            "to fix | Who will fix | DRI | Resp. | PoC | PIC | By whom | Who's responsible | Who will do it | Who "
            "should do it | Who fixes this | Ball is with | Lead person | Who at our end | Who from our side | Who "
            "helps"
        ),
        "duration": (
            "Elapsed time | TAT | TAT today | Turnaround | Turnaround time | Wait time | Hrs lost | Hours lost | "
            "Time lost | AHT | Handling time | Avg time | Avg. time | How long do they wait | How long they wait | "
            "Dur. | Time in min"
        ),
        "status": "Done yet | Is it done | Where we are with it | State of play | Stat.",
        "comments": (
            "TODO | To do | To-do | To-dos | NB | N.B. | Misc. | Anything else | Other stuff | Rem. | Cmts | "
            "My notes | Fyi | Note to self"
        ),
        "experience": (
            "What happened | How it is now | How it is today | What it's like | What it is like | How it goes now"
        ),
        "insights": "What we learned | What we learnt | What we found out | What we found | Aha moments",
        "expectations": (
            "What she expects | What he expects | What they hope for | What she hopes for | What they were promised"
        ),
        "needs": (
            "What she needs | What he needs | What would help | What would help them | Must haves | Needs from us"
        ),
    },
    "ru": {
        "channels~": "Площадка | Носители",
        "goals": (
            "Чего добивается | Чего она хочет | Чего он хочет | Зачем пришла | Зачем он здесь | Зачем она здесь | "
            "Зачем приходит | Что ему надо | Что ей надо | Джоб | Джобы | Джоба | Зачем всё это | Для чего"
        ),
        "business_goals": (
            "Что нам надо | Что нужно нам | Что нужно бизнесу | Зачем нам это | Зачем это нам | Наша выгода | Наш "
            "интерес | Чего хотим мы | Чего мы хотим | Выгода компании | Наша задача | Наши задачи"
        ),
        "actions": (
            "Что произойдёт | Что будет происходить | Что дальше происходит | Чё делает | Че делает | Чё "
            "происходит | Че происходит | Что она делает | Что он делает | Что делают | "
            "Чем занят | Чем занята | Чем занимается | Шаги юзера | Делает руками | Ход событий | Как действует | "
            "Что делает человек"
        ),
        "thoughts": (
            "Что у него в голове | Что у неё в голове | Что у них в голове | В голове | Что в голове у клиента | О "
            "чём она думает | О чём он думает | О чём думают | Что она думает | Что он думает | Сам себе говорит | "
            "Сама себе говорит | Говорит сам себе | Говорит про себя | Про себя думает | Что крутится в голове | "
            "Мысли в голове"
        ),
        "questions": (
            "Чё спрашивает | Что спрашивают | О чём спрашивают | Его вопрос | Её вопрос | Их вопросы | Его вопросы | "
            "Её вопросы | Вопросики | Что непонятно человеку | Чего не понимает | Что хотят узнать | Вопросы, "
            "которые крутятся"
        ),
        "quotes": (
            "Своими словами | Его словами | Её словами | Их словами | Цитаты с интервью | Цитата с интервью | Что "
            "говорят | Что слышим | Что мы слышим | Из интервью | Фидбек дословно | Что сказал | Что сказала"
        ),
        "emotions": (
            "Как ему | Как ей | Как им | Как ему у нас | Как ей у нас | Каково ему | Каково ей | На душе | Что на "
            "душе | Настр. | Настр-е | Настр-ие | Эмо | Эмо. | Эмоц. | Эмо-шкала | Градус эмоций | Эмоушен | Эмоушн "
            "| Как ощущается | Как должно ощущаться | Ощущается как | Мордочка | Рожица | Что чувствуют | Что она "
            "чувствует | Что он чувствует | Как он себя чувствует | Как она себя чувствует"
        ),
        "ratings:satisfaction": (
            "Насколько доволен | Насколько довольна | Насколько довольны | CSAT | Удовл. | Удовл-сть | Оценка клиента"
        ),
        "ratings:severity": "Насколько критично | Насколько больно | Насколько серьёзно | Крит. | Критич.",
        "ratings:priority": "Приор. | Прио | Приор-т | Насколько срочно | В какую очередь | Срочность",
        "ratings:importance": "Насколько важно | Насколько это важно",
        "pains": (
            "Что бесит | Что её бесит | Что его бесит | Бесячее | На чём бомбит | От чего бомбит | Что подгорает | "
            "Затык | Затыки | Фрикшн | Фрикшны | Пейны | Пэйны | Фейлы | Наши фейлы | Что напрягает | Что злит | Что "
            "достаёт | Что достало | Чего боится | Чего боятся | Что не понравилось | Что не понял | Что с этим не "
            "так | Что тут не так | Узкие места у нас | Где мы теряем людей | Где теряем людей | Где сливаются | Где "
            "отваливаются | Минусы сейчас | Что плохого | Косячим"
        ),
        "barriers": (
            "Из-за чего может уйти | Почему может уйти | Из-за чего уходит | Почему уходит | Почему бросает | "
            "Из-за чего бросает | Где стопорится | Где тормозит | Что тормозит | Что стопорит | Загвоздки | Что не "
            "даёт | Что держит | "
            "Что не пускает | Почему уходит | Почему уходят | Почему отваливается | Почему не покупает | Почему не "
            "идёт дальше"
        ),
        "positives": (
            "Что в кайф | Что зашло | Что круто | Что приятного | Приятности | Плюсики | Что порадовало его | Чем "
            "довольны | За что любят | За что нас любят"
        ),
        "ideas": (
            "Как надо | Как надо бы | Как надо бы сделать | Надо бы | Хорошо бы | Хорошо бы сделать | На будущее | "
            "Что подкрутить | Что докрутить | Что допилить | Что фиксим | Фиксим | Что пофиксить | Что поправить нам "
            "| Что придумали | Что бы я поменяла | Что бы я поменял | Что бы поменять | Что можно поправить | Что "
            "можем поправить | Что можем поправить сами | Как можно лучше | А что если | Наше предложение | Моя "
            "гипотеза | Наши гипотезы | Чего добавить | Что попробовать | Что тестируем | Рацпредложения | Что "
            "сделать иначе | Как исправить ситуацию | Что с этим делать | Что с этим сделать"
        ),
        "frontstage": (
            "Кто рядом | Кто с ним рядом | Кто с ней рядом | Кто встречает | Кто обслуживает | Что делаем на виду | "
            "Что мы делаем на виду | Наши на виду | Что делает персонал | Что говорит персонал | Оператор говорит | "
            "Что говорит оператор | Кто с клиентом | Кто общается с клиентом"
        ),
        "backstage": (
            "Что делаем внутри | Что мы делаем внутри | У нас внутри | Что у нас внутри | Наша кухня | На нашей "
            "стороне | Что происходит у нас | Что у нас происходит | Подкапотное | Закулисные процессы"
        ),
        "physical_evidence": (
            "Бумаги на руках | Документы на руках | Что на руках | Что получает на руки | Что в руках | Что держит в "
            "руках | Раздатка | Что выдаём"
        ),
        "touchpoints": (
            "ТК | Т. контакта | Точки конт. | Где с нами сталкивается | С чем сталкивается | С кем сталкивается | "
            "Чем сталкивается | Где сталкивается | Куда тыкает | Куда тыкают | Куда жмёт | Через что | Место встречи "
            "| Где пересекаемся | Где встречает | Где нас видит | Тачи | Где контакт"
        ),
        "channels": (
            "Как общаемся | Как с нами связывается | Как связывается | Чем связываемся | По какому каналу | Откуда "
            "приходит | Откуда пришёл | Откуда узнал | Откуда узнаёт | Как доходит до нас | Способ связи | Вид связи"
        ),
        "systems": (
            "Нужно от ИТ | Нужно от бэка | Нужно от разработки | Что нужно от ИТ | Где это в CRM | В какой системе "
            "| В каких системах | Программа/журнал | Что нужно от бэка | Нужно от "
            "бэка | Софт/системы | Наши системы | В чём работаем | В чём ведём"
        ),
        "metrics": (
            "% дошедших | Доля дошедших | Сколько дошло | Дошло | Дошли до конца | Как поймём | Как поймём, что "
            "получилось | Как узнаем | Как узнаем, что сработало | Цифирь | Наши цифры "
            "| Что меряем | Чем меряем | Чем измеряем | Конв. | Конва | Сколько дошло | Показ-ли"
        ),
        "owners": (
            "Тянет на себя | Кто тянет | На чьей стороне | Чья роль у нас | Оунер | Овнер | Кто оунер | Кто овнер "
            "| Чей хвост | Чьё | Чья задача | Чья работа | Чей вопрос | Кто "
            "займётся | Кто занимается | Кто возьмёт | Кто берёт | Кто из наших | Кто у нас | Кто у нас делает | На "
            "ком | За кем | За кем это | Кто тащит | Кто рулит | С кого спросить | Исп. | Исполн. | Отв-й | Отв-ный "
            "| Ответств. | Кому поручить | Кому делать | Ответственный ФИО"
        ),
        "duration": (
            "Сколько по времени | Сколько ждать | Долго ли | Дл-ть | Длит. | Длит-ть | "
            "Прод-ть | Срок по регламенту | Срок по регл. | АХТ | AHT | Время, мин"
        ),
        "status": "Ст-с | Стат. | Сделано ли | На какой стадии | Как дела с этим | Что сделано",
        "comments": "Прим. | Примеч. | Комм. | Комменты | Доп. | Допы | P.S. | NB | От себя | Заметки на полях",
        "experience": (
            "Как сейчас устроено | Как проходит сейчас | Как это сейчас | Как происходит сейчас | Как оно сейчас | "
            "Как всё сейчас | Что сейчас | Как было"
        ),
        "insights": "Что узнали | Что поняли | Что заметили | Инсайты с интервью | Что мы поняли | Что мы узнали",
        "expectations": (
            "Жду от сервиса | Ждёт от нас | Чего ждут | Что ждёт от нас | Чего ждёт от нас | На что надеется"
        ),
        "needs": "Что необходимо | Что надо человеку | Чего не хватает | Чего ему не хватает | Чего ей не хватает",
        "personas": "Кто вовлечён | Кто участвует | Кто решает | ЛПР",
    },
    "fr": {
        "channels~": "Médias",
        "goals": (
            "Ce qu'elle veut | Ce qu'ils veulent | Ce qu'elle cherche | Son but | Son objectif | Ses objectifs | "
            "Pourquoi il vient"
        ),
        "business_goals": "Ce qu'on veut nous | Ce que nous voulons | Notre objectif | Nos objectifs | Notre but",
        "actions": (
            "Ce qui va se passer | Ce qui se passera | Ce qu'elle fait | Ce qu'ils font | Ce qu'il fait | Ce que "
            "fait le client | Ses gestes | Ce qui se passe"
        ),
        "thoughts": (
            "Ce qu'elle se dit | Ce qu'il se dit | Ce qu'ils se disent | Dans sa tête | Dans leur tête | Ce qu'elle "
            "pense | Ce qu'il pense | Ce qu'ils pensent | Ce qui lui passe par la tête"
        ),
        "questions": (
            "Ce qu'elle se demande | Ce qu'ils se demandent | Sa question | Leurs questions | Questions qu'elle se pose"
        ),
        "quotes": (
            "Dans ses mots | Avec ses mots | Ses mots | Ce qu'elle dit | Ce qu'il dit | Ce qu'ils disent | Ce qu'on "
            "entend | Mot pour mot"
        ),
        "emotions": (
            "Comment elle va | Comment il va | Son humeur | Ce qu'elle ressent | Ce qu'il ressent | Ce qu'ils "
            "ressentent | Comment elle se sent | Son "
            "état d'esprit | Météo intérieure | Comment va-t-elle | Comment va-t-il"
        ),
        "pains": (
            "Ça coince où | Où est-ce que ça coince | Ce qui l'agace elle | Ce qui les agace | Ce qui les énerve | "
            "Galères | Ses galères | Pb | Pbs | Ce qui cloche | Ce qui pose problème | Ce qu'elle n'aime pas | Ce "
            "qu'il n'aime pas | De quoi se plaint-il | Ce dont il se plaint | Là où ça fait mal | Peurs | Ses peurs"
        ),
        "barriers": (
            "Ce qui la bloque | Ce qui les bloque | Ce qui la freine | Ce qui les freine | Ce qui l'empêche | Ce qui "
            "l'arrête"
        ),
        "positives": "Ce qu'elle aime | Ce qu'ils aiment | Ce qui fait plaisir | Ce qu'on fait bien | Coups de cœur",
        "ideas": (
            "Piste | Pistes | Pistes d'amélioration | Nos idées | Ce qu'on pourrait faire | Ce que je changerais | "
            "Ce qu'il faudrait | Propositions"
        ),
        "owners": (
            "Qui chez nous | Qui fait | Qui fait quoi | Qui s'en charge | Qui de chez nous | Resp. | Référent | À "
            "qui de jouer | C'est à qui"
        ),
        "systems": "Logiciel / registre | Outil utilisé | Outils utilisés | Outil informatique",
        "touchpoints": (
            "Où on se croise | Où il nous rencontre | Où elle nous rencontre | Points de rencontre | Avec quoi | "
            "Face à quoi"
        ),
        "channels": (
            "Par où il passe | Par où elle passe | Comment il nous contacte | Comment elle nous contacte | Moyen de "
            "contact"
        ),
        "physical_evidence": "Papiers en main | Documents remis | Ce qu'on lui remet | Ce qu'il reçoit en main",
        "duration": "Temps d'attente | Combien d'attente | Combien de jours",
        "metrics": "Comment on saura | Comment le mesurer | Comment on mesure | Les chiffres",
        "comments": "Rem. | Rq | NB | À noter | Comm.",
        "status": "Où on en est | Où en est-on | Fait ou pas",
        "experience": "Comment ça se passe | Comment ça se passe aujourd'hui | Ce qui s'est passé",
        "insights": "Ce qu'on a appris | Ce qu'on retient | Ce que nous avons appris",
        "backstage": "Chez nous derrière | Ce qu'on fait derrière | Cuisine interne",
        "ratings:satisfaction": "Note du client | Content ou pas | Note de satisfaction",
    },
    "de": {
        "channels~": "Medien",
        "goals": (
            "Was sie will | Was will sie | Was will er | Wozu das Ganze | Was sie erreichen will | Worum es geht"
        ),
        "business_goals": "Was wir wollen | Unser Ziel | Unsere Ziele | Was wir davon haben",
        "actions": (
            "Was passieren wird | Was passieren soll | Was sie macht | Was er macht | Was sie tut | Was er tut | "
            "Was macht sie | Was macht er | Was gerade "
            "passiert"
        ),
        "thoughts": (
            "Was sie denkt | Was er denkt | Was denkt sie | Was denkt er | Was ihr durch den Kopf geht | Was ihm "
            "durch den Kopf geht | Sagt sich | Was sie sich sagt"
        ),
        "questions": (
            "Was sie fragt | Was fragt sie | Ihre Frage | Ihre Fragen | Seine Fragen | Was sie wissen will | Was er "
            "wissen will"
        ),
        "quotes": (
            "O-Ton | O-Töne | In eigenen Worten | Mit ihren Worten | Was sie sagt | Was er sagt | Was wir hören"
        ),
        "emotions": (
            "Wie es ihr geht | Wie es ihm geht | Wie es ihnen geht | Wie ist die Laune | Wie geht es ihr | Wie "
            "geht es ihm | Wie geht's ihr | Wie geht's ihm | Wie sie sich "
            "fühlt | Wie fühlt sie sich | Gemütslage | Wie ist er drauf | Wie ist sie drauf"
        ),
        "pains": (
            "Woran es hakt | Woran hakt es | Wo es hängt | Wo hängt es | Was stört | Was sie stört | Was ihn stört | "
            "Was sie nervt | Ärgernisse | Was ärgert | Was ärgert sie | Was schiefging | Worüber sie klagen | Wo der "
            "Schuh drückt | Wovor hat er Angst | Wovor hat sie Angst"
        ),
        "barriers": (
            "Was im Weg steht | Was hält sie auf | Was hält ihn auf | Was sie aufhält | Was ihn aufhält | Was bremst "
            "| Stolpersteine"
        ),
        "positives": (
            "Was schön ist | Was schön war | Was gut war | Was gut ist | Was sie mag | Was er mag | Was Spaß macht | "
            "Was klappt"
        ),
        "ideas": (
            "So wäre es schön | So wäre es besser | Besser wäre | Was wäre besser | Was ich ändern würde | Beim "
            "nächsten Mal | Was man ändern könnte | Zum Ausprobieren | Was wäre wenn"
        ),
        "owners": (
            "Bei uns macht das | Wer bei uns | Wer von uns | Wer kümmert sich | Wer ist dran | Wer macht's | Zust. | "
            "Verantw. | Wessen Aufgabe | Wer soll das machen"
        ),
        "systems": "Zettel / Kasse / PC | Welches System | Womit wir arbeiten",
        "touchpoints": (
            "Wo er uns trifft | Wo sie uns trifft | Womit er zu tun hat | Womit sie zu tun hat | Kontaktp."
        ),
        "channels": "Worüber | Über welchen Weg | Wie er uns erreicht | Wie sie uns erreicht | Wie sie sich melden",
        "physical_evidence": "Was er in der Hand hat | Was sie in der Hand hat | Was er bekommt | Was sie bekommt",
        "duration": "Wie lange wartet er | Wie lange wartet sie | Wie lang | Zeit in Min | Dauer in Min",
        "metrics": "Woran merken wir es | Woran wir es merken | Wie wir es messen | Wie messen wir es",
        "comments": "Anm. | Bem. | NB",
        "status": "Stand der Dinge | Schon erledigt",
        "experience": "Wie es jetzt ist | Wie es heute ist | Wie es läuft | Wie läuft es heute",
        "insights": "Was wir gelernt haben | Was wir wissen | Was wir erfahren haben",
        "backstage": "Bei uns hinten | Was bei uns passiert | Was wir im Hintergrund tun",
        "ratings:satisfaction": "Wie zufrieden | Zufr. | Schulnote",
    },
    "es": {
        "channels~": "Medios",
        "goals": "Qué quiere conseguir | Qué quiere ella | Qué quiere él | Para qué viene | A qué viene",
        "business_goals": "Qué queremos nosotros | Nuestro objetivo | Nuestros objetivos | Lo que queremos",
        "actions": (
            "Qué va a pasar | Qué pasará | Qué hace ella | Qué hace él | Lo que hace | Qué hacen | Qué pasa | "
            "Qué está haciendo"
        ),
        "thoughts": (
            "Qué le pasa por la cabeza | Lo que le pasa por la cabeza | En su cabeza | Qué tiene en la cabeza | Lo "
            "que piensa | Qué se dice | Se dice a sí misma"
        ),
        "questions": "Qué nos pregunta | Qué nos preguntan | Su pregunta | Lo que pregunta | Qué quiere saber",
        "quotes": (
            "En sus palabras | Con sus palabras | Sus palabras | Qué dice | Lo que dice | Qué oímos | Lo que oímos"
        ),
        "emotions": "Su ánimo | Qué siente ella | Lo que siente | Cómo está | Cómo se encuentra | Cara que pone",
        "pains": (
            "Qué le fastidia | Lo que le fastidia | Qué la molesta | Qué lo molesta | Dónde se atasca | De qué se "
            "queja | De qué se quejan | Lo malo | Qué va mal | Qué no le gusta | Lo que no le gusta | A qué le teme"
        ),
        "barriers": "Qué la frena | Lo que la frena | Lo que le frena | Qué le para | Qué estorba | Por qué se va",
        "positives": "Qué le encanta | Lo que le encanta | Qué mola | Qué hacemos bien",
        "ideas": (
            "Qué cambiaría | Qué cambiaría yo | Qué se podría hacer | Qué probar | Para probar | Lo que haría yo"
        ),
        "owners": (
            "Quién de nosotros | Quién lo lleva | Quién lo arregla | A quién le toca | Resp. | De quién es | Quién "
            "se ocupa | Nos toca a"
        ),
        "systems": "Qué programa | Qué sistema usamos | Con qué programa",
        "touchpoints": (
            "Dónde nos encuentra | Dónde nos ve | Con qué se encuentra | Con quién se topa | Con qué se topa"
        ),
        "channels": "Por dónde | Por dónde nos habla | Por dónde llega | Por dónde nos contacta | Cómo nos contacta",
        "physical_evidence": "Papeles en mano | Qué le damos | Qué se lleva | Documentos en mano",
        "duration": "Cuánto espera | Cuánto tiempo espera",
        "metrics": "Cómo lo sabremos | Cómo sabremos | Cómo lo medimos | Qué medimos",
        "comments": "Obs. | NB",
        "status": "Cómo va | En qué va | Hecho o no",
        "experience": "Cómo es ahora | Cómo es hoy | Cómo funciona hoy | Qué pasó",
        "insights": "Qué aprendimos | Lo que aprendimos | Qué descubrimos",
        "backstage": "Puertas adentro | Lo que hacemos por dentro | Cocina interna",
        "ratings:satisfaction": "Qué tan contento | Qué tan contenta | Nota que pone | Puntuación del cliente",
    },
    "pt": {
        "channels~": "Meios",
        "goals": "O que ela quer | O que eles querem | Para que veio | Pra que veio | O que ele quer conseguir",
        "business_goals": (
            "O que a gente quer | O que nós queremos | Nosso objetivo | Nossos objetivos | O que queremos"
        ),
        "actions": (
            "O que vai acontecer | O que ela faz | O que ele faz | O que fazem | O que está fazendo | O que rola"
        ),
        "thoughts": (
            "O que ela pensa | O que ele pensa | O que pensam | Na cabeça dele | Na cabeça dela | O que passa na "
            "cabeça | O que passa pela cabeça | O que se passa na cabeça"
        ),
        "questions": (
            "O que ela pergunta | O que ele pergunta | O que perguntam | Dúvida dele | Dúvida dela | O que quer saber"
        ),
        "quotes": (
            "Nas palavras dele | Nas palavras dela | O que ele diz | O que ela diz | O que dizem | O que ouvimos | "
            "Fala dele | Fala dela"
        ),
        "emotions": (
            "Como ela está | Como ele está | Como estão | Cara dele | Cara dela | Como ela está | Como ele está | "
            "Como ela se sente | O que ela sente | O que ele "
            "sente"
        ),
        "pains": (
            "Perrengues | O que irrita | O que o irrita | O que a irrita | Onde pega | Onde aperta | Do que reclama "
            "| Do que reclamam | Reclamações | O que é chato | O que ele odeia | Do que tem medo | Onde a gente erra "
            "| Onde trava"
        ),
        "barriers": "O que trava | O que atrapalha | O que a impede | O que segura | O que emperra | Por que desiste",
        "positives": (
            "O que ele curte | O que ela curte | O que é legal | O que ela gosta | Parte boa | Coisas boas | O que "
            "fazemos bem"
        ),
        "ideas": (
            "Nossa ideia | Nossas ideias | Dá pra melhorar | O que dá pra fazer | A gente podia | O que eu mudaria | "
            "O que mudaria | Pra testar"
        ),
        "owners": (
            "Quem daqui | Quem da equipe | Quem toca | Quem resolve | De quem é | Com quem fica | Quem vai fazer | "
            "Resp."
        ),
        "systems": "Qual sistema | Em que sistema | Planilha ou sistema",
        "touchpoints": (
            "Onde nos encontra | Onde ele nos vê | Onde ela nos vê | Com o que se depara | Onde esbarra com a gente"
        ),
        "channels": "Por onde fala | Por onde chega | Por onde fala com a gente | Como fala com a gente",
        "physical_evidence": "O que recebe em mãos | O que leva | Documentos em mãos",
        "duration": "Quanto espera | Quanto tempo espera",
        "metrics": "Como vamos saber | Como saberemos | Como medimos | O que medimos",
        "comments": "Obs | Obs. | NB | Anotações",
        "status": "Como está indo | Em que pé está | Feito ou não",
        "experience": "Como é hoje | Como é agora | Como funciona hoje | O que aconteceu",
        "insights": "O que aprendemos | O que descobrimos",
        "backstage": "Da porta pra dentro | O que fazemos por trás",
        "ratings:satisfaction": "Nota do cliente | Quão satisfeito | Nota que dá",
    },
}
