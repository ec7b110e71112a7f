"""Drawings are fit for a wall: no text outside its card or on another, none too pale or too small, everything once.

Each is looked at in a real browser, with our typeface, with what stands in for it, and with the widest stand-in forced.
`CJM_DRAWINGS=200 python3 dev.py test plugins/cjm-svg/tests/test_svg_checked.py` looks at two hundred generated maps.
"""

import os
import re
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import cjm
from cjm.testing import samples
from tests import drawings, generated
from tests.checker import Checker, faults_of_file, repeated
from tests.support import ROOT, need_tool

MAPS: dict[str, Callable[[], cjm.JourneyMap]] = {
    "delivery": drawings.delivery,
    "tiny": drawings.tiny,
    "long": drawings.long,
    "wordy": drawings.wordy,
    "everything": lambda: samples()[-1],
    "empty": lambda: cjm.JourneyMap(""),
}
EXAMPLES = ("clinic.xlsx", "food-delivery.cjm.json", "job-advert.cjm.json", "pharmacy.cjm.yaml", "pharmacy.csv")
COUNT = int(os.environ.get("CJM_DRAWINGS", "20"))


def faults(journey: cjm.JourneyMap, checker: Checker, **options) -> list[str]:
    """Everything that is wrong with the drawing of a map."""
    data = cjm.to_bytes(journey, "svg", carry="none", **options)
    seen = checker.faults(data)
    assert len(seen) == 3, seen.keys()
    shut = {each.name for each in journey.lanes if not each.visible}
    hidden = {place.handle for place in journey.places() if place.lane.removeprefix("custom:") in shut}
    found = [*faults_of_file(data), *repeated(data, journey, hidden=hidden)]
    return [str(each) for each in found] + [f"{font}: {each}" for font, held in seen.items() for each in held]


@pytest.mark.parametrize("name", MAPS)
def test_a_drawing_has_no_fault(name: str, checker: Checker):
    assert [] == faults(MAPS[name](), checker)


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_drawing_of_an_example_has_no_fault(name: str, checker: Checker):
    assert [] == faults(cjm.read(ROOT / "examples" / name), checker)


LOOKS: dict[str, dict[str, Any]] = {
    **{f"in the theme {theme}": {"theme": theme} for theme in ("dark", "print", "contrast")},
    **{f"on {page}": {"page": page} for page in ("A3", "A4", "16:9")},
    "in one column": {"columns": 1},
    "compact": {"density": "compact"},
    "with outlines": {"font": "outline"},
    "with labels in English": {"language": "en"},
    "who answers for what": {"drawing": "responsibility"},
    "ideas by impact and effort": {"drawing": "priorities"},
    "the sheet of a persona": {"drawing": "persona"},
    "what has changed": {"drawing": "compare", "before": drawings.delivery().replace("Платит", name="Оплачивает")},
}


@pytest.mark.parametrize("look", LOOKS)
def test_no_look_of_a_drawing_has_a_fault(look: str, checker: Checker):
    data = cjm.to_bytes(drawings.delivery(), "svg", carry="none", **LOOKS[look])
    found = {"file": faults_of_file(data), **checker.faults(data)}

    assert {font: [] for font in found} == found


@pytest.mark.parametrize("seed", range(COUNT))
def test_the_drawing_of_a_generated_map_has_no_fault(seed: int, checker: Checker):
    assert [] == faults(generated.journey(seed), checker)


def test_generated_maps_are_of_all_proportions():
    made = [generated.journey(seed) for seed in range(20)]
    steps = [sum(max(1, len(phase.steps)) for phase in each.phases) for each in made]
    texts = [len(cjm.name_of(place.element)) for each in made for place in each.places()]
    lanes = [len({place.lane for place in each.places()}) for each in made]

    assert min(steps) <= 2
    assert max(steps) >= 30
    assert min(texts) == 1
    assert max(texts) >= 800
    assert min(lanes) <= 4
    assert max(lanes) >= 17
    assert {"ru", "en"} == {each.language for each in made}
    assert made[7] == generated.journey(7)


# The checker sees what is wrong

DRAWN = cjm.to_bytes(drawings.delivery(), "svg", carry="none").decode()
ACTION = "Замечает, что до созвона 40 минут, а готовить некогда"


def first_line(text: str) -> tuple[str, str, float, float]:
    """The element of a text in the drawing, its first line, and where that stands."""
    whole = next(each for each in re.finditer(r"<text.*?</text>", DRAWN) if re.sub("<.*?>", "", each[0]) == text)
    line = re.search(r'<tspan x="([\d.]+)" y="([\d.]+)">', whole[0])
    assert line
    return whole[0], line[0], float(line[1]), float(line[2])


def moved(text: str, *, x: float = 0, y: float = 0) -> str:
    """The drawing with the first line of a text elsewhere."""
    whole, line, left, foot = first_line(text)
    return DRAWN.replace(whole, whole.replace(line, f'<tspan x="{left + x}" y="{foot + y}">', 1))


def stray(text: str) -> str:
    """The drawing with an element over another one's card that is none of its own."""
    _, _, x, y = first_line(text)
    return put(f'<g><g id="stray"><text x="{x}" y="{y}" font-size="12">stray</text></g></g>')


def put(piece: str) -> str:
    """The drawing with something more at its end."""
    return DRAWN.replace("</svg>", f"{piece}</svg>")


