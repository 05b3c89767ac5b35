"""资金来源与资金结构不等。

为什么：
    部门整体支出绩效自评表把同一笔资金列示两次：按来源分财政拨款和其他资金，按结构分基本支出和项目支出。
    两种分法的合计应当相等。

依据：
    勾稽关系：财政拨款＋其他资金＝基本支出＋项目支出。

反例：
    | 整体支出规模 | 全年预算数（万元） | 全年执行数（万元） | 执行率 |
    | --- | --- | --- | --- |
    | 资金来源：（1）财政拨款 | 480.00 | 456.00 | 95.00% |
    | （2）其他资金 | 20.00 | 20.00 | 100.00% |
    | 资金结构：（1）基本支出 | 300.00 | 300.00 | 100.00% |
    | （2）项目支出 | 200.00 | 167.00 | 83.50% |

正例：
    | 整体支出规模 | 全年预算数（万元） | 全年执行数（万元） | 执行率 |
    | --- | --- | --- | --- |
    | 资金来源：（1）财政拨款 | 480.00 | 456.00 | 95.00% |
    | （2）其他资金 | 20.00 | 20.00 | 100.00% |
    | 资金结构：（1）基本支出 | 300.00 | 300.00 | 100.00% |
    | （2）项目支出 | 200.00 | 176.00 | 88.00% |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU204",
    name="fund-structure-mismatch",
    summary="资金来源与资金结构不等。",
    severity=Severity.ERROR,
    basis=Identity("财政拨款＋其他资金＝基本支出＋项目支出"),
)


@judges(RULE, Sum, "fund-structure")
def fund_structure(claim: Sum) -> Verdict:
    """Sources against structure, column by column."""
    return judge_sum(claim)
