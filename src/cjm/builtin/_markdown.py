r"""Markdown: the pipe tables of a document, and every line outside them as a text.

The heading nearest above a table is its title; lines between the two that read "**Label:** text" are facts about it.
A line break in a cell is `<br>`; a text that Markdown would change is escaped.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from attrs import define, field

from cjm.arrange import table
from cjm.builtin._options import MarkdownOptions
from cjm.builtin._sections import Said, Sections
from cjm.builtin._texts import rows_of, text_of
from cjm.hooks import Source, Target
from cjm.model import JourneyMap
from cjm.shapes import Cell, Outline, Shapes, Table

_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r"(?:={2,}|-{2,})[ \t]*")
_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_LINE = re.compile(r"[ \t]*(?:[-*_=][ \t]*){3,}")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})")
_MARK = re.compile(r"([ \t]*)(?:>[ \t]*)*((?:[-*+]|\d+[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?")
_FACT = re.compile(r"(\*\*|__)([^*_:\n]{1,60})(?::\1|\1[ \t]*:)[ \t]*(.+)")
_SPECIAL = re.compile(r"([\\`*_~\[\]<>|&#!])")
_ATOM = re.compile(
    r"\\([!-/:-@\[-`{-~])"  # 1: escaped
    r"|<br[ \t]*/?>"
    r"|(&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,30});)"  # 2: entity
    r"|(`+)(?!`)(.+?)(?<!`)\3(?!`)"  # 3, 4: code
    r"|!?\[((?:\\.|[^\[\]\\])*)\]\(([^()\s]*)(?:[ \t]+\"[^\"]*\")?\)"  # 5, 6: link
    r"|(\*\*|~~|(?<!\w)__)(?=\S)(.+?)(?<=\S)\7(?!\*)"  # 7, 8: strong
    r"|(?<![\w*])\*(?![\s*])([^*\n]+?)(?<!\s)\*(?![\w*])"  # 9: emphasis
    r"|(?<!\w)_(?![\s_])([^_\n]+?)(?<!\s)_(?!\w)",  # 10: emphasis
    re.DOTALL | re.IGNORECASE,
)


def read(source: Source) -> Shapes:
    """The tables of a document with their headings, and its other lines as an outline."""
    text = text_of(source).replace("\r\n", "\n")
    document = _Document(source)
    document.read(text.split("\n"))
    nodes = document.sections.nodes()
    return Shapes(tables=document.tables, outlines=[Outline(source.name, nodes)] if nodes else ())


def write(content: JourneyMap, target: Target) -> bytes:
    """A heading, the facts about the map, and its table."""
    options: MarkdownOptions = target.options or MarkdownOptions()
    arranged = table(content, language=options.language)
    roles = {cell.row: cell.role for cell in arranged.cells if cell.column == 0}
    lines: list[str] = []
    ruled = False
    for number, row in enumerate(rows_of(arranged, target)):
        role = roles.get(number)
        if role == "title":
            lines += [f"# {escaped(row[0])}", ""]
        elif role == "fact":
            lines += [f"**{escaped(row[0])}:** {escaped(row[1])}", ""]
        else:
            lines.append(f"| {' | '.join(map(escaped, row))} |")
            if not ruled:
                lines.append("|" + " --- |" * len(row))
                ruled = True
    return ("\n".join(lines) + "\n").encode("utf-8")


def plain(text: str, links: list[str] | None = None) -> str:
    r"""A text without its marks: emphasis, code and escapes stripped, `<br>` a line break; addresses go to `links`.

    >>> plain("**Долго** ждать<br>и \\*дорого\\*")
    'Долго ждать\nи *дорого*'
    """

    def atom(match: re.Match[str]) -> str:
        escape, entity, _, code, words, address, _, strong, star, line = match.groups()
        if escape:
            return str(escape)
        if entity:
            return html.unescape(entity)
        if code is not None:
            return str(code).strip()
        if words is not None:
            if links is not None and address:
                links.append(address)
            return plain(words, links) or str(address)
        inner = next((each for each in (strong, star, line) if each is not None), None)
        return "\n" if inner is None else plain(inner, links)

    return _ATOM.sub(atom, text)


def escaped(text: str) -> str:
    r"""A text as it must stand in a cell or heading, so that reading gives it back; untouched where that is the same.

    >>> escaped("Долго | дорого"), escaped("5 * 3"), escaped("*важно*")
    ('Долго \\| дорого', '5 * 3', '\\*важно\\*')
    >>> escaped("C:\\\nD:")
    'C:\\\\<br>D:'
    """
    text = text.replace("\r\n", "\n")
    untouched = text.replace("|", "\\|").replace("\n", "<br>")
    changed = "\r" in text or "\\|" in text or text.rstrip().endswith(("#", "\\"))
    if not changed and plain(untouched) == text:
        return untouched
    return _SPECIAL.sub(r"\\\1", text).replace("\n", "<br>").replace("\r", "&#13;")


@define
class _Document:
    """A document under way: the tables found, the lines of a paragraph, and what stands around."""

    source: Source
    tables: list[Table] = field(factory=list)
    sections: Sections = field(factory=Sections)
    lines: list[tuple[str, int]] = field(factory=list)

    def read(self, lines: list[str]) -> None:
        at = self._front(lines)
        while at < len(lines):
            at = self._one(lines, at)
        self._paragraph()

    def _front(self, lines: list[str]) -> int:
        """Read what some programs write above a document, between two rules; gives the line after it."""
        if lines[0].rstrip() != "---":
            return 0
        end = next((at for at, line in enumerate(lines[1:200], 1) if line.rstrip() in ("---", "...")), 0)
        if not end or not all(":" in line or line.lstrip().startswith(("-", "#")) for line in lines[1:end] if line):
            return 0
        for at, line in enumerate(lines[1:end], 2):
            self._say(line, at)
        return end + 1

    def _one(self, lines: list[str], at: int) -> int:
        """Read what begins at a line; gives the line after it."""
        line = lines[at]
        fence = _FENCE.match(line)
        if fence:
            return self._code(lines, at, fence[1])
        below = lines[at + 1] if at + 1 < len(lines) else ""
        if "|" in line and "-" in below and _RULE.fullmatch(below):
            return self._table(lines, at)
        heading = _HEADING.fullmatch(line)
        if heading:
            self._heading(heading[2], len(heading[1]), at)
        elif below and line.strip() and not self.lines and _is_underlined(line, below):
            self._heading(line.strip(), 1 if below.startswith("=") else 2, at)
            return at + 2
        elif not line.strip() or _LINE.fullmatch(line):
            self._paragraph()
        elif _FACT.match(line[_mark(line).end() :]) or _mark(line)[0].strip():
            self._paragraph()
            self.lines.append((line, at + 1))
            if _FACT.match(line[_mark(line).end() :]):
                self._paragraph()
        else:
            self.lines.append((line, at + 1))
        return at + 1

    def _heading(self, raw: str, level: int, at: int) -> None:
        self._paragraph()
        links: list[str] = []
        text = plain(raw, links).strip()
        if text:
            self.sections.say(Said(text, f"{at + 1}:1", " ".join(links) or None, level=level))

    def _paragraph(self) -> None:
        """What was gathered line by line is one text: a break is two spaces or a backslash at the end of a line."""
        lines, self.lines = self.lines, []
        if not lines:
            return
        text = lines[0][0]
        for line, _ in lines[1:]:
            is_break = text.endswith(("  ", "\\"))
            text = text.rstrip().removesuffix("\\" if is_break else "") + ("<br>" if is_break else " ") + line.strip()
        self._say(text, lines[0][1])

    def _say(self, raw: str, number: int) -> None:
        mark = _mark(raw)
        links: list[str] = []
        text = plain(raw[mark.end() :], links).strip()
        if not text:
            return
        found = _FACT.fullmatch(raw[mark.end() :].rstrip())
        fact = None
        if found:
            fact = plain(found[2]), plain(found[3]), f"{number}:{raw.index(found[3]) + 1}"
        indent = len(mark[1].expandtabs(4)) if mark[2] else None
        self.sections.say(Said(text, f"{number}:1", " ".join(links) or None, indent=indent, fact=fact))

    def _code(self, lines: list[str], at: int, fence: str) -> int:
        self._paragraph()
        end = at + 1
        while end < len(lines) and not lines[end].strip().startswith(fence):
            end += 1
        body = "\n".join([lines[at].strip().lstrip("`~"), *lines[at + 1 : end]]).strip()
        if body:
            self.sections.say(Said(body, f"{at + 1}:1"))
        return end + 1

    def _table(self, lines: list[str], at: int) -> int:
        self._paragraph()
        cells = list(self.sections.table())
        row = max((cell.row + 1 for cell in cells), default=0)
        end = at
        while end < len(lines) and "|" in lines[end]:
            if end != at + 1:
                cells += _row(lines[end], row, end + 1)
                row += 1
            end += 1
        self.tables.append(Table(self.sections.nearest or self.source.name, cells))
        return end


def _mark(line: str) -> re.Match[str]:
    """What stands before the words of a line: its indent, and the bullet or number of an item."""
    found = _MARK.match(line)
    assert found is not None  # noqa: S101  it matches an empty text
    return found


def _is_underlined(line: str, below: str) -> bool:
    """Whether a line is a heading by the rule below it."""
    return bool(_UNDERLINE.fullmatch(below)) and not _mark(line)[2] and "|" not in line


def _row(line: str, row: int, number: int) -> Iterator[Cell]:
    for column, (raw, position) in enumerate(_split(line)):
        links: list[str] = []
        text = plain(raw, links).strip()
        if text:
            yield Cell(row, column, text, link=" ".join(links) or None, origin=f"{number}:{position + 1}")


def _split(line: str) -> Iterator[tuple[str, int]]:
    """The cells of a line between pipes that are not escaped, each with where it begins."""
    pipes = [match.start() for match in re.finditer(r"\\.|\|", line) if match[0] == "|"]
    starts = [0, *(pipe + 1 for pipe in pipes)]
    ends = [*pipes, len(line)]
    cells = list(zip(starts, ends, strict=True))
    if cells and not line[slice(*cells[0])].strip():
        cells = cells[1:]
    if cells and not line[slice(*cells[-1])].strip():
        cells = cells[:-1]
    for start, end in cells:
        raw = line[start:end]
        yield raw.strip(" \t"), start + len(raw) - len(raw.lstrip())
