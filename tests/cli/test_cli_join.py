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


AS_IS = cjm.JourneyMap(
    "Приём у врача",
    language="ru",
    phases=[
        cjm.Phase(
            "Запись",
            pains=["Долго не отвечают", cjm.Pain("Нужен паспорт", severity="high")],
            touchpoints=["Регистратура"],
            metrics=[cjm.Metric("Ждёт на линии", value=12, unit="мин")],
            steps=[cjm.Step("Звонит", actions=["Ищет номер на сайте"], emotions=["2/5"])],
        ),
        cjm.Phase("Приём", actions=["Идёт к врачу"], pains=["Очередь у кабинета"]),
        cjm.Phase("Оплата", touchpoints=["Касса"]),
    ],
)
TO_BE = cjm.JourneyMap(
    "Приём у врача",
    language="ru",
    phases=[
        cjm.Phase(
            "Запись",
            pains=[cjm.Pain("Нужен паспорт", severity="low")],
            ideas=[cjm.Idea("Вход по номеру телефона", solves=["Нужен паспорт"])],
            touchpoints=["Приложение", "Регистратура"],
            metrics=[cjm.Metric("Ждёт на линии", value=12, unit="мин", target=1, direction="down")],
            steps=[cjm.Step("Звонит", actions=["Ищет номер на сайте клиники"], emotions=["4/5"])],
        ),
        cjm.Phase("Оплата", touchpoints=["Касса"]),
        cjm.Phase("Приём", actions=["Идёт к врачу"], pains=["Очередь у кабинета"]),
    ],
)


def test_a_workbook_of_today_against_a_board_of_tomorrow_says_what_changes_for_the_customer(cjm_command, here):
    cjm.write(AS_IS, "as_is.xlsx")
    cjm.write(TO_BE, "to_be.miro.json")

    done = cjm_command("diff", "as_is.xlsx", "to_be.miro.json")

    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        "Удалена боль «Долго не отвечают» (фаза «Запись»)",
        "Добавлена точка контакта «Приложение» (фаза «Запись»)",
        "Боль «Нужен паспорт»: серьёзность: было «high», стало «low» (фаза «Запись»)",
        "Добавлена идея «Вход по номеру телефона» (фаза «Запись»)",
        "Метрика «Ждёт на линии»: цель: теперь 1 (фаза «Запись»)",
        "Метрика «Ждёт на линии»: куда должна идти: теперь «down» (фаза «Запись»)",
        "Действие «Ищет номер на сайте» стало «Ищет номер на сайте клиники» (фаза «Запись», шаг «Звонит»)",
        "Эмоция «2/5»: значение: было «2/5», стало «4/5» (фаза «Запись», шаг «Звонит»)",
        "Эмоция «2/5»: знак эмоции: было -0.5, стало 0.5 (фаза «Запись», шаг «Звонит»)",
        "Фаза «Оплата» теперь на месте 2, а не 3",
    ]


def test_what_changes_does_not_depend_on_the_tools_in_which_the_maps_lie(cjm_command, here):
    said = set()
    for one, two in [
        ("a.cjm.json", "b.cjm.json"),
        ("a.xlsx", "b.svg"),
        ("a.svg", "b.miro.json"),
        ("a.miro.json", "b.xlsx"),
    ]:
        cjm.write(AS_IS, one, overwrite=True)
        cjm.write(TO_BE, two, overwrite=True)
        said.add(cjm_command("diff", one, two).out)

    assert len(said) == 1


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
