"""Customer journey maps as SVG drawings."""

from collections.abc import Iterator

import cjm

_MAP = (
    "title state layer scenario scope purpose trigger customer_goal business_goals audience version date authors "
    "review_date living medium validation segment compared_with parent related personas phases transitions segments "
    "channels owners metrics insights comments unplaced evidence"
)
_WHOLE = (
    "Persona Segment Channel Owner Responsibility Phase Step Text Emotion Touchpoint Pain Idea Metric Rating Comment "
    "Transition Insight Evidence Unplaced Income Scale"
)
# What a drawing shows: all of a map but what is for machines (ids, other people's data) and the bytes of pictures.
_SHOWN = frozenset([*(f"JourneyMap.{name}" for name in _MAP.split()), *(f"{kind}.*" for kind in _WHOLE.split())])


def _is_svg(head: bytes) -> bool:
    return b"<svg" in head or b":svg" in head


@cjm.hookimpl
def cjm_formats() -> Iterator[cjm.Format]:
    """The drawing: every element where people look for it, the whole map in its metadata; and pictures of it."""
    yield cjm.Format(
        "svg",
        title="Drawing (SVG)",
        extensions=[".svg"],
        media_types=["image/svg+xml"],
        reads="cjm_svg._read:read",
        writes="cjm_svg._write:write",
        strips="cjm_svg._strip:strip",
        options="cjm_svg._options:SvgOptions",
        shows=_SHOWN,
        carries=True,
        holds="map",
        sniff=_is_svg,
        needs="pip install cjm-svg",
    )
    yield cjm.Format(
        "png",
        title="Picture (PNG)",
        extensions=[".png"],
        media_types=["image/png"],
        writes="cjm_svg._png:write",
        options="cjm_svg._options:PngOptions",
        shows=_SHOWN | {"JourneyMap.language"},
        holds="map",
        needs="pip install 'cjm-svg[png]'",
    )
    yield cjm.Format(
        "pdf",
        title="Document (PDF)",
        extensions=[".pdf"],
        media_types=["application/pdf"],
        writes="cjm_svg._pdf:write",
        options="cjm_svg._options:SvgOptions",
        shows=_SHOWN | {"JourneyMap.language"},
        holds="map",
        needs="pip install 'cjm-svg[pdf]'",
    )


@cjm.hookimpl
def cjm_themes() -> Iterator[cjm.Theme]:
    """The looks of the drawings."""
    from ._themes import themes

    yield from themes()
