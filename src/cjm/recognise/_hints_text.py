"""Layout files: TOML in, with every fault and its line, and TOML out, with the reader's reasons beside the lines."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from cjm.errors import Fault, LayoutError
from cjm.recognise._hints import IGNORE, Layout, MapLayout, faults_of_layout, faults_of_map, refusal
from cjm.recognise._steps import Decision
from cjm.words import Phrase, phrase, say

_AT_LINE = re.compile(r" ?\(at line (\d+), column \d+\)| ?\(at end of document\)")
_TABLE = re.compile(r"\s*\[(\[)?(.+?)\]")
_KEY = re.compile(r"""\s*((?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+))*)\s*=""")
_ADVICE = "Correct the layout, or make a new one with cjm layout."


# In


def parsed(text: str | bytes, where: str | None) -> Layout:
    """The layout that a TOML file spells."""
    plain = _decoded(text, where)
    try:
        data = tomllib.loads(plain)
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        line = _AT_LINE.search(said)
        at = f"line {(line and line[1]) or len(plain.splitlines())}"
        what = f"is no TOML: {_AT_LINE.sub('', said).rstrip('.')}."
        raise refusal([Fault(what, where=at)], where, _ADVICE) from error
    lines = _lines(plain)
    faults = list(_faults(data))
    if faults:
        faults.sort(key=lambda each: lines.get(each.where or "", 0))
        raise refusal([_lined(each, lines) for each in faults], where, _ADVICE)
    maps = [MapLayout(**each) for each in data.pop("maps", [])]
    return Layout(maps=maps, where=where, lines=lines, **data)


def _decoded(text: str | bytes, where: str | None) -> str:
    if isinstance(text, str):
        return text.removeprefix("\ufeff")
    encoding = "utf-16" if text[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"  # what some shells make of >
    try:
        return text.decode(encoding)
    except UnicodeDecodeError as error:
        raise LayoutError("is no text in UTF-8.", where=where, next="Save it as UTF-8.") from error


def _faults(data: dict[str, Any]) -> Iterator[Fault]:
    yield from faults_of_layout(data)
    maps = data.get("maps", [])
    if not isinstance(maps, list) or not all(isinstance(each, dict) for each in maps):
        yield Fault("is no list of maps.", where="maps", next="Begin each map with a line [[maps]].")
        return
    for nth, each in enumerate(maps):
        yield from (fault.under(f"maps[{nth}]") for fault in faults_of_map(each))


def _lined(fault: Fault, lines: Mapping[str, int]) -> Fault:
    line = lines.get(fault.where or "")
    return Fault(fault.what, where=f"line {line}, {fault.where}" if line else fault.where, next=fault.next)


def _lines(text: str) -> dict[str, int]:
    """In which line each key stands, by its path as faults name it."""
    found: dict[str, int] = {}
    above: list[str] = []
    maps = -1
    for number, line in enumerate(text.splitlines(), 1):
        table, key = _TABLE.match(line), _KEY.match(line)
        if table and not key:
            above = _parts(table[2])
            maps += bool(table[1]) and above == ["maps"]
            found.setdefault(_path(above, maps), number)
        elif key:
            found.setdefault(_path([*above, *_parts(key[1])], maps), number)
    return found


def _parts(key: str) -> list[str]:
    """The parts of a dotted key."""
    try:
        data: Any = tomllib.loads(f"{key} = 0")
    except tomllib.TOMLDecodeError:
        return []
    parts = []
    while isinstance(data, dict):
        ((name, data),) = data.items()
        parts.append(name)
    return parts


def _path(parts: list[str], maps: int) -> str:
    spelled = [f"maps[{maps}]" if nth == 0 and part == "maps" else part for nth, part in enumerate(parts)]
    if len(spelled) > 1 and spelled[-2] == "lanes":
        spelled[-1] = repr(spelled[-1])
    return ".".join(spelled)


# Out


def spelled(layout: Layout, language: str) -> str:
    """A layout as TOML, with the reasons of its decisions."""
    lines: list[str] = []
    if layout.decisions:
        name = re.split(r"[/\\]", layout.where or "")[-1]
        name = name if "." in name else "FILE"
        head = [phrase(key, where=name).say(language) for key in ("file_head", "file_use", "file_lanes")]
        lines += [f"# {_plain(each)}" for each in head]
        if layout.force or layout.sheets or layout.orientation or layout.unrelated:
            lines.append("")
    if layout.force:
        lines.append("force = true")
    if layout.sheets:
        lines.append(f"sheets = {_listed(layout.sheets)}")
    if layout.orientation:
        lines.append(f"orientation = {quoted(layout.orientation)}")
    if layout.unrelated:
        lines += ["unrelated = [", *_unrelated(layout, language), "]"]
    if layout.lanes:
        lines += ["", "[lanes]", *(f"{quoted(label)} = {quoted(lane)}" for label, lane in layout.lanes.items())]
    for nth, each in enumerate(layout.maps):
        lines += _map(each, [made for made in layout.decisions if made.number == nth], language)
    return "\n".join(lines).lstrip("\n") + "\n" if lines else ""


def _unrelated(layout: Layout, language: str) -> Iterator[str]:
    made = {each.at: each for each in layout.decisions if each.step == "unrelated"}
    for place in layout.unrelated:
        yield _beside(f"  {quoted(place)},", made.get(place), language, brief=True)


def _map(map: MapLayout, made: list[Decision], language: str) -> Iterator[str]:
    decided = {each.step: each for each in reversed(made)}
    yield from ("", "[[maps]]")
    if map.sheet is not None:
        yield f"sheet = {quoted(map.sheet)}"
    if map.header:
        yield _beside(f"header = {_listed(map.header)}", decided.get("block"), language, brief=True)
    if map.orientation:
        yield _beside(f"orientation = {quoted(map.orientation)}", decided.get("orientation"), language)
    if map.title is not None:
        yield f"title = {quoted(map.title)}"
    if map.lanes:
        yield from ("", "[maps.lanes]")
        reasons = {each.about: each for each in made if each.step == "lane" and each.about}
        for label, lane in map.lanes.items():
            yield _beside(f"{quoted(label)} = {quoted(lane)}", reasons.get(label), language, brief=lane != IGNORE)


def _beside(line: str, decision: Decision | None, language: str, *, brief: bool = False) -> str:
    """A line of the file with the reason beside it: score, evidence, runner-up."""
    if decision is None:
        return line
    said: list[str | Phrase] = [", ".join(say(each, language) for each in decision.evidence)]
    if not brief or decision.runner_up is not None:
        said.insert(0, f"{decision.score:.1f}")
    text = ": ".join(filter(None, (say(each, language) for each in said)))
    if decision.runner_up is not None:
        text = phrase("otherwise", said=text, other=decision.runner_up).say(language)
    return f"{line}  # {_plain(text)}" if text else line


def _listed(texts: Iterable[str]) -> str:
    found = [quoted(each) for each in texts]
    return found[0] if len(found) == 1 else f"[{', '.join(found)}]"


def quoted(text: str) -> str:
    r"""A text as TOML spells it.

    >>> quoted('Сказал "да"\n')
    '"Сказал \\"да\\"\\n"'
    """
    short = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
    sound = text.encode("utf-8", "replace").decode("utf-8")
    return '"' + "".join(short.get(c) or (c if c.isprintable() or c == " " else _escaped(c)) for c in sound) + '"'


def _escaped(character: str) -> str:
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def _plain(text: str) -> str:
    """A text in one line, as a comment may hold it."""
    flat = " ".join(text.split()).encode("utf-8", "replace").decode("utf-8")
    return "".join(each for each in flat if each.isprintable())
