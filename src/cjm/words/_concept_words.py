"""Single words that say what a label is about, however it is put: weak evidence, in English and in Russian.

"голов*" is a word that begins so; a term of several words is found with small words between them ("in way" in "What
gets in her way"). A key that ends in "~" holds words that are half as telling; what "nothing" holds says nothing.
Alternatives are parted by " | ".
"""

from __future__ import annotations

CONCEPTS = {
    "en": {
        "goals": (
            "goal* | aim* | want* | trying | jtbd | achiev* | objective* | mission | after what | here for | get "
            "done | aspir* | seeking | seeks | looking for | what for | dream of | hoping to get"
        ),
        "goals~": "job | jobs | purpose | intent* | motiv* | why here | need get | after | hope get",
        "business_goals": (
            "we want | our goal* | our aim* | business want* | we need them | point for us | our interest"
        ),
        "actions": (
            "doing | act | activit* | click* | up to | steps taken | behav* | tap | taps | tapping | people do | "
            "they do | she does | he does | what does | does what | person does | typical day | treads"
        ),
        "actions~": (
            "happen* | going on | story | flow | move* | task* | hands | journey | do | does | did | moves | goes "
            "through"
        ),
        "thoughts": (
            "think* | thought* | mind | brain | mull* | inner voice | says to self | to herself | to himself | to "
            "themselves | to self | in head | on mind | chatter | musing* | running through | through mind | cogs | "
            "in mind | what they figure"
        ),
        "thoughts~": "wonder* | believ* | assum* | reckon* | tell* self | telling self | head | noise",
        "questions": (
            "ask* | question* | q's | qs | wonder* | unclear | wants know | puzzl* | faq | unsure about | cleared up "
            "| scratcher* | query | queries | curious* | need know | asks us | dont understand | don t understand | "
            "want to know | want to ask | wants ask"
        ),
        "quotes": (
            "quote* | verbatim | own words | in words | in her words | in his words | in their words | said | we "
            "hear | we heard | overheard | heard saying | word for word | voice | mouth | mouths | told us | tell us "
            "| heard at | lips | soundbite* | snippet* | their language | exact words | people say | they say | she "
            "says | he says | someone said"
        ),
        "quotes~": "say | says | saying | feedback | voices | words | heard",
        "emotions": (
            "feel* | felt | emo | emotion* | mood* | vibe* | sentiment* | temper | spirits | should feel | how is "
            "she | how is he | how are they | thermometer | morale | heart | how doing | gut feel* | nervous* | "
            "excite* | state of mind | attitude | emoji* | emotive | heartbeat | mindstate | inner weather | highs "
            "lows | rollercoaster"
        ),
        "emotions~": (
            "face* | smil* | energy | happy | happiness | stress* | nerves | heat | level | grump* | inside | joy "
            "level | attitude"
        ),
        "ratings:satisfaction": (
            "satisf* | csat | happy score | how happy | how good | stars | star rating | rating | marks out | out of "
            "ten | out of five | smiley score | grade* | scored | marks"
        ),
        "ratings:importance": "importan* | matter* much | how much matters | big deal",
        "ratings:severity": "sever* | how bad | rag | how serious | how painful | criticality | seriousness",
        "ratings:severity~": "h m l | impact | red amber green",
        "ratings:priority": "priorit* | moscow | do first | how urgent | urgen*",
        "ratings:effort": "effort | how hard | t shirt size",
        "ratings:frequency": "how often | frequen*",
        "pains": (
            "pain* | hurt* | ugh | argh | grr | grrr | ouch | annoy* | gripe* | moan* | grumbl* | complain* | hate* "
            "| sucks | daft | stupid | wrong | problem* | issue* | trouble* | frustrat* | irritat* | bug them | bugs "
            "| wobbl* | meh | headache* | bad | struggl* | difficult* | fear* | worr* | scar* | nightmare* | "
            "friction | breaks | broken | fail* | lose them | losing people | lose people | drop ball | let down | "
            "lets down | rub | drag* | downer* | snag* | niggl* | sad bits | mess | messy | miser* | what stings | "
            "sting* | lows | boo | yuck | nope | cons | bugbear* | nuts | pear shaped | falls apart | fall apart | "
            "rubbish | yikes | grief | hell | crap* | horribl* | awful* | terribl* | mad | crazy | angry | anger* | "
            "peev* | bane | thorn* | bumps | hiccup* | glitch* | error* | mistake* | screw* | mess up | fed up | "
            "unhapp* | dislike* | dissatisf* | disappoint* | upset* | tedious | tiring | dread* | nagging | bother* "
            "| weak spot* | leak* | gaps | go wrong | goes wrong | woes | woe | overwhelm* | painful | aaargh | eek "
            "| oops | oh no | sad | bummer* | hassle* | hiccups | groan* | rage | cringe | tears | aggro | cross "
            "with | drives nuts | unpleasant | uncomfortabl* | stress* out"
        ),
        "pains~": (
            "cause | root cause | hard | slow | stuck | confus* | lost | lose | losing | risk* | waste* | not | hits "
            "| negative | less good | cross | weak"
        ),
        "barriers": (
            "in way | barrier* | block* | obstacle* | hold* back | stop* | hurdle* | stuck | trip* up | tripping | "
            "stumbl* | bottleneck* | prevent* | keeps from | puts off | put off | snag* | stands between | give up | "
            "gives up | giving up | quit* | hesita* | reluct* | discourag* | deter* | hang ups | holding | why leave "
            "| why they leave | turn away | turned away | turn off | turns off | dropout* | red tape | brick wall | "
            "dead end*"
        ),
        "positives": (
            "yay | delight* | love* | enjoy* | nice* | nicely | went well | goes well | works well | good bits | "
            "good | great | wow | smile moments | happy bits | win | wins | bright spot* | praise* | best bit* | "
            "pleas* | joy* | best part | gain* | hooray | woo | woohoo | strength* | highs | pros | kudos | lovely | "
            "rave | raves | smile* | thumbs up | fun | charm* | bonus* | perk* | treat | treats | appreciat* "
            "| grateful | thank* | compliment* | gold star* | sweet spot* | sparkl* | magic* | happy moment* | happy "
            "bit* | cheer* | applause | superb | going well | done well | do well | right well | adore* | heart "
            "warming | warm fuzzies | sunny"
        ),
        "positives~": "helps | works | happy | better than | like | likes | hearts",
        "ideas": (
            "idea* | we could | could we | could do | could | what if | how about | better if | fix | fixes | fixing "
            "| try | bets | hunch* | next time | improv* | opp | opps | oppty | opptys | opport* | suggest* | "
            "instead | wish list | wishlist | propos* | solution* | solv* | change | changes | change needed | would "
            "change | should do | recommend* | remed* | lever* | experiment* | tweak* | hypothes* | do differently | "
            "make better | make it better | get better | brainwave* | brainstorm* | initiative* | quick win* | "
            "backlog | should we | we should | todo | in future | how sort | sort it by | maybe | let s | lets | "
            "nice if | food thought | next move | rethink* | redesign* | make easier | easier | proposal* | way "
            "forward | imagine | would be | would love | upgrade* | overhaul | to do | do next | wish | wishes | "
            "magic wand | moonshot* | blue sky | thoughts on fixing | ways to | how to help | could help | would "
            "help us | simplif* | eliminat* | new way | plan to | plans | action plan | we will do | will change | "
            "concept* | answer to it | cure | help here | how we help"
        ),
        "ideas~": "better | next | new | should | might | pilot* | test | action needed | potential | room",
        "owners": (
            "owner* | owns | squad | name against | who picks up | picks it up | team to fix | who fixes | whose | "
            "responsib* | accountab* | in charge | dri | assign* | who does it | who is on | who's on it | staff "
            "lead | who will do | who should | who from us | dept | depart* | ball in whose | on hook | who helps "
            "with | poc | pic | whose problem | whose job | whose task | looks after | look after | sorts it | who "
            "sorts | got this | whose court | in court | person on | who ask | handles | handled by | done by | "
            "taken by | belongs to | boss | run by | go to person | buck | contact person | who handles | who runs | "
            "who takes | who drives | who leads | who is responsible | who will | crew | point man | delegate* to | "
            "task for | action on | for whom to do | assigned | staff responsible"
        ),
        "owners~": "who | team* | grown up | person | by whom | name | names | lead",
        "frontstage": (
            "front of house | front house | foh | front line | on show | staff met | staff do | staff says | agent "
            "says | agent does | visible | on stage | interaction branch | customer facing | host does | "
            "clerk* | face to face | nurse* | receptionist* | reception | waiter* | waitress | barista* | teacher* | "
            "tutor* | coach* | cashier* | operator* | doctor* | advisor* | adviser* | consultant* | rep | reps | "
            "salesperson | shop assistant* | crew do | volunteers do | employee* do | colleague* do | they see us do "
            "| in front of | helpdesk says | our people do | steward*"
        ),
        "frontstage~": "staff | agent* | host* | served by | helper*",
        "backstage": (
            "back house | back of house | boh | behind scene* | background | behind | back room | backroom | back "
            "office | internal* | our side | in house | process* internal | office does | behind counter | out back "
            "| kitchen | under bonnet | unseen | we do behind | never see | don t see | do not see | not see | "
            "nobody sees | no one sees | hidden from | back end | under the hood | plumbing | behind closed"
        ),
        "backstage~": "background | office | internally | yard",
        "touchpoints": (
            "touch* | touchpt* | tp | tps | contact* | meets us | meet | meets | bump* into | place* | counter* | "
            "screen* | encounter* | sees us | interacts | interface* | which page | which screen | comes across | "
            "paths cross | cross paths | see us | bit of us | interact* | come into contact | find us | finds us | "
            "run into | runs into | deal with | deals with | us where | touch us | part of us"
        ),
        "touchpoints~": "page | pages | spot | station | moment* | location | where",
        "channels": (
            "channel* | via | medium | media | reach us | reaches us | comes by | contact via | reach them | how "
            "contact | through what | by phone | platform* | way in | got to us | get to us | we talk | how talk | "
            "phone or | online or | how reach | how got | get in touch | gets in touch | ways to reach | contacted "
            "by | contacts by | comms"
        ),
        "channels~": "mode | route in | through | where",
        "physical_evidence": (
            "handed | given | prop | props | leaflet* | paper* | document* | letter* | form | forms | kit | sign | "
            "signs | signage | takes away | carries | tangible* | physical* | bits of paper | paperwork | artefact* "
            "| artifact* | handout* | in hands | walk away with | receipt* | brochure* | packag* | flyer* | ticket | "
            "tickets | takeaways physical | things given | hold in hand | collateral | object | objects"
        ),
        "systems": (
            "system* | software | app used | apps used | applications | tool | tools | tech | database* | stack | "
            "platform used | register | crm | kit | screen open | gear | programme | programmes | program | programs "
            "| which app | digital tool* | backend | devices used | engine"
        ),
        "metrics": (
            "metric* | kpi* | measur* | nps | number* | how know | we'll know | know it worked | tell it worked | "
            "proof worked | conversion* | conv | cr | rate | target | stat | stats | data point* | success | drop "
            "off | volume | count | counts | we count | scoreboard | dashboard | how many drop | how many | tally | "
            "figures | benchmark* | kpi | numbers | hit rate | yardstick* | conversion | drop out"
        ),
        "metrics~": "cost | sla | data | signal | share",
        "duration": (
            "duration | how long | elapsed | time | hrs | hours | mins | minutes | tat | turnaround | wait | waits | "
            "waiting | days | hours lost | time lost | timing | aht | timeframe | how many minutes | how many hours "
            "| how many days | how much time | clock | time spent | time eaten | speed | delay* | queue time | lead "
            "time"
        ),
        "expectations": (
            "expect* | hopes | hoping | hope | anticipat* | should be like | promis* | hoping for | hope for | hoped "
            "for | told to expect | assumes will | should get"
        ),
        "expectations~": "wish* | ideal*",
        "needs": (
            "need* | require* | must have* | wish* | wishlist | would help | do without | could do with | lacking | "
            "lacks | help with what | craves | demand*"
        ),
        "needs~": "want* | help with",
        "status": (
            "status | done yet | done | progress | state of play | where we are with | stage of work | sorted | far "
            "along | how far | finished | ready yet | under way"
        ),
        "comments": (
            "comment* | note | notes | nb | remark* | ps | misc | anything else | other | btw | fyi | aside | any "
            "other | scribble* | jotting* | side note* | footnote* | odds and ends | aob | odds"
        ),
        "experience": (
            "experience* | as is | what it is like | happened | today | currently | now | as it stands | at the "
            "moment | status quo | right now | these days | present"
        ),
        "experience~": "situation",
        "insights": (
            "insight* | learn* | learnt | takeaway* | takeaways | findings | aha | found out | noticed | spotted | "
            "eye opener* | discover*"
        ),
        "evidence": "source* | evidence | how do we know | proof",
        "personas": "persona* | actor* | role | who is it",
        "system_response": "system does | app does | system replies | bot says",
        "physical_evidence~": "stuff",
        "duration~": "when",
        "ratings:satisfaction~": "score | points",
        "nothing": "name of",
    },
    "ru": {
        "goals": (
            "хоч* | зачем | надобност* | джоб* | jtbd | добива* | добить* | стрем* | чего ради | ради чего | задач* "
            "| цель | цели | целей | хотят | хотел | хотела | хотели | хотим | затея* | затеял* | собира* | "
            "намерева* | какой результат | ради"
        ),
        "goals~": "мотив* | намер* | нужно ему | смысл",
        "business_goals": (
            "нам надо | нам нужно | мы хотим | наша выгода | нам зачем | зачем нам | наш интерес | что нам | выгода нам"
        ),
        "actions": (
            "дела* | делат* | движух* | шаг* | поступ* | происход* | действ* | активност* | как себя ведет | ведет "
            "себя | телодвиж* | поведен* | суетит* | манипуляц* | ход | ходы | твори* | вытворя* | предпринима* | "
            "хлопоч* | чем занят* | чем занимает* | возится"
        ),
        "actions~": "руками | сюжет | процесс | история | маршрут",
        "thoughts": (
            "голов* | дум* | мысл* | размышл* | про себя | сам себе | сама себе | сами себе | себе говорит | "
            "внутренний голос | крутит* | на уме | мозг* | вслух | башк* | думк* | соображ* | в уме | лезет | лезут "
            "| прикидыва* | мыслишк*"
        ),
        "thoughts~": "сомнева* | сомнен* | счита* | представля*",
        "questions": (
            "вопрос* | спраш* | спрос* | непонятн* | узнать | интересу* | неясн* | уточня* | непонятк* | выясн* | "
            "разузна*"
        ),
        "questions~": "сомнен* | не понял | не понимает",
        "quotes": (
            "цитат* | дословно | говор* | слова | прямая речь | фраз* | реплик* | высказ* | слышим | слышали | орет "
            "| ругается | озвуч* | с его слов | с ее слов | с их слов | отзыв* | услыш* | из уст | изрек* | "
            "проговар*"
        ),
        "quotes~": "фидбек* | фидбэк* | обратная связь | комменты",
        "emotions": (
            "эмо* | чувств* | настр* | ощущ* | ощути* | градус* | накал* | состоян* | самочувств* | мордочк* | "
            "рожиц* | смайл* | как ему | как ей | как им | каково | переживан* | должно ощущаться | должен чувств* | "
            "вайб* | эмоушен* | на душе | по ощущениям | муд | атмосфер* | температур* | сердц* | сердечк* | "
            "самоощущ* | душевн* | мироощущ* | испытыва*"
        ),
        "emotions~": "лиц* | нерв* | стресс* | тревог* | спокой* | энерги*",
        "ratings:satisfaction": (
            "доволен | довольна | довольны | удовлетвор* | csat | насколько доволен | счастлив* | оценил* | "
            "поставил* | звезд* | оценк* | оценоч* | балл* | сколько звезд"
        ),
        "ratings:importance": "важн* | насколько важно | значим*",
        "ratings:severity": (
            "критичн* | насколько критично | тяжест* | остро* | серьезн* | насколько больно | сила боли"
        ),
        "ratings:priority": (
            "приорит* | срочн* | очеред* | в первую очередь | насколько срочно | насколько горит | срочно"
        ),
        "ratings:effort": "трудоемк* | насколько сложно | сколько сил",
        "ratings:frequency": "часто | частот*",
        "pains": (
            "бомб* | пригор* | горит | раздраж* | затык* | засад* | жоп* | подстав* | лаж* | трэш* | треш* | жест* | "
            "мучает* | муч* | страда* | напряга* | напрягает | злит* | злост* | проблем* | беда | беды | фрикшн* | "
            "пейн* | пэйн* | фейл* | факап* | провал* | провис* | плох* | не так | не нравит* | минус* | негатив* | "
            "жалоб* | жалу* | ныт* | ноет | боит* | бояз* | страх* | страш* | неудобн* | трудн* | теря* | отвалива* "
            "| сливает* | сыпет* | не устраивает | недовол* | узкие места | узкое место | хромает | слабо* | слаб* | "
            "грабл* | геморр* | головняк* | расстраив* | выбешив* | обид* | тупит | подгорает | душнит | печаль* | "
            "грусть | отстой | хуже всего | больно | недостат* | ужас* | кошмар* | боль | боли | болит | болят | "
            "больнее | бесит | бесят | бесило | ломает* | косяч* | косяк* | ругает | ругают* | выносит мозг | "
            "достал* | достает | достают | выводит из себя | не по душе | тяжко | тяжело | разочаров* | ошибк* | "
            "сбой | сбои | сбоит | проседа* | накладк* | трабл* | баг | баги | глюк* | не работает | огорч* | "
            "нервир* | пуга* | тревож* | стыдн* | дыра | дыры | утека* | отток* | гнев* | неприят* | претенз* | горе "
            "| тошн* | ад | адок | глупост* | дичь | бред | маразм | достав* нам | невыносим* | мозг выносит"
        ),
        "pains~": "слож* | долго | путает* | потер* | риск* | причин* | не понимает | не понял | не | нет",
        "barriers": (
            "меша* | стопор* | барьер* | препят* | спотык* | спотыка* | застрева* | затык* | блок* | тормоз* | не "
            "дает | останавлив* | отпуг* | держит | преград* | загвоздк* | упирает* | буксует | затруднен* | "
            "сдержив* | помех* | тупик* | стоп | стопп* | бросает | бросают | уходит | уходят | ушел | ушли | не "
            "дошел | не дошли | не доходит | отталкив* | отсева* | отказыва* | отказ | отказы | спуг* | колебл* | не "
            "решается | не может | не покупает | не купил | сходит с пути | отпада* | прерыв*"
        ),
        "positives": (
            "кайф* | нрав* | радует* | радост* | хорош* | плюс* | круто | супер* | вау | восторг* | приятн* | ок | "
            "восхищ* | любит | хвал* | позитив* | зашло | заходит | порадовал* | прикольн* | тепло | удача | по душе "
            "| лучшее | удобн* | класс | классн* | рад | рада | рады | благодар* | вкусн* | любим* | любят | здорово "
            "| на ура | балде* | удается | горд* | сильн* | лайк* | плюшк* | мимими | вдохнов* | цен* нас | ценит | "
            "ценят | светл* | сюрприз*"
        ),
        "positives~": "помога* | получает* | работает",
        "ideas": (
            "улучш* | исправ* | поправ* | поменя* | фикс* | фиксим | починит* | подкрут* | докрут* | допил* | можно "
            "| можем | могли | придума* | предлож* | гипотез* | решен* | как надо | надо бы | хорошо бы | на будущее "
            "| в будущем | впредь | попробова* | пробу* | тестир* | сделать бы | надо сделать | что делать | фишк* | "
            "вариант* | доработ* | нововвед* | внедр* | возможност* | перспектив* | рацух* | рацпредлож* | на потом "
            "| добав* | как лучше | лучше бы | в следующий раз | изменить | изменил* | изменим | перемен* | совет* | "
            "рекоменд* | роста | идея | идеи | идей* | идейк* | идеек | меняем | менять | меняет* | чиним | чинить | "
            "чинит | развити* | замысл* | инициатив* | эксперимент* | передел* | оптимиз* | усилить | усил* | что "
            "дальше | дальнейш* | ввести | мысл* улучш* | следующ* раз | мечты | сделать иначе | сделал* бы | бы "
            "сделать | бы сделал* | заменить | убрать | упрост* | автоматизир* | переработ* | как помочь"
        ),
        "ideas~": (
            "надо | нужно сделать | лучше | новое | новая | потенциал* | бэклог | сказать | иначе | по другому | план"
        ),
        "owners": (
            "оунер* | овнер* | чей | чья | чье | чьи | ответ* | отв | отвеча* | займет* | занимает* | займут* | кто "
            "делает | кто возьмет | кто сделает | кто из наших | из наших | на ком | за кем | исполн* | ответственн* "
            "| владел* | кто у нас | кто чинит | ведомств* | подраздел* | отдел* | команд* | кто тащит | кто рулит | "
            "курирует | куратор* | кому поруч* | поручен* | с кого спрос* | кого спрашивать | кто наш* | лицо | кто "
            "ведет | кто на этом | кто по этому | взял* на себя | дежурн* | крайний | кому звонить | кто решает "
            "вопрос | кто разбирается | кто закрывает | кто берет* | кто берется | руководит* | зона ответств* | кто "
            "главный | кто двигает"
        ),
        "owners~": "кто | кого | кому | фио | фамил* | имя | сотрудник* | рулит",
        "personas": "персон* | кто вовлечен | вовлеч* | участв* | лпр",
        "frontstage": (
            "на виду | на сцене | кто рядом | кто встречает | персонал* | фронт* | видим* | видит клиент от нас | "
            "при клиенте | наши действия на виду | сотрудник говорит | оператор говорит | оператор делает | менеджер "
            "делает | кто с ним | контактн* лиц* | повар* | официант* | курьер* | врач* | медсестр* | продавец | "
            "продавца | продавцы | кассир* | админ | админа | администратор* | бариста | консультант* | тренер* | "
            "учител* | преподават* | экскурсовод* | охран* | регистратор* | сотрудник* делает | сотрудник* говорит | "
            "мастер* делает | воспитател* | хостес | провизор* | наш человек"
        ),
        "frontstage~": "оператор* | менеджер* | рядом | обслуж*",
        "backstage": (
            "внутри | кулис* | за кулис* | под капотом | кухн* | бэк* | закулис* | на нашей стороне | у нас внутри | "
            "скрыт* | внутренн* | не видит | не видно | подкапотн* | у нас происходит | за кадром | невидим* | за "
            "стен* | за спин* | на складе | на кухне"
        ),
        "backstage~": "мы делаем | делаем | у нас внутри",
        "touchpoints": (
            "касан* | контакт* | сталкива* | стыкует* | тыка* | точк* | место | места | мест* встреч* | тачпоинт* | "
            "тач* | пересека* | встреч* | соприкас* | экран* | через что | тк | попада* | окошк* | натыка* | наткн* "
            "| пересеч* | видит нас | нас видит | находит нас | сталкив* | точечк*"
        ),
        "touchpoints~": "с чем | кабинет* | страниц* | откуда | где | куда",
        "channels": (
            "канал* | через что | площадк* | как общаемся | общает* | общаем* | связыва* | связь | откуда приход* | "
            "откуда узна* | мессендж* | способ связи | чем пользует* | по каким | посредством | как пишет | чем "
            "пишет | как звонит | откуда узнал | каким путем | дозвон* | через кого | путь к нам | как попал к нам | "
            "способ"
        ),
        "channels~": "откуда | где пишет | пишет нам | звонит",
        "physical_evidence": (
            "на руках | бумаг* | документ* | бумажк* | на руки | выда* | получает на руки | в руках | листовк* | "
            "материал* | раздатк* | вывеск* | антураж* | реквизит* | артефакт* | предмет* | вещ* | справк* | уносит* "
            "| уносят | бланк* | квитанц* | чек | чеки | буклет* | упаковк* | сувенир* | подарк* | в кармане | "
            "держит в руках"
        ),
        "systems": (
            "систем* | программ* | журнал* | crm | црм | софт* | сервис* исп* | инструмент* | в какой системе | 1с | "
            "база | платформ* | бэка | от бэка | ит | айти | технолог* | реестр* | приложени* | прога | проги | "
            "автоматик* | оборудован* | гаджет*"
        ),
        "metrics": (
            "метрик* | показат* | kpi | кпи | nps | конверси* | cr | цифр* | как поймем | поймем | замер* | меря* | "
            "измер* | как узнаем | сколько дошло | дошли | процент* | доля | статистик* | счетчик* | критери*"
        ),
        "metrics~": "стоит | стоимост* | денег | sla | данные | факт | объем | сколько людей",
        "duration": (
            "длит* | долго ли | как долго | сколько времени | по времени | сколько ждет | сколько ждать | ждать | "
            "срок* | врем* | минут* | дней | дн | тайминг* | ожидание мин | sla | длительн* | таймлайн* | продолжит* "
            "| час | часы | часов | мин"
        ),
        "duration~": "ждет | сколько | ахт | aht | период* | когда",
        "expectations": (
            "ждет | жду | ждут | ожида* | надеет* | рассчит* | предвкуш* | должно быть | обещ* | должно работать | "
            "должно выглядеть | как должно | представлял* себе | предполага*"
        ),
        "expectations~": "хочет чтобы | как должно | идеал* | мечта*",
        "needs": (
            "нужд* | потребн* | нужн* | необходим* | не хватает | требует* | запрос* | хотелк* | желан* | без чего | "
            "важно ему | важно ей | ему важно | ей важно | чем помочь"
        ),
        "needs~": "надо ему | надо ей | надо",
        "status": (
            "в работе | статус* | ст с | готово | сделано | состояние работ | где сейчас | готовн* | выполн* | "
            "на какой стадии | готово или | как дела с задач*"
        ),
        "comments": (
            "прим | примеч* | комм* | коммент* | замет* | ремарк* | прочее | разное | доп | дополн* | ps | "
            "постскриптум | кстати | пометк* | p s | на полях | прочие | остальное | от себя"
        ),
        "experience": (
            "сейчас | как есть | текущ* | как сегодня | как происходит | как проходит | как все устроено | опыт* | "
            "так сейчас | сегодняшн* | раньше было"
        ),
        "experience~": "что было | как было | обычно | ситуац*",
        "insights": "инсайт* | вывод* | наблюд* | узнали | поняли | что заметили | выяснил* | открыти* | находк*",
        "evidence": "откуда знаем | пруф* | подтвержд* | доказ*",
        "system_response": "система отвечает | реакция системы | бот говорит | бот отвечает | приложение показывает",
        "systems~": "сервис | сервисы | техник*",
        "nothing": "ни о чем | на самом деле",
        "evidence~": "источник | источники",
    },
}

