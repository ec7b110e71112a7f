"""What is looked at from outside: fresh interpreters, and what a call does to files and the network."""

from __future__ import annotations

import ast
import importlib
import importlib.util
import json
import os
import pickle
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

from cjm import hooks
from cjm.model import JourneyMap

_HOOKS = ("cjm_formats", "cjm_checks", "cjm_lane_types", "cjm_vocabularies", "cjm_themes")
_BUILT_IN = "cjm.builtin"


@contextmanager
def quiet() -> Iterator[None]:
    """Without warnings: they are another test's."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def records(module: str) -> list[Any]:
    """Everything that the plugin in this module declares."""
    plugin: ModuleType = importlib.import_module(module)
    return [record for name in _HOOKS if hasattr(plugin, name) for record in getattr(plugin, name)()]


def module_of(format: str) -> str:
    """The module whose plugin declares a format: an installed one, else the one of the core."""
    for entry in entry_points(group="cjm"):
        try:
            declared = records(entry.module)
        except Exception:  # noqa: BLE001, S112 - a broken neighbour is not the one
            continue
        if any(isinstance(each, hooks.Format) and each.name == format for each in declared):
            return entry.module
    return _BUILT_IN


def _child(code: str, *arguments: str, given: bytes = b"", seed: str = "0") -> bytes:
    """What a fresh interpreter writes to its output."""
    environment = {
        **os.environ,
        "PYTHONHASHSEED": seed,
        "PYTHONPATH": os.pathsep.join(filter(None, sys.path)),
        "PYTHONWARNINGS": "ignore",
        "CJM_PLUGINS": "none",
    }
    done = subprocess.run(  # noqa: S603 - our own interpreter runs our own code
        [sys.executable, "-c", code, *arguments], input=given, capture_output=True, env=environment, check=False
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return done.stdout


_LOADED = """
import importlib, json, sys
import cjm
cjm.formats(), cjm.JourneyMap
before = set(sys.modules)
plugin = importlib.import_module(sys.argv[1])
for name in dir(plugin):
    if name.startswith("cjm_") and hasattr(getattr(plugin, name), "__call__"):
        list(getattr(plugin, name)() or ())
print(json.dumps(sorted({name.partition(".")[0] for name in set(sys.modules) - before})))
"""


def loaded_by(module: str) -> list[str]:
    """The libraries, beyond Python's own and what cjm needs, that importing a plugin and asking it imports."""
    new = json.loads(_child(_LOADED, module))
    own = {"cjm", module.partition(".")[0], "attr", "attrs", "pluggy"}
    return [name for name in new if name not in own and name not in sys.stdlib_module_names and not _is_editable(name)]


def _is_editable(name: str) -> bool:
    return name.startswith(("__editable__", "_distutils_hack", "sitecustomize"))


_WRITTEN = """
import importlib, pickle, sys
import cjm
if sys.argv[2] != "cjm.builtin":
    cjm.register(importlib.import_module(sys.argv[2]))
maps = pickle.load(sys.stdin.buffer)
sys.stdout.buffer.write(pickle.dumps({m.title: cjm.to_bytes(m, sys.argv[1]) for m in maps}))
"""


def written(maps: Sequence[JourneyMap], format: str, module: str) -> Iterator[tuple[str, dict[str, bytes]]]:
    """The bytes of these maps, written by fresh interpreters with different orders of hashes."""
    for seed in ("1", "2"):
        yield seed, pickle.loads(_child(_WRITTEN, format, module, given=pickle.dumps(maps), seed=seed))  # noqa: S301 - our own child


def private_imports(module: str) -> list[str]:
    """Where a plugin imports `cjm._anything`."""
    found = importlib.util.find_spec(module)
    if found is None or found.origin is None:
        return []
    origin = Path(found.origin)
    files = sorted(origin.parent.rglob("*.py")) if origin.name == "__init__.py" else [origin]
    return [
        f"{path.name} imports {name}"
        for path in files
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        for name in _imported(node)
        if name.startswith("cjm.") and any(part.startswith("_") for part in name.split("."))
    ]


def _imported(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Import):
        return [each.name for each in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [f"{node.module}.{each.name}" for each in node.names]
    return []


_TOUCHING = (
    "open",
    "os.listdir",
    "os.remove",
    "os.rename",
    "os.mkdir",
    "os.system",
    "socket.connect",
    "socket.getaddrinfo",
    "socket.bind",
    "subprocess.Popen",
    "urllib.Request",
)
_watching = threading.local()
_hooked: list[bool] = []


@contextmanager
def watched() -> Iterator[list[str]]:
    """The files opened, connections made and programs started meanwhile, by this thread."""
    if not _hooked:  # a hook of this kind cannot be taken away again
        sys.addaudithook(_heard)
        _hooked.append(True)
    touched: list[str] = []
    _watching.touched = touched
    try:
        yield touched
    finally:
        _watching.touched = None


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    touched = getattr(_watching, "touched", None)
    if touched is not None and event in _TOUCHING:
        touched.append(f"{event} {arguments[0] if arguments else ''!r}")
