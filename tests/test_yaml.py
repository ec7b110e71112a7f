"""YAML as people write it: read by what the fields hold, refused with line, column and the mend, rewritten in place."""

from __future__ import annotations

import difflib
import re
import time
from pathlib import Path
from typing import ClassVar

import attrs
import pytest
from hypothesis import HealthCheck, given, settings

import cjm
from cjm.hooks import resolve
from cjm.testing import FormatContract
from cjm.testing.strategies import maps, texts
from tests.support import ROOT

EXAMPLES = ROOT / "examples"
COMMENT = re.compile(r"# (?:над|за) \d+")
HEAD = "cjm: 1\ntitle: Заказ\n"


class TestContract(FormatContract):
    """What every format keeps."""

    format = "yaml"
    examples: ClassVar[int] = 8

    @pytest.mark.parametrize("share", [0.02])
    def test_a_truncated_file_is_refused_by_name(self, share: float, tmp_path: Path) -> None:
        """YAML has no end by which a cut one could be known: only one without its first lines is refused."""
        super().test_a_truncated_file_is_refused_by_name(share, tmp_path)


def read(text, **options):
    return cjm.load(text.encode("utf-8", "surrogatepass"), format="yaml", **options)


def phase(body):
    """The phase of a map whose file holds these lines in its only phase."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    return read(f"{HEAD}phases:\n  - name: Оплата\n{lines}").map.phases[0]


# Scalars, by the field


@pytest.mark.parametrize(
    "spelled, text",
    [
        ("3.10", "3.10"),
        ("1_000", "1_000"),
        ("2026-03-31", "2026-03-31"),
        ("no", "no"),
        ("12:30", "12:30"),
        ("0042", "0042"),
        ("0x1F", "0x1F"),
        ("true", "true"),
        ("1e3", "1e3"),
        (".5", ".5"),
        ("'null'", "null"),
        ("+7 900", "+7 900"),
    ],
)
def test_where_a_field_is_text_a_scalar_stays_its_text(spelled, text):
    assert phase(f"goals:\n  - {spelled}\n").goals == (cjm.Text(text),)
    assert read(f"cjm: 1\ntitle: {spelled}\n").map.title == text


def test_scalars_are_read_as_their_fields_want_them():
    m = read(
        f"""{HEAD}date: 2026-03-31
personas:
  - name: 007
    age: 42
    income: {{low: 1_000, high: 2500.50}}
phases:
  - name: 1
    emotions: [{{raw: 4, valence: -0.5}}]
    touchpoints:
      - {{name: Касса, moment_of_truth: yes}}
