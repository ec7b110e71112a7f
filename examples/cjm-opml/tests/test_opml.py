from cjm.testing import FormatContract


class TestOpml(FormatContract):
    format = "opml"
