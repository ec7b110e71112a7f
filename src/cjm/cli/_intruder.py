"""Finds the package that has the name `cjm` on the public index: somebody else's, with files that lie over ours."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

_CURE = "python -m pip uninstall --yes cjm && python -m pip install --force-reinstall --no-deps cjm-core"


def find_intruder(path: Iterable[str] | None = None) -> str | None:
    """What to do about a distribution called `cjm` on the path, or None where there is none.

    Only names in folders are read: `importlib.metadata` would cost more than the rest of the start.
    """
    for folder in sys.path if path is None else path:
        try:
            found = sorted(name for name in os.listdir(folder or ".") if _intrudes(name))  # noqa: PTH208 - pathlib is slow
        except OSError:
            continue
        if found:
            place = f"{folder}{os.sep}{found[0]}"
            return f"{place} is another distribution, `cjm`, whose files lie over those of `cjm-core`. Run: {_CURE}"
    return None


def _intrudes(name: str) -> bool:
    return name.startswith("cjm-") and name.endswith((".dist-info", ".egg-info"))
