"""What every plugin must keep: subclass a contract, say what it is about, and pytest does the rest."""

from __future__ import annotations

import contextlib
import difflib
import functools
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, ClassVar, Literal

import attrs
import pytest

import cjm
from cjm._plugins import checks
from cjm.errors import ModelError
from cjm.hooks import EVERYTHING, Check, Format, Theme, resolve
from cjm.model import (
    Content,
    Element,
    JourneyMap,
    Metric,
    Phase,
    Step,
    Text,
    Touchpoint,
    all_parts,
    covers,
    name_of,
    project,
)
from cjm.model._specs import AmountSpec, Ref, TextSpec
from cjm.model._walk import specs
from cjm.shapes import items_of
from cjm.testing import _apart
from cjm.testing._generated import generated
from cjm.testing._samples import samples

__all__ = ["CheckContract", "FormatContract", "PluginContract"]

RUBBISH = {
    "text": "Это просто текст\n".encode(),
    "binary": bytes(range(256)) * 8,
    "zip": b"PK\x03\x04" + b"\x00" * 60,
    "markup": b"<?xml version='1.0'?><a><b>",
    "brace": b'{"cjm": [',
    "list": b"[1, 2, 3]",
    "null": b"null",
    "nested": b"[" * 100_000,
}
"""Contents that are of no format, or only just begin to be of one."""


