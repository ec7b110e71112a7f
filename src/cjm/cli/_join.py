"""`cjm diff` and `cjm merge`: what two files say otherwise, and what two people did to one map, joined."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

import click

import cjm
from cjm import _files
from cjm._writing import format_to_write, rendered, stem_of
from cjm.cli._commands import verbose
from cjm.cli._options import hinted
from cjm.cli._output import pour, say, tell, tell_notes
from cjm.words import guess_language

Prefer = Literal["ours", "theirs"] | None


@click.command()
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option(
    "--format",
    "form",
    type=click.Choice(["words", "markdown", "json"]),
    default="words",
    show_default=True,
    help="A line for each change, Markdown for a pull request, or data.",
)
@click.option(
    "--language", type=click.Choice(["ru", "en"]), help="The language of the words; that of the maps otherwise."
)
@click.option("--map", "title", metavar="TITLE", help="The map to compare, by title or id, where a file holds several.")
@hinted
@verbose
def diff(before: str, after: str, *, form: str, language: Any, title: str | None, hints: dict[str, Any]) -> None:
    """Tell what B says otherwise than A.

    The files may be of different formats, and one may be - for a pipe. Moves and renames are told as such; nothing is
    printed when the maps are equal. What is said of the layout holds for both, where cjm did not write them.
    """
    one, two = in_common([_loaded(each, title, hints) for each in (before, after)], title)
    delta = cjm.compare(one, two)
    if form == "json":
        say(delta.json().rstrip("\n"))
    elif form == "markdown":
        say(delta.markdown(language or language_of(two)).rstrip("\n"))
    else:
        for line in delta.words(language or language_of(two)):
            say(line)


@click.command()
@click.argument("base", metavar="BASE")
@click.argument("ours", metavar="OURS")
@click.argument("theirs", metavar="THEIRS")
@click.option("-o", "--output", "target", metavar="OUT", help="Where to write; the native form is printed otherwise.")
@click.option("--prefer", type=click.Choice(["ours", "theirs"]), help="Whose word counts where the two contradict.")
@click.option("--overwrite", is_flag=True, help="Replace OUT where there is one.")
@hinted
@verbose
def merge(
    base: str, ours: str, theirs: str, *, target: str | None, prefer: Prefer, overwrite: bool, hints: dict[str, Any]
) -> int:
    """Join what OURS and THEIRS did to BASE.

    The files may be of different formats. Where the two contradict each other OUT holds what OURS says, what each of
    them wants is told on stderr and in OUT.conflict.md, and the exit code is 1.
    """
    if target is not None and not overwrite and Path(target).exists():
        raise cjm.FileError("is there already.", where=target, next="Choose another name, or say --overwrite.")
    merged = joined([_loaded(each, hints=hints) for each in (base, ours, theirs)], prefer)
    if target is None:
        pour(cjm.to_bytes(merged.map, "json"))
    else:
        cjm.write(merged.map, target, overwrite=True)
    if merged:
        return 0
    language = language_of(merged.map)
    tell(merged.report(language).rstrip("\n"))
    if prefer is not None:
        return 0
    if target is not None:
        write_report(Path(target), merged, language)
    return 1


def _loaded(name: str, title: str | None = None, hints: dict[str, Any] | None = None) -> cjm.Reading:
    """What a file or the pipe holds; what was lost in reading it is told."""
    reading = cjm.load(sys.stdin.buffer if name == "-" else name, map=title, **(hints or {}))
    tell_notes(note for note in reading.notes if note.kind == "loss")
    return reading


def in_common(readings: Sequence[cjm.Reading], title: str | None = None) -> list[Any]:
    """What readings hold, as values of one kind: maps where each holds one, else atlases."""
    if title is not None or not any(each.titled or len(each.atlas.maps) != 1 for each in readings):
        return [each.map for each in readings]
    return [each.atlas for each in readings]


def joined(readings: Sequence[cjm.Reading], prefer: Prefer = None) -> cjm.Merged[Any]:
    """Base, ours and theirs merged."""
    base, ours, theirs = in_common(readings)
    return cjm.merge(base, ours, theirs, prefer=prefer)


def language_of(content: cjm.JourneyMap | cjm.Atlas) -> Literal["ru", "en"]:
    """The language of a map: the one that it names, else that of its words."""
    maps = [content] if isinstance(content, cjm.JourneyMap) else list(content.maps)
    named = next((each.language for each in maps if each.language), None)
    words = [content.title, *(phase.name for each in maps for phase in each.phases)]
    return "ru" if (named or guess_language(words) or "en").startswith("ru") else "en"


# Files whose name is not what they are called


class _Named(io.BytesIO):
    name = ""


def reading_of(data: bytes, called: str) -> cjm.Reading:
    """What some bytes hold that go by the name of a file."""
    file = _Named(data)
    file.name = Path(called).name
    return cjm.load(file)


def bytes_of(content: cjm.JourneyMap | cjm.Atlas, called: str, previous: bytes | None) -> bytes:
    """A map as the contents of a file of this name, which held `previous`."""
    name = Path(called).name
    chosen = format_to_write(name, None)
    return rendered(content, chosen, {}, carry="full", name=stem_of(name, chosen), previous=previous)[0]


# The report


def report_path(path: Path) -> Path:
    """Where the conflicts of a file are told."""
    return path.with_name(f"{path.name}.conflict.md")


def write_report(path: Path, merged: cjm.Merged[Any], language: Literal["ru", "en"]) -> Path:
    """Write the conflicts of a merge beside the merged file, for the person who resolves them; gives the path."""
    beside = report_path(path)
    head, advice = _REPORT[language]
    text = f"# {head} {path.name}\n\n```text\n{merged.report(language).rstrip()}\n```\n\n{advice}\n"
    _files.write(beside, text.encode("utf-8", "backslashreplace"), {})
    return beside


_REPORT = {
    "ru": (
        "Противоречия в",
        """\
Карта в файле целая: в ней то, что отмечено звёздочкой, и всё, что не спорит. Исправьте её в своём инструменте там,
где нужно другое, и удалите этот отчёт. Взять во всём одну сторону: `cjm git resolve ФАЙЛ --prefer theirs`.""",
    ),
    "en": (
        "Conflicts in",
        """\
The map in the file is whole: it holds what is marked by an asterisk, and all that nobody disputes. Change it in your
tool where the other side is right, and delete this report. To take one side everywhere: `cjm git resolve FILE --prefer
theirs`.""",
    ),
}