extra: {{n: 5, flag: true, text: no, day: 2026-03-31, none: ~, list: [1.5, "1.5"]}}
"""
    ).map

    assert m.date is not None
    assert m.date.isoformat() == "2026-03-31"
    assert (m.personas[0].name, m.phases[0].name) == ("007", "1")
    assert m.personas[0].income == cjm.Income(1000, high=2500.5)
    assert m.phases[0].emotions[0].valence == -0.5
    assert m.phases[0].touchpoints[0].moment_of_truth is True
    assert m.extra == {"n": 5, "flag": True, "text": "no", "day": "2026-03-31", "none": None, "list": (1.5, "1.5")}


def test_an_alias_stands_for_what_it_names():
    m = read(f"{HEAD}phases:\n  - name: А\n    goals: &цели [Быстро]\n  - name: Б\n    goals: *цели\n").map

    assert [each.goals for each in m.phases] == [(cjm.Text("Быстро"),)] * 2


def test_yaml_and_json_hold_the_same(tmp_path):
    source = cjm.read(EXAMPLES / "food-delivery.cjm.json")
    cjm.write(source, tmp_path / "a.cjm.yaml")

    assert cjm.read(tmp_path / "a.cjm.yaml") == source


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(maps(texts=texts(controls=True), elements=15))
def test_any_map_comes_back_from_yaml(m):
    assert cjm.read(cjm.to_bytes(m, "yaml"), format="yaml") == m


@pytest.mark.parametrize("name", ["a.cjm.yaml", "a.cjm.yml", "A.YAML"])
def test_the_endings_of_yaml(name, tmp_path):
    (tmp_path / name).write_text(HEAD, "utf-8")

    assert cjm.load(tmp_path / name).format == "yaml"


def test_a_native_file_is_known_without_its_name():
    assert cjm.load(f"# наша карта\n\n{HEAD}".encode()).format == "yaml"


# What a person did not mean


def test_commas_in_brackets_that_look_like_one_sentence_are_pointed_out():
    reading = read(f"{HEAD}phases:\n  - name: А\n    goals: [Знать, когда приедет еда]\n")

    assert [each.text for each in reading.map.phases[0].goals] == ["Знать", "когда приедет еда"]
    assert [str(each) for each in reading.notes] == [
        "5:13: The comma makes two texts of 'Знать, когда приедет еда': put quotes around it, if it is one."
    ]


@pytest.mark.parametrize("line", ["[Быстро, Дёшево]", "[быстро, дёшево]", '["Знать, когда приедет еда"]'])
def test_lists_in_brackets_that_are_meant_so_are_left_in_peace(line):
    assert read(f"{HEAD}phases:\n  - name: А\n    goals: {line}\n").notes == ()


def test_a_text_that_ends_in_a_comment_is_pointed_out():
    reading = read(f"{HEAD}phases:\n  - name: А\n    goals:\n      - Заказ #5 готов\n      - Другой # мысль\n")

    assert [each.text for each in reading.map.phases[0].goals] == ["Заказ", "Другой"]
    assert [each.at for each in reading.notes] == ["6:9"]
    assert "'#5 готов' is a comment" in reading.notes[0].text


BAD = [
    (
        "phases:\n  - name: А\n    goals:\n      - Сколько ждать: час?\n",
        "line 6, column 9",
        'Put it in quotes: "Сколько ждать: час?"',
    ),
    (
        "purpose: Понять: где теряем\n",
        "line 3, column 16",
        'Text with a colon needs quotes: purpose: "Понять: где теряем"',
    ),
    ("phases:\n\t- name: А\n", "line 4, column 1", "Indent with spaces"),
    ("purpose: @все\n", "line 3, column 10", "needs quotes"),
    ("purpose: *важно\n", "line 3, column 10", "begins with * needs quotes"),
    ('purpose: "Да", сказал он\n', "line 3, column 14", "needs quotes"),
    ("title: Другой\n", "line 3, column 1, title", "stands twice"),
    ("---\ncjm: 1\ntitle: Б\n", "line 3, column 1", "a file holds one"),
    ("<<: {title: Б}\n", "line 3, column 1", "no merge key"),
    ("? [a, b]\n: c\n", "line 3, column 3", "a key must be a text"),
    ("purpose: !secret x\n", "line 3, column 10, purpose", "the tag !secret"),
    ("purpose: {a: [1\n", "line 4, column 1", "Mend the YAML"),
    ("personas:\n  - name: И\n    basis: guess\n", "line 5, column 12, personas[0].basis", "'guess' is none of"),
    ("phasez: []\n", "line 3, column 9, phasez", "Did you mean 'phases'?"),
    (
        "phases:\n  - name: А\n    touchpoints:\n      - name: Касса\n        control: yes\n",
        "line 7, column 18, phases[0].touchpoints[0].control",
        "none of controllable",
    ),
    ("phases:\n  - goals: [Быстро]\n", "line 4, column 5, phases[0].name", "is missing"),
    ("phases:\n  - name: А\n    goals:\n      -\n", "phases[0].goals[0]", "nothing"),
    ("date: завтра\n", "line 3, column 7, date", "Write it as 2026-03-31"),
    ("<<<<<<< ours\ntitle: А\n=======\ntitle: Б\n>>>>>>> theirs\n", "line ", "unresolved merge"),
    ("purpose: a\x01b\n", "line 3, column 11", "U+0001"),
]


@pytest.mark.parametrize("body, where, mend", BAD, ids=[each[0].strip() for each in BAD])
def test_what_is_wrong_is_told_with_its_place_and_the_mend(body, where, mend, tmp_path):
    path = tmp_path / "карта.cjm.yaml"
    path.write_text(HEAD + body, "utf-8")

    with pytest.raises(cjm.ConvertError) as caught:
        cjm.read(path)

    said = str(caught.value)
    assert said.startswith(str(path))
    assert where in said
    assert mend in said


def test_the_list_of_bad_files_is_whole():
    assert len({body for body, _, _ in BAD}) == 20


def test_every_fault_is_told_at_once():
    with pytest.raises(cjm.ConvertError) as caught:
        read(f"{HEAD}date: завтра\nphases:\n  - name: А\n    stepz: []\n")

    assert [each.where for each in caught.value.faults] == [
        "line 3, column 7, date",
        "line 6, column 12, phases[0].stepz",
    ]


def bomb():
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    return HEAD + "extra:\n" + "".join(f"  {line}\n" for line in lines)


@pytest.mark.parametrize(
    "text",
    [
        bomb(),
        HEAD + "extra: &a [*a]\n",
        HEAD + "extra: " + "[" * 5000,
        HEAD + "- " * 5000,
        HEAD + "extra: &a {b: *a}\n",
    ],
    ids=["aliases", "alias of itself", "brackets", "dashes", "mapping of itself"],
)
def test_a_file_that_would_grow_is_refused_soon(text):
    began = time.monotonic()
    with pytest.raises(cjm.ConvertError):
        read(text, limits=cjm.Limits(cells=100_000))

    assert time.monotonic() - began < 5


def test_without_ruamel_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "cjm.builtin._yaml", None)

    with pytest.raises(cjm.FormatError, match=r"pip install 'cjm-core\[yaml\]'"):
        read(HEAD)


# Rewritten in place

OURS = """\
# Карта доставки: не переименовывать
cjm: 1
title: Заказ еды   # рабочее название
language: ru