class FormatContract:
    """Tests of a format: `class TestOpml(FormatContract): format = "opml"`.

    Set `stripped = "unplaced"` for a format of whose files, without the carried map, some texts may find no place,
    `lenient = True` for one in which any text is honest input, `plugin` to the name of the module that declares the
    format where it is not installed as a plugin. `worded` names the fields, such as "Step.duration", that the format
    shows in words of its own. `examples` is the number of generated maps for each test.
    """

    format: ClassVar[str]
    plugin: ClassVar[str | None] = None
    stripped: ClassVar[Literal["equal", "unplaced"]] = "equal"
    lenient: ClassVar[bool] = False
    worded: ClassVar[frozenset[str]] = frozenset()
    examples: ClassVar[int] = 25
    tick: ClassVar[float] = 2.1  # seconds: the coarsest clock in a file is that of zip, which counts in twos

    # What the tests stand on

    @property
    def declared(self) -> Format:
        """The record that the plugin declares."""
        known = {each.name: each for each in cjm.formats()}
        assert self.format in known, f"no plugin declares the format {self.format!r}; there are {', '.join(known)}"
        return known[self.format]

    @property
    def whole(self) -> bool:
        """Whether all of a map comes back from a file."""
        return self.declared.carries or bool(self.declared.shows & EVERYTHING)

    def _can(self, *ways: Literal["reads", "writes"]) -> bool:
        """Whether a test applies: one about reading holds of itself for a format that only writes."""
        return all(getattr(self.declared, way) is not None for way in ways)

    def _suffix(self) -> str:
        return self.declared.extensions[0] if self.declared.extensions else ""

    def _again(self, content: JourneyMap, carry: Literal["full", "none"] = "full") -> JourneyMap:
        return cjm.read(cjm.to_bytes(content, self.format, carry=carry), format=self.format)

    # Declared well

    def test_it_is_declared_well(self) -> None:
        """Reads or writes, under suffixes with a dot, by addresses that lead somewhere, and shows what there is."""
        declared = self.declared
        assert declared.reads or declared.writes, f"{declared.name} neither reads nor writes"
        for suffix in declared.extensions:
            assert suffix.startswith("."), f"the extension {suffix!r} needs its dot"
        for way in ("reads", "writes"):
            address = getattr(declared, way)
            assert address is None or callable(resolve(address, declared.needs)), f"{way}= is no function"
        kinds = {f"{part.partition('.')[0]}.*" for part in all_parts()}
        unknown = sorted(declared.shows - all_parts() - kinds - EVERYTHING)
        assert unknown == [], f"shows= names fields that the model does not have: {', '.join(unknown)}"
        if declared.options is not None:
            options = resolve(declared.options, declared.needs)
            assert attrs.has(options), f"options={options!r} is no attrs class"
            options()  # every option has a default

    def test_its_declaration_is_light(self) -> None:
        """Importing the plugin imports no library that only its reader or writer needs."""
        module = self.plugin or _apart.module_of(self.format)
        heavy = _apart.loaded_by(module)
        assert heavy == [], f"{module} imports {', '.join(heavy)} as soon as it is declared; give the address instead"

    # Round trip

    @pytest.mark.parametrize("sample", samples(), ids=lambda each: each.title or "empty")
    def test_a_sample_comes_back(self, sample: JourneyMap) -> None:
        """What was written is read as an equal map, or as equal in what the format shows."""
        if not self._can("reads", "writes"):
            return
        if self.whole:
            _same(self._again(sample), sample)
        else:
            self._same_as_shown(sample, "full")

    def test_any_map_comes_back(self) -> None:
        """The same for generated maps, with emoji, formulas, markup, scripts from right to left."""
        if not self._can("reads", "writes"):
            return
        for m in generated(self.examples):
            again = self._again(m)
            if self.whole:
                _same(again, m)
            else:
                self._alike(m, again)

    @pytest.mark.parametrize("sample", samples(), ids=lambda each: each.title or "empty")
    def test_a_sample_comes_back_without_the_carried_map(self, sample: JourneyMap) -> None:
        """Without the map inside, what the format shows comes back at its place, or as texts without a place."""
        if not (self._can("reads", "writes") and self.declared.carries):
            return
        self._same_as_shown(sample, "none")

    def test_any_map_without_the_carried_one_keeps_its_texts(self) -> None:
        """However a stripped file is understood: each text that it shows is in what is read, at its place."""
        if not (self._can("reads", "writes") and self.declared.carries):
            return
        for m in generated(self.examples):
            if self.stripped == "unplaced":
                atlas = cjm.read_atlas(cjm.to_bytes(m, self.format, carry="none"), format=self.format)
                self._kept(m, *atlas.maps, *atlas.unplaced)
            else:
                self._alike(m, self._again(m, "none"))

    def test_texts_that_few_files_can_hold_do_no_harm(self) -> None:
        """Control characters and lone surrogates are kept where the map travels along, and nothing falls over them."""
        if not self._can("writes"):
            return
        for m in generated(self.examples, controls=True, elements=15):
            data = cjm.to_bytes(m, self.format)
            if self.declared.reads is not None:
                again = cjm.read(data, format=self.format)
                if self.whole:
                    _same(again, m)

    def test_data_that_nobody_knows_survives(self) -> None:
        """Other people's data, custom lanes, and kinds of a plugin that is not here."""
        if not self._can("reads", "writes"):
            return
        strange = JourneyMap(
            "Strange",
            extra={"x-tool": {"board": [1, None, "два"]}},
            phases=[
                Phase("Wait", custom={"Время ожидания": "40 минут"}, actions=["Waits"]),
                Phase(
                    "Use",
                    touchpoints=[Touchpoint("Voice", device="nhs/hologram", extra={"k": 1})],
                    steps=[Step("Call", actions=[Text("Calls", extra={"tool": "ü"})])],
                ),
            ],
        )
        again = self._again(strange)
        if self.whole:
            _same(again, strange)
        else:
            self._same_as_shown(strange, "full")

    def _same_as_shown(self, m: JourneyMap, carry: Literal["full", "none"]) -> None:
        again = self._again(m, carry)
        if self.stripped == "unplaced":
            self._kept(m, again)
            return
        shows = self.declared.shows
        _same(project(again, shows), project(m, shows))

    def _alike(self, m: JourneyMap, again: JourneyMap) -> None:
        """That no text is lost, and that what the format shows is the same up to white space around texts."""
        self._kept(m, again)
        blank = any(not name_of(each).strip() for each in m.walk(Content))
        if self.stripped == "unplaced" or blank:
            return  # a text of nothing but white space is nothing to see
        shows = self.declared.shows
        assert _trimmed(project(again, shows)) == _trimmed(project(m, shows))

    def _kept(self, m: JourneyMap, *read: Element) -> None:
        """That every text the format shows is somewhere in what was read, be it among what found no place."""
        there = _squeezed("\n".join(_all_texts(read)))
        hidden = {lane.name for lane in m.lanes if not lane.visible}
        shows = self.declared.shows
        try:
            seen = project(m, shows)
        except ModelError:
            seen = m  # without ids nothing can refer to a step without a name
        shown = _shown_texts(seen, shows, hidden, self.worded)
        lost = [
            text
            for text in shown
            # a text that is a list, of names too, may come back as its items
            if _squeezed(text) not in there
            and any(_squeezed(item) not in there for item in items_of(text, "touchpoints") or [text])
        ]
        assert lost == [], f"{len(lost)} texts were lost: {lost[:5]}"

    # Writing

    def test_what_it_does_not_show_is_noted(self, tmp_path: Path) -> None:
        """Writing a full map without carrying it tells the person what is lost."""
        if not self._can("writes") or self.declared.shows & EVERYTHING:
            return
        written = cjm.write(samples()[-1], tmp_path / f"full{self._suffix()}", format=self.format, carry="none")
        losses = [note for note in written.notes if note.kind == "loss"]
        assert losses, f"{self.format} does not show everything, but says nothing about what is lost"

    def test_the_same_map_gives_the_same_bytes(self) -> None:
        """Today, a moment later, and in another process with another order of hashes."""
        if not self._can("writes"):
            return
        first = {each.title: cjm.to_bytes(each, self.format) for each in samples()}
        began = time.monotonic()
        module = self.plugin or _apart.module_of(self.format)
        for seed, other in _apart.written(samples(), self.format, module):
            for each in samples():
                assert other[each.title] == first[each.title], f"{each!r} differs where PYTHONHASHSEED is {seed}"
        time.sleep(max(0.0, began + self.tick - time.monotonic()))
        for each in samples():
            assert cjm.to_bytes(each, self.format) == first[each.title], f"{each!r} gives other bytes at another time"

    # Bad input

    def test_an_empty_file_is_refused_by_name(self, tmp_path: Path) -> None:
        """No contents are no map: the error says which file."""
        if not self._can("reads"):
            return
        self._refused(tmp_path, "empty", b"", must=True)

    @pytest.mark.parametrize("kind", RUBBISH)
    def test_rubbish_is_refused_by_name(self, kind: str, tmp_path: Path) -> None:
        """Contents of no format end in an error of cjm that says which file."""
        if not self._can("reads"):
            return
        self._refused(tmp_path, kind, RUBBISH[kind], must=not self.lenient)

    @pytest.mark.parametrize("share", [0.02, 0.5, 0.9])
    def test_a_truncated_file_is_refused_by_name(self, share: float, tmp_path: Path) -> None:
        """Half a file ends in an error of cjm that says which file."""
        if not self._can("reads", "writes"):
            return
        data = cjm.to_bytes(samples()[2], self.format)
        self._refused(tmp_path, "truncated", data[: int(len(data) * share)], must=not self.lenient)

    def _refused(self, folder: Path, name: str, data: bytes, *, must: bool) -> None:
        path = folder / f"{name}{self._suffix()}"
        path.write_bytes(data)
        said = None
        try:
            found = cjm.read_atlas(path, format=self.format)
        except cjm.ConvertError as error:
            said = str(error)
        assert said or not must, f"{name} contents were read as {found!r}"
        assert said is None or path.name in said, f"the error does not name the file: {said}"

    def test_a_wrong_option_lists_the_right_ones(self) -> None:
        """An option that the format does not have ends in an error with those that it has."""
        declared = self.declared
        options = resolve(declared.options, declared.needs)
        right = [] if options is None else [each.alias or each.name for each in attrs.fields(options) if each.init]
        asks: Callable[..., Any] = (
            functools.partial(cjm.to_bytes, samples()[1])
            if declared.writes is not None
            else functools.partial(cjm.read, b"{}")
        )
        with pytest.raises(cjm.FormatError) as caught:
            asks(format=self.format, no_such_option=1)
        for each in ["no_such_option", *right]:
            assert each in str(caught.value), f"the error does not mention {each}: {caught.value}"

    def test_the_reader_touches_neither_files_nor_the_network(self) -> None:
        """All that a reader needs is in its source."""
        if not self._can("reads"):
            return
        data = cjm.to_bytes(samples()[2], self.format) if self.declared.writes else RUBBISH["text"]

        def touches() -> list[str]:
            with _apart.quiet(), _apart.watched() as touched, contextlib.suppress(cjm.CjmError):
                cjm.read_atlas(data, format=self.format)
            return touched

        touches()  # the first time, modules are imported
        touched = touches()
        assert touched == [], f"reading {self.format} did {'; '.join(touched[:5])}"


