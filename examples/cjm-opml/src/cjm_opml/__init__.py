"""Read a journey from an OPML outline."""
from xml.etree import ElementTree

import cjm

def read(source: cjm.Source) -> cjm.JourneyMap:
    opml = ElementTree.fromstring(source.data)
    phases = [
        cjm.Phase(phase.get("text", ""), steps=[cjm.Step(step.get("text", "")) for step in phase])
        for phase in opml.iterfind("body/outline")
    ]
    return cjm.JourneyMap(opml.findtext("head/title", source.name), phases=phases)

@cjm.hookimpl
def cjm_formats():
    yield cjm.Format("opml", extensions=[".opml"], reads=read)
