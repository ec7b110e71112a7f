"""Labels that no rule knows: what the words in them and the texts under them say, apart and together."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.recognise._content import content
from cjm.recognise._drafts import Label, Piece
from cjm.recognise._lanes import LaneRead, lanes
from cjm.recognise._scores import seen_in
from cjm.recognise._steps import Decision
from cjm.recognise._vocabulary import Words
from cjm.words._concepts import Concepts, akin, chosen

WORDS = Words()

# Labels that were written down before anybody looked what becomes of them, and by which no word was added: what a
# label may honestly be taken for. Those who add words add labels elsewhere.
HELD_OUT = {
    "ru": (
        "чего человек добивается на этом шаге=goals needs | куда он хочет прийти=goals | с какой целью звонит=goals | "
        "чем занят в этот момент=actions | что делает руками и ногами=actions | что он предпринимает=actions | "
        "о чём болит голова=thoughts pains | что вертится в голове у мамы=thoughts | про что думает по дороге=thoughts | "
        "что хочет спросить, но стесняется=questions | о чём спрашивают чаще всего=questions | "
        "подслушано=quotes | что нам пишут в отзывах=quotes | фразочки=quotes | "
        "эмоциональные качели=emotions | что чувствует внутри=emotions | настроение в очереди=emotions | "
        "где подгорает у людей=pains | наш позор=pains | что портит впечатление=pains | за что стыдно=pains | "
        "на что злятся=pains | чем недовольны=pains | что заставляет уйти=barriers pains | где застревают=barriers pains | "
        "об что спотыкаются=barriers pains | за что говорят спасибо=positives | что у нас классно=positives | "
        "чем гордимся=positives | как это вылечить=ideas | предложения от ребят=ideas | что пробуем в мае=ideas | "
        "давайте сделаем=ideas | хорошая мысль=ideas thoughts | кому это чинить=owners ideas | кто в домике отвечает=owners | "
        "на чьей стороне мяч=owners | фамилия=owners | где он нас встречает=touchpoints | обо что трогает=touchpoints | "
        "с кем контачит=touchpoints | через какое окно=channels touchpoints | чем мы на связи=channels | "
        "какие справки просим=physical_evidence needs questions | где это лежит в системе=systems | "
        "чем считаем=metrics systems | сколько по часам=duration | сколько ждали=duration expectations | "
        "чего ожидал, когда шёл=expectations | что его спасёт=needs ideas | насколько критично по десятке=ratings | "
        "ремарки на полях=comments | как оно сейчас работает=experience | что происходит на кухне=backstage"
    ),
    "en": (
        "what this person is hoping to achieve=goals expectations | why did she even come=goals | the point of coming=goals | "
        "what is he busy with=actions | steps he walks through=actions | all the things she does=actions | "
        "thoughts running wild=thoughts | what pops into her head=thoughts | he is thinking=thoughts | "
        "stuff they keep asking=questions | unanswered questions=questions | what is unclear=questions pains | "
        "as she put it in her own words=quotes | quotes we wrote down=quotes | he said it like this=quotes | "
        "her mood on the day=emotions | smiley face=emotions | feelings, honestly=emotions | "
        "what makes people angry=pains | where it hurts most=pains | what a mess=pains | things that went badly=pains | "
        "this is annoying because=pains | our worst moments=pains | what blocks her here=barriers | "
        "what nearly stopped him=barriers | reasons not to go on=barriers pains | what people loved=positives | "
        "what was nice about it=positives | the happy stuff=positives | we might try=ideas | "
        "how would we fix this=ideas | changes I'd make=ideas | ideas from the team=ideas | could be improved by=ideas | "
        "who should fix it=owners ideas | who owns this mess=owners pains | team that answers=owners | "
        "the person responsible=owners | where does she meet us=touchpoints | touch point or screen=touchpoints | "
        "who or what they bump into=touchpoints | how do they contact us=channels touchpoints | sent via=channels | "
        "papers she gets=physical_evidence | leaflets and signs=physical_evidence | our software here=systems | "
        "tools behind=systems backstage | what number tells us=metrics | conversion to the next bit=metrics | "
        "minutes spent waiting=duration | how long did that take=duration | what was promised=expectations | "
        "what he needed from us=needs | out of ten, how was it=ratings | random notes=comments | "
        "what happens behind the desk=backstage | what the receptionist says=frontstage quotes"
    ),
    "fr": (
        "ce qu'elle voudrait=goals | son objectif du moment=goals | ce qu'il est en train de faire=actions | "
        "ce qu'elle a en tête=thoughts | ce qu'il pense tout bas=thoughts | les questions qui reviennent=questions | "
        "ce qu'elle nous demande=questions | mots du client=quotes | phrases entendues=quotes | "
        "humeur du jour=emotions | comment elle se sent à ce moment=emotions | ce qui l'énerve vraiment=pains | "
        "les points qui fâchent=pains | nos ratages=pains | ce qui bloque encore=barriers | les freins=barriers | "
        "ce qu'on fait de bien=positives | ce qui plaît bien=positives | et si on essayait=ideas | "
        "idées pour améliorer=ideas | ce qu'on devrait changer=ideas | qui est responsable de ça=owners | "
        "quelle équipe s'en charge=owners | lieu de rencontre=touchpoints | par quel canal=channels touchpoints | "
        "papiers donnés=physical_evidence | quel logiciel=systems | ça dure combien=duration | temps passé=duration | "
        "indicateur à suivre=metrics | ce qu'il espère=expectations goals | remarques diverses=comments"
    ),
    "de": (
        "was sie eigentlich möchte=goals | das Ziel dabei=goals | was macht die Mutter gerade=actions | "
        "was sie sich dabei denkt=thoughts | Gedanken unterwegs=thoughts | was sie uns fragt=questions | "
        "häufige Fragen=questions | Zitat aus dem Gespräch=quotes | so sagt er es=quotes | "
        "Stimmung am Tag=emotions | wie fühlt sich das an=emotions | was sie wahnsinnig nervt=pains | "
        "Probleme an der Stelle=pains | was schlecht läuft=pains | was blockiert=barriers | Hürden auf dem Weg=barriers | "
        "was Freude macht=positives | was richtig gut ist=positives | was wir verbessern könnten=ideas | "
        "Vorschlag vom Team=ideas | Idee dazu=ideas | wer dafür zuständig ist=owners | verantwortliche Person=owners | "
        "Ort der Begegnung=touchpoints | Kontakt mit uns=touchpoints | über welchen Kanal=channels | "
        "Formulare und Zettel=physical_evidence | System im Hintergrund=systems backstage | wie lange es dauert=duration | "
        "Kennzahl dazu=metrics | was sie erwartet=expectations | Bemerkung am Rand=comments"
    ),
    "es": (
        "lo que busca la clienta=goals | su meta=goals | qué hace mientras tanto=actions | qué piensa en ese momento=thoughts | "
        "lo que le ronda la cabeza=thoughts | preguntas frecuentes=questions | qué nos suele preguntar=questions | "
        "cita textual de la entrevista=quotes | palabras suyas=quotes | estado de ánimo=emotions | "
        "emociones del momento=emotions | qué le molesta mucho=pains | problemas que vemos=pains | donde más duele=pains | "
        "lo que le impide seguir=barriers | frenos=barriers | lo que más le gustó=positives | cosas buenas=positives | "
        "cómo lo mejoraríamos=ideas | ideas del equipo=ideas | qué deberíamos cambiar=ideas | quién se hace cargo=owners | "
        "equipo responsable=owners | lugar de contacto=touchpoints | canal de llegada=channels | "
        "documentos que entrega=physical_evidence | sistema que usamos=systems | tiempo que tarda=duration | "
        "indicador clave=metrics | lo que esperaba=expectations | observaciones varias=comments"
    ),
    "pt": (
        "o que ela busca=goals | meta dele=goals | o que ele está fazendo agora=actions | o que pensa nessa hora=thoughts | "
        "pensamento dela=thoughts | perguntas que faz=questions | dúvida principal=questions | palavras dela=quotes | "
        "frase do cliente=quotes | sentimento na hora=emotions | humor dela=emotions | o que incomoda muito=pains | "
        "problemas na etapa=pains | o que dá errado aqui=pains | o que trava a pessoa=barriers | barreiras=barriers | "
        "o que agradou=positives | coisas legais=positives | como dá pra melhorar=ideas | sugestões da equipe=ideas | "
        "o que deveria mudar=ideas | quem é o responsável=owners | equipe que cuida=owners | local de contato=touchpoints | "
        "canal usado=channels | documentos que entrega=physical_evidence | sistema usado=systems | tempo que leva=duration | "
        "indicador principal=metrics | o que esperava=expectations | anotações gerais=comments"
    ),
}

# What is a lane of its own, or none at all: no word in it may make it one of ours.
CUSTOM = (
    "Погода | Юридическая проверка | Мифы рынка | Звуки и запахи | Сколько стоит | Регион | № договора | Артикул | "
    "Источник света | Weather | Legal check | Market myths | Sounds and smells | Region | Colour | Budget | Feasible? | "
    "Room no. | Age group | Météo | Contrôle juridique | Faisable ? | Couleur | Wetter | Preis | Klänge und Gerüche | "
    "Clima | Revisión jurídica | Región | Mitos do mercado | Cor | Preço"
).split(" | ")


def cases(language: str) -> Iterator[tuple[str, set[str]]]:
    for case in HELD_OUT[language].split(" | "):
        label, _, meant = case.partition("=")
        yield label, set(meant.split())


def meant(label: str) -> set[str]:
    found = WORDS.lane(label) or WORDS.likely(label)
    return {each.lane for each in (found, *found.also)} if found else set()