class CheckContract:
    """Tests of a rule of the linter: `class TestRule(CheckContract): check = "nhs/waiting"`.

    `breaks` are maps that break the rule, each at least once; `keeps` are maps that keep it.
    """

    check: ClassVar[str]
    breaks: ClassVar[Iterable[JourneyMap]] = ()
    keeps: ClassVar[Iterable[JourneyMap]] = ()
    examples: ClassVar[int] = 25

    @property
    def declared(self) -> Check:
        """The record that the plugin declares."""
        known = {each.name: each for each in checks()}
        assert self.check in known, (
            f"no plugin declares the check {self.check!r}; there are {', '.join(known) or 'none'}"
        )
        return known[self.check]

    def _found(self, m: JourneyMap) -> list[Any]:
        return [each for each in cjm.check(m) if each.rule == self.check]

    def test_it_says_its_rule_in_a_sentence(self) -> None:
        """The rule is a sentence that a person can act on."""
        said = self.declared.says.strip()
        assert said.endswith((".", "!", "?")), f"{said!r} is no sentence"
        assert " " in said, f"{said!r} is no sentence"

    def test_it_finds_what_breaks_it(self) -> None:
        """Each of `breaks` has a finding."""
        for each in self.breaks:
            assert self._found(each), f"{each!r} breaks the rule, but nothing was found"

    def test_it_leaves_alone_what_keeps_it(self) -> None:
        """None of `keeps`, nor an empty map, has a finding."""
        for each in [JourneyMap(""), *self.keeps]:
            assert self._found(each) == []

    def test_it_bears_any_map(self) -> None:
        """It neither fails on a generated map nor finds two things in it the second time."""
        for m in generated(self.examples):
            assert [*map(str, self._found(m))] == [*map(str, self._found(m))]


