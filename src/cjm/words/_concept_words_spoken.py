"""More words and turns of speech that say what a label is about, in English and in Russian (see `_concept_words`).

What "own" holds makes a lane one of somebody's own: the colour of a form, its price, the weather.
"""

from __future__ import annotations

CONCEPTS = {
    "en": {
        "goals": (
            "is after | are after | s after | re after | after here | end game | endgame | hired us for | hire us "
            "for | hired for | job to do | end result | desired result | what success | good outcome | ultimate aim "
            "| big why | reason for visit | reason for coming | reason for calling | reason for contact | came for "
            "| come for | comes for | out for | here to | in it for them | needs to get done | bring* in | brings "
            "them | brings her | brings him | ambition* | target outcome | success mean* | success look* | reason "
            "she | reason he | reason they | walked in | reason they came"
        ),
        "goals~": "why | wanting | reason | to do list",
        "needs": (
            "need from us | needs from us | wants from us | want from us | expects of us | essential* | must haves "
            "| could use | prerequisite* | required"
        ),
        "expectations": (
            "promised | was promised | bargained for | picture in mind | pictured | in theory | supposed to"
        ),
        "actions": (
            "what does | does next | next do | got up to | customer side | user side | client side | guest side | "
            "patient side | her side | his side | moves | their move* | step by step | on her part | play by play | "
            "what they did | what she did | what he did | did next | they did | she did | he did | i did | tasks "
            "they | walks | walkthrough | walk through | click path | clickpath | has to do | have to do | actually "
            "do* | actually did | adventures | busy with | busy doing | occupied with | tinkers"
        ),
        "thoughts": (
            "inner critic | inner dialogue | inner voice | inner talk | inner world | inner life | self talk | self "
            "doubt* | going through head | thinks to self | monologue | thought bubble* | thinking aloud | think "
            "aloud | mental chatter | head talk | what if she | what if he | monkey mind"
        ),
        "questions": (
            "search term* | search for | searches for | search quer* | googl* | types into | looks up | look up | "
            "asked at | asked about | wants to find out | find out about | what they search | in the dark about | "
            "top asks | faqs | uncertaint* | ask me | ask at | they want answered | wants answered | doubt*"
        ),
        "quotes": (
            "told by | best line | one liner* | sound bite* | from interview* | from the interview* | interview "
            "note* | quotable* | said out loud | says out loud | out loud | in person words | heard on | quote* | "
            "best quote | catch phrase* | their take | line from | lines from | punchline | transcript* | utter* | "
            "what told | what he is told | what she is told | s told | is told | are told | was told | were told"
        ),
        "emotions": (
            "gut check | gut feeling* | emotional | pulse | comfort level | stress level* | stress meter | anxiety "
            "level | trust level | frustration level | happiness level | in spirit | inner state | how they end up "
            "feeling | smiley | emojis | feelometer | up or down | ups downs | ups and downs | tone | mood swing*"
        ),
        "ratings:satisfaction": (
            "how well | how are we doing | are we doing | how satisfied | how pleased | we score | our score | our "
            "performance | score out | out of 5 | out of 10 | net promoter | service quality | quality of service | "
            "scorecard | marks given | rates us | rate us | would rate | rates it | rate it | how well do"
        ),
        "ratings:effort": (
            "how easy | ease | easy was | how difficult | how much effort | how much work | hard was | ces | work "
            "involved | tee shirt"
        ),
        "ratings:importance": "how much it matters | how important | weight | matters most | how much cares",
        "ratings:severity": (
            "how severe | how critical | how broken | how badly | pain score | ouch o meter | ouchometer"
        ),
        "ratings:priority": (
            "fix first | what first | impact effort | effort impact | value effort | p1 p2 | must should could | "
            "now next later | ice score"
        ),
        "pains": (
            "red flag* | die | dies | ticket driver* | contact driver* | complaint driver* | call driver* | call "
            "reason* | pet hate* | lost time | time waster* | waste of time | sore | sore spot* | hot spot* | "
            "hotspot* | failure mode* | failure* | broken bits | breaking point* | break down* | breakdown* | let "
            "downs | sadness | regret* | wrinkle* | turbulence | rough edge* | rough patch* | sharp edge* | rough "
            "bits | low light* | lowlight* | low point* | wait point* | anti pattern* | black hole* | blind spot* | "
            "dark side | can t stand | cannot stand | heartache | heartburn | heartbreak* | gotcha* | pitfall* | "
            "bad news | worst | worst bit* | worst part | bleed* | bleeding | ugly | what went wrong | what goes "
            "wrong | it sucks | sucked | got wrong | get wrong | gets wrong"
        ),
        "barriers": (
            "deal breaker* | dealbreaker* | deals die | deal killer* | objection* | excuse* | no show* | no shows | "
            "reason not to | reasons not to | why not | why they don t | cold feet | second thoughts | drop off "
            "reason* | reason* for drop | reason* for leav* | reason* for no | walk away | walks away | bail* | "
            "abandon* | churn reason* | walls | wall | speed bump* | showstopper* | show stopper* | gets lost | "
            "lose them | turns them away | scares off | scare off | scare* away | stall* | friction to | what "
            "nearly stopped | almost quit | nearly quit | nearly left | nearly gave up | made them quit | nearly | "
            "almost | turn round | turned round | turn around | turned around | turned back"
        ),
        "positives": (
            "kept going | keeps going | little win* | small win* | wow* | surprises | nice surprise* | pleasant "
            "surprise* | bright side | upside* | high point* | highlight* | highlights | moment* of joy | do we do "
            "well | do well | did well | done right | get right | gets right | got right | doing right | worked "
            "well | shine* | shines | silver lining | what rocks | rocks | cool | brilliant | star moment* | feel "
            "good | heart melt* | won over | wins over | makes day | made day | sells itself | selling point* | "
            "hook | hooks | best thing* | best bits | favourite* | favorite* | stood out | went right | grin* | "
            "laugh* | chuckle* | giggle* | gratitude"
        ),
        "ideas": (
            "to explore | explore | ai could | our move* | our play | our response | our answer | our role | our "
            "part | brand role | brand move* | brand response | brand play | role for brand | brand does | play for "
            "us | our job here | objection handling | handle objection* | product bet* | big bet* | bet | feature "
            "request* | ticket to raise | to build | build next | next step* | now what | so what do | do about it "
            "| do about this | do about | address | how to win | win back | action point* | actions for us | action "
            "item* | actions needed | ask for dev | dev ask* | ask* of dev | asks for | countermeasure* | mitigat* "
            "| play | plays | tactic* | intervention* | nudge* | quick fix* | what good looks like | would fix | "
            "should fix | needs fixing | needs changing | concept to test | what s different | different | "
            "differently | what changes | rework | revamp | pitch | sketches | blue skies | crazy idea* | if we had "
            "| if we could | if only | had we"
        ),
        "owners": (
            "provided by | served by | actioned by | delivered by | managed by | owned by | led by | fixed by | "
            "supported by | covered by | picked up by | solved by | looked after by | maintained by | staffed by | "
            "operated by | performed by | carried out by | driven by | sponsored by | answered by | sponsor | lead "
            "| tribe | squad* | chapter | guild | business unit | accountable | who serves | who looks | who deals "
            "| who s on | on point | point of responsibility | steer* | responsible | who s responsible | on whose "
            "desk | whose desk | raci | in house owner | product owner | ops owner | on call | on duty | which dept "
            "| which department | which office | which team | what team | duty | manager* | supervisor* | team "
            "leader* | head of | shift lead* | foreman | coordinator*"
        ),
        "frontstage": (
            "front desk | staff side | on the floor | floor staff | in front of customer | crew | serves them | we "
            "do front | we do in front"
        ),
        "backstage": (
            "we do | behind it | invisible | out of sight | in the engine | engine room | back of shop | internal "
            "team* | internal step* | stuff we do | what our side | on our end | our end | company side | our "
            "process* | supplier side | provider side | we have to do | happens internally"
        ),
        "touchpoints": (
            "entry point* | which part of site | point of contact | points of contact | where we meet | where we "
            "show up | show up | shows up | shopfront | window on us | ad seen | sees of us | they see | she sees | "
            "he sees"
        ),
        "channels": (
            "delivered through | delivered via | through | over what | medium used | by what means | means of | "
            "comes in through | comes in by | contacts by | arrives by | arrives via | sent by | mode of contact | "
            "contact method | contact mode | how contacted | vehicle for | how they come in | in touch via | "
            "traffic from | heard about us | hears about us | found us | get hold | gets hold | got hold"
        ),
        "physical_evidence": (
            "print | printed | in the bag | goody bag | swag | merch* | letters sent | paper trail | hard copy | "
            "hard copies | uniforms | things they hold | touch and hold | take home | takes home | posters"
        ),
        "systems": (
            "vendor tool* | vendors | saas | logged in | where logged | back end system* | powered by | runs on | "
            "spreadsheet* | automation* | automated by"
        ),
        "metrics": (
            "okr* | signals | leading indicator* | watch number* | success rate | pass rate | uptake | volumes | "
            "analytics | funnel | numbers say | data says | in numbers | open rate | click rate | churn rate | "
            "evidence it worked | worth tracking | track | tracked"
        ),
        "duration": (
            "how soon | how fast | how quick* | time elapsed | elapsed | real time | minutes lost | wall clock | "
            "time box | cycle time | takes how long | dwell"
        ),
        "experience": "as it is | how it goes | how it works now | today s reality | reality | current journey",
        "comments": (
            "watch out | careful | heads up | caveat* | parking lot | for the record | observer note* | fine print "
            "| reminder* | small print | to note | for info | scrap*"
        ),
        "insights": "so what | what it means | what this means | lesson* | implications | aha*",
        "status": "when done | traffic light | live yet | shipped | stage of work",
        "own": (
            "weather | colour | color | colours | colors | price | prices | cost | costs | budget | region | font | "
            "language | country | version | date | deadline | size of | sample size | number of people | height | "
            "width | smell* | sound* | noise level | age | gender | season | competitor* | room number | id | legal "
            "check | legal says | legal ok | legal review | code | codes | page number | park number | phone number "
            "| order number | serial number | account number | invoice number | temperature outside | currency | "
            "distance | competitors | floor"
        ),
        "nothing": "of the day | on the day | day of | in the end | bottom line for",
        "positives~": "best",
        "emotions~": "confidence | comfort | trust | pressure | tension | blood pressure | temperature",
        "touchpoints~": "surface* | asset* | landing",
        "questions~": "search* | keyword*",
        "owners~": "function",
        "systems~": "integrations | integration | api | apis | hardware | machine* | platforms",
        "ratings:satisfaction~": "performance",
        "ratings:priority~": "rank | ranking",
        "channels~": "mode | placement*",
        "physical_evidence~": "interior | decor",
        "ideas~": "feature* | sprint* | roadmap | prototype*",
        "actions~": "routine",
        "pains~": "trap | traps | where we",
        "barriers~": "nearly | almost",
    },
    "ru": {
        "goals": (
            "чего надо | что надо | результат для | результат клиент* | нужный результат | ожидаемый результат | "
            "итог для | за чем пришел | за чем приш* | зачем | миссия | мечтает о | чего ищет | что ищет | цель "
            "визита | повод | желаемый итог | к чему идет | к чему стремится | за чем идет | хочет получить | хотел "
            "получить | желает | за чем обращ* | запрос клиента | к нам за | чего хотел | зачем лезет | зачем "
            "полез* | за чем загля* | зачем загля* | за чем забежал*"
        ),
        "needs": (
            "надо от нас | нужно от нас | хочет от нас | ждет помощи | помощь нужна | чего не хватает | требуется | "
            "в чем нуждается | нуждает* | без чего не | что важно | что надо от нас | что нужно от нас | чего хочет "
            "от нас | что хочет от нас | чего надо от нас"
        ),
        "actions": (
            "что жмет | кликает | тапает | жмет кнопк* | нажимает | тыкает | заполняет | сделала | сделал | сделали "
            "| что сделала | что сделал | проделал* | проходит | идет за | сторона клиента | со стороны клиента | "
            "пошагово | манипул* | действует | хождения | беготня | операции клиента | тычет | похожден* | "
            "приключен* | занят | занята | заняты | занимается | кликают"
        ),
        "thoughts": (
            "внутренний монолог | внутренний диалог | внутренний критик | внутренн* голос* | внутренн* мир* | "
            "рассужд* | умозакл* | мыслит | монолог | диалог с собой | говорит себе | думалк* | тарака* | голове | "
            "полагает | убеждает себя | гоняет в голове | терзани* | сомнени*"
        ),
        "thoughts~": "отмазк* | сомневается",
        "questions": (
            "поисков* запрос* | поиск* | гугл* | погугл* | ищет в поиске | ищет в гугле | запросы в поиск* | "
            "вбивает | ключевые слова | приходят в чат | с чем приход* | пишут в чат | пишут в поддержку | с чем "
            "обращ* | с чем звонят | обращени* | тикет* | чего не знает | что выясн* | не знает | что хочет узнать "
            "| частые запросы | узнает у нас | о чем пишет | о чем пишут"
        ),
        "quotes": (
            "живая речь | речь клиента | речь | из интервью | интервью | цитатк* | слышно | сказал* вслух | вслух "
            "сказал* | сказала | сказал | сказали | произнос* | пишет дословно | буквально | как сказал* | выкрик* "
            "| из переписки | из отзывов | из чата | что ему сказали | что ей сказали | ему говорят | ей говорят | "
            "ему сказали | перл* | жемчужин* | перлы | подслуш*"
        ),
        "emotions": (
            "настрой | настроени* | кривая | уровень счастья | счасть* | уровень стресса | стресс уровень | уровень "
            "тревоги | тревожность | сила эмоц* | эмоция | психологическ* | психоэмоц* | эмоциональн* | что "
            "творится внутри | внутреннее состояние | внутри у клиента | от радости до | по шкале радости | пульс | "
            "ощущенье | чуйка | дух | уровень энерги*"
        ),
        "ratings:satisfaction": (
            "насколько хорошо | как мы справляемся | справляемся | качество сервиса | балл | баллы | оценка клиента "
            "| оценка шага | оценка этапа | сколько баллов | баллов | рейтинг | пятибал* | десятибал* | оценивает"
        ),
        "ratings:priority": (
            "срочност* | приоритетн* | приоритет | что сначала | что первым делом | очередность | порядок внедр* | "
            "ранг | важность срочность | влияние усилия | эффект затраты"
        ),
        "ratings:effort": (
            "насколько легко | насколько просто | легкость | простота | усилия | усили* | легко ли | сложность"
        ),
        "ratings:severity": "насколько плохо | насколько больно | насколько страшно | сила боли | степень боли",
        "pains": (
            "жмет ботинок | где жмет | где трет | трет | натира* | узкое горл* | узкие горл* | точки отвала | точка "
            "отвала | отвал* | точки боли | точка боли | болевые | болевая | где рвется | рвется | где тонко | где "
            "горит | где хромает | хрень | фигня | херня | боль клиент* | мрак | тоска | антипаттерн* | слепые зоны "
            "| слепая зона | черные дыры | черная дыра | гадост* | разрыв* | просад* | сбой* | потери | что не так "
            "| не так | негатив | скучно | утомл* | устает | изъян* | дефект* | пробел* | недочет* | ляп* | промах* "
            "| промашк* | недоработк* | возмущ* | беспоко* | морока | заморочк* | нервы | портит | портят | подвох* "
            "| ловушк* | капкан* | мины | мина | подводн* камн* | больное место | больные места | раздражени* | "
            "глупо | бесим | раздражаем | достаем | бесить | ворч* | бурч* | ропщ*"
        ),
        "barriers": (
            "отмазк* | отговорк* | возражен* | почему сливается | сливаются | сливает* | слив | почему нет | почему "
            "не | почему уход* | причин* отказ* | причин* ухода | причин* отвала | не доходят | не доезжа* | срыва* "
            "| соскакива* | соскоч* | бросил* | стена | стены | камень преткновения | тупит | передумыва* | "
            "передумал* | сомнения и страхи | ограничен* | стопы | стоп фактор* | стопфактор* | где стопор | пугает "
            "| не хочется | чуть не | едва не | едва | почти ушел | почти ушла | разверн* | развернул*"
        ),
        "positives": (
            "зацепило | цепляет | зацеп* | вишенк* | изюминк* | маленькие радости | победы | победа | маленькие "
            "победы | удачи | находки для | сильные стороны | сильная сторона | хиты | вау эффект* | вау момент* | "
            "восторги | ништяк* | огонь | топ | красота | пять звезд | похвал* | комплимент* | счастлив* момент* | "
            "приятности | приятный бонус | бонус* | крутые моменты | удержало | что держит | хорошее | светлые "
            "пятна | в плюс | умеем | круть | что зашло | понравил* | рассмеш* | смех | смешн* | улыбк* | улыба* | "
            "хохот* | весел* | благодарит"
        ),
        "ideas": (
            "точк* роста | зоны роста | зона роста | в бэклог | бэклог | фичи | фича | фич* | к разработке | как "
            "закрываем | закрываем боль | закрыть боль | закрываем | как лечим | лечение | лечим | лекарство | "
            "докрутить | наш ход | наши ходы | ход бренда | ход компании | роль бренда | наша роль | наш ответ | "
            "ответ бренда | реакция бренда | что противопоставим | как реагируем | наши шаги | наш шаг | следующий "
            "шаг | след шаг | следующие шаги | наши действия дальше | план действий | план работ | задачи "
            "разработке | задача для разраб* | задачи на спринт | спринт | туду | на подумать | на проверку | "
            "проверить гипотез* | проверить | пилот* | пилотируем | апгрейд* | апдейт* | прокач* | прокачать | "
            "переосмысл* | реформ* | нововведени* | придумк* | задумк* | фантази* | хотим попроб* | хотим сделать | "
            "берем в работу | рычаг* | меры | мера | мероприятия | ии мог* | новое решение | что по другому | что "
            "нового | что изменится | что будет иначе | автоматизировать | как спасти | спасаем | как удержать | "
            "удержание | в первую очередь докрут* | докрут* | может ли бот | может ли ии | можно ли | если бы | "
            "кабы | были бы деньги"
        ),
        "owners": (
            "на стороне кого | на чьей стороне | на чьей | пушит | кто пушит | исполнители | исполнитель | силами | "
            "чьими силами | кем делается | кто обслуживает | кто обслуж* | кто помогает | кто принимает | кто "
            "отвечает | кто на связи | кто контактирует | кто держит | драйвер | драйвит | кто драйвит | кто ответ* "
            "| стейкхолдер* | стейки | заинтересован* | лид | тимлид | продакт | хозяин | чья зона | чья тема | "
            "закреплен* | функция | функционал | подрядчик* | предоставляет | кто предоставляет | от кого зависит | "
            "к кому идти | контактное лицо | какой отдел | какая команда | какая служба | дежурн* | старш* | "
            "начальник* | заведующ* | зав | бригадир* | управляющ* | супервайзер* | координатор*"
        ),
        "frontstage": "кто обслуживает | видимый | персонал видимый | передний план | линия контакта | на ресепшене",
        "backstage": (
            "персонал невидимый | невидимый персонал | за сценой | закулисный | с изнанки | изнанк* | за фасадом | "
            "тыл | тылы | в тылу | мы в это время | внутренний процесс | внутренние процессы | кухня | бэкстейдж | "
            "наша сторона | сторона компании | компания делает | мы тем временем"
        ),
        "touchpoints": (
            "интерфейс* | экраны | вывески | витрин* | точка входа | точки входа | что видит | где видит нас | "
            "стык* с нами"
        ),
        "channels": (
            "площадка | площадки | носител* | формат контакт* | способ контакт* | чем цепляем | через кого | канал "
            "связи | средство связи | средства связи | вид связи | вид контакта | где общаемся | медиа | медиум | "
            "рекламный носитель | рекламные носители | размещени* | откуда идут | откуда идет | источник трафика | "
            "трафик из | откуда трафик | по какому каналу | каким способом | онлайн или | формат* | достуча* | "
            "дозвони* | до нас"
        ),
        "physical_evidence": (
            "даем в руки | вручаем | вручают | отдаем | на память | мерч | полиграф* | печатн* | физическ* | "
            "раздаем | в пакете | на бумаге | форма одежды | интерьер | оформление зала"
        ),
        "systems": (
            "автоматизирован* | автоматизация | чем автоматизировано | софтина | на чем работает | на чем крутится "
            "| интеграц* | апи | информационн* систем* | инф систем* | ис | бд | техника | эксель* | где храним | "
            "где ведем учет | учетн* систем* | айтишк* | бот* внутри"
        ),
        "metrics": (
            "в цифрах | что считаем | что меряем | чем измерим | чем мерим | мерим | меряем | сигнал* | ориентир* | "
            "норматив* | целевое значение | индикатор* | результат в цифрах | успех | аналитика | данные аналитик* "
            "| воронка | охват* | выручка"
        ),
        "duration": (
            "сколько идет | сколько занимает | хронометраж* | тайминг | за сколько | по часам | скорость | быстро "
            "ли | ожидание | простой"
        ),
        "comments": (
            "нюанс* | внимание | обратить внимание | на заметку | нб | осторожно | памятка | от автора | мысли "
            "автора | наблюдателя | заметка наблюдателя | оговорк* | детали | подробности"
        ),
        "experience": "нынешн* | как щас | щас | реальность | как на самом деле | по факту | факт сегодня | что имеем",
        "insights": "урок* | что это значит | итог исслед* | что поняли | озарен*",
        "status": "стадия работ | стадия | сделали ли | готово ли | когда готово | релиз",
        "own": (
            "погод* | цвет* | цена | цены | стоимость | бюджет* | регион* | курс | курс валют | реклам* конкурент* "
            "| конкурент* | шрифт* | язык | версия | дата | дедлайн* | номер | юридическ* | юрист* | высот* | "
            "ширин* | запах* | звук* | возраст | пол | сезон* | объем бюджет* | артикул* | миф* | размер | звуки | "
            "код | коды | валют* | этаж* | парковк* | температура на улице | температура воздуха | расстояни* | "
            "закон | законы"
        ),
        "emotions~": "уверенность | доверие | комфорт* | давление | напряжение",
        "pains~": "где мы",
        "goals~": "список дел | дела",
        "owners~": "поставщик*",
    },
}
