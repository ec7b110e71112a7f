"""Single words that say what a label is about, however it is put: weak evidence, language by language.

"голов*" is a word that begins so, a term of several words is found with small words between them ("in way" in "What
gets in her way"). A key that ends in "~" holds words that are half as telling. Alternatives are parted by " | ".
"""

from __future__ import annotations

CONCEPTS = {
    "en": {
        "goals": "goal* | aim* | want* | trying | hope get | jtbd | achiev* | objective* | mission | after what",
        "goals~": "job | jobs | purpose | intent* | motiv* | why here | need get",
        "business_goals": (
            "we want | our goal* | our aim* | business want* | we need them | point for us | our interest"
        ),
        "actions": (
            "doing | act | activit* | click* | up to | steps taken | goes through | behav* | tap | taps | tapping"
        ),
        "actions~": "happen* | going on | story | flow | move* | task* | hands | journey | do | does | did",
        "thoughts": (
            "think* | thought* | mind | brain | mull* | inner voice | says to self | to herself | to himself | to "
            "themselves | to self | in head | on mind"
        ),
        "thoughts~": "wonder* | believ* | assum* | reckon* | tell* self | telling self | head",
        "questions": "ask* | question* | q's | qs | wonder* | unclear | wants know | puzzl* | faq | unsure about",
        "quotes": (
            "quote* | verbatim | own words | in words | in her words | in his words | in their words | said | we "
            "hear | we heard | overheard | heard saying | word for word | voice"
        ),
        "quotes~": "say | says | saying | feedback | voices | words | heard",
        "emotions": (
            "feel* | felt | emo | emotion* | mood* | vibe* | sentiment* | temper* | spirits | should feel | how is "
            "she | how is he | how are they | thermometer | morale | heart"
        ),
        "emotions~": "face* | smil* | energy | happy | happiness | stress* | nerves | heat | level",
        "ratings:satisfaction": "satisf* | csat | happy score | how happy | how good | stars | star rating | rating",
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
            "sting* | lows | boo | yuck | nope | cons"
        ),
        "pains~": (
            "cause | root cause | hard | slow | stuck | confus* | lost | lose | losing | risk* | waste* | not | hits "
            "| negative | less good"
        ),
        "barriers": (
            "in way | barrier* | block* | obstacle* | hold* back | stop* | hurdle* | stuck | trip* up | tripping | "
            "stumbl* | bottleneck* | prevent* | keeps from | puts off | put off | snag* | stands between"
        ),
        "positives": (
            "yay | delight* | love* | enjoy* | nice* | nicely | went well | goes well | works well | good bits | "
            "good | great | wow | smile moments | happy bits | win | wins | bright spot* | praise* | best bit* | "
            "pleas* | joy* | best part | gain* | hooray | woo | woohoo | strength* | highs | pros | kudos"
        ),
        "positives~": "helps | works | happy | better than | like | likes",
        "ideas": (
            "idea* | we could | could we | could do | could | what if | how about | better if | fix | fixes | fixing "
            "| try | bets | hunch* | next time | improv* | opp | opps | oppty | opptys | opport* | suggest* | "
            "instead | wish list | wishlist | propos* | solution* | solv* | change | changes | change needed | would "
            "change | should do | recommend* | remed* | lever* | experiment* | tweak* | hypothes* | do differently | "
            "make better | make it better | get better | brainwave* | brainstorm* | initiative* | quick win* | "
            "backlog | should we | we should | todo | in future"
        ),
        "ideas~": "better | next | new | should | might | pilot* | test | action needed | potential | room",
        "owners": (
            "owner* | owns | squad | name against | who picks up | picks it up | team to fix | who fixes | whose | "
            "responsib* | accountab* | in charge | dri | assign* | who does it | who is on | who's on it | staff "
            "lead | who will do | who should | who from us | dept | depart* | ball in whose | on hook | who helps "
            "with | poc | pic"
        ),
        "owners~": "who | team* | grown up | person | by whom | name | names | lead",
        "frontstage": (
            "front of house | front house | foh | front line | on show | staff met | staff do | staff says | agent "
            "says | agent does | we do | visible | on stage | interaction branch | customer facing | host does | "
            "clerk* | face to face"
        ),
        "frontstage~": "staff | agent* | host* | served by | helper*",
        "backstage": (
            "back house | back of house | boh | behind scene* | background | behind | back room | backroom | back "
            "office | internal* | our side | in house | process* internal | office does | behind counter | out back "
            "| kitchen | under bonnet | unseen | we do behind"
        ),
        "backstage~": "background | office | internally | yard",
        "touchpoints": (
            "touch* | touchpt* | tp | tps | contact* | meets us | meet | meets | bump* into | place* | counter* | "
            "screen* | encounter* | sees us | interacts | interface* | which page | which screen | comes across"
        ),
        "touchpoints~": "page | pages | spot | station | moment* | location | where",
        "channels": (
            "channel* | via | medium | media | reach us | reaches us | comes by | contact via | reach them | how "
            "contact | through what | by phone | platform*"
        ),
        "channels~": "mode | route in | through | where",
        "physical_evidence": (
            "handed | given | prop | props | leaflet* | paper* | document* | letter* | form | forms | kit | sign | "
            "signs | signage | takes away | carries | tangible* | physical* | bits of paper | paperwork | artefact* "
            "| artifact*"
        ),
        "systems": (
            "system* | software | app used | apps used | applications | tool | tools | tech | database* | stack | "
            "platform used | register | crm | kit | screen open"
        ),
        "metrics": (
            "metric* | kpi* | measur* | nps | number* | how know | we'll know | know it worked | tell it worked | "
            "proof worked | conversion* | conv | cr | rate | target | stat | stats | data point* | success | drop "
            "off | volume | count | counts"
        ),
        "metrics~": "cost | sla | data | signal | share",
        "duration": (
            "duration | how long | elapsed | time | hrs | hours | mins | minutes | tat | turnaround | wait | waits | "
            "waiting | days | hours lost | time lost | timing | aht | timeframe"
        ),
        "expectations": "expect* | hopes | hoping | hope | anticipat* | should be like | promis*",
        "expectations~": "wish* | ideal*",
        "needs": "need* | require* | must have* | wish* | wishlist | would help",
        "needs~": "want* | help with",
        "status": "status | done yet | done | progress | state of play | where we are with | stage of work",
        "comments": "comment* | note | notes | nb | remark* | ps | misc | anything else | other | btw | fyi | aside",
        "experience": "experience* | as is | what it is like | happened | today | currently | now",
        "experience~": "situation",
        "insights": "insight* | learn* | learnt | takeaway* | takeaways | findings | aha | found out",
        "evidence": "source* | evidence | how do we know | proof",
        "personas": "persona* | actor* | role | who is it",
        "system_response": "system does | app does | system replies | bot says",
        "physical_evidence~": "stuff",
        "duration~": "when",
    },
    "ru": {
        "goals": (
            "хоч* | зачем | надобност* | джоб* | jtbd | добива* | добить* | стрем* | чего ради | ради чего | задач* "
            "| цель | цели | целей | хотят | хотел* | хотим"
        ),
        "goals~": "мотив* | намер* | нужно ему | смысл",
        "business_goals": (
            "нам надо | нам нужно | мы хотим | наша выгода | нам зачем | зачем нам | наш интерес | что нам | выгода нам"
        ),
        "actions": (
            "дела* | делат* | движух* | шаг* | поступ* | происход* | действ* | активност* | как себя ведет | ведет "
            "себя | телодвиж* | поведен* | суетит* | манипуляц* | ход | ходы"
        ),
        "actions~": "руками | творит* | сюжет | процесс | история | маршрут",
        "thoughts": (
            "голов* | дум* | мысл* | размышл* | про себя | сам себе | сама себе | сами себе | себе говорит | "
            "внутренний голос | крутит* | на уме | мозг* | вслух"
        ),
        "thoughts~": "сомнева* | сомнен* | счита* | представля*",
        "questions": "вопрос* | спраш* | спрос* | непонятн* | узнать | интересу* | неясн* | уточня*",
        "questions~": "сомнен* | не понял | не понимает",
        "quotes": (
            "цитат* | дословно | говор* | слова | прямая речь | фраз* | реплик* | высказ* | слышим | слышали | орет "
            "| ругается | озвуч* | с его слов | с ее слов | с их слов | отзыв*"
        ),
        "quotes~": "фидбек* | фидбэк* | обратная связь | комменты",
        "emotions": (
            "эмо* | чувств* | настр* | ощущ* | ощути* | градус* | накал* | состоян* | самочувств* | мордочк* | "
            "рожиц* | смайл* | как ему | как ей | как им | каково | переживан* | должно ощущаться | должен чувств* | "
            "вайб* | эмоушен* | на душе | по ощущениям | муд | атмосфер* | температур*"
        ),
        "emotions~": "лиц* | нерв* | стресс* | тревог* | спокой* | энерги*",
        "ratings:satisfaction": (
            "доволен | довольна | довольны | удовлетвор* | csat | насколько доволен | счастлив* | оценил* | "
            "поставил* | звезд*"
        ),
        "ratings:importance": "важн* | насколько важно | значим*",
        "ratings:severity": (
            "критичн* | насколько критично | тяжест* | остро* | серьезн* | насколько больно | сила боли"
        ),
        "ratings:priority": "приорит* | срочн* | очеред* | в первую очередь | насколько срочно",
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
            "больнее | бесит | бесят | бесило | ломает* | косяч* | косяк*"
        ),
        "pains~": "слож* | долго | путает* | потер* | риск* | причин* | не понимает | не понял | не | нет",
        "barriers": (
            "меша* | стопор* | барьер* | препят* | спотык* | спотыка* | застрева* | затык* | блок* | тормоз* | не "
            "дает | останавлив* | отпуг* | держит | преград* | загвоздк* | упирает* | буксует | затруднен* | "
            "сдержив* | помех* | тупик* | стоп | стопп*"
        ),
        "positives": (
            "кайф* | нрав* | радует* | радост* | хорош* | плюс* | круто | супер* | вау | восторг* | приятн* | ок | "
            "восхищ* | любит | хвал* | позитив* | зашло | заходит | порадовал* | прикольн* | тепло | удача | по душе "
            "| лучшее | удобн* | класс | классн*"
        ),
        "positives~": "помога* | получает* | работает",
        "ideas": (
            "иде* | улучш* | исправ* | поправ* | поменя* | меня* | фикс* | фиксим | починит* | чин* | подкрут* | "
            "докрут* | допил* | можно | можем | могли | хотелк* | придума* | предлож* | гипотез* | решен* | как надо "
            "| надо бы | хорошо бы | на будущее | в будущем | впредь | попробова* | пробу* | тестир* | сделать бы | "
            "надо сделать | что делать | фишк* | вариант* | доработ* | нововвед* | внедр* | возможност* | "
            "перспектив* | рацух* | рацпредлож* | на потом | добав* | как лучше | лучше бы | в следующий раз | "
            "изменить | изменил* | изменим | перемен* | совет* | рекоменд* | роста"
        ),
        "ideas~": (
            "надо | нужно сделать | лучше | новое | новая | потенциал* | бэклог | сказать | иначе | по другому | план"
        ),
        "owners": (
            "оунер* | овнер* | чей | чья | чье | чьи | ответ* | отв | отвеча* | займет* | занимает* | займут* | кто "
            "делает | кто возьмет | кто сделает | кто из наших | из наших | на ком | за кем | исполн* | ответственн* "
            "| владел* | кто у нас | кто чинит | ведомств* | подраздел* | отдел* | команд* | кто тащит | кто рулит | "
            "курирует | куратор* | кому поруч* | поручен* | с кого спрос* | кого спрашивать | кто наш* | лицо"
        ),
        "owners~": "кто | кого | кому | фио | фамил* | имя | сотрудник* | рулит",
        "personas": "персон* | кто вовлечен | вовлеч* | участв* | лпр",
        "frontstage": (
            "на виду | на сцене | кто рядом | кто встречает | персонал* | фронт* | видим* | видит клиент от нас | "
            "при клиенте | наши действия на виду | сотрудник говорит | оператор говорит | оператор делает | менеджер "
            "делает | кто с ним | контактн* лиц*"
        ),
        "frontstage~": "оператор* | менеджер* | рядом | обслуж*",
        "backstage": (
            "внутри | кулис* | за кулис* | под капотом | кухн* | бэк* | закулис* | на нашей стороне | у нас внутри | "
            "скрыт* | внутренн* | не видит | не видно | подкапотн* | у нас происходит | за кадром | невидим*"
        ),
        "backstage~": "мы делаем | у нас | делаем",
        "touchpoints": (
            "касан* | контакт* | сталкива* | стыкует* | тыка* | точк* | место | места | мест* встреч* | тачпоинт* | "
            "тач* | пересека* | встреч* | соприкас* | экран* | через что | тк | попада* | окошк*"
        ),
        "touchpoints~": "с чем | кабинет* | страниц* | откуда | где | куда",
        "channels": (
            "канал* | через что | площадк* | как общаемся | общает* | общаем* | связыва* | связь | откуда приход* | "
            "откуда узна* | мессендж* | способ связи | чем пользует* | по каким | посредством"
        ),
        "channels~": "откуда | где пишет | пишет нам | звонит",
        "physical_evidence": (
            "на руках | бумаг* | документ* | бумажк* | на руки | выда* | получает на руки | в руках | листовк* | "
            "материал* | раздатк* | вывеск* | антураж* | реквизит* | артефакт* | предмет* | вещ* | справк*"
        ),
        "systems": (
            "систем* | программ* | журнал* | crm | црм | софт* | сервис* исп* | инструмент* | в какой системе | 1с | "
            "база | платформ* | бэка | от бэка | ит | айти | технолог* | реестр* | приложени*"
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
        "expectations": "ждет | жду | ждут | ожида* | надеет* | рассчит* | предвкуш* | должно быть | обещ*",
        "expectations~": "хочет чтобы | как должно | идеал* | мечта*",
        "needs": "нужд* | потребн* | нужн* | необходим* | не хватает | требует* | запрос* | хотелк* | желан*",
        "needs~": "надо ему | надо ей | надо",
        "status": (
            "статус* | ст с | готово | сделано | состояние работ | где сейчас | готовн* | выполн* | на какой стадии"
        ),
        "comments": (
            "прим | примеч* | комм* | коммент* | замет* | ремарк* | прочее | разное | доп | дополн* | ps | "
            "постскриптум | кстати | пометк* | p s"
        ),
        "experience": (
            "сейчас | как есть | текущ* | как сегодня | как происходит | как проходит | как все устроено | опыт*"
        ),
        "experience~": "что было | как было | обычно | ситуац*",
        "insights": "инсайт* | вывод* | наблюд* | узнали | поняли | что заметили",
        "evidence": "источник* | откуда знаем | пруф* | подтвержд* | доказ*",
        "system_response": "система отвечает | реакция системы | бот говорит | бот отвечает | приложение показывает",
    },
    "fr": {
        "goals": "objectif* | veut | veulent | vise | cherche a | envie de | pourquoi vient",
        "goals~": "cherche | souhait* | pourquoi | motiv* | but | buts",
        "business_goals": "on veut | nous voulons | notre but | notre objectif | ce que nous voulons",
        "actions": "fait | font | faire | agit | demarche* | gestes | actions | se passe | parcours",
        "actions~": "passe | deroule* | etape*",
        "thoughts": "pense* | tete | se dit | se disent | pensee* | esprit | reflech* | dans sa tete",
        "thoughts~": "croi* | se demande",
        "questions": "question* | demande* | se demande | interrog* | doute*",
        "quotes": "mots | citation* | verbatim* | dit | disent | entendu | paroles | phrase*",
        "emotions": (
            "ressen* | humeur* | moral | emotion* | emo | sentent | sentiment* | coeur | etat d esprit | ambiance"
        ),
        "emotions~": "visage* | smiley* | stress* | energie | tete | joie | sent",
        "ratings:satisfaction": "satisf* | note sur | note* satisf* | etoiles",
        "ratings:importance": "importan*",
        "ratings:severity": "gravite | grave | critique | criticite",
        "ratings:priority": "priorit* | urgen*",
        "pains": (
            "coince* | enerv* | agac* | galere* | souci* | probleme* | mal | douleur* | irrit* | rale* | plainte* | "
            "plaint* | peur* | bug* | cloche | derange* | embet* | fache* | pas bien | ne va pas | frustr* | "
            "penible* | difficult* | aie | saoule* | gonfle | moins | negatif* | inquiet*"
        ),
        "pains~": "perd* | complique* | ne | pas",
        "barriers": "bloqu* | frein* | obstacle* | empech* | arret* | barrier* | blocage* | coinc*",
        "positives": (
            "plait | plaisir* | aime* | positif* | bien | reussi* | content de | super | marche bien | atout* | "
            "forces | chouette"
        ),
        "ideas": (
            "idee* | piste* | amelior* | changer* | changerai* | proposition* | propos* | solution* | on pourrait | "
            "pourrait | pourrions | essay* | tester | prochaine fois | mieux | il faudrait | faudrait | corrig* | a "
            "faire | et si | a l avenir | suggestion* | opportunit*"
        ),
        "ideas~": "plutot | nouveau | possible*",
        "owners": (
            "responsable* | qui chez nous | chez nous | qui fait | qui s occupe | s en occupe | charge de | equipe* "
            "| referent* | pilot* | porteur* | a qui"
        ),
        "owners~": "qui | nom | noms | service | services",
        "frontstage": "accueil | au comptoir | au guichet | agent dit | personnel | visible | en face",
        "backstage": "coulisse* | derriere | interne* | en interne | back office | arriere",
        "touchpoints": "contact* | lieu* | endroit* | rencontre* | ecran* | guichet*",
        "touchpoints~": "page* | avec quoi | face a | ou",
        "channels": "canal | canaux | par ou | via | moyen* | comment nous contacte | passe par",
        "physical_evidence": "papier* | document* | en main | remis | recoit | formulaire* | piece*",
        "systems": "logiciel* | systeme* | outil* | appli* | registre* | informatique | base de donnees",
        "metrics": "mesur* | chiffre* | indicateur* | taux | kpi | combien de gens | saura | resultat*",
        "duration": "duree | temps | combien de temps | delai* | attente | minutes | heures | jours",
        "expectations": "attend* | attente* client | espere* | espoir*",
        "needs": "besoin* | faut | manque* | necessaire",
        "status": "statut* | avancement | ou en est | etat",
        "comments": "remarque* | commentaire* | note | notes | divers | rq | nb | a noter | autre*",
        "experience": "vecu | aujourd hui | actuel* | en ce moment | maintenant",
        "insights": "constat* | appris | enseignement* | apprend*",
        "evidence": "source* | preuve*",
        "ratings:satisfaction~": "content | contente | contents",
        "duration~": "quand",
    },
    "de": {
        "goals": (
            "ziel* | wollen | mochte* | wozu | absicht* | wunsch* | er will | sie will | kunde will | will er | will "
            "sie | will kunde"
        ),
        "goals~": "warum | motiv* | zweck | will",
        "business_goals": "wir wollen | unser ziel | unsere ziele | was wir wollen",
        "actions": "macht | tut | tun | handlung* | aktion* | ablauf | passiert | schritte | vorgang",
        "actions~": "geschieht | lauft | verhalten",
        "thoughts": "denk* | gedank* | kopf | sagt sich | uberleg* | im sinn | meint",
        "thoughts~": "glaubt | grubel*",
        "questions": "frag* | fragen | unklar* | wissen will | wissen mochte | zweifel*",
        "quotes": "zitat* | o ton | o tone | sagt | sagen | worte | wortlich | gehort | ausspruch*",
        "emotions": (
            "gefuhl* | fuhl* | laune* | stimmung* | emotion* | emo | gemut* | befinden | geht es | drauf | herz"
        ),
        "emotions~": "gesicht* | smiley* | stress* | energie",
        "ratings:satisfaction": "zufried* | schulnote | sterne",
        "ratings:importance": "wichtig* | relevanz",
        "ratings:severity": "schwere | wie schlimm | schlimm | kritisch*",
        "ratings:priority": "prio | prioritat* | dring*",
        "pains": (
            "hakt | hakelt | nerv* | argert* | arger* | stort | schmerz* | problem* | frust* | klemmt | mist | "
            "schief | beschwerd* | klage* | angst* | sorge* | weh | schlecht* | negativ* | fehler* | pannen | panne "
            "| mangel | nicht gut | meckert | mecker* | stress* | doof | blod* | arger | stolpert* | ungut"
        ),
        "pains~": "verlier* | schwer | schwierig* | nicht | kein | keine | umstandlich",
        "barriers": (
            "hinder* | barriere* | hurde* | blockier* | bremst | brems* | stolperstein* | hakt | hemm* | im weg | "
            "aufhalt* | halt auf"
        ),
        "positives": (
            "gefallt | freut | freude* | gut | toll | schon | positiv* | lauft gut | begeist* | lob* | klappt | super"
        ),
        "ideas": (
            "idee* | verbesser* | anders | andern | losung* | vorschlag* | konnte* | konnten wir | konnte man | "
            "nachstes mal | beim nachsten mal | besser | ausprobier* | versuch* | massnahm* | chance* | ware es | "
            "ware schon | sollte* | sollten | hypothes* | kunftig | in zukunft | was ware wenn | potenzial* | "
            "anpacken | todo | to do"
        ),
        "ideas~": "neu | neue | lieber",
        "owners": (
            "zustandig* | verantwort* | wer macht | macht das | wer kummert | kummert sich | team | abteilung* | bei "
            "uns wer | wer bei uns | wer von uns | besitzer | eigner"
        ),
        "owners~": "wer | name | namen | bei uns",
        "frontstage": (
            "vorne | am tresen | an der theke | sichtbar* | personal | mitarbeiter sagt | mitarbeiter macht | empfang"
        ),
        "backstage": "hinten | hintergrund | intern* | hinter | kulisse* | backoffice | im buro | unsichtbar*",
        "touchpoints": "kontakt* | beruhr* | ort | orte | begegn* | bildschirm* | trifft | stelle*",
        "touchpoints~": "womit | seite | wo",
        "channels": (
            "kanal | kanale | uber was | woruber | wie erreicht | erreicht uns | meldet sich | weg zu uns | medium"
        ),
        "physical_evidence": "zettel | papier* | unterlage* | dokument* | in der hand | bekommt | formular* | beleg*",
        "systems": "system* | software | programm* | pc | kasse | werkzeug* | tool* | edv",
        "metrics": "messen | messung | messbar | kennzahl* | zahl | zahlen | quote | rate | kpi | woran merken | wert",
        "duration": "dauer* | zeit | wie lang* | minuten | stunden | tage | wartezeit | frist* | warten",
        "expectations": "erwart* | hofft | hoffnung*",
        "needs": "braucht | bedurf* | benotig* | brauchen | bedarf*",
        "status": "status | stand | erledigt | umgesetzt",
        "comments": "bemerk* | notiz* | anmerk* | sonstig* | kommentar* | hinweis* | nb | ubrigens",
        "experience": "erleb* | derzeit | aktuell | heute | jetzt | istzustand",
        "insights": "erkenntnis* | gelernt | erfahren",
        "evidence": "quelle* | beleg* | nachweis*",
        "duration~": "wann",
    },
    "es": {
        "goals": "objetivo* | meta* | quiere | quieren | busca | lograr | para que viene",
        "goals~": "motiv* | proposito | para que | intenc*",
        "business_goals": "queremos | nuestro objetivo | nuestra meta | nos interesa",
        "actions": "hace | hacen | hacer | accion* | pasos | pasa | ocurre | actividad*",
        "actions~": "sucede | recorrido | proceso",
        "thoughts": "piensa* | pensa* | cabeza | mente | se dice | opina",
        "thoughts~": "cree | imagin*",
        "questions": "pregunt* | duda | dudas | se cuestiona",
        "quotes": "cita* | textual* | dice | dicen | palabras | frase* | oimos | oido | comenta",
        "emotions": (
            "siente* | sentim* | emoci* | emo | animo | humor | estado de animo | como esta | sensac* | cara | corazon"
        ),
        "emotions~": "carita* | estres | energia",
        "ratings:satisfaction": "satisf* | nota | puntuacion | calificacion | estrellas | contento | contenta",
        "ratings:importance": "importan*",
        "ratings:severity": "gravedad | grave | criticidad | critic*",
        "ratings:priority": "priorid* | urgen*",
        "pains": (
            "dolor* | duele* | molest* | problema* | queja* | falla* | fallo* | frustr* | miedo* | enoja* | enfada* "
            "| fastidi* | rollo | lio | lios | mal | malo | no gusta | no le gusta | sufr* | preocup* | pega* | "
            "atasc* | lata | desastre | irrita* | negativ* | teme | temor*"
        ),
        "pains~": "dificil | dificultad* | pierd* | no | complicad*",
        "barriers": "barrera* | fren* | imped* | impide* | obstaculo* | bloque* | traba* | atasca* | estorb*",
        "positives": "gusta* | encanta* | alegra* | bueno | bien | positiv* | agrada* | mola | disfruta*",
        "ideas": (
            "idea* | mejor* | cambi* | cambiaria* | propuesta* | propon* | solucion* | podria* | podriamos | arregl* "
            "| probar | proxima vez | oportunid* | habria que | deberia* | sugeren* | a futuro | y si | en el futuro "
            "| hipotesis | haria*"
        ),
        "ideas~": "nuevo | nueva | posible*",
        "owners": (
            "responsable* | encargad* | se encarga | quien lo hace | quien hace | a cargo | equipo* | area | duen* | "
            "quien de nosotros | lo lleva"
        ),
        "owners~": "quien | nombre*",
        "frontstage": (
            "de cara al | mostrador | visible* | personal | a la vista | empleado hace | empleado dice | recepcion"
        ),
        "backstage": "detras | interno* | interna* | por dentro | bambalinas | trastienda | adentro",
        "touchpoints": "contacto* | lugar* | sitio | pantalla* | encuentr* | toca | punto*",
        "touchpoints~": "pagina* | con que | donde",
        "channels": "canal* | por donde | via | medio* | nos habla | nos contacta | como llega",
        "physical_evidence": "papel* | documento* | en mano | entrega* | le dan | folleto* | recib*",
        "systems": "sistema* | programa* | herramienta* | software | aplicacion* | registro*",
        "metrics": "metric* | medimos | medir | numero* | indicador* | tasa | cifra* | kpi | sabremos",
        "duration": (
            "tiempo* | duracion | cuanto tarda | cuanto dura | demora* | espera min | plazo* | minutos | horas | "
            "dias | tarda*"
        ),
        "expectations": "espera | expectat* | esperan",
        "needs": "necesi* | falta* | requier* | hace falta",
        "status": "estado de avance | estatus | avance | hecho | estado",
        "comments": "notas | observ* | coment* | obs | otros | apuntes | varios",
        "experience": "experienc* | hoy | ahora | actual* | vive",
        "insights": "aprend* | hallazgo* | descubr* | conclusi*",
        "evidence": "fuente* | prueba* | evidenc*",
        "duration~": "cuando",
    },
    "pt": {
        "goals": "objetiv* | meta | metas | quer | querem | busca | conseguir | para que veio",
        "goals~": "motiv* | proposito | intenc*",
        "business_goals": "queremos | nosso objetivo | nossa meta | a gente quer",
        "actions": "faz | fazem | fazer | acao | acoes | acont* | passos | atividad*",
        "actions~": "rola | processo | caminho",
        "thoughts": "pensa* | cabeca | mente | pensamento* | passa na cabeca",
        "thoughts~": "acha | imagina",
        "questions": "pergunt* | duvida* | se pergunta",
        "quotes": "fala* | diz | dizem | citac* | frase* | palavras | ouvimos | ouvido",
        "emotions": (
            "sente* | sentim* | emoc* | emo | humor | cara | animo | astral | sensac* | como esta | coracao | vibe"
        ),
        "emotions~": "carinha* | estresse | energia",
        "ratings:satisfaction": "satisf* | nota | estrelas | avaliac* | contente",
        "ratings:importance": "importan*",
        "ratings:severity": "gravid* | grave | critic*",
        "ratings:priority": "priorid* | urgen*",
        "pains": (
            "dor | dores | perrengue* | problema* | incomod* | reclama* | irrita* | raiva | chato | chatic* | falha* "
            "| frustr* | medo* | ruim | pega* | dificuld* | enche o saco | saco | erro* | treta* | sofr* | preocup* "
            "| b o | dando errado | errado | aperto | negativ* | queixa*"
        ),
        "pains~": "dificil | perde* | nao | complicad*",
        "barriers": "barreira* | trava* | imped* | atrapalh* | obstaculo* | bloque* | emperra* | segura | empaca*",
        "positives": "gosta* | agrada* | bom | encanta* | alegr* | curte* | positiv* | adora* | feliz | bacana",
        "ideas": (
            "ideia* | melhor* | mudar* | mudaria* | sugest* | propost* | solu* | poderia* | poderiamos | da pra "
            "fazer | arrum* | testar | proxima vez | oportunid* | deveria* | corrig* | no futuro | e se | hipotese* "
            "| daria pra | faria*"
        ),
        "ideas~": "novo | nova | possive*",
        "owners": (
            "responsav* | encarregad* | quem cuida | quem faz | quem resolve | equipe* | setor | dono* | area | quem "
            "aqui | cuida disso | nosso time"
        ),
        "owners~": "quem | nome*",
        "frontstage": "balcao | atendente diz | atendente faz | visivel | na frente | atendimento | recepcao",
        "backstage": "bastidor* | por tras | interno* | interna* | atras | por dentro | retaguarda",
        "touchpoints": "contato* | contacto* | lugar* | local | tela* | ecra* | encontr* | ponto*",
        "touchpoints~": "pagina* | com que | onde",
        "channels": "canal | canais | por onde | via | meio* | fala com a gente | chega ate nos",
        "physical_evidence": "papel | papeis | papelada | documento* | em maos | entreg* | recebe | folheto*",
        "systems": "sistema* | programa* | ferramenta* | software | aplicativo* | planilha*",
        "metrics": "metric* | medimos | medir | numero* | indicador* | taxa | kpi | saberemos",
        "duration": "tempo* | durac* | quanto demora | quanto leva | demora* | prazo* | minutos | horas | dias",
        "expectations": "espera | expectat* | esperam",
        "needs": "precisa* | necess* | falta*",
        "status": "status | andamento | situacao | feito",
        "comments": "obs | observ* | coment* | notas | anotac* | outros | recado*",
        "experience": "experienc* | hoje | agora | atual*",
        "insights": "aprend* | descob* | conclus*",
        "evidence": "fonte* | prova* | evidenc*",
        "duration~": "quando",
        "positives~": "legal",
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
