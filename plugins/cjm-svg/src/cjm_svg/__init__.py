"""Customer journey maps as SVG drawings."""

from collections.abc import Iterator

import cjm


def _is_svg(head: bytes) -> bool:
    return b"<svg" in head or b":svg" in head


@cjm.hookimpl
def cjm_formats() -> Iterator[cjm.Format]:
    """The drawing: every element where people look for it, and the whole map in its metadata."""
    yield cjm.Format(
        "svg",
        title="Drawing (SVG)",
        extensions=[".svg"],
        media_types=["image/svg+xml"],
        reads="cjm_svg._read:read",
        writes="cjm_svg._write:write",
        strips="cjm_svg._strip:strip",
        options="cjm_svg._options:SvgOptions",
        shows=cjm.BOARD_PARTS,
        carries=True,
        holds="map",
        sniff=_is_svg,
        needs="pip install cjm-svg",
    )
