"""项目各组成部分的预算之和与项目总额不符。

为什么：
    项目由几个部分组成并逐一写明预算的，各部分之和应当等于项目总额。差额或是总额取整，或是有一部分没有分配，
    需要说明。

依据：
    勾稽关系：项目总额等于各组成部分之和。

反例：
    项目计划总投资100.00万元。

    该项目包括数据平台（预算60.50万元）、移动应用（预算32.00万元）两个部分。

正例：
    项目计划总投资92.50万元。

    该项目包括数据平台（预算60.50万元）、移动应用（预算32.00万元）两个部分。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU112",
    name="components-do-not-make-project",
    summary="项目各组成部分的预算之和与项目总额不符。",
    severity=Severity.WARNING,
    basis=Identity("项目总额等于各组成部分之和"),
)


@judges(RULE, Sum, "components")
def components_total(claim: Sum) -> Verdict:
    """A project against the bracketed budgets of its parts."""
    return judge_sum(claim)
