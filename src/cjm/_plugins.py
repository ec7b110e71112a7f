"""The plugin host: collects what plugins declare, one by one, so that a bad one harms nobody else.

`CJM_PLUGINS` in the environment chooses: `none` of the installed plugins; all but some (`-cjm-other`); `strict` turns
the first failure into a `PluginError`. Several words are joined by commas.
"""

from __future__ import annotations

import difflib
import importlib
import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, cached_property
from typing import Any, Generic, Literal, TypeVar, cast, overload

import pluggy
from attrs import evolve, field, frozen

from cjm import builtin, hooks
from cjm._checks import run
from cjm.errors import CjmError, PluginError, PluginWarning
from cjm.hooks import Check, Finding, Format, LaneType, Theme, Vocabulary
from cjm.model import JourneyMap

GROUP = "cjm"

# For each hook: what its records are, the field of `Plugin` that lists them, what one is called, and whether a
# stranger's name needs a prefix.
_HOOKS: dict[str, tuple[type[Any], str, str, bool]] = {
    "cjm_formats": (Format, "formats", "format", False),
    "cjm_checks": (Check, "checks", "check", True),
    "cjm_lane_types": (LaneType, "lane_types", "lane type", True),
    "cjm_vocabularies": (Vocabulary, "vocabularies", "vocabulary", True),
    "cjm_themes": (Theme, "themes", "theme", False),
}


@frozen(repr=False)
class Plugin:
    """A plugin: where it comes from, whether it works, and what it declares.

    `status` is "healthy", "broken" (with `error` and `traceback`) or "off" (by `CJM_PLUGINS`).
    """

    name: str
    distribution: str | None = field(default=None, kw_only=True)
    version: str | None = field(default=None, kw_only=True)
    status: Literal["healthy", "broken", "off"] = field(default="healthy", kw_only=True)
    error: str | None = field(default=None, kw_only=True)
    traceback: str | None = field(default=None, kw_only=True)
    formats: tuple[Format, ...] = field(default=(), kw_only=True)
    checks: tuple[Check, ...] = field(default=(), kw_only=True)
    lane_types: tuple[LaneType, ...] = field(default=(), kw_only=True)
    vocabularies: tuple[Vocabulary, ...] = field(default=(), kw_only=True)
    themes: tuple[Theme, ...] = field(default=(), kw_only=True)
    remarks: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def declares(self) -> str:
        """What it declares, in words."""
        kinds = ((name, getattr(self, name)) for _, name, _, _ in _HOOKS.values())
        return "; ".join(
            f"{name.replace('_', ' ')}: {', '.join(each.name for each in records)}"
            for name, records in kinds
            if records
        )

    def __repr__(self) -> str:
        version = f" {self.version}" if self.version else ""
        return f"Plugin({self.name}{version}, {self.status}{': ' + self.error if self.error else ''})"


T = TypeVar("T")


class Listing(Sequence[T], Generic[T]):
    """Records that can be gone through, counted and looked at: a table in a notebook."""

    __slots__ = ("_columns", "_items", "_noun")

    def __init__(self, items: Iterable[T], noun: str, columns: dict[str, Callable[[T], object]]) -> None:
        self._items = tuple(items)
        self._noun = noun
        self._columns = columns

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        return self._items[at]

    def __len__(self) -> int:
        return len(self._items)

    def __eq__(self, other: object) -> bool:
        return tuple(other) == self._items if isinstance(other, Listing | tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._items)

    def rows(self) -> list[list[str]]:
        """The cells of its table, row by row, without the headings."""
        return [[str(cell(item)) for cell in self._columns.values()] for item in self._items]

    def __repr__(self) -> str:
        rows = [list(self._columns), *self.rows()]
        widths = [max(len(row[at]) for row in rows) for at in range(len(self._columns))]
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
        return "\n".join(lines) if self._items else f"no {self._noun}"

    def _repr_html_(self) -> str:
        import html

        def row(cells: Iterable[str], tag: str) -> str:
            return "<tr>" + "".join(f"<{tag}>{html.escape(cell)}</{tag}>" for cell in cells) + "</tr>"

        return f"<table>{row(self._columns, 'th')}{''.join(row(cells, 'td') for cells in self.rows())}</table>"


