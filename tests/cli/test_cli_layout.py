"""`cjm layout`, and the words that set a misread file right on the command line."""

import json

import pytest

import cjm
from tests.support import ROOT

SHEET = "Этап,Альфа,Бета\nАхтунг,Долго,Дорого\nИдеи,Быстрее,Скидка\n"
MENU = "CJM,Пн,Вт,Ср\nутро,кофе,чай,сок\nдень,суп,каша,рис\n"


@pytest.fixture
def sheet(here):
    """A sheet with a label that nobody knows."""
    (here / "пицца.csv").write_text(SHEET, "utf-8")
    return "пицца.csv"


def test_a_layout_is_told_in_a_form_that_can_be_corrected_and_used(cjm_command, here, sheet):
    told = cjm_command("layout", sheet)
    assert (0, "") == (told.code, told.err)
    assert told.out.startswith("# Как прочитан файл пицца.csv.")
    assert '"Ахтунг" = "Ахтунг"  # неизвестная подпись\n' in told.out

    (here / "пицца.csv.layout.toml").write_text(told.out.replace('= "Ахтунг"', '= "pains"'), "utf-8")
    done = cjm_command("convert", sheet, "a.cjm.json", "--layout", "пицца.csv.layout.toml")

    assert (0, "", "") == done
    assert ["Долго", "Дорого"] == [each.text for each in cjm.read(here / "a.cjm.json").find(kind=cjm.Pain)]


def test_a_layout_speaks_the_language_that_is_asked_for(cjm_command, sheet):
    assert "# no known label" not in cjm_command("layout", sheet).out
    assert "# no known label" in cjm_command("layout", sheet, "--language", "en").out


def test_reading_with_the_layout_as_it_is_gives_the_same_map(cjm_command, here, sheet):
    (here / "l.toml").write_text(cjm_command("layout", sheet).out, "utf-8")
    cjm_command("convert", sheet, "a.cjm.json")
    cjm_command("convert", sheet, "b.cjm.json", "--layout", "l.toml")

    assert (here / "a.cjm.json").read_bytes() == (here / "b.cjm.json").read_bytes()


COMMANDS = {
    "show": ("show", "пицца.csv"),
    "convert": ("convert", "пицца.csv", "-", "--to", "json"),
    "layout": ("layout", "пицца.csv"),
    "diff": ("diff", "пицца.csv", "пицца.csv"),
    "merge": ("merge", "пицца.csv", "пицца.csv", "пицца.csv"),
}


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_every_command_that_reads_takes_a_layout_and_tells_its_faults(cjm_command, here, sheet, arguments):
    (here / "l.toml").write_text('[lanes]\n"Ахтунг" = "pians"\n', "utf-8")

    told = cjm_command(*arguments, "--layout", "l.toml")

    assert (1, "") == (told.code, told.out)
    assert told.err == ("cjm: l.toml: line 2, lanes.'Ахтунг': 'pians' is no lane. Did you mean 'pains'?\n")


def test_a_label_means_what_is_said(cjm_command, here, sheet):
    cjm_command("convert", sheet, "a.cjm.json", "--means", "Ахтунг=pains", "--means", "Идеи = ignore")

    m = cjm.read(here / "a.cjm.json")
    assert [each.text for each in m.find(kind=cjm.Pain)] == ["Долго", "Дорого"]
    assert not m.find(kind=cjm.Idea)
    assert {"Быстрее", "Скидка"} <= {each.text for each in m.unplaced}


def test_a_label_without_a_lane_is_not_understood(cjm_command, sheet):
    told = cjm_command("show", sheet, "--means", "Ахтунг")

    assert (2, "'Ахтунг' does not say what a label means: write it as LABEL=LANE.") == (
        told.code,
        told.err.removeprefix("cjm: ").partition(" See:")[0],
    )


def test_an_orientation_is_followed_and_a_wrong_one_lists_the_right_ones(cjm_command, here):
    (here / "меню.csv").write_text(MENU, "utf-8")

    assert "1. Пн" in cjm_command("show", "меню.csv", "--orientation", "phases-across").out
    assert "1. утро" in cjm_command("show", "меню.csv", "--orientation", "phases-down").out
    wrong = cjm_command("show", "меню.csv", "--orientation", "across")
    assert wrong.code == 2
    assert "'phases-across', 'phases-down'" in wrong.err


def test_a_sheet_is_chosen_and_a_wrong_one_lists_the_right_ones(cjm_command, here):
    (here / "два.md").write_text(
        "## Было\n\n| Этап | А | Б |\n|---|---|---|\n| Боли | а | б |\n| Идеи | в | г |\n\n"
        "## Будет\n\n| Этап | В | Г |\n|---|---|---|\n| Боли | д | е |\n| Идеи | ё | ж |\n",
        "utf-8",
    )

    told = cjm_command("show", "два.md", "--sheet", "Будет", "--notes")
    assert "1. В" in told.out
    assert "1. А" not in told.out
    assert "Left out, since other sheets were asked for: 'Было'." in told.err
    wrong = cjm_command("show", "два.md", "--sheet", "Буде")
    assert wrong.err == (
        "cjm: два.md: sheets: there is no sheet 'Буде'. Did you mean 'Будет'? There are: Было, Будет.\n"
    )


def test_how_a_file_was_understood_is_explained(cjm_command, sheet):
    russian = cjm_command("show", sheet, "--explain")
    english = cjm_command("show", sheet, "--explain", "--language", "en")

    assert (0, "") == (russian.code, russian.err)
    assert "    «Ахтунг» — своя дорожка: неизвестная подпись" in russian.out.splitlines()
    assert "    'Ахтунг' is a lane of its own: no known label" in english.out.splitlines()


def test_a_layout_beside_the_file_is_told_and_not_used(cjm_command, here, sheet):
    (here / f"{sheet}.layout.toml").write_text('[lanes]\n"Ахтунг" = "pains"\n', "utf-8")

    told = cjm_command("show", sheet)

    assert "Ахтунг: Долго" in told.out
    assert f"{sheet}.layout.toml lies beside it, and is used only with --layout {sheet}.layout.toml." in told.err


def test_a_file_of_ours_needs_no_layout(cjm_command):
    told = cjm_command("layout", ROOT / "examples" / "job-advert.cjm.json")

    assert (1, "") == (told.code, told.out)
    assert "which says itself what everything in it is: no layout is needed. Read it without one." in told.err


def test_what_is_said_of_the_layout_does_no_harm_to_files_of_ours(cjm_command, here, sheet):
    (here / "l.toml").write_text('[lanes]\n"Ахтунг" = "pains"\n', "utf-8")
    cjm_command("convert", sheet, "a.xlsx", "--layout", "l.toml")

    assert cjm_command("diff", sheet, "a.xlsx", "--layout", "l.toml") == (0, "", "")


def test_pipes_are_laid_out_as_well(cjm_command, sheet):
    told = cjm_command(
        "convert", "--from", "csv", "--to", "json", "--means", "Ахтунг=pains", "-", "-", stdin=SHEET.encode()
    )

    assert "Долго" in json.dumps(json.loads(told.out)["phases"][0]["pains"], ensure_ascii=False)
