"""Reading and writing: what comes back, what is kept, what is refused."""

import io
import os
import stat
import sys
from pathlib import Path

import pytest

import cjm

M = cjm.JourneyMap("Заказ еды", phases=[cjm.Phase("Поиск", actions=["Ищет"], touchpoints=["Каталог"])])
AS_IS, TO_BE = cjm.JourneyMap("As is", personas=["Анна"], id="a"), cjm.JourneyMap("To be")
ATLAS = cjm.Atlas("Клиника", maps=[AS_IS, TO_BE], personas=["Пётр"], unplaced=[cjm.Unplaced("Черновик")])


def failing(content, target):
    raise ZeroDivisionError("division by zero")


def line(content, target):
    """A toy format: the phases on one line; `previous` is kept above."""
    return (target.previous or b"") + "|".join(p.name for p in content.phases).encode() + b"\n"


def table(source):
    rows = [text.split("|") for text in source.text().splitlines()]
    return cjm.Shapes(tables=[cjm.Table.of(rows, name=source.name)])


def boom(source):
    raise ZeroDivisionError("division by zero")


LINE = cjm.Format("line", extensions=[".line"], reads=table, writes=line, shows=["JourneyMap.phases", "Phase.name"])


# Where it is read from and written to


@pytest.mark.parametrize(
    "kind",
    [str, Path, lambda p: Path(p).read_bytes(), lambda p: io.BytesIO(Path(p).read_bytes())],
    ids=["text", "path", "bytes", "file"],
)
def test_a_map_is_read_from_a_path_bytes_or_an_open_file(tmp_path, kind):
    path = tmp_path / "a.cjm.json"
    cjm.write(M, path)

    assert M == cjm.read(kind(str(path)))


def test_a_map_is_read_from_a_file_opened_as_text(tmp_path):
    path = tmp_path / "a.cjm.json"
    cjm.write(M, path)
    with path.open(encoding="utf-8") as file:
        assert M == cjm.read(file)


def test_a_map_is_written_to_an_open_file():
    target = io.BytesIO()

    written = cjm.write(M, target, format="json")

    assert cjm.to_bytes(M, "json") == target.getvalue()
    assert written.path is None


def test_a_file_opened_as_text_takes_no_bytes():
    with pytest.raises(cjm.FileError, match=r"Open it in binary mode"):
        cjm.write(M, io.StringIO(), format="json")  # type: ignore[arg-type]


def test_a_target_without_a_name_needs_a_format():
    with pytest.raises(cjm.FormatError, match="format="):
        cjm.write(M, io.BytesIO())


@pytest.mark.parametrize("name", ["json", "JSON", ".cjm.json", "application/json", "application/json; charset=utf-8"])
def test_a_format_is_found_by_name_suffix_or_media_type(name):
    assert M == cjm.read(cjm.to_bytes(M, name), format=name)


@pytest.mark.parametrize("content", [None, "Заказ", {"title": "x"}, cjm.Phase("x")])
def test_only_maps_and_atlases_are_written(tmp_path, content):
    with pytest.raises(cjm.ModelError, match="neither a JourneyMap nor an Atlas"):
        cjm.write(content, tmp_path / "a.json")


# One map and several


def test_of_several_maps_the_error_lists_all():
    data = cjm.to_bytes(ATLAS, "json")

    with pytest.raises(cjm.LookupFailed, match=r"holds 2 maps: 'As is' \(id a\), 'To be'\. Choose one with map="):
        cjm.read(data)
    assert ATLAS == cjm.read_atlas(data)


@pytest.mark.parametrize("key, title", [("As is", "As is"), ("a", "As is"), ("To be", "To be")])
def test_a_map_is_chosen_by_title_or_id_and_the_notes_name_the_others(key, title):
    m = cjm.read(cjm.to_bytes(ATLAS, "json"), map=key)

    assert title == m.title
    other = {"As is": "To be", "To be": "As is"}[title]
    assert [
        "The title of the atlas, 'Клиника', is no part of the map.",
        f"Left out the map {other!r}; map= chooses it.",
    ] == [note.text for note in m.notes]


