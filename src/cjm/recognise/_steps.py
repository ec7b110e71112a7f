"""The record of each decision that recognition makes."""

from __future__ import annotations

from attrs import field, frozen

from cjm.words import Phrase


@frozen
class Decision:
    """A choice that recognition made: at which step, for what, how sure, why, and what came next to it.

    `choice`, `evidence` and `runner_up` are phrases, which can be said in Russian and in English, or plain texts.
    `rival` is the score of the runner-up. `at` is the place that the choice is about, `about` the label that it is
    about. `sheet` is the table, board or outline, `map` the title of the map and `number` its place in the atlas,
    from 0.
    """

    step: str
    choice: str | Phrase
    score: float
    evidence: tuple[str | Phrase, ...]
    runner_up: str | Phrase | None = None
    at: str | None = None
    rival: float | None = field(default=None, kw_only=True)
    about: str | None = field(default=None, kw_only=True)
    sheet: str | None = field(default=None, kw_only=True)
    map: str | None = field(default=None, kw_only=True)
    number: int | None = field(default=None, kw_only=True)

    def __str__(self) -> str:
        because = f", because of {', '.join(map(str, self.evidence))}" if self.evidence else ""
        return f"{self.step}: {self.choice} ({self.score:.1f}){because}"
