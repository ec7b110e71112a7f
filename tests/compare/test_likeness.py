"""How similar texts are and what things contain: the rules by which the aligner decides, one by one."""

from __future__ import annotations

import pytest

from cjm._compare import Thing, align
from cjm._compare._similar import Likeness, bigrams, candidates, likeness


def like(one: str, two: str) -> float:
    return likeness(one, two, bigrams(one), bigrams(two))


@pytest.mark.parametrize(
    "one, two, score",
    [
        ("касса", "касса", 1.0),
        ("касса", "баннер", 0.0),
        ("", "касса", 0.0),
        ("касса", "", 0.0),
        ("abcd", "abef", 0.4),  # 2 of 5 and 5: " a" and "ab"
        ("мама", "рама", 0.67),  # " м ма ам а" and " р ра ам ма а": 3 of 4 and 5
        ("ждать", "ждать долго", 0.75),  # it only grew by a word
        ("ждать долго", "ждать", 0.75),
        ("да", "да нет может быть", 0.32),  # three letters are too few to be the same text
        ("нет", "нет да может быть", 0.4),
        ("нету", "нету да может быть", 0.75),
        ("ждать курьера", "ждать повара", 0.59),
    ],
)
def test_texts_are_as_similar_as_the_pairs_of_letters_that_they_share(one, two, score):
    assert score == round(like(one, two), 2)


def test_sets_are_as_similar_as_what_they_share():
    assert 0.5 == Likeness.dice(frozenset("ab"), frozenset("bc"))
    assert 0.0 == Likeness.dice(frozenset(), frozenset("bc")) == Likeness.dice(frozenset("bc"), frozenset())


def test_only_texts_that_share_a_rare_piece_or_stand_at_the_same_place_are_compared():
    left = [f"слово{number} общее" for number in range(40)]
    right = [left[7], "ничего похожего"]

    found = set(candidates(left, right))

    assert (7, 0) in found
    # Forty texts share the common word: it is followed by nobody. The neighbours of a place are always asked.
    assert {to for at, to in found if at == 20} == {1}
    assert {at for at, to in found if to == 1} == {19, 20, 21}


def test_of_many_texts_those_are_compared_that_share_most_then_those_that_stand_nearest():
    left = [f"касса номер {number}" for number in range(12)] + ["касса номер пять закрыта"]
    found = [at for at, _ in candidates(left, ["касса номер пять закрыта"])]

    assert 12 == found[0]
    assert [0, 1, 2] == found[1:4]
    assert Likeness.most == len(found[:8])


def rows(count: int, word: str) -> list[Thing]:
    codes = [f"{ten}{one}" for ten in "абвгд" for one in "лмнопрстуф"][:count]
    return [Thing(f"клиент {word} ответа оператора {code}", order=at, payload=at) for at, code in enumerate(codes)]


def test_in_a_long_row_each_text_is_found_again_by_its_rare_words():
    before, after = rows(40, "ждёт"), [*reversed(rows(40, "ожидает"))]

    assert [(at, at, "similar") for at in range(40)] == sorted(
        (pair.before.payload, pair.after.payload, pair.how) for pair in align(before, after).pairs
    )


# What things contain


def phase(name, *texts, order=0, **more):
    return Thing(name, order=order, payload=(name, frozenset(("lane", text) for text in texts)), **more)


def known(before, after):
    """The names of the pairs, and by which rule."""
    found = align(before, after, holds=lambda thing: thing.payload[1], content=lambda thing: thing.payload[1])
    return [(pair.before.text, pair.after.text, pair.how) for pair in found.pairs]


def test_a_phase_of_another_name_is_known_by_what_it_holds():
    before = [phase("Поиск", "ищет", "сравнивает"), phase("Оплата", "платит", order=1)]
    after = [phase("Выбор", "ищет", "сравнивает"), phase("Касса", "ждёт", order=1)]

    assert [("Поиск", "Выбор", "similar")] == known(before, after)


def test_a_phase_of_a_like_name_that_holds_nothing_of_it_is_another_phase():
    assert [] == known([phase("Поиск еды", "ищет")], [phase("Поиск воды", "пьёт")])


def test_a_third_of_the_content_is_not_enough_without_a_like_name():
    before, same = ("a", "b", "c"), ("a", "x", "y")

    assert [] == known([phase("Поиск", *before)], [phase("Касса", *same)])
    assert [("Поиск", "Поиски", "similar")] == known([phase("Поиск", *before)], [phase("Поиски", *same)])


