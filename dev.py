"""The two commands of this repository: `python3 dev.py demo` and `python3 dev.py test [what pytest takes]`.

Both need git, Python >=3.11 with venv and pip, and nothing else. What they install goes into `.venv` here, whatever
environment is active; `demo` writes into `.cjm-try`.
"""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

if sys.version_info < (3, 11):  # what stands above and below parses with Python 3.6, so that this can be said
    sys.exit(
        f"This needs Python 3.11 or newer, and this is {sys.version.split()[0]}. Run me with another: python3.13 dev.py"
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
READY = VENV / "cjm-ready"  # there when the last installation came to its end; says where that was

# What a person's shell may say about where to install, and which Python and libraries to take. All else stays:
# proxies, certificates, indexes and caches.
MISLEADING = (
    *("CONDA_PREFIX", "PIP_BREAK_SYSTEM_PACKAGES", "PIP_PREFIX", "PIP_PYTHON", "PIP_REQUIRE_VIRTUALENV", "PIP_ROOT"),
    *("PIP_TARGET", "PIP_USER", "PYTHONHOME", "PYTHONPATH", "PYTHONPLATLIBDIR", "PYTHONSTARTUP", "PYTHONUSERBASE"),
    *("UV_EXCLUDE_NEWER", "UV_FROZEN", "UV_NO_DEFAULT_GROUPS", "UV_NO_DEV", "UV_NO_EDITABLE", "UV_NO_SYNC"),
    *("UV_PRERELEASE", "UV_PROJECT", "UV_PYTHON", "UV_RESOLUTION", "UV_WORKING_DIRECTORY", "VIRTUAL_ENV"),
    "__PYVENV_LAUNCHER__",
)


def main(arguments: list[str]) -> int:
    """The exit status of what was asked for."""
    if arguments == ["demo"]:
        return prepare() or run(PYTHON, "-P", ROOT / "dev.py", "convert")
    if arguments[:1] == ["test"]:
        return prepare() or run(PYTHON, "-m", "pytest", *arguments[1:])
    if arguments == ["convert"]:  # how `demo` calls itself, once there is a Python that has the library
        return convert()
    print(__doc__, file=sys.stderr)
    return 2


def prepare() -> int:
    """0 when `.venv` holds what uv.lock says, made anew where it was broken; else the status of what failed."""
    if not usable():
        if find_spec("venv") is None or find_spec("ensurepip") is None:
            print("This Python has no venv. On Debian and Ubuntu: apt install python3-venv", file=sys.stderr)
            return 1
        print(f"Making {VENV} …", file=sys.stderr, flush=True)
        if VENV.is_symlink() or VENV.is_file():
            VENV.unlink()
        base = getattr(sys, "_base_executable", sys.executable)  # not the Python of an environment that is active
        status = run(base, "-I", "-m", "venv", "--clear", VENV)
        if status:
            return status
    READY.unlink(missing_ok=True)
    if run(PYTHON, "-m", "uv", "--version", quiet=True):
        status = run(PYTHON, "-m", "pip", "install", "--quiet", "--no-input", "uv>=0.8,<1")
        if status:
            return status
    status = run(PYTHON, "-m", "uv", "sync", "--quiet", "--locked", "--all-packages", "--all-extras")
    READY.write_text(str(VENV), "utf-8")  # not reached when we were killed; uv leaves order behind when it fails
    return status


def usable() -> bool:
    """Whether `.venv` was made to its end, at this place, and its Python and libraries still start."""
    if not READY.is_file() or READY.read_text("utf-8") != str(VENV):
        return False
    needs = "import sys, pip, pytest, attrs, cattrs, pluggy; sys.exit(sys.version_info < (3, 11))"
    return run(PYTHON, "-I", "-c", needs, quiet=True) == 0


def run(*command: str | Path, quiet: bool = False) -> int:
    """The exit status of a command that runs in the root of the repository and sees no environment but `.venv`."""
    environment = {name: value for name, value in os.environ.items() if name not in MISLEADING}
    environment |= {"UV_PROJECT_ENVIRONMENT": str(VENV), "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    environment.setdefault("UV_SYSTEM_CERTS", "1")  # a company's own certificates are known to its machines
    output = subprocess.DEVNULL if quiet else None
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, stdout=output, stderr=output, check=False).returncode
    except OSError as problem:
        if not quiet:
            print(f"{command[0]} could not be started: {problem}", file=sys.stderr)
        return 127


def convert() -> int:
    """0 when the example workbook stands in `.cjm-try` in four other forms."""
    import cjm

    folder = ROOT / ".cjm-try"
    folder.mkdir(exist_ok=True)
    source = ROOT / "examples" / "clinic.xlsx"
    journey = cjm.read(source)
    print(f"Read {source}: {journey!r}")
    for ending, what in {
        ".svg": "a drawing; open it in a browser or in Inkscape",
        ".miro.json": "a Miro board",
        ".cjm.json": "the map in its own form, with everything",
        ".md": "a table for a text editor",
    }.items():
        target = folder / f"clinic{ending}"
        cjm.write(journey, target)
        print(f"Wrote {target}: {what}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
