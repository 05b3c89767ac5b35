"""表内占比与本行数字不符。

为什么：
    占比一栏由本行金额除以合计行金额得出。其他各行都按这一算法成立，只有这一行不成立，多半是抄错或没有更新。

依据：
    勾稽关系：占比等于本行除以合计。

反例：
    | 项目 | 金额（万元） | 占比 |
    | --- | --- | --- |
    | 设备购置 | 60.00 | 60.00% |
    | 人员培训 | 25.00 | 35.00% |
    | 宣传推广 | 15.00 | 15.00% |
    | 合计 | 100.00 | 100.00% |

正例：
    | 项目 | 金额（万元） | 占比 |
    | --- | --- | --- |
    | 设备购置 | 60.00 | 60.00% |
    | 人员培训 | 25.00 | 25.00% |
    | 宣传推广 | 15.00 | 15.00% |
    | 合计 | 100.00 | 100.00% |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.columns import judge_column
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Rate, Share
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SH201",
    name="share-column-mismatch",
    summary="表内占比与本行数字不符。",
    severity=Severity.ERROR,
    basis=Identity("占比等于本行除以合计"),
)


@judges(RULE, Share, "table")
def share_column(claim: Share) -> Verdict:
    """A share of the total row."""
    pairs = tuple((claim.part, whole) for whole in claim.wholes)
    return judge_column(Rate(title=claim.title, percent=claim.percent, pairs=pairs, named=True))
