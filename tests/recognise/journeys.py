"""Journey maps by the seed: phases, steps, lanes, and texts that nobody takes for a label, in six languages."""

from __future__ import annotations

import re
from functools import partial
from itertools import product
from random import Random
from typing import Any, cast

import attrs

import cjm
from cjm.model import LANES
from cjm.recognise import standard_vocabularies

LANGUAGES = ("ru", "en", "fr", "de", "es", "pt")

PHASES = {
    "ru": "Осознание|Поиск|Сравнение|Выбор тарифа|Заказ|Оплата|Доставка|Получение|Использование|Поддержка|Возврат|Повторная покупка",
    "en": "Awareness|Research|Comparison|Choosing a plan|Ordering|Payment|Delivery|Onboarding|Daily use|Support|Renewal|Advocacy",
    "fr": "Découverte|Recherche|Comparaison|Choix|Commande|Paiement|Livraison|Prise en main|Utilisation|Assistance|Retour|Fidélité",  # codespell:ignore comparaison
    "de": "Entdecken|Suchen|Vergleichen|Auswählen|Bestellen|Bezahlen|Lieferung|Einrichten|Nutzen|Hilfe holen|Rückgabe|Weiterempfehlen",
    "es": "Descubrimiento|Búsqueda|Comparación|Elección|Pedido|Pago|Entrega|Primer uso|Uso diario|Soporte|Devolución|Fidelización",
    "pt": "Descoberta|Pesquisa|Comparação|Escolha|Pedido|Pagamento|Entrega|Primeiro uso|Uso diário|Suporte|Devolução|Fidelização",
}
WHAT = {
    "ru": (
        "Ищет|Сравнивает|Перечитывает|Уточняет у друзей|Не находит|Долго ждёт|Записывает|Хочет понять|Откладывает",
        (
            "отзывы на сайте|цены в трёх магазинах|условия доставки|размер в каталоге|письмо с кодом|договор на двух листах|"
            "скидку к празднику|ответ оператора|чек за прошлый месяц"
        ),
    ),
    "en": (
        "Looks for|Compares|Reads again|Asks friends about|Cannot find|Waits long for|Writes down|Wants to see|Puts off",
        (
            "the reviews of last year|prices in three shops|delivery terms|the right size|a letter with a code|"
            "the two-page contract|a holiday discount|an answer by phone|last month's receipt"
        ),
    ),
    "fr": (
        "Cherche|Compare|Relit|Demande à ses amis|Ne trouve pas|Attend longtemps|Note|Voudrait voir|Remet à demain",
        (
            "les avis du site|les prix de trois magasins|le délai de livraison|la bonne taille|le courriel avec le code|"
            "le contrat de deux pages|la remise de Noël|la réponse au téléphone|le reçu du mois dernier"
        ),
    ),
    "de": (
        "Sucht|Vergleicht|Liest noch einmal|Fragt Freunde nach|Findet nicht|Wartet lange auf|Notiert|Möchte sehen",
        (
            "die Bewertungen im Netz|Preise in drei Läden|die Lieferzeit|die richtige Größe|den Brief mit dem Code|"
            "den Vertrag auf zwei Seiten|den Rabatt zum Fest|eine Antwort am Telefon|die Quittung vom letzten Monat"
        ),
    ),
    "es": (
        "Busca|Compara|Vuelve a leer|Pregunta a sus amigos por|No encuentra|Espera mucho|Apunta|Quiere ver|Deja para mañana",
        (
            "las reseñas de la web|los precios de tres tiendas|el plazo de entrega|la talla correcta|el correo con el código|"
            "el contrato de dos hojas|el descuento de Navidad|una respuesta por teléfono|el recibo del mes pasado"
        ),
    ),
    "pt": (
        "Procura|Compara|Relê|Pergunta aos amigos sobre|Não encontra|Espera muito por|Anota|Quer ver|Deixa para amanhã",
        (
            "as avaliações do site|os preços de três lojas|o prazo de entrega|o tamanho certo|o e-mail com o código|"
            "o contrato de duas páginas|o desconto de Natal|uma resposta por telefone|o recibo do mês passado"
        ),
    ),
}
SHORT = {
    "ru": "Дорого|Нет скидок|Мало фото|Всё понятно|Спросить у соседа",
    "en": "Too expensive|No discount|Few photos|All is clear|Ask a neighbour",
    "fr": "Trop cher|Pas de remise|Peu de photos|Tout est clair|Appeler un ami",
    "de": "Zu teuer|Kein Rabatt|Wenig Fotos|Alles klar|Nachbarn fragen",
    "es": "Muy caro|Sin descuento|Pocas fotos|Todo claro|Llamar a un amigo",
    "pt": "Muito caro|Sem desconto|Poucas fotos|Tudo claro|Ligar a um amigo",
}
STEPS = {
    "ru": (
        "Открыть|Выбрать|Заполнить|Закрыть|Найти|Прочесть|Убрать",
        "каталог|карту района|анкету|корзину|второй адрес|новый фильтр|список желаний|письмо|купон|видео",
    ),
    "en": (
        "Open|Pick|Fill in|Close|Find|Read through|Remove",
        "the catalogue|the city map|the form|the basket|a second address|a filter|the wish list|the mail|a coupon|a video",
    ),
    "fr": (
        "Ouvrir|Choisir|Remplir|Fermer|Trouver|Lire|Retirer",
        "le catalogue|le plan|le formulaire|le panier|une adresse|un filtre|la liste|le courriel|un bon|une vidéo",  # codespell:ignore adresse
    ),
    "de": (
        "Öffnen:|Wählen:|Ausfüllen:|Schließen:|Finden:|Lesen:|Entfernen:",
        "Katalog|Stadtplan|Formular|Warenkorb|Zweitadresse|Filter|Wunschliste|E-Mail|Gutschein|Video",
    ),
    "es": (
        "Abrir|Elegir|Rellenar|Cerrar|Encontrar|Leer|Quitar",
        "el catálogo|el plano|el formulario|la cesta|otra dirección|un filtro|la lista|el correo|un cupón|un vídeo",
    ),
    "pt": (
        "Abrir|Escolher|Preencher|Fechar|Encontrar|Ler|Tirar",
        "o catálogo|o mapa|o formulário|a cesta|outro endereço|um filtro|a lista|o e-mail|um cupom|um vídeo",
    ),
}
TOUCHPOINTS = {
    "ru": "Сайт|Мобильное приложение|Колл-центр|Пункт выдачи|Баннер в метро|Письмо|Чат с оператором|Курьер|Чек|Витрина",
    "en": "Website|Mobile app|Call centre|Pick-up point|Billboard|Newsletter|Chat with an agent|Courier|Receipt|Shop window",
    "fr": "Site web|Application mobile|Centre d'appels|Point relais|Affiche|Lettre|Chat|Livreur|Ticket de caisse|Vitrine",
    "de": "Webseite|Handy-App|Hotline|Abholstation|Plakat|Rundbrief|Chat mit Berater|Kurier|Kassenbon|Schaufenster",
    "es": "Sitio web|Aplicación móvil|Centro de llamadas|Punto de recogida|Cartel|Boletín|Chat|Mensajero|Tique|Escaparate",
    "pt": "Site|Aplicativo|Central de chamadas|Ponto de coleta|Cartaz|Boletim|Chat|Entregador|Cupom fiscal|Vitrine",
}
FEELINGS = {
    "ru": "радость|тревога|скука|надежда|злость|спокойствие",
    "en": "joy|worry|boredom|hope|anger|calm",
    "fr": "joie|inquiétude|ennui|espoir|colère|calme",
    "de": "Freude|Sorge|Langeweile|Hoffnung|Ärger|Ruhe",
    "es": "alegría|preocupación|aburrimiento|esperanza|enfado|calma",
    "pt": "alegria|preocupação|tédio|esperança|raiva|calma",
}
EMOJI = "😀 😟 😐 😍 😡 👩‍💻 🙂 ☹️".split()
CUSTOM = {
    "ru": "Погода|Юридическая проверка|Мифы рынка|Звуки и запахи",
    "en": "Weather|Legal check|Market myths|Sounds and smells",
    "fr": "Météo|Contrôle juridique|Légendes du marché|Sons et odeurs",
    "de": "Wetter|Rechtsprüfung|Marktmythen|Klänge und Gerüche",
    "es": "Clima|Revisión jurídica|Mitos del mercado|Sonidos y olores",
    "pt": "Clima|Revisão jurídica|Mitos do mercado|Sons e cheiros",
}
TITLES = {
    "ru": "Доставка пиццы|Путь пациента в клинике|Покупка велосипеда",
    "en": "Ordering pizza|The way of a patient through a clinic|Buying a bicycle",
    "fr": "Commander une pizza|Le chemin d'un patient|Acheter un vélo",
    "de": "Pizza bestellen|Der Weg einer Patientin|Ein Fahrrad kaufen",
    "es": "Pedir una pizza|El camino de un paciente|Comprar una bicicleta",
    "pt": "Pedir uma pizza|O caminho de um paciente|Comprar uma bicicleta",
}
NAMES = {
    "ru": "Анна|Иван Петров|Мария",
    "en": "Alice|John Miller|Mary",
    "fr": "Chloé|Luc Martin|Inès",
    "de": "Greta|Jörg Weber|Heike",
    "es": "Lucía|Pablo Ruiz|Carmen",
    "pt": "Inês|João Silva|Beatriz",
}
METRICS = [
    cjm.Metric("NPS", value=41),
    cjm.Metric("CSAT", value=87, unit="%"),
    cjm.Metric("Churn", value=12, unit="%"),
]
KINDS = ("importance", "satisfaction")


