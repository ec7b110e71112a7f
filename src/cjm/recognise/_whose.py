"""Whose journey a map is: by its title, the labels of its lanes, a card that its title names, or being the only one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from cjm.model import Persona
from cjm.recognise._drafts import MapDraft
from cjm.recognise._someone import (
    Someone,
    aged_in,
    folded,
    is_kin,
    is_name,
    is_named_in,
    is_source,
    leads_to_a_name,
    names_in,
    nominative,
    opens_with,
    same_name,
    someone,
)
from cjm.recognise._vocabulary import Words

_EYES = (
    r"глазами|с точки зрения|через призму|through the eyes of|from the (?:point of view|perspective|viewpoint) of|"
    r"as seen by|aus (?:der )?sicht von|mit den augen von|du point de vue d[e']|vue? par|avec les yeux d[e']|"
    r"a trav[eé]s de los ojos de|desde el punto de vista de|pelos olhos d[aeo]|do ponto de vista d[aeo]"
)
_WAY = (
    r"(?:journey|path|story|experience|map) (?:of|for)|(?:путь|история|опыт|маршрут|карта пути)|"
    r"(?:parcours|voyage|histoire|journée|expérience) d[e']|(?:viaje|recorrido|historia|experiencia) de|"
    r"(?:jornada|história|caminho) d[aeo]|(?:reise|weg|geschichte) von|(?:what it is like|what it's like) for"
)
_SEEN = re.compile(rf"(?<!\w)(?:{_EYES})\s+(.+)", re.IGNORECASE)
_GONE = re.compile(rf"(?<!\w)(?:{_WAY})\s+(.+)", re.IGNORECASE)
_HAD = re.compile(r"(.{2,40}?)(?:['’]s?)\s+(?:\w+\s+)?(?:journey|path|story|experience|map)\b", re.IGNORECASE)
_EMPATHY = re.compile(r"(?:эмпати|empath|empat[ií]a)\w*(?:\s+\w+)?\s*(?:[:(]|\s[–—-]\s|\s)\s*(.+)", re.IGNORECASE)
_HEADED = re.compile(r"([^:–—(]{2,40}?)(?:\s*:|\s+[–—]|\s*\()\s*\S")
_NICK = re.compile(
    r"nick ?name|nick|called|goes by|прозвище|кличка|ник|как зовут дома|surnom|pseudo|apodo|apelido|spitzname|rufname",
    re.IGNORECASE,
)
_PERSONA = re.compile(r"person[ae]|персон", re.IGNORECASE)
_NOBODY = re.compile(
    r"(?:sem|sin|sans|ohne|no|none|nobody|without|без|нет|никто|никого|ninguém|nadie|niemand)(?!\w)", re.IGNORECASE
)
_FEW, _MOST, _LONGEST = 3, 8, 40


def told_by(title: str) -> Someone | None:
    """Who is meant by a title that names somebody, or None.

    >>> told_by("Экскурсия — глазами мамы Димы Соколова").name, told_by("Newbie Nate: 'New me'").name
    ('мама Димы Соколова', 'Newbie Nate')
    >>> told_by("Going home – what it is like for Mrs Doyle (79, one cat)")
    Someone(name='Mrs Doyle', age=79, story='one cat', sure=True)
    >>> told_by("Home Loan: salaried, first-time buyer"), told_by("Дневник кофейни. Марина, март")
    (None, None)
    """
    title = " ".join(title.split())
    if is_source(title):
        return None
    if found := aged_in(title):
        return found
    for pattern in (_SEEN, _GONE, _HAD):
        if (match := pattern.search(title)) and (name := _opening(match[1], bent=pattern is not _HAD)):
            return Someone(name, sure=True)
    if (match := _EMPATHY.search(title)) and (found := someone(match[1])).sure:
        return found
    match = _HEADED.match(title)
    if match and is_name(match[1]) and names_in(match[1]) and len(match[1].split()) <= _FEW:
        return Someone(match[1].strip(), sure=True)
    name = opens_with(title)
    return Someone(name, sure=True) if name else None


def whose(draft: MapDraft) -> None:
    """Where no persona is told of, take whom the title, the heading or the labels of the lanes name."""
    if draft.personas:
        return
    for text, place in ((draft.title, draft.titled), (draft.heading, draft.headed)):
        if text and (found := told_by(text)):
            draft.personas.append(found.persona(place or draft.at))
            return
    if named := _in_labels(draft):
        draft.personas.append(named)


def attach(drafts: Sequence[MapDraft], titles: Sequence[str], told: list[Persona]) -> None:
    """Give every map its personas: those whom its title names, or the only one of all for the only map.

    `told` are the personas on cards that stand with no map. A map keeps whom it names itself, with the card of that
    name or nickname where there is one; what the map says of them besides goes to the card.
    """
    everyone = list(told)
    for named in sorted((each for draft in drafts for each in draft.personas), key=_told_of, reverse=True):
        if same(named, everyone) is None:
            everyone.append(named)
    for draft in drafts:
        know(draft, everyone)
    told[:] = everyone[: len(told)]
    for draft, title in zip(drafts, titles, strict=True):
        texts = [text for text in (draft.title, draft.heading, title, *draft.above) if text]
        meant = (each for each in everyone if any(is_named_in(each, text) for text in texts))
        draft.personas = _distinct(same(each, everyone) or each for each in draft.personas or meant)
    if len(drafts) == 1 and len(told) == 1 and not drafts[0].personas:
        drafts[0].personas = list(told)


def _told_of(persona: Persona) -> int:
    """How much is told of a persona."""
    return sum(bool(value) for value in attrs.asdict(persona, recurse=False).values())


def in_lane(draft: MapDraft, lanes: Sequence[str], words: Words) -> list[Persona]:
    """The few personas that a lane names over and over, one or several in each cell: "Buyer / Owner".

    `lanes` are the names of the lanes of the draft. What says that nobody is there is no persona.
    """
    numbers = {
        nth
        for nth, (label, lane) in enumerate(zip(draft.labels, lanes, strict=True))
        if lane == "personas" and _PERSONA.search(label.text)
    }
    found: dict[str, Persona] = {}
    cells = 0
    for each in draft.drafts():
        for piece in (piece for nth in sorted(numbers) for piece in each.pieces.get(nth, ())):
            cells += 1
            for part in re.split(r"\s*[/;,\n]\s*", piece.text.strip()):
                if part and not words.nothing(part) and not _NOBODY.match(part):
                    found.setdefault(folded(part), Persona(part, origin=piece.origin))
    few = len(found) <= _MOST and 2 * len(found) <= cells and all(len(name) <= _LONGEST for name in found)
    return list(found.values()) if few else []


def know(draft: MapDraft, told: list[Persona]) -> None:
    """Let each persona that a map names be the one of its card; the cards in `told` learn what the map says of them."""
    found = []
    for named in draft.personas:
        card = same(named, told)
        if card is None or card == named:
            found.append(named)
            continue
        more = {name: getattr(named, name) for name in ("age", "story") if not getattr(card, name)}
        richer = attrs.evolve(card, **more)
        place = named.origin or draft.at
        if named.story and named.story != richer.story:
            draft.rest.add(named.story, place, reason=f"tells of the persona {card.name}")
        if folded(named.name) != folded(card.name):
            draft.rest.add(named.name, place, reason=f"is the persona {card.name}")
        told[told.index(card)] = richer
        found.append(richer)
    draft.personas = _distinct(iter(found))


def same(named: Persona, told: Sequence[Persona]) -> Persona | None:
    """The card of a persona of this name or nickname, or None."""
    cards = [each for each in told if each.name == named.name] or [
        each for each in told if any(same_name(named.name, name) for name in _names(each))
    ]
    return cards[0] if cards else None


def _names(persona: Persona) -> Iterator[str]:
    yield persona.name
    for label, text in persona.attributes.items():
        if isinstance(text, str) and _NICK.fullmatch(label.strip(" :")):
            yield text


def _opening(text: str, *, bent: bool) -> str | None:
    """The name with which a text begins: its words with a capital, after one word for who it is."""
    found = names_in(text)
    if not found:
        return None
    before, name, _ = text.partition(found[0])
    lead = before.split()
    if len(lead) == 1 and is_kin(lead[0]):
        name = f"{lead[0]} {name}"
    elif not leads_to_a_name(lead):
        return None
    return nominative(name) if bent else name


def _in_labels(draft: MapDraft) -> Persona | None:
    """Somebody whose name stands in at least two labels of lanes, or in one and above the map."""
    counted: Counter[str] = Counter()
    places: dict[str, str] = {}
    texts = {(label.text, label.origin): label for label in draft.labels}
    for (text, origin), label in texts.items():
        for name in {*names_in(text), *names_in(label.group)}:
            counted[name] += 1
            places.setdefault(name, origin)
    above = f"{draft.title or ''} {draft.heading or ''}"
    for name, count in counted.most_common():
        if count > 1 or name in names_in(above):
            return Persona(name, origin=places[name])
    return None


def _distinct(personas: Iterator[Persona]) -> list[Persona]:
    return list(dict.fromkeys(personas))
