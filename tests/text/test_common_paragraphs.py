"""Paragraphs of common words take a short way, and come out as they would on the long one."""

import random

import pytest

from cjm.text import _breaks, _wrap
from cjm.text._measure import face

WORDS = "клиент и не ждёт, что ли в г. Москва А. Пушкин же 5 минут 250 ₽ цены! «Заказ» i a the call of centre: 12 на".split()
PLAIN = [word for word in WORDS if _breaks.word_of(word, 400, safe=False).whole]


@pytest.mark.parametrize("weight", [400, 600])
@pytest.mark.parametrize("safe", [False, True])
@pytest.mark.parametrize("language", ["ru", "en", None])
def test_the_short_way_and_the_long_one_lead_to_the_same_lines(weight, language, safe):
    chance = random.Random(7)
    short = _breaks.short_words(language)
    several = 0
    for _ in range(400):
        words = [_breaks.word_of(chance.choice(PLAIN), weight, safe=safe) for _ in range(chance.randint(1, 14))]
        limit = chance.randint(max(word.units for word in words), 30_000)
        setter = _wrap._Setter(face(weight, safe=safe), limit, weight, None, safe)
        lines = setter._common(words, short)
        assert lines == setter.lines(setter.atoms(words, short))
        assert " ".join(lines) == " ".join(word.text for word in words)
        several += len(lines) > 2
    assert several > 50
    assert len(PLAIN) > 20
