"""公务用车费不等于购置费与运行维护费之和。

为什么：
    公务用车购置及运行维护费由购置费和运行维护费两项组成，两项之和必须等于小计。

依据：
    勾稽关系：公务用车购置及运行维护费＝购置费＋运行维护费。

反例：
    公务用车购置及运行维护费25.00万元，其中：公务用车购置18.00万元，公务用车运行维护6.00万元。

正例：
    公务用车购置及运行维护费24.00万元，其中：公务用车购置18.00万元，公务用车运行维护6.00万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU106",
    name="vehicle-total-mismatch",
    summary="公务用车费不等于购置费与运行维护费之和。",
    severity=Severity.ERROR,
    basis=Identity("公务用车购置及运行维护费＝购置费＋运行维护费"),
)


@judges(RULE, Sum, "vehicles")
def vehicle_total(claim: Sum) -> Verdict:
    """Vehicle expenses against purchase plus running."""
    return judge_sum(claim)
