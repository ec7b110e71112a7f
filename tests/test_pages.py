"""The runner of console blocks, tried on commands that every machine has."""

from typing import Any

import pytest

from tests.pages import enter_folder, leave_folder, run_console


@pytest.fixture(autouse=True)
def folder():
    namespace: dict[str, Any] = {}
    enter_folder(namespace)
    yield
    leave_folder(namespace)


@pytest.mark.parametrize(
    "block",
    [
        "$ echo phases\nphases\n",
        "$ echo 3 phases, 12 steps\n3 phases, ... steps\n",
        "$ echo one \\\n  two\none two\n",
        "$ echo made > made.txt\n$ cat made.txt\nmade\n",
        "$ cat missing.xlsx\ncat: missing.xlsx: No such file...\n$ echo $?\n1\n",
        "$ git clone https://example.org/nowhere\n",
        "an output without a command\n",
    ],
)
def test_a_block_that_shows_what_happens_is_right(block):
    assert run_console(block) is None


def test_other_output_than_shown_is_told_with_both():
    told = run_console("$ echo two\nthree\n") or ""

    assert "three" in told
    assert "two" in told


def test_a_command_that_fails_and_shows_nothing_is_wrong():
    assert "status 1" in (run_console("$ cat missing.xlsx\n") or "")