def test_the_phase_that_holds_most_of_it_is_it():
    before = [phase("Поиск", "a", "b", "c", "d")]
    after = [phase("Раз", "a", "b", "x", "y"), phase("Два", "a", "b", "c", "y", order=1)]

    assert [("Поиск", "Два", "similar")] == known(before, after)


def test_of_phases_of_one_name_each_is_known_by_what_it_holds():
    before = [phase("Форма", "a", "b", "c"), phase("Форма", "d", "e", "f", order=1)]
    after = [phase("Форма", "d", "e", "f", "x"), phase("Форма", "a", "b", "c", "y", order=1)]
    found = align(before, after, holds=lambda thing: thing.payload[1])

    assert [(0, 1), (1, 0)] == [(pair.before.order, pair.after.order) for pair in found.pairs]


def test_of_phases_of_one_name_those_that_share_most_find_each_other_first():
    before = [phase("Форма", "a", "b", "c", "d"), phase("Форма", "a", "x", order=1)]
    after = [phase("Форма", "a", order=0), phase("Форма", "a", "b", "c", "e", order=1)]
    found = align(before, after, holds=lambda thing: thing.payload[1])

    assert [(0, 1), (1, 0)] == [(pair.before.order, pair.after.order) for pair in found.pairs]


def test_of_phases_of_one_name_and_nothing_in_common_the_order_decides():
    before = [phase("Форма", "a"), phase("Форма", "b", order=1), phase("Конец", "z", order=2)]
    after = [phase("Форма", "c"), phase("Форма", "d", order=1), phase("Конец", "z", order=2)]
    found = align(before, after, holds=lambda thing: thing.payload[1])

    assert [(0, 0), (1, 1), (2, 2)] == [(pair.before.order, pair.after.order) for pair in found.pairs]


def test_the_one_of_several_namesakes_that_is_left_is_the_one_that_it_looks_like():
    before = [phase("Форма", "a", "b"), phase("Форма", "c", "d", order=1)]
    found = align(before, [phase("Форма", "c", "d", "e")], holds=lambda thing: thing.payload[1])

    assert [1] == [pair.before.order for pair in found.pairs]
    assert [0] == [thing.order for thing in found.removed]
    assert () == found.added


@pytest.mark.parametrize(
    "old, new, found",
    [
        ((), (), True),
        ((), ("ждёт курьера",), False),
        (("ждёт курьера",), ("ждёт повара",), True),
        (("ок",), ("ок а",), False),
    ],
)
def test_what_stands_alone_between_known_neighbours_is_the_same_if_both_are_empty_or_speak_of_the_same(old, new, found):
    before = [phase("А", "a"), phase("Поиск", *old, order=1), phase("Б", "b", order=2)]
    after = [phase("А", "a"), phase("Касса", *new, order=1), phase("Б", "b", order=2)]

    assert found == (("Поиск", "Касса", "position") in known(before, after))


def test_two_new_ones_between_known_neighbours_are_not_guessed():
    before = [phase("А", "a"), phase("Поиск", order=1), phase("Б", "b", order=2)]
    after = [phase("А", "a"), phase("Касса", order=1), phase("Стойка", order=2), phase("Б", "b", order=3)]

    assert "position" not in {how for *_, how in known(before, after)}


def test_at_the_ends_of_a_row_the_edge_is_a_neighbour():
    before = [phase("Поиск"), phase("А", "a", order=1), phase("Конец", order=2)]
    after = [phase("Касса"), phase("А", "a", order=1), phase("Стойка", order=2)]

    assert [("Поиск", "Касса", "position"), ("А", "А", "text"), ("Конец", "Стойка", "position")] == known(before, after)


def test_a_step_that_was_moved_and_renamed_is_known_elsewhere_by_half_of_what_it_holds():
    before = [phase("Оплата", "a", "b", holder="one"), phase("Ждёт", "z", holder="one", order=1)]
    after = [phase("Касса", "a", "b", "c", holder="two"), phase("Ждёт", "z", holder="one")]

    assert ("Оплата", "Касса", "elsewhere") in known(before, after)
    far = [phase("Касса", "a", "x", "y", "w", holder="two"), phase("Ждёт", "z", holder="one")]
    assert ("Оплата", "Касса", "elsewhere") not in known(before, far)


