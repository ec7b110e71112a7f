"""The commands: what each takes, and what it asks of the library."""

from __future__ import annotations

import io
import json
import locale
import sys
from collections.abc import Callable, Sequence
from typing import Any, BinaryIO, TypeVar

import click

import cjm
from cjm import _files
from cjm.cli._options import format_of, hinted, layout_beside, options_for
from cjm.cli._output import State, pour, say, tell, tell_notes
from cjm.cli._starter import starter
from cjm.cli._words import in_words

F = TypeVar("F", bound=Callable[..., Any])

_PIPE = "-"
_CODES = """\b
Exit codes:
  0    done
  1    something could not be read, converted or written, or the installation is broken
  2    the command was not understood
  130  interrupted
  141  whoever read the output went away
"""


def _set_verbose(context: click.Context, _parameter: click.Parameter, value: bool) -> None:  # noqa: FBT001
    if value:
        context.ensure_object(State).verbose = True


def verbose(command: F) -> F:
    """The option -v, which may stand before and after the command's name."""
    says = "Show the traceback of an error, and whatever else is known."
    return click.option(
        "-v", "--verbose", is_flag=True, expose_value=False, callback=_set_verbose, is_eager=True, help=says
    )(command)


@click.group(epilog=_CODES, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="cjm-core", message="cjm %(version)s")
@verbose
def commands() -> None:
    """Customer journey maps: read, drawn and written in whatever tool the team likes."""


@commands.command()
@click.argument("source", metavar="SRC")
@click.argument("target", metavar="DST")
@click.option("--from", "from_", metavar="FORMAT", help="The format of SRC; found by its name and contents otherwise.")
@click.option("--to", metavar="FORMAT", help="The format of DST; found by its name otherwise.")
@click.option("--map", "title", metavar="TITLE", help="The map to take, by title or id, where SRC holds several.")
@click.option("--overwrite", is_flag=True, help="Replace DST even where it holds other maps.")
@click.option(
    "--carry",
    type=click.Choice(["full", "shown", "none"]),
    help="Whether the whole map travels inside DST (unless something is hidden), no more than DST shows, or none.",
)
@click.option("--lane", "lanes", multiple=True, metavar="NAME", help="Show only this lane; may be given again.")
@click.option("--persona", "personas", multiple=True, metavar="NAME", help="Show only what concerns this persona.")
@click.option("--phase", "phases", multiple=True, metavar="NAME", help="Show only this phase.")
@click.option("--notes", is_flag=True, help="Tell on stderr what was unsure, and what DST cannot show.")
@click.option("-o", "--option", "options", multiple=True, metavar="KEY=VALUE", help="An option of the format of DST.")
@click.option("--from-option", "from_options", multiple=True, metavar="KEY=VALUE", help="… of the format of SRC.")
@hinted
@verbose
def convert(
    source: str,
    target: str,
    *,
    from_: str | None,
    to: str | None,
    title: str | None,
    overwrite: bool,
    carry: str | None,
    lanes: Sequence[str],
    personas: Sequence[str],
    phases: Sequence[str],
    notes: bool,
    options: Sequence[str],
    from_options: Sequence[str],
    hints: dict[str, Any],
) -> None:
    """Read SRC and write it as DST.

    Either may be - for a pipe: cat clinic.xlsx | cjm convert --from xlsx --to svg - -
    """
    if target == _PIPE and to is None:
        raise click.UsageError("A pipe has no name to tell the format by: give --to.")
    given = options_for(from_options, source, from_, "read")
    reading = cjm.load(_opened(source), format=from_, map=title, **hints, **given)
    content = _content(reading, target, to, title)
    view = cjm.View(lanes=lanes or None, personas=personas or None, phases=phases or None)
    written = _write(content, target, to, options, overwrite=overwrite, carry=carry, view=view)
    if notes:
        tell_notes([*reading.notes, *written.notes])


def _opened(name: str) -> str | BinaryIO:
    return sys.stdin.buffer if name == _PIPE else name


def _content(reading: cjm.Reading, target: str, to: str | None, title: str | None) -> cjm.JourneyMap | cjm.Atlas:
    """All maps where the target can hold several, else the one map; where there are several, an error lists them."""
    if title is None and len(reading.atlas.maps) > 1:
        goal = format_of(target, to, "write")
        if goal is not None and goal.holds == "atlas":
            return reading.atlas
        titles = ", ".join(repr(each.title) for each in reading.atlas.maps)
        raise cjm.ConvertError(
            f"{len(reading.atlas.maps)} maps are in it: {titles}.",
            next="Choose one with --map, or convert to .cjm.json.",
        )
    return reading.map


def _write(
    content: cjm.JourneyMap | cjm.Atlas,
    target: str,
    to: str | None,
    options: Sequence[str],
    *,
    overwrite: bool = False,
    carry: Any = None,
    view: cjm.View | None = None,
) -> cjm.Written:
    given = options_for(options, target, to, "write")
    if target != _PIPE:
        return cjm.write(content, target, format=to, overwrite=overwrite, carry=carry, view=view, **given)
    buffer = io.BytesIO()
    written = cjm.write(content, buffer, format=to, carry=carry, view=view, **given)
    pour(buffer.getvalue())
    return written


