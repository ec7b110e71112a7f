"""Pictures that people add to what cjm wrote: whose they are where that is clear, else kept with their place."""

import attrs
import pytest

import cjm
from cjm import arrange, putback

FACE = cjm.Asset.of(b"\x89PNG face", "face.png", media_type="image/png")
ROOM = cjm.Asset.of(b"\x89PNG room", "room.png", media_type="image/png")
M = cjm.JourneyMap(
    "Клиника",
    personas=[cjm.Persona("Анна")],
    phases=[cjm.Phase("Запись", steps=[cjm.Step("Звонок", actions=["Звонит"], touchpoints=["Телефон"])]), "Визит"],
)


def table(m):
    return cjm.Shapes(tables=[arrange.table(m)])


def board(m):
    return cjm.Shapes(boards=[arrange.board(m)])


def outline(m):
    return cjm.Shapes(outlines=[arrange.outline(m)])


def with_picture(shapes, text, picture):
    """The shapes with a picture on what shows this text, as a tool lays it there."""
    if shapes.tables:
        cells = [
            attrs.evolve(cell, picture=picture if cell.text == text else None, parts=(), origin=f"Лист1!{cell.row}")
            for cell in shapes.tables[0].cells
        ]
        return cjm.Shapes(tables=[cjm.Table("Клиника", cells)])
    if shapes.boards:
        items = [attrs.evolve(item, parts=(), role=None) for item in shapes.boards[0].items]
        on = next(item for item in reversed(items) if item.text == text)
        items.append(cjm.Item("new", "image", x=on.x + 2, y=on.y + 2, width=20, height=10, picture=picture))
        return cjm.Shapes(boards=[cjm.Board("Клиника", items)])

    def with_it(node):
        own = picture if node.text.endswith(text) else None
        return attrs.evolve(node, children=map(with_it, node.children), parts=(), picture=own, origin=node.id)

    return cjm.Shapes(outlines=[cjm.Outline("Клиника", map(with_it, shapes.outlines[0].nodes))])


def back(m, shapes, now):
    found, notes, _ = putback.put_back(putback.unpack(putback.pack(m, shapes)), now)
    return found, [note.text for note in notes]


@pytest.mark.parametrize("arranged", [table, board, outline])
@pytest.mark.parametrize(
    "text, handle, field",
    [("Запись", "phase/zapis", "image"), ("Звонок", "step/zvonok", "image"), ("Анна", "persona/anna", "portrait")],
)
def test_a_picture_on_a_phase_step_or_persona_is_theirs(arranged, text, handle, field):
    shapes = arranged(M)

    assert (M.replace(handle, **{field: ROOM}), []) == back(M, shapes, with_picture(shapes, text, ROOM))


@pytest.mark.parametrize("arranged", [table, board, outline])
def test_a_picture_elsewhere_is_kept_with_its_place(arranged):
    shapes = arranged(M)

    found, notes = back(M, shapes, with_picture(shapes, "Звонит", ROOM))

    (kept,) = found.unplaced
    assert ("picture", "room.png", ROOM, True) == (kept.kind, kept.text, kept.asset, bool(kept.places))
    assert M == found.replace(unplaced=[])
    assert 1 == len(notes)


@pytest.mark.parametrize("arranged", [table, board, outline])
def test_where_there_is_a_picture_already_both_are_kept(arranged):
    m = M.replace("step/zvonok", image=FACE)
    shapes = arranged(m)

    found, _ = back(m, shapes, with_picture(shapes, "Звонок", ROOM))

    assert FACE == found["step/zvonok"].image
    assert [ROOM] == [each.asset for each in found.unplaced]


@pytest.mark.parametrize("arranged", [table, board, outline])
def test_a_picture_that_the_map_has_is_not_new(arranged):
    m = M.replace("persona/anna", portrait=FACE)
    shapes = arranged(m)

    assert (m, []) == back(m, shapes, with_picture(shapes, "Звонит", FACE))


def test_of_two_pictures_on_one_step_the_second_is_kept_aside():
    shapes = board(M)
    now = with_picture(shapes, "Звонок", ROOM).boards[0]
    second = attrs.evolve(now.items[-1], id="more", picture=FACE)

    found, _ = back(M, shapes, cjm.Shapes(boards=[cjm.Board("Клиника", [*now.items, second])]))

    assert ROOM == found["step/zvonok"].image
    assert [FACE] == [each.asset for each in found.unplaced]