def words(kept: dict[str, str], language: str) -> list[str]:
    return kept[language].split("|")


# Labels


def _folded(label: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", label.casefold().replace("ё", "е")))


def _known() -> tuple[dict[tuple[str, str], list[str]], dict[tuple[str, str], list[str]]]:
    """The labels of lanes and headers by language, but for those that mean two things."""
    lanes: dict[tuple[str, str], list[str]] = {}
    headers: dict[tuple[str, str], list[str]] = {}
    meant: dict[str, set[str]] = {}
    for each in standard_vocabularies():
        if each.about not in {"lanes", "headers", "stages"}:
            continue
        language = each.language or ""
        for key, labels in dict[str, Any](cast("Any", each.terms)).items():
            for label in [labels] if isinstance(labels, str) else labels:
                meant.setdefault(_folded(label), set()).add(f"{each.about}:{key.rstrip('~')}")
                if each.about == "lanes" and (key in LANES or key.partition(":")[2] in KINDS):
                    lanes.setdefault((language, key), []).append(label)
                elif each.about == "headers":
                    headers.setdefault((language, key), []).append(label)

    def clear(kept: dict[tuple[str, str], list[str]]) -> dict[tuple[str, str], list[str]]:
        sure = {key: [each for each in labels if len(meant[_folded(each)]) == 1] for key, labels in kept.items()}
        return {key: labels for key, labels in sure.items() if labels}

    return clear(lanes), clear(headers)


LABELS, HEADERS = _known()
SPOKEN = tuple(each for each in LANGUAGES if any(language == each for language, _ in LABELS))


def header(rng: Random, language: str, kind: str) -> str:
    """A word for phases or steps; the English one where nobody told ours in a language."""
    return rng.choice(HEADERS.get((language, kind)) or HEADERS["en", kind])


EXAMPLES = {
    "ru": "например, очередь",
    "en": "e.g. a queue",
    "fr": "p. ex. une file",
    "de": "z. B. eine Schlange",
    "es": "p. ej. una cola",
    "pt": "por exemplo, uma fila",
}


ASKED = {
    "ru": "что главное на этом этапе?",
    "en": "what matters most here?",
    "fr": "qu'est-ce qui compte ici ?",
    "de": "was zählt hier?",
    "es": "¿qué importa aquí?",
    "pt": "o que importa aqui?",
}


def decorated(rng: Random, label: str, way: str, number: int, language: str) -> str:
    """A label as people dress it up."""
    match way:
        case "case":
            return rng.choice([label.upper(), label.lower(), label.title()])
        case "numbered":
            return f"{number}. {label}"
        case "emoji":
            return f"{rng.choice('🎯😖💡📍🧩')} {label}"
        case "marks":
            return label + rng.choice([":", " :", " >>", "…", "*", "."])
        case "aside":
            return f"{label} ({EXAMPLES[language]})"
        case "example":
            return f"{label}, {EXAMPLES[language]}"
        case "question":
            return f"{label}: {ASKED[language]}"
        case "broken":
            return label.replace(" ", "\n", 1)
        case "typo":
            return misspelt(rng, label)
    return label


def misspelt(rng: Random, label: str) -> str:
    """A long label with two letters swapped, or one left out, somewhere after its third letter."""
    if len(label) < 8:
        return label
    at = rng.randrange(3, len(label) - 2)
    if not (label[at].isalpha() and label[at + 1].isalpha()) or label[at] == label[at + 1]:
        return label
    return rng.choice([label[:at] + label[at + 1] + label[at] + label[at + 2 :], label[:at] + label[at + 1 :]])


# Maps


@attrs.frozen
class Journey:
    """A map, and how its lanes are called on the sheet: key of the lane (`ratings:importance`) to label."""

    map: cjm.JourneyMap
    labels: dict[str, str]
    language: str

    def slots(self) -> list[tuple[cjm.Phase, cjm.Step | None]]:
        """What has a column or row of its own: steps, and phases without steps."""
        return [(phase, step) for phase in self.map.phases for step in phase.steps or (None,)]


def journey(
    seed: int,
    *,
    phases: tuple[int, int] = (2, 8),
    steps: tuple[int, int] = (0, 0),
    lanes: tuple[int, int] = (2, 9),
    must: tuple[str, ...] = (),
    never: tuple[str, ...] = (),
    custom: bool = True,
    labels: str = "plain",
    spans: bool = False,
    lists: bool = True,
    full: float = 0.75,
    nameless: bool = False,
    unique: bool = False,
    language: str | None = None,
    title: str | None = None,
) -> Journey:
    """A map that depends on the seed alone.

    `phases`, `steps`, `lanes` are from … to; `must` and `never` name lanes; `full` is the share of filled cells;
    `nameless` steps have none; `unique`: no touchpoint stands in two places.
    """
    rng = Random(f"map {seed}")
    language = language or rng.choice(SPOKEN)
    known = [lane for spoken, lane in LABELS if spoken == language and lane.partition(":")[0] not in never]
    chosen = [*must, *rng.sample([each for each in known if each not in must], len(known) - len(must))]
    chosen = chosen[: max(len(must), rng.randint(*lanes))]
    called = {lane: rng.choice(LABELS[language, lane]) for lane in chosen}
    if custom:
        called |= {each: each for each in rng.sample(words(CUSTOM, language), rng.choice([0, 0, 1, 2]))}
    one = rng.randrange(len(chosen))
    for number, (lane, label) in enumerate(list(called.items())):
        if labels != "typo" or (number == one and lane in chosen):
            called[lane] = decorated(rng, label, labels, number + 1, language)
    keys = list(called)
    rng.shuffle(keys)
    called = {lane: called[lane] for lane in keys}
    mood = rng.choice(["emoji", "word", "both", "score"])
    if mood == "score" and "emotions" in called:
        called["emotions"] += " (1-5)"
    names = words(PHASES, language)
    names = [names[n] for n in sorted(rng.sample(range(12), rng.randint(*phases)))]
    pool = [f"{verb} {thing}" for verb, thing in product(*(each.split("|") for each in STEPS[language]))]
    rng.shuffle(pool)
    made: list[cjm.Phase] = []
    shape = [(name, rng.randint(*steps)) for name in names]
    columns = [(p, s) for p, (_, count) in enumerate(shape) for s in (range(count) if count else [None])]
    made_up = partial(_elements, rng, language=language, mood=mood, lists=lists)
    content = {at: {lane: made_up(lane) for lane in called if rng.random() < full} for at in columns}
    for lane in called:  # every lane says something, and everything has something to say
        if not any(lane in each for each in content.values()):
            at = rng.choice(columns)
            content[at][lane] = made_up(lane)
    for at in columns:
        if not content[at]:
            content[at][keys[0]] = made_up(keys[0])
    if unique:
        met = iter(rng.sample(words(TOUCHPOINTS, language), 10))
        for at in columns:
            content[at]["touchpoints"] = [cjm.Touchpoint(next(met))]
    named = {(p, s): (names[p] if s is None or nameless else pool[n]) for n, (p, s) in enumerate(columns)}
    if spans:
        _stretch(rng, columns, content, named, list(called))
    for p, (name, count) in enumerate(shape):
        inner = [cjm.Step("" if nameless else named[p, s], **_fields(content[p, s], called)) for s in range(count)]
        own = {} if count else _fields(content[p, None], called)
        made.append(cjm.Phase(name, steps=inner, **own))
    told = title or rng.choice(words(TITLES, language))
    return Journey(cjm.JourneyMap(told, phases=made), called, language)


def _elements(rng: Random, lane: str, *, language: str, mood: str, lists: bool) -> list[Any]:
    many = rng.choice([1, 1, 1, 2, 3, 4]) if lists else 1
    if lane == "emotions":
        feeling, emoji = rng.choice(words(FEELINGS, language)), rng.choice(EMOJI)
        raw = {"emoji": emoji, "word": feeling, "both": f"{emoji} {feeling}", "score": str(rng.randint(1, 5))}[mood]
        return [cjm.Emotion(raw)]
    if lane.startswith("ratings"):
        return [cjm.Rating(str(rng.randint(1, 5)), kind=lane.partition(":")[2] or None)]
    if lane == "metrics":
        return rng.sample(METRICS, min(many, 3))
    if lane == "touchpoints":
        return [cjm.Touchpoint(name) for name in rng.sample(words(TOUCHPOINTS, language), many)]
    verbs, things = (each.split("|") for each in WHAT[language])
    texts = [f"{rng.choice(verbs)} {thing}" for thing in rng.sample(things, many)]
    if rng.random() < 0.3:
        texts[0] = rng.choice(words(SHORT, language))
    kind = {"pains": cjm.Pain, "ideas": cjm.Idea, "comments": cjm.Comment}.get(lane, cjm.Text)
    return [kind(text) for text in texts]


def _stretch(rng, columns, content, named, lanes):
    """Let some elements last until the next column, where it cannot be the whole of a phase with steps."""
    for lane in lanes:
        n = rng.randrange(len(columns) - 1)
        here, there = columns[n], columns[n + 1]
        s, (q, t) = here[1], there
        first, last = s in {None, 0}, n + 2 == len(columns) or columns[n + 2][0] != q
        if (first and last and not (s is None and t is None)) or lane not in content[here]:
            continue
        if len(content[there]) < 2 and lane in content[there]:
            continue
        content[there].pop(lane, None)
        content[here][lane] = [attrs.evolve(each, until=named[there]) for each in content[here][lane]]


def _fields(content: dict[str, list[Any]], called: dict[str, str]) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    for lane, elements in content.items():
        name = lane.partition(":")[0]
        if name in LANES:
            fields.setdefault(name, []).extend(elements)
        else:
            fields.setdefault("custom", {})[called[lane]] = elements
    return fields
