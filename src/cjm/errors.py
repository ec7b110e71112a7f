"""What goes wrong, in words: what, where and what next.

Every error that cjm raises on purpose is a `CjmError`; a library neither prints nor exits.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = [
    "CjmError",
    "ConvertError",
    "Fault",
    "FileError",
    "FormatError",
    "LayoutError",
    "LimitError",
    "LookupFailed",
    "ModelError",
    "PluginError",
    "PluginWarning",
]

_SHOWN = 20


class Fault:
    """One problem: where it is, what is wrong there, what to do next.

    >>> print(Fault("'manageable' is none of controllable, uncontrollable, partly.", where="phases[1].control"))
    phases[1].control: 'manageable' is none of controllable, uncontrollable, partly.
    """

    __slots__ = ("next", "what", "where")

    def __init__(self, what: str, *, where: str | None = None, next: str | None = None) -> None:
        self.what = what
        self.where = where
        self.next = next

    def __str__(self) -> str:
        text = f"{self.where}: {self.what}" if self.where else self.what
        return f"{text} {self.next}" if self.next else text

    def __repr__(self) -> str:
        return f"Fault({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Fault):
            return NotImplemented
        return (self.what, self.where, self.next) == (other.what, other.where, other.next)

    def __hash__(self) -> int:
        return hash((self.what, self.where, self.next))

    def under(self, place: str) -> Fault:
        """The same problem, seen from outside `place`.

        >>> print(Fault("is empty.", where="name").under("phases[0]"))
        phases[0].name: is empty.
        """
        joint = "" if not self.where or self.where.startswith("[") else "."
        return Fault(self.what, where=f"{place}{joint}{self.where or ''}", next=self.next)


class CjmError(Exception):
    """The root of all errors of cjm: catch this one to catch them all.

    `faults` has every problem that was found, not only the first.
    """

    def __init__(self, what: str | Iterable[Fault], *, where: str | None = None, next: str | None = None) -> None:
        if isinstance(what, str):
            self.faults: tuple[Fault, ...] = (Fault(what, where=where, next=next),)
            self.where, self.next = where, next
        else:
            self.faults = tuple(what)
            self.where, self.next = where, next
        super().__init__(what if isinstance(what, str) else self.faults)

    def __str__(self) -> str:
        if len(self.faults) == 1:
            (only,) = self.faults
            return str(Fault(only.what, where=only.where or self.where, next=only.next or self.next))
        place = f"{self.where}: " if self.where else ""
        lines = [f"{place}{len(self.faults)} problems"]
        lines += [f"  {fault}" for fault in self.faults[:_SHOWN]]
        if len(self.faults) > _SHOWN:
            lines.append(f"  … and {len(self.faults) - _SHOWN} more")
        if self.next:
            lines.append(self.next)
        return "\n".join(lines)

    def __reduce__(self) -> tuple[object, ...]:
        return (_again, (type(self), self.faults, self.where, self.next))


def _again(kind: type[CjmError], faults: tuple[Fault, ...], where: str | None, next: str | None) -> CjmError:
    again = kind(faults, where=where, next=next)
    again.faults = faults
    return again


class ModelError(CjmError, ValueError):
    """A value that no journey map may hold, or a reference that leads nowhere."""


class LookupFailed(CjmError, LookupError):
    """Nothing, or more than one thing, goes by this id, handle or text."""


class FormatError(CjmError):
    """No format fits, several do, or an option is not one of the format's."""


class LayoutError(CjmError, ValueError):
    """A layout that says what cannot be, or names what the file does not hold."""


class ConvertError(CjmError):
    """The contents cannot be read as, or written to, this format."""


class LimitError(ConvertError):
    """The contents are larger, deeper or denser than an honest file would be."""


class FileError(CjmError):
    """A file that is missing, a folder, not permitted, or cannot be written."""


class PluginError(CjmError):
    """A plugin that cannot be loaded, where `CJM_PLUGINS=strict` asks to be told."""


class PluginWarning(UserWarning):
    """A plugin was left out; the message says which and why."""
