"""What a file did not show stays as it was, at its place; what referred to what is gone lets go of it."""

import attrs
import pytest

import cjm
from cjm import arrange, putback
from cjm.testing._editors import OutlineEditor

M = cjm.JourneyMap(
    "Магазин",
    phases=[
        cjm.Phase(
            "Выбор",
            steps=[
                cjm.Step("раз", actions=["идёт", "смотрит", "берёт"]),
                cjm.Step("два", actions=["ждёт"]),
                cjm.Step("три", actions=["несёт"], custom={"Цвета": ["синий"], "Звуки": ["гул"]}),
            ],
        ),
        cjm.Phase("Оплата", touchpoints=["Касса", "Сайт"], pains=[cjm.Pain("Долго", touchpoint="Касса"), "Дорого"]),
        cjm.Phase("Дом", ideas=[cjm.Idea("Чат", solves=["Долго", "Дорого"])]),
    ],
    insights=[cjm.Insight("Так и есть", elements=["несёт", "Дорого"])],
)


class File:
    """An outline of a map that leaves some of it out, in the hands of a person."""

    def __init__(self, m, *unseen):
        whole = OutlineEditor(arrange.outline(m))
        for text in unseen:
            whole.delete(text)
        shapes = cjm.Shapes(outlines=[whole.done()])
        self.carried = putback.unpack(putback.pack(m, shapes))
        self.editor = OutlineEditor(shapes.outlines[0])
        for twig in self.editor.all():
            twig.node = attrs.evolve(twig.node, parts=(), role=None)

    def back(self):
        found, notes, _ = putback.put_back(self.carried, cjm.Shapes(outlines=[self.editor.done()]))
        return found, [note.text for note in notes]


@pytest.mark.parametrize("unseen", ["идёт", "смотрит", "берёт"])
def test_a_text_that_was_not_shown_stays_between_its_neighbours(unseen):
    file = File(M, unseen)
    seen = next(text for text in ("идёт", "смотрит", "берёт") if text != unseen)
    file.editor.retext(seen, f"{seen} быстро")

    assert (M.replace(seen, text=f"{seen} быстро"), []) == file.back()


@pytest.mark.parametrize("unseen", ["раз", "два", "три"])
def test_a_step_that_was_not_shown_stays_at_its_place(unseen):
    file = File(M, unseen)
    file.editor.retext("Дорого", "Очень дорого")

    assert (M.replace("Дорого", text="Очень дорого"), []) == file.back()


@pytest.mark.parametrize("unseen", ["Выбор", "Оплата", "Дом"])
def test_a_phase_that_was_not_shown_stays_at_its_place(unseen):
    file = File(M, unseen)
    other = next(name for name in ("Выбор", "Оплата", "Дом") if name != unseen)
    file.editor.retext(other, f"{other} теперь")

    assert (M.replace(other, name=f"{other} теперь"), []) == file.back()


def test_a_phase_that_is_deleted_stays_for_what_it_holds_beyond_what_was_shown():
    file = File(M, "ждёт")
    file.editor.delete("Выбор")

    found, notes = file.back()

    assert ["Выбор", "Оплата", "Дом"] == [phase.name for phase in found.phases]
    assert [("два", ["ждёт"])] == [(step.name, [text.text for text in step.actions]) for step in found.phases[0].steps]
    assert "The phase 'Выбор' stays: it holds what the file did not show." in notes


def test_a_lane_of_ones_own_that_is_renamed_keeps_its_texts_and_its_place():
    file = File(M)
    file.editor.retext("Цвета", "Краски")

    found, notes = file.back()

    step = found.phases[0].steps[2]
    assert [("Краски", "синий"), ("Звуки", "гул")] == [(name, cells[0].text) for name, cells in step.custom.items()]
    assert [] == notes


def test_who_referred_to_a_card_that_is_deleted_lets_go_of_it_alone():
    file = File(M)
    file.editor.delete("Касса")

    found, notes = file.back()

    pains = found.phases[1].pains
    assert [("Долго", None), ("Дорого", None)] == [(pain.text, pain.touchpoint) for pain in pains]
    assert ["Сайт"] == [each.name for each in found.phases[1].touchpoints]
    assert 1 == len(notes)


def test_of_several_references_the_one_to_what_is_deleted_goes():
    file = File(M)
    file.editor.delete("Дорого")

    found, notes = file.back()

    assert ("Долго",) == found.phases[2].ideas[0].solves
    assert ("несёт",) == found.insights[0].elements
    assert 2 == len(notes)


def test_a_text_that_became_an_idea_is_another_thing_to_who_speaks_of_texts_and_the_same_to_others():
    m = M.replace("Так и есть", elements=["Дорого"])
    file = File(m)
    file.editor.drag(file.editor.find("Дорого"), file.editor.lane("Дом", "Идеи"))

    found, notes = file.back()

    assert ["Чат", "Дорого"] == [idea.text for idea in found.phases[2].ideas]
    assert ("Долго",) == found.phases[2].ideas[0].solves
    assert any("which is gone" in note for note in notes)


def test_what_is_moved_behind_the_step_until_which_it_lasted_lasts_no_longer():
    m = M.replace("идёт", until="два")
    file = File(m)
    file.editor.move("идёт", "три", "Действия")

    found, notes = file.back()

    moved = found.phases[0].steps[2].actions[-1]
    assert ("идёт", None) == (moved.text, moved.until)
    assert any("until which it lasted" in note for note in notes)


def test_what_is_moved_before_the_step_until_which_it_lasts_lasts_until_it_still():
    m = M.replace("ждёт", until="три")
    file = File(m)
    file.editor.move("ждёт", "раз", "Действия")

    assert (m.move("ждёт", to="раз", lane="actions"), []) == file.back()
