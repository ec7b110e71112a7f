"""A drawing as a browser shows it: where its texts end up, on what, and how well they stand out."""

from __future__ import annotations

import base64
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, Self, TypeVar

from ._faults import Fault

T = TypeVar("T")
Box = list[float]

SMALLEST_PX: Final = 11.0
CONTRAST: Final = 4.5
_TILE: Final = 4000  # px of height that are photographed at once
_PAGE: Final = Path(__file__).with_name("page.js")

# What is drawn with which typeface: as it stands; where ours is not to be had; with the widest of the usual ones.
FONTS: Final = {
    "as it is": "",
    "not embedded": "svg, svg * { font-family: 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', sans-serif !important }",
    "DejaVu": "svg, svg * { font-family: 'DejaVu Sans' !important }",
}


class Checker:
    """One browser for many drawings. It lives in a thread of its own, so that its event loop is nobody else's.

    `with Checker("/usr/bin/chromium") as checker: checker.faults(data)`.
    """

    def __init__(self, chromium: str) -> None:
        self._path = chromium
        self._thread = ThreadPoolExecutor(1, "chromium")

    def __enter__(self) -> Self:
        self._do(self._open)
        return self

    def __exit__(self, *_: object) -> None:
        self._do(self._close)
        self._thread.shutdown()

    def faults(self, data: bytes, fonts: Iterable[str] = tuple(FONTS)) -> dict[str, list[Fault]]:
        """What is wrong with a drawing in each of `FONTS`; contrast and sizes are looked at once, as it is."""
        return self._do(lambda: self._faults(data, fonts))

    def picture(self, data: bytes, *, css: str = "") -> bytes:
        """A PNG of what the browser shows."""
        return self._do(lambda: self._picture(data, css))

    def typefaces(self, data: bytes) -> set[tuple[str, bool]]:
        """The fonts that the texts of a drawing are really set in, and whether each came with the drawing."""
        return self._do(lambda: self._typefaces(data))

    def shades(self, png: bytes, count: int) -> list[int]:
        """A picture as so many columns and rows of grey, each the mean of what is there."""
        return self._do(lambda: self._shades(png, count))

    def _do(self, work: Callable[[], T]) -> T:
        return self._thread.submit(work).result()

    def _open(self) -> None:
        from playwright.sync_api import sync_playwright

        self._playwright = sync_playwright().start()
        self._browser = self._playwright.chromium.launch(
            executable_path=self._path, args=["--no-sandbox", "--disable-gpu"]
        )
        self._tab: Any = self._browser.new_page(viewport={"width": 1600, "height": 1000})
        self._tab.route(re.compile("^https?:"), lambda route: route.abort())
        self._fetched: list[str] = []
        self._tab.on("request", lambda request: self._fetched.append(request.url))

    def _close(self) -> None:
        self._browser.close()
        self._playwright.stop()

    def _show(self, data: bytes) -> None:
        text = re.sub(r"<\?xml[^>]*\?>", "", data.decode("utf-8"))
        self._fetched.clear()
        self._tab.set_content(f'<!doctype html><body style="margin:0;background:#fff">{text}')
        self._tab.add_script_tag(path=_PAGE)
        self._tab.evaluate("document.fonts.ready.then(() => 0)")

    def _picture(self, data: bytes, css: str) -> bytes:
        self._show(data)
        self._tab.add_style_tag(content=css or "svg {}")
        return bytes(self._tab.locator("svg").first.screenshot())

    def _typefaces(self, data: bytes) -> set[tuple[str, bool]]:
        self._show(data)
        session = self._tab.context.new_cdp_session(self._tab)
        session.send("DOM.enable")
        session.send("CSS.enable")
        root = session.send("DOM.getDocument")["root"]["nodeId"]
        nodes = session.send("DOM.querySelectorAll", {"nodeId": root, "selector": "text"})["nodeIds"]
        used = [session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"] for node in nodes]
        session.detach()
        return {(font["familyName"], font["isCustomFont"]) for fonts in used for font in fonts}

    def _shades(self, png: bytes, count: int) -> list[int]:
        self._tab.set_content("<!doctype html>")
        self._tab.add_script_tag(path=_PAGE)
        said = {"picture": base64.b64encode(png).decode(), "count": count}
        return list(self._tab.evaluate("said => shades(said)", said))

    def _faults(self, data: bytes, fonts: Iterable[str]) -> dict[str, list[Fault]]:
        self._show(data)
        found: dict[str, list[Fault]] = {}
        for name in fonts:
            css = FONTS[name]
            style = self._tab.add_style_tag(content=css or "svg {}")
            seen = self._tab.evaluate("measure()")
            found[name] = [*_outside(seen), *_overlapping(seen), *_on_another(seen)]
            if not css:
                found[name] += [*_small(seen), *self._pale(seen), *_twice_in_a_band(seen)]
            style.evaluate("each => each.remove()")
        found.setdefault("as it is", []).extend(
            [Fault("closed in itself", url[:60]) for url in self._fetched if not _is_inside(url)]
        )
        return found

    def _pale(self, seen: dict[str, Any]) -> Iterator[Fault]:
        style = self._tab.add_style_tag(content="svg text { visibility: hidden !important }")
        width, height = int(seen["width"]) + 1, int(seen["height"]) + 1
        lines = sorted(seen["lines"], key=lambda line: line["box"][1])
        for top in range(0, height, _TILE):
            here = [line for line in lines if top <= line["box"][1] < top + _TILE]
            if not here:
                continue
            tall = min(_TILE + 60, height - top)
            shot = self._tab.screenshot(full_page=True, clip={"x": 0, "y": top, "width": width, "height": tall})
            said = {"picture": base64.b64encode(shot).decode(), "top": top, "lines": here}
            for line, contrast in zip(here, self._tab.evaluate("said => contrasts(said)", said), strict=True):
                if contrast < CONTRAST:
                    yield Fault("contrast", line["text"], f"{contrast} : 1 in {line['holder']}")
        style.evaluate("each => each.remove()")


def _is_inside(url: str) -> bool:
    return url.startswith(("data:", "about:"))


def _over(inner: Box, outer: Box) -> float:
    """How far a box sticks out of another one: negative is the air that there is."""
    return max(outer[0] - inner[0], outer[1] - inner[1], inner[2] - outer[2], inner[3] - outer[3])


def _shared(a: Box, b: Box) -> tuple[float, float]:
    """How wide and how high two boxes lie over one another."""
    return min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])


