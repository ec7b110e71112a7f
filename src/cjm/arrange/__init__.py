"""A map laid out as one of the three forms, for those who write files.

`table` gives a grid of cells, `board` items on a plane, `outline` a tree of texts; each cell, item and node says which
elements it shows.
"""

from cjm.arrange._board import board
from cjm.arrange._outline import outline
from cjm.arrange._table import shown, table

__all__ = ["board", "outline", "shown", "table"]
