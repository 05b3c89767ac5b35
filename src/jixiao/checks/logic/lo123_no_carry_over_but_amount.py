"""称没有结转结余，却列有结转结余的金额。

为什么：
    一处说上年没有结转、年末没有结余，另一处写出结转结余的金额，两处不能都对，
    预算执行率的分母也要跟着改。

依据：
    《中华人民共和国预算法》结转结余资金

反例：
    2023年度部门整体支出绩效自评报告
    年末没有结转结余资金。
    年末结转和结余12.5万元，主要是项目尾款。

正例：
    2023年度部门整体支出绩效自评报告
    年末没有结转结余资金。
    年初结转和结余12.5万元，已在本年全部使用。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, amounts
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import BUDGET_LAW

RULE = Rule(
    code="LO123",
    name="no-carry-over-but-amount",
    summary="称没有结转结余，却列有结转结余的金额。",
    severity=Severity.WARNING,
    basis=BUDGET_LAW.cite("结转结余资金"),
    tier=Tier.READING,
)
_SIDES = (
    (
        re.compile(
            r"(?:上年|年初)(?:没有|无|未有)(?:项目)?(?:结转|结余)(?:结余)?(?:项目)?(?:资金)?(?=[，。；])"
        ),
        re.compile(
            r"(?:上年|年初)(?:财政拨款|项目资金)?(?:结转和结余|结转结余|结余结转|结转|结余)(?:项目)?(?:资金)?(?:为|共)?"
            + MONEY
        ),
    ),
    (
        re.compile(
            r"(?:年末|年底|年终)(?:没有|无|未有)(?:项目)?(?:结转|结余)(?:和?结余)?(?:资金)?(?=[，。；])"
        ),
        re.compile(
            r"(?:年末|年底|年终)(?:财政拨款|项目资金)?(?:结转和结余|结转结余|结余结转|结转|结余)(?:项目)?(?:资金)?(?:为|共)?"
            + MONEY
        ),
    ),
)


@reads(RULE)
def no_carry_over(report: Report) -> Iterator[Problem]:
    """For the year's begin and end: the denial, and an amount above zero."""
    for denial, told in _SIDES:
        for piece in holding(
            narrative(report), "没有结", "无结", "未有结", "没有项目结", "无项目结"
        ):
            found = denial.search(piece.text)
            amount = next((a for a in amounts(report, told) if a.value), None) if found else None
            if found and amount:
                yield Problem(
                    f"此处称“{found[0]}”，另处列有“{amount.mark.text}”",
                    (piece.found(found), amount.mark),
                    expected=amount.mark.text,
                )
                break
