"""The kit is itself put to the test: formats that cheat fail the tests that are there to catch them, and no others."""

import os
import re
import subprocess
import sys
from textwrap import dedent

import pytest

import cjm
from cjm.testing import CheckContract, FormatContract, PluginContract

HONEST = """
import cjm

MARK = b"TOY\\n"

def write(content, target):
    return MARK + cjm.to_bytes(content, 'json')

def read(source):
    if not source.data.startswith(MARK):
        raise cjm.ConvertError("is no toy.", where=source.path, next="Choose a toy.")
    return cjm.read(source.data.removeprefix(MARK), format='json')

@cjm.hookimpl
def cjm_formats():
    yield cjm.Format("toy", extensions=[".toy"], reads=read, writes=write)
"""

# The write function of a format that shows little but carries all; `{lines}` says what it shows.
CARRYING = (
    HONEST.replace(
        "def write(content, target):\n    return MARK + cjm.to_bytes(content, 'json')",
        """
def write(content, target):
    maps = content.maps if isinstance(content, cjm.Atlas) else [content]
    lines = [p.text for m in maps for p in m.walk(cjm.Pain)]
    table = cjm.Table.of([[line] for line in lines], name="pains")
    carried = target.carry(content, cjm.Shapes(tables=[table]))
    import json
    return MARK + json.dumps([lines if SHOWN else [], lines, carried]).encode()
""",
    )
    .replace(
        "return cjm.read(source.data.removeprefix(MARK), format='json')",
        """
    import json
    shown, lines, carried = json.loads(source.data.removeprefix(MARK))
    if carried is not None:
        return cjm.Shapes(tables=[cjm.Table.of([[line] for line in lines], name="pains")], carrier=carried)
    return cjm.JourneyMap("", unplaced=[cjm.Unplaced(line) for line in shown])
""",
    )
    .replace("writes=write)", 'writes=write, carries=True, shows=["Pain.text", "Phase.pains", "JourneyMap.phases"])')
)

ROUND_TRIPS = {
    "test_a_sample_comes_back",
    "test_any_map_comes_back",
    "test_texts_that_few_files_can_hold_do_no_harm",
}

# For each toy: how it differs from the honest one, and the tests that must fail.
TOYS: dict[str, tuple[str, set[str]]] = {
    "honest": (HONEST, set()),
    "forgets_emotions": (
        HONEST
        + """
def write(content, target):
    for place in list(content.places(cjm.Emotion)) if isinstance(content, cjm.JourneyMap) else []:
        at = place.parent.path
        holder = content.place(place.parent.handle)
        content = content.replace(place.parent.handle, emotions=())
    return MARK + cjm.to_bytes(content, 'json')
""",
        ROUND_TRIPS,
    ),
    "drops_what_it_does_not_know": (
        HONEST
        + """
honest = read
def read(source):
    return honest(source).replace(extra={})
""",
        {"test_data_that_nobody_knows_survives", *ROUND_TRIPS},
    ),
    "writes_the_time": (
        HONEST
        + """
honest = write
def write(content, target):
    import time
    return honest(content, target) + b" " * (time.time_ns() // 10_000_000 % 97)
""",
        {"test_the_same_map_gives_the_same_bytes"},
    ),
    "writes_in_the_order_of_hashes": (
        HONEST
        + """
honest = write
def write(content, target):
    return honest(content, target) + b" " * (hash("toy") % 97)
""",
        {"test_the_same_map_gives_the_same_bytes"},
    ),
    "believes_rubbish": (
        HONEST
        + """
honest = read
def read(source):
    try:
        return honest(source)
    except cjm.CjmError:
        return cjm.JourneyMap("")
""",
        {"test_rubbish_is_refused_by_name", "test_a_truncated_file_is_refused_by_name"},
    ),
    "imports_something_heavy": ("import heavy_library\n" + HONEST, {"test_its_declaration_is_light"}),
    "opens_files": (
        HONEST
        + """
honest = read
def read(source):
    open(__file__).close()
    return honest(source)
""",
        {"test_the_reader_touches_neither_files_nor_the_network"},
    ),
    "asks_the_network": (
        HONEST
        + """
honest = read
def read(source):
    import socket
    try:
        socket.getaddrinfo("localhost", 80)
    except OSError:
        pass
    return honest(source)
""",
        {"test_the_reader_touches_neither_files_nor_the_network"},
    ),
    "shows_what_is_not_there": (
        HONEST.replace("writes=write)", 'writes=write, shows=["*", "Touchpoint.colour"])'),
        {"test_it_is_declared_well"},
    ),
    "has_a_suffix_without_a_dot": (HONEST.replace('".toy"', '"toy"'), {"test_it_is_declared_well"}),
    "carries": (CARRYING.replace("SHOWN", "True"), set()),
    "carries_but_shows_nothing": (
        CARRYING.replace("SHOWN", "False"),
        {
            "test_a_sample_comes_back_without_the_carried_map",
            "test_any_map_without_the_carried_one_keeps_its_texts",
        },
    ),
}


@pytest.fixture(scope="module")
def failing(tmp_path_factory):
    """The tests that each toy fails, from one run of pytest over all of them."""
    folder = tmp_path_factory.mktemp("toys")
    (folder / "heavy_library.py").write_text("")
    tests = ["import contextlib, pytest, cjm", "from cjm.testing import FormatContract"]
    for name, (code, _) in TOYS.items():
        (folder / f"toy_{name}.py").write_text(code)
        tests.append(
            dedent(f"""
            class Test_{name}(FormatContract):
                format, plugin, examples, tick = "toy", "toy_{name}", 20, 0.1
                stripped = "{"unplaced" if "carries" in name else "equal"}"

                @pytest.fixture(autouse=True)
                def installed(self):
                    import toy_{name}
                    with cjm.using(toy_{name}):
                        yield
            """)
        )
    (folder / "test_toys.py").write_text("\n".join(tests))
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--tb=short", "-rf", "-p", "no:cacheprovider", "test_toys.py"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "400", "CJM_REQUIRE": ""},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    found = re.findall(r"^FAILED test_toys\.py::Test_(\w+)::(\w+)", done.stdout, re.MULTILINE)
    return {name: {test for toy, test in found if toy == name} for name in TOYS}, done.stdout


@pytest.mark.parametrize("toy", TOYS)
def test_a_toy_fails_exactly_the_tests_that_should_catch_it(toy, failing):
    found, said = failing

    assert TOYS[toy][1] == found[toy], said


def test_a_failed_round_trip_shows_what_differs(failing):
    _, said = failing

    assert "The map read differs from the one written:" in said
    assert '"raw": "😟 unsure"' in said


class TestOpmlAsAPlugin(PluginContract):
    plugin = "cjm_opml"


class TestJson(FormatContract):
    format = "json"


class TestARuleOfOurOwn(CheckContract):
    check = "kit/a-phase-hurts"
    breaks = (cjm.JourneyMap("Clinic", phases=[cjm.Phase("Queue", pains="Waits")]),)
    keeps = (cjm.JourneyMap("Clinic", phases=["Queue"]),)

    @pytest.fixture(autouse=True)
    def installed(self):
        rule = cjm.Check(self.check, find=lambda m: m.walk(cjm.Pain), says="A pain is a reason to look twice.")
        with cjm.using(rule):
            yield
