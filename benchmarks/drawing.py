"""Drawing large maps against svgwrite emitting as many elements, and how the time grows with the map.

python benchmarks/drawing.py
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from _measure import cpu, verdict
from main_job import emission

import cjm

LANES = (
    "goals",
    "actions",
    "thoughts",
    "emotions",
    "touchpoints",
    "pains",
    "positives",
    "ideas",
    "questions",
    "backstage",
)
SIZES = (250, 500, 1000)


def journey(steps: int) -> cjm.JourneyMap:
    """A map of so many steps, ten to a phase, with a sentence in each of ten lanes of each step."""
    phases = []
    for first in range(0, steps, 10):
        held = []
        for number in range(first + 1, first + 11):
            cells: dict[str, Any] = {lane: f"{number}: клиент сравнивает цены и ждёт ответа ({lane})" for lane in LANES}
            cells["emotions"] = ("радость", "интерес", "сомнение", "раздражение")[number % 4]
            held.append(cjm.Step(f"Шаг {number}", **cells))
        phases.append(cjm.Phase(f"Этап {first // 10 + 1}", steps=held))
    return cjm.JourneyMap("Большая карта", phases=phases)


def main() -> None:
    """Print the table of figures."""
    maps = {steps: journey(steps) for steps in SIZES}
    drawings = {steps: cjm.to_bytes(m, "svg") for steps, m in maps.items()}
    jobs = {f"draw {steps}": lambda m=m: cjm.to_bytes(m, "svg") for steps, m in maps.items()}
    jobs |= {f"emit {steps}": emission(drawing) for steps, drawing in drawings.items()}
    least = cpu(jobs, rounds=3)
    for steps, drawing in drawings.items():
        elements = drawing.count(b"<") - drawing.count(b"</")
        draw, emit = least[f"draw {steps}"], least[f"emit {steps}"]
        print(f"{steps:>5} steps x {len(LANES)} lanes: {elements:,} elements, {len(drawing) / 2**20:.1f} MiB")
        print(f"      draw {draw * 1000:8.0f} ms   bare svgwrite {emit * 1000:8.0f} ms")
        print(verdict("      draw / bare emission of as many elements", draw / emit, 2 if steps == SIZES[-1] else None))
    bare = least[f"emit {SIZES[-1]}"] / least[f"emit {SIZES[0]}"]
    print(verdict(f"{SIZES[-1]} steps / {SIZES[0]} steps, bare svgwrite", bare, None))
    grown = least[f"draw {SIZES[-1]}"] / least[f"draw {SIZES[0]}"]
    print(verdict(f"{SIZES[-1]} steps / {SIZES[0]} steps, draw", grown, max(SIZES[-1] / SIZES[0] * 1.1, bare)))


if __name__ == "__main__":
    main()