@commands.command()
@click.argument("source", metavar="FILE")
@click.option("--from", "from_", metavar="FORMAT", help="The format of FILE; found by its name and contents otherwise.")
@click.option("--map", "title", metavar="TITLE", help="The map to show, by title or id, where FILE holds several.")
@click.option("--notes", is_flag=True, help="Tell on stderr what was unsure.")
@click.option("--carried", is_flag=True, help="Print the map that travels inside FILE, as JSON, instead.")
@click.option("--explain", is_flag=True, help="Tell how FILE was understood, and why, instead.")
@click.option(
    "--language", type=click.Choice(["ru", "en"]), help="The language of the explanation; that of the map otherwise."
)
@hinted
@verbose
def show(
    source: str,
    *,
    from_: str | None,
    title: str | None,
    notes: bool,
    carried: bool,
    explain: bool,
    language: str | None,
    hints: dict[str, Any],
) -> None:
    """Tell in words what FILE holds.

    Phases, steps, lanes, and what found no place. Where FILE was misread, --explain tells why, and --sheet,
    --orientation, --means or a layout file set it right.
    """
    if carried:
        inside = cjm.carried(_opened(source), format=from_)
        if inside is None:
            tell("No map travels inside.")
        else:
            say(cjm.dumps(inside).rstrip("\n"))
        return
    reading = cjm.load(_opened(source), format=from_, map=title, **hints)
    if "layout" not in hints and (beside := layout_beside(source)):
        tell(f"{beside} lies beside it, and is used only with --layout {beside}.")
    if explain:
        say(reading.explain(language))
        if notes:
            tell_notes(reading.notes)
        return
    several = title is None and len(reading.atlas.maps) != 1
    for line in in_words(reading.atlas if several else reading.map):
        say(line)
    if notes:
        tell_notes(reading.notes)
    elif reading.notes:
        tell(f"{len(reading.notes)} note{'' if len(reading.notes) == 1 else 's'}: --notes tells.")


@commands.command()
@click.argument("source", metavar="FILE")
@click.option("--from", "from_", metavar="FORMAT", help="The format of FILE; found by its name and contents otherwise.")
@click.option(
    "--language", type=click.Choice(["ru", "en"]), help="The language of the remarks; that of the map otherwise."
)
@hinted
@verbose
def layout(source: str, *, from_: str | None, language: str | None, hints: dict[str, Any]) -> None:
    """Tell how FILE is laid out, as it was read, in a form to be corrected.

    cjm layout FILE > FILE.layout.toml writes a layout file: where each map begins, which way it runs, what its labels
    mean, and why. Correct it and say --layout FILE.layout.toml wherever FILE is read.
    """
    found = cjm.layout(_opened(source), format=from_, **hints)
    say(found.toml(language).rstrip("\n"))


@commands.command()
@click.argument("source", metavar="FILE")
@click.option("-o", "--output", metavar="OUT", help="Where to write the result; FILE itself otherwise, - for a pipe.")
@click.option("--from", "from_", metavar="FORMAT", help="The format of FILE; found by its name and contents otherwise.")
@verbose
def strip(source: str, *, output: str | None, from_: str | None) -> None:
    """Take out of FILE the map that travels inside it.

    What FILE shows stays as it is.
    """
    data = cjm.strip(_opened(source), format=from_)
    target = output or source
    if target == _PIPE:
        pour(data)
    else:
        _files.write(_files.place(target), data, {})


@commands.command()
@verbose
def formats() -> None:
    """List the formats that can be read and written."""
    say(repr(cjm.formats()))


@commands.command()
@verbose
@click.pass_obj
def plugins(state: State) -> None:
    """List the plugins and what is wrong with them.

    For each: what it declares, or why it was left out; -v shows where it failed.
    """
    found = cjm.plugins()
    say(repr(found))
    if state.verbose:
        for each in found:
            if each.traceback is not None:
                say(f"\n{each.name}:\n{each.traceback.rstrip()}")


@commands.command()
@verbose
def schema() -> None:
    """Print the JSON Schema of the native form."""
    say(json.dumps(cjm.schema(), ensure_ascii=False, indent=2))


@commands.command()
@click.argument("target", metavar="FILE")
@click.option(
    "--language",
    type=click.Choice(["ru", "en"]),
    help="The language of the texts; that of this machine, if it is one of them, else en.",
)
@click.option("--to", metavar="FORMAT", help="The format of FILE; found by its name, or json for a pipe, otherwise.")
@click.option("--overwrite", is_flag=True, help="Replace FILE where there is one.")
@verbose
def new(target: str, *, language: str | None, to: str | None, overwrite: bool) -> None:
    """Write a starter map that explains itself.

    FILE may be .cjm.json, .xlsx, .csv, .md …: the texts of the map say what to write in their place.
    """
    journey = starter(language or _language())
    if target == _PIPE:
        to = to or "json"
    elif not overwrite:
        _refuse_existing(target)
    _write(journey, target, to, (), overwrite=overwrite)


def _refuse_existing(target: str) -> None:
    from pathlib import Path

    if Path(target).exists():
        raise cjm.FileError("is there already.", where=target, next="Choose another name, or say --overwrite.")


def _language() -> str:
    here = locale.getlocale()[0] or ""
    return "ru" if here.lower().startswith("ru") else "en"
