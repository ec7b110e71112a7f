"""Emotions on boards: the better, the higher. Who drags one up or down changes what it says."""

import subprocess

import attrs
import pytest

import cjm
from cjm import arrange, putback
from cjm.putback._mood import Heights
from tests.support import need_tool

STEP = 60  # px on a board from one score of five to the next


def board(*emotions, **more):
    phases = [
        cjm.Phase(
            f"Фаза {at}",
            actions=[f"Дело {at}"],
            emotions=[cjm.Emotion(each) if isinstance(each, float) else each],
            **more,
        )
        for at, each in enumerate(emotions)
    ]
    return cjm.JourneyMap("Настроение", phases=phases)


def scores(m):
    return [each.raw for each in m.walk(cjm.Emotion)]


def dragged(m, *drags, across=0):
    """The map after emotions, by their texts, went so many px down, and the notes."""
    shapes = cjm.Shapes(boards=[arrange.board(m)])
    items = [attrs.evolve(item, parts=(), role=None) for item in shapes.boards[0].items]
    for text, down in drags:
        at = next(at for at, item in enumerate(items) if item.text == text)
        items[at] = attrs.evolve(items[at], y=items[at].y + down, x=items[at].x + across)
    now = cjm.Shapes(boards=[cjm.Board("b", items)])
    found, notes, _ = putback.put_back(putback.unpack(putback.pack(m, shapes)), now)
    return found, [note.text for note in notes]


def test_an_emotion_that_was_dragged_up_has_the_score_of_that_height():
    m = board("2/5", "5/5", "3/5")

    found, notes = dragged(m, ("2/5", -2 * STEP + 5))

    assert m.replace("2/5", raw="4/5", valence=0.5) == found
    assert ["'2/5' was dragged: its value is 0.5 now, it was -0.5."] == notes


@pytest.mark.parametrize("down", [0, 5, -7, 20])
def test_a_hand_that_trembled_changes_nothing(down):
    m = board("2/5", "5/5", "3/5")

    assert (m, []) == dragged(m, ("2/5", down))


def test_a_value_without_a_score_follows_the_height():
    m = board(-0.5, 1.0, 0.0)

    found, _ = dragged(m, ("-0.5", -30))  # 240 px from the worst to the best

    assert (-0.25, None) == (found.phases[0].emotions[0].valence, found.phases[0].emotions[0].raw)


def test_words_stay_and_only_what_they_are_worth_changes():
    m = board("злость", "5/5", "1/5")

    found, notes = dragged(m, ("злость", -STEP))

    assert ("злость", -0.5) == (found.phases[0].emotions[0].raw, found.phases[0].emotions[0].valence)
    assert 1 == len(notes)


def test_a_comma_and_a_scale_of_halves_stay():
    m = board("2,5/5", "5/5", "1/5")

    found, _ = dragged(m, ("2,5/5", -STEP))

    assert ("3,5/5", 0.25) == (found.phases[0].emotions[0].raw, found.phases[0].emotions[0].valence)


def test_with_a_scale_on_which_low_is_good_up_is_less():
    scale = cjm.Scale(1, 5, best="low")
    m = board(cjm.Emotion(4, scale=scale), cjm.Emotion(1, scale=scale), cjm.Emotion(5, scale=scale))

    found, _ = dragged(m, (arrange.shown(m.phases[0].emotions[0])[1], -STEP))

    assert (3, 0.0) == (found.phases[0].emotions[0].raw, found.phases[0].emotions[0].valence)


def test_where_all_emotions_say_the_same_no_height_says_another():
    m = board("3/5", "3/5 ")

    found, notes = dragged(m, ("3/5", -STEP))

    assert m == found
    assert ["'3/5' was dragged up or down; no scale of the lane says what that means."] == notes


def test_emotions_that_went_together_say_what_they_said():
    m = board("2/5", "5/5", "3/5")

    assert (m, []) == dragged(m, ("2/5", 40), ("5/5", 40), ("3/5", 40))


def test_a_lane_that_was_dragged_as_a_whole_says_what_it_said():
    m = board("2/5", "5/5", "3/5")

    assert (m, []) == dragged(m, ("2/5", 40), ("5/5", 40), ("3/5", 40), ("Эмоции", 40))


def test_beyond_the_ends_there_is_nothing_better():
    m = board("2/5", "4/5", "3/5")

    found, _ = dragged(m, ("4/5", -STEP), ("2/5", STEP))

    assert ["1/5", "5/5", "3/5"] == scores(found)


def test_an_emotion_that_is_retyped_and_dragged_says_what_was_typed():
    m = board("2/5", "5/5", "3/5")
    shapes = cjm.Shapes(boards=[arrange.board(m)])
    items = [
        attrs.evolve(item, text="1/5", y=item.y - STEP) if item.text == "2/5" else item
        for item in shapes.boards[0].items
    ]

    found, _, _ = putback.put_back(putback.unpack(putback.pack(m, shapes)), cjm.Shapes(boards=[cjm.Board("b", items)]))

    assert m.replace("2/5", raw="1/5", valence=-1.0) == found


def test_to_another_step_at_the_same_height_is_no_other_value():
    m = board("2/5", "5/5", "3/5")

    found, _ = dragged(m, ("2/5", 0), across=240)

    assert m.move("2/5", to="Фаза 1", at=0) == found


def test_words_above_and_below_a_curve_tell_differences_only():
    above = [(100.0 + 66 * at, 1 - at) for at in (0, 0.5, 1, 1.5)]
    below = [(130.0 + 66 * at, 1 - at) for at in (0.25, 1.25, 2)]

    found = Heights.of([*above, *below], exact=False)

    assert found is not None
    assert (None, -0.5) == (found.value(100), found.went(0.0, 166, 33))
    assert Heights.of(above[:2], exact=False) is None


def test_what_inkscape_itself_drags_up_is_worth_more(tmp_path):
    inkscape = need_tool("inkscape")
    m = board("2/5", "5/5", "3/5", "4/5", "1/5", "4/5")
    path, dragged_one = tmp_path / "m.svg", tmp_path / "dragged.svg"
    cjm.write(m, path)
    shapes = cjm.load(path).shapes
    assert shapes is not None
    index = putback.unpack(shapes.carrier or "").index
    heights = {
        part.reference: spot.box[1]
        for spot in index
        for part in spot.parts
        if part.field == "raw" and spot.parts[0] is part
    }
    down = heights["emotion/3-5"] - heights["emotion/5-5"]
    actions = f"select-by-id:emotion.5-5;transform-translate:0,{down:.2f};export-filename:{dragged_one};export-do"
    subprocess.run([inkscape, path, f"--actions={actions}"], check=True, capture_output=True, timeout=120)

    found = cjm.read(dragged_one)

    assert ["2/5", "3/5", "3/5", "4/5", "1/5", "4/5"] == scores(found)
    assert ["was dragged" in note.text for note in found.notes] == [True]
