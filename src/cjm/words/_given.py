"""How people are called: given names, forms of address, and the words that say how old somebody is, in six languages.

A name tells a person from a company, a place or a kind of customers: "Beth & Tom, both work full time" are two people,
"Home & Garden, both shops" is none. The lists are not complete and need not be: a name that is not here is known by
an age, a form of address or a patronymic beside it.
"""

from __future__ import annotations

GIVEN = {
    "en": (
        "ada adam ahmed aiko aisha alan alex ali alice alison amanda amara amber amir amira amy ananya andrea "
        "andrew angela anita anjali ann anna anne annie anthony arjun arthur ashley ava ayse barbara bea beatrice "
        "becky ben benjamin bernard beth betty bill bob bonnie brandon brenda brian bruce bruno carla carol "
        "caroline catherine cathy charles charlie charlotte chen chidi chloe chris christine claire clara colin "
        "connor craig daisy dan daniel dave david dawn dean debbie deborah deepak denise deniz dennis derek diana "
        "diane donald donna doris dorothy doug dylan ed eddie edith edward eileen elaine eleanor elizabeth ella "
        "ellen ellie elsa elsie emily emma eric erica erin ethan eva evelyn fatima fatma fiona florence fran "
        "frances frank fred freddie gareth gary gavin geoff george georgia gerald gillian gina gloria graham greg "
        "hannah harold harriet harry hassan hazel heather heidi helen henry hilary hiro holly howard hugh hugo ian "
        "ibrahim ida imran irene iris isabel isabella isla ivy jack jackie jacob jade jake james jamie jan jane "
        "janet janice jason jay jean jeff jen jennifer jenny jeremy jess jessica jill jim jo joan joanna joanne "
        "joe john jonathan jordan joseph josh joshua joyce judith judy julia julian julie june justin karen kate "
        "katherine kathleen kathy katie kavita keith kelly ken kenji kenneth kevin kim kirsty kwame kyle lakshmi "
        "laura lauren layla leah lee leila leo leon leslie lewis liam lily linda lindsay lisa liz logan lorraine "
        "louis louise lucas lucy luis luke lynn mabel madison maggie malcolm mandy marcus margaret maria marie "
        "mario marion marjorie martha martin mary mateo matt matthew maureen max maya meera megan mehmet mei mel "
        "melanie melissa mia michael michelle miguel mike ming mohammed molly monica morgan muhammad mustafa nadia "
        "nancy naomi nasrin natalie nate nathan neha neil ngozi nicholas nick nicola nicole nigel nina nisha noah "
        "noel nora norman olivia omar oscar owen pam pamela pat patricia patrick paul paula pauline penny pete "
        "peter phil philip phoebe phyllis pooja priya rachel rahul raj rajesh ralph ravi ray raymond rebecca rhys "
        "richard rick rita rob robert robin roger rohan rohit ron ronald rosa rose rosemary ross roy russell ruth "
        "ryan sally salma sam samantha samira samuel sandra sanjana sanjay sara sarah scott sean sharon shaun "
        "sheila shirley shreya simon sneha sofia sonia sophia sophie stacey stan stanley stella stephanie stephen "
        "steve steven stuart sue sunita suresh susan suzanne tara tariq ted teresa terry tessa theo thomas tim "
        "timothy tina todd tom tommy tony tracey tracy trevor tunde tyler vanessa vera vicky victor victoria vijay "
        "vikram vincent virginia vivek walter wayne wei wendy william wilma winnie yasmin yuki yusuf zac zack "
        "zainab zara zoe"
    ),
    "ru": (
        "аида айгерим айгуль айдар аксинья алан александр александра алексей алена алина алиса алия алла алмаз "
        "альбина амина амир анастасия анатолий ангелина андрей анжела анна антон антонина аня арина аркадий арсен "
        "арсений артем артур асель ася ахмет байрам богдан борис булат вадим валентин валентина валера валерий "
        "валерия варвара варя василий василиса вася вероника вика виктор виктория виталий витя влад владимир "
        "владислав володя всеволод вячеслав галина галя гена геннадий георгий герман глеб гоша григорий гриша "
        "гузель гульнара давид дамир дана даниил данил данила данияр дарья даша денис диана дима динара дмитрий "
        "егор екатерина елена елизавета ербол ерлан жанна женя захар зина зинаида зоя зульфия иван игнат игорь "
        "ильдар ильнур илья инга инна иннокентий ира ирина камиль карина катя кирилл клавдия коля константин костя "
        "кристина ксения ксюша лана лариса лев лена леонид лера леша лида лидия лиза лилия люба любовь люда "
        "людмила люся магомед майя макар максим марат маргарита марина мария марк марта матвей маша мила милана "
        "мирон михаил миша мурад мурат надежда надя наиля настя наталия наталья наташа ника никита николай нина "
        "нурлан оксана олег олеся ольга оля павел паша петр петя полина прохор раиса рамиль рая ренат ринат рита "
        "роза роман ростислав рузанна руслан рустам сабина салават самат света светлана святослав семен сергей "
        "серега слава соня софия софья станислав стас степан таисия тамара таня тарас татьяна тимофей тимур тихон "
        "толя ульяна фарида фатима федор филипп харитон эдуард элина эльвира эльдар эмиль эмма юлия юля юра юрий "
        "яков яна ярослав ярослава"
    ),
    "fr": (
        "adele alain amelie amina anais andre antoine arnaud audrey aurelie aurore benoit bernard brigitte camille "
        "caroline catherine cecile celine chantal chloe christelle christophe claire claude clement corinne damien "
        "danielle delphine denis didier dominique elodie emilie emmanuel eric estelle etienne fabien fabrice "
        "florent florian franck francois francoise gabriel genevieve gerard gilles guillaume guy helene henri "
        "herve hugo ines isabelle jacqueline jacques jean jerome joelle josette jules julie julien karim kevin "
        "laetitia laure laurent lea leila louise luc lucas lucie ludovic madeleine manon manuelle marc marianne "
        "marie marion martine mathieu mathilde maxime mehdi michel michele mireille monique nadia nadine nathalie "
        "nicolas noemie odile olivier pascal pascale patrice paul philippe pierre quentin raphael regis remi rene "
        "romain sabine samira sandrine sebastien serge simone solene sophie stephane stephanie suzanne sylvain "
        "sylvie thierry thomas valerie vincent virginie xavier yann yannick yves yvette yvonne"
    ),
    "de": (
        "achim alexander andrea andreas angela anja anke anneliese annette anton astrid axel barbara beate bernd "
        "bettina birgit bjorn brigitte britta carsten christa christian christine claudia daniela dennis detlef "
        "dieter dirk dominik doris elfriede elke erika erwin eva felix florian frank franziska friedrich gabi "
        "gabriele gerd gerhard gertrud gisela greta gunter hannah hannes hans harald heide heike heinrich heinz "
        "helga helmut herbert hilde holger horst ilse inge ingo ingrid irmgard jan jana jens joachim johanna jonas "
        "jorg julia jurgen jutta karin karl karla katharina katja katrin kerstin klaus konrad lars laura lena leni "
        "leonie lothar lukas maike manfred manuela marco maren margarete marlene martina matthias maximilian "
        "michaela mirko moritz nadine nico niklas nils norbert olaf oliver otto petra rainer ralf reinhard renate "
        "rolf rosemarie rudiger sabine sandra sebastian silke simone sonja stefan stefanie susanne sven svenja "
        "tanja thorsten tim timo tobias torsten ulrich ulrike ursula ute uwe volker waltraud werner wilhelm "
        "wolfgang yvonne"
    ),
    "es": (
        "adrian agustin alba alberto alejandra alejandro alicia alonso alvaro ana andres angel antonia antonio "
        "arturo beatriz begona belen blanca carla carlos carmen carolina catalina cecilia cesar claudia concha "
        "cristina cristobal daniela diego dolores domingo eduardo elena emilio encarnacion enrique ernesto "
        "esperanza esteban eugenia federico felipe fernanda fernando francisco gabriela gerardo gloria gonzalo "
        "graciela guadalupe guillermo gustavo hector hugo ignacio ines irene isabel ismael ivan jaime javier jesus "
        "jimena joaquin jorge jose josefa juan juana julio laura lola lorena lourdes lucia luis luisa luz manolo "
        "manuel manuela marcos margarita maria mariana mario marisol marta mateo mercedes miguel monica montse "
        "natalia nuria olga oscar pablo paco paloma patricia paz pedro pepe pilar rafael ramon raquel raul ricardo "
        "roberto rocio rodrigo rosa rosario ruben salvador santiago sergio silvia sofia sonia susana teresa tomas "
        "valentina vicente victor xavier ximena yolanda"
    ),
    "pt": (
        "adriana afonso alexandre aline amanda ana andreia antonio aparecida augusto beatriz bernardo beto bianca "
        "bruna bruno caio camila carla carlos carolina catarina celia celso cida clara claudia claudio cristiane "
        "daniel davi debora denise diego diogo edson eduardo elaine eliane fabiana fabio felipe fernanda fernando "
        "filipe flavia francisca francisco gabriel gabriela gilberto giovana guilherme gustavo heitor helena "
        "henrique igor ines isabela ivone jessica joana joao joaquim jorge jose josefa juliana julio jussara "
        "karina larissa leandro leonardo leticia livia lourdes luan luana lucas lucia luciana luiz luiza manuel "
        "marcela marcelo marcia marcio marcos maria mariana marina mateus matheus mauricio miguel milena monica "
        "natalia neusa nuno otavio patricia paulo pedro priscila rafael rafaela raimundo raquel regina renata "
        "renato ricardo rita roberto rodrigo rogerio rosana rui samuel sandra sergio silvana silvio simone sonia "
        "suely tainara tania tatiana teresa thais thiago tiago valeria vanessa vera vicente vinicius vitor vitoria "
        "wagner wellington yasmin ze"
    ),
}

