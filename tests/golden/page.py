"""The tables of docs/explanation/recognition.md: `python -m tests.golden.page` writes them anew.

Needs the corpus beside the clone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from tests.golden import score
from tests.golden.found import prediction

_SHOWN = {
    "maps": "maps",
    "orient": "direction",
    "ph_rec": "phases",
    "lane": "lanes",
    "lane1": "lanes, first choice",
    "cell": "cells",
    "step": "cells at the step",
    "split": "lists split alike",
    "emo": "feelings",
    "pers_rec": "personas found",
    "pers_prec": "personas that are some",
}


def table(figures: Mapping[str, score.Figures]) -> str:
    """A Markdown table with a row for each file and one for all: how many are right, of how many."""
    rows = ["| file | " + " | ".join(_SHOWN.values()) + " |", "|---|" + "---|" * len(_SHOWN)]
    for name, each in [*sorted(figures.items()), ("**all**", score.total(figures.values()))]:
        rows.append(f"| {name} | " + " | ".join(_told(each[column]) for column in _SHOWN) + " |")
    total = score.total(figures.values())
    shares = [f"{100 * total[column][0] / total[column][1]:.1f} %" for column in _SHOWN]
    return "\n".join([*rows, "| | " + " | ".join(shares) + " |"])


def _told(figure: list[float]) -> str:
    right, of = figure
    return f"{round(right)}/{of}" if of else ""


def figures_of(folder: Path) -> dict[str, score.Figures]:
    """The figures of each workbook of a folder against the reading beside it."""
    return {
        path.name: score.score(
            json.loads((folder / "readings" / f"{path.name}.json").read_text("utf-8")), prediction(path)
        )
        for path in sorted((folder / "workbooks").glob("*.xlsx"))
    }


def main() -> None:
    """Write the tables into the page."""
    from tests.golden import test_golden, unpack
    from tests.support import corpus

    real = {
        packed.name.removesuffix(".json"): score.score(
            unpack.unpacked(packed, corpus()), prediction(test_golden.source_of(packed))
        )
        for packed in test_golden.CORPUS
    }
    found = {"real": real} | {name: figures_of(folder) for name, folder in test_golden.STRANGERS.items()}
    page = test_golden.PAGE.read_text("utf-8")
    for name, figures in found.items():
        begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        page = page.partition(begin)[0] + f"{begin}\n{table(figures)}\n{end}" + page.partition(end)[2]
    test_golden.PAGE.write_text(page, "utf-8")


if __name__ == "__main__":
    main()
