"""Targets and actual values of indicators: the figure in the cell, the sign it must meet."""

from __future__ import annotations

import re

from jixiao.claims.model import Sign
from jixiao.facts.numbers import read_figures
from jixiao.facts.tables.cells import read_cell
from jixiao.facts.tables.model import Entry
from jixiao.figures import HUNDRED, Bound, Figure, Kind

_DATE = re.compile(r"(?<![\d.])(?:(?:19|20)\d\d[年./-]\d{1,2}|\d{1,2}月)|年底|月底|季度|年度内")
_LOW = re.compile(r"≥|>=|＞|>|不低于|不少于|以上|至少")
_HIGH = re.compile(r"≤|<=|＜|<|不超过|不高于|以内|以下|控制在")
_EQUAL = re.compile(r"^=")
_MARKS = ((_LOW, Sign.AT_LEAST), (_HIGH, Sign.AT_MOST), (_EQUAL, Sign.EQUAL))
_BOUNDS = {Bound.AT_LEAST: Sign.AT_LEAST, Bound.AT_MOST: Sign.AT_MOST}
_MORE = re.compile(r"数量指标|质量指标|效益指标|满意度")
_LESS = re.compile(
    r"成本|费用|支出|投诉|事故|死亡|伤亡|差错|误差|损失|损耗|能耗|发生|下降|减少|降低|控制|违规|案件|时间|时限|工期|变动|逾期|流失"
)
_DAY = re.compile(
    r"(?<![\d.])(?:(?P<year>(?:19|20)\d\d)[年./-])?(?P<month>1[0-2]|0?[1-9])[月./-](?:(?P<day>[0-3]?\d)(?:日|(?!\d)))?"
)
_MONTH_END = 31


def value_of(entry: Entry) -> Figure | None:
    """The one figure of a cell; nothing where there are none or several."""
    whole = read_cell(entry.words)
    if whole is not None:
        return whole
    if _DATE.search(entry.text):
        return None
    found = read_figures(entry.words, counts=False)
    if len(found.found) != 1 or found.unread:
        return None
    return found.found[0].figure


def sign_of(target: Entry | None, name: str, told: str = "", groups: str = "") -> Sign:
    """How the actual value must stand to the target.

    From the sign's own column, the cell or the name; else by the kind of indicator that
    the names above it tell: more output is better, less cost is.
    """
    for text in (told, target.text if target else "", name):
        if _DATE.search(text) and text is not name:
            return Sign.BY_DATE
        found = next((sign for pattern, sign in _MARKS if pattern.search(text)), None)
        if found is not None:
            return found
    figure = value_of(target) if target else None
    if figure is None:
        return Sign.QUALITATIVE
    return _usual(figure, name, groups)


def _usual(figure: Figure, name: str, groups: str) -> Sign:
    if figure.bound is not Bound.EXACT:
        return _BOUNDS.get(figure.bound, Sign.UNKNOWN)
    if "成本" in groups:
        return Sign.AT_MOST
    whole = figure.unit.kind is Kind.PERCENT and figure.value == HUNDRED
    if (whole or _MORE.search(groups)) and not _LESS.search(name):
        return Sign.AT_LEAST
    return Sign.UNKNOWN


def late(deadline: str, done_on: str) -> bool | None:
    """Whether a day is past a deadline; None where they cannot be compared."""
    limit, day = _DAY.search(deadline), _DAY.search(done_on)
    if limit is None or day is None:
        return None
    years = (limit["year"] or day["year"], day["year"] or limit["year"])
    if bool(limit["year"]) != bool(day["year"]) and limit["month"] > day["month"]:
        return None
    last = (int(years[0] or 0), int(limit["month"]), int(limit["day"] or _MONTH_END))
    then = (int(years[1] or 0), int(day["month"]), int(day["day"] or 1))
    return then > last


def met(target: Figure, actual: Figure, sign: Sign) -> bool | None:
    """Whether the actual value meets the target; None where nobody can tell."""
    if not actual.exact or not _comparable(target, actual):
        return None
    a, t = actual.value, target.value
    if sign is Sign.AT_LEAST:
        return a >= t
    if sign is Sign.AT_MOST:
        return a <= t
    if sign in (Sign.EQUAL, Sign.UNKNOWN) and a == t:
        return True
    return False if sign is Sign.EQUAL else None


def _comparable(target: Figure, actual: Figure) -> bool:
    """The same unit, or one of them printed without."""
    if target.unit.comparable(actual.unit):
        return True
    if Kind.BARE not in (target.unit.kind, actual.unit.kind):
        return False
    return Kind.PERCENT not in (target.unit.kind, actual.unit.kind)


def done(target: Figure | None, actual: Figure | None, sign: Sign) -> bool:
    """Whether the row says that all was done: the target met, or 100% without a target."""
    if actual is None:
        return False
    if target is None:
        return actual.unit.kind is Kind.PERCENT and actual.value == HUNDRED
    return bool(met(target, actual, sign))