ADDRESS = {
    "en": "mr mrs ms miss mx dr sir lady madam mister uncle aunt auntie granny grandma grandpa grandad",
    "ru": "господин госпожа г-н г-жа тетя дядя баба бабушка дед дедушка мама папа тёща теща свекровь",
    "fr": "m mme mlle madame monsieur mademoiselle tante oncle mamie papy",
    "de": "frau herr oma opa tante onkel",
    "es": "sr sra srta senor senora senorita don dona doña tia tio abuela abuelo",
    "pt": "sr sra dona seu senhor senhora tia tio vovo",
}

AS_ONE = (
    "couple family household pair siblings twins пара семья супруги молодожены молодожёны семейство famille "
    "foyer pareja familia matrimonio casal família paar ehepaar familie"
)
"""Those who go through a journey as one."""

TYPICAL = (
    "type typical our main primary first average typique notre principal principale tipo típico típica nuestro "
    "nuestra tipico tipica nosso nossa typisch typische typischer unser unsere наш наша наши типичный типичная "
    "типовой типовая обычный обычная главный главная основной основная средний средняя условный условная"
)
"""What stands beside a word for customers without saying more of them: "Typical couple", « Usagère type »."""

WORDS_TOO = (
    "amber art bill dawn daisy frank grace guy hazel heather hope jade jordan jean joy june lana mark max mia "
    "morgan paz penny pilar rose ruby sky stan stella sue summer victoria virginia will georgia florence "
    "dolores mercedes gloria rosario concha luz alba cida france roman charlotte santiago salvador diego sofia "
    "sydney paris israel augusto julio роман вера надежда любовь слава лев роза марта лилия рая злата майя "
    "лада нева алмаз рита пол софия ника марк лиза"
)
"""Given names that are other words, places or brands as well: alone, they need something more to be known by."""