def formats() -> Listing[Format]:
    """All formats that cjm can read or write here, by name.

    >>> [each.name for each in formats() if each.name == "json"]
    ['json']
    """
    return Listing(
        _host().everything.records("formats"),
        "formats",
        {
            "name": lambda each: each.name,
            "endings": lambda each: " ".join(each.extensions),
            "reads": lambda each: "yes" if each.reads else "",
            "writes": lambda each: "yes" if each.writes else "",
            "carries the map": lambda each: "yes" if each.carries else "",
            "what": lambda each: each.title or "",
        },
    )


def checks() -> Listing[Check]:
    """All rules of the linter, by name."""
    return Listing(
        _host().everything.records("checks"),
        "checks",
        {"name": lambda each: each.name, "severity": lambda each: each.severity, "says": lambda each: each.says},
    )


def lane_types() -> Listing[LaneType]:
    """All kinds of lanes beyond the standard ones, by name."""
    return Listing(
        _host().everything.records("lane_types"),
        "lane types",
        {"name": lambda each: each.name, "title": lambda each: each.title or ""},
    )


def vocabularies() -> Listing[Vocabulary]:
    """All lists of words, by name."""
    return Listing(
        _host().everything.records("vocabularies"),
        "vocabularies",
        {
            "name": lambda each: each.name,
            "about": lambda each: each.about,
            "language": lambda each: each.language or "",
            "terms": lambda each: len(each.terms),
        },
    )


def themes() -> Listing[Theme]:
    """All looks for drawings, by name."""
    return Listing(
        _host().everything.records("themes"),
        "themes",
        {"name": lambda each: each.name, "title": lambda each: each.title_in("en")},
    )


def plugins() -> Listing[Plugin]:
    """All plugins, the broken ones too: built-in first, then installed, then registered."""
    return Listing(
        _host().everything.plugins,
        "plugins",
        {
            "plugin": lambda each: each.name,
            "version": lambda each: each.version or "",
            "status": lambda each: each.status,
            "declares": lambda each: each.error or each.declares,
        },
    )


def check(journey: JourneyMap) -> tuple[Finding, ...]:
    """What breaks the rules of the linter in a map, rule by rule."""
    return run(journey, checks())


def register(*declared: object) -> None:
    """Make records (`cjm.Format`, `cjm.Check` …) or a plugin (a module or object with hooks) known in this process.

    For scripts and notebooks. A record of the same name that was registered before is replaced; one that a plugin has
    declared is a `PluginError`.
    """
    _host().add(declared)


@contextmanager
def using(*declared: object) -> Iterator[None]:
    """Make records or a plugin known inside a `with` block, and forget them after it.

    >>> with using(Format("tally", extensions=[".tally"])):
    ...     [each.name for each in formats() if each.name == "tally"]
    ['tally']
    """
    host = _host()
    before = host.added
    host.add(declared)
    try:
        yield
    finally:
        host.added = before
        host.forget()


def refresh_plugins() -> None:
    """Look again for what is installed, such as after a `%pip install` in a notebook."""
    importlib.invalidate_caches()
    _host().forget()


def near() -> tuple[Format, ...]:
    """The formats that are known without asking what is installed: built in, or registered in this process."""
    return _host().nearby


def left_out() -> list[str]:
    """A sentence for each plugin that is installed but does not work, for errors that it may be to blame for."""
    return [
        f"{each.name} is installed but failed to load: {each.error}."
        for each in _host().everything.plugins
        if each.status == "broken"
    ]


def provider(name: str) -> Plugin | None:
    """The plugin that declares the format of this name."""
    for each in _host().everything.plugins:
        if any(declared.name == name for declared in each.formats):
            return each
    return None


@frozen
class Registry:
    """A snapshot of all plugins."""

    plugins: tuple[Plugin, ...]

    def records(self, kind: str) -> tuple[Any, ...]:
        """Everything that plugins declare of one kind, by name."""
        return tuple(sorted((each for p in self.plugins for each in getattr(p, kind)), key=lambda each: each.name))


