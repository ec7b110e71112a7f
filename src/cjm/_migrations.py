"""From older schemas to today's: one function for each step, run one after another.

`STEPS[n]` takes the contents of a native file of schema n, without its number, and gives those of schema n + 1. A step
is never changed once its version is out: files are kept in tests/migrations/ for every schema that there ever was.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: dict[int, Step] = {}
"""Schema 1 is the first and today's, so there is no step yet."""


def brought(body: dict[str, Any], number: int, today: int) -> dict[str, Any]:
    """The contents of a file of schema `number` as schema `today` has them.

    >>> brought({"title": "Заказ"}, 1, 1)
    {'title': 'Заказ'}
    """
    for step in range(number, today):
        body = STEPS[step](body)
    return body


__all__ = ["STEPS", "brought"]
