"""各项得分之和与总分不符。

为什么：
    自评总分等于各项指标得分与预算执行率得分之和。总分决定等次，差一分也要改正。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）单位自评得分

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标（50分） | 数量指标（30） | 巡查次数 | ≥60次 | 66次 | 30 | 30 |  |
    |  | 时效指标（20） | 按时完成率 | 100% | 100% | 20 | 20 |  |
    | 效益指标（50分） | 社会效益指标（50） | 群众满意率 | ≥90% | 95% | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 98 |  |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标（50分） | 数量指标（30） | 巡查次数 | ≥60次 | 66次 | 30 | 30 |  |
    |  | 时效指标（20） | 按时完成率 | 100% | 100% | 20 | 20 |  |
    | 效益指标（50分） | 社会效益指标（50） | 群众满意率 | ≥90% | 95% | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="SC203",
    name="score-total-mismatch",
    summary="各项得分之和与总分不符。",
    severity=Severity.ERROR,
    basis=PROJECT_EVALUATION.cite("单位自评得分"),
)


@judges(RULE, Sum, "scores")
def score_total(claim: Sum) -> Verdict:
    """The total against the points of all indicators."""
    return judge_sum(claim)
