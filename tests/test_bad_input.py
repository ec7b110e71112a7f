"""Whatever a file holds or is: one error with the file, the reason and the next step; soon, in little memory."""

import os
import random
import subprocess
import sys
import tempfile
import textwrap
import threading
import time
import tracemalloc
from pathlib import Path

import pytest

import cjm

READERS = [each for each in cjm.formats() if each.reads and each.extensions and each.name != "opml"]
IDS = [each.name for each in READERS]
WRITERS = [each for each in READERS if each.writes]
MARKED = [each for each in WRITERS if each.name not in {"csv", "markdown"}]  # one text is like another
RUBBISH = random.Random(7).randbytes(5000)
ROOM = 2**31
SAMPLE = cjm.JourneyMap(
    "Заказ еды", phases=[cjm.Phase("Поиск", actions=["Ищет"], pains=["Мало фото"]), cjm.Phase("Оплата")]
)


@pytest.fixture(name="format", params=READERS, ids=IDS)
def each_format(request):
    return request.param


def refused(path, **options):
    """The error with which a file is refused: within seconds, nothing written beside it."""
    folder = Path(path).parent if "\0" not in str(path) else Path.cwd()
    before = sorted(folder.iterdir()) if folder.is_dir() else None
    began = time.monotonic()
    with pytest.raises(cjm.CjmError) as caught:
        cjm.read(path, **options)
    assert time.monotonic() - began < 5
    assert before == (sorted(folder.iterdir()) if folder.is_dir() else None)
    error = caught.value
    assert isinstance(error, cjm.ConvertError | cjm.FileError | cjm.FormatError)
    assert all(fault.next for fault in error.faults) or error.next, f"no next step: {error}"
    assert str(error).startswith(str(path).replace("\0", "\\0")), f"no file: {error}"
    return error


def test_every_format_that_reads_is_tried():
    assert {"json", "csv", "markdown"} <= set(IDS)


def test_an_empty_file(format, tmp_path):
    path = tmp_path / f"a{format.extensions[0]}"
    path.touch()

    assert "is empty" in str(refused(path))


def test_binary_rubbish(format, tmp_path):
    path = tmp_path / f"a{format.extensions[0]}"
    path.write_bytes(RUBBISH)

    assert isinstance(refused(path), cjm.ConvertError)
    assert isinstance(refused(path, format=format.name), cjm.ConvertError)


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xff\xfe", b'{"cjm": ', b"<svg xmlns=", b"\xef\xbb\xbf"])
def test_rubbish_that_begins_like_something_else(format, tmp_path, start):
    path = tmp_path / f"a{format.extensions[0]}"
    path.write_bytes(start + RUBBISH)

    assert isinstance(refused(path, format=format.name), cjm.ConvertError)


@pytest.mark.parametrize("format", WRITERS, ids=[each.name for each in WRITERS])
def test_a_file_cut_anywhere_is_an_error_or_a_shorter_map_and_never_a_crash(format, tmp_path):
    whole = cjm.to_bytes(SAMPLE, format.name)
    path = tmp_path / f"a{format.extensions[0]}"
    refusals = 0
    for share in (0.02, 0.3, 0.5, 0.9, 0.99):
        path.write_bytes(whole[: int(len(whole) * share)])
        try:
            cjm.read(path, format=format.name)
        except cjm.ConvertError as error:
            refusals += str(error).startswith(str(path))
    # A shorter text is a text.
    assert refusals == 5 or format.name in {"csv", "markdown", "yaml"}


def test_another_formats_contents_under_this_formats_name_are_known_by_their_bytes(format, tmp_path):
    path = tmp_path / f"a{format.extensions[0]}"
    path.write_bytes(cjm.to_bytes(SAMPLE, "json"))

    m = cjm.read(path)

    assert m == SAMPLE
    assert (["guess"] if format.name != "json" else []) == [note.kind for note in m.notes if "json" in note.text]


