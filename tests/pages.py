"""How the examples in pages and docstrings are run.

Every page has its own empty folder, in which the files of examples/ lie, both here and under examples/; its blocks run in
their order and see what those before them made. What a language's blocks must do:

- python: run; with `>>>`, show what is shown;
- console: run each `$ cjm …` and show what is shown (`...` stands for anything); a command of which nothing is shown
  must succeed. Blocks that begin with any other program (git, pip, python3 dev.py) are for the reader alone;
- json, toml: parse;
- yaml: is a map.
"""

import doctest
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sybil import Example
from sybil.typing import Evaluator

import cjm

FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE

_EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
_RUN_HERE = ("cjm", "cat", "cp", "echo", "ls")  # what a block may begin with to be run


def enter_folder(namespace: dict[str, Any]) -> None:
    """Go to a new folder in which the example files lie."""
    folder = tempfile.TemporaryDirectory(prefix="cjm-page-")
    namespace["__page_folder__"] = folder, Path.cwd()
    (beneath := Path(folder.name, "examples")).mkdir()
    for file in sorted(_EXAMPLES.glob("*.*")):
        if file.is_file():
            shutil.copy(file, folder.name)
            shutil.copy(file, beneath)
    os.chdir(folder.name)


def leave_folder(namespace: dict[str, Any]) -> None:
    """Go back to where one came from, and leave nothing behind."""
    folder, before = namespace.pop("__page_folder__")
    os.chdir(before)
    folder.cleanup()


def run_console(block: str) -> str | None:
    """None where a console block's commands show what the block shows, else both."""
    steps = _steps(block)
    if not steps or steps[0][0].split()[0] not in _RUN_HERE:
        return None
    status = 0
    for command, shown in steps:
        status, printed = _run(command, last_status=status)
        if not shown:
            if status:
                return f"$ {command}\nended with status {status}:\n{printed}"
        elif not doctest.OutputChecker().check_output(shown, printed, FLAGS):
            return f"$ {command}\nThe page shows:\n{shown}\nIt printed (status {status}):\n{printed}"
    return None


def _steps(block: str) -> list[tuple[str, str]]:
    """Each command with the output shown below it."""
    steps: list[tuple[str, str]] = []
    lines = iter(block.splitlines(keepends=True))
    for line in lines:
        if line.startswith("$ "):
            while line.endswith("\\\n"):
                line += next(lines, "")
            steps.append((line.removeprefix("$ ").rstrip("\n"), ""))
        elif steps:
            command, shown = steps[-1]
            steps[-1] = command, shown + line
    return [(command, shown if shown.strip() else "") for command, shown in steps]


def _run(command: str, *, last_status: int) -> tuple[int, str]:
    """Exit status and output of a command, with the `cjm` of this Python, as a terminal without colours shows it."""
    environment = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}",
        "PYTHONUTF8": "1",
        "COLUMNS": "100",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        f"(exit {last_status})\n{command}",  # so that `echo $?` works, as in one shell
        shell=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    return done.returncode, done.stdout


def _evaluator(verdict: Callable[[str], str | None]) -> Evaluator:
    """What Sybil calls for a block: a text says what is wrong with it."""

    def evaluate(example: Example) -> str | None:
        return verdict(example.parsed)

    return evaluate


def _parsing(parse: Callable[[str], object]) -> Callable[[str], str | None]:
    """Says what a parser holds against a block."""

    def verdict(block: str) -> str | None:
        try:
            parse(block)
        except ValueError as problem:
            return f"This block does not parse: {problem}"
        return None

    return verdict


def _as_map(block: str) -> str | None:
    """Says why a block of YAML is no map."""
    try:
        cjm.read(block.encode(), format="yaml")
    except cjm.CjmError as problem:
        return f"This block is no map: {problem}"
    return None


EVALUATORS = {
    "yaml": _evaluator(_as_map),
    "console": _evaluator(run_console),
    "json": _evaluator(_parsing(json.loads)),
    "toml": _evaluator(_parsing(tomllib.loads)),
}
