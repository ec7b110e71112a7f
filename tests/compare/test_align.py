"""The aligner alone, as put-back uses it: things with references and places, no maps."""

from __future__ import annotations

import random
import time
from itertools import pairwise, permutations

import pytest

from cjm._compare import Thing, align
from cjm._compare._order import joined, woven
from cjm._compare._sequences import common, longest_rising


def pairs(found):
    return [(pair.before.payload, pair.after.payload, pair.how) for pair in found.pairs]


def things(*rows):
    """Things of one cell unless a row says otherwise: text and more."""
    return [
        Thing(text, order=at, payload=at, **{"holder": "step", "lane": "pains", "kind": "pain", **more})
        for at, (text, more) in enumerate((row if isinstance(row, tuple) else (row, {})) for row in rows)
    ]


def test_an_id_goes_before_a_reference_and_a_reference_before_a_text():
    before = things(("a", {"id": "1"}), ("b", {"reference": "r"}), "c")
    after = things(("c", {"reference": "r"}), ("b", {"id": "1"}), "c")
    assert pairs(align(before, after)) == [(0, 1, "id"), (1, 0, "reference"), (2, 2, "text")]


def test_a_copied_reference_stays_with_the_one_nearest_to_its_old_place():
    before = things("x", "y", ("slow", {"reference": "r"}))
    after = things(
        ("slow", {"reference": "r"}), ("slow", {"reference": "r"}), ("slow", {"reference": "r", "holder": "other"})
    )
    found = align(before, after)
    assert (2, 1, "reference") in pairs(found)
    assert [thing.payload for thing in found.added] == [0, 2]


def test_a_reference_that_went_to_another_cell_is_still_the_same():
    found = align(
        things(("slow", {"reference": "r"})), things(("other words", {"reference": "r", "holder": "elsewhere"}))
    )
    assert pairs(found) == [(0, 0, "reference")]


def test_what_is_of_another_kind_is_another_thing_whatever_its_names():
    before = things(("slow", {"id": "1", "reference": "r"}))
    found = align(before, things(("slow", {"id": "1", "reference": "r", "kind": "idea"})))
    assert not found.pairs


def test_the_same_text_elsewhere_must_be_the_only_one_on_both_sides():
    before = things(("slow", {"holder": "one"}))
    after = things(("slow", {"holder": "two"}), ("slow", {"holder": "three"}))
    assert not align(before, after).pairs
    assert not align(after, before).pairs
    assert pairs(align(before, after[:1])) == [(0, 0, "elsewhere")]


def test_no_text_at_all_is_found_in_its_cell_but_not_elsewhere():
    assert pairs(align(things(""), things(""))) == [(0, 0, "text")]
    assert not align(things(("", {"holder": "one"})), things(("", {"holder": "two"}))).pairs


def test_the_more_similar_of_two_texts_is_taken():
    before = things("waits for the courier")
    after = things("waits for a table", "waits for the courier again")
    assert pairs(align(before, after)) == [(0, 1, "similar")]


def test_a_text_that_grew_by_many_words_is_still_similar():
    before = things("ждать")
    assert pairs(align(before, things("невыносимо скучно и слишком долго ждать"))) == [(0, 0, "similar")]


def test_texts_without_any_rare_piece_are_compared_with_their_neighbours():
    texts = [" ".join(words) for words in permutations(["один", "два", "три", "пять", "шесть", "семь"])]
    found = align(things(*texts), things(*[f"{text} да" for text in texts]))
    assert [(i, j) for i, j, _ in pairs(found)] == [(at, at) for at in range(720)]


def test_a_role_is_enough_where_the_text_has_nothing_in_common():
    role = {"😊": "Anna", "😐": "Boris", "😡": "Anna"}.get
    found = align(things("😊", "😐"), things("😐", "😡"), role=lambda thing: role(thing.text))
    assert pairs(found) == [(0, 1, "role"), (1, 0, "text")]


def test_twins_keep_their_order_and_equal_contents_belong_together():
    before = things("x", "x", "x")
    after = things("x", "x")
    assert [(i, j) for i, j, _ in pairs(align(before, after))] == [(0, 0), (1, 1)]
    one, two = things("x", "x"), things("x", "x")
    contents = {id(one[0]): "a", id(one[1]): "b", id(two[0]): "b", id(two[1]): "a"}
    assert [(i, j) for i, j, _ in pairs(align(one, two, content=lambda t: contents[id(t)]))] == [(0, 1), (1, 0)]


