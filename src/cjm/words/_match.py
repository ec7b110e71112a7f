"""What a label means: an index of all words by which lanes are known, and the ways in which people write them.

A label is looked up as it is, then without what may be left out, inflected, put together of two, asked as a question,
misspelt. Whatever cannot be a label is refused at once: tables are full of prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from typing import Any

from attrs import define, field

from cjm._quick import evolved
from cjm.model._feelings import FEELINGS, LEVELS
from cjm.words._concepts import TELLING, Concepts
from cjm.words._fold import fold
from cjm.words._meaning import GRAMMAR, Meaning, Terms, key_of, pairs, words_of
from cjm.words._near import Near
from cjm.words._phrases import phrase
from cjm.words._questions import Questions, without_asides
from cjm.words._stem import plain, stem, stems

__all__ = ["GRAMMAR", "Labels", "Meaning", "labels_of", "without_asides"]

_KNOWN, _WEAK = phrase("known_label"), phrase("may_mean_more")
_LONGEST = 160
_MOST_WORDS = 12
_FEW = 6
_MOST_MET = 20_000
_NAMED = re.compile(r"\s*(.*?)\s*\[([^\[\]]*)\]\s*", re.DOTALL)
_LISTED = re.compile(r"\n[ \t]*(?:[-–—*•▪●·✓]|\d{1,2}[.)])[ \t]")
_TAIL = re.compile(
    r"(?:[\s,]*(?:\b(?:from|от|de|del|von)\s+)?[#№]?\s*\d+(?:\s*(?:[-–—…]|\b(?:to|до|по|à|a|al|bis)\b)\s*\d+)?|"
    r",\s*(?:%|мин\w*|час\w*|дн\w*|сек\w*|балл\w*|шт|руб\w*|min\w*|hours?|days?|"
    r"weeks?|sec\w*|points?|pts))[\s.]*$",
    re.IGNORECASE,
)
_MARKED = re.compile(r"[:?(|]|\s[-–—]\s")
_HEAD = re.compile(r"\s*(?:[:?(|]|\s[-–—]\s)")
_SENTENCE = re.compile(r"[.!?…]\s+\S|,\s+(?:потому|что|чтобы|если|когда|because|that|which|so|but|но)\b")
_SHORT_QUESTIONS = frozenset({"duration", "touchpoints", "questions"})


@define
class _Forms:
    """The labels in the forms that are compared, each with the label as it is known, and the stems of their words."""

    stemmed: dict[str, str] = field(factory=dict)
    squeezed: dict[str, str] = field(factory=dict)
    bare: dict[str, str] = field(factory=dict)
    stems: set[str] = field(factory=set)


class Labels:
    """All words for lanes, phases, steps, facts and the rest, indexed by what is compared of them."""

    def __init__(self, vocabularies: Iterable[Terms]) -> None:
        self.lanes: dict[str, tuple[str, str | None, str | None]] = {}
        self.named: dict[str, dict[str, str]] = {
            about: {} for about in ("headers", "facts", "personas", "stages", "channels")
        }
        self._names: dict[str, dict[str, str | None]] = {about: {} for about in self.named}
        self.placeholders: set[str] = set()
        self.asked: dict[str, tuple[int, str]] = {}
        self.grammar: dict[str, set[str]] = {about: set() for about in GRAMMAR}
        self.qualifiers = self.grammar["qualifiers"]
        self.subjects = self.grammar["subjects"]
        self.asking = self.grammar["asking"]
        self.future = self.grammar["future"]
        self._people: set[str] = set()
        self._terms: list[tuple[str, str, str | None]] = []
        self._small: dict[str, set[str]] = {}
        self._met: dict[str, Meaning | None] = {}
        self._parts: dict[str, Meaning | None] = {}
        self._heads: dict[tuple[str, bool], Meaning] = {}
        self._odd: dict[str, bool] = {}
        self._forms: dict[str, dict[str, str]] = {}
        self._spaces: dict[str, int] = {}
        for vocabulary in vocabularies:
            self._learn(vocabulary)

    def _learn(self, vocabulary: Terms) -> None:
        about, terms = vocabulary.about, vocabulary.terms
        if about == "placeholders":
            self.placeholders.update(word.casefold() for word, _ in pairs(terms))
        elif about == "lanes":
            for word, lane in pairs(terms):
                self._learn_lane(word, lane, vocabulary.language)
        elif about in self.named:
            known = self.named[about]
            for word, meant in pairs(terms):
                known.setdefault(key_of(word), meant)
        elif about == "concepts":
            self._terms += [(word, lane, vocabulary.language) for word, lane in pairs(terms)]
        elif about == "questions":
            for order, (lane, words) in enumerate(terms.items()):
                for word in words_of(words):
                    self.asked.setdefault(stem(key_of(word)), (order, lane))
        elif about in self.grammar:
            words = {key_of(word) for word, _ in pairs(terms)}
            self.grammar[about] |= words
            if vocabulary.language and about != "people":
                self._small.setdefault(vocabulary.language, set()).update(words)
            if about == "future":
                self.qualifiers |= words
            elif about == "people":
                self.subjects |= words
                self._people.update(map(stem, words))

    def _learn_lane(self, word: str, lane: str, language: str | None) -> None:
        key = key_of(word)
        known = self.lanes.get(key)
        if known is None:
            self.lanes[key] = lane, language, None
        elif known[2] is None and known[0].partition(":")[0].rstrip("~") != lane.partition(":")[0].rstrip("~"):
            self.lanes[key] = known[0], known[1], lane.partition(":")[0].rstrip("~")

    def _is_no_form(self, key: str) -> bool:
        """Whether a text that is near to a label is a word of its own: «высокая», "Satisfied", "Consideration"."""
        if key.count(" ") >= _FEW:
            return False
        header = self.header(key) or self.named["headers"].get(self._inflected("headers").get(stems(key), ""), "~")
        known = key in LEVELS or key in FEELINGS or key in self.named["stages"] or key in self.grammar["names"]
        return known or not header.endswith("~")

    def names_person(self, text: str) -> bool:
        """Whether a text names those who go through a journey: «Пациент», "new customer"."""
        return any(map(self._is_person, plain(fold(text)).split()))

    def is_asking(self, label: str) -> bool:
        """Whether a label does nothing but ask: «Кто», "Where?", «Кто на этом этапе»."""
        words = plain(fold(label)).split()
        return bool(words) and words[0] in self.asking and all(map(self._is_filler, words))

    def names_only_person(self, label: str) -> bool:
        """Whether a label says nothing but who: "Resident", «Наш гость»."""
        words = plain(fold(label)).split()
        return any(map(self._is_person, words)) and all(map(self._is_filler, words)) and words[0] not in self.asking

    def _is_person(self, word: str) -> bool:
        """Whether a word says whose a lane is: «гостя», "donor"."""
        return stem(word) in self._people

    def _is_subject(self, word: str) -> bool:
        return word in self.subjects or stem(word) in self._people

    def _may_go(self, word: str) -> bool:
        """Whether a label keeps its meaning without a word."""
        return word in self.qualifiers or stem(word) in self._people

    def _known(self, key: str) -> Meaning | None:
        """What a folded label means as it is; words for how much mean none."""
        known = self.lanes.get(key)
        if known is None or key in LEVELS:
            return None
        lane, language, other = known
        name, _, kind = lane.removesuffix("~").partition(":")
        if lane.endswith("~"):
            return Meaning(name, kind or None, 0.85, language, why=_WEAK, runner_up=other)
        return Meaning(name, kind or None, 1.0, language, why=_KNOWN, runner_up=other)

    # What is derived from the words when it is first needed

    @cached_property
    def _forms_of_lanes(self) -> _Forms:
        """Every label inflected, without spaces, and without qualifiers: «боли клиента» as what it is about."""
        forms = _Forms()
        for key in self.lanes:
            words = key.split()
            stemmed = [stem(word) for word in words]
            forms.stems.update(stemmed)
            forms.stemmed.setdefault(" ".join(stemmed), key)
            if len(words) > 1:
                forms.squeezed.setdefault("".join(words), key)
                bare = [each for word, each in zip(words, stemmed, strict=True) if word not in self.qualifiers]
                if bare and len(bare) < len(words) and words[0] not in self.asking:
                    forms.bare.setdefault(" ".join(bare), key)
            else:
                forms.squeezed.setdefault(key, key)
        return forms

    @cached_property
    def _near(self) -> Near:
        """The words of which labels are made."""
        return Near({word for key in self.lanes for word in key.split()} | self.qualifiers)

    def _bared(self, rest: list[str], words: list[str]) -> str | None:
        """The known label of which these words of a label are the rest, or all that matters."""
        essence, forms = " ".join(map(stem, rest)), self._forms_of_lanes
        key = forms.stemmed.get(essence) if essence else None
        return forms.bare.get(essence) if key is None and len(rest) < len(words) else key

    @cached_property
    def _between(self) -> re.Pattern[str]:
        """What stands between the parts of a compound label."""
        words = "|".join(map(re.escape, sorted(self.grammar["together"])))
        return re.compile(rf"\s*[/&+,;|]\s*|\s+(?:{words or '&'})\.?\s+", re.IGNORECASE)

    @cached_property
    def concepts(self) -> Concepts:
        """The single words that say what a label is about: those of vocabularies, and labels that are one word."""
        alone = [
            (key, f"{lane}~", None)
            for key, (lane, _, _) in self.lanes.items()
            if " " not in key and not lane.endswith("~") and not self._is_filler(key)
        ]
        return Concepts((*self._terms, *alone), self._is_filler, self._spoken)

    @cached_property
    def _languages(self) -> dict[str, frozenset[str]]:
        """The small words of each language."""
        return {language: frozenset(words) for language, words in self._small.items()}

    def _spoken(self, words: list[str]) -> tuple[str, frozenset[str]] | None:
        """The language of most small words among these, and all its small words; None where that is unclear."""
        counts = {language: sum(word in small for word in words) for language, small in self._languages.items()}
        most = max(counts.values(), default=0)
        found = [language for language, count in counts.items() if count == most]
        return (found[0], self._languages[found[0]]) if most and len(found) == 1 else None

    def _is_filler(self, word: str) -> bool:
        """Whether a word says nothing about what a label is about: whose it is, when, an article, what asks."""
        return word in self._fillers or self._may_go(word)

    @cached_property
    def _fillers(self) -> frozenset[str]:
        grammar = self.grammar
        return frozenset(
            self.subjects.union(*(grammar[about] for about in ("asking", "between", "during", "together")))
        )

    @cached_property
    def _questions(self) -> Questions:
        return Questions(self.asked, self.grammar, self._is_person)

    # Looking up

    def lane(self, label: str) -> Meaning | None:
        """What a label names, or None; the same label is looked up once."""
        if len(label) > _LONGEST:
            return None
        try:
            return self._met[label]
        except KeyError:
            pass
        if len(self._met) > _MOST_MET:
            self._met.clear()
        found = self._met[label] = self._named(label) or self._plainly(label)
        return found

    def likely(self, label: str) -> Meaning | None:
        """What a label that names nothing known is likely about, by single words in it: a score of 0.3 … 0.65."""
        return self.several(label) or self.concepts.likely(label)

    def several(self, label: str) -> Meaning | None:
        """Two or three labels in one, of which some are known by single words alone: «Бесит / радует»."""
        parts = [part for part in self._between.split(without_asides(label)) if part and part.strip()]
        if not 1 < len(parts) <= 3:
            return None
        found = [self.lane(part) or self.concepts.likely(part) for part in parts]
        distinct = {(each.lane, each.kind): each for each in reversed(found) if each}
        if None in found or len(distinct) < 2:
            return None
        first, *also = reversed(distinct.values())
        why = phrase("labels_in_one", lanes=" + ".join(each.lane for each in (first, *also)))
        score = round(max(0.3, 0.9 * min(0.65, *(each.score for each in (first, *also)))), 2)
        return evolved(first, score=score, also=tuple(also), why=why, runner_up=also[0].lane)

    def forget(self) -> None:
        """Let go of the labels and words that were met."""
        memories: Iterable[dict[Any, Any]] = (self._met, self._parts, self._heads, self._odd, *self._names.values())
        for memory in memories:
            memory.clear()

    def name(self, about: str, text: str) -> str | None:
        """What a text means among the headers, facts, fields of personas, stages or channels; None if nothing."""
        names = self._names[about]
        try:
            return names[text]
        except KeyError:
            pass
        if len(names) > _MOST_MET:
            names.clear()
        found = names[text] = self._name(about, plain(fold(text)))
        return found

    def _name(self, about: str, key: str) -> str | None:
        known = self.named[about]
        found = known.get(key)
        if found is None and about == "headers":
            found = self.header(key)
        if found is not None or not key or key.count(" ") > self._most_spaces(about):
            return found
        return known.get(self._inflected(about).get(stems(key), ""))

    def _most_spaces(self, about: str) -> int:
        """How many spaces the longest of these words has: what has more is none of them, however it is inflected."""
        most = self._spaces.get(about)
        if most is None:
            most = self._spaces[about] = max((key.count(" ") for key in self.named[about]), default=0)
        return most

    def _inflected(self, about: str) -> dict[str, str]:
        forms = self._forms.get(about)
        if forms is None:
            forms = self._forms[about] = {stems(key): key for key in reversed(self.named[about])}
        return forms

    def _named(self, label: str) -> Meaning | None:
        """A label that says the name of its lane in brackets, as `cjm.arrange` writes it."""
        match = _NAMED.fullmatch(label) if label.rstrip().endswith("]") else None
        if match is None or not match[2]:
            return None
        title, name = match[1], match[2]
        if name == title:
            return Meaning(name, why=phrase("name_in_brackets"), named=True)
        if name in self._lane_names or plain(fold(title)) not in self.lanes:
            odd = name not in self._lane_names and (len(title.split()) > _FEW or len(name) == 1 or ">" in title)
            return Meaning(name, None, 0.5 if odd else 1.0, title=title, why=phrase("name_in_brackets"), named=True)
        return None

    @cached_property
    def _lane_names(self) -> frozenset[str]:
        from cjm.model import LANES

        return frozenset(LANES) | {lane.partition(":")[0].rstrip("~") for lane, _, _ in self.lanes.values()}

    def _plainly(self, label: str) -> Meaning | None:
        if "\n" in label and (_LISTED.search(label) or label.count("\n") > 3):
            return None
        key = plain(fold(label))
        found = self._known(key)
        if found is not None:
            return self._marked(label, found)
        if self._is_no_form(key):
            return None
        words = key.split()
        if not self.grammar["several"].isdisjoint(words) and self.header(key) == "step~":
            return Meaning("actions", None, 0.75, why=phrase("known_qualified"))
        if not words or len(words) > 2 * _MOST_WORDS:
            return None
        odd = [word for word in words if self._is_odd(word)]
        if len(odd) > 1 and not any(map(str.isdigit, odd)):
            return self._around(label, words)
        if (label[-1].isdigit() or "," in label) and (shorter := _TAIL.sub("", label)) != label:
            found = self._part(shorter)
            if found:
                why = phrase("known_unit")
                return evolved(found, score=round(found.score * 0.93, 2), why=why)
        if len(odd) > 1 and sum(map(str.isdigit, odd)) < len(odd) - 1:
            return self._around(label, words)
        found = (len(words) <= _FEW + 2 and self._close(words)) or self._compound(label) or self._around(label, words)
        return found or (self._misspelt(words, label) if len(words) <= _FEW else None)

    def _is_odd(self, word: str) -> bool:
        """Whether no label has a word; each word is looked up once."""
        found = self._odd.get(word)
        if found is None:
            if len(self._odd) > _MOST_MET:
                self._odd.clear()
            known = stem(word) in self._forms_of_lanes.stems or self._may_go(word)
            found = self._odd[word] = not known
        return found

    def _around(self, label: str, words: list[str]) -> Meaning | None:
        """A label with words around it that are none of a label: a question, an explanation, what it is about."""
        headed = _MARKED.search(label) is not None
        found = self._headed(label) if headed and ":" in label else None
        if not found and not self.asking.isdisjoint(words[:2]):
            found = self._questions.lane(label)
        if not found and headed and ":" not in label:
            found = self._headed(label)
        return found or (self._begun(label, words) if len(words) <= _FEW + 2 else None)

    @staticmethod
    def _marked(label: str, found: Meaning) -> Meaning:
        """A known label, a little less sure where an aside or example stands behind it."""
        if found.score == 1 and any(mark in label for mark in ("(", "[", "e.g", "например")):
            return evolved(found, score=0.95, why=phrase("known_aside"))
        return found

    def _close(self, words: list[str]) -> Meaning | None:
        """A label with words glued or parted, with others around it that may be left out, or inflected."""
        key = self._forms_of_lanes.squeezed.get("".join(words))
        if key is not None:
            return self._less(key, 0.95, "known_spaces")
        folded = " ".join(map(stem, words))
        key = self._forms_of_lanes.stemmed.get(folded)
        if key is not None:
            return self._less(key, 0.9, "known_inflected")
        key = self._bared([word for word in words if word not in self.qualifiers], words)
        if key is None:
            rest = [word for word in words if not self._may_go(word)]
            if not rest:
                return self._doing(words)
            key = self._bared(rest, words) if any(map(self._is_person, words)) else None
        if key is None and len(words) == 1:
            key = self._second(words[0])
        return None if key is None else self._less(key, 0.88, "known_qualified")

    def _doing(self, words: list[str]) -> Meaning | None:
        """A label of a person and what they do: "Customer does"."""
        known = [word for word in words if word in self.lanes and not self._is_person(word)]
        if len(known) != 1 or not any(map(self._is_person, words)) or not self.asking.isdisjoint(words):
            return None
        return self._less(known[0], 0.88, "known_qualified")

    def _second(self, word: str) -> str | None:
        """The label at the end of a compound whose front says whose it is: „Patientenziele“."""
        for front in self.grammar["compounded"]:
            if word.startswith(front) and word[len(front) :] in self.lanes:
                return word[len(front) :]
        return None

    def header(self, text: str) -> str | None:
        """What a folded text means among the headers, whoever's they are: «Шаг клиента», "Customer stage".

        Several steps of somebody may as well be what they do.
        """
        known = self.named["headers"]
        found = known.get(text)
        if found is not None:
            return found
        words = text.split()
        if len(words) == 1:
            front = next((each for each in self.grammar["compounded"] if text.startswith(each)), None)
            return known.get(text[len(front) :]) if front and text not in self.lanes else None
        if not 1 < len(words) <= _FEW or self._of_headers.isdisjoint(words):
            return None
        kinds = {known.get(word) for word in words}
        if len(kinds) == 1 and text not in self.lanes:
            return kinds.pop()  # «Экран/шаг»
        rest = [word for word in words if not self._is_person(word) and word not in self.grammar["between"]]
        if not rest or not any(map(self._is_person, words)):
            return None
        found = known.get(" ".join(rest))
        if found == "step" and rest[-1] in self.grammar["several"]:
            return "step~"
        return None if text in self.lanes else found

    @cached_property
    def _of_headers(self) -> set[str]:
        """The words of which headers are made."""
        return {word for key in self.named["headers"] for word in key.split()}

    def _less(self, key: str, score: float, why: str) -> Meaning | None:
        found = self._known(key)
        return found and evolved(found, score=round(found.score * score, 2), why=phrase(why))

    def _part(self, text: str) -> Meaning | None:
        """What a part of a label means; the same part stands in many labels, and is looked up once."""
        try:
            return self._parts[text]
        except KeyError:
            pass
        if len(self._parts) > _MOST_MET:
            self._parts.clear()
        found = self._parts[text] = self._means(plain(fold(text)))
        return found

    def _means(self, key: str) -> Meaning | None:
        words = key.split()
        if not words or len(words) > _FEW:
            return None
        found = self._known(key)
        if found is None and self._is_no_form(key):
            return None
        found = found or self._close(words)
        return found or (self._misspelt(words) if len(words) <= 3 else None)

    def _compound(self, label: str) -> Meaning | None:
        """Two or more labels in one: «Мысли и эмоции», "Thought/Quote"."""
        from cjm.model import LANES

        text = without_asides(label)
        if len(text) > 80 or text.rstrip().endswith("?"):
            return None
        parts = [part for part in self._between.split(text) if part and part.strip()]
        if not 1 < len(parts) <= 4:
            return None
        known: list[Meaning] = []
        for part in parts:
            found = self._part(part)
            if found is None:
                return None
            known.append(found)
        distinct: dict[tuple[str, str | None], Meaning] = {}
        for each in known:
            distinct.setdefault((each.lane, each.kind), each)
        first, *also = sorted(distinct.values(), key=lambda each: each.lane not in LANES)
        score = round(min(each.score for each in known) * 0.95, 2)
        if not also:
            return evolved(first, score=score, why=phrase("labels_of_one"))
        why = phrase("labels_in_one", lanes=" + ".join(each.lane for each in (first, *also)))
        return evolved(first, score=score, also=tuple(also), why=why, runner_up=also[0].lane)

    def _headed(self, label: str) -> Meaning | None:
        """A known label before a colon, dash or aside, as «Задача клиента: что главное на этом этапе?»."""
        head, *rest = _HEAD.split(label.strip(), maxsplit=1)
        if not rest or not head.strip() or head.strip() == label.strip():
            return None
        tail = rest[0].strip(" :?)|\n")
        found = self._part(head) or self._compound(head)
        if found is None or len(tail.split()) > _MOST_WORDS or _SENTENCE.search(tail):
            return None
        asked = label.rstrip().endswith("?") or not tail or "(" in label
        made = self._heads.get((head, asked))
        if made is None:
            if len(self._heads) > _MOST_MET:
                self._heads.clear()
            score, why = (0.9, "known_explained") if asked else (0.7, "known_and_more")
            made = evolved(found, score=round(found.score * score, 2), why=phrase(why))
            self._heads[head, asked] = made
        return made

    def _misspelt(self, words: list[str], label: str = "") -> Meaning | None:
        """A label with one word misspelt: "Custmer goals", «Эмоцыи»."""
        known = self._forms_of_lanes.stems
        folded = plain(label.casefold()) if "." in label else ""
        odd = [
            at
            for at, word in enumerate(words)
            if not self._may_go(word) and (stem(word) not in known or f"{word}. " in folded)
        ]
        if len(odd) != 1:
            return None
        odd_word = words[odd[0]]
        short = f"{odd_word}." in folded
        if len(odd_word) < (3 if short else 4):
            return None
        for near in self._near.begun(odd_word) if short else self._near.to(odd_word):
            if near in self.qualifiers and len(near) < _FEW:
                continue  # «lists» is no misspelt "list"
            mended = [*words[: odd[0]], near, *words[odd[0] + 1 :]]
            found = self._known(" ".join(mended)) or self._close(mended)
            if found:
                why = phrase("short_for" if short else "misspelt", word=odd_word, near=near)
                return evolved(found, score=round(found.score * 0.8, 2), why=why)
        return None

    def _begun(self, label: str, words: list[str]) -> Meaning | None:
        """A label that begins with a known one: "Painpoints in each step"."""
        if len(words) > _FEW + 2 or "," in label or "." in label.rstrip(" ."):
            return None
        for size in range(min(len(words) - 1, 4), 0, -1):
            asked = size > 1 and words[0] in self.asking  # «Что мешает» перейти дальше
            if not asked and words[size] not in self.grammar["during"] and not self._is_subject(words[size]):
                continue
            found = self._known(" ".join(words[:size]))
            if (
                found
                and found.score == 1
                and (all(map(self._may_go, words[size:])) or (asked and found.lane not in _SHORT_QUESTIONS))
            ):
                if asked and self._says_another(found.lane, words[size:]):
                    return None
                why = phrase("begins_known")
                return evolved(found, score=round(found.score * 0.6, 2), why=why)
        return None

    def _says_another(self, lane: str, words: list[str]) -> bool:
        """Whether words behind a known label speak of another lane: «Что делаем» за кулисами."""
        hints = self.concepts.hints(" ".join(words))
        return any(hint.points >= TELLING for other, hint in hints.items() if other != lane)


class _Same:
    """Vocabularies that are the same ones when they hold the very same words."""

    __slots__ = ("key", "records")

    def __init__(self, vocabularies: Iterable[Terms]) -> None:
        self.records = tuple(vocabularies)
        self.key = tuple((each.about, each.language, id(each.terms)) for each in self.records)

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.key == other.key


@lru_cache(maxsize=8)
def _labels(same: _Same) -> Labels:
    return Labels(same.records)


def labels_of(vocabularies: Iterable[Terms]) -> Labels:
    """The index of these vocabularies, made once for the same ones."""
    return _labels(_Same(vocabularies))