class _Host:
    """What is known in this process: the snapshots, what was registered, and who was warned about."""

    def __init__(self) -> None:
        self.added: tuple[tuple[Plugin, frozenset[tuple[str, str]]], ...] = ()
        self.warned: set[str] = set()

    @cached_property
    def builtin(self) -> Plugin:
        return collect(builtin, Plugin("built-in"), prefix=None)

    @cached_property
    def nearby(self) -> tuple[Format, ...]:
        # Without the vocabularies: a native read has no use for words.
        core = collect(builtin, Plugin("built-in"), prefix=None, only="cjm_formats")
        plugins = Registry((core, *(plugin for plugin, _ in self.added)))
        return cast("tuple[Format, ...]", plugins.records("formats"))

    @cached_property
    def installed(self) -> tuple[Plugin, ...]:
        mode = _Mode.of(os.environ.get("CJM_PLUGINS", ""))
        return tuple(_settled(self.builtin, _installed(mode), mode))

    @property
    def everything(self) -> Registry:
        fresh = "installed" not in self.__dict__
        installed = self.installed
        known = Registry((self.builtin, *installed, *_without_clashes((self.builtin, *installed), self.added)))
        if fresh:
            self._warn(installed)
        return known

    def _warn(self, installed: Iterable[Plugin]) -> None:
        messages = []
        for each in installed:
            if each.status == "broken":
                messages.append(f"Left out plugin {each.name}: {each.error}")
            messages += each.remarks
        for message in messages:
            if message not in self.warned:
                self.warned.add(message)
                warnings.warn(message, PluginWarning, stacklevel=4)

    def add(self, declared: Sequence[object]) -> None:
        plugin = _given(declared)
        names = frozenset(_names(plugin))
        known = self.everything
        kept = tuple((each, own) for each, own in self.added if not own & names)
        replaced = {id(each) for each, own in self.added if own & names}
        for other in known.plugins:
            if id(other) in replaced:
                continue
            clash = _clash(plugin, other)
            if clash:
                raise PluginError(
                    f"A {clash} is there already, from {other.name}.",
                    where=plugin.name,
                    next=f"Choose another name, or leave that one out with CJM_PLUGINS=-{other.name}.",
                )
        self.added = (*kept, (plugin, names))
        self.__dict__.pop("nearby", None)

    def forget(self) -> None:
        for name in ("nearby", "installed"):
            self.__dict__.pop(name, None)


@cache
def _host() -> _Host:
    return _Host()


@frozen
class _Mode:
    """What `CJM_PLUGINS` asks for."""

    none: bool = False
    strict: bool = False
    without: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str) -> _Mode:
        words = [word.strip() for word in text.split(",") if word.strip()]
        for word in words:
            if word not in {"none", "strict", "all"} and not word.startswith("-"):
                raise PluginError(
                    f"{word!r} is neither none, strict nor -name.",
                    where="CJM_PLUGINS",
                    next=f"Write CJM_PLUGINS=-{word} to leave that plugin out.",
                )
        return cls("none" in words, "strict" in words, frozenset(word[1:] for word in words if word[0] == "-"))


def _installed(mode: _Mode) -> Iterator[Plugin]:
    if mode.none:
        return
    from importlib.metadata import entry_points

    found = sorted(entry_points(group=GROUP), key=lambda entry: (_distribution(entry)[0] or "", entry.name))
    several = [_distribution(entry)[0] for entry in found]
    for entry in found:
        distribution, version = _distribution(entry)
        name = distribution or entry.name
        if distribution and several.count(distribution) > 1:
            name = f"{name}:{entry.name}"
        plugin = Plugin(name, distribution=distribution, version=version)
        if mode.without & {name, distribution, entry.name}:
            yield evolve(plugin, status="off", error="left out by CJM_PLUGINS")
            continue
        try:
            yield collect(entry.load(), plugin, prefix=entry.name)
        except (MemoryError, KeyboardInterrupt):
            raise
        except (Exception, SystemExit) as error:  # a plugin may even try to end the program
            if mode.strict:
                raise PluginError(f"{_said(error)}.", where=name, next="Repair or remove it.") from error
            yield evolve(plugin, status="broken", error=_said(error), traceback=_trace())


def _distribution(entry: Any) -> tuple[str | None, str | None]:
    try:
        return (entry.dist.name, entry.dist.version) if entry.dist is not None else (None, None)
    except Exception:  # noqa: BLE001 - installed metadata may be damaged, and the plugin still work
        return None, None


def _trace() -> str:
    from traceback import format_exc

    return format_exc()


def _said(error: BaseException) -> str:
    # What this module says itself needs no name of an exception before it.
    said = str(error) if isinstance(error, PluginError) else f"{type(error).__name__}: {error}"
    return said.rstrip(": .")


