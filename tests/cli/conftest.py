"""Running the command line in this process, in an empty folder."""

import io
import sys
from typing import NamedTuple

import pytest

from cjm.cli import main
from tests.support import ROOT


class Done(NamedTuple):
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder, in which the commands run."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def cjm_command(here, capfd, monkeypatch):
    """Runs a command and gives its exit code, what it printed and what it told."""

    def run(*arguments, stdin: bytes = b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfd.readouterr()
        code = main([str(each) for each in arguments])
        sys.stdout.flush()
        return Done(code, *capfd.readouterr())

    return run


@pytest.fixture
def job_advert(here):
    """The English example map, in the folder."""
    path = here / "job-advert.cjm.json"
    path.write_bytes((ROOT / "examples" / "job-advert.cjm.json").read_bytes())
    return path
