"""From older schemas to today's: one function for each step, run one after another.

`STEPS[n]` takes the contents of a native file of schema n, without its number, and gives those of schema n + 1; it
builds new dicts and lists rather than changing the ones that it is given. A step is never changed once its
version is out: files are kept in tests/migrations/ for every schema that there ever was.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cjm.errors import ConvertError

Step = Callable[[dict[str, Any]], dict[str, Any]]

STEPS: dict[int, Step] = {}
"""Schema 1 is the first and today's, so there is no step yet."""


def brought(body: dict[str, Any], number: int, today: int) -> dict[str, Any]:
    """The contents of a file of schema `number` as schema `today` has them.

    >>> brought({"title": "Заказ"}, 1, 1)
    {'title': 'Заказ'}
    """
    for step in range(number, today):
        try:
            body = STEPS[step](body)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise ConvertError(
                f"is no file of schema {number}: what it holds cannot be brought to schema {step + 1} ({error!r}).",
                next="Correct it, or restore the file.",
            ) from error
    return body


__all__ = ["STEPS", "brought"]
