"""基本支出不等于人员经费与公用经费之和。

为什么：
    基本支出由人员经费和公用经费组成，两者之和必须等于基本支出。

依据：
    勾稽关系：基本支出＝人员经费＋公用经费。

反例：
    财政拨款基本支出900万元。其中：人员经费760万元，公用经费150万元。

正例：
    财政拨款基本支出910万元。其中：人员经费760万元，公用经费150万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU104",
    name="personnel-plus-operating-mismatch",
    summary="基本支出不等于人员经费与公用经费之和。",
    severity=Severity.ERROR,
    basis=Identity("基本支出＝人员经费＋公用经费"),
)


@judges(RULE, Sum, "personnel-operating")
def personnel_and_operating(claim: Sum) -> Verdict:
    """Basic expenditure against personnel plus operating."""
    return judge_sum(claim)
