"""`cjm git`: git shows journey maps in words, and merges them element by element."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory
from typing import Any

import click

import cjm
from cjm import _files
from cjm.cli import _git_settings
from cjm.cli._commands import verbose
from cjm.cli._git_settings import run_git
from cjm.cli._join import Prefer, bytes_of, joined, language_of, reading_of, report_path, write_report
from cjm.cli._output import one_line, pour, say, tell
from cjm.cli._words import in_words

_NO_MAP = cjm.JourneyMap("")


@click.group()
def git() -> None:
    """Make git show and merge journey maps."""


@git.command()
@click.option("--global", "everywhere", is_flag=True, help="For all repositories of this person, not only this one.")
@verbose
def install(*, everywhere: bool) -> None:
    """Set git's diff and merge drivers for files that hold maps.

    From then on `git diff` and `git log -p` show .xlsx, .svg, .miro.json, .cjm.json and .cjm.yaml files in words, and
    `git merge` joins them. Running it again does no harm.
    """
    say(f"Set up in {_git_settings.install(everywhere=everywhere)}")


@git.command()
@click.option("--global", "everywhere", is_flag=True, help="For all repositories of this person, not only this one.")
@verbose
def uninstall(*, everywhere: bool) -> None:
    """Take out what `cjm git install` set, and nothing else."""
    say(f"Taken out of {_git_settings.uninstall(everywhere=everywhere)}")


@git.command()
@click.argument("path", metavar="FILE")
@verbose
def textconv(path: str) -> None:
    """Print what FILE holds, for git to compare line by line.

    A file that holds no map is shown as it is. Called by git.
    """
    data = Path(path).read_bytes()
    try:
        reading = reading_of(data, path)
    except cjm.CjmError as error:
        _as_it_is(data, error)
        return
    if not _is_whole(reading) and _is_text(data):
        pour(data)
        return
    content = reading.atlas if reading.titled or len(reading.atlas.maps) != 1 else reading.map
    for line in in_words(content):
        say(line)
    # Words leave something out: by this line a difference there is seen, too.
    say(f"\n(all of it: {hashlib.sha256(cjm.dumps(content).encode('utf-8', 'backslashreplace')).hexdigest()[:12]})")


def _as_it_is(data: bytes, error: cjm.CjmError) -> None:
    if _is_text(data):
        pour(data)
    else:
        digest = hashlib.sha256(data).hexdigest()[:12]
        say(one_line(f"{len(data)} bytes, {digest}. {'; '.join(fault.what for fault in error.faults[:1])}"))


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _is_whole(reading: cjm.Reading) -> bool:
    """Whether a file holds a map of ours and nothing that writing it again would lose."""
    if reading.shapes is None:
        return True
    return bool(reading.shapes.carrier) and not any(note.kind in {"loss", "clip"} for note in reading.notes)


@git.command("merge-driver")
@click.argument("base", metavar="BASE")
@click.argument("ours", metavar="OURS")
@click.argument("theirs", metavar="THEIRS")
@click.argument("path", metavar="PATH")
@verbose
def merge_driver(base: str, ours: str, theirs: str, path: str) -> int:
    """Join BASE, OURS and THEIRS into OURS, as the file PATH.

    Where the two contradict each other OURS keeps its word, and PATH.conflict.md says what each wants. Called by git.
    """
    files = [Path(each) for each in (base, ours, theirs)]
    merged = _merged([each.read_bytes() for each in files], path)
    if isinstance(merged, str):
        tell(one_line(f"cjm: {path}: {merged} Merged as git merges any file."))
        return _as_git_does(files)
    remarks = _remarks(files[2].read_bytes()) - _remarks(files[0].read_bytes())
    data = bytes_of(merged.map, path, _previous(files, path))
    _files.write(files[1], data, {})
    for lost in sorted(remarks - _remarks(data)):
        tell(one_line(f"cjm: {path}: a comment of theirs is left out: {lost}"))
    if merged:
        return 0
    _report(Path(path), merged)
    return 1


def _merged(contents: list[bytes], path: str, prefer: Prefer = None) -> Any:
    """What three versions of a file make together, or why they cannot be joined without loss."""
    try:
        readings = [reading_of(each, path) if each else cjm.Reading(cjm.Atlas("", maps=[_NO_MAP])) for each in contents]
        strange = [side for side, each in zip(("base", "ours", "theirs"), readings, strict=True) if not _is_whole(each)]
        if strange:
            return f"{' and '.join(strange)} hold{'s' * (len(strange) == 1)} more than the map that cjm wrote."
        return joined(readings, prefer)
    except cjm.CjmError as error:
        return str(error.faults[0])


def _previous(files: list[Path], path: str) -> bytes:
    """What the joined file is written over: ours, with what git itself can join of theirs, such as comments."""
    ours = files[1].read_bytes()
    if not all(_is_text(each.read_bytes()) for each in files):
        return ours
    by_lines = _merge_file(files, "--ours", "-p").stdout
    try:
        return by_lines if reading_of(by_lines, path).shapes is None else ours
    except cjm.CjmError:
        return ours


def _remarks(data: bytes) -> set[str]:
    """The comments in a file of lines, of which only YAML has any."""
    if not _is_text(data) or data.lstrip()[:1] in {b"{", b"[", b"<"}:
        return set()
    found = (re.search(r"(?:^|\s)(#.*)", line) for line in data.decode("utf-8").splitlines())
    return {each[1].strip() for each in found if each}


def _report(path: Path, merged: Any) -> None:
    count = len(merged.conflicts)
    report = write_report(path, merged, language_of(merged.map))
    tell(one_line(f"cjm: {path}: {count} conflict{'s' * (count > 1)}: see {report.name}"))


def _as_git_does(files: list[Path]) -> int:
    return min(1, _merge_file(files).returncode)


def _merge_file(files: list[Path], *options: str) -> CompletedProcess[bytes]:
    base, ours, theirs = map(str, files)
    labels = [word for side in ("ours", "base", "theirs") for word in ("-L", side)]
    return run_git("merge-file", *options, *labels, ours, base, theirs, check=False)


@git.command()
@click.argument("path", metavar="FILE")
@click.option("--prefer", type=click.Choice(["ours", "theirs"]), required=True, help="Whose word counts.")
@verbose
def resolve(path: str, *, prefer: Prefer) -> None:
    """Settle the conflicts of FILE: all that both sides did, and of what they dispute what one side says."""
    place = Path(path)
    folder = place.parent
    stages = run_git("ls-files", "--unmerged", "-z", "--", place.name, folder=folder).stdout.split(b"\0")
    found = {int(stage.split(b"\t")[0].split()[2]): stage.split()[1].decode() for stage in stages if stage}
    if not found.keys() >= {2, 3}:
        raise cjm.FileError("has no conflict that git knows of.", where=path, next="See: git status")
    sides = [run_git("cat-file", "blob", found[n], folder=folder).stdout if n in found else b"" for n in (1, 2, 3)]
    merged = _merged(sides, path, prefer)
    if isinstance(merged, str):
        raise cjm.ConvertError(merged, where=path, next=f"Take one side as it is: git checkout --{prefer} {path}")
    with TemporaryDirectory() as folder_of_sides:
        files = [Path(folder_of_sides, side) for side in ("base", "ours", "theirs")]
        for file, side in zip(files, sides, strict=True):
            file.write_bytes(side)
        _files.write(place, bytes_of(merged.map, path, _previous(files, path)), {})
    if report_path(place).exists():
        report_path(place).unlink()
    run_git("add", "--", place.name, folder=folder)
    say(f"{path}: settled, {prefer} preferred.")
