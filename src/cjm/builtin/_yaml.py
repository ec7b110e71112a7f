"""The native form as YAML 1.2, for those who write maps by hand."""

from __future__ import annotations

from contextlib import suppress

from ruamel.yaml.nodes import Node

from cjm._json import beside, structure, unstructure
from cjm.builtin._yaml_nodes import Data, tree
from cjm.builtin._yaml_rewrite import rewritten
from cjm.builtin._yaml_text import document
from cjm.errors import CjmError, ConvertError, Fault
from cjm.hooks import Limits, Source, Target
from cjm.model import Atlas, JourneyMap


def read(source: Source) -> JourneyMap | Atlas:
    """The map or atlas of a YAML file; every fault with line, column and path."""
    data = Data(decoded(source.data), source.limits)
    content = content_of(document_of(data.text), data, source)
    for said, at in data.says:
        source.note(said, at=f"{at.line}:{at.column}", kind="guess")
    return content


def write(content: JourneyMap | Atlas, target: Target) -> bytes:
    """The bytes of a YAML file; of the file that it replaces, comments, order and spelling stay where the map does."""
    with beside(target):
        plain = unstructure(content)
    kept = _kept(target.previous, plain) if target.previous else _fresh(plain)
    if kept is None:
        target.note("The comments of the old file could not be kept.", kind="loss")
    return kept or _fresh(plain)


def _fresh(plain: dict[str, object]) -> bytes:
    return document(plain).encode("utf-8")


def _kept(previous: bytes, plain: dict[str, object]) -> bytes | None:
    """The old file with the new map in it; None where that cannot be had."""
    try:
        old = decoded(previous)
        crlf = "\r\n" in old
        old = old.replace("\r\n", "\n")
        root = document_of(old)
        was = unstructure(content_of(root, Data(old, Limits()), None))
    except CjmError:
        return _fresh(plain)  # no map of ours: it has nothing to keep
    if was == plain:
        return previous
    text = rewritten(old, root, was, plain)
    if text is not None:
        with suppress(CjmError):
            if unstructure(content_of(document_of(text), Data(text, Limits()), None)) == plain:
                return (text.replace("\n", "\r\n") if crlf else text).encode("utf-8")
    return None if "#" in old else _fresh(plain)


def decoded(data: bytes) -> str:
    """The text of a file; ConvertError where it is not UTF-8."""
    try:
        return data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConvertError(f"is not UTF-8: {error.reason} at byte {error.start}.", next="Save it as UTF-8.") from error


def document_of(text: str) -> Node:
    """The tree of a text that is not empty."""
    node = tree(text)
    if node is None:
        raise ConvertError("holds nothing but comments.", next="A native file begins with `cjm: 1` and `title: …`.")
    return node


def content_of(node: Node, data: Data, source: Source | None) -> JourneyMap | Atlas:
    """The map or atlas of a tree; the errors of the model with their places in the text."""
    plain = data.of(node)
    try:
        with beside(source):
            return structure(plain)
    except ConvertError as error:
        faults = [Fault(each.what, where=data.where(each.where), next=each.next) for each in error.faults]
        raise ConvertError(faults, next=error.next) from error


__all__ = ["read", "write"]
