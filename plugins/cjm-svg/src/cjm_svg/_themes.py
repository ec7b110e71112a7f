"""The looks that come with the drawings: the house's, a dark one, one for grey print, one of high contrast."""

from __future__ import annotations

from collections.abc import Iterator

import cjm

_DARK = {
    **{"ink": "#E8ECF4", "ink2": "#C2CAD9", "muted": "#A3ADC0", "heading": "#C9D4FF"},
    **{"paper": "#141926", "zebra": "#1A2030", "line": "#333C50", "edge": "#4C566E", "neutral": "#2A3244"},
    **{"frame": "#33427E", "frame2": "#46558F", "on_frame": "#FFFFFF", "on_frame2": "#E3E8F5"},
    **{"accent": "#B3ABFF", "accent_pale": "#262346", "accent_edge": "#57508F"},
    **{"good": "#5CCFBF", "good_pale": "#17403B", "bad": "#F59A68", "bad_pale": "#4A2A18"},
    **{"touch": "#9DB0FF", "touch_pale": "#222B4B", "offline": "#CBB79A", "truth": "#FFD24A", "truth_edge": "#172033"},
    **{"severity0": "#A9B2C4", "severity0_pale": "#252C3B", "severity1": "#EBC15A", "severity1_pale": "#3A3115"},
    **{"severity2": "#F6A568", "severity2_pale": "#452A15", "severity3": "#FF9C96", "severity3_pale": "#4A2020"},
    **{"aside": "#2C2A1C", "aside_edge": "#7D7340", "on_solid": "#141926"},
    **{"line1": "#D59BF0", "line2": "#76C1F0", "line3": "#EBC15A", "line4": "#F28CB8", "line5": "#8FD08F"},
}
_PRINT = {
    **{"ink": "#000000", "ink2": "#2B2B2B", "muted": "#4A4A4A", "heading": "#000000"},
    **{"paper": "#FFFFFF", "zebra": "#F7F7F7", "line": "#D0D0D0", "edge": "#8C8C8C", "neutral": "#EBEBEB"},
    **{"frame": "#2B2B2B", "frame2": "#444444", "on_frame": "#FFFFFF", "on_frame2": "#EDEDED"},
    **{"accent": "#2B2B2B", "accent_pale": "#F0F0F0", "accent_edge": "#8C8C8C"},
    **{"good": "#4D4D4D", "good_pale": "#F2F2F2", "bad": "#1A1A1A", "bad_pale": "#DEDEDE"},
    **{"touch": "#3D3D3D", "touch_pale": "#EFEFEF", "offline": "#1F1F1F", "truth": "#FFFFFF", "truth_edge": "#000000"},
    **{"severity0": "#4A4A4A", "severity0_pale": "#F7F7F7", "severity1": "#4A4A4A", "severity1_pale": "#F7F7F7"},
    **{"severity2": "#333333", "severity2_pale": "#EAEAEA", "severity3": "#000000", "severity3_pale": "#DADADA"},
    **{"aside": "#FFFFFF", "aside_edge": "#8C8C8C", "on_solid": "#FFFFFF"},
    **{"line1": "#666666", "line2": "#333333", "line3": "#7A7A7A", "line4": "#000000", "line5": "#555555"},
}
_CONTRAST = {
    **{"ink": "#000000", "ink2": "#000000", "muted": "#1F1F1F", "heading": "#000A4A"},
    **{"paper": "#FFFFFF", "zebra": "#FFFFFF", "line": "#6B6B6B", "edge": "#000000", "neutral": "#FFFFFF"},
    **{"frame": "#000A4A", "frame2": "#000A4A", "on_frame": "#FFFFFF", "on_frame2": "#FFFFFF"},
    **{"accent": "#35108F", "accent_pale": "#FFFFFF", "accent_edge": "#35108F"},
    **{"good": "#00463F", "good_pale": "#FFFFFF", "bad": "#7A1F00", "bad_pale": "#FFFFFF"},
    **{"touch": "#001A8C", "touch_pale": "#FFFFFF", "offline": "#2E2008", "truth": "#FFE000", "truth_edge": "#000000"},
    **{"severity0": "#1F1F1F", "severity0_pale": "#FFFFFF", "severity1": "#573600", "severity1_pale": "#FFFFFF"},
    **{"severity2": "#7A2E00", "severity2_pale": "#FFFFFF", "severity3": "#800000", "severity3_pale": "#FFFFFF"},
    **{"aside": "#FFFFFF", "aside_edge": "#000000", "on_solid": "#FFFFFF"},
    **{"line1": "#5A0080", "line2": "#004A80", "line3": "#573600", "line4": "#7A0040", "line5": "#0A4A0A"},
}


def themes() -> Iterator[cjm.Theme]:
    """The four looks."""
    yield cjm.Theme("house", title={"ru": "Наша", "en": "House"})
    yield cjm.Theme("dark", title={"ru": "Тёмная", "en": "Dark"}, colours=_DARK)
    yield cjm.Theme("print", title={"ru": "Чёрно-белая печать", "en": "Monochrome print"}, colours=_PRINT)
    yield cjm.Theme("contrast", title={"ru": "Высокий контраст", "en": "High contrast"}, colours=_CONTRAST)
