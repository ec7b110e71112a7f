"""`cjm diff` and `cjm merge`: files of any formats, compared in words and joined."""

import json

import pytest

import cjm

BASE = cjm.JourneyMap(
    "Заказ еды",
    language="ru",
    phases=[cjm.Phase("Поиск", pains=["Мало фото"]), cjm.Phase("Оплата", touchpoints=["Касса"], pains=["Долго"])],
)
OURS = BASE.replace("pain/malo-foto", text="Совсем мало фото")
THEIRS = BASE.add("Терминал", to="phase/oplata", lane="touchpoints")
REBEL = BASE.replace("pain/malo-foto", text="Фото врут")
BOTH = OURS.add("Терминал", to="phase/oplata", lane="touchpoints")


@pytest.fixture
def files(here):
    cjm.write(BASE, here / "base.cjm.json")
    cjm.write(OURS, here / "наша карта.xlsx")
    cjm.write(THEIRS, here / "theirs.svg")
    cjm.write(REBEL, here / "rebel.cjm.yaml")
    return here


def test_a_workbook_and_a_drawing_are_compared_in_the_language_of_the_map(cjm_command, files):
    done = cjm_command("diff", "base.cjm.json", "наша карта.xlsx")

    assert (done.code, done.err) == (0, "")
    assert "Боль «Мало фото» стала «Совсем мало фото» (фаза «Поиск»)" in done.out.splitlines()


def test_equal_maps_in_two_formats_have_no_difference(cjm_command, files):
    cjm.write(BASE, files / "same.svg")

    assert cjm_command("diff", "base.cjm.json", "same.svg").out == ""


def test_the_words_are_english_where_english_is_asked_for(cjm_command, files):
    said = cjm_command("diff", "base.cjm.json", "theirs.svg", "--language", "en").out

    assert "Терминал" in said
    assert "dded" in said


def test_a_map_from_a_pipe_is_compared(cjm_command, files):
    done = cjm_command("diff", "-", "theirs.svg", stdin=(files / "base.cjm.json").read_bytes())

    assert done.code == 0
    assert "Терминал" in done.out


def test_what_a_file_lost_is_told_before_it_is_compared(cjm_command, files):
    drawing = (files / "theirs.svg").read_text("utf-8").replace("Терминал<", "Автомат<")
    (files / "edited.svg").write_text(drawing, "utf-8")
    told = [note for note in cjm.load(files / "edited.svg").notes if note.kind == "loss"]

    assert cjm_command("diff", "theirs.svg", "edited.svg").err.count("note (loss)") == len(told)


def test_as_markdown_and_as_data(cjm_command, files):
    markdown = cjm_command("diff", "base.cjm.json", "theirs.svg", "--format", "markdown").out
    data = cjm_command("diff", "base.cjm.json", "theirs.svg", "--format", "json").out

    assert markdown.startswith("## ")
    assert "### Фаза «Оплата»" in markdown
    assert cjm.patch(BASE, cjm.Delta.from_json(data)) == THEIRS


def test_atlases_are_compared_whole_and_one_map_of_them_by_name(cjm_command, here):
    other = cjm.JourneyMap("Возврат", phases=["Звонок"])
    cjm.write(cjm.Atlas("Все", maps=[BASE, other]), here / "a.cjm.json")
    cjm.write(cjm.Atlas("Все", maps=[OURS, other]), here / "b.cjm.json")

    assert "Совсем мало фото" in cjm_command("diff", "a.cjm.json", "b.cjm.json").out
    assert cjm_command("diff", "a.cjm.json", "b.cjm.json", "--map", "Возврат").out == ""


def test_what_two_people_did_in_two_tools_is_joined(cjm_command, files):
    done = cjm_command("merge", "base.cjm.json", "наша карта.xlsx", "theirs.svg", "-o", "both.miro.json")

    assert (done.code, done.out, done.err) == (0, "", "")
    assert cjm.read(files / "both.miro.json") == BOTH
    assert not (files / "both.miro.json.conflict.md").exists()


def test_without_a_name_the_result_is_printed(cjm_command, files):
    done = cjm_command("merge", "base.cjm.json", "наша карта.xlsx", "theirs.svg")

    assert cjm.loads(done.out) == BOTH


def test_a_contradiction_is_told_written_down_and_an_exit_code(cjm_command, files):
    done = cjm_command("merge", "base.cjm.json", "наша карта.xlsx", "rebel.cjm.yaml", "-o", "both.cjm.json")

    assert done.code == 1
    assert "Фото врут" in done.err
    assert "Фото врут" in (files / "both.cjm.json.conflict.md").read_text("utf-8")
    assert cjm.read(files / "both.cjm.json") == OURS


@pytest.mark.parametrize("side, expected", [("ours", OURS), ("theirs", REBEL)])
def test_the_preferred_side_has_the_last_word(side, expected, cjm_command, files):
    done = cjm_command(
        "merge", "base.cjm.json", "наша карта.xlsx", "rebel.cjm.yaml", "-o", "both.cjm.json", "--prefer", side
    )

    assert done.code == 0
    assert cjm.read(files / "both.cjm.json") == expected
    assert not (files / "both.cjm.json.conflict.md").exists()


def test_a_file_that_is_there_is_not_written_over_unasked(cjm_command, files):
    done = cjm_command("merge", "base.cjm.json", "наша карта.xlsx", "theirs.svg", "-o", "base.cjm.json")

    assert done.code == 1
    assert "is there already" in done.err
    assert cjm.read(files / "base.cjm.json") == BASE


def test_a_file_of_a_merge_that_is_half_done_is_told_as_that(cjm_command, files):
    (files / "torn.cjm.json").write_text('<<<<<<< ours\n{"cjm": 1}\n=======\n>>>>>>> theirs\n', "utf-8")

    done = cjm_command("diff", "torn.cjm.json", "base.cjm.json")

    assert done.code == 1
    assert "unresolved merge" in done.err
    assert json.loads((files / "base.cjm.json").read_text("utf-8"))["cjm"] == 1
