"""上级补助收入为零，却有上级补助项目支出。

为什么：
    收入预算里上级补助收入是0，支出预算里又有上级补助项目。如果上级补助已经列作一般公共预算拨款，
    应当说明，否则收支两边的口径不一致。

依据：
    勾稽关系：有来源才有支出

反例：
    2023年收入预算200万元，其中一般公共预算拨款200万元，上级补助收入0万元。
    项目支出中，上级补助项目支出120万元。

正例：
    2023年收入预算200万元，其中一般公共预算拨款80万元，上级补助收入120万元。
    项目支出中，上级补助项目支出120万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, amounts
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO114",
    name="no-income-but-used",
    summary="上级补助收入为零，却有上级补助项目支出。",
    severity=Severity.WARNING,
    basis=Identity("有来源才有支出"),
    tier=Tier.READING,
)
_NONE = re.compile(r"上级补助收入(?:为|预算|决算|共)*0(?:\.0+)?(?:万元|元)")
_USED = re.compile(r"上级(?:财政)?补助(?:项目)?(?:支出|资金|专项)(?:支出|为|共|多出|增加)*" + MONEY)

_EARLIER = re.compile(r"上年|去年|结转|往年|以前年度")


@reads(RULE)
def no_income_but_used(report: Report) -> Iterator[Problem]:
    """Zero income of a kind, and spending of that kind."""
    if report.profile.genre is Genre.ACCOUNTS:
        return  # there 上级补助收入 is money that is no appropriation: both may be true
    used = [a for a in amounts(report, _USED) if a.value and not _EARLIER.search(a.sentence)]
    for piece in narrative(report) if used else ():
        found = _NONE.search(piece.text)
        if found:
            yield Problem(
                f"此处称“{found[0]}”，另处列有“{used[-1].mark.text}”",
                (piece.found(found), used[-1].mark, *(a.mark for a in used[:-1][:2])),
                expected=used[-1].mark.text,
                diagnosis="上级补助可能列在一般公共预算拨款，应加说明",
            )
            return