def _outside(seen: dict[str, Any]) -> Iterator[Fault]:
    """Texts outside the page, outside the card of their element, or outside the smallest shape that they begin in."""
    page = [0.0, 0.0, seen["width"], seen["height"]]
    cards = {shape["card"]: shape["box"] for shape in seen["shapes"] if shape["card"]}
    near = _Near([shape["box"] for shape in seen["shapes"] if shape["tag"] == "rect" and shape["filled"]])
    for line in seen["lines"]:
        box = line["box"]
        if (over := _over(box, page)) > 0.5:
            yield Fault("inside the page", line["text"], f"by {over:.1f} px")
        card = cards.get(line["holder"])
        if card and (over := _over(box, card)) > -1.5:
            yield Fault("inside its card", line["text"], f"by {over + 1.5:.1f} px of {line['holder']}")
        middle = (box[1] + box[3]) / 2
        start = box[0] + min(2.0, (box[2] - box[0]) / 2)
        held = [each for each in near.at(middle) if each[0] <= start <= each[2] and each[1] <= middle <= each[3]]
        if held:
            smallest = min(held, key=lambda each: (each[2] - each[0]) * (each[3] - each[1]))
            if smallest != card and (over := _over(box, smallest)) > 0.75:
                yield Fault("inside its box", line["text"], f"by {over:.1f} px in {line['holder']}")


def _overlapping(seen: dict[str, Any]) -> Iterator[Fault]:
    """Lines that lie on other lines."""
    lines = sorted(seen["lines"], key=lambda line: line["box"][1])
    open_: list[dict[str, Any]] = []
    for line in lines:
        open_ = [each for each in open_ if each["box"][3] > line["box"][1]]
        for other in open_:
            wide, high = _shared(line["box"], other["box"])
            if wide > 1.5 and high > 1.5:
                yield Fault("no text on another", line["text"], f"{other['text']!r}, {wide:.1f} × {high:.1f} px")
        open_.append(line)


def _on_another(seen: dict[str, Any]) -> Iterator[Fault]:
    """Texts that lie on the card of an element that they are no part of."""
    cards = [(shape["card"], shape["box"]) for shape in seen["shapes"] if shape["card"] and shape["tag"] == "rect"]
    names: dict[tuple[float, ...], list[str]] = defaultdict(list)
    for name, box in cards:
        names[tuple(box)].append(name)
    near = _Near([box for _, box in cards])
    family: dict[str, set[str]] = {}
    for line in seen["lines"]:
        own = family.setdefault(line["holder"], set(_line_of(line["holder"], seen["parents"])))
        for box in near.at(line["box"][1], line["box"][3]):
            wide, high = _shared(line["box"], box)
            for name in names[tuple(box)] if wide > 1.5 and high > 1.5 else ():
                if name not in own and line["holder"] not in _line_of(name, seen["parents"]):
                    yield Fault("no text on another's card", line["text"], f"{line['holder']} on {name}")


def _line_of(name: str, parents: dict[str, str]) -> Iterator[str]:
    while name:
        yield name
        name = parents.get(name, "")


def _small(seen: dict[str, Any]) -> Iterator[Fault]:
    for line in seen["lines"]:
        if line["size"] < SMALLEST_PX - 0.05:
            yield Fault("legible", line["text"], f"{line['size']:.1f} px")


def _twice_in_a_band(seen: dict[str, Any]) -> Iterator[Fault]:
    """Headings that come again in the same band: what repeats must stand under what it repeats."""
    found: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for group in seen["groups"]:
        if group["kind"] in {"cjm-phase", "cjm-lane"}:
            found[re.sub(r"-\d+$", "", group["id"]), group["label"]].append(group)
    for (name, _), groups in found.items():
        for above, below in pairwise(sorted(groups, key=lambda each: each["top"])):
            if below["top"] < above["bottom"]:
                yield Fault("headings once a band", name)


class _Near:
    """Boxes by where they begin and end from top to bottom, in rows of a fixed height."""

    _ROW: Final = 100.0

    def __init__(self, boxes: list[Box]) -> None:
        self._rows: dict[int, list[Box]] = defaultdict(list)
        for box in boxes:
            for row in range(int(box[1] // self._ROW), int(box[3] // self._ROW) + 1):
                self._rows[row].append(box)

    def at(self, top: float, bottom: float | None = None) -> list[Box]:
        rows = range(int(top // self._ROW), int((top if bottom is None else bottom) // self._ROW) + 1)
        found = {id(box): box for row in rows for box in self._rows.get(row, ())}
        return list(found.values())
