"""CSV as people save it from Excel and Google Sheets, and as we write it."""

from __future__ import annotations

from cjm.testing import FormatContract


class TestContract(FormatContract):
    """What every format keeps."""

    format = "csv"
