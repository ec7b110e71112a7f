"""Where everything stands: what each class holds and refers to, and how to find it by id, handle or text."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import cache, cached_property
from typing import Any, TypeVar

import attrs

from cjm.errors import LookupFailed
from cjm.model._content import Text
from cjm.model._elements import Element, name_of
from cjm.model._specs import CustomSpec, ManyOf, ManyOrRefs, One, OneOrRef, Ref, Refs, Spec

Path = tuple[str | int, ...]

_SINGULAR = {
    "goals": "goal",
    "business_goals": "business-goal",
    "actions": "action",
    "thoughts": "thought",
    "needs": "need",
    "expectations": "expectation",
    "questions": "question",
    "barriers": "barrier",
    "positives": "positive",
    "quotes": "quote",
    "frontstage": "frontstage",
    "physical_evidence": "physical-evidence",
    "backstage": "backstage",
    "systems": "system",
}


T = TypeVar("T")


def once(function: Callable[[type], T]) -> Callable[[type], T]:
    # `functools.cache` by another name: its own type refuses classes as arguments.
    return cache(function)


@once
def specs(cls: type) -> tuple[tuple[str, Spec], ...]:
    """Every field of a class of the model with what it may hold."""
    return tuple((each.name, each.validator) for each in attrs.fields(cls) if isinstance(each.validator, Spec))


@once
def nested(cls: type) -> tuple[tuple[str, Spec], ...]:
    """The fields of a class that hold elements or parts."""
    kinds = (One, ManyOf, OneOrRef, ManyOrRefs, CustomSpec)
    return tuple((name, spec) for name, spec in specs(cls) if isinstance(spec, kinds))


@once
def referring(cls: type) -> tuple[tuple[str, Ref | Refs], ...]:
    """The fields of a class that hold references."""
    return tuple((name, spec) for name, spec in specs(cls) if isinstance(spec, Ref | Refs))


@once
def _containing(cls: type) -> tuple[tuple[str, bool], ...]:
    """The fields that hold elements (not mere parts), and whether they may hold references instead."""
    return tuple(
        (name, isinstance(spec, OneOrRef | ManyOrRefs))
        for name, spec in nested(cls)
        if not getattr(spec, "part", False)
    )


def path_text(path: Path) -> str:
    """A path as people read it.

    >>> path_text(("phases", 1, "touchpoints", 0, "control"))
    'phases[1].touchpoints[0].control'
    """
    text = ""
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if part.isidentifier() else f"[{part!r}]"
    return text.removeprefix(".")


class Place:
    """An element and where it stands.

    `path` leads to it from the map, `lane` is the field or custom lane that holds it, `phase` and `step` are the ones
    it belongs to (None outside them), `parent` is the place of what holds it (None for the map itself).
    """

    __slots__ = ("_index", "element", "lane", "parent", "path", "phase", "step")

    def __init__(  # noqa: PLR0917 - built once per element: keywords would cost
        self,
        index: Index,
        element: Element,
        path: Path,
        lane: str,
        parent: Place | None,
        phase: Any,
        step: Any,
    ) -> None:
        self._index = index
        self.element = element
        self.path = path
        self.lane = lane
        self.parent = parent
        self.phase = phase
        self.step = step

    @property
    def kind(self) -> str:
        """What it is, in a word, such as touchpoint, pain, action or custom."""
        return kind_of(self.element, self.lane)

    @property
    def handle(self) -> str:
        """Its id, or the handle that the map derives for it."""
        return self._index.handle(self)

    @property
    def where(self) -> str:
        """Its path as people read it."""
        return path_text(self.path)

    def __repr__(self) -> str:
        return f"Place({self.where}: {self.element!r})"


def kind_of(element: Element, lane: str) -> str:
    """The kind of an element in a handle: its class, or for a Text its lane."""
    if isinstance(element, Text):
        return _SINGULAR.get(lane, "custom")
    return type(element).__name__.lower()


class Index:
    """Every place of a map, and the ways to find one."""

    def __init__(self, root: Any) -> None:
        self.root = root

    @cached_property
    def places(self) -> list[Place]:
        """All places in the order of the native form."""
        found: list[Place] = []
        self._collect(self.root, (), None, None, None, found)
        return found

    def _collect(  # noqa: PLR0917
        self, holder: Any, path: Path, parent: Place | None, phase: Any, step: Any, found: list[Place]
    ) -> None:
        for name, mixed in _containing(type(holder)):
            value = getattr(holder, name)
            if not value:
                continue
            if name == "custom":
                for lane, cells in value.items():
                    for at, cell in enumerate(cells):
                        self._visit(cell, (*path, name, lane, at), lane, parent, phase, step, found)
            elif isinstance(value, tuple):
                for at, item in enumerate(value):
                    if not mixed or not isinstance(item, str):
                        self._visit(item, (*path, name, at), name, parent, phase, step, found)
            elif not isinstance(value, str):
                self._visit(value, (*path, name), name, parent, phase, step, found)

    def _visit(  # noqa: PLR0917
        self, element: Any, path: Path, lane: str, parent: Place | None, phase: Any, step: Any, found: list[Place]
    ) -> None:
        place = Place(self, element, path, lane, parent, phase, step)
        found.append(place)
        kind = type(element).__name__
        if kind == "Phase":
            phase = element
        elif kind == "Step":
            step = element
        place.phase, place.step = phase, step
        self._collect(element, path, place, phase, step, found)

    @cached_property
    def by_path(self) -> dict[Path, Place]:
        """Places by their path."""
        return {place.path: place for place in self.places}

    @cached_property
    def by_id(self) -> dict[str, list[Place]]:
        """Places by their explicit id."""
        return _grouped((place.element.id, place) for place in self.places if place.element.id is not None)

    @cached_property
    def by_text(self) -> dict[str, list[Place]]:
        """Places by their exact name."""
        return _grouped((name_of(place.element), place) for place in self.places)

    @cached_property
    def by_handle(self) -> dict[str, list[Place]]:
        """Places without an id by their derived handle."""
        found: dict[str, list[Place]] = {}
        pending = [place for place in self.places if place.element.id is None]
        # Each round names more of where an element stands: its name, then its parent's too, then a hash over its path.
        for level in (0, 1, 2):
            groups = _grouped((_candidate(place, level), place) for place in pending)
            pending = []
            for candidate, places in groups.items():
                taken = candidate in self.by_id or candidate in found
                if (len(places) == 1 and not taken) or (level == 2 and candidate not in self.by_id):
                    found.setdefault(candidate, []).extend(places)
                elif level < 2:
                    pending += places
                else:
                    found.setdefault(f"{candidate}-", []).extend(places)
        return found

    @cached_property
    def _handles(self) -> dict[int, str]:
        return {id(place): handle for handle, places in self.by_handle.items() for place in places}

    def handle(self, place: Place) -> str:
        """The id or derived handle of a place of this index."""
        return place.element.id if place.element.id is not None else self._handles[id(place)]

    def all(self, key: str, kinds: Iterable[str] = ("*",)) -> list[Place]:
        """The places that go by this id, else by this exact text, else by this handle, of these kinds."""
        wanted = frozenset(kinds)
        for by in ("by_id", "by_text", "by_handle"):
            if by == "by_handle" and "/" not in key:
                break
            found: list[Place] = getattr(self, by).get(key, [])
            if "*" not in wanted:
                found = [place for place in found if place.kind in wanted]
            if found:
                return found
        return []

    def one(self, key: str, kinds: Iterable[str] = ("*",)) -> Place:
        """The one place that goes by this id, handle or exact text; LookupFailed otherwise."""
        found = self.all(key, kinds)
        if len(found) == 1:
            return found[0]
        if found:
            listed = ", ".join(f"{self.handle(place)} ({place.where})" for place in found[:8])
            raise LookupFailed(
                f"{key!r} is ambiguous: {len(found)} elements go by it: {listed}.",
                next="Use one of these handles, or give the element an id.",
            )
        raise LookupFailed(f"Nothing goes by {key!r}.", next=self.near(key, kinds))

    def near(self, key: str, kinds: Iterable[str] = ("*",)) -> str:
        """What somebody may have meant by a key that leads nowhere."""
        wanted = frozenset(kinds)
        names: set[str] = set()
        for place in self.places:
            if "*" in wanted or place.kind in wanted:
                names |= {self.handle(place), name_of(place.element)}
        close = difflib.get_close_matches(key, sorted(names), n=3, cutoff=0.6)
        if close:
            return f"Did you mean {' or '.join(repr(each) for each in close)}?"
        return "Use an id, a handle such as 'touchpoint/call-centre', or the exact text; list(map.places()) shows them."


def _grouped(pairs: Iterable[tuple[str, Place]]) -> dict[str, list[Place]]:
    groups: dict[str, list[Place]] = {}
    for key, place in pairs:
        groups.setdefault(key, []).append(place)
    return groups


def _candidate(place: Place, level: int) -> str:
    text = name_of(place.element)
    own = slug(text)
    if level == 0:
        return f"{place.kind}/{own}"
    parent = slug(name_of(place.parent.element)) if place.parent else "map"
    if level == 1:
        return f"{place.kind}/{parent}/{own}"
    return f"{place.kind}/{parent}/{own}-{_digest(*_names_above(place), place.lane, text)}"


def _names_above(place: Place) -> Iterator[str]:
    above = place.parent
    while above is not None:
        yield name_of(above.element)
        above = above.parent


def _digest(*texts: str) -> str:
    import hashlib

    joined = "\0".join(texts).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(joined, digest_size=3).hexdigest()


_CYRILLIC = str.maketrans(
    dict(
        pair.split("=")
        for pair in (
            "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch "
            "ш=sh щ=sch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g"
        ).split()
    )
)
_LONGEST = 32
_ALPHANUMERIC = re.compile(r"[^\W_]+")


def slug(text: str) -> str:
    """A text as part of a handle: lower case, Cyrillic transliterated, words joined by hyphens, at most 32 characters.

    >>> slug("Колл-центр"), slug("Call centre!"), slug("Café №5"), slug("カート")
    ('koll-tsentr', 'call-centre', 'cafe-no5', 'カート')
    """
    folded = text.lower().translate(_CYRILLIC)
    if not folded.isascii():
        parts = unicodedata.normalize("NFKD", folded)
        plain = "".join(c for c in parts if not unicodedata.combining(c) or ord(c) > 0x2FFF)
        folded = unicodedata.normalize("NFC", plain).lower()
    joined = "-".join(_ALPHANUMERIC.findall(folded))
    if not joined:
        return _digest(text)
    if len(joined) <= _LONGEST:
        return joined
    cut = joined[: _LONGEST + 1].rfind("-")
    return joined[:cut] if cut >= _LONGEST // 2 else joined[:_LONGEST]
