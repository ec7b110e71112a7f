"""Where lines break: by the habits of Russian, English and CJK, into the fewest lines, and those the evenest.

A paragraph becomes pieces (what may be parted at all, with a tie where it should not be), the pieces become
atoms (measured, and none wider than the line unless it is a single cluster), and the atoms become lines.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, zip_longest
from math import floor, inf, isfinite
from typing import TYPE_CHECKING, Final, NamedTuple

from ._breaks import END, INSIDE_COST, SPACES, ShortWords, Word, known_word, parts, short_words, tie, word_of
from ._clusters import clusters
from ._measure import NO_KERNS, face

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ._measure import Face, Run

    Hyphenate = Callable[[str], Sequence[str]]

# Weighing all breaks takes time by the square, so above this many atoms lines are simply filled.
_BALANCED: Final = 600
_NARROW: Final = 0.4  # a text whose characters were so narrow, in em, may turn out to fit in one line
_WORD: Final = 40  # a word no longer than that is worth remembering
_LONGEST_WORD: Final = 100  # no dictionary of hyphenation knows a longer one

_ORPHAN: Final = 0.4  # a last line shorter than this share of the width looks lost
_ORPHAN_COST: Final = 0.25  # as bad as another line half empty


def wrap(
    text: str,
    width: float,
    size: float,
    weight: int = 400,
    *,
    language: str | None = None,
    hyphenate: Hyphenate | None = None,
    max_lines: int | None = None,
    safe: bool = False,
) -> tuple[str, ...]:
    """Return the text as lines of Inter no wider than `width` px: as few as will do, and then evenly filled.

    >>> wrap("Звонок в клинику — 5 минут ожидания", 150, 14)
    ('Звонок в клинику —', '5 минут ожидания')

    Lines do not end in a short preposition, conjunction or particle, nor begin with a dash; numbers keep their
    units, initials their names. `language` (`"ru"`, `"en"`, with or without a region) names whose short words
    those are; by default both, and of another language none. CJK text breaks between characters.

    New lines in the text are kept, spaces are collapsed, and a text with nothing to see has no lines.

    >>> wrap("予約の電話", 30, 10), wrap(" ", 30, 10)
    (('予約の', '電話'), ())

    A word too wide for a line is broken between clusters; or where `hyphenate` says, which returns the parts
    of a word (`lambda word: pyphen.Pyphen(lang="ru").inserted(word).split("-")`), and then with a hyphen.

    >>> wrap("Достопримечательность", 100, 14)
    ('Достопримеч', 'ательность')
    >>> wrap("Достопримечательность", 100, 14, hyphenate=lambda word: ["Досто", "приме", "чатель", "ность"])
    ('Достоприме-', 'чательность')

    Where the reader may lack Inter, `safe` keeps the lines within the width in what stands in for it, too.

    >>> wrap("Запись к врачу через колл-центр", 130, 14, safe=True)
    ('Запись', 'к врачу через', 'колл-центр')

    What `max_lines` cuts off is owned up to by an ellipsis.

    >>> wrap("Ожидание ответа от страховой компании", 90, 14, max_lines=2)
    ('Ожидание', 'ответа от…')
    """
    for name, number in (("width", width), ("type size", size)):
        if not (number > 0 and isfinite(number)):
            raise ValueError(f"A {name} is a number of pixels above nought; got {number!r}.")
    if max_lines is not None and max_lines < 1:
        raise ValueError(f"At least one line must remain; got max_lines={max_lines!r}.")

    inter = face(weight, safe=safe)
    setter = _Setter(inter, max(1, floor(width * inter.em / size + 1e-6)), weight, hyphenate, safe)
    short = short_words(language)

    lines: list[str] = []
    for paragraph in text.strip().splitlines():
        # What is printable has no spaces but plain ones between its words.
        words = paragraph.split() if paragraph.isprintable() else list(filter(None, SPACES.split(paragraph)))
        lines += setter.paragraph(words, short)
        if max_lines is not None and len(lines) > max_lines:
            return (*lines[: max_lines - 1], setter.shortened(lines[max_lines - 1]))
    return tuple(lines)


# Atoms: measured, and narrow enough.

# Where a thing that is no word (an address, a path, a key) is best broken if it must be.
_SEAMS = re.compile(r"(?<=[-‐/?&=._:@,;…—–])(?=\w)")
_SOFT_HYPHEN = re.compile(r"(?<=\w\u00ad)(?=\w)")
_LETTERS = re.compile(r"([\W\d_]*)([^\W\d_]+)(.*)", re.DOTALL)


class _Atom(NamedTuple):
    """A measured text that stays on one line."""

    text: str
    units: int
    first: str
    last: str
    glue: str
    hyphen: str  # what is written after it where the line breaks
    cost: float  # of breaking there


@lru_cache(maxsize=4096)
def _measured(word: str, weight: int, *, safe: bool) -> Run:
    """Return a short text measured, and remember it."""
    return face(weight, safe=safe).run(word)


class _Setter(NamedTuple):
    """What sets lines: a face, the width of the line in its units, and the way to hyphenate."""

    inter: Face
    limit: int
    weight: int
    hyphenate: Hyphenate | None
    safe: bool

    def paragraph(self, words: list[str], short: ShortWords) -> list[str]:
        """Return the lines of a paragraph, given what stands between its spaces."""
        line = " ".join(words)
        if len(line) * self.inter.em * _NARROW <= self.limit and self.inter.run(line).units <= self.limit:
            return [line]
        known = [
            known_word(word, self.weight, safe=self.safe)
            if len(word) <= _WORD
            else word_of(word, self.weight, safe=self.safe)
            for word in words
        ]
        if len(known) <= _BALANCED and all(word.whole and word.units <= self.limit for word in known):
            return self._common(known, short)
        return self.lines(self.atoms(known, short))

    def _common(self, words: list[Word], short: ShortWords) -> list[str]:
        """Return the lines of a paragraph of common words, which stay whole; it is not looked at more closely."""
        begins: list[int] = []  # where each word would begin, were there but one line
        at = 0
        for word in words:
            begins.append(at + word.before)
            at = begins[-1] + word.units + word.after

        firsts: list[int] = []  # of each part that may be set apart: its first word,
        reaches: list[int] = []  # where it would end,
        costs: list[float] = []  # and what a break after it costs
        held: list[tuple[int, float]] = []  # words that are tied to the next one
        leaning, trailing = short
        for place, (word, following) in enumerate(pairwise([*words, END])):
            if word.plain in leaning or following.bare in trailing or not (word.calm and following.calm_next):
                cost = 0.0 if following is END else tie(word, following, short, opens=place == 0)
                if cost:
                    held.append((place, cost))
                    continue
            reach = begins[place] + word.units
            if held and reach - begins[held[0][0]] <= self.limit:
                firsts.append(held[0][0])
            else:
                for first, cost in held:
                    firsts.append(first)
                    reaches.append(begins[first] + words[first].units)
                    costs.append(cost)
                firsts.append(place)
            held = []
            reaches.append(reach)
            costs.append(0.0)
        starts = [begins[first] for first in firsts]
        firsts.append(len(words))

        ends = [0, *(firsts[end] for end in self._even(starts, reaches, costs))]
        return [" ".join([word.text for word in words[start:end]]) for start, end in pairwise(ends)]

    def atoms(self, words: list[Word], short: ShortWords) -> list[_Atom]:
        """Return the words measured: what is tied as one atom if it fits, too wide ones broken."""
        found: list[_Atom] = []
        run: list[_Atom] = []
        for place, (word, following) in enumerate(zip_longest(words, words[1:])):
            last = word.text
            if not word.whole:
                *before, (last, _, _, _) = parts(last)
                for piece in before:
                    run.append(self._atom(piece.text, glue=piece.glue, cost=piece.cost))
                    if not piece.tied:
                        found += self._settled(run)
                        run = []
            cost = tie(word, following, short, opens=place == 0) if following else 0.0
            atom = self._atom(last, glue=" ", cost=cost)
            if cost:
                run.append(atom)
            elif run:
                run.append(atom)
                found += self._settled(run)
                run = []
            elif atom.units <= self.limit:
                found.append(atom)
            else:
                found += self._narrow(atom)
        return found

    def lines(self, atoms: list[_Atom]) -> list[str]:
        """Return the lines of a paragraph: the fewest, and then the evenest."""
        starts = [0]  # where each atom would start, were there but one line
        start = 0
        for atom, following in pairwise(atoms):
            start += atom.units + self._gap(atom, following)
            starts.append(start)
        hyphens = [self._hyphen(atom) if atom.hyphen else 0 for atom in atoms]

        if len(atoms) <= _BALANCED:
            reaches = [start + atom.units + hyphen for start, atom, hyphen in zip(starts, atoms, hyphens, strict=True)]
            ends = self._even(starts, reaches, [atom.cost for atom in atoms])
        else:
            ends = self._filled(atoms, starts, hyphens)
        return [
            "".join(atom.text + atom.glue for atom in atoms[start : end - 1])
            + atoms[end - 1].text
            + atoms[end - 1].hyphen
            for start, end in pairwise([0, *ends])
        ]

    def shortened(self, line: str) -> str:
        """Return the line with an ellipsis, and as much of its text before that as fits."""
        signs = clusters(line)
        low, high = 0, len(signs)  # bisected, as hostile text may end in thousands of signs without width
        while low < high:
            middle = (low + high + 1) // 2
            if self.inter.run("".join(signs[:middle]).rstrip() + "…").units <= self.limit:
                low = middle
            else:
                high = middle - 1
        return "".join(signs[:low]).rstrip(" \u00a0,;:—–-") + "…"

    def _atom(self, text: str, *, glue: str = "", hyphen: str = "", cost: float = INSIDE_COST) -> _Atom:
        """Return the text measured; a break after it is inside a word unless something else is said."""
        units, first, last = (
            _measured(text, self.weight, safe=self.safe) if len(text) <= _WORD else self.inter.run(text)
        )
        return _Atom(text, units, first, last, glue, hyphen, cost)

    def _gap(self, left: _Atom, right: _Atom) -> int:
        """Return the units between two atoms on one line."""
        kerns, glue = self.inter.kerns, left.glue
        if not glue:
            return kerns.get(left.last, NO_KERNS).get(right.first, 0)
        units, first, last = _measured(glue, self.weight, safe=self.safe)
        return units + kerns.get(left.last, NO_KERNS).get(first, 0) + kerns.get(last, NO_KERNS).get(right.first, 0)

    def _hyphen(self, atom: _Atom) -> int:
        """Return the units of what is written after the atom at the end of a line."""
        if not atom.hyphen:
            return 0
        return self.inter.advances["-"] + self.inter.kern(atom.last, "-")

    def _settled(self, run: list[_Atom]) -> list[_Atom]:
        """Return tied atoms as one; or, too wide for a line, each by itself, to be parted where it is least bad."""
        if len(run) == 1 and run[0].units <= self.limit:
            return run

        joined = self._joined(run)
        return [joined] if joined.units <= self.limit else [part for atom in run for part in self._narrow(atom)]

    def _joined(self, run: list[_Atom]) -> _Atom:
        """Return several atoms as one."""
        text, units = "", 0
        for left, right in pairwise(run):
            text += left.text + left.glue
            units += left.units + self._gap(left, right)
        last = run[-1]
        return _Atom(text + last.text, units + last.units, run[0].first, last.last, last.glue, last.hyphen, last.cost)

    def _narrow(self, atom: _Atom) -> list[_Atom]:
        """Return the atom itself if it fits, or else its parts, each of which does."""
        if atom.units <= self.limit:
            return [atom]
        parts: list[_Atom] = []
        for seam in _SEAMS.split(atom.text):
            for text, hyphen in self._syllables(seam):
                part = self._atom(text, hyphen=hyphen)
                parts += [part] if part.units + self._hyphen(part) <= self.limit else self._slices(text)
        parts[-1] = parts[-1]._replace(glue=atom.glue, hyphen="", cost=atom.cost)
        return parts

    def _syllables(self, text: str) -> Iterator[tuple[str, str]]:
        """Yield the parts that a word can be hyphenated into, each with its hyphen; without a way to, the whole."""
        *before, last = _SOFT_HYPHEN.split(text)
        if before:
            yield from ((part, "-") for part in before)
            yield last, ""
            return

        match = _LETTERS.fullmatch(text)
        if self.hyphenate is None or match is None or len(match[2]) > _LONGEST_WORD:
            yield text, ""
            return
        opening, word, rest = match.groups()
        parts = [part for part in self.hyphenate(word) if part]
        if "".join(parts) != word:
            raise ValueError(
                f"hyphenate must return the parts of the word it is given; for {word!r} it gave {parts!r}."
            )
        parts[0] = opening + parts[0]
        yield from ((part, "-") for part in parts[:-1])
        yield parts[-1] + rest, ""

    def _slices(self, text: str) -> list[_Atom]:
        """Return a text cut into the longest runs of clusters that fit, at least one cluster each."""
        slices: list[_Atom] = []
        start: list[str] = []
        units = 0
        last = ""
        for cluster in clusters(text):
            run = self.inter.run(cluster)
            added = self.inter.kern(last, run.first) + run.units
            if start and units + added > self.limit:
                slices.append(self._atom("".join(start)))
                start, units, added = [], 0, run.units
            start.append(cluster)
            units += added
            last = run.last or last
        slices.append(self._atom("".join(start)))
        return slices

    def _filled(self, atoms: list[_Atom], starts: list[int], hyphens: list[int]) -> list[int]:
        """Return where lines end if each takes what it can: the number of the first atom after each line."""
        ends: list[int] = []
        start = 0
        while start < len(atoms):
            end = start + 1
            for place in range(start + 1, len(atoms)):
                units = starts[place] - starts[start] + atoms[place].units
                if units > self.limit:
                    break
                if units + hyphens[place] <= self.limit:
                    end = place + 1
            ends.append(end)
            start = end
        return ends

    def _even(self, starts: list[int], reaches: list[int], costs: list[float]) -> list[int]:
        """Return where lines end in the fewest lines that are the least ragged.

        Of each atom are given where it would start and end were there but one line, and what a break after it costs.
        """
        count, limit = len(starts), self.limit
        lines, raggedness = [0], [0.0]  # of the first atoms
        came_from = [0]
        for place, (reach, cost) in enumerate(zip(reaches, costs, strict=True)):
            fewest, least, source = count + 1, inf, place
            for start in range(place, -1, -1):
                units = reach - starts[start]
                if units > limit and start < place:
                    break
                before = lines[start]
                if before >= fewest:
                    continue
                share = units / limit if units < limit else 1.0
                # How bad it looks that a line is only so long: the last one may be short, but not lost.
                if place + 1 < count:
                    ragged = (1.0 - share) ** 2
                elif start and share < _ORPHAN:
                    ragged = _ORPHAN_COST + 4 * (_ORPHAN - share) ** 2
                else:
                    ragged = 0.0
                ragged = raggedness[start] + (ragged + cost)
                if before + 1 < fewest or ragged < least:
                    fewest, least, source = before + 1, ragged, start
            lines.append(fewest)
            raggedness.append(least)
            came_from.append(source)

        ends: list[int] = []
        end = count
        while end:
            ends.append(end)
            end = came_from[end]
        return ends[::-1]
