"""与计划、目标或另一数的差距写错。

为什么：
    计划多少、实际多少、多出或差了多少，三个数知道两个就能定出第三个；两个百分比相差几个百分点也是如此。

依据：
    勾稽关系：差距＝实际数−计划（目标、控制价）数。

反例：
    项目计划投资5600万元，实际完成投资5742万元，比计划多242万元。

正例：
    项目计划投资5600万元，实际完成投资5742万元，比计划多142万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.balances import judge_balance
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.equations import Balance
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="DI105",
    name="distance-mismatch",
    summary="与计划、目标或另一数的差距写错。",
    severity=Severity.ERROR,
    basis=Identity("差距＝实际数−计划（目标、控制价）数"),
)


@judges(RULE, Balance, "gap")
def distance(claim: Balance) -> Verdict:
    """How far a figure is said to be from another against both."""
    return judge_balance(claim)
