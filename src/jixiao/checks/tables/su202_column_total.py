"""表内合计栏与各栏之和不符。

为什么：
    合计栏、小计栏应等于表头同一级各栏之和，如合计＝基本支出＋项目支出。表头不能说明各栏是否相加的，
    由其余各行是否成立来判断；其余各行都不成立的表不作判断。

依据：
    勾稽关系：合计栏等于所属各栏之和。

反例：
    | 单位名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- |
    | 城东分局 | 182.40 | 120.40 | 62.00 |
    | 城西分局 | 97.35 | 70.15 | 27.20 |
    | 城南分局 | 58.00 | 40.00 | 19.00 |

正例：
    | 单位名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- |
    | 城东分局 | 182.40 | 120.40 | 62.00 |
    | 城西分局 | 97.35 | 70.15 | 27.20 |
    | 城南分局 | 59.00 | 40.00 | 19.00 |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU202",
    name="column-total-mismatch",
    summary="表内合计栏与各栏之和不符。",
    severity=Severity.ERROR,
    basis=Identity("合计栏等于所属各栏之和"),
)


@judges(RULE, Sum, "table-columns")
def column_total(claim: Sum) -> Verdict:
    """A total column beside its parts."""
    return judge_sum(claim)
