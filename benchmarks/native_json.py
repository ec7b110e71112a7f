"""Native JSON: loading and dumping against bare cattrs and json, and how both grow.

python benchmarks/native_json.py
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import attrs
import cattrs
import msgspec
from _measure import cpu, verdict

import cjm
from cjm import _json


def journey(touchpoints: int) -> cjm.JourneyMap:
    """A map with so many touchpoints, as a large inventory has them: ten to a step, half with owner and evidence."""
    phases = []
    for p in range(max(1, touchpoints // 100)):
        steps = []
        for s in range(10):
            cells = []
            for t in range(10):
                number = p * 100 + s * 10 + t
                more: dict[str, Any] = {}
                if number % 2:
                    more = {
                        "control": "controllable",
                        "medium": "online",
                        "responsibilities": [f"Отдел {number % 20}"],
                        "moment_of_truth": True,
                    }
                cells.append(cjm.Touchpoint(f"Точка контакта {number}", channel=f"Канал {number % 12}", **more))
            steps.append(
                cjm.Step(
                    f"Шаг {p}.{s}",
                    touchpoints=cells,
                    actions=[f"Делает {p}.{s}", "Сравнивает цены и сроки"],
                    pains=[cjm.Pain(f"Ждёт ответа {p}.{s}", severity="high")],
                    emotions="2/5",
                )
            )
        phases.append(cjm.Phase(f"Фаза {p}", steps=steps))
    return cjm.JourneyMap("Большая карта", phases=phases)


def bare_converter() -> cattrs.Converter:
    """A plain cattrs converter with no more than it needs to know these classes at all."""
    converter = cattrs.Converter()
    converter.register_structure_hook(dt.date, lambda value, _: dt.date.fromisoformat(value))
    converter.register_unstructure_hook(dt.date, lambda value: value.isoformat())
    for kind in (cjm.Evidence, cjm.Metric):
        union = kind | str
        converter.register_structure_hook(
            union, lambda value, _, kind=kind: value if isinstance(value, str) else converter.structure(value, kind)
        )
        optional = kind | str | None
        converter.register_structure_hook(
            optional,
            lambda value, _, kind=kind: (
                value if value is None or isinstance(value, str) else converter.structure(value, kind)
            ),
        )
    for union in (float | str, float | str | None, str | float, str | float | None, int | str | None):
        converter.register_structure_hook(union, lambda value, _: value)
    return converter


def main() -> None:
    """Print the table of figures."""
    m = journey(10_000)
    text = cjm.dumps(m)
    data = _json.unstructure(m)
    bare = bare_converter()
    full = bare.unstructure(m)
    raw = text.encode()
    assert cjm.loads(raw) == m
    assert bare.structure(full, cjm.JourneyMap) == m
    least = cpu(
        {
            "load": lambda: cjm.loads(raw),
            "bare": lambda: bare.structure(full, cjm.JourneyMap),
            "json.loads": lambda: json.loads(raw),
            "msgspec.decode": lambda: msgspec.json.decode(raw),
            "dump": lambda: cjm.dumps(m),
            "json.dumps": lambda: json.dumps(data, indent=2, ensure_ascii=False),
            "msgspec.encode": lambda: msgspec.json.encode(data),
        }
    )
    print(f"10,000 touchpoints, {len(raw) / 1e6:.2f} MB, {len(list(m.walk())):,} elements")
    print(verdict("load / bare cattrs structuring of the same classes", least["load"] / least["bare"], 1.5))
    print(verdict("load / json.loads", least["load"] / least["json.loads"], None))
    print(verdict("load / msgspec.json.decode to dicts", least["load"] / least["msgspec.decode"], None))
    print(verdict("dump / json.dumps(indent=2) of the same dicts", least["dump"] / least["json.dumps"], 1.5))
    print(verdict("dump / msgspec.json.encode of the same dicts", least["dump"] / least["msgspec.encode"], None))
    sizes = (1_000, 10_000, 100_000)
    maps = {size: cjm.dumps(journey(size)).encode() for size in sizes}
    grown = {size: cpu({"load": lambda s=size: cjm.loads(maps[s])}, rounds=3)["load"] / size for size in sizes}
    dumped = {}
    for size in sizes:
        there = cjm.loads(maps[size])
        dumped[size] = cpu({"dump": lambda t=there: cjm.dumps(t)}, rounds=3)["dump"] / size
    for small, large in ((1_000, 10_000), (10_000, 100_000)):
        print(verdict(f"load per touchpoint, {large:,} / {small:,}", grown[large] / grown[small], 1.2))
        print(verdict(f"dump per touchpoint, {large:,} / {small:,}", dumped[large] / dumped[small], 1.2))


if __name__ == "__main__":
    attrs.resolve_types(cjm.JourneyMap)
    main()
