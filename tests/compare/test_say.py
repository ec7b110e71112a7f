"""What a comparison says, and what it leaves unsaid."""

import cjm


def test_the_id_that_a_rename_pins_is_not_told_beside_the_rename():
    before = cjm.JourneyMap("Clinic", phases=[cjm.Phase("Visit", pains=["Queue"])])
    after = before.replace("Queue", text="Long queue")

    delta = cjm.compare(before, after)

    assert after["Long queue"].id == "pain/queue"
    assert delta.words() == ("Pain 'Queue' became 'Long queue' (phase 'Visit')",)
    assert cjm.patch(before, delta) == after