SIGNS = {
    "goals": "🎯 | 🏁",
    "actions": "🏃 | 🚶 | 👣 | 🖱 | 👉",
    "thoughts": "💭 | 🧠 | 🤔",
    "questions": "❓ | ❔ | ⁉",
    "quotes": "💬 | 🗣 | 🗨",
    "emotions": "❤ | 🎭 | 🌡 | 🙂 | 😊 | 😀 | 😃 | 😐 | ☺ | 💛 | 🫶",
    "emotions~": "☹ | 📉",
    "pains": "😡 | 😤 | 😖 | 😣 | 😫 | 🤬 | 💣 | 🚧 | ⚠ | 💔 | 👎 | 🔥 | 🤕 | ❌ | 😠 | 😩 | 🩹 | ⛔ | 🤯 | 💥",
    "positives": "👍 | ⭐ | 🌟 | 🎉 | ✨ | 😍 | 🥳 | ✅ | 💚 | 🤩",
    "ideas": "💡 | 🛠 | 🔧 | 🚀 | 🌱 | 🪄",
    "touchpoints": "📍 | 🤝 | 👆 | 📱",
    "channels": "📞 | 📡 | 📣 | 📨 | ☎",
    "owners": "👷 | 👤 | 👥 | 🙋 | 🧑‍💼",
    "metrics": "📊 | 📈 | 📏",
    "duration": "⏱ | ⏰ | ⌛ | ⏳ | 🕐 | 🕒",
    "physical_evidence": "📄 | 📦 | 📃 | 🎫",
    "systems": "💻 | ⚙ | 🖥",
    "backstage": "🎬 | 🔒",
    "comments": "📝 | 📌",
}
"""Pictures that stand for a lane, in a label or instead of one."""
