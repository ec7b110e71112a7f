"""`cjm convert`: files and pipes, formats, options, notes."""

import pytest
from attrs import frozen

import cjm


@frozen
class Widths:
    width: int = 10
    bold: bool = False
    theme: str | None = None


def write_widths(content, target):
    if target.options.bold:
        target.lose("the colours")
    return f"{content.title} {target.options.width!r} {target.options.bold!r} {target.options.theme!r}".encode()


@pytest.fixture
def widths():
    """A format whose output is its options."""
    with cjm.using(
        cjm.Format("widths", extensions=[".widths"], writes=write_widths, options=Widths, shows=["JourneyMap.title"])
    ):
        yield


def test_a_map_is_written_in_the_form_that_the_name_says(cjm_command, job_advert):
    done = cjm_command("convert", job_advert, "advert.csv")

    assert (0, "", "") == done
    assert "Job ad form" in (job_advert.parent / "advert.csv").read_text("utf-8")


def test_a_map_goes_through_pipes(cjm_command, job_advert):
    done = cjm_command("convert", "--from", "json", "--to", "json", "-", "-", stdin=job_advert.read_bytes())

    assert 0 == done.code
    assert cjm.read(job_advert) == cjm.loads(done.out)


def test_what_comes_through_a_pipe_is_known_by_its_first_bytes(cjm_command, job_advert):
    done = cjm_command("convert", "-", "-", "--to", "json", stdin=job_advert.read_bytes())

    assert job_advert.read_text("utf-8") == done.out


def test_a_pipe_that_nobody_says_the_format_of_is_a_misunderstanding(cjm_command, job_advert):
    done = cjm_command("convert", job_advert, "-")

    assert (2, "") == done[:2]
    assert "--to" in done.err


def test_options_are_given_in_the_types_that_the_format_wants(cjm_command, job_advert, widths):
    done = cjm_command(
        "convert", job_advert, "-", "--to", "widths", "-o", "width=12", "-o", "bold=yes", "-o", "theme=plain"
    )

    assert (0, "Posting a job advertisement 12 True 'plain'", "") == done


def test_an_option_that_the_format_does_not_have_is_named_beside_those_it_has(cjm_command, job_advert, widths):
    done = cjm_command("convert", job_advert, "a.widths", "-o", "breadth=12")

    assert 1 == done.code
    assert "breadth" in done.err
    assert "width" in done.err
    assert not (job_advert.parent / "a.widths").exists()


def test_an_option_without_a_value_is_a_misunderstanding(cjm_command, job_advert, widths):
    done = cjm_command("convert", job_advert, "a.widths", "-o", "width")

    assert 2 == done.code
    assert "key=value" in done.err


def test_notes_are_told_on_stderr_and_only_when_asked_for(cjm_command, job_advert, widths):
    quiet = cjm_command("convert", job_advert, "a.widths", "-o", "bold=yes")
    told = cjm_command("convert", job_advert, "b.widths", "-o", "bold=yes", "--notes")

    assert (0, "", "") == quiet
    assert (0, "") == told[:2]
    assert "note (loss): the colours\n" in told.err


def two_maps():
    return cjm.Atlas("Клиника", maps=[cjm.JourneyMap("Как есть", phases=["Запись"]), cjm.JourneyMap("Как будет")])


def test_several_maps_go_where_several_can_be(cjm_command, here):
    cjm.write(two_maps(), "clinic.cjm.json")

    assert 0 == cjm_command("convert", "clinic.cjm.json", "again.cjm.json").code
    assert two_maps() == cjm.loads((here / "again.cjm.json").read_bytes())


def test_of_several_maps_one_must_be_chosen_where_one_can_be(cjm_command, here):
    cjm.write(two_maps(), "clinic.cjm.json")

    done = cjm_command("convert", "clinic.cjm.json", "clinic.csv")

    assert 1 == done.code
    assert "'Как есть', 'Как будет'" in done.err
    assert "--map" in done.err
    assert not (here / "clinic.csv").exists()


def test_the_chosen_map_is_converted(cjm_command, here):
    cjm.write(two_maps(), "clinic.cjm.json")

    assert 0 == cjm_command("convert", "clinic.cjm.json", "clinic.csv", "--map", "Как есть").code
    assert "Запись" in (here / "clinic.csv").read_text("utf-8-sig")


def test_a_form_that_does_not_exist_is_named_beside_those_that_do(cjm_command, job_advert):
    done = cjm_command("convert", job_advert, "a.csv", "--to", "svgg")

    assert 1 == done.code
    assert "svgg" in done.err
    assert "markdown" in done.err


def test_carry_none_leaves_out_what_is_not_shown(cjm_command, here):
    secret = "not for the client"
    cjm.write(cjm.JourneyMap("Заказ", phases=["Поиск"], extra={"memo": secret}), "a.cjm.json")

    full = cjm_command("convert", "a.cjm.json", "full.svg")
    none = cjm_command("convert", "a.cjm.json", "none.svg", "--carry", "none")

    assert (0, 0) == (full.code, none.code)
    assert secret == cjm.read("full.svg").extra["memo"]
    assert secret not in (here / "none.svg").read_text("utf-8")
