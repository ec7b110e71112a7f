"""Measures as people write them in cells: «NPS 41», "CR: 31% → 45%", «конверсия с 31 % до 45 %»."""

from __future__ import annotations

import re
from typing import Any

from cjm.model import Metric

_NUMBER = r"[-+−]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:[.,]\d+)?|[-+−]?\d+(?:[.,]\d+)?"
_UNIT = (
    r"%|п\.\s?п\.?|п\.|[€$£₽¥]|руб(?:\.|лей)?|р\.|мин(?:\.|ут[аы]?)?|сек(?:\.|унд[аы]?)?|ч(?:\.|ас(?:а|ов)?)?|дн(?:\.|ей|я)?|день|"
    r"недел[ьяи]|мес(?:\.|яц(?:а|ев)?)?|балл(?:а|ов)?|чел(?:\.|овек)?|шт\.?|раза?|тыс\.?|млн\.?|days?|hours?|hrs?|h|min(?:utes?|\.)?|"
    r"/\s?\d{1,3}|sec(?:onds?|\.)?|s|ms|weeks?|months?|years?|pts?|points?|pp|k|m|x|users?|times"
)
_AMOUNT = rf"(?:[€$£₽¥]\s?)?(?:{_NUMBER})(?:\s*(?:{_UNIT})(?![^\W\d_]))?"
_ONE = re.compile(rf"(?P<before>[€$£₽¥])?\s?(?P<value>{_NUMBER})(?:\s*(?P<unit>{_UNIT}))?", re.IGNORECASE)

# As `cjm.arrange` writes a metric, or as plainly as that.
_SHOWN = re.compile(r"(?P<name>[^\d:]*[^\d:\s]):\s+(?P<value>[-+−]?\d+(?:[.,]\d+)?)(?:\s*(?P<unit>%|[^\W\d]{1,8}\.?))?")
_PLAIN = re.compile(rf"(?P<name>[^\d:=≥≤<>→]*[^\d:=≥≤<>→\s(–—-])\s*[:=–—]?\s+(?P<now>{_AMOUNT})\.?", re.IGNORECASE)
_TIGHT = re.compile(rf"(?P<name>[^\d:=≥≤<>→]*[^\d:=≥≤<>→\s(])\s*[:=]\s*(?P<now>{_AMOUNT})\.?", re.IGNORECASE)
_AIM = r"(?:цель|целевое(?: значение)?|план|target|goal|plan|to-be|надо|нужно|should be)"
_TURN = rf"(?:→|->|=>|➔|➜|⇒|–>|до|to|,?\s*стало|,?\s*now)\s*(?P<aim>{_AIM}\s*:?\s*)?(?P<now>{_AMOUNT})\.?"
# A name with numbers in it ends at a colon: "Retention D30: 25%".
_NUMBERED = re.compile(rf"(?P<name>[^:=→]*[^\W_][^:=→]*?):\s+(?P<now>{_AMOUNT})\.?", re.IGNORECASE)
_NUMBERED_CHANGE = re.compile(rf"(?P<name>[^:=→]*[^\W_][^:=→]*?):\s+(?P<then>{_AMOUNT})\s*{_TURN}", re.IGNORECASE)
_PERIOD = re.compile(
    r"\s*(?:/\s?|\s(?:per|a|в)\s)(?P<period>month|week|day|year|hour|мес\w*\.?|недел\w*|день|год|час|сутки)\.?$",
    re.IGNORECASE,
)
_TURNED = re.compile(rf"(?P<now>(?:{_NUMBER})\s*%)\s*[–—-]?\s*(?P<name>[^\W\d][^\d:=→]{{2,50}})", re.IGNORECASE)
_ACRONYM = re.compile(rf"(?P<now>(?:{_NUMBER}))\s+(?P<name>NPS|CSAT|CES|CR|CTR|LTV|CAC|ARPU|ROI|MAU|DAU)")
_CHANGED = re.compile(
    rf"(?P<name>[^\d:=→]*?[^\d:=→\s(–—-])\s*[:=–—]?\s*(?:\b(?:с|со|от|from|было|was)\b)?\s*(?P<then>{_AMOUNT})\s*"
    rf"{_TURN}",
    re.IGNORECASE,
)
_AIMED = re.compile(
    rf"(?P<name>[^\d:=≥≤<>→]*?[^\d:=≥≤<>→\s(–—,-])\s*[:,(–—-]?\s*(?P<sign>≥|≤|>=|<=|>|<|{_AIM}\s*[:=–—-]?\s*[≥≤<>]?)\s*"
    rf"(?P<now>{_AMOUNT})\s*\)?\.?",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    rf"\s*[,;(\[]\s*(?P<word>{_AIM}|было|was|baseline|базовое|раньше|before)\s*[:=–—-]?\s*(?P<now>{_AMOUNT})\s*[)\]]?\.?$",
    re.IGNORECASE,
)
_TO = re.compile(r"→|->|=>|➔|➜|⇒|–>|\bдо\b|\bto\b|\bстало\b|\bnow\b", re.IGNORECASE)
_TARGETED = re.compile(rf"\b{_AIM}\b", re.IGNORECASE)
_TIME = (
    r"(?:сек(?:\.|унд\w*)?|мин(?:\.|ут\w*)?|ч(?:\.|ас\w*)?|дн(?:\.|я|ей|и)|день|сут\w*|недел\w*|мес(?:\.|яц\w*)?|год\w*|лет|полчаса|"
    r"sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|h|days?|weeks?|months?|years?|jours?|heures?|días?|horas?|dias?|Tage?|Stunden?|Minuten?)\.?"
)
_DURATION = re.compile(
    rf"(?:[~≈<>≤≥]|до|около|примерно|от|более|менее|up to|about|around|less than|more than)?\s*"
    rf"(?:(?:\d+(?:[.,]\d+)?|an?|one|один|одна|несколько|several|a few)"
    rf"\s*(?:(?:-|–|—|…|до|to)\s*\d+(?:[.,]\d+)?)?\s*)?{_TIME}"
    rf"(?:\s+\d+\s*{_TIME})?",
    re.IGNORECASE,
)
_LONGEST = 160
_LONGEST_NAME = 60

