"""What `cjm git install` puts into git's settings, and how it is taken out again."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from cjm import _files
from cjm.errors import FileError

SUFFIXES = (".xlsx", ".svg", ".miro.json", ".cjm.json", ".cjm.yaml", ".cjm.yml")

_BEGIN = "# cjm: begin (put here by `cjm git install`, taken out by `cjm git uninstall`)"
_END = "# cjm: end"


def run_git(*arguments: str, folder: Path | None = None, check: bool = True) -> subprocess.CompletedProcess[bytes]:
    """What git says to a command; FileError where there is no git, or it refuses."""
    program = shutil.which("git")
    if program is None:
        raise FileError("is not installed.", where="git", next="Install git, and run this again.")
    done = subprocess.run([program, *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603 - no shell
    if check and done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ").rstrip(".")
        advice = "Run this in a repository, or with --global." if "not a git repository" in said else "Ask git why."
        raise FileError(f"{said}.", where=f"git {arguments[0]}", next=advice)
    return done


def install(*, everywhere: bool) -> Path:
    """Set the drivers of this repository, or of all; gives the file of attributes."""
    path = _attributes(everywhere=everywhere)
    wanted = _settings()
    for key in wanted:
        found = _setting(key, everywhere=everywhere)
        if found is not None and not _is_ours(key, found):
            raise FileError(
                f"is set to {found!r} already, and not by cjm.",
                where=key,
                next=f"Take it out first: git config {'--global ' if everywhere else ''}--unset {key}",
            )
    text = _text(path)
    lines = [f"*{suffix} diff=cjm merge=cjm" for suffix in SUFFIXES]
    # First in the file: what the person wrote there has the last word.
    _write(path, "\n".join([_BEGIN, *lines, _END]) + "\n" + _without(text, path))
    for key, value in wanted.items():
        run_git("config", _scope(everywhere=everywhere), key, value)
    return path


def uninstall(*, everywhere: bool) -> Path:
    """Take out what `install` put there, and nothing else; gives the file of attributes."""
    path = _attributes(everywhere=everywhere)
    text = _text(path)
    rest = _without(text, path)
    if rest != text:
        if rest.strip():
            _write(path, rest)
        else:
            path.unlink()
    for key in _settings():
        found = _setting(key, everywhere=everywhere)
        if found is not None and _is_ours(key, found):
            run_git("config", _scope(everywhere=everywhere), "--unset", key)
    return path


def _settings() -> dict[str, str]:
    # The Python that runs this, by its full path: where git runs, nobody has activated an environment. And with -P:
    # a folder called `cjm` in a stranger's repository must not be imported.
    cjm = f"{shlex.quote(Path(sys.executable).as_posix())} -P -m cjm.cli git"
    return {
        "diff.cjm.textconv": f"{cjm} textconv",
        "merge.cjm.name": "journey maps, joined by cjm git",
        "merge.cjm.driver": f"{cjm} merge-driver %O %A %B %P",
    }


def _is_ours(key: str, value: str) -> bool:
    if key == "merge.cjm.name":
        return value == _settings()[key]
    return "cjm.cli git " in value or value.startswith("cjm git ")


def _scope(*, everywhere: bool) -> str:
    return "--global" if everywhere else "--local"


def _setting(key: str, *, everywhere: bool) -> str | None:
    done = run_git("config", _scope(everywhere=everywhere), "--get", key, check=False)
    return done.stdout.decode("utf-8", "surrogateescape").removesuffix("\n") if done.returncode == 0 else None


def _attributes(*, everywhere: bool) -> Path:
    if not everywhere:
        found = run_git("rev-parse", "--git-path", "info/attributes").stdout
        return Path(os.fsdecode(found.rstrip(b"\n"))).absolute()
    done = run_git("config", "--global", "--type=path", "--get", "core.attributesFile", check=False)
    if done.returncode == 0 and done.stdout.strip():
        return Path(os.fsdecode(done.stdout.rstrip(b"\n")))
    base = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(base) / "git" / "attributes"


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8", "surrogateescape")
    except FileNotFoundError:
        return ""
    except OSError as error:
        raise FileError(
            f"cannot be read: {error.strerror}.", where=str(path), next="Ask for the permission."
        ) from error


def _without(text: str, path: Path) -> str:
    """The attributes without the lines that are ours."""
    if _BEGIN not in text:
        return text
    before, _, rest = text.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not end:
        raise FileError(f"has lost the line {_END!r}.", where=str(path), next="Take the lines of cjm out by hand.")
    return before + after.removeprefix("\r").removeprefix("\n")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(
            f"cannot be made: {error.strerror}.", where=str(path.parent), next="Make the folder."
        ) from error
    _files.write(path, text.encode("utf-8", "surrogateescape"), {})
