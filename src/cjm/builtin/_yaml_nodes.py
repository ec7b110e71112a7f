"""YAML 1.2 as a tree of positions, and from it plain data, each scalar read as the field that holds it wants it."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from attrs import define, field, frozen
from ruamel.yaml import YAML
from ruamel.yaml.composer import ComposerError
from ruamel.yaml.error import MarkedYAMLError, ReusedAnchorWarning, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from ruamel.yaml.reader import ReaderError

from cjm._convert import classes
from cjm._schema import KEY
from cjm.errors import ConvertError, Fault, LimitError
from cjm.hooks import Limits
from cjm.model._specs import (
    AmountSpec,
    BytesSpec,
    CustomSpec,
    FlagSpec,
    JsonSpec,
    ManyOf,
    ManyOrRefs,
    NumberSpec,
    One,
    OneOrRef,
    Spec,
    TextsByNameSpec,
    TextSpec,
)
from cjm.model._walk import Path, path_text, specs

_SIZE = 32 * 2**20
_NULLS = frozenset(["", "~", "null", "Null", "NULL"])
_FLAGS = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}
_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_GLUED = re.compile(r"[ \t]+(#[^\s#!].*)")
_FOLLOWS = frozenset(
    "когда что чтобы как где куда почему если но а и который которая которые "
    "when that which who where how but and if".split()
)

Say = Callable[[str, str], None]


@frozen
class Spot:
    """Line and column, both from 1."""

    line: int
    column: int

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}"


def spot(node: Node) -> Spot:
    """Where a node begins."""
    return Spot(node.start_mark.line + 1, node.start_mark.column + 1)


def tree(text: str) -> Node | None:
    """The nodes of a document; ConvertError with line and column, and the mend, where it is none."""
    if len(text) > _SIZE:
        raise LimitError("is larger than 32 MiB, more than YAML is good for.", next="Keep it as .cjm.json.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ReusedAnchorWarning)
            found: Node | None = YAML(typ="safe", pure=True).compose(text)
            return found
    except MarkedYAMLError as error:
        raise _mended(error, text) from error
    except ReaderError as error:
        before = text[: error.position]
        at = Spot(before.count("\n") + 1, len(before) - before.rfind("\n"))
        raise ConvertError(
            f"{at}: the character U+{ord(text[error.position]):04X} may not stand in YAML.",
            next="Take it out, or write it as \\x… in double quotes.",
        ) from error
    except RecursionError as error:
        raise ConvertError("is nested too deeply to be a map.", next="Restore the file.") from error
    except (YAMLError, ValueError, IndexError, OverflowError) as error:
        raise ConvertError(f"is no YAML: {error}.", next="Mend it, or restore the file.") from error


def _mended(error: MarkedYAMLError, text: str) -> ConvertError:
    """What ruamel says, with what to do about it."""
    mark = error.problem_mark or error.context_mark
    problem = str(error.problem or error.context or "is no YAML").rstrip(".")
    lines = text.split("\n")
    line = lines[mark.line].strip() if mark is not None and mark.line < len(lines) else ""
    advice = "Mend the YAML there, or restore the file."
    if re.search(r"(?m)^<{7}( |$)", text):
        advice = "The file holds an unresolved merge: resolve it first."
    elif "\\t" in problem or (mark is not None and "\t" in lines[min(mark.line, len(lines) - 1)][: mark.column + 1]):
        problem, advice = "a tab stands where YAML wants spaces", "Indent with spaces."
    elif isinstance(error, ComposerError) and "another document" in problem:
        problem = "a second document begins here, and a file holds one"
        advice = "Put the maps of an atlas below `maps:`, or keep them in files of their own."
    elif "mapping values are not allowed" in problem:
        advice = f"Text with a colon needs quotes: {_example(line)}."
    elif "undefined alias" in problem:
        advice = "Text that begins with * needs quotes."
    elif "cannot start any token" in problem or "block end" in problem or "alphabetic or numeric" in problem:
        advice = "Text that begins with a quote or with one of @ ` % & * ! | > needs quotes around all of it."
    where = f"{Spot(mark.line + 1, mark.column + 1)}: " if mark is not None else ""
    return ConvertError(f"{where}{problem}.", next=advice)


def _example(line: str) -> str:
    mark, prose = re.match(r"((?:- +)*(?:[\w]+: +)?)(.*)", line).groups()  # type: ignore[union-attr] # matches anything
    return f"{mark}{_in_quotes(prose)}"


def _in_quotes(prose: str) -> str:
    quote = "'" if '"' in prose else '"'
    return f"{quote}{prose[:60]}{'…' if len(prose) > 60 else ''}{quote}"


@define
class Data:
    """The plain data of a tree, where each piece of it stands, and what a person should be told."""

    text: str
    limits: Limits = field(factory=Limits)
    spots: dict[Path, Spot] = field(factory=dict)
    faults: list[Fault] = field(factory=list)
    says: list[tuple[str, Spot]] = field(factory=list)
    _count: int = 0
    _seen: set[int] = field(factory=set)

    def of(self, node: Node) -> Any:
        """The data of a whole document; ConvertError for what YAML allows and a map does not."""
        kind = "JourneyMap"
        if isinstance(node, MappingNode) and any(key.value == "maps" for key, _ in node.value):
            kind = "Atlas"
        found = self._one(node, kind, ())
        if self.faults:
            raise ConvertError(self.faults)
        return found

    def where(self, place: str | None) -> str | None:
        """A path as messages tell it, with line and column of the nearest that stands in the file."""
        if place is None:
            return None
        known = {path_text(path): found for path, found in self.spots.items()}
        nearest = place
        while nearest and nearest not in known:
            nearest = nearest[: max(nearest.rfind("."), nearest.rfind("["), 0)]
        return f"{known[nearest]}, {place}" if nearest else place

    # By what a field holds

    def _spec(self, node: Node, spec: Spec, path: Path) -> Any:
        if isinstance(spec, ManyOf):
            return self._many(node, spec.name, path, names=False)
        if isinstance(spec, ManyOrRefs):
            return self._many(node, spec.name, path, names=True)
        if isinstance(spec, One | OneOrRef):
            return self._one(node, spec.name, path)
        if isinstance(spec, CustomSpec):
            return self._mapping(node, path, lambda each, _, at: self._many(each, "Text", at, names=False))
        if isinstance(spec, TextsByNameSpec):
            return self._any(node, path, lambda each: _scalar(each, TextSpec()))
        if isinstance(spec, JsonSpec):
            return self._any(node, path, _core)
        return self._any(node, path, lambda each: _scalar(each, spec))

    def _one(self, node: Node, kind: str, path: Path) -> Any:
        if isinstance(node, ScalarNode):
            self._enter(node, path)
            return _scalar(node, TextSpec())
        if isinstance(node, SequenceNode):
            return self._any(node, path, _core)
        known = dict(specs(classes()[kind]))
        if path and isinstance(node, MappingNode) and self._prose(node, kind, known, path):
            return None

        def item(each: Node, key: str, at: Path) -> Any:
            if key == KEY and not path:
                return self._any(each, at, _core)
            return self._spec(each, known[key], at) if key in known else self._any(each, at, _core)

        return self._mapping(node, path, item)

    def _many(self, node: Node, kind: str, path: Path, *, names: bool) -> Any:
        if not isinstance(node, SequenceNode):
            return self._one(node, kind, path)
        self._enter(node, path)
        if node.flow_style and not names:
            self._commas(node)
        return [self._one(each, kind, (*path, at)) for at, each in enumerate(node.value)]

    def _mapping(self, node: Node, path: Path, item: Callable[[Node, str, Path], Any]) -> Any:
        if not isinstance(node, MappingNode):
            return self._any(node, path, _core)
        self._enter(node, path)
        found: dict[str, Any] = {}
        for key, value in node.value:
            name = self._key(key, path, found)
            if name is not None:
                at = (*path, name)
                found[name] = item(value, name, at)
                self.spots[at] = spot(value) if value.start_mark.index > key.start_mark.index else spot(key)
        return found

    def _key(self, key: Node, path: Path, found: Mapping[str, Any]) -> str | None:
        if not isinstance(key, ScalarNode):
            self._fault(key, path, "a key must be a text.", "Write one word before the colon.")
            return None
        self._enter(key, None)
        if key.tag == "tag:yaml.org,2002:merge" and key.style is None:
            self._fault(key, path, "YAML 1.2 has no merge key <<.", "Write the fields out.")
            return None
        if key.value in found:
            self._fault(key, (*path, key.value), "stands twice.", "Join the two, or rename one.")
            return None
        return str(key.value)

    def _any(self, node: Node, path: Path, scalar: Callable[[ScalarNode], Any]) -> Any:
        """Data of any shape, its scalars as `scalar` reads them."""
        if isinstance(node, MappingNode):
            return self._mapping(node, path, lambda each, _, at: self._any(each, at, scalar))
        self._enter(node, path)
        if isinstance(node, SequenceNode):
            return [self._any(each, (*path, at), scalar) for at, each in enumerate(node.value)]
        return scalar(node) if isinstance(node, ScalarNode) else None

    # What YAML allows and a person did not mean

    def _enter(self, node: Node, path: Path | None) -> None:
        self._count += 1
        if self._count > self.limits.cells:
            raise LimitError(
                f"holds more than {self.limits.cells} values, its aliases written out.", next="Write fewer aliases."
            )
        if path is not None:
            self.spots.setdefault(path, spot(node))
            if len(path) > self.limits.depth:
                raise LimitError(f"{spot(node)}: is nested too deeply to be a map.", next="Restore the file.")
        if node.anchor is not None:
            if id(node) in self._seen:
                return  # an alias: what is strange about it has been said
            self._seen.add(id(node))
        if node.tag and not node.tag.startswith("tag:yaml.org,2002:"):
            self._fault(node, path or (), f"the tag {node.tag} means nothing to cjm.", "Leave it out.")
        if isinstance(node, ScalarNode) and node.style is None and node.end_mark.line == node.start_mark.line:
            glued = _GLUED.match(self.text[node.end_mark.index : node.end_mark.index + 200])
            if glued and node.value:
                comment = glued[1].split("\n")[0].rstrip()
                advice = "put quotes around both, if they are one text."
                self.says.append((f"{comment!r} is a comment, no part of {node.value!r}: {advice}", spot(node)))

    def _fault(self, node: Node, path: Path, what: str, advice: str) -> None:
        place = path_text(path)
        where = f"{spot(node)}, {place}" if place else str(spot(node))
        self.faults.append(Fault(what, where=where, next=advice))

    def _prose(self, node: MappingNode, kind: str, known: Mapping[str, Spec], path: Path) -> bool:
        """Whether a mapping is a text with a colon that should stand in quotes; that is a fault."""
        if len(node.value) != 1 or not {"text", "name", "raw"} & known.keys():
            return False
        (key, value) = node.value[0]
        if not (isinstance(key, ScalarNode) and isinstance(value, ScalarNode)) or key.value in known:
            return False
        if key.style is not None or not (" " in key.value or not key.value.isascii() or key.value[:1].isupper()):
            return False
        prose = self.text[key.start_mark.index : value.end_mark.index].strip()
        self._fault(node, path, "the colon makes a mapping of this text.", f"Put it in quotes: {_in_quotes(prose)}.")
        return True

    def _commas(self, node: SequenceNode) -> None:
        """Notes a list in brackets whose commas look like those of one sentence."""
        items = [each for each in node.value if isinstance(each, ScalarNode) and each.style is None]
        if len(items) != len(node.value):
            return
        for one, two in pairwise(items):
            follows = two.value[:1].islower() and (one.value[:1].isupper() or two.value.split(" ")[0] in _FOLLOWS)
            if follows:
                whole = self.text[one.start_mark.index : two.end_mark.index]
                self.says.append(
                    (
                        f"The comma makes two texts of {whole!r}: put quotes around it, if it is one.",
                        spot(one),
                    )
                )
                return


def _scalar(node: ScalarNode, spec: Spec) -> Any:
    """A scalar as a field of this kind wants it; what does not fit stays text, and the model says so."""
    text = node.value
    if node.style is not None or node.tag == "tag:yaml.org,2002:binary":
        return "".join(text.split()) if isinstance(spec, BytesSpec) else text
    if text in _NULLS:
        return None
    if isinstance(spec, FlagSpec):
        return _FLAGS.get(text.lower(), text)
    if isinstance(spec, NumberSpec):
        return _number(text.replace("_", ""), text)
    if isinstance(spec, AmountSpec):
        return _number(text, text)
    return text


def _core(node: ScalarNode) -> Any:
    """A scalar as the core schema of YAML 1.2 reads it."""
    text = node.value
    if node.style is not None:
        return text
    if text in _NULLS:
        return None
    if text in {"true", "True", "TRUE", "false", "False", "FALSE"}:
        return text.lower() == "true"
    return _number(text, text)


def _number(digits: str, text: str) -> Any:
    try:
        if _INTEGER.fullmatch(digits):
            return int(digits)
        if _FLOAT.fullmatch(digits):
            number = float(digits)
            return number if number - number == 0 else text
    except ValueError:  # more digits than Python converts
        pass
    return text


__all__ = ["Data", "Spot", "spot", "tree"]
