"""The three forms in which maps come: a grid of cells, items on a plane, a tree of texts.

A reader yields `Shapes`; the core recognises the maps in them. A writer may ask the core to arrange a map as one of
them. Positions are zero-based; texts are kept as they are.
"""

from cjm.shapes._board import Board, Item
from cjm.shapes._lists import bulleted, items_of, listed
from cjm.shapes._outline import Node, Outline
from cjm.shapes._shapes import Shapes, visible
from cjm.shapes._table import Cell, Fragment, Table

__all__ = [
    "Board",
    "Cell",
    "Fragment",
    "Item",
    "Node",
    "Outline",
    "Shapes",
    "Table",
    "bulleted",
    "items_of",
    "listed",
    "visible",
]
