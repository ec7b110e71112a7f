"""What a view hides is not in the file, and what it shows is what it was."""

import pytest

import cjm
from cjm import Emotion, Idea, JourneyMap, Pain, Phase, Step, Text, Touchpoint, Transition, View

CLINIC = JourneyMap(
    "Clinic",
    personas=["Anna", "Peter"],
    phases=[
        Phase(
            "Booking",
            thoughts=[Text("Too long", persona="Anna"), Text("Fine", persona="Peter"), "What now?"],
            touchpoints=[Touchpoint("Call centre", channel="Phone", responsibilities="Front desk")],
            pains=[Pain("Slow", responsibilities="Quality", until="Visit")],
            ideas=[Idea("Online booking", solves="pain/booking/slow")],
            custom={"Weather": "Rain"},
        ),
        Phase("Visit", steps=[Step("Wait", pains="Slow", emotions=Emotion("2/5", persona="Anna")), "See the doctor"]),
    ],
    transitions=[Transition("Visit", "Booking", kind="return")],
)


def test_without_wishes_a_view_shows_everything():
    assert View().of(CLINIC) is CLINIC


def test_only_the_lanes_of_the_view_are_there_and_references_to_the_others_go():
    seen = View(lanes=["ideas", "Weather"]).of(CLINIC)

    assert seen.phases[0].ideas == (Idea("Online booking"),)
    assert seen.phases[0].custom == {"Weather": (Text("Rain"),)}
    assert [seen.phases[0].pains, seen.phases[0].touchpoints, seen.phases[1].steps[0].pains] == [(), (), ()]
    assert [step.name for step in seen.steps] == ["Wait", "See the doctor"]


def test_owners_and_channels_that_only_hidden_elements_name_are_hidden_too():
    seen = View(lanes="touchpoints").of(CLINIC)

    assert [owner.name for owner in seen.owners] == ["Front desk"]
    assert [channel.name for channel in View(lanes="pains").of(CLINIC).channels] == []


def test_only_what_concerns_the_personas_of_the_view_is_there():
    seen = View(personas="Peter").of(CLINIC)

    assert [persona.name for persona in seen.personas] == ["Peter"]
    assert [thought.text for thought in seen.phases[0].thoughts] == ["Fine", "What now?"]
    assert seen.phases[1].steps[0].emotions == ()


def test_only_the_phases_of_the_view_are_there_and_no_way_leads_out_of_them():
    seen = View(phases="phase/booking").of(CLINIC)

    assert [phase.name for phase in seen.phases] == ["Booking"]
    assert seen.transitions == ()
    assert seen.phases[0].pains[0].until is None


def test_handles_stay_what_they_were():
    handle = next(place.handle for place in CLINIC.places(Pain) if place.step is not None)

    assert View(phases="Visit").of(CLINIC)[handle].text == "Slow"


def test_a_view_that_names_what_is_not_there_says_so():
    with pytest.raises(cjm.LookupFailed, match="Nothing goes by 'Anne'"):
        View(personas="Anne").of(CLINIC)


@pytest.mark.parametrize("form", ["excel", "svg", "miro", "json", "csv"])
def test_what_a_view_hides_is_nowhere_in_the_file(form):
    data = cjm.to_bytes(CLINIC, form, view=View(lanes=["actions", "touchpoints"]))

    again = cjm.read(data, format=form)

    assert "Call centre" in cjm.dumps(again)
    assert not any(text in cjm.dumps(again) for text in ("Slow", "Quality", "Online booking", "Too long"))
    if form not in {"json", "csv"}:
        inside = cjm.carried(data, format=form)
        assert inside is not None
        assert "Slow" not in cjm.dumps(inside)


def test_with_the_whole_map_carried_a_file_of_a_view_gives_the_whole_map():
    data = cjm.to_bytes(CLINIC, "excel", view=View(lanes="touchpoints"), carry="full")

    assert cjm.read(data, format="excel") == CLINIC


def test_an_atlas_is_seen_map_by_map(tmp_path):
    atlas = cjm.Atlas("Both", maps=[CLINIC, CLINIC.replace(title="Later")], personas="Nobody")
    cjm.write(atlas, tmp_path / "both.cjm.json", view=View(lanes="touchpoints"))

    again = cjm.read_atlas(tmp_path / "both.cjm.json")

    assert [each.title for each in again.maps] == ["Clinic", "Later"]
    assert "Slow" not in cjm.dumps(again)
    assert [persona.name for persona in again.personas] == ["Anna", "Peter"]
