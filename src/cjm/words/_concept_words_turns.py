"""More single words and turns of speech in French, German, Spanish and Portuguese (see `_concept_words_spoken`)."""

from __future__ import annotations

CONCEPTS = {
    "fr": {
        "goals": (
            "ce que vise | vise | visent | mission | but de | le but | sa quete | quete | ambition* | motif | "
            "raison de la visite | raison de sa venue | raison d appel | finalite* | enjeu* | resultat attendu | "
            "resultat voulu | aimerait | voudrait | intention* | raison de son | raison de sa | raison de venir"
        ),
        "needs": "attend de nous | veut de nous | demande de nous | exige* | exigence* | doit avoir | indispensable*",
        "actions": (
            "clique* | clic | clics | il clique | tape | manip | manips | mouvement* | comporte* | comportement* | "
            "s y prend | deplace* | cote client | cote usager | cote patient | cote utilisateur | a t il fait | ont "
            "fait | pas a pas | peripet* | aventures | fabrique* | occupe a | est occupe | bricole*"
        ),
        "thoughts": (
            "monologue | monologue interieur | dialogue interieur | voix interieure | petite voix | trotte | "
            "trottent | cogite* | gamberge* | rumin* | raisonn* | pour soi | en lui meme | en elle meme | interieur"
        ),
        "questions": (
            "recherche* google | recherche google | google* | recherches | mots cles | requete* | tape dans google "
            "| cherche sur | interroge* | flou | pas clair | incertitude* | faq | demande quoi | ignore"
        ),
        "quotes": (
            "dixit | mot pour mot | extrait* | entretien* | interview* | tel quel | de sa bouche | a dit | ont dit "
            "| dit a voix haute | temoignage* | propos | propos recueillis | replique* | on lui dit | lui dit on"
        ),
        "emotions": (
            "barometre* | meteo interieure | niveau de stress | niveau stress | thermometre* | ressenti* | courbe* "
            "| etat interieur | nerfs | climat emotionnel | serenite | emoji | emojis | coeurs | palpit*"
        ),
        "ratings:satisfaction": "notes sur | notation | a quel point content | on s en sort | qualite percue | score",
        "ratings:effort": "facilite | effort | efforts | facile | a quel point facile | simplicite",
        "ratings:severity": "a quel point grave | criticite* | severite",
        "ratings:priority": "prio | a faire d abord | impact effort | rang",
        "pains": (
            "gratte | grattent | ca gratte | irritant* | points de douleur | point de douleur | on les perd | on "
            "perd | perd des clients | perdons | rate | rates | loupe* | ce qui cloche | mauvais* surprise* | casse "
            "pied* | bordel | foire | merde* | nul | naze | bof | desespere* | fatigue* | epuis* | lourd* | "
            "lourdeur* | moments penibles | pertes de temps | perte de temps | pieges | piege* | zone* d ombre | "
            "zone* grise* | faille* | lacune* | defaut* | deception* | dechire | grince* | points faibles | point "
            "faible | faibless* | rupture* | desagrement* | contrariet* | insatisf* | mecontent* | agacement* | "
            "plaignent | plaignent de"
        ),
        "barriers": (
            "objection* | excuse* | fuir | fait fuir | pourquoi part | pourquoi ils partent | partent | decroche* | "
            "raison* de depart | rebut* | dissuad* | mur | murs | contrainte* | limite* | verrou* | laisse tomber | "
            "laissent tomber | lache | lachent | reserve* | resistance* | s en va | s en vont | a failli | failli | "
            "presque | demi tour | font demi tour"
        ),
        "positives": (
            "bonne surprise | bonnes surprises | surprise* | effet waouh | waouh | wow | bonheur* | petits bonheurs "
            "| fait du bien | moments forts | moment fort | points forts | point fort | pepite* | coup de coeur | "
            "enchante* | ravi* | seduit | seduis* | charme* | emerveill* | satisfait* de | genial* | cool | kiffe* "
            "| roule | fait mouche | reconnaiss* | valeur ajoutee | gagne* | on fait de bien | on fait bien | "
            "faisons bien | fait sourire | fait plaisir | rire | rit | fait rire | rigol* | sourires"
        ),
        "ideas": (
            "notre reponse | notre role | notre coup | notre action | role de la marque | reponse de la marque | "
            "actions a mener | action a mener | a mener | plan daction | plan d actions | leviers | levier* | a "
            "creuser | creuser | on fait quoi | que fait on | a tester | a lancer | a developper | chantiers | "
            "mesures | remede* | reparer | repare* | experiment* | prototype* | backlog | fonctionnalite* | "
            "nouveaute* | coup de pouce | boite a idees | prochaine* etape* | ce qui change | a revoir | actions d "
            "amelioration | recommand* | preconis* | conseil* pour nous | si on | l ia pourrait | si on avait | si "
            "nous avions | si seulement | avec un budget"
        ),
        "owners": (
            "qui porte | porte le sujet | interlocuteur* | metier | metiers | assure par | gere par | fait par | "
            "traite par | pris en charge par | fourni par | mene par | suivi par | anime par | qui assure | qui "
            "mene | qui accueille | qui s en charge | s en charge | chef de file | pilote | charge | chargee | "
            "prestataire* | acteur interne | direction* | resp | au manette* | aux manettes | a la manoeuvre | dans "
            "quelle equipe | contact interne | d astreinte | astreinte | quel service | quelle equipe | de garde | "
            "de permanence | chef d equipe | chef de | superviseur* | manager* | gerant* | coordinat*"
        ),
        "frontstage": (
            "au contact | personnel visible | equipe visible | en salle | devant le client | sur scene | en scene"
        ),
        "backstage": (
            "cote entreprise | de notre cote | notre cote | chez nous derriere | invisible* | personnel invisible | "
            "hors champ | arriere boutique | cuisine interne | en cuisine | on fait | nous faisons | back"
        ),
        "touchpoints": (
            "interface* | points d entree | point d entree | vitrine* | ce qu il voit | voit de nous | la ou il "
            "nous | interaction*"
        ),
        "channels": (
            "support | supports | media | medias | comment il nous | voie | voies | mode de contact | telephone "
            "mail | relais"
        ),
        "physical_evidence": (
            "imprime* | remet | remettons | on lui donne | lui remet | cadeau* | goodies | affiche* | courrier* | "
            "decor*"
        ),
        "systems": "si concerne | plateforme* | application* | crm | excel | automat* | tableur* | technique*",
        "metrics": (
            "mesure* | on mesure | objectif chiffre | suivi chiffre | en chiffres | donnees | statistique* | seuil* "
            "| reussite mesuree"
        ),
        "duration": (
            "duree moy | dure | ca prend combien | vitesse | rapidite | chrono* | combien ca dure | temps d attente"
        ),
        "comments": (
            "attention | nota bene | en marge | a savoir | memo | precision* | details | vigilance | point* de "
            "vigilance"
        ),
        "experience": (
            "situation actuelle | l existant | existant | etat des lieux | tel que c est | en vrai | la realite"
        ),
        "status": "etat d avancement | fait ou pas | ou ca en est",
        "own": (
            "couleur* | prix | cout* | budget* | region* | langue | juridique | date | version | police | taille | "
            "hauteur | odeur* | saison | age | faisable | concurren* | bruit* | meteo | code | codes | devise* | "
            "etage* | parking | numero de page | numero de parking | numero de telephone | numero de commande | "
            "distance"
        ),
        "nothing": "du jour | du moment",
        "emotions~": "confiance | tension | pression",
        "pains~": "ou on",
        "ratings:satisfaction~": "note",
        "questions~": "doutes",
        "ideas~": "changement*",
        "owners~": "fournisseur*",
    },
    "de": {
        "goals": (
            "vorhat | ziel der | geht s ihr um | worum geht | worum geht s | worum geht es | mission | auftrag | "
            "zweck des | grund des besuchs | grund fur besuch | anlass | bestreb* | ersehn* | was soll es bringen | "
            "soll bringen | ergebnis fur | gewunschtes ergebnis | sucht | sucht bei uns | will sie hier | will er "
            "hier | beweggrund* | job to be done | weshalb sie | weshalb er | weshalb kommt | weswegen"
        ),
        "needs": "braucht von uns | will von uns | erwartet von uns | wunscht sich | angewiesen | unverzichtbar",
        "actions": (
            "klickpfad* | klickt | klicks | tatigkeiten | schritt fur schritt | handelt | kundenseite | auf "
            "kundenseite | seitens kunde | gemacht | getan | was hat er gemacht | unternommen | bewegung* | "
            "handgriff* | erledigt selbst | geht wohin | verhalt* | treibt er | abenteuer | beschaftigt | womit "
            "beschaftigt"
        ),
        "thoughts": (
            "kopfkino | innerer dialog | innerer monolog | innere stimme | innere* | selbstgesprach* | "
            "selbstzweifel | zweifel im kopf | gedankenwelt | gedacht | sich denkt | hintergedank* | durch kopf | "
            "gedankenkarussell*"
        ),
        "questions": (
            "suchanfrag* | suchbegriff* | suchworter | google* | googl* | googelt | googeln | gesucht wird | tippt "
            "ein | keywords | ruckfrag* | nachfrag* | erkundig* | ungewiss* | unsicher* | offen fur kunden | faq | "
            "informiert sich uber"
        ),
        "quotes": (
            "aus dem interview | interview* | so gesagt | gesagt | wie gesagt | wort fur wort | in seinen worten | "
            "in ihren worten | aus dem mund | stimmen | kundenstimme* | hort man | horen wir | ausser* | lauter "
            "gedanke | wird ihm gesagt | wird ihr gesagt | bekommt gesagt | bekommt zu horen | zu horen"
        ),
        "emotions": (
            "gefuhlskurve* | stresslevel | stresspegel | stressniveau | stimmungskurve | stimmungsbarometer | "
            "barometer | gefuhlswelt | innere lage | sicherheit 1 | wohlbefinden | wohlfuhl* | emoji | emojis | "
            "nerven 1 | puls | herzklopfen | befindlichkeit | gefuhlslage | bauchgefuhl*"
        ),
        "ratings:satisfaction": (
            "wie gut | wie gut sind wir | wie zufrieden | note | noten | bewertung* | punktzahl | punkte | score | "
            "benotung | qualitat"
        ),
        "ratings:effort": "aufwand | wie leicht | wie einfach | wie schwer | einfachheit | muhe | leichtigkeit",
        "ratings:severity": "wie schlimm | wie arg | schweregrad | dringlichkeit problem | kritikalitat",
        "ratings:priority": "dringlich* | was zuerst | rang | reihenfolge | prio* | impact effort",
        "pains": (
            "druckt der schuh | druckt schuh | pain* | nervfaktor | kummer | leid | leidet | leidensdruck | "
            "argernisse | reibungspunkt* | reibungsverlust* | zeitfresser | genervt | arger uber | verliert geduld "
            "| kaputt | versagt | versagen | daneben | geht schief | lief schief | bauchweh | bauchschmerz* | "
            "kopfschmerz* | qual | qualen | tiefpunkt* | schattenseite* | dunkle seite* | haken | wo ist der haken "
            "| falle | fallen | lucke* | engpass* | schwachpunkt* | mangel* | pech | verdruss | unmut | stinkt | "
            "stressig | uncool | katastroph* | desaster | bruch | bruche | bruchstelle* | unnotig* | verloren"
        ),
        "barriers": (
            "stolperfalle* | springt er ab | springt sie ab | springen ab | abgesprungen | einwand* | einwande | "
            "ausrede* | warum nicht | warum geht er | abgang | hemmschwelle* | bedenken | steht im weg | ausstieg* "
            "| steigt aus | steigen aus | vergrault | kaufhindernis* | grund* fur abbruch | ausstiegsgrund* | "
            "stopper | mauer* | hurdenlauf | widerstand* | verhinder* | fast abge* | beinahe | fast aufge* | fast "
            "geg* | beinah | umgedreht | umkehr* | kehrt um"
        ),
        "positives": (
            "highlight* | kam gut an | kommt gut an | gut an | wow* | uberrasch* | schone uberraschung* | "
            "begeistert | glucksmoment* | gluck* | kleine freuden | lichtblick* | starken | sonnenseite* | "
            "hohepunkt* | cool | geil | prima | klasse | lacht | strahlt | dankbar* | zaubert | magisch* | bindet | "
            "uberzeugt | punktet | lauft rund | rund | lauft super | vorteil* | pluspunkt* | lachen | zum lachen | "
            "schmunzel* | grins* | freudentran* | gedankt | dankt | dank | danke"
        ),
        "ideas": (
            "unser zug | unsere antwort | unsere reaktion | unsere rolle | rolle der marke | markenrolle | antwort "
            "der marke | unser beitrag | hebel | stellschraube* | was machen wir draus | machen wir draus | backlog "
            "| feature* | nachste schritte | nachster schritt | was tun wir | to dos | todos | testen | experiment* "
            "| prototyp* | umbauen | umsetz* | umzusetzen | konnte man | abhilfe | gegenmittel | gegenmassnahme* | "
            "reparier* | fixen | fix | empfehlung* | neuheit* | spinnerei* | wunschkonzert | gedankenspiel* | "
            "handlungsempfehlung* | handlungsbedarf | was ist anders | was wird anders | soll anders | ki konnte | "
            "test | tests | wenn wir | hatten wir | wenn budget"
        ),
        "owners": (
            "zieht s durch | zieht durch | verantw | federfuhr* | zustand | wer betreut | betreut von | betreut "
            "durch | erledigt von | durch wen | von wem | wer bedient | bedient von | wer zieht | wer treibt | "
            "treiber | zustandig fur | bearbeiter* | sachbearbeiter* | gewerk* | bereich | bereiche | stabsstelle | "
            "referat | fachbereich* | lead | geliefert von | bereitgestellt von | dienstleister* | wer steht dafur "
            "gerade | hut auf | den hut auf | kummerer | pate | ansprechpartner* intern | bereitschaft* | welche "
            "stelle | welche abteilung | welches team | dienst hat | leiter | leiter* | schichtleiter* | "
            "teamleiter* | abteilungsleiter* | vorgesetzt* | manager* | koordinator*"
        ),
        "frontstage": (
            "am tresen | personal sichtbar | sichtbares personal | wer bedient | im laden | am empfang | vor dem "
            "kunden | auf der buhne"
        ),
        "backstage": (
            "wir machen | bei uns passiert | unsere seite | unsererseits | firmenseite | im maschinenraum | "
            "maschinenraum | personal unsichtbar | unsichtbares personal | im keller | hinterm tresen | intern "
            "lauft | hausintern* | wir tun"
        ),
        "touchpoints": (
            "sieht er bei uns | sieht sie bei uns | sieht von uns | einstieg* | oberflache* | masken | maske | "
            "interaktion* | schnittstelle* zum kunden"
        ),
        "channels": (
            "erreicht uns per | per | via | auf welche art | kommt uber | kommt per | medien | kontaktweg* | "
            "kontaktart | wie kommt er auf uns | eingangskanal"
        ),
        "physical_evidence": (
            "mitgegeben | gibt man mit | geben wir mit | ausgehandigt | ubergeben | gedruckt* | print | aushang | "
            "plakat* | gegenstand* | mitbringsel | brief | briefe"
        ),
        "systems": (
            "anwendung* | plattform* | datenbank* | crm | excel | schnittstelle* | technik | app im einsatz | maschine*"
        ),
        "metrics": (
            "woran messen | gemessen | messgrosse* | in zahlen | zahlenwert* | erfolgsmess* | erfolg | quoten | "
            "daten | auswertung*"
        ),
        "duration": (
            "wie schnell | geschwindigkeit | durchlaufzeit | bearbeitungszeit | verweildauer | tempo | zeit bis"
        ),
        "comments": (
            "achtung | vorsicht | zu beachten | beachten | nicht vergessen | zettel am rand | anmerkung* | details "
            "| zu klaren"
        ),
        "experience": "ist stand | istzustand | so ist es | realitat | wie es ist | gelebte praxis | derzeitig*",
        "status": "stand der dinge | fertig ja | schon fertig | umsetzungsstand",
        "own": (
            "wetter* | farbe* | preis* | kosten | budget* | region* | sprache | recht* pruf* | datum | version | "
            "schrift* | grosse | hohe | geruch* | geruche | klang* | klange | jahreszeit | alter | machbar | mond* "
            "| mondphase | wettbewerb* | raumnummer | nummer | code | wahrung* | stockwerk | parkplatz* | "
            "entfernung | seitenzahl | telefonnummer | lieferantennummer"
        ),
        "nothing": "des tages | am tag",
        "emotions~": "vertrauen | blutdruck | druck | anspannung",
        "pains~": "wo wir",
        "channels~": "woruber",
        "actions~": "aufgabenliste",
        "owners~": "lieferant*",
    },
    "es": {
        "goals": (
            "mision | para que entra | para que llama | para que viene | para que | a que viene | a que va | motivo "
            "de la visita | motivo | razon de la visita | finalidad | resultado esperado | resultado deseado | "
            "ambicion* | le gustaria | desea* | espera conseguir | quisiera | trata de | motivo por"
        ),
        "needs": "necesita de nosotros | quiere de nosotros | nos pide | exige* | imprescindible* | requisito*",
        "actions": (
            "clics | clic | movimiento* | toca | pincha | comportamiento* | comporta | lo que hizo | que hizo | "
            "hizo | hicieron | lado del cliente | lado cliente | de su lado | paso a paso | tareas | conducta* | "
            "andanza* | peripec* | aventuras | en que anda | anda en | esta ocupado | ocupada en"
        ),
        "thoughts": (
            "runrun | dialogo interno | dialogo interior | monologo | voz interior | voz interna | vocecita | para "
            "sus adentros | adentros | come la cabeza | come el coco | coco | piensan | razona* | rumia* | da "
            "vueltas | dando vueltas | le ronda | mente de"
        ),
        "questions": (
            "busqueda* en google | busqueda* google | google* | googlea | busquedas | buscador | palabras clave | "
            "consulta | dudas tipicas | no entiende | no le queda claro | no tiene claro | sin aclarar | "
            "incertidumb* | lo que no sabe | preguntita* | teclea* | en el buscador"
        ),
        "quotes": (
            "perla* | entrevista* | tal cual | voz de la | voz del | de su boca | dijo | dijeron | dicho | suelta | "
            "testimonio* | literal* | asi lo dijo | comentario* textual* | le dicen | lo que le dicen | escuchamos"
        ),
        "emotions": (
            "termometro* | animo | nivel de agobio | nivel agobio | nivel de estres | nivel estres | nivel de "
            "ansiedad | emoji* | clima emocional | como se queda | como lo vive | subidon* | altibajos | barometro* "
            "| pulso | sentir"
        ),
        "ratings:satisfaction": (
            "como de bien | que tan bien | que tan contento | que tal lo hacemos | lo hacemos | valoracion* | nota "
            "media | puntos | puntaje"
        ),
        "ratings:effort": "facilidad | esfuerzo | que tan facil | como de facil | sencillez | costo hacerlo",
        "ratings:severity": "que tan grave | como de grave | severidad",
        "ratings:priority": "que va primero | prio | rango | impacto esfuerzo",
        "pains": (
            "aprieta el zapato | aprieta | punto* negro* | puntos negros | chirria* | rechina* | punto* de dolor | "
            "puntos ciegos | punto ciego | mal trago | malos tragos | trago* amargo* | fastidia | fatal | marron* | "
            "putada* | chung* | feo | se rompe | rompe | perdemos | perdida* de tiempo | pierde la paciencia | "
            "malestar* | bajon* | agot* | cansa* | hart* | aburr* | engorro* | incordi* | trampa* | agujero* | "
            "debil* | punto* debil* | defecto* | carencia* | fracas* | chapuz* | caos | fallamos | cojea* | no "
            "funciona | insatisf* | espanta | enfado* | enojo*"
        ),
        "barriers": (
            "excusa* | pero | peros | se caen | por que se van | se van | se va | se echa atras | objecion* | "
            "reticencia* | dudas para | muro* | tope* | candado* | cuello* de botella | motivo* de abandono | "
            "motivo* de baja | limitacion* | resistencia* | ahuyenta* | tira la toalla | tiran la toalla | lo deja "
            "| lo dejan | reparos | casi se va | casi se van | casi aband* | casi | dieron la vuelta | da la vuelta"
        ),
        "positives": (
            "momentazo* | enamora* | molan | mola | sorpresa* | buena* sorpresa* | efecto wow | wow | guau | chulo* "
            "| chula* | alegron* | flipa* | guay | punto* fuerte* | puntos fuertes | fortaleza* | destaca* | "
            "acertamos | hacemos bien | hacemos genial | lo bonito | bonito* | brilla* | gozada | gozo | engancha* "
            "| gratamente | cae bien | elogio* | ventaja* | reir | rie | risa | risas | hizo reir | sonrie* | "
            "gracias"
        ),
        "ideas": (
            "jugada* | nuestra jugada | nuestro movimiento | nuestra respuesta | nuestro papel | nuestro rol | "
            "papel de la marca | rol de la marca | respuesta de la marca | acciones de mejora | accion de mejora | "
            "acciones a tomar | palanca* | siguiente paso | siguientes pasos | proximo paso | proximos pasos | que "
            "hacemos | hacemos algo | por explorar | explorar | experimento* | prototipo* | backlog | "
            "funcionalidad* | pendiente de hacer | por hacer | remedio* | reparar | medidas | recomendacion* | "
            "recomend* | lluvia de ideas | apuesta* | que cambia | cambia | probamos | pilotar | la ia podria | "
            "plan b | reto* | si tuvieramos | si pudieramos | si hubiera | si hubiese"
        ),
        "owners": (
            "da la cara | dueno del tema | resp | quien atiende | quien le atiende | quien la atiende | le atiende "
            "| atendido por | atiende | hecho por | gestionado por | gestiona | por quien | ofrecido por | prestado "
            "por | lidera* | lider | quien lidera | quien responde | quien tira | tira del carro | quien va | quien "
            "ejecuta | departamento* | depto | en manos de | de parte de quien | al mando | al frente | contacto "
            "interno | quien gestiona | quien resuelve | de guardia | de turno | que area | que equipo | que "
            "departamento | supervisor* | gerente* | coordinador* | manager*"
        ),
        "frontstage": (
            "en el mostrador | personal visible | frente al cliente | en sala | en escena | nuestra gente hace"
        ),
        "backstage": (
            "hacemos nosotros | nosotros hacemos | lado de la empresa | de nuestro lado | nuestro lado | lado "
            "nuestro | personal invisible | invisible* | en la cocina | cocina | fuera de escena | en la sombra | "
            "tras el mostrador"
        ),
        "touchpoints": (
            "interfaz | interfaces | interaccion* | punto* de entrada | lo que ve | ve de nosotros | escaparate* | "
            "se topa"
        ),
        "channels": (
            "soporte | soportes | por que medio | por que via | vias | modo de contacto | telefono mail | de donde "
            "viene | nos conoce"
        ),
        "physical_evidence": (
            "a casa | impreso* | regalo* | obsequio* | cartel* | carta | cartas | objeto* | le damos | se le da | "
            "en la bolsa"
        ),
        "systems": "plataforma* | base de datos | crm | excel | hoja de calculo | tecnolog* | maquina* | automatiza*",
        "metrics": "en numeros | dato* | como medimos | como sabremos | exito | estadistica* | porcentaje* | ratio*",
        "duration": "rapidez | velocidad | lo que tarda | lo que dura | cronometro | tiempos",
        "comments": (
            "ojo | ojo con | cuidado | atencion | apunte | a tener en cuenta | tener en cuenta | al margen | nb | "
            "detalle* | recordar"
        ),
        "experience": "asi es hoy | como esta hoy | situacion actual | la realidad | hoy en dia",
        "status": "como va | en que va | esta hecho",
        "own": (
            "clima | color* | precio* | coste* | costo* | presupuesto* | region* | idioma* | juridic* | fecha | "
            "version | letra | tamano* | altura | olor* | sonido* | estacion | edad | viable* | factible* | "
            "competencia* | numero de sala | revision juridica | codigo* | moneda* | planta | aparcamiento | numero "
            "de pagina | numero de plaza | numero de telefono | numero de pedido | distancia"
        ),
        "nothing": "del dia | del momento | temporada",
        "emotions~": "confianza | tension | presion",
        "pains~": "donde quedamos | donde nos",
        "owners~": "proveedor*",
    },
    "pt": {
        "goals": (
            "missao | pra que entrou | pra que entra | para que entra | para que veio | pra que veio | pra que vem "
            "| motivo da visita | motivo | razao da visita | finalidade | resultado esperado | resultado desejado | "
            "ambic* | gostaria | deseja* | veio atras | atras de que | quer conseguir | quer chegar | tenta | a fim "
            "de | motivo de"
        ),
        "needs": "precisa da gente | quer da gente | pede pra gente | exige* | imprescindive* | requisito*",
        "actions": (
            "clique* | cliques | clica* | movimento* | toca | comportamento* | comporta | o que fez | fez | fizeram "
            "| lado do cliente | lado cliente | passo a passo | tarefas | conduta* | apront* | se vira | andanca* | "
            "peripec* | aventuras | esta ocupado | ocupado | ocupada"
        ),
        "thoughts": (
            "dialogo interno | dialogo interior | monologo | voz interior | voz interna | martela* | fica pensando "
            "| encuca* | passa pela mente | rumina* | raciocin* | com seus botoes | botoes | caraminhola* | mente"
        ),
        "questions": (
            "buscas no google | busca no google | buscas google | google* | googla | pesquisa* | pesquisa no google "
            "| palavras chave | buscador | quer saber | duvidas comuns | nao entende | nao fica claro | nao esta "
            "claro | sem resposta | incertez* | perguntinha* | digita* | busca no | na busca"
        ),
        "quotes": (
            "perola* | entrevista* | do jeito que falou | falou | falaram | voz do | voz da | da boca | disse | "
            "disseram | dito | depoimento* | literal* | ao pe da letra | comenta | falam pra ele | dizem pra ele | "
            "escutamos"
        ),
        "emotions": (
            "termometro* | clima emocional | nivel de estresse | nivel estresse | nivel de stress | nivel de "
            "ansiedade | emoji* | como fica | como vive | altos e baixos | barometro* | pulso | sentir | bate no "
            "peito | estado emocional"
        ),
        "ratings:satisfaction": (
            "quao bem | como estamos indo | estamos indo | nota media | pontos | pontuacao | quao satisfeito"
        ),
        "ratings:effort": "facilidade | esforco | quao facil | simplicidade",
        "ratings:severity": "quao grave | severidade",
        "ratings:priority": "o que vem primeiro | prio | impacto esforco",
        "pains": (
            "calo aperta | calo | aperta | ponto* cego* | pontos cegos | pega mal | ponto* de dor | pontos de dor | "
            "mico* | roubada* | furo* | perdemos | perda de tempo | perde a paciencia | mal estar | chateia* | "
            "chatead* | cansac* | exaust* | enche | armadilha* | buraco* | frac* | ponto* fraco* | defeito* | "
            "carencia* | fracass* | gambiarra* | falhamos | nao funciona | insatisf* | espanta | assusta | quebra | "
            "trava tudo | dor do | azed* | porcaria | bagunca* | zoad* | vacilo* | erramos | feio | fazemos feio | "
            "irritac*"
        ),
        "barriers": (
            "desculpa* | porem | porens | por que sai | por que saem | vao embora | vai embora | objec* | receio* | "
            "muro* | gargalo* | motivo* de abandono | motivo* de saida | limitac* | resistenc* | afasta* | joga a "
            "toalha | pula fora | cai fora | larga mao | desiste* | empecilho* | quase desist* | quase foi embora | "
            "quase | meia volta"
        ),
        "positives": (
            "momento uau | uau | encantou | encant* | bacanas | surpresa* | boa* surpresa* | efeito uau | maneir* | "
            "legais | ponto* forte* | pontos fortes | fortaleza* | destaque* | acertamos | fazemos bem | mandamos "
            "bem | manda bem | brilha* | bonit* | engaja* | conquista* | vantage* | delicia* | rir | riu | risada* "
            "| fez rir | sorriso* | obrigad*"
        ),
        "ideas": (
            "jogada* | nossa jogada | nosso movimento | nossa resposta | nosso papel | papel da marca | resposta da "
            "marca | acoes de melhoria | acao de melhoria | acoes a tomar | alavanca* | proximo passo | proximos "
            "passos | o que fazemos | fazemos a respeito | a explorar | explorar | experimento* | prototipo* | "
            "backlog | funcionalidade* | a fazer | remedio* | consert* | medidas | recomend* | chuva de ideias | "
            "aposta* | o que muda | muda | testamos | pilotar | a ia poderia | plano b | desafio* | se tivessemos | "
            "se pudessemos | se houvesse"
        ),
        "owners": (
            "da a cara | quem puxa | puxa | resp | quem atende | atende | atendido por | feito por | gerido por | "
            "por quem | oferecido por | prestado por | lidera* | lider | quem responde | quem manda | quem executa "
            "| departamento* | depto | na mao de quem | nas maos de | a frente | quem segura | bola com | quem "
            "gerencia | quem vai | com quem esta | de plantao | plantao | que setor | qual setor | que time | qual "
            "equipe | que area | supervisor* | gerente* | coordenador* | manager*"
        ),
        "frontstage": "no balcao | equipe visivel | pessoal visivel | na frente do cliente | no salao | em cena",
        "backstage": (
            "a gente faz | nos fazemos | lado da empresa | do nosso lado | nosso lado | lado de ca | pessoal "
            "invisivel | invisive* | na cozinha | cozinha | fora de cena | atras do balcao"
        ),
        "touchpoints": "interface* | interac* | ponto* de entrada | o que ve | ve da gente | vitrine* | se depara",
        "channels": (
            "suporte | suportes | qual canal | por qual | vias | modo de contato | telefone ou | de onde vem | "
            "conhece a gente"
        ),
        "physical_evidence": (
            "pra casa | para casa | impresso* | brinde* | cartaz* | carta | cartas | objeto* | damos | na sacola"
        ),
        "systems": "plataforma* | banco de dados | crm | excel | tecnolog* | maquina* | automatiz*",
        "metrics": (
            "em numeros | dados | como medimos | como saberemos | sucesso | estatistic* | percentual* | porcentag*"
        ),
        "duration": "rapidez | velocidade | o que demora | cronometro | tempos",
        "comments": (
            "atencao | cuidado | recado* | recadinho* | lembrete* | de olho | a parte | detalhe* | lembrar | na margem"
        ),
        "experience": "como esta hoje | situacao atual | a realidade | hoje em dia | do jeito que esta",
        "status": "como anda | em que pe | esta feito | em que pe esta",
        "own": (
            "clima | previsao do tempo | cor | cores | preco* | orcamento* | regiao | idioma* | juridic* | versao | "
            "fonte da letra | tamanho* | altura | cheiro* | estacao | idade | viavel | concorren* | numero da sala "
            "| codigo* | moeda* | andar | estacionamento | numero da pagina | numero da vaga | numero de telefone | "
            "numero do pedido | distancia | custo | custos"
        ),
        "nothing": "do dia | do momento | temporada",
        "emotions~": "confianca | tensao | pressao",
        "pains~": "onde a gente",
        "owners~": "fornecedor*",
    },
}
