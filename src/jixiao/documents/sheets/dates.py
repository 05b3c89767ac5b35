"""Dates and times as a spreadsheet shows them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from jixiao.documents.counting import counted
from jixiao.documents.sheets.formats import Section, Token

_WEEK = "一二三四五六日"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_DAY = 86_400
_LAST = 2_958_466  # the day after 9999-12-31
_FEBRUARY_29_1900 = 60  # a day that spreadsheets count and that never was
_NOON = 12


def date_text(value: Decimal, section: Section, *, since_1904: bool) -> str | None:
    """A count of days as the section shows it; None where it is no date at all."""
    if not 0 <= value < _LAST:
        return None
    seconds = int((value * _DAY).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    if since_1904:
        moment = datetime(1904, 1, 1) + timedelta(seconds=seconds)  # noqa: DTZ001  no zone
    else:
        base = 30 if seconds >= _FEBRUARY_29_1900 * _DAY else 31
        moment = datetime(1899, 12, base) + timedelta(seconds=seconds)  # noqa: DTZ001  a sheet has no time zone
    tokens = section.tokens
    half = any(token.kind == "half" for token in tokens)
    out = []
    for index, token in enumerate(tokens):
        if token.kind == "date" and token.text[0] == "m" and _is_minute(tokens, index):
            out.append(_padded(moment.minute, token.text))
        elif token.kind == "date":
            out.append(_part(moment, token.text, half=half, chinese=section.chinese))
        else:
            out.append(_other(token, moment, seconds))
    return "".join(out).strip()


def _is_minute(tokens: tuple[Token, ...], index: int) -> bool:
    """M after hours or before seconds counts minutes."""
    units = [(i, t.text[0]) for i, t in enumerate(tokens) if t.kind in ("date", "elapsed")]
    at = [i for i, _ in units].index(index)
    before = units[at - 1][1] if at else ""
    after = units[at + 1][1] if at + 1 < len(units) else ""
    return before == "h" or after == "s"


def _part(moment: datetime, text: str, *, half: bool, chinese: bool) -> str:
    hour = (moment.hour % _NOON or _NOON) if half else moment.hour
    made: dict[str, Callable[[], str]] = {
        "y": lambda: _year(moment, text, chinese=chinese),
        "e": lambda: _year(moment, "yyyy", chinese=chinese),
        "m": lambda: _named(moment.month, text, _MONTHS, chinese=chinese),
        "d": lambda: _day(moment, text, chinese=chinese),
        "a": lambda: ("星期" if len(text) > len("aaa") else "") + _WEEK[moment.weekday()],
        "h": lambda: _padded(hour, text),
        "s": lambda: _padded(moment.second, text),
    }
    return made.get(text[0], str)()


def _year(moment: datetime, text: str, *, chinese: bool) -> str:
    year = f"{moment.year:04}" if len(text) > len("yy") else f"{moment.year % 100:02}"
    return "".join("〇一二三四五六七八九"[int(d)] for d in year) if chinese else year


def _day(moment: datetime, text: str, *, chinese: bool) -> str:
    if len(text) > len("dd"):
        return _DAYS[moment.weekday()][: 3 if len(text) == len("ddd") else None]
    return counted(moment.day) if chinese else _padded(moment.day, text)


def _named(value: int, text: str, names: tuple[str, ...], *, chinese: bool) -> str:
    if len(text) > len("mm"):
        return names[value - 1][: {3: 3, 5: 1}.get(len(text))]
    return counted(value) if chinese else _padded(value, text)


def _padded(value: int, text: str) -> str:
    return f"{value:0{min(len(text), 2)}}"


def _other(token: Token, moment: datetime, seconds: int) -> str:
    if token.kind == "half":
        names = token.text.split("/")
        return names[moment.hour >= _NOON]
    if token.kind == "elapsed":
        unit = {"h": 3600, "m": 60, "s": 1}[token.text[0]]
        return f"{seconds // unit:0{min(len(token.text), 9)}}"
    if token.kind == "digit":
        return "0" if token.text == "0" else ""
    return token.text if token.kind in ("literal", "mark") else ""
