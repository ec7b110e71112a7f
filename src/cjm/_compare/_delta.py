"""What is different between two maps: typed changes, as data that survives pickling and JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, ClassVar, Literal, TypeAlias

import attrs

from cjm import _convert, _json
from cjm._compare import _say
from cjm._compare._tree import spec_of
from cjm.errors import ConvertError, Fault
from cjm.model import FrozenDict, path_text
from cjm.model._walk import Path

KEY = "cjm-delta"
NUMBER = 1

Language: TypeAlias = Literal["ru", "en"]
What: TypeAlias = Literal["map", "phase", "step", "holder", "lane", "order"]


@attrs.frozen
class Spot:
    """A place in a map: its path, and the names of the phase, step and element that it lies in."""

    path: Path
    phase: str | None = None
    step: str | None = None
    holder: str | None = None
    map: str | None = None

    @property
    def where(self) -> str:
        """The path as people read it."""
        return path_text(self.path)

    @property
    def lane(self) -> str:
        """The field or custom lane that holds it; empty for the map itself."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")


@attrs.frozen
class _Change:
    word: ClassVar[str]

    kind: str
    """What it is, in a word: touchpoint, pain, action …; map for the map itself."""
    handle: str | None
    """Its id or handle where it stood before (for what was added: where it stands now); None for the map itself."""

    def __str__(self) -> str:
        return _say.change(self, "en")  # type: ignore[arg-type] # only its subclasses are made


@attrs.frozen
class Added(_Change):
    """Something new, with all that is new in it."""

    word: ClassVar[str] = "added"

    element: Any
    after: Spot


@attrs.frozen
class Removed(_Change):
    """Something that is gone, with all that went with it."""

    word: ClassVar[str] = "removed"

    element: Any
    before: Spot


@attrs.frozen
class Moved(_Change):
    """Something that stands elsewhere; `what` says in which respects."""

    word: ClassVar[str] = "moved"

    name: str
    what: tuple[What, ...]
    before: Spot
    after: Spot


@attrs.frozen
class Renamed(_Change):
    """Something whose name, or whose only text, is another one."""

    word: ClassVar[str] = "renamed"

    type: str
    field: str
    old: str
    new: str
    before: Spot
    after: Spot


@attrs.frozen
class Changed(_Change):
    """Something that differs in one field."""

    word: ClassVar[str] = "changed"

    type: str
    name: str
    field: str
    old: Any
    new: Any
    before: Spot
    after: Spot


Change: TypeAlias = Added | Removed | Moved | Renamed | Changed
_KINDS: dict[str, Any] = {cls.word: cls for cls in (Added, Removed, Moved, Renamed, Changed)}


