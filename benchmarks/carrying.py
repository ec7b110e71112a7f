"""What carrying the map costs when a file is written: with the map inside against without it.

python benchmarks/carrying.py
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _measure import cpu, verdict

import cjm
from cjm.testing import samples

LIMITS = {"excel": 1.3, "svg": 1.3, "miro": 2.0}


def journey(phases: int, steps: int) -> cjm.JourneyMap:
    """A map as teams have them: a few texts in each of several lanes of every step."""
    return cjm.JourneyMap(
        "Заказ еды",
        phases=[
            cjm.Phase(
                f"Этап {p}",
                steps=[
                    cjm.Step(
                        f"Шаг {p}.{s}",
                        actions=[f"Смотрит меню {p}.{s}", f"Сравнивает цены {p}.{s}"],
                        thoughts=[f"Что там вкусного? {p}.{s}"],
                        touchpoints=[cjm.Touchpoint(f"Экран {p}.{s}", channel="Приложение")],
                        pains=[cjm.Pain(f"Мало фото {p}.{s}", responsibilities=["Маркетинг"]), f"Дорого {p}.{s}"],
                        ideas=[f"Снять всё заново {p}.{s}"],
                        emotions="2/5",
                    )
                    for s in range(steps)
                ],
            )
            for p in range(phases)
        ],
    )


def main() -> None:
    """Print the figures."""
    maps = {"a sample": samples()[-1], "8 x 5 steps": journey(8, 5)}
    for name, limit in LIMITS.items():
        for what, m in maps.items():
            times = cpu(
                {
                    "full": lambda m=m, name=name: cjm.to_bytes(m, name),
                    "none": lambda m=m, name=name: cjm.to_bytes(m, name, carry="none"),
                },
                rounds=7,
            )
            print(verdict(f"{name}, {what}: written with the map / without", times["full"] / times["none"], limit))


if __name__ == "__main__":
    main()
