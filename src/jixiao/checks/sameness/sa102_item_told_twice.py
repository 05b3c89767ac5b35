"""同一款项前后两处决算数不同。

为什么：
    说明某一款项时，开头写的支出数与后面写的“支出决算为”是同一个数，两处应当一致。

依据：
    勾稽关系：同一事实前后一致。

反例：
    3、卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）36.85万元。年初预算为40.00万元，支出决算为36.58万元。

正例：
    3、卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）36.58万元。年初预算为40.00万元，支出决算为36.58万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.same import judge_same
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SA102",
    name="item-two-finals",
    summary="同一款项前后两处决算数不同。",
    severity=Severity.ERROR,
    basis=Identity("同一事实前后一致"),
)


@judges(RULE, Same, "item")
def item_told_twice(claim: Same) -> Verdict:
    """An item of the accounts tells its final amount twice."""
    return judge_same(claim)
