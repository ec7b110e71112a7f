"""The other drawings of a map: who answers for what, which ideas come first, who the customer is."""

from __future__ import annotations

import cjm

from ._boxes import Scene
from ._canvas import Canvas
from ._context import Context
from ._foot import imprint
from ._header import title_of
from ._heat import heat
from ._matrix import matrix
from ._options import SvgOptions
from ._paper import Paper, fitting
from ._persona import sheet
from ._pieces import words

_WIDTH = 1400.0


def view(journey: cjm.JourneyMap, options: SvgOptions) -> Scene:
    """Where everything of such a drawing stands."""
    return fitting(options, lambda chosen, paper: _view(journey, chosen, paper))


def _view(journey: cjm.JourneyMap, options: SvgOptions, paper: Paper | None) -> Scene:
    context = Context(journey, options)
    labels = context.labels
    canvas = Canvas(context, paper.width if paper else options.width or _WIDTH, paper)
    room = canvas.inner
    canvas.whole("header", labels["header"], [title_of(context, room, kind=options.drawing)], gap=20)
    if options.drawing == "persona":
        people = context.content((), "personas")
        if options.persona is not None:
            found = context.find(options.persona, "persona") or journey.place(options.persona)
            people = [place for place in people if place.path == found.path]
        empty = words(context.setter.block(labels["no_personas"], room, 15, "ink2"))
        cells = [cell for place in people for cell in sheet(context, place, room)] or [empty]
        canvas.whole("personas", labels["personas"], cells, gap=24)
    elif options.drawing == "responsibility":
        canvas.whole("responsibility", labels["responsibility"], heat(context, room), gap=0)
    else:
        canvas.whole("priorities", labels["priorities"], matrix(context, room), gap=16)
    canvas.sheets.skip(8)
    canvas.whole("imprint", labels["imprint"], [imprint(context, room)], gap=0)
    return canvas.scene(is_map=False)
