"""The options of Excel workbooks."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

Paper: TypeAlias = Literal["A3", "A4", "letter"]


@frozen(kw_only=True)
class ExcelOptions:
    """What can be chosen where a workbook is written.

    `paper`: what the sheets are laid out for when they are printed.
    """

    paper: Paper = "A3"
