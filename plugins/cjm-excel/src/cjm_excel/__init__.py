"""Customer journey maps in Excel workbooks.

This module only declares; what reads and writes is imported at its first use.
"""

from __future__ import annotations

from collections.abc import Iterator

import cjm

__all__ = ["cjm_formats"]

_NEEDS = "pip install --upgrade cjm-excel"
_NEEDS_CALAMINE = "pip install 'cjm-excel[calamine]'"


def _is_workbook(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and (b"[Content_Types].xml" in head or b"xl/" in head)


def _is_old_workbook(head: bytes) -> bool:
    return head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def _is_open_document(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet" in head[:200]


@cjm.hookimpl
def cjm_formats() -> Iterator[cjm.Format]:
    """Excel workbooks; those with macros, old ones and OpenDocument spreadsheets, which are read only."""
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
    yield cjm.Format(
        "xls",
        title="Old Excel workbook (read only)",
        extensions=[".xls"],
        media_types=["application/vnd.ms-excel"],
        reads="cjm_excel._xls:read",
        shows=cjm.TABLE_PARTS,
        holds="atlas",
        options="cjm_excel._options:ExcelOptions",
        sniff=_is_old_workbook,
        needs=_NEEDS_CALAMINE,
    )
    yield cjm.Format(
        "ods",
        title="OpenDocument spreadsheet (read only)",
        extensions=[".ods"],
        media_types=["application/vnd.oasis.opendocument.spreadsheet"],
        reads="cjm_excel._ods:read",
        shows=cjm.TABLE_PARTS,
        holds="atlas",
        options="cjm_excel._options:ExcelOptions",
        sniff=_is_open_document,
        needs=_NEEDS_CALAMINE,
    )
