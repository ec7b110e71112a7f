"""One bad plugin harms nobody else, and is named where it matters."""

import pkgutil
import subprocess
import sys
import warnings

import pytest

import cjm
from cjm.testing import PluginContract
from tests.host import site

__all__ = ["site"]

GOOD = """
import cjm

def read(source):
    return cjm.JourneyMap(source.text())

@cjm.hookimpl
def cjm_formats():
    yield cjm.Format("tally", extensions=[".tally"], reads=read)
"""
FAILS_ON_IMPORT = "import no_such_library\n"
FAILS_LATE = """
import cjm

@cjm.hookimpl
def cjm_checks():
    yield cjm.Check("late/one", find=lambda m: [], says="One.")

@cjm.hookimpl
def cjm_formats():
    yield cjm.Format("late", extensions=[".late"], reads="late:read")
    raise OSError("the disk is asleep")
"""
ENDS_THE_PROGRAM = "raise SystemExit(3)\n"
UNKNOWN_HOOK = GOOD + "\n@cjm.hookimpl\ndef cjm_foo():\n    yield 1\n"
NEARLY_A_HOOK = GOOD.replace("cjm_formats", "cjm_format")
WITHOUT_PREFIX = "import cjm\n@cjm.hookimpl\ndef cjm_checks():\n    yield cjm.Check('mine', find=list, says='x')\n"
NO_RECORD = "import cjm\n@cjm.hookimpl\ndef cjm_formats():\n    yield 'xlsx'\n"
TWICE = "import cjm\n@cjm.hookimpl\ndef cjm_formats():\n    yield cjm.Format('t')\n    yield cjm.Format('t')\n"
OUR_NAME = "import cjm\n@cjm.hookimpl\ndef cjm_formats():\n    yield cjm.Format('json')\n"
WRONG_ARGUMENT = "import cjm\n@cjm.hookimpl\ndef cjm_formats(registry):\n    yield cjm.Format('t')\n"

BROKEN = [
    (FAILS_ON_IMPORT, "ModuleNotFoundError: No module named 'no_such_library'"),
    (FAILS_LATE, "OSError: the disk is asleep"),
    (ENDS_THE_PROGRAM, "SystemExit: 3"),
    ("def (", "SyntaxError: "),
    (WITHOUT_PREFIX, "the check 'mine' has no prefix; names without a slash belong to the core. Call it 'x/mine'"),
    (NO_RECORD, "cjm_formats yields 'xlsx', which is no Format"),
    (TWICE, "it declares the format 't' twice"),
    (OUR_NAME, "its format 'json' is declared by cjm itself too"),
    (WRONG_ARGUMENT, "registry"),
]


def names():
    return {each.name for each in cjm.formats()}


def status(name):
    return {each.name: each.status for each in cjm.plugins()}[name]


def test_an_installed_plugin_is_found_with_its_version(site):
    site.install("cjm-tally", GOOD, version="2.5")

    found = next(each for each in cjm.plugins() if each.name == "cjm-tally")

    assert ("2.5", "healthy", ("tally",)) == (found.version, found.status, tuple(f.name for f in found.formats))
    assert cjm.read(b"Shop", format="tally") == cjm.JourneyMap("Shop")


def test_a_distribution_may_hold_several_plugins_of_which_one_is_broken(site, monkeypatch):
    site.install("cjm-two", GOOD)
    (site.folder / "cjm_two-1.0.dist-info" / "entry_points.txt").write_text("[cjm]\na = cjm_two\nb = no_such_module\n")
    cjm.refresh_plugins()

    with pytest.warns(cjm.PluginWarning, match="Left out plugin cjm-two:b: ModuleNotFoundError"):
        assert ("healthy", "broken") == (status("cjm-two:a"), status("cjm-two:b"))

    monkeypatch.setenv("CJM_PLUGINS", "-cjm-two")
    cjm.refresh_plugins()
    assert ("off", "off") == (status("cjm-two:a"), status("cjm-two:b"))


