"""Two writers, a kill, a full disk, a permission lost: the file is one of the maps, whole, and none is lost."""

import contextlib
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import cjm
from cjm import _files

SUFFIXES = [".cjm.json", ".cjm.yaml", ".xlsx"]


def big(title, *, phases=120):
    return cjm.JourneyMap(title, phases=[cjm.Phase(f"{title} {n}", goals=["цель " * 50]) for n in range(phases)])


def start(code, *arguments):
    """Another process that runs some code, which prints a line when it begins."""
    code = f"import sys, cjm\nfrom tests.test_torn_files import big\n{code}"
    process = subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        cwd=Path(__file__).parent.parent,
        env={**os.environ, "PYTHONUTF8": "1"},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n", process.communicate()[1]
    return process


def ended(process):
    _, said = process.communicate(timeout=120)
    assert process.returncode == 0, said


AGAIN = """
maps = [big(title) for title in sys.argv[2:]]
cjm.write(maps[0], sys.argv[1], overwrite=True)
print("ready", flush=True)
for n in range({times}):
    cjm.write(maps[n % len(maps)], sys.argv[1], overwrite=True)
"""


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_two_processes_that_write_one_file_leave_one_of_the_two_maps(suffix, tmp_path):
    path = tmp_path / f"a{suffix}"
    writers = [start(AGAIN.format(times=8), path, title) for title in ("первая", "вторая")]
    seen = set()
    while any(each.poll() is None for each in writers):
        m = cjm.read(path)
        assert m == big(m.title)
        seen.add(m.title)
    for each in writers:
        ended(each)

    assert cjm.read(path).title in {"первая", "вторая"}
    assert seen <= {"первая", "вторая"}
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_writer_killed_in_the_middle_leaves_the_old_map_or_the_new_one(suffix, tmp_path):
    path = tmp_path / f"a{suffix}"
    for turn in range(5):
        process = start(AGAIN.format(times=10_000), path, "первая", "вторая")
        time.sleep(0.03 + 0.037 * turn)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=30)

        m = cjm.read(path)
        assert m == big(m.title)
    assert {each.name for each in tmp_path.iterdir() if not each.name.startswith(".cjm-")} == {path.name}


SLOW = """
import os, time
sync = os.fsync
def slow(descriptor):
    print("ready", flush=True)
    time.sleep(60)
    sync(descriptor)
os.fsync = slow
cjm.write(big("первая"), sys.argv[1])
"""


def unfinished(folder, *, old=True):
    """What a writer that is in the middle has in a folder, as if it stood there for an hour."""
    (found,) = folder.glob(".cjm-*.tmp")
    if old:
        hour_ago = time.time() - 3600
        os.utime(found, (hour_ago, hour_ago))
    return found


def test_what_a_killed_writer_left_goes_with_the_next_write_into_the_folder(tmp_path):
    process = start(SLOW, tmp_path / "a.cjm.json")
    process.kill()
    process.communicate(timeout=30)
    left = unfinished(tmp_path, old=False)

    cjm.write(big("вторая"), tmp_path / "b.cjm.json")
    assert left.exists()  # its writer might have been about to lock it

    unfinished(tmp_path)
    cjm.write(big("вторая"), tmp_path / "b.cjm.json", overwrite=True)
    assert [each.name for each in tmp_path.iterdir()] == ["b.cjm.json"]


def test_what_a_living_writer_has_begun_stays_however_slow_it_is(tmp_path):
    process = start(SLOW, tmp_path / "a.cjm.json")
    try:
        begun = unfinished(tmp_path)
        cjm.write(big("вторая"), tmp_path / "b.cjm.json")
        assert begun.exists()
    finally:
        process.kill()
        process.communicate(timeout=30)


def test_files_that_are_none_of_ours_stay(tmp_path):
    (tmp_path / "precious.txt").write_text("важно")
    (tmp_path / f".cjm-{'a' * 16}.tmp").symlink_to(tmp_path / "precious.txt")
    (tmp_path / f".cjm-{'b' * 16}.tmp").mkdir()
    os.mkfifo(tmp_path / f".cjm-{'c' * 16}.tmp")
    for name in (".cjm-notes.tmp", f".cjm-{'a' * 16}.tmp.txt", "unfinished.tmp"):
        (tmp_path / name).write_text("моё")
    before = {each.name for each in tmp_path.iterdir()}
    for each in tmp_path.iterdir():
        os.utime(each, (0, 0), follow_symlinks=False)

    cjm.write(big("первая"), tmp_path / "a.cjm.json")

    assert {each.name for each in tmp_path.iterdir()} == {*before, "a.cjm.json"}


REPLACE = """
print("ready", flush=True)
for n in range(12):
    cjm.write(cjm.JourneyMap(sys.argv[2], phases=[str(n)]), sys.argv[1], map=sys.argv[2])
"""


