"""Compare, patch and merge: what two people did to one map, told in words and joined.

The package is private because `cjm.compare` is a function: a package of that name would take its place in `cjm` as
soon as somebody imports it. Its names are `cjm.compare`, `cjm.patch`, `cjm.merge` …; the aligner is for the core alone.
"""

from cjm._compare._align import Alignment, Pair, Thing, align
from cjm._compare._compare import compare, patch
from cjm._compare._conflicts import Conflict, Merged
from cjm._compare._delta import Added, Change, Changed, Delta, Moved, Removed, Renamed, Spot
from cjm._compare._merge import merge

__all__ = [
    "Added",
    "Alignment",
    "Change",
    "Changed",
    "Conflict",
    "Delta",
    "Merged",
    "Moved",
    "Pair",
    "Removed",
    "Renamed",
    "Spot",
    "Thing",
    "align",
    "compare",
    "merge",
    "patch",
]