def test_a_plugin_whose_metadata_is_damaged_works_all_the_same(site):
    site.install("cjm-tally", GOOD)
    (site.folder / "cjm_tally-1.0.dist-info" / "METADATA").unlink()
    cjm.refresh_plugins()

    assert "tally" in names()


@pytest.mark.parametrize("source, said", BROKEN)
def test_a_broken_plugin_is_left_out_with_one_warning_that_says_why(site, source, said):
    site.install("cjm-x", source)
    site.install("cjm-zebra", GOOD)

    with pytest.warns(cjm.PluginWarning, match="Left out plugin cjm-x: ") as caught:
        found = names()

    assert 1 == len(caught)
    assert said in str(caught[0].message)
    assert {"tally", "json"} <= found  # the one that sorts after it is there
    assert {"late", "t"}.isdisjoint(found)
    assert "late/one" not in {each.name for each in cjm.checks()}  # all of a plugin's declarations or none
    assert "broken" == status("cjm-x")


def test_all_ways_of_being_broken_are_tried():
    assert 9 == len(BROKEN)


def test_a_broken_plugin_keeps_its_traceback_for_its_author(site):
    site.install("cjm-x", FAILS_ON_IMPORT)
    with pytest.warns(cjm.PluginWarning):
        broken = next(each for each in cjm.plugins() if each.name == "cjm-x")

    assert "import no_such_library" in (broken.traceback or "")


def test_a_warning_comes_once_in_a_process_even_after_a_refresh(site):
    site.install("cjm-x", FAILS_ON_IMPORT)
    with pytest.warns(cjm.PluginWarning):
        cjm.formats()

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        cjm.formats()
        cjm.refresh_plugins()
        cjm.formats()


def test_of_two_plugins_with_one_name_the_second_is_left_out_and_both_are_named(site):
    site.install("cjm-aa", GOOD)
    site.install("cjm-bb", GOOD)

    with pytest.warns(cjm.PluginWarning, match="Left out plugin cjm-bb.*'tally'.*cjm-aa.*CJM_PLUGINS=-cjm-aa"):
        cjm.formats()

    assert ("healthy", "broken") == (status("cjm-aa"), status("cjm-bb"))


def test_the_person_settles_a_clash(site, monkeypatch):
    site.install("cjm-aa", GOOD)
    site.install("cjm-bb", GOOD)
    monkeypatch.setenv("CJM_PLUGINS", "-cjm-aa")

    assert ("off", "healthy") == (status("cjm-aa"), status("cjm-bb"))
    assert "tally" in names()


@pytest.mark.parametrize(
    "source, said",
    [
        (UNKNOWN_HOOK, "cjm-tally asks for hook cjm_foo, which this cjm does not have"),
        (NEARLY_A_HOOK, "cjm-tally asks for hook cjm_format, which this cjm does not have. Did it mean cjm_formats?"),
    ],
)
def test_a_plugin_that_asks_for_an_unknown_hook_is_kept_and_the_warning_says_so(site, source, said):
    site.install("cjm-tally", source)

    with pytest.warns(cjm.PluginWarning) as caught:
        assert "healthy" == status("cjm-tally")

    assert [said in str(each.message) for each in caught] == [True]


def test_an_error_that_a_broken_plugin_may_be_to_blame_for_recalls_it(site, tmp_path):
    site.install("cjm-broken", FAILS_ON_IMPORT)
    file = tmp_path / "clinic.numbers"
    file.write_bytes(b"\0\1\2\3 binary")

    with pytest.warns(cjm.PluginWarning), pytest.raises(cjm.FormatError) as caught:
        cjm.read(file)

    said = str(caught.value)
    assert "No installed format reads '.numbers'." in said
    assert "cjm-broken is installed but failed to load: ModuleNotFoundError: No module named 'no_such_library'." in said
    assert "json (.cjm.json .json)" in said


# CJM_PLUGINS, in processes of their own


