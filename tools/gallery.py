"""Makes `docs/gallery`: ten drawings of the maps in `examples/`, and a sheet with all of them.

    python tools/gallery.py

The drawings are written without the map inside and without the typeface, so that they are small.
"""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import cjm

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "gallery"
EXAMPLES = ROOT / "examples"
ACROSS, TILE, GAP, HEAD = 5, (460, 400), 20, 34


class Picture(NamedTuple):
    """A drawing of the gallery: the name of its file, what it shows, and how it is made."""

    name: str
    says: str
    map: cjm.JourneyMap
    options: dict[str, Any]

    def svg(self) -> bytes:
        """The drawing as a file."""
        return cjm.to_bytes(self.map, "svg", carry="none", font="link", **self.options)


@cache
def example(name: str) -> cjm.JourneyMap:
    """A map of examples/."""
    return cjm.read(EXAMPLES / name)


def clinic_to_be() -> cjm.JourneyMap:
    """The clinic after the change that its map asks for."""
    return (
        example("clinic.xlsx")
        .replace(state="to-be")
        .replace("Длинная очередь в регистратуру", text="Очередь в регистратуру: до десяти минут")
        .remove("Плохие отзывы")
        .move("Анкета в СМС до визита", to="Запись")
        .replace("Кабинет врача", moment_of_truth=True)
        .add(cjm.Touchpoint("Чат с регистратурой", control="controllable", medium="online"), to="Запись")
        .add(cjm.Pain("Чат молчит по вечерам", severity="low"), to="Запись")
    )


def call() -> cjm.JourneyMap:
    """The smallest map there is: one step."""
    step = cjm.Step("Ждёт", actions="Слушает музыку", emotions="😠 злость", thoughts="Обо мне забыли?", pains="Долго")
    return cjm.JourneyMap("Звонок", language="ru", phases=[cjm.Phase("Звонок", steps=step)])


def year() -> cjm.JourneyMap:
    """A long map: a year of a subscription, forty-eight steps in twelve phases."""
    months = "January February March April May June July August September October November December".split()
    weeks = ("Box comes", "Cooks", "Rates", "Pays")
    actions = ("Unpacks and looks for the card", "Tries the new dish", "Gives stars", "Looks at the bill")
    phases = []
    for at, month in enumerate(months):
        steps = [
            cjm.Step(
                week,
                actions=actions[number],
                emotions=cjm.Emotion(round(((at * 5 + number * 3) % 9 - 4) / 4, 2)),
                touchpoints=("Courier", "Recipe card", "App", "Letter")[number],
                pains=cjm.Pain("The box stands in the rain", severity="medium") if (at + number) % 7 == 0 else (),
                ideas=cjm.Idea("A box that closes", impact="high", effort="medium") if (at + number) % 11 == 3 else (),
            )
            for number, week in enumerate(weeks)
        ]
        phases.append(cjm.Phase(month, steps=steps))
    return cjm.JourneyMap(
        "A year of meal boxes", language="en", scenario="From the first box to the last", phases=phases
    )


def pictures() -> Iterator[Picture]:
    """The ten drawings."""
    food, hotel, clinic = example("food-delivery.cjm.json"), example("hotel.cjm.json"), example("clinic.xlsx")
    yield Picture("map-hotel", "A storyboard, two personas, what is to be", hotel, {})
    yield Picture("map-food-a3", "On pages of A3, with the heads repeated", food, {"page": "A3"})
    yield Picture("map-clinic", "A workbook that people made", clinic, {})
    yield Picture("map-job-dark", "The dark theme", example("job-advert.cjm.json"), {"theme": "dark"})
    yield Picture("map-one-step", "One step", call(), {})
    yield Picture("map-year", "Forty-eight steps, in bands", year(), {"density": "compact"})
    yield Picture(
        "compare-clinic", "What changed since the map before", clinic_to_be(), {"drawing": "compare", "before": clinic}
    )
    yield Picture("responsibility-food", "Who answers for what", food, {"drawing": "responsibility"})
    yield Picture(
        "priorities-hotel", "Ideas by impact and effort", hotel, {"drawing": "priorities", "theme": "contrast"}
    )
    yield Picture("persona-food", "The sheet of a persona", food, {"drawing": "persona"})


def sheet(drawn: list[tuple[Picture, bytes]]) -> bytes:
    """All drawings on one picture, as PNG."""
    import resvg_py

    from cjm_svg._fonts import FAMILY, FILES

    rows = -(-len(drawn) // ACROSS)
    wide, high = ACROSS * (TILE[0] + GAP) + GAP, rows * (TILE[1] + HEAD + GAP) + GAP
    parts = [f'<rect width="{wide}" height="{high}" fill="#D9DEE8"/>']
    for at, (picture, svg) in enumerate(drawn):
        x, y = GAP + at % ACROSS * (TILE[0] + GAP), GAP + at // ACROSS * (TILE[1] + HEAD + GAP)
        box = ET.fromstring(svg).get("viewBox", "0,0,1,1").split(",")  # noqa: S314 - our own file
        scale = min(TILE[0] / float(box[2]), TILE[1] / float(box[3]))
        size = round(float(box[2]) * scale), round(float(box[3]) * scale)
        png = bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg.decode("utf-8"), width=size[0], font_files=list(FILES), font_family=FAMILY, dpi=96
            )
        )
        data = base64.b64encode(png).decode("ascii")
        left = x + (TILE[0] - size[0]) // 2
        parts += [
            f'<rect x="{x}" y="{y}" width="{TILE[0]}" height="{TILE[1]}" fill="#C7CFDD"/>',
            f'<image x="{left}" y="{y}" width="{size[0]}" height="{size[1]}" href="data:image/png;base64,{data}"/>',
            f'<text x="{x}" y="{y + TILE[1] + 22}" font-family="{FAMILY}" font-size="16">{picture.says}</text>',
        ]
    svg_ = f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}">{"".join(parts)}</svg>'
    return bytes(resvg_py.svg_to_bytes(svg_string=svg_, font_files=list(FILES), font_family=FAMILY))


def main() -> int:
    """Write all of it."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    drawn = [(picture, picture.svg()) for picture in pictures()]
    for picture, svg in drawn:
        (FOLDER / f"{picture.name}.svg").write_bytes(svg)
    (FOLDER / "contact-sheet.png").write_bytes(sheet(drawn))
    return 0


if __name__ == "__main__":
    sys.exit(main())