def test_a_map_that_is_not_there_is_an_error_that_lists_those_that_are():
    with pytest.raises(cjm.LookupFailed, match=r"no map goes by 'Ideal'\. There are: 'As is' \(id a\), 'To be'"):
        cjm.read(cjm.to_bytes(ATLAS, "json"), map="Ideal")


def test_one_map_gets_what_no_map_uses_and_what_found_no_place():
    m = cjm.read(cjm.to_bytes(ATLAS, "json"), map="As is")

    assert ("Анна", "Пётр") == tuple(each.name for each in m.personas)
    assert ("Черновик",) == tuple(each.text for each in m.unplaced)


def test_an_atlas_without_maps_is_no_map():
    with pytest.raises(cjm.ConvertError, match="holds no map"):
        cjm.read(cjm.to_bytes(cjm.Atlas("Пусто"), "json"))


def test_notes_are_no_part_of_the_value(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(cjm.to_bytes(M, "json"))

    m = cjm.read(path)

    assert m.notes
    assert M == m
    assert hash(M) == hash(m)
    assert () == m.replace(title="Другое").notes


def test_a_format_of_one_map_refuses_an_atlas_of_several():
    with cjm.using(LINE):
        with pytest.raises(cjm.FormatError, match="holds one map only; there are 'As is', 'To be'"):
            cjm.to_bytes(ATLAS, "line")
        assert b"\n" == cjm.to_bytes(ATLAS, "line", map="To be")
        assert b"\n" == cjm.to_bytes(cjm.Atlas("x", maps=[TO_BE]), "line")


# Over files that are there


def test_other_maps_of_a_file_are_not_lost(tmp_path):
    path = tmp_path / "a.json"
    cjm.write(ATLAS, path)
    before = path.read_bytes()

    with pytest.raises(cjm.FormatError, match=r"holds other maps, which would be lost: 'To be'\."):
        cjm.write(AS_IS, path)
    assert before == path.read_bytes()

    cjm.write(AS_IS, path, overwrite=True)
    assert AS_IS == cjm.read(path)


def test_one_map_of_a_file_is_replaced(tmp_path):
    path = tmp_path / "a.json"
    cjm.write(ATLAS, path)
    better = cjm.read(path, map="As is").replace(title="As it is")

    cjm.write(better, path, map="As is")

    atlas = cjm.read_atlas(path)
    assert ("As it is", "To be") == tuple(each.title for each in atlas.maps)
    assert ("Анна", "Пётр") == tuple(each.name for each in atlas.personas)
    assert ["Черновик"] == [each.text for each in (*atlas.unplaced, *atlas.maps[0].unplaced)]


def test_a_map_to_replace_must_be_there(tmp_path):
    path = tmp_path / "a.json"
    cjm.write(ATLAS, path)

    with pytest.raises(cjm.LookupFailed, match="no map goes by 'Ideal'"):
        cjm.write(AS_IS, path, map="Ideal")


def test_the_only_map_of_a_file_is_written_over_under_a_new_title(tmp_path):
    path = tmp_path / "a.json"
    cjm.write(M, path)
    cjm.write(M.replace(title="Другое"), path)

    assert "Другое" == cjm.read(path).title


def test_an_atlas_that_has_all_the_maps_is_written_over(tmp_path):
    path = tmp_path / "a.json"
    cjm.write(ATLAS, path)
    cjm.write(ATLAS, path)

    assert ATLAS == cjm.read_atlas(path)


def test_a_writer_sees_the_bytes_of_the_file_it_rewrites(tmp_path):
    path = tmp_path / "a.line"
    path.write_bytes(b"kept\n")
    with cjm.using(LINE):
        cjm.write(M, path)

    assert "kept\nПоиск\n" == path.read_text("utf-8")


# Whole or not at all


@pytest.mark.parametrize(
    "writes",
    [failing, lambda content, target: None, lambda content, target: "text", "no_such_module:write"],
    ids=["fails", "gives nothing", "gives text", "is not there"],
)
def test_a_failing_writer_leaves_everything_as_it_was(tmp_path, writes):
    path = tmp_path / "a.bad"
    path.write_bytes(b"before")
    with cjm.using(cjm.Format("bad", extensions=[".bad"], writes=writes)):
        with pytest.raises(cjm.CjmError):
            cjm.write(M, path)
        with pytest.raises(cjm.CjmError):
            cjm.write(M, tmp_path / "new.bad")

    assert [path] == list(tmp_path.iterdir())
    assert b"before" == path.read_bytes()


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fails_in_the_middle_leaves_everything_as_it_was(tmp_path, monkeypatch, step):
    path = tmp_path / "a.json"
    path.write_bytes(b"{}")

    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*((os, "fsync") if step == "fsync" else (Path, "replace")), full)

    with pytest.raises(cjm.FileError, match=r"the disk is full\. Make room"):
        cjm.write(M, path, overwrite=True)
    assert [path] == list(tmp_path.iterdir())
    assert b"{}" == path.read_bytes()