@pytest.mark.parametrize("how", ["reworded", "unlike", "shuffled", "all twins", "one copied"])
def test_ten_thousand_texts_in_one_cell_cost_seconds_at_most(how):
    number = 10_000
    texts = [f"клиент ждёт ответа оператора {at}" for at in range(number)]
    after = {
        "reworded": [text.replace("ждёт", "ожидает") for text in texts],
        "unlike": [f"{at:x} {at * 7919:x}" for at in range(number)],
        "shuffled": random.Random(1).sample(texts, number),
        "all twins": ["x"] * number,
        "one copied": [texts[0]] * number,
    }[how]
    before = ["x"] * (number - 5) if how == "all twins" else texts
    start = time.process_time()
    more = {"reference": "r"} if how == "one copied" else {}
    found = align(things(*before[:1] if more else before), things(*[(text, more) for text in after]))
    assert time.process_time() - start < 20
    if how in {"reworded", "shuffled"}:
        assert len(found.pairs) == number
        right = sum(pair.before.text.split()[-1] == pair.after.text.split()[-1] for pair in found.pairs)
        assert right > 0.99 * number
    elif how == "all twins":
        assert len(found.pairs) == number - 5


def test_a_longest_rising_subsequence_is_longest():
    chance = random.Random(3)
    for _ in range(200):
        values = [chance.randrange(8) for _ in range(chance.randrange(7))]
        found = longest_rising(values)
        rising = [values[at] for at in found]
        assert all(one < two for one, two in pairwise(rising))
        best = max(
            (
                mask.bit_count()
                for mask in range(1 << len(values))
                for kept in [[v for at, v in enumerate(values) if mask >> at & 1]]
                if all(one < two for one, two in pairwise(kept))
            ),
            default=0,
        )
        assert len(found) == best


def test_a_common_subsequence_is_common_and_long_enough_for_large_ones():
    chance = random.Random(5)
    for size in (5, 40, 400):
        left = [chance.randrange(max(3, size // 3)) for _ in range(size)]
        right = [each for each in left if chance.random() < 0.9]
        found = common(left, right)
        assert all(left[i] == right[j] for i, j in found)
        assert all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(found))
        assert len(found) == len(right) if size < 100 else len(found) > 0.5 * len(right)


def test_orders_are_woven_so_that_each_side_finds_its_own():
    assert woven("abcd", "abcd", "dabc", "abcd") == (list("dabc"), [])
    assert woven("abc", "abxc", "abyc", "abcxy") == (list("abxyc"), [])
    assert woven("abc", "xabc", "abcy", "abcxy") == (list("xabcy"), [])
    order, apart = woven("abcd", "dabc", "bcad", "abcd")
    assert (order, apart) == (["d", "b", "c", "a"], [])
    order, apart = woven("abcd", "bcda", "bcad", "abcd")
    assert (order, apart) == (["b", "c", "d", "a"], ["a"])


def test_lists_of_values_are_joined_or_are_at_odds():
    assert joined("ab", "abc", "abd") == ["a", "b", "c", "d"]
    assert joined("ab", "b", "ab") == ["b"]
    assert joined("aa", "aaa", "aa") == ["a", "a", "a"]
    assert joined("a", "b", "c") is None
    assert joined("a", "b", "b") == ["b"]
    assert joined("", "x", "x") == ["x"]


def test_between_two_anchors_of_long_rows_the_rest_is_common_too():
    """Long rows are cut at what is there once on both sides; what lies between the cuts is looked at as well."""
    left = [*("ab" * 40), "X", *("cd" * 40), "Y", *("ef" * 40)]
    right = [*("ba" * 40), "X", *("dc" * 40), "Y", *("fe" * 40)]
    found = common(left, right)

    assert {(80, 80), (161, 161)} <= set(found)
    assert all(left[at] == right[to] for at, to in found)
    assert all(one < two for (one, _), (two, _) in pairwise(found))
    assert all(one < two for (_, one), (_, two) in pairwise(found))
    assert len(found) == 3 * 79 + 2
