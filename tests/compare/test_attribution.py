"""How often an edit is told as what it was."""

from __future__ import annotations

import random

import pytest

import cjm
from tests.compare.edits import EDITS, Editor, journey

ROUNDS = 1_500


def cost(delta: cjm.Delta) -> int:
    """How many changes a person has to read; that a new name brings a channel along is part of the name."""
    return len(delta.words("en"))


def outcome(kind: str, seed: int) -> tuple[bool, str]:
    """Whether an edit of this kind is told in no more changes than it was, and of its own kind; and what was told."""
    chance = random.Random(f"{kind} {seed}")
    a = journey(chance)
    editor = Editor(a, chance)
    if not editor.cells():
        return True, ""
    spent = getattr(editor, kind)()
    b = editor.after()
    delta = cjm.compare(a, b)
    assert cjm.patch(a, delta) == b
    told = len(delta.words("en"))
    fine = (not spent and a == b) or told < spent or (told == spent and as_it_was(kind, delta)) or a == b
    return fine, f"{kind} {seed}: {delta.words('en')}"


def as_it_was(kind: str, delta: cjm.Delta) -> bool:
    if kind == "rename":
        return len(delta.renamed) == 1
    if kind in {"move", "reorder"}:
        return len(delta.moved) == 1
    if kind in {"insert_twin", "copy", "insert"}:
        return len(delta.added) == 1
    if kind == "delete":
        return len(delta.removed) == 1
    return len(delta.removed) == len(delta.added) == 1


def test_edits_are_told_as_what_they_were(capsys):
    wrong = []
    seen = 0
    for kind in EDITS:
        for seed in range(ROUNDS // len(EDITS)):
            fine, told = outcome(kind, seed)
            seen += 1
            if not fine:
                wrong.append(told)
    share = 1 - len(wrong) / seen
    with capsys.disabled():
        print(f"\nedits told as what they were: {share:.2%} of {seen:,}")  # noqa: T201 - the figure
    assert share >= 0.995, "\n".join(wrong[:20])


@pytest.mark.parametrize("edits, maps", [(2, 150), (6, 200), (12, 80), (25, 40)])
def test_several_edits_at_once_are_told_in_no_more_changes_than_were_made(edits, maps, capsys):
    """Any smallest script with the same result counts: so what is told may be shorter than what was done."""
    made = told = 0
    longer = []
    for seed in range(maps):
        chance = random.Random(f"{edits} {seed}")
        a = journey(chance)
        editor = Editor(a, chance)
        spent = 0
        for _ in range(edits):
            if editor.cells():
                spent += getattr(editor, chance.choice(EDITS))()
        b = editor.after()
        delta = cjm.compare(a, b)
        assert cjm.patch(a, delta) == b
        made += spent
        extra = max(0, cost(delta) - spent)
        told += extra
        if extra:
            longer.append(f"{seed}: {cost(delta)} for {spent}: {delta.words('en')}")
    share = 1 - told / made
    with capsys.disabled():
        print(f"\nedits in maps with {edits} edits told as what they were: {share:.2%} of {made:,}")  # noqa: T201 - the figure
    assert share >= 0.995, "\n".join(longer[:20])