@attrs.frozen(repr=False)
class Delta:
    """What must be done to the map `before` to get the map `after`. False where the two are equal.

    >>> from cjm import JourneyMap, Phase, compare
    >>> old = JourneyMap("Заказ", phases=[Phase("Оплата", pains=["Долго"]), Phase("Доставка")])
    >>> delta = compare(old, JourneyMap("Заказ", phases=[Phase("Оплата", pains=["Очень долго"]), Phase("Доставка")]))
    >>> delta
    Delta(1 renamed)
    >>> delta.words("ru")
    ('Боль «Долго» стала «Очень долго» (фаза «Оплата»)',)
    """

    before: str
    """The title of the first map."""
    after: str
    """The title of the second map."""
    changes: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __iter__(self) -> Iterator[Change]:
        return iter(self.changes)

    def __repr__(self) -> str:
        counts = {word: sum(change.word == word for change in self.changes) for word in _KINDS}
        said = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
        return f"Delta({said or 'no change'})"

    @property
    def added(self) -> tuple[Added, ...]:
        """What is new."""
        return tuple(change for change in self.changes if isinstance(change, Added))

    @property
    def removed(self) -> tuple[Removed, ...]:
        """What is gone."""
        return tuple(change for change in self.changes if isinstance(change, Removed))

    @property
    def moved(self) -> tuple[Moved, ...]:
        """What stands elsewhere."""
        return tuple(change for change in self.changes if isinstance(change, Moved))

    @property
    def renamed(self) -> tuple[Renamed, ...]:
        """What is called otherwise."""
        return tuple(change for change in self.changes if isinstance(change, Renamed))

    @property
    def changed(self) -> tuple[Changed, ...]:
        """What differs in other fields."""
        return tuple(change for change in self.changes if isinstance(change, Changed))

    def inverse(self) -> Delta:
        """What leads back from `after` to `before`."""
        return Delta(self.after, self.before, tuple(_inverse(change) for change in self.changes))

    def words(self, language: Language = "en") -> tuple[str, ...]:
        """The changes as lines that a person reads.

        Names that merely follow what they refer to, and owners, channels and the like that came with a name, are left
        out: they are part of the change that is told.
        """
        return _say.words(self, language)

    def markdown(self, language: Language = "en") -> str:
        """The changes as Markdown, by phase, for a pull request."""
        return _say.markdown(self, language)

    def json(self) -> str:
        """The changes as JSON, from which `Delta.from_json` makes them again."""
        data = {
            KEY: NUMBER,
            "before": self.before,
            "after": self.after,
            "changes": [_out(change) for change in self.changes],
        }
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str | bytes) -> Delta:
        """The delta that `json` wrote; ConvertError for anything else."""
        data = _json.parse(text)
        if not isinstance(data, dict) or data.get(KEY) != NUMBER:
            raise ConvertError(f"has no {KEY!r}: {NUMBER}, so it holds no delta.", next="Write it with Delta.json().")
        try:
            return cls(data["before"], data["after"], tuple(_in(each) for each in data["changes"]))
        except (KeyError, TypeError, AttributeError, IndexError) as error:
            raise ConvertError([Fault(f"holds a damaged delta: {error!r}.", next="Write it anew.")]) from error


def _inverse(change: Change) -> Change:
    if isinstance(change, Added):
        return Removed(change.kind, change.handle, change.element, change.after)
    if isinstance(change, Removed):
        return Added(change.kind, change.handle, change.element, change.before)
    if isinstance(change, Moved):
        return attrs.evolve(change, before=change.after, after=change.before)
    if isinstance(change, Changed):
        name = change.new if change.field == change.name else change.name
        return attrs.evolve(change, name=name, old=change.new, new=change.old, before=change.after, after=change.before)
    return attrs.evolve(change, old=change.new, new=change.old, before=change.after, after=change.before)


# JSON


def _out(change: Change) -> dict[str, Any]:
    data: dict[str, Any] = {"change": change.word}
    for each in attrs.fields(type(change)):
        value = getattr(change, each.name)
        if isinstance(value, Spot):
            value = {key: item for key, item in attrs.asdict(value).items() if item is not None}
        elif each.name == "element":
            data["type"] = type(value).__name__
            value = value if isinstance(value, str) else _convert.writer().unstructure(value)
        elif isinstance(change, Changed) and each.name in {"old", "new"}:
            value = None if value is None else _convert.hook_out(_convert.writer(), _spec(change))(value)
        if value is not None:
            data[each.name] = value
    return data


def _spec(change: Changed) -> Any:
    return spec_of(_convert.classes()[change.type])[change.field]


def _in(data: dict[str, Any]) -> Change:
    made = dict(data)
    cls = _KINDS[made.pop("change")]
    for name in ("before", "after"):
        if name in made:
            made[name] = Spot(**{**made[name], "path": tuple(made[name]["path"])})
    if "element" in made:
        kind = made.pop("type")
        if kind != "str":
            made["element"] = _element(kind, made["element"])
    if cls is Moved:
        made["what"] = tuple(made["what"])
    if cls is Changed:
        kind = _convert.classes()[made["type"]]
        field = attrs.fields_dict(kind)[made["field"]]
        hook = _convert.hook_in(_convert.reader(), spec_of(kind)[made["field"]])
        for name in ("old", "new"):
            value = made.get(name)
            value = None if value is None else hook(value, None)
            convert: Any = field.converter
            made[name] = convert(value) if convert and value is not None else value
    return cls(**{"handle": None, **made})  # type: ignore[no-any-return]


def _element(kind: str, data: Any) -> Any:
    cls = _convert.classes()[kind]
    return cls(data) if isinstance(data, str) else _convert.reader().structure(data, cls)


__all__ = ["Added", "Change", "Changed", "Delta", "FrozenDict", "Moved", "Removed", "Renamed", "Spot"]
