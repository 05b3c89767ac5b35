"""权重合计与上级权重或总分不符。

为什么：
    绩效自评表的三级指标分值逐级合成二级、一级指标的权重，全部权重合成总分（一般为100分）。权重不齐，总分就没有意义。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）单位自评指标权重

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标（50分） | 数量指标（30） | 巡查次数 | ≥60次 | 66次 | 30 | 30 |  |
    |  | 时效指标（20） | 按时完成率 | 100% | 100% | 25 | 25 |  |
    | 效益指标（50分） | 社会效益指标（50） | 群众满意率 | ≥90% | 95% | 45 | 45 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |

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
    code="SC201",
    name="weights-mismatch",
    summary="权重合计与上级权重或总分不符。",
    severity=Severity.ERROR,
    basis=PROJECT_EVALUATION.cite("单位自评指标权重"),
)


@judges(RULE, Sum, "weights")
def weights(claim: Sum) -> Verdict:
    """A weight against the weights one level down."""
    return judge_sum(claim)
