"""Lines break where a careful typesetter would break them, and never overflow."""

from __future__ import annotations

import time

import pytest
from hypothesis import example, given, strategies as st

from cjm.text import clusters, width, wrap

NARROW = [60, 80, 100, 120, 150, 200, 300]
RUSSIAN = "Пациент ищет врача на сайте и не может понять, есть ли запись к нему в ближайшие 3 дня — звонит в клинику, где 25 % линий заняты. А. С. Пушкин ждёт 1 000 000 ₽ и т. д."
ENGLISH = "The customer looks for a doctor on the website of the clinic and cannot tell if there is a slot in the next 14 days"

# Letters that people mix on maps, with the oddest of what they paste.
LETTERS = st.sampled_from(
    [
        *"абвшия АВ ТУо  ab WAVE fi -/—«».,5%",
        "予",
        "約",
        "。",
        "「",
        "👍🏽",
        "👩‍👩‍👦",
        "🇷🇸",
        "и\u0306",
        "한",
        "ש",
        "\n",
        "\u00a0",
        "\u200b",
    ]
)
TEXTS = st.one_of(
    st.lists(LETTERS, max_size=120).map("".join), st.text(st.characters(exclude_characters="\u00ad"), max_size=60)
)


def seen(text: str) -> str:
    """Return the characters of a text that are not space."""
    return "".join(text.split())


def ends(text: str, after: str) -> list[str]:
    """Return, over several widths at which the longest word fits, the lines that end in one of the given words."""
    lines = [line for w in NARROW[2:] for line in wrap(text, w, 12)[:-1]]
    return [line for line in lines if line.split()[-1].casefold() in after.split()]


@given(TEXTS, st.floats(0.5, 400), st.floats(6, 40), st.sampled_from([400, 600]))
@example("Та—То" * 200, 37.5, 14.0, 400)
def test_nothing_that_can_be_seen_is_lost(text: str, w: float, size: float, weight: int) -> None:
    assert seen(text) == seen("".join(wrap(text, w, size, weight)))


@given(TEXTS, st.floats(0.5, 400), st.floats(6, 40), st.sampled_from([400, 600]))
def test_no_line_overflows_unless_it_is_a_single_sign(text: str, w: float, size: float, weight: int) -> None:
    for line in wrap(text, w, size, weight):
        assert width(line, size, weight) <= w + 1e-3 or len(clusters(line)) == 1


@given(st.text("абвгде -", max_size=80), st.floats(20, 200))
def test_hyphenation_loses_nothing_and_fits(text: str, w: float) -> None:
    lines = wrap(text, w, 14, hyphenate=lambda word: [word[at : at + 2] for at in range(0, len(word), 2)])
    assert seen(text).replace("-", "") == seen("".join(lines)).replace("-", "")
    assert all(width(line, 14) <= w + 1e-3 for line in lines)


@given(TEXTS, st.floats(20, 400), st.integers(1, 4))
def test_a_text_cut_to_a_number_of_lines_says_so_and_fits(text: str, w: float, most: int) -> None:
    whole = wrap(text, w, 14)
    cut = wrap(text, w, 14, max_lines=most)
    assert cut == whole if len(whole) <= most else len(cut) == most and cut[-1].endswith("…")
    assert all(width(line, 14) <= w + 1e-3 or len(clusters(line)) == 1 for line in cut)


def test_a_short_russian_word_stays_with_the_next() -> None:
    assert wrap("Звонит в клинику", width("в клинику", 14) + 1, 14) == ("Звонит", "в клинику")
    assert ends(RUSSIAN, "а в и к не на") == []


def test_a_particle_stays_with_the_word_before() -> None:
    assert not [line for w in NARROW[2:] for line in wrap(RUSSIAN, w, 12) if line.startswith("ли ")]


def test_a_short_english_word_stays_with_the_next() -> None:
    assert ends(ENGLISH, "a and for if in of on the") == []


def test_of_another_language_no_short_words_are_known() -> None:
    w = width("a Bari", 14) + 1
    assert wrap("Zug a Bari", w, 14, language="de") == ("Zug a", "Bari")
    assert wrap("Zug a Bari", w, 14, language="en-GB") == ("Zug", "a Bari")


@pytest.mark.parametrize(
    "lines, text",
    [
        (("Ожидает", "ответа —", "молча"), "Ожидает ответа — молча"),
        (("Ждали", "примерно", "25 %"), "Ждали примерно 25 %"),
        (("Ждали", "ответа", "15 минут"), "Ждали ответа 15 минут"),
        (("Оплата", "в рублях", "1 000 ₽"), "Оплата в рублях 1 000 ₽"),
        (("Заявка", "Пушкин", "А. С."), "Заявка Пушкин А. С."),
        (("Справка", "(рис. 2)"), "Справка (рис. 2)"),
        (("Справка", "и т. д."), "Справка и т. д."),
    ],
)
def test_what_belongs_together_stays_on_one_line(lines: tuple[str, ...], text: str) -> None:
    # Just wide enough for the widest line, so that breaking elsewhere would also have fitted.
    assert wrap(text, max(width(line, 14) for line in lines) + 1, 14) == lines


