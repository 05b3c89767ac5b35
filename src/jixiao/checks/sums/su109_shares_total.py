"""同一列表的占比之和不是100%。

为什么：
    列表完整列出了各部分并分别写明占比的，占比之和应为100%（四舍五入的尾差除外）。

依据：
    勾稽关系：各部分占比之和等于100%。

反例：
    支出200万元，由三部分构成：人员支出100万元，占50%；办公支出60万元，占30%；其他支出40万元，占25%。

正例：
    支出200万元，由三部分构成：人员支出100万元，占50%；办公支出60万元，占30%；其他支出40万元，占20%。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU109",
    name="shares-do-not-make-100",
    summary="同一列表的占比之和不是100%。",
    severity=Severity.ERROR,
    basis=Identity("各部分占比之和等于100%"),
)


@judges(RULE, Sum, "shares")
def shares_total(claim: Sum) -> Verdict:
    """The shares of one closed list against 100 %."""
    return judge_sum(claim)
