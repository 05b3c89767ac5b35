"""Dates in a text: 2023年9月25日, 二〇二三年九月二十五日."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.claims.model import Mark
from jixiao.documents.headings import number_of
from jixiao.facts.report import Report

FULL = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d|[一二][九〇零○Ο]?[一二三四五六七八九〇零○]{2,3})年"
    r"(?P<month>\d{1,2}|[一二三四五六七八九十]{1,2})月(?:(?P<day>\d{1,2}|[一二三四五六七八九十]{1,3})日)?"
)
_DIGITS = {c: str(i) for i, c in enumerate("〇一二三四五六七八九")} | {
    "零": "0",
    "○": "0",
    "Ο": "0",
}


@dataclass(frozen=True, slots=True)
class Day:
    """A date, or a month where `day` is None."""

    year: int
    month: int
    day: int | None
    mark: Mark
    piece: Piece
    at: int
    end: int

    @property
    def first(self) -> date | None:
        """The first day it may be; none where there is no such day."""
        return _date(self.year, self.month, self.day or 1)

    @property
    def last(self) -> date | None:
        """The last day it may be."""
        if self.day is None and 1 <= self.month <= _MONTHS:
            return date(self.year, self.month, monthrange(self.year, self.month)[1])
        return _date(self.year, self.month, self.day or 1)


_MONTHS = 12
_EARLIEST = 1900


def days(piece: Piece) -> Iterator[Day]:
    """The dates with year and month in one piece."""
    for found in FULL.finditer(piece.text):
        year = _year(found["year"])
        if year >= _EARLIEST:
            day = number_of(found["day"]) if found["day"] else None
            month = number_of(found["month"])
            yield Day(year, month, day, piece.found(found), piece, found.start(), found.end())


def report_date(report: Report) -> Day | None:
    """The date under which the report is signed: a short line that is a date."""
    signed = [
        d
        for p in narrative(report)
        if len(p.text) <= _LINE
        for d in days(p)
        if d.day is not None and _SIGNATURE.fullmatch(p.text[: d.at]) and d.end >= len(p.text) - 1
    ]
    return signed[-1] if signed else None


_LINE = 24
_SIGNATURE = re.compile(r"(?:（|(?:报告|填报|填表|编制|撰写)?(?:日期|时间)：)?")


def _year(text: str) -> int:
    digits = "".join(_DIGITS.get(c, c) for c in text)
    return int(digits) if digits.isdecimal() and len(digits) == len("2023") else 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
