"""Customer journey maps in Excel workbooks.

This module only declares; what reads and writes is imported at its first use.
"""

from __future__ import annotations

from collections.abc import Iterator

import cjm

__all__ = ["cjm_formats"]

_NEEDS = "pip install --upgrade cjm-excel"


def _is_workbook(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and (b"[Content_Types].xml" in head or b"xl/" in head)


@cjm.hookimpl
def cjm_formats() -> Iterator[cjm.Format]:
    """Excel workbooks, and those with macros, which are read only: what we would write has none."""
    yield cjm.Format(
        "excel",
        title="Excel workbook",
        extensions=[".xlsx"],
        media_types=["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
        reads="cjm_excel._read:read",
        writes="cjm_excel._write:write",
        strips="cjm_excel._strip:strip",
        shows=cjm.TABLE_PARTS,
        carries=True,
        holds="atlas",
        options="cjm_excel._options:ExcelOptions",
        sniff=_is_workbook,
        needs=_NEEDS,
    )
    yield cjm.Format(
        "excel-macro",
        title="Excel workbook with macros (read only)",
        extensions=[".xlsm"],
        media_types=["application/vnd.ms-excel.sheet.macroEnabled.12"],
        reads="cjm_excel._read:read",
        shows=cjm.TABLE_PARTS,
        carries=True,
        holds="atlas",
        options="cjm_excel._options:ExcelOptions",
        needs=_NEEDS,
    )