_KINDS = {
    "nps": "NPS",
    "csat": "CSAT",
    "ces": "CES",
    "cr": "conversion",
    "ctr": "conversion",
    "ltv": "revenue",
    "arpu": "revenue",
}
_KINDS_BY_STEM = (
    ("удовлетвор", "CSAT"),
    ("satisfaction", "CSAT"),
    ("конверси", "conversion"),
    ("conversion", "conversion"),
    ("отток", "churn"),
    ("churn", "churn"),
    ("удержани", "retention"),
    ("retention", "retention"),
    ("выручк", "revenue"),
    ("revenue", "revenue"),
    ("доход", "revenue"),
    ("средний чек", "revenue"),
    ("продаж", "revenue"),
    ("sales", "revenue"),
    ("врем", "time"),
    ("длительност", "time"),
    (" time", "time"),
    ("duration", "time"),
)


def _kind(name: str) -> str | None:
    """The kind of a metric by its name."""
    folded = f" {name.casefold()}"
    by_word = next((_KINDS[word] for word in folded.split() if word in _KINDS), None)
    return by_word or next((kind for stem, kind in _KINDS_BY_STEM if stem in folded), None)


def metric(text: str, common: dict[str, Any]) -> Metric:
    """The metric that a text says, with its value, the one before and the target where it says them."""
    fields = _shown(text) or (_timed(text) if len(text) <= _LONGEST and any(map(str.isdigit, text)) else None)
    if fields is None:
        fields = {"name": text}
    kind = _kind(fields["name"]) if len(fields["name"]) <= _LONGEST_NAME else None
    if kind:
        fields |= {"kind": kind, "inferred": ("kind",)}
    if fields.keys() & {"baseline", "target", "period"}:
        fields["extra"] = {"text": text}
    return Metric(**fields, **common)


def is_duration(text: str) -> bool:
    """Whether a text is a span of time and nothing else: «5 мин», "2-3 days", «до часа».

    >>> is_duration("1–2 дня"), is_duration("5 мин"), is_duration("about an hour"), is_duration("5 клиентов")
    (True, True, True, False)
    """
    return len(text) <= _LONGEST_NAME and _DURATION.fullmatch(text.strip()) is not None