class PluginContract:
    """Tests of a plugin as a whole: `class TestPlugin(PluginContract): plugin = "cjm_opml"`, the module's name."""

    plugin: ClassVar[str]

    def test_it_declares_something(self) -> None:
        """One of the hooks of `cjm.hooks` yields records."""
        assert _apart.records(self.plugin), f"{self.plugin} declares nothing"

    def test_it_is_light(self) -> None:
        """Importing it imports no other library."""
        heavy = _apart.loaded_by(self.plugin)
        assert heavy == [], f"{self.plugin} imports {', '.join(heavy)}; give readers and writers as addresses"

    def test_it_uses_public_names_only(self) -> None:
        """Nothing of it imports `cjm._anything`, which may change at any time."""
        private = _apart.private_imports(self.plugin)
        assert private == [], f"private names of cjm are imported: {'; '.join(private)}"

    def test_names_have_a_prefix(self) -> None:
        """Checks, lane types and vocabularies of a stranger carry a prefix, so that no two plugins clash."""
        bare = [
            each.name
            for each in _apart.records(self.plugin)
            if not isinstance(each, Format | Theme) and "/" not in each.name and not self.plugin.startswith("cjm.")
        ]
        assert bare == [], f"names without a slash belong to the core: {', '.join(bare)}"


def _same(again: JourneyMap, m: JourneyMap) -> None:
    """That two maps are equal; what differs is shown as lines of the native form."""
    if again == m:
        return
    written, read = (cjm.dumps(each).splitlines() for each in (m, again))
    differing = [line[:200] for line in difflib.unified_diff(written, read, "written", "read", lineterm="")]
    more = [f"… and {len(differing) - 40} more lines"] if len(differing) > 40 else []
    pytest.fail("\n".join(["The map read differs from the one written:", *differing[:40], *more]))


def _trimmed(value: Any) -> Any:
    """A value to compare where white space at the ends of texts is not to be seen, nor an empty text."""
    if isinstance(value, str):
        return value.strip() or None
    if isinstance(value, tuple):
        return [_trimmed(each) for each in value]
    if isinstance(value, dict):
        return {key.strip(): _trimmed(each) for key, each in value.items()}
    if attrs.has(type(value)):
        return {each.name: _trimmed(getattr(value, each.name)) for each in attrs.fields(type(value)) if each.eq}
    return value


# Texts


def _squeezed(text: str) -> str:
    """A text without white space and without what only says where a line may break."""
    return "".join(text.replace("\u00ad", "").replace("\u200b", "").split())


def _text_fields(cls: type) -> tuple[str, ...]:
    return tuple(
        name for name, spec in specs(cls) if isinstance(spec, TextSpec | AmountSpec) and not isinstance(spec, Ref)
    )


def _shown_texts(m: JourneyMap, shows: frozenset[str], hidden: set[str], worded: frozenset[str]) -> Iterator[str]:
    """The texts of a map in the fields that a format shows; of an emotion the words it was given in.

    What stands in a hidden lane is nobody's loss.
    """
    for element in (m, *(place.element for place in m.places() if hidden.isdisjoint(map(str, place.path)))):
        kind = type(element)
        names = ("raw",) if kind.__name__ == "Emotion" else _text_fields(kind)
        for name in names:
            value = getattr(element, name)
            part = f"{kind.__name__}.{name}"
            if isinstance(value, str) and name != "origin" and covers(shows, part) and part not in worded:
                yield value
        if covers(shows, f"{kind.__name__}.custom"):
            yield from (lane for lane in getattr(element, "custom", ()) if lane not in hidden)


def _all_texts(among: Iterable[Any]) -> Iterator[str]:
    """Every text of these elements and of all they hold."""
    for each in among:
        inner = each.walk() if isinstance(each, JourneyMap) else ()
        for element in (each, *inner):
            for field in attrs.fields(type(element)):
                yield from _strings(getattr(element, field.name))
            if isinstance(element, Metric):  # what it says is in its numbers and their unit
                yield from (f"{n}{element.unit or ''}" for n in (element.value, element.baseline, element.target))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from (str(key), *_strings(item))
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)
    elif attrs.has(type(value)) and not isinstance(value, Element):
        for field in attrs.fields(type(value)):
            yield from _strings(getattr(value, field.name))
