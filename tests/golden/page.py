"""The tables of docs/explanation/recognition.md: `python -m tests.golden.page` writes them anew.

Needs the corpus beside the clone.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.golden import score

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


def main() -> None:
    """Write both tables into the page."""
    import json

    from tests.golden import test_golden, unpack
    from tests.golden.found import prediction
    from tests.support import corpus

    real = {
        packed.name.removesuffix(".json"): score.score(
            unpack.unpacked(packed, corpus()), prediction(test_golden.source_of(packed))
        )
        for packed in test_golden.CORPUS
    }
    strange = {
        path.name: score.score(
            json.loads((test_golden.STRANGERS / "readings" / f"{path.name}.json").read_text("utf-8")), prediction(path)
        )
        for path in test_golden.WORKBOOKS
    }
    page = test_golden.PAGE.read_text("utf-8")
    for name, figures in (("real", real), ("strangers", strange)):
        begin, end = f"<!-- {name} -->", f"<!-- end of {name} -->"
        page = page.partition(begin)[0] + f"{begin}\n{table(figures)}\n{end}" + page.partition(end)[2]
    test_golden.PAGE.write_text(page, "utf-8")


if __name__ == "__main__":
    main()
