"""A map as an outline: the title over facts and phases, a phase over its steps, each over its lanes and their texts."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.arrange._labels import labelled_facts, labelled_lanes, named
from cjm.arrange._table import shown
from cjm.model import LANES, JourneyMap, Phase, Step
from cjm.model._walk import Path
from cjm.shapes import Fragment, Node, Outline
from cjm.words import Captions, captions_for


def outline(map: JourneyMap, *, language: str | None = None) -> Outline:
    """The outline of a map: its title over what it says of itself and its phases, down to the single texts.

    Under a phase stand the lanes that it fills itself, then its steps; under a lane stand its texts, one by one. Lanes
    that the map hides are left out. Labels are in `language`, else in that of the map. The `id` of a node is the
    handle of what it shows.

    >>> m = JourneyMap("Заказ еды", phases=[Phase("Заказ", steps=[Step("Оплата", pains=["Дорого", "Долго"])])])
    >>> for depth, node in outline(m).walk():
    ...     print("  " * depth + node.text)
    Заказ еды
      Заказ
        Оплата
          Боли
            Дорого
            Долго
    """
    return _Plan(map, captions_for(map, language)).outline()


class _Plan:
    """What stands under what."""

    def __init__(self, map: JourneyMap, say: Captions) -> None:
        self.map, self.say = map, say
        self.taken: set[str] = set()
        self.handles = {place.path: place.handle for place in map.places()}
        hidden = {lane.name for lane in map.lanes if not lane.visible}
        self.lanes = [each for each in labelled_lanes(map, say) if each[0] not in hidden]

    def outline(self) -> Outline:
        title = Fragment("", "title", self.map.title)
        phases = [self.head(phase, ("phases", at)) for at, phase in enumerate(self.map.phases)]
        root = Node(named(self.map.title), [*self.facts(), *phases], id=":title", role="title", parts=(title,))
        return Outline(self.map.title, [root])

    def own(self, wanted: str) -> str:
        """An id that no other node has: the wanted one, if it is free."""
        while wanted in self.taken:
            wanted += "'"
        self.taken.add(wanted)
        return wanted

    def facts(self) -> Iterator[Node]:
        for label, fact in labelled_facts(self.map, self.say, self.handles):
            own = fact.reference or f":fact/{fact.field}"
            yield Node(f"{label}: {fact.text}", id=self.own(own), role="fact", parts=(fact,))

    def head(self, holder: Phase | Step, path: Path) -> Node:
        """A phase or step with all that stands under it."""
        handle = self.handles[path]
        below = [*self.filled(holder, path)]
        if isinstance(holder, Phase):
            below += [self.head(step, (*path, "steps", nth)) for nth, step in enumerate(holder.steps)]
        return Node(
            named(holder.name),
            below,
            id=self.own(handle),
            role="phase" if isinstance(holder, Phase) else "step",
            parts=(Fragment(handle, "name", holder.name),),
        )

    def filled(self, holder: Phase | Step, path: Path) -> Iterator[Node]:
        """The lanes that a phase or step fills, each over its texts."""
        for name, label in self.lanes:
            elements = holder.lane(name)
            if not elements:
                continue
            own = (*path, name) if name in LANES else (*path, "custom", name)
            texts = []
            for nth, element in enumerate(elements):
                field, text = shown(element)
                handle = self.handles[*own, nth]
                texts.append(Node(text, id=self.own(handle), role="content", parts=(Fragment(handle, field, text),)))
            # Every step has a label of its own for one lane: to change one of them is to change it.
            label_of = Fragment(f":lane/{name}", "title", label)
            yield Node(label, texts, id=self.own(f"{self.handles[path]}:{name}"), role="lane", parts=(label_of,))


__all__ = ["outline"]
