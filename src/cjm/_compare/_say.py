"""A delta in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import attrs

from cjm._compare._kinds import KINDS, field_words
from cjm._compare._tree import grow, spec_of
from cjm._convert import classes
from cjm.model import LIBRARY, FrozenDict, Rating, Responsibility, name_of, slug
from cjm.model._references import _within
from cjm.model._specs import Ref, Refs
from cjm.words import LANE_LABELS

if TYPE_CHECKING:
    from cjm._compare._delta import Added, Change, Changed, Delta, Moved, Removed, Renamed, Spot

_ENDS = {"m": "", "f": "а", "n": "о"}
_LONG = 120


def words(delta: Delta, language: str) -> tuple[str, ...]:
    """One line for each change that is not a mere consequence of another."""
    return tuple(change(each, language) for each in told(delta))


def change(each: Change, language: str) -> str:
    """One change as a sentence."""
    return _SENTENCES[each.word](each, language)


def told(delta: Delta) -> list[Change]:
    """The changes without those that merely follow: references to what was renamed, what a new name brought along."""
    renames = {each.old: each.new for each in delta.renamed if each.type != "str"}
    called = {*renames, *(each.old for each in delta.changed if each.field == "id")}
    named = set(_named(delta))
    kept = []
    each: Any
    for each in delta:
        if each.word == "changed" and (_is_pinned(each) or (renames and _follows(each, renames))):
            continue
        if each.word == "renamed" and each.type == "str" and each.old in called:
            continue
        if each.word == "added" and _came_along(each, named):
            continue
        kept.append(each)
    return kept


def _is_pinned(each: Any) -> bool:
    """Whether an element got its old handle as its id, as by every edit that would alter the handle, or lost it."""
    if each.field != "id" or None not in {each.old, each.new}:
        return False
    handle, name = (each.new, each.name) if each.old is None else (each.old, None)
    return "/" in handle and (name is None or handle.find(slug(name)) > 0)


def _follows(each: Any, renames: dict[str, str]) -> bool:
    spec = spec_of(classes()[each.type]).get(each.field)
    if isinstance(spec, Ref | Refs):
        return bool(each.new == _again(each.old, renames))
    if each.field == "responsibilities":
        return tuple(_owners(each.old, renames)) == tuple(_owners(each.new, {}))
    return False


def _again(value: Any, renames: dict[str, str]) -> Any:
    if isinstance(value, tuple):
        return tuple(_again(item, renames) for item in value)
    return renames.get(value, value) if isinstance(value, str) else value


def _owners(value: tuple[Responsibility, ...], renames: dict[str, str]) -> Iterator[Any]:
    for item in value:
        yield renames.get(item.owner, item.owner), item.role, item.id, item.extra, item.inferred


def _came_along(each: Any, named: set[str]) -> bool:
    element, path = each.element, each.after.path
    if len(path) != 2 or path[0] not in LIBRARY or isinstance(element, str):
        return False
    return name_of(element) in named and element == type(element)(name_of(element))


def _named(delta: Delta) -> Iterator[str]:
    """The names that new elements and new values refer to."""
    for each in delta:
        if each.word == "added":
            for node in grow(each.element).walk():  # type: ignore[union-attr]
                if node.element.__class__ is str:
                    yield node.element
                else:
                    yield from (text for _, text, _ in _within(node.element, ()))
        elif each.word == "changed":
            yield from _texts(each.new)  # type: ignore[union-attr]


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Responsibility):
        yield value.owner
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)


# Sentences


def _added(each: Added, language: str) -> str:
    noun, gender, english = _kind(each.kind)
    thing = quoted(_name(each.element), language)
    if language == "ru":
        return f"Добавлен{_ENDS[gender]} {noun} {thing}{place(each.after, language)}"
    return f"Added {english} {thing}{place(each.after, language)}"


def _removed(each: Removed, language: str) -> str:
    noun, gender, english = _kind(each.kind)
    thing = quoted(_name(each.element), language)
    if language == "ru":
        return f"Удал{'ён' if gender == 'm' else 'ен' + _ENDS[gender]} {noun} {thing}{place(each.before, language)}"
    return f"Removed {english} {thing}{place(each.before, language)}"


def _renamed(each: Renamed, language: str) -> str:
    noun, gender, english = _kind(each.kind)
    old, new = quoted(each.old, language), quoted(each.new, language)
    if language == "ru":
        return f"{_capital(noun)} {old} стал{_ENDS[gender]} {new}{place(each.after, language)}"
    return f"{_capital(english)} {old} became {new}{place(each.after, language)}"


def _moved(each: Moved, language: str) -> str:
    thing = subject(each.kind, each.name, language)
    _, gender, _ = _kind(each.kind)
    russian = language == "ru"
    if each.what == ("order",):
        first, now = int(each.before.path[-1]) + 1, int(each.after.path[-1]) + 1
        where = place(each.after, language)
        return (
            f"{thing} теперь на месте {now}, а не {first}{where}"
            if russian
            else f"{thing} is now number {now}, not {first}{where}"
        )
    verb = f"переместил{'ся' if gender == 'm' else _ENDS[gender] + 'сь'}"
    parts = []
    if each.what != ("lane",):
        old, new = _standing(each.before, language), _standing(each.after, language)
        phases = each.before.phase is not None and each.after.phase is not None
        if each.what == ("phase",) and phases and not each.before.step and not each.after.step:
            was, then = quoted(each.before.phase or "", language), quoted(each.after.phase or "", language)
            parts.append(f"из фазы {was} в фазу {then}" if russian else f"from phase {was} to {then}")
        else:
            parts.append(f"({old} → {new})" if russian else f"from {old} to {new}")
    if "lane" in each.what:
        was = quoted(lane_words(each.before.lane, language), language)
        then = quoted(lane_words(each.after.lane, language), language)
        parts.append(f"из дорожки {was} в дорожку {then}" if russian else f"from lane {was} to lane {then}")
    where = place(each.after, language) if each.what == ("lane",) else ""
    return f"{thing} {verb if russian else 'moved'} {', '.join(parts)}{where}"


def _changed(each: Changed, language: str) -> str:
    thing = subject(each.kind, each.name, language)
    field = field_words(each.field, language)
    where = place(each.after, language)
    russian = language == "ru"
    if isinstance(each.old, tuple) and isinstance(each.new, tuple):
        more = [f"+ {value(item, language)}" for item in each.new if item not in each.old]
        less = [f"− {value(item, language)}" for item in each.old if item not in each.new]
        said = ", ".join([*more, *less]) or ("другой порядок" if russian else "another order")
        return f"{thing}: {field}: {said}{where}"
    old, new = value(each.old, language), value(each.new, language)
    if _empty(each.old):
        return f"{thing}: {field}: теперь {new}{where}" if russian else f"{thing}: {field} is now {new}{where}"
    if _empty(each.new):
        return (
            f"{thing}: {field}: было {old}, больше не указано{where}"
            if russian
            else f"{thing}: {field} was {old}, now nothing is said{where}"
        )
    if russian:
        return f"{thing}: {field}: было {old}, стало {new}{where}"
    return f"{thing}: {field} changed from {old} to {new}{where}"


def _empty(found: Any) -> bool:
    return found is None or (isinstance(found, str | tuple | FrozenDict) and not found)


_SENTENCES: dict[str, Callable[[Any, str], str]] = {
    "added": _added,
    "removed": _removed,
    "moved": _moved,
    "renamed": _renamed,
    "changed": _changed,
}


def subject(kind: str, name: str, language: str) -> str:
    """What a sentence is about: its kind and its name.

    >>> subject("pain", "Долго", "ru")
    'Боль «Долго»'
    """
    noun, _, english = _kind(kind)
    return f"{_capital(noun if language == 'ru' else english)} {quoted(name, language)}"


def _kind(kind: str) -> tuple[str, str, str]:
    return KINDS.get(kind, (kind, "m", kind))


def _name(element: Any) -> str:
    return element if isinstance(element, str) else name_of(element)


def quoted(text: str, language: str) -> str:
    """A text in the quotation marks of its language, on one line."""
    line = " ".join(text.split())
    line = line if len(line) <= _LONG else line[: _LONG - 1] + "…"
    return f"«{line}»" if language == "ru" else f"'{line}'"


def value(found: Any, language: str) -> str:
    """A value of a field as people read it."""
    if isinstance(found, bool):
        return {True: "да", False: "нет"}[found] if language == "ru" else {True: "yes", False: "no"}[found]
    if found is None:
        return "—"
    if isinstance(found, Responsibility) and found.role != "R":
        return f"{quoted(found.owner, language)} ({found.role})"
    if isinstance(found, Rating):
        return quoted(str(found.raw), language)
    if isinstance(found, tuple):
        return ", ".join(value(item, language) for item in found) or "—"
    if isinstance(found, FrozenDict):
        return ", ".join(f"{key}: {value(item, language)}" for key, item in found.items()) or "—"
    if isinstance(found, str):
        return quoted(found, language)
    if hasattr(found, "title_field"):
        return quoted(name_of(found), language) if name_of(found) else repr(found)
    return str(found)


def lane_words(lane: str, language: str) -> str:
    """What a lane is called: the label of a standard one, the name of a custom one."""
    labels = LANE_LABELS[language]
    return labels[lane][0] if lane in labels else lane


def _standing(where: Spot, language: str) -> str:
    russian = language == "ru"
    parts = []
    if where.map is not None:
        parts.append(f"{'карта' if russian else 'map'} {quoted(where.map, language)}")
    if where.phase is not None:
        parts.append(f"{'фаза' if russian else 'phase'} {quoted(where.phase, language)}")
    if where.step is not None:
        parts.append(f"{'шаг' if russian else 'step'} {quoted(where.step, language)}")
    if where.holder is not None:
        parts.append(f"{'в' if russian else 'of'} {quoted(where.holder, language)}")
    if len(where.path) > 2 and where.path[-3] == "custom":
        parts.append(f"{'дорожка' if russian else 'lane'} {quoted(where.lane, language)}")
    return ", ".join(parts) or ("карта" if russian else "the map")


def place(where: Spot, language: str) -> str:
    """A place in brackets, after what stands there; nothing for the map itself.

    >>> from cjm._compare import Spot
    >>> place(Spot(("phases", 0, "pains", 0), phase="Заказ"), "ru")
    ' (фаза «Заказ»)'
    """
    bare = not (where.map or where.phase or where.step or where.holder)
    return "" if bare and where.path[-3:-2] != ("custom",) else f" ({_standing(where, language)})"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


# Markdown


def markdown(delta: Delta, language: str) -> str:
    """The changes as Markdown: a heading, a summary, then one list for the map and one for each phase."""
    russian = language == "ru"
    before, after = _escaped(delta.before), _escaped(delta.after)
    title = f"«{before}» → «{after}»" if russian else f"{before} → {after}"
    lines = [f"## {title if delta.before != delta.after else before}", ""]
    listed = told(delta)
    if not listed:
        return "\n".join([*lines, "Различий нет." if russian else "No differences."]) + "\n"
    groups: dict[str | None, list[str]] = {}
    for each in listed:
        where = each.before if each.word == "removed" else each.after  # type: ignore[union-attr]
        groups.setdefault(where.phase, []).append(_escaped(_bare(each, language)))
    for phase in sorted(groups, key=lambda name: name is not None):
        if phase is not None:
            lines += [f"### {'Фаза' if russian else 'Phase'} {_escaped(quoted(phase, language))}", ""]
        lines += [f"- {line}" for line in groups[phase]]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _bare(each: Change, language: str) -> str:
    """A change under the heading of its phase, which it need not name again."""
    if each.word == "moved":
        return change(each, language)
    spots = {name: getattr(each, name, None) for name in ("before", "after")}
    return change(attrs.evolve(each, **{k: attrs.evolve(v, phase=None) for k, v in spots.items() if v}), language)


def _escaped(text: str) -> str:
    for mark in "\\`*_<>#|[]":
        text = text.replace(mark, "\\" + mark)
    return text


__all__ = ["change", "lane_words", "markdown", "place", "quoted", "subject", "told", "value", "words"]
