"""What does not matter on a sheet changes nothing in the maps that are read from it."""

from collections import Counter
from random import Random

import attrs
import pytest

from cjm.recognise import recognise
from cjm.shapes import Cell, Shapes, Table
from tests.recognise.cases import CASES

SEEDS = range(4)
BLANK_INSIDE = ("blank line", "blank rows")
CHOSEN = [case for case in CASES if not any(each in case.option for each in BLANK_INSIDE)][::4]


def fills(tables, rng):
    """Other colours, of some cells or of all."""
    return [
        _each(table, lambda cell: attrs.evolve(cell, fill=rng.choice([None, "#FFC7CE", "#C6EFCE"]))) for table in tables
    ]


def bold(tables, rng):
    """Other letters, also in the header."""
    return [_each(table, lambda cell: attrs.evolve(cell, bold=rng.random() < 0.5)) for table in tables]


def moved(tables, rng):
    """Empty rows above and empty columns before everything."""
    down, right = rng.randint(1, 30), rng.randint(1, 6)
    return [
        _each(table, lambda cell: attrs.evolve(cell, row=cell.row + down, column=cell.column + right))
        for table in tables
    ]


def apart(tables, rng):
    """More empty rows and columns where there are some, between blocks."""
    return [_wider(_wider(table, rows=True), rows=False) for table in tables]


def formatted(tables, rng):
    """Blank cells with a colour wherever nothing stands, and a thousand of them below."""
    found = []
    for table in tables:
        taken = {place for cell in table.cells for place in _area(cell)}
        free = [
            Cell(row, column, "", fill="#FFF2CC")
            for row in range(table.height + 1000 // max(1, table.width))
            for column in range(table.width + 2)
            if (row, column) not in taken
        ]
        found.append(attrs.evolve(table, cells=(*table.cells, *free)))
    return found


def shuffled(tables, rng):
    """The cells in another order."""
    return [attrs.evolve(table, cells=rng.sample(table.cells, len(table.cells))) for table in tables]


def sheets(tables, rng):
    """The sheets in another order."""
    return list(reversed(tables))


PERMUTATIONS = [fills, bold, moved, apart, formatted, shuffled, sheets]


def matters(case, change):
    """Where the sheets are the phases of one map, their order is that of the phases."""
    return change is sheets and "sheet each" in case.option


def _each(table: Table, change) -> Table:
    return attrs.evolve(table, cells=[change(cell) for cell in table.cells])


def _area(cell):
    return ((cell.row + r, cell.column + c) for r in range(cell.rows) for c in range(cell.columns))


def _wider(table: Table, *, rows: bool) -> Table:
    """The sheet with two lines more at each empty one."""
    first, size = ("row", "rows") if rows else ("column", "columns")
    taken = {getattr(cell, first) + n for cell in table.cells for n in range(getattr(cell, size))}
    empty = [line for line in range(max(taken, default=0)) if line not in taken]

    def change(cell):
        at = getattr(cell, first)
        return attrs.evolve(cell, **{first: at + 2 * sum(line < at for line in empty)})

    return _each(table, change)


def read(tables):
    return recognise(Shapes(tables=tables), name="файл").atlas


def held(atlas):
    """The maps, personas and texts without a place, in whatever order the sheets stand."""
    rest = Counter((each.text, tuple(sorted(each.places)), each.kind) for each in atlas.unplaced)
    return Counter(atlas.maps), Counter(atlas.personas), rest


def test_there_are_cases_of_many_layouts_and_all_that_does_not_matter():
    assert len({case.layout for case in CHOSEN}) >= 14
    assert len(PERMUTATIONS) == 7


PAIRS = [(case, change) for case in CHOSEN for change in PERMUTATIONS if not matters(case, change)]


@pytest.mark.parametrize("case,change", PAIRS, ids=lambda each: getattr(each, "__name__", str(each)))
def test_what_does_not_matter_changes_no_map(case, change):
    for seed in SEEDS:
        tables = case.arranged(seed).tables
        before, after = read(tables), read(change(tables, Random(seed)))

        if change is sheets:
            assert held(after) == held(before), f"seed {seed}"
        else:
            assert after == before, f"seed {seed}"
