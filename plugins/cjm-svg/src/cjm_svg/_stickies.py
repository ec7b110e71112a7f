"""Which texts of a drawing belong together, and which shape each stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from ._forms import Form
from ._lines import Read
from ._transforms import moved, scale
from ._tree import Visit

Box = tuple[float, float, float, float]

_LEADING: Final = 1.36  # of our texts, times their size
_LINES: Final = (0.9, 1.75)  # the leading of anybody's texts, times their size
_OFF: Final = 2.0  # px by which edges may differ that are meant to be one
_WHOLE: Final = 0.45  # share of the drawing from which a shape is a ground, not a sticky
_ROW: Final = 200.0
_LEAST: Final = (16.0, 10.0)  # px of a shape that may hold a text
_MOST: Final = 60  # shapes over one spot that are looked at


class Loose(NamedTuple):
    """A text with its rectangle, before it is known what it stands in; `at` is its place among all things."""

    at: int
    text: str
    box: Box
    size: float
    fill: str | None


class Housed(NamedTuple):
    """The texts by their places, the shape of each that fills one by itself, and the places of those shapes."""

    texts: dict[int, Loose]
    homes: dict[int, Form]
    taken: set[int]


def stacked(texts: Mapping[int, tuple[Visit, Read]]) -> dict[int, Read]:
    """Texts of ours of which a program made one of every line, put together again."""
    found: dict[int, Read] = {}
    last, at = None, -1
    for place, (visit, text) in texts.items():
        spot = _spot(visit, text)
        if last and spot and spot[2:] == last[2:] and abs(spot[0] - last[0]) < 0.1:
            step = (spot[1] - last[1]) / max(spot[2], 0.1)
            if abs(step - _LEADING) < 0.02:
                found[at] = found[at]._replace(lines=found[at].lines + text.lines)
                last = spot
                continue
        found[place] = text
        last, at = spot, place
    return found


def _spot(visit: Visit, text: Read) -> tuple[float, float, float, str, str | None] | None:
    """Where a line stands, and what it looks like."""
    if len(text.lines) != 1 or visit.hidden:
        return None
    x, y = moved(visit.matrix, text.lines[0].x, text.lines[0].y)
    return x, y, round(text.size * scale(visit.matrix), 2), text.anchor, visit.style.fill


def housed(loose: Sequence[Loose], forms: Mapping[int, Form], *, joins: bool) -> Housed:
    """Texts in their shapes. With `joins`, lines that stand under one another in one shape, or alike, are one text."""
    under = _under(loose, forms)
    by_form: dict[int | None, list[Loose]] = defaultdict(list)
    for text in loose:
        by_form[under.get(text.at)].append(text)
    found = Housed({}, {}, set())
    for form, texts in by_form.items():
        whole = _whole(texts) if joins else texts
        found.texts.update((each.at, each) for each in whole)
        if form is not None and len(whole) == 1 and _is_sticky(forms[form]):
            found.homes[whole[0].at] = forms[form]
            found.taken.add(form)
    return found


def _is_sticky(form: Form) -> bool:
    """Whether a shape is a sticky: coloured, about as high as wide. Of other shapes the text tells more by itself."""
    _, _, wide, high = form.box
    round_ = form.form in {"circle", "ellipse"}
    return not round_ and form.fill not in {None, "#ffffff"} and 0.5 <= wide / max(high, 1.0) <= 2.0


def _under(loose: Sequence[Loose], forms: Mapping[int, Form]) -> dict[int, int]:
    """The smallest shape that each text stands in, unless that is the ground of the drawing or of several shapes."""
    boxes = [form.box for form in forms.values()] + [text.box for text in loose]
    if not forms or not boxes:
        return {}
    wide = _WHOLE * (max(x + w for x, _, w, _ in boxes) - min(x for x, *_ in boxes))
    high = _WHOLE * (max(y + h for _, y, _, h in boxes) - min(y for _, y, *_ in boxes))
    rows: dict[tuple[int, int], list[tuple[float, int, Box]]] = defaultdict(list)
    for at, form in forms.items():
        x, y, w, h = form.box
        if form.form == "line" or w < _LEAST[0] or h < _LEAST[1] or w > wide or h > high:
            continue
        for row, column in _cells(form.box):
            rows[row, column].append((w * h, at, form.box))
    for held in rows.values():
        held.sort()
        del held[_MOST:]
    found = {}
    for text in loose:
        x, y, w, h = text.box
        middle = x + w / 2, y + h / 2
        for _, at, box in rows.get((int(middle[1] // _ROW), int(middle[0] // _ROW)), ()):
            if _holds(box, middle) and box[2] * 1.15 >= w and box[3] * 1.3 >= h:
                found[text.at] = at
                break
    return found


def _cells(box: Box) -> list[tuple[int, int]]:
    x, y, w, h = box
    rows = range(int(y // _ROW), int((y + h) // _ROW) + 1)
    columns = range(int(x // _ROW), int((x + w) // _ROW) + 1)
    return [(row, column) for row in rows for column in columns] if len(rows) * len(columns) <= 400 else []


def _holds(box: Box, point: tuple[float, float]) -> bool:
    return box[0] <= point[0] <= box[0] + box[2] and box[1] <= point[1] <= box[1] + box[3]


def _whole(texts: Sequence[Loose]) -> list[Loose]:
    """The texts of one shape, or of none, in which lines under one another are joined."""
    found: list[Loose] = []
    last: dict[tuple[int, int, str | None], int] = {}  # the last text with an edge about there
    for text in sorted(texts, key=lambda each: (each.box[1], each.box[0], each.at)):
        edges = [(which, round(at / _OFF), text.fill) for which, at in enumerate(_edges(text.box))]
        near = [(which, about + step, fill) for which, about, fill in edges for step in (0, -1, 1)]
        above = next((last[key] for key in near if key in last and _goes_on(found[last[key]], text)), None)
        if above is None:
            above = len(found)
            found.append(text)
        else:
            found[above] = _with(found[above], text)
        last.update(dict.fromkeys(edges, above))
    return found


def _edges(box: Box) -> tuple[float, float, float]:
    """Where a rectangle begins, has its middle, and ends."""
    return box[0], box[0] + box[2] / 2, box[0] + box[2]


def _with(above: Loose, text: Loose) -> Loose:
    left, right = min(above.box[0], text.box[0]), max(_edges(above.box)[2], _edges(text.box)[2])
    box = left, above.box[1], right - left, text.box[1] + text.box[3] - above.box[1]
    return above._replace(text=f"{above.text}\n{text.text}", box=box)


def _goes_on(above: Loose, text: Loose) -> bool:
    """Whether a line is the next one of a text."""
    if abs(above.size - text.size) > 0.05 * above.size or not text.text.strip():
        return False
    step = (text.box[1] + text.box[3]) - (above.box[1] + above.box[3])
    if not _LINES[0] * text.size <= step <= _LINES[1] * text.size:
        return False
    return any(abs(a - b) <= _OFF for a, b in zip(_edges(above.box), _edges(text.box), strict=True))