@pytest.mark.parametrize("format", MARKED, ids=[each.name for each in MARKED])
def test_contents_that_are_named_csv_are_known_by_their_bytes(format, tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(cjm.to_bytes(SAMPLE, format.name))

    m = cjm.read(path)

    assert m == SAMPLE
    assert [f"The name ends in .csv, but the contents are {format.name}: read as {format.name}."] == [
        note.text for note in m.notes
    ]


def test_a_folder(format, tmp_path):
    path = tmp_path / f"a{format.extensions[0]}"
    path.mkdir()

    assert isinstance(refused(path), cjm.FileError)
    assert "is a folder" in str(refused(path))


def test_a_missing_file(format, tmp_path):
    assert "does not exist. Check the path." in str(refused(tmp_path / f"a{format.extensions[0]}"))


def test_a_file_of_two_gibibytes(format, tmp_path):
    path = tmp_path / f"a{format.extensions[0]}"
    with path.open("wb") as file:
        file.truncate(ROOM)

    tracemalloc.start()
    try:
        error = refused(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert isinstance(error, cjm.LimitError)
    assert peak < 20 * 2**20
    assert "is larger than 200 MiB" in str(error)


# What is no ordinary file


def test_a_missing_file_with_a_near_name_is_asked_about(tmp_path):
    (tmp_path / "clinic.xlsx").touch()

    assert f"Did you mean {str(tmp_path / 'clinic.xlsx')!r}?" in str(refused(tmp_path / "clinik.xlsx"))


def test_a_missing_folder(tmp_path):
    assert "Nor does its folder" in str(refused(tmp_path / "no" / "a.json"))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_not_waited_for(tmp_path):
    pipe = tmp_path / "a.json"
    os.mkfifo(pipe)
    giver_up = threading.Timer(20, lambda: pipe.open("wb").close())  # so that a failing test ends
    giver_up.start()
    try:
        assert "is no ordinary file" in str(refused(pipe))
    finally:
        giver_up.cancel()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no /dev/zero")
def test_a_device_without_end_is_not_read():
    with pytest.raises(cjm.FileError, match="is no ordinary file"):
        cjm.read("/dev/zero", format="json")


def test_a_link_that_leads_nowhere(tmp_path):
    link = tmp_path / "a.json"
    link.symlink_to(tmp_path / "gone.json")

    assert "is a link to" in str(refused(link))


def test_a_link_that_leads_to_itself(tmp_path):
    link = tmp_path / "a.json"
    link.symlink_to(link)

    assert "leads back to itself" in str(refused(link))


@pytest.mark.parametrize("name", ["a\0.json", "a" * 300 + ".json"])
def test_a_name_that_no_file_can_have(tmp_path, name):
    assert isinstance(refused(tmp_path / name), cjm.FileError)


def test_a_file_object_without_end_is_read_up_to_the_limit():
    class Endless:
        served = 0

        def read(self, size):
            Endless.served += size
            return b" " * size

    with pytest.raises(cjm.LimitError, match="this file object: is larger than 1 MiB"):
        cjm.read(Endless(), format="json", limits=cjm.Limits(file=2**20))  # type: ignore[arg-type]
    assert Endless.served <= 3 * 2**20


@pytest.mark.parametrize("wrong", [5, None, ["a.json"], {}])
def test_what_is_no_source_at_all(wrong):
    with pytest.raises(cjm.FileError, match="is neither a path, bytes nor an open file"):
        cjm.read(wrong)


def test_json_of_ten_thousand_levels_is_an_error(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"cjm": 1, "title": "x", "extra": ' + '{"a":' * 10_000 + "1" + "}" * 10_001, "utf-8")

    assert isinstance(refused(path), cjm.ConvertError)


# As an ordinary user, who may not do everything


def as_ordinary_user(program, *arguments):
    """What a program prints when it is run by somebody who is not root; cjm is warm, since its files may be out of reach."""
    start = """
        import os, sys, tempfile
        import cjm
        folder = tempfile.mkdtemp()
        cjm.write(cjm.JourneyMap("Warm"), folder + "/a.cjm.json")
        cjm.read(folder + "/a.cjm.json")
        try:
            cjm.read(folder + "/b.json")
        except cjm.CjmError:
            pass
        import difflib, traceback
        if os.getuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(start) + textwrap.dedent(program), *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout + done.stderr[-1500:]


@pytest.fixture
def open_folder():
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def test_a_file_that_may_not_be_read(open_folder):
    path = open_folder / "a.json"
    path.write_bytes(cjm.to_bytes(SAMPLE, "json"))
    path.chmod(0)

    said = as_ordinary_user(
        """
        try:
            cjm.read(sys.argv[1])
        except cjm.FileError as error:
            print(error)
        """,
        path,
    )

    assert f"{path}: may not be read by you. Ask for the permission, or choose another file." == said.strip()


WRITE = """
try:
    cjm.write(cjm.JourneyMap("New"), sys.argv[1])
except cjm.FileError as error:
    print(error)
"""


def test_a_file_in_a_folder_that_may_not_be_written(open_folder):
    path = open_folder / "a.json"
    open_folder.chmod(0o555)

    said = as_ordinary_user(WRITE, path)

    assert f"{path}: may not be written by you. Ask for the permission, or choose another file." == said.strip()
    assert [] == list(open_folder.iterdir())


def test_a_file_that_may_not_be_written_in_a_folder_that_may(open_folder):
    path = open_folder / "a.json"
    path.write_bytes(cjm.to_bytes(SAMPLE, "json"))
    path.chmod(0o444)
    open_folder.chmod(0o777)

    said = as_ordinary_user(WRITE, path)

    assert "may not be written by you" in said
    assert SAMPLE == cjm.read(path)
    assert [path] == list(open_folder.iterdir())
