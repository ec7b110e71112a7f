"""What a document says around its tables: the title over all, facts about its maps, journeys drawn with Mermaid."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import attrs

from cjm.model import Persona
from cjm.recognise._around import fact_in
from cjm.recognise._drafts import Draft, Label, MapDraft, Piece
from cjm.recognise._shape import is_journey
from cjm.recognise._someone import those
from cjm.recognise._states import state_in
from cjm.recognise._vocabulary import Words
from cjm.shapes import Node, Outline
from cjm.words import label_of

_INLINE = re.compile(r"([^:\n]{2,40}):\s+(\S.*)", re.DOTALL)
_LONGEST = 200
_ONE = frozenset({"scenario", "scope", "purpose", "trigger", "customer_goal", "version", "segment"})
_TASK = re.compile(r"(?P<name>[^:]+):\s*(?P<score>\d+)\s*(?::\s*(?P<actors>.*))?")
_KEYWORDS = ("title ", "section ")


def read_prose(outline: Outline, drafts: Sequence[MapDraft], words: Words) -> Outline:
    """The outline without what found its place in the maps of the document's tables: their title, facts about them."""
    nodes = []
    for node in outline.nodes:
        kept = _told(node, drafts, words, top=len(outline.nodes) == 1)
        nodes.append(kept)
    return Outline(outline.name, nodes)


def _told(node: Node, drafts: Sequence[MapDraft], words: Words, *, top: bool) -> Node:
    text = node.text
    if top and len(drafts) == 1 and (is_journey(text) or state_in(text)):
        (draft,) = drafts
        if draft.title is not None:
            draft.rest.add(draft.title, draft.titled or draft.at, reason="is the heading of the table")
        draft.title, draft.titled = text.strip(), node.origin
        text = ""
    elif _fact(text, drafts, words, node.origin):
        text = ""
    children = [_told(child, drafts, words, top=False) for child in node.children]
    return attrs.evolve(node, text=text, children=children)


def _fact(text: str, drafts: Sequence[MapDraft], words: Words, origin: str | None) -> bool:
    """Whether a line is a fact about all maps of the document, with its label before a colon."""
    match = _INLINE.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    name = fact_in(match[1], match[2], words) if match else None
    if match is None or name is None:
        return False
    told = False
    for draft in drafts:
        if name == "persona" and not draft.personas:
            draft.personas += [each.persona(origin) for each in those(match[2])]
            told = True
        elif name in _ONE and name not in draft.facts:
            draft.facts[name] = match[2].strip()
            told = True
        elif name == "state" and "state" not in draft.facts:
            draft.facts["state"] = state_in(match[2]) or match[2].strip()
            told = True
    if told:
        drafts[0].rest.add(match[1].strip(), origin or drafts[0].at, reason=f"says what stands behind it: {name}")
    return told


def sections(outline: Outline) -> list[tuple[int, str]]:
    """The line and the text of each section of a document."""
    found = []
    for depth, node in outline.walk():
        line = _line(node.origin)
        if depth == 1 and line is not None and node.text and "\n" not in node.text and len(node.text) <= _LONGEST:
            found.append((line, node.text.strip()))
    return found


def section_of(titled: str | None, found: Sequence[tuple[int, str]]) -> str | None:
    """The section in which a title stands."""
    line = _line(titled)
    before = [text for at, text in found if line is not None and at < line]
    return before[-1] if before else None


def _line(origin: str | None) -> int | None:
    match = re.match(r"(?:line )?(\d+)", origin or "")
    return int(match[1]) if match else None


# Journeys drawn with Mermaid: sections with tasks, each with a score from 1 to 5


def mermaid(outline: Outline, words: Words) -> tuple[list[MapDraft], Outline]:
    """The journeys that stand in an outline as Mermaid draws them, and the outline without them."""
    drafts: list[MapDraft] = []

    def without(node: Node) -> Node:
        draft = _journey(node, words)
        if draft is not None:
            drafts.append(draft)
        children = [without(child) for child in node.children]
        return attrs.evolve(node, text="" if draft is not None else node.text, children=children)

    return drafts, Outline(outline.name, [without(node) for node in outline.nodes])


def _journey(node: Node, words: Words) -> MapDraft | None:
    lines = [line.strip() for line in node.text.split("\n")]
    if "journey" not in lines[:3] or not lines[0].startswith(("mermaid", "journey")):
        return None
    at = node.origin or ""
    draft = MapDraft(at, "other")
    language = "ru" if re.search("[а-яё]", node.text, re.IGNORECASE) else "en"
    kind = "ratings:satisfaction"  # what the scores of such a journey say
    lane = draft.lane(Label(label_of(kind, language), at, meant=kind))
    for line in lines[lines.index("journey") + 1 :]:
        _task(line, lane, draft, words)
    return draft if draft.phases else None


def _task(line: str, lane: int, draft: MapDraft, words: Words) -> None:
    keyword = next((each for each in _KEYWORDS if line.startswith(each)), None)
    task = _TASK.fullmatch(line)
    if keyword == "title ":
        draft.title, draft.titled = line.removeprefix(keyword).strip(), draft.at
    elif keyword == "section ":
        draft.phases.append(Draft(line.removeprefix(keyword).strip(), draft.at))
    elif task:
        if not draft.phases:
            draft.phases.append(Draft("", draft.at))
        step = Draft(task["name"].strip(), draft.at)
        step.put(lane, Piece(task["score"], draft.at))
        draft.phases[-1].steps.append(step)
        for actor in _actors(task["actors"] or ""):
            if actor not in {persona.name for persona in draft.personas} and not words.nothing(actor):
                draft.personas.append(Persona(actor, origin=draft.at))
    elif line:
        draft.rest.add(line, draft.at)


def _actors(text: str) -> Iterator[str]:
    return (actor.strip() for actor in text.split(",") if actor.strip())