phases:
- name: Поиск
  # что делает
  actions:
    - Ищет
    - Сравнивает   # по цене

    # важно
    - Выбирает
  goals: [Быстро, "Дёшево, но вкусно"]

# главное
- name: Оплата
  touchpoints: Корзина
  pains:
  - text: Долго
    severity: high # так сказали
# конец
"""


@pytest.fixture(name="rewrite")
def rewriter(tmp_path):
    """Edits the map of a file that somebody wrote by hand; gives the lines of it that went and came."""

    def rewrite(edit, text=OURS):
        path = tmp_path / "a.cjm.yaml"
        path.write_bytes(text.encode())
        now = edit(cjm.read(path))
        written = cjm.write(now, path)
        after = path.read_bytes().decode()
        assert cjm.read(path) == now
        lines = list(difflib.ndiff(text.splitlines(), after.splitlines()))
        return [each for each in lines if each[0] in "+-"], written.notes, after

    return rewrite


def test_a_map_that_did_not_change_leaves_its_file_as_it_is(rewrite):
    assert rewrite(lambda m: m)[2] == OURS


def _evolved(m, at, **changes):
    return attrs.evolve(
        m, phases=[attrs.evolve(each, **changes) if n == at else each for n, each in enumerate(m.phases)]
    )


EDITS = {
    "another title": (
        lambda m: attrs.evolve(m, title="Доставка: еда"),
        ["- title: Заказ еды   # рабочее название", '+ title: "Доставка: еда"   # рабочее название'],
    ),
    "a new field": (lambda m: attrs.evolve(m, scope="Город"), ["+ scope: Город"]),
    "a field less": (lambda m: attrs.evolve(m, language=None), ["- language: ru"]),
    "another action": (
        lambda m: _evolved(m, 0, actions=["Ищет", "Считает", "Выбирает"]),
        ["-     - Сравнивает   # по цене", "+     - Считает   # по цене"],
    ),
    "one more action": (
        lambda m: _evolved(m, 0, actions=["Ищет", "Сравнивает", "Выбирает", "Ждёт"]),
        ["+     - Ждёт"],
    ),
    "an action less": (lambda m: _evolved(m, 0, actions=["Сравнивает", "Выбирает"]), ["-     - Ищет"]),
    "a field of an element": (
        lambda m: _evolved(m, 1, pains=[cjm.Pain("Долго", severity="high", visibility="hidden")]),
        ["+     visibility: hidden"],
    ),
    "a list in brackets": (
        lambda m: _evolved(m, 0, goals=["Быстро"]),
        ['-   goals: [Быстро, "Дёшево, но вкусно"]', "+   goals: [Быстро]"],
    ),
    "a text for a list of one": (
        lambda m: _evolved(m, 1, touchpoints=["Касса"]),
        ["-   touchpoints: Корзина", "+   touchpoints: Касса"],
    ),
    "a phase more": (
        lambda m: attrs.evolve(m, phases=[*m.phases, cjm.Phase("Еда", goals=["Вкусно"])]),
        ["+ - name: Еда", "+   goals:", "+     - Вкусно"],
    ),
    "a phase less": (
        lambda m: attrs.evolve(m, phases=m.phases[:1]),
        [
            "- ",
            "- # главное",
            "- - name: Оплата",
            "-   touchpoints: Корзина",
            "-   pains:",
            "-   - text: Долго",
            "-     severity: high # так сказали",
        ],
    ),
}


@pytest.mark.parametrize("edit", EDITS)
def test_only_the_lines_of_an_edit_change(edit, rewrite):
    change, expected = EDITS[edit]

    assert rewrite(change)[0] == expected


def test_whatever_is_renamed_every_comment_of_a_file_full_of_them_stays():
    m = cjm.read(EXAMPLES / "food-delivery.cjm.json")
    lines = []
    for number, line in enumerate(cjm.to_bytes(m, "yaml").decode().splitlines()):
        indent = len(line) - len(line.lstrip())
        lines += [f"{' ' * indent}# над {number}"] * line.lstrip().startswith("- ") + [f"{line} # за {number}"]
    text = "\n".join(lines) + "\n"
    for kind in (cjm.Phase, cjm.Step, cjm.Pain, cjm.Touchpoint, cjm.Idea, cjm.Metric, cjm.Persona, cjm.Evidence):
        handle = next(place.handle for place in m.places(kind))
        now = m.replace(handle, **{attrs.fields(kind)[0].name: "Новое: имя"})
        target = cjm.Target(previous=text.encode())
        after = resolve("cjm.builtin._yaml:write")(now, target).decode()

        assert cjm.read(after.encode(), format="yaml") == now
        assert [each for each in COMMENT.findall(text) if each not in set(COMMENT.findall(after))] == []
        assert target.notes == []


def test_what_moves_takes_its_comments_along(rewrite):
    lines, notes, after = rewrite(lambda m: attrs.evolve(m, phases=m.phases[::-1]))

    assert "# главное\n- name: Оплата" in after
    assert "severity: high # так сказали" in after
    assert notes == ()
    assert {line[2:] for line in lines if line[0] == "-"} - {""} == {line[2:] for line in lines if line[0] == "+"}


def test_line_ends_of_windows_stay(rewrite):
    text = OURS.replace("\n", "\r\n")
    *_, after = rewrite(lambda m: attrs.evolve(m, title="Доставка"), text)

    assert after == text.replace("Заказ еды", "Доставка")


def test_comments_that_cannot_be_kept_are_noted(rewrite):
    text = "{cjm: 1, # наша\n title: Заказ}\n"
    _, notes, after = rewrite(lambda m: attrs.evolve(m, title="Доставка"), text)

    assert after == "cjm: 1\ntitle: Доставка\n"
    assert [each.kind for each in notes] == ["loss"]


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(maps(elements=20), maps(elements=20))
def test_whatever_replaces_whatever_the_file_holds_the_new_map(old, new):
    from cjm.builtin._yaml import write

    before = write(old, cjm.Target())
    target = cjm.Target(previous=before)

    assert cjm.read(write(new, target), format="yaml") == new


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(maps(elements=20))
def test_a_rewritten_file_that_nobody_changed_is_the_same_to_the_byte(m):
    from cjm.builtin._yaml import write

    before = b"# note\n" + write(m, cjm.Target())

    assert write(m, cjm.Target(previous=before)) == before
