"""不存在的日期。

为什么：
    13月、2月30日这样的日期不存在，是录入时打错了数字。合同、验收、付款的先后要靠日期判断。

依据：
    《出版物上数字用法》（GB/T 15835-2011）日期

反例：
    项目于2023年2月30日通过验收。

正例：
    项目于2024年2月29日通过验收，合同期13个月。
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import everything, holding
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import NUMERALS

RULE = Rule(
    code="DA103",
    name="impossible-date",
    summary="不存在的日期。",
    severity=Severity.ERROR,
    basis=NUMERALS.cite("日期"),
    tier=Tier.READING,
)
_DATE = re.compile(
    r"(?<![\d.])(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?(?!\d)"
)
_LEAP = 2024
_MONTHS = 12


@reads(RULE)
def impossible_dates(report: Report) -> Iterator[Problem]:
    """Months above 12 (with a year or a day) and days that their month lacks."""
    for piece in holding(everything(report), "月"):
        for found in _DATE.finditer(piece.text):
            if found["year"] or found["day"]:
                month, day = int(found["month"]), int(found["day"] or 1)
                year = int(found["year"] or _LEAP)
                right = 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]
                if not right:
                    yield Problem(
                        f"没有“{found[0]}”这一天", (piece.found(found),), printed=found[0]
                    )
