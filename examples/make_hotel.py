"""Makes `hotel.cjm.json`, a weekend at a small hotel: two people, a storyboard, what is and what is to be.

    python examples/make_hotel.py

The scenes of the storyboard are drawn here, as SVG, and kept as small PNG by resvg.
"""

from pathlib import Path
from typing import Any

import resvg_py

import cjm
from cjm import (
    Channel,
    Emotion,
    Evidence,
    Idea,
    Insight,
    Metric,
    Owner,
    Pain,
    Persona,
    Phase,
    Rating,
    Responsibility,
    Step,
    Text,
    Touchpoint,
    Transition,
)

WALL, FLOOR, INK, SKIN, RED, BLUE, GREEN, SUN = (
    *("#E8EDFA", "#C9D2EA", "#25315E", "#F3C9A5", "#B4400B", "#3C4FA0", "#0F766E", "#FFD24A"),
)


def person(x: int, y: int, shirt: str) -> str:
    """Somebody who stands there."""
    return (
        f'<circle cx="{x}" cy="{y - 34}" r="9" fill="{SKIN}"/>'
        f'<path d="M{x - 13} {y}v-12a13 13 0 0 1 26 0V{y}z" fill="{shirt}"/>'
    )


SCENES = {
    "photos": f'<rect x="92" y="22" width="52" height="36" rx="3" fill="#fff" stroke="{INK}" stroke-width="2"/>'
    f'<path d="M96 54l14-16 10 9 8-8 12 15z" fill="{GREEN}"/><circle cx="134" cy="31" r="4" fill="{SUN}"/>'
    + person(48, 90, BLUE),
    "compare": f'<rect x="78" y="26" width="30" height="44" rx="3" fill="#fff" stroke="{INK}" stroke-width="2"/>'
    f'<rect x="116" y="26" width="30" height="44" rx="3" fill="#fff" stroke="{INK}" stroke-width="2"/>'
    f'<path d="M83 36h20M83 44h14M121 36h20M121 44h10" stroke="{INK}" stroke-width="2"/>' + person(46, 90, BLUE),
    "pay": f'<rect x="84" y="34" width="56" height="36" rx="4" fill="{BLUE}"/>'
    f'<path d="M84 44h56" stroke="{INK}" stroke-width="7"/><rect x="91" y="56" width="16" height="7" fill="{SUN}"/>'
    + person(46, 90, BLUE),
    "drive": f'<path d="M0 100L60 50h40l60 50z" fill="#7A8197"/><path d="M80 54v8M80 70v10M80 88v12" stroke="#fff" '
    f'stroke-width="3"/><path d="M96 84h44l-5-16h-34z" fill="{RED}"/><circle cx="106" cy="85" r="6" fill="{INK}"/>'
    f'<circle cx="130" cy="85" r="6" fill="{INK}"/><circle cx="130" cy="24" r="10" fill="{SUN}"/>',
    "desk": '<rect x="84" y="58" width="66" height="32" fill="#8A6A4B"/><rect x="80" y="54" width="74" height="6" '
    'fill="#5A4B35"/>' + person(118, 54, GREEN) + person(40, 90, BLUE) + person(66, 90, RED),
    "sleep": '<rect x="24" y="62" width="112" height="22" rx="4" fill="#fff"/><rect x="20" y="40" width="8" '
    f'height="50" fill="#8A6A4B"/><circle cx="46" cy="56" r="9" fill="{SKIN}"/>'
    f'<path d="M56 62h80v20H56z" fill="{BLUE}"/>'
    f'<path d="M120 20a14 14 0 1 0 12 22 12 12 0 0 1-12-22z" fill="{SUN}"/>',
    "breakfast": f'<rect x="70" y="64" width="76" height="6" fill="#8A6A4B"/><path d="M106 70v20" stroke="#8A6A4B" '
    f'stroke-width="6"/><path d="M88 52h18v8a6 6 0 0 1-6 6h-6a6 6 0 0 1-6-6z" fill="#fff" stroke="{INK}" '
    f'stroke-width="2"/><circle cx="128" cy="58" r="7" fill="{SUN}"/>' + person(44, 90, BLUE),
    "review": f'<path d="M74 24h72v36h-40l-12 12V60H74z" fill="#fff" stroke="{INK}" stroke-width="2"/>'
    + "".join(f'<path d="M{x} 34l3 6 6 1-4 5 1 6-6-3-6 3 1-6-4-5 6-1z" fill="{SUN}"/>' for x in (88, 102, 116, 130))
    + person(42, 90, BLUE),
}


def scene(name: str) -> cjm.Asset:
    """A frame of the storyboard."""
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 100"><rect width="160" height="100" fill="{WALL}"/>'
        f'<rect y="88" width="160" height="12" fill="{FLOOR}"/>{SCENES[name]}</svg>'
    )
    return cjm.Asset.of(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=320)), f"{name}.png", media_type="image/png")


