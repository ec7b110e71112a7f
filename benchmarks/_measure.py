"""Ratios within one run: the machines are shared and noisy, so seconds mean little and ratios much."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Mapping


def cpu(jobs: Mapping[str, Callable[[], object]], *, rounds: int = 7) -> dict[str, float]:
    """The least CPU seconds of each job over interleaved rounds: the least is the one that was disturbed least."""
    seen: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, job in jobs.items():
            gc.collect()
            start = time.process_time()
            job()
            seen[name].append(time.process_time() - start)
    return {name: min(times) for name, times in seen.items()}


def median(values: list[float]) -> float:
    """The median of some figures."""
    return statistics.median(values)


def verdict(name: str, ratio: float, limit: float | None) -> str:
    """A line for the table of figures: the ratio, what was asked for, and whether it was reached."""
    asked = "" if limit is None else f" (asked: at most {limit:g})"
    met = "" if limit is None else "  ok" if ratio <= limit else "  MISSED"
    return f"{name:<66} {ratio:6.2f}{asked}{met}"
