"""Customer journey maps in Excel workbooks."""
