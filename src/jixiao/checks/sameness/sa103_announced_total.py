"""表前写明的合计与表中的合计不同。

为什么：
    “共支出多少，明细见下表”“各项得分如下”，说的就是紧接着那张表的合计，两处应当是同一个数。

依据：
    勾稽关系：同一事实前后一致。

反例：
    重点项目共支出120.50万元，明细见下表。

    | 项目 | 全年预算数（万元） | 全年执行数（万元） |
    | 道路养护 | 80.00 | 75.50 |
    | 路灯维修 | 50.00 | 40.00 |
    | 合计 | 130.00 | 115.50 |

正例：
    重点项目共支出115.50万元，明细见下表。

    | 项目 | 全年预算数（万元） | 全年执行数（万元） |
    | 道路养护 | 80.00 | 75.50 |
    | 路灯维修 | 50.00 | 40.00 |
    | 合计 | 130.00 | 115.50 |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.same import judge_same
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SA103",
    name="announced-total-mismatch",
    summary="表前写明的合计与表中的合计不同。",
    severity=Severity.ERROR,
    basis=Identity("同一事实前后一致"),
)


@judges(RULE, Same, "announced")
def announced_total(claim: Same) -> Verdict:
    """A total in the text against the total row of the table that it announces."""
    return judge_same(claim)
