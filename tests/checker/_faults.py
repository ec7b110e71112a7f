"""What is wrong with a drawing."""

from __future__ import annotations

from typing import NamedTuple


class Fault(NamedTuple):
    """A rule that is broken, by which text or element, and how."""

    rule: str
    what: str
    how: str = ""

    def __str__(self) -> str:
        return f"{self.rule}: {self.what!r} {self.how}".rstrip()