SPOILT = {
    "cut off": (DRAWN[:-9], "well-formed"),
    "a text that leaves its card": (moved(ACTION, x=90), "inside its card"),
    "a text below its card": (moved(ACTION, y=300), "inside its card"),
    "a text that leaves the page": (moved("Осознание", x=-400), "inside the page"),
    "a text on another": (moved(ACTION, y=17), "no text on another"),
    "a text on another's card": (stray(ACTION), "no text on another's card"),
    "a pale text": (put('<text x="45" y="30" font-size="12" fill="#999999">pale</text>'), "contrast"),
    "a text on a dark ground": (
        put(
            '<rect x="40" y="20" width="60" height="16"/><text x="45" y="31" font-size="12" fill="#172033">dark</text>'
        ),
        "contrast",
    ),
    "a small text": (put('<text x="45" y="30" font-size="10">small</text>'), "legible"),
    "a small text in print": (DRAWN.replace('width="', 'width="10mm" data-was="', 1), "legible in print"),
    "a script": (put("<script>1</script>"), "no script"),
    "a script in an attribute": (put('<rect onclick="1"/>'), "no script"),
    "a browser's text": (put("<foreignObject/>"), "no script"),
    "a picture from elsewhere": (put('<image href="https://example.org/a.png"/>'), "closed in itself"),
    "a font from elsewhere": (
        put("<style>@font-face{src:url(https://example.org/a.woff2)}</style>"),
        "closed in itself",
    ),
    "a link that runs": (put('<a href="javascript:1"><rect/></a>'), "closed in itself"),
    "an id twice": (put('<g id="phases"/>'), "ids"),
    "a colour that is not there": (put('<rect fill="url(#gone)"/>'), "ids"),
    "no role": (DRAWN.replace("graphics-document", "img"), "root"),
    "no language": (re.sub(r' (xml:)?lang="\w+"', "", DRAWN), "root"),
    "no title": (re.sub(r"<title[^>]*>[^<]*</title>", "<title/>", DRAWN, count=1), "root"),
    "an element twice": (put('<g><g id="step.zhdet-2"/></g>'), "everything once"),
    "an element that is not there": (DRAWN.replace('id="step.zhdet"', 'id="lost"'), "everything is shown"),
    "a heading twice in a band": (
        put(
            '<g><g id="phase.zakaz-2" class="cjm-phase" aria-label="{label}"><rect x="50" y="600" width="99" height="9"/></g></g>'
        ),
        "headings once a band",
    ),
}


@pytest.mark.parametrize("spoilt, rule", SPOILT.values(), ids=SPOILT)
def test_the_checker_finds_what_is_wrong(spoilt: str, rule: str, checker: Checker):
    if rule == "headings once a band":
        phase = re.search(
            r'<g aria-label="([^"]*)" class="cjm-phase" id="phase.zakaz".*?y="([\d.]+)">', spoilt, re.DOTALL
        )
        assert phase
        spoilt = spoilt.replace("{label}", phase[1]).replace('y="600"', f'y="{phase[2]}"')
    data = spoilt.encode()
    found = faults_of_file(data)
    if rule != "well-formed":
        found += [*repeated(data, drawings.delivery()), *checker.faults(data, ["as it is"])["as it is"]]

    assert rule in {each.rule for each in found}


def test_the_checker_knows_every_rule_by_a_drawing_that_breaks_it():
    assert len(SPOILT) >= 20
    assert {"inside its card", "inside the page", "no text on another", "contrast"} <= {
        rule for _, rule in SPOILT.values()
    }


# Other viewers


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("drawn")
    for name in EXAMPLES:
        (folder / name).with_suffix(".svg").write_bytes(cjm.to_bytes(cjm.read(ROOT / "examples" / name), "svg"))
    return {name: (folder / name).with_suffix(".svg") for name in EXAMPLES}


VIEWERS: dict[str, Callable[[Path, Path], list[str]]] = {
    "rsvg-convert": lambda svg, png: ["--width", "400", "-o", str(png), str(svg)],
    "inkscape": lambda svg, png: ["--export-width=400", f"--export-filename={png}", str(svg)],
    "soffice": lambda svg, png: [
        f"-env:UserInstallation=file://{png.parent / 'office'}",
        *("--headless", "--convert-to", "png", "--outdir", str(png.parent), str(svg)),
    ],
}


@pytest.mark.parametrize("viewer", VIEWERS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_viewers_open_an_example_and_show_no_blank_sheet(
    name: str, viewer: str, drawn: dict[str, Path], tmp_path: Path
):
    png = tmp_path / drawn[name].with_suffix(".png").name
    subprocess.run(
        [need_tool(viewer), *VIEWERS[viewer](drawn[name], png)], check=True, capture_output=True, timeout=120
    )

    assert len(set(_rows(png.read_bytes()))) > 20


def _rows(png: bytes) -> bytes:
    """The rows of a PNG as they are before compression: of a blank sheet they hold hardly anything."""
    place, data = 8, b""
    while place < len(png):
        size = int.from_bytes(png[place : place + 4], "big")
        if png[place + 4 : place + 8] == b"IDAT":
            data += png[place + 8 : place + 8 + size]
        place += size + 12
    return zlib.decompress(data)
