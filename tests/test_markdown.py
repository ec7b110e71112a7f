"""Markdown: tables in documents that people wrote, and the ones that we write."""

from __future__ import annotations

from cjm.testing import FormatContract


class TestContract(FormatContract):
    """What every format keeps."""

    format = "markdown"
