"""表内执行率与本行数字不符。

为什么：
    执行率、完成率等栏由本行的执行数除以预算数得出。栏名写明算式（B/A）或有全年预算数一栏的，以其为分母；
    栏名不能说明的，以其余各行都成立的算法为准。

依据：
    勾稽关系：执行率等于全年执行数除以全年预算数。

反例：
    | 项目名称 | 全年预算数（万元） | 全年执行数（万元） | 执行率 |
    | --- | --- | --- | --- |
    | 技能培训 | 120.00 | 90.00 | 80.00% |

正例：
    | 项目名称 | 全年预算数（万元） | 全年执行数（万元） | 执行率 |
    | --- | --- | --- | --- |
    | 技能培训 | 120.00 | 90.00 | 75.00% |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.columns import judge_column
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Rate
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="RA201",
    name="rate-column-mismatch",
    summary="表内执行率与本行数字不符。",
    severity=Severity.ERROR,
    basis=Identity("执行率等于全年执行数除以全年预算数"),
)


@judges(RULE, Rate, "table-rate")
def rate_column(claim: Rate) -> Verdict:
    """A rate of the row's own columns."""
    return judge_column(claim)