def test_elsewhere_the_one_that_holds_most_of_it_is_it():
    before = [phase("Оплата", "a", "b", "c", holder="one")]
    after = [phase("Раз", "a", "b", "x", holder="two"), phase("Два", "a", "b", "c", holder="three")]

    assert [("Оплата", "Два", "elsewhere")] == known(before, after)


def test_a_text_that_left_its_lane_but_not_its_step_is_found_before_others_far_away():
    before = [Thing("медленно", holder="one", lane="pains"), Thing("дорого", holder="one", lane="pains")]
    after = [Thing("медленно", holder="one", lane="ideas"), Thing("медленно", holder="two", lane="pains")]
    found = align(before, after)

    assert [("медленно", "two", "elsewhere")] == [
        (pair.before.text, pair.after.holder, pair.how) for pair in found.pairs
    ]
    assert [("дорого")] == [thing.text for thing in found.removed]
    assert ["ideas"] == [thing.lane for thing in found.added]


def test_an_empty_text_is_found_nowhere_else():
    before = [Thing("", holder="one", lane="pains")]

    assert () == align(before, [Thing("", holder="two", lane="pains")]).pairs
    assert () == align(before, [Thing("", holder="one", lane="ideas")]).pairs


def test_of_two_equally_similar_texts_the_nearer_one_is_it():
    before = [Thing("ноль", order=0, payload=0), Thing("касса один", order=1, payload=1)]
    after = [Thing("касса три", order=0, payload=0), Thing("касса два", order=1, payload=1)]

    assert [(1, 1)] == [(pair.before.payload, pair.after.payload) for pair in align(before, after).pairs]


def test_things_of_other_kinds_in_one_long_row_are_never_alike():
    before = [Thing(f"текст номер {at}", kind="pain", order=at) for at in range(3)]
    after = [Thing(f"текст номер {at}", kind="idea" if at < 2 else "pain", order=at) for at in range(3)]

    assert [2] == [pair.before.order for pair in align(before, after).pairs]


def test_in_a_long_row_phases_of_other_names_are_known_by_what_they_hold_wherever_they_went():
    names = [f"{one}{two}" for one in "кмнпр" for two in "аоуыэ"]
    before = [phase(name * 3, f"текст {at}", f"ещё {at}", order=at) for at, name in enumerate(names)]
    after = [phase(f"{at}", f"текст {at}", f"ещё {at}", order=24 - at) for at in reversed(range(25))]
    found = align(before, after, holds=lambda thing: thing.payload[1])

    assert [(at, 24 - at) for at in range(25)] == sorted((each.before.order, each.after.order) for each in found.pairs)


def test_namesakes_after_others_are_told_apart_too():
    before = [phase("Поиск", "z"), phase("Форма", "a", "b", order=1), phase("Форма", "c", "d", order=2)]
    after = [phase("Поиск", "y"), phase("Форма", "c", "d", "e", order=1), phase("Форма", "a", "b", "e", order=2)]
    found = align(before, after, holds=lambda thing: thing.payload[1])

    assert [(0, 0), (1, 2), (2, 1)] == [(each.before.order, each.after.order) for each in found.pairs]


def test_of_namesakes_that_share_as_much_the_nearer_one_is_it():
    before = [phase("Форма", "a"), phase("Форма", "b", order=1), phase("Форма", "a", "x", order=2)]
    after = [phase("Форма", "c"), phase("Форма", "d", order=1), phase("Форма", "a", "y", "x", "z", order=2)]
    found = align(before, after, holds=lambda thing: thing.payload[1])

    assert [(0, 0), (1, 1), (2, 2)] == [(each.before.order, each.after.order) for each in found.pairs]


def test_every_gap_between_known_neighbours_is_looked_at():
    before = [phase("А", "a"), phase("Раз", "x", order=1), phase("Б", "b", order=2), phase("Два", order=3)]
    after = [phase("А", "a"), phase("Три", "y", order=1), phase("Б", "b", order=2), phase("Четыре", order=3)]
    kinds = [phase("А", "a"), phase("Три", kind="step", order=1), phase("Б", "b", order=2), phase("Четыре", order=3)]

    assert ("Два", "Четыре", "position") in known(before, after)
    assert ("Два", "Четыре", "position") in known(before, kinds)
