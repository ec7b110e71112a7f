"""The files of examples/: whole, valid, and as the library would write them."""

import importlib.util
import io
import json
import zipfile

import pytest
from jsonschema import Draft202012Validator

import cjm
from tests.support import ROOT

EXAMPLES = ROOT / "examples"
NATIVE = sorted(EXAMPLES.glob("*.cjm.json"))
READABLE = sorted(path for path in EXAMPLES.iterdir() if path.is_file() and path.suffix != ".py")


def test_there_is_an_example_of_each_kind():
    assert {".xlsx", ".json", ".yaml", ".csv", ".opml"} <= {path.suffix for path in READABLE}
    assert len(NATIVE) >= 2


@pytest.mark.parametrize("path", NATIVE, ids=lambda path: path.name)
def test_each_native_example_fits_the_schema(path):
    Draft202012Validator(cjm.schema()).validate(json.loads(path.read_text("utf-8")))


@pytest.mark.parametrize("path", NATIVE, ids=lambda path: path.name)
def test_each_native_example_is_written_as_the_library_writes_it(path):
    assert path.read_text("utf-8") == cjm.dumps(cjm.loads(path.read_bytes()))


def test_an_example_written_by_hand_stays_to_the_letter_when_the_library_writes_it(tmp_path):
    path = tmp_path / "pharmacy.cjm.yaml"
    path.write_bytes((EXAMPLES / path.name).read_bytes())
    cjm.write(cjm.read(path), path)

    assert path.read_bytes() == (EXAMPLES / path.name).read_bytes()


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.name)
def test_each_example_is_read_as_a_map_with_phases(path):
    assert len(cjm.read(path).phases) >= 4


def test_food_delivery_has_the_five_phases_and_what_a_rich_map_has():
    journey = cjm.read(EXAMPLES / "food-delivery.cjm.json")

    assert ["Осознание", "Исследование", "Заказ", "Ожидание доставки", "Получение и отзыв"] == [
        phase.name for phase in journey.phases
    ]
    assert all(each.control for each in journey.walk(cjm.Touchpoint) if each.name != "Push об опоздании")
    pains = {each.text for each in journey.walk(cjm.Pain)}
    solved = {pain for idea in journey.walk(cjm.Idea) for pain in idea.solves}
    assert pains == solved
    for kind in (cjm.Emotion, cjm.Metric, cjm.Owner, cjm.Evidence, cjm.Step, cjm.Transition, cjm.Insight):
        assert list(journey.walk(kind)), kind


# What the article says about the clinic (DOMAIN.md, §2.2), as its author wrote it into the workbook.
PAINS = {
    "Неудобное расположение клиники",
    "Цены выше ожиданий",
    "Плохие отзывы",
    "Запись только через неделю",
    "Нет парковки и не подъехать на машине",
    "Длинная очередь в регистратуру",
    "Неудобная зона ожидания",
    "Нет дополнительных услуг: анализов и обследований",
}


def test_the_clinic_is_read_with_its_pains_and_nothing_is_lost():
    journey = cjm.read(EXAMPLES / "clinic.xlsx")

    assert "Карта пути пациента: первый приём в клинике" == journey.title
    assert PAINS == {each.text for each in journey.walk(cjm.Pain)}
    assert ["Анна"] == [persona.name.split(",")[0] for persona in journey.personas]
    stray = "Не забыть: спросить в регистратуре, сколько звонков теряется в обед"
    assert stray in {each.text for each in journey.unplaced}
    remark = "По журналу: из десяти ожидавших двое ушли, не дождавшись"
    held = {cjm.name_of(place.element) for place in journey.places()}
    assert remark in held


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_clinic_is_what_its_script_makes():
    spec = importlib.util.spec_from_file_location("make_clinic", EXAMPLES / "make_clinic.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)

    # Not byte by byte: zlib packs differently on other machines.
    assert members((EXAMPLES / "clinic.xlsx").read_bytes()) == members(script.contents())
