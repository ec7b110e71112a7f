"""The contract of formats that carry the map: what people edit in a file comes back, and nothing else changes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

import attrs
import pytest

import cjm
from cjm.model import JourneyMap
from cjm.putback import put_back, unpack
from cjm.shapes import Shapes
from cjm.testing._edited import EDITED, Edit
from cjm.testing._editors import BoardEditor, OutlineEditor, TableEditor
from cjm.testing._edits import EDITS

__all__ = ["EditContract"]


def _ids(edits: Iterable[Edit]) -> list[str]:
    return [edit.name for edit in edits]


class EditContract:
    """Tests that edits come back: `class TestEdits(EditContract): format = "opml"`.

    The map `EDITED` is written, what a reader finds in the file is edited, and the map that comes back must differ
    from it by exactly that edit. `unknown` names edits that the format cannot have, each with the reason.
    """

    format: ClassVar[str]
    unknown: ClassVar[dict[str, str]] = {}

    @pytest.mark.parametrize("edit", EDITS, ids=_ids(EDITS))
    def test_an_edit_comes_back_and_nothing_else_changes(self, edit: Edit) -> None:
        """What a person changed in the file is changed in the map."""
        shapes = cjm.load(cjm.to_bytes(EDITED, self.format), format=self.format).shapes
        assert shapes is not None, f"{self.format} gives no shapes"
        assert shapes.carrier is not None, f"{self.format} carries no map"
        form = "table" if shapes.tables else "board" if shapes.boards else "outline"
        if edit.name in self.unknown or not edit.goes(form):
            return
        edited = self._edited(shapes, edit)
        found, notes, added = put_back(unpack(shapes.carrier), edited)
        expected = edit.means(EDITED)
        assert isinstance(found, JourneyMap)
        assert list(cjm.compare(expected, found)) == []
        assert found == expected
        assert len(notes) == edit.notes, [note.text for note in notes]
        assert added == Shapes()

    def test_enough_kinds_of_edit_are_tried(self) -> None:
        """At least thirty kinds of edit for every form in which maps come."""
        assert all(reason for reason in self.unknown.values())
        for form in ("table", "board", "outline"):
            tried = [edit for edit in EDITS if edit.goes(form) and edit.name not in self.unknown]
            assert len(tried) >= 30, f"only {len(tried)} edits of a form ({form}) are tried"

    @staticmethod
    def _edited(shapes: Shapes, edit: Edit) -> Shapes:
        if shapes.tables:
            table = TableEditor(shapes.tables[0])
            edit.does(table)
            return attrs.evolve(shapes, tables=[table.done(), *shapes.tables[1:]])
        if shapes.outlines:
            outline = OutlineEditor(shapes.outlines[0])
            edit.does(outline)
            return attrs.evolve(shapes, outlines=[outline.done(), *shapes.outlines[1:]])
        board = BoardEditor(shapes.boards[0])
        edit.does(board)
        return attrs.evolve(shapes, boards=[board.done(), *shapes.boards[1:]])
