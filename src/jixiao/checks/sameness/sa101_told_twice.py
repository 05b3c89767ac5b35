"""同一事实前后两处数字不同。

为什么：
    名称、年度、预算或决算阶段、资金口径都相同的数字，全文应当一致。两处不同，至少有一处需要更正，
    或者需要说明口径差别。

依据：
    勾稽关系：同一事实前后一致。

反例：
    2023年度基本支出320.5万元，保障机构正常运转。

    二、资金使用情况

    2023年基本支出302.5万元，主要用于人员经费。

正例：
    2023年度基本支出320.5万元，保障机构正常运转。

    二、资金使用情况

    2023年基本支出3205000元，主要用于人员经费。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.same import judge_same
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SA101",
    name="same-fact-two-figures",
    summary="同一事实前后两处数字不同。",
    severity=Severity.ERROR,
    basis=Identity("同一事实前后一致"),
)


@judges(RULE, Same, "narrative")
def told_twice(claim: Same) -> Verdict:
    """Two sentences tell one fact."""
    return judge_same(claim)
