"""The command line: `cjm convert clinic.xlsx clinic.svg`.

Exit codes: 0 done; 1 something could not be read, converted or written, or the installation is broken; 2 the command
was not understood; 130 interrupted; 141 whoever read the output went away.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from cjm.cli._intruder import find_intruder

__all__ = ["main"]

_NO_CLICK = "cjm: the command line needs click, which is not installed. Run: pip install 'cjm-core[cli]'"


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of a command; prints what it has to say."""
    cure = find_intruder()
    if cure is not None:
        print(f"cjm: {cure}", file=sys.stderr)
        return 1
    try:
        import click  # asked for here, so that its absence is one line and not a traceback

        from cjm.cli._run import run
    except ModuleNotFoundError as problem:
        if problem.name != "click":
            raise
        print(_NO_CLICK, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return run(sys.argv[1:] if arguments is None else arguments)
