"""Workbooks that people edited come back into their maps."""

from cjm.testing import EditContract


class TestEdits(EditContract):
    """What the kit knows of edits."""

    format = "excel"
