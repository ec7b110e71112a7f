"""A map laid out as one of the shapes: what a writer asks for when its format is a table or a board."""

from cjm.arrange._board import board

__all__ = ["board"]
