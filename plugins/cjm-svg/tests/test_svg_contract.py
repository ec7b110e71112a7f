"""The promises that every format makes, kept by the drawing."""

import attrs

import cjm
from cjm.testing import FormatContract, PluginContract


class TestSvg(FormatContract):
    format = "svg"
    stripped = "unplaced"

    def _kept(self, m, again):
        # What stands in a lane that the map hides is not drawn, and a note says so.
        super()._kept(_without_hidden(m), again)


class TestPlugin(PluginContract):
    plugin = "cjm_svg"


def _without_hidden(m: cjm.JourneyMap) -> cjm.JourneyMap:
    hidden = {lane.name for lane in m.lanes if not lane.visible}
    if not hidden:
        return m

    def bare(passage):
        lanes = dict.fromkeys(hidden & set(cjm.LANES), ())
        custom = {lane: cells for lane, cells in passage.custom.items() if lane not in hidden}
        return attrs.evolve(passage, custom=custom, **lanes)

    shown = attrs.evolve(m)  # its references lead into hidden lanes, too: only the texts are compared
    phases = [attrs.evolve(bare(phase), steps=[bare(step) for step in phase.steps]) for phase in m.phases]
    object.__setattr__(shown, "phases", tuple(phases))
    return shown
