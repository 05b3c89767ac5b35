"""表内合计行与各行之和不符。

为什么：
    合计、小计行和带有下级各行的行，应等于所属各行之和。哪些行归入合计由编号、“其中”和位置判断，
    能成立的读法逐一试算，都不相符才报告；“其中”各行不要求加满，只要求不超过。

依据：
    勾稽关系：合计行等于所属各行之和。

反例：
    | 项目 | 2022年决算数（万元） | 2023年决算数（万元） |
    | --- | --- | --- |
    | 会议费 | 3.10 | 2.40 |
    | 培训费 | 5.20 | 6.15 |
    | 差旅费 | 8.00 | 7.05 |
    | 合计 | 16.30 | 15.90 |

正例：
    | 项目 | 2022年决算数（万元） | 2023年决算数（万元） |
    | --- | --- | --- |
    | 会议费 | 3.10 | 2.40 |
    | 培训费 | 5.20 | 6.15 |
    | 差旅费 | 8.00 | 7.05 |
    | 合计 | 16.30 | 15.60 |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU201",
    name="row-total-mismatch",
    summary="表内合计行与各行之和不符。",
    severity=Severity.ERROR,
    basis=Identity("合计行等于所属各行之和"),
)


@judges(RULE, Sum, "table-rows")
def row_total(claim: Sum) -> Verdict:
    """A total row, or a row with rows under it."""
    return judge_sum(claim)
