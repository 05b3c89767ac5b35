"""政府采购金额不等于货物、工程、服务之和。

为什么：
    政府采购按对象只分货物、工程、服务三类，三类之和必须等于总额。

依据：
    勾稽关系：政府采购＝货物＋工程＋服务。

反例：
    全年政府采购金额100万元，其中：货物采购金额30万元、工程采购金额20万元、服务采购金额40万元。

正例：
    全年政府采购金额90万元，其中：货物采购金额30万元、工程采购金额20万元、服务采购金额40万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU107",
    name="procurement-total-mismatch",
    summary="政府采购金额不等于货物、工程、服务之和。",
    severity=Severity.ERROR,
    basis=Identity("政府采购＝货物＋工程＋服务"),
)


@judges(RULE, Sum, "procurement")
def procurement_total(claim: Sum) -> Verdict:
    """Procurement against goods, works and services."""
    return judge_sum(claim)
