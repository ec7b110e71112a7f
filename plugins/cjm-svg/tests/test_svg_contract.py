"""The promises that every format makes, kept by the drawing."""

from cjm.testing import FormatContract, PluginContract


class TestSvg(FormatContract):
    format = "svg"
    stripped = "unplaced"
    # In the words of the map's language, where they are words that everybody uses: "as-is", "high", "PT40M".
    worded = frozenset(
        {
            "JourneyMap.state",
            "Emotion.state",
            "Idea.status",
            "Idea.kind",
            "Metric.kind",
            "Rating.raw",
            "Rating.kind",
            "Channel.kind",
            "Evidence.kind",
            "Touchpoint.device",
            "Phase.duration",
            "Step.duration",
        }
    )


class TestPlugin(PluginContract):
    plugin = "cjm_svg"
