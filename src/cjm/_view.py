"""A map for somebody: only some lanes, personas and phases of it, from the one source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs
from attrs import field

from cjm.errors import LookupFailed
from cjm.model._edit import _draft, _finished
from cjm.model._map import JourneyMap, Transition
from cjm.model._passages import LANES
from cjm.model._references import references, target
from cjm.model._specs import CustomSpec, OneOrRef, Ref, Refs
from cjm.model._walk import Index, Path, Place, nested, specs

_GONE = object()
_SHARED = frozenset({"segments", "channels", "owners", "metrics"})


def _some(value: Iterable[str] | str | None) -> tuple[str, ...] | None:
    return None if value is None else (value,) if isinstance(value, str) else tuple(value)


@attrs.frozen(kw_only=True)
class View:
    """What of a map somebody gets to see: these lanes, what concerns these personas, these phases; None is all.

    Lanes go by their name in the model or as custom lanes, personas and phases by id, handle or exact name. What
    belongs to no persona concerns everybody.

    >>> View(lanes=["actions", "touchpoints"], personas="Иван").personas
    ('Иван',)
    """

    lanes: tuple[str, ...] | None = field(default=None, converter=_some)
    personas: tuple[str, ...] | None = field(default=None, converter=_some)
    phases: tuple[str, ...] | None = field(default=None, converter=_some)

    def of(self, map: JourneyMap) -> JourneyMap:
        """The map as this view shows it; `LookupFailed` where it names a persona or phase that the map does not have.

        References to what is hidden go with it; handles stay what they were.

        >>> from cjm import Idea, Phase
        >>> m = JourneyMap("Заказ", phases=[Phase("Поиск", pains="Дорого", ideas=Idea("Скидка", solves="Дорого"))])
        >>> View(lanes="ideas").of(m).phases
        (Phase('Поиск', 1 ideas),)
        """
        return _Seen(map, self).map()


class _Seen:
    """A map on its way through a view: what goes, and where what stays will stand."""

    def __init__(self, map: JourneyMap, view: View) -> None:
        self.whole = map
        self.index: Index = map._index
        self.phases = self._chosen(view.phases, "phase")
        self.personas = self._chosen(view.personas, "persona")
        self.view = view
        self.gone = {place.path for place in self.index.places if self._hides(place)}
        self.gone |= self._unused()
        self.moved: dict[Path, Path] = {}

    def map(self) -> JourneyMap:
        if not self.gone:
            return self.whole
        fields = self._fields(self.whole, (), ())
        return _finished(self.whole, _draft(self.whole, fields), self.moved.get)  # type: ignore[no-any-return]

    def _chosen(self, names: tuple[str, ...] | None, kind: str) -> frozenset[Path] | None:
        return None if names is None else frozenset(self.index.one(name, [kind]).path for name in names)

    def _hides(self, place: Place) -> bool:
        if place.kind == "phase" and self.phases is not None:
            return place.path not in self.phases
        if self.personas is not None:
            if place.kind == "persona":
                return place.path not in self.personas
            whose = getattr(place.element, "persona", None)
            if whose is not None and self._led(whose, "persona") not in self.personas:
                return True
        in_lane = place.phase is not None and (place.lane in LANES or "custom" in place.path[-3:-2])
        stands = place.parent is not None and place.parent.kind in {"phase", "step"}
        return self.view.lanes is not None and in_lane and stands and place.lane not in self.view.lanes

    def _unused(self) -> set[Path]:
        """What of the library only hidden elements refer to: owners, channels and the like without a use to be seen."""
        used: dict[Path, bool] = {}
        if not self.gone:
            return set()
        for holder, _, text, spec in references(self.index):
            if spec.grows in _SHARED:
                there = next(iter(self.index.all(text, spec.kinds)), None)
                if there is not None and len(there.path) == 2:
                    seen = holder is None or not self._is_gone(holder.path)
                    used[there.path] = used.get(there.path, False) or seen
        return {path for path, seen in used.items() if not seen}

    def _led(self, name: str, kind: str) -> Path | None:
        found = self.index.all(name, [kind])
        return found[0].path if found else None

    def _is_gone(self, path: Path) -> bool:
        return any(path[:size] in self.gone for size in range(2, len(path) + 1))

    def _fields(self, holder: Any, old: Path, new: Path) -> dict[str, Any]:
        """The fields of an element that differ: without what is hidden, and without references to it."""
        within = dict(nested(type(holder)))
        changed: dict[str, Any] = {}
        for name, spec in specs(type(holder)):
            value = getattr(holder, name)
            if not value:
                continue
            if isinstance(spec, CustomSpec):
                lanes = {
                    lane: self._cells(cells, spec, (*old, name, lane), (*new, name, lane))
                    for lane, cells in value.items()
                }
                again: Any = {lane: cells for lane, cells in lanes.items() if cells}
            elif isinstance(value, tuple):
                again = self._cells(value, spec, (*old, name), (*new, name))
            else:
                again = self._one(
                    value, spec if name in within or isinstance(spec, Ref) else None, (*old, name), (*new, name)
                )
                again = None if again is _GONE else again
            if again != value:
                changed[name] = again
        return changed

    def _cells(self, cells: tuple[Any, ...], spec: Any, old: Path, new: Path) -> tuple[Any, ...]:
        kept: list[Any] = []
        for at, cell in enumerate(cells):
            seen = self._one(cell, spec, (*old, at), (*new, len(kept)))
            if seen is not _GONE:
                kept.append(seen)
        return tuple(kept)

    def _one(self, value: Any, spec: Any, old: Path, new: Path) -> Any:
        if isinstance(value, str):
            return _GONE if isinstance(spec, Ref | Refs | OneOrRef) and self._leads_away(value, spec) else value
        if not attrs.has(type(value)) or spec is None:
            return value
        if old in self.gone:
            return _GONE
        if isinstance(value, Transition) and any(
            end is not None and self._leads_away(end, Ref("step", "phase")) for end in (value.source, value.target)
        ):
            return _GONE
        self.moved[old] = new
        fields = self._fields(value, old, new)
        return attrs.evolve(value, **fields) if fields else value

    def _leads_away(self, name: str, spec: Any) -> bool:
        try:
            return self._is_gone(target(self.index, name, spec).path)
        except LookupFailed:
            return False
