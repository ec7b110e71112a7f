"""The generated maps that all contracts try: made once for a run, the same whatever else it tests."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Iterator
from typing import Any
from unittest import mock

from hypothesis import HealthCheck, Phase, given, settings

from cjm.model import JourneyMap
from cjm.testing.strategies import maps, texts


@functools.cache
def generated(count: int, *, controls: bool = False, elements: int = 40) -> tuple[JourneyMap, ...]:
    """Generated maps, the same ones each time, made once for all the contracts of a run."""
    found: list[JourneyMap] = []
    always = settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )

    def keep(m: JourneyMap) -> None:
        found.append(m)

    with no_constants_of_modules():
        always(given(maps(texts=texts(controls=controls), elements=elements))(keep))()
    return tuple(found)


@contextlib.contextmanager
def no_constants_of_modules() -> Iterator[None]:
    """Hypothesis mixes constants of the modules that are loaded into what it draws, so each set of tests has its own.

    It has no setting for that. Where its inside is not as we know it, the maps differ from run to run: no harm.
    """
    try:
        from hypothesis.internal.conjecture import providers
        from hypothesis.internal.constants_ast import Constants

        cache: Any = providers.CONSTANTS_CACHE.cache
        none = Constants()
        patched = mock.patch.object(providers, "_get_local_constants", return_value=none)
    except (ImportError, AttributeError):
        yield
        return
    cache.clear()
    try:
        with patched:
            yield
    finally:
        cache.clear()
