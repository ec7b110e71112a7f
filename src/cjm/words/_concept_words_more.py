"""Single words that say what a label is about in French, German, Spanish and Portuguese (see `_concept_words`)."""

from __future__ import annotations

CONCEPTS = {
    "fr": {
        "goals": (
            "objectif* | veut | veulent | vise | cherche a | envie de | pourquoi vient | envie | envies | vient "
            "faire | pretend | projet | recherche quoi | a pour but"
        ),
        "goals~": "cherche | souhait* | pourquoi | motiv* | but | buts",
        "business_goals": "on veut | nous voulons | notre but | notre objectif | ce que nous voulons",
        "actions": (
            "fait | font | faire | agit | demarche* | gestes | actions | se passe | parcours | il fait | elle fait | "
            "faits | fait quoi | font quoi"
        ),
        "actions~": "passe | deroule* | etape*",
        "thoughts": "pense* | tete | se dit | se disent | pensee* | esprit | reflech* | dans sa tete",
        "thoughts~": "croi* | se demande",
        "questions": "question* | demande* | se demande | interrog* | doute*",
        "quotes": "mots | citation* | verbatim* | dit | disent | entendu | paroles | phrase*",
        "emotions": (
            "ressen* | humeur* | moral | emotion* | emo | sentent | sentiment* | coeur | etat d esprit | ambiance | "
            "comment vit | ca va | vecu emotionnel | etat | coups de coeur | joies et peines"
        ),
        "emotions~": "visage* | smiley* | stress* | energie | tete | joie | sent",
        "ratings:satisfaction": "satisf* | note sur | note* satisf* | etoiles",
        "ratings:importance": "importan*",
        "ratings:severity": "gravite | grave | critique | criticite",
        "ratings:priority": "priorit* | urgen*",
        "pains": (
            "coince* | enerv* | agac* | galere* | souci* | probleme* | douleur* | irrit* | rale* | plainte* | "
            "plaint* | peur* | cloche | derange* | embet* | fache* | pas bien | ne va pas | frustr* | penible* | "
            "difficult* | aie | saoule* | gonfle | moins | negatif* | inquiet* | pique | piquent | raler | ralerie* "
            "| ratage* | grogne* | hic | bobo* | gene* | gonflant | relou | horrible* | decu* | decept* | erreur* | "
            "ennui* | ennuy* | casse tete | colere* | dysfonction* | points noirs | point noir | desagreable* | "
            "chiant* | insupport* | honte | angoiss* | stress* | fait mal | bug | bugs"
        ),
        "pains~": "perd* | complique* | ne | pas | mal",
        "barriers": (
            "bloqu* | frein* | obstacle* | empech* | arret* | barrier* | blocage* | coinc* | retient | abandon* | "
            "renonc* | decourag* | repouss* | hesit* | reticen* | s arrete | fuit | part pas"
        ),
        "positives": (
            "plait | plaisir* | aime* | positif* | bien | reussi* | content de | super | marche bien | atout* | "
            "forces | chouette | sourire | sourit | bons cotes | bon cote | adore* | joie* | reussite* | bravo | "
            "merci* | magique* | bonne* surprise* | bien aime | fier* | avantage*"
        ),
        "ideas": (
            "idee* | piste* | amelior* | changer* | changerai* | proposition* | propos* | solution* | on pourrait | "
            "pourrait | pourrions | essay* | tester | prochaine fois | mieux | il faudrait | faudrait | corrig* | a "
            "faire | et si | a l avenir | suggestion* | opportunit* | demain | revoir | mieux faire | envisag* | "
            "imagin* | simplif* | rever | reve* | faudra | devrait | devrions | pistes | plan d action | chantier* | "
            "ameliorable | changer | refaire | innover"
        ),
        "ideas~": "plutot | nouveau | possible*",
        "owners": (
            "responsable* | qui chez nous | chez nous | qui s occupe | s en occupe | charge de | equipe* | referent* "
            "| pilot* | porteur* | a qui | gere | gerent | prend en charge | qui prend | chez qui | s y colle | qui "
            "gere | qui suit | qui regle | qui decide | tombe chez | responsabilite* | la main"
        ),
        "owners~": "qui | nom | noms | service | services",
        "frontstage": (
            "accueil | agent dit | personnel | visible | en face | vendeu* | serveu* | infirmi* | hotesse* | "
            "conseill* | caissi* | medecin* | prof | professeur* | agent fait"
        ),
        "backstage": "coulisse* | derriere | interne* | en interne | back office | arriere",
        "touchpoints": (
            "contact* | lieu* | endroit* | rencontre* | ecran* | guichet* | tombe sur | croise* | rencontr* | "
            "croisement | nous voit | nous trouve"
        ),
        "touchpoints~": "page* | avec quoi | face a | ou",
        "channels": (
            "canal | canaux | par ou | via | moyen* | comment nous contacte | passe par | quel moyen | telephone ou "
            "| comment arrive | comment joint | nous joint | d ou vient"
        ),
        "physical_evidence": (
            "papier* | document* | en main | remis | recoit | formulaire* | piece* | paperasse* | brochure* | "
            "ticket* | depliant* | objets | recu en main"
        ),
        "systems": "logiciel* | systeme* | outil* | appli* | registre* | informatique | base de donnees",
        "metrics": "mesur* | chiffre* | indicateur* | taux | kpi | combien de gens | saura | resultat*",
        "duration": (
            "duree | temps | combien de temps | delai* | attente | minutes | heures | jours | temps perdu | combien "
            "de minutes | combien de jours | combien d heures | combien dure"
        ),
        "expectations": "attend* | attente* client | espere* | espoir* | s attend a | s attend | esperait | compte sur",
        "needs": "besoin* | faut | manque* | necessaire",
        "status": "statut* | avancement | ou en est | etat",
        "comments": "remarque* | note | notes | divers | rq | nb | a noter | autre* | commentaires | commentaire",
        "experience": (
            "vecu | aujourd hui | actuel* | en ce moment | maintenant | comment ca se passe | comment ca marche"
        ),
        "insights": "constat* | appris | enseignement* | apprend* | retient on | on retient | decouvert*",
        "evidence": "source* | preuve*",
        "ratings:satisfaction~": "content | contente | contents",
        "duration~": "quand",
        "frontstage~": "comptoir | guichet",
        "nothing": "ce qui | ce qu | ce que",
    },
    "de": {
        "goals": (
            "ziel* | wollen | mochte* | wozu | absicht* | wunsch* | er will | sie will | kunde will | will er | will "
            "sie | will kunde | vorhat | vorhab* | hinaus will | erreichen | anliegen | bezweck*"
        ),
        "goals~": "warum | motiv* | zweck | will",
        "business_goals": "wir wollen | unser ziel | unsere ziele | was wir wollen",
        "actions": (
            "macht | tut | tun | handlung* | aktion* | ablauf | passiert | schritte | vorgang | treibt | treiben | "
            "tatigkeit* | unternimmt | klick* | unternehm* | gast tut"
        ),
        "actions~": "geschieht | lauft | verhalten",
        "thoughts": (
            "denk* | gedank* | kopf | sagt sich | uberleg* | im sinn | meint | kopf herum | durch den kopf | "
            "uberlegung* | grubel*"
        ),
        "thoughts~": "glaubt | grubel*",
        "questions": "frag* | fragen | unklar* | wissen will | wissen mochte | zweifel*",
        "quotes": (
            "zitat* | o ton | o tone | sagt | sagen | worte | wortlich | gehort | ausspruch* | original | "
            "originalton | aussage* | spruch* | spruche | wortlaut*"
        ),
        "emotions": (
            "gefuhl* | fuhl* | laune* | stimmung* | emotion* | emo | gemut* | befinden | geht es | drauf | herz | "
            "innenleben | gemutslage | herzenslage | wie gehts | geht s | empfind*"
        ),
        "emotions~": "gesicht* | smiley* | stress* | energie",
        "ratings:satisfaction": "zufried* | schulnote | sterne",
        "ratings:importance": "wichtig* | relevanz",
        "ratings:severity": "schwere | wie schlimm | schlimm | kritisch*",
        "ratings:priority": "prio | prioritat* | dring*",
        "pains": (
            "hakt | hakelt | nerv* | argert* | arger* | stort | schmerz* | problem* | frust* | klemmt | mist | "
            "schief | beschwerd* | klage* | angst* | sorge* | weh | schlecht* | negativ* | fehler* | pannen | panne "
            "| mangel | nicht gut | meckert | mecker* | stress* | doof | blod* | arger | stolpert* | ungut | zwick* "
            "| hapert* | reibung* | tucke* | murks | scheiss* | nerven | lauft nicht | funktioniert nicht | aufreg* "
            "| verarger* | unzufried* | enttausch* | druckt | schuh | schlimm* | lastig* | storung* | storend* | "
            "mies* | argernis* | kotzt | heikel | unangenehm* | schwachstell* | schwach* | probleme | verwirr* | "
            "chaos | uberfordert | fehlt"
        ),
        "pains~": "verlier* | schwer | schwierig* | nicht | kein | keine | umstandlich",
        "barriers": (
            "hinder* | barriere* | hurde* | blockier* | bremst | brems* | stolperstein* | hakt | hemm* | im weg | "
            "aufhalt* | halt auf | bricht ab | abbruch* | abbrech* | abspring* | springt ab | abhalt* | halt ab | "
            "zoger* | schreckt ab | abschreck* | aufgibt | gibt auf | sperre* | blockade*"
        ),
        "positives": (
            "gefallt | freut | freude* | gut | toll | positiv* | lauft gut | begeist* | lob* | klappt | super | "
            "schone momente | schon war | schone* | lieblings* | gelungen* | stark* | starken | lacheln | danke | "
            "lobt | positive | spass* | mag"
        ),
        "ideas": (
            "idee* | verbesser* | anders | andern | losung* | vorschlag* | konnte* | konnten wir | konnte man | "
            "nachstes mal | beim nachsten mal | besser | ausprobier* | versuch* | massnahm* | chance* | ware es | "
            "ware schon | sollte* | sollten | hypothes* | kunftig | in zukunft | was ware wenn | potenzial* | "
            "anpacken | todo | to do | ginge | einfall* | einfalle | musste | mussten | optimier* | wunschen | wurde "
            "andern | wurde ich | ideal ware | vereinfach* | traum* | pilot* | neu machen | zukunft* | ansatz* | "
            "ansatze | was tun | wie helfen | beheben"
        ),
        "ideas~": "neu | neue | lieber",
        "owners": (
            "zustandig* | verantwort* | wer macht | macht das | wer kummert | kummert sich | team | abteilung* | bei "
            "uns wer | wer bei uns | wer von uns | besitzer | eigner | ansprechpartner* | wessen | drum | ist dran | "
            "chef | leitung | wer hilft | wer erledigt | wer ubernimmt | ubernimmt | ubernehm* | aufgabe von | "
            "person"
        ),
        "owners~": "wer | name | namen | bei uns",
        "frontstage": (
            "vorne | sichtbar* | personal | mitarbeiter sagt | mitarbeiter macht | empfang | verkauf* sagt | "
            "kellner* | pfleger* | arzt* | lehrer* | berater* | verkaufer* | schalter macht | kassierer*"
        ),
        "backstage": "hinten | hintergrund | intern* | hinter | kulisse* | backoffice | im buro | unsichtbar*",
        "touchpoints": "kontakt* | beruhr* | ort | orte | begegn* | bildschirm* | trifft | stelle*",
        "touchpoints~": "womit | seite | wo",
        "channels": (
            "kanal | kanale | uber was | wie erreicht | erreicht uns | meldet sich | weg zu uns | medium | "
            "welchem weg | auf welchem weg | welcher weg | erreichbar* | wie kommt er zu uns | woher"
        ),
        "physical_evidence": (
            "zettel | papier* | unterlage* | dokument* | in der hand | bekommt | formular* | beleg* | in hand | "
            "kriegt | in die hand | flyer | quittung* | rechnung* | verpackung* | mitnehm* | broschure*"
        ),
        "systems": "system* | software | programm* | pc | kasse | werkzeug* | tool* | edv",
        "metrics": (
            "messen | messung | messbar | kennzahl* | zahl | zahlen | rate | kpi | woran merken | wert | "
            "messwert* | sehen wir das | ablesen | statistik* | wie viele"
        ),
        "duration": (
            "dauer* | zeit | wie lang* | minuten | stunden | tage | wartezeit | frist* | warten | warten lange | wie "
            "viel zeit | zeitbedarf | wie viele minuten | verzoger*"
        ),
        "expectations": "erwart* | hofft | hoffnung* | erwartet | verspricht sich | erhofft*",
        "needs": "braucht | bedurf* | benotig* | brauchen | bedarf*",
        "status": "status | stand | erledigt | umgesetzt",
        "comments": (
            "bemerk* | notiz* | anmerk* | sonstig* | kommentar* | hinweis* | nb | ubrigens | sonst | sonst noch | "
            "nebenbei | randnotiz* | vermerk*"
        ),
        "experience": "erleb* | derzeit | aktuell | heute | jetzt | istzustand | so lauft es | ist zustand",
        "insights": "erkenntnis* | gelernt | erfahren",
        "evidence": "quelle* | beleg* | nachweis*",
        "duration~": "wann",
        "frontstage~": "tresen | theke | schalter",
        "positives~": "schon",
    },
    "es": {
        "goals": (
            "objetivo* | meta* | quiere | quieren | busca | lograr | para que viene | pretende* | aspira* | anhel* | "
            "viene a | persigue"
        ),
        "goals~": "motiv* | proposito | para que | intenc*",
        "business_goals": "queremos | nuestro objetivo | nuestra meta | nos interesa",
        "actions": (
            "hace | hacen | hacer | accion* | pasos | pasa | ocurre | actividad* | haciendo | anda haciendo | ella "
            "hace | el hace"
        ),
        "actions~": "sucede | recorrido | proceso",
        "thoughts": (
            "piensa* | pensa* | cabeza | mente | se dice | opina | pasa por mente | pasa por la mente | pasa por "
            "cabeza | pensamiento* | reflexion*"
        ),
        "thoughts~": "cree | imagin*",
        "questions": "pregunt* | duda | dudas | se cuestiona | consulta* | cuestion* | quiere saber | le surge*",
        "quotes": "cita* | textual* | dice | dicen | palabras | frase* | oimos | oido | comenta",
        "emotions": (
            "siente* | sentim* | emoci* | emo | animo | humor | estado de animo | como esta | sensac* | cara | corazon"
        ),
        "emotions~": "carita* | estres | energia",
        "ratings:satisfaction": "satisf* | puntuacion | calificacion | estrellas | contento | contenta",
        "ratings:importance": "importan*",
        "ratings:severity": "gravedad | grave | criticidad | critic*",
        "ratings:priority": "priorid* | urgen*",
        "pains": (
            "dolor* | duele* | molest* | problema* | queja* | falla* | fallo* | frustr* | miedo* | enoja* | enfada* "
            "| fastidi* | rollo | lio | lios | malo | no gusta | no le gusta | sufr* | preocup* | pega* | atasc* | "
            "lata | desastre | irrita* | negativ* | teme | temor* | va mal | sale mal | rabia* | quicio | peor | "
            "cabrea* | revienta | jode* | agobi* | disgust* | error* | estres* | indigna* | incomod* | decepcion* | "
            "asco | horror* | nervios* | pesad* | tedios* | colapsa"
        ),
        "pains~": "dificil | dificultad* | pierd* | no | complicad* | mal",
        "barriers": (
            "barrera* | fren* | imped* | impide* | obstaculo* | bloque* | traba* | atasca* | estorb* | echa para "
            "atras | para atras | abandona* | desist* | renuncia* | desanim* | detien* | le para | impedimento* | "
            "dudan"
        ),
        "positives": (
            "gusta* | encanta* | alegra* | bueno | bien | positiv* | agrada* | mola | disfruta* | alegria* | lo "
            "mejor | mejor parte | agradec* | orgull* | sonri* | maravill* | acierto* | genial* | felic*"
        ),
        "ideas": (
            "idea* | cambi* | cambiaria* | propuesta* | propon* | solucion* | podria* | podriamos | arregl* | probar "
            "| proxima vez | oportunid* | habria que | deberia* | sugeren* | a futuro | y si | en el futuro | "
            "hipotesis | haria* | ocurrenc* | hariamos | plantea* | simplific* | rediseñ* | innova* | sueñ* | que "
            "tal si | ojala | plan de | toca cambiar | podemos | mejorar* | mejora | mejoras | mejoramos"
        ),
        "ideas~": "nuevo | nueva | posible* | mejor",
        "owners": (
            "responsable* | encargad* | se encarga | quien lo hace | quien hace | a cargo | equipo* | area | duen* | "
            "quien de nosotros | lo lleva | le toca | ocupa* | se ocupa | a quien | de quien | lleva esto | hace "
            "cargo | jefe* | jefa"
        ),
        "owners~": "quien | nombre*",
        "frontstage": (
            "de cara al | mostrador | visible* | personal | a la vista | empleado hace | empleado dice | recepcion | "
            "camarer* | enfermer* | vendedor* | cajer* | medic* hace | profesor* | recepcionista*"
        ),
        "backstage": (
            "detras | interno* | interna* | por dentro | bambalinas | trastienda | adentro | no se ve | no se ven | "
            "no ve | puertas adentro"
        ),
        "touchpoints": (
            "contacto* | lugar* | sitio | pantalla* | encuentr* | punto* | cruza* | nos ve | nos encuentra | topa* | "
            "roce*"
        ),
        "touchpoints~": "pagina* | con que | donde",
        "channels": (
            "canal* | por donde | via | medio* | nos habla | nos contacta | como llega | que medio | que via | "
            "telefono o | llega a nosotros | como nos"
        ),
        "physical_evidence": (
            "papel* | documento* | en mano | entrega* | le dan | folleto* | recib* | papeleo | ticket* | lleva en "
            "mano | se lleva"
        ),
        "systems": "sistema* | programa* | herramienta* | software | aplicacion* | registro*",
        "metrics": "metric* | medimos | medir | numero* | indicador* | tasa | cifra* | kpi | sabremos",
        "duration": (
            "tiempo* | duracion | cuanto tarda | cuanto dura | demora* | espera min | plazo* | minutos | horas | "
            "dias | tarda* | tiempo espera | cuantos minutos | cuantas horas | cuantos dias | cuanto tiempo | "
            "retras*"
        ),
        "expectations": "espera | expectat* | esperan | esperaba* | espera de",
        "needs": "necesi* | falta* | requier* | hace falta",
        "status": "estado de avance | estatus | avance | hecho | estado",
        "comments": "notas | observ* | coment* | obs | otros | apuntes | varios | otras | anotac*",
        "experience": "experienc* | hoy | ahora | actual* | vive",
        "insights": "aprend* | hallazgo* | descubr* | conclusi*",
        "evidence": "fuente* | prueba* | evidenc*",
        "duration~": "cuando",
        "ratings:satisfaction~": "nota",
    },
    "pt": {
        "goals": (
            "objetiv* | meta | metas | quer | querem | busca | conseguir | para que veio | buscar | veio buscar | "
            "pretend* | almeja*"
        ),
        "goals~": "motiv* | proposito | intenc*",
        "business_goals": "queremos | nosso objetivo | nossa meta | a gente quer",
        "actions": (
            "faz | fazem | fazer | acao | acoes | acont* | passos | atividad* | fazendo | anda fazendo | ele faz | "
            "ela faz | mexe*"
        ),
        "actions~": "rola | processo | caminho",
        "thoughts": "pensa* | cabeca | mente | pensamento* | passa na cabeca | pela cabeca | matuta* | refle*",
        "thoughts~": "acha | imagina",
        "questions": "pergunt* | duvida* | se pergunta | quer saber | quer perguntar",
        "quotes": "fala* | diz | dizem | citac* | frase* | palavras | ouvimos | ouvido",
        "emotions": (
            "sente* | sentim* | emoc* | emo | humor | cara | animo | astral | sensac* | como esta | coracao | vibe"
        ),
        "emotions~": "carinha* | estresse | energia",
        "ratings:satisfaction": "satisf* | estrelas | avaliac* | contente",
        "ratings:importance": "importan*",
        "ratings:severity": "gravid* | grave | critic*",
        "ratings:priority": "priorid* | urgen*",
        "pains": (
            "dor | dores | perrengue* | problema* | incomod* | reclama* | irrita* | raiva | chato | chatic* | falha* "
            "| frustr* | medo* | ruim | pega* | dificuld* | enche o saco | saco | erro* | treta* | sofr* | preocup* "
            "| b o | dando errado | errado | aperto | negativ* | queixa* | dor de cabeca | bicho pega | odeia* | "
            "odia* | detesta* | estress* | decepc* | nervos* | pior | cansa* | pepino* | enrosca* | enrosco* | "
            "furad* | horriv* | confus* | caos | zica | b.o"
        ),
        "pains~": "dificil | perde* | nao | complicad*",
        "barriers": (
            "barreira* | trava* | imped* | atrapalh* | obstaculo* | bloque* | emperra* | segura | empaca* | desist* "
            "| abandon* | larga | desanim* | hesit* | prende | impede"
        ),
        "positives": (
            "gosta* | agrada* | bom | encanta* | alegr* | curte* | positiv* | adora* | feliz | bacana | alegria* | "
            "parabens | elogi* | melhor parte | sorri* | orgulh* | maravilh* | amou | ama | acerto* | agradec*"
        ),
        "ideas": (
            "ideia* | melhor* | mudar* | mudaria* | sugest* | propost* | solu* | poderia* | poderiamos | da pra "
            "fazer | arrum* | testar | proxima vez | oportunid* | deveria* | corrig* | no futuro | e se | hipotese* "
            "| daria pra | faria* | pra melhorar | simplific* | inova* | sonho* | que tal | tomara | plano de | "
            "vamos mudar | podemos | podia"
        ),
        "ideas~": "novo | nova | possive*",
        "owners": (
            "responsav* | encarregad* | quem cuida | quem faz | quem resolve | equipe* | setor | dono* | area | quem "
            "aqui | cuida disso | nosso time | fica com | toca isso | com quem fica | de quem e | quem toca | chefe "
            "| assume | quem leva"
        ),
        "owners~": "quem | nome*",
        "frontstage": (
            "balcao | atendente diz | atendente faz | visivel | na frente | atendimento | recepcao | garcom* | "
            "enfermeir* | vendedor* | caixa faz | medic* faz | professor* | recepcionista* | atendente*"
        ),
        "backstage": (
            "bastidor* | por tras | interno* | interna* | atras | por dentro | retaguarda | ninguem ve | nao ve"
        ),
        "touchpoints": (
            "contato* | contacto* | lugar* | local | tela* | ecra* | encontr* | ponto* | cruza* | esbarra* | nos ve "
            "| encosta* | topa"
        ),
        "touchpoints~": "pagina* | com que | onde",
        "channels": (
            "canal | canais | por onde | via | meio* | fala com a gente | chega ate nos | qual meio | que meio | "
            "telefone ou | chega na gente"
        ),
        "physical_evidence": (
            "papel | papeis | papelada | documento* | em maos | entreg* | recebe | folheto* | recibo* | bilhete* | "
            "leva na mao"
        ),
        "systems": "sistema* | programa* | ferramenta* | software | aplicativo* | planilha*",
        "metrics": "metric* | medimos | medir | numero* | indicador* | taxa | kpi | saberemos",
        "duration": (
            "tempo* | durac* | quanto demora | quanto leva | demora* | prazo* | minutos | horas | dias | quantos "
            "minutos | quantas horas | quantos dias | tempo de fila | fila"
        ),
        "expectations": "espera | expectat* | esperam | esperav* | espera de",
        "needs": "precisa* | necess* | falta* | sente falta | faz falta",
        "status": "status | andamento | situacao | feito",
        "comments": "obs | observ* | coment* | notas | anotac* | outros | recado*",
        "experience": "experienc* | hoje | agora | atual*",
        "insights": "aprend* | descob* | conclus*",
        "evidence": "fonte* | prova* | evidenc*",
        "duration~": "quando",
        "positives~": "legal",
        "ratings:satisfaction~": "nota",
    },
}