def test_an_interrupted_write_leaves_no_temporary_file(tmp_path, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)

    with pytest.raises(KeyboardInterrupt):
        cjm.write(M, tmp_path / "a.json")
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o640])
def test_a_file_that_is_written_over_keeps_its_mode(tmp_path, mode):
    path = tmp_path / "a.json"
    path.touch()
    path.chmod(mode)

    cjm.write(M, path)

    assert mode == stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("mask, mode", [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_mode_that_the_umask_asks_for(tmp_path, mask, mode):
    path = tmp_path / "a.json"
    before = os.umask(mask)
    try:
        cjm.write(M, path)
    finally:
        os.umask(before)

    assert mode == stat.S_IMODE(path.stat().st_mode)


def test_a_link_stays_a_link_and_what_it_leads_to_is_written(tmp_path):
    (tmp_path / "real").mkdir()
    link, real = tmp_path / "a.json", tmp_path / "real" / "b.json"
    link.symlink_to(real)
    real.touch()

    written = cjm.write(M, link)

    assert link.is_symlink()
    assert M == cjm.read(real)
    assert link == written.path


def test_a_missing_folder_is_not_made(tmp_path):
    with pytest.raises(cjm.FileError, match=r"there is no folder .*new\. Make the folder first"):
        cjm.write(M, tmp_path / "new" / "a.json")
    assert [] == list(tmp_path.iterdir())


def test_a_folder_is_not_written_over(tmp_path):
    (tmp_path / "a.json").mkdir()

    with pytest.raises(cjm.FileError, match="is a folder"):
        cjm.write(M, tmp_path / "a.json")


def test_the_same_map_written_twice_is_the_same_bytes(tmp_path):
    path = tmp_path / "a.json"
    cjm.write(M, path)
    first = path.read_bytes()
    cjm.write(M, path)

    assert first == path.read_bytes()


def test_large_pictures_lie_beside_the_file_and_come_back(tmp_path):
    path = tmp_path / "a.json"
    picture = cjm.Asset.of(bytes(300_000), "face.png", media_type="image/png")
    m = cjm.JourneyMap("Фото", phases=[cjm.Phase("Вход", image=picture)])

    cjm.write(m, path)

    assert [f"{picture.hash}.png"] == [each.name for each in (tmp_path / "a.json.assets").iterdir()]
    back = cjm.read(path)
    assert m == back
    image = back.phases[0].image
    assert image is not None
    assert bytes(300_000) == image.data


# Notes and carriers


def test_what_a_format_does_not_show_is_noted():
    m = M.replace(scenario="Вечер").add("Платит", to="phase/poisk", lane="actions")
    with cjm.using(LINE):
        losses = [note.text for note in cjm.write(m, io.BytesIO(), format="line").notes if note.kind == "loss"]

    assert losses == [
        "line does not show all of JourneyMap: scenario (1), title (1).",
        "line does not show all of Phase: actions (1), touchpoints (1).",
        "line does not show all of Text: text (2).",
        "line does not show all of Touchpoint: name (1).",
    ]


def test_the_native_form_loses_nothing():
    assert () == cjm.write(M, io.BytesIO(), format="json").notes


def carrying_writer(content, target):
    shown = [phase.name for phase in content.phases]
    carried = target.carry(content, cjm.Shapes(tables=[cjm.Table.of([shown], name="t")]))
    return "\n".join(["|".join(shown), *([carried] if carried else [])]).encode()


def carrying_reader(source):
    shown, *carried = source.text().split("\n")
    return cjm.Shapes(tables=[cjm.Table.of([shown.split("|")], name="t")], carrier=carried[0] if carried else None)


CARRIES = cjm.Format(
    "parcel", extensions=[".parcel"], reads=carrying_reader, writes=carrying_writer, carries=True, shows=["Phase.name"]
)


@pytest.fixture
def parcel():
    with cjm.using(CARRIES):
        yield


def test_a_map_that_travels_inside_comes_back_whole_and_without_notes(parcel):
    written = io.BytesIO()

    assert () == cjm.write(M, written, format="parcel").notes
    m = cjm.read(written.getvalue(), format="parcel")
    assert M == m
    assert () == m.notes


def test_an_atlas_travels_inside_too(parcel):
    with cjm.using(cjm.Format("parcels", reads=carrying_reader, writes=lambda a, t: carrying_writer(a.maps[0], t))):
        assert M == cjm.read(cjm.to_bytes(cjm.Atlas("x", maps=[M]), "parcel"), format="parcel")


def test_the_person_decides_whether_the_map_travels(parcel):
    written = io.BytesIO()
    notes = cjm.write(M, written, format="parcel", carry="none").notes

    assert "Поиск" == written.getvalue().decode()
    assert "parcel does not show all of Touchpoint: name (1)." in {note.text for note in notes}
    with pytest.raises(cjm.FormatError, match="carry='some' is none of"):
        cjm.to_bytes(M, "parcel", carry="some")  # type: ignore[arg-type]


@pytest.mark.parametrize("edit", ["Выбор", "Поиск|Оплата", ""])
def test_what_nobody_can_put_back_is_told_and_kept(parcel, edit):
    # This format does not say which elements its texts show.
    data = cjm.to_bytes(M, "parcel").decode().split("\n")

    reading = cjm.load("\n".join([edit, data[1]]).encode(), format="parcel")

    assert M != reading.map
    assert {"loss"} <= {note.kind for note in reading.notes}
    assert {text for text in edit.split("|") if text and text != "Поиск"} <= {
        each.text for each in reading.map.unplaced
    }


def test_white_space_and_line_ends_are_no_edits(parcel):
    data = cjm.to_bytes(M, "parcel").decode().split("\n")

    assert M == cjm.read(f"  Поиск \r\n{data[1]}".encode(), format="parcel")


@pytest.mark.parametrize("damage", ["{", "[]", "null", '{"cjm": 99}', '{"cjm": 1, "index": [], "map": {"title": 5}}'])
def test_a_damaged_map_inside_is_noted_and_what_is_seen_is_read(parcel, damage):
    reading = cjm.load(f"Поиск\n{damage}".encode(), format="parcel")

    assert any("What the file shows is read instead." in note.text for note in reading.notes)
    assert reading.shapes is not None
    assert "Поиск" in {text for _, text in cjm.visible(reading.shapes)}


NASTY = "a\ud800b\ufffe\x7f\u0000é"


def test_what_travels_inside_can_stand_in_any_file():
    m = cjm.JourneyMap("x", phases=[cjm.Phase("y", quotes=[NASTY])])

    def peek(content, target):
        return target.carry(content, cjm.Shapes()).encode("utf-8", "surrogatepass")

    with cjm.using(cjm.Format("peek", carries=True, writes=peek)):
        text = cjm.to_bytes(m, "peek").decode("utf-8", "surrogatepass")

    assert not [c for c in text if ord(c) < 32 or c in "\x7f\ufffe\uffff" or "\ud800" <= c <= "\udfff"]


# Readers that fail


@pytest.mark.parametrize(
    "reads, said",
    [
        pytest.param(boom, r"cannot be read as bad \(ZeroDivisionError: division by zero\)", id="fails"),
        pytest.param(lambda source: None, "the reader of bad gave NoneType", id="nothing"),
        pytest.param(lambda source: cjm.JourneyMap(5), "is a number, not text", id="no map"),  # type: ignore[arg-type]
        pytest.param(lambda source: sys.exit(2), "SystemExit: 2", id="ends the program"),
    ],
)
def test_a_failing_reader_is_one_error_that_names_file_and_plugin(tmp_path, reads, said):
    path = tmp_path / "a.bad"
    path.write_bytes(b"x")
    bad = cjm.Format("bad", extensions=[".bad"], reads=reads)
    with cjm.using(bad), pytest.raises(cjm.ConvertError, match=said) as caught:
        cjm.read(path)

    assert str(caught.value).startswith(f"{path}: ")
    assert caught.value.faults[0].next
    if "is a number" not in said:
        assert ["The format 'bad' comes from registered."] == caught.value.__notes__


def test_the_cause_of_a_failure_is_kept():
    with cjm.using(cjm.Format("bad", reads=boom)), pytest.raises(cjm.ConvertError) as caught:
        cjm.read(b"x", format="bad")

    assert isinstance(caught.value.__cause__, ZeroDivisionError)


def deep(source):
    return deep(source)


def test_a_reader_that_runs_too_deep_is_an_error():
    with cjm.using(cjm.Format("bad", reads=deep)), pytest.raises(cjm.ConvertError, match="nested too deeply"):
        cjm.read(b"x", format="bad")


@pytest.mark.parametrize("kind", [KeyboardInterrupt, MemoryError])
def test_what_is_not_the_files_fault_passes_through(kind):
    def reads(source):
        raise kind

    with cjm.using(cjm.Format("bad", reads=reads)), pytest.raises(kind):
        cjm.read(b"x", format="bad")


def test_a_reader_that_cannot_be_imported_says_what_it_needs():
    with (
        cjm.using(cjm.Format("bad", reads="no_such.module:read", needs="pip install cjm-bad[read]")),
        pytest.raises(cjm.FormatError, match=r"No module named 'no_such'\. pip install cjm-bad\[read\]"),
    ):
        cjm.read(b"x", format="bad")


def test_a_reader_is_given_all_it_needs(tmp_path):
    seen = []
    path = tmp_path / "Клиника.v2.BAD"
    path.write_bytes(b"x")

    def reads(source):
        seen.append(source)
        return cjm.JourneyMap("x")

    with cjm.using(cjm.Format("bad", extensions=[".bad"], reads=reads)):
        cjm.read(path, limits=cjm.Limits(cells=5))

    assert (b"x", "Клиника.v2", str(path), 5) == (seen[0].data, seen[0].name, seen[0].path, seen[0].limits.cells)


def test_reading_and_written_are_short_to_look_at(tmp_path):
    path = tmp_path / "a.json"

    assert f"Written({str(path)!r}, 0 notes)" == repr(cjm.write(ATLAS, path))
    assert "Reading(Atlas('Клиника', 2 maps), json, 0 notes)" == repr(cjm.load(path))


NOT_TO_BE_READ = {
    "of a newer schema": ("a.cjm.json", b'{"cjm": 99, "title": "A"}', "schema 99"),
    "half merged": (
        "a.cjm.yaml",
        b"cjm: 1\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> b\n",
        "is there already",
    ),
    "of another program": ("a.cjm.json", b'{"name": "left-pad"}', "is no native file"),
    "with a map of a newer form inside": (
        "a.svg",
        cjm.to_bytes(M, "svg").replace(b'{"cjm":1,"index"', b'{"cjm":2,"index"'),
        "of form 2",
    ),
    "with a damaged map inside": ("a.svg", cjm.to_bytes(M, "svg").replace(b'"shown":[', b'"shown":{'), "is damaged"),
}


@pytest.mark.parametrize("name, data, said", NOT_TO_BE_READ.values(), ids=NOT_TO_BE_READ)
def test_what_cjm_cannot_read_is_not_overwritten_unasked(tmp_path, name, data, said):
    path = tmp_path / name
    path.write_bytes(data)

    with pytest.raises(cjm.FormatError, match=said):
        cjm.write(M, path)
    assert data == path.read_bytes()

    cjm.write(M, path, overwrite=True)
    assert M == cjm.read(path)
