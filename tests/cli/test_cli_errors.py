"""What goes wrong: one line, an exit code, and a traceback for whoever asks."""

import os
import signal
import subprocess
import sys
import time

import pytest

import cjm
from cjm.cli import main
from cjm.cli._intruder import find_intruder

BAD = '{"cjm": 1, "title": "Еда", "phases": [{"name": "Заказ", "touchpoints": [{"name": "Касса", "control": "yes"}]}], "layer": 3}'


@pytest.mark.parametrize(
    "arguments, code, word",
    [
        (["show", "nowhere.cjm.json"], 1, "nowhere.cjm.json"),
        (["show", "."], 1, "folder"),
        (["show", "bad.cjm.json"], 1, "2 problems"),
        (["show", "empty.cjm.json"], 1, "empty.cjm.json"),
        (["convert", "bad.cjm.json", "a.csv"], 1, "bad.cjm.json"),
        (["convert", "good.cjm.json", "a.nothing"], 1, "nothing"),
        (["convert", "good.cjm.json", "nowhere/a.csv"], 1, "nowhere"),
        (["new", "good.cjm.json"], 1, "--overwrite"),
        (["new", "--language", "fr", "a.cjm.json"], 2, "fr"),
        (["convert", "good.cjm.json"], 2, "DST"),
        (["convertt"], 2, "convertt"),
        (["convert", "good.cjm.json", "a.csv", "--to", "nothing"], 1, "with --to"),
        (["show", "good.cjm.json", "--from", "nothing"], 1, "with --from"),
        (["--nothing"], 2, "--nothing"),
        (["show", "good.cjm.json", "--map", "Другая"], 1, "Другая"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_an_error_is_one_line_that_names_what_is_wrong(cjm_command, here, arguments, code, word):
    (here / "bad.cjm.json").write_text(BAD, "utf-8")
    (here / "empty.cjm.json").write_bytes(b"")
    cjm.write(cjm.JourneyMap("Заказ"), "good.cjm.json")

    done = cjm_command(*arguments)

    assert (code, "") == done[:2]
    assert 1 == len(done.err.splitlines()), done.err
    assert done.err.startswith("cjm: ")
    assert word in done.err
    assert not (here / "a.csv").exists()


@pytest.mark.parametrize("arguments", [["-v", "show", "bad.cjm.json"], ["show", "-v", "bad.cjm.json"]], ids=" ".join)
def test_who_asks_gets_the_traceback_and_every_problem(cjm_command, here, arguments):
    (here / "bad.cjm.json").write_text(BAD, "utf-8")

    done = cjm_command(*arguments)

    assert 1 == done.code
    assert "Traceback (most recent call last)" in done.err
    assert "layer" in done.err
    assert "touchpoints[0].control" in done.err
    assert done.err.splitlines()[-1].startswith("cjm: ")


def test_control_characters_of_a_file_do_not_steer_the_terminal(cjm_command, here):
    cjm.write(cjm.JourneyMap("A\x1b[31mB", phases=["red\x07"]), "odd.cjm.json")

    done = cjm_command("show", "odd.cjm.json")

    assert 0 == done.code
    assert "\x1b" not in done.out
    assert "\x07" not in done.out
    assert r"A\x1b[31mB" in done.out


def test_a_fault_of_the_library_itself_is_called_one(cjm_command, here, monkeypatch):
    def broken(*_args, **_kwargs):
        raise KeyError("a bug")

    monkeypatch.setattr(cjm, "load", broken)

    quiet, loud = cjm_command("show", "a.cjm.json"), cjm_command("-v", "show", "a.cjm.json")

    assert (1, 1) == (quiet.code, loud.code)
    assert quiet.err.startswith("cjm: KeyError: 'a bug'. This is a fault of cjm")
    assert 1 == len(quiet.err.splitlines())
    assert "in broken" in loud.err


def test_who_says_nothing_gets_the_help(cjm_command):
    done = cjm_command()

    assert (2, "") == done[:2]
    assert "convert" in done.err
    assert len(done.err.splitlines()) > 10


def test_what_the_library_says_in_python_is_said_in_options(cjm_command, here):
    cjm.write(cjm.Atlas("Клиника", maps=[cjm.JourneyMap("Как есть"), cjm.JourneyMap("Как будет")]), "two.cjm.json")
    cjm.write(cjm.JourneyMap("Другая"), "one.cjm.json")

    done = cjm_command("convert", "one.cjm.json", "two.cjm.json")

    assert 1 == done.code
    assert "--overwrite" in done.err
    assert "overwrite=" not in done.err
    assert 0 == cjm_command("convert", "one.cjm.json", "two.cjm.json", "--overwrite").code
    assert "Другая" == cjm.read("two.cjm.json").title


@pytest.mark.parametrize("folder", ["cjm-0.0.1.dist-info", "cjm-1.2.egg-info"])
def test_the_intruder_is_found_and_its_cure_named(here, folder):
    (here / folder).mkdir()

    cure = find_intruder([str(here / "missing"), str(here)])

    assert cure is not None
    assert folder in cure
    assert "pip uninstall --yes cjm" in cure


def test_our_own_distributions_are_no_intruders(here):
    for name in ("cjm_core-0.1.0.dist-info", "cjm_excel-0.1.0.dist-info", "cjm_core.egg-info", "cjm"):
        (here / name).mkdir()

    assert find_intruder([str(here)]) is None
    assert find_intruder() is None


def run_python(*arguments, **more):
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, encoding="utf-8", timeout=60, check=False, **more
    )


def test_with_an_intruder_nothing_else_is_imported(here):
    (here / "cjm-0.0.1.dist-info").mkdir()
    code = (
        f"import sys; sys.path.append({str(here)!r}); from cjm.cli import main; code = main(['formats'])\n"
        "assert not {'click', 'attrs', 'pluggy', 'cattrs'} & set(sys.modules), 'something heavy was imported'\n"
        "sys.exit(code)"
    )

    done = run_python("-c", code)

    assert (1, "") == (done.returncode, done.stdout)
    assert 1 == len(done.stderr.splitlines())
    assert "pip uninstall --yes cjm" in done.stderr


def test_without_click_the_line_says_what_to_install(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "click", None)

    assert 1 == main(["formats"])
    out, err = capsys.readouterr()
    assert "" == out
    assert "pip install 'cjm-core[cli]'" in err
    assert 1 == len(err.splitlines())


def test_the_module_runs_as_the_command_does():
    done = run_python("-m", "cjm.cli", "--version")

    assert (0, "") == (done.returncode, done.stderr)
    assert done.stdout.startswith("cjm 0.")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_a_reader_that_goes_away_is_no_complaint():
    done = run_python("-c", "import subprocess, sys\n"
        "one = subprocess.Popen([sys.executable, '-m', 'cjm.cli', 'schema'], stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
        "one.stdout.close()\n"
        "print(one.stderr.read().decode(), one.wait())")  # fmt: skip

    assert "141" == done.stdout.strip()


# What a shell starts in the background ignores interrupts, and so do its children: a person's command does not.
_INTERRUPTED = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from cjm.cli import main
print("ready", flush=True)
sys.exit(main(["show", "-", "--from", "json"]))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals are others on Windows")
def test_an_interrupted_command_ends_quietly():
    one = subprocess.Popen(
        [sys.executable, "-c", _INTERRUPTED],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert one.stdout is not None
    one.stdout.readline()
    time.sleep(1.5)  # until it waits for its input
    one.send_signal(signal.SIGINT)
    _, told = one.communicate(timeout=30)

    assert 130 == one.returncode, told
    assert b"Traceback" not in told
