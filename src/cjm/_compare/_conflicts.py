"""What a merge gives: the map, and as data what could not be decided."""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeAlias, TypeVar

import attrs

from cjm._compare._delta import Spot
from cjm._compare._kinds import field_words
from cjm._compare._say import place, subject, value
from cjm.model import Atlas, JourneyMap

Whole = TypeVar("Whole", JourneyMap, Atlas)
Side: TypeAlias = Literal["ours", "theirs"]
ConflictKind: TypeAlias = Literal["changed", "removed", "moved", "added", "id", "reference", "invalid"]
Language: TypeAlias = Literal["ru", "en"]


@attrs.frozen
class Conflict:
    """Where two sides contradict each other: what was there, what each side wants, and which the merged map has.

    `kind` says how: both *changed* a field, one changed what the other *removed*, both *moved* it, both *added* it,
    gave one *id* to two things, or one refers (*reference*) to what the other took away.
    """

    kind: ConflictKind
    of: str
    """What it is about, in a word: touchpoint, pain, phase …"""
    handle: str | None
    name: str
    spot: Spot
    field: str | None
    base: Any
    ours: Any
    theirs: Any
    took: Side
    """The side that the merged map follows here."""

    def __str__(self) -> str:
        return said(self, "en")


@attrs.frozen(repr=False)
class Merged(Generic[Whole]):
    """A merged map and its conflicts; true when there are none."""

    map: Whole
    conflicts: tuple[Conflict, ...]

    def __bool__(self) -> bool:
        return not self.conflicts

    def __repr__(self) -> str:
        count = len(self.conflicts)
        return f"Merged({self.map!r}, {f'{count} conflict' + 's' * (count > 1) if count else 'clean'})"

    def report(self, language: Language = "en") -> str:
        """The conflicts as text for the person who resolves them; empty when there are none."""
        if not self.conflicts:
            return ""
        count = len(self.conflicts)
        if language == "ru":
            head = f"Противоречий: {count}. Пока взято то, что отмечено звёздочкой."
        else:
            head = f"{count} conflict{'s' if count > 1 else ''}. What is marked by an asterisk was taken for now."
        return (
            "\n".join([head, *(f"\n{number}. {said(each, language)}" for number, each in enumerate(self.conflicts, 1))])
            + "\n"
        )


_WHY = {
    "changed": ("изменено обеими сторонами", "both changed it"),
    "removed": ("одна сторона изменила, другая удалила", "one side changed it, the other removed it"),
    "moved": ("перемещено обеими сторонами", "both moved it"),
    "added": ("добавлено обеими сторонами по-разному", "both added it, differently"),
    "id": ("одно имя (id) у двух разных вещей", "one id for two different things"),
    "reference": ("одна сторона ссылается на то, что другая убрала", "one side refers to what the other took away"),
    "invalid": ("вместе стороны не составляют карту", "together the two sides make no valid map"),
}
_SIDES = {
    "ru": {"base": "было", "ours": "у нас", "theirs": "у них"},
    "en": {"base": "base", "ours": "ours", "theirs": "theirs"},
}


def said(conflict: Conflict, language: str) -> str:
    """A conflict in words: what and where, then the three versions."""
    why = _WHY[conflict.kind][language != "ru"]
    field = f": {field_words(conflict.field, language)}" if conflict.field else ""
    where = place(conflict.spot, language)
    lines = [f"{subject(conflict.of, conflict.name, language)}{field}{where}: {why}"]
    for side, word in _SIDES[language].items():
        mark = "*" if side == conflict.took else " "
        found = getattr(conflict, side)
        shown = place(found, language).strip(" ()") if isinstance(found, Spot) else value(found, language)
        lines.append(f"   {mark} {word}: {shown}")
    return "\n".join(lines)


__all__ = ["Conflict", "ConflictKind", "Merged", "Side"]
