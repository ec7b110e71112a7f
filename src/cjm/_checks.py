"""Running the rules of the linter over a map."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator

from cjm.errors import PluginWarning
from cjm.hooks import Check, Finding, resolve
from cjm.model import Element, JourneyMap, Place

__all__ = ["run"]


def run(journey: JourneyMap, checks: Iterable[Check]) -> tuple[Finding, ...]:
    """What breaks the given rules in a map, rule by rule; a rule that fails is left out with a `PluginWarning`.

    >>> silent = Check("nhs/silent", find=lambda m: [p for p in m.phases if not p.touchpoints], says="No touchpoint.")
    >>> [str(finding) for finding in run(JourneyMap("Заказ", phases=["Поиск"]), [silent])]
    ['phase/poisk: No touchpoint. [nhs/silent]']
    """
    found: list[Finding] = []
    for each in sorted(checks, key=lambda check: check.name):
        try:
            # A rule may be a generator that fails late: all its findings or none.
            mine = list(_findings(journey, each))
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - one bad rule harms no other
            warnings.warn(f"Left out check {each.name}: {type(error).__name__}: {error}", PluginWarning, stacklevel=3)
            continue
        found += mine
    return tuple(found)


def _findings(journey: JourneyMap, check: Check) -> Iterator[Finding]:
    for thing in resolve(check.find)(journey):
        if isinstance(thing, Finding):
            yield thing
            continue
        place = thing if isinstance(thing, Place) else _place_of(journey, thing)
        element = place.element if place else thing
        yield Finding(
            check.name,
            check.says,
            severity=check.severity,
            handle=place.handle if place else None,
            origin=element.origin if isinstance(element, Element) else None,
        )


def _place_of(journey: JourneyMap, thing: object) -> Place | None:
    equal = None
    for place in journey.places():
        if place.element is thing:
            return place
        if equal is None and place.element == thing:
            equal = place
    return equal