def as_shown(text: str, common: dict[str, Any]) -> Metric:
    """The metric that we wrote as this text."""
    return Metric(**(_shown(text) or {"name": text}), **common)


def _shown(text: str) -> dict[str, Any] | None:
    match = _SHOWN.fullmatch(text)
    # The number only where its digits stay as they were written.
    if match and str(value := _value(match["value"])) == match["value"]:
        return {"name": match["name"], "value": value, "unit": match["unit"]}
    return None


def _timed(text: str) -> dict[str, Any] | None:
    """A measure, and the period that it is said for: "Churn 5%/month"."""
    period = _PERIOD.search(text)
    fields = _read(text[: period.start()]) if period else None
    return {**fields, "period": period["period"]} if fields and period else _read(text)


def _read(text: str) -> dict[str, Any] | None:
    aside = _ASIDE.search(text) if any(mark in text for mark in ",;([") else None
    if aside:
        fields = (
            _read(text[: aside.start()])
            if any(map(str.isdigit, text[: aside.start()]))
            else {"name": text[: aside.start()].strip()}
        )
        amount = _amount(aside["now"])
        if fields is None or amount is None or not fields["name"]:
            return None
        key = "target" if _TARGETED.match(aside["word"]) else "baseline"
        return (
            None
            if key in fields
            else {**fields, key: amount[0], **({"unit": amount[1]} if amount[1] and not fields.get("unit") else {})}
        )
    text = text.strip()
    for pattern in _patterns(text):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        name = match["name"].strip(" :=–—-")
        if not _is_name(name):
            continue
        now = _amount(match["now"])
        if now is None:
            return None
        if pattern in {_CHANGED, _NUMBERED_CHANGE}:
            return _changed(match, name, now)
        if pattern is _AIMED:
            return _aimed(match, name, now)
        return {"name": name, "value": now[0], "unit": now[1]}
    return None


def _patterns(text: str) -> list[re.Pattern[str]]:
    """The ways in which a text may say a measure, by the marks and words that are in it."""
    found = []
    if _TO.search(text):
        found += [_CHANGED, _NUMBERED_CHANGE]
    if any(mark in text for mark in "<>≤≥") or _TARGETED.search(text):
        found.append(_AIMED)
    if text[:1].isdigit() or text[:1] in "-+−":
        return [*found, _TURNED, _ACRONYM]
    return [*found, _TIGHT, _PLAIN, _NUMBERED] if ":" in text or "=" in text else [*found, _PLAIN]


def _changed(match: re.Match[str], name: str, now: tuple[float, str | None]) -> dict[str, Any] | None:
    then = _amount(match["then"])
    if then is None:
        return None
    unit = now[1] or then[1]
    if match["aim"] or _TARGETED.search(name):
        return {"name": name, "value": then[0], "target": now[0], "unit": unit}
    return {"name": name, "baseline": then[0], "value": now[0], "unit": unit}


def _aimed(match: re.Match[str], name: str, now: tuple[float, str | None]) -> dict[str, Any]:
    fields: dict[str, Any] = {"name": name, "target": now[0], "unit": now[1]}
    sign = match["sign"].strip()[-1:]
    if sign in "≥>" or match["sign"].startswith(">"):
        fields["direction"] = "up"
    elif sign in "≤<" or match["sign"].startswith("<"):
        fields["direction"] = "down"
    return fields


def _is_name(name: str) -> bool:
    return (
        0 < len(name) <= _LONGEST_NAME and any(map(str.isalpha, name)) and ". " not in name and len(name.split()) <= 7
    )


def _amount(text: str) -> tuple[float, str | None] | None:
    match = _ONE.fullmatch(text.strip())
    if match is None:
        return None
    value = _value(match["value"])
    written = re.sub(r"[^\d+]", "", match["value"])
    if re.sub(r"\D", "", str(value)) != written:
        return None  # a plus, leading zeros, or more digits than a number keeps
    return value, match["unit"] or match["before"]


def _value(text: str) -> float:
    plain = re.sub(r"[ \u00a0\u202f]", "", text).replace("−", "-").replace(",", ".")
    value = float(plain)
    return int(value) if value.is_integer() and "." not in plain else value
