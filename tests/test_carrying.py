"""What travels inside a file: all of the map, as much as the file shows, or nothing; printed and taken out."""

import io
import json

import pytest

import cjm

SECRET = "Никому не говорите"
M = cjm.JourneyMap(
    "Заказ",
    extra={"memo": SECRET},
    lanes=[cjm.Lane("systems", visible=False)],
    phases=[cjm.Phase("Поиск", pains=["Дорого"], systems=["CRM"]), cjm.Phase("Оплата", actions=["Платит"])],
)
FORMATS = ("excel", "svg", "miro")


@pytest.mark.parametrize("name", FORMATS)
def test_what_travels_can_be_looked_at(name):
    assert M == cjm.carried(cjm.to_bytes(M, name))
    assert cjm.carried(cjm.to_bytes(M, name, carry="none")) is None


def test_in_a_format_that_carries_nothing_nothing_travels():
    assert cjm.carried(cjm.to_bytes(M, "json"), format="json") is None


@pytest.mark.parametrize("name", FORMATS)
def test_a_stripped_file_shows_the_same_and_carries_nothing(name):
    data = cjm.to_bytes(M, name)
    bare = cjm.strip(data, format=name)

    assert cjm.carried(bare, format=name) is None
    assert SECRET not in _texts(bare)
    before, after = (cjm.load(each, format=name).shapes for each in (data, bare))
    assert before is not None
    assert after is not None
    assert list(cjm.visible(before)) == list(cjm.visible(after))
    assert bare == cjm.strip(bare, format=name)


def _texts(data):
    """Everything that is in a file, unpacked."""
    import zipfile

    if not data.startswith(b"PK"):
        return json.dumps(json.loads(data), ensure_ascii=False) if data.startswith(b"{") else data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist())


@pytest.mark.parametrize("name", FORMATS)
def test_a_map_that_carries_what_is_shown_holds_no_more(name):
    written = io.BytesIO()
    notes = cjm.write(M, written, format=name, carry="shown").notes

    assert SECRET not in _texts(written.getvalue())
    assert any("extra" in note.text for note in notes)
    inside = cjm.carried(written.getvalue())
    assert isinstance(inside, cjm.JourneyMap)
    assert (("Поиск", ("Дорого",)), ("Оплата", ())) == tuple(
        (phase.name, tuple(pain.text for pain in phase.pains)) for phase in inside.phases
    )
    back = cjm.read(written.getvalue(), format=name)
    assert inside == back
    assert ["JourneyMap.extra (1)" in note.text for note in back.notes] == [True]


def test_what_a_drawing_hides_is_left_out_of_what_it_carries():
    inside = cjm.carried(cjm.to_bytes(M, "svg", carry="shown"))

    assert isinstance(inside, cjm.JourneyMap)
    assert ["Дорого"] == [pain.text for pain in inside.walk(cjm.Pain)]
    assert [] == [text for text in inside.walk(cjm.Text) if text.text == "CRM"]


def test_a_format_that_cannot_be_stripped_says_so():
    shapes = cjm.Shapes(carrier="{}")
    odd = cjm.Format("odd", extensions=[".odd"], reads=lambda source: shapes, writes=lambda m, t: b"x", carries=True)
    with cjm.using(odd), pytest.raises(cjm.FormatError, match="cannot be stripped"):
        cjm.strip(b"x", format="odd")


def test_the_command_line_prints_and_strips(tmp_path):
    from click.testing import CliRunner

    from cjm.cli._commands import commands

    file = tmp_path / "a.xlsx"
    cjm.write(M, file)
    printed = CliRunner().invoke(commands, ["show", "--carried", str(file)])
    assert (0, M) == (printed.exit_code, cjm.loads(printed.output))

    out = tmp_path / "b.xlsx"
    assert 0 == CliRunner().invoke(commands, ["strip", str(file), "-o", str(out)]).exit_code
    assert cjm.carried(out) is None
    assert M == cjm.read(file)
    assert 0 == CliRunner().invoke(commands, ["strip", str(file)]).exit_code
    assert out.read_bytes() == file.read_bytes()
