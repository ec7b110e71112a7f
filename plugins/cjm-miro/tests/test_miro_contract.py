from cjm.testing import FormatContract, PluginContract


class TestMiro(FormatContract):
    format = "miro"
    plugin = "cjm_miro"
    stripped = "unplaced"


class TestPlugin(PluginContract):
    plugin = "cjm_miro"
