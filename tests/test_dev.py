"""`dev.py` on machines that are not as one would wish."""

import subprocess
import sys

import pytest

import dev


@pytest.fixture
def clone(tmp_path, monkeypatch):
    """An empty folder in which dev.py believes to stand, and the commands it would have run."""
    venv = tmp_path / ".venv"
    commands: list[list[str]] = []

    def run(*command, quiet=False):
        commands.append([str(part) for part in command])
        return 0

    monkeypatch.setattr(dev, "VENV", venv)
    monkeypatch.setattr(dev, "READY", venv / "cjm-ready")
    monkeypatch.setattr(dev, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(dev, "run", run)
    venv.mkdir()
    return commands


def made(commands):
    return any("venv" in command for command in commands)


def test_a_finished_environment_is_used_again(clone):
    dev.READY.write_text(str(dev.VENV))

    dev.prepare()

    assert not made(clone)


def test_an_environment_that_was_not_finished_is_made_anew(clone):
    dev.prepare()

    assert made(clone)
    assert str(dev.VENV) == dev.READY.read_text()


def test_an_environment_that_was_moved_is_made_anew(clone):
    dev.READY.write_text("/another/place/.venv")

    dev.prepare()

    assert made(clone)


def test_without_venv_the_one_line_says_what_to_install(clone, monkeypatch, capsys):
    monkeypatch.setattr(dev, "find_spec", lambda name: None)

    assert dev.prepare() == 1
    assert "apt install python3-venv" in capsys.readouterr().err
    assert not made(clone)


def test_what_the_shell_says_about_other_environments_is_not_heard(monkeypatch, tmp_path):
    for name in ("VIRTUAL_ENV", "PYTHONPATH", "PIP_TARGET"):
        monkeypatch.setenv(name, str(tmp_path))
    leaks = "import os, sys; sys.exit(sum(n in os.environ for n in ('VIRTUAL_ENV', 'PYTHONPATH', 'PIP_TARGET')))"

    assert dev.run(sys.executable, "-c", leaks) == 0


def test_the_exit_status_of_a_command_is_passed_through(monkeypatch):
    monkeypatch.setattr(dev, "prepare", lambda: 0)
    monkeypatch.setattr(dev, "PYTHON", sys.executable)

    assert dev.main(["test", "no_such_file.py"]) == pytest.ExitCode.USAGE_ERROR


def test_an_unknown_word_gets_the_two_commands():
    done = subprocess.run([sys.executable, dev.ROOT / "dev.py", "tset"], capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert "python3 dev.py test" in done.stderr
