"""Compare, patch and merge: what two people did to one map, told in words and joined.

The package is private because `cjm.compare` is a function: a package of that name would take its place in `cjm` as
soon as somebody imports it. Its names are `cjm.compare`, `cjm.patch`, `cjm.merge` …; the aligner is for the core alone.
"""

from cjm._compare._align import Alignment, Pair, Thing, align
from cjm._compare._compare import compare, patch
from cjm._compare._conflicts import Conflict, Merged
from cjm._compare._delta import Added, Change, Changed, Delta, Moved, Removed, Renamed, Spot
from cjm._compare._merge import merge
from cjm._compare._prospects import Aim, Answer, CurvePoint, PainFate, Prospects, prospects

__all__ = [
    "Added",
    "Aim",
    "Alignment",
    "Answer",
    "Change",
    "Changed",
    "Conflict",
    "CurvePoint",
    "Delta",
    "Merged",
    "Moved",
    "PainFate",
    "Pair",
    "Prospects",
    "Removed",
    "Renamed",
    "Spot",
    "Thing",
    "align",
    "compare",
    "merge",
    "patch",
    "prospects",
]
