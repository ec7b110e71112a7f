"""What import-linter cannot say: which names a module may take from another distribution."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support import ROOT

CORE = sorted((ROOT / "src" / "cjm").rglob("*.py"))
PLUGINS = sorted([*ROOT.glob("plugins/*/src/**/*.py"), *ROOT.glob("examples/*/src/**/*.py")])


def imported(source: str) -> Iterator[str]:
    """Every module and name that some source imports from outside, and every attribute taken from `cjm`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import(names=names):
                yield from (name.name for name in names)
            case ast.ImportFrom(module=str(module), names=names, level=0):
                yield from (f"{module}.{name.name}" for name in names)
            case ast.Attribute(value=ast.Name(id="cjm"), attr=attribute):
                yield f"cjm.{attribute}"


def private(name: str) -> bool:
    """Whether a dotted name goes through something private of the core."""
    package, *rest = name.split(".")
    return package == "cjm" and any(part.startswith("_") and not part.startswith("__") for part in rest)


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", PLUGINS, ids=relative)
def test_a_plugin_takes_nothing_private_from_the_core(path):
    assert [] == [name for name in imported(path.read_text("utf-8")) if private(name)]


@pytest.mark.parametrize("path", PLUGINS, ids=relative)
def test_a_plugin_knows_neither_the_command_line_nor_pluggy(path):
    tops = {name.split(".")[0] for name in imported(path.read_text("utf-8"))}

    assert set() == tops & {"click", "rich", "pluggy"}


def test_at_most_two_modules_of_the_core_know_pluggy():
    knowing = {
        relative(path) for path in CORE if any(n.split(".")[0] == "pluggy" for n in imported(path.read_text("utf-8")))
    }

    assert set() == knowing - {"src/cjm/hooks.py", "src/cjm/_plugins.py"}


@pytest.mark.parametrize(
    "source",
    [
        "import cjm._reading",
        "from cjm._reading import read",
        "from cjm import _reading",
        "import cjm\ncjm._reading.read",
        "def f():\n  import cjm.a._b",
    ],
)
def test_every_way_to_something_private_is_seen(source):
    assert any(private(name) for name in imported(source))


@pytest.mark.parametrize(
    "source", ["import cjm", "from cjm.text import wrap", "import cjm\ncjm.__version__", "import cjm_x._read"]
)
def test_what_is_public_or_the_plugins_own_is_free(source):
    assert not any(private(name) for name in imported(source))