@pytest.mark.parametrize("suffix", [".cjm.json", ".cjm.yaml"])
def test_processes_that_replace_different_maps_of_one_file_lose_none_of_each_others(suffix, tmp_path):
    path = tmp_path / f"all{suffix}"
    titles = ["А", "Б", "В"]
    cjm.write(cjm.Atlas("Все", maps=[cjm.JourneyMap(each, phases=["начало"]) for each in titles]), path)
    for writer in [start(REPLACE, path, each) for each in titles]:
        ended(writer)

    assert [(each.title, each.phases[0].name) for each in cjm.read_atlas(path).maps] == [
        (each, "11") for each in titles
    ]


ONCE = """
print("ready", flush=True)
cjm.write(cjm.JourneyMap("Новая"), sys.argv[1])
"""


def test_while_one_process_replaces_a_file_another_one_waits(tmp_path):
    path = tmp_path / "a.cjm.json"
    cjm.write(cjm.JourneyMap("Старая"), path)
    with _files.alone(tmp_path):
        writer = start(ONCE, path)
        with pytest.raises(subprocess.TimeoutExpired):
            writer.wait(1.5)
        assert cjm.read(path).title == "Старая"
    ended(writer)

    assert cjm.read(path).title == "Новая"


def test_a_map_that_somebody_else_put_into_the_file_meanwhile_is_not_lost(tmp_path, monkeypatch):
    path = tmp_path / "a.cjm.json"
    cjm.write(cjm.Atlas("Все", maps=[cjm.JourneyMap("А")]), path)
    render = cjm._writing.rendered
    rivals = [cjm.Atlas("Все", maps=[cjm.JourneyMap("А"), cjm.JourneyMap("Б")])]

    def slow(*arguments, **options):
        made = render(*arguments, **options)
        if rivals:
            path.write_bytes(cjm.dumps(rivals.pop()).encode())
        return made

    monkeypatch.setattr(cjm._writing, "rendered", slow)

    with pytest.raises(cjm.FormatError, match="would be lost: 'Б'"):
        cjm.write(cjm.JourneyMap("А", phases=["Поиск"]), path)

    assert len(cjm.read_atlas(path).maps) == 2


def test_a_file_that_changes_all_the_time_is_an_error_and_no_endless_work(tmp_path, monkeypatch):
    path = tmp_path / "a.cjm.json"
    render = cjm._writing.rendered
    turns = []

    def slow(*arguments, **options):
        turns.append(1)
        path.write_text(cjm.dumps(cjm.JourneyMap("А" * len(turns))), "utf-8")
        return render(*arguments, **options)

    monkeypatch.setattr(cjm._writing, "rendered", slow)

    with pytest.raises(cjm.FileError, match="changed by another program"):
        cjm.write(cjm.JourneyMap("Б"), path)

    assert len(turns) == 3
    assert cjm.read(path).title == "ААА"


@pytest.fixture(name="written")
def written_file(tmp_path):
    """A file with a map, and a check that it is still that map and nothing lies beside it."""
    path = tmp_path / "a.cjm.json"
    cjm.write(big("старая", phases=2), path)

    def unharmed(path=path):
        assert cjm.read(path) == big("старая", phases=2)
        assert [each.name for each in path.parent.iterdir()] == [path.name]

    return path, unharmed


def test_where_files_may_not_grow_so_large_the_old_map_stays(written):
    path, unharmed = written
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, hard))
    try:
        with pytest.raises(cjm.FileError, match="cannot be written: File too large"):
            cjm.write(big("новая"), path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    unharmed()


def mounted(folder):
    """A small disk of its own, or a skip where that is not allowed."""
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", folder], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("disks may not be mounted here (needs root)")


def test_on_a_full_disk_the_old_map_stays(tmp_path, written):
    _, unharmed = written
    mounted(tmp_path / "disk")
    try:
        path = tmp_path / "disk" / "a.cjm.json"
        cjm.write(big("старая", phases=2), path)
        with pytest.raises(cjm.FileError, match="the disk is full"):
            cjm.write(big("новая"), path)
        unharmed(path)

        subprocess.run(["mount", "-o", "remount,ro", tmp_path / "disk"], check=True)
        with pytest.raises(cjm.FileError, match=r"Read-only file system|may not be written"):
            cjm.write(big("новая", phases=1), path)
        unharmed(path)
    finally:
        subprocess.run(["umount", tmp_path / "disk"], check=True)


@contextlib.contextmanager
def forbidden(folder):
    """The folder may be read, not written; root gives up its rights for the time."""
    mode = folder.stat().st_mode
    folder.chmod(0o555)
    root = os.geteuid() == 0
    parents = [each for each in folder.parents if each.owner() != "root" or each.name.startswith("pytest-")]
    modes = {each: each.stat().st_mode for each in parents}
    if root:
        for each in parents:
            each.chmod(0o755)
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(mode)
        for each, old in modes.items():
            each.chmod(old)


def test_where_the_permission_was_lost_the_old_map_stays(written):
    path, unharmed = written
    with forbidden(path.parent), pytest.raises(cjm.FileError, match="may not be written by you"):
        cjm.write(big("новая", phases=1), path)

    unharmed()
