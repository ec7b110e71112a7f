"""Numbers as people see them: what a number format makes of a value.

>>> shown(0.35, "0%"), shown(1234.5, '#,##0.00 "₽"')
(Shown(text='35%', value=0.35), Shown(text='1,234.50 ₽', value=1234.5))
>>> shown(46347, "dd.mm.yyyy")
Shown(text='21.11.2026', value=datetime.date(2026, 11, 21))

What a program shows by the customs of its user's country is shown the neutral way: dates as 2026-11-21, a point for
decimals, a comma for thousands.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from attrs import frozen

_NEUTRAL = "yyyy-mm-dd"
# Formats that files know by number alone (ECMA-376, 18.8.30) and by which each country writes dates its own way.
BY_COUNTRY = {14: _NEUTRAL, 22: f"{_NEUTRAL} hh:mm", **dict.fromkeys([*range(27, 37), *range(50, 59)], _NEUTRAL)}

_TOKEN = re.compile(
    r'"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|General|AM/PM|A/P|E[+-]|y+|m+|d+|h+|s+|\.0+|.', re.IGNORECASE | re.DOTALL
)
_ELAPSED = re.compile(r"\[(h+|m+|s+)\]$", re.IGNORECASE)
_UNIT = re.compile(r"(y+|m+|d+|h+|s+|am/pm|a/p|\.0+)$", re.IGNORECASE)
_MONTHS = ("January February March April May June July August September October November December").split()
_DAYS = ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday").split()
_RUSSIAN_MONTHS = ("январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь").split()
_RUSSIAN_OF = ("января февраля марта апреля мая июня июля августа сентября октября ноября декабря").split()
_RUSSIAN_DAYS = ("понедельник вторник среда четверг пятница суббота воскресенье").split()

Value = float | dt.date | dt.time | dt.timedelta


@frozen
class Shown:
    """A text as people see it, and the value behind it."""

    text: str
    value: Value


def shown(number: float, code: str, *, from_1904: bool = False) -> Shown:
    """What a number looks like in a format, and the number, day, time or span that it stands for."""
    sections = _sections(code)
    section, sign = _choose(sections, number)
    kinds = {mark[0].lower() for mark in section if mark[0] not in '"\\_*'}
    value: Value = number
    if (kinds & set("ymdhs") and "general" not in map(str.lower, section)) or any(map(_ELAPSED.match, section)):
        dated = _dated(number, section, from_1904=from_1904)
        if dated is not None:
            return dated
        text = general(number)
    elif any(mark.lower() == "general" or mark == "@" for mark in section) or "/" in section:
        text = "".join(general(abs(number)) if t.lower() == "general" or t == "@" else _literal(t) for t in section)
        text = general(number) if "/" in section else sign + text
    elif kinds & set("0#?"):
        text = sign + _number(abs(number), section)
    else:
        # A format may show words only ("да";"нет"), or nothing at all (;;;): then the number is there all the same.
        text = "".join(map(_literal, section)).strip() or general(number)
    return Shown(text.strip(), value)


def is_invisible(code: str) -> bool:
    """Whether a format hides what is in the cell, as ;;; does."""
    return set(code) == {";"}


def general(number: float) -> str:
    """A number as a cell without a format shows it.

    >>> general(4.0), general(0.1 + 0.2), general(-1e21)
    ('4', '0.3', '-1E+21')
    """
    if number == int(number) and abs(number) < 1e20:
        return str(int(number))
    return f"{number:.15g}".upper()


@lru_cache(maxsize=1024)
def _sections(code: str) -> tuple[tuple[str, ...], ...]:
    sections: list[list[str]] = [[]]
    for mark in _TOKEN.findall(code):
        if mark == ";":
            sections.append([])
        else:
            sections[-1].append(mark)
    return tuple(map(tuple, sections))


def _choose(sections: tuple[tuple[str, ...], ...], number: float) -> tuple[tuple[str, ...], str]:
    if number < 0 and len(sections) > 1 and sections[1]:
        return sections[1], ""
    if number == 0 and len(sections) > 2 and sections[2]:
        return sections[2], ""
    return sections[0], "-" if number < 0 else ""


def _literal(mark: str) -> str:
    if mark[0] == '"':
        return mark.strip('"')
    if mark[0] == "\\":
        return mark[1:]
    if mark[0] == "_":
        return " "
    if mark[0] == "*":
        return ""
    if mark[0] == "[":  # [$€-407] is a currency, [Red] and [>=100] are for other eyes
        return mark[2:-1].partition("-")[0] if mark.startswith("[$") else ""
    return mark


def _number(number: float, section: tuple[str, ...]) -> str:
    if any(mark.upper() in ("E+", "E-") for mark in section):
        return f"{number:.{_places(section)}E}"
    slots = [i for i, mark in enumerate(section) if mark[0] in "0#?" or mark.startswith(".0")]
    last = slots[-1]
    exact = Decimal(repr(number)) * 100 ** section.count("%")
    scale = 0
    while last + 1 + scale < len(section) and section[last + 1 + scale] == ",":
        scale += 1
    exact /= Decimal(1000) ** scale
    places = _places(section)
    digits = f"{exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}" if abs(exact) < 10**20 else f"{exact:f}"
    whole, _, fraction = digits.partition(".")
    point = next((i for i, mark in enumerate(section) if mark[0] == "."), len(section))
    return _whole(whole, section[:point]) + _fraction(fraction, section[point:])


def _places(section: tuple[str, ...]) -> int:
    count, after = 0, False
    for mark in section:
        if mark.upper() in ("E+", "E-"):
            break
        if mark[0] == ".":
            after = True
            count += len(mark) - 1
        elif after and mark in "0#?":
            count += 1
    return min(count, 30)


def _whole(digits: str, section: tuple[str, ...]) -> str:
    """Lay digits into the places before the point, from the right, so that literals between them stay."""
    places = [i for i, mark in enumerate(section) if mark in ("0", "#", "?")]
    if not places:
        return "".join(map(_literal, section)) + (digits if digits != "0" else "")
    needed = sum(section[i] == "0" for i in places)
    digits = ("" if digits == "0" else digits).rjust(needed, "0")
    grouped = "," in section[places[0] : places[-1]]
    out: list[str] = []
    left, count = len(digits), 0
    for i in range(len(section) - 1, -1, -1):
        mark = section[i]
        if i in places:
            take = left if i == places[0] else min(left, 1)
            for digit in reversed(digits[left - take : left]):
                if grouped and count and count % 3 == 0:
                    out.append(",")
                out.append(digit)
                count += 1
            left -= take
        elif mark != ",":
            out.append(_literal(mark)[::-1])
    return "".join(out)[::-1]


def _fraction(digits: str, section: tuple[str, ...]) -> str:
    out, at = "", 0
    optional = 0
    for mark in section:
        if mark[0] == ".":
            wanted = len(mark) - 1
            out, at = out + "." + digits[:wanted], wanted
        elif mark in ("0", "#", "?"):
            out += digits[at : at + 1]
            at += 1
            optional = optional + 1 if mark != "0" else 0
        elif mark != ",":
            if optional:
                out, optional = _shorter(out, optional), 0
            out += _literal(mark)
    return _shorter(out, optional)


def _shorter(text: str, optional: int) -> str:
    while optional and text.endswith("0"):
        text, optional = text[:-1], optional - 1
    return text.removesuffix(".")


def _dated(number: float, section: tuple[str, ...], *, from_1904: bool) -> Shown | None:
    """A serial number as a day, a time or a span; None where no calendar has it."""
    tokens = [mark for mark in section if not (mark[0] == "[" and not _ELAPSED.match(mark))]
    span = dt.timedelta(days=number) if abs(number) < 10**7 else None
    if span is None:
        return None
    if any(_ELAPSED.match(mark) for mark in tokens):
        seconds = round(span.total_seconds())
        return Shown(_render(tokens, None, seconds, _language(section)), dt.timedelta(seconds=seconds))
    units = {mark[0].lower() for mark in tokens if mark[0].isalpha()}
    # Excel believes in 29 February 1900, so days before it are counted from another beginning.
    start = dt.datetime(1904, 1, 1) if from_1904 else dt.datetime(1899, 12, 31 if 0 < number < 60 else 30)  # noqa: DTZ001
    try:
        moment = start + dt.timedelta(seconds=round(number * 86400, 3))
    except OverflowError:
        return None
    if number < 0:
        return None
    text = _render(tokens, moment, 0, _language(section))
    if not units & set("yd") and number < 1:
        return Shown(text, moment.time())
    if not units & set("hs") and moment.time() == dt.time():
        return Shown(text, moment.date())
    return Shown(text, moment)


def _language(section: tuple[str, ...]) -> str:
    return "ru" if any(mark.upper().endswith("419]") for mark in section) else "en"


def _render(tokens: list[str], moment: dt.datetime | None, seconds: int, language: str) -> str:
    half = any(mark.upper() in ("AM/PM", "A/P") for mark in tokens)
    units = [i for i, mark in enumerate(tokens) if _UNIT.match(mark) or _ELAPSED.match(mark)]
    out = []
    for i, mark in enumerate(tokens):
        if i not in units:
            out.append(_literal(mark))
            continue
        at = units.index(i)
        before = tokens[units[at - 1]].strip("[]").lower() if at else ""
        after = tokens[units[at + 1]].lower() if at + 1 < len(units) else ""
        unit = mark.lower()
        if unit[0] == "m" and (before.startswith("h") or after.startswith("s")):
            unit = unit.replace("m", "i")  # minutes: those beside hours or seconds
        if _ELAPSED.match(mark):
            size = {"h": 3600, "m": 60, "s": 1}[unit[1]]
            out.append(("-" if seconds < 0 else "") + str(abs(seconds) // size).zfill(len(unit) - 2))
        elif moment is None:
            part = {"h": abs(seconds) // 3600, "i": abs(seconds) // 60 % 60, "s": abs(seconds) % 60}.get(unit[0], 0)
            out.append(str(part).zfill(len(unit)) if unit[0] in "his" else "")
        else:
            with_day = any(tokens[j].lower() in ("d", "dd") for j in units)
            out.append(_unit(unit, moment, language, half=half, with_day=with_day))
    return "".join(out)


def _unit(unit: str, moment: dt.datetime, language: str, *, half: bool, with_day: bool) -> str:
    kind, length = unit[0], len(unit)
    russian = language == "ru"
    if kind == "y":
        return f"{moment.year:04}" if length > 2 else f"{moment.year % 100:02}"
    if kind == "m" and length > 2:
        months = (_RUSSIAN_OF if with_day and length == 4 else _RUSSIAN_MONTHS) if russian else _MONTHS
        return months[moment.month - 1][: {3: 3, 5: 1}.get(length, 99)]
    if kind == "d" and length > 2:
        day = (_RUSSIAN_DAYS if russian else _DAYS)[moment.weekday()]
        return day if length > 3 else day[: 2 if russian else 3]
    if kind == "a":
        return "AM" if moment.hour < 12 else "PM"
    if kind == ".":
        return "." + f"{moment.microsecond:06}"[: length - 1]
    hour = (moment.hour % 12 or 12) if half else moment.hour
    number = {"m": moment.month, "d": moment.day, "h": hour, "i": moment.minute, "s": moment.second}[kind]
    return str(number).zfill(min(length, 2))
