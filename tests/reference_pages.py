"""The parts of the reference pages that the code itself writes: `python -m tests.reference_pages` brings them up to date."""

import inspect
import re
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import attrs

import cjm
from tests.support import ROOT

REFERENCE = ROOT / "docs" / "reference"

_GROUPS = {
    "Read and write": ("cjm._reading", "cjm.recognise", "cjm._writing", "cjm._json", "cjm._schema", "cjm._view"),
    "What is there, and what is wrong": ("cjm._plugins", "cjm.checks"),
    "Compare and merge": ("cjm._compare",),
    "The model": ("cjm.model",),
    "Shapes": ("cjm.shapes",),
    "For plugins": ("cjm.hooks",),
    "Errors": ("cjm.errors",),
}
_OURS = {"built-in", "cjm-excel", "cjm-miro", "cjm-svg"}


def names_page() -> str:
    """The page of every public name, with its signature and what one gets from it."""
    lines = [
        "# Names",
        "",
        "Every public name of `cjm`, from the code (`python -m tests.reference_pages` writes this page). Fields before the `*` may be",
        "given by position.",
    ]
    left = set(cjm.__all__)
    for title, homes in _GROUPS.items():
        lines += ["", f"## {title}"]
        for name in sorted(left, key=lambda name: (name.lower(), name)):
            value = getattr(cjm, name)
            if not isinstance(value, ModuleType) and cjm._HOME.get(name) in homes:
                left.discard(name)
                lines += ["", *_entry(name, value)]
    lines += ["", "## Modules"]
    for name in sorted(left):
        value = getattr(cjm, name)
        assert isinstance(value, ModuleType), name
        lines += ["", f"### `cjm.{name}`", "", _summary(value).partition("\n\n    ")[0], ""]
        for each in getattr(value, "__all__", ()):
            member = getattr(value, each)
            if inspect.isfunction(member):
                first = _summary(member).partition("\n\n")[0]
                lines.append(f"- `cjm.{name}.{signature(each, member)}`: {first}")
    return "\n".join(lines).rstrip("\n") + "\n"


def _entry(name: str, value: Any) -> Iterator[str]:
    if inspect.isfunction(value):
        yield from (f"### `cjm.{name}`", "", "```text", signature(name, value), "```", "", _summary(value))
    elif inspect.isclass(value) and attrs.has(value):
        yield from (f"### `cjm.{name}`", "", "```text", _fields(name, value), "```", "", _summary(value))
    elif inspect.isclass(value):
        yield from (f"### `cjm.{name}`", "", _summary(value))
    elif name in {"EVERYTHING", "BOARD_PARTS", "OUTLINE_PARTS", "TABLE_PARTS"}:
        yield from (
            f"### `cjm.{name}`",
            "",
            f"A set of {len(value)} part{'s' if len(value) > 1 else ''} for `Format.shows`.",
        )
    elif isinstance(value, tuple):
        yield from (f"### `cjm.{name}`", "", ", ".join(f"`{each}`" for each in value))
    else:
        yield from (f"### `cjm.{name}`", "", _CONSTANTS[name])


_CONSTANTS = {
    "Change": "What a delta consists of: `Added`, `Removed`, `Moved`, `Renamed` or `Changed`.",
    "Part": "One field of the model, as `Touchpoint.control`; `*` stands for all of them.",
    "hookimpl": "Marks a function as an implementation of a hook.",
}


def signature(name: str, function: Any) -> str:
    """A function's name, parameters and result as its source spells them.

    >>> signature("loads", cjm.loads)
    'loads(text: str | bytes) -> JourneyMap | Atlas'
    """
    spelled = inspect.signature(function)
    parts: list[str] = []
    star = False
    for each in spelled.parameters.values():
        if each.kind is each.KEYWORD_ONLY and not star:
            parts.append("*")
        star = star or each.kind in {each.KEYWORD_ONLY, each.VAR_POSITIONAL}
        mark = "*" if each.kind is each.VAR_POSITIONAL else "**" if each.kind is each.VAR_KEYWORD else ""
        kind = "" if each.annotation is each.empty else f": {_spelled(each.annotation)}"
        shown = repr(each.default) if len(repr(each.default)) < 40 else "…"
        default = "" if each.default is each.empty else f" = {shown}" if kind else f"={shown}"
        parts.append(f"{mark}{each.name}{kind}{default}")
    result = "" if spelled.return_annotation is spelled.empty else f" -> {_spelled(spelled.return_annotation)}"
    return f"{name}({', '.join(parts)}){result}"


def _spelled(annotation: Any) -> str:
    return annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))


def _fields(name: str, cls: Any) -> str:
    """The fields of a class as one would give them."""
    own = [each for each in attrs.fields(cls) if each.init]
    parts = [_field(each) for each in own if not each.kw_only]
    keywords = [_field(each) for each in own if each.kw_only]
    if keywords:
        parts += ["*", *keywords]
    lines: list[str] = []
    for part in (f"{name}({parts[0]}", *parts[1:]) if parts else (f"{name}(",):
        if lines and len(lines[-1]) + len(part) < 100:
            lines[-1] += f", {part}"
        else:
            lines = [
                *(f"{line}," if line is lines[-1] else line for line in lines),
                part if not lines else f"    {part}",
            ]
    return "\n".join(lines) + ")"


def _field(each: Any) -> str:
    if each.default is attrs.NOTHING:
        return str(each.name)
    if isinstance(each.default, attrs.Factory):  # type: ignore[arg-type] # a class, though its stub says function
        return f"{each.name}=…"
    shown = repr(each.default) if len(repr(each.default)) < 30 else "…"
    return f"{each.name}={shown}"


def _summary(value: Any) -> str:
    """What the docstring says before its first example."""
    text = inspect.getdoc(value) or ""
    said = text.split("\n\n    >>>")[0].split("\n\n>>>")[0].split("\n>>>")[0]
    assert said, f"{value!r} has no docstring"
    return said.strip()


def formats_table() -> str:
    """The table of the formats of the core and its own plugins."""
    rows = [
        "| name | endings | reads | writes | carries the map | options | comes with |",
        "|---|---|---|---|---|---|---|",
    ]
    for plugin in cjm.plugins():
        if plugin.name not in _OURS:
            continue
        for each in plugin.formats:
            marks = [("yes" if mark else "") for mark in (each.reads, each.writes, each.carries)]
            endings = " ".join(f"`{ending}`" for ending in each.extensions)
            source = "`cjm-core`" if plugin.name == "built-in" else f"`{plugin.name}`"
            rows.append(f"| `{each.name}` | {endings} | {' | '.join(marks)} | {_options(each)} | {source} |")
    return "\n".join([rows[0], rows[1], *sorted(rows[2:])])


def _options(format: cjm.Format) -> str:
    from cjm.hooks import resolve

    cls = resolve(format.options, format.needs)
    return "" if cls is None else ", ".join(f"`{_field(each)}`" for each in attrs.fields(cls))


def with_table(page: str) -> str:
    """A page with the table of formats as it is today between its two marks."""
    return re.sub(
        r"(?s)(<!-- formats -->\n).*?(<!-- end of formats -->)",
        lambda match: f"{match[1]}{formats_table()}\n{match[2]}",
        page,
    )


def main() -> None:
    """Write what is out of date."""
    (REFERENCE / "names.md").write_text(names_page(), "utf-8")
    for page in (REFERENCE / "formats.md", ROOT / "README.md"):
        page.write_text(with_table(page.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main()
