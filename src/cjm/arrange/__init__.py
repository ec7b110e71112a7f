"""A map laid out as one of the three forms, for those who write files.

`table` gives a grid of cells; each cell says which elements it shows.
"""

from cjm.arrange._table import shown, table

__all__ = ["shown", "table"]