def feelings(ann: tuple[float, str], bob: tuple[float, str], goal: tuple[float, str]) -> list[Emotion]:
    """What Ann and Bob feel, and what Ann is to feel."""
    return [
        Emotion(ann[0], label=ann[1], persona="Ann", method="self-reported"),
        Emotion(bob[0], label=bob[1], persona="Bob"),
        Emotion(goal[0], label=goal[1], persona="Ann", state="to-be"),
    ]


def hotel() -> cjm.JourneyMap:
    """The map."""
    return cjm.JourneyMap(
        "A weekend at a small hotel",
        language="en",
        state="as-is",
        scenario="Two friends look for a quiet weekend by the sea, three weeks ahead",
        customer_goal="Two nights of rest without planning every hour",
        business_goals=["More bookings without the portal"],
        version="2",
        date="2026-05-04",
        authors=["Guest experience team"],
        validation="confirmed",
        evidence=["Guest interviews, April"],
        personas=[
            Persona(
                "Ann",
                role="Plans, books and drives",
                age=38,
                quote="I want it settled by Friday",
                goals=["A quiet room", "No surprises on the bill"],
                frustrations=["Calling back three times"],
                devices=["phone"],
                basis="data",
            ),
            Persona("Bob", role="Comes along", age=41, quote="Wake me when we are there", fears=["A bad bed"]),
        ],
        phases=[
            Phase(
                "Dream",
                aida=["awareness", "interest"],
                goals="Find a place that feels right",
                duration="P9D",
                customers=5200,
                positives=Text("Photos by guests make it believable", until="Book"),
                steps=[
                    Step(
                        "Sees photos",
                        image=scene("photos"),
                        customers=5200,
                        actions="Saves the photo of a balcony a friend has posted",
                        thoughts=Text("That light! Where is this?", persona="Ann"),
                        emotions=feelings((0.5, "curious"), (0.1, "polite"), (0.6, "curious")),
                        touchpoints=Touchpoint(
                            "Post of a friend", channel="Social network", control="uncontrollable", medium="online"
                        ),
                    ),
                    Step(
                        "Compares",
                        image=scene("compare"),
                        customers=3100,
                        actions=["Opens five tabs", "Reads the worst reviews first"],
                        thoughts=Text("Is the sea road loud at night?", persona="Ann"),
                        questions="Which rooms face the yard?",
                        emotions=feelings((-0.2, "unsure"), (0.0, "patient"), (0.3, "at ease")),
                        touchpoints=[
                            Touchpoint("Reviews", channel="Portal", control="partly", medium="online", quality="2/5"),
                            Touchpoint("Room page", channel="Website", state="inefficient", quality="2/5"),
                        ],
                        pains=Pain(
                            "No word on which rooms are quiet",
                            severity="medium",
                            frequency="high",
                            visibility="hidden",
                            evidence=Evidence(
                                "web-analytics", reference="Site search, Q1", summary="“quiet” is asked most"
                            ),
                        ),
                    ),
                ],
            ),
            Phase(
                "Book",
                aida=["desire", "action"],
                goals="Be sure of the room and the price",
                duration="PT40M",
                customers=1900,
                metrics=Metric("Bookings on our own site", value=31, baseline=24, target=45, unit="%", direction="up"),
                steps=[
                    Step(
                        "Pays",
                        image=scene("pay"),
                        customers=1900,
                        duration="PT12M",
                        actions=["Chooses the dates", "Pays by card"],
                        thoughts=Text("Why is breakfast not in the price?", persona="Ann"),
                        emotions=feelings((-0.6, "annoyed"), (0.2, "calm"), (0.4, "in control")),
                        touchpoints=[
                            Touchpoint(
                                "Checkout", channel="Website", moment_of_truth=True, responsibilities=["Web team"]
                            ),
                            Touchpoint("Confirmation", channel="E-mail", responsibilities=["Front office"]),
                        ],
                        pains=Pain(
                            "Extras show up on the last page",
                            severity="high",
                            blocks=True,
                            responsibilities=["Web team", Responsibility("Owner of the house", role="A")],
                            evidence=Evidence("interview", reference="Guest interviews, April", sample=14),
                        ),
                        ideas=Idea(
                            "One price with breakfast, from the first page",
                            solves="Extras show up on the last page",
                            impact="high",
                            effort="low",
                            priority="high",
                            status="in-progress",
                            responsibilities=["Web team"],
                        ),
                    )
                ],
            ),
            Phase(
                "Arrive",
                goals="Get in without asking twice",
                duration="PT3H",
                customers=1840,
                steps=[
                    Step(
                        "Drives",
                        image=scene("drive"),
                        customers=1840,
                        actions="Circles twice, parks at the church",
                        thoughts=Text("There must be a yard somewhere", persona="Ann"),
                        emotions=feelings((-0.8, "angry"), (-0.4, "carsick"), (0.2, "relaxed")),
                        touchpoints=[
                            Touchpoint("Way to the hotel", channel="Maps", control="uncontrollable", medium="online"),
                            Touchpoint("Parking sign", state="missing", medium="offline", control="controllable"),
                        ],
                        pains=Pain(
                            "Nobody says where to park",
                            severity="high",
                            until="Checks in",
                            responsibilities=["Front office"],
                        ),
                        ideas=Idea(
                            "A map with the yard in the confirmation, and a text on the day",
                            solves="Nobody says where to park",
                            impact="high",
                            effort="low",
                            status="planned",
                            until="Checks in",
                            responsibilities=["Front office"],
                        ),
                    ),
                    Step(
                        "Checks in",
                        image=scene("desk"),
                        customers=1835,
                        duration="PT25M",
                        actions="Waits with the bags and fills in a form",
                        thoughts=Text("They know my name already?", persona="Ann"),
                        emotions=feelings((0.2, "relieved"), (-0.5, "bored"), (0.7, "welcome")),
                        touchpoints=Touchpoint(
                            "Front desk", channel="House", moment_of_truth=True, responsibilities=["Front office"]
                        ),
                        frontstage="Greets by name, carries a bag",
                        physical_evidence="Key on a wooden tag",
                        backstage=Text("Room is checked at two", responsibilities=["Housekeeping"]),
                        systems="Booking system",
                    ),
                ],
            ),
            Phase(
                "Stay",
                goals="Rest",
                duration="P2D",
                customers=1830,
                metrics=Metric("Would come again", kind="NPS", value=52, baseline=47, direction="up"),
                steps=[
                    Step(
                        "Sleeps",
                        image=scene("sleep"),
                        customers=1830,
                        actions="Opens the window, hears the sea",
                        thoughts=Text("Best bed in years", persona="Bob"),
                        emotions=feelings((0.8, "rested"), (0.9, "delighted"), (0.8, "rested")),
                        touchpoints=Touchpoint("Room", channel="House", quality="5/5"),
                        positives="Silence after ten",
                        backstage=Text("Linen from the farm", responsibilities=["Housekeeping"]),
                    ),
                    Step(
                        "Has breakfast",
                        image=scene("breakfast"),
                        customers=1600,
                        actions="Asks for a second egg",
                        emotions=feelings((0.6, "spoilt"), (0.7, "happy"), (0.8, "spoilt")),
                        touchpoints=Touchpoint("Breakfast", channel="House", responsibilities=["Kitchen"]),
                        frontstage="Remembers yesterday’s order",
                        backstage=Text("Bread at five", responsibilities=["Kitchen"]),
                        ratings=Rating("5/5", kind="satisfaction"),
                    ),
                ],
            ),
            Phase(
                "Tell",
                goals="Thank them, and remember",
                duration="P4D",
                customers=420,
                steps=[
                    Step(
                        "Writes a review",
                        image=scene("review"),
                        customers=420,
                        actions="Gives four stars, one off for the parking",
                        quotes=Text(
                            "We would come for the bread alone", persona="Ann", evidence="Guest interviews, April"
                        ),
                        emotions=feelings((0.4, "content"), (0.3, "content"), (0.9, "loyal")),
                        touchpoints=Touchpoint("Review", channel="Portal", control="partly", medium="online"),
                        pains=Pain("Nobody answers reviews", severity="low", visibility="obvious"),
                        ideas=Idea(
                            "Answer within two days, by hand",
                            solves="Nobody answers reviews",
                            impact="medium",
                            effort="medium",
                        ),
                    )
                ],
            ),
        ],
        transitions=[
            Transition("Pays", "Compares", kind="return", share=0.3, note="The price has changed on the way"),
            Transition(None, "Book", kind="entry", share=0.22, note="Guests who were here before"),
            Transition("Compares", None, kind="exit", share=0.39),
            Transition("Writes a review", "Book", kind="repeat", share=0.27),
        ],
        channels=[
            Channel("Website", kind="website", medium="online", control="controllable"),
            Channel("Portal", kind="reviews", medium="online", control="partly"),
            Channel("House", kind="venue", medium="offline", control="controllable"),
            Channel("E-mail", kind="email", medium="online", control="controllable"),
        ],
        owners=[
            Owner("Front office", kind="group"),
            Owner("Web team", kind="vendor", data="withheld"),
            Owner("Housekeeping", kind="group"),
            Owner("Kitchen", kind="group"),
            Owner("Owner of the house", kind="person"),
        ],
        insights=[
            Insight(
                "Parking costs the fifth star: the room and the food never do", elements=["Nobody says where to park"]
            )
        ],
    )


def made(journey: cjm.JourneyMap | None = None) -> str:
    """The file as text."""
    return cjm.dumps(journey or hotel())


def main() -> None:
    """Write the file beside this one."""
    found: Any = Path(__file__).with_name("hotel.cjm.json")
    found.write_text(made(), "utf-8")


if __name__ == "__main__":
    main()
