"""How people are called: given names, forms of address, and the words that say how old somebody is, in six languages.

A name tells a person from a company, a place or a kind of customers: "Beth & Tom, both work full time" are two people,
"Home & Garden, both shops" is none. The given names are written as they are compared, in small letters without accents
and ё. The lists are not complete and need not be: a name that is not here is known by an age, a form of address or a
patronymic beside it.
"""

from __future__ import annotations

GIVEN = {
    "en": (
        "ada adam agnes ahmed aiko aisha alan albert alex alfie ali alice alison allan amanda amara amber amelia "
        "amir amira amy ananya andrea andrew andy angela angus anita anjali ann anna annabel anne annie anthony "
        "antonio archie arjun arnold arthur ashley audrey ava ayse barbara barry bart bea beatrice becca becky "
        "bella ben benjamin bernard bernie bertha beth betty bev beverly bill blake bob bobby bonnie brad bradley "
        "brandon brenda brett brian brooke bruce bruno bryan callum cameron candice carl carla carmen carol "
        "caroline carrie casey cassie catherine cathy cecilia chad chantelle charles charlie charlotte chen cheryl "
        "chidi chloe chris christina christine christopher cindy claire clara clare clive colin connie connor "
        "courtney craig curtis cynthia daisy damian dan daniel danielle danny darren darryl dave david dawn dean "
        "debbie deborah debra deepak della denise deniz dennis derek desmond diana diane dianne dominic donald "
        "donna doreen dorian doris dorothy doug dylan ed eddie edith edna edward edwin eileen elaine eleanor elena "
        "elizabeth ella ellen ellie elliot ellis eloise elsa elsie emily emma eric erica erin ernest esther ethan "
        "eugene eunice eva evelyn ewan fatima fatma felicity felix fergus fiona florence fran frances frank fred "
        "freddie freya gabby gail gareth gary gavin gemma geoff geoffrey george georgia gerald gerard gertrude "
        "gilbert gillian gina gladys glenn gloria gordon graham greg greta gwen hank hannah harold harriet harry "
        "harvey hassan hayley hazel heather heidi helen henrietta henry herbert hilary hilda hiro holly homer "
        "howard hugh hugo humphrey ian ibrahim ida imogen imran ingrid irene iris isaac isabel isabella isla ivan "
        "ivy jack jackie jacob jacqueline jade jake james jamie jan jane janet janice jasmine jason jasper jay "
        "jayden jean jeff jen jenna jennifer jenny jeremy jerome jerry jess jessica jill jim jo joan joanna joanne "
        "jocelyn jodie joe joel john johnny jonathan jordan joseph josephine josh joshua joss joyce juan judith "
        "judy julia julian julie juliet june justin kara karen kate katherine kathleen kathy katie kavita kayla "
        "keith kellie kelly kelvin ken kenji kenneth kevin kim kirk kirsty kristen kurt kwame kyle lakshmi lara "
        "larry laura lauren laurence layla leah lee leila lena leo leon leonard leroy leslie lester lewis liam "
        "lily linda lindsay lionel lisa liz lloyd logan lois lola lorna lorraine lottie louis louise lucas lucy "
        "luis luke lydia lynn mabel mackenzie madison maggie malcolm mandy marcia marcus margaret margie maria "
        "marian marie mario marion marjorie marjory marlene marlon marsha martha martin marvin mary mateo matilda "
        "matt matthew maureen mavis max maxine maya meera megan mehmet mei mel melanie melinda melissa meredith "
        "mia michael michelle miguel mike mildred millie ming miriam mitch mitchell mohammed moira molly mona "
        "monica morgan muhammad muriel mustafa myra nadia nadine nancy naomi nasrin natalie nate nathan neha neil "
        "nelly nelson ngozi nicholas nick nicky nicola nicole nigel nikhil nikki nina nisha noah noel nora noreen "
        "norman olivia ollie omar oscar otis owen pam pamela pat patricia patrick patsy patty paul paula pauline "
        "penny percy pete peter petra phil philip philippa phoebe phyllis polly pooja preston priya quentin rachel "
        "rahul raj rajesh ralph ramona randy raquel ravi ray raymond rebecca reggie reginald rhoda rhona rhys "
        "richard rick rita rob robert robin rodney roger rohan rohit roland ron ronald ronnie rory rosa rose "
        "rosemary ross roxanne roy ruby rudy rufus rupert russ russell ruth ryan sadie sally salma sam samantha "
        "samira samuel sandra sanjana sanjay sara sarah scott sean sebastian selina shane shannon sharon shaun "
        "sheila shelley sheryl shirley shreya sid sidney silvia simon sneha sofia sonia sophia sophie spencer "
        "stacey stan stanley stella stephanie stephen steve steven stewart stuart sue sunita suresh susan suzanne "
        "sylvia tabitha tamara tammy tanya tara tariq ted terence teresa terry tessa thelma theo theresa thomas "
        "tiffany tim timmy timothy tina toby todd tom tommy tony tracey tracy trevor trish tristan tunde tyler "
        "ursula valerie vanessa vaughn vera vernon veronica vicky victor victoria vijay vikram vince vincent viola "
        "virginia vivek vivian wallace walter wanda warren wayne wei wendy wesley wilfred william wilma winifred "
        "winnie yasmin yolanda yuki yusuf yvonne zac zack zainab zara zelda zoe"
    ),
    "ru": (
        "абай агата аглая азамат аида айгерим айгуль айдар аксинья алан алевтина александр александра алексей "
        "алена алина алиса алия алла алмаз альбина аман амина амир анастасия анатолий ангелина андрей анжела анна "
        "антон антонида антонина анфиса аня арина аркадий арсен арсений артем артур асель аскар ася ахмет байрам "
        "бауыржан бекзат богдан болат борис боря булат бэлла вадим валентин валентина валера валерий валерия "
        "варвара варя василий василиса вася венера вера вероника вика виктор виктория виолетта вита виталий "
        "виталик витя влад владик владимир владислав вован володя всеволод вячеслав галина галия галя гарик гена "
        "геннадий георгий герман глеб гоша григорий гриша гузель гульнара гульшат давид дамир дана даниил данил "
        "данила дания данияр дарья даша денис диана дильбар дима димон дина динара динмухамед дмитрий доминика "
        "дуся егор екатерина елена елизавета ербол ерлан есения жанар жанибек жанна женя жора замира зарина захар "
        "земфира зина зинаида злата зоя зульфия зухра иван игнат игорь изабелла ильдар ильнур илья ильяс инга "
        "инесса инна иннокентий ира ирина исмаил кайрат камилла камиль канат капитолина карима карина катя кирилл "
        "клавдия клара коля колян константин костя кристина ксения ксюша лайла лана лариса лаура лев лейла лена "
        "леня леонид лера леха леша лида лидия лиза лизавета лилия луиза люба любовь люда людмила люся люция "
        "магомед мадина майра майя макар максим малика марат маргарита марик марина мария марк марсель марта "
        "марьям матвей маша мила милана мирзо мирон мирослава митя михаил миша мурад мурат мустафа надежда надия "
        "надя назар наиля наргиз настасья настя наталия наталья наташа ника никита никитос николай нина нурлан "
        "нурсултан нюра нюся оксана олег олеся ольга оля остап павел паша пелагея петр петя платон полина поля "
        "прохор раиса рамиль ратмир рашид рая регина ренат римма ринат рита роза роман ростислав рузанна руслан "
        "рустам сабина сабрина саид саида салават салима самат санжар сауле саша сашка света светлана святослав "
        "семен сергей серега серж серик сима слава соня софия софья станислав стас степа степан стефания тагир "
        "таисия талгат тамара таня тарас тася татьяна тема тимофей тимур тихон толик толя тоня тося трофим ульяна "
        "фаина фарида фархад фатима федор феликс филипп фрида фрося хадижа харитон хасан чингиз шамиль шолпан шура "
        "эвелина эдуард элдар элеонора элина эльвира эльдар эльза эмиль эмма юлиана юлия юля юра юрий юрик юсуф "
        "ядвига яков ян яна янис ярослав ярослава"
    ),
    "fr": (
        "adam adele agathe agnes alain alban albert alice alix amelie amina anais andre anne annie antoine armand "
        "arnaud arthur astrid audrey aurelie aurore axel baptiste benjamin benoit berenice bernard boris brigitte "
        "bruno camille carole caroline catherine cecile cedric celine chantal charlene charlotte chloe christelle "
        "christophe cindy claire clara clarisse claude clement colette corinne cyril cyrille damien daniel "
        "danielle david delphine denis didier djamila dominique edith edouard eliane elisabeth elise elodie eloise "
        "emilie emma emmanuel eric erwan estelle etienne eugenie eva evelyne fabien fabrice fanny fatou fernand "
        "florence florent florian francine franck francois francoise frederic gabriel gaelle gaston gautier "
        "genevieve gerard germaine gilles gregory guillaume guy gwenaelle hadrien hamid helene henri herve hugo "
        "huguette ines irene isabelle jacqueline jacques jade jean jeanne jeremy jerome joelle joseph josephine "
        "josette jules julie julien juliette justine karim kevin laetitia laure laurent lea leila leon leonie "
        "lilou lise loic lola lorene louis louise luc lucas lucie lucienne ludovic lydie madeleine mael maelle "
        "mamadou manon manuelle marc marcel marcelle margot marguerite marianne marie marion martine maryse "
        "mathieu mathilde maurice maxime mehdi melanie melissa michel michele mireille mohamed monica monique "
        "morgane muriel myriam nadia nadine nathalie nicolas nina noah noel noemie nora oceane odile olga olivier "
        "ophelie pascal pascale patrice paul paulette pauline perrine philippe pierre quentin rachid raphael "
        "raymond regis remi rene robert robin roger roland romain romane roxane sabine saida salome samir samira "
        "samuel sandrine sara sarah sebastien serge simone solange solene sonia sophie stephane stephanie suzanne "
        "suzie sylvain sylvie thierry thomas tristan valerie victor vincent virginie vivien wanda xavier yann "
        "yannick yasmine yohann yves yvette yvonne zoe"
    ),
    "de": (
        "achim adelheid albert alexander alfred alina andrea andreas angela anita anja anke ann anna anneliese "
        "annette annika antje anton armin arne astrid axel babette barbara bastian beate ben benedikt benjamin "
        "bernd bettina birgit bjoern bjorn bodo boris brigitte britta bruno burkhard carla caroline carsten "
        "charlotte christa christian christine clara claudia constanze corinna cornelia dagmar daniel daniela "
        "david denise dennis detlef dieter dirk dominik doris dorothea eberhard edith elena elfriede elias "
        "elisabeth elke ella emil emily emma erika ernst erwin esther eugen eva fabian fatma felicitas felix "
        "ferdinand florian frank franziska frieda friedrich fritz gabi gabriele georg gerd gerda gerhard gertrud "
        "gisela gottfried greta gudrun gunter gunther gustav hanna hannah hannelore hannes hans harald heide heidi "
        "heike heinrich heinz helga helmut henning henriette herbert hermann hilda hilde holger horst hubert hugo "
        "ida ilse inge ingo ingrid irene irina irmgard isabel jakob jan jana janina jasmin jens jessica joachim "
        "johann johanna johannes jonas jorg josef judith julia julian jurgen jutta kai karin karl karl-heinz karla "
        "karsten katharina kathrin katja katrin kerstin kevin kilian kirsten klaus konrad lars laura lea lena leni "
        "leon leonie leopold lilli lina linus lisa lothar louis luca lucia ludwig luise lukas lutz magdalena maike "
        "malte mandy manfred manuel manuela marcel marco maren margarete margit margot marianne marie marina mario "
        "marion markus marlene marlies martina marvin mathilde matthias maximilian melanie mia michael michaela "
        "miriam mirko monika moritz nadine nadja natalie nele nico nicole niklas nils nina noah nora norbert olaf "
        "oliver otto patrick paul paula peter petra philipp pia rainer ralf ramona regina reinhard renata renate "
        "richard robert robin roland rolf ronja rosa rosemarie rosi roswitha rudiger rudolf sabine samuel sandra "
        "sarah sascha sebastian siegfried sigrid silke simone sina sonja sophia sophie stefan stefanie steffen "
        "stephan susanne svea sven svenja sybille tamara tanja theresa thomas thorsten tim timo tina tobias "
        "torsten udo ulla ulrich ulrike ursula uschi ute uwe valentin vanessa vera veronika viktor viktoria "
        "vincent volker walter waltraud wendelin werner wilhelm willi wilma winfried wolfgang wolfram xenia yannik "
        "yasemin yvonne"
    ),
    "es": (
        "adrian agustin alba alberto alejandra alejandro alicia alonso alvaro ana andres angel antonia antonio "
        "araceli ariadna arturo beatriz begona belen blanca bruno candela carla carlos carmen carolina catalina "
        "cecilia celia cesar chema clara claudia concha cristina cristobal daniela diego dolores domingo eduardo "
        "elena elisa emilio emma encarnacion enrique ernesto esperanza esteban estela eugenia fabian fatima "
        "federico felipe fernanda fernando fran francisco gabriela gerardo german gloria gonzalo graciela "
        "guadalupe guillermo gustavo hector hilda hugo ignacio ines irene isabel ismael ivan jaime javier jesus "
        "jimena joaquin jordi jorge jose josefa juan juana julian julio laura leonor leticia lidia lina lola "
        "lorena lourdes lucia luis luisa luz macarena maite manolo manu manuel manuela marc marcos margarita maria "
        "mariana marina mario marisol marta martina mateo mauricio mercedes miguel miriam monica montse nacho "
        "nando natalia noelia nuria olga olivia oscar pablo paco paloma patricia paz pedro penelope pepe pilar "
        "quique rafael ramon raquel raul rebeca ricardo rita roberto rocio rodrigo rosa rosario ruben salvador "
        "samuel santiago sara sergio silvia sofia sonia susana tania teresa tomas valentina vera veronica vicente "
        "victor xavier ximena yolanda"
    ),
    "pt": (
        "adelia adriana afonso alexandre alice aline alzira amanda ana andreia antonia antonio aparecida arlete "
        "arthur augusto beatriz benedita bento bernardo beto bianca bruna bruno caio camila carla carlos carolina "
        "catarina caua cecilia celia celso cida clara claudia claudio cleber cleide cristiane cristina dalva "
        "damiao daniel davi debora denise diego diogo dirce edson eduardo elaine eliane elza emanuel enzo ester "
        "fabiana fabio fatima felipe fernanda fernando filipe flavia francisca francisco gabi gabriel gabriela "
        "gilberto gilson giovana guilherme gustavo heitor helena helio henrique hugo igor ines isabela isadora "
        "ivan ivo ivone jana janaina jandira jessica joana joao joaquim joel jonas jordana jorge jose josefa "
        "josiane juliana julio jurema jussara karina katia kaua lais lara larissa laura leandro leonardo "
        "leticia lidia lilian livia lorena lourdes luan luana lucas lucia luciana luisa luiz luiza luzia magali "
        "manuel manuela marcela marcelo marcia marcio marcos maria mariana marina marlene marta mateus matheus "
        "matilde mauricio micaela miguel milena moacir monica murilo nair natalia neide nelson neusa nilza nuno "
        "olga olivia osvaldo otavio otilia patricia paulo pedro pietro priscila rafael rafaela raimundo raissa "
        "ramon raquel rebeca regina renata renato ricardo rita roberto rodrigo rogerio rosana rosangela rui ruth "
        "sabrina salete samuel sandra sebastiana sergio silvana silvio simone sonia soraia sueli suely tainara "
        "tais tania tatiana teresa tereza thais thiago tiago valdir valeria vanessa vera vicente vilma vinicius "
        "vitor vitoria viviane wagner wellington wesley yasmin ze zelia zilda"
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
    "mother father mum mom dad mère père mutter vater madre padre mãe мама папа бабушка дедушка пенсионер "
    "пенсионерка pensioner retiree couple family household pair siblings twins пара семья супруги молодожены "
    "молодожёны семейство famille foyer pareja familia matrimonio casal família paar ehepaar familie"
)
"""Those who go through a journey as one, or alone: what a line begins with that describes them without a name."""

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
    "sydney paris israel augusto julio поля дания канат аман вита венера земфира болат nick kai august роман "
    "вера надежда любовь слава лев роза марта лилия рая злата майя лада нева алмаз рита пол софия ника марк "
    "лиза"
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