def test_a_tie_gives_way_before_a_line_overflows() -> None:
    lines = wrap("1 000 000 000 000", width("1 000 000", 14), 14)
    assert all(width(line, 14) <= width("1 000 000", 14) for line in lines)
    assert " ".join(lines) == "1 000 000 000 000"


@pytest.mark.parametrize(
    "lines, text",
    [
        (("онлайн-", "консультация"), "онлайн-консультация"),
        (("клиент/", "сервер"), "клиент/сервер"),
        (("кто-то", "8-800-555"), "кто-то 8-800-555"),
        (("круглые", "24/7"), "круглые 24/7"),
    ],
)
def test_lines_break_after_hyphen_and_slash_but_not_in_short_words_and_numbers(
    lines: tuple[str, ...], text: str
) -> None:
    assert wrap(text, max(width(line, 14) for line in lines) + 1, 14) == lines


def test_japanese_breaks_between_characters_but_not_before_a_full_stop() -> None:
    assert wrap("予約した。", 40, 10) == ("予約し", "た。")
    assert wrap("予約「電話」", 30, 10) == ("予約", "「電", "話」")


def test_emoji_are_broken_between_and_never_within() -> None:
    family = "👩‍👩‍👦"
    assert wrap(family * 5, 2.8 * 10, 10) == (family * 2, family * 2, family)


def test_a_word_that_cannot_fit_is_broken_between_signs() -> None:
    lines = wrap("и\u0306" * 40, 50, 14)
    assert len(lines) > 1
    assert not [line for line in lines if line.startswith("\u0306")]


def test_only_a_word_that_cannot_fit_is_hyphenated() -> None:
    asked: list[str] = []

    def hyphenate(word: str) -> list[str]:
        asked.append(word)
        return [word[:5], word[5:]]

    word = "«достопримечательность»"
    assert wrap("Новая " + word, width(word, 14) + 1, 14, hyphenate=hyphenate) == ("Новая", word)
    assert asked == []

    assert wrap("Новая " + word, width(word, 14) - 1, 14, hyphenate=hyphenate) == ("Новая «досто-", "примечательность»")
    assert asked == ["достопримечательность"]


def test_soft_hyphens_are_used_where_a_word_cannot_fit() -> None:
    word = "до\u00adсто\u00adпри\u00adме\u00adча\u00adтель\u00adность"
    assert wrap(word, 300, 14) == (word,)
    assert wrap(word, 100, 14)[0].endswith("\u00ad-")


def test_a_hyphenation_that_changes_the_word_is_refused() -> None:
    with pytest.raises(ValueError, match="parts of the word"):
        wrap("достопримечательность", 50, 14, hyphenate=lambda word: [word[:3], "!"])


def test_new_lines_are_kept_and_spaces_are_not() -> None:
    assert wrap(" раз\n\nдва \t три\r\nчетыре \n", 300, 14) == ("раз", "", "два три", "четыре")
    assert wrap("", 300, 14) == wrap(" \n ", 300, 14) == ()


@given(
    st.lists(st.sampled_from("путь карта клиент боль врач запись ожидание".split()), min_size=1), st.integers(70, 300)
)
@example("клиент ожидание карта запись боль клиент ожидание врач путь".split(), 120)
def test_the_fewest_lines_are_used(words: list[str], w: int) -> None:
    filled = [words[0]]  # each line taking what it can: no other way needs fewer
    for word in words[1:]:
        longer = f"{filled[-1]} {word}"
        filled[-1:] = [longer] if width(longer, 12) <= w else [filled[-1], word]
    assert len(wrap(" ".join(words), w, 12)) == len(filled)


def test_a_last_line_is_not_left_with_a_scrap_if_the_others_can_spare_a_word() -> None:
    text = "Клиент долго ищет номер клиники да"
    w = width("Клиент долго ищет номер клиники", 14) + 1
    first, last = wrap(text, w, 14)
    assert width(last, 14) >= 0.4 * w
    assert first + " " + last == text


@pytest.mark.parametrize("w", [0, -5, float("nan"), float("inf")])
def test_an_impossible_width_is_refused(w: float) -> None:
    with pytest.raises(ValueError, match="width"):
        wrap("клиент", w, 14)


def test_at_least_one_line_must_remain() -> None:
    with pytest.raises(ValueError, match="max_lines=0"):
        wrap("клиент", 100, 14, max_lines=0)


@pytest.mark.parametrize(
    "unit", ["x", "予", "и ", "a-", "a\u00a0", "👩‍", "🇷", "\u200b", "a\n", "1 ", "слово ", "aaa-", "e\u0301"]
)
def test_a_hundred_thousand_characters_take_a_moment(unit: str) -> None:
    began = time.process_time()
    wrap(unit * (100_000 // len(unit)), 100, 14)
    wrap(unit * (100_000 // len(unit)), 100, 14, max_lines=2)
    assert time.process_time() - began < 15  # about 1; by the square it would be hours
