"""“三公”经费不等于各分项之和。

为什么：
    “三公”经费只有因公出国（境）、公务用车购置及运行维护、公务接待三项，三项之和必须等于总额。

依据：
    勾稽关系：“三公”经费＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费。

反例：
    “三公”经费支出总额为9.00万元，其中公务用车运行维护费6.00万元、公务接待费2.00万元、因公出国费用0.00万元。

正例：
    “三公”经费支出总额为8.00万元，其中公务用车运行维护费6.00万元、公务接待费2.00万元、因公出国费用0.00万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU105",
    name="three-public-total-mismatch",
    summary="“三公”经费不等于各分项之和。",
    severity=Severity.ERROR,
    basis=Identity("“三公”经费＝因公出国（境）费＋公务用车购置及运行维护费＋公务接待费"),
)


@judges(RULE, Sum, "three-public")
def three_public_total(claim: Sum) -> Verdict:
    """Three public expenses against their items."""
    return judge_sum(claim)
