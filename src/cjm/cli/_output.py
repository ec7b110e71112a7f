"""Where the command line's words go: results to stdout, all else to stderr."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Iterable

from attrs import define

from cjm.hooks import Note


class PipeClosed(Exception):
    """Whoever read our output went away."""


@define
class State:
    """What all commands of one run share."""

    verbose: bool = False


def say(text: str) -> None:
    """Print a line of the result."""
    try:
        print(visible(text))
    except BrokenPipeError as problem:
        raise PipeClosed from problem


def pour(data: bytes) -> None:
    """Print bytes of the result as they are."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError as problem:
        raise PipeClosed from problem


def tell(text: str) -> None:
    """Print what is no result: errors, notes."""
    try:
        print(visible(text), file=sys.stderr)
    except BrokenPipeError:
        return  # nobody listens


def tell_notes(notes: Iterable[Note]) -> None:
    """Print notes, each in a line."""
    for note in notes:
        tell(one_line(f"note ({note.kind}): {note}"))


def one_line(text: str) -> str:
    """A text without line breaks and the indents that follow them."""
    return " ".join(part for line in text.splitlines() if (part := line.strip()))


def visible(text: str) -> str:
    """A text in which no control character can steer the terminal that shows it."""
    return "".join(
        each if each in "\n\t" or unicodedata.category(each) != "Cc" else each.encode("unicode_escape").decode()
        for each in text
    )
