"""Real repositories: git shows maps in words and joins what two branches did to them."""

import json
import os
import subprocess
import sys

import pytest

import cjm
from tests.support import need_tool

SUFFIXES = (".cjm.json", ".cjm.yaml", ".xlsx", ".svg", ".miro.json")
BASE = cjm.JourneyMap(
    "Заказ еды",
    language="ru",
    phases=[
        cjm.Phase("Поиск", goals=["Найти обед"], pains=["Мало фото"]),
        cjm.Phase("Оплата", touchpoints=["Касса"], pains=["Долго"]),
    ],
)
OURS = BASE.replace("pain/malo-foto", text="Совсем мало фото")
THEIRS = BASE.add("Терминал", to="phase/oplata", lane="touchpoints")
REBEL = BASE.replace("pain/malo-foto", text="Фото врут")


class Repository:
    """A real repository in a folder of its own, out of reach of the settings of this machine."""

    def __init__(self, folder, home):
        self.folder = folder
        self.env = {
            **{name: value for name, value in os.environ.items() if not name.startswith("GIT_")},
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / ".config"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "PYTHONUTF8": "1",
            **{f"GIT_{who}_{what}": "a@b.c" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")},
        }
        folder.mkdir(parents=True)
        self.git("init", "-q", "-b", "main")
        self.git("config", "core.quotePath", "false")

    def run(self, *command, code=0):
        done = subprocess.run(
            [str(each) for each in command],
            cwd=self.folder,
            env=self.env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert code is None or done.returncode == code, (
            f"{command} ended with {done.returncode}: {done.stdout}{done.stderr}"
        )
        return done.stdout + done.stderr

    def git(self, *arguments, code=0):
        return self.run("git", *arguments, code=code)

    def cjm(self, *arguments, code=0):
        return self.run(sys.executable, "-m", "cjm.cli", *arguments, code=code)

    def commit(self, path, content):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            file.write_bytes(content)
        else:
            cjm.write(content, file, overwrite=True)
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "step")

    def fork(self, path, base, ours, theirs):
        """A branch for each side, on ours."""
        self.commit(path, base)
        self.git("checkout", "-q", "-b", "theirs")
        self.commit(path, theirs)
        self.git("checkout", "-q", "main")
        self.commit(path, ours)

    def read(self, path):
        return cjm.read(self.folder / path)

    def settings(self):
        info = self.folder / ".git" / "info" / "attributes"
        return (self.folder / ".git" / "config").read_text("utf-8"), info.read_text("utf-8") if info.exists() else None


@pytest.fixture(name="repository")
def new_repository(tmp_path):
    need_tool("git")
    return Repository(tmp_path / "наши карты", tmp_path / "home")


# Merging


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("name", ["map", "карта клиента (2)"])
def test_git_joins_what_two_branches_did_to_a_map(suffix, name, repository):
    repository.cjm("git", "install")
    repository.fork(f"папка с картами/{name}{suffix}", BASE, OURS, THEIRS)

    repository.git("merge", "theirs", "-m", "joined")

    assert repository.read(f"папка с картами/{name}{suffix}") == OURS.add(
        "Терминал", to="phase/oplata", lane="touchpoints"
    )
    assert repository.git("status", "--porcelain") == ""


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_contradicts_itself_is_a_conflict_with_a_report_and_a_whole_map(suffix, repository):
    repository.cjm("git", "install")
    repository.fork(f"a{suffix}", BASE, OURS, REBEL.add("Терминал", to="phase/oplata", lane="touchpoints"))

    said = repository.git("merge", "theirs", code=1)

    assert f"a{suffix}: 1 conflict: see a{suffix}.conflict.md" in said
    merged = repository.read(f"a{suffix}")
    assert [each.text for each in merged.phases[0].pains] == ["Совсем мало фото"]
    assert [each.name for each in merged.phases[1].touchpoints] == ["Касса", "Терминал"]
    report = (repository.folder / f"a{suffix}.conflict.md").read_text("utf-8")
    assert report.startswith(f"# Противоречия в a{suffix}\n")
    for words in ("Мало фото", "* у нас: «Совсем мало фото»", "у них: «Фото врут»"):
        assert words in report
    assert f"UU a{suffix}" in repository.git("status", "--porcelain")


@pytest.mark.parametrize("prefer, text", [("ours", "Совсем мало фото"), ("theirs", "Фото врут")])
def test_a_conflict_is_settled_by_taking_one_side(prefer, text, repository):
    repository.cjm("git", "install")
    repository.fork("мои карты/a b.xlsx", BASE, OURS, REBEL.add("Терминал", to="phase/oplata", lane="touchpoints"))
    repository.git("merge", "theirs", code=1)

    repository.cjm("git", "resolve", "мои карты/a b.xlsx", "--prefer", prefer)

    merged = repository.read("мои карты/a b.xlsx")
    assert [each.text for each in merged.phases[0].pains] == [text]
    assert len(merged.phases[1].touchpoints) == 2
    assert repository.git("status", "--porcelain") == 'M  "мои карты/a b.xlsx"\n'
    assert "no conflict" in repository.cjm("git", "resolve", "мои карты/a b.xlsx", "--prefer", prefer, code=1)


def test_comments_of_a_file_written_by_hand_survive_the_merge(repository):
    text = cjm.to_bytes(BASE, "yaml").replace("title: Заказ еды".encode(), "title: Заказ еды # рабочее".encode())
    repository.cjm("git", "install")
    repository.commit("a.cjm.yaml", text)
    repository.git("checkout", "-q", "-b", "theirs")
    repository.commit("a.cjm.yaml", THEIRS)
    repository.git("checkout", "-q", "main")
    repository.commit("a.cjm.yaml", OURS)

    repository.git("merge", "theirs", "-m", "joined")

    assert "title: Заказ еды # рабочее" in (repository.folder / "a.cjm.yaml").read_text("utf-8")


def test_comments_that_both_branches_wrote_survive_the_merge(repository):
    repository.cjm("git", "install")
    text = cjm.to_bytes(BASE, "yaml").decode()
    ours = text.replace("title: Заказ еды", "title: Заказ еды # рабочее").replace("Найти обед", "Найти ужин")
    theirs = text.replace("  - name: Оплата", "  # из интервью\n  - name: Оплата").replace("Касса", "Терминал # новый")
    repository.fork("a.cjm.yaml", text.encode(), ours.encode(), theirs.encode())

    repository.git("merge", "theirs")

    merged = (repository.folder / "a.cjm.yaml").read_text("utf-8")
    assert [1, 1, 1] == [merged.count(each) for each in ("# рабочее", "# из интервью", "# новый")]
    assert ["Найти ужин"] == [each.text for each in cjm.read(repository.folder / "a.cjm.yaml").phases[0].goals]


def test_a_branch_that_changed_nothing_but_a_comment_keeps_it(repository):
    repository.cjm("git", "install")
    text = cjm.to_bytes(BASE, "yaml").decode()
    ours = text.replace("Найти обед", "Найти ужин")
    theirs = text.replace("  - name: Оплата", "  # из интервью\n  - name: Оплата")
    repository.fork("a.cjm.yaml", text.encode(), ours.encode(), theirs.encode())

    repository.git("merge", "theirs")

    assert "# из интервью" in (repository.folder / "a.cjm.yaml").read_text("utf-8")


def test_a_comment_that_stands_where_the_two_contradict_each_other_is_told(repository):
    repository.cjm("git", "install")
    text = cjm.to_bytes(BASE, "yaml").decode()
    ours = text.replace("Найти обед", "Найти ужин")
    theirs = text.replace("Найти обед", "Найти завтрак # из интервью")
    repository.fork("a.cjm.yaml", text.encode(), ours.encode(), theirs.encode())

    said = repository.git("merge", "theirs", code=None)

    kept = (repository.folder / "a.cjm.yaml").read_text("utf-8")
    assert "# из интервью" in kept or "a comment of theirs is left out: # из интервью" in said


def test_what_both_branches_added_under_one_name_is_joined(repository):
    repository.cjm("git", "install")
    repository.commit("other.txt", b"x")
    repository.git("checkout", "-q", "-b", "theirs")
    repository.commit("a.cjm.json", cjm.JourneyMap("Заказ", phases=["Поиск", "Оплата"]))
    repository.git("checkout", "-q", "main")
    repository.commit("a.cjm.json", cjm.JourneyMap("Заказ", phases=["Поиск", "Доставка"]))

    repository.git("merge", "theirs", "-m", "joined", code=None)

    assert {each.name for each in repository.read("a.cjm.json").phases} == {"Поиск", "Оплата", "Доставка"}


def test_an_atlas_is_joined_map_by_map(repository):
    other = cjm.JourneyMap("Возврат", phases=["Звонок"])
    repository.cjm("git", "install")
    repository.fork(
        "a.cjm.json",
        cjm.Atlas("Все", maps=[BASE, other]),
        cjm.Atlas("Все", maps=[OURS, other]),
        cjm.Atlas("Все", maps=[BASE, other.add(cjm.Phase("Деньги"))]),
    )

    repository.git("merge", "theirs", "-m", "joined")

    atlas = cjm.read_atlas(repository.folder / "a.cjm.json")
    assert [len(each.phases) for each in atlas.maps] == [2, 2]
    assert atlas.maps[0] == OURS


def test_branches_that_keep_one_file_in_different_formats_are_joined(repository):
    # The name is that of a map in JSON; theirs was saved as YAML under it, which the contents tell.
    repository.cjm("git", "install")
    repository.fork("a.cjm.json", BASE, OURS, cjm.to_bytes(THEIRS, "yaml"))

    repository.git("merge", "theirs", "-m", "joined")

    assert json.loads((repository.folder / "a.cjm.json").read_text("utf-8"))["cjm"] == 1
    assert len(repository.read("a.cjm.json").phases[1].touchpoints) == 2


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">\n{}\n</svg>\n'


def test_a_drawing_that_is_no_map_is_merged_as_git_merges_any_text(repository):
    lines = [f'<rect id="r{n}" width="1" height="1"/>' for n in range(9)]
    base, ours, theirs = ([*lines], ["<g/>", *lines], [*lines, "<text>Б</text>"])
    repository.cjm("git", "install")
    repository.fork("a.svg", *(DRAWING.format("\n".join(each)).encode() for each in (base, ours, theirs)))

    repository.git("merge", "theirs", "-m", "joined")

    assert (repository.folder / "a.svg").read_text("utf-8") == DRAWING.format(
        "\n".join(["<g/>", *lines, "<text>Б</text>"])
    )


def test_a_workbook_of_somebody_else_is_left_as_ours_and_in_conflict(repository):
    import io

    import openpyxl

    def workbook(text):
        book = openpyxl.Workbook()
        sheet = book.worksheets[0]
        sheet.append(["Этап", "Поиск"])
        sheet.append(["Боли", text])
        file = io.BytesIO()
        book.save(file)
        return file.getvalue()

    mine = workbook("Б")
    repository.cjm("git", "install")
    repository.fork("a.xlsx", workbook("А"), mine, workbook("В"))

    said = repository.git("merge", "theirs", code=1)

    assert "hold more than the map that cjm wrote" in said
    assert (repository.folder / "a.xlsx").read_bytes() == mine


def test_a_broken_file_is_a_conflict_and_stays(repository):
    repository.cjm("git", "install")
    repository.fork("a.cjm.json", BASE, b'{"cjm": 1, "title": ', THEIRS)

    assert "a.cjm.json" in repository.git("merge", "theirs", code=1)


def test_a_rebase_joins_as_well(repository):
    repository.cjm("git", "install")
    repository.fork("a.cjm.json", BASE, OURS, THEIRS)

    repository.git("rebase", "-q", "theirs")

    assert len(repository.read("a.cjm.json").phases[1].touchpoints) == 2


def test_a_repository_in_the_middle_of_a_merge_can_be_set_up_and_merged_again(repository):
    repository.fork("a.cjm.json", BASE, cjm.JourneyMap("А", phases=["Поиск"]), cjm.JourneyMap("Б", phases=["Поиск"]))
    repository.git("merge", "theirs", code=1)
    assert "unresolved merge" in repository.cjm("show", "a.cjm.json", code=1)

    repository.cjm("git", "install")
    repository.git("checkout", "--merge", "--", "a.cjm.json")

    assert repository.read("a.cjm.json").title == "А"
    assert "UU a.cjm.json" in repository.git("status", "--porcelain")


def test_a_repository_that_holds_a_folder_called_cjm_runs_no_code_of_it(repository):
    (repository.folder / "cjm").mkdir()
    (repository.folder / "cjm" / "__init__.py").write_text("raise SystemExit('intruder')", "utf-8")
    repository.cjm("--version", code=1)  # the folder is in the way of a plain `python -m`
    (repository.folder / "cjm").rename(repository.folder / "later")
    repository.cjm("git", "install")
    (repository.folder / "later").rename(repository.folder / "cjm")
    repository.fork("a.cjm.json", BASE, OURS, THEIRS)

    assert "intruder" not in repository.git("merge", "theirs", "-m", "joined")
    assert len(repository.read("a.cjm.json").phases[1].touchpoints) == 2


# Showing


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_git_diff_shows_the_lines_of_the_map_that_changed(suffix, repository):
    repository.cjm("git", "install")
    repository.commit(f"карта клиента{suffix}", BASE)
    cjm.write(OURS, repository.folder / f"карта клиента{suffix}", overwrite=True)

    shown = [
        line
        for line in repository.git("diff", "--no-color").splitlines()
        if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]

    assert [line for line in shown if "(all of it" not in line] == ["-   Боли: Мало фото", "+   Боли: Совсем мало фото"]


def test_a_difference_that_the_words_leave_out_is_seen_all_the_same(repository):
    repository.cjm("git", "install")
    repository.commit("a.xlsx", BASE)
    cjm.write(BASE.replace("touchpoint/kassa", extra={"tool": 1}), repository.folder / "a.xlsx", overwrite=True)

    assert "+(all of it: " in repository.git("diff")


def test_what_is_no_map_is_shown_as_it_is(repository):
    repository.cjm("git", "install")
    repository.commit("a.svg", DRAWING.format("<g/>").encode())
    repository.commit("a.xlsx", b"\x00\xff rubbish")
    repository.commit("a.cjm.json", b"<<<<<<< ours\n")
    (repository.folder / "a.svg").write_text(DRAWING.format("<rect/>"), "utf-8")
    (repository.folder / "a.xlsx").write_bytes(b"\x00\xfe rubbish")
    (repository.folder / "a.cjm.json").write_text("text\n", "utf-8")

    shown = repository.git("diff")

    for line in ("-<g/>", "+<rect/>", "-<<<<<<< ours", "+text", "+10 bytes, "):
        assert line in shown


# Settings


def test_installing_twice_is_installing_once(repository):
    repository.cjm("git", "install")
    once = repository.settings()
    repository.cjm("git", "install")

    assert repository.settings() == once


def test_uninstalling_leaves_the_settings_of_the_person(repository):
    repository.git("config", "diff.mine.textconv", "cat")
    repository.git("config", "merge.mine.driver", "true")
    info = repository.folder / ".git" / "info" / "attributes"
    info.write_text("*.docx diff=mine\n*.svg diff=mine\n", "utf-8")
    before = repository.settings()

    repository.cjm("git", "install")
    assert "diff: mine" in repository.git("check-attr", "diff", "--", "a.svg")
    assert "diff: cjm" in repository.git("check-attr", "diff", "--", "a.xlsx")
    repository.cjm("git", "uninstall")
    repository.cjm("git", "uninstall")

    after = repository.settings()
    assert after[1] == before[1]
    assert [line for line in after[0].splitlines() if "cjm" in line and "[" not in line] == []
    assert repository.git("config", "diff.mine.textconv") == "cat\n"


def test_settings_of_this_name_that_somebody_else_made_are_not_touched(repository):
    repository.git("config", "merge.cjm.driver", "my-own %A")
    before = repository.settings()

    said = repository.cjm("git", "install", code=1)

    assert "merge.cjm.driver" in said
    assert "git config --unset merge.cjm.driver" in said
    assert repository.settings() == before
    repository.cjm("git", "uninstall")
    assert repository.git("config", "merge.cjm.driver") == "my-own %A\n"


def test_installed_globally_it_works_in_every_repository(repository, tmp_path):
    repository.cjm("git", "install", "--global")
    other = Repository(tmp_path / "other", tmp_path / "home")
    other.fork("a.cjm.json", BASE, OURS, THEIRS)

    other.git("merge", "theirs", "-m", "joined")

    assert len(other.read("a.cjm.json").phases[1].touchpoints) == 2
    assert other.settings()[1] is None or "cjm" not in other.settings()[1]
    repository.cjm("git", "uninstall", "--global")
    assert "unspecified" in other.git("check-attr", "merge", "--", "a.cjm.json")


def test_outside_a_repository_the_error_says_what_to_do(repository, tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "cjm.cli", "git", "install"],
        cwd=tmp_path,
        env={**repository.env, "GIT_CEILING_DIRECTORIES": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Run this in a repository, or with --global." in done.stderr
