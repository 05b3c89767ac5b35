"""没有达到指标值却得满分。

为什么：
    定量指标没有达到指标值的，任何一种公式都不给满分。成本类指标（≤）超出目标、数量类指标（≥）不足目标，
    却得满分，两者不能同时成立。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）定量指标得分

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 新建步道 | ≥20公里 | 12公里 | 30 | 30 |  |
    |  | 质量指标 | 验收合格率 | 100% | 100% | 20 | 20 |  |
    | 效益指标 | 社会效益指标 | 受益户数 | ≥500户 | 560户 | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 新建步道 | ≥20公里 | 21公里 | 30 | 30 |  |
    |  | 质量指标 | 验收合格率 | 100% | 100% | 20 | 20 |  |
    | 效益指标 | 社会效益指标 | 受益户数 | ≥500户 | 560户 | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |
"""

from __future__ import annotations

from jixiao.checks.base import (
    HOLDS,
    Problem,
    Rule,
    Verdict,
    contradicted,
    judges,
    not_applicable,
    undecided,
)
from jixiao.claims.model import Sign, Statement, Term
from jixiao.claims.tables.targets import met
from jixiao.figures import plain
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="SC209",
    name="target-missed-but-full-marks",
    summary="没有达到指标值却得满分。",
    severity=Severity.ERROR,
    basis=PROJECT_EVALUATION.cite("定量指标得分"),
)


@judges(RULE, Statement, *(f"target {sign.value}" for sign in Sign))
def missed_but_full(claim: Statement) -> Verdict:
    """A missed target against full marks."""
    target, actual, *score = (t.figure for t in claim.facts if isinstance(t, Term))
    reached = met(target, actual, Sign(claim.topic.removeprefix("target ")))
    if reached is None:
        return undecided("指标值的方向或单位不明")
    if reached:
        return HOLDS
    if not score:
        return not_applicable("没有达到指标值，得分与其他指标合在一起")
    points, weight = (f.value for f in score)
    if points < weight or not weight:
        return not_applicable("没有达到指标值，已扣分")
    return contradicted(
        Problem(
            message=f"“{claim.title}”完成值{actual.printed}没有达到指标值{target.printed}，得满分{plain(points)}",
            places=(claim.facts[1], claim.facts[0], *claim.facts[2:], claim.words),
            arithmetic=f"指标值{target.printed}，完成值{actual.printed}，分值{plain(weight)}，得分{plain(points)}",
            printed=actual.printed,
            expected=target.printed,
            key=claim.title,
        )
    )