def run(site, program, **environment):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program],
        env={"PYTHONPATH": str(site.folder), "PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout + done.stderr[-2000:]


LIST = "import cjm; print(sorted(f.name for f in cjm.formats() if f.name in {'json', 'tally', 'opml'}))"


@pytest.mark.parametrize(
    "mode, expected",
    [
        ("", "['json', 'opml', 'tally']"),
        ("none", "['json']"),
        ("-cjm-tally", "['json', 'opml']"),
        ("-cjm-tally, -cjm-opml", "['json']"),
        ("-tally", "['json', 'opml']"),
        ("strict,-cjm-broken", "['json', 'opml', 'tally']"),
    ],
)
def test_the_environment_chooses_plugins(site, mode, expected):
    pytest.importorskip("cjm_opml")
    site.install("cjm-tally", GOOD)
    site.install("cjm-broken", FAILS_ON_IMPORT)

    assert expected == run(site, LIST, CJM_PLUGINS=mode).strip()


def test_strict_raises_the_first_failure_with_its_cause(site):
    site.install("cjm-broken", FAILS_ON_IMPORT)

    said = run(site, LIST, CJM_PLUGINS="strict")

    assert "cjm.errors.PluginError: cjm-broken: ModuleNotFoundError: No module named 'no_such_library'" in said
    assert "The above exception was the direct cause" in said


def test_a_word_that_the_switch_does_not_know_is_an_error_that_spells_the_right_one(site, monkeypatch):
    monkeypatch.setenv("CJM_PLUGINS", "cjm-tally")

    with pytest.raises(cjm.PluginError, match="Write CJM_PLUGINS=-cjm-tally"):
        cjm.formats()


def test_reading_a_native_file_does_not_look_at_what_is_installed(site):
    site.install("cjm-broken", "import sys; sys.stdout.write('LOADED')")
    native = site.folder / "a.json"
    cjm.write(cjm.JourneyMap("Shop"), native)
    program = f"import sys, cjm; print(cjm.read({str(native)!r}), 'importlib.metadata' in sys.modules)"

    assert "JourneyMap('Shop', 0 phases, 0 steps) False" == run(site, program).strip()


def test_looking_at_the_formats_imports_no_heavy_library(site):
    program = "import sys, cjm; cjm.formats(); print({'openpyxl', 'svgwrite', 'click', 'rich'} & set(sys.modules))"

    assert "set()" == run(site, program).strip()


def test_a_plugin_that_imports_something_heavy_in_its_declaration_fails_the_contract(site):
    pytest.importorskip("openpyxl")
    contract = type("TestHeavy", (PluginContract,), {"plugin": site.install("cjm-heavy", "import openpyxl\n" + GOOD)})
    light = type("TestLight", (PluginContract,), {"plugin": site.install("cjm-light", GOOD.replace("tally", "light"))})

    light().test_it_is_light()
    with pytest.raises(AssertionError, match=r"cjm_heavy imports .*openpyxl.*; give readers and writers as addresses"):
        contract().test_it_is_light()


# Registered in this process


def test_what_is_used_in_a_with_block_is_forgotten_after_it(site):
    with cjm.using(cjm.Format("tally"), cjm.LaneType("nhs/waiting")):
        assert "tally" in names()
        assert "nhs/waiting" in {each.name for each in cjm.lane_types()}

    assert "tally" not in names()
    assert "nhs/waiting" not in {each.name for each in cjm.lane_types()}


def test_a_failure_inside_a_with_block_forgets_too(site):
    with pytest.raises(RuntimeError), cjm.using(cjm.Format("tally")):
        raise RuntimeError

    assert "tally" not in names()


def test_an_object_with_hooks_is_a_plugin(site):
    class Waiting:
        @cjm.hookimpl
        def cjm_vocabularies(self):
            yield cjm.Vocabulary("nhs/channels", terms=["letter"])

    with cjm.using(Waiting()):
        assert "nhs/channels" in {each.name for each in cjm.vocabularies()}


def test_registering_again_replaces_as_when_a_cell_of_a_notebook_is_run_twice(site):
    cjm.register(cjm.Format("tally", extensions=[".old"]))
    cjm.register(cjm.Format("tally", extensions=[".new"]))

    assert [(".new",)] == [each.extensions for each in cjm.formats() if each.name == "tally"]


def test_what_is_registered_stays_after_a_refresh(site):
    cjm.register(cjm.Format("tally"))
    cjm.refresh_plugins()

    assert "tally" in names()


def test_a_registered_name_that_a_plugin_has_is_an_error_that_names_the_plugin(site):
    site.install("cjm-tally", GOOD)

    with pytest.raises(cjm.PluginError, match=r"A format 'tally' is there already, from cjm-tally\."):
        cjm.register(cjm.Format("tally"))


@pytest.mark.parametrize("nothing", [object(), 5, "cjm_opml"])
def test_registering_what_declares_nothing_is_an_error(site, nothing):
    with pytest.raises(cjm.PluginError, match="declares nothing"):
        cjm.register(nothing)


def test_a_registered_plugin_that_fails_is_an_error_at_once(site):
    class Broken:
        @cjm.hookimpl
        def cjm_formats(self):
            yield cjm.Format("fine")
            raise OSError("no")

    with pytest.raises(cjm.PluginError, match=r"Broken: OSError: no"):
        cjm.register(Broken())
    assert "fine" not in names()


def test_a_refresh_finds_what_was_installed_meanwhile(site):
    assert "tally" not in names()

    site.install("cjm-tally", GOOD)  # which refreshes

    assert "tally" in names()


# What a person sees


def test_a_listing_is_a_table_in_text_and_in_a_notebook(site):
    with cjm.using(cjm.Format("a&b", extensions=[".ab"], title="<Both>")):
        found = cjm.formats()

    assert "a&b" in repr(found).splitlines()[1]
    assert "<td>a&amp;b</td><td>.ab</td>" in found._repr_html_()
    assert "&lt;Both&gt;" in found._repr_html_()


def test_a_listing_cannot_be_changed(site):
    with pytest.raises(TypeError):
        cjm.formats()[0] = None  # type: ignore[index]


def test_an_empty_listing_says_so(site, monkeypatch):
    monkeypatch.setenv("CJM_PLUGINS", "none")

    assert "no checks" == repr(cjm.checks())


# Checks


def test_one_bad_check_harms_no_other(site):
    def late(journey):
        yield journey.phases[0]
        raise ZeroDivisionError("division by zero")

    m = cjm.JourneyMap("Shop", phases=[cjm.Phase("Order", origin="Sheet1!C2")])
    bad = cjm.Check("nhs/bad", find=late, says="Bad.")
    good = cjm.Check("nhs/good", find=lambda m: m.phases, says="Good.", severity="info")

    with cjm.using(bad, good), pytest.warns(cjm.PluginWarning, match="nhs/bad: ZeroDivisionError"):
        found = cjm.check(m)

    assert ["phase/order (Sheet1!C2): Good. [nhs/good]"] == [str(each) for each in found]
    assert "info" == found[0].severity


def test_a_check_may_yield_places_and_findings_of_its_own(site):
    own = cjm.Finding("nhs/own", "Mine.")
    yields = cjm.Check("nhs/mixed", find=lambda m: [next(iter(m.places())), own], says="Place.")

    with cjm.using(yields):
        found = cjm.check(cjm.JourneyMap("Shop", phases=["Order"]))

    assert ["phase/order: Place. [nhs/mixed]", "Mine. [nhs/own]"] == [str(each) for each in found]


def test_no_module_takes_the_place_of_a_function():
    """Importing `cjm.x` sets the attribute `x` of the package: no public function may share a module's name."""
    modules = {each.name for each in pkgutil.iter_modules(cjm.__path__)}

    assert {"guards", "shapes", "_reading"} <= modules
    assert set() == modules & set(cjm._HOME)
