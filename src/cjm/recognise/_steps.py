"""The record of each decision that recognition makes."""

from __future__ import annotations

from attrs import frozen


@frozen
class Decision:
    """A choice that recognition made: at which step, for what, how sure, why, and what came next to it."""

    step: str
    choice: str
    score: float
    evidence: tuple[str, ...]
    runner_up: str | None = None
    at: str | None = None

    def __str__(self) -> str:
        because = f", because of {', '.join(self.evidence)}" if self.evidence else ""
        return f"{self.step}: {self.choice} ({self.score:.1f}){because}"
