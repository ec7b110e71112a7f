"""The table of layouts: each with the maps that fit it, and the options that people choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from attrs import frozen

from tests.recognise import forms
from tests.recognise.journeys import journey
from tests.recognise.layouts import LISTS, Arranged, Grid, Sheet, single

STEPS: dict[str, Any] = {"steps": (1, 4)}
SEVERAL: dict[str, Any] = {"steps": (2, 4)}
FORM: dict[str, Any] = STEPS | {"phases": (2, 4)}
ROWS: dict[str, Any] = {
    "nameless": True,
    "lanes": (4, 8),
    "full": 0.9,
    "must": ("touchpoints",),
    "phases": (3, 8),
    "steps": (2, 4),
}


@frozen
class Case:
    """One layout with its options: what the seed makes of it."""

    layout: str
    option: str
    arranged: Callable[[int], Arranged]

    def __str__(self) -> str:
        return f"{self.layout}: {self.option}"


def _grid(layout: str, option: str, how: Grid | None = None, sheet: Sheet | None = None, **maps: Any) -> Case:
    return Case(layout, option, lambda seed: single(journey(seed, **maps), Random(f"sheet {seed}"), how, sheet))


def _form(
    layout: str, option: str, draw: Callable[..., Arranged], maps: Mapping[str, Any] | None = None, **how: Any
) -> Case:
    return Case(layout, option, lambda seed: draw(journey(seed, **(maps or {})), Random(f"sheet {seed}"), **how))


def _alone(layout: str, option: str, draw: Callable[..., Arranged], **how: bool) -> Case:
    return Case(layout, option, lambda seed: draw(seed, **how))


def _versions(option: str, **how) -> Case:
    def drawn(seed: int) -> Arranged:
        one = journey(seed, phases=(2, 5))
        other = journey(seed + 1000, phases=(2, 5), language=one.language)
        return forms.versions(one, other, Random(f"sheet {seed}"), **how)

    return Case("as is and to be", option, drawn)


def _workbook(option: str, **how) -> Case:
    def drawn(seed: int) -> Arranged:
        one = journey(seed, phases=(2, 5))
        other = journey(seed + 1000, phases=(2, 5), language=one.language)
        return forms.workbook(one, other, Random(f"sheet {seed}"), **how)

    return Case("whole workbook", option, drawn)


def _drawn(layout: str, *, across: bool, **maps: Any) -> Case:
    """All the options at once, as the seed draws them."""

    def drawn(seed: int) -> Arranged:
        rng = Random(f"options {seed}")
        corner = rng.choice(["word", "word", "empty", "title"])
        how = Grid(
            across=across,
            names=rng.choice(["merged", "blank", "repeated"]) if "steps" in maps else "merged",
            corner=corner,
            steps="word" if corner == "word" else "",
            lists=rng.choice(LISTS),
            pointers=rng.choice(["", "", "arrows", "numbers"]),
        )
        sheet = Sheet(
            above=rng.choice(["", "title", "wide title", "title and facts", "title and facts told"]),
            gap=rng.choice([1, 1, 2]),
            down=rng.choice([0, 0, 1, 4]),
            right=rng.choice([0, 0, 1, 2]),
            formatted=rng.choice([0, 0, 50]),
            notes=rng.random() < 0.3,
        )
        made = journey(seed + 500, lanes=(4, 9), labels=rng.choice(LABELS), **maps)
        return single(made, rng, how, sheet)

    return Case(layout, "options drawn together", drawn)


WAYS = {"phases across": True, "phases down": False}
LABELS = ("plain", "case", "numbered", "emoji", "marks", "aside", "example", "question", "broken", "typo")
ABOVE = {
    "title": Sheet(above="title"),
    "title without a gap": Sheet(above="title", gap=0),
    "title and facts": Sheet(above="title and facts"),
    "wide title": Sheet(above="wide title"),
    "title and facts in a row": Sheet(above="title and facts in a row"),
    "title, gap, facts, gap": Sheet(above="title and facts", gap=2),
    "title and facts in one cell each": Sheet(above="title and facts told"),
    "far from A1": Sheet(down=3, right=2),
    "titled far from A1": Sheet(above="title and facts", down=2, right=1),
    "a thousand formatted rows below": Sheet(formatted=1000),
    "a remark below": Sheet(notes=True),
    "title above, remark below": Sheet(above="title", notes=True),
}
CASES = [
    *(
        _grid(way, f"labels {labels}", Grid(across=across), labels=labels)
        for way, across in WAYS.items()
        for labels in LABELS
    ),
    *(
        _grid(way, f"corner {corner}", Grid(across=across, corner=corner))
        for way, across in WAYS.items()
        for corner in ("empty", "title")
    ),
    *(
        _grid(way, f"lists by {lists}", Grid(across=across, lists=lists))
        for way, across in WAYS.items()
        for lists in LISTS
    ),
    *(_grid(way, above, Grid(across=across), sheet) for way, across in WAYS.items() for above, sheet in ABOVE.items()),
    *(
        _grid(way, f"blank line after the {spacer}", Grid(across=across, spacer=spacer))
        for way, across in WAYS.items()
        for spacer in ("names", "labels")
    ),
    *(
        _grid(way, f"names with {pointers}", Grid(across=across, pointers=pointers))
        for way, across in WAYS.items()
        for pointers in ("arrows", "numbers")
    ),
    *(
        _grid(way, f"{blank} where nothing is said", Grid(across=across, blank=blank))
        for way, across in WAYS.items()
        for blank in ("-", "—", "n/a")
    ),
    _grid("inventory", "- where nothing is said", Grid(across=False, blank="-"), **ROWS),
    _grid("two header levels", "- where nothing is said", Grid(blank="-"), **SEVERAL),
    *(_drawn(way, across=across) for way, across in WAYS.items()),
    _drawn("two header levels", across=True, **SEVERAL),
    _drawn("phases and steps down", across=False, **SEVERAL),
    *(_grid(way, "texts that last", Grid(across=across), spans=True) for way, across in WAYS.items()),
    *(_grid(way, "a hidden lane", Grid(across=across, hidden=True), lanes=(4, 8)) for way, across in WAYS.items()),
    *(
        _grid(way, "twelve phases, twelve lanes", Grid(across=across), phases=(12, 12), lanes=(12, 12))
        for way, across in WAYS.items()
    ),
    *(
        _grid(way, "two phases, two lanes", Grid(across=across), phases=(2, 2), lanes=(2, 2))
        for way, across in WAYS.items()
    ),
    *(_grid(way, "few cells filled", Grid(across=across), full=0.3, lanes=(4, 8)) for way, across in WAYS.items()),
    _grid("phases across", "blank rows between lanes", Grid(spacer="lanes")),
    _grid("phases across", "numbered columns", Grid(numbers=True)),
    _grid("phases across", "a row for each text, labels merged", Grid(lists="rows")),
    _grid("phases across", "a row for each text, labels once", Grid(lists="rows", names="blank")),
    _grid("two header levels", "a row for each text", Grid(lists="rows"), **STEPS),
    _grid("phases down", "blank rows between phases", Grid(across=False, spacer="phases")),
    _grid("phases and steps down", "blank rows between phases", Grid(across=False, spacer="phases"), **STEPS),
    _grid("phases down", "numbered rows", Grid(across=False, numbers=True)),
    *(
        _grid("two header levels", f"phases {names}", Grid(names=names), **SEVERAL)
        for names in ("merged", "blank", "repeated")
    ),
    *(
        _grid(
            "two header levels",
            f"phases {names}, no words in the corner",
            Grid(names=names, corner="empty", steps=""),
            **SEVERAL,
        )
        for names in ("merged", "blank", "repeated")
    ),
    _grid("two header levels", "no word for steps", Grid(steps=""), **STEPS),
    _grid("two header levels", "some phases without steps", steps=(0, 3)),
    _grid("two header levels", "titled, texts that last", Grid(), Sheet(above="title"), spans=True, **STEPS),
    *(
        _grid("phases and steps down", f"phases {names}", Grid(across=False, names=names), **SEVERAL)
        for names in ("merged", "blank", "repeated")
    ),
    *(
        _grid(
            "phases and steps down",
            f"phases {names}, no words in the corner",
            Grid(across=False, names=names, corner="empty", steps=""),
            **SEVERAL,
        )
        for names in ("merged", "repeated")
    ),
    _grid("phases and steps down", "some phases without steps", Grid(across=False), steps=(0, 3)),
    _grid("phases and steps down", "numbered rows", Grid(across=False, numbers=True), **STEPS),
    _grid(
        "phases and steps down",
        "titled, texts that last",
        Grid(across=False),
        Sheet(above="title"),
        spans=True,
        **STEPS,
    ),
    *(
        _grid("inventory", f"phases {names}", Grid(across=False, names=names), **ROWS)
        for names in ("merged", "blank", "repeated")
    ),
    _grid("inventory", "numbered rows", Grid(across=False, names="repeated", numbers=True), **ROWS),
    _grid(
        "inventory",
        "titled, far from A1",
        Grid(across=False, names="repeated"),
        Sheet(above="title", right=1, down=1),
        **ROWS,
    ),
    *(
        # A numbered row with nothing but an emoji may be one that nobody filled in.
        _form(
            "form",
            f"number {naming}",
            forms.form,
            FORM | ({"never": ("emotions",)} if naming == "alone" else {}),
            naming=naming,
        )
        for naming in ("alone", "before", "beside")
    ),
    _form("form", "no facts", forms.form, FORM, naming="before", facts=False),
    *(
        _form("table per phase", f"heading {heading}", forms.per_phase, {"full": 0.9, "lanes": (3, 7)}, heading=heading)
        for heading in ("plain", "numbers", "word", "word and number")
    ),
    _form(
        "table per phase",
        "a sheet each",
        forms.per_phase,
        {"full": 0.9, "lanes": (3, 7), "phases": (3, 6)},
        heading="none",
        where="sheets",
    ),
    _form(
        "table per phase",
        "a titled sheet each",
        forms.per_phase,
        {"full": 0.9, "lanes": (3, 7), "phases": (3, 6)},
        heading="plain",
        where="sheets",
    ),
    _form(
        "table per phase",
        "side by side",
        forms.per_phase,
        {"full": 0.9, "lanes": (3, 7)},
        heading="plain",
        where="side",
    ),
    *(
        _form("table of steps per phase", f"heading {heading}", forms.per_phase, {"steps": (2, 4)}, heading=heading)
        for heading in ("plain", "numbers", "word", "word and number")
    ),
    _form(
        "table of steps per phase",
        "a sheet each",
        forms.per_phase,
        {"steps": (2, 4), "phases": (3, 5)},
        heading="none",
        where="sheets",
    ),
    *(
        _grid("lanes in groups", f"labels {groups}, {way}", Grid(across=across, groups=groups), lanes=(4, 8))
        for way, across in WAYS.items()
        for groups in ("merged", "blank")
    ),
    _grid("lanes in groups", "dividers across the map", Grid(dividers=True), lanes=(4, 8)),
    _grid("lanes in groups", "two header levels", Grid(groups="merged"), lanes=(4, 8), **STEPS),
    _form("phases head their steps", "across the table", forms.headed, {"steps": (1, 4), "full": 0.9}, wide=True),
    _form("phases head their steps", "in the first cell", forms.headed, {"steps": (1, 4), "full": 0.9}, wide=False),
    _form(
        "phases head their steps", "empty corner", forms.headed, {"steps": (1, 4), "full": 0.9}, wide=True, corner=False
    ),
    *(
        _form("persona card", f"{where}, {way}", forms.with_card, where=where, across=across)
        for way, across in WAYS.items()
        for where in ("above", "below", "right", "left", "before", "after")
    ),
    _form("persona card", "without a title, right", forms.with_card, where="right", titled=False),
    *(
        _alone("persona cards", "side by side" if side else "stacked", forms.two_cards, side=side)
        for side in (True, False)
    ),
    *(
        _form(
            "matrix of marks",
            f"{mark}",
            forms.matrix,
            {"must": ("touchpoints",), "lanes": (1, 1), "custom": False, "phases": (3, 8)},
            mark=mark,
        )
        for mark in ("x", "✓", "●", "+", "1")
    ),
    _form(
        "matrix of marks",
        "turned",
        forms.matrix,
        {"must": ("touchpoints",), "lanes": (1, 1), "custom": False, "phases": (3, 8)},
        mark="x",
        across=False,
        corner="turned",
    ),
    _form(
        "matrix of marks",
        "both words in the corner",
        forms.matrix,
        {"must": ("touchpoints",), "lanes": (1, 1), "custom": False, "phases": (3, 8)},
        mark="x",
        corner="both",
    ),
    *(
        _alone("empathy map", option, forms.empathy, **how)
        for option, how in {
            "four quadrants": {"title": True, "below": False, "gap": True},
            "close together": {"title": True, "below": False, "gap": False},
            "with pains and gains": {"title": True, "below": True, "gap": True},
            "without a title": {"title": False, "below": True, "gap": True},
        }.items()
    ),
    *(
        _alone("backlog of ideas", option, forms.backlog, **how)
        for option, how in {
            "titled": {"numbers": False, "title": True},
            "numbered": {"numbers": True, "title": False},
        }.items()
    ),
    _form("backlog of ideas", "beside a map", forms.with_backlog, {"never": ("ideas",)}),
    *(
        _versions(f"{where}, {way}", where=where, across=across)
        for way, across in WAYS.items()
        for where in ("stacked", "stacked apart", "side", "sheets")
    ),
    *(
        _form(
            "second table of scores",
            f"by {key}, {where}",
            forms.with_scores,
            {
                "must": ("touchpoints",) if key == "touchpoints" else (),
                "never": ("ratings",),
                "phases": (3, 6),
                "lanes": (3, 6),
                "unique": key == "touchpoints",
            },
            key=key,
            where=where,
        )
        for key in ("phases", "touchpoints")
        for where in ("below", "right", "sheet")
    ),
    *(
        _form(
            "second table of scores",
            f"by numbered phases, {where}",
            forms.with_scores,
            {"never": ("ratings",), "phases": (3, 6), "lanes": (3, 6)},
            key="phases",
            where=where,
            numbered=True,
        )
        for where in ("below", "sheet")
    ),
    *(
        _form("unrelated table", f"{what} {where}, {way}", forms.with_other, what=what, where=where, across=across)
        for way, across in WAYS.items()
        for what, where in (
            ("prices", "below"),
            ("contacts", "below"),
            # Tools beside phases that run down might be those of each phase: nobody could tell.
            ("tools" if across else "contacts", "right"),
            ("prices", "right"),
            ("contacts", "after"),
            ("prices", "before"),
        )
    ),
    _workbook("persona, as is, to be, contacts", hidden=False),
    _workbook("and an old map on a hidden sheet", hidden=True),
]
