"""What `import cjm` costs, against its own foundations, in fresh interpreters.

python benchmarks/imports.py
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _measure import verdict

import cjm

HEAVY = ("cattrs", "openpyxl", "svgwrite", "click", "rich", "httpx", "importlib.metadata")


def cpu(code: str) -> float:
    """CPU seconds of a fresh interpreter that runs some code."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime) - (before.ru_utime + before.ru_stime)


def main(rounds: int = 15) -> None:
    """Print the table of figures."""
    with tempfile.TemporaryDirectory() as folder:
        native = Path(folder) / "map.cjm.json"
        native.write_text(cjm.dumps(cjm.JourneyMap("Заказ", phases=["Поиск", "Оплата"])), encoding="utf-8")
        jobs = {
            "bare": "pass",
            "foundations": "import attrs, pluggy",
            "cjm": "import cjm",
            "read": f"import cjm; cjm.read({str(native)!r})",
        }
        seen: dict[str, list[float]] = {name: [] for name in jobs}
        for _ in range(rounds):
            for name, code in jobs.items():
                seen[name].append(cpu(code))
    bare = min(seen["bare"])
    cost = {name: min(times) - bare for name, times in seen.items()}
    spread = {name: statistics.median(times) - bare for name, times in seen.items()}
    print(f"CPU ms beyond a bare interpreter, least (median) of {rounds}:")
    for name in ("foundations", "cjm", "read"):
        print(f"  {name:<12} {cost[name] * 1000:6.0f} ({spread[name] * 1000:.0f})")
    print(verdict("import cjm / import attrs, pluggy", cost["cjm"] / cost["foundations"], 1.3))
    print(verdict("import cjm and a first native read / import attrs, pluggy", cost["read"] / cost["foundations"], 5))
    code = f"import sys, cjm; print([name for name in {HEAVY!r} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()
    print(f"loaded by import cjm of {', '.join(HEAVY)}: {loaded}")


if __name__ == "__main__":
    main()
