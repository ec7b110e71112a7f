"""Where phases stand in AIDA, by their names and by their places."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

ORDER = ("awareness", "interest", "desire", "action")
AFTER = ""
"""The stage of what comes after the purchase."""


def aida(names: Sequence[str], stage: Callable[[str], str | None]) -> list[tuple[str, ...]]:
    """The place of each phase in AIDA, inferred from its name and from where it stands; empty where nothing says it.

    A phase between two of one stage is of that stage, too; what comes after the purchase has none, and a name that
    would lead back (a second "Search" after the delivery) is left alone.

    >>> stages = {"Реклама": "awareness", "Поиск": "interest", "Заказ": "action", "Отзыв": ""}
    >>> aida(["Реклама", "Поиск", "Раздумья", "Заказ", "Отзыв", "Поиск"], stages.get)
    [('awareness',), ('interest',), (), ('action',), (), ()]
    """
    known = [stage(name) if name.strip() else None for name in names]
    if sum(each is not None for each in known) < 2:
        # One name alone may mean anything: «Действие» between «Экран» and «Ответ» is no place in AIDA.
        known = [each if each in {"awareness", AFTER} else None for each in known]
    bought = [at for at, each in enumerate(known) if each == "action"]
    reached, after = -1, False
    for at, each in enumerate(known):
        if each is None:
            continue
        if each == AFTER:
            # A trial or an installation before the purchase is not after it.
            after = after or not bought or bought[0] < at
        elif after:
            known[at] = AFTER
        elif (rank := ORDER.index(each)) < reached:
            known[at] = None
        else:
            reached = rank
    said = [at for at, each in enumerate(known) if each]
    for one, other in pairwise(said):
        if known[one] == known[other]:
            known[one : other + 1] = [known[one]] * (other + 1 - one)
    return [(each,) if each else () for each in known]