def collect(module: object, plugin: Plugin, *, prefix: str | None, only: str = "") -> Plugin:
    """A plugin with everything that the hooks of a module or object declare, or the error of the first fault.

    `prefix` is what a stranger's names might begin with; None for the core, whose names have none.
    """
    manager = pluggy.PluginManager("cjm")
    manager.add_hookspecs(hooks)
    manager.register(module)
    declared: dict[str, list[Any]] = {}
    seen: set[tuple[str, str]] = set()
    for hook, (kind, listed, noun, prefixed) in _HOOKS.items():
        if only not in {"", hook}:
            continue
        # Never through manager.hook.cjm_…(): it stops at the first failure.
        for implementation in getattr(manager.hook, hook).get_hookimpls():
            for record in implementation.function() or ():
                if not isinstance(record, kind):
                    raise PluginError(f"{hook} yields {record!r}, which is no {kind.__name__}.")
                if prefix is not None and prefixed and "/" not in record.name:
                    raise PluginError(
                        f"the {noun} {record.name!r} has no prefix; names without a slash belong to the core.",
                        next=f"Call it '{prefix}/{record.name}'.",
                    )
                if (listed, record.name) in seen:
                    raise PluginError(f"it declares the {noun} {record.name!r} twice.")
                seen.add((listed, record.name))
                declared.setdefault(listed, []).append(record)
    fields: dict[str, Any] = {listed: tuple(records) for listed, records in declared.items()}
    return evolve(plugin, remarks=tuple(_unknown_hooks(manager, plugin)), **fields)


def _unknown_hooks(manager: pluggy.PluginManager, plugin: Plugin) -> Iterator[str]:
    asked = {caller.name for each in manager.get_plugins() for caller in manager.get_hookcallers(each) or ()}
    for name in sorted(asked - set(_HOOKS)):
        close = difflib.get_close_matches(name, _HOOKS, n=1)
        hint = f" Did it mean {close[0]}?" if close else " A newer cjm may have it."
        yield f"{plugin.name} asks for hook {name}, which this cjm does not have.{hint}"


def _settled(core: Plugin, found: Iterable[Plugin], mode: _Mode) -> Iterator[Plugin]:
    """The plugins without those that clash with one before them."""
    earlier = [core]
    for plugin in found:
        for other in earlier:
            clash = _clash(plugin, other)
            if clash:
                message = f"its {clash} is declared by {other.name} too; CJM_PLUGINS=-{other.name} chooses this one"
                if other is core:
                    message = f"its {clash} is declared by cjm itself too"
                if mode.strict:
                    raise PluginError(f"{message}.", where=plugin.name, next="Leave one of them out.")
                bare = Plugin(plugin.name, distribution=plugin.distribution, version=plugin.version)
                plugin = evolve(bare, status="broken", error=message)
                break
        earlier.append(plugin)
        yield plugin


def _without_clashes(
    known: Iterable[Plugin], added: Iterable[tuple[Plugin, frozenset[tuple[str, str]]]]
) -> Iterator[Plugin]:
    """What was registered, but for what an installed plugin (found since) has declared too."""
    taken = {name for each in known for name in _names(each)}
    for plugin, names in added:
        if not names & taken:
            yield plugin


def _names(plugin: Plugin) -> Iterator[tuple[str, str]]:
    for _, listed, noun, _ in _HOOKS.values():
        yield from ((noun, each.name) for each in getattr(plugin, listed))


def _clash(plugin: Plugin, other: Plugin) -> str | None:
    both = sorted(set(_names(plugin)) & set(_names(other)))
    return f"{both[0][0]} {both[0][1]!r}" if both else None


def _given(declared: Sequence[object]) -> Plugin:
    """What was handed to `register` or `using`, as one plugin."""
    kinds = {kind: listed for kind, listed, _, _ in _HOOKS.values()}
    records: dict[str, list[Any]] = {}
    for each in declared:
        if type(each) in kinds:
            records.setdefault(kinds[type(each)], []).append(each)
            continue
        try:
            found = collect(each, Plugin("registered"), prefix="my")
        except CjmError as error:
            raise PluginError(str(error), where=_name(each)) from error
        except Exception as error:
            raise PluginError(_said(error), where=_name(each), next="Repair its declaration.") from error
        if not any(_names(found)):
            raise PluginError(
                f"{each!r} declares nothing.", next="Pass a cjm.Format or other record, or an object with cjm hooks."
            )
        for remark in found.remarks:
            warnings.warn(remark, PluginWarning, stacklevel=4)
        for listed in kinds.values():
            records.setdefault(listed, []).extend(getattr(found, listed))
    fields: dict[str, Any] = {listed: tuple(several) for listed, several in records.items()}
    return Plugin("registered", **fields)


def _name(declared: object) -> str:
    return str(getattr(declared, "__name__", type(declared).__name__))
