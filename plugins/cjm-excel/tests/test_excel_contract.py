"""Excel keeps what every format promises."""

from cjm.testing import FormatContract


class TestExcel(FormatContract):
    """Workbooks that are read and written."""

    format = "excel"


class TestExcelMacro(FormatContract):
    """Workbooks with macros are only read."""

    format = "excel-macro"
