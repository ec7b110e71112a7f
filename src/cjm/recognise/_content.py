"""What the texts under a label say about the lane that they stand in: questions, names, durations, proposals.

Each feature that most of the texts share gives points to the lanes where such texts stand. A sample of the texts is
looked at, whatever the size of the table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from attrs import define, field, frozen

from cjm.model._words import feeling, level
from cjm.recognise._measures import is_duration
from cjm.recognise._scores import Seen
from cjm.recognise._vocabulary import Words
from cjm.words import Phrase, phrase
from cjm.words._kinds import plain_number

_STRENGTHS = {f"ratings_{kind}": 1.0 for kind in ("severity", "priority", "importance", "impact")}
_IN_WORDS = (
    "pains", "barriers", "ideas", "thoughts", "quotes", "questions", "actions", "goals", "touchpoints", "channels",
    "owners", "comments", "insights", "experience", "expectations", "needs", "frontstage", "backstage", "positives",
)  # fmt: skip
"""Lanes where hardly anything is said by numbers."""
_IN_SHORT = (
    "owners", "channels", "status", "duration", "ratings:severity", "ratings:priority", "ratings:satisfaction",
)  # fmt: skip
"""Lanes where hardly anybody writes sentences."""
_NO_DEEDS = ("emotions", "quotes", "thoughts", "questions", "duration", "status", "metrics", "personas")
"""Lanes whose texts are no deeds, though they begin like some."""
_MUCH = 1.0
MOST_TEXTS = 24
_LONGEST_LOOKED_AT, _LONGEST_NAME, _MOST_NAMED = 240, 36, 4
_FEW_WORDS = 6
_PARTS = re.compile(r"\s*[,;\n]\s*|\s+[/+&]\s+|/")
_QUOTED = re.compile(r"[«\"“„‚‘'].+[»\"”“’'][.!]?", re.DOTALL)
_OF_SELF = re.compile(
    r"\b(?:я|мне|меня|мной|мой|моя|мое|моё|мои|мою|нам|i|i'm|i’m|i'll|i've|my|me|je|j['’]\w*|mon|ma|mes|moi|ich|mir|mich|"
    r"mein\w*|yo|mi|me|mis|eu|meu|minha|mim)\b",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"(?:я|мы|сам|сама|сами|me|i|us|we|myself|ich|wir|moi|nous|je|yo|nosotros|nosotras|eu|nós|nos|a gente)"
    r"(?:\s*[(?].*)?",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:отдел|маркетинг|маркетолог|продаж|юрист|бухгалтер|директор|менеджер|администратор|админ|поддержк|дизайн|разраб|"
    r"продакт|аналитик|логист|склад|колл-?центр|контакт-?центр|оператор|кадр|служб|команд|подрядчик|снабжен|завхоз|"
    r"секретар|программист|мастер(?!ск)|кассир|куратор|методист|преподавател|завуч|медсестр|главврач|регистратур|айти|"
    r"devs?\b|team|dept|department|office|manager|marketing|sales|support|legal|finance|ops\b|"
    r"operations|product|design|engineering|growth|logistics|warehouse|billing|reception|caretaker|clinic|nurse|"
    r"director|admin|vendor|supplier|agency|équipe|accueil|direction|mairie|responsable|comptable|cuisine|"
    r"agent|officer|mgr|centre|crew|contractor|регистрат|бухгалтер|рекрутер|"
    r"abteilung|vertrieb|leitung|werkstatt|chefin|empfang|planer|monteur|equipo|ventas|gerente|recepción|equipe|vendas|suporte|"
    r"financeiro|gerência|recepção)\w*|"
    r"\b\w+(?:leitung|dienst|abteilung|verkauf|beratung|büro|verwaltung|buchhaltung)\b",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"\b(?:SMM|PR|HR|IT|CRM|CX|UX|QA|ИТ|smm|hr|crm|qa)\b")
_INITIALS = re.compile(r"[A-ZА-ЯЁ]{2,4}|[A-ZА-ЯЁ]\.\s?[A-ZА-ЯЁ]\.?")
_SPAN = re.compile(
    r"[~≈<>≤≥]?\s*(?:[TtТ]\s?\+\s?\d+\w*|\d{1,3}:\d{2}(?::\d{2})?|"
    r"(?:от\s+|до\s+|ab\s+|bis\s+|up to\s+|from\s+|de\s+)?\d+(?:[.,]\d+)?\+?\s*"
    r"(?:(?:-|–|—|…|\.\.|до|to|à|a|bis)\s*\d+(?:[.,]\d+)?)?\s*"
    r"(?:сек|мин|час|ч|дн|дней|дня|день|сут|нед|мес|год|лет|р\.?\s?д|раб\.?\s?д|sec|min|m|h|hr|hour|d|day|w|wk|week|mo|month|y|yr|"
    r"year|s|j|jour|heure|sem|mois|ans|std|stunde|tag|woche|monat|jahr|seg|hora|día|dia|semana|mes|mês|año|ano)\w{0,5}\.?)"
    r"(?:\s.{0,20})?",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"(?:сделано|готово|в работе|делаем|делается|запланировано|план|в плане|идея|не начато|не начали|отложено|"
    r"отложили|согласовано|на согласовании|утверждено|бэклог|в бэклоге|внедрено|тест|тестируем|"
    r"done|doing|to do|todo|wip|in progress|planned|live|backlog|idea|not started|started|blocked|shipped|parked|open|"
    r"closed|on hold|pending|testing|fait|en cours|à faire|prévu|erledigt|in arbeit|offen|geplant|fertig|"
    r"hecho|en curso|pendiente|por hacer|feito|em andamento|pendente|a fazer)[.!✓✅]?",
    re.IGNORECASE,
)
_GRADE = re.compile(r"(?:[HML]|[RAG]|P[0-4]|[ВСН]|XS|S|XL|!{1,3}|lo|med|hi|[↑↓→]|🔴|🟡|🟢|🟠)", re.IGNORECASE)
_AMOUNT = re.compile(
    r"[<>≤≥~+−-]?\s?\d[\d\s.,]*\s*(?:%|п\.?\s?п\.?|‰|чел\.?|шт\.?|из \d+|/\s?\d+|k|тыс\.?)", re.IGNORECASE
)
_MEASURED = re.compile(r"[^\d]{2,40}[:=≥≤<>–—-]?\s*[<>≤≥]?\s?\d[\d\s.,]*\s?(?:%|\w{0,6})\.?|\d[\d.,]*\s?%.*", re.DOTALL)
_MONEY = re.compile(
    r"(?:[€$£₽¥₸]|r\$)\s?\d.*|\d[\d\s.,]*\s*(?:[€$£₽¥₸]|руб\w*|р\.|т\.?\s?р\.?|тг|тенге|eur|usd)\.?", re.IGNORECASE
)
_CLOSED = re.compile(
    r"(?:да|нет|yes|no|y|n|oui|non|ja|nein|sí|si|sim|não|\+|-|x|✓|✔|✅|❌|—|может|maybe|peut-être|vielleicht|quizás|talvez)[.!?]?",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?")
_TROUBLE = re.compile(
    r"\b(?:не|нет|нельзя|никто|ничего|негде|некому|без|долг\w*|дорог\w*|сложн\w*|непонятн\w*|неудобн\w*|путан\w*|пута[ею]т\w*|теря\w+|"
    r"очеред\w*|ошибк\w*|завис\w*|слом\w*|лома\w*|поздно|опозд\w*|забы\w+|мелк\w+|грязн\w*|плох\w*|отказ\w*|"
    r"not|no|nobody|never|none|can['’]?t|cannot|won['’]?t|don['’]?t|doesn['’]?t|isn['’]?t|didn['’]?t|without|too|only|slow|lost|broken|"
    r"missing|unclear|confus\w+|hidden|long|wrong|expensive|locked|late|error\w*|fail\w*|crash\w*|queue\w*|"
    r"pas|aucun\w*|personne|trop|sans|jamais|rien|lent\w*|perdu\w*|cher|complet\w*|nicht|kein\w*|niemand|zu|nie|ohne|lange|teuer|"
    r"nadie|nunca|sin|tarda\w*|lento|caro|demora\w*|não|ninguém|sem|demais|confuso|falta\w*)\b",
    re.IGNORECASE,
)
_PROPOSAL = re.compile(
    r"\W*(?:[а-яё]{2,}(?:ть|ти|чь|ться|тись)\b|"
    r"(?:add|make|show|send|offer|put|let|give|build|remove|simplify|allow|use|create|write|train|change|move|let's|lets|ring|"
    r"text|call|introduce|automate|provide|print|keep|ask|share|redesign|test|try|set|include|explain|replace|leave|translate|"
    r"cut|stop|start|scrap|merge|open|book|bring|get|have|publish|reduce|improve|fix|update|check|tell|hire)\b|"
    r"(?!mer\b|hier\b|cher\b)[a-zàâéèêîôû]{3,}(?:er|ir|re)\b(?=\s+(?:un|une|le|la|les|des|du|de|à|au|l['’]|aux|plus|en|sur|\d))|"
    r"(?:poner|hacer|dar|enviar|mandar|crear|añadir|mostrar|permitir|ofrecer|quitar|cambiar|usar|avisar|colocar|fazer|dar|"
    r"enviar|mandar|criar|tirar|mostrar|permitir|oferecer|trocar|colocar|avisar|usar|pôr)\b)",
    re.IGNORECASE,
)
_PROPOSED_AFTER = re.compile(r"(?:^|\s)[a-zäöüß]+en[.!]?$")
_DEED = re.compile(
    r"\W*(?:[а-яё]{2,}(?:ет|ит|ёт|ут|ют|ат|ят|ется|ится|ются|ятся|ается)\b|"
    r"(?:opens|calls|rings|fills|pays|looks|asks|waits|goes|comes|reads|checks|sends|gets|signs|walks|searches|compares|"
    r"books|buys|picks|orders|tries|clicks|scrolls|talks|sits|stands|finds|hands|takes|gives|leaves|returns|makes|"
    r"writes|types|packs|drives|tells|holds|brings|sees|visits|googles|texts|posts|collects|chooses|explains)\b|"
    r"[a-z]{3,}ing\b)",
    re.IGNORECASE,
)

_DONE = re.compile(
    r"\W*(?:[а-яё]+(?:[еиуюая]т|л|л[аио])(?:ся|сь)?\b|[a-z]{2,}(?<!s)(?<!u)s\b|[a-zäöü]{2,}(?:t|ing|ed)\b|[a-záéíóú]{3,}[ae]\b|va\b|vai\b|dit\b|lit\b)",
    re.IGNORECASE,
)
"""What somebody does, where it is known already that a text is about what they do: "measures", "busca", „ruft“."""


@define
class Content:
    """The points that the texts give to lanes, with what was seen; `closed`: nothing but answers, dates or sums.

    Points below 0 speak against a lane.
    """

    points: dict[str, float] = field(factory=dict)
    seen: dict[str, list[Phrase]] = field(factory=dict)
    closed: bool = False

    def add(self, told: str, **lanes: float) -> None:
        """Give points to lanes for what was seen; "ratings_severity" is the lane "ratings:severity"."""
        why = phrase(told)
        for lane, points in lanes.items():
            name = lane.replace("ratings_", "ratings:")
            self.points[name] = self.points.get(name, 0.0) + points
            self.seen.setdefault(name, []).append(why)

    def may_be_deeds(self) -> bool:
        """Whether nothing seen so far speaks much for what is said, felt, counted or named."""
        return all(self.points.get(lane, 0.0) < _MUCH for lane in _NO_DEEDS)

    def doubt(self, lanes: Sequence[str], points: float) -> None:
        """Take points from lanes where such texts hardly stand."""
        for lane in lanes:
            self.points[lane] = self.points.get(lane, 0.0) - points


@frozen
class _Texts:
    """A sample of the texts of a lane, and the parts of those that are lists."""

    texts: tuple[str, ...]
    parts: tuple[str, ...]

    @classmethod
    def of(cls, texts: Sequence[str]) -> _Texts:
        whole = tuple(text for each in texts if (text := each[:_LONGEST_LOOKED_AT].strip()))[:MOST_TEXTS]
        parts = tuple(part for text in whole for part in _PARTS.split(text) if part)
        return cls(whole, parts[: 2 * MOST_TEXTS])

    def share(self, holds: Callable[[str], object]) -> float:
        """The share of the texts that something holds for."""
        return sum(1 for text in self.texts if holds(text)) / len(self.texts)

    def share_of_parts(self, holds: Callable[[str], object]) -> float:
        """The share of their parts that something holds for."""
        return sum(1 for part in self.parts if holds(part)) / max(1, len(self.parts))


def content(texts: Sequence[str], seen: Seen, words: Words, *, doer: bool = False) -> Content:
    """What the texts of a lane say together about the lane; below a `doer` more counts as a deed."""
    found, sample = Content(), _Texts.of(texts)
    if not sample.texts:
        return found
    if sample.share(_CLOSED.fullmatch) > 0.7 or sample.share(_DAY.fullmatch) > 0.6:
        found.closed = True
        return found
    _scores(found, sample, seen)
    _names(found, sample, words)
    _amounts(found, sample)
    _speech(found, sample)
    _sentences(found, sample, doer=doer)
    _lengths(found, sample)
    return found


def _scores(found: Content, sample: _Texts, seen: Seen) -> None:
    if seen.kind == "faces":
        found.add("texts_faces", emotions=2.6)
    elif seen.kind == "feelings" or sample.share(_is_feeling) >= 0.4:
        found.add("texts_feelings", emotions=2.4 if seen.kind else 1.5)
    elif sample.share(lambda text: plain_number(text) is not None) > 0.8:
        found.add("texts_scores", emotions=1.0, ratings_satisfaction=1.0, **_STRENGTHS)
        found.doubt(_IN_WORDS, 1.5)
    elif sample.share(lambda text: level(text) is not None or _GRADE.fullmatch(text)) > 0.7:
        found.add("texts_levels", **_STRENGTHS)
        found.doubt(_IN_WORDS, 1.0)


def _is_feeling(text: str) -> bool:
    return len(text) <= _LONGEST_NAME and len(text.split()) <= 3 and feeling(text) is not None


def _names(found: Content, sample: _Texts, words: Words) -> None:
    if sample.share_of_parts(words.channel) >= 0.4:
        found.add("texts_channels", channels=1.4, touchpoints=1.5)
    if sample.share(_STATUS.fullmatch) > 0.6:
        found.add("texts_status", status=2.5)
        return
    short = [part for part in sample.parts if len(part) <= _LONGEST_NAME and len(part.split()) <= _MOST_NAMED]
    if len(short) < 0.8 * len(sample.parts) or any(map(str.isdigit, "".join(short))):
        return
    if sample.share_of_parts(words.person) >= 0.3:
        found.add("texts_people", personas=2.0)
        return
    if sample.share_of_parts(_SELF.fullmatch) > 0.15:
        found.add("texts_selves", owners=2.0)
    elif (
        sample.share_of_parts(lambda part: _OFFICE.search(part) or _ACRONYM.search(part) or _INITIALS.fullmatch(part))
        >= 0.3
    ):
        found.add("texts_offices", owners=1.5, frontstage=0.5)
    if len(short) > 2 and len({*short}) <= 0.8 * len(short) and all(len(part) > 1 for part in short):
        named = 0.6 if all(part[0].isupper() for part in short) else 0.0
        found.add("texts_repeated", owners=0.8 + named, channels=0.5, touchpoints=0.5, status=0.5, systems=0.5)


def _amounts(found: Content, sample: _Texts) -> None:
    if sample.share(lambda text: is_duration(text) or (len(text) <= 40 and _SPAN.fullmatch(text))) >= 0.6:
        found.add("texts_durations", duration=2.5)
    elif sample.share(_AMOUNT.fullmatch) >= 0.5:
        found.add("texts_measures", metrics=2.0)
    elif sample.share(_MONEY.fullmatch) >= 0.5:
        found.closed = True
    elif sample.share(lambda text: len(text) <= 60 and _MEASURED.fullmatch(text)) >= 0.6:
        found.add("texts_measures", metrics=1.2)


def _speech(found: Content, sample: _Texts) -> None:
    if sample.share(_QUOTED.fullmatch) >= 0.5:
        found.add("texts_quotes", quotes=1.5, thoughts=1.3, questions=0.3)
    if sample.share(lambda text: text.rstrip(" »\"”’').!").endswith("?")) >= 0.5:
        found.add("texts_questions", questions=1.6, thoughts=1.2, quotes=0.3)
    elif sample.share(lambda text: len(text.split()) > 2 and _OF_SELF.search(text)) >= 0.4:
        found.add("texts_selves_say", thoughts=1.0, quotes=1.0, goals=0.3)


def _sentences(found: Content, sample: _Texts, *, doer: bool) -> None:
    if doer and sample.share(_is_deed) >= 0.5 and found.may_be_deeds():
        found.add("texts_deeds", actions=1.8)
        return
    if sample.share(_proposes) >= 0.5:
        found.add("texts_proposals", ideas=1.3, goals=0.5)
    elif sample.share(lambda text: len(text.split()) > 1 and _DEED.match(text)) >= 0.5:
        found.add("texts_deeds", actions=1.2, frontstage=0.5, backstage=0.5, experience=0.5)
    elif sample.share(_TROUBLE.search) >= 0.4:
        found.add("texts_troubles", pains=1.2, barriers=1.0)


def _is_deed(text: str) -> bool:
    return len(text.split()) > 1 and _DONE.match(text) is not None


def _proposes(text: str) -> bool:
    return _PROPOSAL.match(text) is not None or (len(text.split()) > 1 and _PROPOSED_AFTER.search(text) is not None)


def _lengths(found: Content, sample: _Texts) -> None:
    """Whole sentences are no names, owners or measures."""
    lengths = sorted(len(text.split()) for text in sample.texts)
    if lengths[len(lengths) // 2] > _FEW_WORDS:
        found.doubt(_IN_SHORT, 1.2)
