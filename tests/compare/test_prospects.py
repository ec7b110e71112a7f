"""What a to-be map promises against an as-is map."""

from __future__ import annotations

import cjm
from cjm import Emotion, Idea, JourneyMap, Metric, Pain, Phase, Step, Touchpoint

AS_IS = JourneyMap(
    "Clinic, as is",
    phases=[
        Phase(
            "Visit",
            pains=[Pain("Queue at the desk", severity="high"), "No parking"],
            touchpoints=[Touchpoint("Desk", responsibilities=["Reception"])],
            metrics=[Metric("Waiting time", value=40, unit="min")],
            steps=[Step("Register", emotions=["2/5", Emotion("4/5")]), Step("Wait", emotions=["1/5"])],
        ),
        Phase("Payment", pains=["Cash only"]),
    ],
)
TO_BE = JourneyMap(
    "Clinic, to be",
    phases=[
        Phase(
            "Visit",
            pains=[Pain("Queue at the desk", severity="low"), "No parking"],
            ideas=[Idea("Check-in by phone", solves=["Queue at the desk"])],
            touchpoints=[Touchpoint("Desk", responsibilities=["Reception", "IT"])],
            metrics=[Metric("Waiting time", value=40, unit="min", target=10, direction="down")],
            steps=[Step("Register", emotions=["5/5"]), Step("Wait", emotions=["1/5"])],
        ),
        Phase("Payment", pains=["App must be installed"]),
    ],
)


def test_what_becomes_of_each_pain_and_by_which_ideas():
    found = cjm.prospects(AS_IS, TO_BE)
    assert [(each.pain, each.fate, each.ideas) for each in found.pains] == [
        ("Queue at the desk", "eased", ("Check-in by phone",)),
        ("No parking", "stays", ()),
        ("Cash only", "gone", ()),
        ("App must be installed", "new", ()),
    ]
    back = cjm.prospects(TO_BE, AS_IS)
    assert [each.fate for each in back.pains] == ["worse", "stays", "gone", "new"]


def test_who_answers_what_metrics_should_do_and_how_the_emotions_move():
    found = cjm.prospects(AS_IS, TO_BE)
    assert [(each.name, each.before, each.after) for each in found.answers] == [
        ("Desk", ("Reception",), ("Reception", "IT"))
    ]
    assert found.aims == (cjm.Aim("Waiting time", 40, 40, 10, "down"),)
    assert found.curve == (cjm.CurvePoint("Visit", "Register", 0.0, 1.0), cjm.CurvePoint("Visit", "Wait", -1.0, -1.0))


def test_it_is_said_in_both_languages():
    found = cjm.prospects(AS_IS, TO_BE)
    assert found.words("en") == (
        "Pain 'Queue at the desk' eases (phase 'Visit'): 'Check-in by phone'",
        "Pain 'No parking' stays (phase 'Visit')",
        "Pain 'Cash only' goes (phase 'Payment')",
        "Pain 'App must be installed' is new (phase 'Payment')",
        "Touchpoint 'Desk': answered for by 'Reception' → 'Reception', 'IT'",
        "Metric 'Waiting time': should fall, target 10",
        "Emotions, phase 'Visit', step 'Register': 0 → 1",
    )
    assert found.words("ru")[-2:] == (
        "Метрика «Waiting time»: должна падать, цель 10",
        "Эмоции, фаза «Visit», шаг «Register»: 0 → 1",
    )
    assert repr(found) == "Prospects(4 pains, 1 gone, 1 answers, 1 aims)"
