"""固定资产净值不等于原值减累计折旧。

为什么：
    固定资产净值等于原值减去累计折旧，总额和各类资产都应如此。

依据：
    勾稽关系：净值＝原值−累计折旧。

反例：
    固定资产原值80万元，累计折旧35万元，净值55万元。

正例：
    固定资产原值80万元，累计折旧35万元，净值45万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU110",
    name="net-value-mismatch",
    summary="固定资产净值不等于原值减累计折旧。",
    severity=Severity.ERROR,
    basis=Identity("净值＝原值−累计折旧"),
)


@judges(RULE, Sum, "net-value")
def net_value(claim: Sum) -> Verdict:
    """Net value against gross value less depreciation."""
    return judge_sum(claim)