MORE_PEOPLE = (
    "caller kid couple family mum mom dad pupil starter hirer walker owner resident exhibitor policyholder "
    "звонящий позвонивший пара семья ребёнок ребенок мама папа жительница жилица пациентка "
    "покупательница клиентка пользовательница посетительница гостья ученица студентка заявительница пассажирка "
    "слушательница зрительница usagère usager famille cliente patient patiente visiteuse habitante pareja "
    "familia huéspeda socia vecina casal família hóspede aluna usuária utente paciente moradora kundin kunde "
    "patientin besucherin nutzerin mieterin bürgerin paar familie anrufer anruferin schülerin teilnehmerin "
    "spenderin bewerberin"
)
"""More words for those who go through a journey, of labels that stand before one of them."""

FIRMS_TOO = (
    "customer client buyer tenant donor payer member subscriber sponsor investor shopper user клиент клиентка "
    "покупатель заказчик арендатор донор плательщик абонент подписчик пользователь cliente acheteur abonne "
    "kunde kundin käufer mieter spender nutzer comprador socio donante usuario membro usuário doador utilisateur"
)
"""Those of them that may as well be companies."""

FIRM = (
    r"(?:ООО|ОАО|ЗАО|ПАО|АО|ТОО|Inc|Ltd|LLC|PLC|Corp|GmbH|AG|SARL|SAS|S\.A\.|S\.L\.|Ltda)(?!\w)|"
    r"\d\+?\s(?:employees|branches|сотрудник|филиал|чел|employés|salariés|mitarbeiter|filialen|empleados|funcionários|filiais)"
)
"""What is written of a company and of no person."""

YEARS = r"years?|yrs?|y\.?\s?o\.?|yo|лет|года?|годик\w*|л\.|г\.|ans?|a[ñn]os?|anos?|jahre?n?|j\.|months?|мес\w*|weeks?"
"""What follows the number of an age."""

NO_NAMES = (
    "inc ltd llc corp gmbh ag plc company bank shop store hospital clinic school university hotel airport ооо "
    "ао зао пао оао компания банк магазин клиника школа университет гостиница аэропорт january february march "
    "april may june july august september october november december jan feb mar apr jun jul aug sep sept oct "
    "nov dec monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun q1 q2 q3 q4 "
    "version draft step phase stage week day page room ward floor gate terminal road street team group class "
    "level январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь января февраля "
    "марта апреля мая июня июля августа сентября октября ноября декабря понедельник вторник среда четверг "
    "пятница суббота воскресенье версия шаг этап день неделя группа класс лист этаж кабинет дом улица кв "
    "корпус отдел janvier février mars avril mai juin juillet août septembre octobre novembre décembre enero "
    "febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro "
    "março maio junho julho setembro outubro novembro dezembro januar februar märz juni juli oktober dezember "
    "étape semaine paso semana etapa schritt woche tag"
)
"""What people write with a capital before a number that is no age: "March, 14", «Кабинет, 12»."""
