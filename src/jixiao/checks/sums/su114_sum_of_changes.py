"""各项增减额之和与总增减额不符。

为什么：
    总额比上年增减多少，等于各组成部分增减额的代数和：同方向的相加，反方向的相减。持平的项不影响结果。

依据：
    勾稽关系：总增减额等于各项增减额的代数和。

反例：
    2023年度“三公”经费支出决算比2022年度减少3.60万元，其中：公务用车运行维护费减少3.60万元；公务接待费增加0.30万元。

正例：
    2023年度“三公”经费支出决算比2022年度减少3.30万元，其中：公务用车运行维护费减少3.60万元；公务接待费增加0.30万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU114",
    name="changes-do-not-add-up",
    summary="各项增减额之和与总增减额不符。",
    severity=Severity.ERROR,
    basis=Identity("总增减额等于各项增减额的代数和"),
)


@judges(RULE, Sum, "moves")
def sum_of_changes(claim: Sum) -> Verdict:
    """A total change against the changes of its parts."""
    return judge_sum(claim)
