"""Runs a command, and turns whatever goes wrong into one line and an exit code."""

from __future__ import annotations

import os
import re
import sys
import traceback
import warnings
from collections.abc import Sequence

import click

from cjm.cli._commands import commands
from cjm.cli._git import git
from cjm.cli._join import diff, merge
from cjm.cli._output import PipeClosed, State, one_line, tell
from cjm.errors import CjmError, PluginWarning

for _more in (diff, merge, git):
    commands.add_command(_more)

DONE, FAILED, MISUNDERSTOOD, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 130, 141


def run(arguments: Sequence[str]) -> int:
    """The exit code of a command."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a map may hold what a terminal cannot show
    state = State()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("ignore")  # what libraries warn of is for their developers
        warnings.simplefilter("always", PluginWarning)
        try:
            code = _run(arguments, state)
        except PipeClosed:
            _forget_stdout()
            code = PIPE_CLOSED
    for warning in caught:
        tell(one_line(f"cjm: {warning.message}"))
    return code


def _run(arguments: Sequence[str], state: State) -> int:
    try:
        status = commands.main(list(arguments), prog_name="cjm", obj=state, standalone_mode=False)
    except click.Abort:
        tell("cjm: interrupted")
        return INTERRUPTED
    except click.exceptions.NoArgsIsHelpError as problem:
        tell(problem.format_message())
        return MISUNDERSTOOD
    except click.ClickException as problem:
        hint = problem.ctx.command_path if isinstance(problem, click.UsageError) and problem.ctx else "cjm"
        tell(f"cjm: {one_line(problem.format_message())} See: {hint} --help")
        return MISUNDERSTOOD
    except CjmError as problem:
        _explain(problem, state)
        return FAILED
    except PipeClosed:
        raise
    except Exception as problem:  # noqa: BLE001 - a person at a terminal gets a line, whatever happened
        _explain(problem, state)
        return FAILED
    _flush()
    return status if isinstance(status, int) else DONE


def _explain(problem: BaseException, state: State) -> None:
    """The first problem in one line, how many more there are, and with -v all of them and the way there."""
    if state.verbose:
        tell("".join(traceback.format_exception(problem)).rstrip("\n"))
    faults = problem.faults if isinstance(problem, CjmError) else ()
    if len(faults) > 1 and isinstance(problem, CjmError):
        place = f"{problem.where}: " if problem.where else ""
        tell(one_line(f"cjm: {place}{len(faults)} problems (-v shows all), the first: {as_options(str(faults[0]))}"))
    elif isinstance(problem, CjmError):
        tell(one_line(f"cjm: {as_options(str(problem))}"))
    else:
        kind = type(problem).__name__
        tell(one_line(f"cjm: {kind}: {problem}. This is a fault of cjm: please report it with what -v shows."))


def as_options(text: str) -> str:
    """A message of the library as one says it on the command line.

    >>> as_options("'.json' fits cjm, theydo. Choose one with format='cjm'.")
    "'.json' fits cjm, theydo. Choose one with --from cjm."
    """
    way = "--to" if re.search(r"writes|written", text) else "--from"
    text = re.sub(r"\bformat=(['\"]?)([\w-]*)\1", lambda found: f"{way} {found[2]}".rstrip(), text)
    text = re.sub(r"\bmap=(['\"])", r"--map \1", text)
    return re.sub(r"\bmap=", "--map", text).replace("overwrite=True", "--overwrite")


def _flush() -> None:
    try:
        sys.stdout.flush()
    except BrokenPipeError as problem:
        raise PipeClosed from problem


def _forget_stdout() -> None:
    """Let the interpreter flush at its end without a complaint about the pipe."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        return
